//! Two records side by side, and the merges made.

use super::table::{self, MergeRow};
use super::{Comparison, MergeSheet, RecordSheet, TwoRecords, Undone};
use crate::base::ids::DetaineeId;
use crate::base::page::{Page, window};
use crate::committals::queries;
use crate::committals::table::{CommittalRow, of_detainee};
use crate::detainees::table::{DetaineeRow, current};
use crate::failure::{FieldProblem, Result};
use crate::store::Read;
use crate::store::table::{find, get};
use serde::Deserialize;
use serde_json::{Map, Value};

/// Which merges.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct MergeQuery {
    /// Those in which this record has a part.
    pub detainee_id: Option<DetaineeId>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// The fields of an identity by their names.
pub(super) fn fields(row: &DetaineeRow) -> Result<Map<String, Value>> {
    match serde_json::to_value(row.identity())? {
        Value::Object(map) => Ok(map),
        _ => Ok(Map::new()),
    }
}

fn record(read: &Read<'_>, row: &DetaineeRow) -> Result<RecordSheet> {
    let stays = of_detainee(read.conn, &row.id)?;
    Ok(RecordSheet {
        detainee_id: row.id.clone(),
        version: row.version,
        identity: row.identity(),
        has_photo: row.photo.is_some(),
        stays: stays
            .into_iter()
            .map(|stay| queries::line(read, stay, row))
            .collect::<Result<_>>()?,
        merged_into: row.merged_into.clone(),
    })
}

/// What prevents the merge of two records.
pub(super) fn problems(
    read: &Read<'_>,
    kept: &DetaineeRow,
    merged: &DetaineeRow,
) -> Result<Vec<FieldProblem>> {
    let mut problems = Vec::new();
    if kept.id == merged.id {
        return Ok(vec![FieldProblem::new("merged_id", "same-record")]);
    }
    for (field, row) in [("kept_id", kept), ("merged_id", merged)] {
        if row.merged_into.is_some() {
            let into = current(read.conn, &row.id)?;
            problems.push(
                FieldProblem::new(field, "record-merged")
                    .with("name", row.full_name())
                    .with("into", into.full_name()),
            );
        }
    }
    let inside = |row: &DetaineeRow| -> Result<Option<CommittalRow>> {
        Ok(of_detainee(read.conn, &row.id)?.into_iter().find(|s| s.exit_on.is_none()))
    };
    if let (Some(first), Some(second)) = (inside(kept)?, inside(merged)?) {
        problems.push(
            FieldProblem::new("merged_id", "present-twice")
                .with("first", kept.full_name())
                .with("first_ecrou", first.ecrou)
                .with("second", merged.full_name())
                .with("second_ecrou", second.ecrou),
        );
    }
    Ok(problems)
}

/// Stays of the two records that overlap: one of them has a wrong date, or they are two persons.
pub(super) fn overlaps(
    read: &Read<'_>,
    kept: &DetaineeRow,
    merged: &DetaineeRow,
) -> Result<Vec<FieldProblem>> {
    let (ours, theirs) = (of_detainee(read.conn, &kept.id)?, of_detainee(read.conn, &merged.id)?);
    let mut out = Vec::new();
    for a in &ours {
        for b in &theirs {
            let begins = a.entered_at.day().max(b.entered_at.day());
            let ends = [a.exit_on, b.exit_on].into_iter().flatten().min();
            if ends.is_some_and(|end| begins < end) {
                out.push(
                    FieldProblem::new("overlap_seen", "stays-overlap")
                        .with("first_ecrou", &a.ecrou)
                        .with("second_ecrou", &b.ecrou)
                        .with("on", begins),
                );
            }
        }
    }
    Ok(out)
}

/// Two records side by side: what differs, what prevents a merge, what must be looked at.
pub fn compare(read: &Read<'_>, input: TwoRecords) -> Result<Comparison> {
    let left: DetaineeRow = get(read.conn, input.left.as_str())?;
    let right: DetaineeRow = get(read.conn, input.right.as_str())?;
    let (ours, theirs) = (fields(&left)?, fields(&right)?);
    let mut differing: Vec<String> = ours
        .iter()
        .filter(|(name, value)| theirs.get(*name) != Some(value))
        .map(|(name, _)| name.clone())
        .collect();
    if left.photo != right.photo {
        differing.push("photo".into());
    }
    let mut warnings = overlaps(read, &left, &right)?;
    if matches!((&left.sex, &right.sex), (Some(a), Some(b)) if a != b) {
        warnings.push(FieldProblem::new("sex", "sexes-differ"));
    }
    Ok(Comparison {
        problems: problems(read, &left, &right)?,
        warnings,
        differing,
        left: record(read, &left)?,
        right: record(read, &right)?,
    })
}

/// A merge as it is shown.
pub(super) fn sheet(read: &Read<'_>, row: MergeRow) -> Result<MergeSheet> {
    let kept = current(read.conn, &row.kept_id)?;
    let merged: DetaineeRow = get(read.conn, row.merged_id.as_str())?;
    let last = of_detainee(read.conn, &kept.id)?.into_iter().next();
    let mut ecrous = Vec::new();
    for id in &row.stays.0 {
        ecrous.extend(find::<CommittalRow>(read.conn, id.as_str())?.map(|stay| stay.ecrou));
    }
    Ok(MergeSheet {
        merge_id: row.id,
        version: row.version,
        kept_name: kept.full_name(),
        kept_ecrou: last.as_ref().map(|s| s.ecrou.clone()).unwrap_or_default(),
        committal_id: last.map(|s| s.id),
        kept_id: row.kept_id,
        merged: merged.identity(),
        merged_id: row.merged_id,
        ecrous,
        reason: row.reason,
        recorded_at: row.recorded_at,
        recorded_by: row.recorded_by,
        undone: row.undone_at.map(|at| Undone {
            at,
            by: row.undone_by.unwrap_or_default(),
            reason: row.undone_reason.unwrap_or_default(),
        }),
    })
}

/// The merges made, undone ones included, latest first.
pub fn list(read: &Read<'_>, query: MergeQuery) -> Result<Page<MergeSheet>> {
    let rows = match &query.detainee_id {
        Some(id) => table::of_detainee(read.conn, id)?,
        None => table::all(read.conn)?,
    };
    let (offset, limit) = window(query.offset, query.limit);
    let total = rows.len() as u32;
    let rows = rows
        .into_iter()
        .skip(offset as usize)
        .take(limit as usize)
        .map(|row| sheet(read, row))
        .collect::<Result<_>>()?;
    Ok(Page { rows, total, offset })
}
