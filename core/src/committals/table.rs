//! Rows of stays.

use super::legacy::LegacyLine;
use crate::base::dates::{Day, Moment};
use crate::base::ids::{BatchId, CommittalId, DetaineeId};
use crate::base::when::When;
use crate::failure::Result;
use crate::store::table::{Json, find, select};
use crate::table;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

/// How the person came and with what.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrival {
    /// Agent who handed the person over.
    pub brought_by: String,
    /// Rank and service.
    pub brought_by_service: String,
    /// State on arrival, marks of ill-treatment.
    pub state_on_arrival: String,
    /// Effects deposited.
    pub effects: String,
    /// Money and valuables deposited.
    pub valuables: String,
    /// Why the entry was recorded late.
    pub late_reason: String,
}

/// The loud exception: received without a valid title.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WithoutTitle {
    /// Why.
    pub reason: String,
    /// Who ordered it.
    pub ordered_by: String,
}

/// A doubt left by the take-over of a register.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Warning {
    /// Column.
    pub column: String,
    /// Code.
    pub code: String,
    /// What was written.
    pub value: String,
}

/// A cell of a legacy register, kept as it was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct RawCell {
    /// Heading.
    pub column: String,
    /// Text.
    pub value: String,
}

table! {
    /// One stay under one écrou number.
    pub struct CommittalRow in "committals", id: CommittalId {
        /// The person.
        detainee_id: DetaineeId,
        /// Number as written: `12/2026`, or `P3/2026` while provisional.
        ecrou: String,
        /// Year of the number.
        ecrou_year: i64,
        /// Number in the year.
        ecrou_number: i64,
        /// No number was on the legacy register.
        provisional: bool,
        /// Day and hour of entry; midnight when the hour was not written.
        entered_at: Moment,
        /// Whether the hour was written.
        hour_known: bool,
        /// How the person came.
        details: Json<Arrival>,
        /// Cell.
        cell: String,
        /// The loud exception, until the paper comes.
        without_title: Option<Json<WithoutTitle>>,
        /// Day of exit.
        exit_on: Option<Day>,
        /// Why the person left (list of exits).
        exit_reason: Option<String>,
        /// Decision or article facing the entry.
        exit_note: String,
        /// `entered` or `takeover`.
        source: String,
        /// The take-over it came with.
        batch_id: Option<BatchId>,
        /// Doubts of the take-over.
        warnings: Json<Vec<Warning>>,
        /// The legacy line.
        raw_cells: Json<LegacyLine>,
        /// When it was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
    }
}

impl CommittalRow {
    /// The entry, with its hour when somebody wrote one: the only form that a person reads.
    pub fn entered(&self) -> When {
        if self.hour_known {
            When::Minute(self.entered_at)
        } else {
            When::Day(self.entered_at.day())
        }
    }
}

/// An entry as a row keeps it: the minute, or midnight, and whether the hour was written.
pub fn kept(entered: When) -> (Moment, bool) {
    match entered {
        When::Minute(minute) => (minute, true),
        When::Day(day) => (day.midnight(), false),
    }
}

table! {
    /// A series of legal numbers of one year.
    pub struct SeriesRow in "series", id: String {
        /// Last number given.
        last: i64,
    }
}

/// Which stay has this number, by its place in the register.
const NUMBERED: &str = "WHERE ecrou_year = ?1 AND ecrou_number = ?2 AND ecrou = ?3";

/// The stay with this number.
pub fn by_ecrou(conn: &Connection, ecrou: &str) -> Result<Option<CommittalRow>> {
    let Some((number, year)) = place(ecrou) else { return Ok(None) };
    Ok(select(conn, NUMBERED, &[&year, &number, &ecrou])?.pop())
}

/// Whether a stay bears this number.
pub fn is_taken(conn: &Connection, ecrou: &str) -> Result<bool> {
    let Some((number, year)) = place(ecrou) else { return Ok(false) };
    let sql = format!("SELECT 1 FROM committals {NUMBERED}");
    Ok(conn.prepare_cached(&sql)?.exists((year, number, ecrou))?)
}

/// The stays of a person, latest first.
pub fn of_detainee(conn: &Connection, id: &DetaineeId) -> Result<Vec<CommittalRow>> {
    select(conn, "WHERE detainee_id = ?1 ORDER BY entered_at DESC, id DESC", &[id])
}

/// Whether the stay was ever placed on the plan of the cells.
pub fn is_placed(conn: &Connection, id: &CommittalId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM cell_moves WHERE committal_id = ?1 AND struck_at IS NULL")?
        .exists([id])?)
}

/// The highest number already used in a year, provisional ones apart.
fn highest_used(conn: &Connection, year: i64, provisional: bool) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            // Backwards through the numbers of the year, to the first of its kind.
            "SELECT ecrou_number FROM committals WHERE ecrou_year = ?1 AND provisional = ?2
             ORDER BY ecrou_number DESC LIMIT 1",
        )?
        .query_row((year, provisional), |r| r.get(0))
        .optional()?
        .unwrap_or(0))
}

/// The next number of the year: taken by the stay that bears it, in the transaction of its
/// committal. The register itself is the series, as no stay ever leaves it nor changes its number:
/// no gap, no reuse. Files of earlier programs also kept the last number apart.
pub fn next_number(conn: &Connection, year: i64, provisional: bool) -> Result<i64> {
    let id = format!("{}/{year}", if provisional { "ecrou-provisional" } else { "ecrou" });
    let kept = find::<SeriesRow>(conn, &id)?.map_or(0, |row| row.last);
    Ok(kept.max(highest_used(conn, year, provisional)?) + 1)
}

/// A number as written in the register.
pub fn written(number: i64, year: i64, provisional: bool) -> String {
    format!("{}{number}/{year}", if provisional { "P" } else { "" })
}

/// Order and year of a number as a stay bears it: `12/2026`, `P3/2026`, or `12 bis/2026` from an old
/// register.
pub fn place(written: &str) -> Option<(i64, i64)> {
    let (order, year) = written.split_once('/')?;
    let order = order.strip_prefix('P').unwrap_or(order);
    let digits = order.find(|c: char| !c.is_ascii_digit()).unwrap_or(order.len());
    Some((order.get(..digits)?.parse().ok()?, year.parse().ok()?))
}

/// Reads `12/2026` as one types it.
pub fn read_number(text: &str) -> Option<(i64, i64)> {
    let (number, year) = text.trim().split_once('/')?;
    let (number, year) = (number.trim().parse().ok()?, year.trim().parse().ok()?);
    (number > 0 && (1900..=2200).contains(&year)).then_some((number, year))
}
