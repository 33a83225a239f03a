//! Scans added, tied to another act, put aside.

use super::table::{self, ScanRow};
use super::{ScanLine, content, kinds};
use crate::acts::table::ActRow;
use crate::base::ids::{ActId, CommittalId, ScanId};
use crate::committals::table::CommittalRow;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::Tx;
use crate::store::table::{find, get};
use serde::Deserialize;
use serde_json::json;

/// Longest name and remark, in characters.
const LONGEST: usize = 200;

/// A new scan.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AddScan {
    /// The stay.
    pub committal_id: CommittalId,
    /// The act that it proves.
    #[serde(default)]
    pub act_id: Option<ActId>,
    /// What it is.
    pub kind: String,
    /// Name of the file.
    pub name: String,
    /// The file: PDF, JPEG or PNG.
    pub base64: String,
    /// Remark.
    #[serde(default)]
    pub note: String,
}

/// A scan tied to another act, or named otherwise.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectScan {
    /// The scan.
    pub scan_id: ScanId,
    /// Version that was read.
    pub version: i64,
    /// The act that it proves.
    pub act_id: Option<ActId>,
    /// What it is.
    pub kind: String,
    /// Remark.
    pub note: String,
}

/// A scan put aside.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawScan {
    /// The scan.
    pub scan_id: ScanId,
    /// Version that was read.
    pub version: i64,
    /// Why.
    pub reason: String,
}

fn problems(
    tx: &Tx<'_>,
    stay: &CommittalId,
    act: Option<&ActId>,
    kind: &str,
    note: &str,
) -> Result<Vec<FieldProblem>> {
    let mut out = Vec::new();
    if !kinds::known(kind) {
        out.push(FieldProblem::new("kind", "missing"));
    }
    if note.chars().count() > LONGEST {
        out.push(FieldProblem::new("note", "setting-text").with("most", LONGEST));
    }
    if let Some(id) = act {
        let row: Option<ActRow> = find(tx.conn, id.as_str())?;
        if row.is_none_or(|a| a.committal_id != *stay || !a.is_standing()) {
            out.push(FieldProblem::new("act_id", "scan-act"));
        }
    }
    Ok(out)
}

/// The last part of a path, on either system.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    last.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

/// Adds a scan to a dossier. A file that is not what it says is refused by its name; nothing of it
/// is kept.
pub fn add(tx: &mut Tx<'_>, input: AddScan) -> Result<ScanLine> {
    let stay: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    let name = file_name(&input.name);
    let act = input.act_id.filter(|id| !id.as_str().is_empty());
    let wrong = problems(tx, &stay.id, act.as_ref(), &input.kind, &input.note)?;
    if !wrong.is_empty() {
        return Err(Failure::invalid(wrong));
    }
    let received = content::examine(&name, &input.base64)?;
    let file_id = content::sha256(&received.bytes);
    let same = |s: &ScanRow| s.file_id == file_id && s.act_id == act && s.withdrawn_at.is_none();
    if table::of_committal(tx.conn, &stay.id)?.iter().any(same) {
        let problem = FieldProblem::new("base64", "scan-already").with("file", &name);
        return Err(Failure::invalid(vec![problem]));
    }
    table::keep_file(tx, &file_id, received.mime, &received.bytes)?;
    let mut row = ScanRow {
        id: ScanId::new(),
        version: 0,
        committal_id: stay.id,
        act_id: act,
        kind: input.kind,
        name,
        file_id,
        mime: received.mime.to_owned(),
        bytes: received.bytes.len() as i64,
        pages: received.pages,
        received_bytes: received.received_bytes,
        received_sha256: received.received_sha256,
        note: input.note.trim().to_owned(),
        added_at: tx.now,
        added_by: tx.actor.display_name.clone(),
        withdrawn_at: None,
        withdrawn_by: None,
        withdrawn_reason: None,
    };
    tx.insert(&mut row)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    tx.journal_as(json!({
        "committal_id": row.committal_id, "act_id": row.act_id, "kind": row.kind,
        "name": row.name, "bytes": row.bytes, "sha256": row.file_id,
        "received_bytes": row.received_bytes, "received_sha256": row.received_sha256,
    }));
    Ok(row.line())
}

/// Ties a scan to another act or names it otherwise; what it was stays in the journal.
pub fn correct(tx: &mut Tx<'_>, input: CorrectScan) -> Result<ScanLine> {
    let mut row: ScanRow = get(tx.conn, input.scan_id.as_str())?;
    let act = input.act_id.filter(|id| !id.as_str().is_empty());
    let wrong = problems(tx, &row.committal_id, act.as_ref(), &input.kind, &input.note)?;
    if !wrong.is_empty() {
        return Err(Failure::invalid(wrong));
    }
    row.version = input.version;
    row.act_id = act;
    row.kind = input.kind;
    row.note = input.note.trim().to_owned();
    tx.update(&mut row)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    Ok(row.line())
}

/// Puts a scan aside: it stays readable, with who, when and why, and proves nothing more.
pub fn withdraw(tx: &mut Tx<'_>, input: WithdrawScan) -> Result<ScanLine> {
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    let mut row: ScanRow = get(tx.conn, input.scan_id.as_str())?;
    if row.withdrawn_at.is_some() {
        return Err(Failure::refused("scan-already-withdrawn"));
    }
    row.version = input.version;
    row.withdrawn_at = Some(tx.now);
    row.withdrawn_by = Some(tx.actor.display_name.clone());
    row.withdrawn_reason = Some(input.reason.trim().to_owned());
    tx.update(&mut row)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    Ok(row.line())
}
