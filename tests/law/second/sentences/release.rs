//! Conditional release, prescription, and what the titles of sentences show (sections 9.5, 10).

use super::super::dates::{add_months, parse_day};
use super::super::file::Matter;
use super::super::state::{Kind, Length, Reading, Where};
use super::{Final, Group, Method, Served, add};

impl Reading<'_> {
    /// Section 9.5 (CPP 1226).
    pub fn conditional_release(&mut self, served: &mut Served, methods: &[Method]) {
        if self.whereabouts != Where::Held || self.conditional.is_some() || served.groups.is_empty()
        {
            return;
        }
        if served.groups.len() > 1 {
            self.flag("conditional_release_not_computed");
            return;
        }
        let g = served.groups[0].clone();
        if !g.first.is_empty() {
            self.flag("conditional_release_not_computed");
            return;
        }
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
    pub fn test_end(&self, g: &Group, m: Method, recidive: bool) -> i64 {
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
        if day > self.w.today || super::super::file::listed(&d.offences, "imprescriptible") {
            return None;
        }
        let long = ["sexuel", "terrorisme", "biens_publics"];
        let years = match super::super::file::matter(&d.offences) {
            _ if d.offences.is_empty() && d.court.starts_with("chambre") => 20,
            _ if d.offences.is_empty() && d.court == "tribunal_de_police" => 2,
            _ if d.offences.is_empty() => 7,
            Matter::Crime => 20,
            Matter::Delit if long.iter().any(|l| super::super::file::listed(&d.offences, l)) => 15,
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
    pub fn name_one(&mut self, i: usize, n: usize) {
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

    pub fn dress_one(&mut self, i: usize, n: usize, g: &Group) {
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
