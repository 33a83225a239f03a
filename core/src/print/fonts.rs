//! The two embedded faces (Noto Sans Regular and Bold, subsets in `assets/fonts`) and a flat table
//! from characters to glyphs, so that measuring a line is one array look-up a character.
//!
//! A character the subset lacks is shown as `�` and counted by [`super::canvas::Canvas`]: a name
//! never loses a letter silently. Marks without a precomposed letter (ɛ́) are centred on their base.

use super::PrintError;
use printpdf::ParsedFont;
use std::sync::OnceLock;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");

/// Characters below this bound are in the flat table; the only one above is U+FFFD.
const TABLE: usize = 0x2800;
const NOT_HERE: u16 = u16::MAX;
const UNSEEN: u16 = u16::MAX - 1;

/// Which of the two faces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A glyph: its number in the font and how far it moves the pen, in thousandths of an em.
#[derive(Clone, Copy)]
pub(super) struct Glyph {
    pub id: u16,
    pub advance: i32,
}

/// What a character becomes on paper.
pub(super) enum Shown {
    /// Its own glyph.
    Glyph(Glyph),
    /// The subset lacks it: the replacement glyph.
    Missing(Glyph),
    /// It has no ink and no width by nature (joiners, direction marks, soft hyphen).
    Unseen,
}

/// Extent of the ink of a glyph, in thousandths of an em.
#[derive(Clone, Copy, Default)]
pub(super) struct Ink {
    pub left: i32,
    pub right: i32,
    pub bottom: i32,
    pub top: i32,
}

/// One weight.
pub(super) struct Face {
    /// The font as printpdf parsed it, to be embedded.
    pub parsed: ParsedFont,
    table: Box<[(u16, u16)]>,
    replacement: Glyph,
    ink: Vec<Ink>,
}

/// Both weights.
pub(super) struct Fonts {
    pub regular: Face,
    pub bold: Face,
}

impl Fonts {
    /// The embedded fonts, parsed once for the life of the process.
    ///
    /// # Errors
    /// [`PrintError::Font`] when the embedded bytes are not a font: a broken build.
    pub(super) fn load() -> Result<&'static Fonts, PrintError> {
        static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
        FONTS
            .get_or_init(|| {
                Some(Fonts {
                    regular: Face::parse(REGULAR, "AGIDRM+NotoSans-Regular")?,
                    bold: Face::parse(BOLD, "AGIDRM+NotoSans-Bold")?,
                })
            })
            .as_ref()
            .ok_or(PrintError::Font)
    }

    pub(super) fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

impl Face {
    fn parse(bytes: &[u8], name: &str) -> Option<Face> {
        let mut parsed = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())?;
        if parsed.units_per_em != 1000 {
            return None;
        }
        parsed.font_name = Some(name.to_owned());
        let mut table = vec![(NOT_HERE, 0); TABLE].into_boxed_slice();
        for (&code, &gid) in &parsed.codepoint_to_glyph {
            if let Some(slot) = table.get_mut(code as usize) {
                *slot = (gid, parsed.get_glyph_width(gid).unwrap_or(0));
            }
        }
        if let Some(&space) = table.get(usize::from(b' ')) {
            table[usize::from(b'\t')] = space;
        }
        plain_forms(&mut table);
        for unseen in [0xAD..=0xAD, 0x200B..=0x200F, 0x202A..=0x202E, 0x2060..=0x206F] {
            for code in unseen {
                table[code] = (UNSEEN, 0);
            }
        }
        let id = parsed.lookup_glyph_index(0xFFFD)?;
        let replacement = Glyph { id, advance: i32::from(parsed.get_glyph_width(id)?) };
        let ink = inks(bytes).unwrap_or_default();
        Some(Face { parsed, table, replacement, ink })
    }

    /// What `c` becomes in this face.
    pub(super) fn shown(&self, c: char) -> Shown {
        match self.table.get(c as usize) {
            Some(&(UNSEEN, _)) => Shown::Unseen,
            Some(&(id, advance)) if id != NOT_HERE => {
                Shown::Glyph(Glyph { id, advance: i32::from(advance) })
            }
            _ if c == '\u{FFFD}' => Shown::Glyph(self.replacement),
            // Byte order mark and variation selectors.
            _ if c == '\u{FEFF}' || ('\u{FE00}'..='\u{FE0F}').contains(&c) => Shown::Unseen,
            _ => Shown::Missing(self.replacement),
        }
    }

    /// How far `c` moves the pen, in thousandths of an em.
    pub(super) fn advance(&self, c: char) -> i32 {
        match self.table.get(c as usize) {
            Some(&(id, advance)) if id != NOT_HERE => i32::from(advance),
            _ => match self.shown(c) {
                Shown::Glyph(glyph) | Shown::Missing(glyph) => glyph.advance,
                Shown::Unseen => 0,
            },
        }
    }

    /// Width of a text on one line, in thousandths of an em.
    pub(super) fn width(&self, text: &str) -> i32 {
        text.chars().fold(0, |sum, c| sum.saturating_add(self.advance(c)))
    }

    /// Extent of the ink of a glyph; empty for a blank one.
    pub(super) fn ink(&self, id: u16) -> Ink {
        self.ink.get(usize::from(id)).copied().unwrap_or_default()
    }

    /// Every character of the face, for the tables of the embedded font.
    pub(super) fn characters(&self) -> String {
        self.parsed.codepoint_to_glyph.keys().filter_map(|&code| char::from_u32(code)).collect()
    }
}

/// A letter that the font lacks only in a raised or widened form is printed in its plain form:
/// `4ᵉ` as `4e`.
fn plain_forms(table: &mut [(u16, u16)]) {
    use unicode_normalization::UnicodeNormalization;
    for code in 0..table.len() {
        let Some(c) = u32::try_from(code).ok().and_then(char::from_u32) else { continue };
        if table[code].0 != NOT_HERE {
            continue;
        }
        let mut plain = std::iter::once(c).nfkd();
        if let (Some(first), None) = (plain.next(), plain.next())
            && let Some(&found) = table.get(first as usize)
        {
            table[code] = found;
        }
    }
}

/// True for the combining marks drawn over the letter before them.
pub(super) fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// The ink box of every glyph, from the `loca` and `glyf` tables of a TrueType file.
fn inks(bytes: &[u8]) -> Option<Vec<Ink>> {
    let short =
        |at: usize| bytes.get(at..at + 2).and_then(|b| b.try_into().ok()).map(i16::from_be_bytes);
    let long = |at: usize| {
        let b = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(b)).ok()
    };
    let table = |tag: &[u8; 4]| {
        let count = usize::try_from(short(4)?).ok()?;
        (0..count)
            .map(|i| 12 + i * 16)
            .find(|&at| bytes.get(at..at + 4) == Some(tag))
            .and_then(|at| Some((long(at + 8)?, long(at + 12)?)))
    };
    let (head, _) = table(b"head")?;
    let (loca, loca_size) = table(b"loca")?;
    let (glyf, _) = table(b"glyf")?;
    let wide = short(head + 50)? == 1;
    let offset = |i: usize| {
        if wide { long(loca + i * 4) } else { Some(usize::from(short(loca + i * 2)? as u16) * 2) }
    };
    let count = loca_size / if wide { 4 } else { 2 };
    (0..count.saturating_sub(1))
        .map(|i| {
            let (at, end) = (offset(i)?, offset(i + 1)?);
            if at == end {
                return Some(Ink::default());
            }
            let edge = |n: usize| short(glyf + at + n).map(i32::from);
            Some(Ink { left: edge(2)?, bottom: edge(4)?, right: edge(6)?, top: edge(8)? })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_the_country_are_in_both_weights() {
        let fonts = Fonts::load().unwrap();
        for face in [&fonts.regular, &fonts.bold] {
            for c in
                "ɛɔɲŋƐƆƝŊɓɗƴƁƊƳɣɤšžãẽĩõũéèêëïôùûçœæŒÆ’–—«»…°²€№\u{202F}\u{A0}→≤≥☐\u{301}".chars()
            {
                assert!(matches!(face.shown(c), Shown::Glyph(_)), "{c:?}");
            }
            assert!(matches!(face.shown('م'), Shown::Missing(_)));
            assert!(matches!(face.shown('😀'), Shown::Missing(_)));
            assert!(matches!(face.shown('\u{2068}'), Shown::Unseen));
        }
    }

    #[test]
    fn ink_is_read_from_the_font() {
        let face = &Fonts::load().unwrap().regular;
        let Shown::Glyph(o) = face.shown('o') else { panic!("no o") };
        let ink = face.ink(o.id);
        assert_eq!((ink.left, ink.right, ink.bottom, ink.top), (55, 551, -10, 546));
    }
}
