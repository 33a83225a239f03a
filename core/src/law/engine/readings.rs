//! The readings of the arithmetic of sentences that the switches leave open (format, 7, 9.3).

use super::super::settings::{Arithmetic, Imputation, Settings};
use crate::base::dates::Day;

/// One way of counting a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub arithmetic: Arithmetic,
    pub imputation: Imputation,
    /// Days of a month where months are days (CP 131-3).
    pub month_days: i64,
}

/// Days by reading; at most six readings.
pub(super) type ByReading = [Option<Day>; 6];

/// The readings the switches leave open.
pub(super) fn open(settings: &Settings, month_days: i64) -> Vec<Reading> {
    let one = |a: Option<Arithmetic>| a.map_or(Arithmetic::ALL.to_vec(), |a| vec![a]);
    let two = |i: Option<Imputation>| i.map_or(Imputation::ALL.to_vec(), |i| vec![i]);
    let mut all = Vec::with_capacity(6);
    for arithmetic in one(settings.sentence_arithmetic) {
        for imputation in two(settings.imputation) {
            all.push(Reading { arithmetic, imputation, month_days });
        }
    }
    all
}

/// The earliest of the days known.
pub(super) fn earliest(days: &ByReading) -> Option<Day> {
    days.iter().flatten().min().copied()
}

impl Reading {
    /// `add(d, S)` of the format: m months and j days later.
    pub fn add(self, day: Day, months: i64, days: i64) -> Day {
        match self.arithmetic {
            Arithmetic::Literal30 => self.in_days(day, months, days),
            Arithmetic::Hybrid if months == 1 && days == 0 => self.in_days(day, months, days),
            _ => day.add_months(months).add_days(days),
        }
    }
    /// The same backwards, for a remission.
    pub fn take(self, day: Day, months: i64, days: i64) -> Day {
        match self.arithmetic {
            Arithmetic::Literal30 => self.in_days(day, -months, -days),
            Arithmetic::Hybrid if months == 1 && days == 0 => self.in_days(day, -1, 0),
            _ => day.add_months(-months).add_days(-days),
        }
    }
    fn in_days(self, day: Day, months: i64, days: i64) -> Day {
        day.add_days(months.saturating_mul(self.month_days).saturating_add(days))
    }
}
