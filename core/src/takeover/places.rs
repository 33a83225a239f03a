//! The other sheets of the workbook: the cells, and the women with their infants.

use super::dates::{DateRead, read_date};
use super::headings::{likeness_of, significant};
use super::issues::{Code, Issue, class_of};
use super::lists::{headings, limits};
use super::numbers::{EcrouNumber, cell_code, read_ecrou};
use super::report::{CellPlace, Class, InfantRow};
use super::text::{fold, loose, split_doubt, tidy};
use super::words::{no_name, read_sex};
use super::workbook::{Cell, Sheet, Workbook};
use crate::base::dates::Day;
use std::collections::{BTreeMap, HashMap};

/// A sheet whose headings were found: column of each key, and the index of the first line of data.
struct Table<'a> {
    sheet: &'a Sheet,
    columns: HashMap<String, usize>,
    first: usize,
}

impl<'a> Table<'a> {
    fn cell(&self, row: &'a [Cell], key: &str) -> &'a Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.columns.get(key).and_then(|at| row.get(*at)).unwrap_or(NOTHING)
    }
}

/// The sheet whose headings are those of the list and hold the needed ones.
fn find_table<'a>(
    workbook: &'a Workbook,
    skip: usize,
    list: &BTreeMap<String, Vec<String>>,
    needed: &[&[&str]],
) -> Option<(usize, Table<'a>)> {
    let mut best: Option<(f64, usize, Table<'a>)> = None;
    for (index, sheet) in workbook.sheets.iter().enumerate().filter(|(i, _)| *i != skip) {
        for (row, cells) in sheet.rows.iter().enumerate().take(40) {
            let (score, columns) = match_headings(cells, list);
            let complete =
                needed.iter().all(|any| any.iter().any(|key| columns.contains_key(*key)));
            if complete && columns.len() >= 2 && best.as_ref().is_none_or(|(s, _, _)| score > *s) {
                best = Some((score, index, Table { sheet, columns, first: row + 1 }));
            }
        }
    }
    best.map(|(_, index, table)| (index, table))
}

fn match_headings(
    cells: &[Cell],
    list: &BTreeMap<String, Vec<String>>,
) -> (f64, HashMap<String, usize>) {
    let mut found: Vec<(f64, usize, &String)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let folded = loose(&cell.shown());
        if folded.is_empty() || folded.len() > 60 {
            continue;
        }
        let words = significant(&folded);
        for (key, texts) in list {
            let score = texts
                .iter()
                .map(|t| {
                    let known = loose(t);
                    if known == folded {
                        1.0
                    } else {
                        likeness_of(&words, &significant(&known)) * 0.9
                    }
                })
                .fold(0.0, f64::max);
            if score >= 0.7 {
                found.push((score, at, key));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut columns: HashMap<String, usize> = HashMap::new();
    let mut total = 0.0;
    for (score, at, key) in found {
        if !columns.contains_key(key) && !columns.values().any(|used| *used == at) {
            columns.insert(key.clone(), at);
            total += score;
        }
    }
    (total, columns)
}

/// The prison's cells, and the index of their sheet.
pub fn read_cells(workbook: &Workbook, register: usize) -> Option<(usize, Vec<CellPlace>)> {
    let (index, table) = find_table(
        workbook,
        register,
        &headings().cells,
        &[&["cell"], &["area", "places", "category"]],
    )?;
    let mut out: Vec<CellPlace> = Vec::new();
    for row in table.sheet.rows.get(table.first..).unwrap_or_default() {
        let Some(code) = cell_code(table.cell(row, "cell")) else { continue };
        if out.iter().any(|c| c.code == code) {
            continue;
        }
        let area = table.cell(row, "area");
        let area_dm2 = square_decimetres(area);
        let mut issues = Vec::new();
        if area_dm2.is_none() {
            let value = area.shown();
            issues.push(Issue {
                column: Some("area"),
                code: Code::CellAreaMissing,
                value: (!value.is_empty()).then_some(value),
                candidates: Vec::new(),
                rows: Vec::new(),
                of_row: None,
            });
        }
        let category = table.cell(row, "category").shown();
        let category =
            if category.is_empty() { table.cell(row, "quarter").shown() } else { category };
        out.push(CellPlace {
            code,
            category: tidy(&category).to_lowercase(),
            area_dm2,
            places: first_number(table.cell(row, "places")),
            occupants: 0,
            issues,
        });
    }
    Some((index, out))
}

/// `24,5 m²`, `24.5m2`, `24`: square metres, kept as square decimetres so that no half is lost.
fn square_decimetres(cell: &Cell) -> Option<i64> {
    let metres = match cell {
        Cell::Number(n) | Cell::From1904(n) => *n,
        Cell::Text(text) => {
            let lower = text.to_lowercase().replace(',', ".");
            if lower.contains('?') {
                return None;
            }
            let numbers: Vec<f64> = lower
                .split(|c: char| !(c.is_ascii_digit() || c == '.'))
                .filter_map(|n| n.trim_matches('.').parse().ok())
                .collect();
            match (numbers.as_slice(), lower.contains(['x', '*', '×'])) {
                ([length, width, ..], true) => length * width,
                ([area, ..], false) => *area,
                _ => return None,
            }
        }
        _ => return None,
    };
    (metres > 0.0 && metres < 100_000.0).then(|| (metres * 100.0).round() as i64)
}

fn first_number(cell: &Cell) -> Option<i64> {
    let shown = cell.shown();
    let digits: String = shown
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// What the register knows of a number: the row, whether she is inside, her name.
#[derive(Debug, Clone)]
pub struct Mother {
    /// Row in the register.
    pub row: u32,
    /// Whether she is inside.
    pub present: bool,
}

/// The columns without which a sheet is not that of women and infants.
const WOMEN_COLUMNS: [&[&str]; 2] = [&["ecrou_no", "mother"], &["infant", "pregnant", "nursing"]];

/// The index of the sheet of women and infants.
pub fn find_women(workbook: &Workbook, register: usize) -> Option<usize> {
    find_table(workbook, register, &headings().women_and_infants, &WOMEN_COLUMNS)
        .map(|(index, _)| index)
}

/// The women and infants, and the index of their sheet.
pub fn read_women(
    workbook: &Workbook,
    register: usize,
    today: Day,
    mothers: &HashMap<EcrouNumber, Mother>,
) -> Option<(usize, Vec<InfantRow>)> {
    let (index, table) =
        find_table(workbook, register, &headings().women_and_infants, &WOMEN_COLUMNS)?;
    let mut out = Vec::new();
    for (at, row) in table.sheet.rows.iter().enumerate().skip(table.first) {
        if row.iter().filter(|c| !c.is_empty()).count() < 2 {
            continue;
        }
        out.push(read_woman(&table, row, at as u32 + 1, today, mothers));
    }
    Some((index, out))
}

fn read_woman(
    table: &Table<'_>,
    row: &[Cell],
    number: u32,
    today: Day,
    mothers: &HashMap<EcrouNumber, Mother>,
) -> InfantRow {
    let shown = |key: &str| {
        table.columns.get(key).and_then(|at| row.get(*at)).map(Cell::shown).unwrap_or_default()
    };
    let yes = |key: &str| {
        let folded = loose(&shown(key));
        folded.starts_with("oui") || matches!(folded.as_str(), "o" | "x" | "yes" | "1" | "vrai")
    };
    let remark = |column, code, value: String| Issue {
        column: Some(column),
        code,
        value: (!value.is_empty()).then_some(value),
        candidates: Vec::new(),
        rows: Vec::new(),
        of_row: None,
    };
    let mut issues = Vec::new();
    let at = table.columns.get("ecrou_no").and_then(|at| row.get(*at));
    let ecrou = at.and_then(|cell| read_ecrou(cell).0);
    let mother = ecrou.as_ref().and_then(|n| mothers.get(n));
    match mother {
        None => issues.push(remark("ecrou_no", Code::MotherNotFound, shown("ecrou_no"))),
        Some(mother) if !mother.present => {
            issues.push(remark("ecrou_no", Code::MotherNotPresent, shown("ecrou_no")));
        }
        Some(_) => {}
    }
    let written = shown("infant");
    let (bare, _) = split_doubt(&written);
    let infant = (!no_name(bare)).then(|| fold(bare));
    let birth = table.columns.get("birth").and_then(|at| row.get(*at)).cloned().unwrap_or_default();
    let born_on = match read_date(&birth) {
        DateRead::Day { day, .. } if day <= today => Some(day),
        DateRead::Day { .. } => {
            issues.push(remark("birth", Code::DateInFuture, birth.shown()));
            None
        }
        DateRead::Empty => {
            if infant.is_some() {
                issues.push(remark("birth", Code::BirthMissing, String::new()));
            }
            None
        }
        DateRead::Impossible => {
            issues.push(remark("birth", Code::DateImpossible, birth.shown()));
            None
        }
        DateRead::Unreadable => {
            issues.push(remark("birth", Code::DateUnreadable, birth.shown()));
            None
        }
    };
    let leaves_on = born_on.map(|day| day.add_months(limits().infant_leaves_at_months));
    if leaves_on.is_some_and(|day| day <= today) {
        issues.push(remark("birth", Code::InfantOver36Months, String::new()));
    }
    let held = class_of(&issues) == Class::Held;
    InfantRow {
        row: number,
        ecrou: ecrou.filter(|_| mother.is_some()),
        sex: infant.as_ref().and_then(|_| read_sex(&shown("sex"))),
        infant,
        born_on,
        leaves_on,
        pregnant: yes("pregnant"),
        nursing: yes("nursing"),
        class: if held { Class::Held } else { class_of(&issues) },
        issues,
        mother_row: mother.map(|m| m.row),
        written,
    }
}
