//! Requalification (section 8.6).

use super::super::file::{Matter, Offence, listed, matter, maximum};
use super::super::state::{Kind, Reading, Stop};
use super::super::table::{self, new_code};

type Done = Result<(), Stop>;

impl Reading<'_> {
    pub fn requalification(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (q, proc) = (a.day, a.proc.unwrap());
        let offences = a.offences();
        let p = self.proc(proc);
        if self.procs[p].ended {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        if q < new_code() || self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let open = self.open_titles(proc);
        let Some(&k) = open.iter().find(|&&k| !self.titles[k].short()) else {
            return Err(Stop::Proc("order_without_title"));
        };
        let t = &self.titles[k];
        let state = &self.procs[p];
        let late = state.renvoi.is_some() || state.accused || state.judged;
        if late || t.kind != Kind::Mandat || t.procedure != "instruction" {
            return Err(Stop::Proc("step_out_of_place"));
        }
        let (before, after) = (matter(&self.procs[p].offences), matter(&offences));
        if before == after {
            return Err(Stop::Proc("requalification_without_change"));
        }
        if after == Matter::Crime {
            self.procs[p].needs_mandat = true;
            self.procs[p].offences = offences;
            return Ok(());
        }
        let was = self.titles[k].end;
        let press = listed(&offences, "presse") && after == Matter::Delit;
        let none = after == Matter::Delit && maximum(&offences) == Some(0);
        let none = press || none;
        if press {
            self.flag("detention_not_allowed_press");
        } else if none {
            self.flag("detention_not_allowed_no_imprisonment");
        }
        if after == Matter::Contravention || none {
            let t = &mut self.titles[k];
            t.rule = "DP-09".to_owned();
            t.requalified = true;
            t.renewals.clear();
            t.given = 0;
            t.endless = false;
            t.readings.clear();
            t.end = Some(was.map_or(q, |e| e.min(q)));
            t.ceiling = t.end;
            t.crime = false;
            t.delit = false;
            self.procs[p].offences = offences;
            return Ok(());
        }
        self.becomes_delit(k, q, &offences)?;
        self.procs[p].offences = offences;
        Ok(())
    }

    /// Crime become délit (8.6, CPP 287).
    pub fn becomes_delit(&mut self, k: usize, q: i64, offences: &[Offence]) -> Done {
        let start = self.titles[k].start;
        let plan =
            table::correctional(&self.w, offences, start >= new_code()).map_err(Stop::Proc)?;
        let base = if self.w.on("requalified_time_counts", true) { start } else { q };
        let proc = self.titles[k].proc.clone().unwrap();
        let seen = self.first_appearance(&proc);
        let had = self.titles[k].end.unwrap();
        if let (Some(flag), true) = (plan.flag, had >= q) {
            self.flag(flag);
        }
        let shift = if base == start { self.titles[k].shift } else { 0 };
        let ceiling =
            (!plan.no_ceiling && !plan.no_number).then(|| self.ceiling(base, &plan) + shift);
        let first_day = self.w.switch("renewal_chain") == "first_day";
        let t = &mut self.titles[k];
        t.rule = "DP-09".to_owned();
        t.requalified = true;
        t.crime = false;
        t.delit = true;
        t.renewals = plan.renewals.clone();
        t.endless = plan.endless_renewals;
        t.given = 0;
        t.chain = Some(base);
        t.shift = shift;
        if had >= q {
            t.readings.clear();
        }
        t.named = false;
        if had < q && (plan.no_number || plan.from_appearance) {
            t.ceiling = Some(had);
            return Ok(());
        }
        if plan.no_number {
            t.ceiling = None;
            t.end = None;
            return Ok(());
        }
        if plan.from_appearance {
            let seen = seen.ok_or(Stop::Proc("first_appearance_missing"))?;
            let from = if base == q { q } else { seen };
            t.end = Some(self.w.months(from, 1).max(q).min(had));
            t.ceiling = t.end;
            return Ok(());
        }
        t.ceiling = ceiling;
        let mut total = plan.first;
        let mut end = self.w.months(base, plan.first) + shift;
        if had < q {
            t.end = Some(had);
            t.given = t.renewals.len();
            t.endless = false;
            return Ok(());
        }
        if q < end {
            t.end = Some(if base == q { end } else { end.min(had) });
            return Ok(());
        }
        t.end = Some(q);
        for n in 0.. {
            let Some(&months) =
                plan.renewals.get(n).or(plan.renewals.last().filter(|_| plan.endless_renewals))
            else {
                t.given = t.renewals.len();
                return Ok(());
            };
            total += months;
            end = if first_day {
                self.w.months(base, total) + shift
            } else {
                self.w.months(end - shift, months) + shift
            };
            if q < end {
                t.required_now = Some((end, q, plan.renewals.len().saturating_sub(n + 1)));
                return Ok(());
            }
        }
        Ok(())
    }
}
