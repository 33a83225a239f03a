//! What a file really is: read from its content, measured, made smaller.

use crate::failure::{Failure, FieldProblem, Result};
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, imageops};
use sha2::{Digest, Sha256};
use std::io::Cursor;

/// Largest file taken in, in bytes.
pub const MOST_BYTES: usize = 20 << 20;
/// Longest side of an image kept: an A4 page at about two hundred points an inch.
const SIDE: u32 = 2400;
/// Longest side of an image taken in.
const MOST_SIDE: u32 = 16_000;
/// Most memory for one image.
const MOST_MEMORY: u64 = 512 << 20;
/// Quality of the JPEG kept: small letters stay clear.
const QUALITY: u8 = 78;
/// A PDF may have something before its first words.
const PDF_WITHIN: usize = 1024;

/// A file examined and made smaller.
pub struct Received {
    /// `application/pdf` or `image/jpeg`.
    pub mime: &'static str,
    /// What is kept.
    pub bytes: Vec<u8>,
    /// Pages.
    pub pages: i64,
    /// Size as it came.
    pub received_bytes: i64,
    /// SHA-256 as it came, in hexadecimal.
    pub received_sha256: String,
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Nature {
    Pdf,
    Jpeg,
    Png,
}

impl Nature {
    fn of(bytes: &[u8]) -> Option<Nature> {
        let start = bytes.get(..PDF_WITHIN).unwrap_or(bytes);
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Nature::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Nature::Png),
            _ => start.windows(5).any(|w| w == b"%PDF-").then_some(Nature::Pdf),
        }
    }

    /// What the ending of a name promises; none when it promises nothing we take.
    fn promised(name: &str) -> Option<Nature> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        match ending.as_str() {
            "pdf" => Some(Nature::Pdf),
            "jpg" | "jpeg" | "jpe" => Some(Nature::Jpeg),
            "png" => Some(Nature::Png),
            _ => None,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Nature::Pdf => "PDF",
            Nature::Jpeg => "JPEG",
            Nature::Png => "PNG",
        }
    }
}

fn refused(problem: FieldProblem, name: &str) -> Failure {
    Failure::invalid(vec![problem.with("file", name)])
}

/// Examines a file as it travels. Each refusal names the file.
pub fn examine(name: &str, base64: &str) -> Result<Received> {
    let megabytes = |n: usize| n.div_ceil(1 << 20);
    let padding = base64.bytes().rev().take_while(|&b| b == b'=').count();
    let size = (base64.len() / 4 * 3).saturating_sub(padding);
    if size > MOST_BYTES {
        let problem = FieldProblem::new("base64", "scan-too-big").with("size", megabytes(size));
        return Err(refused(problem.with("most", megabytes(MOST_BYTES)), name));
    }
    let bytes = B64.decode(base64);
    let bytes = bytes.map_err(|_| refused(FieldProblem::new("base64", "scan-unreadable"), name))?;
    let Some(nature) = Nature::of(&bytes) else {
        return Err(refused(FieldProblem::new("base64", "scan-kind"), name));
    };
    if Nature::promised(name).is_some_and(|promised| promised != nature) {
        let problem = FieldProblem::new("base64", "scan-differs").with("found", nature.word());
        return Err(refused(problem, name));
    }
    let (received_bytes, received_sha256) = (bytes.len() as i64, sha256(&bytes));
    let (mime, bytes, pages) = match nature {
        Nature::Pdf => {
            let pages = pdf_pages(&bytes).map_err(|p| refused(p, name))?;
            ("application/pdf", bytes, pages)
        }
        Nature::Jpeg | Nature::Png => {
            let small = (nature == Nature::Png || whole_jpeg(&bytes)).then(|| smaller(&bytes));
            let unreadable = || refused(FieldProblem::new("base64", "scan-unreadable"), name);
            ("image/jpeg", small.flatten().ok_or_else(unreadable)?, 1)
        }
    };
    Ok(Received { mime, bytes, pages, received_bytes, received_sha256 })
}

/// How many pages a PDF has. A file made to harm the reader must not harm the registry.
fn pdf_pages(bytes: &[u8]) -> std::result::Result<i64, FieldProblem> {
    let read = std::panic::catch_unwind(|| {
        let document = lopdf::Document::load_mem(bytes).ok()?;
        Some((document.is_encrypted(), document.get_pages().len()))
    });
    match read {
        Ok(Some((true, _))) => Err(FieldProblem::new("base64", "scan-locked")),
        Ok(Some((false, pages))) if pages > 0 => Ok(pages as i64),
        _ => Err(FieldProblem::new("base64", "scan-unreadable")),
    }
}

/// Whether a JPEG goes to its end: one cut by a full disk or a pulled stick still decodes, grey
/// where it was cut. Walks the segments to the picture itself, whose end must be marked.
fn whole_jpeg(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        if marker == 0xDA {
            let picture = bytes.get(at..).unwrap_or_default();
            return picture.windows(2).rev().any(|w| w == [0xFF, 0xD9]);
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    // Fill bytes between segments are rare; the decoder judges alone.
    bytes.get(at) == Some(&0xFF)
}

/// An image straightened, at most as large as a page needs, as a new JPEG: what the camera wrote
/// beside the picture (place, device) does not stay.
fn smaller(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)).then_some(())?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let grey = matches!(decoder.color_type(), ColorType::L8 | ColorType::L16);
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > SIDE {
        picture = picture.resize(SIDE, SIDE, imageops::FilterType::Triangle);
    }
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    if grey {
        picture.to_luma8().write_with_encoder(encoder).ok()?;
    } else {
        on_white(picture).write_with_encoder(encoder).ok()?;
    }
    Some(out)
}

/// Transparent parts are paper.
fn on_white(picture: DynamicImage) -> image::RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let mut pixels = picture.into_rgba8();
    for pixel in pixels.pixels_mut() {
        let [r, g, b, a] = pixel.0;
        let over = |c: u8| (255 - (255 - u32::from(c)) * u32::from(a) / 255) as u8;
        pixel.0 = [over(r), over(g), over(b), 255];
    }
    DynamicImage::ImageRgba8(pixels).into_rgb8()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_is_comes_from_its_content() {
        assert!(Nature::of(b"MZ program").is_none());
        assert!(Nature::of(b"").is_none());
        assert!(Nature::of(b"junk\n%PDF-1.7") == Some(Nature::Pdf));
        assert!(Nature::promised("mandat.JPEG") == Some(Nature::Jpeg));
        assert!(Nature::promised("mandat").is_none());
    }
}
