//! Every field of every pack, spoilt one at a time: the pack does not load, and the fault says where.

use agiderm_core::law::packs::{BUILTIN, Packs};
use std::collections::{BTreeMap, BTreeSet};
use toml::{Table, Value};

/// Fields that any text may fill, as long as there is some where a citation is due.
const FREE: [&str; 2] = ["note", "label"];
/// Texts that may not be empty.
const DUE: [&str; 6] = ["id", "version", "name", "source", "article", "mark"];
/// What must be there, by the kind of table.
const REQUIRED: [(&str, &[&str]); 6] = [
    ("", &["id", "country", "version", "valid_from", "name", "source", "rule"]),
    ("rule", &["id", "article", "mark", "counting", "effect", "shown_in", "sign_off"]),
    ("rule.duties", &["duty", "article"]),
    ("line", &["on", "line", "rule"]),
    ("remedy", &["on", "rule", "code", "from", "length", "rolled"]),
    ("clock", &["on", "rule", "code", "from", "length"]),
];

/// A place in a pack, and how it is named without its numbers.
#[derive(Clone)]
struct Place {
    keys: Vec<Key>,
    kind: String,
}

#[derive(Clone)]
enum Key {
    Name(String),
    At(usize),
}

impl Place {
    fn at<'a>(&self, table: &'a mut Value) -> &'a mut Value {
        self.keys.iter().fold(table, |value, key| match key {
            Key::Name(name) => value.get_mut(name.as_str()).unwrap(),
            Key::At(n) => value.get_mut(*n).unwrap(),
        })
    }
    fn last(&self) -> &str {
        self.kind.rsplit('.').next().unwrap()
    }
}

/// Every value of a pack, tables and lists included.
fn places(value: &Value, at: Place, out: &mut Vec<Place>) {
    let under = |key: Key, name: &str| {
        let dot = if at.kind.is_empty() || name.is_empty() { "" } else { "." };
        let keys = at.keys.iter().cloned().chain([key]).collect();
        Place { keys, kind: format!("{}{dot}{name}", at.kind) }
    };
    match value {
        Value::Table(table) => {
            for (name, inner) in table {
                places(inner, under(Key::Name(name.clone()), name), out);
            }
        }
        Value::Array(list) => {
            for (n, inner) in list.iter().enumerate() {
                places(inner, under(Key::At(n), ""), out);
            }
        }
        _ => {}
    }
    out.push(at);
}

/// How a value may be spoilt, each with the word that names it.
fn spoilt(place: &Place, value: &Value) -> Vec<(&'static str, Value)> {
    let mut out = vec![("another type", Value::Datetime("2025-01-01".parse().unwrap()))];
    match value {
        Value::String(_) if DUE.contains(&place.last()) && !place.kind.contains("sign_off") => {
            out.push(("blank", " ".into()));
        }
        Value::String(_) if FREE.contains(&place.last()) => {}
        Value::String(_) if place.kind == "rule.sign_off.name" => {
            out.push(("no day beside it", "Direction nationale".into()));
        }
        Value::String(_) => out.push(("an unknown word", "sursoir".into())),
        Value::Integer(_) => {
            out.push(("below nought", Value::Integer(-1)));
            out.push(("beyond reason", Value::Integer(i64::MAX)));
        }
        Value::Table(table) => {
            let mut more = table.clone();
            more.insert("sursis".into(), Value::Integer(1));
            out.push(("an unknown field", Value::Table(more)));
            for (kind, names) in REQUIRED {
                for name in names.iter().filter(|_| kind == place.kind) {
                    let mut less = table.clone();
                    less.remove(*name).unwrap();
                    out.push(("a field missing", Value::Table(less)));
                }
            }
        }
        _ => {}
    }
    out
}

/// The delivered packs, one of them as given.
fn load(name: &str, pack: &Value) -> Result<Packs, String> {
    let text = toml::to_string(pack).unwrap();
    let all: Vec<(&str, &str)> =
        BUILTIN.iter().map(|(n, t)| (*n, if *n == name { text.as_str() } else { *t })).collect();
    Packs::from_texts(&all).map_err(|fault| fault.to_string())
}

fn packs() -> Vec<(&'static str, Value)> {
    let read = |text: &str| Value::Table(text.parse::<Table>().unwrap());
    BUILTIN.iter().map(|(name, text)| (*name, read(text))).collect()
}

/// Whether a fault says where it stands: a line of the text, a rule, a line, a remedy or a clock.
fn placed(said: &str, id: &str) -> bool {
    let places = ["line ", "lines of ", "rule ", "remedy ", "clock "];
    places.iter().any(|p| said.contains(p))
        || said.contains(&format!("{id}: "))
        || said.contains("the pack has no")
}

#[test]
fn every_field_spoilt_keeps_the_pack_from_loading_and_is_placed() {
    let mut tried: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (name, whole) in packs() {
        assert!(load(name, &whole).is_ok(), "{name}");
        let id = whole["id"].as_str().unwrap().to_owned();
        let mut all = Vec::new();
        places(&whole, Place { keys: Vec::new(), kind: String::new() }, &mut all);
        // Of each field, the first places of each pack: the others are read by the same lines.
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for place in all {
            let many = seen.entry(place.kind.clone()).or_default();
            *many += 1;
            if *many > 2 {
                continue;
            }
            for (how, value) in spoilt(&place, place.clone().at(&mut whole.clone())) {
                let mut pack = whole.clone();
                *place.at(&mut pack) = value;
                if place.kind.is_empty() && how == "another type" {
                    continue; // no text of a pack
                }
                let said = load(name, &pack);
                let said =
                    said.err().unwrap_or_else(|| panic!("{name}: {} {how} loads", place.kind));
                assert!(placed(&said, &id), "{name}: {} {how}: {said}", place.kind);
                tried.entry(place.kind.clone()).or_default().insert(how);
            }
        }
    }
    assert!(tried.len() >= 70, "only {} fields: {:?}", tried.len(), tried.keys());
    assert!(tried.values().map(BTreeSet::len).sum::<usize>() >= 160);
}

/// A remedy or a clock given twice, or to nothing.
#[test]
fn periods_that_overlap_are_placed() {
    let (name, whole) = packs().into_iter().find(|(n, _)| n.contains("MLI-2024")).unwrap();
    for (key, word) in [("remedy", "another remedy"), ("clock", "another clock")] {
        let count = whole[key].as_array().unwrap().len();
        assert!(count > 10);
        for n in 0..count {
            let mut pack = whole.clone();
            let list = pack[key].as_array_mut().unwrap();
            let twice = list[n].clone();
            list.push(twice);
            let said = load(name, &pack).unwrap_err();
            let code = whole[key][n]["code"].as_str().unwrap();
            assert!(said.contains(word) && said.contains(code), "{key} {n}: {said}");
        }
    }
    let mut pack = whole.clone();
    pack["remedy"][0]["on"] = Value::Array(Vec::new());
    let said = load(name, &pack).unwrap_err();
    assert!(said.contains("remedy appel: is open against no act"), "{said}");
}

/// The rule that takes over must stand in a pack of the country.
#[test]
fn a_rule_taken_over_by_none_is_placed() {
    let mut tried = 0;
    for (name, whole) in packs() {
        for n in 0..whole["rule"].as_array().unwrap().len() {
            for key in ["renewed_as", "successor"] {
                let mut pack = whole.clone();
                let rule = &mut pack["rule"][n];
                let id = rule["id"].as_str().unwrap().to_owned();
                // NER-01 is a rule, but of another country.
                let taker = match rule.get(key) {
                    Some(Value::Array(_)) => Value::Array(vec!["NER-01".into()]),
                    Some(_) => "NER-01".into(),
                    None => continue,
                };
                rule.as_table_mut().unwrap().insert(key.into(), taker);
                let said = load(name, &pack).unwrap_err();
                assert!(said.contains(&format!("rule {id}: is taken over by NER-01")), "{said}");
                tried += 1;
            }
        }
    }
    assert!(tried >= 7, "only {tried}");
}

#[test]
fn a_signature_has_a_name_and_a_day() {
    let (name, whole) = packs().into_iter().find(|(n, _)| n.contains("MLI-2024")).unwrap();
    for (by, on, well) in [
        ("", "", true),
        ("Direction nationale", "2026-03-02", true),
        ("Direction nationale", "", false),
        ("", "2026-03-02", false),
        ("Direction nationale", "2026-02-30", false),
    ] {
        let mut pack = whole.clone();
        let sign_off = pack["rule"][3]["sign_off"].as_table_mut().unwrap();
        sign_off.insert("name".into(), by.into());
        sign_off.insert("date".into(), on.into());
        assert_eq!(load(name, &pack).is_ok(), well, "{by:?} {on:?}");
    }
}

/// Each length, number and bound at its ends: the last that loads, and the first that does not.
#[test]
fn what_is_measured_stops_at_a_bound() {
    let country = |at: &str, n: i64| {
        let text = BUILTIN.iter().find(|(name, _)| name.contains("FRA")).unwrap().1;
        let mut pack = Value::Table(text.parse::<Table>().unwrap());
        let rules = pack["rule"].as_array_mut().unwrap();
        match at {
            "days_before" => {
                let duty = format!("duty = 'warn_procureur'\narticle = 'x'\ndays_before = {n}");
                let duty = Value::Table(duty.parse::<Table>().unwrap());
                let rule = rules[0].as_table_mut().unwrap();
                rule.insert("duties".into(), Value::Array(vec![duty]));
            }
            "month_days" | "lc_denominator" => {
                let table = format!("{at} = {n}").parse::<Table>().unwrap();
                rules[0].as_table_mut().unwrap().insert("numbers".into(), Value::Table(table));
            }
            "max_to" => {
                let line = format!(
                    "on = 'verification_d_identite'\nline = 1\nrule = '{}'\nfirst = {{ hours = 8 }}\n\
                     when = {{ max_to = {n} }}",
                    rules[0]["id"].as_str().unwrap()
                );
                let below = Value::Table(line.parse::<Table>().unwrap());
                let mut above = below.clone();
                above["when"] = Value::Table(Table::new());
                above["line"] = Value::Integer(2);
                pack["line"].as_array_mut().unwrap().extend([below, above]);
            }
            unit => {
                let line = format!(
                    "on = 'verification_d_identite'\nline = 1\nrule = '{}'\nfirst = {{ {unit} = {n} }}",
                    rules[0]["id"].as_str().unwrap()
                );
                let line = Value::Table(line.parse::<Table>().unwrap());
                pack["line"].as_array_mut().unwrap().push(line);
            }
        }
        load("FRA/FRA.toml", &pack).is_ok()
    };
    const MOST: i64 = 1_000_000_000_000;
    for (at, least, most) in [
        ("days_before", 0, 3_660),
        ("month_days", 0, MOST),
        ("lc_denominator", 1, MOST),
        ("max_to", 0, MOST),
        ("months", 0, 1_200),
        ("days", 0, 36_600),
        ("hours", 0, 100_000),
        ("working_days", 0, 3_660),
    ] {
        for (n, well) in [(least - 1, false), (least, true), (most, true), (most + 1, false)] {
            assert_eq!(country(at, n), well, "{at} = {n}");
        }
    }
}

/// Two bands that leave one value out, or share one, at each end a line may have.
#[test]
fn bands_that_do_not_touch_or_share_a_value_do_not_load() {
    let lines = |conditions: &[&str]| {
        let text = BUILTIN.iter().find(|(name, _)| name.contains("FRA")).unwrap().1;
        let mut pack = Value::Table(text.parse::<Table>().unwrap());
        let rule = pack["rule"][0]["id"].as_str().unwrap().to_owned();
        for cond in conditions {
            let line = format!(
                "on = 'requisition_d_incarceration'\nline = 1\nrule = '{rule}'\n\
                 first = {{ days = 8 }}\nwhen = {{ {cond} }}"
            );
            pack["line"].as_array_mut().unwrap().push(Value::Table(line.parse().unwrap()));
        }
        load("FRA/FRA.toml", &pack).map(drop)
    };
    let bands = |below: &str, above: &str| lines(&[below, above]);
    for (below, above, shared, apart) in [
        ("max_to = 12", "max_from = 13", "max_from = 12", "max_from = 14"),
        ("amount_to = 12", "amount_from = 13", "amount_from = 12", "amount_from = 14"),
        ("age_below = 13", "age_from = 13", "age_from = 12", "age_from = 14"),
        ("max_to = 0", "max_from = 1", "max_from = 0", "max_from = 2"),
        ("amount_to = 0", "amount_from = 1", "amount_from = 0", "amount_from = 2"),
        ("age_below = 1", "age_from = 1", "age_from = 0", "age_from = 2"),
    ] {
        assert_eq!(bands(below, above), Ok(()), "{below}, {above}");
        assert!(bands(below, shared).unwrap_err().contains("overlaps"), "{below}, {shared}");
        assert!(bands(below, apart).unwrap_err().contains("leave a gap"), "{below}, {apart}");
    }
    // One bound alone leaves what is beyond it; a bound of nought leaves nothing below.
    for one in [
        "max_to = 12",
        "amount_to = 12",
        "age_below = 13",
        "max_from = 13",
        "max_from = 1",
        "amount_from = 13",
        "amount_from = 1",
        "age_from = 13",
        "age_from = 1",
    ] {
        assert!(lines(&[one]).unwrap_err().contains("leave a gap"), "{one}");
        assert!(bands(one, "").unwrap_err().contains("overlaps"), "{one}");
    }
    for nought in ["max_from = 0", "amount_from = 0"] {
        assert!(bands(nought, "").unwrap_err().contains("overlaps"), "{nought}");
        assert_eq!(bands(&format!("{nought}, named = true"), "named = false"), Ok(()), "{nought}");
    }
    // What only a bound of the other line shows.
    for (first, second) in [
        ("max_from = 13", "max_to = 11"),
        ("amount_from = 13", "amount_to = 11"),
        ("age_from = 13", "age_below = 12"),
    ] {
        assert!(bands(first, second).unwrap_err().contains("leave a gap"), "{first}, {second}");
    }
}

/// The days of two packs of a country: they touch, leave days out, share days, or run backwards.
#[test]
fn the_days_of_packs_touch() {
    let with = |to: &str| {
        let text = BUILTIN.iter().find(|(name, _)| name.contains("MLI-2001")).unwrap().1;
        let mut pack = Value::Table(text.parse::<Table>().unwrap());
        pack["valid_to"] = to.into();
        load("MLI/MLI-2001.toml", &pack).map(drop)
    };
    let from = "2001-08-20";
    assert_eq!(with("2025-06-12"), Ok(()));
    for (to, fault) in [
        ("2025-06-13", "overlaps"),
        ("2025-06-14", "overlaps"),
        ("2025-06-11", "leaves a gap"),
        ("2025-06-10", "leaves a gap"),
        (from, "leaves a gap"),
        ("2001-08-19", "ends before it begins"),
        ("1990-01-01", "ends before it begins"),
    ] {
        assert!(with(to).unwrap_err().contains(fault), "{to}");
    }
}
