//! A register taken over: what its doubts do to the dossiers.

use crate::support::Prison;
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde_json::{Value, json};

fn register_in(file: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/takeover/fixtures/small/");
    B64.encode(std::fs::read(format!("{folder}{file}")).unwrap())
}

fn small_register() -> String {
    register_in("registre.xlsx")
}

#[test]
fn an_implausible_birth_gives_no_date_until_it_is_corrected() {
    let prison = Prison::new();
    let report = prison
        .ok("takeover.run", json!({ "file_name": "registre.xlsx", "base64": small_register() }));
    let doubted = report["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|r| {
            let issues = r["issues"].as_array().unwrap();
            issues.iter().any(|i| i["code"] == "age_implausible")
        })
        .unwrap();
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": doubted["committal_id"] }));
    let refused = |sheet: &Value| {
        sheet["refusals"].as_array().unwrap().iter().any(|r| r["code"] == "age_implausible")
    };
    assert!(refused(&sheet));
    assert!(sheet["titles"].as_array().unwrap().iter().all(|t| t["expires_on"].is_null()));
    assert_eq!(sheet["release"]["due"], false);

    let mut identity = sheet["identity"].clone();
    identity["birth"] = json!({ "v": "1990", "p": "year" });
    let corrected = prison.ok(
        "detainees.correct",
        json!({
            "detainee_id": sheet["detainee_id"], "version": sheet["detainee_version"],
            "identity": identity, "reason": "acte de naissance présenté",
        }),
    );
    assert!(!refused(&corrected));
}

/// The papers and lists of a register taken over, as text.
fn exported(prison: &Prison, list: &str) -> String {
    let file = prison.ok("prints.list", json!({ "list": list, "format": "csv" }));
    String::from_utf8(B64.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap()
}

#[test]
fn an_hour_that_nobody_wrote_is_shown_nowhere() {
    let prison = Prison::new();
    prison.ok("takeover.run", json!({ "file_name": "registre.xlsx", "base64": small_register() }));
    let page = prison.ok("committals.list", json!({ "limit": 1000 }));
    let rows = page["rows"].as_array().unwrap();
    let entered = |row: &Value| row["entered_at"].as_str().unwrap().to_owned();
    let (told, untold): (Vec<&Value>, Vec<&Value>) =
        rows.iter().partition(|row| entered(row).len() == "2026-01-01T08:00".len());
    // The control: hours that were written are kept and shown.
    assert!(!told.is_empty() && !untold.is_empty(), "{} {}", told.len(), untold.len());
    assert!(untold.iter().all(|row| entered(row).len() == "2026-01-01".len()));
    let hour = entered(told[0])[11..].to_owned();
    let list = exported(&prison, "register");
    assert!(list.contains(&hour) && !list.contains("00:00"));

    let sheet = prison.ok("committals.sheet", json!({ "committal_id": untold[0]["committal_id"] }));
    assert_eq!(sheet["entered_at"].as_str().unwrap().len(), "2026-01-01".len());
    let correct = |at: &str, version: &Value| {
        json!({
            "committal_id": sheet["committal_id"], "version": version, "entered_at": at,
            "brought_by": "Adj. Moussa Konaté", "brought_by_service": "", "state_on_arrival": "",
            "effects": "", "valuables": "", "cell": "", "reason": "relu sur le registre",
        })
    };
    let on = entered(untold[0]);
    let same = prison.ok("committals.correct", correct(&on, &sheet["version"]));
    assert_eq!(same["entered_at"], on.as_str());
    let midnight = format!("{on}T00:00");
    let told = prison.ok("committals.correct", correct(&midnight, &same["version"]));
    assert_eq!(told["entered_at"], midnight.as_str());
    // An hour once written is not taken away.
    let refused = prison.fails("committals.correct", correct(&on, &told["version"]));
    assert_eq!(refused.fields[0].field, "entered_hour");
}

#[test]
fn a_court_taken_over_is_read_by_its_name() {
    let prison = Prison::new();
    prison.ok("takeover.run", json!({ "file_name": "registre.xlsx", "base64": small_register() }));
    for list in ["register", "deadlines"] {
        let text = exported(&prison, list);
        assert!(text.contains("Tribunal de grande instance"), "{list}");
        for raw in ["TGI-", "law-", "registers-"] {
            assert!(!text.contains(raw), "{list} shows {raw}");
        }
    }
    let page = prison.ok("committals.list", json!({ "limit": 1 }));
    let id = &page["rows"][0]["committal_id"];
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": id }));
    let act = &sheet["acts"][0];
    assert!(act["authority_code"].as_str().unwrap().starts_with("T"), "{act}");
    assert_ne!(act["authority"], act["authority_code"]);
}

#[test]
fn the_same_register_in_another_format_adds_nothing() {
    let prison = Prison::new();
    let files = ["registre.xlsx", "registre-utf8.csv", "registre-cp1252.csv", "registre.xlsx"];
    for (n, name) in files.into_iter().enumerate() {
        let input = json!({ "file_name": name, "base64": register_in(name) });
        let foreseen = prison.ok("takeover.preview", input.clone());
        let counts = prison.ok("takeover.run", input)["counts"].clone();
        // The control: the first time every row is new.
        let already = if n == 0 { json!(0) } else { counts["rows"].clone() };
        assert_eq!(counts["already"], already, "{name}");
        assert_eq!(foreseen["counts"]["already"], already, "{name}");
    }
}
