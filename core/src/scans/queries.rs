//! The scans of a dossier, one scan opened, and the papers that are missing.

use super::kinds::{self, ScanKinds};
use super::table::{self, ScanRow};
use super::{MissingScan, ScanLine};
use crate::api::Empty;
use crate::base::ids::{CommittalId, ScanId};
use crate::base::page::window;
use crate::committals::OneCommittal;
use crate::detainees::full_name;
use crate::failure::{Failure, Result};
use crate::names;
use crate::store::Read;
use crate::store::table::{Json, get};
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde::{Deserialize, Serialize};

/// One scan of a dossier.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OpenScan {
    /// The stay.
    pub committal_id: CommittalId,
    /// The scan.
    pub scan_id: ScanId,
}

/// A scan as it is seen.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ScanFile {
    /// `application/pdf` or `image/jpeg`.
    pub mime: String,
    /// Name proposed for the file: no person's name in it.
    pub file_name: String,
    /// The bytes.
    pub base64: String,
}

/// What is asked of the missing papers.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct MissingQuery {
    /// One stay.
    pub committal_id: Option<CommittalId>,
    /// Part of a name or number.
    pub text: Option<String>,
    /// Those who left too.
    pub gone: Option<bool>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// A window of the missing papers.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct MissingPage {
    /// The acts without their paper, dossier by dossier.
    pub rows: Vec<MissingScan>,
    /// How many there are in all.
    pub total: u32,
    /// Dossiers concerned.
    pub dossiers: u32,
    /// Position of the first.
    pub offset: u32,
}

/// What scans can be.
pub fn kinds(read: &Read<'_>, _: Empty) -> Result<ScanKinds> {
    Ok(kinds::all(read.actor.lang))
}

/// The scans of a dossier, the last first.
pub fn list(read: &Read<'_>, input: OneCommittal) -> Result<Vec<ScanLine>> {
    let rows = table::of_committal(read.conn, &input.committal_id)?;
    Ok(rows.into_iter().map(ScanRow::line).collect())
}

/// One scan.
pub fn open(read: &Read<'_>, input: OpenScan) -> Result<ScanFile> {
    let row: ScanRow = get(read.conn, input.scan_id.as_str())?;
    if row.committal_id != input.committal_id {
        return Err(Failure::not_found("scans"));
    }
    let bytes = table::file(read.conn, &row.file_id)?;
    let bytes = bytes.ok_or_else(|| Failure::unavailable("file-damaged"))?;
    let ending = if row.mime == "application/pdf" { "pdf" } else { "jpg" };
    let short = row.file_id.get(..12).unwrap_or_default();
    let file_name = format!("piece-{short}.{ending}");
    Ok(ScanFile { mime: row.mime, file_name, base64: B64.encode(bytes) })
}

const MISSING: &str = "SELECT c.id, c.ecrou, d.family_name, d.given_names, a.id, a.kind,
        a.happened_at, a.authority, a.reference, a.received_on
    FROM acts a JOIN committals c ON c.id = a.committal_id JOIN detainees d ON d.id = c.detainee_id
    WHERE a.struck_at IS NULL AND a.kind IN (SELECT value FROM json_each(?1))
      AND (?2 IS NULL OR c.id = ?2) AND (?3 OR c.exit_on IS NULL)
      AND NOT EXISTS (SELECT 1 FROM scans s WHERE s.act_id = a.id AND s.withdrawn_at IS NULL)
    ORDER BY c.ecrou_year, c.ecrou_number, a.ordinal";

/// Every act that should have its paper in the file and has none.
pub fn all_missing(read: &Read<'_>, query: &MissingQuery) -> Result<Vec<MissingScan>> {
    let expected = kinds::expected();
    let acts = Json(expected.keys().collect::<Vec<_>>());
    let gone = query.gone.unwrap_or(false) || query.committal_id.is_some();
    let mut statement = read.conn.prepare_cached(MISSING)?;
    let rows = statement.query_map((&acts, &query.committal_id, gone), |r| {
        let act: String = r.get(5)?;
        Ok(MissingScan {
            committal_id: r.get(0)?,
            ecrou: r.get(1)?,
            name: full_name(&r.get::<_, String>(2)?, &r.get::<_, String>(3)?),
            act_id: r.get(4)?,
            kind: expected.get(&act).cloned().unwrap_or_default(),
            act,
            on: r.get(6)?,
            authority: r.get(7)?,
            reference: r.get(8)?,
            received_on: r.get(9)?,
        })
    })?;
    let mut rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    if let Some(text) = query.text.as_deref().map(names::fold).filter(|t| !t.is_empty()) {
        let has = |t: &str| names::fold(t).contains(&text);
        rows.retain(|row| has(&row.name) || has(&row.ecrou));
    }
    Ok(rows)
}

/// A window of the missing papers.
pub fn missing(read: &Read<'_>, query: MissingQuery) -> Result<MissingPage> {
    let rows = all_missing(read, &query)?;
    let mut stays: Vec<&CommittalId> = rows.iter().map(|r| &r.committal_id).collect();
    stays.dedup();
    let (dossiers, total) = (stays.len() as u32, rows.len() as u32);
    let (offset, limit) = window(query.offset, query.limit);
    let rows = rows.into_iter().skip(offset as usize).take(limit as usize).collect();
    Ok(MissingPage { rows, total, dossiers, offset })
}
