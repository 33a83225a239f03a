//! The list of `print_bench` written three other ways, from the same rows: by krilla, by printpdf's
//! own operations, and by bare content streams, which nothing that compresses as much can beat by
//! far.
//!
//! `print-peers krilla|printpdf|bare ROWS.tsv OUT.pdf`: rows, pages, processor seconds, MB, peak MB,
//! between tabs. The reading of the rows is left out of the time.

mod bare;
mod by_krilla;
mod by_printpdf;
mod layout;

#[path = "../../line.rs"]
#[allow(dead_code)]
mod line;

use layout::Laid;
use std::fs;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [way, rows, out] = args.as_slice() else { panic!("WAY ROWS.tsv OUT.pdf") };
    let text = fs::read_to_string(rows).expect("the rows");
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    let (mut bytes, mut pages) = (Vec::new(), 0);
    let seconds = line::computing(|| {
        let laid = Laid::of(&rows);
        pages = laid.pages.len();
        bytes = match way.as_str() {
            "krilla" => by_krilla::pdf(&laid),
            "printpdf" => by_printpdf::pdf(&laid),
            "bare" => bare::pdf(&laid),
            other => panic!("no way is called {other}"),
        };
    });
    fs::write(out, &bytes).expect("a place to write");
    let size = bytes.len() as f64 / 1e6;
    println!("{}\t{pages}\t{seconds:.4}\t{size:.3}\t{:.0}", rows.len() - 1, peak());
}

/// Most memory of this process so far, in megabytes, where the system tells it.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}
