//! What a heading may mean: known word for word, by its words, shortened or mistyped.

use super::field::Field;
use super::lists::headings;
use super::text::{loose, near};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A field that a heading may mean, and how surely: 1 is a known heading, word for word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meaning {
    /// The field.
    pub field: Field,
    /// From 0 to 1.
    pub score: f64,
}

struct Known {
    exact: HashMap<String, Vec<Field>>,
    /// Significant words of each known heading.
    words: Vec<(Vec<String>, Field)>,
    by_words: HashMap<String, Vec<Field>>,
    /// Word → the fields whose headings hold it.
    fields_of: HashMap<String, Vec<Field>>,
    /// Significant words of each heading that is none of ours.
    others: Vec<Vec<String>>,
    foreign: Vec<String>,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut out = Known {
            exact: HashMap::new(),
            words: Vec::new(),
            by_words: HashMap::new(),
            fields_of: HashMap::new(),
            others: headings().others.iter().map(|t| significant(&loose(t))).collect(),
            foreign: headings().foreign_words.iter().map(|w| loose(w)).collect(),
        };
        for (field, texts) in &headings().columns {
            for text in texts {
                push(out.exact.entry(loose(text)).or_default(), *field);
                let words = significant(&loose(text));
                if !words.is_empty() {
                    push(out.by_words.entry(sorted(&words)).or_default(), *field);
                    for word in &words {
                        push(out.fields_of.entry(word.clone()).or_default(), *field);
                    }
                    out.words.push((words, *field));
                }
            }
        }
        out
    })
}

pub(super) fn push(list: &mut Vec<Field>, field: Field) {
    if !list.contains(&field) {
        list.push(field);
    }
}

fn sorted(words: &[String]) -> String {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.join(" ")
}

/// The words of a heading that carry its meaning; `1ère`, `1re`, `première` are one word.
pub fn significant(folded: &str) -> Vec<String> {
    folded
        .split(' ')
        .filter(|w| {
            !matches!(
                *w,
                "" | "de"
                    | "du"
                    | "des"
                    | "d"
                    | "la"
                    | "le"
                    | "les"
                    | "l"
                    | "en"
                    | "et"
                    | "ou"
                    | "au"
                    | "aux"
                    | "s"
                    | "e"
                    | "un"
                    | "une"
                    | "the"
                    | "of"
            )
        })
        .map(|w| {
            match w {
                "1ere" | "1re" | "1er" | "1e" | "1st" | "premiere" | "premier" | "first" | "i" => {
                    "1"
                }
                "2eme" | "2nd" | "2nde" | "2e" | "deuxieme" | "second" | "seconde" | "ii" => "2",
                "numero" | "num" | "no" | "nr" | "nro" => "n",
                "dt" => "date",
                "jgt" | "jugt" | "jugmt" => "jugement",
                "reg" | "regist" => "registre",
                w => w,
            }
            .to_owned()
        })
        .collect()
}

/// `N O M`, `P R É N O M S`, `I.P.C.`: letters written apart are one word.
fn letters_joined(folded: &str) -> Option<String> {
    let apart = folded.len() > 3
        && folded.split(' ').all(|w| w.len() == 1 && w.bytes().all(|b| b.is_ascii_alphabetic()));
    apart.then(|| folded.replace(' ', ""))
}

/// Whether a heading names something that is none of ours: *nom de l'avocat*, *date de fin de
/// peine*. A heading of our own lists, word for word, is never foreign.
pub fn is_foreign(text: &str) -> bool {
    let list = known();
    let folded = loose(text);
    if list.exact.contains_key(&folded) {
        return false;
    }
    let words = significant(&folded);
    let exact_words = list.by_words.contains_key(&sorted(&words));
    (!exact_words && words.iter().any(|w| list.foreign.contains(w)))
        || list.others.iter().any(|other| same_words(&words, other))
}

/// The same words in the same order, mistyped but not shortened: *Date arr.* is no *date
/// d'arrestation*.
fn same_words(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a == b || a.len() > 4 && near(a, b, 1))
}

/// The fields that one heading may mean, best first.
pub fn meanings(text: &str) -> Vec<Meaning> {
    let list = known();
    let mut folded = loose(text);
    if let Some(joined) = letters_joined(&folded).filter(|_| !list.exact.contains_key(&folded)) {
        folded = joined;
    }
    if is_foreign(text) {
        return Vec::new();
    }
    if folded.is_empty() || folded.len() > 90 {
        return Vec::new();
    }
    let mut out: Vec<Meaning> = Vec::new();
    let add = |out: &mut Vec<Meaning>, field: Field, score: f64| match out
        .iter_mut()
        .find(|m| m.field == field)
    {
        Some(found) => found.score = found.score.max(score),
        None => out.push(Meaning { field, score }),
    };
    for field in list.exact.get(&folded).into_iter().flatten() {
        add(&mut out, *field, 1.0);
    }
    let bare = loose(&without_brackets(text));
    if bare != folded {
        for field in list.exact.get(&bare).into_iter().flatten() {
            add(&mut out, *field, 0.93);
        }
    }
    if out.iter().any(|m| m.score == 1.0) {
        return out;
    }
    // What stands between brackets may say what the column holds: without it, less is sure.
    for (candidate, sure) in [(&folded, 1.0), (&bare, if bare == folded { 1.0 } else { 0.97 })] {
        let words = significant(candidate);
        for field in list.by_words.get(&sorted(&words)).into_iter().flatten() {
            add(&mut out, *field, 0.94 * sure);
        }
        if words.is_empty() || words.len() > 10 {
            continue;
        }
        for (known_words, field) in &list.words {
            let score = likeness(&words, known_words);
            if score >= 0.75 {
                add(&mut out, *field, score * 0.9 * sure);
            }
        }
    }
    if let Some(field) = told_by_words(&significant(&folded)) {
        add(&mut out, field, 0.72);
    }
    out.sort_by(|a, b| b.score.total_cmp(&a.score));
    out
}

/// The one field that the known words of a heading allow, whatever its other words: *adresse
/// actuelle*, *quartier / adresse*. Words of two fields (*profession du père*) allow none.
fn told_by_words(words: &[String]) -> Option<Field> {
    let list = known();
    let mut left: Option<Vec<Field>> = None;
    let mut telling = false;
    for word in words.iter().filter(|w| w.len() > 2) {
        let Some(fields) = list.fields_of.get(word) else { continue };
        telling = telling || fields.len() == 1;
        left = Some(match left {
            None => fields.clone(),
            Some(before) => before.into_iter().filter(|f| fields.contains(f)).collect(),
        });
    }
    match left.as_deref() {
        Some([only]) if telling && words.len() <= 5 => Some(*only),
        _ => None,
    }
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0usize;
    text.chars()
        .filter(|c| {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// How much of two headings is the same words, shortened or mistyped words counting a little less.
/// How much of two lists of significant words is the same.
pub fn likeness_of(a: &[String], b: &[String]) -> f64 {
    if a.is_empty() || b.is_empty() { 0.0 } else { likeness(a, b) }
}

fn likeness(a: &[String], b: &[String]) -> f64 {
    let mut total = 0.0;
    let mut used = vec![false; b.len()];
    for word in a {
        let mut best = (0.0, 0usize);
        for (at, other) in b.iter().enumerate() {
            if used[at] {
                continue;
            }
            let same = word_likeness(word, other);
            if same > best.0 {
                best = (same, at);
            }
        }
        if best.0 > 0.0 {
            used[best.1] = true;
            total += best.0;
        }
    }
    2.0 * total / (a.len() + b.len()) as f64
}

fn word_likeness(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.len() >= 3 && long.starts_with(short) {
        return 0.9;
    }
    if short.len() >= 4 && near(short, long, if long.len() > 8 { 2 } else { 1 }) {
        return 0.85;
    }
    0.0
}

/// Whether a text is a known heading, word for word.
pub(super) fn is_known(text: &str) -> bool {
    let folded = loose(text);
    if folded.is_empty() || folded.len() > 90 {
        return false;
    }
    known().exact.contains_key(&folded)
        || known().by_words.contains_key(&sorted(&significant(&folded)))
}
