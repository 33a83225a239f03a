//! Opening the file: pass phrases, the paper code, delays, idle end, rights.

use crate::support::{PHRASE, Prison};
use agiderm_core::api;
use agiderm_core::desk::{Desk, Token};
use agiderm_core::failure::Code;
use agiderm_core::users::{ROLES, Role};
use agiderm_core::words::Lang;
use serde_json::json;

#[test]
fn a_wrong_pass_phrase_opens_nothing_and_delays_grow() {
    let prison = Prison::new();
    prison.desk.sign_out(Some(&prison.director)).unwrap();
    let wrong = json!({ "login": "directeur", "passphrase": "pas la bonne phrase" });
    for _ in 0..5 {
        let failure = prison
            .desk
            .call(None, Lang::Fr, "session.sign_in", wrong.clone())
            .err()
            .expect("a wrong phrase is refused");
        assert_eq!(failure.reason, "passphrase-wrong");
    }
    // A restart and a clock set back change nothing.
    let again = Desk::with_clock(prison.desk.file(), prison.clock.clone());
    prison.now("2026-11-22T08:00");
    let right = json!({ "login": "directeur", "passphrase": PHRASE });
    let failure = again.call(None, Lang::Fr, "session.sign_in", right.clone()).err().unwrap();
    assert_eq!(failure.reason, "sign-in-wait");
    prison.now("2026-11-23T08:01");
    assert!(again.call(None, Lang::Fr, "session.sign_in", right).is_ok());
}

#[test]
fn the_paper_code_opens_the_file_when_every_phrase_is_lost() {
    let prison = Prison::new();
    prison.desk.sign_out(Some(&prison.director)).unwrap();
    let input = json!({
        "login": "directeur", "code": prison.recovery_code.replace('-', " "),
        "new_passphrase": "une autre phrase de passe",
    });
    prison.desk.call(None, Lang::Fr, "session.recover", input).unwrap();
    let new = json!({ "login": "directeur", "passphrase": "une autre phrase de passe" });
    assert!(prison.desk.call(None, Lang::Fr, "session.sign_in", new).is_ok());
    let old = json!({ "login": "directeur", "passphrase": PHRASE });
    assert!(prison.desk.call(None, Lang::Fr, "session.sign_in", old).is_err());
}

#[test]
fn a_session_left_alone_ends() {
    let prison = Prison::new();
    prison.now("2026-11-23T08:11");
    assert_eq!(prison.fails("users.list", json!({})).reason, "session-idle");
}

#[test]
fn the_notice_of_the_day_is_for_the_first_who_may_read_the_registry() {
    let prison = Prison::new();
    prison.account("technique", "technician");
    prison.account("greffe", "clerk");
    let tells = |login: &str| {
        let input = json!({ "login": login, "passphrase": PHRASE });
        let answer = prison.desk.call(None, Lang::Fr, "session.sign_in", input).unwrap();
        answer.value["notify_once"].as_bool().unwrap()
    };
    assert!(!tells("greffe"), "that account was signed in when it was made");
    prison.now("2026-11-24T08:00");
    assert!(!tells("technique"), "nothing of the registry is told to the technician");
    assert!(tells("greffe"), "the technician's sign-in did not use the notice up");
    assert!(!tells("directeur"), "once a day");
}

#[test]
fn every_command_and_every_role_follow_the_one_table() {
    let prison = Prison::new();
    let mut cells = 0;
    for role in ROLES {
        let token = match role {
            Role::Director => prison.director.clone(),
            _ => prison.account(role.as_str(), role.as_str()),
        };
        for line in api::lines() {
            let Some(permission) = line.permission else { continue };
            let input = json!({ "no such field": true });
            let outcome = prison.desk.call(Some(&token), Lang::Fr, line.name, input.clone());
            let refused = outcome.err().is_some_and(|f| f.code == Code::Forbidden);
            assert_eq!(refused, !role.may(permission), "{} by {}", line.name, role.as_str());
            // Nobody at all, and a token nobody gave, are signed out.
            for stranger in [None, Some(&Token("0".into()))] {
                let failure =
                    prison.desk.call(stranger, Lang::Fr, line.name, input.clone()).err().unwrap();
                assert_eq!(failure.code, Code::SignedOut, "{}", line.name);
            }
            cells += 1;
        }
    }
    assert!(cells >= ROLES.len() * 5, "the loop saw only {cells} pairs");
}

#[test]
fn a_director_cannot_raise_or_remove_himself_and_one_director_remains() {
    let prison = Prison::new();
    let me = prison.ok("users.list", json!({}))[0].clone();
    let change = json!({
        "user_id": me["user_id"], "version": me["version"], "display_name": "Awa DIARRA",
        "role": "clerk", "disabled": false, "reason": "essai",
    });
    assert_eq!(prison.fails("users.change", change).reason, "user-own-rights");
}
