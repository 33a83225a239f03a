//! Drawn contraintes, control clocks and movements.

use super::super::dates::{add_months, write_day};
use super::Maker;
use serde_json::json;

impl Maker {
    pub fn contrainte(&mut self, day: i64) {
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
                until = left;
                if self.d.chance(30) {
                    let from = json!("from_release");
                    self.settings.insert("private_contrainte_of_detainee".into(), from);
                }
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

    pub fn others(&mut self, day: i64) {
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

    pub fn control(&mut self, day: i64) {
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

    pub fn movements(&mut self, from: i64) {
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
}
