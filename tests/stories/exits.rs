//! The door under two signatures: nobody goes out while another title holds without a written
//! reason, nobody stays in for want of a signature, and a release by error stays in sight.

use crate::committals::{committal, mandat};
use crate::support::{PHRASE, Prison};
use agiderm_core::desk::Token;
use agiderm_core::failure::{Code, Failure};
use agiderm_core::words::Lang;
use serde_json::{Value, json};

struct Scene {
    prison: Prison,
    clerk: Token,
    entered: Value,
}

impl Scene {
    fn new() -> Scene {
        let prison = Prison::new();
        let clerk = prison.account("greffier", "clerk");
        let entered = prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
        Scene { prison, clerk, entered }
    }
    fn id(&self) -> Value {
        self.entered["committal_id"].clone()
    }
    fn clerk(&self, name: &str, input: Value) -> Result<Value, Failure> {
        let answer = self.prison.desk.call(Some(&self.clerk), Lang::Fr, name, input);
        answer.map(|a| a.value)
    }
    fn sheet(&self) -> Value {
        self.prison.ok("committals.sheet", json!({ "committal_id": self.id() }))
    }
    fn act(&self, act: Value) {
        let version = self.sheet()["version"].clone();
        let input = json!({ "committal_id": self.id(), "version": version, "act": act });
        self.prison.ok("acts.enter", input);
    }
    fn input(&self) -> Value {
        json!({
            "committal_id": self.id(), "reason": "released_by_order", "order_ref": "OML 12",
            "ordered_by": "Juge d’instruction", "identity": "agents",
        })
    }
    fn prepared(&self) -> Value {
        self.clerk("exits.prepare", self.input()).unwrap()
    }
    fn counts(&self) -> [i64; 3] {
        let home = self.prison.ok("home.overview", json!({}));
        ["prepared", "open", "errors"].map(|k| home["exits"][k].as_i64().unwrap())
    }
    /// The morning after the term of the title, the accounts signed in again.
    fn after_the_term(mut self) -> Scene {
        self.prison.now("2027-06-02T08:00");
        self.clerk = self.prison.sign_in("greffier");
        self.prison = self.prison.again();
        self
    }
}

fn signed(exit: &Value, login: &str, phrase: &str) -> Value {
    json!({ "exit_id": exit["exit_id"], "version": exit["version"], "login": login, "passphrase": phrase })
}

fn unsigned(exit: &Value, reason: &str) -> Value {
    json!({ "exit_id": exit["exit_id"], "version": exit["version"], "reason": reason })
}

fn validated(exit: &Value, login: &str) -> Value {
    let mut input = signed(exit, login, PHRASE);
    input["note"] = json!("ordonnance relue avec le parquet");
    input
}

#[test]
fn an_exit_is_prepared_by_one_account_and_the_door_opens_at_the_signature_of_another() {
    let scene = Scene::new();
    let made = scene.prepared();
    assert_eq!(made["state"], "prepared");
    assert_eq!(scene.counts(), [1, 0, 0]);
    assert_eq!(scene.sheet()["present"], true, "the door is shut");
    let own = scene.clerk("exits.sign", signed(&made, "greffier", PHRASE)).unwrap_err();
    assert_eq!(own.reason, "signature-own-work");
    let wrong = scene.clerk("exits.sign", signed(&made, "directeur", "une autre")).unwrap_err();
    assert_eq!(wrong.fields[0].reason, "signature-wrong");
    scene.prison.account("magasin", "storekeeper");
    let store = scene.clerk("exits.sign", signed(&made, "magasin", PHRASE)).unwrap_err();
    assert_eq!(store.reason, "signature-right");
    assert_eq!(scene.sheet()["present"], true, "nothing of it opened the door");

    // Property is still in the store: it delays nothing.
    assert!(made["points"].as_array().unwrap().iter().any(|p| p["code"] == "property"));
    let done = scene.clerk("exits.sign", signed(&made, "directeur", PHRASE)).unwrap();
    assert_eq!(
        (&done["state"], &done["prepared_by"], &done["signed_by"]),
        (&json!("signed"), &json!("greffier"), &json!("Awa DIARRA"))
    );
    assert_eq!(done["digest"].as_str().unwrap().len(), 64);
    let sheet = scene.sheet();
    assert_eq!(
        (&sheet["present"], &sheet["exit_reason"]),
        (&json!(false), &json!("released_by_order"))
    );
    assert_eq!(scene.counts(), [0, 0, 0]);
    let verified = scene.prison.ok("journal.verify", json!({}));
    assert_eq!(verified["ok"], true, "{verified}");
    // The movement, its act and the exit are one act of the journal.
    let entries = scene.prison.ok("journal.list", json!({ "kind": "exits.sign" }));
    assert_eq!(entries["total"], 1);
    let again = scene.clerk("exits.sign", signed(&done, "directeur", PHRASE)).unwrap_err();
    assert_eq!(again.reason, "exit-answered");
}

#[test]
fn another_cause_of_detention_is_named_and_asks_for_a_reason() {
    let scene = Scene::new();
    let mut second = mandat("2026-11-23");
    second["data"]["proc"] = json!("RP 7/26");
    second["reference"] = json!("RP 7/26");
    scene.act(second);
    let refused = scene.clerk("exits.prepare", scene.input()).unwrap_err();
    assert_eq!(
        (refused.fields[0].field.as_str(), refused.fields[0].reason.as_str()),
        ("other_cause", "exit-other-cause")
    );
    assert!(refused.fields[0].args["acts"].contains("mandat de dépôt"), "{refused:?}");
    // The movement alone is no way round.
    let movement = json!({
        "committal_id": scene.id(), "kind": "release", "at": "2026-11-23T08:00",
        "reason": "released_by_order", "order_ref": "OML 12", "ordered_by": "Juge",
    });
    let refused = scene.clerk("movements.enter", movement).unwrap_err();
    assert_eq!(refused.fields[0].reason, "exit-other-cause");
    assert_eq!(scene.sheet()["present"], true);
    // With its reason, it is signed like any other, and the reason is kept.
    let mut input = scene.input();
    input["other_cause"] = json!("mainlevée des deux titres, télécopie du 23/11");
    let made = scene.clerk("exits.prepare", input).unwrap();
    let done = scene.clerk("exits.sign", signed(&made, "directeur", PHRASE)).unwrap();
    assert!(done["other_cause"].as_str().unwrap().contains("mainlevée"));
    // Control: with one title and no other, nothing is asked.
    let plain = Scene::new();
    assert_eq!(plain.prepared()["other_cause"], "");
}

#[test]
fn an_order_brought_by_hand_is_confirmed_by_calling_the_court_back() {
    let scene = Scene::new();
    scene.act(json!({
        "type": "mise_en_liberte", "brought_by": "un parent", "reference": "OML 3",
        "data": { "date": "2026-11-23", "proc": "RP 118/26" },
    }));
    let refused = scene.clerk("exits.prepare", scene.input()).unwrap_err();
    assert_eq!(refused.fields[0].reason, "exit-call-back");
    assert_eq!(refused.fields[0].args["by"], "un parent");
    let mut input = scene.input();
    input["called_back"] = json!("Me S. BAH, greffier, 07:55");
    let made = scene.clerk("exits.prepare", input).unwrap();
    // A paper comes in between: what was to be signed is no longer what the dossier says.
    let mut second = mandat("2026-11-23");
    second["data"]["proc"] = json!("RP 7/26");
    scene.act(second);
    let moved = scene.clerk("exits.sign", signed(&made, "directeur", PHRASE)).unwrap_err();
    assert_eq!((moved.code, moved.reason.as_str()), (Code::Conflict, "exit-moved"));
    assert_eq!(scene.sheet()["present"], true);
}

#[test]
fn when_the_law_commands_it_nobody_waits_for_a_signature_and_it_is_loud_until_validated() {
    let scene = Scene::new().after_the_term();
    let input =
        json!({ "committal_id": scene.id(), "reason": "title_expired", "identity": "agents" });
    let made = scene.clerk("exits.prepare", input).unwrap();
    assert_eq!(made["due"], true);
    let silent = scene.clerk("exits.leave_unsigned", unsigned(&made, " ")).unwrap_err();
    assert_eq!(silent.fields[0].reason, "missing", "never silent");
    let left = scene
        .clerk("exits.leave_unsigned", unsigned(&made, "nuit, le chef est en mission"))
        .unwrap();
    assert_eq!(left["state"], "exception");
    assert_eq!(scene.sheet()["present"], false, "the law opened the door");
    assert_eq!(scene.counts(), [0, 1, 0]);
    let list = scene.prison.ok("exits.list", json!({ "which": "open" }));
    assert_eq!(list["page"]["rows"][0]["unsigned_reason"], "nuit, le chef est en mission");
    // A register printed now says it; nobody validates his own exit; a clerk validates none.
    let own = scene.clerk("exits.validate", validated(&left, "greffier")).unwrap_err();
    assert_eq!(own.reason, "signature-own-work");
    scene.prison.account("second", "clerk");
    let right = scene.clerk("exits.validate", validated(&left, "second")).unwrap_err();
    assert_eq!(right.reason, "signature-right");
    let done = scene.prison.ok("exits.validate", validated(&left, "directeur"));
    assert_eq!((&done["state"], &done["signed_by"]), (&json!("validated"), &json!("Awa DIARRA")));
    assert_eq!(scene.counts(), [0, 0, 0]);

    // Control: where nothing commands the exit, the second signature is needed.
    let scene = Scene::new();
    let input = json!({ "committal_id": scene.id(), "reason": "fine_paid", "identity": "photo" });
    let made = scene.clerk("exits.prepare", input).unwrap();
    let refused = scene.clerk("exits.leave_unsigned", unsigned(&made, "seul")).unwrap_err();
    assert_eq!(refused.reason, "exit-needs-signature");
    assert_eq!(scene.sheet()["present"], true);
}

#[test]
fn where_one_account_signs_alone_the_exit_is_validated_later() {
    let prison = Prison::new();
    let entered = prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
    let scene = Scene { clerk: prison.director.clone(), prison, entered };
    let made = scene.prepared();
    assert_eq!(
        scene.prison.ok("exits.of_committal", json!({ "committal_id": scene.id() }))["alone"],
        true
    );
    let left = scene.clerk("exits.leave_unsigned", unsigned(&made, "agent unique")).unwrap();
    assert_eq!(left["state"], "deferred");
    let own = scene.clerk("exits.validate", validated(&left, "directeur")).unwrap_err();
    assert_eq!(own.reason, "signature-own-work");
    // A chief clerk comes: the exit is still there to be looked at.
    let chief = scene.prison.account("chef", "chief_clerk");
    let done =
        scene.prison.desk.call(Some(&chief), Lang::Fr, "exits.validate", validated(&left, "chef"));
    assert_eq!(done.unwrap().value["state"], "validated");
}

#[test]
fn an_exit_entered_as_an_act_alone_is_never_silent() {
    let scene = Scene::new();
    let levee =
        json!({ "type": "levee_d_ecrou", "reference": "OML 9", "data": { "date": "2026-11-23" } });
    scene.act(levee);
    assert_eq!(scene.counts(), [0, 1, 0]);
    let list = scene.prison.ok("exits.list", json!({}));
    let line = &list["page"]["rows"][0];
    assert_eq!((&line["state"], &line["order_ref"]), (&json!("unsigned"), &json!("OML 9")));
    // Struck, it counts no more and stays readable.
    let act = scene.sheet()["acts"][1].clone();
    let strike =
        json!({ "act_id": act["act_id"], "version": act["version"], "reason": "autre dossier" });
    scene.prison.ok("acts.strike", strike);
    assert_eq!(scene.counts(), [0, 0, 0]);
    let exits = scene.prison.ok("exits.of_committal", json!({ "committal_id": scene.id() }));
    assert_eq!(exits["exits"][0]["state"], "struck");
    assert_eq!(scene.sheet()["present"], true);
    // Control: a transfer keeps the person in custody and is no exit to validate.
    scene.prison.ok(
        "movements.enter",
        json!({
            "committal_id": scene.id(), "kind": "transfer_out", "at": "2026-11-23T08:00",
            "place": "MCA de Ségou", "order_ref": "OT 4", "ordered_by": "Direction", "escort": "Sgt KEÏTA",
        }),
    );
    assert_eq!(scene.counts(), [0, 0, 0]);
}

#[test]
fn an_exit_prepared_is_taken_back_or_waits_too_long() {
    let scene = Scene::new();
    let made = scene.prepared();
    let taken = unsigned(&made, "mauvais dossier");
    assert_eq!(scene.clerk("exits.withdraw", taken).unwrap()["state"], "withdrawn");
    let made = scene.prepared();
    let replaced = scene.prepared();
    let old = scene.clerk("exits.sign", signed(&made, "directeur", PHRASE)).unwrap_err();
    assert_eq!(old.reason, "exit-answered", "prepared anew");
    scene.prison.now("2026-11-26T08:00");
    let clerk = scene.prison.sign_in("greffier");
    let late = scene.prison.desk.call(
        Some(&clerk),
        Lang::Fr,
        "exits.sign",
        signed(&replaced, "directeur", PHRASE),
    );
    assert_eq!(late.err().unwrap().reason, "exit-expired");
}

#[test]
fn a_release_by_error_is_written_beside_the_exit_until_the_person_is_back() {
    let scene = Scene::new();
    let made = scene.prepared();
    let left = scene.clerk("exits.sign", signed(&made, "directeur", PHRASE)).unwrap();
    let report = |on: &str, told: &str| {
        json!({
            "exit_id": left["exit_id"], "version": left["version"], "on": on, "told": told,
            "reason": "ordonnance d’un homonyme",
        })
    };
    let refused = scene.prison.fails("exits.report_error", report("2026-11-22", ""));
    let reasons: Vec<_> = refused.fields.iter().map(|f| f.reason.as_str()).collect();
    assert_eq!(reasons, ["missing", "exit-error-before"]);
    let found = scene.prison.ok("exits.report_error", report("2026-11-23", "parquet, 08:00"));
    assert_eq!(found["error"]["told"], "parquet, 08:00");
    assert_eq!(scene.sheet()["present"], false, "the person did leave");
    assert_eq!(scene.counts(), [0, 0, 1]);
    // Retaken: received again, a new number, the same title; the error shows it and is closed.
    let mut again = committal("KONÉ", "Awa", "2026-11-23T08:00");
    again["detainee_id"] = scene.entered["detainee_id"].clone();
    let back = scene.prison.ok("committals.enter", again);
    let list = scene.prison.ok("exits.list", json!({ "which": "errors" }));
    assert_eq!(list["page"]["rows"][0]["error"]["back_ecrou"], back["ecrou"]);
    let close = json!({ "exit_id": found["exit_id"], "version": found["version"], "outcome": "réécroué le 23/11" });
    scene.prison.ok("exits.close_error", close.clone());
    assert_eq!(scene.counts(), [0, 0, 0]);
    assert_eq!(scene.prison.fails("exits.close_error", close).reason, "exit-answered");
    assert_eq!(scene.prison.ok("journal.verify", json!({}))["ok"], true);
}
