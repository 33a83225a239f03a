//! The infants of the house, of one mother, and the day on which they must leave.

use super::table::{self, InfantRow};
use super::{InfantCounts, InfantLine, MaternityLine, MotherSheet, Nursery};
use crate::base::dates::Day;
use crate::base::ids::DetaineeId;
use crate::base::partial::PartialDate;
use crate::committals::OneCommittal;
use crate::committals::table::{CommittalRow, of_detainee};
use crate::contacts::queries::struck;
use crate::deadlines::Severity;
use crate::deadlines::reading::View;
use crate::detainees::maternity::{self, MaternityKind, MaternityRow};
use crate::detainees::table::{DetaineeRow, current};
use crate::failure::Result;
use crate::reference::parameters::infant_limit;
use crate::store::Read;
use crate::store::table::{get, select};
use serde::Deserialize;

/// Which infants.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct NurseryQuery {
    /// Those who left instead of those inside.
    pub left: Option<bool>,
}

/// Completed months between two days.
fn months(from: Day, to: Day) -> i64 {
    let whole =
        i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month());
    if from.add_months(whole) > to { whole - 1 } else { whole }
}

/// Least and most months that an infant can be on a day.
fn age(birth: &PartialDate, day: Day) -> Option<(i64, i64)> {
    let (first, last) = birth.interval()?;
    Some((months(last, day).max(0), months(first, day)))
}

/// How loudly the limit is said.
fn severity(days: Option<i64>, view: View, alert_days: i64) -> Severity {
    match days {
        None => Severity::ToCheck,
        Some(d) if d <= 0 => Severity::Overrun,
        Some(d) if d <= view.urgent_days => Severity::Urgent,
        Some(d) if d <= alert_days => Severity::Soon,
        Some(_) => Severity::InOrder,
    }
}

/// The mother, and the stay in which she is or last was.
fn mother(read: &Read<'_>, id: &DetaineeId) -> Result<(DetaineeRow, Option<CommittalRow>)> {
    let person = current(read.conn, id)?;
    let stays = of_detainee(read.conn, &person.id)?;
    let inside = stays.iter().position(|s| s.exit_on.is_none()).unwrap_or(0);
    Ok((person, stays.into_iter().nth(inside)))
}

fn line(read: &Read<'_>, row: InfantRow) -> Result<InfantLine> {
    let (person, stay) = mother(read, &row.mother_id)?;
    let limit = infant_limit(read.today);
    let birth = row.birth.map(|b| b.0);
    let born = birth.as_ref().and_then(PartialDate::interval).map(|(first, _)| first);
    let limit_on = born.zip(limit).map(|(day, limit)| day.add_months(limit.months));
    let days = limit_on.map(|day| read.today.days_until(day));
    let with_her = stay.as_ref().is_some_and(|s| s.exit_on.is_none());
    let present = row.left_on.is_none() && row.struck_at.is_none() && with_her;
    Ok(InfantLine {
        months: birth.as_ref().and_then(|b| age(b, row.left_on.unwrap_or(read.today))),
        severity: if present {
            severity(days, View::of(read)?, limit.map_or(0, |l| l.alert_days))
        } else {
            Severity::Info
        },
        struck: struck(row.struck_at, row.struck_by.as_ref(), row.struck_reason.as_ref()),
        infant_id: row.id,
        version: row.version,
        name: row.name,
        sex: row.sex,
        birth,
        born_inside: row.born_inside,
        entered_on: row.entered_on,
        limit_on,
        days,
        present,
        mother_name: person.full_name(),
        mother_id: person.id,
        ecrou: stay.as_ref().map(|s| s.ecrou.clone()).unwrap_or_default(),
        cell: stay.as_ref().map(|s| s.cell.clone()).unwrap_or_default(),
        committal_id: stay.map(|s| s.id),
        paper: row.paper,
        guardian: row.guardian,
        left_on: row.left_on,
        left_to: row.left_to,
        left_decision: row.left_decision,
        note: row.note,
        source: row.source,
        recorded_by: row.recorded_by,
        recorded_at: row.recorded_at,
    })
}

fn maternity_line(read: &Read<'_>, row: MaternityRow) -> Result<MaternityLine> {
    let (person, stay) = mother(read, &row.detainee_id)?;
    Ok(MaternityLine {
        holds: row.holds_on(read.today),
        struck: struck(row.struck_at, row.struck_by.as_ref(), row.struck_reason.as_ref()),
        maternity_id: row.id,
        version: row.version,
        kind: row.kind,
        since: row.since,
        until: row.until,
        expected_on: row.expected_on,
        child_born_on: row.child_born_on,
        source: row.source,
        note: row.note,
        name: person.full_name(),
        detainee_id: person.id,
        ecrou: stay.as_ref().map(|s| s.ecrou.clone()).unwrap_or_default(),
        committal_id: stay.map(|s| s.id),
        recorded_by: row.recorded_by,
        recorded_at: row.recorded_at,
    })
}

/// The infants inside, the first to leave first; those of whom nothing can be told come first of
/// all, for they may be past their day.
pub fn inside(read: &Read<'_>) -> Result<Vec<InfantLine>> {
    let mut lines = Vec::new();
    for row in table::all(read.conn)? {
        if row.left_on.is_none() {
            lines.push(line(read, row)?);
        }
    }
    lines.retain(|l| l.present);
    lines.sort_by_key(|l| (l.severity != Severity::Overrun, l.limit_on, l.infant_id.clone()));
    Ok(lines)
}

/// Whether the limit of an infant is to be announced.
pub fn is_due(line: &InfantLine) -> bool {
    matches!(
        line.severity,
        Severity::Overrun | Severity::Urgent | Severity::Soon | Severity::ToCheck
    )
}

/// Women inside who are pregnant or nurse.
fn women(read: &Read<'_>) -> Result<Vec<MaternityLine>> {
    let rows: Vec<MaternityRow> =
        select(read.conn, "WHERE struck_at IS NULL ORDER BY since, id", &[])?;
    let mut lines = Vec::new();
    for row in rows.into_iter().filter(|r| r.holds_on(read.today)) {
        let (_, stay) = mother(read, &row.detainee_id)?;
        if stay.is_some_and(|s| s.exit_on.is_none()) {
            lines.push(maternity_line(read, row)?);
        }
    }
    Ok(lines)
}

fn count(infants: &[InfantLine], women: &[MaternityLine]) -> InfantCounts {
    let of_sex =
        |sex: &str| infants.iter().filter(|i| i.sex.as_deref() == Some(sex)).count() as u32;
    let of_kind = |kind: MaternityKind| {
        let mut ids: Vec<&str> = women
            .iter()
            .filter(|w| w.kind == kind.as_str())
            .map(|w| w.detainee_id.as_str())
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids.len() as u32
    };
    InfantCounts {
        present: infants.len() as u32,
        girls: of_sex("F"),
        boys: of_sex("M"),
        due: infants.iter().filter(|i| is_due(i)).count() as u32,
        pregnant: of_kind(MaternityKind::Pregnancy),
        nursing: of_kind(MaternityKind::Nursing),
    }
}

/// The infants of the house and their mothers.
pub fn nursery(read: &Read<'_>, query: NurseryQuery) -> Result<Nursery> {
    let present = inside(read)?;
    let maternities = women(read)?;
    let limit = infant_limit(read.today);
    let counts = count(&present, &maternities);
    let infants = if query.left.unwrap_or(false) {
        let mut gone = Vec::new();
        for row in table::all(read.conn)? {
            gone.push(line(read, row)?);
        }
        gone.retain(|l| !l.present);
        gone.reverse();
        gone
    } else {
        present
    };
    Ok(Nursery {
        counts,
        limit_months: limit.map(|l| l.months),
        alert_days: limit.map(|l| l.alert_days),
        infants,
        maternities,
    })
}

/// The infants and the maternity of a person.
pub(super) fn sheet(read: &Read<'_>, person: &DetaineeId) -> Result<MotherSheet> {
    let row = current(read.conn, person)?;
    Ok(MotherSheet {
        possible: row.sex.as_deref() != Some("M"),
        infants: table::of_mother(read.conn, &row.id)?
            .into_iter()
            .map(|infant| line(read, infant))
            .collect::<Result<_>>()?,
        maternities: maternity::of_person(read.conn, &row.id)?
            .into_iter()
            .map(|kept| maternity_line(read, kept))
            .collect::<Result<_>>()?,
    })
}

/// The infants and the maternity of a person, for the dossier.
pub fn of(read: &Read<'_>, input: OneCommittal) -> Result<MotherSheet> {
    let stay: CommittalRow = get(read.conn, input.committal_id.as_str())?;
    sheet(read, &stay.detainee_id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_completed_months() {
        let day = |t| Day::parse(t).unwrap();
        assert_eq!(months(day("2024-01-31"), day("2024-02-28")), 0);
        assert_eq!(months(day("2024-01-31"), day("2024-02-29")), 1);
        assert_eq!(months(day("2023-11-24"), day("2026-11-23")), 35);
        assert_eq!(months(day("2023-11-23"), day("2026-11-23")), 36);
    }
}
