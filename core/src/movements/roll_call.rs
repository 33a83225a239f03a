//! The roll call: people counted cell by cell, held against the register. A gap is explained by
//! what the register learns afterwards, or in words. What is counted so far may be kept at any time;
//! a roll call with a cell not counted, or with a gap that nothing explains, is not closed.

use super::day::{RollCallBrief, moment_of};
use super::queries::line;
use super::table::{self, Counted, RollCallRow};
use super::{MovementLine, SESSIONS};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{DraftId, RollCallId};
use crate::cells::commands::Problems;
use crate::cells::table as cells;
use crate::drafts;
use crate::failure::{Code, Failure, FieldProblem, Result};
use crate::settings;
use crate::store::table::Json;
use crate::store::{Read, Tx};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// One of the two roll calls of a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RollCallSession")]
pub enum Session {
    /// Morning.
    Morning,
    /// Evening.
    Evening,
}

/// The last roll call of today whose hour has come, when it was not entered.
pub fn due(read: &Read<'_>) -> Result<Option<Session>> {
    let hour = i64::from(read.now.hour());
    let begun = |key: &str| Ok::<_, Failure>(hour >= settings::integer(read, key)?);
    let (session, name) = if begun("roll_call_evening_hour")? {
        (Session::Evening, "evening")
    } else if begun("roll_call_morning_hour")? {
        (Session::Morning, "morning")
    } else {
        return Ok(None);
    };
    let entered = match table::roll_call(read.conn, read.now.day(), name)? {
        None => false,
        Some(row) if row.closed_at.is_some() => true,
        // Every cell in use is counted: nothing is missing whoever is in them.
        Some(row) if row.lines.0.len() >= in_use(read)? => true,
        Some(_) => brief(read, read.now.day(), name)?.missing == 0,
    };
    Ok((!entered).then_some(session))
}

/// How many cells are in use.
fn in_use(read: &Read<'_>) -> Result<usize> {
    Ok(cells::cells(read.conn)?.iter().filter(|c| c.out_since.is_none()).count())
}

/// Which roll call.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OneRollCall {
    /// The day; today when not said.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<Day>,
    /// `morning` or `evening`.
    pub session: String,
}

/// A count in one cell.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CellCount {
    /// The cell; none for those without one.
    pub cell_id: Option<String>,
    /// People counted.
    pub counted: u32,
    /// Why it is not what the register expects.
    #[serde(default)]
    pub explanation: String,
}

/// A roll call as it is entered, or corrected until it is closed.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EnterRollCall {
    /// The day.
    pub on: Day,
    /// `morning` or `evening`.
    pub session: String,
    /// Version that was read; 0 for a new one.
    pub version: i64,
    /// When it was counted.
    pub taken_at: Moment,
    /// Who counted.
    pub taken_by: String,
    /// Cell by cell.
    pub counts: Vec<CellCount>,
    /// Close it: every cell is counted, every gap explained, and nothing changes afterwards.
    #[serde(default)]
    pub close: bool,
    /// The draft that it was typed in, ended with it.
    #[serde(default)]
    #[ts(optional)]
    pub draft_id: Option<DraftId>,
}

/// One line of the sheet.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct RollCallLine {
    /// The cell; none for those without one.
    pub cell_id: Option<String>,
    /// Its name.
    pub code: String,
    /// Name of its block.
    pub block: String,
    /// Expected by the register for that moment, as it is known now.
    pub expected: u32,
    /// Expected when it was counted.
    pub expected_then: Option<u32>,
    /// Of this cell, outside at that moment.
    pub outside: u32,
    /// Counted.
    pub counted: Option<u32>,
    /// Counted less expected.
    pub gap: Option<i64>,
    /// Why.
    pub explanation: String,
}

/// The sheet of a roll call.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct RollCallSheet {
    /// The day.
    pub on: Day,
    /// Session.
    pub session: String,
    /// For the next change; 0 before it is entered.
    pub version: i64,
    /// The moment for which the register is read.
    pub at: Moment,
    /// When it was counted.
    pub taken_at: Option<Moment>,
    /// Who counted.
    pub taken_by: String,
    /// Closed.
    pub closed_at: Option<Moment>,
    /// By whom.
    pub closed_by: String,
    /// Cell by cell.
    pub lines: Vec<RollCallLine>,
    /// Outside at that moment: leave and outside work are checked here in the evening.
    pub outside: Vec<MovementLine>,
}

/// What the register expects at a moment: by cell (empty for none), inside and outside.
struct Register {
    by_cell: HashMap<String, (u32, u32)>,
    outings: Vec<table::MovementRow>,
}

fn register(read: &Read<'_>, at: Moment) -> Result<Register> {
    let mut found = Register { by_cell: HashMap::new(), outings: Vec::new() };
    for p in table::present_at(read.conn, at)? {
        let cell = cells::cell_at(read.conn, &p.committal_id, at)?.map_or(String::new(), |c| c.0);
        let outing = table::outing_at(read.conn, &p.committal_id, at)?;
        let count = found.by_cell.entry(cell).or_default();
        match outing {
            Some(outing) => {
                count.1 += 1;
                found.outings.push(outing);
            }
            None => count.0 += 1,
        }
    }
    Ok(found)
}

fn check_session(session: &str) -> Result<()> {
    let mut problems = Problems::default();
    problems.choice("session", session, &SESSIONS);
    problems.settle()
}

/// The places where people are counted: cells, and those without one when there are any.
fn places(
    read: &Read<'_>,
    known: &Register,
    row: Option<&RollCallRow>,
) -> Result<Vec<RollCallLine>> {
    let blocks: HashMap<String, String> =
        cells::blocks(read.conn)?.into_iter().map(|b| (b.id.0, b.label)).collect();
    let mut all: Vec<(Option<String>, String, String, bool)> = cells::cells(read.conn)?
        .into_iter()
        .map(|c| {
            let block = blocks.get(c.block_id.as_str()).cloned().unwrap_or_default();
            (Some(c.id.0), c.code, block, c.out_since.is_none())
        })
        .collect();
    all.push((None, String::new(), String::new(), false));
    let mut lines = Vec::new();
    for (cell_id, code, block, in_use) in all {
        let key = cell_id.clone().unwrap_or_default();
        let (expected, outside) = known.by_cell.get(&key).copied().unwrap_or_default();
        let kept = row.and_then(|r| r.lines.0.iter().find(|l| l.cell_id == cell_id));
        if !in_use && expected + outside == 0 && kept.is_none() {
            continue;
        }
        lines.push(RollCallLine {
            cell_id,
            code,
            block,
            expected,
            outside,
            expected_then: kept.map(|k| k.expected),
            counted: kept.map(|k| k.counted),
            gap: kept.map(|k| i64::from(k.counted) - i64::from(expected)),
            explanation: kept.map(|k| k.explanation.clone()).unwrap_or_default(),
        });
    }
    Ok(lines)
}

/// The sheet of a roll call, before or after it is counted.
pub fn sheet(read: &Read<'_>, input: OneRollCall) -> Result<RollCallSheet> {
    check_session(&input.session)?;
    let on = input.on.unwrap_or(read.today);
    let row = table::roll_call(read.conn, on, &input.session)?;
    let at = row.as_ref().map_or_else(|| moment_of(read, on), |r| r.taken_at);
    let known = register(read, at)?;
    let lines = places(read, &known, row.as_ref())?;
    let mut outside = Vec::new();
    for outing in known.outings {
        outside.push(line(read, outing)?);
    }
    outside.sort_by_key(|l| (l.expected_at.is_none(), l.expected_at));
    Ok(RollCallSheet {
        on,
        session: input.session,
        at,
        version: row.as_ref().map_or(0, |r| r.version),
        taken_at: row.as_ref().map(|r| r.taken_at),
        taken_by: row.as_ref().map(|r| r.taken_by.clone()).unwrap_or_default(),
        closed_at: row.as_ref().and_then(|r| r.closed_at),
        closed_by: row.and_then(|r| r.closed_by).unwrap_or_default(),
        lines,
        outside,
    })
}

/// A roll call in one line.
pub(super) fn brief(read: &Read<'_>, on: Day, session: &str) -> Result<RollCallBrief> {
    let mut brief = RollCallBrief {
        session: session.to_owned(),
        taken_at: None,
        taken_by: String::new(),
        expected: 0,
        counted: 0,
        gaps: 0,
        open: 0,
        missing: 0,
        closed: false,
        explanations: Vec::new(),
    };
    if table::roll_call(read.conn, on, session)?.is_none() {
        return Ok(brief);
    }
    let sheet = sheet(read, OneRollCall { on: Some(on), session: session.to_owned() })?;
    brief.taken_at = sheet.taken_at;
    brief.taken_by = sheet.taken_by;
    brief.closed = sheet.closed_at.is_some();
    for line in &sheet.lines {
        brief.expected += line.expected;
        brief.counted += line.counted.unwrap_or(0);
        brief.missing += u32::from(line.counted.is_none() && line.expected > 0);
        let gap = line.gap.unwrap_or(0);
        if gap != 0 {
            brief.gaps += 1;
            brief.open += u32::from(line.explanation.is_empty());
        }
        if !line.explanation.is_empty() {
            let place = if line.code.is_empty() { "—" } else { &line.code };
            brief.explanations.push(format!("{place} ({}) : {}", signed(gap), line.explanation));
        }
    }
    Ok(brief)
}

/// `+1`, `−2`: with the true minus sign.
fn signed(gap: i64) -> String {
    format!("{gap:+}").replace('-', "−")
}

fn problems(read: &Read<'_>, input: &EnterRollCall, lines: &[RollCallLine]) -> Result<Problems> {
    let known: Vec<Option<String>> =
        cells::cells(read.conn)?.into_iter().map(|c| Some(c.id.0)).chain([None]).collect();
    let mut problems = Problems::default();
    if input.close {
        problems.blank("taken_by", &input.taken_by);
    }
    let late = input.taken_at > read.now.add_minutes(5);
    problems.when(late, FieldProblem::new("taken_at", "date-in-future"));
    let other = input.taken_at.day() != input.on;
    problems.when(other, FieldProblem::new("taken_at", "roll-call-other-day"));
    for (index, count) in input.counts.iter().enumerate() {
        let field = format!("counts.{}", count.cell_id.clone().unwrap_or_default());
        let foreign = !lines.iter().any(|line| line.cell_id == count.cell_id);
        let again = input.counts.iter().take(index).any(|c| c.cell_id == count.cell_id);
        let lost = foreign && (count.counted > 0 || !known.contains(&count.cell_id));
        problems.when(lost, FieldProblem::new(&field, "roll-call-cell-unknown"));
        problems.when(again, FieldProblem::new(&field, "roll-call-cell-twice"));
    }
    for line in lines {
        let field = format!("counts.{}", line.cell_id.clone().unwrap_or_default());
        // Those without a cell have their own words.
        let cell = if line.cell_id.is_some() { line.code.as_str() } else { "none" };
        let count = input.counts.iter().find(|c| c.cell_id == line.cell_id);
        match count {
            None => problems.when(
                input.close && line.expected > 0,
                FieldProblem::new(field, "roll-call-missing").with("cell", cell),
            ),
            Some(count) => {
                let gap = i64::from(count.counted) - i64::from(line.expected);
                let open = input.close && gap != 0 && count.explanation.trim().is_empty();
                problems.when(
                    open,
                    FieldProblem::new(field, "roll-call-gap")
                        .with("cell", cell)
                        .with("gap", signed(gap)),
                );
            }
        }
    }
    Ok(problems)
}

/// Keeps what is counted so far, corrects it, or closes the roll call.
pub fn enter(tx: &mut Tx<'_>, input: EnterRollCall) -> Result<RollCallSheet> {
    check_session(&input.session)?;
    let kept = table::roll_call(tx.conn, input.on, &input.session)?;
    if kept.as_ref().map_or(0, |k| k.version) != input.version {
        return Err(Failure::new(Code::Conflict, "version-stale").with("what", "roll_calls"));
    }
    if kept.as_ref().is_some_and(|k| k.closed_at.is_some()) {
        return Err(Failure::refused("roll-call-closed"));
    }
    let known = register(tx, input.taken_at)?;
    let lines = places(tx, &known, kept.as_ref())?;
    problems(tx, &input, &lines)?.settle()?;
    let counted = lines
        .iter()
        .filter_map(|line| {
            let count = input.counts.iter().find(|c| c.cell_id == line.cell_id)?;
            Some(Counted {
                cell_id: line.cell_id.clone(),
                code: line.code.clone(),
                expected: line.expected,
                counted: count.counted,
                explanation: count.explanation.trim().to_owned(),
            })
        })
        .collect();
    let mut row = RollCallRow {
        id: kept.as_ref().map_or_else(RollCallId::new, |k| k.id.clone()),
        version: input.version,
        held_on: input.on,
        session: input.session.clone(),
        taken_at: input.taken_at,
        taken_by: input.taken_by.trim().to_owned(),
        lines: Json(counted),
        closed_at: input.close.then_some(tx.now),
        closed_by: input.close.then(|| tx.actor.display_name.clone()),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
    };
    if kept.is_some() {
        tx.update(&mut row)?
    } else {
        tx.insert(&mut row)?
    }
    drafts::finished(tx, input.draft_id.as_ref())?;
    tx.about(row.id.as_str());
    sheet(tx, OneRollCall { on: Some(input.on), session: input.session })
}
