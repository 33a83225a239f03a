//! The clocks of a register: the end of each title and of each sentence, as reported.
//!
//! Only for persons inside. The clock of a held row is told too, under the name `staged`: a writing
//! fault must not hide an overrun.

use super::report::Row;
use crate::base::dates::Day;
use crate::law::codes::Status;
use serde::{Serialize, Serializer};

/// What the law says of the title that a row tells.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Clocks {
    /// Penal category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The end of a title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Box<Deadline>>,
    /// The end of a sentence, or of a contrainte; the release due at a judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence_end: Option<Box<SentenceEnd>>,
    /// [`Clocks::deadline`] of a row that is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staged_deadline: Option<Box<Deadline>>,
    /// [`Clocks::sentence_end`] of a row that is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staged_sentence_end: Option<Box<SentenceEnd>>,
}

/// The end of a title.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Deadline {
    /// The rule it ends under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The day it runs from, when that is not the day of the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<Day>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Day>,
    /// Its last minute, when it is counted in hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// The end if every renewal were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ceiling_on: Option<Day>,
    /// What must be known of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<&'static str>,
    /// Its state.
    #[serde(serialize_with = "status")]
    pub status: State,
    /// Why there is no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// The row whose title takes its place.
    #[serde(rename = "by", skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<u32>,
    /// Hours held beyond the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overrun_hours: Option<i64>,
    /// Days held beyond the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overrun_days: Option<i64>,
    /// What must be done, and by when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duties: Option<Vec<(&'static str, Day)>>,
}

/// The end of a sentence, by every reading that the law leaves open.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SentenceEnd {
    /// `PEI-01` a sentence, `REL-01` a release due at the judgment, `CJ-01` a contrainte.
    pub rule: &'static str,
    /// The first day of detention.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<Day>,
    /// Months of the calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Day>,
    /// A single month is thirty days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hybrid: Option<Day>,
    /// Every month is thirty days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal30: Option<Day>,
    /// The earliest of all readings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<Day>,
    /// Its state.
    #[serde(serialize_with = "status")]
    pub status: State,
    /// Why there is no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// Days held beyond the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overrun_days: Option<i64>,
}

/// A state of the law engine; refused until it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State(pub Status);

impl Default for State {
    fn default() -> State {
        State(Status::Refused)
    }
}

fn status<S: Serializer>(state: &State, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(state.0.word())
}

/// Names the clocks of held rows `staged`.
pub fn stage(row: &mut Row) {
    let clocks = &mut row.clocks;
    clocks.staged_deadline = clocks.deadline.take();
    clocks.staged_sentence_end = clocks.sentence_end.take();
}
