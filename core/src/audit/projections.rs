//! What is stored of the deadlines, against what the law makes again of the same acts.

use super::verify::Problem;
use crate::base::ids::CommittalId;
use crate::deadlines::outcome::Outcome;
use crate::deadlines::table::Projection;
use crate::deadlines::{assess, table};
use crate::failure::{Failure, Result};
use crate::store::Read;

const TABLE: &str = "projections";

fn committals(read: &Read<'_>, sql: &str) -> Result<Vec<CommittalId>> {
    let mut statement = read.conn.prepare(sql)?;
    let ids = statement.query_map([], |r| r.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// What the law makes of a stay on the day of its stored projection.
fn again(read: &Read<'_>, id: &CommittalId, kept: &Projection) -> Result<Projection> {
    let on_its_day = Read { today: kept.computed_on, ..*read };
    let mut made = None;
    assess::projections(&on_its_day, std::slice::from_ref(id), |_, projection| {
        made = Some(projection);
        Ok(())
    })?;
    made.ok_or_else(|| Failure::not_found("committals"))
}

/// Works every stored projection out again on its own day. One made by other rules is left: it is
/// worked out anew whenever it is read.
pub fn check(read: &Read<'_>) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    let none = "SELECT id FROM committals
                WHERE id NOT IN (SELECT committal_id FROM projections) ORDER BY id";
    for id in committals(read, none)? {
        problems.push(Problem::row("projection_missing", TABLE, id.as_str()));
    }
    let pack = Outcome::computed_with();
    for id in committals(read, "SELECT committal_id FROM projections ORDER BY committal_id")? {
        let same = match table::of(read.conn, &id) {
            Ok(Some(kept)) if kept.pack == pack => again(read, &id, &kept).is_ok_and(|p| p == kept),
            Ok(_) => true,
            // What is stored is not even a projection.
            Err(_) => false,
        };
        if !same {
            problems.push(Problem::row("projection_differs", TABLE, id.as_str()));
        }
    }
    Ok(problems)
}
