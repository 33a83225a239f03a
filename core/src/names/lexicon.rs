//! The names that are known, with their spellings: data of `assets/names/variants.json`.

use super::words::telling_words;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A known name, whatever its spelling: the number of its group in the data.
pub type Group = u16;

/// Every known spelling, folded, and the names it can stand for.
pub struct Lexicon {
    spellings: HashMap<String, Vec<Group>>,
    groups: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct Data {
    family: Vec<Vec<String>>,
    male: Vec<Vec<String>>,
    female: Vec<Vec<String>>,
}

impl Lexicon {
    /// Builds a lexicon from groups of spellings, the usual one first. Spellings of several words
    /// (*Ag Ahmed*) count by their telling word.
    pub fn new<'a>(groups: impl IntoIterator<Item = &'a [String]>) -> Lexicon {
        let mut lexicon = Lexicon { spellings: HashMap::new(), groups: Vec::new() };
        for written in groups {
            let Ok(group) = Group::try_from(lexicon.groups.len()) else { break };
            let mut folded: Vec<String> = Vec::new();
            for spelling in written {
                let word = telling_words(spelling).concat();
                if !word.is_empty() && !folded.contains(&word) {
                    lexicon.spellings.entry(word.clone()).or_default().push(group);
                    folded.push(word);
                }
            }
            lexicon.groups.push(folded);
        }
        lexicon
    }

    /// The lexicon the product carries. Its data is checked by a test; were it unreadable, no name
    /// would be known and spelling alone would decide.
    pub fn embedded() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            let text = include_str!("../../../assets/names/variants.json");
            let data: Option<Data> = serde_json::from_str(text).ok();
            let all = data.map(|d| [d.family, d.male, d.female].concat()).unwrap_or_default();
            Lexicon::new(all.iter().map(Vec::as_slice))
        })
    }

    /// The names a folded word is a known spelling of; empty when the word is not known.
    pub fn groups_of(&self, word: &str) -> &[Group] {
        self.spellings.get(word).map(Vec::as_slice).unwrap_or_default()
    }

    /// The known spellings of a name, folded, the usual one first.
    pub fn spellings_of(&self, group: Group) -> &[String] {
        self.groups.get(usize::from(group)).map(Vec::as_slice).unwrap_or_default()
    }
}
