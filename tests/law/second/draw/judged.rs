//! Drawn judgments and remedies.

use super::super::dates::{add_months, write_day};
use super::Maker;
use serde_json::{Map, Value, json};

impl Maker {
    pub fn sentence(&mut self) -> Value {
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
    pub fn judged(&mut self, proc: &str, day: i64, crime: Option<bool>) -> (String, i64) {
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

    pub fn remedies(&mut self, proc: &str, j: &str, day: i64, default: bool) {
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
}
