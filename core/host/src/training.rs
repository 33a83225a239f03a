//! `training`: an establishment of invented people, whose sign-in is public.

use crate::args::{Cli, Training};
use crate::clock;
use crate::console::Console;
use crate::counter;
use agiderm_core::failure::{Failure, Result};
use agiderm_core::training::{self, SIGN_IN};
use serde_json::json;

/// Creates the filled training establishment. Never over an existing file.
pub fn create(cli: &Cli, console: &Console, input: &Training) -> Result<u8> {
    let file = counter::file(cli)?;
    if file.exists() {
        return Err(Failure::unavailable("file-exists").with("file", file.display()));
    }
    let clock = clock::of_run();
    let filled = training::create(file, input.seed, input.present, clock, cli.lang)?.filled;
    let path = file.display().to_string();
    let answer = json!({
        "file": path, "present": filled.present, "stays": filled.stays, "titles": filled.titles,
    });
    console.answer(&answer, |words| {
        let (user, passphrase) = SIGN_IN;
        let args = [
            ("file", path.clone()),
            ("present", filled.present.to_string()),
            ("stays", filled.stays.to_string()),
            ("titles", filled.titles.to_string()),
            ("user", user.to_owned()),
            ("passphrase", passphrase.to_owned()),
        ];
        words.say("cli-training-done", &args)
    });
    Ok(0)
}
