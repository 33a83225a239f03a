//! The bar, the computations made, and the dates that moved in one.

use super::super::differences::{Cause, Causes, Effect, Progress};
use super::table::{self, RecomputationRow};
use super::{Recomputation, RecomputeProgress, sheet};
use crate::api::Empty;
use crate::base::ids::CommittalId;
use crate::base::page::{Page, window};
use crate::detainees::full_name;
use crate::failure::Result;
use crate::store::Read;
use crate::store::table::get;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use std::sync::atomic::Ordering;

/// The bar of a computation of everyone, or of a switch being tried.
pub fn progress(read: &Read<'_>, _: Empty) -> Result<RecomputeProgress> {
    let progress = read.store.extension::<Progress>();
    let total = progress.total.load(Ordering::Relaxed);
    let done = progress.done.load(Ordering::Relaxed);
    Ok(RecomputeProgress { running: total > 0, done, total })
}

/// Computations, the last first.
pub fn list(read: &Read<'_>, _: Empty) -> Result<Vec<Recomputation>> {
    Ok(table::last(read.conn)?.into_iter().map(sheet).collect())
}

/// Which differences are asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct DifferenceQuery {
    /// The computation; the last one when not said.
    pub recomputation_id: Option<String>,
    /// One cause.
    pub cause: Option<Cause>,
    /// One effect.
    pub effect: Option<Effect>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// One date that moved.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct DifferenceLine {
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// What date.
    pub what: String,
    /// Act it comes from.
    pub act_id: String,
    /// Type of that act; empty for a release.
    pub act: String,
    /// Why: every cause that applies.
    pub causes: Vec<Cause>,
    /// Which way.
    pub effect: Effect,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
    /// Days between, negative when earlier.
    pub days: Option<i64>,
    /// A signature was withdrawn.
    pub withdrew: bool,
}

/// The dates that moved, the most serious effects first.
pub fn differences(read: &Read<'_>, query: DifferenceQuery) -> Result<Page<DifferenceLine>> {
    let id = match query.recomputation_id {
        Some(id) => get::<RecomputationRow>(read.conn, &id)?.id,
        None => match list(read, Empty {})?.into_iter().next() {
            Some(last) => last.recomputation_id,
            None => return Ok(Page { rows: Vec::new(), total: 0, offset: 0 }),
        },
    };
    let cause = query.cause.map(|c| c.as_str());
    let effect = query.effect.map(|e| e.as_str());
    let (offset, limit) = window(query.offset, query.limit);
    let wanted = "x.recomputation_id = ?1
                  AND (?2 IS NULL OR instr(',' || x.cause || ',', ',' || ?2 || ',') > 0)
                  AND (?3 IS NULL OR x.effect = ?3)";
    let total = read
        .conn
        .prepare_cached(&format!("SELECT count(*) FROM date_differences x WHERE {wanted}"))?
        .query_row(params![id, cause, effect], |r| r.get(0))?;
    let sql = format!(
        "SELECT x.committal_id, c.ecrou, d.family_name, d.given_names, x.what, x.act_id,
                x.act_kind, x.cause, x.effect, x.before, x.after, x.days, x.withdrew
         FROM date_differences x JOIN committals c ON c.id = x.committal_id
         JOIN detainees d ON d.id = c.detainee_id WHERE {wanted}
         ORDER BY CASE x.effect WHEN 'refused' THEN 0 WHEN 'earlier' THEN 1 WHEN 'later' THEN 2
                                ELSE 3 END, abs(x.days) DESC, x.id
         LIMIT {limit} OFFSET {offset}"
    );
    let mut statement = read.conn.prepare_cached(&sql)?;
    let mut found = statement.query(params![id, cause, effect])?;
    let mut rows = Vec::new();
    while let Some(r) = found.next()? {
        let (family, given): (String, String) = (r.get(2)?, r.get(3)?);
        rows.push(DifferenceLine {
            committal_id: r.get(0)?,
            ecrou: r.get(1)?,
            name: full_name(&family, &given),
            what: r.get(4)?,
            act_id: r.get(5)?,
            act: r.get(6)?,
            causes: Causes::parse(&r.get::<_, String>(7)?).0,
            effect: Effect::parse(&r.get::<_, String>(8)?).unwrap_or(Effect::Refused),
            before: r.get(9)?,
            after: r.get(10)?,
            days: r.get(11)?,
            withdrew: r.get(12)?,
        });
    }
    Ok(Page { rows, total, offset })
}
