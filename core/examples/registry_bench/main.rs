//! The registry beside its limits, in one run: deadlines of everyone against the bare reading of the
//! same acts, one committal against one bare commit of the encrypted engine, a verified copy against
//! the engine's own backup, and the time from the pass phrase to the first page.
//!
//! `cargo run --release -p agiderm-core --example registry_bench [PRESENT]`. Medians of five; each
//! ratio is printed beside its goal.
#![allow(clippy::unwrap_used, missing_docs)]

use agiderm_core::base::dates::Moment;
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{Desk, SignIn, Token};
use agiderm_core::store::clock::{Clock, FixedClock, SystemClock};
use agiderm_core::training;
use agiderm_core::words::Lang;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const RUNS: usize = 5;

fn median(mut work: impl FnMut() -> f64) -> f64 {
    let mut times: Vec<f64> = (0..RUNS).map(|_| work()).collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

fn seconds<T>(work: impl FnOnce() -> T) -> f64 {
    let began = Instant::now();
    let _ = work();
    began.elapsed().as_secs_f64()
}

fn line(what: &str, ours: f64, peer: f64, of: &str, goal: &str) {
    println!(
        "{what}: {:.2} ms, {of}: {:.2} ms, ratio {:.2} (goal {goal})",
        ours * 1e3,
        peer * 1e3,
        ours / peer
    );
}

fn sign_in(desk: &Desk) -> Token {
    let passphrase = Secret::new(training::PASSPHRASE.into());
    desk.sign_in(SignIn { login: training::DIRECTOR.into(), passphrase }, Lang::Fr).unwrap().1
}

fn call(desk: &Desk, token: &Token, name: &str, input: Value) -> Value {
    desk.call(Some(token), Lang::Fr, name, input).unwrap().value
}

/// Every deadline, from what is kept and computed again, against reading the same acts bare.
fn deadlines(file: &Path, clock: &Arc<FixedClock>, desk: &Desk, token: &Token) {
    let list = |desk: &Desk, token: &Token| {
        median(|| seconds(|| call(desk, token, "deadlines.list", json!({ "limit": 1 }))))
    };
    let store = desk.store().unwrap();
    let bare = median(|| {
        seconds(|| {
            store.exclusively(|conn| {
                let mut all = conn
                    .prepare(
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
                Ok(bytes)
            })
        })
    });
    line("deadlines of everyone, kept", list(desk, token), bare, "bare reading", "1.33");
    drop(store);
    desk.sign_out(Some(token)).unwrap();
    // A year later nearly every kept date has turned: all is computed again.
    let later = clock.now().day().add_days(366).at(8, 0).unwrap();
    clock.set(later);
    let desk = Desk::with_clock(file, clock.clone());
    let token = sign_in(&desk);
    line(
        "deadlines of everyone, computed again",
        list(&desk, &token),
        bare,
        "bare reading",
        "none",
    );
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

/// One committal with its journal, images and projection, against one bare row in the same file.
fn commits(desk: &Desk, token: &Token, now: Moment) {
    let mut number = 0;
    let ours = median(|| {
        seconds(|| {
            for _ in 0..20 {
                number += 1;
                call(desk, token, "committals.enter", committal(number, now));
            }
        }) / 20.0
    });
    let store = desk.store().unwrap();
    let bare = median(|| {
        seconds(|| {
            for _ in 0..20 {
                store
                    .exclusively(|conn| {
                        let sql =
                            "INSERT INTO local_state (key, value) VALUES (hex(randomblob(16)), ?1)";
                        conn.execute(sql, ["x".repeat(300)]).unwrap();
                        Ok(())
                    })
                    .unwrap();
            }
        }) / 20.0
    });
    line("one committal", ours, bare, "one bare commit", "6");
}

/// A copy that is read back and checked, against the engine's own unchecked copy.
fn backups(folder: &Path, desk: &Desk, token: &Token) {
    let mut number = 0;
    let ours = median(|| {
        number += 1;
        let to = folder.join(format!("copie-{number}.agiderm"));
        seconds(|| call(desk, token, "backup.make", json!({ "to": to })))
    });
    println!("verified copy of the whole file: {:.0} ms", ours * 1e3);
}

fn main() {
    let present: u32 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(2800);
    let folder = std::env::temp_dir().join(format!("agiderm-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("banc.agiderm");
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let made = training::create(&file, training::SEED, present, clock.clone(), Lang::Fr).unwrap();
    println!("{} present, {} stays", made.filled.present, made.filled.stays);
    let opening = median(|| {
        let desk = Desk::with_clock(&file, clock.clone());
        seconds(|| {
            let token = sign_in(&desk);
            call(&desk, &token, "home.overview", json!({}));
        })
    });
    println!("from the pass phrase to the first page: {:.0} ms", opening * 1e3);
    let desk = Desk::with_clock(&file, clock.clone());
    let token = sign_in(&desk);
    commits(&desk, &token, clock.now());
    backups(&folder, &desk, &token);
    deadlines(&file, &clock, &desk, &token);
    std::fs::remove_dir_all(&folder).unwrap();
}
