//! The wrong entries of a day, one by one: each is refused by name at its field, in a French
//! sentence that says what to do, and leaves no row and no entry of the journal.

#[path = "wrong_input/scene.rs"]
mod scene;

use crate::cells::to;
use crate::committals::committal;
use agiderm_core::failure::{Code, Failure};
use agiderm_core::words::{Lang, Words};
use scene::{Day, entered, movement, set, stay};
use serde_json::{Value, json};

/// What was refused, as `field reason` or the reason alone.
fn told(failure: &Failure) -> String {
    if failure.fields.is_empty() {
        return failure.reason.clone();
    }
    // Every cell that is not counted is named; the stories are about the rest.
    let fields = failure.fields.iter().filter(|f| f.reason != "roll-call-missing");
    fields.map(|f| format!("{} {}", f.field, f.reason)).collect::<Vec<_>>().join(", ")
}

/// The sentences that a person reads.
fn sentences(failure: &Failure, lang: Lang) -> Vec<String> {
    let words = Words::of(lang);
    let fields = failure.fields.iter().map(|f| (&f.reason, &f.args));
    fields
        .chain([(&failure.reason, &failure.args)])
        .map(|(reason, args)| {
            let args: Vec<(&String, &String)> = args.iter().collect();
            let key = format!("failure-{reason}");
            assert!(words.has(&key), "{lang:?} {key}");
            words.say(&key, &args)
        })
        .collect()
}

type Line = (&'static str, &'static str, Value, &'static str);

fn movements_and_cells(d: &Day) -> Vec<Line> {
    let m = movement;
    let placed = |person: &Value, cell: &str, at: &str| {
        set(to(stay(person).as_str().unwrap(), cell), &[("/at", json!(at))])
    };
    let h = &d.house;
    vec![
        (
            "a return before the leaving",
            "movements.enter",
            m(&d.out, "return", "2026-11-23T08:59"),
            "at movement-return-before-leaving",
        ),
        (
            "a return without a leaving",
            "movements.enter",
            m(&d.inside, "return", "2026-11-23T17:00"),
            "kind movement-not-out",
        ),
        (
            "a second extraction while out",
            "movements.enter",
            m(&d.out, "hospital", "2026-11-23T10:00"),
            "kind movement-already-out",
        ),
        (
            "a movement before the entry",
            "movements.enter",
            m(&d.inside, "court", "2026-11-23T06:59"),
            "at movement-before-entry",
        ),
        (
            "a movement after the exit",
            "movements.enter",
            m(&d.gone, "court", "2026-11-23T17:00"),
            "committal_id movement-not-present",
        ),
        (
            "a movement to come",
            "movements.enter",
            m(&d.inside, "police", "2026-11-23T18:06"),
            "at date-in-future",
        ),
        (
            "a movement out of order",
            "movements.enter",
            m(&d.escaped, "search", "2026-11-23T09:00"),
            "at movement-out-of-order",
        ),
        (
            "a return expected before the leaving",
            "movements.enter",
            set(
                m(&d.inside, "court", "2026-11-23T17:00"),
                &[("/expected_at", json!("2026-11-23T16:00"))],
            ),
            "expected_at movement-expected-before",
        ),
        (
            "a death twice",
            "movements.enter",
            m(&d.dead, "death", "2026-11-23T17:00"),
            "committal_id movement-not-present",
        ),
        (
            "a death twice, as an act",
            "acts.enter",
            d.act(&d.dead, "deces", json!({ "date": "2026-11-23" })),
            "act.type act-already-gone",
        ),
        (
            "a release twice, as an act",
            "acts.enter",
            d.act(&d.gone, "levee_d_ecrou", json!({ "date": "2026-11-23" })),
            "act.type act-already-gone",
        ),
        (
            "a release of the dead",
            "movements.enter",
            m(&d.dead, "release", "2026-11-23T17:00"),
            "committal_id movement-not-present",
        ),
        (
            "a release of somebody who is out",
            "movements.enter",
            set(m(&d.out, "release", "2026-11-23T17:00"), &[("/note", json!(""))]),
            "note movement-exit-while-out",
        ),
        (
            "an escape twice",
            "movements.enter",
            m(&d.escaped, "escape", "2026-11-23T17:00"),
            "committal_id movement-not-present",
        ),
        (
            "a recapture before the escape",
            "movements.enter",
            m(&d.escaped, "recapture", "2026-11-23T09:00"),
            "at movement-out-of-order",
        ),
        (
            "a recapture of who is inside",
            "movements.enter",
            m(&d.inside, "recapture", "2026-11-23T17:00"),
            "kind movement-not-escaped",
        ),
        (
            "an unknown kind",
            "movements.enter",
            m(&d.inside, "balade", "2026-11-23T17:00"),
            "kind choice-unknown",
        ),
        (
            "two cells for one person",
            "cells.place",
            placed(&d.inside, &h.h1, "2026-11-23T17:00"),
            "cell_id cell-already-there",
        ),
        (
            "a man among women",
            "cells.place",
            placed(&d.inside, &h.f1, "2026-11-23T17:00"),
            "cell_id cell-separation-blocked, override_reason cell-override-missing",
        ),
        (
            "a cell before the entry",
            "cells.place",
            placed(&d.mother, &h.f1, "2026-11-23T06:00"),
            "at cell-move-before-entry",
        ),
        (
            "a cell for someone gone",
            "cells.place",
            placed(&d.gone, &h.h1, "2026-11-23T17:00"),
            "cell-person-gone",
        ),
        (
            "a cell to come",
            "cells.place",
            placed(&d.mother, &h.f1, "2026-11-24T08:00"),
            "at date-in-future",
        ),
        (
            "a cell out of order",
            "cells.place",
            placed(&d.inside, &h.h2, "2026-11-23T07:10"),
            "at cell-move-out-of-order",
        ),
        (
            "apart from oneself",
            "cells.separate",
            json!({ "committal_id": stay(&d.inside), "other_id": stay(&d.inside), "kind": "victim", "from_on": "2026-11-23", "until_on": null, "basis": "PV" }),
            "other_id same-record",
        ),
        (
            "a roll call for a day not yet come",
            "movements.count",
            d.count("morning", "2026-11-24", "2026-11-24T07:00", json!([])),
            "taken_at date-in-future",
        ),
        (
            "a roll call of another day",
            "movements.count",
            d.count("evening", "2026-11-22", "2026-11-23T17:30", json!([])),
            "taken_at roll-call-other-day",
        ),
        (
            "a roll call at noon",
            "movements.count",
            d.count("noon", "2026-11-23", "2026-11-23T12:00", json!([])),
            "session choice-unknown",
        ),
        (
            "a count for a cell that is none",
            "movements.count",
            d.count(
                "evening",
                "2026-11-23",
                "2026-11-23T17:30",
                json!([{ "cell_id": "019a", "counted": 3, "explanation": "" }]),
            ),
            "counts.019a roll-call-cell-unknown",
        ),
        (
            "fewer than nobody",
            "movements.count",
            d.count(
                "evening",
                "2026-11-23",
                "2026-11-23T17:30",
                json!([{ "cell_id": null, "counted": -1, "explanation": "" }]),
            ),
            "counts[0].counted shape",
        ),
    ]
}

fn people_and_papers(d: &Day) -> Vec<Line> {
    let big = "A".repeat(200 << 20);
    let pdf = "JVBERi0xLjcK";
    let another = json!({ "detainee_id": d.mother["detainee_id"], "contact_id": d.contact["contact_id"],
        "version": d.contact["version"], "name": "Bakary", "relation": "PERE", "phone": "",
        "address": "", "to_warn": false, "note": "", "reason": "erreur" });
    let told_at = |at: &str| {
        json!({ "contact_id": d.contact["contact_id"], "version": d.contact["version"],
        "told": { "committal_id": stay(&d.inside), "at": at, "by": "Greffier", "how": "téléphone" } })
    };
    let own_act = d.prison().ok("committals.sheet", json!({ "committal_id": stay(&d.mother) }))["acts"][0]["act_id"].clone();
    let again = set(
        committal("KONÉ", "Issa", "2026-11-23T17:00"),
        &[("/detainee_id", d.inside["detainee_id"].clone())],
    );
    let entry =
        |changes: &[(&str, Value)]| set(committal("SOW", "Ali", "2026-11-23T17:00"), changes);
    vec![
        (
            "a merge of a record with itself",
            "merges.merge",
            d.merge(&d.inside, &d.inside),
            "merged_id same-record",
        ),
        (
            "a merge of two who are both inside",
            "merges.merge",
            d.merge(&d.inside, &d.out),
            "merged_id present-twice",
        ),
        (
            "a merge with nobody",
            "merges.merge",
            set(d.merge(&d.inside, &d.gone), &[("/merged_id", json!("019a"))]),
            "not-found",
        ),
        (
            "a visit for someone gone",
            "visits.enter",
            set(d.visit(&d.gone, "2026-11-23T17:00"), &[("/committal_id", stay(&d.gone))]),
            "despite visit-despite",
        ),
        (
            "a visit before the entry",
            "visits.enter",
            set(
                d.visit(&d.inside, "2026-11-22T17:00"),
                &[("/despite", json!("famille venue de loin"))],
            ),
            "entered_at visit-before-committal",
        ),
        (
            "a visit to come",
            "visits.enter",
            set(d.visit(&d.inside, "2026-11-24T17:00"), &[("/despite", json!("x"))]),
            "entered_at date-in-future",
        ),
        (
            "a visitor who leaves before coming",
            "visits.enter",
            set(
                d.visit(&d.inside, "2026-11-23T17:00"),
                &[("/despite", json!("x")), ("/left_at", json!("2026-11-23T16:00"))],
            ),
            "left_at dates-reversed",
        ),
        (
            "an infant born after its entry",
            "infants.save",
            d.infant(&d.mother, "2026-11-24", "2026-11-23"),
            "birth infant-born-after-entry",
        ),
        (
            "an infant before its mother",
            "infants.save",
            d.infant(&d.mother, "2026-01-02", "2026-11-20"),
            "entered_on infant-before-mother",
        ),
        (
            "an infant of a man",
            "infants.save",
            d.infant(&d.inside, "2026-01-02", "2026-11-23"),
            "mother_id not-a-woman",
        ),
        (
            "an infant to come",
            "infants.save",
            d.infant(&d.mother, "2026-01-02", "2026-11-25"),
            "entered_on date-in-future",
        ),
        ("a contact of another person", "contacts.save", another, "detainee_id not-of-this-person"),
        (
            "told before the entry",
            "contacts.tell",
            told_at("2026-11-22T10:00"),
            "told.at told-before-entry",
        ),
        ("told tomorrow", "contacts.tell", told_at("2026-11-24T10:00"), "told.at date-in-future"),
        (
            "told of another's stay",
            "contacts.tell",
            set(told_at("2026-11-23T17:00"), &[("/told/committal_id", stay(&d.mother))]),
            "told.committal_id not-of-this-person",
        ),
        (
            "a scan that is not what it says",
            "scans.add",
            d.scan("mandat.jpg", pdf),
            "base64 scan-differs",
        ),
        (
            "a program named as a paper",
            "scans.add",
            d.scan("mandat.pdf", "TVqQAAMAAAAEAAAA"),
            "base64 scan-kind",
        ),
        ("a scan of 150 MB", "scans.add", d.scan("mandat.pdf", &big), "base64 scan-too-big"),
        ("a paper cut short", "scans.add", d.scan("mandat.pdf", pdf), "base64 scan-unreadable"),
        (
            "a scan of another's act",
            "scans.add",
            set(d.scan("mandat.pdf", pdf), &[("/act_id", own_act.clone())]),
            "act_id scan-act",
        ),
        (
            "a photograph that is none",
            "detainees.set_photo",
            json!({ "detainee_id": d.inside["detainee_id"], "mime": "image/jpeg", "base64": pdf, "reason": "" }),
            "base64 photo-unreadable",
        ),
        (
            "an act to come",
            "acts.enter",
            d.act(
                &d.inside,
                "mise_en_liberte",
                json!({ "date": "2026-11-24", "proc": "RP 118/26" }),
            ),
            "act.data.date date-in-future",
        ),
        (
            "31/02",
            "acts.enter",
            d.act(
                &d.inside,
                "mise_en_liberte",
                json!({ "date": "2026-02-31", "proc": "RP 118/26" }),
            ),
            "act.data.date act-field",
        ),
        (
            "25:00",
            "movements.enter",
            set(
                movement(&d.inside, "court", "2026-11-23T17:00"),
                &[("/at", json!("2026-11-23T25:00"))],
            ),
            "at shape",
        ),
        (
            "an act of another procedure of time",
            "acts.enter",
            d.act(&d.inside, "prescription", json!({ "date": "2026-11-23" })),
            "act.type act-field",
        ),
        (
            "an act on a stay that is none",
            "acts.enter",
            set(d.act(&d.inside, "appel", json!({})), &[("/committal_id", json!("019a"))]),
            "act.data.date act-field",
        ),
        (
            "a second stay of who is inside",
            "committals.enter",
            again,
            "detainee_id person-already-inside",
        ),
        (
            "an entry without a title",
            "committals.enter",
            entry(&[("/acts", json!([]))]),
            "acts committal-title-missing",
        ),
        (
            "an entry to come",
            "committals.enter",
            entry(&[("/entered_at", json!("2026-11-24T09:00"))]),
            "entered_at date-in-future",
        ),
        (
            "an entry without an hour",
            "committals.enter",
            entry(&[("/entered_at", json!("2026-11-23"))]),
            "entered_hour hour-missing",
        ),
        (
            "a number already given",
            "committals.enter",
            entry(&[("/number", json!("1/2026"))]),
            "number ecrou-number-taken",
        ),
        (
            "a number that is none",
            "committals.enter",
            entry(&[("/number", json!("premier"))]),
            "number ecrou-number-shape",
        ),
        (
            "a mandate after the entry",
            "committals.enter",
            entry(&[("/entered_at", json!("2026-11-10T09:00"))]),
            "late_reason entry-late",
        ),
        (
            "counsel of another's stay",
            "counsel.save",
            json!({ "committal_id": stay(&d.inside), "counsel_id": "019a", "version": 0, "kind": "AVOCAT-CHOISI", "name": "Me A. BA", "bar": "", "phone": "", "decision": "", "since": "2026-11-24", "first_contact": null, "until": null, "note": "", "reason": "x" }),
            "since date-in-future",
        ),
        (
            "somebody's exit who is gone",
            "exits.prepare",
            json!({ "committal_id": stay(&d.gone), "reason": "released_by_order", "order_ref": "OML 3", "ordered_by": "Juge", "called_back": "", "identity": "photo", "other_cause": "", "note": "" }),
            "exit-not-present",
        ),
    ]
}

#[test]
fn the_wrong_entries_of_a_day_are_refused_by_name_and_leave_nothing() {
    let day = Day::new();
    let mut wrong = Vec::new();
    for (what, command, input, expected) in
        movements_and_cells(&day).into_iter().chain(people_and_papers(&day))
    {
        let before = day.rows();
        let token = Some(&day.prison().director);
        let said = match day.prison().desk.call(token, Lang::Fr, command, input) {
            Ok(answer) => format!(
                "accepted {}",
                &answer.value.to_string()[..60.min(answer.value.to_string().len())]
            ),
            Err(failure) => {
                assert!(
                    !matches!(failure.code, Code::Broken | Code::Unavailable),
                    "{what}: {failure}"
                );
                for lang in [Lang::Fr, Lang::En] {
                    let all = sentences(&failure, lang);
                    assert!(
                        all.iter().all(|s| s.len() > 8 && !s.contains("{$")),
                        "{what}: {all:?}"
                    );
                }
                told(&failure)
            }
        };
        if said != expected {
            wrong.push(format!("{what}: {said}"));
        }
        if !said.starts_with("accepted") && day.rows() != before {
            wrong.push(format!("{what}: something was written"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is odd and may yet be true is recorded and shown: it is never silent.
#[test]
fn what_may_be_true_is_warned_by_name() {
    let mut day = Day::new();
    // Forty months old: recorded, and first on the list of those who must leave.
    let old = day.infant(&day.mother, "2023-07-20", "2026-11-23");
    day.prison().ok("infants.save", old);
    let nursery = day.prison().ok("infants.list", json!({}));
    assert_eq!(nursery["infants"][0]["severity"], "overrun", "{nursery}");
    // More people than the cell holds: the cell is named among the warnings before anything.
    let two = day.house.h2.clone();
    for family in ["A", "B"] {
        let man = stay(&entered(day.prison(), family, "M"));
        let input = set(to(man.as_str().unwrap(), &two), &[("/at", json!("2026-11-23T17:30"))]);
        day.prison().ok("cells.place", input);
    }
    let third = stay(&entered(day.prison(), "C", "M"));
    let input = set(to(third.as_str().unwrap(), &two), &[("/at", json!("2026-11-23T17:40"))]);
    let failure = day.prison().fails("cells.place", input.clone());
    assert_eq!(told(&failure), "override_reason cell-override-missing");
    day.prison().ok("cells.place", set(input, &[("/override_reason", json!("une nuit"))]));
    // Out and released from there: the note says how.
    day.prison().ok("movements.enter", movement(&day.out, "release", "2026-11-23T17:50"));
    // A mother who left yesterday receives no infant today.
    day.prison().now("2026-11-24T09:00");
    day.house.prison = day.house.prison.again();
    let late = day.infant(&day.gone_mother, "2026-01-02", "2026-11-24");
    assert_eq!(told(&day.prison().fails("infants.save", late)), "entered_on infant-mother-gone");
    // A clock set back: the day of the file stays, and the screen says that the clock is doubted.
    day.prison().now("2026-11-20T09:00");
    day.house.prison = day.house.prison.again();
    let home = day.prison().ok("home.overview", json!({}));
    assert_eq!(home["clock"]["trust"], "set_back", "{}", home["clock"]);
    let early = movement(&day.inside, "court", "2026-11-23T17:00");
    assert_eq!(told(&day.prison().fails("movements.enter", early)), "at date-in-future");
}
