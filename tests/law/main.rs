//! The law: every case file gives what it expects, packs are data, faults name their place, and
//! nothing that can be written as acts makes the engine panic.

#![allow(clippy::unwrap_used)]

mod bounds;
mod codes;
mod corpus;
mod edges;
mod explanations;
mod pack_fields;
mod packs;
mod properties;
mod second;
mod second_agrees;
mod spoilt;
mod strictness;

use agiderm_core::law::cases::{self, Report};
use agiderm_core::law::packs::Packs;
use std::path::PathBuf;

/// Switches of the product that the format does not have: points it leaves without a second reading.
pub(crate) const OWN_SWITCHES: [&str; 6] = [
    "art_273_period",
    "art_281_maximum",
    "gav_at_fifteen",
    "month_end",
    "minors_authority",
    "sursis_revocation",
];

pub(crate) fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/law").join(name)
}

/// The JSON files of a folder of the suite, by name.
pub(crate) fn texts(name: &str) -> Vec<(String, String)> {
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
    assert!(!all.is_empty(), "no case in {name}");
    all
}

pub(crate) fn packs() -> &'static Packs {
    Packs::builtin().unwrap_or_else(|fault| panic!("{fault}"))
}

#[test]
fn every_case_gives_what_it_expects() {
    let mut report = Report::default();
    for (name, text) in texts("cases") {
        match cases::check_text(&text, packs()) {
            Ok(one) => report.add(one),
            Err(bad) => panic!("{}", bad.line(&name)),
        }
    }
    for mismatch in &report.mismatches {
        eprintln!("{mismatch}");
    }
    assert_eq!(report.failed, 0, "{} passed, {} failed", report.passed, report.failed);
    assert!(report.passed >= 2500, "only {} cases", report.passed);
}

/// Control: the suite notices a case whose expectation is one day off.
#[test]
fn a_wrong_expectation_is_noticed() {
    let text = r#"{"id": "CTL", "today": "2025-07-15", "file": [{"id": "m1",
        "type": "mandat_de_depot", "date": "2025-07-15", "proc": "P1", "procedure": "instruction",
        "offences": [{"nature": "delit", "max_months": 60}]}],
        "expect": {"titles": {"m1": {"expires_on": "2026-01-16"}}, "flags": []}}"#;
    let report = cases::check_text(text, packs()).unwrap();
    assert_eq!((report.passed, report.failed), (0, 1));
    assert_eq!(report.mismatches[0].path, "$.titles.m1.expires_on");
}

#[test]
fn only_expected_keys_are_compared_and_lists_need_the_same_length() {
    let compare = |expected: &str, found: &str| {
        let mut out = Vec::new();
        let value = |t: &str| serde_json::from_str(t).unwrap();
        cases::compare("C", "$", &value(expected), &value(found), &mut out);
        out.is_empty()
    };
    assert!(compare(r#"{"a": 1}"#, r#"{"a": 1, "b": 2}"#));
    assert!(compare(r#"{"a": null}"#, r#"{}"#));
    assert!(!compare(r#"{"a": 1}"#, r#"{"a": null}"#));
    assert!(compare(r#"[1, 2]"#, r#"[2, 1]"#));
    assert!(!compare(r#"[1]"#, r#"[1, 2]"#));
    assert!(!compare(r#"[1, 1]"#, r#"[1, 2]"#));
    assert!(compare(r#"[{}, {"a": 1}]"#, r#"[{"a": 1}, {"b": 1}]"#));
    assert!(!compare(r#"1"#, r#"true"#));
    assert!(!compare(r#"{}"#, r#"[]"#));
}
