//! The lists from which people choose: offences, courts, prisons, regions, nationalities,
//! professions, languages, relations, kinds of visits and of counsel.
//!
//! A list is the shipped one with the rows of the house over it. Rows are dated: a court that
//! closed stays in the old papers. Nothing is erased; a change closes one version and opens
//! another, or corrects the last one with its image in the journal.

mod commands;
mod holidays;
pub mod papers;
pub mod parameters;
pub mod seed;

pub use commands::{SaveReferenceItem, save};
pub use holidays::holidays;
pub use seed::{JurisdictionItem, ListName, OffenceItem};

use crate::base::dates::Day;
use crate::base::fold::{fold, has_words};
use crate::failure::Result;
use crate::store::Read;
use crate::store::table::{Json, select};
use crate::table;
use crate::words::Lang;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::HashSet;

table! {
    /// A version of an item that the house wrote.
    pub struct ReferenceRow in "reference_items", id: String {
        /// The list.
        list: String,
        /// Code of the item.
        code: String,
        /// Name in French.
        label_fr: String,
        /// Name in English.
        label_en: String,
        /// What else is known.
        data: Json<Map<String, Value>>,
        /// First day.
        valid_from: Option<Day>,
        /// Last day.
        valid_to: Option<Day>,
        /// `house`, or `seed` for a shipped item that the house only closed.
        source: String,
    }
}

/// Who wrote an item.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Shipped with the program.
    Seed,
    /// Written here.
    House,
}

/// One dated version of an item.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct ReferenceItem {
    /// The list.
    pub list: ListName,
    /// Its code.
    pub code: String,
    /// Name in French.
    pub label_fr: String,
    /// Name in English.
    pub label_en: String,
    /// What else is known.
    #[ts(type = "Record<string, unknown>")]
    pub data: Map<String, Value>,
    /// First day it may be used.
    pub valid_from: Option<Day>,
    /// Last day it may be used.
    pub valid_to: Option<Day>,
    /// For the next change; 0 as shipped.
    pub version: i64,
    /// Who wrote it.
    pub source: Source,
}

/// What is looked for in a list.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReferenceQuery {
    /// The list.
    pub list: ListName,
    /// Beginnings of words of the code or the names.
    #[serde(default)]
    pub text: Option<String>,
    /// Day on which the item must be valid; today when not said.
    #[serde(default)]
    pub on: Option<Day>,
    /// Every version, of every day.
    #[serde(default)]
    pub all: Option<bool>,
}

impl ReferenceItem {
    fn shipped(list: ListName, item: &seed::SeedItem) -> Self {
        Self {
            list,
            code: item.code.clone(),
            label_fr: item.label_fr.clone(),
            label_en: item.label_en.clone(),
            data: item.data.clone(),
            valid_from: item.valid_from,
            valid_to: item.valid_to,
            version: 0,
            source: Source::Seed,
        }
    }

    fn written(list: ListName, row: ReferenceRow) -> Self {
        Self {
            list,
            code: row.code,
            label_fr: row.label_fr,
            label_en: row.label_en,
            data: row.data.0,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            version: row.version,
            source: if row.source == "seed" { Source::Seed } else { Source::House },
        }
    }

    fn valid_on(&self, day: Day) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| to >= day)
    }

    /// The name in a language; in French when the other has none.
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.label_en.is_empty() => &self.label_en,
            _ => &self.label_fr,
        }
    }
}

fn rows(read: &Read<'_>, list: ListName, code: Option<&str>) -> Result<Vec<ReferenceRow>> {
    let end = "WHERE list = ?1 AND (?2 IS NULL OR code = ?2) ORDER BY code, valid_from, id";
    select(read.conn, end, &[&list.as_str(), &code])
}

/// This very prison, which no shipped list need know.
fn own(read: &Read<'_>) -> Result<ReferenceItem> {
    let (code, name, region) =
        read.conn.query_row("SELECT code, name, region FROM establishment LIMIT 1", [], |r| {
            Ok((r.get(0)?, r.get::<_, String>(1)?, r.get::<_, String>(2)?))
        })?;
    let mut data = Map::new();
    data.insert("kind".into(), Value::from("own"));
    data.insert("region".into(), Value::from(region));
    Ok(ReferenceItem {
        list: ListName::Establishments,
        code,
        label_fr: name.clone(),
        label_en: name,
        data,
        valid_from: None,
        valid_to: None,
        version: 0,
        source: Source::House,
    })
}

/// Every version of a list: shipped items that the house left alone, then its own rows.
fn versions(read: &Read<'_>, list: ListName) -> Result<Vec<ReferenceItem>> {
    let written = rows(read, list, None)?;
    let taken: HashSet<&str> = written.iter().map(|r| r.code.as_str()).collect();
    let mut items = Vec::new();
    if list == ListName::Establishments {
        items.push(own(read)?);
    }
    let shipped = seed::items(list).iter().filter(|i| !taken.contains(i.code.as_str()));
    items.extend(shipped.map(|i| ReferenceItem::shipped(list, i)));
    drop(taken);
    // A row of the house takes the place of the shipped item that it replaced.
    let place = |code: &str| seed::items(list).iter().position(|i| i.code == code);
    items.extend(written.into_iter().map(|row| ReferenceItem::written(list, row)));
    items.sort_by_key(|i| match (i.source, place(&i.code)) {
        (_, Some(n)) => (1, n),
        (Source::House, None) if i.version == 0 => (0, 0),
        (_, None) => (2, 0),
    });
    Ok(items)
}

/// The items of a list that are valid on a day and answer to the words asked for.
pub fn list(read: &Read<'_>, input: ReferenceQuery) -> Result<Vec<ReferenceItem>> {
    let day = input.on.unwrap_or(read.today);
    let asked = fold(input.text.as_deref().unwrap_or(""));
    let all = input.all.unwrap_or(false);
    let mut items = versions(read, input.list)?;
    items.retain(|item| {
        (all || item.valid_on(day))
            && (asked.is_empty()
                || has_words(
                    &fold(&format!("{} {} {}", item.code, item.label_fr, item.label_en)),
                    &asked,
                ))
    });
    Ok(items)
}

/// The version of an item that is valid today, or the last one.
pub fn item(read: &Read<'_>, list: ListName, code: &str) -> Result<Option<ReferenceItem>> {
    let written = rows(read, list, Some(code))?;
    if written.is_empty() {
        return match seed::find(list, code) {
            Some(item) => Ok(Some(ReferenceItem::shipped(list, item))),
            None if list == ListName::Establishments => {
                Ok(Some(own(read)?).filter(|o| o.code == code))
            }
            None => Ok(None),
        };
    }
    let mut items: Vec<_> =
        written.into_iter().map(|row| ReferenceItem::written(list, row)).collect();
    let valid = items.iter().position(|i| i.valid_on(read.today));
    Ok(match valid {
        Some(n) => Some(items.swap_remove(n)),
        None => items.pop(),
    })
}

/// The name of an item in the language of the person who asks; its code when there is none.
pub fn label(read: &Read<'_>, list: ListName, code: &str) -> Result<String> {
    Ok(item(read, list, code)?
        .map_or_else(|| code.to_owned(), |i| i.label(read.actor.lang).to_owned()))
}

/// What the engine needs to know of an offence.
pub fn offence(read: &Read<'_>, code: &str) -> Result<Option<OffenceItem>> {
    Ok(item(read, ListName::Offences, code)?
        .map(|i| seed::offence_of(&i.code, &i.label_fr, &i.data)))
}

/// What is known of a court.
pub fn jurisdiction(read: &Read<'_>, code: &str) -> Result<Option<JurisdictionItem>> {
    Ok(item(read, ListName::Jurisdictions, code)?
        .map(|i| seed::jurisdiction_of(&i.code, &i.label_fr, (i.valid_from, i.valid_to), &i.data)))
}

/// The value of a threshold on a day; `otherwise` when the list has none.
pub fn threshold(read: &Read<'_>, code: &str, on: Day, otherwise: i64) -> Result<i64> {
    let query = ReferenceQuery { list: ListName::Thresholds, text: None, on: Some(on), all: None };
    let items = list(read, query)?;
    let item = items.iter().find(|i| i.code == code);
    Ok(item.and_then(|i| i.data.get("value")).and_then(Value::as_i64).unwrap_or(otherwise))
}
