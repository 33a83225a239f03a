//! Explanations: every date has its steps, and every step can be said in both languages.

use crate::{folder, packs, texts};
use agiderm_core::law::acts::VOCABULARY;
use agiderm_core::law::codes::{Category, Duty, Flag, Refusal, Status};
use agiderm_core::law::explain::Step;
use agiderm_core::law::json::Kind;
use agiderm_core::law::packs::{Authority, ClockCode, RemedyCode};
use agiderm_core::law::persons::List;
use agiderm_core::law::settings::SWITCHES;
use agiderm_core::law::{Options, cases, evaluate, question, sensitivity};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde_json::json;
use std::collections::BTreeSet;

fn bundle(lang: &str) -> FluentBundle<FluentResource> {
    let path = folder("../../assets/locales").join(lang).join("law.ftl");
    let text = std::fs::read_to_string(&path).unwrap();
    let resource = FluentResource::try_new(text).map_err(|(_, e)| e).unwrap();
    let mut bundle = FluentBundle::new(vec![lang.parse().unwrap()]);
    bundle.add_resource(resource).unwrap();
    bundle
}

fn say(bundle: &FluentBundle<FluentResource>, step: &Step) -> Result<String, String> {
    let message = bundle.get_message(step.key).ok_or_else(|| format!("{} is missing", step.key))?;
    let mut args = FluentArgs::new();
    for (name, value) in &step.args.0 {
        args.set(*name, FluentValue::from(value.as_str()));
    }
    let ends = [("from", step.from), ("to", step.to)];
    for (name, when) in ends.into_iter().filter_map(|(n, w)| w.map(|w| (n, w))) {
        args.set(name, FluentValue::from(when.to_string()));
    }
    if let Some(add) = &step.add {
        args.set("add", FluentValue::from(add.as_str()));
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(message.value().unwrap(), Some(&args), &mut errors);
    if errors.is_empty() { Ok(text.into_owned()) } else { Err(format!("{step}: {errors:?}")) }
}

#[test]
fn every_step_of_every_case_can_be_said_in_both_languages() {
    let bundles = [bundle("fr"), bundle("en")];
    let mut said = BTreeSet::new();
    for (_, text) in texts("cases") {
        for case in cases::read_text(&text).unwrap() {
            let result = evaluate(&case, packs(), Options { explain: true });
            for (_, steps) in result.explanations.iter() {
                for step in steps {
                    for bundle in &bundles {
                        let words =
                            say(bundle, step).unwrap_or_else(|e| panic!("{}: {e}", case.id));
                        assert!(!words.contains("{"), "{words}");
                    }
                    said.insert(step.key);
                }
            }
        }
    }
    assert!(said.len() >= 45, "only {} sentences said: {said:?}", said.len());
}

#[test]
fn every_dated_title_is_explained_with_its_article() {
    for (_, text) in texts("cases") {
        for case in cases::read_text(&text).unwrap() {
            let result = evaluate(&case, packs(), Options { explain: true });
            for (id, title) in result.titles.iter() {
                let Some(end) = title.expires_on else { continue };
                let steps = result.explanations.get(id).unwrap();
                assert!(!steps.is_empty(), "{} {id}", case.id);
                assert!(steps.iter().all(|s| !s.article.is_empty()), "{} {id}: {steps:?}", case.id);
                let arrives = steps.iter().any(|s| s.to == Some(end));
                let pardoned = steps.iter().any(|s| s.key.starts_with("law-step-pardon"));
                assert!(arrives || pardoned, "{} {id}: {end} not reached in {steps:?}", case.id);
            }
        }
    }
}

#[test]
fn asking_for_an_explanation_changes_no_date() {
    for (_, text) in texts("cases") {
        for case in cases::read_text(&text).unwrap() {
            let mut with = evaluate(&case, packs(), Options { explain: true });
            let without = evaluate(&case, packs(), Options::default());
            with.explanation.clear();
            with.explanations.0.clear();
            with.packs.clear();
            assert_eq!(with, without, "{}", case.id);
        }
    }
}

#[test]
fn every_code_has_its_words_in_both_languages() {
    let key =
        |prefix: &str, word: &str| format!("{prefix}-{}", word.to_lowercase().replace('_', "-"));
    let mut keys: Vec<String> = Vec::new();
    keys.extend(Category::WORDS.iter().map(|w| key("law-category", w)));
    keys.extend(Status::WORDS.iter().map(|w| key("law-status", w)));
    keys.extend(Duty::WORDS.iter().map(|w| key("law-duty", w)));
    for (prefix, words) in [("law-refusal", Refusal::WORDS), ("law-flag", Flag::WORDS)] {
        keys.extend(words.iter().map(|w| key(prefix, w)));
        keys.extend(words.iter().map(|w| key(prefix, w) + "-action"));
    }
    keys.extend(List::WORDS.iter().map(|w| key("law-list", w)));
    keys.extend(ClockCode::WORDS.iter().map(|w| key("law-clock", w)));
    keys.extend(RemedyCode::WORDS.iter().map(|w| key("law-remedy", w)));
    keys.extend(Authority::WORDS.iter().map(|w| key("law-authority", w)));
    for act in VOCABULARY {
        keys.push(key("law-act", act.name));
        for field in act.fields {
            keys.push(key("law-field", field.name));
            if let Kind::Choice(words) = field.kind {
                keys.extend(words.iter().map(|w| key("law-value", w)));
            }
        }
    }
    for switch in SWITCHES {
        keys.push(key("law-switch", switch.name));
        if let Kind::Choice(words) = switch.kind {
            keys.extend(words.iter().map(|w| key("law-switch-value", w)));
        }
    }
    for pack in packs().all() {
        for line in &pack.lines {
            keys.push(
                key("law-rule", &pack.rule_of(line).id)
                    .replace("law-rule-old-dp-03", "law-rule-old-dp-01")
                    .replace("law-rule-maj", "law-rule-ner-01"),
            );
        }
    }
    for lang in ["fr", "en"] {
        let bundle = bundle(lang);
        for key in &keys {
            assert!(bundle.has_message(key), "{key} is missing in {lang}");
        }
        // Control: a key nobody wrote is noticed.
        assert!(!bundle.has_message("law-flag-invented"));
    }
}

#[test]
fn both_locales_have_the_same_keys_and_arguments() {
    let read = |lang: &str| {
        let path = folder("../../assets/locales").join(lang).join("law.ftl");
        let text = std::fs::read_to_string(path).unwrap();
        let messages = text.lines().filter_map(|l| l.split_once(" = "));
        messages
            .map(|(key, value)| {
                let args: BTreeSet<String> = value
                    .split('$')
                    .skip(1)
                    .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect())
                    .collect();
                (key.to_owned(), args)
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(read("fr"), read("en"));
}

#[test]
fn french_sentences_use_narrow_no_break_spaces() {
    let path = folder("../../assets/locales/fr/law.ftl");
    let text = std::fs::read_to_string(path).unwrap();
    for line in text.lines() {
        for mark in [" :", " ;", " !", " ?", " »", "« "] {
            assert!(!line.contains(mark), "{line}");
        }
    }
}

#[test]
fn a_result_says_which_switches_it_hangs_on() {
    let case = |file: serde_json::Value| {
        let case = json!({"id": "S", "today": "2026-01-20", "file": file});
        cases::read_text(&case.to_string()).unwrap().remove(0)
    };
    let mandat = json!({"id": "m1", "type": "mandat_de_depot", "date": "2025-07-15", "proc": "P1",
        "procedure": "instruction", "offences": [{"nature": "delit", "max_months": 60}]});
    let order =
        json!({"id": "o1", "type": "ordonnance_de_maintien", "date": "2026-01-15", "proc": "P1"});
    let plain = sensitivity(question(&case(json!([mandat]))), packs());
    assert!(!plain.get("m1").unwrap().contains(&"order_on_last_day"));
    let disputed = sensitivity(question(&case(json!([mandat, order]))), packs());
    assert!(disputed.get("m1").unwrap().contains(&"order_on_last_day"));
    assert!(disputed.get("release").unwrap().contains(&"order_on_last_day"));

    let sentence = json!([
        {"id": "j1", "type": "jugement", "date": "2025-07-01", "proc": "P1",
         "court": "tribunal_correctionnel", "result": "condamnation", "sentence": {"months": 12}},
        {"id": "e1", "type": "ecrou_pour_execution", "date": "2025-09-01", "of": ["j1"]}]);
    let sentence = sensitivity(question(&case(sentence)), packs());
    assert!(sentence.get("j1").unwrap().contains(&"sentence_arithmetic"));
    assert!(!sentence.get("j1").unwrap().contains(&"imputation"));
}
