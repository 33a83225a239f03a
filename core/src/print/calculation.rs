//! The fiche de calcul: how the dates of one person were found. One copy for the file, whole, with
//! the places of two signatures; one in plain words and larger letters for the person held.

use super::canvas::{Len, Style, mm};
use super::flow::Flow;
use super::frame::{Frame, Shape};
use super::letterhead::{Letterhead, Signature};
use super::sheet::SheetStep;
use super::{PrintError, Printed, Say};
use std::io::Write;

/// What a fiche says.
#[derive(Clone, Debug, Default)]
pub struct Calculation {
    /// Head and foot; its `copy` says for whom it is.
    pub letterhead: Letterhead,
    /// Larger letters, for the person held.
    pub large: bool,
    /// Écrou number.
    pub number: String,
    /// Family name and given names.
    pub name: String,
    /// The situation in one sentence.
    pub situation: String,
    /// What stands before the dates, one paragraph each.
    pub opening: Vec<String>,
    /// The dates.
    pub dates: Vec<CalculationDate>,
    /// The acts they rest on, one line each.
    pub papers: Vec<String>,
    /// Which rules were applied, one line each.
    pub rules: Vec<String>,
    /// What stands after the dates, one paragraph each.
    pub closing: Vec<String>,
    /// Place and date of signature.
    pub done: String,
    /// Whose signatures are asked for.
    pub signatures: Vec<Signature>,
}

/// One date of a fiche.
#[derive(Clone, Debug, Default)]
pub struct CalculationDate {
    /// What falls on it.
    pub label: String,
    /// The date in words, or that there is none.
    pub result: String,
    /// The signature under it: who, when; or that there is none.
    pub signed: Vec<String>,
    /// The steps.
    pub steps: Vec<SheetStep>,
    /// The readings of the law that were chosen, one line each.
    pub readings: Vec<String>,
    /// What would change it, one line each.
    pub changes: Vec<String>,
}

/// Sizes of one fiche: text, indent of steps.
struct Sizes {
    text: Len,
    title: Len,
    indent: Len,
}

/// Prints the fiche.
///
/// # Errors
/// When `out` refuses the bytes.
pub fn calculation(
    paper: &Calculation,
    say: Say,
    out: &mut dyn Write,
) -> Result<Printed, PrintError> {
    let title = say("print-calculation-title", &[]);
    let frame = Frame::new(Shape::Portrait, &paper.letterhead, title, Vec::new(), say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    let sizes = match paper.large {
        true => Sizes { text: 1200, title: 1350, indent: mm(6.0) },
        false => Sizes { text: 900, title: 1000, indent: mm(5.0) },
    };
    flow.open(1)?;
    flow.paragraph(Style::bold(1400), 0, &paper.name)?;
    let number = say("print-sheet-number", &[("number", paper.number.clone())]);
    flow.paragraph(Style::bold(1100), 0, &number)?;
    flow.paragraph(Style::regular(950), 0, &paper.situation)?;
    flow.y += mm(2.0);
    paragraphs(&mut flow, &paper.opening, &sizes)?;
    for date in &paper.dates {
        draw_date(&mut flow, date, &sizes)?;
    }
    list(&mut flow, "print-calculation-papers", &paper.papers, &sizes)?;
    list(&mut flow, "print-calculation-rules", &paper.rules, &sizes)?;
    flow.y += mm(2.0);
    paragraphs(&mut flow, &paper.closing, &sizes)?;
    flow.rows = 1;
    flow.signatures(&paper.done, &paper.signatures)?;
    flow.finish()
}

fn paragraphs(flow: &mut Flow, texts: &[String], sizes: &Sizes) -> Result<(), PrintError> {
    for text in texts {
        flow.paragraph(Style::regular(sizes.text), 0, text)?;
        flow.y += mm(1.5);
    }
    Ok(())
}

fn draw_date(flow: &mut Flow, date: &CalculationDate, sizes: &Sizes) -> Result<(), PrintError> {
    let say = flow.say;
    flow.heading(&date.label, mm(16.0))?;
    flow.paragraph(Style::bold(sizes.title), 0, &date.result)?;
    for line in &date.signed {
        flow.paragraph(Style::regular(sizes.text), 0, line)?;
    }
    flow.y += mm(1.0);
    for (step, i) in date.steps.iter().zip(1..) {
        let text = match step.article.is_empty() {
            true => format!("{i}.\u{A0}{}", step.text),
            false => format!("{i}.\u{A0}{} [{}]", step.text, step.article),
        };
        flow.paragraph(Style::regular(sizes.text), sizes.indent, &text)?;
    }
    for (key, lines) in [
        ("print-calculation-readings", &date.readings),
        ("print-calculation-changes", &date.changes),
    ] {
        if lines.is_empty() {
            continue;
        }
        flow.y += mm(1.0);
        flow.paragraph(Style::bold(sizes.text), 0, &say(key, &[]))?;
        for line in lines {
            flow.paragraph(Style::regular(sizes.text), sizes.indent, &format!("–\u{A0}{line}"))?;
        }
    }
    Ok(())
}

fn list(flow: &mut Flow, heading: &str, lines: &[String], sizes: &Sizes) -> Result<(), PrintError> {
    if lines.is_empty() {
        return Ok(());
    }
    let say = flow.say;
    flow.heading(&say(heading, &[]), mm(8.0))?;
    for line in lines {
        flow.paragraph(Style::regular(sizes.text), 0, line)?;
    }
    Ok(())
}
