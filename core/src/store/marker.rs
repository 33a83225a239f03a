//! The marker beside the file: the last head that this PC saw, sealed with the data key.
//!
//! An older copy of the whole file passes every check inside it; only something outside can tell.
//! The marker is rewritten after each commit without waiting for the disk: it may lag behind the
//! file after a power cut, it can never be ahead of it.

use super::journal;
use super::journal::Head;
use super::keyfile::Key;
use crate::failure::Result;
use hkdf::Hkdf;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(Serialize, Deserialize)]
struct Marker {
    seq: i64,
    hash: String,
    seal: String,
    /// The file was found damaged: its next opening checks it before anything else.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    doubt: bool,
}

/// The path of the marker of an establishment file.
pub fn path_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".head");
    PathBuf::from(name)
}

fn seal(key: &Key, head: &Head) -> String {
    let mut mac_key = zeroize::Zeroizing::new([0u8; 32]);
    let _ = Hkdf::<Sha256>::new(None, key.as_ref()).expand(b"agiderm/head/1", mac_key.as_mut());
    let mut hash = Sha256::new();
    hash.update(mac_key.as_ref());
    hash.update(head.seq.to_be_bytes());
    hash.update(head.hash.as_bytes());
    let inner = hash.finalize();
    let outer = Sha256::new().chain_update(mac_key.as_ref()).chain_update(inner).finalize();
    outer.iter().map(|b| format!("{b:02x}")).collect()
}

/// Keeps this head. A marker that cannot be written is not a reason to refuse an act.
pub fn keep(file: &Path, key: &Key, head: &Head) {
    put(file, key, head, false);
}

/// Keeps that the file was found damaged, until an entry is written to one that is sound.
pub fn doubt(file: &Path, key: &Key) {
    let head = read(file, key).ok().flatten().unwrap_or_default();
    put(file, key, &head, true);
}

/// Whether the file was found damaged when it was last open.
pub fn doubted(file: &Path) -> bool {
    let bytes = std::fs::read(path_of(file)).unwrap_or_default();
    serde_json::from_slice::<Marker>(&bytes).is_ok_and(|marker| marker.doubt)
}

fn put(file: &Path, key: &Key, head: &Head, doubt: bool) {
    let marker = Marker { seq: head.seq, hash: head.hash.clone(), seal: seal(key, head), doubt };
    if let Ok(text) = serde_json::to_vec(&marker) {
        let _ = write_over(&path_of(file), &text);
    }
}

/// Writes over what was there. A file emptied first would be brought to the disk at its closing,
/// which the act would wait for.
fn write_over(path: &Path, text: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    file.write_all(text)?;
    let length = text.len() as u64;
    if file.metadata()?.len() != length { file.set_len(length) } else { Ok(()) }
}

/// The kept head, if there is one that this data key sealed.
pub fn read(file: &Path, key: &Key) -> Result<Option<Head>> {
    let Ok(bytes) = std::fs::read(path_of(file)) else { return Ok(None) };
    let Ok(marker) = serde_json::from_slice::<Marker>(&bytes) else { return Ok(None) };
    let head = Head { seq: marker.seq, hash: marker.hash };
    Ok((seal(key, &head) == marker.seal).then_some(head))
}

/// What the marker knew and the file no longer shows, found when the file was opened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Lost {
    /// `file_older`: an older copy took the place of the file; `file_other`: another history.
    pub kind: String,
    /// The first entry that this PC saw and that is gone.
    pub seq: i64,
    /// The head that this PC had kept.
    pub kept: Head,
}

const LOST: &str = "lost_head";

/// Holds the kept head against a journal.
pub fn compare(conn: &Connection, kept: Option<Head>) -> Result<Option<Lost>> {
    let Some(kept) = kept else { return Ok(None) };
    let head = journal::head(conn)?;
    let lost = |kind: &str, seq| Some(Lost { kind: kind.into(), seq, kept: kept.clone() });
    Ok(if kept.seq > head.seq {
        lost("file_older", head.seq + 1)
    } else if kept.seq > 0 && journal::hash_at(conn, kept.seq)?.as_ref() != Some(&kept.hash) {
        lost("file_other", kept.seq)
    } else {
        None
    })
}

/// Compares at opening, before the first entry moves the marker on, and remembers a loss.
pub fn watch(conn: &Connection, file: &Path, key: &Key) -> Result<()> {
    match compare(conn, read(file, key)?)? {
        Some(lost) => super::set_local(conn, LOST, &serde_json::to_string(&lost)?),
        None => Ok(()),
    }
}

/// The loss found at an opening of this file, if there was one.
pub fn lost(conn: &Connection) -> Result<Option<Lost>> {
    Ok(super::local(conn, LOST)?.and_then(|text| serde_json::from_str(&text).ok()))
}
