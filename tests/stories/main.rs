//! What people do, told through the command table: one behaviour a test, invented people only.

#![allow(clippy::unwrap_used)]

mod backup;
mod bindings;
mod committals;
mod confirmations;
mod drafts;
mod journal;
mod reference;
mod schema;
mod session;
mod settings;
mod support;
mod takeover;
mod tampering;
mod training;
mod words;
