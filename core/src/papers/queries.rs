//! Papers in lists: those made, and those that a dossier asks for or allows.

use super::made::line;
use super::table::{PaperRow, of_committal};
use super::{PaperLine, PaperOffer};
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::base::page::{Page, window};
use crate::committals::{OneCommittal, sheet};
use crate::deadlines::answers::key_day;
use crate::failure::Result;
use crate::reference::papers;
use crate::store::Read;
use crate::store::table::select;
use rusqlite::ToSql;
use serde::Deserialize;

/// What is asked of the papers made, the last first.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PapersQuery {
    /// One stay.
    pub committal_id: Option<CommittalId>,
    /// One kind.
    pub kind: Option<String>,
    /// Sent, or still waiting.
    pub sent: Option<bool>,
    /// Part of a number.
    pub text: Option<String>,
    /// Made from this day.
    pub from: Option<Day>,
    /// Made up to this day.
    pub to: Option<Day>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// A window of the papers made.
pub fn list(read: &Read<'_>, query: PapersQuery) -> Result<Page<PaperLine>> {
    let clause = "WHERE (?1 IS NULL OR committal_id = ?1) AND (?2 IS NULL OR kind = ?2)
        AND (?3 IS NULL OR (sent_on IS NOT NULL) = ?3) AND (?4 IS NULL OR instr(written, ?4) > 0)
        AND (?5 IS NULL OR made_at >= ?5) AND (?6 IS NULL OR made_at < ?6)";
    let text = query.text.as_deref().map(|t| t.trim().to_uppercase()).filter(|t| !t.is_empty());
    let after = query.to.map(|day| day.add_days(1));
    let args: [&dyn ToSql; 6] =
        [&query.committal_id, &query.kind, &query.sent, &text, &query.from, &after];
    let total: u32 = read
        .conn
        .prepare_cached(&format!("SELECT count(*) FROM papers {clause}"))?
        .query_row(&args[..], |r| r.get(0))?;
    let (offset, limit) = window(query.offset, query.limit);
    let end = format!("{clause} ORDER BY made_at DESC, id DESC LIMIT {limit} OFFSET {offset}");
    let rows: Vec<PaperRow> = select(read.conn, &end, &args)?;
    let rows = rows.into_iter().map(|row| line(read, row)).collect::<Result<_>>()?;
    Ok(Page { rows, total, offset })
}

/// What a dossier asks for (its alerts, the avis d'écrou) and allows (receipts), not yet made.
pub fn due(read: &Read<'_>, input: OneCommittal) -> Result<Vec<PaperOffer>> {
    let dossier = sheet::build(read, &input.committal_id)?;
    let made = of_committal(read.conn, &input.committal_id)?;
    let mut out: Vec<PaperOffer> = dossier
        .deadlines
        .iter()
        .filter(|l| l.answer.is_none())
        .filter_map(|l| {
            Some(PaperOffer {
                kind: l.paper.clone()?,
                act_id: Some(l.act_id.clone()).filter(|id| !id.as_str().is_empty()),
                act: l.title.clone(),
                due_on: key_day(l),
                article: l.article.clone(),
            })
        })
        .collect();
    let entry = papers::kinds().iter().filter(|k| k.duties.is_empty() && k.acts.is_empty());
    for kind in entry.filter(|k| made.iter().all(|m| m.kind != k.kind)) {
        out.push(PaperOffer {
            kind: kind.kind.clone(),
            act_id: None,
            act: String::new(),
            due_on: None,
            article: kind.article.clone(),
        });
    }
    for act in dossier.acts.iter().filter(|a| a.struck.is_none()) {
        for kind in papers::for_act(&act.kind) {
            let has = |m: &PaperRow| m.kind == kind.kind && m.act_id.as_ref() == Some(&act.act_id);
            if made.iter().any(has) {
                continue;
            }
            out.push(PaperOffer {
                kind: kind.kind.clone(),
                act_id: Some(act.act_id.clone()),
                act: act.kind.clone(),
                due_on: None,
                article: kind.acts.get(&act.kind).cloned().unwrap_or_default(),
            });
        }
    }
    Ok(out)
}
