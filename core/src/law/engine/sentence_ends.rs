//! The end of each group of sentences, reading by reading (format, 9.3, 9.4).

use super::super::acts::{Extent, Rest, What, When};
use super::super::codes::{Flag, Refusal};
use super::super::settings::Imputation;
use super::groups::Group;
use super::precheck::resolve;
use super::readings::{ByReading, Reading, earliest};
use super::remedies::Finality;
use super::say::{days, months_days};
use super::state::Engine;
use crate::base::dates::Day;

/// Something that moves the end of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    /// Days not served, from a day.
    Absence { from: Day, days: i64 },
    /// A partial pardon.
    Partial { on: Day, months: i64, days: i64, notified: Day },
    /// A total pardon.
    Total { on: Day, notified: Day },
    /// A revocation in time: what was left on the day of the release is served from then on.
    Revoked { released: Day, from: Day, part: Option<(i64, i64)> },
}

/// What became of a group.
#[derive(Clone, Debug)]
pub(super) struct Served {
    pub group: Group,
    pub events: Vec<(Day, Event)>,
    /// Bare end, by reading.
    pub bare: ByReading,
    /// End of the title, by reading.
    pub expires: ByReading,
    /// First day of the service, the earliest reading.
    pub start: Day,
    pub deducted: i64,
    pub graced: bool,
    /// Months and days taken off by partial pardons.
    pub remitted: (i64, i64),
}

/// The end of what is served before.
#[derive(Clone, Copy)]
enum Before {
    Nothing,
    Until(Day),
    Never,
}

/// One reading of one group.
struct One {
    bare: Option<Day>,
    expires: Option<Day>,
    start: Day,
    deducted: i64,
    graced: bool,
}

impl Engine<'_> {
    /// Ends of the groups, one after the other; `revoked` takes a revocation into account.
    pub fn serve_groups(
        &mut self,
        groups: Vec<Group>,
        readings: &[Reading],
        revoked: bool,
    ) -> Result<Vec<Served>, (Refusal, usize)> {
        let mut all: Vec<Served> = Vec::with_capacity(groups.len());
        for group in groups {
            let events = self.events_of(&group, revoked)?;
            all.push(self.serve_group(group, events, readings, all.last(), all.first()));
        }
        Ok(all)
    }

    fn serve_group(
        &self,
        group: Group,
        events: Vec<(Day, Event)>,
        readings: &[Reading],
        previous: Option<&Served>,
        first: Option<&Served>,
    ) -> Served {
        let mut served = Served {
            bare: [None; 6],
            expires: [None; 6],
            start: group.from,
            deducted: 0,
            graced: false,
            remitted: (0, 0),
            events,
            group,
        };
        let mut best: Option<(Day, i64)> = None;
        for (k, reading) in readings.iter().enumerate().take(6) {
            let before = match previous {
                None => Before::Nothing,
                Some(p) => p.expires[k].map_or(Before::Never, Before::Until),
            };
            let elsewhere = match (first, before) {
                (Some(f), Before::Until(end)) => Some((f.group.since, end)),
                _ => None,
            };
            let one = self.one(&served, *reading, before, elsewhere);
            served.bare[k] = one.bare;
            served.expires[k] = one.expires;
            served.start = if k == 0 { one.start } else { served.start.min(one.start) };
            served.graced |= one.graced;
            match (one.bare, best) {
                (Some(end), Some((sooner, _))) if end >= sooner => {}
                (Some(end), _) => best = Some((end, one.deducted)),
                (None, _) if k == 0 => served.deducted = one.deducted,
                _ => {}
            }
        }
        if let Some((_, deducted)) = best {
            served.deducted = deducted;
        }
        for (_, event) in &served.events {
            if let (Event::Partial { months, days, .. }, true) = (event, served.graced) {
                served.remitted.0 += months;
                served.remitted.1 += days;
            }
        }
        served
    }

    fn one(
        &self,
        served: &Served,
        reading: Reading,
        before: Before,
        elsewhere: Option<(Day, Day)>,
    ) -> One {
        let g = &served.group;
        let own = |since: Day| (since, g.from > since);
        let (since, after) = match before {
            Before::Nothing => (g.since, true),
            Before::Until(end) => own(g.since.max(end)),
            Before::Never => (Day::MAX, false),
        };
        let earlier = g.earlier_days(self.q.settings.detention_day_count, elsewhere);
        let deducted = if after { since.days_until(g.from) + earlier } else { earlier };
        let start = if after { g.from } else { since };
        if g.no_term || matches!(before, Before::Never) {
            let pardoned = served.events.iter().find_map(|(_, e)| match e {
                Event::Total { on, notified } => Some((*on, *notified)),
                _ => None,
            });
            return One {
                bare: pardoned.map(|p| p.0),
                expires: pardoned.map(|(on, notified)| on.max(notified).max(g.from)),
                start,
                deducted,
                graced: pardoned.is_some(),
            };
        }
        let first = |day| self.after_suspended(&g.ahead, reading, day);
        let plain = if after && reading.imputation == Imputation::DeductDays {
            reading.add(first(g.from), g.months, g.days).add_days(-deducted)
        } else {
            reading.add(first(since), g.months, g.days).add_days(-earlier)
        };
        let (bare, notified) = self.moved(served, reading, plain, start);
        let expires = notified.map_or(bare, |n| bare.max(n)).max(g.from);
        One {
            bare: Some(bare),
            expires: Some(expires),
            start,
            deducted,
            graced: notified.is_some(),
        }
    }

    /// The end once the events have moved it, and the last notification of an applied pardon.
    fn moved(
        &self,
        served: &Served,
        reading: Reading,
        plain: Day,
        start: Day,
    ) -> (Day, Option<Day>) {
        let mut end = plain;
        let mut notification: Option<Day> = None;
        for (_, event) in &served.events {
            match *event {
                Event::Absence { from, days } if from >= start && from < end => {
                    end = end.add_days(days);
                }
                Event::Partial { on, months, days, notified } if on < end => {
                    end = reading.take(end, months, days);
                    notification = notification.max(Some(notified));
                }
                Event::Total { on, notified } if on < end => {
                    end = on;
                    notification = notification.max(Some(notified));
                }
                Event::Revoked { released, from, part } if released >= start && released < end => {
                    let all = from.add_days(released.days_until(end));
                    end = part.map_or(all, |(m, d)| reading.add(from, m, d).min(all));
                }
                _ => {}
            }
        }
        (end, notification)
    }

    /// What moves the end of a group, in order of date.
    fn events_of(
        &mut self,
        group: &Group,
        revoked: bool,
    ) -> Result<Vec<(Day, Event)>, (Refusal, usize)> {
        let mut events: Vec<(Day, usize, Event)> = Vec::new();
        // An absence still open has no length yet: the end stands, the release is unknown.
        for a in &self.absences {
            let Some(to) = a.to else { continue };
            let days = a.from.days_until(to);
            events.push((a.from, a.act, Event::Absence { from: a.from, days }));
        }
        self.pardons(group, &mut events)?;
        if let (true, Some(lc)) = (revoked, self.lc)
            && let (Some(act), Some(from)) = (lc.revoked, lc.arrested.or(lc.back))
        {
            let part = match self.act(act).what {
                What::RevocationLiberationConditionnelle { rest: Rest::Partie, months, days } => {
                    Some((months.unwrap_or(0), days.unwrap_or(0)))
                }
                _ => None,
            };
            events.push((from, act, Event::Revoked { released: lc.on, from, part }));
        }
        events.sort_by_key(|(day, act, _)| (*day, *act));
        Ok(events.into_iter().map(|(day, _, e)| (day, e)).collect())
    }

    /// The pardons of a group that have effect.
    fn pardons(
        &mut self,
        group: &Group,
        events: &mut Vec<(Day, usize, Event)>,
    ) -> Result<(), (Refusal, usize)> {
        for i in 0..self.q.file.len() {
            let act = self.act(i);
            let What::Grace { of, kind, months, days, notified_on } = &act.what else { continue };
            let on = act.day();
            let named = of.iter().filter_map(|id| resolve(self.q.file, id));
            let named: Vec<usize> = named.filter_map(|a| self.sentence_named(a)).collect();
            let mine = named.iter().filter(|s| group.members.contains(s));
            let effective = mine.copied().any(|s| self.pardon_reaches(s, on));
            if !effective || on < group.from {
                continue;
            }
            if group.no_term && *kind == Extent::Partielle {
                return Err((Refusal::NotModelled, i));
            }
            let notified = notified_on.unwrap_or(on);
            let event = match kind {
                Extent::Totale => Event::Total { on, notified },
                Extent::Partielle => Event::Partial {
                    on,
                    months: months.unwrap_or(0),
                    days: days.unwrap_or(0),
                    notified,
                },
            };
            events.push((on, i, event));
        }
        Ok(())
    }

    /// Whether a sentence is final, or may be, on the day of a pardon.
    fn pardon_reaches(&self, s: usize, on: Day) -> bool {
        match self.finality(&self.sentences[s]) {
            Finality::On(day) => day <= on,
            Finality::Unknown => true,
            Finality::Pending(_) | Finality::Open => false,
        }
    }

    /// Flags of the pardons of the file (format, 9.3).
    pub fn flag_pardons(&mut self) {
        for i in 0..self.q.file.len() {
            let act = self.act(i);
            let What::Grace { of, .. } = &act.what else { continue };
            for id in of {
                let Some(a) = resolve(self.q.file, id) else { continue };
                let Some(s) = self.sentence_named(a) else { continue };
                let sent = &self.sentences[s];
                if sent.replaced || self.procs[sent.proc].refused {
                    continue;
                }
                match self.finality(sent) {
                    Finality::Unknown => self.flags.raise_on(Flag::FinalityUnknown, sent.act),
                    Finality::On(day) if day <= act.day() => {}
                    _ => self.flags.raise_on(Flag::GraceNotFinal, i),
                }
            }
        }
    }

    /// Steps of explanation of a group, for the title of each member.
    pub fn say_served(&mut self, served: &Served, readings: &[Reading]) {
        if !self.explain {
            return;
        }
        let g = &served.group;
        for s in &g.members {
            let Some(execution) = self.sentences[*s].execution else { continue };
            let t = execution.title;
            if g.no_term {
                self.say_rule(t, "PEI-01", "law-step-no-end", |st| st.from(When::Day(g.since)));
                continue;
            }
            let length = months_days(g.months, g.days);
            for n in &g.ahead {
                let (months, days) = self.suspended_part(*n);
                let of = self.act(self.sentences[*n].act).id.clone();
                self.say_rule(t, "PEI-04", "law-step-suspended-first", |st| {
                    st.arg("act", of).plus(months_days(months, days))
                });
            }
            if g.members.len() > 1 {
                let months = g.months;
                self.say_rule(t, "PEI-02", "law-step-cumulated", |st| st.arg("months", months));
            }
            for (k, r) in readings.iter().enumerate().take(6) {
                let Some(end) = served.bare[k] else { continue };
                let name = format!("{}.{}", r.arithmetic.word(), r.imputation.word());
                self.say_rule(t, "PEI-01", "law-step-sentence", |st| {
                    st.arg("reading", name)
                        .arg("deducted", served.deducted)
                        .from(When::Day(g.since))
                        .plus(length.clone())
                        .to(Some(When::Day(end)))
                });
            }
            for (_, event) in &served.events {
                self.say_event(t, event);
            }
            let on = earliest(&served.expires).map(When::Day);
            self.say_rule(t, "CNT-03", "law-step-earliest-reading", |st| st.to(on));
        }
    }

    fn say_event(&mut self, t: usize, event: &Event) {
        match *event {
            Event::Absence { from, days: n } => {
                self.say_rule(t, "PEI-07", "law-step-absence", |s| {
                    s.arg("days", n).from(When::Day(from)).plus(days(n))
                });
            }
            Event::Partial { on, months, days, .. } => {
                self.say_rule(t, "GRA-01", "law-step-pardon-part", |s| {
                    s.from(When::Day(on)).plus(format!("-{}", months_days(months, days)))
                });
            }
            Event::Total { on, .. } => {
                self.say_rule(t, "GRA-01", "law-step-pardon-whole", |s| s.to(Some(When::Day(on))));
            }
            Event::Revoked { released, from, .. } => {
                self.say_rule(t, "LC-03", "law-step-revoked", |s| {
                    s.arg("released", released).from(When::Day(from))
                });
            }
        }
    }
}
