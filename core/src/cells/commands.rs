//! Drawing the plan and placing people.

use super::history::path;
use super::queries::{House, against, cell as sheet_of};
use super::separation::Strictness;
use super::table::{self, BlockRow, CellRow, MoveRow};
use super::{CellPage, CellPath, Finding, KINDS, OneCell, POPULATIONS, REASONS};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{BlockId, CellId, CommittalId, MoveId};
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::failure::{Failure, FieldProblem, Result};
use crate::reference;
use crate::store::Tx;
use crate::store::table::{Json, get};
use crate::users::Role;
use crate::words::Words;
use serde::Deserialize;

/// Largest floor of a cell, in square decimetres: more is a mistake of unit.
const LARGEST: i64 = 50_000;
/// Largest number of places of a cell.
const MOST_PLACES: i64 = 500;

/// A block, new or changed.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveBlock {
    /// The block; none for a new one.
    pub block_id: Option<BlockId>,
    /// Version that was read; 0 for a new one.
    pub version: i64,
    /// Short name.
    pub code: String,
    /// Name.
    pub label: String,
    /// `men`, `women`, `boys`, `girls`.
    pub population: String,
}

/// A cell, new or changed.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCell {
    /// The cell; none for a new one.
    pub cell_id: Option<CellId>,
    /// Version that was read; 0 for a new one.
    pub version: i64,
    /// Its block.
    pub block_id: BlockId,
    /// Name on the door.
    pub code: String,
    /// Kind.
    pub kind: String,
    /// Floor without toilets, in square decimetres; none when never measured.
    pub surface_dm2: Option<i64>,
    /// Day of the measure.
    pub measured_on: Option<Day>,
    /// Official capacity.
    pub official_capacity: i64,
    /// Act that fixes it.
    pub capacity_act: String,
    /// Working capacity.
    pub working_capacity: i64,
    /// The most.
    pub most: i64,
    /// Mattresses.
    pub mattresses: i64,
    /// For a person with a disability.
    pub accessible: bool,
}

/// A cell taken out of use, or back in use.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CellOutOfUse {
    /// The cell.
    pub cell_id: CellId,
    /// Version that was read.
    pub version: i64,
    /// Out of use from this day; none to put it back.
    pub out_since: Option<Day>,
    /// Why.
    pub reason: String,
    /// Day it is expected back.
    pub back_on: Option<Day>,
}

/// A change of cell.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MovePerson {
    /// The stay.
    pub committal_id: CommittalId,
    /// Where to; none: no cell.
    pub cell_id: Option<CellId>,
    /// From this moment.
    pub at: Moment,
    /// Why: one of `arrival`, `separation`, `security`, `health`, `request`, `works`, `discipline`.
    pub reason: String,
    /// In words.
    #[serde(default)]
    pub note: String,
    /// Who decided.
    pub decided_by: String,
    /// Why, in spite of what the check says.
    #[serde(default)]
    pub override_reason: String,
    /// The régisseur sets a refusal aside until this moment.
    #[serde(default)]
    pub emergency_until: Option<Moment>,
}

/// A change of cell that must no longer count.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct StrikeMove {
    /// The move.
    pub move_id: MoveId,
    /// Version that was read.
    pub version: i64,
    /// Why.
    pub reason: String,
}

/// People placed in the cells that the register already carries.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AdoptWritten {
    /// Who answers for it.
    pub decided_by: String,
}

/// Collects what is wrong, field by field.
#[derive(Default)]
pub(crate) struct Problems(Vec<FieldProblem>);

impl Problems {
    pub(crate) fn when(&mut self, wrong: bool, problem: FieldProblem) {
        if wrong {
            self.0.push(problem);
        }
    }
    pub(crate) fn blank(&mut self, field: &str, text: &str) {
        self.when(text.trim().is_empty(), FieldProblem::new(field, "missing"));
    }
    pub(crate) fn choice(&mut self, field: &str, value: &str, known: &[&str]) {
        self.when(!known.contains(&value), FieldProblem::new(field, "choice-unknown"));
    }
    pub(crate) fn settle(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Failure::invalid(self.0)) }
    }
}

/// Writes a block.
pub fn save_block(tx: &mut Tx<'_>, input: SaveBlock) -> Result<()> {
    let mut problems = Problems::default();
    problems.blank("code", &input.code);
    problems.blank("label", &input.label);
    problems.choice("population", &input.population, &POPULATIONS);
    let code = input.code.trim().to_owned();
    let taken = table::blocks(tx.conn)?
        .iter()
        .any(|b| b.code == code && Some(&b.id) != input.block_id.as_ref());
    problems.when(taken, FieldProblem::new("code", "cell-code-taken"));
    problems.settle()?;
    // The default of an identifier is empty: a new one is asked for by name.
    let id = match &input.block_id {
        Some(id) => id.clone(),
        None => BlockId::new(),
    };
    let mut row = BlockRow {
        id: id.clone(),
        version: input.version,
        code,
        label: input.label.trim().to_owned(),
        population: input.population,
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
    };
    tx.about(id.as_str());
    if input.block_id.is_some() { tx.update(&mut row) } else { tx.insert(&mut row) }
}

fn cell_problems(tx: &Tx<'_>, input: &SaveCell) -> Result<Problems> {
    let mut problems = Problems::default();
    problems.blank("code", &input.code);
    problems.choice("kind", &input.kind, &KINDS);
    let code = input.code.trim();
    let taken = table::cells(tx.conn)?
        .iter()
        .any(|c| c.code == code && Some(&c.id) != input.cell_id.as_ref());
    problems.when(taken, FieldProblem::new("code", "cell-code-taken"));
    let surface = input.surface_dm2.unwrap_or(1);
    let most = format!("{}", LARGEST / 100);
    problems.when(
        !(1..=LARGEST).contains(&surface),
        FieldProblem::new("surface_dm2", "cell-surface").with("most", most),
    );
    let measured = input.measured_on.is_some_and(|d| d > tx.today);
    problems.when(measured, FieldProblem::new("measured_on", "date-in-future"));
    for (field, n) in [
        ("official_capacity", input.official_capacity),
        ("working_capacity", input.working_capacity),
        ("most", input.most),
        ("mattresses", input.mattresses),
    ] {
        let out = !(0..=MOST_PLACES).contains(&n);
        problems.when(
            out,
            FieldProblem::new(field, "setting-number").with("least", 0).with("most", MOST_PLACES),
        );
    }
    let below = input.most < input.working_capacity || input.most < 1;
    problems.when(below, FieldProblem::new("most", "cell-most-below"));
    let single = input.kind == "single" && input.most > 1;
    problems.when(single, FieldProblem::new("most", "cell-single"));
    Ok(problems)
}

/// Writes a cell.
pub fn save_cell(tx: &mut Tx<'_>, input: SaveCell) -> Result<CellPage> {
    cell_problems(tx, &input)?.settle()?;
    get::<BlockRow>(tx.conn, input.block_id.as_str())?;
    let kept: Option<CellRow> = match &input.cell_id {
        Some(id) => Some(get(tx.conn, id.as_str())?),
        None => None,
    };
    let id = match &input.cell_id {
        Some(id) => id.clone(),
        None => CellId::new(),
    };
    let mut row = CellRow {
        id: id.clone(),
        version: input.version,
        block_id: input.block_id,
        code: input.code.trim().to_owned(),
        kind: input.kind,
        surface_dm2: input.surface_dm2,
        measured_on: input.measured_on,
        official_capacity: input.official_capacity,
        working_capacity: input.working_capacity,
        most: input.most,
        capacity_act: input.capacity_act.trim().to_owned(),
        mattresses: input.mattresses,
        accessible: input.accessible,
        out_since: kept.as_ref().and_then(|k| k.out_since),
        out_reason: kept.as_ref().map(|k| k.out_reason.clone()).unwrap_or_default(),
        back_on: kept.as_ref().and_then(|k| k.back_on),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
    };
    match kept {
        Some(kept) => {
            tx.update(&mut row)?;
            if kept.code != row.code {
                rename(tx, &row)?;
            }
        }
        None => tx.insert(&mut row)?,
    }
    tx.about(id.as_str());
    sheet_of(tx, OneCell { cell_id: id })
}

/// The register carries the name of the cell: it follows the door.
fn rename(tx: &mut Tx<'_>, cell: &CellRow) -> Result<()> {
    let people = table::occupants(tx)?;
    for person in people.iter().filter(|p| p.cell_id.as_ref() == Some(&cell.id)) {
        let mut stay: CommittalRow = get(tx.conn, person.facts.committal_id.as_str())?;
        stay.cell.clone_from(&cell.code);
        tx.update(&mut stay)?;
    }
    Ok(())
}

/// Takes a cell out of use, or puts it back. Occupied, it stays in use.
pub fn out_of_use(tx: &mut Tx<'_>, input: CellOutOfUse) -> Result<CellPage> {
    let mut row: CellRow = get(tx.conn, input.cell_id.as_str())?;
    let mut problems = Problems::default();
    problems.blank("reason", &input.reason);
    if let Some(since) = input.out_since {
        problems.when(since > tx.today, FieldProblem::new("out_since", "date-in-future"));
        let early = input.back_on.is_some_and(|back| back < since);
        problems.when(early, FieldProblem::new("back_on", "reference-dates-reversed"));
        let inside = table::occupants(tx)?;
        let count = inside.iter().filter(|p| p.cell_id.as_ref() == Some(&row.id)).count();
        problems
            .when(count > 0, FieldProblem::new("cell_id", "cell-occupied").with("count", count));
    }
    problems.settle()?;
    row.version = input.version;
    row.out_since = input.out_since;
    row.out_reason = input.reason.trim().to_owned();
    row.back_on = input.out_since.and(input.back_on);
    tx.update(&mut row)?;
    tx.about(row.id.as_str());
    sheet_of(tx, OneCell { cell_id: row.id })
}

/// The rules found with this strictness, in the words of the person who reads.
fn rules(found: &[Finding], strictness: Strictness) -> String {
    let wanted = found.iter().filter(|f| f.strictness == strictness);
    wanted.map(|f| f.label.clone()).collect::<Vec<_>>().join(" ; ")
}

/// What the check of separation and room asks of a move.
fn weigh(
    tx: &Tx<'_>,
    input: &MovePerson,
    found: &[Finding],
    problems: &mut Problems,
) -> Result<()> {
    let blocked = rules(found, Strictness::Block);
    let overridden = rules(found, Strictness::Override);
    let hours = reference::threshold(tx, "EMERGENCY-HOURS", tx.today, 24)?;
    match input.emergency_until {
        None => problems.when(
            !blocked.is_empty(),
            FieldProblem::new("cell_id", "cell-separation-blocked").with("rules", &blocked),
        ),
        Some(until) => {
            let long = until <= input.at || input.at.add_hours(hours) < until;
            problems.when(
                long,
                FieldProblem::new("emergency_until", "cell-emergency-long").with("hours", hours),
            );
            let role = tx.actor.role != Role::Director;
            problems.when(role, FieldProblem::new("emergency_until", "cell-emergency-director"));
        }
    }
    let asked = [blocked, overridden].into_iter().filter(|c| !c.is_empty()).collect::<Vec<_>>();
    let silent = !asked.is_empty() && input.override_reason.trim().is_empty();
    problems.when(
        silent,
        FieldProblem::new("override_reason", "cell-override-missing")
            .with("rules", asked.join(" ; ")),
    );
    Ok(())
}

fn move_problems(tx: &Tx<'_>, input: &MovePerson, stay: &CommittalRow) -> Result<Problems> {
    let mut problems = Problems::default();
    problems.choice("reason", &input.reason, &REASONS);
    problems.blank("decided_by", &input.decided_by);
    let late = input.at > tx.now.add_minutes(5);
    problems.when(late, FieldProblem::new("at", "date-in-future"));
    let early = input.at < stay.entered_at;
    problems.when(early, FieldProblem::new("at", "cell-move-before-entry"));
    let last = table::moves_of(tx.conn, &stay.id)?
        .into_iter()
        .filter(|m| m.struck_at.is_none())
        .map(|m| m.from_at)
        .max();
    if let Some(last) = last.filter(|last| input.at < *last) {
        problems.when(true, FieldProblem::new("at", "cell-move-out-of-order").with("last", last));
    }
    let now = table::move_at(tx.conn, &stay.id, tx.now)?;
    let same = now.is_some_and(|m| m.cell_id == input.cell_id);
    problems.when(same, FieldProblem::new("cell_id", "cell-already-there"));
    Ok(problems)
}

/// Places a person in a cell, or in none. Nothing is erased: the row holds until the next one.
pub fn place(tx: &mut Tx<'_>, input: MovePerson) -> Result<CellPath> {
    let mut stay: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    if stay.exit_on.is_some() {
        return Err(Failure::refused("cell-person-gone"));
    }
    let mut problems = move_problems(tx, &input, &stay)?;
    let mut found = Vec::new();
    let cell: Option<CellRow> = match &input.cell_id {
        Some(id) => Some(get(tx.conn, id.as_str())?),
        None => None,
    };
    if let Some(cell) = &cell {
        let out = cell.out_since.is_some();
        problems.when(
            out,
            FieldProblem::new("cell_id", "cell-out-of-use").with("why", &cell.out_reason),
        );
        let house = House::read(tx)?;
        if let Some(person) = house.people.iter().find(|p| p.facts.committal_id == stay.id) {
            found = against(Words::of(tx.actor.lang), &house, person, cell).0;
        }
        weigh(tx, &input, &found, &mut problems)?;
    }
    problems.settle()?;
    let set_aside = |f: &&Finding| f.strictness != Strictness::Warn;
    let mut row = MoveRow {
        id: MoveId::new(),
        version: 0,
        committal_id: stay.id.clone(),
        cell_id: input.cell_id,
        from_at: input.at,
        reason: input.reason,
        note: input.note.trim().to_owned(),
        decided_by: input.decided_by.trim().to_owned(),
        findings: Json(found.iter().filter(set_aside).map(|f| f.code.clone()).collect()),
        override_reason: input.override_reason.trim().to_owned(),
        emergency_until: input.emergency_until,
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    tx.insert(&mut row)?;
    stay.cell = cell.map(|c| c.code).unwrap_or_default();
    tx.update(&mut stay)?;
    tx.about_committal(stay.id.as_str(), stay.id.as_str());
    path(tx, OneCommittal { committal_id: stay.id })
}

/// Places everybody present without a cell in the cell whose name the register carries. They sleep
/// there already: nothing is checked, and the plan shows what is not kept.
pub fn adopt_written(tx: &mut Tx<'_>, input: AdoptWritten) -> Result<u32> {
    let mut problems = Problems::default();
    problems.blank("decided_by", &input.decided_by);
    problems.settle()?;
    let now = tx.now;
    adopt(tx, input.decided_by.trim(), |_| now)
}

/// The same, each from a moment of its own.
pub(crate) fn adopt(
    tx: &mut Tx<'_>,
    decided_by: &str,
    from: impl Fn(&CommittalRow) -> Moment,
) -> Result<u32> {
    let cells = table::cells(tx.conn)?;
    let mut placed = 0;
    for person in table::occupants(tx)? {
        let cell = cells.iter().find(|c| c.code == person.written && c.out_since.is_none());
        let (None, Some(cell)) = (&person.cell_id, cell) else { continue };
        let stay: CommittalRow = get(tx.conn, person.facts.committal_id.as_str())?;
        let mut row = MoveRow {
            id: MoveId::new(),
            version: 0,
            cell_id: Some(cell.id.clone()),
            from_at: from(&stay),
            committal_id: stay.id,
            reason: "arrival".into(),
            note: String::new(),
            decided_by: decided_by.to_owned(),
            findings: Json(Vec::new()),
            override_reason: String::new(),
            emergency_until: None,
            recorded_at: tx.now,
            recorded_by: tx.actor.display_name.clone(),
            struck_at: None,
            struck_by: None,
            struck_reason: None,
        };
        tx.insert(&mut row)?;
        placed += 1;
    }
    Ok(placed)
}

/// Strikes a change of cell entered by mistake: it stays readable and counts no more.
pub fn strike(tx: &mut Tx<'_>, input: StrikeMove) -> Result<CellPath> {
    let mut row: MoveRow = get(tx.conn, input.move_id.as_str())?;
    tx.strike(&mut row, input.version, &input.reason, "move-already-struck")?;
    let mut stay: CommittalRow = get(tx.conn, row.committal_id.as_str())?;
    stay.cell = match table::move_at(tx.conn, &stay.id, tx.now)?.and_then(|m| m.cell_id) {
        Some(id) => get::<CellRow>(tx.conn, id.as_str())?.code,
        None => String::new(),
    };
    tx.update(&mut stay)?;
    tx.about_committal(stay.id.as_str(), stay.id.as_str());
    path(tx, OneCommittal { committal_id: row.committal_id })
}
