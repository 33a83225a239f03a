//! Infants who live with their mothers, counted apart and never as detainees, with the day on which
//! they must leave; pregnancy and nursing (Bangkok rules 48 to 52; CPP 1258).

pub mod commands;
pub mod queries;
pub mod table;

use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::partial::PartialDate;
use crate::contacts::LineStruck;
use crate::deadlines::Severity;
use crate::detainees::Sex;
use crate::detainees::maternity::MaternityKind;
use serde::{Deserialize, Serialize};

/// An infant to be recorded, or corrected when it names one.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveInfant {
    /// The mother.
    pub mother_id: DetaineeId,
    /// The infant that is corrected.
    #[serde(default)]
    pub infant_id: Option<String>,
    /// Version that was read, for a correction.
    #[serde(default)]
    pub version: i64,
    /// Name; empty while none is given.
    #[serde(default)]
    pub name: String,
    /// Sex.
    pub sex: Option<Sex>,
    /// Birth as far as known.
    pub birth: Option<PartialDate>,
    /// Born while the mother was held.
    pub born_inside: bool,
    /// Day of entry, or of birth inside.
    pub entered_on: Day,
    /// Certificate of birth, or who told.
    #[serde(default)]
    pub paper: String,
    /// Father or guardian outside.
    #[serde(default)]
    pub guardian: String,
    /// Remark.
    #[serde(default)]
    pub note: String,
    /// Why, for a correction.
    #[serde(default)]
    pub reason: String,
}

/// An infant leaves: handed over, with what allows it.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct InfantLeaves {
    /// The infant.
    pub infant_id: String,
    /// Version that was read.
    pub version: i64,
    /// Day.
    pub on: Day,
    /// To whom: name and identity.
    pub to: String,
    /// Statement of the mother or decision of a judge.
    pub decision: String,
}

/// A pregnancy or a time of nursing to be recorded, or corrected when it names one.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveMaternity {
    /// The detainee.
    pub detainee_id: DetaineeId,
    /// The line that is corrected.
    #[serde(default)]
    pub maternity_id: Option<String>,
    /// Version that was read, for a correction.
    #[serde(default)]
    pub version: i64,
    /// What.
    pub kind: MaternityKind,
    /// From this day, as estimated or told.
    pub since: Day,
    /// Last day.
    #[serde(default)]
    pub until: Option<Day>,
    /// Day on which the birth is expected.
    #[serde(default)]
    pub expected_on: Option<Day>,
    /// Birth of the child that is nursed.
    #[serde(default)]
    pub child_born_on: Option<Day>,
    /// Who says so.
    pub source: String,
    /// Remark.
    #[serde(default)]
    pub note: String,
    /// Why, for a correction.
    #[serde(default)]
    pub reason: String,
}

/// An infant as shown.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct InfantLine {
    /// The infant.
    pub infant_id: String,
    /// For the next change.
    pub version: i64,
    /// Name; empty while none is given.
    pub name: String,
    /// `M`, `F` or unknown.
    pub sex: Option<String>,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// Completed months, the least and the most they can be.
    pub months: Option<(i64, i64)>,
    /// Born while the mother was held.
    pub born_inside: bool,
    /// Day of entry.
    pub entered_on: Day,
    /// The day by which the infant must have left, as early as it can be.
    pub limit_on: Option<Day>,
    /// Days to it, negative when past.
    pub days: Option<i64>,
    /// How loudly.
    pub severity: Severity,
    /// Inside, with a mother who is inside.
    pub present: bool,
    /// The mother.
    pub mother_id: DetaineeId,
    /// Her name.
    pub mother_name: String,
    /// Her last stay.
    pub committal_id: Option<CommittalId>,
    /// Its number.
    pub ecrou: String,
    /// Her cell.
    pub cell: String,
    /// Certificate of birth, or who told.
    pub paper: String,
    /// Father or guardian outside.
    pub guardian: String,
    /// Day of leaving.
    pub left_on: Option<Day>,
    /// To whom.
    pub left_to: String,
    /// What allowed it.
    pub left_decision: String,
    /// Remark.
    pub note: String,
    /// `entered` or `takeover`.
    pub source: String,
    /// Entered by.
    pub recorded_by: String,
    /// Entered at.
    pub recorded_at: Moment,
    /// Struck.
    pub struck: Option<LineStruck>,
}

/// A pregnancy or a time of nursing as shown.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct MaternityLine {
    /// The line.
    pub maternity_id: String,
    /// For the next change.
    pub version: i64,
    /// `pregnancy` or `nursing`.
    pub kind: String,
    /// From this day.
    pub since: Day,
    /// Last day.
    pub until: Option<Day>,
    /// Day on which the birth is expected.
    pub expected_on: Option<Day>,
    /// Birth of the child that is nursed.
    pub child_born_on: Option<Day>,
    /// Who says so.
    pub source: String,
    /// Remark.
    pub note: String,
    /// Holds today.
    pub holds: bool,
    /// The woman.
    pub detainee_id: DetaineeId,
    /// Her name.
    pub name: String,
    /// Her last stay.
    pub committal_id: Option<CommittalId>,
    /// Its number.
    pub ecrou: String,
    /// Entered by.
    pub recorded_by: String,
    /// Entered at.
    pub recorded_at: Moment,
    /// Struck.
    pub struck: Option<LineStruck>,
}

/// The infants and the maternity of one person.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct MotherSheet {
    /// May be recorded: not a man.
    pub possible: bool,
    /// Infants, struck ones included.
    pub infants: Vec<InfantLine>,
    /// Pregnancies and nursing, struck ones included.
    pub maternities: Vec<MaternityLine>,
}

/// How many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, ts_rs::TS)]
pub struct InfantCounts {
    /// Infants inside.
    pub present: u32,
    /// Girls.
    pub girls: u32,
    /// Boys.
    pub boys: u32,
    /// Past the limit, or near it.
    pub due: u32,
    /// Women inside who are pregnant.
    pub pregnant: u32,
    /// Women inside who nurse.
    pub nursing: u32,
}

/// The infants of the house and their mothers.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Nursery {
    /// How many.
    pub counts: InfantCounts,
    /// Age limit, in months.
    pub limit_months: Option<i64>,
    /// Days before it, from which it is announced.
    pub alert_days: Option<i64>,
    /// Infants inside, those who must leave first at the head; or those who left.
    pub infants: Vec<InfantLine>,
    /// Women inside who are pregnant or nurse.
    pub maternities: Vec<MaternityLine>,
}
