//! A case: a file of acts with what the law must know to read it (format, section 3).

use super::acts::{Act, When};
use super::json::{Field, Fields, Kind, Malformed, Path, Slot, choices, read_list};
use super::persons::Person;
use super::settings::Settings;
use crate::base::dates::{Day, Moment};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use serde_json::{Map, Value};

choices! {
    /// Country whose rules apply.
    pub enum Country {
        /// Mali.
        Mli = "MLI",
        /// Niger.
        Ner = "NER",
        /// France.
        Fra = "FRA",
    }
}

/// The day, or the minute, at which a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today(pub When);

impl Today {
    /// The civil day.
    pub fn day(self) -> Day {
        self.0.day()
    }
    /// The minute at which hour-based clocks are read: 23:59 when only the day is known.
    pub fn minute(self) -> Option<Moment> {
        match self.0 {
            When::Minute(minute) => Some(minute),
            When::Day(day) => day.at(23, 59),
        }
    }
}

/// Everything the evaluation depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Its title, free.
    pub title: Option<String>,
    /// The day it is read.
    pub today: Today,
    /// The country.
    pub country: Country,
    /// The policy switches.
    pub settings: Settings,
    /// Public holidays.
    pub holidays: Vec<Day>,
    /// The person.
    pub person: Person,
    /// The acts, in chronological order.
    pub file: Vec<Act>,
    /// What a test case expects of the result.
    pub expect: Option<Value>,
}

impl Case {
    /// A case with nothing but its acts: Mali, default switches, no holiday, unknown person.
    pub fn new(id: impl Into<String>, today: When, file: Vec<Act>) -> Case {
        Case {
            id: id.into(),
            title: None,
            today: Today(today),
            country: Country::Mli,
            settings: Settings::default(),
            holidays: Vec::new(),
            person: Person::default(),
            file,
            expect: None,
        }
    }
}

const CASE: &[&str] = &[
    "id",
    "title",
    "today",
    "country",
    "settings",
    "holidays",
    "person",
    "file",
    "family",
    "rules",
    "articles",
    "calculation",
    "confidence",
    "expect",
    "note",
];

impl Field for Case {
    const KIND: Kind = Kind::Group;
    fn read(value: &Value, at: &Path<'_>) -> Result<Case, Malformed> {
        let f = Fields::of(value, at)?;
        let id = f.required("id")?;
        f.only(|k| CASE.contains(&k))?;
        let expect = f.value("expect").cloned();
        if let Some(expect) = &expect {
            Fields::of(expect, &at.key("expect"))?;
        }
        let holidays = match f.value("holidays") {
            Some(list) => read_list(list, &at.key("holidays"), Day::read)?,
            None => Vec::new(),
        };
        let file_at = at.key("file");
        let file = match f.value("file") {
            Some(list) => read_list(list, &file_at, Act::read)?,
            None => return Err(file_at.fault(super::json::Problem::Missing)),
        };
        Ok(Case {
            id,
            title: f.optional("title")?,
            today: Today(f.required("today")?),
            country: f.or("country", Country::Mli)?,
            settings: f.optional("settings")?.unwrap_or_default(),
            holidays,
            person: f.optional("person")?.unwrap_or_default(),
            file,
            expect,
        })
    }
    fn write(&self) -> Value {
        let mut map = Map::new();
        self.id.put("id", &mut map);
        self.title.put("title", &mut map);
        self.today.0.put("today", &mut map);
        self.country.put("country", &mut map);
        self.settings.put("settings", &mut map);
        let holidays = self.holidays.iter().map(Field::write).collect();
        map.insert("holidays".to_owned(), Value::Array(holidays));
        self.person.put("person", &mut map);
        map.insert("file".to_owned(), Value::Array(self.file.iter().map(Field::write).collect()));
        if let Some(expect) = &self.expect {
            map.insert("expect".to_owned(), expect.clone());
        }
        Value::Object(map)
    }
}

impl Serialize for Case {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.write().serialize(s)
    }
}
impl<'de> Deserialize<'de> for Case {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Case, D::Error> {
        Case::read(&Value::deserialize(d)?, &Path::ROOT).map_err(D::Error::custom)
    }
}
