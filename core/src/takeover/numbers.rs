//! Écrou numbers, cells, and words that are numbers.

use super::text::{loose, split_doubt, tidy};
use super::workbook::{Cell, serial_moment};
use serde::{Serialize, Serializer};
use std::fmt;

/// A number of the registre d'écrou: the order in the year, and the year. Written `123/2025`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EcrouNumber {
    /// Order in the year's register.
    pub order: u64,
    /// `bis`, `ter`, or nothing.
    pub suffix: String,
    /// The year of the register, when the clerk wrote it.
    pub year: Option<i32>,
}

impl fmt::Display for EcrouNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.order, self.suffix)?;
        self.year.map_or(Ok(()), |year| write!(f, "/{year}"))
    }
}

impl Serialize for EcrouNumber {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

/// Reads an écrou number; the second value says that the clerk, or the spreadsheet, left a doubt.
pub fn read_ecrou(cell: &Cell) -> (Option<EcrouNumber>, bool) {
    match cell {
        Cell::Number(n) | Cell::From1904(n)
            if n.fract() == 0.0 && (1.0..10_000_000.0).contains(n) =>
        {
            (Some(EcrouNumber { order: *n as u64, suffix: String::new(), year: None }), false)
        }
        // A spreadsheet takes `3/2021` for the first of March 2021.
        Cell::Date(serial) => match serial_moment(*serial) {
            Some((day, _)) if day.day() == 1 => {
                let order = u64::from(day.month());
                (Some(EcrouNumber { order, suffix: String::new(), year: Some(day.year()) }), true)
            }
            _ => (None, false),
        },
        Cell::Text(text) => {
            let tidied = tidy(text);
            let (bare, doubt) = split_doubt(&tidied);
            let read = ecrou_text(bare);
            let doubted = doubt && read.is_some();
            (read, doubted)
        }
        _ => (None, false),
    }
}

fn ecrou_text(text: &str) -> Option<EcrouNumber> {
    if text.len() > 40 {
        return None;
    }
    // `12/2024 (ex 45/2023)`: what stands in brackets is another number.
    if let Some((first, _)) = text.split_once('(')
        && let Some(read) = ecrou_text(first.trim())
    {
        return Some(read);
    }
    let joined = thousands_joined(text);
    let folded = loose(joined.as_deref().unwrap_or(text));
    let mut groups: Vec<String> = Vec::new();
    let mut suffix = String::new();
    let mut words = 0;
    for token in folded.split(' ') {
        let digits = token.len() - token.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = token.split_at(digits);
        if !number.is_empty() {
            groups.push(number.to_owned());
        }
        match rest {
            "" => {}
            "bis" | "ter" if groups.len() == 1 => suffix = rest.to_owned(),
            // `12B/2024` is not 12/2024.
            "a" | "b" | "c" if groups.len() == 1 && !number.is_empty() => suffix = rest.to_owned(),
            _ => {
                // `N123/2025`, `MCA123/2025`: letters glued before the number.
                let letters = rest.trim_start_matches(|c: char| c.is_alphabetic());
                if number.is_empty() && !letters.is_empty() {
                    if !letters.bytes().all(|b| b.is_ascii_digit()) {
                        return None;
                    }
                    groups.push(letters.to_owned());
                }
                words += 1;
            }
        }
    }
    if words > 3 {
        return None;
    }
    let order = |text: &str| text.parse::<u64>().ok().filter(|n| (1..10_000_000).contains(n));
    let (order, year) = match groups.as_slice() {
        [only] => (order(only)?, None),
        [first, second] => match (register_year(second), register_year(first)) {
            // `2026/1958`: no register of that year can be open, the year stands first.
            (Some(year), Some(other)) if year < 1990 && other >= 1990 && first.len() == 4 => {
                (order(second)?, Some(other))
            }
            (Some(year), _) => (order(first)?, Some(year)),
            (None, Some(year)) if first.len() == 4 => (order(second)?, Some(year)),
            _ => return None,
        },
        _ => return None,
    };
    Some(EcrouNumber { order, suffix, year })
}

/// `1 234/2024`: a space between the thousands, where a year follows.
fn thousands_joined(text: &str) -> Option<String> {
    let (number, year) = text.split_once('/')?;
    let (before, last) = number.trim_end().rsplit_once([' ', '\u{a0}', '\u{202f}'])?;
    let figures = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let thousands = before.get(start..)?;
    let whole = last.len() == 3 && figures(last) && (1..=3).contains(&thousands.len());
    (whole && register_year(year.trim()).is_some()).then(|| format!("{before}{last}/{year}"))
}

fn register_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 if (1950..2100).contains(&year) => Some(year),
        _ => None,
    }
}

// ---- cells -------------------------------------------------------------------------------------

/// Words before the code of a cell.
const CELL_WORDS: [&str; 15] = [
    "cellule", "cellul", "cell", "cel", "chambre", "dortoir", "quartier", "n", "no", "num",
    "local", "bloc", "bat", "batiment", "pavillon",
];

/// The code of a cell in its canonical form: `A-03`. `None` when the text is no code.
pub fn cell_code(cell: &Cell) -> Option<String> {
    let shown = cell.shown();
    let (bare, _) = split_doubt(&shown);
    let joined: String = loose(bare)
        .split(' ')
        .map(|word| {
            let digits = word.trim_start_matches(|c: char| c.is_alphabetic());
            let letters = &word[..word.len() - digits.len()];
            if CELL_WORDS.contains(&letters) { digits } else { word }
        })
        .collect();
    let letters = joined.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &joined[letters.len()..];
    if letters.len() > 5 || digits.is_empty() || digits.len() > 3 || !letters.is_ascii() {
        return None;
    }
    if letters.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let number: u32 = digits.parse().ok()?;
    if letters.is_empty() {
        return Some(format!("{number:02}"));
    }
    Some(format!("{}-{number:02}", letters.to_uppercase()))
}

// ---- French number words -----------------------------------------------------------------------

const UNITS: [(&str, i64); 17] = [
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("zero", 0),
];
const TENS: [(&str, i64); 9] = [
    ("dix", 10),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("nonante", 90),
];

/// Reads a number, in digits or words, at the start of the words; gives it and how many words it took.
pub fn leading_number(words: &[&str]) -> Option<(i64, usize)> {
    if let Some(Ok(number)) = words.first().map(|w| w.parse::<i64>()) {
        return Some(match words.get(1) {
            Some(&("mille" | "mil")) => (number.saturating_mul(1000), 2),
            Some(&("million" | "millions")) => (number.saturating_mul(1_000_000), 2),
            _ => (number, 1),
        });
    }
    let find =
        |list: &[(&str, i64)], word: &str| list.iter().find(|(w, _)| *w == word).map(|(_, n)| *n);
    let (mut total, mut group, mut used) = (0i64, 0i64, 0usize);
    for (at, word) in words.iter().enumerate() {
        let next_is_number = words
            .get(at + 1)
            .is_some_and(|w| find(&UNITS, w).is_some() || find(&TENS, w).is_some());
        match *word {
            "et" if used > 0 && group >= 20 && next_is_number => continue,
            "cent" | "cents" => group = group.max(1) * 100,
            "mille" | "mil" => {
                total += group.max(1) * 1000;
                group = 0;
            }
            "million" | "millions" => {
                total += group.max(1) * 1_000_000;
                group = 0;
            }
            word => {
                let Some(value) = find(&UNITS, word).or_else(|| find(&TENS, word)) else { break };
                // quatre-vingt: four times twenty.
                if value == 20 && group % 100 == 4 {
                    group += 76;
                } else {
                    group += value;
                }
            }
        }
        used = at + 1;
    }
    (used > 0).then_some((total + group, used))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ecrou(text: &str) -> Option<String> {
        read_ecrou(&Cell::Text(text.to_owned())).0.map(|n| n.to_string())
    }

    #[test]
    fn one_number_in_all_its_forms() {
        for form in [
            "123/2025",
            "123/25",
            "0123/2025",
            "123 / 2025",
            "N°123/2025",
            "123-2025",
            "n° 123/2025",
            "2025/123",
            "123.2025",
            "No 123/2025",
            "123/MAK/2025",
            "ECROU 123/25",
            "123 de 2025",
            "0 123/2025",
        ] {
            assert_eq!(ecrou(form).as_deref(), Some("123/2025"), "{form}");
        }
        assert_eq!(ecrou("12bis/2025").as_deref(), Some("12bis/2025"));
        for none in ["s/n", "?", "-", "sans numéro", "12/03/2025", "", "Aff. n° 214/RP du 3"] {
            assert_eq!(ecrou(none), None, "{none}");
        }
    }

    #[test]
    fn one_cell_in_all_its_forms() {
        for form in
            ["A-03", "A3", "A 3", "a-03", "Cell. A3", "A/03", "Cellule A 03", "cellule n° A3"]
        {
            assert_eq!(cell_code(&Cell::Text(form.into())).as_deref(), Some("A-03"), "{form}");
        }
        for none in ["couloir", "?", "cour", "cuisine", ""] {
            assert_eq!(cell_code(&Cell::Text(none.into())), None, "{none}");
        }
    }

    #[test]
    fn numbers_in_words() {
        for (text, number) in [
            ("dix huit", 18),
            ("vingt et un", 21),
            ("quatre vingt dix sept", 97),
            ("un", 1),
            ("soixante douze", 72),
            ("cent cinquante mille", 150_000),
            ("deux mille", 2000),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(leading_number(&words), Some((number, words.len())), "{text}");
        }
    }
}
