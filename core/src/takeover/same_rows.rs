//! The rows of earlier take-overs, by what is written in them.
//!
//! The fingerprint of a row holds what was understood, which the file it stands in can change: a
//! workbook brings its plan of cells, a table saved in an old encoding has lost the letters ɛ ɔ ɲ ŋ.
//! A row whose every cell is the same, but for letters that one of the two files lost, is the same.

use super::table;
use crate::base::ids::{BatchId, CommittalId};
use crate::committals::legacy::{self, Headings, LegacyCells};
use crate::failure::Result;
use rusqlite::Connection;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What stands in a file for a letter that its encoding does not have.
const LOST: char = '?';

/// A row taken over earlier.
struct Earlier {
    text: String,
    committal: Option<CommittalId>,
    taken: bool,
}

/// The rows of earlier take-overs.
#[derive(Default)]
pub struct SameRows {
    by_outline: HashMap<String, Vec<Earlier>>,
}

/// Every cell that holds something, with its heading.
fn text<'a>(cells: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = String::new();
    for (heading, value) in cells.filter(|(_, value)| !value.trim().is_empty()) {
        out.push_str(heading.trim());
        out.push('\u{1}');
        out.push_str(value.trim());
        out.push('\u{2}');
    }
    out
}

/// What no encoding loses of a text.
fn outline(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii() && *c != LOST).collect()
}

/// The same letters, but where one of the two lost one that the other still has.
fn agree(a: &str, b: &str) -> bool {
    let lost = |x: char, y: char| x == LOST && !y.is_ascii();
    a.chars().count() == b.chars().count()
        && a.chars().zip(b.chars()).all(|(x, y)| x == y || lost(x, y) || lost(y, x))
}

impl SameRows {
    /// Reads the rows of every earlier take-over.
    pub fn of(conn: &Connection) -> Result<SameRows> {
        let mut rows = SameRows::default();
        let mut read: HashMap<BatchId, Headings> = HashMap::new();
        table::each_cells(conn, |cells, batch, committal| {
            let headings = match read.entry(batch) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => {
                    let headings = legacy::headings(conn, new.key())?;
                    new.insert(headings)
                }
            };
            let text = match &cells {
                LegacyCells::Placed(cells) => {
                    text(cells.iter().map(|(at, value)| (headings.heading(*at), value.as_str())))
                }
                LegacyCells::Headed(cells) => {
                    text(cells.iter().map(|c| (c.header.as_str(), c.value.as_str())))
                }
            };
            let earlier = Earlier { committal, taken: false, text };
            rows.by_outline.entry(outline(&earlier.text)).or_default().push(earlier);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The stay of the earlier row that says the same, empty when it became none. Each earlier row
    /// answers once: a line copied again is another line.
    pub fn find<'a>(
        &mut self,
        cells: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Option<CommittalId> {
        let asked = text(cells);
        let earlier = self
            .by_outline
            .get_mut(&outline(&asked))?
            .iter_mut()
            .find(|e| !e.taken && agree(&e.text, &asked))?;
        earlier.taken = true;
        Some(earlier.committal.clone().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lost_by_an_encoding_are_no_difference_and_others_are() {
        for (a, b, same) in [
            ("Kuyatɛ", "Kuyat?", true),
            ("?aŋarɛ", "?a?ar?", true),
            ("Traoré", "Traor?", true),
            ("Traoré", "Traorè", false),
            ("Traore", "Traor?", false),
            ("Traoré", "Traore", false),
            ("Keita", "Keitaa", false),
        ] {
            assert_eq!(outline(a) == outline(b) && agree(a, b), same, "{a} {b}");
        }
    }
}
