//! A clerk commits a person from the paper, adds the acts that follow, and sees the dates.

use crate::support::Prison;
use agiderm_core::failure::Code;
use serde_json::{Value, json};

/// An identity as a clerk types one.
pub fn identity(family: &str, given: &str) -> Value {
    json!({
        "family_name": family, "given_names": given, "sex": "M",
        "birth": { "v": "1991", "p": "circa" }, "nationalities": ["MLI"],
        "father": "Bakary", "mother": "Sitan TRAORÉ",
    })
}

/// A mandat de dépôt of an investigating judge for a délit of five years.
pub fn mandat(date: &str) -> Value {
    json!({
        "type": "mandat_de_depot", "authority": "Juge d'instruction, TGI de Ségou",
        "authority_code": null, "reference": "RP 118/26", "received_on": date,
        "brought_by": "", "note": "",
        "data": {
            "date": date, "proc": "RP 118/26", "procedure": "instruction",
            "offences": [{ "code": "BIE-01", "label": "Vol", "nature": "delit", "max_months": 60 }],
        },
    })
}

/// A committal with one mandat of the day of entry.
pub fn committal(family: &str, given: &str, entered_at: &str) -> Value {
    json!({
        "detainee_id": null, "identity": identity(family, given), "entered_at": entered_at,
        "brought_by": "Adjudant M. KEÏTA", "brought_by_service": "Brigade territoriale",
        "state_on_arrival": "sans blessure apparente", "effects": "une montre", "valuables": "",
        "acts": [mandat(&entered_at[..10])],
    })
}

#[test]
fn a_committal_gets_its_number_at_the_commit_and_its_dates_with_their_article() {
    let prison = Prison::new();
    let entered = prison.ok("committals.enter", committal("KONÉ", "Ɲamɔgɔ", "2026-11-23T07:30"));
    assert_eq!(entered["ecrou"], "1/2026");
    let sheet = &entered["sheet"];
    assert_eq!(sheet["identity"]["given_names"], "Ɲamɔgɔ");
    assert_eq!(sheet["category"], "inculpe");
    let title = &sheet["titles"][0];
    assert_eq!(title["rule"], "DP-02");
    assert_eq!(title["expires_on"], "2027-05-23");
    assert_eq!(title["duties"][0]["on"], "2027-05-08");
    assert!(title["article"].as_str().unwrap().contains("274"), "{title}");
    let steps = sheet["dates"][0]["steps"].as_array().unwrap();
    assert!(!steps.is_empty());
    let words = steps.iter().map(|s| s["words"].as_str().unwrap()).collect::<Vec<_>>().join(" ");
    assert!(!words.contains("law-"), "a step has no sentence: {words}");
}

#[test]
fn numbers_have_no_gap_and_are_never_given_twice() {
    let prison = Prison::new();
    prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
    let mut bad = committal("KONÉ", "Issa", "2026-11-23T07:30");
    bad["acts"][0]["data"]["date"] = json!("2026-02-30");
    let failure = prison.fails("committals.enter", bad);
    assert_eq!(failure.code, Code::Invalid);
    assert!(failure.fields.iter().any(|f| f.field == "acts[0].data.date"), "{failure}");
    let next = prison.ok("committals.enter", committal("DIARRA", "Issa", "2026-11-23T07:40"));
    assert_eq!(next["ecrou"], "2/2026");
    prison.now("2027-01-02T08:00");
    let prison = prison.again();
    let next = prison.ok("committals.enter", committal("SISSOKO", "Oumar", "2027-01-02T07:40"));
    assert_eq!(next["ecrou"], "1/2027");
}

#[test]
fn without_a_title_the_committal_is_refused_or_stays_red_until_the_paper_comes() {
    let prison = Prison::new();
    let mut input = committal("TRAORÉ", "Bɔkari", "2026-11-23T02:00");
    input["acts"] = json!([]);
    let failure = prison.fails("committals.enter", input.clone());
    assert_eq!(failure.fields[0].reason, "committal-title-missing");

    input["without_title"] =
        json!({ "reason": "arrivée de nuit", "ordered_by": "le procureur, par téléphone" });
    let entered = prison.ok("committals.enter", input);
    let sheet = &entered["sheet"];
    assert_eq!(sheet["severity"], "overrun");
    assert_eq!(sheet["category"], "sans_titre");
    let overview = prison.ok("home.overview", json!({}));
    assert_eq!(overview["counts"]["without_title"], 1);
    assert_eq!(overview["alerts"][0]["kind"], "without_title");

    let paper = json!({
        "committal_id": entered["committal_id"], "version": sheet["version"],
        "act": mandat("2026-11-23"),
    });
    let after = prison.ok("acts.enter", paper);
    assert_eq!(after["without_title"], Value::Null);
    assert_eq!(after["category"], "inculpe");
    assert_ne!(after["severity"], "overrun");
}

#[test]
fn a_struck_act_stays_readable_and_counts_no_more() {
    let prison = Prison::new();
    let entered = prison.ok("committals.enter", committal("KEÏTA", "Salif", "2026-11-23T07:30"));
    let order = json!({
        "type": "ordonnance_de_maintien", "data": { "date": "2026-11-23", "proc": "RP 118/26" },
    });
    let with = prison.ok(
        "acts.enter",
        json!({ "committal_id": entered["committal_id"], "version": entered["sheet"]["version"], "act": order }),
    );
    assert_eq!(with["titles"][0]["expires_on"], "2027-11-23");
    let act = &with["acts"][1];
    let without = prison.ok(
        "acts.strike",
        json!({ "act_id": act["act_id"], "version": act["version"], "reason": "saisie dans le mauvais dossier" }),
    );
    assert_eq!(without["titles"][0]["expires_on"], "2027-05-23");
    assert_eq!(without["acts"][1]["struck"]["reason"], "saisie dans le mauvais dossier");
    let again = prison
        .fails("acts.strike", json!({ "act_id": act["act_id"], "version": 2, "reason": "encore" }));
    assert_eq!(again.reason, "act-already-struck");
}

/// What the law objects comes with its family, its finer reason, and the papers to mend.
#[test]
fn what_the_law_objects_names_the_papers_at_fault() {
    let prison = Prison::new();
    let entered = prison.ok("committals.enter", committal("KEÏTA", "Salif", "2026-11-23T07:30"));
    assert_eq!(entered["sheet"]["notices"], json!([]));
    let order = json!({
        "type": "ordonnance_de_prolongation", "data": { "date": "2026-11-23", "proc": "RP 118/26" },
    });
    let sheet = prison.ok(
        "acts.enter",
        json!({ "committal_id": entered["committal_id"], "version": entered["sheet"]["version"], "act": order }),
    );
    let notice = &sheet["notices"][0];
    assert_eq!(notice["family"], "contradictory_file");
    assert_eq!(notice["code"], "order_wrong_matter");
    assert_eq!(notice["reason"], "prolongation_of_delit");
    assert_eq!(notice["refusal"], true);
    assert_eq!(notice["act"], sheet["acts"][1]["act_id"]);
    assert_eq!(notice["other"], sheet["acts"][0]["act_id"]);
    assert_eq!(sheet["refusals"][0]["reason"], "prolongation_of_delit");
    prison.ok("prints.sheet", json!({ "committal_id": entered["committal_id"] }));
}

#[test]
fn two_clerks_on_one_dossier_the_second_is_told() {
    let prison = Prison::new();
    let entered = prison.ok("committals.enter", committal("KEÏTA", "Salif", "2026-11-23T07:30"));
    let act = |version: &Value| {
        json!({
            "committal_id": entered["committal_id"], "version": version,
            "act": { "type": "premiere_comparution", "data": { "date": "2026-11-23", "proc": "RP 118/26" } },
        })
    };
    prison.ok("acts.enter", act(&entered["sheet"]["version"]));
    let failure = prison.fails("acts.enter", act(&entered["sheet"]["version"]));
    assert_eq!((failure.code, failure.reason.as_str()), (Code::Conflict, "version-stale"));
}

#[test]
fn a_person_who_comes_back_is_the_same_person_with_a_new_number() {
    let prison = Prison::new();
    let first = prison.ok("committals.enter", committal("SANGARÉ", "Issa", "2026-11-23T07:30"));
    let mut again = committal("SANGARÉ", "Issa", "2026-11-23T07:50");
    again["detainee_id"] = first["detainee_id"].clone();
    let failure = prison.fails("committals.enter", again.clone());
    assert_eq!(failure.fields[0].reason, "person-already-inside");

    let levee = json!({
        "type": "levee_d_ecrou", "reference": "OML 12", "data": { "date": "2026-11-23" },
    });
    let left = prison.ok(
        "acts.enter",
        json!({ "committal_id": first["committal_id"], "version": first["sheet"]["version"], "act": levee }),
    );
    assert_eq!(
        (left["present"].as_bool(), left["exit_on"].as_str()),
        (Some(false), Some("2026-11-23"))
    );
    let second = prison.ok("committals.enter", again);
    assert_eq!(second["detainee_id"], first["detainee_id"]);
    assert_eq!(second["ecrou"], "2/2026");
    assert_eq!(second["sheet"]["other_committals"][0]["ecrou"], "1/2026");
}

#[test]
fn alerts_are_a_query_on_the_day_even_after_weeks_without_power() {
    let prison = Prison::new();
    let entered = prison.ok("committals.enter", committal("DEMBÉLÉ", "Awa", "2026-11-23T07:30"));
    prison.now("2027-06-02T08:00");
    let prison = prison.again();
    let page = prison.ok("deadlines.list", json!({}));
    let line = &page["rows"][0];
    assert_eq!(line["committal_id"], entered["committal_id"]);
    assert_eq!(line["severity"], "overrun");
    assert_eq!((line["days"].as_i64(), line["overrun_days"].as_i64()), (Some(-10), Some(10)));
    assert_eq!(page["groups"]["overrun"], 1);
    // The PC's battery dies: the clock goes back, the alert stays, and it is said.
    prison.ok("users.list", json!({}));
    let by_the_book = prison.ok("home.overview", json!({}));
    assert_eq!(by_the_book["counts"]["overrun_days"], 10);
}

/// A committal under a mandat d'arrêt, which holds for hours from its execution.
fn held_by_the_hour(family: &str, kind: &str, at: &str) -> Value {
    let act = json!({
        "type": kind, "authority": "Juge d'instruction, TGI de Ségou", "authority_code": null,
        "reference": "MA 12/26", "received_on": &at[..10], "brought_by": "", "note": "",
        "data": { "at": at, "proc": "RP 119/26" },
    });
    let mut input = committal(family, "Awa", at);
    input["acts"] = json!([act]);
    input
}

#[test]
fn a_title_counted_by_hours_is_overrun_at_its_hour_not_the_next_day() {
    let prison = Prison::new();
    let held = prison
        .ok("committals.enter", held_by_the_hour("SOW", "mandat_d_arret", "2026-11-23T07:40"));
    let line = |prison: &Prison| {
        let page = prison.ok("deadlines.list", json!({ "kind": "title_end" }));
        page["rows"][0].clone()
    };
    let shown = |line: &Value| {
        let text = |key: &str| line[key].as_str().map(str::to_owned);
        (text("severity").unwrap(), line["days"].as_i64(), line["overrun_hours"].as_i64())
    };
    let urgent = |days| ("urgent".to_owned(), Some(days), None);
    assert_eq!(line(&prison)["due_at"], "2026-11-25T07:40");
    assert_eq!(shown(&line(&prison)), urgent(2));
    prison.now("2026-11-25T07:39");
    let mut prison = prison.again();
    assert_eq!(shown(&line(&prison)), urgent(0), "a minute before, it still holds");
    assert_eq!(prison.ok("home.overview", json!({}))["counts"]["overruns"], 0);
    let sheet = json!({ "committal_id": held["committal_id"] });
    assert_eq!(prison.ok("committals.sheet", sheet.clone())["titles"][0]["severity"], "urgent");
    for (now, hours) in [("2026-11-25T07:40", 0), ("2026-11-25T10:39", 2), ("2026-11-25T10:40", 3)]
    {
        prison.now(now);
        prison = prison.again();
        assert_eq!(shown(&line(&prison)), ("overrun".to_owned(), Some(0), Some(hours)), "{now}");
    }
    let counts = prison.ok("home.overview", json!({}))["counts"].clone();
    assert_eq!((&counts["overruns"], &counts["overrun_days"]), (&json!(1), &json!(0)));
    assert_eq!(prison.ok("committals.sheet", sheet)["titles"][0]["severity"], "overrun");
    prison.now("2026-11-26T06:00");
    let prison = prison.again();
    let next = line(&prison);
    assert_eq!(shown(&next), ("overrun".to_owned(), Some(-1), None), "from then on, in days");
    assert_eq!(next["overrun_days"], 1);
}

#[test]
fn of_two_titles_that_end_on_one_day_the_last_hour_counts() {
    let prison = Prison::new();
    let mut input = held_by_the_hour("SOW", "mandat_d_arret", "2026-11-22T15:00");
    let other = held_by_the_hour("SOW", "mandat_d_amener", "2026-11-23T07:40")["acts"][0].clone();
    input["acts"].as_array_mut().unwrap().push(other);
    input["acts"][1]["data"]["proc"] = json!("RP 200/26");
    let held = prison.ok("committals.enter", input);
    prison.now("2026-11-24T07:00");
    let prison = prison.again();
    let severities = |prison: &Prison| -> Vec<(Value, Value)> {
        let page = prison.ok("deadlines.list", json!({ "kind": "title_end" }));
        let rows = page["rows"].as_array().unwrap();
        rows.iter().map(|r| (r["due_at"].clone(), r["severity"].clone())).collect()
    };
    let (first, last) = (json!("2026-11-24T07:40"), json!("2026-11-24T15:00"));
    prison.now("2026-11-24T09:00");
    let prison = prison.again();
    let both = [(last.clone(), json!("urgent")), (first, json!("urgent"))];
    assert_eq!(severities(&prison), both, "the second title still holds");
    let sheet = json!({ "committal_id": held["committal_id"] });
    let titles = prison.ok("committals.sheet", sheet)["titles"].clone();
    let loud = titles.as_array().unwrap().iter().filter(|t| t["severity"] == "overrun").count();
    assert_eq!(loud, 0, "the dossier says what the list says: {titles}");
    prison.now("2026-11-24T15:00");
    let prison = prison.again();
    assert!(severities(&prison).contains(&(last, json!("overrun"))));
}

#[test]
fn a_clock_set_back_is_said_and_the_later_day_is_used() {
    let prison = Prison::new();
    prison.ok("committals.enter", committal("DEMBÉLÉ", "Awa", "2026-11-23T07:30"));
    prison.now("2026-11-03T08:00");
    let prison = prison.again();
    let overview = prison.ok("home.overview", json!({}));
    assert_eq!(overview["clock"]["trust"], "set_back");
    assert_eq!(overview["today"], "2026-11-23");
}

#[test]
fn the_register_is_filtered_sorted_and_paged() {
    let prison = Prison::new();
    for (family, given) in [("KONÉ", "Awa"), ("DIARRA", "Issa"), ("ZERBO", "Ɔmar")] {
        prison.ok("committals.enter", committal(family, given, "2026-11-23T07:30"));
    }
    let page = prison.ok("committals.list", json!({ "sort": "name", "limit": 2 }));
    assert_eq!(page["total"], 3);
    assert_eq!(page["rows"][0]["name"], "DIARRA Issa");
    let page = prison.ok("committals.list", json!({ "text": "kone" }));
    assert_eq!(page["total"], 1);
    let page = prison.ok("committals.list", json!({ "present": false }));
    assert_eq!(page["total"], 0);
}
