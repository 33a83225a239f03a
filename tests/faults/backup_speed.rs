//! How long a backup takes, beside the engine's own page-by-page copy into the same kind of file.

use crate::support::{actor, create, key, verify, with};
use agiderm_core::backup::{self, MakeBackup};
use agiderm_core::store::connection::{self, Access};
use rusqlite::backup::Backup;
use std::time::{Duration, Instant};

/// Measured by hand: `cargo test --test faults backup_speed -- --ignored --nocapture`.
#[test]
#[ignore = "a measure, on a file of 200 MB"]
fn a_backup_is_faster_than_the_engines_page_by_page_copy() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("essai.agiderm");
    let store = create(&file);
    let mut draw = crate::support::Draw(1);
    for _ in 0..1000 {
        let bytes: Vec<u8> = (0..200_000).map(|_| draw.below(256) as u8).collect();
        let name: String = {
            use sha2::{Digest, Sha256};
            Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect()
        };
        store
            .write(&actor(), "essai", "{}", |tx| {
                tx.conn.execute(
                    "INSERT INTO photos (id, mime, bytes) VALUES (?1, 'image/png', ?2)",
                    rusqlite::params![name, bytes],
                )?;
                Ok(())
            })
            .unwrap();
    }
    let length = store
        .exclusively(|conn| {
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            Ok(std::fs::metadata(&file)?.len())
        })
        .unwrap();
    println!("file: {} MB", length >> 20);

    let begin = Instant::now();
    let mut other = connection::open(&with(&file, ".pages"), &key(), Access::Create).unwrap();
    store
        .exclusively(|conn| {
            Backup::new(conn, &mut other)?.run_to_completion(i32::MAX, Duration::ZERO, None)?;
            Ok(())
        })
        .unwrap();
    let pages = begin.elapsed();
    drop(other);
    println!("page by page, not checked: {pages:?}");

    for _ in 0..3 {
        let begin = Instant::now();
        let to = with(&file, ".whole");
        let copied = std::fs::copy(&file, &to).unwrap();
        std::fs::File::open(&to).unwrap().sync_all().unwrap();
        println!("plain copy and sync: {:?} ({copied} bytes)", begin.elapsed());
        std::fs::remove_file(to).unwrap();
    }
    for n in 0..3 {
        let begin = Instant::now();
        let to = with(&file, &format!(".copy{n}")).to_string_lossy().into_owned();
        backup::make(&store, &actor(), MakeBackup { to }).unwrap();
        println!("whole and checked: {:?}", begin.elapsed());
    }
    let copy = connection::open(&with(&file, ".copy0"), &key(), Access::Copy).unwrap();
    for sql in ["PRAGMA cipher_integrity_check", "PRAGMA quick_check(1)"] {
        let begin = Instant::now();
        copy.prepare(sql).unwrap().exists([]).unwrap();
        println!("{sql}: {:?}", begin.elapsed());
    }
    let begin = Instant::now();
    let bytes = std::fs::read(&file).unwrap();
    println!("read: {:?}", begin.elapsed());
    let begin = Instant::now();
    std::hint::black_box(<sha2::Sha256 as sha2::Digest>::digest(&bytes));
    println!("SHA-256: {:?}", begin.elapsed());
    let begin = Instant::now();
    assert!(verify(&store).unwrap().ok);
    println!("check of the open file: {:?}", begin.elapsed());
}
