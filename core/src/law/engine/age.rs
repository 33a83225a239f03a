//! Age: completed years, with the birthday of those born on 29 February.

use super::super::settings::Feb29;
use crate::base::dates::Day;

/// The `years`-th birthday of someone born on `birth`.
pub(super) fn birthday(birth: Day, years: i64, feb29: Feb29) -> Day {
    let day = birth.add_months(years.saturating_mul(12));
    let moved = birth.day() == 29 && day.day() == 28;
    if moved && feb29 == Feb29::Mar01 { day.add_days(1) } else { day }
}

/// Completed years on a day; negative before birth.
pub(super) fn age(birth: Day, on: Day, feb29: Feb29) -> i32 {
    let years = on.year() - birth.year();
    if on < birthday(birth, i64::from(years), feb29) { years - 1 } else { years }
}
