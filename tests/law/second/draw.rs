//! Case files drawn from a seed: plausible courses of a file, with dates on, before and after the
//! days that matter, and now and then an act missing, doubled or moved.

use super::dates::{add_months, number, write_day, write_minute};
use serde_json::{Map, Value, json};
use std::cell::Cell;

/// A stream of choices.
pub struct Draw {
    state: Cell<u64>,
}

impl Draw {
    fn next(&self) -> u64 {
        self.state.set(self.state.get().wrapping_add(0x9E37_79B9_7F4A_7C15));
        let mut z = self.state.get();
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    pub fn below(&self, n: i64) -> i64 {
        (self.next() % n.max(1) as u64) as i64
    }
    pub fn chance(&self, percent: i64) -> bool {
        self.below(100) < percent
    }
    pub fn one<T: Copy>(&self, of: &[T]) -> T {
        of[self.below(of.len() as i64) as usize]
    }
}

/// A file in the making.
pub struct Maker {
    pub d: Draw,
    acts: Vec<(i64, i64, Value)>,
    marks: Vec<i64>,
    next: usize,
    born: Option<i64>,
    person: Map<String, Value>,
    settings: Map<String, Value>,
}

const NEW: (i64, i64, i64) = (2025, 6, 13);

impl Maker {
    fn id(&mut self) -> String {
        self.next += 1;
        format!("a{}", self.next)
    }
    fn put(&mut self, day: i64, minute: Option<i64>, kind: &str, fields: Value) -> String {
        let id = self.id();
        let mut act = Map::new();
        act.insert("id".into(), json!(id));
        act.insert("type".into(), json!(kind));
        match minute {
            Some(m) => act.insert("at".into(), json!(write_minute(day * 1440 + m))),
            None => act.insert("date".into(), json!(write_day(day))),
        };
        act.extend(fields.as_object().unwrap().clone());
        self.acts.push((day, minute.unwrap_or(-1), Value::Object(act)));
        id
    }
    fn day(&mut self, day: i64, kind: &str, fields: Value) -> String {
        self.put(day, None, kind, fields)
    }
    fn mark(&mut self, day: i64) {
        self.marks.push(day);
    }
    /// A day near another: mostly just before, on or just after.
    fn near(&mut self, day: i64) -> i64 {
        day + self
            .d
            .one(&[-40, -20, -16, -15, -14, -9, -8, -7, -3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 5])
    }
    /// A first day: around the change of code, month ends, 29 February, anywhere.
    fn first(&mut self) -> i64 {
        match self.d.below(10) {
            0 => number(NEW.0, NEW.1, NEW.2) + self.d.below(5) - 2,
            1 => number(2025, 6, 13) - self.d.below(400),
            2 => number(2025, self.d.one(&[7, 8, 10, 12]), 31),
            3 => number(2026, self.d.one(&[1, 3, 5]), self.d.one(&[29, 30, 31])),
            4 => number(2027, 8, 29) + self.d.below(4),
            5 => number(2024, 2, 28) + self.d.below(3),
            6 => number(2028, 2, 27) + self.d.below(4),
            _ => number(2025, 6, 13) + self.d.below(700),
        }
    }
    fn offences(&mut self, day: i64, crime: Option<bool>) -> Value {
        let crime = crime.unwrap_or_else(|| self.d.chance(25));
        let several = self.d.chance(12);
        let mut list = vec![self.offence(day, crime)];
        if several {
            let second = crime && self.d.chance(40);
            list.push(self.offence(day, second));
        }
        Value::Array(list)
    }
    fn offence(&mut self, day: i64, crime: bool) -> Value {
        let mut o = Map::new();
        if crime {
            o.insert("nature".into(), json!("crime"));
            match self.d.below(6) {
                0 => o.insert("max".into(), json!("life")),
                1 if self.d.chance(30) => None,
                _ => o.insert("max_months".into(), json!(self.d.one(&[120, 180, 239, 240, 360]))),
            };
        } else if self.d.chance(3) {
            o.insert("nature".into(), json!("contravention"));
        } else {
            o.insert("nature".into(), json!("delit"));
            if !self.d.chance(3) {
                let max = self
                    .d
                    .one(&[0, 6, 11, 12, 24, 24, 24, 25, 36, 36, 37, 60, 60, 60, 60, 61, 120]);
                o.insert("max_months".into(), json!(max));
            }
        }
        if self.d.chance(25) {
            let list = self.d.one(&[
                "art274",
                "art274",
                "bande_organisee",
                "art285",
                "art285",
                "art885",
                "presse",
                "loi_speciale",
                "evasion_bris",
                "sexuel",
                "biens_publics",
                "imprescriptible",
            ]);
            o.insert("lists".into(), json!([list]));
        }
        if self.d.chance(60) {
            let mut facts = day - self.d.one(&[0, 1, 2, 10, 30, 100, 200, 400]);
            if let Some(birth) = self.born
                && self.d.chance(40)
            {
                let years = self.d.one(&[13, 15, 18, 18, 18]);
                facts = add_months(birth, years * 12) + self.d.below(3) - 1;
            }
            o.insert("facts_on".into(), json!(write_day(facts.min(day))));
        }
        Value::Object(o)
    }

    fn people(&mut self, day: i64) {
        if self.d.chance(35) {
            let years = self.d.one(&[12, 13, 14, 15, 16, 17, 18, 18, 30, 58, 59, 60]);
            let birth = match self.d.below(6) {
                0 => number(2008, 2, 29),
                1 => add_months(day, -years * 12),
                _ => add_months(day, -years * 12) - self.d.below(500) + 100,
            };
            self.born = Some(birth);
            let text = write_day(birth);
            let text = if self.d.chance(12) { text[..4].to_owned() } else { text };
            self.person.insert("birth".into(), json!(text));
        }
        if self.d.chance(15) {
            self.person.insert("domiciled_in_mali".into(), json!(self.d.chance(40)));
        }
        if self.d.chance(15) {
            let nature = self.d.one(&["crime", "delit", "delit"]);
            let months = self.d.one(&[0, 2, 3, 4, 12]);
            let mut prior = json!({"nature": nature, "months_firm": months});
            if self.d.chance(20) {
                prior["common_law"] = json!(false);
            }
            self.person.insert("prior_convictions".into(), json!([prior]));
        }
        for key in ["pregnant", "nursing_child_under_3", "infirm"] {
            if self.d.chance(2) {
                self.person.insert(key.into(), json!(true));
            }
        }
    }

    fn switches(&mut self) {
        if self.d.chance(60) {
            let a = self.d.one(&["calendar", "hybrid", "literal30"]);
            self.settings.insert("sentence_arithmetic".into(), json!(a));
        }
        if self.d.chance(60) {
            let a = self.d.one(&["from_first_day", "deduct_days"]);
            self.settings.insert("imputation".into(), json!(a));
        }
        let all: [(&str, Value); 23] = [
            ("detention_day_count", json!("inclusive")),
            ("count_garde_a_vue", json!(true)),
            ("order_on_last_day", json!("void")),
            ("maintien_runs_from", json!("order_date")),
            ("renewal_chain", json!("first_day")),
            ("list_274_reading", json!("all")),
            ("list_274_cap_months", json!(12)),
            ("ordinary_delit_renewals", json!("unlimited")),
            ("criminal_ceiling_from", json!("new_mandat")),
            ("requalified_time_counts", json!(false)),
            ("prise_de_corps_ceiling", json!("hard")),
            ("straddling_ceiling", json!("new")),
            ("art_586_scope", json!("comparution_immediate")),
            ("escape_suspends_title", json!(true)),
            ("redetention", json!("restart")),
            ("minor_test", json!("measure")),
            ("feb29_birthday", json!("feb28")),
            ("gav_commission_rogatoire", json!("art113")),
            ("saturday_is_working_day", json!(true)),
            ("other_parties_five_days", json!("from_first_appeal")),
            ("lc_base", json!("pronounced")),
            ("life_lc_old_facts", json!("apply")),
            ("private_contrainte_of_detainee", json!("from_release")),
        ];
        let rate = self.d.one(&[0, 0, 4, 12]);
        for (name, value) in all {
            if self.d.chance(rate) {
                self.settings.insert(name.into(), value);
            }
        }
        if self.d.chance(5) {
            self.settings.insert("due_soon_days".into(), json!(self.d.one(&[0, 1, 30])));
        }
    }

    fn garde_a_vue(&mut self, proc: &str, day: i64) {
        let minute = self.d.one(&[0, 1, 30, 600, 630, 1200, 1439]);
        let regime = self.d.one(&[
            "ordinaire",
            "ordinaire",
            "commission_rogatoire",
            "terrorisme",
            "special_48h",
        ]);
        let offences = self.offences(day, None);
        let g = self.put(
            day,
            Some(minute),
            "garde_a_vue",
            json!({"proc": proc, "regime": regime, "offences": offences}),
        );
        let base = match regime {
            "terrorisme" => 360,
            "commission_rogatoire" => self.d.one(&[24, 48]),
            _ => self.d.one(&[48, 48, 20]),
        };
        let mut end = day * 1440 + minute + base * 60;
        for _ in 0..self.d.below(4) {
            let at = end + self.d.one(&[-120, -1, 0, 0, 1, 60, -1500]);
            let mut fields = json!({"of": g});
            if self.d.chance(10) {
                fields["authorised"] = json!(false);
            }
            self.put(
                at.div_euclid(1440),
                Some(at.rem_euclid(1440)),
                "prolongation_garde_a_vue",
                fields,
            );
            end += self.d.one(&[base, 24, 10]) * 60;
        }
        self.mark(end.div_euclid(1440));
        match self.d.below(4) {
            0 => {
                let at = end + self.d.one(&[-600, -1, 0, 1, 59, 60, 61, 1500, 3000]);
                self.put(
                    at.div_euclid(1440),
                    Some(at.rem_euclid(1440)),
                    "fin_garde_a_vue",
                    json!({"of": g}),
                );
            }
            1 => {
                let on = end.div_euclid(1440) + self.d.one(&[-1, 0, 0, 1, 2, 3]);
                self.instruction(proc, on.max(day), None);
            }
            _ => {}
        }
    }

    fn short(&mut self, proc: &str, day: i64) {
        let minute = self.d.one(&[0, 480, 860, 1439]);
        match self.d.below(6) {
            0 | 1 => {
                let kind = self.d.one(&["mandat_d_amener", "mandat_d_arret"]);
                self.put(day, Some(minute), kind, json!({"proc": proc}));
                self.mark(day + 1);
                let later = self.d.one(&[0, 1, 1, 2, 2, 3]);
                if self.d.chance(40) {
                    self.put(
                        day + later,
                        Some(1439 - self.d.below(300)),
                        "interrogatoire",
                        json!({"proc": proc}),
                    );
                }
                if self.d.chance(50) {
                    self.instruction(proc, day + later, None);
                }
            }
            2 => {
                self.day(day, "placement_art_270_1", json!({"proc": proc}));
                self.mark(day + 5);
                if self.d.chance(40) {
                    self.flagrant(proc, day + self.d.below(7));
                }
            }
            3 => {
                self.day(day, "mandat_president_chambre", json!({"proc": proc}));
                self.mark(day + 5);
                if self.d.chance(40) {
                    self.instruction(proc, day + 3 + self.d.below(5), None);
                }
            }
            4 => {
                let kind = self.d.one(&["verification_d_identite", "retenue_d_audience"]);
                self.put(day, Some(minute), kind, json!({}));
                self.mark(day + 1);
            }
            _ => {
                self.day(day, "entree_sans_titre", json!({}));
                if self.d.chance(50) {
                    self.instruction(proc, day + self.d.below(4), None);
                }
            }
        }
    }

    fn flagrant(&mut self, proc: &str, day: i64) {
        let procedure = self.d.one(&["flagrant_delit", "flagrant_delit", "comparution_immediate"]);
        let crime = self.d.chance(3);
        let offences = self.offences(day, Some(crime));
        self.day(
            day,
            "mandat_de_depot",
            json!({"proc": proc, "procedure": procedure, "offences": offences}),
        );
        let end = add_months(day, 2);
        self.mark(end);
        let mut on = day;
        if self.d.chance(65) {
            on = if self.d.chance(50) { self.near(end) } else { day + self.d.below(50) };
            self.day(on, "comparution_tribunal", json!({"proc": proc}));
            self.mark(on + 30);
        }
        if self.d.chance(35) {
            let gap = self.d.one(&[1, 2, 3, 4, 14, 15, 16, 17, 30]);
            let mut fields = json!({"proc": proc, "to": write_day(on + gap)});
            if self.d.chance(40) {
                fields["defence_request"] = json!(true);
            }
            self.day(on, "renvoi_audience", fields);
            self.mark(on);
        }
        self.after(proc, on.max(day), 35);
    }

    fn instruction(&mut self, proc: &str, day: i64, crime: Option<bool>) {
        let crime = crime.unwrap_or_else(|| self.d.chance(30));
        let offences = self.offences(day, Some(crime));
        let max = offences[0]["max_months"].as_i64().unwrap_or(60);
        if self.d.chance(if max <= 36 { 90 } else { 10 }) {
            let on = day + self.d.one(&[-2, -1, 0, 0, 0, 1, 2, 5]);
            self.day(on, "premiere_comparution", json!({"proc": proc}));
        }
        self.day(
            day,
            "mandat_de_depot",
            json!({"proc": proc, "procedure": "instruction", "offences": offences}),
        );
        let (first, kind) =
            if crime { (12, "ordonnance_de_prolongation") } else { (6, "ordonnance_de_maintien") };
        let mut end = add_months(day, if max <= 24 { 1 } else { first });
        self.mark(end);
        let mut on = day;
        for _ in 0..self.d.one(&[0, 0, 1, 1, 2, 3, 4]) {
            let at = self.near(end).max(on);
            let mut fields = json!({"proc": proc});
            if self.d.chance(6) {
                fields["notified"] = json!(false);
            }
            let mut length = first;
            if self.d.chance(15) {
                length = self.d.one(&[1, 3, 5, 6, 7, 9, 12, 13]);
                fields["months"] = json!(length);
            }
            let kind = if self.d.chance(2) { "ordonnance_de_maintien" } else { kind };
            let o = self.day(at, kind, fields);
            if self.d.chance(10) {
                let told = at + self.d.below(4);
                self.day(told, "communication", json!({"of": o}));
                if self.d.chance(50) {
                    self.day(told + self.d.below(7), "appel", json!({"of": o, "by": "prevenu"}));
                }
            }
            on = at;
            end = add_months(end, length);
            self.mark(end);
        }
        if self.d.chance(14) {
            let q = if self.d.chance(40) {
                self.near(add_months(day, first)).max(on)
            } else {
                on + self.d.below(200)
            };
            let offences = self.offences(q, Some(!crime));
            self.day(q, "requalification", json!({"proc": proc, "offences": offences}));
            self.mark(q);
            on = q;
            if self.d.chance(50) {
                let kind = if crime { "ordonnance_de_maintien" } else { "mandat_de_depot" };
                let at = q + self.d.one(&[0, 0, 0, 1, 10]);
                if crime {
                    self.day(at, kind, json!({"proc": proc}));
                } else {
                    self.day(
                        at,
                        kind,
                        json!({"proc": proc, "procedure": "instruction", "offences": offences}),
                    );
                }
                on = at;
            }
        }
        self.after(proc, on, 60);
    }

    /// What may come after a mandat: a release, a referral, an accusation, a judgment.
    fn after(&mut self, proc: &str, from: i64, percent: i64) {
        if !self.d.chance(percent) {
            return;
        }
        let day = from + self.d.one(&[0, 1, 5, 20, 40, 90, 150]);
        match self.d.below(9) {
            0 | 1 => self.freed(proc, day),
            2 | 3 => {
                self.day(day, "ordonnance_de_renvoi", json!({"proc": proc}));
                self.mark(day);
                let mut on = day;
                if self.d.chance(65) {
                    self.day(
                        day + self.d.one(&[0, 0, 0, 0, 1]),
                        "maintien_jusqu_au_jugement",
                        json!({"proc": proc}),
                    );
                }
                if self.d.chance(55) {
                    on = day + 1 + self.d.below(60);
                    self.day(on, "comparution_tribunal", json!({"proc": proc}));
                    self.mark(on + 30);
                }
                if self.d.chance(45) {
                    self.judged(proc, on + self.d.below(35), Some(false));
                }
            }
            4 => {
                self.day(day, "renvoi_chambre_de_controle", json!({"proc": proc}));
                self.mark(day + 60);
                let mut on = day;
                if self.d.chance(55) {
                    on = day + self.d.one(&[0, 10, 29, 30, 31, 59, 60, 61]);
                    self.day(on, "comparution_tribunal", json!({"proc": proc}));
                    self.mark(on + 30);
                }
                if self.d.chance(35) {
                    self.judged(proc, on + self.d.below(35), Some(false));
                }
            }
            5 => {
                self.day(day, "mise_en_accusation", json!({"proc": proc}));
                let mut on = day;
                if self.d.chance(75) {
                    on = day + self.d.below(20);
                    self.day(on, "ordonnance_de_prise_de_corps", json!({"proc": proc}));
                }
                if self.d.chance(40) {
                    on += self.d.one(&[10, 200, 700, 1000]);
                    self.day(on, "comparution_chambre_criminelle", json!({"proc": proc}));
                }
                if self.d.chance(40) {
                    self.judged(proc, on + self.d.below(10), Some(true));
                }
            }
            _ => {
                self.judged(proc, day, None);
            }
        }
    }

    fn freed(&mut self, proc: &str, day: i64) {
        let kind = self.d.one(&["mise_en_liberte", "mise_en_liberte", "non_lieu"]);
        let n = self.day(day, kind, json!({"proc": proc}));
        self.mark(day);
        let mut on = day;
        let gone = self.d.chance(15);
        if gone {
            self.day(day, "levee_d_ecrou", json!({}));
        }
        if self.d.chance(50) {
            let (by, limit) =
                self.d.one(&[("procureur", 3), ("procureur_general", 15), ("prevenu", 3)]);
            on = day + limit + self.d.one(&[-2, -1, 0, 0, 1, 2, 3]);
            let a = self.day(on, "appel", json!({"of": n, "by": by}));
            match self.d.below(4) {
                0 | 1 => {
                    on += self.d.one(&[1, 10, 30]);
                    let result = self.d.one(&["mise_en_liberte", "maintien"]);
                    self.day(on, "arret_chambre_de_controle", json!({"of": a, "result": result}));
                }
                2 if self.d.chance(50) => {
                    on += 5;
                    self.day(on, "desistement", json!({"of": a}));
                }
                _ => {}
            }
        }
        if !gone && self.d.chance(45) {
            let left = on + self.d.one(&[0, 0, 1, 3]);
            self.day(left, "levee_d_ecrou", json!({}));
            if self.d.chance(45) {
                let again = left + self.d.one(&[0, 1, 30, 100]);
                let offences = self.offences(again, None);
                self.day(
                    again,
                    "mandat_de_depot",
                    json!({"proc": proc, "procedure": "instruction", "offences": offences}),
                );
                self.mark(add_months(again, 6));
            }
        }
    }

    fn sentence(&mut self) -> Value {
        let mut s = Map::new();
        match self.d.below(30) {
            0 => {
                s.insert("life".into(), json!(true));
            }
            1 => {
                s.insert("death".into(), json!(true));
            }
            _ => {
                let months = self.d.one(&[
                    0, 1, 1, 2, 3, 5, 6, 6, 7, 8, 9, 10, 11, 12, 12, 18, 24, 24, 36, 48, 60, 60,
                    61, 120, 241,
                ]);
                let days = if months == 0 {
                    self.d.one(&[1, 15, 29, 30, 31, 45])
                } else if self.d.chance(15) {
                    self.d.one(&[1, 10, 15, 29])
                } else {
                    0
                };
                if months > 0 {
                    s.insert("months".into(), json!(months));
                }
                if days > 0 {
                    s.insert("days".into(), json!(days));
                }
                match self.d.below(14) {
                    0 => {
                        s.insert("suspended".into(), json!("all"));
                    }
                    1 | 2 => {
                        let part = self.d.one(&[1, months / 2, months - 1, months]).max(0);
                        s.insert("suspended".into(), json!({"months": part}));
                    }
                    3 => {
                        s.insert("suspended".into(), json!({"days": self.d.one(&[1, 10, 20])}));
                    }
                    _ => {}
                }
            }
        }
        Value::Object(s)
    }

    /// A judgment and what follows; returns its id and its day.
    fn judged(&mut self, proc: &str, day: i64, crime: Option<bool>) -> (String, i64) {
        let crime = crime.unwrap_or_else(|| self.d.chance(20));
        let court = match (crime, self.d.below(8)) {
            (true, 0) => "chambre_criminelle_mineurs",
            (true, _) => "chambre_criminelle",
            (false, 0) => "tribunal_pour_enfants",
            (false, 1) if self.d.chance(20) => "tribunal_de_police",
            _ => "tribunal_correctionnel",
        };
        let result = self.d.one(&[
            "condamnation",
            "condamnation",
            "condamnation",
            "condamnation",
            "condamnation",
            "condamnation",
            "condamnation",
            "relaxe",
            "acquittement",
            "amende",
        ]);
        let default = self.d.chance(18);
        let mut fields = json!({"proc": proc, "court": court, "result": result});
        if self.d.chance(85) {
            fields["offences"] = self.offences(day, Some(crime));
        }
        if result == "condamnation" {
            fields["sentence"] = self.sentence();
        }
        if default {
            fields["contradictory"] = json!(false);
        }
        if self.d.chance(20) {
            fields["recidive_legale"] = json!(true);
        }
        if self.d.chance(8) {
            fields["legal_max_months"] = json!(self.d.one(&[24, 60, 120]));
        }
        let j = self.day(day, "jugement", fields);
        self.mark(day);
        self.mark(add_months(day, 1));
        if self.d.chance(25) {
            self.day(day, "mandat_de_depot", json!({"proc": proc, "procedure": "audience"}));
        }
        self.remedies(proc, &j, day, default);
        (j, day)
    }

    fn remedies(&mut self, proc: &str, j: &str, day: i64, default: bool) {
        let mut on = day;
        if default && self.d.chance(75) {
            on = day + self.d.below(60);
            let mut fields = json!({"of": j, "in_person": self.d.chance(70)});
            if self.d.chance(25) {
                fields["abroad"] = json!(true);
            }
            self.day(on, "signification", fields);
            if self.d.chance(30) {
                on += self.d.one(&[0, 10, 28, 31, 32, 33, 62]);
                self.day(on, "signification", json!({"of": j, "in_person": true}));
            }
            if self.d.chance(40) {
                on += self.d.one(&[0, 5, 20, 29, 30, 31, 33, 34]);
                self.day(on, "opposition", json!({"of": j}));
                self.mark(on + 8);
                if self.d.chance(40) {
                    on += self.d.below(12);
                    let sentence = self.sentence();
                    self.day(
                        on,
                        "jugement",
                        json!({"proc": proc, "court": "tribunal_correctionnel",
                        "result": "condamnation", "sentence": sentence, "on_opposition": true,
                        "offences": [{"nature": "delit", "max_months": 60}]}),
                    );
                }
                return;
            }
        }
        for _ in 0..self.d.one(&[0, 0, 0, 1, 1, 2]) {
            let by = self.d.one(&[
                "prevenu",
                "prevenu",
                "procureur",
                "procureur_general",
                "partie_civile",
                "civilement_responsable",
            ]);
            let at = on
                + self.d.one(&[
                    0, 1, 5, 15, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 38, 40, 58, 61, 63,
                ]);
            let a = self.day(at, "appel", json!({"of": j, "by": by}));
            if self.d.chance(15) {
                self.day(at + self.d.one(&[0, 5, 40]), "desistement", json!({"of": a}));
            }
            on = at;
            self.mark(on);
        }
        if self.d.chance(30) {
            let at = on + self.d.one(&[1, 30, 90, 200]);
            let result = self.d.one(&[
                "confirme",
                "confirme",
                "reforme",
                "reforme",
                "relaxe",
                "amende",
                "acquittement",
            ]);
            let mut fields = json!({"of": j, "result": result});
            if result == "reforme" {
                fields["sentence"] = self.sentence();
            }
            let r = self.day(at, "arret", fields);
            if self.d.chance(15) {
                self.day(at, "mandat_de_depot", json!({"proc": proc, "procedure": "audience"}));
            }
            self.mark(at + 4);
            on = at;
            if self.d.chance(40) {
                let at = on + self.d.one(&[0, 1, 2, 3, 3, 4, 5, 6]);
                let by = self.d.one(&["prevenu", "ministere_public"]);
                let p = self.day(at, "pourvoi", json!({"of": r, "by": by}));
                if self.d.chance(50) {
                    self.day(
                        at + self.d.one(&[1, 60]),
                        "arret_cour_supreme",
                        json!({"of": p, "result": "rejet"}),
                    );
                }
            }
        }
        if self.d.chance(35) {
            let at = on + self.d.one(&[0, 20, 32, 60]);
            let final_on = (day + self.d.one(&[0, 10, 31, 40])).min(at);
            self.day(at, "decision_definitive", json!({"of": j, "final_on": write_day(final_on)}));
            on = at;
        }
        if self.d.chance(45) {
            let at = on + self.d.one(&[0, 1, 11, 33, 100]);
            let mut fields = json!({"of": [j]});
            if self.d.chance(35) {
                fields["basis"] = json!(self.d.one(&["final", "consent", "mandat_d_arret"]));
            }
            self.day(at, "ecrou_pour_execution", fields);
            self.mark(at);
        }
    }

    /// A final sentence in execution, the ground for what follows.
    fn serving(&mut self, proc: &str, day: i64) -> (String, i64, i64) {
        let crime = self.d.chance(20);
        let court = if crime { "chambre_criminelle" } else { "tribunal_correctionnel" };
        let offences = self.offences(day, Some(crime));
        let sentence = loop {
            let s = self.sentence();
            if s["suspended"].is_null() {
                break s;
            }
        };
        let months = sentence["months"].as_i64().unwrap_or(1);
        let mut fields = json!({"proc": proc, "court": court, "result": "condamnation",
            "offences": offences, "sentence": sentence});
        if self.d.chance(25) {
            fields["recidive_legale"] = json!(true);
        }
        let j = self.day(day, "jugement", fields);
        let f = day + self.d.one(&[31, 32, 35]);
        if self.d.chance(80) {
            self.day(f, "decision_definitive", json!({"of": j, "final_on": write_day(f)}));
        }
        let e = f + self.d.one(&[0, 1, 30, 60, 200]);
        self.day(e, "ecrou_pour_execution", json!({"of": [j]}));
        let end = add_months(e, months);
        self.mark(end);
        self.mark(e + months * 30);
        self.mark(add_months(e, months / 2));
        (j, e, end)
    }

    fn life_of_sentence(&mut self, day: i64) {
        if self.d.chance(30) {
            let on = day - self.d.one(&[10, 71, 200, 400]);
            let offences = self.offences(on, Some(false));
            self.day(
                on,
                "mandat_de_depot",
                json!({"proc": "P1", "procedure": "instruction", "offences": offences}),
            );
            if self.d.chance(60) {
                let out = on + self.d.below(day - on);
                self.day(out, "mise_en_liberte", json!({"proc": "P1"}));
                if self.d.chance(80) {
                    self.day(out, "levee_d_ecrou", json!({}));
                }
            }
        }
        let (j, e, end) = self.serving("P1", day);
        let span = (end - e).max(2);
        let mut on = e;
        for _ in 0..self.d.below(4) {
            on += self.d.below(span / 2 + 1);
            match self.d.below(9) {
                0 | 1 => {
                    let total = self.d.chance(15);
                    let mut fields =
                        json!({"of": [j], "kind": if total { "totale" } else { "partielle" }});
                    if !total {
                        fields[self.d.one(&["months", "days"])] =
                            json!(self.d.one(&[1, 2, 3, 6, 15]));
                    }
                    if self.d.chance(30) {
                        fields["notified_on"] = json!(write_day(on + self.d.below(10)));
                    }
                    self.day(on, "grace", fields);
                    self.mark(on);
                }
                2 | 3 => {
                    self.day(on, "evasion", json!({}));
                    if self.d.chance(85) {
                        on += self.d.one(&[0, 1, 44, 130]);
                        self.day(on, "reprise", json!({}));
                    }
                }
                4 => {
                    self.day(on, "mandat_arret_jap", json!({}));
                    if self.d.chance(80) {
                        on += self.d.one(&[0, 1, 30]);
                        self.day(on, "execution_mandat_jap", json!({}));
                    }
                }
                5 => {
                    self.day(
                        on,
                        "permission_de_sortie",
                        json!({"until": write_day(on + self.d.below(4))}),
                    );
                }
                6 | 7 => {
                    self.day(on, "liberation_conditionnelle", json!({}));
                    self.revoked(&mut on, end);
                    return;
                }
                _ => {
                    let left = self.mark_near(end).max(on);
                    self.day(left, "levee_d_ecrou", json!({}));
                    return;
                }
            }
        }
    }

    fn mark_near(&mut self, day: i64) -> i64 {
        day + self.d.one(&[-5, -1, 0, 1, 5])
    }

    fn revoked(&mut self, on: &mut i64, end: i64) {
        if !self.d.chance(65) {
            return;
        }
        let arrested = self.d.chance(50);
        if arrested {
            *on += self.d.below(60);
            self.day(*on, "arrestation_provisoire_lc", json!({}));
        }
        let at =
            if self.d.chance(30) { end + self.d.one(&[-1, 0, 1]) } else { *on + self.d.below(60) };
        *on = at.max(*on);
        let fields = if self.d.chance(60) {
            json!({"rest": "tout"})
        } else {
            json!({"rest": "partie", "months": self.d.one(&[0, 1, 3]), "days": self.d.one(&[0, 10])})
        };
        self.day(*on, "revocation_liberation_conditionnelle", fields);
        if self.d.chance(if arrested { 20 } else { 75 }) {
            *on += self.d.below(30);
            self.day(*on, "reincarceration", json!({}));
        }
    }

    fn several(&mut self, day: i64) {
        let mut ids = Vec::new();
        let mut on = day;
        for n in 0..self.d.one(&[2, 2, 2, 3]) {
            let proc = format!("P{}", n + 1);
            let facts = match self.d.below(5) {
                0 => on - 1,
                1 => on - 30,
                2 => day + self.d.one(&[-1, 0, 1, 30, 31, 32, 33]),
                _ => day - 100 - n * 10,
            }
            .min(on);
            let max = self.d.one(&[24, 36, 60, 60, 120]);
            let mut offence = json!({"nature": "delit", "max_months": max});
            if !self.d.chance(4) {
                offence["facts_on"] = json!(write_day(facts));
            }
            if self.d.chance(6) {
                offence["lists"] = json!(["evasion_bris"]);
            }
            let held = self.d.chance(25);
            if held {
                let from = on - self.d.one(&[5, 20, 50]);
                self.day(
                    from,
                    "mandat_de_depot",
                    json!({"proc": proc, "procedure": "instruction", "offences": [offence]}),
                );
            }
            let mut sentence = json!({"months": self.d.one(&[1, 6, 12, 12, 24, 36, 48])});
            if self.d.chance(10) {
                sentence["days"] = json!(self.d.one(&[1, 15]));
            }
            if self.d.chance(2) {
                sentence = json!({"life": true});
                offence = json!({"nature": "delit", "max_months": 60});
            }
            let mut fields = json!({"proc": proc, "court": "tribunal_correctionnel", "result": "condamnation",
                "offences": [offence], "sentence": sentence});
            if self.d.chance(10) {
                fields["recidive_legale"] = json!(true);
            }
            let j = self.day(on, "jugement", fields);
            if self.d.chance(75) {
                let f = on + 32;
                self.day(f, "decision_definitive", json!({"of": j, "final_on": write_day(f)}));
            }
            if !held {
                let e = on + self.d.one(&[32, 33, 60, 0]);
                self.day(e, "ecrou_pour_execution", json!({"of": [j]}));
                self.mark(add_months(e, 12));
            }
            ids.push(j);
            on += self.d.one(&[0, 20, 40, 200, 364, 365, 366, 367, 397, 398]);
        }
        if self.d.chance(30) {
            let total = self.d.chance(50);
            let mut fields =
                json!({"of": [ids[0], ids[1]], "kind": if total { "totale" } else { "partielle" }});
            if !total {
                fields["months"] = json!(self.d.one(&[1, 6, 12]));
            }
            self.day(on + 70, "confusion", fields);
        }
        if self.d.chance(25) {
            let of: Vec<&String> =
                if self.d.chance(50) { vec![&ids[0]] } else { ids.iter().collect() };
            let fields = json!({"of": of, "kind": "partielle", "months": self.d.one(&[1, 3, 6])});
            self.day(on + 80, "grace", fields);
        }
        if self.d.chance(20) {
            let at = on + 70 + self.d.below(100);
            self.day(at, "evasion", json!({}));
            self.day(at + self.d.below(60), "reprise", json!({}));
        }
        self.mark(on + 90);
    }

    fn contrainte(&mut self, day: i64) {
        let mut on = day;
        let mut until = day;
        if self.d.chance(50) {
            let (_, e, end) = self.serving("P1", day);
            on = (e + self.d.below((end - e).max(1) + 30)).max(e);
            until = end;
            if self.d.chance(40) {
                let left = self.mark_near(end).max(e);
                self.day(left, "levee_d_ecrou", json!({}));
                on = left + self.d.one(&[0, 1, 60, 89, 90, 91, 92, 93]);
            }
        }
        let convicted = on - self.d.one(&[0, 30, 90, 91, 92, 93, 94, 200]);
        let mut fields = json!({"for": self.d.one(&["etat", "etat", "frais", "particulier"]),
            "amount_xof": self.d.one(&[1, 400_000, 500_000, 500_001, 10_000_000, 10_000_001]),
            "convicted_on": write_day(convicted)});
        match self.d.below(5) {
            0 => fields["days"] = json!(self.d.one(&[5, 9, 10, 11, 20, 90, 91, 181])),
            1 => {
                fields["months"] = json!(self.d.one(&[1, 2, 3]));
                fields["days"] = json!(self.d.one(&[1, 10]));
            }
            _ => fields["months"] = json!(self.d.one(&[1, 2, 3, 4, 5, 6, 7, 12, 13])),
        }
        if self.d.chance(50) {
            let f = add_months(on, -3) + self.d.one(&[-4, -2, -1, 0, 1, 2]);
            fields["final_on"] = json!(write_day(f.max(convicted)));
        }
        if self.d.chance(40) {
            let c = [add_months(on, -3), until - 10, until][self.d.below(3) as usize]
                + self.d.one(&[-1, 0, 1]);
            fields["commandement_on"] = json!(write_day(c.min(on)));
        }
        if self.d.chance(30) {
            fields["insolvency_certificate"] = json!(true);
        }
        if self.d.chance(20) {
            fields["served_days"] = json!(self.d.one(&[1, 5, 20]));
        }
        for key in ["perpetual_penalty", "political", "spouse_held"] {
            if self.d.chance(4) {
                fields[key] = json!(true);
            }
        }
        if let (Some(birth), true) = (self.born, self.d.chance(60)) {
            let facts = add_months(birth, 18 * 12) + self.d.below(3) - 1;
            fields["facts_on"] = json!(write_day(facts.min(convicted)));
        }
        let c = self.day(on, "requisition_d_incarceration", fields);
        self.mark(add_months(on, 2));
        self.mark(on + 10);
        if self.d.chance(25) {
            self.day(on + self.d.one(&[0, 5, 10, 11, 40]), "paiement", json!({"of": c}));
        }
    }

    fn others(&mut self, day: i64) {
        match self.d.below(6) {
            0 => {
                self.day(day, "ordre_d_ecrou_extraditionnel", json!({}));
                self.mark(day + 30);
                if self.d.chance(60) {
                    let at = day + self.d.one(&[10, 29, 30, 31]);
                    self.day(at, "demande_extradition_recue", json!({}));
                    if self.d.chance(60) {
                        self.day(at + 40, "notification_decret_extradition", json!({}));
                        self.mark(add_months(at + 40, 1));
                    }
                }
            }
            1 => {
                let before = self.d.one(&["jap", "tribunal"]);
                let t = self.day(day, "incarceration_pour_manquement", json!({"before": before}));
                self.mark(day + 15);
                self.mark(add_months(day, 1));
                if self.d.chance(50) {
                    self.day(
                        day + self.d.one(&[14, 15, 16, 28, 30, 31]),
                        "debat_contradictoire",
                        json!({"of": t}),
                    );
                }
            }
            2 => {
                self.day(day, "placement_educatif", json!({}));
                if let Some(birth) = self.born {
                    self.mark(add_months(birth, 216));
                }
            }
            3 => {
                self.put(day, Some(600), "arrestation_cpi", json!({}));
                for (n, kind) in [
                    "presentation_procureur_cpi",
                    "presentation_procureur_general_cpi",
                    "comparution_chambre_cpi",
                ]
                .iter()
                .enumerate()
                {
                    if self.d.chance(60) {
                        self.day(day + 1 + n as i64 * 3, kind, json!({}));
                    }
                }
                self.mark(day + 5);
            }
            _ => {
                self.instruction("P1", day, None);
                let from = day + self.d.below(60);
                self.control(from);
            }
        }
    }

    fn control(&mut self, day: i64) {
        for _ in 0..1 + self.d.below(4) {
            let on = day + self.d.below(20);
            let kind = self.d.one(&[
                "demande_de_mise_en_liberte",
                "requisitions_de_mise_en_liberte",
                "saisine_directe_chambre",
                "reception_dossier_chambre",
                "refere_liberte",
                "enquete_sociale",
                "reception_dossier_appel_mineur",
                "interdiction_de_communiquer",
                "reception_pieces_procureur_general",
                "rejet_liberation_conditionnelle",
                "demande_lc_ministre",
                "saisine_commission_enfants",
                "decision_jap",
                "arret_application_des_peines",
            ]);
            let mut fields = json!({"proc": "P1"});
            let mut minute = None;
            match kind {
                "demande_de_mise_en_liberte" if self.d.chance(80) => {
                    fields["communicated_on"] = json!(write_day(on))
                }
                "reception_pieces_procureur_general" => minute = Some(700),
                "rejet_liberation_conditionnelle" => {
                    fields = json!({"by": self.d.one(&["ministre", "jap"])})
                }
                "demande_lc_ministre"
                | "saisine_commission_enfants"
                | "arret_application_des_peines" => fields = json!({}),
                "decision_jap" => {
                    minute = Some(700);
                    fields = json!({"kind": self.d.one(&["ordonnance", "jugement"])});
                }
                _ => {}
            }
            let id = self.put(on, minute, kind, fields);
            for limit in [3, 8, 10, 15] {
                self.mark(on + limit);
            }
            if kind == "interdiction_de_communiquer" && self.d.chance(50) {
                let at = on + self.d.one(&[5, 9, 10, 11, 15]);
                let second = self.day(at, kind, json!({"proc": "P1", "renewal_of": id}));
                if self.d.chance(30) {
                    self.day(at + 10, kind, json!({"proc": "P1", "renewal_of": second}));
                }
            } else if self.d.chance(25)
                && matches!(
                    kind,
                    "demande_de_mise_en_liberte"
                        | "saisine_directe_chambre"
                        | "reception_dossier_chambre"
                        | "refere_liberte"
                )
            {
                let result = self.d.one(&["rejet", "mise_en_liberte", "verifications"]);
                self.day(
                    on + self.d.below(20),
                    "decision_sur_liberte",
                    json!({"of": id, "result": result}),
                );
            }
        }
    }

    fn movements(&mut self, from: i64) {
        let mut on = from + self.d.below(150);
        for _ in 0..1 + self.d.below(2) {
            match self.d.below(6) {
                0..=2 => {
                    self.day(on, "evasion", json!({}));
                    if self.d.chance(80) {
                        on += self.d.one(&[0, 1, 20, 44, 200]);
                        self.day(on, "reprise", json!({}));
                    }
                }
                3 => {
                    self.day(on, "levee_d_ecrou", json!({}));
                }
                4 => {
                    self.day(on, "transferement", json!({}));
                }
                _ if self.d.chance(20) => {
                    self.day(on, "deces", json!({}));
                }
                _ => {}
            }
            on += self.d.below(60);
        }
    }

    fn finish(mut self, id: String) -> Value {
        if self.d.chance(5) && self.acts.len() > 1 {
            let n = self.d.below(self.acts.len() as i64) as usize;
            match self.d.below(3) {
                0 => drop(self.acts.remove(n)),
                1 => {
                    let twin = self.acts[n].clone();
                    let mut twin = twin;
                    twin.2["id"] = json!("twin");
                    self.acts.insert(n + 1, twin);
                }
                _ if self.acts[n].1 < 0 => {
                    let day = self.acts[n].0 + self.d.below(9) - 4;
                    self.acts[n].0 = day;
                    self.acts[n].2["date"] = json!(write_day(day));
                }
                _ => {}
            }
        }
        let mut acts = std::mem::take(&mut self.acts);
        acts.sort_by_key(|a| a.0);
        settle_minutes(&mut acts);
        if self.d.chance(1) && acts.len() > 1 {
            let n = self.d.below(acts.len() as i64 - 1) as usize;
            acts.swap(n, n + 1);
        }
        let last = acts.iter().map(|a| a.0).max().unwrap_or(0);
        let mark = if self.marks.is_empty() {
            last
        } else {
            let m = self.marks.clone();
            self.d.one(&m)
        };
        let wanted = match self.d.below(6) {
            0 => last,
            1 => last + self.d.one(&[1, 3, 30, 400]),
            _ => self.near(mark),
        };
        let today = if self.d.chance(98) { wanted.max(last) } else { wanted };
        let today = if self.d.chance(30) {
            json!(write_minute(today * 1440 + self.d.one(&[1439, 1439, 630, 600, 1200, 1])))
        } else {
            json!(write_day(today))
        };
        let holidays: Vec<String> = if self.d.chance(15) {
            let base = self.acts.first().map_or(mark, |a| a.0);
            [base, mark, mark + 1, last + 3].iter().map(|d| write_day(*d)).collect()
        } else {
            Vec::new()
        };
        let file: Vec<Value> = acts.into_iter().map(|a| a.2).collect();
        let mut case = json!({"id": id, "today": today, "file": file});
        if !self.person.is_empty() {
            case["person"] = Value::Object(self.person);
        }
        if !self.settings.is_empty() {
            case["settings"] = Value::Object(self.settings);
        }
        if !holidays.is_empty() {
            case["holidays"] = json!(holidays);
        }
        case
    }
}

/// Timed acts of one day in order of their minute.
fn settle_minutes(acts: &mut [(i64, i64, Value)]) {
    for i in 1..acts.len() {
        let mut k = i;
        while k > 0
            && acts[k - 1].0 == acts[k].0
            && acts[k - 1].1 >= 0
            && acts[k].1 >= 0
            && acts[k - 1].1 > acts[k].1
        {
            acts.swap(k - 1, k);
            k -= 1;
        }
    }
}

/// The nth case of a seed.
pub fn case(seed: u64, n: u64) -> Value {
    let d = Draw {
        state: Cell::new(seed.wrapping_mul(0x1000_0000_01B3) ^ n.wrapping_mul(0x9E37_79B9)),
    };
    let mut m = Maker {
        d,
        acts: Vec::new(),
        marks: Vec::new(),
        next: 0,
        born: None,
        person: Map::new(),
        settings: Map::new(),
    };
    let day = m.first();
    m.people(day);
    m.switches();
    let mut abroad = None;
    match m.d.below(20) {
        0 | 1 => m.garde_a_vue("P1", day),
        2 => m.short("P1", day),
        3 | 4 => m.flagrant("P1", day),
        5..=8 => m.instruction("P1", day, None),
        9 | 10 => drop(m.judged("P1", day, None)),
        11..=13 => m.life_of_sentence(day),
        14 | 15 => m.several(day),
        16 => m.contrainte(day),
        17 => m.others(day),
        18 => {
            abroad = Some(m.d.one(&["NER", "FRA"]));
            m.instruction("P1", day.max(number(2025, 6, 13)), None);
        }
        _ => m.instruction("P1", day, Some(true)),
    }
    if m.d.chance(15) {
        let later = day + m.d.below(250);
        match m.d.below(3) {
            0 => m.flagrant("P9", later),
            1 => m.garde_a_vue("P9", later),
            _ => m.instruction("P9", later, None),
        }
    }
    if m.d.chance(12) {
        m.movements(day);
    }
    let mut case = m.finish(format!("{seed}-{n}"));
    if let Some(country) = abroad {
        const KNOWN: [&str; 8] = [
            "premiere_comparution",
            "mandat_de_depot",
            "ordonnance_de_maintien",
            "ordonnance_de_prolongation",
            "mise_en_liberte",
            "levee_d_ecrou",
            "evasion",
            "reprise",
        ];
        let file = case["file"].as_array_mut().unwrap();
        file.retain(|a| {
            KNOWN.contains(&a["type"].as_str().unwrap()) && a["procedure"] != "audience"
        });
        case["country"] = json!(country);
    }
    case
}
