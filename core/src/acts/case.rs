//! From a dossier to the file that the law reads: standing acts in the order of their dates.

use super::ActInput;
use super::table::ActRow;
use crate::base::dates::Day;
use crate::base::partial::{PartialDate, Precision};
use crate::detainees::maternity::Maternity;
use crate::detainees::{Identity, Sex};
use serde_json::{Map, Value, json};

/// Fields of an act that the program adds and the law does not read.
const NOT_FOR_LAW: [&str; 1] = ["code"];

/// One act in the law's own form.
pub fn act(id: &str, kind: &str, authority: &str, data: &Map<String, Value>) -> Value {
    let mut out = Map::new();
    out.insert("id".into(), id.into());
    out.insert("type".into(), kind.into());
    if !authority.is_empty() {
        out.insert("authority".into(), authority.into());
    }
    for (name, value) in data {
        let value = match (name.as_str(), value) {
            ("offences", Value::Array(list)) => list.iter().map(offence).collect(),
            _ => value.clone(),
        };
        if !value.is_null() {
            out.insert(name.clone(), value);
        }
    }
    Value::Object(out)
}

/// An offence without what the law does not read; an empty text is an absent one.
fn offence(value: &Value) -> Value {
    let Value::Object(map) = value else { return value.clone() };
    map.iter()
        .filter(|(k, v)| {
            !NOT_FOR_LAW.contains(&k.as_str()) && !v.is_null() && v.as_str() != Some("")
        })
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect::<Map<_, _>>()
        .into()
}

/// The person as the law reads one. A bare year stays a year (CPP 986 presumes its last day); any
/// other uncertain birth is read at its latest day, which protects a possible minor.
pub fn person(identity: &Identity, entered_on: Option<Day>, maternity: Maternity) -> Value {
    let mut out = Map::new();
    match &identity.birth {
        Some(PartialDate { v, p: Precision::Year }) => {
            out.insert("birth".into(), v.clone().into());
        }
        Some(birth) => {
            if let Some(day) = birth.latest_day(entered_on) {
                out.insert("birth".into(), day.to_string().into());
            }
        }
        None => {}
    }
    if let Some(sex) = identity.sex.map(Sex::as_str) {
        out.insert("sex".into(), sex.into());
    }
    if let Some(domiciled) = identity.domiciled_in_mali {
        out.insert("domiciled_in_mali".into(), domiciled.into());
    }
    for (field, is_so) in
        [("pregnant", maternity.pregnant), ("nursing_child_under_3", maternity.nursing)]
    {
        if is_so {
            out.insert(field.into(), true.into());
        }
    }
    if !identity.prior_convictions.is_empty() {
        out.insert("prior_convictions".into(), json!(identity.prior_convictions));
    }
    Value::Object(out)
}

/// The whole case. Acts of one day keep their order of entry.
pub fn case(
    id: &str,
    today: Day,
    settings: &Map<String, Value>,
    person: Value,
    mut acts: Vec<(String, Value)>,
) -> Value {
    in_order(&mut acts);
    let acts: Vec<Value> = acts.into_iter().map(|(_, act)| act).collect();
    json!({
        "id": id, "today": today.to_string(), "settings": settings, "person": person, "file": acts,
    })
}

/// The standing acts of a dossier, with the moment of each.
pub fn standing(rows: &[ActRow]) -> Vec<(String, Value)> {
    rows.iter()
        .filter(|row| row.is_standing())
        .map(|row| {
            (row.happened_at.clone(), act(row.id.as_str(), &row.kind, &row.authority, &row.data.0))
        })
        .collect()
}

/// Acts not yet entered, named `#0`, `#1` … by their place.
pub fn entered(acts: &[ActInput]) -> Vec<(String, Value)> {
    acts.iter()
        .enumerate()
        .map(|(index, input)| {
            let on = ["date", "at"]
                .iter()
                .find_map(|k| input.data.get(*k).and_then(Value::as_str))
                .unwrap_or_default();
            (on.to_owned(), act(&format!("#{index}"), &input.kind, &input.authority, &input.data))
        })
        .collect()
}

/// Sorts by day; acts of one day keep their order of entry, except that those with an hour stand
/// among themselves in the order of the clock.
fn in_order(acts: &mut [(String, Value)]) {
    let day = |t: &str| t.get(..10).unwrap_or(t).to_owned();
    acts.sort_by_key(|(on, _)| day(on));
    let mut start = 0;
    while start < acts.len() {
        let end = start
            + acts[start..].iter().take_while(|(on, _)| day(on) == day(&acts[start].0)).count();
        let timed: Vec<usize> = (start..end).filter(|&i| acts[i].0.len() > 10).collect();
        let mut sorted: Vec<_> = timed.iter().map(|&i| acts[i].clone()).collect();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        for (slot, act) in timed.into_iter().zip(sorted) {
            acts[slot] = act;
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_of_one_day_keep_their_order_except_by_the_hour() {
        let mut acts: Vec<(String, Value)> =
            ["2026-03-02", "2026-03-01T10:00", "2026-03-01", "2026-03-01T08:00"]
                .iter()
                .enumerate()
                .map(|(i, on)| ((*on).to_owned(), json!(i)))
                .collect();
        in_order(&mut acts);
        let order: Vec<_> = acts.iter().map(|(_, v)| v.as_u64().unwrap()).collect();
        assert_eq!(order, [3, 2, 1, 0]);
    }
}
