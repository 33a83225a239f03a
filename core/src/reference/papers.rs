//! The papers that the greffe sends, as the program ships them: series of numbers, duties of the
//! law that they answer, articles, and a first wording that the administration may replace.

use crate::embedded::REFERENCE;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a paper says, with named places between braces: `{nom}`, `{article}`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Title of the paper.
    pub title: String,
    /// Addressee, one line each.
    pub to: Vec<String>,
    /// What it is about.
    pub subject: String,
    /// The paragraphs.
    pub paragraphs: Vec<String>,
    /// Papers that go with it.
    pub enclosures: Vec<String>,
    /// Whose signatures are asked for.
    pub signatures: Vec<String>,
}

/// A kind of paper.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperKind {
    /// Its name in the code and on the wire.
    pub kind: String,
    /// Letters of its numbers, one series a year.
    pub series: String,
    /// Duties of the law that it answers.
    pub duties: Vec<String>,
    /// Acts that it certifies, each with its article.
    pub acts: BTreeMap<String, String>,
    /// Article when neither duty nor act has one.
    pub article: String,
    /// The wording as shipped.
    pub model: Wording,
}

/// How an authority is named in a sentence and addressed at the head of a letter.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Inside a sentence.
    pub name: String,
    /// At the head of a letter.
    pub address: String,
}

#[derive(Default, Deserialize)]
struct File {
    authorities: BTreeMap<String, Authority>,
    papers: Vec<PaperKind>,
    sample: BTreeMap<String, String>,
}

fn file() -> &'static File {
    static READ: OnceLock<File> = OnceLock::new();
    READ.get_or_init(|| {
        let text = REFERENCE.iter().find(|(name, _)| *name == "papers").map_or("", |(_, t)| t);
        serde_json::from_str(text).unwrap_or_default()
    })
}

/// Every kind, in the order of the screens.
pub fn kinds() -> &'static [PaperKind] {
    &file().papers
}

/// The kind with this name.
pub fn kind(name: &str) -> Option<&'static PaperKind> {
    kinds().iter().find(|k| k.kind == name)
}

/// The kind that answers a duty of the law.
pub fn for_duty(duty: &str) -> Option<&'static PaperKind> {
    kinds().iter().find(|k| k.duties.iter().any(|d| d == duty))
}

/// The kinds that certify an act done at the prison.
pub fn for_act(act: &str) -> impl Iterator<Item = &'static PaperKind> {
    kinds().iter().filter(move |k| k.acts.contains_key(act))
}

/// An authority that papers address: `college`, `judge`, `procureur`.
pub fn authority(name: &str) -> Authority {
    file().authorities.get(name).cloned().unwrap_or_default()
}

/// What stands in each place when a model is tried: an invented person.
pub fn sample() -> &'static BTreeMap<String, String> {
    &file().sample
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_kind_is_read_and_no_series_twice() {
        let series: HashSet<_> = kinds().iter().map(|k| &k.series).collect();
        assert!(kinds().len() >= 7);
        assert_eq!(series.len(), kinds().len());
        assert!(for_duty("warn_procureur").is_some_and(|k| k.kind == "avis_procureur"));
        assert!(for_duty("no_such_duty").is_none(), "control");
        assert!(!authority("college").name.is_empty());
    }
}
