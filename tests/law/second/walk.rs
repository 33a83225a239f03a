//! Going through the acts one after the other (sections 6, 8.2 to 8.8, 13).

use super::dates::{add_months, age, birthday};
use super::file::{Act, Matter, World, matter};
use super::state::{Kind, OrderAppeal, Reading, Stop, Title, Where};
use super::table::{self, Plan, new_code, pack};

type Done = Result<(), Stop>;

const TITLE_ACTS: &[&str] = &[
    "garde_a_vue",
    "mandat_d_amener",
    "mandat_d_arret",
    "placement_art_270_1",
    "mandat_president_chambre",
    "mandat_de_depot",
    "ordonnance_de_prise_de_corps",
    "verification_d_identite",
    "retenue_d_audience",
    "requisition_d_incarceration",
    "ordre_d_ecrou_extraditionnel",
    "incarceration_pour_manquement",
    "placement_educatif",
    "arrestation_cpi",
];

/// One after the other; a refusal of the file ends it.
pub fn walk<'a>(w: World<'a>, acts: Vec<Act<'a>>) -> Result<Reading<'a>, (&'static str, String)> {
    let mut r = Reading {
        w,
        acts: Vec::new(),
        titles: Vec::new(),
        procs: Vec::new(),
        decisions: Vec::new(),
        orders: Vec::new(),
        graces: Vec::new(),
        confusions: Vec::new(),
        flags: Default::default(),
        refusals: Vec::new(),
        whereabouts: Where::Free,
        custody: Vec::new(),
        stays: Vec::new(),
        retaken: false,
        escapes: Vec::new(),
        warrants: Vec::new(),
        conditional: None,
        arrested: None,
        revoked: None,
        back: None,
        contraintes: Vec::new(),
    };
    if r.w.presumed {
        r.flag("birth_year_only");
    }
    let order: Vec<usize> = (0..acts.len()).collect();
    r.acts = acts;
    for i in order {
        let proc = r.proc_of(i);
        if let Some(p) = proc
            && r.procs[p].refused
        {
            r.refused_title(i);
            continue;
        }
        match r.one(i) {
            Ok(()) => {}
            Err(Stop::File(code)) => return Err((code, r.acts[i].id.to_owned())),
            Err(Stop::Proc(code)) => {
                r.refusals.push((code, Some(r.acts[i].id.to_owned())));
                match proc {
                    Some(p) => {
                        r.procs[p].refused = true;
                        r.refused_title(i);
                    }
                    None => r.refused_title(i),
                }
            }
        }
    }
    Ok(r)
}

impl<'a> Reading<'a> {
    /// The procedure an act belongs to, through `of` when it has none of its own.
    fn proc_of(&mut self, i: usize) -> Option<usize> {
        let mut at = i;
        loop {
            if let Some(p) = self.acts[at].proc {
                return Some(self.proc(p));
            }
            if matches!(self.acts[at].kind, "ecrou_pour_execution" | "confusion" | "grace") {
                return None;
            }
            let of = *self.acts[at].names("of").first()?;
            at = self.acts.iter().position(|a| a.id == of)?;
        }
    }

    /// A title of a refused procedure creates custody and nothing else.
    fn refused_title(&mut self, i: usize) {
        let a = &self.acts[i];
        if !TITLE_ACTS.contains(&a.kind) || self.titles.iter().any(|t| t.id == a.id) {
            return;
        }
        let mut t = Title::new(a, Kind::Mandat, "", "");
        t.refused = true;
        let day = a.day;
        self.titles.push(t);
        self.hold(day);
    }

    fn one(&mut self, i: usize) -> Done {
        match self.acts[i].kind {
            "garde_a_vue" => self.garde_a_vue(i),
            "prolongation_garde_a_vue" => self.extension(i),
            "fin_garde_a_vue" => self.end_of_custody(i),
            "mandat_d_amener"
            | "mandat_d_arret"
            | "placement_art_270_1"
            | "mandat_president_chambre" => self.short_mandat(i),
            "verification_d_identite" => self.hours_alone(i, "IDV-01", 8),
            "retenue_d_audience" => self.hours_alone(i, "MAN-04", 24),
            "interrogatoire" => self.interrogatoire(i),
            "entree_sans_titre" => self.paperless(i),
            "mandat_de_depot" => self.mandat(i),
            "ordonnance_de_maintien" | "ordonnance_de_prolongation" => self.renewal(i),
            "requalification" => self.requalification(i),
            "ordonnance_de_renvoi" => self.referral(i),
            "maintien_jusqu_au_jugement" => self.until_trial(i),
            "renvoi_chambre_de_controle" => self.chamber_referral(i),
            "mise_en_accusation" => self.accusation(i),
            "ordonnance_de_prise_de_corps" => self.body(i),
            "comparution_tribunal" => self.appearance(i),
            "comparution_chambre_criminelle" => self.criminal_appearance(i),
            "renvoi_audience" => self.adjournment(i),
            "non_lieu" | "mise_en_liberte" => self.freed(i),
            "arret_chambre_de_controle" => self.chamber_rules(i),
            "levee_d_ecrou"
            | "deces"
            | "transferement"
            | "evasion"
            | "reprise"
            | "permission_de_sortie"
            | "liberation_conditionnelle" => self.movement(i),
            "jugement" => self.jugement(i),
            "arret" => self.arret(i),
            "ecrou_pour_execution" => self.ecrou(i),
            "appel" => self.appel(i),
            "desistement" => self.desistement(i),
            "opposition" => self.opposition(i),
            "signification" | "pourvoi" | "arret_cour_supreme" | "decision_definitive" => {
                self.after_judgment(i)
            }
            "grace" | "confusion" => self.mercy(i),
            "mandat_arret_jap"
            | "execution_mandat_jap"
            | "arrestation_provisoire_lc"
            | "revocation_liberation_conditionnelle"
            | "reincarceration" => self.sentence_judge(i),
            "requisition_d_incarceration" => self.requisition(i),
            "paiement" => self.paiement(i),
            "ordre_d_ecrou_extraditionnel"
            | "demande_extradition_recue"
            | "notification_decret_extradition" => self.extradition(i),
            "incarceration_pour_manquement" | "debat_contradictoire" => self.breach(i),
            "placement_educatif" => self.education(i),
            "arrestation_cpi" => self.international(i),
            _ => Ok(()),
        }
    }

    fn ages(&self, t: &mut Title, i: usize) {
        let a = &self.acts[i];
        t.age = self.w.age_at(&a.offences(), a.day);
        t.minor = t.age.is_some_and(|x| x < 18);
    }

    /// Short titles and gardes à vue of the procedure give way to a later mandat.
    fn replace_short(&mut self, proc: &str, day: i64) {
        for i in self.open_titles(proc) {
            if self.titles[i].short() {
                self.titles[i].replaced = Some(day);
            }
        }
    }

    fn garde_a_vue(&mut self, i: usize) -> Done {
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
        self.procs[p].offences = offences;
        if self.w.on("count_garde_a_vue", false) {
            self.open_interval(p, day);
        }
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    fn extension(&mut self, i: usize) -> Done {
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

    fn end_of_custody(&mut self, i: usize) -> Done {
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

    fn short_mandat(&mut self, i: usize) -> Done {
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
    fn may_open(&mut self, p: usize, proc: &str) -> Done {
        if self.procs[p].ended || self.procs[p].judged {
            return Err(Stop::Proc("procedure_already_ended"));
        }
        let held = self.open_titles(proc).iter().any(|&k| !self.titles[k].short());
        if held && !self.procs[p].needs_mandat {
            return Err(Stop::Proc("second_mandat"));
        }
        Ok(())
    }

    fn hours_alone(&mut self, i: usize, rule: &str, hours: i64) -> Done {
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

    fn interrogatoire(&mut self, i: usize) -> Done {
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

    fn paperless(&mut self, i: usize) -> Done {
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

    fn first_appearance(&self, proc: &str) -> Option<i64> {
        let here = |a: &&Act<'_>| a.kind == "premiere_comparution" && a.proc == Some(proc);
        self.acts.iter().find(here).map(|a| a.day)
    }

    fn mandat(&mut self, i: usize) -> Done {
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
    fn lay_out(&mut self, t: &mut Title, plan: &Plan, day: i64, proc: &str) -> Done {
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
                t.readings.insert("from_mandat", add_months(day, plan.first));
            }
            base = seen;
        }
        let end = add_months(base, plan.first);
        t.end = Some(end);
        t.chain = Some(base);
        t.period_from = base;
        t.ceiling = (!plan.no_ceiling).then(|| self.ceiling(base, plan));
        Ok(())
    }

    /// The end if every renewal were given in full.
    fn ceiling(&self, base: i64, plan: &Plan) -> i64 {
        if self.w.switch("renewal_chain") == "first_day" {
            return add_months(base, plan.first + plan.renewals.iter().sum::<i64>());
        }
        let first = add_months(base, plan.first);
        plan.renewals.iter().fold(first, |end, &months| add_months(end, months))
    }

    /// 8.6: the ceiling of the new mandat after a délit become crime.
    fn own_or_first_ceiling(&mut self, t: &mut Title, plan: &Plan, p: usize) {
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
    fn redetention(&mut self, t: &mut Title, p: usize) {
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

    fn renewal(&mut self, i: usize) -> Done {
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

    fn renew(&mut self, k: usize, day: i64, end: i64, months: Option<i64>) {
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
        let mut to = add_months(end, length);
        if length < full {
            t.chain = None;
        }
        if let (true, Some(base)) = (first_day, t.chain) {
            let whole: i64 = (0..=t.given).map(|n| *t.renewals.get(n).unwrap_or(&full)).sum();
            let first = if t.crime { 12 } else { 6 };
            let first = if t.rule.starts_with("FRA-01") { 4 } else { first };
            to = add_months(base, first + whole) + t.shift;
        }
        let ordered = add_months(day, length);
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

    fn requalification(&mut self, i: usize) -> Done {
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
        let press = super::file::listed(&offences, "presse") && after == Matter::Delit;
        let none = after == Matter::Delit && super::file::maximum(&offences) == Some(0);
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
    fn becomes_delit(&mut self, k: usize, q: i64, offences: &[super::file::Offence]) -> Done {
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
            t.end = Some(add_months(from, 1).max(q).min(had));
            t.ceiling = t.end;
            return Ok(());
        }
        t.ceiling = ceiling;
        let mut total = plan.first;
        let mut end = add_months(base, plan.first) + shift;
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
                add_months(base, total) + shift
            } else {
                add_months(end - shift, months) + shift
            };
            if q < end {
                t.required_now = Some((end, q, plan.renewals.len().saturating_sub(n + 1)));
                return Ok(());
            }
        }
        Ok(())
    }

    fn referral(&mut self, i: usize) -> Done {
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

    fn until_trial(&mut self, i: usize) -> Done {
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
        self.open_interval(p, day);
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    fn chamber_referral(&mut self, i: usize) -> Done {
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

    fn accusation(&mut self, i: usize) -> Done {
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

    fn body(&mut self, i: usize) -> Done {
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
            let ended = self.titles[k].decided.is_some();
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

    fn criminal_appearance(&mut self, i: usize) -> Done {
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

    fn appearance(&mut self, i: usize) -> Done {
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
                "DP-08" if scope && t.end.is_some_and(|e| day + 30 < e) => {
                    t.rule = "FD-02".to_owned();
                    t.end = Some(day + 30);
                    t.ceiling = t.end;
                }
                "DP-07" if scope => {
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

    fn adjournment(&mut self, i: usize) -> Done {
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

    fn freed(&mut self, i: usize) -> Done {
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

    fn chamber_rules(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, of, free) = (a.day, a.text("of"), a.text("result") == "mise_en_liberte");
        let Some(n) = self.orders.iter().position(|o| o.id == of && o.pending) else {
            return Err(Stop::Proc("step_out_of_place"));
        };
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
        if !free {
            let proc = self.titles[k].proc.clone().unwrap();
            let p = self.proc(&proc);
            self.procs[p].ended = false;
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

    fn movement(&mut self, i: usize) -> Done {
        let (day, kind) = (self.acts[i].day, self.acts[i].kind);
        let held = self.whereabouts == Where::Held;
        match kind {
            "reprise" => {
                if self.whereabouts != Where::Large {
                    let known = std::mem::take(&mut self.retaken);
                    return if known { Ok(()) } else { Err(Stop::File("reprise_without_evasion")) };
                }
                self.hold(day);
                self.retaken = false;
                return Ok(());
            }
            "deces" => {
                for t in self.titles.iter_mut().filter(|t| t.live()) {
                    t.left = Some(day);
                    t.died = true;
                }
                self.close_intervals(day, false);
                self.let_go(day, Where::Dead);
                return Ok(());
            }
            _ if !held => return Err(Stop::File("not_in_custody")),
            _ => {}
        }
        match kind {
            "levee_d_ecrou" => {
                for n in 0..self.titles.len() {
                    if self.titles[n].live() && !self.titles[n].away {
                        self.titles[n].left = Some(day);
                    }
                }
                self.close_intervals(day, false);
                self.let_go(day, Where::Free);
            }
            "evasion" => {
                self.escapes.push((day, None));
                self.retaken = false;
                for t in &mut self.titles {
                    let provisional =
                        !t.hourly && !matches!(t.kind, Kind::Sentence | Kind::Contrainte);
                    let begun = t.start <= day && t.end.is_some_and(|e| e > day);
                    let on = t.open() && t.decided.is_none() && t.allowed && !t.refused;
                    t.at_large_from = (provisional && begun && on).then_some(day);
                }
                self.close_intervals(day, true);
                self.let_go(day, Where::Large);
            }
            "permission_de_sortie" if !self.has_sentence() => {
                return Err(Stop::File("no_custodial_sentence"));
            }
            "liberation_conditionnelle" => {
                if !self.has_sentence() {
                    return Err(Stop::File("no_custodial_sentence"));
                }
                if self.conditional.is_some() {
                    return Err(Stop::File("step_out_of_place"));
                }
                self.conditional = Some(day);
                for t in self.titles.iter_mut().filter(|t| t.kind == Kind::Sentence && t.open()) {
                    t.away = true;
                }
                self.close_intervals(day, false);
                self.let_go(day, Where::Conditional);
            }
            _ => {}
        }
        Ok(())
    }

    /// A firm sentence in execution that nothing has replaced.
    pub fn has_sentence(&self) -> bool {
        // A refused procedure may hold the sentence: what cannot be told is not contradicted.
        self.procs.iter().any(|p| p.refused)
            || self.titles.iter().any(|t| t.kind == Kind::Sentence && t.open() && !t.refused)
    }

    /// The end of an escape, by recapture or by a new title (8.8).
    pub fn recaptured(&mut self, day: i64) {
        let from = self.escapes.last().unwrap().0;
        self.escapes.last_mut().unwrap().1 = Some(day);
        let suspends = self.w.on("escape_suspends_title", false);
        self.retaken = true;
        for t in self.titles.iter_mut() {
            if t.at_large_from.take().is_some() {
                if suspends {
                    t.end = t.end.map(|e| e + day - from);
                    t.ceiling = t.ceiling.map(|e| e + day - from);
                    t.shift += day - from;
                } else {
                    t.large_days = Some(t.large_days.unwrap_or(0) + day - from);
                    self.flags.insert("escape_clock_not_suspended");
                }
            }
        }
        for p in 0..self.procs.len() {
            if self.procs[p].reopen && !self.procs[p].ended {
                self.open_interval(p, day);
            }
        }
        self.whereabouts = Where::Free;
    }

    fn sentence_judge(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, kind) = (a.day, a.kind);
        let part = super::state::Length {
            months: a.int("months").unwrap_or(0),
            days: a.int("days").unwrap_or(0),
        };
        let partial = a.text("rest") == "partie";
        match kind {
            "mandat_arret_jap" => {
                if !self.has_sentence() {
                    return Err(Stop::File("no_custodial_sentence"));
                }
                if self.warrants.iter().any(|w| w.1.is_none()) {
                    return Err(Stop::File("step_out_of_place"));
                }
                self.warrants.push((day, None));
            }
            "execution_mandat_jap" => {
                let Some(last) = self.warrants.iter_mut().find(|w| w.1.is_none()) else {
                    return Err(Stop::File("step_out_of_place"));
                };
                last.1 = Some(day);
            }
            "arrestation_provisoire_lc" => {
                if self.conditional.is_none() {
                    return Err(Stop::File("revocation_without_lc"));
                }
                self.arrested.get_or_insert(day);
                self.titles.iter_mut().for_each(|t| t.away = false);
                self.hold(day);
            }
            "revocation_liberation_conditionnelle" => {
                if self.conditional.is_none() {
                    return Err(Stop::File("revocation_without_lc"));
                }
                if self.revoked.is_some() {
                    return Err(Stop::File("step_out_of_place"));
                }
                self.revoked = Some((day, partial.then_some(part)));
            }
            _ => {
                if self.conditional.is_none() || self.revoked.is_none() {
                    return Err(Stop::File("revocation_without_lc"));
                }
                self.back.get_or_insert(day);
                self.titles.iter_mut().for_each(|t| t.away = false);
                self.hold(day);
            }
        }
        Ok(())
    }

    fn extradition(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, kind) = (a.day, a.kind);
        if kind == "ordre_d_ecrou_extraditionnel" {
            if day < new_code() || self.w.country() != "MLI" {
                return Err(Stop::Proc("no_rule_in_pack"));
            }
            let mut t = Title::new(a, Kind::Extradition, "EXT-01", pack(&self.w, day));
            self.ages(&mut t, i);
            t.category = "extraditable";
            t.end = Some(day + 30);
            t.ceiling = t.end;
            self.titles.push(t);
            self.hold(day);
            return Ok(());
        }
        let order = |t: &&mut Title| t.act == "ordre_d_ecrou_extraditionnel";
        let Some(t) = self.titles.iter_mut().rev().find(order) else {
            return Err(Stop::File("step_out_of_place"));
        };
        if t.refused || !t.open() || t.end.is_some_and(|e| day > e) {
            return Ok(());
        }
        if kind == "demande_extradition_recue" {
            t.end = None;
            t.ceiling = None;
        } else {
            t.rule = "EXT-02".to_owned();
            t.end = Some(add_months(day, 1));
            t.ceiling = t.end;
        }
        Ok(())
    }

    fn breach(&mut self, i: usize) -> Done {
        let a = &self.acts[i];
        let (day, of) = (a.day, a.text("of"));
        if a.kind == "incarceration_pour_manquement" {
            if day < new_code() || self.w.country() != "MLI" {
                return Err(Stop::Proc("no_rule_in_pack"));
            }
            let jap = a.text("before") == "jap";
            let mut t = Title::new(a, Kind::Breach, "JAP-01", pack(&self.w, day));
            self.ages(&mut t, i);
            t.category = "condamne_definitif";
            t.end = Some(if jap { day + 15 } else { add_months(day, 1) });
            t.ceiling = t.end;
            self.titles.push(t);
            self.hold(day);
            return Ok(());
        }
        let Some(t) = self.titles.iter_mut().find(|t| t.id == of) else { return Ok(()) };
        if t.refused {
            return Ok(());
        }
        if t.end.is_some_and(|e| day > e) {
            self.flag("debate_late");
        } else if t.open() {
            t.end = None;
            t.ceiling = None;
        }
        Ok(())
    }

    fn education(&mut self, i: usize) -> Done {
        let day = self.acts[i].day;
        let birth = self.w.birth;
        if day < new_code() || self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let birth = birth.ok_or(Stop::Proc("birth_missing"))?;
        let mut t = Title::new(&self.acts[i], Kind::Education, "MIN-04", pack(&self.w, day));
        self.ages(&mut t, i);
        t.age = Some(age(birth, day, self.w.feb28()));
        t.category = "mineur_place";
        t.end = Some(birthday(birth, 18, self.w.feb28()));
        t.ceiling = t.end;
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }

    fn international(&mut self, i: usize) -> Done {
        let day = self.acts[i].day;
        if self.w.country() != "MLI" {
            return Err(Stop::Proc("no_rule_in_pack"));
        }
        let mut t = Title::new(&self.acts[i], Kind::Court, "ICC-01", pack(&self.w, day));
        self.ages(&mut t, i);
        t.category = "cpi";
        self.titles.push(t);
        self.hold(day);
        Ok(())
    }
}
