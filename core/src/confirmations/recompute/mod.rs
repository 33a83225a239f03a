//! Every stay computed again: what differs from the computation before, by cause and effect.
//!
//! Stays are read and written some at a time, each time in a transaction of its own, so that memory
//! stays small and the greffe goes on working. Nobody's confirmed date is changed: a signature that
//! the new dates no longer bear is withdrawn, in the journal, and waits in the list of things to do.

pub mod queries;
pub mod table;

use super::differences::{Cause, Causes, Effect, Moved, Progress, Running, moved};
use super::follow::{self, Found};
use super::inputs::{Dates, fingerprint};
use crate::api::Empty;
use crate::base::dates::Moment;
use crate::base::ids::CommittalId;
use crate::deadlines::dossier::Dossier;
use crate::deadlines::outcome::{Depth, Outcome};
use crate::deadlines::reading::Reading;
use crate::deadlines::table as projections;
use crate::failure::{Failure, Result};
use crate::settings;
use crate::store::table::Json;
use crate::store::{Committed, Read, Store, Tx};
use crate::users::Actor;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::atomic::Ordering;
use table::{Known, RecomputationRow};

/// Stays computed in one transaction.
const AT_A_TIME: usize = 512;

/// Signatures withdrawn in one transaction.
const SIGNATURES_AT_A_TIME: usize = 500;

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
    /// Dates that moved, by cause and effect; one with several causes counts under each.
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

/// What one stay gave. What lies in the file already is not written again.
struct Computed {
    id: CommittalId,
    dates: Option<Dates>,
    facts: String,
    projection: Option<Written>,
    moves: Vec<(Moved, Causes)>,
    found: Option<Found>,
}

/// What is kept beside a stay, its lines as they are written.
struct Written {
    projection: projections::Projection,
    lines: String,
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
    let total = store.read(actor, |read| table::count(read.conn))?;
    let running = Running::begin(progress, total);
    let (mut last, mut stays, mut stays_moved) = (CommittalId::default(), 0, 0);
    let mut signed: Vec<Found> = Vec::new();
    loop {
        let batch = store.read(actor, |read| compute(read, &run, &last, &running))?;
        let Some(end) = batch.last() else { break };
        last = end.id.clone();
        stays += batch.len() as u32;
        stays_moved += batch.iter().filter(|c| !c.moves.is_empty()).count() as u32;
        store.write_local(actor, |read| table::keep(read.conn, read.today, &run, &batch))?;
        signed.extend(batch.into_iter().filter_map(|c| c.found));
        if signed.len() >= SIGNATURES_AT_A_TIME {
            withdraw(store, actor, &mut signed)?;
        }
    }
    withdraw(store, actor, &mut signed)?;
    store.write(actor, "confirmations.recompute_end", "{}", |tx| {
        let counts = table::counted(tx.conn, &row.id, stays, stays_moved)?;
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
    let before = table::finished(read.conn)?;
    Ok(Run {
        id: row.id.clone(),
        pack: row.pack.clone(),
        switches: fingerprint(&row.switches)?,
        before: before.map(|b| b.switches.0).filter(|s| *s != row.switches.0),
    })
}

/// Why a date of a stay moved: every cause that applies. Another reading of the law is tried on the
/// papers of today: it is a cause when the date hangs on it, and the only one when the older reading
/// gives back the older date. Rules and papers of before are not kept, so that both are named when
/// both changed.
fn causes(
    read: &Read<'_>,
    run: &Run,
    known: &Known,
    facts: &str,
    m: &Moved,
    d: Option<&Dossier>,
) -> Result<Causes> {
    let mut by_switch = None;
    if let (Some(before), Some(d), true) = (&run.before, d, known.switches != run.switches) {
        let old = d.clone().assess(&Reading::with(read, before.clone())?, Depth::Dates)?;
        let then = Dates::of(&old).on(&m.what, &m.act_id).map(str::to_owned);
        by_switch = Some(then).filter(|then| *then != m.after);
    }
    let whole = by_switch.as_ref() == Some(&m.before);
    let mut causes = Vec::with_capacity(3);
    if !whole && known.pack != run.pack {
        causes.push(Cause::Pack);
    }
    if by_switch.is_some() {
        causes.push(Cause::Switch);
    }
    if !whole && !known.facts.is_empty() && known.facts != facts {
        causes.push(Cause::Act);
    }
    if causes.is_empty() {
        causes.push(Cause::Day);
    }
    Ok(Causes(causes))
}

fn compute(
    read: &Read<'_>,
    run: &Run,
    last: &CommittalId,
    running: &Running,
) -> Result<Vec<Computed>> {
    let ids = table::ids_after(read.conn, last)?;
    let known = table::known(read.conn, &ids)?;
    let followed = follow::followed(read.conn, &ids)?;
    let reading = Reading::of(read)?;
    let mut out = Vec::with_capacity(ids.len());
    Dossier::each(read, &ids, |dossier| {
        running.step();
        let (id, without_title) = (dossier.committal_id.clone(), dossier.without_title);
        let facts = fingerprint(&dossier.facts())?;
        // The papers are read again under the switches of before only where these were others.
        let again = run.before.is_some().then(|| dossier.clone());
        let assessment = dossier.assess(&reading, Depth::Dates)?;
        let dates = Dates::of(&assessment);
        let known = known.get(&id);
        let mut moves = Vec::new();
        if let Some(known) = known {
            for m in moved(&known.dates, &dates) {
                let causes = causes(read, run, known, &facts, &m, again.as_ref())?;
                moves.push((m, causes));
            }
        }
        let projection = assessment.projection(without_title);
        let lines = serde_json::to_string(&projection.lines)?;
        out.push(Computed {
            found: followed.found(&id, &assessment),
            dates: (!known.is_some_and(|k| k.same(run, &facts, &dates))).then_some(dates),
            projection: (!known.is_some_and(|k| k.still(&projection, &lines)))
                .then_some(Written { projection, lines }),
            id,
            facts,
            moves,
        });
        Ok(())
    })?;
    Ok(out)
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

fn sheet(row: RecomputationRow) -> Recomputation {
    Recomputation {
        recomputation_id: row.id,
        started_at: row.started_at,
        started_by: row.started_by,
        pack: row.pack,
        counts: row.counts.0,
    }
}
