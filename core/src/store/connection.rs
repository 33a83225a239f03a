//! One way to open the encrypted file: key first, then every defensive setting, then the floor.

use super::keyfile::Key;
use crate::failure::{Failure, Result};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fmt::Write as _;
use std::path::Path;
use zeroize::Zeroizing;

/// Older SQLite can damage a file when two connections write and checkpoint at once.
const SQLITE_FLOOR: i32 = 3_051_003;

/// The pages that a connection keeps in memory, 32 MB.
pub(super) const USUAL_CACHE: &str = "PRAGMA cache_size = -32768";
/// Those of a command that writes many rows, 128 MB: its indexes fit, and a page is encrypted and
/// written once instead of each time that it must make room.
pub(super) const LARGE_CACHE: &str = "PRAGMA cache_size = -131072";

/// What a connection may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Makes the file; it must not exist.
    Create,
    /// The one writer.
    Write,
    /// Reads only, never checkpoints.
    Read,
    /// Reads a copy that nobody writes, leaving nothing beside it.
    Copy,
}

/// Refuses to run on an engine older than the floor.
pub fn assert_floor() -> Result<()> {
    if rusqlite::version_number() < SQLITE_FLOOR {
        return Err(Failure::unavailable("engine-too-old").with("version", rusqlite::version()));
    }
    Ok(())
}

/// Opens the file with its data key.
pub fn open(file: &Path, key: &Key, access: Access) -> Result<Connection> {
    assert_floor()?;
    let flags = match access {
        Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Copy => OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = match access {
        Access::Copy => Connection::open_with_flags(immutable(file), flags)?,
        _ => Connection::open_with_flags(file, flags)?,
    };
    set_key(&conn, key)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // A kept statement keeps its plan: without this many are prepared again at each use.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.execute_batch(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;
         PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
    )?;
    conn.execute_batch(USUAL_CACHE)?;
    match access {
        Access::Create | Access::Write => {
            let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |r| r.get(0))?;
            if mode != "wal" {
                return Err(Failure::unavailable("disk-no-wal").with("mode", mode));
            }
            conn.execute_batch("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 6000;")?;
        }
        Access::Read | Access::Copy => {
            conn.execute_batch("PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0;")?;
            conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        }
    }
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}

/// Gives the raw key and proves it by a first read.
fn set_key(conn: &Connection, key: &Key) -> Result<()> {
    let mut hex = Zeroizing::new(String::with_capacity(64));
    for byte in key.iter() {
        let _ = write!(hex, "{byte:02x}");
    }
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let statement = Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", hex.as_str()));
    conn.execute_batch(&statement)?;
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(())).map_err(|e| {
        match e.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Failure::unavailable("file-key-mismatch"),
            _ => e.into(),
        }
    })
}

/// Brings into the file the log that a power cut left. A cut while pages were on their way leaves
/// some of them half written: the log still has them whole, yet a check of the file's pages would
/// call them damaged. A disk too full for it keeps the log, and nothing is lost.
pub fn settle(writer: &Connection) {
    let _ = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
}

/// Whether no log lies beside the file: whoever wrote last closed it in order.
pub fn is_settled(file: &Path) -> bool {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).map_or(true, |log| log.len() == 0)
}

/// Whether a settled file is as long as it says.
pub fn is_whole(conn: &Connection, file: &Path) -> Result<bool> {
    Ok(std::fs::metadata(file)?.len() == length(conn)?)
}

/// Bytes that an open file says it has.
pub fn length(conn: &Connection) -> Result<u64> {
    let pages: u32 = conn.query_row("PRAGMA page_count", [], |r| r.get(0))?;
    Ok(u64::from(pages) * super::seals::PAGE as u64)
}

/// The address of a file that SQLite may take for unchanging.
fn immutable(file: &Path) -> String {
    let mut path =
        file.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    if cfg!(windows) {
        path = path.replace('\\', "/");
        if !path.starts_with('/') {
            path.insert_str(0, "///");
        }
    }
    format!("file:{path}?immutable=1")
}
