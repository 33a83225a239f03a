//! Names of persons: folded, compared across spellings, ordered. Pure: no SQL, no clock, no file.
//!
//! A written name is folded ([`fold`]), cut into words ([`words`]), and each word is read
//! ([`Word`]): by the [`Lexicon`] of known spellings, else by its sounds ([`key`]) and the nearest
//! known spelling. Two known names are two names however near they look; an unknown spelling is
//! the name it is nearest to.

mod distance;
mod fold;
mod key;
mod lexicon;
mod likeness;
mod neighbours;
mod person;
mod sort;
mod words;

pub use distance::{sound_distance, word_distance};
pub use fold::{fold, fold_into};
pub use key::{coarse, key};
pub use lexicon::{Group, Lexicon, Reading, Use};
pub use likeness::{
    Link, SURELY, Word, likeness, read_name, same_name, same_word, same_words, similarity,
    words_similarity,
};
pub use neighbours::Neighbours;
pub use person::{APART, Agreement, KnownPerson, PersonFacts, Sex, same_person};
pub use sort::sort_key;
pub use words::{is_particle, telling_words, words};
