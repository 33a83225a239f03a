//! The sentences: Fluent files for screen, print, command line and errors alike.
//!
//! French is the source. A key that English lacks is said in French; a key that both lack is
//! shown as itself, and a test makes sure that none is.

use crate::embedded::{LOCALE_EN, LOCALE_FR};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// A language of the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the source.
    #[default]
    Fr,
    /// English.
    En,
}

/// The sentences of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The sentences of a language, read once.
    pub fn of(lang: Lang) -> &'static Words {
        static FR: OnceLock<Words> = OnceLock::new();
        static EN: OnceLock<Words> = OnceLock::new();
        match lang {
            Lang::Fr => FR.get_or_init(|| Words::read(Lang::Fr, LOCALE_FR)),
            Lang::En => EN.get_or_init(|| Words::read(Lang::En, LOCALE_EN)),
        }
    }

    fn read(lang: Lang, files: &[(&str, &str)]) -> Words {
        let tag = match lang {
            Lang::Fr => "fr-ML",
            Lang::En => "en",
        };
        let id = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        for (_, text) in files {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Words { lang, bundle }
    }

    /// The language of these sentences.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether the key has a sentence in this language.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|m| m.value().is_some())
    }

    /// The sentence of a key with its arguments. Numbers choose plurals.
    pub fn say<K: AsRef<str>, V: AsRef<str>>(&self, key: &str, args: &[(K, V)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return match self.lang {
                Lang::En => Words::of(Lang::Fr).say(key, args),
                Lang::Fr => key.to_owned(),
            };
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let value = value.as_ref();
            match value.parse::<i64>() {
                Ok(n) if !value.starts_with('0') || value == "0" => {
                    values.set(name.as_ref().to_owned(), FluentValue::from(n));
                }
                _ => values.set(name.as_ref().to_owned(), FluentValue::from(value.to_owned())),
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
    }

    /// A day or a minute as a person writes it; any other text as it is.
    pub fn day(&self, text: &str) -> String {
        day_words(text).unwrap_or_else(|| text.to_owned())
    }

    /// A span of the law (`6m`, `-12d`, `48h`, `3w`) in words.
    pub fn span(&self, text: &str) -> String {
        let spans = text.split_whitespace().map(|part| {
            let (number, unit) = part.split_at(part.len().saturating_sub(1));
            let known = matches!(unit, "m" | "d" | "h" | "w") && number.parse::<i64>().is_ok();
            match known {
                true => self.say(&format!("law-span-{unit}"), &[("n", number)]),
                false => part.to_owned(),
            }
        });
        spans.collect::<Vec<_>>().join(" ")
    }

    /// The sentence of a key that takes no argument.
    pub fn key(&self, key: &str) -> String {
        self.say::<&str, &str>(key, &[])
    }
}

/// `2026-03-07` and `2026-03-07T14:30` as `07/03/2026` and `07/03/2026 14:30`; other texts are none.
fn day_words(text: &str) -> Option<String> {
    use crate::base::dates::{Day, Moment};
    let day = |d: Day| format!("{:02}/{:02}/{:04}", d.day(), d.month(), d.year());
    match Day::parse(text) {
        Some(found) => Some(day(found)),
        None => Moment::parse(text)
            .map(|m| format!("{} {:02}:{:02}", day(m.day()), m.hour(), m.minute())),
    }
}
