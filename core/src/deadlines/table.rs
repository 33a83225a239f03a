//! The projection: one row per stay, rebuilt at every act. Derived, so not in the journal.

use super::{Line, PaperAnswer, dossier};
use crate::acts::case::PersonFacts;
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, DetaineeId};
use crate::committals::table::Warning;
use crate::detainees::{PriorConviction, Sex, full_name, maternity, table as detainees};
use crate::failure::Result;
use crate::store::table::Json;
use rusqlite::{Connection, params};
use serde::Deserialize;
use serde_json::{Map, Value};

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
    keep_written(conn, committal, p, &serde_json::to_string(&p.lines)?)
}

/// The same, its lines already written as JSON.
pub fn keep_written(
    conn: &Connection,
    committal: &CommittalId,
    p: &Projection,
    lines: &str,
) -> Result<()> {
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
        lines,
        p.pack
    ])?;
    Ok(())
}

/// What is kept of a stay as it lies in the file, its lines not yet read.
pub struct Kept {
    /// Day of computing.
    pub computed_on: Day,
    /// The next day on which something changes.
    pub stable_until: Option<Day>,
    /// Category.
    pub category: Option<String>,
    /// Whether the packs and the program are those of today.
    pub of_these_rules: bool,
    /// The lines, as written.
    pub lines: String,
}

/// A person present, with what is kept of the stay.
pub struct Holder {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Écrou number.
    pub ecrou: String,
    /// What is kept, if anything.
    pub kept: Option<Kept>,
}

/// The people present with what is kept of each, in the order of their écrou. The `+` has the
/// people found by the index of those present, not by walking all the numbers ever given.
pub fn holders(conn: &Connection, pack: &str) -> Result<Vec<Holder>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.id, c.detainee_id, c.ecrou,
                p.computed_on, p.stable_until, p.category, p.pack = ?1, p.lines
         FROM committals c LEFT JOIN projections p ON p.committal_id = c.id
         WHERE c.exit_on IS NULL ORDER BY +c.ecrou_year, c.ecrou_number",
    )?;
    let rows = statement.query_map([pack], |row| {
        let kept = match row.get::<_, Option<Day>>(3)? {
            None => None,
            Some(computed_on) => Some(Kept {
                computed_on,
                stable_until: row.get(4)?,
                category: row.get(5)?,
                of_these_rules: row.get(6)?,
                lines: row.get(7)?,
            }),
        };
        Ok(Holder { committal_id: row.get(0)?, detainee_id: row.get(1)?, ecrou: row.get(2)?, kept })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Family name and given names of a person, as lists show them.
pub fn name(conn: &Connection, id: &DetaineeId) -> Result<String> {
    Ok(conn
        .prepare_cached("SELECT family_name, given_names FROM detainees WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(full_name(row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?))
        })?)
}

/// A present person with what is needed for the counts of the day.
pub struct Present {
    /// The stay.
    pub committal_id: CommittalId,
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
    let mut statement = conn.prepare_cached(
        "SELECT c.id, d.sex, d.birth, d.nationalities, c.entered_at, c.provisional,
                c.without_title IS NOT NULL
         FROM committals c JOIN detainees d ON d.id = c.detainee_id
         WHERE c.exit_on IS NULL ORDER BY +c.ecrou_year, c.ecrou_number",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        f(Present {
            committal_id: row.get(0)?,
            sex: row.get(1)?,
            birth: row.get::<_, Option<Json<_>>>(2)?.map(|j| j.0),
            nationalities: row.get::<_, Json<Vec<String>>>(3)?.0,
            entered_at: row.get(4)?,
            provisional: row.get(5)?,
            without_title: row.get(6)?,
        })?;
    }
    Ok(())
}

/// The stays of which something is kept.
pub fn kept(conn: &Connection) -> Result<Vec<CommittalId>> {
    let mut statement =
        conn.prepare_cached("SELECT committal_id FROM projections ORDER BY committal_id")?;
    let ids = statement.query_map([], |r| r.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// A stay and its person, as far as the law reads them.
pub struct StayFacts {
    /// The stay.
    pub committal_id: CommittalId,
    /// Day of entry.
    pub entered_on: Day,
    /// Received without a title, paper not yet come.
    pub without_title: bool,
    /// The take-over doubted the birth.
    pub doubted: bool,
    /// The person.
    pub person: PersonFacts,
}

/// What the law reads of the rest of an identity.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Told {
    domiciled_in_mali: Option<bool>,
    prior_convictions: Vec<PriorConviction>,
}

/// These stays (a JSON list of identifiers), in the order of their identifiers.
pub fn stays(conn: &Connection, ids: &str) -> Result<Vec<StayFacts>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.id, c.entered_at, c.without_title IS NOT NULL, c.warnings, d.sex, d.birth,
                d.details, d.merged_into, d.id
         FROM committals c JOIN detainees d ON d.id = c.detainee_id
         WHERE c.id IN (SELECT value FROM json_each(?1)) ORDER BY c.id",
    )?;
    let mut rows = statement.query([ids])?;
    let (mut stays, mut people) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let warnings = row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?;
        let doubted = warnings != "[]"
            && dossier::doubts_birth(&serde_json::from_str::<Vec<Warning>>(warnings)?);
        let told = row.get::<_, Json<Told>>(6)?.0;
        let mut person = PersonFacts {
            sex: row.get::<_, Option<String>>(4)?.as_deref().and_then(Sex::parse),
            birth: row.get::<_, Option<Json<_>>>(5)?.map(|j| j.0),
            domiciled_in_mali: told.domiciled_in_mali,
            prior_convictions: told.prior_convictions,
            maternity: Vec::new(),
        };
        let mut id: DetaineeId = row.get(8)?;
        if let Some(into) = row.get::<_, Option<DetaineeId>>(7)? {
            let record = detainees::current(conn, &into)?;
            person = dossier::person_of(&record.identity());
            id = record.id;
        }
        people.push(id);
        stays.push(StayFacts {
            committal_id: row.get(0)?,
            entered_on: row.get::<_, Moment>(1)?.day(),
            without_title: row.get(2)?,
            doubted,
            person,
        });
    }
    let recorded = maternity::by_person(conn, &serde_json::to_string(&people)?)?;
    if !recorded.is_empty() {
        for (stay, id) in stays.iter_mut().zip(&people) {
            stay.person.maternity = recorded.get(id).cloned().unwrap_or_default();
        }
    }
    Ok(stays)
}

/// A standing act, as far as the law reads one.
pub struct Standing {
    /// The act.
    pub id: ActId,
    /// Type.
    pub kind: String,
    /// Day, or day and hour.
    pub happened_at: String,
    /// Its fields.
    pub data: Map<String, Value>,
    /// Authority.
    pub authority: String,
}

/// The standing acts of these stays (a JSON list of identifiers), stay by stay in the order of their
/// identifiers, each in order of entry.
pub fn acts(conn: &Connection, ids: &str) -> Result<Vec<(CommittalId, Standing)>> {
    let mut statement = conn.prepare_cached(
        "SELECT committal_id, id, kind, happened_at, data, authority FROM acts
         WHERE struck_at IS NULL AND committal_id IN (SELECT value FROM json_each(?1))
         ORDER BY committal_id, ordinal",
    )?;
    let rows = statement.query_map([ids], |row| {
        let act = Standing {
            id: row.get(1)?,
            kind: row.get(2)?,
            happened_at: row.get(3)?,
            data: row.get::<_, Json<_>>(4)?.0,
            authority: row.get(5)?,
        };
        Ok((row.get(0)?, act))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a paper answers: the stay, the kind, the act and the day of the line.
pub type Answered = (CommittalId, String, Option<ActId>, Option<Day>);

/// The papers of one stay, or of everybody present, in the order in which they were made.
pub fn papers_of_duties(
    conn: &Connection,
    committal: Option<&CommittalId>,
) -> Result<Vec<(Answered, PaperAnswer)>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.committal_id, p.kind, p.act_id, p.due_on, p.id, p.written, p.made_at, p.sent_on,
                p.sent_by
         FROM papers p JOIN committals c ON c.id = p.committal_id
         WHERE CASE WHEN ?1 IS NULL THEN c.exit_on IS NULL ELSE p.committal_id = ?1 END
         ORDER BY p.made_at, p.number",
    )?;
    let rows = statement.query_map([committal], |r| {
        let key = (r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?);
        let answer = PaperAnswer {
            paper_id: r.get(4)?,
            number: r.get(5)?,
            made_at: r.get(6)?,
            sent_on: r.get(7)?,
            sent_by: r.get(8)?,
        };
        Ok((key, answer))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
