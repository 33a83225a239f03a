//! Speed, size and memory of printed papers.
//!
//! ```text
//! cargo run --release --example print_bench                 10,000 then 100,000 entries
//! cargo run --release --example print_bench -- 10000        that many
//! cargo run --release --example print_bench -- rows 10000   the rows of the list, for other programs
//! cargo run --release --example print_bench -- list 10000 F  the list alone, kept in the file F
//! cargo run --release --example print_bench -- samples DIR  one of each paper, for the eye
//! ```
//!
//! One line a run, tab-separated: paper, rows, pages, processor seconds, rows/s, megabytes, peak
//! megabytes. The time taken to invent the rows is measured apart and left out.
//! `register` is the whole book (two facing pages, index); `list` is the plain table of twelve
//! columns that other programs are compared on.

#[path = "../../tests/print/sample.rs"]
mod sample;

#[path = "../../benches/line.rs"]
#[allow(dead_code)]
mod line;

use agiderm_core::print::{self, List, ListColumn, PrintError, Printed, RegisterEntry, Say, Value};
use agiderm_core::words::{Lang, Words};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let say = |key: &str, args: &[(&str, String)]| Words::of(Lang::Fr).say(key, args);
    if let [what, folder] = args.as_slice()
        && what == "samples"
    {
        return Ok(samples(Path::new(folder), &say)?);
    }
    if let [what, count] = args.as_slice()
        && what == "rows"
    {
        return Ok(rows(count.parse()?)?);
    }
    if let [what, count, file] = args.as_slice()
        && what == "list"
    {
        let out = Box::new(BufWriter::new(File::create(file)?));
        return Ok(plain(count.parse()?, &say, Sink(0, Some(out)))?);
    }
    let sizes: Vec<usize> = match args.as_slice() {
        [] => vec![10_000, 100_000],
        sizes => sizes.iter().map(|n| n.parse()).collect::<Result<_, _>>()?,
    };
    println!("paper\trows\tpages\tcpu s\trows/s\tMB\tpeak MB");
    for rows in sizes {
        plain(rows, &say, Sink(0, None))?;
        let invent = spent(|| sample::entries(rows).filter(Result::is_ok).count()).1;
        measure("register", rows, invent, Sink(0, None), |out| {
            print::register(&sample::register_paper(), &mut sample::entries(rows), &say, out)
        })?;
    }
    Ok(())
}

/// The list of twelve columns.
fn plain(rows: usize, say: Say, sink: Sink) -> Result<(), PrintError> {
    let invent = spent(|| (1..=rows).map(plain_row).map(|row| row.len()).sum::<usize>()).1;
    measure("list", rows, invent, sink, |out| {
        print::list(&plain_list(), &mut (1..=rows).map(|i| Ok(plain_row(i))), say, out)
    })
}

/// Counts what is written, and keeps it or lets it go.
struct Sink(u64, Option<Box<dyn Write>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        if let Some(out) = &mut self.1 {
            out.write_all(bytes)?;
        }
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.1.as_mut().map_or(Ok(()), Write::flush)
    }
}

fn measure(
    paper: &str,
    rows: usize,
    invent: f64,
    mut sink: Sink,
    print: impl FnOnce(&mut dyn Write) -> Result<Printed, PrintError>,
) -> Result<(), PrintError> {
    let (printed, seconds) = spent(|| print(&mut sink));
    sink.flush()?;
    let seconds = (seconds - invent).max(0.001);
    println!(
        "{paper}\t{rows}\t{}\t{seconds:.3}\t{:.0}\t{:.3}\t{}",
        printed?.pages,
        rows as f64 / seconds,
        sink.0 as f64 / 1e6,
        peak().map_or("?".to_owned(), |mb| format!("{mb:.0}")),
    );
    Ok(())
}

/// What `work` gives, and the seconds it spent computing.
fn spent<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let mut done = None;
    let seconds = line::computing(|| done = Some(work()));
    (done.expect("the work was done"), seconds)
}

/// Peak resident memory of this process so far, in megabytes, where the system tells it.
fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kb| kb / 1024.0)
}

fn plain_list() -> List {
    let column = |title: &str, share| ListColumn { title: title.to_owned(), share, right: false };
    List {
        letterhead: sample::letterhead(),
        title: "Registre d’écrou".to_owned(),
        columns: vec![
            column("N° d’écrou", 18),
            column("Entrée", 20),
            column("Nom et prénoms", 34),
            column("Père", 24),
            column("Mère", 24),
            column("Naissance", 24),
            column("Domicile", 26),
            column("Titre", 22),
            column("Date", 18),
            column("Autorité", 30),
            column("Infraction", 30),
            column("Sortie", 22),
        ],
        landscape: true,
        ..List::default()
    }
}

/// The row that the other programs of the comparison print too.
fn plain_row(i: usize) -> Vec<Value> {
    let entry: RegisterEntry = sample::entry(i);
    let title = entry.titles.into_iter().next().unwrap_or_default();
    vec![
        Value::Text(entry.number),
        entry.entered.map(Value::from).unwrap_or_default(),
        Value::Text(format!("{} {}", entry.family_name, entry.given_names)),
        Value::Text(entry.father),
        Value::Text(entry.mother),
        Value::Text(entry.birth),
        Value::Text(entry.home),
        Value::Text(title.nature),
        title.date.map(Value::Day).unwrap_or_default(),
        Value::Text(title.authority),
        Value::Text(entry.offences.into_iter().next().unwrap_or_default()),
        entry.exit.and_then(|exit| exit.at).map(Value::from).unwrap_or_default(),
    ]
}

/// The list as tab-separated lines, headings first.
fn rows(count: usize) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let titles: Vec<String> = plain_list().columns.into_iter().map(|c| c.title).collect();
    writeln!(out, "{}", titles.join("\t"))?;
    for i in 1..=count {
        let cells: Vec<String> = plain_row(i).iter().map(Value::printed).collect();
        writeln!(out, "{}", cells.join("\t"))?;
    }
    out.flush()
}

fn samples(folder: &Path, say: Say) -> Result<(), PrintError> {
    let open = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    let mut long = sample::entry(4);
    long.changes = (1..120).map(|i| format!("Incident n° {i} rapporté au procureur")).collect();
    let mut annulled = sample::entry(5);
    annulled.annulled = Some("inscrit deux fois, voir 2026/0004".to_owned());
    let rows = (1..=23).map(|i| {
        Ok(match i {
            4 => long.clone(),
            5 => annulled.clone(),
            i => sample::entry(i),
        })
    });
    let mut register = sample::register_paper();
    print::register(&register, &mut { rows }, say, &mut open("register.pdf")?)?;
    register.letterhead.training = true;
    register.letterhead.duplicate_of = Some(2);
    print::register(
        &register,
        &mut sample::entries(300),
        say,
        &mut open("register-training.pdf")?,
    )?;
    print::register(&register, &mut std::iter::empty(), say, &mut open("register-empty.pdf")?)?;
    let mut rows = (1..=40).map(|i| Ok(sample::overrun(i)));
    print::overruns(&sample::overruns_paper(), &mut rows, say, &mut open("overruns.pdf")?)?;
    let mut rows = sample::nominal_rows(60).into_iter().map(Ok);
    print::nominal(&sample::nominal_paper(), &mut rows, say, &mut open("nominal.pdf")?)?;
    let list = sample::list_paper();
    let mut rows = sample::list_rows(90).into_iter().map(Ok);
    print::list(&list, &mut rows, say, &mut open("list.pdf")?)?;
    print::csv(
        &list,
        &mut sample::list_rows(90).into_iter().map(Ok),
        false,
        &mut open("list.csv")?,
    )?;
    print::xlsx(&list, &mut sample::list_rows(90).into_iter().map(Ok), &mut open("list.xlsx")?)?;
    print::letter(&sample::letter_paper(), say, &mut open("letter.pdf")?)?;
    let photo = fs::read(folder.join("photo.png")).ok();
    print::sheet(&sample::sheet_paper(photo), say, &mut open("sheet.pdf")?)?;
    Ok(())
}
