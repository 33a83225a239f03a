//! `agiderm law evaluate` and `agiderm law check`: case files in, results or differences out.

use agiderm_core::law::cases::{self, Answer, Report};
use agiderm_core::law::packs::Packs;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Everything went well.
const DONE: i32 = 0;
/// Some case did not give what it expected.
const DIFFERENT: i32 = 1;
/// The input is not of the format, or cannot be read.
const BAD_INPUT: i32 = 2;
/// A defect of the product.
const DEFECT: i32 = 70;

/// Prints the results of the cases of a file, or of the `*.json` of a folder, as one JSON list.
/// Gives the exit code; a malformed case makes the whole run malformed and prints nothing.
pub fn evaluate(path: &Path) -> i32 {
    let run = |packs: &Packs| -> Result<Vec<Answer>, String> {
        let mut answers: Vec<Answer> = Vec::new();
        for (name, text) in texts(path)? {
            answers.extend(cases::evaluate_text(&text, packs).map_err(|bad| bad.line(&name))?);
        }
        Ok(answers)
    };
    with_packs(|packs| match run(packs) {
        Ok(answers) => match serde_json::to_string_pretty(&answers) {
            Ok(json) => print(&json, DONE),
            Err(fault) => complain(&fault.to_string(), DEFECT),
        },
        Err(line) => complain(&line, BAD_INPUT),
    })
}

/// Compares the results of the cases with their `expect`: the differences, then a count.
pub fn check(path: &Path) -> i32 {
    let run = |packs: &Packs| -> Result<Report, String> {
        let mut report = Report::default();
        for (name, text) in texts(path)? {
            report.add(cases::check_text(&text, packs).map_err(|bad| bad.line(&name))?);
        }
        Ok(report)
    };
    with_packs(|packs| match run(packs) {
        Ok(report) => {
            let mut out = String::new();
            for mismatch in &report.mismatches {
                out.push_str(&format!("{mismatch}\n"));
            }
            out.push_str(&format!("{} passed, {} failed", report.passed, report.failed));
            print(&out, if report.failed == 0 { DONE } else { DIFFERENT })
        }
        Err(line) => complain(&line, BAD_INPUT),
    })
}

fn with_packs(run: impl FnOnce(&Packs) -> i32) -> i32 {
    match Packs::builtin() {
        Ok(packs) => run(packs),
        Err(fault) => complain(&fault.to_string(), DEFECT),
    }
}

/// The files to read: the file itself, or the `*.json` of a folder, by name, not deeper.
fn texts(path: &Path) -> Result<Vec<(String, String)>, String> {
    let unreadable = |path: &Path, e: io::Error| format!("{}: {e}", path.display());
    let mut files: Vec<PathBuf> = Vec::new();
    if path.is_dir() {
        for entry in fs::read_dir(path).map_err(|e| unreadable(path, e))? {
            let file = entry.map_err(|e| unreadable(path, e))?.path();
            if file.is_file() && file.extension().is_some_and(|e| e == "json") {
                files.push(file);
            }
        }
        files.sort();
    } else {
        files.push(path.to_owned());
    }
    let read = |file: PathBuf| -> Result<(String, String), String> {
        let bytes = fs::read(&file).map_err(|e| unreadable(&file, e))?;
        let name = file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        let text = String::from_utf8(bytes).map_err(|_| format!("{name}: not UTF-8"))?;
        Ok((name, text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
    };
    files.into_iter().map(read).collect()
}

/// Writes to standard output; a reader that has gone away is not an error of ours.
fn print(text: &str, code: i32) -> i32 {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
    code
}

fn complain(line: &str, code: i32) -> i32 {
    let _ = writeln!(io::stderr().lock(), "{}", line.replace('\n', " "));
    code
}
