//! One outcome for many dossiers: looked at on each, then recorded on each that can take it.

use super::{Roll, RollDone, RollEffect, RollRow};
use crate::acts::table::{ActRow, of_committal};
use crate::acts::{ActInput, vocabulary};
use crate::committals::acts::{EnterAct, record};
use crate::committals::commands::act_problems;
use crate::committals::table::CommittalRow;
use crate::deadlines::assess;
use crate::deadlines::outcome::Depth;
use crate::detainees::table::current;
use crate::drafts;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::table::get;
use crate::store::{Read, Tx};
use serde_json::Value;
use std::collections::HashSet;

/// Most dossiers on one roll.
const MOST: usize = 200;

/// What a type of act asks for that a roll must know.
struct Needs {
    proc: bool,
}

/// Whether a roll can carry this act: one that names another act of the dossier is a dossier's own.
fn needs(act: &ActInput) -> Result<Needs> {
    let form = vocabulary::forms().find(|(kind, _, _)| *kind == act.kind);
    let Some((_, _, fields)) = form else {
        return Err(Failure::field("act.type", "missing"));
    };
    if fields.iter().any(|f| f.required && matches!(f.kind, "act" | "acts")) {
        return Err(Failure::field("act.type", "roll-act"));
    }
    Ok(Needs { proc: fields.iter().any(|f| f.kind == "procedure") })
}

fn check(roll: &Roll) -> Result<Needs> {
    let needs = needs(&roll.act)?;
    if roll.rows.is_empty() {
        return Err(Failure::field("rows", "roll-empty"));
    }
    if roll.rows.len() > MOST {
        return Err(Failure::invalid(vec![
            FieldProblem::new("rows", "roll-too-long").with("most", MOST),
        ]));
    }
    Ok(needs)
}

/// One dossier of the roll, with the act as it would be written there.
struct Entry {
    stay: CommittalRow,
    name: String,
    acts: Vec<ActRow>,
    procs: Vec<String>,
    proc: String,
    act: ActInput,
    problems: Vec<FieldProblem>,
}

/// The procedures of a dossier, in the order in which they came.
fn procs(acts: &[ActRow]) -> Vec<String> {
    let mut seen = HashSet::new();
    acts.iter()
        .filter(|a| a.is_standing())
        .filter_map(|a| a.data.0.get("proc").and_then(Value::as_str))
        .filter(|p| seen.insert((*p).to_owned()))
        .map(str::to_owned)
        .collect()
}

fn entry(read: &Read<'_>, roll: &Roll, row: &RollRow, needs: &Needs) -> Result<Entry> {
    let stay: CommittalRow = get(read.conn, row.committal_id.as_str())?;
    let name = current(read.conn, &stay.detainee_id)?.full_name();
    let acts = of_committal(read.conn, &stay.id)?;
    let procs = procs(&acts);
    let mut problems = Vec::new();
    let asked = row.proc.clone().filter(|p| !p.trim().is_empty());
    let proc = match (asked, procs.as_slice()) {
        _ if !needs.proc => String::new(),
        (Some(proc), known) if known.contains(&proc) => proc,
        (None, [only]) => only.clone(),
        _ => {
            problems.push(FieldProblem::new("proc", "roll-proc").with("count", procs.len()));
            String::new()
        }
    };
    let mut act = roll.act.clone();
    if !proc.is_empty() {
        act.data.insert("proc".into(), proc.clone().into());
    }
    if stay.exit_on.is_some() {
        problems.push(FieldProblem::new("committal_id", "roll-gone"));
    }
    if problems.is_empty() {
        problems = act_problems(std::slice::from_ref(&act), read.today, "act");
    }
    Ok(Entry { stay, name, acts, procs, proc, act, problems })
}

/// What the outcome would change in each dossier; nothing is written.
pub fn preview(read: &Read<'_>, roll: Roll) -> Result<Vec<RollEffect>> {
    let needs = check(&roll)?;
    roll.rows.iter().map(|row| effect(read, entry(read, &roll, row, &needs)?)).collect()
}

fn effect(read: &Read<'_>, e: Entry) -> Result<RollEffect> {
    let record = current(read.conn, &e.stay.detainee_id)?;
    let identity = record.identity();
    let person = (Some(&record.id), &identity);
    let entered_on = e.stay.entered_at.day();
    let loose = e.stay.without_title.is_some();
    let before = assess::entered(read, person, entered_on, &e.acts, &[], Depth::Dates)?;
    let mut category = (before.outcome.category.clone(), before.outcome.category.clone());
    let first = before.projection(loose).due_on;
    let mut due_on = (first, first);
    let mut reasons = Vec::new();
    if e.problems.is_empty() {
        let act = std::slice::from_ref(&e.act);
        let after = assess::entered(read, person, entered_on, &e.acts, act, Depth::Dates)?;
        category.1 = after.outcome.category.clone();
        due_on.1 = after.projection(loose).due_on;
        let known = |code: &String| {
            before.outcome.flags.contains(code)
                || before.outcome.refusals.iter().any(|r| r.code == *code)
        };
        let refusals = after.outcome.refusals.iter().map(|r| r.code.clone());
        reasons =
            after.outcome.flags.iter().cloned().chain(refusals).filter(|c| !known(c)).collect();
    }
    Ok(RollEffect {
        committal_id: e.stay.id,
        ecrou: e.stay.ecrou,
        name: e.name,
        version: e.stay.version,
        procs: e.procs,
        proc: e.proc,
        category,
        due_on,
        reasons,
        problems: e.problems,
    })
}

/// Records the outcome on each dossier that can take it, in one transaction; the others are named
/// with their reason.
pub fn enter(tx: &mut Tx<'_>, roll: Roll) -> Result<Vec<RollDone>> {
    let needs = check(&roll)?;
    let mut done = Vec::with_capacity(roll.rows.len());
    let mut seen = HashSet::new();
    for row in &roll.rows {
        let mut e = entry(tx, &roll, row, &needs)?;
        if row.version != Some(e.stay.version) {
            e.problems.push(FieldProblem::new("version", "roll-stale"));
        }
        if !seen.insert(row.committal_id.clone()) {
            e.problems = vec![FieldProblem::new("committal_id", "roll-twice")];
        }
        let recorded = e.problems.is_empty();
        if recorded {
            let (committal_id, version) = (e.stay.id.clone(), e.stay.version);
            record(tx, EnterAct { committal_id, version, act: e.act, draft_id: None })?;
        }
        done.push(RollDone {
            committal_id: e.stay.id,
            ecrou: e.stay.ecrou,
            name: e.name,
            recorded,
            problems: e.problems,
        });
    }
    if !done.iter().any(|d| d.recorded) {
        return Err(Failure::refused("roll-nothing"));
    }
    drafts::finished(tx, roll.draft_id.as_ref())?;
    tx.about_committal("", "");
    Ok(done)
}
