//! Writing the plan: the past in one transaction, the last days as a clerk enters them.

use super::plan::{Plan, PlannedStay};
use crate::acts::vocabulary::creates_title;
use crate::base::dates::Moment;
use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::when::When;
use crate::committals::acts::EnterAct;
use crate::committals::{acts, commands, table};
use crate::failure::Result;
use crate::store::{Store, Tx, set_local};
use crate::users::Actor;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Entries of so many days are written one by one, as the clerk's own.
const RECENT_DAYS: i64 = 2;

/// A dossier that a trainer can open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ExerciseDossier {
    /// The situation: key `training-exercise-…`.
    pub situation: String,
    /// Its number.
    pub ecrou: String,
}

/// What was written.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Filled {
    /// People inside.
    pub present: u32,
    /// Stays in all.
    pub stays: u32,
    /// Titles in all.
    pub titles: u32,
    /// The exercises, in the order of the register.
    pub exercises: Vec<ExerciseDossier>,
}

/// The numbers given by year, and the people already written.
#[derive(Default)]
struct Register {
    last: BTreeMap<i32, i64>,
    people: BTreeMap<u32, DetaineeId>,
    filled: Filled,
}

/// Writes the plan: `director` answers for the past, `clerk` for the last days.
pub(super) fn write(
    store: &Store,
    director: &Actor,
    clerk: &Actor,
    plan: Plan,
    input: &Value,
) -> Result<Filled> {
    let mut register = Register::default();
    let now = store.read(director, |read| Ok(read.now))?;
    let first_recent = now.day().add_days(-RECENT_DAYS);
    let (past, recent): (Vec<_>, Vec<_>) =
        plan.stays.into_iter().partition(|s| s.entry.entered_at.day() < first_recent);
    store.write(director, super::FILLED, &serde_json::to_string(input)?, |tx| {
        for stay in past {
            register.stay(tx, stay, true)?;
        }
        tx.about_committal("", "");
        Ok(())
    })?;
    for stay in recent {
        let kept = serde_json::to_string(&stay.entry)?;
        store.write(clerk, "committals.enter", &kept, |tx| register.stay(tx, stay, false))?;
    }
    let kept = serde_json::to_string(&register.filled.exercises)?;
    store.write_local(director, |read| set_local(read.conn, super::practice::KEPT, &kept))?;
    Ok(register.filled)
}

impl Register {
    fn stay(&mut self, tx: &mut Tx<'_>, mut stay: PlannedStay, numbered: bool) -> Result<()> {
        let now = tx.now;
        if let When::Minute(at) = stay.entry.entered_at {
            stay.entry.entered_at = at.min(now).into();
        }
        for act in stay.entry.acts.iter_mut() {
            not_after(&mut act.data, now);
        }
        if numbered {
            let year = stay.entry.entered_at.day().year();
            let last = self.last.entry(year).or_default();
            *last += 1;
            stay.entry.number = Some(table::written(*last, i64::from(year), false));
        }
        stay.entry.detainee_id = stay.same_as.and_then(|mark| self.people.get(&mark).cloned());
        self.filled.titles +=
            stay.entry.acts.iter().filter(|a| holds(&a.kind, &a.data)).count() as u32;
        let (row, person) = commands::record(tx, stay.entry)?;
        if let Some(mark) = stay.same_as {
            self.people.insert(mark, person);
        }
        let mut left = false;
        for act in stay.later {
            left |= act.kind != "transferement";
            self.later(tx, &row.id, act)?;
        }
        self.filled.stays += 1;
        self.filled.present += u32::from(!left);
        if let Some(situation) = stay.situation {
            let exercise = ExerciseDossier { situation: situation.into(), ecrou: row.ecrou };
            self.filled.exercises.push(exercise);
        }
        Ok(())
    }

    fn later(&self, tx: &mut Tx<'_>, stay: &CommittalId, act: crate::acts::ActInput) -> Result<()> {
        let row: table::CommittalRow = crate::store::table::get(tx.conn, stay.as_str())?;
        acts::record(
            tx,
            EnterAct { committal_id: stay.clone(), version: row.version, act, draft_id: None },
        )?;
        Ok(())
    }
}

/// A title: any act that can hold a person, judgments where they sentence.
fn holds(kind: &str, data: &serde_json::Map<String, Value>) -> bool {
    creates_title(kind) && (kind != "jugement" || data.contains_key("sentence"))
}

/// The plan is drawn for a day; a file made early that day holds nothing from later hours.
fn not_after(data: &mut serde_json::Map<String, Value>, now: Moment) {
    let late =
        data.get("at").and_then(Value::as_str).and_then(Moment::parse).is_some_and(|at| at > now);
    if late {
        data.insert("at".into(), json!(now));
    }
}
