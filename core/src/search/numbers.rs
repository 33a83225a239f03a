//! Écrou numbers in any writing: `123/2025`, `123/25`, `0123/2025`, `N°123-2025` are one number.

use crate::names::fold;
use std::collections::{BTreeMap, BTreeSet};

/// An écrou number, or the beginning of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The number in the year's series.
    pub n: u32,
    /// The year, in four digits.
    pub year: Option<u16>,
}

/// Reads a number in any writing; `None` when the text is not only a number and a year.
pub fn read_number(text: &str) -> Option<Number> {
    let (n, year) = parts(text)?;
    let year = match year {
        None => None,
        Some(y) => Some(full_year(y)?),
    };
    Some(Number { n: n.parse().ok()?, year })
}

/// The digits of the number and of the year as typed, the words for "number" left out.
fn parts(text: &str) -> Option<(&str, Option<&str>)> {
    let rest = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = text.get(..text.len() - rest.len())?;
    if !matches!(fold(before).as_str(), "" | "n" | "no" | "num" | "numero" | "ecrou" | "n ecrou") {
        return None;
    }
    let rest = rest.trim_end();
    let mut runs = rest.split(|c: char| !c.is_ascii_digit()).filter(|r| !r.is_empty());
    let (n, year) = (runs.next()?, runs.next());
    let clean = rest.chars().all(|c| c.is_ascii_digit() || " /-.\u{a0}\u{202f}".contains(c));
    (clean && runs.next().is_none()).then_some((n, year))
}

fn full_year(digits: &str) -> Option<u16> {
    let year: u16 = digits.parse().ok()?;
    match digits.len() {
        4 => Some(year),
        2 if year < 60 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// The numbers of all persons.
#[derive(Default)]
pub(super) struct Numbers {
    read: BTreeSet<(u32, u16, u32)>,
    /// Numbers of other forms, folded without spaces.
    other: BTreeMap<String, Vec<u32>>,
}

impl Numbers {
    pub fn add(&mut self, written: &str, slot: u32) {
        match read_number(written) {
            Some(Number { n, year }) => {
                self.read.insert((n, year.unwrap_or(0), slot));
            }
            None => {
                let text = fold(written).replace(' ', "");
                if !text.is_empty() {
                    self.other.entry(text).or_default().push(slot);
                }
            }
        }
    }

    /// Forgets every number of a person.
    pub fn remove(&mut self, slot: u32) {
        self.read.retain(|n| n.2 != slot);
        self.other.retain(|_, slots| {
            slots.retain(|&s| s != slot);
            !slots.is_empty()
        });
    }

    /// The persons a typed number may mean, with a score: the whole number first, then the same
    /// number in any year, latest first, then longer numbers that begin so.
    pub fn find(&self, typed: &str, limit: usize) -> Vec<(u32, f32)> {
        let mut found: Vec<(u32, f32)> = Vec::new();
        if let Some((n, year)) = parts(typed)
            && let Ok(number) = n.parse::<u32>()
        {
            let whole = read_number(typed).and_then(|n| n.year);
            let of = self.read.range((number, 0, 0)..=(number, u16::MAX, u32::MAX)).rev();
            for &(_, y, slot) in of {
                let text = y.to_string();
                let begins = |typed: &str| {
                    text.starts_with(typed) || text.get(2..).is_some_and(|t| t.starts_with(typed))
                };
                match year {
                    _ if whole == Some(y) => found.push((slot, 1.0)),
                    None => found.push((slot, 0.9)),
                    Some(year) if begins(year) => found.push((slot, 0.9)),
                    Some(_) => {}
                }
            }
            if year.is_none() && found.len() < limit {
                for longer in [10u32, 100, 1000] {
                    let Some(from) = number.checked_mul(longer) else { break };
                    let to = from.saturating_add(longer);
                    let rest = limit.saturating_sub(found.len());
                    let of = self.read.range((from, 0, 0)..(to, 0, 0)).take(rest);
                    found.extend(of.map(|e| (e.2, 0.7)));
                }
            }
        }
        let text = fold(typed).replace(' ', "");
        if text.chars().any(|c| c.is_ascii_digit()) {
            let of = self.other.range(text.clone()..).take_while(|e| e.0.starts_with(&text));
            for (written, slots) in of.take(limit) {
                let score = if *written == text { 1.0 } else { 0.8 };
                found.extend(slots.iter().map(|&s| (s, score)));
            }
        }
        found.sort_by(|a, b| b.1.total_cmp(&a.1));
        found.truncate(limit);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_every_writing() {
        for written in [
            "123/2025",
            "123/25",
            "0123/2025",
            "123 / 2025",
            "N°123/2025",
            "N° 123-2025",
            "n 123-25",
            "No 123.2025",
            "Écrou 123/2025",
        ] {
            let number = Number { n: 123, year: Some(2025) };
            assert_eq!(read_number(written), Some(number), "{written}");
        }
        assert_eq!(read_number("123"), Some(Number { n: 123, year: None }));
        for other in ["", "abc", "12/3/2025", "12/MD/2025", "99999999999/2025", "12/20255"] {
            assert_eq!(read_number(other), None, "{other}");
        }
    }
}
