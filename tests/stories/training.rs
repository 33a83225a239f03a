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
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("formation.agiderm");
        let clock = Arc::new(FixedClock::at(Moment::parse("2026-11-23T08:00").unwrap()));
        let created = training::create(&file, seed, present, clock.clone(), Lang::Fr).unwrap();
        let desk = Desk::with_clock(file, clock);
        let director = sign_in(&desk, training::DIRECTOR);
        House { desk, director, filled: created.filled, _folder: folder }
    }

    fn ask(&self, name: &str, input: Value) -> Value {
        self.desk.call(Some(&self.director), Lang::Fr, name, input).unwrap().value
    }
}

fn sign_in(desk: &Desk, login: &str) -> Token {
    let passphrase = Secret::new(training::PASSPHRASE.into());
    desk.sign_in(SignIn { login: login.into(), passphrase }, Lang::Fr).unwrap().1
}

#[test]
fn a_training_file_is_made_whole() {
    let begun = std::time::Instant::now();
    let house = House::of(1, 300);
    println!("made in {:?}", begun.elapsed());
    let counts = house.ask("home.overview", json!({}))["counts"].clone();
    println!("{counts:#}");
    assert_eq!(counts["present"], 300);
    assert_eq!(house.filled.present, 300);
    assert_eq!(house.filled.stays, 390);
}

#[test]
fn zz_dump() {
    let house = House::of(1, 300);
    let list = house.ask("committals.list", json!({"limit": 1000}));
    let names: std::collections::BTreeMap<String,String> = house.filled.exercises.iter().map(|e| (e.ecrou.clone(), e.situation.clone())).collect();
    let mut out = String::new();
    for row in list["rows"].as_array().unwrap() {
        let sheet = house.ask("committals.sheet", json!({"committal_id": row["committal_id"]}));
        let name = names.get(row["ecrou"].as_str().unwrap()).cloned().unwrap_or_default();
        let titles: Vec<String> = sheet["titles"].as_array().unwrap().iter().map(|t| format!("{}:{}:{}:{}:{}", t["type"].as_str().unwrap(), t["rule"].as_str().unwrap(), t["status"].as_str().unwrap(), t["expires_on"].as_str().unwrap_or("-"), t["overrun_days"])).collect();
        out += &format!("{name}\t{}\t{}\t{}\t{:?}\t{}\t{}\t{}\t{}\t{}\n", row["ecrou"].as_str().unwrap(), sheet["present"], sheet["category"], titles, sheet["release"], sheet["flags"], sheet["refusals"], row["severity"], row["due_on"]);
    }
    std::fs::write("/tmp/dump.tsv", out).unwrap();
}
