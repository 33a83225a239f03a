//! A date is signed by two people, and falls as soon as its papers no longer bear it.

use crate::committals::{committal, mandat};
use crate::support::{PHRASE, Prison};
use agiderm_core::desk::Token;
use agiderm_core::failure::{Code, Failure};
use agiderm_core::words::Lang;
use serde_json::{Value, json};

/// A prison with a clerk and a person whose mandat ends on 23 May 2027.
struct Scene {
    prison: Prison,
    clerk: Token,
    committal: Value,
    act: String,
}

const END: &str = "2027-05-23";

impl Scene {
    fn new() -> Scene {
        let prison = Prison::new();
        let clerk = prison.account("greffier", "clerk");
        let entered = prison.ok("committals.enter", committal("KONÉ", "Issa", "2026-11-23T07:30"));
        let act = entered["sheet"]["titles"][0]["act_id"].as_str().unwrap().to_owned();
        Scene { prison, clerk, committal: entered["committal_id"].clone(), act }
    }

    fn by(&self, who: &Token, name: &str, input: Value) -> Result<Value, Failure> {
        self.prison.desk.call(Some(who), Lang::Fr, name, input).map(|a| a.value)
    }

    fn proposal(&self) -> Value {
        json!({
            "committal_id": self.committal, "what": "title_end", "act_id": self.act,
            "basis": "computed", "shown": END,
        })
    }

    fn other(&self, basis: &str, shown: Value, day: &str) -> Value {
        let mut input = self.proposal();
        input["basis"] = json!(basis);
        input["shown"] = shown;
        input["day"] = json!(day);
        input["reason_code"] = json!("DR-05");
        input["reason"] = json!("ordonnance n° 12, lettre du 20/11/2026");
        input
    }

    /// Proposed by the clerk, checked by the director at his own session.
    fn confirmed(&self) -> Value {
        let made = self.by(&self.clerk, "confirmations.propose", self.proposal()).unwrap();
        assert_eq!(made["mark"]["state"], "proposed");
        self.prison.ok("confirmations.check", answer(&made, true, None))
    }

    fn sheet(&self) -> Value {
        self.prison.ok("committals.sheet", json!({ "committal_id": self.committal }))
    }

    fn enter(&self, act: Value) -> Value {
        let version = self.sheet()["version"].clone();
        self.prison.ok(
            "acts.enter",
            json!({ "committal_id": self.committal, "version": version, "act": act }),
        )
    }

    fn last(&self) -> Value {
        let all =
            self.prison.ok("confirmations.of_committal", json!({ "committal_id": self.committal }));
        all["confirmations"].as_array().unwrap().last().unwrap().clone()
    }

    fn counts(&self) -> Value {
        self.prison.ok("home.overview", json!({}))["signatures"].clone()
    }
}

fn answer(made: &Value, agrees: bool, login: Option<&str>) -> Value {
    json!({
        "confirmation_id": made["confirmation_id"], "version": made["version"], "agrees": agrees,
        "note": if agrees { "" } else { "je trouve un mois de moins" },
        "login": login, "passphrase": PHRASE,
    })
}

fn maintien(date: &str) -> Value {
    json!({
        "type": "ordonnance_de_maintien", "authority": "", "reference": "",
        "data": { "date": date, "proc": "RP 118/26" },
    })
}

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

fn decoded(file: &Value) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    String::from_utf8_lossy(&STANDARD.decode(file["base64"].as_str().unwrap()).unwrap())
        .into_owned()
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
    assert!(text.contains("Règles, Lecture de la loi, Pièce ou identité"), "{text}");
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
