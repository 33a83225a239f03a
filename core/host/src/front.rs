//! The front of the program at one PC: calls go to the desk of its own file, or, where the PC
//! joined another one, to the house that keeps the file.

use crate::lan::{self, Attending, Hub, Station};
use agiderm_core::api::parse;
use agiderm_core::desk::{Answer, Desk, FileState, Token};
use agiderm_core::failure::{Code, Failure, Result};
use agiderm_core::words::Lang;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Where calls go.
#[derive(Clone)]
enum Registry {
    Desk(Arc<Desk>),
    Station(Arc<Station>),
}

/// The front of the program at one PC.
pub struct Front {
    desk: Arc<Desk>,
    registry: Mutex<Registry>,
    hub: Arc<Hub>,
    /// What a joined station keeps.
    station_file: PathBuf,
    /// Proof of the one session that a station holds at its house.
    session: Mutex<Option<Token>>,
    _attending: Attending,
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn new_token() -> Result<Token> {
    Ok(Token(
        uuid::Uuid::new_v4().simple().to_string() + &uuid::Uuid::new_v4().simple().to_string(),
    ))
}

impl Front {
    /// A front on this desk; on the house it once joined, when `station_file` says so.
    ///
    /// # Errors
    /// `station-unreadable` when that file is there and cannot be read.
    pub fn new(desk: Desk, station_file: PathBuf) -> Result<Front> {
        let (desk, hub) = (Arc::new(desk), Arc::new(Hub::default()));
        let registry = if station_file.exists() {
            Registry::Station(Arc::new(Station::open(&station_file, &hub)?))
        } else {
            Registry::Desk(desk.clone())
        };
        Ok(Front {
            _attending: lan::attend(desk.clone(), hub.clone()),
            registry: Mutex::new(registry),
            session: Mutex::new(None),
            desk,
            hub,
            station_file,
        })
    }

    /// Who must know which tables changed.
    pub fn hub(&self) -> &Arc<Hub> {
        &self.hub
    }

    /// The desk of this PC's own file, which a station does not use.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Carries out one line of the table, and tells every listener which tables changed. A command
    /// asked again with the same `request` is carried out once.
    pub fn call(
        &self,
        token: Option<&Token>,
        lang: Lang,
        name: &str,
        input: Value,
        request: Option<&str>,
    ) -> Result<Answer> {
        let registry = hold(&self.registry).clone();
        match (&registry, name) {
            (Registry::Desk(_), "station.join") => self.join(input),
            (Registry::Station(_), "station.leave") => self.leave(),
            (Registry::Desk(desk), _) => {
                let answer = match request {
                    Some(request) => desk.call_once(token, lang, name, input, request)?,
                    None => desk.call(token, lang, name, input)?,
                };
                if !answer.topics.is_empty() {
                    self.hub.tell(&answer.topics);
                }
                Ok(answer)
            }
            (Registry::Station(station), _) => {
                self.ask_house(station, token, lang, name, input, request)
            }
        }
    }

    /// Whether this session still lives.
    pub fn is_open(&self, token: Option<&Token>) -> bool {
        match &*hold(&self.registry) {
            Registry::Desk(desk) => desk.state(token).session.is_some(),
            Registry::Station(_) => token.is_some() && hold(&self.session).as_ref() == token,
        }
    }

    /// Ends a session.
    pub fn sign_out(&self, token: Option<&Token>) -> Result<()> {
        let registry = hold(&self.registry).clone();
        match registry {
            Registry::Desk(desk) => desk.sign_out(token),
            Registry::Station(station)
                if token.is_some() && hold(&self.session).as_ref() == token =>
            {
                *hold(&self.session) = None;
                let id = uuid::Uuid::new_v4().to_string();
                station.call(Lang::Fr, "session.sign_out", json!({}), &id).map(|_| ())
            }
            Registry::Station(_) => Ok(()),
        }
    }

    fn join(&self, input: Value) -> Result<Answer> {
        // A PC that keeps a file of its own would hide it behind the house's.
        if self.desk.state(None).file != FileState::None {
            return Err(Failure::refused("station-has-file"));
        }
        let joined = lan::join(&parse(input)?, &self.station_file)?;
        let station = Station::open(&self.station_file, &self.hub)?;
        *hold(&self.registry) = Registry::Station(Arc::new(station));
        Ok(Answer { value: serde_json::to_value(joined)?, topics: Vec::new(), token: Some(None) })
    }

    fn leave(&self) -> Result<Answer> {
        let session = hold(&self.session).clone();
        let _ = self.sign_out(session.as_ref());
        std::fs::remove_file(&self.station_file)?;
        *hold(&self.registry) = Registry::Desk(self.desk.clone());
        Ok(Answer { value: Value::Null, topics: Vec::new(), token: Some(None) })
    }

    fn ask_house(
        &self,
        station: &Station,
        token: Option<&Token>,
        lang: Lang,
        name: &str,
        input: Value,
        request: Option<&str>,
    ) -> Result<Answer> {
        let known = hold(&self.session).clone();
        let ours = token.is_some() && known.as_ref() == token;
        let open = agiderm_core::api::line(name).is_some_and(|l| l.permission.is_none());
        if !open && !ours {
            return Err(Failure::new(Code::SignedOut, "signed-out"));
        }
        let id = request.map_or_else(|| uuid::Uuid::new_v4().to_string(), str::to_owned);
        let (mut value, session) = station.call(lang, name, input, &id).inspect_err(|failure| {
            // A late answer to the session before must not end the one after it.
            let mut session = hold(&self.session);
            if failure.code == Code::SignedOut && *session == known {
                *session = None;
            }
        })?;
        if name == "session.state" {
            if !ours && let Some(state) = value.as_object_mut() {
                state.insert("session".into(), Value::Null);
            }
            if let Some(state) = value.as_object_mut() {
                state.insert("station".into(), json!(station.name()));
            }
        }
        let token = match session {
            Some(true) => Some(Some(new_token()?)),
            Some(false) => Some(None),
            None => None,
        };
        if let Some(token) = &token {
            *hold(&self.session) = token.clone();
        }
        Ok(Answer { value, topics: Vec::new(), token })
    }
}
