//! The lines of everyone present, in the order in which they press.
//!
//! Only what decides the place of a line is read for all; a line is read whole when it is shown.
//! Projections that no longer hold on the day are computed again, together.

use super::answers;
use super::assess;
use super::outcome::Outcome;
use super::queries::{Group, Groups, show};
use super::reading::{Mark, View};
use super::table::{self, Holder};
use super::{DeadlineLine, Line, LineKind, Severity};
use crate::base::dates::{Day, Moment};
use crate::base::ids::CommittalId;
use crate::confirmations::{Basis, DateMark, marks, table as confirmations};
use crate::failure::Result;
use crate::names;
use crate::store::Read;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Everyone present, and where each line stands.
pub struct Everyone {
    view: View,
    people: Vec<Person>,
    signed: HashMap<CommittalId, Vec<DateMark>>,
    /// The lines that matter on the day, the most pressing first.
    pub places: Vec<Place>,
}

struct Person {
    holder: Holder,
    computed_on: Day,
    category: Option<String>,
    lines: Lines,
}

enum Lines {
    Written(String),
    Read(Vec<Line>),
}

/// Where one line stands on the day.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Place of its person.
    pub person: u32,
    line: u32,
    /// What it is about.
    pub kind: LineKind,
    /// How loudly it is shown.
    pub severity: Severity,
    /// Days to its day, negative when past.
    pub days: Option<i64>,
    /// Days held beyond.
    pub overrun_days: i64,
}

/// What is read of every line.
#[derive(Deserialize)]
struct Written<'a> {
    kind: LineKind,
    #[serde(borrow)]
    due: Option<&'a str>,
    overrun_days: i64,
    growing: bool,
    #[serde(rename = "act_id")]
    _act_id: IgnoredAny,
    #[serde(rename = "title")]
    _title: IgnoredAny,
    #[serde(rename = "authority")]
    _authority: IgnoredAny,
    #[serde(rename = "rule")]
    _rule: IgnoredAny,
    #[serde(rename = "article")]
    _article: IgnoredAny,
    #[serde(rename = "duty")]
    _duty: IgnoredAny,
    #[serde(rename = "reasons")]
    _reasons: IgnoredAny,
}

impl Written<'_> {
    fn mark(&self) -> Mark {
        Mark {
            kind: self.kind,
            due: self.due.and_then(assess::day_of),
            at: self.due.and_then(Moment::parse),
            overrun_days: self.overrun_days,
            growing: self.growing,
        }
    }
}

impl Place {
    fn of(person: usize, line: usize, mark: Mark, computed_on: Day, view: View) -> Place {
        Place {
            person: person as u32,
            line: line as u32,
            kind: mark.kind,
            severity: mark.severity(computed_on, view),
            days: mark.days(view.today),
            overrun_days: mark.overrun_on(computed_on, view.today),
        }
    }

    fn shown(person: usize, line: usize, shown: &DeadlineLine) -> Place {
        Place {
            person: person as u32,
            line: line as u32,
            kind: shown.kind,
            severity: shown.severity,
            days: shown.days,
            overrun_days: shown.overrun_days,
        }
    }

    /// A duty, a remedy or a clock whose day has passed is history, unless the title itself has run
    /// out: that is said once, by the end of the title.
    fn still_matters(&self) -> bool {
        match self.kind {
            LineKind::Duty | LineKind::Appeal | LineKind::Control => {
                self.days.is_some_and(|d| d >= 0)
            }
            _ => true,
        }
    }

    /// Overruns first, the longest first; what cannot be told is after what has a day.
    fn rank(&self) -> (u8, i64) {
        match (self.severity, self.days) {
            (Severity::Overrun, days) => (0, days.unwrap_or(0).min(-self.overrun_days)),
            (_, Some(days)) => (1, days),
            (_, None) => (2, 0),
        }
    }

    /// The group that it is counted in.
    pub fn group(&self) -> Group {
        super::queries::group_on(self.severity, self.days)
    }
}

/// Whether what is kept no longer holds on the day.
pub(super) fn is_stale(today: Day, computed_on: Day, stable_until: Option<Day>) -> bool {
    today < computed_on || stable_until.is_some_and(|day| day <= today)
}

impl Everyone {
    /// Everyone present on the day of the reader.
    pub fn of(read: &Read<'_>) -> Result<Everyone> {
        let view = View::of(read)?;
        let mut people = Vec::new();
        let mut stale: HashMap<CommittalId, usize> = HashMap::new();
        for mut holder in table::holders(read.conn, Outcome::computed_with())? {
            let Some(kept) = holder.kept.take() else {
                // Nothing was ever computed: the person counts, without a line.
                let lines = Lines::Read(Vec::new());
                people.push(Person { holder, computed_on: read.today, category: None, lines });
                continue;
            };
            if !kept.of_these_rules || is_stale(read.today, kept.computed_on, kept.stable_until) {
                stale.insert(holder.committal_id.clone(), people.len());
            }
            people.push(Person {
                holder,
                computed_on: kept.computed_on,
                category: kept.category,
                lines: Lines::Written(kept.lines),
            });
        }
        let mut ids: Vec<CommittalId> = stale.keys().cloned().collect();
        ids.sort_unstable();
        assess::projections(read, &ids, |id, projection| {
            if let Some(person) = stale.get(&id).and_then(|&at| people.get_mut(at)) {
                person.computed_on = projection.computed_on;
                person.category = projection.category;
                person.lines = Lines::Read(projection.lines);
            }
            Ok(())
        })?;
        let signed = confirmations::marks_of_present(read.conn)?;
        let mut everyone = Everyone { view, people, signed, places: Vec::new() };
        everyone.places = everyone.place(read)?;
        Ok(everyone)
    }

    /// How many people are present.
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Whether nobody is.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Each stay with its category on the day, in the order of the register.
    pub fn categories(&self) -> impl Iterator<Item = (&Holder, Option<&str>)> {
        self.people.iter().map(|p| (&p.holder, p.category.as_deref()))
    }

    /// Leaves only the lines of people whose name or number contains a text.
    pub fn only_named(&mut self, read: &Read<'_>, text: &str) -> Result<()> {
        let folded = names::fold(text);
        if folded.is_empty() {
            return Ok(());
        }
        let mut wanted = Vec::with_capacity(self.people.len());
        for Person { holder, .. } in &self.people {
            let name = table::name(read.conn, &holder.detainee_id)?;
            wanted.push([&name, &holder.ecrou].iter().any(|t| names::fold(t).contains(&folded)));
        }
        self.places.retain(|p| wanted.get(p.person as usize) == Some(&true));
        Ok(())
    }

    /// How many lines each group has.
    pub fn groups(&self) -> Groups {
        let mut groups = Groups::default();
        self.places.iter().for_each(|place| groups.count(place.group()));
        groups
    }

    /// These lines, read whole.
    pub fn lines<'a>(
        &self,
        read: &Read<'_>,
        places: impl IntoIterator<Item = &'a Place>,
    ) -> Result<Vec<DeadlineLine>> {
        let mut whole: HashMap<u32, Vec<DeadlineLine>> = HashMap::new();
        let mut out = Vec::new();
        for place in places {
            let Some(person) = self.people.get(place.person as usize) else { continue };
            let known = match whole.entry(place.person) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(self.whole(read, person)?),
            };
            out.extend(known.get(place.line as usize).cloned());
        }
        answers::fill(read.conn, &mut out, None)?;
        Ok(out)
    }

    /// The signatures under the dates of a person.
    fn marks(&self, person: &Person) -> &[DateMark] {
        self.signed.get(&person.holder.committal_id).map_or(&[], Vec::as_slice)
    }

    /// The lines of a person, read whole, with the signatures under their dates.
    fn whole(&self, read: &Read<'_>, person: &Person) -> Result<Vec<DeadlineLine>> {
        let name = table::name(read.conn, &person.holder.detainee_id)?;
        let written: Vec<Line>;
        let lines = match &person.lines {
            Lines::Read(lines) => lines,
            Lines::Written(text) => {
                written = serde_json::from_str(text)?;
                &written
            }
        };
        let shown = lines.iter().map(|line| {
            show(
                line,
                person.computed_on,
                self.view,
                &person.holder.committal_id,
                &person.holder.detainee_id,
                (&person.holder.ecrou, &name),
                person.category.as_deref(),
            )
        });
        let mut shown: Vec<DeadlineLine> = shown.collect();
        marks::apply(&mut shown, self.marks(person), self.view);
        Ok(shown)
    }

    fn place(&self, read: &Read<'_>) -> Result<Vec<Place>> {
        let mut places = Vec::with_capacity(self.people.len() * 3);
        for (at, person) in self.people.iter().enumerate() {
            let first = places.len();
            let of = |(line, mark): (usize, Mark)| {
                Place::of(at, line, mark, person.computed_on, self.view)
            };
            match &person.lines {
                // A date put over another or typed by hand changes the place of its line.
                _ if self.marks(person).iter().any(|m| m.basis != Basis::Computed) => {
                    let lines = self.whole(read, person)?;
                    places.extend(lines.iter().enumerate().map(|(n, l)| Place::shown(at, n, l)));
                }
                Lines::Read(lines) => {
                    places.extend(lines.iter().map(Line::mark).enumerate().map(of));
                }
                Lines::Written(text) => {
                    let written: Vec<Written<'_>> = serde_json::from_str(text)?;
                    places.extend(written.iter().map(Written::mark).enumerate().map(of));
                }
            }
            let mut own = places.split_off(first);
            own.retain(Place::still_matters);
            places.append(&mut own);
        }
        // Those of one rank stay in the order of the register.
        places.sort_by_key(Place::rank);
        Ok(places)
    }
}
