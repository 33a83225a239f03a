//! Dates under two signatures: proposed by one account, checked by another with its own pass phrase.
//!
//! A date is the computed one, one put over it, or one typed where the law's engine refused; the last
//! two ask for a reason of the list and say what they are wherever they are read. What the date was
//! computed from is kept with it. When the papers, the rules or a switch no longer give it, it is
//! withdrawn and waits in the list of things to do: never silently. Where one account alone may sign,
//! the date is marked as validated later, until somebody does.

pub mod clocks;
pub mod commands;
pub mod differences;
pub mod follow;
pub mod impact;
pub mod inputs;
pub mod marks;
pub mod queries;
pub mod recompute;
pub mod table;

use crate::base::dates::Moment;
use crate::base::ids::{CommittalId, UserId};
use crate::deadlines::DateExplained;
use serde::{Deserialize, Serialize};

/// What a signed date rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DateBasis")]
pub enum Basis {
    /// The engine's own date.
    Computed,
    /// Another date put over the computed one.
    Override,
    /// Typed where the engine refused.
    Manual,
}

/// Where a signed date stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DateState")]
pub enum State {
    /// Waits for the second reader.
    Proposed,
    /// Waited too long for the second reader: to be proposed again.
    Expired,
    /// One account alone may sign here: validated later.
    Deferred,
    /// Signed by two accounts.
    Confirmed,
    /// The second reader said no.
    Refused,
    /// Its papers, the rules or a switch no longer give it, or its author took it back.
    Withdrawn,
    /// Another date was proposed in its place.
    Replaced,
}

impl Basis {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Basis::Computed => "computed",
            Basis::Override => "override",
            Basis::Manual => "manual",
        }
    }
    fn read(text: &str) -> Basis {
        match text {
            "override" => Basis::Override,
            "manual" => Basis::Manual,
            _ => Basis::Computed,
        }
    }
}

impl State {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Proposed => "proposed",
            State::Expired => "expired",
            State::Deferred => "deferred",
            State::Confirmed => "confirmed",
            State::Refused => "refused",
            State::Withdrawn => "withdrawn",
            State::Replaced => "replaced",
        }
    }
    fn read(text: &str) -> State {
        match text {
            "proposed" => State::Proposed,
            "expired" => State::Expired,
            "deferred" => State::Deferred,
            "confirmed" => State::Confirmed,
            "refused" => State::Refused,
            "replaced" => State::Replaced,
            _ => State::Withdrawn,
        }
    }
}

/// The mark of a signed date on every line and paper that shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct DateMark {
    /// The confirmation.
    pub confirmation_id: String,
    /// `title_end`, `release` or `conditional_release`.
    pub what: String,
    /// Act the date comes from.
    pub act_id: String,
    /// What it rests on.
    pub basis: Basis,
    /// Where it stands.
    pub state: State,
    /// The date signed.
    pub day: String,
    /// The date computed; none when the engine refused.
    pub computed: Option<String>,
    /// Author.
    pub proposed_by: String,
    /// Second reader; empty while there is none.
    pub checked_by: String,
}

/// A signed date with all that is kept of it.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Confirmation {
    /// Identifier.
    pub confirmation_id: String,
    /// For the next change.
    pub version: i64,
    /// The stay.
    pub committal_id: CommittalId,
    /// The mark.
    pub mark: DateMark,
    /// Refusals in force when it was proposed.
    pub refusals: Vec<String>,
    /// Reason in the list `date_reasons`.
    pub reason_code: String,
    /// Reason in words.
    pub reason: String,
    /// The steps that gave the computed date, as kept.
    pub explained: DateExplained,
    /// Packs in force then.
    pub pack: String,
    /// Fingerprint of the newest.
    pub pack_hash: String,
    /// What both accounts sign.
    pub digest: String,
    /// When it was proposed.
    pub proposed_at: Moment,
    /// The account that proposed it: never its second reader.
    pub proposed_by_id: UserId,
    /// Proposed by the account that asks: it cannot be its own second reader.
    pub own: bool,
    /// When the second reader answered.
    pub checked_at: Option<Moment>,
    /// What the second reader wrote.
    pub check_note: String,
    /// When it stopped standing.
    pub ended_at: Option<Moment>,
    /// By whom.
    pub ended_by: String,
    /// Why.
    pub ended_cause: String,
    /// The date that the same title has since.
    pub ended_now: Option<String>,
    /// When its end was taken note of.
    pub seen_at: Option<Moment>,
}
