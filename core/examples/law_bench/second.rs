//! The second reading, as the suite of the law has it.

#[path = "../../../tests/law/second/answer.rs"]
pub mod answer;
#[path = "../../../tests/law/second/checks.rs"]
mod checks;
#[path = "../../../tests/law/second/clocks.rs"]
mod clocks;
#[path = "../../../tests/law/second/compare.rs"]
pub mod compare;
#[path = "../../../tests/law/second/contrainte.rs"]
mod contrainte;
#[path = "../../../tests/law/second/dates.rs"]
mod dates;
#[path = "../../../tests/law/second/draw.rs"]
mod draw;
#[path = "../../../tests/law/second/file.rs"]
mod file;
#[path = "../../../tests/law/second/judged.rs"]
mod judged;
#[path = "../../../tests/law/second/sentences.rs"]
mod sentences;
#[path = "../../../tests/law/second/state.rs"]
mod state;
#[path = "../../../tests/law/second/table.rs"]
mod table;
#[path = "../../../tests/law/second/walk.rs"]
mod walk;
