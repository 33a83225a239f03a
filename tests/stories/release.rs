//! Before the door opens: what is looked at, and that nothing of it is a lock.

use crate::committals::{committal, mandat};
use crate::support::Prison;
use serde_json::{Value, json};

fn points(prison: &Prison, id: &Value) -> Vec<(String, String)> {
    let check = prison.ok("release.check", json!({ "committal_id": id }));
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let points = check["points"].as_array().unwrap();
    points.iter().map(|p| (text(&p["code"]), text(&p["state"]))).collect()
}

fn has(points: &[(String, String)], code: &str, state: &str) -> bool {
    points.iter().any(|(c, s)| c == code && s == state)
}

#[test]
fn another_title_and_an_order_brought_by_hand_are_said_before_the_exit() {
    let prison = Prison::new();
    let stay = prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
    let id = stay["committal_id"].clone();
    let before = points(&prison, &id);
    assert!(has(&before, "own-title", "attention"), "the title that the exit ends");
    assert!(has(&before, "no-order", "attention"));
    assert!(has(&before, "no-face", "attention"));
    assert!(has(&before, "property", "info"), "property is to be done, it delays nothing");

    // A second procedure, and an order of release in the first, carried by somebody.
    let mut second = mandat("2026-11-23");
    second["data"]["proc"] = json!("RP 7/26");
    let sheet = prison.ok(
        "acts.enter",
        json!({ "committal_id": id, "version": stay["sheet"]["version"], "act": second }),
    );
    let order = json!({
        "type": "mise_en_liberte", "brought_by": "un parent", "reference": "OML 3",
        "data": { "date": "2026-11-23", "proc": "RP 118/26" },
    });
    let sheet = prison
        .ok("acts.enter", json!({ "committal_id": id, "version": sheet["version"], "act": order }));
    let then = points(&prison, &id);
    assert!(has(&then, "other-title", "attention"), "held for another cause: {then:?}");
    assert!(has(&then, "order-by-hand", "attention"));

    // Nothing of it is a lock: the levée is recorded all the same.
    let levee = json!({ "type": "levee_d_ecrou", "data": { "date": "2026-11-23" } });
    let left = prison
        .ok("acts.enter", json!({ "committal_id": id, "version": sheet["version"], "act": levee }));
    assert_eq!(left["present"], false);
}

#[test]
fn when_the_law_commands_the_release_it_is_said_with_its_days() {
    let prison = Prison::new();
    let stay = prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
    let id = stay["committal_id"].clone();
    let now = prison.ok("release.check", json!({ "committal_id": id }));
    assert_eq!(now["due"], false, "control: the title runs");
    prison.now("2027-06-02T08:00");
    let prison = prison.again();
    let check = prison.ok("release.check", json!({ "committal_id": id }));
    assert_eq!((check["due"].as_bool(), check["overdue_days"].as_i64()), (Some(true), Some(10)));
    let points = points(&prison, &id);
    assert!(has(&points, "law-alone", "info"));
    assert!(has(&points, "no-other-title", "clear"));
}

/// The reasons of the lines of which no date can be told.
fn untold(prison: &Prison) -> Vec<String> {
    let page = prison.ok("deadlines.list", json!({ "kind": "cannot_tell" }));
    let reasons = |l: &Value| l["reasons"].as_array().cloned().unwrap_or_default();
    let all = page["rows"].as_array().unwrap().iter().flat_map(reasons);
    all.filter_map(|r| r.as_str().map(str::to_owned)).collect()
}

#[test]
fn a_release_granted_is_asked_for_until_its_order_is_entered() {
    let prison = Prison::new();
    let stay = prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
    let id = stay["committal_id"].clone();
    let mut version = stay["sheet"]["version"].clone();
    let mut enter = |kind: &str, data: Value| {
        let act = json!({ "type": kind, "data": data });
        let input = json!({ "committal_id": id, "version": version, "act": act });
        let sheet = prison.ok("acts.enter", input);
        version = sheet["version"].clone();
        sheet["acts"].as_array().unwrap().last().unwrap()["act_id"].clone()
    };
    let of_proc = json!({ "date": "2026-11-23", "proc": "RP 118/26" });
    let request = enter("demande_de_mise_en_liberte", of_proc.clone());
    let ruling = |result: &str| json!({ "date": "2026-11-23", "of": request, "result": result });
    enter("decision_sur_liberte", ruling("rejet"));
    assert_eq!(untold(&prison), Vec::<String>::new(), "control: a refusal asks for nothing");
    enter("decision_sur_liberte", ruling("mise_en_liberte"));
    assert_eq!(untold(&prison), ["release_granted_without_order"]);
    enter("mise_en_liberte", of_proc);
    assert_eq!(untold(&prison), Vec::<String>::new(), "the order says it");
}
