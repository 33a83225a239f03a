//! Tables over one page or two facing ones: headings repeated, rows aligned, long rows continued.
//!
//! A row that does not fit goes to the next page; a row taller than a page is cut between lines and
//! goes on with its key cells repeated and the word « suite ». No line is ever dropped.

use super::PrintError;
use super::canvas::{Align, Canvas, HAIRLINE, Len, Style, mm};
use super::flow::Flow;
use super::fonts::Weight;
use super::frame::{piece, wrapped};
pub(super) use super::row::{Column, Row};
use super::wrap::{Span, wrap};

/// A line of a cell, ready to be drawn.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    weight: Weight,
}

/// A table being drawn on a [`Flow`].
pub(super) struct Table {
    columns: Vec<Column>,
    widths: Vec<Len>,
    headings: Vec<Vec<Span>>,
    size: Len,
    leading: Len,
    min_lines: usize,
    group: Option<String>,
    pending: bool,
    /// Where the headings ended on the pages under the pen, when they are drawn.
    head_end: Option<Len>,
    /// Where the rules between columns start.
    rules_from: Len,
    lines: Vec<Line>,
    ends: Vec<usize>,
    spans: Vec<Span>,
    continued: String,
    /// The headings of turned pages, by leaf and side, as forms of the file.
    shared: Vec<((usize, usize), String)>,
}

const PAD: Len = mm(0.9);
const SIDE: Len = mm(1.0);

impl Table {
    /// A table with text of `size`, its rows at least `min_lines` high.
    pub(super) fn new(mut columns: Vec<Column>, size: Len, min_lines: usize, flow: &Flow) -> Table {
        // Pages facing each other, and all pages of a paper, are equally wide.
        let widths = widths(&columns, flow.frame.edges(1).width());
        let headings = headings(&mut columns, &widths, head_style(size), flow);
        Table {
            columns,
            widths,
            headings,
            size,
            leading: size * 12 / 10,
            min_lines: min_lines.max(1),
            group: None,
            pending: false,
            head_end: None,
            rules_from: 0,
            lines: Vec::new(),
            ends: Vec::new(),
            spans: Vec::new(),
            continued: (flow.say)("print-row-continued", &[]),
            shared: Vec::new(),
        }
    }

    /// Begins a group of rows under a heading, repeated at the head of the pages it runs over.
    pub(super) fn group(&mut self, text: String) {
        self.group = Some(text);
        self.pending = true;
    }

    /// Draws one row.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn row(&mut self, flow: &mut Flow, row: &Row) -> Result<(), PrintError> {
        self.lay(flow, row);
        let tallest = self.tallest(false);
        let height = self.height(tallest.max(self.min_lines));
        if self.head_end.is_none() {
            flow.need(self.head_height() + self.group_height(flow) + height.min(mm(30.0)))?;
            self.head(flow, false)?;
        }
        let wanted = if self.pending { self.group_height(flow) } else { 0 };
        if flow.y + wanted + height > flow.bottom() && self.fits_on_a_page(flow, height) {
            self.turn(flow)?;
        }
        if self.pending {
            let text = self.group.clone().unwrap_or_default();
            self.draw_group(flow, &text);
        }
        let mut from = 0;
        loop {
            // A fresh page takes at least one line, whatever its headings leave.
            let fresh = flow.y <= self.body_top(flow);
            let room = self.room(flow).max(usize::from(fresh));
            let left = tallest.saturating_sub(from).max(1);
            let whole = left.max(if from == 0 { self.min_lines } else { 1 });
            let taken = if whole <= room { left } else { room.min(left) };
            if taken == 0 || (taken < left && taken < 3 && !fresh) {
                self.turn(flow)?;
                continue;
            }
            let lines = if whole <= room { whole } else { taken };
            self.draw(flow, row, from, taken, lines);
            from += taken;
            if from >= tallest {
                break;
            }
            self.turn(flow)?;
        }
        flow.rows += 1;
        Ok(())
    }

    /// Draws a line of totals: a row that does not count as one, under a stronger rule.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn total(&mut self, flow: &mut Flow, row: &Row) -> Result<(), PrintError> {
        let rows = flow.rows;
        self.row(flow, row)?;
        flow.rows = rows;
        let (edges, y) = (flow.edges(0), flow.y);
        flow.canvas(0).line(75, (edges.left, y), (edges.right, y));
        Ok(())
    }

    /// Ends the table: draws the rules between its columns.
    pub(super) fn finish(&mut self, flow: &mut Flow) {
        if self.head_end.take().is_some() {
            self.rules(flow);
        }
    }

    fn rules(&mut self, flow: &mut Flow) {
        let (top, bottom) = (self.rules_from, flow.y);
        for leaf in 0..flow.leaf_count() {
            let places = self.places(flow, leaf);
            let last = places.last().map(|&(_, x, width)| x + width);
            for x in places.iter().map(|&(_, x, _)| x).chain(last) {
                flow.canvas(leaf).line(HAIRLINE, (x, top), (x, bottom));
            }
        }
    }

    /// Draws the headings even if no row follows.
    ///
    /// # Errors
    /// When the file refuses the bytes.
    pub(super) fn head(&mut self, flow: &mut Flow, repeated: bool) -> Result<(), PrintError> {
        if flow.leaf_count() == 0 {
            flow.turn()?;
        }
        let top = flow.y;
        let height = self.head_height();
        for leaf in 0..flow.leaf_count() {
            let places = self.places(flow, leaf);
            let side = flow.frame.side(flow.page(leaf));
            if !repeated || top != flow.top() {
                self.draw_head(flow.canvas(leaf), &places, top);
                continue;
            }
            // Pages after the first share their headings as one form.
            let known = self.shared.iter().find(|(key, _)| *key == (leaf, side));
            let name = match known {
                Some((_, name)) => name.clone(),
                None => {
                    self.draw_head(flow.shared(), &places, top);
                    let name = flow.share()?;
                    self.shared.push(((leaf, side), name.clone()));
                    name
                }
            };
            flow.canvas(leaf).form(&name);
        }
        self.rules_from = top;
        self.head_end = Some(top + height);
        flow.y = top + height;
        if repeated
            && !self.pending
            && let Some(group) = &self.group
        {
            let text = format!("{group} {}", self.continued);
            self.draw_group(flow, &text);
        }
        Ok(())
    }

    fn draw_head(&self, canvas: &mut Canvas, places: &[(usize, Len, Len)], top: Len) {
        let Some(&(_, left, _)) = places.first() else { return };
        let (height, style) = (self.head_height(), head_style(self.size));
        let width: Len = places.iter().map(|&(_, _, width)| width).sum();
        canvas.fill(93, &[(left, top, width, height)]);
        canvas.line(75, (left, top), (left + width, top));
        canvas.line(50, (left, top + height), (left + width, top + height));
        for &(column, x, width) in places {
            let (Some(spec), Some(spans)) = (self.columns.get(column), self.headings.get(column))
            else {
                continue;
            };
            let lines = spans.iter().map(|&span| piece(&spec.title, span));
            let (x, y) = (anchor(spec.align, x, width), top + PAD + style.size);
            canvas.lines(style, spec.align, x, y, style.size * 11 / 10, lines);
        }
    }

    fn turn(&mut self, flow: &mut Flow) -> Result<(), PrintError> {
        self.finish(flow);
        flow.turn()?;
        self.head(flow, true)
    }

    /// Cuts the cells of a row into lines.
    fn lay(&mut self, flow: &Flow, row: &Row) {
        self.lines.clear();
        self.ends.clear();
        let mut start = 0;
        for (i, &width) in self.widths.iter().enumerate() {
            let style = Style::regular(self.size);
            let max = style.units(width - 2 * SIDE);
            let pieces = row.cells.get(i).copied().unwrap_or(row.pieces.len())
                ..row.cells.get(i + 1).copied().unwrap_or(row.pieces.len());
            for &(end, weight) in row.pieces.get(pieces).unwrap_or_default() {
                let text = row.text.get(start..end).unwrap_or_default();
                self.spans.clear();
                wrap(flow.fonts.face(weight), text, start, max, &mut self.spans);
                self.lines.extend(self.spans.iter().map(|&span| Line { span, weight }));
                start = end;
            }
            self.ends.push(self.lines.len());
        }
    }

    fn cell(&self, column: usize) -> &[Line] {
        let start = column.checked_sub(1).and_then(|i| self.ends.get(i)).copied().unwrap_or(0);
        let end = self.ends.get(column).copied().unwrap_or(start);
        self.lines.get(start..end).unwrap_or_default()
    }

    fn tallest(&self, keys_only: bool) -> usize {
        let columns = self.columns.iter().enumerate().filter(|(_, c)| c.key || !keys_only);
        columns.map(|(i, _)| self.cell(i).len()).max().unwrap_or(0)
    }

    /// Draws lines `from` to `from + taken` of every cell in a row `height` lines high.
    fn draw(&self, flow: &mut Flow, row: &Row, from: usize, taken: usize, height: usize) {
        let top = flow.y;
        // A continued row names itself again: its key cells, then the word.
        let repeat = from > 0;
        let keys = self.tallest(true).min(4);
        let height = self.height(if repeat { height.max(keys + 1) } else { height });
        for leaf in 0..flow.leaf_count() {
            let places = self.places(flow, leaf);
            for &(column, x, width) in &places {
                let Some(spec) = self.columns.get(column) else { continue };
                let cell = self.cell(column);
                // A key cell that has more to say goes on like the others.
                let named = repeat && spec.key && cell.len() <= from;
                let shown = if named {
                    cell.get(..cell.len().min(4)).unwrap_or_default()
                } else {
                    let end = (from + taken).min(cell.len());
                    cell.get(from.min(end)..end).unwrap_or_default()
                };
                self.draw_cell(flow, leaf, row, shown, spec.align, (x, width), top);
                if named {
                    let down = Len::try_from(shown.len()).unwrap_or(0) * self.leading;
                    let y = top + PAD + self.leading * 8 / 10 + down;
                    let style = Style::regular(self.size * 85 / 100);
                    flow.canvas(leaf).text(style, Align::Left, x + SIDE, y, &self.continued);
                }
            }
            if let (Some(&(_, left, _)), Some(&(_, x, width))) = (places.first(), places.last()) {
                let (right, bottom) = (x + width, top + height);
                flow.canvas(leaf).line(HAIRLINE, (left, bottom), (right, bottom));
                if row.struck {
                    flow.canvas(leaf).line(50, (left, bottom), (right, top));
                }
            }
        }
        flow.y = top + height;
    }

    #[allow(clippy::too_many_arguments)] // one cell, where it stands and what it holds
    fn draw_cell(
        &self,
        flow: &mut Flow,
        leaf: usize,
        row: &Row,
        lines: &[Line],
        align: Align,
        (x, width): (Len, Len),
        top: Len,
    ) {
        let x = anchor(align, x, width);
        let mut y = top + PAD + self.leading * 8 / 10;
        for run in lines.chunk_by(|a, b| a.weight == b.weight) {
            let weight = run.first().map_or(Weight::Regular, |line| line.weight);
            let style = Style { weight, size: self.size };
            let texts = run.iter().map(|line| piece(&row.text, line.span));
            flow.canvas(leaf).lines(style, align, x, y, self.leading, texts);
            y += self.leading * Len::try_from(run.len()).unwrap_or(0);
        }
    }

    fn draw_group(&mut self, flow: &mut Flow, text: &str) {
        let height = self.group_height(flow);
        self.rules(flow);
        let top = flow.y;
        let style = self.group_style();
        for leaf in 0..flow.leaf_count() {
            let edges = flow.edges(leaf);
            let canvas = flow.canvas(leaf);
            canvas.fill(97, &[(edges.left, top, edges.width(), height)]);
            canvas.frame(HAIRLINE, edges.left, top, edges.width(), height);
        }
        let edges = flow.edges(0);
        let spans = wrapped(flow.fonts, style, text, style.units(edges.width() - 2 * SIDE));
        let lines = spans.iter().map(|&span| piece(text, span));
        let y = top + mm(1.0) + self.leading * 8 / 10;
        flow.canvas(0).lines(style, Align::Left, edges.left + SIDE, y, self.leading, lines);
        flow.y = top + height;
        self.rules_from = flow.y;
        self.pending = false;
    }

    fn group_style(&self) -> Style {
        Style::bold(self.size)
    }

    fn group_height(&self, flow: &Flow) -> Len {
        let Some(group) = &self.group else { return 0 };
        // As it will be when repeated: the longer of its two forms.
        let text = format!("{group} {}", self.continued);
        let style = self.group_style();
        let width = style.units(flow.edges(0).width() - 2 * SIDE);
        let lines = wrapped(flow.fonts, style, &text, width).len();
        Len::try_from(lines).unwrap_or(1) * self.leading + mm(2.0)
    }

    fn head_height(&self) -> Len {
        let tallest = self.headings.iter().map(Vec::len).max().unwrap_or(1);
        let style = head_style(self.size);
        Len::try_from(tallest).unwrap_or(1) * (style.size * 11 / 10) + 2 * PAD + mm(0.5)
    }

    fn height(&self, lines: usize) -> Len {
        Len::try_from(lines).unwrap_or(Len::MAX / self.leading.max(1) - 9) * self.leading + 2 * PAD
    }

    /// How many lines a row may have on what is left of the page.
    fn room(&self, flow: &Flow) -> usize {
        usize::try_from((flow.bottom() - flow.y - 2 * PAD) / self.leading.max(1)).unwrap_or(0)
    }

    fn body_top(&self, flow: &Flow) -> Len {
        self.head_end.unwrap_or(flow.top()) + self.group_height(flow)
    }

    fn fits_on_a_page(&self, flow: &Flow, height: Len) -> bool {
        flow.top() + self.head_height() + self.group_height(flow) + height <= flow.bottom()
    }

    /// The columns of a leaf with their left edge and width.
    fn places(&self, flow: &Flow, leaf: usize) -> Vec<(usize, Len, Len)> {
        let edges = flow.edges(leaf);
        let mut x = edges.left;
        let columns = self.columns.iter().enumerate().filter(|(_, c)| c.leaf == leaf);
        columns
            .map(|(i, _)| {
                let width = self.widths.get(i).copied().unwrap_or(0);
                x += width;
                (i, x - width, width)
            })
            .collect()
    }
}

fn head_style(size: Len) -> Style {
    Style::bold((size * 9 / 10).max(600))
}

/// Where a text of this alignment is hung in a cell.
fn anchor(align: Align, x: Len, width: Len) -> Len {
    match align {
        Align::Left => x + SIDE,
        Align::Right => x + width - SIDE,
        Align::Centre => x + width / 2,
    }
}

/// The widths of all columns, each by its share of its leaf, none too narrow to be read.
fn widths(columns: &[Column], across: Len) -> Vec<Len> {
    let mut out = vec![0; columns.len()];
    for leaf in 0..2 {
        let mine: Vec<usize> =
            columns.iter().enumerate().filter(|(_, c)| c.leaf == leaf).map(|(i, _)| i).collect();
        let count = i64::try_from(mine.len()).unwrap_or(0).max(1);
        let least = i64::from(mm(9.0)).min(i64::from(across) / count);
        let share = |i: usize| columns.get(i).map_or(0, |c| i64::from(c.share));
        let total = mine.iter().map(|&i| share(i)).sum::<i64>().max(1);
        let fair = |i: usize| i64::from(across) * share(i) / total;
        // What the narrow ones lack is taken from the others, by what they have to spare.
        let lacking: i64 = mine.iter().map(|&i| (least - fair(i)).max(0)).sum();
        let spare = mine.iter().map(|&i| (fair(i) - least).max(0)).sum::<i64>().max(1);
        for &i in &mine {
            let given = (fair(i) - least).max(0) * lacking / spare;
            if let Some(width) = out.get_mut(i) {
                *width = Len::try_from(fair(i).max(least) - given).unwrap_or(0);
            }
        }
    }
    out
}

/// The lines of the headings. One longer than eight lines is shortened, and ends with an ellipsis:
/// headings that filled the page would leave no room for what they head.
fn headings(columns: &mut [Column], widths: &[Len], style: Style, flow: &Flow) -> Vec<Vec<Span>> {
    let lines = |column: &mut Column, width: Len| {
        let max = style.units(width - 2 * SIDE);
        let mut spans = wrapped(flow.fonts, style, &column.title, max);
        if let Some(last) = spans.get(7).filter(|_| spans.len() > 8) {
            let mut kept = column.title.get(..last.end).unwrap_or_default().to_owned();
            kept.pop();
            column.title = kept + "…";
            spans = wrapped(flow.fonts, style, &column.title, max);
        }
        spans
    };
    columns.iter_mut().zip(widths).map(|(column, &width)| lines(column, width)).collect()
}
