//! Ten exercises done by hand in a training establishment, and whether the file now holds the answer.
//!
//! The dossiers are those of the situations; what is looked at is what a clerk would have recorded,
//! never how it was typed. A house that is not for training has no exercises.

use super::{FILLED, PRESENT, SEED};
use crate::acts::table::{ActRow, of_committal};
use crate::api::Empty;
use crate::base::ids::CommittalId;
use crate::committals::table::{CommittalRow, by_ecrou};
use crate::desk::{self, Desk};
use crate::detainees::table::{DetaineeRow, current};
use crate::failure::{Failure, Result};
use crate::store::{Read, local};
use crate::users::Actor;
use crate::words::Lang;
use rusqlite::OptionalExtension;
use serde::Serialize;
use serde_json::Value;

/// Where the numbers of the dossiers are kept, on this PC.
pub(super) const KEPT: &str = "training_exercises";

/// What the file holds once the exercise is done.
enum Answer {
    /// A standing act of one of these types.
    Act(&'static [&'static str]),
    /// The person has left.
    Left,
    /// The loud exception was lifted by a title.
    Titled,
    /// The order of maintien is notified.
    Notified,
    /// One order for the period, where there were two.
    OneOrder,
    /// The mandat follows the way of the instruction.
    Instruction,
    /// The person has a name.
    Named,
}

const TEN: [(&str, Answer); 10] = [
    (
        "due-2-renewal",
        Answer::Act(&["ordonnance_de_maintien", "ordonnance_de_prolongation", "mise_en_liberte"]),
    ),
    ("overrun-release-order", Answer::Left),
    ("overrun-sentence", Answer::Left),
    ("without-title", Answer::Titled),
    ("due-4-not-notified", Answer::Notified),
    ("cannot-tell-appearance", Answer::Act(&["premiere_comparution"])),
    ("cannot-tell-two-orders", Answer::OneOrder),
    ("cannot-tell-crime-flagrant", Answer::Instruction),
    ("sentence-just-given", Answer::Act(&["appel"])),
    ("name-unknown", Answer::Named),
];

/// An exercise, its dossier, and how far it has come.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ExerciseLine {
    /// The situation: keys `training-exercise-…` and `training-task-…`.
    pub situation: String,
    /// The dossier.
    pub committal_id: CommittalId,
    /// Its number.
    pub ecrou: String,
    /// The person.
    pub name: String,
    /// Whether the file holds the expected answer.
    pub done: bool,
    /// It corrects what was recorded: the right of a chief clerk.
    pub corrects: bool,
}

impl Answer {
    /// Whether the answer asks for the right to correct.
    fn corrects(&self) -> bool {
        matches!(self, Answer::Notified | Answer::OneOrder | Answer::Instruction | Answer::Named)
    }
}

fn done(answer: &Answer, stay: &CommittalRow, person: &DetaineeRow, acts: &[ActRow]) -> bool {
    let standing = || acts.iter().filter(|a| a.is_standing());
    let said = |act: &ActRow, field: &str| act.data.0.get(field).cloned().unwrap_or(Value::Null);
    let orders = || standing().filter(|a| a.kind == "ordonnance_de_maintien");
    match answer {
        Answer::Act(kinds) => standing().any(|a| kinds.contains(&a.kind.as_str())),
        Answer::Left => stay.exit_on.is_some(),
        Answer::Titled => stay.without_title.is_none(),
        Answer::Notified => orders().any(|a| said(a, "notified") != Value::Bool(false)),
        Answer::OneOrder => orders().count() == 1,
        Answer::Instruction => {
            standing().any(|a| a.kind == "mandat_de_depot" && said(a, "procedure") == "instruction")
        }
        Answer::Named => !person.name_unknown && !person.family_name.is_empty(),
    }
}

/// The ten exercises with their dossiers.
///
/// # Errors
/// `not-training` in a real house.
pub fn exercises(read: &Read<'_>, _: Empty) -> Result<Vec<ExerciseLine>> {
    if !desk::establishment_row(read.conn)?.is_training {
        return Err(Failure::refused("not-training"));
    }
    let kept: Vec<super::ExerciseDossier> = match local(read.conn, KEPT)? {
        Some(text) => serde_json::from_str(&text)?,
        None => Vec::new(),
    };
    let mut lines = Vec::new();
    for (situation, answer) in &TEN {
        let Some(known) = kept.iter().find(|k| k.situation == *situation) else { continue };
        let Some(stay) = by_ecrou(read.conn, &known.ecrou)? else { continue };
        let person = current(read.conn, &stay.detainee_id)?;
        let acts = of_committal(read.conn, &stay.id)?;
        lines.push(ExerciseLine {
            situation: (*situation).to_owned(),
            done: done(answer, &stay, &person, &acts),
            corrects: answer.corrects(),
            name: person.full_name(),
            ecrou: stay.ecrou,
            committal_id: stay.id,
        });
    }
    Ok(lines)
}

/// What the file was filled with: seed and people.
fn filled_with(read: &Read<'_>) -> Result<(u64, u32)> {
    let kept: Option<String> = read
        .conn
        .prepare_cached("SELECT input FROM journal WHERE kind = ?1 ORDER BY seq LIMIT 1")?
        .query_row([FILLED], |r| r.get(0))
        .optional()?;
    let kept: Value = serde_json::from_str(kept.as_deref().unwrap_or("{}"))?;
    let number = |name: &str| kept.get(name).and_then(Value::as_u64);
    let present = number("present").and_then(|n| u32::try_from(n).ok());
    Ok((number("seed").unwrap_or(SEED), present.unwrap_or(PRESENT)))
}

/// Begins again: the training file is made anew, for today, in place of the one in use. Every
/// session ends.
///
/// # Errors
/// `not-training` in a real house; `file-in-use` while another command runs. What was there is kept
/// until the new file is whole.
pub fn reset(desk: &Desk, actor: &Actor, _: Empty) -> Result<()> {
    let (seed, present) = {
        let store = desk.store()?;
        store.read(actor, |read| {
            if !desk::establishment_row(read.conn)?.is_training {
                return Err(Failure::refused("not-training"));
            }
            filled_with(read)
        })?
    };
    let fresh = super::beside(desk.file(), ".new");
    super::remove(&fresh);
    let made = super::create(&fresh, seed, present, desk.clock(), Lang::Fr)
        .and_then(|_| desk.close())
        .and_then(|()| super::named(&fresh, desk.file()));
    super::remove(&fresh);
    made
}
