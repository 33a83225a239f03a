//! Pages following each other: one sheet, or two facing ones that fill together.

use super::canvas::{Align, Canvas, HAIRLINE, Len, Style, mm};
use super::file::{About, PdfFile, Place};
use super::fonts::Fonts;
use super::frame::{Edges, FOLIO, Frame, piece, wrapped};
use super::letterhead::{Letterhead, Signature};
use super::{PrintError, Printed, Say};
use std::collections::BTreeMap;
use std::io::Write;

/// A paper being composed: the file, the pages under the pen, how far down they are filled.
pub(super) struct Flow<'a> {
    pub file: PdfFile<'a>,
    pub fonts: &'static Fonts,
    pub say: Say<'a>,
    pub frame: Frame,
    /// Where the next thing goes, from the top of the sheet.
    pub y: Len,
    /// Pages begun so far.
    pub pages: u32,
    /// Rows drawn so far.
    pub rows: u64,
    top: Len,
    leaves: Vec<(Place, u32)>,
    canvases: [Canvas; 2],
    /// What repeats from page to page is drawn once, here, and kept as a form.
    shared: Canvas,
    /// The furniture of the pages after the first, by side, and where their body starts.
    furniture: [Option<(String, Len)>; 2],
    about: About,
}

impl<'a> Flow<'a> {
    /// Starts a paper. Nothing is drawn before [`Flow::open`].
    ///
    /// # Errors
    /// When the font is broken or `out` refuses the bytes.
    pub(super) fn begin(
        frame: Frame,
        head: &Letterhead,
        say: Say<'a>,
        out: &'a mut dyn Write,
    ) -> Result<Flow<'a>, PrintError> {
        let fonts = Fonts::load()?;
        let size = frame.size();
        let about = About {
            title: format!("{} – {}", frame.title, head.establishment),
            author: head.establishment.clone(),
            created: head.printed.as_ref().map(|printing| printing.at),
            book: frame.shape == super::frame::Shape::Book,
            language: head.language.clone(),
        };
        Ok(Flow {
            file: PdfFile::begin(out, size)?,
            fonts,
            say,
            frame,
            y: 0,
            pages: 0,
            rows: 0,
            top: 0,
            leaves: Vec::new(),
            shared: Canvas::new(fonts, size.1),
            furniture: [None, None],
            canvases: [Canvas::new(fonts, size.1), Canvas::new(fonts, size.1)],
            about,
        })
    }

    /// Closes the pages under the pen and begins `leaves` new ones (1 or 2), head and foot drawn.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn open(&mut self, leaves: usize) -> Result<(), PrintError> {
        self.close()?;
        for leaf in 0..leaves.min(self.canvases.len()) {
            self.pages += 1;
            self.leaves.push((self.file.reserve_page(), self.pages));
            self.furnish(leaf, self.pages)?;
        }
        self.y = self.top;
        Ok(())
    }

    /// Draws head, foot and number of a page.
    fn furnish(&mut self, leaf: usize, page: u32) -> Result<(), PrintError> {
        let side = self.frame.side(page);
        if page == 1 {
            let [canvas, _] = &mut self.canvases;
            self.top = self.frame.furniture(canvas, self.fonts, page);
        } else if let Some(Some((name, top))) = self.furniture.get(side).cloned() {
            self.canvas(leaf).form(&name);
            self.top = top;
        } else {
            self.top = self.frame.furniture(&mut self.shared, self.fonts, page);
            let name = self.share()?;
            self.canvas(leaf).form(&name);
            let top = self.top;
            if let Some(known) = self.furniture.get_mut(side) {
                *known = Some((name, top));
            }
        }
        let [left, right] = &mut self.canvases;
        let canvas = if leaf == 0 { left } else { right };
        self.frame.number(canvas, self.fonts, page);
        Ok(())
    }

    /// Where to draw what pages share; [`Flow::share`] takes it.
    pub(super) fn shared(&mut self) -> &mut Canvas {
        &mut self.shared
    }

    /// Makes a form of what was drawn on the shared canvas, and gives its name.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn share(&mut self) -> Result<String, PrintError> {
        let name = self.file.form(&self.shared.bytes)?;
        self.shared.clear();
        Ok(name)
    }

    /// Writes the pages under the pen.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn close(&mut self) -> Result<(), PrintError> {
        for ((place, _), canvas) in self.leaves.drain(..).zip(&mut self.canvases) {
            self.file.write_page(place, &canvas.bytes)?;
            canvas.clear();
        }
        Ok(())
    }

    /// Begins as many pages as were under the pen.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn turn(&mut self) -> Result<(), PrintError> {
        self.open(self.leaves.len().max(1))
    }

    /// Turns the page unless `height` is left on this one. A fresh page is kept whatever it holds.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn need(&mut self, height: Len) -> Result<(), PrintError> {
        if self.leaves.is_empty() || (self.y + height > self.bottom() && self.y > self.top) {
            self.turn()?;
        }
        Ok(())
    }

    /// The lowest `y` the body may reach.
    pub(super) fn bottom(&self) -> Len {
        self.frame.bottom()
    }

    /// Where the body started on these pages.
    pub(super) fn top(&self) -> Len {
        self.top
    }

    /// The edges of one of the pages under the pen.
    pub(super) fn edges(&self, leaf: usize) -> Edges {
        self.frame.edges(self.leaves.get(leaf).map_or(1, |&(_, page)| page))
    }

    /// How many pages are under the pen.
    pub(super) fn leaf_count(&self) -> usize {
        self.leaves.len()
    }

    /// The number of the page that the last leaf under the pen has.
    pub(super) fn page(&self, leaf: usize) -> u32 {
        self.leaves.get(leaf).map_or(self.pages, |&(_, page)| page)
    }

    /// One of the pages under the pen.
    pub(super) fn canvas(&mut self, leaf: usize) -> &mut Canvas {
        let [left, right] = &mut self.canvases;
        if leaf == 0 { left } else { right }
    }

    /// Keeps the only page under the pen aside, to be drawn again and written later; its number
    /// and place stay in the file.
    pub(super) fn defer(&mut self) -> Option<Place> {
        let place = self.leaves.drain(..).next().map(|(place, _)| place);
        self.canvas(0).clear();
        place
    }

    /// Puts the pen back on a deferred page, head and foot drawn.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn resume(&mut self, place: Place, page: u32) -> Result<(), PrintError> {
        self.leaves = vec![(place, page)];
        self.furnish(0, page)?;
        self.y = self.top;
        Ok(())
    }

    /// Names the first page under the pen in the outline.
    pub(super) fn bookmark(&mut self, title: String) {
        if let Some(&(place, _)) = self.leaves.first() {
            self.file.bookmark(title, place);
        }
    }

    /// A text over the whole width, wrapped, that may run over pages.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn paragraph(
        &mut self,
        style: Style,
        indent: Len,
        text: &str,
    ) -> Result<(), PrintError> {
        let leading = style.size * 13 / 10;
        let width = self.edges(0).width() - indent;
        for span in wrapped(self.fonts, style, text, style.units(width)) {
            self.need(leading)?;
            let (x, y) = (self.edges(0).left + indent, self.y + style.size);
            self.canvas(0).text(style, Align::Left, x, y, piece(text, span));
            self.y += leading;
        }
        Ok(())
    }

    /// The title of a part, kept with at least `follow` of what comes after.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn heading(&mut self, text: &str, follow: Len) -> Result<(), PrintError> {
        let style = Style::bold(1050);
        self.need(mm(9.0) + follow)?;
        if self.y > self.top {
            self.y += mm(3.5);
        }
        self.paragraph(style, 0, text)?;
        let (edges, y) = (self.edges(0), self.y + mm(0.6));
        self.canvas(0).line(50, (edges.left, y), (edges.right, y));
        self.y = y + mm(1.6);
        Ok(())
    }

    /// « Fait à …, le … » and one box for each signature, kept together.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn signatures(
        &mut self,
        done: &str,
        signatures: &[Signature],
    ) -> Result<(), PrintError> {
        if signatures.is_empty() {
            return Ok(());
        }
        for row in signatures.chunks(4) {
            self.need(mm(42.0))?;
            self.y += mm(6.0);
            self.paragraph(Style::regular(950), 0, done)?;
            self.y += mm(2.0);
            let edges = self.edges(0);
            let gap = mm(5.0);
            let across = Len::try_from(row.len().max(2)).unwrap_or(2);
            let width = (edges.width() - gap * (across - 1)) / across;
            let top = self.y;
            for (signature, i) in row.iter().zip(0..) {
                let x = edges.left + (width + gap) * i;
                self.canvas(0).frame(HAIRLINE, x, top, width, mm(25.0));
                let lines = [Some(&signature.title), signature.name.as_ref()];
                let mut y = top + mm(4.0);
                for (text, style) in
                    lines.into_iter().flatten().zip([Style::bold(850), Style::regular(850)])
                {
                    let max = style.units(width - mm(4.0));
                    for span in wrapped(self.fonts, style, text, max) {
                        self.canvas(0).text(style, Align::Left, x + mm(2.0), y, piece(text, span));
                        y += 1100;
                    }
                }
            }
            self.y = top + mm(25.0);
        }
        Ok(())
    }

    /// Writes the last pages and the end of the file.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn finish(mut self) -> Result<Printed, PrintError> {
        self.close()?;
        let mut missing = BTreeMap::new();
        for canvas in self.canvases.iter().chain([&self.shared]) {
            for (&c, &n) in canvas.missing() {
                *missing.entry(c).or_default() += n;
            }
        }
        self.file.finish(&self.about, self.fonts, FOLIO)?;
        Ok(Printed { pages: self.pages, rows: self.rows, missing })
    }
}
