//! The content of one page: text, rules, boxes, written straight as PDF operators.
//!
//! Lengths are hundredths of a point ([`Len`]), so every coordinate is exact and the same input
//! gives the same bytes on every machine. `y` runs down from the top edge, as one reads.

use super::fonts::{Fonts, Shown, Weight, is_mark};
use std::collections::BTreeMap;

/// Hundredths of a point.
pub(super) type Len = i32;

/// Millimetres, as a [`Len`].
pub(super) const fn mm(millimetres: f64) -> Len {
    (millimetres * 7200.0 / 25.4) as Len
}

/// The hairline of tables: 0.25 pt.
pub(super) const HAIRLINE: Len = 25;

/// How a text is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Style {
    pub weight: Weight,
    pub size: Len,
}

impl Style {
    pub(super) const fn regular(size: Len) -> Style {
        Style { weight: Weight::Regular, size }
    }
    pub(super) const fn bold(size: Len) -> Style {
        Style { weight: Weight::Bold, size }
    }
    /// A width on paper in thousandths of an em of this style.
    pub(super) fn units(self, width: Len) -> i32 {
        i32::try_from(i64::from(width) * 1000 / i64::from(self.size.max(1))).unwrap_or(i32::MAX)
    }
    /// Thousandths of an em of this style as a width on paper, rounded up.
    pub(super) fn on_paper(self, units: i32) -> Len {
        Len::try_from((i64::from(units) * i64::from(self.size) + 999) / 1000).unwrap_or(Len::MAX)
    }
}

/// Where a text stands about its `x`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Align {
    Left,
    Right,
    Centre,
}

/// One page being drawn.
pub(super) struct Canvas {
    pub bytes: Vec<u8>,
    fonts: &'static Fonts,
    height: Len,
    style: Option<Style>,
    rule: Option<Len>,
    missing: BTreeMap<char, u64>,
}

impl Canvas {
    pub(super) fn new(fonts: &'static Fonts, height: Len) -> Canvas {
        let missing = BTreeMap::new();
        Canvas {
            bytes: Vec::with_capacity(16 << 10),
            fonts,
            height,
            style: None,
            rule: None,
            missing,
        }
    }

    /// Empties the page, keeping the count of missing characters.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.style = None;
        self.rule = None;
    }

    /// The characters no glyph was found for, and how often.
    pub(super) fn missing(&self) -> &BTreeMap<char, u64> {
        &self.missing
    }

    /// Writes `text` on one line whose baseline is at `y`.
    pub(super) fn text(&mut self, style: Style, align: Align, x: Len, y: Len, text: &str) {
        self.lines(style, align, x, y, 0, std::iter::once(text));
    }

    /// Writes lines one under the other, the first baseline at `y`, then every `leading`.
    pub(super) fn lines<'t>(
        &mut self,
        style: Style,
        align: Align,
        x: Len,
        y: Len,
        leading: Len,
        lines: impl Iterator<Item = &'t str>,
    ) {
        let mut pen = (0, 0);
        let mut begun = false;
        for (line, text) in (0..).zip(lines) {
            if text.is_empty() {
                continue;
            }
            if !begun {
                self.bytes.extend_from_slice(b"BT ");
                self.set(style);
                begun = true;
            }
            let width = match align {
                Align::Left => 0,
                _ => style.on_paper(self.fonts.face(style.weight).width(text)),
            };
            let left = match align {
                Align::Left => x,
                Align::Right => x - width,
                Align::Centre => x - width / 2,
            };
            let at = (left, self.height - y - leading * line);
            self.lengths(&[at.0 - pen.0, at.1 - pen.1]);
            self.bytes.extend_from_slice(b"Td ");
            pen = at;
            self.show(style, text);
        }
        if begun {
            self.bytes.extend_from_slice(b"ET\n");
        }
    }

    /// A line from one point to another, `thick` wide.
    pub(super) fn line(&mut self, thick: Len, from: (Len, Len), to: (Len, Len)) {
        self.pen(thick);
        self.lengths(&[from.0, self.height - from.1]);
        self.bytes.extend_from_slice(b"m ");
        self.lengths(&[to.0, self.height - to.1]);
        self.bytes.extend_from_slice(b"l S\n");
    }

    /// The outline of a box, `thick` wide.
    pub(super) fn frame(&mut self, thick: Len, x: Len, y: Len, width: Len, height: Len) {
        self.pen(thick);
        self.lengths(&[x, self.height - y - height, width, height]);
        self.bytes.extend_from_slice(b"re S\n");
    }

    /// Boxes filled with one grey, 0 black to 100 white.
    pub(super) fn fill(&mut self, grey: Len, boxes: &[(Len, Len, Len, Len)]) {
        self.bytes.extend_from_slice(b"q ");
        self.lengths(&[grey]);
        self.bytes.extend_from_slice(b"g ");
        for &(x, y, width, height) in boxes {
            self.lengths(&[x, self.height - y - height, width, height]);
            self.bytes.extend_from_slice(b"re ");
        }
        self.bytes.extend_from_slice(b"f Q\n");
    }

    /// Draws the named object (an image or a form) into a box whose top left corner is (x, y).
    pub(super) fn place(&mut self, name: &str, x: Len, y: Len, width: Len, height: Len) {
        self.bytes.extend_from_slice(b"q ");
        self.lengths(&[width]);
        self.bytes.extend_from_slice(b"0 0 ");
        self.lengths(&[height, x, self.height - y - height]);
        self.bytes.extend_from_slice(b"cm /");
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(b" Do Q\n");
    }

    /// Draws the named form at its own size, its origin at (x, y).
    pub(super) fn stamp(&mut self, name: &str, x: Len, y: Len) {
        self.place(name, x, y - 100, 100, 100);
    }

    /// Draws the named form as it was drawn, at its own place.
    pub(super) fn form(&mut self, name: &str) {
        self.bytes.push(b'/');
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(b" Do\n");
    }

    /// Large light text across the page, rising from the lower left.
    pub(super) fn watermark(&mut self, text: &str, width: Len) {
        let style = Style::bold(9600);
        let half = style.on_paper(self.fonts.face(style.weight).width(text)) / 2;
        self.bytes.extend_from_slice(b"q 0.9 g 0.866 0.5 -0.5 0.866 ");
        self.lengths(&[width / 2, self.height / 2]);
        self.bytes.extend_from_slice(b"cm BT ");
        self.set(style);
        self.lengths(&[-half, -style.size * 36 / 100]);
        self.bytes.extend_from_slice(b"Td ");
        self.show(style, text);
        self.bytes.extend_from_slice(b"ET Q\n");
        self.style = None;
    }

    fn pen(&mut self, thick: Len) {
        if self.rule != Some(thick) {
            self.rule = Some(thick);
            self.lengths(&[thick]);
            self.bytes.extend_from_slice(b"w ");
        }
    }

    fn set(&mut self, style: Style) {
        if self.style != Some(style) {
            self.style = Some(style);
            let name: &[u8] = if style.weight == Weight::Bold { b"/B " } else { b"/R " };
            self.bytes.extend_from_slice(name);
            self.lengths(&[style.size]);
            self.bytes.extend_from_slice(b"Tf ");
        }
    }

    fn lengths(&mut self, lengths: &[Len]) {
        for &length in lengths {
            write_length(&mut self.bytes, length);
            self.bytes.push(b' ');
        }
    }

    fn show(&mut self, style: Style, text: &str) {
        // U+0300–U+036F are the two-byte sequences that start with these bytes.
        if text.bytes().any(|b| b == 0xCC || b == 0xCD) {
            return self.show_marked(style, text);
        }
        let face = self.fonts.face(style.weight);
        self.bytes.push(b'(');
        for c in text.chars() {
            match face.shown(c) {
                Shown::Glyph(glyph) => write_glyph(&mut self.bytes, glyph.id),
                Shown::Unseen => {}
                Shown::Missing(glyph) => {
                    *self.missing.entry(c).or_default() += 1;
                    write_glyph(&mut self.bytes, glyph.id);
                }
            }
        }
        self.bytes.extend_from_slice(b")Tj ");
    }

    /// As `show`, for text where marks stand over letters: each is moved over the middle of its
    /// letter, and raised over a capital or over another mark.
    fn show_marked(&mut self, style: Style, text: &str) {
        let face = self.fonts.face(style.weight);
        let mut base = None;
        self.bytes.extend_from_slice(b"[(");
        for c in text.chars() {
            let glyph = match face.shown(c) {
                Shown::Glyph(glyph) => glyph,
                Shown::Unseen => continue,
                Shown::Missing(glyph) => {
                    *self.missing.entry(c).or_default() += 1;
                    glyph
                }
            };
            let ink = face.ink(glyph.id);
            let Some((advance, centre, top)) = base.filter(|_| is_mark(c) && glyph.advance == 0)
            else {
                base = Some((glyph.advance, (ink.left + ink.right) / 2, ink.top));
                write_glyph(&mut self.bytes, glyph.id);
                continue;
            };
            let shift: i32 = centre - advance - (ink.left + ink.right) / 2;
            // Marks are drawn for small letters, whose top is near 546.
            let above = ink.bottom > 300;
            let rise = if above { (top - 546).max(0) } else { 0 };
            let raised = style.on_paper(rise);
            if raised > 0 {
                self.bytes.extend_from_slice(b")]TJ ");
                self.lengths(&[raised]);
                self.bytes.extend_from_slice(b"Ts [(");
            }
            self.bytes.extend_from_slice(format!("){}(", -shift).as_bytes());
            write_glyph(&mut self.bytes, glyph.id);
            self.bytes.extend_from_slice(format!("){shift}(").as_bytes());
            if raised > 0 {
                self.bytes.extend_from_slice(b")]TJ 0 Ts [(");
            }
            let height = if above { 546 + rise + ink.top - ink.bottom + 40 } else { top };
            base = Some((advance, centre, height));
        }
        self.bytes.extend_from_slice(b")]TJ ");
    }
}

fn write_glyph(out: &mut Vec<u8>, id: u16) {
    for byte in id.to_be_bytes() {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            // A bare carriage return in a string is read back as a line feed.
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(byte),
        }
    }
}

/// Writes a length in points, as `12.5`.
pub(super) fn write_length(out: &mut Vec<u8>, length: Len) {
    if length < 0 {
        out.push(b'-');
    }
    let length = length.unsigned_abs();
    let mut digits = [0; 10];
    let mut n = length / 100;
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (n % 10) as u8;
        n /= 10;
        if n == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
    let (tenth, hundredth) = ((length / 10 % 10) as u8, (length % 10) as u8);
    if tenth != 0 || hundredth != 0 {
        out.extend_from_slice(&[b'.', b'0' + tenth]);
        if hundredth != 0 {
            out.push(b'0' + hundredth);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_short_and_exact() {
        for (length, text) in
            [(0, "0"), (100, "1"), (-25, "-0.25"), (1050, "10.5"), (84189, "841.89"), (5, "0.05")]
        {
            let mut out = Vec::new();
            write_length(&mut out, length);
            assert_eq!(String::from_utf8(out).unwrap(), text);
        }
        assert_eq!(mm(297.0), 84188);
    }

    #[test]
    fn a_missing_letter_is_drawn_and_counted() {
        let mut canvas = Canvas::new(Fonts::load().unwrap(), 1000);
        canvas.text(Style::regular(900), Align::Left, 0, 0, "Fatou \u{645}\u{645}");
        assert_eq!(canvas.missing().get(&'\u{645}'), Some(&2));
    }
}
