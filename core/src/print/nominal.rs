//! The état nominatif: who is present, category by category.

use super::flow::Flow;
use super::fonts::Weight::{Bold, Regular};
use super::frame::{Frame, Shape};
use super::letterhead::{Letterhead, Signature};
use super::list::{Value, rows_counted};
use super::table::{Column, Row, Table};
use super::{PrintError, Printed, Rows, Say, format};
use crate::base::dates::Day;
use std::io::Write;

/// What the statement says besides its rows.
#[derive(Clone, Debug, Default)]
pub struct Nominal {
    /// Head and foot.
    pub letterhead: Letterhead,
    /// The day it describes.
    pub day: Option<Day>,
    /// Filters, one line each.
    pub filters: Vec<String>,
    /// Place and date of signature.
    pub done: String,
    /// Whose signatures are asked for.
    pub signatures: Vec<Signature>,
}

/// One person. Rows come grouped: those of a category one after the other.
#[derive(Clone, Debug, Default)]
pub struct NominalRow {
    /// Penal category, in words; a change begins a new group.
    pub category: String,
    /// Écrou number.
    pub number: String,
    /// Family name and given names.
    pub name: String,
    /// Sex, in words or by its initial.
    pub sex: String,
    /// Age or birth, in words: « né vers 1990 ».
    pub birth: String,
    /// Offences.
    pub offence: String,
    /// Court and reference of the case.
    pub court: String,
    /// Day of entry.
    pub entered: Option<Day>,
    /// The next end of a title or of the sentence, or in words that it cannot be told.
    pub expires: Value,
    /// What that day is when it is signed: « date saisie à la main, confirmée ».
    pub signed: String,
    /// Where the person is: quarter and cell, hospital.
    pub place: String,
}

/// Prints the statement. Each category ends with its number, the whole with a recapitulation.
///
/// # Errors
/// When a row cannot be read or `out` refuses the bytes.
pub fn nominal(
    paper: &Nominal,
    rows: Rows<NominalRow>,
    say: Say,
    out: &mut dyn Write,
) -> Result<Printed, PrintError> {
    let title = say("print-nominal-title", &[]);
    let mut under = Vec::new();
    under.extend(paper.day.map(|day| say("print-period-day", &[("day", format::day(day))])));
    under.extend(paper.filters.iter().cloned());
    let frame = Frame::new(Shape::Landscape, &paper.letterhead, title, under, say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    flow.open(1)?;
    let mut table = Table::new(columns(say), 850, 1, &flow);
    let mut row = Row::default();
    let mut categories: Vec<(String, u64)> = Vec::new();
    for person in rows {
        let person = person?;
        match categories.last_mut() {
            Some((category, count)) if *category == person.category => *count += 1,
            _ => {
                subtotal(&mut table, &mut flow, &mut row, categories.last())?;
                table.group(person.category.clone());
                categories.push((person.category.clone(), 1));
            }
        }
        let rank = i64::try_from(flow.rows + 1).unwrap_or(i64::MAX);
        row.clear();
        row.cell().put(Regular, &format::whole(rank));
        row.cell().put(Bold, &person.number);
        row.cell().put(Bold, &person.name);
        row.cell().put(Regular, &person.sex);
        row.cell().put(Regular, &person.birth);
        row.cell().put(Regular, &person.offence);
        row.cell().put(Regular, &person.court);
        row.cell().put(Regular, &person.entered.map(format::day).unwrap_or_default());
        row.cell().put(Regular, &person.expires.printed()).put(Regular, &person.signed);
        row.cell().put(Regular, &person.place);
        table.row(&mut flow, &row)?;
    }
    let count = flow.rows;
    subtotal(&mut table, &mut flow, &mut row, categories.last())?;
    if count == 0 {
        table.head(&mut flow, false)?;
    }
    table.finish(&mut flow);
    recapitulation(&mut flow, &categories, count)?;
    rows_counted(&mut flow, count)?;
    flow.signatures(&paper.done, &paper.signatures)?;
    flow.finish()
}

fn columns(say: Say) -> Vec<Column> {
    let word = |key: &str| say(&format!("print-nominal-column-{key}"), &[]);
    vec![
        Column::new(word("rank"), 12).right(),
        Column::new(word("number"), 20).key(),
        Column::new(word("name"), 42),
        Column::new(word("sex"), 10).centre(),
        Column::new(word("birth"), 30),
        Column::new(word("offence"), 44),
        Column::new(word("court"), 36),
        Column::new(word("entered"), 21).centre(),
        Column::new(word("expires"), 21).centre(),
        Column::new(word("place"), 26),
    ]
}

fn subtotal(
    table: &mut Table,
    flow: &mut Flow,
    row: &mut Row,
    category: Option<&(String, u64)>,
) -> Result<(), PrintError> {
    let Some((category, count)) = category else { return Ok(()) };
    row.clear();
    let args = [("category", category.clone()), ("count", number(*count))];
    row.cell().cell().cell().put(Bold, &(flow.say)("print-nominal-subtotal", &args));
    table.total(flow, row)
}

fn recapitulation(
    flow: &mut Flow,
    categories: &[(String, u64)],
    count: u64,
) -> Result<(), PrintError> {
    use super::canvas::mm;
    let say = flow.say;
    flow.heading(&say("print-nominal-summary", &[]), mm(14.0))?;
    let word = |key: &str| say(&format!("print-nominal-column-{key}"), &[]);
    let columns =
        vec![Column::new(word("category"), 5).key(), Column::new(word("count"), 1).right()];
    let mut table = Table::new(columns, 850, 1, flow);
    let mut row = Row::default();
    // A category met twice, because the rows were not grouped, counts once.
    let mut sums: Vec<(&str, u64)> = Vec::new();
    for (category, count) in categories {
        match sums.iter_mut().find(|(known, _)| known == category) {
            Some((_, sum)) => *sum += count,
            None => sums.push((category, *count)),
        }
    }
    for (category, count) in sums {
        row.clear();
        row.cell().put(Regular, category).cell().put(Regular, &number(count));
        table.row(flow, &row)?;
    }
    row.clear();
    row.cell().put(Bold, &say("print-nominal-total", &[])).cell().put(Bold, &number(count));
    table.total(flow, &row)?;
    table.finish(flow);
    Ok(())
}

fn number(n: u64) -> String {
    format::whole(i64::try_from(n).unwrap_or(i64::MAX))
}
