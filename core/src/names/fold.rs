//! The folded form of a written name: what two spellings must share to be the same letters.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Signs that clerks type for the apostrophe of N'Diaye, removed rather than read as a space.
const APOSTROPHES: [char; 11] = [
    '\'', '\u{2019}', '\u{2018}', '\u{201B}', '\u{2032}', '\u{02BC}', '\u{02BB}', '\u{02B9}', '`',
    '\u{00B4}', '\u{FF07}',
];

/// Folds a text: ɛ→e ɔ→o ɲ→ny ŋ→ng, compatibility decomposition, marks removed, lower case,
/// apostrophes removed, and any run of other signs made one space. No space at either end.
///
/// Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// [`fold`], appended to `out`; for callers that fold many texts into one buffer.
pub fn fold_into(text: &str, out: &mut String) {
    let start = out.len();
    let mut gap = false;
    let mut letter = |c: char, out: &mut String| {
        // Most letters are plain: they need none of the tables of Unicode.
        let plain = c.is_ascii_alphanumeric();
        if !plain && (APOSTROPHES.contains(&c) || !c.is_ascii() && is_combining_mark(c)) {
            return;
        }
        if !plain && !c.is_alphanumeric() {
            gap = true;
            return;
        }
        if gap && out.len() > start {
            out.push(' ');
        }
        gap = false;
        match c {
            'ɛ' => out.push('e'),
            'ɔ' => out.push('o'),
            'ɲ' => out.push_str("ny"),
            'ŋ' => out.push_str("ng"),
            c => out.push(c),
        }
    };
    for c in text.chars() {
        if c.is_ascii() {
            letter(c.to_ascii_lowercase(), out);
        } else if APOSTROPHES.contains(&c) {
            // Before decomposition: the spacing acute would leave a space behind.
        } else {
            for d in std::iter::once(c).nfkd() {
                for l in d.to_lowercase() {
                    letter(l, out);
                }
            }
        }
    }
}
