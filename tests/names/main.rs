//! Names of persons: folding, spellings, sameness, order.

mod folding;
