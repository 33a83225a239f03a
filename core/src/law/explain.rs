//! Steps of explanation, as data: a key of `law.ftl` with its arguments, so that the window, the
//! printed sheet and the clerk say the same sentence in either language.

use super::acts::When;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// One step towards a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The rule applied.
    pub rule: String,
    /// Its article.
    pub article: String,
    /// The sentence, a key of `law.ftl`.
    pub key: &'static str,
    /// What the sentence needs.
    pub args: Args,
    /// The day or minute the step starts from.
    pub from: Option<When>,
    /// What is added, as `6m`, `-12d`, `48h`, `3w` (working days).
    pub add: Option<String>,
    /// Where it arrives.
    pub to: Option<When>,
}

/// Arguments of a sentence, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Args(pub Vec<(&'static str, String)>);

impl Serialize for Args {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut map = s.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Step {
    /// A step with nothing but its sentence.
    pub fn new(rule: &str, article: &str, key: &'static str) -> Step {
        Step {
            rule: rule.to_owned(),
            article: article.to_owned(),
            key,
            args: Args::default(),
            from: None,
            add: None,
            to: None,
        }
    }
    /// With an argument of its sentence.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Step {
        self.args.0.push((name, value.to_string()));
        self
    }
    /// Starting from there.
    pub fn from(mut self, from: When) -> Step {
        self.from = Some(from);
        self
    }
    /// Adding that.
    pub fn plus(mut self, add: impl Into<String>) -> Step {
        self.add = Some(add.into());
        self
    }
    /// Arriving there.
    pub fn to(mut self, to: Option<When>) -> Step {
        self.to = to;
        self
    }
}

impl std::fmt::Display for Step {
    /// A bare trace: rule, article, sentence key, dates. Screens say the sentence instead.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({}) {}", self.rule, self.article, self.key)?;
        for (name, value) in &self.args.0 {
            write!(f, " {name}={value}")?;
        }
        if let Some(from) = self.from {
            write!(f, " {from}")?;
        }
        if let Some(add) = &self.add {
            write!(f, " + {add}")?;
        }
        if let Some(to) = self.to {
            write!(f, " = {to}")?;
        }
        Ok(())
    }
}
