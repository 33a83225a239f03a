//! Who is outside, what moved in a stretch of days, and where one person is.

use super::table::{self, MovementRow};
use super::{MovementLine, MovementQuery, OUTINGS, PersonState, Whereabouts};
use crate::acts::Struck;
use crate::api::Empty;
use crate::base::dates::Moment;
use crate::base::ids::CommittalId;
use crate::base::page::{Page, window};
use crate::cells::table::name_of;
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::failure::Result;
use crate::names;
use crate::store::Read;
use crate::store::table::get;

/// A movement with its person; `returned_at` and the lateness of an outing on the day.
pub(super) fn line(read: &Read<'_>, row: MovementRow) -> Result<MovementLine> {
    let (ecrou, name) = name_of(read.conn, &row.committal_id)?;
    let standing = table::stands(read.conn, &row)?;
    let outing = OUTINGS.contains(&row.kind.as_str());
    let returned_at = if outing {
        let all = table::of_committal(read.conn, &row.committal_id)?;
        let back =
            |m: &&MovementRow| m.struck_at.is_none() && m.return_of.as_ref() == Some(&row.id);
        all.iter().find(back).map(|m| m.happened_at)
    } else {
        None
    };
    let under_way = outing && standing && returned_at.is_none();
    let late = row.expected_at.filter(|at| under_way && *at < read.now);
    Ok(MovementLine {
        version: row.version,
        committal_id: row.committal_id,
        ecrou,
        name,
        kind: row.kind,
        at: row.happened_at,
        hour_unknown: false,
        expected_at: row.expected_at,
        returned_at,
        late_minutes: late.map(|at| at.minutes_until(read.now)),
        place: row.place,
        order_ref: row.order_ref,
        ordered_by: row.ordered_by,
        escort: row.escort,
        notices: row.notices.0,
        note: row.note,
        recorded_at: Some(row.recorded_at),
        recorded_by: row.recorded_by,
        struck: row.struck_at.map(|at| Struck {
            at,
            by: row.struck_by.unwrap_or_default(),
            reason: row.struck_reason.unwrap_or_default(),
        }),
        standing,
        movement_id: Some(row.id),
    })
}

fn of_register(
    read: &Read<'_>,
    id: &CommittalId,
    kind: &str,
    (at, hour_unknown): (Moment, bool),
    (escort, note): (String, String),
) -> Result<MovementLine> {
    let (ecrou, name) = name_of(read.conn, id)?;
    Ok(MovementLine {
        movement_id: None,
        version: 0,
        committal_id: id.clone(),
        ecrou,
        name,
        kind: kind.to_owned(),
        at,
        hour_unknown,
        expected_at: None,
        returned_at: None,
        late_minutes: None,
        place: String::new(),
        order_ref: String::new(),
        ordered_by: String::new(),
        escort,
        notices: Vec::new(),
        note,
        recorded_at: None,
        recorded_by: String::new(),
        struck: None,
        standing: true,
    })
}

/// Who is outside now and must come back: late ones first, the longest late first.
pub fn outside(read: &Read<'_>, _: Empty) -> Result<Vec<MovementLine>> {
    let mut lines = Vec::new();
    for row in outings(read, read.now)? {
        lines.push(line(read, row)?);
    }
    lines.sort_by_key(|l| (std::cmp::Reverse(l.late_minutes.unwrap_or(-1)), l.expected_at, l.at));
    Ok(lines)
}

/// The outings under way among those present now.
pub(crate) fn outings(read: &Read<'_>, at: Moment) -> Result<Vec<MovementRow>> {
    let ids: Vec<CommittalId> = {
        let mut statement =
            read.conn.prepare_cached("SELECT id FROM committals WHERE exit_on IS NULL")?;
        let rows = statement.query_map([], |r| r.get(0))?;
        rows.collect::<rusqlite::Result<_>>()?
    };
    let mut rows = Vec::new();
    for id in &ids {
        rows.extend(table::outing_at(read.conn, id, at)?);
    }
    Ok(rows)
}

/// Everything that moved in a stretch of days: movements, entries, and exits entered as acts alone.
pub(super) fn moved(read: &Read<'_>, query: &MovementQuery) -> Result<Vec<MovementLine>> {
    let from = query.from.unwrap_or(read.today);
    let to = query.to.unwrap_or_else(|| query.from.unwrap_or(read.today));
    let mut lines = Vec::new();
    for row in table::between(read.conn, from, to)? {
        lines.push(line(read, row)?);
    }
    for (id, at, escort) in table::entered_between(read.conn, from, to)? {
        lines.push(of_register(read, &id, "entry", (at, false), (escort, String::new()))?);
    }
    for (id, day, reason) in table::left_between(read.conn, from, to)? {
        let told = lines.iter().any(|l| {
            l.committal_id == id
                && l.standing
                && matches!(l.kind.as_str(), "escape" | "transfer_out" | "release" | "death")
        });
        if let (false, Some(at)) = (told, day.at(23, 59)) {
            lines.push(of_register(read, &id, "exit", (at, true), (String::new(), reason))?);
        }
    }
    if let Some(kind) = &query.kind {
        lines.retain(|l| l.kind == *kind);
    }
    if let Some(text) = query.text.as_deref().map(names::fold).filter(|t| !t.is_empty()) {
        lines.retain(|l| {
            names::fold(&l.name).contains(&text) || names::fold(&l.ecrou).contains(&text)
        });
    }
    lines.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.movement_id.cmp(&a.movement_id)));
    Ok(lines)
}

/// A window of what moved, latest first.
pub fn list(read: &Read<'_>, query: MovementQuery) -> Result<Page<MovementLine>> {
    let lines = moved(read, &query)?;
    let (offset, limit) = window(query.offset, query.limit);
    let total = lines.len() as u32;
    let rows = lines.into_iter().skip(offset as usize).take(limit as usize).collect();
    Ok(Page { rows, total, offset })
}

/// Where one person is now, and every movement of the stay.
pub fn of(read: &Read<'_>, input: OneCommittal) -> Result<Whereabouts> {
    let stay: CommittalRow = get(read.conn, input.committal_id.as_str())?;
    let mut movements = Vec::new();
    for row in table::of_committal(read.conn, &stay.id)? {
        movements.push(line(read, row)?);
    }
    movements.reverse();
    let outing = match stay.exit_on {
        None => table::outing_at(read.conn, &stay.id, read.now)?,
        Some(_) => None,
    };
    let state = match (stay.exit_on, stay.exit_reason.as_deref(), &outing) {
        (Some(_), Some("escape"), _) => PersonState::AtLarge,
        (Some(_), ..) => PersonState::Gone,
        (None, _, Some(_)) => PersonState::Outside,
        (None, _, None) => PersonState::Inside,
    };
    let outing = outing.map(|row| line(read, row)).transpose()?;
    Ok(Whereabouts { state, outing, movements })
}
