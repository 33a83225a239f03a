//! The register of visits, and the visits and permits of one stay.

use super::table::{self, PermitRow, VisitRow};
use super::{StayVisits, VisitLine, checks};
use crate::base::dates::Day;
use crate::base::page::{Page, window};
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::contacts::queries::struck;
use crate::detainees::table::current;
use crate::failure::Result;
use crate::names;
use crate::store::Read;
use crate::store::table::{find, get};
use serde::Deserialize;

/// What is asked of the register of visits.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct VisitQuery {
    /// First day; today when not said.
    pub from: Option<Day>,
    /// Last day; the first when not said.
    pub to: Option<Day>,
    /// Part of a name or number.
    pub text: Option<String>,
    /// Code in the list of kinds of visits.
    pub kind: Option<String>,
    /// Only those refused, or only those received.
    pub refused: Option<bool>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// A visit as shown.
pub(super) fn line(read: &Read<'_>, row: VisitRow) -> Result<VisitLine> {
    let stay: CommittalRow = get(read.conn, row.committal_id.as_str())?;
    let person = current(read.conn, &stay.detainee_id)?;
    let permit = match &row.permit_id {
        Some(id) => find::<PermitRow>(read.conn, id)?,
        None => None,
    };
    Ok(VisitLine {
        struck: struck(row.struck_at, row.struck_by.as_ref(), row.struck_reason.as_ref()),
        visit_id: row.id,
        version: row.version,
        committal_id: stay.id,
        ecrou: stay.ecrou,
        name: person.full_name(),
        detainee_id: person.id,
        visitor: row.visitor,
        kind: row.kind,
        relation: row.relation,
        identity_paper: row.identity_paper,
        permit: permit.map(|p| p.reference).unwrap_or_default(),
        entered_at: row.entered_at,
        left_at: row.left_at,
        refused: row.refused,
        warnings: row.warnings.0,
        despite: row.despite,
        note: row.note,
        recorded_by: row.recorded_by,
    })
}

fn wanted(query: &VisitQuery, words: &[String], line: &VisitLine) -> bool {
    let folded = names::fold(&format!(
        "{} {} {} {}",
        line.ecrou, line.name, line.visitor, line.identity_paper
    ));
    words.iter().all(|w| folded.contains(w.as_str()))
        && query.kind.as_ref().is_none_or(|kind| *kind == line.kind)
        && query.refused.is_none_or(|refused| refused == line.refused.is_some())
}

/// The register of visits of a day or of a period, in the order of the hours.
pub fn list(read: &Read<'_>, query: VisitQuery) -> Result<Page<VisitLine>> {
    let from = query.from.unwrap_or(read.today);
    let to = query.to.unwrap_or(from);
    let text = names::fold(query.text.as_deref().unwrap_or_default());
    let words: Vec<String> = text.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
    let mut lines = Vec::new();
    for row in table::visits_between(read.conn, from, to)? {
        let line = line(read, row)?;
        if wanted(&query, &words, &line) {
            lines.push(line);
        }
    }
    let (offset, limit) = window(query.offset, query.limit);
    let total = lines.len() as u32;
    let rows = lines.into_iter().skip(offset as usize).take(limit as usize).collect();
    Ok(Page { rows, total, offset })
}

/// The visits and permits of a stay, for its dossier.
pub fn of(read: &Read<'_>, input: OneCommittal) -> Result<StayVisits> {
    let stay: CommittalRow = get(read.conn, input.committal_id.as_str())?;
    let person = current(read.conn, &stay.detainee_id)?;
    let permits = table::permits_of(read.conn, &person.id)?;
    Ok(StayVisits {
        permits: permits.into_iter().map(|p| checks::sheet(p, read.today)).collect(),
        visits: table::visits_of(read.conn, &stay.id)?
            .into_iter()
            .map(|row| line(read, row))
            .collect::<Result<_>>()?,
        ban_until: checks::ban_until(read, &stay.id, read.today)?,
    })
}
