//! The legal acts that a register tells, in the case format of the law engine.

use super::report::Row;
use crate::base::dates::Day;
use serde::Serialize;
use serde_json::Value;

/// The acts of one stay.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct LegalFile {
    /// The person, as the law engine takes it.
    pub person: Value,
    /// The acts, in chronological order.
    pub file: Vec<Value>,
}

/// Attaches to every stay its acts.
pub fn attach(_rows: &mut [Row], _today: Day) {}
