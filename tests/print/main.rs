//! Printed papers, read back with the tools a reader would use: what was given comes back, whole,
//! in order, inside the margins, the same at every run.

#![allow(clippy::unwrap_used)]

mod papers;
mod register;
mod sample;
mod spreadsheets;
mod tools;
mod words;
