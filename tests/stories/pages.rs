//! How many pages of the file an act writes: each is encrypted, sealed and written to the log, and
//! the person waits for all of them.

use crate::committals::committal;
use crate::support::Prison;
use serde_json::json;

/// The pages that an act added to the log of the open file.
fn written(prison: &Prison, act: impl FnOnce(&Prison)) -> usize {
    const HEADER: usize = 32;
    const FRAME: usize = 24 + 4096;
    let frames = || {
        let mut log = prison.desk.store().unwrap().file().as_os_str().to_owned();
        log.push("-wal");
        let log = std::fs::read(log).unwrap();
        let salt = &log[16..24];
        // After what was written come zeros, or what an earlier use of the log left.
        log[HEADER..].chunks_exact(FRAME).take_while(|frame| &frame[8..16] == salt).count()
    };
    let before = frames();
    act(prison);
    frames() - before
}

#[test]
fn a_committal_writes_few_pages() {
    let prison = Prison::new();
    let mut pages: Vec<usize> = (0..25)
        .map(|number| {
            let input = committal(&format!("Traoré{number}"), "Awa", "2026-11-23T07:30");
            written(&prison, |prison| {
                prison.ok("committals.enter", input);
            })
        })
        .collect();
    pages.sort_unstable();
    assert!(pages[12] <= 22, "{pages:?}");
    // Control: an act of one row is seen to write less, and something.
    let save = json!({ "key": "urgent_days", "value": "5", "reason": "essai", "decision": "" });
    let one = written(&prison, |prison| {
        prison.ok("settings.save", save);
    });
    assert!((1..pages[0]).contains(&one), "{one}");
}
