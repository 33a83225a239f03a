//! A letter or a notice: avis to the prosecutor, saisine of a judge, receipt.
//!
//! What it says is composed by the caller from the act and the rule; here it only gets its form.

use super::canvas::{Align, Style, mm};
use super::flow::Flow;
use super::frame::{Frame, Shape, piece, wrapped};
use super::letterhead::{Letterhead, Signature};
use super::{PrintError, Printed, Say};
use serde::{Deserialize, Serialize};
use std::io::Write;

/// A letter.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Letter {
    /// Head and foot.
    pub letterhead: Letterhead,
    /// The title of the paper, « AVIS D’ÉCHÉANCE ».
    pub title: String,
    /// Place and date, « Farako, le 23/11/2026 ».
    pub done: String,
    /// The addressee, one line each.
    pub to: Vec<String>,
    /// What it is about.
    pub subject: String,
    /// The paragraphs.
    pub body: Vec<String>,
    /// The papers that go with it.
    pub enclosures: Vec<String>,
    /// Whose signatures are asked for.
    pub signatures: Vec<Signature>,
}

const TEXT: Style = Style::regular(1050);

/// Prints the letter.
///
/// # Errors
/// When `out` refuses the bytes.
pub fn letter(paper: &Letter, say: Say, out: &mut dyn Write) -> Result<Printed, PrintError> {
    let title = paper.title.clone();
    let frame = Frame::new(Shape::Portrait, &paper.letterhead, title, Vec::new(), say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    flow.open(1)?;
    let edges = flow.edges(0);
    let x = edges.left + edges.width() * 55 / 100;
    let max = TEXT.units(edges.right - x);
    for line in &paper.to {
        for span in wrapped(flow.fonts, TEXT, line, max) {
            flow.need(1400)?;
            let y = flow.y + TEXT.size;
            flow.canvas(0).text(TEXT, Align::Left, x, y, piece(line, span));
            flow.y += 1400;
        }
    }
    flow.y += mm(6.0);
    if !paper.subject.is_empty() {
        let subject = say("print-letter-subject", &[("subject", paper.subject.clone())]);
        flow.paragraph(Style::bold(TEXT.size), 0, &subject)?;
        flow.y += mm(4.0);
    }
    for paragraph in &paper.body {
        flow.paragraph(TEXT, 0, paragraph)?;
        flow.y += mm(2.5);
    }
    if !paper.enclosures.is_empty() {
        flow.y += mm(2.0);
        flow.paragraph(Style::bold(900), 0, &say("print-letter-enclosures", &[]))?;
        for enclosure in &paper.enclosures {
            flow.paragraph(Style::regular(900), mm(4.0), enclosure)?;
        }
    }
    flow.rows = 1;
    flow.signatures(&paper.done, &paper.signatures)?;
    flow.finish()
}
