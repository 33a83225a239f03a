//! Rule packs: the law as dated data. `docs/rule-packs.md` shows how to write one.

mod check;
mod load;
mod tiling;
mod words;

pub use load::PackFault;
pub use words::{
    Authority, ClockCode, Counting, DutyWhen, Effect, Number, Origin, RemedyCode, ShownIn, Starts,
};

use super::acts::{ActType, Before, Court, Creditor, JapForm, LcAuthority, Procedure, Regime};
use super::case::Country;
use super::codes::{Duty, Flag, Refusal};
use super::persons::{Lists, Nature};
use super::settings::Settings;
use crate::base::dates::Day;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// A length as a pack writes it: `{ months = 6 }`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Length {
    /// Months, date to date.
    pub months: i64,
    /// Days; the day of the event is not counted.
    pub days: i64,
    /// Hours, hour to hour.
    pub hours: i64,
    /// Working days; the day of the event is not counted.
    pub working_days: i64,
}

/// One duty attached to a rule.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyRow {
    /// What must be done.
    pub duty: Duty,
    /// How many days before the end.
    #[serde(default)]
    pub days_before: i64,
    /// The article that orders it.
    pub article: String,
    /// In which state of the title.
    #[serde(default = "always")]
    pub when: DutyWhen,
    /// Switches that must have these values.
    #[serde(default)]
    pub setting: std::collections::BTreeMap<String, String>,
}

impl DutyRow {
    /// Whether the duty stands as the administration reads the law.
    pub fn chosen(&self, settings: &Settings) -> bool {
        self.setting.iter().all(|(name, word)| switch_is(settings, name, word))
    }
}

fn always() -> DutyWhen {
    DutyWhen::Always
}

/// The administration's signature under a rule; empty until it has read it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignOff {
    /// Who signed.
    pub name: String,
    /// The day.
    pub date: String,
}

/// A rule: its identity, its article, what it makes whom do.
#[derive(Clone, Debug, Serialize)]
pub struct Rule {
    /// Its id, as `DP-02`.
    pub id: String,
    /// The article or articles, never empty.
    pub article: String,
    /// How well it is known: T read, S secondary, I inference, C convention, ? open.
    pub mark: String,
    /// What it says, in our words.
    pub note: String,
    /// Who decides under it.
    pub authority: Option<Authority>,
    /// The order that renews its period.
    pub order: Option<ActType>,
    /// How its lengths are counted.
    pub counting: Counting,
    /// What its end brings.
    pub effect: Effect,
    /// Duties before and on the end.
    pub duties: Vec<DutyRow>,
    /// The rule a title has after its first, second, third… renewal (the last one repeats).
    pub renewed_as: Vec<String>,
    /// The rule of the later pack that gives the duties of a period ending under it.
    pub successor: Option<String>,
    /// Lists of offences the rule is about.
    #[serde(skip)]
    pub lists: Lists,
    /// Where it shows.
    pub shown_in: ShownIn,
    /// The administration's signature.
    pub sign_off: SignOff,
}

/// Matter of a list of offences.
pub type Matter = Nature;

/// The legal maximum, in months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maximum {
    /// So many months.
    Months(i64),
    /// Life or death.
    NoTerm,
    /// Not on file.
    Missing,
}

/// What the conditions of a line are held against.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// Procedure of a mandat de dépôt.
    pub procedure: Option<Procedure>,
    /// Regime of a garde à vue.
    pub regime: Option<Regime>,
    /// Before whom the breach is debated.
    pub before: Option<Before>,
    /// To whom the money is due.
    pub creditor: Option<Creditor>,
    /// The amount, whole francs.
    pub amount: i64,
    /// Highest class of the offences.
    pub matter: Option<Matter>,
    /// The legal maximum.
    pub maximum: Maximum,
    /// Age that decides whether the person is a minor; unknown counts as adult.
    pub age: Option<i32>,
    /// All the lists of the offences.
    pub lists: Lists,
    /// Delit of the long list of art. 274, under the switches.
    pub named: bool,
    /// A previous conviction that counts (arts 273, 1018).
    pub previous_conviction: bool,
    /// Regularly domiciled.
    pub domiciled: bool,
    /// The policy switches.
    pub settings: &'a Settings,
}

impl<'a> Facts<'a> {
    /// Facts of nothing in particular.
    pub fn none(settings: &'a Settings) -> Facts<'a> {
        Facts {
            procedure: None,
            regime: None,
            before: None,
            creditor: None,
            amount: 0,
            matter: None,
            maximum: Maximum::Missing,
            age: None,
            lists: Lists::NONE,
            named: false,
            previous_conviction: false,
            domiciled: true,
            settings,
        }
    }
}

/// Conditions of a line; an absent one always holds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cond {
    /// One of these procedures.
    pub procedure: Vec<Procedure>,
    /// One of these regimes.
    pub regime: Vec<Regime>,
    /// Before one of these.
    pub before: Vec<Before>,
    /// One of these creditors.
    #[serde(rename = "for")]
    pub creditor: Vec<Creditor>,
    /// One of these matters.
    pub matter: Vec<Matter>,
    /// Known age under this.
    pub age_below: Option<i32>,
    /// Age from this, or unknown.
    pub age_from: Option<i32>,
    /// Maximum from this, in months.
    pub max_from: Option<i64>,
    /// Maximum up to this, in months.
    pub max_to: Option<i64>,
    /// An offence on one of these lists.
    pub lists: Vec<super::persons::List>,
    /// On the long list of art. 274 or not.
    pub named: Option<bool>,
    /// A previous conviction that counts, or none.
    pub previous_conviction: Option<bool>,
    /// Not domiciled, or with a previous conviction that counts (arts 272, 273).
    pub outside_272: Option<bool>,
    /// Amount from this, francs.
    pub amount_from: Option<i64>,
    /// Amount up to this, francs.
    pub amount_to: Option<i64>,
    /// Switches that must have these values.
    pub setting: std::collections::BTreeMap<String, String>,
}

/// The maximum, on which a line depends, is not on file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaximumMissing;

impl Cond {
    /// Whether the facts meet every condition.
    pub fn met(&self, facts: &Facts<'_>) -> Result<bool, MaximumMissing> {
        fn one<T: PartialEq>(allowed: &[T], actual: Option<T>) -> bool {
            allowed.is_empty() || actual.is_some_and(|a| allowed.contains(&a))
        }
        let plain = one(&self.procedure, facts.procedure)
            && one(&self.matter, facts.matter)
            && one(&self.regime, facts.regime)
            && one(&self.before, facts.before)
            && one(&self.creditor, facts.creditor)
            && self.age_below.is_none_or(|below| facts.age.is_some_and(|age| age < below))
            && self.age_from.is_none_or(|from| facts.age.is_none_or(|age| age >= from))
            && (self.lists.is_empty() || self.lists.iter().any(|l| facts.lists.has(*l)))
            && self.named.is_none_or(|named| named == facts.named)
            && self.previous_conviction.is_none_or(|p| p == facts.previous_conviction)
            && self
                .outside_272
                .is_none_or(|o| o == (!facts.domiciled || facts.previous_conviction))
            && self.amount_from.is_none_or(|from| facts.amount >= from)
            && self.amount_to.is_none_or(|to| facts.amount <= to)
            && self.setting.iter().all(|(name, word)| switch_is(facts.settings, name, word));
        if !plain || (self.max_from.is_none() && self.max_to.is_none()) {
            return Ok(plain);
        }
        match facts.maximum {
            Maximum::Missing => Err(MaximumMissing),
            Maximum::NoTerm => Ok(self.max_to.is_none()),
            Maximum::Months(m) => {
                Ok(self.max_from.is_none_or(|from| m >= from)
                    && self.max_to.is_none_or(|to| m <= to))
            }
        }
    }
}

fn switch_is(settings: &Settings, name: &str, word: &str) -> bool {
    use serde_json::Value;
    match settings.get(name) {
        Some(Value::String(value)) => value == word,
        Some(Value::Bool(value)) => word == if value { "true" } else { "false" },
        Some(Value::Number(value)) => word.parse().is_ok_and(|w: i64| value.as_i64() == Some(w)),
        _ => false,
    }
}

/// What a line gives a title.
#[derive(Clone, Debug, Serialize)]
pub struct Open {
    /// Where the first period starts.
    pub starts: Starts,
    /// The first period; none where the law gives no number.
    pub first: Option<Length>,
    /// The renewals, in order.
    pub renewals: Vec<Length>,
    /// The last renewal may be given again without end.
    pub endless: bool,
    /// Whether the ceiling is known.
    pub ceiling: bool,
    /// A flag raised with the title.
    pub flag: Option<Flag>,
    /// The rules after each renewal, where the line differs from its rule.
    pub renewed_as: Vec<String>,
}

/// What a line decides.
#[derive(Clone, Debug, Serialize)]
pub enum Outcome {
    /// The title is refused.
    Refuse(Refusal),
    /// The law forbids the title: it ends when it begins.
    NotAllowed(Flag),
    /// The title runs.
    Open(Open),
    /// The act changes an open title; the length it gives, if any.
    Stage(Option<Length>),
}

/// One line of the table of titles.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// The act that brings the line into play.
    pub on: ActType,
    /// Its rank: the first line whose conditions are met decides.
    pub line: u32,
    /// Index of its rule in the pack.
    pub rule: usize,
    /// Its conditions.
    pub when: Cond,
    /// What it decides.
    pub outcome: Outcome,
}

/// A period given to a person to act (format, section 10).
#[derive(Clone, Debug, Serialize)]
pub struct Remedy {
    /// Decisions it is open against.
    pub on: Vec<ActType>,
    /// Index of its rule.
    pub rule: usize,
    /// Its code.
    pub code: RemedyCode,
    /// Origin what it runs.
    pub from: Origin,
    /// Its length.
    pub length: Length,
    /// Whether a last day that is not worked moves on (art. 1366).
    pub rolled: bool,
    /// Only for judgments given in presence, or by default.
    pub contradictory: Option<bool>,
    /// Only these courts.
    pub courts: Vec<Court>,
    /// Only served abroad, or not.
    pub abroad: Option<bool>,
    /// Only these forms of decision of the juge de l'application des peines.
    pub form: Vec<JapForm>,
}

/// A control clock (format, section 11).
#[derive(Clone, Debug, Serialize)]
pub struct Clock {
    /// The act it runs from.
    pub on: ActType,
    /// Index of its rule.
    pub rule: usize,
    /// Its code.
    pub code: ClockCode,
    /// Origin what it runs.
    pub from: Origin,
    /// Its length.
    pub length: Length,
    /// Only before these.
    pub before: Vec<Before>,
    /// Only decided by these.
    pub by: Vec<LcAuthority>,
    /// Only if the person is, or is not, detained in that procedure.
    pub detained: Option<bool>,
    /// Raised when the day has passed without a decision.
    pub late_flag: Option<Flag>,
}

/// A rule pack, loaded and checked.
#[derive(Clone, Debug, Serialize)]
pub struct Pack {
    /// Its id, as `MLI-2024`.
    pub id: String,
    /// The country.
    pub country: Country,
    /// Its version.
    pub version: String,
    /// First day it governs.
    pub valid_from: Day,
    /// Last day it governs.
    pub valid_to: Option<Day>,
    /// What it holds.
    pub name: String,
    /// Where it was read.
    pub source: String,
    /// SHA-256 of its text, in hexadecimal.
    pub hash: String,
    /// Its rules.
    pub rules: Vec<Rule>,
    /// Its lines, by act and rank.
    pub lines: Vec<Line>,
    /// Its periods to act.
    pub remedies: Vec<Remedy>,
    /// Its control clocks.
    pub clocks: Vec<Clock>,
    #[serde(skip)]
    numbers: [Option<(usize, i64)>; Number::ALL.len()],
}

impl Pack {
    /// Reads a pack from its TOML text and checks it.
    pub fn from_toml(text: &str) -> Result<Pack, PackFault> {
        load::load(text)
    }
    /// A rule by its id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|r| r.id == id)
    }
    /// A number of the pack, if the pack has it.
    pub fn number(&self, number: Number) -> Option<i64> {
        self.numbers.get(number as usize).copied().flatten().map(|(_, n)| n)
    }
    /// The rule that states a number.
    pub fn number_rule(&self, number: Number) -> Option<&Rule> {
        let (rule, _) = self.numbers.get(number as usize).copied().flatten()?;
        self.rules.get(rule)
    }
    /// The lines of an act type, in their order.
    pub fn lines_on(&self, on: ActType) -> &[Line] {
        let from = self.lines.partition_point(|l| l.on < on);
        let to = self.lines.partition_point(|l| l.on <= on);
        self.lines.get(from..to).unwrap_or(&[])
    }
    /// The first line of an act type that the facts meet.
    pub fn line(&self, on: ActType, facts: &Facts<'_>) -> Result<Option<&Line>, MaximumMissing> {
        for line in self.lines_on(on) {
            if line.when.met(facts)? {
                return Ok(Some(line));
            }
        }
        Ok(None)
    }
    /// The rule of a line.
    pub fn rule_of(&self, line: &Line) -> &Rule {
        self.at(line.rule)
    }
    /// The rule at an index this pack gave out.
    pub fn at(&self, rule: usize) -> &Rule {
        // The loader refuses a pack whose indices do not hold, or that has no rule.
        self.rules.get(rule).unwrap_or(&self.rules[0])
    }
    /// Lists of offences of a rule.
    pub fn lists_of(&self, id: &str) -> Lists {
        self.rule(id).map_or(Lists::NONE, |r| r.lists)
    }
}

/// The packs in use, oldest first for each country.
#[derive(Clone, Debug)]
pub struct Packs {
    packs: Vec<Pack>,
}

/// The packs delivered with the product.
pub const BUILTIN: &[(&str, &str)] = &[
    ("MLI/MLI-2001.toml", include_str!("../../../../assets/rules/MLI/MLI-2001.toml")),
    ("MLI/MLI-2024.toml", include_str!("../../../../assets/rules/MLI/MLI-2024.toml")),
    ("NER/NER.toml", include_str!("../../../../assets/rules/NER/NER.toml")),
    ("FRA/FRA.toml", include_str!("../../../../assets/rules/FRA/FRA.toml")),
];

impl Packs {
    /// The packs delivered with the product, read once.
    ///
    /// # Errors
    /// A pack that does not load; the suite of the law loads them all, so a build that passed it
    /// cannot meet one.
    pub fn builtin() -> Result<&'static Packs, PackFault> {
        static PACKS: OnceLock<Result<Packs, PackFault>> = OnceLock::new();
        PACKS.get_or_init(|| Packs::from_texts(BUILTIN)).as_ref().map_err(Clone::clone)
    }
    /// Loads packs from named texts. Two packs of a country may not govern the same day.
    pub fn from_texts(texts: &[(&str, &str)]) -> Result<Packs, PackFault> {
        let mut packs = Vec::with_capacity(texts.len());
        for (name, text) in texts {
            packs.push(Pack::from_toml(text).map_err(|f| f.in_file(name))?);
        }
        packs.sort_by_key(|p: &Pack| (p.country, p.valid_from));
        check::across(&packs)?;
        Ok(Packs { packs })
    }
    /// The pack that governs a day in a country.
    pub fn on(&self, country: Country, day: Day) -> Option<&Pack> {
        let mine = |p: &&Pack| p.country == country && p.valid_from <= day;
        self.packs.iter().rev().find(mine).filter(|p| p.valid_to.is_none_or(|to| day <= to))
    }
    /// The newest pack of a country.
    pub fn newest(&self, country: Country) -> Option<&Pack> {
        self.packs.iter().rev().find(|p| p.country == country)
    }
    /// Every pack.
    pub fn all(&self) -> &[Pack] {
        &self.packs
    }
}
