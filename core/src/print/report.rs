//! A paper of a few tables one under the other: the situation of a day.

use super::canvas::mm;
use super::flow::Flow;
use super::fonts::Weight::{Bold, Regular};
use super::frame::{Frame, Shape};
use super::letterhead::{Letterhead, Signature};
use super::list::{ListColumn, Value};
use super::table::{Column, Row, Table};
use super::{PrintError, Printed, Say};
use std::io::Write;

/// One table with its title.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Title.
    pub title: String,
    /// Columns; the first names the row.
    pub columns: Vec<ListColumn>,
    /// Rows.
    pub rows: Vec<Vec<Value>>,
    /// Last line, in bold.
    pub total: Option<Vec<Value>>,
    /// What is said when there is no row.
    pub none: String,
}

/// The whole paper.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Head and foot.
    pub letterhead: Letterhead,
    /// Title.
    pub title: String,
    /// Lines under the title.
    pub under: Vec<String>,
    /// The tables.
    pub sections: Vec<Section>,
    /// Place and date for the signatures.
    pub done: String,
    /// Whose signatures are asked for.
    pub signatures: Vec<Signature>,
}

/// Prints the report, on upright pages.
///
/// # Errors
/// When `out` refuses the bytes.
pub fn report(paper: &Report, say: Say, out: &mut dyn Write) -> Result<Printed, PrintError> {
    let frame = Frame::new(
        Shape::Portrait,
        &paper.letterhead,
        paper.title.clone(),
        paper.under.clone(),
        say,
    );
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    flow.open(1)?;
    let mut count = 0;
    for section in &paper.sections {
        flow.heading(&section.title, mm(14.0))?;
        if section.rows.is_empty() && section.total.is_none() {
            flow.paragraph(super::canvas::Style::regular(900), 0, &section.none)?;
            continue;
        }
        let columns: Vec<Column> = (0..)
            .zip(&section.columns)
            .map(|(i, spec)| {
                let column = Column::new(spec.title.clone(), spec.share.max(1));
                let column = if spec.right { column.right() } else { column };
                if i == 0 { column.key() } else { column }
            })
            .collect();
        let mut table = Table::new(columns, 850, 1, &flow);
        let mut row = Row::default();
        for values in &section.rows {
            row.clear();
            for value in values {
                row.cell().put(Regular, &value.printed());
            }
            table.row(&mut flow, &row)?;
        }
        if let Some(values) = &section.total {
            row.clear();
            for value in values {
                row.cell().put(Bold, &value.printed());
            }
            table.total(&mut flow, &row)?;
        }
        table.finish(&mut flow);
        count += section.rows.len() as u64;
    }
    flow.rows = count;
    flow.signatures(&paper.done, &paper.signatures)?;
    flow.finish()
}
