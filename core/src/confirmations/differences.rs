//! How the dates of a stay differ between two computations: which way, and why.

use super::inputs::Dates;
use crate::deadlines::assess::day_of;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicU32, Ordering};

/// Which way a date moved.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DateEffect")]
pub enum Effect {
    /// No date any more: refused.
    Refused,
    /// Earlier.
    Earlier,
    /// Later.
    Later,
    /// A date where there was none.
    Given,
}

/// Why a date moved.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DateCause")]
pub enum Cause {
    /// Other rules.
    Pack,
    /// Another reading of the law.
    Switch,
    /// A paper or the identity.
    Act,
    /// The day alone.
    Day,
}

/// Every effect, in the order of the screens.
pub const EFFECTS: [Effect; 4] = [Effect::Refused, Effect::Earlier, Effect::Later, Effect::Given];

/// Every cause, in the order of the screens.
pub const CAUSES: [Cause; 4] = [Cause::Pack, Cause::Switch, Cause::Act, Cause::Day];

impl Effect {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Effect::Refused => "refused",
            Effect::Earlier => "earlier",
            Effect::Later => "later",
            Effect::Given => "given",
        }
    }

    /// The effect with this stored name.
    pub fn parse(text: &str) -> Option<Effect> {
        EFFECTS.into_iter().find(|e| e.as_str() == text)
    }
}

impl Cause {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Cause::Pack => "pack",
            Cause::Switch => "switch",
            Cause::Act => "act",
            Cause::Day => "day",
        }
    }

    /// The cause with this stored name.
    pub fn parse(text: &str) -> Option<Cause> {
        CAUSES.into_iter().find(|c| c.as_str() == text)
    }
}

/// Every cause of one move, in the order of the screens; kept as one text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Causes(pub Vec<Cause>);

impl Causes {
    /// As stored: the names with a comma between.
    pub fn text(&self) -> String {
        self.0.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(",")
    }

    /// The causes of a stored text.
    pub fn parse(text: &str) -> Causes {
        Causes(text.split(',').filter_map(Cause::parse).collect())
    }
}

/// One date that moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moved {
    /// `title_end`, `release` or `conditional_release`.
    pub what: String,
    /// Act it comes from.
    pub act_id: String,
    /// Which way.
    pub effect: Effect,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
    /// Days between, negative when earlier; none without two dates.
    pub days: Option<i64>,
}

/// The dates that moved between two computations. A title that came or went is no difference: its
/// paper says it.
pub fn moved(before: &Dates, after: &Dates) -> Vec<Moved> {
    let mut out = Vec::new();
    for (what, act_id, now) in &after.0 {
        let Some((_, _, then)) = before.0.iter().find(|(w, a, _)| w == what && a == act_id) else {
            continue;
        };
        let (effect, days) = match (then, now) {
            (a, b) if a == b => continue,
            (None, _) => (Effect::Given, None),
            (_, None) => (Effect::Refused, None),
            (Some(then), Some(now)) => {
                let days = day_of(then).zip(day_of(now)).map(|(a, b)| a.days_until(b));
                let effect = if now < then { Effect::Earlier } else { Effect::Later };
                (effect, days)
            }
        };
        out.push(Moved {
            what: what.clone(),
            act_id: act_id.clone(),
            effect,
            before: then.clone(),
            after: now.clone(),
            days,
        });
    }
    out
}

/// The bar of a long computation.
#[derive(Default)]
pub struct Progress {
    /// Stays computed.
    pub done: AtomicU32,
    /// Stays to compute; 0 when nothing runs.
    pub total: AtomicU32,
}

/// Keeps the bar up, and clears it whatever happens.
pub struct Running(std::sync::Arc<Progress>);

impl Running {
    /// A computation of so many stays begins.
    pub fn begin(progress: std::sync::Arc<Progress>, total: usize) -> Running {
        progress.done.store(0, Ordering::Relaxed);
        progress.total.store(u32::try_from(total).unwrap_or(u32::MAX), Ordering::Relaxed);
        Running(progress)
    }

    /// One more stay.
    pub fn step(&self) {
        self.0.done.fetch_add(1, Ordering::Relaxed);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(0, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(list: &[(&str, Option<&str>)]) -> Dates {
        let date = |(act, on): &(&str, Option<&str>)| {
            ("title_end".to_owned(), (*act).to_owned(), on.map(str::to_owned))
        };
        Dates(list.iter().map(date).collect())
    }

    #[test]
    fn a_date_is_earlier_later_refused_or_given_and_a_new_title_is_none_of_them() {
        let before = dates(&[
            ("a", Some("2027-05-23")),
            ("b", Some("2027-05-23")),
            ("c", Some("2027-05-23")),
            ("d", None),
            ("e", Some("2027-05-23")),
        ]);
        let after = dates(&[
            ("a", Some("2027-05-20")),
            ("b", Some("2027-06-23")),
            ("c", None),
            ("d", Some("2027-01-01")),
            ("e", Some("2027-05-23")),
            ("f", Some("2027-01-01")),
        ]);
        let found: Vec<_> =
            moved(&before, &after).into_iter().map(|m| (m.act_id, m.effect, m.days)).collect();
        let wanted = [
            ("a", Effect::Earlier, Some(-3)),
            ("b", Effect::Later, Some(31)),
            ("c", Effect::Refused, None),
            ("d", Effect::Given, None),
        ];
        assert_eq!(found, wanted.map(|(a, e, d)| (a.to_owned(), e, d)));
        assert!(moved(&after, &after).is_empty());
    }
}
