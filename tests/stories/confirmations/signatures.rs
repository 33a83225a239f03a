//! Dates proposed, checked, contested and withdrawn.

use super::{END, Scene, answer, decoded, maintien};
use crate::committals::{committal, mandat};
use crate::support::{PHRASE, Prison};
use agiderm_core::failure::Code;
use agiderm_core::words::Lang;
use serde_json::{Value, json};

#[test]
fn a_date_is_confirmed_by_one_and_checked_by_another_and_everything_is_kept() {
    let scene = Scene::new();
    let done = scene.confirmed();
    assert_eq!(done["mark"]["state"], "confirmed");
    assert_eq!(
        (&done["mark"]["proposed_by"], &done["mark"]["checked_by"]),
        (&json!("greffier"), &json!("Awa DIARRA"))
    );
    assert_eq!(done["explained"]["on"], END);
    assert!(done["explained"]["article"].as_str().unwrap().contains("274"));
    assert_eq!(done["digest"].as_str().unwrap().len(), 64);
    let sheet = scene.sheet();
    assert_eq!(sheet["deadlines"][0]["mark"]["state"], "confirmed", "{}", sheet["deadlines"]);
    let list = scene.prison.ok("deadlines.list", json!({ "kind": "title_end" }));
    assert_eq!(list["rows"][0]["mark"]["basis"], "computed");
    let register = scene.prison.ok("committals.list", json!({}));
    assert_eq!(register["rows"][0]["mark"]["state"], "confirmed");
    let verified = scene.prison.ok("journal.verify", json!({}));
    assert_eq!(verified["ok"], true, "{verified}");
}

#[test]
fn nobody_checks_his_own_work_and_the_signature_is_ones_own_pass_phrase() {
    let scene = Scene::new();
    let made = scene.by(&scene.clerk, "confirmations.propose", scene.proposal()).unwrap();
    let own = scene.by(&scene.clerk, "confirmations.check", answer(&made, true, None));
    assert_eq!(own.unwrap_err().reason, "signature-own-work");
    let named =
        scene.by(&scene.clerk, "confirmations.check", answer(&made, true, Some("greffier")));
    assert_eq!(named.unwrap_err().reason, "signature-own-work");
    let mut wrong = answer(&made, true, Some("directeur"));
    wrong["passphrase"] = json!("une autre phrase");
    let failure = scene.by(&scene.clerk, "confirmations.check", wrong).unwrap_err();
    assert_eq!(failure.fields[0].reason, "signature-wrong");
    scene.prison.account("magasin", "storekeeper");
    let failure =
        scene.by(&scene.clerk, "confirmations.check", answer(&made, true, Some("magasin")));
    assert_eq!(failure.unwrap_err().reason, "signature-right");
    // At the clerk's desk, the director types his own pass phrase.
    let done = scene
        .by(&scene.clerk, "confirmations.check", answer(&made, true, Some("directeur")))
        .unwrap();
    assert_eq!(done["mark"]["state"], "confirmed");
    assert_eq!(done["mark"]["checked_by"], "Awa DIARRA");
    let entries = scene.prison.ok("journal.list", json!({ "subject": done["confirmation_id"] }));
    let seq = entries["rows"][0]["seq"].clone();
    let entry = scene.prison.ok("journal.entry", json!({ "seq": seq })).to_string();
    assert!(!entry.contains(PHRASE), "a pass phrase is in the journal");
}

#[test]
fn a_new_act_withdraws_a_confirmed_date_and_it_waits_to_be_seen() {
    let scene = Scene::new();
    scene.confirmed();
    // An act that changes nothing leaves the signature.
    scene.enter(json!({ "type": "premiere_comparution", "data": { "date": "2026-11-23", "proc": "RP 118/26" } }));
    assert_eq!(scene.last()["mark"]["state"], "confirmed");
    let after = scene.enter(maintien("2026-11-23"));
    assert_eq!(after["titles"][0]["expires_on"], "2027-11-23");
    assert_eq!(after["marks"], json!([]));
    let last = scene.last();
    assert_eq!(last["mark"]["state"], "withdrawn");
    assert_eq!((&last["ended_cause"], &last["ended_now"]), (&json!("act"), &json!("2027-11-23")));
    assert_eq!(scene.counts()["withdrawn"], 1);
    let waiting = scene.prison.ok("confirmations.waiting", json!({ "state": "withdrawn" }));
    assert_eq!(waiting["page"]["rows"][0]["name"], "KONÉ Issa");
    // Confirming the new date takes note of the old one.
    let mut again = scene.proposal();
    again["shown"] = json!("2027-11-23");
    scene.by(&scene.clerk, "confirmations.propose", again).unwrap();
    let counts = scene.counts();
    assert_eq!((&counts["withdrawn"], &counts["proposed"]), (&json!(0), &json!(1)));
}

#[test]
fn a_corrected_act_and_a_changed_switch_withdraw_too() {
    let scene = Scene::new();
    scene.confirmed();
    let sheet = scene.sheet();
    let act = &sheet["acts"][0];
    scene.prison.ok(
        "acts.correct",
        json!({ "act_id": act["act_id"], "version": act["version"], "act": mandat("2026-11-20"), "reason": "date mal lue" }),
    );
    let last = scene.last();
    assert_eq!(
        (&last["mark"]["state"], &last["ended_cause"]),
        (&json!("withdrawn"), &json!("act"))
    );
    let seen = json!({ "confirmation_id": last["confirmation_id"], "version": last["version"] });
    scene.prison.ok("confirmations.take_note", seen);
    assert_eq!(scene.counts()["withdrawn"], 0);

    let scene = Scene::new();
    scene.enter(maintien("2026-11-23"));
    let mut input = scene.proposal();
    input["shown"] = json!("2027-11-23");
    let made = scene.by(&scene.clerk, "confirmations.propose", input).unwrap();
    scene.prison.ok("confirmations.check", answer(&made, true, None));
    scene.prison.ok(
        "settings.save",
        json!({ "key": "maintien_runs_from", "value": "order_date", "reason": "essai", "decision": "Note 1/2026", "decided_by": "DNAPES", "decided_on": "2026-11-20" }),
    );
    let last = scene.last();
    assert_eq!(last["ended_cause"], "switch", "{last}");
    assert_eq!(last["ended_now"], END);
}

#[test]
fn another_date_asks_for_a_reason_and_never_hides_the_computed_one() {
    let scene = Scene::new();
    let clerk = scene.by(
        &scene.clerk,
        "confirmations.propose",
        scene.other("override", json!(END), "2027-06-30"),
    );
    assert_eq!(clerk.unwrap_err().code, Code::Forbidden);
    let mut bare = scene.other("override", json!(END), "30 juin");
    bare["reason"] = json!("");
    bare["reason_code"] = json!("DR-01");
    let failure = scene.prison.fails("confirmations.propose", bare);
    let fields: Vec<_> = failure.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["day", "reason_code", "reason"]);

    let made =
        scene.prison.ok("confirmations.propose", scene.other("override", json!(END), "2027-06-30"));
    let line = &scene.sheet()["deadlines"][0];
    assert_eq!(line["due_on"], END, "until a second reader signs, the earlier day governs");
    assert_eq!(line["mark"]["day"], "2027-06-30");
    scene.by(&scene.clerk, "confirmations.check", answer(&made, true, None)).unwrap();
    let line = scene.sheet()["deadlines"][0].clone();
    assert_eq!(line["due_on"], "2027-06-30");
    assert_eq!(
        (&line["mark"]["basis"], &line["mark"]["computed"]),
        (&json!("override"), &json!(END))
    );
    let row = scene.prison.ok("committals.list", json!({}))["rows"][0].clone();
    assert_eq!((&row["due_on"], &row["mark"]["basis"]), (&json!("2027-06-30"), &json!("override")));

    // An earlier day governs at once.
    let earlier = scene.other("override", json!(END), "2027-01-15");
    scene.prison.ok("confirmations.propose", earlier);
    assert_eq!(scene.sheet()["deadlines"][0]["due_on"], "2027-01-15");
    // Any paper that comes ends it.
    scene.enter(json!({ "type": "premiere_comparution", "data": { "date": "2026-11-23", "proc": "RP 118/26" } }));
    assert_eq!(scene.last()["ended_cause"], "act");
}

#[test]
fn a_date_is_typed_by_hand_only_where_the_engine_refused_and_says_so_everywhere() {
    let scene = Scene::new();
    let failure = scene
        .prison
        .fails("confirmations.propose", scene.other("manual", json!(END), "2027-01-15"));
    assert_eq!(failure.reason, "confirmation-date-given");
    // An order for a crime on the title of a délit: the engine refuses.
    let order = json!({
        "type": "ordonnance_de_prolongation", "authority": "", "reference": "",
        "data": { "date": "2026-11-23", "proc": "RP 118/26" },
    });
    let sheet = scene.enter(order);
    assert_eq!(sheet["refusals"][0]["code"], "order_wrong_matter");
    let plain = scene.prison.fails("confirmations.propose", {
        let mut p = scene.proposal();
        p["shown"] = Value::Null;
        p
    });
    assert_eq!(plain.reason, "confirmation-no-date");

    let made =
        scene.prison.ok("confirmations.propose", scene.other("manual", Value::Null, "2026-11-20"));
    assert_eq!(made["refusals"], json!(["order_wrong_matter"]));
    scene.by(&scene.clerk, "confirmations.check", answer(&made, true, None)).unwrap();
    let manual = |line: &Value| {
        assert_eq!(line["mark"]["basis"], "manual", "{line}");
        assert_eq!(line["due_on"], "2026-11-20");
    };
    let sheet = scene.sheet();
    let line =
        sheet["deadlines"].as_array().unwrap().iter().find(|l| !l["mark"].is_null()).unwrap();
    manual(line);
    assert_eq!((&line["kind"], &line["overrun_days"]), (&json!("title_end"), &json!(3)));
    let refusal = &sheet["refusals"][0];
    let finer = refusal["reason"].as_str().unwrap_or("order_wrong_matter");
    assert!(line["reasons"].to_string().contains(finer), "the refusal stays written: {line}");
    let overview = scene.prison.ok("home.overview", json!({}));
    manual(&overview["alerts"][0]);
    assert_eq!(
        (&overview["counts"]["overruns"], &overview["counts"]["cannot_tell"]),
        (&json!(1), &json!(0))
    );
    manual(&scene.prison.ok("deadlines.list", json!({}))["rows"][0]);
    manual(&scene.prison.ok("committals.list", json!({}))["rows"][0]);
    for list in ["deadlines", "register"] {
        let file = scene.prison.ok("prints.list", json!({ "list": list, "format": "csv" }));
        let text = decoded(&file);
        assert!(text.contains("(Date saisie à la main)"), "{list}: {text}");
    }
    // Control: once the order is struck a date is given, and the typed one falls.
    let act = &sheet["acts"][1];
    scene.prison.ok(
        "acts.strike",
        json!({ "act_id": act["act_id"], "version": act["version"], "reason": "mauvais dossier" }),
    );
    assert_eq!(scene.last()["mark"]["state"], "withdrawn");
    let file = scene.prison.ok("prints.list", json!({ "list": "deadlines", "format": "csv" }));
    assert!(!decoded(&file).contains("saisie à la main"));
}

#[test]
fn the_only_agent_signs_with_a_mark_until_somebody_validates() {
    let prison = Prison::new();
    let entered = prison.ok("committals.enter", committal("KONÉ", "Issa", "2026-11-23T07:30"));
    let input = json!({
        "committal_id": entered["committal_id"], "what": "title_end",
        "act_id": entered["sheet"]["titles"][0]["act_id"], "basis": "computed", "shown": END,
    });
    let made = prison.ok("confirmations.propose", input);
    assert_eq!(made["mark"]["state"], "deferred");
    // A week later a second agent arrives: a deferred signature has no limit of time.
    prison.now("2026-11-30T08:00");
    let prison = prison.again();
    assert_eq!(prison.ok("home.overview", json!({}))["signatures"]["deferred"], 1);
    let clerk = prison.account("greffier", "clerk");
    let done =
        prison.desk.call(Some(&clerk), Lang::Fr, "confirmations.check", answer(&made, true, None));
    assert_eq!(done.unwrap().value["mark"]["state"], "confirmed");
}

#[test]
fn a_proposal_waits_two_days_and_a_disagreement_ends_it() {
    let scene = Scene::new();
    let made = scene.by(&scene.clerk, "confirmations.propose", scene.proposal()).unwrap();
    let mut silent = answer(&made, false, None);
    silent["note"] = json!(" ");
    assert_eq!(scene.prison.fails("confirmations.check", silent).fields[0].field, "note");
    scene.prison.now("2026-11-25T09:00");
    let Scene { prison, committal, act, .. } = scene;
    let prison = prison.again();
    let clerk = prison.sign_in("greffier");
    let scene = Scene { prison, clerk, committal, act };
    assert_eq!(scene.counts()["expired"], 1);
    assert_eq!(
        scene.prison.fails("confirmations.check", answer(&made, true, None)).reason,
        "confirmation-expired"
    );
    let made = scene.by(&scene.clerk, "confirmations.propose", scene.proposal()).unwrap();
    let done = scene.prison.ok("confirmations.check", answer(&made, false, None));
    assert_eq!(done["mark"]["state"], "refused");
    assert_eq!(scene.counts()["refused"], 1);
}

#[test]
fn a_moved_date_is_not_signed_by_a_screen_that_is_late() {
    let scene = Scene::new();
    let made = scene.by(&scene.clerk, "confirmations.propose", scene.proposal()).unwrap();
    scene.enter(maintien("2026-11-23"));
    let late = scene.by(&scene.clerk, "confirmations.propose", scene.proposal()).unwrap_err();
    assert_eq!((late.code, late.reason.as_str()), (Code::Conflict, "confirmation-moved"));
    assert_eq!(
        scene.prison.fails("confirmations.check", answer(&made, true, None)).reason,
        "confirmation-answered"
    );
}
