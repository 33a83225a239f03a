//! Every sentence the papers ask for exists in both languages.

use crate::sample::*;
use agiderm_core::print::*;
use agiderm_core::words::{Lang, Words};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io;

/// The keys of all papers, in all the states that change their words.
fn asked() -> BTreeSet<String> {
    let keys = RefCell::new(BTreeSet::new());
    let say = |key: &str, args: &[(&str, String)]| {
        keys.borrow_mut().insert(key.to_owned());
        Words::of(Lang::Fr).say(key, args)
    };
    let out = &mut io::sink();
    for (from, to) in [(true, true), (true, false), (false, true), (false, false)] {
        let mut paper = register_paper();
        paper.from = paper.from.filter(|_| from);
        paper.to = paper.to.filter(|_| to);
        paper.letterhead.training = from;
        paper.letterhead.duplicate_of = to.then_some(1);
        register(&paper, &mut entries(if from { 5 } else { 0 }), &say, out).unwrap();
    }
    overruns(&overruns_paper(), &mut std::iter::empty(), &say, out).unwrap();
    let held = UntriedRow { court: "TGI".into(), ..UntriedRow::default() };
    let days =
        Untried { day: agiderm_core::base::dates::Day::new(2026, 11, 23), ..Untried::default() };
    untried(&days, &mut [held].into_iter().map(Ok), &say, out).unwrap();
    nominal(&nominal_paper(), &mut nominal_rows(4).into_iter().map(Ok), &say, out).unwrap();
    list(&list_paper(), &mut std::iter::empty(), &say, out).unwrap();
    letter(&letter_paper(), &say, out).unwrap();
    for large in [false, true] {
        calculation(&calculation_paper(large), &say, out).unwrap();
    }
    manual(&Manual::default(), &say, out).unwrap();
    sheet(&sheet_paper(None), &say, out).unwrap();
    sheet(&Sheet { photo: Some(Vec::new()), ..Sheet::default() }, &say, out).unwrap();
    keys.into_inner()
}

#[test]
fn no_sentence_is_missing_and_none_is_idle() {
    let asked = asked();
    assert!(asked.len() > 60, "{}", asked.len());
    for lang in [Lang::Fr, Lang::En] {
        let words = Words::of(lang);
        let missing: Vec<_> = asked.iter().filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "{lang:?} lacks {missing:?}");
        assert!(!words.has("print-no-such-sentence"));
    }
    let source = include_str!("../../assets/locales/fr/print.ftl");
    let written = source.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    let idle: Vec<_> =
        written.filter(|key| key.starts_with("print-") && !asked.contains(*key)).collect();
    assert!(idle.is_empty(), "never printed: {idle:?}");
}
