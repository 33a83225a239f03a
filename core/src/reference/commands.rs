//! Changing a list: a new item, a new version from a day on, or a correction of the last version.

use super::{ListName, ReferenceItem, ReferenceRow, rows, seed};
use crate::base::dates::Day;
use crate::failure::{Code, Failure, FieldProblem, Result};
use crate::store::Tx;
use crate::store::table::Json;
use crate::users::Permission;
use serde::Deserialize;
use serde_json::{Map, Value};

/// A new item, or a change of one.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveReferenceItem {
    /// The list.
    pub list: ListName,
    /// Its code, never changed afterwards.
    pub code: String,
    /// Version that was read; none for a new item.
    pub version: Option<i64>,
    /// Name in French.
    pub label_fr: String,
    /// Name in English; may be empty.
    pub label_en: String,
    /// What else is known.
    #[ts(type = "Record<string, unknown>")]
    pub data: Map<String, Value>,
    /// First day. A later one than that of the version read opens a new version.
    pub valid_from: Option<Day>,
    /// Last day. Set to retire the item.
    pub valid_to: Option<Day>,
    /// Why.
    pub reason: String,
}

const NATURES: [&str; 4] = ["crime", "delit", "contravention", "contrainte"];
/// How strictly a rule of separation holds.
const SEPARATIONS: [&str; 3] = ["block", "override", "warn"];
/// Largest value of a threshold, whatever its unit.
const LARGEST_THRESHOLD: i64 = 100_000;
/// Longest term a code may name, in months.
const LONGEST_TERM: i64 = 1200;

fn problems(input: &SaveReferenceItem) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let code = &input.code;
    if !(1..=40).contains(&code.len())
        || !code.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
    {
        problems.push(FieldProblem::new("code", "reference-code-shape"));
    }
    for (field, text) in [("label_fr", &input.label_fr), ("reason", &input.reason)] {
        if text.trim().is_empty() {
            problems.push(FieldProblem::new(field, "missing"));
        }
    }
    if let (Some(from), Some(to)) = (input.valid_from, input.valid_to)
        && to < from
    {
        problems.push(FieldProblem::new("valid_to", "reference-dates-reversed"));
    }
    if input.list == ListName::Offences {
        // None is an answer too: the title must say it.
        let nature = input.data.get("nature").filter(|n| !n.is_null());
        if nature.is_some_and(|n| !n.as_str().is_some_and(|n| NATURES.contains(&n))) {
            problems.push(FieldProblem::new("data.nature", "reference-nature"));
        }
        let months = input.data.get("max_months").filter(|m| !m.is_null());
        if months.is_some_and(|m| !m.as_i64().is_some_and(|n| (0..=LONGEST_TERM).contains(&n))) {
            problems.push(
                FieldProblem::new("data.max_months", "setting-number")
                    .with("least", 0)
                    .with("most", LONGEST_TERM),
            );
        }
    }
    if input.list == ListName::Thresholds {
        let value = input.data.get("value").and_then(serde_json::Value::as_i64);
        if !value.is_some_and(|v| (0..=LARGEST_THRESHOLD).contains(&v)) {
            problems.push(
                FieldProblem::new("data.value", "setting-number")
                    .with("least", 0)
                    .with("most", LARGEST_THRESHOLD),
            );
        }
    }
    if input.list == ListName::PublicHolidays && Day::parse(&input.code).is_none() {
        problems.push(FieldProblem::new("code", "reference-holiday-day"));
    }
    if input.list == ListName::SeparationRules {
        let severity = input.data.get("severity").and_then(serde_json::Value::as_str);
        if !severity.is_some_and(|s| SEPARATIONS.contains(&s)) {
            problems.push(FieldProblem::new("data.severity", "separation-severity"));
        }
    }
    problems
}

fn row_of(input: SaveReferenceItem) -> ReferenceRow {
    ReferenceRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        list: input.list.as_str().to_owned(),
        code: input.code,
        label_fr: input.label_fr.trim().to_owned(),
        label_en: input.label_en.trim().to_owned(),
        data: Json(input.data),
        valid_from: input.valid_from,
        valid_to: input.valid_to,
        source: "house".to_owned(),
    }
}

/// The shipped item, taken into the house so that it can be closed.
fn adopted(list: ListName, item: &seed::SeedItem) -> ReferenceRow {
    ReferenceRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        list: list.as_str().to_owned(),
        code: item.code.clone(),
        label_fr: item.label_fr.clone(),
        label_en: item.label_en.clone(),
        data: Json(item.data.clone()),
        valid_from: item.valid_from,
        valid_to: item.valid_to,
        source: "seed".to_owned(),
    }
}

/// Writes an item. Only the last version of a code changes; earlier ones belong to old papers.
pub fn save(tx: &mut Tx<'_>, input: SaveReferenceItem) -> Result<ReferenceItem> {
    // A holiday moves dates of the law: whoever chooses its readings enters it.
    if input.list == ListName::PublicHolidays && !tx.actor.role.may(Permission::SettingsWrite) {
        let needed = Permission::SettingsWrite.as_str();
        return Err(Failure::new(Code::Forbidden, "role-forbidden").with("permission", needed));
    }
    let problems = problems(&input);
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let list = input.list;
    let last = rows(tx, list, Some(&input.code))?.pop();
    let shipped = seed::find(list, &input.code);
    let row =
        match (input.version, last, shipped) {
            (None, None, None) => {
                let mut row = row_of(input);
                tx.insert(&mut row)?;
                row
            }
            (None, ..) => return Err(Failure::field("code", "reference-code-taken")),
            (Some(_), None, None) => return Err(Failure::not_found("reference_items")),
            (Some(version), Some(last), _) => {
                if version != last.version {
                    return Err(Failure::new(Code::Conflict, "version-stale")
                        .with("what", "reference_items"));
                }
                change(tx, last, input)?
            }
            (Some(version), None, Some(item)) => {
                if version != 0 {
                    return Err(Failure::new(Code::Conflict, "version-stale")
                        .with("what", "reference_items"));
                }
                change(tx, adopted(list, item), input)?
            }
        };
    tx.about(&row.id);
    match list {
        ListName::Offences => tx.touch("projections"),
        // Remedies and clocks of working days roll over a holiday.
        ListName::PublicHolidays => crate::deadlines::assess::refresh_all(tx)?,
        _ => {}
    }
    Ok(ReferenceItem::written(list, row))
}

/// Corrects the last version, or closes it the day before the new one begins.
fn change(
    tx: &mut Tx<'_>,
    mut last: ReferenceRow,
    input: SaveReferenceItem,
) -> Result<ReferenceRow> {
    let mut row = row_of(input);
    let opens = match (last.valid_from, row.valid_from) {
        (None, Some(day)) => Some(day),
        (Some(old), Some(new)) if new > old => Some(new),
        (old, new) if old == new => None,
        _ => return Err(Failure::field("valid_from", "reference-before-last")),
    };
    let Some(opens) = opens else {
        row.id.clone_from(&last.id);
        row.version = last.version;
        put(tx, &mut row)?;
        return Ok(row);
    };
    let eve = opens.add_days(-1);
    if last.valid_to.is_none_or(|to| to > eve) {
        last.valid_to = Some(eve);
        put(tx, &mut last)?;
    } else if last.version == 0 {
        put(tx, &mut last)?;
    }
    tx.insert(&mut row)?;
    Ok(row)
}

fn put(tx: &mut Tx<'_>, row: &mut ReferenceRow) -> Result<()> {
    if row.version == 0 { tx.insert(row) } else { tx.update(row) }
}
