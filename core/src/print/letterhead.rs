//! What stands at the head and foot of every paper, whatever it says.

use crate::base::dates::Moment;
use serde::{Deserialize, Serialize};

/// Who issues a paper, when, and under which state of the journal.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Letterhead {
    /// The lines of the State and of the service, the highest first: republic and motto, ministry,
    /// directorates. Data, because names and ranks change.
    pub authority: Vec<String>,
    /// The establishment.
    pub establishment: String,
    /// Series and number of the paper, when it has one.
    pub number: Option<String>,
    /// When and by whom it was printed. Leave it out of a register that must come out identical.
    pub printed: Option<Printing>,
    /// The head of the journal the paper was drawn from.
    pub journal: Option<JournalHead>,
    /// What a reader can compare with the program: on the first page of statements and extracts.
    pub check: Option<Check>,
    /// For whom this copy is: « exemplaire du greffe », « exemplaire du parquet ».
    pub copy: Option<String>,
    /// Printed in training mode: every page says so across its whole width.
    pub training: bool,
    /// The rank of this reprint: 1 for the first duplicate. `None` for the original.
    pub duplicate_of: Option<u32>,
    /// BCP 47 tag of the language of the paper, for screen readers: `fr-ML`.
    pub language: String,
}

/// The act of printing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Printing {
    /// Hour on the wall of the greffe.
    pub at: Moment,
    /// The agent.
    pub by: String,
}

/// The head of the journal: what proves, on paper, everything that was written before it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct JournalHead {
    /// Number of the last entry.
    pub entry: u64,
    /// Its code, sixteen signs, as they are to be read aloud: `7F3A-91C0-B2D4-55E8`.
    pub code: String,
    /// What the QR code holds: establishment, entry and code, to be compared by machine.
    pub qr: String,
}

/// The short digest of a paper.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Check {
    /// Its first signs, as they are to be read aloud.
    pub code: String,
    /// What the QR code holds: number and digest of the paper.
    pub qr: String,
}

/// A box to sign in: whose signature it awaits.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signature {
    /// « Le greffier », « Le régisseur ».
    pub title: String,
    /// The person, when known.
    pub name: Option<String>,
}
