//! Lists of reference: shipped, completed by the house, dated, never erased.

use crate::committals::committal;
use crate::support::Prison;
use agiderm_core::failure::Code;
use agiderm_core::words::Lang;
use serde_json::{Map, Value, json};

fn codes(items: &Value) -> Vec<&str> {
    items.as_array().unwrap().iter().map(|i| i["code"].as_str().unwrap()).collect()
}

fn item(list: &str, code: &str, version: Option<i64>, label: &str, from: Option<&str>) -> Value {
    json!({
        "list": list, "code": code, "version": version, "label_fr": label, "label_en": "",
        "data": Map::new(), "valid_from": from, "valid_to": null, "reason": "essai",
    })
}

#[test]
fn a_list_is_searched_without_accents_and_by_beginnings() {
    let prison = Prison::new();
    let find =
        |list: &str, text: &str| prison.ok("reference.list", json!({ "list": list, "text": text }));
    assert_eq!(codes(&find("offences", "vol betail")), ["BIE-04"]);
    assert_eq!(codes(&find("jurisdictions", "INSTANCE DIOIL")), ["TI-DIOILA"]);
    assert_eq!(codes(&find("nationalities", "nigeri"))[..2], ["NER", "NGA"]);
    assert_eq!(codes(&find("nationalities", ""))[0], "MLI");
    assert!(codes(&find("languages", "no such tongue")).is_empty());
    // This very prison heads the list of prisons.
    assert_eq!(codes(&find("establishments", ""))[0], "ESSAI");
}

#[test]
fn courts_that_closed_are_found_on_their_own_day() {
    let prison = Prison::new();
    let on = |day: &str| {
        let query = json!({ "list": "jurisdictions", "text": "assises bamako", "on": day });
        prison.ok("reference.list", query)
    };
    assert_eq!(codes(&on("2024-01-10")), ["CASS-BKO"]);
    assert!(codes(&on("2026-01-10")).is_empty());
    let all = json!({ "list": "jurisdictions", "text": "assises bamako", "all": true });
    assert_eq!(codes(&prison.ok("reference.list", all)), ["CASS-BKO"]);
}

#[test]
fn a_new_version_closes_the_old_one_and_old_papers_keep_theirs() {
    let prison = Prison::new();
    let first = prison.ok("reference.save", item("professions", "PR-90", None, "Fondeur", None));
    assert_eq!((&first["version"], &first["source"]), (&json!(1), &json!("house")));
    let next = item("professions", "PR-90", Some(1), "Fondeur d’art", Some("2026-12-01"));
    prison.ok("reference.save", next);
    let on = |day: &str| {
        let query = json!({ "list": "professions", "text": "PR-90", "on": day });
        prison.ok("reference.list", query)[0]["label_fr"].clone()
    };
    assert_eq!(on("2026-11-30"), "Fondeur");
    assert_eq!(on("2026-12-01"), "Fondeur d’art");
    let all = json!({ "list": "professions", "text": "PR-90", "all": true });
    let all = prison.ok("reference.list", all);
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[0]["valid_to"], "2026-11-30");
    // Only the last version changes, and only by whoever read it.
    let back = item("professions", "PR-90", Some(1), "Autre", Some("2026-06-01"));
    assert_eq!(prison.fails("reference.save", back).fields[0].reason, "reference-before-last");
    let stale = item("professions", "PR-90", Some(7), "Autre", Some("2026-12-01"));
    assert_eq!(prison.fails("reference.save", stale).code, Code::Conflict);
    let twice = item("professions", "PR-90", None, "Autre", None);
    assert_eq!(prison.fails("reference.save", twice).fields[0].reason, "reference-code-taken");
    assert!(prison.ok("journal.verify", json!({}))["ok"].as_bool().unwrap());
}

#[test]
fn a_shipped_item_is_corrected_or_retired_by_the_house() {
    let prison = Prison::new();
    let mut retired = item("professions", "PR-01", Some(0), "Cadre", None);
    retired["valid_to"] = json!("2026-11-01");
    prison.ok("reference.save", retired);
    let today = prison.ok("reference.list", json!({ "list": "professions", "text": "PR-01" }));
    assert!(codes(&today).is_empty());
    let all = json!({ "list": "professions", "text": "PR-01", "all": true });
    assert_eq!(prison.ok("reference.list", all)[0]["label_fr"], "Cadre");
    // A later version of a shipped item keeps the shipped one for the past.
    let law = json!({
        "list": "offences", "code": "AUT-03", "version": 0, "label_fr": "Évasion", "label_en": "",
        "data": { "nature": "delit", "max_months": 60, "lists": ["evasion_bris"], "article": "CP 242-67" },
        "valid_from": "2026-11-10", "valid_to": null, "reason": "loi nouvelle",
    });
    prison.ok("reference.save", law);
    let on = |day: &str| {
        let query = json!({ "list": "offences", "text": "AUT-03", "on": day });
        let found = prison.ok("reference.list", query);
        (found[0]["data"]["max_months"].as_i64(), found[0]["source"].clone())
    };
    assert_eq!(on("2026-11-09"), (Some(24), json!("seed")));
    assert_eq!(on("2026-11-10"), (Some(60), json!("house")));
}

#[test]
fn what_cannot_be_an_item_is_refused_field_by_field() {
    let prison = Prison::new();
    let bad = json!({
        "list": "offences", "code": "é 1", "version": null, "label_fr": " ", "label_en": "",
        "data": { "nature": "grave", "max_months": 5000 }, "valid_from": "2026-02-01",
        "valid_to": "2026-01-01", "reason": "",
    });
    let fields: Vec<_> =
        prison.fails("reference.save", bad).fields.into_iter().map(|p| p.field).collect();
    assert_eq!(
        fields,
        ["code", "label_fr", "reason", "valid_to", "data.nature", "data.max_months"]
    );
    let none = item("regions", "ML-XXX", Some(1), "Nulle part", None);
    assert_eq!(prison.fails("reference.save", none).code, Code::NotFound);
}

#[test]
fn a_remedy_rolls_over_a_holiday_of_the_house_and_back_when_it_is_closed() {
    let prison = Prison::new();
    let held = prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": held["committal_id"] }));
    let judged = json!({
        "type": "jugement", "reference": "JC 9/26", "authority": "TGI de Ségou",
        "data": { "date": "2026-11-23", "proc": "RP 118/26", "court": "tribunal_correctionnel",
          "result": "condamnation", "sentence": { "months": 12 }, "contradictory": true },
    });
    let input =
        json!({ "committal_id": held["committal_id"], "version": sheet["version"], "act": judged });
    prison.ok("acts.enter", input);
    let last_days = || -> Vec<Value> {
        let page = prison.ok("deadlines.list", json!({ "kind": "appeal" }));
        page["rows"].as_array().unwrap().iter().map(|r| r["due_on"].clone()).collect()
    };
    let before = last_days();
    assert!(before.contains(&json!("2026-12-08")), "{before:?}");

    for wrong in ["2026-02-30", "Noel"] {
        let refused =
            prison.fails("reference.save", item("public_holidays", wrong, None, "x", None));
        assert_eq!(refused.fields[0].reason, "reference-holiday-day");
    }
    let feast = item("public_holidays", "2026-12-08", None, "Fête", None);
    for role in ["technician", "chief_clerk"] {
        let token = prison.account(role, role);
        let refused = prison.desk.call(Some(&token), Lang::Fr, "reference.save", feast.clone());
        assert_eq!(refused.err().map(|f| f.code), Some(Code::Forbidden), "{role}");
    }
    let saved = prison.ok("reference.save", feast);
    let rolled = last_days();
    assert!(rolled.contains(&json!("2026-12-09")) && !rolled.contains(&json!("2026-12-08")));
    assert_eq!(prison.ok("journal.verify", json!({}))["problems"], json!([]));

    let mut closed = item("public_holidays", "2026-12-08", saved["version"].as_i64(), "Fête", None);
    closed["valid_to"] = json!("2026-11-23");
    prison.ok("reference.save", closed);
    assert_eq!(last_days(), before);
}
