//! The clocks that nobody else keeps: people held with no title, how long after a decision to release
//! them, what the law says each day costs at least, and how overruns were ended.

pub mod table;

use crate::acts::table::{ActRow, of_committal};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId};
use crate::deadlines::assess::{Assessment, day_of};
use crate::deadlines::outcome::TitleOutcome;
use crate::deadlines::{DeadlineLine, LineKind, Severity};
use crate::embedded::REFERENCE;
use crate::failure::Result;
use crate::store::{Read, Tx};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::OnceLock;
use table::CorrectionRow;

/// The least that a day of detention without title costs, by law.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Floor {
    article: String,
    valid_from: Day,
    valid_to: Option<Day>,
    floor_xof_per_day: i64,
}

fn floors() -> &'static [Floor] {
    #[derive(Deserialize)]
    struct File {
        damages: Vec<Floor>,
    }
    static FLOORS: OnceLock<Vec<Floor>> = OnceLock::new();
    FLOORS.get_or_init(|| {
        let text = REFERENCE.iter().find(|(name, _)| *name == "damages").map_or("", |(_, t)| t);
        serde_json::from_str::<File>(text).map(|f| f.damages).unwrap_or_default()
    })
}

/// Least damages in francs CFA for the days from `from` to the eve of `to`.
pub fn damages(from: Day, to: Day) -> i64 {
    let days = |floor: &Floor| {
        let first = from.max(floor.valid_from);
        let last = floor.valid_to.map_or(to, |end| to.min(end.add_days(1)));
        first.days_until(last).max(0) * floor.floor_xof_per_day
    };
    floors().iter().map(days).sum()
}

/// The article that sets the floor on a day.
pub fn damages_article(on: Day) -> String {
    let in_force = |f: &&Floor| f.valid_from <= on && f.valid_to.is_none_or(|end| on <= end);
    floors().iter().find(in_force).map(|f| f.article.clone()).unwrap_or_default()
}

/// A title whose overrun has ended.
pub(super) struct Ended {
    act_id: String,
    rule: String,
    expired_on: Day,
    days: i64,
}

/// The overruns that have ended: the days counted, and nothing runs any more.
pub(super) fn ended(a: &Assessment) -> Vec<Ended> {
    let running = |t: &TitleOutcome| t.status == "expired" && a.outcome.release.due;
    let over = a.outcome.titles.iter().filter(|(_, t)| t.overrun_days > 0 && !running(t));
    over.filter_map(|(id, t)| {
        Some(Ended {
            act_id: id.clone(),
            rule: t.rule.clone(),
            expired_on: t.expires_on.as_deref().and_then(day_of)?,
            days: t.overrun_days,
        })
    })
    .collect()
}

/// Records the overruns of a stay that have ended, and annuls the record of those that had not.
pub(super) fn record(tx: &mut Tx<'_>, stay: &CommittalId, ended: &[Ended]) -> Result<()> {
    let kept = table::of_committal(tx.conn, stay)?;
    for mut old in kept.iter().cloned() {
        if old.annulled_at.is_none() && !ended.iter().any(|e| e.act_id == old.act_id) {
            old.annulled_at = Some(tx.now);
            tx.update(&mut old)?;
        }
    }
    if ended.is_empty() {
        return Ok(());
    }
    let acts = of_committal(tx.conn, stay)?;
    for title in ended {
        let old = kept.iter().find(|k| k.act_id == title.act_id);
        if old.is_some_and(|o| o.days == title.days && o.annulled_at.is_none()) {
            continue;
        }
        let ended_on = title.expired_on.add_days(title.days);
        let act = ending_act(&acts, &title.act_id, ended_on);
        let mut new = CorrectionRow {
            id: old.map_or_else(|| uuid::Uuid::now_v7().to_string(), |o| o.id.clone()),
            version: old.map_or(0, |o| o.version),
            committal_id: stay.clone(),
            act_id: title.act_id.clone(),
            rule: title.rule.clone(),
            expired_on: title.expired_on,
            ended_on,
            days: title.days,
            ended_by_act: act.map(|a| a.id.0.clone()),
            ended_by_kind: act.map(|a| a.kind.clone()).unwrap_or_default(),
            recorded_at: act.map_or(tx.now, |a| a.recorded_at),
            recorded_by: act
                .map_or_else(|| tx.actor.display_name.clone(), |a| a.recorded_by.clone()),
            annulled_at: None,
        };
        match old {
            Some(_) => tx.update(&mut new)?,
            None => tx.insert(&mut new)?,
        }
    }
    Ok(())
}

/// The act of the day on which an overrun ended: the last one entered, the title itself apart.
fn ending_act<'a>(acts: &'a [ActRow], title: &str, on: Day) -> Option<&'a ActRow> {
    acts.iter()
        .filter(|a| a.is_standing() && a.id.as_str() != title)
        .rfind(|a| day_of(&a.happened_at) == Some(on))
}

/// A person held with nothing to hold him.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct HeldLine {
    /// The stay, with why it is on the list.
    pub line: DeadlineLine,
    /// Days with no title, today not counted.
    pub days: i64,
    /// Least damages so far, in francs CFA.
    pub damages: i64,
    /// The decision to release, when there is one.
    pub decision: Option<ReleaseDecision>,
}

/// A decision to release a person who is still inside.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ReleaseDecision {
    /// The act.
    pub act_id: ActId,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its day.
    pub on: String,
    /// When it arrived here.
    pub arrived_at: Moment,
    /// The hour of arrival was written; else counted from midnight of the day it came.
    pub hour_known: bool,
    /// Whole hours since.
    pub hours: i64,
}

/// An overrun that was ended.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct CorrectionLine {
    /// The stay.
    pub committal_id: CommittalId,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Type of the title that had run out.
    pub title: String,
    /// Its end.
    pub expired_on: Day,
    /// The day the overrun ended.
    pub ended_on: Day,
    /// Days.
    pub days: i64,
    /// Least damages, in francs CFA.
    pub damages: i64,
    /// Type of the act that ended it; empty when no act of that day did.
    pub ended_by: String,
    /// When it was entered.
    pub recorded_at: Moment,
    /// By whom.
    pub recorded_by: String,
}

/// What the clocks are asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ClockQuery {
    /// First day of the period of corrections; the first of the year when not said.
    pub from: Option<Day>,
    /// Last day; today when not said.
    pub to: Option<Day>,
}

/// The clocks of the day.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Clocks {
    /// People held with nothing to hold them, the longest first.
    pub held: Vec<HeldLine>,
    /// Their days, together.
    pub held_days: i64,
    /// Least damages, together, in francs CFA.
    pub damages: i64,
    /// Article that sets the floor.
    pub article: String,
    /// First day of the period.
    pub from: Day,
    /// Last day of the period.
    pub to: Day,
    /// Overruns ended in the period, latest first.
    pub corrections: Vec<CorrectionLine>,
    /// How many.
    pub corrected: u32,
    /// Share of overruns corrected, in thousandths (indicator OS1): ended in the period, over those
    /// and the ones that still run; none when there is no overrun.
    pub corrected_per_mille: Option<u32>,
}

/// Types of acts that decide a release, and the results that do.
fn decides_release(act: &ActRow) -> bool {
    let result = act.data.0.get("result").and_then(Value::as_str).unwrap_or_default();
    match act.kind.as_str() {
        "mise_en_liberte" | "non_lieu" => true,
        "arret_chambre_de_controle" | "decision_sur_liberte" => result == "mise_en_liberte",
        "jugement" | "arret" => {
            matches!(result, "relaxe" | "acquittement" | "absolution" | "amende")
        }
        "grace" | "confusion" => act.data.0.get("kind").and_then(Value::as_str) == Some("totale"),
        _ => false,
    }
}

fn decision(read: &Read<'_>, id: &CommittalId) -> Result<Option<ReleaseDecision>> {
    let acts = of_committal(read.conn, id)?;
    let last = acts.iter().rfind(|a| a.is_standing() && decides_release(a));
    Ok(last.map(|act| {
        let day_alone =
            act.received_on.filter(|on| *on != act.recorded_at.day()).and_then(|on| on.at(0, 0));
        let arrived_at = day_alone.unwrap_or(act.recorded_at);
        ReleaseDecision {
            act_id: act.id.clone(),
            kind: act.kind.clone(),
            on: act.happened_at.clone(),
            arrived_at,
            hour_known: day_alone.is_none(),
            hours: (arrived_at.minutes_until(read.now) / 60).max(0),
        }
    }))
}

/// One line a person held with nothing to hold him, from the lines of the day.
pub fn held(read: &Read<'_>, lines: &[DeadlineLine]) -> Result<Vec<HeldLine>> {
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    for line in lines {
        let counts = line.severity == Severity::Overrun
            && matches!(line.kind, LineKind::TitleEnd | LineKind::Release | LineKind::WithoutTitle);
        if !counts || !seen.insert(&line.committal_id) {
            continue;
        }
        let since = read.today.add_days(-line.overrun_days);
        out.push(HeldLine {
            days: line.overrun_days,
            damages: damages(since, read.today),
            decision: decision(read, &line.committal_id)?,
            line: line.clone(),
        });
    }
    Ok(out)
}

/// Those whose release was decided this very day and who are still inside: hours, and no day yet.
fn decided_today(read: &Read<'_>, lines: &[DeadlineLine]) -> Result<Vec<HeldLine>> {
    let today = |l: &&DeadlineLine| l.kind == LineKind::Release && l.days == Some(0);
    let mut out = Vec::new();
    for line in lines.iter().filter(today) {
        if let Some(decision) = decision(read, &line.committal_id)? {
            let line = line.clone();
            out.push(HeldLine { days: 0, damages: 0, decision: Some(decision), line });
        }
    }
    Ok(out)
}

/// Share of overruns corrected, in thousandths (indicator OS1).
pub fn share(corrected: u32, running: u32) -> Option<u32> {
    (corrected * 1000).checked_div(corrected + running)
}

/// The first of the year of a day.
pub fn first_of_year(day: Day) -> Day {
    Day::new(day.year(), 1, 1).unwrap_or(day)
}

/// The clocks of the day, and the overruns ended in a period.
pub fn clocks(read: &Read<'_>, query: ClockQuery) -> Result<Clocks> {
    let to = query.to.unwrap_or(read.today);
    let from = query.from.unwrap_or_else(|| first_of_year(to));
    let lines = crate::deadlines::queries::all(read)?;
    let mut held = held(read, &lines)?;
    let running = held.len() as u32;
    held.extend(decided_today(read, &lines)?);
    let corrections = table::ended_in(read.conn, from, to)?;
    let corrected = corrections.len() as u32;
    Ok(Clocks {
        held_days: held.iter().map(|h| h.days).sum(),
        damages: held.iter().map(|h| h.damages).sum(),
        article: damages_article(read.today),
        corrected_per_mille: share(corrected, running),
        held,
        from,
        to,
        corrections,
        corrected,
    })
}
