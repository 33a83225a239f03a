//! Backups that were opened again, and the way back.

use crate::support::{PHRASE, Prison};
use agiderm_core::backup::{self, Restore, manifest_path};
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::Desk;
use agiderm_core::failure::{Code, Failure};
use agiderm_core::store::keyfile::{self, KeyFile};
use agiderm_core::words::Lang;
use hkdf::Hkdf;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

fn restore(prison: &Prison, from: &Path, to: &Path, phrase: &str) -> Result<i64, Failure> {
    let passphrase = Secret::new(phrase.into());
    let input = Restore { from, to, login: "directeur", passphrase: &passphrase, reason: "essai" };
    backup::restore(&input, prison.clock.clone(), Lang::Fr).map(|r| r.epoch)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn change(prison: &Prison, value: &str) {
    let save = json!({ "key": "urgent_days", "value": value, "reason": "essai", "decision": "" });
    prison.ok("settings.save", save);
}

#[test]
fn a_backup_is_a_whole_prison_that_opens_elsewhere() {
    let prison = Prison::new();
    change(&prison, "5");
    let stick = tempfile::tempdir().unwrap();
    let made = prison.ok("backup.make", json!({ "to": stick.path() }));
    let copy = Path::new(made["path"].as_str().unwrap()).to_owned();
    let name = copy.file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(name, "ESSAI-2026-11-23-0800-3.agiderm");
    assert_eq!(made["bytes"], fs::metadata(&copy).unwrap().len());
    // The file, its keys and its manifest; nothing passing is left beside them.
    let expected = [name.clone(), format!("{name}.keys"), format!("{name}.manifest")];
    assert_eq!(names(stick.path()), expected);
    let home = prison.ok("journal.list", json!({ "kind": "backup.make" }));
    assert_eq!(home["total"], 1);
    let entry = prison.ok("journal.entry", json!({ "seq": home["rows"][0]["seq"] }));
    assert_eq!(entry["input"]["head"], made["head"]);
    // It opens as it is, on another PC, with the pass phrase of the same account.
    let elsewhere = Desk::with_clock(&copy, prison.clock.clone());
    let phrase = json!({ "login": "directeur", "passphrase": PHRASE });
    let signed = elsewhere.call(None, Lang::Fr, "session.sign_in", phrase).unwrap();
    let token = signed.token.unwrap().unwrap();
    let found = elsewhere.call(Some(&token), Lang::Fr, "journal.verify", json!({})).unwrap().value;
    assert_eq!(found["problems"], json!([]));
    let entries = made["entries"].as_i64().unwrap();
    let line = json!({ "seq": entries });
    let last = elsewhere.call(Some(&token), Lang::Fr, "journal.entry", line).unwrap().value;
    assert_eq!(last["line"]["hash"], made["head"]);
}

#[test]
fn a_restore_is_a_new_file_in_a_new_epoch() {
    let prison = Prison::new();
    change(&prison, "5");
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("copie.agiderm");
    prison.ok("backup.make", json!({ "to": copy }));
    change(&prison, "6");
    let back = stick.path().join("retour.agiderm");
    assert_eq!(restore(&prison, &copy, &back, PHRASE).unwrap(), 2);
    let desk = Desk::with_clock(&back, prison.clock.clone());
    let phrase = json!({ "login": "directeur", "passphrase": PHRASE });
    let token = desk.call(None, Lang::Fr, "session.sign_in", phrase).unwrap().token.unwrap();
    let call =
        |name: &str, input: Value| desk.call(token.as_ref(), Lang::Fr, name, input).unwrap().value;
    assert_eq!(call("journal.verify", json!({}))["problems"], json!([]));
    let settings = call("settings.list", json!({}));
    let urgent = settings.as_array().unwrap().iter().find(|s| s["key"] == "urgent_days").unwrap();
    assert_eq!(urgent["value"], "5");
    let restored = call("journal.list", json!({ "kind": "backup.restore" }));
    let entry = call("journal.entry", json!({ "seq": restored["rows"][0]["seq"] }));
    assert_eq!((&entry["input"]["epoch"], &entry["input"]["reason"]), (&json!(2), &json!("essai")));
    // A restore of the restored file is the next epoch.
    let again = stick.path().join("copie2.agiderm");
    call("backup.make", json!({ "to": again }));
    let third = stick.path().join("retour2.agiderm");
    assert_eq!(restore(&prison, &again, &third, PHRASE).unwrap(), 3);
}

#[test]
fn nothing_is_written_over_and_a_refusal_leaves_nothing() {
    let prison = Prison::new();
    let before = prison.ok("journal.verify", json!({}));
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("copie.agiderm");
    for taken in [copy.clone(), keyfile::path_of(&copy), manifest_path(&copy)] {
        fs::write(&taken, "déjà là").unwrap();
        let failure = prison.fails("backup.make", json!({ "to": copy }));
        assert_eq!((failure.code, failure.reason.as_str()), (Code::Refused, "copy-exists"));
        assert_eq!(fs::read(&taken).unwrap(), "déjà là".as_bytes());
        fs::remove_file(&taken).unwrap();
    }
    let own = json!({ "to": prison.desk.file() });
    assert_eq!(prison.fails("backup.make", own).reason, "copy-exists");
    let nowhere = json!({ "to": stick.path().join("absent/copie.agiderm") });
    assert_eq!(prison.fails("backup.make", nowhere).reason, "path-missing");
    assert_eq!(prison.fails("backup.make", json!({ "to": " " })).fields[0].field, "to");
    assert_eq!(names(stick.path()), Vec::<String>::new());
    assert_eq!(prison.ok("journal.verify", json!({})), before);
    // The same towards the house.
    prison.ok("backup.make", json!({ "to": copy }));
    let failure = restore(&prison, &copy, prison.desk.file(), PHRASE).err().unwrap();
    assert_eq!(failure.reason, "copy-exists");
    let back = stick.path().join("retour.agiderm");
    let failure = restore(&prison, &copy, &back, "une autre phrase").err().unwrap();
    assert_eq!(failure.reason, "passphrase-wrong");
    assert!(!back.exists() && !keyfile::path_of(&back).exists());
}

#[test]
fn only_those_who_answer_for_backups_make_or_restore_one() {
    let prison = Prison::new();
    let clerk = prison.account("greffier", "clerk");
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("copie.agiderm");
    let failure = prison
        .desk
        .call(Some(&clerk), Lang::Fr, "backup.make", json!({ "to": copy }))
        .err()
        .unwrap();
    assert_eq!(failure.code, Code::Forbidden);
    prison.ok("backup.make", json!({ "to": copy }));
    let (back, passphrase) = (stick.path().join("retour.agiderm"), Secret::new(PHRASE.into()));
    let input = Restore {
        from: &copy,
        to: &back,
        login: "greffier",
        passphrase: &passphrase,
        reason: "essai",
    };
    let failure = backup::restore(&input, prison.clock.clone(), Lang::Fr).err().unwrap();
    assert_eq!(failure.code, Code::Forbidden);
    assert_eq!(
        names(stick.path()).into_iter().filter(|n| n.starts_with("retour")).collect::<Vec<_>>(),
        ["retour.agiderm.lock"]
    );
}

#[test]
fn a_copy_that_changed_on_its_medium_does_not_come_back() {
    let prison = Prison::new();
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("copie.agiderm");
    prison.ok("backup.make", json!({ "to": copy }));
    let good = fs::read(&copy).unwrap();
    let back = stick.path().join("retour.agiderm");
    for position in [17, 5000, good.len() - 3] {
        let mut bad = good.clone();
        bad[position] ^= 4;
        fs::write(&copy, &bad).unwrap();
        let failure = restore(&prison, &copy, &back, PHRASE).err().unwrap();
        assert_eq!(failure.code, Code::Unavailable, "byte {position}: {failure}");
        assert!(!back.exists());
    }
    fs::write(&copy, &good[..good.len() - 4096]).unwrap();
    assert!(restore(&prison, &copy, &back, PHRASE).is_err());
    fs::write(&copy, &good).unwrap();
    let manifest = fs::read_to_string(manifest_path(&copy)).unwrap();
    fs::write(manifest_path(&copy), manifest.replace("\"epoch\": 1", "\"epoch\": 7")).unwrap();
    assert_eq!(restore(&prison, &copy, &back, PHRASE).err().unwrap().reason, "copy-differs");
    fs::write(copy.with_extension("agiderm-wal"), "x").unwrap();
    assert_eq!(restore(&prison, &copy, &back, PHRASE).err().unwrap().reason, "copy-unsettled");
    fs::remove_file(copy.with_extension("agiderm-wal")).unwrap();
    // Control: with its own manifest, or with none, the good copy does.
    fs::write(manifest_path(&copy), manifest).unwrap();
    restore(&prison, &copy, &back, PHRASE).unwrap();
    fs::remove_file(manifest_path(&copy)).unwrap();
    restore(&prison, &copy, &stick.path().join("retour2.agiderm"), PHRASE).unwrap();
}

/// The manifest that programs of the first format wrote beside a copy, sealed with the data key.
fn first_manifest(copy: &Path, kept: &Value) -> Value {
    let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
    let keys = KeyFile::read(copy).unwrap();
    let key = keys.open_user("directeur", PHRASE).unwrap().unwrap();
    let mut mac = [0u8; 32];
    Hkdf::<Sha256>::new(None, key.as_ref()).expand(b"agiderm/manifest/1", &mut mac).unwrap();
    let mut manifest = json!({
        "format": 1, "at": kept["at"], "entries": kept["entries"], "head": kept["head"],
        "epoch": kept["epoch"], "rows": kept["rows"], "bytes": kept["bytes"],
        "sha256": hex(&Sha256::digest(fs::read(copy).unwrap())), "schema": kept["schema"], "seal": "",
    });
    let inner = Sha256::new().chain_update(mac).chain_update(manifest.to_string()).finalize();
    manifest["seal"] = hex(&Sha256::new().chain_update(mac).chain_update(inner).finalize()).into();
    manifest
}

#[test]
fn a_copy_with_the_manifest_of_an_earlier_program_comes_back() {
    let prison = Prison::new();
    change(&prison, "5");
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("copie.agiderm");
    prison.ok("backup.make", json!({ "to": copy }));
    let path = manifest_path(&copy);
    let kept: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(kept["format"], 2);
    let first = first_manifest(&copy, &kept);
    let back = stick.path().join("retour.agiderm");
    // It vouches for these bytes and this content, and for no others.
    for (field, value) in [("rows", json!(1)), ("sha256", json!("00")), ("seal", json!("00"))] {
        let mut false_one = first.clone();
        false_one[field] = value;
        fs::write(&path, false_one.to_string()).unwrap();
        assert_eq!(restore(&prison, &copy, &back, PHRASE).unwrap_err().reason, "copy-differs");
        assert!(!back.exists(), "{field}");
    }
    // One of a later program is refused by name.
    fs::write(&path, kept.to_string().replace("\"format\":2", "\"format\":3")).unwrap();
    assert_eq!(restore(&prison, &copy, &back, PHRASE).unwrap_err().reason, "file-too-new");
    fs::write(&path, first.to_string()).unwrap();
    assert_eq!(restore(&prison, &copy, &back, PHRASE).unwrap(), 2);
}
