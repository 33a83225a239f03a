//! Blocks and cells: how many each may hold, who is in which and was before, who may live with
//! whom, and how much floor each person has.
//!
//! Nobody is in two cells: a change of cell is a new row that holds until the next one, and none is
//! erased. Separation follows the list `separation_rules` (CPP 1207, 1209, 1020, 1271): refused,
//! possible with a reason, or said. A child living with its mother counts for the floor and never
//! for the number of detainees.

pub mod commands;
pub mod history;
pub mod people;
pub mod queries;
pub mod separation;
pub mod table;

use crate::base::dates::{Day, Moment};
use crate::base::ids::{BlockId, CellId, CommittalId, MoveId, SeparationId};
use separation::Strictness;
use serde::{Deserialize, Serialize};

/// Age of majority (CPP 986).
pub(crate) const MAJORITY: i64 = 18;
/// Who may live in a block. A mixed block does not exist.
pub const POPULATIONS: [&str; 4] = ["men", "women", "boys", "girls"];
/// Kinds of cells.
pub const KINDS: [&str; 7] = [
    "collective",
    "single",
    "disciplinary",
    "infirmary",
    "quarantine",
    "mother_child",
    "reception",
];
/// Why a person changes cell.
pub const REASONS: [&str; 7] =
    ["arrival", "separation", "security", "health", "request", "works", "discipline"];
/// What separates a person from everybody.
pub const MARKS: [&str; 6] =
    ["medical_isolation", "maternity", "forces", "disability", "suicide_risk", "protection"];
/// What separates two named people.
pub const TIES: [&str; 3] = ["no_contact", "victim", "conflict"];

/// Cells of these kinds give no capacity to the prison; their occupants still count.
pub(crate) fn is_ordinary(kind: &str) -> bool {
    !matches!(kind, "disciplinary" | "infirmary" | "quarantine")
}

/// The figures of a cell, of a block or of the prison.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, ts_rs::TS)]
pub struct Occupancy {
    /// Detainees.
    pub occupants: u32,
    /// Children with their mothers.
    pub children: u32,
    /// Places by act; ordinary cells in use alone.
    pub official_capacity: i64,
    /// Places in use.
    pub working_capacity: i64,
    /// The most.
    pub most: i64,
    /// Places at the floor each person should have: worked out cell by cell.
    pub floor_capacity: i64,
    /// Floor of the measured ordinary cells, in square decimetres.
    pub surface_dm2: i64,
    /// Occupants of these cells for the floor, children included where they count.
    pub on_floor: u32,
    /// Square decimetres for each of them; none when there is nobody or no measure.
    pub dm2_per_person: Option<i64>,
    /// Detainees of measured ordinary cells.
    pub measured: u32,
    /// Of these, those whose cell has the floor wanted for each.
    pub at_threshold: u32,
    /// Detainees of ordinary cells never measured.
    pub unmeasured: u32,
    /// Mattresses.
    pub mattresses: i64,
    /// Detainees beyond the mattresses of their cell.
    pub without_mattress: u32,
    /// Cells out of use.
    pub out_of_use: u32,
    /// Cells with more people than the most.
    pub over_most: u32,
}

/// A cell on the plan.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CellLine {
    /// The cell.
    pub cell_id: CellId,
    /// For the next change.
    pub version: i64,
    /// Its block.
    pub block_id: BlockId,
    /// Name on the door.
    pub code: String,
    /// Kind.
    pub kind: String,
    /// Floor, in square decimetres.
    pub surface_dm2: Option<i64>,
    /// Day of the measure.
    pub measured_on: Option<Day>,
    /// Act that fixes the capacity.
    pub capacity_act: String,
    /// Official capacity, whatever the kind.
    pub official_capacity: i64,
    /// Working capacity.
    pub working_capacity: i64,
    /// The most.
    pub most: i64,
    /// Mattresses.
    pub mattresses: i64,
    /// For a person with a disability.
    pub accessible: bool,
    /// Out of use since.
    pub out_since: Option<Day>,
    /// Why.
    pub out_reason: String,
    /// Expected back.
    pub back_on: Option<Day>,
    /// Figures.
    pub occupancy: Occupancy,
    /// Rules that its occupants do not keep today; absent for who may not read the dossiers.
    pub broken: Option<Vec<String>>,
}

/// A block on the plan.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct BlockLine {
    /// The block.
    pub block_id: BlockId,
    /// For the next change.
    pub version: i64,
    /// Short name.
    pub code: String,
    /// Name.
    pub label: String,
    /// Who lives there.
    pub population: String,
    /// Figures.
    pub occupancy: Occupancy,
    /// Its cells.
    pub cells: Vec<CellLine>,
}

/// The whole plan.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CellPlan {
    /// Blocks.
    pub blocks: Vec<BlockLine>,
    /// Figures of the prison.
    pub occupancy: Occupancy,
    /// Everybody present.
    pub present: u32,
    /// Present, in no cell.
    pub without_cell: Vec<CellOccupant>,
    /// Floor wanted for each person, in square decimetres.
    pub threshold_dm2: i64,
}

/// A person in a cell: name and number only.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CellOccupant {
    /// The stay.
    pub committal_id: CommittalId,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Since; none without a cell.
    pub since: Option<Moment>,
    /// Children with her.
    pub children: u32,
    /// The cell written in the register before there was a plan.
    pub written: String,
    /// What the reader of dossiers also sees.
    pub more: Option<OccupantMore>,
}

/// What separates a person, for who may read the dossiers.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct OccupantMore {
    /// Sex.
    pub sex: Option<String>,
    /// A minor, or possibly one.
    pub minor: bool,
    /// Category.
    pub category: Option<String>,
    /// Marks in force.
    pub marks: Vec<separation::Mark>,
    /// Rules this person and the others of the cell do not keep today.
    pub broken: Vec<Finding>,
    /// End of an emergency allocation.
    pub emergency_until: Option<Moment>,
}

/// What stands against a person in a cell.
#[derive(Clone, PartialEq, Debug, Serialize, ts_rs::TS)]
pub struct Finding {
    /// Code of the rule, or of the capacity.
    pub code: String,
    /// In words.
    pub label: String,
    /// How strictly.
    pub strictness: Strictness,
    /// On what the rule stands.
    pub basis: String,
    /// A fact is only possible.
    pub uncertain: bool,
    /// Names of those concerned, a few.
    pub with: Vec<String>,
    /// How many in all.
    pub count: u32,
}

/// A cell that a person could go to, with what stands against it.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CellChoice {
    /// The cell.
    pub cell_id: CellId,
    /// Name on the door.
    pub code: String,
    /// Name of its block.
    pub block: String,
    /// Kind.
    pub kind: String,
    /// Detainees in it now.
    pub occupants: u32,
    /// Working capacity.
    pub working_capacity: i64,
    /// Square decimetres for each once the person is in.
    pub dm2_per_person: Option<i64>,
    /// What stands against it, the strictest first.
    pub findings: Vec<Finding>,
    /// The strictest.
    pub worst: Option<Strictness>,
}

/// Every cell for one person: those with nothing against them first.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CellChoices {
    /// The cells in use.
    pub cells: Vec<CellChoice>,
    /// The cell the person is in.
    pub now: Option<CellId>,
    /// Rules of the list that the program cannot test.
    pub unchecked: Vec<String>,
}

/// A stretch of time in a cell.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CellStretch {
    /// The move.
    pub move_id: MoveId,
    /// For striking it.
    pub version: i64,
    /// The stay.
    pub committal_id: CommittalId,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// The cell; empty when none.
    pub cell: String,
    /// From.
    pub from_at: Moment,
    /// To; none while it lasts.
    pub to: Option<Moment>,
    /// Why.
    pub reason: String,
    /// In words.
    pub note: String,
    /// Who decided.
    pub decided_by: String,
    /// Rules it went beyond.
    pub findings: Vec<String>,
    /// Why it did.
    pub override_reason: String,
    /// End of an emergency.
    pub emergency_until: Option<Moment>,
    /// When it was entered.
    pub recorded_at: Moment,
    /// By whom.
    pub recorded_by: String,
    /// Struck, with its reason.
    pub struck: Option<crate::acts::Struck>,
}

/// One cell with its people and its history.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CellPage {
    /// The cell.
    pub cell: CellLine,
    /// Name of its block.
    pub block: String,
    /// Floor wanted for each person.
    pub threshold_dm2: i64,
    /// Its people.
    pub occupants: Vec<CellOccupant>,
    /// Who was in it, latest first; absent for who may not read the dossiers.
    pub history: Option<Vec<CellStretch>>,
}

/// A separation as a dossier shows it.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct SeparationLine {
    /// The separation.
    pub separation_id: SeparationId,
    /// For ending it.
    pub version: i64,
    /// Kind.
    pub kind: String,
    /// The other person, where one is named.
    pub other: Option<String>,
    /// First day.
    pub from_on: Day,
    /// Last day, or day of review.
    pub until_on: Option<Day>,
    /// On what it stands.
    pub basis: String,
    /// By whom it was entered.
    pub recorded_by: String,
    /// Day it ended.
    pub ended_on: Option<Day>,
    /// Why.
    pub ended_reason: Option<String>,
}

/// Where a person lives and lived, and what separates this person from others.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CellPath {
    /// Cells, latest first.
    pub stretches: Vec<CellStretch>,
    /// The cell now.
    pub cell_id: Option<CellId>,
    /// Its name.
    pub cell: String,
    /// Separations.
    pub separations: Vec<SeparationLine>,
}

/// One cell.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OneCell {
    /// The cell.
    pub cell_id: CellId,
}
