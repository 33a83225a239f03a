//! The ends of what is read: the last value that is accepted, and the first that is not.

use agiderm_core::base::dates::Day;
use agiderm_core::law::cases;
use agiderm_core::law::packs::{Cond, Facts, Maximum};
use agiderm_core::law::settings::Settings;
use serde_json::{Value, json};

const MOST: i64 = 1_000_000_000_000;

fn said(case: &Value) -> String {
    match cases::read_text(&case.to_string()) {
        Ok(_) => "well formed".to_owned(),
        Err(bad) => bad.line("file.json"),
    }
}

#[test]
fn whole_numbers_stop_at_nought_and_at_a_million_millions() {
    let offence = |n: i64| {
        json!({"id": "C", "today": "2026-01-10", "file": [{"id": "m", "type": "mandat_de_depot",
            "date": "2025-07-15", "proc": "P", "procedure": "instruction",
            "offences": [{"nature": "delit", "max_months": n}]}]})
    };
    for (n, well) in [(-1, false), (0, true), (MOST, true), (MOST + 1, false)] {
        let place = "C: $.file[0].offences[0].max_months: out of range";
        assert_eq!(said(&offence(n)), if well { "well formed" } else { place }, "{n}");
    }
}

/// A date that is wrong, the file that has it, and what is said of it.
type Wrong = (&'static str, fn(&str) -> Value, &'static str);

#[test]
fn the_first_year_is_the_year_one() {
    let table: [Wrong; 4] = [
        (
            "-01-10",
            |t| json!({"id": "C", "today": t, "file": []}),
            "C: $.today: not a calendar date",
        ),
        (
            "-01-10T10:00",
            |t| json!({"id": "C", "today": t, "file": []}),
            "C: $.today: not a date and time",
        ),
        (
            "",
            |t| json!({"id": "C", "today": "2026-01-10", "file": [], "person": {"birth": t}}),
            "C: $.person.birth: not a calendar date or a year",
        ),
        (
            "-12-31",
            |t| json!({"id": "C", "today": "2026-01-10", "file": [], "person": {"birth": t}}),
            "C: $.person.birth: not a calendar date or a year",
        ),
    ];
    for (rest, case, fault) in table {
        assert_eq!(said(&case(&format!("0000{rest}"))), fault);
        assert_eq!(said(&case(&format!("0001{rest}"))), "well formed", "{rest}");
    }
}

#[test]
fn a_text_shorter_than_a_day_is_no_day() {
    let case = json!({"id": "C", "today": "2026-2-3", "file": []});
    assert_eq!(said(&case), "C: $.today: not a calendar date");
}

/// Each band of a line at its ends: the last value on either side.
#[test]
fn the_bands_of_a_line_hold_at_their_ends() {
    let cond = |json: Value| serde_json::from_value::<Cond>(json).unwrap();
    let settings = Settings::default();
    let with = |change: &dyn Fn(&mut Facts<'_>)| {
        let mut facts = Facts::none(&settings);
        change(&mut facts);
        facts
    };
    let ages = |cond: &Cond, age: Option<i32>| cond.met(&with(&|f| f.age = age));
    let below = cond(json!({"age_below": 18}));
    let from = cond(json!({"age_from": 18}));
    for (age, under, over) in [
        (Some(17), true, false),
        (Some(18), false, true),
        (Some(19), false, true),
        (None, false, true),
    ] {
        assert_eq!((ages(&below, age), ages(&from, age)), (Ok(under), Ok(over)), "{age:?}");
    }
    let amounts = cond(json!({"amount_from": 10, "amount_to": 12}));
    for (amount, met) in [(9, false), (10, true), (11, true), (12, true), (13, false)] {
        assert_eq!(amounts.met(&with(&|f| f.amount = amount)), Ok(met), "{amount}");
    }
    let maxima = cond(json!({"max_from": 10, "max_to": 12}));
    for (months, met) in [(9, false), (10, true), (11, true), (12, true), (13, false)] {
        let facts = with(&|f| f.maximum = Maximum::Months(months));
        assert_eq!(maxima.met(&facts), Ok(met), "{months}");
    }
    assert_eq!(maxima.met(&with(&|f| f.maximum = Maximum::NoTerm)), Ok(false));
    assert!(maxima.met(&with(&|_| ())).is_err());
    let cap = cond(json!({"setting": {"list_274_cap_months": "12"}}));
    assert_eq!(cap.met(&with(&|_| ())), Ok(false), "eighteen months are not twelve");
    for (word, met) in [("false", true), ("true", false)] {
        let guard = cond(json!({"setting": {"count_garde_a_vue": word}}));
        assert_eq!(guard.met(&with(&|_| ())), Ok(met), "{word}");
    }
    // Facts of nothing in particular have no amount.
    assert_eq!(cond(json!({"amount_to": 0})).met(&with(&|_| ())), Ok(true));
    assert_eq!(cond(json!({"amount_from": 0})).met(&with(&|_| ())), Ok(true));
    assert_eq!(cond(json!({"amount_from": 1})).met(&with(&|_| ())), Ok(false));
}

#[test]
fn a_switch_of_months_says_its_months() {
    for months in [12, 18] {
        let mut settings = Settings::default();
        settings.set("list_274_cap_months", &json!(months)).unwrap();
        assert_eq!(settings.get("list_274_cap_months"), Some(json!(months)));
    }
    for months in [11, 13, 17, 19] {
        assert!(
            Settings::default().set("list_274_cap_months", &json!(months)).is_err(),
            "{months}"
        );
    }
}

/// A sentence is written as it is read, its lengths with it.
#[test]
fn lengths_are_written_as_they_are_read() {
    for sentence in [
        json!({"months": 1}),
        json!({"days": 1}),
        json!({"months": 6, "days": 10}),
        json!({"life": true}),
    ] {
        let act = json!({"id": "j", "type": "jugement", "date": "2026-01-10", "proc": "P",
            "court": "tribunal_correctionnel", "result": "condamnation", "sentence": sentence});
        let read = agiderm_core::law::acts::Act::from_json(&act).unwrap();
        let case = agiderm_core::law::case::Case::new(
            "C",
            Day::new(2026, 1, 10).unwrap().into(),
            vec![read],
        );
        assert_eq!(serde_json::to_value(&case).unwrap()["file"][0]["sentence"], sentence);
    }
}

/// A previous conviction without its length counts for none.
#[test]
fn a_conviction_without_length_has_no_months() {
    let case = json!({"id": "C", "today": "2026-01-10", "file": [],
        "person": {"prior_convictions": [{"nature": "delit"}]}});
    let case = &cases::read_text(&case.to_string()).unwrap()[0];
    assert_eq!(case.person.prior_convictions[0].months_firm, 0);
}
