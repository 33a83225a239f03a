//! Civil days and local moments; the only file that names chrono.
//!
//! Mali keeps UTC all year, so a [`Moment`] has no zone: it is the hour on the wall of the greffe.
//! Months are added *de quantième à quantième* (CPP 279): the same day number, or the last day of
//! the month when that number does not exist.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;

/// A civil day, without hour or zone. Written `YYYY-MM-DD` everywhere outside this file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// A minute of a civil day, local to the establishment. Written `YYYY-MM-DDTHH:MM`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(NaiveDateTime);

impl Day {
    /// The last day that can be written down: stands for "never".
    pub const MAX: Day = Day(NaiveDate::MAX);

    /// The day with this year, month (1–12) and day number, or `None` when the calendar has none.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day)
    }

    /// Reads exactly `YYYY-MM-DD`; anything else, and any day outside the calendar, is `None`.
    pub fn parse(text: &str) -> Option<Day> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        let n = |r: std::ops::Range<usize>| {
            b[r].iter()
                .try_fold(0u32, |a, c| c.is_ascii_digit().then(|| a * 10 + u32::from(c - b'0')))
        };
        Day::new(n(0..4)? as i32, n(5..7)?, n(8..10)?)
    }

    /// Year, as written.
    pub fn year(self) -> i32 {
        self.0.year()
    }
    /// Month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }
    /// Day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day()
    }
    /// Day of the week, Monday = 1 to Sunday = 7 (ISO 8601).
    pub fn weekday(self) -> u32 {
        self.0.weekday().number_from_monday()
    }

    /// `n` days later (earlier when negative). Saturates at the ends of the calendar.
    pub fn add_days(self, n: i64) -> Day {
        let step = Days::new(n.unsigned_abs());
        let moved =
            if n >= 0 { self.0.checked_add_days(step) } else { self.0.checked_sub_days(step) };
        Day(moved.unwrap_or(if n >= 0 { NaiveDate::MAX } else { NaiveDate::MIN }))
    }

    /// `n` months later (earlier when negative), same day number or the last of the month (CPP 279).
    pub fn add_months(self, n: i64) -> Day {
        let step = Months::new(u32::try_from(n.unsigned_abs()).unwrap_or(u32::MAX));
        let moved =
            if n >= 0 { self.0.checked_add_months(step) } else { self.0.checked_sub_months(step) };
        Day(moved.unwrap_or(if n >= 0 { NaiveDate::MAX } else { NaiveDate::MIN }))
    }

    /// Signed number of days from `self` to `other`.
    pub fn days_until(self, other: Day) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// The last day of this month.
    pub fn end_of_month(self) -> Day {
        Day(self.0.with_day(1).unwrap_or(self.0)).add_months(1).add_days(-1)
    }

    /// The first minute of this day.
    pub fn midnight(self) -> Moment {
        Moment(self.0.and_time(chrono::NaiveTime::MIN))
    }

    /// This day at the given hour and minute, or `None` when they are not on a clock.
    pub fn at(self, hour: u32, minute: u32) -> Option<Moment> {
        self.0.and_hms_opt(hour, minute, 0).map(Moment)
    }
}

impl Moment {
    /// Reads exactly `YYYY-MM-DDTHH:MM`.
    pub fn parse(text: &str) -> Option<Moment> {
        if text.len() != 16 || !text.is_ascii() || text.as_bytes()[10] != b'T' {
            return None;
        }
        let clock = &text.as_bytes()[11..];
        let two = |i: usize| {
            (clock[i].is_ascii_digit() && clock[i + 1].is_ascii_digit())
                .then(|| u32::from(clock[i] - b'0') * 10 + u32::from(clock[i + 1] - b'0'))
        };
        if clock[2] != b':' {
            return None;
        }
        Day::parse(&text[..10])?.at(two(0)?, two(3)?)
    }

    /// The civil day of this moment.
    pub fn day(self) -> Day {
        Day(self.0.date())
    }
    /// Hour, 0 to 23.
    pub fn hour(self) -> u32 {
        self.0.hour()
    }
    /// Minute, 0 to 59.
    pub fn minute(self) -> u32 {
        self.0.minute()
    }
    /// `n` hours later (earlier when negative).
    pub fn add_hours(self, n: i64) -> Moment {
        self.add_minutes(n.saturating_mul(60))
    }
    /// `n` minutes later (earlier when negative). Saturates.
    pub fn add_minutes(self, n: i64) -> Moment {
        let step = chrono::Duration::try_minutes(n).unwrap_or_default();
        Moment(self.0.checked_add_signed(step).unwrap_or(self.0))
    }
    /// Signed number of whole minutes from `self` to `other`.
    pub fn minutes_until(self, other: Moment) -> i64 {
        (other.0 - self.0).num_minutes()
    }
    /// Whole minutes since 1970.
    pub fn epoch_minutes(self) -> i64 {
        self.0.and_utc().timestamp() / 60
    }
    /// The minute of a count of seconds since 1970, which is the time of Mali.
    pub fn of_epoch(seconds: i64) -> Moment {
        let at = chrono::DateTime::from_timestamp(seconds.div_euclid(60) * 60, 0);
        Moment(at.unwrap_or_default().naive_utc())
    }

    /// The system's wall clock, in UTC, which is Mali's time all year. For hosts and `store` only.
    pub fn system_now() -> Moment {
        let now = chrono::Utc::now().naive_utc();
        Moment(now.with_second(0).and_then(|t| t.with_nanosecond(0)).unwrap_or(now))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}
impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.day(), self.hour(), self.minute())
    }
}
impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

macro_rules! as_text {
    ($type:ident, $name:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                $type::parse(&text).ok_or_else(|| D::Error::custom(concat!("not a ", $name)))
            }
        }
    };
}
impl ts_rs::TS for Day {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".into()
    }
    fn inline(c: &ts_rs::Config) -> String {
        <Self as ts_rs::TS>::name(c)
    }
}
impl ts_rs::TS for Moment {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".into()
    }
    fn inline(c: &ts_rs::Config) -> String {
        <Self as ts_rs::TS>::name(c)
    }
}
as_text!(Day, "calendar date");
as_text!(Moment, "date and time");

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn quantieme_a_quantieme_takes_the_last_day_when_the_number_is_missing() {
        assert_eq!(d("2025-08-31").add_months(6), d("2026-02-28"));
        assert_eq!(d("2024-01-31").add_months(1), d("2024-02-29"));
        assert_eq!(d("2025-03-31").add_months(-1), d("2025-02-28"));
    }

    #[test]
    fn days_outside_the_calendar_are_refused() {
        for bad in ["2026-02-30", "2026-2-3", "26-02-03", "2026-13-01", "2026-00-10", ""] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
        assert_eq!(Moment::parse("2026-02-03T24:00"), None);
        assert_eq!(Moment::parse("2026-02-03T23:59").unwrap().to_string(), "2026-02-03T23:59");
        for bad in ["2026-02-03T2x:59", "2026-02-03Tx2:59", "2026-02-03T22:5x", "2026-02-03 22:59"]
        {
            assert_eq!(Moment::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_calendar_has_ends_and_nothing_goes_beyond() {
        let (first, last) = (Day(NaiveDate::MIN), Day::MAX);
        for n in [1, 2, 40, i64::MAX] {
            assert_eq!((last.add_days(n), first.add_days(-n)), (last, first), "{n} days");
            assert_eq!((last.add_months(n), first.add_months(-n)), (last, first), "{n} months");
        }
        assert_eq!((last.add_days(0), first.add_days(0)), (last, first));
        assert_eq!((last.add_months(0), first.add_months(0)), (last, first));
    }

    #[test]
    fn months_end_on_their_last_day() {
        for (day, end) in [
            ("2025-01-01", "2025-01-31"),
            ("2025-01-31", "2025-01-31"),
            ("2024-02-10", "2024-02-29"),
            ("2025-02-28", "2025-02-28"),
            ("2025-12-30", "2025-12-31"),
        ] {
            assert_eq!(d(day).end_of_month(), d(end), "{day}");
        }
    }

    #[test]
    fn a_minute_is_counted_from_1970_and_back() {
        let start = d("1970-01-01");
        assert_eq!(Moment::of_epoch(0), start.midnight());
        assert_eq!(start.midnight(), start.at(0, 0).unwrap());
        for (seconds, text) in [
            (59, "1970-01-01T00:00"),
            (60, "1970-01-01T00:01"),
            (3_600, "1970-01-01T01:00"),
            (-1, "1969-12-31T23:59"),
        ] {
            let at = Moment::of_epoch(seconds);
            assert_eq!(at.to_string(), text);
            assert_eq!(at, Moment::parse(text).unwrap());
            assert_eq!(at.epoch_minutes(), seconds.div_euclid(60));
        }
    }

    /// The clock of the wall has whole minutes, like every other moment.
    #[test]
    fn now_is_a_whole_minute() {
        let now = Moment::system_now();
        assert_eq!(Moment::parse(&now.to_string()), Some(now));
    }
}
