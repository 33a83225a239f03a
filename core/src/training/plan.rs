//! The whole training house on paper: every stay, in the order of the doors, before anything is
//! written. The same seed and day give the same plan.

use super::exercises;
use super::people::{self, Who};
use super::scene::{Dossier, Scene, Stage};
use super::stays;
use crate::acts::ActInput;
use crate::base::dates::Day;
use crate::committals::EnterCommittal;
use crate::failure::Result;

/// Fewest people present: the exercises need them.
pub const LEAST_PRESENT: u32 = 80;
/// Most people present.
pub const MOST_PRESENT: u32 = 5000;
/// Shares of the people present, in hundredths, after the statistics of the administration.
const UNTRIED: u32 = 78;
const WOMEN: u32 = 3;
const MINORS: u32 = 3;
const FOREIGNERS: u32 = 7;
/// Stays in all, in hundredths of the people present.
const STAYS: u32 = 130;

/// One stay to be written.
#[derive(Clone)]
pub struct PlannedStay {
    /// The exercise it stands for, if any.
    pub situation: Option<&'static str>,
    /// Stays with the same mark are the same person's.
    pub same_as: Option<u32>,
    /// What the clerk enters.
    pub entry: EnterCommittal,
    /// Acts entered afterwards: those that open the door.
    pub later: Vec<ActInput>,
}

/// The whole house.
#[derive(Clone)]
pub struct Plan {
    /// The stays, in the order of entry.
    pub stays: Vec<PlannedStay>,
}

/// Draws the house of this seed on this day.
pub fn plan(seed: u64, today: Day, present: u32) -> Result<Plan> {
    let present = present.clamp(LEAST_PRESENT, MOST_PRESENT);
    let mut s = Scene::new(seed, today)?;
    let mut dossiers: Vec<Dossier> = Vec::new();
    for (name, exercise) in exercises::all() {
        let mut d = s.dossier(name);
        exercise(&mut s, &mut d);
        s.cast(&mut d);
        dossiers.push(d);
    }
    fill_inside(&mut s, &mut dossiers, present);
    came_back(&mut s, &mut dossiers, present);
    homonyms(&mut s, &mut dossiers);
    fill_gone(&mut s, &mut dossiers, present * STAYS / 100);
    for d in &mut dossiers {
        cell(&mut s, d);
    }
    let mut stays: Vec<PlannedStay> = dossiers.into_iter().filter_map(planned).collect();
    stays.sort_by_key(|stay| (stay.entry.entered_at.day(), stay.entry.entered_at.minute()));
    Ok(Plan { stays })
}

fn planned(d: Dossier) -> Option<PlannedStay> {
    Some(PlannedStay {
        situation: (!d.situation.is_empty()).then_some(d.situation),
        same_as: d.same_as,
        later: d.later,
        entry: EnterCommittal {
            detainee_id: None,
            identity: d.person,
            entered_at: d.entered_at?.into(),
            brought_by: d.brought_by,
            brought_by_service: d.brought_by_service,
            state_on_arrival: d.state_on_arrival,
            effects: d.effects,
            valuables: d.valuables,
            cell: d.cell,
            acts: d.acts,
            without_title: d.without_title,
            same_person: Vec::new(),
            photo: None,
            draft_id: None,
            number: None,
            late_reason: String::new(),
        },
    })
}

/// Those inside that no exercise needs, until the house and its shares are full.
fn fill_inside(s: &mut Scene, dossiers: &mut Vec<Dossier>, present: u32) {
    let count = |dossiers: &[Dossier], test: &dyn Fn(&Dossier) -> bool| {
        dossiers.iter().filter(|d| !d.has_left() && test(d)).count() as u32
    };
    let share = |hundredths: u32| (present * hundredths).div_ceil(100);
    let missing = |dossiers: &[Dossier], wanted: u32, test: &dyn Fn(&Dossier) -> bool| {
        wanted.saturating_sub(count(dossiers, test))
    };
    let left = present.saturating_sub(count(dossiers, &|_| true));
    let women = missing(dossiers, share(WOMEN), &|d| matches!(d.who, Some(Who::Woman | Who::Girl)));
    let minors = missing(dossiers, share(MINORS), &|d| d.who.is_some_and(Who::is_minor));
    let foreigners = missing(dossiers, share(FOREIGNERS), &|d| d.foreign);
    let untried = missing(dossiers, share(UNTRIED), &|d| d.stage == Stage::Untried).min(left);
    for n in 0..left {
        let mut d = s.dossier("");
        d.who = Some(match n {
            n if n < minors => Who::Boy,
            n if n < minors + women => Who::Woman,
            _ => Who::Man,
        });
        d.foreign = (minors + women..minors + women + foreigners).contains(&n);
        // Minors come first and are all untried; then one in so many, spread over the others.
        let convicted = left - untried;
        let here = n >= minors
            && u64::from(n) * u64::from(convicted) % u64::from(left.max(1)) < u64::from(convicted);
        if here {
            let end = s.dice.between(16, 1300);
            stays::sentenced(s, &mut d, end);
        } else {
            stays::untried(s, &mut d);
        }
        s.cast(&mut d);
        dossiers.push(d);
    }
}

/// People who were here before: the same record, or one that a clerk did not recognise.
fn came_back(s: &mut Scene, dossiers: &mut Vec<Dossier>, present: u32) {
    let inside: Vec<usize> = (0..dossiers.len())
        .filter(|n| {
            dossiers
                .get(*n)
                .is_some_and(|d| !d.has_left() && d.situation.is_empty() && d.who == Some(Who::Man))
        })
        .collect();
    let wanted = (present / 25) as usize;
    for (n, place) in inside.iter().step_by((inside.len() / wanted.max(1)).max(1)).enumerate() {
        let Some(now) = dossiers.get(*place).cloned() else { continue };
        let Some(entered) = now.entered_at else { continue };
        let ago = entered.day().days_until(s.today);
        let recognised = n % 3 != 2;
        let times = if n % 5 == 0 { 2 } else { 1 };
        for time in 1..=times {
            let days_ago = ago + 260 * time + s.dice.between(20, 200);
            let mut before = s.dossier("");
            stays::gone(s, &mut before, days_ago);
            if recognised {
                before.same_as = Some(n as u32);
                before.person = now.person.clone();
            } else {
                before.person = people::other_spelling(&mut s.dice, &s.lists, &now.person);
            }
            dossiers.push(before);
        }
        if let Some(d) = dossiers.get_mut(*place).filter(|_| recognised) {
            d.same_as = Some(n as u32);
        }
    }
}

/// Different people who share their names: other births, other parents.
fn homonyms(s: &mut Scene, dossiers: &mut [Dossier]) {
    let men: Vec<usize> = (0..dossiers.len())
        .filter(|n| {
            dossiers.get(*n).is_some_and(|d| {
                d.situation.is_empty() && d.same_as.is_none() && d.who == Some(Who::Man)
            })
        })
        .collect();
    for pair in men.chunks(2).step_by((men.len() / 10).max(1)).take(5) {
        let [one, other] = pair else { continue };
        let Some(name) = dossiers.get(*one).map(|d| d.person.clone()) else { continue };
        if let Some(d) = dossiers.get_mut(*other) {
            d.person.family_name = name.family_name;
            d.person.given_names = name.given_names;
            d.person.father = s.dice.pick(&s.lists.names.men);
        }
    }
}

fn fill_gone(s: &mut Scene, dossiers: &mut Vec<Dossier>, total: u32) {
    let missing = (total as usize).saturating_sub(dossiers.len());
    for n in 0..missing {
        // The first two left today, the next ones in the week.
        let days_ago = match n {
            0 | 1 => 0,
            2..=6 => n as i64 - 1,
            _ => s.dice.between(3, 900),
        };
        let mut d = s.dossier("");
        d.who = Some(if s.dice.chance(3) { Who::Woman } else { Who::Man });
        d.foreign = s.dice.chance(7);
        stays::gone(s, &mut d, days_ago);
        s.cast(&mut d);
        dossiers.push(d);
    }
}

/// A cell of the right quarter; now and then the infirmary, now and then none yet.
fn cell(s: &mut Scene, d: &mut Dossier) {
    let quarter = match (d.who, d.stage) {
        (Some(Who::Boy | Who::Girl), _) => "minors",
        (Some(Who::Woman), _) => "women",
        _ if s.dice.chance(2) => "infirmary",
        (_, Stage::Convicted) => "convicted",
        _ => "untried",
    };
    let cells = s.lists.house.cells.get(quarter).cloned().unwrap_or_default();
    let fresh = d.entered_at.is_some_and(|at| at.day() >= s.today);
    d.cell = if fresh { String::new() } else { s.dice.pick(&cells) };
}
