//! Failed sign-ins, kept beside the file so that a restart does not forget them.
//!
//! After five in a row each further one doubles a delay, up to fifteen minutes; after a hundred
//! only the paper code or the director opens the account (NIST SP 800-63B allows no more).

use crate::failure::{Failure, Result};
use crate::store::files;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const FREE: u32 = 5;
const LONGEST_SECONDS: i64 = 15 * 60;
const HARD_STOP: u32 = 100;

#[derive(Clone, Default, Serialize, Deserialize)]
struct Count {
    failures: u32,
    last: i64,
}

#[derive(Default, Serialize, Deserialize)]
struct Attempts(BTreeMap<String, Count>);

fn path_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".attempts");
    PathBuf::from(name)
}

fn read(file: &Path) -> Attempts {
    std::fs::read(path_of(file))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

fn delay(failures: u32) -> i64 {
    match failures.checked_sub(FREE) {
        None => 0,
        Some(n) => (1i64 << n.min(20)).min(LONGEST_SECONDS),
    }
}

/// Seconds to wait before this account may try again. A clock set back does not shorten it.
pub fn wait(file: &Path, login: &str, now: i64) -> i64 {
    let attempts = read(file);
    let Some(count) = attempts.0.get(login) else { return 0 };
    let elapsed = now - count.last;
    let due = delay(count.failures);
    if elapsed < 0 { due } else { (due - elapsed).max(0) }
}

/// Refuses a try that comes too early or after the hard stop.
pub fn allow(file: &Path, login: &str, now: i64) -> Result<()> {
    if failures(file, login) >= HARD_STOP {
        return Err(Failure::refused("sign-in-stopped"));
    }
    match wait(file, login, now) {
        0 => Ok(()),
        seconds => Err(Failure::refused("sign-in-wait").with("seconds", seconds)),
    }
}

/// Failures in a row of this account.
pub fn failures(file: &Path, login: &str) -> u32 {
    read(file).0.get(login).map_or(0, |c| c.failures)
}

/// Counts one more failure.
pub fn failed(file: &Path, login: &str, now: i64) -> Result<()> {
    let mut attempts = read(file);
    let count = attempts.0.entry(login.to_owned()).or_default();
    count.failures = count.failures.saturating_add(1);
    count.last = now;
    files::replace(&path_of(file), &serde_json::to_vec(&attempts)?)
}

/// Forgets the failures after a good sign-in.
pub fn succeeded(file: &Path, login: &str) -> Result<()> {
    let mut attempts = read(file);
    if attempts.0.remove(login).is_some() {
        files::replace(&path_of(file), &serde_json::to_vec(&attempts)?)?;
    }
    Ok(())
}
