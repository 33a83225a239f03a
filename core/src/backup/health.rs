//! The file as whoever looks after it must know it. No data on persons.

use super::{SUBJECT, epoch};
use crate::api::Empty;
use crate::base::dates::Moment;
use crate::failure::Result;
use crate::settings;
use crate::store::clock::ClockState;
use crate::store::structure::Structure;
use crate::store::{Read, journal};
use rusqlite::OptionalExtension;
use serde::Serialize;
use serde_json::Value;

/// The state of the file and of its copies.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct FileHealth {
    /// Name of the file, without its folder.
    pub file_name: String,
    /// Its size.
    pub bytes: u64,
    /// Entries of the journal.
    pub entries: i64,
    /// Hash of the last one.
    pub head: String,
    /// 1 as made, one more at each restore.
    pub epoch: i64,
    /// When the last verified copy was made.
    pub last_at: Option<Moment>,
    /// Where it was put.
    pub last_to: Option<String>,
    /// Hours after which a copy is asked for.
    pub reminder_hours: i64,
    /// Hours after which its absence is an alarm.
    pub alarm_hours: i64,
    /// What is known of its structure.
    pub structure: Structure,
    /// What is thought of the PC's clock.
    pub clock: ClockState,
}

/// Reads the state of the file.
pub fn health(read: &Read<'_>, _: Empty) -> Result<FileHealth> {
    let head = journal::head(read.conn)?;
    let last: Option<(Moment, String)> = read
        .conn
        .prepare_cached(
            "SELECT at, input FROM journal
             WHERE subject = ?1 AND subject <> committal_id AND kind = 'backup.make'
             ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([SUBJECT], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let to = |input: &str| {
        let kept: Value = serde_json::from_str(input).ok()?;
        kept.get("to")?.as_str().map(str::to_owned)
    };
    let file = read.store.file();
    Ok(FileHealth {
        file_name: file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: std::fs::metadata(file)?.len(),
        entries: head.seq,
        head: head.hash,
        epoch: epoch(read.conn)?,
        last_to: last.as_ref().and_then(|(_, input)| to(input)),
        last_at: last.map(|(at, _)| at),
        reminder_hours: settings::integer(read, "backup_reminder_hours")?,
        alarm_hours: settings::integer(read, "backup_alarm_hours")?,
        structure: read.store.structure(),
        clock: read.clock.clone(),
    })
}
