//! A disk that is full, a place that cannot be written: a named refusal, and the data intact.

use crate::support::{child, create, open, verify, with, write};
use std::fs;
use std::path::Path;

fn said(part: &str, file: &Path, blocks: u64) -> (i64, String) {
    let output = child(part, file, Some(blocks)).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let last =
        |word: &str| text.lines().rev().find_map(|l| l.strip_prefix(word)).map(str::to_owned);
    let saved = last("saved ").and_then(|n| n.parse().ok()).unwrap_or(0);
    (saved, last("refused ").unwrap_or_default())
}

#[test]
#[cfg(unix)]
fn a_full_disk_refuses_by_name_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for blocks in [300, 400, 512, 777, 1024, 2048] {
        let file = folder.path().join(format!("essai-{blocks}.agiderm"));
        drop(create(&file));
        let (saved, refused) = said("write", &file, blocks);
        assert!(["disk-full", "disk-failed"].contains(&refused.as_str()), "{blocks}: {refused}");
        let store = open(&file).unwrap();
        let found = verify(&store).unwrap();
        assert_eq!(found.problems, [], "{blocks}");
        assert!(found.entries >= saved, "{blocks}: {saved} acknowledged, {} there", found.entries);
        // With room again the work goes on.
        assert_eq!(write(&store).unwrap(), found.entries + 1);
    }
}

#[test]
#[cfg(unix)]
fn a_backup_that_does_not_fit_leaves_nothing_and_the_file_intact() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("essai.agiderm");
    let store = create(&file);
    for _ in 0..200 {
        write(&store).unwrap();
    }
    drop(store);
    let names = |folder: &Path| {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names(folder.path());
    let half = fs::metadata(&file).unwrap().len() / 1024;
    let (saved, refused) = said("backup", &file, half);
    assert_eq!((saved, refused.as_str()), (0, "disk-full"));
    assert_eq!(names(folder.path()), before);
    let found = verify(&open(&file).unwrap()).unwrap();
    assert_eq!((found.problems, found.entries), (vec![], 200));
    // Control: where there is room the same backup is made.
    let (saved, refused) = said("backup", &file, 1 << 20);
    assert_eq!((saved, refused.as_str()), (200, ""));
    assert!(with(&file, ".copy").exists());
}
