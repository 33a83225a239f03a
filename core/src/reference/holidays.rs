//! Public holidays, as the house enters them: each item of the list is one day, its code the date.
//! The feasts of the moon are fixed year by year, so none is shipped. A day entered by mistake is
//! closed, and counts no more.

use super::{ListName, rows};
use crate::base::dates::Day;
use crate::failure::Result;
use crate::store::Read;

/// The days that are holidays, in order (CPP 1366).
pub fn holidays(read: &Read<'_>) -> Result<Vec<Day>> {
    let kept = rows(read, ListName::PublicHolidays, None)?;
    let mut days: Vec<Day> = kept
        .iter()
        .filter(|row| row.valid_to.is_none())
        .filter_map(|row| Day::parse(&row.code))
        .collect();
    days.sort_unstable();
    days.dedup();
    Ok(days)
}
