//! Small shared nouns: days, moments, partial dates.

pub mod dates;
