//! The PDF file itself, written as it goes: pages leave memory as soon as they are drawn, so a
//! register of a hundred thousand entries needs no more memory than one of ten.
//!
//! printpdf makes what is delicate (embedded fonts with their widths and their way back to
//! Unicode, the information dictionary); pages, their tree and the cross-reference table are
//! written here. Nothing is random: the identifier is a digest of the bytes before it.

use super::canvas::{Canvas, Len, write_length};
use super::fonts::{Fonts, Weight};
use super::{PrintError, canvas::Align, canvas::Style};
use crate::base::dates::Moment;
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Object, ObjectId};
use printpdf::{FontId, Op, PdfDocument, PdfFont, PdfFontHandle, PdfSaveOptions, Pt, TextItem};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{self, Write};

const CATALOG: u32 = 1;
const TREE: u32 = 2;
const INFO: u32 = 3;
const RESOURCES: u32 = 4;
const TOTAL: u32 = 5;
const FONTS: u32 = 6;
const OUTLINES: u32 = 7;
const FIRST_FREE: u32 = 8;
/// Pages under one node of the tree.
const BRANCH: usize = 128;

/// The name of the form that shows the number of pages, drawn on pages before it is known.
pub(super) const PAGE_COUNT: &str = "N";

/// What the file says about itself.
pub(super) struct About {
    pub title: String,
    pub author: String,
    pub created: Option<Moment>,
    /// Shown as an open book, the first page alone on the right.
    pub book: bool,
    pub language: String,
}

/// A page promised before it is drawn.
#[derive(Clone, Copy)]
pub(super) struct Place(u32, u32);

/// A PDF file being written.
pub(super) struct PdfFile<'w> {
    out: &'w mut dyn Write,
    at: u64,
    digest: Sha256,
    offsets: Vec<u64>,
    zlib: Compress,
    packed: Vec<u8>,
    scratch: Vec<u8>,
    branches: Vec<(u32, Vec<u32>)>,
    objects: BTreeMap<String, u32>,
    bookmarks: Vec<(String, u32)>,
    size: (Len, Len),
}

impl<'w> PdfFile<'w> {
    /// Starts a file whose pages all measure `size` (width, height).
    ///
    /// # Errors
    /// When `out` refuses the bytes.
    pub(super) fn begin(
        out: &'w mut dyn Write,
        size: (Len, Len),
    ) -> Result<PdfFile<'w>, PrintError> {
        let mut file = PdfFile {
            out,
            at: 0,
            digest: Sha256::new(),
            offsets: vec![0; FIRST_FREE as usize],
            zlib: Compress::new(Compression::new(6), true),
            packed: Vec::new(),
            scratch: Vec::new(),
            branches: Vec::new(),
            objects: BTreeMap::new(),
            bookmarks: Vec::new(),
            size,
        };
        file.write(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(file)
    }

    /// Promises the next page in reading order; it may be written later.
    pub(super) fn reserve_page(&mut self) -> Place {
        if self.branches.last().is_none_or(|(_, pages)| pages.len() >= BRANCH) {
            let branch = self.reserve();
            self.branches.push((branch, Vec::with_capacity(BRANCH)));
        }
        let page = self.reserve();
        let branch = match self.branches.last_mut() {
            Some((branch, pages)) => {
                pages.push(page);
                *branch
            }
            None => TREE,
        };
        Place(page, branch)
    }

    /// Writes a promised page with this content.
    ///
    /// # Errors
    /// When `out` refuses the bytes.
    pub(super) fn write_page(&mut self, place: Place, content: &[u8]) -> Result<(), PrintError> {
        let contents = self.reserve();
        self.stream(contents, "", content)?;
        let Place(page, branch) = place;
        self.object(page, &format!("<</Type/Page/Parent {branch} 0 R/Contents {contents} 0 R>>"))
    }

    /// Names a page in the outline of the file.
    pub(super) fn bookmark(&mut self, title: String, place: Place) {
        self.bookmarks.push((title, place.0));
    }

    /// Adds an image, to be drawn by its name. `dictionary` says how to read `data`; when it names
    /// no filter the data are compressed here.
    ///
    /// # Errors
    /// When `out` refuses the bytes.
    pub(super) fn image(
        &mut self,
        name: &str,
        dictionary: &str,
        data: &[u8],
    ) -> Result<(), PrintError> {
        let id = self.reserve();
        let dictionary = format!("/Type/XObject/Subtype/Image{dictionary}");
        if dictionary.contains("/Filter") {
            self.raw_stream(id, &dictionary, data)?;
        } else {
            self.stream(id, &dictionary, data)?;
        }
        self.objects.insert(name.to_owned(), id);
        Ok(())
    }

    /// Adds a drawing of a whole page that many pages share; gives its name.
    ///
    /// # Errors
    /// When `out` refuses the bytes.
    pub(super) fn form(&mut self, content: &[u8]) -> Result<String, PrintError> {
        let id = self.reserve();
        let name = format!("F{id}");
        let box_ = self.sheet();
        let form = format!("/Type/XObject/Subtype/Form/BBox{box_}/Resources<</Font {FONTS} 0 R>>");
        self.stream(id, &form, content)?;
        self.objects.insert(name.clone(), id);
        Ok(name)
    }

    /// The sheet as a box, `[0 0 595.28 841.89]`.
    fn sheet(&self) -> String {
        let mut out = Vec::from(&b"[0 0 "[..]);
        write_length(&mut out, self.size.0);
        out.push(b' ');
        write_length(&mut out, self.size.1);
        out.push(b']');
        String::from_utf8_lossy(&out).into_owned()
    }

    /// Writes what was left for the end: page count, fonts, tree, cross-references.
    ///
    /// # Errors
    /// When `out` refuses the bytes.
    pub(super) fn finish(
        mut self,
        about: &About,
        fonts: &'static Fonts,
        count_style: Style,
    ) -> Result<(), PrintError> {
        let pages = self.branches.iter().map(|(_, pages)| pages.len()).sum::<usize>();
        self.page_count(fonts, count_style, pages)?;
        self.fonts_and_info(fonts, about)?;
        self.page_tree(pages)?;
        self.outlines()?;
        let mut catalog = format!("<</Type/Catalog/Pages {TREE} 0 R");
        catalog += if about.book { "/PageLayout/TwoPageRight" } else { "/PageLayout/SinglePage" };
        catalog += "/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>";
        if about.language.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            catalog += &format!("/Lang({})", about.language);
        }
        if !self.bookmarks.is_empty() {
            catalog += &format!("/Outlines {OUTLINES} 0 R");
        }
        self.object(CATALOG, &(catalog + ">>"))?;
        self.cross_references()
    }

    fn page_count(
        &mut self,
        fonts: &'static Fonts,
        style: Style,
        pages: usize,
    ) -> Result<(), PrintError> {
        let mut canvas = Canvas::new(fonts, 0);
        let text = super::format::whole(i64::try_from(pages).unwrap_or(i64::MAX));
        canvas.text(style, Align::Left, 0, 0, &text);
        let form = format!(
            "/Type/XObject/Subtype/Form/BBox[-10 -10 200 50]/Resources<</Font {FONTS} 0 R>>"
        );
        self.stream(TOTAL, &form, &canvas.bytes)?;
        let mut resources = format!("<</Font {FONTS} 0 R/XObject<</{PAGE_COUNT} {TOTAL} 0 R");
        for (name, id) in &self.objects {
            resources += &format!("/{name} {id} 0 R");
        }
        self.object(RESOURCES, &(resources + ">>>>"))
    }

    /// Takes the font objects and the information dictionary from a document printpdf makes with
    /// one page that uses every character.
    fn fonts_and_info(&mut self, fonts: &'static Fonts, about: &About) -> Result<(), PrintError> {
        let template = template(fonts, about);
        let mut fonts_dictionary = String::from("<<");
        let mut known = BTreeMap::new();
        let mut queue = Vec::new();
        for name in [font_name(Weight::Regular), font_name(Weight::Bold)] {
            let found = template.objects.iter().find_map(|(_, object)| {
                object.as_dict().ok().and_then(|d| d.get(name.as_bytes()).ok())?.as_reference().ok()
            });
            let old = found.ok_or(PrintError::Font)?;
            let new = self.renumber(old, &mut known, &mut queue);
            fonts_dictionary += &format!("/{name} {new} 0 R");
        }
        self.object(FONTS, &(fonts_dictionary + ">>"))?;
        while let Some((old, new)) = queue.pop() {
            let object = template.get_object(old).map_err(|_| PrintError::Font)?;
            if let Object::Stream(stream) = object {
                let mut dictionary = stream.dict.clone();
                dictionary.remove(b"Length");
                let mut text = Vec::new();
                self.entries(&dictionary, &mut text, &mut known, &mut queue);
                self.stream(new, &String::from_utf8_lossy(&text), &stream.content)?;
            } else {
                let mut text = Vec::new();
                self.value(object, &mut text, &mut known, &mut queue);
                self.object_bytes(new, &text)?;
            }
        }
        let mut info = template
            .trailer
            .get(b"Info")
            .and_then(Object::as_reference)
            .and_then(|id| template.get_dictionary(id))
            .map_err(|_| PrintError::Font)?
            .clone();
        for key in ["GTS_PDFXVersion", "Identifier", "Keywords", "Subject"] {
            info.remove(key.as_bytes());
        }
        if about.created.is_none() {
            info.remove(b"CreationDate");
            info.remove(b"ModDate");
        }
        let mut text = Vec::new();
        self.value(&Object::Dictionary(info), &mut text, &mut known, &mut queue);
        self.object_bytes(INFO, &text)
    }

    fn page_tree(&mut self, pages: usize) -> Result<(), PrintError> {
        let branches = std::mem::take(&mut self.branches);
        let list = |ids: &mut dyn Iterator<Item = u32>| {
            ids.map(|id| format!("{id} 0 R")).collect::<Vec<_>>().join(" ")
        };
        for (branch, kids) in &branches {
            let (count, kids) = (kids.len(), list(&mut kids.iter().copied()));
            let text = format!("<</Type/Pages/Parent {TREE} 0 R/Count {count}/Kids[{kids}]>>");
            self.object(*branch, &text)?;
        }
        let kids = list(&mut branches.iter().map(|(branch, _)| *branch));
        let sheet = self.sheet();
        let text = format!(
            "<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox{sheet}/Resources {RESOURCES} 0 R>>"
        );
        self.object(TREE, &text)
    }

    fn outlines(&mut self) -> Result<(), PrintError> {
        let bookmarks = self.bookmarks.clone();
        let ids: Vec<u32> = bookmarks.iter().map(|_| self.reserve()).collect();
        let (Some(first), Some(last)) = (ids.first(), ids.last()) else {
            return self.object(OUTLINES, "null");
        };
        for (i, (title, page)) in bookmarks.iter().enumerate() {
            let mut text = format!("<</Parent {OUTLINES} 0 R/Dest[{page} 0 R/Fit]/Title<FEFF");
            for unit in title.encode_utf16() {
                text += &format!("{unit:04X}");
            }
            text += ">";
            if let Some(before) = i.checked_sub(1).and_then(|i| ids.get(i)) {
                text += &format!("/Prev {before} 0 R");
            }
            if let Some(after) = ids.get(i + 1) {
                text += &format!("/Next {after} 0 R");
            }
            self.object(ids.get(i).copied().unwrap_or_default(), &(text + ">>"))?;
        }
        let count = ids.len();
        let text = format!("<</Type/Outlines/Count {count}/First {first} 0 R/Last {last} 0 R>>");
        self.object(OUTLINES, &text)
    }

    fn cross_references(&mut self) -> Result<(), PrintError> {
        let start = self.at;
        let id = self.digest.clone().finalize();
        let id: String = id.iter().take(16).map(|b| format!("{b:02X}")).collect();
        let size = self.offsets.len();
        let mut table = format!("xref\n0 {size}\n0000000000 65535 f \n");
        for offset in self.offsets.iter().skip(1) {
            table += &format!("{offset:010} 00000 n \n");
        }
        table += &format!(
            "trailer\n<</Size {size}/Root {CATALOG} 0 R/Info {INFO} 0 R/ID[<{id}><{id}>]>>\n\
             startxref\n{start}\n%%EOF\n"
        );
        self.write(table.as_bytes())?;
        Ok(self.out.flush()?)
    }

    fn reserve(&mut self) -> u32 {
        self.offsets.push(0);
        u32::try_from(self.offsets.len() - 1).unwrap_or(u32::MAX)
    }

    fn open(&mut self, id: u32) {
        if let Some(offset) = self.offsets.get_mut(id as usize) {
            *offset = self.at;
        }
    }

    fn object(&mut self, id: u32, text: &str) -> Result<(), PrintError> {
        self.object_bytes(id, text.as_bytes())
    }

    fn object_bytes(&mut self, id: u32, text: &[u8]) -> Result<(), PrintError> {
        self.open(id);
        self.write(format!("{id} 0 obj\n").as_bytes())?;
        self.write(text)?;
        self.write(b"\nendobj\n")
    }

    fn stream(&mut self, id: u32, dictionary: &str, data: &[u8]) -> Result<(), PrintError> {
        let mut packed = std::mem::take(&mut self.packed);
        deflate(&mut self.zlib, data, &mut packed)?;
        let done = self.raw_stream(id, &format!("{dictionary}/Filter/FlateDecode"), &packed);
        self.packed = packed;
        done
    }

    fn raw_stream(&mut self, id: u32, dictionary: &str, data: &[u8]) -> Result<(), PrintError> {
        self.open(id);
        let mut text = std::mem::take(&mut self.scratch);
        text.clear();
        let length = data.len();
        write!(text, "{id} 0 obj\n<<{dictionary}/Length {length}>>\nstream\n")?;
        text.extend_from_slice(data);
        text.extend_from_slice(b"\nendstream\nendobj\n");
        let done = self.write(&text);
        self.scratch = text;
        done
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), PrintError> {
        self.digest.update(bytes);
        self.at += bytes.len() as u64;
        Ok(self.out.write_all(bytes)?)
    }

    /// The number in this file of an object of the template, queued for writing when new.
    fn renumber(
        &mut self,
        old: ObjectId,
        known: &mut BTreeMap<ObjectId, u32>,
        queue: &mut Vec<(ObjectId, u32)>,
    ) -> u32 {
        if let Some(&new) = known.get(&old) {
            return new;
        }
        let new = self.reserve();
        known.insert(old, new);
        queue.push((old, new));
        new
    }

    fn entries(
        &mut self,
        dictionary: &Dictionary,
        out: &mut Vec<u8>,
        known: &mut BTreeMap<ObjectId, u32>,
        queue: &mut Vec<(ObjectId, u32)>,
    ) {
        for (key, value) in dictionary.iter() {
            write_name(out, key);
            out.push(b' ');
            self.value(value, out, known, queue);
        }
    }

    fn value(
        &mut self,
        object: &Object,
        out: &mut Vec<u8>,
        known: &mut BTreeMap<ObjectId, u32>,
        queue: &mut Vec<(ObjectId, u32)>,
    ) {
        match object {
            Object::Boolean(b) => out.extend_from_slice(b.to_string().as_bytes()),
            Object::Integer(n) => out.extend_from_slice(n.to_string().as_bytes()),
            Object::Real(n) => out.extend_from_slice(n.to_string().as_bytes()),
            Object::Name(name) => write_name(out, name),
            Object::String(bytes, _) => {
                let hex: String = bytes.iter().map(|b| format!("{b:02X}")).collect();
                out.extend_from_slice(format!("<{hex}>").as_bytes());
            }
            Object::Array(items) => {
                out.push(b'[');
                for item in items {
                    self.value(item, out, known, queue);
                    out.push(b' ');
                }
                out.push(b']');
            }
            Object::Dictionary(dictionary) => {
                out.extend_from_slice(b"<<");
                self.entries(dictionary, out, known, queue);
                out.extend_from_slice(b">>");
            }
            Object::Reference(old) => {
                let new = self.renumber(*old, known, queue);
                out.extend_from_slice(format!("{new} 0 R").as_bytes());
            }
            Object::Null | Object::Stream(_) => out.extend_from_slice(b"null"),
        }
    }
}

fn font_name(weight: Weight) -> &'static str {
    if weight == Weight::Bold { "B" } else { "R" }
}

/// A one-page document by printpdf in which each face shows all its characters.
fn template(fonts: &'static Fonts, about: &About) -> lopdf::Document {
    let mut document = PdfDocument::new(&about.title);
    let info = &mut document.metadata.info;
    info.author.clone_from(&about.author);
    info.creator = format!("AGIDERM {}", env!("CARGO_PKG_VERSION"));
    info.producer = info.creator.clone();
    if let Some(at) = about.created {
        let day = at.day();
        let (year, month, day) = (day.year(), day.month(), day.day());
        let stamp =
            format!("D:{year:04}{month:02}{day:02}{:02}{:02}00+00'00'", at.hour(), at.minute());
        if let Ok(date) = printpdf::parse_pdf_date(&stamp) {
            info.creation_date = date;
            info.modification_date = date;
        }
    }
    let mut ops = vec![Op::StartTextSection];
    for weight in [Weight::Regular, Weight::Bold] {
        let face = fonts.face(weight);
        let id = FontId(font_name(weight).to_owned());
        document.resources.fonts.map.insert(id.clone(), PdfFont::new(face.parsed.clone()));
        ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(1.0) });
        ops.push(Op::ShowText { items: vec![TextItem::Text(face.characters())] });
    }
    ops.push(Op::EndTextSection);
    document.pages.push(printpdf::PdfPage::new(printpdf::Mm(210.0), printpdf::Mm(297.0), ops));
    document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new())
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &b in name {
        if b.is_ascii_graphic() && !b"#()<>[]{}/%".contains(&b) {
            out.push(b);
        } else {
            out.extend_from_slice(format!("#{b:02X}").as_bytes());
        }
    }
}

fn deflate(zlib: &mut Compress, data: &[u8], packed: &mut Vec<u8>) -> io::Result<()> {
    zlib.reset();
    packed.clear();
    packed.reserve(data.len() / 2 + 128);
    loop {
        let done = usize::try_from(zlib.total_in()).unwrap_or(usize::MAX);
        let rest = data.get(done..).unwrap_or_default();
        let status = zlib.compress_vec(rest, packed, FlushCompress::Finish)?;
        if status == Status::StreamEnd {
            return Ok(());
        }
        packed.reserve(packed.capacity().max(4096));
    }
}
