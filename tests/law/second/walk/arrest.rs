//! Arrest and short titles (section 6.1).

use super::super::state::{Kind, Reading, Stop, Title, Where};
use super::super::table::{self, new_code, pack};

type Done = Result<(), Stop>;

impl Reading<'_> {
    pub fn ages(&self, t: &mut Title, i: usize) {
        let a = &self.acts[i];
        t.age = self.w.age_at(&a.offences(), a.day);
        t.minor = t.age.is_some_and(|x| x < 18);
    }

    /// Short titles and gardes à vue of the procedure give way to a later mandat.
    pub fn replace_short(&mut self, proc: &str, day: i64) {
        for i in self.open_titles(proc) {
            if self.titles[i].short() {
                self.titles[i].replaced = Some(day);
            }
        }
    }

    pub fn garde_a_vue(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, minute, proc) = (a.day, a.minute.unwrap(), a.proc.unwrap());
        let offences = a.offences();
        let p = self.proc(proc);
        if self.procs[p].ended || self.procs[p].judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        let a = &self.acts[i];
        let plan = table::custody(&self.w, &offences, day, a.text("regime")).map_err(Stop::Proc)?;
        let mut t = Title::new(a, Kind::Short, plan.rule, pack(&self.w, day));
        self.ages(&mut t, i);
        t.category = "garde_a_vue";
        t.allowed = plan.allowed;
        t.end = Some(minute + plan.first * 60);
        t.ceiling = Some(minute + (plan.first + plan.renewals.iter().sum::<i64>()) * 60);
        t.renewals = plan.renewals;
        if let Some(flag) = plan.flag {
            self.flag(flag);
        }
        if self.w.on("count_garde_a_vue", false) {
            self.open_interval(p, day);
        }
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    pub fn extension(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let at = a.minute.unwrap();
        let of = a.text("of");
        let Some(k) = self.titles.iter().position(|t| t.id == of && t.open()) else {
            return Err(Stop::Proc("order_without_title"));
        };
        let authorised = a.truth("authorised", true);
        let t = &mut self.titles[k];
        let end = t.end.unwrap();
        if !authorised {
            self.flag("extension_not_authorised");
        } else if at > end {
            self.flag("extension_late");
        } else if t.given >= t.renewals.len() {
            self.flag("extension_not_allowed");
        } else if t.given > 0 && at < t.period_from {
            return Err(Stop::Proc("duplicate_renewal"));
        } else {
            t.period_from = end;
            t.end = Some(end + t.renewals[t.given] * 60);
            t.given += 1;
        }
        Ok(())
    }

    pub fn end_of_custody(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, at, of) = (a.day, a.minute.unwrap(), a.text("of"));
        let Some(k) = self.titles.iter().position(|t| t.id == of && t.open()) else {
            return Ok(());
        };
        self.titles[k].decided = Some(at);
        let proc = self.titles[k].proc.clone().unwrap();
        let p = self.proc(&proc);
        self.close_interval(p, day);
        let other = self.titles.iter().any(|t| t.open());
        if !other && self.whereabouts == Where::Held {
            self.let_go(day, Where::Free);
            if let Some(stay) = self.stays.last_mut() {
                stay.1 = Some(at);
            }
        }
        Ok(())
    }

    pub fn short_mandat(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc) = (a.day, a.proc.unwrap());
        let start = a.minute.unwrap_or(day);
        let (rule, length) = match a.kind {
            "mandat_d_amener" => ("MAN-01", 24 * 60),
            "mandat_d_arret" => ("MAN-02", 48 * 60),
            "placement_art_270_1" => ("MAN-03", self.w.working(day, 3) - day),
            _ => ("MAN-06", 5),
        };
        let p = self.proc(proc);
        self.may_open(p, proc)?;
        if (day < new_code() && rule != "MAN-06") || self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        self.replace_short(proc, day);
        let mut t = Title::new(&self.acts[i], Kind::Short, rule, pack(&self.w, day));
        self.ages(&mut t, i);
        t.end = Some(start + length);
        t.ceiling = t.end;
        self.open_interval(p, day);
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    /// A mandat may be made: the procedure goes on and no other mandat is open.
    pub fn may_open(&mut self, p: usize, proc: &str) -> Done {
        if self.procs[p].ended || self.procs[p].judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        let held = self.open_titles(proc).iter().any(|&k| !self.titles[k].short());
        if held && !self.procs[p].needs_mandat {
            return Err(Stop::Proc("second_mandat"));
        }
        Ok(())
    }

    pub fn hours_alone(&mut self, i: usize, rule: &str, hours: i64) -> Done {
        let a = &self.acts[i];
        let (day, at) = (a.day, a.minute.unwrap());
        if self.w.country() != "MLI" || (rule == "MAN-04" && day < new_code()) {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let mut t = Title::new(a, Kind::Short, rule, pack(&self.w, day));
        self.ages(&mut t, i);
        t.category = "retenu";
        t.end = Some(at + hours * 60);
        t.ceiling = t.end;
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    pub fn interrogatoire(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, at, proc) = (a.day, a.minute.unwrap(), a.proc.unwrap());
        let open = self.open_titles(proc);
        if open.is_empty() {
            return Err(Stop::Proc("order_without_title"));
        }
        let questioned = |k: &usize| matches!(self.titles[*k].rule.as_str(), "MAN-01" | "MAN-02");
        let Some(k) = open.into_iter().find(questioned) else { return Ok(()) };
        self.titles[k].decided = Some(at);
        let p = self.proc(proc);
        self.close_interval(p, day);
        Ok(())
    }

    pub fn paperless(&mut self, i: usize) -> Done {
        if self.whereabouts == Where::Held {
            return Err(Stop::File("already_in_custody"));
        }
        let day = self.acts[i].day;
        let mut t = Title::new(&self.acts[i], Kind::Paperless, "CONST-48H", pack(&self.w, day));
        self.ages(&mut t, i);
        t.category = "sans_titre";
        t.allowed = false;
        t.end = Some(day);
        t.ceiling = Some(day);
        self.flag("title_missing");
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }
}
