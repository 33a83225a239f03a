//! A QR code drawn as filled boxes: sharp at any size, readable from a photocopy.

use super::canvas::{Canvas, Len};
use qrcode::{Color, EcLevel, QrCode};

/// Draws `text` as a QR code in a square of `size` at (x, y), its quiet zone included. Gives `false`
/// and draws nothing when the text is too long for one.
pub(super) fn draw(canvas: &mut Canvas, x: Len, y: Len, size: Len, text: &str) -> bool {
    let Ok(code) = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M) else {
        return false;
    };
    let modules = code.width();
    let Ok(across) = Len::try_from(modules + 8) else { return false };
    let step = size / across;
    // What the division leaves goes around the code.
    let around = (size - step * across) / 2 + 4 * step;
    let mut boxes = Vec::new();
    for (row, colors) in (0..).zip(code.into_colors().chunks(modules)) {
        let mut column: Len = 0;
        for run in colors.chunk_by(|a, b| a == b) {
            let length = Len::try_from(run.len()).unwrap_or(0);
            if run.first() == Some(&Color::Dark) {
                let at = (x + around + column * step, y + around + row * step);
                boxes.push((at.0, at.1, length * step, step));
            }
            column += length;
        }
    }
    canvas.fill(0, &boxes);
    true
}
