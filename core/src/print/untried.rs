//! The list of people held before judgment, by court, with the age of the title of each: what a
//! prosecutor, a judge or the president of the chambre de contrôle asks for on a visit.

use super::flow::Flow;
use super::fonts::Weight::{Bold, Regular};
use super::frame::{Frame, Shape};
use super::letterhead::{Letterhead, Signature};
use super::list::rows_counted;
use super::table::{Column, Row, Table};
use super::{PrintError, Printed, Rows, Say, format};
use crate::base::dates::Day;
use std::io::Write;

/// What the list says besides its rows.
#[derive(Clone, Debug, Default)]
pub struct Untried {
    /// Head and foot.
    pub letterhead: Letterhead,
    /// The day it describes.
    pub day: Option<Day>,
    /// Place and date of signature.
    pub done: String,
    /// Whose signatures are asked for.
    pub signatures: Vec<Signature>,
}

/// One person held before judgment; rows come grouped by court.
#[derive(Clone, Debug, Default)]
pub struct UntriedRow {
    /// The court; rows of one court follow each other.
    pub court: String,
    /// Écrou number.
    pub number: String,
    /// Family name and given names.
    pub name: String,
    /// Penal category, in words.
    pub category: String,
    /// Offences.
    pub offence: String,
    /// Kind of the title that holds.
    pub title: String,
    /// Its date.
    pub since: Option<Day>,
    /// Days since then; none when the title has no date.
    pub age: Option<i64>,
    /// Its end.
    pub expires: Option<Day>,
    /// Days beyond the end.
    pub overrun: i64,
}

/// Prints the list.
///
/// # Errors
/// When a row cannot be read or `out` refuses the bytes.
pub fn untried(
    paper: &Untried,
    rows: Rows<UntriedRow>,
    say: Say,
    out: &mut dyn Write,
) -> Result<Printed, PrintError> {
    let title = say("print-untried-title", &[]);
    let under = paper.day.map(|day| say("print-period-day", &[("day", format::day(day))]));
    let under = under.into_iter().collect();
    let frame = Frame::new(Shape::Landscape, &paper.letterhead, title, under, say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    flow.open(1)?;
    let mut table = Table::new(columns(say), 850, 1, &flow);
    let mut row = Row::default();
    let mut court: Option<(String, u64)> = None;
    for person in rows {
        let person = person?;
        match &mut court {
            Some((name, count)) if *name == person.court => *count += 1,
            _ => {
                subtotal(&mut table, &mut flow, &mut row, court.as_ref())?;
                table.group(person.court.clone());
                court = Some((person.court.clone(), 1));
            }
        }
        row.clear();
        row.cell().put(Bold, &person.number);
        row.cell().put(Bold, &person.name);
        row.cell().put(Regular, &person.category);
        row.cell().put(Regular, &person.offence);
        row.cell().put(Regular, &person.title);
        row.cell().put(Regular, &person.since.map(format::day).unwrap_or_default());
        row.cell().put(Bold, &person.age.map(format::whole).unwrap_or_default());
        row.cell().put(Regular, &person.expires.map(format::day).unwrap_or_default());
        let late = if person.overrun > 0 { format::whole(person.overrun) } else { String::new() };
        row.cell().put(Bold, &late);
        table.row(&mut flow, &row)?;
    }
    let count = flow.rows;
    subtotal(&mut table, &mut flow, &mut row, court.as_ref())?;
    if count == 0 {
        table.head(&mut flow, false)?;
    }
    table.finish(&mut flow);
    rows_counted(&mut flow, count)?;
    flow.signatures(&paper.done, &paper.signatures)?;
    flow.finish()
}

fn columns(say: Say) -> Vec<Column> {
    let word = |key: &str| say(&format!("print-untried-column-{key}"), &[]);
    vec![
        Column::new(word("number"), 20).key(),
        Column::new(word("name"), 42),
        Column::new(word("category"), 24),
        Column::new(word("offence"), 60),
        Column::new(word("title"), 34),
        Column::new(word("since"), 21).centre(),
        Column::new(word("age"), 18).right(),
        Column::new(word("expires"), 21).centre(),
        Column::new(word("overrun"), 20).right(),
    ]
}

fn subtotal(
    table: &mut Table,
    flow: &mut Flow,
    row: &mut Row,
    court: Option<&(String, u64)>,
) -> Result<(), PrintError> {
    let Some((court, count)) = court else { return Ok(()) };
    let count = format::whole(i64::try_from(*count).unwrap_or(i64::MAX));
    row.clear();
    let args = [("court", court.clone()), ("count", count)];
    row.cell().cell().put(Bold, &(flow.say)("print-untried-subtotal", &args));
    table.total(flow, row)
}
