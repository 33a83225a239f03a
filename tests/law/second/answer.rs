//! The result (sections 8.3, 8.9, 9.7, 10 to 12).

use super::dates::{age, birthday, write_day, write_minute};
use super::file::{Act, World};
use super::sentences::{Final, Group, Method, Served, methods};
use super::state::{Kind, Reading, Title, Where};
use super::{checks, walk};
use serde_json::{Map, Value, json};

/// The whole reading of a case.
pub fn answer(case: &Value) -> Value {
    let w = World::of(case);
    let person = person(&w);
    let acts: Vec<Act<'_>> = case["file"].as_array().unwrap().iter().map(Act::of).collect();
    if let Some((code, act)) = checks::first_fault(&w, &acts) {
        let person = if code == "birth_impossible" { json!({}) } else { person };
        return refused(code, act, &person);
    }
    match walk::walk(w, acts) {
        Ok(reading) => finish(reading, person),
        Err((code, act)) => refused(code, Some(&act), &person),
    }
}

fn refused(code: &str, act: Option<&str>, person: &Value) -> Value {
    json!({"category": null, "person": person, "titles": {}, "sentences": {},
        "release": {"on": null, "due": false, "overdue_days": 0, "by_reading": null,
            "blocked_by": ["refused"], "released_on": null},
        "conditional_release_on": null, "conditional_release_authority": null,
        "appeal_limits": {}, "limits": {}, "flags": [],
        "refusals": [{"code": code, "act": act}]})
}

fn person(w: &World<'_>) -> Value {
    let Some(birth) = w.birth else { return json!({}) };
    let years = age(birth, w.today, w.feb28());
    json!({"birth_used": write_day(birth), "birth_presumed": w.presumed,
        "majority_on": write_day(birthday(birth, 18, w.feb28())),
        "age_today": years, "minor_today": years < 18})
}

fn day(n: Option<i64>) -> Value {
    n.map_or(Value::Null, |n| json!(write_day(n)))
}

/// What a title is today.
struct State {
    in_force: Vec<bool>,
    status: Vec<&'static str>,
}

fn finish(mut r: Reading<'_>, person: Value) -> Value {
    r.refuse_titles();
    let all = methods(r.w.switch("sentence_arithmetic"), r.w.switch("imputation"));
    let served = r.serve(&all);
    r.refuse_titles();
    r.dress(&served, &all);
    r.contrainte_dates(all.len());
    let state = r.states();
    let release = r.release(&state, &all);
    r.last_flags(&state, &release);
    let mut titles = Map::new();
    for i in 0..r.titles.len() {
        titles.insert(r.titles[i].id.clone(), r.title(i, &state));
    }
    let limits = super::clocks::limits(&mut r);
    let appeals = super::clocks::appeals(&r);
    let category = r.category(&state, &served);
    let sentences = r.sentences(&served);
    let refusals: Vec<Value> =
        r.refusals.iter().map(|(code, act)| json!({"code": code, "act": act})).collect();
    let flags: Vec<&str> = r.flags.iter().copied().collect();
    json!({"category": category, "person": person, "titles": titles, "sentences": sentences,
        "release": release, "conditional_release_on": day(served.release_on),
        "conditional_release_authority": served.authority, "appeal_limits": appeals,
        "limits": limits, "flags": flags, "refusals": refusals})
}

impl Reading<'_> {
    /// Every title of a refused procedure is refused.
    fn refuse_titles(&mut self) {
        for p in self.procs.iter().filter(|p| p.refused) {
            for t in self.titles.iter_mut().filter(|t| t.proc.as_ref() == Some(&p.name)) {
                t.refused = true;
            }
        }
    }

    fn contrainte_dates(&mut self, readings: usize) {
        for k in 0..self.contraintes.len() {
            let (i, day) = (self.contraintes[k].title, self.contraintes[k].day);
            if !self.titles[i].allowed {
                self.titles[i].ends = vec![Some(day); readings];
                continue;
            }
            let sentences: Vec<Vec<Option<i64>>> = self
                .titles
                .iter()
                .filter(|t| t.kind == Kind::Sentence && t.open() && !t.refused)
                .map(|t| {
                    (0..readings).map(|r| capped(t, t.ends.get(r).copied().flatten())).collect()
                })
                .collect();
            let mut starts = Vec::new();
            for r in 0..readings {
                let mut start = Some(day);
                for ends in &sentences {
                    start = start.and_then(|s| ends[r].map(|e| s.max(e)));
                }
                starts.push(start);
            }
            let ends: Vec<Option<i64>> = starts
                .iter()
                .map(|s| s.map(|s| self.contrainte_end(&self.contraintes[k], s)))
                .collect();
            let t = &mut self.titles[i];
            t.end = ends.iter().flatten().min().copied();
            t.ceiling = t.end;
            t.start = starts.iter().flatten().min().copied().unwrap_or(i64::MAX / 4);
            t.starts = starts;
            t.ends = ends;
        }
    }

    fn states(&self) -> State {
        let force = |t: &Title| {
            let now = if t.hourly { self.w.now } else { self.w.today };
            t.allowed
                && !t.refused
                && t.live()
                && !t.away
                && self.whereabouts == Where::Held
                && t.start <= now
                && t.whole_end().is_none_or(|e| now < e)
        };
        let in_force: Vec<bool> = self.titles.iter().map(force).collect();
        let status = (0..self.titles.len()).map(|i| self.status(i, &in_force)).collect();
        State { in_force, status }
    }

    fn status(&self, i: usize, in_force: &[bool]) -> &'static str {
        let t = &self.titles[i];
        let now = if t.hourly { self.w.now } else { self.w.today };
        let reached = t.whole_end().is_some_and(|e| now >= e);
        let in_time = match t.settled {
            Some(day) => t.whole_end().is_some_and(|e| day <= e),
            None => t.decided.is_some_and(|d| t.end.is_none_or(|e| d <= e)) && !t.by_law,
        };
        let paused = t.kind == Kind::Sentence
            && self.escapes.last().is_some_and(|e| t.whole_end().is_none_or(|x| x > e.0));
        if t.refused {
            "refused"
        } else if t.replaced.is_some() {
            "replaced"
        } else if t.left.is_some() {
            "closed"
        } else if self.whereabouts == Where::Large {
            match (in_time, reached) {
                (true, _) => "closed",
                (_, true) if !paused => "expired",
                _ => "interrupted",
            }
        } else if self.whereabouts != Where::Held || t.away {
            "closed"
        } else if t.start > now && !reached {
            "pending"
        } else if in_force[i] {
            let soon = self.w.whole("due_soon_days", 15);
            match t.whole_end() {
                Some(e) if !t.hourly && e - self.w.today <= soon => "due_soon",
                _ => "running",
            }
        } else if in_time {
            "closed"
        } else if in_force.iter().enumerate().any(|(k, &f)| f && k != i) {
            "held_for_other_cause"
        } else {
            "expired"
        }
    }

    /// The day on which a title ends up to which another may count it as covering.
    fn covers(&self, t: &Title, d: i64) -> bool {
        if !t.allowed || t.refused {
            return false;
        }
        let start = t.day_of(t.start);
        let end = t.whole_end().map(|e| t.day_of(e) + i64::from(t.hourly && t.day_of(e) == start));
        let cut = [t.replaced, t.left, end].into_iter().flatten().min();
        // A sentence that goes on outside covers no day inside.
        let back = [self.arrested, self.back].into_iter().flatten().min();
        let gone = self.conditional.filter(|&c| t.kind == Kind::Sentence && start <= c);
        if gone.is_some_and(|c| c <= d && back.is_none_or(|b| d < b)) {
            return false;
        }
        start <= d && cut.is_none_or(|c| d < c)
    }

    fn overrun(&self, i: usize) -> (i64, Option<i64>) {
        let t = &self.titles[i];
        let hours = t.hourly.then_some(0);
        let Some(end) = t.whole_end() else { return (0, hours) };
        if t.refused {
            return (0, hours);
        }
        let from = end.max(t.start);
        let escaped = |d: i64| self.escapes.iter().any(|&(e, _)| e == d);
        let departures = self.custody.iter().filter_map(|&(_, to)| to);
        let gone = departures.filter(|&d| d >= t.day_of(from) && !escaped(d)).min();
        let gone = if t.away { Some(t.day_of(from)) } else { gone };
        let stop =
            [Some(self.w.today), t.left, t.replaced, gone].into_iter().flatten().min().unwrap();
        let other =
            |d: i64| self.titles.iter().enumerate().any(|(k, o)| k != i && self.covers(o, d));
        let days = (t.day_of(from)..stop).filter(|&d| self.held_on(d) && !other(d)).count() as i64;
        if !t.hourly {
            return (days, None);
        }
        let day = end.div_euclid(1440);
        let stay = self.stay_at(from);
        let Some(stay) = stay else { return (days, Some(0)) };
        let last = [Some(self.w.now), stay, t.left.map(|d| d * 1440), t.replaced.map(|d| d * 1440)]
            .into_iter()
            .flatten()
            .min()
            .unwrap();
        let hours = if other(day) { 0 } else { ((last - from) / 60).max(0) };
        (days, Some(hours))
    }

    fn release(&self, state: &State, all: &[Method]) -> Value {
        let mut blocked: Vec<String> = Vec::new();
        let held = self.whereabouts == Where::Held;
        let refused = !self.refusals.is_empty();
        for o in self.orders.iter().filter(|o| o.pending && o.title.is_some()) {
            if self.titles[o.title.unwrap()].live() && (held || self.whereabouts == Where::Large) {
                blocked.push(o.id.clone());
            }
        }
        let live: Vec<&Title> =
            self.titles.iter().filter(|t| t.live() && !t.refused && !t.away).collect();
        let endless: Vec<String> =
            live.iter().filter(|t| t.whole_end().is_none()).map(|t| t.id.clone()).collect();
        let warrant = self.warrants.iter().any(|w| w.1.is_none());
        let open = held && !refused && endless.is_empty() && !warrant;
        let large = self.whereabouts == Where::Large;
        if held || large {
            blocked.extend(endless);
        }
        if warrant && (held || large) {
            blocked.push("mandat_arret_jap".to_owned());
        }
        if self.whereabouts == Where::Large {
            blocked.push("evade".to_owned());
        }
        if refused {
            blocked = vec!["refused".to_owned()];
        }
        let by: Vec<Option<i64>> = (0..all.len())
            .map(|k| {
                let end = |t: &&Title| match t.ends.get(k) {
                    Some(e) => capped(t, *e),
                    None => t.whole_end().map(|e| t.day_of(e)),
                };
                live.iter().filter_map(end).max()
            })
            .collect();
        let on = by.iter().flatten().min().copied().filter(|_| open);
        let differ = open && by.iter().any(|b| *b != by[0]);
        let due = on.is_some_and(|o| self.w.today >= o) && !state.in_force.contains(&true);
        let by_reading = differ.then(|| {
            let entry = |(m, b): (&Method, &Option<i64>)| {
                (format!("{}.{}", m.arithmetic, m.imputation), day(*b))
            };
            Value::Object(all.iter().zip(&by).map(entry).collect())
        });
        let away = !held && self.whereabouts != Where::Large;
        let last = self.custody.last().and_then(|c| c.1).filter(|_| away);
        json!({"on": day(on), "due": due, "overdue_days": if due { self.w.today - on.unwrap() } else { 0 },
            "by_reading": by_reading, "blocked_by": blocked, "released_on": day(last)})
    }

    fn last_flags(&mut self, state: &State, release: &Value) {
        let held = self.whereabouts == Where::Held;
        let overruns: Vec<(i64, Option<i64>)> =
            (0..self.titles.len()).map(|i| self.overrun(i)).collect();
        let days_open = self.titles.iter().any(|t| t.live() && !t.hourly && !t.refused);
        let hours_open = self.titles.iter().zip(&overruns).any(|(t, o)| t.live() && o.1 >= Some(1));
        let late = release["overdue_days"].as_i64() >= Some(1);
        if held && !state.in_force.contains(&true) && (late && days_open || hours_open) {
            self.flag("overrun");
        } else if overruns.iter().any(|o| o.0 > 0 || o.1 >= Some(1)) {
            self.flag("past_overrun");
        }
        if state.status.contains(&"held_for_other_cause") {
            self.flag("close_expired_title");
        }
        for i in 0..self.titles.len() {
            let t = self.titles[i].clone();
            if t.refused {
                continue;
            }
            let old = ["OLD-", "NER-", "FRA-"].iter().any(|p| t.rule.starts_with(p));
            if old {
                self.flag("secondary_source_rule");
            }
            if let (Some(left), false) = (t.left, t.died) {
                // A departure has no hour: on the day of the end it is not said to be early.
                if t.decided.is_none() && t.end.is_none_or(|e| left < t.day_of(e)) && t.allowed {
                    self.flag("left_before_end");
                }
            }
            if t.required_now.is_some() {
                self.flag("maintien_required_now");
            }
            if !t.open() || t.decided.is_some() {
                continue;
            }
            let rule = t.former.as_deref().unwrap_or(&t.rule);
            if t.end.is_none() && matches!(rule, "DP-07" | "FD-01") {
                self.flag("no_maximum_until_trial");
            }
            if t.kind == Kind::Body && t.end.is_none() {
                self.flag("no_maximum_prise_de_corps");
                let appeared = self
                    .procs
                    .iter()
                    .any(|p| Some(&p.name) == t.proc.as_ref() && p.appeared_criminal);
                if !appeared && t.ceiling.is_some_and(|c| self.w.today >= c) {
                    self.flag("ceiling_passed_no_appearance");
                }
            }
        }
        if self.procs.iter().any(|p| p.needs_mandat && !p.refused) {
            self.flag("new_mandat_required");
        }
    }

    fn title(&self, i: usize, state: &State) -> Value {
        let t = &self.titles[i];
        let moment = |n: Option<i64>| match n {
            Some(n) if t.hourly => json!(write_minute(n)),
            n => day(n),
        };
        if t.refused {
            return json!({"expires_on": null, "last_undisputed_day": null, "ceiling_on": null,
                "notify_on": [], "status": "refused", "overrun_days": 0, "readings": {}});
        }
        let whole = t.whole_end();
        let procedural = t.proc.is_some() && t.kind != Kind::Sentence && !t.hourly;
        let eve = if procedural && t.decided.is_none() { whole.map(|e| e - 1) } else { None };
        let (days, hours) = self.overrun(i);
        let mut readings: Map<String, Value> =
            t.readings.iter().map(|(k, v)| ((*k).to_owned(), day(Some(*v)))).collect();
        let end = if t.by_law { t.whole_end() } else { t.end };
        if let (Some(large), Some(end)) = (t.large_days.filter(|d| *d > 0), end) {
            readings.insert("escape_suspends".to_owned(), day(Some(end + large)));
        }
        let children = self.w.switch("minors_authority") == "juge_des_enfants";
        json!({"rule": t.rule, "pack": t.pack, "expires_on": moment(whole),
            "last_undisputed_day": day(eve),
            "ceiling_on": if t.decided.is_some() { Value::Null } else { moment(t.ceiling) },
            "notify_on": duties(t, state.status[i], children), "status": state.status[i],
            "overrun_days": days, "overrun_hours": hours, "readings": readings,
            "age_at_facts": t.age, "minor": t.minor})
    }

    fn category(&self, state: &State, served: &Served) -> Value {
        match self.whereabouts {
            Where::Dead => return json!("decede"),
            Where::Large => return json!("evade"),
            Where::Free | Where::Conditional => {
                if !self.titles.iter().any(|t| t.away && !t.refused) {
                    return json!("libere");
                }
                let end = served.groups.last().map(|g| g.ends.iter().flatten().min().copied());
                let over = end.flatten().is_some_and(|e| self.w.today >= e);
                return json!(if over { "libere" } else { "liberation_conditionnelle" });
            }
            Where::Held => {}
        }
        const RANKS: [&str; 16] = [
            "condamne_definitif",
            "condamne_finalite_inconnue",
            "condamne_en_pourvoi",
            "condamne_appelant",
            "condamne_opposant",
            "condamne_delai_recours",
            "accuse",
            "prevenu",
            "inculpe",
            "contraint",
            "extraditable",
            "cpi",
            "mineur_place",
            "retenu",
            "garde_a_vue",
            "sans_titre",
        ];
        let best = |pick: &dyn Fn(usize) -> bool| {
            let mine: Vec<&str> = (0..self.titles.len())
                .filter(|&i| {
                    let t = &self.titles[i];
                    t.live() && !t.refused && !t.away && pick(i)
                })
                .map(|i| self.titles[i].category)
                .collect();
            RANKS.into_iter().find(|c| mine.contains(c))
        };
        let force = best(&|i| state.in_force[i]);
        let lapsed = best(&|i| matches!(state.status[i], "expired" | "held_for_other_cause"));
        let decided = best(&|i| state.status[i] == "closed").map(|_| "a_liberer");
        json!(force.or(lapsed).or(decided))
    }

    fn sentences(&self, served: &Served) -> Value {
        let mut out = Map::new();
        for (n, d) in self.decisions.iter().enumerate() {
            let refused = self.procs.iter().any(|p| p.name == d.proc && p.refused);
            if d.pronounced.is_none() || refused {
                continue;
            }
            let group = served.of(n);
            let end = group.and_then(|g| g.ends.iter().flatten().min().copied());
            let deducted = group.map(Group::deducted);
            let several = group.filter(|g| g.members.len() > 1 && !g.life);
            let title = self.titles.iter().find(|t| t.decision == Some(n));
            let final_on = match self.finality(n) {
                Final::Known(f) => Some(f),
                _ => None,
            };
            let lost = served.groups.iter().chain(&served.closed).any(|g| g.first.contains(&n));
            let void = (d.suspended && !lost).then(|| super::dates::add_months(d.day, 60));
            out.insert(
                d.id.clone(),
                json!({"firm_months": d.firm.months, "firm_days": d.firm.days, "life": d.life,
                    "in_execution": title.is_some_and(|t| t.open()) && !d.replaced, "replaced": d.replaced,
                    "final_on": day(final_on), "deducted_days": deducted, "end_on": day(end),
                    "cumulated_months": several.map(|g| g.total.months),
                    "sursis_void_on": day(void), "prescribed_on": day(self.prescribed(n))}),
            );
        }
        Value::Object(out)
    }
}

/// The end of a sentence in one reading, cut by a decision.
fn capped(t: &Title, end: Option<i64>) -> Option<i64> {
    match (end, t.decided) {
        (Some(e), Some(d)) => Some(e.min(d)),
        (e, d) => e.or(d),
    }
}

/// Section 8.3.
fn duties(t: &Title, status: &str, children: bool) -> Vec<Value> {
    let Some(end) = t.end else { return Vec::new() };
    let quiet = matches!(status, "replaced" | "closed" | "refused");
    if quiet || t.decided.is_some() || !t.allowed || t.kind == Kind::Sentence {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut put = |duty: &str, on: i64, article: &str| {
        let on = if t.hourly { write_minute(on) } else { write_day(on) };
        out.push(json!({"duty": duty, "on": on, "article": article}));
    };
    let left = t.endless || t.given < t.renewals.len();
    let rule = t.former.as_deref().unwrap_or(&t.rule);
    let old = rule.starts_with("OLD-DP");
    if old && end < super::table::new_code() {
        put("bring_to_procureur", end, "CPP 2001 129");
        return out;
    }
    match rule {
        "DP-01" | "OLD-DP-01" => {
            put("warn_procureur", end - 8, "CPP 272");
            put("present_to_president_cld", end, "CPP 272");
        }
        "FD-01" => {
            put("warn_procureur", end - 8, "CPP 140");
            put("present_to_president_cld", end, "CPP 140");
        }
        "FD-02" => put("present_to_president_cld", end, "CPP 586"),
        "DP-02" | "DP-03" | "DP-09" | "OLD-DP-02" => {
            if left && t.required_now.is_none() {
                put("refer_to_president_cld", end - 15, "CPP 274");
            }
            put("present_to_president_cld", end, "CPP 276");
        }
        "DP-04" | "DP-05" | "OLD-DP-04" => {
            if left && t.given >= 2 {
                put("refer_to_president_cld", end - 15, "CPP 285");
            }
            put("present_to_president_cld", end, "CPP 278");
        }
        "DP-13" => put("present_to_president_cld", end, "CPP 286"),
        "MIN-02" | "MIN-03" if children => {
            put("present_to_juge_des_enfants", end, "CPP 276, 1018");
        }
        "MIN-02" | "MIN-03" => put("present_to_president_cld", end, "CPP 276"),
        "MAN-01" => put("present_to_procureur", end, "CPP 261"),
        "MAN-02" => put("present_to_procureur", end, "CPP 264"),
        _ => {}
    }
    out
}
