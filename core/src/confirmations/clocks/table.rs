//! Rows of overruns that were ended.

use super::{CorrectionLine, damages};
use crate::base::dates::{Day, Moment};
use crate::base::ids::CommittalId;
use crate::failure::Result;
use crate::store::table::select;
use crate::table;
use rusqlite::Connection;
use std::collections::HashSet;

table! {
    /// An overrun that was ended: when, by which act, entered by whom.
    pub struct CorrectionRow in "overrun_corrections", id: String {
        /// The stay.
        committal_id: CommittalId,
        /// The title that had run out.
        act_id: String,
        /// Its rule.
        rule: String,
        /// Its end.
        expired_on: Day,
        /// The day the overrun ended.
        ended_on: Day,
        /// Days held with nothing to hold the person.
        days: i64,
        /// The act that ended it.
        ended_by_act: Option<String>,
        /// Type of that act.
        ended_by_kind: String,
        /// When that act was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
        /// When it turned out that the overrun had not ended, or never was.
        annulled_at: Option<Moment>,
    }
}

/// What was recorded of the overruns of a stay.
pub fn of_committal(conn: &Connection, id: &CommittalId) -> Result<Vec<CorrectionRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY id", &[id])
}

/// Of which of these stays (a JSON list of identifiers) the end of an overrun was ever recorded.
pub fn recorded_among(conn: &Connection, ids: &str) -> Result<HashSet<CommittalId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT committal_id FROM overrun_corrections
         WHERE committal_id IN (SELECT value FROM json_each(?1))",
    )?;
    let found = statement.query_map([ids], |r| r.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The overruns that ended in a period, latest first.
pub fn ended_in(conn: &Connection, from: Day, to: Day) -> Result<Vec<CorrectionLine>> {
    let mut statement = conn.prepare_cached(
        "SELECT o.committal_id, c.ecrou, d.family_name, d.given_names, coalesce(a.kind, ''),
                o.expired_on, o.ended_on, o.days, o.ended_by_kind, o.recorded_at, o.recorded_by
         FROM overrun_corrections o JOIN committals c ON c.id = o.committal_id
         JOIN detainees d ON d.id = c.detainee_id LEFT JOIN acts a ON a.id = o.act_id
         WHERE o.annulled_at IS NULL AND o.ended_on BETWEEN ?1 AND ?2
         ORDER BY o.ended_on DESC, o.id",
    )?;
    let lines = statement.query_map([from, to], |r| {
        let (family, given): (String, String) = (r.get(2)?, r.get(3)?);
        let (expired_on, days): (Day, i64) = (r.get(5)?, r.get(7)?);
        Ok(CorrectionLine {
            committal_id: r.get(0)?,
            ecrou: r.get(1)?,
            name: crate::detainees::full_name(&family, &given),
            title: r.get(4)?,
            expired_on,
            ended_on: r.get(6)?,
            days,
            damages: damages(expired_on, expired_on.add_days(days)),
            ended_by: r.get(8)?,
            recorded_at: r.get(9)?,
            recorded_by: r.get(10)?,
        })
    })?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// Overruns ended in a period.
pub fn corrected(conn: &Connection, from: Day, to: Day) -> Result<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM overrun_corrections
             WHERE annulled_at IS NULL AND ended_on BETWEEN ?1 AND ?2",
        )?
        .query_row([from, to], |r| r.get(0))?)
}
