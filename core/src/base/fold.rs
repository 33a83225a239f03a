//! How a word is compared when a list is searched: without accents, case, apostrophes or hyphens.
//!
//! For lists of reference and the journal. The names of persons have their own, finer comparison.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in small unaccented letters and digits, words parted by one space.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ɛ' => out.push('e'),
            'ɔ' => out.push('o'),
            'ŋ' => out.push_str("ng"),
            'ɲ' => out.push_str("ny"),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            c if c.is_alphanumeric() => out.push(c),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether every word asked for begins a word of the text. Both are already folded.
pub fn has_words(text: &str, asked: &str) -> bool {
    asked.split(' ').all(|word| text.split(' ').any(|w| w.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_signs_do_not_count() {
        assert_eq!(fold("  Vol de bœuf (Ségou) "), "vol de boeuf segou");
        assert_eq!(fold("N’ƉIAYE – Côte-d’Ivoire"), "n ɖiaye cote d ivoire");
        assert!(has_words(&fold("Tribunal de grande instance de Kayes"), &fold("TRIB kay")));
        assert!(!has_words(&fold("Kayes"), &fold("kati")));
        assert!(has_words("kayes", ""));
    }
}
