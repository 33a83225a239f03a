//! Accounts: made, changed, closed by the director. An account is never deleted: it signed acts.

use super::table::{self, UserRow};
use super::{Permission, Role};
use crate::base::dates::Moment;
use crate::base::ids::UserId;
use crate::base::secret::Secret;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::keyfile::{Cost, SlotName};
use crate::store::table::get;
use crate::store::{Read, Tx};
use serde::{Deserialize, Serialize};

/// Fewest characters of a pass phrase. The screens recommend fifteen or more.
pub const PASSPHRASE_MIN: usize = 8;
/// Phrases that open nothing here, whoever asks.
const TOO_COMMON: [&str; 8] = [
    "12345678",
    "123456789",
    "1234567890",
    "password",
    "motdepasse",
    "azertyui",
    "azertyuiop",
    "agiderm1",
];

/// An account as the users screen shows it.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct UserLine {
    /// The account.
    pub user_id: UserId,
    /// Sign-in name.
    pub login: String,
    /// Name of the person.
    pub display_name: String,
    /// Office.
    pub role: Role,
    /// Closed.
    pub disabled: bool,
    /// When it was made.
    pub created_at: Moment,
    /// When it last opened the program.
    pub last_sign_in_at: Option<Moment>,
    /// For the next change.
    pub version: i64,
}

/// A new account.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CreateUser {
    /// Sign-in name: letters, digits, `.`, `-`, `_`.
    pub login: String,
    /// Name of the person.
    pub display_name: String,
    /// Office.
    pub role: Role,
    /// First pass phrase, to be changed by its owner.
    pub passphrase: Secret,
}

/// A change of name, office or state.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeUser {
    /// The account.
    pub user_id: UserId,
    /// Version that was read.
    pub version: i64,
    /// Name of the person.
    pub display_name: String,
    /// Office.
    pub role: Role,
    /// Closed.
    pub disabled: bool,
    /// Why.
    pub reason: String,
}

/// A new pass phrase given by the director.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ResetPassphrase {
    /// The account.
    pub user_id: UserId,
    /// The new pass phrase.
    pub passphrase: Secret,
    /// Why.
    pub reason: String,
}

/// One line of the table of rights.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct MatrixLine {
    /// Command or query.
    pub command: String,
    /// Right it asks for.
    pub permission: String,
    /// Offices that have it.
    pub roles: Vec<Role>,
}

/// What is wrong with a pass phrase, if anything.
pub fn check_passphrase(field: &str, secret: &Secret) -> Option<FieldProblem> {
    let text = secret.expose().trim();
    if text.chars().count() < PASSPHRASE_MIN {
        return Some(FieldProblem::new(field, "passphrase-short").with("least", PASSPHRASE_MIN));
    }
    TOO_COMMON
        .contains(&text.to_lowercase().as_str())
        .then(|| FieldProblem::new(field, "passphrase-common"))
}

/// What is wrong with a sign-in name, if anything.
pub fn check_login(field: &str, login: &str) -> Option<FieldProblem> {
    let sound = (2..=40).contains(&login.chars().count())
        && login.chars().all(|c| c.is_alphanumeric() || ".-_".contains(c))
        && login.to_lowercase() == login;
    (!sound).then(|| FieldProblem::new(field, "login-shape"))
}

fn line(read: &Read<'_>, row: UserRow) -> Result<UserLine> {
    Ok(UserLine {
        last_sign_in_at: table::last_sign_in(read.conn, &row.id)?,
        role: Role::parse(&row.role).unwrap_or(Role::Clerk),
        user_id: row.id,
        login: row.login,
        display_name: row.display_name,
        disabled: row.disabled,
        created_at: row.created_at,
        version: row.version,
    })
}

/// Every account.
pub fn list(read: &Read<'_>, _: crate::api::Empty) -> Result<Vec<UserLine>> {
    table::all(read.conn)?.into_iter().map(|row| line(read, row)).collect()
}

/// Makes an account and its way in.
pub fn create(tx: &mut Tx<'_>, input: CreateUser) -> Result<UserLine> {
    let mut problems: Vec<FieldProblem> =
        [check_login("login", &input.login), check_passphrase("passphrase", &input.passphrase)]
            .into_iter()
            .flatten()
            .collect();
    if input.display_name.trim().is_empty() {
        problems.push(FieldProblem::new("display_name", "missing"));
    }
    if table::by_login(tx.conn, &input.login)?.is_some() {
        problems.push(FieldProblem::new("login", "login-taken"));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let mut row = UserRow {
        id: UserId::new(),
        version: 0,
        login: input.login,
        display_name: input.display_name.trim().to_owned(),
        role: input.role.as_str().to_owned(),
        disabled: false,
        created_at: tx.now,
    };
    tx.insert(&mut row)?;
    tx.about(row.id.as_str());
    let name = slot_name(&row);
    tx.store.with_keys(|keys, data| {
        keys.set_user(data, &name, input.passphrase.expose(), Cost::USUAL)?;
        Ok(((), true))
    })?;
    line(tx, row)
}

fn slot_name(row: &UserRow) -> SlotName {
    SlotName {
        login: row.login.clone(),
        display_name: row.display_name.clone(),
        role: row.role.clone(),
    }
}

/// Changes an account. Nobody changes his own office, and one director always remains.
pub fn change(tx: &mut Tx<'_>, input: ChangeUser) -> Result<UserLine> {
    let mut row: UserRow = get(tx.conn, input.user_id.as_str())?;
    row.version = input.version;
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    let own = row.id == tx.actor.user_id;
    if own && (input.disabled || input.role.as_str() != row.role) {
        return Err(Failure::refused("user-own-rights"));
    }
    let leaves =
        row.role == Role::Director.as_str() && (input.disabled || input.role != Role::Director);
    let others = table::all(tx.conn)?
        .iter()
        .filter(|u| u.id != row.id && !u.disabled && u.role == Role::Director.as_str())
        .count();
    if leaves && others == 0 {
        return Err(Failure::refused("user-last-director"));
    }
    row.display_name = input.display_name.trim().to_owned();
    row.role = input.role.as_str().to_owned();
    row.disabled = input.disabled;
    tx.update(&mut row)?;
    tx.about(row.id.as_str());
    let name = slot_name(&row);
    tx.store.with_keys(|keys, _| {
        if row.disabled {
            keys.remove_user(&name.login);
        } else {
            keys.rename_user(&name);
        }
        Ok(((), true))
    })?;
    line(tx, row)
}

/// Gives an account a new pass phrase.
pub fn reset_passphrase(tx: &mut Tx<'_>, input: ResetPassphrase) -> Result<()> {
    if let Some(problem) = check_passphrase("passphrase", &input.passphrase) {
        return Err(Failure::invalid(vec![problem]));
    }
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    let row: UserRow = get(tx.conn, input.user_id.as_str())?;
    if row.disabled {
        return Err(Failure::refused("user-disabled"));
    }
    tx.about(row.id.as_str());
    tx.touch("users");
    tx.store.with_keys(|keys, data| {
        keys.set_user(data, &slot_name(&row), input.passphrase.expose(), Cost::USUAL)?;
        Ok(((), true))
    })
}

/// The whole table of rights, as it is applied.
pub fn matrix(_: &Read<'_>, _: crate::api::Empty) -> Result<Vec<MatrixLine>> {
    Ok(crate::api::lines()
        .map(|l| MatrixLine {
            command: l.name.to_owned(),
            permission: l.permission.map_or("open", Permission::as_str).to_owned(),
            roles: super::ROLES
                .into_iter()
                .filter(|r| l.permission.is_none_or(|p| r.may(p)))
                .collect(),
        })
        .collect())
}
