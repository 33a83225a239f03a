//! The lines of old registers, as they were written: each kept once, among the rows of its take-over,
//! and read from there by the dossier that it became.

use super::table::{CommittalRow, RawCell};
use crate::base::ids::BatchId;
use crate::failure::Result;
use crate::store::table::Json;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;

/// A cell of a row, as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct CellSheet {
    /// Key of the column, if it was understood.
    pub column: Option<String>,
    /// Heading.
    pub header: String,
    /// Text.
    pub value: String,
}

/// The cells of one line as a row keeps them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum LegacyCells {
    /// Place of the column from 0, and text; the headings are those of the take-over.
    Placed(Vec<(usize, String)>),
    /// Each with its heading, as the first take-overs kept them.
    Headed(Vec<CellSheet>),
}

/// The line of a stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum LegacyLine {
    /// A row of the take-over that the stay came with.
    Row {
        /// Its number in the sheet.
        row: i64,
    },
    /// Its cells; none for a stay entered from the papers.
    Cells(Vec<RawCell>),
}

impl Default for LegacyLine {
    fn default() -> Self {
        Self::Cells(Vec::new())
    }
}

/// The headings of a register by the place of their columns, each with the key of what it was taken
/// for.
#[derive(Clone, Debug, Default)]
pub struct Headings(HashMap<usize, (Option<String>, String)>);

impl Headings {
    /// From place, key and heading.
    pub fn new(columns: impl Iterator<Item = (usize, Option<String>, String)>) -> Headings {
        Headings(columns.map(|(at, key, heading)| (at, (key, heading))).collect())
    }

    /// From the mapping that a take-over keeps.
    pub fn of_mapping(mapping: &Value) -> Headings {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let columns = mapping["columns"].as_array().map(Vec::as_slice).unwrap_or_default();
        Headings::new(columns.iter().filter_map(|column| {
            let at = usize::try_from(column["index"].as_u64()?).ok()?;
            Some((at, text(&column["field"]), text(&column["header"]).unwrap_or_default()))
        }))
    }

    /// The heading of a column.
    pub fn heading(&self, at: usize) -> &str {
        self.0.get(&at).map_or("", |(_, heading)| heading)
    }
}

impl LegacyCells {
    /// Each cell with its heading.
    pub fn headed(self, headings: &Headings) -> Vec<CellSheet> {
        match self {
            LegacyCells::Headed(cells) => cells,
            LegacyCells::Placed(cells) => cells
                .into_iter()
                .map(|(at, value)| {
                    let (column, header) = headings.0.get(&at).cloned().unwrap_or_default();
                    CellSheet { column, header, value }
                })
                .collect(),
        }
    }
}

/// The headings of a take-over.
pub fn headings(conn: &Connection, batch: &BatchId) -> Result<Headings> {
    let mapping = conn
        .prepare_cached("SELECT mapping FROM takeover_batches WHERE id = ?1")?
        .query_row([batch], |r| r.get::<_, Json<Value>>(0))
        .optional()?;
    Ok(mapping.map(|m| Headings::of_mapping(&m.0)).unwrap_or_default())
}

/// The legacy line of a stay, heading by heading; none for a stay entered from the papers.
pub fn cells_of(conn: &Connection, stay: &CommittalRow) -> Result<Vec<RawCell>> {
    let (row, batch) = match (&stay.raw_cells.0, &stay.batch_id) {
        (LegacyLine::Cells(cells), _) => return Ok(cells.clone()),
        (LegacyLine::Row { .. }, None) => return Ok(Vec::new()),
        (LegacyLine::Row { row }, Some(batch)) => (row, batch),
    };
    let cells = conn
        .prepare_cached("SELECT cells FROM takeover_rows WHERE batch_id = ?1 AND row = ?2")?
        .query_row((batch, row), |r| r.get::<_, Json<LegacyCells>>(0))
        .optional()?;
    let Some(Json(cells)) = cells else { return Ok(Vec::new()) };
    let cells = cells.headed(&headings(conn, batch)?).into_iter();
    Ok(cells.map(|c| RawCell { column: c.header, value: c.value }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn both_forms_are_read_and_written_back_as_they_were() {
        let headings = Headings::of_mapping(&json!({ "columns": [
            { "index": 0, "header": "N°", "field": "ecrou_no", "confidence": 1.0 },
            { "index": 2, "header": "Photo", "field": null, "confidence": 0.0 },
        ]}));
        let cell = |column: Option<&str>, header: &str, value: &str| CellSheet {
            column: column.map(str::to_owned),
            header: header.to_owned(),
            value: value.to_owned(),
        };
        let expected = vec![cell(Some("ecrou_no"), "N°", "12/2024"), cell(None, "Photo", "oui")];
        for kept in [
            json!([[0, "12/2024"], [2, "oui"]]),
            json!([
                { "column": "ecrou_no", "header": "N°", "value": "12/2024" },
                { "column": null, "header": "Photo", "value": "oui" },
            ]),
        ] {
            let cells: LegacyCells = serde_json::from_value(kept.clone()).unwrap();
            assert_eq!(serde_json::to_value(&cells).unwrap(), kept);
            assert_eq!(cells.headed(&headings), expected);
        }
        for kept in [json!({ "row": 12 }), json!([]), json!([{ "column": "N°", "value": "1" }])] {
            let line: LegacyLine = serde_json::from_value(kept.clone()).unwrap();
            assert_eq!(serde_json::to_value(&line).unwrap(), kept);
        }
    }
}
