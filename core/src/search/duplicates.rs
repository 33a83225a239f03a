//! While a person is being entered: who, already in the register, may be the same person.

use super::Index;
use crate::names::{APART, KnownPerson, PersonFacts, words_similarity};

/// Someone who may be the person being entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Possible {
    /// The caller's number.
    pub id: u32,
    /// 0 to 1; orders the list and decides nothing.
    pub score: f64,
    /// Everything known says one person ([`crate::names::same_person`]).
    pub same_person: bool,
    /// What speaks for and against.
    pub clues: Vec<Clue>,
}

/// What speaks for or against two entries being one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clue {
    /// The names are one name in two spellings.
    NamesAgree,
    /// The names are only alike.
    NamesAlike,
    /// The same full birth date.
    SameBirthDay,
    /// The births can be one, as far as they are known.
    BirthAgrees,
    /// The births are too far apart.
    BirthDiffers,
    /// The father bears the same given names.
    FatherAgrees,
    /// The father's given names differ.
    FatherDiffers,
    /// The mother bears the same given names.
    MotherAgrees,
    /// The mother's given names differ.
    MotherDiffers,
}

/// Persons looked at more closely for each answer asked for.
const LOOKED_AT: usize = 8;
/// Letters typed before anything is proposed.
const LETTERS: usize = 3;
/// Beyond this many days between births nobody is proposed, unless both parents agree.
const FAR: i64 = 3 * 365 + 1;

/// The persons of an index who may be the one being entered, best first: from the third letter,
/// by name in any spelling, then by birth, sex and parents. `facts` gives what is known of an
/// indexed person; those it does not know are left out.
pub fn possible_same(
    index: &Index,
    probe: &PersonFacts,
    facts: impl Fn(u32) -> Option<PersonFacts>,
    limit: usize,
) -> Vec<Possible> {
    let typed = format!("{} {}", probe.given, probe.family);
    if typed.chars().filter(|c| c.is_alphanumeric()).count() < LETTERS {
        return Vec::new();
    }
    let known = KnownPerson::new(probe);
    let hits = index.find(typed.trim(), limit.saturating_mul(LOOKED_AT));
    let mut found: Vec<Possible> = hits
        .iter()
        .filter_map(|hit| {
            let other = KnownPerson::new(&facts(hit.id)?);
            weigh(hit.id, f64::from(hit.score), &known, &other)
        })
        .collect();
    found.sort_by(|a, b| {
        b.same_person.cmp(&a.same_person).then(b.score.total_cmp(&a.score)).then(b.id.cmp(&a.id))
    });
    found.truncate(limit);
    found
}

fn weigh(id: u32, hit: f64, probe: &KnownPerson, other: &KnownPerson) -> Option<Possible> {
    let agreement = probe.agreement(other);
    let parents = [agreement.father, agreement.mother];
    let far = probe.days_apart(other).is_some_and(|days| days > FAR);
    if !agreement.sex || far && parents != [Some(true), Some(true)] {
        return None;
    }
    let family = words_similarity(&probe.family, &other.family);
    let given = words_similarity(&probe.given, &other.given);
    let name = hit.max((family + given) / 2.0);
    let birth = match probe.days_apart(other) {
        _ if agreement.same_day => 1.0,
        Some(days) if days <= APART => 0.7,
        Some(_) => 0.0,
        None => 0.4,
    };
    let one = |agrees: Option<bool>| agrees.map_or(0.25, |yes| if yes { 0.5 } else { 0.0 });
    let both = one(agreement.father) + one(agreement.mother);
    let score = 0.6 * name + 0.2 * birth + 0.2 * both;
    Some(Possible { id, score, same_person: agreement.same_person(), clues: clues(probe, other) })
}

/// What speaks for and against two entries being one person.
pub fn clues(a: &KnownPerson, b: &KnownPerson) -> Vec<Clue> {
    let agreement = a.agreement(b);
    let mut clues = vec![if agreement.names { Clue::NamesAgree } else { Clue::NamesAlike }];
    match a.days_apart(b) {
        _ if agreement.same_day => clues.push(Clue::SameBirthDay),
        Some(days) if days <= APART => clues.push(Clue::BirthAgrees),
        Some(_) => clues.push(Clue::BirthDiffers),
        None => {}
    }
    for (agrees, yes, no) in [
        (agreement.father, Clue::FatherAgrees, Clue::FatherDiffers),
        (agreement.mother, Clue::MotherAgrees, Clue::MotherDiffers),
    ] {
        clues.extend(agrees.map(|agrees| if agrees { yes } else { no }));
    }
    clues
}
