//! Unfinished entries, kept for their author until he finishes or discards them.
//!
//! A draft is not a record: it has no number, no effect and no place in the journal. It lives in
//! the encrypted file, written as durably as an act, and stays on the PC where it was typed.

use crate::api::Empty;
use crate::base::dates::Moment;
use crate::base::ids::DraftId;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::{Read, Tx};
use crate::users::Permission;
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Most bytes of one draft: a photograph and a long form.
const LARGEST: usize = 4 << 20;

/// A draft in a list: what it is about and whose it is, never its content.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct DraftLine {
    /// The draft.
    pub draft_id: DraftId,
    /// Screen that takes it up again.
    pub screen: String,
    /// What it is about, in its author's words.
    pub title: String,
    /// When it was last kept.
    pub updated_at: Moment,
    /// Its author.
    pub by: String,
    /// Whether the author is the one who asks.
    pub mine: bool,
}

/// A draft with its content.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Draft {
    /// The draft.
    pub draft_id: DraftId,
    /// Screen that takes it up again.
    pub screen: String,
    /// What it is about.
    pub title: String,
    /// What the screen had.
    #[ts(type = "unknown")]
    pub payload: Value,
    /// When it was last kept.
    pub updated_at: Moment,
}

/// A draft to keep.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// The draft, or none for a new one.
    pub draft_id: Option<DraftId>,
    /// Screen that takes it up again.
    pub screen: String,
    /// What it is about.
    pub title: String,
    /// What the screen has.
    #[ts(type = "unknown")]
    pub payload: Value,
}

/// One draft, by its identifier.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OpenDraft {
    /// The draft.
    pub draft_id: DraftId,
}

const COLUMNS: &str = "d.id, d.screen, d.title, d.updated_at, d.user_id,
    coalesce((SELECT display_name FROM users u WHERE u.id = d.user_id), '') AS author";

fn line(read: &Read<'_>, row: &Row<'_>) -> rusqlite::Result<DraftLine> {
    let author: String = row.get("user_id")?;
    Ok(DraftLine {
        draft_id: row.get("id")?,
        screen: row.get("screen")?,
        title: row.get("title")?,
        updated_at: row.get("updated_at")?,
        by: row.get("author")?,
        mine: author == read.actor.user_id.as_str(),
    })
}

/// One's own drafts, newest first. Those who correct the register also see that others have some.
pub fn list(read: &Read<'_>, _: Empty) -> Result<Vec<DraftLine>> {
    let all = read.actor.role.may(Permission::RegistryCorrect);
    let sql = format!(
        "SELECT {COLUMNS} FROM drafts d WHERE ?1 OR d.user_id = ?2
         ORDER BY d.updated_at DESC, d.id DESC"
    );
    let mut statement = read.conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![all, read.actor.user_id], |row| line(read, row))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One's own drafts, for the first page of the day.
pub fn mine(read: &Read<'_>) -> Result<Vec<DraftLine>> {
    let mut lines = list(read, Empty {})?;
    lines.retain(|line| line.mine);
    Ok(lines)
}

/// One's own draft with its content. Another person's draft cannot be opened, only seen.
pub fn open(read: &Read<'_>, input: OpenDraft) -> Result<Draft> {
    let found = read
        .conn
        .prepare_cached(
            "SELECT screen, title, payload, updated_at FROM drafts WHERE id = ?1 AND user_id = ?2",
        )?
        .query_row(params![input.draft_id, read.actor.user_id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get(3)?))
        })
        .optional()?;
    let (screen, title, payload, updated_at) = found.ok_or_else(|| Failure::not_found("drafts"))?;
    let payload = serde_json::from_str(&payload)?;
    Ok(Draft { draft_id: input.draft_id, screen, title, payload, updated_at })
}

/// Keeps a draft. One that was discarded meanwhile in another window is kept again.
pub fn save(read: &Read<'_>, input: SaveDraft) -> Result<DraftLine> {
    let payload = serde_json::to_string(&input.payload)?;
    let mut problems = Vec::new();
    if input.screen.trim().is_empty() {
        problems.push(FieldProblem::new("screen", "missing"));
    }
    if payload.len() > LARGEST {
        let most = LARGEST >> 20;
        problems.push(FieldProblem::new("payload", "draft-too-large").with("megabytes", most));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let draft_id = match input.draft_id {
        Some(id) if !id.as_str().is_empty() => id,
        _ => DraftId::new(),
    };
    let written = read
        .conn
        .prepare_cached(
            "INSERT INTO drafts (id, user_id, screen, title, payload, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT(id) DO UPDATE SET screen = excluded.screen, title = excluded.title,
               payload = excluded.payload, updated_at = excluded.updated_at
             WHERE user_id = excluded.user_id",
        )?
        .execute(params![
            draft_id,
            read.actor.user_id,
            input.screen,
            input.title,
            payload,
            read.now
        ])?;
    if written == 0 {
        return Err(Failure::not_found("drafts"));
    }
    Ok(DraftLine {
        draft_id,
        screen: input.screen,
        title: input.title,
        updated_at: read.now,
        by: read.actor.display_name.clone(),
        mine: true,
    })
}

/// Throws one's own draft away. One that is already gone is no failure.
pub fn discard(read: &Read<'_>, input: OpenDraft) -> Result<()> {
    finish(read, &input.draft_id)
}

/// Ends a draft inside the act that it became: both are recorded together, or neither.
pub fn finished(tx: &mut Tx<'_>, draft: Option<&DraftId>) -> Result<()> {
    if let Some(draft) = draft {
        finish(tx, draft)?;
        tx.touch("drafts");
    }
    Ok(())
}

fn finish(read: &Read<'_>, draft: &DraftId) -> Result<()> {
    read.conn
        .prepare_cached("DELETE FROM drafts WHERE id = ?1 AND user_id = ?2")?
        .execute(params![draft, read.actor.user_id])?;
    Ok(())
}
