//! The rows of a take-over written: a line for each row, and the persons, stays and acts they tell.

use super::acts::LegalFile;
use super::input::Taken;
use super::queries::TakeoverRow;
use super::report::{Class, Kind, Row};
use super::stays::{self, Suggestion};
use super::table::{BatchRow, TakenRow, TakeoverCounts};
use crate::base::dates::Day;
use crate::base::ids::{BatchId, CommittalId, DetaineeId, HeldRowId};
use crate::committals::commands::record_acts;
use crate::committals::legacy::{LegacyCells, LegacyLine};
use crate::committals::table::{self as committals, Arrival, CommittalRow, WithoutTitle};
use crate::deadlines::assess;
use crate::deadlines::dossier::Dossier;
use crate::deadlines::outcome::Depth;
use crate::deadlines::reading::Reading;
use crate::detainees::table::DetaineeRow;
use crate::failure::Result;
use crate::store::Tx;
use crate::store::table::Json;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};

/// Stays held against the law at a time.
const AT_A_TIME: usize = 1024;

/// A take-over under way.
pub(super) struct Writing {
    batch: BatchId,
    reading: Reading,
    stays: HashMap<u32, CommittalId>,
    /// Stays just written, not yet held against the law.
    fresh: Vec<Dossier>,
}

/// The number, year and order that a stay is recorded under.
struct Numbered {
    written: String,
    order: i64,
    year: i64,
    provisional: bool,
}

impl Writing {
    /// Writes the batch.
    pub(super) fn begin(
        tx: &mut Tx<'_>,
        file_name: String,
        taken: &Taken,
        counts: TakeoverCounts,
    ) -> Result<Writing> {
        let annex = json!({
            "structural_rows": taken.takeover.structural_rows,
            "cells": taken.takeover.cells,
            "women_and_infants": taken.takeover.women_and_infants,
            "same_person": nearest(&taken.takeover.same_person),
            "homonyms": taken.takeover.homonyms,
        });
        let mut row = BatchRow {
            id: BatchId::new(),
            version: 0,
            file_name,
            sha256: taken.sha256.clone(),
            mapping: Json(serde_json::to_value(&taken.takeover.sheet.mapping)?),
            counts: Json(counts),
            annex: Json(annex),
            recorded_at: tx.now,
            recorded_by: tx.actor.display_name.clone(),
        };
        tx.insert(&mut row)?;
        Ok(Writing {
            batch: row.id,
            reading: Reading::of(tx)?,
            stays: HashMap::new(),
            fresh: Vec::new(),
        })
    }

    /// A row taken over earlier: the lines that add to it find its stay.
    pub(super) fn known(&mut self, row: &Row, stay: CommittalId) -> Option<CommittalId> {
        let stay = Some(stay).filter(|id| !id.0.is_empty())?;
        self.stays.insert(row.row, stay.clone());
        Some(stay)
    }

    /// Writes a row: its stay when it tells one, and its line whatever became of it.
    pub(super) fn row(
        &mut self,
        tx: &mut Tx<'_>,
        (row, legal): (&mut Row, Option<LegalFile>),
        shown: &mut TakeoverRow,
        fingerprint: String,
    ) -> Result<Option<CommittalId>> {
        let suggestion = stays::suggestion(row, legal);
        let held = row.class == Class::Held;
        let mut line = TakenRow {
            id: HeldRowId::new(),
            version: 0,
            batch_id: self.batch.clone(),
            row: i64::from(row.row),
            fingerprint,
            class: row.class.key().to_owned(),
            kind: row.kind.key().to_owned(),
            ecrou: suggestion.number.clone().unwrap_or_default(),
            name: suggestion.identity.full_name(),
            issues: Json(std::mem::take(&mut shown.issues)),
            cells: Json(LegacyCells::Placed(Vec::new())),
            staged_deadline: None,
            staged: None,
            state: "done".into(),
            committal_id: None,
            reason: String::new(),
        };
        if held {
            line.staged_deadline = self.staged_deadline(tx.today, &suggestion);
            line.staged = Some(Json(serde_json::to_value(&suggestion)?));
        } else if row.kind == Kind::Stay {
            line.committal_id = self.stay(tx, row, suggestion)?;
        } else {
            // Its acts came with the row that it adds to.
            line.committal_id = row.of_row.and_then(|of| self.stays.get(&of)).cloned();
        }
        if line.committal_id.is_none() {
            line.state = "waiting".into();
        }
        line.cells = Json(LegacyCells::Placed(std::mem::take(&mut row.cells)));
        tx.insert(&mut line)?;
        shown.issues = line.issues.0;
        Ok(line.committal_id)
    }

    /// The clock of a row that waits: a fault of writing must not hide an overrun.
    fn staged_deadline(&self, today: Day, told: &Suggestion) -> Option<String> {
        let day = told.entered_on.unwrap_or(today);
        let dossier = Dossier::entered((&told.identity, Vec::new()), day, &[], &told.acts).ok()?;
        let assessment = dossier.assess(&self.reading, Depth::Dates).ok()?;
        assessment
            .outcome
            .titles
            .iter()
            .map(|(_, t)| t)
            .filter(|t| !matches!(t.status.as_str(), "replaced" | "closed" | "refused"))
            .filter_map(|t| t.expires_on.clone())
            .min()
    }

    fn stay(
        &mut self,
        tx: &mut Tx<'_>,
        row: &Row,
        told: Suggestion,
    ) -> Result<Option<CommittalId>> {
        let Some(entered_on) = told.entered_on else { return Ok(None) };
        let number = numbered(tx, told.number, entered_on)?;
        let mut person = DetaineeRow::new(DetaineeId::new(), told.identity);
        tx.insert(&mut person)?;
        let (entered_at, hour_known) =
            committals::kept(told.entered_at.map_or(entered_on.into(), Into::into));
        let untitled = told.acts.iter().any(|a| a.kind == "entree_sans_titre");
        let mut stay = CommittalRow {
            id: CommittalId::new(),
            version: 0,
            detainee_id: person.id.clone(),
            ecrou: number.written,
            ecrou_year: number.year,
            ecrou_number: number.order,
            provisional: number.provisional,
            entered_at,
            hour_known,
            details: Json(Arrival::default()),
            cell: told.cell,
            without_title: untitled
                .then(|| Json(WithoutTitle { reason: String::new(), ordered_by: String::new() })),
            exit_on: told.exit_on,
            exit_reason: told.exit_reason,
            exit_note: String::new(),
            source: "takeover".into(),
            batch_id: Some(self.batch.clone()),
            warnings: Json(stays::warnings(row)),
            raw_cells: Json(LegacyLine::Row { row: i64::from(row.row) }),
            recorded_at: tx.now,
            recorded_by: tx.actor.display_name.clone(),
        };
        tx.insert(&mut stay)?;
        let acts = record_acts(tx, &stay.id, told.acts, 0)?;
        self.fresh.push(Dossier::of(&stay, (&person.identity(), Vec::new()), &acts)?);
        if self.fresh.len() >= AT_A_TIME {
            self.hold_against_the_law(tx)?;
        }
        self.stays.insert(row.row, stay.id.clone());
        Ok(Some(stay.id))
    }

    fn hold_against_the_law(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        assess::keep_new(tx, &self.reading, std::mem::take(&mut self.fresh))
    }

    /// Ends the take-over: its identifier, and the stays by the number of their row.
    pub(super) fn end(mut self, tx: &mut Tx<'_>) -> Result<(BatchId, HashMap<u32, CommittalId>)> {
        self.hold_against_the_law(tx)?;
        Ok((self.batch, self.stays))
    }
}

/// Of the rows that are the same person, each with the nearest above it: the chain tells the others.
fn nearest(pairs: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut above: BTreeMap<u32, u32> = BTreeMap::new();
    for (earlier, later) in pairs {
        let known = above.entry(*later).or_insert(*earlier);
        *known = (*known).max(*earlier);
    }
    above.into_iter().map(|(later, earlier)| (earlier, later)).collect()
}

/// The number of the register, or a provisional one.
fn numbered(tx: &mut Tx<'_>, number: Option<String>, entered_on: Day) -> Result<Numbered> {
    let place = number.as_deref().and_then(stays::series_place);
    if let (Some(written), Some((order, year))) = (number, place) {
        return Ok(Numbered { written, order, year, provisional: false });
    }
    let year = i64::from(entered_on.year());
    let order = committals::next_number(tx.conn, year, true)?;
    let written = committals::written(order, year, true);
    Ok(Numbered { written, order, year, provisional: true })
}
