//! Remedies against judgments, pardons and confusions (sections 6.4, 10).

use super::super::state::{Confusion, Decision, Grace, Length, Reading, Remedy, Stop};
use super::super::table::new_code;

type Done = Result<(), Stop>;

impl Reading<'_> {
    /// Nominal and rolled last day of the ordinary appeal, if it runs.
    pub fn appel_limit(&self, d: &Decision) -> Option<(i64, i64)> {
        if d.day < new_code() {
            return None;
        }
        let from = if d.contradictory { d.day } else { d.served.first()?.0 };
        if d.court == "tribunal_de_police" {
            return None;
        }
        let nominal = self.w.months(from, 1);
        Some((nominal, self.w.roll(nominal)))
    }

    /// The period of the other parties, once an appeal was made in time.
    pub fn others_limit(&self, d: &Decision) -> Option<(i64, i64)> {
        if !d.contradictory {
            return None;
        }
        let (_, on) = self.appel_limit(d)?;
        let first = d
            .appeals
            .iter()
            .filter(|r| r.withdrawn.is_none() && r.day <= on)
            .map(|r| r.day)
            .min()?;
        let nominal = if self.w.switch("other_parties_five_days") == "from_first_appeal" {
            first + 5
        } else {
            on + 5
        };
        let own = self.appel_limit(d)?;
        let rolled = self.w.roll(nominal);
        Some(if rolled < own.1 { own } else { (nominal, rolled) })
    }

    /// The two months of the procureur général.
    pub fn general_limit(&self, d: &Decision) -> Option<(i64, i64)> {
        let court = matches!(d.court.as_str(), "tribunal_correctionnel" | "tribunal_pour_enfants");
        if !court || !d.contradictory || d.day < new_code() {
            return None;
        }
        let nominal = self.w.months(d.day, 2);
        Some((nominal, self.w.roll(nominal)))
    }

    pub fn appel(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, id, by, of) = (a.day, a.id.to_owned(), a.text("by").to_owned(), a.text("of"));
        let Some(n) = self.decision(of) else {
            if let Some(k) = self.acts.iter().position(|b| b.id == of && b.kind != "jugement") {
                self.order_appeal(i, k);
            }
            return Ok(());
        };
        let d = &self.decisions[n];
        let ordinary = self.others_limit(d).or(self.appel_limit(d)).map(|l| l.1);
        let limit = match by.as_str() {
            "procureur_general" => self.general_limit(d).map(|l| l.1).max(ordinary),
            _ => ordinary,
        };
        let in_time = limit.is_none_or(|l| day <= l);
        if !in_time {
            self.flag("appeal_late");
        }
        let d = &self.decisions[n];
        let running = d.court == "tribunal_correctionnel"
            && self.titles.iter().any(|t| t.decision == Some(n) && t.open());
        let remedy = Remedy { id, day, by, in_time, running, withdrawn: None, ruled: None };
        self.decisions[n].appeals.push(remedy);
        Ok(())
    }

    pub fn desistement(&mut self, i: usize) -> Done {
        let (day, of) = (self.acts[i].day, self.acts[i].text("of"));
        for d in &mut self.decisions {
            for r in d.appeals.iter_mut().filter(|r| r.id == of) {
                r.withdrawn = Some(day);
            }
        }
        self.order_appeal_withdrawn(i);
        Ok(())
    }

    pub fn opposition(&mut self, i: usize) -> Done {
        let (day, of) = (self.acts[i].day, self.acts[i].text("of"));
        let Some(n) = self.decision(of) else { return Ok(()) };
        if self.decisions[n].contradictory {
            return Err(Stop::Proc("step_out_of_place"));
        }
        self.decisions[n].opposition.get_or_insert(day);
        Ok(())
    }

    /// One month from service in person, two abroad.
    pub fn opposition_limit(&self, d: &Decision) -> Option<(i64, i64)> {
        if d.contradictory || d.day < new_code() || d.court == "tribunal_de_police" {
            return None;
        }
        let &(on, _, abroad) = d.served.iter().find(|s| s.1)?;
        let nominal = self.w.months(on, if abroad { 2 } else { 1 });
        Some((nominal, self.w.roll(nominal)))
    }

    pub fn after_judgment(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, of, kind, id) = (a.day, a.text("of"), a.kind, a.id.to_owned());
        let by = a.text("by").to_owned();
        let (person, abroad) = (a.truth("in_person", false), a.truth("abroad", false));
        let final_on = a.date("final_on");
        match kind {
            "arret_cour_supreme" => {
                for d in &mut self.decisions {
                    for r in d.pourvois.iter_mut().filter(|r| r.id == of) {
                        r.ruled = Some(day);
                    }
                }
            }
            "decision_definitive" => {
                if let Some(n) = self.sentence_of(of) {
                    self.decisions[n].certificate = final_on;
                }
            }
            "signification" => {
                if let Some(n) = self.decision(of) {
                    self.decisions[n].served.push((day, person, abroad));
                }
            }
            _ => {
                let Some(n) = self.decision(of) else { return Ok(()) };
                let d = &self.decisions[n];
                let in_time = d.day < new_code() || day <= self.w.roll(d.day + 3);
                if !in_time {
                    self.flag("appeal_late");
                }
                let remedy =
                    Remedy { id, day, by, in_time, running: false, withdrawn: None, ruled: None };
                self.decisions[n].pourvois.push(remedy);
            }
        }
        Ok(())
    }

    pub fn mercy(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let mut of = Vec::new();
        for name in a.names("of") {
            match self.sentence_of(name) {
                Some(n) if self.current(n) => of.push(n),
                Some(n)
                    if self.procs.iter().any(|p| p.refused && p.name == self.decisions[n].proc) => {
                }
                None => {}
                _ => return Err(Stop::File("no_custodial_sentence")),
            }
        }
        let length =
            Length { months: a.int("months").unwrap_or(0), days: a.int("days").unwrap_or(0) };
        let (id, total) = (a.id.to_owned(), a.text("kind") == "totale");
        if a.kind == "grace" {
            let notified = a.date("notified_on").unwrap_or(a.day);
            let day = a.day;
            self.graces.push(Grace { id, day, of, total, length, notified });
        } else {
            self.confusions.push(Confusion { id, of, total, months: length.months });
        }
        Ok(())
    }
}
