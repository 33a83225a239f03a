//! What an act, a correction or a changed switch does to signed dates and to the record of overruns:
//! found when a stay is held against the law again, written after.

use super::clocks::{self, Ended};
use super::commands::end;
use super::inputs::{Dates, Inputs, lost};
use super::{State, table};
use crate::base::ids::CommittalId;
use crate::deadlines::assess::Assessment;
use crate::failure::Result;
use crate::store::Tx;
use rusqlite::Connection;
use std::collections::HashSet;

/// What a stay has to be looked at for: its dates when some are signed, its overruns that ended.
pub struct Found {
    /// The stay.
    pub committal_id: CommittalId,
    signed: bool,
    dates: Dates,
    ended: Vec<Ended>,
}

/// Of some stays, those with a date signed and those of which the end of an overrun is recorded.
pub struct Followed {
    signed: HashSet<CommittalId>,
    recorded: HashSet<CommittalId>,
}

/// What is followed in these stays.
pub fn followed(conn: &Connection, ids: &[CommittalId]) -> Result<Followed> {
    let wanted = serde_json::to_string(ids)?;
    Ok(Followed {
        signed: table::signed_among(conn, &wanted)?,
        recorded: clocks::table::recorded_among(conn, &wanted)?,
    })
}

impl Followed {
    /// What is to be followed in a stay; none for most.
    pub fn found(&self, id: &CommittalId, a: &Assessment) -> Option<Found> {
        let (ended, signed) = (clocks::ended(a), self.signed.contains(id));
        let followed = signed || !ended.is_empty() || self.recorded.contains(id);
        followed.then(|| Found { committal_id: id.clone(), signed, dates: Dates::of(a), ended })
    }
}

/// What is to be followed in one stay.
pub fn found(conn: &Connection, id: &CommittalId, a: &Assessment) -> Result<Option<Found>> {
    Ok(followed(conn, std::slice::from_ref(id))?.found(id, a))
}

/// The same for a stay just recorded, of which nothing can be signed.
pub fn found_new(id: &CommittalId, a: &Assessment) -> Option<Found> {
    let ended = clocks::ended(a);
    (!ended.is_empty()).then(|| Found {
        committal_id: id.clone(),
        signed: false,
        dates: Dates::of(a),
        ended,
    })
}

/// Withdraws the signatures that the papers no longer bear, and records the overruns that ended.
pub fn apply(tx: &mut Tx<'_>, found: &Found) -> Result<()> {
    withdraw_lost(tx, found)?;
    clocks::record(tx, &found.committal_id, &found.ended)
}

/// Withdraws the signatures of a stay that are no longer borne; how many.
pub fn withdraw_lost(tx: &mut Tx<'_>, found: &Found) -> Result<u32> {
    if !found.signed {
        return Ok(0);
    }
    let inputs = Inputs::of(tx, &found.committal_id)?;
    let mut withdrawn = 0;
    for mut signed in table::standing(tx.conn, &found.committal_id)? {
        if let Some((cause, now)) = lost(&signed, &found.dates, &inputs) {
            end(tx, &mut signed, State::Withdrawn, cause, now)?;
            withdrawn += 1;
        }
    }
    Ok(withdrawn)
}
