//! Sections 9.3 to 9.5 and the finality of section 10, once the whole file has been gone through.

use super::dates::{add_months, parse_day};
use super::file::Matter;
use super::judged::{Top, follows, top};
use super::state::{Grace, Kind, Length, Reading, Title, Where};
use super::table::new_code;
use std::collections::BTreeSet;

/// What is known of the day on which a decision becomes final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Final {
    Known(i64),
    Unknown,
    Pending(&'static str),
}

/// One reading left open by the switches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    pub arithmetic: &'static str,
    pub imputation: &'static str,
}

/// Every reading the switches allow.
pub fn methods(arithmetic: &str, imputation: &str) -> Vec<Method> {
    let mut out = Vec::new();
    for a in ["calendar", "hybrid", "literal30"] {
        for i in ["from_first_day", "deduct_days"] {
            if (arithmetic.is_empty() || arithmetic == a)
                && (imputation.is_empty() || imputation == i)
            {
                out.push(Method { arithmetic: a, imputation: i });
            }
        }
    }
    out
}

/// Section 7, `add(d, S)`; backwards with `sign` -1.
pub fn add(method: Method, day: i64, s: Length, sign: i64) -> i64 {
    match method.arithmetic {
        "literal30" => day + sign * s.thirty(),
        "hybrid" if s.months == 1 && s.days == 0 => day + sign * 30,
        _ => add_months(day, sign * s.months) + sign * s.days,
    }
}

/// A group of sentences in concours.
#[derive(Clone, Debug)]
pub struct Group {
    pub members: Vec<usize>,
    pub total: Length,
    pub life: bool,
    pub r: i64,
    pub c: i64,
    pub e: i64,
    pub ends: Vec<Option<i64>>,
    pub starts: Vec<Option<i64>>,
    pub bases: Vec<i64>,
    pub es: Vec<i64>,
    pub notified: Vec<Option<i64>>,
}

impl Group {
    /// (R − C) + E in the reading that ends first.
    pub fn deducted(&self) -> i64 {
        let e = |k: usize| self.es.get(k).copied().unwrap_or(self.e);
        let mut best = 0;
        for k in 1..self.ends.len() {
            if self.ends[k].is_some()
                && (self.ends[best].is_none() || self.ends[k] < self.ends[best])
            {
                best = k;
            }
        }
        (self.r - self.bases[best]).max(0) + e(best)
    }
}

/// The outcome over all executed sentences.
#[derive(Default)]
pub struct Served {
    pub groups: Vec<Group>,
    pub closed: Vec<Group>,
    pub release_on: Option<i64>,
    pub authority: Option<&'static str>,
}

impl Served {
    /// The group of a sentence, in execution or of a stay that is over.
    pub fn of(&self, n: usize) -> Option<&Group> {
        self.groups.iter().chain(&self.closed).find(|g| g.members.contains(&n))
    }
}

impl Reading<'_> {
    /// Final on (section 10).
    pub fn finality(&self, n: usize) -> Final {
        let d = &self.decisions[n];
        if d.annulled || d.replaced {
            return Final::Pending("condamne_delai_recours");
        }
        if let Some(day) = d.certificate {
            return Final::Known(day);
        }
        let last = if d.arret { Some(n) } else { d.arret_by };
        if let Some(k) = last {
            let a = &self.decisions[k];
            let valid: Vec<_> = a.pourvois.iter().filter(|r| r.in_time).collect();
            if valid.iter().any(|r| r.ruled.is_none()) {
                return Final::Pending("condamne_en_pourvoi");
            }
            let ruled = valid.iter().filter_map(|r| r.ruled).max();
            if a.day < new_code() && ruled.is_none() {
                return Final::Unknown;
            }
            return Final::Known(ruled.unwrap_or(self.w.roll(a.day + 3) + 1));
        }
        if d.day < new_code() {
            return Final::Unknown;
        }
        if d.opposition.is_some() && !d.retried {
            return Final::Pending("condamne_opposant");
        }
        let penal = |by: &str| matches!(by, "prevenu" | "procureur" | "procureur_general");
        let mine: Vec<_> = d.appeals.iter().filter(|r| r.in_time && penal(&r.by)).collect();
        if mine.iter().any(|r| r.withdrawn.is_none()) {
            return Final::Pending("condamne_appelant");
        }
        let wait = Final::Pending("condamne_delai_recours");
        if !d.contradictory && !d.served.iter().any(|s| s.1) {
            return wait;
        }
        let Some((_, appel)) = self.appel_limit(d) else { return wait };
        let mut last = self.others_limit(d).map_or(appel, |l| l.1);
        if let Some((_, on)) = self.opposition_limit(d) {
            last = last.max(on);
        }
        let withdrawn = mine.iter().filter_map(|r| r.withdrawn).max();
        Final::Known((last + 1).max(withdrawn.unwrap_or(i64::MIN)))
    }

    /// Executed sentences that still count, or those closed by a departure of one day.
    fn executed(&self, left: Option<i64>) -> Vec<usize> {
        let mut out: Vec<usize> = (0..self.decisions.len())
            .filter(|&n| {
                let d = &self.decisions[n];
                let stands = d.executed.is_some() && !d.replaced && !d.annulled;
                let title = self.titles.iter().find(|t| t.decision == Some(n));
                let standing =
                    |t: &Title| t.left == left && t.replaced.is_none() && t.decided.is_none();
                stands && title.is_some_and(|t| standing(t) && !t.refused)
            })
            .collect();
        out.sort_by_key(|&n| self.decisions[n].day);
        out
    }

    /// Whether a later sentence stands in concours with an earlier one; none when it cannot be told.
    fn concours(&self, earlier: usize, later: usize) -> Option<bool> {
        let (a, b) = (&self.decisions[earlier], &self.decisions[later]);
        if follows(&b.offences) {
            return Some(false);
        }
        if b.offences.is_empty() || b.offences.iter().any(|o| o.facts.is_none()) {
            return None;
        }
        let mut answer = None;
        for facts in b.offences.iter().filter_map(|o| o.facts) {
            let one = if facts <= a.day {
                true
            } else {
                match self.finality(earlier) {
                    Final::Unknown => return None,
                    Final::Pending(_) => true,
                    Final::Known(day) => facts < day,
                }
            };
            if answer.is_some_and(|x| x != one) {
                return None;
            }
            answer = Some(one);
        }
        answer
    }

    /// Section 9.4.
    fn groups(&self, left: Option<i64>) -> Result<Vec<Vec<usize>>, (&'static str, usize)> {
        let list = self.executed(left);
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (i, &n) in list.iter().enumerate() {
            let mut relations = Vec::new();
            for &m in &list[..i] {
                relations.push(self.concours(m, n).ok_or(("relation_unknown", n))?);
            }
            if relations.iter().all(|&x| !x) {
                groups.push(vec![n]);
            } else if relations.iter().all(|&x| x) && groups.len() == 1 {
                groups[0].push(n);
            } else {
                return Err(("relation_unknown", n));
            }
        }
        Ok(groups)
    }

    fn group(&self, members: Vec<usize>) -> Result<Group, (&'static str, usize)> {
        let first = *members
            .iter()
            .min_by_key(|&&n| self.decisions[n].executed.as_ref().unwrap().c)
            .unwrap();
        let run = self.decisions[first].executed.clone().unwrap();
        let inclusive = i64::from(self.w.switch("detention_day_count") == "inclusive");
        let e = if members.len() == 1 {
            run.closed.iter().map(|(a, b)| b - a + inclusive).sum()
        } else {
            let mut days = BTreeSet::new();
            for &n in &members {
                for (a, b) in &self.decisions[n].executed.as_ref().unwrap().closed {
                    days.extend((*a..*b + inclusive).filter(|&d| d < run.c));
                }
            }
            days.len() as i64
        };
        let life = members.iter().any(|&n| self.decisions[n].life || self.decisions[n].death);
        let total = self.total(&members, life)?;
        Ok(Group {
            members,
            total,
            life,
            r: run.r,
            c: run.c,
            e,
            ends: Vec::new(),
            starts: Vec::new(),
            bases: Vec::new(),
            es: Vec::new(),
            notified: Vec::new(),
        })
    }

    fn total(&self, members: &[usize], life: bool) -> Result<Length, (&'static str, usize)> {
        let firm = |n: &usize| self.decisions[*n].firm;
        if members.len() == 1 || life {
            return Ok(members.iter().map(firm).max_by_key(|l| l.thirty()).unwrap());
        }
        let longest = members.iter().map(firm).max_by_key(|l| l.thirty()).unwrap();
        let mut counted: Vec<usize> = members.to_vec();
        let mut less = 0;
        for k in &self.confusions {
            if !k.of.iter().all(|n| members.contains(n)) {
                continue;
            }
            if k.total {
                let keep = k.of.iter().max_by_key(|n| firm(n).thirty()).copied();
                counted.retain(|n| !k.of.contains(n) || Some(*n) == keep);
            } else {
                less += k.months;
            }
        }
        let mut sum = Length::default();
        for l in counted.iter().map(firm) {
            sum.months += l.months;
            sum.days += l.days;
        }
        sum.months -= less;
        let mut highest = 0;
        for &n in members {
            let d = &self.decisions[n];
            highest = highest.max(match top(d.legal_max, &d.offences) {
                Top::Months(m) => m,
                Top::Life => 360,
                Top::Unknown => return Err(("maximum_missing", n)),
            });
        }
        if sum.thirty() > highest * 30 {
            sum = Length { months: highest, days: 0 };
        }
        Ok(if sum.thirty() < longest.thirty() { longest } else { sum })
    }

    /// Partial and total grâces that bear on a group, in one order with the interruptions.
    fn graces_of(&self, g: &Group) -> Vec<(i64, Option<Length>, i64)> {
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
    fn interruptions(&self) -> Vec<(i64, i64)> {
        let all = self.escapes.iter().chain(&self.warrants);
        let mut out: Vec<(i64, i64)> = all.filter_map(|&(a, b)| Some((a, b?))).collect();
        out.sort_unstable();
        out
    }

    /// The start and the bare end of a group in one reading (9.3, 9.4).
    fn one_end(
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
            Some(add(m, base, g.total, 1) - e)
        } else {
            Some(add(m, g.r, g.total, 1) - (g.r - base + e))
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
    fn not_elsewhere(&self, g: &Group, from: i64, to: i64) -> i64 {
        let inclusive = i64::from(self.w.switch("detention_day_count") == "inclusive");
        let run = |n: &usize| self.decisions[*n].executed.clone().unwrap().closed;
        let all = g.members.iter().flat_map(run);
        all.map(|(a, b)| b - a + inclusive - (b.min(to) - a.max(from)).max(0)).sum()
    }

    /// The day on which the rest of a revoked conditional release begins, and the part fixed.
    fn rest(&self) -> Option<(i64, Option<Length>)> {
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

    fn try_serve(&mut self, methods: &[Method]) -> Result<Served, (&'static str, String)> {
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
    fn served_closed(&self, served: &mut Served, methods: &[Method]) {
        let mut days: Vec<i64> = self.titles.iter().filter_map(|t| t.left).collect();
        days.sort_unstable();
        days.dedup();
        for day in days {
            let Ok(lists) = self.groups(Some(day)) else { continue };
            let groups: Result<Vec<Group>, _> = lists.into_iter().map(|m| self.group(m)).collect();
            let Ok(groups) = groups else { continue };
            // What one of them does not tell, the others that wait for it do not tell either.
            let partial = |g: &Group| self.graces_of(g).iter().any(|x| x.1.is_some());
            if !groups.iter().any(|g| g.life && partial(g)) {
                served.closed.extend(self.run(&groups, methods));
            }
        }
    }

    fn run(&self, groups: &[Group], methods: &[Method]) -> Vec<Group> {
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

    fn flags_of(&mut self, groups: &[Group]) {
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

    /// Section 9.5 (CPP 1226).
    fn conditional_release(&mut self, served: &mut Served, methods: &[Method]) {
        if self.whereabouts != Where::Held || self.conditional.is_some() || served.groups.is_empty()
        {
            return;
        }
        if served.groups.len() > 1 {
            self.flag("conditional_release_not_computed");
            return;
        }
        let g = served.groups[0].clone();
        let crime = g.members.iter().any(|&n| {
            let d = &self.decisions[n];
            d.crime == Some(true) || d.life || d.death
        });
        let length = if g.members.len() == 1 {
            self.decisions[g.members[0]].pronounced.unwrap_or_default()
        } else {
            g.total
        };
        served.authority = Some(if crime {
            "ministre"
        } else if length.thirty() >= 1800 {
            "tribunal"
        } else {
            "jap"
        });
        if g.members.iter().any(|&n| self.decisions[n].death) {
            return;
        }
        let recidive = self.decisions[g.members[0]].recidive;
        if g.members.iter().any(|&n| self.decisions[n].recidive != recidive) {
            self.flag("conditional_release_not_computed");
            return;
        }
        if g.life && self.w.switch("life_lc_old_facts") != "apply" {
            let old = g.members.iter().filter(|&&n| self.decisions[n].life).any(|&n| {
                let o = &self.decisions[n].offences;
                o.is_empty()
                    || o.iter().any(|o| o.facts.is_none_or(|f| f < parse_day("2025-06-13")))
            });
            if old {
                self.flag("life_test_period_open");
                return;
            }
        }
        let mut best: Option<i64> = None;
        for (k, &m) in methods.iter().enumerate() {
            let on = self.test_end(&g, m, recidive);
            if g.ends[k].is_none_or(|e| on < e) {
                best = Some(best.map_or(on, |b: i64| b.min(on)));
            }
        }
        if best.is_none() {
            self.flag("conditional_release_not_reachable");
        }
        served.release_on = best;
    }

    /// The end of the test period in one reading.
    fn test_end(&self, g: &Group, m: Method, recidive: bool) -> i64 {
        let from_c = m.imputation == "from_first_day";
        let base = if from_c { g.c } else { g.r };
        let mut s = g.total;
        let applied = g.notified.iter().any(Option::is_some);
        if self.w.switch("lc_base") != "pronounced" && applied {
            for (_, length, _) in self.graces_of(g) {
                let l = length.unwrap_or_default();
                s.months -= l.months;
                s.days -= l.days;
            }
        }
        let months = |months| add(m, base, Length { months, days: 0 }, 1);
        let on = if g.life {
            months(360)
        } else if !recidive && s.thirty() < 180 {
            months(3)
        } else if recidive && s.thirty() < 270 {
            months(6)
        } else {
            let (num, den) = if recidive { (2, 3) } else { (1, 2) };
            if m.arithmetic == "literal30" {
                base + (s.thirty() * num + den - 1) / den
            } else if s.days == 0 && s.months % den == 0 {
                months(s.months * num / den)
            } else {
                base + ((add(m, base, s, 1) - base) * num + den - 1) / den
            }
        };
        let mut on = on - if from_c { g.e } else { g.r - g.c + g.e };
        for (from, to) in self.interruptions() {
            if from >= g.r && from < on {
                on += to - from;
            }
        }
        on
    }

    /// The prescription of a penalty (CPP 1278 to 1280).
    pub fn prescribed(&self, n: usize) -> Option<i64> {
        let d = &self.decisions[n];
        let Final::Known(day) = self.finality(n) else { return None };
        if day > self.w.today || super::file::listed(&d.offences, "imprescriptible") {
            return None;
        }
        let long = ["sexuel", "terrorisme", "biens_publics"];
        let years = match super::file::matter(&d.offences) {
            _ if d.offences.is_empty() && d.court.starts_with("chambre") => 20,
            _ if d.offences.is_empty() && d.court == "tribunal_de_police" => 2,
            _ if d.offences.is_empty() => 7,
            Matter::Crime => 20,
            Matter::Delit if long.iter().any(|l| super::file::listed(&d.offences, l)) => 15,
            Matter::Delit => 7,
            Matter::Contravention => 2,
        };
        Some(add_months(day, years * 12))
    }

    /// The titles of the sentences take their starts and ends.
    pub fn dress(&mut self, served: &Served, methods: &[Method]) {
        for i in 0..self.titles.len() {
            let Some(n) = self.titles[i].decision else { continue };
            self.name_one(i, n);
            let Some(g) = served.of(n) else {
                let alone = self.group(vec![n]);
                let alone = alone
                    .ok()
                    .filter(|g| !g.life || self.graces_of(g).iter().all(|x| x.1.is_none()));
                if let (Some(g), true) = (alone, self.titles[i].kind == Kind::Sentence) {
                    let g = self.run(&[g], methods).remove(0);
                    self.dress_one(i, n, &g);
                }
                continue;
            };
            self.dress_one(i, n, g);
        }
    }

    /// Rule and category of a sentence title, whatever its dates.
    fn name_one(&mut self, i: usize, n: usize) {
        let opposed = self.decisions[n].opposition.filter(|_| !self.decisions[n].retried);
        let chamber = self.decisions[n].court.starts_with("chambre_criminelle");
        let finality = self.finality(n);
        let known = matches!(finality, Final::Known(f) if f <= self.w.today);
        let t = &mut self.titles[i];
        t.rule = if known {
            "PEI-01"
        } else if opposed.is_some() {
            "REC-07"
        } else if chamber {
            "REL-02"
        } else {
            "REL-01"
        }
        .to_owned();
        t.category = match finality {
            Final::Known(_) if known => "condamne_definitif",
            Final::Known(_) => "condamne_delai_recours",
            Final::Unknown => "condamne_finalite_inconnue",
            Final::Pending(category) => category,
        };
    }

    fn dress_one(&mut self, i: usize, n: usize, g: &Group) {
        let r = g.r;
        let own = self.decisions[n].executed.as_ref().unwrap().r;
        let opposed = self.decisions[n].opposition.filter(|_| !self.decisions[n].retried);
        let t = &mut self.titles[i];
        t.ends = g
            .ends
            .iter()
            .zip(&g.notified)
            .map(|(e, told)| e.map(|e| e.max(r).max(told.unwrap_or(i64::MIN))))
            .collect();
        t.starts = g.starts.clone();
        if let Some(day) = opposed {
            t.ends = t.ends.iter().map(|e| Some(e.map_or(day + 8, |e| e.min(day + 8)))).collect();
        }
        t.end = t.ends.iter().flatten().min().copied();
        t.start = match g.starts.iter().flatten().min() {
            Some(s) => (*s).max(own),
            None => i64::MAX / 4,
        };
    }
}
