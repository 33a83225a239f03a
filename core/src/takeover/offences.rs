//! Offences as clerks write them, read to the codes of the national nomenclature.
//!
//! A wrong code would start a wrong clock, so a wording is read only when it is known, known with
//! its short forms written out, or one typing fault from a single known one. Otherwise it is unknown,
//! and a wording that fits two codes gives both.

use super::lists::offences;
use super::text::{loose, near, split_doubt, tidy};
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
    /// By significant words, sorted by first letter for the search of typing faults.
    spelled: Vec<(String, Meaning)>,
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
        let mut spelled: Vec<(String, Meaning)> =
            exact.iter().map(|(wording, meaning)| (wording.clone(), *meaning)).collect();
        spelled.sort_by(|a, b| a.0.cmp(&b.0));
        Wordings { exact, spelled }
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

/// What a wording means with one typing fault.
fn mistyped(segment: &str) -> Option<Meaning> {
    with_fault(&spelled_out(&without_surroundings(&loose(segment))))
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

/// The single known wording within one typing fault (two in long texts), every other meaning being
/// further away. Short words are never guessed: *vol* and *viol* are one letter apart.
fn with_fault(spelled: &str) -> Option<Meaning> {
    let length = spelled.chars().count();
    if length < 7 || spelled.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let most = if length >= 14 { 2 } else { 1 };
    let mut best: Option<(usize, Meaning)> = None;
    let mut rival = usize::MAX;
    for (wording, meaning) in &wordings().spelled {
        if wording.len().abs_diff(spelled.len()) > most + 1 {
            continue;
        }
        let distance = strsim::osa_distance(wording, spelled);
        match best {
            Some((_, known)) if known == *meaning => {
                best = best.map(|(d, m)| (d.min(distance), m));
            }
            Some((nearest, _)) if distance < nearest => {
                rival = nearest;
                best = Some((distance, *meaning));
            }
            Some(_) => rival = rival.min(distance),
            None => best = Some((distance, *meaning)),
        }
    }
    let (distance, meaning) = best?;
    (distance <= most && rival > distance + 1 && shares_words(spelled, meaning)).then_some(meaning)
}

/// A fault changes letters of a word; it never changes which words there are.
fn shares_words(spelled: &str, meaning: Meaning) -> bool {
    let words: Vec<&str> = spelled.split(' ').collect();
    wordings().spelled.iter().filter(|(_, m)| *m == meaning).any(|(wording, _)| {
        let known: Vec<&str> = wording.split(' ').collect();
        known.len() == words.len()
            && known.iter().zip(&words).all(|(a, b)| {
                a == b
                    || (a.len() >= 5 && b.len() >= 4 && near(a, b, if a.len() > 8 { 2 } else { 1 }))
            })
            || known.concat() == words.concat()
    })
}

/// Reads an offence cell.
pub fn read_offences(text: &str) -> OffencesRead {
    let tidied = tidy(text);
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
    for link in [" et ", " ainsi que ", " avec "] {
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
