//! Signing a date: proposed, checked by a second reader, taken back, taken note of.

use super::inputs::{Dates, Inputs, fingerprint, lost};
use super::queries::shown;
use super::table::{self, ConfirmationRow};
use super::{Basis, Confirmation, State};
use crate::acts::table::of_committal;
use crate::base::dates::{Day, Moment};
use crate::base::ids::CommittalId;
use crate::base::secret::Secret;
use crate::committals::table::CommittalRow;
use crate::deadlines::outcome::{Depth, Outcome};
use crate::deadlines::{DateExplained, assess};
use crate::desk::signature;
use crate::failure::{Code, Failure, FieldProblem, Result};
use crate::reference::{self, ListName};
use crate::settings;
use crate::store::table::{Json, get};
use crate::store::{Read, Tx};
use crate::users::{Permission, Role, table as users};
use crate::words::Words;
use serde::Deserialize;
use serde_json::Value;

/// A date to be signed.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeDate {
    /// The stay.
    pub committal_id: CommittalId,
    /// `title_end`, `release` or `conditional_release`.
    pub what: String,
    /// Act the date comes from; the word of `what` for a release.
    pub act_id: String,
    /// What the date rests on.
    pub basis: Basis,
    /// The computed date that the screen showed; none when it showed a refusal.
    #[serde(default)]
    pub shown: Option<String>,
    /// The date put over it or typed by hand: a day, or a day and hour.
    #[serde(default)]
    pub day: Option<String>,
    /// Reason in the list `date_reasons`; for another date than the computed one.
    #[serde(default)]
    pub reason_code: String,
    /// The reason in words, with the paper that bears it.
    #[serde(default)]
    pub reason: String,
}

/// The answer of the second reader, signed with his own pass phrase.
#[derive(Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CheckDate {
    /// The confirmation.
    pub confirmation_id: String,
    /// Version that was read.
    pub version: i64,
    /// Whether the reader finds the same date.
    pub agrees: bool,
    /// What he finds; asked when he does not agree.
    #[serde(default)]
    pub note: String,
    /// The account that signs; the one of the session when not said.
    #[serde(default)]
    pub login: Option<String>,
    /// Its own pass phrase.
    pub passphrase: Secret,
}

/// A signed date taken back.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawDate {
    /// The confirmation.
    pub confirmation_id: String,
    /// Version that was read.
    pub version: i64,
    /// Why.
    pub reason: String,
}

/// The end of a signature, taken note of.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SeenDate {
    /// The confirmation.
    pub confirmation_id: String,
    /// Version that was read.
    pub version: i64,
}

/// Whether this account is the only one that may sign dates here.
pub fn alone(read: &Read<'_>) -> Result<bool> {
    let may = |role: &str| Role::parse(role).is_some_and(|r| r.may(Permission::DatesConfirm));
    let signers = users::all(read.conn)?.into_iter().filter(|u| !u.disabled && may(&u.role));
    Ok(signers.count() <= 1)
}

/// What is wrong with a date put over another or typed by hand.
fn other_date(read: &Read<'_>, input: &ProposeDate, computed: &Option<String>) -> Result<()> {
    let mut problems = Vec::new();
    let day = input.day.as_deref().unwrap_or_default();
    if Day::parse(day).is_none() && Moment::parse(day).is_none() {
        problems.push(FieldProblem::new("day", "confirmation-day"));
    } else if computed.as_deref() == Some(day) {
        problems.push(FieldProblem::new("day", "confirmation-same-day"));
    }
    let listed = reference::item(read, ListName::DateReasons, &input.reason_code)?;
    let fits = listed.is_some_and(|item| {
        let uses = item.data.get("for").and_then(Value::as_array).cloned().unwrap_or_default();
        uses.is_empty() || uses.iter().any(|u| u == input.basis.as_str())
    });
    if !fits {
        problems.push(FieldProblem::new("reason_code", "confirmation-reason"));
    }
    if input.reason.trim().is_empty() {
        problems.push(FieldProblem::new("reason", "missing"));
    }
    if problems.is_empty() { Ok(()) } else { Err(Failure::invalid(problems)) }
}

/// The date that a proposal is about, as the dossier has it now.
fn subject(dates: &[DateExplained], input: &ProposeDate) -> Result<DateExplained> {
    let found = dates.iter().find(|d| d.what == input.what && d.act_id == input.act_id);
    let date = found.cloned().ok_or_else(|| Failure::not_found("confirmations"))?;
    if date.on != input.shown {
        return Err(Failure::new(Code::Conflict, "confirmation-moved"));
    }
    if matches!(date.status.as_deref(), Some("replaced" | "closed")) {
        return Err(Failure::refused("confirmation-over"));
    }
    Ok(date)
}

/// Proposes a date for signature. A date proposed before for the same title is replaced.
pub fn propose(tx: &mut Tx<'_>, input: ProposeDate) -> Result<Confirmation> {
    if input.basis != Basis::Computed && !tx.actor.role.may(Permission::DatesReplace) {
        return Err(Failure::new(Code::Forbidden, "role-forbidden")
            .with("permission", Permission::DatesReplace.as_str()));
    }
    let stay: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    if stay.exit_on.is_some() {
        return Err(Failure::refused("confirmation-left"));
    }
    let assessment = assess::committal(tx, &stay.id, Depth::Switches)?;
    let date = subject(&assessment.dates(Words::of(tx.actor.lang)), &input)?;
    let refusals: Vec<String> =
        assessment.outcome.refusals.iter().map(|r| r.code.clone()).collect();
    match (input.basis, &date.on) {
        (Basis::Manual, Some(_)) => return Err(Failure::refused("confirmation-date-given")),
        (Basis::Manual, None) if refusals.is_empty() => {
            return Err(Failure::refused("confirmation-no-refusal"));
        }
        (Basis::Computed | Basis::Override, None) => {
            return Err(Failure::refused("confirmation-no-date"));
        }
        _ => {}
    }
    if input.basis != Basis::Computed {
        other_date(tx, &input, &date.on)?;
    }
    replace_standing(tx, &input)?;
    let row = write(tx, input, date, refusals)?;
    tx.about_committal(&row.id, stay.id.as_str());
    tx.touch("committals");
    shown(tx, row)
}

fn write(
    tx: &mut Tx<'_>,
    input: ProposeDate,
    date: DateExplained,
    refusals: Vec<String>,
) -> Result<ConfirmationRow> {
    let inputs = Inputs::of(tx, &input.committal_id)?;
    let computed = date.on.clone();
    let day = match input.basis {
        Basis::Computed => computed.clone().unwrap_or_default(),
        _ => input.day.unwrap_or_default(),
    };
    let pack_hash = Outcome::pack_hash();
    let digest = fingerprint(&(
        (&input.committal_id, &input.what, &input.act_id, input.basis.as_str()),
        (&day, &computed, &input.reason_code, input.reason.trim()),
        (inputs.facts()?, &inputs.switches, &pack_hash),
    ))?;
    let plain = input.basis == Basis::Computed;
    let state = if alone(tx)? { State::Deferred } else { State::Proposed };
    let mut row = ConfirmationRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        committal_id: input.committal_id,
        what: input.what,
        act_id: input.act_id,
        basis: input.basis.as_str().to_owned(),
        day,
        computed,
        refusals: Json(refusals),
        reason_code: if plain { String::new() } else { input.reason_code },
        reason: input.reason.trim().to_owned(),
        inputs: Json(inputs),
        explained: Json(date),
        pack: Outcome::pack_version(),
        pack_hash,
        digest,
        state: state.as_str().to_owned(),
        proposed_at: tx.now,
        proposed_by_id: tx.actor.user_id.clone(),
        proposed_by: tx.actor.display_name.clone(),
        checked_at: None,
        checked_by_id: None,
        checked_by: String::new(),
        check_note: String::new(),
        ended_at: None,
        ended_by: String::new(),
        ended_cause: String::new(),
        ended_now: None,
        seen_at: None,
        seen_by: String::new(),
    };
    tx.insert(&mut row)?;
    Ok(row)
}

/// Ends what stood for the same date, and takes note of what had been withdrawn of it.
fn replace_standing(tx: &mut Tx<'_>, input: &ProposeDate) -> Result<()> {
    let standing: Vec<String> = of_committal(tx.conn, &input.committal_id)?
        .into_iter()
        .filter(|a| a.is_standing())
        .map(|a| a.id.0)
        .collect();
    for mut row in table::of_committal(tx.conn, &input.committal_id)? {
        let same = row.what == input.what && row.act_id == input.act_id;
        // The act of a date withdrawn by its correction has another identifier since.
        let gone = row.what == input.what && !standing.contains(&row.act_id);
        if same && row.ended_at.is_none() {
            end(tx, &mut row, State::Replaced, "replaced", None)?;
        } else if (same || gone) && row.ended_at.is_some() && row.seen_at.is_none() {
            seen(tx, &mut row)?;
        }
    }
    Ok(())
}

/// Ends a signature.
pub(super) fn end(
    tx: &mut Tx<'_>,
    row: &mut ConfirmationRow,
    state: State,
    cause: &str,
    now: Option<String>,
) -> Result<()> {
    row.state = state.as_str().to_owned();
    row.ended_at = Some(tx.now);
    row.ended_by = tx.actor.display_name.clone();
    row.ended_cause = cause.to_owned();
    row.ended_now = now;
    if matches!(cause, "replaced" | "hand") {
        row.seen_at = Some(tx.now);
        row.seen_by = tx.actor.display_name.clone();
    }
    tx.update(row)
}

fn seen(tx: &mut Tx<'_>, row: &mut ConfirmationRow) -> Result<()> {
    row.seen_at = Some(tx.now);
    row.seen_by = tx.actor.display_name.clone();
    tx.update(row)
}

/// Whether a proposal has waited too long for its second reader.
pub(super) fn waited_too_long(read: &Read<'_>, row: &ConfirmationRow) -> Result<bool> {
    let hours = settings::integer(read, "confirmation_hours")?;
    Ok(row.state == "proposed" && row.proposed_at.minutes_until(read.now) > hours * 60)
}

/// The second reader's answer. Nobody checks his own work.
pub fn check(tx: &mut Tx<'_>, input: CheckDate) -> Result<Confirmation> {
    let mut row: ConfirmationRow = get(tx.conn, &input.confirmation_id)?;
    if row.ended_at.is_some() || !matches!(row.state.as_str(), "proposed" | "deferred") {
        return Err(Failure::refused("confirmation-answered"));
    }
    if waited_too_long(tx, &row)? {
        return Err(Failure::refused("confirmation-expired"));
    }
    if !input.agrees && input.note.trim().is_empty() {
        return Err(Failure::field("note", "missing"));
    }
    let login = input.login.clone().unwrap_or_else(|| tx.actor.login.clone());
    let reader = signature::second(
        tx,
        &row.proposed_by_id,
        (&login, input.passphrase.expose()),
        Permission::DatesConfirm,
    )?;
    let dates = Dates::of(&assess::committal(tx, &row.committal_id, Depth::Dates)?);
    if lost(&row, &dates, &Inputs::of(tx, &row.committal_id)?).is_some() {
        return Err(Failure::new(Code::Conflict, "confirmation-moved"));
    }
    row.version = input.version;
    row.checked_at = Some(tx.now);
    row.checked_by_id = Some(reader.id);
    row.checked_by = reader.display_name;
    row.check_note = input.note.trim().to_owned();
    if input.agrees {
        row.state = State::Confirmed.as_str().to_owned();
        tx.update(&mut row)?;
    } else {
        let now = dates.on(&row.what, &row.act_id).map(str::to_owned);
        end(tx, &mut row, State::Refused, "reader", now)?;
    }
    tx.about_committal(&row.id, row.committal_id.as_str());
    tx.touch("committals");
    shown(tx, row)
}

/// Takes a signature back. The date itself remains what the law gives.
pub fn withdraw(tx: &mut Tx<'_>, input: WithdrawDate) -> Result<Confirmation> {
    if input.reason.trim().is_empty() {
        return Err(Failure::field("reason", "missing"));
    }
    let mut row: ConfirmationRow = get(tx.conn, &input.confirmation_id)?;
    if row.ended_at.is_some() {
        return Err(Failure::refused("confirmation-answered"));
    }
    row.version = input.version;
    row.check_note = input.reason.trim().to_owned();
    end(tx, &mut row, State::Withdrawn, "hand", None)?;
    tx.about_committal(&row.id, row.committal_id.as_str());
    tx.touch("committals");
    shown(tx, row)
}

/// Takes note that a signature ended; it leaves the list of things to do.
pub fn take_note(tx: &mut Tx<'_>, input: SeenDate) -> Result<Confirmation> {
    let mut row: ConfirmationRow = get(tx.conn, &input.confirmation_id)?;
    row.version = input.version;
    if row.ended_at.is_none() || row.seen_at.is_some() {
        return Err(Failure::refused("confirmation-answered"));
    }
    seen(tx, &mut row)?;
    tx.about_committal(&row.id, row.committal_id.as_str());
    shown(tx, row)
}
