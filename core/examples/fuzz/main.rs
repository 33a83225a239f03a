//! Spoils registers, case files and rule packs for a given time and requires that nothing panics: the
//! doors by which text from outside comes in. A spoilt pack that still loads must evaluate as well.
//!
//! `cargo run -p agiderm-core --example fuzz [SECONDS] [SEED]`. Prints the seed and the counts; the
//! last line is `fuzz: N passed, N failed`. A spoilt input that breaks the program is written out so
//! that it can become a test.
#![allow(clippy::unwrap_used, missing_docs)]

use agiderm_core::base::dates::Day;
use agiderm_core::law::cases;
use agiderm_core::law::packs::Packs;
use agiderm_core::takeover::{Options, take_over};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Bytes that spreadsheets, dates and JSON give a meaning to.
const TELLING: &[u8] = b"\";,\t\r\n\0/-:.{}[]0193'?%=<>&\xC9\xFF";

/// A small generator, so that a seed gives the same inputs everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }

    /// Changes, takes out, repeats or swaps a few stretches of the input.
    fn spoil(&mut self, input: &[u8]) -> Vec<u8> {
        let mut out = input.to_vec();
        for _ in 0..=self.next(12) {
            if out.is_empty() {
                break;
            }
            let at = self.next(out.len());
            let end = (at + 1 + self.next(24)).min(out.len());
            match self.next(6) {
                0 => out[at] = TELLING[self.next(TELLING.len())],
                1 => out[at] ^= 1 << self.next(8),
                2 => drop(out.drain(at..end)),
                3 => {
                    let again = out[at..end].to_vec();
                    out.splice(at..at, again);
                }
                4 => out.insert(at, TELLING[self.next(TELLING.len())]),
                _ => out.truncate(at.max(1)),
            }
        }
        out
    }
}

/// Lines taken out, doubled or moved, and numbers changed: a pack that still reads as TOML.
fn lines_and_numbers(dice: &mut Dice, input: &[u8]) -> Vec<u8> {
    if dice.next(4) == 0 {
        return dice.spoil(input);
    }
    let text = String::from_utf8_lossy(input);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=dice.next(3) {
        let (at, other) = (dice.next(lines.len()), dice.next(lines.len()));
        match dice.next(5) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(other, lines[at].clone()),
            2 => lines.swap(at, other),
            _ => {
                let number = ["0", "-1", "7", "31", "1200", "9223372036854775807"][dice.next(6)];
                let digits: Vec<&str> = lines[at].split(|c: char| !c.is_ascii_digit()).collect();
                let found: Vec<&str> = digits.into_iter().filter(|d| !d.is_empty()).collect();
                if !found.is_empty() {
                    lines[at] = lines[at].replacen(found[dice.next(found.len())], number, 1);
                }
            }
        }
    }
    lines.join("\n").into_bytes()
}

struct Door {
    name: &'static str,
    seeds: Vec<(String, Vec<u8>)>,
    enter: fn(&str, &[u8]),
    spoil: fn(&mut Dice, &[u8]) -> Vec<u8>,
}

fn read(folder: &Path, ending: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().flatten().map(|e| e.path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == ending));
    files.sort();
    let name = |f: &PathBuf| f.file_name().unwrap().to_string_lossy().into_owned();
    files.iter().map(|f| (name(f), std::fs::read(f).unwrap())).collect()
}

fn register(name: &str, bytes: &[u8]) {
    let options = Options { today: Day::new(2026, 11, 23).unwrap(), cells: None };
    let _ = take_over(bytes, name, None, &options);
}

fn acts(_: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = cases::evaluate_text(&text, Packs::builtin().unwrap());
}

/// Acts of every kind, read under a pack that was spoilt and loads all the same.
const ACTS: &str = include_str!("../../../tests/law/cases/q-rare.json");

fn packs(name: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match Packs::from_texts(&[(name, &text)]) {
        Ok(packs) => drop(cases::evaluate_text(ACTS, &packs)),
        Err(fault) => assert!(!fault.place.is_empty() && !fault.problem.is_empty()),
    }
}

/// A door that breaks on purpose must be noticed, or the whole run means nothing.
fn control(door: &Door, dice: &mut Dice) {
    let breaks = |bytes: &[u8]| assert!(!bytes.contains(&b'{'), "the planted fault of the control");
    let noticed = (0..50).any(|_| {
        let (_, seed) = &door.seeds[dice.next(door.seeds.len())];
        let spoilt = dice.spoil(seed);
        catch_unwind(AssertUnwindSafe(|| breaks(&spoilt))).is_err()
    });
    assert!(noticed, "the planted fault was not noticed");
    println!("fuzz: the planted fault was noticed");
}

fn main() {
    let mut args = std::env::args().skip(1).filter_map(|a| a.parse::<u64>().ok());
    let (seconds, seed) = (args.next().unwrap_or(60), args.next().unwrap_or(20_261_123));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let small = root.join("takeover/fixtures/small");
    let mut registers = read(&small, "csv");
    registers.extend(read(&small, "xlsx"));
    let mut rules = Vec::new();
    for country in ["MLI", "NER", "FRA"] {
        rules.extend(read(&root.join("../assets/rules").join(country), "toml"));
    }
    let doors = [
        Door { name: "registers", seeds: registers, enter: register, spoil: Dice::spoil },
        Door {
            name: "acts",
            seeds: read(&root.join("law/cases"), "json"),
            enter: acts,
            spoil: Dice::spoil,
        },
        Door { name: "packs", seeds: rules, enter: packs, spoil: lines_and_numbers },
    ];
    let mut dice = Dice(seed | 1);
    control(&doors[1], &mut dice);
    let (mut passed, mut failed) = (0u64, 0u64);
    for door in &doors {
        let until = Instant::now() + Duration::from_secs(seconds / doors.len() as u64);
        let before = passed;
        while Instant::now() < until {
            let (name, seed_bytes) = &door.seeds[dice.next(door.seeds.len())];
            let spoilt = (door.spoil)(&mut dice, seed_bytes);
            match catch_unwind(AssertUnwindSafe(|| (door.enter)(name, &spoilt))) {
                Ok(()) => passed += 1,
                Err(_) => {
                    failed += 1;
                    let kept = std::env::temp_dir().join(format!("agiderm-fuzz-{failed}-{name}"));
                    std::fs::write(&kept, &spoilt).unwrap();
                    println!("fuzz: {} broke the program, kept as {}", door.name, kept.display());
                }
            }
        }
        println!("fuzz: {}, {} spoilt inputs, seed {seed}", door.name, passed - before);
    }
    println!("fuzz: {passed} passed, {failed} failed");
    std::process::exit(i32::from(failed > 0));
}
