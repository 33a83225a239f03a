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
