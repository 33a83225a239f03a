//! Section 10, the periods to act, and section 11, the control clocks.

use super::dates::{write_day, write_minute};
use super::state::Reading;
use super::table::new_code;
use serde_json::{Map, Value, json};

fn put(out: &mut Map<String, Value>, id: &str, code: &str, value: Value) {
    let entry = out.entry(id.to_owned()).or_insert_with(|| json!({}));
    entry[code] = value;
}

fn both(r: &Reading<'_>, nominal: i64) -> Value {
    json!({"nominal": write_day(nominal), "on": write_day(r.w.roll(nominal))})
}

fn pair(limit: (i64, i64)) -> Value {
    json!({"nominal": write_day(limit.0), "on": write_day(limit.1)})
}

/// Ten days, or ten more from the end of the ban it renews (CPP 251).
fn ban_end(r: &Reading<'_>, i: usize) -> i64 {
    let a = &r.acts[i];
    let first = a.names("renewal_of").first().copied();
    match r.acts.iter().position(|b| Some(b.id) == first) {
        Some(k) => ban_end(r, k).max(a.day) + 10,
        None => a.day + 10,
    }
}

/// `appeal_limits`.
pub fn appeals(r: &Reading<'_>) -> Value {
    const ORDERS: &[&str] = &[
        "mandat_de_depot",
        "ordonnance_de_maintien",
        "ordonnance_de_prolongation",
        "maintien_jusqu_au_jugement",
        "non_lieu",
        "mise_en_liberte",
    ];
    let mut out = Map::new();
    let here = r.w.country() == "MLI";
    for a in r.acts.iter().filter(|a| here && a.day >= new_code()) {
        if ORDERS.contains(&a.kind) && a.text("procedure") != "audience" {
            put(&mut out, a.id, "appel_procureur", both(r, a.day + 3));
            put(&mut out, a.id, "appel_procureur_general", both(r, a.day + 15));
            let told = r.acts.iter().find(|c| c.kind == "communication" && c.text("of") == a.id);
            if let Some(c) = told {
                put(&mut out, a.id, "appel_inculpe", both(r, c.day + 3));
            }
        }
        match a.kind {
            "decision_jap" => {
                let at = a.minute.unwrap();
                let hours = |h: i64| json!({"nominal": write_minute(at + h * 60), "on": write_minute(at + h * 60)});
                let appel =
                    if a.text("kind") == "ordonnance" { hours(24) } else { both(r, a.day + 10) };
                put(&mut out, a.id, "appel", appel);
                put(&mut out, a.id, "appel_suspensif", hours(48));
            }
            "arret_application_des_peines" => put(&mut out, a.id, "pourvoi", both(r, a.day + 5)),
            _ => {}
        }
    }
    for d in r.decisions.iter().filter(|d| here && d.day >= new_code()) {
        if d.arret {
            put(&mut out, &d.id, "pourvoi", both(r, d.day + 3));
            continue;
        }
        if let Some(limit) = r.appel_limit(d) {
            put(&mut out, &d.id, "appel", pair(limit));
        }
        if let Some(limit) = r.others_limit(d) {
            put(&mut out, &d.id, "appel_autres_parties", pair(limit));
        }
        if let Some(limit) = r.general_limit(d) {
            put(&mut out, &d.id, "appel_procureur_general", pair(limit));
        }
        if let Some(limit) = r.opposition_limit(d) {
            put(&mut out, &d.id, "opposition", pair(limit));
        }
    }
    Value::Object(out)
}

/// `limits`, with the flags of section 11.
pub fn limits(r: &mut Reading<'_>) -> Value {
    let mut out = Map::new();
    let day = |n: i64| json!(write_day(n));
    for i in 0..r.acts.len() {
        let a = &r.acts[i];
        let id = a.id;
        let on = a.day;
        let decided = r.acts.iter().any(|b| b.kind == "decision_sur_liberte" && b.text("of") == id);
        let lapsed = |r: &mut Reading<'_>, limit: Option<i64>, flag: &'static str| {
            if !decided && limit.is_some_and(|l| r.w.today > l) {
                r.flag(flag);
            }
        };
        match a.kind {
            "demande_de_mise_en_liberte" => {
                let limit = a.date("communicated_on").map(|c| c + 8);
                put(&mut out, id, "college_rules_by", limit.map_or(Value::Null, day));
                lapsed(r, limit, "direct_seizure_open");
            }
            "requisitions_de_mise_en_liberte" => put(&mut out, id, "college_rules_by", day(on + 3)),
            "saisine_directe_chambre" => {
                put(&mut out, id, "chambre_rules_by", day(on + 15));
                lapsed(r, Some(on + 15), "release_of_right_due");
            }
            "reception_pieces_procureur_general" => {
                put(
                    &mut out,
                    id,
                    "file_ready_by",
                    json!(write_minute(a.minute.unwrap() + 48 * 60)),
                );
            }
            "reception_dossier_chambre" => {
                put(&mut out, id, "chambre_rules_by", day(on + 10));
                lapsed(r, Some(on + 10), "regisseur_may_request_release");
            }
            "refere_liberte" => put(&mut out, id, "president_rules_by", day(r.w.working(on, 3))),
            "opposition" => put(&mut out, id, "examined_by", day(on + 8)),
            "appel" => {
                let of = r.decision(a.text("of"));
                let running = |n: usize| {
                    r.decisions[n].appeals.iter().any(|x| x.id == id && x.in_time && x.running)
                };
                if of.is_some_and(running) {
                    put(&mut out, id, "mandat_reviewed_by", day(on + 15));
                }
            }
            "incarceration_pour_manquement" => {
                let limit = if a.text("before") == "jap" { on + 15 } else { r.w.months(on, 1) };
                put(&mut out, id, "debate_by", day(limit));
            }
            "rejet_liberation_conditionnelle" if a.text("by") == "ministre" => {
                put(&mut out, id, "next_request_from", day(r.w.months(on, 12)));
            }
            "demande_lc_ministre" => {
                put(&mut out, id, "minister_answers_by", day(r.w.months(on, 1)))
            }
            "interdiction_de_communiquer" => {
                let limit = ban_end(r, i);
                let first = a.names("renewal_of").first().copied();
                let twice =
                    r.acts.iter().any(|b| Some(b.id) == first && !b.names("renewal_of").is_empty());
                if twice {
                    r.flags.insert("communication_ban_renewed_twice");
                }
                put(&mut out, id, "ends_on", day(limit));
            }
            "enquete_sociale" => {
                let held = r.detained_at(a.proc.unwrap_or(""), i);
                put(&mut out, id, "report_by", day(r.w.months(on, if held { 1 } else { 3 })));
            }
            "reception_dossier_appel_mineur" => {
                put(&mut out, id, "judged_by", day(r.w.months(on, 3)))
            }
            "saisine_commission_enfants" => put(&mut out, id, "rules_by", day(r.w.months(on, 1))),
            "arrestation_cpi" => {
                put(&mut out, id, "presented_by", json!(write_minute(a.minute.unwrap() + 24 * 60)));
            }
            "presentation_procureur_cpi" => {
                put(&mut out, id, "procureur_general_by", day(on + 5));
                put(&mut out, id, "transfer_by", day(on + 5));
            }
            "presentation_procureur_general_cpi" => put(&mut out, id, "hearing_by", day(on + 8)),
            "comparution_chambre_cpi" => put(&mut out, id, "ruling_by", day(on + 15)),
            "requisition_d_incarceration" => {
                let Some(c) = r.contraintes.iter().find(|c| r.titles[c.title].id == id) else {
                    continue;
                };
                if let Some(limit) = c.pay_by {
                    put(&mut out, id, "pay_by", day(limit));
                }
                if let (Some(limit), true) = (c.commanded.map(|on| r.not_before(on)), c.creditor) {
                    put(&mut out, id, "not_before", limit.map_or(Value::Null, day));
                }
            }
            _ => {}
        }
    }
    Value::Object(out)
}

impl Reading<'_> {
    /// Whether the person was detained in a procedure when an act came; on the day of another act,
    /// the order of the list decides.
    fn detained_at(&self, proc: &str, i: usize) -> bool {
        let Some(p) = self.procs.iter().find(|p| p.name == proc) else { return false };
        let on = self.acts[i].day;
        let open = p.interval.map(|from| (from, i64::MAX));
        p.closed.iter().copied().chain(open).zip(&p.places).any(|((a, b), (opened, closed))| {
            (a < on || (a == on && *opened < i)) && (on < b || (on == b && i < *closed))
        })
    }
}
