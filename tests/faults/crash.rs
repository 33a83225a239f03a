//! The program killed while it writes, over and over: every entry it acknowledged is there.

use crate::support::{self, Draw, FILE, PART, child, create, open, write};
use agiderm_core::store::Store;
use agiderm_core::store::keyfile::KeyFile;
use agiderm_core::store::room::ROOM;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

/// Not a test of its own: what the other tests run as a second process.
#[test]
fn played_by_a_child() {
    let Ok(part) = std::env::var(PART) else { return };
    let file = PathBuf::from(std::env::var_os(FILE).unwrap());
    let say = |text: String| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{text}").unwrap();
        out.flush().unwrap();
    };
    // The harness has begun a line of its own.
    say(String::new());
    let store = match open(&file) {
        Ok(store) => store,
        Err(failure) => return say(format!("refused {}", failure.reason)),
    };
    match part.as_str() {
        "write" => loop {
            match write(&store) {
                Ok(seq) => say(format!("saved {seq}")),
                Err(failure) => return say(format!("refused {}", failure.reason)),
            }
        },
        // The fault that the tests must notice: said before it is on the disk.
        "boast" => loop {
            say(format!("saved {}", store.head().unwrap().seq + 1));
            write(&store).unwrap();
        },
        "hold" => {
            say("holding".into());
            let mut line = String::new();
            std::io::stdin().read_line(&mut line).unwrap();
        }
        "backup" => {
            let to = support::with(&file, ".copy").to_string_lossy().into_owned();
            let input = agiderm_core::backup::MakeBackup { to };
            match agiderm_core::backup::make(&store, &support::actor(), input) {
                Ok(made) => say(format!("saved {}", made.value.entries)),
                Err(failure) => say(format!("refused {}", failure.reason)),
            }
        }
        "day" => {
            let saved = |store: &Store, entries: u32| {
                for _ in 0..entries {
                    say(format!("saved {}", write(store).unwrap()));
                }
            };
            saved(&store, 20);
            // The room of the log is made a moment after the opening.
            let log = support::with(&file, "-wal");
            while std::fs::metadata(&log).unwrap().len() < ROOM {
                std::thread::yield_now();
            }
            saved(&store, 20);
            let to = support::with(&file, ".copy").to_string_lossy().into_owned();
            let input = agiderm_core::backup::MakeBackup { to };
            let made = agiderm_core::backup::make(&store, &support::actor(), input).unwrap();
            say(format!("copied {}", made.value.entries));
            let mut keys = KeyFile::read(&file).unwrap();
            keys.write(&file, &support::key()).unwrap();
            say(format!("keys {}", keys.generation));
            saved(&store, 6);
            drop(store);
            let store = open(&file).unwrap();
            saved(&store, 12);
        }
        other => panic!("no such part: {other}"),
    }
}

/// Runs a writing child, kills it after some entries, gives the last number it acknowledged.
fn killed(part: &str, file: &Path, draw: &mut Draw) -> i64 {
    let mut running = child(part, file, None).spawn().unwrap();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines();
    let mut acknowledged = 0;
    let mut left = 1 + draw.below(8);
    let pause = draw.below(200_000);
    while let Some(Ok(line)) = lines.next() {
        assert!(!line.starts_with("refused"), "{line}");
        if let Some(seq) = line.strip_prefix("saved ") {
            acknowledged = seq.parse().unwrap();
            left = left.saturating_sub(1);
        }
        if left == 0 {
            for _ in 0..pause {
                std::hint::spin_loop();
            }
            let _ = running.kill();
        }
    }
    running.wait().unwrap();
    acknowledged
}

#[test]
fn a_killed_program_loses_no_entry_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("essai.agiderm");
    drop(create(&file));
    let mut draw = Draw(20_261_123);
    let mut last = 0;
    for round in 0..55 {
        let acknowledged = killed("write", &file, &mut draw);
        assert!(acknowledged > last, "round {round} wrote nothing");
        let store = open(&file).unwrap();
        last = store.head().unwrap().seq;
        assert!(last >= acknowledged, "round {round}: {acknowledged} acknowledged, {last} there");
    }
    let found = support::verify(&open(&file).unwrap()).unwrap();
    assert_eq!(found.problems, []);
    assert_eq!(found.entries, last);
}

#[test]
fn a_program_that_boasts_before_it_has_written_is_caught() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("essai.agiderm");
    drop(create(&file));
    let mut draw = Draw(7);
    let caught = (0..40).any(|_| {
        let boasted = killed("boast", &file, &mut draw);
        boasted > open(&file).unwrap().head().unwrap().seq
    });
    assert!(caught, "forty kills never fell between the word and the deed");
}

#[test]
fn a_second_process_is_told_that_the_file_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("essai.agiderm");
    let store = create(&file);
    assert_eq!(support::reason(open(&file)), "file-in-use");
    drop(store);
    let mut holder =
        child("hold", &file, None).stdin(std::process::Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(holder.stdout.take().unwrap()).lines();
    assert!(lines.by_ref().any(|l| l.unwrap() == "holding"));
    assert_eq!(support::reason(open(&file)), "file-in-use");
    holder.kill().unwrap();
    holder.wait().unwrap();
    // A lock left by a dead process holds nobody up.
    write(&open(&file).unwrap()).unwrap();
}
