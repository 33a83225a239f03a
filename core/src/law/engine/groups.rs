//! Several sentences: which stand together in concours, which follow each other (format, 9.4).

use super::super::acts::{Extent, What};
use super::super::codes::Refusal;
use super::super::packs::{Maximum, Number};
use super::super::settings::DayCount;
use super::judgments::{highest, thirty};
use super::precheck::resolve;
use super::remedies::Finality;
use super::state::{Engine, Sent};
use crate::base::dates::Day;

/// Sentences served as one.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Indices of the sentences.
    pub members: Vec<usize>,
    pub months: i64,
    pub days: i64,
    /// Life or death: no end.
    pub no_term: bool,
    /// C of the member with the earliest one.
    pub since: Day,
    /// R of that member.
    pub from: Day,
    /// Closed intervals before C, of all members, without overlap.
    pub earlier: Vec<(Day, Day)>,
    /// Suspended parts that a member has had served first: their sentences, in order.
    pub ahead: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    Concours,
    Suite,
    Unknown,
}

impl Group {
    /// Days of the earlier intervals, less those spent serving something else.
    pub fn earlier_days(&self, count: DayCount, elsewhere: Option<(Day, Day)>) -> i64 {
        let extra = i64::from(count == DayCount::Inclusive);
        self.earlier.iter().fold(0, |sum, (from, to)| {
            let days = from.days_until(*to) + extra;
            let overlap = elsewhere.map_or(0, |(a, b)| a.max(*from).days_until(b.min(*to)).max(0));
            sum + (days - overlap).max(0)
        })
    }
}

impl Engine<'_> {
    /// Sentences in execution, by date of decision.
    pub fn in_execution(&self) -> Vec<usize> {
        self.cohort(None)
    }

    /// Sentences whose titles were closed by the departure of a day, or are still open.
    fn cohort(&self, closed_on: Option<Day>) -> Vec<usize> {
        let mine = |s: &usize| {
            let s = &self.sentences[*s];
            !s.replaced
                && !self.procs[s.proc].refused
                && s.execution.is_some_and(|e| {
                    let t = &self.titles[e.title];
                    t.closed_on == closed_on && t.replaced_on.is_none() && t.ended.is_none()
                })
        };
        let mut all: Vec<usize> = (0..self.sentences.len()).filter(mine).collect();
        all.sort_by_key(|s| self.sentences[*s].day);
        all
    }

    /// The groups of each earlier stay that ended with a departure; what cannot be told of them
    /// any more is left out.
    pub fn closed_groups(&self) -> Vec<Vec<Group>> {
        let mut days: Vec<Day> = self.titles.iter().filter_map(|t| t.closed_on).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().filter_map(|day| self.grouped(self.cohort(Some(day))).ok()).collect()
    }

    /// Groups the sentences in execution, or says why their relation cannot be told.
    pub fn groups(&self) -> Result<Vec<Group>, (Refusal, usize)> {
        let groups = self.related(self.in_execution())?;
        self.confusions_fit(&groups)?;
        self.made(groups)
    }

    fn grouped(&self, sentences: Vec<usize>) -> Result<Vec<Group>, (Refusal, usize)> {
        let groups = self.related(sentences)?;
        self.made(groups)
    }

    fn made(&self, groups: Vec<Vec<usize>>) -> Result<Vec<Group>, (Refusal, usize)> {
        let mut all: Vec<Group> =
            groups.into_iter().map(|members| self.group(members)).collect::<Result<_, _>>()?;
        for (lost, to) in self.lost_suspensions() {
            if let Some(group) = all.iter_mut().find(|g| g.members.contains(&to)) {
                group.ahead.push(lost);
            }
        }
        Ok(all)
    }

    /// The members of each group, by the relation of every sentence to the earlier ones.
    fn related(&self, sentences: Vec<usize>) -> Result<Vec<Vec<usize>>, (Refusal, usize)> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for s in sentences {
            let mut relations = groups.iter().flatten().map(|e| self.relation(*e, s));
            let first = relations.next();
            let mixed = relations.any(|r| Some(r) != first);
            match first {
                _ if mixed => return Err(self.unknown(s)),
                None | Some(Relation::Suite) => groups.push(vec![s]),
                Some(Relation::Concours) if groups.len() == 1 => groups[0].push(s),
                Some(_) => return Err(self.unknown(s)),
            }
        }
        Ok(groups)
    }

    fn unknown(&self, s: usize) -> (Refusal, usize) {
        (Refusal::RelationUnknown, self.sentences[s].act)
    }

    /// A group of one, for a sentence that is no longer served with the others.
    pub fn alone(&self, s: usize) -> Option<Group> {
        self.group(vec![s]).ok()
    }

    pub fn relation(&self, earlier: usize, later: usize) -> Relation {
        let (earlier, later) = (&self.sentences[earlier], &self.sentences[later]);
        let bris = self.packs.newest(self.q.country).map(|p| p.lists_of("PEI-06"));
        if later.offences.iter().any(|o| bris.is_some_and(|b| o.lists.any(b))) {
            return Relation::Suite;
        }
        if later.offences.is_empty() || later.offences.iter().any(|o| o.facts_on.is_none()) {
            return Relation::Unknown;
        }
        let finality = self.finality(earlier);
        let one = |facts: Day| {
            if facts <= earlier.day {
                return Relation::Concours;
            }
            match finality {
                Finality::On(day) if facts >= day => Relation::Suite,
                Finality::Unknown => Relation::Unknown,
                Finality::On(_) | Finality::Pending(_) | Finality::Open => Relation::Concours,
            }
        };
        let mut all = later.offences.iter().filter_map(|o| o.facts_on).map(one);
        let first = all.next().unwrap_or(Relation::Unknown);
        if all.all(|r| r == first) { first } else { Relation::Unknown }
    }

    /// Every confusion must be between sentences of one concours group.
    fn confusions_fit(&self, groups: &[Vec<usize>]) -> Result<(), (Refusal, usize)> {
        for (i, named) in self.confusions() {
            let placed = |s: &usize| groups.iter().position(|g| g.contains(s));
            let places: Vec<Option<usize>> = named.iter().map(placed).collect();
            // What is not being served cannot stand in a group: no date may rest on that confusion.
            if places.iter().any(|p| Some(p) != places.first()) {
                return Err((Refusal::ConfusionExcluded, i));
            }
        }
        Ok(())
    }

    /// The confusions of the file: their act and the sentences they name.
    fn confusions(&self) -> Vec<(usize, Vec<usize>)> {
        let all = self.q.file.iter().enumerate();
        all.filter_map(|(i, act)| match &act.what {
            What::Confusion { of, .. } => {
                let acts = of.iter().filter_map(|id| resolve(self.q.file, id));
                let mut named: Vec<usize> = acts.filter_map(|a| self.sentence_named(a)).collect();
                named.sort_unstable();
                named.dedup();
                Some((i, named))
            }
            _ => None,
        })
        .collect()
    }

    fn group(&self, members: Vec<usize>) -> Result<Group, (Refusal, usize)> {
        let served = |s: &usize| self.sentences[*s].execution.map(|e| (e.since, e.from, *s));
        let first = members.iter().filter_map(served).min();
        let Some((since, from, lead)) = first else {
            return Err((Refusal::NotModelled, members.first().copied().unwrap_or_default()));
        };
        let no_term = members.iter().any(|s| self.sentences[*s].life || self.sentences[*s].death);
        let (months, days) = if members.len() > 1 && !no_term {
            self.total(&members, lead)?
        } else {
            (self.sentences[lead].firm_months, self.sentences[lead].firm_days)
        };
        let earlier = self.earlier_intervals(&members, since);
        Ok(Group { members, months, days, no_term, since, from, earlier, ahead: Vec::new() })
    }

    fn earlier_intervals(&self, members: &[usize], since: Day) -> Vec<(Day, Day)> {
        let mut all: Vec<(Day, Day)> = Vec::new();
        for s in members {
            let sent = &self.sentences[*s];
            let Some(execution) = sent.execution else { continue };
            let closed = self.procs[sent.proc].intervals.iter().take(execution.earlier);
            all.extend(closed.filter_map(|(from, to)| to.map(|to| (*from, to.min(since)))));
        }
        all.retain(|(from, to)| from <= to);
        if members.len() == 1 {
            // One that began and ended on the first day of this detention counts too: none of its
            // days under one reading, a day under the other.
            return all;
        }
        all.retain(|(from, _)| *from < since);
        all.sort_unstable();
        let mut merged: Vec<(Day, Day)> = Vec::with_capacity(all.len());
        for (from, to) in all {
            match merged.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => merged.push((from, to)),
            }
        }
        merged
    }

    /// Total of a concours (CP 132-2 to 132-5).
    fn total(&self, members: &[usize], lead: usize) -> Result<(i64, i64), (Refusal, usize)> {
        let firm = |s: &usize| (self.sentences[*s].firm_months, self.sentences[*s].firm_days);
        let longest = members.iter().map(firm).max_by_key(|(m, d)| thirty(*m, *d));
        let longest = longest.unwrap_or((0, 0));
        let mut total = (0i64, 0i64);
        let mut counted: Vec<usize> = members.to_vec();
        for (i, named) in self.confusions() {
            if !named.iter().all(|s| members.contains(s)) {
                continue;
            }
            match self.act(i).what {
                What::Confusion { kind: Extent::Totale, .. } => {
                    let standing = named.iter().filter(|s| counted.contains(s)).copied();
                    let kept = standing.max_by_key(|s| {
                        let (m, d) = firm(s);
                        thirty(m, d)
                    });
                    counted.retain(|s| !named.contains(s) || Some(*s) == kept);
                }
                What::Confusion { months, .. } => total.0 -= months.unwrap_or(0),
                _ => {}
            }
        }
        for s in &counted {
            let (m, d) = firm(s);
            total = (total.0.saturating_add(m), total.1.saturating_add(d));
        }
        let cap = self.cap(members, lead).map_err(|act| (Refusal::MaximumMissing, act))?;
        if thirty(total.0, total.1) > thirty(cap, 0) {
            total = (cap, 0);
        }
        if thirty(total.0, total.1) < thirty(longest.0, longest.1) {
            total = longest;
        }
        Ok(total)
    }

    /// The highest legal maximum of a group, in months, or the judgment that does not say its own.
    fn cap(&self, members: &[usize], lead: usize) -> Result<i64, usize> {
        let newest = self.packs.newest(self.q.country);
        let life = newest.and_then(|p| p.number(Number::LifeCountsMonths));
        let life = life.ok_or(self.sentences[lead].act)?;
        let one = |s: &Sent<'_>| match (s.legal_max, highest(s.offences)) {
            (Some(months), _) => Ok(months),
            (None, Maximum::Months(months)) => Ok(months),
            (None, Maximum::NoTerm) => Ok(life),
            (None, Maximum::Missing) => Err(s.act),
        };
        members.iter().try_fold(0, |most, s| Ok(one(&self.sentences[*s])?.max(most)))
    }
}
