//! Papers received, scanned into the dossier: what is taken, what is refused by its name, and what
//! is still missing.

use crate::committals::committal;
use crate::support::{PHRASE, Prison};
use agiderm_core::desk::Desk;
use agiderm_core::failure::{Code, Failure};
use agiderm_core::words::Lang;
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde_json::{Value, json};
use std::io::Cursor;
use std::path::Path;

fn picture(side: u32, format: image::ImageFormat) -> Vec<u8> {
    let page = image::RgbImage::from_fn(side, side, |x, y| {
        image::Rgb([(x % 251) as u8, (y % 241) as u8, ((x + y) % 239) as u8])
    });
    let mut out = Cursor::new(Vec::new());
    image::DynamicImage::ImageRgb8(page).write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// A PDF as the greffe itself makes them.
fn pdf(prison: &Prison) -> Vec<u8> {
    let file = prison.ok("prints.nominal", json!({}));
    B64.decode(file["base64"].as_str().unwrap()).unwrap()
}

/// The same, shut by a pass word: one to open it, or, with none to open it, one to change it.
fn shut(paper: &[u8], to_open: &str) -> Vec<u8> {
    use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};
    let mut document = Document::load_mem(paper).unwrap();
    let id = Object::String(b"0123456789abcdef".to_vec(), StringFormat::Literal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "greffe",
        user_password: to_open,
        key_length: 128,
        permissions: Permissions::empty(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

struct Dossier {
    prison: Prison,
    committal: Value,
    act: Value,
}

impl Dossier {
    fn new() -> Dossier {
        let prison = Prison::new();
        let entered = prison.ok("committals.enter", committal("KONÉ", "Awa", "2026-11-23T07:30"));
        let act = entered["sheet"]["acts"][0]["act_id"].clone();
        Dossier { prison, committal: entered["committal_id"].clone(), act }
    }

    fn input(&self, name: &str, bytes: &[u8]) -> Value {
        json!({
            "committal_id": self.committal, "act_id": self.act, "kind": "title", "name": name,
            "base64": B64.encode(bytes), "note": "",
        })
    }

    fn refused(&self, name: &str, bytes: &[u8]) -> Failure {
        let failure = self.prison.fails("scans.add", self.input(name, bytes));
        assert_eq!(failure.code, Code::Invalid);
        assert_eq!(failure.fields[0].args["file"], name, "the file is named");
        failure
    }

    fn missing(&self) -> Value {
        self.prison.ok("scans.missing", json!({}))
    }
}

#[test]
fn a_scan_tied_to_its_act_shortens_the_list_of_missing_papers() {
    let d = Dossier::new();
    let before = d.missing();
    assert_eq!((before["total"].as_i64(), before["dossiers"].as_i64()), (Some(1), Some(1)));
    assert_eq!(
        (before["rows"][0]["act"].as_str(), before["rows"][0]["kind"].as_str()),
        (Some("mandat_de_depot"), Some("title"))
    );
    let original = picture(2500, image::ImageFormat::Png);
    let added = d.prison.ok("scans.add", d.input("C:\\Scans\\mandat 118.png", &original));
    assert_eq!(
        (added["name"].as_str(), added["mime"].as_str()),
        (Some("mandat 118.png"), Some("image/jpeg"))
    );
    assert!(added["bytes"].as_u64().unwrap() < original.len() as u64, "made smaller");
    assert_eq!(d.missing()["total"], 0);
    // It is seen again, straight and small; the consultation is written.
    let open = json!({ "committal_id": d.committal, "scan_id": added["scan_id"] });
    let seen = d.prison.ok("scans.open", open.clone());
    let bytes = B64.decode(seen["base64"].as_str().unwrap()).unwrap();
    let read = image::load_from_memory(&bytes).unwrap();
    assert_eq!((read.width(), read.height()), (2400, 2400));
    assert!(!seen["file_name"].as_str().unwrap().contains("mandat"));
    let consulted =
        d.prison.ok("journal.list", json!({ "kind": "scans.open", "consultations": true }));
    assert_eq!(consulted["total"], 1);
    // The journal keeps size and hash, not the picture.
    let entry = d.prison.ok("journal.list", json!({ "kind": "scans.add" }));
    let entry = d.prison.ok("journal.entry", json!({ "seq": entry["rows"][0]["seq"] }));
    assert_eq!(entry["input"]["received_bytes"], original.len());
    assert_eq!(entry["input"]["sha256"].as_str().unwrap().len(), 64);
    assert!(entry.to_string().len() < 5_000, "no bytes in the journal");
    assert_eq!(d.prison.ok("journal.verify", json!({}))["problems"], json!([]));

    // Put aside, the paper is missing again; the scan stays readable.
    assert_eq!(
        d.prison
            .fails(
                "scans.withdraw",
                json!({ "scan_id": added["scan_id"], "version": 1, "reason": " " })
            )
            .fields[0]
            .reason,
        "missing"
    );
    d.prison.ok(
        "scans.withdraw",
        json!({ "scan_id": added["scan_id"], "version": 1, "reason": "autre dossier" }),
    );
    assert_eq!(d.missing()["total"], 1);
    let list = d.prison.ok("scans.list", json!({ "committal_id": d.committal }));
    assert_eq!(list[0]["withdrawn"]["reason"], "autre dossier");
    d.prison.ok("scans.open", open);
}

#[test]
fn a_file_that_is_not_what_it_says_is_refused_by_its_name_and_nothing_of_it_is_kept() {
    let d = Dossier::new();
    let jpeg = picture(64, image::ImageFormat::Jpeg);
    let cut = &picture(900, image::ImageFormat::Jpeg)[..800];
    let paper = pdf(&d.prison);
    let cases: [(&str, &[u8], &str); 11] = [
        ("mandat.pdf", b"MZ\x90\x00 a program", "scan-kind"),
        ("mandat.jpg", b"", "scan-kind"),
        ("mandat.docx", b"PK\x03\x04 a text", "scan-kind"),
        ("mandat.pdf", &jpeg, "scan-differs"),
        ("mandat.png", &paper, "scan-differs"),
        ("mandat.png", &jpeg, "scan-differs"),
        ("mandat.png", b"\x89PNG\r\n\x1a\nnothing more", "scan-unreadable"),
        ("mandat.pdf", &shut(&paper, "secret"), "scan-locked"),
        ("mandat.jpg", cut, "scan-unreadable"),
        ("mandat.pdf", b"%PDF-1.7\nnothing more", "scan-unreadable"),
        ("mandat.pdf", &paper[..paper.len() / 2], "scan-unreadable"),
    ];
    for (name, bytes, reason) in cases {
        assert_eq!(d.refused(name, bytes).fields[0].reason, reason, "{name}");
    }
    let huge = d.refused("registre.pdf", &vec![b'0'; 40 << 20]);
    assert_eq!(huge.fields[0].reason, "scan-too-big");
    assert_eq!(
        (huge.fields[0].args["size"].as_str(), huge.fields[0].args["most"].as_str()),
        ("40", "20")
    );
    assert_eq!(d.prison.ok("scans.list", json!({ "committal_id": d.committal })), json!([]));
    assert_eq!(d.missing()["total"], 1);
    // Control: the same names with the right content are taken.
    d.prison.ok("scans.add", d.input("mandat.jpg", &jpeg));
    let taken = d.prison.ok("scans.add", d.input("mandat.pdf", &paper));
    assert_eq!(
        (taken["mime"].as_str(), taken["pages"].as_i64()),
        (Some("application/pdf"), Some(1))
    );
    assert_eq!(d.refused("mandat.pdf", &paper).fields[0].reason, "scan-already");
    // Shut against changes alone, it opens to every reader: it is a scan like another.
    let read_only = d.prison.ok("scans.add", d.input("jugement.pdf", &shut(&paper, "")));
    assert_eq!(read_only["pages"], 1);
}

#[test]
fn a_scan_belongs_to_an_act_of_its_own_dossier() {
    let d = Dossier::new();
    let other = d.prison.ok("committals.enter", committal("DIARRA", "Issa", "2026-11-23T07:40"));
    let jpeg = picture(64, image::ImageFormat::Jpeg);
    let mut input = d.input("mandat.jpg", &jpeg);
    input["act_id"] = other["sheet"]["acts"][0]["act_id"].clone();
    assert_eq!(d.prison.fails("scans.add", input.clone()).fields[0].reason, "scan-act");
    input["act_id"] = Value::Null;
    input["kind"] = json!("photo");
    assert_eq!(d.prison.fails("scans.add", input.clone()).fields[0].field, "kind");
    input["kind"] = json!("other");
    let added = d.prison.ok("scans.add", input);
    let wrong = json!({ "committal_id": other["committal_id"], "scan_id": added["scan_id"] });
    assert_eq!(d.prison.fails("scans.open", wrong).code, Code::NotFound);
    let tied = json!({ "scan_id": added["scan_id"], "version": 1, "act_id": d.act, "kind": "title", "note": "copie" });
    assert_eq!(d.prison.ok("scans.correct", tied.clone())["act_id"], d.act);
    assert_eq!(d.prison.fails("scans.correct", tied).code, Code::Conflict);
    // One dossier at a time, and the list exported as it is seen.
    let one = d.prison.ok("scans.missing", json!({ "text": "diarra" }));
    assert_eq!(
        (one["total"].as_i64(), one["rows"][0]["ecrou"].as_str()),
        (Some(1), Some("2/2026"))
    );
    assert_eq!(d.prison.ok("scans.missing", json!({ "committal_id": d.committal }))["total"], 0);
    let list = d
        .prison
        .ok("prints.list", json!({ "list": "missing_scans", "format": "csv", "missing": {} }));
    assert_eq!(list["rows"], 1);
    let clerk = d.prison.account("agent", "clerk");
    let call = d.prison.desk.call(
        Some(&clerk),
        Lang::Fr,
        "scans.withdraw",
        json!({ "scan_id": added["scan_id"], "version": 2, "reason": "x" }),
    );
    assert_eq!(call.err().unwrap().code, Code::Forbidden);
}

#[test]
fn backups_carry_the_scans() {
    let d = Dossier::new();
    let added =
        d.prison.ok("scans.add", d.input("mandat.jpg", &picture(200, image::ImageFormat::Jpeg)));
    let stick = tempfile::tempdir().unwrap();
    let made = d.prison.ok("backup.make", json!({ "to": stick.path() }));
    let copy = Path::new(made["path"].as_str().unwrap());
    let elsewhere = Desk::with_clock(copy, d.prison.clock.clone());
    let phrase = json!({ "login": "directeur", "passphrase": PHRASE });
    let token = elsewhere.call(None, Lang::Fr, "session.sign_in", phrase).unwrap().token.unwrap();
    let call = |name: &str, input: Value| {
        elsewhere.call(token.as_ref(), Lang::Fr, name, input).unwrap().value
    };
    let open = json!({ "committal_id": d.committal, "scan_id": added["scan_id"] });
    assert_eq!(call("scans.open", open.clone()), d.prison.ok("scans.open", open));
    assert_eq!(call("journal.verify", json!({}))["problems"], json!([]));
}
