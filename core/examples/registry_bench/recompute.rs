//! Everyone computed again by the command of the screen, its bar read while it runs: how long a
//! stay takes in a large house beside a small one, and the most memory taken.

use crate::house::{self, House, call, sign_in};
use crate::line::{self, Goal};
use agiderm_core::desk::Desk;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Duration;

/// Most memory that the whole command may take, in megabytes.
const MOST: f64 = 300.0;
/// People present in the small house.
const SMALL: u32 = 300;

/// One computation of everyone.
struct Once {
    /// Seconds, and those spent computing.
    took: f64,
    computing: f64,
    stays: u64,
    /// How often the bar moved.
    moves: usize,
}

/// The command once, with somebody looking at the bar.
fn once(desk: &Desk) -> Once {
    let token = &sign_in(desk);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let bar = scope.spawn(|| {
            let (mut moves, mut last) = (0, 0);
            while !done.load(Relaxed) {
                let now = call(desk, token, "confirmations.progress", json!({}));
                let at = now["done"].as_u64().unwrap_or(0);
                moves += usize::from(at > last);
                last = at;
                std::thread::sleep(Duration::from_millis(100));
            }
            moves
        });
        let (mut found, mut computing) = (Value::Null, 0.0);
        let took = line::wall(|| {
            computing = line::computing(|| {
                found = call(desk, token, "confirmations.recompute", json!({}));
            });
        });
        done.store(true, Relaxed);
        let stays = found["counts"]["stays"].as_u64().unwrap_or(0);
        Once { took, computing, stays, moves: bar.join().unwrap_or_default() }
    })
}

/// The peak of memory from now on, where the system can be asked to forget the one before (Linux).
fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").ok();
}

fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// Beside a small house: nothing was computed before, then with every date known, then a year later,
/// when nearly every date has turned.
pub fn run(house: &House) {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("petite.agiderm");
    house::make(&made, SMALL, None);
    let small = once(&House::copied(&made).open().0);
    let few = small.stays;
    let now = house.now();
    for (what, days) in
        [("for the first time", 0), ("again the same day", 0), ("again a year later", 366)]
    {
        house.clock.set(now.day().add_days(days).at(8, 0).unwrap());
        let (desk, _) = house.open();
        forget_peak();
        let Once { took, computing, stays, moves } = once(&desk);
        line::beside(
            &format!("a stay of {stays} computed {what}"),
            computing / stays as f64,
            small.computing / few as f64,
            &format!("a stay of {few}"),
            Goal::AtMost(1.5),
        );
        line::bound(
            "  in all",
            format!("{took:.1} s"),
            &format!("bar moved {moves} times"),
            moves > 1,
        );
        if let Some(most) = peak() {
            let shown = format!("{most:.0} MB");
            line::bound("  most memory", shown, &format!("≤ {MOST:.0} MB"), most <= MOST);
        }
    }
    house.clock.set(now);
}
