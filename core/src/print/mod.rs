//! Papers: the registre d'écrou, the statements, the extract of one person, any list; as PDF, and
//! for lists as CSV and XLSX.
//!
//! Pure: typed data in, bytes out to a [`Write`](std::io::Write). No clock, no file, no randomness:
//! the same input gives the same bytes, so that a closed period is reprinted identically. Rows
//! come one by one from an iterator and leave memory with their page. Every word printed comes from
//! [`Say`]; every article of law comes with the data.
//!
//! ```text
//! register, overruns, nominal, untried, sheet, letter, list, manual    one paper each
//! table, row, flow, frame, index                       rows, pages, head and foot
//! canvas, wrap, fonts, qr, photo                       what is drawn
//! file                                                 the PDF bytes
//! workbook                                             the archive that a workbook is
//! ```

mod calculation;
mod canvas;
mod csv;
mod file;
mod flow;
mod fonts;
pub mod format;
mod frame;
mod index;
mod letter;
mod letterhead;
mod list;
mod manual;
mod nominal;
mod overruns;
mod photo;
mod qr;
mod register;
mod report;
mod row;
mod sheet;
mod table;
mod untried;
mod workbook;
mod wrap;
mod xlsx;

pub use calculation::{Calculation, CalculationDate, calculation};
pub use csv::csv;
pub use letter::{Letter, letter};
pub use letterhead::{Check, JournalHead, Letterhead, Printing, Signature};
pub use list::{List, ListColumn, Value, list};
pub use manual::{Manual, ManualChapter, ManualPart, manual};
pub use nominal::{Nominal, NominalRow, nominal};
pub use overruns::{Overrun, Overruns, overruns};
pub use register::{Exit, Register, RegisterEntry, RegisterTitle, register};
pub use report::{Report, Section, report};
pub use sheet::{Sheet, SheetAct, SheetDate, SheetMovement, SheetStep, SheetTitle, sheet};
pub use untried::{Untried, UntriedRow, untried};
pub use xlsx::xlsx;

use std::collections::BTreeMap;

/// Gives the sentence of a key of `print.ftl` with its arguments, in the language of the paper.
pub type Say<'a> = &'a dyn Fn(&str, &[(&str, String)]) -> String;

/// The rows of a paper, in the order they are to be printed, read once.
pub type Rows<'a, T> = &'a mut dyn Iterator<Item = Result<T, PrintError>>;

/// What was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Pages of the file; 0 for CSV and XLSX.
    pub pages: u32,
    /// Rows of data, headings and totals not counted.
    pub rows: u64,
    /// The characters the embedded font lacks, printed as `�`, and how often each: to be shown to
    /// whoever prints, for a name is not whole.
    pub missing: BTreeMap<char, u64>,
}

/// Why a paper could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The destination refused the bytes.
    #[error("the paper could not be written: {0}")]
    Write(#[from] std::io::Error),
    /// The source of the rows failed; what was written before is no paper.
    #[error("the rows of the paper could not be read: {0}")]
    Rows(Box<dyn std::error::Error + Send + Sync>),
    /// The embedded font is broken: the program was built wrong.
    #[error("the embedded font cannot be read")]
    Font,
    /// The workbook could not be made, for example because it has more rows than a sheet may.
    #[error("the workbook could not be made: {0}")]
    Workbook(String),
}
