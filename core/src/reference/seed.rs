//! The lists as the program ships them: dated data, no file, no clock.
//!
//! The take-over of a register reads them as they are; a running house adds its own rows.

use crate::base::dates::Day;
use crate::embedded::REFERENCE;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A list of reference.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ListName {
    /// Offences, with their nature and their maximum.
    Offences,
    /// Courts.
    Jurisdictions,
    /// Prisons.
    Establishments,
    /// Regions and the District of Bamako.
    Regions,
    /// Nationalities, by ISO 3166-1 code of three letters.
    Nationalities,
    /// Professions as told at the entry.
    Professions,
    /// Languages, by ISO 639-3 code.
    Languages,
    /// Who somebody is to a detainee.
    Relations,
    /// Kinds of visits.
    VisitKinds,
    /// Why a visit is refused.
    VisitRefusals,
    /// Lawyers and other help in law.
    CounselKinds,
    /// Who is kept apart from whom in cells, and how strictly.
    SeparationRules,
    /// Limits that are decided, each with its value and unit.
    Thresholds,
    /// Why a date is typed by hand or put over a computed one.
    DateReasons,
    /// Public holidays, each a day of the house's own.
    PublicHolidays,
}

/// Every list.
pub const LISTS: [ListName; 15] = [
    ListName::Offences,
    ListName::Jurisdictions,
    ListName::Establishments,
    ListName::Regions,
    ListName::Nationalities,
    ListName::Professions,
    ListName::Languages,
    ListName::Relations,
    ListName::VisitKinds,
    ListName::VisitRefusals,
    ListName::CounselKinds,
    ListName::SeparationRules,
    ListName::Thresholds,
    ListName::DateReasons,
    ListName::PublicHolidays,
];

impl ListName {
    /// As stored and as on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            ListName::Offences => "offences",
            ListName::Jurisdictions => "jurisdictions",
            ListName::Establishments => "establishments",
            ListName::Regions => "regions",
            ListName::Nationalities => "nationalities",
            ListName::Professions => "professions",
            ListName::Languages => "languages",
            ListName::Relations => "relations",
            ListName::VisitKinds => "visit_kinds",
            ListName::VisitRefusals => "visit_refusals",
            ListName::CounselKinds => "counsel_kinds",
            ListName::SeparationRules => "separation_rules",
            ListName::Thresholds => "thresholds",
            ListName::DateReasons => "date_reasons",
            ListName::PublicHolidays => "public_holidays",
        }
    }
}

/// One item as shipped.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedItem {
    /// Its code, the same for ever.
    pub code: String,
    /// Name in French.
    pub label_fr: String,
    /// Name in English.
    pub label_en: String,
    /// First day it may be used; none since always.
    #[serde(default)]
    pub valid_from: Option<Day>,
    /// Last day it may be used; none for still.
    #[serde(default)]
    pub valid_to: Option<Day>,
    /// What else is known.
    #[serde(default)]
    pub data: Map<String, Value>,
}

/// What the engine needs to know of an offence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OffenceItem {
    /// Its code.
    pub code: String,
    /// Name in French.
    pub label: String,
    /// `crime`, `delit`, `contravention`; `contrainte` for an unpaid fine, which is no offence;
    /// none when the list cannot tell.
    pub nature: Option<String>,
    /// Legal maximum in months, without aggravation; none when unknown.
    pub max_months: Option<i64>,
    /// `life` or `death`, for a crime without a term.
    pub max: Option<String>,
    /// Lists of the code of procedure that name it.
    pub lists: Vec<String>,
    /// Article of the code.
    pub article: String,
    /// Whether nature and maximum stand on a text that was not read.
    pub assumed: bool,
}

/// What is known of a court.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct JurisdictionItem {
    /// Its code.
    pub code: String,
    /// Name in French.
    pub label: String,
    /// `supreme_court`, `court_of_appeal`, `tgi`, `ti`, `juvenile`, `assises`, `pole`, `military`,
    /// `foreign`, `other`.
    pub kind: String,
    /// Town.
    pub seat: Option<String>,
    /// Code of the region.
    pub region: Option<String>,
    /// Code of the court of appeal above it.
    pub court_of_appeal: Option<String>,
    /// First day.
    pub valid_from: Option<Day>,
    /// Last day.
    pub valid_to: Option<Day>,
    /// Whether its collège des libertés et de la détention sits (CPP 1371-1); none when not said.
    pub college: Option<bool>,
}

#[derive(Deserialize)]
struct File {
    list: ListName,
    items: Vec<SeedItem>,
}

fn lists() -> &'static HashMap<ListName, Vec<SeedItem>> {
    static READ: OnceLock<HashMap<ListName, Vec<SeedItem>>> = OnceLock::new();
    READ.get_or_init(|| {
        REFERENCE
            .iter()
            .filter_map(|(_, text)| serde_json::from_str::<File>(text).ok())
            .map(|file| (file.list, file.items))
            .collect()
    })
}

/// A court as people read it: its name, where a register taken over left only its code.
pub fn court_name(written: &str) -> &str {
    find(ListName::Jurisdictions, written).map_or(written, |court| &court.label_fr)
}

/// The items of a list, in its own order.
pub fn items(list: ListName) -> &'static [SeedItem] {
    lists().get(&list).map_or(&[], Vec::as_slice)
}

/// The item with this code.
pub fn find(list: ListName, code: &str) -> Option<&'static SeedItem> {
    items(list).iter().find(|item| item.code == code)
}

/// The offence with this code, as shipped.
pub fn offence(code: &str) -> Option<OffenceItem> {
    find(ListName::Offences, code).map(|i| offence_of(&i.code, &i.label_fr, &i.data))
}

/// The court with this code, as shipped.
pub fn jurisdiction(code: &str) -> Option<JurisdictionItem> {
    find(ListName::Jurisdictions, code)
        .map(|i| jurisdiction_of(&i.code, &i.label_fr, (i.valid_from, i.valid_to), &i.data))
}

fn text(data: &Map<String, Value>, key: &str) -> Option<String> {
    data.get(key).and_then(Value::as_str).filter(|t| !t.is_empty()).map(str::to_owned)
}

/// Reads an offence from an item's data.
pub fn offence_of(code: &str, label: &str, data: &Map<String, Value>) -> OffenceItem {
    let lists = data.get("lists").and_then(Value::as_array);
    OffenceItem {
        code: code.to_owned(),
        label: label.to_owned(),
        nature: text(data, "nature"),
        max_months: data.get("max_months").and_then(Value::as_i64),
        max: text(data, "max"),
        lists: lists.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
        article: text(data, "article").unwrap_or_default(),
        assumed: data.get("assumed").and_then(Value::as_bool).unwrap_or(false),
    }
}

/// Reads a court from an item's data.
pub fn jurisdiction_of(
    code: &str,
    label: &str,
    (valid_from, valid_to): (Option<Day>, Option<Day>),
    data: &Map<String, Value>,
) -> JurisdictionItem {
    JurisdictionItem {
        code: code.to_owned(),
        label: label.to_owned(),
        kind: text(data, "kind").unwrap_or_else(|| "other".to_owned()),
        seat: text(data, "seat"),
        region: text(data, "region"),
        court_of_appeal: text(data, "court_of_appeal"),
        valid_from,
        valid_to,
        college: data.get("college_installed").and_then(Value::as_bool),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_list_is_there_and_no_code_twice() {
        for list in LISTS {
            let codes: HashSet<_> = items(list).iter().map(|i| &i.code).collect();
            let least = match list {
                ListName::Thresholds => 5,
                ListName::DateReasons => 8,
                // Fixed year by year: none is shipped.
                ListName::PublicHolidays => 0,
                _ => 9,
            };
            assert!(codes.len() >= least, "{} has {}", list.as_str(), codes.len());
            assert_eq!(codes.len(), items(list).len(), "{}", list.as_str());
            for item in items(list) {
                assert!(!item.label_fr.is_empty() && !item.label_en.is_empty(), "{}", item.code);
                assert!(!item.label_fr.contains('\''), "straight apostrophe: {}", item.label_fr);
            }
        }
    }

    #[test]
    fn what_points_to_another_list_finds_it() {
        for court in items(ListName::Jurisdictions).iter().filter_map(|i| jurisdiction(&i.code)) {
            let region = court.region.as_deref();
            assert!(region.is_none_or(|r| find(ListName::Regions, r).is_some()), "{court:?}");
            let above = court.court_of_appeal.as_deref();
            assert!(above.is_none_or(|c| jurisdiction(c).is_some()), "{court:?}");
        }
    }

    #[test]
    fn an_offence_has_a_known_nature_and_only_a_delit_needs_a_maximum() {
        let mut unknown = Vec::new();
        for item in items(ListName::Offences).iter().filter_map(|i| offence(&i.code)) {
            match item.nature.as_deref() {
                Some("delit") if item.max_months.is_none() => unknown.push(item.code),
                Some("delit") => assert!(item.max.is_none(), "{item:?}"),
                Some("crime") => assert!(item.max.is_none() || item.max_months.is_none()),
                Some("contravention" | "contrainte") => assert_eq!(item.max_months, None),
                other => assert!(item.code.starts_with("DIV-"), "{other:?} {item:?}"),
            }
        }
        // Their texts were not read, or the maximum depends on the harm: the title must say it.
        assert_eq!(unknown.len(), 16, "{unknown:?}");
    }
}
