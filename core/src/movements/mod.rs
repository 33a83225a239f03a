//! Movements through the door, and the count of the day.
//!
//! A movement says when, on whose order and with whom. What it changes in law is an act of
//! procedure (escape, recapture, transfer, release, death), entered with it in one transaction by
//! the acts' own command: the register has one source. Who is present follows from the entries and
//! the acts, at any past moment; who is outside, from the last movement; and the roll call is held
//! against both, so that every gap is explained or stays open.

pub mod commands;
pub mod day;
pub mod queries;
pub mod roll_call;
pub mod table;

use crate::acts::Struck;
use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, MovementId};
use serde::{Deserialize, Serialize};
use table::Notice;

/// Movements from which the person comes back.
pub const OUTINGS: [&str; 5] = ["court", "police", "hospital", "leave", "outside_work"];
/// Every movement that is entered.
pub const KINDS: [&str; 13] = [
    "court",
    "police",
    "hospital",
    "leave",
    "outside_work",
    "return",
    "escape",
    "search",
    "recapture",
    "transfer_out",
    "transfer_in",
    "release",
    "death",
];
/// Why a person is released (the exits of the register).
pub const RELEASES: [&str; 8] = [
    "provisional_release",
    "sentence_served",
    "acquitted",
    "dismissed",
    "released_by_order",
    "title_expired",
    "pardon",
    "fine_paid",
];
/// The two roll calls of a day.
pub const SESSIONS: [&str; 2] = ["morning", "evening"];

/// A movement as it is entered.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EnterMovement {
    /// The stay.
    pub committal_id: CommittalId,
    /// Kind.
    pub kind: String,
    /// Day and hour.
    pub at: Moment,
    /// Return expected, for an outing.
    #[serde(default)]
    pub expected_at: Option<Moment>,
    /// Where to, or from.
    #[serde(default)]
    pub place: String,
    /// Reference of the order or decision.
    #[serde(default)]
    pub order_ref: String,
    /// Who ordered it.
    #[serde(default)]
    pub ordered_by: String,
    /// Escort, or who brought the person back.
    #[serde(default)]
    pub escort: String,
    /// Who was told.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// Remark, circumstances.
    #[serde(default)]
    pub note: String,
    /// Why the person is released.
    #[serde(default)]
    pub reason: Option<String>,
    /// Why the person is released in spite of another title that holds.
    #[serde(default)]
    pub other_cause: String,
}

/// A movement entered by mistake.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct StrikeMovement {
    /// The movement.
    pub movement_id: MovementId,
    /// Version that was read.
    pub version: i64,
    /// Why.
    pub reason: String,
}

/// Somebody told of a movement already entered.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AddNotice {
    /// The movement.
    pub movement_id: MovementId,
    /// Version that was read.
    pub version: i64,
    /// Who was told, when, how.
    pub notice: Notice,
}

/// A movement as the lists show it. Entries, and exits entered as acts alone, are lines too.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct MovementLine {
    /// The movement; none for an entry or an exit of the register.
    pub movement_id: Option<MovementId>,
    /// For the next change.
    pub version: i64,
    /// The stay.
    pub committal_id: CommittalId,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Kind; `entry` or `exit` for what comes from the register alone.
    pub kind: String,
    /// Day and hour.
    pub at: Moment,
    /// The hour is not known.
    pub hour_unknown: bool,
    /// Return expected.
    pub expected_at: Option<Moment>,
    /// When the person came back.
    pub returned_at: Option<Moment>,
    /// Not back, past the hour.
    pub late_minutes: Option<i64>,
    /// Where to, or from.
    pub place: String,
    /// Reference of the order.
    pub order_ref: String,
    /// Who ordered it.
    pub ordered_by: String,
    /// Escort.
    pub escort: String,
    /// Who was told.
    pub notices: Vec<Notice>,
    /// Remark; the reason of an exit.
    pub note: String,
    /// When it was entered.
    pub recorded_at: Option<Moment>,
    /// By whom.
    pub recorded_by: String,
    /// Struck, with its reason.
    pub struck: Option<Struck>,
    /// It counts.
    pub standing: bool,
}

/// Where a person is now, and every movement of the stay.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Whereabouts {
    /// Inside, outside, or gone.
    pub state: PersonState,
    /// The outing under way.
    pub outing: Option<MovementLine>,
    /// Every movement, latest first.
    pub movements: Vec<MovementLine>,
}

/// Inside, outside or gone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonState {
    /// In the prison.
    Inside,
    /// Out, to come back.
    Outside,
    /// Escaped.
    AtLarge,
    /// Gone.
    Gone,
}

/// What the list of movements is asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct MovementQuery {
    /// From this day; when not said, from the first movement where an end is said, else today.
    pub from: Option<Day>,
    /// Up to this day; today when not said, or the day of the beginning where that is later.
    pub to: Option<Day>,
    /// One kind.
    pub kind: Option<String>,
    /// Part of a name or number.
    pub text: Option<String>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

impl MovementQuery {
    /// The stretch of days that is asked: its first day, none where only its end is said, and its
    /// last one.
    pub fn period(&self, today: Day) -> (Option<Day>, Day) {
        match (self.from, self.to) {
            (None, None) => (Some(today), today),
            (from, Some(to)) => (from, to),
            (Some(from), None) => (Some(from), today.max(from)),
        }
    }
}

/// A day; today when none is said.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct OneDay {
    /// The day.
    #[ts(optional)]
    pub on: Option<Day>,
}
