//! Alerts: every line with a day, overruns first. A query on the day, nothing scheduled.

use super::assess::{self, View, line_days, line_severity, overrun_on};
use super::outcome::Outcome;
use super::table::{self, Projection};
use super::{DateExplained, DeadlineLine, Line, LineKind, RefusalSheet, Severity, TitleSheet};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::page::window;
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::confirmations::marks;
use crate::detainees::full_name;
use crate::detainees::table::current;
use crate::failure::Result;
use crate::names;
use crate::store::Read;
use crate::store::table::get;
use crate::words::Words;
use serde::{Deserialize, Serialize};

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
    match line.days {
        _ if line.severity == Severity::Overrun => Group::Overrun,
        None => Group::CannotTell,
        Some(0) => Group::Day,
        Some(d) if d <= 8 => Group::EightDays,
        Some(d) if d <= 15 => Group::FifteenDays,
        Some(_) => Group::Later,
    }
}

/// A projection as it is on the day: computed again when a turning day has passed.
pub fn shown(read: &Read<'_>, id: &CommittalId, kept: Projection) -> Result<Projection> {
    let stale = read.today < kept.computed_on
        || kept.stable_until.is_some_and(|day| day <= read.today)
        || kept.pack != Outcome::computed_with();
    if !stale {
        return Ok(kept);
    }
    let row: CommittalRow = get(read.conn, id.as_str())?;
    Ok(assess::committal(read, id, false)?.projection(row.without_title.is_some()))
}

/// The loudest line of a projection on a day.
pub fn loudest(projection: &Projection, view: View) -> Severity {
    projection
        .lines
        .iter()
        .filter(|l| !matches!(l.kind, LineKind::Appeal | LineKind::Control))
        .map(|l| line_severity(l, projection.computed_on, view))
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
    DeadlineLine {
        committal_id: committal.clone(),
        detainee_id: detainee.clone(),
        ecrou: ecrou.to_owned(),
        name: name.to_owned(),
        category: category.map(str::to_owned),
        act_id: line.act_id.clone(),
        title: line.title.clone(),
        authority: line.authority.clone(),
        rule: line.rule.clone(),
        article: line.article.clone(),
        kind: line.kind,
        due_on: line.due.as_deref().and_then(assess::day_of),
        due_at: line.due.as_deref().and_then(Moment::parse),
        days: line_days(line, view.today),
        overrun_days: overrun_on(line, computed_on, view.today),
        duty: line.duty.clone(),
        reasons: line.reasons.clone(),
        severity: line_severity(line, computed_on, view),
        mark: None,
    }
}

/// A duty, a remedy or a clock whose day has passed is history, unless the title itself has run
/// out: that is said once, by the end of the title.
fn still_matters(line: &DeadlineLine) -> bool {
    match line.kind {
        LineKind::Duty | LineKind::Appeal | LineKind::Control => line.days.is_some_and(|d| d >= 0),
        _ => true,
    }
}

/// Every line of the people present.
pub fn all(read: &Read<'_>) -> Result<Vec<DeadlineLine>> {
    let view = View::of(read)?;
    let mut lines = Vec::new();
    let signed = crate::confirmations::table::marks_of_present(read.conn)?;
    table::each_present(read.conn, |person| {
        let Some(kept) = person.projection else { return Ok(()) };
        let projection = shown(read, &person.committal_id, kept)?;
        let name = full_name(&person.family_name, &person.given_names);
        let shown = projection.lines.iter().map(|line| {
            show(
                line,
                projection.computed_on,
                view,
                &person.committal_id,
                &person.detainee_id,
                (&person.ecrou, &name),
                projection.category.as_deref(),
            )
        });
        match signed.get(&person.committal_id) {
            Some(marks) => {
                let mut own: Vec<DeadlineLine> = shown.collect();
                marks::apply(&mut own, marks, view);
                lines.extend(own);
            }
            None => lines.extend(shown),
        }
        Ok(())
    })?;
    lines.retain(still_matters);
    lines.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.ecrou.cmp(&b.ecrou)));
    Ok(lines)
}

/// Overruns first, the longest first; then what cannot be told is after what has a day.
fn rank(line: &DeadlineLine) -> (u8, i64) {
    match (line.severity, line.days) {
        (Severity::Overrun, days) => (0, days.unwrap_or(0).min(-line.overrun_days)),
        (_, Some(days)) => (1, days),
        (_, None) => (2, 0),
    }
}

/// Counts each group.
pub fn groups(lines: &[DeadlineLine]) -> Groups {
    let mut groups = Groups::default();
    for line in lines {
        *match group_of(line) {
            Group::Overrun => &mut groups.overrun,
            Group::Day => &mut groups.day,
            Group::EightDays => &mut groups.eight_days,
            Group::FifteenDays => &mut groups.fifteen_days,
            Group::Later => &mut groups.later,
            Group::CannotTell => &mut groups.cannot_tell,
        } += 1;
    }
    groups
}

/// A window of the lines.
pub fn list(read: &Read<'_>, query: DeadlineQuery) -> Result<DeadlinePage> {
    let lines = chosen(read, &query)?;
    let groups = groups(&lines);
    let rows: Vec<DeadlineLine> =
        lines.into_iter().filter(|l| query.group.is_none_or(|g| group_of(l) == g)).collect();
    let (offset, limit) = window(query.offset, query.limit);
    let total = rows.len() as u32;
    let rows = rows.into_iter().skip(offset as usize).take(limit as usize).collect();
    Ok(DeadlinePage { rows, total, offset, groups })
}

/// The lines that a query asks for, all groups together.
pub fn chosen(read: &Read<'_>, query: &DeadlineQuery) -> Result<Vec<DeadlineLine>> {
    let mut lines = all(read)?;
    if let Some(days) = query.within_days {
        lines.retain(|l| l.days.is_none_or(|d| d <= days));
    }
    if let Some(kind) = query.kind {
        lines.retain(|l| l.kind == kind);
    }
    if let Some(text) = query.text.as_deref().map(names::fold).filter(|t| !t.is_empty()) {
        lines.retain(|l| {
            names::fold(&l.name).contains(&text) || names::fold(&l.ecrou).contains(&text)
        });
    }
    Ok(lines)
}

/// Every date of one stay with its steps.
pub fn explain(read: &Read<'_>, input: OneCommittal) -> Result<Explanation> {
    let row: CommittalRow = get(read.conn, input.committal_id.as_str())?;
    let person = current(read.conn, &row.detainee_id)?;
    let a = assess::committal(read, &row.id, true)?;
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
