//! The papers that the law asks the régisseur to send, from the alert to the duplicate.

use crate::committals::{committal, mandat};
use crate::support::Prison;
use agiderm_core::failure::Code;
use base64::Engine;
use serde_json::{Value, json};

fn enter(prison: &Prison, family: &str, entered_at: &str) -> Value {
    prison.ok("committals.enter", committal(family, "Awa", entered_at))
}

/// What the alert of this kind asks for, as the screen sends it.
fn due(line: &Value) -> Value {
    json!({
        "kind": line["paper"], "committal_id": line["committal_id"], "act_id": line["act_id"],
        "due_on": line["due_on"],
    })
}

fn alert(prison: &Prison, paper: &str) -> Value {
    let page = prison.ok("deadlines.list", json!({ "limit": 500 }));
    let rows = page["rows"].as_array().unwrap();
    rows.iter().find(|l| l["paper"] == paper).cloned().unwrap_or(Value::Null)
}

/// The words of a PDF, so far as its own bytes say: what differs between two of them is enough here.
fn bytes(file: &Value) -> Vec<u8> {
    let bytes =
        base64::engine::general_purpose::STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    bytes
}

/// What a reader can copy from the paper.
fn text(pdf: &[u8]) -> String {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn the_duty_of_an_alert_is_printed_with_its_article_and_recorded_as_sent() {
    let prison = Prison::new();
    enter(&prison, "KONÉ", "2026-11-23T07:30");
    // Fifteen days before the end of the six months of DP-02.
    prison.now("2027-05-08T08:00");
    let prison = prison.again();
    let line = alert(&prison, "saisine_college");
    assert_eq!((line["kind"].as_str(), line["days"].as_i64()), (Some("duty"), Some(0)));
    assert_eq!(line["answer"], Value::Null);

    let draft = prison.ok("papers.prepare", due(&line));
    assert_eq!(draft["article"], "CPP 274");
    assert_eq!(draft["made"], json!([]));
    assert!(draft["title"].as_str().unwrap().starts_with("SAISINE"));
    bytes(&draft["file"]);

    let made = prison
        .ok("papers.make", json!({ "due": due(&line), "sent": { "to": "porteur, Sgt DIALLO" } }));
    assert_eq!(made["paper"]["number"], "SCL-2027-000001");
    assert_eq!(made["paper"]["sent_by"], "Awa DIARRA");
    bytes(&made["file"]);

    // The alert says so, and stays until the decision comes.
    let line = alert(&prison, "saisine_college");
    assert_eq!(line["answer"]["number"], "SCL-2027-000001");
    assert_eq!(line["answer"]["sent_on"], "2027-05-08T08:00");
    let order = json!({
        "type": "ordonnance_de_maintien",
        "data": { "date": "2027-05-08", "proc": "RP 118/26" },
    });
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": line["committal_id"] }));
    prison.ok(
        "acts.enter",
        json!({ "committal_id": line["committal_id"], "version": sheet["version"], "act": order }),
    );
    assert_eq!(alert(&prison, "saisine_college"), Value::Null);
    let kept = prison.ok("papers.list", json!({ "committal_id": line["committal_id"] }));
    assert_eq!(
        (kept["total"].as_i64(), kept["rows"][0]["sent_to"].as_str()),
        (Some(1), Some("porteur, Sgt DIALLO"))
    );
    // In the journal, tied to the dossier.
    let entries = prison.ok("journal.list", json!({ "kind": "papers.make" }));
    assert_eq!(entries["rows"][0]["committal_id"], line["committal_id"]);
    assert_eq!(prison.ok("journal.verify", json!({}))["problems"], json!([]));
}

#[test]
fn numbers_have_no_gap_and_the_same_thing_is_not_made_twice_by_mistake() {
    let prison = Prison::new();
    let first = enter(&prison, "KONÉ", "2026-11-23T07:30");
    let second = enter(&prison, "DIARRA", "2026-11-23T07:40");
    let avis = |stay: &Value| json!({ "due": { "kind": "avis_ecrou", "committal_id": stay["committal_id"] } });
    assert_eq!(prison.ok("papers.make", avis(&first))["paper"]["number"], "AVE-2026-000001");
    let failure = prison.fails("papers.make", avis(&first));
    assert_eq!(
        (failure.reason.as_str(), failure.args["number"].as_str()),
        ("paper-already-made", "AVE-2026-000001")
    );
    assert_eq!(prison.ok("papers.make", avis(&second))["paper"]["number"], "AVE-2026-000002");
    let mut again = avis(&first);
    again["again"] = json!(true);
    assert_eq!(prison.ok("papers.make", again)["paper"]["number"], "AVE-2026-000003");
    // A receipt certifies an act; there is none.
    let receipt =
        json!({ "due": { "kind": "recu_declaration", "committal_id": first["committal_id"] } });
    assert_eq!(prison.fails("papers.make", receipt).fields[0].reason, "paper-act");
    assert_eq!(
        prison
            .fails(
                "papers.make",
                json!({ "due": { "kind": "lettre", "committal_id": first["committal_id"] } })
            )
            .code,
        Code::NotFound
    );
    let later = json!({ "due": { "kind": "avis_ecrou", "committal_id": second["committal_id"] }, "again": true, "sent": { "on": "2026-11-24T08:00", "to": "" } });
    assert_eq!(prison.fails("papers.make", later).fields[0].field, "sent.on");
}

#[test]
fn a_reprint_differs_by_the_mark_alone_even_when_model_and_dossier_changed() {
    let prison = Prison::new();
    let stay = enter(&prison, "KONÉ", "2026-11-23T07:30");
    let made = prison.ok(
        "papers.make",
        json!({ "due": { "kind": "avis_ecrou", "committal_id": stay["committal_id"] } }),
    );
    let paper = json!({ "paper_id": made["paper"]["paper_id"] });
    let first = prison.ok("papers.reprint", paper.clone());
    assert_eq!(first["paper"]["copies"], 1);
    assert_ne!(bytes(&first["file"]), bytes(&made["file"]), "the mark is there");

    // Another model, another name, another day.
    let model = &prison.ok("papers.models", json!({})).as_array().unwrap().clone()[6];
    assert_eq!(model["kind"], "avis_ecrou");
    let mut wording = model["editions"][0]["wording"].clone();
    wording["title"] = json!("AVIS D’ENTRÉE");
    prison.ok(
        "papers.save_model",
        json!({ "kind": "avis_ecrou", "edition": 0, "wording": wording, "reason": "note 12" }),
    );
    prison.now("2026-12-24T09:00");
    let prison = prison.again();
    let second = prison.ok("papers.reprint", paper);
    assert_eq!(second["paper"]["copies"], 2);
    assert_eq!(second["paper"]["title"], "AVIS D’ÉCROU");
    assert_ne!(bytes(&first["file"]), bytes(&second["file"]), "the rank is there");
    // What is printed is what was kept at first, to the letter.
    let content = |kind: &str| {
        let found = prison.ok("journal.list", json!({ "kind": kind }));
        let entry = prison.ok("journal.entry", json!({ "seq": found["rows"][0]["seq"] }));
        let changes = entry["changes"].as_array().unwrap().clone();
        let row = changes.iter().find(|c| c["topic"] == "papers").unwrap().clone();
        row["after"]["content"].clone()
    };
    assert_eq!(content("papers.make"), content("papers.reprint"));
    let other = prison.ok(
        "papers.make",
        json!({ "due": { "kind": "avis_ecrou", "committal_id": stay["committal_id"] }, "again": true }),
    );
    assert_eq!(
        (other["paper"]["title"].as_str(), other["paper"]["edition"].as_i64()),
        (Some("AVIS D’ENTRÉE"), Some(1))
    );
}

#[test]
fn a_model_with_an_unknown_place_is_refused_by_its_name() {
    let prison = Prison::new();
    let models = prison.ok("papers.models", json!({}));
    let model = &models[0];
    let mut wording = model["editions"][0]["wording"].clone();
    wording["paragraphs"] = json!(["Pour {nom}.", "Né le {date-de-naissance}, {nom"]);
    let save = |wording: &Value, edition: i64| json!({ "kind": model["kind"], "edition": edition, "wording": wording, "reason": "essai" });
    let failure = prison.fails("papers.save_model", save(&wording, 0));
    assert_eq!(failure.fields[0].reason, "place-unclosed");
    wording["paragraphs"] = json!(["Pour {nom}.", "Né le {date-de-naissance}."]);
    let failure = prison.fails("papers.save_model", save(&wording, 0));
    assert_eq!(failure.fields.len(), 1);
    assert_eq!(failure.fields[0].reason, "place-unknown");
    assert_eq!(
        (failure.fields[0].args["place"].as_str(), failure.fields[0].args["line"].as_str()),
        ("date-de-naissance", "2")
    );
    let tried =
        prison.fails("papers.try_model", json!({ "kind": model["kind"], "wording": wording }));
    assert_eq!(tried.fields[0].reason, "place-unknown");
    // Control: a known place, with its accents, is taken, and the edition counts up.
    wording["paragraphs"] = json!(["Pour {Nom}, écrou {numéro écrou}."]);
    bytes(&prison.ok("papers.try_model", json!({ "kind": model["kind"], "wording": wording })));
    let saved = prison.ok("papers.save_model", save(&wording, 0));
    assert_eq!(
        (saved["editions"][0]["edition"].as_i64(), saved["editions"].as_array().unwrap().len()),
        (Some(1), 2)
    );
    assert_eq!(prison.fails("papers.save_model", save(&wording, 0)).code, Code::Conflict);
}

#[test]
fn on_the_day_and_after_it_the_alert_asks_for_the_conduite_of_the_right_article() {
    let prison = Prison::new();
    enter(&prison, "DEMBÉLÉ", "2026-11-23T07:30");
    assert_eq!(alert(&prison, "conduite")["kind"], "duty");
    prison.now("2027-06-02T08:00");
    let prison = prison.again();
    let line = alert(&prison, "conduite");
    assert_eq!(
        (line["kind"].as_str(), line["severity"].as_str()),
        (Some("title_end"), Some("overrun"))
    );
    let draft = prison.ok("papers.prepare", due(&line));
    assert_eq!(draft["article"], "CPP 276");
    let made = prison.ok("papers.make", json!({ "due": due(&line) }));
    assert_eq!(made["paper"]["sent_on"], Value::Null);
    let sent = prison.ok(
        "papers.send",
        json!({ "paper_id": made["paper"]["paper_id"], "version": made["paper"]["version"], "sent": { "to": "escorte" } }),
    );
    assert_eq!(sent["sent_to"], "escorte");
    let line = alert(&prison, "conduite");
    assert_eq!(line["answer"]["sent_by"], "Awa DIARRA");
    assert_eq!(line["severity"], "overrun", "a letter is no decision");
}

#[test]
fn where_the_college_does_not_sit_the_judge_is_seized() {
    let prison = Prison::new();
    let mut input = committal("KONÉ", "Awa", "2026-11-23T07:30");
    input["acts"][0]["authority_code"] = json!("TGI-KATI");
    let stay = prison.ok("committals.enter", input);
    let of = |prison: &Prison| {
        let act = &stay["sheet"]["acts"][0]["act_id"];
        let due = json!({ "kind": "saisine_college", "committal_id": stay["committal_id"], "act_id": act, "due_on": "2027-05-08" });
        prison.ok("papers.make", json!({ "due": due, "again": true }))["paper"]["paper_id"].clone()
    };
    let content = |prison: &Prison, id: &Value| {
        let entry = prison.ok("journal.list", json!({ "kind": "papers.make" }));
        let entry = prison.ok("journal.entry", json!({ "seq": entry["rows"][0]["seq"] }));
        let row = entry["changes"]
            .as_array()
            .unwrap()
            .iter()
            .find(|c| c["row_id"] == *id)
            .unwrap()
            .clone();
        row["after"]["content"]["to"][0].as_str().unwrap().to_owned()
    };
    let id = of(&prison);
    assert!(content(&prison, &id).contains("Collège"));
    prison.ok(
        "reference.save",
        json!({ "list": "jurisdictions", "code": "TGI-KATI", "version": 0, "label_fr": "TGI de Kati",
                "label_en": "", "data": { "kind": "tgi", "college_installed": false },
                "valid_from": null, "valid_to": null, "reason": "non installé" }),
    );
    let id = of(&prison);
    assert!(content(&prison, &id).contains("juge d’instruction"));
}

#[test]
fn a_late_chamber_and_a_declaration_have_their_papers() {
    let prison = Prison::new();
    let stay = enter(&prison, "KONÉ", "2026-11-23T07:30");
    let id = stay["committal_id"].clone();
    let act =
        |kind: &str| json!({ "type": kind, "data": { "date": "2026-11-23", "proc": "RP 118/26" } });
    let sheet = prison.ok("acts.enter", json!({ "committal_id": id, "version": stay["sheet"]["version"], "act": act("reception_dossier_chambre") }));
    let sheet = prison.ok("acts.enter", json!({ "committal_id": id, "version": sheet["version"], "act": act("demande_de_mise_en_liberte") }));
    let offers = prison.ok("papers.due", json!({ "committal_id": id }));
    let offer =
        offers.as_array().unwrap().iter().find(|o| o["kind"] == "recu_declaration").unwrap();
    assert_eq!(
        (offer["act"].as_str(), offer["article"].as_str()),
        (Some("demande_de_mise_en_liberte"), Some("CPP 302"))
    );
    let receipt = prison.ok("papers.make", json!({ "due": { "kind": "recu_declaration", "committal_id": id, "act_id": offer["act_id"] } }));
    assert_eq!(receipt["paper"]["article"], "CPP 302");
    assert_eq!(sheet["acts"].as_array().unwrap().len(), 3);
    assert_eq!(alert(&prison, "demande_liberte"), Value::Null, "the chambre has ten days");
    prison.now("2026-12-06T08:00");
    let prison = prison.again();
    let line = alert(&prison, "demande_liberte");
    assert_eq!((line["article"].as_str(), line["days"].as_i64()), (Some("CPP 368"), Some(0)));
    prison.ok("papers.make", json!({ "due": due(&line), "sent": {} }));
    prison.now("2026-12-09T08:00");
    let prison = prison.again();
    assert_eq!(
        alert(&prison, "demande_liberte")["answer"]["sent_by"],
        "Awa DIARRA",
        "known again on another day"
    );
}

#[test]
fn an_inspector_reads_papers_and_makes_none() {
    let prison = Prison::new();
    let stay = enter(&prison, "KONÉ", "2026-11-23T07:30");
    let inspector = prison.account("visite", "inspector");
    let call = |name: &str, input: Value| {
        prison.desk.call(Some(&inspector), agiderm_core::words::Lang::Fr, name, input)
    };
    let due = json!({ "kind": "avis_ecrou", "committal_id": stay["committal_id"] });
    assert!(call("papers.prepare", due.clone()).is_ok());
    assert_eq!(call("papers.make", json!({ "due": due })).err().unwrap().code, Code::Forbidden);
}

#[test]
fn the_untried_are_listed_by_court_with_the_age_of_their_title() {
    let prison = Prison::new();
    let empty = prison.ok("prints.untried", json!({}));
    assert_eq!(empty["rows"], 0);
    enter(&prison, "KONÉ", "2026-11-23T07:30");
    enter(&prison, "DIARRA", "2026-11-23T07:40");
    let list = prison.ok("prints.untried", json!({}));
    assert_eq!((list["rows"].as_i64(), list["missing_glyphs"].as_i64()), (Some(2), Some(0)));
    bytes(&list);
}

#[test]
fn the_list_of_the_untried_names_the_title_that_holds_not_the_night_without_one() {
    let prison = Prison::new();
    let mut input = committal("TRAORÉ", "Bɔkari", "2026-11-22T02:00");
    input["acts"] = json!([]);
    input["without_title"] =
        json!({ "reason": "arrivée de nuit", "ordered_by": "le procureur, par téléphone" });
    let entered = prison.ok("committals.enter", input);
    let paper = json!({
        "committal_id": entered["committal_id"], "version": entered["sheet"]["version"],
        "act": mandat("2026-11-23"),
    });
    prison.ok("acts.enter", paper);
    let text = text(&bytes(&prison.ok("prints.untried", json!({}))));
    assert!(text.contains("mandat de dépôt"), "{text}");
    assert!(!text.contains("entrée sans titre"), "{text}");
}

#[test]
fn an_extract_in_french_says_no_code_of_the_file() {
    let prison = Prison::new();
    let mut input = committal("DIARRA", "Awa", "2026-11-23T07:30");
    input["identity"]["marital"] = json!("widowed");
    input["identity"]["sex"] = json!("F");
    let id = prison.ok("committals.enter", input)["committal_id"].clone();
    let said = text(&bytes(&prison.ok("prints.sheet", json!({ "committal_id": id }))));
    assert!(said.contains("Veuve") && !said.contains("widowed"), "{said}");
}

#[test]
fn the_exit_has_its_three_papers_from_the_act_that_opens_the_door() {
    let prison = Prison::new();
    let stay = enter(&prison, "KONÉ", "2026-11-23T07:30");
    let id = stay["committal_id"].clone();
    let levee = json!({
        "type": "levee_d_ecrou", "reference": "OML 12", "data": { "date": "2026-11-23" },
    });
    let left = prison.ok(
        "acts.enter",
        json!({ "committal_id": id, "version": stay["sheet"]["version"], "act": levee }),
    );
    let act = left["acts"][1]["act_id"].clone();
    let offers = prison.ok("papers.due", json!({ "committal_id": id }));
    let kinds: Vec<&str> = offers
        .as_array()
        .unwrap()
        .iter()
        .filter(|o| o["act_id"] == act)
        .map(|o| o["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["levee_ecrou", "billet_sortie", "certificat"]);
    for kind in kinds {
        let due = json!({ "kind": kind, "committal_id": id, "act_id": act });
        let draft = prison.ok("papers.prepare", due.clone());
        assert!(!draft["blanks"].to_string().contains("sortie"), "{draft}");
        prison.ok("papers.make", json!({ "due": due }));
    }
    assert_eq!(prison.ok("papers.list", json!({ "committal_id": id }))["total"], 3);
}
