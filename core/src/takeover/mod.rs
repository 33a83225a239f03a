//! The take-over of a legacy register: what a prison's old spreadsheet says, read without losing a
//! line and without guessing.
//!
//! Pure: bytes in, report out. The steps are
//!
//! ```text
//! read_sheets → find_header → propose_mapping (→ Mapping::decide) → classify
//! ```
//!
//! and [`take_over`] does them all. What always holds:
//!
//! - every line after the headings is a data row with one [`report::Class`], or a structural line;
//!   their numbers add up to the lines of the sheet;
//! - a cell that cannot be read gives an issue, never another value; nothing is guessed from another
//!   column; every cell stays readable as it was written;
//! - a row is held when it does not tell who, since when, or whether still inside, or when two
//!   persons claim one number; a held row keeps its acts, so that its clock shows;
//! - no bytes make it panic.

pub mod acts;
pub mod births;
pub mod classify;
pub mod clocks;
pub mod commands;
pub mod dates;
pub mod day_parts;
mod evaluation;
pub mod field;
pub mod header;
pub mod headings;
mod hours;
pub mod input;
pub mod issues;
mod known;
mod last_columns;
mod line;
mod lines;
mod lists;
pub mod mapping;
pub mod numbers;
pub mod offences;
mod order;
pub mod persons;
pub mod places;
pub mod preview;
pub mod queries;
pub mod reading;
mod record;
mod record_legal;
pub mod report;
mod same_rows;
pub mod sentences;
pub mod stays;
pub mod table;
mod text;
pub mod titles;
pub mod women;
mod words;
pub mod workbook;
mod writing;

pub use classify::{Options, classify};
pub use field::Field;
pub use header::{Header, find_header, header_at};
pub use issues::{Code, Issue};
pub use mapping::{Mapping, MappingFile, propose_mapping};
pub use preview::{Preview, preview};
pub use reading::read_sheets;
pub use report::{Class, Kind, Takeover};
pub use workbook::{ReadFailure, Workbook};

/// Finds the register and the meaning of its columns, the user's decisions first.
///
/// # Errors
/// [`ReadFailure::NoRegister`] when no sheet has the headings of a register,
/// [`ReadFailure::BadMapping`] when the decisions name a sheet, line or column that is not there.
pub fn understand(
    workbook: &Workbook,
    decided: Option<&MappingFile>,
) -> Result<(Header, Mapping), ReadFailure> {
    let header = match decided {
        Some(file) if file.sheet.is_some() || file.header_row.is_some() => {
            header_at(workbook, file.sheet.as_deref(), file.header_row)?
        }
        _ => find_header(workbook).ok_or(ReadFailure::NoRegister)?,
    };
    let mut mapping = propose_mapping(workbook, &header);
    if let Some(file) = decided {
        mapping.decide(file)?;
    }
    Ok((header, mapping))
}

/// Reads a file to the end.
///
/// # Errors
/// [`ReadFailure`]: what the file is instead of a register, or what is wrong in the mapping.
pub fn take_over(
    bytes: &[u8],
    file_name: &str,
    decided: Option<&MappingFile>,
    options: &Options,
) -> Result<Takeover, ReadFailure> {
    let workbook = read_sheets(bytes, file_name)?;
    let (header, mapping) = understand(&workbook, decided)?;
    Ok(classify(workbook, &header, &mapping, options))
}
