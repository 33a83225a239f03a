//! Breaking text into lines that fit a width, losing nothing.
//!
//! Lines break at spaces first; a word wider than the line breaks after a hyphen, a slash or
//! another sign if it has one, else between two letters. No hyphen is added: a register shows what
//! was entered. No-break spaces (U+00A0, U+202F) never break.

use super::fonts::{Face, is_mark};

/// A line, as a byte range of the text it was cut from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
}

/// Appends to `out` the lines of `text`, each at most `max` thousandths of an em wide (a single
/// letter wider than that still gets its line). `base` is added to every offset. An empty text
/// gives one empty line.
pub(super) fn wrap(face: &Face, text: &str, base: usize, max: i32, out: &mut Vec<Span>) {
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|&(_, c)| is_newline(c)) {
        // "\r\n" is one end of line.
        if !(c == '\n' && at > 0 && text.as_bytes().get(at - 1) == Some(&b'\r')) {
            wrap_paragraph(face, text, Span { start: from, end: at }, base, max, out);
        }
        from = at + c.len_utf8();
    }
    wrap_paragraph(face, text, Span { start: from, end: text.len() }, base, max, out);
}

fn is_newline(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_break(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{2002}'..='\u{2006}' | '\u{2008}'..='\u{200B}')
}

fn wrap_paragraph(
    face: &Face,
    text: &str,
    paragraph: Span,
    base: usize,
    max: i32,
    out: &mut Vec<Span>,
) {
    let Some(body) = text.get(paragraph.start..paragraph.end) else { return };
    let base = base + paragraph.start;
    let mut line = Line { start: 0, width: 0, space: None, sign: None };
    for (at, c) in body.char_indices() {
        let advance = face.advance(c);
        if is_break(c) {
            // Spaces at the head of a line belong to the break before it.
            if at == line.start {
                line.start = at + c.len_utf8();
            } else {
                line.width = line.width.saturating_add(advance);
                line.space = Some((at, at + c.len_utf8(), line.width));
            }
            continue;
        }
        if line.width.saturating_add(advance) > max && at > line.start && !is_mark(c) {
            line.cut(at, base, out);
            // What was carried over may itself be too wide, when a sign allowed the first break.
            if line.width.saturating_add(advance) > max && at > line.start {
                line.cut(at, base, out);
            }
        }
        line.width = line.width.saturating_add(advance);
        if matches!(c, '-' | '\u{2010}' | '/' | '_' | '.' | ',' | ';' | ':' | '@' | '\u{2013}') {
            line.sign = Some((at + c.len_utf8(), line.width));
        }
    }
    let end = body.trim_end_matches(is_break).len().max(line.start);
    out.push(Span { start: base + line.start, end: base + end });
}

/// The line being filled: where it starts, its width so far, and where it could be cut.
struct Line {
    start: usize,
    width: i32,
    /// Last space: where it starts, where it ends, width up to its end.
    space: Option<(usize, usize, i32)>,
    /// Last breaking sign: where it ends, width up to its end.
    sign: Option<(usize, i32)>,
}

impl Line {
    /// Ends the line before `at`, at the best place it has, and starts the next one.
    fn cut(&mut self, at: usize, base: usize, out: &mut Vec<Span>) {
        let (end, next, gone) = match (self.space, self.sign) {
            (Some((end, next, gone)), _) => (end, next, gone),
            (None, Some((end, gone))) => (end, end, gone),
            (None, None) => (at, at, self.width),
        };
        out.push(Span { start: base + self.start, end: base + end });
        self.start = next;
        self.width -= gone;
        if self.sign.is_some_and(|(sign, _)| sign <= next) {
            self.sign = None;
        }
        self.sign = self.sign.map(|(sign, width)| (sign, width - gone));
        self.space = None;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fonts::Fonts;
    use super::*;

    fn lines(text: &str, max: i32) -> Vec<String> {
        let mut out = Vec::new();
        wrap(&Fonts::load().unwrap().regular, text, 0, max, &mut out);
        out.iter().map(|s| text[s.start..s.end].to_owned()).collect()
    }

    #[test]
    fn words_break_at_spaces_and_long_words_where_they_can() {
        for (text, max, expected) in [
            ("", 5000, vec![""]),
            ("un", 5000, vec!["un"]),
            ("mandat de dépôt", 5000, vec!["mandat", "de dépôt"]),
            ("a\nb\r\nc", 5000, vec!["a", "b", "c"]),
            ("RP-2026/0118-CIII", 5000, vec!["RP-2026/", "0118-CIII"]),
            ("vol 1\u{202F}234\u{202F}567 F", 4000, vec!["vol", "1\u{202F}234\u{202F}56", "7 F"]),
            ("WWWWWWWW", 2000, vec!["WW", "WW", "WW", "WW"]),
            ("fin   ", 5000, vec!["fin"]),
        ] {
            assert_eq!(lines(text, max), expected, "{text:?}");
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_overflows_whatever_the_width() {
        let face = &Fonts::load().unwrap().regular;
        let text = "Ɲamɔgɔ-Kulubali, dit « Ba »\u{A0}: arrêté le 04/11/2025 à Ségou/Markala \
                    e\u{301}ɛ\u{301}ɛ\u{301} sansespacenulpartdanscemottreslong fin.";
        let bare = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        for max in (300..20_000).step_by(97) {
            let lines = lines(text, max);
            assert_eq!(bare(&lines.concat()), bare(text), "width {max}");
            for line in lines {
                let letters = line.chars().filter(|&c| !is_mark(c)).count();
                assert!(face.width(&line) <= max || letters == 1, "{line:?} in {max}");
            }
        }
    }

    #[test]
    fn a_mark_stays_with_its_letter() {
        for line in lines("ɛ\u{301}ɛ\u{301}ɛ\u{301}ɛ\u{301}", 1000) {
            assert!(!line.starts_with('\u{301}'));
        }
    }
}
