//! What is done to a person's record: corrected, photographed, told apart from another.

use super::Identity;
use super::table::{self, AnswerRow, DetaineeRow};
use crate::base::ids::DetaineeId;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::table::get;
use crate::store::{Read, Tx};
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Largest photograph taken in, in bytes, before it is reduced.
const PHOTO_MAX: usize = 12 << 20;
/// Longest side of the photograph kept.
const PHOTO_SIDE: u32 = 800;

/// A photograph as it travels.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// `image/jpeg` or `image/png`.
    pub mime: String,
    /// The picture.
    pub base64: String,
}

/// A new photograph; the one before stays in the file.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetPhoto {
    /// The person.
    pub detainee_id: DetaineeId,
    /// `image/jpeg` or `image/png`.
    pub mime: String,
    /// The picture.
    pub base64: String,
    /// Why, when there was one already.
    pub reason: String,
}

/// A person.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OnePerson {
    /// The person.
    pub detainee_id: DetaineeId,
}

/// A correction of the identity: the record as it was stays in the journal.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectIdentity {
    /// The person.
    pub detainee_id: DetaineeId,
    /// Version that was read.
    pub version: i64,
    /// The identity, whole.
    pub identity: Identity,
    /// Why.
    pub reason: String,
}

/// What a clerk says of two records that look alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum SamePerson {
    /// The same person.
    Same,
    /// Another person; not asked again.
    Other,
    /// Not known; shown again.
    Unknown,
}

impl SamePerson {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            SamePerson::Same => "same",
            SamePerson::Other => "other",
            SamePerson::Unknown => "unknown",
        }
    }
}

/// An answer about two records.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerSimilar {
    /// The record at hand.
    pub detainee_id: DetaineeId,
    /// The record it looks like.
    pub other_id: DetaineeId,
    /// The answer.
    pub answer: SamePerson,
    /// Why.
    pub reason: String,
}

/// Refuses a record that another took over: what is written goes to the one that stands for the
/// person.
fn stands(tx: &Tx<'_>, row: &DetaineeRow) -> Result<()> {
    if row.merged_into.is_none() {
        return Ok(());
    }
    let into = table::current(tx.conn, &row.id)?;
    Err(Failure::refused("record-merged")
        .with("name", row.full_name())
        .with("into", into.full_name()))
}

/// Corrects the identity of a person.
pub fn correct(tx: &mut Tx<'_>, input: &CorrectIdentity) -> Result<()> {
    let mut row: DetaineeRow = get(tx.conn, input.detainee_id.as_str())?;
    stands(tx, &row)?;
    let mut problems = input.identity.problems(tx.today);
    if input.reason.trim().is_empty() {
        problems.push(FieldProblem::new("reason", "missing"));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    row.version = input.version;
    row.set_identity(input.identity.clone());
    tx.about(row.id.as_str());
    tx.update(&mut row)
}

/// Reduces a picture to what a register needs; refuses what is not a picture.
fn reduced(mime: &str, base64: &str) -> Result<(String, Vec<u8>)> {
    let wrong = |reason: &str| Failure::field("base64", reason);
    let bytes = B64.decode(base64).map_err(|_| wrong("photo-unreadable"))?;
    if bytes.len() > PHOTO_MAX {
        return Err(wrong("photo-too-big"));
    }
    let format = match mime {
        "image/jpeg" => image::ImageFormat::Jpeg,
        "image/png" => image::ImageFormat::Png,
        _ => return Err(Failure::field("mime", "photo-kind")),
    };
    let mut reader = image::ImageReader::with_format(std::io::Cursor::new(&bytes), format);
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(256 << 20);
    reader.limits(limits);
    let picture = reader.decode().map_err(|_| wrong("photo-unreadable"))?;
    let picture = if picture.width().max(picture.height()) > PHOTO_SIDE {
        picture.thumbnail(PHOTO_SIDE, PHOTO_SIDE)
    } else {
        picture
    };
    let mut out = std::io::Cursor::new(Vec::new());
    picture
        .to_rgb8()
        .write_to(&mut out, image::ImageFormat::Jpeg)
        .map_err(|_| wrong("photo-unreadable"))?;
    Ok(("image/jpeg".into(), out.into_inner()))
}

/// Keeps a photograph and gives its name.
pub fn take_photo(tx: &Tx<'_>, photo: &Photo) -> Result<String> {
    let (mime, bytes) = reduced(&photo.mime, &photo.base64)?;
    let id: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    table::keep_photo(tx, &id, &mime, &bytes)?;
    Ok(id)
}

/// Sets the photograph in force.
pub fn set_photo(tx: &mut Tx<'_>, input: SetPhoto) -> Result<()> {
    let mut row: DetaineeRow = get(tx.conn, input.detainee_id.as_str())?;
    stands(tx, &row)?;
    if row.photo.is_some() && input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    row.photo = Some(take_photo(tx, &Photo { mime: input.mime, base64: input.base64 })?);
    tx.about(row.id.as_str());
    tx.update(&mut row)
}

/// The photograph in force.
pub fn photo(read: &Read<'_>, input: OnePerson) -> Result<Option<Photo>> {
    let row = table::current(read.conn, &input.detainee_id)?;
    let Some(id) = row.photo else { return Ok(None) };
    Ok(table::photo(read.conn, &id)?.map(|(mime, bytes)| Photo { mime, base64: B64.encode(bytes) }))
}

/// Records what a clerk says of two records that look alike. `same` is kept for the merge, which
/// is an act of its own.
pub fn answer_similar(tx: &mut Tx<'_>, input: AnswerSimilar) -> Result<()> {
    if input.detainee_id == input.other_id {
        return Err(Failure::field("other_id", "same-record"));
    }
    let _: DetaineeRow = get(tx.conn, input.other_id.as_str())?;
    let _: DetaineeRow = get(tx.conn, input.detainee_id.as_str())?;
    tx.about(input.detainee_id.as_str());
    let mut row = AnswerRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        detainee_id: input.detainee_id,
        other_id: input.other_id,
        answer: input.answer.as_str().to_owned(),
        reason: input.reason.trim().to_owned(),
        answered_by: tx.actor.display_name.clone(),
        answered_at: tx.now,
    };
    tx.insert(&mut row)
}
