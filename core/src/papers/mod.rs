//! The papers that the greffe sends: avis, saisine, conduite, request for release, avis d'écrou,
//! receipts. A model with named places, the facts of a dossier, a number without gap.
//!
//! A paper made is kept with all that is printed on it, so that a reprint differs by the mark
//! DUPLICATA alone, whatever happened since to the model or to the dossier. Papers are in French,
//! the language of the procedure, whatever the language of the screens.

pub mod facts;
pub mod made;
pub mod models;
pub mod places;
pub mod queries;
pub mod table;

use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, PaperId};
use crate::registers::PrintFile;
use serde::{Deserialize, Serialize};

pub use crate::reference::papers::Wording;

/// What a paper is for.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PaperDue {
    /// Kind of paper.
    pub kind: String,
    /// The stay.
    pub committal_id: CommittalId,
    /// The title or the act that it is about.
    #[serde(default)]
    pub act_id: Option<ActId>,
    /// The day of the alert that it answers.
    #[serde(default)]
    pub due_on: Option<Day>,
}

/// That a paper left the house.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Sending {
    /// When; now when not said.
    #[serde(default)]
    pub on: Option<Moment>,
    /// To whom, by whom, by which way.
    #[serde(default)]
    pub to: String,
}

/// A paper to be made.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MakePaper {
    /// What it is for.
    pub due: PaperDue,
    /// It leaves the house at once.
    #[serde(default)]
    pub sent: Option<Sending>,
    /// One was made already for the same thing, and another is wanted.
    #[serde(default)]
    pub again: bool,
}

/// A paper made, in a list.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PaperLine {
    /// The paper.
    pub paper_id: PaperId,
    /// For the next change.
    pub version: i64,
    /// Kind.
    pub kind: String,
    /// Its number, as printed.
    pub number: String,
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// The title or the act that it is about.
    pub act_id: Option<ActId>,
    /// The day of the alert that it answers.
    pub due_on: Option<Day>,
    /// Its title.
    pub title: String,
    /// Article.
    pub article: String,
    /// Edition of the model; 0 as shipped.
    pub edition: i64,
    /// Duplicates printed so far.
    pub copies: i64,
    /// When it was made.
    pub made_at: Moment,
    /// By whom.
    pub made_by: String,
    /// When it was sent.
    pub sent_on: Option<Moment>,
    /// To whom, by which way.
    pub sent_to: String,
    /// Who recorded that it was sent.
    pub sent_by: Option<String>,
}

/// A paper and its pages.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PaperMade {
    /// The paper.
    pub paper: PaperLine,
    /// Its pages.
    pub file: PrintFile,
}

/// A paper as it would be, without number.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PaperDraft {
    /// Its title.
    pub title: String,
    /// Article.
    pub article: String,
    /// Places for which the dossier has nothing: dots to be filled by hand.
    pub blanks: Vec<String>,
    /// Papers already made for the same thing.
    pub made: Vec<PaperLine>,
    /// Its pages.
    pub file: PrintFile,
}

/// A paper that a dossier allows or asks for.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PaperOffer {
    /// Kind.
    pub kind: String,
    /// The title or the act that it is about.
    pub act_id: Option<ActId>,
    /// Type of that act.
    pub act: String,
    /// The day of the alert that it answers.
    pub due_on: Option<Day>,
    /// Article.
    pub article: String,
}
