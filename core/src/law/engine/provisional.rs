//! The mandat de dépôt (format, 8.1, 8.7).

use super::super::acts::{Procedure, When};
use super::super::codes::{Flag, Refusal};
use super::super::packs::{Outcome, Starts};
use super::super::persons::Offence;
use super::super::settings::{CeilingFrom, Redetention};
use super::say::{days, written};
use super::state::{Engine, Kind, Stop};
use crate::base::dates::Day;

/// Days of the closed intervals of a detention, the last day of each not counted.
fn total(intervals: &[(Day, Option<Day>)]) -> i64 {
    intervals.iter().filter_map(|(from, to)| to.map(|to| from.days_until(to))).sum()
}

impl<'a> Engine<'a> {
    pub fn mandat(
        &mut self,
        i: usize,
        procedure: Procedure,
        offences: &'a [Offence],
    ) -> Result<(), Stop> {
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        if procedure == Procedure::Audience {
            return self.mandat_at_hearing(i, p);
        }
        if self.procs[p].judged {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        let open: Vec<usize> =
            self.procs[p].titles.iter().copied().filter(|t| self.titles[*t].open()).collect();
        let requalified = self.procs[p].awaits_mandat;
        if !requalified && open.iter().any(|t| !self.titles[*t].kind.is_short()) {
            return Err(Stop::Proc(Refusal::SecondMandat));
        }
        if offences.is_empty() {
            return Err(Stop::Proc(Refusal::MaximumMissing));
        }
        self.new_mandat(i, p, procedure, offences, &open)
    }

    fn new_mandat(
        &mut self,
        i: usize,
        p: usize,
        procedure: Procedure,
        offences: &'a [Offence],
        open: &[usize],
    ) -> Result<(), Stop> {
        let when = self.act(i).when;
        let day = when.day();
        let mut facts = self.facts(offences, day);
        facts.procedure = Some(procedure);
        let found = self.line(i, &facts).map_err(Stop::Proc)?;
        let appeared = match &found.line.outcome {
            Outcome::Open(open) if open.starts == Starts::FirstAppearance => {
                let missing = Stop::Proc(Refusal::FirstAppearanceMissing);
                Some(self.procs[p].first_appearance.ok_or(missing)?)
            }
            _ => None,
        };
        let t = self.open(i, Kind::Mandat(procedure), found, &facts).map_err(Stop::Proc)?;
        if let Some(appeared) = appeared {
            self.count_from_appearance(t, appeared, day);
        } else if open.is_empty() && self.titles[t].allowed {
            self.deduct_earlier(t, p);
        }
        let first = open.iter().copied().find(|o| matches!(self.titles[*o].kind, Kind::Mandat(_)));
        if let (true, Some(first)) = (self.procs[p].awaits_mandat, first) {
            self.cap_to_first(t, first);
        }
        for o in open {
            self.titles[*o].replaced_on = Some(day);
        }
        let proc = &mut self.procs[p];
        proc.awaits_mandat = false;
        proc.procedure = Some(procedure);
        proc.instruction |= procedure == Procedure::Instruction;
        proc.matter = facts.matter;
        proc.hold(day);
        Ok(())
    }

    /// The period runs from the first appearance (CPP 272).
    fn count_from_appearance(&mut self, t: usize, appeared: Day, mandat: Day) {
        self.run(t, When::Day(appeared), true);
        if appeared > mandat {
            self.flags.raise(Flag::MandatBeforeFirstAppearance);
            if let Some(first) = self.titles[t].first {
                let other = self.plus(When::Day(mandat), first).day();
                self.titles[t].readings.from_mandat = Some(other);
            }
        }
    }

    /// New mandat after a release: the days already spent come off (format, 8.7).
    fn deduct_earlier(&mut self, t: usize, p: usize) {
        if self.q.settings.redetention != Redetention::Deduct {
            return;
        }
        let spent = total(&self.procs[p].intervals);
        let title = &mut self.titles[t];
        let Some(end) = title.end else { return };
        if spent == 0 {
            return;
        }
        let sooner = |w: When| When::Day(w.day().add_days(-spent));
        title.end = Some(sooner(end));
        title.ceiling = title.ceiling.map(sooner);
        title.shift -= spent;
        let (rule, to) = (title.rule, title.end);
        self.flags.raise(Flag::EarlierDetentionDeducted);
        self.say_rule(t, rule, "law-step-earlier-deducted", |s| {
            s.arg("days", spent).from(end).plus(days(-spent)).to(to)
        });
    }

    /// After a délit became a crime, the ceiling may run from the first mandat (format, 8.6).
    fn cap_to_first(&mut self, t: usize, first: usize) {
        let title = &self.titles[t];
        let (Some(own), Some(length)) = (title.ceiling, title.first) else { return };
        let capped = self.chain(self.titles[first].start, length, title.renewals);
        let title = &mut self.titles[t];
        if self.q.settings.criminal_ceiling_from == CeilingFrom::NewMandat || capped == own {
            return;
        }
        title.readings.ceiling_from_new_mandat = Some(own.day());
        let least = if capped.day() < own.day() { capped } else { own };
        title.ceiling = Some(least);
        let rule = title.rule;
        let from = self.titles[first].start;
        self.say_rule(t, rule, "law-step-ceiling-from-first", |s| {
            s.from(from).plus(written(length)).to(Some(least))
        });
    }

    /// Mandat at the hearing: executes the decision of the day, or opens a title without number.
    fn mandat_at_hearing(&mut self, i: usize, p: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        if self.procs[p].judged {
            return self.execute_at_hearing(i, p, day);
        }
        let open = self.procs[p]
            .titles
            .iter()
            .any(|t| self.titles[*t].open() && !self.titles[*t].kind.is_short());
        if open {
            return Err(Stop::Proc(Refusal::SecondMandat));
        }
        let mut facts = self.facts(super::state::offences_of(self.act(i)), day);
        facts.procedure = Some(Procedure::Audience);
        let found = self.line(i, &facts).map_err(Stop::Proc)?;
        self.replace_short(p, day);
        self.open(i, Kind::Mandat(Procedure::Audience), found, &facts).map_err(Stop::Proc)?;
        self.procs[p].hold(day);
        Ok(())
    }
}
