//! Columns of dates where the month stands first, as spreadsheets of other countries write them.
//!
//! The rule is day first. In a column where several dates can only be read month first, and none
//! can only be read day first, a date such as `03/07/2026` may be either: it is not read at all.

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
}
