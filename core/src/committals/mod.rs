//! Stays: one écrou number from entry to exit, the titles that allow it, and the legal register.
//!
//! A number is given only at the commit, per establishment and year, without gap or reuse
//! (CPP 1215). Without a valid title the committal is refused, or recorded through the loud
//! exception and stays red until the paper comes (CPP 1217).

pub mod acts;
pub mod commands;
pub mod legacy;
pub mod queries;
pub mod sheet;
pub mod table;

use crate::acts::{ActInput, ActSheet};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, DetaineeId, DraftId};
use crate::base::partial::PartialDate;
use crate::base::when::When;
use crate::confirmations::DateMark;
use crate::deadlines::notices::NoticeSheet;
use crate::deadlines::{
    DateExplained, DeadlineLine, RefusalSheet, ReleaseSheet, Severity, TitleSheet,
};
use crate::detainees::Identity;
use crate::detainees::commands::{Photo, SamePerson};
use crate::failure::FieldProblem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use table::{RawCell, Warning, WithoutTitle};

/// An answer given while entering.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SamePersonAnswer {
    /// The record that looks alike.
    pub detainee_id: DetaineeId,
    /// The answer.
    pub answer: SamePerson,
}

/// A committal as the clerk enters it from the paper.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EnterCommittal {
    /// The same person came before: this record.
    pub detainee_id: Option<DetaineeId>,
    /// Identity.
    pub identity: Identity,
    /// Day and hour of entry. A day alone only with the number of an old register that gave no hour.
    pub entered_at: When,
    /// Agent who hands the person over.
    #[serde(default)]
    pub brought_by: String,
    /// Rank and service.
    #[serde(default)]
    pub brought_by_service: String,
    /// State on arrival, marks of ill-treatment (Mandela rule 7).
    #[serde(default)]
    pub state_on_arrival: String,
    /// Effects deposited.
    #[serde(default)]
    pub effects: String,
    /// Money and valuables deposited.
    #[serde(default)]
    pub valuables: String,
    /// Cell.
    #[serde(default)]
    pub cell: String,
    /// The titles and papers that come with the person; `#0`, `#1` … name them in `of`.
    pub acts: Vec<ActInput>,
    /// The loud exception.
    #[serde(default)]
    pub without_title: Option<WithoutTitle>,
    /// Answers about persons who look alike.
    #[serde(default)]
    pub same_person: Vec<SamePersonAnswer>,
    /// Photograph.
    #[serde(default)]
    pub photo: Option<Photo>,
    /// The draft this came from.
    #[serde(default)]
    pub draft_id: Option<DraftId>,
    /// A number already given on paper (registers taken over), `12/2026`.
    #[serde(default)]
    pub number: Option<String>,
    /// Why the entry is recorded late.
    #[serde(default)]
    pub late_reason: String,
}

/// What the law makes of a dossier before it is recorded.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CommittalPreview {
    /// Titles.
    pub titles: Vec<TitleSheet>,
    /// Dates with their steps.
    pub dates: Vec<DateExplained>,
    /// Flags.
    pub flags: Vec<String>,
    /// Refusals.
    pub refusals: Vec<RefusalSheet>,
    /// Category.
    pub category: Option<String>,
    /// What prevents recording.
    pub problems: Vec<FieldProblem>,
    /// What should be looked at again.
    pub warnings: Vec<FieldProblem>,
    /// The number that would be given now.
    pub foreseen_number: String,
}

/// A committal that is on the disk.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CommittalEntered {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Its number.
    pub ecrou: String,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// The dossier.
    pub sheet: CommittalSheet,
}

/// One stay.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OneCommittal {
    /// The stay.
    pub committal_id: CommittalId,
}

/// A line of a list of stays.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CommittalLine {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// `M`, `F` or unknown.
    pub sex: Option<String>,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// Entry, with its hour when it was written.
    pub entered_at: When,
    /// Type of the title in force, else of the first.
    pub title: String,
    /// Its authority.
    pub authority: String,
    /// Offences, as written.
    pub offences: String,
    /// Category.
    pub category: Option<String>,
    /// Inside.
    pub present: bool,
    /// Exit.
    pub exit_on: Option<Day>,
    /// Why.
    pub exit_reason: Option<String>,
    /// The first day that matters.
    pub due_on: Option<Day>,
    /// How loudly.
    pub severity: Severity,
    /// Cell.
    pub cell: String,
    /// Signature under that day, when there is one.
    pub mark: Option<DateMark>,
}

/// A point or a stretch on the line of time.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct TimelineEvent {
    /// Day.
    pub on: Day,
    /// Last day of a stretch.
    pub until: Option<Day>,
    /// Kind of mark.
    pub kind: TimelineKind,
    /// Key of its words.
    pub label_key: String,
    /// Arguments.
    pub label_args: BTreeMap<String, String>,
    /// The act.
    pub act_id: Option<ActId>,
}

/// Kinds of marks on the line of time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TimelineKind {
    /// Entry.
    Entry,
    /// A title begins.
    Title,
    /// An order.
    Order,
    /// A hearing.
    Hearing,
    /// A judgment.
    Judgment,
    /// A remedy.
    Remedy,
    /// A movement.
    Movement,
    /// Exit.
    Exit,
    /// End of a title.
    End,
    /// Held beyond the end.
    Overrun,
    /// Other.
    Other,
}

/// A dossier.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CommittalSheet {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// For the next change of the stay.
    pub version: i64,
    /// For the next change of the person.
    pub detainee_version: i64,
    /// Number.
    pub ecrou: String,
    /// Provisional number.
    pub provisional_number: bool,
    /// Identity.
    pub identity: Identity,
    /// Has a photograph.
    pub has_photo: bool,
    /// Age as the lowest and highest it can be.
    pub age: Option<(i32, i32)>,
    /// A minor, or possibly one.
    pub minor: bool,
    /// Entry, with its hour when it was written.
    pub entered_at: When,
    /// Agent.
    pub brought_by: String,
    /// Rank and service.
    pub brought_by_service: String,
    /// State on arrival.
    pub state_on_arrival: String,
    /// Effects.
    pub effects: String,
    /// Valuables.
    pub valuables: String,
    /// Cell.
    pub cell: String,
    /// The loud exception.
    pub without_title: Option<WithoutTitle>,
    /// Exit.
    pub exit_on: Option<Day>,
    /// Why.
    pub exit_reason: Option<String>,
    /// Decision or article.
    pub exit_note: String,
    /// Inside.
    pub present: bool,
    /// Category.
    pub category: Option<String>,
    /// How loudly.
    pub severity: Severity,
    /// Release.
    pub release: ReleaseSheet,
    /// Titles.
    pub titles: Vec<TitleSheet>,
    /// Acts, struck ones included.
    pub acts: Vec<ActSheet>,
    /// Signatures under its dates.
    pub marks: Vec<DateMark>,
    /// Lines with a day.
    pub deadlines: Vec<DeadlineLine>,
    /// Dates with their steps.
    pub dates: Vec<DateExplained>,
    /// Flags.
    pub flags: Vec<String>,
    /// Refusals.
    pub refusals: Vec<RefusalSheet>,
    /// Both, by family, with the paper or the field to mend.
    pub notices: Vec<NoticeSheet>,
    /// Pack in force.
    pub pack: String,
    /// Sign-off of the administration on that pack, if any.
    pub sign_off: Option<String>,
    /// What the dossier lacks.
    pub missing: Vec<String>,
    /// Doubts of the take-over.
    pub warnings: Vec<Warning>,
    /// Other stays of the person.
    pub other_committals: Vec<CommittalLine>,
    /// The legacy line, as written.
    pub raw_cells: Vec<RawCell>,
    /// The line of time.
    pub timeline: Vec<TimelineEvent>,
}
