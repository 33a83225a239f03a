//! Hearings to come, and the roll: one outcome recorded on many dossiers at once.
//!
//! A hearing to come is what the last adjournment says; the outcome is an act like any other. Each
//! dossier keeps its own act with its own procedure; the roll is one transaction with an answer for
//! each dossier, so that one that cannot be written does not keep the others from being.

pub mod queries;
pub mod roll;

use crate::acts::ActInput;
use crate::base::dates::Day;
use crate::base::ids::{ActId, CommittalId, DraftId};
use crate::failure::FieldProblem;
use serde::{Deserialize, Serialize};

/// A hearing to come, or past and without its outcome.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Hearing {
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// The day.
    pub on: Day,
    /// Days from today, negative when past.
    pub days: i64,
    /// The court, as the adjournment says.
    pub authority: String,
    /// The procedure.
    pub proc: String,
    /// The adjournment that fixed it.
    pub act_id: ActId,
}

/// A dossier on the roll.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RollRow {
    /// The stay.
    pub committal_id: CommittalId,
    /// Version that was read; not asked for a look.
    #[serde(default)]
    pub version: Option<i64>,
    /// The procedure, when the dossier has several.
    #[serde(default)]
    pub proc: Option<String>,
}

/// One outcome for many dossiers.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Roll {
    /// The act; its procedure is put in for each dossier.
    pub act: ActInput,
    /// The dossiers.
    pub rows: Vec<RollRow>,
    /// The draft that it was typed in, ended with it.
    #[serde(default)]
    #[ts(optional)]
    pub draft_id: Option<DraftId>,
}

/// What the outcome would change in one dossier.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct RollEffect {
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// For the recording.
    pub version: i64,
    /// Procedures of the dossier.
    pub procs: Vec<String>,
    /// The one that would be written.
    pub proc: String,
    /// Category before and after.
    pub category: (Option<String>, Option<String>),
    /// First day that matters, before and after.
    pub due_on: (Option<Day>, Option<Day>),
    /// Flags and refusals that the act brings.
    pub reasons: Vec<String>,
    /// What prevents the recording.
    pub problems: Vec<FieldProblem>,
}

/// What became of one dossier.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct RollDone {
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Whether the act was recorded.
    pub recorded: bool,
    /// Why not.
    pub problems: Vec<FieldProblem>,
}
