//! Infants, pregnancies and nursing entered, corrected, ended, struck.

use super::table::InfantRow;
use super::{InfantLeaves, MotherSheet, SaveInfant, SaveMaternity, queries};
use crate::base::ids::DetaineeId;
use crate::committals::table::{CommittalRow, of_detainee};
use crate::contacts::StrikeLine;
use crate::contacts::commands::strike_line;
use crate::deadlines::assess;
use crate::detainees::Sex;
use crate::detainees::maternity::{MaternityKind, MaternityRow};
use crate::detainees::table::{DetaineeRow, current};
use crate::failure::{Failure, FieldProblem, Result};
use crate::store::Tx;
use crate::store::table::{Json, get};

fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of_a_woman(problems: &mut Vec<FieldProblem>, field: &str, person: &DetaineeRow) {
    if person.sex.as_deref() == Some("M") {
        problems.push(FieldProblem::new(field, "not-a-woman").with("name", person.full_name()));
    }
}

fn finish(tx: &mut Tx<'_>, person: &DetaineeId) -> Result<MotherSheet> {
    match of_detainee(tx.conn, person)?.into_iter().next() {
        Some(stay) => tx.about_committal(person.as_str(), stay.id.as_str()),
        None => tx.about(person.as_str()),
    }
    queries::sheet(tx, person)
}

fn infant_problems(
    tx: &Tx<'_>,
    input: &SaveInfant,
    mother: &DetaineeRow,
) -> Result<Vec<FieldProblem>> {
    let mut problems = Vec::new();
    of_a_woman(&mut problems, "mother_id", mother);
    if input.entered_on > tx.today {
        problems.push(FieldProblem::new("entered_on", "date-in-future"));
    }
    let stays = of_detainee(tx.conn, &mother.id)?;
    let first = stays.iter().map(|s| s.entered_at.day()).min();
    let on = input.entered_on;
    let with_her =
        |s: &CommittalRow| s.entered_at.day() <= on && s.exit_on.is_none_or(|gone| on <= gone);
    if first.is_some_and(|day| on < day) {
        problems.push(FieldProblem::new("entered_on", "infant-before-mother"));
    } else if !stays.iter().any(with_her) {
        problems.push(FieldProblem::new("entered_on", "infant-mother-gone"));
    }
    match input.birth.as_ref().map(|b| b.interval()) {
        Some(None) => problems.push(FieldProblem::new("birth", "date-unreadable")),
        Some(Some((born, _))) if born > input.entered_on => {
            problems.push(FieldProblem::new("birth", "infant-born-after-entry"));
        }
        _ => {}
    }
    if input.infant_id.is_some() && input.reason.trim().is_empty() {
        problems.push(FieldProblem::new("reason", "missing"));
    }
    Ok(problems)
}

/// Records or corrects an infant.
pub fn save(tx: &mut Tx<'_>, input: SaveInfant) -> Result<MotherSheet> {
    let mother = current(tx.conn, &input.mother_id)?;
    let problems = infant_problems(tx, &input, &mother)?;
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let mut row = InfantRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        mother_id: mother.id.clone(),
        name: clean(&input.name),
        sex: input.sex.map(|s: Sex| s.as_str().to_owned()),
        birth: input.birth.map(Json),
        born_inside: input.born_inside,
        entered_on: input.entered_on,
        paper: clean(&input.paper),
        guardian: clean(&input.guardian),
        left_on: None,
        left_to: String::new(),
        left_decision: String::new(),
        note: input.note.trim().to_owned(),
        source: "entered".into(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    match &input.infant_id {
        Some(id) => {
            let kept: InfantRow = get(tx.conn, id)?;
            if kept.struck_at.is_some() {
                return Err(Failure::refused("line-already-struck"));
            }
            if current(tx.conn, &kept.mother_id)?.id != mother.id {
                return Err(Failure::field("mother_id", "not-of-this-person"));
            }
            if kept.left_on.is_some_and(|left| left < row.entered_on) {
                return Err(Failure::field("entered_on", "exit-before-entry"));
            }
            row = InfantRow {
                name: row.name,
                sex: row.sex,
                birth: row.birth,
                born_inside: row.born_inside,
                entered_on: row.entered_on,
                paper: row.paper,
                guardian: row.guardian,
                note: row.note,
                version: input.version,
                ..kept
            };
            tx.update(&mut row)?;
        }
        None => tx.insert(&mut row)?,
    }
    finish(tx, &mother.id)
}

/// Records that an infant left: to whom, and what allowed it.
pub fn leave(tx: &mut Tx<'_>, input: InfantLeaves) -> Result<MotherSheet> {
    let mut row: InfantRow = get(tx.conn, &input.infant_id)?;
    let mut problems = Vec::new();
    for (field, text) in [("to", &input.to), ("decision", &input.decision)] {
        if text.trim().is_empty() {
            problems.push(FieldProblem::new(field, "missing"));
        }
    }
    if input.on > tx.today {
        problems.push(FieldProblem::new("on", "date-in-future"));
    }
    if input.on < row.entered_on {
        problems.push(FieldProblem::new("on", "exit-before-entry"));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    if row.left_on.is_some() || row.struck_at.is_some() {
        return Err(Failure::refused("infant-not-inside"));
    }
    row.version = input.version;
    row.left_on = Some(input.on);
    row.left_to = clean(&input.to);
    row.left_decision = clean(&input.decision);
    tx.update(&mut row)?;
    let mother = current(tx.conn, &row.mother_id)?.id;
    finish(tx, &mother)
}

/// Strikes an infant entered by mistake.
pub fn strike(tx: &mut Tx<'_>, input: StrikeLine) -> Result<MotherSheet> {
    let mut row: InfantRow = get(tx.conn, &input.id)?;
    strike_line(tx, &mut row, &input)?;
    let mother = current(tx.conn, &row.mother_id)?.id;
    finish(tx, &mother)
}

/// The dates that the law makes of a woman's state are worked out again.
fn refresh(tx: &mut Tx<'_>, person: &DetaineeId) -> Result<MotherSheet> {
    for stay in of_detainee(tx.conn, person)? {
        assess::refresh(tx, &stay.id)?;
    }
    finish(tx, person)
}

fn maternity_problems(
    tx: &Tx<'_>,
    input: &SaveMaternity,
    person: &DetaineeRow,
) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    of_a_woman(&mut problems, "detainee_id", person);
    let mut wrong = |yes: bool, field: &str, reason: &str| {
        if yes {
            problems.push(FieldProblem::new(field, reason));
        }
    };
    wrong(input.since > tx.today, "since", "date-in-future");
    wrong(input.until.is_some_and(|end| end < input.since), "until", "dates-reversed");
    wrong(input.expected_on.is_some_and(|day| day < input.since), "expected_on", "dates-reversed");
    wrong(input.child_born_on.is_some_and(|day| day > tx.today), "child_born_on", "date-in-future");
    wrong(input.source.trim().is_empty(), "source", "missing");
    let silent = input.maternity_id.is_some() && input.reason.trim().is_empty();
    wrong(silent, "reason", "missing");
    problems
}

/// Records or corrects a pregnancy or a time of nursing, and works the dates of the person out again.
pub fn save_maternity(tx: &mut Tx<'_>, input: SaveMaternity) -> Result<MotherSheet> {
    let person = current(tx.conn, &input.detainee_id)?;
    let problems = maternity_problems(tx, &input, &person);
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let nursing = input.kind == MaternityKind::Nursing;
    let mut row = MaternityRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        detainee_id: person.id.clone(),
        kind: input.kind.as_str().to_owned(),
        since: input.since,
        until: input.until,
        expected_on: input.expected_on.filter(|_| !nursing),
        child_born_on: input.child_born_on.filter(|_| nursing),
        source: clean(&input.source),
        note: input.note.trim().to_owned(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    match &input.maternity_id {
        Some(id) => {
            let kept: MaternityRow = get(tx.conn, id)?;
            if kept.struck_at.is_some() {
                return Err(Failure::refused("line-already-struck"));
            }
            if current(tx.conn, &kept.detainee_id)?.id != person.id {
                return Err(Failure::field("detainee_id", "not-of-this-person"));
            }
            row.id = kept.id;
            row.version = input.version;
            row.detainee_id = kept.detainee_id;
            (row.recorded_at, row.recorded_by) = (kept.recorded_at, kept.recorded_by);
            tx.update(&mut row)?;
        }
        None => tx.insert(&mut row)?,
    }
    refresh(tx, &person.id)
}

/// Strikes a line entered by mistake, and works the dates of the person out again.
pub fn strike_maternity(tx: &mut Tx<'_>, input: StrikeLine) -> Result<MotherSheet> {
    let mut row: MaternityRow = get(tx.conn, &input.id)?;
    strike_line(tx, &mut row, &input)?;
    let person = current(tx.conn, &row.detainee_id)?.id;
    refresh(tx, &person)
}
