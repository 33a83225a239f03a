//! tantivy over the same invented persons as `search_bench`: prefixes, and terms at one or two
//! letters, typed letter by letter.

#[allow(dead_code)]
#[path = "../../../core/src/names/fold.rs"]
mod folding;
#[path = "../../../core/examples/search_bench/people.rs"]
#[allow(dead_code)]
mod people;

use folding::fold;
use people::{Draw, names, persons, prefixes};
use std::time::{Duration, Instant};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, INDEXED, IndexRecordOption, STORED, Schema, TEXT};
use tantivy::{Index, Searcher, TantivyDocument, Term};

fn middle(mut work: impl FnMut()) -> Duration {
    let run = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..5).map(run).collect();
    times.sort_unstable();
    times.get(2).copied().unwrap_or_default()
}

fn query(text: &str, field: Field, letters: u8) -> BooleanQuery {
    let words: Vec<&str> = text.split(' ').collect();
    let last = words.len().saturating_sub(1);
    let one = |(i, word): (usize, &&str)| -> (Occur, Box<dyn Query>) {
        let term = Term::from_field_text(field, word);
        let query: Box<dyn Query> = match (i == last, letters) {
            (true, n) => Box::new(FuzzyTermQuery::new_prefix(term, n, true)),
            (false, 0) => Box::new(TermQuery::new(term, IndexRecordOption::Basic)),
            (false, n) => Box::new(FuzzyTermQuery::new(term, n, true)),
        };
        (Occur::Must, query)
    };
    BooleanQuery::new(words.iter().enumerate().map(one).collect())
}

fn measure(searcher: &Searcher, field: Field, typing: &[String], letters: u8) {
    let mut times: Vec<Duration> = typing
        .iter()
        .map(|text| {
            let query = query(text, field, letters);
            middle(|| {
                let found = searcher.search(&query, &TopDocs::with_limit(50).order_by_score());
                std::hint::black_box(found.map(|f| f.len()).unwrap_or(0));
            })
        })
        .collect();
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)].as_micros();
    println!("tantivy fuzzy {letters} typing   p50 {:6} µs  p99 {:6} µs", at(50), at(99));
}

fn main() -> tantivy::Result<()> {
    let count = std::env::args().nth(1).and_then(|a| a.parse().ok()).unwrap_or(1_000_000);
    let all = names();
    let mut draw = Draw(20_261_123);
    let people = persons(&all, count, &mut draw);
    let mut schema = Schema::builder();
    let name = schema.add_text_field("name", TEXT);
    let id = schema.add_u64_field("id", INDEXED | STORED);
    let index = Index::create_in_ram(schema.build());
    let start = Instant::now();
    let mut writer = index.writer_with_num_threads(1, 200_000_000)?;
    for (person, number) in people.iter().zip(0u64..) {
        let mut doc = TantivyDocument::default();
        doc.add_text(name, format!("{} {}", fold(&person.family), fold(&person.given)));
        doc.add_u64(id, number);
        writer.add_document(doc)?;
    }
    writer.commit()?;
    println!("tantivy build {:.2} s", start.elapsed().as_secs_f64());
    let searcher = index.reader()?.searcher();
    let typing = prefixes(&people, &all, &mut draw);
    for letters in [0, 1, 2] {
        measure(&searcher, name, &typing, letters);
    }
    Ok(())
}
