//! Dates and hours as clerks write them. Day first, always; a day that is not in the calendar is
//! said to be impossible, never turned into another one.

use super::hours::split_clock;
use super::text::{loose, near, says_nothing, split_doubt, tidy};
use super::workbook::{Cell, FROM_1904, serial_moment};
use crate::base::dates::{Day, Moment};

/// What a date cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateRead {
    /// Nothing is written.
    Empty,
    /// A day, the hour when one is written, and whether the clerk doubted it.
    Day {
        /// The day.
        day: Day,
        /// The same with its hour.
        at: Option<Moment>,
        /// A `?` follows.
        doubt: bool,
    },
    /// Something is written that is no date.
    Unreadable,
    /// A date that is not in the calendar.
    Impossible,
}

/// Two-digit years: of this century, or split for births.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Century {
    This,
    Birth,
}

impl Century {
    fn year(self, two: i32) -> i32 {
        if self == Century::Birth && two > 11 { 1900 + two } else { 2000 + two }
    }
}

/// Reads a date cell.
pub fn read_date(cell: &Cell) -> DateRead {
    match cell {
        Cell::Empty => DateRead::Empty,
        Cell::Number(n) | Cell::Date(n) => from_serial(*n),
        Cell::From1904(n) => from_serial(n + FROM_1904),
        Cell::Other(_) => DateRead::Unreadable,
        Cell::Text(text) => read_date_text(text),
    }
}

/// Reads a date as typed.
pub fn read_date_text(text: &str) -> DateRead {
    let text = tidy(text);
    if text.is_empty() || says_nothing(&text) {
        return DateRead::Empty;
    }
    let (bare, doubt) = split_doubt(&text);
    if doubt && hides_a_digit(bare, &text) {
        return DateRead::Unreadable;
    }
    match parse(bare, Century::This) {
        DateRead::Day { day, at, .. } => DateRead::Day { day, at, doubt },
        DateRead::Empty => DateRead::Unreadable,
        other => other,
    }
}

/// Whether the `?` stands in the place of a digit (`12/03/19?`, `19??`) rather than after a value:
/// glued to a number that is no full year.
pub(super) fn hides_a_digit(bare: &str, text: &str) -> bool {
    let glued = text[bare.len()..].starts_with('?');
    let digits = bare.len() - bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    glued && (1..4).contains(&digits)
}

fn from_serial(serial: f64) -> DateRead {
    // A number that lost its format is a date only where registers are: 1954 to 2064.
    if !(20_000.0..60_000.0).contains(&serial) {
        return match eight_digits(&format!("{serial:08.0}"), Century::This) {
            Some(read) if serial.fract() == 0.0 => read,
            _ => DateRead::Unreadable,
        };
    }
    match serial_moment(serial) {
        Some((day, at)) => DateRead::Day { day, at, doubt: false },
        None => DateRead::Unreadable,
    }
}

fn parse(text: &str, century: Century) -> DateRead {
    if let Some(read) = eight_digits(text.trim(), century) {
        return read;
    }
    if let Some(serial) = as_number(text) {
        return from_serial(serial);
    }
    let lower = text.to_lowercase().replace(['(', ')'], " ");
    let (mut date, mut clock) = split_clock(lower.trim());
    // `14h30 le 12/03/2026`: the hour first.
    if let Some((hour, day)) = lower.split_once(" le ")
        && clock.is_none()
        && split_clock(hour).0.is_empty()
    {
        (date, clock) = (day, split_clock(hour).1);
    }
    if clock == Some((0, 0)) && lower.trim_end().ends_with(":00:00") {
        // What a database writes for a day without an hour.
        clock = None;
    }
    match parse_day(date, century) {
        Ok(day) => DateRead::Day {
            day,
            at: clock.and_then(|(hour, minute)| day.at(hour, minute)),
            doubt: false,
        },
        Err(wrong) => wrong,
    }
}

/// A number written alone, with a decimal point or comma.
pub(super) fn as_number(text: &str) -> Option<f64> {
    let plain = text.trim();
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let points = plain.chars().filter(|c| matches!(c, '.' | ',')).count();
    if digits == 0 || digits + points != plain.len() || points > 1 || plain.starts_with([',', '.'])
    {
        return None;
    }
    plain.replace(',', ".").parse().ok()
}

const WEEK: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

pub(super) fn parse_day(date: &str, century: Century) -> Result<Day, DateRead> {
    let date = date.trim().trim_end_matches(['.', ',']);
    if date.contains('?') {
        return Err(DateRead::Unreadable);
    }
    if let Some(read) = eight_digits(date, century) {
        return match read {
            DateRead::Day { day, .. } => Ok(day),
            wrong => Err(wrong),
        };
    }
    let squeezed = squeezed(date);
    let date = squeezed.as_deref().unwrap_or(date);
    if let Some(parts) = three_numbers(date) {
        return numeric_day(&parts, century);
    }
    let words = date_words(date);
    match words.as_slice() {
        // `March 12, 2024`: a month in letters can stand first.
        [month, day, year]
            if month_number(month).is_some() && month.len() > 2 && day_number(day).is_some() =>
        {
            let month = month_number(month).ok_or(DateRead::Unreadable)?;
            let day = day_number(day).ok_or(DateRead::Unreadable)?;
            let year = year_number(year, century).ok_or(DateRead::Unreadable)?;
            Day::new(year, month, day).ok_or(DateRead::Impossible)
        }
        [day, month, year] => {
            let day = day_number(day).ok_or(DateRead::Unreadable)?;
            let month = month_number(month).ok_or(DateRead::Unreadable)?;
            let year = year_number(year, century).ok_or(DateRead::Unreadable)?;
            Day::new(year, month, day).ok_or(DateRead::Impossible)
        }
        _ => Err(DateRead::Unreadable),
    }
}

/// `0 7 / 0 3 / 2 0 2 6`: figures written apart, put together.
fn squeezed(date: &str) -> Option<String> {
    let sign = ['/', '.', '-'].into_iter().find(|s| date.matches(*s).count() == 2)?;
    let figures = |part: &str| part.chars().all(|c| c.is_ascii_digit() || c == ' ');
    let apart = date.contains(' ') && date.split(sign).all(figures);
    apart.then(|| date.replace(' ', ""))
}

/// The words of a date, without article, weekday, or *né*.
pub(super) fn date_words(date: &str) -> Vec<String> {
    let folded = loose(date);
    // `7mars2026`: a letter after a digit begins a word.
    let mut spaced = String::with_capacity(folded.len() + 4);
    let mut last = ' ';
    for sign in folded.chars() {
        let ordinal = spaced.ends_with('1') && sign == 'e';
        if (last.is_ascii_digit() && sign.is_alphabetic() && !ordinal)
            || (last.is_alphabetic() && sign.is_ascii_digit())
        {
            spaced.push(' ');
        }
        spaced.push(sign);
        last = sign;
    }
    spaced
        .split(' ')
        .filter(|w| {
            !matches!(
                *w,
                "" | "le"
                    | "du"
                    | "au"
                    | "en"
                    | "date"
                    | "de"
                    | "the"
                    | "of"
                    | "ne"
                    | "nee"
                    | "e"
                    | "est"
                    | "th"
                    | "st"
                    | "nd"
                    | "rd"
                    | "ce"
                    | "jour"
            ) && !WEEK.contains(w)
                && !matches!(*w, "lun" | "mer" | "jeu" | "ven" | "sam" | "dim")
        })
        .map(str::to_owned)
        .collect()
}

fn day_number(word: &str) -> Option<u32> {
    if matches!(word, "1er" | "1e" | "premier" | "ier" | "ler") {
        return Some(1);
    }
    (word.len() <= 2).then(|| word.parse().ok()).flatten()
}

pub(super) fn year_number(word: &str, century: Century) -> Option<i32> {
    let year: i32 = word.parse().ok()?;
    match word.len() {
        2 => Some(century.year(year)),
        // `0024`, `1204`: a fault of the hand.
        4 if year >= 1850 || year == 0 => Some(year),
        _ => None,
    }
}

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre", "decembre",
];
#[rustfmt::skip]
const ENGLISH: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
];

/// The month that a word names, shortened or with one typing fault.
pub fn month_number(word: &str) -> Option<u32> {
    let index = |found: usize| u32::try_from(found + 1).ok();
    if let Some(found) = MONTHS.iter().chain(&ENGLISH).position(|m| *m == word) {
        return index(found % 12);
    }
    const ROMAN: [&str; 12] =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    if let Some(found) = ROMAN.iter().position(|m| *m == word) {
        return index(found);
    }
    match word {
        "fev" | "fevr" | "feb" => return Some(2),
        "jui" | "ju" | "ma" => return None,
        "jun" => return Some(6),
        "jul" | "juil" | "juill" => return Some(7),
        "aou" | "aug" => return Some(8),
        _ => {}
    }
    if word.len() >= 3 {
        let starts: Vec<usize> = (0..12).filter(|i| MONTHS[*i].starts_with(word)).collect();
        if let [one] = starts.as_slice() {
            return index(*one);
        }
    }
    if word.len() >= 4 {
        let close: Vec<usize> = (0..12).filter(|i| near(MONTHS[*i], word, 1)).collect();
        if let [one] = close.as_slice() {
            return index(*one);
        }
    }
    None
}

/// `ddmmyyyy` or `yyyymmdd` without separators.
pub(super) fn eight_digits(text: &str, _century: Century) -> Option<DateRead> {
    if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let n = |range: std::ops::Range<usize>| text[range].parse::<u32>().unwrap_or(0);
    let day_first = Day::new(n(4..8) as i32, n(2..4), n(0..2));
    let year_first = Day::new(n(0..4) as i32, n(4..6), n(6..8));
    let plausible = |day: &Day| (1900..2100).contains(&day.year());
    let day = day_first.filter(plausible).or(year_first.filter(plausible));
    Some(day.map_or(DateRead::Unreadable, |day| DateRead::Day { day, at: None, doubt: false }))
}

/// Three groups of digits with one kind of separator between them.
fn three_numbers(date: &str) -> Option<[String; 3]> {
    let date = date.trim_start_matches("le ").trim_start_matches("du ").trim();
    // `1er/03/2026`
    let first = date.strip_prefix("1er").map(|rest| format!("1{rest}"));
    let date = first.as_deref().unwrap_or(date);
    let mut parts: Vec<String> = vec![String::new()];
    let mut in_gap = false;
    for sign in date.chars() {
        if sign.is_ascii_digit() {
            if in_gap {
                parts.push(String::new());
            }
            in_gap = false;
            parts.last_mut()?.push(sign);
        } else if "/.-–_ \\,".contains(sign) {
            in_gap = parts.last().is_some_and(|p| !p.is_empty());
        } else {
            return None;
        }
    }
    parts.try_into().ok().filter(|p: &[String; 3]| p.iter().all(|g| !g.is_empty()))
}

fn numeric_day(parts: &[String; 3], century: Century) -> Result<Day, DateRead> {
    let [a, b, c] = parts;
    let number = |text: &str| text.parse::<u32>().map_err(|_| DateRead::Unreadable);
    let (year, month, day) = if a.len() == 4 && c.len() <= 2 { (a, b, c) } else { (c, b, a) };
    if month.len() > 2 || day.len() > 2 {
        return Err(DateRead::Unreadable);
    }
    let year = year_number(year, century).ok_or(DateRead::Unreadable)?;
    Day::new(year, number(month)?, number(day)?).ok_or(DateRead::Impossible)
}

/// The first full date inside a longer text (`appel du 12/03/2026`), with what was written.
pub fn find_date(text: &str) -> Option<DateRead> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut wrong = None;
    for start in 0..words.len() {
        if !words[start].starts_with(|c: char| c.is_ascii_digit() || c == '(') {
            continue;
        }
        for length in [3usize, 1] {
            let Some(slice) = words.get(start..start + length) else { continue };
            let joined = slice.join(" ");
            let joined = joined.trim_matches(|c: char| "(),;:.".contains(c)).to_lowercase();
            match parse_day(&joined, Century::This) {
                Ok(day) => return Some(DateRead::Day { day, at: None, doubt: false }),
                Err(DateRead::Impossible) => wrong = wrong.or(Some(DateRead::Impossible)),
                Err(_) if length == 1 && looks_numeric(&joined) => {
                    wrong = wrong.or(Some(DateRead::Unreadable));
                }
                Err(_) => {}
            }
        }
    }
    wrong
}

fn looks_numeric(text: &str) -> bool {
    text.len() >= 6 && text.matches(['/', '.', '-']).count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match read_date_text(text) {
            DateRead::Day { day, at, doubt } => {
                let mut out = at.map_or_else(|| day.to_string(), |at| at.to_string());
                if doubt {
                    out.push('?');
                }
                out
            }
            DateRead::Empty => "empty".into(),
            DateRead::Unreadable => "unreadable".into(),
            DateRead::Impossible => "impossible".into(),
        }
    }

    #[test]
    fn one_day_in_all_its_forms() {
        for form in [
            "07/03/2026",
            "7/3/26",
            "07.03.2026",
            "07-03-2026",
            "2026-03-07",
            "2026/3/7",
            "7 mars 2026",
            "7 MARS 2026",
            "le 7 mars 2026",
            "samedi 7 mars 2026",
            "7-mars-26",
            "07 03 2026",
            "46088",
            "07032026",
            "20260307",
            "du 07/03/2026",
            "7mars2026",
            "07/03/2026 ",
            "07 / 03 / 2026",
        ] {
            assert_eq!(read(form), "2026-03-07", "{form}");
        }
        assert_eq!(read("1er mars 2026"), "2026-03-01");
        assert_eq!(read("12 sept. 2025"), "2025-09-12");
        assert_eq!(read("3 aout 2025"), "2025-08-03");
        assert_eq!(read("28 fevrrier 2026"), "2026-02-28");
    }

    #[test]
    fn hours_follow_in_many_forms() {
        for form in [
            "07/03/2026 14:30",
            "7/3/26 à 14h30",
            "2026-03-07 14H30",
            "7 mars 2026 14 h 30",
            "2026-03-07T14:30:00",
            "07/03/2026 (14h30)",
            "14h30 le 07/03/2026",
            "46088,604167",
            "07/03/2026 vers 14h30mn",
        ] {
            assert_eq!(read(form), "2026-03-07T14:30", "{form}");
        }
        assert_eq!(read("26/5/22 à 19h"), "2022-05-26T19:00");
        assert_eq!(read("22 juin 2022 8H"), "2022-06-22T08:00");
    }

    #[test]
    fn what_is_no_date_is_never_made_one() {
        for form in [
            "31/04/2026",
            "29/02/2025",
            "17/13/2025",
            "00/07/2025",
            "45/12/2025",
            "30 février 2026",
        ] {
            assert_eq!(read(form), "impossible", "{form}");
        }
        for form in [
            "illisible",
            "date ?",
            "le jeudi",
            "cf. mandat",
            "9/?/2025",
            "18/9/202?",
            "xx/08/2021",
            "12/03/19?",
            "?",
            "mars 2026",
            "2026",
            "07/03",
            "07/O3/2026",
            "07/03/20026",
            "1e5",
        ] {
            assert_eq!(read(form), "unreadable", "{form}");
        }
        for form in ["", " ", "-", "--", "néant", "RAS", "/"] {
            assert_eq!(read(form), "empty", "{form}");
        }
        assert_eq!(read("02/12/1986 ?"), "1986-12-02?");
        assert_eq!(read("28/11/2025?"), "2025-11-28?");
    }

    #[test]
    fn a_date_is_found_inside_a_text() {
        let found = |text: &str| match find_date(text) {
            Some(DateRead::Day { day, .. }) => day.to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(found("appel du 22/04/2024"), "2024-04-22");
        assert_eq!(found("jugé le 3 mars 2026, à inscrire"), "2026-03-03");
        assert_eq!(found("effets en consigne n° 614"), "None");
        assert_eq!(found("appel du 31/02/2026"), "Some(Impossible)");
    }
}
