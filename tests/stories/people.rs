//! The people around a detainee: family told of the committal, lawyers, visits and permits, infants
//! with their mothers.

use crate::committals::{committal, mandat};
use crate::support::Prison;
use agiderm_core::failure::Code;
use serde_json::{Value, json};

fn enter(prison: &Prison, family: &str, given: &str, sex: &str) -> Value {
    let mut input = committal(family, given, "2026-11-23T07:10");
    input["identity"]["sex"] = json!(sex);
    prison.ok("committals.enter", input)
}

fn counsel(entered: &Value, kind: &str, name: &str) -> Value {
    json!({ "committal_id": entered["committal_id"], "kind": kind, "name": name, "bar": "Barreau du Mali",
            "since": "2026-11-23" })
}

#[test]
fn the_family_is_told_of_the_committal_by_somebody_on_a_day() {
    let prison = Prison::new();
    let entered = enter(&prison, "KONÉ", "Ɲamɔgɔ", "M");
    let save = json!({
        "detainee_id": entered["detainee_id"], "name": "  Sitan   TRAORÉ ", "relation": "MERE",
        "phone": "00 00 12 34", "address": "Kati", "to_warn": true,
    });
    let sheet = prison.ok("contacts.save", save.clone());
    let contact = &sheet["contacts"][0];
    assert_eq!(contact["name"], "Sitan TRAORÉ");
    assert_eq!(sheet["somebody_told"], false);
    let told = |at: &str, by: &str| {
        json!({ "contact_id": contact["contact_id"], "version": contact["version"], "told": {
            "committal_id": entered["committal_id"], "at": at, "by": by, "how": "téléphone" } })
    };
    let failure = prison.fails("contacts.tell", told("2026-11-22T09:00", ""));
    let reasons: Vec<&str> = failure.fields.iter().map(|f| f.reason.as_str()).collect();
    assert_eq!(reasons, ["missing", "told-before-entry"]);
    let sheet = prison.ok("contacts.tell", told("2026-11-23T07:50", "Oumou SANGARÉ"));
    assert_eq!(sheet["somebody_told"], true);
    assert_eq!(sheet["contacts"][0]["told"][0]["by"], "Oumou SANGARÉ");
    let dossier = prison.ok("committals.sheet", json!({ "committal_id": entered["committal_id"] }));
    assert!(!dossier["missing"].as_array().unwrap().iter().any(|m| m == "contact"));
    // A correction says why, and a relation is one of the list.
    let mut again = save;
    again["contact_id"] = contact["contact_id"].clone();
    again["version"] = sheet["contacts"][0]["version"].clone();
    again["relation"] = json!("VOISIN");
    let failure = prison.fails("contacts.save", again.clone());
    let fields: Vec<&str> = failure.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["relation", "reason"]);
    again["relation"] = json!("PARENT");
    again["reason"] = json!("c’est sa tante");
    let sheet = prison.ok("contacts.save", again);
    assert_eq!(sheet["contacts"][0]["told"].as_array().unwrap().len(), 1);
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn who_must_have_a_lawyer_and_has_none_is_listed_with_the_article() {
    let prison = Prison::new();
    enter(&prison, "KONÉ", "Awa", "F");
    let mut child = committal("TRAORÉ", "Bɔkari", "2026-11-23T07:20");
    child["identity"]["birth"] = json!({ "v": "2010-05-02", "p": "day" });
    let child = prison.ok("committals.enter", child);
    let mut crime = committal("KEÏTA", "Salif", "2026-11-23T07:30");
    crime["acts"][0]["data"]["offences"] =
        json!([{ "code": "", "label": "Meurtre", "nature": "crime", "max": "life" }]);
    let crime = prison.ok("committals.enter", crime);

    let lines = prison.ok("counsel.lacking", json!({}));
    let told: Vec<(&str, &str, &str)> = lines
        .as_array()
        .unwrap()
        .iter()
        .map(|l| {
            let first = |list: &str| l[list][0].as_str().unwrap().to_owned();
            (l["ecrou"].as_str().unwrap(), first("grounds").leak(), first("articles").leak())
        })
        .map(|(a, b, c)| (a, &*b, &*c))
        .collect();
    assert_eq!(told, [("2/2026", "minor", "CPP 1002"), ("3/2026", "inquiry", "CPP 245")]);
    assert_eq!(
        (lines[0]["required"].as_bool(), lines[1]["required"].as_bool()),
        (Some(false), Some(false))
    );
    // Sent before the chambre criminelle, the accused must have one: the head of the list.
    let order = json!({ "type": "mise_en_accusation", "data": { "date": "2026-11-23", "proc": "RP 118/26" } });
    prison.ok(
        "acts.enter",
        json!({ "committal_id": crime["committal_id"], "version": crime["sheet"]["version"], "act": order }),
    );
    let lines = prison.ok("counsel.lacking", json!({}));
    assert_eq!(
        (lines[0]["ecrou"].as_str(), lines[0]["required"].as_bool()),
        (Some("3/2026"), Some(true))
    );
    assert_eq!(lines[0]["articles"], json!(["CPP 489, 490"]));
    // Advice is no counsel; an authorised social worker is, for a minor alone.
    prison.ok("counsel.save", counsel(&crime, "PARAJURISTE", "Association Deme"));
    prison.ok("counsel.save", counsel(&crime, "SOCIAL-HABILITE", "M. DIALLO"));
    prison.ok("counsel.save", counsel(&child, "SOCIAL-HABILITE", "M. DIALLO"));
    let lines = prison.ok("counsel.lacking", json!({}));
    assert_eq!(lines.as_array().unwrap().len(), 1);
    assert_eq!(lines[0]["other_help"], json!(["PARAJURISTE", "SOCIAL-HABILITE"]));
    let mut office = counsel(&crime, "COMMIS-OFFICE", "Me Fanta CISSÉ");
    office["first_contact"] = json!("2026-11-23");
    let sheet = prison.ok("counsel.save", office);
    assert_eq!(sheet["needs"][0]["lacking"], false);
    assert_eq!(prison.ok("counsel.lacking", json!({})), json!([]));
    // The lawyer struck, the person is on the list again.
    let line = sheet["counsel"].as_array().unwrap().iter().find(|c| c["kind"] == "COMMIS-OFFICE");
    let line = line.unwrap();
    prison.ok(
        "counsel.strike",
        json!({ "id": line["counsel_id"], "version": line["version"], "reason": "autre dossier" }),
    );
    assert_eq!(prison.ok("counsel.lacking", json!({})).as_array().unwrap().len(), 1);
}

fn permit(entered: &Value, visitor: &str, to: &str) -> Value {
    json!({
        "committal_id": entered["committal_id"], "visitor": visitor, "relation": "FRATRIE",
        "authority": "Juge d’instruction, 2e cabinet", "reference": "PV 12/26",
        "decided_on": "2026-10-20", "valid_to": to,
    })
}

fn visit(entered: &Value, kind: &str, visitor: &str) -> Value {
    json!({ "committal_id": entered["committal_id"], "kind": kind, "visitor": visitor,
            "relation": "", "identity_paper": "NINA 0000", "entered_at": "2026-11-23T07:55" })
}

fn warned(prison: &Prison, entered: &Value, kind: &str, visitor: &str) -> Vec<String> {
    let check = prison.ok(
        "visits.check",
        json!({ "committal_id": entered["committal_id"], "kind": kind, "visitor": visitor,
                "identity_paper": "NINA 0000", "at": "2026-11-23T07:55" }),
    );
    let list = check["warnings"].as_array().unwrap();
    list.iter().map(|w| w["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_permit_opens_the_door_by_name_and_its_absence_is_said_by_name() {
    let prison = Prison::new();
    let entered = enter(&prison, "KONÉ", "Ɲamɔgɔ", "M");
    prison.ok("permits.enter", permit(&entered, "Bakary KONÉ", "2026-12-31"));
    prison.ok("permits.enter", permit(&entered, "Issa DIARRA", "2026-11-20"));
    let mut refused = permit(&entered, "Sira KONÉ", "2026-12-31");
    refused["refused"] = json!(true);
    let failure = prison.fails("permits.enter", refused.clone());
    assert_eq!(failure.fields[0].field, "reason");
    refused["reason"] = json!("partie civile");
    let permits = prison.ok("permits.enter", refused);
    assert_eq!(permits["permits"].as_array().unwrap().len(), 3);

    for (kind, visitor, expected) in [
        ("FAMILLE", "kone bakary", &[][..]),
        ("FAMILLE", "Issa DIARRA", &["permit_expired"]),
        ("FAMILLE", "Sira Koné", &["permit_refused"]),
        ("FAMILLE", "Oumar TOURÉ", &["no_permit"]),
        ("AVOCAT", "Me Fanta CISSÉ", &[]),
        ("CNDH", "Mission de la CNDH", &[]),
    ] {
        assert_eq!(warned(&prison, &entered, kind, visitor), expected, "{kind} {visitor}");
    }
    let seen = prison.ok("visits.enter", visit(&entered, "FAMILLE", "KONÉ Bakary"));
    assert_eq!((seen["permit"].as_str(), seen["refused"].as_str()), (Some("PV 12/26"), None));
    let failure = prison.fails("visits.enter", visit(&entered, "FAMILLE", "Oumar TOURÉ"));
    assert_eq!((failure.code, failure.fields[0].reason.as_str()), (Code::Invalid, "visit-despite"));
    assert_eq!(failure.fields[0].args["visitor"], "Oumar TOURÉ");
    let mut turned = visit(&entered, "FAMILLE", "Oumar TOURÉ");
    turned["refused"] = json!("SANS-PERMIS");
    prison.ok("visits.enter", turned);
    let mut kind = visit(&entered, "FAMILLE", "Issa DIARRA");
    kind["despite"] = json!("le juge l’a dit au téléphone");
    let line = prison.ok("visits.enter", kind);
    assert_eq!(line["warnings"], json!(["permit_expired"]));

    // The permit is withdrawn: the same visitor is stopped the same day.
    let bakary =
        permits["permits"].as_array().unwrap().iter().find(|p| p["visitor"] == "Bakary KONÉ");
    let bakary = bakary.unwrap();
    prison.ok(
        "permits.withdraw",
        json!({ "permit_id": bakary["permit_id"], "version": bakary["version"], "on": "2026-11-23",
                "by": "Juge d’instruction", "reason": "objet interdit" }),
    );
    assert_eq!(warned(&prison, &entered, "FAMILLE", "Bakary KONÉ"), ["permit_withdrawn"]);

    prison.now("2026-11-23T08:06");
    let left = prison.ok(
        "visits.leave",
        json!({ "visit_id": line["visit_id"], "version": line["version"], "left_at": "2026-11-23T08:05" }),
    );
    assert_eq!(left["left_at"], "2026-11-23T08:05");
    let day = prison.ok("visits.list", json!({}));
    assert_eq!(day["total"], 3);
    assert_eq!(
        prison.ok("visits.list", json!({ "refused": true }))["rows"][0]["visitor"],
        "Oumar TOURÉ"
    );
    assert_eq!(prison.ok("visits.list", json!({ "text": "diarra" }))["total"], 1);
    assert_eq!(prison.ok("visits.list", json!({ "from": "2026-11-24" }))["total"], 0);
    for format in ["pdf", "xlsx", "csv"] {
        let paper = prison.ok("prints.list", json!({ "list": "visits", "format": format }));
        assert_eq!(paper["rows"], 3, "{format}");
        assert_eq!(paper["missing_glyphs"], 0, "{format}");
    }
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn a_ban_on_communication_stops_everybody_but_counsel_and_ends_by_itself() {
    let prison = Prison::new();
    let entered = enter(&prison, "KONÉ", "Ɲamɔgɔ", "M");
    prison.ok("permits.enter", permit(&entered, "Bakary KONÉ", "2027-12-31"));
    prison.ok(
        "acts.enter",
        json!({ "committal_id": entered["committal_id"], "version": entered["sheet"]["version"],
                "act": { "type": "interdiction_de_communiquer",
                         "data": { "date": "2026-11-23", "proc": "RP 118/26" } } }),
    );
    assert_eq!(warned(&prison, &entered, "FAMILLE", "Bakary KONÉ"), ["ban"]);
    assert_eq!(warned(&prison, &entered, "AVOCAT", "Me Fanta CISSÉ"), [""; 0]);
    let tab = prison.ok("visits.of", json!({ "committal_id": entered["committal_id"] }));
    assert_eq!(tab["ban_until"], "2026-12-03");
    prison.now("2026-12-05T08:00");
    let prison = prison.again();
    let tab = prison.ok("visits.of", json!({ "committal_id": entered["committal_id"] }));
    assert_eq!(tab["ban_until"], Value::Null);
}

fn infant(entered: &Value, name: &str, birth: &str) -> Value {
    json!({ "mother_id": entered["detainee_id"], "name": name, "sex": "F",
            "birth": { "v": birth, "p": "day" }, "born_inside": false, "entered_on": "2026-11-23",
            "paper": "volet n° 3", "guardian": "Modibo SIDIBÉ" })
}

#[test]
fn an_infant_is_counted_apart_and_announced_before_the_limit() {
    let prison = Prison::new();
    let mother = enter(&prison, "DEMBÉLÉ", "Awa", "F");
    let father = enter(&prison, "KONÉ", "Issa", "M");
    let failure = prison.fails("infants.save", infant(&father, "Nana", "2025-01-01"));
    assert_eq!(failure.fields[0].reason, "not-a-woman");
    prison.ok("infants.save", infant(&mother, "Nana SIDIBÉ", "2025-11-20"));
    let sheet = prison.ok("infants.save", infant(&mother, "Mama SIDIBÉ", "2024-01-10"));
    assert_eq!(sheet["infants"][1]["limit_on"], "2027-01-10");

    let overview = prison.ok("home.overview", json!({}));
    assert_eq!(
        (overview["counts"]["present"].as_i64(), overview["counts"]["infants"].as_i64()),
        (Some(2), Some(2))
    );
    let due = overview["infants_due"].as_array().unwrap();
    assert_eq!(due.len(), 1, "one is near the limit, the other is not");
    assert_eq!(
        (due[0]["name"].as_str(), due[0]["severity"].as_str()),
        (Some("Mama SIDIBÉ"), Some("soon"))
    );
    prison.now("2027-01-11T08:00");
    let prison = prison.again();
    let nursery = prison.ok("infants.list", json!({}));
    assert_eq!(
        (nursery["infants"][0]["severity"].as_str(), nursery["infants"][0]["days"].as_i64()),
        (Some("overrun"), Some(-1))
    );
    let mama = nursery["infants"][0].clone();
    let leaves = |to: &str| {
        json!({ "infant_id": mama["infant_id"], "version": mama["version"], "on": "2027-01-11",
                "to": to, "decision": "déclaration de la mère, service social" })
    };
    assert_eq!(prison.fails("infants.leave", leaves(" ")).fields[0].field, "to");
    prison.ok("infants.leave", leaves("Modibo SIDIBÉ, NINA 0000"));
    assert_eq!(prison.ok("home.overview", json!({}))["counts"]["infants"], 1);
    let gone = prison.ok("infants.list", json!({ "left": true }));
    assert_eq!(gone["infants"][0]["left_to"], "Modibo SIDIBÉ, NINA 0000");
    let paper = prison.ok("prints.list", json!({ "list": "infants", "format": "csv" }));
    assert_eq!(paper["rows"], 1);
    // The mother leaves, and the infant with her.
    let act =
        json!({ "type": "levee_d_ecrou", "reference": "OML 3", "data": { "date": "2027-01-11" } });
    prison.ok(
        "acts.enter",
        json!({ "committal_id": mother["committal_id"], "version": mother["sheet"]["version"], "act": act }),
    );
    assert_eq!(prison.ok("infants.list", json!({}))["counts"]["present"], 0);
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

/// A woman held for a contrainte of three months after a conviction of that day.
fn constrained(prison: &Prison) -> Value {
    let mut input = committal("DEMBÉLÉ", "Awa", "2026-11-23T07:10");
    input["identity"]["sex"] = json!("F");
    input["acts"] = json!([mandat("2026-11-23")]);
    input["acts"][0]["type"] = json!("requisition_d_incarceration");
    input["acts"][0]["data"] = json!({
        "date": "2026-11-23", "for": "etat", "amount_xof": 500000,
        "months": 3, "convicted_on": "2026-09-01", "facts_on": "2026-01-05",
    });
    prison.ok("committals.enter", input)
}

#[test]
fn pregnancy_and_nursing_count_on_the_day_of_the_conviction() {
    let prison = Prison::new();
    let entered = constrained(&prison);
    let excluded = |prison: &Prison| {
        let sheet =
            prison.ok("committals.sheet", json!({ "committal_id": entered["committal_id"] }));
        let flags = sheet["flags"].as_array().unwrap();
        flags.iter().any(|f| f == "contrainte_excluded_pregnant_or_nursing")
    };
    assert!(!excluded(&prison));
    let note = |kind: &str, since: &str| {
        json!({ "detainee_id": entered["detainee_id"], "kind": kind, "since": since,
                "source": "certificat de l’infirmerie" })
    };
    // Pregnant since after the conviction: the law does not exclude it.
    let sheet = prison.ok("maternity.save", note("pregnancy", "2026-10-01"));
    assert!(!excluded(&prison));
    let line = &sheet["maternities"][0];
    let mut corrected = note("pregnancy", "2026-07-01");
    corrected["maternity_id"] = line["maternity_id"].clone();
    corrected["version"] = line["version"].clone();
    corrected["reason"] = json!("âge de la grossesse précisé");
    let sheet = prison.ok("maternity.save", corrected);
    assert!(excluded(&prison));
    let line = &sheet["maternities"][0];
    prison.ok(
        "maternity.strike",
        json!({ "id": line["maternity_id"], "version": line["version"], "reason": "autre personne" }),
    );
    assert!(!excluded(&prison));
    // Nursing a child who was three already counts no more.
    let mut nursing = note("nursing", "2026-01-01");
    nursing["child_born_on"] = json!("2023-08-31");
    prison.ok("maternity.save", nursing.clone());
    assert!(!excluded(&prison));
    nursing["child_born_on"] = json!("2023-09-02");
    prison.ok("maternity.save", nursing);
    assert!(excluded(&prison));
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn what_hangs_on_a_person_follows_a_merge_and_comes_back() {
    let prison = Prison::new();
    let first = enter(&prison, "DEMBÉLÉ", "Awa", "F");
    let act =
        json!({ "type": "levee_d_ecrou", "reference": "OML 3", "data": { "date": "2026-11-23" } });
    prison.ok(
        "acts.enter",
        json!({ "committal_id": first["committal_id"], "version": first["sheet"]["version"], "act": act }),
    );
    let second = enter(&prison, "DEMBELE", "Hawa", "F");
    prison.ok("permits.enter", permit(&first, "Bakary KONÉ", "2027-12-31"));
    prison.ok("infants.save", infant(&second, "Nana", "2025-11-20"));
    let seen = prison.ok(
        "merges.compare",
        json!({ "left": first["detainee_id"], "right": second["detainee_id"] }),
    );
    let made = prison.ok(
        "merges.merge",
        json!({ "kept_id": first["detainee_id"], "kept_version": seen["left"]["version"],
                "merged_id": second["detainee_id"], "merged_version": seen["right"]["version"],
                "from_merged": [], "reason": "même personne" }),
    );
    assert_eq!(warned(&prison, &second, "FAMILLE", "Bakary KONÉ"), [""; 0]);
    let nursery = prison.ok("infants.list", json!({}));
    assert_eq!(nursery["infants"][0]["mother_name"], "DEMBÉLÉ Awa");
    prison.ok(
        "merges.undo",
        json!({ "merge_id": made["merge_id"], "version": made["version"], "two_persons": true,
                "reason": "deux sœurs" }),
    );
    assert_eq!(warned(&prison, &second, "FAMILLE", "Bakary KONÉ"), ["no_permit"]);
    assert_eq!(prison.ok("infants.list", json!({}))["infants"][0]["mother_name"], "DEMBELE Hawa");
}

#[test]
fn a_permit_entered_by_mistake_is_struck_and_opens_the_door_no_more() {
    let prison = Prison::new();
    let entered = enter(&prison, "KONÉ", "Awa", "F");
    let permits = prison.ok("permits.enter", permit(&entered, "Bakary KONÉ", "2026-12-31"));
    assert!(warned(&prison, &entered, "FAMILLE", "Bakary KONÉ").iter().all(|w| w != "no_permit"));
    let line = &permits["permits"][0];
    let strike = |reason: &str, version: &Value| json!({ "id": line["permit_id"], "version": version, "reason": reason });
    let blank = prison.fails("permits.strike", strike(" ", &line["version"]));
    assert_eq!(blank.fields[0].reason, "missing");
    prison.ok("permits.strike", strike("permis d’un homonyme", &line["version"]));
    let page = prison.ok("visits.of", json!({ "committal_id": entered["committal_id"] }));
    assert_eq!(
        (&page["permits"][0]["state"], &page["permits"][0]["struck"]["reason"]),
        (&json!("struck"), &json!("permis d’un homonyme"))
    );
    assert!(warned(&prison, &entered, "FAMILLE", "Bakary KONÉ").contains(&"no_permit".to_owned()));
    // Struck once, it is neither struck again nor withdrawn.
    prison.fails("permits.strike", strike("encore", &json!(2)));
    let withdraw = json!({
        "permit_id": line["permit_id"], "version": 2, "on": "2026-11-23", "by": "Juge", "reason": "x",
    });
    assert_eq!(prison.fails("permits.withdraw", withdraw).reason, "permit-not-in-force");
}
