//! What a page may do is written twice, for the window and for the browser, and compared byte for
//! byte with what was agreed: a change here is a decision, never an accident.

use serde_json::Value;

const AGREED_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; \
    connect-src 'self' ipc: http://ipc.localhost; base-uri 'none'; form-action 'none'; \
    frame-src 'none'; frame-ancestors 'none'; object-src 'none'";

const AGREED_CAPABILITY: &str = r#"{
  "$schema": "../gen/schemas/desktop-schema.json",
  "identifier": "main",
  "description": "The one window: the program's own four commands, and hearing its changes.",
  "windows": ["main"],
  "local": true,
  "permissions": [
    "allow-call",
    "allow-save-file",
    "allow-choose-place",
    "allow-notify",
    "core:event:allow-listen",
    "core:event:allow-unlisten"
  ]
}
"#;

/// The policy of the pages served over loopback: the window's, without its own channel.
pub fn served() -> String {
    AGREED_POLICY.replace(" ipc: http://ipc.localhost", "")
}

fn window() -> Value {
    serde_json::from_str(include_str!("../../src-tauri/tauri.conf.json")).unwrap()
}

#[test]
fn the_window_has_the_agreed_policy_and_capability() {
    let security = &window()["app"]["security"];
    assert_eq!(security["csp"], AGREED_POLICY);
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["capabilities"], serde_json::json!(["main"]));
    assert_eq!(window()["app"]["withGlobalTauri"], false);
    assert_eq!(include_str!("../../src-tauri/capabilities/main.json"), AGREED_CAPABILITY);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src-tauri/capabilities");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1, "one capability file");
}

#[test]
fn no_page_may_run_text_as_code_or_reach_another_machine() {
    for policy in [AGREED_POLICY.to_owned(), served()] {
        for forbidden in ["unsafe-inline", "unsafe-eval", "https:", "ws:", "*"] {
            assert!(!policy.contains(forbidden), "{policy}");
        }
        assert!(policy.starts_with("default-src 'none'"));
    }
}
