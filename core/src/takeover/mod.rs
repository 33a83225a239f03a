//! The take-over of a legacy register.

pub mod dates;
pub mod field;
pub mod header;
pub mod lists;
pub mod mapping;
pub mod numbers;
pub mod offences;
pub mod reading;
pub mod sentences;
pub mod text;
pub mod titles;
pub mod words;
pub mod workbook;
