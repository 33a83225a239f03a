//! Referral, accusation and first appearances (format, 8.5).

use super::super::acts::{Procedure, When};
use super::super::codes::{Flag, Refusal};
use super::super::packs::{Length, Number, Outcome};
use super::super::persons::Nature;
use super::super::settings::{BodyCeiling, Scope586};
use super::say::written;
use super::state::{Engine, Found, Kind, Stop, before};
use crate::base::dates::Day;

impl<'a> Engine<'a> {
    /// The line of an act that needs no facts.
    fn stage(&self, i: usize) -> Result<(Found<'a>, Option<Length>), Stop> {
        let facts = self.facts(&[], self.act(i).day());
        let found = self.line(i, &facts).map_err(Stop::Proc)?;
        let length = match found.line.outcome {
            Outcome::Stage(length) => length,
            _ => None,
        };
        Ok((found, length))
    }

    fn may_refer(&self, i: usize, p: usize) -> Result<(), Stop> {
        let proc = &self.procs[p];
        if proc.over || proc.judged {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        self.stage(i)?;
        if proc.referred_on.is_some() {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        }
        if proc.matter == Some(Nature::Crime) {
            return Err(Stop::Proc(Refusal::MatterContradiction));
        }
        Ok(())
    }

    /// Ordonnance de renvoi: ends the title that day by operation of law.
    pub fn refer(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some((p, _)) = self.proc(i) else { return Ok(()) };
        self.may_refer(i, p)?;
        self.procs[p].referred_on = Some(when.day());
        if let Some(t) = self.current_beyond_short(p) {
            let (found, _) = self.stage(i)?;
            let rule = &found.pack.rule_of(found.line).id;
            self.end_by_law(t, rule, when);
        }
        Ok(())
    }

    fn end_by_law(&mut self, t: usize, rule: &'a str, when: When) {
        let title = &mut self.titles[t];
        let when = title.as_minute(when);
        title.rule = rule;
        title.by_law = Some(when);
        title.end = Some(title.end.filter(|end| before(*end, when)).unwrap_or(when));
        title.ceiling = None;
        title.no_maximum = false;
        let end = title.end;
        self.say_rule(t, rule, "law-step-ended-by-law", |s| s.from(when).to(end));
    }

    /// The separate order of art. 281, valid on the day of the referral only.
    pub fn keep_until_trial(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over || proc.judged {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        let facts = self.facts(&[], day);
        let found = self.line(i, &facts).map_err(Stop::Proc)?;
        let Some(referred) = self.procs[p].referred_on else {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        };
        let old = self.current(p);
        if old.is_some_and(|o| self.titles[o].kind == Kind::UntilTrial) {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        }
        if day > referred {
            match old {
                Some(old) => self.void(old, i, Flag::OrderVoidLate),
                None => self.flags.raise(Flag::OrderVoidLate),
            }
            return Ok(());
        }
        let t = self.open(i, Kind::UntilTrial, found, &facts).map_err(Stop::Proc)?;
        self.titles[t].no_maximum = self.titles[t].end.is_none();
        // A person who was free may be placed in detention by the same order (art. 281).
        if let Some(old) = old {
            self.inherit(t, old);
            self.titles[old].replaced_on = Some(day);
        }
        self.procs[p].hold(day);
        Ok(())
    }

    /// Age and matter of a title that takes another's place.
    fn inherit(&mut self, t: usize, old: usize) {
        let (matter, minor, age) = {
            let old = &self.titles[old];
            (old.matter, old.minor, old.age)
        };
        let title = &mut self.titles[t];
        (title.matter, title.minor, title.age) = (matter, minor, age);
    }

    /// Referral by the chambre de contrôle: sixty days.
    pub fn refer_by_chambre(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some((p, _)) = self.proc(i) else { return Ok(()) };
        self.may_refer(i, p)?;
        let (found, length) = self.stage(i)?;
        if self.current(p).is_none() {
            return Err(Stop::Proc(Refusal::OrderWithoutTitle));
        }
        self.procs[p].referred_on = Some(when.day());
        // Of titles counted in hours nothing is carried on: they end by themselves.
        let in_days = |t: &usize| self.titles[*t].open() && !self.titles[*t].hour_based();
        let short = self.procs[p].titles.iter().rev().copied().find(in_days);
        let Some(t) = self.current_beyond_short(p).or(short) else { return Ok(()) };
        // A title that the law never allowed has nothing that a referral could carry on.
        let title = &self.titles[t];
        let lapsed = !title.allowed
            || title.by_law.is_some()
            || title.end.is_some_and(|end| before(end, when));
        let (false, Some(length)) = (lapsed, length) else { return Ok(()) };
        let end = self.plus(when, length);
        let rule: &'a str = &found.pack.rule_of(found.line).id;
        let title = &mut self.titles[t];
        title.rule = rule;
        title.end = Some(end);
        title.ceiling = Some(end);
        title.readings = Default::default();
        self.say_rule(t, rule, "law-step-period", |s| {
            s.from(when).plus(written(length)).to(Some(end))
        });
        Ok(())
    }

    /// Mise en accusation: the person becomes accusé, the mandat keeps its end.
    pub fn accuse(&mut self, i: usize) -> Result<(), Stop> {
        let Some((_, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over || proc.judged {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        if proc.matter.is_some_and(|m| m != Nature::Crime) {
            return Err(Stop::Proc(Refusal::MatterContradiction));
        }
        proc.accused = true;
        Ok(())
    }

    /// Ordonnance de prise de corps: takes the place of the mandat.
    pub fn prise_de_corps(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over || proc.judged {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        if !proc.accused {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        }
        let old = self.current(p);
        if old.is_some_and(|o| self.titles[o].kind == Kind::PriseDeCorps) {
            return Err(Stop::Proc(Refusal::SecondMandat));
        }
        let facts = self.facts(&[], day);
        let found = self.line(i, &facts).map_err(Stop::Proc)?;
        let t = self.open(i, Kind::PriseDeCorps, found, &facts).map_err(Stop::Proc)?;
        if let Some(old) = old {
            self.inherit(t, old);
            if !self.titles[old].hour_based() {
                self.titles[t].ceiling = self.titles[old].ceiling;
            }
            self.titles[old].replaced_on = Some(day);
        }
        self.titles[t].matter = Some(Nature::Crime);
        let ceiling = self.titles[t].ceiling;
        let hard = self.q.settings.prise_de_corps_ceiling == BodyCeiling::Hard;
        if hard && !self.procs[p].appeared_in_chambre {
            self.titles[t].end = ceiling;
        }
        let rule = self.titles[t].rule;
        if ceiling.is_some() {
            self.say_rule(t, rule, "law-step-ceiling-kept", |s| s.to(ceiling));
        }
        self.procs[p].hold(day);
        Ok(())
    }

    /// First appearance before the tribunal correctionnel.
    pub fn appear_in_court(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.instruction && proc.referred_on.is_none() && !proc.judged && !proc.over {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        }
        if std::mem::replace(&mut proc.appeared_in_court, true) {
            return Ok(());
        }
        let immediate = proc.procedure == Some(Procedure::ComparutionImmediate);
        let Some(t) = self.current(p) else { return Ok(()) };
        let Ok((found, Some(length))) = self.stage(i) else { return Ok(()) };
        let in_scope = immediate || self.q.settings.art_586_scope == Scope586::AllDetained;
        let within = self.plus(when, length);
        let rule: &'a str = &found.pack.rule_of(found.line).id;
        let title = &mut self.titles[t];
        let flagrant = title.rule == "FD-01" && title.allowed;
        if flagrant && title.end.is_some_and(|end| before(end, when)) {
            self.flags.raise(Flag::AppearanceAfterLimit);
            return Ok(());
        }
        let takes = match title.rule {
            "FD-01" => flagrant,
            "DP-08" => title.end.is_some_and(|end| before(within, end)),
            "DP-07" => title.by_law.is_none() && title.end.is_none_or(|end| before(within, end)),
            _ => false,
        };
        if takes && in_scope {
            title.rule = rule;
            title.end = Some(within);
            title.ceiling = Some(within);
            title.no_maximum = false;
            self.say_rule(t, rule, "law-step-period", |s| {
                s.from(when).plus(written(length)).to(Some(within))
            });
        } else if flagrant {
            title.end = None;
            title.ceiling = None;
            title.no_maximum = true;
            self.say_rule(t, "FD-01", "law-step-appeared", |s| s.from(when));
        }
        Ok(())
    }

    /// First appearance before the chambre criminelle.
    pub fn appear_in_chambre(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if !proc.accused {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        }
        if std::mem::replace(&mut proc.appeared_in_chambre, true) {
            return Ok(());
        }
        let Some(t) = self.current(p) else { return Ok(()) };
        let title = &mut self.titles[t];
        if title.kind != Kind::PriseDeCorps {
            return Ok(());
        }
        match title.end {
            Some(end) if before(end, when) => self.flags.raise(Flag::AppearanceAfterLimit),
            _ => {
                title.end = None;
                let rule = title.rule;
                self.say_rule(t, rule, "law-step-appeared", |s| s.from(when));
            }
        }
        Ok(())
    }

    /// An adjournment, in flagrant délit and comparution immédiate.
    pub fn adjourn(&mut self, i: usize, to: Day, defence: bool) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some((p, _)) = self.proc(i) else { return Ok(()) };
        let current = self.current(p).filter(|t| {
            let kind = self.titles[*t].kind;
            kind == Kind::Mandat(Procedure::FlagrantDelit)
                || kind == Kind::Mandat(Procedure::ComparutionImmediate)
        });
        let (Some(t), Some(pack)) = (current, self.pack(when.day())) else { return Ok(()) };
        let days = when.day().days_until(to);
        let at_least = pack.number(Number::DefenceAtLeastDays);
        if defence && at_least.is_some_and(|least| days < least) {
            self.flags.raise(Flag::DefenceDelayTooShort);
        }
        let longest = pack.number(Number::AdjournmentOverDays);
        // What the law had ended already has nothing left to end.
        if longest.is_some_and(|longest| days > longest) && self.titles[t].by_law.is_none() {
            self.flags.raise(Flag::ReleaseDueAdjournmentOver15Days);
            let rule = pack.number_rule(Number::AdjournmentOverDays).map_or("", |r| r.id.as_str());
            self.end_by_law(t, rule, when);
        }
        Ok(())
    }
}
