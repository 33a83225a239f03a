//! Rows of blocks, cells, changes of cell and separations, and who is where.

use super::separation::{Facts, Mark, Tie, TieKind};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{BlockId, CellId, CommittalId, MoveId, SeparationId};
use crate::base::partial::{Certainty, PartialDate};
use crate::committals::table::CommittalRow;
use crate::deadlines::bans;
use crate::deadlines::queries::categories_shown;
use crate::deadlines::table::CategoryKept;
use crate::detainees::full_name;
use crate::failure::Result;
use crate::infants::table as infants;
use crate::store::Read;
use crate::store::table::{Json, select};
use crate::{can_be_struck, table};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;
use std::collections::HashMap;

table! {
    /// A block (quartier).
    pub struct BlockRow in "blocks", id: BlockId {
        /// Short name.
        code: String,
        /// Name.
        label: String,
        /// Who lives there: `men`, `women`, `boys`, `girls`.
        population: String,
        /// When it was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
    }
}

table! {
    /// A cell.
    pub struct CellRow in "cells", id: CellId {
        /// Its block.
        block_id: BlockId,
        /// Name on the door, unique in the prison.
        code: String,
        /// Kind of cell.
        kind: String,
        /// Floor without toilets, in square decimetres; none when never measured.
        surface_dm2: Option<i64>,
        /// Day of the measure.
        measured_on: Option<Day>,
        /// Places by the act that fixes them.
        official_capacity: i64,
        /// Places in use.
        working_capacity: i64,
        /// The most that the cell may hold.
        most: i64,
        /// Act that fixes the official capacity.
        capacity_act: String,
        /// Mattresses in it.
        mattresses: i64,
        /// Reached and used by a person with a disability.
        accessible: bool,
        /// Out of use since.
        out_since: Option<Day>,
        /// Why.
        out_reason: String,
        /// Day it is expected back.
        back_on: Option<Day>,
        /// When it was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
    }
}

table! {
    /// A change of cell. It holds until the next one of the same stay.
    pub struct MoveRow in "cell_moves", id: MoveId {
        /// The stay.
        committal_id: CommittalId,
        /// The cell; none when the person sleeps in no cell.
        cell_id: Option<CellId>,
        /// From this moment.
        from_at: Moment,
        /// Why: a code of the screens.
        reason: String,
        /// In words.
        note: String,
        /// Who decided.
        decided_by: String,
        /// What the check of separation found that day.
        findings: Json<Vec<String>>,
        /// Why it was done in spite of them.
        override_reason: String,
        /// End of an emergency that set a refusal aside.
        emergency_until: Option<Moment>,
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
can_be_struck!(MoveRow);

table! {
    /// What separates a person from others.
    pub struct SeparationRow in "separations", id: SeparationId {
        /// The stay.
        committal_id: CommittalId,
        /// The stay of the other person, where one is named.
        other_id: Option<CommittalId>,
        /// Kind.
        kind: String,
        /// First day.
        from_on: Day,
        /// Last day, or day of review.
        until_on: Option<Day>,
        /// On what it stands: order, prescription, request. Never a diagnosis.
        basis: String,
        /// When it was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
        /// Day it ended.
        ended_on: Option<Day>,
        /// By whom.
        ended_by: Option<String>,
        /// Why.
        ended_reason: Option<String>,
    }
}

/// Every block, in the order of the plan.
pub fn blocks(conn: &Connection) -> Result<Vec<BlockRow>> {
    select(conn, "ORDER BY code", &[])
}

/// Every cell, in the order of the plan.
pub fn cells(conn: &Connection) -> Result<Vec<CellRow>> {
    select(conn, "ORDER BY code", &[])
}

/// The moves of a stay, struck ones included, in their order.
pub fn moves_of(conn: &Connection, id: &CommittalId) -> Result<Vec<MoveRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY from_at, id", &[id])
}

/// The moves into a cell, latest first.
pub fn moves_into(conn: &Connection, id: &CellId, most: u32) -> Result<Vec<MoveRow>> {
    select(conn, "WHERE cell_id = ?1 ORDER BY from_at DESC, id DESC LIMIT ?2", &[id, &most])
}

/// What separates this stay from others, ended ones included.
pub fn separations_of(conn: &Connection, id: &CommittalId) -> Result<Vec<SeparationRow>> {
    select(conn, "WHERE committal_id = ?1 OR other_id = ?1 ORDER BY from_on, id", &[id])
}

/// The last standing move of a stay up to a moment, since the person last came back through the
/// door: who escapes leaves the cell.
const LAST_MOVE: &str = "SELECT m.id FROM cell_moves m
    WHERE m.committal_id = c.id AND m.struck_at IS NULL AND m.from_at <= ?1
      AND m.from_at >= coalesce((SELECT max(a.happened_at) FROM acts a
        WHERE a.committal_id = c.id AND a.struck_at IS NULL AND a.happened_at <= ?1
          AND a.kind IN ('evasion', 'liberation_conditionnelle', 'reprise', 'reincarceration',
                         'arrestation_provisoire_lc')
          AND a.kind NOT IN ('evasion', 'liberation_conditionnelle')), '')
    ORDER BY m.from_at DESC, m.id DESC LIMIT 1";

/// The move that says where a person is at a moment.
pub fn move_at(conn: &Connection, id: &CommittalId, at: Moment) -> Result<Option<MoveRow>> {
    let sql = format!("SELECT ({LAST_MOVE}) FROM committals c WHERE c.id = ?2");
    let found: Option<String> = conn
        .prepare_cached(&sql)?
        .query_row((at, id), |r| r.get::<_, Option<String>>(0))
        .optional()?
        .flatten();
    match found {
        Some(id) => crate::store::table::find(conn, &id),
        None => Ok(None),
    }
}

/// A person present, with the cell and what the separation needs to know.
#[derive(Clone, Debug)]
pub struct Occupant {
    /// Who, and what separates.
    pub facts: Facts,
    /// The cell, if any.
    pub cell_id: Option<CellId>,
    /// Since.
    pub since: Option<Moment>,
    /// The move's reason for going beyond a rule.
    pub overridden: Vec<String>,
    /// End of an emergency.
    pub emergency_until: Option<Moment>,
    /// The cell as the register wrote it before there was a plan.
    pub written: String,
    /// Children with her.
    pub children: u32,
}

const PRESENT_NOW: &str = "c.exit_on IS NULL";

/// Everybody present now, in the order of names.
pub fn occupants(read: &Read<'_>) -> Result<Vec<Occupant>> {
    let mut ties = ties(read.conn, read.today)?;
    bans(read, &mut ties)?;
    let children = infants::with_mothers(read.conn, read.today)?;
    let sql = format!(
        "SELECT c.id, c.ecrou, c.cell, d.family_name, d.given_names, d.sex, d.birth,
                coalesce(json_array_length(d.details, '$.prior_convictions'), 0),
                m.cell_id, m.from_at, m.findings, m.emergency_until,
                p.computed_on, p.stable_until, p.category, p.pack, d.id
         FROM committals c JOIN detainees d ON d.id = c.detainee_id
         LEFT JOIN projections p ON p.committal_id = c.id
         LEFT JOIN cell_moves m ON m.id = ({LAST_MOVE})
         WHERE {PRESENT_NOW} ORDER BY d.sort_name, c.id"
    );
    let mut statement = read.conn.prepare_cached(&sql)?;
    let mut rows = statement.query([read.now])?;
    let (mut out, mut wanted) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let id: CommittalId = row.get(0)?;
        let kept = row.get::<_, Option<Day>>(12)?.map(|computed_on| {
            Ok::<_, rusqlite::Error>(CategoryKept {
                computed_on,
                stable_until: row.get(13)?,
                category: row.get(14)?,
                pack: row.get(15)?,
            })
        });
        wanted.push((id.clone(), kept.transpose()?));
        let birth = row.get::<_, Option<Json<PartialDate>>>(6)?;
        let with = children.get(id.as_str()).copied().unwrap_or(0);
        let facts = Facts {
            ecrou: row.get(1)?,
            name: full_name(&row.get::<_, String>(3)?, &row.get::<_, String>(4)?),
            sex: row.get(5)?,
            adult: birth.and_then(|b| b.0.is_at_least(super::MAJORITY, read.today)),
            category: None,
            antecedents: row.get::<_, Option<i64>>(7)?.unwrap_or(0) > 0,
            with_child: with > 0,
            marks: ties.get(id.as_str()).map(|t| t.0.clone()).unwrap_or_default(),
            ties: ties.get(id.as_str()).map(|t| t.1.clone()).unwrap_or_default(),
            detainee_id: row.get(16)?,
            committal_id: id,
        };
        out.push(Occupant {
            facts,
            written: row.get(2)?,
            cell_id: row.get(8)?,
            since: row.get(9)?,
            overridden: row.get::<_, Option<Json<Vec<String>>>>(10)?.map_or_else(Vec::new, |j| j.0),
            emergency_until: row.get(11)?,
            children: with,
        });
    }
    let mut categories = categories_shown(read, wanted)?;
    for person in &mut out {
        person.facts.category = categories.remove(&person.facts.committal_id).flatten();
    }
    Ok(out)
}

impl Facts {
    /// A minor, or possibly one.
    pub fn maybe_minor(&self) -> bool {
        matches!(self.adult, Some(Certainty::Impossible | Certainty::Possible))
    }
}

type Separated = HashMap<String, (Vec<Mark>, Vec<Tie>)>;

/// What separates, in force on a day, by stay; a named pair is known to both.
fn ties(conn: &Connection, on: Day) -> Result<Separated> {
    let rows: Vec<SeparationRow> = select(
        conn,
        "WHERE from_on <= ?1 AND (ended_on IS NULL OR ended_on > ?1)
           AND (until_on IS NULL OR until_on >= ?1 OR kind = 'conflict')",
        &[&on],
    )?;
    let mut out = Separated::new();
    for row in rows {
        match (&row.other_id, Tie::kind(&row.kind), Mark::parse(&row.kind)) {
            (Some(other), Some(kind), _) => {
                let tie = |with: &CommittalId| Tie { with: with.clone(), kind };
                out.entry(row.committal_id.0.clone()).or_default().1.push(tie(other));
                out.entry(other.0.clone()).or_default().1.push(tie(&row.committal_id));
            }
            (None, _, Some(mark)) => out.entry(row.committal_id.0).or_default().0.push(mark),
            _ => {}
        }
    }
    Ok(out)
}

/// What an order of the magistrate adds: people of one case under an interdiction de communiquer.
fn bans(read: &Read<'_>, out: &mut Separated) -> Result<()> {
    for (one, other) in bans::pairs(read, read.today)? {
        for (stay, with) in [(&one, &other), (&other, &one)] {
            let tie = Tie { with: with.clone(), kind: TieKind::NoContact };
            let known = &mut out.entry(stay.0.clone()).or_default().1;
            if !known.contains(&tie) {
                known.push(tie);
            }
        }
    }
    Ok(())
}

/// Present people who have a cell, and those who have none, without any of their names.
pub fn housed(read: &Read<'_>) -> Result<(u32, u32)> {
    let sql = format!(
        "SELECT count(m.cell_id), count(*) - count(m.cell_id) FROM committals c
         LEFT JOIN cell_moves m ON m.id = ({LAST_MOVE}) WHERE {PRESENT_NOW}"
    );
    let count = |r: &rusqlite::Row<'_>| Ok((r.get(0)?, r.get(1)?));
    Ok(read.conn.prepare_cached(&sql)?.query_row([read.now], count)?)
}

/// The cell of a stay at a moment.
pub fn cell_at(conn: &Connection, id: &CommittalId, at: Moment) -> Result<Option<CellId>> {
    let sql = format!(
        "SELECT m.cell_id FROM committals c JOIN cell_moves m ON m.id = ({LAST_MOVE})
         WHERE c.id = ?2"
    );
    let found = conn.prepare_cached(&sql)?.query_row((at, id), |r| r.get(0)).optional()?;
    Ok(found.flatten())
}

/// Whether the house has drawn its cells.
pub fn has_cells(conn: &Connection) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM cells LIMIT 1")?.exists([])?)
}

/// The name of a person of a stay.
pub fn name_of(conn: &Connection, id: &CommittalId) -> Result<(String, String)> {
    let row: CommittalRow = crate::store::table::get(conn, id.as_str())?;
    let person = crate::detainees::table::current(conn, &row.detainee_id)?;
    Ok((row.ecrou, person.full_name()))
}

/// A text of an item of a list.
pub(super) fn text_of(data: &serde_json::Map<String, Value>, key: &str) -> String {
    data.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
