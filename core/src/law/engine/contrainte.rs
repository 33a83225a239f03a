//! Contrainte judiciaire (format, 9.6).

use super::super::acts::{Creditor, What, When};
use super::super::codes::{Flag, Refusal};
use super::super::packs::{ClockCode, Length, Number, Outcome, Pack};
use super::super::settings::PrivateContrainte;
use super::judgments::thirty;
use super::readings::{ByReading, earliest};
use super::say::{days as in_days, written};
use super::state::{Engine, Kind, Stop};
use crate::base::dates::Day;

/// A contrainte once its days are known.
#[derive(Clone, Debug)]
pub(super) struct Constraint {
    pub title: usize,
    pub start: Day,
    pub expires: ByReading,
    pub limits: Vec<(ClockCode, Option<Day>)>,
}

impl<'a> Engine<'a> {
    pub fn contrainte(&mut self, i: usize) -> Result<(), Stop> {
        let act = self.act(i);
        let What::RequisitionDIncarceration { creditor, amount_xof, .. } = act.what else {
            return Ok(());
        };
        let mut facts = self.facts(&[], act.day());
        facts.creditor = Some(creditor);
        facts.amount = amount_xof;
        let found = self.line(i, &facts).map_err(Stop::Act)?;
        if self.another_open(act.day()) {
            return Err(Stop::Act(Refusal::SeveralContraintes));
        }
        let t = self.open(i, Kind::Contrainte, found, &facts).map_err(Stop::Act)?;
        let ceiling = match &found.line.outcome {
            Outcome::Open(open) => open.first.unwrap_or_default(),
            _ => Length::default(),
        };
        let length = self.fixed(i, ceiling);
        let excluded = self.excluded(i, found.pack);
        let halved = match act.what {
            What::RequisitionDIncarceration { insolvency_certificate, .. } => {
                insolvency_certificate.unwrap_or(false)
            }
            _ => false,
        };
        let title = &mut self.titles[t];
        title.steps.clear();
        title.first = Some(length);
        title.end = None;
        title.ceiling = None;
        let rule = match (excluded.is_empty(), halved) {
            (false, _) => found.pack.number_rule(Number::ContrainteFromAge),
            (true, true) => found.pack.number_rule(Number::ContrainteInsolvencyDivisor),
            (true, false) => None,
        };
        if let Some(rule) = rule {
            title.rule = &rule.id;
        }
        title.allowed = excluded.is_empty();
        for flag in excluded {
            self.flags.raise(flag);
        }
        // A first idea of the end, for the check that no other is open; the sentences come later.
        self.titles[t].end = Some(self.constraint_end(t, act.day()));
        Ok(())
    }

    fn another_open(&self, day: Day) -> bool {
        let serving = self.titles.iter().any(|t| t.is_sentence() && t.open());
        self.titles.iter().any(|t| {
            let lapsed = !serving && t.end.is_some_and(|end| end.day() <= day);
            t.kind == Kind::Contrainte && t.open() && t.allowed && !lapsed
        })
    }

    /// The length fixed by the judgment, cut to its ceiling.
    fn fixed(&mut self, i: usize, ceiling: Length) -> Length {
        let What::RequisitionDIncarceration { months, days, .. } = self.act(i).what else {
            return ceiling;
        };
        let (months, days) = (months.unwrap_or(0), days.unwrap_or(0));
        if thirty(months, days) > thirty(ceiling.months, ceiling.days) {
            self.flags.raise(Flag::ContrainteAboveCeiling);
            return ceiling;
        }
        Length { months, days, ..Length::default() }
    }

    /// Why the law excludes the contrainte (arts 1257, 1258, 1274).
    fn excluded(&self, i: usize, pack: &Pack) -> Vec<Flag> {
        let What::RequisitionDIncarceration {
            convicted_on,
            facts_on,
            perpetual_penalty,
            political,
            spouse_held,
            ..
        } = self.act(i).what
        else {
            return Vec::new();
        };
        let person = self.q.person;
        let feb29 = self.q.settings.feb29_birthday;
        let young = match (facts_on, pack.number(Number::ContrainteFromAge)) {
            (Some(facts), Some(from)) => self.age_on(facts).is_some_and(|a| i64::from(a) < from),
            _ => false,
        };
        let old = match (self.birth, pack.number(Number::ContrainteUntilBirthday)) {
            (Some(birth), Some(years)) => super::age::birthday(birth, years, feb29) <= convicted_on,
            _ => false,
        };
        let all = [
            (young, Flag::ContrainteExcludedMinor),
            (old, Flag::ContrainteExcludedSixtiethYear),
            (person.infirm, Flag::ContrainteExcludedInfirm),
            (
                person.pregnant || person.nursing_child_under_3,
                Flag::ContrainteExcludedPregnantOrNursing,
            ),
            (perpetual_penalty.unwrap_or(false), Flag::ContrainteExcludedPerpetualPenalty),
            (political.unwrap_or(false), Flag::ContrainteExcludedPolitical),
            (spouse_held.unwrap_or(false), Flag::ContrainteSpouseHeld),
        ];
        all.into_iter().filter(|(yes, _)| *yes).map(|(_, flag)| flag).collect()
    }

    /// The end of a contrainte that starts on a day.
    fn constraint_end(&self, t: usize, start: Day) -> When {
        let title = &self.titles[t];
        let (Some(length), true) = (title.first, title.allowed) else {
            return title.start;
        };
        let What::RequisitionDIncarceration { insolvency_certificate, served_days, .. } =
            self.act(title.act).what
        else {
            return title.start;
        };
        let divisor = title.pack.and_then(|p| p.number(Number::ContrainteInsolvencyDivisor));
        let whole = self.months_later(start, length.months).add_days(length.days);
        let mut end = whole;
        if let (true, Some(by)) = (insolvency_certificate.unwrap_or(false), divisor) {
            end = if length.days == 0 && length.months % by == 0 {
                self.months_later(start, length.months / by)
            } else {
                start.add_days(start.days_until(whole) / by)
            };
        }
        When::Day(end.add_days(-served_days.unwrap_or(0)).max(start))
    }

    /// The days of every contrainte, once those of the sentences are known.
    pub fn constraints(&mut self, sentences: &[ByReading], readings: usize) -> Vec<Constraint> {
        let mut all = Vec::new();
        for t in 0..self.titles.len() {
            if self.titles[t].kind != Kind::Contrainte || self.titles[t].refused {
                continue;
            }
            let own = self.titles[t].start.day();
            let mut expires: ByReading = [None; 6];
            let mut start: Option<Day> = None;
            for (k, slot) in expires.iter_mut().enumerate().take(readings) {
                let waits = sentences.iter().map(|s| s[k].unwrap_or(Day::MAX)).max();
                let from = waits.map_or(own, |w| w.max(own));
                let from = if self.titles[t].allowed { from } else { own };
                *slot = (from != Day::MAX).then(|| self.constraint_end(t, from).day());
                start = Some(start.map_or(from, |s| s.min(from)));
            }
            let start = start.unwrap_or(own);
            let limits = self.constraint_limits(t);
            let title = &mut self.titles[t];
            title.end = earliest(&expires).map(When::Day);
            title.ceiling = title.end;
            self.say_constraint(t, start);
            all.push(Constraint { title: t, start, expires, limits });
        }
        all
    }

    fn say_constraint(&mut self, t: usize, start: Day) {
        let title = &self.titles[t];
        let (rule, to, first) = (title.rule, title.end, title.first.unwrap_or_default());
        let served = match self.act(title.act).what {
            What::RequisitionDIncarceration { served_days, .. } => served_days.unwrap_or(0),
            _ => 0,
        };
        if to.is_none() {
            self.say_rule(t, rule, "law-step-waits-for-ever", |s| s.plus(written(first)));
            return;
        }
        self.say_rule(t, rule, "law-step-period", |s| {
            s.from(When::Day(start)).plus(written(first)).to(to)
        });
        if served > 0 {
            self.say_rule(t, "CJ-05", "law-step-served-days", |s| {
                s.arg("days", served).plus(in_days(-served)).to(to)
            });
        }
    }

    /// Time to pay, and the first day on which a private creditor may act.
    fn constraint_limits(&mut self, t: usize) -> Vec<(ClockCode, Option<Day>)> {
        let title = &self.titles[t];
        let (act, Some(pack)) = (self.act(title.act), title.pack) else { return Vec::new() };
        let What::RequisitionDIncarceration { creditor, final_on, commandement_on, .. } = act.what
        else {
            return Vec::new();
        };
        let mut limits = Vec::new();
        let mut early = false;
        if let (Some(final_on), Some(m)) = (final_on, pack.number(Number::ContraintePayMonths)) {
            let by = self.roll(self.months_later(final_on, m));
            early |= act.day() <= by;
            limits.push((ClockCode::PayBy, Some(by)));
        }
        let private = pack.number(Number::ContraintePrivateMonths);
        if let (Creditor::Particulier, Some(order), Some(months)) =
            (creditor, commandement_on, private)
        {
            let from = self.private_from(order, months);
            early |= from.is_none_or(|from| act.day() < from);
            limits.push((ClockCode::NotBefore, from));
        }
        if early {
            self.flags.raise_on(Flag::ContrainteTooEarly, self.titles[t].act);
        }
        limits
    }

    fn private_from(&self, order: Day, months: i64) -> Option<Day> {
        let inside = self
            .stays
            .iter()
            .find(|s| s.from.day() <= order && s.to.is_none_or(|to| order < to.day()));
        let Some(stay) = inside else { return Some(self.months_later(order, months)) };
        let left = stay.to?.day();
        Some(match self.q.settings.private_contrainte_of_detainee {
            PrivateContrainte::ThreeMonthsAfterRelease => self.months_later(left, months),
            PrivateContrainte::FromRelease => left,
        })
    }
}
