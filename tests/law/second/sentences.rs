//! Sections 9.3 to 9.5 and the finality of section 10, once the whole file has been gone through.

mod ends;
mod release;

use super::dates::add_months;
use super::file::{Matter, matter};
use super::judged::{Top, follows, top};
use super::state::{Length, Reading, Title};
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
    /// Sentences whose suspended part comes before (CPP 1246, read as acting by itself).
    pub first: Vec<usize>,
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
    pub fn executed(&self, left: Option<i64>) -> Vec<usize> {
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
    pub fn concours(&self, earlier: usize, later: usize) -> Option<bool> {
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
    pub fn groups(&self, left: Option<i64>) -> Result<Vec<Vec<usize>>, (&'static str, usize)> {
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

    pub fn group(&self, members: Vec<usize>) -> Result<Group, (&'static str, usize)> {
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
            first: Vec::new(),
        })
    }

    /// The suspended parts that convictions of these groups bring back, each to the first executed
    /// conviction for a crime or a délit pronounced in the five years.
    pub fn bring_back(&self, groups: &mut [Group]) {
        if self.w.switch("sursis_revocation") != "by_new_conviction" {
            return;
        }
        let stands = |n: usize| {
            let d = &self.decisions[n];
            let refused = self.procs.iter().any(|p| p.refused && p.name == d.proc);
            d.pronounced.is_some() && !d.replaced && !d.annulled && !refused
        };
        for n in (0..self.decisions.len()).filter(|&n| stands(n) && self.decisions[n].suspended) {
            let limit = add_months(self.decisions[n].day, 60);
            let by = (n + 1..self.decisions.len()).find(|&m| {
                let d = &self.decisions[m];
                let petty = !d.offences.is_empty() && matter(&d.offences) == Matter::Contravention;
                stands(m) && d.executed.is_some() && d.day < limit && !petty
            });
            if let Some(g) = groups.iter_mut().find(|g| by.is_some_and(|m| g.members.contains(&m)))
            {
                g.first.push(n);
            }
        }
    }

    /// Where the suspended parts served first lead from a day.
    pub fn served_first(&self, g: &Group, m: Method, day: i64) -> i64 {
        g.first.iter().fold(day, |from, &n| {
            let d = &self.decisions[n];
            let whole = d.pronounced.unwrap();
            let part =
                Length { months: whole.months - d.firm.months, days: whole.days - d.firm.days };
            add(m, from, part, 1)
        })
    }

    pub fn total(&self, members: &[usize], life: bool) -> Result<Length, (&'static str, usize)> {
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
}
