//! Dates known in part: `mars 1990`, `né vers 1990`, an age. Kept as said, never completed.
//!
//! A comparison has three answers: certain, possible, impossible. The age of majority turns on
//! it (CPP 986: a bare year is presumed to end on 31 December).

use super::dates::Day;
use serde::{Deserialize, Serialize};

/// How much of a date is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// The day itself.
    Day,
    /// Month and year.
    Month,
    /// The year alone.
    Year,
    /// About that year (`né vers`).
    Circa,
    /// A year worked out from an age told at the entry.
    Age,
}

/// A date known in part. `v` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` according to `p`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PartialDate {
    /// The written part.
    pub v: String,
    /// How much is known.
    pub p: Precision,
}

/// The answer to "is this person at least that age on that day?".
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Yes for every day the date can be.
    Certain,
    /// Yes for some, no for others.
    Possible,
    /// No for every day it can be.
    Impossible,
}

/// Years either side of an approximate year when two persons are compared.
const CIRCA_YEARS: i32 = 2;

impl PartialDate {
    /// A full date.
    pub fn day(day: Day) -> Self {
        Self { v: day.to_string(), p: Precision::Day }
    }

    /// The first and last day that this date can be. `None` when the text is not a date.
    pub fn interval(&self) -> Option<(Day, Day)> {
        let year = || self.v.get(0..4).and_then(|y| y.parse::<i32>().ok());
        match self.p {
            Precision::Day => Day::parse(&self.v).map(|d| (d, d)),
            Precision::Month => {
                let first = Day::parse(&format!("{}-01", self.v))?;
                Some((first, first.end_of_month()))
            }
            Precision::Year if self.v.len() == 4 => {
                let y = year()?;
                Some((Day::new(y, 1, 1)?, Day::new(y, 12, 31)?))
            }
            Precision::Circa if self.v.len() == 4 => {
                let y = year()?;
                Some((Day::new(y - CIRCA_YEARS, 1, 1)?, Day::new(y + CIRCA_YEARS, 12, 31)?))
            }
            Precision::Age => {
                let y = year()?;
                Some((Day::new(y - 1, 1, 1)?, Day::new(y + 1, 12, 31)?))
            }
            _ => None,
        }
    }

    /// The day the law reads when it must take one: the latest that can be meant, which protects a
    /// person who may be a minor. `entered_on` turns an age into a day.
    pub fn latest_day(&self, entered_on: Option<Day>) -> Option<Day> {
        let year = self.v.get(0..4).and_then(|y| y.parse::<i32>().ok())?;
        match self.p {
            Precision::Day | Precision::Month => self.interval().map(|(_, last)| last),
            Precision::Year | Precision::Circa => Day::new(year, 12, 31),
            Precision::Age => match entered_on {
                Some(day) => Some(day.add_months(-12 * i64::from(day.year() - year))),
                None => Day::new(year, 12, 31),
            },
        }
    }

    /// Whether the person has completed `years` on `on`.
    pub fn is_at_least(&self, years: i64, on: Day) -> Option<Certainty> {
        let (first, last) = self.interval()?;
        let reached = |birth: Day| birth.add_months(12 * years) <= on;
        Some(match (reached(first), reached(last)) {
            (true, true) => Certainty::Certain,
            (false, false) => Certainty::Impossible,
            _ => Certainty::Possible,
        })
    }

    /// Completed years on a day, as the lowest and the highest they can be.
    pub fn age_on(&self, on: Day) -> Option<(i32, i32)> {
        let (first, last) = self.interval()?;
        let age = |b: Day| {
            on.year() - b.year() - i32::from((on.month(), on.day()) < (b.month(), b.day()))
        };
        Some((age(last), age(first)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_year_leaves_majority_open() {
        let born = PartialDate { v: "2008".into(), p: Precision::Year };
        let on = |t| Day::parse(t).unwrap();
        assert_eq!(born.is_at_least(18, on("2026-06-01")), Some(Certainty::Possible));
        assert_eq!(born.is_at_least(18, on("2027-01-01")), Some(Certainty::Certain));
        assert_eq!(born.is_at_least(18, on("2025-12-31")), Some(Certainty::Impossible));
        assert_eq!(born.latest_day(None), Some(on("2008-12-31")));
    }

    #[test]
    fn text_that_is_no_date_has_no_interval() {
        for (v, p) in [("19", Precision::Year), ("1990-13", Precision::Month), ("", Precision::Day)]
        {
            assert_eq!(PartialDate { v: v.into(), p }.interval(), None);
        }
    }
}
