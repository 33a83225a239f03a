//! Bytes changed, cut or foreign: seen and named, or harmless; the file is never made worse.

use crate::support::{
    Draw, actor, content, create, key, open, reason, verify, with, write, written,
};
use agiderm_core::backup::{self, MakeBackup};
use agiderm_core::failure::{Code, Failure};
use agiderm_core::store::keyfile::{Cost, Key, KeyFile, SlotName};
use agiderm_core::store::structure::Structure;
use std::fs;
use std::path::{Path, PathBuf};

/// Files of an establishment at rest.
struct Rest {
    folder: tempfile::TempDir,
    file: PathBuf,
    bytes: Vec<u8>,
    content: String,
}

impl Rest {
    fn new() -> Rest {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("essai.agiderm");
        let store = create(&file);
        for _ in 0..30 {
            write(&store).unwrap();
        }
        let content = content(&store).unwrap();
        drop(store);
        let bytes = fs::read(&file).unwrap();
        Rest { folder, file, bytes, content }
    }

    /// Puts these bytes in the place of the file, without a log.
    fn put(&self, bytes: &[u8]) {
        for suffix in ["-wal", "-shm"] {
            let _ = fs::remove_file(with(&self.file, suffix));
        }
        fs::write(&self.file, bytes).unwrap();
    }

    /// Whether the damage is noticed: refused by name, or told by the check.
    fn is_seen(&self) -> Result<bool, Failure> {
        let outcome = (|| {
            let store = open(&self.file)?;
            let found = verify(&store)?;
            Ok::<_, Failure>((found.ok, content(&store)?))
        })();
        match outcome {
            Err(failure) if failure.code == Code::Unavailable => Ok(true),
            Err(failure) => Err(failure),
            Ok((ok, content)) => {
                assert!(!ok || content == self.content, "changed and not seen");
                Ok(!ok)
            }
        }
    }
}

#[test]
fn flipped_bits_of_the_file_are_seen() {
    let rest = Rest::new();
    let mut draw = Draw(11);
    let mut seen = 0;
    let length = rest.bytes.len() as u64;
    for n in 0..220 {
        let position = (n * length / 220 + draw.below(length / 220)) as usize;
        let mut bytes = rest.bytes.clone();
        bytes[position] ^= 1 << draw.below(8);
        rest.put(&bytes);
        assert!(rest.is_seen().unwrap(), "byte {position} of {length}");
        seen += 1;
    }
    assert_eq!(seen, 220);
    // Control: the same steps on the good bytes raise nothing.
    rest.put(&rest.bytes);
    assert!(!rest.is_seen().unwrap());
}

#[test]
fn damage_found_beside_the_work_stops_every_act_and_the_next_opening() {
    let rest = Rest::new();
    let mut draw = Draw(18);
    let (mut later, pages) = (0, rest.bytes.len() / 4096);
    for page in 1..pages {
        let mut bytes = rest.bytes.clone();
        bytes[page * 4096 + draw.below(4096) as usize] ^= 1 << draw.below(8);
        rest.put(&bytes);
        let _ = fs::remove_file(with(&rest.file, ".head"));
        // A page that the opening itself reads is refused at once.
        let Ok(store) = open(&rest.file) else { continue };
        if store.structure_checked() != Structure::Damaged {
            // A page in no use, which the structure does not name: the whole check does.
            assert!(!verify(&store).unwrap().ok, "page {page}");
            continue;
        }
        later += 1;
        assert_eq!(reason(write(&store)), "file-found-damaged");
        let to = with(&rest.file, ".copy").to_string_lossy().into_owned();
        let copied = backup::make(&store, &actor(), MakeBackup { to });
        assert_eq!(reason(copied.map(|_| ())), "file-found-damaged");
        assert!(!with(&rest.file, ".copy").exists());
        drop(store);
        assert_eq!(reason(open(&rest.file).map(|_| ())), "file-damaged", "page {page}");
    }
    assert!(later > pages / 2, "only {later} of {pages} pages were found beside the work");
    // Control: put back, the good file is sound; the first entry ends the doubt.
    rest.put(&rest.bytes);
    let store = open(&rest.file).unwrap();
    assert_eq!(store.structure(), Structure::Sound, "not checked first");
    write(&store).unwrap();
    drop(store);
    let store = open(&rest.file).unwrap();
    assert_eq!(store.structure_checked(), Structure::Sound);
}

#[test]
fn a_file_left_open_is_checked_before_anything_else() {
    let rest = Rest::new();
    let store = open(&rest.file).unwrap();
    write(&store).unwrap();
    let (bytes, log) = (fs::read(&rest.file).unwrap(), fs::read(with(&rest.file, "-wal")).unwrap());
    drop(store);
    let pages = bytes.len() / 4096;
    let mut refused = 0;
    for page in 1..pages {
        let mut bad = bytes.clone();
        bad[page * 4096 + 2000] ^= 1;
        rest.put(&bad);
        fs::write(with(&rest.file, "-wal"), &log).unwrap();
        match open(&rest.file) {
            // The log has the page whole, or no row is in it.
            Ok(store) => assert_eq!(store.structure(), Structure::Sound),
            Err(failure) => refused += usize::from(failure.reason == "file-damaged"),
        }
    }
    assert!(refused > pages / 2, "only {refused} of {pages} were refused");
    // Control: with the good file nothing is refused, and nothing remains to be checked.
    rest.put(&bytes);
    fs::write(with(&rest.file, "-wal"), &log).unwrap();
    assert_eq!(open(&rest.file).unwrap().structure(), Structure::Sound);
}

#[test]
fn flipped_bits_of_the_log_are_seen_or_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let live = folder.path().join("vif.agiderm");
    let store = create(&live);
    for _ in 0..30 {
        write(&store).unwrap();
    }
    let content_then = content(&store).unwrap();
    let (bytes, log) = (fs::read(&live).unwrap(), fs::read(with(&live, "-wal")).unwrap());
    let file = folder.path().join("essai.agiderm");
    for suffix in [".keys", ".head"] {
        fs::copy(with(&live, suffix), with(&file, suffix)).unwrap();
    }
    let marker = fs::read(with(&live, ".head")).unwrap();
    let rest = Rest { folder, file, bytes, content: content_then };
    let mut draw = Draw(5);
    let mut seen = 0;
    for _ in 0..80 {
        let position = draw.below(written(&log) as u64) as usize;
        let mut flipped = log.clone();
        flipped[position] ^= 1 << draw.below(8);
        rest.put(&rest.bytes);
        fs::write(with(&rest.file, "-wal"), &flipped).unwrap();
        fs::write(with(&rest.file, ".head"), &marker).unwrap();
        seen += usize::from(rest.is_seen().unwrap());
    }
    assert!(seen > 40, "only {seen} of 80 were noticed");
    assert!(rest.folder.path().exists());
    drop(store);
}

#[test]
fn flipped_bits_of_the_key_file_open_nothing_false() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("essai.agiderm");
    let mut keys = KeyFile::new("Maison d'arrêt d'essai", "ESSAI", true);
    let name = SlotName {
        login: "directeur".into(),
        display_name: "Awa DIARRA".into(),
        role: "director".into(),
    };
    keys.set_user(&key(), &name, "une phrase d'essai", Cost::FLOOR).unwrap();
    keys.write(&file, &key()).unwrap();
    let path = with(&file, ".keys");
    let good = fs::read(&path).unwrap();
    let try_it = || -> Result<bool, Failure> {
        let keys = KeyFile::read(&file)?;
        match keys.open_user("directeur", "une phrase d'essai")? {
            Some(found) => Ok(*found == *key() && keys.is_genuine(&found)?),
            None => Ok(false),
        }
    };
    assert!(try_it().unwrap());
    let mut draw = Draw(3);
    let mut opened = 0;
    for n in 0..80 {
        let position = n * good.len() / 80;
        let mut bytes = good.clone();
        bytes[position] ^= 1 << draw.below(7);
        fs::write(&path, &bytes).unwrap();
        match try_it() {
            Ok(true) => opened += 1,
            Ok(false) => {}
            Err(failure) => assert_eq!(failure.code, Code::Unavailable, "{failure}"),
        }
    }
    // A blank between two fields may change and nothing else.
    assert!(opened < 30, "{opened} of 80 went unnoticed");
}

#[test]
fn a_cut_empty_or_foreign_file_is_refused_by_name_and_left_as_it_was() {
    let rest = Rest::new();
    let half = rest.bytes.len() / 2;
    let mut foreign = fs::read(std::env::current_exe().unwrap()).unwrap();
    foreign.truncate(60_000);
    let plain = rest.folder.path().join("clair.sqlite");
    let conn = rusqlite::Connection::open(&plain).unwrap();
    conn.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
    drop(conn);
    for (what, bytes) in [
        ("cut in the middle", rest.bytes[..half].to_vec()),
        ("cut in a page", rest.bytes[..half + 100].to_vec()),
        ("the first page alone", rest.bytes[..4096].to_vec()),
        ("the salt alone", rest.bytes[..16].to_vec()),
        ("empty", Vec::new()),
        ("a text", b"Registre d'ecrou, tome 3".to_vec()),
        ("a program", foreign),
        ("an open database", fs::read(plain).unwrap()),
        ("zeros", vec![0; 40_960]),
    ] {
        rest.put(&bytes);
        let reason = reason(open(&rest.file).map(|_| ()));
        assert!(
            ["file-damaged", "file-key-mismatch"].contains(&reason.as_str()),
            "{what}: {reason}"
        );
        assert!(fs::read(&rest.file).unwrap() == bytes, "{what} was written to");
    }
    rest.put(&rest.bytes);
    assert!(!rest.is_seen().unwrap());
}

#[test]
fn another_key_another_key_file_and_a_newer_schema_are_refused_by_name() {
    let rest = Rest::new();
    let other = Key::new([8; 32]);
    let keys = || KeyFile::read(&rest.file).unwrap();
    let clock = || std::sync::Arc::new(agiderm_core::store::clock::SystemClock);
    let with_key = |key| agiderm_core::store::Store::open(&rest.file, key, keys(), clock());
    assert_eq!(reason(with_key(other.clone()).map(|_| ())), "file-key-mismatch");
    assert!(!keys().is_genuine(&other).unwrap());
    let kept = fs::read(with(&rest.file, ".keys")).unwrap();
    fs::remove_file(with(&rest.file, ".keys")).unwrap();
    assert_eq!(reason(open(&rest.file).map(|_| ())), "key-file-missing");
    fs::write(with(&rest.file, ".keys"), "{").unwrap();
    assert_eq!(reason(open(&rest.file).map(|_| ())), "key-file-damaged");
    fs::write(with(&rest.file, ".keys"), kept).unwrap();
    let store = open(&rest.file).unwrap();
    store.exclusively(|conn| Ok(conn.pragma_update(None, "user_version", 999)?)).unwrap();
    drop(store);
    let before = fs::read(&rest.file).unwrap();
    assert_eq!(reason(open(&rest.file).map(|_| ())), "file-too-new");
    assert!(fs::read(&rest.file).unwrap() == before);
    let absent = Path::new("/nulle part/essai.agiderm");
    assert!(open(absent).is_err());
}
