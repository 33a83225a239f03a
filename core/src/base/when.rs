//! A day, and its hour when somebody wrote one: acts, entries and exits.
//!
//! An hour that nobody wrote is never shown as midnight.

use super::dates::{Day, Moment};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;

/// When something happened or ends: a civil day, or a minute of one. Written `YYYY-MM-DD` or
/// `YYYY-MM-DDTHH:MM`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// A day; its hour is not known and does not count.
    Day(Day),
    /// A minute of a day.
    Minute(Moment),
}

impl When {
    /// The civil day.
    pub fn day(self) -> Day {
        match self {
            When::Day(day) => day,
            When::Minute(minute) => minute.day(),
        }
    }
    /// The minute, for hour-based acts.
    pub fn minute(self) -> Option<Moment> {
        match self {
            When::Day(_) => None,
            When::Minute(minute) => Some(minute),
        }
    }
}

impl From<Day> for When {
    fn from(day: Day) -> When {
        When::Day(day)
    }
}
impl From<Moment> for When {
    fn from(minute: Moment) -> When {
        When::Minute(minute)
    }
}
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Day(day) => day.fmt(f),
            When::Minute(minute) => minute.fmt(f),
        }
    }
}
impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl Serialize for When {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<When, D::Error> {
        let text = String::deserialize(d)?;
        let day = || Day::parse(&text).map(When::Day);
        let minute = || Moment::parse(&text).map(When::Minute);
        day().or_else(minute).ok_or_else(|| D::Error::custom("not a day or a minute"))
    }
}
impl ts_rs::TS for When {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".into()
    }
    fn inline(c: &ts_rs::Config) -> String {
        <Self as ts_rs::TS>::name(c)
    }
}
