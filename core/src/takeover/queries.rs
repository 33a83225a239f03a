//! Looking at a register before and after it is taken over, and at the rows that wait.

use super::commands::Progress;
use super::input::{TakeoverInput, fingerprints, headings, read_file};
use super::known;
use super::mapping::MappingFile;
use super::report::{Class, Row, Takeover};
use super::stays::Suggestion;
use super::table::{self, BatchRow, IssueSheet, TakenRow, TakeoverCounts};
use crate::api::Empty;
use crate::base::dates::Moment;
use crate::base::ids::{BatchId, CommittalId, HeldRowId};
use crate::base::page::{Page, window};
use crate::committals::legacy::{self, CellSheet, Headings};
use crate::detainees::full_name;
use crate::failure::{Failure, Result};
use crate::store::Read;
use crate::store::table::{get, select};
use crate::takeover::field::Field;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::Ordering;

/// A column of the register and what it is taken for.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct TakeoverColumn {
    /// From 0.
    pub index: u32,
    /// Heading.
    pub header: String,
    /// What it is taken for.
    pub proposed: Option<String>,
    /// How surely, 0 to 1.
    pub confidence: f64,
    /// Some of its cells.
    pub samples: Vec<String>,
}

/// How often a doubt occurs.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct IssueCount {
    /// Code.
    pub code: String,
    /// Column.
    pub column: Option<String>,
    /// Times.
    pub count: u32,
}

/// One row as the report says it.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct TakeoverRow {
    /// Number in the sheet.
    pub row: u32,
    /// `imported`, `imported_with_warnings`, `held`.
    pub class: String,
    /// `stay`, `further_title`, `copy`, `note`.
    pub kind: String,
    /// Number, canonical.
    pub ecrou: Option<String>,
    /// Name, as written.
    pub name: String,
    /// Doubts.
    pub issues: Vec<IssueSheet>,
    /// The stay it became.
    pub committal_id: Option<CommittalId>,
    /// Taken over earlier: left as it is.
    pub already: bool,
}

/// What a file would give.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct TakeoverPreview {
    /// Sheet read.
    pub sheet: String,
    /// Every sheet.
    pub sheets: Vec<String>,
    /// Other sheets that look like a register: they are not read.
    pub other_registers: Vec<String>,
    /// Line of the headings.
    pub header_row: u32,
    /// Last line.
    pub last_row: u32,
    /// Columns.
    pub columns: Vec<TakeoverColumn>,
    /// Keys a column can be given.
    pub known_columns: Vec<String>,
    /// Headings kept but not understood.
    pub unmapped: Vec<String>,
    /// What would become of the rows.
    pub counts: TakeoverCounts,
    /// Doubts, by how often.
    pub issues: Vec<IssueCount>,
    /// The rows, those in doubt first.
    pub rows: Vec<TakeoverRow>,
}

/// What became of a file.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct TakeoverReport {
    /// The take-over.
    pub batch_id: BatchId,
    /// TakeoverCounts.
    pub counts: TakeoverCounts,
    /// Every data row.
    pub rows: Vec<TakeoverRow>,
    /// When.
    pub recorded_at: Moment,
    /// Fingerprint of the file.
    pub sha256: String,
}

/// The bar.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct TakeoverProgress {
    /// Something runs.
    pub running: bool,
    /// Rows written.
    pub done: u32,
    /// Rows to write.
    pub total: u32,
}

/// A take-over in the list.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct BatchLine {
    /// The take-over.
    pub batch_id: BatchId,
    /// File.
    pub file_name: String,
    /// When.
    pub recorded_at: Moment,
    /// By whom.
    pub by: String,
    /// TakeoverCounts.
    pub counts: TakeoverCounts,
}

/// One take-over.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OneBatch {
    /// The take-over.
    pub batch_id: BatchId,
}

/// Which waiting rows.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct HeldQuery {
    /// `waiting` (usual), `completed`, `set_aside`.
    pub state: Option<String>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// A row that waits, or waited.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct HeldRow {
    /// The row.
    pub row_id: HeldRowId,
    /// Its take-over.
    pub batch_id: BatchId,
    /// Number in the sheet.
    pub row: u32,
    /// `stay`, `further_title`, `copy`, `note`.
    pub kind: String,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Doubts.
    pub issues: Vec<IssueSheet>,
    /// Cells, as written.
    pub cells: Vec<CellSheet>,
    /// The end of the title, when the cells tell it.
    pub staged_deadline: Option<String>,
    /// `waiting`, `completed`, `set_aside`.
    pub state: String,
    /// The stay it became.
    pub committal_id: Option<CommittalId>,
    /// What was understood, for the form.
    pub suggestion: Option<Suggestion>,
    /// Why it was set aside.
    pub set_aside_reason: String,
}

/// A mapping as a clerk decides it: `{heading: key | null}`, or a mapping file.
pub(super) fn mapped(value: Option<&Value>) -> Result<Option<MappingFile>> {
    let wrong = || Failure::field("mapping", "mapping-shape");
    let Some(value) = value.filter(|v| !v.is_null()) else { return Ok(None) };
    let map = value.as_object().ok_or_else(wrong)?;
    if map.contains_key("columns") {
        return serde_json::from_value(value.clone()).map(Some).map_err(|_| wrong());
    }
    let mut columns = BTreeMap::new();
    for (heading, key) in map {
        let field = match key {
            Value::Null => None,
            Value::String(key) => Some(Field::from_key(key).ok_or_else(wrong)?),
            _ => return Err(wrong()),
        };
        columns.insert(heading.clone(), field);
    }
    Ok(Some(MappingFile { columns, ..MappingFile::default() }))
}

/// The doubts of a row.
pub(super) fn issues(row: &Row) -> Vec<IssueSheet> {
    row.issues
        .iter()
        .map(|i| IssueSheet {
            column: i.column.map(str::to_owned),
            code: i.code.key().to_owned(),
            value: i.value.clone(),
            candidates: i.candidates.clone(),
            rows: i.rows.clone(),
            of_row: i.of_row,
        })
        .collect()
}

/// A row as the report says it.
pub(super) fn row_line(row: &Row, committal_id: Option<CommittalId>) -> TakeoverRow {
    TakeoverRow {
        row: row.row,
        class: row.class.key().to_owned(),
        kind: row.kind.key().to_owned(),
        ecrou: row.ecrou.as_ref().map(ToString::to_string),
        name: full_name(&row.written.family_name, &row.written.given_names),
        issues: issues(row),
        committal_id,
        already: false,
    }
}

/// What becomes of the rows: each is taken over earlier or of one class.
pub(super) fn counts(takeover: &Takeover, known: &[Option<CommittalId>]) -> TakeoverCounts {
    let new = || takeover.rows.iter().zip(known).filter(|(_, known)| known.is_none());
    let of = |class| new().filter(|(row, _)| row.class == class).count() as u32;
    TakeoverCounts {
        rows: takeover.rows.len() as u32,
        imported: of(Class::Imported),
        imported_with_warnings: of(Class::ImportedWithWarnings),
        held: of(Class::Held),
        structural: takeover.structural_rows.len() as u32,
        already: known.iter().flatten().count() as u32,
    }
}

/// What a file would give, before anything is written.
pub fn preview(read: &Read<'_>, input: TakeoverInput) -> Result<TakeoverPreview> {
    let mut taken = read_file(&input, read.today)?;
    let fingerprints = fingerprints(&taken.takeover)?;
    let headings = headings(&taken.takeover);
    let known = known::compare(read.conn, &mut taken.takeover, &fingerprints, &headings)?;
    let t = &taken.takeover;
    let counts = counts(t, &known);
    let line = |(row, known): (&Row, &Option<CommittalId>)| {
        let stay = known.clone().filter(|id| !id.as_str().is_empty());
        TakeoverRow { already: known.is_some(), ..row_line(row, stay) }
    };
    let mut rows: Vec<TakeoverRow> = t.rows.iter().zip(&known).map(line).collect();
    let mut issues: BTreeMap<(String, Option<String>), u32> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.already) {
        for issue in &row.issues {
            *issues.entry((issue.code.clone(), issue.column.clone())).or_default() += 1;
        }
    }
    let mut issues: Vec<IssueCount> = issues
        .into_iter()
        .map(|((code, column), count)| IssueCount { code, column, count })
        .collect();
    issues.sort_by_key(|i| std::cmp::Reverse(i.count));
    let samples = |index: usize| {
        t.rows
            .iter()
            .filter_map(|r| r.cells.iter().find(|(i, _)| *i == index))
            .map(|(_, text)| text.clone())
            .take(4)
            .collect()
    };
    let columns = t.sheet.mapping.columns.iter().map(|c| TakeoverColumn {
        index: c.index as u32,
        header: c.header.clone(),
        proposed: c.field.map(|f| f.key().to_owned()),
        confidence: c.confidence,
        samples: samples(c.index),
    });
    rows.sort_by_key(|r| match r.class.as_str() {
        _ if r.already => 3,
        "held" => 0,
        "imported_with_warnings" => 1,
        _ => 2,
    });
    Ok(TakeoverPreview {
        columns: columns.collect(),
        sheet: t.sheet.name.clone(),
        sheets: taken.sheets,
        other_registers: taken.other_registers,
        header_row: t.sheet.header_row,
        last_row: t.sheet.last_row,
        known_columns: Field::ALL.iter().map(|f| f.key().to_owned()).collect(),
        unmapped: t.sheet.unmapped.clone(),
        counts,
        issues,
        rows,
    })
}

/// How far the take-over under way has come.
pub fn progress(read: &Read<'_>, _: Empty) -> Result<TakeoverProgress> {
    let progress = read.store.extension::<Progress>();
    let total = progress.total.load(Ordering::Relaxed);
    Ok(TakeoverProgress { running: total > 0, done: progress.done.load(Ordering::Relaxed), total })
}

/// Take-overs, latest first.
pub fn batches(read: &Read<'_>, _: Empty) -> Result<Vec<BatchLine>> {
    let rows: Vec<BatchRow> = select(read.conn, "ORDER BY recorded_at DESC, id DESC", &[])?;
    Ok(rows
        .into_iter()
        .map(|row| BatchLine {
            batch_id: row.id,
            file_name: row.file_name,
            recorded_at: row.recorded_at,
            by: row.recorded_by,
            counts: row.counts.0,
        })
        .collect())
}

/// What became of each row of a take-over.
pub fn report(read: &Read<'_>, input: OneBatch) -> Result<TakeoverReport> {
    let batch: BatchRow = get(read.conn, input.batch_id.as_str())?;
    let rows = table::of_batch(read.conn, &batch.id)?;
    Ok(TakeoverReport {
        batch_id: batch.id,
        counts: batch.counts.0,
        recorded_at: batch.recorded_at,
        sha256: batch.sha256,
        rows: rows
            .into_iter()
            .map(|r| TakeoverRow {
                row: r.row as u32,
                class: r.class,
                kind: r.kind,
                ecrou: Some(r.ecrou).filter(|e| !e.is_empty()),
                name: r.name,
                issues: r.issues.0,
                committal_id: r.committal_id,
                already: false,
            })
            .collect(),
    })
}

/// The work list: rows that wait for a clerk.
pub fn held(read: &Read<'_>, query: HeldQuery) -> Result<Page<HeldRow>> {
    let state = query.state.unwrap_or_else(|| "waiting".into());
    let (offset, limit) = window(query.offset, query.limit);
    let total = read
        .conn
        .prepare_cached("SELECT count(*) FROM takeover_rows WHERE state = ?1")?
        .query_row([&state], |r| r.get(0))?;
    let end = "WHERE state = ?1 ORDER BY batch_id, row LIMIT ?2 OFFSET ?3";
    let rows: Vec<TakenRow> = select(read.conn, end, &[&state, &limit, &offset])?;
    let mut headings: HashMap<BatchId, Headings> = HashMap::new();
    for batch in rows.iter().map(|row| &row.batch_id) {
        if !headings.contains_key(batch) {
            headings.insert(batch.clone(), legacy::headings(read.conn, batch)?);
        }
    }
    let nameless = Headings::default();
    let shown = |row: TakenRow| {
        let headings = headings.get(&row.batch_id).unwrap_or(&nameless);
        held_row(row, headings)
    };
    Ok(Page { rows: rows.into_iter().map(shown).collect(), total, offset })
}

fn held_row(row: TakenRow, headings: &Headings) -> HeldRow {
    HeldRow {
        row_id: row.id,
        batch_id: row.batch_id,
        row: row.row as u32,
        kind: row.kind,
        ecrou: row.ecrou,
        name: row.name,
        issues: row.issues.0,
        cells: row.cells.0.headed(headings),
        staged_deadline: row.staged_deadline,
        state: row.state,
        committal_id: row.committal_id,
        suggestion: row.staged.and_then(|s| serde_json::from_value(s.0).ok()),
        set_aside_reason: row.reason,
    }
}
