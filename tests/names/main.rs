//! Names of persons: folding, spellings, sameness, order.

#![allow(clippy::unwrap_used)]

mod finding;
mod folding;
mod held_out;
mod practice;
mod same_persons;
mod spelling;
