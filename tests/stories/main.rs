//! What people do, told through the command table: one behaviour a test, invented people only.

#![allow(clippy::unwrap_used)]

mod backup;
mod bindings;
mod cells;
mod committals;
mod confirmations;
mod drafts;
mod exits;
mod hearings;
mod journal;
mod lists;
mod merges;
mod movements;
mod pages;
mod papers;
mod people;
mod printed;
mod reference;
mod release;
mod roster;
mod scans;
mod schema;
mod session;
mod settings;
mod storm;
mod support;
mod takeover;
mod tampering;
mod training;
mod words;
mod wrong_input;
