//! The family and the defence: whom to warn and when they were told, lawyers and other help in law,
//! and the people for whom the law asks for a lawyer and who have none (Mandela rules 7, 61, 68;
//! CPP 489, 490, 1002, 1208).

pub mod commands;
pub mod lacking;
pub mod queries;
pub mod table;

use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use serde::{Deserialize, Serialize};
use table::Told;

/// A contact to be recorded, or corrected when it names one.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveContact {
    /// The detainee.
    pub detainee_id: DetaineeId,
    /// The contact that is corrected.
    #[serde(default)]
    pub contact_id: Option<String>,
    /// Version that was read, for a correction.
    #[serde(default)]
    pub version: i64,
    /// Name, as told.
    pub name: String,
    /// Code in the list of relations.
    pub relation: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Home.
    #[serde(default)]
    pub address: String,
    /// To be warned.
    pub to_warn: bool,
    /// Remark.
    #[serde(default)]
    pub note: String,
    /// Why, for a correction.
    #[serde(default)]
    pub reason: String,
}

/// A contact was told of a committal.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TellContact {
    /// The contact.
    pub contact_id: String,
    /// Version that was read.
    pub version: i64,
    /// What was told, to whom, when.
    pub told: Told,
}

/// A lawyer or another help to be recorded, or corrected when it names one.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCounsel {
    /// The stay.
    pub committal_id: CommittalId,
    /// The line that is corrected.
    #[serde(default)]
    pub counsel_id: Option<String>,
    /// Version that was read, for a correction.
    #[serde(default)]
    pub version: i64,
    /// Code in the list of kinds of counsel.
    pub kind: String,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// Bar or body.
    #[serde(default)]
    pub bar: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Decision that appoints or grants.
    #[serde(default)]
    pub decision: String,
    /// From this day.
    pub since: Day,
    /// Day of the first contact.
    #[serde(default)]
    pub first_contact: Option<Day>,
    /// Last day.
    #[serde(default)]
    pub until: Option<Day>,
    /// Remark.
    #[serde(default)]
    pub note: String,
    /// Why, for a correction.
    #[serde(default)]
    pub reason: String,
}

/// A line to be struck: it stays readable and counts no more.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct StrikeLine {
    /// The line.
    pub id: String,
    /// Version that was read.
    pub version: i64,
    /// Why.
    pub reason: String,
}

/// Why a line no longer counts.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct LineStruck {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// A contact as shown.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ContactSheet {
    /// The contact.
    pub contact_id: String,
    /// For the next change.
    pub version: i64,
    /// Name.
    pub name: String,
    /// Code in the list of relations.
    pub relation: String,
    /// Telephone.
    pub phone: String,
    /// Home.
    pub address: String,
    /// To be warned.
    pub to_warn: bool,
    /// Remark.
    pub note: String,
    /// Told of which stays.
    pub told: Vec<Told>,
    /// Entered by.
    pub recorded_by: String,
    /// Entered at.
    pub recorded_at: Moment,
    /// Struck.
    pub struck: Option<LineStruck>,
}

/// A lawyer or another help as shown.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CounselSheet {
    /// The line.
    pub counsel_id: String,
    /// For the next change.
    pub version: i64,
    /// Code in the list of kinds of counsel.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Bar or body.
    pub bar: String,
    /// Telephone.
    pub phone: String,
    /// Decision.
    pub decision: String,
    /// From this day.
    pub since: Day,
    /// Day of the first contact.
    pub first_contact: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
    /// Stands today.
    pub stands: bool,
    /// Remark.
    pub note: String,
    /// Entered by.
    pub recorded_by: String,
    /// Entered at.
    pub recorded_at: Moment,
    /// Struck.
    pub struck: Option<LineStruck>,
}

/// Why the law requires a lawyer or gives a right to one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
pub struct CounselNeed {
    /// `minor`, `crime` or `inquiry`.
    pub ground: String,
    /// Required; otherwise a right.
    pub required: bool,
    /// Article.
    pub article: String,
    /// Nobody answers it today.
    pub lacking: bool,
}

/// The family and the defence of one stay.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct FamilySheet {
    /// Contacts of the person.
    pub contacts: Vec<ContactSheet>,
    /// Told at the entry: name, relation, telephone, as written then.
    pub told_at_entry: Vec<String>,
    /// Somebody was told of this stay.
    pub somebody_told: bool,
    /// Lawyers and other help.
    pub counsel: Vec<CounselSheet>,
    /// Why the law asks for a lawyer.
    pub needs: Vec<CounselNeed>,
}
