//! Orders that free, and the appeals against them (section 8.4).

use super::super::file::Act;
use super::super::state::{OrderAppeal, Reading, Stop};
use super::super::table::new_code;

type Done = Result<(), Stop>;

impl Reading<'_> {
    pub fn freed(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc, kind, id) = (a.day, a.proc.unwrap(), a.kind, a.id.to_owned());
        let p = self.proc(proc);
        if self.procs[p].ended || (kind == "non_lieu" && self.procs[p].judged) {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        let open = self.open_titles(proc);
        if open.is_empty() && kind == "mise_en_liberte" {
            return Err(Stop::Proc("order_without_title"));
        }
        let _ = id;
        for k in open {
            let t = &mut self.titles[k];
            if t.by_law {
                t.settled = Some(day);
            } else {
                t.decided = Some(if t.hourly { day * 1440 } else { day });
            }
        }
        if kind == "non_lieu" {
            self.procs[p].ended = true;
        }
        self.close_interval(p, day);
        Ok(())
    }

    /// An appeal of the ministère public against a non-lieu or a release (8.4).
    pub fn order_appeal(&mut self, i: usize, of: usize) {
        let (day, id, by) = {
            let a = &self.acts[i];
            (a.day, a.id.to_owned(), a.text("by").to_owned())
        };
        let target =
            (self.acts[of].day, self.acts[of].kind, self.acts[of].proc.unwrap(), self.acts[of].id);
        let told = |a: &&Act<'_>| a.kind == "communication" && a.text("of") == target.3;
        let told = self.acts[..i].iter().find(told).map(|a| a.day);
        let limit = match by.as_str() {
            "prevenu" => {
                let dated = target.0 >= new_code() && self.w.country() == "MLI";
                if dated && told.is_some_and(|c| day > self.w.roll(c + 3)) {
                    self.flag("appeal_late");
                }
                return;
            }
            "procureur" => self.w.roll(target.0 + 3),
            "procureur_general" => self.w.roll(target.0 + 15),
            _ => return,
        };
        if day > limit {
            self.flag("appeal_late");
            return;
        }
        if !matches!(target.1, "non_lieu" | "mise_en_liberte") || self.w.country() != "MLI" {
            return;
        }
        let p = self.proc(target.2);
        let again =
            self.orders.iter().find(|o| o.pending && o.order == target.3).and_then(|o| o.title);
        if again.is_some() {
            let order = target.3.to_owned();
            self.orders.push(OrderAppeal {
                id,
                title: again,
                pending: true,
                since: target.0,
                order,
            });
            return;
        }
        let found = self.titles.iter().position(|t| {
            t.proc.as_deref() == Some(target.2)
                && t.live()
                && !t.hourly
                && (t.decided == Some(target.0) && !t.by_law || t.settled == Some(target.0))
        });
        if let Some(k) = found {
            let t = &mut self.titles[k];
            if !t.by_law {
                t.decided = None;
            }
            t.settled = None;
            t.former = Some(std::mem::replace(&mut t.rule, "DP-10".to_owned()));
            if let Some((from, _)) = self.procs[p].closed.pop() {
                self.procs[p].interval = Some(from);
            }
        }
        let order = target.3.to_owned();
        self.orders.push(OrderAppeal { id, title: found, pending: true, since: target.0, order });
    }

    pub fn chamber_rules(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, of, free) = (a.day, a.text("of"), a.text("result") == "mise_en_liberte");
        let Some(n) = self.orders.iter().position(|o| o.id == of && o.pending) else {
            return Err(Stop::Proc("step_out_of_place"));
        };
        // The procedure that a non-lieu had ended goes on, whether or not a title is left in it.
        let order = self.acts.iter().find(|b| b.id == self.orders[n].order);
        let again = order.filter(|b| !free && b.kind == "non_lieu").and_then(|b| b.proc);
        if let Some(proc) = again.map(str::to_owned) {
            let p = self.proc(&proc);
            self.procs[p].ended = false;
        }
        let Some(k) = self.orders[n].title else {
            self.orders[n].pending = false;
            return Ok(());
        };
        self.orders.iter_mut().filter(|o| o.title == Some(k)).for_each(|o| o.pending = false);
        if !self.titles[k].live() {
            return Ok(());
        }
        if let Some(former) = self.titles[k].former.take() {
            self.titles[k].rule = former;
        }
        if free {
            if self.titles[k].by_law {
                self.titles[k].settled = Some(day);
            } else {
                self.titles[k].decided = Some(day);
            }
            let proc = self.titles[k].proc.clone().unwrap();
            let p = self.proc(&proc);
            self.close_interval(p, day);
        }
        Ok(())
    }

    /// An appeal withdrawn: the order takes effect again.
    pub fn order_appeal_withdrawn(&mut self, i: usize) {
        let of = self.acts[i].text("of");
        let Some(n) = self.orders.iter().position(|o| o.id == of && o.pending) else { return };
        self.orders[n].pending = false;
        let Some(k) = self.orders[n].title else { return };
        if self.orders.iter().any(|o| o.pending && o.title == Some(k)) {
            return;
        }
        if let Some(former) = self.titles[k].former.take() {
            let day = self.orders[n].since;
            self.titles[k].rule = former;
            if self.titles[k].by_law {
                self.titles[k].settled = Some(day);
            } else {
                self.titles[k].decided = Some(day);
            }
            let proc = self.titles[k].proc.clone().unwrap();
            let p = self.proc(&proc);
            self.close_interval(p, day);
        }
    }
}
