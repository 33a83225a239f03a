//! Parsing: strict, and precise about the place.

use crate::{folder, packs, texts};
use agiderm_core::law::acts::{Act, VOCABULARY};
use agiderm_core::law::cases;
use agiderm_core::law::json::Kind;
use agiderm_core::law::settings::{SWITCHES, Settings};
use serde_json::{Value, json};

#[test]
fn malformed_files_name_the_case_and_the_path() {
    let manifest = std::fs::read_to_string(folder("malformed/manifest.json")).unwrap();
    let manifest: Vec<Value> = serde_json::from_str(&manifest).unwrap();
    assert!(manifest.len() >= 7);
    for entry in manifest {
        let file = entry["file"].as_str().unwrap();
        let text = std::fs::read_to_string(folder("malformed").join(file)).unwrap();
        let bad = cases::evaluate_text(&text, packs()).expect_err(file);
        let line = bad.line(file);
        match (entry["case"].as_str(), entry["path"].as_str()) {
            (Some(case), Some(path)) => {
                assert!(line.starts_with(&format!("{case}: {path}: ")), "{file}: {line}");
            }
            _ => assert!(line.starts_with(&format!("{file}: ")), "{line}"),
        }
    }
}

fn fault(case: Value) -> String {
    match cases::read_text(&case.to_string()) {
        Ok(_) => "well formed".to_owned(),
        Err(bad) => bad.line("file.json"),
    }
}

fn with_act(act: Value) -> Value {
    json!({"id": "C", "today": "2026-01-10", "file": [act]})
}

#[test]
fn every_kind_of_fault_is_found_where_it_stands() {
    let act = |extra: Value| {
        let mut act = json!({"id": "m", "type": "mandat_de_depot", "date": "2025-07-15",
            "proc": "P", "procedure": "instruction"});
        act.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        with_act(act)
    };
    let table = [
        (act(json!({"date": "2026-02-30"})), "C: $.file[0].date: not a calendar date"),
        (act(json!({"date": "2026-2-3"})), "C: $.file[0].date: not a calendar date"),
        (act(json!({"date": 20260203})), "C: $.file[0].date: not a calendar date"),
        (act(json!({"at": "2025-07-15T10:00"})), "C: $.file[0].at: unknown field"),
        (act(json!({"procedure": "assises"})), "C: $.file[0].procedure: unknown value \"assises\""),
        (act(json!({"procedure": null})), "C: $.file[0].procedure: missing"),
        (act(json!({"offences": {}})), "C: $.file[0].offences: not a list"),
        (act(json!({"offences": [{}]})), "C: $.file[0].offences[0].nature: missing"),
        (
            act(json!({"offences": [{"nature": "delit", "lists": ["art999"]}]})),
            "C: $.file[0].offences[0].lists[0]: unknown value \"art999\"",
        ),
        (
            act(json!({"offences": [{"nature": "delit", "max_months": 60.5}]})),
            "C: $.file[0].offences[0].max_months: not a whole number",
        ),
        (
            act(json!({"offences": [{"nature": "delit", "max_months": true}]})),
            "C: $.file[0].offences[0].max_months: not a whole number",
        ),
        (
            act(json!({"offences": [{"nature": "delit", "max_months": -1}]})),
            "C: $.file[0].offences[0].max_months: out of range",
        ),
        (with_act(json!({"type": "evasion", "date": "2025-07-15"})), "C: $.file[0].id: missing"),
        (with_act(json!({"id": "x"})), "C: $.file[0].type: missing"),
        (with_act(json!("x")), "C: $.file[0]: not an object"),
        (
            with_act(
                json!({"id": "g", "type": "interrogatoire", "at": "2025-07-15T24:00", "proc": "P"}),
            ),
            "C: $.file[0].at: not a date and time",
        ),
        (json!({"id": "C", "today": "2026-01-10"}), "C: $.file: missing"),
        (json!({"id": "C", "file": []}), "C: $.today: missing"),
        (json!({"today": "2026-01-10", "file": []}), "file.json: $.id: missing"),
        (json!({"id": 5, "today": "2026-01-10", "file": []}), "file.json: $.id: not a text"),
        (
            json!({"id": "C", "today": "2026-01-10", "file": [], "country": "BFA"}),
            "C: $.country: unknown value \"BFA\"",
        ),
        (
            json!({"id": "C", "today": "2026-01-10", "file": [], "settings": {"imputation": "both"}}),
            "C: $.settings.imputation: unknown value \"both\"",
        ),
        (
            json!({"id": "C", "today": "2026-01-10", "file": [], "settings": {"list_274_cap_months": 15}}),
            "C: $.settings.list_274_cap_months: unknown value \"15\"",
        ),
        (
            json!({"id": "C", "today": "2026-01-10", "file": [], "settings": {"count_garde_a_vue": 1}}),
            "C: $.settings.count_garde_a_vue: not true or false",
        ),
        (
            json!({"id": "C", "today": "2026-01-10", "file": [], "holidays": ["2026-13-01"]}),
            "C: $.holidays[0]: not a calendar date",
        ),
        (
            json!({"id": "C", "today": "2026-01-10", "file": [], "person": {"birth": "90"}}),
            "C: $.person.birth: not a calendar date or a year",
        ),
        (
            json!({"id": "C", "today": "2026-01-10", "file": [], "person": {"age": 30}}),
            "C: $.person.age: unknown field",
        ),
        (
            json!({"id": "C", "today": "2026-01-10", "file": [], "remark": ""}),
            "C: $.remark: unknown field",
        ),
    ];
    for (case, expected) in table {
        assert_eq!(fault(case), expected);
    }
}

#[test]
fn null_is_absence_and_notes_are_allowed_everywhere() {
    let case = json!({"id": "C", "today": "2026-01-10T08:00", "note": "n", "title": null,
        "settings": {"imputation": null}, "person": null, "family": "C", "rules": ["DP-02"],
        "file": [{"id": "m", "type": "mandat_de_depot", "date": "2025-07-15", "proc": "P",
            "procedure": "audience", "offences": null, "note": "copy", "authority": "Tribunal"}]});
    assert_eq!(fault(case), "well formed");
}

#[test]
fn one_malformed_case_spoils_the_run() {
    let text = json!([{"id": "A", "today": "2026-01-10", "file": []}, {"id": "B", "file": []}]);
    let bad = cases::evaluate_text(&text.to_string(), packs()).unwrap_err();
    assert_eq!(bad.line("f"), "B: $.today: missing");
}

#[test]
fn acts_are_written_as_they_are_read() {
    let mut seen = 0;
    for (_, text) in texts("cases") {
        for case in cases::read_text(&text).unwrap() {
            for act in case.file {
                let written = act.to_json();
                assert_eq!(Act::from_json(&written).unwrap(), act);
                let through_serde: Act = serde_json::from_value(written).unwrap();
                assert_eq!(through_serde, act);
                seen += 1;
            }
        }
    }
    assert!(seen > 500);
}

/// The vocabulary that screens build their forms from is that of the format, field by field.
#[test]
fn the_vocabulary_is_that_of_the_format() {
    let text = std::fs::read_to_string(folder("vocabulary.json")).unwrap();
    let format: Value = serde_json::from_str(&text).unwrap();
    let acts = format["acts"].as_object().unwrap();
    assert_eq!(acts.len(), VOCABULARY.len());
    for spec in VOCABULARY {
        let fields = acts[spec.name].as_object().unwrap();
        let time = if spec.timed { "at" } else { "date" };
        let own = |k: &&String| *k != time && !(spec.in_procedure && *k == "proc");
        assert!(fields.contains_key(time), "{}", spec.name);
        assert_eq!(fields.contains_key("proc"), spec.in_procedure, "{}", spec.name);
        assert_eq!(fields.keys().filter(own).count(), spec.fields.len(), "{}", spec.name);
        for field in spec.fields {
            let said = fields[field.name].as_str().unwrap();
            let required = said.ends_with('!');
            let kind = match field.kind {
                Kind::Text => "str".to_owned(),
                Kind::Day => "date".to_owned(),
                Kind::Minute => "datetime".to_owned(),
                Kind::Truth => "bool".to_owned(),
                Kind::Whole => "int".to_owned(),
                Kind::Act => "id".to_owned(),
                Kind::Acts => "ids".to_owned(),
                Kind::Choice(words) => format!("enum:{}", words.join("|")),
                Kind::Offences => "offences".to_owned(),
                Kind::Sentence => "sentence".to_owned(),
                Kind::Group => "group".to_owned(),
            };
            assert_eq!(said.trim_end_matches('!'), kind, "{}.{}", spec.name, field.name);
            assert_eq!(required, field.required, "{}.{}", spec.name, field.name);
        }
    }
}

#[test]
fn the_switches_and_their_defaults_are_those_of_the_format() {
    let text = std::fs::read_to_string(folder("vocabulary.json")).unwrap();
    let format: Value = serde_json::from_str(&text).unwrap();
    let switches = format["settings"].as_object().unwrap();
    assert_eq!(switches.len() + crate::OWN_SWITCHES.len(), SWITCHES.len());
    for switch in SWITCHES.iter().filter(|s| !crate::OWN_SWITCHES.contains(&s.name)) {
        let said = &switches[switch.name];
        assert_eq!(Settings::default().get(switch.name).unwrap(), said["default"]);
        for value in said["values"].as_array().into_iter().flatten() {
            let mut settings = Settings::default();
            settings.set(switch.name, value).unwrap();
            assert_eq!(settings.get(switch.name).unwrap(), *value);
            settings.set(switch.name, &Value::Null).unwrap();
            assert_eq!(settings, Settings::default());
        }
    }
}
