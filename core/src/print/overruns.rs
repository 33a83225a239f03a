//! The état des détentions en dépassement: who is held beyond the end of a title, by which rule,
//! for how many days.

use super::flow::Flow;
use super::fonts::Weight::{Bold, Regular};
use super::frame::{Frame, Shape};
use super::letterhead::{Letterhead, Signature};
use super::list::rows_counted;
use super::table::{Column, Row, Table};
use super::{PrintError, Printed, Rows, Say, format};
use crate::base::dates::Day;
use std::io::Write;

/// What the statement says besides its rows.
#[derive(Clone, Debug, Default)]
pub struct Overruns {
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

/// One title exceeded.
#[derive(Clone, Debug, Default)]
pub struct Overrun {
    /// Écrou number.
    pub number: String,
    /// Family name and given names.
    pub name: String,
    /// Penal category, in words.
    pub category: String,
    /// The title: kind, date, reference.
    pub title: String,
    /// The rule exceeded, with its article.
    pub rule: String,
    /// The day the title ended.
    pub expired: Option<Day>,
    /// Days since then.
    pub days: i64,
    /// The authority that can put an end to it.
    pub authority: String,
    /// What was done: letters sent, answers.
    pub remark: String,
}

/// Prints the statement; the totals (persons, days) are counted on the rows.
///
/// # Errors
/// When a row cannot be read or `out` refuses the bytes.
pub fn overruns(
    paper: &Overruns,
    rows: Rows<Overrun>,
    say: Say,
    out: &mut dyn Write,
) -> Result<Printed, PrintError> {
    let title = say("print-overruns-title", &[]);
    let mut under = Vec::new();
    under.extend(paper.day.map(|day| say("print-period-day", &[("day", format::day(day))])));
    under.extend(paper.filters.iter().cloned());
    let frame = Frame::new(Shape::Landscape, &paper.letterhead, title, under, say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    flow.open(1)?;
    let word = |key: &str| say(&format!("print-overruns-column-{key}"), &[]);
    let columns = vec![
        Column::new(word("number"), 20).key(),
        Column::new(word("name"), 38),
        Column::new(word("category"), 24),
        Column::new(word("title"), 36),
        Column::new(word("rule"), 44),
        Column::new(word("expired"), 21).centre(),
        Column::new(word("days"), 26).right(),
        Column::new(word("authority"), 34),
        Column::new(word("remark"), 40),
    ];
    let mut table = Table::new(columns, 850, 1, &flow);
    let mut row = Row::default();
    let mut total: i64 = 0;
    for overrun in rows {
        let overrun = overrun?;
        total = total.saturating_add(overrun.days);
        row.clear();
        row.cell().put(Bold, &overrun.number);
        row.cell().put(Bold, &overrun.name);
        row.cell().put(Regular, &overrun.category);
        row.cell().put(Regular, &overrun.title);
        row.cell().put(Regular, &overrun.rule);
        row.cell().put(Regular, &overrun.expired.map(format::day).unwrap_or_default());
        row.cell().put(Bold, &format::whole(overrun.days));
        row.cell().put(Regular, &overrun.authority);
        row.cell().put(Regular, &overrun.remark);
        table.row(&mut flow, &row)?;
    }
    let count = flow.rows;
    row.clear();
    row.cell().cell().put(Bold, &say("print-overruns-total", &[]));
    row.cell().put(Bold, &format::whole(i64::try_from(count).unwrap_or(i64::MAX)));
    row.cell().cell().cell().cell().put(Bold, &format::whole(total));
    table.total(&mut flow, &row)?;
    table.finish(&mut flow);
    rows_counted(&mut flow, count)?;
    flow.signatures(&paper.done, &paper.signatures)?;
    flow.finish()
}
