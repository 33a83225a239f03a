//! What scans can be, and which acts are expected to have one: data of the administration.

use crate::embedded::REFERENCE;
use crate::words::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A kind of scan, as shipped.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Its name in the code and on the wire.
    pub kind: String,
    /// Name in French.
    pub label_fr: String,
    /// Name in English.
    pub label_en: String,
}

/// A kind of scan with its name in the reader's language.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ScanKind {
    /// Its name on the wire.
    pub kind: String,
    /// Its name for a person.
    pub label: String,
}

/// The kinds, and for each type of act the kind that is awaited.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ScanKinds {
    /// The kinds, in order.
    pub kinds: Vec<ScanKind>,
    /// By type of act.
    pub expected: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
struct File {
    kinds: Vec<Kind>,
    expected: BTreeMap<String, String>,
}

fn file() -> &'static File {
    static READ: OnceLock<File> = OnceLock::new();
    READ.get_or_init(|| {
        let text = REFERENCE.iter().find(|(name, _)| *name == "scans").map_or("", |(_, t)| t);
        serde_json::from_str(text).unwrap_or_default()
    })
}

/// Whether there is such a kind.
pub fn known(kind: &str) -> bool {
    file().kinds.iter().any(|k| k.kind == kind)
}

/// For each type of act that must have its paper in the file, the kind awaited.
pub fn expected() -> &'static BTreeMap<String, String> {
    &file().expected
}

/// The kinds in a language.
pub fn all(lang: Lang) -> ScanKinds {
    let label = |k: &Kind| match lang {
        Lang::Fr => k.label_fr.clone(),
        Lang::En => k.label_en.clone(),
    };
    let kinds = file().kinds.iter().map(|k| ScanKind { kind: k.kind.clone(), label: label(k) });
    ScanKinds { kinds: kinds.collect(), expected: expected().clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_expected_kind_exists_for_an_act_that_exists() {
        assert!(expected().len() > 20);
        let acts: Vec<&str> = crate::acts::vocabulary::forms().map(|(kind, _, _)| kind).collect();
        for (act, kind) in expected() {
            assert!(known(kind), "{kind}");
            assert!(acts.contains(&act.as_str()), "{act}");
        }
        assert!(!known("nothing"), "control");
    }
}
