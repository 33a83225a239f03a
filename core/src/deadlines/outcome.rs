//! What the law answers about a file of acts, as this module reads it.

use super::{DutySheet, RefusalSheet, ReleaseSheet, StepSheet};
use crate::failure::{Failure, FieldProblem, Result};
use crate::words::Words;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A title's state.
#[derive(Clone, Debug, Deserialize)]
pub struct TitleOutcome {
    /// Rule.
    #[serde(default)]
    pub rule: String,
    /// Pack.
    #[serde(default)]
    pub pack: String,
    /// End.
    pub expires_on: Option<String>,
    /// The eve of the end.
    pub last_undisputed_day: Option<String>,
    /// End if every renewal were given.
    pub ceiling_on: Option<String>,
    /// Duties.
    #[serde(default)]
    pub notify_on: Vec<DutySheet>,
    /// Status.
    pub status: String,
    /// Days past.
    #[serde(default)]
    pub overrun_days: i64,
    /// Other readings.
    #[serde(default)]
    pub readings: BTreeMap<String, Option<String>>,
}

/// A limit of a remedy.
#[derive(Clone, Debug, Deserialize)]
pub struct AppealLimit {
    /// The day, rolled to a working day where the law says so.
    pub on: Option<String>,
}

/// What the law answers.
#[derive(Clone, Debug, Deserialize)]
pub struct Outcome {
    /// Category.
    pub category: Option<String>,
    /// Titles by the act that created them.
    pub titles: BTreeMap<String, TitleOutcome>,
    /// Sentences by the act that pronounced them.
    #[serde(default)]
    pub sentences: BTreeMap<String, Value>,
    /// Release.
    pub release: ReleaseSheet,
    /// Conditional release: the first day.
    pub conditional_release_on: Option<String>,
    /// Limits of remedies.
    #[serde(default)]
    pub appeal_limits: BTreeMap<String, BTreeMap<String, Option<AppealLimit>>>,
    /// Clocks of control.
    #[serde(default)]
    pub limits: BTreeMap<String, BTreeMap<String, Option<String>>>,
    /// Flags.
    pub flags: Vec<String>,
    /// Refusals.
    pub refusals: Vec<RefusalSheet>,
    /// Switches on which each title hangs.
    #[serde(default)]
    pub depends_on: BTreeMap<String, Vec<String>>,
}

impl Outcome {
    /// Evaluates a file.
    pub fn of(_file: &Value, _explain: bool) -> Result<Outcome> {
        Err(Failure::field("acts", "law-pending"))
    }
    /// Article of a rule.
    pub fn article(_rule: &str) -> String {
        String::new()
    }
    /// Confidence.
    pub fn confidence(_rule: &str) -> String {
        String::new()
    }
    /// Version.
    pub fn pack_version() -> String {
        String::new()
    }
    /// Hash.
    pub fn pack_hash() -> String {
        String::new()
    }
    /// Sign-off.
    pub fn sign_off() -> Option<String> {
        None
    }
    /// Steps.
    pub fn steps(&self, _id: &str, _what: &str, _words: &Words) -> Vec<StepSheet> {
        Vec::new()
    }
}
