//! Drawn gardes à vue, mandats and instructions.

use super::super::dates::{add_months, write_day};
use super::Maker;
use serde_json::json;

impl Maker {
    pub fn garde_a_vue(&mut self, proc: &str, day: i64) {
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

    pub fn short(&mut self, proc: &str, day: i64) {
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

    pub fn flagrant(&mut self, proc: &str, day: i64) {
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

    pub fn instruction(&mut self, proc: &str, day: i64, crime: Option<bool>) {
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
    pub fn after(&mut self, proc: &str, from: i64, percent: i64) {
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

    pub fn freed(&mut self, proc: &str, day: i64) {
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
}
