//! The clock is a claim: what the PC says, held against the highest day already seen.
//!
//! Order comes from sequence numbers, never from the clock. The day used for the end of a
//! detention is the later of the PC's day and the highest day accepted so far, so that a clock set
//! back never silences an alert.

use crate::base::dates::{Day, Moment};
use serde::{Deserialize, Serialize};
use std::sync::Mutex;

/// Where the time comes from: the system, or a fixed moment in tests.
pub trait Clock: Send + Sync {
    /// The local moment (Mali: UTC all year).
    fn now(&self) -> Moment;
    /// Seconds since 1970, for the delays between two sign-ins.
    fn epoch_seconds(&self) -> i64 {
        self.now().epoch_minutes() * 60
    }
}

/// The PC's own clock.
pub struct SystemClock;
impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Moment::system_now()
    }
    fn epoch_seconds(&self) -> i64 {
        std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |d| d.as_secs() as i64)
    }
}

/// A clock that stands still until it is moved: for tests and for `--today`.
pub struct FixedClock(Mutex<Moment>);
impl FixedClock {
    /// Stands at this moment.
    pub fn at(moment: Moment) -> Self {
        Self(Mutex::new(moment))
    }
    /// Moves to this moment.
    pub fn set(&self, moment: Moment) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = moment;
    }
}
impl Clock for FixedClock {
    fn now(&self) -> Moment {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
impl<C: Clock> Clock for std::sync::Arc<C> {
    fn now(&self) -> Moment {
        (**self).now()
    }
    fn epoch_seconds(&self) -> i64 {
        (**self).epoch_seconds()
    }
}

/// What is thought of the PC's clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// It follows the last accepted moment.
    Ok,
    /// It is earlier than a moment already recorded.
    SetBack,
    /// It is more than a week ahead of the last accepted moment: to be confirmed.
    Jumped,
    /// It is earlier than the making of this program.
    BeforeBuild,
}

impl Trust {
    /// As written in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Trust::Ok => "ok",
            Trust::SetBack => "set_back",
            Trust::Jumped => "jumped",
            Trust::BeforeBuild => "before_build",
        }
    }
}

/// The state of the clock, shown on every screen when it is not trusted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct ClockState {
    /// What is thought of it.
    pub trust: Trust,
    /// The day the PC says.
    pub system_day: Day,
    /// The day used for alerts.
    pub used_day: Day,
    /// The highest day accepted so far.
    pub highest_day: Day,
}

/// Minutes by which a clock may step back before it is said (small corrections happen).
const TOLERATED_MINUTES: i64 = 5;
/// Days ahead of the last accepted moment after which a person must confirm the day.
const TOLERATED_DAYS: i64 = 7;
/// No entry can be older than the program itself.
const BUILT_ON: &str = "2026-11-01";

/// Holds the PC's moment against the highest accepted one.
pub fn judge(system: Moment, highest: Option<Moment>) -> ClockState {
    let built = Day::parse(BUILT_ON).unwrap_or(system.day());
    let highest_moment = highest.unwrap_or(system);
    let trust = if system.minutes_until(highest_moment) > TOLERATED_MINUTES {
        Trust::SetBack
    } else if system.day() < built {
        Trust::BeforeBuild
    } else if highest_moment.day().days_until(system.day()) > TOLERATED_DAYS {
        Trust::Jumped
    } else {
        Trust::Ok
    };
    ClockState {
        trust,
        system_day: system.day(),
        used_day: system.day().max(highest_moment.day()),
        highest_day: highest_moment.day(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_keeps_the_later_day() {
        let m = |t| Moment::parse(t).unwrap();
        let state = judge(m("2026-11-03T08:00"), Some(m("2026-11-23T17:00")));
        assert_eq!(state.trust, Trust::SetBack);
        assert_eq!(state.used_day, Day::parse("2026-11-23").unwrap());
        assert_eq!(judge(m("2026-11-24T08:00"), Some(m("2026-11-23T17:00"))).trust, Trust::Ok);
        assert_eq!(judge(m("2027-01-24T08:00"), Some(m("2026-11-23T17:00"))).trust, Trust::Jumped);
        assert_eq!(judge(m("2016-01-01T00:00"), None).trust, Trust::BeforeBuild);
    }
}
