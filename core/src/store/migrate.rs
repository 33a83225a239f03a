//! Numbered SQL, in order, one transaction each. The number is in `user_version`; the oldest
//! program that may still open the file is in `local_state`.

use crate::embedded::MIGRATIONS;
use crate::failure::{Failure, Result};
use rusqlite::{Connection, TransactionBehavior};

/// The schema that this program writes.
pub fn newest() -> i64 {
    MIGRATIONS.len() as i64
}

/// The schema of a file.
pub fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |r| r.get(0))?)
}

/// Brings a file up to this program's schema. A newer file is refused, untouched.
pub fn run(conn: &mut Connection) -> Result<()> {
    let from = version(conn)?;
    if from > newest() {
        return Err(Failure::unavailable("file-too-new").with("schema", from));
    }
    for (index, (name, sql)) in MIGRATIONS.iter().enumerate().skip(from as usize) {
        let number = index as i64 + 1;
        conn.pragma_update(None, "foreign_keys", false)?;
        let step = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step.execute_batch(sql)?;
        let broken = step.prepare("PRAGMA foreign_key_check")?.exists([])?;
        if broken {
            return Err(Failure::broken(format!("migration {name} breaks a reference")));
        }
        step.pragma_update(None, "user_version", number)?;
        step.commit()?;
        conn.pragma_update(None, "foreign_keys", true)?;
    }
    Ok(())
}
