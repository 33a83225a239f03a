//! The law: from the acts of a person's file to titles, deadlines, sentences and release.
//!
//! Pure: no SQL, no clock, no file. [`evaluate`] is a function of a [`case::Case`] (acts, switches,
//! holidays, day of reading) and of the rule packs ([`packs::Packs`]), which hold every number and
//! article as dated data. What cannot be told is a named refusal or a flag, never a guess.

pub mod acts;
pub mod case;
pub mod cases;
pub mod codes;
mod engine;
pub mod explain;
pub mod families;
pub mod json;
pub mod packs;
pub mod persons;
pub mod reasons;
pub mod result;
mod sensitivity;
pub mod settings;
mod words;

pub use engine::{Options, Question, person};
pub use sensitivity::sensitivity;

use case::Case;
use packs::Packs;
use result::Evaluation;

/// What a case says on its day.
pub fn evaluate(case: &Case, packs: &Packs, options: Options) -> Evaluation {
    evaluate_file(question(case), packs, options)
}

/// The same over borrowed parts, for callers that keep acts elsewhere.
pub fn evaluate_file(question: Question<'_>, packs: &Packs, options: Options) -> Evaluation {
    engine::evaluate(question, packs, options)
}

/// A case as the question it asks.
pub fn question(case: &Case) -> Question<'_> {
    Question {
        today: case.today,
        country: case.country,
        settings: &case.settings,
        holidays: &case.holidays,
        person: &case.person,
        file: &case.file,
    }
}
