//! Joining two records, and undoing it.

use super::table::{Kept, MergeRow};
use super::{MergeRecords, MergeSheet, UndoMerge, queries};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::committals::table::{CommittalRow, of_detainee};
use crate::deadlines::assess;
use crate::detainees::Identity;
use crate::detainees::commands::SamePerson;
use crate::detainees::table::{AnswerRow, DetaineeRow};
use crate::failure::{Code, Failure, FieldProblem, Result};
use crate::store::Tx;
use crate::store::table::{Json, get};
use serde_json::{Map, Value};

/// The name of the photograph among the fields.
const PHOTO: &str = "photo";

/// The kept record with the fields chosen from the other.
fn chosen(kept: &DetaineeRow, merged: &DetaineeRow, names: &[String]) -> Result<Kept> {
    let mut fields = queries::fields(kept)?;
    let other = queries::fields(merged)?;
    let mut photo = kept.photo.clone();
    for name in names {
        if name == PHOTO {
            photo.clone_from(&merged.photo);
            continue;
        }
        let value = other.get(name).cloned().ok_or_else(|| {
            Failure::invalid(vec![
                FieldProblem::new("from_merged", "field-unknown").with("field", name),
            ])
        })?;
        fields.insert(name.clone(), value);
    }
    Ok(Kept { identity: identity(fields)?, photo })
}

fn identity(fields: Map<String, Value>) -> Result<Identity> {
    Ok(serde_json::from_value(Value::Object(fields))?)
}

fn stale(read: i64, row: &DetaineeRow) -> Result<()> {
    if read == row.version {
        return Ok(());
    }
    Err(Failure::new(Code::Conflict, "version-stale").with("what", "detainees"))
}

/// Moves a stay to another record of its person.
fn give(tx: &mut Tx<'_>, mut stay: CommittalRow, to: &DetaineeId) -> Result<()> {
    stay.detainee_id = to.clone();
    tx.update(&mut stay)
}

/// Works the dates of every stay of a person out again: age and home are those of the record.
fn refresh(tx: &mut Tx<'_>, person: &DetaineeId) -> Result<()> {
    let stays: Vec<CommittalId> = of_detainee(tx.conn, person)?.into_iter().map(|s| s.id).collect();
    assess::refresh_many(tx, &stays)
}

/// Joins two records. The record taken over keeps its own words; its stays go to the one kept.
///
/// # Errors
/// `present-twice` when both are inside at once: one of the stays must first be closed or
/// corrected. `stays-overlap` until the clerk has seen it. `record-merged`, `version-stale`.
pub fn merge(tx: &mut Tx<'_>, input: MergeRecords) -> Result<MergeSheet> {
    let mut kept: DetaineeRow = get(tx.conn, input.kept_id.as_str())?;
    let mut merged: DetaineeRow = get(tx.conn, input.merged_id.as_str())?;
    let mut problems = queries::problems(tx, &kept, &merged)?;
    if input.reason.trim().is_empty() {
        problems.push(FieldProblem::new("reason", "missing"));
    }
    if !input.overlap_seen {
        problems.extend(queries::overlaps(tx, &kept, &merged)?);
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    stale(input.kept_version, &kept)?;
    stale(input.merged_version, &merged)?;
    let before = Kept { identity: kept.identity(), photo: kept.photo.clone() };
    let after = chosen(&kept, &merged, &input.from_merged)?;
    let stays = of_detainee(tx.conn, &merged.id)?;
    let mut row = MergeRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        kept_id: kept.id.clone(),
        merged_id: merged.id.clone(),
        before: Json(before),
        after: Json(after.clone()),
        stays: Json(stays.iter().map(|s| s.id.clone()).collect()),
        reason: input.reason.trim().to_owned(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        undone_at: None,
        undone_by: None,
        undone_reason: None,
    };
    tx.insert(&mut row)?;
    kept.set_identity(after.identity);
    kept.photo = after.photo;
    tx.update(&mut kept)?;
    merged.merged_into = Some(kept.id.clone());
    tx.update(&mut merged)?;
    for stay in stays {
        give(tx, stay, &kept.id)?;
    }
    refresh(tx, &kept.id)?;
    about(tx, &kept.id)?;
    queries::sheet(tx, row)
}

/// Names the person and the last stay in the journal entry.
fn about(tx: &mut Tx<'_>, person: &DetaineeId) -> Result<()> {
    let last: Option<CommittalId> = of_detainee(tx.conn, person)?.into_iter().next().map(|s| s.id);
    match last {
        Some(stay) => tx.about_committal(person.as_str(), stay.as_str()),
        None => tx.about(person.as_str()),
    }
    Ok(())
}

/// The kept record without what the merge brought: a field corrected since stays as corrected.
fn without(now: &DetaineeRow, row: &MergeRow) -> Result<Kept> {
    let as_map = |identity: &Identity| -> Result<Map<String, Value>> {
        match serde_json::to_value(identity)? {
            Value::Object(map) => Ok(map),
            _ => Ok(Map::new()),
        }
    };
    let (before, after) = (as_map(&row.before.0.identity)?, as_map(&row.after.0.identity)?);
    let mut fields = queries::fields(now)?;
    for (name, value) in before {
        if fields.get(&name) == after.get(&name) {
            fields.insert(name, value);
        }
    }
    let photo =
        if now.photo == row.after.0.photo { row.before.0.photo.clone() } else { now.photo.clone() };
    Ok(Kept { identity: identity(fields)?, photo })
}

/// Undoes a merge: both records stand again, each with its stays. What was recorded since on a stay
/// stays with it; a stay entered since the merge stays with the record kept.
///
/// # Errors
/// `merge-undone` when it already was; `merge-followed` when the kept record was itself taken over
/// since: that later merge is undone first.
pub fn undo(tx: &mut Tx<'_>, input: UndoMerge) -> Result<MergeSheet> {
    let mut row: MergeRow = get(tx.conn, &input.merge_id)?;
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    if row.undone_at.is_some() {
        return Err(Failure::refused("merge-undone"));
    }
    let mut kept: DetaineeRow = get(tx.conn, row.kept_id.as_str())?;
    if kept.merged_into.is_some() {
        let into = crate::detainees::table::current(tx.conn, &kept.id)?;
        return Err(Failure::refused("merge-followed").with("name", into.full_name()));
    }
    let mut merged: DetaineeRow = get(tx.conn, row.merged_id.as_str())?;
    let restored = without(&kept, &row)?;
    kept.set_identity(restored.identity);
    kept.photo = restored.photo;
    tx.update(&mut kept)?;
    merged.merged_into = None;
    tx.update(&mut merged)?;
    for id in row.stays.0.clone() {
        let stay: CommittalRow = get(tx.conn, id.as_str())?;
        give(tx, stay, &merged.id)?;
    }
    row.version = input.version;
    row.undone_at = Some(tx.now);
    row.undone_by = Some(tx.actor.display_name.clone());
    row.undone_reason = Some(input.reason.trim().to_owned());
    tx.update(&mut row)?;
    if input.two_persons {
        say_other(tx, &row, input.reason.trim())?;
    }
    refresh(tx, &kept.id)?;
    refresh(tx, &merged.id)?;
    about(tx, &kept.id)?;
    queries::sheet(tx, row)
}

fn say_other(tx: &mut Tx<'_>, row: &MergeRow, reason: &str) -> Result<()> {
    let mut answer = AnswerRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        detainee_id: row.kept_id.clone(),
        other_id: row.merged_id.clone(),
        answer: SamePerson::Other.as_str().to_owned(),
        reason: reason.to_owned(),
        answered_by: tx.actor.display_name.clone(),
        answered_at: tx.now,
    };
    tx.insert(&mut answer)
}
