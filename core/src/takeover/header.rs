//! Where the register is: which sheet, which line holds the headings.
//!
//! A register begins with a title block; its headings may stand on one line, on two, under a line
//! of group headings (*IDENTITÉ*, *SORTIE*), in any sheet of the workbook.

use super::day_parts::days_in_parts;
use super::field::Field;
use super::headings::{Meaning, is_foreign, is_known, meanings, push, significant};
use super::lists::headings;
use super::text::loose;
use super::workbook::{Cell, ReadFailure, Sheet, Workbook};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Headings are looked for in the first lines only.
const SEARCHED_ROWS: usize = 80;
/// A register has at least this many columns that we know.
const FEWEST_KNOWN: usize = 4;

/// The heading line of the register.
#[derive(Debug, Clone)]
pub struct Header {
    /// Index of the sheet.
    pub sheet: usize,
    /// Number of the (last) heading line, as the clerk counts.
    pub row: u32,
    /// Number of the line of group headings, or of the first of two heading lines.
    pub group_row: Option<u32>,
    /// The columns' headings, from the first column.
    pub columns: Vec<Heading>,
}

/// The heading of one column.
#[derive(Debug, Clone, Default)]
pub struct Heading {
    /// Its own text, line breaks as spaces.
    pub text: String,
    /// The group heading above it.
    pub group: String,
    /// The text just above, when it belongs to the same heading.
    pub above: String,
    /// Its own text, the text above and the group as they are compared, once they were.
    folded: OnceLock<[String; 3]>,
    /// What it may mean, once it was looked up.
    found: OnceLock<Vec<Meaning>>,
}

impl Heading {
    /// Whether a cell repeats the heading, or what stands above it; `written` is folded.
    pub(super) fn is_repeated_by(&self, written: &str) -> bool {
        let folded =
            self.folded.get_or_init(|| [&self.text, &self.above, &self.group].map(|t| loose(t)));
        !written.is_empty() && folded.iter().any(|t| t == written)
    }
}

/// Finds the register's headings in a workbook.
pub fn find_header(workbook: &Workbook) -> Option<Header> {
    let mut best: Option<(f64, Header)> = None;
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        if let Some((score, header)) = header_of_sheet(index, sheet)
            && best.as_ref().is_none_or(|(known, _)| score > *known)
        {
            best = Some((score, header));
        }
    }
    best.map(|(_, header)| header)
}

fn header_of_sheet(index: usize, sheet: &Sheet) -> Option<(f64, Header)> {
    // Lines are first compared word for word; only the likeliest are read for shortened and
    // mistyped headings, which takes longer.
    let last = sheet.rows.len().min(SEARCHED_ROWS);
    let mut likely: Vec<(usize, usize)> = (0..last)
        .map(|row| (texts(sheet, row).iter().filter(|t| is_known(t)).count(), row))
        .filter(|(found, _)| *found > 1)
        .collect();
    if likely.iter().all(|(found, _)| *found < FEWEST_KNOWN) {
        // None of the usual words: every line that may be headings is read more closely.
        likely = (0..last)
            .filter(|row| may_be_headings(sheet, *row))
            .take(12)
            .map(|row| (count_known(&texts(sheet, row)), row))
            .filter(|(found, _)| *found > 1)
            .collect();
    }
    likely.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    // The headings may be repeated further down, even better spelled: the first line that is nearly
    // as good is the one.
    let most = likely.first().map_or(0, |(found, _)| *found);
    likely.retain(|(found, _)| *found * 10 >= most * 7);
    likely.sort_by_key(|(_, row)| *row);
    let mut best: Option<(usize, usize)> = None;
    for (_, row) in likely.into_iter().take(4) {
        let found = count_known(&texts(sheet, row));
        if best.is_none_or(|(known, _)| found * 8 > known * 10) {
            best = Some((found, row));
        }
    }
    let (alone, mut row) = best?;
    // The best line may be the upper or the lower of two heading lines.
    let mut header = build(index, sheet, row);
    let mut count = known_in(&header);
    if row + 1 < sheet.rows.len() {
        let joined = build_two_lines(index, sheet, row + 1);
        let found = known_in(&joined);
        let in_parts = !days_in_parts(&joined).is_empty();
        if (found > count || in_parts) && below_is_heading(sheet, row + 1) {
            (header, count, row) = (joined, found.max(count), row + 1);
        }
    }
    if row == best?.1 && row > 0 {
        let joined = build_two_lines(index, sheet, row);
        let found = known_in(&joined);
        if found > count + 1 {
            (header, count) = (joined, found);
        }
    }
    if count.max(alone) < FEWEST_KNOWN || !is_register(&header) {
        return None;
    }
    Some((count as f64 + (sheet.rows.len() as f64).ln() / 20.0, header))
}

/// The other sheets that have the headings of a register and lines below them: they are not read with
/// this one, and whoever takes it over must know.
pub fn other_registers(workbook: &Workbook, read: usize) -> Vec<String> {
    let others = workbook.sheets.iter().enumerate().filter(|(index, _)| *index != read);
    let registers = others.filter(|(index, sheet)| {
        let header = header_of_sheet(*index, sheet).map(|(_, header)| header);
        let below = header.and_then(|header| sheet.rows.get(header.row as usize..));
        let filled = |row: &Vec<Cell>| row.iter().filter(|cell| !cell.is_empty()).count() > 2;
        below.is_some_and(|rows| rows.iter().any(filled))
    });
    registers.map(|(_, sheet)| sheet.name.clone()).collect()
}

/// The headings where the user says they are.
///
/// # Errors
/// [`ReadFailure::BadMapping`] when there is no such sheet or line.
pub fn header_at(
    workbook: &Workbook,
    sheet: Option<&str>,
    row: Option<u32>,
) -> Result<Header, ReadFailure> {
    let bad = |detail: String| ReadFailure::BadMapping { detail };
    let found = find_header(workbook);
    let index = match sheet {
        Some(name) => workbook
            .sheets
            .iter()
            .position(|s| s.name == name || loose(&s.name) == loose(name))
            .ok_or_else(|| bad(format!("no sheet « {name} »")))?,
        None => found.as_ref().map_or(0, |h| h.sheet),
    };
    let sheet = workbook.sheets.get(index).ok_or(ReadFailure::NoRegister)?;
    match row {
        Some(row) => {
            let at = (row as usize).checked_sub(1).filter(|at| *at < sheet.rows.len());
            let at = at.ok_or_else(|| bad(format!("no line {row}")))?;
            // The proposal knows whether the headings stand on two lines.
            match header_of_sheet(index, sheet) {
                Some((_, header)) if header.row == row => Ok(header),
                _ => Ok(build(index, sheet, at)),
            }
        }
        None => header_of_sheet(index, sheet).map(|(_, h)| h).ok_or(ReadFailure::NoRegister),
    }
}

/// Several short texts, few of them with figures.
fn may_be_headings(sheet: &Sheet, row: usize) -> bool {
    let cells = texts(sheet, row);
    let filled: Vec<&String> = cells.iter().filter(|t| !t.is_empty()).collect();
    let figures = filled.iter().filter(|t| t.chars().filter(char::is_ascii_digit).count() > 1);
    filled.len() >= FEWEST_KNOWN && figures.count() * 3 < filled.len()
}

/// A line of data below the headings must not be taken for their second line.
fn below_is_heading(sheet: &Sheet, row: usize) -> bool {
    let cells = texts(sheet, row);
    let filled: Vec<&String> = cells.iter().filter(|t| !t.is_empty()).collect();
    let long_numbers =
        filled.iter().filter(|t| t.chars().filter(char::is_ascii_digit).count() >= 3).count();
    !filled.is_empty() && long_numbers * 5 < filled.len().max(1)
}

fn texts(sheet: &Sheet, row: usize) -> Vec<String> {
    let cells = sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
    cells.iter().map(|c| c.shown().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn count_known(texts: &[String]) -> usize {
    let mut fields: Vec<Field> = Vec::new();
    for text in texts {
        if let Some(best) = meanings(text).first()
            && best.score >= 0.8
        {
            push(&mut fields, best.field);
        }
    }
    fields.len()
}

fn known_in(header: &Header) -> usize {
    let mut fields: Vec<Field> = Vec::new();
    for heading in &header.columns {
        if let Some(best) = heading.meanings().first()
            && best.score >= 0.8
        {
            push(&mut fields, best.field);
        }
    }
    fields.len()
}

/// A register tells who is held and since when or why; a list of cells does not.
fn is_register(header: &Header) -> bool {
    let has = |fields: &[Field]| {
        header
            .columns
            .iter()
            .any(|h| h.meanings().iter().any(|m| m.score >= 0.8 && fields.contains(&m.field)))
    };
    has(&[Field::FamilyName, Field::FullName, Field::GivenNames])
        && has(&[
            Field::EcrouAt,
            Field::TitleDate,
            Field::TitleKind,
            Field::Offences,
            Field::ExitDate,
        ])
}

fn build(sheet_index: usize, sheet: &Sheet, row: usize) -> Header {
    let own = texts(sheet, row);
    let groups = match row.checked_sub(1) {
        Some(above) => group_line(&texts(sheet, above), own.len()),
        None => Vec::new(),
    };
    let columns = own
        .into_iter()
        .enumerate()
        .map(|(at, text)| Heading {
            text,
            group: groups.get(at).cloned().unwrap_or_default(),
            ..Heading::default()
        })
        .collect();
    let group_row = (!groups.is_empty()).then_some(row as u32);
    Header { sheet: sheet_index, row: row as u32 + 1, group_row, columns }
}

/// Group headings stretch to the right until the next one. A title block is no line of groups.
fn group_line(above: &[String], width: usize) -> Vec<String> {
    let filled = above.iter().filter(|t| !t.is_empty()).count();
    let longest = above.iter().map(String::len).max().unwrap_or(0);
    if filled < 2 || longest > 60 {
        return Vec::new();
    }
    let mut current = String::new();
    (0..width)
        .map(|at| {
            if let Some(text) = above.get(at).filter(|t| !t.is_empty()) {
                current = text.clone();
            }
            current.clone()
        })
        .collect()
}

fn build_two_lines(sheet_index: usize, sheet: &Sheet, row: usize) -> Header {
    let lower = texts(sheet, row);
    let upper = row.checked_sub(1).map(|r| texts(sheet, r)).unwrap_or_default();
    let width = lower.len().max(upper.len());
    let groups = group_line(&upper, width);
    let columns = (0..width)
        .map(|at| {
            let below = lower.get(at).cloned().unwrap_or_default();
            let above = upper.get(at).cloned().unwrap_or_default();
            if below.is_empty() {
                Heading { text: above, ..Heading::default() }
            } else {
                Heading {
                    text: below,
                    group: groups.get(at).cloned().unwrap_or_default(),
                    above,
                    ..Heading::default()
                }
            }
        })
        .collect();
    Header { sheet: sheet_index, row: row as u32 + 1, group_row: Some(row as u32), columns }
}

impl Heading {
    /// The fields this heading may mean, best first, its group taken into account.
    pub fn meanings(&self) -> &[Meaning] {
        self.found.get_or_init(|| self.look_up())
    }

    fn look_up(&self) -> Vec<Meaning> {
        let mut out = meanings(&self.text);
        let folded = loose(&self.text);
        let mut raise = |field: Field, score: f64| match out.iter_mut().find(|m| m.field == field) {
            Some(found) => found.score = found.score.max(score),
            None => out.push(Meaning { field, score }),
        };
        if let Some(field) =
            group_key(&self.group).and_then(|g| headings().in_context.get(&folded)?.get(g)).copied()
        {
            raise(field, 1.05);
        }
        // What the heading above says alone is said of every column under it.
        for above in [&self.above, &self.group] {
            if above.is_empty() || !(1..30).contains(&folded.len()) || is_foreign(&self.text) {
                continue;
            }
            let alone = meanings(above);
            for joined in [format!("{above} {}", self.text), format!("{} {above}", self.text)] {
                for meaning in meanings(&joined) {
                    if meaning.score >= 0.8 || !alone.iter().any(|m| m.field == meaning.field) {
                        raise(meaning.field, meaning.score * 0.95);
                    }
                }
            }
        }
        out.sort_by(|a, b| b.score.total_cmp(&a.score));
        out
    }

    /// The heading as a clerk reads it.
    pub fn shown(&self) -> String {
        if self.above.is_empty() || self.above == self.text {
            self.text.clone()
        } else {
            format!("{} {}", self.above, self.text)
        }
    }
}

/// The kind of a group heading, a key of `headings.json`.
pub fn group_key(group: &str) -> Option<&'static str> {
    static GROUPS: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let groups = GROUPS.get_or_init(|| super::lists::by_wording(&headings().groups));
    let folded = loose(group);
    groups.get(&folded).copied().or_else(|| {
        let words = significant(&folded);
        groups
            .iter()
            .filter(|(known, _)| significant(known).iter().all(|w| words.contains(w)))
            .max_by_key(|(known, _)| known.len())
            .map(|(_, key)| *key)
    })
}
