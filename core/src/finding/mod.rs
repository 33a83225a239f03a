//! Finding people: one box for a number, a name in any spelling and order, an alias; and the persons
//! who may be the one being entered.
//!
//! The index is in memory, made at the first search and brought up to date from the images of rows
//! at each later one, so that what was just recorded is found at once.

mod catalogue;

use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::partial::PartialDate;
use crate::committals::queries;
use crate::committals::table::{CommittalRow, of_detainee};
use crate::deadlines::Severity;
use crate::detainees::Sex;
use crate::detainees::table::{DetaineeRow, answers};
use crate::failure::Result;
use crate::names;
use crate::search::{Clue, How, Place, clues, possible_same};
use crate::store::Read;
use crate::store::table::{find as find_row, get};
use catalogue::Catalogue;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

/// Lines given when no limit is asked.
const DEFAULT_LIMIT: u32 = 20;
/// Persons shown beside the form.
const SIMILAR: usize = 6;

/// What is typed in the box.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FindQuery {
    /// Text.
    pub text: String,
    /// Lines.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// Why a line is there.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Why {
    /// Key `names-why-…`.
    pub kind: String,
    /// Arguments.
    pub args: BTreeMap<String, String>,
}

/// A stay that answers.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Hit {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Surnom.
    pub alias: String,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// Place of birth.
    pub birth_place: String,
    /// Father.
    pub father: String,
    /// Mother.
    pub mother: String,
    /// Inside.
    pub present: bool,
    /// 0 to 1; 0.95 and more: surely this name.
    pub score: f32,
    /// Why.
    pub why: Vec<Why>,
    /// How loudly.
    pub severity: Severity,
}

/// What is known of a person being entered.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SimilarQuery {
    /// Family name.
    #[ts(as = "String")]
    pub family_name: String,
    /// Given names.
    #[ts(as = "String")]
    pub given_names: String,
    /// Sex.
    pub sex: Option<Sex>,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// Father.
    pub father: Option<String>,
    /// Mother.
    pub mother: Option<String>,
    /// A record not to be shown: itself.
    pub exclude: Option<DetaineeId>,
}

/// A person who may be the same.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct SimilarPerson {
    /// The person.
    pub detainee_id: DetaineeId,
    /// Last stay.
    pub committal_id: Option<CommittalId>,
    /// Name.
    pub name: String,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// Father.
    pub father: String,
    /// Mother.
    pub mother: String,
    /// Number of the last stay.
    pub last_ecrou: String,
    /// Inside.
    pub present: bool,
    /// Exit of the last stay.
    pub exit_on: Option<crate::base::dates::Day>,
    /// 0 to 1.
    pub score: f64,
    /// Everything known says one person.
    pub surely: bool,
    /// What speaks for and against.
    pub why: Vec<Why>,
    /// Has a photograph.
    pub has_photo: bool,
    /// Answer given before.
    pub answered: Option<String>,
}

fn why(kind: &str) -> Why {
    Why { kind: kind.to_owned(), args: BTreeMap::new() }
}

/// Stays that answer, best first.
pub fn find(read: &Read<'_>, query: FindQuery) -> Result<Vec<Hit>> {
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).min(500) as usize;
    let catalogue = Catalogue::of(read)?;
    let found = catalogue.with(|index, ids| {
        index
            .find(&query.text, limit)
            .into_iter()
            .filter_map(|hit| Some((ids.get(hit.id as usize)?.clone(), hit)))
            .collect::<Vec<_>>()
    });
    let mut hits = Vec::new();
    for (id, hit) in found {
        let Some(row) = find_row::<CommittalRow>(read.conn, id.as_str())? else { continue };
        let person: DetaineeRow = get(read.conn, row.detainee_id.as_str())?;
        let line = queries::line(read, row, &person)?;
        hits.push(Hit {
            committal_id: line.committal_id,
            detainee_id: line.detainee_id,
            ecrou: line.ecrou,
            name: line.name,
            alias: person.alias.clone(),
            birth: line.birth,
            birth_place: person.birth_place.clone(),
            father: person.father.clone(),
            mother: person.mother.clone(),
            present: line.present,
            score: hit.score,
            why: hit.why.iter().map(reason).collect(),
            severity: line.severity,
        });
    }
    Ok(hits)
}

fn reason(reason: &crate::search::Reason) -> Why {
    let mut why = why(match reason.how {
        How::Exact => "exact",
        How::Variant => "variant",
        How::Sound => "sound",
        How::Typo => "typo",
        How::Prefix => "prefix",
    });
    match reason.place {
        Place::Alias => why.kind.insert_str(0, "alias-"),
        Place::Number => why.kind = "number".into(),
        _ => {}
    }
    for (name, text) in [("typed", &reason.typed), ("found", &reason.found)] {
        why.args.insert(name.to_owned(), text.clone());
    }
    why
}

fn clue(clue: Clue) -> Why {
    why(match clue {
        Clue::NamesAgree => "names-agree",
        Clue::NamesAlike => "names-alike",
        Clue::SameBirthDay => "same-birth-day",
        Clue::BirthAgrees => "birth-agrees",
        Clue::BirthDiffers => "birth-differs",
        Clue::FatherAgrees => "father-agrees",
        Clue::FatherDiffers => "father-differs",
        Clue::MotherAgrees => "mother-agrees",
        Clue::MotherDiffers => "mother-differs",
    })
}

/// What of a record tells persons apart.
pub fn facts_of(row: &DetaineeRow) -> names::PersonFacts {
    names::PersonFacts {
        family: row.family_name.clone(),
        given: row.given_names.clone(),
        sex: sex(row.sex.as_deref().and_then(Sex::parse)),
        birth: row.birth.as_ref().and_then(|b| b.0.interval()),
        father: row.father.clone(),
        mother: row.mother.clone(),
    }
}

/// What speaks for and against two records being of one person.
pub fn why_same(a: &names::KnownPerson, b: &names::KnownPerson) -> Vec<Why> {
    clues(a, b).into_iter().map(clue).collect()
}

fn sex(sex: Option<Sex>) -> Option<names::Sex> {
    sex.map(|s| match s {
        Sex::M => names::Sex::Male,
        Sex::F => names::Sex::Female,
    })
}

/// Persons who may be the one being entered, best first. Never blocks anything.
pub fn similar(read: &Read<'_>, query: SimilarQuery) -> Result<Vec<SimilarPerson>> {
    let probe = names::PersonFacts {
        family: query.family_name.clone(),
        given: query.given_names.clone(),
        sex: sex(query.sex),
        birth: query.birth.as_ref().and_then(PartialDate::interval),
        father: query.father.clone().unwrap_or_default(),
        mother: query.mother.clone().unwrap_or_default(),
    };
    let catalogue = Catalogue::of(read)?;
    let kept: RefCell<HashMap<u32, DetaineeRow>> = RefCell::default();
    let found = catalogue.with(|index, ids| {
        possible_same(
            index,
            &probe,
            |id| {
                let stay = ids.get(id as usize)?;
                let stay: CommittalRow = find_row(read.conn, stay.as_str()).ok()??;
                let person: DetaineeRow = find_row(read.conn, stay.detainee_id.as_str()).ok()??;
                let facts = facts_of(&person);
                kept.borrow_mut().insert(id, person);
                Some(facts)
            },
            SIMILAR * 3,
        )
    });
    let mut rows = kept.into_inner();
    let given = match &query.exclude {
        Some(id) => answers(read.conn, id)?,
        None => Vec::new(),
    };
    let mut seen = std::collections::HashSet::new();
    let mut out = Vec::new();
    for possible in found {
        let Some(person) = rows.remove(&possible.id) else { continue };
        if query.exclude.as_ref() == Some(&person.id) || !seen.insert(person.id.clone()) {
            continue;
        }
        let stays = of_detainee(read.conn, &person.id)?;
        let last = stays.first();
        out.push(SimilarPerson {
            committal_id: last.map(|c| c.id.clone()),
            last_ecrou: last.map(|c| c.ecrou.clone()).unwrap_or_default(),
            present: stays.iter().any(|c| c.exit_on.is_none()),
            exit_on: last.and_then(|c| c.exit_on),
            name: person.full_name(),
            birth: person.birth.as_ref().map(|b| b.0.clone()),
            father: person.father.clone(),
            mother: person.mother.clone(),
            has_photo: person.photo.is_some(),
            answered: given
                .iter()
                .rev()
                .find(|a| a.detainee_id == person.id || a.other_id == person.id)
                .map(|a| a.answer.clone()),
            score: possible.score,
            surely: possible.same_person,
            why: possible.clues.into_iter().map(clue).collect(),
            detainee_id: person.id,
        });
        if out.len() == SIMILAR {
            break;
        }
    }
    Ok(out)
}
