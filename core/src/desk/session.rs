//! Sign-in, sign-out, idle end, recovery by the paper code.

use super::{Answer, Desk, Establishment, Token, Visitor, attempts, establishment, hold};
use crate::api::parse;
use crate::base::dates::{Day, Moment};
use crate::base::ids::UserId;
use crate::base::secret::Secret;
use crate::failure::{Code, Failure, FieldProblem, Result};
use crate::settings;
use crate::store::clock::ClockState;
use crate::store::keyfile::{Cost, Key, KeyFile, SlotName};
use crate::store::{Store, recovery};
use crate::users::commands::check_passphrase;
use crate::users::table;
use crate::users::{Actor, Permission, Role};
use crate::words::Lang;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

/// An account as the sign-in screen shows it.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Account {
    /// Sign-in name.
    pub login: String,
    /// Name of the person.
    pub display_name: String,
    /// Office.
    pub role: Role,
}

/// Whether there is a file and what can be done with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// No file: first start.
    None,
    /// A file, nobody signed in here.
    Locked,
    /// Signed in.
    Open,
    /// A file that cannot be opened: see `problem`.
    Unreadable,
}

/// What a screen must know before anything else.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct SessionState {
    /// The file.
    pub file: FileState,
    /// Reason (key `failure-…`) when it cannot be opened.
    pub problem: Option<String>,
    /// Name of the establishment, readable before sign-in.
    pub establishment: Option<String>,
    /// Invented people.
    pub is_training: bool,
    /// The accounts.
    pub accounts: Vec<Account>,
    /// The session of this window or browser.
    pub session: Option<Session>,
    /// What this PC is called where it is a station of another that keeps the file.
    pub station: Option<String>,
    /// Training only: an account shown to newcomers.
    pub training_sign_in: Option<TrainingSignIn>,
}

/// An account whose pass phrase is public: training only.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct TrainingSignIn {
    /// Sign-in name.
    pub login: String,
    /// Pass phrase.
    pub passphrase: String,
}

/// A session.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Session {
    /// The account.
    pub user_id: UserId,
    /// Sign-in name.
    pub login: String,
    /// Name of the person.
    pub display_name: String,
    /// Office.
    pub role: Role,
    /// Rights of the office.
    pub permissions: Vec<Permission>,
    /// The establishment.
    pub establishment: Establishment,
    /// Invented people.
    pub is_training: bool,
    /// The day used for alerts.
    pub today: Day,
    /// Minutes without a call after which the session ends, as the house chose at this sign-in.
    pub idle_minutes: u32,
    /// The sign-in before this one.
    pub last_sign_in_at: Option<Moment>,
    /// Wrong pass phrases since then.
    pub failures_since: u32,
    /// What is thought of the PC's clock.
    pub clock: ClockState,
    /// First sign-in of the day on this PC: the system may be told of the overruns.
    pub notify_once: bool,
}

/// A sign-in.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Sign-in name.
    pub login: String,
    /// Pass phrase.
    pub passphrase: Secret,
}

/// A way in by the paper code, which sets a new pass phrase.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Recover {
    /// Account that gets the new pass phrase.
    pub login: String,
    /// The eight groups.
    pub code: Secret,
    /// The new pass phrase.
    pub new_passphrase: Secret,
}

/// A change of one's own pass phrase.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The one in use.
    pub old: Secret,
    /// The new one.
    pub new: Secret,
}

impl Desk {
    pub(super) fn open_call(
        &self,
        token: Option<&Token>,
        lang: Lang,
        name: &str,
        input: Value,
    ) -> Result<Answer> {
        let entered = |(session, token): (Session, Token)| -> Result<Answer> {
            Ok(Answer {
                value: serde_json::to_value(session)?,
                topics: Vec::new(),
                token: Some(Some(token)),
            })
        };
        match name {
            "session.state" => Ok(Answer {
                value: serde_json::to_value(self.state(token))?,
                topics: Vec::new(),
                token: None,
            }),
            "session.sign_in" => self.sign_in(parse(input)?, lang).and_then(entered),
            "session.recover" => self.recover(parse(input)?, lang).and_then(entered),
            "session.sign_out" => {
                self.sign_out(token)?;
                Ok(Answer { value: Value::Null, topics: Vec::new(), token: Some(None) })
            }
            "establishment.create" => self.create_call(parse(input)?, lang),
            // Carried out by the program at the station, never by the PC that keeps the file.
            "station.join" | "station.leave" => Err(Failure::refused("station-elsewhere")),
            _ => Err(Failure::new(Code::NotFound, "command-unknown").with("name", name)),
        }
    }

    pub(super) fn own_call(
        &self,
        store: &Store,
        actor: &Actor,
        name: &str,
        input: Value,
    ) -> Result<Value> {
        match name {
            "session.change_passphrase" => {
                change_passphrase(store, actor, parse(input)?)?;
                Ok(Value::Null)
            }
            _ => Err(Failure::new(Code::NotFound, "command-unknown").with("name", name)),
        }
    }

    /// What a screen must know before anything else. Never fails: a problem is part of the answer.
    pub fn state(&self, token: Option<&Token>) -> SessionState {
        let mut state = SessionState {
            file: FileState::None,
            problem: None,
            establishment: None,
            is_training: false,
            accounts: Vec::new(),
            session: None,
            station: None,
            training_sign_in: None,
        };
        match KeyFile::read(&self.file) {
            Err(failure) if failure.reason == "key-file-missing" => {
                if self.file.exists() {
                    state.file = FileState::Unreadable;
                    state.problem = Some(failure.reason);
                }
            }
            Err(failure) => {
                state.file = FileState::Unreadable;
                state.problem = Some(failure.reason);
            }
            Ok(keys) => {
                state.file = FileState::Locked;
                state.is_training = keys.training;
                state.accounts = keys
                    .accounts()
                    .into_iter()
                    .map(|a| Account {
                        login: a.login,
                        display_name: a.display_name,
                        role: Role::parse(&a.role).unwrap_or(Role::Clerk),
                    })
                    .collect();
                state.establishment = Some(keys.establishment);
                if keys.training {
                    state.training_sign_in = self
                        .training_sign_in
                        .clone()
                        .map(|(login, passphrase)| TrainingSignIn { login, passphrase });
                }
            }
        }
        if let Ok((store, actor)) = self.visitor(token)
            && let Ok(session) = describe(&store, &actor, 0)
        {
            state.file = FileState::Open;
            state.session = Some(session);
        }
        state
    }

    /// Opens the file with a user's pass phrase.
    pub fn sign_in(&self, input: SignIn, lang: Lang) -> Result<(Session, Token)> {
        let login = input.login.trim().to_lowercase();
        let now = self.clock.epoch_seconds();
        attempts::allow(&self.file, &login, now)?;
        let keys = KeyFile::read(&self.file)?;
        let Some(key) = keys.open_user(&login, input.passphrase.expose())? else {
            attempts::failed(&self.file, &login, now)?;
            let wait = attempts::wait(&self.file, &login, now);
            return Err(Failure::new(Code::Forbidden, "passphrase-wrong").with("seconds", wait));
        };
        let failures = attempts::failures(&self.file, &login);
        attempts::succeeded(&self.file, &login)?;
        self.enter(keys, key, &login, lang, failures)
    }

    /// Opens the file with the paper code and sets a new pass phrase for one account.
    pub fn recover(&self, input: Recover, lang: Lang) -> Result<(Session, Token)> {
        if let Some(problem) = check_passphrase("new_passphrase", &input.new_passphrase) {
            return Err(Failure::invalid(vec![problem]));
        }
        let code = recovery::read(input.code.expose())?;
        let login = input.login.trim().to_lowercase();
        let now = self.clock.epoch_seconds();
        attempts::allow(&self.file, "\u{0}paper", now)?;
        let mut keys = KeyFile::read(&self.file)?;
        let Some(key) = keys.open_paper(&code)? else {
            attempts::failed(&self.file, "\u{0}paper", now)?;
            return Err(Failure::new(Code::Forbidden, "recovery-code-wrong"));
        };
        let known = keys.accounts().into_iter().find(|a| a.login == login);
        let Some(name) = known else { return Err(Failure::field("login", "login-unknown")) };
        keys.set_user(&key, &name, input.new_passphrase.expose(), Cost::USUAL)?;
        keys.write(&self.file, &key)?;
        attempts::succeeded(&self.file, "\u{0}paper")?;
        attempts::succeeded(&self.file, &login)?;
        let (session, token) = self.enter(keys, key, &login, lang, 0)?;
        let (store, actor) = self.visitor(Some(&token))?;
        store.write(&actor, "session.recover", "{}", |tx| {
            tx.about(tx.actor.user_id.clone().as_str());
            Ok(())
        })?;
        Ok((session, token))
    }

    fn enter(
        &self,
        keys: KeyFile,
        key: Key,
        login: &str,
        lang: Lang,
        failures: u32,
    ) -> Result<(Session, Token)> {
        let store = {
            let mut held = hold(&self.store);
            match &*held {
                Some(store) => store.clone(),
                None => {
                    if !keys.is_genuine(&key)? {
                        return Err(Failure::unavailable("key-file-damaged"));
                    }
                    let mut store = Store::open(&self.file, key, keys, self.clock.clone())?;
                    store.fix_reading_day(self.reading_day);
                    let store = Arc::new(store);
                    *held = Some(store.clone());
                    store
                }
            }
        };
        let user = store.exclusively(|conn| table::by_login(conn, login))?;
        let user = match user {
            Some(user) if !user.disabled => user,
            _ => {
                self.close_when_empty();
                return Err(Failure::refused("user-disabled"));
            }
        };
        let actor = Actor {
            role: Role::parse(&user.role).unwrap_or(Role::Clerk),
            user_id: user.id,
            login: user.login,
            display_name: user.display_name,
            lang,
            station: None,
        };
        self.admit(actor, failures, true)
    }

    /// Writes the sign-in in the journal and gives the token. `tells`: the notice of the day may
    /// be shown at this sign-in, and then at no other; a house made a moment ago has none.
    pub(super) fn admit(
        &self,
        actor: Actor,
        failures: u32,
        tells: bool,
    ) -> Result<(Session, Token)> {
        let store = self.store()?;
        let mut session = describe(&store, &actor, failures)?;
        session.notify_once &= tells;
        let input = serde_json::json!({ "failures": failures }).to_string();
        store.write(&actor, "session.sign_in", &input, |tx| {
            tx.about(actor.user_id.as_str());
            if session.notify_once {
                crate::store::set_local(tx.conn, "last_notified", &tx.today.to_string())?;
            }
            Ok(())
        })?;
        let mut bytes = [0u8; 32];
        getrandom::fill(&mut bytes).map_err(Failure::broken)?;
        let token = Token(bytes.iter().map(|b| format!("{b:02x}")).collect());
        let last_seen = self.clock.epoch_seconds();
        let idle_minutes = i64::from(session.idle_minutes);
        hold(&self.visitors).insert(token.clone(), Visitor { actor, last_seen, idle_minutes });
        Ok((session, token))
    }

    /// Ends the session; the file is closed after the last one.
    pub fn sign_out(&self, token: Option<&Token>) -> Result<()> {
        if let Some(token) = token {
            hold(&self.visitors).remove(token);
        }
        self.close_when_empty();
        Ok(())
    }
}

fn describe(store: &Store, actor: &Actor, failures: u32) -> Result<Session> {
    store.read(actor, |read| {
        let row = establishment::current(read.conn)?;
        let notified = crate::store::local(read.conn, "last_notified")?;
        Ok(Session {
            user_id: actor.user_id.clone(),
            login: actor.login.clone(),
            display_name: actor.display_name.clone(),
            role: actor.role,
            permissions: actor.role.permissions().to_vec(),
            is_training: row.is_training,
            establishment: row.into(),
            today: read.today,
            idle_minutes: u32::try_from(settings::integer(read, "idle_minutes")?).unwrap_or(1),
            last_sign_in_at: table::last_sign_in(read.conn, &actor.user_id)?,
            failures_since: failures,
            clock: read.clock.clone(),
            notify_once: actor.role.may(Permission::RegistryRead)
                && notified.is_none_or(|day| day != read.today.to_string()),
        })
    })
}

fn change_passphrase(store: &Store, actor: &Actor, input: ChangePassphrase) -> Result<()> {
    if let Some(problem) = check_passphrase("new", &input.new) {
        return Err(Failure::invalid(vec![problem]));
    }
    store.with_keys(|keys, data| {
        if keys.open_user(&actor.login, input.old.expose())?.is_none() {
            return Err(Failure::invalid(vec![FieldProblem::new("old", "passphrase-wrong-field")]));
        }
        let name = SlotName {
            login: actor.login.clone(),
            display_name: actor.display_name.clone(),
            role: actor.role.as_str().to_owned(),
        };
        keys.set_user(data, &name, input.new.expose(), Cost::USUAL)?;
        Ok(((), true))
    })?;
    store.write(actor, "session.change_passphrase", "{}", |tx| {
        tx.about(actor.user_id.as_str());
        Ok(())
    })?;
    Ok(())
}
