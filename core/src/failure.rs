//! The one error of the core: a behaviour (`code`), a stable reason, and what a sentence needs.
//!
//! A new *code* means that a screen must behave differently; a new *reason* is only a key of
//! `failure.ftl`. No sentence lives here.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the caller must do about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The input is wrong: see the fields. Nothing was recorded.
    Invalid,
    /// The law or the house says no.
    Refused,
    /// Somebody else changed it first.
    Conflict,
    /// There is no such thing.
    NotFound,
    /// This role may not.
    Forbidden,
    /// Nobody is signed in, or the session ended.
    SignedOut,
    /// The file, the disk or the clock does not allow it now.
    Unavailable,
    /// A defect of the program; the reference is in the log.
    Broken,
}

/// One field at fault.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct FieldProblem {
    /// Path of the field in the input, for example `identity.birth` or `acts[0].data.date`.
    pub field: String,
    /// Stable reason: the key `failure-<reason>`.
    pub reason: String,
    /// Arguments of the sentence.
    pub args: BTreeMap<String, String>,
}

/// Why a command or a query gave no result.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS, thiserror::Error)]
#[error("{code:?} {reason} {fields:?}")]
pub struct Failure {
    /// What the caller must do about it.
    pub code: Code,
    /// Stable reason: the key `failure-<reason>`.
    pub reason: String,
    /// Arguments of the sentence.
    pub args: BTreeMap<String, String>,
    /// The fields at fault, all at once.
    pub fields: Vec<FieldProblem>,
}

/// What every function of the core gives back.
pub type Result<T> = std::result::Result<T, Failure>;

impl FieldProblem {
    /// A problem with no argument.
    pub fn new(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { field: field.into(), reason: reason.into(), args: BTreeMap::new() }
    }
    /// Adds an argument of the sentence.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }
}

impl Failure {
    /// A failure with no argument.
    pub fn new(code: Code, reason: impl Into<String>) -> Self {
        Self { code, reason: reason.into(), args: BTreeMap::new(), fields: Vec::new() }
    }
    /// Adds an argument of the sentence.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }
    /// The input is wrong in these fields.
    pub fn invalid(fields: Vec<FieldProblem>) -> Self {
        Self { fields, ..Self::new(Code::Invalid, "input-invalid") }
    }
    /// The input is wrong in this field.
    pub fn field(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::invalid(vec![FieldProblem::new(field, reason)])
    }
    /// The law or the house says no.
    pub fn refused(reason: impl Into<String>) -> Self {
        Self::new(Code::Refused, reason)
    }
    /// There is no such thing.
    pub fn not_found(what: &str) -> Self {
        Self::new(Code::NotFound, "not-found").with("what", what)
    }
    /// The file, the disk or the clock does not allow it.
    pub fn unavailable(reason: impl Into<String>) -> Self {
        Self::new(Code::Unavailable, reason)
    }
    /// A defect: `detail` goes to the log, the user sees only the reference.
    pub fn broken(detail: impl std::fmt::Display) -> Self {
        let reference = uuid::Uuid::now_v7().simple().to_string()[20..].to_uppercase();
        eprintln!("agiderm: defect {reference}: {detail}");
        Self::new(Code::Broken, "defect").with("reference", reference)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as E;
        match error.sqlite_error_code() {
            Some(E::DiskFull) => Failure::unavailable("disk-full"),
            Some(E::ReadOnly) => Failure::unavailable("disk-read-only"),
            Some(E::DatabaseBusy | E::DatabaseLocked) => Failure::unavailable("file-in-use"),
            Some(E::DatabaseCorrupt | E::NotADatabase) => Failure::unavailable("file-damaged"),
            Some(E::SystemIoFailure | E::CannotOpen) => Failure::unavailable("disk-failed"),
            _ => Failure::broken(error),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as K;
        match error.kind() {
            K::StorageFull | K::QuotaExceeded | K::FileTooLarge => {
                Failure::unavailable("disk-full")
            }
            K::ReadOnlyFilesystem => Failure::unavailable("disk-read-only"),
            K::PermissionDenied => Failure::unavailable("path-denied"),
            K::NotFound | K::NotADirectory => Failure::unavailable("path-missing"),
            K::AlreadyExists => Failure::unavailable("path-exists"),
            _ => Failure::unavailable("disk-failed").with("detail", error.kind()),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Failure::broken(error)
    }
}
