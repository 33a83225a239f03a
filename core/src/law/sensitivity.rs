//! Which policy switches a result hangs on.
//!
//! Every switch is moved in turn to each of its other values; a title whose dates, rule or status
//! then change depends on it. Not part of [`super::evaluate`]: it costs one evaluation per value.

use super::engine::{Options, Question};
use super::json::Kind;
use super::packs::Packs;
use super::result::{Evaluation, Named, TitleResult};
use super::settings::{SWITCHES, Settings};
use serde_json::Value;

/// For each title, the switches its dates hang on; under `release`, those of the release.
pub fn sensitivity(q: Question<'_>, packs: &Packs) -> Named<Vec<&'static str>> {
    let run = |settings: &Settings| {
        super::evaluate_file(Question { settings, ..q }, packs, Options::default())
    };
    let base = run(q.settings);
    let mut found: Vec<(String, Vec<&'static str>)> =
        base.titles.iter().map(|(id, _)| (id.to_owned(), Vec::new())).collect();
    found.push(("release".to_owned(), Vec::new()));
    for switch in SWITCHES {
        let current = q.settings.get(switch.name).unwrap_or(Value::Null);
        // A switch left open shows every reading already: two of its values are compared.
        let mut seen: Vec<Evaluation> =
            if current.is_null() { Vec::new() } else { vec![base.clone()] };
        for value in others(switch.kind, &current) {
            let mut settings = q.settings.clone();
            if settings.set(switch.name, &value).is_ok() {
                seen.push(run(&settings));
            }
        }
        let Some((first, rest)) = seen.split_first() else { continue };
        for (id, names) in &mut found {
            if rest.iter().any(|other| differs(id, first, other)) {
                names.push(switch.name);
            }
        }
    }
    found.retain(|(_, names)| !names.is_empty());
    Named(found)
}

/// The other values of a switch.
fn others(kind: Kind, current: &Value) -> Vec<Value> {
    let all: Vec<Value> = match kind {
        Kind::Truth => vec![Value::Bool(false), Value::Bool(true)],
        Kind::Choice(words) => words
            .iter()
            .map(|w| w.parse::<i64>().map_or_else(|_| Value::from(*w), Value::from))
            .collect(),
        _ => Vec::new(),
    };
    all.into_iter().filter(|v| v != current).collect()
}

fn differs(id: &str, a: &Evaluation, b: &Evaluation) -> bool {
    if id == "release" {
        return a.release.on != b.release.on || a.release.due != b.release.due;
    }
    match (a.titles.get(id), b.titles.get(id)) {
        (Some(a), Some(b)) => dates(a) != dates(b),
        (a, b) => a.is_some() != b.is_some(),
    }
}

fn dates(t: &TitleResult) -> impl PartialEq + use<'_> {
    (&t.rule, t.expires_on, t.ceiling_on, t.status, t.overrun_days, t.overrun_hours, t.minor)
}
