//! The columns that a register may have.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// One thing a register says about a detainee. The names are those of the import report.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Field {
            $($(#[$doc])* #[serde(rename = $key)] $name,)*
        }
        impl Field {
            /// Every field, in the order of a usual register.
            pub const ALL: &'static [Field] = &[$(Field::$name,)*];
            /// The field's name in reports and mappings.
            pub fn key(self) -> &'static str {
                match self { $(Field::$name => $key,)* }
            }
            /// The field with this name.
            pub fn from_key(key: &str) -> Option<Field> {
                match key { $($key => Some(Field::$name),)* _ => None }
            }
        }
    };
}

fields! {
    /// Number in the registre d'écrou.
    EcrouNo = "ecrou_no",
    /// Day, and often hour, of entry.
    EcrouAt = "ecrou_at",
    /// Family name.
    FamilyName = "family_name",
    /// Given names.
    GivenNames = "given_names",
    /// Nickname.
    Alias = "alias",
    /// Sex.
    Sex = "sex",
    /// Date of birth, age, or approximate year.
    Birth = "birth",
    /// Place of birth.
    BirthPlace = "birth_place",
    /// Father's name.
    Father = "father",
    /// Mother's name.
    Mother = "mother",
    /// Nationality.
    Nationality = "nationality",
    /// Trade.
    Profession = "profession",
    /// Home.
    Address = "address",
    /// Marital status.
    Marital = "marital",
    /// Offences as the clerk wrote them.
    Offences = "offences",
    /// Kind of the title of detention.
    TitleKind = "title_kind",
    /// Number of the title.
    TitleNo = "title_no",
    /// Date of the title.
    TitleDate = "title_date",
    /// Magistrate and court who signed the title.
    Authority = "authority",
    /// First appearance before the judge.
    FirstAppearance = "first_appearance",
    /// Date of the first renewal order.
    Renewal1 = "renewal_1",
    /// Date of the second renewal order.
    Renewal2 = "renewal_2",
    /// Date of the judgment.
    JudgmentDate = "judgment_date",
    /// Court of the judgment.
    Court = "court",
    /// Sentence pronounced.
    Sentence = "sentence",
    /// Appeal: its date, yes or no.
    Appeal = "appeal",
    /// Cell.
    Cell = "cell",
    /// Date of exit.
    ExitDate = "exit_date",
    /// Reason of exit.
    ExitReason = "exit_reason",
    /// Remarks.
    Notes = "notes",
    /// Hour of entry, where it has its own column.
    EcrouTime = "ecrou_time",
    /// Family and given names in one column.
    FullName = "full_name",
    /// Date and place of birth in one column.
    BirthFull = "birth_full",
    /// Father and mother in one column.
    Parents = "parents",
    /// Date and reason of exit in one column.
    ExitFull = "exit_full",
    /// Number and day of entry in one column.
    EcrouFull = "ecrou_full",
    /// Nature, number and date of the title in one column, or two of the three.
    TitleFull = "title_full",
}

impl Field {
    /// The field that a report names: the parts of a joined column are reported under their own name.
    pub fn reported(self) -> Field {
        match self {
            Field::EcrouTime => Field::EcrouAt,
            Field::FullName => Field::FamilyName,
            Field::BirthFull => Field::Birth,
            Field::Parents => Field::Father,
            Field::ExitFull => Field::ExitDate,
            Field::EcrouFull => Field::EcrouNo,
            Field::TitleFull => Field::TitleKind,
            other => other,
        }
    }

    /// The fields that a column of this kind fills.
    pub fn fills(self) -> &'static [Field] {
        match self {
            Field::FullName => &[Field::FamilyName, Field::GivenNames],
            Field::BirthFull => &[Field::Birth, Field::BirthPlace],
            Field::Parents => &[Field::Father, Field::Mother],
            Field::ExitFull => &[Field::ExitDate, Field::ExitReason],
            Field::EcrouFull => &[Field::EcrouNo, Field::EcrouAt],
            Field::TitleFull => &[Field::TitleKind, Field::TitleNo, Field::TitleDate],
            _ => &[],
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}
