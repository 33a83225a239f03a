//! What is written: one committal, a copy of the whole file; and the first page after the pass
//! phrase.

use crate::house::{House, call, sign_in};
use crate::line::{self, Goal, RUNS, beside, percentile, wall};
use agiderm_core::base::dates::Moment;
use agiderm_core::desk::Desk;
use agiderm_core::store::connection::{self, Access};
use agiderm_core::store::room;
use rusqlite::backup;
use serde_json::{Value, json};
use std::io::{Seek, SeekFrom, Write};

pub fn committal(name: &str, at: Moment) -> Value {
    json!({
        "detainee_id": null, "entered_at": at.to_string(),
        "identity": { "family_name": name, "given_names": "Ɲamɔgɔ", "sex": "M" },
        "acts": [{
            "type": "mandat_de_depot", "authority": "Juge d'instruction", "reference": "RP 1/26",
            "data": {
                "date": at.day().to_string(), "proc": "RP 1/26", "procedure": "instruction",
                "offences": [{ "code": "BIE-01", "label": "Vol", "nature": "delit", "max_months": 60 }],
            },
        }],
    })
}

/// Waits until the log has its room, as it has a few seconds after an opening.
fn roomy(house: &House) {
    let mut log = house.file().into_os_string();
    log.push("-wal");
    let begun = std::time::Instant::now();
    while begun.elapsed().as_secs() < 30
        && std::fs::metadata(&log).is_ok_and(|log| log.len() < room::ROOM)
    {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

/// One committal with its journal, images, projection and answer, against one bare row in the same
/// file and one bare page on the same disk; in turn, one of each at a time.
pub fn commits(house: &House) {
    let (desk, token) = house.open();
    let (store, now) = (desk.store().unwrap(), house.now());
    roomy(house);
    let mut disk = std::fs::File::create(house.folder().join("page")).unwrap();
    disk.write_all(&[0; 4096]).unwrap();
    let (mut ours, mut bare, mut page) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..RUNS * 60 {
        let input = committal(&format!("KONÉ{number}"), now);
        ours.push(wall(|| call(&desk, &token, "committals.enter", input)));
        bare.push(wall(|| {
            store.exclusively(|conn| {
                let sql = "INSERT INTO local_state (key, value) VALUES (hex(randomblob(16)), ?1)";
                conn.prepare_cached(sql).unwrap().execute(["x".repeat(300)]).unwrap();
                Ok(())
            })
        }));
        page.push(wall(|| {
            disk.seek(SeekFrom::Start(0)).unwrap();
            disk.write_all(&[number as u8; 4096]).unwrap();
            disk.sync_data().unwrap();
        }));
    }
    let mine = percentile(&mut ours, 50);
    let one = percentile(&mut bare, 50);
    let write = percentile(&mut page, 50);
    let what = "one committal, journal and answer with it";
    beside(what, mine, one, "one bare commit, keyed", Goal::AtMost(6.0));
    let disk = "a page and fdatasync";
    beside("one bare commit of the keyed file", one, write, disk, Goal::AtMost(4.0));
    beside("the whole committal, journal with it", mine, write, disk, Goal::AtMost(4.0));
    let slow = percentile(&mut ours, 99);
    beside("the slowest committal of a hundred", slow, mine, "the middle one", Goal::AtMost(3.0));
    drop(store);
    desk.sign_out(Some(&token)).unwrap();
}

/// A copy that is read back and checked, against the engine's own unchecked copy.
pub fn backups(house: &House) {
    let (desk, token) = house.open();
    let store = desk.store().unwrap();
    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for number in 0..RUNS {
        let to = house.folder().join(format!("copie-{number}.agiderm"));
        ours.push(wall(|| call(&desk, &token, "backup.make", json!({ "to": to }))));
        let to = house.folder().join(format!("moteur-{number}.agiderm"));
        theirs.push(wall(|| {
            let mut copy = connection::open(&to, store.key(), Access::Create).unwrap();
            // Without a log beside it, which would be written and then copied once more.
            copy.pragma_update(None, "journal_mode", "delete").unwrap();
            store.exclusively(|conn| {
                backup::Backup::new(conn, &mut copy)?.step(-1)?;
                Ok(())
            })
        }));
    }
    let (ours, theirs) = (percentile(&mut ours, 50), percentile(&mut theirs, 50));
    let name = "the engine's backup, unverified";
    beside("verified copy of the whole file", ours, theirs, name, Goal::AtLeast(5.0));
    drop(store);
    desk.sign_out(Some(&token)).unwrap();
}

pub fn first_page(house: &House) {
    let opening = || {
        let desk = Desk::with_clock(house.file(), house.clock.clone());
        let mut token = None;
        let took = wall(|| {
            let entered = sign_in(&desk);
            call(&desk, &entered, "home.overview", json!({}));
            token = Some(entered);
        });
        desk.sign_out(token.as_ref()).unwrap();
        took
    };
    let mut times: Vec<f64> = (0..RUNS).map(|_| opening()).collect();
    let took = percentile(&mut times, 50);
    let said = format!("{:.0} ms", took * 1e3);
    line::bound("from the pass phrase to the first page", said, "≤ 870 ms", took <= 0.870);
}
