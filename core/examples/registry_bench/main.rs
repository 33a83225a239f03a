//! The registry beside its limits, in one run: deadlines of everyone against the bare reading of the
//! same acts, one committal against one bare commit of the encrypted engine and one bare write to
//! the disk, a verified copy against the engine's own backup, and the time from the pass phrase to
//! the first page.
//!
//! `cargo run --release -p agiderm-core --example registry_bench [PRESENT [PART [TIMES]]]`. Medians of five,
//! each ratio beside its goal; with a part (`opening`, `commits`, `backup`, `day`, `deadlines`,
//! `recompute`), that alone.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../../benches/line.rs"]
#[allow(dead_code)]
mod line;
mod recompute;

use agiderm_core::base::dates::Moment;
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{Desk, SignIn, Token};
use agiderm_core::store::Store;
use agiderm_core::store::clock::{Clock, FixedClock, SystemClock};
use agiderm_core::store::connection::{self, Access};
use agiderm_core::training;
use agiderm_core::words::Lang;
use line::{Goal, RUNS, beside, computing, in_turn, percentile, wall};
use rusqlite::types::Value as Column;
use rusqlite::{Connection, backup, params_from_iter};
use serde_json::{Value, json};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;

fn sign_in(desk: &Desk) -> Token {
    let passphrase = Secret::new(training::PASSPHRASE.into());
    desk.sign_in(SignIn { login: training::DIRECTOR.into(), passphrase }, Lang::Fr).unwrap().1
}

fn call(desk: &Desk, token: &Token, name: &str, input: Value) -> Value {
    desk.call(Some(token), Lang::Fr, name, input).unwrap().value
}

/// Reads the acts of the people present, and nothing else.
fn bare_acts(conn: &Connection) -> usize {
    let mut all = conn
        .prepare_cached(
            "SELECT a.kind, a.happened_at, a.data, a.authority FROM acts a
             JOIN committals c ON c.id = a.committal_id WHERE c.exit_on IS NULL",
        )
        .unwrap();
    let mut rows = all.query([]).unwrap();
    let mut bytes = 0;
    while let Some(row) = rows.next().unwrap() {
        for column in 0..4 {
            bytes += row.get_ref(column).unwrap().as_bytes().unwrap().len();
        }
    }
    bytes
}

/// Every deadline, from what is kept and computed again, against reading the same acts bare.
fn deadlines(file: &Path, clock: &Arc<FixedClock>, desk: &Desk, token: &Token) {
    let store = desk.store().unwrap();
    let bare = || computing(|| store.exclusively(|conn| Ok(bare_acts(conn))));
    let list = || computing(|| call(desk, token, "deadlines.list", json!({ "limit": 50 })));
    let (ours, peer) = in_turn(list, bare);
    beside("deadlines of everyone", ours, peer, "the acts read bare", Goal::AtMost(1.33));
    drop(store);
    desk.sign_out(Some(token)).unwrap();
    // A year later nearly every kept date has turned: all is computed again.
    let later = clock.now().day().add_days(366).at(8, 0).unwrap();
    clock.set(later);
    let desk = Desk::with_clock(file, clock.clone());
    let token = sign_in(&desk);
    let store = desk.store().unwrap();
    let bare = || computing(|| store.exclusively(|conn| Ok(bare_acts(conn))));
    let list = || computing(|| call(&desk, &token, "deadlines.list", json!({ "limit": 50 })));
    let (ours, peer) = in_turn(list, bare);
    let what = "the same a year later, all computed again";
    beside(what, ours, peer, "the acts read bare", Goal::None);
    drop(store);
    desk.sign_out(Some(&token)).unwrap();
}

fn committal(number: usize, at: Moment) -> Value {
    json!({
        "detainee_id": null, "entered_at": at.to_string(),
        "identity": { "family_name": format!("KONÉ{number}"), "given_names": "Ɲamɔgɔ", "sex": "M" },
        "acts": [{
            "type": "mandat_de_depot", "authority": "Juge d'instruction", "reference": "RP 1/26",
            "data": {
                "date": at.day().to_string(), "proc": "RP 1/26", "procedure": "instruction",
                "offences": [{ "code": "BIE-01", "label": "Vol", "nature": "delit", "max_months": 60 }],
            },
        }],
    })
}

/// One committal with its journal, images, projection and answer, against one bare row in the same
/// file and one bare page on the same disk; in turn, one of each at a time.
fn commits(folder: &Path, desk: &Desk, token: &Token, now: Moment) {
    let store = desk.store().unwrap();
    let mut disk = std::fs::File::create(folder.join("page")).unwrap();
    disk.write_all(&[0; 4096]).unwrap();
    let (mut ours, mut bare, mut page) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..RUNS * 60 {
        let input = committal(number, now);
        ours.push(wall(|| call(desk, token, "committals.enter", input)));
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
    let what = "one committal, journal and answer with it";
    beside(what, mine, percentile(&mut bare, 50), "one bare commit", Goal::AtMost(6.0));
    let write = percentile(&mut page, 50);
    let bare = percentile(&mut bare, 50);
    beside(
        "one bare commit of the keyed file",
        bare,
        write,
        "a page and fdatasync",
        Goal::AtMost(4.0),
    );
    let slow = percentile(&mut ours, 99);
    beside("the slowest committal of a hundred", slow, mine, "the middle one", Goal::AtMost(3.0));
}

/// A copy that is read back and checked, against the engine's own unchecked copy.
fn backups(folder: &Path, desk: &Desk, token: &Token) {
    let store = desk.store().unwrap();
    let mut number = 0;
    let mut next = |name: &str| {
        number += 1;
        folder.join(format!("{name}-{number}.agiderm"))
    };
    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for _ in 0..RUNS {
        let to = next("copie");
        ours.push(wall(|| call(desk, token, "backup.make", json!({ "to": to }))));
        let to = next("moteur");
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
}

fn first_page(file: &Path, clock: &Arc<FixedClock>) {
    let opening = || {
        let desk = Desk::with_clock(file, clock.clone());
        wall(|| {
            let token = sign_in(&desk);
            call(&desk, &token, "home.overview", json!({}));
        })
    };
    let mut times: Vec<f64> = (0..RUNS).map(|_| opening()).collect();
    let took = percentile(&mut times, 50);
    line::bound(
        "from the pass phrase to the first page",
        format!("{:.0} ms", took * 1e3),
        "≤ 870 ms",
        took <= 0.870,
    );
}

/// The situation of today, of a day long past, and the plan of the cells.
fn day(desk: &Desk, token: &Token, now: Moment) {
    let long_ago = now.day().add_days(-200).to_string();
    for (what, name, input, most) in [
        ("the situation of today", "movements.day", json!({}), 0.5),
        ("the situation of a day 200 days ago", "movements.day", json!({ "on": long_ago }), 2.0),
        ("the plan of the cells", "cells.plan", json!({}), 0.5),
    ] {
        let mut times: Vec<f64> =
            (0..RUNS).map(|_| wall(|| call(desk, token, name, input.clone()))).collect();
        let took = percentile(&mut times, 50);
        line::bound(
            what,
            format!("{:.0} ms", took * 1e3),
            &format!("≤ {:.0} ms", most * 1e3),
            took <= most,
        );
    }
}

/// An identifier of the first household, made one of a copy: the digit of its version becomes a
/// letter, wherever a text names it.
fn renamed(text: &str, copy: u8) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for at in 0..bytes.len().saturating_sub(5) {
        let version = bytes[at] == b'-' && bytes[at + 1] == b'7' && bytes[at + 5] == b'-';
        if version && bytes[at + 2..at + 5].iter().all(u8::is_ascii_hexdigit) {
            bytes[at + 1] = b'g' + copy;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// So many times the household: each copy the same people, under identifiers and numbers of its own.
fn multiply(store: &Store, times: u8) {
    let done = store.exclusively(|conn| {
        conn.execute_batch("BEGIN; PRAGMA defer_foreign_keys = ON")?;
        for table in ["detainees", "committals", "acts", "projections"] {
            let mut all = conn.prepare(&format!("SELECT * FROM {table}"))?;
            let (columns, number) = (all.column_count(), all.column_index("ecrou").ok());
            let rows: Vec<Vec<Column>> = all
                .query_map([], |row| (0..columns).map(|i| row.get(i)).collect())?
                .collect::<Result<_, _>>()?;
            let marks = vec!["?"; columns].join(", ");
            let mut insert = conn.prepare(&format!("INSERT INTO {table} VALUES ({marks})"))?;
            for (copy, row) in (1..times).flat_map(|copy| rows.iter().map(move |row| (copy, row))) {
                insert.execute(params_from_iter(row.iter().enumerate().map(|(i, v)| match v {
                    Column::Text(text) if Some(i) == number => {
                        Column::Text(format!("{text}-{copy}"))
                    }
                    Column::Text(text) => Column::Text(renamed(text, copy)),
                    other => other.clone(),
                })))?;
            }
        }
        Ok(conn.execute_batch("COMMIT")?)
    });
    done.unwrap();
}

fn main() {
    let present: u32 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(2800);
    let alone = std::env::args().nth(2);
    let times: u8 = std::env::args().nth(3).and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, 20);
    let wanted = |part: &str| alone.as_deref().is_none_or(|a| a == part);
    let folder = std::env::temp_dir().join(format!("agiderm-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("banc.agiderm");
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let made = training::create(&file, training::SEED, present, clock.clone(), Lang::Fr).unwrap();
    let all = |n: u32| n * u32::from(times);
    let counts = format!("{} present, {} stays", all(made.filled.present), all(made.filled.stays));
    line::heading(&format!("The registry: {counts}; medians"));
    if wanted("opening") {
        first_page(&file, &clock);
    }
    if alone.as_deref() == Some("recompute") {
        recompute::run(&file, &clock, times);
        std::fs::remove_dir_all(&folder).unwrap();
        return;
    }
    let desk = Desk::with_clock(&file, clock.clone());
    let token = sign_in(&desk);
    multiply(&desk.store().unwrap(), times);
    if wanted("commits") {
        commits(&folder, &desk, &token, clock.now());
    }
    if wanted("backup") {
        backups(&folder, &desk, &token);
    }
    if wanted("day") {
        day(&desk, &token, clock.now());
    }
    if wanted("deadlines") {
        deadlines(&file, &clock, &desk, &token);
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
