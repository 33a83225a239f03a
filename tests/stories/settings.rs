//! What the house and the administration choose.

use crate::support::Prison;
use agiderm_core::failure::Code;
use agiderm_core::settings::{Group, definitions, switches};
use agiderm_core::users::{Actor, Role};
use agiderm_core::words::{Lang, Words};
use serde_json::{Value, json};

fn save(key: &str, value: &str) -> Value {
    json!({ "key": key, "value": value, "reason": "essai", "decision": "Note 1/2026 du directeur",
        "decided_by": "Directeur national", "decided_on": "2026-11-20" })
}

fn engine_settings(prison: &Prison) -> Value {
    let actor = Actor {
        user_id: Default::default(),
        login: String::new(),
        display_name: String::new(),
        role: Role::Director,
        lang: Lang::Fr,
        station: None,
    };
    let store = prison.desk.store().unwrap();
    Value::Object(store.read(&actor, switches).unwrap())
}

#[test]
fn only_the_switches_that_differ_reach_the_engine_each_in_its_own_type() {
    let prison = Prison::new();
    assert_eq!(engine_settings(&prison), json!({}));
    for (key, value) in [
        ("sentence_arithmetic", "calendar"),
        ("count_garde_a_vue", "true"),
        ("list_274_cap_months", "12"),
        ("due_soon_days", "20"),
        ("urgent_days", "5"),
    ] {
        assert_eq!(prison.ok("settings.save", save(key, value))["value"], value);
    }
    let expected = json!({
        "sentence_arithmetic": "calendar", "count_garde_a_vue": true, "list_274_cap_months": 12,
        "due_soon_days": 20,
    });
    assert_eq!(engine_settings(&prison), expected);
    // Back to the open question: as if it had never been changed, but the journal knows.
    prison.ok("settings.save", save("sentence_arithmetic", ""));
    assert_eq!(engine_settings(&prison).get("sentence_arithmetic"), None);
    let entries = prison.ok("journal.list", json!({ "subject": "sentence_arithmetic" }));
    assert_eq!(entries["total"], 2);
    let entry = prison.ok("journal.entry", json!({ "seq": entries["rows"][0]["seq"] }));
    assert_eq!(entry["changes"][0]["before"]["value"], "calendar");
    assert_eq!(entry["changes"][0]["after"]["value"], "");
}

#[test]
fn a_reading_of_the_law_asks_for_a_reason_and_a_decision() {
    let prison = Prison::new();
    let bare = |key: &str, value: &str| json!({ "key": key, "value": value, "reason": " ", "decision": "" });
    let fields = |f: agiderm_core::failure::Failure| {
        f.fields.into_iter().map(|p| p.field).collect::<Vec<_>>()
    };
    assert_eq!(
        fields(prison.fails("settings.save", bare("imputation", "guess"))),
        ["value", "reason", "decided_by", "decided_on", "decision"]
    );
    assert_eq!(
        fields(prison.fails("settings.save", bare("urgent_days", "31"))),
        ["value", "reason"]
    );
    assert_eq!(prison.fails("settings.save", save("no_such", "1")).code, Code::NotFound);
    let long = save("paper_directorate", "deux\nlignes");
    assert_eq!(prison.fails("settings.save", long).fields[0].reason, "setting-text");
}

#[test]
fn the_idle_time_is_the_one_of_the_house() {
    let prison = Prison::new();
    prison.ok("settings.save", save("idle_minutes", "3"));
    let clerk = prison.account("greffier", "clerk");
    prison.now("2026-11-23T08:04");
    let failure = prison.desk.call(Some(&clerk), Lang::Fr, "drafts.list", json!({})).err().unwrap();
    assert_eq!(failure.reason, "session-idle");
}

#[test]
fn every_setting_has_its_default_among_its_choices_and_its_sentences() {
    let prison = Prison::new();
    let list = prison.ok("settings.list", json!({}));
    assert_eq!(list.as_array().unwrap().len(), definitions().len());
    let policies = definitions().iter().filter(|d| d.group == Group::Policy);
    assert_eq!(policies.count(), 32, "the law's open questions");
    for definition in definitions() {
        assert!(definition.problem(&definition.default).is_none(), "{}", definition.key);
        assert_eq!(definition.article.is_empty(), definition.group == Group::House);
        let key = format!("settings-{}", definition.key.replace('_', "-"));
        for lang in [Lang::Fr, Lang::En] {
            let words = Words::of(lang);
            assert!(words.has(&key), "{key}");
            for choice in definition.choices.iter().filter(|c| !["true", "false"].contains(&&***c))
            {
                let choice = if choice.is_empty() { "open" } else { choice };
                let key = format!("{key}-{}", choice.replace('_', "-"));
                assert!(words.has(&key), "{key}");
            }
        }
    }
}

#[test]
fn a_decision_is_dated_and_every_open_question_has_its_switch_or_says_what_is_done() {
    use agiderm_core::settings::questions::questions;
    let prison = Prison::new();
    let kept = prison.ok("settings.save", save("imputation", "deduct_days"));
    assert_eq!(
        (&kept["decided_by"], &kept["decided_on"]),
        (&json!("Directeur national"), &json!("2026-11-20"))
    );
    let mut future = save("imputation", "");
    future["decided_on"] = json!("2026-11-24");
    assert_eq!(prison.fails("settings.save", future).fields[0].reason, "date-in-future");

    let asked: Vec<&str> =
        questions().iter().flat_map(|q| q.switches.iter().map(String::as_str)).collect();
    for definition in definitions().iter().filter(|d| d.group == Group::Policy) {
        assert_eq!(asked.iter().filter(|s| **s == definition.key).count(), 1, "{}", definition.key);
    }
    let shown = prison.ok("settings.questions", json!({}));
    for question in shown.as_array().unwrap() {
        let answered = !question["switches"].as_array().unwrap().is_empty();
        assert!(answered || question["meanwhile"] != "", "{question}");
        for flag in question["flags"].as_array().unwrap() {
            let key = format!("law-flag-{}", flag.as_str().unwrap().replace('_', "-"));
            assert!(Words::of(Lang::Fr).has(&key), "{key}");
        }
    }
}
