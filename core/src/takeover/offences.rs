//! Offences as clerks write them, read to the codes of the national nomenclature.
//!
//! A wrong code would start a wrong clock, so a wording is read only when it is known, known with
//! its short forms written out, or known once mistyped words are corrected to the only word they can
//! stand for. Otherwise it is unknown, and a wording that fits two codes gives both.

use super::lists::offences;
use super::text::{Vocabulary, loose, split_doubt, tidy};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What the offence cell says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OffencesRead {
    /// Codes that are certain, in the order written.
    pub codes: Vec<String>,
    /// Codes that fit an ambiguous wording.
    pub candidates: Vec<String>,
    /// Parts of the text that no code fits.
    pub unknown: Vec<String>,
}

/// What one wording means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Code(&'static str),
    Either(&'static [String]),
}

struct Wordings {
    exact: HashMap<String, Meaning>,
    /// Without spaces.
    joined: HashMap<String, Meaning>,
    /// Every significant word.
    vocabulary: Vocabulary,
}

fn wordings() -> &'static Wordings {
    static WORDINGS: OnceLock<Wordings> = OnceLock::new();
    WORDINGS.get_or_init(|| {
        let list = offences();
        let mut exact = HashMap::new();
        let mut add = |wording: &str, meaning: Meaning| {
            exact.entry(loose(wording)).or_insert(meaning);
            exact.entry(spelled_out(&loose(wording))).or_insert(meaning);
        };
        for both in &list.ambiguous {
            for wording in &both.wordings {
                add(wording, Meaning::Either(&both.candidates));
            }
        }
        for (code, offence) in &list.offences {
            for wording in &offence.wordings {
                add(wording, Meaning::Code(code));
            }
        }
        exact.remove("");
        let joined = exact.iter().map(|(w, meaning)| (w.replace(' ', ""), *meaning)).collect();
        let words = exact
            .keys()
            .flat_map(|w| w.split(' '))
            .chain(list.short_forms.keys().map(String::as_str));
        let vocabulary = Vocabulary::new(words);
        Wordings { exact, joined, vocabulary }
    })
}

const SMALL_WORDS: [&str; 22] = [
    "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "et", "un", "une",
    "par", "son", "sa", "ses", "ou", "s", "e",
];

/// The significant words of a wording: short forms written out, plurals and small words removed.
fn spelled_out(folded: &str) -> String {
    let short = &offences().short_forms;
    let mut words: Vec<String> = Vec::new();
    for word in folded.split(' ') {
        if SMALL_WORDS.contains(&word) {
            continue;
        }
        let full = short.get(word).map_or(word, String::as_str);
        for part in full.split(' ') {
            let singular = if part.len() > 3 { part.trim_end_matches(['s', 'x']) } else { part };
            words.push(singular.to_owned());
        }
    }
    words.join(" ")
}

/// What a wording means, word for word.
fn meaning(segment: &str) -> Option<Meaning> {
    let folded = loose(segment);
    let known = |folded: &str| {
        let list = wordings();
        list.exact.get(folded).or_else(|| list.exact.get(&spelled_out(folded))).copied()
    };
    if folded.is_empty() {
        return None;
    }
    if let Some(found) = known(&folded) {
        return Some(found);
    }
    let bare = without_surroundings(&folded);
    if bare != folded
        && let Some(found) = known(&bare)
    {
        return Some(found);
    }
    // Dotted abbreviations: `C. B. V.` is CBV.
    let joined: String = bare.split(' ').collect();
    if joined.len() <= 6
        && bare.split(' ').all(|w| w.len() <= 2)
        && let Some(found) = known(&joined)
    {
        return Some(found);
    }
    None
}

/// What a wording means once each mistyped word is corrected. Which words there are never changes.
fn mistyped(segment: &str) -> Option<Meaning> {
    let list = wordings();
    let bare = without_surroundings(&loose(segment));
    let corrected = spelled_out(&list.vocabulary.correct(&bare));
    if let Some(found) = list.exact.get(&corrected) {
        return Some(*found);
    }
    // Words run together: `volsimple`.
    let joined: String = bare.split(' ').collect();
    list.joined.get(&joined).copied().filter(|_| joined.len() >= 8)
}

/// Removes what stands around an offence and says nothing of it: *inculpé de*, *au préjudice de …*.
fn without_surroundings(folded: &str) -> String {
    let list = offences();
    let mut bare = folded;
    for start in &list.leading {
        if let Some(rest) = bare.strip_prefix(start.as_str())
            && let Some(rest) = rest.strip_prefix(' ')
        {
            bare = rest;
        }
    }
    for end in &list.trailing_from {
        if let Some(at) = bare.find(&format!(" {end} ")) {
            bare = &bare[..at];
        }
    }
    bare.to_owned()
}

/// Reads an offence cell.
pub fn read_offences(text: &str) -> OffencesRead {
    // A line break in the cell parts two offences.
    let lined = text.trim().replace(['\n', '\r'], ";");
    let tidied = tidy(&lined);
    let (bare, _) = split_doubt(&tidied);
    let mut read = OffencesRead::default();
    if let Some(found) = meaning(bare) {
        take(&mut read, found);
        return read;
    }
    let pieces = pieces(bare);
    let mut at = 0;
    while at < pieces.len() {
        // The longest run of pieces that is one wording: *coups et blessures* is not two offences.
        let found = (at + 1..=pieces.len()).rev().find_map(|end| {
            let run = bare.get(pieces[at].0..pieces[end - 1].1)?;
            meaning(run).map(|found| (found, end))
        });
        match found {
            Some((found, end)) => {
                take(&mut read, found);
                at = end;
            }
            None => {
                let text = bare.get(pieces[at].0..pieces[at].1).unwrap_or_default().trim();
                if let Some(found) = mistyped(text) {
                    take(&mut read, found);
                } else if text.chars().any(char::is_alphanumeric) {
                    read.unknown.push(text.to_owned());
                }
                at += 1;
            }
        }
    }
    // A fault may also stand in a wording of several pieces.
    if !read.unknown.is_empty()
        && pieces.len() > 1
        && let Some(found) = mistyped(bare)
    {
        read = OffencesRead::default();
        take(&mut read, found);
    }
    read
}

fn take(read: &mut OffencesRead, found: Meaning) {
    match found {
        Meaning::Code(code) => {
            if !read.codes.iter().any(|c| c == code) {
                read.codes.push(code.to_owned());
            }
        }
        Meaning::Either(codes) => {
            for code in codes {
                if !read.candidates.contains(code) {
                    read.candidates.push(code.clone());
                }
            }
        }
    }
}

/// Byte ranges of the pieces between `et`, `+`, `,`, `/`, `&`, `-`, `;`, a line break.
fn pieces(text: &str) -> Vec<(usize, usize)> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    for (at, sign) in text.char_indices() {
        if matches!(sign, '+' | ',' | '/' | '&' | '-' | ';' | '\n' | '|' | '–' | '—') {
            cuts.push((at, at + sign.len_utf8()));
        }
    }
    let lower = text.to_ascii_lowercase();
    for link in [" et ", " ainsi que "] {
        cuts.extend(lower.match_indices(link).map(|(at, found)| (at, at + found.len())));
    }
    cuts.sort_unstable();
    let mut out = Vec::new();
    let mut start = 0;
    for (from, to) in cuts {
        if from >= start {
            out.push((start, from));
            start = to;
        }
    }
    out.push((start, text.len()));
    out.retain(|(from, to)| text.get(*from..*to).is_some_and(|t| !t.trim().is_empty()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_are_read_to_codes() {
        for (text, codes) in [
            ("vol et recel", vec!["BIE-01", "BIE-10"]),
            ("coups et blessures", vec!["VIO-01"]),
            ("viol. de domicile, vol simple", vec!["BIE-20", "BIE-01"]),
            ("vagabondage et mendicité", vec!["AUT-12"]),
            ("enlev. - sequestration de personne", vec!["LIB-01", "LIB-02"]),
            ("pick-pocket", vec!["BIE-07"]),
            ("CBV ayant entraine la mort", vec!["HOM-08"]),
            ("C. B. V.", vec!["VIO-01"]),
            ("assasinat", vec!["HOM-02"]),
            ("escroqerie + abus de confience", vec!["BIE-11", "BIE-12"]),
            ("assoc. de malfaiteurs", vec!["SEC-01"]),
            ("inculpé de vol qualifié au préjudice de l'Etat", vec!["BIE-02"]),
            ("non-paiement d'amende", vec!["AUT-16"]),
        ] {
            assert_eq!(read_offences(text).codes, codes, "{text}");
        }
    }

    #[test]
    fn a_wrong_code_is_never_given() {
        for text in [
            "affaire de famille",
            "voi",
            "voil",
            "à préciser",
            "Aff. n° 214/RP",
            "tentative d'escroquerie",
            "cf. mandat",
        ] {
            let read = read_offences(text);
            assert!(read.codes.is_empty() && read.candidates.is_empty(), "{text}: {read:?}");
        }
        assert_eq!(read_offences("drogue").candidates, ["DRO-01", "DRO-02"]);
        assert_eq!(read_offences("vol aggr. + recel").codes, ["BIE-10"]);
    }
}
