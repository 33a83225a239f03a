//! Referral and trial (section 8.5).

use super::super::file::{Matter, matter};
use super::super::state::{Kind, Reading, Stop, Title};
use super::super::table::{new_code, pack};

type Done = Result<(), Stop>;

impl Reading<'_> {
    pub fn referral(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc) = (a.day, a.proc.unwrap());
        let p = self.proc(proc);
        let state = &self.procs[p];
        if state.ended || state.judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        if state.renvoi.is_some() || state.accused {
            return Err(Stop::Proc("step_out_of_place"));
        }
        if day < new_code() || self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        if matter(&state.offences) == Matter::Crime {
            return Err(Stop::Proc("matter_contradiction"));
        }
        self.procs[p].renvoi = Some(day);
        for k in self.open_titles(proc) {
            let t = &mut self.titles[k];
            if t.short() {
                continue;
            }
            t.category = "prevenu";
            if t.kind == Kind::Mandat {
                t.decided.get_or_insert(day);
                t.by_law = true;
                t.rule = "DP-07".to_owned();
            }
        }
        Ok(())
    }

    pub fn until_trial(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc) = (a.day, a.proc.unwrap());
        let p = self.proc(proc);
        let state = &self.procs[p];
        if state.ended || state.judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        if day < new_code() || self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let Some(on) = state.renvoi.filter(|_| !state.chambre) else {
            return Err(Stop::Proc("step_out_of_place"));
        };
        if day > on {
            self.flag("order_void_late");
            return Ok(());
        }
        if self.open_titles(proc).iter().any(|&k| self.titles[k].kind == Kind::Trial) {
            return Err(Stop::Proc("step_out_of_place"));
        }
        let mut t = Title::new(&self.acts[i], Kind::Trial, "DP-07", pack(&self.w, day));
        self.ages(&mut t, i);
        for k in self.open_titles(proc) {
            self.titles[k].replaced = Some(day);
            t.age = self.titles[k].age;
            t.minor = self.titles[k].minor;
        }
        t.category = "prevenu";
        if self.w.switch("art_281_maximum") == "as_388" {
            t.end = Some(day + 60);
            t.ceiling = t.end;
        }
        self.open_interval(p, day);
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    pub fn chamber_referral(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc) = (a.day, a.proc.unwrap());
        let p = self.proc(proc);
        let state = &self.procs[p];
        if state.ended || state.judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        if state.renvoi.is_some() || state.accused {
            return Err(Stop::Proc("step_out_of_place"));
        }
        let crime = matter(&state.offences) == Matter::Crime;
        if crime && day >= new_code() && self.w.country() == "MLI" {
            return Err(Stop::Proc("matter_contradiction"));
        }
        if day < new_code() || self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let open = self.open_titles(proc);
        if open.is_empty() {
            return Err(Stop::Proc("order_without_title"));
        }
        self.procs[p].renvoi = Some(day);
        self.procs[p].chambre = true;
        let lasting = open.iter().find(|&&k| !self.titles[k].short());
        let Some(&k) = lasting.or(open.iter().find(|&&k| !self.titles[k].hourly)) else {
            return Ok(());
        };
        let t = &mut self.titles[k];
        if !t.short() {
            t.category = "prevenu";
        }
        if t.allowed && !t.by_law && t.end.is_none_or(|e| day <= e) {
            t.readings.clear();
            t.rule = "DP-08".to_owned();
            t.end = Some(day + 60);
            t.ceiling = t.end;
        }
        Ok(())
    }

    pub fn accusation(&mut self, i: usize) -> Done {
        let proc = self.acts[i].proc.unwrap();
        let p = self.proc(proc);
        let state = &self.procs[p];
        if state.ended || state.judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        if state.renvoi.is_some() {
            return Err(Stop::Proc("step_out_of_place"));
        }
        if !state.offences.is_empty() && matter(&state.offences) != Matter::Crime {
            return Err(Stop::Proc("matter_contradiction"));
        }
        self.procs[p].accused = true;
        for k in self.open_titles(proc) {
            if !self.titles[k].short() {
                self.titles[k].category = "accuse";
            }
        }
        Ok(())
    }

    pub fn body(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc) = (a.day, a.proc.unwrap());
        let p = self.proc(proc);
        let state = &self.procs[p];
        if state.ended || state.judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        if self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        if !state.accused {
            return Err(Stop::Proc("step_out_of_place"));
        }
        if self.open_titles(proc).iter().any(|&k| self.titles[k].kind == Kind::Body) {
            return Err(Stop::Proc("second_mandat"));
        }
        // The order brings the person back: what an escape had stopped moves before it is taken over.
        self.hold(day);
        let mut t = Title::new(&self.acts[i], Kind::Body, "DP-13", pack(&self.w, day));
        self.ages(&mut t, i);
        for k in self.open_titles(proc) {
            self.titles[k].replaced = Some(day);
            let ended = self.titles[k].decided.is_some() || self.titles[k].hourly;
            t.ceiling = self.titles[k].ceiling.filter(|_| !ended);
            t.age = self.titles[k].age;
            t.minor = self.titles[k].minor;
        }
        t.category = "accuse";
        if self.w.switch("prise_de_corps_ceiling") == "hard" && !self.procs[p].appeared_criminal {
            t.end = t.ceiling;
        }
        self.open_interval(p, day);
        self.titles.push(t);
        Ok(())
    }

    pub fn criminal_appearance(&mut self, i: usize) -> Done {
        let (day, proc) = (self.acts[i].day, self.acts[i].proc.unwrap());
        let p = self.proc(proc);
        if !self.procs[p].accused {
            return Err(Stop::Proc("step_out_of_place"));
        }
        self.procs[p].appeared_criminal = true;
        for k in self.open_titles(proc) {
            let t = &mut self.titles[k];
            if t.kind != Kind::Body {
                continue;
            }
            if t.end.is_some_and(|e| day > e) {
                self.flags.insert("appearance_after_limit");
            } else {
                t.end = None;
            }
        }
        Ok(())
    }

    pub fn appearance(&mut self, i: usize) -> Done {
        let (day, proc) = (self.acts[i].day, self.acts[i].proc.unwrap());
        let p = self.proc(proc);
        let state = &self.procs[p];
        if state.judged {
            return Ok(());
        }
        if state.accused || (state.procedure == "instruction" && state.renvoi.is_none()) {
            return Err(Stop::Proc("step_out_of_place"));
        }
        if state.appeared {
            return Ok(());
        }
        let immediate = state.procedure == "comparution_immediate";
        self.procs[p].appeared = true;
        let scope = immediate || self.w.switch("art_586_scope") != "comparution_immediate";
        for k in self.open_titles(proc) {
            let mut late = false;
            let t = &mut self.titles[k];
            if t.decided.is_some() {
                continue;
            }
            match t.rule.as_str() {
                "FD-01" => {
                    if t.end.is_some_and(|e| day > e) {
                        late = true;
                    } else if scope {
                        t.rule = "FD-02".to_owned();
                        t.end = Some(day + 30);
                        t.ceiling = t.end;
                    } else {
                        t.end = None;
                        t.ceiling = None;
                    }
                }
                // The earlier of its end, where it has one, and the thirty days.
                "DP-08" | "DP-07" if scope && t.end.is_none_or(|e| day + 30 < e) => {
                    t.rule = "FD-02".to_owned();
                    t.end = Some(day + 30);
                    t.ceiling = t.end;
                }
                _ => {}
            }
            if late {
                self.flag("appearance_after_limit");
            }
        }
        Ok(())
    }

    pub fn adjournment(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc, to) = (a.day, a.proc.unwrap(), a.date("to").unwrap());
        let defence = a.truth("defence_request", false);
        let p = self.proc(proc);
        if !matches!(self.procs[p].procedure.as_str(), "flagrant_delit" | "comparution_immediate") {
            return Ok(());
        }
        if defence && to - day < 3 && !self.open_titles(proc).is_empty() {
            self.flag("defence_delay_too_short");
        }
        if to - day > 15 {
            for k in self.open_titles(proc) {
                let t = &mut self.titles[k];
                if t.kind == Kind::Mandat && t.decided.is_none() {
                    t.decided = Some(day);
                    t.by_law = true;
                    t.rule = "FD-03".to_owned();
                    self.flags.insert("release_due_adjournment_over_15_days");
                }
            }
        }
        Ok(())
    }
}
