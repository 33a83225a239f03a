//! The result of an evaluation, as the format writes it (section 12).

use super::acts::{LcAuthority, When};
use super::codes::{Category, Duty, Flag, Refusal, Status};
use super::explain::Step;
use super::reasons::Reason;
use crate::base::dates::Day;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// Values by name, in the order of the file; serialised as an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T>(pub Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Named<T> {
        Named(Vec::new())
    }
}

impl<T> Named<T> {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, v)| v)
    }
    /// Every name and value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(n, v)| (n.as_str(), v))
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut map = s.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The person, as far as the birth is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PersonResult {
    /// Day of birth the law reckons with.
    pub birth_used: Day,
    /// Only the year is known (MIN-01).
    pub birth_presumed: bool,
    /// Eighteenth birthday.
    pub majority_on: Day,
    /// Completed years.
    pub age_today: i32,
    /// Below eighteen.
    pub minor_today: bool,
}

/// A duty and its day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DutyResult {
    /// What must be done.
    pub duty: Duty,
    /// By when.
    pub on: When,
    /// The article that orders it.
    pub article: String,
}

/// The other dates of a title, where the law can be read otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReadingsResult {
    /// End counted from the mandat instead of the first appearance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_mandat: Option<Day>,
    /// End counted from the last renewal order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_order: Option<Day>,
    /// Ceiling counted from the new mandat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ceiling_from_new_mandat: Option<Day>,
    /// End if the escape had stopped the clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escape_suspends: Option<Day>,
}

/// A title: what allows the prison to hold the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TitleResult {
    /// Its rule; none when refused before one was found.
    pub rule: Option<String>,
    /// The pack of that rule.
    pub pack: Option<String>,
    /// The day, or minute, of its end: release is due then.
    pub expires_on: Option<When>,
    /// The eve of that day.
    pub last_undisputed_day: Option<Day>,
    /// The end if every renewal were given.
    pub ceiling_on: Option<When>,
    /// Duties before and on the end.
    pub notify_on: Vec<DutyResult>,
    /// Its state.
    pub status: Status,
    /// Days held beyond its end that nothing covers.
    pub overrun_days: i64,
    /// Whole hours of the same, for hour-based titles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overrun_hours: Option<i64>,
    /// Other dates.
    pub readings: ReadingsResult,
    /// Age at the facts, or at the measure.
    pub age_at_facts: Option<i32>,
    /// Below eighteen at that age.
    pub minor: bool,
    /// First day or minute; none while what it waits for has no end.
    pub starts_on: Option<When>,
    /// The procedure.
    pub proc: Option<String>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SentenceResult {
    /// Firm months.
    pub firm_months: i64,
    /// Firm days.
    pub firm_days: i64,
    /// Réclusion à perpétuité.
    pub life: bool,
    /// Peine de mort.
    pub death: bool,
    /// Being served.
    pub in_execution: bool,
    /// Another decision took its place.
    pub replaced: bool,
    /// Day it became, or becomes, final.
    pub final_on: Option<Day>,
    /// Days of detention before it that were deducted.
    pub deducted_days: Option<i64>,
    /// Its end, bare.
    pub end_on: Option<Day>,
    /// Total of its concours group.
    pub cumulated_months: Option<i64>,
    /// Day on which a suspension can no longer be lost.
    pub sursis_void_on: Option<Day>,
    /// Day on which the penalty lapses.
    pub prescribed_on: Option<Day>,
}

/// The day on which nothing holds the person any more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReleaseResult {
    /// That day.
    pub on: Option<Day>,
    /// It has come and nothing is in force.
    pub due: bool,
    /// Days since.
    pub overdue_days: i64,
    /// The day by reading, when the open readings differ.
    pub by_reading: Option<Named<Day>>,
    /// What keeps it from being known or reached.
    pub blocked_by: Vec<String>,
    /// Last day of custody of a person who left.
    pub released_on: Option<Day>,
}

/// A period to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LimitResult {
    /// Its last day as counted.
    pub nominal: When,
    /// Its last day in law (CPP 1366).
    pub on: When,
}

/// A refusal and the act at fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// Why.
    pub code: Refusal,
    /// The act.
    pub act: Option<String>,
    /// Why exactly, where there is more to say than the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The other act, that the first contradicts or names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
}

/// A flag and the act that raised it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Raised {
    /// What.
    pub flag: Flag,
    /// The act.
    pub act: String,
}

/// A rule pack that the result rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackUsed {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its text.
    pub hash: String,
}

/// Everything a file says on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evaluation {
    /// Penal category.
    pub category: Option<Category>,
    /// The person.
    #[serde(serialize_with = "or_empty")]
    pub person: Option<PersonResult>,
    /// Titles, by the act that created them.
    pub titles: Named<TitleResult>,
    /// Sentences, by decision.
    pub sentences: Named<SentenceResult>,
    /// Release.
    pub release: ReleaseResult,
    /// First day of conditional release.
    pub conditional_release_on: Option<Day>,
    /// Who decides on it.
    pub conditional_release_authority: Option<LcAuthority>,
    /// Periods to act, by decision and code.
    pub appeal_limits: Named<Named<LimitResult>>,
    /// Control clocks, by act and code.
    pub limits: Named<Named<Option<When>>>,
    /// What must be brought to notice.
    pub flags: Vec<Flag>,
    /// The acts that raised them, where one act did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub raised: Vec<Raised>,
    /// Why some dates cannot be given.
    pub refusals: Vec<Refused>,
    /// The steps as plain text; empty unless asked for.
    pub explanation: Vec<String>,
    /// The steps as data, by title, sentence or `release`; empty unless asked for.
    pub explanations: Named<Vec<Step>>,
    /// Packs used; empty unless an explanation was asked for.
    pub packs: Vec<PackUsed>,
}

fn or_empty<S: Serializer>(person: &Option<PersonResult>, s: S) -> Result<S::Ok, S::Error> {
    match person {
        Some(person) => person.serialize(s),
        None => s.serialize_map(Some(0))?.end(),
    }
}

impl Evaluation {
    /// Whether a flag is up.
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }
}
