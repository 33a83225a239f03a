//! The people present as the store and the infirmary see them, and what they must not see.

use crate::committals::committal;
use crate::support::Prison;
use agiderm_core::api;
use agiderm_core::desk::Token;
use agiderm_core::failure::{Code, Result};
use agiderm_core::users::Permission;
use agiderm_core::words::Lang;
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde_json::{Value, json};

fn call(prison: &Prison, who: &Token, name: &str, input: Value) -> Result<Value> {
    prison.desk.call(Some(who), Lang::Fr, name, input).map(|answer| answer.value)
}

fn filled() -> Prison {
    let prison = Prison::new();
    for (family, given, cell) in
        [("Coulibaly", "Moussa", "A-01"), ("Sangaré", "Fatoumata", "QF-02"), ("Traoré", "Issa", "")]
    {
        let mut entry = committal(family, given, "2026-11-22T09:40");
        entry["cell"] = json!(cell);
        entry["identity"]["alias"] = json!(format!("Vieux{}", &given[..1]));
        prison.ok("committals.enter", entry);
    }
    prison
}

#[test]
fn the_store_reads_number_name_and_cell_and_nothing_else() {
    let prison = filled();
    let dossier = prison.ok("committals.list", json!({}))["rows"][0].clone();
    for role in ["storekeeper", "nurse"] {
        let who = prison.account(role, role);
        let page = call(&prison, &who, "roster.list", json!({ "order": "cell" })).unwrap();
        let rows = page["rows"].as_array().unwrap();
        assert_eq!(page["total"], 3);
        for row in rows {
            let fields: Vec<&String> = row.as_object().unwrap().keys().collect();
            assert_eq!(fields, ["ecrou", "name", "cell"]);
        }
        assert_eq!(rows[0]["cell"], "A-01");
        assert_eq!(rows[2]["cell"], "", "a person without a cell comes last");
        let found = |text: &str| {
            let page = call(&prison, &who, "roster.list", json!({ "text": text })).unwrap();
            page["rows"].as_array().unwrap().len()
        };
        // Words, numbers, cells and other spellings; never a surnom, a parent or an offence.
        for (text, count) in [
            ("moussa cou", 1),
            ("QF", 1),
            ("2/2026", 1),
            ("Kulubali", 1),
            ("VieuxI", 0),
            ("vol", 0),
        ] {
            assert_eq!(found(text), count, "{text}");
        }
        let file = call(&prison, &who, "prints.roster", json!({ "format": "csv" })).unwrap();
        let csv = String::from_utf8(B64.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap();
        assert!(csv.contains("Coulibaly Moussa;A-01"), "{csv}");
        // The control: these are in the dossier that the registry reads.
        for hidden in ["title", "offences", "authority"] {
            let told = dossier[hidden].as_str().unwrap();
            assert!(!told.is_empty() && !csv.contains(told), "{hidden}");
        }
    }
}

#[test]
fn no_reading_of_the_registry_is_open_to_the_store() {
    let prison = filled();
    let who = prison.account("magasin", "storekeeper");
    let mut closed = 0;
    for line in api::lines() {
        let Some(right) = line.permission else { continue };
        let open =
            matches!(right, Permission::Own | Permission::ReferenceRead | Permission::RosterRead);
        let refused = call(&prison, &who, line.name, json!({})).err().map(|f| f.code);
        if !open {
            assert_eq!(refused, Some(Code::Forbidden), "{}", line.name);
            closed += 1;
        }
    }
    assert!(closed > 20, "only {closed} commands were tried");
}

#[test]
fn the_inspector_checks_the_journal_and_the_technician_sees_the_state_of_the_file() {
    let prison = filled();
    for (role, backs_up) in
        [("inspector", false), ("technician", true), ("chief_clerk", true), ("clerk", false)]
    {
        let who = prison.account(role, role);
        let checked = call(&prison, &who, "journal.verify", json!({}));
        let health = call(&prison, &who, "file.health", json!({}));
        if role == "clerk" {
            assert_eq!(checked.unwrap_err().code, Code::Forbidden);
            assert_eq!(health.unwrap_err().code, Code::Forbidden);
            continue;
        }
        assert_eq!(checked.unwrap()["ok"], true, "{role}");
        assert!(health.unwrap()["entries"].as_i64().unwrap() > 3);
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("copie.agiderm");
        let made = call(&prison, &who, "backup.make", json!({ "to": to }));
        assert_eq!(made.is_ok(), backs_up, "{role}");
        if backs_up {
            let health = call(&prison, &who, "file.health", json!({})).unwrap();
            assert_eq!(health["last_to"], json!(to));
        }
    }
}

#[test]
fn each_account_keeps_its_own_way_of_working() {
    let prison = filled();
    let clerk = prison.account("greffe", "clerk");
    let mine = json!({
        "language": "en", "text_size": 115, "high_contrast": true, "enter_moves": false,
        "views": { "nominal": "une-vue" },
    });
    call(&prison, &clerk, "session.keep_preferences", mine.clone()).unwrap();
    let wrong = call(&prison, &clerk, "session.keep_preferences", json!({ "text_size": 900 }));
    assert_eq!(wrong.unwrap_err().fields[0].field, "text_size");
    assert_eq!(call(&prison, &clerk, "session.preferences", json!({})).unwrap(), mine);
    let theirs = prison.ok("session.preferences", json!({}));
    assert_eq!(theirs["language"], Value::Null);
    let prison = prison.restarted();
    let clerk = prison.sign_in("greffe");
    assert_eq!(call(&prison, &clerk, "session.preferences", json!({})).unwrap(), mine);
}

#[test]
fn the_lists_of_the_house_are_papers_too() {
    let prison = filled();
    for (input, told) in [
        (json!({ "list": "users", "format": "csv" }), "Awa DIARRA"),
        (
            json!({ "list": "reference", "format": "csv", "reference": { "list": "regions", "all": true } }),
            "Kayes",
        ),
    ] {
        let file = prison.ok("prints.list", input);
        let csv = String::from_utf8(B64.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap();
        assert!(csv.contains(told), "{csv}");
    }
    let clerk = prison.account("greffe", "clerk");
    let refused = call(&prison, &clerk, "prints.list", json!({ "list": "users", "format": "csv" }));
    assert_eq!(refused.unwrap_err().code, Code::Forbidden);
    assert_eq!(
        prison.fails("prints.list", json!({ "list": "takeover", "format": "csv" })).fields[0].field,
        "takeover"
    );
}
