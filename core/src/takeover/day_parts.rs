//! A day whose day, month and year stand in three columns beside each other.

use super::field::Field;
use super::header::{Header, Heading};
use super::headings::meanings;
use super::text::loose;
use serde::Serialize;

/// What a column holds of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    /// The day of the month.
    Day,
    /// The month, in figures or letters.
    Month,
    /// The year.
    Year,
}

/// The three in the order in which they stand.
pub const PARTS: [DayPart; 3] = [DayPart::Day, DayPart::Month, DayPart::Year];

/// The fields that are a day.
pub const DAYS: [Field; 8] = [
    Field::EcrouAt,
    Field::Birth,
    Field::TitleDate,
    Field::FirstAppearance,
    Field::Renewal1,
    Field::Renewal2,
    Field::JudgmentDate,
    Field::ExitDate,
];

/// The part that a heading names, and what else it says.
fn named(heading: &Heading) -> Option<(DayPart, String)> {
    let folded = loose(&heading.text);
    let (first, rest) = folded.split_once(' ').unwrap_or((&folded, ""));
    let part = match first {
        "jour" | "jours" | "j" | "jj" | "day" => DayPart::Day,
        "mois" | "m" | "mm" | "month" => DayPart::Month,
        "annee" | "an" | "a" | "aa" | "aaaa" | "year" => DayPart::Year,
        _ => return None,
    };
    Some((part, rest.to_owned()))
}

/// The day that three headings are parts of.
fn day_of(headings: &[Heading]) -> Option<Field> {
    let read: Vec<(DayPart, String)> = headings.iter().filter_map(named).collect();
    let [(_, said), ..] = read.as_slice() else { return None };
    let in_order = read.iter().map(|(part, _)| *part).eq(PARTS);
    let group = &headings.first()?.group;
    let together = headings.iter().all(|h| h.group == *group);
    if !in_order || !together || read.iter().any(|(_, rest)| rest != said) {
        return None;
    }
    let about = if said.is_empty() { group } else { said };
    [about.clone(), format!("date {about}")].iter().find_map(|text| {
        let found = meanings(text).into_iter().find(|m| m.score >= 0.8 && DAYS.contains(&m.field));
        found.map(|meaning| meaning.field)
    })
}

/// The days that stand in three columns, by their first column.
pub fn days_in_parts(header: &Header) -> Vec<(usize, Field)> {
    let mut out: Vec<(usize, Field)> = Vec::new();
    for (at, headings) in header.columns.windows(PARTS.len()).enumerate() {
        if let Some(field) = day_of(headings)
            && out.iter().all(|(_, known)| *known != field)
        {
            out.push((at, field));
        }
    }
    out
}

/// The three cells as one date, as a clerk would write it; what is missing between two others is
/// not guessed.
pub fn joined(day: &str, month: &str, year: &str) -> String {
    match (day.is_empty(), month.is_empty(), year.is_empty()) {
        (true, _, true) | (_, true, true) => [day, month].concat(),
        (false, true, false) => format!("{day}/?/{year}"),
        (false, false, true) => format!("{day}/{month}/?"),
        (true, true, false) => year.to_owned(),
        (day_missing, ..) => {
            let letters = month.chars().any(char::is_alphabetic);
            let between = if letters { " " } else { "/" };
            let day = if day_missing { String::new() } else { format!("{day}{between}") };
            format!("{day}{month}{between}{year}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn three_cells_are_one_date_and_none_is_invented() {
        for (day, month, year, date) in [
            ("3", "janvier", "2026", "3 janvier 2026"),
            ("14", "01", "26", "14/01/26"),
            ("", "03", "1979", "03/1979"),
            ("", "mars", "1979", "mars 1979"),
            ("", "", "1980", "1980"),
            ("12", "", "2026", "12/?/2026"),
            ("12", "3", "", "12/3/?"),
            ("12", "", "", "12"),
            ("", "", "", ""),
        ] {
            assert_eq!(joined(day, month, year), date);
        }
    }
}
