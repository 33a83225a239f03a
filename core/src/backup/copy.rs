//! The copy of a file that is known to open: copied whole, read again from where it was written,
//! held against its source, opened with the key, checked page by page, counted.
//!
//! A backup that was not opened again is not a backup.

use crate::base::dates::Moment;
use crate::failure::{Failure, Result};
use crate::store::connection::{self, Access};
use crate::store::keyfile::{self, Key};
use crate::store::{files, journal, local, migrate};
use hkdf::Hkdf;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// What is written beside a copy, in clear: enough to know it again, nothing on anybody.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this text.
    pub format: u32,
    /// When it was made.
    pub at: Moment,
    /// Entries of the journal.
    pub entries: i64,
    /// Hash of the last one.
    pub head: String,
    /// How many times the file had been restored.
    pub epoch: i64,
    /// Rows of every table.
    pub rows: i64,
    /// Size of the copy.
    pub bytes: u64,
    /// SHA-256 of the copy.
    pub sha256: String,
    /// Schema of the copy.
    pub schema: i64,
    /// Made with the data key over all the above.
    pub seal: String,
}

/// What a copy holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Content {
    /// Entries of the journal.
    pub entries: i64,
    /// Hash of the last one.
    pub head: String,
    /// How many times the file had been restored.
    pub epoch: i64,
    /// Rows of every table.
    pub rows: i64,
    /// Schema.
    pub schema: i64,
}

const FORMAT: u32 = 1;
const BUFFER: usize = 1 << 20;

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The path of the manifest of a copy.
pub fn manifest_path(path: &Path) -> PathBuf {
    beside(path, ".manifest")
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|b| format!("{b:02x}")).collect()
}

/// Refuses a place where something already is.
pub fn refuse_existing(target: &Path) -> Result<()> {
    for path in [target.to_owned(), keyfile::path_of(target), manifest_path(target)] {
        if path.symlink_metadata().is_ok() {
            return Err(Failure::refused("copy-exists").with("file", path.display()));
        }
    }
    Ok(())
}

/// What an open file holds.
pub fn content(conn: &Connection) -> Result<Content> {
    let head = journal::head(conn)?;
    let mut rows = 0;
    let mut tables = conn.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    )?;
    for name in tables.query_map([], |r| r.get::<_, String>(0))? {
        let sql = format!("SELECT count(*) FROM \"{}\"", name?);
        rows += conn.query_row(&sql, [], |r| r.get::<_, i64>(0))?;
    }
    Ok(Content {
        entries: head.seq,
        head: head.hash,
        epoch: super::epoch(conn)?,
        rows,
        schema: migrate::version(conn)?,
    })
}

/// A copy written; it may not be on the disk yet.
pub struct Written {
    target: File,
}

/// A copy on the disk that was read again and holds.
pub struct Proved {
    /// What it holds.
    pub content: Content,
    /// Its size and its SHA-256.
    pub file: (u64, String),
}

/// Copies a settled file. Refuses to write over anything.
pub fn copy(from: &Path, to: &Path) -> Result<Written> {
    let mut source = File::open(from)?;
    let mut target = OpenOptions::new().write(true).create_new(true).open(to)?;
    match std::io::copy(&mut source, &mut target) {
        Ok(_) => Ok(Written { target }),
        Err(error) => {
            let _ = fs::remove_file(to);
            Err(error.into())
        }
    }
}

/// Fills a buffer as far as the file goes; what was read.
fn fill<'a>(file: &mut File, buffer: &'a mut [u8]) -> std::io::Result<&'a [u8]> {
    let mut full = 0;
    while let Some(rest) = buffer.get_mut(full..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            n => full += n,
        }
    }
    Ok(buffer.get(..full).unwrap_or_default())
}

/// The size and the SHA-256 of a copy, read again from where it lies; nothing when a byte is not
/// that of its source.
fn same_bytes(source: &Path, copy: &Path) -> Result<Option<(u64, String)>> {
    let (mut source, mut copy) = (File::open(source)?, File::open(copy)?);
    let (mut wanted, mut found) = (vec![0; BUFFER], vec![0; BUFFER]);
    let mut hash = Sha256::new();
    let mut bytes = 0;
    loop {
        let part = fill(&mut copy, &mut found)?;
        if part != fill(&mut source, &mut wanted)? {
            return Ok(None);
        }
        if part.is_empty() {
            return Ok(Some((bytes, hex(hash.finalize()))));
        }
        hash.update(part);
        bytes += part.len() as u64;
    }
}

/// Whether every page of a copy bears the seal of the key.
fn sealed(path: &Path, key: &Key) -> Result<bool> {
    let conn = connection::open(path, key, Access::Copy)?;
    Ok(!conn.prepare("PRAGMA cipher_integrity_check")?.exists([])?)
}

/// Proves a copy of a settled file that nobody changes meanwhile: read again it is its source byte
/// for byte, it opens with the key, every page bears its seal, its journal and its rows are told
/// from it alone, and it is on the disk.
///
/// The structure is that of the source, which was checked when it was opened; before a restore the
/// structure of the copy is checked too ([`structure_holds`]).
pub fn prove(source: &Path, path: &Path, key: &Key, written: Written) -> Result<Proved> {
    let differs = || Failure::unavailable("copy-differs");
    let kept = || -> Result<Content> {
        written.target.sync_all()?;
        content(&connection::open(path, key, Access::Copy)?)
    };
    // Two checks read every page; side by side, while the disk takes the copy in.
    let (sealed, same, kept) = std::thread::scope(|scope| {
        let sealed = scope.spawn(|| sealed(path, key));
        let same = scope.spawn(|| same_bytes(source, path));
        let kept = kept();
        (sealed.join(), same.join(), kept)
    });
    let stopped = |_| Failure::broken("a check of the copy stopped");
    let (content, file) = (kept?, same.map_err(stopped)??.ok_or_else(differs)?);
    if sealed.map_err(stopped)?? { Ok(Proved { content, file }) } else { Err(differs()) }
}

/// Whether the engine finds no fault in the structure of a copy.
pub fn structure_holds(path: &Path, key: &Key) -> Result<bool> {
    let conn = connection::open(path, key, Access::Copy)?;
    let sound: String = conn.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
    Ok(sound == "ok")
}

impl Manifest {
    /// The manifest of a copy that was verified.
    pub fn new(at: Moment, content: &Content, file: (u64, String), key: &Key) -> Result<Self> {
        let mut manifest = Self {
            format: FORMAT,
            at,
            entries: content.entries,
            head: content.head.clone(),
            epoch: content.epoch,
            rows: content.rows,
            bytes: file.0,
            sha256: file.1,
            schema: content.schema,
            seal: String::new(),
        };
        manifest.seal = manifest.sealed(key)?;
        Ok(manifest)
    }

    /// The manifest beside a copy, if there is one.
    pub fn read(path: &Path) -> Result<Option<Self>> {
        let bytes = match fs::read(manifest_path(path)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let manifest: Self =
            serde_json::from_slice(&bytes).map_err(|_| Failure::unavailable("copy-differs"))?;
        if manifest.format > FORMAT {
            return Err(Failure::unavailable("file-too-new"));
        }
        Ok(Some(manifest))
    }

    /// Writes it beside the copy.
    pub fn write(&self, path: &Path) -> Result<()> {
        files::replace(&manifest_path(path), &serde_json::to_vec_pretty(self)?)
    }

    /// Whether a holder of the data key wrote it, about this content.
    pub fn vouches_for(&self, content: &Content, file: &(u64, String), key: &Key) -> Result<bool> {
        let same = Self::new(self.at, content, file.clone(), key)?;
        Ok(same == *self)
    }

    fn sealed(&self, key: &Key) -> Result<String> {
        let mut mac_key = zeroize::Zeroizing::new([0u8; 32]);
        Hkdf::<Sha256>::new(None, key.as_ref())
            .expand(b"agiderm/manifest/1", mac_key.as_mut())
            .map_err(Failure::broken)?;
        let bare = Self { seal: String::new(), ..self.clone() };
        let inner =
            Sha256::new().chain_update(mac_key.as_ref()).chain_update(serde_json::to_vec(&bare)?);
        let outer =
            Sha256::new().chain_update(mac_key.as_ref()).chain_update(inner.finalize()).finalize();
        Ok(hex(outer))
    }
}

/// Gives a verified copy its key file, its manifest if it has one and, last, its name.
pub fn finish(part: &Path, target: &Path, keys: &[u8], manifest: Option<&Manifest>) -> Result<()> {
    let placed = (|| {
        files::replace(&keyfile::path_of(target), keys)?;
        if let Some(manifest) = manifest {
            manifest.write(target)?;
        }
        Ok::<(), Failure>(fs::rename(part, target)?)
    })();
    match placed {
        Ok(()) => files::sync_folder_of(target),
        Err(failure) => {
            for path in [keyfile::path_of(target), manifest_path(target)] {
                let _ = fs::remove_file(path);
            }
            return Err(failure);
        }
    }
    Ok(())
}

/// Refuses a copy that some program still has open, or left unsettled: its log is beside it.
pub fn refuse_unsettled(path: &Path) -> Result<()> {
    match fs::metadata(beside(path, "-wal")) {
        Ok(log) if log.len() > 0 => Err(Failure::refused("copy-unsettled")),
        _ => Ok(()),
    }
}

/// The passing name of a copy under way.
pub fn part_path(target: &Path) -> PathBuf {
    beside(target, ".part")
}

/// Where this PC keeps how many times the file was restored.
pub fn kept_epoch(conn: &Connection) -> Result<i64> {
    Ok(local(conn, "epoch")?.and_then(|n| n.parse().ok()).unwrap_or(1))
}
