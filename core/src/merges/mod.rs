//! Two records of one person joined, and the joining undone.
//!
//! A merge is an act of its own: the clerk says field by field what is kept, the stays go to the
//! record kept, and everything that hangs on the person follows. Nothing is erased: the record taken
//! over stays as it was and points to the one kept, so that the merge can be undone (Mandela rule 6:
//! one identity; CPP 1215: one register).

pub mod commands;
pub mod pairs;
pub mod queries;
pub mod table;

use crate::base::dates::Moment;
use crate::base::ids::DetaineeId;
use crate::committals::CommittalLine;
use crate::detainees::Identity;
use crate::failure::FieldProblem;
use serde::{Deserialize, Serialize};

/// A record as it is compared with another.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct RecordSheet {
    /// The record.
    pub detainee_id: DetaineeId,
    /// For the merge.
    pub version: i64,
    /// Identity, whole.
    pub identity: Identity,
    /// Has a photograph.
    pub has_photo: bool,
    /// Its stays, latest first.
    pub stays: Vec<CommittalLine>,
    /// The record that took it over, if one did.
    pub merged_into: Option<DetaineeId>,
}

/// Two records side by side.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Comparison {
    /// The first.
    pub left: RecordSheet,
    /// The other.
    pub right: RecordSheet,
    /// Names of the fields of the identity that differ.
    pub differing: Vec<String>,
    /// What prevents a merge.
    pub problems: Vec<FieldProblem>,
    /// What must be looked at before a merge.
    pub warnings: Vec<FieldProblem>,
}

/// Two records to be compared.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TwoRecords {
    /// The first.
    pub left: DetaineeId,
    /// The other.
    pub right: DetaineeId,
}

/// A merge as the clerk decides it.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MergeRecords {
    /// The record that will stand for the person.
    pub kept_id: DetaineeId,
    /// Version that was read.
    pub kept_version: i64,
    /// The record taken over.
    pub merged_id: DetaineeId,
    /// Version that was read.
    pub merged_version: i64,
    /// Fields of the identity taken from the record taken over; `photo` for the photograph. The
    /// others stay as the kept record has them.
    pub from_merged: Vec<String>,
    /// Stays that overlap in the past were seen.
    #[serde(default)]
    pub overlap_seen: bool,
    /// Why they are one person.
    pub reason: String,
}

/// A merge to be undone.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct UndoMerge {
    /// The merge.
    pub merge_id: String,
    /// Version that was read.
    pub version: i64,
    /// They are two persons: not to be proposed again.
    pub two_persons: bool,
    /// Why.
    pub reason: String,
}

/// Who undid a merge, when and why.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Undone {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// A merge as it is shown.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct MergeSheet {
    /// The merge.
    pub merge_id: String,
    /// To undo it.
    pub version: i64,
    /// The record kept.
    pub kept_id: DetaineeId,
    /// Its name.
    pub kept_name: String,
    /// Number of its last stay.
    pub kept_ecrou: String,
    /// The last stay of the person.
    pub committal_id: Option<crate::base::ids::CommittalId>,
    /// The record taken over, as it was and still is.
    pub merged: Identity,
    /// The record taken over.
    pub merged_id: DetaineeId,
    /// Numbers of the stays that came with it.
    pub ecrous: Vec<String>,
    /// Why.
    pub reason: String,
    /// When.
    pub recorded_at: Moment,
    /// By whom.
    pub recorded_by: String,
    /// Undone since.
    pub undone: Option<Undone>,
}
