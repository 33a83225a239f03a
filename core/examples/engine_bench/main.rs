//! The encrypted engine beside the plain one, and days counted over a million rows beside their
//! bare reading.
//!
//! `cargo run --release -p agiderm-core --example engine_bench [DAYS.db]`: the plain file of days
//! stays there for other programs to read, and the sum they must all find is printed. Medians of
//! five, in turn.
#![allow(clippy::unwrap_used, missing_docs)]

mod days;
mod keyed;

#[path = "../../../benches/line.rs"]
#[allow(dead_code)]
mod line;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = tempfile::tempdir().unwrap();
    line::heading("encryption, the same file keyed and plain");
    keyed::keyed(folder.path());
    line::heading("days, one million stays");
    let file = std::env::args().nth(1).map(PathBuf::from);
    days::days(&file.unwrap_or_else(|| folder.path().join("days.db")));
    line::ending()
}
