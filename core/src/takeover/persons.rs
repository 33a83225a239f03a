//! The same person seen twice: names, births and parents compared across the register.
//!
//! Nothing is merged here: a pair is told to the clerk, who decides.

use super::report::Birth;
use crate::base::dates::Day;
use crate::base::threads;
use crate::names::{same_word, telling_words, words};
use crate::search::namesakes;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// Two births may be those of one person when their intervals are no further apart than this: a
/// clerk's *né vers* is seldom wrong by more than a year.
const DAYS_APART: i64 = 400;

/// Which words are known as given names, and which as family names.
pub struct Lists {
    family: HashSet<String>,
    given: HashSet<String>,
}

#[derive(Default, Deserialize)]
struct Data {
    family: Vec<Vec<String>>,
    male: Vec<Vec<String>>,
    female: Vec<Vec<String>>,
}

impl Lists {
    /// The lists of the names module.
    pub fn get() -> &'static Lists {
        static LISTS: OnceLock<Lists> = OnceLock::new();
        LISTS.get_or_init(|| {
            let text = include_str!("../../../assets/names/variants.json");
            let data: Data = serde_json::from_str(text).unwrap_or_default();
            // *Ag Mohamed* is a family name; Mohamed alone is not.
            let known = |groups: &[Vec<String>]| {
                let single = groups.iter().flatten().filter(|name| words(name).len() == 1);
                single.flat_map(|name| telling_words(name)).collect::<Vec<_>>()
            };
            let family = known(&data.family).into_iter().collect();
            let given = known(&data.male).into_iter().chain(known(&data.female)).collect();
            Lists { family, given }
        })
    }

    /// Whether the word is known as a given name.
    pub fn is_given(&self, word: &str) -> bool {
        telling_words(word).iter().all(|w| self.given.contains(w))
    }

    /// Whether the word is known as a family name.
    pub fn is_family(&self, word: &str) -> bool {
        telling_words(word).iter().all(|w| self.family.contains(w))
    }

    /// Whether the two cells hold each other's name: a name known only as a given name in the family
    /// cell, and the other way round.
    pub fn swapped(&self, family: &str, given: &str) -> bool {
        let (f, g) = (telling_words(family), telling_words(given));
        !f.is_empty()
            && !g.is_empty()
            && f.iter().all(|w| self.given.contains(w) && !self.family.contains(w))
            && g.iter().all(|w| self.family.contains(w) && !self.given.contains(w))
    }
}

/// What is compared of a person.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// The row.
    pub row: u32,
    /// Folded.
    pub family: String,
    /// Folded.
    pub given: String,
    /// `M` or `F`.
    pub sex: Option<char>,
    /// Birth.
    pub birth: Option<Birth>,
    /// Folded.
    pub father: Option<String>,
    /// Folded.
    pub mother: Option<String>,
}

/// The pairs of rows that are the same person (earlier first), and the groups of rows of different
/// persons with one name.
pub fn compare(persons: &[Person]) -> (Vec<(u32, u32)>, Vec<Vec<u32>>) {
    let mut pairs = Vec::new();
    let mut homonyms: HashMap<u32, Vec<u32>> = HashMap::new();
    let mut first_of: HashMap<u32, u32> = HashMap::new();
    let names: Vec<(&str, &str)> =
        persons.iter().map(|p| (p.family.as_str(), p.given.as_str())).collect();
    let compared = threads::each(namesakes(&names), |(earlier, later)| {
        let (a, b) = (&persons[earlier], &persons[later]);
        (a, b, same_person(a, b))
    });
    for (a, b, same) in compared {
        if same {
            pairs.push((a.row, b.row));
        } else {
            let first = *first_of.entry(a.row).or_insert(a.row);
            first_of.entry(b.row).or_insert(first);
            let group = homonyms.entry(first).or_default();
            for row in [a.row, b.row] {
                if !group.contains(&row) {
                    group.push(row);
                }
            }
        }
    }
    pairs.sort_unstable_by_key(|(a, b)| (*b, *a));
    let mut groups: Vec<Vec<u32>> = homonyms.into_values().collect();
    groups.iter_mut().for_each(|g| g.sort_unstable());
    groups.sort_unstable();
    (pairs, groups)
}

/// Whether two persons with one name are one person.
pub fn same_person(a: &Person, b: &Person) -> bool {
    if matches!((a.sex, b.sex), (Some(x), Some(y)) if x != y) {
        return false;
    }
    let births = interval(a).zip(interval(b));
    // Told first: most namesakes were born years apart, and names take longer to compare.
    if births.is_some_and(|(x, y)| !births_can_agree(x, y)) {
        return false;
    }
    let parents = [
        parent_agrees(a.father.as_deref(), b.father.as_deref(), &a.family),
        parent_agrees(a.mother.as_deref(), b.mother.as_deref(), ""),
    ];
    let agree = parents.iter().filter(|p| **p == Some(true)).count();
    let differ = parents.iter().filter(|p| **p == Some(false)).count();
    match births {
        Some((x, y)) => agree > differ || agree == differ && x.0 == x.1 && x == y,
        None => agree == 2,
    }
}

fn interval(person: &Person) -> Option<(Day, Day)> {
    let birth = person.birth.as_ref()?;
    Some((birth.earliest?, birth.latest?))
}

fn births_can_agree(a: (Day, Day), b: (Day, Day)) -> bool {
    let gap = a.1.days_until(b.0).max(b.1.days_until(a.0));
    gap <= DAYS_APART
}

/// Whether the given names of two parents agree; `None` when one is not written. The family name may
/// or may not follow.
fn parent_agrees(a: Option<&str>, b: Option<&str>, family: &str) -> Option<bool> {
    let given = |name: &str| -> Vec<String> {
        let words = telling_words(name);
        let family = telling_words(family);
        let own: Vec<String> =
            words.iter().filter(|w| !family.iter().any(|f| same_word(f, w))).cloned().collect();
        if own.is_empty() { words } else { own }
    };
    let (a, b) = (given(a?), given(b?));
    let (first_a, first_b) = (a.first()?, b.first()?);
    Some(same_word(first_a, first_b))
}
