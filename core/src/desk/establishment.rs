//! The establishment: made once with its file, its first director and its recovery code.

use super::session::Session;
use super::{Answer, Desk, Token, hold};
use crate::base::dates::Moment;
use crate::base::secret::Secret;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::keyfile::{self, Cost, KeyFile, SlotName};
use crate::store::table::{Row as _, columns};
use crate::store::{Store, recovery};
use crate::table;
use crate::users::commands::{check_login, check_passphrase};
use crate::users::table::UserRow;
use crate::users::{Actor, Role};
use crate::words::Lang;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

table! {
    /// The one establishment of this file.
    pub struct EstablishmentRow in "establishment", id: String {
        /// Full name.
        name: String,
        /// Short code.
        code: String,
        /// Region.
        region: String,
        /// The directorate above it, as its papers say.
        authority: String,
        /// Country of the rule packs (`mli`).
        law: String,
        /// Invented people.
        is_training: bool,
        /// When the file was made.
        created_at: Moment,
    }
}

/// The establishment as screens and papers name it.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Establishment {
    /// Full name.
    pub name: String,
    /// Short code.
    pub code: String,
    /// Region.
    pub region: String,
    /// The directorate above it, as its papers say.
    pub authority: String,
    /// Country of the rule packs (`mli`).
    pub law: String,
}

/// The first account.
#[derive(Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Director {
    /// Sign-in name.
    pub login: String,
    /// Name of the person.
    pub display_name: String,
    /// Pass phrase.
    pub passphrase: Secret,
}

/// A new establishment.
#[derive(Clone, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CreateEstablishment {
    /// Full name.
    pub name: String,
    /// Short code.
    pub code: String,
    /// Region.
    #[serde(default)]
    pub region: String,
    /// The directorate above it.
    #[serde(default)]
    pub authority: String,
    /// Country of the rule packs (`mli`).
    pub law: String,
    /// The first account.
    pub director: Director,
}

/// What is shown once, on the paper that goes into the envelope.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct EstablishmentCreated {
    /// Eight groups of six digits.
    pub recovery_code: String,
    /// The director is signed in.
    pub session: Session,
}

/// The establishment of this file.
pub fn current(conn: &Connection) -> Result<EstablishmentRow> {
    let sql = format!("SELECT {} FROM establishment LIMIT 1", columns::<EstablishmentRow>());
    conn.prepare_cached(&sql)?
        .query_row([], EstablishmentRow::from_row)
        .optional()?
        .ok_or_else(|| Failure::unavailable("file-damaged"))
}

impl From<EstablishmentRow> for Establishment {
    fn from(row: EstablishmentRow) -> Self {
        Self {
            name: row.name,
            code: row.code,
            region: row.region,
            authority: row.authority,
            law: row.law,
        }
    }
}

fn problems(input: &CreateEstablishment) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    for (field, text) in [
        ("name", &input.name),
        ("code", &input.code),
        ("director.display_name", &input.director.display_name),
    ] {
        if text.trim().is_empty() {
            problems.push(FieldProblem::new(field, "missing"));
        }
    }
    problems.extend(check_login("director.login", &input.director.login));
    problems.extend(check_passphrase("director.passphrase", &input.director.passphrase));
    if input.law != "mli" {
        problems.push(FieldProblem::new("law", "law-unknown").with("law", &input.law));
    }
    problems
}

impl Desk {
    /// Makes the file, its director and its recovery code; the director is signed in.
    pub fn create(
        &self,
        input: CreateEstablishment,
        training: bool,
        lang: Lang,
    ) -> Result<(EstablishmentCreated, Token)> {
        let problems = problems(&input);
        if !problems.is_empty() {
            return Err(Failure::invalid(problems));
        }
        let cost = if training { Cost::FLOOR } else { Cost::USUAL };
        let key = keyfile::new_key()?;
        let code = recovery::new_code()?;
        let mut keys = KeyFile::new(input.name.trim(), input.code.trim(), training);
        keys.set_user(
            &key,
            &SlotName {
                login: input.director.login.clone(),
                display_name: input.director.display_name.trim().to_owned(),
                role: Role::Director.as_str().to_owned(),
            },
            input.director.passphrase.expose(),
            cost,
        )?;
        keys.set_paper(&key, &code, cost)?;
        let store = Store::create(&self.file, key.clone(), keys.clone(), self.clock.clone())?;
        keys.write(&self.file, &key)?;
        store.with_keys(|held, _| {
            *held = keys.clone();
            Ok(((), true))
        })?;
        let actor = first_entry(&store, &input, training, lang)?;
        *hold(&self.store) = Some(Arc::new(store));
        let (session, token) = self.admit(actor, 0, false)?;
        Ok((EstablishmentCreated { recovery_code: code.to_string(), session }, token))
    }

    pub(super) fn create_call(&self, input: CreateEstablishment, lang: Lang) -> Result<Answer> {
        let (created, token) = self.create(input, false, lang)?;
        Ok(Answer {
            value: serde_json::to_value(created)?,
            topics: vec!["establishment"],
            token: Some(Some(token)),
        })
    }
}

fn first_entry(
    store: &Store,
    input: &CreateEstablishment,
    training: bool,
    lang: Lang,
) -> Result<Actor> {
    let mut user = UserRow {
        id: crate::base::ids::UserId::new(),
        version: 0,
        login: input.director.login.clone(),
        display_name: input.director.display_name.trim().to_owned(),
        role: Role::Director.as_str().to_owned(),
        disabled: false,
        created_at: Moment::system_now(),
    };
    let actor = Actor {
        user_id: user.id.clone(),
        login: user.login.clone(),
        display_name: user.display_name.clone(),
        role: Role::Director,
        lang,
        station: None,
    };
    store.write(&actor, "establishment.create", "{}", |tx| {
        user.created_at = tx.now;
        let mut row = EstablishmentRow {
            id: uuid::Uuid::now_v7().to_string(),
            version: 0,
            name: input.name.trim().to_owned(),
            code: input.code.trim().to_owned(),
            region: input.region.trim().to_owned(),
            authority: input.authority.trim().to_owned(),
            law: input.law.clone(),
            is_training: training,
            created_at: tx.now,
        };
        tx.insert(&mut row)?;
        tx.about(&row.id);
        tx.insert(&mut user)
    })?;
    Ok(actor)
}
