//! From a row understood to a person, a stay and its acts.

use super::acts::LegalFile;
use super::report::{Birth, Record, Row, entry_moment};
use crate::acts::{ActInput, Offence};
use crate::base::dates::{Day, Moment};
use crate::base::partial::{PartialDate, Precision};
use crate::committals::table::{self as stays, Warning};
use crate::detainees::{Identity, Sex};
use crate::reference::seed::{self, ListName};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a row tells of a stay, as a form shows it. Nothing is guessed: what is absent is absent.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Suggestion {
    /// Identity.
    pub identity: Identity,
    /// Day of entry.
    pub entered_on: Option<Day>,
    /// Day and hour of entry, when the hour is written.
    pub entered_at: Option<Moment>,
    /// Number, canonical.
    pub number: Option<String>,
    /// Cell.
    pub cell: String,
    /// Titles and papers; `#0`, `#1` … name them in `of`.
    pub acts: Vec<ActInput>,
    /// Day of exit.
    pub exit_on: Option<Day>,
    /// Reason of exit.
    pub exit_reason: Option<String>,
    /// Remarks.
    pub notes: String,
}

fn birth(birth: &Birth) -> Option<PartialDate> {
    let p = match birth.precision {
        "day" => Precision::Day,
        "month" => Precision::Month,
        "year" => Precision::Year,
        "circa" => Precision::Circa,
        "age" => Precision::Age,
        _ => return None,
    };
    Some(PartialDate { v: birth.value.clone()?, p })
}

/// What a row tells, with the acts of its stay; takes its words.
pub fn suggestion(row: &mut Row, legal: Option<LegalFile>) -> Suggestion {
    let nothing = Record::default();
    let acts = legal.map(|l| inputs(l.file, row)).unwrap_or_default();
    let written = std::mem::take(&mut row.written);
    let record = row.record.as_ref().unwrap_or(&nothing);
    Suggestion {
        identity: Identity {
            family_name: written.family_name,
            given_names: written.given_names,
            alias: written.alias,
            sex: record.sex.and_then(|c| Sex::parse(&c.to_string())),
            birth: record.birth.as_ref().and_then(birth),
            birth_place: written.birth_place,
            father: written.father,
            mother: written.mother,
            nationalities: record.nationality.map(str::to_owned).into_iter().collect(),
            profession: written.profession,
            residence: written.address,
            marital: written.marital,
            ..Identity::default()
        },
        entered_on: record.entered_on,
        entered_at: entry_moment(record),
        number: number(row),
        cell: record.cell.clone().unwrap_or_default(),
        acts,
        exit_on: record.exit_on,
        exit_reason: record.exit_reason.map(str::to_owned),
        notes: written.notes,
    }
}

/// The number of a row with its year: that of the entry when the clerk wrote none.
pub fn number(row: &Row) -> Option<String> {
    let number = row.ecrou.as_ref()?;
    let entered_on = row.record.as_ref().and_then(|record| record.entered_on);
    Some(match (number.year, entered_on) {
        (None, Some(day)) => format!("{}{}/{}", number.order, number.suffix, day.year()),
        _ => number.to_string(),
    })
}

/// The acts in the form of an entry: identifiers become places, offences get their label.
fn inputs(file: Vec<Value>, row: &Row) -> Vec<ActInput> {
    let ids: Vec<String> =
        file.iter().filter_map(|a| Some(a.get("id")?.as_str()?.to_owned())).collect();
    let placed = |value: &Value| match value.as_str() {
        Some(id) => match ids.iter().position(|known| known == id) {
            Some(place) => Value::String(format!("#{place}")),
            None => value.clone(),
        },
        None => value.clone(),
    };
    let codes = row.record.as_ref().map(|r| r.title.offences.as_slice()).unwrap_or_default();
    file.into_iter()
        .filter_map(|act| {
            let Value::Object(mut data) = act else { return None };
            let mut take = |name: &str| match data.shift_remove(name) {
                Some(Value::String(text)) => Some(text),
                _ => None,
            };
            let (kind, authority, note) = (take("type")?, take("authority"), take("note"));
            take("id");
            for name in ["of", "renewal_of"] {
                if let Some(value) = data.get(name) {
                    let value = match value {
                        Value::Array(list) => list.iter().map(placed).collect(),
                        one => placed(one),
                    };
                    data.insert(name.into(), value);
                }
            }
            if let Some(Value::Array(offences)) = data.get_mut("offences") {
                label(offences, codes, &row.written.offences);
            }
            let reference = match kind.starts_with("mandat") || kind.starts_with("ordonnance") {
                true => row.record.as_ref().and_then(|r| r.title.number.clone()),
                false => None,
            };
            let court = authority.as_deref().and_then(|c| seed::find(ListName::Jurisdictions, c));
            Some(ActInput {
                authority: match (court, authority) {
                    (Some(court), _) => court.label_fr.clone(),
                    (None, told) => told.unwrap_or_else(|| row.written.authority.clone()),
                },
                authority_code: court.map(|c| c.code.clone()),
                kind,
                data,
                reference: reference.unwrap_or_default(),
                received_on: None,
                brought_by: String::new(),
                note: note.unwrap_or_default(),
            })
        })
        .collect()
}

/// Offences of a title in the order of their codes get code and label; without a code, the words
/// of the register.
fn label(offences: &mut [Value], codes: &[String], written: &str) {
    for (index, value) in offences.iter_mut().enumerate() {
        let Value::Object(map) = value else { continue };
        match codes.get(index) {
            Some(code) => {
                map.insert("code".into(), code.clone().into());
                let known = seed::offence(code).map(|o| o.label);
                map.entry("label").or_insert_with(|| known.unwrap_or_default().into());
            }
            None => {
                map.entry("label").or_insert_with(|| written.into());
            }
        }
    }
}

/// Doubts as a dossier keeps them.
pub fn warnings(row: &Row) -> Vec<Warning> {
    row.issues
        .iter()
        .map(|issue| Warning {
            column: issue.column.unwrap_or_default().to_owned(),
            code: issue.code.key().to_owned(),
            value: issue.value.clone().unwrap_or_default(),
        })
        .collect()
}

/// Year and order of a number, for the series: a suffix (`bis`) keeps the order of its number.
pub fn series_place(number: &str) -> Option<(i64, i64)> {
    let (order, year) = number.split_once('/')?;
    let digits: String = order.chars().take_while(char::is_ascii_digit).collect();
    let (order, year) = (digits.parse().ok()?, year.parse().ok()?);
    Some((order, year)).filter(|_| stays::read_number(&format!("{digits}/{year}")).is_some())
}

/// Offences of the acts, for the lists.
pub fn offences(acts: &[ActInput]) -> Vec<Offence> {
    acts.iter().flat_map(|a| crate::acts::offences_of(&a.data)).collect()
}
