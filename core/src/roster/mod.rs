//! Who is inside and in which cell: all that the store and the infirmary need to know of a person.
//!
//! Nothing of titles, offences, dates or kin: a line of the roster is made of three fields, and a
//! search reads those three and no other.

mod queries;

use crate::base::fold::{fold, has_words};
use crate::base::page::{Page, window};
use crate::failure::Result;
use crate::finding::{self, FindQuery};
use crate::store::Read;
use serde::{Deserialize, Serialize};

/// Sounds alike, when no line holds the words as typed: at most so many.
const ALIKE: u32 = 50;

/// One person present.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct RosterLine {
    /// Écrou number.
    pub ecrou: String,
    /// Family name and given names.
    pub name: String,
    /// Cell, when it is known.
    pub cell: String,
}

/// In which order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum RosterOrder {
    /// By name.
    #[default]
    Name,
    /// By cell, then by name.
    Cell,
    /// By number.
    Ecrou,
}

/// What is looked for.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RosterQuery {
    /// Beginnings of words of a name, a number or a cell.
    pub text: Option<String>,
    /// In which order.
    pub order: Option<RosterOrder>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// Every line that answers, in order. A name in another spelling is found when none is as typed.
pub(crate) fn lines(read: &Read<'_>, query: &RosterQuery) -> Result<Vec<RosterLine>> {
    let mut present = queries::present(read.conn, query.order.unwrap_or_default())?;
    let text = query.text.as_deref().unwrap_or_default();
    let asked = fold(text);
    if asked.is_empty() {
        return Ok(present);
    }
    let written = |line: &RosterLine| {
        line.ecrou.starts_with(text.trim())
            || has_words(&fold(&format!("{} {}", line.name, line.cell)), &asked)
    };
    if present.iter().any(written) {
        present.retain(written);
        return Ok(present);
    }
    let alike = finding::find(read, FindQuery { text: text.to_owned(), limit: Some(ALIKE) })?;
    // A surnom is no field of the roster: what answers by it alone is not shown.
    let by_name = |hit: &finding::Hit| !hit.why.iter().any(|w| w.kind.starts_with("alias"));
    let found: Vec<String> =
        alike.into_iter().filter(|h| h.present && by_name(h)).map(|h| h.ecrou).collect();
    present.retain(|line| found.contains(&line.ecrou));
    Ok(present)
}

/// A window of the people present.
pub fn list(read: &Read<'_>, query: RosterQuery) -> Result<Page<RosterLine>> {
    let lines = lines(read, &query)?;
    let (offset, limit) = window(query.offset, query.limit);
    let total = lines.len() as u32;
    let rows = lines.into_iter().skip(offset as usize).take(limit as usize).collect();
    Ok(Page { rows, total, offset })
}
