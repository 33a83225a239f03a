//! Rows of exits.

use super::State;
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, UserId};
use crate::failure::Result;
use crate::release::Point;
use crate::store::Tx;
use crate::store::table::{Json, select};
use crate::table;
use rusqlite::Connection;

table! {
    /// One exit, as one account prepared it and another signed it.
    pub struct ExitRow in "exits", id: String {
        /// The stay.
        committal_id: CommittalId,
        /// See [`State`].
        state: String,
        /// Why the person is released.
        reason: String,
        /// Reference of the decision, or the article of law.
        order_ref: String,
        /// Who decided.
        ordered_by: String,
        /// How an order brought by hand was confirmed.
        called_back: String,
        /// How the identity was checked.
        identity: String,
        /// Why the person leaves in spite of another title.
        other_cause: String,
        /// Remark.
        note: String,
        /// The law commanded the release.
        due: bool,
        /// What was shown.
        points: Json<Vec<Point>>,
        /// SHA-256 of all that is signed.
        digest: String,
        /// When it was prepared.
        prepared_at: Moment,
        /// By which account.
        prepared_by_id: UserId,
        /// By whom, as named that day.
        prepared_by: String,
        /// When the second account signed or validated.
        signed_at: Option<Moment>,
        /// Which account.
        signed_by_id: Option<UserId>,
        /// Who.
        signed_by: String,
        /// What was written then.
        sign_note: String,
        /// Why one signature had to do.
        unsigned_reason: String,
        /// When the person left.
        left_at: Option<Moment>,
        /// The act of the exit.
        act_id: Option<ActId>,
        /// When it stopped counting.
        ended_at: Option<Moment>,
        /// By whom.
        ended_by: String,
        /// Why.
        ended_reason: String,
        /// Day on which it was found to be an error.
        error_on: Option<Day>,
        /// When that was recorded.
        error_at: Option<Moment>,
        /// By whom.
        error_by: String,
        /// What was wrong.
        error_reason: String,
        /// Who was told.
        error_told: String,
        /// When the error was closed.
        error_closed_at: Option<Moment>,
        /// By whom.
        error_closed_by: String,
        /// What became of the person.
        error_outcome: String,
    }
}

impl ExitRow {
    /// An exit begun now by whoever acts, of which nothing is said yet.
    pub fn begun(tx: &Tx<'_>, stay: &CommittalId) -> ExitRow {
        let blank = String::new;
        ExitRow {
            id: uuid::Uuid::now_v7().to_string(),
            version: 0,
            committal_id: stay.clone(),
            state: blank(),
            reason: blank(),
            order_ref: blank(),
            ordered_by: blank(),
            called_back: blank(),
            identity: blank(),
            other_cause: blank(),
            note: blank(),
            due: false,
            points: Json(Vec::new()),
            digest: blank(),
            prepared_at: tx.now,
            prepared_by_id: tx.actor.user_id.clone(),
            prepared_by: tx.actor.display_name.clone(),
            signed_at: None,
            signed_by_id: None,
            signed_by: blank(),
            sign_note: blank(),
            unsigned_reason: blank(),
            left_at: None,
            act_id: None,
            ended_at: None,
            ended_by: blank(),
            ended_reason: blank(),
            error_on: None,
            error_at: None,
            error_by: blank(),
            error_reason: blank(),
            error_told: blank(),
            error_closed_at: None,
            error_closed_by: blank(),
            error_outcome: blank(),
        }
    }
}

impl ExitRow {
    /// Where it stands.
    pub fn state(&self) -> State {
        State::read(&self.state)
    }
}

/// Every exit of a stay, oldest first.
pub fn of_committal(conn: &Connection, id: &CommittalId) -> Result<Vec<ExitRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY prepared_at, id", &[id])
}

/// The exit prepared for a stay that still waits.
pub fn waiting(conn: &Connection, id: &CommittalId) -> Result<Option<ExitRow>> {
    let filter = "WHERE committal_id = ?1 AND ended_at IS NULL AND state = 'prepared'";
    Ok(select(conn, filter, &[id])?.pop())
}

/// The exit by which a person left, if it counts.
pub fn last_left(conn: &Connection, id: &CommittalId) -> Result<Option<ExitRow>> {
    let filter = "WHERE committal_id = ?1 AND ended_at IS NULL AND act_id IS NOT NULL
                  ORDER BY prepared_at, id";
    Ok(select(conn, filter, &[id])?.pop())
}

/// The exits that an act is.
pub fn of_act(conn: &Connection, act: &ActId) -> Result<Vec<ExitRow>> {
    select(conn, "WHERE act_id = ?1 AND ended_at IS NULL", &[act])
}
