//! The check of the structure of the whole file, which at an opening after an orderly closing goes
//! on beside the work. Every page that is read meanwhile is held against its seal by the engine.
//!
//! Where the check finds a fault nothing more is written; what can be read stays readable, and the
//! next opening checks the whole file before anything else.

use super::connection::{self, Access};
use super::keyfile::Key;
use super::marker;
use crate::failure::{Failure, Result};
use rusqlite::Connection;
use serde::Serialize;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

/// Steps of the engine between two looks at whether the file is being closed.
const STEPS: i32 = 1_000;

/// What is known of the structure of the open file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Structure {
    /// It is being read.
    Checking,
    /// No fault.
    Sound,
    /// The check could not be carried out.
    Unknown,
    /// A fault: nothing more is written.
    Damaged,
}

/// The check of an open file.
pub(super) struct Check {
    state: Arc<AtomicU8>,
    closing: Arc<AtomicBool>,
    running: Mutex<Option<JoinHandle<()>>>,
}

fn name(state: u8) -> Structure {
    match state {
        0 => Structure::Checking,
        1 => Structure::Sound,
        2 => Structure::Unknown,
        _ => Structure::Damaged,
    }
}

fn sound(conn: &Connection) -> rusqlite::Result<bool> {
    let said: String = conn.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
    Ok(said == "ok")
}

/// Whether the engine finds no fault in the structure of a file.
pub fn holds(conn: &Connection) -> Result<bool> {
    Ok(sound(conn)?)
}

/// What a check that ended so tells. What the engine cannot read is damage; a disk that does not
/// answer, or a file being closed, is not.
fn told(outcome: rusqlite::Result<bool>) -> Structure {
    use rusqlite::ErrorCode as E;
    match outcome.map_err(|error| error.sqlite_error_code()) {
        Ok(true) => Structure::Sound,
        Err(Some(
            E::OperationInterrupted
            | E::SystemIoFailure
            | E::CannotOpen
            | E::DatabaseBusy
            | E::DatabaseLocked
            | E::OutOfMemory,
        )) => Structure::Unknown,
        Ok(false) | Err(_) => Structure::Damaged,
    }
}

fn check(file: &Path, key: &Key, stop: Arc<AtomicBool>) -> Structure {
    let Ok(mut conn) = connection::open(file, key, Access::Read) else {
        return Structure::Unknown;
    };
    match conn.progress_handler(STEPS, Some(move || stop.load(Ordering::Relaxed))) {
        Ok(()) => told(sound(&conn)),
        Err(_) => Structure::Unknown,
    }
}

impl Check {
    /// A file whose structure was just found sound, or just made.
    pub(super) fn done() -> Check {
        Check {
            state: Arc::new(AtomicU8::new(Structure::Sound as u8)),
            closing: Arc::default(),
            running: Mutex::new(None),
        }
    }

    /// Begins the check of a file beside the work.
    pub(super) fn begin(file: &Path, key: &Key) -> Check {
        let (state, closing) = (Arc::new(AtomicU8::new(0)), Arc::new(AtomicBool::new(false)));
        let (file, key) = (file.to_owned(), key.clone());
        let (found, stop) = (state.clone(), closing.clone());
        let running = thread::spawn(move || {
            let structure = check(&file, &key, stop);
            found.store(structure as u8, Ordering::Release);
            if structure == Structure::Damaged {
                marker::doubt(&file, &key);
            }
        });
        Check { state, closing, running: Mutex::new(Some(running)) }
    }

    pub(super) fn state(&self) -> Structure {
        name(self.state.load(Ordering::Acquire))
    }

    /// What is known once the check has ended.
    pub(super) fn awaited(&self) -> Structure {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(running) = running
            && running.join().is_err()
        {
            self.state.store(Structure::Unknown as u8, Ordering::Release);
        }
        self.state()
    }

    /// Refuses to write to a file known to be damaged.
    pub(super) fn refuse_damaged(&self) -> Result<()> {
        match self.state() {
            Structure::Damaged => Err(Failure::unavailable("file-found-damaged")),
            _ => Ok(()),
        }
    }
}

impl Drop for Check {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::Relaxed);
        self.awaited();
    }
}
