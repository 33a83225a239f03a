//! People go out and come back, escape and are retaken, leave for good; the count of any day
//! follows, and the roll call is held against it.

use crate::cells::{House, to};
use crate::support::Prison;
use agiderm_core::failure::Failure;
use serde_json::{Value, json};

fn reasons(failure: &Failure) -> Vec<(&str, &str)> {
    failure.fields.iter().map(|f| (f.field.as_str(), f.reason.as_str())).collect()
}

/// A movement with everything that its kind asks.
fn movement(stay: &str, kind: &str, at: &str) -> Value {
    let mut input = json!({
        "committal_id": stay, "kind": kind, "at": at, "place": "TGI de Ségou",
        "order_ref": "OE 41/26", "ordered_by": "Juge d’instruction", "escort": "Sgt M. KEÏTA",
        "note": "sans incident",
    });
    if ["court", "police", "hospital", "outside_work"].contains(&kind) {
        input["expected_at"] = json!(format!("{}T17:00", &at[..10]));
    }
    if kind == "release" {
        input["reason"] = json!("released_by_order");
    }
    input
}

fn enter(prison: &Prison, stay: &str, kind: &str, at: &str) -> Value {
    prison.ok("movements.enter", movement(stay, kind, at))
}

fn count(lines: &Value, reason: &str) -> i64 {
    let lines = lines.as_array().unwrap();
    lines.iter().find(|l| l["reason"] == reason).map_or(0, |l| l["count"].as_i64().unwrap())
}

/// A house at 18:00, its director signed in again.
fn evening(mut house: House) -> House {
    house.prison.now("2026-11-23T18:00");
    house.prison = house.prison.again();
    house
}

#[test]
fn an_extraction_is_late_until_the_return_is_recorded() {
    let house = House::new();
    let (one, other) = (house.man("KONÉ"), house.man("DIARRA"));
    let house = evening(house);
    let prison = &house.prison;
    enter(prison, &one, "court", "2026-11-23T08:30");
    let mut hospital = movement(&other, "hospital", "2026-11-23T17:30");
    hospital["expected_at"] = json!("2026-11-23T17:45");
    prison.ok("movements.enter", hospital);
    let outside = prison.ok("movements.outside", json!({}));
    // It is 18:00: KONÉ was expected at 17:00, DIARRA at 17:45. The longest late is first.
    assert_eq!(outside[0]["late_minutes"], 60);
    assert_eq!(
        (outside[0]["name"].as_str(), outside.as_array().unwrap().len()),
        (Some("KONÉ Issa"), 2)
    );
    let home = prison.ok("home.overview", json!({}));
    assert_eq!(
        (home["counts"]["outside"].as_i64(), home["counts"]["late_returns"].as_i64()),
        (Some(2), Some(2))
    );
    let back = enter(prison, &one, "return", "2026-11-23T17:50");
    assert_eq!(back["standing"], true);
    let whereabouts = prison.ok("movements.of", json!({ "committal_id": one }));
    assert_eq!(
        (whereabouts["state"].as_str(), whereabouts["movements"][1]["returned_at"].as_str()),
        (Some("inside"), Some("2026-11-23T17:50"))
    );
    assert_eq!(prison.ok("movements.outside", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn impossible_movements_are_refused_by_name() {
    let house = House::new();
    let stay = house.man("KONÉ");
    let house = evening(house);
    let prison = &house.prison;
    let fails = |kind: &str, at: &str| {
        let failure = prison.fails("movements.enter", movement(&stay, kind, at));
        failure.fields.iter().map(|f| f.reason.clone()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(fails("return", "2026-11-23T09:00"), "movement-not-out");
    assert_eq!(fails("court", "2026-11-23T06:00"), "movement-before-entry");
    assert_eq!(fails("court", "2026-11-23T19:00"), "movement-expected-before date-in-future");
    assert_eq!(fails("recapture", "2026-11-23T09:00"), "movement-not-escaped");
    assert_eq!(fails("search", "2026-11-23T09:00"), "movement-not-escaped");
    enter(prison, &stay, "court", "2026-11-23T09:00");
    assert_eq!(fails("hospital", "2026-11-23T10:00"), "movement-already-out");
    assert_eq!(fails("return", "2026-11-23T08:59"), "movement-return-before-leaving");
    enter(prison, &stay, "return", "2026-11-23T11:00");
    assert_eq!(fails("police", "2026-11-23T10:00"), "movement-out-of-order");
    enter(prison, &stay, "release", "2026-11-23T12:00");
    assert_eq!(fails("court", "2026-11-23T13:00"), "movement-not-present");
    let bare = json!({ "committal_id": stay, "kind": "court", "at": "2026-11-23T13:00" });
    let asked = prison.fails("movements.enter", bare);
    for field in ["expected_at", "place", "order_ref", "ordered_by", "escort"] {
        assert!(reasons(&asked).contains(&(field, "missing")), "{asked}");
    }
    // Control: the same kinds are received where they make sense.
    let kinds: Vec<_> = prison.ok("movements.of", json!({ "committal_id": stay }))["movements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| m["kind"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds, ["release", "return", "court"]);
}

#[test]
fn what_has_a_legal_effect_is_one_act_and_striking_it_strikes_both() {
    let house = House::new();
    let stay = house.man("SIDIBÉ");
    let house = evening(house);
    let prison = &house.prison;
    let sheet = |prison: &Prison| prison.ok("committals.sheet", json!({ "committal_id": stay }));
    let acts = |sheet: &Value| -> Vec<String> {
        let acts = sheet["acts"].as_array().unwrap().iter().filter(|a| a["struck"].is_null());
        acts.map(|a| a["type"].as_str().unwrap().to_owned()).collect()
    };
    let escape = enter(prison, &stay, "escape", "2026-11-23T10:00");
    assert_eq!(acts(&sheet(prison)), ["mandat_de_depot", "evasion"]);
    assert_eq!(sheet(prison)["exit_reason"], "escape");
    enter(prison, &stay, "search", "2026-11-23T10:30");
    let back = enter(prison, &stay, "recapture", "2026-11-23T15:00");
    assert_eq!(acts(&sheet(prison)), ["mandat_de_depot", "evasion", "reprise"]);
    assert_eq!(sheet(prison)["present"], true);
    // Not the last: the recapture first.
    let strike = |m: &Value, version: i64| json!({ "movement_id": m["movement_id"], "version": version, "reason": "autre personne" });
    assert_eq!(prison.fails("movements.strike", strike(&escape, 1)).reason, "movement-not-last");
    prison.ok("movements.strike", strike(&back, 1));
    // The escape stands again, and so does the exit it made.
    assert_eq!(
        (sheet(prison)["present"].as_bool(), sheet(prison)["exit_reason"].as_str()),
        (Some(false), Some("escape"))
    );
    // A transfer is two acts of one movement.
    let other = house.man("CAMARA");
    enter(prison, &other, "transfer_out", "2026-11-23T16:00");
    let gone = prison.ok("committals.sheet", json!({ "committal_id": other }));
    assert_eq!(acts(&gone), ["mandat_de_depot", "transferement", "levee_d_ecrou"]);
    assert_eq!(gone["exit_reason"], "transfer");
    let death = house.man("TOGO");
    let dead = enter(prison, &death, "death", "2026-11-23T16:10");
    let told = json!({ "movement_id": dead["movement_id"], "version": 1, "notice": { "to": "Procureur de la République", "at": "2026-11-23T16:30", "how": "téléphone" } });
    assert_eq!(
        prison.ok("movements.notify", told)["notices"][0]["to"],
        "Procureur de la République"
    );
    // Control: a failed movement leaves no act behind.
    let before = acts(&sheet(prison)).len();
    prison.fails("movements.enter", movement(&stay, "release", "2026-11-23T17:00"));
    assert_eq!(acts(&sheet(prison)).len(), before);
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn a_leave_that_the_law_does_not_know_is_refused_by_name() {
    let house = House::new();
    let stay = house.man("KONÉ");
    let house = evening(house);
    let mut leave = movement(&stay, "leave", "2026-11-23T17:00");
    leave["expected_at"] = json!("2026-11-24T17:00");
    let failure = house.prison.fails("movements.enter", leave);
    assert_eq!(reasons(&failure), [("kind", "movement-law-refuses")]);
}

/// Three days, worked out by hand: who is there at the end of each.
#[test]
fn the_count_of_any_past_day_follows_from_the_movements() {
    let house = House::new();
    let a = house.man("A");
    let _b = house.man("B");
    let c = house.man("C");
    let woman = house.person("FEMME", |i| i["identity"]["sex"] = json!("F"));
    let mut prison = house.prison;
    // Day 1: four come; C escapes. 4 in, 1 out, 3 present.
    prison.now("2026-11-23T18:00");
    prison = prison.again();
    enter(&prison, &c, "escape", "2026-11-23T14:00");
    // Day 2: the woman is released, A goes to court and stays out. 1 out, 2 present, 1 outside.
    prison.now("2026-11-24T20:00");
    prison = prison.again();
    enter(&prison, &woman, "release", "2026-11-24T09:00");
    enter(&prison, &a, "court", "2026-11-24T10:00");
    // Day 3: C is retaken, A comes back. 1 in, 3 present, nobody outside.
    prison.now("2026-11-25T20:00");
    prison = prison.again();
    enter(&prison, &c, "recapture", "2026-11-25T06:00");
    enter(&prison, &a, "return", "2026-11-25T08:00");
    let table = [
        // day, before, in, out, present, outside
        ("2026-11-22", 0, 0, 0, 0, 0),
        ("2026-11-23", 0, 4, 1, 3, 0),
        ("2026-11-24", 3, 0, 1, 2, 1),
        ("2026-11-25", 2, 1, 0, 3, 0),
    ];
    let sum = |lines: &Value| {
        lines.as_array().unwrap().iter().map(|l| l["count"].as_i64().unwrap()).sum::<i64>()
    };
    for (day, before, entered, left, present, outside) in table {
        let s = prison.ok("movements.day", json!({ "on": day }));
        let found = (
            s["before"].as_i64(),
            sum(&s["entered"]),
            sum(&s["left"]),
            s["present"].as_i64(),
            s["outside_total"].as_i64(),
        );
        assert_eq!(found, (Some(before), entered, left, Some(present), Some(outside)), "{day}");
        // The figures hold together, and the categories add up to the people.
        assert_eq!(before + entered - left, present, "{day}");
        let total = s["categories"].as_array().unwrap().last().unwrap()["total"].as_i64();
        assert_eq!(total, Some(present), "{day}");
    }
    let first = prison.ok("movements.day", json!({ "on": "2026-11-23" }));
    assert_eq!((count(&first["entered"], "committal"), count(&first["left"], "escape")), (4, 1));
    let women: Vec<_> = first["categories"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| l["women"].as_i64().unwrap())
        .collect();
    assert_eq!(women.last(), Some(&1));
    assert_eq!(
        count(&prison.ok("movements.day", json!({ "on": "2026-11-25" }))["entered"], "recapture"),
        1
    );
    assert_eq!(
        reasons(&prison.fails("movements.day", json!({ "on": "2026-11-26" }))),
        [("on", "date-in-future")]
    );
    let paper = prison.ok("prints.day", json!({ "on": "2026-11-24" }));
    assert_eq!(
        (paper["missing_glyphs"].as_i64(), paper["file_name"].as_str()),
        (Some(0), Some("situation_2026-11-24.pdf"))
    );
    assert!(!paper["journal_head"].as_str().unwrap().is_empty());
    // Control: without the escape, the first evening has one person more.
    let movements = prison.ok("movements.of", json!({ "committal_id": c }));
    for m in movements["movements"].as_array().unwrap() {
        prison.ok("movements.strike", json!({ "movement_id": m["movement_id"], "version": m["version"], "reason": "autre personne" }));
    }
    assert_eq!(prison.ok("movements.day", json!({ "on": "2026-11-23" }))["present"], 4);
}

fn roll_call(counts: Value, version: i64, close: bool) -> Value {
    json!({
        "on": "2026-11-23", "session": "evening", "version": version, "taken_at": "2026-11-23T17:45",
        "taken_by": "Surveillant-chef N. DICKO", "counts": counts, "close": close,
    })
}

#[test]
fn every_gap_of_the_roll_call_is_explained_or_stays_open() {
    let house = House::new();
    let (one, two, three) = (house.man("A"), house.man("B"), house.man("C"));
    for stay in [&one, &two] {
        house.prison.ok("cells.place", to(stay, &house.h1));
    }
    house.prison.ok("cells.place", to(&three, &house.h2));
    let house = evening(house);
    let (prison, h1, h2) = (&house.prison, &house.h1, &house.h2);
    let home = prison.ok("home.overview", json!({}));
    assert_eq!(home["counts"]["roll_call_due"], "evening");
    let sheet = prison.ok("movements.roll_call", json!({ "session": "evening" }));
    let expected: Vec<_> = sheet["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| l["expected"].as_i64().unwrap())
        .collect();
    assert_eq!(expected.iter().sum::<i64>(), 3);
    let of =
        |id: &str, n: u32, why: &str| json!({ "cell_id": id, "counted": n, "explanation": why });
    let brief = |prison: &Prison| prison.ok("movements.day", json!({}))["roll_calls"][1].clone();
    // H-01 misses one, and H-02 is not counted: kept half done, still due, not closed.
    let draft = json!({ "draft_id": null, "screen": "rollcall?session=evening&on=2026-11-23", "title": "Appel", "payload": {} });
    let draft = prison.ok("drafts.save", draft)["draft_id"].clone();
    let mut half = roll_call(json!([of(h1, 1, "")]), 0, false);
    half["taken_by"] = json!("");
    half["draft_id"] = draft;
    let half = prison.ok("movements.count", half);
    assert_eq!(prison.ok("drafts.list", json!({})), json!([]), "the draft ended with the act");
    assert_eq!(half["version"], 1);
    assert_eq!(brief(prison)["missing"], 1);
    assert_eq!(prison.ok("home.overview", json!({}))["counts"]["roll_call_due"], "evening");
    let failure = prison.fails("movements.count", roll_call(json!([of(h1, 1, "")]), 1, true));
    let reasons: Vec<&str> = failure.fields.iter().map(|f| f.reason.as_str()).collect();
    assert_eq!(reasons, ["roll-call-gap", "roll-call-missing"]);
    let kept =
        prison.ok("movements.count", roll_call(json!([of(h1, 1, ""), of(h2, 1, "")]), 1, false));
    assert_eq!(brief(prison)["missing"], 0);
    let line = |sheet: &Value, id: &str| {
        sheet["lines"].as_array().unwrap().iter().find(|l| l["cell_id"] == id).unwrap().clone()
    };
    assert_eq!(line(&kept, h1)["gap"], -1);
    let refused =
        prison.fails("movements.count", roll_call(json!([of(h1, 1, ""), of(h2, 1, "")]), 2, true));
    assert_eq!(refused.fields[0].reason, "roll-call-gap");
    assert_eq!(
        (brief(prison)["gaps"].as_i64(), brief(prison)["open"].as_i64()),
        (Some(1), Some(1))
    );
    // The register learns why: he was at the hospital since noon. The gap is gone by itself.
    enter(prison, &one, "hospital", "2026-11-23T12:00");
    let sheet = prison.ok("movements.roll_call", json!({ "session": "evening" }));
    assert_eq!(
        (line(&sheet, h1)["gap"].as_i64(), line(&sheet, h1)["expected_then"].as_i64()),
        (Some(0), Some(2))
    );
    // Another gap is explained in words, and the roll call is closed.
    let counts = json!([of(h1, 1, ""), of(h2, 0, "retenu à l’atelier, vu par le chef de poste")]);
    let closed = prison.ok("movements.count", roll_call(counts.clone(), 2, true));
    assert_eq!(closed["closed_by"], "Awa DIARRA");
    assert_eq!(
        (brief(prison)["gaps"].as_i64(), brief(prison)["open"].as_i64()),
        (Some(1), Some(0))
    );
    assert_eq!(
        prison.fails("movements.count", roll_call(counts, 3, false)).reason,
        "roll-call-closed"
    );
    assert_eq!(prison.ok("home.overview", json!({}))["counts"]["roll_call_due"], Value::Null);
}

#[test]
fn a_release_of_the_afternoon_changes_nothing_to_the_roll_call_of_the_morning() {
    let house = House::new();
    let stay = house.man("A");
    house.prison.ok("cells.place", to(&stay, &house.h1));
    let counts = json!([{ "cell_id": house.h1, "counted": 1, "explanation": "" }]);
    let mut input = roll_call(counts, 0, false);
    input["session"] = json!("morning");
    input["taken_at"] = json!("2026-11-23T07:45");
    house.prison.ok("movements.count", input);
    let house = evening(house);
    enter(&house.prison, &stay, "release", "2026-11-23T15:00");
    let sheet = house.prison.ok("movements.roll_call", json!({ "session": "morning" }));
    let gap = |s: &Value| {
        s["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|l| l["gap"].as_i64().unwrap_or(0).abs())
            .sum::<i64>()
    };
    assert_eq!(gap(&sheet), 0);
    // Control: at the evening nobody is expected.
    let evening = house.prison.ok("movements.roll_call", json!({ "session": "evening" }));
    assert!(evening["lines"].as_array().unwrap().iter().all(|l| l["expected"] == 0));
}
