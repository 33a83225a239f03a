//! Any list of the program as a paper: title, filters, columns, rows, totals.
//!
//! The same [`List`] also makes the CSV and XLSX files, so that the three say the same thing.

use super::canvas::{Style, mm};
use super::flow::Flow;
use super::fonts::Weight::{self, Bold, Regular};
use super::frame::{Frame, Shape};
use super::letterhead::{Letterhead, Signature};
use super::table::{Column, Row, Table};
use super::{PrintError, Printed, Rows, Say, format};
use crate::base::dates::{Day, Moment};
use crate::base::when::When;
use std::io::Write;

/// What a cell holds, typed so that a workbook gets true numbers and dates.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// `units` divided by ten to the power `places`: quantities and sums without floats.
    Decimal {
        /// The number, in its smallest units.
        units: i64,
        /// How many of its digits are decimals.
        places: u8,
    },
    /// A day.
    Day(Day),
    /// A day and hour.
    Moment(Moment),
}

impl From<When> for Value {
    fn from(when: When) -> Value {
        match when {
            When::Day(day) => Value::Day(day),
            When::Minute(minute) => Value::Moment(minute),
        }
    }
}

impl Value {
    /// As it is printed.
    pub fn printed(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) => text.clone(),
            Value::Whole(n) => format::whole(*n),
            Value::Decimal { units, places } => format::decimal(*units, *places),
            Value::Day(day) => format::day(*day),
            Value::Moment(at) => format::moment(*at),
        }
    }
}

/// A column of a list.
#[derive(Clone, Debug)]
pub struct ListColumn {
    /// Its heading.
    pub title: String,
    /// Its width relative to the other columns.
    pub share: u32,
    /// Numbers: set to the right.
    pub right: bool,
}

/// A list as it is shown on screen, with the filters that made it.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// Head and foot.
    pub letterhead: Letterhead,
    /// Title.
    pub title: String,
    /// One line for each filter, in words.
    pub filters: Vec<String>,
    /// Columns; the first names the row and is repeated when a row goes over the page.
    pub columns: Vec<ListColumn>,
    /// Lines of totals, one value a column.
    pub totals: Vec<Vec<Value>>,
    /// On its side.
    pub landscape: bool,
    /// Place and date for the signatures, and whose they are; none, no boxes.
    pub done: String,
    /// Whose signatures are asked for.
    pub signatures: Vec<Signature>,
}

/// Prints the list. A row shorter than the columns is completed with blanks; what a row has beyond
/// the columns is added to its last cell, for nothing given may vanish.
///
/// # Errors
/// When a row cannot be read or `out` refuses the bytes.
pub fn list(
    paper: &List,
    rows: Rows<Vec<Value>>,
    say: Say,
    out: &mut dyn Write,
) -> Result<Printed, PrintError> {
    let shape = if paper.landscape { Shape::Landscape } else { Shape::Portrait };
    let frame =
        Frame::new(shape, &paper.letterhead, paper.title.clone(), paper.filters.clone(), say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    flow.open(1)?;
    let columns: Vec<Column> = (0..)
        .zip(&paper.columns)
        .map(|(i, spec)| {
            let column = Column::new(spec.title.clone(), spec.share.max(1));
            let column = if spec.right { column.right() } else { column };
            if i == 0 { column.key() } else { column }
        })
        .collect();
    let mut table = Table::new(columns, 900, 1, &flow);
    let mut row = Row::default();
    for values in rows {
        fill(&mut row, &values?, paper.columns.len(), Regular);
        table.row(&mut flow, &row)?;
    }
    let count = flow.rows;
    if count == 0 {
        table.head(&mut flow, false)?;
    }
    for values in &paper.totals {
        fill(&mut row, values, paper.columns.len(), Bold);
        table.total(&mut flow, &row)?;
    }
    table.finish(&mut flow);
    rows_counted(&mut flow, count)?;
    flow.signatures(&paper.done, &paper.signatures)?;
    flow.finish()
}

fn fill(row: &mut Row, values: &[Value], columns: usize, weight: Weight) {
    row.clear();
    for (i, value) in values.iter().enumerate() {
        if i < columns {
            row.cell();
        }
        row.put(weight, &value.printed());
    }
}

/// « 1 248 lignes », so that a page taken from the end is noticed.
pub(super) fn rows_counted(flow: &mut Flow, count: u64) -> Result<(), PrintError> {
    flow.rows = count;
    let text = (flow.say)("print-list-count", &format::counted(count));
    let style = Style::regular(850);
    let leading = mm(6.0);
    flow.need(leading)?;
    flow.y += mm(1.5);
    flow.paragraph(style, 0, &text)
}
