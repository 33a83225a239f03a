//! Rows of computations of everyone, the dates kept for the next one, and those that moved.

use super::super::differences::{CAUSES, Causes, EFFECTS};
use super::super::inputs::Dates;
use super::{AT_A_TIME, CauseCount, Computed, Counts, Run, Written};
use crate::base::dates::{Day, Moment};
use crate::base::ids::CommittalId;
use crate::deadlines::table as projections;
use crate::deadlines::{Line, LineKind};
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::table;
use rusqlite::{Connection, params};
use serde_json::{Map, Value};
use std::collections::HashMap;

table! {
    /// One computation of every stay.
    pub struct RecomputationRow in "recomputations", id: String {
        /// When it began.
        started_at: Moment,
        /// By whom.
        started_by: String,
        /// Packs, their text and the program.
        pack: String,
        /// The switches that differed from their default.
        switches: Json<Map<String, Value>>,
        /// What it found; empty while it runs, or when it was interrupted.
        counts: Json<Option<Counts>>,
    }
}

/// What was known of a stay, by the last computation.
pub struct Known {
    /// Its dates.
    pub dates: Dates,
    /// Fingerprint of its papers and person; empty before the first computation.
    pub facts: String,
    /// Packs, their text and the program.
    pub pack: String,
    /// Fingerprint of the switches.
    pub switches: String,
    /// Its dates were kept by a computation, not told from its projection.
    computed: bool,
    projection: Option<Kept>,
}

/// What is kept beside a stay, its lines as they are written.
struct Kept {
    stable_until: Option<Day>,
    category: Option<String>,
    due_on: Option<Day>,
    lines: String,
    pack: String,
}

impl Known {
    /// Whether the same dates come from the same papers, rules and switches.
    pub(super) fn same(&self, run: &Run, facts: &str, dates: &Dates) -> bool {
        self.computed
            && self.facts == facts
            && self.pack == run.pack
            && self.switches == run.switches
            && self.dates == *dates
    }

    /// Whether what is kept beside the stay still says the same, up to the same day. The day of
    /// computing is left as it was: nothing has changed since.
    pub(super) fn still(&self, p: &projections::Projection, lines: &str) -> bool {
        self.projection.as_ref().is_some_and(|kept| {
            kept.stable_until == p.stable_until
                && kept.category == p.category
                && kept.due_on == p.due_on
                && kept.lines == lines
                && kept.pack == p.pack
        })
    }
}

/// The last computation that was not interrupted.
pub fn finished(conn: &Connection) -> Result<Option<RecomputationRow>> {
    let end = "WHERE counts <> 'null' ORDER BY started_at DESC, id DESC LIMIT 1";
    Ok(select(conn, end, &[])?.pop())
}

/// Computations, the last first.
pub fn last(conn: &Connection) -> Result<Vec<RecomputationRow>> {
    select(conn, "ORDER BY started_at DESC, id DESC LIMIT 20", &[])
}

/// How many stays there are.
pub fn count(conn: &Connection) -> Result<usize> {
    let count: u32 = conn.query_row("SELECT count(*) FROM committals", [], |r| r.get(0))?;
    Ok(count as usize)
}

/// The next stays, in the order of their identifiers.
pub fn ids_after(conn: &Connection, last: &CommittalId) -> Result<Vec<CommittalId>> {
    let sql = format!("SELECT id FROM committals WHERE id > ?1 ORDER BY id LIMIT {AT_A_TIME}");
    let mut statement = conn.prepare_cached(&sql)?;
    let ids = statement.query_map([last], |r| r.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The dates of a kept projection: what can be told of the time before the first computation.
fn of_lines(lines: &[Line]) -> Dates {
    let ends = lines.iter().filter(|l| l.kind == LineKind::TitleEnd);
    Dates(ends.map(|l| ("title_end".to_owned(), l.act_id.0.clone(), l.due.clone())).collect())
}

/// What was known of these stays.
pub fn known(conn: &Connection, ids: &[CommittalId]) -> Result<HashMap<CommittalId, Known>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.value, k.dates, coalesce(k.facts, ''), coalesce(k.pack, p.pack),
                coalesce(k.switches, ''), k.committal_id IS NOT NULL, p.lines, p.stable_until,
                p.category, p.due_on, p.pack
         FROM json_each(?1) c LEFT JOIN known_dates k ON k.committal_id = c.value
         LEFT JOIN projections p ON p.committal_id = c.value
         WHERE k.committal_id IS NOT NULL OR p.committal_id IS NOT NULL",
    )?;
    let mut rows = statement.query([serde_json::to_string(ids)?])?;
    let mut out = HashMap::new();
    while let Some(row) = rows.next()? {
        let dates = match row.get::<_, Option<Json<Dates>>>(1)? {
            Some(dates) => dates.0,
            None => of_lines(&row.get::<_, Json<Vec<Line>>>(6)?.0),
        };
        let projection = match row.get::<_, Option<String>>(6)? {
            None => None,
            Some(lines) => Some(Kept {
                stable_until: row.get(7)?,
                category: row.get(8)?,
                due_on: row.get(9)?,
                lines,
                pack: row.get(10)?,
            }),
        };
        let known = Known {
            dates,
            facts: row.get(2)?,
            pack: row.get(3)?,
            switches: row.get(4)?,
            computed: row.get(5)?,
            projection,
        };
        out.insert(row.get(0)?, known);
    }
    Ok(out)
}

/// Writes what some stays gave: their dates for the next time, their projection, their differences.
pub(super) fn keep(conn: &Connection, today: Day, run: &Run, batch: &[Computed]) -> Result<()> {
    let mut date = conn.prepare_cached(
        "INSERT OR REPLACE INTO known_dates
           (committal_id, dates, facts, pack, switches, computed_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let mut difference = conn.prepare_cached(
        "INSERT INTO date_differences (recomputation_id, committal_id, what, act_id, act_kind,
                                       cause, effect, before, after, days, withdrew)
         VALUES (?1, ?2, ?3, ?4, coalesce((SELECT kind FROM acts WHERE id = ?4), ''),
                 ?5, ?6, ?7, ?8, ?9,
                 EXISTS (SELECT 1 FROM confirmations f
                         WHERE f.committal_id = ?2 AND f.what = ?3 AND f.act_id = ?4
                           AND f.ended_at IS NULL AND f.basis = 'computed' AND f.day IS NOT ?8))",
    )?;
    for c in batch {
        if let Some(Written { projection, lines }) = &c.projection {
            projections::keep_written(conn, &c.id, projection, lines)?;
        }
        if let Some(dates) = &c.dates {
            date.execute(params![c.id, Json(dates), c.facts, run.pack, run.switches, today])?;
        }
        for (m, causes) in &c.moves {
            difference.execute(params![
                run.id,
                c.id,
                m.what,
                m.act_id,
                causes.text(),
                m.effect.as_str(),
                m.before,
                m.after,
                m.days
            ])?;
        }
    }
    Ok(())
}

/// What a computation found, counted.
pub fn counted(conn: &Connection, id: &str, stays: u32, moved: u32) -> Result<Counts> {
    let mut by: HashMap<(String, String), u32> = HashMap::new();
    let mut statement = conn.prepare_cached(
        "SELECT cause, effect, count(*) FROM date_differences WHERE recomputation_id = ?1
         GROUP BY cause, effect",
    )?;
    let mut rows = statement.query([id])?;
    while let Some(r) = rows.next()? {
        let (effect, count): (String, u32) = (r.get(1)?, r.get(2)?);
        for cause in Causes::parse(&r.get::<_, String>(0)?).0 {
            *by.entry((cause.as_str().to_owned(), effect.clone())).or_insert(0) += count;
        }
    }
    let withdrawn = conn
        .prepare_cached(
            "SELECT count(*) FROM date_differences WHERE recomputation_id = ?1 AND withdrew",
        )?
        .query_row([id], |r| r.get(0))?;
    let pairs = CAUSES.into_iter().flat_map(|cause| EFFECTS.map(|effect| (cause, effect)));
    let by = pairs.filter_map(|(cause, effect)| {
        let count = *by.get(&(cause.as_str().to_owned(), effect.as_str().to_owned()))?;
        Some(CauseCount { cause, effect, count })
    });
    Ok(Counts { stays, moved, withdrawn, by: by.collect() })
}
