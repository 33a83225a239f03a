//! What the second reading keeps while it goes through a file.

use super::file::{Act, Offence, World};
use std::collections::{BTreeMap, BTreeSet};

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    Free,
    Held,
    Large,
    Conditional,
    Dead,
}

/// What kind of title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Short,
    Mandat,
    Hearing,
    Trial,
    Body,
    Sentence,
    Contrainte,
    Extradition,
    Breach,
    Education,
    Court,
    Paperless,
}

/// A title; moments are days, or minutes when `hourly`.
#[derive(Clone, Debug)]
pub struct Title {
    pub id: String,
    pub proc: Option<String>,
    pub kind: Kind,
    pub act: String,
    pub rule: String,
    pub pack: String,
    pub hourly: bool,
    pub start: i64,
    pub end: Option<i64>,
    pub ceiling: Option<i64>,
    pub allowed: bool,
    pub decided: Option<i64>,
    pub by_law: bool,
    pub settled: Option<i64>,
    pub replaced: Option<i64>,
    pub left: Option<i64>,
    /// Closed by the death, not by a departure.
    pub died: bool,
    pub refused: bool,
    pub renewals: Vec<i64>,
    pub endless: bool,
    pub given: usize,
    pub period_from: i64,
    pub chain: Option<i64>,
    pub crime: bool,
    pub delit: bool,
    pub named: bool,
    pub procedure: String,
    pub minor: bool,
    pub age: Option<i64>,
    pub readings: BTreeMap<&'static str, i64>,
    pub former: Option<String>,
    pub required_now: Option<(i64, i64, usize)>,
    pub large_days: Option<i64>,
    pub away: bool,
    pub shift: i64,
    pub at_large_from: Option<i64>,
    pub category: &'static str,
    pub requalified: bool,
    pub decision: Option<usize>,
    pub ends: Vec<Option<i64>>,
    pub starts: Vec<Option<i64>>,
}

impl Title {
    pub fn new(a: &Act<'_>, kind: Kind, rule: &str, pack: &str) -> Title {
        let hourly = a.minute.is_some();
        let start = a.minute.unwrap_or(a.day);
        Title {
            id: a.id.to_owned(),
            proc: a.proc.map(str::to_owned),
            kind,
            act: a.kind.to_owned(),
            rule: rule.to_owned(),
            pack: pack.to_owned(),
            hourly,
            start,
            end: None,
            ceiling: None,
            allowed: true,
            decided: None,
            by_law: false,
            settled: None,
            replaced: None,
            left: None,
            died: false,
            refused: false,
            renewals: Vec::new(),
            endless: false,
            given: 0,
            period_from: start,
            chain: None,
            crime: false,
            delit: false,
            named: false,
            procedure: String::new(),
            minor: false,
            age: None,
            readings: BTreeMap::new(),
            former: None,
            required_now: None,
            large_days: None,
            away: false,
            shift: 0,
            at_large_from: None,
            category: "inculpe",
            requalified: false,
            decision: None,
            ends: Vec::new(),
            starts: Vec::new(),
        }
    }
    /// Not replaced, not closed by a departure, not ended by a decision.
    pub fn open(&self) -> bool {
        self.replaced.is_none()
            && self.left.is_none()
            && (self.decided.is_none() || (self.by_law && self.settled.is_none()))
    }
    /// Still to be counted with: not replaced, not closed by a departure.
    pub fn live(&self) -> bool {
        self.replaced.is_none() && self.left.is_none()
    }
    /// The earlier of the end by time and the end by decision.
    pub fn whole_end(&self) -> Option<i64> {
        match (self.end, self.decided) {
            (Some(e), Some(d)) => Some(e.min(d)),
            (e, d) => e.or(d),
        }
    }
    pub fn day_of(&self, moment: i64) -> i64 {
        if self.hourly { moment.div_euclid(1440) } else { moment }
    }
    pub fn short(&self) -> bool {
        self.kind == Kind::Short
    }
}

/// A procedure.
#[derive(Clone, Debug, Default)]
pub struct Proc {
    pub name: String,
    pub refused: bool,
    pub ended: bool,
    pub judged: bool,
    pub renvoi: Option<i64>,
    pub chambre: bool,
    pub accused: bool,
    pub offences: Vec<Offence>,
    pub procedure: String,
    pub first_mandat: Option<i64>,
    pub interval: Option<i64>,
    pub closed: Vec<(i64, i64)>,
    /// Places in the list of the acts that opened and closed each interval: they decide on a day.
    pub places: Vec<(usize, usize)>,
    pub reopen: bool,
    /// A decision made during an escape, in place of one being executed.
    pub on_return: Option<usize>,
    pub needs_mandat: bool,
    pub appeared: bool,
    pub appeared_criminal: bool,
}

/// A firm or pronounced length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Length {
    pub months: i64,
    pub days: i64,
}

impl Length {
    pub fn thirty(self) -> i64 {
        self.months * 30 + self.days
    }
}

/// An appeal, opposition or pourvoi.
#[derive(Clone, Debug)]
pub struct Remedy {
    pub id: String,
    pub day: i64,
    pub by: String,
    pub in_time: bool,
    pub running: bool,
    pub withdrawn: Option<i64>,
    pub ruled: Option<i64>,
}

/// A jugement, or an arrêt.
#[derive(Clone, Debug)]
pub struct Decision {
    pub id: String,
    pub proc: String,
    pub day: i64,
    pub court: String,
    pub result: String,
    pub arret: bool,
    pub of: Option<usize>,
    pub contradictory: bool,
    pub offences: Vec<Offence>,
    pub crime: Option<bool>,
    pub pronounced: Option<Length>,
    pub firm: Length,
    pub life: bool,
    pub death: bool,
    pub suspended: bool,
    pub recidive: bool,
    pub legal_max: Option<i64>,
    pub replaced: bool,
    pub annulled: bool,
    pub arret_by: Option<usize>,
    pub appeals: Vec<Remedy>,
    pub pourvois: Vec<Remedy>,
    pub opposition: Option<i64>,
    pub retried: bool,
    pub served: Vec<(i64, bool, bool)>,
    pub certificate: Option<i64>,
    pub executed: Option<Execution>,
    pub basis_final: Vec<i64>,
    pub minor: bool,
    pub age: Option<i64>,
}

impl Decision {
    pub fn has_firm(&self) -> bool {
        self.life || self.death || self.firm.thirty() > 0
    }
}

/// Section 9.2: R, C and the earlier closed intervals.
#[derive(Clone, Debug)]
pub struct Execution {
    pub r: i64,
    pub c: i64,
    pub closed: Vec<(i64, i64)>,
}

/// An appeal against an order of the instruction.
#[derive(Clone, Debug)]
pub struct OrderAppeal {
    pub id: String,
    pub title: Option<usize>,
    pub pending: bool,
    pub since: i64,
    pub order: String,
}

/// A grâce.
#[derive(Clone, Debug)]
pub struct Grace {
    pub id: String,
    pub day: i64,
    pub of: Vec<usize>,
    pub total: bool,
    pub length: Length,
    pub notified: i64,
}

/// A confusion.
#[derive(Clone, Debug)]
pub struct Confusion {
    pub id: String,
    pub of: Vec<usize>,
    pub total: bool,
    pub months: i64,
}

/// Why an act, a procedure or the file is refused.
pub enum Stop {
    File(&'static str),
    Proc(&'static str),
}

/// The reading in course.
pub struct Reading<'a> {
    pub w: World<'a>,
    pub acts: Vec<Act<'a>>,
    /// Place of the act being gone through.
    pub at: usize,
    pub titles: Vec<Title>,
    pub procs: Vec<Proc>,
    pub decisions: Vec<Decision>,
    pub orders: Vec<OrderAppeal>,
    pub graces: Vec<Grace>,
    pub confusions: Vec<Confusion>,
    pub flags: BTreeSet<&'static str>,
    pub refusals: Vec<(&'static str, Option<String>)>,
    pub whereabouts: Where,
    pub custody: Vec<(i64, Option<i64>)>,
    pub stays: Vec<(i64, Option<i64>)>,
    pub retaken: bool,
    pub escapes: Vec<(i64, Option<i64>)>,
    pub warrants: Vec<(i64, Option<i64>)>,
    pub conditional: Option<i64>,
    pub arrested: Option<i64>,
    pub revoked: Option<(i64, Option<Length>)>,
    pub back: Option<i64>,
    pub contraintes: Vec<super::contrainte::Contrainte>,
}

impl Reading<'_> {
    pub fn flag(&mut self, flag: &'static str) {
        self.flags.insert(flag);
    }
    pub fn proc(&mut self, name: &str) -> usize {
        if let Some(i) = self.procs.iter().position(|p| p.name == name) {
            return i;
        }
        self.procs.push(Proc { name: name.to_owned(), ..Proc::default() });
        self.procs.len() - 1
    }
    /// The titles of a procedure that are open.
    pub fn open_titles(&self, proc: &str) -> Vec<usize> {
        let here = |t: &Title| t.proc.as_deref() == Some(proc) && t.open() && !t.refused;
        (0..self.titles.len()).filter(|&i| here(&self.titles[i])).collect()
    }
    /// The person is held from a day on.
    pub fn hold(&mut self, day: i64) {
        if self.whereabouts == Where::Large {
            self.recaptured(day);
        }
        if self.whereabouts != Where::Held {
            self.custody.push((day, None));
            self.stays.push((day * 1440, None));
        }
        self.whereabouts = Where::Held;
    }
    /// The person is no longer held from a day on.
    pub fn let_go(&mut self, day: i64, to: Where) {
        if self.whereabouts == Where::Held {
            if let Some(last) = self.custody.last_mut() {
                last.1 = Some(day);
            }
            if let Some(last) = self.stays.last_mut() {
                last.1 = Some(day * 1440);
            }
        }
        self.whereabouts = to;
    }
    /// Opens the detention interval of a procedure (9.1).
    pub fn open_interval(&mut self, proc: usize, day: i64) {
        let p = &mut self.procs[proc];
        if p.interval.is_none() {
            p.interval = Some(day);
            p.places.push((self.at, usize::MAX));
        }
        p.reopen = false;
    }
    /// Closes it.
    pub fn close_interval(&mut self, proc: usize, day: i64) {
        let p = &mut self.procs[proc];
        if let Some(from) = p.interval.take() {
            p.closed.push((from, day));
            // One closed by what is ruled later on an order has no act of its own that day.
            let by = if self.acts[self.at].day == day { self.at } else { 0 };
            p.places.last_mut().unwrap().1 = by;
        }
        p.reopen = false;
    }
    /// Every interval, for departures.
    pub fn close_intervals(&mut self, day: i64, reopen: bool) {
        for i in 0..self.procs.len() {
            let was = self.procs[i].interval.is_some();
            self.close_interval(i, day);
            self.procs[i].reopen = was && reopen;
        }
    }
    pub fn decision(&self, id: &str) -> Option<usize> {
        self.decisions.iter().position(|d| d.id == id)
    }
    /// The decision whose sentence an act bears on: a confirming arrêt leads to its jugement.
    pub fn sentence_of(&self, id: &str) -> Option<usize> {
        let i = self.decision(id)?;
        let d = &self.decisions[i];
        if d.arret && d.result == "confirme" { d.of } else { Some(i) }
    }
    /// The stay in which a minute lies, with the minute of its end.
    pub fn stay_at(&self, minute: i64) -> Option<Option<i64>> {
        self.stays
            .iter()
            .find(|&&(from, to)| from <= minute && to.is_none_or(|t| minute < t))
            .map(|s| s.1)
    }
    /// Whether a day lies in custody (from the first day to the eve of the last).
    pub fn held_on(&self, day: i64) -> bool {
        self.custody.iter().any(|&(from, to)| from <= day && to.is_none_or(|t| day < t))
    }
}
