//! Ten registers written by hand, as ten houses might keep them, each with what a careful clerk would
//! make of every line: its class, its number, what was understood and what must be looked at.

use crate::hand_made_files as files;
use crate::truth::today;
use agiderm_core::takeover::header::other_registers;
use agiderm_core::takeover::{Options, find_header, read_sheets, take_over};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// One register and what must come out of it.
pub struct Made {
    pub name: &'static str,
    pub file: fn() -> Vec<u8>,
    pub file_name: &'static str,
    /// The line of the headings.
    pub header_row: u64,
    /// Headings that must not be understood.
    pub unmapped: &'static [&'static str],
    /// `line kind`, one a line.
    pub structural: &'static str,
    /// `line | class kind number | key=value … | code:column …`, one a line.
    pub rows: &'static str,
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join("+"),
        other => other.to_string(),
    }
}

/// A key of the record; `birth` as value and precision, `sentence` as firm months.
fn said(record: &Value, key: &str) -> String {
    match key {
        "birth" if record["birth"].is_object() => {
            format!("{}~{}", text(&record["birth"]["v"]), text(&record["birth"]["p"]))
        }
        "firm_m" => text(&record["sentence"]["firm_m"]),
        "offences" if record["offences"].as_array().is_some_and(Vec::is_empty) => "-".to_owned(),
        key => text(&record[key]),
    }
}

fn differences(made: &Made) -> Vec<String> {
    let options = Options { today: today(), cells: None };
    let taken = match take_over(&(made.file)(), made.file_name, None, &options) {
        Ok(taken) => serde_json::to_value(taken).unwrap(),
        Err(failure) => return vec![format!("not read: {failure:?}")],
    };
    let mut out = Vec::new();
    let mut differ = |at: &str, what: &str, found: &str, wanted: &str| {
        if found != wanted {
            out.push(format!("{at}: {what} should be {wanted}, is {found}"));
        }
    };
    differ("sheet", "headings", &text(&taken["sheet"]["header_row"]), &made.header_row.to_string());
    differ("sheet", "unmapped", &text(&taken["sheet"]["unmapped"]), &made.unmapped.join("+"));
    let found: BTreeSet<String> = taken["structural_rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| format!("{} {}", s["row"], text(&s["kind"])))
        .collect();
    let wanted: BTreeSet<String> = lines(made.structural).map(str::to_owned).collect();
    differ("sheet", "other lines", &format!("{found:?}"), &format!("{wanted:?}"));
    let rows: BTreeMap<String, &Value> =
        taken["rows"].as_array().unwrap().iter().map(|r| (r["row"].to_string(), r)).collect();
    differ("sheet", "rows", &rows.len().to_string(), &lines(made.rows).count().to_string());
    for line in lines(made.rows) {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [at, what, record, issues] = parts.as_slice() else { panic!("{line}") };
        let Some(row) = rows.get(*at) else {
            differ(at, "line", "no row of data", what);
            continue;
        };
        let found = ["class", "kind", "ecrou"].map(|key| text(&row[key])).join(" ");
        differ(at, "line", &found, what);
        for pair in record.split("; ").map(str::trim).filter(|p| !p.is_empty()) {
            let (key, wanted) = pair.split_once('=').unwrap();
            differ(at, key, &said(&row["record"], key), wanted);
        }
        let found: BTreeSet<String> = row["issues"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
            .map(|i| format!("{}:{}", text(&i["code"]), text(&i["column"])))
            .collect();
        let wanted: BTreeSet<String> = issues.split_whitespace().map(str::to_owned).collect();
        differ(at, "issues", &format!("{found:?}"), &format!("{wanted:?}"));
    }
    if !out.is_empty() {
        let columns = taken["sheet"]["mapping"]["columns"].as_array().unwrap().iter();
        let columns = columns.map(|c| format!("{} = {}", text(&c["header"]), text(&c["field"])));
        out.push(columns.collect::<Vec<_>>().join(" | "));
    }
    out
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty())
}

#[test]
fn registers_made_by_hand_are_read_as_their_tables_say() {
    let mut wrong = 0;
    for made in files::MADE {
        let found = differences(made);
        wrong += usize::from(!found.is_empty());
        if !found.is_empty() {
            println!("{}", made.name);
        }
        for line in &found {
            println!("    {line}");
        }
    }
    assert_eq!((wrong, files::MADE.len()), (0, 10));
}

#[test]
fn other_sheets_that_are_registers_are_named_and_not_read() {
    let grid = crate::strange_variants::plain(3).grid();
    let mut book = rust_xlsxwriter::Workbook::new();
    for name in ["2024", "2025", "Visites", "modèle"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        match name {
            "Visites" => drop(sheet.write_row(0, 0, ["Date", "Visiteur", "Lien"]).unwrap()),
            "modèle" => crate::strange_files::fill(sheet, &grid[..4].to_vec(), "dd/mm/yyyy"),
            _ => crate::strange_files::fill(sheet, &grid, "dd/mm/yyyy"),
        }
    }
    let workbook = read_sheets(&book.save_to_buffer().unwrap(), "registre.xlsx").unwrap();
    let header = find_header(&workbook).unwrap();
    let names = other_registers(&workbook, header.sheet);
    let read = workbook.sheets[header.sheet].name.as_str();
    assert_eq!((read, names), ("2024", vec!["2025".to_owned()]));
}

#[test]
fn a_table_that_is_wrong_would_be_noticed() {
    let made = &files::MADE[0];
    let rows: &'static str = Box::leak(made.rows.replace("sex=M", "sex=F").into_boxed_str());
    assert!(!differences(&Made { rows, ..*made }).is_empty());
}
