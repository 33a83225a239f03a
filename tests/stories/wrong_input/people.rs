//! Wrong words of people, their contacts and their papers.

use super::Line;
use super::scene::{Day, movement, set, stay};
use crate::committals::committal;
use serde_json::{Value, json};

pub fn people_and_papers(d: &Day) -> Vec<Line> {
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
