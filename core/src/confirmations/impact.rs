//! What another reading of the law would do to the people present, before anybody chooses it.
//! Nothing is written.

use super::differences::{EFFECTS, Effect, Moved, Progress, Running, moved};
use super::inputs::Dates;
use super::table;
use crate::acts::table::ActRow;
use crate::base::ids::CommittalId;
use crate::committals::table::CommittalRow;
use crate::deadlines::assess::Assessment;
use crate::deadlines::dossier::Dossier;
use crate::deadlines::outcome::Depth;
use crate::deadlines::reading::Reading;
use crate::detainees::table::current;
use crate::failure::{Failure, Result};
use crate::settings::{self, Group};
use crate::store::Read;
use crate::store::table::{find, get};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// People named on the screen; the figures count everybody.
const SHOWN: usize = 100;

/// A reading of the law to be tried.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct TrySwitch {
    /// The policy switch.
    pub key: String,
    /// The value to try.
    pub value: String,
}

/// How many people one effect touches.
#[derive(Clone, Copy, Debug, Serialize, ts_rs::TS)]
pub struct EffectCount {
    /// Which way.
    pub effect: Effect,
    /// People; each is counted once, under the most serious of his effects.
    pub people: u32,
    /// Their days together, each by his largest move.
    pub days: i64,
    /// The largest move, in days.
    pub most: i64,
}

/// One person whose date would move.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ImpactLine {
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// What date.
    pub what: String,
    /// Type of the act it comes from; empty for a release.
    pub act: String,
    /// Which way.
    pub effect: Effect,
    /// As it is.
    pub before: Option<String>,
    /// As it would be.
    pub after: Option<String>,
    /// Days between, negative when earlier.
    pub days: Option<i64>,
}

/// What a reading of the law would do.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct SwitchImpact {
    /// People present, all computed twice.
    pub people: u32,
    /// People with a date that would move.
    pub moved: u32,
    /// By effect.
    pub effects: Vec<EffectCount>,
    /// People whom nothing would hold any more today.
    pub to_release: u32,
    /// People whom nothing holds today and whom something would hold.
    pub held_again: u32,
    /// People without a date that would move, for whom the prison would have something else to do,
    /// or before someone else.
    pub other_duty: u32,
    /// Some of them, the most serious first.
    pub rows: Vec<ImpactLine>,
}

struct Person {
    id: CommittalId,
    worst: Moved,
}

/// The most serious move of a stay: a refusal, then earlier, later, given; the largest of a kind.
fn worst(moves: Vec<Moved>) -> Option<Moved> {
    moves.into_iter().min_by_key(|m| (m.effect, -m.days.unwrap_or(0).abs()))
}

/// What the law makes the prison do for each title, and by when.
fn duties(a: &Assessment) -> Vec<(&str, &str, &str)> {
    let all = a.outcome.titles.iter();
    all.flat_map(|(id, t)| {
        t.notify_on.iter().map(|d| (id.as_str(), d.duty.as_str(), d.on.as_str()))
    })
    .collect()
}

/// Computes everyone present as it is and as it would be.
pub fn preview(read: &Read<'_>, input: TrySwitch) -> Result<SwitchImpact> {
    let definition = settings::definition(&input.key)
        .filter(|d| d.group == Group::Policy)
        .ok_or_else(|| Failure::not_found("settings"))?;
    if let Some(problem) = definition.problem(input.value.trim()) {
        return Err(Failure::invalid(vec![problem]));
    }
    let mut switches = settings::switches(read)?;
    let now = Reading::with(read, switches.clone())?;
    switches.insert(input.key.clone(), definition.json(input.value.trim()));
    let then = Reading::with(read, switches)?;
    let ids = table::present(read.conn)?;
    let running = Running::begin(read.store.extension::<Progress>(), ids.len());
    let mut people: Vec<Person> = Vec::new();
    let mut counts: BTreeMap<Effect, EffectCount> =
        EFFECTS.map(|effect| (effect, EffectCount { effect, people: 0, days: 0, most: 0 })).into();
    let (mut to_release, mut held_again, mut other_duty, mut total) = (0, 0, 0, 0);
    Dossier::each(read, &ids, |dossier| {
        running.step();
        let id = dossier.committal_id.clone();
        let as_is = dossier.clone().assess(&now, Depth::Dates)?;
        let as_would = dossier.assess(&then, Depth::Dates)?;
        match (as_is.outcome.release.due, as_would.outcome.release.due) {
            (false, true) => to_release += 1,
            (true, false) => held_again += 1,
            _ => {}
        }
        if let Some(worst) = worst(moved(&Dates::of(&as_is), &Dates::of(&as_would))) {
            total += 1;
            let days = worst.days.unwrap_or(0).abs();
            if let Some(count) = counts.get_mut(&worst.effect) {
                count.people += 1;
                count.days += days;
                count.most = count.most.max(days);
            }
            keep(&mut people, Person { id, worst });
        } else if duties(&as_is) != duties(&as_would) {
            other_duty += 1;
        }
        Ok(())
    })?;
    Ok(SwitchImpact {
        people: ids.len() as u32,
        moved: total,
        effects: counts.into_values().collect(),
        to_release,
        held_again,
        other_duty,
        rows: people.into_iter().map(|p| line(read, p)).collect::<Result<_>>()?,
    })
}

/// Keeps the most serious ones only, so that memory stays small whatever the house.
fn keep(people: &mut Vec<Person>, person: Person) {
    let rank = |p: &Person| (p.worst.effect, -p.worst.days.unwrap_or(0).abs());
    let place = people.partition_point(|p| rank(p) <= rank(&person));
    if place < SHOWN {
        people.insert(place, person);
        people.truncate(SHOWN);
    }
}

fn line(read: &Read<'_>, person: Person) -> Result<ImpactLine> {
    let row: CommittalRow = get(read.conn, person.id.as_str())?;
    let name = current(read.conn, &row.detainee_id)?.full_name();
    let act: Option<ActRow> = find(read.conn, &person.worst.act_id)?;
    Ok(ImpactLine {
        committal_id: person.id,
        ecrou: row.ecrou,
        name,
        what: person.worst.what,
        act: act.map(|a| a.kind).unwrap_or_default(),
        effect: person.worst.effect,
        before: person.worst.before,
        after: person.worst.after,
        days: person.worst.days,
    })
}
