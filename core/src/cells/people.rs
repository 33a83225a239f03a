//! What separates people.

use super::commands::Problems;
use super::history::path;
use super::separation::Tie;
use super::table::SeparationRow;
use super::{CellPath, MARKS, TIES};
use crate::base::dates::Day;
use crate::base::ids::{CommittalId, SeparationId};
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::failure::{Code, Failure, FieldProblem, Result};
use crate::store::Tx;
use crate::store::table::get;
use serde::Deserialize;

/// Something that separates a person from others.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Separate {
    /// The stay.
    pub committal_id: CommittalId,
    /// The other stay, for a named pair.
    pub other_id: Option<CommittalId>,
    /// Kind.
    pub kind: String,
    /// First day.
    pub from_on: Day,
    /// Last day; day of review for a conflict.
    pub until_on: Option<Day>,
    /// Order, prescription, request; never a diagnosis.
    pub basis: String,
}

/// The end of a separation.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EndSeparation {
    /// The separation.
    pub separation_id: SeparationId,
    /// Version that was read.
    pub version: i64,
    /// Day.
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// Records what separates a person from others. Nobody is moved by it: the plan shows who should be.
pub fn separate(tx: &mut Tx<'_>, input: Separate) -> Result<CellPath> {
    let mut problems = Problems::default();
    let pair = Tie::kind(&input.kind).is_some();
    let known = TIES.iter().chain(&MARKS).any(|k| *k == input.kind);
    problems.when(!known, FieldProblem::new("kind", "choice-unknown"));
    let alone = pair && input.other_id.is_none();
    problems.when(alone, FieldProblem::new("other_id", "missing"));
    let own = input.other_id.as_ref() == Some(&input.committal_id);
    problems.when(own, FieldProblem::new("other_id", "same-record"));
    problems.blank("basis", &input.basis);
    problems.when(input.from_on > tx.today, FieldProblem::new("from_on", "date-in-future"));
    let reversed = input.until_on.is_some_and(|u| u < input.from_on);
    problems.when(reversed, FieldProblem::new("until_on", "reference-dates-reversed"));
    let endless =
        input.until_on.is_none() && matches!(input.kind.as_str(), "no_contact" | "conflict");
    problems.when(endless, FieldProblem::new("until_on", "missing"));
    problems.settle()?;
    get::<CommittalRow>(tx.conn, input.committal_id.as_str())?;
    if let Some(other) = &input.other_id {
        get::<CommittalRow>(tx.conn, other.as_str())?;
    }
    let mut row = SeparationRow {
        id: SeparationId::new(),
        version: 0,
        committal_id: input.committal_id.clone(),
        other_id: input.other_id.filter(|_| pair),
        kind: input.kind,
        from_on: input.from_on,
        until_on: input.until_on,
        basis: input.basis.trim().to_owned(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        ended_on: None,
        ended_by: None,
        ended_reason: None,
    };
    tx.insert(&mut row)?;
    tx.about_committal(input.committal_id.as_str(), input.committal_id.as_str());
    path(tx, OneCommittal { committal_id: input.committal_id })
}

/// Ends a separation.
pub fn end_separation(tx: &mut Tx<'_>, input: EndSeparation) -> Result<CellPath> {
    let mut row: SeparationRow = get(tx.conn, input.separation_id.as_str())?;
    let mut problems = Problems::default();
    problems.blank("reason", &input.reason);
    problems.when(input.on > tx.today, FieldProblem::new("on", "date-in-future"));
    problems.when(input.on < row.from_on, FieldProblem::new("on", "reference-dates-reversed"));
    problems.settle()?;
    if row.ended_on.is_some() {
        return Err(Failure::new(Code::Conflict, "version-stale").with("what", "separations"));
    }
    row.version = input.version;
    row.ended_on = Some(input.on);
    row.ended_by = Some(tx.actor.display_name.clone());
    row.ended_reason = Some(input.reason.trim().to_owned());
    tx.update(&mut row)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    path(tx, OneCommittal { committal_id: row.committal_id })
}
