//! Taking a register over: one file, one transaction, every row accounted for.
//!
//! The same rows a second time add nothing. A row that cannot be taken over waits for a clerk with
//! all its cells; it is completed or set aside with a reason, never dropped.

use super::acts::Further;
use super::input::{TakeoverInput, fingerprints, headings, read_file};
use super::known;
use super::queries::{TakeoverReport, counts, row_line};
use super::table::TakenRow;
use super::writing::Writing;
use crate::base::ids::HeldRowId;
use crate::committals::commands::enter;
use crate::committals::legacy::LegacyLine;
use crate::committals::table::CommittalRow;
use crate::committals::{CommittalEntered, EnterCommittal};
use crate::failure::{Failure, Result};
use crate::store::table::{Json, get};
use crate::store::{Read, Tx};
use serde::Deserialize;
use std::sync::atomic::{AtomicU32, Ordering};

/// How far a take-over has come, for the bar on the screen.
#[derive(Default)]
pub struct Progress {
    /// Rows written.
    pub done: AtomicU32,
    /// Rows to write; 0 when nothing runs.
    pub total: AtomicU32,
}

/// Completing a row that waited.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CompleteHeldRow {
    /// The row.
    pub row_id: HeldRowId,
    /// The stay, from the form.
    pub committal: EnterCommittal,
}

/// Setting a row aside.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetAsideHeldRow {
    /// The row.
    pub row_id: HeldRowId,
    /// Why.
    pub reason: String,
}

/// Takes a register over.
pub fn run(tx: &mut Tx<'_>, input: TakeoverInput) -> Result<TakeoverReport> {
    let mut taken = read_file(&input, tx.today)?;
    let fingerprints = fingerprints(&taken.takeover)?;
    let headings = headings(&taken.takeover);
    let known = known::compare(tx.conn, &mut taken.takeover, &fingerprints, &headings)?;
    let counts = counts(&taken.takeover, &known);
    let progress = tx.store.extension::<Progress>();
    progress.total.store(counts.rows, Ordering::Relaxed);
    let _ended = Ended(progress.clone());
    tx.writes_many()?;
    let file_name = input.file_name.clone();
    // Neither the file nor who resembles whom is needed beside the rows.
    drop(input);
    let mut writing = Writing::begin(tx, file_name, &taken, counts)?;
    (taken.takeover.same_person, taken.takeover.homonyms) = (Vec::new(), Vec::new());
    let mut lines = Vec::with_capacity(fingerprints.len());
    let mut rows = std::mem::take(&mut taken.takeover.rows);
    let further = Further::of(&rows);
    for (at, (fingerprint, known)) in fingerprints.into_iter().zip(known).enumerate() {
        progress.done.fetch_add(1, Ordering::Relaxed);
        let legal = if known.is_none() { further.legal(&rows, at) } else { None };
        let Some(row) = rows.get_mut(at) else { continue };
        let mut shown = row_line(row, None);
        shown.already = known.is_some();
        shown.committal_id = match known {
            Some(stay) => writing.known(row, stay),
            None => writing.row(tx, (row, legal), &mut shown, fingerprint)?,
        };
        lines.push(shown);
        row.let_go();
    }
    let (batch, stays) = writing.end(tx)?;
    super::women::record(tx, &taken.takeover.women_and_infants, &stays)?;
    tx.touch("projections");
    tx.about(batch.as_str());
    Ok(TakeoverReport {
        batch_id: batch,
        counts,
        rows: lines,
        recorded_at: tx.now,
        sha256: taken.sha256,
    })
}

/// Clears the bar whatever happens.
struct Ended(std::sync::Arc<Progress>);
impl Drop for Ended {
    fn drop(&mut self) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(0, Ordering::Relaxed);
    }
}

/// Completes a row that waited: the stay is recorded as from the form, with the row's own number.
pub fn complete(tx: &mut Tx<'_>, input: CompleteHeldRow) -> Result<CommittalEntered> {
    let mut row = waiting(tx, &input.row_id)?;
    let entered = enter(tx, input.committal)?;
    row.state = "completed".into();
    row.committal_id = Some(entered.committal_id.clone());
    tx.update(&mut row)?;
    let mut stay: CommittalRow = get(tx.conn, entered.committal_id.as_str())?;
    stay.batch_id = Some(row.batch_id.clone());
    stay.raw_cells = Json(LegacyLine::Row { row: row.row });
    tx.update(&mut stay)?;
    Ok(entered)
}

/// Sets a row aside with a reason: it stays readable and leaves the work list.
pub fn set_aside(tx: &mut Tx<'_>, input: SetAsideHeldRow) -> Result<()> {
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    let mut row = waiting(tx, &input.row_id)?;
    row.state = "set_aside".into();
    row.reason = input.reason.trim().to_owned();
    tx.about(row.id.as_str());
    tx.update(&mut row)
}

fn waiting(read: &Read<'_>, id: &HeldRowId) -> Result<TakenRow> {
    let row: TakenRow = get(read.conn, id.as_str())?;
    if row.state == "waiting" { Ok(row) } else { Err(Failure::refused("held-row-settled")) }
}
