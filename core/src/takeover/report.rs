//! What the take-over of a register gives back: every row with its class, its record, its remarks.

use super::acts::LegalFile;
use super::field::Field;
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
    /// The legal acts of the stay, further titles included; of a held row too, so that its clock
    /// shows. Only on rows of kind [`Kind::Stay`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal: Option<LegalFile>,
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

/// A remark on one cell of a row. Its sentences are in `takeover.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// The column, under its key; nothing when the whole row is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<&'static str>,
    /// What is wrong.
    pub code: Code,
    /// What is written in the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Codes that fit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
    /// The other rows concerned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<u32>,
    /// The earlier row concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_row: Option<u32>,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// What may be wrong with a cell or a row.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $key)] $name,)*
        }
        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];
            /// The code's name in reports.
            pub fn key(self) -> &'static str {
                match self { $(Code::$name => $key,)* }
            }
        }
    };
}

codes! {
    /// A date that cannot be read.
    DateUnreadable = "date_unreadable",
    /// A date that is not in the calendar.
    DateImpossible = "date_impossible",
    /// A date after today.
    DateInFuture = "date_in_future",
    /// No day of entry.
    EcrouDateMissing = "ecrou_date_missing",
    /// Neither name.
    NameMissing = "name_missing",
    /// One number, two persons.
    EcrouNumberDuplicate = "ecrou_number_duplicate",
    /// A reason of exit without a date.
    ExitDateMissing = "exit_date_missing",
    /// Out before in.
    ExitBeforeEntry = "exit_before_entry",
    /// A line pasted twice.
    RowDuplicateExact = "row_duplicate_exact",
    /// A line of free text.
    RowNotUnderstood = "row_not_understood",
    /// No écrou number.
    EcrouNumberMissing = "ecrou_number_missing",
    /// The year of the number is not that of the entry.
    EcrouNumberYearMismatch = "ecrou_number_year_mismatch",
    /// No given name.
    GivenNameMissing = "given_name_missing",
    /// Family and given names in each other's column.
    NameColumnsSwapped = "name_columns_swapped",
    /// Accents that were lost and read back.
    EncodingSuspect = "encoding_suspect",
    /// The clerk doubted.
    ValueUncertain = "value_uncertain",
    /// No sex.
    SexMissing = "sex_missing",
    /// No birth.
    BirthMissing = "birth_missing",
    /// Born after the entry.
    BirthAfterEcrou = "birth_after_ecrou",
    /// Too young or too old.
    AgeImplausible = "age_implausible",
    /// No known nationality.
    NationalityUnknown = "nationality_unknown",
    /// No code can be given.
    UnknownOffence = "unknown_offence",
    /// No offence.
    OffenceMissing = "offence_missing",
    /// Two codes fit.
    OffenceAmbiguous = "offence_ambiguous",
    /// Nobody is detained for a contravention.
    OffenceContraventionOnly = "offence_contravention_only",
    /// Held without a title.
    TitleMissing = "title_missing",
    /// A paper that is no title.
    TitleKindUnknown = "title_kind_unknown",
    /// A title without date.
    TitleDateMissing = "title_date_missing",
    /// The first title is later than the entry.
    TitleAfterEcrou = "title_after_ecrou",
    /// No such court.
    UnknownCourt = "unknown_court",
    /// The first appearance starts the clock and is not written.
    FirstAppearanceMissing = "first_appearance_missing",
    /// A renewal older than the title.
    RenewalBeforeTitle = "renewal_before_title",
    /// A renewal given too late.
    RenewalAfterExpiry = "renewal_after_expiry",
    /// A renewal more than the law allows.
    RenewalBeyondCeiling = "renewal_beyond_ceiling",
    /// A renewal on the last day, which is disputed.
    RenewalOnLastDay = "renewal_on_last_day",
    /// Judged, and no sentence written.
    SentenceMissing = "sentence_missing",
    /// A sentence that cannot be read.
    SentenceUnreadable = "sentence_unreadable",
    /// Inside, and no cell written.
    CellMissing = "cell_missing",
    /// No such cell.
    CellUnknown = "cell_unknown",
    /// A cell of the other sex.
    CellWrongSex = "cell_wrong_sex",
    /// A minor among adults.
    MinorInAdultCell = "minor_in_adult_cell",
    /// Out, and no reason written.
    ExitReasonMissing = "exit_reason_missing",
    /// A reason that is not known.
    ExitReasonUnknown = "exit_reason_unknown",
    /// A person seen before.
    PersonPossibleDuplicate = "person_possible_duplicate",
    /// Seen before, and never left.
    PersonPresentTwice = "person_present_twice",
    /// A remark that tells of a legal act.
    ObservationMentionsAct = "observation_mentions_act",
    /// The infant's mother is not in the register.
    MotherNotFound = "mother_not_found",
    /// The infant's mother has left.
    MotherNotPresent = "mother_not_present",
    /// The infant should have left.
    InfantOver36Months = "infant_over_36_months",
    /// A cell whose area is not written.
    CellAreaMissing = "cell_area_missing",
}

impl Issue {
    /// A remark on a cell.
    pub fn on(field: Field, code: Code) -> Issue {
        Issue {
            column: Some(field.reported().key()),
            code,
            value: None,
            candidates: Vec::new(),
            rows: Vec::new(),
            of_row: None,
        }
    }

    /// With what is written there.
    pub fn with(mut self, value: impl Into<String>) -> Issue {
        let value = value.into();
        self.value = (!value.is_empty()).then_some(value);
        self
    }

    /// With the earlier row.
    pub fn of(mut self, row: u32) -> Issue {
        self.of_row = Some(row);
        self
    }

    /// Whether the row must wait for a clerk: it does not tell who, since when, or whether still
    /// inside, or two persons claim one number.
    pub fn holds(&self) -> bool {
        match self.code {
            Code::DateUnreadable | Code::DateImpossible | Code::DateInFuture => {
                matches!(self.column, Some("ecrou_at" | "exit_date"))
            }
            Code::EcrouDateMissing
            | Code::NameMissing
            | Code::EcrouNumberDuplicate
            | Code::ExitDateMissing
            | Code::ExitBeforeEntry
            | Code::RowDuplicateExact
            | Code::RowNotUnderstood
            | Code::MotherNotFound
            | Code::MotherNotPresent => true,
            _ => false,
        }
    }
}

/// The class that the remarks on a row lead to.
pub fn class_of(issues: &[Issue]) -> Class {
    if issues.iter().any(Issue::holds) {
        Class::Held
    } else if issues.is_empty() {
        Class::Imported
    } else {
        Class::ImportedWithWarnings
    }
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
