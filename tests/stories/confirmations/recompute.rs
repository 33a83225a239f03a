//! Clocks, the whole house computed again, and readings of the law tried beforehand.

use super::{END, Scene, decoded, maintien};
use crate::committals::committal;
use crate::support::Prison;
use agiderm_core::failure::Code;
use serde_json::{Value, json};

#[test]
fn the_clocks_say_hours_days_and_the_floor_and_how_overruns_ended() {
    let prison = Prison::new();
    let mut late = committal("TRAORÉ", "Bakary", "2026-05-12T07:30");
    late["late_reason"] = json!("reprise");
    let entered = prison.ok("committals.enter", late);
    let clocks = prison.ok("confirmations.clocks", json!({}));
    assert_eq!((&clocks["held"][0]["days"], &clocks["damages"]), (&json!(11), &json!(55_000)));
    assert_eq!(clocks["article"], "CP 241-6");
    assert_eq!((&clocks["corrected"], &clocks["corrected_per_mille"]), (&json!(0), &json!(0)));
    let id = entered["committal_id"].clone();
    let enter = |act: Value| {
        let version =
            prison.ok("committals.sheet", json!({ "committal_id": id }))["version"].clone();
        prison.ok("acts.enter", json!({ "committal_id": id, "version": version, "act": act }))
    };
    enter(
        json!({ "type": "mise_en_liberte", "data": { "date": "2026-11-23", "proc": "RP 118/26" } }),
    );
    prison.now("2026-11-23T13:30");
    let prison = prison.again();
    let clocks = prison.ok("confirmations.clocks", json!({}));
    let decision = &clocks["held"][0]["decision"];
    assert_eq!(
        (&decision["type"], &decision["hours"]),
        (&json!("mise_en_liberte"), &json!(5)),
        "{clocks}"
    );

    let version = prison.ok("committals.sheet", json!({ "committal_id": id }))["version"].clone();
    let exit = json!({ "type": "levee_d_ecrou", "data": { "date": "2026-11-23", "reason": "title_expired" } });
    prison.ok("acts.enter", json!({ "committal_id": id, "version": version, "act": exit }));
    let clocks = prison.ok("confirmations.clocks", json!({}));
    assert_eq!(clocks["held"], json!([]));
    let done = &clocks["corrections"][0];
    assert_eq!(
        (&done["days"], &done["ended_on"], &done["ended_by"]),
        (&json!(11), &json!("2026-11-23"), &json!("levee_d_ecrou")),
        "{clocks}"
    );
    assert_eq!(done["recorded_by"], "Awa DIARRA");
    assert_eq!(clocks["corrected_per_mille"], 1000);
    // Struck, the exit never was: the overrun runs again and its end is annulled.
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": id }));
    let act = sheet["acts"].as_array().unwrap().last().unwrap().clone();
    prison.ok(
        "acts.strike",
        json!({ "act_id": act["act_id"], "version": act["version"], "reason": "mauvais dossier" }),
    );
    let clocks = prison.ok("confirmations.clocks", json!({}));
    assert_eq!(clocks["corrected"], 0, "{clocks}");
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn the_fiche_de_calcul_is_printed_for_the_file_and_for_the_person() {
    let scene = Scene::new();
    scene.confirmed();
    for copy in ["file", "prisoner"] {
        let input = json!({ "committal_id": scene.committal, "copy": copy });
        let paper = scene.prison.ok("prints.calculation", input);
        assert_eq!((&paper["pages"], &paper["missing_glyphs"]), (&json!(1), &json!(0)), "{copy}");
    }
    let unknown = json!({ "committal_id": "none", "copy": "file" });
    assert_eq!(scene.prison.fails("prints.calculation", unknown).code, Code::NotFound);
}

fn recomputed(prison: &Prison) -> Value {
    prison.ok("confirmations.recompute", json!({}))["counts"].clone()
}

#[test]
fn everyone_is_computed_again_and_each_difference_has_its_cause_and_effect() {
    let scene = Scene::new();
    for (name, entered) in [("DIARRA", "2026-11-23T07:31"), ("KEÏTA", "2026-11-23T07:32")] {
        scene.prison.ok("committals.enter", committal(name, "Awa", entered));
    }
    let first = recomputed(&scene.prison);
    assert_eq!(
        (&first["stays"], &first["moved"], &first["by"]),
        (&json!(3), &json!(0), &json!([]))
    );
    scene.confirmed();
    // A paper: later, and the signature is already withdrawn by the act itself.
    scene.enter(maintien("2026-11-23"));
    let second = recomputed(&scene.prison);
    assert_eq!(
        second["by"],
        json!([{ "cause": "act", "effect": "later", "count": 2 }]),
        "{second}"
    );
    assert_eq!(second["withdrawn"], 0);
    let page = scene.prison.ok("confirmations.differences", json!({ "effect": "later" }));
    let line = &page["rows"][0];
    assert_eq!(
        (&line["before"], &line["after"], &line["days"]),
        (&json!(END), &json!("2027-11-23"), &json!(184))
    );
    // A reading of the law.
    scene.prison.ok(
        "settings.save",
        json!({ "key": "maintien_runs_from", "value": "order_date", "reason": "essai", "decision": "Note 1/2026", "decided_by": "DNAPES", "decided_on": "2026-11-20" }),
    );
    let third = recomputed(&scene.prison);
    assert_eq!(third["by"], json!([{ "cause": "switch", "effect": "earlier", "count": 2 }]));
    // A paper that the law refuses.
    scene.enter(json!({ "type": "ordonnance_de_prolongation", "data": { "date": "2026-11-23", "proc": "RP 118/26" } }));
    let fourth = recomputed(&scene.prison);
    assert_eq!(fourth["by"], json!([{ "cause": "act", "effect": "refused", "count": 2 }]));
    // Control: nothing changed, nothing is said.
    assert_eq!(recomputed(&scene.prison)["by"], json!([]));
    let file = scene.prison.ok("prints.list", json!({ "list": "differences", "format": "csv" }));
    assert_eq!(file["rows"], 0);
    let runs = scene.prison.ok("confirmations.recomputations", json!({}));
    assert_eq!(runs.as_array().unwrap().len(), 5);
    let asked = json!({ "list": "differences", "format": "csv",
        "differences": { "recomputation_id": runs[1]["recomputation_id"] } });
    let text = decoded(&scene.prison.ok("prints.list", asked));
    assert!(text.contains("désormais refusée"), "{text}");
    assert_eq!(scene.prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn other_rules_withdraw_a_confirmed_date_in_the_journal_never_silently() {
    let scene = Scene::new();
    recomputed(&scene.prison);
    scene.confirmed();
    // As if rules now replaced had given 1 June, and it had been confirmed then.
    let store = scene.prison.desk.store().unwrap();
    let changed = store.exclusively(|conn| {
        conn.execute_batch(
            "UPDATE confirmations SET day = '2027-06-01', pack_hash = 'old';
             UPDATE known_dates SET pack = 'old', dates = replace(dates, '2027-05-23', '2027-06-01');",
        )?;
        Ok(())
    });
    changed.unwrap();
    assert_eq!(scene.counts()["other_rules"], 1);
    let counts = recomputed(&scene.prison);
    assert_eq!(counts["by"], json!([{ "cause": "pack", "effect": "earlier", "count": 2 }]));
    assert_eq!((&counts["moved"], &counts["withdrawn"]), (&json!(1), &json!(1)));
    let last = scene.last();
    assert_eq!(
        (&last["ended_cause"], &last["ended_now"], &last["mark"]["day"]),
        (&json!("pack"), &json!(END), &json!("2027-06-01"))
    );
    let entries = scene.prison.ok("journal.list", json!({ "text": "recompute" }));
    assert!(entries["total"].as_u64().unwrap() >= 3, "{entries}");
    let progress = scene.prison.ok("confirmations.progress", json!({}));
    assert_eq!(progress, json!({ "running": false, "done": 0, "total": 0 }));
}

#[test]
fn a_date_moved_by_several_causes_names_them_all() {
    let scene = Scene::new();
    recomputed(&scene.prison);
    let read_so = |value: &str| {
        scene.prison.ok(
            "settings.save",
            json!({ "key": "maintien_runs_from", "value": value, "reason": "essai", "decision": "Note 1/2026", "decided_by": "DNAPES", "decided_on": "2026-11-20" }),
        )
    };
    let older_rules = |sql: &str| {
        let store = scene.prison.desk.store().unwrap();
        store.exclusively(|conn| Ok(conn.execute_batch(sql)?)).unwrap();
    };
    // Since the last computation: other rules, another reading, and a paper.
    older_rules(
        "UPDATE known_dates SET pack = 'old', dates = replace(dates, '2027-05-23', '2027-06-01');",
    );
    read_so("order_date");
    scene.enter(maintien("2026-11-23"));
    let counts = recomputed(&scene.prison);
    let each = |cause: &str| json!({ "cause": cause, "effect": "earlier", "count": 2 });
    assert_eq!(counts["by"], json!([each("pack"), each("switch"), each("act")]), "{counts}");
    assert_eq!(counts["moved"], 1);
    for cause in ["pack", "switch", "act"] {
        let page = scene.prison.ok("confirmations.differences", json!({ "cause": cause }));
        let line = &page["rows"][0];
        assert_eq!(
            (&page["total"], &line["causes"], &line["before"], &line["after"]),
            (&json!(2), &json!(["pack", "switch", "act"]), &json!("2027-06-01"), &json!(END))
        );
    }
    let none = scene.prison.ok("confirmations.differences", json!({ "cause": "day" }));
    assert_eq!(none["total"], 0);
    let list = json!({ "list": "differences", "format": "csv" });
    let text = decoded(&scene.prison.ok("prints.list", list));
    assert!(text.contains("Règles, Lecture de la loi ou jour férié, Pièce ou identité"), "{text}");
    // Control: the older reading alone gives back the older date, whatever else changed.
    older_rules("UPDATE known_dates SET pack = 'old';");
    read_so("end_of_period");
    let counts = recomputed(&scene.prison);
    let later = json!({ "cause": "switch", "effect": "later", "count": 2 });
    assert_eq!(counts["by"], json!([later]), "{counts}");
}

#[test]
fn a_reading_of_the_law_is_tried_before_it_is_chosen() {
    let scene = Scene::new();
    scene.prison.ok("committals.enter", committal("DIARRA", "Awa", "2026-11-23T07:31"));
    scene.enter(maintien("2026-11-23"));
    let asked = |value: &str| json!({ "key": "maintien_runs_from", "value": value });
    let impact = scene.prison.ok("confirmations.impact", asked("order_date"));
    assert_eq!((&impact["people"], &impact["moved"]), (&json!(2), &json!(1)));
    let earlier =
        impact["effects"].as_array().unwrap().iter().find(|e| e["effect"] == "earlier").unwrap();
    assert_eq!((&earlier["people"], &earlier["most"]), (&json!(1), &json!(184)));
    assert_eq!(
        (&impact["rows"][0]["name"], &impact["rows"][0]["after"]),
        (&json!("KONÉ Issa"), &json!(END))
    );
    // Nothing was changed, and the reading in force moves nobody.
    assert_eq!(scene.sheet()["titles"][0]["expires_on"], "2027-11-23");
    assert_eq!(scene.prison.ok("confirmations.impact", asked("end_of_period"))["moved"], 0);
    let failure = scene.prison.fails("confirmations.impact", asked("whenever"));
    assert_eq!(failure.fields[0].reason, "setting-choice");
    let house = json!({ "key": "urgent_days", "value": "5" });
    assert_eq!(scene.prison.fails("confirmations.impact", house).code, Code::NotFound);
}

/// Who signs for a minor moves no date: the screen says how many people are taken elsewhere.
#[test]
fn a_reading_that_moves_no_date_says_whose_duties_change() {
    let prison = Prison::new();
    prison.ok("committals.enter", committal("KONÉ", "Issa", "2026-11-23T07:30"));
    let mut child = committal("DIARRA", "Awa", "2026-11-23T07:31");
    child["identity"]["birth"] = json!({ "v": "2010-03-07", "p": "day" });
    let offence = &mut child["acts"][0]["data"]["offences"][0];
    (offence["nature"], offence["max_months"]) = (json!("crime"), json!(240));
    let entered = prison.ok("committals.enter", child);
    assert_eq!(entered["sheet"]["titles"][0]["rule"], "MIN-02");
    let asked = |value: &str| json!({ "key": "minors_authority", "value": value });
    let impact = prison.ok("confirmations.impact", asked("juge_des_enfants"));
    assert_eq!((&impact["moved"], &impact["other_duty"]), (&json!(0), &json!(1)));
    let same = prison.ok("confirmations.impact", asked("college"));
    assert_eq!((&same["moved"], &same["other_duty"]), (&json!(0), &json!(0)));
}

/// A sursis lost by the new conviction itself lengthens a stay: by how much is told beforehand.
#[test]
fn a_suspended_sentence_that_comes_back_is_told_before_it_is_chosen() {
    let scene = Scene::new();
    let judged = |proc: &str, on: &str, facts: &str, sentence: Value| {
        json!({ "type": "jugement", "authority": "", "reference": "", "data": {
            "date": on, "proc": proc, "court": "tribunal_correctionnel", "result": "condamnation",
            "offences": [{ "code": "BIE-01", "label": "Vol", "nature": "delit", "max_months": 60,
                "facts_on": facts }], "sentence": sentence } })
    };
    let suspended = json!({ "months": 6, "suspended": "all" });
    scene.enter(judged("RP 9/26", "2026-11-23", "2026-09-01", suspended));
    scene.enter(judged("RP 118/26", "2026-11-23", "2026-10-01", json!({ "months": 12 })));
    let asked = json!({ "key": "sursis_revocation", "value": "by_new_conviction" });
    let impact = scene.prison.ok("confirmations.impact", asked);
    let row = &impact["rows"][0];
    assert_eq!((&impact["moved"], &row["effect"]), (&json!(1), &json!("later")), "{impact}");
    assert_eq!((&row["before"], &row["after"]), (&json!("2027-11-18"), &json!("2028-05-16")));
}
