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

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of the tenth schema with one stay, its number from an old register, and its projection.
    fn tenth() -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        for (_, sql) in &MIGRATIONS[..10] {
            conn.execute_batch(sql).unwrap();
        }
        conn.execute_batch(
            "PRAGMA user_version = 10;
             INSERT INTO detainees VALUES ('d', 1, 'KONÉ', 'Awa', '', 0, 'kone', 'kone', NULL, NULL,
               '', '', '', '[]', '{}', NULL, NULL);
             INSERT INTO committals VALUES ('c', 1, 'd', '12 bis/2019', 2019, 12, 0, '2019-02-03T00:00', 0,
               '{}', '', NULL, NULL, NULL, '', 'takeover', NULL, '[]', '{}', '2026-11-01T08:00', 'Essai');
             INSERT INTO projections VALUES ('c', '2026-11-02', NULL, 'convicted', '2027-01-01', '[]', 'p');",
        )
        .unwrap();
        conn
    }

    #[test]
    fn a_file_of_the_tenth_schema_keeps_its_stays_and_its_projections() {
        let mut conn = tenth();
        run(&mut conn).unwrap();
        assert_eq!(version(&conn).unwrap(), newest());
        let kept: (String, String) = conn
            .query_row("SELECT committal_id, due_on FROM projections", [], |r| {
                Ok((r.get(0)?, r.get(1)?))
            })
            .unwrap();
        assert_eq!(kept, ("c".into(), "2027-01-01".into()));
        assert!(crate::committals::table::is_taken(&conn, "12 bis/2019").unwrap());
        assert!(!crate::committals::table::is_taken(&conn, "12/2019").unwrap());
        // The number cannot be given twice.
        let again = "INSERT INTO committals SELECT 'c2', version, detainee_id, ecrou, ecrou_year,
            ecrou_number, provisional, entered_at, hour_known, details, cell, without_title, exit_on,
            exit_reason, exit_note, source, batch_id, warnings, raw_cells, recorded_at, recorded_by
            FROM committals";
        assert!(conn.execute_batch(again).is_err());
        assert_eq!(crate::committals::table::next_number(&conn, 2019, false).unwrap(), 13);
    }
}
