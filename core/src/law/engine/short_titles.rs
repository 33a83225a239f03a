//! Arrest and short titles (format, 6.1), and the other titles that need no more than a length.

use super::super::acts::{ActType, Before, Regime, When};
use super::super::codes::{Flag, Refusal};
use super::super::packs::Outcome;
use super::super::persons::Offence;
use super::say::written;
use super::state::{Engine, Kind, Stop, Title, before};
use crate::base::dates::Day;

impl<'a> Engine<'a> {
    /// Replaces the open short titles of a procedure.
    pub fn replace_short(&mut self, p: usize, day: Day) {
        for t in self.procs[p].titles.clone() {
            let title = &mut self.titles[t];
            if title.open() && title.kind.is_short() {
                title.replaced_on = Some(day);
            }
        }
    }

    pub fn garde_a_vue(
        &mut self,
        i: usize,
        regime: Regime,
        offences: &'a [Offence],
    ) -> Result<(), Stop> {
        let act = self.act(i);
        let Some((p, _)) = self.proc(i) else { return Ok(()) };
        let mut facts = self.facts(offences, act.day());
        facts.regime = Some(regime);
        let found = self.line(i, &facts).map_err(Stop::Proc)?;
        self.open(i, Kind::GardeAVue, found, &facts).map_err(Stop::Proc)?;
        if self.q.settings.count_garde_a_vue {
            self.procs[p].hold(act.day());
        }
        Ok(())
    }

    pub fn extend_garde_a_vue(&mut self, i: usize, authorised: bool) -> Result<(), Stop> {
        let at = self.act(i).when;
        let open = self.target[i].and_then(|g| self.title_of(g)).filter(|t| self.titles[*t].open());
        let Some(t) = open else { return Err(Stop::Proc(Refusal::OrderWithoutTitle)) };
        let title = &self.titles[t];
        let (Some(end), rule) = (title.end, title.rule) else { return Ok(()) };
        let flag = if !authorised {
            Some(Flag::ExtensionNotAuthorised)
        } else if before(end, at) {
            Some(Flag::ExtensionLate)
        } else if title.renewals_left() == 0 || !title.allowed {
            Some(Flag::ExtensionNotAllowed)
        } else {
            None
        };
        if let Some(flag) = flag {
            self.flags.raise(flag);
            self.say_rule(t, rule, "law-step-extension-void", |s| {
                s.arg("flag", flag.word()).from(at)
            });
            return Ok(());
        }
        if title.given > 0 && before(at, title.period_start) {
            return Err(Stop::Proc(Refusal::DuplicateRenewal));
        }
        let Some(length) = title.next_renewal() else { return Ok(()) };
        let new_end = self.plus(end, length);
        let title = &mut self.titles[t];
        title.period_start = end;
        title.end = Some(new_end);
        title.given += 1;
        self.say_rule(t, rule, "law-step-renewed", |s| {
            s.from(end).plus(written(length)).to(Some(new_end))
        });
        Ok(())
    }

    pub fn end_garde_a_vue(&mut self, i: usize) -> Result<(), Stop> {
        let at = self.act(i).when;
        let Some(t) = self.target[i].and_then(|g| self.title_of(g)) else { return Ok(()) };
        if !self.titles[t].open() {
            return Ok(());
        }
        self.titles[t].ended = Some(at);
        if let Some(p) = self.titles[t].proc
            && self.q.settings.count_garde_a_vue
        {
            self.procs[p].free(at.day());
        }
        let rule = self.titles[t].rule;
        self.say_rule(t, rule, "law-step-ended", |s| s.to(Some(at)));
        if !self.titles.iter().any(Title::holds) {
            self.let_go(at);
        }
        Ok(())
    }

    /// A mandat d'amener or d'arrêt, a placement of art. 270-1, a warrant of art. 970.
    pub fn short_mandat(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over || proc.judged {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        let titles = &self.procs[p].titles;
        if titles.iter().any(|t| self.titles[*t].open() && !self.titles[*t].kind.is_short()) {
            return Err(Stop::Proc(Refusal::SecondMandat));
        }
        self.facts_and_open(i, Kind::ShortMandat).map_err(Stop::Proc)?;
        let fresh = self.titles.len() - 1;
        for t in self.procs[p].titles.clone() {
            if t != fresh && self.titles[t].open() {
                self.titles[t].replaced_on = Some(day);
            }
        }
        self.procs[p].hold(day);
        Ok(())
    }

    fn facts_and_open(&mut self, i: usize, kind: Kind) -> Result<usize, Refusal> {
        let facts = self.facts(&[], self.act(i).day());
        let found = self.line(i, &facts)?;
        self.open(i, kind, found, &facts)
    }

    /// A title whose act alone gives its length.
    pub fn plain_title(&mut self, i: usize, kind: Kind) -> Result<(), Stop> {
        self.facts_and_open(i, kind).map(|_| ()).map_err(Stop::Act)
    }

    pub fn manquement(&mut self, i: usize, before: Before) -> Result<(), Stop> {
        let mut facts = self.facts(&[], self.act(i).day());
        facts.before = Some(before);
        let found = self.line(i, &facts).map_err(Stop::Act)?;
        self.open(i, Kind::Manquement, found, &facts).map_err(Stop::Act)?;
        Ok(())
    }

    pub fn debate(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some(t) = self.target[i].and_then(|m| self.title_of(m)) else { return Ok(()) };
        let title = &mut self.titles[t];
        match title.end {
            Some(end) if day > end.day() => self.flags.raise(Flag::DebateLate),
            Some(_) if title.open() => {
                title.end = None;
                title.ceiling = None;
                let rule = title.rule;
                self.say_rule(t, rule, "law-step-debate-held", |s| s.from(When::Day(day)));
            }
            _ => {}
        }
        Ok(())
    }

    pub fn entree_sans_titre(&mut self, i: usize) -> Result<(), Stop> {
        if self.held() {
            return Err(Stop::File(Refusal::AlreadyInCustody));
        }
        let when = self.act(i).when;
        let t = self.blank(i, Kind::SansTitre);
        let age = self.age_on(when.day());
        let minor = self.is_minor(age);
        let title = &mut self.titles[t];
        title.rule = "CONST-48H";
        title.allowed = false;
        title.end = Some(when);
        title.ceiling = Some(when);
        (title.age, title.minor) = (age, minor);
        self.flags.raise(Flag::TitleMissing);
        self.take_in(when);
        self.say_rule(t, "CONST-48H", "law-step-without-title", |s| s.from(when).to(Some(when)));
        Ok(())
    }

    pub fn placement_educatif(&mut self, i: usize) -> Result<(), Stop> {
        let t = self.facts_and_open(i, Kind::Educatif).map_err(Stop::Act)?;
        let Some(birth) = self.birth else {
            self.titles[t].refused = true;
            return Err(Stop::Act(Refusal::BirthMissing));
        };
        let day = super::age::birthday(birth, self.majority, self.q.settings.feb29_birthday);
        let title = &mut self.titles[t];
        title.end = Some(When::Day(day));
        title.ceiling = title.end;
        let rule = title.rule;
        self.say_rule(t, rule, "law-step-majority", |s| {
            s.from(When::Day(birth)).to(Some(When::Day(day)))
        });
        Ok(())
    }

    /// The request for extradition has come: in time, the thirty days no longer run.
    pub fn extradition_asked(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some(t) = self.extradition() else { return Err(Stop::File(Refusal::StepOutOfPlace)) };
        let title = &mut self.titles[t];
        if title.open() && title.end.is_some_and(|end| day <= end.day()) && title.rule == "EXT-01" {
            title.end = None;
            title.ceiling = None;
            self.say_rule(t, "EXT-01", "law-step-extradition-asked", |s| s.from(When::Day(day)));
        }
        Ok(())
    }

    pub fn extradition_decreed(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some(t) = self.extradition() else { return Err(Stop::File(Refusal::StepOutOfPlace)) };
        if self.titles[t].refused {
            return Ok(());
        }
        let facts = self.facts(&[], when.day());
        let found = self.line(i, &facts).map_err(Stop::Act)?;
        let Outcome::Stage(Some(length)) = found.line.outcome else { return Ok(()) };
        let end = self.plus(when, length);
        let title = &mut self.titles[t];
        if title.open() && title.end.is_none_or(|old| when.day() <= old.day()) {
            let rule = &found.pack.rule_of(found.line).id;
            title.rule = rule;
            title.end = Some(end);
            title.ceiling = Some(end);
            self.say_rule(t, rule, "law-step-period", |s| {
                s.from(when).plus(written(length)).to(Some(end))
            });
        }
        Ok(())
    }

    fn extradition(&self) -> Option<usize> {
        self.titles.iter().rposition(|t| {
            t.kind == Kind::Extradition
                || (t.refused && self.act(t.act).act_type() == ActType::OrdreDEcrouExtraditionnel)
        })
    }
}
