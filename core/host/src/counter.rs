//! A signed-in desk for one run of the command line.

use crate::args::Cli;
use crate::clock;
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{Desk, FileState, SignIn, Token};
use agiderm_core::failure::{Code, Failure, Result};
use agiderm_core::words::{Lang, Words};
use serde_json::Value;
use std::path::Path;

/// Where the pass phrase may wait, for runs that nobody watches.
const PASSPHRASE: &str = "AGIDERM_PASSPHRASE";

/// The establishment file that was named.
pub fn file(cli: &Cli) -> Result<&Path> {
    match cli.file.as_deref().filter(|f| !f.as_os_str().is_empty()) {
        Some(file) => Ok(file),
        None => Err(Failure::field("--file", "file-not-named")),
    }
}

/// The desk of the named file, with nobody signed in.
pub fn desk(cli: &Cli) -> Result<Desk> {
    let mut desk = Desk::with_clock(file(cli)?, clock::of_run());
    desk.fix_reading_day(cli.today);
    Ok(desk)
}

/// The pass phrase: from the environment, or asked for on the terminal. Never an argument, which
/// every other program of the PC could read.
pub fn passphrase(words: &Words, prompt: &str) -> Result<Secret> {
    match std::env::var(PASSPHRASE) {
        Ok(text) if !text.is_empty() => return Ok(Secret::new(text)),
        _ => {}
    }
    rpassword::prompt_password(words.key(prompt) + " ")
        .map(Secret::new)
        .map_err(|_| Failure::new(Code::SignedOut, "passphrase-missing"))
}

/// A new pass phrase: asked for twice on the terminal, since a slip would lock the file.
pub fn new_passphrase(words: &Words) -> Result<Secret> {
    let first = passphrase(words, "cli-ask-new-passphrase")?;
    let second = passphrase(words, "cli-ask-again")?;
    if first.expose() != second.expose() {
        return Err(Failure::field("passphrase", "passphrase-differs"));
    }
    Ok(first)
}

/// The account of this run: the one that was named, or the only one of the file.
pub fn login(cli: &Cli, desk: &Desk) -> Result<String> {
    let state = desk.state(None);
    match (state.file, state.problem) {
        (FileState::None, _) => {
            return Err(Failure::unavailable("file-missing").with("file", desk.file().display()));
        }
        (_, Some(problem)) => return Err(Failure::unavailable(problem)),
        _ => {}
    }
    match (&cli.user, state.accounts.as_slice()) {
        (Some(user), _) => Ok(user.clone()),
        (None, [only]) => Ok(only.login.clone()),
        (None, _) => Err(Failure::field("--user", "user-not-named")),
    }
}

/// A desk and the session of this run.
pub struct Counter {
    desk: Desk,
    token: Token,
    lang: Lang,
}

impl Counter {
    /// Signs in at the named file.
    pub fn open(cli: &Cli, words: &Words) -> Result<Counter> {
        let desk = desk(cli)?;
        let login = login(cli, &desk)?;
        let passphrase = passphrase(words, "cli-ask-passphrase")?;
        let (_, token) = desk.sign_in(SignIn { login, passphrase }, cli.lang)?;
        Ok(Counter { desk, token, lang: cli.lang })
    }

    /// Carries out one line of the table of commands.
    pub fn call(&self, name: &str, input: Value) -> Result<Value> {
        Ok(self.desk.call(Some(&self.token), self.lang, name, input)?.value)
    }

    /// The same for a line without which the command cannot go on, read in a shape of its own.
    pub fn ask<T: serde::de::DeserializeOwned>(&self, name: &str, input: Value) -> Result<T> {
        serde_json::from_value(self.call(name, input)?).map_err(Failure::broken)
    }

    /// The committal with this number of écrou.
    pub fn committal(&self, ecrou: &str) -> Result<String> {
        let hits: Vec<Numbered> =
            self.ask("search.find", serde_json::json!({ "text": ecrou, "limit": 50 }))?;
        let wanted = ecrou.trim();
        match hits.into_iter().find(|h| h.ecrou == wanted) {
            Some(hit) => Ok(hit.committal_id),
            None => Err(Failure::not_found("ecrou").with("ecrou", wanted)),
        }
    }
}

#[derive(serde::Deserialize)]
struct Numbered {
    ecrou: String,
    committal_id: String,
}

impl Drop for Counter {
    fn drop(&mut self) {
        let _ = self.desk.sign_out(Some(&self.token));
    }
}
