//! Contacts and counsel entered, corrected, struck.

use super::table::{ContactRow, CounselRow};
use super::{FamilySheet, SaveContact, SaveCounsel, StrikeLine, TellContact, queries};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::committals::table::{CommittalRow, of_detainee};
use crate::detainees::table::current;
use crate::failure::{Failure, FieldProblem, Result};
use crate::reference::{self, ListName};
use crate::store::strike::Strike;
use crate::store::table::{Json, get};
use crate::store::{Read, Tx};

/// Why a struck line is not struck again, nor corrected.
const STRUCK: &str = "line-already-struck";

fn missing(problems: &mut Vec<FieldProblem>, field: &str, text: &str) {
    if text.trim().is_empty() {
        problems.push(FieldProblem::new(field, "missing"));
    }
}

/// Says when a code is not in its list.
pub(crate) fn known(
    read: &Read<'_>,
    problems: &mut Vec<FieldProblem>,
    (field, list, code): (&str, ListName, &str),
) -> Result<()> {
    if reference::item(read, list, code)?.is_none() {
        problems.push(FieldProblem::new(
            field,
            if code.is_empty() { "missing" } else { "code-unknown" },
        ));
    }
    Ok(())
}

fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The last stay of a person, to which the journal ties what concerns the person.
fn last_stay(read: &Read<'_>, person: &DetaineeId) -> Result<CommittalId> {
    let stays = of_detainee(read.conn, person)?;
    stays.into_iter().next().map(|s| s.id).ok_or_else(|| Failure::not_found("committals"))
}

/// Records or corrects a contact.
pub fn save_contact(tx: &mut Tx<'_>, input: SaveContact) -> Result<FamilySheet> {
    let mut problems = Vec::new();
    missing(&mut problems, "name", &input.name);
    known(tx, &mut problems, ("relation", ListName::Relations, &input.relation))?;
    if input.contact_id.is_some() {
        missing(&mut problems, "reason", &input.reason);
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let person = current(tx.conn, &input.detainee_id)?.id;
    let mut row = match &input.contact_id {
        Some(id) => ContactRow { version: input.version, ..get(tx.conn, id)? },
        None => ContactRow {
            id: uuid::Uuid::now_v7().to_string(),
            version: 0,
            detainee_id: person.clone(),
            name: String::new(),
            relation: String::new(),
            phone: String::new(),
            address: String::new(),
            to_warn: false,
            note: String::new(),
            told: Json(Vec::new()),
            recorded_at: tx.now,
            recorded_by: tx.actor.display_name.clone(),
            struck_at: None,
            struck_by: None,
            struck_reason: None,
        },
    };
    standing(row.struck_at.is_some())?;
    if current(tx.conn, &row.detainee_id)?.id != person {
        return Err(Failure::field("detainee_id", "not-of-this-person"));
    }
    row.name = clean(&input.name);
    row.relation = input.relation;
    row.phone = clean(&input.phone);
    row.address = clean(&input.address);
    row.to_warn = input.to_warn;
    row.note = input.note.trim().to_owned();
    match input.contact_id {
        Some(_) => tx.update(&mut row)?,
        None => tx.insert(&mut row)?,
    }
    finish(tx, &person)
}

fn standing(struck: bool) -> Result<()> {
    if struck { Err(Failure::refused(STRUCK)) } else { Ok(()) }
}

fn finish(tx: &mut Tx<'_>, person: &DetaineeId) -> Result<FamilySheet> {
    let stay = last_stay(tx, person)?;
    tx.about_committal(person.as_str(), stay.as_str());
    queries::sheet(tx, &stay)
}

/// Records that a contact was told of a committal: when, by whom and how.
pub fn tell(tx: &mut Tx<'_>, input: TellContact) -> Result<FamilySheet> {
    let mut row: ContactRow = get(tx.conn, &input.contact_id)?;
    let stay: CommittalRow = get(tx.conn, input.told.committal_id.as_str())?;
    standing(row.struck_at.is_some())?;
    let mut problems = Vec::new();
    missing(&mut problems, "told.by", &input.told.by);
    if input.told.at > tx.now.add_minutes(5) {
        problems.push(FieldProblem::new("told.at", "date-in-future"));
    }
    if input.told.at.day() < stay.entered_at.day() {
        problems.push(FieldProblem::new("told.at", "told-before-entry"));
    }
    if current(tx.conn, &stay.detainee_id)?.id != current(tx.conn, &row.detainee_id)?.id {
        problems.push(FieldProblem::new("told.committal_id", "not-of-this-person"));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    row.version = input.version;
    row.told.0.push(input.told);
    tx.update(&mut row)?;
    tx.about_committal(row.detainee_id.as_str(), stay.id.as_str());
    queries::sheet(tx, &stay.id)
}

/// Strikes a contact entered by mistake.
pub fn strike_contact(tx: &mut Tx<'_>, input: StrikeLine) -> Result<FamilySheet> {
    let mut row: ContactRow = get(tx.conn, &input.id)?;
    strike_line(tx, &mut row, &input)?;
    let person = current(tx.conn, &row.detainee_id)?.id;
    finish(tx, &person)
}

/// Strikes a line of the people around a detainee.
pub(crate) fn strike_line<R: Strike>(
    tx: &mut Tx<'_>,
    row: &mut R,
    input: &StrikeLine,
) -> Result<()> {
    tx.strike(row, input.version, &input.reason, STRUCK)
}

/// What is wrong with a line of counsel.
fn counsel_problems(tx: &Tx<'_>, input: &SaveCounsel) -> Result<Vec<FieldProblem>> {
    let mut problems = Vec::new();
    known(tx, &mut problems, ("kind", ListName::CounselKinds, &input.kind))?;
    let item = reference::item(tx, ListName::CounselKinds, &input.kind)?;
    let nobody = item.is_some_and(|i| i.data.get("access").is_some_and(|a| a == "none"));
    if !nobody {
        missing(&mut problems, "name", &input.name);
    }
    if input.since > tx.today {
        problems.push(FieldProblem::new("since", "date-in-future"));
    }
    if input.first_contact.is_some_and(|day| day > tx.today) {
        problems.push(FieldProblem::new("first_contact", "date-in-future"));
    }
    if input.until.is_some_and(|day| day < input.since) {
        problems.push(FieldProblem::new("until", "dates-reversed"));
    }
    if input.counsel_id.is_some() {
        missing(&mut problems, "reason", &input.reason);
    }
    Ok(problems)
}

/// Records or corrects a lawyer or another help in law.
pub fn save_counsel(tx: &mut Tx<'_>, input: SaveCounsel) -> Result<FamilySheet> {
    let problems = counsel_problems(tx, &input)?;
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let stay: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    let mut row = CounselRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        committal_id: stay.id.clone(),
        kind: input.kind,
        name: clean(&input.name),
        bar: clean(&input.bar),
        phone: clean(&input.phone),
        decision: clean(&input.decision),
        since: input.since,
        first_contact: input.first_contact,
        until: input.until,
        note: input.note.trim().to_owned(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    match &input.counsel_id {
        Some(id) => {
            let kept: CounselRow = get(tx.conn, id)?;
            standing(kept.struck_at.is_some())?;
            if kept.committal_id != stay.id {
                return Err(Failure::field("committal_id", "not-of-this-person"));
            }
            row.id = kept.id;
            row.version = input.version;
            (row.recorded_at, row.recorded_by) = (kept.recorded_at, kept.recorded_by);
            tx.update(&mut row)?;
        }
        None => tx.insert(&mut row)?,
    }
    tx.about_committal(stay.id.as_str(), stay.id.as_str());
    queries::sheet(tx, &stay.id)
}

/// Strikes a line of counsel entered by mistake.
pub fn strike_counsel(tx: &mut Tx<'_>, input: StrikeLine) -> Result<FamilySheet> {
    let mut row: CounselRow = get(tx.conn, &input.id)?;
    strike_line(tx, &mut row, &input)?;
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    queries::sheet(tx, &row.committal_id)
}
