//! Exits under two signatures: prepared by one account, signed by another with its own pass phrase.
//!
//! Safe both ways. Nobody leaves while another title holds without a written reason; and nobody
//! stays because a signature is missing: where the law or an order opens the door, the person goes
//! out, and the exit is marked, listed and counted until somebody with the right has validated it.

pub mod commands;
pub mod errors;
pub mod follow;
pub mod queries;
pub mod table;

use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, UserId};
use crate::release::Point;
use serde::{Deserialize, Serialize};

/// Where an exit stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ExitState")]
pub enum State {
    /// Waits for the second signature; the door is shut.
    Prepared,
    /// Waited too long: to be prepared again.
    Expired,
    /// Signed by two accounts.
    Signed,
    /// One account alone may sign here: validated later.
    Deferred,
    /// Nobody was there to sign, and the law or an order opened the door: validated later.
    Exception,
    /// Entered as an act or a movement, without being prepared: validated later.
    Unsigned,
    /// Went out on one signature, validated since by another account.
    Validated,
    /// Prepared and taken back, or prepared anew.
    Withdrawn,
    /// The act of the exit was struck.
    Struck,
}

impl State {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Prepared => "prepared",
            State::Expired => "expired",
            State::Signed => "signed",
            State::Deferred => "deferred",
            State::Exception => "exception",
            State::Unsigned => "unsigned",
            State::Validated => "validated",
            State::Withdrawn => "withdrawn",
            State::Struck => "struck",
        }
    }
    fn read(text: &str) -> State {
        match text {
            "prepared" => State::Prepared,
            "signed" => State::Signed,
            "deferred" => State::Deferred,
            "exception" => State::Exception,
            "unsigned" => State::Unsigned,
            "validated" => State::Validated,
            "struck" => State::Struck,
            _ => State::Withdrawn,
        }
    }
    /// The person is out, and a second account has still to look at it.
    pub fn is_open(self) -> bool {
        matches!(self, State::Deferred | State::Exception | State::Unsigned)
    }
}

/// A release by error, as it was found.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ExitError {
    /// Day it was found.
    pub on: Day,
    /// By whom it was recorded.
    pub by: String,
    /// What was wrong.
    pub reason: String,
    /// Who was told.
    pub told: String,
    /// Closed, and how.
    pub closed_at: Option<Moment>,
    /// By whom.
    pub closed_by: String,
    /// How: what became of the person.
    pub outcome: String,
    /// The later stay under which the person is back.
    pub back: Option<CommittalId>,
    /// Its number.
    pub back_ecrou: String,
}

/// An exit as shown.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ExitSheet {
    /// The exit.
    pub exit_id: String,
    /// For the next change.
    pub version: i64,
    /// The stay.
    pub committal_id: CommittalId,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Where it stands.
    pub state: State,
    /// Why the person is released (an exit of the register).
    pub reason: String,
    /// Reference of the decision, or the article of law.
    pub order_ref: String,
    /// Who decided.
    pub ordered_by: String,
    /// How an order brought by hand was confirmed with the court.
    pub called_back: String,
    /// How the identity was checked.
    pub identity: String,
    /// Why the person leaves in spite of another title.
    pub other_cause: String,
    /// Remark.
    pub note: String,
    /// The law commanded the release.
    pub due: bool,
    /// What was shown to the two who signed.
    pub points: Vec<Point>,
    /// What both sign.
    pub digest: String,
    /// When it was prepared.
    pub prepared_at: Moment,
    /// By whom.
    pub prepared_by: String,
    /// By which account: never the second signature.
    pub prepared_by_id: UserId,
    /// Prepared by the account that asks.
    pub own: bool,
    /// When the second account signed.
    pub signed_at: Option<Moment>,
    /// Who signed.
    pub signed_by: String,
    /// What was written at the signature.
    pub sign_note: String,
    /// Why one signature had to do.
    pub unsigned_reason: String,
    /// When the person left.
    pub left_at: Option<Moment>,
    /// The act of the exit.
    pub act_id: Option<ActId>,
    /// Found to be a release by error.
    pub error: Option<ExitError>,
}
