//! Visits: permits given by an authority, visits of the day, and their register.
//!
//! Nothing blocks the door: a visit without a valid permit, or against a ban on communication, is
//! announced by name, and received only with a written reason. A lawyer needs no permit and is never
//! kept out by a ban (CPP 251, 1208; Mandela rules 58 to 61).

pub mod checks;
pub mod commands;
pub mod queries;
pub mod table;

use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::contacts::LineStruck;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A permit as the clerk copies it.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EnterPermit {
    /// The stay from which it is entered.
    pub committal_id: CommittalId,
    /// Who may visit.
    pub visitor: String,
    /// Code in the list of relations.
    pub relation: String,
    /// Kind and number of the identity paper.
    #[serde(default)]
    pub identity_paper: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Who decided.
    pub authority: String,
    /// Number of the decision.
    #[serde(default)]
    pub reference: String,
    /// Day of the decision.
    pub decided_on: Day,
    /// Refused.
    #[serde(default)]
    pub refused: bool,
    /// First day; the day of the decision when not said.
    #[serde(default)]
    pub valid_from: Option<Day>,
    /// Last day.
    #[serde(default)]
    pub valid_to: Option<Day>,
    /// Why it is refused, or a condition.
    #[serde(default)]
    pub reason: String,
}

/// A permit withdrawn.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawPermit {
    /// The permit.
    pub permit_id: String,
    /// Version that was read.
    pub version: i64,
    /// Day.
    pub on: Day,
    /// By which authority.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// A visit as it is entered at the door.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EnterVisit {
    /// The stay.
    pub committal_id: CommittalId,
    /// Code in the list of kinds of visits.
    pub kind: String,
    /// Who came.
    pub visitor: String,
    /// Code in the list of relations.
    #[serde(default)]
    pub relation: String,
    /// Kind and number of the identity paper shown.
    #[serde(default)]
    pub identity_paper: String,
    /// Day and hour.
    pub entered_at: Moment,
    /// Day and hour of leaving, when known.
    #[serde(default)]
    pub left_at: Option<Moment>,
    /// Refused, and why.
    #[serde(default)]
    pub refused: Option<String>,
    /// Why it is received in spite of what is announced.
    #[serde(default)]
    pub despite: String,
    /// Remark.
    #[serde(default)]
    pub note: String,
}

/// The visitor leaves.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveVisit {
    /// The visit.
    pub visit_id: String,
    /// Version that was read.
    pub version: i64,
    /// Day and hour.
    pub left_at: Moment,
}

/// How a permit stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PermitState {
    /// May visit.
    Valid,
    /// Not before its first day.
    NotYet,
    /// Its last day is past.
    Expired,
    /// Refused.
    Refused,
    /// Withdrawn.
    Withdrawn,
    /// Entered by mistake.
    Struck,
}

/// A permit as shown.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PermitSheet {
    /// The permit.
    pub permit_id: String,
    /// For the next change.
    pub version: i64,
    /// Who may visit.
    pub visitor: String,
    /// Code in the list of relations.
    pub relation: String,
    /// Identity paper.
    pub identity_paper: String,
    /// Telephone.
    pub phone: String,
    /// Who decided.
    pub authority: String,
    /// Number of the decision.
    pub reference: String,
    /// Day of the decision.
    pub decided_on: Day,
    /// First day.
    pub valid_from: Option<Day>,
    /// Last day.
    pub valid_to: Option<Day>,
    /// Why it was refused, or a condition.
    pub reason: String,
    /// Withdrawn.
    pub withdrawn_on: Option<Day>,
    /// By which authority.
    pub withdrawn_by: String,
    /// Why.
    pub withdrawn_reason: String,
    /// How it stands today.
    pub state: PermitState,
    /// Struck, with its reason.
    pub struck: Option<LineStruck>,
    /// Entered by.
    pub recorded_by: String,
    /// Entered at.
    pub recorded_at: Moment,
}

/// What is wrong with a visit: the key `visits-warning-<code>`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
pub struct VisitWarning {
    /// Code.
    pub code: String,
    /// Arguments of the sentence.
    pub args: BTreeMap<String, String>,
}

/// A visit looked at before it is received.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct VisitCheck {
    /// Number.
    pub ecrou: String,
    /// Name of the detainee.
    pub name: String,
    /// What is wrong.
    pub warnings: Vec<VisitWarning>,
    /// A reason is asked to receive the visit.
    pub reason_asked: bool,
    /// The permits of the person, to choose a visitor from.
    pub permits: Vec<PermitSheet>,
}

/// A line of the register of visits.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct VisitLine {
    /// The visit.
    pub visit_id: String,
    /// For the next change.
    pub version: i64,
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Number.
    pub ecrou: String,
    /// Name of the detainee.
    pub name: String,
    /// Who came.
    pub visitor: String,
    /// Code in the list of kinds of visits.
    pub kind: String,
    /// Code in the list of relations.
    pub relation: String,
    /// Identity paper.
    pub identity_paper: String,
    /// Number of the permit shown.
    pub permit: String,
    /// Day and hour.
    pub entered_at: Moment,
    /// Day and hour of leaving.
    pub left_at: Option<Moment>,
    /// Refused, and why.
    pub refused: Option<String>,
    /// What was wrong.
    pub warnings: Vec<String>,
    /// Why it was received all the same.
    pub despite: String,
    /// Remark.
    pub note: String,
    /// Entered by.
    pub recorded_by: String,
    /// Struck.
    pub struck: Option<LineStruck>,
}

/// The visits and permits of one stay.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct StayVisits {
    /// Permits of the person.
    pub permits: Vec<PermitSheet>,
    /// Visits of the stay, latest first.
    pub visits: Vec<VisitLine>,
    /// A ban on communication is in force until this day.
    pub ban_until: Option<Day>,
}
