//! Rows of merges.

use crate::base::dates::Moment;
use crate::base::ids::{CommittalId, DetaineeId};
use crate::detainees::Identity;
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::table;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// What a merge changes of the record that is kept.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Kept {
    /// The identity, whole.
    pub identity: Identity,
    /// The photograph in force.
    pub photo: Option<String>,
}

table! {
    /// Two records said to be of one person.
    pub struct MergeRow in "person_merges", id: String {
        /// The record that stands for the person.
        kept_id: DetaineeId,
        /// The record taken over; it stays as it was.
        merged_id: DetaineeId,
        /// The kept record before.
        before: Json<Kept>,
        /// The kept record after.
        after: Json<Kept>,
        /// The stays that went with the record.
        stays: Json<Vec<CommittalId>>,
        /// Why.
        reason: String,
        /// When.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
        /// When it was undone.
        undone_at: Option<Moment>,
        /// By whom.
        undone_by: Option<String>,
        /// Why.
        undone_reason: Option<String>,
    }
}

/// Every merge, latest first.
pub fn all(conn: &Connection) -> Result<Vec<MergeRow>> {
    select(conn, "ORDER BY recorded_at DESC, id DESC", &[])
}

/// The merges in which a record has a part, latest first.
pub fn of_detainee(conn: &Connection, id: &DetaineeId) -> Result<Vec<MergeRow>> {
    select(conn, "WHERE kept_id = ?1 OR merged_id = ?1 ORDER BY recorded_at DESC, id DESC", &[id])
}
