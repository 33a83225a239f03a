//! The power cut while the log was growing: whatever part of the log reached the disk, every entry
//! whose commit was on it is there, and nothing half.

use crate::support::{self, create, key, with, write};
use agiderm_core::store::connection::{self, Access};
use agiderm_core::store::journal;
use std::fs;
use std::path::Path;

/// Commits recorded with the length of the log when each was acknowledged.
struct Recording {
    file: Vec<u8>,
    log: Vec<u8>,
    acknowledged: Vec<(usize, i64)>,
}

const SECTOR: usize = 512;
/// Commits at the end of the log that are cut at every sector.
const CUT: usize = 8;

fn record(folder: &Path) -> Recording {
    let file = folder.join("essai.agiderm");
    let store = create(&file);
    let mut acknowledged = Vec::new();
    for _ in 0..40 {
        let seq = write(&store).unwrap();
        let length = support::written(&fs::read(with(&file, "-wal")).unwrap());
        acknowledged.push((length, seq));
    }
    let mut log = fs::read(with(&file, "-wal")).unwrap();
    log.truncate(support::written(&log));
    Recording { file: fs::read(&file).unwrap(), log, acknowledged }
}

/// Opens the disk as it was at one moment: the log cut there, or its rest never written.
fn entries_at(folder: &Path, recording: &Recording, cut: usize, torn: bool) -> i64 {
    let file = folder.join("coupure.agiderm");
    let mut log = recording.log[..cut].to_vec();
    if torn {
        log.resize(recording.log.len(), 0);
    }
    let _ = fs::remove_file(with(&file, "-shm"));
    fs::write(&file, &recording.file).unwrap();
    fs::write(with(&file, "-wal"), log).unwrap();
    let conn = connection::open(&file, &key(), Access::Read).unwrap();
    let sound: String = conn.query_row("PRAGMA integrity_check", [], |r| r.get(0)).unwrap();
    assert_eq!(sound, "ok", "cut at {cut}");
    let walk = journal::walk(&conn).unwrap();
    assert_eq!(walk.broken, None, "cut at {cut}");
    let rows: i64 = conn.query_row("SELECT count(*) FROM series", [], |r| r.get(0)).unwrap();
    assert_eq!(rows, walk.entries, "cut at {cut}: half an entry");
    walk.entries
}

/// Every state of the disk that was tried: where the log was cut, and the entries then there.
fn states(folder: &Path, recording: &Recording) -> Vec<(usize, i64)> {
    let from = recording.acknowledged[recording.acknowledged.len() - CUT - 1].0;
    let cuts = (from..=recording.log.len()).step_by(SECTOR);
    let both = cuts.flat_map(|cut| [(cut, false), (cut, true)]);
    both.map(|(cut, torn)| (cut, entries_at(folder, recording, cut, torn))).collect()
}

/// How many states lack an entry that was acknowledged by then.
fn lost(states: &[(usize, i64)], acknowledged: &[(usize, i64)]) -> usize {
    let due = |cut: usize| acknowledged.iter().filter(|(at, _)| *at <= cut).map(|a| a.1).max();
    states.iter().filter(|(cut, entries)| due(*cut).is_some_and(|seq| *entries < seq)).count()
}

#[test]
fn a_log_cut_at_any_sector_keeps_every_acknowledged_entry() {
    let folder = tempfile::tempdir().unwrap();
    let recording = record(folder.path());
    let states = states(folder.path(), &recording);
    assert!(states.len() > 300, "only {} states were tried", states.len());
    assert_eq!(lost(&states, &recording.acknowledged), 0, "of {}", states.len());
    // Control: had each entry been acknowledged one commit too early, the cuts would show it.
    let early: Vec<(usize, i64)> =
        recording.acknowledged.windows(2).map(|two| (two[0].0, two[1].1)).collect();
    let missing = lost(&states, &early);
    assert!(missing > states.len() / 4, "the harness is blind: {missing} of {}", states.len());
}

#[test]
fn the_writer_waits_for_the_disk_at_every_commit() {
    let folder = tempfile::tempdir().unwrap();
    let store = create(&folder.path().join("essai.agiderm"));
    let said = |name: &str| {
        store
            .exclusively(|conn| {
                Ok(conn.query_row(&format!("PRAGMA {name}"), [], |r| {
                    r.get::<_, rusqlite::types::Value>(0)
                })?)
            })
            .unwrap()
    };
    use rusqlite::types::Value::{Integer, Text};
    assert_eq!(said("journal_mode"), Text("wal".into()));
    assert_eq!(said("synchronous"), Integer(2));
    assert_eq!(said("temp_store"), Integer(2));
    assert_eq!(said("foreign_keys"), Integer(1));
    assert!(support::verify(&store).unwrap().ok);
}
