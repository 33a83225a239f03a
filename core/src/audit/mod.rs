//! Reading the journal and checking the file.
//!
//! The journal says who did or consulted what, when, and what every row was before and after.
//! [`verify()`] tells whether the file still says what the journal recorded.

mod projections;
pub mod tables;
mod verify;

pub use tables::{Keeping, TABLES, keeping};
pub use verify::{CHECKS, Check, Problem, Verification, verify};

use crate::api::{self, Run};
use crate::base::dates::{Day, Moment};
use crate::base::fold::{fold, has_words};
use crate::base::page::{Page, window};
use crate::failure::{Failure, Result};
use crate::store::Read;
use crate::store::journal::first_image;
use crate::words::Words;
use rusqlite::{OptionalExtension, Row, ToSql};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An entry of the journal in a list.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct JournalLine {
    /// Its number.
    pub seq: i64,
    /// When, as the PC said it.
    pub at: Moment,
    /// What was thought of the PC's clock.
    pub trust: String,
    /// Command that wrote it.
    pub kind: String,
    /// Name of the person, as it was that day.
    pub actor: String,
    /// Office, as it was that day.
    pub role: String,
    /// Identifier of what it is about.
    pub subject: String,
    /// Its name today, when it has one.
    pub subject_label: String,
    /// Hash of the entry.
    pub hash: String,
    /// The stay that it is about.
    pub committal_id: Option<String>,
}

/// What is looked for in the journal, newest first.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct JournalQuery {
    /// Beginnings of words of the command, the person, or what it is about.
    pub text: Option<String>,
    /// Command.
    pub kind: Option<String>,
    /// Name of the person.
    pub actor: Option<String>,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// Identifier of what it is about: a person, a stay, an account, an item.
    pub subject: Option<String>,
    /// Whether consultations are shown too.
    pub consultations: Option<bool>,
    /// First row.
    pub offset: Option<u32>,
    /// Most rows.
    pub limit: Option<u32>,
}

/// One entry, by its number.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OpenEntry {
    /// Its number.
    pub seq: i64,
}

/// A row that an entry wrote.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct RowChange {
    /// The table.
    pub topic: String,
    /// The row.
    pub row_id: String,
    /// Before; null when it is new.
    #[ts(type = "unknown")]
    pub before: Value,
    /// After.
    #[ts(type = "unknown")]
    pub after: Value,
}

/// An entry with what was asked and every row it wrote.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct JournalEntry {
    /// The entry.
    pub line: JournalLine,
    /// What was asked, without secrets.
    #[ts(type = "unknown")]
    pub input: Value,
    /// The rows it wrote.
    pub changes: Vec<RowChange>,
    /// Hash of the entry before.
    pub prev: String,
}

const COLUMNS: &str = "j.seq, j.at, j.trust, j.kind, j.actor, j.role, j.subject, j.hash,
    j.committal_id, coalesce(
      (SELECT c.ecrou || ' ' || d.family_name || ' ' || d.given_names
         FROM committals c JOIN detainees d ON d.id = c.detainee_id WHERE c.id = j.subject),
      (SELECT family_name || ' ' || given_names FROM detainees WHERE id = j.subject),
      (SELECT display_name FROM users WHERE id = j.subject),
      (SELECT code || ' ' || label_fr FROM reference_items WHERE id = j.subject),
      (SELECT file_name FROM takeover_batches WHERE id = j.subject),
      (SELECT ecrou || ' ' || name FROM takeover_rows WHERE id = j.subject),
      (SELECT name FROM list_views WHERE id = j.subject),
      (SELECT name FROM establishment WHERE id = j.subject), '') AS label";

/// A setting is named by its sentence: it has no row until somebody has changed it.
fn setting_named(words: &Words, mut line: JournalLine) -> JournalLine {
    if line.subject_label.is_empty() && line.kind.starts_with("settings.") {
        let key = format!("settings-{}", line.subject.replace(['_', '.'], "-"));
        if words.has(&key) {
            line.subject_label = words.key(&key);
        }
    }
    line
}

fn line(row: &Row<'_>) -> rusqlite::Result<JournalLine> {
    let committal_id: String = row.get("committal_id")?;
    let label: String = row.get("label")?;
    Ok(JournalLine {
        seq: row.get("seq")?,
        at: row.get("at")?,
        trust: row.get("trust")?,
        kind: row.get("kind")?,
        actor: row.get("actor")?,
        role: row.get("role")?,
        subject: row.get("subject")?,
        subject_label: label.trim().to_owned(),
        hash: row.get("hash")?,
        committal_id: Some(committal_id).filter(|id| !id.is_empty()),
    })
}

/// The names of the commands that only read a dossier. A paper that left the house is an act.
fn consultations() -> impl Iterator<Item = &'static str> {
    let reads = api::lines().filter(|l| matches!(l.run, Run::Consult(_))).map(|l| l.name);
    reads.filter(|name| !name.starts_with("prints."))
}

/// What an entry did, in words; a kind that another version of the program wrote stays as it is.
pub fn kind_words(words: &Words, kind: &str) -> String {
    let key = format!("audit-kind-{}", kind.replace(['.', '_'], "-"));
    if words.has(&key) { words.key(&key) } else { kind.to_owned() }
}

/// What the query asks of the columns, as the end of a SELECT, with its values.
fn filter(query: &JournalQuery) -> (String, Vec<Box<dyn ToSql>>) {
    let mut parts = Vec::new();
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let mut part = |sql: &str, value: Box<dyn ToSql>| {
        values.push(value);
        parts.push(sql.replace('?', &format!("?{}", values.len())));
    };
    if let Some(kind) = query.kind.as_ref().filter(|k| !k.is_empty()) {
        part("j.kind = ?", Box::new(kind.clone()));
    }
    if let Some(actor) = query.actor.as_ref().filter(|a| !a.is_empty()) {
        // A person signs the same at each station, whose name follows.
        part("instr(j.actor || ' (', ? || ' (') = 1", Box::new(actor.clone()));
    }
    if let Some(from) = query.from {
        part("j.at >= ?", Box::new(from));
    }
    if let Some(to) = query.to {
        part("j.at < ?", Box::new(to.add_days(1)));
    }
    if let Some(subject) = query.subject.as_ref().filter(|s| !s.is_empty()) {
        // As the two indexes of the journal are made.
        let about = "((j.subject = ? AND j.subject <> j.committal_id)
             OR (j.committal_id = ? AND j.committal_id <> ''))";
        part(about, Box::new(subject.clone()));
    }
    if !query.consultations.unwrap_or(false) {
        for name in consultations() {
            part("j.kind <> ?", Box::new(name));
        }
    }
    let end =
        if parts.is_empty() { String::new() } else { format!("WHERE {}", parts.join(" AND ")) };
    (end, values)
}

/// A window of the journal, newest first.
pub fn list(read: &Read<'_>, input: JournalQuery) -> Result<Page<JournalLine>> {
    let words = Words::of(read.actor.lang);
    let (offset, limit) = window(input.offset, input.limit);
    let (end, values) = filter(&input);
    let values: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
    let asked = fold(input.text.as_deref().unwrap_or(""));
    if asked.is_empty() {
        let total = format!("SELECT count(*) FROM journal j {end}");
        let total = read.conn.prepare_cached(&total)?.query_row(&values[..], |r| r.get(0))?;
        let sql = format!(
            "SELECT {COLUMNS} FROM journal j {end} ORDER BY j.seq DESC LIMIT {limit} OFFSET {offset}"
        );
        let mut statement = read.conn.prepare_cached(&sql)?;
        let rows = statement
            .query_map(&values[..], |row| Ok(setting_named(words, line(row)?)))?
            .collect::<rusqlite::Result<_>>()?;
        return Ok(Page { rows, total, offset });
    }
    let mut page = Page { rows: Vec::new(), total: 0, offset };
    let sql = format!("SELECT {COLUMNS} FROM journal j {end} ORDER BY j.seq DESC");
    let mut statement = read.conn.prepare_cached(&sql)?;
    for found in statement.query_map(&values[..], line)? {
        let found = setting_named(words, found?);
        let text = format!("{} {} {}", found.kind, found.actor, found.subject_label);
        if has_words(&fold(&text), &asked) {
            if (offset..offset.saturating_add(limit)).contains(&page.total) {
                page.rows.push(found);
            }
            page.total += 1;
        }
    }
    Ok(page)
}

/// What is read of a kept text: the value, or the text itself when it is no JSON.
fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}

/// One entry with what was asked and what it changed.
pub fn entry(read: &Read<'_>, input: OpenEntry) -> Result<JournalEntry> {
    let sql = format!("SELECT {COLUMNS}, j.input, j.prev FROM journal j WHERE j.seq = ?1");
    let found = read
        .conn
        .prepare_cached(&sql)?
        .query_row([input.seq], |row| {
            Ok((line(row)?, row.get::<_, String>("input")?, row.get("prev")?))
        })
        .optional()?;
    let (line, asked, prev) = found.ok_or_else(|| Failure::not_found("journal"))?;
    let mut statement = read.conn.prepare_cached(
        "SELECT topic, row_id, before, after FROM changes
         WHERE id >= ?1 AND id < ?2 AND seq = ?3 ORDER BY id",
    )?;
    let images = (first_image(read.conn, input.seq)?, first_image(read.conn, input.seq + 1)?);
    let changes = statement.query_map((images.0, images.1, input.seq), |row| {
        let before: Option<String> = row.get(2)?;
        Ok(RowChange {
            topic: row.get(0)?,
            row_id: row.get(1)?,
            before: before.map_or(Value::Null, |text| value(&text)),
            after: value(&row.get::<_, String>(3)?),
        })
    })?;
    let changes = changes.collect::<rusqlite::Result<_>>()?;
    let line = setting_named(Words::of(read.actor.lang), line);
    Ok(JournalEntry { line, input: value(&asked), changes, prev })
}
