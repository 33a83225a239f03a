//! The exits of a stay, those that somebody has still to see to, and what papers say of them.

use super::commands::waited_too_long;
use super::table::{self, ExitRow};
use super::{ExitError, ExitSheet, State};
use crate::base::ids::CommittalId;
use crate::base::page::{Page, window};
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::confirmations::commands::alone;
use crate::confirmations::queries::{Reader, readers};
use crate::detainees::table::{current, records_of};
use crate::failure::Result;
use crate::print::format;
use crate::release::{self, ReleaseCheck};
use crate::store::Read;
use crate::store::table::{get, select};
use crate::words::Words;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

/// The exits of a stay, what is looked at before one, and who may sign.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct StayExits {
    /// Every exit prepared or gone through, oldest first.
    pub exits: Vec<ExitSheet>,
    /// What is looked at; none once the person has left.
    pub check: Option<ReleaseCheck>,
    /// Accounts that may sign.
    pub readers: Vec<Reader>,
    /// One account alone may sign here.
    pub alone: bool,
}

/// What the list of exits is asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ExitQuery {
    /// Which: `prepared`, `open` (to be validated), `errors`; all three when not said.
    pub which: Option<String>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// How many exits wait for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct ExitCounts {
    /// Prepared: the second signature is missing and the person inside.
    pub prepared: u32,
    /// Went out on one signature, not validated.
    pub open: u32,
    /// Releases by error not closed.
    pub errors: u32,
}

/// A window of the exits to see to.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ExitPage {
    /// The lines.
    pub page: Page<ExitSheet>,
    /// How many of each.
    pub counts: ExitCounts,
    /// Accounts that may sign.
    pub readers: Vec<Reader>,
}

/// The later stay under which somebody released by error is back.
fn back(
    read: &Read<'_>,
    stay: &CommittalRow,
    row: &ExitRow,
) -> Result<(Option<CommittalId>, String)> {
    let sql = "SELECT id, ecrou FROM committals WHERE detainee_id = ?1 AND entered_at >= ?2
               AND id <> ?3 ORDER BY entered_at LIMIT 1";
    for record in records_of(read.conn, &current(read.conn, &stay.detainee_id)?.id)? {
        let found = read
            .conn
            .prepare_cached(sql)?
            .query_row((&record, row.left_at, &stay.id), |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        if let Some((id, ecrou)) = found {
            return Ok((Some(id), ecrou));
        }
    }
    Ok((None, String::new()))
}

fn error(read: &Read<'_>, stay: &CommittalRow, row: &ExitRow) -> Result<Option<ExitError>> {
    let Some(on) = row.error_on else { return Ok(None) };
    let (back, back_ecrou) = back(read, stay, row)?;
    Ok(Some(ExitError {
        on,
        by: row.error_by.clone(),
        reason: row.error_reason.clone(),
        told: row.error_told.clone(),
        closed_at: row.error_closed_at,
        closed_by: row.error_closed_by.clone(),
        outcome: row.error_outcome.clone(),
        back,
        back_ecrou,
    }))
}

/// An exit as a screen shows it.
pub(super) fn shown(read: &Read<'_>, row: ExitRow) -> Result<ExitSheet> {
    let stay: CommittalRow = get(read.conn, row.committal_id.as_str())?;
    let person = current(read.conn, &stay.detainee_id)?;
    let state = match row.ended_at.is_none() && waited_too_long(read, &row)? {
        true => State::Expired,
        false => row.state(),
    };
    Ok(ExitSheet {
        error: error(read, &stay, &row)?,
        ecrou: stay.ecrou,
        name: person.full_name(),
        state,
        own: row.prepared_by_id == read.actor.user_id,
        exit_id: row.id,
        version: row.version,
        committal_id: row.committal_id,
        reason: row.reason,
        order_ref: row.order_ref,
        ordered_by: row.ordered_by,
        called_back: row.called_back,
        identity: row.identity,
        other_cause: row.other_cause,
        note: row.note,
        due: row.due,
        points: row.points.0,
        digest: row.digest,
        prepared_at: row.prepared_at,
        prepared_by: row.prepared_by,
        prepared_by_id: row.prepared_by_id,
        signed_at: row.signed_at,
        signed_by: row.signed_by,
        sign_note: row.sign_note,
        unsigned_reason: row.unsigned_reason,
        left_at: row.left_at,
        act_id: row.act_id,
    })
}

/// The exits of a stay.
pub fn of_committal(read: &Read<'_>, input: OneCommittal) -> Result<StayExits> {
    let stay: CommittalRow = get(read.conn, input.committal_id.as_str())?;
    let exits = table::of_committal(read.conn, &stay.id)?;
    Ok(StayExits {
        exits: exits.into_iter().map(|r| shown(read, r)).collect::<Result<_>>()?,
        check: match stay.exit_on {
            None => Some(release::check(read, input)?),
            Some(_) => None,
        },
        readers: readers(read)?,
        alone: alone(read)?,
    })
}

const PREPARED: &str = "ended_at IS NULL AND state = 'prepared'";
const OPEN: &str = "ended_at IS NULL AND state IN ('deferred', 'exception', 'unsigned')";
const ERRORS: &str = "ended_at IS NULL AND error_on IS NOT NULL AND error_closed_at IS NULL";

/// How many exits wait for somebody.
pub fn counts(conn: &Connection) -> Result<ExitCounts> {
    let count = |filter: &str| -> Result<u32> {
        let sql = format!("SELECT count(*) FROM exits WHERE {filter}");
        Ok(conn.prepare_cached(&sql)?.query_row([], |r| r.get(0))?)
    };
    Ok(ExitCounts { prepared: count(PREPARED)?, open: count(OPEN)?, errors: count(ERRORS)? })
}

/// The exits to see to: errors first, then those on one signature, then those that wait.
pub fn list(read: &Read<'_>, query: ExitQuery) -> Result<ExitPage> {
    let counts = counts(read.conn)?;
    let wanted: &[&str] = match query.which.as_deref() {
        Some("prepared") => &[PREPARED],
        Some("open") => &[OPEN],
        Some("errors") => &[ERRORS],
        _ => &[ERRORS, OPEN, PREPARED],
    };
    let mut rows: Vec<ExitRow> = Vec::new();
    for filter in wanted {
        let sql = format!("WHERE {filter} ORDER BY prepared_at, id");
        for row in select::<ExitRow>(read.conn, &sql, &[])? {
            if rows.iter().all(|r| r.id != row.id) {
                rows.push(row);
            }
        }
    }
    let (offset, limit) = window(query.offset, query.limit);
    let total = rows.len() as u32;
    let rows = rows.into_iter().skip(offset as usize).take(limit as usize);
    let rows = rows.map(|r| shown(read, r)).collect::<Result<_>>()?;
    Ok(ExitPage { page: Page { rows, total, offset }, counts, readers: readers(read)? })
}

/// The two signatures of the last exit of a stay, in words, for the register and the papers; empty
/// where the person has not left, or left before exits were signed here.
pub fn signatures(conn: &Connection, id: &CommittalId, words: &Words) -> Result<String> {
    let Some(row) = table::last_left(conn, id)? else { return Ok(String::new()) };
    let at = row.signed_at.map(format::moment).unwrap_or_default();
    let args = [
        ("prepared", row.prepared_by.clone()),
        ("signed", row.signed_by.clone()),
        ("at", at),
        ("reason", row.unsigned_reason.clone()),
    ];
    let key = match row.state() {
        State::Signed => "exits-print-signed",
        State::Validated => "exits-print-validated",
        State::Deferred => "exits-print-deferred",
        State::Exception => "exits-print-exception",
        _ => "exits-print-unsigned",
    };
    let mut text = words.say(key, &args);
    if let Some(on) = row.error_on {
        let args = [("on", format::day(on)), ("reason", row.error_reason)];
        text = format!("{text} {}", words.say("exits-print-error", &args));
    }
    Ok(text)
}
