//! Which column is what: proposed from the headings and the cells, decided by the user.

use super::births::{BirthRead, read_birth};
use super::dates::{DateRead, read_date};
use super::day_parts::{DayPart, PARTS, days_in_parts};
use super::field::Field;
use super::header::{Header, Heading, group_key};
use super::headings::{Meaning, is_foreign};
use super::last_columns::{indispensable, whole_names};
use super::lists::headings;
use super::numbers::{cell_code, read_ecrou};
use super::offences::read_offences;
use super::sentences::read_sentence;
use super::text::{loose, says_nothing};
use super::titles::{TitleRead, read_authority, read_court, read_title};
use super::words::{AppealRead, read_appeal, read_exit, read_nationality, read_sex};
use super::workbook::{Cell, ReadFailure, Sheet, Workbook};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many cells of a column are looked at.
const SAMPLE: usize = 240;
/// A heading that scores less names nothing.
const LEAST: f64 = 0.62;

/// The meaning of every column of the register.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Mapping {
    /// From the first column on.
    pub columns: Vec<MappedColumn>,
}

/// One column of the register.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MappedColumn {
    /// From 0.
    pub index: usize,
    /// Heading as written.
    pub header: String,
    /// What it is; `None` when it was not recognised or the user said to leave it.
    pub field: Option<Field>,
    /// Which part, when the day stands in three columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<DayPart>,
    /// From 0 to 1; 1 when the user decided.
    pub confidence: f64,
}

/// What the user decides, as a file: `{"sheet": "Registre", "header_row": 9, "columns": {"Né le":
/// "birth", "C": "family_name", "Photo": null}}`. Keys are headings, column letters or numbers from 1.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MappingFile {
    /// Name of the sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Number of the heading line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u32>,
    /// Column → field, or `null` to leave it out.
    pub columns: BTreeMap<String, Option<Field>>,
}

impl Mapping {
    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().find(|c| c.field == Some(field)).map(|c| c.index)
    }

    /// Whether the register has this field, in a column of its own or in a joined one.
    pub fn has(&self, field: Field) -> bool {
        self.columns
            .iter()
            .filter_map(|c| c.field)
            .any(|f| f == field || f.fills().contains(&field))
    }

    /// The columns of a day that stands in three of them.
    pub fn parts(&self, field: Field) -> Option<[usize; 3]> {
        let column = |part| {
            let mut own = self.columns.iter().filter(|c| c.field == Some(field));
            own.find(|c| c.part == Some(part)).map(|c| c.index)
        };
        let [day, month, year] = PARTS.map(column);
        Some([day?, month?, year?])
    }

    /// The mapping as a file that gives it back.
    pub fn to_file(&self, workbook: &Workbook, header: &Header) -> MappingFile {
        MappingFile {
            sheet: workbook.sheets.get(header.sheet).map(|s| s.name.clone()),
            header_row: Some(header.row),
            columns: self.columns.iter().map(|c| ((c.index + 1).to_string(), c.field)).collect(),
        }
    }

    /// Replaces what the user decided.
    ///
    /// # Errors
    /// [`ReadFailure::BadMapping`] when a key names no column.
    pub fn decide(&mut self, file: &MappingFile) -> Result<(), ReadFailure> {
        for (key, field) in &file.columns {
            let index = self.find(key).ok_or_else(|| ReadFailure::BadMapping {
                detail: format!("no column « {key} »"),
            })?;
            let known = self.columns.get(index).is_some_and(|c| c.field == *field);
            if let (Some(field), false) = (field, known) {
                for column in self.columns.iter_mut().filter(|c| c.field == Some(*field)) {
                    (column.field, column.part) = (None, None);
                }
            }
            if let Some(column) = self.columns.get_mut(index) {
                if !known {
                    column.part = None;
                }
                (column.field, column.confidence) = (*field, 1.0);
            }
        }
        Ok(())
    }

    fn find(&self, key: &str) -> Option<usize> {
        let folded = loose(key);
        if let Some(column) = self.columns.iter().find(|c| loose(&c.header) == folded) {
            return Some(column.index);
        }
        if let Ok(number) = key.trim().parse::<usize>() {
            return number.checked_sub(1).filter(|i| *i < self.columns.len());
        }
        let letters = key.trim();
        if letters.is_empty()
            || letters.len() > 2
            || !letters.bytes().all(|b| b.is_ascii_uppercase())
        {
            return None;
        }
        let index = letters.bytes().fold(0usize, |n, b| n * 26 + usize::from(b - b'A') + 1) - 1;
        (index < self.columns.len()).then_some(index)
    }
}

/// Proposes the meaning of every column.
pub fn propose_mapping(workbook: &Workbook, header: &Header) -> Mapping {
    let Some(sheet) = workbook.sheets.get(header.sheet) else { return Mapping::default() };
    let width = header.columns.len().max(
        sheet.rows.iter().skip(header.row as usize).take(SAMPLE).map(Vec::len).max().unwrap_or(0),
    );
    let columns: Vec<Column> = (0..width).map(|at| Column::new(sheet, header, at)).collect();
    let mut fields: Vec<Option<(Field, f64)>> = vec![None; width];
    let mut parts: Vec<Option<DayPart>> = vec![None; width];
    for (first, field) in days_in_parts(header) {
        for (at, part) in (first..).zip(PARTS) {
            (fields[at], parts[at]) = (Some((field, 0.95)), Some(part));
        }
    }
    assign(&columns, &mut fields, heading_candidates);
    neighbours(header, &columns, &mut fields);
    assign(&columns, &mut fields, content_candidates);
    indispensable(&columns, &mut fields);
    whole_names(&columns, &mut fields);
    // A column of whole names beside both their parts is something else.
    let has = |field| fields.iter().flatten().any(|(f, _)| *f == field);
    if has(Field::FamilyName) && has(Field::GivenNames) {
        for field in fields.iter_mut().filter(|f| f.is_some_and(|(f, _)| f == Field::FullName)) {
            *field = None;
        }
    }
    let columns = columns
        .iter()
        .zip(fields)
        .enumerate()
        .filter(|(_, (column, field))| {
            field.is_some() || !column.heading.text.is_empty() || !column.samples.is_empty()
        })
        .map(|(index, (column, field))| MappedColumn {
            index,
            header: match parts[index] {
                Some(_) if !column.heading.group.is_empty() => {
                    format!("{} {}", column.heading.group, column.heading.text)
                }
                _ => column.heading.shown(),
            },
            field: field.map(|(f, _)| f),
            part: parts[index],
            confidence: field.map_or(0.0, |(_, score)| score.clamp(0.0, 1.0)),
        })
        .collect();
    Mapping { columns }
}

/// A column with some of its cells.
pub(super) struct Column {
    pub(super) heading: Heading,
    pub(super) samples: Vec<Cell>,
    /// The same with their rows.
    pub(super) rows: Vec<(usize, Cell)>,
    /// Share of the rows where the column is filled.
    pub(super) filled: f64,
}

impl Column {
    fn new(sheet: &Sheet, header: &Header, at: usize) -> Column {
        let data = sheet.rows.get(header.row as usize..).unwrap_or_default();
        // Spread over the whole register: its first pages may be written in one way only.
        let step = (data.len() / (SAMPLE * 2)).max(1);
        let lines: Vec<(usize, &Vec<Cell>)> = data
            .iter()
            .enumerate()
            .step_by(step)
            .filter(|(_, row)| row.iter().filter(|c| !c.is_empty()).count() > 3)
            .collect();
        let rows: Vec<(usize, Cell)> = lines
            .iter()
            .filter_map(|(n, row)| Some((*n, row.get(at)?.clone())))
            .filter(|(_, cell)| !cell.is_empty())
            .take(SAMPLE)
            .collect();
        let samples: Vec<Cell> = rows.iter().map(|(_, cell)| cell.clone()).collect();
        let filled = samples.len() as f64 / lines.len().clamp(1, SAMPLE) as f64;
        Column {
            heading: header.columns.get(at).cloned().unwrap_or_default(),
            samples,
            rows,
            filled,
        }
    }

    /// Share of the cells that read as this field; `None` when the field takes any text.
    pub(super) fn fit(&self, field: Field) -> Option<f64> {
        let reads: fn(&Cell) -> bool = match field {
            Field::EcrouNo => |c| {
                // `1704/RP/21` is the number of a title.
                let letters = c.shown().matches(char::is_alphabetic).count();
                (read_ecrou(c).0.is_some() || super::order::turned(c).is_some())
                    && (letters <= 1 || !c.shown().contains('/') || letters > 3)
            },
            Field::EcrouAt
            | Field::TitleDate
            | Field::FirstAppearance
            | Field::Renewal1
            | Field::Renewal2
            | Field::JudgmentDate
            | Field::ExitDate => {
                |c| matches!(read_date(c), DateRead::Day { .. } | DateRead::Impossible)
            }
            Field::EcrouTime => |c| super::hours::read_clock(c).is_some(),
            Field::Birth | Field::BirthFull => {
                |c| !matches!(read_birth(c).0, BirthRead::Empty | BirthRead::Unreadable)
            }
            Field::Sex => |c| c.text().is_some_and(|t| read_sex(t).is_some()),
            Field::Nationality => |c| c.text().is_some_and(|t| read_nationality(t).is_some()),
            Field::Offences => |c| {
                c.text().is_some_and(|t| {
                    let read = read_offences(t);
                    !read.codes.is_empty() || !read.candidates.is_empty()
                })
            },
            Field::TitleKind => {
                |c| c.text().is_some_and(|t| matches!(read_title(t), TitleRead::Kind(_)))
            }
            Field::Authority => |c| {
                c.text().is_some_and(|t| read_authority(t).by.is_some_and(|by| by != "tribunal"))
            },
            Field::Court => |c| {
                c.text().is_some_and(|t| {
                    read_court(t).is_some() && read_authority(t).by == Some("tribunal")
                })
            },
            Field::Sentence => |c| c.text().is_some_and(|t| read_sentence(t).is_some()),
            Field::Cell => |c| cell_code(c).is_some(),
            Field::ExitReason => |c| c.text().is_some_and(|t| read_exit(t).is_some()),
            Field::Appeal => |c| {
                !matches!(read_appeal(c), AppealRead::Yes | AppealRead::Wrong(_))
                    || c.text().is_some_and(|t| loose(t).starts_with("oui"))
            },
            Field::FamilyName
            | Field::GivenNames
            | Field::FullName
            | Field::Father
            | Field::Mother => |c| c.text().is_some_and(|t| !t.chars().any(|c| c.is_ascii_digit())),
            Field::TitleNo => |c| {
                let shown = c.shown();
                shown.chars().any(|c| c.is_ascii_digit()) && !matches!(c, Cell::Date(_))
            },
            Field::Marital => |c| {
                let folded = loose(&c.shown());
                let first = folded.split(' ').next().unwrap_or_default();
                matches!(first, "c" | "m" | "v" | "d")
                    || ["mari", "celib", "veu", "div", "concub", "fianc", "separ"]
                        .iter()
                        .any(|s| first.starts_with(s))
            },
            _ => return None,
        };
        let telling: Vec<&Cell> =
            self.samples.iter().filter(|c| c.text().is_none_or(|t| !says_nothing(t))).collect();
        if telling.len() < 3 {
            return None;
        }
        Some(telling.iter().filter(|c| reads(c)).count() as f64 / telling.len() as f64)
    }
}

type Candidates = fn(&Column) -> Vec<Meaning>;

/// Gives each field to one column, the surest first.
fn assign(columns: &[Column], fields: &mut [Option<(Field, f64)>], candidates: Candidates) {
    let mut all: Vec<(f64, usize, Field)> = columns
        .iter()
        .enumerate()
        .filter(|(at, _)| fields[*at].is_none())
        .flat_map(|(at, column)| {
            candidates(column).into_iter().map(move |m| (m.score, at, m.field))
        })
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for (score, at, field) in all {
        let taken = fields.iter().flatten().any(|(f, _)| *f == field);
        if fields[at].is_none() && !taken {
            fields[at] = Some((field, score));
        }
    }
}

fn heading_candidates(column: &Column) -> Vec<Meaning> {
    column
        .heading
        .meanings()
        .iter()
        .filter_map(|meaning| {
            let score = match column.fit(meaning.field) {
                // A known heading over cells of another kind is not that column.
                Some(fit) if fit < 0.2 => meaning.score - 0.4,
                Some(fit) => meaning.score + 0.2 * (fit - 0.8).min(0.0),
                None => meaning.score,
            };
            (score >= LEAST).then_some(Meaning { field: meaning.field, score })
        })
        .collect()
}

/// What the cells alone tell, for a heading that says nothing.
fn content_candidates(column: &Column) -> Vec<Meaning> {
    if column.samples.len() < 5 || is_foreign(&column.heading.text) {
        return Vec::new();
    }
    const TELLING: [Field; 11] = [
        Field::Marital,
        Field::EcrouNo,
        Field::Sex,
        Field::Nationality,
        Field::Offences,
        Field::TitleKind,
        Field::Authority,
        Field::Court,
        Field::Sentence,
        Field::ExitReason,
        Field::Cell,
    ];
    let mut out: Vec<Meaning> = TELLING
        .into_iter()
        .filter_map(|field| {
            let fit = column.fit(field)?;
            let enough = match field {
                Field::EcrouNo => {
                    let with_year = column
                        .samples
                        .iter()
                        .filter(|c| read_ecrou(c).0.is_some_and(|n| n.year.is_some()));
                    with_year.count() * 10 > column.samples.len() * 8
                }
                Field::Cell => fit > 0.85 && column.samples.iter().all(|c| c.text().is_some()),
                _ => fit > 0.7,
            };
            enough.then_some(Meaning { field, score: 0.6 * fit })
        })
        .collect();
    // `1704/RP/21`: a number with the letters of a registry between.
    let cited = column.samples.iter().filter(|c| {
        let shown = c.shown();
        let parts: Vec<&str> = shown.split('/').map(str::trim).collect();
        matches!(parts.as_slice(), [a, b, c] if is_digits(a) && is_digits(c)
            && b.chars().all(char::is_alphabetic) && !b.is_empty())
    });
    if cited.count() * 10 > column.samples.len() * 7 {
        out.push(Meaning { field: Field::TitleNo, score: 0.55 });
    }
    let born = column
        .samples
        .iter()
        .filter(|c| {
            matches!(read_birth(c).0, BirthRead::Circa(_) | BirthRead::Age(_) | BirthRead::Year(_))
        })
        .count();
    if born * 5 > column.samples.len() && column.fit(Field::Birth).is_some_and(|f| f > 0.8) {
        out.push(Meaning { field: Field::Birth, score: 0.5 });
    }
    out
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Reads headings too short to stand alone (*Date*, *N°*, *à*) with the columns beside them.
fn neighbours(header: &Header, columns: &[Column], fields: &mut [Option<(Field, f64)>]) {
    for _ in 0..2 {
        for at in 0..columns.len() {
            if fields[at].is_some() {
                continue;
            }
            let Some(heading) = header.columns.get(at) else { continue };
            let folded = loose(&heading.text);
            let Some(context) = headings().in_context.get(&folded) else { continue };
            let near_columns = [at.checked_sub(1), at.checked_sub(2), Some(at + 1), Some(at + 2)];
            let found = near_columns.into_iter().flatten().find_map(|beside| {
                let (field, _) = fields.get(beside).copied().flatten()?;
                let field = *context.get(family(field)?)?;
                let free = !fields.iter().flatten().any(|(f, _)| *f == field);
                let fits = columns[at].fit(field).is_none_or(|fit| fit > 0.5);
                (free && fits).then_some(field)
            });
            if let Some(field) = found {
                fields[at] = Some((field, 0.8));
            }
        }
    }
}

/// The group that a field belongs to.
fn family(field: Field) -> Option<&'static str> {
    let group = match field {
        Field::EcrouNo | Field::EcrouAt | Field::EcrouTime => "entry",
        Field::Birth | Field::BirthPlace | Field::BirthFull => "birth",
        Field::TitleKind | Field::TitleNo | Field::TitleDate | Field::Authority => "title",
        Field::Renewal1 | Field::Renewal2 => "renewal",
        Field::JudgmentDate | Field::Court | Field::Sentence => "judgment",
        Field::ExitDate | Field::ExitReason => "exit",
        Field::Sex | Field::GivenNames | Field::FamilyName => "identity",
        _ => return None,
    };
    debug_assert!(group_key(group).is_some() || !group.is_empty());
    Some(group)
}
