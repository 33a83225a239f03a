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

#[test]
fn a_number_already_in_the_file_is_foreseen_and_held() {
    let prison = Prison::new();
    let one = |name: &str| {
        let text = format!(
            "N° d'écrou;Date d'écrou;Nom;Prénoms;Sexe;Date de naissance\n\
             12/2024;03/05/2024;{name};Moussa;M;04/02/1990\n\
             13/2024;04/05/2024;{name};Awa;F;05/02/1991\n"
        );
        json!({ "file_name": "r.csv", "base64": B64.encode(text) })
    };
    let first = prison.ok("takeover.run", one("Traoré"));
    assert_eq!(first["counts"]["held"], 0, "{first}");
    let foreseen = prison.ok("takeover.preview", one("Diarra"));
    assert_eq!(foreseen["counts"]["held"], 2, "{foreseen}");
    let said = foreseen["rows"][0]["issues"].as_array().unwrap();
    assert!(said.iter().any(|i| i["code"] == "ecrou_already_recorded"), "{foreseen}");
    let taken = prison.ok("takeover.run", one("Diarra"));
    assert_eq!(taken["counts"], foreseen["counts"]);
    let waiting = prison.ok("takeover.held", json!({}));
    assert_eq!(waiting["total"], 2);
    // A row shows its cells under the headings of its own register.
    let cell = &waiting["rows"][0]["cells"][2];
    assert_eq!((&cell["header"], &cell["value"]), (&json!("Nom"), &json!("Diarra")));
    let stay = first["rows"][0]["committal_id"].clone();
    let sheet = prison.ok("committals.sheet", json!({ "committal_id": stay }));
    assert_eq!(sheet["raw_cells"][2], json!({ "column": "Nom", "value": "Traoré" }));
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], true);
}
