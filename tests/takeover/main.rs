//! Taking over legacy registers: each must reach what its truth file says, row by row.
#![allow(clippy::unwrap_used)]

mod bad_files;
mod clothes;
mod hand_made;
mod hand_made_files;
mod mutations;
mod robustness;
mod strange;
mod strange_books;
mod strange_columns;
mod strange_files;
mod strange_headings;
mod strange_people;
mod strange_registers;
mod strange_variants;
mod strange_words;
mod truth;
mod words;
