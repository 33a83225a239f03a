//! How well spellings are read that the lexicon was never shown: each fifth of the names loses all
//! spellings but the usual one, then the lost ones are asked for.

use agiderm_core::names::{Lexicon, SURELY, Use, Word, telling_words};
use serde_json::Value;

struct Name {
    used: Use,
    spellings: Vec<String>,
}

fn names() -> Vec<Name> {
    let data: Value =
        serde_json::from_str(include_str!("../../assets/names/variants.json")).unwrap();
    let mut names = Vec::new();
    for (kind, used) in [("family", Use::Family), ("male", Use::Given), ("female", Use::Given)] {
        for group in data[kind].as_array().unwrap() {
            let all = group.as_array().unwrap().iter().map(|s| s.as_str().unwrap().to_owned());
            names.push(Name { used, spellings: all.collect() });
        }
    }
    names
}

fn word(spelling: &str) -> String {
    telling_words(spelling).concat()
}

#[derive(Default, Debug)]
struct Count {
    asked: usize,
    same: usize,
    among: usize,
    surely_wrong: usize,
}

fn ask(names: &[Name], fifth: usize, count: &mut Count) {
    let shown: Vec<(Use, &[String])> = names
        .iter()
        .enumerate()
        .map(|(i, n)| (n.used, if i % 5 == fifth { &n.spellings[..1] } else { &n.spellings[..] }))
        .collect();
    let lexicon = Lexicon::new(shown);
    let read_usual = |n: &Name| Word::read(&word(&n.spellings[0]), &lexicon);
    let all: Vec<Word> = names.iter().map(read_usual).collect();
    let written: Vec<Vec<String>> =
        names.iter().map(|n| n.spellings.iter().map(|s| word(s)).collect()).collect();
    for (i, name) in names.iter().enumerate().filter(|(i, _)| i % 5 == fifth) {
        let usual = &all[i];
        let mut lost: Vec<String> = name.spellings[1..].iter().map(|s| word(s)).collect();
        lost.sort();
        lost.dedup();
        // What another name also writes so, or is written without accents, was not lost.
        lost.retain(|w| lexicon.groups_of(w).is_empty());
        for spelling in lost {
            let read = Word::read(&spelling, &lexicon);
            count.asked += 1;
            count.same += usize::from(read.same(usual));
            let own = lexicon.groups_of(usual.text());
            count.among += usize::from(read.reading().names.iter().any(|n| own.contains(&n.0)));
            for (j, other) in all.iter().enumerate() {
                let own = j == i || written[j].contains(&spelling);
                let wrong = !own && other.text() != usual.text() && read.likeness(other) >= SURELY;
                count.surely_wrong += usize::from(wrong);
            }
        }
    }
}

#[test]
fn spellings_never_shown_are_read_as_their_name() {
    let names = names();
    let mut count = Count::default();
    for fifth in 0..5 {
        ask(&names, fifth, &mut count);
    }
    let share = |n: usize| n as f64 / count.asked as f64;
    assert!(count.asked > 1_000, "{count:?}");
    assert!(share(count.same) >= 0.95, "{count:?}");
    assert!(share(count.among) >= 0.95, "{count:?}");
    assert!(share(count.surely_wrong) <= 0.005, "{count:?}");
}

#[test]
fn a_lexicon_whose_names_are_torn_from_their_spellings_fails_this() {
    let mut names = names();
    // Every name is given its neighbour's other spellings.
    let mut others: Vec<Vec<String>> = names.iter_mut().map(|n| n.spellings.split_off(1)).collect();
    others.rotate_left(1);
    for (name, others) in names.iter_mut().zip(others) {
        name.spellings.extend(others);
    }
    let mut count = Count::default();
    ask(&names, 0, &mut count);
    assert!((count.same as f64) < 0.1 * count.asked as f64, "{count:?}");
}

#[test]
fn the_usual_spelling_of_a_name_is_not_the_spelling_of_another() {
    let lexicon = Lexicon::embedded();
    let names = names();
    assert!(names.len() > 400);
    for name in &names {
        let usual = word(&name.spellings[0]);
        assert!(!lexicon.groups_of(&usual).is_empty(), "{usual}");
    }
    for (a, b) in [
        ("diarra", "diallo"),
        ("keita", "koita"),
        ("konate", "kante"),
        ("kone", "konde"),
        ("konta", "kounta"),
        ("sanou", "senou"),
        ("niare", "niele"),
        ("amadou", "mamadou"),
        ("sidi", "sidiki"),
        ("boire", "bouare"),
        ("bamba", "bemba"),
        ("hamady", "hamala"),
    ] {
        assert!(!Word::new(a).same(&Word::new(b)), "{a} {b}");
    }
}
