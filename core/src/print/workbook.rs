//! The workbook file: a ZIP archive of a few XML parts, of which only the sheet grows with the rows.
//! It is compressed as it comes, in memory: a list leaves no clear copy of itself on the disk, and a
//! hundred thousand rows take little more room than the file.
//!
//! Nothing is random and no clock is read: the same sheet gives the same bytes.

use super::PrintError;
use flate2::{Compress, Compression, Crc, FlushCompress};
use std::io::Write;

/// XML gathered before it is compressed, in bytes.
const GATHERED: usize = 1 << 16;
/// Between the speed of the lowest level and the size of the highest.
const LEVEL: u32 = 4;
/// 1 January 1980, the first day that the archive can write.
const NO_DAY: u16 = 0x21;

/// A stretch of a part, compressed as it is written.
pub(super) struct Stretch {
    zlib: Compress,
    /// What is still to be compressed.
    pub(super) xml: String,
    packed: Vec<u8>,
    crc: Crc,
}

impl Stretch {
    pub(super) fn new() -> Stretch {
        Stretch {
            zlib: Compress::new(Compression::new(LEVEL), false),
            xml: String::with_capacity(2 * GATHERED),
            packed: Vec::new(),
            crc: Crc::new(),
        }
    }

    /// Compresses what was gathered, when it is enough.
    ///
    /// # Errors
    /// When the compressor refuses it.
    pub(super) fn flow(&mut self) -> Result<(), PrintError> {
        if self.xml.len() < GATHERED { Ok(()) } else { self.press(FlushCompress::None) }
    }

    fn press(&mut self, how: FlushCompress) -> Result<(), PrintError> {
        let refused = |e: &dyn std::fmt::Display| PrintError::Workbook(e.to_string());
        self.crc.update(self.xml.as_bytes());
        let mut left = self.xml.as_bytes();
        loop {
            self.packed.reserve(GATHERED);
            let (before, room) = (self.zlib.total_in(), self.packed.capacity());
            self.zlib.compress_vec(left, &mut self.packed, how).map_err(|e| refused(&e))?;
            let taken = (self.zlib.total_in() - before) as usize;
            left = left.get(taken..).unwrap_or_default();
            // Room left over: nothing more waits inside.
            if left.is_empty() && self.packed.len() < room {
                break;
            }
        }
        self.xml.clear();
        Ok(())
    }
}

/// The archive being written.
pub(super) struct Archive<'w> {
    out: &'w mut dyn Write,
    at: u64,
    directory: Vec<u8>,
    parts: u16,
}

impl<'w> Archive<'w> {
    pub(super) fn new(out: &'w mut dyn Write) -> Archive<'w> {
        Archive { out, at: 0, directory: Vec::new(), parts: 0 }
    }

    /// A small part.
    ///
    /// # Errors
    /// When `out` refuses the bytes.
    pub(super) fn part(&mut self, name: &str, xml: String) -> Result<(), PrintError> {
        let mut whole = Stretch::new();
        whole.xml = xml;
        self.stretches(name, vec![whole])
    }

    /// A part of several stretches, each compressed apart from the others, in their order.
    ///
    /// # Errors
    /// When `out` refuses the bytes, or when they are too many for the archive (4 GB).
    pub(super) fn stretches(
        &mut self,
        name: &str,
        mut stretches: Vec<Stretch>,
    ) -> Result<(), PrintError> {
        let (mut crc, mut packed, last) = (Crc::new(), 0, stretches.len().saturating_sub(1));
        let mut length = 0;
        for (stretch, i) in stretches.iter_mut().zip(0..) {
            stretch.press(if i == last { FlushCompress::Finish } else { FlushCompress::Full })?;
            crc.combine(&stretch.crc);
            packed += stretch.packed.len() as u64;
            length += stretch.zlib.total_in();
        }
        let short = |n: u64| {
            let short = u32::try_from(n).ok();
            short.ok_or_else(|| PrintError::Workbook("more than 4 GB".to_owned()))
        };
        // Version 2.0, no flags, deflated, no day, sizes, the length of the name, nothing more.
        let mut entry = Vec::with_capacity(32);
        for n in [20, 0, 8, 0, NO_DAY] {
            entry.extend_from_slice(&n.to_le_bytes());
        }
        for n in [crc.sum(), short(packed)?, short(length)?] {
            entry.extend_from_slice(&n.to_le_bytes());
        }
        entry.extend_from_slice(&(name.len() as u16).to_le_bytes());
        entry.extend_from_slice(&[0; 2]);
        self.directory.extend_from_slice(b"PK\x01\x02\x14\0");
        self.directory.extend_from_slice(&entry);
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&short(self.at)?.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.parts += 1;
        self.write(b"PK\x03\x04")?;
        self.write(&entry)?;
        self.write(name.as_bytes())?;
        stretches.iter().try_for_each(|stretch| self.write(&stretch.packed))
    }

    /// Closes the archive.
    ///
    /// # Errors
    /// When `out` refuses the bytes.
    pub(super) fn end(mut self) -> Result<(), PrintError> {
        let (at, directory) = (self.at, std::mem::take(&mut self.directory));
        let start =
            u32::try_from(at).map_err(|_| PrintError::Workbook("more than 4 GB".to_owned()))?;
        self.write(&directory)?;
        self.write(b"PK\x05\x06\0\0\0\0")?;
        self.write(&self.parts.to_le_bytes())?;
        self.write(&self.parts.to_le_bytes())?;
        self.write(&(directory.len() as u32).to_le_bytes())?;
        self.write(&start.to_le_bytes())?;
        self.write(&[0; 2])?;
        Ok(self.out.flush()?)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), PrintError> {
        self.at += bytes.len() as u64;
        Ok(self.out.write_all(bytes)?)
    }
}

/// A text as XML holds it. A character that XML refuses, and what a workbook would take for one of
/// its own escapes, is written as that escape (`_x0001_`).
pub(super) fn escaped(text: &str, out: &mut String) {
    if !text.bytes().any(|b| b < b' ' || matches!(b, b'&' | b'<' | b'>' | b'"' | b'_' | 0xEF)) {
        out.push_str(text);
        return;
    }
    for (at, c) in text.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\0'..' ' | '\u{FFFE}' | '\u{FFFF}' => {
                out.push_str(&format!("_x{:04X}_", u32::from(c)));
            }
            '_' if is_escape(text.get(at..).unwrap_or_default()) => out.push_str("_x005F_"),
            c => out.push(c),
        }
    }
}

fn is_escape(text: &str) -> bool {
    let hexadecimal = |b: &[u8]| b.iter().all(u8::is_ascii_hexdigit);
    matches!(text.as_bytes(), [b'_', b'x', digits @ .., _] if digits.len() >= 4)
        && text.as_bytes().get(2..6).is_some_and(hexadecimal)
        && text.as_bytes().get(6) == Some(&b'_')
}

pub(super) const DECLARED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
/// The names of a sheet's elements.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// What the archive holds.
pub(super) fn contents() -> String {
    let kind = "application/vnd.openxmlformats-officedocument";
    let part =
        |name: &str, of: &str| format!("<Override PartName=\"/{name}\" ContentType=\"{of}+xml\"/>");
    [
        format!("{DECLARED}<Types xmlns=\"{PACKAGE}/content-types\">"),
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>".to_owned(),
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>".to_owned(),
        part("xl/workbook.xml", &format!("{kind}.spreadsheetml.sheet.main")),
        part("xl/worksheets/sheet1.xml", &format!("{kind}.spreadsheetml.worksheet")),
        part("xl/styles.xml", &format!("{kind}.spreadsheetml.styles")),
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
        part("docProps/app.xml", &format!("{kind}.extended-properties")),
        "</Types>".to_owned(),
    ]
    .concat()
}

/// Which part is what: of the archive, and of the workbook.
pub(super) fn relations() -> [(&'static str, String); 2] {
    let list = |lines: &[(String, &str)]| {
        let lines: Vec<String> = lines
            .iter()
            .zip(1..)
            .map(|((kind, to), n)| {
                format!("<Relationship Id=\"rId{n}\" Type=\"{kind}\" Target=\"{to}\"/>")
            })
            .collect();
        let lines = lines.concat();
        format!(
            "{DECLARED}<Relationships xmlns=\"{PACKAGE}/relationships\">{lines}</Relationships>"
        )
    };
    let office = |kind: &str| format!("{OFFICE}/relationships/{kind}");
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    [
        (
            "_rels/.rels",
            list(&[
                (office("officeDocument"), "xl/workbook.xml"),
                (core, "docProps/core.xml"),
                (office("extended-properties"), "docProps/app.xml"),
            ]),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            list(&[
                (office("worksheet"), "worksheets/sheet1.xml"),
                (office("styles"), "styles.xml"),
            ]),
        ),
    ]
}

/// The workbook: its one sheet, the rows printed on every page and the table that is filtered
/// (`$A$6:$F$16`), when there is one.
pub(super) fn workbook(head: u32, table: Option<&str>) -> String {
    let filter = table.map_or_else(String::new, |table| {
        format!(
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">Sheet1!{table}</definedName>"
        )
    });
    format!(
        "{DECLARED}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}/relationships\">\
         <bookViews><workbookView/></bookViews>\
         <sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>\
         <definedNames>{filter}\
         <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Sheet1!${head}:${head}</definedName>\
         </definedNames></workbook>"
    )
}

/// What the file says about itself; `at` as `2026-11-25T08:00:00Z`.
pub(super) fn properties(
    title: &str,
    by: &str,
    company: &str,
    at: &str,
) -> [(&'static str, String); 2] {
    let text = |text: &str| {
        let mut out = String::new();
        escaped(text, &mut out);
        out
    };
    let (title, by, company) = (text(title), text(by), text(company));
    [
        (
            "docProps/core.xml",
            format!(
                "{DECLARED}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
                 xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
                 xmlns:dcterms=\"http://purl.org/dc/terms/\" \
                 xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
                 <dc:title>{title}</dc:title><dc:creator>{by}</dc:creator>\
                 <dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>\
                 <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified>\
                 </cp:coreProperties>"
            ),
        ),
        (
            "docProps/app.xml",
            format!(
                "{DECLARED}<Properties xmlns=\"{OFFICE}/extended-properties\">\
                 <Application>AGIDERM</Application><Company>{company}</Company></Properties>"
            ),
        ),
    ]
}
