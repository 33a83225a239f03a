//! Which lines of the sheet are data, and which are page totals, repeated headings, closing lines.

use super::dates::month_number;
use super::field::Field;
use super::header::Header;
use super::headings::is_known;
use super::line::{Columns, Line};
use super::report::StructuralKind;
use super::text::loose;
use super::words::{no_name, repeats_above};
use super::workbook::Cell;

/// Tells a line that is no row of data.
pub fn structural(row: &[Cell], header: &Header) -> Option<StructuralKind> {
    let filled = row.iter().filter(|c| !c.is_empty()).count();
    if filled == 0 {
        return Some(StructuralKind::Blank);
    }
    if repeats_header(row, header) {
        return Some(StructuralKind::RepeatedHeader);
    }
    if filled > 3 {
        return None;
    }
    let filled: Vec<String> = row.iter().filter(|c| !c.is_empty()).map(Cell::shown).collect();
    if is_period(&loose(&filled.join(" "))) {
        return Some(StructuralKind::Period);
    }
    // One text, perhaps with its number in the next cell: `TOTAL PAGE 3` | `50`.
    let words: Vec<String> =
        filled.iter().map(|t| loose(t)).filter(|t| t.chars().any(char::is_alphabetic)).collect();
    let [text] = words.as_slice() else { return footer(&words) };
    words_kind(text)
}

/// *MARS 2024*, *Mois de mars 2024 (suite)*, *Année 2024*: a month, a year after its word, and nothing
/// else. It gives no year to the dates below: a clerk may have forgotten the next one.
fn is_period(folded: &str) -> bool {
    let year = |w: &str| w.len() == 4 && w.parse().is_ok_and(|y: u32| (1950..2100).contains(&y));
    let (mut months, mut years, mut named) = (0, 0, false);
    for word in folded.split(' ') {
        match word {
            "mois" | "month" | "de" | "du" | "d" | "of" | "et" | "a" | "au" | "suite" => {}
            "annee" | "an" | "exercice" | "year" => named = true,
            word if year(word) => years += 1,
            word if word.len() > 2 && month_number(word).is_some() => months += 1,
            _ => return false,
        }
    }
    years <= 1 && (months > 0 && months <= 2 || named && years == 1)
}

fn words_kind(text: &str) -> Option<StructuralKind> {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let bare = bare.as_str();
    let short = bare.split(' ').count() <= 6;
    let starts = |list: &[&str]| {
        list.iter().any(|s| bare == *s || bare.strip_prefix(s).is_some_and(|r| r.starts_with(' ')))
    };
    if short
        && (starts(&[
            "total",
            "totaux",
            "sous total",
            "total general",
            "a reporter",
            "reporter",
            "cumul",
        ]) || bare == "page"
            || bare.starts_with("fin de page"))
    {
        return Some(StructuralKind::PageTotal);
    }
    if short
        && starts(&["report", "reports", "report de la page", "suite", "de la page precedente"])
    {
        return Some(StructuralKind::CarryForward);
    }
    footer(&[text.to_owned()])
}

fn footer(texts: &[String]) -> Option<StructuralKind> {
    const CLOSING: [&str; 26] = [
        "arrete le present",
        "arrete a la date",
        "arrete au",
        "arrete le registre",
        "le greffier",
        "la greffiere",
        "le regisseur",
        "la regisseuse",
        "le directeur",
        "la directrice",
        "le chef",
        "le surveillant",
        "le responsable",
        "vu et",
        "vu pour",
        "vu le",
        "fait a",
        "certifie",
        "signature",
        "signe",
        "cachet",
        "le procureur",
        "pour le regisseur",
        "visa",
        "clos le",
        "cloture",
    ];
    let any = !texts.is_empty()
        && texts.iter().all(|t| {
            CLOSING.iter().any(|c| t == c || t.strip_prefix(c).is_some_and(|r| r.starts_with(' ')))
        });
    any.then_some(StructuralKind::Footer)
}

fn repeats_header(row: &[Cell], header: &Header) -> bool {
    let (mut same, mut known, mut other) = (0, 0, 0);
    if row.get(header.columns.len()..).is_some_and(|r| r.iter().any(|c| !c.is_empty())) {
        return false;
    }
    for (at, cell) in row.iter().enumerate().filter(|(_, c)| !c.is_empty()) {
        let written = loose(&cell.shown());
        let repeated = header.columns.get(at).is_some_and(|h| h.is_repeated_by(&written));
        if repeated {
            same += 1;
        } else if is_known(&written) {
            known += 1;
        } else {
            other += 1;
        }
        if other >= 4 && same + known == 0 {
            return false;
        }
    }
    // The next page may head its columns in other words.
    same >= 2 && same > other || known >= 5 && same + known > 3 * other
}

/// The free text of a line that is only a remark, when it is one.
pub fn note(row: &[Cell], line: &Line<'_>) -> Option<String> {
    let mut filled = row.iter().filter(|c| !c.is_empty()).map(Cell::shown);
    let one = &filled.next()?;
    if let Some(second) = filled.next()
        // A merged cell may be written in each of its columns.
        && !(one.len() > 12 && second == *one && filled.all(|text| text == *one))
    {
        return None;
    }
    let words = loose(one).split(' ').filter(|w| w.len() > 1).count();
    let is_name =
        !line.is_empty(Field::FamilyName) && words <= 3 && !one.chars().any(|c| c.is_ascii_digit());
    let number = super::numbers::read_ecrou(line.cell(Field::EcrouNo)).0.is_some();
    if number || is_name || repeats_above(one) || titled(line) && words <= 5 {
        return None;
    }
    (words >= 2).then(|| one.clone())
}

/// Whether the line holds something of a title.
pub fn titled(line: &Line<'_>) -> bool {
    [Field::TitleKind, Field::TitleDate, Field::TitleNo].iter().any(|f| !line.is_empty(*f))
}

/// Whether the line leaves number, names and entry to the line above, as merged cells do.
pub fn continues_above(line: &Line<'_>, columns: &Columns) -> bool {
    let blank_or_mark = |field| {
        let shown = line.shown(field);
        shown.is_empty() || repeats_above(&shown)
    };
    let names_left = blank_or_mark(Field::FamilyName) && blank_or_mark(Field::GivenNames);
    // Most lines have their own number and names.
    if !names_left || !blank_or_mark(Field::EcrouNo) || !titled(line) {
        return false;
    }
    let marked = repeats_above(&line.shown(Field::FamilyName))
        || repeats_above(&line.shown(Field::GivenNames))
        || repeats_above(&line.shown(Field::EcrouNo));
    let person = [Field::Sex, Field::Birth, Field::Father, Field::Mother, Field::Nationality];
    let described = person.iter().filter(|f| columns.has(**f) && !blank_or_mark(**f)).count() >= 2;
    let entry_left = blank_or_mark(Field::EcrouAt);
    !described && (entry_left || marked)
}

/// Whether the names of the line are left to the line with the same number.
pub fn names_left(line: &Line<'_>) -> bool {
    let left = |field| {
        let shown = line.shown(field);
        shown.is_empty() || repeats_above(&shown)
    };
    let marked = repeats_above(&line.shown(Field::FamilyName))
        || repeats_above(&line.shown(Field::GivenNames));
    let none = no_name(&line.shown(Field::FamilyName)) && no_name(&line.shown(Field::GivenNames));
    left(Field::FamilyName)
        && left(Field::GivenNames)
        && (marked || (none && titled(line)))
        && (marked || line.is_empty(Field::Birth))
}
