//! What the law makes of a dossier, as lines with a day: ends of titles, duties of the régisseur,
//! release due, clocks of control, and what cannot be told.
//!
//! Nothing is scheduled: an alert is a query on the day. The projection only saves work; it is
//! rebuilt at every act, and a line whose day has passed since is computed again when it is read.

pub mod answers;
pub mod assess;
pub mod bans;
pub mod dossier;
pub mod everyone;
pub mod notices;
pub mod outcome;
pub mod queries;
pub mod reading;
pub mod table;

use crate::acts::Offence;
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, DetaineeId, PaperId};
use crate::confirmations::DateMark;
use serde::ser::SerializeTuple;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::BTreeMap;

/// How loudly a line is shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Past its day.
    Overrun,
    /// Seven days or less.
    Urgent,
    /// Cannot be told.
    ToCheck,
    /// Thirty days or less.
    Soon,
    /// To be known.
    Info,
    /// In order.
    InOrder,
}

/// What a line is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// End of a title.
    TitleEnd,
    /// A duty that the law puts on the régisseur.
    Duty,
    /// Nothing holds the person any more.
    Release,
    /// A judge's or prosecutor's clock.
    Control,
    /// Last day of a remedy.
    Appeal,
    /// Received without a title.
    WithoutTitle,
    /// The law or the file does not tell.
    CannotTell,
}

/// A line as kept: without the person, without the day of reading. Written as a list, what decides
/// its place first; read also as the object that earlier versions wrote.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Line {
    /// What it is about.
    pub kind: LineKind,
    /// Day, or day and hour.
    pub due: Option<String>,
    /// Days past on the day of computing.
    pub overrun_days: i64,
    /// Whether these days still grow.
    pub growing: bool,
    /// Act it comes from.
    pub act_id: ActId,
    /// Type of that act.
    pub title: String,
    /// Authority of that act.
    pub authority: String,
    /// Rule.
    pub rule: String,
    /// Article.
    pub article: String,
    /// Duty or clock.
    pub duty: Option<String>,
    /// Flags, and refusals or the finer reason under them (codes).
    pub reasons: Vec<String>,
}

impl Serialize for Line {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut list = s.serialize_tuple(11)?;
        list.serialize_element(&self.kind)?;
        list.serialize_element(&self.due)?;
        list.serialize_element(&self.overrun_days)?;
        list.serialize_element(&self.growing)?;
        list.serialize_element(&self.act_id)?;
        for text in [&self.title, &self.authority, &self.rule, &self.article] {
            list.serialize_element(text)?;
        }
        list.serialize_element(&self.duty)?;
        list.serialize_element(&self.reasons)?;
        list.end()
    }
}

/// A line as a screen shows it.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct DeadlineLine {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Category on that day.
    pub category: Option<String>,
    /// Act it comes from.
    pub act_id: ActId,
    /// Type of that act.
    pub title: String,
    /// Authority of that act.
    pub authority: String,
    /// Rule.
    pub rule: String,
    /// Article.
    pub article: String,
    /// What it is about.
    pub kind: LineKind,
    /// The day.
    pub due_on: Option<Day>,
    /// The hour, for clocks of hours.
    pub due_at: Option<Moment>,
    /// Days from today, negative when past.
    pub days: Option<i64>,
    /// Days held beyond the end with nothing else to hold the person.
    pub overrun_days: i64,
    /// Whole hours of the same on the day itself, for a title counted by hours.
    pub overrun_hours: Option<i64>,
    /// Duty or clock.
    pub duty: Option<String>,
    /// Flags, and refusals or the finer reason under them (codes).
    pub reasons: Vec<String>,
    /// How loudly.
    pub severity: Severity,
    /// The paper that the law asks for, when it is one that the greffe prints.
    pub paper: Option<String>,
    /// The paper made for this line. It is no answer of the law: the line stays.
    pub answer: Option<PaperAnswer>,
    /// Signature under the date, or what it was replaced by.
    pub mark: Option<DateMark>,
}

/// A paper made for a line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct PaperAnswer {
    /// The paper.
    pub paper_id: PaperId,
    /// Its number.
    pub number: String,
    /// When it was made.
    pub made_at: Moment,
    /// When it was sent; none while it waits.
    pub sent_on: Option<Moment>,
    /// Who recorded that it was sent.
    pub sent_by: Option<String>,
}

/// One step of an explanation.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "Step")]
pub struct StepSheet {
    /// Rule.
    pub rule: String,
    /// Article.
    pub article: String,
    /// Key of the sentence.
    pub key: String,
    /// Its arguments.
    pub args: BTreeMap<String, String>,
    /// Date before.
    pub from: Option<String>,
    /// What is added.
    pub add: Option<String>,
    /// Date after.
    pub to: Option<String>,
    /// The sentence in the reader's language.
    pub words: String,
}

/// A date with the steps that give it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct DateExplained {
    /// What the date is.
    pub what: String,
    /// Act it comes from.
    pub act_id: String,
    /// The date; absent when it cannot be told.
    pub on: Option<String>,
    /// Article of the last rule.
    pub article: String,
    /// Status of the title.
    pub status: Option<String>,
    /// The steps.
    pub steps: Vec<StepSheet>,
    /// Switches on which it hangs.
    pub depends_on: Vec<String>,
}

/// A title as a dossier shows it.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct TitleSheet {
    /// Act that created it.
    pub act_id: String,
    /// Type of that act.
    #[serde(rename = "type")]
    pub kind: String,
    /// Day, or day and hour, of that act.
    pub on: String,
    /// Authority.
    pub authority: String,
    /// Number on the paper.
    pub reference: String,
    /// Rule.
    pub rule: String,
    /// Article.
    pub article: String,
    /// Pack.
    pub pack: String,
    /// Status.
    pub status: String,
    /// End.
    pub expires_on: Option<String>,
    /// The eve of the end.
    pub last_undisputed_day: Option<Day>,
    /// End if every renewal were given.
    pub ceiling_on: Option<String>,
    /// Days past.
    pub overrun_days: i64,
    /// Duties of the régisseur.
    pub duties: Vec<DutySheet>,
    /// Other readings of the same date.
    pub readings: BTreeMap<String, String>,
    /// Offences stated.
    pub offences: Vec<Offence>,
    /// How sure the rule is.
    pub confidence: String,
    /// How loudly.
    pub severity: Severity,
}

/// A duty that the law puts on the régisseur.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct DutySheet {
    /// Which.
    pub duty: String,
    /// Day, or day and hour.
    pub on: String,
    /// Article.
    pub article: String,
}

/// A refusal of the law: named, never guessed around.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct RefusalSheet {
    /// Code.
    pub code: String,
    /// Act at fault.
    pub act: Option<String>,
    /// Why exactly, where there is more to say than the code (`law-reason-…`).
    pub reason: Option<String>,
    /// The other act, that the first contradicts or names.
    pub other: Option<String>,
}

/// When nothing holds the person any more.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct ReleaseSheet {
    /// The day.
    pub on: Option<Day>,
    /// Reached, and nothing is in force.
    pub due: bool,
    /// Days since.
    pub overdue_days: i64,
    /// What blocks it.
    pub blocked_by: Vec<String>,
    /// The day by each reading left open.
    pub by_reading: Option<BTreeMap<String, Day>>,
}
