//! The roll of a hearing: one outcome, many dossiers, an answer for each.

use crate::committals::{committal, mandat};
use crate::support::Prison;
use serde_json::{Value, json};

fn adjournment(date: &str, to: &str) -> Value {
    json!({
        "type": "renvoi_audience", "authority": "Tribunal correctionnel de Ségou",
        "authority_code": null, "reference": "", "received_on": null, "brought_by": "", "note": "",
        "data": { "date": date, "to": to },
    })
}

fn people(prison: &Prison, names: &[&str]) -> Vec<Value> {
    names
        .iter()
        .map(|n| {
            prison.ok("committals.enter", committal(n, "Awa", "2026-11-23T07:30"))["committal_id"]
                .clone()
        })
        .collect()
}

#[test]
fn one_outcome_is_looked_at_on_each_dossier_then_recorded_on_each() {
    let prison = Prison::new();
    let ids = people(&prison, &["KONÉ", "DIARRA", "ZERBO"]);
    let rows: Vec<Value> = ids.iter().map(|id| json!({ "committal_id": id })).collect();
    let act = adjournment("2026-11-23", "2026-12-07");
    let effects = prison.ok("hearings.preview", json!({ "act": act, "rows": rows }));
    assert_eq!(effects.as_array().unwrap().len(), 3);
    assert_eq!(
        (effects[0]["proc"].as_str(), &effects[0]["problems"]),
        (Some("RP 118/26"), &json!([]))
    );
    assert_eq!(effects[0]["due_on"][0], "2027-05-23");

    let rows: Vec<Value> = effects
        .as_array()
        .unwrap()
        .iter()
        .map(|e| json!({ "committal_id": e["committal_id"], "version": e["version"] }))
        .collect();
    let before = prison.ok("journal.list", json!({}))["total"].as_i64().unwrap();
    let done = prison.ok("hearings.enter", json!({ "act": act, "rows": rows }));
    assert!(done.as_array().unwrap().iter().all(|d| d["recorded"] == true));
    assert_eq!(prison.ok("journal.list", json!({}))["total"], before + 1, "one act of the program");
    let hearings = prison.ok("hearings.list", json!({}));
    assert_eq!(hearings.as_array().unwrap().len(), 3);
    assert_eq!(
        (hearings[0]["on"].as_str(), hearings[0]["days"].as_i64()),
        (Some("2026-12-07"), Some(14))
    );
    // The outcome takes a person off the list; the others still wait.
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": ids[0] }));
    let judged = json!({
        "type": "jugement", "data": { "date": "2026-11-23", "proc": "RP 118/26", "court": "tribunal_correctionnel", "result": "relaxe" },
    });
    prison.ok(
        "acts.enter",
        json!({ "committal_id": ids[0], "version": sheet["version"], "act": judged }),
    );
    assert_eq!(prison.ok("hearings.list", json!({})).as_array().unwrap().len(), 2);
    assert_eq!(prison.ok("journal.verify", json!({}))["problems"], json!([]));
}

#[test]
fn a_dossier_that_cannot_take_the_act_is_named_and_the_others_are_recorded() {
    let prison = Prison::new();
    let ids = people(&prison, &["KONÉ", "DIARRA", "ZERBO"]);
    // A second procedure: the roll does not guess.
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": ids[1] }));
    let mut second = mandat("2026-11-23");
    second["data"]["proc"] = json!("RP 7/26");
    prison.ok(
        "acts.enter",
        json!({ "committal_id": ids[1], "version": sheet["version"], "act": second }),
    );
    let act = adjournment("2026-11-23", "2026-12-07");
    let rows: Vec<Value> = ids.iter().map(|id| json!({ "committal_id": id })).collect();
    let effects = prison.ok("hearings.preview", json!({ "act": act, "rows": rows }));
    assert_eq!(effects[1]["problems"][0]["reason"], "roll-proc");
    assert_eq!(effects[1]["procs"], json!(["RP 118/26", "RP 7/26"]));
    let version = |n: usize| effects[n]["version"].clone();
    let rows = json!([
        { "committal_id": ids[0], "version": version(0) },
        { "committal_id": ids[1], "version": version(1) },
        { "committal_id": ids[2], "version": 99 },
        { "committal_id": ids[0], "version": version(0) },
    ]);
    let done = prison.ok("hearings.enter", json!({ "act": act, "rows": rows }));
    let reasons: Vec<&str> = done
        .as_array()
        .unwrap()
        .iter()
        .map(|d| d["problems"][0]["reason"].as_str().unwrap_or("recorded"))
        .collect();
    assert_eq!(reasons, ["recorded", "roll-proc", "roll-stale", "roll-twice"]);
    // With the procedure said, it is taken; and when nothing can be written nothing is.
    let said = json!([{ "committal_id": ids[1], "version": version(1), "proc": "RP 7/26" }]);
    assert_eq!(
        prison.ok("hearings.enter", json!({ "act": act, "rows": said }))[0]["recorded"],
        true
    );
    let stale = json!([{ "committal_id": ids[1], "version": version(1), "proc": "RP 7/26" }]);
    assert_eq!(
        prison.fails("hearings.enter", json!({ "act": act, "rows": stale })).reason,
        "roll-nothing"
    );
    assert_eq!(
        prison.fails("hearings.enter", json!({ "act": act, "rows": [] })).fields[0].reason,
        "roll-empty"
    );
    let appeal = json!({ "type": "appel", "data": { "date": "2026-11-23" } });
    assert_eq!(
        prison.fails("hearings.preview", json!({ "act": appeal, "rows": rows })).fields[0].reason,
        "roll-act"
    );
}
