//! A list of twenty columns as a workbook, and a workbook read bare.
//!
//! ```text
//! cargo run --release --example sheet_bench -- write ROWS OUT.xlsx   rows, seconds, MB, peak MB
//! cargo run --release --example sheet_bench -- rows ROWS             the same rows, tab-separated
//! cargo run --release --example sheet_bench -- read IN.xlsx          cells, seconds (calamine range)
//! ```
//!
//! Twelve columns of text, five of numbers, three of days; figures tab-separated.
#![allow(clippy::unwrap_used)]

#[path = "../../benches/line.rs"]
#[allow(dead_code)]
mod line;

use agiderm_core::base::dates::Day;
use agiderm_core::print::{self, List, ListColumn, Value};
use calamine::{Data, Reader, Xlsx, open_workbook};
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", rows, out] => write(rows.parse().unwrap(), out),
        ["rows", rows] => told(rows.parse().unwrap()),
        ["read", file] => read(file),
        _ => panic!("write ROWS OUT, rows ROWS, read FILE"),
    }
}

fn list() -> List {
    let columns = (1..=20).map(|n| ListColumn {
        title: format!("Colonne {n}"),
        share: 10,
        right: (13..=17).contains(&n),
    });
    List { title: "Registre".to_owned(), columns: columns.collect(), ..List::default() }
}

fn row(number: i64) -> Vec<Value> {
    let first = Day::new(1990, 1, 1).unwrap();
    let pick = |list: &[&str], by: i64| list[(number * by % list.len() as i64) as usize].to_owned();
    let family = pick(&["TRAORÉ", "COULIBALY", "DIARRA", "KEÏTA", "KONÉ", "SANGARÉ", "Ɲɔgɔn"], 7);
    let given = pick(&["Awa", "Moussa", "Fatoumata", "Ɲamɔgɔ", "Seydou", "Aminata"], 5);
    (0..20i64)
        .map(|column| match column {
            0 => Value::Text(format!("{number}/2026")),
            1 => Value::Text(family.clone()),
            2 => Value::Text(given.clone()),
            3..=10 => Value::Text(format!("{family} {given} {}", number * (column + 3) % 997)),
            11 => Value::Text(if number % 9 == 0 {
                "reçu ŋ".repeat(4)
            } else {
                String::from("néant")
            }),
            12..=16 => Value::Whole(number * (column + 1) % 100_003),
            _ => Value::Day(first.add_days(number * column % 13_000)),
        })
        .collect()
}

fn write(rows: i64, out: &str) {
    let invent = line::computing(|| (1..=rows).map(row).map(|r| r.len()).sum::<usize>());
    let mut out = BufWriter::new(File::create(out).unwrap());
    let seconds = line::computing(|| {
        print::xlsx(&list(), &mut (1..=rows).map(|n| Ok(row(n))), &mut out).unwrap();
        out.flush().unwrap();
    });
    let size = out.get_ref().metadata().unwrap().len() as f64 / 1e6;
    println!("{rows}\t{:.4}\t{size:.2}\t{:.0}", (seconds - invent).max(0.0001), peak());
}

fn told(rows: i64) {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for number in 1..=rows {
        let cells = row(number).into_iter().map(|value| match value {
            Value::Text(text) => text,
            Value::Whole(n) => n.to_string(),
            Value::Day(day) => day.to_string(),
            other => panic!("{other:?} is in no column"),
        });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("\t")).unwrap();
    }
}

fn read(file: &str) {
    let mut cells = 0;
    let seconds = line::computing(|| {
        let mut book: Xlsx<BufReader<File>> = open_workbook(file).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        cells = range.rows().flatten().filter(|cell| !matches!(cell, Data::Empty)).count();
    });
    println!("{cells}\t{seconds:.4}\t{:.0}", peak());
}

/// Most memory of this process so far, in megabytes, where the system tells it.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}
