//! The training file: the same for a seed and a day, alive on that day, whole in its situations.

use agiderm_core::base::dates::{Day, Moment};
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{Desk, SignIn, Token};
use agiderm_core::store::clock::FixedClock;
use agiderm_core::training::{self, Filled, Plan, PlannedStay};
use agiderm_core::words::{Lang, Words};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

fn today() -> Day {
    Day::parse("2026-11-23").unwrap()
}

fn drawn(seed: u64) -> Plan {
    training::plan(seed, today(), 300).unwrap()
}

fn text(plan: &Plan) -> String {
    let stays: Vec<_> = plan.stays.iter().map(|s| (&s.entry, &s.later)).collect();
    serde_json::to_string(&stays).unwrap()
}

fn has_left(stay: &PlannedStay) -> bool {
    !stay.later.is_empty()
}

#[test]
fn a_seed_and_a_day_always_give_the_same_people() {
    assert_eq!(text(&drawn(7)), text(&drawn(7)));
    assert_ne!(text(&drawn(7)), text(&drawn(8)), "another seed gives other people");
    let later = training::plan(7, today().add_days(1), 300).unwrap();
    assert_ne!(text(&drawn(7)), text(&later), "another day moves the dates");
}

#[test]
fn the_house_has_the_mix_of_a_crowded_maison_d_arret() {
    for seed in [1, 2, 3] {
        let plan = drawn(seed);
        let inside: Vec<&PlannedStay> = plan.stays.iter().filter(|s| !has_left(s)).collect();
        assert_eq!(inside.len(), 300);
        assert_eq!(plan.stays.len(), 390);
        let share = |test: &dyn Fn(&PlannedStay) -> bool| {
            inside.iter().filter(|s| test(s)).count() as f64 / inside.len() as f64 * 100.0
        };
        let women = share(&|s| s.entry.identity.sex.is_some_and(|x| x.as_str() == "F"));
        let foreigners =
            share(&|s| s.entry.identity.nationalities != ["MLI"] && !s.entry.identity.name_unknown);
        assert!((2.5..4.5).contains(&women), "{women} % women");
        assert!((6.0..8.0).contains(&foreigners), "{foreigners} % foreigners");
        let judged = share(&|s| s.entry.acts.iter().any(|a| a.kind == "jugement"));
        assert!((15.0..24.0).contains(&judged), "{judged} % judged");
        let partial = share(&|s| s.entry.identity.birth.as_ref().is_some_and(|b| b.v.len() < 10));
        assert!((35.0..65.0).contains(&partial), "{partial} % births known in part");
    }
}

#[test]
fn every_situation_is_there_once() {
    let plan = drawn(1);
    let there: Vec<&str> = plan.stays.iter().filter_map(|s| s.situation).collect();
    let distinct: BTreeSet<&str> = there.iter().copied().collect();
    assert_eq!(there.len(), distinct.len(), "no situation twice");
    let wanted: BTreeSet<&str> = training::exercise_names().collect();
    assert_eq!(distinct, wanted);
}

#[test]
fn nothing_in_the_plan_is_later_than_the_day() {
    for day in ["2026-11-23", "2026-02-28", "2028-02-29", "2026-12-31", "2027-01-01", "2026-05-31"]
    {
        let day = Day::parse(day).unwrap();
        for stay in training::plan(3, day, 120).unwrap().stays {
            assert!(stay.entry.entered_at.day() <= day);
            for act in stay.entry.acts.iter().chain(&stay.later) {
                let on = act.data.get("date").or(act.data.get("at")).unwrap().as_str().unwrap();
                assert!(on[..10] <= *day.to_string(), "{:?} {} {on}", stay.situation, act.kind);
            }
        }
    }
}

#[test]
fn every_situation_is_named_in_both_languages() {
    for lang in [Lang::Fr, Lang::En] {
        for name in training::exercise_names() {
            let key = format!("training-exercise-{name}");
            assert!(Words::of(lang).has(&key), "{lang:?} {key}");
        }
        assert!(!Words::of(lang).has("training-exercise-none"), "an unknown name has no words");
    }
}

/// A training file on the tests' day, its director at the desk.
struct House {
    desk: Desk,
    director: Token,
    filled: Filled,
    _folder: tempfile::TempDir,
}

impl House {
    fn of(seed: u64, present: u32) -> House {
        House::on("2026-11-23T08:00", seed, present)
    }

    fn on(moment: &str, seed: u64, present: u32) -> House {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("formation.agiderm");
        let clock = Arc::new(FixedClock::at(Moment::parse(moment).unwrap()));
        let created = training::create(&file, seed, present, clock.clone(), Lang::Fr).unwrap();
        let desk = Desk::with_clock(file, clock);
        let director = sign_in(&desk, training::DIRECTOR);
        House { desk, director, filled: created.filled, _folder: folder }
    }

    fn ask(&self, name: &str, input: Value) -> Value {
        self.desk.call(Some(&self.director), Lang::Fr, name, input).unwrap().value
    }

    /// The dossier of a situation.
    fn exercise(&self, situation: &str) -> Value {
        let ecrou = self.filled.exercises.iter().find(|e| e.situation == situation);
        let text = &ecrou.unwrap_or_else(|| panic!("no {situation}")).ecrou;
        let list = self.ask("committals.list", json!({ "text": text, "limit": 1000 }));
        let rows = list["rows"].as_array().unwrap();
        let row = rows.iter().find(|r| r["ecrou"] == text.as_str()).unwrap();
        self.ask("committals.sheet", json!({ "committal_id": row["committal_id"] }))
    }
}

fn sign_in(desk: &Desk, login: &str) -> Token {
    let passphrase = Secret::new(training::PASSPHRASE.into());
    desk.sign_in(SignIn { login: login.into(), passphrase }, Lang::Fr).unwrap().1
}

#[test]
fn a_training_file_is_alive_on_its_day() {
    let house = House::of(1, 300);
    let counts = house.ask("home.overview", json!({}))["counts"].clone();
    let count = |key: &str| counts[key].as_i64().unwrap();
    assert_eq!((count("present"), house.filled.present, house.filled.stays), (300, 300, 390));
    assert!((225..=240).contains(&count("untried")), "{counts}");
    assert!((8..=12).contains(&count("overruns")), "{counts}");
    assert_eq!(count("without_title"), 1);
    assert_eq!(count("minors"), 9);
    assert_eq!(count("foreigners"), 21);
    assert_eq!((count("entered_today"), count("left_today")), (1, 2));
    assert!(count("due_in_8") >= 8 && count("due_in_15") >= 16, "{counts}");
    assert!((5..=30).contains(&count("cannot_tell")), "{counts}");

    every_overrun_has_its_own_days(&house);
    every_situation_reads_as_its_name_says(&house);

    let sound = house.ask("journal.verify", json!({}));
    assert_eq!(sound["ok"], true, "{sound}");
    for login in ["chef", "greffe", "magasin", "infirmerie", "inspection", "technique"] {
        sign_in(&house.desk, login);
    }
}

fn every_overrun_has_its_own_days(house: &House) {
    let page = house.ask("deadlines.list", json!({ "group": "overrun", "limit": 100 }));
    let days: Vec<i64> = page["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["overrun_days"].as_i64().unwrap())
        .collect();
    assert_eq!(days[0], 110, "the longest is first");
    let distinct: BTreeSet<i64> = days.iter().copied().collect();
    assert!(distinct.len() >= 9, "{days:?}");
    let wrong = house.ask("committals.list", json!({ "severity": "overrun", "limit": 100 }));
    assert_eq!(wrong["total"], days.len(), "only the overruns are shown as such");
}

/// Situation, and what the dossier must say of it: category, end of the title that counts, flag.
const READ: [(&str, &str, &str, &str); 24] = [
    ("overrun-first-period", "inculpe", "2026-11-20", "overrun"),
    ("overrun-late-order", "inculpe", "2026-11-11", "order_void_late"),
    ("overrun-short", "inculpe", "2026-11-02", "overrun"),
    ("overrun-adjournment", "prevenu", "2026-11-17", "release_due_adjournment_over_15_days"),
    ("overrun-minor", "inculpe", "2026-11-19", "detention_not_allowed_minor"),
    ("overrun-release-order", "a_liberer", "2026-11-21", "overrun"),
    ("without-title", "sans_titre", "2026-11-22", "title_missing"),
    ("due-today-trial", "prevenu", "2026-11-23", ""),
    ("due-today-crime", "inculpe", "2026-11-23", ""),
    ("due-today-sentence", "condamne_definitif", "2026-11-23", ""),
    ("due-2-renewal", "inculpe", "2026-11-25", ""),
    ("due-4-not-notified", "inculpe", "2026-11-27", "order_void_not_notified"),
    ("due-8-flagrant", "prevenu", "2026-12-01", ""),
    ("due-12-named", "inculpe", "2026-12-05", ""),
    ("order-on-last-day", "inculpe", "2027-03-21", "order_disputed_same_day"),
    ("order-too-long", "inculpe", "2027-02-01", "order_longer_than_law"),
    ("order-without-renewal-left", "inculpe", "2026-12-13", "order_void_no_renewal_left"),
    ("no-end-short", "inculpe", "", "no_statutory_term"),
    ("no-end-accused", "accuse", "", "no_maximum_prise_de_corps"),
    ("two-titles-one-over", "inculpe", "2027-04-29", "close_expired_title"),
    ("requalified-crime", "inculpe", "2027-02-15", "new_mandat_required"),
    ("sentence-opposed", "condamne_opposant", "2026-11-29", ""),
    ("sentence-life", "condamne_definitif", "", "life_test_period_open"),
    ("contrainte", "contraint", "2026-11-29", ""),
];

fn every_situation_reads_as_its_name_says(house: &House) {
    for (situation, category, release, flag) in READ {
        let sheet = house.exercise(situation);
        assert_eq!(sheet["category"], category, "{situation}");
        assert_eq!(sheet["release"]["on"].as_str().unwrap_or(""), release, "{situation}");
        let flags = sheet["flags"].as_array().unwrap();
        assert!(flag.is_empty() || flags.contains(&json!(flag)), "{situation}: {flags:?}");
    }
    for (situation, refusal) in [
        ("cannot-tell-appearance", "first_appearance_missing"),
        ("cannot-tell-maximum", "maximum_missing"),
        ("cannot-tell-two-orders", "duplicate_renewal"),
        ("cannot-tell-crime-flagrant", "matter_contradiction"),
    ] {
        let sheet = house.exercise(situation);
        assert_eq!(sheet["refusals"][0]["code"], refusal, "{situation}");
        assert_eq!(sheet["severity"], "to_check", "{situation}");
    }
}

#[test]
fn a_real_file_is_never_filled_with_invented_people() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::at(Moment::parse("2026-11-23T08:00").unwrap()));
    let desk = Desk::with_clock(folder.path().join("vrai.agiderm"), clock);
    let (created, _) = desk.create(crate::support::establishment(), false, Lang::Fr).unwrap();
    let failure = training::fill(&desk, &created.session, 1, 80).unwrap_err();
    assert_eq!(failure.reason, "not-training");
}

#[test]
fn the_file_is_alive_on_the_last_days_of_months_too() {
    for moment in ["2027-05-31T00:10", "2028-02-29T23:50"] {
        let house = House::on(moment, 5, training::LEAST_PRESENT);
        let counts = house.ask("home.overview", json!({}))["counts"].clone();
        let overruns = counts["overruns"].as_i64().unwrap();
        assert!((8..=12).contains(&overruns), "{moment}: {counts}");
        let today = house.ask("deadlines.list", json!({ "group": "day" }));
        assert!(today["total"].as_i64().unwrap() >= 2, "{moment}: {today}");
    }
}

#[test]
fn a_training_file_that_cannot_be_filled_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("formation.agiderm");
    let clock = || Arc::new(FixedClock::at(Moment::parse("2026-11-23T08:00").unwrap()));
    let made = || training::create(&file, 1, training::LEAST_PRESENT, clock(), Lang::Fr);
    // Something stands where the marker is to be: the file cannot be given its name.
    let obstacle = folder.path().join("formation.agiderm.head");
    std::fs::create_dir_all(obstacle.join("plein")).unwrap();
    assert!(made().is_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "only the obstacle is left");
    // The control: without it the same call makes a file that opens.
    std::fs::remove_dir_all(&obstacle).unwrap();
    made().unwrap();
    let (login, passphrase) = training::shown_sign_in(&file).unwrap();
    let input = SignIn { login: login.into(), passphrase: Secret::new(passphrase.into()) };
    assert!(Desk::with_clock(&file, clock()).sign_in(input, Lang::Fr).is_ok());
}

#[test]
fn an_exercise_is_done_when_the_file_holds_its_answer_and_the_house_begins_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("formation.agiderm");
    let clock = Arc::new(FixedClock::at(Moment::parse("2026-11-23T18:00").unwrap()));
    training::create(&file, 1, training::LEAST_PRESENT, clock.clone(), Lang::Fr).unwrap();
    let desk = Desk::with_clock(&file, clock);
    let enter = |login: &str| {
        let passphrase = Secret::new(training::PASSPHRASE.into());
        desk.sign_in(SignIn { login: login.into(), passphrase }, Lang::Fr).unwrap().1
    };
    let call = |who: &Token, name: &str, input: Value| {
        desk.call(Some(who), Lang::Fr, name, input).map(|answer| answer.value)
    };
    let clerk = enter("greffe");
    let exercises = |who: &Token| -> Vec<(String, bool, Value)> {
        let all = call(who, "training.exercises", json!({})).unwrap();
        let lines = all.as_array().unwrap().iter();
        lines
            .map(|l| {
                let situation = l["situation"].as_str().unwrap().to_owned();
                (situation, l["done"].as_bool().unwrap(), l["committal_id"].clone())
            })
            .collect()
    };
    let begun = exercises(&clerk);
    assert_eq!(begun.len(), 10);
    for (situation, done, _) in &begun {
        assert!(!done, "{situation} is done before anybody did it");
        for family in ["exercise", "task"] {
            let key = format!("training-{family}-{situation}");
            assert!(Words::of(Lang::Fr).has(&key), "{key}");
        }
    }
    let (_, _, stay) = begun.iter().find(|(s, _, _)| s == "sentence-just-given").unwrap();
    let sheet = call(&clerk, "committals.sheet", json!({ "committal_id": stay })).unwrap();
    let judged =
        sheet["acts"].as_array().unwrap().iter().rfind(|a| a["type"] == "jugement").unwrap();
    let appeal = json!({
        "type": "appel", "authority": "", "authority_code": null, "reference": "",
        "received_on": null, "brought_by": "", "note": "",
        "data": {
            "date": "2026-11-23", "of": judged["act_id"], "by": "prevenu",
        },
    });
    let input = json!({ "committal_id": stay, "version": sheet["version"], "act": appeal });
    call(&clerk, "acts.enter", input).unwrap();
    let after = exercises(&clerk);
    let finished: Vec<&str> =
        after.iter().filter(|(_, done, _)| *done).map(|(s, _, _)| s.as_str()).collect();
    assert_eq!(finished, ["sentence-just-given"]);

    call(&clerk, "training.reset", json!({})).unwrap();
    assert!(call(&clerk, "training.exercises", json!({})).is_err(), "every session has ended");
    let clerk = enter("greffe");
    assert!(exercises(&clerk).iter().all(|(_, done, _)| !done));
    assert_eq!(exercises(&clerk).len(), 10);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains(".new") || name.contains(".part"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_real_house_has_no_exercises_and_is_never_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::at(Moment::parse("2026-11-23T08:00").unwrap()));
    let desk = Desk::with_clock(folder.path().join("reel.agiderm"), clock);
    let (_, director) = desk.create(crate::support::establishment(), false, Lang::Fr).unwrap();
    for name in ["training.exercises", "training.reset"] {
        let refused = desk.call(Some(&director), Lang::Fr, name, json!({})).err().unwrap();
        assert_eq!(refused.reason, "not-training");
    }
    assert!(desk.call(Some(&director), Lang::Fr, "users.list", json!({})).is_ok());
}
