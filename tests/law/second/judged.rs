//! Judgments, remedies and what follows them (sections 6.4, 9.2, 10, 13).

mod remedies;

use super::file::{Matter, Offence, listed, matter};
use super::state::{Decision, Execution, Kind, Length, Reading, Stop, Title};
use super::table::{new_code, pack};
use serde_json::Value;

type Done = Result<(), Stop>;

/// Pronounced length, firm part, life, death, and whether some part is suspended.
pub struct Penalty {
    pronounced: Length,
    firm: Length,
    life: bool,
    death: bool,
    suspended: bool,
}

fn length(json: &Value) -> Length {
    Length {
        months: json["months"].as_i64().unwrap_or(0),
        days: json["days"].as_i64().unwrap_or(0),
    }
}

fn penalty(json: &Value) -> Result<Penalty, Stop> {
    let pronounced = length(json);
    let life = json["life"].as_bool().unwrap_or(false);
    let death = json["death"].as_bool().unwrap_or(false);
    let suspension = &json["suspended"];
    let all = suspension == "all";
    let part = if suspension.is_object() { length(suspension) } else { Length::default() };
    let some = all || part.thirty() > 0;
    if life || death {
        if pronounced.thirty() > 0 || some || (life && death) {
            return Err(Stop::Proc("sentence_life_and_term"));
        }
        return Ok(Penalty { pronounced, firm: pronounced, life, death, suspended: false });
    }
    if pronounced.thirty() == 0 {
        return Err(Stop::Proc("sentence_empty"));
    }
    if part.thirty() > pronounced.thirty() {
        return Err(Stop::Proc("suspended_exceeds_sentence"));
    }
    if part.months > pronounced.months || part.days > pronounced.days {
        return Err(Stop::Proc("suspended_mixed_units"));
    }
    let firm = if all {
        Length::default()
    } else {
        Length { months: pronounced.months - part.months, days: pronounced.days - part.days }
    };
    Ok(Penalty { pronounced, firm, life, death, suspended: some })
}

/// The highest maximum known of a decision: months, or life.
pub enum Top {
    Unknown,
    Months(i64),
    Life,
}

/// What `legal_max_months` or the offences say.
pub fn top(legal: Option<i64>, offences: &[Offence]) -> Top {
    if let Some(months) = legal {
        return Top::Months(months);
    }
    let class = matter(offences);
    let counted: Vec<&Offence> =
        offences.iter().filter(|o| o.nature == class || o.months.is_some()).collect();
    if counted.iter().any(|o| o.nature == Matter::Crime && o.life) {
        return Top::Life;
    }
    let mut highest = None;
    for offence in counted {
        match offence.months {
            Some(m) => highest = highest.max(Some(m)),
            None => return Top::Unknown,
        }
    }
    highest.map_or(Top::Unknown, Top::Months)
}

impl Reading<'_> {
    /// A mandat at the hearing.
    pub fn hearing(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc) = (a.day, a.proc.unwrap());
        let p = self.proc(proc);
        if self.procs[p].ended {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        let same = self.decisions.iter().rposition(|d| d.proc == proc && d.day == day);
        if let Some(n) = same {
            let first = !self.decisions[n].arret;
            let confirms = self.decisions[n].result == "confirme";
            let n = if confirms { self.decisions[n].of.unwrap() } else { n };
            let d = &self.decisions[n];
            if d.pronounced.is_none() || !d.has_firm() || d.annulled {
                return Err(Stop::Proc("step_out_of_place"));
            }
            let short = d.pronounced.unwrap().thirty() < 360 && !d.life && !d.death;
            let court = d.court == "tribunal_correctionnel" && first;
            if court && short && !d.recidive && day >= new_code() {
                self.flag("mandat_at_hearing_not_allowed");
            }
            if self.decisions[n].executed.is_none() {
                self.execute(n, day)?;
            }
            return Ok(());
        }
        if self.procs[p].ended || self.procs[p].judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        if self.open_titles(proc).iter().any(|&k| !self.titles[k].short()) {
            return Err(Stop::Proc("second_mandat"));
        }
        for k in self.open_titles(proc) {
            self.titles[k].replaced = Some(day);
        }
        let mut t = Title::new(&self.acts[i], Kind::Hearing, "REL-03", pack(&self.w, day));
        let offences = self.acts[i].offences();
        t.age = self.w.age_at(&offences, day);
        t.minor = t.age.is_some_and(|x| x < 18);
        t.category = "prevenu";
        self.flag("no_statutory_term");
        self.open_interval(p, day);
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    /// A firm sentence is executed: its title replaces those of the procedure.
    pub fn execute(&mut self, n: usize, day: i64) -> Done {
        if self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let proc = self.decisions[n].proc.clone();
        let p = self.proc(&proc);
        for k in self.open_titles(&proc) {
            self.titles[k].replaced = Some(day);
        }
        self.open_interval(p, day);
        let c = self.procs[p].interval.unwrap();
        let closed = self.procs[p].closed.clone();
        self.decisions[n].executed = Some(Execution { r: day, c, closed });
        let d = &self.decisions[n];
        let i = self.acts.iter().position(|a| a.id == d.id).unwrap();
        let mut t = Title::new(&self.acts[i], Kind::Sentence, "REL-01", pack(&self.w, d.day));
        t.proc = Some(proc);
        t.start = day;
        t.age = d.age;
        t.minor = d.minor;
        t.decision = Some(n);
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    /// The titles of a procedure end that day by decision.
    pub fn end_titles(&mut self, proc: &str, day: i64) {
        for k in self.open_titles(proc) {
            let t = &mut self.titles[k];
            if t.by_law {
                t.settled = Some(day);
            } else {
                t.decided = Some(if t.hourly { day * 1440 } else { day });
            }
        }
        let p = self.proc(proc);
        self.close_interval(p, day);
    }

    pub fn jugement(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, proc, id) = (a.day, a.proc.unwrap().to_owned(), a.id.to_owned());
        let (court, result) = (a.text("court").to_owned(), a.text("result").to_owned());
        let retrial = a.truth("on_opposition", false);
        let stated = a.offences();
        let json = a.json["sentence"].clone();
        let condemned = result == "condamnation";
        let p = self.proc(&proc);
        if self.procs[p].ended {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        let earlier = self.decisions.iter().rposition(|d| d.proc == proc && !d.arret);
        if retrial {
            let open = earlier.is_some_and(|n| {
                self.decisions[n].opposition.is_some() && !self.decisions[n].retried
            });
            if !open {
                return Err(Stop::Proc("step_out_of_place"));
            }
        } else if earlier.is_some() {
            return Err(Stop::Proc("second_judgment"));
        }
        let offences = stated;
        let class = if offences.is_empty() { &self.procs[p].offences } else { &offences };
        let known = !class.is_empty();
        let crime = matter(class) == Matter::Crime;
        if crime && matches!(court.as_str(), "tribunal_correctionnel" | "tribunal_de_police") {
            return Err(Stop::Proc("matter_contradiction"));
        }
        let sentence = if condemned { Some(penalty(&json)?) } else { None };
        if condemned && court == "tribunal_de_police" && day >= new_code() {
            return Err(Stop::Proc("matter_contradiction"));
        }
        let a = &self.acts[i];
        let age = self.w.age_at(&offences, day);
        let mut d = Decision {
            id,
            proc: proc.clone(),
            day,
            court,
            result,
            arret: false,
            of: None,
            contradictory: a.truth("contradictory", true),
            crime: known.then_some(crime),
            offences,
            pronounced: None,
            firm: Length::default(),
            life: false,
            death: false,
            suspended: false,
            recidive: a.truth("recidive_legale", false),
            legal_max: a.int("legal_max_months"),
            replaced: false,
            annulled: false,
            arret_by: None,
            appeals: Vec::new(),
            pourvois: Vec::new(),
            opposition: None,
            retried: false,
            served: Vec::new(),
            certificate: None,
            executed: None,
            basis_final: Vec::new(),
            minor: age.is_some_and(|x| x < 18),
            age,
        };
        if let Some(n) = earlier {
            self.decisions[n].retried = true;
            self.decisions[n].replaced = true;
        }
        self.procs[p].judged = true;
        if let Some(s) = sentence {
            self.pronounce(&mut d, s);
        }
        self.settle(d)
    }

    pub fn pronounce(&mut self, d: &mut Decision, s: Penalty) {
        d.pronounced = Some(s.pronounced);
        d.firm = s.firm;
        d.life = s.life;
        d.death = s.death;
        d.suspended = s.suspended;
        let heavy = s.life || s.death;
        let top = top(d.legal_max, &d.offences);
        let above = match top {
            Top::Months(m) => heavy || s.pronounced.thirty() > m * 30,
            _ => false,
        };
        if above {
            self.flag("sentence_above_legal_maximum");
        }
        if d.minor && d.day >= new_code() {
            let over = heavy
                || match top {
                    Top::Months(m) => s.pronounced.thirty() * 2 > m * 30,
                    Top::Life => s.pronounced.thirty() > 240 * 30,
                    Top::Unknown => false,
                };
            if over {
                self.flag("sentence_above_minor_cap");
            }
        }
    }

    /// A decision takes effect on the titles of its procedure.
    pub fn settle(&mut self, d: Decision) -> Done {
        let (proc, day, firm) = (d.proc.clone(), d.day, d.has_firm() && d.pronounced.is_some());
        let freed = matches!(d.result.as_str(), "relaxe" | "acquittement" | "absolution");
        self.decisions.push(d);
        let n = self.decisions.len() - 1;
        let p = self.proc(&proc);
        if matches!(self.decisions[n].result.as_str(), "reforme" | "amende") {
            self.procs[p].ended = false;
        }
        if firm {
            if self.procs[p].interval.is_some() {
                return self.execute(n, day);
            }
            self.decided_at_large(p, n, day);
        } else {
            self.end_titles(&proc, day);
        }
        if freed {
            self.procs[p].ended = true;
        }
        Ok(())
    }

    /// What is decided during an escape instead of a sentence being executed: served from the return.
    fn decided_at_large(&mut self, p: usize, n: usize, day: i64) {
        if !self.procs[p].reopen {
            return;
        }
        if self.procs[p].on_return.is_some() {
            self.procs[p].on_return = Some(n);
        }
        for k in self.open_titles(&self.procs[p].name.clone()) {
            let gone = self.titles[k].decision.is_some_and(|d| self.decisions[d].replaced);
            if gone {
                self.titles[k].replaced = Some(day);
                self.procs[p].on_return = Some(n);
            }
        }
    }

    pub fn arret(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, id, result) = (a.day, a.id.to_owned(), a.text("result").to_owned());
        let json = a.json["sentence"].clone();
        let Some(n) = self.decision(a.text("of")) else { return Ok(()) };
        if self.decisions[n].arret_by.is_some() {
            return Err(Stop::Proc("second_judgment"));
        }
        if !self.decisions[n].appeals.iter().any(|r| r.in_time && r.withdrawn.is_none()) {
            return Err(Stop::Proc("arret_without_appeal"));
        }
        let sentence = if result == "reforme" { Some(penalty(&json)?) } else { None };
        let confirms = result == "confirme";
        let mut d = Decision {
            id,
            day,
            result,
            arret: true,
            of: Some(n),
            pronounced: None,
            firm: Length::default(),
            life: false,
            death: false,
            suspended: false,
            replaced: false,
            annulled: false,
            appeals: Vec::new(),
            pourvois: Vec::new(),
            opposition: None,
            served: Vec::new(),
            certificate: None,
            executed: None,
            basis_final: Vec::new(),
            ..self.decisions[n].clone()
        };
        let at = self.decisions.len();
        self.decisions[n].arret_by = Some(at);
        if confirms {
            self.decisions.push(d);
            return Ok(());
        }
        self.decisions[n].replaced = self.decisions[n].pronounced.is_some();
        self.decisions[n].annulled = d.result != "reforme";
        d.age = self.w.age_at(&d.offences, day);
        d.minor = d.age.is_some_and(|x| x < 18);
        if let Some(s) = sentence {
            self.pronounce(&mut d, s);
        }
        self.settle(d)
    }

    pub fn ecrou(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, basis) = (a.day, a.text("basis").to_owned());
        let names: Vec<String> = a.names("of").iter().map(|s| (*s).to_owned()).collect();
        let mut found = Vec::new();
        let mut refused_held = false;
        for name in &names {
            let refused = self.acts.iter().find(|b| b.id == name).and_then(|b| {
                let of = b.names("of").first().copied();
                b.proc.or_else(|| self.acts.iter().find(|c| Some(c.id) == of).and_then(|c| c.proc))
            });
            if refused.is_some_and(|n| self.procs.iter().any(|p| p.name == n && p.refused)) {
                refused_held = true;
                continue;
            }
            match self.sentence_of(name) {
                Some(n) if self.current(n) => found.push(n),
                _ => return Err(Stop::File("no_custodial_sentence")),
            }
        }
        if refused_held || !found.is_empty() {
            self.hold(day);
        }
        for n in found {
            if basis.is_empty() || basis == "final" {
                self.decisions[n].basis_final.push(day);
            }
            if self.decisions[n].executed.is_none() && self.execute(n, day).is_err() {
                self.refusals.push(("no_rule_in_pack", Some(self.acts[i].id.to_owned())));
                let proc = self.decisions[n].proc.clone();
                let p = self.proc(&proc);
                self.procs[p].refused = true;
                self.hold(day);
            }
        }
        Ok(())
    }

    /// A firm sentence that stands.
    pub fn current(&self, n: usize) -> bool {
        let d = &self.decisions[n];
        d.pronounced.is_some() && d.has_firm() && !d.replaced && !d.annulled
    }
}

/// Whether a sentence follows the others whatever the dates (CP 242-67).
pub fn follows(offences: &[Offence]) -> bool {
    listed(offences, "evasion_bris")
}
