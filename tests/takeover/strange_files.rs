//! The files that programs make of one same table: CSV in the encodings and separators of the
//! field, workbooks as different programs write them.

use flate2::Crc;
use flate2::write::DeflateEncoder;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::io::Write;

/// What stands in a cell of the sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Put {
    #[default]
    Nothing,
    Text(String),
    Number(f64),
    /// A day of the spreadsheets' count, with a date format.
    Date(f64),
}

impl Put {
    pub fn text(&self) -> String {
        match self {
            Put::Nothing => String::new(),
            Put::Text(text) => text.clone(),
            Put::Number(n) | Put::Date(n) => n.to_string(),
        }
    }
}

/// The table, from the first line of the sheet.
pub type Grid = Vec<Vec<Put>>;

/// A CSV text.
pub fn csv(grid: &Grid, separator: char, end: &str, quote_all: bool) -> String {
    let mut out = String::new();
    for row in grid {
        let fields: Vec<String> = row
            .iter()
            .map(|put| {
                let text = put.text();
                let needed = text.contains([separator, '"', '\n', '\r']);
                if needed || quote_all {
                    format!("\"{}\"", text.replace('"', "\"\""))
                } else {
                    text
                }
            })
            .collect();
        out.push_str(&fields.join(&separator.to_string()));
        out.push_str(end);
    }
    out
}

pub fn utf16(text: &str, big: bool) -> Vec<u8> {
    let mut out = if big { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] };
    for unit in text.encode_utf16() {
        out.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
    }
    out
}

/// Old Western text; what it does not have becomes `?`.
pub fn windows(text: &str) -> Vec<u8> {
    text.chars()
        .flat_map(|c| {
            let mut one = [0u8; 4];
            let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut one));
            if lost { vec![b'?'] } else { bytes.into_owned() }
        })
        .collect()
}

/// Fills a sheet from its first line.
pub fn fill(sheet: &mut Worksheet, grid: &Grid, format: &str) {
    let date = Format::new().set_num_format(format);
    for (row, line) in grid.iter().enumerate() {
        for (column, put) in line.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            match put {
                Put::Nothing => continue,
                Put::Text(text) => sheet.write(row, column, text.as_str()).unwrap(),
                Put::Number(n) => sheet.write(row, column, *n).unwrap(),
                Put::Date(n) => {
                    let at = ExcelDateTime::from_serial_datetime(*n).unwrap();
                    sheet.write_with_format(row, column, at, &date).unwrap()
                }
            };
        }
    }
}

/// A workbook of one sheet.
pub fn xlsx(grid: &Grid) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet(), grid, "dd/mm/yyyy hh:mm");
    book.save_to_buffer().unwrap()
}

/// An archive of files, packed or not.
pub fn zip(files: &[(&str, Vec<u8>)], pack: bool) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let mut crc = Crc::new();
        crc.update(bytes);
        let body = if pack {
            let mut packer = DeflateEncoder::new(Vec::new(), flate2::Compression::best());
            packer.write_all(bytes).unwrap();
            packer.finish().unwrap()
        } else {
            bytes.clone()
        };
        let mut head: Vec<u8> = Vec::new();
        for short in [20u16, 0, if pack { 8 } else { 0 }, 0, 0x21] {
            head.extend(short.to_le_bytes());
        }
        for long in [crc.sum(), body.len() as u32, bytes.len() as u32] {
            head.extend(long.to_le_bytes());
        }
        head.extend((name.len() as u16).to_le_bytes());
        head.extend(0u16.to_le_bytes());
        let start = out.len() as u32;
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(name.as_bytes());
        out.extend(body);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        directory.extend([0u8; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    for short in [files.len() as u16; 2] {
        out.extend(short.to_le_bytes());
    }
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// How a program writes its workbook.
#[derive(Default, Clone, Copy)]
pub struct Manner {
    /// Texts stand in the cells instead of a list.
    pub inline: bool,
    /// Days are counted from 1904.
    pub from_1904: bool,
    /// Cells and rows do not say where they stand.
    pub no_places: bool,
    /// Dates are written as `2026-03-07T00:00:00`.
    pub iso_dates: bool,
    /// Texts are the results of formulas.
    pub formulas: bool,
    /// Texts are cut in runs of several styles, with furigana-like hints beside them.
    pub rich: bool,
    /// Every tag has a prefix.
    pub prefixed: bool,
    /// The parts are packed.
    pub packed: bool,
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn place(row: usize, column: usize) -> String {
    let mut letters = String::new();
    let mut n = column + 1;
    while n > 0 {
        letters.insert(0, (b'A' + ((n - 1) % 26) as u8) as char);
        n = (n - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

fn moment(serial: f64) -> String {
    let at = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap().and_hms_opt(0, 0, 0).unwrap()
        + chrono::Duration::minutes((serial * 1440.0).round() as i64);
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// A workbook written by hand, in the manner of another program.
pub fn raw_xlsx(grid: &Grid, manner: Manner) -> Vec<u8> {
    let mut strings: Vec<String> = Vec::new();
    let mut rows = String::new();
    for (r, line) in grid.iter().enumerate() {
        let at = if manner.no_places { String::new() } else { format!(" r=\"{}\"", r + 1) };
        rows.push_str(&format!("<row{at}>"));
        for (c, put) in line.iter().enumerate() {
            if *put == Put::Nothing && !manner.no_places {
                continue;
            }
            let at =
                if manner.no_places { String::new() } else { format!(" r=\"{}\"", place(r, c)) };
            rows.push_str(&match put {
                Put::Nothing => format!("<c{at}/>"),
                Put::Number(n) => {
                    let n = if manner.from_1904 && *n > 2100.0 { n - 1462.0 } else { *n };
                    format!("<c{at}><v>{n}</v></c>")
                }
                Put::Date(n) if manner.iso_dates => {
                    format!("<c{at} s=\"1\" t=\"d\"><v>{}</v></c>", moment(*n))
                }
                Put::Date(n) => {
                    let n = if manner.from_1904 { n - 1462.0 } else { *n };
                    format!("<c{at} s=\"1\"><v>{n}</v></c>")
                }
                Put::Text(text) if manner.formulas => {
                    format!("<c{at} t=\"str\"><f>A1&amp;B1</f><v>{}</v></c>", escaped(text))
                }
                Put::Text(text) if manner.inline => format!(
                    "<c{at} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    escaped(text)
                ),
                Put::Text(text) => {
                    strings.push(if manner.rich {
                        let cut = text.char_indices().nth(2).map_or(text.len(), |(at, _)| at);
                        format!(
                            "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">{}</t></r><r><t xml:space=\"preserve\">{}</t></r><rPh sb=\"0\" eb=\"1\"><t>hint</t></rPh></si>",
                            escaped(&text[..cut]),
                            escaped(&text[cut..])
                        )
                    } else {
                        format!("<si><t xml:space=\"preserve\">{}</t></si>", escaped(text))
                    });
                    format!("<c{at} t=\"s\"><v>{}</v></c>", strings.len() - 1)
                }
            });
        }
        rows.push_str("</row>");
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    let date1904 = if manner.from_1904 { "<workbookPr date1904=\"1\"/>" } else { "" };
    let part = |body: String| {
        let body = if manner.prefixed {
            body.replace("</", "\u{1}")
                .replace('<', "<x:")
                .replace('\u{1}', "</x:")
                .replace("xmlns=", "xmlns:x=")
        } else {
            body
        };
        format!("{head}{body}").into_bytes()
    };
    let files = [
        ("[Content_Types].xml", format!("{head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>").into_bytes()),
        ("_rels/.rels", format!("{head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>").into_bytes()),
        ("xl/workbook.xml", part(format!("<workbook xmlns=\"{main}\" xmlns:r=\"{office}\">{date1904}<sheets><sheet name=\"Feuille1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"))),
        ("xl/_rels/workbook.xml.rels", format!("{head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>").into_bytes()),
        ("xl/styles.xml", part(format!("<styleSheet xmlns=\"{main}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"[$-40C]d\\-mmm\\-yyyy;@\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"))),
        ("xl/sharedStrings.xml", part(format!("<sst xmlns=\"{main}\">{}</sst>", strings.concat()))),
        ("xl/worksheets/sheet1.xml", part(format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"))),
    ];
    zip(&files, manner.packed)
}
