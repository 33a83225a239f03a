//! The mandat de dépôt and its renewals (sections 8.1, 8.2, 8.7).

use super::super::file::{Act, Matter, matter};
use super::super::state::{Kind, Reading, Stop, Title};
use super::super::table::{self, Plan, new_code, pack};

type Done = Result<(), Stop>;

impl Reading<'_> {
    pub fn first_appearance(&self, proc: &str) -> Option<i64> {
        let here = |a: &&Act<'_>| a.kind == "premiere_comparution" && a.proc == Some(proc);
        self.acts.iter().find(here).map(|a| a.day)
    }

    pub fn mandat(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc, procedure) = (a.day, a.proc.unwrap(), a.text("procedure"));
        if procedure == "audience" {
            return self.hearing(i);
        }
        let offences = self.acts[i].offences();
        let p = self.proc(proc);
        self.may_open(p, proc)?;
        if offences.is_empty() {
            return Err(Stop::Proc("maximum_missing"));
        }
        let plan = table::mandat(&self.w, &offences, day, procedure).map_err(Stop::Proc)?;
        let mut t = Title::new(&self.acts[i], Kind::Mandat, plan.rule, pack(&self.w, day));
        self.ages(&mut t, i);
        t.procedure = procedure.to_owned();
        t.crime = matter(&offences) == Matter::Crime;
        t.delit = matter(&offences) == Matter::Delit;
        t.named = table::named(&self.w, &offences) && self.w.whole("list_274_cap_months", 18) == 18;
        let state = &self.procs[p];
        t.category = match (state.accused, state.renvoi, procedure) {
            (true, ..) => "accuse",
            (_, None, "instruction") => "inculpe",
            _ => "prevenu",
        };
        self.lay_out(&mut t, &plan, day, proc)?;
        let older: Vec<usize> = self.open_titles(proc);
        let earlier = self.titles.iter().any(|x| x.proc.as_deref() == Some(proc));
        if self.procs[p].needs_mandat && !older.iter().all(|&k| self.titles[k].short()) {
            self.own_or_first_ceiling(&mut t, &plan, p);
        } else if older.is_empty() && earlier && !plan.from_appearance && plan.allowed {
            self.redetention(&mut t, p);
        }
        for k in older {
            self.titles[k].replaced = Some(day);
        }
        if let Some(flag) = plan.flag {
            self.flag(flag);
        }
        let state = &mut self.procs[p];
        state.needs_mandat = false;
        state.offences = offences;
        state.procedure = procedure.to_owned();
        state.first_mandat.get_or_insert(day);
        self.open_interval(p, day);
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    /// End and ceiling of a plan from a day.
    pub fn lay_out(&mut self, t: &mut Title, plan: &Plan, day: i64, proc: &str) -> Done {
        t.allowed = plan.allowed;
        t.renewals = plan.renewals.clone();
        t.endless = plan.endless_renewals;
        if !plan.allowed {
            t.end = Some(day);
            t.ceiling = Some(day);
            return Ok(());
        }
        if plan.no_number {
            return Ok(());
        }
        let mut base = day;
        if plan.from_appearance {
            let seen = self.first_appearance(proc).ok_or(Stop::Proc("first_appearance_missing"))?;
            if seen > day {
                self.flag("mandat_before_first_appearance");
                t.readings.insert("from_mandat", self.w.months(day, plan.first));
            }
            base = seen;
        }
        let end = self.w.months(base, plan.first);
        t.end = Some(end);
        t.chain = Some(base);
        t.period_from = base;
        t.ceiling = (!plan.no_ceiling).then(|| self.ceiling(base, plan));
        Ok(())
    }

    /// The end if every renewal were given in full.
    pub fn ceiling(&self, base: i64, plan: &Plan) -> i64 {
        if self.w.switch("renewal_chain") == "first_day" {
            return self.w.months(base, plan.first + plan.renewals.iter().sum::<i64>());
        }
        let first = self.w.months(base, plan.first);
        plan.renewals.iter().fold(first, |end, &months| self.w.months(end, months))
    }

    /// 8.6: the ceiling of the new mandat after a délit become crime.
    pub fn own_or_first_ceiling(&mut self, t: &mut Title, plan: &Plan, p: usize) {
        let Some(first) = self.procs[p].first_mandat else { return };
        let (Some(own), true) = (t.ceiling, plan.allowed) else { return };
        if self.w.switch("criminal_ceiling_from") == "new_mandat" {
            return;
        }
        let from_first = self.ceiling(first, plan);
        if from_first < own {
            t.readings.insert("ceiling_from_new_mandat", own);
            t.ceiling = Some(from_first);
        }
    }

    /// 8.7: days already spent in the procedure bring the end forward.
    pub fn redetention(&mut self, t: &mut Title, p: usize) {
        if self.w.switch("redetention") == "restart" {
            return;
        }
        let spent: i64 = self.procs[p].closed.iter().map(|(a, b)| b - a).sum();
        if spent == 0 || t.end.is_none() {
            return;
        }
        t.end = t.end.map(|e| e - spent);
        t.ceiling = t.ceiling.map(|e| e - spent);
        t.shift -= spent;
        self.flag("earlier_detention_deducted");
    }

    pub fn renewal(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc) = (a.day, a.proc.unwrap());
        let maintien = a.kind == "ordonnance_de_maintien";
        let (notified, months) = (a.truth("notified", true), a.int("months"));
        let p = self.proc(proc);
        let state = &self.procs[p];
        if state.ended {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        if state.renvoi.is_some() || state.accused || state.judged {
            return Err(Stop::Proc("step_out_of_place"));
        }
        let open = self.open_titles(proc);
        let Some(&k) = open.iter().find(|&&k| self.titles[k].kind == Kind::Mandat) else {
            return Err(Stop::Proc("order_without_title"));
        };
        if maintien == self.titles[k].crime {
            return Err(Stop::Proc("order_wrong_matter"));
        }
        if !notified {
            self.flag("order_void_not_notified");
            return Ok(());
        }
        let Some(end) = self.titles[k].end else {
            self.flag("order_void_no_renewal_left");
            return Ok(());
        };
        if day > end {
            self.flag("order_void_late");
            return Ok(());
        }
        if let Some((to, q, left)) = self.titles[k].required_now
            && day == q
        {
            let t = &mut self.titles[k];
            t.period_from = q;
            t.end = Some(to);
            t.given = t.renewals.len() - left;
            t.required_now = None;
            return Ok(());
        }
        let t = &self.titles[k];
        if !t.endless && t.given >= t.renewals.len() {
            self.flag("order_void_no_renewal_left");
            return Ok(());
        }
        if t.given > 0 && day < t.period_from {
            return Err(Stop::Proc("duplicate_renewal"));
        }
        if day == end {
            self.flag("order_disputed_same_day");
            if self.w.switch("order_on_last_day") == "void" {
                return Ok(());
            }
        }
        self.renew(k, day, end, months);
        Ok(())
    }

    pub fn renew(&mut self, k: usize, day: i64, end: i64, months: Option<i64>) {
        let t = &self.titles[k];
        let full = *t.renewals.get(t.given).or(t.renewals.last()).unwrap();
        let length = months.unwrap_or(full).min(full);
        if months.is_some_and(|m| m > full) {
            self.flag("order_longer_than_law");
        }
        let first_day = self.w.switch("renewal_chain") == "first_day";
        let from_order = self.w.switch("maintien_runs_from") == "order_date";
        let mainland = self.w.country() == "MLI";
        let t = &mut self.titles[k];
        let mut to = self.w.months(end, length);
        if length < full {
            t.chain = None;
        }
        if let (true, Some(base)) = (first_day, t.chain) {
            let whole: i64 = (0..=t.given).map(|n| *t.renewals.get(n).unwrap_or(&full)).sum();
            let first = if t.crime { 12 } else { 6 };
            let first = if t.rule.starts_with("FRA-01") { 4 } else { first };
            to = self.w.months(base, first + whole) + t.shift;
        }
        let ordered = self.w.months(day, length);
        if from_order {
            to = to.min(ordered);
        }
        if let Some(ceiling) = t.ceiling {
            to = to.min(ceiling);
        }
        t.readings.remove("from_order");
        if ordered < to {
            t.readings.insert("from_order", ordered);
        }
        t.period_from = end;
        t.end = Some(to);
        t.given += 1;
        t.large_days = t.large_days.filter(|_| true);
        if day >= new_code() && !t.minor && mainland && t.former.is_none() {
            t.rule = if t.requalified {
                "DP-09"
            } else if t.crime {
                if t.given >= 3 { "DP-05" } else { "DP-04" }
            } else if t.named && t.renewals.len() > 1 {
                "DP-03"
            } else {
                "DP-02"
            }
            .to_owned();
        }
    }
}
