//! Commands on a whole file: making it, checking it, copying it.

use crate::args::{Backup, Cli, Init, Restore};
use crate::console::{Console, FOUND};
use crate::counter::{self, Counter};
use agiderm_core::backup;
use agiderm_core::desk::{CreateEstablishment, Desk, Director};
use agiderm_core::failure::{Failure, Result};
use agiderm_core::store::clock::SystemClock;
use agiderm_core::words::Words;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

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
        let said = words.key(&format!("audit-problem-{}", self.kind.replace('_', "-")));
        let args = [("seq", &seq), ("topic", &self.topic), ("row", &self.row_id), ("said", &said)];
        words.say("cli-problem", &args)
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
    let made: Copied =
        counter.ask("backup.make", json!({ "to": input.to.display().to_string() }))?;
    made.say(console, "cli-backup-done");
    Ok(0)
}

/// `restore`: a copy put to work under another name, in a new epoch.
pub fn restore(cli: &Cli, console: &Console, input: &Restore) -> Result<u8> {
    let login = counter::login(cli, &Desk::new(&input.from))?;
    let passphrase = counter::passphrase(console.words, "cli-ask-passphrase")?;
    let reason = input.reason.clone().unwrap_or_else(|| console.words.key("cli-restore-reason"));
    let asked = backup::Restore {
        from: &input.from,
        to: &input.to,
        login: &login,
        passphrase: &passphrase,
        reason: &reason,
    };
    let done = backup::restore(&asked, Arc::new(SystemClock), cli.lang)?;
    let path = input.to.display().to_string();
    let made = Copied { entries: done.entries, head: done.head, bytes: done.bytes, path };
    made.say(console, "cli-restore-done");
    Ok(0)
}

/// A whole file that was copied and opened again.
#[derive(Deserialize)]
struct Copied {
    entries: i64,
    head: String,
    bytes: u64,
    path: String,
}

impl Copied {
    fn say(&self, console: &Console, key: &str) {
        let answer = json!({ "entries": self.entries, "head": self.head, "bytes": self.bytes });
        console.answer(&answer, |words| {
            let args = [
                ("path", self.path.clone()),
                ("entries", self.entries.to_string()),
                ("head", self.head.clone()),
            ];
            words.say(key, &args)
        });
        console.size(&self.path, self.bytes);
    }
}
