//! Rows of infants.

use crate::base::dates::{Day, Moment};
use crate::base::ids::DetaineeId;
use crate::base::partial::PartialDate;
use crate::detainees::table::records_of;
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::{can_be_struck, table};
use rusqlite::Connection;
use std::collections::HashMap;

table! {
    /// An infant who lives in the prison with the mother.
    pub struct InfantRow in "infants", id: String {
        /// The mother.
        mother_id: DetaineeId,
        /// Given name and family name; empty while none is given.
        name: String,
        /// `M`, `F` or unknown.
        sex: Option<String>,
        /// Birth as far as known.
        birth: Option<Json<PartialDate>>,
        /// Born while the mother was held.
        born_inside: bool,
        /// Day of entry, or of birth inside.
        entered_on: Day,
        /// Certificate of birth, or who told.
        paper: String,
        /// Father or guardian outside.
        guardian: String,
        /// Day of leaving.
        left_on: Option<Day>,
        /// To whom the infant was handed.
        left_to: String,
        /// Statement of the mother or decision of a judge.
        left_decision: String,
        /// Remark.
        note: String,
        /// `entered` or `takeover`.
        source: String,
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
can_be_struck!(InfantRow);

/// Every infant, struck ones left out.
pub fn all(conn: &Connection) -> Result<Vec<InfantRow>> {
    select(conn, "WHERE struck_at IS NULL ORDER BY entered_on, id", &[])
}

/// The infants of a mother, whatever the record they were entered under; struck ones included.
pub fn of_mother(conn: &Connection, person: &DetaineeId) -> Result<Vec<InfantRow>> {
    let mut rows = Vec::new();
    for record in records_of(conn, person)? {
        rows.extend(select::<InfantRow>(conn, "WHERE mother_id = ?1", &[&record])?);
    }
    rows.sort_by(|a, b| (a.entered_on, &a.id).cmp(&(b.entered_on, &b.id)));
    Ok(rows)
}

/// How many infants each mother has with her on a day, by her stay.
pub fn with_mothers(conn: &Connection, on: Day) -> Result<HashMap<String, u32>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.id, count(*) FROM infants i
         JOIN detainees d ON d.id = i.mother_id
         JOIN committals c ON c.detainee_id IN (d.id, d.merged_into)
         WHERE i.struck_at IS NULL AND i.entered_on <= ?1 AND (i.left_on IS NULL OR i.left_on > ?1)
           AND substr(c.entered_at, 1, 10) <= ?1 AND (c.exit_on IS NULL OR c.exit_on > ?1)
         GROUP BY c.id",
    )?;
    let rows = statement.query_map([on], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
