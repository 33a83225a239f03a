//! One line of the benchmark: what, ours, the peer, the ratio, the goal, reached or not.
//!
//! To a terminal as columns; to another program as fields between tabs, the area first.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

static AREA: Mutex<String> = Mutex::new(String::new());
static WRONG: AtomicBool = AtomicBool::new(false);

/// Runs of which the median is taken.
pub const RUNS: usize = 5;

/// A ratio to reach.
#[derive(Clone, Copy)]
pub enum Goal {
    /// Ours may take so many times the peer.
    AtMost(f64),
    /// The peer must take so many times ours.
    AtLeast(f64),
    /// A measure without a goal.
    None,
}

fn time(seconds: f64) -> String {
    match seconds {
        s if s >= 1.0 => format!("{s:.2} s"),
        s if s >= 0.001 => format!("{:.2} ms", s * 1e3),
        s => format!("{:.0} µs", s * 1e6),
    }
}

/// Names the area of the lines that follow, and prints the heading of the columns.
pub fn heading(area: &str) {
    if let Ok(mut kept) = AREA.lock() {
        area.clone_into(&mut kept);
    }
    if std::io::stdout().is_terminal() {
        println!("\n{area}");
        println!(
            "{:<52} {:>10}   {:<36} {:>9}  {:<10} reached",
            "what", "ours", "beside", "ratio", "goal"
        );
    }
}

/// Prints ours beside a peer, both in seconds.
pub fn beside(what: &str, ours: f64, peer: f64, name: &str, goal: Goal) {
    let of = format!("{name} {}", time(peer));
    let (ratio, wanted, reached) = match goal {
        Goal::AtMost(most) => (ours / peer, format!("≤ {most} x"), Some(ours <= peer * most)),
        Goal::AtLeast(least) => (peer / ours, format!("≥ {least} x"), Some(peer >= ours * least)),
        Goal::None => (ours / peer, "none".to_owned(), None),
    };
    let ratio = format!("{ratio:.2} x");
    row(what, &time(ours), &of, &ratio, &wanted, reached);
}

/// Prints a figure that has a bound of its own.
pub fn bound(what: &str, ours: String, goal: &str, reached: bool) {
    row(what, &ours, "", "", goal, Some(reached));
}

/// Prints what must be so, whatever the machine: when it is not, the program ends with a failure.
pub fn check(what: &str, said: String, holds: bool) {
    if !holds {
        WRONG.store(true, Ordering::Relaxed);
    }
    row(what, &said, "", "", "must hold", Some(holds));
}

/// How the program ends: goals missed are told, what is wrong is a failure.
pub fn ending() -> ExitCode {
    if WRONG.load(Ordering::Relaxed) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn row(what: &str, ours: &str, of: &str, ratio: &str, goal: &str, reached: Option<bool>) {
    let reached = match reached {
        Some(true) => "yes",
        Some(false) => "NO",
        None => "-",
    };
    if std::io::stdout().is_terminal() {
        println!("{what:<52} {ours:>10}   {of:<36} {ratio:>9}  {goal:<10} {reached}");
    } else {
        let area = AREA.lock().map(|area| area.clone()).unwrap_or_default();
        println!("{area}\t{what}\t{ours}\t{of}\t{ratio}\t{goal}\t{reached}");
    }
}

/// Seconds on the clock of the wall.
pub fn wall<T>(work: impl FnOnce() -> T) -> f64 {
    let began = Instant::now();
    std::hint::black_box(work());
    began.elapsed().as_secs_f64()
}

/// Seconds that this thread spent computing, where the system tells (Linux): a shared machine
/// interrupts. Elapsed ones elsewhere.
pub fn computing<T>(work: impl FnOnce() -> T) -> f64 {
    let (before, began) = (on_cpu(), Instant::now());
    std::hint::black_box(work());
    match before.zip(on_cpu()) {
        Some((before, after)) => after.saturating_sub(before).as_secs_f64(),
        None => began.elapsed().as_secs_f64(),
    }
}

/// Time this thread spent computing, where the system tells.
pub fn on_cpu() -> Option<Duration> {
    // The system counts at a change of thread: without one the figure lags by a tick.
    std::thread::yield_now();
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// The value at a percentage of a sorted list.
pub fn percentile(times: &mut [f64], percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(at).copied().unwrap_or_default()
}

/// Medians of ours and of the peer, run in turn.
pub fn in_turn(mut ours: impl FnMut() -> f64, mut peer: impl FnMut() -> f64) -> (f64, f64) {
    let (mut mine, mut theirs): (Vec<f64>, Vec<f64>) = (0..RUNS).map(|_| (ours(), peer())).unzip();
    (percentile(&mut mine, 50), percentile(&mut theirs, 50))
}
