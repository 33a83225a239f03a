//! `training`: an establishment of invented people, whose sign-in is public.

use crate::args::{Cli, Training};
use crate::console::Console;
use crate::counter;
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{CreateEstablishment, Desk, Director};
use agiderm_core::failure::{Failure, Result};
use agiderm_core::store::keyfile::KeyFile;
use serde_json::json;

/// The account that a training file shows to newcomers.
pub const LOGIN: &str = "directeur";
/// Its pass phrase, public like the file's people are invented.
pub const PASSPHRASE: &str = "mil fonio sorgho riz";

/// Lets the sign-in screen show the training account, when the file is one and this pass phrase
/// opens it.
pub fn show_sign_in(desk: &mut Desk) {
    let opens = KeyFile::read(desk.file())
        .ok()
        .filter(|keys| keys.training)
        .and_then(|keys| keys.open_user(LOGIN, PASSPHRASE).ok().flatten())
        .is_some();
    if opens {
        desk.show_training_sign_in(LOGIN, PASSPHRASE);
    }
}

/// Creates the filled training establishment.
pub fn create(cli: &Cli, console: &Console, input: &Training) -> Result<u8> {
    let desk = counter::desk(cli)?;
    if desk.file().exists() {
        return Err(Failure::unavailable("file-exists").with("file", desk.file().display()));
    }
    let created = CreateEstablishment {
        name: "Maison d'arrêt de Sankéla".into(),
        code: "SKL".into(),
        region: "".into(),
        authority: "".into(),
        law: "mli".into(),
        director: Director {
            login: LOGIN.into(),
            display_name: "Mariam COULIBALY".into(),
            passphrase: Secret::new(PASSPHRASE.into()),
        },
    };
    let (_, token) = desk.create(created, true, cli.lang)?;
    desk.sign_out(Some(&token))?;
    let _ = (input.seed, input.present);
    let answer = json!({ "file": desk.file(), "present": 0, "stays": 0, "titles": 0 });
    console.answer(&answer, |words| words.key("cli-training-done"));
    Ok(0)
}
