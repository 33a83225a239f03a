//! Movements: leaving, dying, escaping, coming back, conditional release, warrants of the juge de
//! l'application des peines (format, 6.3, 8.8).

use super::super::acts::{ActRef, When};
use super::super::codes::{Flag, Refusal};
use super::precheck::resolve;
use super::say::days;
use super::state::{Absence, Conditional, Engine, Kind, Stop};
use crate::base::dates::Day;

impl Engine<'_> {
    pub fn must_be_held(&self) -> Result<(), Stop> {
        if self.held() { Ok(()) } else { Err(Stop::File(Refusal::NotInCustody)) }
    }

    /// Some firm and current sentence must be in execution.
    pub fn must_serve(&self) -> Result<(), Stop> {
        let serves = self
            .sentences
            .iter()
            .any(|s| s.execution.is_some_and(|e| self.titles[e.title].open() && !s.replaced));
        // A refused procedure may hold the sentence: what cannot be told is not contradicted.
        let blind = self.procs.iter().any(|p| p.refused);
        if serves || blind { Ok(()) } else { Err(Stop::File(Refusal::NoCustodialSentence)) }
    }

    /// Every sentence named must be firm and current; those of a blinded procedure pass.
    pub fn must_bear_on(&self, of: &[ActRef]) -> Result<(), Stop> {
        for id in of {
            let Some(act) = resolve(self.q.file, id) else { continue };
            if self.proc_of[act].is_some_and(|p| self.procs[p].refused) {
                continue;
            }
            let firm = |s: usize| self.sentences[s].is_firm() && !self.sentences[s].replaced;
            if !self.sentence_named(act).is_some_and(firm) {
                return Err(Stop::File(Refusal::NoCustodialSentence));
            }
        }
        Ok(())
    }

    /// The sentence a jugement or an arrêt pronounced or confirmed.
    pub fn sentence_named(&self, act: usize) -> Option<usize> {
        if let Some(s) = self.sentences.iter().position(|s| s.act == act) {
            return Some(s);
        }
        let confirmed = self.judgments.iter().find(|j| j.arret == Some(act))?;
        confirmed.sentence.filter(|s| !self.sentences[*s].replaced)
    }

    pub fn leave(&mut self, day: Day) -> Result<(), Stop> {
        self.must_be_held()?;
        self.close_all(day, true);
        self.let_go(When::Day(day));
        Ok(())
    }

    pub fn die(&mut self, day: Day) -> Result<(), Stop> {
        self.close_all(day, false);
        if self.held() {
            self.let_go(When::Day(day));
        }
        self.at_large = None;
        self.dead = true;
        Ok(())
    }

    fn close_all(&mut self, day: Day, levee: bool) {
        for t in &mut self.titles {
            // A person on conditional release is not held under that sentence: it goes on outside.
            let outside = levee && t.on_lc;
            if t.replaced_on.is_none() && t.closed_on.is_none() && !outside {
                t.closed_on = Some(day);
                t.closed_by_levee = levee;
            }
        }
        for p in &mut self.procs {
            p.free(day);
        }
    }

    pub fn escape(&mut self, i: usize, day: Day) -> Result<(), Stop> {
        self.must_be_held()?;
        for t in &mut self.titles {
            let provisional = !matches!(t.kind, Kind::Sentence(_) | Kind::Contrainte);
            let running = t.open()
                && t.allowed
                && !t.hour_based()
                && t.start.day() <= day
                && t.end.is_some_and(|end| end.day() > day);
            if provisional && running {
                t.away_since = Some(day);
            }
        }
        for p in &mut self.procs {
            if p.detained() {
                p.free(day);
                p.reopens = true;
            }
        }
        self.retaken_by_title = false;
        self.absences.push(Absence { act: i, from: day, to: None, escape: true });
        self.let_go(When::Day(day));
        if let Some(stay) = self.stays.last_mut() {
            stay.escaped = true;
        }
        self.at_large = Some(day);
        Ok(())
    }

    pub fn recapture(&mut self, day: Day) -> Result<(), Stop> {
        if self.at_large.is_none() {
            // A new title already ended the escape: the recapture adds nothing.
            let known = std::mem::take(&mut self.retaken_by_title);
            let missing = Stop::File(Refusal::RepriseWithoutEvasion);
            return if known { Ok(()) } else { Err(missing) };
        }
        self.take_in(When::Day(day));
        self.retaken_by_title = false;
        Ok(())
    }

    /// The person is back from an escape, by recapture or under a new title.
    pub fn come_back(&mut self, day: Day) {
        self.at_large = None;
        self.retaken_by_title = true;
        if let Some(a) = self.absences.iter_mut().rev().find(|a| a.escape && a.to.is_none()) {
            a.to = Some(day);
        }
        let suspends = self.q.settings.escape_suspends_title;
        let mut not_suspended = false;
        let mut stopped = Vec::new();
        for (n, t) in self.titles.iter_mut().enumerate() {
            let Some(since) = t.away_since.take() else { continue };
            let away = since.days_until(day);
            if suspends {
                // What the law has ended meanwhile stays ended, on its day.
                let by_law = t.by_law.map_or(Day::MAX, When::day);
                t.end = t.end.map(|end| When::Day(end.day().add_days(away).min(by_law)));
                t.ceiling = t.ceiling.map(|end| When::Day(end.day().add_days(away)));
                t.shift += away;
                stopped.push((n, t.rule, since, away, t.end));
            } else {
                t.at_large_days += away;
                not_suspended = true;
            }
        }
        for (n, rule, since, away, end) in stopped {
            self.say_rule(n, rule, "law-step-clock-stopped", |s| {
                s.arg("days", away).from(When::Day(since)).plus(days(away)).to(end)
            });
        }
        if not_suspended {
            self.flags.raise(Flag::EscapeClockNotSuspended);
        }
        for p in &mut self.procs {
            if p.reopens && !p.over && !p.refused {
                p.hold(day);
            }
        }
    }

    pub fn jap_warrant(&mut self, i: usize, day: Day) -> Result<(), Stop> {
        self.must_serve()?;
        if self.jap_warrant {
            return Err(Stop::File(Refusal::StepOutOfPlace));
        }
        self.jap_warrant = true;
        self.absences.push(Absence { act: i, from: day, to: None, escape: false });
        Ok(())
    }

    pub fn jap_warrant_done(&mut self, day: Day) -> Result<(), Stop> {
        if !self.jap_warrant {
            return Err(Stop::File(Refusal::StepOutOfPlace));
        }
        self.jap_warrant = false;
        if let Some(a) = self.absences.iter_mut().rev().find(|a| !a.escape && a.to.is_none()) {
            a.to = Some(day);
        }
        Ok(())
    }

    pub fn release_conditionally(&mut self, day: Day) -> Result<(), Stop> {
        self.must_be_held()?;
        self.must_serve()?;
        if self.lc.is_some() {
            return Err(Stop::File(Refusal::StepOutOfPlace));
        }
        self.lc = Some(Conditional { on: day, arrested: None, revoked: None, back: None });
        for t in &mut self.titles {
            if t.is_sentence() && t.open() {
                t.on_lc = true;
                t.outside = Some((day, Day::MAX));
            }
        }
        for p in &mut self.procs {
            p.free(day);
        }
        self.let_go(When::Day(day));
        Ok(())
    }

    pub fn arrest_on_lc(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some(lc) = &mut self.lc else {
            return Err(Stop::File(Refusal::RevocationWithoutLc));
        };
        lc.arrested.get_or_insert(day);
        self.back_from_lc(day);
        Ok(())
    }

    pub fn revoke(&mut self, i: usize) -> Result<(), Stop> {
        let Some(lc) = &mut self.lc else {
            return Err(Stop::File(Refusal::RevocationWithoutLc));
        };
        if lc.revoked.is_some() {
            return Err(Stop::File(Refusal::StepOutOfPlace));
        }
        lc.revoked = Some(i);
        Ok(())
    }

    pub fn reincarcerate(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        match &mut self.lc {
            Some(lc) if lc.revoked.is_some() => {
                lc.back.get_or_insert(day);
            }
            _ => return Err(Stop::File(Refusal::RevocationWithoutLc)),
        }
        self.back_from_lc(day);
        Ok(())
    }

    fn back_from_lc(&mut self, day: Day) {
        for t in self.titles.iter_mut().filter(|t| t.on_lc) {
            t.on_lc = false;
            t.outside = t.outside.map(|(out, _)| (out, day));
        }
        self.take_in(When::Day(day));
    }
}
