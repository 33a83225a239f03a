//! The release (format, 9.7).

use super::super::result::{Named, ReleaseResult};
use super::contrainte::Constraint;
use super::readings::{ByReading, Reading};
use super::state::{Engine, Kind};
use crate::base::dates::Day;

impl Engine<'_> {
    /// The day on which nothing holds any more, on the acts on file.
    pub fn release(
        &self,
        sentence_ends: &[(usize, ByReading)],
        constraints: &[Constraint],
        readings: &[Reading],
    ) -> ReleaseResult {
        let mut release = ReleaseResult::default();
        if !self.held() && self.at_large.is_none() {
            release.released_on = self.stays.last().and_then(|s| s.to).map(|to| to.day());
        }
        if !self.refusals.is_empty() {
            release.blocked_by.push("refused".to_owned());
            return release;
        }
        if !self.held() && self.at_large.is_none() {
            return release;
        }
        let mut known = true;
        for t in self.titles.iter().filter(|t| t.alive() && !t.on_lc) {
            let id = &self.act(t.act).id;
            if t.last().is_none() {
                release.blocked_by.push(id.clone());
                known = false;
            }
            if let Some(held) = t.held_by_appeal.as_ref().filter(|_| t.open()) {
                release.blocked_by.extend(held.appeals.iter().map(|a| self.act(*a).id.clone()));
            }
        }
        if self.jap_warrant {
            release.blocked_by.push("mandat_arret_jap".to_owned());
            known = false;
        }
        if self.at_large.is_some() {
            release.blocked_by.push("evade".to_owned());
            known = false;
        }
        if !known {
            return release;
        }
        self.dates(&mut release, sentence_ends, constraints, readings);
        release
    }

    fn dates(
        &self,
        release: &mut ReleaseResult,
        sentence_ends: &[(usize, ByReading)],
        constraints: &[Constraint],
        readings: &[Reading],
    ) {
        let mut by_reading: Vec<Day> = Vec::with_capacity(readings.len());
        for k in 0..readings.len().min(6) {
            let ends = self.titles.iter().enumerate().filter(|(_, t)| t.alive() && !t.on_lc);
            let latest = ends.filter_map(|(i, t)| {
                let read = match t.kind {
                    Kind::Sentence(_) => sentence_ends.iter().find(|(s, _)| *s == i).map(|s| s.1),
                    Kind::Contrainte => {
                        constraints.iter().find(|c| c.title == i).map(|c| c.expires)
                    }
                    _ => None,
                };
                let by_time = read.map_or(t.end.map(|e| e.day()), |r| r[k]);
                let ended = t.ended.map(|e| e.day());
                match (by_time, ended) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                }
            });
            by_reading.extend(latest.max());
        }
        let Some(on) = by_reading.iter().min().copied() else { return };
        let today = self.q.today.day();
        release.on = Some(on);
        release.due = today >= on && !self.titles.iter().any(|t| self.in_force(t));
        if release.due {
            release.overdue_days = on.days_until(today);
        }
        if by_reading.iter().any(|d| *d != on) {
            let name = |r: &Reading| format!("{}.{}", r.arithmetic.word(), r.imputation.word());
            release.by_reading = Some(Named(readings.iter().map(name).zip(by_reading).collect()));
        }
    }
}
