//! The extract of one person: identity, titles in force, dates with their explanation, acts,
//! movements.

use super::canvas::{Align, HAIRLINE, Len, Style, mm};
use super::flow::Flow;
use super::fonts::Weight::Regular;
use super::frame::{Frame, Shape, piece, wrapped};
use super::letterhead::{Letterhead, Signature};
use super::photo::{self, Photo};
use super::table::{Column, Row, Table};
use super::{PrintError, Printed, Say, format};
use crate::base::dates::Day;
use crate::base::when::When;
use std::io::Write;

/// One person and one stay.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Head and foot.
    pub letterhead: Letterhead,
    /// Écrou number.
    pub number: String,
    /// Family name and given names, as they are to be read first.
    pub name: String,
    /// The situation in one sentence: « prévenu, présent, quartier B ».
    pub situation: String,
    /// Photograph, JPEG or PNG.
    pub photo: Option<Vec<u8>>,
    /// Identity: label and value, in order. Empty values are left out.
    pub identity: Vec<(String, String)>,
    /// Titles of detention.
    pub titles: Vec<SheetTitle>,
    /// Dates the law gives, each with its explanation.
    pub dates: Vec<SheetDate>,
    /// Acts of procedure.
    pub acts: Vec<SheetAct>,
    /// Movements.
    pub movements: Vec<SheetMovement>,
    /// What must be known by whoever reads it: rules not yet signed, missing papers.
    pub warnings: Vec<String>,
    /// Place and date of signature.
    pub done: String,
    /// Whose signatures are asked for.
    pub signatures: Vec<Signature>,
}

/// A title of detention.
#[derive(Clone, Debug, Default)]
pub struct SheetTitle {
    /// Kind.
    pub nature: String,
    /// Its date.
    pub date: Option<Day>,
    /// Who gave it.
    pub authority: String,
    /// Reference.
    pub reference: String,
    /// Offences.
    pub offences: String,
    /// In force, expired, lifted.
    pub state: String,
}

/// A date with its explanation.
#[derive(Clone, Debug, Default)]
pub struct SheetDate {
    /// What falls on it: « fin de la prolongation ».
    pub label: String,
    /// The date in words, or why it cannot be told.
    pub result: String,
    /// The steps, in words a clerk can repeat.
    pub steps: Vec<SheetStep>,
}

/// A step of an explanation.
#[derive(Clone, Debug, Default)]
pub struct SheetStep {
    /// What was done.
    pub text: String,
    /// The article it rests on.
    pub article: String,
}

/// An act of procedure.
#[derive(Clone, Debug, Default)]
pub struct SheetAct {
    /// Its date.
    pub date: Option<Day>,
    /// Kind.
    pub nature: String,
    /// Who gave it.
    pub authority: String,
    /// Reference.
    pub reference: String,
    /// What it changed.
    pub effect: String,
}

/// A movement.
#[derive(Clone, Debug, Default)]
pub struct SheetMovement {
    /// Day, and the hour when it was written.
    pub at: Option<When>,
    /// Entry, transfer, hospital, court, exit.
    pub kind: String,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// Reason and reference.
    pub reason: String,
}

const SIZE: Len = 900;

/// Prints the extract.
///
/// # Errors
/// When `out` refuses the bytes.
pub fn sheet(paper: &Sheet, say: Say, out: &mut dyn Write) -> Result<Printed, PrintError> {
    let title = say("print-sheet-title", &[]);
    let frame = Frame::new(Shape::Portrait, &paper.letterhead, title, Vec::new(), say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    let photo = match &paper.photo {
        Some(bytes) => photo::add(&mut flow.file, bytes)?,
        None => None,
    };
    flow.open(1)?;
    identity(paper, &mut flow, photo.as_ref())?;
    for warning in &paper.warnings {
        flow.y += mm(1.0);
        flow.paragraph(Style::bold(SIZE), 0, warning)?;
    }
    titles(paper, &mut flow)?;
    dates(paper, &mut flow)?;
    acts(paper, &mut flow)?;
    movements(paper, &mut flow)?;
    flow.rows = 1;
    flow.signatures(&paper.done, &paper.signatures)?;
    flow.finish()
}

/// Name and number, the photograph on the right, then label and value one under the other.
fn identity(paper: &Sheet, flow: &mut Flow, photo: Option<&Photo>) -> Result<(), PrintError> {
    let say = flow.say;
    let edges = flow.edges(0);
    let (top, page) = (flow.y, flow.pages);
    let below = match (&paper.photo, photo) {
        (None, _) => top,
        (Some(_), photo) => portrait(flow, photo, top),
    };
    // Text keeps clear of the photograph until it is past it.
    let beside = |flow: &Flow| flow.pages == page && flow.y < below;
    let width = |flow: &Flow| edges.width() - if beside(flow) { mm(40.0) } else { 0 };
    let name = Style::bold(1400);
    for span in wrapped(flow.fonts, name, &paper.name, name.units(width(flow))) {
        flow.need(1800)?;
        let y = flow.y + name.size;
        flow.canvas(0).text(name, Align::Left, edges.left, y, piece(&paper.name, span));
        flow.y += 1800;
    }
    let number = say("print-sheet-number", &[("number", paper.number.clone())]);
    for (style, text) in [(Style::bold(1100), &number), (Style::regular(950), &paper.situation)] {
        for span in wrapped(flow.fonts, style, text, style.units(width(flow))) {
            flow.need(1450)?;
            let y = flow.y + style.size;
            flow.canvas(0).text(style, Align::Left, edges.left, y, piece(text, span));
            flow.y += 1450;
        }
    }
    flow.y += mm(2.0);
    let (label, text, indent, leading) =
        (Style::regular(800), Style::regular(SIZE), mm(42.0), 1180);
    for (title, value) in paper.identity.iter().filter(|(_, value)| !value.is_empty()) {
        let titles = wrapped(flow.fonts, label, title, label.units(indent - mm(2.0)));
        let values = wrapped(flow.fonts, text, value, text.units(width(flow) - indent));
        for i in 0..titles.len().max(values.len()) {
            flow.need(leading)?;
            let y = flow.y + text.size;
            let canvas = flow.canvas(0);
            if let Some(&span) = titles.get(i) {
                canvas.text(label, Align::Left, edges.left, y, piece(title, span));
            }
            if let Some(&span) = values.get(i) {
                canvas.text(text, Align::Left, edges.left + indent, y, piece(value, span));
            }
            flow.y += leading;
        }
    }
    if flow.pages == page {
        flow.y = flow.y.max(below);
    }
    Ok(())
}

/// The photograph in its frame, at the right edge; gives the `y` under it.
fn portrait(flow: &mut Flow, photo: Option<&Photo>, top: Len) -> Len {
    let (wide, high) = (mm(35.0), mm(45.0));
    let left = flow.edges(0).right - wide;
    let unreadable = (flow.say)("print-sheet-photo-unreadable", &[]);
    if let Some(photo) = photo {
        let (w, h) = (i64::from(photo.width.max(1)), i64::from(photo.height.max(1)));
        let by_width = (i64::from(wide), i64::from(wide) * h / w);
        let by_height = (i64::from(high) * w / h, i64::from(high));
        let fit = if by_width.1 <= i64::from(high) { by_width } else { by_height };
        let fit = (Len::try_from(fit.0).unwrap_or(wide), Len::try_from(fit.1).unwrap_or(high));
        let (x, y) = (left + (wide - fit.0) / 2, top + (high - fit.1) / 2);
        flow.canvas(0).place(photo.name, x, y, fit.0, fit.1);
    } else {
        let style = Style::regular(800);
        let spans = wrapped(flow.fonts, style, &unreadable, style.units(wide - mm(2.0)));
        let lines = spans.iter().map(|&span| piece(&unreadable, span));
        let at = (left + wide / 2, top + high / 2);
        flow.canvas(0).lines(style, Align::Centre, at.0, at.1, 1000, lines);
    }
    flow.canvas(0).frame(HAIRLINE, left, top, wide, high);
    top + high + mm(2.0)
}

fn titles(paper: &Sheet, flow: &mut Flow) -> Result<(), PrintError> {
    let columns = [
        ("title", 36),
        ("date", 22),
        ("authority", 38),
        ("reference", 26),
        ("offence", 40),
        ("state", 22),
    ];
    let rows = paper.titles.iter().map(|title| {
        let date = title.date.map(format::day).unwrap_or_default();
        [&title.nature, &date, &title.authority, &title.reference, &title.offences, &title.state]
            .map(String::clone)
    });
    part(flow, "print-sheet-titles", columns, rows)
}

fn acts(paper: &Sheet, flow: &mut Flow) -> Result<(), PrintError> {
    let columns = [("date", 22), ("act", 42), ("authority", 42), ("reference", 30), ("effect", 48)];
    let rows = paper.acts.iter().map(|act| {
        let date = act.date.map(format::day).unwrap_or_default();
        [&date, &act.nature, &act.authority, &act.reference, &act.effect].map(String::clone)
    });
    part(flow, "print-sheet-acts", columns, rows)
}

fn movements(paper: &Sheet, flow: &mut Flow) -> Result<(), PrintError> {
    let columns = [("moment", 32), ("movement", 32), ("from", 38), ("to", 38), ("reason", 44)];
    let rows = paper.movements.iter().map(|movement| {
        let at = movement.at.map(format::when).unwrap_or_default();
        [&at, &movement.kind, &movement.from, &movement.to, &movement.reason].map(String::clone)
    });
    part(flow, "print-sheet-movements", columns, rows)
}

/// A heading and a table; a word when the table is empty.
fn part<const N: usize>(
    flow: &mut Flow,
    heading: &str,
    columns: [(&str, u32); N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<(), PrintError> {
    let say = flow.say;
    flow.heading(&say(heading, &[]), mm(16.0))?;
    let columns = columns
        .map(|(key, share)| Column::new(say(&format!("print-sheet-column-{key}"), &[]), share));
    let mut columns = Vec::from(columns);
    if let Some(first) = columns.first_mut() {
        first.key = true;
    }
    let mut table = Table::new(columns, 850, 1, flow);
    let mut row = Row::default();
    let mut any = false;
    for cells in rows {
        any = true;
        row.clear();
        for cell in &cells {
            row.cell().put(Regular, cell);
        }
        table.row(flow, &row)?;
    }
    table.finish(flow);
    if !any {
        flow.paragraph(Style::regular(SIZE), 0, &say("print-sheet-none", &[]))?;
    }
    Ok(())
}

/// Each date in bold, then its steps numbered, the article at the end of the line.
fn dates(paper: &Sheet, flow: &mut Flow) -> Result<(), PrintError> {
    let say = flow.say;
    flow.heading(&say("print-sheet-dates", &[]), mm(16.0))?;
    if paper.dates.is_empty() {
        return flow.paragraph(Style::regular(SIZE), 0, &say("print-sheet-none", &[]));
    }
    for date in &paper.dates {
        flow.need(mm(14.0))?;
        let args = [("label", date.label.clone()), ("result", date.result.clone())];
        flow.paragraph(Style::bold(950), 0, &say("print-sheet-date", &args))?;
        for (step, i) in date.steps.iter().zip(1..) {
            let number = format!("{i}.\u{A0}");
            let text = if step.article.is_empty() {
                format!("{number}{}", step.text)
            } else {
                format!("{number}{} [{}]", step.text, step.article)
            };
            flow.paragraph(Style::regular(SIZE), mm(5.0), &text)?;
        }
        flow.y += mm(1.5);
    }
    Ok(())
}
