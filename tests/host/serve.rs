//! The loopback server: sessions, foreign pages, statuses, changes.

use crate::support::{House, PHRASE, Server};
use serde_json::{Value, json};
use std::io::{BufRead, Read};

fn fails(server: &Server, headers: &[(&str, &str)]) -> (u16, String) {
    let reply = server.request("POST", "/api/session.state", headers, "{}");
    (reply.status, reply.json()["reason"].as_str().unwrap_or_default().to_owned())
}

const JSON: (&str, &str) = ("Content-Type", "application/json");

#[test]
fn a_session_lives_in_a_cookie_that_no_script_and_no_other_site_can_use() {
    let house = House::new();
    let server = house.serve();
    let input = json!({ "login": "directeur", "passphrase": PHRASE });
    let reply = server.call("session.sign_in", &input, None);
    let set = reply.header("set-cookie").unwrap().to_owned();
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(set.contains(part), "{set}");
    }
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    assert!(!reply.body.contains(set.split(['=', ';']).nth(1).unwrap()), "the token is not shown");
    let cookie = reply.cookie();
    assert_eq!(server.call("users.list", &json!({}), Some(&cookie)).status, 200);
    assert_eq!(server.call("users.list", &json!({}), None).status, 401);
    assert_eq!(server.call("users.list", &json!({}), Some("agiderm-1=forged")).status, 401);
    let out = server.call("session.sign_out", &json!({}), Some(&cookie));
    assert!(out.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert_eq!(server.call("users.list", &json!({}), Some(&cookie)).status, 401);
}

#[test]
fn a_foreign_page_or_a_rebound_name_is_refused_unread() {
    let house = House::new();
    let server = house.serve();
    let own = format!("http://localhost:{}", server.port);
    assert_eq!(fails(&server, &[JSON, ("Origin", &own)]).0, 200, "the control: our own page");
    let foreign = (403, "origin-foreign".to_owned());
    assert_eq!(fails(&server, &[JSON, ("Host", "registre.example:8930")]), foreign);
    assert_eq!(fails(&server, &[JSON, ("Origin", "http://example.org")]), foreign);
    assert_eq!(fails(&server, &[JSON, ("Origin", "null")]), foreign);
    assert_eq!(fails(&server, &[JSON, ("Sec-Fetch-Site", "cross-site")]), foreign);
    // What a form of another site can send without asking first.
    assert_eq!(fails(&server, &[("Content-Type", "text/plain")]).0, 400);
    assert_eq!(server.request("GET", "/api/session.state", &[], "").status, 405);
}

#[test]
fn each_kind_of_failure_has_its_status() {
    let house = House::new();
    let server = house.serve();
    let cookie = server.sign_in();
    let status = |name: &str, input: Value| {
        let reply = server.call(name, &input, Some(&cookie));
        (reply.status, reply.json()["code"].as_str().unwrap_or_default().to_owned())
    };
    let wrong = json!({ "login": "directeur", "passphrase": "une autre phrase" });
    assert_eq!(status("session.sign_in", wrong), (403, "forbidden".into()));
    assert_eq!(status("users.create", json!({ "login": 7 })), (400, "invalid".into()));
    assert_eq!(status("users.fly", json!({})), (404, "not_found".into()));
    let account = json!({ "login": "commis", "display_name": "B. TRAORÉ", "role": "clerk",
        "passphrase": "phrase d'essai du commis" });
    let made = server.call("users.create", &account, Some(&cookie)).json();
    let change = |version: i64, role: &str| {
        json!({ "user_id": made["user_id"], "version": version, "display_name": "B. TRAORÉ",
            "role": role, "disabled": false, "reason": "essai" })
    };
    assert_eq!(status("users.change", change(99, "clerk")), (409, "conflict".into()));
    let body = "x".repeat((64 << 20) + 1);
    let own = [JSON, ("Cookie", cookie.as_str())];
    let long = server.request("POST", "/api/users.list", &own, &body);
    assert_eq!((long.status, long.json()["reason"].as_str()), (400, Some("input-invalid")));
    // Two programs on one file: the second is told so.
    let other = house.serve();
    let input = json!({ "login": "directeur", "passphrase": PHRASE });
    let reply = other.call("session.sign_in", &input, None);
    assert_eq!((reply.status, reply.json()["reason"].as_str()), (503, Some("file-in-use")));
}

#[test]
fn every_browser_hears_of_a_change_until_its_session_ends() {
    let house = House::new();
    let server = house.serve();
    let (writer, listener) = (server.sign_in(), server.sign_in());
    let mut heard = server.listen(&listener);
    let account = json!({ "login": "commis", "display_name": "B. TRAORÉ", "role": "clerk",
        "passphrase": "phrase d'essai du commis" });
    assert_eq!(server.call("users.create", &account, Some(&writer)).status, 200);
    let mut line = String::new();
    while !line.starts_with("data: ") {
        line.clear();
        assert!(heard.read_line(&mut line).unwrap() > 0, "the stream ended too early");
    }
    let topics: Vec<String> = serde_json::from_str(line.trim_start_matches("data: ")).unwrap();
    assert!(topics.contains(&"users".to_owned()), "{topics:?}");
    server.call("session.sign_out", &json!({}), Some(&listener));
    let mut rest = String::new();
    heard.read_to_string(&mut rest).unwrap();
    assert!(!rest.contains("data:"), "{rest}");
    let refused = server.request("GET", "/api/changes", &[("Cookie", &listener)], "");
    assert_eq!(refused.status, 401);
}

#[test]
fn the_first_page_is_served_under_the_closed_policy() {
    let house = House::empty();
    let server = house.serve();
    let page = server.request("GET", "/", &[("Sec-Fetch-Site", "none")], "");
    assert_eq!(page.status, 200);
    assert!(page.header("content-type").unwrap().starts_with("text/html"));
    assert_eq!(page.header("content-security-policy"), Some(crate::policy::served().as_str()));
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(server.request("GET", "/../Cargo.toml", &[], "").status, 404);
    let state = server.call("session.state", &json!({}), None);
    assert_eq!(state.json()["file"], "none");
}
