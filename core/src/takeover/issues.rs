//! What must be looked at in a row, and which of it makes the row wait for a clerk.

use super::field::Field;
use super::report::Class;
use serde::Serialize;

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
    /// The number is that of a dossier of the file.
    EcrouAlreadyRecorded = "ecrou_already_recorded",
    /// The stay that the line adds to is held.
    StayHeld = "stay_held",
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
            | Code::EcrouAlreadyRecorded
            | Code::StayHeld
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
