//! Content streams written by hand and deflated: only what the format asks.

use crate::layout::{FONT, HEIGHT, LEADING, Laid, SIZE, WIDTH};
use flate2::{Compress, Compression, FlushCompress};
use std::collections::BTreeMap;
use std::fmt::Write;

struct File {
    bytes: Vec<u8>,
    offsets: Vec<usize>,
    zlib: Compress,
}

impl File {
    fn object(&mut self, number: usize, body: &[u8]) {
        if self.offsets.len() <= number {
            self.offsets.resize(number + 1, 0);
        }
        self.offsets[number] = self.bytes.len();
        self.bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        self.bytes.extend_from_slice(body);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }
    fn stream(&mut self, number: usize, more: &str, content: &[u8]) {
        let mut packed = Vec::with_capacity(content.len() / 2 + 1024);
        self.zlib.reset();
        let done = self.zlib.compress_vec(content, &mut packed, FlushCompress::Finish);
        done.expect("room for the stream");
        let mut body =
            format!("<</Filter/FlateDecode/Length {}{more}>>stream\n", packed.len()).into_bytes();
        body.extend_from_slice(&packed);
        body.extend_from_slice(b"\nendstream");
        self.object(number, &body);
    }
}

fn shown(laid: &Laid, line: &str, out: &mut Vec<u8>, used: &mut BTreeMap<u16, (char, u16)>) {
    out.push(b'(');
    for letter in line.chars() {
        let (glyph, width) = laid.letters.of(letter);
        used.entry(glyph).or_insert((letter, width));
        for byte in glyph.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
                b'\r' => out.extend_from_slice(b"\\r"),
                other => out.push(other),
            }
        }
    }
    out.push(b')');
}

pub fn pdf(laid: &Laid) -> Vec<u8> {
    let mut file = File {
        bytes: b"%PDF-1.7\n".to_vec(),
        offsets: Vec::new(),
        zlib: Compress::new(Compression::new(6), true),
    };
    let mut used = BTreeMap::new();
    let first = 8;
    let mut kids = String::new();
    for number in 0..laid.pages.len() {
        let (mut texts, mut rules) = (Vec::new(), String::from("0.25 w\n"));
        laid.page(
            number,
            |x, y, lines| {
                texts.extend_from_slice(format!("1 0 0 1 {x:.1} {y:.1} Tm\n").as_bytes());
                for (i, line) in lines.iter().enumerate() {
                    shown(laid, line, &mut texts, &mut used);
                    texts.extend_from_slice(if i == 0 { b"Tj\n" } else { b"'\n" });
                }
            },
            |(a, b), (c, d)| {
                let _ = writeln!(rules, "{a:.1} {b:.1} m {c:.1} {d:.1} l S");
            },
        );
        let mut content = rules.into_bytes();
        content.extend_from_slice(format!("BT /F {SIZE} Tf {LEADING} TL\n").as_bytes());
        content.extend_from_slice(&texts);
        content.extend_from_slice(b"ET");
        let page = first + 2 * number;
        file.stream(page + 1, "", &content);
        let body = format!("<</Type/Page/Parent 2 0 R/Contents {} 0 R>>", page + 1);
        file.object(page, body.as_bytes());
        let _ = write!(kids, "{page} 0 R ");
    }
    closed(file, laid, &kids, &used)
}

fn closed(
    mut file: File,
    laid: &Laid,
    kids: &str,
    used: &BTreeMap<u16, (char, u16)>,
) -> Vec<u8> {
    let count = laid.pages.len();
    file.object(1, b"<</Type/Catalog/Pages 2 0 R>>");
    let tree = format!(
        "<</Type/Pages/Count {count}/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<</F 3 0 R>>>>/Kids[{kids}]>>"
    );
    file.object(2, tree.as_bytes());
    file.object(3, b"<</Type/Font/Subtype/Type0/BaseFont/R/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 7 0 R>>");
    let mut widths = String::new();
    let mut map = String::from(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n\
         1 begincodespacerange <0000> <FFFF> endcodespacerange\n",
    );
    for (glyph, (letter, width)) in used {
        let _ = write!(widths, "{glyph}[{width}]");
        let _ = writeln!(map, "1 beginbfchar <{glyph:04X}> <{:04X}> endbfchar", *letter as u32);
    }
    map.push_str("endcmap end end");
    let font = format!("<</Type/Font/Subtype/CIDFontType2/BaseFont/R/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/CIDToGIDMap/Identity/W[{widths}]>>");
    file.object(4, font.as_bytes());
    file.object(5, b"<</Type/FontDescriptor/FontName/R/Flags 4/FontBBox[-500 -300 1500 1100]/ItalicAngle 0/Ascent 1069/Descent -293/CapHeight 714/StemV 80/FontFile2 6 0 R>>");
    file.stream(6, &format!("/Length1 {}", FONT.len()), FONT);
    file.stream(7, "", map.as_bytes());
    let start = file.bytes.len();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", file.offsets.len());
    for offset in &file.offsets[1..] {
        let _ = write!(table, "{offset:010} 00000 n \n");
    }
    let size = file.offsets.len();
    let _ = write!(table, "trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
    file.bytes.extend_from_slice(table.as_bytes());
    file.bytes
}
