//! Rows of acts.

use super::{ActInput, ActSheet, Struck, offences_of};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId};
use crate::failure::Result;
use crate::reference::seed::court_name;
use crate::store::table::{Json, select};
use crate::{can_be_struck, table};
use rusqlite::Connection;
use serde_json::{Map, Value};

table! {
    /// One act of one stay.
    pub struct ActRow in "acts", id: ActId {
        /// The stay.
        committal_id: CommittalId,
        /// Order of entry.
        ordinal: i64,
        /// Type, in the vocabulary of the law.
        kind: String,
        /// Day, or day and hour, of the act itself.
        happened_at: String,
        /// Its fields.
        data: Json<Map<String, Value>>,
        /// Authority, as written.
        authority: String,
        /// Authority in the list of courts.
        authority_code: Option<String>,
        /// Number on the paper.
        reference: String,
        /// Day the paper came.
        received_on: Option<Day>,
        /// Who brought it.
        brought_by: String,
        /// Remark.
        note: String,
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
        /// The act it replaces.
        corrects: Option<ActId>,
    }
}
can_be_struck!(ActRow);

impl ActRow {
    /// A row for an act just entered. Its date must have been checked.
    pub fn new(
        id: ActId,
        committal_id: CommittalId,
        ordinal: i64,
        input: ActInput,
        recorded: (Moment, &str),
    ) -> Self {
        let happened_at = super::case::on(&input.data).to_owned();
        Self {
            id,
            version: 0,
            committal_id,
            ordinal,
            kind: input.kind,
            happened_at,
            data: Json(input.data),
            authority: input.authority.trim().to_owned(),
            authority_code: input.authority_code.filter(|c| !c.is_empty()),
            reference: input.reference.trim().to_owned(),
            received_on: input.received_on,
            brought_by: input.brought_by.trim().to_owned(),
            note: input.note.trim().to_owned(),
            recorded_at: recorded.0,
            recorded_by: recorded.1.to_owned(),
            struck_at: None,
            struck_by: None,
            struck_reason: None,
            corrects: None,
        }
    }

    /// Whether it counts.
    pub fn is_standing(&self) -> bool {
        self.struck_at.is_none()
    }

    /// As a dossier shows it.
    pub fn sheet(&self) -> ActSheet {
        ActSheet {
            act_id: self.id.clone(),
            ordinal: self.ordinal as u32,
            kind: self.kind.clone(),
            on: self.happened_at.clone(),
            offences: offences_of(&self.data.0),
            data: self.data.0.clone(),
            authority: court_name(&self.authority).to_owned(),
            authority_code: self.authority_code.clone(),
            reference: self.reference.clone(),
            received_on: self.received_on,
            brought_by: self.brought_by.clone(),
            note: self.note.clone(),
            recorded_at: self.recorded_at,
            recorded_by: self.recorded_by.clone(),
            version: self.version,
            struck: self.struck_at.map(|at| Struck {
                at,
                by: self.struck_by.clone().unwrap_or_default(),
                reason: self.struck_reason.clone().unwrap_or_default(),
            }),
            corrects: self.corrects.clone(),
        }
    }
}

/// Every act of a stay, struck ones included, in order of entry.
pub fn of_committal(conn: &Connection, committal: &CommittalId) -> Result<Vec<ActRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY ordinal", &[committal])
}
