//! The exercises: one dossier for each situation that a clerk must know how to read.
//!
//! Their names are keys of `training-exercise-…`, which say what the trainer shows with them.

mod due;
mod overruns;
mod sentences;
mod titles;

use super::scene::{Dossier, Scene};

/// Writes one situation into an empty dossier.
pub(super) type Exercise = fn(&mut Scene, &mut Dossier);

/// Every situation, in the order of the trainer's list.
pub(super) fn all() -> impl Iterator<Item = (&'static str, Exercise)> {
    overruns::ALL
        .iter()
        .chain(due::ALL)
        .chain(titles::ALL)
        .chain(sentences::ALL)
        .map(|(name, exercise)| (*name, *exercise))
}

/// The names of every situation.
pub fn names() -> impl Iterator<Item = &'static str> {
    all().map(|(name, _)| name)
}
