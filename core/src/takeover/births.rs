//! Births as clerks write them: a full date, a month, a year, *né vers*, an age.

use super::dates::{
    Century, DateRead, as_number, date_words, eight_digits, hides_a_digit, month_number, parse_day,
    year_number,
};
use super::text::{loose, says_nothing, split_doubt, tidy};
use super::workbook::{Cell, FROM_1904, serial_moment};
use crate::base::dates::Day;

/// A birth as written: how precise, and the earliest and latest day it may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BirthRead {
    /// Nothing is written.
    Empty,
    /// A full date.
    Day(Day),
    /// A month of a year.
    Month(i32, u32),
    /// A year.
    Year(i32),
    /// About a year.
    Circa(i32),
    /// An age at entry.
    Age(i32),
    /// Something is written that is no birth.
    Unreadable,
    /// A date that is not in the calendar.
    Impossible,
}

/// Reads a birth cell, and whether the clerk doubted it.
pub fn read_birth(cell: &Cell) -> (BirthRead, bool) {
    match cell {
        Cell::Empty => (BirthRead::Empty, false),
        Cell::Other(_) => (BirthRead::Unreadable, false),
        Cell::Date(n) => match serial_moment(*n) {
            Some((day, _)) => (BirthRead::Day(day), false),
            None => (BirthRead::Unreadable, false),
        },
        Cell::Number(n) => (birth_number(*n), false),
        Cell::From1904(n) => (birth_number(n + FROM_1904), false),
        Cell::Text(text) => {
            let text = tidy(text);
            if text.is_empty() || says_nothing(&text) {
                return (BirthRead::Empty, false);
            }
            let (bare, doubt) = split_doubt(&text);
            if doubt && hides_a_digit(bare, &text) {
                return (BirthRead::Unreadable, false);
            }
            let mut read = birth_text(bare);
            // `né le 12/03/1990 à Kati`: the place stands in the same cell.
            if read == BirthRead::Unreadable
                && let Some((born, place)) =
                    bare.rsplit_once(" à ").or_else(|| bare.rsplit_once(" a "))
                && !place.chars().any(|c| c.is_ascii_digit())
            {
                read = birth_text(born);
            }
            let readable = !matches!(read, BirthRead::Unreadable | BirthRead::Impossible);
            (read, doubt && readable)
        }
    }
}

fn birth_number(number: f64) -> BirthRead {
    if number.fract() == 0.0 && (1850.0..2100.0).contains(&number) {
        return BirthRead::Year(number as i32);
    }
    // Above, a bare number may as well be a year of the last century.
    if number.fract() == 0.0 && (5.0..60.0).contains(&number) {
        return BirthRead::Age(number as i32);
    }
    match serial_moment(number) {
        Some((day, _)) if number > 2100.0 => BirthRead::Day(day),
        _ => match eight_digits(&format!("{number:08.0}"), Century::Birth) {
            Some(DateRead::Day { day, .. }) => BirthRead::Day(day),
            _ => BirthRead::Unreadable,
        },
    }
}

fn birth_text(text: &str) -> BirthRead {
    if let Some(DateRead::Day { day, .. }) = eight_digits(text.trim(), Century::Birth) {
        return BirthRead::Day(day);
    }
    if let Some(number) = as_number(text) {
        return birth_number(number);
    }
    let lower = text.to_lowercase();
    if lower.contains('?') {
        return BirthRead::Unreadable;
    }
    if let Some(year) = lower.strip_prefix('~').and_then(|y| plausible_year(y.trim())) {
        return BirthRead::Circa(year);
    }
    if let Some(read) = placeholder_birth(&lower) {
        return read;
    }
    // `12/03/1990 (34 ans)`: a date says more than the age beside it.
    if let Some(read) = beside_brackets(&lower) {
        return read;
    }
    let folded = loose(&lower);
    let words: Vec<&str> = folded.split(' ').collect();
    if let Some(age) = age_of(&words) {
        return BirthRead::Age(age);
    }
    let after_number = |at: usize| {
        at.checked_sub(1)
            .and_then(|b| words.get(b))
            .is_some_and(|w| w.bytes().all(|b| b.is_ascii_digit()))
    };
    let about = words.iter().enumerate().any(|(at, w)| {
        // `7/V/1963` is a day of May.
        !(*w == "v" && after_number(at))
            && matches!(
                *w,
                "vers"
                    | "v"
                    | "nv"
                    | "c"
                    | "env"
                    | "environ"
                    | "ca"
                    | "circa"
                    | "presume"
                    | "presumee"
                    | "about"
                    | "approx"
                    | "approximativement"
                    | "autour"
            )
    });
    if about {
        let years: Vec<i32> = words.iter().filter_map(|w| plausible_year(w)).collect();
        return match years.as_slice() {
            [year] => BirthRead::Circa(*year),
            _ => match parse_day(strip_born(&lower), Century::Birth) {
                Ok(day) => BirthRead::Circa(day.year()),
                Err(_) => BirthRead::Unreadable,
            },
        };
    }
    // `1990-03-12 00:00:00`: nobody's birth has its hour here.
    let midnight = ["t00:00:00", " 00:00:00", " 00:00"].iter().find_map(|m| lower.strip_suffix(m));
    let bare = strip_born(midnight.unwrap_or(&lower));
    if let Some(year) = plausible_year(bare) {
        return BirthRead::Year(year);
    }
    match parse_day(bare, Century::Birth) {
        Ok(day) => BirthRead::Day(day),
        Err(DateRead::Impossible) => BirthRead::Impossible,
        Err(_) => month_of_year(bare),
    }
}

fn beside_brackets(lower: &str) -> Option<BirthRead> {
    let (outside, rest) = lower.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    if !after.trim().is_empty() || !inside.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    [outside, inside]
        .into_iter()
        .map(|part| birth_text(part.trim()))
        .find(|read| matches!(read, BirthRead::Day(_) | BirthRead::Month(..) | BirthRead::Year(_)))
}

fn strip_born(lower: &str) -> &str {
    let mut bare = lower.trim();
    loop {
        let before = bare;
        for start in [
            "né(e)", "née", "né", "ne", "nee", "nés", "le ", "en ", "l'an ", "an ", "annee ",
            "année ", "courant ", "born ", "in ", "on ",
        ] {
            if let Some(rest) = bare.strip_prefix(start)
                && (rest.is_empty() || start.ends_with([' ', ')']) || rest.starts_with(' '))
            {
                bare = rest.trim_start();
            }
        }
        if bare == before {
            return bare;
        }
    }
}

fn plausible_year(word: &str) -> Option<i32> {
    (word.len() == 4)
        .then(|| word.parse::<i32>().ok())
        .flatten()
        .filter(|y| (1850..2100).contains(y))
}

fn age_of(words: &[&str]) -> Option<i32> {
    for (at, word) in words.iter().enumerate() {
        let joined = word
            .strip_suffix("ans")
            .or_else(|| word.strip_suffix("an"))
            .filter(|digits| !digits.is_empty());
        let digits = match (joined, words.get(at + 1)) {
            (Some(digits), _) => digits,
            (None, Some(&("ans" | "an" | "anns" | "years" | "yrs"))) => word,
            _ => continue,
        };
        if let Ok(age) = digits.parse::<i32>() {
            return (0..130).contains(&age).then_some(age);
        }
    }
    if let Some((age, used)) = super::numbers::leading_number(words)
        && words.get(used).is_some_and(|w| *w == "ans")
    {
        return i32::try_from(age).ok().filter(|a| (0..130).contains(a));
    }
    match words {
        ["age" | "agee", rest @ ..] => rest.last()?.parse().ok().filter(|a| (0..130).contains(a)),
        _ => None,
    }
}

/// `--/--/1990`, `00/00/1990`, `XX/03/1990`: parts that the clerk did not know.
fn placeholder_birth(lower: &str) -> Option<BirthRead> {
    let sign = if lower.contains('/') { '/' } else { '.' };
    let parts: Vec<&str> = lower.split(sign).map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else {
        let parts: Vec<&str> = lower.split('-').collect();
        return match parts.as_slice() {
            ["00", "00", year] | ["xx", "xx", year] => plausible_year(year).map(BirthRead::Year),
            _ => None,
        };
    };
    let unknown = |part: &str| part.is_empty() || part.chars().all(|c| "-–—0x_*. ".contains(c));
    let year = plausible_year(year)?;
    match (unknown(day), unknown(month)) {
        (true, true) => Some(BirthRead::Year(year)),
        (true, false) => {
            let month: u32 = month.parse().ok()?;
            Some(if (1..=12).contains(&month) {
                BirthRead::Month(year, month)
            } else {
                BirthRead::Impossible
            })
        }
        _ => None,
    }
}

fn month_of_year(bare: &str) -> BirthRead {
    let words = date_words(bare);
    let [month, year] = words.as_slice() else { return BirthRead::Unreadable };
    let month = match month.parse::<u32>() {
        Ok(number) if month.len() <= 2 => Some(number),
        _ => month_number(month),
    };
    match (month, year_number(year, Century::Birth)) {
        (Some(month @ 1..=12), Some(year)) if year > 1850 => BirthRead::Month(year, month),
        (Some(_), Some(_)) => BirthRead::Impossible,
        _ => BirthRead::Unreadable,
    }
}

impl BirthRead {
    /// Earliest and latest day of birth, given the day of entry for an age.
    pub fn interval(&self, entered: Option<Day>) -> Option<(Day, Day)> {
        match self {
            BirthRead::Day(day) => Some((*day, *day)),
            BirthRead::Month(year, month) => {
                let first = Day::new(*year, *month, 1)?;
                Some((first, first.end_of_month()))
            }
            BirthRead::Year(year) | BirthRead::Circa(year) => {
                Some((Day::new(*year, 1, 1)?, Day::new(*year, 12, 31)?))
            }
            BirthRead::Age(age) => {
                let latest = entered?.add_months(-12 * i64::from(*age));
                Some((latest.add_months(-12).add_days(1), latest))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> BirthRead {
        read_birth(&Cell::Text(text.to_owned())).0
    }

    #[test]
    fn births_of_the_field() {
        let day = |y, m, d| BirthRead::Day(Day::new(y, m, d).unwrap());
        for (text, birth) in [
            ("13/06/1984", day(1984, 6, 13)),
            ("né le 12/03/1990 à Kati", day(1990, 3, 12)),
            ("7/3/05", day(2005, 3, 7)),
            ("7/3/12", day(1912, 3, 7)),
            ("32947", day(1990, 3, 15)),
            ("mars 1990", BirthRead::Month(1990, 3)),
            ("03/1990", BirthRead::Month(1990, 3)),
            ("1990", BirthRead::Year(1990)),
            ("en 1990", BirthRead::Year(1990)),
            ("né(e) en 1990", BirthRead::Year(1990)),
            ("00/00/1990", BirthRead::Year(1990)),
            ("--/--/1990", BirthRead::Year(1990)),
            ("../../1990", BirthRead::Year(1990)),
            ("NÉ VERS 1990", BirthRead::Circa(1990)),
            ("v. 1990", BirthRead::Circa(1990)),
            ("présumé né en 1990", BirthRead::Circa(1990)),
            ("âge 22 ans", BirthRead::Age(22)),
            ("39ans", BirthRead::Age(39)),
            ("31/02/1992", BirthRead::Impossible),
            ("19?2", BirthRead::Unreadable),
            ("19??", BirthRead::Unreadable),
            ("90", BirthRead::Unreadable),
            ("majeur", BirthRead::Unreadable),
            ("?", BirthRead::Unreadable),
            ("-", BirthRead::Empty),
        ] {
            assert_eq!(read(text), birth, "{text}");
        }
        assert_eq!(read_birth(&Cell::Number(2001.0)).0, BirthRead::Year(2001));
    }

    #[test]
    fn an_age_spans_a_year_before_the_entry() {
        let entered = Day::new(2026, 3, 7);
        let (earliest, latest) = BirthRead::Age(20).interval(entered).unwrap();
        assert_eq!(
            (earliest.to_string(), latest.to_string()),
            ("2005-03-08".into(), "2006-03-07".into())
        );
        assert_eq!(BirthRead::Age(20).interval(None), None);
    }
}
