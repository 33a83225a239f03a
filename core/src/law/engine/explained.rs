//! The steps of the whole result, once it stands: titles, duties, clocks, periods, release.

use super::super::acts::When;
use super::super::codes::Status;
use super::super::explain::Step;
use super::super::packs::{Clock, ClockCode, Remedy};
use super::super::result::{Evaluation, Named, PackUsed, TitleResult};
use super::say::{days, written};
use super::state::{Engine, Title};

impl Engine<'_> {
    /// Writes down, by act, how every date of the result came about.
    pub fn explain_result(&mut self, result: &mut Evaluation) {
        let mut all: Vec<(String, Vec<Step>)> = Vec::new();
        for t in 0..self.titles.len() {
            let mut steps = std::mem::take(&mut self.titles[t].steps);
            let title = &self.titles[t];
            let id = &self.act(title.act).id;
            if let Some(shown) = result.titles.get(id).filter(|_| !title.refused) {
                self.say_outcome(title, shown, &mut steps);
            }
            all.push((id.clone(), steps));
        }
        for (id, limits) in result.limits.iter() {
            let steps = limits.iter().filter_map(|(code, on)| self.say_clock(id, code, *on));
            gather(&mut all, id, steps.collect());
        }
        for (id, limits) in result.appeal_limits.iter() {
            let steps =
                limits.iter().filter_map(|(code, l)| self.say_remedy(id, code, l.nominal, l.on));
            gather(&mut all, id, steps.collect());
        }
        all.push(("release".to_owned(), self.say_release(result)));
        all.retain(|(_, steps)| !steps.is_empty());
        for (_, steps) in &all {
            result.explanation.extend(steps.iter().map(Step::to_string));
        }
        result.explanations = Named(all);
        result.packs = self.packs_used();
    }

    /// The end shown, the duties before it, and what would change it.
    fn say_outcome(&self, title: &Title<'_>, shown: &TitleResult, steps: &mut Vec<Step>) {
        let article = self.article(title.rule);
        let step = |key| Step::new(title.rule, article, key);
        for duty in &shown.notify_on {
            let before = shown.expires_on.map_or(0, |end| duty.on.day().days_until(end.day()));
            let mut step = Step::new(title.rule, &duty.article, "law-step-duty")
                .arg("duty", duty.duty.word())
                .arg("days", before);
            step.from = shown.expires_on;
            steps.push(step.plus(days(-before)).to(Some(duty.on)));
        }
        match (shown.status, shown.expires_on) {
            (Status::Replaced | Status::Closed | Status::Refused, _) => {}
            (_, Some(end)) => steps.push(step("law-step-end").to(Some(end))),
            (_, None) => steps.push(step("law-step-open-end")),
        }
        let holds = matches!(
            shown.status,
            Status::Running | Status::DueSoon | Status::Interrupted | Status::Pending
        );
        if holds && title.renewals_left() > 0 && title.end.is_some() {
            let bounded = shown.ceiling_on.is_some();
            let mut step = step(if bounded {
                "law-step-would-renew"
            } else {
                "law-step-would-renew-unbounded"
            });
            if let Some(next) = title.next_renewal() {
                step = step.plus(written(next));
            }
            steps.push(step.to(shown.ceiling_on));
        } else if holds {
            let key =
                if title.is_sentence() { "law-step-would-sentence" } else { "law-step-would-end" };
            steps.push(step(key));
        }
    }

    fn say_clock(&self, id: &str, code: &str, on: Option<When>) -> Option<Step> {
        let act = self.q.file.iter().find(|a| a.id == id)?;
        let pack = self.pack(act.day())?;
        let mine = |c: &&Clock| c.on == act.act_type() && c.code.word() == code;
        let clock = pack.clocks.iter().find(mine);
        let rule = match clock {
            Some(clock) => pack.at(clock.rule),
            None if code == ClockCode::NotBefore.word() => pack.rule("CJ-04")?,
            None => pack.rule("CJ-01")?,
        };
        let key = if on.is_some() { "law-step-limit" } else { "law-step-limit-unknown" };
        let step = Step::new(&rule.id, &rule.article, key).arg("code", code);
        let step = match clock {
            Some(clock) => step.from(act.when).plus(written(clock.length)),
            None => step,
        };
        Some(step.to(on))
    }

    fn say_remedy(&self, id: &str, code: &str, nominal: When, on: When) -> Option<Step> {
        let i = self.q.file.iter().position(|a| a.id == id)?;
        let pack = self.pack(self.act(i).day())?;
        let remedy: &Remedy = self.remedies(i).find(|r| r.code.word() == code)?;
        let rule = pack.at(remedy.rule);
        let key = if nominal == on { "law-step-remedy" } else { "law-step-remedy-rolled" };
        Some(
            Step::new(&rule.id, &rule.article, key)
                .arg("code", code)
                .arg("nominal", nominal)
                .plus(written(remedy.length))
                .to(Some(on)),
        )
    }

    fn say_release(&self, result: &Evaluation) -> Vec<Step> {
        let mut steps = Vec::new();
        let step = |key| Step::new("REL-01", self.article("REL-01"), key);
        if let Some(on) = result.release.on {
            let latest = result.titles.iter().filter(|(_, t)| {
                t.expires_on.is_some_and(|end| end.day() == on)
                    && !matches!(t.status, Status::Replaced | Status::Refused)
            });
            for (id, t) in latest {
                let rule = t.rule.as_deref().unwrap_or_default();
                steps.push(
                    Step::new(rule, self.article(rule), "law-step-release-by")
                        .arg("act", id)
                        .to(Some(When::Day(on))),
                );
            }
            let key = if result.release.due { "law-step-release-due" } else { "law-step-release" };
            steps.push(step(key).to(Some(When::Day(on))));
        }
        for (reading, on) in result.release.by_reading.iter().flat_map(Named::iter) {
            steps.push(
                Step::new("CNT-03", self.article("CNT-03"), "law-step-release-reading")
                    .arg("reading", reading)
                    .to(Some(When::Day(*on))),
            );
        }
        for cause in &result.release.blocked_by {
            steps.push(step("law-step-release-blocked").arg("act", cause));
        }
        steps
    }

    fn packs_used(&self) -> Vec<PackUsed> {
        let used = |id: &str| self.titles.iter().any(|t| t.pack.is_some_and(|p| p.id == id));
        let packs = self.packs.all().iter().filter(|p| used(&p.id));
        packs
            .map(|p| PackUsed {
                id: p.id.clone(),
                version: p.version.clone(),
                hash: p.hash.clone(),
            })
            .collect()
    }
}

/// Adds steps to those of an act.
fn gather(all: &mut Vec<(String, Vec<Step>)>, id: &str, steps: Vec<Step>) {
    match all.iter_mut().find(|(known, _)| known == id) {
        Some((_, mine)) => mine.extend(steps),
        None => all.push((id.to_owned(), steps)),
    }
}
