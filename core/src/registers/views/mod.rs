//! Views of the lists: filters, columns and order under a name, of one's own or shared with the house
//! by those who may.

mod table;

use super::lists::{self, ListPrint};
use crate::api::{Empty, parse};
use crate::base::fold::fold;
use crate::base::ids::ViewId;
use crate::failure::{Code, Failure, Result};
use crate::store::table::{Json, get};
use crate::store::{Read, Tx};
use crate::users::Permission;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use table::{ViewRow, seen_by};

/// The most letters of a name.
const LONGEST: usize = 60;

/// A view as the screens have it.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ListView {
    /// The view.
    pub view_id: ViewId,
    /// For the next change.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// Shown to the whole house.
    pub shared: bool,
    /// Whether it is one's own.
    pub own: bool,
    /// Who made it.
    pub by: String,
    /// The list, with its filters, columns and order.
    #[ts(type = "ListPrint")]
    pub asked: Value,
}

/// A view to keep.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    /// The view that is changed; none for a new one.
    #[serde(default)]
    #[ts(optional)]
    pub view_id: Option<ViewId>,
    /// Version that was read.
    #[serde(default)]
    #[ts(optional)]
    pub version: Option<i64>,
    /// Its name.
    pub name: String,
    /// The list, with its filters, columns and order.
    #[ts(type = "ListPrint")]
    pub asked: Value,
}

/// A view to share, or no longer.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ShareView {
    /// The view.
    pub view_id: ViewId,
    /// Version that was read.
    pub version: i64,
    /// Shown to the whole house.
    pub shared: bool,
}

/// A view to withdraw.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawView {
    /// The view.
    pub view_id: ViewId,
    /// Version that was read.
    pub version: i64,
}

fn shown(read: &Read<'_>, row: ViewRow) -> ListView {
    ListView {
        own: row.owner == read.actor.user_id,
        view_id: row.id,
        version: row.version,
        name: row.name,
        shared: row.shared,
        by: row.made_by,
        asked: row.asked.0,
    }
}

/// Views that another version of the program kept and that no longer hold are left out, and so are
/// those of lists that this account may not read.
fn holds(read: &Read<'_>, asked: &Value) -> bool {
    parse::<ListPrint>(asked.clone()).is_ok_and(|asked| lists::checked(read, &asked).is_ok())
}

/// The views of one's own and of the house.
pub fn list(read: &Read<'_>, _: Empty) -> Result<Vec<ListView>> {
    let mut rows = seen_by(read.conn, &read.actor.user_id)?;
    rows.retain(|row| holds(read, &row.asked.0));
    Ok(rows.into_iter().map(|row| shown(read, row)).collect())
}

/// One's own view, or a shared one for those who may share.
fn mine(read: &Read<'_>, id: &ViewId, version: i64) -> Result<ViewRow> {
    let mut row: ViewRow = get(read.conn, id.as_str())?;
    if row.withdrawn_at.is_some() {
        return Err(Failure::not_found("list_views"));
    }
    let shares = row.shared && read.actor.role.may(Permission::ViewsShare);
    if row.owner != read.actor.user_id && !shares {
        return Err(Failure::new(Code::Forbidden, "view-of-another"));
    }
    row.version = version;
    Ok(row)
}

/// Keeps a view under a name, or changes it.
pub fn save(tx: &mut Tx<'_>, input: SaveView) -> Result<ListView> {
    let name = input.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST {
        let reason = if name.is_empty() { "missing" } else { "too-long" };
        return Err(Failure::field("name", reason));
    }
    let asked: ListPrint = parse(input.asked.clone())?;
    lists::checked(tx, &asked)?;
    let list = lists::code_of(&asked.list);
    let same = |row: &ViewRow| {
        row.list == list
            && row.owner == tx.actor.user_id
            && fold(&row.name) == fold(&name)
            && Some(&row.id) != input.view_id.as_ref()
    };
    if seen_by(tx.conn, &tx.actor.user_id)?.iter().any(same) {
        return Err(Failure::field("name", "view-name-taken"));
    }
    let row = match &input.view_id {
        Some(id) => {
            let mut row = mine(tx, id, input.version.unwrap_or_default())?;
            (row.name, row.list, row.asked) = (name, list, Json(input.asked));
            tx.update(&mut row)?;
            row
        }
        None => {
            let mut row = ViewRow {
                id: ViewId::new(),
                version: 0,
                list,
                name,
                owner: tx.actor.user_id.clone(),
                shared: false,
                asked: Json(input.asked),
                made_at: tx.now,
                made_by: tx.actor.display_name.clone(),
                withdrawn_at: None,
                withdrawn_by: None,
            };
            tx.insert(&mut row)?;
            row
        }
    };
    tx.about(row.id.as_str());
    Ok(shown(tx, row))
}

/// Shares a view with the house, or no longer.
pub fn share(tx: &mut Tx<'_>, input: ShareView) -> Result<ListView> {
    let mut row = mine(tx, &input.view_id, input.version)?;
    row.shared = input.shared;
    tx.update(&mut row)?;
    tx.about(row.id.as_str());
    Ok(shown(tx, row))
}

/// Withdraws a view; what it was stays in the journal.
pub fn withdraw(tx: &mut Tx<'_>, input: WithdrawView) -> Result<()> {
    let mut row = mine(tx, &input.view_id, input.version)?;
    row.withdrawn_at = Some(tx.now);
    row.withdrawn_by = Some(tx.actor.display_name.clone());
    tx.update(&mut row)?;
    tx.about(row.id.as_str());
    Ok(())
}
