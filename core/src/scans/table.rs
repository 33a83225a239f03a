//! Rows of scans, and the files themselves.

use super::ScanLine;
use crate::acts::Struck;
use crate::base::dates::Moment;
use crate::base::ids::{ActId, CommittalId, ScanId};
use crate::failure::Result;
use crate::store::Tx;
use crate::store::table::select;
use crate::table;
use rusqlite::{Connection, OptionalExtension, params};

table! {
    /// One scan.
    pub struct ScanRow in "scans", id: ScanId {
        /// The stay.
        committal_id: CommittalId,
        /// The act that it proves.
        act_id: Option<ActId>,
        /// What it is.
        kind: String,
        /// Name of the file as it came.
        name: String,
        /// SHA-256 of what is kept: its name in `scan_files`.
        file_id: String,
        /// What is kept.
        mime: String,
        /// Size kept.
        bytes: i64,
        /// Pages.
        pages: i64,
        /// Size as it came.
        received_bytes: i64,
        /// SHA-256 as it came.
        received_sha256: String,
        /// Remark.
        note: String,
        /// When it was added.
        added_at: Moment,
        /// By whom.
        added_by: String,
        /// When it was put aside.
        withdrawn_at: Option<Moment>,
        /// By whom.
        withdrawn_by: Option<String>,
        /// Why.
        withdrawn_reason: Option<String>,
    }
}

impl ScanRow {
    /// As a dossier shows it.
    pub fn line(self) -> ScanLine {
        ScanLine {
            scan_id: self.id,
            version: self.version,
            committal_id: self.committal_id,
            act_id: self.act_id,
            kind: self.kind,
            name: self.name,
            mime: self.mime,
            bytes: self.bytes,
            pages: self.pages,
            note: self.note,
            added_at: self.added_at,
            added_by: self.added_by,
            withdrawn: self.withdrawn_at.map(|at| Struck {
                at,
                by: self.withdrawn_by.unwrap_or_default(),
                reason: self.withdrawn_reason.unwrap_or_default(),
            }),
        }
    }
}

/// Every scan of a stay, those put aside included, the last first.
pub fn of_committal(conn: &Connection, id: &CommittalId) -> Result<Vec<ScanRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY added_at DESC, id DESC", &[id])
}

/// Keeps a file under the name of its content. Derived from the row, so not in the journal.
pub fn keep_file(tx: &Tx<'_>, id: &str, mime: &str, bytes: &[u8]) -> Result<()> {
    tx.conn
        .prepare_cached("INSERT OR IGNORE INTO scan_files (id, mime, bytes) VALUES (?1, ?2, ?3)")?
        .execute(params![id, mime, bytes])?;
    Ok(())
}

/// A file kept.
pub fn file(conn: &Connection, id: &str) -> Result<Option<Vec<u8>>> {
    Ok(conn
        .prepare_cached("SELECT bytes FROM scan_files WHERE id = ?1")?
        .query_row([id], |r| r.get(0))
        .optional()?)
}
