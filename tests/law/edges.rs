//! Edges that the case files cannot state: what the format is silent about and a decision settles,
//! what only the steps of an explanation show, and numbers that the delivered packs do not have.

use crate::packs;
use crate::packs::with;
use agiderm_core::base::dates::Day;
use agiderm_core::law::case::Country;
use agiderm_core::law::packs::{BUILTIN, Packs};
use agiderm_core::law::{Options, cases, evaluate, question, sensitivity};
use serde_json::{Value, json};

fn read(case: &Value, packs: &Packs) -> Value {
    let case = &cases::read_text(&case.to_string()).unwrap()[0];
    serde_json::to_value(evaluate(case, packs, Options { explain: true })).unwrap()
}

fn file(today: &str, acts: Value) -> Value {
    json!({"id": "C", "today": today, "file": acts})
}

fn debt(id: &str, date: &str, more: Value) -> Value {
    let mut act = json!({"id": id, "type": "requisition_d_incarceration", "date": date,
        "for": "etat", "amount_xof": 400_000, "convicted_on": "2025-11-03", "days": 10});
    act.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    act
}

fn mandat(id: &str, date: &str, offence: Value) -> Value {
    json!({"id": id, "type": "mandat_de_depot", "date": date, "proc": "P1",
        "procedure": "instruction", "offences": [offence]})
}

/// A contrainte that has run out is no longer open (decision 7).
#[test]
fn a_second_contrainte_may_begin_on_the_day_the_first_ends() {
    for (second, ends) in [
        ("2026-03-11", None),
        ("2026-03-12", Some("2026-03-22")),
        ("2026-03-20", Some("2026-03-30")),
    ] {
        let acts = json!([debt("c1", "2026-03-02", json!({})), debt("c2", second, json!({}))]);
        let found = read(&file("2026-03-21", acts), packs());
        assert_eq!(found["titles"]["c2"]["expires_on"], json!(ends), "{second}");
        assert_eq!(found["refusals"].as_array().unwrap().len(), usize::from(ends.is_none()));
    }
}

/// The facts of a debt are facts: nobody is born after them, but may be on their day.
#[test]
fn a_birth_is_held_against_the_facts_of_a_debt() {
    for (birth, other) in [
        ("2026-01-09", None),
        ("2026-01-10", Some("c2")),
        ("2026-01-11", Some("c2")),
        ("2026-01-12", Some("c1")),
    ] {
        let facts = |day: &str| json!({"convicted_on": "2026-02-01", "facts_on": day});
        let acts = json!([
            debt("c1", "2026-02-10", facts("2026-01-11")),
            debt("c2", "2026-03-10", facts("2026-01-09"))
        ]);
        let mut case = file("2026-03-20", acts);
        case["person"] = json!({"birth": birth});
        let refusal = &read(&case, packs())["refusals"][0];
        assert_eq!(refusal["other"], json!(other), "{birth}: {refusal}");
    }
}

/// An order of fewer months carries no further than it says (decision 7).
#[test]
fn a_maintien_of_the_day_of_a_requalification_carries_what_it_says() {
    for (months, end) in [
        (None, "2026-07-15"),
        (Some(1), "2026-03-16"),
        (Some(4), "2026-06-16"),
        (Some(5), "2026-07-15"),
        (Some(12), "2026-07-15"),
    ] {
        let acts = json!([
            mandat("m1", "2025-07-15", json!({"nature": "crime", "max_months": 240})),
            {"id": "q1", "type": "requalification", "date": "2026-02-16", "proc": "P1",
             "offences": [{"nature": "delit", "max_months": 60}]},
            {"id": "o1", "type": "ordonnance_de_maintien", "date": "2026-02-16", "proc": "P1",
             "months": months}
        ]);
        let found = read(&file("2026-02-16", acts), packs());
        assert_eq!(found["titles"]["m1"]["expires_on"], end, "{months:?}");
    }
}

/// An act without hour ends no title before it began (decision 7).
#[test]
fn a_title_of_hours_ended_on_its_first_day_ends_when_it_began() {
    for (at, order, end) in [
        ("2026-03-02T10:00", "2026-03-02", "2026-03-02T10:00"),
        ("2026-03-02T10:00", "2026-03-03", "2026-03-03T00:00"),
    ] {
        let acts = json!([
            {"id": "a1", "type": "mandat_d_arret", "at": at, "proc": "P1"},
            {"id": "l1", "type": "mise_en_liberte", "date": order, "proc": "P1"}
        ]);
        let found = read(&file("2026-03-03T12:00", acts), packs());
        assert_eq!(found["titles"]["a1"]["expires_on"], end);
    }
}

#[test]
fn a_refused_title_of_hours_has_no_hour_too_many() {
    let acts = json!([{"id": "g1", "type": "garde_a_vue", "at": "2026-03-02T10:00", "proc": "P1",
        "regime": "ordinaire", "offences": [{"nature": "delit"}]}]);
    let found = read(&file("2026-03-09", acts), packs());
    assert_eq!(found["titles"]["g1"]["status"], "refused");
    assert_eq!(found["titles"]["g1"]["overrun_hours"], 0);
}

fn judged(sentence: Value) -> Value {
    json!([
        {"id": "j1", "type": "jugement", "date": "2026-01-12", "proc": "P1",
         "court": "chambre_criminelle", "result": "condamnation",
         "offences": [{"nature": "crime", "max": "life", "facts_on": "2025-11-03"}],
         "sentence": sentence},
        {"id": "e1", "type": "ecrou_pour_execution", "date": "2026-02-16", "of": ["j1"]}
    ])
}

/// A title that waits for what has no end has no first day.
#[test]
fn a_title_says_on_which_day_it_begins_if_there_is_one() {
    for (sentence, from) in
        [(json!({"months": 6}), json!("2026-08-16")), (json!({"life": true}), Value::Null)]
    {
        let mut acts = judged(sentence);
        acts.as_array_mut().unwrap().push(debt("c1", "2026-03-02", json!({})));
        let mut case = file("2026-03-09", acts);
        case["settings"] =
            json!({"sentence_arithmetic": "calendar", "imputation": "from_first_day"});
        let found = read(&case, packs());
        assert_eq!(found["titles"]["c1"]["starts_on"], from);
        assert_eq!(found["titles"]["j1"]["starts_on"], "2026-02-16");
    }
}

/// The steps of an act with this sentence: what they add, and their argument of days.
fn steps(found: &Value, act: &str, key: &str) -> Vec<(Value, Value)> {
    let all = found["explanations"][act].as_array().unwrap().iter();
    all.filter(|s| s["key"] == key).map(|s| (s["add"].clone(), s["args"]["days"].clone())).collect()
}

#[test]
fn steps_say_how_many_days() {
    let days = |served: Value| {
        let found = read(&file("2026-03-04", json!([debt("c1", "2026-03-02", served)])), packs());
        let period = &found["explanations"]["c1"][0];
        assert_eq!((&period["add"], &period["from"]), (&json!("10d"), &json!("2026-03-02")));
        steps(&found, "c1", "law-step-served-days")
    };
    assert_eq!(days(json!({})), []);
    assert_eq!(days(json!({"served_days": 0})), []);
    assert_eq!(days(json!({"served_days": 1})), [(json!("-1d"), json!("1"))]);
    assert_eq!(days(json!({"served_days": 4})), [(json!("-4d"), json!("4"))]);

    let offence = json!({"nature": "delit", "max_months": 60});
    let acts = json!([
        mandat("m1", "2026-01-05", offence.clone()),
        {"id": "l1", "type": "mise_en_liberte", "date": "2026-02-04", "proc": "P1"},
        mandat("m2", "2026-03-02", offence)
    ]);
    let found = read(&file("2026-03-04", acts), packs());
    let taken = steps(&found, "m2", "law-step-earlier-deducted");
    assert_eq!(taken, [(json!("-30d"), json!("30"))]);
    let duties = steps(&found, "m2", "law-step-duty");
    assert_eq!(duties, [(json!("-15d"), json!("15")), (json!("0d"), json!("0"))]);
}

#[test]
fn a_title_says_whether_it_may_be_renewed() {
    let said = |acts: Value, key: &str| {
        !steps(&read(&file("2026-03-04", acts), packs()), "m1", key).is_empty()
    };
    let crime = mandat("m1", "2026-01-05", json!({"nature": "crime", "max_months": 240}));
    let quick = json!({"id": "m1", "type": "mandat_de_depot", "date": "2026-01-05", "proc": "P1",
        "procedure": "flagrant_delit", "offences": [{"nature": "delit", "max_months": 60}]});
    assert!(said(json!([crime]), "law-step-would-renew"));
    assert!(!said(json!([crime]), "law-step-would-end"));
    assert!(!said(json!([quick]), "law-step-would-renew"));
    assert!(said(json!([quick]), "law-step-would-end"));
}

/// Sentences served together say the months they make; a lone one has nothing to say of it.
#[test]
fn sentences_served_together_say_their_sum() {
    let judged = |id: &str, proc: &str, day: &str| {
        json!({"id": id, "type": "jugement", "date": day, "proc": proc, "sentence": {"months": 6},
            "court": "tribunal_correctionnel", "result": "condamnation",
            "offences": [{"nature": "delit", "max_months": 60, "facts_on": "2025-11-03"}]})
    };
    let two = [judged("j1", "P1", "2026-01-12"), judged("j2", "P2", "2026-01-13")];
    for n in [1, 2] {
        let of = &["j1", "j2"][..n];
        let serve =
            json!({"id": "e1", "type": "ecrou_pour_execution", "date": "2026-02-16", "of": of});
        let acts: Vec<Value> = two[..n].iter().cloned().chain([serve]).collect();
        let found = read(&file("2026-03-04", json!(acts)), packs());
        let said = found["explanations"]["j1"].as_array().unwrap().iter();
        let months: Vec<&Value> = said
            .filter(|s| s["key"] == "law-step-cumulated")
            .map(|s| &s["args"]["months"])
            .collect();
        assert_eq!(months, if n == 1 { vec![] } else { vec!["12"] });
    }
}

/// The release says which titles bring its day, and no other.
#[test]
fn a_release_names_the_titles_of_its_day() {
    let offence = || json!({"nature": "delit", "max_months": 60});
    let title = |id: &str, proc: &str, day: &str| {
        json!({"id": id, "type": "mandat_de_depot", "date": day, "proc": proc,
            "procedure": "instruction", "offences": [offence()]})
    };
    let acts = json!([
        title("m1", "P1", "2026-01-05"),
        title("m2", "P2", "2026-02-02"),
        title("m3", "P3", "2026-02-02")
    ]);
    let found = read(&file("2026-03-04", acts), packs());
    let said = found["explanations"]["release"].as_array().unwrap().iter();
    let named: Vec<&Value> =
        said.filter(|s| s["key"] == "law-step-release-by").map(|s| &s["args"]["act"]).collect();
    assert_eq!(
        (found["release"]["on"].as_str(), named),
        (Some("2026-08-02"), vec![&json!("m2"), &json!("m3")])
    );
    // A title closed by a departure may end later than the release from the next stay.
    let back = json!([
        title("m1", "P1", "2026-01-05"),
        {"id": "s1", "type": "levee_d_ecrou", "date": "2026-02-02"},
        {"id": "m2", "type": "mandat_de_depot", "date": "2026-02-09", "proc": "P2",
         "procedure": "flagrant_delit", "offences": [offence()]}
    ]);
    let found = read(&file("2026-03-04", back), packs());
    assert_eq!(found["titles"]["m1"]["expires_on"], "2026-07-05");
    let said = found["explanations"]["release"].as_array().unwrap().iter();
    assert_eq!(said.filter(|s| s["key"] == "law-step-release-by").count(), 1);
}

/// Which switches a release hangs on, and which a title's being there at all.
#[test]
fn a_result_hangs_on_what_moves_it_and_nothing_else() {
    let hangs = |case: Value| {
        let case = &cases::read_text(&case.to_string()).unwrap()[0];
        serde_json::to_value(sensitivity(question(case), packs())).unwrap()
    };
    let plain = json!([mandat("m1", "2026-01-05", json!({"nature": "delit", "max_months": 60}))]);
    let found = hangs(file("2026-03-04", plain.clone()));
    assert_eq!(found["release"], Value::Null, "{found}");
    // A shorter period is as much a move as a longer one.
    for (chain, months) in [("first_day", 12), ("previous_end", 12)] {
        let mut acts = plain.clone();
        acts[0]["date"] = json!("2025-08-31");
        acts.as_array_mut().unwrap().push(json!({"id": "o1", "type": "ordonnance_de_maintien",
            "date": "2026-02-02", "proc": "P1", "months": months}));
        let mut case = file("2026-03-04", acts);
        case["settings"] = json!({"renewal_chain": chain});
        let found = hangs(case);
        let names = found["release"].as_array().unwrap();
        assert!(names.contains(&json!("renewal_chain")), "{chain}: {found}");
        assert!(!names.contains(&json!("imputation")), "{chain}: {found}");
    }
    let acts = json!([
        {"id": "g1", "type": "garde_a_vue", "at": "2026-01-12T10:00", "proc": "P1",
         "regime": "ordinaire", "offences": [{"nature": "delit", "max_months": 60}]},
        {"id": "j1", "type": "jugement", "date": "2026-01-12", "proc": "P1",
         "court": "tribunal_correctionnel", "result": "condamnation",
         "offences": [{"nature": "delit", "max_months": 60}], "sentence": {"months": 6}}
    ]);
    let mut case = file("2026-01-12", acts);
    case["settings"] = json!({"count_garde_a_vue": true});
    let found = hangs(case);
    assert!(found["j1"].as_array().unwrap().contains(&json!("count_garde_a_vue")), "{found}");
    assert!(!found["j1"].as_array().unwrap().contains(&json!("redetention")), "{found}");
}

/// Nothing is said of what is not there: one period alone, and no hour or day of nought.
#[test]
fn lengths_are_said_without_nought() {
    let written = |case: Value, act: &str| {
        let found = read(&case, packs());
        found["explanations"][act][0]["add"].as_str().unwrap().to_owned()
    };
    let guard = json!([{"id": "g1", "type": "garde_a_vue", "at": "2026-03-02T10:00", "proc": "P1",
        "regime": "ordinaire", "offences": [{"nature": "crime"}]}]);
    assert_eq!(written(file("2026-03-02", guard), "g1"), "48h");
    let placed =
        json!([{"id": "p1", "type": "placement_art_270_1", "date": "2026-03-02", "proc": "P1"}]);
    assert_eq!(written(file("2026-03-02", placed), "p1"), "3w");
    let both = debt("c1", "2026-03-02", json!({"months": 1, "days": 3, "amount_xof": 600_000}));
    assert_eq!(written(file("2026-03-02", json!([both])), "c1"), "1m 3d");
}

/// Numbers that could stand in a pack, at their ends.
#[test]
fn other_numbers_of_a_pack_are_obeyed() {
    // A duty of hours falls so many days of 24 hours before.
    let row = r#"{ duty = "present_to_procureur", days_before = 0, article = "CPP 261""#;
    let acts =
        json!([{"id": "a1", "type": "mandat_d_amener", "at": "2026-03-02T10:00", "proc": "P1"}]);
    for (before, on) in [(0, "2026-03-03T10:00"), (1, "2026-03-02T10:00"), (2, "2026-03-01T10:00")]
    {
        let line = row.replace("days_before = 0", &format!("days_before = {before}"));
        let changed = if before == 0 { packs().clone() } else { with("MLI-2024", row, &line) };
        let found = read(&file("2026-03-02", acts.clone()), &changed);
        assert_eq!(found["titles"]["a1"]["notify_on"][0]["on"], on);
    }
    // Renewals in days, counted from the first day.
    let row = r#"setting = { ordinary_delit_renewals = "once" } }, first = { months = 6 }, renewals = [{ months = 6 }]"#;
    let days =
        with("MLI-2024", row, &row.replace("[{ months = 6 }]", "[{ months = 1, days = 10 }]"));
    let mut case = file(
        "2026-01-10",
        json!([mandat("m1", "2026-01-05", json!({"nature": "delit", "max_months": 60}))]),
    );
    case["settings"] = json!({"renewal_chain": "first_day"});
    assert_eq!(read(&case, &days)["titles"]["m1"]["ceiling_on"], "2026-08-15");
    // The cap of a minor's penalty, when it is the whole and not the half.
    let whole = with("MLI-2024", "minor_cap_denominator = 2", "minor_cap_denominator = 1");
    for (extra, above) in [(0, false), (1, true)] {
        let acts = json!([{"id": "j1", "type": "jugement", "date": "2026-01-12", "proc": "P1",
            "court": "tribunal_pour_enfants", "result": "condamnation", "legal_max_months": 12,
            "offences": [{"nature": "delit", "max_months": 60, "facts_on": "2025-11-03"}],
            "sentence": {"months": 12, "days": extra}}]);
        let mut case = file("2026-01-12", acts);
        case["person"] = json!({"birth": "2009-05-05"});
        let flags = read(&case, &whole)["flags"].clone();
        let capped = flags.as_array().unwrap().contains(&json!("sentence_above_minor_cap"));
        assert_eq!(capped, above, "{flags}");
    }
}

/// Acts older than every pack are refused, whichever pack is the oldest; a pack with a last day
/// governs none after it.
#[test]
fn packs_govern_from_their_first_day_to_their_last() {
    for (oldest, from) in [("FRA", "1990-01-01"), ("NER", "1990-01-01"), ("MLI-2001", "1990-01-01")]
    {
        let text =
            BUILTIN.iter().find(|(name, _)| name.ends_with(&format!("{oldest}.toml"))).unwrap().1;
        let line = text.lines().find(|l| l.starts_with("valid_from")).unwrap();
        let older = with(oldest, line, &format!("valid_from = \"{from}\""));
        let case = |day: &str| {
            file("2026-01-12", json!([{"id": "x1", "type": "entree_sans_titre", "date": day}]))
        };
        assert_eq!(read(&case("1989-12-31"), &older)["refusals"][0]["code"], "no_rule_pack");
        assert_ne!(read(&case("1990-01-01"), &older)["refusals"][0]["code"], "no_rule_pack");
    }
    let old = BUILTIN.iter().find(|(name, _)| name.contains("MLI-2001")).unwrap();
    let text = old.1.replace("\"DP-01\"", "\"OLD-DP-01\"");
    let text = ["DP-02", "DP-03", "DP-04", "DP-05"]
        .iter()
        .fold(text, |t, id| t.replace(&format!("\"{id}\""), "\"OLD-DP-01\""));
    let alone = Packs::from_texts(&[("old", &text)]).unwrap();
    let day = |d: &str| alone.on(Country::Mli, Day::parse(d).unwrap()).is_some();
    assert_eq!(
        [day("2001-08-19"), day("2001-08-20"), day("2025-06-12"), day("2025-06-13")],
        [false, true, true, false]
    );
}
