//! The furniture of a page: margins, head, foot, watermark.

use super::canvas::{Align, Canvas, HAIRLINE, Len, Style, mm};
use super::file::PAGE_COUNT;
use super::fonts::Fonts;
use super::letterhead::Letterhead;
use super::wrap::{Span, wrap};
use super::{Say, format, qr};

/// The style of the page numbers, of which the total is a shared form.
pub(super) const FOLIO: Style = Style::bold(800);
const SMALL: Style = Style::regular(650);

/// The kind of sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// A4 upright.
    Portrait,
    /// A4 on its side.
    Landscape,
    /// A4 on its side, bound: pages face each other, each has a place for initials.
    Book,
}

/// The left and right edges of what may be written on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edges {
    pub left: Len,
    pub right: Len,
}

impl Edges {
    pub(super) fn width(self) -> Len {
        self.right - self.left
    }
    pub(super) fn middle(self) -> Len {
        (self.left + self.right) / 2
    }
}

/// Head and foot of all pages of one paper, with their words already chosen.
pub(super) struct Frame {
    pub shape: Shape,
    pub title: String,
    /// Lines under the title: period, filters.
    pub under: Vec<String>,
    head: Letterhead,
    marks: Vec<String>,
    training: Option<String>,
    origin: String,
    journal: Option<String>,
    initials: String,
    page: String,
}

impl Frame {
    pub(super) fn new(
        shape: Shape,
        head: &Letterhead,
        title: String,
        under: Vec<String>,
        say: Say,
    ) -> Frame {
        let mut marks = Vec::new();
        if let Some(k) = head.duplicate_of {
            marks.push(say("print-mark-duplicate", &[("rank", k.to_string())]));
        }
        if let Some(number) = &head.number {
            marks.push(say("print-head-number", &[("number", number.clone())]));
            if head.duplicate_of.is_none() {
                marks.push(say("print-mark-original", &[]));
            }
        }
        marks.extend(head.copy.clone());
        let mut origin = say("print-foot-origin", &[]);
        if let Some(printing) = &head.printed {
            let at = [
                ("day", format::day(printing.at.day())),
                ("hour", format::hour(printing.at)),
                ("agent", printing.by.clone()),
            ];
            origin = format!("{origin} · {}", say("print-foot-printed", &at));
        }
        let journal = head.journal.as_ref().map(|journal| {
            let entry = format::whole(i64::try_from(journal.entry).unwrap_or(i64::MAX));
            say("print-foot-journal", &[("entry", entry), ("code", journal.code.clone())])
        });
        Frame {
            shape,
            title,
            under,
            marks,
            origin,
            journal,
            training: head.training.then(|| say("print-mark-training", &[])),
            initials: say("print-foot-initials", &[]),
            page: say("print-foot-page", &[]),
            head: head.clone(),
        }
    }

    /// Width and height of the sheet.
    pub(super) fn size(&self) -> (Len, Len) {
        match self.shape {
            Shape::Portrait => (59528, 84189),
            Shape::Landscape | Shape::Book => (84189, 59528),
        }
    }

    /// The edges of page number `page`. In a book, odd pages are on the right and bound on the left.
    pub(super) fn edges(&self, page: u32) -> Edges {
        let (outer, inner) = match self.shape {
            Shape::Book => (mm(11.0), mm(25.0)),
            _ => (mm(15.0), mm(15.0)),
        };
        let on_the_left = self.shape == Shape::Book && page.is_multiple_of(2);
        let (left, right) = if on_the_left { (outer, inner) } else { (inner, outer) };
        Edges { left, right: self.size().0 - right }
    }

    /// The lowest `y` the body may reach.
    pub(super) fn bottom(&self) -> Len {
        let foot = if self.shape == Shape::Book { mm(23.0) } else { mm(17.0) };
        self.size().1 - foot
    }

    /// Which pages after the first one have the same furniture: all, or in a book one side.
    pub(super) fn side(&self, page: u32) -> usize {
        usize::from(self.shape == Shape::Book && page.is_multiple_of(2))
    }

    /// Draws watermark, head and foot, all but the number of the page; gives the `y` where the body
    /// starts.
    pub(super) fn furniture(&self, canvas: &mut Canvas, fonts: &Fonts, page: u32) -> Len {
        let edges = self.edges(page);
        if let Some(training) = &self.training {
            canvas.watermark(training, self.size().0);
        }
        self.foot(canvas, fonts, edges, page);
        if self.shape == Shape::Book {
            self.book_head(canvas, fonts, edges, page)
        } else if page == 1 {
            self.first_head(canvas, fonts, edges)
        } else {
            self.running_head(canvas, fonts, edges)
        }
    }

    fn first_head(&self, canvas: &mut Canvas, fonts: &Fonts, edges: Edges) -> Len {
        let (mut y, mut right) = (mm(15.0), mm(15.0));
        let (wide, narrow) = (edges.width() * 52 / 100, edges.width() * 3 / 10);
        let mut below = 0;
        for line in &self.head.authority {
            let at = (edges.left, y, wide);
            y = column(canvas, fonts, Style::regular(850), Align::Left, at, line);
        }
        let at = (edges.left, y + 250, wide);
        y = column(canvas, fonts, Style::bold(1000), Align::Left, at, &self.head.establishment);
        let mut edge = edges.right;
        if let Some(check) = &self.head.check {
            let side = mm(20.0);
            let (x, top) = (edges.right - side, mm(10.5));
            if qr::draw(canvas, x, top, side, &check.qr) {
                let under = Style::regular(650);
                let at = (x + side / 2, top + side + 550, mm(30.0));
                column(canvas, fonts, under, Align::Centre, at, &check.code);
                edge = x - mm(3.0);
                below = top + side + mm(4.0);
            }
        }
        for mark in &self.marks {
            let at = (edge, right, narrow);
            right = column(canvas, fonts, Style::bold(900), Align::Right, at, mark);
        }
        let at = (edges.middle(), y.max(right).max(below) + mm(5.5), edges.width());
        y = column(canvas, fonts, Style::bold(1400), Align::Centre, at, &self.title) + 100;
        for line in &self.under {
            let at = (edges.middle(), y, edges.width());
            y = column(canvas, fonts, Style::regular(950), Align::Centre, at, line);
        }
        y + mm(2.0)
    }

    fn running_head(&self, canvas: &mut Canvas, fonts: &Fonts, edges: Edges) -> Len {
        let right = std::iter::once(&self.head.establishment).chain(&self.marks);
        let right = right.map(String::as_str).collect::<Vec<_>>().join(" · ");
        let (bold, plain) = (Style::bold(850), Style::regular(850));
        let half = (edges.width() - mm(4.0)) / 2;
        let y = mm(13.0);
        let left = column(canvas, fonts, bold, Align::Left, (edges.left, y, half), &self.title);
        let right = column(canvas, fonts, plain, Align::Right, (edges.right, y, half), &right);
        let line = left.max(right) - 1050 + mm(1.5);
        canvas.line(HAIRLINE, (edges.left, line), (edges.right, line));
        line + mm(4.0)
    }

    fn book_head(&self, canvas: &mut Canvas, fonts: &Fonts, edges: Edges, page: u32) -> Len {
        let third = (edges.width() - mm(8.0)) / 3;
        let top = mm(11.5);
        let (mut left, mut right, mut middle) = (top, top, top);
        for line in self.head.authority.iter().take(3) {
            left = column(canvas, fonts, SMALL, Align::Left, (edges.left, left, third), line);
        }
        let place = &self.head.establishment;
        let (bold, title) = (Style::bold(900), Style::bold(1200));
        right = column(canvas, fonts, bold, Align::Right, (edges.right, right, third), place);
        let marks = self.marks.join(" · ");
        let style = Style::bold(800);
        right = column(canvas, fonts, style, Align::Right, (edges.right, right, third), &marks);
        if page == 1 {
            // The front page says it larger.
            return left.max(right) - 850 + mm(2.0);
        }
        let centre = edges.middle();
        middle = column(canvas, fonts, title, Align::Centre, (centre, middle, third), &self.title);
        let (style, under) = (Style::regular(850), self.under.join(" · "));
        middle = column(canvas, fonts, style, Align::Centre, (centre, middle, third), &under);
        left.max(right).max(middle) - 850 + mm(2.0)
    }

    /// Draws the number of the page, and of how many.
    pub(super) fn number(&self, canvas: &mut Canvas, fonts: &Fonts, page: u32) {
        let middle = self.edges(page).middle() + mm(3.0);
        let y = self.size().1 - mm(11.0);
        let number = format::whole(i64::from(page));
        let text = format!("{} {number}\u{A0}/", self.page);
        canvas.text(FOLIO, Align::Right, middle, y, &text);
        canvas.stamp(PAGE_COUNT, middle + FOLIO.on_paper(fonts.bold.advance(' ')), y);
    }

    fn foot(&self, canvas: &mut Canvas, fonts: &Fonts, edges: Edges, page: u32) {
        let bottom = self.size().1;
        let mut journal = edges.right;
        let mut origin = edges.left;
        let line = bottom - mm(11.0);
        if self.shape == Shape::Book {
            let (width, height) = (mm(46.0), mm(14.0));
            let left = page.is_multiple_of(2);
            let x = if left { edges.left } else { edges.right - width };
            canvas.frame(50, x, bottom - mm(21.5), width, height);
            let at = (x + mm(1.2), bottom - mm(21.5) + mm(2.6), width - mm(2.4));
            column(canvas, fonts, Style::regular(600), Align::Left, at, &self.initials);
            if left {
                origin = edges.left + width + mm(4.0);
            } else {
                journal = edges.right - width - mm(4.0);
            }
        } else {
            let rule = line - mm(3.5);
            canvas.line(HAIRLINE, (edges.left, rule), (edges.right, rule));
        }
        // The sides of the foot are small and may be long: each keeps to its own half.
        let room = edges.middle() - mm(23.0) - origin;
        column(canvas, fonts, SMALL, Align::Left, (origin, line, room), &self.origin);
        if let Some(text) = &self.journal {
            let room = journal - edges.middle() - mm(22.0);
            column(canvas, fonts, SMALL, Align::Right, (journal, line, room), text);
        }
    }
}

/// Draws `text` wrapped in (x, first baseline, width); gives the baseline after its last line.
fn column(
    canvas: &mut Canvas,
    fonts: &Fonts,
    style: Style,
    align: Align,
    (x, y, width): (Len, Len, Len),
    text: &str,
) -> Len {
    if text.is_empty() {
        return y;
    }
    let leading = style.size * 12 / 10;
    let spans = wrapped(fonts, style, text, style.units(width));
    canvas.lines(style, align, x, y, leading, spans.iter().map(|&span| piece(text, span)));
    y + leading * Len::try_from(spans.len()).unwrap_or(1)
}

/// The lines of `text` in a width given in thousandths of an em.
pub(super) fn wrapped(fonts: &Fonts, style: Style, text: &str, max: i32) -> Vec<Span> {
    let mut out = Vec::new();
    wrap(fonts.face(style.weight), text, 0, max, &mut out);
    out
}

/// The text of a span; empty when it is none.
pub(super) fn piece(text: &str, span: Span) -> &str {
    text.get(span.start..span.end).unwrap_or_default()
}
