//! Everyone computed again by the command of the screen, its bar read while it runs: how long a
//! stay takes in a large house beside a small one, and the most memory taken.

use super::line::{self, Goal};
use super::{call, multiply, sign_in};
use agiderm_core::desk::Desk;
use agiderm_core::store::clock::{Clock, FixedClock};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Duration;

/// Most memory that the whole command may take, in megabytes.
const MOST: f64 = 300.0;

/// The command once, with somebody looking at the bar: seconds, stays, and how often the bar moved.
fn once(desk: &Desk) -> (f64, u64, usize) {
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
        let mut found = Value::Null;
        let took = line::wall(|| found = call(desk, token, "confirmations.recompute", json!({})));
        done.store(true, Relaxed);
        let stays = found["counts"]["stays"].as_u64().unwrap_or(0);
        (took, stays, bar.join().unwrap_or_default())
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

/// The house as it is, then so many times over: nothing was computed before, then with every date
/// known, then a year later, when nearly every date has turned.
pub fn run(file: &Path, clock: &Arc<FixedClock>, times: u8) {
    let desk = Desk::with_clock(file, clock.clone());
    let (small, few, _) = once(&desk);
    // Opened again: what the making of the house left in memory is not the command's.
    drop(desk);
    let desk = Desk::with_clock(file, clock.clone());
    sign_in(&desk);
    multiply(&desk.store().unwrap(), times);
    drop(desk);
    let mut years = 0;
    for what in ["for the first time", "again the same day", "again a year later"] {
        if what == "again a year later" {
            years = 366;
        }
        clock.set(clock.now().day().add_days(years).at(8, 0).unwrap());
        let desk = Desk::with_clock(file, clock.clone());
        forget_peak();
        let (took, stays, moves) = once(&desk);
        line::beside(
            &format!("a stay of {stays} computed {what}"),
            took / stays as f64,
            small / few as f64,
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
}
