//! Two records of one person: found, compared, joined with everything that hangs on them, and
//! taken apart again.

use crate::committals::committal;
use crate::support::Prison;
use agiderm_core::failure::Code;
use serde_json::{Value, json};

/// A person who left and came back under another spelling: two records, one still inside.
fn twice() -> (Prison, Value, Value) {
    let prison = Prison::new();
    let first = prison.ok("committals.enter", committal("KONÉ", "Ɲamɔgɔ", "2026-11-23T07:10"));
    leave(&prison, &first);
    let mut again = committal("KONE", "Niamogo", "2026-11-23T07:40");
    again["identity"]["profession"] = json!("PR-24");
    again["identity"]["birth"] = json!({ "v": "1991-02-03", "p": "day" });
    let second = prison.ok("committals.enter", again);
    (prison, first, second)
}

fn leave(prison: &Prison, entered: &Value) {
    let act = json!({
        "type": "levee_d_ecrou", "reference": "OML 12", "data": { "date": "2026-11-23" },
    });
    prison.ok(
        "acts.enter",
        json!({ "committal_id": entered["committal_id"], "version": entered["sheet"]["version"], "act": act }),
    );
}

fn merge(prison: &Prison, kept: &Value, merged: &Value, fields: Value) -> Value {
    let seen = prison.ok(
        "merges.compare",
        json!({ "left": kept["detainee_id"], "right": merged["detainee_id"] }),
    );
    json!({
        "kept_id": kept["detainee_id"], "kept_version": seen["left"]["version"],
        "merged_id": merged["detainee_id"], "merged_version": seen["right"]["version"],
        "from_merged": fields, "reason": "même père, même mère, reconnu par sa photographie",
    })
}

#[test]
fn two_spellings_of_one_person_are_proposed_until_a_clerk_says_they_are_two() {
    let (prison, first, second) = twice();
    prison.ok("committals.enter", committal("DIARRA", "Awa", "2026-11-23T07:50"));
    let page = prison.ok("merges.pairs", json!({}));
    assert_eq!(page["total"], 1, "{page}");
    let pair = &page["rows"][0];
    assert_eq!(pair["first"]["detainee_id"], first["detainee_id"]);
    assert_eq!(pair["second"]["stay"]["ecrou"], "2/2026");
    assert_eq!(pair["both_present"], false);
    prison.ok(
        "detainees.answer_similar",
        json!({ "detainee_id": second["detainee_id"], "other_id": first["detainee_id"],
                "answer": "other", "reason": "son frère" }),
    );
    assert_eq!(prison.ok("merges.pairs", json!({}))["total"], 0);
    let told = prison.ok("merges.pairs", json!({ "state": "other" }));
    assert_eq!(told["rows"][0]["answer"]["reason"], "son frère");
    assert_eq!(told["rows"][0]["answer"]["by"], "Awa DIARRA");
}

#[test]
fn a_merge_takes_the_fields_that_the_clerk_chose_and_every_module_follows() {
    let (prison, first, second) = twice();
    let seen = prison.ok(
        "merges.compare",
        json!({ "left": first["detainee_id"], "right": second["detainee_id"] }),
    );
    let differing: Vec<&str> =
        seen["differing"].as_array().unwrap().iter().map(|f| f.as_str().unwrap()).collect();
    assert_eq!(differing, ["family_name", "given_names", "birth", "profession"]);
    let input = merge(&prison, &first, &second, json!(["birth", "profession"]));
    let made = prison.ok("merges.merge", input);
    assert_eq!(made["ecrous"], json!(["2/2026"]));
    assert_eq!(made["merged"]["family_name"], "KONE", "the record taken over stays as it was");

    let sheet = prison.ok("committals.sheet", json!({ "committal_id": second["committal_id"] }));
    assert_eq!(sheet["detainee_id"], first["detainee_id"]);
    assert_eq!(sheet["identity"]["given_names"], "Ɲamɔgɔ");
    assert_eq!(sheet["identity"]["profession"], "PR-24");
    assert_eq!(sheet["identity"]["birth"]["v"], "1991-02-03");
    assert_eq!(sheet["other_committals"][0]["ecrou"], "1/2026");
    assert_eq!(sheet["acts"].as_array().unwrap().len(), 1, "acts stay with their stay");
    // The register and the home page name the person once; the old spelling still finds them.
    let register = prison.ok("committals.list", json!({ "present": true }));
    assert_eq!(register["rows"][0]["name"], "KONÉ Ɲamɔgɔ");
    assert_eq!(prison.ok("home.overview", json!({}))["counts"]["present"], 1);
    let hits = prison.ok("search.find", json!({ "text": "niamogo kone" }));
    assert!(hits.as_array().unwrap().iter().any(|h| h["ecrou"] == "2/2026"), "{hits}");
    assert_eq!(prison.ok("merges.pairs", json!({}))["total"], 0);
    // One who was merged is not entered or merged again under the old record.
    let failure = prison.fails("merges.merge", merge(&prison, &first, &second, json!([])));
    assert_eq!(failure.fields[0].reason, "record-merged");
    let late = json!({ "detainee_id": second["detainee_id"], "version": 2,
                       "identity": sheet["identity"], "reason": "trop tard" });
    assert_eq!(prison.fails("detainees.correct", late).reason, "record-merged");
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn undone_both_records_stand_again_and_later_corrections_stay() {
    let (prison, first, second) = twice();
    let made =
        prison.ok("merges.merge", merge(&prison, &first, &second, json!(["birth", "profession"])));
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": second["committal_id"] }));
    let mut corrected = sheet["identity"].clone();
    corrected["residence"] = json!("Kati, Malibougou");
    prison.ok(
        "detainees.correct",
        json!({ "detainee_id": first["detainee_id"], "version": sheet["detainee_version"],
                "identity": corrected, "reason": "dit son adresse" }),
    );
    let undo = |version: &Value, reason: &str| json!({ "merge_id": made["merge_id"], "version": version, "two_persons": true, "reason": reason });
    let failure = prison.fails("merges.undo", undo(&made["version"], " "));
    assert_eq!((failure.fields[0].field.as_str(), failure.code), ("reason", Code::Invalid));
    let undone = prison.ok("merges.undo", undo(&made["version"], "deux frères"));
    assert_eq!(undone["undone"]["reason"], "deux frères");

    let left = prison.ok("committals.sheet", json!({ "committal_id": first["committal_id"] }));
    assert_eq!(left["identity"]["birth"]["v"], "1991");
    assert_eq!(left["identity"]["profession"], "");
    assert_eq!(left["identity"]["residence"], "Kati, Malibougou");
    assert_eq!(left["other_committals"].as_array().unwrap().len(), 0);
    let right = prison.ok("committals.sheet", json!({ "committal_id": second["committal_id"] }));
    assert_eq!(right["detainee_id"], second["detainee_id"]);
    assert_eq!(right["identity"]["given_names"], "Niamogo");
    assert_eq!(prison.ok("merges.pairs", json!({}))["total"], 0, "they were said to be two");
    let again = prison.fails("merges.undo", undo(&undone["version"], "encore"));
    assert_eq!(again.reason, "merge-undone");
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn nobody_is_inside_twice_and_the_conflict_names_both() {
    let prison = Prison::new();
    let first = prison.ok("committals.enter", committal("KONÉ", "Ɲamɔgɔ", "2026-11-23T07:10"));
    let second = prison.ok("committals.enter", committal("KONE", "Niamogo", "2026-11-23T07:40"));
    assert_eq!(prison.ok("merges.pairs", json!({}))["rows"][0]["both_present"], true);
    let failure = prison.fails("merges.merge", merge(&prison, &first, &second, json!([])));
    let problem = &failure.fields[0];
    assert_eq!(problem.reason, "present-twice");
    assert_eq!(
        (problem.args["first_ecrou"].as_str(), problem.args["second_ecrou"].as_str()),
        ("1/2026", "2/2026")
    );
    assert_eq!(problem.args["second"], "KONE Niamogo");
    // Control: once one stay is closed, the same merge is made.
    leave(&prison, &first);
    prison.ok("merges.merge", merge(&prison, &first, &second, json!([])));
}

#[test]
fn stays_that_overlap_in_the_past_must_be_seen() {
    let prison = Prison::new();
    let mut early = committal("KONÉ", "Ɲamɔgɔ", "2026-11-20T07:10");
    early["late_reason"] = json!("panne de courant");
    let first = prison.ok("committals.enter", early);
    let mut late = committal("KONE", "Niamogo", "2026-11-21T07:40");
    late["late_reason"] = json!("panne de courant");
    let second = prison.ok("committals.enter", late);
    leave(&prison, &first);
    let mut input = merge(&prison, &first, &second, json!([]));
    let failure = prison.fails("merges.merge", input.clone());
    assert_eq!(failure.fields[0].reason, "stays-overlap");
    input["overlap_seen"] = json!(true);
    prison.ok("merges.merge", input);
}

#[test]
fn a_chain_of_merges_is_undone_from_its_end_and_a_stale_screen_is_told() {
    let (prison, first, second) = twice();
    leave(&prison, &second);
    let third = prison.ok("committals.enter", committal("COULIBALY", "Nama", "2026-11-23T07:50"));
    let one = prison.ok("merges.merge", merge(&prison, &first, &second, json!([])));
    let stale = merge(&prison, &third, &first, json!([]));
    let two = prison.ok("merges.merge", stale.clone());
    assert_eq!(two["ecrous"].as_array().unwrap().len(), 2);
    let undo = |made: &Value| json!({ "merge_id": made["merge_id"], "version": made["version"], "two_persons": false, "reason": "erreur" });
    let failure = prison.fails("merges.undo", undo(&one));
    assert_eq!(
        (failure.reason.as_str(), failure.args["name"].as_str()),
        ("merge-followed", "COULIBALY Nama")
    );
    prison.ok("merges.undo", undo(&two));
    let failure = prison.fails("merges.merge", stale);
    assert_eq!(failure.code, Code::Conflict);
    prison.ok("merges.undo", undo(&one));
    for entered in [&first, &second, &third] {
        let sheet =
            prison.ok("committals.sheet", json!({ "committal_id": entered["committal_id"] }));
        assert_eq!(sheet["detainee_id"], entered["detainee_id"]);
    }
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}

#[test]
fn a_clerk_proposes_and_the_chief_clerk_merges() {
    let (prison, first, second) = twice();
    let clerk = prison.account("greffier", "clerk");
    let input = merge(&prison, &first, &second, json!([]));
    let lang = agiderm_core::words::Lang::Fr;
    let failure = prison.desk.call(Some(&clerk), lang, "merges.merge", input).err().unwrap();
    assert_eq!(failure.code, Code::Forbidden);
    assert!(prison.desk.call(Some(&clerk), lang, "merges.pairs", json!({})).is_ok());
}
