//! The same pages for every way: widths from a flat table, greedy lines, rows that break no page.

use ttf_parser::Face;

pub const FONT: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
pub const SIZE: f32 = 9.0;
pub const LEADING: f32 = 10.8;
pub const MARGIN: f32 = 42.5;
pub const PAD: f32 = 2.5;
pub const WIDTH: f32 = 841.89;
pub const HEIGHT: f32 = 595.28;
pub const TOP: f32 = HEIGHT - 60.0;
pub const BOTTOM: f32 = 48.0;
const SHARES: [f32; 12] =
    [18.0, 20.0, 34.0, 24.0, 24.0, 24.0, 26.0, 22.0, 18.0, 30.0, 30.0, 22.0];

/// A letter's glyph and its width in thousandths of the size.
pub struct Letters {
    flat: Vec<(u16, u16)>,
}

impl Letters {
    fn new() -> Letters {
        let face = Face::parse(FONT, 0).expect("the font");
        let unit = f32::from(face.units_per_em());
        let one = |code: u32| {
            let glyph = char::from_u32(code).and_then(|c| face.glyph_index(c))?;
            let width = f32::from(face.glyph_hor_advance(glyph)?) * 1000.0 / unit;
            Some((glyph.0, width.round() as u16))
        };
        Letters { flat: (0..0x3000).map(|code| one(code).unwrap_or((0, 600))).collect() }
    }
    pub fn of(&self, letter: char) -> (u16, u16) {
        self.flat.get(letter as usize).copied().unwrap_or((0, 600))
    }
    fn width(&self, text: &str) -> u32 {
        text.chars().map(|c| u32::from(self.of(c).1)).sum()
    }
}

pub struct Row<'a> {
    pub cells: Vec<Vec<&'a str>>,
    pub height: f32,
}

pub struct Laid<'a> {
    pub letters: Letters,
    pub columns: Vec<f32>,
    pub head: Vec<&'a str>,
    pub pages: Vec<Vec<Row<'a>>>,
}

/// Greedy lines; a word wider than the column is cut.
fn wrap<'a>(letters: &Letters, text: &'a str, width: f32) -> Vec<&'a str> {
    let most = (width * 1000.0 / SIZE) as u32;
    let (mut lines, mut from, mut end, mut taken) = (Vec::new(), 0, 0, 0);
    let space = u32::from(letters.of(' ').1);
    let mut at = 0;
    for word in text.split(' ') {
        let wide = letters.width(word);
        if end > from && taken + space + wide > most {
            lines.push(&text[from..end]);
            (from, taken) = (at, 0);
        } else if end > from {
            taken += space;
        }
        taken += wide;
        end = at + word.len();
        at = end + 1;
        while taken > most && text[from..end].chars().count() > 1 {
            let mut room = 0;
            let cut = text[from..end].char_indices().find(|(_, c)| {
                room += u32::from(letters.of(*c).1);
                room > most
            });
            let cut = cut.map_or(1, |(i, _)| i.max(1));
            lines.push(&text[from..from + cut]);
            from += cut;
            taken = letters.width(&text[from..end]);
        }
    }
    lines.push(&text[from..end.max(from)]);
    lines
}

impl<'a> Laid<'a> {
    pub fn of(rows: &[Vec<&'a str>]) -> Laid<'a> {
        let letters = Letters::new();
        let all: f32 = SHARES.iter().sum();
        let columns: Vec<f32> = SHARES.iter().map(|s| (WIDTH - 2.0 * MARGIN) * s / all).collect();
        let (mut pages, mut room) = (vec![Vec::new()], TOP - BOTTOM);
        for row in &rows[1..] {
            let fill = |(text, width): (&&'a str, &f32)| wrap(&letters, text, width - 2.0 * PAD);
            let cells: Vec<Vec<&str>> = row.iter().zip(&columns).map(fill).collect();
            let deepest = cells.iter().map(Vec::len).max().unwrap_or(1);
            let height = deepest as f32 * LEADING + 2.0 * PAD;
            if height > room {
                pages.push(Vec::new());
                room = TOP - BOTTOM;
            }
            room -= height;
            if let Some(page) = pages.last_mut() {
                page.push(Row { cells, height });
            }
        }
        Laid { letters, columns, head: rows[0].clone(), pages }
    }

    /// What a page shows: each line of text with its place, then each rule.
    pub fn page(
        &self,
        number: usize,
        mut text: impl FnMut(f32, f32, &[&str]),
        mut rule: impl FnMut((f32, f32), (f32, f32)),
    ) {
        let mut x = MARGIN;
        for (title, width) in self.head.iter().zip(&self.columns) {
            text(x + PAD, TOP + 4.0, &[title]);
            x += width;
        }
        let mut y = TOP;
        for row in &self.pages[number] {
            let mut x = MARGIN;
            for (lines, width) in row.cells.iter().zip(&self.columns) {
                if lines.len() > 1 || lines.first().is_some_and(|line| !line.is_empty()) {
                    text(x + PAD, y - PAD - SIZE, lines);
                }
                x += width;
            }
            y -= row.height;
            rule((MARGIN, y), (WIDTH - MARGIN, y));
        }
        let mut x = MARGIN;
        for width in self.columns.iter().chain([&0.0]) {
            rule((x, TOP + 14.0), (x, y));
            x += width;
        }
        let foot = format!("Page {} / {}", number + 1, self.pages.len());
        text(WIDTH / 2.0 - 30.0, 30.0, &[&foot]);
    }
}
