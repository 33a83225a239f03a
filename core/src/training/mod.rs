//! A training establishment: an ordinary file, marked as such, full of invented people, in which
//! everything can be tried and nothing real can be spoilt.
//!
//! The people and their papers follow from a seed and a day, through the same commands as real
//! ones. Every situation a clerk must know how to read is there once, under the name of an
//! exercise; the rest is the ordinary mix of a crowded maison d'arrêt.

mod around;
mod day;
mod dice;
mod exercises;
mod lists;
mod papers;
mod people;
mod plan;
pub mod practice;
mod scene;
mod stays;
mod write;

pub use exercises::names as exercise_names;
pub use plan::{LEAST_PRESENT, MOST_PRESENT, Plan, PlannedStay, plan};
pub use write::{ExerciseDossier, Filled};

use crate::base::secret::Secret;
use crate::desk::{CreateEstablishment, Desk, Director, Session};
use crate::failure::{Failure, Result};
use crate::store::clock::Clock;
use crate::store::keyfile::KeyFile;
use crate::users::commands::{CreateUser, create as create_user};
use crate::users::{Actor, Role};
use crate::words::{Lang, Words};
use lists::Lists;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The public pass phrase of every account of a training file.
pub const PASSPHRASE: &str = "mil fonio sorgho riz";
/// The account that the sign-in screen offers to newcomers, and its pass phrase.
pub const SIGN_IN: (&str, &str) = ("greffe", PASSPHRASE);
/// The director's account.
pub const DIRECTOR: &str = "directeur";
/// The seed when none is named.
pub const SEED: u64 = 1;
/// People present when no number is named.
pub const PRESENT: u32 = 300;
/// What the journal calls the filling of a training file.
pub(crate) const FILLED: &str = "training.fill";

/// A training file that was just made.
#[derive(Debug)]
pub struct Created {
    /// The director's recovery code, as for any file.
    pub recovery_code: String,
    /// What is inside.
    pub filled: Filled,
}

/// The sign-in that a host may show for this file: it is a training one, and its public pass phrase
/// still opens it.
pub fn shown_sign_in(file: &Path) -> Option<(&'static str, &'static str)> {
    let keys = KeyFile::read(file).ok().filter(|keys| keys.training)?;
    let (login, passphrase) = SIGN_IN;
    keys.open_user(login, passphrase).ok()?.map(|_| SIGN_IN)
}

/// What stands beside a file while it is made.
const BESIDE: [&str; 6] = ["", ".keys", ".head", ".lock", "-wal", "-shm"];

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Makes a training file and fills it. Refuses an existing file. It has its name only once it is
/// whole: a failure or a power cut midway leaves none.
pub fn create(
    file: &Path,
    seed: u64,
    present: u32,
    clock: Arc<dyn Clock>,
    lang: Lang,
) -> Result<Created> {
    if file.exists() || beside(file, ".keys").exists() {
        return Err(Failure::unavailable("file-exists").with("file", file.display()));
    }
    let part = beside(file, ".part");
    // Left by a making that a power cut stopped.
    remove(&part);
    let made = create_at(&part, seed, present, clock, lang).and_then(|made| {
        named(&part, file)?;
        Ok(made)
    });
    remove(&part);
    made
}

/// Removes a file that never had its name, with what stands beside it.
fn remove(file: &Path) {
    for ending in BESIDE {
        let _ = fs::remove_file(beside(file, ending));
    }
}

/// Gives the whole file its name, with what belongs to it: all of it or nothing.
fn named(part: &Path, file: &Path) -> Result<()> {
    let mut done: Vec<PathBuf> = Vec::new();
    for ending in [".keys", ".head", ""] {
        let (from, to) = (beside(part, ending), beside(file, ending));
        if !from.exists() {
            continue;
        }
        if let Err(error) = fs::rename(&from, &to) {
            for path in done {
                let _ = fs::remove_file(path);
            }
            return Err(error.into());
        }
        done.push(to);
    }
    crate::store::files::sync_folder_of(file);
    Ok(())
}

fn create_at(
    file: &Path,
    seed: u64,
    present: u32,
    clock: Arc<dyn Clock>,
    lang: Lang,
) -> Result<Created> {
    let lists = Lists::read()?;
    let name = |login: &str| {
        let account = lists.house.accounts.iter().find(|a| a.login == login);
        account.map(|a| a.name.clone()).unwrap_or_default()
    };
    let place = &lists.house.establishment;
    let desk = Desk::with_clock(file, clock);
    let input = CreateEstablishment {
        name: Words::of(Lang::Fr).key("training-establishment"),
        code: place.code.clone(),
        region: place.region.clone(),
        authority: place.authority.clone(),
        law: "mli".into(),
        director: Director {
            login: DIRECTOR.into(),
            display_name: name(DIRECTOR),
            passphrase: Secret::new(PASSPHRASE.into()),
        },
    };
    let (created, token) = desk.create(input, true, lang)?;
    let filled = fill(&desk, &created.session, seed, present)?;
    desk.sign_out(Some(&token))?;
    Ok(Created { recovery_code: created.recovery_code, filled })
}

/// Fills an open training file: accounts of every office, then the people.
///
/// # Errors
/// `not-training` when the file is a real one: invented people never enter it.
pub fn fill(desk: &Desk, session: &Session, seed: u64, present: u32) -> Result<Filled> {
    if !session.is_training {
        return Err(Failure::refused("not-training"));
    }
    let store = desk.store()?;
    let director = Actor {
        user_id: session.user_id.clone(),
        login: session.login.clone(),
        display_name: session.display_name.clone(),
        role: session.role,
        lang: Lang::Fr,
        station: None,
    };
    let mut clerk = director.clone();
    for account in Lists::read()?.house.accounts {
        let Some(role) = Role::parse(&account.role) else { continue };
        if account.login == session.login {
            continue;
        }
        let kept = json!({ "login": account.login, "role": account.role }).to_string();
        let made = store.write(&director, "users.create", &kept, |tx| {
            create_user(
                tx,
                CreateUser {
                    login: account.login.clone(),
                    display_name: account.name.clone(),
                    role,
                    passphrase: Secret::new(PASSPHRASE.into()),
                },
            )
        })?;
        if account.login == SIGN_IN.0 {
            clerk = Actor {
                user_id: made.value.user_id,
                login: made.value.login,
                display_name: made.value.display_name,
                role,
                lang: Lang::Fr,
                station: None,
            };
        }
    }
    let plan = plan(seed, session.today, present)?;
    let input = json!({ "seed": seed, "present": present });
    let filled = write::write(&store, &director, &clerk, plan, &input)?;
    store.write(&director, FILLED, &input.to_string(), |tx| {
        around::write(tx, seed)?;
        day::fill(tx)?;
        tx.about_committal("", "");
        Ok(())
    })?;
    Ok(filled)
}
