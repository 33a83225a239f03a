//! Case files drawn from a seed: plausible courses of a file, with dates on, before and after the
//! days that matter, and now and then an act missing, doubled or moved.

mod judged;
mod others;
mod served;
mod titles;

use super::dates::{add_months, number, write_day, write_minute};
use serde_json::{Map, Value, json};
use std::cell::Cell;

/// A stream of choices.
pub struct Draw {
    state: Cell<u64>,
}

impl Draw {
    pub fn next(&self) -> u64 {
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
    pub fn id(&mut self) -> String {
        self.next += 1;
        format!("a{}", self.next)
    }
    pub fn put(&mut self, day: i64, minute: Option<i64>, kind: &str, fields: Value) -> String {
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
    pub fn day(&mut self, day: i64, kind: &str, fields: Value) -> String {
        self.put(day, None, kind, fields)
    }
    pub fn mark(&mut self, day: i64) {
        self.marks.push(day);
    }
    /// A day near another: mostly just before, on or just after.
    pub fn near(&mut self, day: i64) -> i64 {
        day + self
            .d
            .one(&[-40, -20, -16, -15, -14, -9, -8, -7, -3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 5])
    }
    /// A first day: around the change of code, month ends, 29 February, anywhere.
    pub fn first(&mut self) -> i64 {
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
    pub fn offences(&mut self, day: i64, crime: Option<bool>) -> Value {
        let crime = crime.unwrap_or_else(|| self.d.chance(25));
        let several = self.d.chance(12);
        let mut list = vec![self.offence(day, crime)];
        if several {
            let second = crime && self.d.chance(40);
            list.push(self.offence(day, second));
        }
        Value::Array(list)
    }
    pub fn offence(&mut self, day: i64, crime: bool) -> Value {
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

    pub fn people(&mut self, day: i64) {
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

    pub fn switches(&mut self) {
        if self.d.chance(60) {
            let a = self.d.one(&["calendar", "hybrid", "literal30"]);
            self.settings.insert("sentence_arithmetic".into(), json!(a));
        }
        if self.d.chance(60) {
            let a = self.d.one(&["from_first_day", "deduct_days"]);
            self.settings.insert("imputation".into(), json!(a));
        }
        let all: [(&str, Value); 29] = [
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
            ("art_273_period", json!("as_274")),
            ("art_281_maximum", json!("as_388")),
            ("gav_at_fifteen", json!("not_allowed")),
            ("month_end", json!("next_day")),
            ("minors_authority", json!("juge_des_enfants")),
            ("sursis_revocation", json!("by_new_conviction")),
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

    pub fn finish(mut self, id: String) -> Value {
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
