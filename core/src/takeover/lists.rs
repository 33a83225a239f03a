//! The word lists of the take-over, read once from `assets/takeover/`.
//!
//! They are data: a wording met in a register is added there, never in the code.

use super::field::Field;
use super::text::loose;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

macro_rules! list {
    ($(#[$doc:meta])* $name:ident: $type:ty = $file:literal) => {
        $(#[$doc])*
        pub fn $name() -> &'static $type {
            static LIST: OnceLock<$type> = OnceLock::new();
            LIST.get_or_init(|| {
                serde_json::from_str(include_str!(concat!("../../../assets/takeover/", $file)))
                    .unwrap_or_default()
            })
        }
    };
}

list!(
    /// Headings of every column.
    headings: Headings = "headings.json"
);
list!(
    /// Offences: wordings, nature, maximum, lists of the code of procedure.
    offences: Offences = "offences.json"
);
list!(
    /// Titles of detention and the magistrates who sign them.
    titles: Titles = "titles.json"
);
list!(
    /// Courts, by type and seat.
    courts: Courts = "courts.json"
);
list!(
    /// Reasons of exit.
    exits: BTreeMap<String, Vec<String>> = "exits.json"
);
list!(
    /// Ages that a register is checked against.
    limits: Limits = "limits.json"
);
list!(
    /// Nationalities: ISO 3166-1 alpha-3 and wordings.
    nationalities: BTreeMap<String, Vec<String>> = "nationalities.json"
);

/// `headings.json`.
#[derive(Debug, Default, Deserialize)]
pub struct Headings {
    /// Headings of each field, as written.
    pub columns: BTreeMap<Field, Vec<String>>,
    /// Headings above several columns.
    pub groups: BTreeMap<String, Vec<String>>,
    /// What a short heading (*Date*) means in each group.
    pub in_context: BTreeMap<String, BTreeMap<String, Field>>,
    /// Headings of columns that are none of ours, however near they sound.
    #[serde(default)]
    pub others: Vec<String>,
    /// Words that make a heading none of ours, whatever its other words.
    #[serde(default)]
    pub foreign_words: Vec<String>,
    /// Headings of the sheet of cells.
    pub cells: BTreeMap<String, Vec<String>>,
    /// Headings of the sheet of women and infants.
    pub women_and_infants: BTreeMap<String, Vec<String>>,
}

/// `limits.json`.
#[derive(Debug, Default, Deserialize)]
pub struct Limits {
    /// The age of majority, for the cells of minors.
    pub majority_age: i64,
    /// The age, in months, at which a child leaves its mother's prison.
    pub infant_leaves_at_months: i64,
    /// Nobody younger is in a prison: the birth is doubted.
    pub youngest_plausible_age: i64,
    /// Nobody older is in a prison: the birth is doubted.
    pub oldest_plausible_age: i64,
}

/// `offences.json`.
#[derive(Debug, Default, Deserialize)]
pub struct Offences {
    /// By code of the national nomenclature.
    pub offences: BTreeMap<String, Offence>,
    /// Wordings that fit several codes.
    pub ambiguous: Vec<Ambiguous>,
    /// Words that clerks shorten.
    pub short_forms: HashMap<String, String>,
    /// Words before the offence that say nothing of it.
    pub leading: Vec<String>,
    /// Words from which the rest says nothing of it.
    pub trailing_from: Vec<String>,
}

/// One offence.
#[derive(Debug, Default, Deserialize)]
pub struct Offence {
    /// Its name in the nomenclature.
    pub label: String,
    /// `crime`, `delit`, `contravention` or `contrainte` (no offence: unpaid fine).
    pub nature: String,
    /// Legal maximum in months, when known.
    pub max_months: Option<i64>,
    /// Lists of the code of procedure that name it.
    #[serde(default)]
    pub lists: Vec<String>,
    /// Whether the maximum stands on a special law that was not read.
    #[serde(default)]
    pub assumed: bool,
    /// How clerks write it.
    pub wordings: Vec<String>,
}

/// A wording that fits several codes.
#[derive(Debug, Default, Deserialize)]
pub struct Ambiguous {
    /// How clerks write it.
    pub wordings: Vec<String>,
    /// The codes.
    pub candidates: Vec<String>,
}

/// `titles.json`.
#[derive(Debug, Default, Deserialize)]
pub struct Titles {
    /// By kind.
    pub titles: BTreeMap<String, Vec<String>>,
    /// Papers that are no title.
    pub not_titles: Vec<String>,
    /// How each magistrate is named.
    pub signatures: BTreeMap<String, Vec<String>>,
}

/// `courts.json`.
#[derive(Debug, Default, Deserialize)]
pub struct Courts {
    /// How each type of court is named.
    pub types: BTreeMap<String, Vec<String>>,
    /// Type and seat of each court.
    pub seats: BTreeMap<String, Seat>,
    /// Courts known by one name.
    pub names: BTreeMap<String, Vec<String>>,
}

/// Type and seat of a court.
#[derive(Debug, Default, Deserialize)]
pub struct Seat {
    /// Type, a key of [`Courts::types`].
    #[serde(rename = "type")]
    pub kind: String,
    /// Names of the seat.
    pub seats: Vec<String>,
}

/// Turns *code → wordings* into *loose wording → code*.
pub fn by_wording<'a>(
    list: impl IntoIterator<Item = (&'a String, &'a Vec<String>)>,
) -> HashMap<String, &'a str> {
    let mut out = HashMap::new();
    for (code, wordings) in list {
        for wording in wordings {
            out.entry(loose(wording)).or_insert(code.as_str());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_list_is_read() {
        assert!(super::headings().columns.len() > 30);
        assert!(super::offences().offences.len() > 100);
        assert_eq!(super::titles().titles.len(), 11);
        assert!(super::courts().seats.len() > 50);
        assert_eq!(super::exits().len(), 12);
        assert!(super::nationalities().len() > 150);
    }
}
