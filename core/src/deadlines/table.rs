//! The projection: one row per stay, rebuilt at every act. Derived, so not in the journal.

use super::Line;
use crate::base::dates::Day;
use crate::base::ids::{CommittalId, DetaineeId};
use crate::failure::Result;
use crate::store::table::Json;
use rusqlite::{Connection, params};

/// What the law makes of one stay on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// Day of computing.
    pub computed_on: Day,
    /// The next day on which something changes; `None` when nothing will by itself.
    pub stable_until: Option<Day>,
    /// Category.
    pub category: Option<String>,
    /// The first day that matters.
    pub due_on: Option<Day>,
    /// The lines.
    pub lines: Vec<Line>,
    /// Pack version and hash.
    pub pack: String,
}

/// The category of a projection, and what tells whether it still holds.
#[derive(Clone, Debug)]
pub struct CategoryKept {
    /// Day of computing.
    pub computed_on: Day,
    /// The next day on which something changes.
    pub stable_until: Option<Day>,
    /// Category.
    pub category: Option<String>,
    /// Pack version and hash.
    pub pack: String,
}

/// Writes the projection of a stay over the one before.
pub fn keep(conn: &Connection, committal: &CommittalId, p: &Projection) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO projections (committal_id, computed_on, stable_until, category, due_on, lines, pack)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT(committal_id) DO UPDATE SET computed_on = excluded.computed_on,
           stable_until = excluded.stable_until, category = excluded.category,
           due_on = excluded.due_on, lines = excluded.lines, pack = excluded.pack",
    )?
    .execute(params![
        committal,
        p.computed_on,
        p.stable_until,
        p.category,
        p.due_on,
        serde_json::to_string(&p.lines)?,
        p.pack
    ])?;
    Ok(())
}

/// A present person with what is needed for the counts and lines of the day.
pub struct Present {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Écrou number.
    pub ecrou: String,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_names: String,
    /// `M`, `F` or unknown.
    pub sex: Option<String>,
    /// Birth.
    pub birth: Option<crate::base::partial::PartialDate>,
    /// ISO alpha-3.
    pub nationalities: Vec<String>,
    /// Day of entry.
    pub entered_at: String,
    /// Provisional number.
    pub provisional: bool,
    /// Received without a title, paper not yet come.
    pub without_title: bool,
    /// The projection, if any.
    pub projection: Option<Projection>,
}

fn projection(row: &rusqlite::Row<'_>, from: usize) -> rusqlite::Result<Option<Projection>> {
    let Some(computed_on) = row.get::<_, Option<Day>>(from)? else { return Ok(None) };
    Ok(Some(Projection {
        computed_on,
        stable_until: row.get(from + 1)?,
        category: row.get(from + 2)?,
        due_on: row.get(from + 3)?,
        lines: row.get::<_, Json<Vec<Line>>>(from + 4)?.0,
        pack: row.get(from + 5)?,
    }))
}

const PROJECTION: &str = "p.computed_on, p.stable_until, p.category, p.due_on, p.lines, p.pack";

/// The projection of one stay.
pub fn of(conn: &Connection, committal: &CommittalId) -> Result<Option<Projection>> {
    let sql = format!("SELECT {PROJECTION} FROM projections p WHERE p.committal_id = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([committal])?;
    Ok(match rows.next()? {
        Some(row) => projection(row, 0)?,
        None => None,
    })
}

/// Walks the people present, in the order of their écrou.
pub fn each_present(conn: &Connection, mut f: impl FnMut(Present) -> Result<()>) -> Result<()> {
    let sql = format!(
        "SELECT c.id, c.detainee_id, c.ecrou, d.family_name, d.given_names, d.sex, d.birth,
                d.nationalities, c.entered_at, c.provisional, c.without_title IS NOT NULL,
                {PROJECTION}
         FROM committals c JOIN detainees d ON d.id = c.detainee_id
         LEFT JOIN projections p ON p.committal_id = c.id
         WHERE c.exit_on IS NULL ORDER BY c.ecrou_year, c.ecrou_number"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        f(Present {
            committal_id: row.get(0)?,
            detainee_id: row.get(1)?,
            ecrou: row.get(2)?,
            family_name: row.get(3)?,
            given_names: row.get(4)?,
            sex: row.get(5)?,
            birth: row.get::<_, Option<Json<_>>>(6)?.map(|j| j.0),
            nationalities: row.get::<_, Json<Vec<String>>>(7)?.0,
            entered_at: row.get(8)?,
            provisional: row.get(9)?,
            without_title: row.get(10)?,
            projection: projection(row, 11)?,
        })?;
    }
    Ok(())
}
