//! Strict reading of case-format JSON: every fault names the place, as `$.file[1].date`.

use crate::base::dates::{Day, Moment};
use serde::Serialize;
use serde_json::{Map, Value};
use std::fmt;

/// Something that is not of the case format: where it stands and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {problem}")]
pub struct Malformed {
    /// JSON path of the fault, `$` being the case (or the act read alone).
    pub path: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// The ways in which JSON can fail the format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The text is not JSON at all.
    #[error("not JSON (line {line}, column {column})")]
    NotJson {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
    },
    /// A required field is absent or null.
    #[error("missing")]
    Missing,
    /// A field that the format does not know.
    #[error("unknown field")]
    UnknownField,
    /// A value of another JSON type.
    #[error("not {0}")]
    NotA(&'static str),
    /// A text that is not one of the allowed words.
    #[error("unknown value {0:?}")]
    UnknownValue(String),
    /// A number outside what can be counted with.
    #[error("out of range")]
    OutOfRange,
}

/// Place of a value in the document, linked so that reading allocates nothing until a fault.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The document itself.
    pub const ROOT: Path<'static> = Path { parent: None, step: Step::Root };

    /// The field `name` of this place.
    pub fn key(&'a self, name: &'a str) -> Path<'a> {
        Path { parent: Some(self), step: Step::Key(name) }
    }
    /// The element `index` of this place.
    pub fn index(&'a self, index: usize) -> Path<'a> {
        Path { parent: Some(self), step: Step::Index(index) }
    }
    /// A fault at this place.
    pub fn fault(&self, problem: Problem) -> Malformed {
        Malformed { path: self.to_string(), problem }
    }
    /// A fault of type at this place.
    pub fn not_a(&self, what: &'static str) -> Malformed {
        self.fault(Problem::NotA(what))
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => f.write_str("$"),
            Step::Key(name) => write!(f, ".{name}"),
            Step::Index(i) => write!(f, "[{i}]"),
        }
    }
}

/// What kind of value a field takes; screens build their inputs from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "values")]
pub enum Kind {
    /// Free text.
    Text,
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A minute, `YYYY-MM-DDTHH:MM`.
    Minute,
    /// True or false.
    Truth,
    /// A whole number, zero or more.
    Whole,
    /// The id of an earlier act.
    Act,
    /// Ids of earlier acts.
    Acts,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A list of offences.
    Offences,
    /// A sentence.
    Sentence,
    /// Anything nested that has fields of its own.
    Group,
}

/// A value that the format knows how to read and write.
pub trait Field: Sized {
    /// What the vocabulary says of it.
    const KIND: Kind;
    /// Reads it, or says where it is at fault.
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, Malformed>;
    /// Writes it as [`Field::read`] reads it.
    fn write(&self) -> Value;
}

/// A place in an object for a [`Field`], required or not.
pub trait Slot: Sized {
    /// What the vocabulary says of the value.
    const KIND: Kind;
    /// Whether the field must be there.
    const REQUIRED: bool;
    /// Takes the field out of an object; null is absence.
    fn take(fields: &Fields<'_>, name: &'static str) -> Result<Self, Malformed>;
    /// Puts the field into an object; absence writes nothing.
    fn put(&self, name: &'static str, into: &mut Map<String, Value>);
}

impl<T: Field> Slot for T {
    const KIND: Kind = T::KIND;
    const REQUIRED: bool = true;
    fn take(fields: &Fields<'_>, name: &'static str) -> Result<T, Malformed> {
        fields.required(name)
    }
    fn put(&self, name: &'static str, into: &mut Map<String, Value>) {
        into.insert(name.to_owned(), self.write());
    }
}

impl<T: Field> Slot for Option<T> {
    const KIND: Kind = T::KIND;
    const REQUIRED: bool = false;
    fn take(fields: &Fields<'_>, name: &'static str) -> Result<Option<T>, Malformed> {
        fields.optional(name)
    }
    fn put(&self, name: &'static str, into: &mut Map<String, Value>) {
        if let Some(value) = self {
            into.insert(name.to_owned(), value.write());
        }
    }
}

/// The fields of one object, read by name.
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
    at: &'a Path<'a>,
}

impl<'a> Fields<'a> {
    /// Takes `value` as an object; anything else is a fault.
    pub fn of(value: &'a Value, at: &'a Path<'a>) -> Result<Fields<'a>, Malformed> {
        let map = value.as_object().ok_or_else(|| at.not_a("an object"))?;
        Ok(Fields { map, at })
    }
    /// The fields of an object already at hand.
    pub fn around(map: &'a Map<String, Value>, at: &'a Path<'a>) -> Fields<'a> {
        Fields { map, at }
    }
    /// Faults the first field whose name is not known.
    pub fn only(&self, known: impl Fn(&str) -> bool) -> Result<(), Malformed> {
        match self.map.keys().find(|k| !known(k)) {
            Some(stranger) => Err(self.at.key(stranger).fault(Problem::UnknownField)),
            None => Ok(()),
        }
    }
    /// The value of a field, if it is there and not null.
    pub fn value(&self, name: &str) -> Option<&'a Value> {
        self.map.get(name).filter(|v| !v.is_null())
    }
    /// A field that must be there.
    pub fn required<T: Field>(&self, name: &str) -> Result<T, Malformed> {
        let at = self.at.key(name);
        T::read(self.value(name).ok_or_else(|| at.fault(Problem::Missing))?, &at)
    }
    /// A field that may be absent.
    pub fn optional<T: Field>(&self, name: &str) -> Result<Option<T>, Malformed> {
        self.value(name).map(|v| T::read(v, &self.at.key(name))).transpose()
    }
    /// A field with a default.
    pub fn or<T: Field>(&self, name: &str, default: T) -> Result<T, Malformed> {
        Ok(self.optional(name)?.unwrap_or(default))
    }
}

/// Largest whole number the format accepts: far above any amount or length, far below overflow.
const LARGEST: i64 = 1_000_000_000_000;

impl Field for String {
    const KIND: Kind = Kind::Text;
    fn read(value: &Value, at: &Path<'_>) -> Result<String, Malformed> {
        value.as_str().map(str::to_owned).ok_or_else(|| at.not_a("a text"))
    }
    fn write(&self) -> Value {
        Value::String(self.clone())
    }
}

impl Field for Day {
    const KIND: Kind = Kind::Day;
    fn read(value: &Value, at: &Path<'_>) -> Result<Day, Malformed> {
        value
            .as_str()
            .and_then(Day::parse)
            .filter(|d| d.year() > 0)
            .ok_or_else(|| at.not_a("a calendar date"))
    }
    fn write(&self) -> Value {
        Value::String(self.to_string())
    }
}

impl Field for Moment {
    const KIND: Kind = Kind::Minute;
    fn read(value: &Value, at: &Path<'_>) -> Result<Moment, Malformed> {
        value
            .as_str()
            .and_then(Moment::parse)
            .filter(|m| m.day().year() > 0)
            .ok_or_else(|| at.not_a("a date and time"))
    }
    fn write(&self) -> Value {
        Value::String(self.to_string())
    }
}

impl Field for bool {
    const KIND: Kind = Kind::Truth;
    fn read(value: &Value, at: &Path<'_>) -> Result<bool, Malformed> {
        value.as_bool().ok_or_else(|| at.not_a("true or false"))
    }
    fn write(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Field for i64 {
    const KIND: Kind = Kind::Whole;
    fn read(value: &Value, at: &Path<'_>) -> Result<i64, Malformed> {
        match value.as_i64() {
            Some(n) if (0..=LARGEST).contains(&n) => Ok(n),
            Some(_) => Err(at.fault(Problem::OutOfRange)),
            None if value.is_u64() => Err(at.fault(Problem::OutOfRange)),
            None => Err(at.not_a("a whole number")),
        }
    }
    fn write(&self) -> Value {
        Value::from(*self)
    }
}

/// Reads a list whose elements are all of one kind.
pub fn read_list<T>(
    value: &Value,
    at: &Path<'_>,
    read: impl Fn(&Value, &Path<'_>) -> Result<T, Malformed>,
) -> Result<Vec<T>, Malformed> {
    let list = value.as_array().ok_or_else(|| at.not_a("a list"))?;
    list.iter().enumerate().map(|(i, v)| read(v, &at.index(i))).collect()
}

/// Declares a closed set of words of the format: an enum with its wire words.
macro_rules! choices {
    ($($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }
        impl $name {
            /// Every value, in the order of the format.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// Every word, in the order of the format.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
            /// The word of the format.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
            /// The value that a word of the format stands for.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }
        impl $crate::law::json::Field for $name {
            const KIND: $crate::law::json::Kind = $crate::law::json::Kind::Choice($name::WORDS);
            fn read(
                value: &serde_json::Value,
                at: &$crate::law::json::Path<'_>,
            ) -> Result<$name, $crate::law::json::Malformed> {
                let word = value.as_str().ok_or_else(|| at.not_a("a text"))?;
                $name::from_word(word).ok_or_else(|| {
                    at.fault($crate::law::json::Problem::UnknownValue(word.to_owned()))
                })
            }
            fn write(&self) -> serde_json::Value {
                serde_json::Value::String(self.word().to_owned())
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.word())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<$name, D::Error> {
                let word = String::deserialize(d)?;
                $name::from_word(&word).ok_or_else(|| {
                    serde::de::Error::custom(format!("unknown value {word:?}"))
                })
            }
        }
    )+};
}
pub(crate) use choices;
