//! What people do, told through the command table: one behaviour a test, invented people only.

mod committals;
mod drafts;
mod reference;
mod session;
mod settings;
mod support;
mod training;
mod words;
