//! Drawn sentences in execution.

use super::super::dates::{add_months, write_day};
use super::Maker;
use serde_json::json;

impl Maker {
    /// A final sentence in execution, the ground for what follows.
    pub fn serving(&mut self, proc: &str, day: i64) -> (String, i64, i64) {
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

    /// A judgment with a suspended part, some time before a day: five years, less or more.
    pub fn suspended_before(&mut self, day: i64) {
        if self.d.chance(70) {
            self.settings.insert("sursis_revocation".into(), json!("by_new_conviction"));
        }
        let on = add_months(day, -self.d.one(&[60, 60, 60, 24, 3])) + self.d.one(&[-1, 0, 1]);
        let suspended = match self.d.below(3) {
            0 => json!({"months": self.d.one(&[1, 3])}),
            _ => json!("all"),
        };
        let mut sentence = json!({"months": self.d.one(&[3, 6, 12]), "suspended": suspended});
        if self.d.chance(20) {
            sentence["days"] = json!(self.d.one(&[1, 15]));
        }
        let nature = if self.d.chance(5) { "contravention" } else { "delit" };
        let offence = json!({"nature": nature, "max_months": 60, "facts_on": write_day(on - 9)});
        self.day(
            on,
            "jugement",
            json!({"proc": "S1", "court": "tribunal_correctionnel", "result": "condamnation",
                "offences": [offence], "sentence": sentence}),
        );
    }

    pub fn life_of_sentence(&mut self, day: i64) {
        if self.d.chance(12) {
            self.suspended_before(day);
        }
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

    pub fn mark_near(&mut self, day: i64) -> i64 {
        day + self.d.one(&[-5, -1, 0, 1, 5])
    }

    pub fn revoked(&mut self, on: &mut i64, end: i64) {
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

    pub fn several(&mut self, day: i64) {
        if self.d.chance(8) {
            self.suspended_before(day);
        }
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
}
