//! What the acts of the door do to exits: an exit entered without being prepared is never silent,
//! and one whose act is struck no longer counts.

use super::State;
use super::table::{self, ExitRow};
use crate::acts::table::ActRow;
use crate::base::ids::ActId;
use crate::failure::Result;
use crate::release;
use crate::store::Tx;
use crate::store::table::{Json, get};

/// Whether an act lets somebody go free: a transfer keeps the person in custody elsewhere.
fn frees(act: &ActRow) -> bool {
    match act.kind.as_str() {
        "liberation_conditionnelle" => true,
        "levee_d_ecrou" => act.data.0.get("reason").and_then(|r| r.as_str()) != Some("transfer"),
        _ => false,
    }
}

/// An act was entered. One that lets somebody go without a signed exit is listed for validation.
pub fn entered(tx: &mut Tx<'_>, ids: &[ActId]) -> Result<()> {
    for id in ids {
        let act: ActRow = get(tx.conn, id.as_str())?;
        if !frees(&act) {
            continue;
        }
        let mut row = match table::waiting(tx.conn, &act.committal_id)? {
            Some(prepared) => prepared,
            None => blank(tx, &act)?,
        };
        row.state = State::Unsigned.as_str().to_owned();
        row.act_id = Some(act.id.clone());
        row.left_at = Some(tx.now);
        if row.version == 0 { tx.insert(&mut row)? } else { tx.update(&mut row)? }
    }
    Ok(())
}

/// The exit of an act entered alone: what the checks say, and nobody's second signature.
fn blank(tx: &Tx<'_>, act: &ActRow) -> Result<ExitRow> {
    let text = |name: &str| act.data.0.get(name).and_then(|v| v.as_str()).unwrap_or_default();
    let reason = match act.kind.as_str() {
        "liberation_conditionnelle" => "conditional_release",
        _ if text("reason").is_empty() => "released_by_order",
        _ => text("reason"),
    };
    let found = release::look_without(tx, &act.committal_id, &act.id)?;
    Ok(ExitRow {
        reason: reason.to_owned(),
        order_ref: act.reference.clone(),
        ordered_by: act.authority.clone(),
        note: act.note.clone(),
        due: found.due,
        points: Json(found.points),
        ..ExitRow::begun(tx, &act.committal_id)
    })
}

/// An act was struck: the exit that it was counts no more, and says why.
pub fn struck(tx: &mut Tx<'_>, act: &ActId, reason: &str) -> Result<()> {
    for mut row in table::of_act(tx.conn, act)? {
        row.state = State::Struck.as_str().to_owned();
        row.ended_at = Some(tx.now);
        row.ended_by = tx.actor.display_name.clone();
        row.ended_reason = reason.trim().to_owned();
        tx.update(&mut row)?;
    }
    Ok(())
}

/// An act was corrected: the exit follows the act that stands. What two people signed is no longer
/// what is written when its reason or its day changed: it waits for validation again.
pub fn corrected(tx: &mut Tx<'_>, old: &ActRow, new: &ActId) -> Result<()> {
    let act: ActRow = get(tx.conn, new.as_str())?;
    for mut row in table::of_act(tx.conn, &old.id)? {
        row.act_id = Some(new.clone());
        let same = act.data == old.data && act.kind == old.kind;
        if !same && frees(&act) {
            row.state = State::Unsigned.as_str().to_owned();
            row.unsigned_reason.clear();
        }
        tx.update(&mut row)?;
    }
    Ok(())
}
