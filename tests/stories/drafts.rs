//! Unfinished entries: kept, found again, never in the journal, never another person's.

use crate::committals::committal;
use crate::support::Prison;
use agiderm_core::words::Lang;
use serde_json::{Value, json};

fn draft(id: Option<&Value>, title: &str) -> Value {
    json!({
        "draft_id": id, "screen": "committals.enter", "title": title,
        "payload": { "identity": { "family_name": title }, "caret": "birth" },
    })
}

#[test]
fn a_draft_survives_a_restart_and_leaves_no_entry() {
    let prison = Prison::new();
    let entries = prison.ok("journal.verify", json!({}))["entries"].clone();
    let kept = prison.ok("drafts.save", draft(None, "KONÉ Invente"));
    prison.now("2026-11-23T08:02");
    let again = prison.ok("drafts.save", draft(Some(&kept["draft_id"]), "KONÉ Inventé"));
    assert_eq!(again["draft_id"], kept["draft_id"]);
    assert_eq!(again["updated_at"], "2026-11-23T08:02");
    assert_eq!(prison.ok("journal.verify", json!({}))["entries"], entries);
    let prison = prison.restarted();
    let lines = prison.ok("drafts.list", json!({}));
    assert_eq!(lines.as_array().unwrap().len(), 1);
    assert_eq!((&lines[0]["title"], &lines[0]["mine"]), (&json!("KONÉ Inventé"), &json!(true)));
    let opened = prison.ok("drafts.open", json!({ "draft_id": kept["draft_id"] }));
    assert_eq!(opened["payload"]["caret"], "birth");
}

#[test]
fn others_see_that_a_draft_exists_and_never_its_content() {
    let prison = Prison::new();
    let (clerk, other) = (prison.account("greffier", "clerk"), prison.account("autre", "clerk"));
    let call = |token, name, input| prison.desk.call(Some(token), Lang::Fr, name, input);
    let kept = call(&clerk, "drafts.save", draft(None, "TRAORÉ Inventée")).unwrap().value;
    let id = json!({ "draft_id": kept["draft_id"] });
    assert_eq!(call(&other, "drafts.list", json!({})).unwrap().value, json!([]));
    let seen = prison.ok("drafts.list", json!({}));
    assert_eq!((&seen[0]["by"], &seen[0]["mine"]), (&json!("greffier"), &json!(false)));
    assert!(seen[0].get("payload").is_none());
    for token in [&other, &prison.director] {
        assert_eq!(call(token, "drafts.open", id.clone()).err().unwrap().reason, "not-found");
        let over = draft(Some(&kept["draft_id"]), "écrasé");
        assert_eq!(call(token, "drafts.save", over).err().unwrap().reason, "not-found");
        call(token, "drafts.discard", id.clone()).unwrap();
    }
    let opened = call(&clerk, "drafts.open", id.clone()).unwrap().value;
    assert_eq!(opened["title"], "TRAORÉ Inventée");
    call(&clerk, "drafts.discard", id.clone()).unwrap();
    call(&clerk, "drafts.discard", id.clone()).unwrap();
    assert!(call(&clerk, "drafts.open", id).is_err());
}

#[test]
fn a_draft_discarded_in_another_window_is_kept_again() {
    let prison = Prison::new();
    let kept = prison.ok("drafts.save", draft(None, "DIARRA Inventé"));
    prison.ok("drafts.discard", json!({ "draft_id": kept["draft_id"] }));
    let again = prison.ok("drafts.save", draft(Some(&kept["draft_id"]), "DIARRA Inventé"));
    assert_eq!(again["draft_id"], kept["draft_id"]);
    let mut huge = draft(None, "trop gros");
    huge["payload"] = json!("x".repeat(5 << 20));
    assert_eq!(prison.fails("drafts.save", huge).fields[0].reason, "draft-too-large");
    let mut lost = draft(None, "sans écran");
    lost["screen"] = json!(" ");
    assert_eq!(prison.fails("drafts.save", lost).fields[0].field, "screen");
}

#[test]
fn an_act_recorded_ends_the_draft_that_it_came_from_and_an_act_refused_does_not() {
    let prison = Prison::new();
    let stay = prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
    let kept = prison.ok("drafts.save", draft(None, "demande"));
    let act = |version: &Value| {
        let data = json!({ "date": "2026-11-23", "proc": "RP 118/26" });
        json!({
            "committal_id": stay["committal_id"], "version": version, "draft_id": kept["draft_id"],
            "act": { "type": "demande_de_mise_en_liberte", "data": data },
        })
    };
    assert_eq!(prison.fails("acts.enter", act(&json!(77))).reason, "version-stale");
    let drafts = || prison.ok("drafts.list", json!({})).as_array().unwrap().len();
    assert_eq!(drafts(), 1, "control: nothing was recorded");
    prison.ok("acts.enter", act(&stay["sheet"]["version"]));
    assert_eq!(drafts(), 0);
}
