//! `training`: an establishment of invented people, whose sign-in is public.

use crate::args::{Cli, Training};
use crate::console::Console;
use crate::counter;
use agiderm_core::desk::Desk;
use agiderm_core::failure::Result;
use agiderm_core::store::clock::SystemClock;
use agiderm_core::store::keyfile::KeyFile;
use agiderm_core::training::{self, SIGN_IN};
use serde_json::json;
use std::sync::Arc;

/// Lets the sign-in screen show the training account, when the file is one and its public pass
/// phrase still opens it.
pub fn show_sign_in(desk: &mut Desk) {
    let (login, passphrase) = SIGN_IN;
    let opens = KeyFile::read(desk.file())
        .ok()
        .filter(|keys| keys.training)
        .and_then(|keys| keys.open_user(login, passphrase).ok().flatten())
        .is_some();
    if opens {
        desk.show_training_sign_in(login, passphrase);
    }
}

/// Creates the filled training establishment.
pub fn create(cli: &Cli, console: &Console, input: &Training) -> Result<u8> {
    let file = counter::file(cli)?;
    let clock = Arc::new(SystemClock);
    let filled = training::create(file, input.seed, input.present, clock, cli.lang)?.filled;
    let answer = json!({
        "file": file, "present": filled.present, "stays": filled.stays, "titles": filled.titles,
    });
    let (user, passphrase) = SIGN_IN;
    console.answer(&answer, |words| {
        words.say(
            "cli-training-done",
            &[
                ("file", file.display().to_string()),
                ("present", filled.present.to_string()),
                ("stays", filled.stays.to_string()),
                ("titles", filled.titles.to_string()),
                ("user", user.to_owned()),
                ("passphrase", passphrase.to_owned()),
            ],
        )
    });
    Ok(0)
}
