//! What a spreadsheet holds, before anything is understood: sheets, rows, cells.
//!
//! A workbook is read whole from its bytes. Rows keep the number that the clerk sees in the margin,
//! so that every remark about a row can be checked on the original.

use crate::base::dates::{Day, Moment};
use serde::Serialize;

/// A spreadsheet file, read.
#[derive(Debug, Clone, Default)]
pub struct Workbook {
    /// The sheets in the order of the file; a CSV file has one, without a name.
    pub sheets: Vec<Sheet>,
    /// How the text was encoded; always `Utf8` for a workbook.
    pub encoding: Encoding,
}

/// How the text of a file was encoded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    #[default]
    Utf8,
    /// UTF-16, known by its mark.
    Utf16,
    /// The old Western encoding of Windows, which has no ɛ ɔ ɲ ŋ: they were lost before us, as `?`.
    Windows1252,
}

/// One sheet: its rows from the first to the last that holds anything.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// The name on the tab; empty for a CSV file.
    pub name: String,
    /// Row number 1 is `rows[0]`. Rows are as long as their last cell.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell, as the file stores it.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or spaces only.
    #[default]
    Empty,
    /// Text as typed, untrimmed.
    Text(String),
    /// A number without date format. It may still be a date that lost its format.
    Number(f64),
    /// A number without date format that may be a date, in a workbook that counts its days from 1904.
    From1904(f64),
    /// A number with a date format: days since the eve of 1900, decimals are the hour.
    Date(f64),
    /// A formula's error, a truth value: kept to be shown, never read.
    Other(String),
}

impl Cell {
    /// Whether nothing is written here.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) | Cell::Other(text) => text.trim().is_empty(),
            Cell::Number(_) | Cell::From1904(_) | Cell::Date(_) => false,
        }
    }

    /// The cell as a clerk would read it on the screen, spaces at the ends removed.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Other(text) => text.trim().to_owned(),
            Cell::Number(number) | Cell::From1904(number) => show_number(*number),
            Cell::Date(serial) => match serial_moment(*serial) {
                Some((day, None)) => {
                    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
                }
                Some((day, Some(at))) => format!(
                    "{:02}/{:02}/{:04} {:02}:{:02}",
                    day.day(),
                    day.month(),
                    day.year(),
                    at.hour(),
                    at.minute()
                ),
                None => show_number(*serial),
            },
        }
    }

    /// The text typed here, when it is text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Cell::Text(text) => Some(text),
            _ => None,
        }
    }
}

fn show_number(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        format!("{number}")
    }
}

/// Days from the start of the usual count to that of the workbooks which count from 1904.
pub const FROM_1904: f64 = 1462.0;

/// The day, and the minute when there is one, of a spreadsheet's serial number: 1 is 1 January 1900
/// as the spreadsheets count, which have a 29 February that year; so 60 and less are never dates here.
pub fn serial_moment(serial: f64) -> Option<(Day, Option<Moment>)> {
    if !serial.is_finite() || !(61.0..200_000.0).contains(&serial) {
        return None;
    }
    let minutes = ((serial - serial.floor()) * 1440.0).round() as i64;
    let start = Day::new(1899, 12, 30)?.add_days(serial.floor() as i64);
    if minutes == 0 {
        return Some((start, None));
    }
    let at = start.at(0, 0)?.add_minutes(minutes);
    Some((at.day(), Some(at)))
}

/// Why a file could not be read as a spreadsheet. Each has its sentence in `takeover.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "failure", rename_all = "snake_case")]
pub enum ReadFailure {
    /// No bytes, or nothing but spaces.
    #[error("the file is empty")]
    Empty,
    /// Not a spreadsheet: what the first bytes say it is (`pdf`, `picture`, `program`, `binary`…).
    #[error("not a spreadsheet: {found}")]
    NotASpreadsheet {
        /// What the file looks like.
        found: String,
    },
    /// A spreadsheet of another format, which must be saved again as .xlsx (`xls`, `ods`, `html`).
    #[error("another format: {found}")]
    OtherFormat {
        /// The format.
        found: String,
    },
    /// Protected by a password: it cannot be opened without it.
    #[error("protected by a password")]
    Protected,
    /// An .xlsx file that is broken inside.
    #[error("damaged: {detail}")]
    Damaged {
        /// The reader's own words, for the log.
        detail: String,
    },
    /// Larger than any register: a safety against files made to exhaust the memory.
    #[error("too large")]
    TooLarge,
    /// Readable, but no sheet has the headings of a register.
    #[error("no register in the file")]
    NoRegister,
    /// A mapping given by the user that names an unknown column, sheet or heading.
    #[error("bad mapping: {detail}")]
    BadMapping {
        /// What is wrong in it.
        detail: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_follow_the_count_of_spreadsheets() {
        let (day, at) = serial_moment(46088.0).unwrap();
        assert_eq!((day.to_string().as_str(), at), ("2026-03-07", None));
        let (_, at) = serial_moment(46349.6875).unwrap();
        assert_eq!(at.unwrap().to_string(), "2026-11-23T16:30");
        assert_eq!(serial_moment(f64::NAN), None);
        assert_eq!(serial_moment(12.0), None);
    }
}
