//! The engine beside its second reading: on every case, on files drawn at random, and with a rule
//! spoilt on purpose.

use crate::second::{answer, compare, draw};
use crate::{packs, texts};
use agiderm_core::law::cases;
use agiderm_core::law::settings::SWITCHES;
use serde_json::Value;

/// The public cases, by the second reading alone.
#[test]
fn the_second_reading_gives_what_every_case_expects() {
    let mut failed = 0;
    for (name, text) in texts("cases") {
        let value: Value = serde_json::from_str(&text).unwrap();
        for case in value.as_array().unwrap() {
            let mut out = Vec::new();
            let found = answer::answer(case);
            let id = case["id"].as_str().unwrap();
            let mut expect = case["expect"].clone();
            compare::without_reasons(expect.get_mut("refusals"));
            cases::compare(id, "$", &expect, &found, &mut out);
            // The format gives no rule to a refused or replaced title.
            out.retain(|m| !(m.path.ends_with(".rule") && out_of_play(&found, &m.path)));
            failed += usize::from(!out.is_empty());
            out.iter().for_each(|m| eprintln!("{name} {m}"));
        }
    }
    assert_eq!(failed, 0);
}

fn out_of_play(found: &Value, path: &str) -> bool {
    let id = path.split('.').nth(2).unwrap_or("");
    found["sentences"][id]["replaced"] == true
        || matches!(found["titles"][id]["status"].as_str(), Some("refused" | "replaced"))
}

/// How many cases a run draws: a few thousand in the suite, as many as wished by the environment.
fn wished(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(default)
}

#[test]
fn the_engine_and_the_second_reading_agree_on_drawn_files() {
    let count = wished("AGIDERM_SECOND_CASES", 2500) as usize;
    let seed = wished("AGIDERM_SECOND_SEED", 20_250_613);
    let found = compare::run(packs(), seed, count);
    let mut seen: std::collections::BTreeMap<String, (usize, Value, String)> = Default::default();
    for (case, differences) in &found {
        let (path, a, b) = &differences[0];
        let all: std::collections::BTreeSet<&str> =
            differences.iter().map(|(p, _, _)| compare::last(p)).collect();
        let kind = format!("{all:?}");
        let entry = seen.entry(kind).or_insert_with(|| {
            let less = compare::smallest(case, packs(), path);
            let again = compare::differences(&less, packs());
            let text = again.iter().map(|(p, a, b)| format!("\n   {p}: engine {a}, second {b}"));
            let _ = (a, b);
            (0, less, text.collect())
        });
        entry.0 += 1;
    }
    let mut all: Vec<_> = seen.into_iter().collect();
    all.sort_by_key(|(_, (n, _, _))| std::cmp::Reverse(*n));
    for (kind, (n, case, text)) in all.iter().take(wished("AGIDERM_SECOND_SHOW", 20) as usize) {
        eprintln!("{n} × {kind}\n   {case}{text}");
    }
    assert!(found.is_empty(), "{} of {count} drawn files differ", found.len());
}

/// Control: every switch is drawn, and moves what the second reading answers.
#[test]
fn every_switch_moves_some_drawn_file() {
    let mut left: std::collections::BTreeSet<&str> = SWITCHES.iter().map(|s| s.name).collect();
    for n in 0..30_000 {
        let case = draw::case(20_250_613, n);
        let set = |name: &&str| !case["settings"][name].is_null();
        for name in left.clone().into_iter().filter(|name| set(name)) {
            let mut plain = case.clone();
            plain["settings"].as_object_mut().unwrap().remove(name);
            if answer::answer(&case) != answer::answer(&plain) {
                left.remove(name);
            }
        }
        if left.is_empty() {
            return;
        }
    }
    panic!("no drawn file hangs on {left:?}");
}

/// Control: one number of one rule spoilt by a day is seen.
#[test]
fn a_spoilt_rule_is_seen() {
    let line = r#"rule = "DP-08", first = { days = 60 }"#;
    let spoilt = crate::packs::with("MLI-2024", line, &line.replace("60", "61"));
    assert!(!compare::run(&spoilt, 20_250_613, 600).is_empty());
}
