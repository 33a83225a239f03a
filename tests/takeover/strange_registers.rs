//! Registers put together from invented persons: columns, manner of writing, lines that are no
//! persons, the file around; with what a correct take-over must reach.

use crate::strange_files::{Grid, Put};
use crate::strange_people::{Entry, Said};
use agiderm_core::base::dates::Day;
use agiderm_core::takeover::Takeover;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// How days are written.
#[derive(Clone, Copy)]
pub enum Days {
    /// Texts, by day and number of the line.
    Text(fn(Day, usize) -> String),
    /// Dates of the spreadsheet.
    Cells,
    /// Numbers that lost their format.
    Serials,
}

/// One line of the sheet below the headings.
pub enum Line {
    Entry(Box<Entry>),
    /// A line of no person: its kind, and texts by column.
    Structural(&'static str, Vec<(usize, &'static str)>),
    /// The headings again.
    Headings,
    /// The line with this place, again.
    Copy(usize),
    /// A free text among the lines.
    Note(&'static str),
}

/// A register that is to come.
pub struct Register {
    pub above: Vec<Vec<&'static str>>,
    /// A line of group headings right above.
    pub groups: Option<Vec<&'static str>>,
    /// Headings with the keys of the columns; an empty key is a column that is none of ours.
    pub columns: Vec<(String, &'static str)>,
    pub lines: Vec<Line>,
    pub days: Days,
    /// Empty columns before the first.
    pub left: usize,
    /// How the number is written.
    pub number: fn(&str, usize) -> String,
    /// How the hour follows the day.
    pub hour: fn(u32, u32) -> String,
    /// What stands in a column that is none of ours.
    pub other: fn(&str, usize) -> String,
}

pub const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// `07/03/2026`.
pub fn slashes(day: Day, _: usize) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

pub fn serial(day: Day) -> f64 {
    Day::new(1899, 12, 30).unwrap().days_until(day) as f64
}

const USUAL: [(&str, &str); 30] = [
    ("N° d'écrou", "ecrou_no"),
    ("Date d'écrou", "ecrou_at"),
    ("Nom", "family_name"),
    ("Prénoms", "given_names"),
    ("Surnom", "alias"),
    ("Sexe", "sex"),
    ("Date de naissance", "birth"),
    ("Lieu de naissance", "birth_place"),
    ("Père", "father"),
    ("Mère", "mother"),
    ("Nationalité", "nationality"),
    ("Profession", "profession"),
    ("Domicile", "address"),
    ("Situation matrimoniale", "marital"),
    ("Infraction", "offences"),
    ("Nature du titre", "title_kind"),
    ("N° du titre", "title_no"),
    ("Date du titre", "title_date"),
    ("Autorité", "authority"),
    ("Première comparution", "first_appearance"),
    ("1ère prolongation", "renewal_1"),
    ("2ème prolongation", "renewal_2"),
    ("Date du jugement", "judgment_date"),
    ("Juridiction", "court"),
    ("Peine", "sentence"),
    ("Appel", "appeal"),
    ("Cellule", "cell"),
    ("Date de sortie", "exit_date"),
    ("Motif de sortie", "exit_reason"),
    ("Observations", "notes"),
];

impl Register {
    /// A plain register of these persons.
    pub fn of(people: Vec<Entry>) -> Register {
        Register {
            above: vec![
                vec!["MAISON D'ARRÊT (établissement fictif)"],
                vec!["REGISTRE D'ÉCROU"],
                vec![],
            ],
            groups: None,
            columns: USUAL.iter().map(|(h, k)| ((*h).to_owned(), *k)).collect(),
            lines: people.into_iter().map(|p| Line::Entry(Box::new(p))).collect(),
            days: Days::Text(slashes),
            left: 0,
            number: |n, _| n.to_owned(),
            hour: |h, m| format!(" {h:02}:{m:02}"),
            other: |_, n| (n + 1).to_string(),
        }
    }

    pub fn headed(mut self, headings: &[(&str, &'static str)]) -> Register {
        for (heading, key) in headings {
            match self.columns.iter_mut().find(|(_, k)| k == key) {
                Some(column) => column.0 = (*heading).to_owned(),
                None => self.columns.push(((*heading).to_owned(), *key)),
            }
        }
        self
    }

    pub fn without(mut self, keys: &[&str]) -> Register {
        self.columns.retain(|(_, key)| !keys.contains(key));
        self
    }

    /// Puts a column that joins others, or is none of ours, before the column of a key.
    pub fn with(mut self, before: &str, heading: &str, key: &'static str) -> Register {
        let at = self.columns.iter().position(|(_, k)| *k == before).unwrap_or(self.columns.len());
        self.columns.insert(at, (heading.to_owned(), key));
        self
    }

    pub fn written(mut self, days: Days) -> Register {
        self.days = days;
        self
    }

    pub fn insert(mut self, at: usize, line: Line) -> Register {
        self.lines.insert(at, line);
        self
    }

    /// The number of the heading line.
    pub fn header_row(&self) -> usize {
        self.above.len() + usize::from(self.groups.is_some()) + 1
    }

    fn put(&self, said: Option<&Said>, key: &str, n: usize) -> Put {
        match said {
            None => Put::Nothing,
            Some(Said::Text(text)) if key == "ecrou_no" => Put::Text((self.number)(text, n)),
            Some(Said::Text(text)) => Put::Text(text.clone()),
            Some(Said::Day(day, hour)) => match (self.days, hour) {
                (Days::Cells, hour) => {
                    let (h, m) = hour.unwrap_or((0, 0));
                    Put::Date(serial(*day) + f64::from(h * 60 + m) / 1440.0)
                }
                (Days::Serials, hour) => {
                    let (h, m) = hour.unwrap_or((0, 0));
                    Put::Number(serial(*day) + f64::from(h * 60 + m) / 1440.0)
                }
                (Days::Text(write), hour) => {
                    let after = hour.map_or(String::new(), |(h, m)| (self.hour)(h, m));
                    let written = write(*day, n);
                    match hour {
                        // A serial number holds its hour.
                        Some((h, m)) if written.len() == 5 => {
                            Put::Text(format!("{}", serial(*day) + f64::from(h * 60 + m) / 1440.0))
                        }
                        _ if hour.is_some() && written.ends_with(":00") => {
                            Put::Text(written.replace(" 00:00:00", &format!("{after}:00")))
                        }
                        _ => Put::Text(format!("{written}{after}")),
                    }
                }
            },
        }
    }

    fn joined(&self, entry: &Entry, key: &str, n: usize) -> Option<Put> {
        let get = |k: &str| self.put(entry.cells.get(k), k, n).text();
        let upper = |t: String| t.to_uppercase();
        let text = match key {
            "full_name" => format!("{} {}", upper(get("family_name")), get("given_names")),
            "full_name_turned" => format!("{} {}", get("given_names"), upper(get("family_name"))),
            "full_name_plain" => format!("{} {}", get("family_name"), get("given_names")),
            "full_name_given_first" => format!("{} {}", get("given_names"), get("family_name")),
            "birth_full" => match entry.cells.get("birth_place") {
                Some(_) => format!("{} à {}", get("birth"), get("birth_place")),
                None => get("birth"),
            },
            "parents" => format!("{} et {}", get("father"), get("mother")),
            "exit_full" => match (get("exit_date"), get("exit_reason")) {
                (date, reason) if !date.is_empty() && !reason.is_empty() => {
                    format!("{reason} le {date}")
                }
                (date, reason) => format!("{date}{reason}"),
            },
            "title_full" => {
                format!("{} n° {} du {}", get("title_kind"), get("title_no"), get("title_date"))
            }
            "number_and_day" => format!("{} du {}", get("ecrou_no"), get("ecrou_at")),
            "ecrou_day" => match entry.cells.get("ecrou_at") {
                Some(Said::Day(day, _)) => {
                    return Some(self.put(Some(&Said::Day(*day, None)), key, n));
                }
                _ => get("ecrou_at"),
            },
            "ecrou_time" => match entry.cells.get("ecrou_at") {
                Some(Said::Day(_, Some((h, m)))) => format!("{h}h{m:02}"),
                _ => String::new(),
            },
            _ => return None,
        };
        Some(if text.is_empty() { Put::Nothing } else { Put::Text(text) })
    }

    fn entry_row(&self, entry: &Entry, n: usize) -> Vec<Put> {
        let cells = self.columns.iter().map(|(heading, key)| match *key {
            "" => Put::Text((self.other)(heading, n)),
            key => {
                self.joined(entry, key, n).unwrap_or_else(|| self.put(entry.cells.get(key), key, n))
            }
        });
        self.pushed(cells.collect())
    }

    fn pushed(&self, mut row: Vec<Put>) -> Vec<Put> {
        row.splice(0..0, std::iter::repeat_n(Put::Nothing, self.left));
        row
    }

    fn texts(&self, texts: &[&str]) -> Vec<Put> {
        let put = |t: &&str| if t.is_empty() { Put::Nothing } else { Put::Text((*t).to_owned()) };
        self.pushed(texts.iter().map(put).collect())
    }

    /// The sheet from its first line.
    pub fn grid(&self) -> Grid {
        let width = self.columns.len();
        let headings: Vec<&str> = self.columns.iter().map(|(h, _)| h.as_str()).collect();
        let mut grid: Grid = self.above.iter().map(|row| self.texts(row)).collect();
        grid.extend(self.groups.iter().map(|row| self.texts(row)));
        grid.push(self.texts(&headings));
        let first = grid.len();
        for (n, line) in self.lines.iter().enumerate() {
            let row = match line {
                Line::Entry(entry) => self.entry_row(entry, n),
                Line::Headings => self.texts(&headings),
                Line::Copy(of) => grid[first + of].clone(),
                Line::Note(text) => self.texts(&[text]),
                Line::Structural(_, cells) => {
                    let mut row = vec![""; width];
                    for (at, text) in cells {
                        row[*at] = text;
                    }
                    self.texts(&row)
                }
            };
            grid.push(row);
        }
        grid
    }

    fn has(&self, field: &str) -> bool {
        let parts: &[&str] = match field {
            "family_name" | "given_names" => {
                &["full_name", "full_name_turned", "full_name_plain", "full_name_given_first"]
            }
            "birth" => &["birth_full"],
            "birth_place" => &["birth_full"],
            "father" | "mother" => &["parents"],
            "exit_date" | "exit_reason" => &["exit_full"],
            "title_kind" | "title_no" | "title_date" => &["title_full"],
            "ecrou_at" => &["number_and_day", "ecrou_day"],
            "ecrou_no" => &["number_and_day"],
            _ => &[],
        };
        self.columns.iter().any(|(_, key)| *key == field || parts.contains(key))
    }

    /// What differs between a take-over and what this register says, one line each.
    pub fn differences(&self, taken: &Takeover) -> Vec<String> {
        let answer = serde_json::to_value(taken).unwrap();
        let first = self.header_row() as i64 + 1;
        let mut out = Vec::new();
        if i64::from(taken.sheet.header_row) != first - 1 {
            return vec![format!(
                "headings in line {} instead of {}",
                taken.sheet.header_row,
                first - 1
            )];
        }
        let rows: BTreeMap<i64, &Value> = answer["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| (r["row"].as_i64().unwrap(), r))
            .collect();
        let structural: BTreeMap<i64, &str> = answer["structural_rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| (r["row"].as_i64().unwrap(), r["kind"].as_str().unwrap()))
            .collect();
        for (n, line) in self.lines.iter().enumerate() {
            let number = first + n as i64;
            let expected = match line {
                Line::Structural(kind, _) => Some(*kind),
                Line::Headings => Some("repeated_header"),
                _ => None,
            };
            let (found, row) = (structural.get(&number).copied(), rows.get(&number).copied());
            match (expected, row) {
                (Some(kind), _) if found == Some(kind) => {}
                (Some(kind), row) => out.push(format!(
                    "{number}: line {kind}, found {found:?} {}",
                    row.map_or(String::new(), |r| r["kind"].to_string())
                )),
                (None, None) => out.push(format!("{number}: not a row of data but {found:?}")),
                (None, Some(row)) => self.compare(number, line, first, row, &mut out),
            }
        }
        let last = first - 1 + self.lines.len() as i64;
        if i64::from(taken.sheet.last_row) > last {
            out.push(format!("last row {} beyond {last}", taken.sheet.last_row));
        }
        out
    }

    fn compare(&self, number: i64, line: &Line, first: i64, row: &Value, out: &mut Vec<String>) {
        let mut differ = |what: &str, found: String, wanted: String| {
            if found != wanted {
                out.push(format!("{number}: {what} {wanted}, found {found}"));
            }
        };
        let (kind, class) = (row["kind"].as_str().unwrap(), row["class"].as_str().unwrap());
        let entry = match line {
            Line::Entry(entry) => entry,
            Line::Copy(of) => {
                differ("kind", kind.into(), "copy".into());
                differ("class", class.into(), "held".into());
                differ("of_row", row["of_row"].to_string(), (first + *of as i64).to_string());
                return;
            }
            _ => {
                differ("kind", kind.into(), "note".into());
                differ("class", class.into(), "held".into());
                return;
            }
        };
        differ("kind", kind.into(), entry.kind.into());
        let ecrou = if self.has("ecrou_no") { entry.ecrou.as_deref() } else { None };
        differ("ecrou", row["ecrou"].as_str().unwrap_or("-").into(), ecrou.unwrap_or("-").into());
        let mut issues: BTreeSet<String> = entry
            .issues
            .iter()
            .filter(|(_, column)| self.has(column))
            .map(|(code, column)| format!("{code}:{column}"))
            .collect();
        if !self.has("ecrou_no") {
            issues.insert("ecrou_number_missing:ecrou_no".into());
        }
        let found: BTreeSet<String> = row["issues"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
            .map(|i| {
                format!("{}:{}", i["code"].as_str().unwrap(), i["column"].as_str().unwrap_or("-"))
            })
            .collect();
        let wanted = match (entry.held, issues.is_empty()) {
            (true, _) => "held",
            (_, true) => "imported",
            _ => "imported_with_warnings",
        };
        differ("class", class.into(), wanted.into());
        differ("issues", format!("{found:?}"), format!("{issues:?}"));
        let empty = Map::new();
        let record = row["record"].as_object().unwrap_or(&empty);
        let keys: BTreeSet<&String> = record.keys().chain(entry.record.keys()).collect();
        for key in keys {
            let field = column_of(key);
            if !self.has(field) && field != "exit_date" {
                continue;
            }
            let value = |r: &Map<String, Value>| match r.get(key) {
                Some(Value::String(s)) if s.is_empty() => Value::Null,
                Some(Value::Array(list)) if list.is_empty() => Value::Null,
                other => other.cloned().unwrap_or(Value::Null),
            };
            differ(key, value(record).to_string(), value(&entry.record).to_string());
        }
    }
}

/// The column that fills a key of the record.
fn column_of(key: &str) -> &'static str {
    match key {
        "entered_on" | "entered_at" => "ecrou_at",
        "family" => "family_name",
        "given" => "given_names",
        "father" => "father",
        "mother" => "mother",
        "sex" => "sex",
        "birth" => "birth",
        "nationality" => "nationality",
        "cell" => "cell",
        "offences" | "candidates" => "offences",
        "title" => "title_kind",
        "title_on" => "title_date",
        "title_no" => "title_no",
        "signed_by" | "signed_court" => "authority",
        "first_on" => "first_appearance",
        "renewal_1" => "renewal_1",
        "renewal_2" => "renewal_2",
        "judged_on" => "judgment_date",
        "court" => "court",
        "sentence" => "sentence",
        "appeal" => "appeal",
        "exit_on" => "exit_date",
        "exit_reason" => "exit_reason",
        _ => "exit_date",
    }
}

impl Register {
    pub fn number_as(mut self, write: fn(&str, usize) -> String) -> Register {
        self.number = write;
        self
    }

    /// The columns in an order drawn by luck.
    pub fn shuffled(mut self, seed: u64) -> Register {
        let mut luck = crate::clothes::Luck(seed);
        for at in (1..self.columns.len()).rev() {
            self.columns.swap(at, luck.below(at + 1));
        }
        self
    }
}
