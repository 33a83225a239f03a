//! Scans of the papers received, each tied to the act that it proves, inside the establishment file.
//!
//! What a file is, is read from its content, never from its name. Images are straightened, made
//! smaller and written again as JPEG, without what the camera added; a PDF is kept as it came. The
//! journal keeps size and SHA-256; the bytes are in a table named by their own SHA-256.

pub mod commands;
pub mod content;
pub mod kinds;
pub mod queries;
pub mod table;

use crate::acts::Struck;
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, ScanId};
use serde::Serialize;

/// A scan in the list of a dossier.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ScanLine {
    /// The scan.
    pub scan_id: ScanId,
    /// For the next change.
    pub version: i64,
    /// The stay.
    pub committal_id: CommittalId,
    /// The act that it proves.
    pub act_id: Option<ActId>,
    /// What it is (list of kinds).
    pub kind: String,
    /// Name of the file as it came.
    pub name: String,
    /// `application/pdf` or `image/jpeg`.
    pub mime: String,
    /// Size kept, in bytes.
    pub bytes: i64,
    /// Pages; 1 for an image.
    pub pages: i64,
    /// Remark.
    pub note: String,
    /// When it was added.
    pub added_at: Moment,
    /// By whom.
    pub added_by: String,
    /// Put aside: not the right paper. It stays readable.
    pub withdrawn: Option<Struck>,
}

/// An act whose paper is not in the file.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct MissingScan {
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// The act.
    pub act_id: ActId,
    /// Its type.
    pub act: String,
    /// Its day, or day and hour.
    pub on: String,
    /// Authority.
    pub authority: String,
    /// Number on the paper.
    pub reference: String,
    /// The day it came.
    pub received_on: Option<Day>,
    /// The kind of scan awaited.
    pub kind: String,
}
