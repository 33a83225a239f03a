//! Conditional release: the test period, and what became of a release (format, 9.5).

use super::super::acts::{LcAuthority, What};
use super::super::codes::Flag;
use super::super::packs::{Number, Pack};
use super::super::persons::Nature;
use super::super::settings::{Arithmetic, Imputation, LcBase, LifeOldFacts};
use super::groups::Group;
use super::judgments::thirty;
use super::readings::{ByReading, Reading, earliest};
use super::sentence_ends::{Event, Served};
use super::state::Engine;
use crate::base::dates::Day;

/// A test period, before it is laid on a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Test {
    /// So many months.
    Months(i64),
    /// A part of the sentence.
    Part(i64, i64),
}

/// The date and the authority of a conditional release.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Release {
    pub on: Option<Day>,
    pub authority: Option<LcAuthority>,
}

impl Engine<'_> {
    /// From when the person may be released conditionally, and who decides.
    pub fn conditional_release(&mut self, served: &[Served], readings: &[Reading]) -> Release {
        let pack = self.packs.newest(self.q.country);
        let (Some(pack), true, None) = (pack, self.held(), self.lc) else {
            return Release::default();
        };
        let [one] = served else {
            if served.len() > 1 {
                self.flags.raise(Flag::ConditionalReleaseNotComputed);
            }
            return Release::default();
        };
        if !one.group.ahead.is_empty() {
            self.flags.raise(Flag::ConditionalReleaseNotComputed);
            return Release::default();
        }
        let Some(test) = self.lc_test(pack, one) else { return Release::default() };
        let authority = self.lc_authority(pack, &one.group);
        let on = match test {
            Ok(test) => self.lc_date(one, test, readings),
            Err(flag) => {
                let act = self.lead_of(one);
                flag.inspect(|f| self.flags.raise_on(*f, act));
                None
            }
        };
        Release { on, authority }
    }

    /// The test period of a group; an error is a null date with, perhaps, a flag.
    fn lc_test(&self, pack: &Pack, served: &Served) -> Option<Result<Test, Option<Flag>>> {
        let group = &served.group;
        let n = |number| pack.number(number);
        let short = n(Number::LcShortMonths)?;
        let members = || group.members.iter().map(|s| &self.sentences[*s]);
        if members().any(|s| s.death) {
            return Some(Err(None));
        }
        let recidive = members().next()?.recidive;
        if members().any(|s| s.recidive != recidive) {
            return Some(Err(Some(Flag::ConditionalReleaseNotComputed)));
        }
        if members().any(|s| s.life) {
            let since = self.new_code_since(pack);
            let recent = members().filter(|s| s.life).all(|s| {
                !s.offences.is_empty()
                    && s.offences.iter().all(|o| o.facts_on.is_some_and(|facts| facts >= since))
            });
            let open = !recent && self.q.settings.life_lc_old_facts == LifeOldFacts::Refuse;
            return Some(if open {
                Err(Some(Flag::LifeTestPeriodOpen))
            } else {
                Ok(Test::Months(n(Number::LcLifeMonths)?))
            });
        }
        let (below, months, part) = if recidive {
            let part = (n(Number::LcRecidiveNumerator)?, n(Number::LcRecidiveDenominator)?);
            (n(Number::LcRecidiveShortBelowMonths)?, n(Number::LcRecidiveShortMonths)?, part)
        } else {
            let part = (n(Number::LcNumerator)?, n(Number::LcDenominator)?);
            (n(Number::LcShortBelowMonths)?, short, part)
        };
        let is_short = |m: i64, d: i64| thirty(m, d) < thirty(below, 0);
        let (months_left, days_left) = self.lc_base(served);
        Some(Ok(if is_short(months_left, days_left) {
            Test::Months(months)
        } else {
            Test::Part(part.0, part.1)
        }))
    }

    /// First day of the code that brought the harsher test period of life sentences.
    fn new_code_since(&self, pack: &Pack) -> Day {
        pack.valid_from
    }

    fn lc_authority(&self, pack: &Pack, group: &Group) -> Option<LcAuthority> {
        let from = pack.number(Number::LcTribunalFromMonths)?;
        let crime = group.members.iter().any(|s| {
            let s = &self.sentences[*s];
            let stated = s.offences.iter().map(|o| o.nature).min();
            stated.or(self.procs[s.proc].matter) == Some(Nature::Crime) || s.life || s.death
        });
        let length = match group.members.as_slice() {
            [one] => thirty(self.sentences[*one].months, self.sentences[*one].days),
            _ => thirty(group.months, group.days),
        };
        Some(if crime {
            LcAuthority::Ministre
        } else if length >= thirty(from, 0) {
            LcAuthority::Tribunal
        } else {
            LcAuthority::Jap
        })
    }

    /// The decision of the first sentence of a group.
    fn lead_of(&self, served: &Served) -> usize {
        served.group.members.first().map_or(0, |s| self.sentences[*s].act)
    }

    fn lc_date(&mut self, served: &Served, test: Test, readings: &[Reading]) -> Option<Day> {
        let mut dates: ByReading = [None; 6];
        for (k, reading) in readings.iter().enumerate().take(6) {
            let on = self.lc_on(served, test, *reading);
            dates[k] = Some(on).filter(|on| served.bare[k].is_none_or(|end| *on < end));
        }
        let on = earliest(&dates);
        if on.is_none() {
            self.flags.raise_on(Flag::ConditionalReleaseNotReachable, self.lead_of(served));
        }
        on
    }

    /// The sentence on which the test period is taken.
    fn lc_base(&self, served: &Served) -> (i64, i64) {
        let g = &served.group;
        match self.q.settings.lc_base {
            LcBase::AfterGrace => {
                let (months, days) = (g.months - served.remitted.0, g.days - served.remitted.1);
                if thirty(months, days) > 0 { (months, days) } else { (0, 0) }
            }
            LcBase::Pronounced => (g.months, g.days),
        }
    }

    fn lc_on(&self, served: &Served, test: Test, reading: Reading) -> Day {
        let g = &served.group;
        let days_before = g.earlier_days(self.q.settings.detention_day_count, None);
        let (base, deducted) = match reading.imputation {
            Imputation::FromFirstDay => (g.since, days_before),
            Imputation::DeductDays => (g.from, g.since.days_until(g.from) + days_before),
        };
        let (months, days) = self.lc_base(served);
        let mut on = match test {
            Test::Months(months) => reading.add(base, months, 0),
            Test::Part(over, under) if reading.arithmetic == Arithmetic::Literal30 => {
                let all = months.saturating_mul(reading.month_days).saturating_add(days);
                base.add_days(up(all, over, under))
            }
            Test::Part(over, under) if days == 0 && (months * over) % under == 0 => {
                reading.add(base, months * over / under, 0)
            }
            Test::Part(over, under) => {
                let all = base.days_until(reading.add(base, months, days));
                base.add_days(up(all, over, under))
            }
        };
        on = on.add_days(-deducted);
        for (_, event) in &served.events {
            if let Event::Absence { from, days } = *event
                && from >= g.from
                && from < on
            {
                on = on.add_days(days);
            }
        }
        on
    }

    /// Whether the revocation came on or after the end it should have interrupted.
    pub fn revoked_too_late(&self, served: &[Served]) -> bool {
        let Some(act) = self.lc.and_then(|lc| lc.revoked) else { return false };
        let day = self.act(act).day();
        debug_assert!(matches!(
            self.act(act).what,
            What::RevocationLiberationConditionnelle { .. }
        ));
        served.last().is_some_and(|s| earliest(&s.bare).is_some_and(|end| day >= end))
    }
}

/// `all × over ÷ under`, rounded up.
fn up(all: i64, over: i64, under: i64) -> i64 {
    let scaled = all.saturating_mul(over);
    scaled.div_euclid(under) + i64::from(scaled.rem_euclid(under) != 0)
}
