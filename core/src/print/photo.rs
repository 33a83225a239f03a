//! A photograph in a paper: JPEG as it is, anything else as compressed pixels.

use super::PrintError;
use super::file::PdfFile;
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// A photograph larger than this on a side is not one a clerk took for a file.
const MOST_PIXELS: u32 = 8000;

/// An image of the file, by its name, with its size in pixels.
pub(super) struct Photo {
    pub name: &'static str,
    pub width: u32,
    pub height: u32,
}

/// Adds the photograph to the file. `None` when the bytes are not a readable JPEG or PNG: the paper
/// is printed all the same, with a word in its place.
///
/// # Errors
/// When the file refuses the bytes.
pub(super) fn add(file: &mut PdfFile, bytes: &[u8]) -> Result<Option<Photo>, PrintError> {
    let name = "P";
    let Some((kind, color, orientation, (width, height))) = examine(bytes) else { return Ok(None) };
    let plain = matches!(color, ColorType::L8 | ColorType::Rgb8);
    if kind == ImageFormat::Jpeg && plain && orientation == Orientation::NoTransforms {
        let space = if color == ColorType::L8 { "Gray" } else { "RGB" };
        let dictionary = format!(
            "/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace/Device{space}\
             /Filter/DCTDecode"
        );
        file.image(name, &dictionary, bytes)?;
        return Ok(Some(Photo { name, width, height }));
    }
    let Some(mut image) = decode(bytes) else { return Ok(None) };
    image.apply_orientation(orientation);
    // Transparent parts would print black.
    let mut pixels = image.to_rgba8();
    let (width, height) = pixels.dimensions();
    for pixel in pixels.pixels_mut() {
        let [r, g, b, a] = pixel.0;
        let over = |c: u8| (255 - (255 - u32::from(c)) * u32::from(a) / 255) as u8;
        pixel.0 = [over(r), over(g), over(b), 255];
    }
    let pixels = DynamicImage::ImageRgba8(pixels).into_rgb8();
    let dictionary =
        format!("/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace/DeviceRGB");
    file.image(name, &dictionary, &pixels)?;
    Ok(Some(Photo { name, width, height }))
}

fn reader(bytes: &[u8]) -> Option<ImageReader<Cursor<&[u8]>>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    reader.limits(limits);
    Some(reader)
}

type Examined = (ImageFormat, ColorType, Orientation, (u32, u32));

fn examine(bytes: &[u8]) -> Option<Examined> {
    let reader = reader(bytes)?;
    let format = reader.format()?;
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = decoder.dimensions();
    let sound = width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
    // A JPEG goes into the file as it is: make sure that it decodes to its end.
    sound.then(|| decode(bytes))??;
    Some((format, decoder.color_type(), orientation, (width, height)))
}

fn decode(bytes: &[u8]) -> Option<DynamicImage> {
    reader(bytes)?.decode().ok()
}
