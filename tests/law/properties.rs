//! Properties: no list of acts panics, and the arithmetic of dates keeps its promises.

use crate::{packs, texts};
use agiderm_core::base::dates::Day;
use agiderm_core::law::acts::{Act, VOCABULARY};
use agiderm_core::law::case::Case;
use agiderm_core::law::json::Kind;
use agiderm_core::law::settings::{SWITCHES, Settings};
use agiderm_core::law::{Options, cases, evaluate};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// Every case of the suite, read once.
fn every_case() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        let all = texts("cases").into_iter();
        all.flat_map(|(_, text)| cases::read_text(&text).unwrap()).collect()
    })
}

/// A small stream of choices drawn by proptest.
struct Draw<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Draw<'_> {
    fn next(&mut self, below: usize) -> usize {
        let byte = self.bytes.get(self.at % self.bytes.len().max(1)).copied().unwrap_or(0);
        self.at += 1;
        (usize::from(byte) * 31 + self.at * 7) % below.max(1)
    }
    fn maybe(&mut self) -> bool {
        self.next(3) == 0
    }
}

fn day(draw: &mut Draw<'_>, base: i64) -> String {
    let start = Day::new(2025, 1, 1).unwrap();
    start.add_days(base + draw.next(3) as i64).to_string()
}

fn offences(draw: &mut Draw<'_>) -> Value {
    let lists = ["art274", "art285", "art885", "presse", "loi_speciale", "evasion_bris"];
    let one = |draw: &mut Draw<'_>| {
        let mut offence = Map::new();
        let nature = ["delit", "crime", "delit", "contravention"][draw.next(4)];
        offence.insert("nature".into(), json!(nature));
        if !draw.maybe() {
            offence.insert("max_months".into(), json!([0, 12, 24, 36, 60, 240][draw.next(6)]));
        } else if nature == "crime" {
            offence.insert("max".into(), json!("life"));
        }
        if draw.maybe() {
            offence.insert("lists".into(), json!([lists[draw.next(lists.len())]]));
        }
        if draw.maybe() {
            let before = draw.next(400) as i64;
            offence.insert("facts_on".into(), json!(day(draw, -before)));
        }
        Value::Object(offence)
    };
    let n = draw.next(3);
    Value::Array((0..n).map(|_| one(draw)).collect())
}

fn value(draw: &mut Draw<'_>, kind: Kind, ids: &[String], base: i64) -> Value {
    let id = |draw: &mut Draw<'_>| json!(ids.get(draw.next(ids.len())).map_or("none", |s| s));
    match kind {
        Kind::Text => json!("x"),
        Kind::Day => json!(day(draw, base)),
        Kind::Minute => json!(format!("{}T{:02}:00", day(draw, base), draw.next(24))),
        Kind::Truth => json!(draw.next(2) == 0),
        Kind::Whole => json!([0, 1, 3, 6, 9, 12, 1_000_000_000_000i64][draw.next(7)]),
        Kind::Act => id(draw),
        Kind::Acts => json!([id(draw), id(draw)]),
        Kind::Choice(words) => json!(words[draw.next(words.len())]),
        Kind::Offences => offences(draw),
        Kind::Sentence => match draw.next(5) {
            0 => json!({"life": true}),
            1 => json!({"months": 12, "suspended": {"months": 6}}),
            2 => json!({"months": 6, "suspended": "all"}),
            3 => json!({"months": 1_000_000_000_000i64, "days": 1_000_000_000_000i64}),
            _ => json!({"months": 18, "days": 10}),
        },
        Kind::Group => Value::Null,
    }
}

/// Acts that often make sense together: chronological, few procedures, references to earlier ids.
fn file(draw: &mut Draw<'_>, len: usize) -> Vec<Value> {
    let mut ids: Vec<String> = Vec::new();
    let mut base = 100;
    let mut acts = Vec::new();
    for i in 0..len {
        base += draw.next(40) as i64;
        let spec = &VOCABULARY[draw.next(VOCABULARY.len())];
        let mut act = Map::new();
        let id = format!("a{i}");
        act.insert("id".into(), json!(id));
        act.insert("type".into(), json!(spec.name));
        let start = Day::new(2025, 1, 1).unwrap().add_days(base);
        if spec.timed {
            act.insert("at".into(), json!(format!("{start}T{:02}:30", draw.next(24))));
        } else {
            act.insert("date".into(), json!(start.to_string()));
        }
        if spec.in_procedure {
            act.insert("proc".into(), json!(["P1", "P2"][draw.next(2)]));
        }
        for field in spec.fields {
            if field.required || draw.maybe() {
                act.insert(field.name.into(), value(draw, field.kind, &ids, base));
            }
        }
        acts.push(Value::Object(act));
        ids.push(id);
    }
    acts
}

fn settings(draw: &mut Draw<'_>) -> Settings {
    let mut settings = Settings::default();
    for switch in SWITCHES {
        let value = match switch.kind {
            Kind::Choice(words) => {
                let word = words[draw.next(words.len())];
                word.parse::<i64>().map_or(json!(word), |n| json!(n))
            }
            Kind::Truth => json!(draw.next(2) == 0),
            _ => json!(draw.next(40)),
        };
        if draw.maybe() {
            settings.set(switch.name, &value).unwrap();
        }
    }
    settings
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_list_of_acts_panics(bytes in proptest::collection::vec(any::<u8>(), 8..160), len in 0usize..14) {
        let mut draw = Draw { bytes: &bytes, at: 0 };
        let acts: Vec<Act> =
            file(&mut draw, len).iter().filter_map(|a| Act::from_json(a).ok()).collect();
        let today = Day::new(2027, 1, 1).unwrap();
        let mut case = Case::new("P", agiderm_core::law::acts::When::Day(today), acts);
        case.settings = settings(&mut draw);
        if draw.maybe() {
            case.person = serde_json::from_value::<Case>(json!({"id": "x", "today": "2027-01-01",
                "file": [], "person": {"birth": (["2008", "2010-02-28", "1960-02-29"][draw.next(3)])}}))
                .unwrap()
                .person;
        }
        let first = evaluate(&case, packs(), Options { explain: true });
        let again = evaluate(&case, packs(), Options { explain: true });
        prop_assert_eq!(&first, &again);
        let json = serde_json::to_value(&first).unwrap();
        prop_assert!(json["flags"].is_array());
        // A refusal never comes with a release date.
        prop_assert!(first.refusals.is_empty() || first.release.on.is_none());
    }

    /// Mutations of the case files: acts dropped, doubled or swapped.
    #[test]
    fn no_mutation_of_a_case_panics(pick in any::<usize>(), cut in any::<usize>(), swap in any::<usize>()) {
        let cases = every_case();
        let mut case = cases[pick % cases.len()].clone();
        let n = case.file.len();
        if n > 0 {
            let doubled = case.file[swap % n].clone();
            case.file.remove(cut % n);
            case.file.insert(swap % n, doubled);
            let last = case.file.len() - 1;
            case.file.swap(cut % (last + 1), swap % (last + 1));
        }
        let result = evaluate(&case, packs(), Options::default());
        prop_assert!(result.refusals.len() < 64);
    }

    #[test]
    fn text_that_is_not_a_case_is_refused_without_panic(text in "\\PC{0,200}") {
        let _ = cases::read_text(&text);
    }

    #[test]
    fn months_keep_the_day_number_or_take_the_last_one(y in 1990i32..2100, m in 1u32..13, d in 1u32..32, n in -600i64..600) {
        let Some(day) = Day::new(y, m, d) else { return Ok(()) };
        let later = day.add_months(n);
        prop_assert!(later.day() == d || (later.day() < d && later == later.end_of_month()));
        prop_assert_eq!(i64::from(later.year()) * 12 + i64::from(later.month()), i64::from(y) * 12 + i64::from(m) + n);
        prop_assert!(day.add_months(n + 1) > later);
    }

    #[test]
    fn days_add_up(y in 1990i32..2100, m in 1u32..13, d in 1u32..29, a in -9000i64..9000, b in -9000i64..9000) {
        let day = Day::new(y, m, d).unwrap();
        prop_assert_eq!(day.add_days(a).add_days(b), day.add_days(a + b));
        prop_assert_eq!(day.days_until(day.add_days(a)), a);
        prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
    }
}
