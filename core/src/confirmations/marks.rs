//! Signed dates on the lines that show a day: which day governs, and the mark that says what it is.
//!
//! A computed date under signature only gets its mark. A date typed by hand takes the place of « cannot
//! tell », whose refusal stays written. A date put over a computed one governs once two accounts have
//! signed it; before, the earlier of the two does, so that nobody is held longer by one hand alone.

use super::{Basis, DateMark, State};
use crate::base::dates::{Day, Moment};
use crate::base::ids::ActId;
use crate::deadlines::assess::day_of;
use crate::deadlines::reading::{View, severity_of};
use crate::deadlines::{DeadlineLine, LineKind, Severity};

/// The day that governs for a mark, when it is not the computed one.
fn governs(mark: &DateMark) -> Option<&str> {
    match (mark.basis, &mark.computed) {
        (Basis::Computed, _) => None,
        (Basis::Override, Some(computed))
            if mark.state != State::Confirmed && computed < &mark.day =>
        {
            None
        }
        _ => Some(&mark.day),
    }
}

fn kind_of(mark: &DateMark) -> LineKind {
    if mark.what == "title_end" { LineKind::TitleEnd } else { LineKind::Release }
}

/// The line that a mark is about, among those of its stay.
fn place(lines: &[DeadlineLine], mark: &DateMark) -> Option<usize> {
    let of = |kind: LineKind, any_act: bool| {
        lines.iter().position(|l| {
            l.kind == kind && l.mark.is_none() && (any_act || l.act_id.as_str() == mark.act_id)
        })
    };
    match (mark.what.as_str(), mark.basis) {
        // A refusal names the act at fault, which may be another than the title.
        ("title_end", Basis::Manual) => {
            of(LineKind::CannotTell, false).or_else(|| of(LineKind::CannotTell, true))
        }
        ("title_end", _) => of(LineKind::TitleEnd, false),
        ("release", Basis::Manual) => of(LineKind::CannotTell, true),
        ("release", _) => of(LineKind::Release, true).or_else(|| {
            let day = mark.computed.as_deref().and_then(day_of);
            lines.iter().position(|l| {
                l.kind == LineKind::TitleEnd && l.mark.is_none() && l.due_on == day && day.is_some()
            })
        }),
        _ => None,
    }
}

fn set_day(line: &mut DeadlineLine, day: &str, view: View) {
    line.due_on = day_of(day);
    line.due_at = Moment::parse(day);
    line.days = line.due_on.map(|on| view.today.days_until(on));
    line.overrun_days = line.days.map_or(0, |d| (-d).max(0));
    line.overrun_hours = None;
    line.severity = severity_of(line.days, line.overrun_days, view);
}

/// Puts the marks of one stay on its lines.
pub fn apply(lines: &mut Vec<DeadlineLine>, marks: &[DateMark], view: View) {
    for mark in marks {
        let found = place(lines, mark);
        let typed = governs(mark);
        let index = match (found, typed, lines.first()) {
            (Some(index), ..) => index,
            // A typed date of which no line speaks gets its own.
            (None, Some(_), Some(any)) if mark.what != "conditional_release" => {
                let mut own = any.clone();
                own.mark = None;
                own.act_id = ActId(mark.act_id.clone());
                (own.rule, own.article) = (String::new(), String::new());
                (own.duty, own.reasons) = (None, Vec::new());
                lines.push(own);
                lines.len() - 1
            }
            _ => continue,
        };
        let Some(line) = lines.get_mut(index) else { continue };
        line.mark = Some(mark.clone());
        if let Some(day) = typed {
            line.kind = kind_of(mark);
            if mark.what == "title_end" {
                line.act_id = ActId(mark.act_id.clone());
            }
            set_day(line, day, view);
        }
    }
}

/// The first day that matters and the loudest line, once marks are applied.
pub fn summary(lines: &[DeadlineLine]) -> (Option<Day>, Severity) {
    let due = lines
        .iter()
        .filter(|l| {
            matches!(l.kind, LineKind::TitleEnd | LineKind::Release | LineKind::WithoutTitle)
        })
        .filter_map(|l| l.due_on)
        .min();
    let severity = lines
        .iter()
        .filter(|l| !matches!(l.kind, LineKind::Appeal | LineKind::Control))
        .map(|l| l.severity)
        .min()
        .unwrap_or(Severity::InOrder);
    (due, severity)
}
