//! The take-over of a legacy register.

pub mod acts;
pub mod classify;
pub mod dates;
pub mod field;
pub mod header;
pub mod line;
pub mod lines;
pub mod lists;
pub mod mapping;
pub mod numbers;
pub mod offences;
pub mod persons;
pub mod places;
pub mod reading;
pub mod record;
pub mod report;
pub mod sentences;
pub mod text;
pub mod titles;
pub mod words;
pub mod workbook;

pub use classify::{Options, classify};
pub use header::find_header;
pub use mapping::propose_mapping;
pub use reading::read_sheets;
pub use workbook::ReadFailure;

use report::Takeover;

/// Reads a file to the end.
pub fn take_over(bytes: &[u8], file_name: &str, options: &Options) -> Result<Takeover, ReadFailure> {
    let workbook = read_sheets(bytes, file_name)?;
    let header = find_header(&workbook).ok_or(ReadFailure::NoRegister)?;
    let mapping = propose_mapping(&workbook, &header);
    Ok(classify(&workbook, &header, &mapping, options))
}
