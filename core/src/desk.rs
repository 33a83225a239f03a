//! The desk: one establishment file, and the people signed in at it.
//!
//! Hosts hold one [`Desk`] and pass every call through [`Desk::call`]. The data key is in memory
//! only while somebody is signed in; after the last sign-out the file is closed.

mod attempts;
mod establishment;
mod session;
pub(crate) mod signature;
mod stations;

pub use establishment::{
    CreateEstablishment, Director, Establishment, EstablishmentCreated,
    current as establishment_row,
};
pub use session::{
    Account, ChangePassphrase, FileState, Recover, Session, SessionState, SignIn, TrainingSignIn,
};

use crate::api::{self, Run};
use crate::base::dates::Day;
use crate::failure::{Code, Failure, Result};
use crate::registers;
use crate::stations::Stations;
use crate::store::Store;
use crate::store::clock::{Clock, SystemClock};
use crate::users::{Actor, Permission};
use crate::words::Lang;
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Proof of a sign-in, held by the host for one window, one browser or one command line.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Token(pub String);

/// What a call gave.
pub struct Answer {
    /// The result.
    pub value: Value,
    /// What screens must look at again.
    pub topics: Vec<&'static str>,
    /// Set by a sign-in, cleared by a sign-out; the host keeps it.
    pub token: Option<Option<Token>>,
}

struct Visitor {
    actor: Actor,
    last_seen: i64,
    idle_minutes: i64,
}

/// The desk of one establishment file.
pub struct Desk {
    file: PathBuf,
    clock: Arc<dyn Clock>,
    reading_day: Option<Day>,
    store: Mutex<Option<Arc<Store>>>,
    visitors: Mutex<HashMap<Token, Visitor>>,
    training_sign_in: Option<(String, String)>,
    stations: Stations,
    /// Who opened the pairing of a new station.
    pairing_by: Mutex<Option<Actor>>,
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// A desk on this file, which need not exist yet.
    pub fn new(file: impl Into<PathBuf>) -> Desk {
        Desk::with_clock(file, Arc::new(SystemClock))
    }

    /// The same with another clock, for tests.
    pub fn with_clock(file: impl Into<PathBuf>, clock: Arc<dyn Clock>) -> Desk {
        let file = file.into();
        Desk {
            stations: Stations::beside(&file),
            pairing_by: Mutex::new(None),
            file,
            clock,
            reading_day: None,
            store: Mutex::new(None),
            visitors: Mutex::new(HashMap::new()),
            training_sign_in: None,
        }
    }

    /// Fixes the day of reading (`--today`). Acts keep the clock's date.
    pub fn fix_reading_day(&mut self, day: Option<Day>) {
        self.reading_day = day;
    }

    /// Lets the sign-in screen of a training file show this account's pass phrase.
    pub fn show_training_sign_in(&mut self, login: &str, passphrase: &str) {
        self.training_sign_in = Some((login.to_owned(), passphrase.to_owned()));
    }

    /// The path of the file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The clock that dates every act.
    pub fn clock(&self) -> Arc<dyn Clock> {
        self.clock.clone()
    }

    /// Ends every session and closes the file.
    ///
    /// # Errors
    /// `file-in-use` while another command still runs; nothing is closed then.
    pub fn close(&self) -> Result<()> {
        let mut store = hold(&self.store);
        if store.as_ref().is_some_and(|held| Arc::strong_count(held) > 1) {
            return Err(Failure::unavailable("file-in-use"));
        }
        hold(&self.visitors).clear();
        *store = None;
        Ok(())
    }

    /// The open file, for the whole-file commands of the command line.
    pub fn store(&self) -> Result<Arc<Store>> {
        hold(&self.store).clone().ok_or_else(|| Failure::new(Code::SignedOut, "signed-out"))
    }

    /// The one door: name, permission, then desk, query or command.
    pub fn call(
        &self,
        token: Option<&Token>,
        lang: Lang,
        name: &str,
        input: Value,
    ) -> Result<Answer> {
        self.call_line(token, lang, name, input, None)
    }

    fn call_line(
        &self,
        token: Option<&Token>,
        lang: Lang,
        name: &str,
        input: Value,
        request: Option<&str>,
    ) -> Result<Answer> {
        let line = api::line(name)
            .ok_or_else(|| Failure::new(Code::NotFound, "command-unknown").with("name", name))?;
        if line.permission.is_none() {
            return self.open_call(token, lang, name, input);
        }
        let (store, mut actor) = self.visitor(token)?;
        actor.lang = lang;
        if !line.permission.is_some_and(|p| actor.role.may(p)) {
            return Err(Failure::new(Code::Forbidden, "role-forbidden")
                .with("permission", line.permission.map_or("", |p| p.as_str())));
        }
        let quiet = |value| Answer { value, topics: Vec::new(), token: None };
        match line.run {
            Run::Desk if name.starts_with("stations.") => {
                let value = self.stations_call(&store, &actor, name, input)?;
                Ok(Answer { value, topics: vec!["stations"], token: None })
            }
            Run::Desk => self.own_call(&store, &actor, name, input).map(quiet),
            Run::Query(run) => store.read(&actor, |read| run(read, input)).map(quiet),
            Run::Consult(run) => {
                let kept = api::for_journal(&input);
                let value = store.read(&actor, |read| run(read, input))?;
                let subject = kept
                    .get("committal_id")
                    .or_else(|| kept.get("detainee_id"))
                    .and_then(Value::as_str)
                    .unwrap_or("")
                    .to_owned();
                store.write(&actor, name, &serde_json::to_string(&kept)?, |tx| {
                    tx.about_committal(&subject, &subject);
                    Ok(())
                })?;
                Ok(quiet(value))
            }
            Run::House(run) => {
                drop(store);
                let value = run(self, &actor, input)?;
                Ok(Answer { value, topics: Vec::new(), token: Some(None) })
            }
            Run::Local(run) => store.write_local(&actor, |read| run(read, input)).map(quiet),
            Run::File(run) => {
                let done = run(&store, &actor, input)?;
                let topics = done.topics.into_iter().collect();
                Ok(Answer { value: done.value, topics, token: None })
            }
            Run::Command(run) => {
                let kept = serde_json::to_string(&api::for_journal(&input))?;
                let done = store.write(&actor, name, &kept, |tx| {
                    let value = run(tx, input)?;
                    if let Some(request) = request {
                        crate::store::answered::keep(tx, name, request, &value)?;
                    }
                    Ok(value)
                })?;
                Ok(Answer {
                    value: done.value,
                    topics: done.topics.into_iter().collect(),
                    token: None,
                })
            }
        }
    }

    /// Draws a paper straight into `out`, for hosts that write a file: permission and journal are
    /// those of the screens' own printing.
    pub fn draw(
        &self,
        token: Option<&Token>,
        lang: Lang,
        paper: &registers::Paper,
        out: &mut dyn std::io::Write,
    ) -> Result<registers::PrintSummary> {
        let (store, mut actor) = self.visitor(token)?;
        actor.lang = lang;
        if !actor.role.may(Permission::Print) {
            return Err(Failure::new(Code::Forbidden, "role-forbidden")
                .with("permission", Permission::Print.as_str()));
        }
        let made = store.read(&actor, |read| registers::draw(read, paper, out))?;
        let kept = serde_json::json!({ "paper": format!("{paper:?}"), "pages": made.pages });
        store.write(&actor, "prints.draw", &kept.to_string(), |_| Ok(()))?;
        Ok(made)
    }

    /// Who holds this token, if the session still lives. Every call keeps it alive.
    fn visitor(&self, token: Option<&Token>) -> Result<(Arc<Store>, Actor)> {
        let signed_out = || Failure::new(Code::SignedOut, "signed-out");
        let token = token.ok_or_else(signed_out)?;
        let store = self.store()?;
        let mut visitors = hold(&self.visitors);
        let visitor = visitors.get_mut(token).ok_or_else(signed_out)?;
        let now = self.clock.epoch_seconds();
        let idle = now - visitor.last_seen;
        if idle > visitor.idle_minutes * 60 {
            visitors.remove(token);
            drop(visitors);
            self.close_when_empty();
            return Err(Failure::new(Code::SignedOut, "session-idle"));
        }
        visitor.last_seen = now;
        Ok((store, visitor.actor.clone()))
    }

    fn close_when_empty(&self) {
        if hold(&self.visitors).is_empty() {
            *hold(&self.store) = None;
        }
    }
}
