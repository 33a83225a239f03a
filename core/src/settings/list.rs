//! The settings that exist, read from the data: name, shape, default, choices, article in question.

use crate::embedded::REFERENCE;
use crate::failure::FieldProblem;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::OnceLock;

/// Shape of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SettingKind")]
pub enum Kind {
    /// One of the choices.
    Choice,
    /// A whole number, within bounds or among the choices.
    Integer,
    /// Free text, one line.
    Text,
    /// `true` or `false`.
    Boolean,
}

/// Whose business a setting is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SettingGroup")]
pub enum Group {
    /// A convenience of the house.
    House,
    /// A reading of the law, for the administration to decide.
    Policy,
}

/// One setting that exists.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Its name.
    pub key: String,
    /// Shape of the value.
    pub kind: Kind,
    /// House or policy.
    pub group: Group,
    /// Before any change; empty for a question left open.
    pub default: String,
    /// Values that may be chosen.
    #[serde(default)]
    pub choices: Vec<String>,
    /// Lowest number.
    #[serde(default)]
    pub least: i64,
    /// Highest number.
    #[serde(default)]
    pub most: i64,
    /// Article that leaves the question open.
    #[serde(default)]
    pub article: String,
}

/// Longest free text.
const LONGEST: usize = 200;

/// Every setting, in the order of the screen.
pub fn definitions() -> &'static [Definition] {
    #[derive(Deserialize)]
    struct File {
        settings: Vec<Definition>,
    }
    static SETTINGS: OnceLock<Vec<Definition>> = OnceLock::new();
    SETTINGS.get_or_init(|| {
        let text = REFERENCE.iter().find(|(name, _)| *name == "settings").map_or("", |(_, t)| t);
        serde_json::from_str::<File>(text).map(|f| f.settings).unwrap_or_default()
    })
}

/// The setting with this name.
pub fn definition(key: &str) -> Option<&'static Definition> {
    definitions().iter().find(|d| d.key == key)
}

impl Definition {
    /// What is wrong with a value, if anything.
    pub fn problem(&self, value: &str) -> Option<FieldProblem> {
        if !self.choices.is_empty() {
            return (!self.choices.iter().any(|c| c == value))
                .then(|| FieldProblem::new("value", "setting-choice").with("value", value));
        }
        if self.kind == Kind::Integer {
            let fits = value.parse().is_ok_and(|n: i64| (self.least..=self.most).contains(&n));
            let problem = FieldProblem::new("value", "setting-number");
            return (!fits).then(|| problem.with("least", self.least).with("most", self.most));
        }
        (value.chars().count() > LONGEST || value.contains(['\n', '\r']))
            .then(|| FieldProblem::new("value", "setting-text").with("most", LONGEST))
    }

    /// The value as the engine reads it: a number, a truth value, a word, or nothing.
    pub fn json(&self, value: &str) -> Value {
        match self.kind {
            _ if value.is_empty() => Value::Null,
            Kind::Boolean => Value::Bool(value == "true"),
            Kind::Integer => value.parse::<i64>().map_or(Value::Null, Value::from),
            Kind::Choice | Kind::Text => Value::from(value),
        }
    }
}
