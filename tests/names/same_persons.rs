use agiderm_core::base::dates::Day;
use agiderm_core::names::{PersonFacts, Sex, same_person};
use agiderm_core::search::{namesakes, same_pairs};
use serde_json::Value;
use std::collections::BTreeSet;

fn interval(birth: &str) -> Option<(Day, Day)> {
    let first = |b: &str| Day::parse(&format!("{b}-01"));
    match birth.len() {
        4 => Day::parse(&format!("{birth}-01-01")).zip(Day::parse(&format!("{birth}-12-31"))),
        7 => first(birth).map(|d| (d, d.end_of_month())),
        _ => Day::parse(birth).map(|d| (d, d)),
    }
}

/// An invented person: family, given, sex, birth, father, mother.
fn person(facts: [&str; 6]) -> PersonFacts {
    PersonFacts {
        family: facts[0].to_owned(),
        given: facts[1].to_owned(),
        sex: match facts[2] {
            "M" => Some(Sex::Male),
            "F" => Some(Sex::Female),
            _ => None,
        },
        birth: interval(facts[3]),
        father: facts[4].to_owned(),
        mother: facts[5].to_owned(),
    }
}

/// Row numbers, persons, and the pairs of rows that are one person.
type Register = (Vec<u64>, Vec<PersonFacts>, BTreeSet<(u64, u64)>);

fn registers() -> Vec<Register> {
    let data: Value = serde_json::from_str(include_str!("registers.json")).unwrap();
    let number = |v: &Value| v.as_u64().unwrap();
    let register = |r: &Value| {
        let rows = r["persons"].as_array().unwrap();
        let text = |p: &Value, i: usize| p[i].as_str().unwrap().to_owned();
        let facts = |p: &Value| {
            let all: Vec<String> = (1..7).map(|i| text(p, i)).collect();
            person(std::array::from_fn(|i| all[i].as_str()))
        };
        let same = r["same"].as_array().unwrap().iter();
        (
            rows.iter().map(|p| number(&p[0])).collect(),
            rows.iter().map(facts).collect(),
            same.map(|p| (number(&p[0]), number(&p[1]))).collect(),
        )
    };
    data.as_array().unwrap().iter().map(register).collect()
}

#[test]
fn all_returning_persons_of_two_registers_are_found_and_no_homonym_is() {
    for (rows, persons, same) in registers() {
        let found: BTreeSet<(u64, u64)> =
            same_pairs(&persons).into_iter().map(|(a, b)| (rows[a], rows[b])).collect();
        assert_eq!(found, same);
    }
}

#[test]
fn the_registers_would_notice_a_matcher_blind_to_parents() {
    let (_, mut persons, same) = registers().remove(1);
    for person in &mut persons {
        person.father = "Moussa".to_owned();
        person.mother = "Awa".to_owned();
    }
    assert!(same_pairs(&persons).len() > same.len() + 50);
}

#[test]
fn what_tells_two_persons_apart() {
    let base = ["Traoré", "Moussa", "M", "1990-05-02", "Issa Traoré", "Awa Diallo"];
    let with = |changes: &[(usize, &'static str)]| {
        let mut facts = base;
        for (i, value) in changes {
            facts[*i] = value;
        }
        person(facts)
    };
    for (changes, same, why) in [
        (&[][..], true, "the same entry"),
        (&[(0, "TRAORE"), (1, "Musa"), (4, "Isa"), (5, "Hawa Jalo")], true, "other spellings"),
        (&[(2, "F")], false, "the sexes differ"),
        (&[(2, "")], true, "one sex is not written"),
        (&[(3, "1991")], true, "births at most 400 days apart"),
        (&[(3, "1993")], false, "births too far apart"),
        (&[(4, "Bakary")], true, "parents balance, same full date"),
        (&[(4, "Bakary"), (3, "1990")], false, "parents balance, date not full"),
        (&[(4, ""), (5, "")], true, "no parent, same full date"),
        (&[(4, ""), (5, ""), (3, "1990")], false, "nothing but the name and the year"),
        (&[(4, "")], true, "one parent agrees, none differs"),
        (&[(4, "Bakary"), (5, "Sira Koné")], false, "both parents differ"),
        (&[(3, "")], true, "a birth is unknown, both parents agree"),
        (&[(3, ""), (4, "")], false, "a birth is unknown, one parent agrees"),
        (&[(1, "Moussa Amadou")], false, "one more given name"),
        (&[(0, "Ould Traoré")], true, "a particle"),
        (&[(4, "Traoré Issa")], true, "the father's family name first"),
    ] {
        let (a, b) = (person(base), with(changes));
        assert_eq!(same_person(&a, &b), same, "{why}");
        assert_eq!(same_person(&b, &a), same, "{why}, the other way round");
    }
}

#[test]
fn namesakes_meet_in_spellings_that_are_not_known() {
    let names = [
        ("Zougmoré", "Rasmané"),
        ("Traoré", "Moussa"),
        ("Zugmore", "Rasmane"),
        ("Trawelé", "Mousssa"),
        ("Taroré", "Moussa"),
        ("Traoré", ""),
        ("Konaté", "Moussa"),
    ];
    assert_eq!(namesakes(&names), [(0, 2), (1, 3), (1, 4), (3, 4)]);
}
