//! The pairs of records that may be one person, over the whole register.
//!
//! Found from names, births and parents; worked out again only after a change of a record. What a
//! clerk answered is remembered: two persons said to be different are not proposed again.

use crate::base::dates::Moment;
use crate::base::ids::DetaineeId;
use crate::base::page::{Page, window};
use crate::committals::CommittalLine;
use crate::committals::queries;
use crate::committals::table::of_detainee;
use crate::detainees::table::{AnswerRow, DetaineeRow};
use crate::failure::Result;
use crate::finding::{Why, facts_of, why_same};
use crate::names::KnownPerson;
use crate::search::same_pairs;
use crate::store::Read;
use crate::store::table::{find, select};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

/// Two records, the earlier identifier first.
type Two = (DetaineeId, DetaineeId);

/// What was answered about two records.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PairAnswer {
    /// `same`, `other` or `unknown`.
    pub answer: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// One record of a pair.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PairRecord {
    /// The record.
    pub detainee_id: DetaineeId,
    /// Name.
    pub name: String,
    /// Birth.
    pub birth: Option<crate::base::partial::PartialDate>,
    /// Father.
    pub father: String,
    /// Mother.
    pub mother: String,
    /// Its last stay.
    pub stay: Option<CommittalLine>,
    /// How many stays it has.
    pub stays: u32,
}

/// Two records that may be of one person.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PairLine {
    /// The older record.
    pub first: PairRecord,
    /// The newer record.
    pub second: PairRecord,
    /// What speaks for and against.
    pub why: Vec<Why>,
    /// The last answer.
    pub answer: Option<PairAnswer>,
    /// Both are inside at once: no merge before one stay is closed.
    pub both_present: bool,
}

/// Which pairs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PairState {
    /// Not answered, or answered otherwise than two persons.
    #[default]
    Open,
    /// Said to be two persons.
    Other,
}

/// What is asked of the pairs.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PairQuery {
    /// Which.
    pub state: Option<PairState>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// The pairs found at the last change of a record.
#[derive(Default)]
struct Found(Mutex<Option<(i64, Vec<Two>)>>);

fn two(a: &DetaineeId, b: &DetaineeId) -> Two {
    if a <= b { (a.clone(), b.clone()) } else { (b.clone(), a.clone()) }
}

/// The last change of a record or a stay.
fn last_change(conn: &Connection) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT id FROM changes WHERE topic IN ('detainees', 'committals')
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row([], |r| r.get(0))
        .optional()?
        .unwrap_or(0))
}

/// Pairs that everything known says to be one person, among records that stand for themselves.
fn alike(read: &Read<'_>) -> Result<Vec<Two>> {
    let last = last_change(read.conn)?;
    let kept = read.store.extension::<Found>();
    let mut kept = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, pairs)) = kept.as_ref().filter(|(at, _)| *at == last) {
        return Ok(pairs.clone());
    }
    let rows: Vec<DetaineeRow> = select(
        read.conn,
        "WHERE merged_into IS NULL AND name_unknown = 0
           AND id IN (SELECT detainee_id FROM committals) ORDER BY id",
        &[],
    )?;
    let facts: Vec<_> = rows.iter().map(facts_of).collect();
    let pairs: Vec<Two> = same_pairs(&facts)
        .into_iter()
        .filter_map(|(a, b)| Some(two(&rows.get(a)?.id, &rows.get(b)?.id)))
        .collect();
    *kept = Some((last, pairs.clone()));
    Ok(pairs)
}

/// The last answer about each pair.
fn answered(conn: &Connection) -> Result<BTreeMap<Two, AnswerRow>> {
    let rows: Vec<AnswerRow> = select(conn, "ORDER BY answered_at, id", &[])?;
    Ok(rows.into_iter().map(|row| (two(&row.detainee_id, &row.other_id), row)).collect())
}

fn chosen(read: &Read<'_>, state: PairState) -> Result<Vec<(Two, Option<AnswerRow>)>> {
    let mut answers = answered(read.conn)?;
    let mut pairs: BTreeSet<Two> = alike(read)?.into_iter().collect();
    // What a clerk said of two records that the program would not have put together counts too.
    pairs.extend(answers.keys().cloned());
    let mut out = Vec::new();
    for pair in pairs {
        let answer = answers.remove(&pair);
        let other = answer.as_ref().is_some_and(|a| a.answer == "other");
        if other != (state == PairState::Other) || !both_stand(read.conn, &pair)? {
            continue;
        }
        out.push((pair, answer));
    }
    Ok(out)
}

fn both_stand(conn: &Connection, pair: &Two) -> Result<bool> {
    for id in [&pair.0, &pair.1] {
        let row: Option<DetaineeRow> = find(conn, id.as_str())?;
        if row.is_none_or(|r| r.merged_into.is_some()) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn record(read: &Read<'_>, row: &DetaineeRow) -> Result<(PairRecord, bool)> {
    let stays = of_detainee(read.conn, &row.id)?;
    let present = stays.iter().any(|s| s.exit_on.is_none());
    let count = stays.len() as u32;
    let stay = stays.into_iter().next().map(|s| queries::line(read, s, row)).transpose()?;
    let record = PairRecord {
        detainee_id: row.id.clone(),
        name: row.full_name(),
        birth: row.birth.as_ref().map(|b| b.0.clone()),
        father: row.father.clone(),
        mother: row.mother.clone(),
        stay,
        stays: count,
    };
    Ok((record, present))
}

fn line(read: &Read<'_>, pair: &Two, answer: Option<AnswerRow>) -> Result<Option<PairLine>> {
    let (Some(a), Some(b)) = (
        find::<DetaineeRow>(read.conn, pair.0.as_str())?,
        find::<DetaineeRow>(read.conn, pair.1.as_str())?,
    ) else {
        return Ok(None);
    };
    let known = (KnownPerson::new(&facts_of(&a)), KnownPerson::new(&facts_of(&b)));
    let (first, first_inside) = record(read, &a)?;
    let (second, second_inside) = record(read, &b)?;
    Ok(Some(PairLine {
        first,
        second,
        why: why_same(&known.0, &known.1),
        answer: answer.map(|a| PairAnswer {
            answer: a.answer,
            reason: a.reason,
            by: a.answered_by,
            at: a.answered_at,
        }),
        both_present: first_inside && second_inside,
    }))
}

/// The pairs of records that may be of one person.
pub fn list(read: &Read<'_>, query: PairQuery) -> Result<Page<PairLine>> {
    let pairs = chosen(read, query.state.unwrap_or_default())?;
    let (offset, limit) = window(query.offset, query.limit);
    let total = pairs.len() as u32;
    let mut rows = Vec::new();
    for (pair, answer) in pairs.into_iter().skip(offset as usize).take(limit as usize) {
        rows.extend(line(read, &pair, answer)?);
    }
    Ok(Page { rows, total, offset })
}
