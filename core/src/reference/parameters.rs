//! Numbers and conditions that an authority fixes and may change: dated data, as the lists are.

use crate::base::dates::Day;
use crate::embedded::REFERENCE;
use serde::Deserialize;
use std::sync::OnceLock;

/// When the law requires a lawyer, or gives a right to one that must be seen to.
#[derive(Clone, Debug, Deserialize)]
pub struct CounselRule {
    /// `minor`, `crime` (before the chambre criminelle) or `inquiry` (a crime under instruction).
    pub ground: String,
    /// The court appoints a lawyer when the person chooses none; otherwise it is a right.
    pub required: bool,
    /// Article.
    pub article: String,
    /// For persons under this age on the day of the facts.
    #[serde(default)]
    pub under_years: Option<i64>,
    /// For offences of this nature.
    #[serde(default)]
    pub nature: Option<String>,
    /// Categories of persons whose case is not over.
    pub categories: Vec<String>,
    /// Kinds of assistance that answer the rule (`access` of the list of counsel).
    pub access: Vec<String>,
    valid_from: Option<Day>,
    valid_to: Option<Day>,
}

/// Until what age an infant stays with the mother.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct InfantLimit {
    /// Age, in months.
    pub months: i64,
    /// Days before, from which it is announced.
    pub alert_days: i64,
    valid_from: Option<Day>,
    valid_to: Option<Day>,
}

/// Until what age of the child nursing protects the mother.
#[derive(Clone, Debug, Deserialize)]
pub struct NursingLimit {
    /// Age, in months.
    pub months: i64,
    /// Article.
    pub article: String,
    valid_from: Option<Day>,
    valid_to: Option<Day>,
}

#[derive(Default, Deserialize)]
struct File {
    counsel_rules: Vec<CounselRule>,
    infant_limits: Vec<InfantLimit>,
    nursing_limits: Vec<NursingLimit>,
}

fn file() -> &'static File {
    static READ: OnceLock<File> = OnceLock::new();
    READ.get_or_init(|| {
        let text = REFERENCE.iter().find(|(name, _)| *name == "parameters").map_or("", |(_, t)| t);
        serde_json::from_str(text).unwrap_or_default()
    })
}

fn in_force(from: Option<Day>, to: Option<Day>, on: Day) -> bool {
    from.is_none_or(|from| from <= on) && to.is_none_or(|to| on <= to)
}

/// The rules on lawyers in force on a day.
pub fn counsel_rules(on: Day) -> impl Iterator<Item = &'static CounselRule> {
    file().counsel_rules.iter().filter(move |r| in_force(r.valid_from, r.valid_to, on))
}

/// The age limit of infants in force on a day.
pub fn infant_limit(on: Day) -> Option<&'static InfantLimit> {
    file().infant_limits.iter().rfind(|l| in_force(l.valid_from, l.valid_to, on))
}

/// The limit of nursing in force on a day.
pub fn nursing_limit(on: Day) -> Option<&'static NursingLimit> {
    file().nursing_limits.iter().rfind(|l| in_force(l.valid_from, l.valid_to, on))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_are_read_and_dated() {
        let today = Day::new(2026, 11, 23).unwrap();
        assert_eq!(counsel_rules(today).count(), 3);
        assert_eq!(infant_limit(today).unwrap().months, 36);
        assert_eq!(nursing_limit(today).unwrap().article, "CPP 1258");
        // Control: before the code there is no rule of it.
        assert_eq!(counsel_rules(Day::new(2025, 6, 12).unwrap()).count(), 0);
    }
}
