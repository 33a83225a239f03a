//! Ends by decision, and the appeal of the ministère public against them (format, 8.4).

use super::super::acts::{ActType, Appellant, ChamberRuling, When};
use super::super::codes::{Flag, Refusal};
use super::state::{Engine, HeldByAppeal, Kind, Stop};

impl Engine<'_> {
    /// Ends a title by decision on the day of an act.
    pub fn end_by_decision(&mut self, t: usize, when: When) {
        let title = &mut self.titles[t];
        let when = title.as_minute(when);
        title.ended = Some(when);
        title.held_by_appeal = None;
        let (rule, to) = (title.rule, title.last());
        self.say_rule(t, rule, "law-step-ended", |s| s.from(when).to(to));
    }

    /// Questioning ends a mandat d'amener or d'arrêt.
    pub fn interrogatoire(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        let Some(t) = self.current(p) else {
            return Err(Stop::Proc(Refusal::OrderWithoutTitle));
        };
        let ended = matches!(
            self.act(self.titles[t].act).act_type(),
            ActType::MandatDAmener | ActType::MandatDArret
        );
        if ended {
            self.end_by_decision(t, when);
            self.procs[p].free(when.day());
        }
        Ok(())
    }

    /// A release order of any judge.
    pub fn mise_en_liberte(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        if self.current(p).is_none() {
            return Err(Stop::Proc(Refusal::OrderWithoutTitle));
        }
        self.end_procedure_titles(p, when);
        Ok(())
    }

    /// Ends every open title of a procedure and its detention.
    pub fn end_procedure_titles(&mut self, p: usize, when: When) {
        for t in self.procs[p].titles.clone() {
            if self.titles[t].open() {
                self.end_by_decision(t, when);
            }
        }
        self.procs[p].free(when.day());
    }

    pub fn non_lieu(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over || proc.judged {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        proc.over = true;
        self.end_procedure_titles(p, when);
        Ok(())
    }

    /// The ministère public appeals in time: the title revives, its own end still applies.
    pub fn hold_by_appeal(&mut self, i: usize, order: usize, by: Appellant) {
        if !matches!(by, Appellant::Procureur | Appellant::ProcureurGeneral) {
            return;
        }
        let Some(p) = self.proc_of[i] else { return };
        let when = self.act(order).when;
        self.pending_appeals.push(i);
        let facts = self.facts(&[], self.act(i).day());
        let Ok(found) = self.line(i, &facts) else { return };
        let rule = &found.pack.rule_of(found.line).id;
        for t in self.procs[p].titles.clone() {
            let title = &mut self.titles[t];
            if let Some(held) = title.held_by_appeal.as_mut().filter(|h| h.order == order) {
                held.appeals.push(i);
                continue;
            }
            let ended_by_it = title.ended.is_some_and(|e| e.day() == when.day());
            // Arts 282 and 359 keep a provisional detention, not a title counted in hours.
            if !title.alive() || title.is_sentence() || title.hour_based() || !ended_by_it {
                continue;
            }
            let Some(ended) = title.ended.take() else { continue };
            title.held_by_appeal =
                Some(HeldByAppeal { rule: title.rule, ended, order, appeals: vec![i] });
            title.rule = rule;
            let end = title.end;
            let at = self.act(i).when;
            self.say_rule(t, rule, "law-step-held-by-appeal", |s| s.from(at).to(end));
            self.procs[p].unfree();
            let inquiries = self.inquiries(p, order, i);
            self.detained_then.extend(inquiries);
        }
    }

    /// The social inquiries of a procedure asked between two acts.
    fn inquiries(&self, p: usize, from: usize, to: usize) -> Vec<usize> {
        let asked = |a: &usize| {
            self.proc_of[*a] == Some(p) && self.act(*a).act_type() == ActType::EnqueteSociale
        };
        (from..to).filter(asked).collect()
    }

    /// The chambre de contrôle rules on that appeal.
    pub fn chambre_rules(&mut self, i: usize, result: ChamberRuling) -> Result<(), Stop> {
        let when = self.act(i).when;
        let (Some(p), Some(appeal)) = (self.proc_of[i], self.target[i]) else { return Ok(()) };
        let pending = self.procs[p].titles.iter().copied().find(|t| {
            let title = &self.titles[*t];
            title.open()
                && title.held_by_appeal.as_ref().is_some_and(|h| h.appeals.contains(&appeal))
        });
        let Some(t) = pending else { return self.rules_on_no_one(p, appeal, result) };
        let Some(held) = self.titles[t].held_by_appeal.take() else { return Ok(()) };
        self.pending_appeals.retain(|a| !held.appeals.contains(a));
        self.titles[t].rule = held.rule;
        match result {
            ChamberRuling::MiseEnLiberte => {
                self.end_by_decision(t, when);
                self.procs[p].free(when.day());
            }
            ChamberRuling::Maintien => {
                if self.act(held.order).act_type() == ActType::NonLieu {
                    self.procs[p].over = false;
                }
                let (rule, end) = (held.rule, self.titles[t].end);
                self.say_rule(t, rule, "law-step-appeal-upheld", |s| s.from(when).to(end));
            }
        }
        Ok(())
    }

    /// The ruling on the appeal when no title is left for it to bear on: the person had gone.
    fn rules_on_no_one(
        &mut self,
        p: usize,
        appeal: usize,
        result: ChamberRuling,
    ) -> Result<(), Stop> {
        let Some(at) = self.pending_appeals.iter().position(|a| *a == appeal) else {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        };
        self.pending_appeals.remove(at);
        let order = self.target[appeal].map(|o| self.act(o).act_type());
        if result == ChamberRuling::Maintien && order == Some(ActType::NonLieu) {
            self.procs[p].over = false;
        }
        Ok(())
    }

    /// The appeal is withdrawn: as if it had never been made.
    pub fn withdraw_holding_appeal(&mut self, p: usize, appeal: usize) {
        self.pending_appeals.retain(|a| *a != appeal);
        for t in self.procs[p].titles.clone() {
            let title = &mut self.titles[t];
            if let Some(held) = title.held_by_appeal.as_mut() {
                held.appeals.retain(|a| *a != appeal);
            }
            if let Some(held) = title.held_by_appeal.take_if(|h| h.appeals.is_empty()) {
                title.rule = held.rule;
                title.ended = Some(held.ended);
                let rule = title.rule;
                self.say_rule(t, rule, "law-step-ended", |s| s.to(Some(held.ended)));
                self.procs[p].free(held.ended.day());
                let inquiries = self.inquiries(p, held.order, self.q.file.len());
                self.detained_then.retain(|a| !inquiries.contains(a));
            }
        }
    }

    /// Payment ends a contrainte.
    pub fn pay(&mut self, i: usize) -> Result<(), Stop> {
        let when = self.act(i).when;
        if let Some(t) = self.target[i].and_then(|c| self.title_of(c))
            && self.titles[t].open()
            && self.titles[t].kind == Kind::Contrainte
        {
            self.end_by_decision(t, when);
        }
        Ok(())
    }

    /// A late appeal is ignored and said to be so.
    pub fn late_appeal(&mut self) {
        self.flags.raise(Flag::AppealLate);
    }
}
