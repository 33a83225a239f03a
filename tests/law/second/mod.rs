//! A second reading of the law of detention, written from the format alone and compared with the
//! product's engine: plain functions and constants, one act after the other.

pub mod answer;
mod checks;
mod clocks;
pub mod compare;
mod contrainte;
mod dates;
pub mod draw;
mod file;
mod judged;
mod sentences;
mod state;
mod table;
mod walk;
