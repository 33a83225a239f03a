//! Preparing an exit, signing it, letting somebody go on one signature, validating afterwards.

use super::queries::shown;
use super::table::{self, ExitRow};
use super::{ExitSheet, State};
use crate::base::dates::Moment;
use crate::base::ids::CommittalId;
use crate::base::secret::Secret;
use crate::cells::commands::Problems;
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::confirmations::commands::alone;
use crate::confirmations::inputs::fingerprint;
use crate::desk::signature;
use crate::failure::{Code, Failure, FieldProblem, Result};
use crate::movements::{self, EnterMovement, RELEASES};
use crate::release::{self, ReleaseCheck};
use crate::settings;
use crate::store::table::{Json, get};
use crate::store::{Read, Tx};
use crate::users::Permission;
use crate::words::Words;
use serde::Deserialize;

/// How the identity of who leaves is checked.
pub const IDENTITIES: [&str; 3] = ["photo", "paper", "agents"];

/// An exit to be signed.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareExit {
    /// The stay.
    pub committal_id: CommittalId,
    /// Why the person is released (an exit of the register).
    pub reason: String,
    /// Reference of the decision, or the article of law.
    #[serde(default)]
    pub order_ref: String,
    /// Who decided.
    #[serde(default)]
    pub ordered_by: String,
    /// Who of the court was called back, and when; for an order brought by hand.
    #[serde(default)]
    pub called_back: String,
    /// How the identity was checked: `photo`, `paper` or `agents`.
    pub identity: String,
    /// Why the person leaves in spite of another title.
    #[serde(default)]
    pub other_cause: String,
    /// Remark.
    #[serde(default)]
    pub note: String,
}

/// The second signature; the person leaves.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SignExit {
    /// The exit.
    pub exit_id: String,
    /// Version that was read.
    pub version: i64,
    /// When the door opens; now when not said.
    #[serde(default)]
    pub at: Option<Moment>,
    /// What the second account remarks.
    #[serde(default)]
    pub note: String,
    /// The account that signs; the one of the session when not said.
    #[serde(default)]
    pub login: Option<String>,
    /// Its own pass phrase.
    pub passphrase: Secret,
}

/// The person leaves on one signature.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveUnsigned {
    /// The exit.
    pub exit_id: String,
    /// Version that was read.
    pub version: i64,
    /// When the door opens; now when not said.
    #[serde(default)]
    pub at: Option<Moment>,
    /// Why nobody could sign.
    pub reason: String,
}

/// The second look at an exit that went out on one signature.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ValidateExit {
    /// The exit.
    pub exit_id: String,
    /// Version that was read.
    pub version: i64,
    /// What was looked at.
    pub note: String,
    /// The account that validates; the one of the session when not said.
    #[serde(default)]
    pub login: Option<String>,
    /// Its own pass phrase.
    pub passphrase: Secret,
}

/// An exit prepared and taken back.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawExit {
    /// The exit.
    pub exit_id: String,
    /// Version that was read.
    pub version: i64,
    /// Why.
    pub reason: String,
}

/// Exits that rest on the law alone need no reference of a decision.
const BY_LAW: [&str; 3] = ["title_expired", "sentence_served", "fine_paid"];

fn digest(input: &PrepareExit, found: &ReleaseCheck) -> Result<String> {
    fingerprint(&(
        (&input.committal_id, &input.reason, input.order_ref.trim(), input.ordered_by.trim()),
        (input.called_back.trim(), &input.identity, input.other_cause.trim()),
        (input.note.trim(), found.due, &found.points),
    ))
}

fn problems_of(words: &Words, input: &PrepareExit, found: &ReleaseCheck) -> Problems {
    let mut problems = Problems::default();
    problems.choice("reason", &input.reason, &RELEASES);
    problems.choice("identity", &input.identity, &IDENTITIES);
    let by_law = found.due || BY_LAW.contains(&input.reason.as_str());
    if !by_law {
        problems.blank("order_ref", &input.order_ref);
        problems.blank("ordered_by", &input.ordered_by);
    }
    let by_hand = found.points.iter().find(|p| p.code == "order-by-hand");
    if let Some(point) = by_hand.filter(|_| input.called_back.trim().is_empty()) {
        let problem = FieldProblem::new("called_back", "exit-call-back");
        problems.when(true, problem.with("by", &point.detail));
    }
    if input.other_cause.trim().is_empty() {
        problems.when(found.blocked(), release::blocked(words, "other_cause", found));
    }
    problems
}

/// Prepares an exit. One prepared before for the same stay is replaced.
///
/// # Errors
/// By name: another title holds and no reason is given, an order brought by hand was not called
/// back, the person is not present.
pub fn prepare(tx: &mut Tx<'_>, input: PrepareExit) -> Result<ExitSheet> {
    let stay: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    if stay.exit_on.is_some() {
        return Err(Failure::refused("exit-not-present"));
    }
    let found = release::check(tx, OneCommittal { committal_id: stay.id.clone() })?;
    problems_of(Words::of(tx.actor.lang), &input, &found).settle()?;
    if let Some(mut before) = table::waiting(tx.conn, &stay.id)? {
        end(tx, &mut before, "replaced")?;
    }
    let mut row = ExitRow {
        state: State::Prepared.as_str().to_owned(),
        digest: digest(&input, &found)?,
        reason: input.reason,
        order_ref: input.order_ref.trim().to_owned(),
        ordered_by: input.ordered_by.trim().to_owned(),
        called_back: input.called_back.trim().to_owned(),
        identity: input.identity,
        other_cause: match found.blocked() {
            true => input.other_cause.trim().to_owned(),
            false => String::new(),
        },
        note: input.note.trim().to_owned(),
        due: found.due,
        points: Json(found.points),
        ..ExitRow::begun(tx, &stay.id)
    };
    tx.insert(&mut row)?;
    done(tx, row)
}

fn end(tx: &mut Tx<'_>, row: &mut ExitRow, reason: &str) -> Result<()> {
    row.state = State::Withdrawn.as_str().to_owned();
    row.ended_at = Some(tx.now);
    row.ended_by = tx.actor.display_name.clone();
    row.ended_reason = reason.to_owned();
    tx.update(row)
}

pub(super) fn done(tx: &mut Tx<'_>, row: ExitRow) -> Result<ExitSheet> {
    tx.about_committal(&row.id, row.committal_id.as_str());
    tx.touch("committals");
    shown(tx, row)
}

/// Whether a prepared exit has waited too long for its second signature.
pub(super) fn waited_too_long(read: &Read<'_>, row: &ExitRow) -> Result<bool> {
    let hours = settings::integer(read, "confirmation_hours")?;
    Ok(row.state == "prepared" && row.prepared_at.minutes_until(read.now) > hours * 60)
}

/// The exit that waits, as it was read, with what the dossier says still the same.
fn ready(tx: &Tx<'_>, id: &str, version: i64) -> Result<ExitRow> {
    let mut row: ExitRow = get(tx.conn, id)?;
    if row.state() != State::Prepared || row.ended_at.is_some() {
        return Err(Failure::refused("exit-answered"));
    }
    if waited_too_long(tx, &row)? {
        return Err(Failure::refused("exit-expired"));
    }
    let found = release::check(tx, OneCommittal { committal_id: row.committal_id.clone() })?;
    let moved = found.points != row.points.0 || found.due != row.due;
    if moved && (!found.due || found.blocked()) {
        return Err(Failure::new(Code::Conflict, "exit-moved"));
    }
    row.version = version;
    Ok(row)
}

/// The person goes through the door: the movement and its act, in the same transaction.
fn leave(tx: &mut Tx<'_>, row: &mut ExitRow, at: Option<Moment>) -> Result<()> {
    let at = at.unwrap_or(tx.now);
    let act = movements::commands::let_go(
        tx,
        EnterMovement {
            committal_id: row.committal_id.clone(),
            kind: "release".into(),
            at,
            expected_at: None,
            place: String::new(),
            order_ref: row.order_ref.clone(),
            ordered_by: row.ordered_by.clone(),
            escort: String::new(),
            notices: Vec::new(),
            note: row.note.clone(),
            reason: Some(row.reason.clone()),
            other_cause: row.other_cause.clone(),
        },
    )?;
    row.left_at = Some(at);
    row.act_id = act;
    tx.update(row)
}

/// The second signature: the door opens.
///
/// # Errors
/// The account is the one that prepared, or may not sign, or its phrase is wrong; the dossier says
/// something else than what was signed.
pub fn sign(tx: &mut Tx<'_>, input: SignExit) -> Result<ExitSheet> {
    let mut row = ready(tx, &input.exit_id, input.version)?;
    let login = input.login.clone().unwrap_or_else(|| tx.actor.login.clone());
    let signer = signature::second(
        tx,
        &row.prepared_by_id,
        (&login, input.passphrase.expose()),
        Permission::DatesConfirm,
    )?;
    row.signed_at = Some(tx.now);
    row.signed_by_id = Some(signer.id);
    row.signed_by = signer.display_name;
    row.sign_note = input.note.trim().to_owned();
    row.state = State::Signed.as_str().to_owned();
    leave(tx, &mut row, input.at)?;
    done(tx, row)
}

/// Lets somebody go on one signature: one account alone signs here, or nobody is there and the law
/// or an order opens the door. Loud until it is validated.
///
/// # Errors
/// When another account signs here, and neither the law nor any decision commands the release.
pub fn leave_unsigned(tx: &mut Tx<'_>, input: LeaveUnsigned) -> Result<ExitSheet> {
    let mut row = ready(tx, &input.exit_id, input.version)?;
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    let single = alone(tx)?;
    let ordered = row.points.0.iter().any(|p| p.code.starts_with("order-"));
    let commanded = row.due || ordered || !row.order_ref.is_empty();
    if !single && !commanded {
        return Err(Failure::refused("exit-needs-signature"));
    }
    row.unsigned_reason = input.reason.trim().to_owned();
    let state = if single { State::Deferred } else { State::Exception };
    row.state = state.as_str().to_owned();
    leave(tx, &mut row, input.at)?;
    done(tx, row)
}

/// Validates an exit that went out on one signature; never the account that prepared it.
pub fn validate(tx: &mut Tx<'_>, input: ValidateExit) -> Result<ExitSheet> {
    let mut row: ExitRow = get(tx.conn, &input.exit_id)?;
    if !row.state().is_open() || row.ended_at.is_some() {
        return Err(Failure::refused("exit-answered"));
    }
    if input.note.trim().is_empty() {
        return Err(Failure::field("note", "missing"));
    }
    let login = input.login.clone().unwrap_or_else(|| tx.actor.login.clone());
    let signer = signature::second(
        tx,
        &row.prepared_by_id,
        (&login, input.passphrase.expose()),
        Permission::DatesReplace,
    )?;
    row.version = input.version;
    row.signed_at = Some(tx.now);
    row.signed_by_id = Some(signer.id);
    row.signed_by = signer.display_name;
    row.sign_note = input.note.trim().to_owned();
    row.state = State::Validated.as_str().to_owned();
    tx.update(&mut row)?;
    done(tx, row)
}

/// Takes back an exit that was prepared; the person stays.
pub fn withdraw(tx: &mut Tx<'_>, input: WithdrawExit) -> Result<ExitSheet> {
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    let mut row: ExitRow = get(tx.conn, &input.exit_id)?;
    if row.state() != State::Prepared || row.ended_at.is_some() {
        return Err(Failure::refused("exit-answered"));
    }
    row.version = input.version;
    end(tx, &mut row, input.reason.trim())?;
    done(tx, row)
}
