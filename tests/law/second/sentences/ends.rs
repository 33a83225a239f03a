//! The ends of the groups, reading by reading (sections 9.3, 9.4).

use super::super::state::{Grace, Length, Reading};
use super::{Final, Group, Method, Served, add};

impl Reading<'_> {
    /// Partial and total grâces that bear on a group, in one order with the interruptions.
    pub fn graces_of(&self, g: &Group) -> Vec<(i64, Option<Length>, i64)> {
        let mut out = Vec::new();
        for grace in &self.graces {
            let applies = grace.of.iter().any(|n| {
                g.members.contains(n)
                    && match self.finality(*n) {
                        Final::Known(day) => day <= grace.day,
                        Final::Unknown => true,
                        Final::Pending(_) => false,
                    }
            });
            if applies && grace.day >= g.r {
                out.push((grace.day, (!grace.total).then_some(grace.length), grace.notified));
            }
        }
        out
    }

    /// Finished interruptions: escapes and warrants of the sentence judge.
    pub fn interruptions(&self) -> Vec<(i64, i64)> {
        let all = self.escapes.iter().chain(&self.warrants);
        let mut out: Vec<(i64, i64)> = all.filter_map(|&(a, b)| Some((a, b?))).collect();
        out.sort_unstable();
        out
    }

    /// The start and the bare end of a group in one reading (9.3, 9.4).
    pub fn one_end(
        &self,
        g: &Group,
        m: Method,
        previous: Option<Option<i64>>,
        elsewhere: Option<i64>,
    ) -> (Option<i64>, Option<i64>, (i64, i64), Option<i64>) {
        let base = match previous {
            Some(None) => return (None, None, (g.r, g.e), None),
            Some(Some(p)) => g.c.max(p),
            None => g.c,
        };
        let e = match (previous, elsewhere) {
            (Some(Some(end)), Some(first)) => self.not_elsewhere(g, first, end),
            _ => g.e,
        };
        let start = if previous.is_some() { base.max(g.r) } else { g.r };
        let mut end = if g.life {
            None
        } else if (previous.is_some() && g.r <= base) || m.imputation == "from_first_day" {
            Some(add(m, self.served_first(g, m, base), g.total, 1) - e)
        } else {
            Some(add(m, self.served_first(g, m, g.r), g.total, 1) - (g.r - base + e))
        };
        let mut events: Vec<(i64, u8, i64, Option<Length>)> = Vec::new();
        for (from, to) in self.interruptions() {
            if from >= g.r && (previous.is_none() || from >= base) {
                events.push((from, 0, to - from, None));
            }
        }
        for (day, length, notified) in self.graces_of(g) {
            events.push((day, 1, notified, length));
        }
        if let Some((day, part)) = self.rest() {
            events.push((day, 2, 0, part));
        }
        // Events of one day in the order of the list.
        events.sort_by_key(|e| {
            let kinds: &[&str] = match e.1 {
                0 => &["evasion", "mandat_arret_jap"],
                1 => &["grace"],
                _ => &["arrestation_provisoire_lc", "reincarceration"],
            };
            let place = self.acts.iter().position(|a| a.day == e.0 && kinds.contains(&a.kind));
            (e.0, place)
        });
        let mut told = None;
        for (day, what, days, length) in events {
            let before = end.is_none_or(|e| day < e);
            if what == 1 && before {
                told = told.max(Some(days));
            }
            match (what, length) {
                (0, _) if before => end = end.map(|e| e + days),
                (1, Some(l)) if before => end = end.map(|e| add(m, e, l, -1)),
                (1, None) if before => end = Some(day),
                (2, part) if self.conditional.unwrap() >= start => {
                    let left = self.conditional.unwrap();
                    end = end.map(|e| match part {
                        _ if left >= e => e,
                        Some(l) => add(m, day, l, 1).min(day + (e - left)),
                        None => day + (e - left),
                    });
                }
                _ => {}
            }
        }
        (Some(start), end, (base, e), told)
    }

    /// Earlier detention that no other sentence was being served in (section 16, 11).
    pub fn not_elsewhere(&self, g: &Group, from: i64, to: i64) -> i64 {
        let inclusive = i64::from(self.w.switch("detention_day_count") == "inclusive");
        let run = |n: &usize| self.decisions[*n].executed.clone().unwrap().closed;
        let all = g.members.iter().flat_map(run);
        all.map(|(a, b)| b - a + inclusive - (b.min(to) - a.max(from)).max(0)).sum()
    }

    /// The day on which the rest of a revoked conditional release begins, and the part fixed.
    pub fn rest(&self) -> Option<(i64, Option<Length>)> {
        let (_, part) = self.revoked?;
        Some((self.arrested.or(self.back)?, part))
    }

    /// Runs every group; refuses all executed sentences when a relation cannot be told.
    pub fn serve(&mut self, methods: &[Method]) -> Served {
        match self.try_serve(methods) {
            Ok(served) => served,
            Err((code, act)) => {
                self.refusals.push((code, Some(act)));
                let procs: Vec<String> =
                    self.executed(None).iter().map(|&n| self.decisions[n].proc.clone()).collect();
                for p in self.procs.iter_mut().filter(|p| procs.contains(&p.name)) {
                    p.refused = true;
                }
                let mut served = Served::default();
                self.served_closed(&mut served, methods);
                served
            }
        }
    }

    pub fn try_serve(&mut self, methods: &[Method]) -> Result<Served, (&'static str, String)> {
        let name = |n: usize| self.decisions[n].id.clone();
        let lists = self.groups(None).map_err(|(code, n)| (code, name(n)))?;
        for k in &self.confusions {
            let some = lists.iter().flatten().any(|n| k.of.contains(n));
            let together = lists.iter().any(|g| k.of.iter().all(|n| g.contains(n)));
            if some && !together {
                return Err(("confusion_excluded", k.id.clone()));
            }
        }
        let mut groups = Vec::new();
        for members in lists {
            groups.push(self.group(members).map_err(|(code, n)| (code, name(n)))?);
        }
        self.bring_back(&mut groups);
        for g in &groups {
            let partial = self.graces_of(g).iter().find(|x| x.1.is_some()).map(|x| x.0);
            if let (true, Some(day)) = (g.life, partial) {
                let of = |x: &&Grace| {
                    x.day == day && !x.total && x.of.iter().any(|n| g.members.contains(n))
                };
                let id = self.graces.iter().find(of).map(|x| x.id.clone());
                return Err(("not_modelled", id.unwrap_or_default()));
            }
        }
        if let (Some((day, _)), Some(_)) = (self.revoked, self.conditional) {
            let without = self.revoked.take();
            let end = self
                .run(&groups, methods)
                .last()
                .and_then(|g| g.ends.iter().flatten().min().copied());
            if end.is_some_and(|e| day >= e) {
                self.flag("revocation_too_late");
            } else {
                self.revoked = without;
            }
        }
        let groups = self.run(&groups, methods);
        let mut served = Served { groups, ..Served::default() };
        self.served_closed(&mut served, methods);
        let all: Vec<Group> = served.groups.iter().chain(&served.closed).cloned().collect();
        self.flags_of(&all);
        self.conditional_release(&mut served, methods);
        Ok(served)
    }

    /// The stays that are over, each by itself.
    pub fn served_closed(&self, served: &mut Served, methods: &[Method]) {
        let mut days: Vec<i64> = self.titles.iter().filter_map(|t| t.left).collect();
        days.sort_unstable();
        days.dedup();
        for day in days {
            let Ok(lists) = self.groups(Some(day)) else { continue };
            let groups: Result<Vec<Group>, _> = lists.into_iter().map(|m| self.group(m)).collect();
            let Ok(mut groups) = groups else { continue };
            self.bring_back(&mut groups);
            // What one of them does not tell, the others that wait for it do not tell either.
            let partial = |g: &Group| self.graces_of(g).iter().any(|x| x.1.is_some());
            if !groups.iter().any(|g| g.life && partial(g)) {
                served.closed.extend(self.run(&groups, methods));
            }
        }
    }

    pub fn run(&self, groups: &[Group], methods: &[Method]) -> Vec<Group> {
        let mut out = groups.to_vec();
        for &m in methods {
            let mut previous = None;
            let mut first = None;
            for g in &mut out {
                let (start, end, base, told) = self.one_end(g, m, previous, first);
                first.get_or_insert(g.c);
                g.starts.push(start);
                g.ends.push(end);
                g.bases.push(base.0);
                g.es.push(base.1);
                g.notified.push(told);
                previous = Some(end.map(|e| e.max(g.r).max(told.unwrap_or(i64::MIN))));
            }
        }
        out
    }

    pub fn flags_of(&mut self, groups: &[Group]) {
        let graces = self.graces.clone();
        for grace in &graces {
            for &n in &grace.of {
                match self.finality(n) {
                    Final::Unknown => self.flag("finality_unknown"),
                    Final::Known(day) if day <= grace.day => {}
                    _ => self.flag("grace_not_final"),
                }
            }
        }
        if groups.iter().any(|g| !g.first.is_empty()) {
            self.flag("suspended_part_to_serve");
        }
        for g in groups {
            let end = g.ends.iter().flatten().min().copied();
            let came_first = g.deducted() > 0;
            if end.is_some_and(|e| e < g.r) && came_first && g.notified.iter().all(Option::is_none)
            {
                self.flag("sentence_reached_before_judgment");
            }
        }
        for n in 0..self.decisions.len() {
            let d = &self.decisions[n];
            let refused = self.procs.iter().any(|p| p.refused && p.name == d.proc);
            if d.executed.is_some() && !d.replaced && !refused && self.finality(n) == Final::Unknown
            {
                self.flag("finality_unknown");
            }
            let early = self.decisions[n].basis_final.iter().any(|&day| match self.finality(n) {
                Final::Known(f) => day < f,
                Final::Pending(_) => true,
                Final::Unknown => false,
            });
            if early && !self.decisions[n].replaced {
                self.flag("executed_before_final");
            }
        }
    }
}
