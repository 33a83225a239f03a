//! The journal read, the sentences of what a check can find, and an older file put back.

use crate::support::Prison;
use crate::tampering::with;
use agiderm_core::api::{self, Run};
use agiderm_core::words::{Lang, Words};
use serde_json::{Value, json};

#[test]
fn the_journal_is_read_by_person_day_kind_and_words() {
    let prison = Prison::new();
    for n in 0..7 {
        prison.now(&format!("2026-11-2{}T08:0{n}", 3 + n / 4));
        let prison_token = prison.sign_in("directeur");
        let input = json!({ "key": "urgent_days", "value": (n + 1).to_string(), "reason": "essai", "decision": "" });
        prison.desk.call(Some(&prison_token), Lang::Fr, "settings.save", input).unwrap();
    }
    let token = prison.sign_in("directeur");
    let list = |query: Value| {
        prison.desk.call(Some(&token), Lang::Fr, "journal.list", query).unwrap().value
    };
    let all = list(json!({}));
    let total = all["total"].as_i64().unwrap();
    assert_eq!(all["rows"].as_array().unwrap().len() as i64, total);
    assert_eq!(all["rows"][0]["seq"], total);
    assert_eq!(list(json!({ "kind": "settings.save" }))["total"], 7);
    assert_eq!(list(json!({ "kind": "settings.save", "from": "2026-11-24" }))["total"], 3);
    assert_eq!(list(json!({ "kind": "settings.save", "to": "2026-11-23" }))["total"], 4);
    assert_eq!(list(json!({ "actor": "Awa DIARRA" }))["total"], total);
    assert_eq!(list(json!({ "actor": "Personne" }))["total"], 0);
    let page = list(json!({ "text": "SETT diar", "offset": 5, "limit": 4 }));
    assert_eq!((&page["total"], page["rows"].as_array().unwrap().len()), (&json!(7), 2));
    let page = list(json!({ "offset": 2, "limit": 3 }));
    assert_eq!(page["rows"][0]["seq"], total - 2);
    let me = all["rows"][0]["subject"].clone();
    assert_eq!(list(json!({ "subject": me }))["rows"][0]["subject_label"], "Awa DIARRA");
    let failure = prison.desk.call(Some(&token), Lang::Fr, "journal.entry", json!({ "seq": 999 }));
    assert_eq!(failure.err().unwrap().reason, "not-found");
}

#[test]
fn an_older_copy_of_the_whole_file_is_found_even_after_the_next_entry() {
    let prison = Prison::new();
    let file = prison.desk.file().to_owned();
    let old = with(&file, ".old");
    prison.desk.sign_out(Some(&prison.director)).unwrap();
    std::fs::copy(&file, &old).unwrap();
    let prison = prison.restarted();
    let save = json!({ "key": "urgent_days", "value": "5", "reason": "essai", "decision": "" });
    prison.ok("settings.save", save);
    let kept = prison.ok("journal.verify", json!({}));
    assert_eq!(kept["ok"], true, "{kept}");
    prison.desk.sign_out(Some(&prison.director)).unwrap();
    std::fs::copy(&old, &file).unwrap();
    // Signing in writes an entry: the marker beside the file moves on, the finding stays.
    let prison = prison.restarted();
    let found = prison.ok("journal.verify", json!({}));
    assert_eq!(found["problems"][0]["kind"], "file_older", "{found}");
    let lost = kept["entries"].as_i64().unwrap() - 1;
    assert_eq!(found["problems"][0]["seq"], lost, "{found}");
    let prison = prison.restarted();
    assert_eq!(prison.ok("journal.verify", json!({}))["ok"], false);
}

#[test]
fn every_fault_has_its_sentence() {
    for kind in [
        "entry_missing",
        "link_broken",
        "content_changed",
        "hash_wrong",
        "change_orphan",
        "file_older",
        "file_other",
        "row_changed",
        "row_missing",
        "row_unknown",
        "photo_changed",
        "photo_missing",
        "projection_differs",
        "projection_missing",
        "schema_differs",
        "page_damaged",
    ] {
        let key = format!("audit-problem-{}", kind.replace('_', "-"));
        assert!(Words::of(Lang::Fr).has(&key) && Words::of(Lang::En).has(&key), "{key}");
    }
    for line in api::lines() {
        if matches!(line.run, Run::Command(_) | Run::Consult(_) | Run::File(_)) {
            let key = format!("audit-kind-{}", line.name.replace(['.', '_'], "-"));
            assert!(Words::of(Lang::Fr).has(&key), "{key}");
        }
    }
}

#[test]
fn an_entry_names_what_it_is_about() {
    let prison = Prison::new();
    prison.ok(
        "settings.save",
        json!({ "key": "idle_minutes", "value": "12", "reason": "essai", "decision": "" }),
    );
    let page = prison.ok("journal.list", json!({}));
    let label = |kind: &str| {
        let rows = page["rows"].as_array().unwrap();
        let row = rows.iter().find(|r| r["kind"] == kind).unwrap();
        row["subject_label"].as_str().unwrap().to_owned()
    };
    assert_eq!(label("establishment.create"), "Maison d'arrêt d'essai");
    assert_eq!(label("settings.save"), "Verrouillage sans activité (minutes)");
}
