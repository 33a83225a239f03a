//! The names that are known, with their spellings: data of `assets/names/variants.json`.

use super::distance::word_distance;
use super::key::{coarse, key};
use super::neighbours::Neighbours;
use super::words::{after_particle, telling_words};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A known name, whatever its spelling: the number of its group in the data.
pub type Group = u16;

/// Where a name is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// After the given names: Traoré.
    Family,
    /// Given to a person: Moussa, Fatoumata.
    Given,
}

/// What a word is read as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whether the word is a spelling that the lexicon holds.
    pub known: bool,
    /// The names it is, or may be, a spelling of, nearest first, each with a cost: the distance in
    /// hundredths of a sound from the nearest spelling (0 when known), raised by how much nearer
    /// another name is.
    pub names: Vec<(Group, u16)>,
}

impl Reading {
    /// The names that nothing speaks against: the nearest, and its equals.
    pub fn likely(&self) -> impl Iterator<Item = Group> {
        let best = self.names.first().map_or(0, |n| n.1);
        self.names.iter().take_while(move |n| n.1 <= best + EQUAL.min(best / 2)).map(|n| n.0)
    }
}

/// Every known spelling, folded, and the names it can stand for.
pub struct Lexicon {
    spellings: HashMap<String, Vec<Group>>,
    names: Vec<Known>,
    words: Vec<(String, String)>,
    alphabetical: Vec<u32>,
    near: Neighbours,
}

/// A name: its spellings, the usual one first, and whether it is ever a given name.
#[derive(Default)]
struct Known {
    spellings: Vec<String>,
    given: bool,
}

#[derive(Deserialize)]
struct Data {
    family: Vec<Vec<String>>,
    male: Vec<Vec<String>>,
    female: Vec<Vec<String>>,
}

/// A name this much further than the nearest, raise included, is as likely.
const EQUAL: u16 = 30;
/// Names this much further than the nearest are no longer read.
const RIVAL: u16 = 60;
/// What a particle written in one word with its name counts.
const JOINED: u16 = 30;

impl Lexicon {
    /// Builds a lexicon from names, each with its spellings, the usual one first. Spellings of
    /// several words (*Ag Ahmed*) count by their telling word, and names with the same usual
    /// spelling (Sidiki, given and family) are one.
    pub fn new<'a>(names: impl IntoIterator<Item = (Use, &'a [String])>) -> Lexicon {
        let mut lexicon = Lexicon {
            spellings: HashMap::new(),
            names: Vec::new(),
            words: Vec::new(),
            alphabetical: Vec::new(),
            near: Neighbours::default(),
        };
        for (used, written) in names {
            let words = written.iter().map(|s| telling_words(s).concat());
            let words: Vec<String> = words.filter(|w| !w.is_empty()).collect();
            lexicon.learn(used, &words);
        }
        lexicon.near.settle();
        lexicon.alphabetical = (0..lexicon.words.len() as u32).collect();
        let words = &lexicon.words;
        lexicon.alphabetical.sort_by(|&a, &b| words[a as usize].0.cmp(&words[b as usize].0));
        lexicon
    }

    /// Takes in a name with its spellings.
    fn learn(&mut self, used: Use, words: &[String]) {
        let usual = words.first();
        let place = self.names.iter().position(|n| n.spellings.first() == usual);
        let place = place.unwrap_or(self.names.len());
        let Ok(group) = Group::try_from(place) else { return };
        if place == self.names.len() {
            self.names.push(Known::default());
        }
        let Some(known) = self.names.get_mut(place) else { return };
        known.given |= used == Use::Given;
        for word in words {
            if known.spellings.contains(word) {
                continue;
            }
            let groups = self.spellings.entry(word.clone()).or_default();
            if groups.is_empty() {
                let sounds = key(word);
                self.near.add(word, &coarse(&sounds), self.words.len() as u32);
                self.words.push((word.clone(), sounds));
            }
            groups.push(group);
            known.spellings.push(word.clone());
        }
    }

    /// The lexicon the product carries. A test reads its data; were it unreadable, no name would
    /// be known and sounds alone would decide.
    pub fn embedded() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            let text = include_str!("../../../assets/names/variants.json");
            let Ok(data) = serde_json::from_str::<Data>(text) else {
                return Lexicon::new([]);
            };
            let family = data.family.iter().map(|g| (Use::Family, g.as_slice()));
            let given = data.male.iter().chain(&data.female).map(|g| (Use::Given, g.as_slice()));
            Lexicon::new(family.chain(given))
        })
    }

    /// The names a folded word is a known spelling of; empty when the word is not known.
    pub fn groups_of(&self, word: &str) -> &[Group] {
        self.spellings.get(word).map(Vec::as_slice).unwrap_or_default()
    }

    /// The known spellings of a name, folded, the usual one first.
    pub fn spellings_of(&self, group: Group) -> &[String] {
        self.names.get(usize::from(group)).map(|n| n.spellings.as_slice()).unwrap_or_default()
    }

    /// How many names are known.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether no name is known.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether a folded word is known, and only as a family name.
    pub fn only_family(&self, word: &str) -> bool {
        let groups = self.groups_of(word);
        let family = |&g: &Group| self.names.get(usize::from(g)).is_some_and(|n| !n.given);
        !groups.is_empty() && groups.iter().all(family)
    }

    /// The names that have a known spelling beginning so.
    pub fn beginning(&self, folded: &str) -> Vec<Group> {
        let word = |&i: &u32| self.words.get(i as usize).map_or("", |w| w.0.as_str());
        let from = self.alphabetical.partition_point(|i| word(i) < folded);
        let starts =
            self.alphabetical.iter().skip(from).take_while(|i| word(i).starts_with(folded));
        let mut groups: Vec<Group> =
            starts.flat_map(|i| self.groups_of(word(i))).copied().collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// What a folded word with this key is read as: the names it is known to spell, else the
    /// names whose spellings are nearest.
    pub fn read(&self, word: &str, sounds: &str) -> Reading {
        let known = self.groups_of(word);
        if !known.is_empty() {
            return Reading { known: true, names: known.iter().map(|&g| (g, 0)).collect() };
        }
        let mut found = Vec::new();
        self.near.near(word, &coarse(sounds), false, &mut found);
        let mut limit = farthest(sounds.len());
        let mut names: Vec<(Group, u16)> = Vec::new();
        for id in found {
            let Some((other, other_sounds)) = self.words.get(id as usize) else { continue };
            let Some(cost) = word_distance((word, sounds), (other, other_sounds), limit) else {
                continue;
            };
            limit = limit.min(cost + RIVAL.min(cost));
            for &group in self.groups_of(other) {
                match names.iter_mut().find(|n| n.0 == group) {
                    Some(n) => n.1 = n.1.min(cost),
                    None => names.push((group, cost)),
                }
            }
        }
        if names.iter().all(|n| n.1 > JOINED) {
            // Aguissa is Ag Issa, when nothing is as near.
            let named = after_particle(word).flat_map(|name| self.groups_of(name));
            names.extend(named.map(|&group| (group, JOINED)));
            limit = limit.max(JOINED);
        }
        names.retain(|n| n.1 <= limit);
        names.sort_by_key(|n| n.1);
        let best = names.first().map_or(0, |n| n.1);
        names.iter_mut().for_each(|n| n.1 += n.1 - best);
        Reading { known: false, names }
    }
}

/// How far a known spelling may be from an unknown word of so many sounds.
fn farthest(sounds: usize) -> u16 {
    match sounds {
        0..=2 => 45,
        3 => 85,
        4 => 90,
        5 => 110,
        6 => 130,
        7 => 150,
        _ => 170,
    }
}
