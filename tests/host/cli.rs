//! The command line: what it prints, what it exits with, what it keeps from arguments.

use crate::support::{House, PHRASE, said};
use serde_json::json;

#[test]
fn a_new_establishment_shows_its_recovery_code_once_and_is_never_overwritten() {
    let house = House::empty();
    let made = house.json(&["init", "--name", "Maison d'essai", "--code", "ESS"]);
    assert_eq!(made["establishment"], "Maison d'essai");
    assert_eq!(made["file"], house.file().display().to_string());
    let code = made["recovery_code"].as_str().unwrap();
    assert_eq!(code.split('-').count(), 8);
    let before = std::fs::read(house.file()).unwrap();
    assert!(!before.windows(6).any(|w| w == b"SQLite"), "the file is encrypted");
    let again = house.run(&["init", "--name", "Autre", "--code", "AUT"]);
    let (exit, out, err) = said(&again);
    assert_eq!((exit, out.as_str()), (2, ""));
    assert!(err.contains("existe déjà"), "{err}");
    assert_eq!(std::fs::read(house.file()).unwrap(), before);
}

#[test]
fn exit_codes_tell_what_kind_of_failure_it_was() {
    let house = House::new();
    let exit = |args: &[&str]| said(&house.run(args)).0;
    assert_eq!(exit(&["call", "users.list"]), 0);
    assert_eq!(exit(&["call", "users.fly"]), 2);
    assert_eq!(exit(&["call", "users.create", "{\"login\":"]), 2);
    assert_eq!(exit(&["--today", "2026-02-30", "call", "users.list"]), 2);
    assert_eq!(exit(&["dance"]), 2);
    let wrong = house
        .command()
        .env("AGIDERM_PASSPHRASE", "une autre")
        .args(["call", "users.list"])
        .output()
        .unwrap();
    assert_eq!(said(&wrong).0, 3);
    let held = house.serve();
    held.sign_in();
    assert_eq!(exit(&["call", "users.list"]), 4);
    drop(held);
    let keys = house.beside("essai.agiderm.keys");
    std::fs::write(&keys, "{").unwrap();
    assert_eq!(exit(&["call", "users.list"]), 4);
}

#[test]
fn json_is_alone_on_standard_output_and_sentences_follow_the_language() {
    let house = House::new();
    let answer = house.command().args(["--json", "--timings", "call", "users.list"]).output();
    let (exit, out, err) = said(&answer.unwrap());
    assert_eq!(exit, 0);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 1);
    assert!(serde_json::from_str::<serde_json::Value>(lines[0]).is_ok());
    assert!(err.starts_with("Durée"), "{err}");
    let (_, _, french) = said(&house.run(&["call", "users.fly"]));
    let (_, _, english) = said(&house.run(&["--lang", "en", "call", "users.fly"]));
    assert!(french.contains("n’existe pas"), "{french}");
    assert!(english.contains("There is no"), "{english}");
    for text in [french, english] {
        assert!(!text.contains("failure-"), "a sentence is missing: {text}");
    }
}

#[test]
fn the_pass_phrase_is_no_argument() {
    let house = House::new();
    for argument in ["--passphrase", "--password"] {
        let (exit, _, err) = said(&house.run(&[argument, PHRASE, "call", "users.list"]));
        assert_eq!(exit, 2);
        assert!(!err.contains(PHRASE), "{err}");
    }
}

#[test]
fn an_account_is_named_only_when_there_are_several() {
    let house = House::new();
    let account = json!({ "login": "commis", "display_name": "B. TRAORÉ", "role": "clerk",
        "passphrase": PHRASE });
    house.json(&["call", "users.create", &account.to_string()]);
    let (exit, _, err) = said(&house.run(&["call", "users.list"]));
    assert_eq!(exit, 2);
    assert!(err.contains("--user"), "{err}");
    assert_eq!(said(&house.run(&["--user", "commis", "call", "users.list"])).0, 3);
    assert_eq!(said(&house.run(&["--user", "directeur", "call", "users.list"])).0, 0);
}

#[test]
fn a_register_is_taken_over_once_found_printed_copied_and_proved() {
    let house = House::new();
    let register =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/takeover/fixtures/small/registre.xlsx");
    let tried = house.json(&["--today", "2026-11-23", "import", register, "--dry-run"]);
    assert_eq!(house.json(&["deadlines"]), json!([]), "a dry run records nothing");
    let taken = house.json(&["--today", "2026-11-23", "import", register]);
    assert!(taken["rows"] == tried["rows"], "the dry run said what would happen");
    let rows = taken["rows"].as_array().unwrap();
    assert_eq!(taken["counts"]["rows"], rows.len());
    let classes = ["imported", "imported_with_warnings", "held"];
    for row in rows {
        assert!(classes.contains(&row["class"].as_str().unwrap()), "{row}");
        let fields: Vec<_> = row.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["row", "class", "ecrou", "issues"]);
    }
    let again = house.json(&["--today", "2026-11-23", "import", register]);
    assert_eq!(again["counts"]["already"], rows.len());

    let deadlines = house.json(&["--today", "2026-11-23", "deadlines"]);
    let first = &deadlines.as_array().unwrap()[0];
    let ecrou = first["ecrou"].as_str().unwrap();
    let hits = house.json(&["search", ecrou]);
    assert_eq!(hits[0]["ecrou"], ecrou);
    let explained = house.json(&["explain", ecrou]);
    assert!(!explained["dates"].as_array().unwrap().is_empty());

    let out = house.beside("registre.pdf").display().to_string();
    let printed = house.json(&["print", "register", "--out", &out]);
    assert!(printed["pages"].as_u64().unwrap() > 1);
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));

    let (copy, back) = (house.beside("copie.agiderm"), house.beside("retour.agiderm"));
    let (copy, back) = (copy.display().to_string(), back.display().to_string());
    let made = house.json(&["backup", "--to", &copy]);
    let restored = house.json(&["restore", "--from", &copy, "--to", &back]);
    assert!(restored["entries"].as_i64() > made["entries"].as_i64());
    for file in [house.file().display().to_string(), back] {
        let verified = house.json(&["--file", &file, "verify"]);
        assert_eq!(verified["ok"], true, "{verified}");
    }
}
