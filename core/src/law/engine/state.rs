//! What the engine knows while it walks through a file.

use super::super::acts::{Act, Court, Procedure, What, When};
use super::super::case::{Country, Today};
use super::super::codes::Duty;
use super::super::codes::Refusal;
use super::super::explain::Step;
use super::super::packs::{Length, Line, Matter, Pack, Packs};
use super::super::persons::{Offence, Person};
use super::super::settings::Settings;
use super::finding::Finding;
use super::raised::Flags;
use crate::base::dates::Day;

/// What is asked: a file, and all that its reading depends on, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The day or minute of reading.
    pub today: Today,
    /// The country.
    pub country: Country,
    /// The policy switches.
    pub settings: &'a Settings,
    /// Public holidays.
    pub holidays: &'a [Day],
    /// The person.
    pub person: &'a Person,
    /// The acts, in chronological order.
    pub file: &'a [Act],
}

/// Why an act stops the reading, and of how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// Of the whole file.
    File(Refusal),
    /// Of the act's procedure.
    Proc(Refusal),
    /// Of the title the act would create.
    Act(Refusal),
}

/// What kind of title it is, whatever rule it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    GardeAVue,
    /// Identity check, hearing.
    Retenue,
    /// Mandats d'amener and d'arrêt, arts 270-1 and 970.
    ShortMandat,
    SansTitre,
    Mandat(Procedure),
    UntilTrial,
    PriseDeCorps,
    Sentence(usize),
    Contrainte,
    Extradition,
    Manquement,
    Educatif,
    Cpi,
}

impl Kind {
    /// Arrest and short titles (format, 6.1), which a later mandat replaces.
    pub fn is_short(self) -> bool {
        matches!(self, Kind::GardeAVue | Kind::Retenue | Kind::ShortMandat | Kind::SansTitre)
    }
}

/// A renewal still needed on the day of a requalification, and where it would carry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needed {
    pub on: Day,
    pub carries_to: Day,
    /// Renewals used up by reaching that period.
    pub uses: usize,
}

/// The other dates a title may have.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Readings {
    pub from_mandat: Option<Day>,
    pub from_order: Option<Day>,
    pub ceiling_from_new_mandat: Option<Day>,
}

/// A title while the file is read.
#[derive(Clone, Debug)]
pub(super) struct Title<'a> {
    pub act: usize,
    pub proc: Option<usize>,
    pub kind: Kind,
    pub rule: &'a str,
    pub pack: Option<&'a Pack>,
    pub start: When,
    /// End by time; none where the law gives none.
    pub end: Option<When>,
    pub ceiling: Option<When>,
    pub allowed: bool,
    pub refused: bool,
    /// Day on which the law ended it (format, 8.5): the end above is that day at most.
    pub by_law: Option<When>,
    /// End by decision.
    pub ended: Option<When>,
    pub replaced_on: Option<Day>,
    pub closed_on: Option<Day>,
    pub closed_by_levee: bool,
    /// Departure on conditional release, not taken back.
    pub on_lc: bool,
    /// From the conditional release to the return, if there was one.
    pub outside: Option<(Day, Day)>,
    pub first: Option<Length>,
    pub renewals: &'a [Length],
    pub endless: bool,
    pub given: usize,
    /// Renewals given for less than their full length.
    pub shortened: bool,
    pub period_start: When,
    /// Day the periods are counted from.
    pub base: Day,
    pub renewed_as: &'a [String],
    pub matter: Option<Matter>,
    pub minor: bool,
    pub age: Option<i32>,
    pub readings: Readings,
    pub needed: Option<Needed>,
    /// Escape that began while the title was running.
    pub away_since: Option<Day>,
    /// Days spent at large while it was running.
    pub at_large_days: i64,
    /// Days by which the end was moved, for chains counted from the first day.
    pub shift: i64,
    /// Rule before the appeal of the ministère public, and that appeal.
    pub held_by_appeal: Option<HeldByAppeal<'a>>,
    /// No maximum until trial (format, 8.5).
    pub no_maximum: bool,
    pub steps: Vec<Step>,
}

/// A release or non-lieu under appeal (arts 282, 359).
#[derive(Clone, Debug)]
pub(super) struct HeldByAppeal<'a> {
    pub rule: &'a str,
    pub ended: When,
    pub order: usize,
    /// Appeals in time, not withdrawn.
    pub appeals: Vec<usize>,
}

impl Title<'_> {
    /// Neither replaced, nor closed, nor refused.
    pub fn alive(&self) -> bool {
        self.replaced_on.is_none() && self.closed_on.is_none() && !self.refused
    }
    /// Alive and not ended by a decision; lapse of time does not count.
    pub fn open(&self) -> bool {
        self.alive() && self.ended.is_none()
    }
    /// Still a ground for keeping the person inside, even if its dates are not known.
    pub fn holds(&self) -> bool {
        self.replaced_on.is_none() && self.closed_on.is_none() && self.ended.is_none()
    }
    /// The earlier of the end by time and the end by decision.
    pub fn last(&self) -> Option<When> {
        match (self.end, self.ended) {
            (Some(end), Some(ended)) => Some(if before(ended, end) { ended } else { end }),
            (end, ended) => end.or(ended),
        }
    }
    pub fn is_sentence(&self) -> bool {
        matches!(self.kind, Kind::Sentence(_))
    }
    /// A day read as a minute for hour-based titles: its first one, or the start if later.
    pub fn as_minute(&self, when: When) -> When {
        match (self.start, when) {
            (When::Minute(start), When::Day(day)) => {
                day.at(0, 0).map_or(when, |first| When::Minute(first.max(start)))
            }
            _ => when,
        }
    }
    pub fn hour_based(&self) -> bool {
        matches!(self.start, When::Minute(_))
    }
    /// Renewals that may still be given.
    pub fn renewals_left(&self) -> usize {
        if self.endless { usize::MAX } else { self.renewals.len().saturating_sub(self.given) }
    }
    /// The next renewal in full, if one is left.
    pub fn next_renewal(&self) -> Option<Length> {
        self.renewals
            .get(self.given)
            .or(if self.endless { self.renewals.last() } else { None })
            .copied()
    }
}

/// Whether `a` comes strictly before `b`; a day counts as its first minute.
pub(super) fn before(a: When, b: When) -> bool {
    match (a, b) {
        (When::Day(a), When::Day(b)) => a < b,
        (When::Minute(a), When::Minute(b)) => a < b,
        (When::Day(a), When::Minute(b)) => a <= b.day(),
        (When::Minute(a), When::Day(b)) => a.day() < b,
    }
}

/// The court's case while the file is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Proc<'a> {
    pub name: &'a str,
    pub refused: bool,
    pub titles: Vec<usize>,
    /// Detention intervals (format, 9.1): start, end.
    pub intervals: Vec<(Day, Option<Day>)>,
    /// The last interval was closed by an escape and a recapture reopens it.
    pub reopens: bool,
    /// Sentence that took the place of one in execution during an escape: served from the return.
    pub awaits_return: Option<usize>,
    pub first_appearance: Option<Day>,
    pub instruction: bool,
    pub procedure: Option<Procedure>,
    pub matter: Option<Matter>,
    pub referred_on: Option<Day>,
    pub accused: bool,
    pub appeared_in_court: bool,
    pub appeared_in_chambre: bool,
    pub awaits_mandat: bool,
    /// Non-lieu or acquittal.
    pub over: bool,
    pub judged: bool,
    /// The judgment in force: index in `judgments`.
    pub judgment: Option<usize>,
}

impl Proc<'_> {
    /// Whether the person is detained in this procedure.
    pub fn detained(&self) -> bool {
        self.intervals.last().is_some_and(|i| i.1.is_none())
    }
    /// Opens a detention interval, unless one is open.
    pub fn hold(&mut self, day: Day) {
        if !self.detained() {
            self.intervals.push((day, None));
        }
        self.reopens = false;
    }
    /// Closes the open interval.
    pub fn free(&mut self, day: Day) {
        if let Some((_, end @ None)) = self.intervals.last_mut() {
            *end = Some(day);
        }
        self.reopens = false;
    }
    /// Puts the last interval back as if it had not been closed.
    pub fn unfree(&mut self) {
        if let Some((_, end)) = self.intervals.last_mut() {
            *end = None;
        }
    }
}

/// An appeal against a judgment, made in time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Appeal {
    pub act: usize,
    pub day: Day,
    pub penal: bool,
    pub withdrawn: Option<Day>,
}

/// A pourvoi made in time.
#[derive(Clone, Copy, Debug)]
pub(super) struct PourvoiMade {
    pub act: usize,
    pub rejected: Option<Day>,
}

/// A first-instance judgment and its remedies.
#[derive(Clone, Debug)]
pub(super) struct Judgment<'a> {
    pub act: usize,
    pub proc: usize,
    pub day: Day,
    pub court: Court,
    pub contradictory: bool,
    pub offences: &'a [Offence],
    pub legal_max: Option<i64>,
    pub recidive: bool,
    pub served: Option<Day>,
    pub served_in_person: Option<(Day, bool)>,
    pub appeals: Vec<Appeal>,
    pub opposition: Option<usize>,
    pub judged_again: bool,
    pub arret: Option<usize>,
    pub pourvois: Vec<PourvoiMade>,
    pub certificate: Option<Day>,
    /// Its sentence: index in `sentences`.
    pub sentence: Option<usize>,
}

/// How a sentence is being executed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Execution {
    /// R: day of the decision or of the execution.
    pub from: Day,
    /// C: start of the open interval.
    pub since: Day,
    /// How many closed intervals came before it.
    pub earlier: usize,
    pub title: usize,
}

/// A sentence while the file is read.
#[derive(Clone, Debug)]
pub(super) struct Sent<'a> {
    pub act: usize,
    pub judgment: usize,
    pub proc: usize,
    pub day: Day,
    pub months: i64,
    pub days: i64,
    pub firm_months: i64,
    pub firm_days: i64,
    pub life: bool,
    pub death: bool,
    pub suspended: bool,
    pub offences: &'a [Offence],
    pub legal_max: Option<i64>,
    pub recidive: bool,
    pub execution: Option<Execution>,
    pub replaced: bool,
    /// Certificate on the arrêt that pronounced it.
    pub certificate: Option<Day>,
    /// Acts of execution given as final.
    pub executed_as_final: Option<Day>,
}

impl Sent<'_> {
    /// Whether something of it must be served.
    pub fn is_firm(&self) -> bool {
        self.life || self.death || self.firm_months > 0 || self.firm_days > 0
    }
}

/// Time in custody.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stay {
    pub from: When,
    pub to: Option<When>,
    /// Ended by an escape.
    pub escaped: bool,
}

/// Time that does not count as served: an escape, or a warrant of the juge de l'application.
#[derive(Clone, Copy, Debug)]
pub(super) struct Absence {
    pub act: usize,
    pub from: Day,
    pub to: Option<Day>,
    pub escape: bool,
}

/// A conditional release.
#[derive(Clone, Copy, Debug)]
pub(super) struct Conditional {
    pub on: Day,
    pub arrested: Option<Day>,
    pub revoked: Option<usize>,
    pub back: Option<Day>,
}

/// The engine at work on one file.
#[derive(Debug)]
pub(super) struct Engine<'a> {
    pub q: Question<'a>,
    pub packs: &'a Packs,
    pub explain: bool,
    pub birth: Option<Day>,
    pub majority: i64,
    /// Act → procedure.
    pub proc_of: Vec<Option<usize>>,
    /// Act → the act it names with `of`.
    pub target: Vec<Option<usize>>,
    pub procs: Vec<Proc<'a>>,
    pub titles: Vec<Title<'a>>,
    pub judgments: Vec<Judgment<'a>>,
    pub sentences: Vec<Sent<'a>>,
    pub stays: Vec<Stay>,
    pub at_large: Option<Day>,
    /// The last escape was ended by a new title, not by a recapture.
    pub retaken_by_title: bool,
    pub absences: Vec<Absence>,
    pub jap_warrant: bool,
    pub lc: Option<Conditional>,
    pub dead: bool,
    pub flags: Flags,
    pub refusals: Vec<(Refusal, Option<usize>, Finding)>,
    /// Acts that found the person detained in their procedure (social inquiry).
    pub detained_then: Vec<usize>,
    /// Appeals that bring a review of the warrant.
    pub reviewed: Vec<usize>,
    /// Appeals of the ministère public against a release or a non-lieu, not yet ruled on.
    pub pending_appeals: Vec<usize>,
}

impl<'a> Engine<'a> {
    /// The act at an index the engine holds.
    pub fn act(&self, i: usize) -> &'a Act {
        let file: &'a [Act] = self.q.file;
        &file[i]
    }
    /// Whether the person is held.
    pub fn held(&self) -> bool {
        self.stays.last().is_some_and(|s| s.to.is_none())
    }
    /// The pack that governs a day.
    pub fn pack(&self, day: Day) -> Option<&'a Pack> {
        self.packs.on(self.q.country, day)
    }
    /// The procedure of an act that has one.
    pub fn proc(&mut self, i: usize) -> Option<(usize, &mut Proc<'a>)> {
        let p = self.proc_of.get(i).copied().flatten()?;
        Some((p, self.procs.get_mut(p)?))
    }
    /// The last title of a procedure that is open.
    pub fn current(&self, p: usize) -> Option<usize> {
        let proc = self.procs.get(p)?;
        proc.titles.iter().rev().copied().find(|t| self.titles[*t].open())
    }
    /// The open title of a procedure that orders of the instruction bear on: never a short one.
    pub fn current_beyond_short(&self, p: usize) -> Option<usize> {
        let proc = self.procs.get(p)?;
        let lasting = |t: &usize| self.titles[*t].open() && !self.titles[*t].kind.is_short();
        proc.titles.iter().rev().copied().find(lasting)
    }
    /// The title an act created.
    pub fn title_of(&self, act: usize) -> Option<usize> {
        self.titles.iter().position(|t| t.act == act && !t.refused)
    }
    /// Completed years on a day, if the birth is known.
    pub fn age_on(&self, day: Day) -> Option<i32> {
        self.birth.map(|birth| super::age::age(birth, day, self.q.settings.feb29_birthday))
    }
    /// The age that decides whether the person is a minor, for an act and its offences.
    pub fn age_for(&self, offences: &[Offence], act_day: Day) -> Option<i32> {
        use super::super::settings::MinorTest;
        let facts = offences.iter().filter_map(|o| o.facts_on).min();
        match self.q.settings.minor_test {
            MinorTest::Measure => self.age_on(act_day),
            MinorTest::Facts => self.age_on(facts.unwrap_or(act_day)),
        }
    }
    /// Whether an age is that of a minor.
    pub fn is_minor(&self, age: Option<i32>) -> bool {
        age.is_some_and(|age| i64::from(age) < self.majority)
    }
    /// Records a step of explanation, only when asked to explain.
    pub fn say(&mut self, title: usize, step: impl FnOnce() -> Step) {
        if self.explain
            && let Some(t) = self.titles.get_mut(title)
        {
            t.steps.push(step());
        }
    }
}

/// The offences an act states, if it states any.
pub(super) fn offences_of(act: &Act) -> &[Offence] {
    match &act.what {
        What::GardeAVue { offences, .. } | What::Requalification { offences } => offences,
        What::MandatDeDepot { offences, .. } | What::Jugement { offences, .. } => {
            offences.as_deref().unwrap_or(&[])
        }
        _ => &[],
    }
}

/// A line of a pack with the pack it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    pub pack: &'a Pack,
    pub line: &'a Line,
}

/// A duty with its day.
#[derive(Clone, Debug)]
pub struct Due<'a> {
    /// What must be done.
    pub duty: Duty,
    /// By when.
    pub on: When,
    /// The article.
    pub article: &'a str,
}
