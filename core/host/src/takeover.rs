//! `import`: a legacy register taken over, every row accounted for.

use crate::args::{Cli, Import};
use crate::console::Console;
use crate::counter::Counter;
use crate::reading::{named, not_json};
use agiderm_core::failure::{Failure, Result};
use agiderm_core::words::Words;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

/// Takes a register over, or with `--dry-run` says what would become of each row.
pub fn import(cli: &Cli, console: &Console, input: &Import) -> Result<u8> {
    let bytes = std::fs::read(&input.register).map_err(|e| named(e, &input.register))?;
    let mapping: Value = match &input.mapping {
        None => Value::Null,
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|e| named(e, path))?;
            serde_json::from_str(&text).map_err(|e| not_json("--mapping", &e))?
        }
    };
    let counter = Counter::open(cli, console.words)?;
    let file_name = input.register.file_name().map(|n| n.to_string_lossy().into_owned());
    let asked = json!({
        "file_name": file_name.unwrap_or_default(),
        "base64": STANDARD.encode(&bytes),
        "mapping": mapping,
        "sheet": input.sheet,
    });
    let name = if input.dry_run { "takeover.preview" } else { "takeover.run" };
    let mut report = counter.call(name, asked).map_err(|failure| about_files(failure, input))?;
    let mut rows = match report["rows"].take() {
        Value::Array(rows) => rows,
        _ => Vec::new(),
    };
    if console.json() {
        // The screens want the held rows first; a program wants the order of the register.
        rows.sort_by_key(|row| row["row"].as_u64());
        rows.iter_mut().for_each(shorten);
        let counts = report["counts"].take();
        report = Value::Object(Map::from_iter([
            ("rows".to_owned(), Value::Array(rows)),
            ("counts".to_owned(), counts),
        ]));
    } else {
        report["rows"] = Value::Array(rows);
    }
    console.answer(&report, |words| said(words, &report, input.dry_run));
    console.size(&input.register.display().to_string(), bytes.len() as u64);
    Ok(0)
}

/// The same failure, naming the files and options of this command instead of the fields of its input.
fn about_files(mut failure: Failure, input: &Import) -> Failure {
    let register = input.register.display().to_string();
    let mapping = match (&input.mapping, &input.sheet) {
        (Some(path), _) => path.display().to_string(),
        (None, Some(_)) => "--sheet".to_owned(),
        (None, None) => register.clone(),
    };
    for problem in &mut failure.fields {
        match problem.field.as_str() {
            "base64" | "file_name" => problem.field.clone_from(&register),
            "mapping" => problem.field.clone_from(&mapping),
            "sheet" => "--sheet".clone_into(&mut problem.field),
            _ => {}
        }
    }
    failure
}

/// Leaves of a row what the contract names.
fn shorten(row: &mut Value) {
    let Some(fields) = row.as_object_mut() else { return };
    fields.retain(|key, _| ["row", "class", "ecrou", "issues"].contains(&key.as_str()));
    let issues = fields.get_mut("issues").and_then(Value::as_array_mut);
    for issue in issues.into_iter().flatten().filter_map(Value::as_object_mut) {
        issue.retain(|key, _| ["column", "code", "value"].contains(&key.as_str()));
    }
}

fn said(words: &Words, report: &Value, dry_run: bool) -> String {
    let count = |name: &str| report["counts"][name].as_u64().unwrap_or(0).to_string();
    let args = [
        ("rows", count("rows")),
        ("imported", count("imported")),
        ("warned", count("imported_with_warnings")),
        ("held", count("held")),
        ("already", count("already")),
    ];
    let mut lines =
        vec![words.say(if dry_run { "cli-import-dry" } else { "cli-import-done" }, &args)];
    let rows = report["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
    for row in rows.iter().filter(|r| r["class"] == "held") {
        let issues = row["issues"].as_array().map(Vec::as_slice).unwrap_or_default();
        let why: Vec<String> = issues.iter().map(|i| issue(words, i)).collect();
        let args = [("row", row["row"].to_string()), ("why", why.join(" ; "))];
        lines.push(words.say("cli-import-held", &args));
    }
    lines.join("\n")
}

fn issue(words: &Words, issue: &Value) -> String {
    let code = issue["code"].as_str().unwrap_or_default();
    let key = format!("takeover-issue-{}", code.replace('_', "-"));
    let said = if words.has(&key) { words.key(&key) } else { code.to_owned() };
    let column = issue["column"].as_str().unwrap_or_default();
    let heading = format!("takeover-column-{}", column.replace('_', "-"));
    let column = if words.has(&heading) { words.key(&heading) } else { column.to_owned() };
    let args = [
        ("column", column),
        ("value", issue["value"].as_str().unwrap_or_default().to_owned()),
        ("issue", said),
    ];
    words.say("cli-import-issue", &args)
}
