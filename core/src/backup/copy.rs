//! The copy of a file that is known to open: copied part by part, each part read again from where
//! it was written, held against its source and against the seals of its pages, then opened with the
//! key and counted.
//!
//! A backup that was not opened again is not a backup.

use super::part::{self, Body};
use crate::base::dates::Moment;
use crate::failure::{Failure, Result};
use crate::store::connection::{self, Access};
use crate::store::keyfile::{self, Key};
use crate::store::{files, journal, local, migrate};
use hkdf::Hkdf;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

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
    /// SHA-256 of the copy: in the first format alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// SHA-256 over the seals of its pages, each of which was found to fit its page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seals: String,
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

const FORMAT: u32 = 2;

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The path of the manifest of a copy.
pub fn manifest_path(path: &Path) -> PathBuf {
    beside(path, ".manifest")
}

pub(super) fn hex(bytes: impl AsRef<[u8]>) -> String {
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

/// The history that an open file holds; its rows are not counted.
pub fn history(conn: &Connection) -> Result<Content> {
    let head = journal::head(conn)?;
    Ok(Content {
        entries: head.seq,
        head: head.hash,
        epoch: super::epoch(conn)?,
        rows: 0,
        schema: migrate::version(conn)?,
    })
}

/// Rows of the tables that nobody has counted yet.
fn counted(conn: &Connection, tables: &[String], next: &AtomicUsize) -> Result<i64> {
    let mut rows = 0;
    while let Some(name) = tables.get(next.fetch_add(1, Ordering::Relaxed)) {
        let sql = format!("SELECT count(*) FROM \"{name}\"");
        rows += conn.query_row(&sql, [], |r| r.get::<_, i64>(0))?;
    }
    Ok(rows)
}

/// Rows of every table of a copy, counted by two threads.
fn rows(path: &Path, key: &Key, conn: &Connection) -> Result<i64> {
    let mut tables = conn.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    )?;
    let tables = tables.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let other =
            scope.spawn(|| counted(&connection::open(path, key, Access::Copy)?, &tables, &next));
        let mine = counted(conn, &tables, &next);
        let others = other.join().map_err(|_| Failure::broken("a count of the copy stopped"))?;
        Ok(mine? + others?)
    })
}

/// What a copy holds, and how long it says it is: told from it alone.
fn content(path: &Path, key: &Key) -> Result<(Content, u64)> {
    let conn = connection::open(path, key, Access::Copy)?;
    let content = Content { rows: rows(path, key, &conn)?, ..history(&conn)? };
    Ok((content, connection::length(&conn)?))
}

/// A copy on the disk that was read again and holds.
pub struct Proved {
    /// What it holds.
    pub content: Content,
    /// What its bytes are.
    pub body: Body,
}

/// Copies a settled file that nobody changes meanwhile, and proves the copy: read again it is its
/// source byte for byte, every page bears its seal, it opens with the key, its journal and its rows
/// are told from it alone, and it is on the disk. Refuses to write over anything.
///
/// The structure is that of the source, which is checked at each opening; before a restore the
/// structure of the copy is checked too.
///
/// # Errors
/// `copy-differs` where anything does not agree; what was written stays for the caller to remove.
pub fn copy(from: &Path, to: &Path, key: &Key) -> Result<Proved> {
    let (body, (content, length)) = part::copy(from, to, key, || content(to, key))?;
    if length == body.bytes {
        Ok(Proved { content, body })
    } else {
        Err(Failure::unavailable("copy-differs"))
    }
}

impl Manifest {
    /// The manifest of a copy that was verified.
    pub fn new(at: Moment, proved: &Proved, key: &Key) -> Result<Self> {
        let Proved { content, body } = proved;
        let mut manifest = Self {
            format: FORMAT,
            at,
            entries: content.entries,
            head: content.head.clone(),
            epoch: content.epoch,
            rows: content.rows,
            bytes: body.bytes,
            sha256: String::new(),
            seals: body.seals.clone(),
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

    /// Whether a holder of the data key wrote it, about this copy.
    pub fn vouches_for(&self, path: &Path, proved: &Proved, key: &Key) -> Result<bool> {
        let mut same = Self::new(self.at, proved, key)?;
        if self.format < FORMAT {
            same.format = self.format;
            same.seals.clear();
            same.sha256 = sha256(path)?;
            same.seal = same.sealed(key)?;
        }
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

/// The SHA-256 of a whole file.
fn sha256(path: &Path) -> Result<String> {
    let (mut file, mut hash) = (File::open(path)?, Sha256::new());
    let mut part = vec![0; 1 << 20];
    loop {
        match file.read(&mut part)? {
            0 => return Ok(hex(hash.finalize())),
            n => hash.update(part.get(..n).unwrap_or_default()),
        }
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
