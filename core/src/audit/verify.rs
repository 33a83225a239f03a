//! The check of the whole file: the chain, every row against its last image, the pictures, the
//! head kept outside, and whatever a module works out again.
//!
//! It shares nothing with the code that writes the rows: it reads each table column by column.

use super::tables::{Keeping, TABLES};
use crate::api::Empty;
use crate::failure::Result;
use crate::store::journal::{self, ChainBreak, Images};
use crate::store::{Read, marker, migrate, structure};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Something in the file that does not hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "VerificationProblem")]
pub struct Problem {
    /// What is wrong; the key `audit-problem-<kind>` with hyphens.
    pub kind: String,
    /// The journal entry concerned: the first that no longer fits, or the last that wrote the row.
    pub seq: Option<i64>,
    /// The table.
    pub topic: String,
    /// The row.
    pub row_id: String,
}

/// What the check found.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Verification {
    /// Whether everything holds.
    pub ok: bool,
    /// Entries of the journal.
    pub entries: i64,
    /// Hash of the last one, as printed on the papers by its first sixteen signs.
    pub head: String,
    /// Everything that does not hold.
    pub problems: Vec<Problem>,
}

/// A check that a module adds: what it stores against what it works out again.
pub type Check = fn(&Read<'_>) -> Result<Vec<Problem>>;

/// Checks beyond what a row's image tells. A module that stores what it works out adds one.
pub static CHECKS: &[Check] = &[super::projections::check];

impl Problem {
    /// A problem with one row.
    pub fn row(kind: &str, topic: &str, row_id: &str) -> Self {
        let (kind, topic, row_id) = (kind.to_owned(), topic.to_owned(), row_id.to_owned());
        Self { kind, seq: None, topic, row_id }
    }

    fn entry(kind: &str, seq: i64) -> Self {
        Self { seq: Some(seq), ..Self::row(kind, "journal", "") }
    }
}

/// Checks everything. The answer lists each fault; nothing is repaired.
pub fn verify(read: &Read<'_>, _: Empty) -> Result<Verification> {
    let walk = journal::walk(read.conn)?;
    let mut problems = Vec::new();
    if let Some(ChainBreak { kind, seq }) = &walk.broken {
        problems.push(Problem::entry(kind, *seq));
    }
    problems.extend(outside(read)?);
    check_pages(read, &mut problems)?;
    check_schema(read.conn, &mut problems)?;
    check_rows(read.conn, walk.images, &mut problems)?;
    check_contents(read.conn, &mut problems)?;
    for check in CHECKS {
        problems.extend(check(read)?);
    }
    Ok(Verification {
        ok: problems.is_empty(),
        entries: walk.entries,
        head: walk.head.hash,
        problems,
    })
}

/// What the marker beside the file says: now, and when the file was opened.
fn outside(read: &Read<'_>) -> Result<Option<Problem>> {
    let lost = match marker::lost(read.conn)? {
        Some(lost) => Some(lost),
        // The marker may already show an entry written since this view began.
        None => {
            let kept = read.store.kept_head()?;
            read.store.exclusively(|conn| marker::compare(conn, kept))?
        }
    };
    Ok(lost.map(|lost| Problem::entry(&lost.kind, lost.seq)))
}

/// Every page of the file carries its seal, and the pages fit together. Only the writer changes
/// pages, so it is held meanwhile.
fn check_pages(read: &Read<'_>, problems: &mut Vec<Problem>) -> Result<()> {
    let sealed = read
        .store
        .exclusively(|conn| Ok(!conn.prepare("PRAGMA cipher_integrity_check")?.exists([])?))?;
    if !sealed || !structure::holds(read.conn)? {
        problems.push(Problem::row("page_damaged", "file", ""));
    }
    Ok(())
}

fn schema(conn: &Connection) -> Result<BTreeMap<String, String>> {
    let mut statement = conn.prepare(
        "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master
         WHERE name NOT LIKE 'sqlite%'",
    )?;
    let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The tables, indexes and guards are those that this program makes, and no others.
fn check_schema(conn: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let mut fresh = Connection::open_in_memory()?;
    migrate::run(&mut fresh)?;
    let (expected, found) = (schema(&fresh)?, schema(conn)?);
    let names: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    for name in names {
        if expected.get(name) != found.get(name) {
            problems.push(Problem::row("schema_differs", "schema", name));
        }
    }
    Ok(())
}

fn check_rows(conn: &Connection, mut images: Images, problems: &mut Vec<Problem>) -> Result<()> {
    for (table, keeping) in TABLES {
        let Keeping::Images(json) = keeping else { continue };
        let shape = Shape::of(conn, table, json)?;
        let mut statement = conn.prepare(&format!("SELECT * FROM {table} ORDER BY id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id: String = row.get("id")?;
            let place = images.take(table, &id);
            let agrees = |at| journal::image(conn, at, |_, _, image| shape.agrees(row, image));
            let problem = match place.map(agrees).transpose()? {
                None => Problem::row("row_unknown", table, &id),
                Some(true) => continue,
                Some(false) => Problem::row("row_changed", table, &id),
            };
            problems.push(named(conn, problem)?);
        }
    }
    let mut gone = Vec::new();
    for place in images.left() {
        gone.push(journal::image(conn, place, |topic, row_id, _| {
            Ok(Problem::row("row_missing", topic, row_id))
        })?);
    }
    gone.sort_by(|a, b| (&a.topic, &a.row_id).cmp(&(&b.topic, &b.row_id)));
    for problem in gone {
        problems.push(named(conn, problem)?);
    }
    Ok(())
}

/// Adds the last entry that wrote the row.
fn named(conn: &Connection, problem: Problem) -> Result<Problem> {
    let seq = conn
        .prepare_cached("SELECT max(seq) FROM changes WHERE topic = ?1 AND row_id = ?2")?
        .query_row([&problem.topic, &problem.row_id], |r| r.get(0))?;
    Ok(Problem { seq, ..problem })
}

/// The columns of a table, as the schema declares them.
struct Shape<'a> {
    columns: Vec<(String, bool)>,
    json: &'a [&'a str],
}

impl<'a> Shape<'a> {
    fn of(conn: &Connection, table: &str, json: &'a [&'a str]) -> Result<Self> {
        let mut statement = conn.prepare("SELECT name, \"notnull\" FROM pragma_table_info(?1)")?;
        let columns = statement.query_map([table], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(Self { columns: columns.collect::<rusqlite::Result<_>>()?, json })
    }

    /// Whether a row says what its image says, column by column, and no more.
    fn agrees(&self, row: &Row<'_>, image: &str) -> Result<bool> {
        let Ok(image) = serde_json::from_str::<Map<String, Value>>(image) else {
            return Ok(false);
        };
        if image.len() != self.columns.len() {
            return Ok(false);
        }
        for (index, (name, full)) in self.columns.iter().enumerate() {
            let said = image.get(name);
            let stored = row.get_ref(index)?;
            let same = if self.json.contains(&name.as_str()) {
                same_json(stored, said, *full)
            } else {
                same_plain(stored, said)
            };
            if !same {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn same_plain(stored: ValueRef<'_>, said: Option<&Value>) -> bool {
    match (stored, said) {
        (ValueRef::Null, Some(Value::Null)) => true,
        (ValueRef::Integer(n), Some(Value::Number(m))) => m.as_i64() == Some(n),
        (ValueRef::Integer(n), Some(Value::Bool(b))) => n == i64::from(*b),
        (ValueRef::Text(t), Some(Value::String(s))) => t == s.as_bytes(),
        _ => false,
    }
}

/// A column of JSON. Only a column that cannot be empty may hold the word `null`.
fn same_json(stored: ValueRef<'_>, said: Option<&Value>, full: bool) -> bool {
    match (stored, said) {
        (ValueRef::Null, Some(Value::Null)) => true,
        (ValueRef::Text(t), Some(said)) if full || !said.is_null() => {
            serde_json::from_slice::<Value>(t).is_ok_and(|v| v == *said)
        }
        _ => false,
    }
}

/// Tables whose rows are named by their content, what uses them, and the faults found there.
const CONTENTS: [(&str, &str, &str, [&str; 2]); 2] = [
    ("photos", "detainees", "photo", ["photo_changed", "photo_missing"]),
    ("scan_files", "scans", "file_id", ["scan_changed", "scan_missing"]),
];

fn check_contents(conn: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    for (table, user, column, [changed, missing]) in CONTENTS {
        let mut statement = conn.prepare(&format!("SELECT id, bytes FROM {table} ORDER BY id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id: String = row.get(0)?;
            let bytes = row.get_ref(1)?.as_blob().unwrap_or_default();
            let hash: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
            if hash != id {
                problems.push(Problem::row(changed, table, &id));
            }
        }
        let mut statement = conn.prepare(&format!(
            "SELECT {column} FROM {user}
             WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT id FROM {table}) ORDER BY id"
        ))?;
        for lost in statement.query_map([], |r| r.get::<_, String>(0))? {
            problems.push(Problem::row(missing, table, &lost?));
        }
    }
    Ok(())
}
