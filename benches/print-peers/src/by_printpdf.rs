//! By printpdf's own operations, one list a page.

use crate::layout::{FONT, HEIGHT, LEADING, Laid, SIZE, WIDTH};
use printpdf::{
    Line, LinePoint, Mm, Op, ParsedFont, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point,
    Pt, TextItem,
};

pub fn pdf(laid: &Laid) -> Vec<u8> {
    let mut document = PdfDocument::new("Registre");
    let font = ParsedFont::from_bytes(FONT, 0, &mut Vec::new()).expect("the font");
    let font = PdfFontHandle::External(document.add_font(&font));
    let at = |x: f32, y: f32| Point { x: Pt(x), y: Pt(y) };
    let pages = (0..laid.pages.len())
        .map(|number| {
            let (mut texts, mut rules) = (Vec::new(), vec![Op::SetOutlineThickness { pt: Pt(0.25) }]);
            laid.page(
                number,
                |x, y, lines| {
                    texts.push(Op::StartTextSection);
                    texts.push(Op::SetFont { font: font.clone(), size: Pt(SIZE) });
                    texts.push(Op::SetLineHeight { lh: Pt(LEADING) });
                    texts.push(Op::SetTextCursor { pos: at(x, y) });
                    for (i, line) in lines.iter().enumerate() {
                        if i > 0 {
                            texts.push(Op::AddLineBreak);
                        }
                        let items = vec![TextItem::Text((*line).to_owned())];
                        texts.push(Op::ShowText { items });
                    }
                    texts.push(Op::EndTextSection);
                },
                |(a, b), (c, d)| {
                    let point = |x, y| LinePoint { p: at(x, y), bezier: false };
                    let points = vec![point(a, b), point(c, d)];
                    rules.push(Op::DrawLine { line: Line { points, is_closed: false } });
                },
            );
            rules.extend(texts);
            let millimetres = |points: f32| Mm(points * 25.4 / 72.0);
            PdfPage::new(millimetres(WIDTH), millimetres(HEIGHT), rules)
        })
        .collect();
    document.with_pages(pages);
    let mut bytes = Vec::new();
    document.save_writer(&mut bytes, &PdfSaveOptions::default(), &mut Vec::new());
    bytes
}
