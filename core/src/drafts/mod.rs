//! Minimal until the module lands.
use crate::{failure::Result, store::Read};
use serde::Serialize;
/// An unfinished entry.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct DraftLine {
    /// Identifier.
    pub draft_id: String,
}
/// The reader's own.
pub fn mine(_: &Read<'_>) -> Result<Vec<DraftLine>> {
    Ok(Vec::new())
}
