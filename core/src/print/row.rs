//! The columns of a table and the texts of one of its rows.

use super::canvas::Align;
use super::fonts::Weight;
use unicode_normalization::UnicodeNormalization;

/// A column: its heading, its share of the width, where its text stands.
pub(super) struct Column {
    pub title: String,
    /// Relative to the other columns of its leaf.
    pub share: u32,
    pub align: Align,
    /// 0 for the only page or the left one, 1 for the facing one.
    pub leaf: usize,
    /// Repeated when a row goes on over the page.
    pub key: bool,
}

impl Column {
    pub(super) fn new(title: impl Into<String>, share: u32) -> Column {
        Column { title: title.into(), share, align: Align::Left, leaf: 0, key: false }
    }
    pub(super) fn key(self) -> Column {
        Column { key: true, ..self }
    }
    pub(super) fn right(self) -> Column {
        Column { align: Align::Right, ..self }
    }
    pub(super) fn centre(self) -> Column {
        Column { align: Align::Centre, ..self }
    }
    pub(super) fn facing(self) -> Column {
        Column { leaf: 1, ..self }
    }
}

/// The texts of one row, in a buffer that is filled again for the next one.
#[derive(Default)]
pub(super) struct Row {
    /// All paragraphs, one after the other.
    pub text: String,
    /// Where each paragraph ends in `text`, and its weight.
    pub pieces: Vec<(usize, Weight)>,
    /// The paragraph each cell starts with.
    pub cells: Vec<usize>,
    /// Crossed from corner to corner: an entry annulled.
    pub struck: bool,
}

impl Row {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
        self.cells.clear();
        self.struck = false;
    }

    /// Begins the next cell.
    pub(super) fn cell(&mut self) -> &mut Row {
        self.cells.push(self.pieces.len());
        self
    }

    /// Adds a paragraph to the cell, unless it is empty.
    pub(super) fn put(&mut self, weight: Weight, text: &str) -> &mut Row {
        self.labelled(weight, "", text)
    }

    /// Adds a paragraph made of a label and a text, unless the text is empty.
    pub(super) fn labelled(&mut self, weight: Weight, label: &str, text: &str) -> &mut Row {
        if text.is_empty() {
            return self;
        }
        if !label.is_empty() {
            self.text.push_str(label);
            self.text.push(' ');
        }
        // Letters and marks that exist as one character are joined; the rest is left as written.
        if text.bytes().any(|b| b == 0xCC || b == 0xCD) {
            self.text.extend(text.nfc());
        } else {
            self.text.push_str(text);
        }
        self.pieces.push((self.text.len(), weight));
        self
    }
}
