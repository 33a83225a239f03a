//! Room in the log. A log that grows makes each act wait until the disk has written where its file
//! now ends, which takes several times as long as the act itself and, where the disk is busy, a
//! hundred times. Zeros written ahead, while nobody waits, spare it.
//!
//! The engine takes zeros after the last frame for the end of the log, as it takes what an earlier
//! use of the log left there.

use super::hold;
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Bytes of the log before the engine brings it into the file and begins it again, and a little more.
pub const ROOM: u64 = 24 << 20;
/// Whoever signs in comes first, and an opening for one question needs no room.
const LATER: Duration = Duration::from_secs(2);
/// Bytes written while the writer is held.
const SLICE: u64 = 1 << 20;

/// Room being made in the log of an open file.
pub(super) struct Room {
    closing: Arc<AtomicBool>,
    running: Option<JoinHandle<()>>,
}

impl Room {
    /// Begins to make room.
    pub(super) fn make(file: &Path, writer: Arc<Mutex<Connection>>) -> Room {
        let mut log = file.as_os_str().to_owned();
        log.push("-wal");
        let (log, closing) = (PathBuf::from(log), Arc::new(AtomicBool::new(false)));
        let stop = closing.clone();
        let running = thread::spawn(move || {
            let begun = Instant::now();
            while begun.elapsed() < LATER {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                thread::park_timeout(LATER.saturating_sub(begun.elapsed()));
            }
            // A disk without room for it does without: the log then grows act by act.
            let _ = fill(&log, &writer, &stop);
        });
        Room { closing, running: Some(running) }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::Relaxed);
        if let Some(running) = self.running.take() {
            running.thread().unpark();
            let _ = running.join();
        }
    }
}

fn fill(log: &Path, writer: &Mutex<Connection>, closing: &AtomicBool) -> std::io::Result<()> {
    let mut log = OpenOptions::new().write(true).open(log)?;
    while !closing.load(Ordering::Relaxed) {
        let more = {
            let _held = hold(writer);
            lengthened(&mut log)?
        };
        if !more {
            break;
        }
        log.sync_data()?;
    }
    Ok(())
}

/// Adds a slice of zeros where there is not yet room enough; takes back half a slice.
fn lengthened(log: &mut File) -> std::io::Result<bool> {
    let length = log.metadata()?.len();
    if length >= ROOM {
        return Ok(false);
    }
    log.seek(SeekFrom::Start(length))?;
    if let Err(error) = log.write_all(&vec![0; SLICE.min(ROOM - length) as usize]) {
        log.set_len(length)?;
        return Err(error);
    }
    Ok(true)
}
