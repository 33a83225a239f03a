//! Commands that read: people, deadlines, explanations, and any line of the table by its name.

use crate::args::{Call, Cli, Deadlines, Explain, Search};
use crate::console::Console;
use crate::counter::{self, Counter};
use agiderm_core::api;
use agiderm_core::failure::{Code, Failure, FieldProblem, Result};
use agiderm_core::words::Words;
use serde_json::{Map, Value, json};

/// Rows asked for at a time.
const WINDOW: u64 = 1000;

/// The named fields of a row, absent ones as null.
pub fn keep(row: &Value, fields: &[&str]) -> Value {
    let kept = fields.iter().map(|f| ((*f).to_owned(), row[*f].clone()));
    Value::Object(kept.collect::<Map<_, _>>())
}

/// A field as text.
fn text(row: &Value, field: &str) -> String {
    match &row[field] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A stable code of the law or of the vocabulary, as a sentence where there is one.
fn word(words: &Words, prefix: &str, code: &str) -> String {
    let key = format!("{prefix}-{}", code.replace('_', "-"));
    if words.has(&key) { words.key(&key) } else { code.to_owned() }
}

/// `search`: people by name in any spelling, number or alias.
pub fn search(cli: &Cli, console: &Console, input: &Search) -> Result<u8> {
    let counter = Counter::open(cli, console.words)?;
    let find = |text: &str| -> Result<Value> {
        let hits = counter.call("search.find", json!({ "text": text, "limit": input.limit }))?;
        let hits = hits.as_array().cloned().unwrap_or_default();
        Ok(hits.iter().map(|h| keep(h, &["ecrou", "name", "score", "why"])).collect())
    };
    if let Some(batch) = &input.batch {
        let questions = std::fs::read_to_string(batch).map_err(|e| named(e, batch))?;
        let answers: Value = questions.lines().map(find).collect::<Result<_>>()?;
        console.answer(&answers, |words| {
            let lists = answers.as_array().map(Vec::as_slice).unwrap_or_default();
            let said = questions.lines().zip(lists).map(|(q, hits)| {
                words.say("cli-search-question", &[("text", q)]) + "\n" + &people(words, hits)
            });
            said.collect::<Vec<_>>().join("\n")
        });
        return Ok(0);
    }
    let hits = find(input.text.as_deref().unwrap_or_default())?;
    console.answer(&hits, |words| people(words, &hits));
    Ok(0)
}

fn people(words: &Words, hits: &Value) -> String {
    let hits = hits.as_array().map(Vec::as_slice).unwrap_or_default();
    if hits.is_empty() {
        return words.key("cli-search-nobody");
    }
    let line = |hit: &Value| {
        let score = hit["score"].as_f64().unwrap_or(0.0) * 100.0;
        let args = [
            ("ecrou", text(hit, "ecrou")),
            ("name", text(hit, "name")),
            ("percent", format!("{score:.0}")),
        ];
        words.say("cli-search-line", &args)
    };
    hits.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `deadlines`: every running deadline, overruns first.
pub fn deadlines(cli: &Cli, console: &Console, input: &Deadlines) -> Result<u8> {
    const FIELDS: [&str; 10] = [
        "ecrou",
        "name",
        "title",
        "rule",
        "article",
        "kind",
        "due_on",
        "days",
        "overrun_days",
        "duty",
    ];
    let counter = Counter::open(cli, console.words)?;
    let mut rows: Vec<Value> = Vec::new();
    loop {
        let asked = json!({ "within_days": input.within, "offset": rows.len(), "limit": WINDOW });
        let page = counter.call("deadlines.list", asked)?;
        let lines = page["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
        rows.extend(lines.iter().map(|row| keep(row, &FIELDS)));
        let total = page["total"].as_u64().unwrap_or(0);
        if lines.is_empty() || rows.len() as u64 >= total {
            break;
        }
    }
    console.answer(&Value::Array(rows.clone()), |words| {
        if rows.is_empty() {
            return words.key("cli-deadlines-none");
        }
        rows.iter().map(|row| deadline(words, row)).collect::<Vec<_>>().join("\n")
    });
    Ok(0)
}

fn deadline(words: &Words, row: &Value) -> String {
    let overrun = row["overrun_days"].as_i64().unwrap_or(0);
    let key = match (overrun, &row["due_on"]) {
        (1.., _) => "cli-deadline-overrun",
        (_, Value::Null) => "cli-deadline-unknown",
        _ => "cli-deadline-due",
    };
    let args = [
        ("ecrou", text(row, "ecrou")),
        ("name", text(row, "name")),
        ("kind", word(words, "cli-deadline-kind", &text(row, "kind"))),
        ("article", text(row, "article")),
        ("on", text(row, "due_on")),
        ("days", text(row, "days")),
        ("overrun", overrun.to_string()),
    ];
    words.say(key, &args)
}

/// `explain`: every date of one file with its steps.
pub fn explain(cli: &Cli, console: &Console, input: &Explain) -> Result<u8> {
    let counter = Counter::open(cli, console.words)?;
    let id = counter.committal(&input.ecrou)?;
    let found = counter.call("deadlines.explain", json!({ "committal_id": id }))?;
    let dates: Value = found["dates"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .map(|date| {
            let steps = date["steps"].as_array().map(Vec::as_slice).unwrap_or_default();
            let steps: Value = steps
                .iter()
                .map(|s| keep(s, &["rule", "article", "from", "add", "to", "words"]))
                .collect();
            json!({ "what": date["what"], "on": date["on"], "steps": steps })
        })
        .collect();
    let answer =
        json!({ "category": found["category"], "titles": found["titles"], "dates": dates });
    console.answer(&answer, |words| explained(words, &found));
    Ok(0)
}

fn explained(words: &Words, found: &Value) -> String {
    let args = [("ecrou", text(found, "ecrou")), ("name", text(found, "name"))];
    let mut lines = vec![words.say("cli-explain-head", &args)];
    for date in found["dates"].as_array().map(Vec::as_slice).unwrap_or_default() {
        let what = word(words, "cli-explain-what", &text(date, "what"));
        let on = text(date, "on");
        lines.push(match on.as_str() {
            "" => words.say("cli-explain-unknown", &[("what", &what)]),
            on => words.say("cli-explain-date", &[("what", what.as_str()), ("on", on)]),
        });
        for step in date["steps"].as_array().map(Vec::as_slice).unwrap_or_default() {
            let args = [("words", text(step, "words")), ("article", text(step, "article"))];
            lines.push(words.say("cli-explain-step", &args));
        }
    }
    lines.join("\n")
}

/// `call`: any line of the table of commands, by its wire name.
pub fn call(cli: &Cli, console: &Console, input: &Call) -> Result<u8> {
    let line = api::line(&input.name)
        .ok_or_else(|| Failure::new(Code::NotFound, "command-unknown").with("name", &input.name))?;
    let asked: Value = match &input.input {
        None => json!({}),
        Some(text) if text == "-" => {
            let typed = std::io::read_to_string(std::io::stdin())?;
            serde_json::from_str(&typed).map_err(|e| not_json("JSON", &e))?
        }
        Some(text) => serde_json::from_str(text).map_err(|e| not_json("JSON", &e))?,
    };
    let value = if line.permission.is_none() {
        counter::desk(cli)?.call(None, cli.lang, line.name, asked)?.value
    } else {
        Counter::open(cli, console.words)?.call(line.name, asked)?
    };
    console.answer(&value, |_| serde_json::to_string_pretty(&value).unwrap_or_default());
    Ok(0)
}

/// A text that is not JSON, with the place where it stops being it.
pub fn not_json(field: &str, error: &serde_json::Error) -> Failure {
    let problem = FieldProblem::new(field, "json-unreadable")
        .with("line", error.line())
        .with("column", error.column());
    Failure::invalid(vec![problem])
}

/// A failure to read a named file.
pub fn named(error: std::io::Error, path: &std::path::Path) -> Failure {
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            Failure::unavailable("path-not-found").with("path", path.display())
        }
        std::io::ErrorKind::InvalidData => {
            Failure::unavailable("path-not-text").with("path", path.display())
        }
        _ => Failure::from(error),
    }
}
