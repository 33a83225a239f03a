//! Runs the quick checks of the law under every mutant, in one process: the case files first, then
//! files drawn for the second reading, then the other tests of the suite that take less than
//! [`QUICK`]. A check that never passes the site of a mutant cannot see it, and is not run again.
//! Written beside the suite `law` by scripts/mutants.py.

use crate::second::{compare, draw};
use crate::texts;
use agiderm_core::law::case::Case;
use agiderm_core::law::packs::{BUILTIN, Packs};
use agiderm_core::law::{cases, json};
use agiderm_core::mutant::{ACTIVE, COUNT, MEASURES, SEEN, STEPS};
use serde_json::{Value, json};
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

// The other tests of the suite, by name.
include!("tests.rs");

/// Longest that a test may take to be among the quick checks.
const QUICK: Duration = Duration::from_millis(700);

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(default)
}

/// One check: the text of a case with what it expects, a drawn file, or another test.
enum Check {
    Case { name: String, value: Value },
    Drawn { number: usize, value: Value },
    Test { name: &'static str, run: fn() },
}

impl Check {
    fn name(&self) -> String {
        match self {
            Check::Case { name, .. } => name.clone(),
            Check::Drawn { number, .. } => format!("drawn {number}"),
            Check::Test { name, .. } => (*name).to_owned(),
        }
    }

    /// What is wrong, if anything is.
    fn fault(&self, packs: &Packs) -> Option<String> {
        match self {
            Check::Case { value, .. } => {
                match <Case as json::Field>::read(value, &json::Path::ROOT) {
                    Err(fault) => Some(format!("malformed: {fault}")),
                    Ok(case) => {
                        cases::check_case(&case, packs).mismatches.first().map(ToString::to_string)
                    }
                }
            }
            Check::Test { run, .. } => {
                run();
                None
            }
            Check::Drawn { value, .. } => {
                compare::differences(value, packs).first().map(|d| format!("{d:?}"))
            }
        }
    }
}

fn checks() -> Vec<Check> {
    let mut all = Vec::new();
    for (file, text) in texts("cases") {
        let list: Value = serde_json::from_str(&text).unwrap();
        for value in list.as_array().unwrap() {
            let name = format!("{file} {}", value["id"].as_str().unwrap_or(""));
            all.push(Check::Case { name, value: value.clone() });
        }
    }
    for number in 0..number("AGIDERM_MUTANTS_DRAWN", 3000) {
        all.push(Check::Drawn { number, value: draw::case(20_250_613, number as u64) });
    }
    all.extend(TESTS.iter().map(|(name, run)| Check::Test { name, run: *run }));
    all
}

/// Runs something under a mutant; what went wrong, a panic included.
fn under<T>(mutant: u32, run: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    STEPS.store(0, Relaxed);
    ACTIVE.store(mutant, Relaxed);
    let got = catch_unwind(AssertUnwindSafe(run));
    ACTIVE.store(0, Relaxed);
    got.unwrap_or_else(|_| Err("panics".to_owned()))
}

fn load() -> Result<Packs, String> {
    Packs::from_texts(BUILTIN).map_err(|fault| format!("packs: {fault}"))
}

/// The sites passed since the last call.
fn passed() -> Vec<usize> {
    (0..COUNT).filter(|s| SEEN[*s].swap(false, Relaxed)).collect()
}

#[test]
fn quick_checks() {
    let out = std::env::var("AGIDERM_MUTANTS_OUT").expect("where to write");
    let mut out = std::fs::File::create(out).unwrap();
    let (part, parts) = (number("AGIDERM_MUTANTS_PART", 0), number("AGIDERM_MUTANTS_PARTS", 1));
    let blind = std::env::var("AGIDERM_MUTANTS_CHECKS").is_ok_and(|v| v == "off");
    let wanted: Vec<u32> = serde_json::from_str(
        &std::fs::read_to_string(std::env::var("AGIDERM_MUTANTS_LIST").unwrap()).unwrap(),
    )
    .unwrap();
    let mut all = checks();
    all.retain(|check| match check {
        Check::Test { run, .. } => {
            STEPS.store(0, Relaxed);
            let began = Instant::now();
            run();
            began.elapsed() < QUICK
        }
        _ => true,
    });

    ACTIVE.store(0, Relaxed);
    passed();
    let packs = load().unwrap();
    let loading = passed();
    let mut seen_by: Vec<Vec<usize>> = vec![Vec::new(); COUNT];
    for (n, check) in all.iter().enumerate() {
        STEPS.store(0, Relaxed);
        let fault = check.fault(&packs);
        assert!(fault.is_none(), "without any mutant, {} fails: {fault:?}", check.name());
        passed().into_iter().for_each(|s| seen_by[s].push(n));
    }
    let plain = format!("{packs:?}");
    let everything: Vec<usize> = (0..all.len()).collect();
    std::panic::set_hook(Box::new(|_| {}));
    let mut quick: Vec<String> = Vec::new();
    quick.extend(all.iter().filter(|c| matches!(c, Check::Test { .. })).map(Check::name));
    writeln!(out, "{}", json!({"tests": quick})).unwrap();
    let measures: Vec<usize> = (0..COUNT).filter(|s| MEASURES[*s].load(Relaxed)).collect();
    for mutant in wanted.into_iter().skip(part).step_by(parts) {
        let site = mutant as usize / 8;
        let loads = loading.contains(&site);
        let reached = loads || !seen_by[site].is_empty();
        if reached && !measures.contains(&site) {
            continue; // words, places in a list: none of ours
        }
        let reloaded = if loads { under(mutant, load).map(Some) } else { Ok(None) };
        let (mut killer, mut runs) = (None, 0);
        match &reloaded {
            Err(fault) => killer = Some(fault.clone()),
            Ok(fresh) => {
                let packs = fresh.as_ref().unwrap_or(&packs);
                // Packs read as before change nothing for a check that does not read them itself.
                let same = fresh.as_ref().is_none_or(|f| format!("{f:?}") == plain);
                let mine = if same { &seen_by[site] } else { &everything };
                for check in mine.iter().map(|n| &all[*n]) {
                    runs += 1;
                    let found = under(mutant, || check.fault(packs).map_or(Ok(()), Err));
                    if let Err(fault) = found
                        && !blind
                    {
                        killer = Some(format!("{}: {fault}", check.name()));
                        break;
                    }
                }
            }
        }
        if blind {
            killer = None;
        }
        writeln!(
            out,
            "{}",
            json!({"mutant": mutant, "killer": killer, "runs": runs, "reached": reached})
        )
        .unwrap();
    }
}

/// Looks among many more drawn files for one that tells each mutant of the list from the program,
/// and writes the smallest it finds, with what the second reading says of it: what a case file is
/// written from.
#[test]
#[ignore = "a tool: scripts/mutants.py --hunt"]
fn hunt() {
    let mut out = std::fs::File::create(std::env::var("AGIDERM_MUTANTS_OUT").unwrap()).unwrap();
    let (part, parts) = (number("AGIDERM_MUTANTS_PART", 0), number("AGIDERM_MUTANTS_PARTS", 1));
    let mut wanted: Vec<u32> = serde_json::from_str(
        &std::fs::read_to_string(std::env::var("AGIDERM_MUTANTS_LIST").unwrap()).unwrap(),
    )
    .unwrap();
    ACTIVE.store(0, Relaxed);
    std::panic::set_hook(Box::new(|_| {}));
    let packs = load().unwrap();
    let seed = number("AGIDERM_MUTANTS_SEED", 7) as u64;
    for n in (part..number("AGIDERM_MUTANTS_DRAWN", 100_000)).step_by(parts) {
        let case = draw::case(seed, n as u64);
        let told = |case: &Value, mutant: u32| {
            under(0, || Ok(compare::differences(case, &packs).is_empty())) == Ok(true)
                && under(mutant, || Ok(compare::differences(case, &packs).is_empty())) != Ok(true)
        };
        passed();
        if under(0, || Ok(compare::differences(&case, &packs).is_empty())) != Ok(true) {
            continue;
        }
        let seen = passed();
        wanted.retain(|mutant| {
            if seen.binary_search(&(*mutant as usize / 8)).is_err() || !told(&case, *mutant) {
                return true;
            }
            let less = shrunk(&case, |c| told(c, *mutant));
            let found = under(*mutant, || Ok(compare::differences(&less, &packs)))
                .unwrap_or_else(|e| vec![(e, Value::Null, Value::Null)]);
            let line = json!({"mutant": mutant, "case": less, "differences": found});
            writeln!(out, "{line}").unwrap();
            false
        });
    }
}

/// The same case with as few acts and switches as still hold.
fn shrunk(case: &Value, holds: impl Fn(&Value) -> bool) -> Value {
    let mut best = case.clone();
    let mut again = true;
    while again {
        again = false;
        for i in (0..best["file"].as_array().unwrap().len()).rev() {
            let mut less = best.clone();
            less["file"].as_array_mut().unwrap().remove(i);
            if holds(&less) {
                best = less;
                again = true;
            }
        }
    }
    for group in ["settings", "person"] {
        let keys: Vec<String> =
            best[group].as_object().map(|m| m.keys().cloned().collect()).unwrap_or_default();
        for key in keys {
            let mut less = best.clone();
            less[group].as_object_mut().unwrap().remove(&key);
            if holds(&less) {
                best = less;
            }
        }
    }
    best
}
