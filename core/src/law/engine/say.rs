//! Writing down the steps of explanation.

use super::super::explain::Step;
use super::super::packs::Length;
use super::state::Engine;

/// A length as steps write it: `6m`, `15d`, `48h`, `3w` for working days.
pub(super) fn written(length: Length) -> String {
    let parts =
        [(length.months, 'm'), (length.days, 'd'), (length.hours, 'h'), (length.working_days, 'w')];
    let mut out = String::new();
    for (n, unit) in parts {
        if n != 0 {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&n.to_string());
            out.push(unit);
        }
    }
    if out.is_empty() { "0d".to_owned() } else { out }
}

/// Some days as steps write them.
pub(super) fn days(n: i64) -> String {
    format!("{n}d")
}

/// Months and days as steps write them.
pub(super) fn months_days(months: i64, days: i64) -> String {
    written(Length { months, days, ..Length::default() })
}

impl Engine<'_> {
    /// The article of a rule, wherever a pack of the country states it.
    pub fn article(&self, rule: &str) -> &str {
        let packs = self.packs.all().iter().rev();
        packs
            .filter(|p| p.country == self.q.country)
            .find_map(|p| p.rule(rule))
            .map_or("", |r| r.article.as_str())
    }
    /// A step about a title under a rule.
    pub fn say_rule(
        &mut self,
        title: usize,
        rule: &str,
        key: &'static str,
        build: impl FnOnce(Step) -> Step,
    ) {
        if !self.explain {
            return;
        }
        let step = build(Step::new(rule, self.article(rule), key));
        if let Some(t) = self.titles.get_mut(title) {
            t.steps.push(step);
        }
    }
    /// The law gives no number for this title.
    pub fn say_no_number(&mut self, title: usize) {
        let (rule, start) = (self.titles[title].rule, self.titles[title].start);
        self.say_rule(title, rule, "law-step-no-number", |s| s.from(start));
    }
}
