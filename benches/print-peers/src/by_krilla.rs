//! By krilla: glyphs placed by us, its own subset of the font, no tags.

use crate::layout::{FONT, HEIGHT, LEADING, Laid, SIZE, WIDTH};
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::text::{Font, GlyphId, KrillaGlyph};

pub fn pdf(laid: &Laid) -> Vec<u8> {
    let mut document = Document::new();
    let font = Font::new(FONT.to_vec().into(), 0).expect("the font");
    let black = Fill { paint: rgb::Color::new(0, 0, 0).into(), opacity: NormalizedF32::ONE, rule: Default::default() };
    let thin = Stroke { paint: rgb::Color::new(0, 0, 0).into(), width: 0.25, ..Stroke::default() };
    for number in 0..laid.pages.len() {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).expect("a size");
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        surface.set_fill(Some(black.clone()));
        let mut rules = PathBuilder::new();
        laid.page(
            number,
            |x, y, lines| {
                for (i, line) in lines.iter().enumerate() {
                    let glyphs: Vec<KrillaGlyph> = line
                        .char_indices()
                        .map(|(at, letter)| {
                            let (glyph, width) = laid.letters.of(letter);
                            KrillaGlyph::new(
                                GlyphId::new(u32::from(glyph)),
                                f32::from(width) / 1000.0,
                                0.0,
                                0.0,
                                0.0,
                                at..at + letter.len_utf8(),
                                None,
                            )
                        })
                        .collect();
                    let start = Point::from_xy(x, HEIGHT - y + i as f32 * LEADING);
                    surface.draw_glyphs(start, &glyphs, font.clone(), line, SIZE, false);
                }
            },
            |(a, b), (c, d)| {
                rules.move_to(a, HEIGHT - b);
                rules.line_to(c, HEIGHT - d);
            },
        );
        surface.set_fill(None);
        surface.set_stroke(Some(thin.clone()));
        if let Some(path) = rules.finish() {
            surface.draw_path(&path);
        }
        surface.finish();
        page.finish();
    }
    document.finish().expect("a document")
}
