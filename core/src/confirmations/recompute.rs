//! Every stay computed again: what differs from the computation before, by cause and effect.
//!
//! Stays are read and written some at a time, each time in a transaction of its own, so that memory
//! stays small and the greffe goes on working. Nobody's confirmed date is changed: a signature that
//! the new dates no longer bear is withdrawn, in the journal, and waits in the list of things to do.

use super::differences::{CAUSES, Cause, EFFECTS, Effect, Moved, Progress, Running, moved};
use super::follow::{self, Found};
use super::inputs::{Dates, fingerprint};
use crate::api::Empty;
use crate::base::dates::{Day, Moment};
use crate::base::ids::CommittalId;
use crate::base::page::{Page, window};
use crate::deadlines::dossier::Dossier;
use crate::deadlines::outcome::{Depth, Outcome};
use crate::deadlines::reading::Reading;
use crate::deadlines::table as projections;
use crate::deadlines::{Line, LineKind};
use crate::detainees::full_name;
use crate::failure::{Failure, Result};
use crate::settings;
use crate::store::table::{Json, get, select};
use crate::store::{Committed, Read, Store, Tx};
use crate::table;
use crate::users::Actor;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::atomic::Ordering;

/// Stays computed in one transaction.
const AT_A_TIME: usize = 256;

/// Signatures withdrawn in one transaction.
const SIGNATURES_AT_A_TIME: usize = 500;

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

/// What a computation found.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "RecomputationCounts")]
pub struct Counts {
    /// Stays computed.
    pub stays: u32,
    /// Stays with a date that moved.
    pub moved: u32,
    /// Signatures withdrawn.
    pub withdrawn: u32,
    /// Dates that moved, by cause and effect.
    pub by: Vec<CauseCount>,
}

/// How many dates moved one way for one cause.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct CauseCount {
    /// Why.
    pub cause: Cause,
    /// Which way.
    pub effect: Effect,
    /// Dates.
    pub count: u32,
}

/// A computation in the list.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Recomputation {
    /// Identifier.
    pub recomputation_id: String,
    /// When it began.
    pub started_at: Moment,
    /// By whom.
    pub started_by: String,
    /// Packs, their text and the program.
    pub pack: String,
    /// What it found; none when it was interrupted or still runs.
    pub counts: Option<Counts>,
}

/// The bar.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct RecomputeProgress {
    /// Something runs.
    pub running: bool,
    /// Stays computed.
    pub done: u32,
    /// Stays to compute.
    pub total: u32,
}

/// What was known of a stay, by the last computation.
struct Known {
    dates: Dates,
    facts: String,
    pack: String,
    switches: String,
}

/// What one stay gave.
struct Computed {
    id: CommittalId,
    dates: Dates,
    facts: String,
    projection: projections::Projection,
    moves: Vec<(Moved, Cause)>,
    found: Option<Found>,
}

/// What is the same for the whole computation.
struct Run {
    id: String,
    pack: String,
    switches: String,
    /// The switches of the computation before, when they were others.
    before: Option<Map<String, Value>>,
}

fn row_of(started_by: &Actor, at: Moment, switches: Map<String, Value>) -> RecomputationRow {
    RecomputationRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        started_at: at,
        started_by: started_by.display_name.clone(),
        pack: Outcome::computed_with().to_owned(),
        switches: Json(switches),
        counts: Json(None),
    }
}

/// Computes every stay again.
pub fn run(store: &Store, actor: &Actor, _: Empty) -> Result<Committed<Recomputation>> {
    let progress = store.extension::<Progress>();
    if progress.total.load(Ordering::Relaxed) > 0 {
        return Err(Failure::refused("recompute-running"));
    }
    let mut row = store.write(actor, "confirmations.recompute", "{}", begin)?.value;
    let run = store.read(actor, |read| run_of(read, &row))?;
    let total = store.read(actor, |read| count(read.conn))?;
    let running = Running::begin(progress, total);
    let (mut last, mut stays, mut stays_moved) = (CommittalId::default(), 0, 0);
    let mut signed: Vec<Found> = Vec::new();
    loop {
        let batch = store.read(actor, |read| compute(read, &run, &last, &running))?;
        let Some(end) = batch.last() else { break };
        last = end.id.clone();
        stays += batch.len() as u32;
        stays_moved += batch.iter().filter(|c| !c.moves.is_empty()).count() as u32;
        store.write_local(actor, |read| keep(read.conn, read.today, &run, &batch))?;
        signed.extend(batch.into_iter().filter_map(|c| c.found));
        if signed.len() >= SIGNATURES_AT_A_TIME {
            withdraw(store, actor, &mut signed)?;
        }
    }
    withdraw(store, actor, &mut signed)?;
    store.write(actor, "confirmations.recompute_end", "{}", |tx| {
        let counts = counted(tx, &row, stays, stays_moved)?;
        row.counts = Json(Some(counts));
        tx.update(&mut row)?;
        tx.about(&row.id);
        tx.touch("projections");
        tx.touch("confirmations");
        Ok(sheet(row))
    })
}

fn begin(tx: &mut Tx<'_>) -> Result<RecomputationRow> {
    let mut row = row_of(tx.actor, tx.now, settings::switches(tx)?);
    tx.insert(&mut row)?;
    tx.about(&row.id);
    Ok(row)
}

fn run_of(read: &Read<'_>, row: &RecomputationRow) -> Result<Run> {
    let finished = "WHERE counts <> 'null' ORDER BY started_at DESC, id DESC LIMIT 1";
    let before = select::<RecomputationRow>(read.conn, finished, &[])?.pop();
    Ok(Run {
        id: row.id.clone(),
        pack: row.pack.clone(),
        switches: fingerprint(&row.switches)?,
        before: before.map(|b| b.switches.0).filter(|s| *s != row.switches.0),
    })
}

fn count(conn: &Connection) -> Result<usize> {
    let count: u32 = conn.query_row("SELECT count(*) FROM committals", [], |r| r.get(0))?;
    Ok(count as usize)
}

fn ids_after(conn: &Connection, last: &CommittalId) -> Result<Vec<CommittalId>> {
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

fn known(conn: &Connection, ids: &[CommittalId]) -> Result<HashMap<CommittalId, Known>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.value, k.dates, coalesce(k.facts, ''), coalesce(k.pack, p.pack),
                coalesce(k.switches, ''), p.lines
         FROM json_each(?1) c LEFT JOIN known_dates k ON k.committal_id = c.value
         LEFT JOIN projections p ON p.committal_id = c.value
         WHERE k.committal_id IS NOT NULL OR p.committal_id IS NOT NULL",
    )?;
    let mut rows = statement.query([serde_json::to_string(ids)?])?;
    let mut out = HashMap::new();
    while let Some(row) = rows.next()? {
        let dates = match row.get::<_, Option<Json<Dates>>>(1)? {
            Some(dates) => dates.0,
            None => of_lines(&row.get::<_, Json<Vec<Line>>>(5)?.0),
        };
        let known = Known { dates, facts: row.get(2)?, pack: row.get(3)?, switches: row.get(4)? };
        out.insert(row.get(0)?, known);
    }
    Ok(out)
}

/// Why the dates of a stay moved. Another reading of the law is tried on the papers of today; the
/// rest follows from what changed.
fn cause(
    read: &Read<'_>,
    run: &Run,
    known: &Known,
    facts: &str,
    m: &Moved,
    d: &Dossier,
) -> Result<Cause> {
    if let (Some(before), true) = (&run.before, known.switches != run.switches) {
        let old = d.clone().assess(&Reading::with(read, before.clone())?, Depth::Dates)?;
        if Dates::of(&old).on(&m.what, &m.act_id) != m.after.as_deref() {
            return Ok(Cause::Switch);
        }
    }
    Ok(match known {
        k if !k.facts.is_empty() && k.facts != facts => Cause::Act,
        k if k.pack != run.pack => Cause::Pack,
        _ => Cause::Day,
    })
}

fn compute(
    read: &Read<'_>,
    run: &Run,
    last: &CommittalId,
    running: &Running,
) -> Result<Vec<Computed>> {
    let ids = ids_after(read.conn, last)?;
    let known = known(read.conn, &ids)?;
    let reading = Reading::of(read)?;
    let mut out = Vec::with_capacity(ids.len());
    Dossier::each(read, &ids, |dossier| {
        running.step();
        let (id, without_title) = (dossier.committal_id.clone(), dossier.without_title);
        let facts = fingerprint(&dossier.facts())?;
        let assessment = dossier.clone().assess(&reading, Depth::Dates)?;
        let dates = Dates::of(&assessment);
        let mut moves = Vec::new();
        if let Some(known) = known.get(&id) {
            for m in moved(&known.dates, &dates) {
                let cause = cause(read, run, known, &facts, &m, &dossier)?;
                moves.push((m, cause));
            }
        }
        out.push(Computed {
            found: follow::found(read.conn, &id, &assessment)?,
            projection: assessment.projection(without_title),
            id,
            dates,
            facts,
            moves,
        });
        Ok(())
    })?;
    Ok(out)
}

/// Writes what some stays gave: their dates for the next time, their projection, their differences.
fn keep(conn: &Connection, today: Day, run: &Run, batch: &[Computed]) -> Result<()> {
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
        projections::keep(conn, &c.id, &c.projection)?;
        date.execute(params![c.id, Json(&c.dates), c.facts, run.pack, run.switches, today])?;
        for (m, cause) in &c.moves {
            difference.execute(params![
                run.id,
                c.id,
                m.what,
                m.act_id,
                cause.as_str(),
                m.effect.as_str(),
                m.before,
                m.after,
                m.days
            ])?;
        }
    }
    Ok(())
}

/// Withdraws the signatures that the new dates no longer bear; in the journal, like any other act.
fn withdraw(store: &Store, actor: &Actor, signed: &mut Vec<Found>) -> Result<()> {
    let found = std::mem::take(signed);
    if found.is_empty() {
        return Ok(());
    }
    store.write(actor, "confirmations.recompute_part", "{}", |tx| {
        found.iter().try_for_each(|found| follow::apply(tx, found))
    })?;
    Ok(())
}

fn counted(tx: &Tx<'_>, row: &RecomputationRow, stays: u32, moved: u32) -> Result<Counts> {
    let mut by: HashMap<(String, String), u32> = HashMap::new();
    let mut statement = tx.conn.prepare_cached(
        "SELECT cause, effect, count(*) FROM date_differences WHERE recomputation_id = ?1
         GROUP BY cause, effect",
    )?;
    let mut rows = statement.query([&row.id])?;
    while let Some(r) = rows.next()? {
        by.insert((r.get(0)?, r.get(1)?), r.get(2)?);
    }
    let withdrawn = tx
        .conn
        .prepare_cached(
            "SELECT count(*) FROM date_differences WHERE recomputation_id = ?1 AND withdrew",
        )?
        .query_row([&row.id], |r| r.get(0))?;
    let pairs = CAUSES.into_iter().flat_map(|cause| EFFECTS.map(|effect| (cause, effect)));
    let by = pairs.filter_map(|(cause, effect)| {
        let count = *by.get(&(cause.as_str().to_owned(), effect.as_str().to_owned()))?;
        Some(CauseCount { cause, effect, count })
    });
    Ok(Counts { stays, moved, withdrawn, by: by.collect() })
}

fn sheet(row: RecomputationRow) -> Recomputation {
    Recomputation {
        recomputation_id: row.id,
        started_at: row.started_at,
        started_by: row.started_by,
        pack: row.pack,
        counts: row.counts.0,
    }
}

/// The bar of a computation of everyone, or of a switch being tried.
pub fn progress(read: &Read<'_>, _: Empty) -> Result<RecomputeProgress> {
    let progress = read.store.extension::<Progress>();
    let total = progress.total.load(Ordering::Relaxed);
    let done = progress.done.load(Ordering::Relaxed);
    Ok(RecomputeProgress { running: total > 0, done, total })
}

/// Computations, the last first.
pub fn list(read: &Read<'_>, _: Empty) -> Result<Vec<Recomputation>> {
    let rows: Vec<RecomputationRow> =
        select(read.conn, "ORDER BY started_at DESC, id DESC LIMIT 20", &[])?;
    Ok(rows.into_iter().map(sheet).collect())
}

/// Which differences are asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct DifferenceQuery {
    /// The computation; the last one when not said.
    pub recomputation_id: Option<String>,
    /// One cause.
    pub cause: Option<Cause>,
    /// One effect.
    pub effect: Option<Effect>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// One date that moved.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct DifferenceLine {
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// What date.
    pub what: String,
    /// Act it comes from.
    pub act_id: String,
    /// Type of that act; empty for a release.
    pub act: String,
    /// Why.
    pub cause: Cause,
    /// Which way.
    pub effect: Effect,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
    /// Days between, negative when earlier.
    pub days: Option<i64>,
    /// A signature was withdrawn.
    pub withdrew: bool,
}

/// The dates that moved, the most serious effects first.
pub fn differences(read: &Read<'_>, query: DifferenceQuery) -> Result<Page<DifferenceLine>> {
    let id = match query.recomputation_id {
        Some(id) => get::<RecomputationRow>(read.conn, &id)?.id,
        None => match list(read, Empty {})?.into_iter().next() {
            Some(last) => last.recomputation_id,
            None => return Ok(Page { rows: Vec::new(), total: 0, offset: 0 }),
        },
    };
    let cause = query.cause.map(|c| c.as_str());
    let effect = query.effect.map(|e| e.as_str());
    let (offset, limit) = window(query.offset, query.limit);
    let wanted = "x.recomputation_id = ?1 AND (?2 IS NULL OR x.cause = ?2)
                  AND (?3 IS NULL OR x.effect = ?3)";
    let total = read
        .conn
        .prepare_cached(&format!("SELECT count(*) FROM date_differences x WHERE {wanted}"))?
        .query_row(params![id, cause, effect], |r| r.get(0))?;
    let sql = format!(
        "SELECT x.committal_id, c.ecrou, d.family_name, d.given_names, x.what, x.act_id,
                x.act_kind, x.cause, x.effect, x.before, x.after, x.days, x.withdrew
         FROM date_differences x JOIN committals c ON c.id = x.committal_id
         JOIN detainees d ON d.id = c.detainee_id WHERE {wanted}
         ORDER BY CASE x.effect WHEN 'refused' THEN 0 WHEN 'earlier' THEN 1 WHEN 'later' THEN 2
                                ELSE 3 END, abs(x.days) DESC, x.id
         LIMIT {limit} OFFSET {offset}"
    );
    let mut statement = read.conn.prepare_cached(&sql)?;
    let mut found = statement.query(params![id, cause, effect])?;
    let mut rows = Vec::new();
    while let Some(r) = found.next()? {
        let (family, given): (String, String) = (r.get(2)?, r.get(3)?);
        rows.push(DifferenceLine {
            committal_id: r.get(0)?,
            ecrou: r.get(1)?,
            name: full_name(&family, &given),
            what: r.get(4)?,
            act_id: r.get(5)?,
            act: r.get(6)?,
            cause: Cause::parse(&r.get::<_, String>(7)?).unwrap_or(Cause::Day),
            effect: Effect::parse(&r.get::<_, String>(8)?).unwrap_or(Effect::Refused),
            before: r.get(9)?,
            after: r.get(10)?,
            days: r.get(11)?,
            withdrew: r.get(12)?,
        });
    }
    Ok(Page { rows, total, offset })
}
