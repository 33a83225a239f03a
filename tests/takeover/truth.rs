//! The two invented registers, in three files each, against their truth.

use agiderm_core::base::dates::Day;
use agiderm_core::takeover::report::{CellPlace, Takeover};
use agiderm_core::takeover::{Options, take_over};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::PathBuf;

/// A fixture's bytes.
pub fn fixture(path: &str) -> Vec<u8> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/takeover/fixtures");
    fs::read(root.join(path)).unwrap()
}

/// The truth of a register.
pub fn truth(register: &str) -> Value {
    serde_json::from_slice(&fixture(&format!("{register}/truth.json"))).unwrap()
}

/// The day of every fixture.
pub fn today() -> Day {
    Day::parse("2026-11-23").unwrap()
}

/// The cells that the CSV files leave out.
pub fn cells_of(register: &str) -> Vec<CellPlace> {
    let options = Options { today: today(), cells: None };
    take_over(&fixture(&format!("{register}/registre.xlsx")), "registre.xlsx", None, &options)
        .unwrap()
        .cells
}

/// What differs between a take-over and the truth, one line each.
pub fn differences(taken: &Takeover, truth: &Value, apart: &BTreeSet<&str>) -> Vec<String> {
    let answer = serde_json::to_value(taken).unwrap();
    let mut out = Vec::new();
    let by_row: HashMap<i64, &Value> =
        rows(&answer).map(|r| (r["row"].as_i64().unwrap(), r)).collect();
    let expected: Vec<&Value> = rows(truth).collect();
    if by_row.len() != expected.len() {
        out.push(format!("{} rows instead of {}", by_row.len(), expected.len()));
    }
    for row in expected {
        let number = row["row"].as_i64().unwrap();
        let Some(found) = by_row.get(&number) else {
            out.push(format!("{number}: not a row of data"));
            continue;
        };
        let lost = !row["cp1252_lost"].is_null() && apart.contains("cp1252");
        compare_row(number, found, row, lost, &mut out);
    }
    let lines = |v: &Value| {
        v["structural_rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|s| (s["row"].as_i64().unwrap(), s["kind"].as_str().unwrap().to_owned()))
            .collect::<BTreeMap<_, _>>()
    };
    let (found, wanted) = (lines(&answer), lines(truth));
    if found != wanted {
        for (row, kind) in &wanted {
            if found.get(row) != Some(kind) {
                out.push(format!("{row}: line {kind}, found {:?}", found.get(row)));
            }
        }
    }
    out
}

fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value["rows"].as_array().unwrap().iter()
}

const APART: [&str; 2] = ["person_possible_duplicate", "person_present_twice"];

fn issues(row: &Value, lost: bool) -> BTreeSet<(String, String)> {
    let text = |v: &Value| v.as_str().unwrap_or("-").to_owned();
    row["issues"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .map(|i| (text(&i["code"]), text(&i["column"])))
        .filter(|(code, _)| !APART.contains(&code.as_str()))
        .filter(|(code, _)| {
            !(lost && ["value_uncertain", "name_columns_swapped"].contains(&code.as_str()))
        })
        .collect()
}

fn class(row: &Value, lost: bool) -> String {
    let class = row["class"].as_str().unwrap();
    if class != "held" && issues(row, lost).is_empty() { "imported" } else { class }.to_owned()
}

fn compare_row(number: i64, found: &Value, wanted: &Value, lost: bool, out: &mut Vec<String>) {
    let mut differ = |what: &str, found: String, wanted: String| {
        if found != wanted {
            out.push(format!("{number}: {what} {wanted}, found {found}"));
        }
    };
    differ("class", class(found, lost), class(wanted, lost));
    for key in ["kind", "ecrou", "of_row"] {
        differ(key, found[key].to_string(), wanted[key].to_string());
    }
    differ("issues", format!("{:?}", issues(found, lost)), format!("{:?}", issues(wanted, lost)));
    for key in ["category", "deadline", "sentence_end", "staged_deadline", "staged_sentence_end"] {
        compare_clock(number, key, &found[key], &wanted[key], out);
    }
    let mut differ = |what: &str, found: String, wanted: String| {
        if found != wanted {
            out.push(format!("{number}: {what} {wanted}, found {found}"));
        }
    };
    let empty = serde_json::Map::new();
    let record = |row: &Value| row["record"].as_object().cloned().unwrap_or(empty.clone());
    let (a, b) = (record(found), record(wanted));
    let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let names = ["family", "given", "father", "mother"];
    for key in keys {
        if lost && names.contains(&key.as_str()) {
            continue;
        }
        let value = |r: &serde_json::Map<String, Value>| {
            let v = r.get(key).cloned().unwrap_or(Value::Null);
            if v == Value::String(String::new()) { Value::Null.to_string() } else { v.to_string() }
        };
        differ(key, value(&a), value(&b));
    }
}

/// Every key that the truth gives; of the flags, those that matter.
fn compare_clock(number: i64, key: &str, found: &Value, wanted: &Value, out: &mut Vec<String>) {
    let (Some(a), Some(b)) = (found.as_object(), wanted.as_object()) else {
        if found != wanted {
            out.push(format!("{number}: {key} {wanted}, found {found}"));
        }
        return;
    };
    // A replaced title tells by which row, nothing else is asked of it.
    let keys: BTreeSet<&String> = if wanted["status"] == "replaced" {
        b.keys().collect()
    } else {
        a.keys().chain(b.keys()).collect()
    };
    for name in keys {
        let (x, y) = (a.get(name).unwrap_or(&Value::Null), b.get(name).unwrap_or(&Value::Null));
        let same = if name == "flags" {
            let all = x.as_array().cloned().unwrap_or_default();
            y.as_array().is_none_or(|wanted| wanted.iter().all(|f| all.contains(f)))
        } else {
            x == y
        };
        if !same {
            out.push(format!("{number}: {key}.{name} {y}, found {x}"));
        }
    }
}

/// Recall and precision of the pairs of one person.
fn pairs(value: &Value) -> BTreeSet<(i64, i64)> {
    value["same_person"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (p[0].as_i64().unwrap(), p[1].as_i64().unwrap()))
        .collect()
}

fn judge(register: &str, file: &str) {
    let csv = file.ends_with(".csv");
    let options = Options { today: today(), cells: csv.then(|| cells_of(register)) };
    let truth = truth(register);
    let taken = take_over(&fixture(&format!("{register}/{file}")), file, None, &options).unwrap();
    let lines = taken.rows.len() + taken.structural_rows.len();
    assert_eq!(
        lines as u32,
        taken.sheet.last_row - taken.sheet.header_row,
        "every line is counted"
    );
    let apart = if file.contains("1252") { BTreeSet::from(["cp1252"]) } else { BTreeSet::new() };
    let differences = differences(&taken, &truth, &apart);
    for line in differences.iter().take(60) {
        println!("{line}");
    }
    let answer = serde_json::to_value(&taken).unwrap();
    let (found, wanted) = (pairs(&answer), pairs(&truth));
    let missed = wanted.difference(&found).count();
    assert_eq!(found.difference(&wanted).count(), 0, "different persons taken for one");
    // Letters lost in the Windows file may hide a few; nothing else may.
    assert!(missed == 0 || file.contains("1252") && missed * 20 < wanted.len(), "{missed} missed");
    assert!(differences.is_empty(), "{register}/{file}: {} differences", differences.len());
    if !csv {
        let keys = ["code", "category", "area_dm2", "places", "occupants"];
        for (found, wanted) in
            answer["cells"].as_array().unwrap().iter().zip(truth["cells"].as_array().unwrap())
        {
            for key in keys {
                assert_eq!(found[key], wanted[key], "{wanted}");
            }
            assert_eq!(
                found["issues"].as_array().unwrap().len(),
                wanted["issues"].as_array().unwrap().len()
            );
        }
        let wanted = truth["women_and_infants"].as_array().unwrap();
        assert_eq!(taken.women_and_infants.len(), wanted.len());
        for (found, wanted) in answer["women_and_infants"].as_array().unwrap().iter().zip(wanted) {
            for key in [
                "ecrou",
                "infant",
                "sex",
                "born_on",
                "leaves_on",
                "class",
                "mother_row",
                "pregnant",
            ] {
                assert_eq!(
                    found.get(key).unwrap_or(&Value::Null),
                    wanted.get(key).unwrap_or(&Value::Null),
                    "{wanted}"
                );
            }
            assert_eq!(issues(found, false), issues(wanted, false));
        }
    }
}

#[test]
fn the_small_workbook_is_read_as_its_truth_says() {
    judge("small", "registre.xlsx");
}

#[test]
fn the_small_utf8_file_is_read_as_its_truth_says() {
    judge("small", "registre-utf8.csv");
}

#[test]
fn the_small_windows_file_is_read_as_its_truth_says() {
    judge("small", "registre-cp1252.csv");
}

#[test]
fn the_large_workbook_is_read_as_its_truth_says() {
    judge("large", "registre.xlsx");
}

#[test]
fn the_large_utf8_file_is_read_as_its_truth_says() {
    judge("large", "registre-utf8.csv");
}

#[test]
fn the_large_windows_file_is_read_as_its_truth_says() {
    judge("large", "registre-cp1252.csv");
}

#[test]
fn a_wrong_reading_would_be_noticed() {
    let mut truth = truth("small");
    let options = Options { today: today(), cells: None };
    let taken =
        take_over(&fixture("small/registre.xlsx"), "registre.xlsx", None, &options).unwrap();
    truth["rows"][0]["record"]["title_on"] = Value::String("2021-05-28".into());
    truth["rows"][1]["class"] = Value::String("held".into());
    let found = differences(&taken, &truth, &BTreeSet::new());
    assert!(found.len() >= 2, "{found:?}");
}
