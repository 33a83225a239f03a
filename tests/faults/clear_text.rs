//! No name in clear in anything the program writes: file, log, keys, head, attempts, backup.

use agiderm_core::base::dates::Moment;
use agiderm_core::base::ids::DetaineeId;
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{CreateEstablishment, Desk, Director};
use agiderm_core::detainees::Identity;
use agiderm_core::detainees::table::DetaineeRow;
use agiderm_core::store::clock::FixedClock;
use agiderm_core::words::Lang;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn planted(n: usize) -> String {
    format!("Ƙwanɛba-Inventé-{n:02}-Zzyx")
}

fn writings(text: &str) -> Vec<Vec<u8>> {
    let ascii: String = text.chars().filter(char::is_ascii).collect();
    vec![
        text.as_bytes().to_vec(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ascii.as_bytes()[ascii.len() - 8..].to_vec(),
        text.to_uppercase().into_bytes(),
    ]
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(files(&path));
        } else {
            out.push(path);
        }
    }
    out
}

/// The planted names found in clear under a folder.
fn found(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut out = Vec::new();
    for path in files(folder) {
        let bytes = fs::read(&path).unwrap();
        for n in 0..20 {
            if writings(&planted(n)).iter().any(|w| holds(&bytes, w)) {
                out.push((planted(n), path.clone()));
            }
        }
    }
    out
}

#[test]
fn twenty_planted_names_are_nowhere_in_clear() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock::at(Moment::parse("2026-11-23T08:00").unwrap()));
    let desk = Desk::with_clock(folder.path().join("essai.agiderm"), clock);
    let establishment = CreateEstablishment {
        name: "Maison d'arrêt d'essai".into(),
        code: "ESSAI".into(),
        region: String::new(),
        authority: planted(0),
        law: "mli".into(),
        director: Director {
            login: "directeur".into(),
            display_name: "Awa DIARRA".into(),
            passphrase: Secret::new(planted(1)),
        },
    };
    let (_, token) = desk.create(establishment, true, Lang::Fr).unwrap();
    let call = |name: &str, input| desk.call(Some(&token), Lang::Fr, name, input).unwrap();
    for n in 2..8 {
        let payload = json!({ "identity": { "family_name": planted(n) } });
        let draft =
            json!({ "draft_id": null, "screen": "essai", "title": planted(n), "payload": payload });
        call("drafts.save", draft);
    }
    for n in 8..12 {
        let item = json!({
            "list": "professions", "code": format!("PR-{n}0"), "version": null, "label_fr": planted(n),
            "label_en": "", "data": {}, "valid_from": null, "valid_to": null, "reason": planted(n),
        });
        call("reference.save", item);
    }
    let store = desk.store().unwrap();
    for n in 12..19 {
        let input = json!({ "family_name": planted(n) }).to_string();
        store
            .write(&crate::support::actor(), "essai", &input, |tx| {
                let mut row = DetaineeRow::new(DetaineeId::new(), Identity::default());
                row.family_name = planted(n);
                row.given_names = planted(n);
                tx.insert(&mut row)
            })
            .unwrap();
    }
    drop(store);
    let wrong = json!({ "login": "directeur", "passphrase": planted(19) });
    assert!(desk.call(None, Lang::Fr, "session.sign_in", wrong).is_err());
    fs::create_dir(folder.path().join("cle")).unwrap();
    call("backup.make", json!({ "to": folder.path().join("cle") }));
    // While it is open, with its log; then at rest.
    assert!(files(folder.path()).len() >= 8, "{:?}", files(folder.path()));
    assert_eq!(found(folder.path()), []);
    desk.sign_out(Some(&token)).unwrap();
    assert_eq!(found(folder.path()), []);
    // Control: the same search finds a name written in clear.
    fs::write(folder.path().join("clair.txt"), format!("… {} …", planted(3))).unwrap();
    assert_eq!(found(folder.path()).len(), 1);
}
