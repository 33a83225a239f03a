//! Status of a title, and the days spent beyond its end (format, 8.9).

use super::super::acts::When;
use super::super::codes::Status;
use super::state::{Engine, Title, before};
use crate::base::dates::{Day, Moment};

/// A stretch of days, the last one not included.
type Stretch = (Day, Day);

/// What is left of some stretches once another is taken out.
fn without(stretches: &mut Vec<Stretch>, out: Stretch) {
    if out.0 >= out.1 {
        return;
    }
    let mut left = Vec::with_capacity(stretches.len() + 1);
    for (from, to) in stretches.drain(..) {
        if from < out.0 {
            left.push((from, to.min(out.0)));
        }
        if to > out.1 {
            left.push((from.max(out.1), to));
        }
    }
    left.retain(|(from, to)| from < to);
    *stretches = left;
}

impl Engine<'_> {
    /// Whether a title has begun and not ended, and nothing took its place.
    pub fn in_force(&self, t: &Title<'_>) -> bool {
        t.allowed && t.alive() && !t.on_lc && self.begun(t) && !self.reached(t.last())
    }

    fn begun(&self, t: &Title<'_>) -> bool {
        match (t.start, self.q.today.minute()) {
            (When::Minute(start), Some(now)) => start <= now,
            (start, _) => start.day() <= self.q.today.day(),
        }
    }

    /// Whether a day or minute has come.
    pub fn reached(&self, when: Option<When>) -> bool {
        match (when, self.q.today.minute()) {
            (None, _) => false,
            (Some(When::Minute(at)), Some(now)) => at <= now,
            (Some(at), _) => at.day() <= self.q.today.day(),
        }
    }

    /// Ended by a decision no later than its end by time.
    pub fn ended_in_time(&self, t: &Title<'_>) -> bool {
        t.ended.is_some_and(|ended| t.end.is_none_or(|end| !before(end, ended)))
    }

    /// State of a title; `other` tells whether another one is in force.
    pub fn status(&self, t: &Title<'_>, other: bool) -> Status {
        if t.refused {
            return Status::Refused;
        }
        if t.replaced_on.is_some() {
            return Status::Replaced;
        }
        if t.closed_on.is_some() {
            return Status::Closed;
        }
        if let Some(since) = self.at_large {
            // A sentence does not run while the person is at large.
            let stopped = t.is_sentence() && t.last().is_none_or(|end| end.day() > since);
            return if self.ended_in_time(t) {
                Status::Closed
            } else if self.reached(t.last()) && !stopped {
                Status::Expired
            } else {
                Status::Interrupted
            };
        }
        if !self.held() || t.on_lc {
            return Status::Closed;
        }
        if t.allowed && !self.begun(t) && !self.reached(t.last()) {
            return Status::Pending;
        }
        if self.in_force(t) {
            let window = self.q.settings.due_soon_days;
            let near = |end: When| self.q.today.day().days_until(end.day()) <= window;
            let soon = !t.hour_based() && t.last().is_some_and(near);
            return if soon { Status::DueSoon } else { Status::Running };
        }
        if self.ended_in_time(t) {
            Status::Closed
        } else if other {
            Status::HeldForOtherCause
        } else {
            Status::Expired
        }
    }

    /// The days a title covers: from its start to the eve of its end, but those on which its
    /// sentence went on outside, after a conditional release.
    fn covers(&self, t: &Title<'_>) -> impl Iterator<Item = Stretch> + use<> {
        let whole = self.lasts(t);
        let parts = match (whole, t.outside) {
            (Some((from, to)), Some((out, back))) => [Some((from, to.min(out))), Some((back, to))],
            (whole, _) => [whole, None],
        };
        parts.into_iter().flatten()
    }

    /// The days of a title: from its start to the eve of its end.
    fn lasts(&self, t: &Title<'_>) -> Option<Stretch> {
        if !t.allowed || t.refused {
            return None;
        }
        let start = t.start.day();
        let mut to = t.last().map_or(Day::MAX, When::day);
        if t.hour_based() && to == start {
            to = start.add_days(1);
        }
        for limit in [t.replaced_on, t.closed_on].into_iter().flatten() {
            to = to.min(limit);
        }
        (start < to).then_some((start, to))
    }

    /// The first day, from one on, on which the person left otherwise than by escaping.
    fn left_from(&self, from: Day) -> Option<Day> {
        let departures = self.stays.iter().filter(|stay| !stay.escaped);
        departures.filter_map(|stay| stay.to.map(When::day)).find(|left| *left >= from)
    }

    /// Days held beyond the end of a title that no other title covered.
    pub fn overrun_days(&self, t: usize) -> i64 {
        let title = &self.titles[t];
        let Some(end) = title.last() else { return 0 };
        if title.refused || title.on_lc {
            return 0;
        }
        let from = end.day().max(title.start.day());
        let mut to = self.q.today.day();
        let limits = [title.replaced_on, title.closed_on, self.left_from(from)];
        for limit in limits.into_iter().flatten() {
            to = to.min(limit);
        }
        if from >= to {
            return 0;
        }
        let mut held: Vec<Stretch> = Vec::with_capacity(2);
        for stay in &self.stays {
            let left = stay.to.map_or(Day::MAX, When::day);
            let stretch = (stay.from.day().max(from), left.min(to));
            if stretch.0 < stretch.1 {
                held.push(stretch);
            }
        }
        for (o, other) in self.titles.iter().enumerate() {
            if o != t {
                self.covers(other).for_each(|covered| without(&mut held, covered));
            }
        }
        held.iter().map(|(a, b)| a.days_until(*b)).sum()
    }

    /// Whole hours held beyond the end of an hour-based title.
    pub fn overrun_hours(&self, t: usize) -> Option<i64> {
        let title = &self.titles[t];
        let When::Minute(start) = title.start else { return None };
        let Some(When::Minute(end)) = title.last() else { return Some(0) };
        let from = end.max(start);
        let midnight = |day: Day| day.at(0, 0);
        let minute = |when: When| match when {
            When::Minute(at) => Some(at),
            When::Day(day) => midnight(day),
        };
        let inside = self.stays.iter().find(|s| {
            let since = minute(s.from).is_none_or(|m| m <= from);
            since && s.to.and_then(minute).is_none_or(|left| left > from)
        });
        let (Some(stay), Some(now)) = (inside, self.q.today.minute()) else { return Some(0) };
        let covered = self.titles.iter().enumerate().any(|(o, other)| {
            o != t && self.covers(other).any(|(a, b)| a <= from.day() && from.day() < b)
        });
        if covered || title.refused {
            return Some(0);
        }
        let bounds = [
            stay.to.and_then(minute),
            title.replaced_on.and_then(midnight),
            title.closed_on.and_then(midnight),
        ];
        let until: Moment = bounds.into_iter().flatten().fold(now, Moment::min);
        Some((from.minutes_until(until) / 60).max(0))
    }
}

#[cfg(test)]
#[test]
fn a_day_counts_as_its_first_minute() {
    let days = [Day::new(2026, 3, 2), Day::new(2026, 3, 3)].map(Option::unwrap);
    let [a, b] = days.map(When::Day);
    let [noon, later] = days.map(|d| When::Minute(d.at(12, 0).unwrap()));
    assert_eq!([before(a, noon), before(b, noon), before(a, later)], [true, false, true]);
    assert_eq!([before(noon, a), before(noon, b), before(later, a)], [false, true, false]);
}
