//! One line of the sheet seen through the mapping: fields instead of columns, joined columns cut.

use super::dates::{DateRead, find_date, read_date_text};
use super::day_parts::{DAYS, joined};
use super::field::Field;
use super::mapping::Mapping;
use super::order;
use super::persons::Lists;
use super::text::{loose, tidy};
use super::words::repeats_above;
use super::workbook::Cell;

/// Where each field stands.
pub struct Columns {
    at: Vec<Option<usize>>,
    present: Vec<bool>,
    /// A joined column of names begins with the given names.
    given_first: bool,
    /// Columns of dates that stand month first, with their fields.
    month_first: Vec<(usize, Field)>,
    /// The column of numbers whose year stands first.
    year_first: Option<usize>,
    /// Days that stand in three columns.
    parts: Vec<(Field, [usize; 3])>,
}

impl Columns {
    /// From a mapping.
    pub fn new(mapping: &Mapping) -> Columns {
        let header = mapping.columns.iter().find(|c| c.field == Some(Field::FullName));
        let given_first = header.is_some_and(|c| loose(&c.header).starts_with("prenom"));
        Columns {
            at: Field::ALL.iter().map(|f| mapping.column(*f)).collect(),
            present: Field::ALL.iter().map(|f| mapping.has(*f)).collect(),
            given_first,
            month_first: Vec::new(),
            year_first: None,
            parts: DAYS.iter().filter_map(|f| Some((*f, mapping.parts(*f)?))).collect(),
        }
    }

    /// Sees in which order the dates of each column stand.
    pub fn with_order_of(mut self, rows: &[Vec<Cell>]) -> Columns {
        let at = |field: Field| self.at.get(field as usize).copied().flatten();
        self.year_first = at(Field::EcrouNo).zip(at(Field::EcrouAt)).and_then(|(no, entry)| {
            let both = rows.iter().filter_map(|row| Some((row.get(no)?, row.get(entry)?)));
            order::year_first(both).then_some(no)
        });
        self.month_first = DAYS
            .into_iter()
            .filter_map(|field| Some((at(field)?, field)))
            .filter(|(at, _)| order::month_first(rows.iter().filter_map(|row| row.get(*at))))
            .collect();
        self
    }

    /// Whether the register has this field at all.
    pub fn has(&self, field: Field) -> bool {
        self.present.get(field as usize).copied().unwrap_or(false)
    }

    /// Whether a column means something to us.
    pub fn is_mapped(&self, column: usize) -> bool {
        self.at.contains(&Some(column)) || self.parts.iter().any(|(_, at)| at.contains(&column))
    }

    fn cell<'a>(&self, row: &'a [Cell], field: Field) -> &'a Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.at.get(field as usize).copied().flatten().and_then(|at| row.get(at)).unwrap_or(NOTHING)
    }
}

/// One line.
pub struct Line<'a> {
    row: &'a [Cell],
    columns: &'a Columns,
    cut: Vec<(Field, Cell)>,
}

impl<'a> Line<'a> {
    /// Sees a row through the columns.
    pub fn new(row: &'a [Cell], columns: &'a Columns) -> Line<'a> {
        let mut line = Line { row, columns, cut: Vec::new() };
        line.cut_joined();
        line
    }

    /// The cell of a field.
    pub fn cell(&self, field: Field) -> &Cell {
        match self.cut.iter().find(|(f, _)| *f == field) {
            Some((_, cell)) => cell,
            None => self.columns.cell(self.row, field),
        }
    }

    /// What is written there.
    pub fn shown(&self, field: Field) -> String {
        self.cell(field).shown()
    }

    /// Whether nothing is written there.
    pub fn is_empty(&self, field: Field) -> bool {
        self.cell(field).is_empty()
    }

    /// The line of a further title where *idem* stands for what the stay's own line says.
    pub fn with_marks_read(mut self, above: &[(usize, String)]) -> Line<'a> {
        const REPEATED: [Field; 6] = [
            Field::Offences,
            Field::TitleKind,
            Field::TitleNo,
            Field::TitleDate,
            Field::Authority,
            Field::Court,
        ];
        for field in REPEATED {
            if !repeats_above(&self.shown(field)) {
                continue;
            }
            let column = self.columns.at.get(field as usize).copied().flatten();
            if let Some((_, said)) = above.iter().find(|(at, _)| Some(*at) == column) {
                self.cut.push((field, text(said.clone())));
            }
        }
        self
    }

    fn cut_joined(&mut self) {
        let whole = |field| {
            let cell = self.columns.cell(self.row, field);
            (!cell.is_empty()).then(|| cell.clone())
        };
        let mut cut = Vec::new();
        if let Some(cell) = whole(Field::FullName) {
            let (family, given) = split_name(&cell.shown(), self.columns.given_first);
            cut.push((Field::FamilyName, text(family)));
            cut.push((Field::GivenNames, text(given)));
        }
        if let Some(cell) = whole(Field::Parents) {
            let (father, mother) = split_parents(&cell.shown());
            cut.push((Field::Father, text(father)));
            cut.push((Field::Mother, text(mother)));
        }
        if let Some(cell) = whole(Field::BirthFull) {
            let (birth, place) = split_birth(cell);
            cut.push((Field::Birth, birth));
            cut.push((Field::BirthPlace, text(place)));
        }
        if let Some(cell) = whole(Field::ExitFull) {
            let (date, reason) = split_exit(cell);
            cut.push((Field::ExitDate, date));
            cut.push((Field::ExitReason, text(reason)));
        }
        if let Some(cell) = whole(Field::EcrouFull) {
            let (number, entry) = split_entry(&cell.shown());
            cut.push((Field::EcrouNo, text(number)));
            cut.push((Field::EcrouAt, text(entry)));
        }
        if let Some(cell) = whole(Field::TitleFull) {
            let (kind, number, date) = split_title(&cell.shown());
            for (field, part) in
                [(Field::TitleKind, kind), (Field::TitleNo, number), (Field::TitleDate, date)]
            {
                // A column of its own says it better.
                if !part.is_empty() && self.columns.cell(self.row, field).is_empty() {
                    cut.push((field, text(part)));
                }
            }
        }
        for (field, at) in &self.columns.parts {
            let [day, month, year] =
                at.map(|at| self.row.get(at).map(Cell::shown).unwrap_or_default());
            cut.push((*field, text(joined(&day, &month, &year))));
        }
        if let Some(turned) =
            self.columns.year_first.and_then(|at| order::turned(self.row.get(at)?))
        {
            cut.push((Field::EcrouNo, turned));
        }
        for (at, field) in &self.columns.month_first {
            if let Some(cell) = self.row.get(*at).filter(|c| order::two_ways(c)) {
                cut.push((*field, Cell::Other(cell.shown())));
            }
        }
        self.cut = cut;
    }
}

fn text(value: String) -> Cell {
    if value.trim().is_empty() { Cell::Empty } else { Cell::Text(value) }
}

/// Cuts a joined name into family and given names: by the words in capitals when only some are, by
/// the lists of known names, else the first word (with its particle) is the family name.
pub fn split_name(joined: &str, given_first: bool) -> (String, String) {
    let tidied = tidy(joined);
    if let Some((family, given)) = tidied.split_once(',') {
        return (family.trim().to_owned(), given.trim().to_owned());
    }
    let words: Vec<&str> = tidied.split(' ').filter(|w| !w.is_empty()).collect();
    let capital =
        |w: &&str| w.chars().any(char::is_alphabetic) && !w.chars().any(char::is_lowercase);
    let capitals = words.iter().filter(|w| capital(w)).count();
    if capitals > 0 && capitals < words.len() {
        let (family, given): (Vec<&str>, Vec<&str>) =
            words.iter().copied().partition(|w| capital(w));
        return (family.join(" "), given.join(" "));
    }
    let mut words = words;
    let lists = Lists::get();
    let only_given = |w: &str| lists.is_given(w) && !lists.is_family(w);
    let only_family = |w: &str| lists.is_family(w) && !lists.is_given(w);
    let turned = match (words.first(), words.last()) {
        (Some(first), Some(last)) if words.len() > 1 => only_given(first) && only_family(last),
        _ => false,
    };
    if given_first || turned {
        words.rotate_right(1);
        if words.get(words.len().saturating_sub(1)).is_some_and(|w| particle(w)) && words.len() > 2
        {
            words.rotate_right(1);
        }
    }
    let count = match words.first() {
        Some(first) if particle(first) => 2,
        _ => 1,
    };
    let at = count.min(words.len());
    (words[..at].join(" "), words[at..].join(" "))
}

fn particle(word: &str) -> bool {
    crate::names::is_particle(&loose(word)) || matches!(loose(word).as_str(), "n" | "el")
}

fn split_parents(joined: &str) -> (String, String) {
    let tidied = tidy(joined);
    let lower = tidied.to_lowercase();
    let start = ["fils de ", "fille de ", "fils/fille de ", "fs de ", "f. de ", "de "]
        .iter()
        .find(|s| lower.starts_with(**s))
        .map_or(0, |s| s.len());
    let rest = tidied.get(start..).unwrap_or_default();
    let lower = rest.to_lowercase();
    if let Some(at) = ["et de ", "et d'"].iter().find(|s| lower.starts_with(**s)).map(|s| s.len()) {
        return (String::new(), rest.get(at..).unwrap_or_default().trim().to_owned());
    }
    for link in [" et de ", " et d'", " / ", " et ", "/", " & ", ";", "+", ","] {
        if let Some(at) = lower.find(link)
            && let (Some(father), Some(mother)) = (rest.get(..at), rest.get(at + link.len()..))
        {
            return (father.trim().to_owned(), mother.trim().to_owned());
        }
    }
    (rest.trim().to_owned(), String::new())
}

fn split_birth(cell: Cell) -> (Cell, String) {
    let Cell::Text(written) = &cell else { return (cell, String::new()) };
    let tidied = tidy(written);
    let lower = tidied.to_lowercase();
    for link in [" à ", " a ", ", ", " / ", " - ", "; "] {
        if let Some(at) = lower.rfind(link)
            && let (Some(birth), Some(place)) = (tidied.get(..at), tidied.get(at + link.len()..))
            && !place.chars().any(|c| c.is_ascii_digit())
        {
            return (text(birth.trim().to_owned()), place.trim().to_owned());
        }
    }
    (cell, String::new())
}

/// `12/2024 du 03/05/2024 à 14h30`: the number, then the day.
fn split_entry(joined: &str) -> (String, String) {
    let tidied = tidy(joined);
    for link in [" du ", " le ", " en date du ", " - ", " – ", ", ", "; ", " "] {
        for (at, _) in tidied.match_indices(link) {
            let (number, entry) = (&tidied[..at], &tidied[at + link.len()..]);
            let numbered = super::numbers::read_ecrou(&Cell::Text(number.to_owned())).0.is_some();
            if numbered && !matches!(read_date_text(entry), DateRead::Unreadable | DateRead::Empty)
            {
                return (number.to_owned(), entry.to_owned());
            }
        }
    }
    match read_date_text(&tidied) {
        DateRead::Day { .. } | DateRead::Impossible => (String::new(), tidied.into_owned()),
        _ => (tidied.into_owned(), String::new()),
    }
}

/// `MD n° 123/RP/24 du 03/05/2024`: the nature, the number, the date.
fn split_title(joined: &str) -> (String, String, String) {
    let tidied = tidy(joined);
    let words: Vec<&str> = tidied.split(' ').collect();
    let (mut before, mut date) = (words.clone(), String::new());
    // The date stands last, after *du* when it is written.
    for start in 0..words.len() {
        let run = words[start..].join(" ");
        if words[start].starts_with(|c: char| c.is_ascii_digit())
            && matches!(read_date_text(&run), DateRead::Day { .. } | DateRead::Impossible)
        {
            (before, date) = (words[..start].to_vec(), run);
            break;
        }
    }
    while before
        .last()
        .is_some_and(|w| matches!(loose(w).as_str(), "du" | "le" | "en" | "date" | ""))
    {
        before.pop();
    }
    let figure = |w: &&str| w.chars().any(|c| c.is_ascii_digit());
    let numbered = before.iter().position(|w| {
        let folded = loose(w);
        matches!(folded.as_str(), "n" | "no" | "num" | "numero" | "ref") || figure(w)
    });
    let (kind, number) = before.split_at(numbered.unwrap_or(before.len()));
    let number = number.iter().skip_while(|w| !figure(w)).copied().collect::<Vec<_>>().join(" ");
    let number = number.trim_start_matches(['n', 'N']).trim_start_matches(['°', 'º', '.', ' ']);
    let trim = |t: &str| t.trim_matches(|c: char| " ,;:()-–".contains(c)).to_owned();
    (trim(&kind.join(" ")), trim(number), date)
}

fn split_exit(cell: Cell) -> (Cell, String) {
    let Cell::Text(written) = &cell else { return (cell, String::new()) };
    let tidied = tidy(written);
    if matches!(read_date_text(&tidied), DateRead::Day { .. } | DateRead::Empty) {
        return (Cell::Text(tidied.into_owned()), String::new());
    }
    // The date is the run of words that reads as one; what is left is the reason.
    let words: Vec<&str> = tidied.split(' ').collect();
    for length in (1..=3.min(words.len())).rev() {
        for start in 0..=words.len() - length {
            let run = words[start..start + length].join(" ");
            let run = run.trim_matches(|c: char| " ,;:()-–".contains(c));
            let dated =
                find_date(run).is_some() && !matches!(read_date_text(run), DateRead::Unreadable);
            if dated {
                let rest: Vec<&str> =
                    words[..start].iter().chain(&words[start + length..]).copied().collect();
                let rest = rest.join(" ");
                let rest = rest.trim_matches(|c: char| " ,;:()-".contains(c));
                let rest =
                    rest.strip_suffix(" le").or_else(|| rest.strip_prefix("le ")).unwrap_or(rest);
                return (Cell::Text(run.to_owned()), rest.trim().to_owned());
            }
        }
    }
    (Cell::Empty, tidied.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_columns_are_cut() {
        for (joined, first, family, given) in [
            ("TRAORÉ Moussa", false, "TRAORÉ", "Moussa"),
            ("Moussa TRAORÉ", false, "TRAORÉ", "Moussa"),
            ("Traoré Amadou Moussa", false, "Traoré", "Amadou Moussa"),
            ("Ag Inawélène Moussa", false, "Ag Inawélène", "Moussa"),
            ("Moussa Traoré", false, "Traoré", "Moussa"),
            ("Moussa Ag Alhassane", true, "Ag Alhassane", "Moussa"),
        ] {
            assert_eq!(split_name(joined, first), (family.into(), given.into()), "{joined}");
        }
        assert_eq!(
            split_parents("Fils de Oumar et de Awa Diarra"),
            ("Oumar".into(), "Awa Diarra".into())
        );
        let (date, reason) = split_exit(Cell::Text("12/03/2026 - fin de peine".into()));
        assert_eq!((date.shown().as_str(), reason.as_str()), ("12/03/2026", "fin de peine"));
        let (date, reason) = split_exit(Cell::Text("LP le 4 mars 2026".into()));
        assert_eq!((date.shown().as_str(), reason.as_str()), ("4 mars 2026", "LP"));
    }
}
