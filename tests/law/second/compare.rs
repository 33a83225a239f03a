//! The product's answer and the second reading's, side by side.

use super::answer;
use agiderm_core::law::case::Case;
use agiderm_core::law::packs::Packs;
use agiderm_core::law::{Options, evaluate};
use serde_json::{Map, Value};

/// What differs, as path, product, second reading.
pub type Difference = (String, Value, Value);

/// Every difference over one case.
pub fn differences(case: &Value, packs: &Packs) -> Vec<Difference> {
    let parsed: Case = match serde_json::from_value(case.clone()) {
        Ok(case) => case,
        Err(fault) => return vec![("malformed".to_owned(), fault.to_string().into(), Value::Null)],
    };
    let mut product = serde_json::to_value(evaluate(&parsed, packs, Options::default())).unwrap();
    let mut second = answer::answer(case);
    let refused = product["refusals"].as_array().is_some_and(|r| !r.is_empty());
    for side in [&mut product, &mut second] {
        unspecified(side, refused);
    }
    let mut out = Vec::new();
    against("$", &product, &second, &mut out);
    out
}

/// The product's own reasons of a refusal are no part of the format.
pub fn without_reasons(refusals: Option<&mut Value>) {
    for refusal in refusals.and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(refusal) = refusal.as_object_mut() {
            refusal.remove("reason");
            refusal.remove("other");
        }
    }
}

/// Takes out what the format does not state.
fn unspecified(side: &mut Value, refused: bool) {
    let map = side.as_object_mut().unwrap();
    for key in ["explanation", "explanations", "packs", "raised"] {
        map.remove(key);
    }
    without_reasons(map.get_mut("refusals"));
    if refused {
        // Section 13: flags raised before are unspecified, and clocks of ignored acts unsaid.
        for key in ["flags", "appeal_limits", "limits"] {
            map.remove(key);
        }
        map.remove("conditional_release_on");
        map.remove("conditional_release_authority");
    }
    for title in map["titles"].as_object_mut().unwrap().values_mut() {
        let title = title.as_object_mut().unwrap();
        title.remove("starts_on");
        title.remove("proc");
        if title["status"] == "refused" {
            for key in ["rule", "pack", "age_at_facts", "minor", "overrun_hours", "readings"] {
                title.remove(key);
            }
        }
    }
    let replaced: Vec<String> = sentence_ids(map, "replaced");
    for id in &replaced {
        if let Some(title) = map["titles"].get_mut(id).and_then(Value::as_object_mut) {
            title.remove("rule");
        }
        let sentence = map["sentences"][id.as_str()].as_object_mut().unwrap();
        for key in ["final_on", "end_on", "deducted_days", "cumulated_months", "prescribed_on"] {
            sentence.remove(key);
        }
    }
    for sentence in map["sentences"].as_object_mut().unwrap().values_mut() {
        sentence.as_object_mut().unwrap().remove("death");
    }
}

fn sentence_ids(map: &Map<String, Value>, key: &str) -> Vec<String> {
    let all = map["sentences"].as_object().unwrap();
    all.iter().filter(|(_, s)| s[key] == true).map(|(id, _)| id.clone()).collect()
}

fn nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.values().all(nothing),
        _ => false,
    }
}

fn against(path: &str, a: &Value, b: &Value, out: &mut Vec<Difference>) {
    match (a, b) {
        (Value::Object(x), Value::Object(y)) => {
            let keys = x.keys().chain(y.keys().filter(|k| !x.contains_key(*k)));
            for key in keys {
                let null = Value::Null;
                let (a, b) = (x.get(key).unwrap_or(&null), y.get(key).unwrap_or(&null));
                against(&format!("{path}.{key}"), a, b, out);
            }
        }
        (Value::Array(x), Value::Array(y)) => {
            let sorted = |list: &[Value]| {
                let mut all: Vec<String> = list.iter().map(sorted_text).collect();
                all.sort();
                all
            };
            if sorted(x) != sorted(y) {
                out.push((path.to_owned(), a.clone(), b.clone()));
            }
        }
        _ if a == b || (nothing(a) && nothing(b)) => {}
        _ => out.push((path.to_owned(), a.clone(), b.clone())),
    }
}

fn sorted_text(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let mut all: Vec<String> = map.iter().map(|(k, v)| format!("{k}={v}")).collect();
            all.sort();
            all.join(",")
        }
        other => other.to_string(),
    }
}

/// The same case with as few acts and switches as still differ somewhere.
pub fn smallest(case: &Value, packs: &Packs, path: &str) -> Value {
    let shape = |c: &Value| {
        let all = differences(c, packs);
        all.iter().any(|(p, _, _)| last(p) == last(path))
    };
    let mut best = case.clone();
    let mut again = true;
    while again {
        again = false;
        for i in (0..best["file"].as_array().unwrap().len()).rev() {
            let mut less = best.clone();
            less["file"].as_array_mut().unwrap().remove(i);
            if shape(&less) {
                best = less;
                again = true;
            }
        }
    }
    let switches: Vec<String> =
        best["settings"].as_object().map(|m| m.keys().cloned().collect()).unwrap_or_default();
    for key in switches {
        let mut less = best.clone();
        less["settings"].as_object_mut().unwrap().remove(&key);
        if shape(&less) {
            best = less;
        }
    }
    best
}

/// The last word of a path, for sorting differences by kind.
pub fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// Compares drawn cases; returns how many differ and what they look like.
pub fn run(packs: &Packs, seed: u64, count: usize) -> Vec<(Value, Vec<Difference>)> {
    let mut out = Vec::new();
    for n in 0..count {
        let case = super::draw::case(seed, n as u64);
        let found = differences(&case, packs);
        if !found.is_empty() {
            out.push((case, found));
        }
    }
    out
}
