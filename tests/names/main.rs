//! Names of persons: folding, spellings, sameness, order.

mod folding;
mod practice;
mod same_persons;
