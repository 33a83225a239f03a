//! The lists that invented people are made from, and the offences of the list of reference.

use crate::acts::Offence;
use crate::base::dates::Day;
use crate::failure::{Failure, Result};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

const NAMES: &str = include_str!("../../../assets/training/names.json");
const HOUSE: &str = include_str!("../../../assets/training/house.json");

/// Names, most common first, and their spellings.
#[derive(Deserialize)]
pub(super) struct Names {
    pub men: Vec<String>,
    pub women: Vec<String>,
    pub families: Vec<String>,
    pub spellings: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    pub bambara: BTreeMap<String, String>,
}

/// A court as the papers name it.
#[derive(Clone, Default, Deserialize)]
pub(super) struct Court {
    pub code: String,
    pub name: String,
    #[serde(default)]
    pub weight: u32,
}

/// What people are prosecuted for, and how.
#[derive(Clone, Default, Deserialize)]
pub(super) struct Prosecution {
    pub code: String,
    pub weight: u32,
    pub way: String,
}

/// Where foreigners come from.
#[derive(Clone, Default, Deserialize)]
pub(super) struct Country {
    pub code: String,
    pub weight: u32,
    pub town: String,
    pub consulate: String,
}

/// An account of the training file.
#[derive(Clone, Default, Deserialize)]
pub(super) struct AccountName {
    pub login: String,
    pub role: String,
    pub name: String,
}

/// Where the training establishment stands.
#[derive(Deserialize)]
pub(super) struct Place {
    pub code: String,
    pub region: String,
    pub authority: String,
}

/// A block with the names of its cells.
#[derive(Clone, Deserialize)]
pub(super) struct Block {
    pub code: String,
    pub label: String,
    pub population: String,
    pub cells: Vec<String>,
}

/// Everything else that a dossier is made from.
#[derive(Deserialize)]
pub(super) struct House {
    /// From this day trials follow the code of procedure of 2024.
    pub reform_on: Day,
    pub establishment: Place,
    pub accounts: Vec<AccountName>,
    pub courts: Vec<Court>,
    pub children: Court,
    pub appeal: Court,
    pub signatures: BTreeMap<String, String>,
    pub prosecutions: Vec<Prosecution>,
    pub blocks: Vec<Block>,
    pub professions: Vec<String>,
    pub women_professions: Vec<String>,
    pub children_professions: Vec<String>,
    pub homes: Vec<String>,
    pub birth_places: Vec<String>,
    pub countries: Vec<Country>,
    pub languages: Vec<String>,
    pub aliases: Vec<String>,
    pub marital: Vec<String>,
    pub women_marital: Vec<String>,
    pub education: Vec<String>,
    pub links: Vec<String>,
    pub ranks: Vec<String>,
    pub services: Vec<String>,
    pub states: Vec<String>,
    pub effects: Vec<String>,
    pub marks: Vec<String>,
    pub valuables: Vec<String>,
    pub cells: BTreeMap<String, Vec<String>>,
    pub remarks: BTreeMap<String, String>,
}

/// All lists together.
pub(super) struct Lists {
    pub names: Names,
    pub house: House,
    pub offences: BTreeMap<String, Offence>,
}

impl Lists {
    /// Reads the lists carried inside the program.
    pub(super) fn read() -> Result<Lists> {
        Ok(Lists {
            names: serde_json::from_str(NAMES)?,
            house: serde_json::from_str(HOUSE)?,
            offences: offences()?,
        })
    }

    /// A remark of the training lists.
    pub(super) fn remark(&self, key: &str) -> String {
        self.house.remarks.get(key).cloned().unwrap_or_default()
    }
}

/// The offences of the list of reference, as a title states them.
fn offences() -> Result<BTreeMap<String, Offence>> {
    let text = crate::embedded::REFERENCE.iter().find(|(name, _)| *name == "offences");
    let Some((_, text)) = text else { return Err(Failure::broken("no list of offences")) };
    let list: Value = serde_json::from_str(text)?;
    let items = list.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut offences = BTreeMap::new();
    for item in items {
        let field = |key: &str| item.get(key).and_then(Value::as_str).unwrap_or_default();
        let data = item.get("data").cloned().unwrap_or_default();
        let (Some(nature), code) = (data.get("nature").and_then(Value::as_str), field("code"))
        else {
            continue;
        };
        offences.insert(
            code.to_owned(),
            Offence {
                code: code.to_owned(),
                label: field("label_fr").to_owned(),
                nature: nature.to_owned(),
                max_months: data.get("max_months").and_then(Value::as_u64).map(|m| m as u32),
                max: data.get("max").and_then(Value::as_str).map(str::to_owned),
                lists: data
                    .get("lists")
                    .map(|l| serde_json::from_value(l.clone()))
                    .transpose()?
                    .unwrap_or_default(),
                facts_on: None,
                article: data.get("article").and_then(Value::as_str).unwrap_or_default().to_owned(),
            },
        );
    }
    Ok(offences)
}
