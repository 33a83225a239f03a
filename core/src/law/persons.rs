//! The person, the offences and the sentences of a case (format, section 4).

use super::json::{Field, Fields, Kind, Malformed, Path, Problem, Slot, choices, read_list};
use crate::base::dates::Day;
use serde_json::{Map, Value};

choices! {
    /// Class of an offence (CP 111-1: crimes, délits, contraventions).
    pub enum Nature {
        /// Tried by the chambre criminelle.
        Crime = "crime",
        /// Tried by the tribunal correctionnel.
        Delit = "delit",
        /// Tried by the tribunal de police.
        Contravention = "contravention",
    }
    /// Maximum of a crime that has no term.
    pub enum NoTerm {
        /// Réclusion à perpétuité.
        Life = "life",
        /// Peine de mort.
        Death = "death",
    }
    /// Legal lists an offence may stand on.
    pub enum List {
        /// Named délits of art. 274, last paragraph, and of arts 881, 885, 891.
        Art274 = "art274",
        /// Organised band: same effect as `art274`.
        BandeOrganisee = "bande_organisee",
        /// Listed crimes of art. 285.
        Art285 = "art285",
        /// Terrorism and transnational crime, for minors (art. 885, 1019).
        Art885 = "art885",
        /// Press offences.
        Presse = "presse",
        /// Prosecution under a special law (art. 141).
        LoiSpeciale = "loi_speciale",
        /// Escape with prison-breaking or violence (CP 242-67).
        EvasionBris = "evasion_bris",
        /// Sexual offences, for prescription.
        Sexuel = "sexuel",
        /// Terrorism, for prescription.
        Terrorisme = "terrorisme",
        /// Public money, for prescription.
        BiensPublics = "biens_publics",
        /// Penalties that never lapse.
        Imprescriptible = "imprescriptible",
    }
    /// Sex as written in the register.
    pub enum Sex {
        /// Male.
        M = "M",
        /// Female.
        F = "F",
    }
}

/// A set of [`List`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(u16);

impl Lists {
    /// The empty set.
    pub const NONE: Lists = Lists(0);
    /// The set with `list` added.
    pub const fn with(self, list: List) -> Lists {
        Lists(self.0 | 1 << list as u16)
    }
    /// Both sets together.
    pub const fn or(self, other: Lists) -> Lists {
        Lists(self.0 | other.0)
    }
    /// Whether `list` is in the set.
    pub const fn has(self, list: List) -> bool {
        self.0 & 1 << list as u16 != 0
    }
    /// Whether the two sets share a list.
    pub const fn any(self, other: Lists) -> bool {
        self.0 & other.0 != 0
    }
    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// The lists of the set, in the order of the format.
    pub fn iter(self) -> impl Iterator<Item = List> {
        List::ALL.iter().copied().filter(move |l| self.has(*l))
    }
}

impl FromIterator<List> for Lists {
    fn from_iter<I: IntoIterator<Item = List>>(lists: I) -> Lists {
        lists.into_iter().fold(Lists::NONE, Lists::with)
    }
}

impl Field for Lists {
    const KIND: Kind = Kind::Group;
    fn read(value: &Value, at: &Path<'_>) -> Result<Lists, Malformed> {
        Ok(read_list(value, at, List::read)?.into_iter().collect())
    }
    fn write(&self) -> Value {
        Value::Array(self.iter().map(|l| l.write()).collect())
    }
}

/// An offence as the act that states it qualifies it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offence {
    /// Crime, délit or contravention.
    pub nature: Nature,
    /// Legal maximum in months, aggravation and recidivism of the title included; 0: no prison.
    pub max_months: Option<i64>,
    /// For crimes without a term.
    pub max: Option<NoTerm>,
    /// Legal lists it stands on.
    pub lists: Lists,
    /// Day of the facts.
    pub facts_on: Option<Day>,
    /// Usual name, free.
    pub label: Option<String>,
    /// Article, free.
    pub article: Option<String>,
}

impl Offence {
    /// An offence with nothing but its class and its maximum in months.
    pub fn new(nature: Nature, max_months: Option<i64>) -> Offence {
        Offence {
            nature,
            max_months,
            max: None,
            lists: Lists::NONE,
            facts_on: None,
            label: None,
            article: None,
        }
    }
}

const OFFENCE: &[&str] = &["nature", "max_months", "max", "lists", "facts_on", "label", "article"];

impl Field for Offence {
    const KIND: Kind = Kind::Group;
    fn read(value: &Value, at: &Path<'_>) -> Result<Offence, Malformed> {
        let f = Fields::of(value, at)?;
        f.only(|k| OFFENCE.contains(&k))?;
        Ok(Offence {
            nature: f.required("nature")?,
            max_months: f.optional("max_months")?,
            max: f.optional("max")?,
            lists: f.or("lists", Lists::NONE)?,
            facts_on: f.optional("facts_on")?,
            label: f.optional("label")?,
            article: f.optional("article")?,
        })
    }
    fn write(&self) -> Value {
        let mut map = Map::new();
        self.nature.put("nature", &mut map);
        self.max_months.put("max_months", &mut map);
        self.max.put("max", &mut map);
        if !self.lists.is_empty() {
            self.lists.put("lists", &mut map);
        }
        self.facts_on.put("facts_on", &mut map);
        self.label.put("label", &mut map);
        self.article.put("article", &mut map);
        Value::Object(map)
    }
}

impl Field for Vec<Offence> {
    const KIND: Kind = Kind::Offences;
    fn read(value: &Value, at: &Path<'_>) -> Result<Vec<Offence>, Malformed> {
        read_list(value, at, Offence::read)
    }
    fn write(&self) -> Value {
        Value::Array(self.iter().map(Field::write).collect())
    }
}

/// What of a sentence is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suspended {
    /// The whole of it.
    All,
    /// These months and days.
    Part {
        /// Months suspended.
        months: i64,
        /// Days suspended.
        days: i64,
    },
}

impl Field for Suspended {
    const KIND: Kind = Kind::Group;
    fn read(value: &Value, at: &Path<'_>) -> Result<Suspended, Malformed> {
        match value {
            Value::String(word) if word == "all" => Ok(Suspended::All),
            Value::String(word) => Err(at.fault(Problem::UnknownValue(word.clone()))),
            _ => {
                let f = Fields::of(value, at)?;
                f.only(|k| k == "months" || k == "days")?;
                Ok(Suspended::Part { months: f.or("months", 0)?, days: f.or("days", 0)? })
            }
        }
    }
    fn write(&self) -> Value {
        match *self {
            Suspended::All => Value::String("all".to_owned()),
            Suspended::Part { months, days } => {
                let mut map = Map::new();
                months.put("months", &mut map);
                days.put("days", &mut map);
                Value::Object(map)
            }
        }
    }
}

/// A sentence of imprisonment as pronounced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Months pronounced.
    pub months: i64,
    /// Days pronounced.
    pub days: i64,
    /// Réclusion à perpétuité.
    pub life: bool,
    /// Peine de mort.
    pub death: bool,
    /// The suspended part.
    pub suspended: Option<Suspended>,
}

impl Field for Sentence {
    const KIND: Kind = Kind::Sentence;
    fn read(value: &Value, at: &Path<'_>) -> Result<Sentence, Malformed> {
        let f = Fields::of(value, at)?;
        f.only(|k| ["months", "days", "life", "death", "suspended"].contains(&k))?;
        Ok(Sentence {
            months: f.or("months", 0)?,
            days: f.or("days", 0)?,
            life: f.or("life", false)?,
            death: f.or("death", false)?,
            suspended: f.optional("suspended")?,
        })
    }
    fn write(&self) -> Value {
        let mut map = Map::new();
        for (name, n) in [("months", self.months), ("days", self.days)] {
            if n != 0 {
                n.put(name, &mut map);
            }
        }
        for (name, set) in [("life", self.life), ("death", self.death)] {
            if set {
                set.put(name, &mut map);
            }
        }
        self.suspended.put("suspended", &mut map);
        Value::Object(map)
    }
}

/// Birth as the register knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Birth {
    /// The day.
    Day(Day),
    /// The year alone: presumed 31 December (MIN-01).
    Year(i32),
}

impl Birth {
    /// The day the law reckons with.
    pub fn used(self) -> Option<Day> {
        match self {
            Birth::Day(day) => Some(day),
            Birth::Year(year) => Day::new(year, 12, 31),
        }
    }
}

impl Field for Birth {
    const KIND: Kind = Kind::Text;
    fn read(value: &Value, at: &Path<'_>) -> Result<Birth, Malformed> {
        let fault = || at.not_a("a calendar date or a year");
        let text = value.as_str().ok_or_else(fault)?;
        if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
            let year: i32 = text.parse().map_err(|_| fault())?;
            return if year > 0 { Ok(Birth::Year(year)) } else { Err(fault()) };
        }
        Day::parse(text).filter(|d| d.year() > 0).map(Birth::Day).ok_or_else(fault)
    }
    fn write(&self) -> Value {
        match self {
            Birth::Day(day) => day.write(),
            Birth::Year(year) => Value::String(format!("{year:04}")),
        }
    }
}

/// A previous conviction, for arts 273 and 1018.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriorConviction {
    /// Crime or délit.
    pub nature: Nature,
    /// Months without suspension.
    pub months_firm: i64,
    /// Délit of common law.
    pub common_law: bool,
    /// Day it became final.
    pub final_on: Option<Day>,
}

impl PriorConviction {
    /// Whether it counts for arts 273 and 1018: a crime, or a common-law délit with more than
    /// `above_months` months firm.
    pub fn counts(&self, above_months: i64) -> bool {
        self.nature == Nature::Crime || (self.common_law && self.months_firm > above_months)
    }
}

impl Field for PriorConviction {
    const KIND: Kind = Kind::Group;
    fn read(value: &Value, at: &Path<'_>) -> Result<PriorConviction, Malformed> {
        let f = Fields::of(value, at)?;
        f.only(|k| ["nature", "months_firm", "common_law", "final_on"].contains(&k))?;
        let nature: Nature = f.required("nature")?;
        if nature == Nature::Contravention {
            let word = nature.word().to_owned();
            return Err(at.key("nature").fault(Problem::UnknownValue(word)));
        }
        Ok(PriorConviction {
            nature,
            months_firm: f.or("months_firm", 0)?,
            common_law: f.or("common_law", true)?,
            final_on: f.optional("final_on")?,
        })
    }
    fn write(&self) -> Value {
        let mut map = Map::new();
        self.nature.put("nature", &mut map);
        self.months_firm.put("months_firm", &mut map);
        self.common_law.put("common_law", &mut map);
        self.final_on.put("final_on", &mut map);
        Value::Object(map)
    }
}

/// What the law needs to know of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Birth, if known.
    pub birth: Option<Birth>,
    /// Sex; no rule here uses it.
    pub sex: Option<Sex>,
    /// Regularly domiciled (art. 272).
    pub domiciled_in_mali: bool,
    /// Earlier convictions.
    pub prior_convictions: Vec<PriorConviction>,
    /// Pregnant at conviction (art. 1258).
    pub pregnant: bool,
    /// Nursing a child under three at conviction (art. 1258).
    pub nursing_child_under_3: bool,
    /// Infirm at conviction (art. 1258).
    pub infirm: bool,
}

impl Default for Person {
    fn default() -> Person {
        Person {
            birth: None,
            sex: None,
            domiciled_in_mali: true,
            prior_convictions: Vec::new(),
            pregnant: false,
            nursing_child_under_3: false,
            infirm: false,
        }
    }
}

const PERSON: &[&str] = &[
    "birth",
    "sex",
    "domiciled_in_mali",
    "prior_convictions",
    "pregnant",
    "nursing_child_under_3",
    "infirm",
];

impl Field for Person {
    const KIND: Kind = Kind::Group;
    fn read(value: &Value, at: &Path<'_>) -> Result<Person, Malformed> {
        let f = Fields::of(value, at)?;
        f.only(|k| PERSON.contains(&k))?;
        let priors = match f.value("prior_convictions") {
            Some(v) => read_list(v, &at.key("prior_convictions"), PriorConviction::read)?,
            None => Vec::new(),
        };
        Ok(Person {
            birth: f.optional("birth")?,
            sex: f.optional("sex")?,
            domiciled_in_mali: f.or("domiciled_in_mali", true)?,
            prior_convictions: priors,
            pregnant: f.or("pregnant", false)?,
            nursing_child_under_3: f.or("nursing_child_under_3", false)?,
            infirm: f.or("infirm", false)?,
        })
    }
    fn write(&self) -> Value {
        let mut map = Map::new();
        self.birth.put("birth", &mut map);
        self.sex.put("sex", &mut map);
        self.domiciled_in_mali.put("domiciled_in_mali", &mut map);
        let priors = self.prior_convictions.iter().map(Field::write).collect();
        map.insert("prior_convictions".to_owned(), Value::Array(priors));
        self.pregnant.put("pregnant", &mut map);
        self.nursing_child_under_3.put("nursing_child_under_3", &mut map);
        self.infirm.put("infirm", &mut map);
        Value::Object(map)
    }
}
