//! A register taken over: what its doubts do to the dossiers.

use crate::support::Prison;
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde_json::{Value, json};

#[test]
fn an_implausible_birth_gives_no_date_until_it_is_corrected() {
    let prison = Prison::new();
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/takeover/fixtures/small/registre.xlsx");
    let base64 = B64.encode(std::fs::read(path).unwrap());
    let report =
        prison.ok("takeover.run", json!({ "file_name": "registre.xlsx", "base64": base64 }));
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

#[test]
fn the_sheet_of_women_and_infants_is_taken_over_once() {
    let prison = Prison::new();
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/takeover/fixtures/small/registre.xlsx");
    let base64 = B64.encode(std::fs::read(path).unwrap());
    let input = json!({ "file_name": "registre.xlsx", "base64": base64 });
    prison.ok("takeover.run", input.clone());
    let first = prison.ok("infants.list", json!({}));
    assert!(first["counts"]["present"].as_u64().unwrap() >= 2, "{first}");
    let late =
        first["infants"].as_array().unwrap().iter().find(|i| i["birth"]["v"] == "2023-09-16");
    assert_eq!(late.unwrap()["severity"], "overrun");
    assert_eq!(first["counts"]["pregnant"], 1);
    prison.ok("takeover.run", input);
    let again = prison.ok("infants.list", json!({}));
    assert_eq!(again["counts"], first["counts"]);
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}
