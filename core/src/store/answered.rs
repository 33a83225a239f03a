//! What callers over a line that may be cut were answered, so that a command asked twice is carried
//! out once. Belongs to this PC alone, outside the journal.

use super::{Read, Tx};
use crate::failure::Result;
use rusqlite::OptionalExtension;
use serde_json::Value;

/// Answers kept for callers that did not hear them.
const KEPT: i64 = 2_000;

/// The answer, as JSON, that this request of the same person was given when it was carried out.
pub fn find(read: &Read<'_>, name: &str, request: &str) -> Result<Option<String>> {
    Ok(read
        .conn
        .prepare_cached(
            "SELECT answer FROM answered WHERE request = ?1 AND user_id = ?2 AND name = ?3",
        )?
        .query_row([request, read.actor.user_id.as_str(), name], |r| r.get(0))
        .optional()?)
}

/// Keeps the answer of a request in the transaction that carries it out.
pub fn keep(tx: &Tx<'_>, name: &str, request: &str, answer: &Value) -> Result<()> {
    tx.conn
        .prepare_cached(
            "INSERT INTO answered (request, user_id, name, answer) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((request, tx.actor.user_id.as_str(), name, serde_json::to_string(answer)?))?;
    tx.conn
        .prepare_cached(
            "DELETE FROM answered WHERE rowid <= (SELECT max(rowid) FROM answered) - ?1",
        )?
        .execute([KEPT])?;
    Ok(())
}
