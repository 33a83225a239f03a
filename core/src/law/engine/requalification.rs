//! Requalification (format, 8.6).

use super::super::acts::{ActType, Procedure, When};
use super::super::codes::Refusal;
use super::super::packs::{Facts, MaximumMissing, Open, Outcome, Pack, Starts};
use super::super::persons::{Nature, Offence};
use super::open::matter;
use super::state::{Engine, Kind, Needed, Stop, before};
use crate::base::dates::Day;

impl<'a> Engine<'a> {
    pub fn requalify(&mut self, i: usize, offences: &'a [Offence]) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        let (late, old) = (proc.referred_on.is_some() || proc.accused || proc.judged, proc.matter);
        let facts = self.facts(offences, day);
        let found = self.line(i, &facts).map_err(Stop::Proc)?;
        let Some(t) = self.current_beyond_short(p) else {
            return Err(Stop::Proc(Refusal::OrderWithoutTitle));
        };
        if late || self.titles[t].kind != Kind::Mandat(Procedure::Instruction) {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        }
        let new = matter(offences).ok_or(Stop::Proc(Refusal::MaximumMissing))?;
        if old == Some(new) {
            return Err(Stop::Proc(Refusal::RequalificationWithoutChange));
        }
        self.procs[p].matter = Some(new);
        let rule: &'a str = &found.pack.rule_of(found.line).id;
        match (self.titles[t].matter, new) {
            (_, Nature::Crime) => self.procs[p].awaits_mandat = true,
            (Some(Nature::Crime), Nature::Delit) => {
                self.crime_to_delit(t, i, rule, found.pack, facts)?;
            }
            (_, Nature::Contravention) => {
                self.procs[p].awaits_mandat = false;
                let end = self.no_later(t, When::Day(day));
                self.no_renewal(t);
                self.set_requalified(t, rule, end, end);
                self.titles[t].matter = Some(Nature::Contravention);
            }
            // Back to the matter the title already has: nothing of it changes.
            _ => self.procs[p].awaits_mandat = false,
        }
        Ok(())
    }

    /// A day, or the end the title already had if that came first: nothing revives it.
    fn no_later(&self, t: usize, when: When) -> Option<When> {
        let old = self.titles[t].end;
        Some(old.filter(|old| before(*old, when)).unwrap_or(when))
    }

    /// Nothing more can be renewed.
    fn no_renewal(&mut self, t: usize) {
        let title = &mut self.titles[t];
        (title.renewals, title.endless, title.given) = (&[], false, 0);
    }

    /// New rule and dates of a title after requalification.
    fn set_requalified(
        &mut self,
        t: usize,
        rule: &'a str,
        end: Option<When>,
        ceiling: Option<When>,
    ) {
        let title = &mut self.titles[t];
        let day = end.or(title.end);
        title.rule = rule;
        title.readings = Default::default();
        title.end = end;
        title.ceiling = ceiling;
        let to = title.end;
        match day.filter(|_| to.is_some()) {
            Some(day) => self.say_rule(t, rule, "law-step-requalified", |s| s.from(day).to(to)),
            None => self.say_no_number(t),
        }
    }

    fn crime_to_delit(
        &mut self,
        t: usize,
        i: usize,
        rule: &'a str,
        pack: &'a Pack,
        mut facts: Facts<'a>,
    ) -> Result<(), Stop> {
        let on = self.act(i).when;
        let day = on.day();
        // The periods of the mandat de dépôt of an adult in an instruction (lines 14 to 17).
        facts.procedure = Some(Procedure::Instruction);
        facts.age = None;
        let line = match pack.line(ActType::MandatDeDepot, &facts) {
            Err(MaximumMissing) => return Err(Stop::Proc(Refusal::MaximumMissing)),
            Ok(None) => return Err(Stop::Proc(Refusal::NoRuleInPack)),
            Ok(Some(line)) => line,
        };
        // A mandat made under an older pack keeps the lower ceiling that pack gave it.
        let older = self.titles[t].pack.filter(|p| p.id != pack.id);
        let older = older.and_then(|p| p.line(ActType::MandatDeDepot, &facts).ok().flatten());
        let line = match (&line.outcome, older) {
            (Outcome::Open(_), Some(old)) if matches!(old.outcome, Outcome::Open(_)) => old,
            _ => line,
        };
        let lapsed = self.titles[t].end.is_some_and(|end| end.day() < day);
        let open = match &line.outcome {
            Outcome::Refuse(code) => return Err(Stop::Proc(*code)),
            Outcome::NotAllowed(flag) => {
                self.flags.raise(*flag);
                let end = self.no_later(t, on);
                self.no_renewal(t);
                self.set_requalified(t, rule, end, end);
                None
            }
            Outcome::Open(open) => Some(open),
            Outcome::Stage(_) => None,
        };
        let p = self.titles[t].proc;
        let first_appearance = p.and_then(|p| self.procs[p].first_appearance);
        if let Some(open) = open {
            if lapsed {
                self.lapsed_delit(t, rule, day, open);
            } else if let Some(flag) = open.flag.filter(|_| open.first.is_none()) {
                self.flags.raise(flag);
                self.set_requalified(t, rule, None, None);
            } else if open.starts == Starts::FirstAppearance {
                let appeared = first_appearance;
                let missing = Stop::Proc(Refusal::FirstAppearanceMissing);
                self.short_delit(t, rule, day, open, appeared.ok_or(missing)?);
            } else {
                self.long_delit(t, rule, day, open);
            }
        }
        let rule = pack.rule(rule);
        let title = &mut self.titles[t];
        title.matter = Some(Nature::Delit);
        if let Some(rule) = rule {
            title.renewed_as = &rule.renewed_as;
        }
        Ok(())
    }

    /// A title that had lapsed keeps its end; the conditions of the new matter give its ceiling.
    fn lapsed_delit(&mut self, t: usize, rule: &'a str, day: Day, open: &'a Open) {
        let counts = self.q.settings.requalified_time_counts;
        let base = if counts { self.titles[t].start } else { When::Day(day) };
        let chained = open.starts != Starts::FirstAppearance;
        let shift = if counts { self.titles[t].shift } else { 0 };
        let moved = |w: When| When::Day(w.day().add_days(shift));
        let ceiling = match open.first.filter(|_| chained) {
            Some(first) => open.ceiling.then(|| moved(self.chain(base, first, &open.renewals))),
            None => self.titles[t].end,
        };
        self.titles[t].rule = rule;
        self.titles[t].ceiling = ceiling;
        self.no_renewal(t);
    }

    /// Maximum of two years or less: from the first appearance, not before the requalification,
    /// not after the end the title had.
    fn short_delit(&mut self, t: usize, rule: &'a str, day: Day, open: &'a Open, appeared: Day) {
        let base = if self.q.settings.requalified_time_counts { appeared } else { day };
        let Some(first) = open.first else { return };
        let counted = self.plus(When::Day(base), first).day().max(day);
        let end = self.no_later(t, When::Day(counted));
        let title = &mut self.titles[t];
        (title.first, title.renewals, title.endless) = (open.first, &open.renewals, false);
        (title.given, title.shortened) = (0, false);
        self.set_requalified(t, rule, end, end);
    }

    /// Maximum above two years: the six-month periods, counted from the mandat.
    fn long_delit(&mut self, t: usize, rule: &'a str, day: Day, open: &'a Open) {
        let Some(first) = open.first else { return };
        let counts = self.q.settings.requalified_time_counts;
        let base = if counts { self.titles[t].start } else { When::Day(day) };
        let shift = self.titles[t].shift;
        let moved = |w: When| When::Day(w.day().add_days(if counts { shift } else { 0 }));
        let first_end = moved(self.plus(base, first)).day();
        let ceiling = open.ceiling.then(|| moved(self.chain(base, first, &open.renewals)));
        {
            let title = &mut self.titles[t];
            (title.first, title.renewals) = (open.first, &open.renewals);
            (title.endless, title.given) = (open.endless, 0);
            title.shortened = false;
            title.period_start = base;
            title.base = base.day();
            if !counts {
                title.shift = 0;
            }
        }
        if day < first_end {
            self.set_requalified(t, rule, Some(When::Day(first_end)), ceiling);
            return;
        }
        let mut uses = 0;
        let mut period_end = first_end;
        while period_end <= day {
            let repeats = if open.endless { open.renewals.last() } else { None };
            let Some(_) = open.renewals.get(uses).or(repeats) else { break };
            uses += 1;
            let so_far = open.renewals.iter().chain(std::iter::repeat_n(
                open.renewals.last().unwrap_or(&first),
                if open.endless { uses } else { 0 },
            ));
            let given: Vec<_> = so_far.take(uses).copied().collect();
            period_end = moved(self.chain(base, first, &given)).day();
            if uses > 1200 {
                break;
            }
        }
        self.set_requalified(t, rule, Some(When::Day(day)), ceiling);
        if period_end > day {
            self.titles[t].needed = Some(Needed { on: day, carries_to: period_end, uses });
            self.say_rule(t, rule, "law-step-maintien-needed", |s| {
                s.from(When::Day(day)).to(Some(When::Day(period_end)))
            });
        } else {
            self.no_renewal(t);
        }
    }
}
