//! Alerts: every line with a day, overruns first. A query on the day, nothing scheduled.

use super::answers;
use super::assess;
use super::everyone::{Everyone, Place, is_stale};
use super::outcome::{Depth, Outcome};
use super::reading::View;
use super::table::{CategoryKept, Projection};
use super::{DateExplained, DeadlineLine, Line, LineKind, RefusalSheet, Severity, TitleSheet};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::page::window;
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::detainees::table::current;
use crate::failure::Result;
use crate::reference::seed::court_name;
use crate::store::Read;
use crate::store::table::get;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What falls due, by duty of the law: the day, eight days, fifteen days, later.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DeadlineGroup")]
pub enum Group {
    /// Past.
    Overrun,
    /// Today.
    Day,
    /// Up to eight days.
    EightDays,
    /// Up to fifteen days.
    FifteenDays,
    /// Later.
    Later,
    /// Cannot be told.
    CannotTell,
}

/// What the list of deadlines is asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct DeadlineQuery {
    /// One group.
    pub group: Option<Group>,
    /// Up to this many days.
    pub within_days: Option<i64>,
    /// Part of a name or number.
    pub text: Option<String>,
    /// One kind of line.
    pub kind: Option<LineKind>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// How many lines each group has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Groups {
    /// Past.
    pub overrun: u32,
    /// Today.
    pub day: u32,
    /// Up to eight days.
    pub eight_days: u32,
    /// Up to fifteen days.
    pub fifteen_days: u32,
    /// Later.
    pub later: u32,
    /// Cannot be told.
    pub cannot_tell: u32,
}

/// A window of the lines, and the count of each group.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct DeadlinePage {
    /// The lines.
    pub rows: Vec<DeadlineLine>,
    /// How many there are in all.
    pub total: u32,
    /// Position of the first.
    pub offset: u32,
    /// Count of each group.
    pub groups: Groups,
}

/// Every date of one stay with its steps.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct Explanation {
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Category.
    pub category: Option<String>,
    /// Titles.
    pub titles: Vec<TitleSheet>,
    /// Dates with their steps.
    pub dates: Vec<DateExplained>,
    /// Flags.
    pub flags: Vec<String>,
    /// Refusals.
    pub refusals: Vec<RefusalSheet>,
    /// Pack in force.
    pub pack: String,
    /// Its fingerprint.
    pub pack_hash: String,
    /// Sign-off of the administration, if any.
    pub sign_off: Option<String>,
}

/// The group of a line.
pub fn group_of(line: &DeadlineLine) -> Group {
    group_on(line.severity, line.days)
}

/// The group of a line so loud, so many days away.
pub(super) fn group_on(severity: Severity, days: Option<i64>) -> Group {
    match days {
        _ if severity == Severity::Overrun => Group::Overrun,
        None => Group::CannotTell,
        Some(0) => Group::Day,
        Some(d) if d <= 8 => Group::EightDays,
        Some(d) if d <= 15 => Group::FifteenDays,
        Some(_) => Group::Later,
    }
}

/// A projection as it is on the day: computed again when a turning day has passed.
pub fn shown(read: &Read<'_>, id: &CommittalId, kept: Projection) -> Result<Projection> {
    if kept.pack == Outcome::computed_with()
        && !is_stale(read.today, kept.computed_on, kept.stable_until)
    {
        return Ok(kept);
    }
    let mut again = kept;
    assess::projections(read, std::slice::from_ref(id), |_, projection| {
        again = projection;
        Ok(())
    })?;
    Ok(again)
}

/// The category of these stays as it is on the day; what no longer holds is worked out together.
pub fn categories_shown(
    read: &Read<'_>,
    kept: Vec<(CommittalId, Option<CategoryKept>)>,
) -> Result<HashMap<CommittalId, Option<String>>> {
    let rules = Outcome::computed_with();
    let mut out = HashMap::new();
    let mut stale = Vec::new();
    for (id, kept) in kept {
        match kept {
            Some(k) if k.pack == rules && !is_stale(read.today, k.computed_on, k.stable_until) => {
                out.insert(id, k.category);
            }
            _ => stale.push(id),
        }
    }
    stale.sort();
    assess::projections(read, &stale, |id, projection| {
        out.insert(id, projection.category);
        Ok(())
    })?;
    Ok(out)
}

/// The loudest line of a projection on a day.
pub fn loudest(projection: &Projection, view: View) -> Severity {
    projection
        .lines
        .iter()
        .filter(|l| !matches!(l.kind, LineKind::Appeal | LineKind::Control))
        .map(|l| l.mark().severity(projection.computed_on, view))
        .min()
        .unwrap_or(Severity::InOrder)
}

/// A kept line with its person, on a day.
pub fn show(
    line: &Line,
    computed_on: Day,
    view: View,
    committal: &CommittalId,
    detainee: &DetaineeId,
    (ecrou, name): (&str, &str),
    category: Option<&str>,
) -> DeadlineLine {
    let mark = line.mark();
    DeadlineLine {
        committal_id: committal.clone(),
        detainee_id: detainee.clone(),
        ecrou: ecrou.to_owned(),
        name: name.to_owned(),
        category: category.map(str::to_owned),
        act_id: line.act_id.clone(),
        title: line.title.clone(),
        authority: court_name(&line.authority).to_owned(),
        rule: line.rule.clone(),
        article: line.article.clone(),
        kind: line.kind,
        due_on: mark.due,
        due_at: line.due.as_deref().and_then(Moment::parse),
        days: mark.days(view.today),
        overrun_days: mark.overrun_on(computed_on, view.today),
        overrun_hours: mark.overrun_hours(view),
        duty: line.duty.clone(),
        reasons: line.reasons.clone(),
        severity: mark.severity(computed_on, view),
        paper: answers::paper_of(line, view.today),
        answer: None,
        mark: None,
    }
}

impl Groups {
    /// Counts one more line.
    pub(super) fn count(&mut self, group: Group) {
        *match group {
            Group::Overrun => &mut self.overrun,
            Group::Day => &mut self.day,
            Group::EightDays => &mut self.eight_days,
            Group::FifteenDays => &mut self.fifteen_days,
            Group::Later => &mut self.later,
            Group::CannotTell => &mut self.cannot_tell,
        } += 1;
    }
}

/// Everyone's lines, those that a query asks for, all groups together.
fn asked(read: &Read<'_>, query: &DeadlineQuery) -> Result<Everyone> {
    let mut everyone = Everyone::of(read)?;
    if let Some(days) = query.within_days {
        everyone.places.retain(|l| l.days.is_none_or(|d| d <= days));
    }
    if let Some(kind) = query.kind {
        everyone.places.retain(|l| l.kind == kind);
    }
    if let Some(text) = &query.text {
        everyone.only_named(read, text)?;
    }
    Ok(everyone)
}

/// Every line of the people present.
pub fn all(read: &Read<'_>) -> Result<Vec<DeadlineLine>> {
    chosen(read, &DeadlineQuery::default())
}

/// A window of the lines.
pub fn list(read: &Read<'_>, query: DeadlineQuery) -> Result<DeadlinePage> {
    let everyone = asked(read, &query)?;
    let wanted: Vec<&Place> = everyone
        .places
        .iter()
        .filter(|place| query.group.is_none_or(|g| place.group() == g))
        .collect();
    let (offset, limit) = window(query.offset, query.limit);
    let shown = wanted.iter().copied().skip(offset as usize).take(limit as usize);
    Ok(DeadlinePage {
        rows: everyone.lines(read, shown)?,
        total: wanted.len() as u32,
        offset,
        groups: everyone.groups(),
    })
}

/// The lines that a query asks for, all groups together.
pub fn chosen(read: &Read<'_>, query: &DeadlineQuery) -> Result<Vec<DeadlineLine>> {
    let everyone = asked(read, query)?;
    everyone.lines(read, &everyone.places)
}

/// Every date of one stay with its steps.
pub fn explain(read: &Read<'_>, input: OneCommittal) -> Result<Explanation> {
    let row: CommittalRow = get(read.conn, input.committal_id.as_str())?;
    let person = current(read.conn, &row.detainee_id)?;
    let a = assess::committal(read, &row.id, Depth::Switches)?;
    Ok(Explanation {
        name: person.full_name(),
        ecrou: row.ecrou,
        titles: a.titles(),
        dates: a.dates(Words::of(read.actor.lang)),
        category: a.outcome.category,
        flags: a.outcome.flags,
        refusals: a.outcome.refusals,
        pack: Outcome::pack_version(),
        pack_hash: Outcome::pack_hash(),
        sign_off: Outcome::sign_off(),
    })
}
