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
use rusqlite::ToSql;

/// Days that reach beyond any register kept.
const EVER: i64 = 36_525;

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
/// An exit that a movement that stands tells is not told twice.
const MOVED: &str = "
    WITH RECURSIVE known(id, at, movement, kind, more) AS (
      SELECT m.committal_id, m.happened_at, m.id, m.kind, ''
        FROM movements m WHERE m.happened_at >= ?1 AND m.happened_at < ?3
      UNION ALL
      SELECT c.id, c.entered_at, NULL, 'entry', json_extract(c.details, '$.brought_by')
        FROM committals c WHERE c.entered_at >= ?1 AND c.entered_at < ?3
      UNION ALL
      SELECT c.id, c.exit_on || 'T23:59', NULL, 'exit', coalesce(c.exit_reason, 'unknown')
        FROM committals c WHERE c.exit_on BETWEEN ?1 AND ?2 AND NOT EXISTS (
          SELECT 1 FROM movements m
          WHERE m.committal_id = c.id AND m.struck_at IS NULL
            AND m.happened_at >= ?1 AND m.happened_at < ?3
            AND m.kind IN ('escape', 'transfer_out', 'release', 'death')
            AND NOT EXISTS (SELECT 1 FROM json_each(m.acts) e WHERE NOT EXISTS (
              WITH RECURSIVE chain(id) AS (
                VALUES (e.value)
                UNION SELECT a.id FROM acts a JOIN chain ON a.corrects = chain.id
                  WHERE a.committal_id = c.id)
              SELECT 1 FROM acts JOIN chain USING (id) WHERE acts.struck_at IS NULL)))),
    moved AS (
      SELECT k.* FROM known k JOIN committals c ON c.id = k.id
      WHERE (?4 IS NULL OR k.kind = ?4)";

/// One thing that moved, before its person and its words are read.
struct Moved {
    committal_id: CommittalId,
    at: Moment,
    movement: Option<String>,
    kind: String,
    more: Option<String>,
}

/// The query as SQL, and the words looked for in any order in names and numbers.
fn moved_sql(query: &MovementQuery) -> (String, Vec<String>) {
    let folded = query.text.as_deref().map(names::fold).unwrap_or_default();
    let words: Vec<String> =
        folded.split(' ').filter(|w| !w.is_empty()).map(|w| format!("%{w}%")).collect();
    let mut sql = MOVED.to_owned();
    for at in 5..5 + words.len() {
        // A record that was joined to another goes by the other's name.
        sql += &format!(
            " AND (lower(c.ecrou) LIKE ?{at} OR EXISTS (
                WITH RECURSIVE records(id) AS (
                  VALUES (c.detainee_id)
                  UNION SELECT d.merged_into FROM detainees d JOIN records r ON d.id = r.id
                    WHERE d.merged_into IS NOT NULL)
                SELECT 1 FROM detainees JOIN records USING (id) WHERE folded LIKE ?{at}))"
        );
    }
    (format!("{sql})"), words)
}

/// A window of what moved and how much there is in all; no window, everything.
fn moved_window(
    read: &Read<'_>,
    query: &MovementQuery,
    window: Option<(u32, u32)>,
) -> Result<(Vec<MovementLine>, u32)> {
    let (from, to) = query.period(read.today);
    let from = from.unwrap_or(to.add_days(-EVER));
    let (sql, words) = moved_sql(query);
    let after = to.add_days(1);
    let mut args: Vec<&dyn ToSql> = vec![&from, &to, &after, &query.kind];
    args.extend(words.iter().map(|w| w as &dyn ToSql));
    let end = match window {
        Some((offset, limit)) => format!("LIMIT {limit} OFFSET {offset}"),
        None => String::new(),
    };
    let rows: Vec<Moved> = read
        .conn
        .prepare_cached(&format!(
            "{sql} SELECT id, at, movement, kind, more FROM moved
             ORDER BY at DESC, movement DESC, id {end}"
        ))?
        .query_map(&args[..], |r| {
            Ok(Moved {
                committal_id: r.get(0)?,
                at: r.get(1)?,
                movement: r.get(2)?,
                kind: r.get(3)?,
                more: r.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    let total = match window {
        Some(_) => read
            .conn
            .prepare_cached(&format!("{sql} SELECT count(*) FROM moved"))?
            .query_row(&args[..], |r| r.get(0))?,
        None => rows.len() as u32,
    };
    let lines = rows.into_iter().map(|row| told(read, row)).collect::<Result<Vec<_>>>()?;
    Ok((lines, total))
}

fn told(read: &Read<'_>, row: Moved) -> Result<MovementLine> {
    if let Some(id) = &row.movement {
        return line(read, get(read.conn, id)?);
    }
    let more = row.more.unwrap_or_default();
    let (escort, note) = match row.kind.as_str() {
        "entry" => (more, String::new()),
        _ => (String::new(), more),
    };
    let exit = row.kind == "exit";
    of_register(read, &row.committal_id, &row.kind, (row.at, exit), (escort, note))
}

/// Everything that moved, latest first.
pub(super) fn moved(read: &Read<'_>, query: &MovementQuery) -> Result<Vec<MovementLine>> {
    Ok(moved_window(read, query, None)?.0)
}

/// A window of what moved, latest first.
pub fn list(read: &Read<'_>, query: MovementQuery) -> Result<Page<MovementLine>> {
    let (offset, limit) = window(query.offset, query.limit);
    let (rows, total) = moved_window(read, &query, Some((offset, limit)))?;
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
