//! How a person likes the screens to be: kept in the file for each account, on this PC alone, outside
//! the journal.

use crate::api::Empty;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::{Read, local, set_local};
use crate::words::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The sizes of text that the screens have, in per cent.
const SIZES: std::ops::RangeInclusive<u16> = 80..=200;

/// One person's way of working. Nothing kept: the house's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct Preferences {
    /// Language of the screens.
    pub language: Option<Lang>,
    /// Size of the text, in per cent.
    pub text_size: Option<u16>,
    /// Stronger contrast.
    pub high_contrast: bool,
    /// Enter goes to the next field.
    pub enter_moves: Option<bool>,
    /// The view last chosen of each list; an empty one is the list as it is.
    pub views: BTreeMap<String, String>,
}

fn key(read: &Read<'_>) -> String {
    format!("preferences/{}", read.actor.user_id)
}

/// What this person kept.
pub fn mine(read: &Read<'_>, _: Empty) -> Result<Preferences> {
    let kept = local(read.conn, &key(read))?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Keeps them.
pub fn keep(read: &Read<'_>, input: Preferences) -> Result<Preferences> {
    if input.text_size.is_some_and(|size| !SIZES.contains(&size)) {
        return Err(Failure::invalid(vec![FieldProblem::new("text_size", "out-of-range")]));
    }
    set_local(read.conn, &key(read), &serde_json::to_string(&input)?)?;
    Ok(input)
}
