//! Rows of papers and of the editions of models.

use super::Wording;
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, PaperId};
use crate::committals::table::SeriesRow;
use crate::failure::Result;
use crate::print::Letter;
use crate::store::Tx;
use crate::store::table::{Json, find, select};
use crate::table;
use rusqlite::Connection;

table! {
    /// A paper made.
    pub struct PaperRow in "papers", id: PaperId {
        /// Kind.
        kind: String,
        /// Year of the number.
        year: i64,
        /// Number in the year.
        number: i64,
        /// The number as printed.
        written: String,
        /// The stay.
        committal_id: CommittalId,
        /// The title or the act that it is about.
        act_id: Option<ActId>,
        /// The day of the alert that it answers.
        due_on: Option<Day>,
        /// Its title.
        title: String,
        /// Article.
        article: String,
        /// Edition of the model; 0 as shipped.
        edition: i64,
        /// All that is printed.
        content: Json<Letter>,
        /// Duplicates printed so far.
        copies: i64,
        /// When it was made.
        made_at: Moment,
        /// By whom.
        made_by: String,
        /// When it was sent.
        sent_on: Option<Moment>,
        /// To whom, by which way.
        sent_to: String,
        /// Who recorded that it was sent.
        sent_by: Option<String>,
        /// When that was recorded.
        sent_at: Option<Moment>,
    }
}

table! {
    /// An edition of a model.
    pub struct ModelRow in "paper_models", id: String {
        /// Kind of paper.
        kind: String,
        /// Rank, from 1.
        edition: i64,
        /// What it says.
        wording: Json<Wording>,
        /// Why it was changed.
        reason: String,
        /// When.
        written_at: Moment,
        /// By whom.
        written_by: String,
    }
}

/// The editions of a model, the last first.
pub fn editions(conn: &Connection, kind: &str) -> Result<Vec<ModelRow>> {
    select(conn, "WHERE kind = ?1 ORDER BY edition DESC", &[&kind])
}

/// The papers of a stay, the last first.
pub fn of_committal(conn: &Connection, id: &CommittalId) -> Result<Vec<PaperRow>> {
    select(conn, "WHERE committal_id = ?1 ORDER BY made_at DESC, id DESC", &[id])
}

/// Takes the next number of a kind in a year, inside the transaction that uses it: no gap.
pub fn next_number(tx: &mut Tx<'_>, kind: &str, year: i64) -> Result<i64> {
    let id = format!("paper/{kind}/{year}");
    match find::<SeriesRow>(tx.conn, &id)? {
        Some(mut row) => {
            row.last += 1;
            tx.update(&mut row)?;
            Ok(row.last)
        }
        None => {
            let mut row = SeriesRow { id, version: 0, last: 1 };
            tx.insert(&mut row)?;
            Ok(row.last)
        }
    }
}
