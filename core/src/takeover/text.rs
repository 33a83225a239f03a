//! How words are compared: folded for identity, loosened for wordings, measured for typing faults.

use std::borrow::Cow;

pub use crate::names::fold;

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | '′')
}

/// Folds a wording: as [`fold`], but an apostrophe separates (*d'écrou* is *d ecrou*) and œ is oe.
pub fn loose(text: &str) -> String {
    if text.is_ascii() && !text.contains(['\'', '`']) {
        return fold(text);
    }
    let spaced: String = text
        .chars()
        .flat_map(|c| match c {
            'œ' | 'Œ' => ['o', 'e'],
            'æ' | 'Æ' => ['a', 'e'],
            c if is_apostrophe(c) => [' ', ' '],
            '°' | 'º' => [' ', ' '],
            c => [c, '\0'],
        })
        .filter(|c| *c != '\0')
        .collect();
    fold(&spaced)
}

/// The letters and digits of a wording, joined: *M. D.*, *M.D* and *MD* are one.
pub fn compact(text: &str) -> String {
    let mut joined = loose(text);
    joined.retain(|c| c != ' ');
    joined
}

/// A figure of another script (Arabic, Persian, N'Ko, full width) as ours.
fn plain_figure(sign: char) -> Option<char> {
    let zero = [0x660, 0x6F0, 0x7C0, 0xFF10]
        .into_iter()
        .find(|z| (*z..*z + 10).contains(&u32::from(sign)))?;
    char::from_digit(u32::from(sign) - zero, 10)
}

/// Signs that are not seen: direction marks, spaces of no width.
fn unseen(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The text trimmed, with unbreakable and repeated spaces made single, figures of other scripts made
/// ours, and without the apostrophe by which a spreadsheet marks a number as text.
pub fn tidy(text: &str) -> Cow<'_, str> {
    let marked = |t: &str| {
        t.trim_start()
            .strip_prefix('\'')
            .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()))
    };
    if text.chars().any(|c| !c.is_ascii() && (unseen(c) || plain_figure(c).is_some()))
        || marked(text)
    {
        let plain: String =
            text.chars().filter(|c| !unseen(*c)).map(|c| plain_figure(c).unwrap_or(c)).collect();
        let bare =
            if marked(&plain) { plain.trim_start().trim_start_matches('\'') } else { &plain };
        return Cow::Owned(bare.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let trimmed = text.trim();
    let mut before = 'x';
    let clean = trimmed.chars().all(|c| {
        let fine = !(c.is_whitespace() && (c != ' ' || before == ' '));
        before = c;
        fine
    });
    if clean {
        Cow::Borrowed(trimmed)
    } else {
        Cow::Owned(trimmed.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// A text that was UTF-8 read as Windows-1252 (`TraorÃ©`), read back; `None` when it was not.
pub fn repair_mojibake(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'Å', 'â']) {
        return None;
    }
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    if lost || bytes.is_ascii() {
        return None;
    }
    let back = std::str::from_utf8(&bytes).ok()?;
    (back != text).then(|| back.to_owned())
}

/// Whether the value ends with the clerk's doubt: `?`, `(?)`. Gives the value without it.
pub fn split_doubt(text: &str) -> (&str, bool) {
    let bare = text.trim_end();
    let cut = bare.trim_end_matches(['?', ')', '(', ' ']);
    let tail = &bare[cut.len()..];
    if tail.contains('?') {
        let kept = if tail.trim_start().starts_with(')') { &bare[..cut.len() + 1] } else { cut };
        (kept.trim_end(), true)
    } else {
        (bare, false)
    }
}

/// Whether the cell only says that nothing is known or nothing happened: dashes, *néant*, *RAS*.
pub fn says_nothing(text: &str) -> bool {
    if text.chars().all(|c| "-–—_./\\|* ".contains(c)) {
        return true;
    }
    matches!(
        loose(text).as_str(),
        "neant" | "ras" | "nc" | "n a" | "na" | "nd" | "nil" | "aucun" | "aucune"
    )
}

/// Whether two words are one typing fault apart, or equal: a letter changed, added, dropped, or two
/// neighbours exchanged.
pub fn near(a: &str, b: &str, most: usize) -> bool {
    a == b
        || (a.len().abs_diff(b.len()) <= most * 2
            && letters_apart(letters(a), letters(b), most)
            && strsim::osa_distance(a, b) <= most)
}

/// Which letters a word holds, to see at once that two words are far apart.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |set, b| set | 1 << (b & 63))
}

/// Whether words with these letters may be so few faults apart: each fault changes two at most.
fn letters_apart(a: u64, b: u64, most: usize) -> bool {
    (a ^ b).count_ones() as usize <= 2 * most
}

/// The words of a vocabulary, by length, to find the one that a mistyped word stands for.
pub struct Vocabulary {
    by_length: Vec<Vec<(String, u64)>>,
    words: std::collections::HashSet<String>,
}

impl Vocabulary {
    /// Words of fewer than five letters are left out: *vol* and *viol* are one letter apart.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Vocabulary {
        let words: std::collections::HashSet<String> =
            words.into_iter().map(str::to_owned).collect();
        let mut by_length: Vec<Vec<(String, u64)>> = Vec::new();
        for word in words.iter().filter(|w| w.len() >= 5) {
            if by_length.len() <= word.len() {
                by_length.resize_with(word.len() + 1, Vec::new);
            }
            by_length[word.len()].push((word.clone(), letters(word)));
        }
        Vocabulary { by_length, words }
    }

    /// The single known word one fault away, or two in a long word; the word itself otherwise.
    pub fn corrected<'a>(&'a self, word: &'a str) -> &'a str {
        if word.len() < 5 || self.words.contains(word) || word.bytes().any(|b| b.is_ascii_digit()) {
            return word;
        }
        let held = letters(word);
        for most in 1..=if word.len() >= 10 { 2 } else { 1 } {
            let lengths = word.len().saturating_sub(most)..=word.len() + most;
            let mut close = lengths
                .filter_map(|n| self.by_length.get(n))
                .flatten()
                .filter(|(_, set)| letters_apart(*set, held, most))
                .filter(|(known, _)| strsim::osa_distance(known, word) <= most);
            match (close.next(), close.next()) {
                (Some((only, _)), None) => return only,
                (Some(_), Some(_)) => return word,
                _ => {}
            }
        }
        word
    }

    /// A text with each word corrected.
    pub fn correct(&self, text: &str) -> String {
        text.split(' ').map(|w| self.corrected(w)).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_follows_the_rule_of_the_registers() {
        for (written, folded) in [
            ("Saŋarɛ", "sangare"),
            ("N'Golo", "ngolo"),
            ("  KÉÏTA ", "keita"),
            ("Ɲare", "nyare"),
            ("Ag  Inawélène", "ag inawelene"),
            ("Traoré-Diallo", "traore diallo"),
        ] {
            assert_eq!(fold(written), folded);
        }
        assert_eq!(loose("N° d'écrou"), "n d ecrou");
        assert_eq!(compact("M. D. "), "md");
    }

    #[test]
    fn doubt_and_mojibake_are_seen() {
        assert_eq!(split_doubt("MONECATA?"), ("MONECATA", true));
        assert_eq!(split_doubt("DEM (?)"), ("DEM", true));
        assert_eq!(split_doubt("Vol (simple)"), ("Vol (simple)", false));
        assert_eq!(split_doubt("?"), ("", true));
        assert_eq!(repair_mojibake("TraorÃ©").as_deref(), Some("Traoré"));
        assert_eq!(repair_mojibake("KeÃ¯ta").as_deref(), Some("Keïta"));
        assert_eq!(repair_mojibake("KONATÉ"), None);
    }
}
