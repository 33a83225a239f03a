//! The law: every case file gives what it expects.

use agiderm_core::law::cases::{self, Report};
use agiderm_core::law::packs::Packs;
use std::path::PathBuf;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/law").join(name)
}

fn texts(name: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = std::fs::read_dir(folder(name))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    all.sort();
    all
}

#[test]
fn every_case_gives_what_it_expects() {
    let packs = Packs::builtin().unwrap();
    let mut report = Report::default();
    for (name, text) in texts("cases") {
        match cases::check_text(&text, packs) {
            Ok(one) => report.add(one),
            Err(bad) => panic!("{}", bad.line(&name)),
        }
    }
    for mismatch in &report.mismatches {
        eprintln!("{mismatch}");
    }
    eprintln!("{} passed, {} failed", report.passed, report.failed);
    assert_eq!(report.failed, 0);
    assert!(report.passed >= 130);
}
