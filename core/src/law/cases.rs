//! Case files as text: evaluating them, and comparing with what they expect (format, section 2).

use super::case::Case;
use super::engine::Options;
use super::json::{Field, Malformed, Path, Problem};
use super::packs::Packs;
use super::result::Evaluation;
use serde::Serialize;
use serde_json::Value;
use std::fmt;

/// A malformed input: the case at fault if it has an id, and the fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCase {
    /// Id of the case.
    pub case: Option<String>,
    /// Where and what.
    pub fault: Malformed,
}

impl BadCase {
    /// The one line for standard error; `file` names the case when it has no id.
    pub fn line(&self, file: &str) -> String {
        format!("{}: {}", self.case.as_deref().unwrap_or(file), self.fault)
    }
}

/// A case and its result.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// Id of the case.
    pub id: String,
    /// Its result.
    pub result: Evaluation,
}

/// Reads the cases of a text: one object, or a list of them.
pub fn read_text(text: &str) -> Result<Vec<Case>, BadCase> {
    let value: Value = serde_json::from_str(text).map_err(|e| {
        let problem = Problem::NotJson { line: e.line(), column: e.column() };
        BadCase { case: None, fault: Path::ROOT.fault(problem) }
    })?;
    match &value {
        Value::Array(list) => list.iter().map(read_one).collect(),
        one => Ok(vec![read_one(one)?]),
    }
}

fn read_one(value: &Value) -> Result<Case, BadCase> {
    Case::read(value, &Path::ROOT).map_err(|fault| {
        let id = value.get("id").and_then(Value::as_str);
        BadCase { case: id.map(str::to_owned), fault }
    })
}

/// Evaluates every case of a text, with explanations.
pub fn evaluate_text(text: &str, packs: &Packs) -> Result<Vec<Answer>, BadCase> {
    let answer = |case: Case| Answer {
        result: super::evaluate(&case, packs, Options { explain: true }),
        id: case.id,
    };
    Ok(read_text(text)?.into_iter().map(answer).collect())
}

/// One difference between a result and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The case.
    pub case: String,
    /// Where in the result.
    pub path: String,
    /// What was expected there.
    pub expected: Value,
    /// What was found.
    pub found: Value,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Mismatch { case, path, expected, found } = self;
        write!(f, "{case}\t{path}\texpected {expected}\tfound {found}")
    }
}

/// How a run of cases went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Cases that gave what they expected.
    pub passed: usize,
    /// Cases that did not.
    pub failed: usize,
    /// Every difference.
    pub mismatches: Vec<Mismatch>,
}

impl Report {
    /// Adds another run to this one.
    pub fn add(&mut self, other: Report) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.mismatches.extend(other.mismatches);
    }
}

/// Evaluates every case of a text and compares it with its `expect`.
pub fn check_text(text: &str, packs: &Packs) -> Result<Report, BadCase> {
    let mut report = Report::default();
    for case in read_text(text)? {
        report.add(check_case(&case, packs));
    }
    Ok(report)
}

/// Evaluates one case and compares it with its `expect`; a case without one passes.
pub fn check_case(case: &Case, packs: &Packs) -> Report {
    let result = super::evaluate(case, packs, Options::default());
    let found = serde_json::to_value(&result).unwrap_or(Value::Null);
    let mut mismatches = Vec::new();
    if let Some(expected) = &case.expect {
        compare(&case.id, "$", expected, &found, &mut mismatches);
    }
    let failed = usize::from(!mismatches.is_empty());
    Report { passed: 1 - failed, failed, mismatches }
}

/// Compares only what is expected, recursively.
pub fn compare(case: &str, path: &str, expected: &Value, found: &Value, out: &mut Vec<Mismatch>) {
    match (expected, found) {
        (Value::Object(wanted), Value::Object(given)) => {
            for (key, value) in wanted {
                let found = given.get(key).unwrap_or(&Value::Null);
                compare(case, &format!("{path}.{key}"), value, found, out);
            }
        }
        (Value::Array(wanted), Value::Array(given)) if wanted.len() == given.len() => {
            if !pairs_up(wanted, given) {
                out.push(mismatch(case, path, expected, found));
            }
        }
        (Value::Null, Value::Null) => {}
        _ if same(expected, found) => {}
        _ => out.push(mismatch(case, path, expected, found)),
    }
}

fn mismatch(case: &str, path: &str, expected: &Value, found: &Value) -> Mismatch {
    Mismatch {
        case: case.to_owned(),
        path: path.to_owned(),
        expected: expected.clone(),
        found: found.clone(),
    }
}

fn same(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        _ => expected == found,
    }
}

fn matches(expected: &Value, found: &Value) -> bool {
    let mut out = Vec::new();
    compare("", "", expected, found, &mut out);
    out.is_empty()
}

/// Whether each expected element can be given a different found element (augmenting paths).
fn pairs_up(wanted: &[Value], given: &[Value]) -> bool {
    fn place(w: usize, fits: &[Vec<bool>], taken: &mut [Option<usize>], seen: &mut [bool]) -> bool {
        for g in 0..taken.len() {
            if !fits[w][g] || std::mem::replace(&mut seen[g], true) {
                continue;
            }
            if taken[g].is_none_or(|other| place(other, fits, taken, seen)) {
                taken[g] = Some(w);
                return true;
            }
        }
        false
    }
    let fits: Vec<Vec<bool>> =
        wanted.iter().map(|w| given.iter().map(|g| matches(w, g)).collect()).collect();
    let mut taken = vec![None; given.len()];
    (0..wanted.len()).all(|w| place(w, &fits, &mut taken, &mut vec![false; given.len()]))
}
