//! Rows of movements and roll calls, and who was present or outside at a moment.

use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, MovementId, RollCallId};
use crate::base::partial::PartialDate;
use crate::deadlines::table::CategoryKept;
use crate::failure::Result;
use crate::store::table::{Json, find, select};
use crate::{can_be_struck, table};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Someone told of a movement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Who was told: the court, the family, the police.
    pub to: String,
    /// When.
    pub at: Moment,
    /// How, and by whom.
    #[serde(default)]
    pub how: String,
}

/// One line of a roll call as it was counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Counted {
    /// The cell; none for those without one.
    pub cell_id: Option<String>,
    /// Its name on that day.
    pub code: String,
    /// People the register expected when it was counted.
    pub expected: u32,
    /// People counted.
    pub counted: u32,
    /// Why they differ.
    pub explanation: String,
}

table! {
    /// One movement through the door.
    pub struct MovementRow in "movements", id: MovementId {
        /// The stay.
        committal_id: CommittalId,
        /// Kind.
        kind: String,
        /// Day and hour.
        happened_at: Moment,
        /// The outing that a return ends.
        return_of: Option<MovementId>,
        /// Return expected.
        expected_at: Option<Moment>,
        /// Where to, or from.
        place: String,
        /// Reference of the order.
        order_ref: String,
        /// Who ordered it.
        ordered_by: String,
        /// Escort.
        escort: String,
        /// Who was told.
        notices: Json<Vec<Notice>>,
        /// Remark, circumstances.
        note: String,
        /// Acts of procedure entered with it.
        acts: Json<Vec<ActId>>,
        /// When it was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
        /// When it was struck.
        struck_at: Option<Moment>,
        /// By whom.
        struck_by: Option<String>,
        /// Why.
        struck_reason: Option<String>,
    }
}
can_be_struck!(MovementRow);

table! {
    /// One roll call.
    pub struct RollCallRow in "roll_calls", id: RollCallId {
        /// Day.
        held_on: Day,
        /// `morning` or `evening`.
        session: String,
        /// When it was counted.
        taken_at: Moment,
        /// Who counted.
        taken_by: String,
        /// Cell by cell.
        lines: Json<Vec<Counted>>,
        /// Closed: no gap left without an explanation.
        closed_at: Option<Moment>,
        /// By whom.
        closed_by: Option<String>,
        /// When it was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
    }
}

/// The movements of a stay, struck ones included, in their order.
pub fn of_committal(conn: &Connection, id: &CommittalId) -> Result<Vec<MovementRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY happened_at, id", &[id])
}

/// Whether a movement counts: neither it nor every act entered with it was struck. An act that was
/// corrected stands by the one that replaced it.
pub fn stands(conn: &Connection, row: &MovementRow) -> Result<bool> {
    if row.struck_at.is_some() {
        return Ok(false);
    }
    let mut statement = conn.prepare_cached(
        "WITH RECURSIVE chain(id) AS (
           VALUES (?1)
           UNION SELECT a.id FROM acts a JOIN chain ON a.corrects = chain.id
             WHERE a.committal_id = ?2)
         SELECT 1 FROM acts JOIN chain USING (id) WHERE struck_at IS NULL",
    )?;
    for act in &row.acts.0 {
        if !statement.exists((act, &row.committal_id))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The outing under way at a moment: the last movement that counts, when it is an outing.
pub fn outing_at(conn: &Connection, id: &CommittalId, at: Moment) -> Result<Option<MovementRow>> {
    let last: Option<(String, String)> = conn
        .prepare_cached(
            "SELECT id, kind FROM movements
             WHERE committal_id = ?1 AND struck_at IS NULL AND happened_at <= ?2
               AND kind NOT IN ('search', 'transfer_in')
             ORDER BY happened_at DESC, id DESC LIMIT 1",
        )?
        .query_row((id, at), |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    match last {
        Some((id, kind)) if super::OUTINGS.contains(&kind.as_str()) => find(conn, &id),
        _ => Ok(None),
    }
}

/// The roll call of a day and session.
pub fn roll_call(conn: &Connection, on: Day, session: &str) -> Result<Option<RollCallRow>> {
    Ok(select(conn, "WHERE held_on = ?1 AND session = ?2", &[&on, &session])?.pop())
}

/// The roll calls of a stretch of days, the latest first.
pub fn roll_calls_between(conn: &Connection, from: Day, to: Day) -> Result<Vec<RollCallRow>> {
    let end = "WHERE held_on BETWEEN ?1 AND ?2 ORDER BY held_on DESC, session, id";
    select(conn, end, &[&from, &to])
}

/// A person present at a moment.
pub struct Present {
    /// The stay.
    pub committal_id: CommittalId,
    /// `M`, `F` or unknown.
    pub sex: Option<String>,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// The nationality of statistics.
    pub nationality: Option<String>,
    /// Entry.
    pub entered_at: Moment,
    /// The category kept, which holds today or must be worked out again.
    pub kept: Option<CategoryKept>,
}

/// Acts after which a person who had left is inside again, or gone without a levée d'écrou.
const DOOR: &str =
    "a.kind IN ('evasion', 'liberation_conditionnelle', 'reprise', 'reincarceration',
                               'arrestation_provisoire_lc')";

/// The last act of the door of each stay up to a day, for stays that have one.
fn doors(conn: &Connection, day: Day) -> Result<HashMap<String, (String, String)>> {
    let sql = format!(
        "SELECT a.committal_id, a.kind, a.happened_at FROM acts a
         WHERE {DOOR} AND a.struck_at IS NULL AND a.happened_at < ?1
         ORDER BY a.committal_id, a.happened_at, a.ordinal"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement
        .query_map([day.add_days(1)], |r| Ok((r.get(0)?, (r.get(1)?, r.get::<_, String>(2)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The hour of an exit on a day: of its movement, else the hour its act was recorded that day.
fn exit_hour(conn: &Connection, id: &CommittalId, day: Day) -> Result<Option<Moment>> {
    let moved: Option<Moment> = conn
        .prepare_cached(
            "SELECT max(happened_at) FROM movements
             WHERE committal_id = ?1 AND struck_at IS NULL AND happened_at >= ?2
               AND happened_at < ?3 AND kind IN ('escape', 'transfer_out', 'release', 'death')",
        )?
        .query_row((id, day, day.add_days(1)), |r| r.get(0))?;
    if moved.is_some() {
        return Ok(moved);
    }
    Ok(conn
        .prepare_cached(
            "SELECT max(recorded_at) FROM acts WHERE committal_id = ?1 AND struck_at IS NULL
               AND recorded_at >= ?2 AND recorded_at < ?3
               AND kind IN ('levee_d_ecrou', 'deces', 'evasion', 'liberation_conditionnelle')",
        )?
        .query_row((id, day, day.add_days(1)), |r| r.get(0))?)
}

/// Everybody present at a moment, past or now, in the order of the register. The `+` has the stays
/// read as they lie in the file: by an index, each of all that ever were would be looked up.
pub fn present_at(conn: &Connection, at: Moment) -> Result<Vec<Present>> {
    let day = at.day();
    let doors = doors(conn, day)?;
    let mut statement = conn.prepare_cached(
        "SELECT c.id, d.sex, d.birth, json_extract(d.nationalities, '$[0]'), c.entered_at,
                c.exit_on, p.computed_on, p.stable_until, p.category, p.pack
         FROM committals c JOIN detainees d ON d.id = c.detainee_id
         LEFT JOIN projections p ON p.committal_id = c.id
         WHERE +c.entered_at <= ?1 AND (c.exit_on IS NULL OR c.exit_on >= ?2)
         ORDER BY +c.ecrou_year, c.ecrou_number",
    )?;
    let mut rows = statement.query((at, day))?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let id: CommittalId = row.get(0)?;
        let gone_on: Option<Day> = row.get::<_, Option<Day>>(5)?.filter(|d| *d == day);
        let away = doors
            .get(id.as_str())
            .filter(|(kind, _)| matches!(kind.as_str(), "evasion" | "liberation_conditionnelle"));
        let left_today =
            gone_on.is_some() || away.is_some_and(|(_, on)| on.starts_with(&day.to_string()));
        if left_today {
            if exit_hour(conn, &id, day)?.is_none_or(|hour| hour <= at) {
                continue;
            }
        } else if away.is_some() {
            continue;
        }
        out.push(Present {
            sex: row.get(1)?,
            birth: row.get::<_, Option<Json<PartialDate>>>(2)?.map(|b| b.0),
            nationality: row.get(3)?,
            entered_at: row.get(4)?,
            kept: match row.get::<_, Option<Day>>(6)? {
                Some(computed_on) => Some(CategoryKept {
                    computed_on,
                    stable_until: row.get(7)?,
                    category: row.get(8)?,
                    pack: row.get(9)?,
                }),
                None => None,
            },
            committal_id: id,
        });
    }
    Ok(out)
}

/// Why a stay ended on a day, as the register or the act of the door says.
pub fn left_by(conn: &Connection, id: &CommittalId, day: Day) -> Result<String> {
    let exit: Option<(Option<Day>, Option<String>)> = conn
        .prepare_cached("SELECT exit_on, exit_reason FROM committals WHERE id = ?1")?
        .query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    if let Some((Some(on), reason)) = exit
        && on == day
    {
        return Ok(reason.unwrap_or_else(|| "unknown".into()));
    }
    let kind: Option<String> = conn
        .prepare_cached(
            "SELECT kind FROM acts WHERE committal_id = ?1 AND struck_at IS NULL
               AND happened_at >= ?2 AND happened_at < ?3
               AND kind IN ('evasion', 'liberation_conditionnelle')
             ORDER BY happened_at DESC, ordinal DESC LIMIT 1",
        )?
        .query_row((id, day, day.add_days(1)), |r| r.get(0))
        .optional()?;
    Ok(match kind.as_deref() {
        Some("evasion") => "escape".into(),
        Some(_) => "conditional_release".into(),
        None => "unknown".into(),
    })
}

/// Whether a stay came by transfer.
pub fn came_by_transfer(conn: &Connection, id: &CommittalId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT 1 FROM acts WHERE committal_id = ?1 AND kind = 'transferement'
               AND struck_at IS NULL AND json_extract(data, '$.from') IS NOT NULL",
        )?
        .exists([id])?)
}

/// The stays that entered on one day.
pub fn entered_on(conn: &Connection, day: Day) -> Result<Vec<(CommittalId, Moment)>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, entered_at FROM committals
         WHERE entered_at >= ?1 AND entered_at < ?2 ORDER BY entered_at, id",
    )?;
    let rows = statement.query_map((day, day.add_days(1)), |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
