//! From a file handed over to what it says, and the fingerprint of each of its rows.

use super::header::other_registers;
use super::queries::mapped;
use super::report::Takeover;
use super::{Options, ReadFailure, classify, read_sheets, understand};
use crate::base::dates::Day;
use crate::committals::legacy::Headings;
use crate::failure::{Failure, FieldProblem, Result};
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

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

/// A file read to the end.
pub struct Taken {
    /// What was understood.
    pub takeover: Takeover,
    /// Fingerprint of the file.
    pub sha256: String,
    /// Names of its sheets.
    pub sheets: Vec<String>,
    /// Those that look like a register and were not read.
    pub other_registers: Vec<String>,
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
    let sha256 = hexadecimal(&Sha256::digest(&bytes));
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
    let other_registers = other_registers(&workbook, header.sheet);
    let takeover = classify(workbook, &header, &mapping, &Options { today, cells: None });
    if takeover.rows.is_empty() {
        return Err(Failure::field("base64", "register-no-rows"));
    }
    Ok(Taken { takeover, sha256, sheets, other_registers })
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What a row says, whatever the file it was read from.
pub fn fingerprints(takeover: &Takeover) -> Result<Vec<String>> {
    let mut seen: HashMap<[u8; 32], u32> = HashMap::new();
    let mut said = Vec::new();
    takeover
        .rows
        .iter()
        .map(|row| {
            said.clear();
            match &row.record {
                Some(record) => {
                    serde_json::to_writer(
                        &mut said,
                        &(row.kind, &row.ecrou, record, &row.written),
                    )?;
                }
                None => serde_json::to_writer(&mut said, &(row.kind, &row.cells))?,
            }
            let mut hash = Sha256::new();
            hash.update(&said);
            let rank = seen.entry(hash.clone().finalize().into()).or_default();
            *rank += 1;
            hash.update(rank.to_be_bytes());
            Ok(hexadecimal(&hash.finalize()))
        })
        .collect()
}

/// The headings of the register's columns.
pub(super) fn headings(takeover: &Takeover) -> Headings {
    let columns = takeover.sheet.mapping.columns.iter();
    Headings::new(columns.map(|c| (c.index, c.field.map(|f| f.key().to_owned()), c.header.clone())))
}
