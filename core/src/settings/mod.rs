//! What the house chooses for itself, and what the administration decides where the law is open.
//!
//! A *house* setting is a convenience. A *policy* switch chooses between readings of the law: its
//! default is the reading taken until the administration signs another, so a change asks for the
//! decision (who, when, reference) and shows at every deadline. The history is in the journal.

mod list;
pub mod questions;

pub use list::{Definition, Group, Kind, definition, definitions};

use crate::api::Empty;
use crate::base::dates::{Day, Moment};
use crate::failure::{Failure, FieldProblem, Result};
use crate::reference::holidays;
use crate::store::table::{find, select};
use crate::store::{Read, Tx};
use crate::table;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

table! {
    /// A setting that was changed at least once.
    pub struct SettingRow in "settings", id: String {
        /// Its value, as text.
        value: String,
        /// Why it was changed.
        reason: String,
        /// Decision of the administration: who, when, reference.
        decision: String,
        /// Who changed it.
        changed_by: String,
        /// When.
        changed_at: Moment,
    }
}

table! {
    /// A decision of the administration on a reading of the law.
    pub struct DecisionRow in "switch_decisions", id: String {
        /// The switch.
        key: String,
        /// The value decided.
        value: String,
        /// Who decided.
        decided_by: String,
        /// When.
        decided_on: Day,
        /// Reference of the paper.
        reference: String,
        /// When it was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
    }
}

/// A setting as the screen shows it.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Setting {
    /// Its name; the sentences are `settings-<key>` with hyphens.
    pub key: String,
    /// In force; empty when a policy question is left open.
    pub value: String,
    /// Before any change.
    pub default: String,
    /// Values that may be chosen; empty when it is not a choice.
    pub choices: Vec<String>,
    /// Shape of the value.
    pub kind: Kind,
    /// House or policy.
    pub group: Group,
    /// Who changed it last.
    pub changed_by: Option<String>,
    /// When.
    pub changed_at: Option<Moment>,
    /// Why.
    pub reason: String,
    /// Decision of the administration: reference of the paper.
    pub decision: String,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Option<Day>,
    /// Article that leaves the question open.
    pub question_article: String,
}

/// A change of one setting.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveSetting {
    /// Its name.
    pub key: String,
    /// The new value.
    pub value: String,
    /// Why.
    pub reason: String,
    /// Decision of the administration: reference of the paper. Asked for a policy switch.
    pub decision: String,
    /// Who decided. Asked for a policy switch.
    #[serde(default)]
    pub decided_by: String,
    /// When. Asked for a policy switch.
    #[serde(default)]
    pub decided_on: Option<Day>,
}

fn shown(read: &Read<'_>, definition: &Definition, row: Option<SettingRow>) -> Result<Setting> {
    let last = "WHERE key = ?1 ORDER BY recorded_at DESC, id DESC LIMIT 1";
    let decided = select::<DecisionRow>(read.conn, last, &[&definition.key])?.pop();
    let (value, changed_by, changed_at, reason, decision) = match row {
        Some(r) => (r.value, Some(r.changed_by), Some(r.changed_at), r.reason, r.decision),
        None => (definition.default.clone(), None, None, String::new(), String::new()),
    };
    Ok(Setting {
        decided_by: decided.as_ref().map(|d| d.decided_by.clone()).unwrap_or_default(),
        decided_on: decided.map(|d| d.decided_on),
        key: definition.key.clone(),
        value,
        default: definition.default.clone(),
        choices: definition.choices.clone(),
        kind: definition.kind,
        group: definition.group,
        changed_by,
        changed_at,
        reason,
        decision,
        question_article: definition.article.clone(),
    })
}

/// Every setting, in the order of the screen.
pub fn list(read: &Read<'_>, _: Empty) -> Result<Vec<Setting>> {
    definitions().iter().map(|d| shown(read, d, find(read.conn, &d.key)?)).collect()
}

/// Changes one setting. The reason is asked always, the decision for a policy switch.
pub fn save(tx: &mut Tx<'_>, input: SaveSetting) -> Result<Setting> {
    let definition = definition(&input.key).ok_or_else(|| Failure::not_found("settings"))?;
    let value = input.value.trim();
    let mut problems: Vec<FieldProblem> = definition.problem(value).into_iter().collect();
    if input.reason.trim().is_empty() {
        problems.push(FieldProblem::new("reason", "missing"));
    }
    if definition.group == Group::Policy {
        problems.extend(undecided(tx, &input));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let kept: Option<SettingRow> = find(tx.conn, &definition.key)?;
    let mut row = SettingRow {
        id: definition.key.clone(),
        version: kept.as_ref().map_or(0, |r| r.version),
        value: value.to_owned(),
        reason: input.reason.trim().to_owned(),
        decision: input.decision.trim().to_owned(),
        changed_by: tx.actor.display_name.clone(),
        changed_at: tx.now,
    };
    match kept {
        Some(_) => tx.update(&mut row)?,
        None => tx.insert(&mut row)?,
    }
    tx.about(&definition.key);
    if let (Group::Policy, Some(decided_on)) = (definition.group, input.decided_on) {
        tx.insert(&mut DecisionRow {
            id: uuid::Uuid::now_v7().to_string(),
            version: 0,
            key: definition.key.clone(),
            value: value.to_owned(),
            decided_by: input.decided_by.trim().to_owned(),
            decided_on,
            reference: input.decision.trim().to_owned(),
            recorded_at: tx.now,
            recorded_by: tx.actor.display_name.clone(),
        })?;
    }
    if definition.group == Group::Policy {
        crate::deadlines::assess::refresh_all(tx)?;
    }
    shown(tx, definition, Some(row))
}

/// What is missing of a decision of the administration: who, when, under which reference.
fn undecided(read: &Read<'_>, input: &SaveSetting) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if input.decided_by.trim().is_empty() {
        problems.push(FieldProblem::new("decided_by", "missing"));
    }
    match input.decided_on {
        None => problems.push(FieldProblem::new("decided_on", "missing")),
        Some(day) if day > read.today => {
            problems.push(FieldProblem::new("decided_on", "date-in-future"));
        }
        Some(_) => {}
    }
    if input.decision.trim().is_empty() {
        problems.push(FieldProblem::new("decision", "missing"));
    }
    problems
}

/// The value in force. An unknown name has none.
pub fn value(read: &Read<'_>, key: &str) -> Result<String> {
    let Some(definition) = definition(key) else { return Ok(String::new()) };
    let row: Option<SettingRow> = find(read.conn, key)?;
    Ok(row.map_or_else(|| definition.default.clone(), |r| r.value))
}

/// The value in force of a setting that is a number.
pub fn integer(read: &Read<'_>, key: &str) -> Result<i64> {
    Ok(value(read, key)?.parse().unwrap_or_default())
}

/// The value in force of a setting that is a yes or a no.
pub fn boolean(read: &Read<'_>, key: &str) -> Result<bool> {
    Ok(value(read, key)? == "true")
}

/// Under which key the public holidays stand beside the switches.
pub const HOLIDAYS: &str = "holidays";

/// How the house reads the law: the policy switches that differ from their default, as the engine's
/// `settings`, and the public holidays when there are some.
pub fn switches(read: &Read<'_>) -> Result<Map<String, Value>> {
    let kept: Vec<SettingRow> = select(read.conn, "", &[])?;
    let policy = definitions().iter().filter(|d| d.group == Group::Policy);
    let mut switches: Map<String, Value> = policy
        .filter_map(|definition| {
            let row = kept.iter().find(|r| r.id == definition.key)?;
            let moved = row.value != definition.default;
            moved.then(|| (definition.key.clone(), definition.json(&row.value)))
        })
        .collect();
    let holidays = holidays(read)?;
    if !holidays.is_empty() {
        switches.insert(HOLIDAYS.to_owned(), serde_json::to_value(holidays)?);
    }
    Ok(switches)
}
