//! The order of names in a French list.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A text that sorts, byte by byte, as a French list reads: accents, punctuation and case only
/// break ties; Ɛ comes after all of E, Ɲ then Ŋ after N, Ɔ after O.
///
/// Several parts (family name, given names) are ordered by the first, then the next.
pub fn sort_key(parts: &[&str]) -> String {
    let mut letters = String::new();
    let mut marks = String::new();
    let mut cases = String::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            letters.push(PART);
        }
        for c in part.nfkd() {
            if is_combining_mark(c) {
                // Each mark names the letter it stands on by its place.
                marks.push_str(&format!("{:03}{c}", letters.len().min(999)));
            } else if c.is_alphanumeric() {
                cases.push(if c.is_uppercase() { '1' } else { '0' });
                c.to_lowercase().for_each(|l| letter(l, &mut letters));
            } else if !c.is_whitespace() {
                marks.push_str(&format!("{:03}{c}", letters.len().min(999)));
            }
        }
    }
    format!("{letters}{TIE}{marks}{TIE}{cases}")
}

/// Below every letter, so that a short name comes before a longer one that begins so.
const PART: char = '\u{2}';
const TIE: char = '\u{1}';
/// Above every plain letter: what follows comes after all words of that letter.
const AFTER: char = '\u{7f}';

fn letter(c: char, out: &mut String) {
    let (base, after) = match c {
        'ɓ' => ('b', 1),
        'ɗ' => ('d', 1),
        'ɛ' => ('e', 1),
        'ɲ' => ('n', 1),
        'ŋ' => ('n', 2),
        'ɔ' => ('o', 1),
        'ƴ' => ('y', 1),
        'œ' => return out.push_str("oe"),
        'æ' => return out.push_str("ae"),
        c => (c, 0),
    };
    out.push(base);
    out.extend(std::iter::repeat_n(AFTER, after));
}
