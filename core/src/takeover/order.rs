//! In which order the parts stand: columns of dates where the month is first, as spreadsheets of
//! other countries write them, and écrou numbers where the year is.
//!
//! The rule is day first. In a column where several dates can only be read month first, and none
//! can only be read day first, a date such as `03/07/2026` may be either: it is not read at all.

use super::dates::{DateRead, read_date};
use super::numbers::read_ecrou;
use super::text::tidy;
use super::workbook::Cell;

/// So many dates that can only be month first make the whole column doubtful.
const FEWEST: usize = 3;

/// The two first numbers of a numeric date with its year last.
fn pair(cell: &Cell) -> Option<(u32, u32)> {
    let tidied = tidy(cell.text()?);
    let date = tidied.split(' ').next()?;
    let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
    let [a, b, year] = parts.as_slice() else { return None };
    let short = |part: &str| (1..=2).contains(&part.len()).then(|| part.parse::<u32>().ok())?;
    let year_last = matches!(year.len(), 2 | 4) && year.bytes().all(|c| c.is_ascii_digit());
    Some((short(a)?, short(b)?)).filter(|_| year_last)
}

/// Whether the dates of a column stand month first.
pub fn month_first<'a>(cells: impl Iterator<Item = &'a Cell>) -> bool {
    let (mut month, mut day) = (0, 0);
    for (a, b) in cells.filter_map(pair) {
        match (a, b) {
            (1..=12, 13..=31) => month += 1,
            (13..=31, 1..=12) => day += 1,
            _ => {}
        }
    }
    month >= FEWEST && day == 0
}

/// Whether a date of such a column may be two different days.
pub fn two_ways(cell: &Cell) -> bool {
    pair(cell).is_some_and(|(a, b)| a != b && a <= 12 && b <= 12)
}

/// A number of two groups whose first may be the year: (order, year) read that way.
fn year_first_number(cell: &Cell) -> Option<(u64, i32)> {
    let tidied = tidy(cell.text()?);
    let groups: Vec<&str> =
        tidied.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let [first, second] = groups.as_slice() else { return None };
    let year = match (first.len(), first.parse::<i32>().ok()?) {
        (2, year) => 2000 + year,
        (4, year @ 1990..=2099) => year,
        _ => return None,
    };
    let order = second.parse::<u64>().ok().filter(|n| *n > 0)?;
    Some((order, year))
}

/// Whether the numbers of a register stand year first (`24/12`, `2024-12`): told by the years of
/// entry, which agree with one reading and not with the other.
pub fn year_first<'a>(cells: impl Iterator<Item = (&'a Cell, &'a Cell)>) -> bool {
    let (mut first, mut last) = (0, 0);
    for (number, entry) in cells {
        let DateRead::Day { day, .. } = read_date(entry) else { continue };
        let usual = read_ecrou(number).0.and_then(|n| n.year);
        last += usize::from(usual == Some(day.year()));
        let turned = year_first_number(number).map(|(_, year)| year);
        first += usize::from(turned == Some(day.year()));
    }
    first >= FEWEST && first > last * 4
}

/// Such a number in its usual order.
pub fn turned(cell: &Cell) -> Option<Cell> {
    let (order, year) = year_first_number(cell)?;
    Some(Cell::Text(format!("{order}/{year}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_a_column_is_told_by_its_dates() {
        let cells = |texts: &[&str]| -> Vec<Cell> {
            texts.iter().map(|t| Cell::Text((*t).to_owned())).collect()
        };
        let american = cells(&["03/25/2024", "12/31/2024 14:30", "1/17/24", "03/07/2024"]);
        assert!(month_first(american.iter()));
        let mixed = cells(&["03/25/2024", "12/31/2024", "1/17/24", "25/03/2024"]);
        assert!(!month_first(mixed.iter()));
        assert!(!month_first(cells(&["03/25/2024", "03/07/2024"]).iter()));
        assert!(two_ways(&american[3]) && !two_ways(&american[0]));
        assert!(!two_ways(&Cell::Text("05/05/2024".into())));
    }

    #[test]
    fn numbers_with_their_year_first_are_told_by_the_entries() {
        let rows = |texts: &[(&str, &str)]| -> Vec<(Cell, Cell)> {
            texts.iter().map(|(a, b)| (Cell::Text((*a).into()), Cell::Text((*b).into()))).collect()
        };
        let told = |rows: &[(Cell, Cell)]| year_first(rows.iter().map(|(a, b)| (a, b)));
        let year = [("2024-12", "3/5/2024"), ("2024-13", "4/5/2024"), ("2025-14", "4/1/2025")];
        assert!(told(&rows(&year)));
        let large = [("2024/25", "3/5/2025"), ("2025/25", "4/5/2025"), ("2026/25", "4/6/2025")];
        assert!(!told(&rows(&large)));
        assert_eq!(turned(&Cell::Text("24/12".into())), Some(Cell::Text("12/2024".into())));
    }
}
