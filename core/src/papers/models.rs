//! Models: what papers say, edited by the administration without a programmer. Each change is a new
//! edition; the ones before are kept, and a paper made says which edition it came from.

use super::Wording;
use super::made::{Letters, drawn};
use super::places::{self, Facts};
use super::table::{ModelRow, editions};
use crate::api::Empty;
use crate::base::dates::Moment;
use crate::failure::{Code, Failure, FieldProblem, Result};
use crate::print::Signature;
use crate::reference::papers::{self, PaperKind};
use crate::registers::{PDF, PrintFile, file};
use crate::store::table::Json;
use crate::store::{Read, Tx};
use crate::words::{Lang, Words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An edition of a model.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
#[ts(rename = "ModelEdition")]
pub struct Edition {
    /// Rank; 0 as shipped.
    pub edition: i64,
    /// What it says.
    pub wording: Wording,
    /// When it was written; none as shipped.
    pub written_at: Option<Moment>,
    /// By whom.
    pub written_by: String,
    /// Why.
    pub reason: String,
}

/// A model with its editions.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PaperModel {
    /// Kind of paper.
    pub kind: String,
    /// Letters of its numbers.
    pub series: String,
    /// Every edition, the one in force first.
    pub editions: Vec<Edition>,
    /// The places that it may name.
    pub places: Vec<String>,
}

/// A new edition of a model.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveModel {
    /// Kind of paper.
    pub kind: String,
    /// The edition that was read.
    pub edition: i64,
    /// What it is to say.
    pub wording: Wording,
    /// Why.
    pub reason: String,
}

/// A model tried on an invented person.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TryModel {
    /// Kind of paper.
    pub kind: String,
    /// What it would say.
    pub wording: Wording,
}

pub(super) fn kind(name: &str) -> Result<&'static PaperKind> {
    papers::kind(name).ok_or_else(|| Failure::not_found("paper_models"))
}

fn model(read: &Read<'_>, kind: &PaperKind) -> Result<PaperModel> {
    let written = editions(read.conn, &kind.kind)?.into_iter().map(|row| Edition {
        edition: row.edition,
        wording: row.wording.0,
        written_at: Some(row.written_at),
        written_by: row.written_by,
        reason: row.reason,
    });
    let shipped = Edition {
        edition: 0,
        wording: kind.model.clone(),
        written_at: None,
        written_by: String::new(),
        reason: String::new(),
    };
    Ok(PaperModel {
        kind: kind.kind.clone(),
        series: kind.series.clone(),
        editions: written.chain([shipped]).collect(),
        places: places::all(),
    })
}

/// Every model.
pub fn list(read: &Read<'_>, _: Empty) -> Result<Vec<PaperModel>> {
    papers::kinds().iter().map(|kind| model(read, kind)).collect()
}

/// The wording in force, with its edition.
pub(super) fn in_force(read: &Read<'_>, kind: &PaperKind) -> Result<(i64, Wording)> {
    let last = editions(read.conn, &kind.kind)?.into_iter().next();
    Ok(last.map_or((0, kind.model.clone()), |row| (row.edition, row.wording.0)))
}

fn trimmed(wording: Wording) -> Wording {
    let lines = |list: Vec<String>| -> Vec<String> {
        list.into_iter().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect()
    };
    Wording {
        title: wording.title.trim().to_owned(),
        to: lines(wording.to),
        subject: wording.subject.trim().to_owned(),
        paragraphs: lines(wording.paragraphs),
        enclosures: lines(wording.enclosures),
        signatures: lines(wording.signatures),
    }
}

/// Writes a new edition. An unknown place is refused by its name.
pub fn save(tx: &mut Tx<'_>, input: SaveModel) -> Result<PaperModel> {
    let kind = kind(&input.kind)?;
    let mut problems = places::check(&input.wording);
    if input.reason.trim().is_empty() {
        problems.push(FieldProblem::new("reason", "missing"));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let (edition, _) = in_force(tx, kind)?;
    if edition != input.edition {
        return Err(Failure::new(Code::Conflict, "version-stale").with("what", "paper_models"));
    }
    let mut row = ModelRow {
        id: format!("{}/{}", kind.kind, edition + 1),
        version: 0,
        kind: kind.kind.clone(),
        edition: edition + 1,
        wording: Json(trimmed(input.wording)),
        reason: input.reason.trim().to_owned(),
        written_at: tx.now,
        written_by: tx.actor.display_name.clone(),
    };
    tx.about(&row.id);
    tx.insert(&mut row)?;
    model(tx, kind)
}

/// Draws a model filled with an invented person.
pub fn try_out(read: &Read<'_>, input: TryModel) -> Result<PrintFile> {
    kind(&input.kind)?;
    let problems = places::check(&input.wording);
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let facts: Facts = papers::sample().clone();
    let letters = Letters::of(read)?;
    let mut letter = letters.letter(read, &trimmed(input.wording), &facts, &mut BTreeSet::new());
    letter.letterhead.training = true;
    letter.letterhead.copy = Some(Words::of(Lang::Fr).key("papers-mark-model"));
    let (bytes, made) = drawn(&letter)?;
    Ok(file("modele.pdf", PDF, &bytes, made))
}

/// The lines of a wording with the facts in their places.
pub(super) fn filled(
    lines: &[String],
    facts: &Facts,
    blanks: &mut BTreeSet<String>,
) -> Vec<String> {
    lines.iter().map(|line| places::fill(line, facts, blanks)).collect()
}

/// Boxes to sign in.
pub(super) fn boxes(titles: Vec<String>) -> Vec<Signature> {
    titles.into_iter().map(|title| Signature { title, name: None }).collect()
}
