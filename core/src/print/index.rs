//! The alphabetical index of the register: name, écrou number, page.

use super::PrintError;
use super::canvas::{Align, HAIRLINE, Len, Style, mm};
use super::flow::Flow;
use super::format;
use super::frame::{piece, wrapped};
use unicode_normalization::UnicodeNormalization;

/// The names of a register, gathered as its rows are printed.
#[derive(Default)]
pub(super) struct Index {
    entries: Vec<Entry>,
}

struct Entry {
    key: Box<str>,
    name: Box<str>,
    number: Box<str>,
    page: u32,
}

impl Index {
    /// Adds a person; one line for the name, and one for each nickname would hide who it is, so the
    /// nickname follows the name in brackets.
    pub(super) fn add(&mut self, family: &str, given: &str, alias: &str, number: &str, page: u32) {
        let mut name = format!("{family} {given}").trim().to_owned();
        if !alias.is_empty() {
            name = format!("{name} ({alias})");
        }
        let key = sort_key(&name).into();
        self.entries.push(Entry { key, name: name.into(), number: number.into(), page });
    }
}

/// The letters of a name as one looks for them: without accents, case, apostrophes or hyphens;
/// ɛ, ɔ, ɲ, ŋ under e, o, n, n.
fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in name.nfd().flat_map(char::to_lowercase) {
        match c {
            'ɛ' | 'ǝ' | 'ə' => key.push('e'),
            'ɔ' => key.push('o'),
            'ɲ' | 'ŋ' => key.push('n'),
            'ɓ' => key.push('b'),
            'ɗ' => key.push('d'),
            'ƴ' => key.push('y'),
            'ɣ' => key.push('g'),
            'œ' => key.push_str("oe"),
            'æ' => key.push_str("ae"),
            c if c.is_alphanumeric() => key.push(c),
            ' ' | '-' | '\u{A0}' if !key.ends_with(' ') => key.push(' '),
            _ => {}
        }
    }
    key
}

/// Three columns a page.
const COLUMNS: Len = 3;
const GAP: Len = mm(6.0);
const STYLE: Style = Style::regular(800);
const LEADING: Len = 980;
const NUMBER: Len = mm(21.0);
const PAGE: Len = mm(12.0);

/// Draws the index on pages of its own, after everything else.
///
/// # Errors
/// When the file refuses the bytes.
pub(super) fn draw(flow: &mut Flow, index: Index) -> Result<(), PrintError> {
    let mut entries = index.entries;
    if entries.is_empty() {
        return Ok(());
    }
    // Equal names stay in the order of the register.
    entries.sort_by(|a, b| a.key.cmp(&b.key));
    let mut page = IndexPage { column: 0 };
    page.open(flow)?;
    flow.bookmark((flow.say)("print-index-title", &[]));
    let mut letter = None;
    for entry in &entries {
        let first = entry.key.chars().find(|c| c.is_alphanumeric());
        let max = STYLE.units(page.width(flow) - NUMBER - PAGE - mm(1.0));
        let spans = wrapped(flow.fonts, STYLE, &entry.name, max);
        let numbers = wrapped(flow.fonts, STYLE, &entry.number, STYLE.units(NUMBER - mm(1.0)));
        let height = LEADING * Len::try_from(spans.len().max(numbers.len())).unwrap_or(1);
        if first != letter {
            page.need(flow, height + mm(7.0))?;
            page.letter(flow, first);
            letter = first;
        }
        page.need(flow, height)?;
        let (x, width) = (page.x(flow), page.width(flow));
        let y = flow.y + STYLE.size;
        let lines = spans.iter().map(|&span| piece(&entry.name, span));
        let canvas = flow.canvas(0);
        canvas.lines(STYLE, Align::Left, x, y, LEADING, lines);
        let lines = numbers.iter().map(|&span| piece(&entry.number, span));
        canvas.lines(STYLE, Align::Left, x + width - NUMBER - PAGE, y, LEADING, lines);
        let number = format::whole(i64::from(entry.page));
        canvas.text(STYLE, Align::Right, x + width, y, &number);
        flow.y += height;
    }
    Ok(())
}

struct IndexPage {
    column: Len,
}

impl IndexPage {
    fn open(&mut self, flow: &mut Flow) -> Result<(), PrintError> {
        flow.open(1)?;
        let title = (flow.say)("print-index-title", &[]);
        let (edges, y) = (flow.edges(0), flow.y + mm(4.0));
        flow.canvas(0).text(Style::bold(1100), Align::Centre, edges.middle(), y, &title);
        self.column = 0;
        self.heads(flow);
        Ok(())
    }

    fn top(flow: &Flow) -> Len {
        flow.top() + mm(7.0)
    }

    fn heads(&self, flow: &mut Flow) {
        let words =
            ["name", "number", "page"].map(|w| (flow.say)(&format!("print-index-{w}"), &[]));
        let (x, width, top) = (self.x(flow), self.width(flow), Self::top(flow));
        let style = Style::bold(700);
        let y = top + mm(3.0);
        let [name, number, page] = words;
        let canvas = flow.canvas(0);
        canvas.text(style, Align::Left, x, y, &name);
        canvas.text(style, Align::Left, x + width - NUMBER - PAGE, y, &number);
        canvas.text(style, Align::Right, x + width, y, &page);
        canvas.line(50, (x, y + mm(1.2)), (x + width, y + mm(1.2)));
        if self.column > 0 {
            let (x, bottom) = (x - GAP / 2, flow.bottom());
            flow.canvas(0).line(HAIRLINE, (x, top), (x, bottom));
        }
        flow.y = y + mm(2.0);
    }

    fn width(&self, flow: &Flow) -> Len {
        (flow.edges(0).width() - GAP * (COLUMNS - 1)) / COLUMNS
    }

    fn x(&self, flow: &Flow) -> Len {
        flow.edges(0).left + self.column * (self.width(flow) + GAP)
    }

    fn need(&mut self, flow: &mut Flow, height: Len) -> Result<(), PrintError> {
        if flow.y + height <= flow.bottom() || flow.y <= Self::top(flow) + mm(6.0) {
            return Ok(());
        }
        if self.column + 1 < COLUMNS {
            self.column += 1;
            self.heads(flow);
            return Ok(());
        }
        self.open(flow)
    }

    fn letter(&self, flow: &mut Flow, letter: Option<char>) {
        let text = letter.map(|c| c.to_uppercase().to_string()).unwrap_or_else(|| "–".to_owned());
        let (x, y) = (self.x(flow), flow.y + mm(4.5));
        flow.canvas(0).text(Style::bold(1000), Align::Left, x, y, &text);
        flow.y = y + mm(1.2);
    }
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn names_are_sorted_as_one_looks_for_them() {
        let mut names =
            ["Traoré", "N’Diaye", "Ɲamɔgɔ", "Ndiaye", "Élie", "Zan", "Ɛli", "Coulibaly"];
        names.sort_by_key(|name| sort_key(name));
        let expected = ["Coulibaly", "Ɛli", "Élie", "Ɲamɔgɔ", "N’Diaye", "Ndiaye", "Traoré", "Zan"];
        assert_eq!(names, expected);
    }
}
