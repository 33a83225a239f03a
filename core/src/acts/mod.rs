//! Acts: the papers by which a court, a judge or the prison does something to a detention.
//!
//! An act is entered the day it arrives and is never changed: it is struck with a reason and, if
//! need be, replaced by another that names it. The vocabulary is the law's (`law`), so that a screen,
//! a register taken over and a test case speak the same language.

pub mod case;
pub mod table;
pub mod vocabulary;

use crate::base::dates::{Day, Moment};
use crate::base::ids::ActId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An offence as a title states it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Offence {
    /// Code in the list of offences; empty when it is not there.
    #[serde(default)]
    pub code: String,
    /// As written.
    #[serde(default)]
    pub label: String,
    /// `crime`, `delit` or `contravention`.
    pub nature: String,
    /// Legal maximum in months, aggravation included.
    #[serde(default)]
    pub max_months: Option<u32>,
    /// `life` or `death`.
    #[serde(default)]
    pub max: Option<String>,
    /// Lists of the code that change the term.
    #[serde(default)]
    pub lists: Vec<String>,
    /// Day of the facts.
    #[serde(default)]
    pub facts_on: Option<Day>,
    /// Article.
    #[serde(default)]
    pub article: String,
}

/// An act as a screen enters it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ActInput {
    /// Type, in the vocabulary of `acts.vocabulary`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its fields.
    #[ts(type = "Record<string, unknown>")]
    pub data: Map<String, Value>,
    /// Authority, as written.
    #[serde(default)]
    pub authority: String,
    /// Authority in the list of courts.
    #[serde(default)]
    pub authority_code: Option<String>,
    /// Number on the paper.
    #[serde(default)]
    pub reference: String,
    /// Day the paper came.
    #[serde(default)]
    pub received_on: Option<Day>,
    /// Who brought it.
    #[serde(default)]
    pub brought_by: String,
    /// Remark.
    #[serde(default)]
    pub note: String,
}

/// Why an act no longer counts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Struck {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// An act as a dossier shows it.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct ActSheet {
    /// The act.
    pub act_id: ActId,
    /// Order of entry.
    pub ordinal: u32,
    /// Type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Day, or day and hour.
    pub on: String,
    /// Its fields.
    #[ts(type = "Record<string, unknown>")]
    pub data: Map<String, Value>,
    /// Authority, as written.
    pub authority: String,
    /// Authority in the list of courts.
    pub authority_code: Option<String>,
    /// Number on the paper.
    pub reference: String,
    /// Day the paper came.
    pub received_on: Option<Day>,
    /// Who brought it.
    pub brought_by: String,
    /// Remark.
    pub note: String,
    /// When it was entered.
    pub recorded_at: Moment,
    /// By whom.
    pub recorded_by: String,
    /// For the next change.
    pub version: i64,
    /// Struck, with its reason.
    pub struck: Option<Struck>,
    /// The act it replaces.
    pub corrects: Option<ActId>,
    /// Offences it states.
    pub offences: Vec<Offence>,
}

/// The offences stated in the fields of an act.
pub fn offences_of(data: &Map<String, Value>) -> Vec<Offence> {
    data.get("offences").and_then(|list| Vec::deserialize(list).ok()).unwrap_or_default()
}
