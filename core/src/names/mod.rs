//! Names of persons: folded, compared across spellings, ordered. Pure: no SQL, no clock, no file.

mod fold;
mod lexicon;
mod same;
mod words;

pub use fold::{fold, fold_into};
pub use lexicon::{Group, Lexicon};
pub use same::{same_name, same_word};
pub use words::{is_particle, telling_words, words};
