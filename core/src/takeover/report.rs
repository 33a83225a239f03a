//! What the take-over of a register gives back: every row with its class, its record, its remarks.

use super::clocks::Clocks;
use super::field::Field;
use super::issues::{Code, Issue};
use super::mapping::Mapping;
use super::numbers::EcrouNumber;
use super::sentences::Sentence;
use super::workbook::Encoding;
use crate::base::dates::{Day, Moment};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// A register read whole. Nothing of the sheet is outside it: every line after the headings is in
/// `rows` or in `structural_rows`.
#[derive(Debug, Clone, Serialize)]
pub struct Takeover {
    /// The sheet and its columns.
    pub sheet: SheetReport,
    /// The data rows, in order.
    pub rows: Vec<Row>,
    /// The other lines, in order.
    pub structural_rows: Vec<StructuralRow>,
    /// Rows that are the same person, earlier first.
    pub same_person: Vec<(u32, u32)>,
    /// Rows of different persons with one name.
    pub homonyms: Vec<Vec<u32>>,
    /// The sheet of cells.
    pub cells: Vec<CellPlace>,
    /// The sheet of women and infants.
    pub women_and_infants: Vec<InfantRow>,
    /// How many of each.
    pub counts: Counts,
}

/// The sheet that was read.
#[derive(Debug, Clone, Serialize)]
pub struct SheetReport {
    /// Its name.
    pub name: String,
    /// The encoding of its text.
    pub encoding: Encoding,
    /// The line of the headings.
    pub header_row: u32,
    /// The last line that holds anything.
    pub last_row: u32,
    /// The meaning of the columns.
    pub mapping: Mapping,
    /// Headings of the columns that are kept with the row, but not understood.
    pub unmapped: Vec<String>,
    /// Fields that the register has no column for.
    pub missing: Vec<Field>,
    /// Other sheets, which were not read.
    pub other_sheets: Vec<String>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Taken over.
    Imported,
    /// Taken over; something must be looked at.
    ImportedWithWarnings,
    /// Kept whole for a clerk to complete.
    Held,
}

impl Class {
    /// Its name in reports and in the file.
    pub fn key(self) -> &'static str {
        match self {
            Class::Imported => "imported",
            Class::ImportedWithWarnings => "imported_with_warnings",
            Class::Held => "held",
        }
    }
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One stay of one person.
    Stay,
    /// Another title of a stay above.
    FurtherTitle,
    /// A line pasted twice.
    Copy,
    /// Free text among the rows.
    Note,
}

impl Kind {
    /// Its name in reports and in the file.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Stay => "stay",
            Kind::FurtherTitle => "further_title",
            Kind::Copy => "copy",
            Kind::Note => "note",
        }
    }
}

/// A line that is no row of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StructuralRow {
    /// Its number.
    pub row: u32,
    /// What it is.
    pub kind: StructuralKind,
}

/// Why a line is no row of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StructuralKind {
    /// Nothing is written.
    Blank,
    /// *Total page 3*, *À reporter*.
    PageTotal,
    /// *Report*.
    CarryForward,
    /// The headings again.
    RepeatedHeader,
    /// *Arrêté le présent registre*, *Le Greffier*.
    Footer,
    /// *Mars 2024*: the month of the lines below.
    Period,
}

/// One row of data.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its number in the sheet.
    pub row: u32,
    /// What becomes of it.
    pub class: Class,
    /// What it is.
    pub kind: Kind,
    /// Its écrou number, in canonical form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ecrou: Option<EcrouNumber>,
    /// The row that it repeats or adds to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_row: Option<u32>,
    /// What was understood; nothing for copies and notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<Record>,
    /// What must be looked at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub issues: Vec<Issue>,
    /// The person as written, for display.
    #[serde(skip_serializing_if = "Written::is_empty")]
    pub written: Written,
    /// Every cell that holds something, as the clerk wrote it: column number from 0, text.
    pub cells: Vec<(usize, String)>,
    /// Which reading of an ambiguous offence ends first, for a person inside; the file of its acts
    /// ([`super::acts::Further::legal`]) stands for it.
    #[serde(skip)]
    pub reading: usize,
    /// What the law says of the title that the row tells; for persons inside.
    #[serde(flatten)]
    pub clocks: Clocks,
}

impl Row {
    /// Lets go of what was written down elsewhere; its number and kind stay.
    pub(super) fn let_go(&mut self) {
        (self.record, self.issues, self.cells) = (None, Vec::new(), Vec::new());
        (self.written, self.clocks) = (Written::default(), Clocks::default());
    }
}

/// The person as the clerk wrote it: spaces tidied, text repaired, names in their own columns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(default)]
pub struct Written {
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_names: String,
    /// Nickname.
    pub alias: String,
    /// Father.
    pub father: String,
    /// Mother.
    pub mother: String,
    /// Place of birth.
    pub birth_place: String,
    /// Trade.
    pub profession: String,
    /// Home.
    pub address: String,
    /// Marital status.
    pub marital: String,
    /// Offences.
    pub offences: String,
    /// Authority.
    pub authority: String,
    /// Remarks.
    pub notes: String,
}

impl Written {
    fn is_empty(&self) -> bool {
        *self == Written::default()
    }
}

/// A birth and how precisely it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Birth {
    /// `1990-03-07`, `1990-03` or `1990`; nothing for an age without day of entry.
    #[serde(rename = "v", skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// `day`, `month`, `year`, `circa` or `age`.
    #[serde(rename = "p")]
    pub precision: &'static str,
    /// The age written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<i32>,
    /// The latest possible day, which the law counts from.
    #[serde(skip)]
    pub latest: Option<Day>,
    /// The earliest possible day.
    #[serde(skip)]
    pub earliest: Option<Day>,
}

/// An appeal: its day, or only whether there was one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appeal {
    /// Lodged on that day.
    On(Day),
    /// Lodged, or not.
    Known(bool),
}

impl Serialize for Appeal {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Appeal::On(day) => s.collect_str(day),
            Appeal::Known(yes) => s.serialize_bool(*yes),
        }
    }
}

/// What was understood of a row. An absent value is not known.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(default)]
pub struct Record {
    /// Day of entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entered_on: Option<Day>,
    /// Hour of entry, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entered_at: Option<String>,
    /// Family name, folded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Given names, folded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// `M` or `F`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<char>,
    /// Birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth: Option<Birth>,
    /// Father's name, folded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub father: Option<String>,
    /// Mother's name, folded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mother: Option<String>,
    /// Nationality, ISO 3166-1 alpha-3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nationality: Option<&'static str>,
    /// Cell, in canonical form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// Title, judgment, offences.
    #[serde(flatten)]
    pub title: TitleRecord,
    /// Day of exit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_on: Option<Day>,
    /// Reason of exit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_reason: Option<&'static str>,
    /// Whether the person is inside; not known when the exit cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<bool>,
}

/// The legal part of a row.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(default)]
pub struct TitleRecord {
    /// Codes of the offences.
    pub offences: Vec<String>,
    /// Codes between which the wording does not decide.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
    /// Kind of title.
    #[serde(rename = "title", skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// Date of the title.
    #[serde(rename = "title_on", skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Number of the title.
    #[serde(rename = "title_no", skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Which magistrate signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<&'static str>,
    /// Of which court.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_court: Option<&'static str>,
    /// First appearance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_on: Option<Day>,
    /// First renewal order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewal_1: Option<Day>,
    /// Second renewal order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewal_2: Option<Day>,
    /// Judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judged_on: Option<Day>,
    /// Court of the judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub court: Option<&'static str>,
    /// Sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<Sentence>,
    /// Appeal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appeal: Option<Appeal>,
}

/// A day with its hour, from the record's two fields.
pub fn entry_moment(record: &Record) -> Option<Moment> {
    let (hour, minute) = record.entered_at.as_deref()?.split_once(':')?;
    record.entered_on?.at(hour.parse().ok()?, minute.parse().ok()?)
}

/// A cell of the prison.
#[derive(Debug, Clone, Serialize)]
pub struct CellPlace {
    /// Canonical code.
    pub code: String,
    /// As written, lower case.
    pub category: String,
    /// Area in square decimetres.
    pub area_dm2: Option<i64>,
    /// Places.
    pub places: Option<i64>,
    /// Persons inside whose row is not held.
    pub occupants: u32,
    /// What must be looked at.
    pub issues: Vec<Issue>,
}

/// A line of the sheet of women and infants.
#[derive(Debug, Clone, Serialize)]
pub struct InfantRow {
    /// Its number in its sheet.
    pub row: u32,
    /// The mother's écrou number, when she was found.
    pub ecrou: Option<EcrouNumber>,
    /// The infant's name, folded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub infant: Option<String>,
    /// The infant's sex.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<char>,
    /// The infant's birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born_on: Option<Day>,
    /// The day on which it must leave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves_on: Option<Day>,
    /// Whether the woman is pregnant.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub pregnant: bool,
    /// Whether she nurses.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub nursing: bool,
    /// What becomes of the line.
    pub class: Class,
    /// What must be looked at.
    pub issues: Vec<Issue>,
    /// The mother's row in the register.
    pub mother_row: Option<u32>,
    /// The infant's name as written.
    pub written: String,
}

/// How many of each.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Counts {
    /// Data rows.
    pub rows: u32,
    /// By class.
    pub by_class: BTreeMap<Class, u32>,
    /// By kind.
    pub by_kind: BTreeMap<Kind, u32>,
    /// Other lines, by kind.
    pub structural: BTreeMap<StructuralKind, u32>,
    /// Remarks, by code.
    pub issues: BTreeMap<Code, u32>,
    /// Persons inside whose row is not held.
    pub present: u32,
}
