//! Which family each refusal, reason and flag belongs to, and where it is mended: data, read once.

use super::json::choices;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

choices! {
    /// What kind of thing a refusal, a reason or a flag is, in the order in which a dossier shows them.
    pub enum Family {
        /// Two entries of the file cannot both be true.
        ContradictoryFile = "contradictory_file",
        /// A paper that must exist is not on file.
        MissingAct = "missing_act",
        /// A datum of a paper on file is missing or wrong.
        FixableAtSource = "fixable_at_source",
        /// The engine does not compute it.
        UnsupportedSituation = "unsupported_situation",
        /// The law gives no number, or reads two ways.
        LawSilent = "law_silent",
        /// The law deprives an act of all or part of its effect.
        ActWithoutEffect = "act_without_effect",
        /// The law forbids it.
        NotAllowedByLaw = "not_allowed_by_law",
        /// A period has run out.
        TimeRunOut = "time_run_out",
        /// Taken into account, to be compared with the papers.
        ToCheck = "to_check",
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    families: BTreeMap<String, Vec<String>>,
    fields: BTreeMap<String, String>,
    missing: BTreeMap<String, String>,
}

const TEXT: &str = include_str!("../../../assets/rules/codes.toml");

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| toml::from_str(TEXT).unwrap_or_default())
}

/// The family of a code; none when the table does not know it.
pub fn family(code: &str) -> Option<Family> {
    let lists = &table().families;
    let found = lists.iter().find(|(_, codes)| codes.iter().any(|c| c == code))?;
    Family::from_word(found.0)
}

/// The field of the act at fault that must be read again; `birth` is the person's.
pub fn field(code: &str) -> Option<&'static str> {
    table().fields.get(code).map(String::as_str)
}

/// The type of act that must be entered.
pub fn missing(code: &str) -> Option<&'static str> {
    table().missing.get(code).map(String::as_str)
}
