//! Renewal orders (format, 8.2).

use super::super::acts::When;
use super::super::codes::{Flag, Refusal};
use super::super::packs::Length;
use super::super::persons::Nature;
use super::super::settings::{Chain, OnLastDay, RunsFrom};
use super::say::written;
use super::state::{Engine, Needed, Stop, before};
use crate::base::dates::Day;

impl Engine<'_> {
    /// An ordonnance de maintien, or de prolongation when `criminal`.
    pub fn renew(
        &mut self,
        i: usize,
        criminal: bool,
        months: Option<i64>,
        notified: bool,
    ) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        if proc.referred_on.is_some() || proc.accused || proc.judged {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        }
        let Some(t) = self.current_beyond_short(p) else {
            return Err(Stop::Proc(Refusal::OrderWithoutTitle));
        };
        if let Some(matter) = self.titles[t].matter
            && (matter == Nature::Crime) != criminal
        {
            return Err(Stop::Proc(Refusal::OrderWrongMatter));
        }
        if !notified {
            self.void(t, i, Flag::OrderVoidNotNotified);
            return Ok(());
        }
        let Some(end) = self.titles[t].end else {
            self.void(t, i, Flag::OrderVoidNoRenewalLeft);
            return Ok(());
        };
        if day > end.day() {
            self.void(t, i, Flag::OrderVoidLate);
            return Ok(());
        }
        if let Some(needed) = self.titles[t].needed.filter(|n| n.on == day) {
            self.carry(t, i, needed, months);
            return Ok(());
        }
        let title = &self.titles[t];
        let Some(full) = title.next_renewal().filter(|_| title.allowed) else {
            self.void(t, i, Flag::OrderVoidNoRenewalLeft);
            return Ok(());
        };
        if title.given > 0 && before(When::Day(day), title.period_start) {
            return Err(Stop::Proc(Refusal::DuplicateRenewal));
        }
        if day == end.day() {
            self.flags.raise(Flag::OrderDisputedSameDay);
            if self.q.settings.order_on_last_day == OnLastDay::Void {
                self.say_void(t, i, Flag::OrderDisputedSameDay);
                return Ok(());
            }
        }
        self.lengthen(t, i, full, months);
        Ok(())
    }

    /// An order without effect: flagged, and said.
    pub fn void(&mut self, t: usize, i: usize, flag: Flag) {
        self.flags.raise(flag);
        self.say_void(t, i, flag);
    }

    fn say_void(&mut self, t: usize, i: usize, flag: Flag) {
        let (rule, act) = (self.titles[t].rule, self.act(i));
        self.say_rule(t, rule, "law-step-order-void", |s| {
            s.arg("act", &act.id).arg("flag", flag.word()).from(act.when)
        });
    }

    /// A valid order: the end moves.
    fn lengthen(&mut self, t: usize, i: usize, full: Length, months: Option<i64>) {
        let order = self.act(i).when;
        let asked = months.map(|months| Length { months, ..Length::default() });
        let length = match asked {
            Some(asked) if asked.months < full.months => asked,
            Some(asked) if asked.months > full.months => {
                self.flags.raise(Flag::OrderLongerThanLaw);
                full
            }
            _ => full,
        };
        let title = &mut self.titles[t];
        title.shortened |= length != full;
        let end = title.end.unwrap_or(order);
        let mut new_end = self.renewed_end(t, end, length);
        let from_order = self.plus(order, length);
        if self.q.settings.maintien_runs_from == RunsFrom::OrderDate && before(from_order, new_end)
        {
            new_end = from_order;
        }
        let title = &mut self.titles[t];
        let capped = title.ceiling.filter(|ceiling| before(*ceiling, new_end));
        new_end = capped.unwrap_or(new_end);
        title.readings.from_order = Some(from_order.day()).filter(|_| before(from_order, new_end));
        title.period_start = end;
        title.end = Some(new_end);
        title.given += 1;
        self.rename_after_order(t, order.day());
        let (rule, act) = (self.titles[t].rule, self.act(i));
        self.say_rule(t, rule, "law-step-renewed", |s| {
            s.arg("act", &act.id).from(end).plus(written(length)).to(Some(new_end))
        });
        if capped.is_some() {
            self.say_rule(t, rule, "law-step-capped", |s| s.to(Some(new_end)));
        }
    }

    fn renewed_end(&self, t: usize, end: When, length: Length) -> When {
        let title = &self.titles[t];
        let from_first = self.q.settings.renewal_chain == Chain::FirstDay && !title.shortened;
        let (true, Some(first)) = (from_first, title.first) else {
            return self.plus(end, length);
        };
        let given = title.renewals.iter().take(title.given + 1);
        let repeated = (title.given + 1).saturating_sub(title.renewals.len()) as i64;
        let more = title.renewals.last().map_or(0, |r| r.months.saturating_mul(repeated));
        let months = given.fold(first.months + more, |sum, r| sum.saturating_add(r.months));
        When::Day(self.months_later(title.base, months).add_days(title.shift))
    }

    /// The rule an adult's title has once renewed under the code that knows it.
    fn rename_after_order(&mut self, t: usize, order: Day) {
        let pack = self.pack(order);
        let title = &mut self.titles[t];
        if title.minor {
            return;
        }
        let name = title.renewed_as.get(title.given.saturating_sub(1)).or(title.renewed_as.last());
        let Some(name) = name else { return };
        if let Some(rule) = pack.and_then(|p| p.rule(name)) {
            title.rule = &rule.id;
        }
    }

    /// The renewal needed on the day of a requalification (format, 8.6).
    fn carry(&mut self, t: usize, i: usize, needed: Needed, months: Option<i64>) {
        let asked =
            months.map(|m| self.months_later(needed.on, m)).filter(|to| *to < needed.carries_to);
        let to = When::Day(asked.unwrap_or(needed.carries_to));
        let title = &mut self.titles[t];
        title.period_start = When::Day(needed.on);
        title.end = Some(to);
        title.given = needed.uses;
        title.shortened |= asked.is_some();
        title.needed = None;
        let (rule, act) = (title.rule, self.act(i));
        self.say_rule(t, rule, "law-step-carried", |s| {
            s.arg("act", &act.id).from(When::Day(needed.on)).to(Some(to))
        });
    }
}
