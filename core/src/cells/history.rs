//! Who was where when, and what separates a person.

use super::table::{self, CellRow, MoveRow};
use super::{CellPath, CellStretch, SeparationLine};
use crate::acts::Struck;
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::failure::Result;
use crate::store::Read;
use crate::store::table::get;

/// Lines of the history of a cell.
const HISTORY: u32 = 200;

/// Who was in a cell, latest first.
pub(super) fn of_cell(read: &Read<'_>, cell: &CellRow) -> Result<Vec<CellStretch>> {
    let mut out = Vec::new();
    for row in table::moves_into(read.conn, &cell.id, HISTORY)? {
        let all = table::moves_of(read.conn, &row.committal_id)?;
        out.push(stretch(read, &row, &all)?);
    }
    Ok(out)
}

/// The stretch that a move opens: until the next one, or until the person left.
fn stretch(read: &Read<'_>, row: &MoveRow, all: &[MoveRow]) -> Result<CellStretch> {
    let stay: CommittalRow = get(read.conn, row.committal_id.as_str())?;
    let next = all
        .iter()
        .filter(|m| m.struck_at.is_none() && (m.from_at, &m.id) > (row.from_at, &row.id))
        .map(|m| m.from_at)
        .min();
    let cell = match &row.cell_id {
        Some(id) => get::<CellRow>(read.conn, id.as_str())?.code,
        None => String::new(),
    };
    let (ecrou, name) = table::name_of(read.conn, &row.committal_id)?;
    Ok(CellStretch {
        move_id: row.id.clone(),
        version: row.version,
        committal_id: row.committal_id.clone(),
        ecrou,
        name,
        cell,
        from_at: row.from_at,
        to: next.or(stay.exit_on.and_then(|day| day.at(23, 59))),
        reason: row.reason.clone(),
        note: row.note.clone(),
        decided_by: row.decided_by.clone(),
        findings: row.findings.0.clone(),
        override_reason: row.override_reason.clone(),
        emergency_until: row.emergency_until,
        recorded_at: row.recorded_at,
        recorded_by: row.recorded_by.clone(),
        struck: row.struck_at.map(|at| Struck {
            at,
            by: row.struck_by.clone().unwrap_or_default(),
            reason: row.struck_reason.clone().unwrap_or_default(),
        }),
    })
}

/// Where a person lives and lived, and what separates this person from others.
pub fn path(read: &Read<'_>, input: OneCommittal) -> Result<CellPath> {
    let id = &input.committal_id;
    let all = table::moves_of(read.conn, id)?;
    let stay: CommittalRow = get(read.conn, id.as_str())?;
    let now = if stay.exit_on.is_none() { table::move_at(read.conn, id, read.now)? } else { None };
    let cell_id = now.and_then(|m| m.cell_id);
    let cell = match &cell_id {
        Some(id) => get::<CellRow>(read.conn, id.as_str())?.code,
        None => String::new(),
    };
    let mut separations = Vec::new();
    for row in table::separations_of(read.conn, id)? {
        let other = row.other_id.as_ref().map(|o| if o == id { &row.committal_id } else { o });
        let other = match other {
            Some(o) => table::name_of(read.conn, o).map(|(e, n)| Some(format!("{n} ({e})")))?,
            None => None,
        };
        separations.push(SeparationLine {
            separation_id: row.id,
            version: row.version,
            kind: row.kind,
            other,
            from_on: row.from_on,
            until_on: row.until_on,
            basis: row.basis,
            recorded_by: row.recorded_by,
            ended_on: row.ended_on,
            ended_reason: row.ended_reason,
        });
    }
    let mut stretches =
        all.iter().map(|row| stretch(read, row, &all)).collect::<Result<Vec<_>>>()?;
    stretches.reverse();
    Ok(CellPath { stretches, cell_id, cell, separations })
}
