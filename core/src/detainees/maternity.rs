//! Pregnancy and nursing, recorded with their dates and sources: facts on which the law turns.
//!
//! The contrainte is excluded for a woman who was pregnant, or nursed a child under the age of the
//! law, when she was convicted (CPP 1258). What counts is therefore the day of the conviction, not
//! the day on which the file is read.

use super::table::records_of;
use crate::base::dates::{Day, Moment};
use crate::base::ids::DetaineeId;
use crate::failure::Result;
use crate::reference::parameters::nursing_limit;
use crate::store::table::select;
use crate::table;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The act by which the contrainte is carried out.
const REQUISITION: &str = "requisition_d_incarceration";

/// What is recorded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum MaternityKind {
    /// Pregnancy.
    Pregnancy,
    /// Nursing of a child.
    Nursing,
}

impl MaternityKind {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            MaternityKind::Pregnancy => "pregnancy",
            MaternityKind::Nursing => "nursing",
        }
    }
}

table! {
    /// A pregnancy or a time of nursing.
    pub struct MaternityRow in "maternities", id: String {
        /// The detainee.
        detainee_id: DetaineeId,
        /// `pregnancy` or `nursing`.
        kind: String,
        /// From this day, as estimated or told.
        since: Day,
        /// Last day.
        until: Option<Day>,
        /// Day on which the birth is expected.
        expected_on: Option<Day>,
        /// Birth of the child that is nursed.
        child_born_on: Option<Day>,
        /// Who says so: certificate, health worker, the woman herself.
        source: String,
        /// Remark.
        note: String,
        /// When it was entered.
        recorded_at: Moment,
        /// By whom.
        recorded_by: String,
        /// When it was struck.
        struck_at: Option<Moment>,
        /// By whom.
        struck_by: Option<String>,
        /// Why.
        struck_reason: Option<String>,
    }
}

impl MaternityRow {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        let limit = nursing_limit(day).map(|l| l.months);
        let young = match (self.kind == MaternityKind::Nursing.as_str(), self.child_born_on, limit)
        {
            (true, Some(born), Some(months)) => day < born.add_months(months),
            _ => true,
        };
        let within = self.since <= day && self.until.is_none_or(|end| day <= end);
        self.struck_at.is_none() && within && young
    }
}

/// What the law asks of a woman's state.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Maternity {
    /// Pregnant.
    pub pregnant: bool,
    /// Nursing a child under the age of the law.
    pub nursing: bool,
}

/// What is recorded of a person, struck lines included, in the order of the days.
pub fn of_person(conn: &Connection, person: &DetaineeId) -> Result<Vec<MaternityRow>> {
    let mut rows = Vec::new();
    for record in records_of(conn, person)? {
        rows.extend(select::<MaternityRow>(conn, "WHERE detainee_id = ?1", &[&record])?);
    }
    rows.sort_by(|a, b| (a.since, &a.id).cmp(&(b.since, &b.id)));
    Ok(rows)
}

/// The days of conviction that the acts of a case name for a contrainte.
fn convictions(acts: &[(String, Value)]) -> Vec<Day> {
    let day = |act: &Value, field: &str| {
        act.get(field).and_then(Value::as_str).and_then(|t| t.get(..10)).and_then(Day::parse)
    };
    acts.iter()
        .filter(|(_, act)| act.get("type").and_then(Value::as_str) == Some(REQUISITION))
        .filter_map(|(_, act)| day(act, "convicted_on").or_else(|| day(act, "date")))
        .collect()
}

/// The state of a person as the acts of a case need it: on the days of conviction they name, or on
/// the day of reading when they name none.
pub fn for_acts(
    conn: &Connection,
    person: &DetaineeId,
    acts: &[(String, Value)],
    today: Day,
) -> Result<Maternity> {
    let rows = of_person(conn, person)?;
    if rows.is_empty() {
        return Ok(Maternity::default());
    }
    let mut days = convictions(acts);
    if days.is_empty() {
        days.push(today);
    }
    let holds = |kind: MaternityKind| {
        rows.iter().any(|r| r.kind == kind.as_str() && days.iter().any(|d| r.holds_on(*d)))
    };
    Ok(Maternity {
        pregnant: holds(MaternityKind::Pregnancy),
        nursing: holds(MaternityKind::Nursing),
    })
}
