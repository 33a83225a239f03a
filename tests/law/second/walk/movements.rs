//! Movements and the acts of the sentence judge (sections 6.3, 8.8).

use super::super::state::{Kind, Length, Reading, Stop, Where};

type Done = Result<(), Stop>;

impl Reading<'_> {
    pub fn movement(&mut self, i: usize) -> Done {
        let (day, kind) = (self.acts[i].day, self.acts[i].kind);
        let held = self.whereabouts == Where::Held;
        match kind {
            "reprise" => {
                if self.whereabouts != Where::Large {
                    let known = std::mem::take(&mut self.retaken);
                    return if known { Ok(()) } else { Err(Stop::File("reprise_without_evasion")) };
                }
                self.hold(day);
                self.retaken = false;
                return Ok(());
            }
            "deces" => {
                for t in self.titles.iter_mut().filter(|t| t.live()) {
                    t.left = Some(day);
                    t.died = true;
                }
                self.close_intervals(day, false);
                self.let_go(day, Where::Dead);
                return Ok(());
            }
            _ if !held => return Err(Stop::File("not_in_custody")),
            _ => {}
        }
        match kind {
            "levee_d_ecrou" => {
                for n in 0..self.titles.len() {
                    if self.titles[n].live() && !self.titles[n].away {
                        self.titles[n].left = Some(day);
                    }
                }
                self.close_intervals(day, false);
                self.let_go(day, Where::Free);
            }
            "evasion" => {
                self.escapes.push((day, None));
                self.retaken = false;
                for t in &mut self.titles {
                    let provisional =
                        !t.hourly && !matches!(t.kind, Kind::Sentence | Kind::Contrainte);
                    let begun = t.start <= day && t.end.is_some_and(|e| e > day);
                    let on = t.open() && t.decided.is_none() && t.allowed && !t.refused;
                    t.at_large_from = (provisional && begun && on).then_some(day);
                }
                self.close_intervals(day, true);
                self.let_go(day, Where::Large);
            }
            "permission_de_sortie" if !self.has_sentence() => {
                return Err(Stop::File("no_custodial_sentence"));
            }
            "liberation_conditionnelle" => {
                if !self.has_sentence() {
                    return Err(Stop::File("no_custodial_sentence"));
                }
                if self.conditional.is_some() {
                    return Err(Stop::File("step_out_of_place"));
                }
                self.conditional = Some(day);
                for t in self.titles.iter_mut().filter(|t| t.kind == Kind::Sentence && t.open()) {
                    t.away = true;
                }
                self.close_intervals(day, false);
                self.let_go(day, Where::Conditional);
            }
            _ => {}
        }
        Ok(())
    }

    /// A firm sentence in execution that nothing has replaced.
    pub fn has_sentence(&self) -> bool {
        // A refused procedure may hold the sentence: what cannot be told is not contradicted.
        self.procs.iter().any(|p| p.refused)
            || self.titles.iter().any(|t| t.kind == Kind::Sentence && t.open() && !t.refused)
    }

    /// The end of an escape, by recapture or by a new title (8.8).
    pub fn recaptured(&mut self, day: i64) {
        let from = self.escapes.last().unwrap().0;
        self.escapes.last_mut().unwrap().1 = Some(day);
        let suspends = self.w.on("escape_suspends_title", false);
        self.retaken = true;
        for t in self.titles.iter_mut() {
            if t.at_large_from.take().is_some() {
                if suspends {
                    t.end = t.end.map(|e| e + day - from);
                    t.ceiling = t.ceiling.map(|e| e + day - from);
                    t.shift += day - from;
                } else {
                    t.large_days = Some(t.large_days.unwrap_or(0) + day - from);
                    self.flags.insert("escape_clock_not_suspended");
                }
            }
        }
        self.whereabouts = Where::Free;
        for p in 0..self.procs.len() {
            if self.procs[p].reopen && !self.procs[p].ended {
                self.open_interval(p, day);
                let waiting = self.procs[p].on_return.take().filter(|n| self.current(*n));
                if let Some(n) = waiting.filter(|_| !self.procs[p].refused) {
                    let _ = self.execute(n, day);
                }
            }
        }
    }

    pub fn sentence_judge(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, kind) = (a.day, a.kind);
        let part =
            Length { months: a.int("months").unwrap_or(0), days: a.int("days").unwrap_or(0) };
        let partial = a.text("rest") == "partie";
        match kind {
            "mandat_arret_jap" => {
                if !self.has_sentence() {
                    return Err(Stop::File("no_custodial_sentence"));
                }
                if self.warrants.iter().any(|w| w.1.is_none()) {
                    return Err(Stop::File("step_out_of_place"));
                }
                self.warrants.push((day, None));
            }
            "execution_mandat_jap" => {
                let Some(last) = self.warrants.iter_mut().find(|w| w.1.is_none()) else {
                    return Err(Stop::File("step_out_of_place"));
                };
                last.1 = Some(day);
            }
            "arrestation_provisoire_lc" => {
                if self.conditional.is_none() {
                    return Err(Stop::File("revocation_without_lc"));
                }
                self.arrested.get_or_insert(day);
                self.titles.iter_mut().for_each(|t| t.away = false);
                self.hold(day);
            }
            "revocation_liberation_conditionnelle" => {
                if self.conditional.is_none() {
                    return Err(Stop::File("revocation_without_lc"));
                }
                if self.revoked.is_some() {
                    return Err(Stop::File("step_out_of_place"));
                }
                self.revoked = Some((day, partial.then_some(part)));
            }
            _ => {
                if self.conditional.is_none() || self.revoked.is_none() {
                    return Err(Stop::File("revocation_without_lc"));
                }
                self.back.get_or_insert(day);
                self.titles.iter_mut().for_each(|t| t.away = false);
                self.hold(day);
            }
        }
        Ok(())
    }
}
