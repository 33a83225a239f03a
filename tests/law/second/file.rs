//! A case file as the second reading sees it: plain values taken out of the JSON text.

use super::dates::{add_months, age, civil, number, parse_day, parse_minute};
use serde_json::Value;

/// What an offence or a list of offences is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    Crime,
    Delit,
    Contravention,
}

/// One offence.
#[derive(Clone, Debug)]
pub struct Offence {
    pub nature: Matter,
    pub months: Option<i64>,
    pub life: bool,
    pub lists: Vec<String>,
    pub facts: Option<i64>,
}

/// One act.
pub struct Act<'a> {
    pub json: &'a Value,
    pub id: &'a str,
    pub kind: &'a str,
    pub day: i64,
    pub minute: Option<i64>,
    pub proc: Option<&'a str>,
}

impl<'a> Act<'a> {
    pub fn of(json: &'a Value) -> Act<'a> {
        let minute = json["at"].as_str().map(parse_minute);
        let day = match minute {
            Some(m) => m.div_euclid(1440),
            None => parse_day(json["date"].as_str().unwrap()),
        };
        Act {
            json,
            id: json["id"].as_str().unwrap(),
            kind: json["type"].as_str().unwrap(),
            day,
            minute,
            proc: json["proc"].as_str(),
        }
    }
    pub fn text(&self, key: &str) -> &'a str {
        self.json[key].as_str().unwrap_or("")
    }
    pub fn date(&self, key: &str) -> Option<i64> {
        self.json[key].as_str().map(parse_day)
    }
    pub fn int(&self, key: &str) -> Option<i64> {
        self.json[key].as_i64()
    }
    pub fn truth(&self, key: &str, default: bool) -> bool {
        self.json[key].as_bool().unwrap_or(default)
    }
    pub fn names(&self, key: &str) -> Vec<&'a str> {
        match &self.json[key] {
            Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
            Value::String(one) => vec![one],
            _ => Vec::new(),
        }
    }
    pub fn offences(&self) -> Vec<Offence> {
        let Some(list) = self.json["offences"].as_array() else { return Vec::new() };
        list.iter().map(offence).collect()
    }
}

fn offence(json: &Value) -> Offence {
    let lists = json["lists"].as_array().into_iter().flatten();
    Offence {
        nature: match json["nature"].as_str() {
            Some("crime") => Matter::Crime,
            Some("delit") => Matter::Delit,
            _ => Matter::Contravention,
        },
        months: json["max_months"].as_i64(),
        life: json["max"].is_string(),
        lists: lists.filter_map(Value::as_str).map(str::to_owned).collect(),
        facts: json["facts_on"].as_str().map(parse_day),
    }
}

/// Section 4: one crime makes the matter criminal, else one delit makes it correctional.
pub fn matter(offences: &[Offence]) -> Matter {
    let has = |n| offences.iter().any(|o| o.nature == n);
    if has(Matter::Crime) {
        Matter::Crime
    } else if has(Matter::Delit) {
        Matter::Delit
    } else {
        Matter::Contravention
    }
}

/// Section 4: the highest maximum of the delits; none when one of them is missing.
pub fn maximum(offences: &[Offence]) -> Option<i64> {
    let mut highest = None;
    for offence in offences.iter().filter(|o| o.nature == Matter::Delit) {
        highest = Some(highest.unwrap_or(0).max(offence.months?));
    }
    highest
}

/// Whether an offence carries a list.
pub fn listed(offences: &[Offence], list: &str) -> bool {
    offences.iter().any(|o| o.lists.iter().any(|l| l == list))
}

/// The person and the switches.
pub struct World<'a> {
    pub case: &'a Value,
    pub today: i64,
    pub now: i64,
    pub holidays: Vec<i64>,
    pub birth: Option<i64>,
    pub presumed: bool,
}

impl<'a> World<'a> {
    pub fn of(case: &'a Value) -> World<'a> {
        let text = case["today"].as_str().unwrap();
        let timed_today = text.len() > 10;
        let now = if timed_today { parse_minute(text) } else { parse_day(text) * 1440 + 1439 };
        let birth = case["person"]["birth"].as_str();
        World {
            case,
            today: now.div_euclid(1440),
            now,
            holidays: case["holidays"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(parse_day)
                .collect(),
            birth: birth.map(|b| match b.len() {
                4 => number(b.parse().unwrap(), 12, 31),
                _ => parse_day(b),
            }),
            presumed: birth.is_some_and(|b| b.len() == 4),
        }
    }
    /// The value of a switch, or nothing when it is at its default.
    pub fn switch(&self, name: &str) -> &'a str {
        self.case["settings"][name].as_str().unwrap_or("")
    }
    pub fn on(&self, name: &str, default: bool) -> bool {
        self.case["settings"][name].as_bool().unwrap_or(default)
    }
    pub fn whole(&self, name: &str, default: i64) -> i64 {
        self.case["settings"][name].as_i64().unwrap_or(default)
    }
    /// A period of the code of procedure: so many months, date to date (CPP 279); the switch says
    /// what becomes of a day that the last month does not have.
    pub fn months(&self, from: i64, n: i64) -> i64 {
        let to = add_months(from, n);
        let kept = civil(to).2 == civil(from).2;
        if kept || self.switch("month_end") != "next_day" { to } else { to + 1 }
    }
    pub fn feb28(&self) -> bool {
        self.switch("feb29_birthday") == "feb28"
    }
    pub fn country(&self) -> &'a str {
        self.case["country"].as_str().unwrap_or("MLI")
    }
    /// Age at the facts (section 4), or at the measure by switch.
    pub fn age_at(&self, offences: &[Offence], act: i64) -> Option<i64> {
        let facts = offences.iter().filter_map(|o| o.facts).min();
        let on = if self.switch("minor_test") == "measure" { act } else { facts.unwrap_or(act) };
        self.birth.map(|b| age(b, on, self.feb28()))
    }
    /// A previous conviction that counts (arts 273 and 1018).
    pub fn prior_counts(&self) -> bool {
        self.case["person"]["prior_convictions"].as_array().into_iter().flatten().any(|p| {
            p["nature"] == "crime"
                || (p["common_law"].as_bool().unwrap_or(true)
                    && p["months_firm"].as_i64().unwrap_or(0) > 3)
        })
    }
    pub fn domiciled(&self) -> bool {
        self.case["person"]["domiciled_in_mali"].as_bool().unwrap_or(true)
    }
    /// Art. 1366: the next day that is no Saturday, Sunday or holiday.
    pub fn roll(&self, mut n: i64) -> i64 {
        while super::dates::weekday(n) >= 5 || self.holidays.contains(&n) {
            n += 1;
        }
        n
    }
    /// The nth working day after a day.
    pub fn working(&self, mut n: i64, days: i64) -> i64 {
        let saturdays = self.on("saturday_is_working_day", false);
        let mut left = days;
        while left > 0 {
            n += 1;
            let w = super::dates::weekday(n);
            if w != 6 && (w != 5 || saturdays) && !self.holidays.contains(&n) {
                left -= 1;
            }
        }
        n
    }
}
