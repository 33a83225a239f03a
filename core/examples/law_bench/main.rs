//! The law beside its limits, in one run: one file explained, a hundred thousand stays read by the
//! engine and by the second reading of the tests, and the additions of their dates alone beside
//! dateutil, a month written by hand in Python, and numpy.
//!
//! `cargo run --release -p agiderm-core --example law_bench PYTHON [STAYS]`. Medians of five, in
//! turn; every end is compared with what each peer found.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../../benches/line.rs"]
#[allow(dead_code)]
mod line;
#[path = "../../../tests/law/second/mod.rs"]
#[allow(dead_code)]
mod second;
mod stays;
use agiderm_core::base::dates::Day;
use agiderm_core::law::case::Case;
use agiderm_core::law::packs::Packs;
use agiderm_core::law::{Options, evaluate};
use line::{Goal, RUNS, beside, computing, in_turn, percentile};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

/// Files of the suite explained one after the other: the time of one.
fn explained(packs: &Packs) {
    let text = include_str!("../../../tests/law/cases/border-k-several-titles.json");
    let cases: Vec<Case> = serde_json::from_str(text).unwrap();
    let options = Options { explain: true };
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            computing(|| cases.iter().map(|c| evaluate(c, packs, options)).collect::<Vec<_>>())
        })
        .collect();
    let one = percentile(&mut times, 50) / cases.len() as f64;
    let what = format!("one of {} files of several titles, explained", cases.len());
    line::bound(&what, format!("{:.1} µs", one * 1e6), "≤ 200 µs", one <= 200e-6);
}

/// The end of the title of each stay.
fn ends(cases: &[Case], packs: &Packs) -> Vec<Option<Day>> {
    let end = |case: &Case| {
        let found = evaluate(case, packs, Options::default());
        found.titles.get("m1").and_then(|t| t.expires_on).map(|w| w.day())
    };
    cases.iter().map(end).collect()
}

/// A day and the months to add one after the other, nought where none is left.
type Sum = (Day, [i64; 3]);

fn sums(stays: &[stays::Stay]) -> Vec<Sum> {
    let sum = |s: &stays::Stay| {
        let mut months = [0; 3];
        months.iter_mut().zip(&s.months).for_each(|(slot, m)| *slot = *m);
        (s.from, months)
    };
    stays.iter().map(sum).collect()
}

/// The additions alone, as the engine makes them.
fn added(sums: &[Sum]) -> Vec<Day> {
    let end = |(from, months): &Sum| {
        months.iter().take_while(|m| **m > 0).fold(*from, |day, m| day.add_months(*m))
    };
    sums.iter().map(end).collect()
}

/// What the Python peers took, and the ends they found, which must be ours.
fn peers(python: &str, folder: &Path, stays: &[stays::Stay]) -> Value {
    let (asked, found) = (folder.join("additions.csv"), folder.join("ends.csv"));
    let mut text = String::new();
    for stay in stays {
        let months: Vec<String> = stay.months.iter().map(ToString::to_string).collect();
        writeln!(text, "{},{}", stay.from, months.join(",")).unwrap();
    }
    std::fs::write(&asked, text).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../benches/law_dateutil.py");
    let out = Command::new(python).arg(script).arg(&asked).arg(&found).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let theirs = std::fs::read_to_string(&found).unwrap();
    let ours: Vec<String> = added(&sums(stays)).iter().map(ToString::to_string).collect();
    assert!(ours.iter().map(String::as_str).eq(theirs.lines()), "the peers find other days");
    serde_json::from_slice(&out.stdout).unwrap()
}

fn main() {
    let python = std::env::args().nth(1).unwrap_or_else(|| "python3".to_owned());
    let count = std::env::args().nth(2).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let packs = Packs::builtin().unwrap();
    let stays = stays::draw(count);
    let cases: Vec<Case> =
        stays.iter().map(|s| serde_json::from_value(s.case.clone()).unwrap()).collect();
    line::heading(&format!("The law: {count} stays; processor time, medians"));
    explained(packs);

    let found = ends(&cases, packs);
    let sums = sums(&stays);
    let expected = added(&sums).into_iter().map(Some);
    assert!(found.iter().copied().eq(expected), "the engine finds other days");
    let differing =
        stays.iter().take(5000).find(|s| !second::compare::differences(&s.case, packs).is_empty());
    assert!(differing.is_none(), "the second reading differs on {}", differing.unwrap().case);

    let every = || computing(|| ends(&cases, packs));
    let again =
        || computing(|| stays.iter().map(|s| second::answer::answer(&s.case)).collect::<Vec<_>>());
    let (engine, peer) = in_turn(every, again);
    beside("every rule, through the engine", engine, peer, "the second reading", Goal::None);
    line::bound(
        "  one stay",
        format!("{:.1} µs", engine / count as f64 * 1e6),
        "≤ 20 µs",
        engine / count as f64 <= 20e-6,
    );

    let folder = std::env::temp_dir().join(format!("agiderm-law-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let theirs = peers(&python, &folder, &stays);
    std::fs::remove_dir_all(&folder).unwrap();
    let took = |name: &str| theirs[name].as_f64().unwrap();
    let mut times: Vec<f64> = (0..RUNS).map(|_| computing(|| added(&sums))).collect();
    let ours = percentile(&mut times, 50);
    for (peer, goal) in [
        ("dateutil", Goal::AtLeast(20.0)),
        ("Python by hand", Goal::AtLeast(10.0)),
        ("numpy", Goal::AtLeast(3.0)),
    ] {
        beside("the additions alone", ours, took(peer), peer, goal);
    }
    let what = "every rule, beside the additions alone";
    beside(what, engine, took("dateutil"), "dateutil, additions", Goal::None);
}
