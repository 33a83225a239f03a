//! What the wizard shows before anything is taken over: the sheets, the columns and what each is
//! proposed to be, with a few cells to judge by.

use super::field::Field;
use super::header::Header;
use super::line::{Columns, Line};
use super::lines;
use super::mapping::Mapping;
use super::places;
use super::report::StructuralKind;
use super::workbook::{Cell, Encoding, Workbook};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many different cells of a column are shown.
const SAMPLES: usize = 5;
/// How many rows are shown whole.
const FIRST_ROWS: usize = 10;

/// A register seen before the take-over.
#[derive(Debug, Clone, Serialize)]
pub struct Preview {
    /// Every sheet of the file and what it is taken for.
    pub sheets: Vec<SheetSeen>,
    /// The sheet of the register.
    pub sheet: String,
    /// How the text is encoded.
    pub encoding: Encoding,
    /// The line of the headings.
    pub header_row: u32,
    /// The columns of the register.
    pub columns: Vec<ColumnSeen>,
    /// Headings that were not recognised: kept with the row, not read.
    pub unmapped: Vec<String>,
    /// Fields without which rows are held or lose their clock, and which have no column.
    pub missing: Vec<Field>,
    /// Lines by what they are.
    pub counts: LinesSeen,
    /// The first rows of data, cell by cell.
    pub first_rows: Vec<RowSeen>,
}

/// One sheet.
#[derive(Debug, Clone, Serialize)]
pub struct SheetSeen {
    /// Its name.
    pub name: String,
    /// Its lines.
    pub rows: usize,
    /// What it is taken for.
    pub role: SheetRole,
}

/// What a sheet is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetRole {
    /// The register.
    Register,
    /// The cells of the prison.
    Cells,
    /// Women and infants.
    WomenAndInfants,
    /// Not read.
    Other,
}

/// One column.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnSeen {
    /// From 0.
    pub index: usize,
    /// Heading as written.
    pub header: String,
    /// What it is proposed to be.
    pub proposed: Option<Field>,
    /// From 0 to 1.
    pub confidence: f64,
    /// A few different cells.
    pub samples: Vec<String>,
}

/// Lines by what they are.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LinesSeen {
    /// Lines of data.
    pub data: u32,
    /// The others.
    pub structural: BTreeMap<StructuralKind, u32>,
}

/// One row of data.
#[derive(Debug, Clone, Serialize)]
pub struct RowSeen {
    /// Its number.
    pub row: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Looks at a register through a mapping.
pub fn preview(workbook: &Workbook, header: &Header, mapping: &Mapping) -> Preview {
    let cells_sheet = places::read_cells(workbook, header.sheet).map(|(index, _)| index);
    let women_sheet = places::find_women(workbook, header.sheet);
    let sheets = workbook
        .sheets
        .iter()
        .enumerate()
        .map(|(index, sheet)| SheetSeen {
            name: sheet.name.clone(),
            rows: sheet.rows.len(),
            role: match index {
                i if i == header.sheet => SheetRole::Register,
                i if Some(i) == cells_sheet => SheetRole::Cells,
                i if Some(i) == women_sheet => SheetRole::WomenAndInfants,
                _ => SheetRole::Other,
            },
        })
        .collect();
    let register = workbook.sheets.get(header.sheet);
    let rows = register.map(|s| s.rows.as_slice()).unwrap_or_default();
    let data = rows.get(header.row as usize..).unwrap_or_default();
    let columns_at = Columns::new(mapping);
    let mut counts = LinesSeen::default();
    let mut first_rows = Vec::new();
    let mut samples: Vec<Vec<String>> = vec![Vec::new(); mapping.columns.len()];
    for (index, row) in data.iter().enumerate() {
        if let Some(kind) = lines::structural(row, header) {
            *counts.structural.entry(kind).or_default() += 1;
            continue;
        }
        counts.data += 1;
        if first_rows.len() < FIRST_ROWS && lines::note(row, &Line::new(row, &columns_at)).is_none()
        {
            first_rows.push(RowSeen {
                row: header.row + index as u32 + 1,
                cells: row.iter().map(Cell::shown).collect(),
            });
        }
        for (column, seen) in mapping.columns.iter().zip(&mut samples) {
            if seen.len() < SAMPLES {
                let shown = row.get(column.index).map(Cell::shown).unwrap_or_default();
                if !shown.is_empty() && !seen.contains(&shown) {
                    seen.push(shown);
                }
            }
        }
    }
    let columns: Vec<ColumnSeen> = mapping
        .columns
        .iter()
        .zip(samples)
        .map(|(column, samples)| ColumnSeen {
            index: column.index,
            header: column.header.clone(),
            proposed: column.field,
            confidence: column.confidence,
            samples,
        })
        .collect();
    let needed = [
        Field::EcrouNo,
        Field::EcrouAt,
        Field::FamilyName,
        Field::GivenNames,
        Field::Sex,
        Field::Birth,
        Field::Offences,
        Field::TitleKind,
        Field::TitleDate,
        Field::Authority,
        Field::ExitDate,
    ];
    Preview {
        sheets,
        sheet: register.map(|s| s.name.clone()).unwrap_or_default(),
        encoding: workbook.encoding,
        header_row: header.row,
        unmapped: columns
            .iter()
            .filter(|c| c.proposed.is_none())
            .map(|c| c.header.clone())
            .collect(),
        columns,
        missing: needed.into_iter().filter(|f| !mapping.has(*f)).collect(),
        counts,
        first_rows,
    }
}
