//! When two entries of a register are possibly one person.

use super::lexicon::Lexicon;
use super::likeness::{Word, read_name, same_words};
use super::words::telling_words;
use crate::base::dates::Day;

/// The sex written in a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Male.
    Male,
    /// Female.
    Female,
}

/// What a register says of a person, as far as it tells persons apart.
#[derive(Clone, Debug, Default)]
pub struct PersonFacts {
    /// Family name, as written.
    pub family: String,
    /// Given names, as written.
    pub given: String,
    /// Sex; unknown agrees with both.
    pub sex: Option<Sex>,
    /// First and last day on which the person can have been born; the same twice when the full
    /// date is known.
    pub birth: Option<(Day, Day)>,
    /// The father as written: given names, family name or not.
    pub father: String,
    /// The mother as written.
    pub mother: String,
}

/// [`PersonFacts`] with the names read, for comparing one person with many.
#[derive(Clone, Debug)]
pub struct KnownPerson {
    /// Words of the family name.
    pub family: Vec<Word>,
    /// Words of the given names.
    pub given: Vec<Word>,
    sex: Option<Sex>,
    birth: Option<(Day, Day)>,
    father: Vec<Word>,
    mother: Vec<Word>,
}

/// What is common to two persons, or tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Both names are one name in two spellings.
    pub names: bool,
    /// Neither sex contradicts the other.
    pub sex: bool,
    /// Both births are known and at most [`APART`] days apart.
    pub birth: bool,
    /// Both full birth dates are known and equal.
    pub same_day: bool,
    /// One of the births is not known.
    pub birth_unknown: bool,
    /// The father's given names agree (`Some(true)`), differ, or cannot be compared.
    pub father: Option<bool>,
    /// The same of the mother.
    pub mother: Option<bool>,
}

/// How many days may lie between two births that were written from memory.
pub const APART: i64 = 400;

impl KnownPerson {
    /// Reads the names of a person.
    pub fn new(facts: &PersonFacts) -> KnownPerson {
        let family = read_name(&facts.family);
        KnownPerson {
            father: parent(&facts.father, &family),
            mother: parent(&facts.mother, &[]),
            given: read_name(&facts.given),
            sex: facts.sex,
            birth: facts.birth,
            family,
        }
    }

    /// Compares with another person.
    pub fn agreement(&self, other: &KnownPerson) -> Agreement {
        let sex = self.sex.is_none() || other.sex.is_none() || self.sex == other.sex;
        let births = self.birth.zip(other.birth);
        let parents =
            |a: &[Word], b: &[Word]| (!a.is_empty() && !b.is_empty()).then(|| contained(a, b));
        Agreement {
            names: same_words(&self.family, &other.family) && same_words(&self.given, &other.given),
            sex,
            birth: births.is_some_and(|(a, b)| days_apart(a, b) <= APART),
            same_day: births.is_some_and(|(a, b)| a.0 == a.1 && a == b),
            birth_unknown: births.is_none(),
            father: parents(&self.father, &other.father),
            mother: parents(&self.mother, &other.mother),
        }
    }

    /// Days between the two births, 0 when the intervals overlap; `None` when one is unknown.
    pub fn days_apart(&self, other: &KnownPerson) -> Option<i64> {
        self.birth.zip(other.birth).map(|(a, b)| days_apart(a, b))
    }

    /// Whether sex and birth leave room for one person; quick, for use before [`Self::agreement`].
    pub fn can_be(&self, other: &KnownPerson) -> bool {
        let sex = self.sex.is_none() || other.sex.is_none() || self.sex == other.sex;
        let birth = self.birth.zip(other.birth);
        sex && birth.is_none_or(|(a, b)| days_apart(a, b) <= APART)
    }
}

impl Agreement {
    /// Whether everything known says one person: the names agree, the sexes do not differ, the
    /// births can agree, and of the parents at least one more agrees than differs (or they
    /// balance and the full birth dates are equal). With a birth unknown both parents must agree.
    pub fn same_person(self) -> bool {
        if !self.names || !self.sex {
            return false;
        }
        let one = |agrees: Option<bool>| agrees.map_or(0, |yes| if yes { 1 } else { -1 });
        let balance = one(self.father) + one(self.mother);
        if self.birth_unknown {
            return balance == 2;
        }
        self.birth && (balance > 0 || balance == 0 && self.same_day)
    }
}

/// Whether two entries of a register are possibly one person; see [`Agreement::same_person`].
/// Symmetric. Merging stays a clerk's act.
pub fn same_person(a: &PersonFacts, b: &PersonFacts) -> bool {
    let (a, b) = (KnownPerson::new(a), KnownPerson::new(b));
    a.can_be(&b) && a.agreement(&b).same_person()
}

/// Days between two intervals; 0 when they overlap.
fn days_apart(a: (Day, Day), b: (Day, Day)) -> i64 {
    a.1.days_until(b.0).max(b.1.days_until(a.0)).max(0)
}

/// The given names of a parent, who is written with or without a family name, before or after.
fn parent(written: &str, child_family: &[Word]) -> Vec<Word> {
    let lexicon = Lexicon::embedded();
    let mut words: Vec<Word> = telling_words(written).iter().map(|w| Word::new(w)).collect();
    let family = |w: &Word| lexicon.only_family(w.text()) || child_family.iter().any(|f| f.same(w));
    if words.len() > 1 {
        if let Some(at) = words.iter().rposition(family) {
            words.remove(at);
        } else {
            // An unknown family name comes last.
            let last = words.last().is_some_and(|w| !w.reading().known);
            if last || child_family.is_empty() {
                words.pop();
            }
        }
    }
    words
}

/// Whether every word of the shorter name is found in the longer one.
fn contained(a: &[Word], b: &[Word]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.iter().all(|x| long.iter().any(|y| x.same(y)))
}
