//! A signature at the desk: an account says its own pass phrase, whoever's session is open.

use super::attempts;
use crate::base::ids::UserId;
use crate::failure::{Code, Failure, Result};
use crate::store::Read;
use crate::users::table::{UserRow, by_login};
use crate::users::{Permission, Role};

/// Who signs second: another account than the author of what is signed, and one with the right.
///
/// # Errors
/// When it is the author, the phrase is wrong, or the account may not sign.
pub(crate) fn second(
    read: &Read<'_>,
    author: &UserId,
    (login, passphrase): (&str, &str),
    right: Permission,
) -> Result<UserRow> {
    if by_login(read.conn, &login.trim().to_lowercase())?.is_some_and(|u| u.id == *author) {
        return Err(Failure::refused("signature-own-work"));
    }
    let signer = account(read, login, passphrase)?;
    if !Role::parse(&signer.role).is_some_and(|r| r.may(right)) {
        return Err(Failure::new(Code::Forbidden, "signature-right"));
    }
    Ok(signer)
}

/// The account whose pass phrase this is. A wrong one is counted as at the sign-in.
///
/// # Errors
/// When the account is unknown or closed, the phrase wrong, or too many were tried.
pub(crate) fn account(read: &Read<'_>, login: &str, passphrase: &str) -> Result<UserRow> {
    let login = login.trim().to_lowercase();
    let (file, now) = (read.store.file(), read.store.seconds());
    attempts::allow(file, &login, now)?;
    let opens = read
        .store
        .with_keys(|keys, _| Ok((keys.open_user(&login, passphrase)?.is_some(), false)))?;
    if !opens {
        attempts::failed(file, &login, now)?;
        return Err(Failure::field("passphrase", "signature-wrong"));
    }
    attempts::succeeded(file, &login)?;
    match by_login(read.conn, &login)? {
        Some(user) if !user.disabled => Ok(user),
        _ => Err(Failure::refused("user-disabled")),
    }
}
