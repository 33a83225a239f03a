//! The engine: from a file of acts to titles, sentences, dates and flags.

mod age;
mod category;
mod conditional_release;
mod contrainte;
mod duties;
mod endings;
mod explained;
mod finding;
mod finish;
mod groups;
mod judgments;
mod limits;
mod movements;
mod open;
mod overrun;
mod precheck;
mod provisional;
mod raised;
mod readings;
mod referral;
mod release;
mod remedies;
mod renewals;
mod requalification;
mod say;
mod sentence_ends;
mod short_titles;
mod state;
mod suspensions;
mod walk;

pub use state::Question;

use super::codes::{Flag, Refusal};
use super::packs::{Number, Packs};
use super::persons::Birth;
use super::result::{Evaluation, PersonResult, ReleaseResult};
use crate::base::dates::Day;

/// What an evaluation must bring beside its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The steps of explanation.
    pub explain: bool,
}

/// Reads a file. Pure: the same question, packs and options give the same answer.
pub fn evaluate(q: Question<'_>, packs: &Packs, options: Options) -> Evaluation {
    let birth = q.person.birth.and_then(Birth::used);
    let oldest: Option<Day> = packs.all().iter().map(|p| p.valid_from).min();
    let links = match precheck::check(&q, birth, oldest) {
        Ok(links) => links,
        Err((code, act)) => {
            return refused(&q, packs, code, act, finding::of_list(&q, code, act));
        }
    };
    let mut engine = state::Engine::new(q, packs, options.explain, birth, links);
    match engine.walk() {
        Err((code, act)) => refused(&q, packs, code, Some(act), engine.finding(code, act)),
        Ok(()) => {
            if matches!(q.person.birth, Some(Birth::Year(_))) {
                engine.flags.raise(Flag::BirthYearOnly);
            }
            engine.finish()
        }
    }
}

/// The result of a file refused as a whole: the reason and nothing else, save the person, whose age
/// rests on no act (format, 13). A birth that cannot be is as good as unknown.
fn refused(
    q: &Question<'_>,
    packs: &Packs,
    code: Refusal,
    act: Option<usize>,
    finding: finding::Finding,
) -> Evaluation {
    let known = code != Refusal::BirthImpossible;
    Evaluation {
        person: if known { person(q, packs) } else { None },
        release: ReleaseResult {
            blocked_by: vec!["refused".to_owned()],
            ..ReleaseResult::default()
        },
        refusals: vec![finding.refused(q, code, act)],
        ..Evaluation::default()
    }
}

/// Age and majority of a person on a day, without any file.
pub fn person(q: &Question<'_>, packs: &Packs) -> Option<PersonResult> {
    let birth = q.person.birth?;
    let used = birth.used()?;
    let feb29 = q.settings.feb29_birthday;
    let majority = packs.newest(q.country)?.number(Number::MajorityAge)?;
    let age = age::age(used, q.today.day(), feb29);
    Some(PersonResult {
        birth_used: used,
        birth_presumed: matches!(birth, Birth::Year(_)),
        majority_on: age::birthday(used, majority, feb29),
        age_today: age,
        minor_today: i64::from(age) < majority,
    })
}
