//! The registry beside its limits, in one run: a dossier and the day's situation against the bare
//! reading of the same rows, deadlines of everyone against the bare reading of the same acts, one
//! committal against one bare commit of the encrypted engine and one bare write to the disk, a
//! verified copy against the engine's own backup, and the time from the pass phrase to the first
//! page.
//!
//! ```text
//! cargo run --release -p agiderm-core --example registry_bench -- make FILE PRESENT [STAYS | xTIMES]
//! cargo run --release -p agiderm-core --example registry_bench -- FILE [PART…]
//! ```
//!
//! `make` writes a house of invented people: STAYS adds stays that are over, `xTIMES` repeats the
//! whole house. The parts (`opening`, `commits`, `backup`, `day`, `deadlines`, `recompute`) work on a copy of it.
//! Medians of five, each ratio beside its goal.
#![allow(clippy::unwrap_used, missing_docs)]

mod changes;
mod day;
mod deadlines;
mod house;

#[path = "../../../benches/line.rs"]
#[allow(dead_code)]
mod line;
mod pages;
mod recompute;

use house::House;
use std::path::Path;
use std::process::ExitCode;

const PARTS: [&str; 6] = ["opening", "commits", "backup", "day", "deadlines", "recompute"];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["make", file, present, more @ ..] => {
            house::make(Path::new(file), present.parse().unwrap(), more.first().copied());
        }
        [file, parts @ ..] => {
            let house = House::copied(Path::new(file));
            line::heading(&format!("registry, {}", house.counts()));
            for part in if parts.is_empty() { &PARTS } else { parts } {
                match *part {
                    "opening" => changes::first_page(&house),
                    "commits" => {
                        changes::commits(&house);
                        pages::pages(&house);
                    }
                    "backup" => changes::backups(&house),
                    "day" => day::day(&house),
                    "deadlines" => deadlines::deadlines(&house),
                    "recompute" => recompute::run(&house),
                    other => panic!("no part is called {other}"),
                }
            }
        }
        [] => panic!("make FILE PRESENT [STAYS | xTIMES], or FILE [PART…]"),
    }
    line::ending()
}
