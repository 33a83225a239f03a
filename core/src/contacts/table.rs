//! Rows of contacts and of counsel.

use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::partial::PartialDate;
use crate::detainees::full_name;
use crate::detainees::table::records_of;
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::{can_be_struck, table};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A contact was told of a committal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The stay.
    pub committal_id: CommittalId,
    /// Day and hour.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// How: telephone, visit, letter; in the words of the clerk.
    pub how: String,
}

table! {
    /// A person outside whom a detainee names.
    pub struct ContactRow in "contacts", id: String {
        /// The detainee.
        detainee_id: DetaineeId,
        /// Name, as told.
        name: String,
        /// Code in the list of relations.
        relation: String,
        /// Telephone.
        phone: String,
        /// Home.
        address: String,
        /// To be warned of a committal, an illness, a death (Mandela rules 68, 69).
        to_warn: bool,
        /// Remark.
        note: String,
        /// What was told, and when.
        told: Json<Vec<Told>>,
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

table! {
    /// A lawyer or another help in law, for one stay.
    pub struct CounselRow in "counsels", id: String {
        /// The stay.
        committal_id: CommittalId,
        /// Code in the list of kinds of counsel.
        kind: String,
        /// Name.
        name: String,
        /// Bar or body.
        bar: String,
        /// Telephone.
        phone: String,
        /// Decision that appoints or grants: reference and authority.
        decision: String,
        /// From this day.
        since: Day,
        /// Day of the first contact with the detainee.
        first_contact: Option<Day>,
        /// Last day.
        until: Option<Day>,
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
can_be_struck!(ContactRow, CounselRow);

impl CounselRow {
    /// Whether it stands on a day.
    pub fn stands_on(&self, day: Day) -> bool {
        self.struck_at.is_none() && self.since <= day && self.until.is_none_or(|end| day <= end)
    }
}

/// The contacts of a person, whatever the record they were entered under; struck ones included.
pub fn of_person(conn: &Connection, person: &DetaineeId) -> Result<Vec<ContactRow>> {
    let mut rows = Vec::new();
    for record in records_of(conn, person)? {
        rows.extend(select::<ContactRow>(conn, "WHERE detainee_id = ?1", &[&record])?);
    }
    rows.sort_by(|a, b| b.to_warn.cmp(&a.to_warn).then_with(|| a.id.cmp(&b.id)));
    Ok(rows)
}

/// The lawyers and other help of a stay, struck ones included.
pub fn counsel_of(conn: &Connection, committal: &CommittalId) -> Result<Vec<CounselRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY since, id", &[committal])
}

/// A person inside, as far as the need of a lawyer turns on it.
pub struct Held {
    /// The stay.
    pub committal_id: CommittalId,
    /// Name.
    pub name: String,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// Entry.
    pub entered_at: Moment,
}

/// The people inside, by their stay.
pub fn held(conn: &Connection) -> Result<HashMap<CommittalId, Held>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.id, d.birth, c.entered_at, d.family_name, d.given_names FROM committals c
         JOIN detainees d ON d.id = c.detainee_id WHERE c.exit_on IS NULL",
    )?;
    let rows = statement.query_map([], |row| {
        let id: CommittalId = row.get(0)?;
        let birth = row.get::<_, Option<Json<PartialDate>>>(1)?.map(|b| b.0);
        let name = full_name(&row.get::<_, String>(3)?, &row.get::<_, String>(4)?);
        Ok((id.clone(), Held { committal_id: id, name, birth, entered_at: row.get(2)? }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The lawyers and other help of everyone inside, by their stay.
pub fn counsel_inside(conn: &Connection) -> Result<HashMap<CommittalId, Vec<CounselRow>>> {
    let rows: Vec<CounselRow> = select(
        conn,
        "WHERE committal_id IN (SELECT id FROM committals WHERE exit_on IS NULL)
         ORDER BY since, id",
        &[],
    )?;
    let mut all: HashMap<CommittalId, Vec<CounselRow>> = HashMap::new();
    for row in rows {
        all.entry(row.committal_id.clone()).or_default().push(row);
    }
    Ok(all)
}
