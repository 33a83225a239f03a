//! Commands on a whole file: making it, checking it, copying it.

use crate::args::{Backup, Cli, Init};
use crate::console::{Console, FOUND};
use crate::counter::{self, Counter};
use agiderm_core::desk::{CreateEstablishment, Director};
use agiderm_core::failure::{Failure, Result};
use agiderm_core::words::Words;
use serde::Deserialize;
use serde_json::{Value, json};

/// `init`: a new establishment, its first director, the recovery code.
pub fn init(cli: &Cli, console: &Console, input: &Init) -> Result<u8> {
    let desk = counter::desk(cli)?;
    if desk.file().exists() {
        return Err(Failure::unavailable("file-exists").with("file", desk.file().display()));
    }
    let login = cli.user.clone().unwrap_or_else(|| console.words.key("cli-director-login"));
    let display_name =
        input.director_name.clone().unwrap_or_else(|| console.words.key("cli-director-name"));
    let passphrase = counter::new_passphrase(console.words)?;
    let created = CreateEstablishment {
        name: input.name.clone(),
        code: input.code.clone(),
        region: input.region.clone(),
        authority: input.authority.clone(),
        law: input.law.clone(),
        director: Director { login: login.clone(), display_name, passphrase },
    };
    let (created, token) = desk.create(created, false, cli.lang)?;
    desk.sign_out(Some(&token))?;
    let file = desk.file().display().to_string();
    let code = created.recovery_code;
    let answer = json!({ "file": file, "establishment": input.name, "recovery_code": code });
    console.answer(&answer, |words| {
        words.say("cli-init-done", &[("file", &file), ("user", &login), ("code", &code)])
    });
    Ok(0)
}

/// What a check of the file found.
#[derive(Deserialize)]
struct Verification {
    ok: bool,
    entries: i64,
    head: String,
    problems: Vec<Problem>,
}

#[derive(Deserialize, serde::Serialize)]
struct Problem {
    kind: String,
    seq: Option<i64>,
    topic: String,
    row_id: String,
}

impl Problem {
    fn say(&self, words: &Words) -> String {
        let seq = self.seq.map_or("–".to_owned(), |n| n.to_string());
        let key = format!("cli-problem-{}", self.kind.replace('_', "-"));
        let key = if words.has(&key) { key } else { "cli-problem-other".to_owned() };
        let args =
            [("seq", &seq), ("topic", &self.topic), ("row", &self.row_id), ("kind", &self.kind)];
        words.say(&key, &args)
    }
}

/// `verify`: the file, the journal's chain, the projections.
pub fn verify(cli: &Cli, console: &Console) -> Result<u8> {
    let counter = Counter::open(cli, console.words)?;
    let found: Verification = counter.ask("journal.verify", json!({}))?;
    let answer = json!({
        "ok": found.ok, "entries": found.entries, "head": found.head, "problems": found.problems,
    });
    console.answer(&answer, |words| {
        let args = [("entries", found.entries.to_string()), ("head", found.head.clone())];
        let key = if found.ok { "cli-verify-sound" } else { "cli-verify-wrong" };
        let mut text = words.say(key, &args);
        for problem in &found.problems {
            text += "\n  ";
            text += &problem.say(words);
        }
        text
    });
    Ok(if found.ok { 0 } else { FOUND })
}

/// `backup`: a verified encrypted copy.
pub fn backup(cli: &Cli, console: &Console, input: &Backup) -> Result<u8> {
    let counter = Counter::open(cli, console.words)?;
    let made = counter.call("backup.make", json!({ "to": input.to.display().to_string() }))?;
    copied(console, &made, "cli-backup-done", &input.to);
    Ok(0)
}

fn copied(console: &Console, made: &Value, key: &str, path: &std::path::Path) {
    let answer =
        json!({ "entries": made["entries"], "head": made["head"], "bytes": made["bytes"] });
    let args = [
        ("path", path.display().to_string()),
        ("entries", made["entries"].to_string()),
        ("head", made["head"].as_str().unwrap_or_default().to_owned()),
    ];
    console.answer(&answer, |words| words.say(key, &args));
    console.size(&path.display().to_string(), made["bytes"].as_u64().unwrap_or(0));
}
