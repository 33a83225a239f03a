//! What an act, a correction or a changed switch does to signed dates: called at every change.

use super::clocks;
use super::commands::end;
use super::inputs::{Inputs, lost};
use super::{State, table};
use crate::committals::table::CommittalRow;
use crate::deadlines::assess::Assessment;
use crate::failure::Result;
use crate::store::Tx;
use crate::words::Words;

/// Withdraws the signatures of a stay that its papers no longer bear, and records the overruns that
/// ended.
pub fn acts(tx: &mut Tx<'_>, row: &CommittalRow, assessment: &Assessment) -> Result<()> {
    withdraw_lost(tx, row, assessment)?;
    clocks::record(tx, row, assessment)
}

/// Withdraws the signatures of a stay that are no longer borne; how many.
pub fn withdraw_lost(
    tx: &mut Tx<'_>,
    row: &CommittalRow,
    assessment: &Assessment,
) -> Result<usize> {
    let standing = table::standing(tx.conn, &row.id)?;
    if standing.is_empty() {
        return Ok(0);
    }
    let dates = assessment.dates(Words::of(tx.actor.lang));
    let inputs = Inputs::of(tx, &row.id)?;
    let mut withdrawn = 0;
    for mut signed in standing {
        if let Some((cause, now)) = lost(&signed, &dates, &inputs) {
            end(tx, &mut signed, State::Withdrawn, cause, now)?;
            withdrawn += 1;
        }
    }
    Ok(withdrawn)
}
