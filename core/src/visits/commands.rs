//! Permits and visits entered, ended, struck.

use super::checks::{self, AskVisit};
use super::table::{PermitRow, VisitRow};
use super::{EnterPermit, EnterVisit, LeaveVisit, StayVisits, VisitLine, WithdrawPermit, queries};
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::contacts::StrikeLine;
use crate::contacts::commands::{known, strike_line};
use crate::detainees::table::current;
use crate::failure::{Failure, FieldProblem, Result};
use crate::names;
use crate::reference::ListName;
use crate::store::Tx;
use crate::store::table::{Json, get};

fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn missing(problems: &mut Vec<FieldProblem>, field: &str, text: &str) {
    if text.trim().is_empty() {
        problems.push(FieldProblem::new(field, "missing"));
    }
}

/// Records a permit, or the refusal of one.
pub fn enter_permit(tx: &mut Tx<'_>, input: EnterPermit) -> Result<StayVisits> {
    let stay: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    let mut problems = Vec::new();
    missing(&mut problems, "visitor", &input.visitor);
    missing(&mut problems, "authority", &input.authority);
    known(tx, &mut problems, ("relation", ListName::Relations, &input.relation))?;
    if input.decided_on > tx.today {
        problems.push(FieldProblem::new("decided_on", "date-in-future"));
    }
    let valid_from = input.valid_from.unwrap_or(input.decided_on);
    if input.valid_to.is_some_and(|to| to < valid_from) {
        problems.push(FieldProblem::new("valid_to", "dates-reversed"));
    }
    if input.refused {
        missing(&mut problems, "reason", &input.reason);
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let visitor = clean(&input.visitor);
    let mut row = PermitRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        detainee_id: current(tx.conn, &stay.detainee_id)?.id,
        folded: names::fold(&visitor),
        visitor,
        relation: input.relation,
        identity_paper: clean(&input.identity_paper),
        phone: clean(&input.phone),
        authority: clean(&input.authority),
        reference: clean(&input.reference),
        decided_on: input.decided_on,
        refused: input.refused,
        valid_from: (!input.refused).then_some(valid_from),
        valid_to: input.valid_to.filter(|_| !input.refused),
        reason: input.reason.trim().to_owned(),
        withdrawn_on: None,
        withdrawn_by: String::new(),
        withdrawn_reason: String::new(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    tx.insert(&mut row)?;
    tx.about_committal(stay.id.as_str(), stay.id.as_str());
    queries::of(tx, OneCommittal { committal_id: stay.id })
}

/// Withdraws a permit: from that day it opens the door no more.
pub fn withdraw_permit(tx: &mut Tx<'_>, input: WithdrawPermit) -> Result<()> {
    let mut row: PermitRow = get(tx.conn, &input.permit_id)?;
    let mut problems = Vec::new();
    missing(&mut problems, "by", &input.by);
    missing(&mut problems, "reason", &input.reason);
    if input.on > tx.today {
        problems.push(FieldProblem::new("on", "date-in-future"));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    if row.refused || row.withdrawn_on.is_some() || row.struck_at.is_some() {
        return Err(Failure::refused("permit-not-in-force"));
    }
    row.version = input.version;
    row.withdrawn_on = Some(input.on);
    row.withdrawn_by = clean(&input.by);
    row.withdrawn_reason = input.reason.trim().to_owned();
    tx.about(row.detainee_id.as_str());
    tx.update(&mut row)
}

/// Strikes a permit entered by mistake: it never opened the door. A true permit that ended is
/// withdrawn instead.
pub fn strike_permit(tx: &mut Tx<'_>, input: StrikeLine) -> Result<()> {
    let mut row: PermitRow = get(tx.conn, &input.id)?;
    tx.about(row.detainee_id.as_str());
    strike_line(tx, &mut row, &input)
}

fn visit_problems(tx: &Tx<'_>, input: &EnterVisit) -> Result<Vec<FieldProblem>> {
    let mut problems = Vec::new();
    missing(&mut problems, "visitor", &input.visitor);
    known(tx, &mut problems, ("kind", ListName::VisitKinds, &input.kind))?;
    if !input.relation.is_empty() {
        known(tx, &mut problems, ("relation", ListName::Relations, &input.relation))?;
    }
    if let Some(refused) = &input.refused {
        known(tx, &mut problems, ("refused", ListName::VisitRefusals, refused))?;
    }
    if input.entered_at > tx.now.add_minutes(5) {
        problems.push(FieldProblem::new("entered_at", "date-in-future"));
    }
    if input.left_at.is_some_and(|left| left < input.entered_at) {
        problems.push(FieldProblem::new("left_at", "dates-reversed"));
    }
    Ok(problems)
}

/// Records a visit, received or refused.
///
/// # Errors
/// `visit-despite` on `despite` when something is wrong (no valid permit, a ban on communication,
/// the detainee gone) and nothing says why the visit was received all the same.
pub fn enter(tx: &mut Tx<'_>, input: EnterVisit) -> Result<VisitLine> {
    let mut problems = visit_problems(tx, &input)?;
    let asked = AskVisit {
        committal_id: input.committal_id.clone(),
        kind: input.kind.clone(),
        visitor: input.visitor.clone(),
        identity_paper: input.identity_paper.clone(),
        at: input.entered_at,
    };
    let found = checks::look(tx, &asked)?;
    if found.stay.entered_at.day() > input.entered_at.day() {
        problems.push(FieldProblem::new("entered_at", "visit-before-committal"));
    }
    if input.refused.is_none() && found.reason_asked() && input.despite.trim().is_empty() {
        problems.push(
            FieldProblem::new("despite", "visit-despite")
                .with("visitor", input.visitor.trim())
                .with("name", found.person.full_name()),
        );
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let visitor = clean(&input.visitor);
    let mut row = VisitRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        committal_id: found.stay.id.clone(),
        folded: names::fold(&visitor),
        visitor,
        kind: input.kind,
        relation: input.relation,
        identity_paper: clean(&input.identity_paper),
        permit_id: found.permit_id,
        entered_at: input.entered_at,
        left_at: input.left_at.filter(|_| input.refused.is_none()),
        warnings: Json(found.warnings.into_iter().map(|w| w.code).collect()),
        despite: if input.refused.is_none() {
            input.despite.trim().to_owned()
        } else {
            String::new()
        },
        refused: input.refused,
        note: input.note.trim().to_owned(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    tx.insert(&mut row)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    queries::line(tx, row)
}

/// Records that the visitor left.
pub fn leave(tx: &mut Tx<'_>, input: LeaveVisit) -> Result<VisitLine> {
    let mut row: VisitRow = get(tx.conn, &input.visit_id)?;
    if row.refused.is_some() || row.struck_at.is_some() || row.left_at.is_some() {
        return Err(Failure::refused("visit-over"));
    }
    if input.left_at < row.entered_at {
        return Err(Failure::field("left_at", "dates-reversed"));
    }
    if input.left_at > tx.now.add_minutes(5) {
        return Err(Failure::field("left_at", "date-in-future"));
    }
    row.version = input.version;
    row.left_at = Some(input.left_at);
    tx.update(&mut row)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    queries::line(tx, row)
}

/// Strikes a visit entered by mistake.
pub fn strike(tx: &mut Tx<'_>, input: StrikeLine) -> Result<VisitLine> {
    let mut row: VisitRow = get(tx.conn, &input.id)?;
    strike_line(tx, &mut row, &input)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    queries::line(tx, row)
}
