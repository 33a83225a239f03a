//! Opening a title: the facts, the line of the pack that applies, its end and its ceiling.

use super::super::acts::When;
use super::super::codes::Refusal;
use super::super::explain::Step;
use super::super::packs::{
    Facts, Length, Matter, Maximum, MaximumMissing, Number, Outcome, Starts,
};
use super::super::persons::{Lists, Nature, Offence};
use super::super::settings::{Chain, MonthEnd, Reading274};
use super::say::written;
use super::state::{Engine, Found, Kind, Readings, Title};
use crate::base::dates::Day;

/// Highest class of a list of offences.
pub(super) fn matter(offences: &[Offence]) -> Option<Matter> {
    offences.iter().map(|o| o.nature).min()
}

/// All the lists of the offences.
pub(super) fn lists(offences: &[Offence]) -> Lists {
    offences.iter().fold(Lists::NONE, |all, o| all.or(o.lists))
}

/// The legal maximum in the matter of the offences: the highest of those of that class.
pub(super) fn maximum(offences: &[Offence]) -> Maximum {
    let Some(class) = matter(offences) else { return Maximum::Missing };
    let mine = offences.iter().filter(|o| o.nature == class);
    let mut highest = 0;
    let (mut missing, mut no_term) = (false, false);
    for offence in mine {
        match (offence.max, offence.max_months) {
            (Some(_), _) if class == Nature::Crime => no_term = true,
            (_, Some(months)) => highest = highest.max(months),
            _ => missing = true,
        }
    }
    match (no_term, missing) {
        (true, _) => Maximum::NoTerm,
        (false, true) => Maximum::Missing,
        (false, false) => Maximum::Months(highest),
    }
}

impl<'a> Engine<'a> {
    /// A title with nothing decided about it.
    pub fn blank(&mut self, i: usize, kind: Kind) -> usize {
        let act = self.act(i);
        let proc = self.proc_of.get(i).copied().flatten();
        let t = self.titles.len();
        self.titles.push(Title {
            act: i,
            proc,
            kind,
            rule: "",
            pack: self.pack(act.day()),
            start: act.when,
            end: None,
            ceiling: None,
            allowed: true,
            refused: false,
            by_law: None,
            ended: None,
            replaced_on: None,
            closed_on: None,
            closed_by_levee: false,
            on_lc: false,
            outside: None,
            first: None,
            renewals: &[],
            endless: false,
            given: 0,
            shortened: false,
            period_start: act.when,
            base: act.day(),
            renewed_as: &[],
            matter: None,
            minor: false,
            age: None,
            readings: Readings::default(),
            needed: None,
            away_since: None,
            at_large_days: 0,
            shift: 0,
            held_by_appeal: None,
            no_maximum: false,
            steps: Vec::new(),
        });
        if let Some(p) = proc {
            self.procs[p].titles.push(t);
        }
        t
    }

    /// Facts of the person and of the offences, for the conditions of a pack.
    pub fn facts(&self, offences: &[Offence], day: Day) -> Facts<'a> {
        let mut facts = Facts::none(self.q.settings);
        let pack = self.pack(day);
        let above = pack.and_then(|p| p.number(Number::PriorConvictionAboveMonths));
        facts.matter = matter(offences);
        facts.maximum = maximum(offences);
        facts.lists = lists(offences);
        facts.age = self.age_for(offences, day);
        facts.domiciled = self.q.person.domiciled_in_mali;
        facts.previous_conviction =
            self.q.person.prior_convictions.iter().any(|c| above.is_some_and(|a| c.counts(a)));
        let all = self.q.settings.list_274_reading == Reading274::All;
        let named = self.packs.newest(self.q.country).map_or(Lists::NONE, |p| p.lists_of("DP-03"));
        facts.named = all || facts.lists.any(named);
        facts
    }

    /// The line of the pack of that day for an act and its facts.
    pub fn line(&self, i: usize, facts: &Facts<'_>) -> Result<Found<'a>, Refusal> {
        let act = self.act(i);
        let pack = self.pack(act.day()).ok_or(Refusal::NoRuleInPack)?;
        match pack.line(act.act_type(), facts) {
            Ok(Some(line)) => Ok(Found { pack, line }),
            Ok(None) => Err(Refusal::NoRuleInPack),
            Err(MaximumMissing) => Err(Refusal::MaximumMissing),
        }
    }

    /// Where a length added to a moment arrives.
    pub fn plus(&self, from: When, length: Length) -> When {
        match from {
            When::Minute(at) if length.hours != 0 => When::Minute(at.add_hours(length.hours)),
            _ => {
                let mut day = self.months_later(from.day(), length.months).add_days(length.days);
                for _ in 0..length.working_days {
                    day = self.next_working_day(day);
                }
                When::Day(day)
            }
        }
    }

    /// The same quantième so many months later; where the month does not have it, its last day or
    /// the day after, as the administration reads art. 279.
    pub fn months_later(&self, from: Day, months: i64) -> Day {
        let day = from.add_months(months);
        let missing = day.day() < from.day();
        if missing && self.q.settings.month_end == MonthEnd::NextDay {
            day.add_days(1)
        } else {
            day
        }
    }

    fn next_working_day(&self, day: Day) -> Day {
        let saturday = self.q.settings.saturday_is_working_day;
        let mut next = day.add_days(1);
        let off = |d: Day| {
            d.weekday() == 7 || (d.weekday() == 6 && !saturday) || self.q.holidays.contains(&d)
        };
        for _ in 0..=self.q.holidays.len().saturating_mul(3) + 7 {
            if !off(next) {
                break;
            }
            next = next.add_days(1);
        }
        next
    }

    /// Opens a title under a line that gives it a length or forbids it.
    pub fn open(
        &mut self,
        i: usize,
        kind: Kind,
        found: Found<'a>,
        facts: &Facts<'_>,
    ) -> Result<usize, Refusal> {
        let rule = found.pack.rule_of(found.line);
        if let Outcome::Refuse(code) = found.line.outcome {
            return Err(code);
        }
        let t = self.blank(i, kind);
        let minor = self.is_minor(facts.age);
        let start = self.titles[t].start;
        let title = &mut self.titles[t];
        title.rule = &rule.id;
        title.pack = Some(found.pack);
        title.renewed_as = match &found.line.outcome {
            Outcome::Open(open) if !open.renewed_as.is_empty() => &open.renewed_as,
            _ => &rule.renewed_as,
        };
        title.matter = facts.matter;
        title.age = facts.age;
        title.minor = minor;
        match &found.line.outcome {
            Outcome::NotAllowed(flag) => {
                title.allowed = false;
                title.end = Some(start);
                title.ceiling = Some(start);
                self.flags.raise(*flag);
                self.say(t, || {
                    Step::new(&rule.id, &rule.article, "law-step-not-allowed")
                        .arg("flag", flag.word())
                        .from(start)
                        .to(Some(start))
                });
            }
            Outcome::Open(open) => {
                title.first = open.first;
                title.renewals = &open.renewals;
                title.endless = open.endless;
                if let Some(flag) = open.flag {
                    self.flags.raise(flag);
                }
                if open.starts == Starts::Act {
                    self.run(t, start, open.ceiling);
                }
            }
            Outcome::Refuse(_) | Outcome::Stage(_) => {}
        }
        self.take_in(start);
        Ok(t)
    }

    /// Gives a title its end and its ceiling, counted from `base`.
    pub fn run(&mut self, t: usize, base: When, ceiling: bool) {
        let title = &self.titles[t];
        let Some(first) = title.first else {
            self.say_no_number(t);
            return;
        };
        let end = self.plus(base, first);
        let ceiling = ceiling.then(|| self.chain(base, first, title.renewals));
        let title = &mut self.titles[t];
        title.end = Some(end);
        title.ceiling = ceiling;
        title.base = base.day();
        let rule = title.rule;
        self.say_rule(t, rule, "law-step-period", |s| {
            s.from(base).plus(written(first)).to(Some(end))
        });
    }

    /// The end if every renewal were given in full.
    pub fn chain(&self, base: When, first: Length, renewals: &[Length]) -> When {
        if self.q.settings.renewal_chain == Chain::FirstDay && matches!(base, When::Day(_)) {
            let mut total = first;
            for r in renewals {
                total.months += r.months;
                total.days += r.days;
            }
            return self.plus(base, total);
        }
        renewals.iter().fold(self.plus(base, first), |end, r| self.plus(end, *r))
    }
}
