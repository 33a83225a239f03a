//! Rows of the views kept.

use crate::base::dates::Moment;
use crate::base::ids::{UserId, ViewId};
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::table;
use rusqlite::Connection;
use serde_json::Value;

table! {
    /// A view of a list.
    pub struct ViewRow in "list_views", id: ViewId {
        /// The list.
        list: String,
        /// Its name.
        name: String,
        /// Whose it is.
        owner: UserId,
        /// Shown to the whole house.
        shared: bool,
        /// Filters, columns and order, as the list is asked.
        asked: Json<Value>,
        /// When it was made.
        made_at: Moment,
        /// By whom.
        made_by: String,
        /// When it was withdrawn.
        withdrawn_at: Option<Moment>,
        /// By whom.
        withdrawn_by: Option<String>,
    }
}

/// The views that a person sees: one's own and those shared.
pub fn seen_by(conn: &Connection, user: &UserId) -> Result<Vec<ViewRow>> {
    let end = "WHERE withdrawn_at IS NULL AND (owner = ?1 OR shared) ORDER BY name, id";
    select(conn, end, &[user])
}
