use agiderm_core::names::{SURELY, similarity};
use agiderm_core::search::{Entry, Index};
use serde_json::Value;

fn practice() -> Value {
    serde_json::from_str(include_str!("practice.json")).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

fn population(data: &Value) -> (Index, Vec<&Value>) {
    let persons: Vec<&Value> = data["population"].as_array().unwrap().iter().collect();
    let entries = persons.iter().zip(0..).map(|(p, id)| Entry {
        id,
        family: text(p, "family"),
        given: text(p, "given"),
        ..Entry::default()
    });
    (Index::build(entries), persons)
}

#[test]
fn every_practice_query_finds_its_person_among_the_first_five() {
    let data = practice();
    let (index, persons) = population(&data);
    let mut missed = Vec::new();
    let mut first = 0;
    for query in data["find"].as_array().unwrap() {
        let hits = index.find(text(query, "query"), 10);
        let place = hits.iter().position(|h| persons[h.id as usize]["id"] == query["target"]);
        first += usize::from(place == Some(0));
        if place.is_none_or(|p| p >= 5) {
            missed.push((text(query, "query"), hits));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(first >= 95, "only {first} of 100 come first");
}

#[test]
fn two_different_persons_are_never_surely_one() {
    let data = practice();
    for pair in data["not_same"].as_array().unwrap() {
        let (a, b) = (text(pair, "a"), text(pair, "b"));
        let alike = similarity(a, b);
        assert!(alike < SURELY, "{a} and {b}: {alike}");
        let (family, given) = b.split_once(' ').unwrap();
        let index = Index::build([Entry { id: 1, family, given, ..Entry::default() }]);
        for hit in index.find(a, 5) {
            assert!(f64::from(hit.score) < SURELY, "{a} finds {b}: {hit:?}");
        }
    }
}

#[test]
fn a_matcher_that_ignores_given_names_would_be_noticed() {
    let data = practice();
    let pairs = data["not_same"].as_array().unwrap();
    let deaf = |name: &str| name.split(' ').next().unwrap().to_owned();
    let wrong = pairs
        .iter()
        .filter(|p| similarity(&deaf(text(p, "a")), &deaf(text(p, "b"))) >= SURELY)
        .count();
    assert!(wrong >= 20, "the pairs above do not test given names: {wrong}");
}
