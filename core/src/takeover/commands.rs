//! Taking a register over: one file, one transaction, every row accounted for.
//!
//! The same rows a second time add nothing. A row that cannot be taken over waits for a clerk with
//! all its cells; it is completed or set aside with a reason, never dropped.

use super::queries::{TakeoverReport, TakeoverRow, mapped, row_line};
use super::report::{Class, Kind, Row, Takeover};
use super::same_rows::SameRows;
use super::stays::{self, Suggestion};
use super::table::{self, BatchRow, CellSheet, TakenRow, TakeoverCounts};
use super::{Options, ReadFailure, classify, read_sheets, understand};
use crate::base::dates::Day;
use crate::base::ids::{BatchId, CommittalId, DetaineeId, HeldRowId};
use crate::committals::commands::{enter, record_acts};
use crate::committals::table::{self as committals, Arrival, CommittalRow, RawCell, WithoutTitle};
use crate::committals::{CommittalEntered, EnterCommittal};
use crate::deadlines::assess;
use crate::deadlines::outcome::Depth;
use crate::detainees::table::DetaineeRow;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::table::{Json, get};
use crate::store::{Read, Tx};
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};

/// Largest register file taken in, in bytes.
const FILE_MAX: usize = 64 << 20;

/// A register file.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TakeoverInput {
    /// Name of the file, whose ending tells its kind.
    pub file_name: String,
    /// The file.
    pub base64: String,
    /// Columns as the clerk decided: heading, letter or number from 1, to a key or to nothing.
    #[serde(default)]
    #[ts(type = "Record<string, string | null> | null")]
    pub mapping: Option<Value>,
    /// Sheet, when the first guess is wrong.
    #[serde(default)]
    #[ts(optional)]
    pub sheet: Option<String>,
    /// Line of the headings, when the first guess is wrong.
    #[serde(default)]
    #[ts(optional)]
    pub header_row: Option<u32>,
}

/// How far a take-over has come, for the bar on the screen.
#[derive(Default)]
pub struct Progress {
    /// Rows written.
    pub done: AtomicU32,
    /// Rows to write; 0 when nothing runs.
    pub total: AtomicU32,
}

/// Completing a row that waited.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CompleteHeldRow {
    /// The row.
    pub row_id: HeldRowId,
    /// The stay, from the form.
    pub committal: EnterCommittal,
}

/// Setting a row aside.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetAsideHeldRow {
    /// The row.
    pub row_id: HeldRowId,
    /// Why.
    pub reason: String,
}

/// A file read to the end.
pub struct Taken {
    /// What was understood.
    pub takeover: Takeover,
    /// Fingerprint of the file.
    pub sha256: String,
    /// Names of its sheets.
    pub sheets: Vec<String>,
}

fn read_failure(failure: &ReadFailure) -> Failure {
    let problem = match failure {
        ReadFailure::Empty => FieldProblem::new("base64", "register-empty"),
        ReadFailure::NotASpreadsheet { found } => {
            FieldProblem::new("base64", "register-not-a-spreadsheet").with("found", found)
        }
        ReadFailure::OtherFormat { found } => {
            FieldProblem::new("base64", "register-other-format").with("found", found)
        }
        ReadFailure::Protected => FieldProblem::new("base64", "register-protected"),
        ReadFailure::Damaged { .. } => FieldProblem::new("base64", "register-damaged"),
        ReadFailure::TooLarge => FieldProblem::new("base64", "register-too-large"),
        ReadFailure::NoRegister => FieldProblem::new("base64", "register-no-headings"),
        ReadFailure::BadMapping { detail } => {
            FieldProblem::new("mapping", "mapping-unknown").with("detail", detail)
        }
    };
    Failure::invalid(vec![problem])
}

/// Reads a register file to the end; nothing is written.
pub fn read_file(input: &TakeoverInput, today: Day) -> Result<Taken> {
    let garbled = |_| read_failure(&ReadFailure::NotASpreadsheet { found: "binary".into() });
    let bytes = B64.decode(&input.base64).map_err(garbled)?;
    if bytes.len() > FILE_MAX {
        return Err(Failure::field("base64", "register-too-large"));
    }
    let sha256 = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    let workbook = read_sheets(&bytes, &input.file_name).map_err(|e| read_failure(&e))?;
    let sheets: Vec<String> = workbook.sheets.iter().map(|s| s.name.clone()).collect();
    let mut decided = mapped(input.mapping.as_ref())?;
    if let Some(sheet) = &input.sheet {
        decided.get_or_insert_default().sheet = Some(sheet.clone());
    }
    if let Some(row) = input.header_row {
        decided.get_or_insert_default().header_row = Some(row);
    }
    let (header, mapping) =
        understand(&workbook, decided.as_ref()).map_err(|e| read_failure(&e))?;
    let takeover = classify(&workbook, &header, &mapping, &Options { today, cells: None });
    if takeover.rows.is_empty() {
        return Err(Failure::field("base64", "register-no-rows"));
    }
    Ok(Taken { takeover, sha256, sheets })
}

/// What a row says, whatever the file it was read from.
pub fn fingerprints(takeover: &Takeover) -> Result<Vec<String>> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    takeover
        .rows
        .iter()
        .map(|row| {
            let said = match &row.record {
                Some(record) => json!([row.kind, row.ecrou, record, row.written]),
                None => json!([row.kind, row.cells]),
            };
            let base = serde_json::to_string(&said)?;
            let rank = seen.entry(base.clone()).or_default();
            *rank += 1;
            let mut hash = Sha256::new();
            hash.update(base.as_bytes());
            hash.update(rank.to_be_bytes());
            Ok(hash.finalize().iter().map(|b| format!("{b:02x}")).collect())
        })
        .collect()
}

/// Takes a register over.
pub fn run(tx: &mut Tx<'_>, input: TakeoverInput) -> Result<TakeoverReport> {
    let taken = read_file(&input, tx.today)?;
    let fingerprints = fingerprints(&taken.takeover)?;
    let batch = BatchId::new();
    let mut counts = TakeoverCounts {
        rows: taken.takeover.rows.len() as u32,
        structural: taken.takeover.structural_rows.len() as u32,
        ..TakeoverCounts::default()
    };
    let progress = tx.store.extension::<Progress>();
    progress.total.store(counts.rows, Ordering::Relaxed);
    let _ended = Ended(progress.clone());
    let headers = headers(&taken.takeover);
    let mut earlier = SameRows::of(tx.conn)?;
    insert_batch(tx, &batch, &input, &taken)?;
    let mut committals: HashMap<u32, CommittalId> = HashMap::new();
    let mut lines = Vec::with_capacity(taken.takeover.rows.len());
    let mut written = Vec::new();
    for (row, fingerprint) in taken.takeover.rows.iter().zip(fingerprints) {
        progress.done.fetch_add(1, Ordering::Relaxed);
        match row.class {
            Class::Imported => counts.imported += 1,
            Class::ImportedWithWarnings => counts.imported_with_warnings += 1,
            Class::Held => counts.held += 1,
        }
        let known = match table::by_fingerprint(tx.conn, &fingerprint)? {
            None => earlier.find(&cells(row, &headers)),
            known => known,
        };
        if let Some(known) = known {
            counts.already += 1;
            let known = Some(known).filter(|id| !id.0.is_empty());
            if let Some(id) = &known {
                committals.insert(row.row, id.clone());
            }
            lines.push(row_line(row, known));
            continue;
        }
        let suggestion = stays::suggestion(row);
        let mut shown = row_line(row, None);
        let mut line = taken_row(tx, &batch, row, (fingerprint, &suggestion, &shown), &headers);
        match write_row(tx, row, suggestion, &batch, &headers, &mut committals)? {
            Written::Stay(id) => {
                written.push(id.clone());
                line.committal_id = Some(id);
            }
            Written::Known(id) => line.committal_id = Some(id),
            Written::Waits => line.state = "waiting".into(),
            Written::NumberTaken(number) => {
                line.state = "waiting".into();
                line.class = "held".into();
                line.staged = serde_json::to_value(stays::suggestion(row)).ok().map(Json);
                match row.class {
                    Class::Imported => counts.imported -= 1,
                    Class::ImportedWithWarnings => counts.imported_with_warnings -= 1,
                    Class::Held => counts.held -= 1,
                }
                counts.held += 1;
                line.issues.0.push(table::IssueSheet {
                    column: Some("ecrou_no".into()),
                    code: "ecrou_already_recorded".into(),
                    value: Some(number),
                    candidates: Vec::new(),
                    rows: Vec::new(),
                    of_row: None,
                });
            }
        }
        shown.committal_id.clone_from(&line.committal_id);
        shown.class.clone_from(&line.class);
        shown.issues.clone_from(&line.issues.0);
        lines.push(shown);
        tx.insert(&mut line)?;
    }
    assess::refresh_many(tx, &written)?;
    super::women::record(tx, &taken.takeover.women_and_infants, &committals)?;
    let mut kept: BatchRow = get(tx.conn, batch.as_str())?;
    kept.counts = Json(counts);
    tx.update(&mut kept)?;
    tx.touch("projections");
    tx.about(batch.as_str());
    Ok(TakeoverReport {
        batch_id: batch,
        counts,
        rows: lines,
        recorded_at: tx.now,
        sha256: taken.sha256,
    })
}

/// Clears the bar whatever happens.
struct Ended(std::sync::Arc<Progress>);
impl Drop for Ended {
    fn drop(&mut self) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(0, Ordering::Relaxed);
    }
}

enum Written {
    Stay(CommittalId),
    Known(CommittalId),
    Waits,
    NumberTaken(String),
}

pub(super) fn headers(takeover: &Takeover) -> HashMap<usize, (Option<String>, String)> {
    takeover
        .sheet
        .mapping
        .columns
        .iter()
        .map(|c| (c.index, (c.field.map(|f| f.key().to_owned()), c.header.clone())))
        .collect()
}

fn insert_batch(
    tx: &mut Tx<'_>,
    batch: &BatchId,
    input: &TakeoverInput,
    taken: &Taken,
) -> Result<()> {
    let annex = json!({
        "structural_rows": taken.takeover.structural_rows,
        "cells": taken.takeover.cells,
        "women_and_infants": taken.takeover.women_and_infants,
        "same_person": taken.takeover.same_person,
        "homonyms": taken.takeover.homonyms,
    });
    let mut row = BatchRow {
        id: batch.clone(),
        version: 0,
        file_name: input.file_name.clone(),
        sha256: taken.sha256.clone(),
        mapping: Json(serde_json::to_value(&taken.takeover.sheet.mapping)?),
        counts: Json(TakeoverCounts::default()),
        annex: Json(annex),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
    };
    tx.insert(&mut row)
}

/// The clock of a row that waits: a fault of writing must not hide an overrun.
fn staged_deadline(read: &Read<'_>, suggestion: &Suggestion) -> Option<String> {
    let day = suggestion.entered_on.unwrap_or(read.today);
    let assessment = assess::entered(
        read,
        (None, &suggestion.identity),
        day,
        &[],
        &suggestion.acts,
        Depth::Dates,
    )
    .ok()?;
    assessment
        .outcome
        .titles
        .iter()
        .map(|(_, t)| t)
        .filter(|t| !matches!(t.status.as_str(), "replaced" | "closed" | "refused"))
        .filter_map(|t| t.expires_on.clone())
        .min()
}

fn taken_row(
    read: &Read<'_>,
    batch: &BatchId,
    row: &Row,
    (fingerprint, suggestion, shown): (String, &Suggestion, &TakeoverRow),
    headers: &HashMap<usize, (Option<String>, String)>,
) -> TakenRow {
    let held = row.class == Class::Held;
    TakenRow {
        id: HeldRowId::new(),
        version: 0,
        batch_id: batch.clone(),
        row: i64::from(row.row),
        fingerprint,
        class: shown.class.clone(),
        kind: shown.kind.clone(),
        ecrou: suggestion.number.clone().unwrap_or_default(),
        name: suggestion.identity.full_name(),
        issues: Json(shown.issues.clone()),
        cells: Json(cells(row, headers)),
        staged_deadline: held.then(|| staged_deadline(read, suggestion)).flatten(),
        staged: held.then(|| serde_json::to_value(suggestion).ok().map(Json)).flatten(),
        state: "done".into(),
        committal_id: None,
        reason: String::new(),
    }
}

pub(super) fn cells(
    row: &Row,
    headers: &HashMap<usize, (Option<String>, String)>,
) -> Vec<CellSheet> {
    row.cells
        .iter()
        .map(|(index, value)| {
            let (column, header) = headers.get(index).cloned().unwrap_or_default();
            CellSheet { column, header, value: value.clone() }
        })
        .collect()
}

fn write_row(
    tx: &mut Tx<'_>,
    row: &Row,
    suggestion: Suggestion,
    batch: &BatchId,
    headers: &HashMap<usize, (Option<String>, String)>,
    committals: &mut HashMap<u32, CommittalId>,
) -> Result<Written> {
    match (row.class, row.kind) {
        (Class::Held, _) => Ok(Written::Waits),
        (_, Kind::Stay) => {
            let Some(entered_on) = suggestion.entered_on else { return Ok(Written::Waits) };
            let place = suggestion.number.as_deref().and_then(stays::series_place);
            let (number, (order, year), provisional) = match (suggestion.number.clone(), place) {
                (Some(number), Some(place)) => (number, place, false),
                _ => {
                    let year = i64::from(entered_on.year());
                    let order = committals::next_number(tx, year, true)?;
                    (committals::written(order, year, true), (order, year), true)
                }
            };
            if committals::by_ecrou(tx.conn, &number)?.is_some() {
                return Ok(Written::NumberTaken(number));
            }
            let stay = Stay { suggestion, entered_on, number, order, year, provisional };
            let id = write_stay(tx, row, batch, headers, stay)?;
            committals.insert(row.row, id.clone());
            Ok(Written::Stay(id))
        }
        // Its acts came with the row that it adds to.
        _ => Ok(row
            .of_row
            .and_then(|of| committals.get(&of))
            .map_or(Written::Waits, |id| Written::Known(id.clone()))),
    }
}

struct Stay {
    suggestion: Suggestion,
    entered_on: Day,
    number: String,
    order: i64,
    year: i64,
    provisional: bool,
}

fn write_stay(
    tx: &mut Tx<'_>,
    row: &Row,
    batch: &BatchId,
    headers: &HashMap<usize, (Option<String>, String)>,
    stay: Stay,
) -> Result<CommittalId> {
    let suggestion = stay.suggestion;
    let mut person = DetaineeRow::new(DetaineeId::new(), suggestion.identity);
    tx.insert(&mut person)?;
    let (entered_at, hour_known) =
        committals::kept(suggestion.entered_at.map_or(stay.entered_on.into(), Into::into));
    let untitled = suggestion.acts.iter().any(|a| a.kind == "entree_sans_titre");
    let mut committal = CommittalRow {
        id: CommittalId::new(),
        version: 0,
        detainee_id: person.id,
        ecrou: stay.number,
        ecrou_year: stay.year,
        ecrou_number: stay.order,
        provisional: stay.provisional,
        entered_at,
        hour_known,
        details: Json(Arrival::default()),
        cell: suggestion.cell,
        without_title: untitled
            .then(|| Json(WithoutTitle { reason: String::new(), ordered_by: String::new() })),
        exit_on: suggestion.exit_on,
        exit_reason: suggestion.exit_reason,
        exit_note: String::new(),
        source: "takeover".into(),
        batch_id: Some(batch.clone()),
        warnings: Json(stays::warnings(row)),
        raw_cells: Json(
            cells(row, headers)
                .into_iter()
                .map(|c| RawCell { column: c.header, value: c.value })
                .collect(),
        ),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
    };
    tx.insert(&mut committal)?;
    record_acts(tx, &committal.id, suggestion.acts, 0)?;
    Ok(committal.id)
}

/// Completes a row that waited: the stay is recorded as from the form, with the row's own number.
pub fn complete(tx: &mut Tx<'_>, input: CompleteHeldRow) -> Result<CommittalEntered> {
    let mut row = waiting(tx, &input.row_id)?;
    let entered = enter(tx, input.committal)?;
    row.state = "completed".into();
    row.committal_id = Some(entered.committal_id.clone());
    tx.update(&mut row)?;
    let mut stay: CommittalRow = get(tx.conn, entered.committal_id.as_str())?;
    stay.batch_id = Some(row.batch_id.clone());
    stay.raw_cells = Json(
        row.cells
            .0
            .iter()
            .map(|c| RawCell { column: c.header.clone(), value: c.value.clone() })
            .collect(),
    );
    tx.update(&mut stay)?;
    Ok(entered)
}

/// Sets a row aside with a reason: it stays readable and leaves the work list.
pub fn set_aside(tx: &mut Tx<'_>, input: SetAsideHeldRow) -> Result<()> {
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    let mut row = waiting(tx, &input.row_id)?;
    row.state = "set_aside".into();
    row.reason = input.reason.trim().to_owned();
    tx.about(row.id.as_str());
    tx.update(&mut row)
}

fn waiting(read: &Read<'_>, id: &HeldRowId) -> Result<TakenRow> {
    let row: TakenRow = get(read.conn, id.as_str())?;
    if row.state == "waiting" { Ok(row) } else { Err(Failure::refused("held-row-settled")) }
}
