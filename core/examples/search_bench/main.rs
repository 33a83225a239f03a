//! Measures the search over one million invented persons: build time, weight, latency while
//! typing, recall and precision on known spellings, on single letter errors and on spellings the
//! lexicon was not shown; and, in the same run, SQLite FTS5 over the same names.
//!
//! `cargo run --release -p agiderm-core --example search_bench [persons] [--fts] [--out FOLDER]`: with a
//! folder, the persons and the questions are kept there for other programs.

mod people;

use agiderm_core::base::dates::Day;
use agiderm_core::names::{Lexicon, PersonFacts, Use, fold};
use agiderm_core::search::{Entry, Index, same_pairs};
use people::{Draw, Name, Person, mistyped, names, persons, prefixes};
use std::collections::HashMap;
use std::io::{BufWriter, Write};
use std::time::{Duration, Instant};

/// Time this thread spent computing, where the system tells (Linux); a shared machine interrupts.
fn on_cpu() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn build(people: &[Person], lexicon: &'static Lexicon) -> (Index, Duration) {
    let (start, cpu) = (Instant::now(), on_cpu());
    let entries = people.iter().zip(0..).map(|(p, id)| Entry {
        id,
        family: &p.family,
        given: &p.given,
        ..Entry::default()
    });
    let index = Index::build_with(lexicon, entries);
    let cpu = cpu.zip(on_cpu()).map(|(from, to)| to.saturating_sub(from));
    (index, cpu.unwrap_or_else(|| start.elapsed()))
}

/// A query and what it must find: everybody of one family name and one given name.
struct Query {
    text: String,
    family: u16,
    given: u16,
}

fn truth(people: &[Person]) -> HashMap<(u16, u16), Vec<u32>> {
    let mut truth: HashMap<(u16, u16), Vec<u32>> = HashMap::new();
    for (p, id) in people.iter().zip(0u32..) {
        truth.entry((p.names[0], p.names[1])).or_default().push(id);
        if p.names[2] != u16::MAX && p.names[2] != p.names[1] {
            truth.entry((p.names[0], p.names[2])).or_default().push(id);
        }
    }
    truth
}

/// The middle of five: a shared machine interrupts.
fn middle<T>(mut work: impl FnMut() -> T) -> Duration {
    let run = |_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..5).map(run).collect();
    times.sort_unstable();
    times.get(2).copied().unwrap_or_default()
}

fn percentile(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(at).map_or(0.0, |t| t.as_secs_f64() * 1e6)
}

/// Latency for 50 answers; recall and precision over all answers; how often one of the right
/// persons is among the first ten.
fn measure(label: &str, index: &Index, queries: &[Query], truth: &HashMap<(u16, u16), Vec<u32>>) {
    let mut times = Vec::new();
    let (mut recall, mut precision, mut top, mut sure, mut sure_right) = (0.0, 0.0, 0, 0, 0);
    for q in queries {
        let first = index.find(&q.text, 50);
        times.push(middle(|| index.find(&q.text, 50)));
        let right = &truth[&(q.family, q.given)];
        let is_right = |id: u32| right.binary_search(&id).is_ok();
        top += usize::from(first.iter().take(10).any(|h| is_right(h.id)));
        let surely = first.iter().filter(|h| h.score >= 0.95);
        surely.for_each(|h| {
            sure += 1;
            sure_right += usize::from(is_right(h.id));
        });
        let all = index.find_wide(&q.text, usize::MAX);
        let hit = all.iter().filter(|h| is_right(h.id)).count();
        recall += hit as f64 / right.len() as f64;
        precision += if all.is_empty() { 0.0 } else { hit as f64 / all.len() as f64 };
    }
    let n = queries.len() as f64;
    println!(
        "{label:28} n {:4}  p50 {:7.0} µs  p99 {:7.0} µs  recall {:.4}  precision {:.3}  \
         first ten {:.3}  of the sure, right {:.4}",
        queries.len(),
        percentile(&mut times.clone(), 50),
        percentile(&mut times, 99),
        recall / n,
        precision / n,
        top as f64 / n,
        sure_right as f64 / sure.max(1) as f64,
    );
}

fn fts(people: &[Person], typing: &[String]) -> Result<(), rusqlite::Error> {
    let db = rusqlite::Connection::open_in_memory()?;
    db.execute_batch(
        "CREATE VIRTUAL TABLE f USING fts5(name, prefix='2 3', tokenize='unicode61')",
    )?;
    let start = Instant::now();
    db.execute_batch("BEGIN")?;
    {
        let mut insert = db.prepare("INSERT INTO f(rowid, name) VALUES (?1, ?2)")?;
        for (p, id) in people.iter().zip(0i64..) {
            insert.execute((id, format!("{} {}", fold(&p.family), fold(&p.given))))?;
        }
    }
    db.execute_batch("COMMIT; INSERT INTO f(f) VALUES('optimize')")?;
    println!("FTS5 build {:.2} s", start.elapsed().as_secs_f64());
    for order in ["", " ORDER BY rank"] {
        let sql = format!("SELECT rowid FROM f WHERE f MATCH ?1{order} LIMIT 50");
        let mut find = db.prepare(&sql)?;
        let mut times = Vec::new();
        for text in typing {
            let query = text.split(' ').map(|w| format!("\"{w}\"")).collect::<Vec<_>>().join(" ");
            times.push(middle(|| {
                find.query_map([format!("{query}*")], |r| r.get::<_, i64>(0)).map(Iterator::count)
            }));
        }
        println!(
            "FTS5 typing{order:15} p50 {:7.0} µs  p99 {:7.0} µs",
            percentile(&mut times.clone(), 50),
            percentile(&mut times, 99)
        );
    }
    Ok(())
}

fn main() {
    let mut args = std::env::args().skip(1);
    let count = args.next().and_then(|a| a.parse().ok()).unwrap_or(1_000_000);
    let more: Vec<String> = args.collect();
    let with_fts = more.iter().any(|a| a == "--fts");
    let kept = more.iter().position(|a| a == "--out").and_then(|at| more.get(at + 1));
    let all = names();
    let mut draw = Draw(20_261_123);
    let people = persons(&all, count, &mut draw);
    Lexicon::embedded();
    let (index, took) = (0..3)
        .map(|_| build(&people, Lexicon::embedded()))
        .min_by_key(|built| built.1)
        .expect("three builds");
    let weight = index.weight();
    println!(
        "{count} persons built in {:.2} s of computing; postings {:.1} MB, persons {:.1} MB, vocabulary {:.1} MB",
        took.as_secs_f64(),
        weight.postings as f64 / 1e6,
        weight.persons as f64 / 1e6,
        weight.vocabulary as f64 / 1e6,
    );
    let truth = truth(&people);
    let typing = prefixes(&people, &all, &mut draw);
    let mut times = Vec::new();
    for text in &typing {
        times.push(middle(|| index.find(text, 50)));
    }
    println!(
        "typing, {} prefixes            p50 {:7.0} µs  p99 {:7.0} µs",
        typing.len(),
        percentile(&mut times.clone(), 50),
        percentile(&mut times, 99)
    );
    let mut variants = Vec::new();
    let mut typos = Vec::new();
    while variants.len() < 300 {
        let p = &people[draw.below(people.len())];
        let (f, g) = (&all[usize::from(p.names[0])], &all[usize::from(p.names[1])]);
        let spelling =
            |n: &Name, draw: &mut Draw| n.spellings[draw.below(n.spellings.len())].clone();
        let (a, b) = (spelling(f, &mut draw), spelling(g, &mut draw));
        let query = |text: String| Query { text, family: p.names[0], given: p.names[1] };
        variants.push(query(format!("{b} {a} ")));
        let (a, b) = (fold(&f.spellings[0]), fold(&g.spellings[0]));
        let text = if draw.chance(50) {
            format!("{b} {} ", mistyped(&a, &mut draw))
        } else {
            format!("{} {a} ", mistyped(&b, &mut draw))
        };
        typos.push(query(text));
    }
    if let Some(folder) = kept {
        keep(std::path::Path::new(folder), &people, &typing, &variants).expect("a place to write");
    }
    measure("known spellings", &index, &variants, &truth);
    measure("one letter error", &index, &typos, &truth);
    held_out(&all, &people, &truth, &mut draw);
    pairs(&people, 100_000.min(count), &mut draw);
    if with_fts && let Err(e) = fts(&people, &typing) {
        println!("FTS5: {e}");
    }
}

/// Persons and questions as tab-separated lines.
fn keep(
    folder: &std::path::Path,
    people: &[Person],
    typing: &[String],
    variants: &[Query],
) -> std::io::Result<()> {
    let open = |name: &str| std::fs::File::create(folder.join(name)).map(BufWriter::new);
    let mut out = open("persons.tsv")?;
    for (p, id) in people.iter().zip(0u32..) {
        let name = format!("{} {}", fold(&p.family), fold(&p.given));
        let [family, given, second] = p.names;
        writeln!(out, "{id}\t{name}\t{family}\t{given}\t{second}")?;
    }
    out.flush()?;
    let mut out = open("questions.tsv")?;
    for text in typing {
        writeln!(out, "typing\t{text}\t0\t0")?;
    }
    for query in variants {
        writeln!(out, "known\t{}\t{}\t{}", fold(&query.text), query.family, query.given)?;
    }
    out.flush()
}

/// Every pair that may be one person, among many who share names: parents and years drawn too.
fn pairs(people: &[Person], count: usize, draw: &mut Draw) {
    let mut rows: Vec<PersonFacts> = Vec::new();
    for p in people.iter().take(count) {
        let year = 1950 + draw.below(58) as i32;
        let (father, mother) = (draw.below(people.len()), draw.below(people.len()));
        rows.push(PersonFacts {
            family: p.family.clone(),
            given: p.given.clone(),
            sex: None,
            birth: Day::new(year, 1, 1).zip(Day::new(year, 12, 31)),
            father: people[father].given.clone(),
            mother: format!("{} {}", people[mother].given, people[mother].family),
        });
    }
    let (start, cpu) = (Instant::now(), on_cpu());
    let found = same_pairs(&rows);
    let cpu = cpu.zip(on_cpu()).map(|(from, to)| to.saturating_sub(from));
    println!(
        "{} rows compared in {:.2} s of computing: {} pairs",
        rows.len(),
        cpu.unwrap_or_else(|| start.elapsed()).as_secs_f64(),
        found.len()
    );
}

/// Spellings of a fifth of the names are taken from the lexicon, then asked for; each fifth in
/// turn.
fn held_out(
    all: &[Name],
    people: &[Person],
    truth: &HashMap<(u16, u16), Vec<u32>>,
    draw: &mut Draw,
) {
    for fifth in 0..5u16 {
        let shown: Vec<(Use, Vec<String>)> = all
            .iter()
            .zip(0u16..)
            .map(|(n, i)| {
                let keep = if i % 5 == fifth { 1 } else { n.spellings.len() };
                (
                    if n.family { Use::Family } else { Use::Given },
                    n.spellings.iter().take(keep).cloned().collect(),
                )
            })
            .collect();
        let lexicon = Lexicon::new(shown.iter().map(|(u, s)| (*u, s.as_slice())));
        let (index, _) = build(people, Box::leak(Box::new(lexicon)));
        let mut queries = Vec::new();
        while queries.len() < 200 {
            let p = &people[draw.below(people.len())];
            let mut hides = false;
            let mut spelling = |place: u16| {
                let name = &all[usize::from(place)];
                if place % 5 != fifth || name.spellings.len() < 2 {
                    return name.spellings[0].clone();
                }
                hides = true;
                name.spellings[1 + draw.below(name.spellings.len() - 1)].clone()
            };
            let text = format!("{} {} ", spelling(p.names[1]), spelling(p.names[0]));
            if hides {
                queries.push(Query { text, family: p.names[0], given: p.names[1] });
            }
        }
        measure(&format!("spellings held out, {fifth}"), &index, &queries, truth);
    }
}
