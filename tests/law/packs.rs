//! Rule packs: the law is data, and a pack that does not hold together does not load.

use crate::{packs, texts};
use agiderm_core::law::packs::{BUILTIN, Pack, Packs};
use agiderm_core::law::{Options, cases, evaluate};
use serde_json::{Value, json};

fn text(id: &str) -> &'static str {
    BUILTIN.iter().find(|(name, _)| name.ends_with(&format!("{id}.toml"))).unwrap().1
}

/// The delivered packs with one of them rewritten.
pub(crate) fn with(id: &str, from: &str, to: &str) -> Packs {
    let changed = text(id).replace(from, to);
    assert_ne!(changed, text(id), "{from} is not in {id}");
    let all: Vec<(&str, &str)> = BUILTIN
        .iter()
        .map(|(name, text)| {
            (*name, if name.ends_with(&format!("{id}.toml")) { changed.as_str() } else { *text })
        })
        .collect();
    Packs::from_texts(&all).unwrap_or_else(|fault| panic!("{fault}"))
}

fn result(packs: &Packs, case: Value) -> Value {
    let case = &cases::read_text(&case.to_string()).unwrap()[0];
    serde_json::to_value(evaluate(case, packs, Options::default())).unwrap()
}

fn correctional() -> Value {
    json!({"id": "C", "today": "2025-07-15", "file": [{"id": "m1", "type": "mandat_de_depot",
        "date": "2025-07-15", "proc": "P1", "procedure": "instruction",
        "offences": [{"nature": "delit", "max_months": 60}]}]})
}

#[test]
fn a_number_changed_in_a_pack_changes_the_result() {
    let line = r#"setting = { ordinary_delit_renewals = "once" } }, first = { months = 6 }"#;
    let shorter = with("MLI-2024", line, &line.replace("months = 6", "months = 4"));
    let before = result(packs(), correctional());
    let after = result(&shorter, correctional());
    assert_eq!(before["titles"]["m1"]["expires_on"], "2026-01-15");
    assert_eq!(after["titles"]["m1"]["expires_on"], "2025-11-15");
    assert_eq!(after["titles"]["m1"]["ceiling_on"], "2026-05-15");
}

#[test]
fn duties_follow_the_pack() {
    let row = r#"{ duty = "refer_to_president_cld", days_before = 15, article = "CPP 274""#;
    let earlier = with("MLI-2024", row, &row.replace("15", "30"));
    let after = result(&earlier, correctional());
    assert_eq!(after["titles"]["m1"]["notify_on"][0]["on"], "2025-12-16");
}

/// A duty may hang on a switch, as long as each of its values leaves one.
#[test]
fn a_duty_chosen_by_a_switch_leaves_no_value_without_one() {
    let text = text("MLI-2024");
    let fault = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        Pack::from_toml(&text.replace(from, to)).map(|p| p.id).unwrap_err().to_string()
    };
    let children = r#", setting = { minors_authority = "juge_des_enfants" }"#;
    let gap = fault(children, r#", setting = { minors_authority = "college" }"#);
    assert!(
        gap.contains("MIN-02: has no duty where minors_authority is juge_des_enfants"),
        "{gap}"
    );
    let unknown = fault(children, r#", setting = { minors_authorities = "college" }"#);
    assert!(unknown.contains("MIN-02: unknown switch minors_authorities"), "{unknown}");
    let value = fault(children, r#", setting = { minors_authority = "parents" }"#);
    assert!(value.contains("MIN-02: minors_authority has no value parents"), "{value}");
}

/// The numbers that are not the length of a title are in the packs too.
#[test]
fn the_other_numbers_are_data_too() {
    let adjourned = json!({"id": "C", "today": "2025-11-04", "file": [
        {"id": "m1", "type": "mandat_de_depot", "date": "2025-10-20", "proc": "P1",
         "procedure": "flagrant_delit", "offences": [{"nature": "delit", "max_months": 60}]},
        {"id": "r1", "type": "renvoi_audience", "date": "2025-11-03", "proc": "P1", "to": "2025-11-20"}]});
    let wider = with("MLI-2024", "adjournment_over_days = 15", "adjournment_over_days = 17");
    assert_eq!(result(packs(), adjourned.clone())["titles"]["m1"]["rule"], "FD-03");
    assert_eq!(result(&wider, adjourned)["titles"]["m1"]["rule"], "FD-01");

    let sentenced = json!({"id": "C", "today": "2026-02-10",
        "settings": {"sentence_arithmetic": "calendar", "imputation": "from_first_day"}, "file": [
        {"id": "j1", "type": "jugement", "date": "2025-07-01", "proc": "P1",
         "court": "tribunal_correctionnel", "result": "condamnation",
         "offences": [{"nature": "delit", "max_months": 60}], "sentence": {"months": 12}},
        {"id": "e1", "type": "ecrou_pour_execution", "date": "2025-09-01", "of": ["j1"]}]});
    let thirds = with(
        "MLI-2024",
        "lc_numerator = 1, lc_denominator = 2",
        "lc_numerator = 2, lc_denominator = 3",
    );
    assert_eq!(result(packs(), sentenced.clone())["conditional_release_on"], "2026-03-01");
    assert_eq!(result(&thirds, sentenced.clone())["conditional_release_on"], "2026-05-01");
    let appeal = r#"code = "appel", from = "act", length = { months = 1 }, rolled = true, contradictory = true, courts = ["tribunal_correctionnel""#;
    let longer = with("MLI-2024", appeal, &appeal.replace("months = 1", "months = 2"));
    assert_eq!(result(packs(), sentenced.clone())["sentences"]["j1"]["final_on"], "2025-08-02");
    assert_eq!(result(&longer, sentenced)["sentences"]["j1"]["final_on"], "2025-09-02");

    let debt = json!({"id": "C", "today": "2026-04-05", "file": [{"id": "c1",
        "type": "requisition_d_incarceration", "date": "2026-04-01", "for": "etat",
        "amount_xof": 400000, "convicted_on": "2025-07-01", "months": 6}]});
    let row = r#"for = ["etat"], amount_to = 500000 }, first = { days = 10 }"#;
    let stricter = with("MLI-2024", row, &row.replace("days = 10", "days = 20"));
    assert_eq!(result(packs(), debt.clone())["titles"]["c1"]["expires_on"], "2026-04-11");
    assert_eq!(result(&stricter, debt)["titles"]["c1"]["expires_on"], "2026-04-21");
}

#[test]
fn packs_say_who_they_are() {
    let hashes: Vec<&str> = packs().all().iter().map(|p| p.hash.as_str()).collect();
    assert!(hashes.iter().all(|h| h.len() == 64));
    let changed = with("NER", r#"version = "1""#, r#"version = "2""#);
    let other = changed.all().iter().find(|p| p.id == "NER").unwrap();
    assert_eq!(other.version, "2");
    assert!(!hashes.contains(&other.hash.as_str()));
}

/// Every rule of the delivered packs is cited, marked, and waits for the administration.
#[test]
fn every_rule_is_cited_and_unsigned() {
    let rules: Vec<_> = packs().all().iter().flat_map(|p| &p.rules).collect();
    assert!(rules.len() > 100);
    assert!(rules.iter().all(|r| !r.article.is_empty() && !r.mark.is_empty()));
    assert!(rules.iter().all(|r| r.sign_off.name.is_empty() && r.sign_off.date.is_empty()));
}

#[test]
fn a_pack_that_does_not_hold_together_does_not_load_and_says_where() {
    let broken = [
        // A gap: nothing for maxima of 25 to 29 months.
        ("MLI-2024", r#"named = true, setting"#, r#"named = true, max_from = 30, setting"#, None),
        ("FRA", "max_from = 36, max_to = 60", "max_from = 38, max_to = 60", Some("gap")),
        ("FRA", "max_to = 35", "max_to = 40", Some("overlap")),
        ("NER", r#"article = "CPP Niger 132""#, r#"article = """#, Some("cites no article")),
        ("NER", r#"rule = "NER-02""#, r#"rule = "NER-09""#, Some("no rule NER-09")),
        ("NER", r#"counting = "date_to_date""#, r#"counting = "lunar""#, Some("lunar")),
        (
            "NER",
            r#"on = "mandat_de_depot", line = 4"#,
            r#"on = "mandat", line = 4"#,
            Some("mandat"),
        ),
        ("NER", r#"first = { months = 18 }"#, r#"first = { moons = 18 }"#, Some("moons")),
        ("NER", r#"first = { months = 18 }, "#, "", Some("decides nothing")),
        (
            "NER",
            r#"first = { months = 18 }"#,
            r#"first = { months = 18 }, no_number = true"#,
            Some("two things"),
        ),
        ("NER", r#"starts = "first_appearance""#, r#"starts = "sunrise""#, Some("sunrise")),
        (
            "MLI-2024",
            "days_before = 8, article = \"CPP 140\"",
            "days_before = 8, article = \"\"",
            Some("cites no article"),
        ),
        (
            "MLI-2024",
            "list_274_cap_months = \"18\"",
            "list_274_cap_months = \"17\"",
            Some("no value 17"),
        ),
        ("MLI-2024", "majority_age = 18", "majority_age = 18, adulthood = 18", Some("adulthood")),
        ("MLI-2024", "month_days = 30", "month_days = 30, majority_age = 18", Some("given twice")),
        ("NER", r#"id = "NER-02""#, r#"id = "NER-01""#, None),
    ];
    for (id, from, to, why) in broken {
        let changed = text(id).replace(from, to);
        assert_ne!(changed, text(id), "{from} is not in {id}");
        let loaded = Pack::from_toml(&changed);
        match why {
            Some(why) => {
                let fault = loaded.err().unwrap_or_else(|| panic!("{id} loads with {to}"));
                let said = fault.to_string();
                assert!(said.contains(why), "{to}: {said}");
                assert!(said.contains(id) || said.contains("line "), "{said}");
            }
            None => drop(loaded),
        }
    }
}

#[test]
fn two_packs_of_a_country_may_not_govern_the_same_day_nor_leave_one_out() {
    let old = text("MLI-2001");
    let load = |old: &str| Packs::from_texts(&[("old", old), ("new", text("MLI-2024"))]);
    assert!(load(old).is_ok());
    let overlap = old.replace(r#"valid_to = "2025-06-12""#, r#"valid_to = "2025-06-13""#);
    assert!(load(&overlap).unwrap_err().to_string().contains("overlaps"));
    let gap = old.replace(r#"valid_to = "2025-06-12""#, r#"valid_to = "2025-06-11""#);
    assert!(load(&gap).unwrap_err().to_string().contains("gap"));
    let endless = old.replace("valid_to = \"2025-06-12\"\n", "");
    assert!(load(&endless).unwrap_err().to_string().contains("no last day"));
}

/// No rule that a case shows is missing from the packs, and most rules of titles are shown.
#[test]
fn the_cases_use_the_rules_of_the_packs() {
    let known: Vec<&str> =
        packs().all().iter().flat_map(|p| p.rules.iter().map(|r| r.id.as_str())).collect();
    let mut shown: Vec<String> = Vec::new();
    for (_, text) in texts("cases") {
        for case in cases::read_text(&text).unwrap() {
            let result = evaluate(&case, packs(), Options::default());
            for (_, title) in result.titles.iter() {
                shown.extend(title.rule.clone());
            }
        }
    }
    shown.sort();
    shown.dedup();
    for rule in &shown {
        assert!(known.contains(&rule.as_str()), "{rule} is in no pack");
    }
    assert!(shown.len() >= 45, "only {} rules shown: {shown:?}", shown.len());
}
