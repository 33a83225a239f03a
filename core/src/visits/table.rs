//! Rows of permits and visits.

use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::detainees::table::records_of;
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::{can_be_struck, table};
use rusqlite::Connection;

table! {
    /// A permis de visite: granted, refused or withdrawn.
    pub struct PermitRow in "permits", id: String {
        /// The detainee.
        detainee_id: DetaineeId,
        /// Who may visit.
        visitor: String,
        /// The name folded.
        folded: String,
        /// Code in the list of relations.
        relation: String,
        /// Kind and number of the identity paper.
        identity_paper: String,
        /// Telephone.
        phone: String,
        /// Who decided.
        authority: String,
        /// Number of the decision.
        reference: String,
        /// Day of the decision.
        decided_on: Day,
        /// Refused.
        refused: bool,
        /// First day.
        valid_from: Option<Day>,
        /// Last day; none: until withdrawn.
        valid_to: Option<Day>,
        /// Why it was refused, or a condition.
        reason: String,
        /// Day it was withdrawn.
        withdrawn_on: Option<Day>,
        /// By which authority.
        withdrawn_by: String,
        /// Why.
        withdrawn_reason: String,
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
    /// A visit, received or refused.
    pub struct VisitRow in "visits", id: String {
        /// The stay.
        committal_id: CommittalId,
        /// Who came.
        visitor: String,
        /// The name folded.
        folded: String,
        /// Code in the list of kinds of visits.
        kind: String,
        /// Code in the list of relations; empty for a visit in an office.
        relation: String,
        /// Kind and number of the identity paper shown.
        identity_paper: String,
        /// The permit shown.
        permit_id: Option<String>,
        /// Day and hour of entry, or of the refusal.
        entered_at: Moment,
        /// Day and hour of leaving.
        left_at: Option<Moment>,
        /// Why it was refused (code in the list of refusals).
        refused: Option<String>,
        /// What was wrong, as codes, when it was entered.
        warnings: Json<Vec<String>>,
        /// Why the visit was received all the same.
        despite: String,
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
can_be_struck!(PermitRow, VisitRow);

/// The permits of a person, whatever the record they were entered under, latest first.
pub fn permits_of(conn: &Connection, person: &DetaineeId) -> Result<Vec<PermitRow>> {
    let mut rows = Vec::new();
    for record in records_of(conn, person)? {
        rows.extend(select::<PermitRow>(conn, "WHERE detainee_id = ?1", &[&record])?);
    }
    rows.sort_by(|a, b| (b.decided_on, &b.id).cmp(&(a.decided_on, &a.id)));
    Ok(rows)
}

/// The visits of a period in their order, struck ones included.
pub fn visits_between(conn: &Connection, from: Day, to: Day) -> Result<Vec<VisitRow>> {
    let (from, after) = (from.to_string(), to.add_days(1).to_string());
    select(
        conn,
        "WHERE entered_at >= ?1 AND entered_at < ?2 ORDER BY entered_at, id",
        &[&from, &after],
    )
}

/// The visits of one stay, latest first.
pub fn visits_of(conn: &Connection, committal: &CommittalId) -> Result<Vec<VisitRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY entered_at DESC, id DESC", &[committal])
}
