//! The power cut at any moment of a working day: entries, the log brought into the file, a backup,
//! the key file changed, the file closed and opened again. Whatever the disk had not yet promised
//! may be lost; nothing that was said to be saved is.

use crate::recorder::{self, Asked, Disk, Luck};
use crate::support::{Draw, child, create, open, verify, with};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a day asked of the disk, from the state in which it began.
struct Day {
    begun: Disk,
    asked: Vec<Asked>,
    folder: PathBuf,
}

fn record(folder: &Path) -> Day {
    let work = folder.join("travail");
    fs::create_dir(&work).unwrap();
    let file = work.join("essai.agiderm");
    drop(create(&file));
    let (library, log) = (recorder::build(folder), folder.join("disque.log"));
    let begun = Disk::of(&work);
    let done = child("day", &file, None)
        .env("LD_PRELOAD", library)
        .env("RECORDER_FOLDER", &work)
        .env("RECORDER_LOG", &log)
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    Day { begun, asked: recorder::read(&log), folder: work }
}

/// What was said to be saved.
#[derive(Clone, Copy, Default, Debug)]
struct Promised {
    entries: i64,
    copied: i64,
    generation: u64,
}

impl Promised {
    fn hear(&mut self, text: &str) {
        for line in text.lines() {
            let number = |word: &str| line.strip_prefix(word).and_then(|n| n.parse().ok());
            self.entries = number("saved ").unwrap_or(self.entries);
            self.copied = number("copied ").unwrap_or(self.copied);
            self.generation = number("keys ").unwrap_or(self.generation as i64) as u64;
        }
    }
}

/// Why a disk found after the cut is not as promised.
fn fault(found: &BTreeMap<String, Vec<u8>>, day: &Day, at: &Path, due: Promised) -> Option<String> {
    let _ = fs::remove_dir_all(at);
    fs::create_dir(at).unwrap();
    for (path, bytes) in found {
        let name = Path::new(path).strip_prefix(&day.folder).unwrap();
        // The index of the log is made anew; locks are of the process that died.
        if !path.ends_with("-shm") {
            fs::write(at.join(name), bytes).unwrap();
        }
    }
    let file = at.join("essai.agiderm");
    let whole = |file: &Path, entries: i64| -> Option<String> {
        let store = match open(file) {
            Ok(store) => store,
            Err(failure) => return Some(format!("refused: {}", failure.reason)),
        };
        let checked = match verify(&store) {
            Ok(checked) => checked,
            Err(failure) => return Some(format!("not read: {}", failure.reason)),
        };
        if !checked.problems.is_empty() {
            return Some(format!("{:?}", checked.problems));
        }
        let missing = checked.entries < entries;
        missing.then(|| format!("{entries} promised, {} there", checked.entries))
    };
    if let Some(fault) = whole(&file, due.entries) {
        return Some(fault);
    }
    let keys = agiderm_core::store::keyfile::KeyFile::read(&file).ok()?;
    if keys.generation < due.generation {
        return Some(format!("keys {} promised, {} there", due.generation, keys.generation));
    }
    if due.copied > 0 {
        return whole(&with(&file, ".copy"), due.copied).map(|fault| format!("copy: {fault}"));
    }
    None
}

/// Cuts the power after this many things asked, and tries every luck.
fn tried(
    day: &Day,
    folder: &Path,
    lying: bool,
    mut at: impl FnMut(usize, &Asked) -> bool,
) -> (usize, Vec<String>) {
    let (mut disk, mut due, mut draw) = (day.begun.clone(), Promised::default(), Draw(20_261_125));
    let (mut states, mut faults) = (0, Vec::new());
    for (index, asked) in day.asked.iter().enumerate() {
        disk.ask(asked, lying);
        if let Asked::Said(text) = asked {
            due.hear(text);
        }
        if !at(index, asked) {
            continue;
        }
        for luck in [Luck::None, Luck::All, Luck::LastOnly, Luck::Coin] {
            let found = disk.after_cut(luck, &mut draw);
            states += 1;
            if let Some(fault) = fault(&found, day, &folder.join("apres"), due) {
                faults.push(format!("after {index} ({luck:?}): {fault}"));
            }
        }
    }
    (states, faults)
}

#[test]
#[cfg(target_os = "linux")]
fn no_power_cut_of_a_working_day_loses_what_was_said_to_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let day = record(folder.path());
    let count = |kind: fn(&Asked) -> bool| day.asked.iter().filter(|a| kind(a)).count();
    assert!(count(|a| matches!(a, Asked::Sync { .. })) > 58, "the recorder is deaf");
    assert!(count(|a| matches!(a, Asked::Rename { .. })) > 1);
    // Pages are alike: one in some of them; of all else, every thing asked.
    let chosen = |index: usize, asked: &Asked| match asked {
        Asked::Write { .. } => index.is_multiple_of(11),
        Asked::Said(_) => index.is_multiple_of(5),
        Asked::Sync { path } => !path.ends_with("-wal") || index.is_multiple_of(5),
        _ => true,
    };
    let (states, faults) = tried(&day, folder.path(), false, chosen);
    eprintln!("{} asked of the disk, {states} states tried", day.asked.len());
    assert!(states > 500, "only {states} states were tried");
    assert_eq!(faults, Vec::<String>::new(), "of {states}");
    // Control: on a disk that lies about its syncs, entries are lost.
    let few =
        |index: usize, asked: &Asked| matches!(asked, Asked::Said(_)) && index.is_multiple_of(20);
    let (states, faults) = tried(&day, folder.path(), true, few);
    assert!(faults.len() > states / 8, "the harness is blind: {} of {states}", faults.len());
}
