//! Rows of dates under signature.

use super::inputs::Inputs;
use super::{Basis, DateMark, State};
use crate::base::dates::Moment;
use crate::base::ids::{CommittalId, UserId};
use crate::deadlines::DateExplained;
use crate::failure::Result;
use crate::store::table::{Json, select};
use crate::table;
use rusqlite::{Connection, Row as SqlRow};
use std::collections::{HashMap, HashSet};

table! {
    /// One date of one stay, as one account proposed it and another checked it.
    pub struct ConfirmationRow in "confirmations", id: String {
        /// The stay.
        committal_id: CommittalId,
        /// `title_end`, `release` or `conditional_release`.
        what: String,
        /// Act the date comes from; the word of `what` for a release.
        act_id: String,
        /// `computed`, `override` or `manual`.
        basis: String,
        /// The day, or day and hour, that is signed.
        day: String,
        /// What the program computed; none when it refused.
        computed: Option<String>,
        /// Refusals in force when it was proposed.
        refusals: Json<Vec<String>>,
        /// Reason in the list `date_reasons`; empty for a computed date.
        reason_code: String,
        /// Reason in words.
        reason: String,
        /// What the date was computed from.
        inputs: Json<Inputs>,
        /// The steps that gave the computed date.
        explained: Json<DateExplained>,
        /// Packs in force.
        pack: String,
        /// Fingerprint of the newest pack.
        pack_hash: String,
        /// What both accounts sign: SHA-256 of stay, date, basis, inputs and pack.
        digest: String,
        /// See [`State`].
        state: String,
        /// When it was proposed.
        proposed_at: Moment,
        /// By which account.
        proposed_by_id: UserId,
        /// By whom, as named that day.
        proposed_by: String,
        /// When the second reader answered.
        checked_at: Option<Moment>,
        /// By which account.
        checked_by_id: Option<UserId>,
        /// By whom.
        checked_by: String,
        /// What the second reader wrote.
        check_note: String,
        /// When it stopped standing.
        ended_at: Option<Moment>,
        /// By whom.
        ended_by: String,
        /// `act`, `switch`, `pack`, `day`, `hand`, `reader` or `replaced`.
        ended_cause: String,
        /// The date that the same title has since; none when there is none.
        ended_now: Option<String>,
        /// When its end was taken note of.
        seen_at: Option<Moment>,
        /// By whom.
        seen_by: String,
    }
}

impl ConfirmationRow {
    /// The mark that lists and papers carry.
    pub fn mark(&self) -> DateMark {
        DateMark {
            confirmation_id: self.id.clone(),
            what: self.what.clone(),
            act_id: self.act_id.clone(),
            basis: Basis::read(&self.basis),
            state: State::read(&self.state),
            day: self.day.clone(),
            computed: self.computed.clone(),
            proposed_by: self.proposed_by.clone(),
            checked_by: self.checked_by.clone(),
        }
    }
}

/// Every date ever signed of a stay, oldest first.
pub fn of_committal(conn: &Connection, id: &CommittalId) -> Result<Vec<ConfirmationRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY proposed_at, id", &[id])
}

/// Which of these stays (a JSON list of identifiers) have a date signed.
pub fn signed_among(conn: &Connection, ids: &str) -> Result<HashSet<CommittalId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT committal_id FROM confirmations
         WHERE ended_at IS NULL AND committal_id IN (SELECT value FROM json_each(?1))",
    )?;
    let found = statement.query_map([ids], |r| r.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The dates of a stay that stand.
pub fn standing(conn: &Connection, id: &CommittalId) -> Result<Vec<ConfirmationRow>> {
    select(conn, "WHERE committal_id = ?1 AND ended_at IS NULL ORDER BY proposed_at, id", &[id])
}

const MARK: &str = "id, what, act_id, basis, state, day, computed, proposed_by, checked_by";

fn mark(row: &SqlRow<'_>) -> rusqlite::Result<DateMark> {
    Ok(DateMark {
        confirmation_id: row.get(0)?,
        what: row.get(1)?,
        act_id: row.get(2)?,
        basis: Basis::read(&row.get::<_, String>(3)?),
        state: State::read(&row.get::<_, String>(4)?),
        day: row.get(5)?,
        computed: row.get(6)?,
        proposed_by: row.get(7)?,
        checked_by: row.get(8)?,
    })
}

/// The marks of one stay.
pub fn marks(conn: &Connection, id: &CommittalId) -> Result<Vec<DateMark>> {
    let sql =
        format!("SELECT {MARK} FROM confirmations WHERE committal_id = ?1 AND ended_at IS NULL");
    let mut statement = conn.prepare_cached(&sql)?;
    let marks = statement.query_map([id], mark)?;
    Ok(marks.collect::<rusqlite::Result<_>>()?)
}

/// The marks of the people present.
pub fn marks_of_present(conn: &Connection) -> Result<HashMap<CommittalId, Vec<DateMark>>> {
    let sql = format!(
        "SELECT {}, f.committal_id FROM confirmations f JOIN committals c ON c.id = f.committal_id
         WHERE f.ended_at IS NULL AND c.exit_on IS NULL",
        MARK.split(", ").map(|c| format!("f.{c}")).collect::<Vec<_>>().join(", ")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut out: HashMap<CommittalId, Vec<DateMark>> = HashMap::new();
    while let Some(row) = rows.next()? {
        out.entry(row.get(9)?).or_default().push(mark(row)?);
    }
    Ok(out)
}

/// The stays of the people present, in the order of their identifiers.
pub fn present(conn: &Connection) -> Result<Vec<CommittalId>> {
    let sql = "SELECT id FROM committals WHERE exit_on IS NULL ORDER BY id";
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement.query_map([], |r| r.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
