//! Hours as clerks write them: `14h30`, `14H`, `à 14h30`, `14:30`, `14 heures 30`.

use super::text::tidy;
use super::workbook::Cell;

/// Reads an hour in its own cell: `14h30`, `14:30`, or the fraction of a day.
pub fn read_clock(cell: &Cell) -> Option<(u32, u32)> {
    match cell {
        Cell::Number(n) | Cell::Date(n) if (0.0..1.0).contains(&n.fract()) && *n < 1.0 => {
            let minutes = (n * 1440.0).round() as u32;
            (minutes < 1440).then_some((minutes / 60, minutes % 60))
        }
        Cell::Number(n) if n.fract() == 0.0 && (1.0..24.0).contains(n) => Some((*n as u32, 0)),
        Cell::Text(text) => {
            let lower = tidy(text).to_lowercase();
            split_clock(&lower).1.or_else(|| {
                let hour: u32 = lower.trim_start_matches(['à', 'a', ' ']).parse().ok()?;
                (hour < 24).then_some((hour, 0))
            })
        }
        _ => None,
    }
}

/// Cuts the hour from the end of a date: `à 14h30`, `14H`, `14:30`, `T14:30:00`, `14 heures 30`.
pub(super) fn split_clock(lower: &str) -> (&str, Option<(u32, u32)>) {
    let bytes = lower.as_bytes();
    for (at, sign) in lower.char_indices().rev() {
        if sign != 'h' && sign != ':' {
            continue;
        }
        let before = &lower[..at];
        let hour_start = before.trim_end().trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let hour_text = before[hour_start..].trim();
        let Ok(hour) = hour_text.parse::<u32>() else { continue };
        // `14:30:00`: the middle colon is not the hour's.
        if sign == ':' && hour_start > 0 && bytes[hour_start - 1] == b':' {
            continue;
        }
        let Some(minute) = minutes_after(&lower[at + 1..]) else { continue };
        if hour > 23 || minute > 59 || hour_text.len() > 2 {
            return (cut_date(&lower[..hour_start]), None);
        }
        return (cut_date(&lower[..hour_start]), Some((hour, minute)));
    }
    (lower.trim(), None)
}

/// The minutes after the `h` or colon, or `None` when what follows is not an hour's end.
fn minutes_after(rest: &str) -> Option<u32> {
    let rest = rest.strip_prefix("eures").or_else(|| rest.strip_prefix("eure")).unwrap_or(rest);
    let rest = rest.strip_prefix("rs").or_else(|| rest.strip_prefix("rs.")).unwrap_or(rest);
    let rest = rest.trim_start_matches([' ', '.']);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let tail = rest[digits..].trim();
    let tail_fits = matches!(tail, "" | "mn" | "min" | "mns" | "minutes" | "m" | "." | "am" | "z")
        || tail.strip_prefix(':').is_some_and(|s| {
            !s.is_empty() && s.chars().all(|c| c.is_ascii_digit() || c == '.' || c == 'z')
        });
    match digits {
        0 if tail_fits => Some(0),
        1 | 2 if tail_fits => rest[..digits].parse().ok(),
        _ => None,
    }
}

fn cut_date(date: &str) -> &str {
    let date = date.trim().trim_end_matches([',', ';', '-', '/']).trim_end();
    for link in [" à", " a", " vers", " at", "t", " À", " -", " ,"] {
        if let Some(bare) = date.strip_suffix(link)
            && bare.ends_with(|c: char| c.is_ascii_digit())
        {
            return bare.trim_end();
        }
    }
    date
}
