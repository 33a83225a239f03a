//! Interdictions de communiquer in force, and who is of the same case (CPP 251).

use super::LineKind;
use super::assess::day_of;
use super::queries::shown;
use super::table as projections;
use crate::acts::table::ActRow;
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::failure::Result;
use crate::store::Read;
use crate::store::table::find;
use std::collections::HashSet;

/// The act that forbids communication (CPP 251).
pub const BAN: &str = "interdiction_de_communiquer";

/// The bans of a stay in force on a day: the act and its last day.
pub fn in_force(read: &Read<'_>, stay: &CommittalId, day: Day) -> Result<Vec<(ActRow, Day)>> {
    let Some(kept) = projections::of(read.conn, stay)? else { return Ok(Vec::new()) };
    let mut out = Vec::new();
    for line in shown(read, stay, kept)?.lines {
        if line.title != BAN || line.kind != LineKind::Control {
            continue;
        }
        let act = find::<ActRow>(read.conn, line.act_id.as_str())?.filter(ActRow::is_standing);
        let end = line.due.as_deref().and_then(day_of).filter(|end| day <= *end);
        if let (Some(act), Some(end)) = (act, end)
            && day_of(&act.happened_at).is_some_and(|from| from <= day)
        {
            out.push((act, end));
        }
    }
    Ok(out)
}

/// One case: the number of a procedure, and the court when the act says which.
struct Case {
    number: String,
    court: Option<String>,
}

impl Case {
    fn of(number: Option<&str>, court: Option<String>) -> Option<Case> {
        let number: String = number?.split_whitespace().collect::<Vec<_>>().join(" ");
        (!number.is_empty()).then(|| Case { number: number.to_lowercase(), court })
    }
    /// Two courts may give the same number: only courts known to differ make two cases of it.
    fn same(&self, other: &Case) -> bool {
        let courts = (&self.court, &other.court);
        self.number == other.number && !matches!(courts, (Some(a), Some(b)) if a != b)
    }
}

/// The people present who may not communicate with each other: one of each pair is under a ban in
/// force, and both are held in one case.
pub fn pairs(read: &Read<'_>, day: Day) -> Result<Vec<(CommittalId, CommittalId)>> {
    let banned =
        "SELECT DISTINCT a.committal_id FROM acts a JOIN committals c ON c.id = a.committal_id
                  WHERE a.kind = ?1 AND a.struck_at IS NULL AND c.exit_on IS NULL";
    let mut statement = read.conn.prepare_cached(banned)?;
    let stays = statement.query_map([BAN], |r| r.get::<_, CommittalId>(0))?;
    let stays = stays.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut cases: Vec<(CommittalId, Case)> = Vec::new();
    for stay in stays {
        for (act, _) in in_force(read, &stay, day)? {
            let number = act.data.0.get("proc").and_then(|p| p.as_str());
            let case = Case::of(number, act.authority_code.clone());
            cases.extend(case.map(|case| (stay.clone(), case)));
        }
    }
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let held = "SELECT a.committal_id, json_extract(a.data, '$.proc'), a.authority_code
                FROM acts a JOIN committals c ON c.id = a.committal_id
                WHERE a.struck_at IS NULL AND c.exit_on IS NULL
                  AND json_extract(a.data, '$.proc') IS NOT NULL";
    let mut statement = read.conn.prepare_cached(held)?;
    let mut rows = statement.query([])?;
    let mut out = HashSet::new();
    while let Some(row) = rows.next()? {
        let other: CommittalId = row.get(0)?;
        let number = row.get_ref(1)?.as_str().ok().map(str::to_owned);
        let Some(case) = Case::of(number.as_deref(), row.get(2)?) else { continue };
        let banned = cases.iter().filter(|(stay, known)| *stay != other && known.same(&case));
        out.extend(banned.map(|(stay, _)| (stay.clone(), other.clone())));
    }
    let mut out: Vec<_> = out.into_iter().collect();
    out.sort();
    Ok(out)
}
