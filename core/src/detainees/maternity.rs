//! Pregnancy and nursing, recorded with their dates and sources: facts on which the law turns.
//!
//! The contrainte is excluded for a woman who was pregnant, or nursed a child under the age of the
//! law, when she was convicted (CPP 1258). What counts is therefore the day of the conviction, not
//! the day on which the file is read.

use super::table::{current, records_of};
use crate::base::dates::{Day, Moment};
use crate::base::ids::DetaineeId;
use crate::failure::Result;
use crate::reference::parameters::nursing_limit;
use crate::store::table::select;
use crate::{can_be_struck, table};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

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
can_be_struck!(MaternityRow);

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

/// What is recorded of a person, struck lines included, in the order of the days.
pub fn of_person(conn: &Connection, person: &DetaineeId) -> Result<Vec<MaternityRow>> {
    let mut rows = Vec::new();
    for record in records_of(conn, person)? {
        rows.extend(select::<MaternityRow>(conn, "WHERE detainee_id = ?1", &[&record])?);
    }
    rows.sort_by(|a, b| (a.since, &a.id).cmp(&(b.since, &b.id)));
    Ok(rows)
}

/// What stands of these people (a JSON list of their records), by the record that stands for each.
pub fn by_person(
    conn: &Connection,
    people: &str,
) -> Result<HashMap<DetaineeId, Vec<MaternityRow>>> {
    let mut all: HashMap<DetaineeId, Vec<MaternityRow>> = HashMap::new();
    // What was entered on a record since merged is kept there: those are few.
    let theirs = "WHERE struck_at IS NULL
          AND (detainee_id IN (SELECT value FROM json_each(?1))
               OR detainee_id IN (SELECT id FROM detainees WHERE merged_into IS NOT NULL))
         ORDER BY since, id";
    for row in select::<MaternityRow>(conn, theirs, &[&people])? {
        all.entry(current(conn, &row.detainee_id)?.id).or_default().push(row);
    }
    Ok(all)
}
