//! Rows of infants.

use crate::base::dates::{Day, Moment};
use crate::base::ids::DetaineeId;
use crate::base::partial::PartialDate;
use crate::detainees::table::records_of;
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::table;
use rusqlite::Connection;

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
