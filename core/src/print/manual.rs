//! The manual on paper: its chapters one under the other, each with its steps and its cases, and the
//! keys at the end.

use super::canvas::{Style, mm};
use super::flow::Flow;
use super::frame::{Frame, Shape};
use super::letterhead::Letterhead;
use super::{PrintError, Printed, Say};
use std::io::Write;

/// A part of a chapter.
#[derive(Clone, Debug, Default)]
pub struct ManualPart {
    /// Its title; none at the head of a chapter.
    pub title: String,
    /// Its lines: what leads in bold, then what is said. The lead may be empty.
    pub lines: Vec<(String, String)>,
}

/// A chapter: a page of the manual on the screen.
#[derive(Clone, Debug, Default)]
pub struct ManualChapter {
    /// Its title.
    pub title: String,
    /// Its parts.
    pub parts: Vec<ManualPart>,
}

/// The manual, or one page of it.
#[derive(Clone, Debug, Default)]
pub struct Manual {
    /// Head and foot.
    pub letterhead: Letterhead,
    /// Title.
    pub title: String,
    /// Its chapters.
    pub chapters: Vec<ManualChapter>,
}

const TEXT: Style = Style::regular(950);
const LEAD: Style = Style::bold(950);

/// Prints the manual, on upright pages; each chapter stands in the outline of the file.
///
/// # Errors
/// When `out` refuses the bytes.
pub fn manual(paper: &Manual, say: Say, out: &mut dyn Write) -> Result<Printed, PrintError> {
    let title = paper.title.clone();
    let frame = Frame::new(Shape::Portrait, &paper.letterhead, title, Vec::new(), say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    flow.open(1)?;
    for chapter in &paper.chapters {
        flow.heading(&chapter.title, mm(24.0))?;
        flow.bookmark(chapter.title.clone());
        for part in &chapter.parts {
            if !part.title.is_empty() {
                flow.y += mm(1.5);
                flow.need(mm(12.0))?;
                flow.paragraph(LEAD, 0, &part.title)?;
                flow.y += mm(0.6);
            }
            let indent = if part.title.is_empty() { 0 } else { mm(4.0) };
            for (lead, text) in &part.lines {
                if !lead.is_empty() {
                    flow.need(mm(9.0))?;
                    flow.paragraph(LEAD, indent, lead)?;
                }
                flow.paragraph(
                    TEXT,
                    if lead.is_empty() { indent } else { indent + mm(4.0) },
                    text,
                )?;
                flow.y += mm(0.8);
            }
        }
        flow.rows += 1;
    }
    flow.finish()
}
