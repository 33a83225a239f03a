//! The life of the training house: its plan, who sleeps where, a few things to look at.

use super::lists::{Block, Lists};
use crate::base::dates::Moment;
use crate::base::ids::BlockId;
use crate::cells::commands::{self as cells, CellOutOfUse, MovePerson, SaveBlock, SaveCell, adopt};
use crate::cells::people::{Separate, separate};
use crate::cells::table::{self, CellRow, Occupant};
use crate::failure::Result;
use crate::movements::EnterMovement;
use crate::movements::commands::enter;
use crate::movements::roll_call::{CellCount, EnterRollCall, enter as count};
use crate::store::Tx;

/// Who decides of the cells.
const CHIEF: &str = "Surveillant-chef Bréhima FOMBA";

/// Draws the plan and fills it.
pub(super) fn fill(tx: &mut Tx<'_>) -> Result<()> {
    let lists = Lists::read()?;
    // A house of more people has larger rooms: the crowding stays what it is.
    let people = table::occupants(tx)?.len() as i64;
    for block in &lists.house.blocks {
        draw(tx, block, people)?;
    }
    adopt(tx, CHIEF, |stay| stay.entered_at)?;
    look_at(tx)?;
    go_out(tx)?;
    count_heads(tx)
}

fn draw(tx: &mut Tx<'_>, block: &Block, people: i64) -> Result<()> {
    cells::save_block(
        tx,
        SaveBlock {
            block_id: None,
            version: 0,
            code: block.code.clone(),
            label: block.label.clone(),
            population: block.population.clone(),
        },
    )?;
    let drawn = table::blocks(tx.conn)?.into_iter().find(|b| b.code == block.code);
    let Some(drawn) = drawn else { return Ok(()) };
    for (n, code) in (0..).zip(&block.cells) {
        cells::save_cell(tx, room(tx, &drawn.id, block, n, code, people))?;
    }
    Ok(())
}

/// A room of some share of the house: the last one was never measured.
fn room(tx: &Tx<'_>, id: &BlockId, block: &Block, n: i64, code: &str, people: i64) -> SaveCell {
    let (kind, share) = match block.code.as_str() {
        "A" => ("collective", 9 + 2 * (n % 3)),
        "B" => ("collective", 5 + n),
        "I" => ("infirmary", 3),
        _ => ("collective", 3),
    };
    let working = (people * share / 100).max(2);
    SaveCell {
        cell_id: None,
        version: 0,
        block_id: id.clone(),
        code: code.to_owned(),
        kind: kind.to_owned(),
        surface_dm2: (code != "B-03").then_some(((180 + 25 * (n % 4)) * working).min(49_000)),
        measured_on: (code != "B-03").then(|| tx.today.add_days(-200)),
        official_capacity: working / 3,
        capacity_act: "Décision 12/2019".into(),
        working_capacity: working.min(400),
        most: (working + working / 4).min(500),
        mattresses: (working * 3 / 4).min(500),
        accessible: code == "INF-01",
    }
}

fn cell(tx: &Tx<'_>, code: &str) -> Result<Option<CellRow>> {
    Ok(table::cells(tx.conn)?.into_iter().find(|c| c.code == code))
}

fn place(tx: &mut Tx<'_>, person: &Occupant, code: &str, at: Moment, why: &str) -> Result<()> {
    let Some(cell) = cell(tx, code)? else { return Ok(()) };
    cells::place(
        tx,
        MovePerson {
            committal_id: person.facts.committal_id.clone(),
            cell_id: Some(cell.id),
            at: at.max(person.since.unwrap_or(at)),
            reason: "request".into(),
            note: String::new(),
            decided_by: CHIEF.into(),
            override_reason: why.into(),
            emergency_until: None,
        },
    )?;
    Ok(())
}

/// A cell under works, a pair to keep apart, a move beyond a rule.
fn look_at(tx: &mut Tx<'_>) -> Result<()> {
    if let Some(works) = cell(tx, "A-07")? {
        cells::out_of_use(
            tx,
            CellOutOfUse {
                cell_id: works.id,
                version: works.version,
                out_since: Some(tx.today.add_days(-12)),
                reason: "Toiture à refaire".into(),
                back_on: Some(tx.today.add_days(20)),
            },
        )?;
    }
    let people = table::occupants(tx)?;
    let inside = |code: &str| -> Result<Vec<Occupant>> {
        let Some(cell) = cell(tx, code)? else { return Ok(Vec::new()) };
        Ok(people.iter().filter(|p| p.cell_id.as_ref() == Some(&cell.id)).cloned().collect())
    };
    let (first, convicted) = (inside("A-01")?, inside("B-01")?);
    if let [one, other, ..] = first.as_slice() {
        separate(
            tx,
            Separate {
                committal_id: one.facts.committal_id.clone(),
                other_id: Some(other.facts.committal_id.clone()),
                kind: "conflict".into(),
                from_on: tx.today.add_days(-1),
                until_on: Some(tx.today.add_days(89)),
                basis: "Rapport du chef de poste".into(),
            },
        )?;
    }
    if let Some(moved) = convicted.first() {
        place(tx, moved, "A-02", tx.now.add_hours(-1), "Travaux au quartier B, décision du jour")?;
    }
    Ok(())
}

fn leaves(tx: &mut Tx<'_>, who: &Occupant, kind: &str, at: Moment, back: Moment) -> Result<()> {
    let (place, ordered_by) = match kind {
        "hospital" => ("Centre de santé de référence", "Infirmier-major"),
        "police" => ("Brigade territoriale", "Procureur de la République"),
        "outside_work" => ("Champ de la coopérative", "Juge de l’application des peines"),
        _ => ("TGI de Kati", "Juge d’instruction"),
    };
    let input = EnterMovement {
        committal_id: who.facts.committal_id.clone(),
        kind: kind.into(),
        at,
        expected_at: Some(back),
        place: place.into(),
        order_ref: "Ordre d’extraction du jour".into(),
        ordered_by: ordered_by.into(),
        escort: "Deux surveillants".into(),
        notices: Vec::new(),
        note: String::new(),
        reason: None,
        other_cause: String::new(),
    };
    enter(tx, input).map(|_| ())
}

/// A few people out: one back, one late, one at the hospital, one at work outside.
fn go_out(tx: &mut Tx<'_>) -> Result<()> {
    let (now, eve) = (tx.now, tx.now.day().add_days(-1));
    let (Some(morning), Some(evening)) = (eve.at(8, 30), eve.at(17, 0)) else { return Ok(()) };
    let here = |p: &&Occupant| {
        p.since.is_some_and(|at| at < morning)
            && p.facts.sex.as_deref() == Some("M")
            && !p.facts.maybe_minor()
    };
    let all = table::occupants(tx)?;
    let mut untried = all
        .iter()
        .filter(here)
        .filter(|p| p.facts.category.as_deref().is_some_and(|c| c == "inculpe" || c == "prevenu"));
    let served = |p: &&Occupant| p.facts.category.as_deref() == Some("condamne_definitif");
    if let Some(one) = untried.next() {
        leaves(tx, one, "court", morning, evening)?;
        let back = EnterMovement {
            committal_id: one.facts.committal_id.clone(),
            kind: "return".into(),
            at: evening.add_minutes(-25),
            expected_at: None,
            place: String::new(),
            order_ref: String::new(),
            ordered_by: String::new(),
            escort: "Deux surveillants".into(),
            notices: Vec::new(),
            note: "Audience renvoyée à huitaine".into(),
            reason: None,
            other_cause: String::new(),
        };
        enter(tx, back)?;
    }
    if let Some(late) = untried.next() {
        leaves(tx, late, "police", morning, evening)?;
    }
    if let Some(ill) = untried.next() {
        leaves(tx, ill, "hospital", evening, now.add_hours(30))?;
    }
    if let Some(worker) = all.iter().filter(here).find(served) {
        leaves(tx, worker, "outside_work", now.add_minutes(-5), now.add_hours(9))?;
    }
    Ok(())
}

/// The roll call of yesterday evening, with one gap explained.
fn count_heads(tx: &mut Tx<'_>) -> Result<()> {
    use crate::movements::roll_call::{OneRollCall, sheet};
    let eve = tx.now.day().add_days(-1);
    let Some(taken_at) = eve.at(18, 0) else { return Ok(()) };
    let asked = OneRollCall { on: Some(eve), session: "evening".into() };
    let lines = sheet(tx, asked)?.lines;
    let fullest = lines.iter().max_by_key(|l| l.expected).and_then(|l| l.cell_id.clone());
    let counts = lines
        .into_iter()
        .map(|line| {
            let short = line.cell_id.is_some() && line.cell_id == fullest && line.expected > 0;
            CellCount {
                counted: line.expected - u32::from(short),
                explanation: if short {
                    "Resté à l’atelier, vu par le chef de poste à 18 h 20".into()
                } else {
                    String::new()
                },
                cell_id: line.cell_id,
            }
        })
        .collect();
    count(
        tx,
        EnterRollCall {
            on: eve,
            session: "evening".into(),
            version: 0,
            taken_at,
            taken_by: CHIEF.into(),
            counts,
            close: false,
            draft_id: None,
        },
    )?;
    Ok(())
}
