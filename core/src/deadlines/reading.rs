//! By what dossiers are read: the day, the switches of the administration, and how loudly a line is
//! shown on a day.

use super::{Line, LineKind, Severity};
use crate::base::dates::{Day, Moment};
use crate::failure::{Failure, Result};
use crate::law::json::{Field, Path};
use crate::law::settings::Settings;
use crate::settings;
use crate::store::Read;
use serde_json::{Map, Value};

/// Days before the end from which a line is to be known. An alert of the house: the duties of the
/// law are lines of their own.
const SOON_DAYS: i64 = 30;

/// The day on which lines are shown, and from how many days a line is urgent for this house.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The day.
    pub today: Day,
    /// The minute at which clocks of hours are read; 23:59 when the day is not that of the PC's clock.
    pub now: Moment,
    /// Setting `urgent_days`.
    pub urgent_days: i64,
}

/// What is the same for every dossier read in one call.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The day, and what is urgent.
    pub view: View,
    /// The readings of the law that the administration chose.
    pub settings: Settings,
    /// Public holidays (CPP 1366).
    pub holidays: Vec<Day>,
}

impl View {
    /// The view of a reader.
    pub fn of(read: &Read<'_>) -> Result<View> {
        let urgent_days = settings::integer(read, "urgent_days")?;
        let view = View::at_end_of(read.today, urgent_days);
        Ok(if read.now.day() == read.today { View { now: read.now, ..view } } else { view })
    }

    /// The view of a day as it ends.
    pub fn at_end_of(day: Day, urgent_days: i64) -> View {
        View { today: day, now: day.midnight().add_minutes(24 * 60 - 1), urgent_days }
    }
}

impl Reading {
    /// The reading of a reader.
    pub fn of(read: &Read<'_>) -> Result<Reading> {
        Reading::with(read, settings::switches(read)?)
    }

    /// The same under other switches than those in force.
    pub fn with(read: &Read<'_>, mut switches: Map<String, Value>) -> Result<Reading> {
        let holidays = switches.remove(settings::HOLIDAYS).map(serde_json::from_value);
        let settings = Settings::read(&Value::Object(switches), &Path::ROOT.key("settings"));
        Ok(Reading {
            view: View::of(read)?,
            settings: settings.map_err(Failure::broken)?,
            holidays: holidays.transpose()?.unwrap_or_default(),
        })
    }
}

/// What of a kept line decides how loudly it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// What the line is about.
    pub kind: LineKind,
    /// Its day.
    pub due: Option<Day>,
    /// Its hour, for clocks of hours.
    pub at: Option<Moment>,
    /// Days past on the day of computing.
    pub overrun_days: i64,
    /// Whether these days still grow.
    pub growing: bool,
}

impl Line {
    /// What decides how loudly it is shown.
    pub fn mark(&self) -> Mark {
        Mark {
            kind: self.kind,
            due: self.due.as_deref().and_then(super::assess::day_of),
            at: self.due.as_deref().and_then(Moment::parse),
            overrun_days: self.overrun_days,
            growing: self.growing,
        }
    }
}

impl Mark {
    /// Days from a day to the day of the line, negative when past.
    pub fn days(self, today: Day) -> Option<i64> {
        self.due.map(|day| today.days_until(day))
    }

    /// Days past on a day, for a line computed on an earlier one.
    pub fn overrun_on(self, computed_on: Day, today: Day) -> i64 {
        if self.growing {
            (self.overrun_days + computed_on.days_until(today)).max(0)
        } else {
            self.overrun_days
        }
    }

    /// Whole hours past on the day itself, for a title counted by hours that nothing follows.
    pub fn overrun_hours(self, view: View) -> Option<i64> {
        let at = self.at.filter(|at| self.growing && at.day() == view.today)?;
        (self.kind == LineKind::TitleEnd && at <= view.now).then(|| at.minutes_until(view.now) / 60)
    }

    /// How loudly the line is shown on a day. A duty whose day has passed is no overrun: only the end
    /// of a title is.
    pub fn severity(self, computed_on: Day, view: View) -> Severity {
        let days = self.days(view.today);
        match self.kind {
            LineKind::CannotTell => Severity::ToCheck,
            LineKind::WithoutTitle => Severity::Overrun,
            LineKind::Duty | LineKind::Appeal | LineKind::Control => match days {
                Some(d) if d < 0 => Severity::Info,
                days => severity_of(days, 0, view),
            },
            _ if self.overrun_hours(view).is_some() => Severity::Overrun,
            _ => severity_of(days, self.overrun_on(computed_on, view.today), view),
        }
    }
}

/// How loudly a day is shown.
pub fn severity_of(days: Option<i64>, overrun: i64, view: View) -> Severity {
    match days {
        _ if overrun > 0 => Severity::Overrun,
        None => Severity::ToCheck,
        Some(d) if d < 0 => Severity::Overrun,
        Some(d) if d <= view.urgent_days => Severity::Urgent,
        Some(d) if d <= SOON_DAYS => Severity::Soon,
        Some(_) => Severity::InOrder,
    }
}
