//! The same person seen twice: names, births and parents compared across the register.
//!
//! Nothing is merged here: a pair is told to the clerk, who decides.

use super::report::Birth;
use crate::base::dates::Day;
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
    let mut grouped: HashSet<(u32, u32)> = HashSet::new();
    let mut parents = Parents::default();
    let known: Vec<Known> = persons.iter().map(|person| parents.known(person)).collect();
    Bearers::of(persons).each_earlier(|earlier, later| {
        let (Some(a), Some(b)) = (known.get(earlier), known.get(later)) else { return };
        if same_person(a, b, &mut parents) {
            pairs.push((a.row, b.row));
            return;
        }
        let first = *first_of.entry(a.row).or_insert(a.row);
        first_of.entry(b.row).or_insert(first);
        for row in [a.row, b.row] {
            if grouped.insert((first, row)) {
                homonyms.entry(first).or_default().push(row);
            }
        }
    });
    pairs.sort_unstable_by_key(|(a, b)| (*b, *a));
    let mut groups: Vec<Vec<u32>> = homonyms.into_values().collect();
    groups.iter_mut().for_each(|g| g.sort_unstable());
    groups.sort_unstable();
    (pairs, groups)
}

/// Who bears which name, and which names agree: each is compared once, however many bear it.
struct Bearers {
    /// The name of each person.
    name_of: Vec<usize>,
    /// For each name, those that agree with it, its own among them when it is written.
    agreeing: Vec<Vec<usize>>,
}

impl Bearers {
    fn of(persons: &[Person]) -> Bearers {
        let mut place_of: HashMap<(&str, &str), usize> = HashMap::new();
        let mut names: Vec<(&str, &str)> = Vec::new();
        let mut name_of = Vec::with_capacity(persons.len());
        for person in persons {
            let name = (person.family.as_str(), person.given.as_str());
            name_of.push(*place_of.entry(name).or_insert_with(|| {
                names.push(name);
                names.len() - 1
            }));
        }
        // A name that is not written agrees with nothing.
        let written = |name: &str| !words(name).is_empty();
        let mut agreeing: Vec<Vec<usize>> = names
            .iter()
            .enumerate()
            .map(
                |(at, (family, given))| {
                    if written(family) && written(given) { vec![at] } else { Vec::new() }
                },
            )
            .collect();
        for (one, other) in namesakes(&names) {
            for (at, with) in [(one, other), (other, one)] {
                if let Some(list) = agreeing.get_mut(at) {
                    list.push(with);
                }
            }
        }
        Bearers { name_of, agreeing }
    }

    /// Gives the pairs of persons whose names agree, by the later, then the earlier.
    fn each_earlier(&self, mut f: impl FnMut(usize, usize)) {
        let mut earlier_of: Vec<Vec<usize>> = vec![Vec::new(); self.agreeing.len()];
        let mut earlier: Vec<usize> = Vec::new();
        for (later, &name) in self.name_of.iter().enumerate() {
            earlier.clear();
            for &with in self.agreeing.get(name).into_iter().flatten() {
                earlier.extend(earlier_of.get(with).into_iter().flatten());
            }
            earlier.sort_unstable();
            earlier.iter().for_each(|&earlier| f(earlier, later));
            if let Some(bearers) = earlier_of.get_mut(name) {
                bearers.push(later);
            }
        }
    }
}

/// A person as it is compared with its namesakes: wordings by their number.
struct Known {
    row: u32,
    sex: Option<char>,
    born: Option<(Day, Day)>,
    family: u32,
    father: Option<u32>,
    mother: Option<u32>,
}

/// Whether two persons with one name are one person.
fn same_person(a: &Known, b: &Known, parents: &mut Parents<'_>) -> bool {
    if matches!((a.sex, b.sex), (Some(x), Some(y)) if x != y) {
        return false;
    }
    let births = a.born.zip(b.born);
    // Told first: most namesakes were born years apart, and names take longer to compare.
    if births.is_some_and(|(x, y)| !births_can_agree(x, y)) {
        return false;
    }
    let told = [
        parents.agree(a.father, b.father, Some(a.family)),
        parents.agree(a.mother, b.mother, None),
    ];
    let agree = told.iter().filter(|p| **p == Some(true)).count();
    let differ = told.iter().filter(|p| **p == Some(false)).count();
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

/// The given names of parents. Registers repeat themselves: each wording is read once, each pair of
/// words compared once.
#[derive(Default)]
struct Parents<'a> {
    numbers: HashMap<&'a str, u32>,
    /// The words of each wording that tell names apart.
    words: Vec<Vec<String>>,
    /// The place of the first given name in a wording, read beside a family name.
    first: HashMap<(u32, Option<u32>), Option<u32>>,
    same: HashMap<(u32, u32, u32, u32), bool>,
}

impl<'a> Parents<'a> {
    fn number(&mut self, wording: &'a str) -> u32 {
        *self.numbers.entry(wording).or_insert_with(|| {
            self.words.push(telling_words(wording));
            self.words.len() as u32 - 1
        })
    }

    fn known(&mut self, person: &'a Person) -> Known {
        Known {
            row: person.row,
            sex: person.sex,
            born: interval(person),
            family: self.number(&person.family),
            father: person.father.as_deref().map(|name| self.number(name)),
            mother: person.mother.as_deref().map(|name| self.number(name)),
        }
    }

    fn words(&self, wording: u32) -> &[String] {
        self.words.get(wording as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the given names of two parents agree; `None` when one is not written. The family name
    /// may or may not follow.
    fn agree(&mut self, a: Option<u32>, b: Option<u32>, family: Option<u32>) -> Option<bool> {
        let (a, b) = (a?, b?);
        if a == b {
            return (!self.words(a).is_empty()).then_some(true);
        }
        let (first_a, first_b) = (self.first(a, family)?, self.first(b, family)?);
        if let Some(known) = self.same.get(&(a, first_a, b, first_b)) {
            return Some(*known);
        }
        let word = |wording, at: u32| self.words(wording).get(at as usize);
        let same = word(a, first_a).zip(word(b, first_b)).is_some_and(|(a, b)| same_word(a, b));
        self.same.insert((a, first_a, b, first_b), same);
        Some(same)
    }

    fn first(&mut self, name: u32, family: Option<u32>) -> Option<u32> {
        if let Some(known) = self.first.get(&(name, family)) {
            return *known;
        }
        let family_words = family.map(|family| self.words(family)).unwrap_or_default();
        let all = self.words(name);
        let own = all.iter().position(|w| !family_words.iter().any(|f| same_word(f, w)));
        let place = (!all.is_empty()).then(|| own.unwrap_or(0) as u32);
        self.first.insert((name, family), place);
        place
    }
}
