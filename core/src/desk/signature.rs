//! A signature at the desk: an account says its own pass phrase, whoever's session is open.

use super::attempts;
use crate::failure::{Failure, Result};
use crate::store::Read;
use crate::users::table::{UserRow, by_login};

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
