//! Backups: a whole encrypted copy on another medium, opened again before it counts; and the way
//! back, which never goes over an existing file and opens a new epoch.
//!
//! The file is copied as it lies, which is many times faster than page by page: the writer is held,
//! everything it wrote is first moved from the log into the file, and readers never write.

mod copy;
pub mod health;
mod part;

pub use copy::{Content, Manifest, manifest_path};

use crate::base::dates::Moment;
use crate::base::secret::Secret;
use crate::failure::{Code, Failure, Result};
use crate::store::clock::Clock;
use crate::store::connection::{self, Access};
use crate::store::keyfile::{self, Key, KeyFile};
use crate::store::structure::{self, Structure};
use crate::store::{Committed, Read, Store, marker, set_local};
use crate::users::{Actor, Permission, Role, table};
use crate::words::Lang;
use copy::{kept_epoch, part_path};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A backup to make.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MakeBackup {
    /// The new file, or a folder in which it is given a name.
    pub to: String,
}

/// A backup that was opened again and checked.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct BackupMade {
    /// Entries of its journal.
    pub entries: i64,
    /// Hash of the last one.
    pub head: String,
    /// Size of the file.
    pub bytes: u64,
    /// Where it is.
    pub path: String,
    /// When it was made.
    pub at: Moment,
}

/// A way back from a backup.
pub struct Restore<'a> {
    /// The backup; its key file is beside it.
    pub from: &'a Path,
    /// The new file.
    pub to: &'a Path,
    /// Account that restores.
    pub login: &'a str,
    /// Its pass phrase, as it was when the backup was made.
    pub passphrase: &'a Secret,
    /// Why.
    pub reason: &'a str,
}

/// A file that was restored.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Restored {
    /// Entries of its journal, with the one of the restore.
    pub entries: i64,
    /// Hash of the last one.
    pub head: String,
    /// Size of the file.
    pub bytes: u64,
    /// Its new epoch.
    pub epoch: i64,
}

/// The subject of the entries of backups, by which the last one is found.
const SUBJECT: &str = "backup";

/// When the last verified backup was made.
pub fn last(read: &Read<'_>) -> Result<Option<Moment>> {
    Ok(read
        .conn
        .prepare_cached(
            "SELECT at FROM journal
             WHERE subject = ?1 AND subject <> committal_id AND kind = 'backup.make'
             ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([SUBJECT], |r| r.get(0))
        .optional()?)
}

/// How many histories this file has had: 1 as made, one more at each restore.
pub fn epoch(conn: &Connection) -> Result<i64> {
    kept_epoch(conn)
}

fn target(store: &Store, actor: &Actor, to: &str) -> Result<PathBuf> {
    let to = to.trim();
    if to.is_empty() {
        return Err(Failure::field("to", "missing"));
    }
    let path = PathBuf::from(to);
    if !path.is_dir() {
        return Ok(path);
    }
    let (code, now, seq) = store.read(actor, |read| {
        let code: String =
            read.conn.query_row("SELECT code FROM establishment LIMIT 1", [], |r| r.get(0))?;
        Ok((code, read.now, crate::store::journal::head(read.conn)?.seq))
    })?;
    let code: String = code.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let at = now.to_string().replace('T', "-").replace(':', "");
    Ok(path.join(format!("{code}-{at}-{seq}.agiderm")))
}

/// Makes a verified copy of the open file, with its key file and its manifest.
pub fn make(store: &Store, actor: &Actor, input: MakeBackup) -> Result<Committed<BackupMade>> {
    let to = target(store, actor, &input.to)?;
    copy::refuse_existing(&to)?;
    let part = part_path(&to);
    // Left by a copy that a power cut stopped; it never had its name.
    let _ = fs::remove_file(&part);
    let made = make_at(store, actor, &part, &to);
    if made.is_err() {
        let _ = fs::remove_file(&part);
    }
    let made = made?;
    let kept = json!({
        "to": made.path, "entries": made.entries, "head": made.head, "bytes": made.bytes,
    });
    store.write(actor, "backup.make", &kept.to_string(), |tx| {
        tx.about(SUBJECT);
        tx.touch("backup");
        Ok(made)
    })
}

fn make_at(store: &Store, actor: &Actor, part: &Path, to: &Path) -> Result<BackupMade> {
    // The copy has the structure of its source, which must have been found sound.
    match store.structure_checked() {
        Structure::Sound => {}
        Structure::Damaged => return Err(Failure::unavailable("file-found-damaged")),
        Structure::Checking | Structure::Unknown => {
            return Err(Failure::unavailable("disk-failed"));
        }
    }
    let (proved, keys) = store.exclusively(|conn| {
        settle(conn)?;
        let held = copy::history(conn)?;
        let keys = fs::read(keyfile::path_of(store.file()))?;
        let proved = copy::copy(store.file(), part, store.key())?;
        if (Content { rows: 0, ..proved.content.clone() }) != held {
            return Err(Failure::unavailable("copy-differs"));
        }
        Ok((proved, keys))
    })?;
    let at = store.read(actor, |read| Ok(read.now))?;
    let manifest = Manifest::new(at, &proved, store.key())?;
    copy::finish(part, to, &keys, Some(&manifest))?;
    Ok(BackupMade {
        entries: manifest.entries,
        head: manifest.head,
        bytes: manifest.bytes,
        path: to.display().to_string(),
        at,
    })
}

/// Moves everything from the log into the file, and leaves the log its room. A reader at work can
/// forbid it for a while.
fn settle(conn: &Connection) -> Result<()> {
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(FULL)", [], |r| r.get(0))?;
    if busy == 0 { Ok(()) } else { Err(Failure::unavailable("copy-busy")) }
}

/// Brings a backup back as a new file, checked before and after, and opens its new epoch.
///
/// The account's right is the one it had when the backup was made. Nothing is written over.
pub fn restore(input: &Restore<'_>, clock: Arc<dyn Clock>, lang: Lang) -> Result<Restored> {
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    copy::refuse_existing(input.to)?;
    let keys = KeyFile::read(input.from)?;
    let login = input.login.trim().to_lowercase();
    let key = keys
        .open_user(&login, input.passphrase.expose())?
        .ok_or_else(|| Failure::new(Code::Forbidden, "passphrase-wrong"))?;
    if !keys.is_genuine(&key)? {
        return Err(Failure::unavailable("key-file-damaged"));
    }
    let part = part_path(input.to);
    let _ = fs::remove_file(&part);
    let placed = place(input, &part, &key);
    if placed.is_err() {
        let _ = fs::remove_file(&part);
    }
    placed?;
    let opened = open_epoch(input, &login, key, keys, clock, lang);
    if opened.is_err() {
        // Only what this restore itself has just written.
        for path in [input.to.to_owned(), keyfile::path_of(input.to), marker::path_of(input.to)] {
            let _ = fs::remove_file(path);
        }
    }
    let mut restored = opened?;
    restored.bytes = fs::metadata(input.to)?.len();
    Ok(restored)
}

fn place(input: &Restore<'_>, part: &Path, key: &Key) -> Result<()> {
    copy::refuse_unsettled(input.from)?;
    let proved = copy::copy(input.from, part, key)?;
    if !structure::holds(&connection::open(part, key, Access::Copy)?)? {
        return Err(Failure::unavailable("copy-differs"));
    }
    // Without its manifest a copy still proves itself by its pages and its journal.
    if let Some(manifest) = Manifest::read(input.from)?
        && !manifest.vouches_for(part, &proved, key)?
    {
        return Err(Failure::unavailable("copy-differs"));
    }
    let keys = fs::read(keyfile::path_of(input.from))?;
    copy::finish(part, input.to, &keys, None)
}

fn open_epoch(
    input: &Restore<'_>,
    login: &str,
    key: Key,
    keys: KeyFile,
    clock: Arc<dyn Clock>,
    lang: Lang,
) -> Result<Restored> {
    let store = Store::open(input.to, key, keys, clock)?;
    let user = store.exclusively(|conn| table::by_login(conn, login))?;
    let user = user.filter(|u| !u.disabled).ok_or_else(|| Failure::refused("user-disabled"))?;
    let role = Role::parse(&user.role).unwrap_or(Role::Clerk);
    if !role.may(Permission::Backup) {
        return Err(Failure::new(Code::Forbidden, "role-forbidden")
            .with("permission", Permission::Backup.as_str()));
    }
    let actor = Actor {
        user_id: user.id,
        login: user.login,
        display_name: user.display_name,
        role,
        lang,
        station: None,
    };
    let before = store.head()?;
    let epoch = store.exclusively(epoch)? + 1;
    let kept = json!({
        "from": input.from.display().to_string(), "reason": input.reason.trim(), "epoch": epoch,
        "entries": before.seq, "head": before.hash, "instance": uuid::Uuid::now_v7().to_string(),
    });
    let done = store.write(&actor, "backup.restore", &kept.to_string(), |tx| {
        tx.about("restore");
        set_local(tx.conn, "epoch", &epoch.to_string())
    })?;
    Ok(Restored { entries: done.head.seq, head: done.head.hash, bytes: 0, epoch })
}
