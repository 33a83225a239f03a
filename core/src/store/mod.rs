//! The establishment file: one encrypted SQLite file, one writer, a few readers, one process.
//!
//! `write` runs a command in one transaction: its rows, its journal entry and the images of the
//! rows are committed together or not at all. `read` gives a consistent view that cannot write.

pub mod answered;
pub mod clock;
pub mod connection;
pub mod files;
pub mod journal;
pub mod keyfile;
pub mod marker;
pub mod migrate;
pub mod recovery;
pub mod room;
pub mod seals;
pub mod strike;
pub mod structure;
pub mod table;
pub mod tx;

use crate::base::dates::{Day, Moment};
use crate::failure::{Failure, Result};
use crate::users::Actor;
use clock::{Clock, ClockState};
use connection::Access;
use journal::Head;
use keyfile::{Key, KeyFile};
use room::Room;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use std::any::{Any, TypeId};
use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use structure::{Check, Structure};
pub use tx::{Read, Tx};

/// Readers kept open between two queries.
const KEPT_READERS: usize = 4;

/// An open establishment file.
pub struct Store {
    file: PathBuf,
    key: Key,
    /// Ended before the writer is closed.
    structure: Check,
    _room: Room,
    // Closed before the writer, which then empties the log into the file: at rest there is one file.
    readers: Mutex<Vec<Connection>>,
    writer: Arc<Mutex<Connection>>,
    /// The command under way keeps more pages in memory.
    large: AtomicBool,
    keys: Mutex<KeyFile>,
    clock: Arc<dyn Clock>,
    /// Fixes the day of reading, never the date of an act (`--today`).
    reading_day: Option<Day>,
    extensions: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
    _lock: LockFile,
}

/// What a command gave back once it is on the disk.
pub struct Committed<T> {
    /// The command's own answer.
    pub value: T,
    /// What screens must look at again.
    pub topics: BTreeSet<&'static str>,
    /// The journal's head after it.
    pub head: Head,
}

struct LockFile(#[allow(dead_code)] File);

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic in one command must not close the registry: the transaction was rolled back.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl LockFile {
    fn take(file: &Path) -> Result<LockFile> {
        let mut name = file.as_os_str().to_owned();
        name.push(".lock");
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&name)?;
        match lock.try_lock() {
            Ok(()) => Ok(LockFile(lock)),
            Err(std::fs::TryLockError::WouldBlock) => Err(Failure::unavailable("file-in-use")),
            Err(std::fs::TryLockError::Error(e)) => Err(e.into()),
        }
    }
}

impl Store {
    /// Makes a new file with its schema, under a new key, and leaves it open. Refuses an existing
    /// file; leaves nothing behind when it fails.
    pub fn create(file: &Path, key: Key, keys: KeyFile, clock: Arc<dyn Clock>) -> Result<Store> {
        if file.exists() || keyfile::path_of(file).exists() {
            return Err(Failure::unavailable("file-exists").with("file", file.display()));
        }
        let lock = LockFile::take(file)?;
        let mut writer = connection::open(file, &key, Access::Create)?;
        migrate::run(&mut writer)?;
        files::sync_folder_of(file);
        Ok(Store::around((file, key, keys), writer, Check::done(), clock, lock))
    }

    /// Opens an existing file with its data key: lock, floor, structure, schema. After an orderly
    /// closing the structure is checked beside the work; otherwise, or when the schema is to be
    /// changed, before anything else.
    pub fn open(file: &Path, key: Key, keys: KeyFile, clock: Arc<dyn Clock>) -> Result<Store> {
        if !file.exists() {
            return Err(Failure::unavailable("file-missing").with("file", file.display()));
        }
        // An empty file would be taken for a new database.
        if fs::metadata(file)?.len() == 0 {
            return Err(Failure::unavailable("file-damaged"));
        }
        let lock = LockFile::take(file)?;
        let closed = connection::is_settled(file) && !marker::doubted(file);
        let mut writer = connection::open(file, &key, Access::Write)?;
        let schema = migrate::version(&writer)?;
        match schema {
            // Opened by the key, yet no establishment.
            0 => return Err(Failure::unavailable("file-damaged")),
            n if n > migrate::newest() => return Err(Failure::unavailable("file-too-new")),
            _ => {}
        }
        let later = closed && schema == migrate::newest();
        let whole =
            if later { connection::is_whole(&writer, file) } else { structure::holds(&writer) };
        if !whole? {
            return Err(Failure::unavailable("file-damaged"));
        }
        migrate::run(&mut writer)?;
        connection::settle(&writer);
        marker::watch(&writer, file, &key)?;
        let check = if later { Check::begin(file, &key) } else { Check::done() };
        Ok(Store::around((file, key, keys), writer, check, clock, lock))
    }

    fn around(
        (file, key, keys): (&Path, Key, KeyFile),
        writer: Connection,
        structure: Check,
        clock: Arc<dyn Clock>,
        lock: LockFile,
    ) -> Store {
        let writer = Arc::new(Mutex::new(writer));
        Store {
            file: file.to_owned(),
            key,
            structure,
            _room: Room::make(file, writer.clone()),
            writer,
            large: AtomicBool::new(false),
            readers: Mutex::new(Vec::new()),
            keys: Mutex::new(keys),
            clock,
            reading_day: None,
            extensions: Mutex::new(HashMap::new()),
            _lock: lock,
        }
    }

    /// Fixes the day used by queries (`--today`); acts keep the clock's date.
    pub fn fix_reading_day(&mut self, day: Option<Day>) {
        self.reading_day = day;
    }

    /// The path of the file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The data key, for the backup of this same file.
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// Reads or changes the key file; a change is written before `f` returns to the caller.
    pub fn with_keys<T>(
        &self,
        f: impl FnOnce(&mut KeyFile, &Key) -> Result<(T, bool)>,
    ) -> Result<T> {
        let mut keys = hold(&self.keys);
        let mut changed = keys.clone();
        let (value, write) = f(&mut changed, &self.key)?;
        if write {
            changed.write(&self.file, &self.key)?;
            *keys = changed;
        }
        Ok(value)
    }

    /// What a module keeps beside the file in memory (an index, a cache), made once.
    pub fn extension<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut map = hold(&self.extensions);
        let kept = map.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default())).clone();
        drop(map);
        kept.downcast::<T>().unwrap_or_default()
    }

    /// Runs a query on a consistent view.
    pub fn read<T>(&self, actor: &Actor, f: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        let kept = hold(&self.readers).pop();
        let mut conn = match kept {
            Some(conn) => conn,
            None => connection::open(&self.file, &self.key, Access::Read)?,
        };
        let outcome = (|| {
            let view = conn.transaction()?;
            let (now, clock) = self.time(&view)?;
            let today = self.reading_day.unwrap_or(clock.used_day);
            f(&Read { conn: &view, actor, now, today, clock: &clock, store: self })
        })();
        let mut readers = hold(&self.readers);
        if readers.len() < KEPT_READERS {
            readers.push(conn);
        }
        outcome
    }

    /// Runs a command: rows, journal entry and images in one transaction, on the disk before this
    /// returns. `input` is what the journal keeps of the request.
    pub fn write<T>(
        &self,
        actor: &Actor,
        kind: &str,
        input: &str,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Committed<T>> {
        self.structure.refuse_damaged()?;
        let mut conn = hold(&self.writer);
        let done = self.committed(&mut conn, actor, kind, input, f);
        if self.large.swap(false, Ordering::Relaxed) {
            let _ = conn.execute_batch(connection::USUAL_CACHE);
        }
        done
    }

    fn committed<T>(
        &self,
        conn: &mut Connection,
        actor: &Actor,
        kind: &str,
        input: &str,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Committed<T>> {
        let sql = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (now, clock) = self.time(&sql)?;
        let today = self.reading_day.unwrap_or(clock.used_day);
        if clock.trust != clock::Trust::Ok {
            keep_highest(&sql)?;
        }
        let read = Read { conn: &sql, actor, now, today, clock: &clock, store: self };
        let mut tx = Tx::new(read, input);
        let value = f(&mut tx)?;
        let head = journal::append(&mut tx, kind)?;
        let topics = std::mem::take(&mut tx.topics);
        drop(tx);
        sql.commit()?;
        marker::keep(&self.file, &self.key, &head);
        if self.structure() == Structure::Damaged {
            marker::doubt(&self.file, &self.key);
        }
        Ok(Committed { value, topics, head })
    }

    /// Writes what belongs to this PC alone (drafts): durable, outside the journal.
    pub fn write_local<T>(
        &self,
        actor: &Actor,
        f: impl FnOnce(&Read<'_>) -> Result<T>,
    ) -> Result<T> {
        self.structure.refuse_damaged()?;
        let mut conn = hold(&self.writer);
        let sql = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (now, clock) = self.time(&sql)?;
        let today = self.reading_day.unwrap_or(clock.used_day);
        let value = f(&Read { conn: &sql, actor, now, today, clock: &clock, store: self })?;
        sql.commit()?;
        Ok(value)
    }

    /// Seconds since 1970 by the file's clock, for the delays after wrong pass phrases.
    pub(crate) fn seconds(&self) -> i64 {
        self.clock.epoch_seconds()
    }

    /// Accepts the PC's day after a person confirmed it.
    pub fn accept_clock(tx: &Tx<'_>) -> Result<()> {
        set_local(tx.conn, HIGHEST, &tx.now.to_string())
    }

    /// What is known of the structure of the file.
    pub fn structure(&self) -> Structure {
        self.structure.state()
    }

    /// What is known of it once the check that goes on beside the work has ended.
    pub fn structure_checked(&self) -> Structure {
        self.structure.awaited()
    }

    /// The head of the journal.
    pub fn head(&self) -> Result<Head> {
        journal::head(&hold(&self.writer))
    }

    /// The head that this PC kept outside the file.
    pub fn kept_head(&self) -> Result<Option<Head>> {
        marker::read(&self.file, &self.key)
    }

    /// The writer, alone, for whole-file work (backup, checks).
    pub fn exclusively<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        f(&hold(&self.writer))
    }

    fn time(&self, conn: &Connection) -> Result<(Moment, ClockState)> {
        let now = self.clock.now();
        Ok((now, clock::judge(now, highest(conn)?)))
    }
}

/// Where the highest accepted moment is kept while the clock is not trusted.
const HIGHEST: &str = "highest_moment";

/// The highest accepted moment: that of the last entry, when the clock was trusted as it was
/// written; otherwise the one kept since.
fn highest(conn: &Connection) -> Result<Option<Moment>> {
    let last = journal::last_moment(conn)?;
    let at = match last {
        Some((at, trust)) if trust == clock::Trust::Ok.as_str() => Some(at),
        _ => local(conn, HIGHEST)?,
    };
    Ok(at.and_then(|text| Moment::parse(&text)))
}

/// Keeps it apart before an entry is written that does not say it.
fn keep_highest(conn: &Connection) -> Result<()> {
    let Some(moment) = highest(conn)?.map(|moment| moment.to_string()) else { return Ok(()) };
    match local(conn, HIGHEST)? {
        Some(kept) if kept == moment => Ok(()),
        _ => set_local(conn, HIGHEST, &moment),
    }
}

/// A value kept for this PC.
pub fn local(conn: &Connection, key: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT value FROM local_state WHERE key = ?1")?
        .query_row([key], |r| r.get(0))
        .optional()?)
}

/// Keeps a value for this PC.
pub fn set_local(conn: &Connection, key: &str, value: &str) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO local_state (key, value) VALUES (?1, ?2)
         ON CONFLICT(key) DO UPDATE SET value = excluded.value",
    )?
    .execute([key, value])?;
    Ok(())
}
