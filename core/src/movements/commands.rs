//! Entering and striking movements. What has a legal effect enters its act by the acts' command.

use super::queries::line;
use super::table::{self, MovementRow};
use super::{AddNotice, EnterMovement, KINDS, MovementLine, OUTINGS, RELEASES, StrikeMovement};
use crate::acts::ActInput;
use crate::base::ids::{ActId, MovementId};
use crate::cells::commands::Problems;
use crate::committals::OneCommittal;
use crate::committals::acts::{self, EnterAct, PreviewAct, StrikeAct};
use crate::committals::table::CommittalRow;
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::Tx;
use crate::store::table::{Json, find, get};
use crate::words::Words;
use crate::{exits, release};
use serde_json::{Map, Value, json};

/// What a kind of movement must say besides its hour.
fn asked(input: &EnterMovement) -> &'static [&'static str] {
    let by_law =
        matches!(input.reason.as_deref(), Some("title_expired" | "sentence_served" | "fine_paid"));
    match input.kind.as_str() {
        "court" | "police" => &["expected_at", "place", "order_ref", "ordered_by", "escort"],
        "hospital" => &["place", "ordered_by", "escort"],
        "leave" | "outside_work" => &["expected_at", "place", "order_ref", "ordered_by"],
        "escape" => &["note"],
        "search" => &["ordered_by"],
        "recapture" => &["place", "escort"],
        "transfer_out" | "transfer_in" => &["place", "order_ref", "ordered_by", "escort"],
        "release" if by_law => &["reason"],
        "release" => &["reason", "order_ref", "ordered_by"],
        "death" => &["place", "note"],
        _ => &[],
    }
}

fn missing(input: &EnterMovement) -> Problems {
    let mut problems = Problems::default();
    problems.choice("kind", &input.kind, &KINDS);
    for field in asked(input) {
        let empty = match *field {
            "expected_at" => input.expected_at.is_none(),
            "place" => input.place.trim().is_empty(),
            "order_ref" => input.order_ref.trim().is_empty(),
            "ordered_by" => input.ordered_by.trim().is_empty(),
            "escort" => input.escort.trim().is_empty(),
            "note" => input.note.trim().is_empty(),
            _ => input.reason.is_none(),
        };
        problems.when(empty, FieldProblem::new(*field, "missing"));
    }
    let outing = OUTINGS.contains(&input.kind.as_str());
    let early = outing && input.expected_at.is_some_and(|e| e <= input.at);
    problems.when(early, FieldProblem::new("expected_at", "movement-expected-before"));
    if let Some(reason) = &input.reason {
        problems.choice("reason", reason, &RELEASES);
    }
    problems
}

/// The standing movements of a stay, in their order.
fn standing(tx: &Tx<'_>, stay: &CommittalRow) -> Result<Vec<MovementRow>> {
    let mut rows = Vec::new();
    for row in table::of_committal(tx.conn, &stay.id)? {
        if table::stands(tx.conn, &row)? {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// What the other movements and the register say against this one.
fn against(
    tx: &Tx<'_>,
    input: &EnterMovement,
    stay: &CommittalRow,
    rows: &[MovementRow],
    problems: &mut Problems,
) -> Result<()> {
    problems.when(input.at > tx.now.add_minutes(5), FieldProblem::new("at", "date-in-future"));
    problems.when(input.at < stay.entered_at, FieldProblem::new("at", "movement-before-entry"));
    let outing = match stay.exit_on {
        None => table::outing_at(tx.conn, &stay.id, tx.now)?,
        Some(_) => None,
    };
    let returns = input.kind == "return";
    if let Some(out) = outing.as_ref().filter(|out| returns && input.at < out.happened_at) {
        let problem = FieldProblem::new("at", "movement-return-before-leaving");
        problems.when(true, problem.with("left", out.happened_at));
    } else if let Some(last) = rows.last().filter(|last| input.at < last.happened_at) {
        let problem = FieldProblem::new("at", "movement-out-of-order");
        problems.when(true, problem.with("last", last.happened_at));
    }
    let escaped = stay.exit_reason.as_deref() == Some("escape");
    match input.kind.as_str() {
        "return" => problems.when(
            outing.is_none(),
            FieldProblem::new("kind", "movement-not-out").with("ecrou", &stay.ecrou),
        ),
        "recapture" | "search" => problems.when(
            !escaped,
            FieldProblem::new("kind", "movement-not-escaped").with("ecrou", &stay.ecrou),
        ),
        _ => {
            if let Some(on) = stay.exit_on {
                let problem = FieldProblem::new("committal_id", "movement-not-present");
                problems.when(true, problem.with("ecrou", &stay.ecrou).with("on", on));
            }
        }
    }
    if let (Some(out), true) = (&outing, OUTINGS.contains(&input.kind.as_str())) {
        let problem = FieldProblem::new("kind", "movement-already-out");
        problems.when(true, problem.with("left", out.happened_at).with("place", &out.place));
    }
    if let (Some(out), "release" | "transfer_out", "") =
        (&outing, input.kind.as_str(), input.note.trim())
    {
        let problem = FieldProblem::new("note", "movement-exit-while-out");
        problems.when(true, problem.with("left", out.happened_at).with("place", &out.place));
    }
    let recapture_early =
        input.kind == "recapture" && stay.exit_on.is_some_and(|on| input.at.day() < on);
    problems.when(recapture_early, FieldProblem::new("at", "movement-recapture-before-escape"));
    Ok(())
}

fn act(input: &EnterMovement, kind: &str, fields: &[(&str, Value)]) -> ActInput {
    let mut data = Map::new();
    data.insert("date".into(), json!(input.at.day()));
    for (name, value) in fields {
        data.insert((*name).into(), value.clone());
    }
    ActInput {
        kind: kind.into(),
        data,
        authority: input.ordered_by.trim().to_owned(),
        authority_code: None,
        reference: input.order_ref.trim().to_owned(),
        received_on: Some(input.at.day()),
        brought_by: input.escort.trim().to_owned(),
        note: input.note.trim().to_owned(),
    }
}

/// The acts of procedure that a movement is.
fn acts_of(input: &EnterMovement) -> Vec<ActInput> {
    let place = json!(input.place.trim());
    match input.kind.as_str() {
        "escape" => vec![act(input, "evasion", &[])],
        "recapture" => vec![act(input, "reprise", &[])],
        "death" => vec![act(input, "deces", &[])],
        "transfer_in" => vec![act(input, "transferement", &[("from", place)])],
        "transfer_out" => vec![
            act(input, "transferement", &[("to", place)]),
            act(input, "levee_d_ecrou", &[("reason", json!("transfer"))]),
        ],
        "release" => vec![act(input, "levee_d_ecrou", &[("reason", json!(input.reason))])],
        "leave" => match input.expected_at {
            Some(until) => {
                vec![act(input, "permission_de_sortie", &[("until", json!(until.day()))])]
            }
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// A leave that the law does not know would leave the whole dossier without dates: it is refused
/// here by name, where an act already on paper would not be.
fn leave_allowed(tx: &Tx<'_>, input: &EnterMovement, problems: &mut Problems) -> Result<()> {
    if input.kind != "leave" {
        return Ok(());
    }
    for act in acts_of(input) {
        let asked = PreviewAct { committal_id: input.committal_id.clone(), act, replaces: None };
        let seen = acts::preview(tx, asked)?;
        let new = seen.after.refusals.iter().find(|r| !seen.before.refusals.contains(r));
        if let Some(refusal) = new {
            let problem = FieldProblem::new("kind", "movement-law-refuses");
            problems.when(true, problem.with("code", &refusal.code));
        }
    }
    Ok(())
}

/// Another title that holds is named, and asks for a written reason.
fn other_cause(tx: &Tx<'_>, input: &EnterMovement, problems: &mut Problems) -> Result<()> {
    if input.kind == "release" && input.other_cause.trim().is_empty() {
        let asked = OneCommittal { committal_id: input.committal_id.clone() };
        let found = release::check(tx, asked)?;
        let words = Words::of(tx.actor.lang);
        problems.when(found.blocked(), release::blocked(words, "other_cause", &found));
    }
    Ok(())
}

/// Enters a movement, and the acts it is, in one transaction. A release entered here bears one
/// signature: it is listed until somebody validates it.
pub fn enter(tx: &mut Tx<'_>, input: EnterMovement) -> Result<MovementLine> {
    let row = write(tx, input)?;
    exits::follow::entered(tx, &row.acts.0)?;
    line(tx, row)
}

/// The movement of an exit that was prepared; gives its act.
pub(crate) fn let_go(tx: &mut Tx<'_>, input: EnterMovement) -> Result<Option<ActId>> {
    Ok(write(tx, input)?.acts.0.into_iter().next())
}

fn write(tx: &mut Tx<'_>, input: EnterMovement) -> Result<MovementRow> {
    let mut problems = missing(&input);
    let stay: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    let rows = standing(tx, &stay)?;
    against(tx, &input, &stay, &rows, &mut problems)?;
    problems.settle()?;
    let mut law = Problems::default();
    leave_allowed(tx, &input, &mut law)?;
    other_cause(tx, &input, &mut law)?;
    law.settle()?;
    let outing = match input.kind.as_str() {
        "return" => table::outing_at(tx.conn, &stay.id, tx.now)?,
        _ => None,
    };
    let mut entered: Vec<ActId> = Vec::new();
    for act in acts_of(&input) {
        let version = get::<CommittalRow>(tx.conn, stay.id.as_str())?.version;
        let asked = EnterAct { committal_id: stay.id.clone(), version, act, draft_id: None };
        entered.extend(acts::record(tx, asked)?);
    }
    let trim = |text: &str| text.trim().to_owned();
    let mut row = MovementRow {
        id: MovementId::new(),
        version: 0,
        committal_id: stay.id.clone(),
        happened_at: input.at,
        return_of: outing.map(|o| o.id),
        expected_at: input.expected_at.filter(|_| OUTINGS.contains(&input.kind.as_str())),
        place: trim(&input.place),
        order_ref: trim(&input.order_ref),
        ordered_by: trim(&input.ordered_by),
        escort: trim(&input.escort),
        notices: Json(input.notices),
        note: trim(&input.note),
        kind: input.kind,
        acts: Json(entered),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    tx.insert(&mut row)?;
    tx.about_committal(stay.id.as_str(), stay.id.as_str());
    Ok(row)
}

/// Adds somebody who was told: court, family, police.
pub fn notify(tx: &mut Tx<'_>, input: AddNotice) -> Result<MovementLine> {
    let mut row: MovementRow = get(tx.conn, input.movement_id.as_str())?;
    let mut problems = Problems::default();
    problems.blank("notice.to", &input.notice.to);
    let late = input.notice.at > tx.now.add_minutes(5);
    problems.when(late, FieldProblem::new("notice.at", "date-in-future"));
    let early = input.notice.at < row.happened_at;
    problems.when(early, FieldProblem::new("notice.at", "movement-notice-before"));
    problems.settle()?;
    row.version = input.version;
    row.notices.0.push(input.notice);
    tx.update(&mut row)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    line(tx, row)
}

/// Strikes the last movement of a stay, with the acts it entered.
pub fn strike(tx: &mut Tx<'_>, input: StrikeMovement) -> Result<MovementLine> {
    let mut problems = Problems::default();
    problems.blank("reason", &input.reason);
    problems.settle()?;
    let mut row: MovementRow = get(tx.conn, input.movement_id.as_str())?;
    if row.struck_at.is_some() {
        return Err(Failure::refused("movement-already-struck"));
    }
    let stay: CommittalRow = get(tx.conn, row.committal_id.as_str())?;
    let last = standing(tx, &stay)?.pop();
    if last.is_some_and(|last| last.id != row.id && last.happened_at >= row.happened_at) {
        return Err(Failure::refused("movement-not-last"));
    }
    for id in row.acts.0.iter().rev() {
        let act: Option<crate::acts::table::ActRow> = find(tx.conn, id.as_str())?;
        if let Some(act) = act.filter(crate::acts::table::ActRow::is_standing) {
            let reason = input.reason.clone();
            acts::strike(tx, StrikeAct { act_id: act.id, version: act.version, reason })?;
        }
    }
    tx.strike(&mut row, input.version, &input.reason, "movement-already-struck")?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    line(tx, row)
}
