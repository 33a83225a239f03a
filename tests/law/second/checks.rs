//! Section 13, file scope: the checks that run over the whole list before anything else.

use super::dates::parse_day;
use super::file::{Act, World};

/// The first fault, with the act it names.
pub fn first_fault<'a>(w: &World<'_>, acts: &[Act<'a>]) -> Option<(&'static str, Option<&'a str>)> {
    for (i, a) in acts.iter().enumerate() {
        if acts[..i].iter().any(|b| b.id == a.id) {
            return Some(("duplicate_act_id", Some(a.id)));
        }
    }
    let mut dead = false;
    for (i, a) in acts.iter().enumerate() {
        if i > 0 {
            let b = &acts[i - 1];
            let timed = matches!((a.minute, b.minute), (Some(x), Some(y)) if x < y);
            if a.day < b.day || timed {
                return Some(("acts_out_of_order", Some(a.id)));
            }
        }
        if a.minute.map_or(a.day > w.today, |m| m > w.now) {
            return Some(("act_after_today", Some(a.id)));
        }
        if dead {
            return Some(("act_after_death", Some(a.id)));
        }
        dead |= a.kind == "deces";
    }
    if let Some(birth) = w.birth {
        let facts = acts.iter().flat_map(|a| a.offences()).filter_map(|o| o.facts).min();
        let first = acts.iter().map(|a| a.day).min();
        if birth > w.today || facts.is_some_and(|f| birth > f) || first.is_some_and(|f| birth > f) {
            return Some(("birth_impossible", None));
        }
    }
    for a in acts {
        if let Some(code) = fault_of(a) {
            return Some((code, Some(a.id)));
        }
    }
    for (i, a) in acts.iter().enumerate() {
        let fits = |name: &str| {
            let before = acts[..i].iter().find(|b| b.id == name);
            before.is_some_and(|b| fitting(a.kind).contains(&b.kind))
        };
        if !fitting(a.kind).is_empty() {
            let mut names = a.names("of");
            names.extend(a.names("renewal_of"));
            let none = names.is_empty() && a.kind != "interdiction_de_communiquer";
            if none || names.iter().any(|n| !fits(n)) {
                return Some(("unknown_reference", Some(a.id)));
            }
        }
    }
    let old = acts.iter().find(|a| w.country() == "MLI" && a.day < parse_day("2001-08-20"));
    old.map(|a| ("no_rule_pack", Some(a.id)))
}

fn fault_of(a: &Act<'_>) -> Option<&'static str> {
    if a.offences().iter().any(|o| o.facts.is_some_and(|f| f > a.day)) {
        return Some("facts_after_act");
    }
    let reversed = match a.kind {
        "renvoi_audience" => a.date("to")? <= a.day,
        "permission_de_sortie" => a.date("until")? < a.day,
        "requisition_d_incarceration" => {
            let convicted = a.date("convicted_on")?;
            convicted > a.day || a.date("final_on").is_some_and(|f| f < convicted)
        }
        _ => false,
    };
    if reversed {
        return Some("interval_reversed");
    }
    let none = a.int("months").unwrap_or(0) == 0 && a.int("days").unwrap_or(0) == 0;
    let missing = match a.kind {
        "grace" | "confusion" => a.text("kind") == "partielle" && none,
        "revocation_liberation_conditionnelle" => a.text("rest") == "partie" && none,
        "requisition_d_incarceration" => none,
        _ => false,
    };
    if missing {
        return Some("length_missing");
    }
    let single = a.kind == "confusion" && {
        let mut of = a.names("of");
        of.sort_unstable();
        of.dedup();
        of.len() < 2
    };
    single.then_some("confusion_single_sentence")
}

/// Section 6.6.
fn fitting(kind: &str) -> &'static [&'static str] {
    const ORDERS: &[&str] = &[
        "non_lieu",
        "mise_en_liberte",
        "mandat_de_depot",
        "ordonnance_de_maintien",
        "ordonnance_de_prolongation",
        "maintien_jusqu_au_jugement",
    ];
    match kind {
        "prolongation_garde_a_vue" | "fin_garde_a_vue" => &["garde_a_vue"],
        "appel" => &[
            "jugement",
            "non_lieu",
            "mise_en_liberte",
            "mandat_de_depot",
            "ordonnance_de_maintien",
            "ordonnance_de_prolongation",
            "maintien_jusqu_au_jugement",
        ],
        "communication" => ORDERS,
        "desistement" | "arret_chambre_de_controle" => &["appel"],
        "opposition" | "arret" => &["jugement"],
        "signification"
        | "decision_definitive"
        | "ecrou_pour_execution"
        | "confusion"
        | "grace" => &["jugement", "arret"],
        "pourvoi" => &["arret"],
        "arret_cour_supreme" => &["pourvoi"],
        "debat_contradictoire" => &["incarceration_pour_manquement"],
        "paiement" => &["requisition_d_incarceration"],
        "decision_sur_liberte" => &[
            "demande_de_mise_en_liberte",
            "requisitions_de_mise_en_liberte",
            "saisine_directe_chambre",
            "reception_dossier_chambre",
            "refere_liberte",
        ],
        "interdiction_de_communiquer" => &["interdiction_de_communiquer"],
        _ => &[],
    }
}
