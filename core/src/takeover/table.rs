//! Rows of take-overs: a batch per file, a line per data row, whatever became of it.

use crate::base::dates::Moment;
use crate::base::ids::{BatchId, CommittalId, HeldRowId};
use crate::committals::legacy::LegacyCells;
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::table;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;

/// What became of the rows of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct TakeoverCounts {
    /// Data rows: the next three and those taken over earlier.
    pub rows: u32,
    /// Taken over without a doubt.
    pub imported: u32,
    /// Taken over with something to look at.
    pub imported_with_warnings: u32,
    /// Kept whole for a clerk.
    pub held: u32,
    /// Blank lines, totals, headings repeated.
    pub structural: u32,
    /// Already taken over earlier: nothing added.
    pub already: u32,
}

/// A doubt about one cell or one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "TakeoverIssue")]
pub struct IssueSheet {
    /// Column; absent when the whole row is meant.
    pub column: Option<String>,
    /// Code (key `takeover-issue-…`).
    pub code: String,
    /// What is written.
    pub value: Option<String>,
    /// Codes that fit.
    #[serde(default)]
    pub candidates: Vec<String>,
    /// Other rows concerned.
    #[serde(default)]
    pub rows: Vec<u32>,
    /// The earlier row concerned.
    #[serde(default)]
    pub of_row: Option<u32>,
}

table! {
    /// One take-over of one file.
    pub struct BatchRow in "takeover_batches", id: BatchId {
        /// Name of the file.
        file_name: String,
        /// Fingerprint of the file.
        sha256: String,
        /// Columns as they were understood.
        mapping: Json<Value>,
        /// What became of the rows.
        counts: Json<TakeoverCounts>,
        /// Other sheets read: cells, women and infants; lines that are no data.
        annex: Json<Value>,
        /// When.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
    }
}

table! {
    /// One data row of one file.
    pub struct TakenRow in "takeover_rows", id: HeldRowId {
        /// The take-over.
        batch_id: BatchId,
        /// Number of the row in the sheet.
        row: i64,
        /// What the row says, so that it is not taken twice.
        fingerprint: String,
        /// `imported`, `imported_with_warnings`, `held`.
        class: String,
        /// `stay`, `further_title`, `copy`, `note`.
        kind: String,
        /// Number, as understood.
        ecrou: String,
        /// Name, as written.
        name: String,
        /// Doubts.
        issues: Json<Vec<IssueSheet>>,
        /// Every cell, as written.
        cells: Json<LegacyCells>,
        /// The end of the title, when the cells tell it.
        staged_deadline: Option<String>,
        /// What was understood, for the form that completes it.
        staged: Option<Json<Value>>,
        /// `done`, `waiting`, `completed`, `set_aside`.
        state: String,
        /// The stay it became.
        committal_id: Option<CommittalId>,
        /// Why it was set aside.
        reason: String,
    }
}

/// The stay of every row taken over so far, empty when it became none, by fingerprint.
pub fn by_fingerprint(conn: &Connection) -> Result<HashMap<String, CommittalId>> {
    let mut statement =
        conn.prepare_cached("SELECT fingerprint, committal_id FROM takeover_rows")?;
    let rows = statement.query_map([], |r| {
        Ok((r.get(0)?, r.get::<_, Option<CommittalId>>(1)?.unwrap_or_default()))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gives the cells of every row taken over so far, with its take-over and the stay it became.
pub fn each_cells(
    conn: &Connection,
    mut each: impl FnMut(LegacyCells, BatchId, Option<CommittalId>) -> Result<()>,
) -> Result<()> {
    let mut statement = conn
        .prepare_cached("SELECT cells, batch_id, committal_id FROM takeover_rows ORDER BY rowid")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(row.get::<_, Json<LegacyCells>>(0)?.0, row.get(1)?, row.get(2)?)?;
    }
    Ok(())
}

/// The rows of a batch, in order.
pub fn of_batch(conn: &Connection, batch: &BatchId) -> Result<Vec<TakenRow>> {
    select(conn, "WHERE batch_id = ?1 ORDER BY row", &[batch])
}
