//! The sheet of women and infants, written with the register it came with.

use super::report::{Class, InfantRow as Line};
use crate::base::ids::CommittalId;
use crate::base::partial::PartialDate;
use crate::committals::table::CommittalRow;
use crate::deadlines::assess;
use crate::detainees::maternity::{self, MaternityKind, MaternityRow};
use crate::detainees::table::current;
use crate::failure::Result;
use crate::infants::table::{self, InfantRow};
use crate::names::fold;
use crate::store::Tx;
use crate::store::table::{Json, get};
use crate::takeover::text::split_doubt;
use std::collections::HashMap;

/// Writes the infants and the maternity of the mothers whose line was taken over and who are inside.
/// A sheet taken over twice writes nothing twice.
pub(super) fn record(
    tx: &mut Tx<'_>,
    lines: &[Line],
    committals: &HashMap<u32, CommittalId>,
) -> Result<()> {
    for line in lines.iter().filter(|l| l.class != Class::Held) {
        let Some(id) = line.mother_row.and_then(|row| committals.get(&row)) else { continue };
        let stay: CommittalRow = get(tx.conn, id.as_str())?;
        if stay.exit_on.is_some() {
            continue;
        }
        if line.infant.is_some() {
            infant(tx, line, &stay)?;
        }
        for (kind, said) in
            [(MaternityKind::Pregnancy, line.pregnant), (MaternityKind::Nursing, line.nursing)]
        {
            if said {
                state(tx, line, &stay, kind)?;
            }
        }
    }
    Ok(())
}

fn infant(tx: &mut Tx<'_>, line: &Line, stay: &CommittalRow) -> Result<()> {
    let mother = current(tx.conn, &stay.detainee_id)?.id;
    let (name, _) = split_doubt(&line.written);
    let known = table::of_mother(tx.conn, &mother)?;
    if known.iter().any(|k| k.struck_at.is_none() && fold(&k.name) == fold(name)) {
        return Ok(());
    }
    let entered = stay.entered_at.day();
    let mut row = InfantRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        mother_id: mother,
        name: name.to_owned(),
        sex: line.sex.map(String::from),
        birth: line.born_on.map(|day| Json(PartialDate::day(day))),
        born_inside: line.born_on.is_some_and(|day| day > entered),
        entered_on: line.born_on.map_or(entered, |day| day.max(entered)),
        paper: String::new(),
        guardian: String::new(),
        left_on: None,
        left_to: String::new(),
        left_decision: String::new(),
        note: String::new(),
        source: "takeover".into(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    tx.insert(&mut row)
}

fn state(tx: &mut Tx<'_>, line: &Line, stay: &CommittalRow, kind: MaternityKind) -> Result<()> {
    let woman = current(tx.conn, &stay.detainee_id)?.id;
    let known = maternity::of_person(tx.conn, &woman)?;
    if known.iter().any(|k| k.kind == kind.as_str() && k.holds_on(tx.today)) {
        return Ok(());
    }
    let nursing = kind == MaternityKind::Nursing;
    let mut row = MaternityRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        detainee_id: woman,
        kind: kind.as_str().to_owned(),
        // The sheet says that it is so, not since when.
        since: tx.today,
        until: None,
        expected_on: None,
        child_born_on: line.born_on.filter(|_| nursing),
        source: crate::words::Words::of(tx.actor.lang).key("infants-source-takeover"),
        note: String::new(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
        struck_at: None,
        struck_by: None,
        struck_reason: None,
    };
    tx.insert(&mut row)?;
    assess::refresh(tx, &stay.id)
}
