//! The corpus as a jurist reads it: every case has a title, an article, a sum or a source; those that
//! prove nothing but stability are named so and are not counted.

use crate::texts;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const KEPT: &str = "stability-";

fn all() -> Vec<(String, Value)> {
    let files = texts("cases").into_iter();
    files
        .flat_map(|(name, text)| {
            let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
            cases.into_iter().map(move |case| (name.clone(), case))
        })
        .collect()
}

/// What a case lacks to be read by a jurist.
fn lacks(name: &str, case: &Value) -> Vec<&'static str> {
    let text = |key: &str| case[key].as_str().is_some_and(|t| !t.trim().is_empty());
    let listed = |key: &str| case[key].as_array().is_some_and(|l| !l.is_empty());
    let mut out = Vec::new();
    if !text("title") {
        out.push("title");
    }
    if case["expect"].as_object().is_none_or(|e| e.is_empty()) {
        out.push("expect");
    }
    if name.starts_with(KEPT) {
        return out;
    }
    if !text("family") {
        out.push("family");
    }
    let refused = case["expect"]["refusals"].as_array().is_some_and(|r| !r.is_empty());
    if !listed("articles") && !listed("rules") && !refused {
        out.push("articles");
    }
    if !text("calculation") && !refused {
        out.push("calculation");
    }
    out
}

#[test]
fn every_case_can_be_read_by_a_jurist() {
    let wrong: BTreeMap<String, Vec<&str>> = all()
        .iter()
        .map(|(name, case)| (format!("{name} {}", case["id"]), lacks(name, case)))
        .filter(|(_, lacks)| !lacks.is_empty())
        .collect();
    assert_eq!(wrong, BTreeMap::new());
}

#[test]
fn more_than_a_thousand_cases_do_not_come_from_the_engine() {
    let all = all();
    let ids: BTreeSet<&str> = all.iter().map(|(_, c)| c["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), all.len(), "two cases have the same id");
    let own = all.iter().filter(|(name, _)| !name.starts_with(KEPT)).count();
    assert!(own >= 1000, "{own}");
}

/// Control: a case without article or sum is noticed.
#[test]
fn a_case_without_article_or_sum_is_noticed() {
    let case = json!({"id": "CTL", "title": "x", "family": "correctional", "today": "2026-01-01",
        "file": [], "expect": {"flags": []}});
    assert_eq!(lacks("border-x.json", &case), ["articles", "calculation"]);
}
