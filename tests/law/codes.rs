//! Every refusal, reason and flag: given by some case, placed in a family, and said in both
//! languages with what to do.

use crate::{packs, texts};
use agiderm_core::law::codes::{Flag, Refusal};
use agiderm_core::law::families::{Family, family, field, missing};
use agiderm_core::law::reasons::Reason;
use agiderm_core::law::{Options, acts, cases, evaluate};
use agiderm_core::words::{Lang, Words};
use std::collections::BTreeSet;

/// Every code with the word that begins its keys.
fn codes() -> Vec<(&'static str, &'static str)> {
    let all = |family, words: &[&'static str]| words.iter().map(move |w| (family, *w)).collect();
    let mut out: Vec<(&str, &str)> = all("refusal", Refusal::WORDS);
    out.extend::<Vec<_>>(all("reason", Reason::WORDS));
    out.extend::<Vec<_>>(all("flag", Flag::WORDS));
    out
}

/// The codes and reasons that the cases of the suite bring out.
fn given() -> BTreeSet<&'static str> {
    let mut out = BTreeSet::new();
    for (_, text) in texts("cases") {
        for case in cases::read_text(&text).unwrap() {
            let result = evaluate(&case, packs(), Options::default());
            out.extend(result.flags.iter().map(|f| f.word()));
            for refusal in &result.refusals {
                out.insert(refusal.code.word());
                out.extend(refusal.reason.map(Reason::word));
            }
        }
    }
    out
}

fn unsaid<'a>(codes: &[(&str, &'a str)]) -> Vec<(Lang, &'a str)> {
    let said = |lang, family: &str, code: &str| {
        let key = format!("law-{family}-{}", code.replace('_', "-"));
        Words::of(lang).has(&key) && Words::of(lang).has(&format!("{key}-action"))
    };
    [Lang::Fr, Lang::En]
        .into_iter()
        .flat_map(|lang| codes.iter().map(move |(family, code)| (lang, *family, *code)))
        .filter(|(lang, family, code)| !said(*lang, family, code))
        .map(|(lang, _, code)| (lang, code))
        .collect()
}

fn ungiven<'a>(codes: &[(&str, &'a str)]) -> Vec<&'a str> {
    let given = given();
    codes.iter().map(|(_, code)| *code).filter(|code| !given.contains(code)).collect()
}

#[test]
fn there_are_well_over_a_hundred_and_none_is_named_twice() {
    let all = codes();
    let distinct: BTreeSet<&str> = all.iter().map(|(_, code)| *code).collect();
    assert_eq!(distinct.len(), all.len());
    assert!(all.len() > 200, "{}", all.len());
}

#[test]
fn every_code_and_reason_is_brought_out_by_a_case() {
    assert_eq!(ungiven(&codes()), Vec::<&str>::new());
}

#[test]
fn every_code_and_reason_has_its_sentence_and_what_to_do_in_both_languages() {
    assert_eq!(unsaid(&codes()), Vec::new());
}

/// Control: a code that no case gives and no file says is noticed.
#[test]
fn a_code_without_case_or_sentence_is_noticed() {
    let planted = [("flag", "planted_without_anything")];
    assert_eq!(ungiven(&planted).len(), 1);
    assert_eq!(unsaid(&planted).len(), 2);
}

#[test]
fn every_code_has_one_family_and_each_family_holds_some() {
    let all = codes();
    let used: BTreeSet<Family> =
        all.iter().map(|(_, c)| family(c).unwrap_or_else(|| panic!("no family for {c}"))).collect();
    assert_eq!(used.len(), Family::ALL.len());
    for family in Family::WORDS {
        let key = format!("law-family-{}", family.replace('_', "-"));
        assert!([Lang::Fr, Lang::En].iter().all(|l| Words::of(*l).has(&key)), "{key}");
    }
}

/// A reason stands beside its own refusal, and what it names exists in the vocabulary of acts.
#[test]
fn reasons_fields_and_missing_acts_fit_the_format() {
    let fields: BTreeSet<&str> =
        acts::VOCABULARY.iter().flat_map(|a| a.fields.iter().map(|f| f.name)).collect();
    let common = ["id", "date", "at", "proc", "birth"];
    for (_, code) in codes() {
        if let Some(name) = field(code) {
            assert!(fields.contains(name) || common.contains(&name), "{code}: {name}");
        }
        if let Some(act) = missing(code) {
            assert!(acts::VOCABULARY.iter().any(|a| a.name == act), "{code}: {act}");
        }
    }
    for (_, text) in texts("cases") {
        for case in cases::read_text(&text).unwrap() {
            for refusal in evaluate(&case, packs(), Options::default()).refusals {
                let of = refusal.reason.map_or(refusal.code, Reason::of);
                assert_eq!(of, refusal.code, "{}", case.id);
            }
        }
    }
}
