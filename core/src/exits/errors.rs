//! A release found to be an error: the person did leave, so nothing is struck; the error is written
//! beside the exit with who was told, and stays listed until the person is back or the title ends.
//!
//! Whoever comes back is received again: a new number, the same title, and the earlier stay beside it.

use super::ExitSheet;
use super::commands::done;
use super::table::ExitRow;
use crate::base::dates::Day;
use crate::cells::commands::Problems;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::Tx;
use crate::store::table::get;
use serde::Deserialize;

/// A release found to be an error.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ReportError {
    /// The exit.
    pub exit_id: String,
    /// Version that was read.
    pub version: i64,
    /// Day it was found.
    pub on: Day,
    /// What was wrong.
    pub reason: String,
    /// Who was told: prosecutor, court, police.
    pub told: String,
}

/// What became of the person released by error.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CloseError {
    /// The exit.
    pub exit_id: String,
    /// Version that was read.
    pub version: i64,
    /// How it ended: received again under which number, title ended since.
    pub outcome: String,
}

/// Records that a release was an error.
pub fn report(tx: &mut Tx<'_>, input: ReportError) -> Result<ExitSheet> {
    let mut row: ExitRow = get(tx.conn, &input.exit_id)?;
    let mut problems = Problems::default();
    problems.blank("reason", &input.reason);
    problems.blank("told", &input.told);
    problems.when(input.on > tx.today, FieldProblem::new("on", "date-in-future"));
    let left = row.left_at.filter(|_| row.ended_at.is_none());
    let early = left.is_some_and(|at| input.on < at.day());
    problems.when(early, FieldProblem::new("on", "exit-error-before"));
    problems.settle()?;
    if left.is_none() || row.error_on.is_some() {
        return Err(Failure::refused("exit-answered"));
    }
    row.version = input.version;
    row.error_on = Some(input.on);
    row.error_at = Some(tx.now);
    row.error_by = tx.actor.display_name.clone();
    row.error_reason = input.reason.trim().to_owned();
    row.error_told = input.told.trim().to_owned();
    tx.update(&mut row)?;
    done(tx, row)
}

/// Closes the error: the person is back, or nothing holds any more.
pub fn close(tx: &mut Tx<'_>, input: CloseError) -> Result<ExitSheet> {
    let mut row: ExitRow = get(tx.conn, &input.exit_id)?;
    if input.outcome.trim().is_empty() {
        return Err(Failure::field("outcome", "missing"));
    }
    if row.error_on.is_none() || row.error_closed_at.is_some() {
        return Err(Failure::refused("exit-answered"));
    }
    row.version = input.version;
    row.error_closed_at = Some(tx.now);
    row.error_closed_by = tx.actor.display_name.clone();
    row.error_outcome = input.outcome.trim().to_owned();
    tx.update(&mut row)?;
    done(tx, row)
}
