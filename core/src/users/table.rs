//! Rows of the accounts.

use crate::base::dates::Moment;
use crate::base::ids::UserId;
use crate::failure::Result;
use crate::store::table::{columns, select};
use crate::table;
use rusqlite::{Connection, OptionalExtension};

table! {
    /// An account.
    pub struct UserRow in "users", id: UserId {
        /// Sign-in name, lower case.
        login: String,
        /// Name of the person.
        display_name: String,
        /// Office, as text.
        role: String,
        /// No longer opens the program; stays in the journal.
        disabled: bool,
        /// When it was made.
        created_at: Moment,
    }
}

/// The account with this sign-in name.
pub fn by_login(conn: &Connection, login: &str) -> Result<Option<UserRow>> {
    use crate::store::table::Row as _;
    let sql = format!("SELECT {} FROM users WHERE login = ?1", columns::<UserRow>());
    Ok(conn.prepare_cached(&sql)?.query_row([login], UserRow::from_row).optional()?)
}

/// Every account, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<UserRow>> {
    select(conn, "ORDER BY created_at, login", &[])
}

/// When the account last signed in, from the journal.
pub fn last_sign_in(conn: &Connection, user: &UserId) -> Result<Option<Moment>> {
    Ok(conn
        .prepare_cached(
            "SELECT at FROM journal
             WHERE subject = ?1 AND subject <> committal_id AND kind = 'session.sign_in'
             ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([user], |r| r.get(0))
        .optional()?)
}
