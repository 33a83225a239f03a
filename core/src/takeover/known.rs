//! A register held against the file that it comes into: rows taken over earlier, and écrou numbers
//! that are already somebody's.

use super::classify::{count, hold_further};
use super::clocks;
use super::field::Field;
use super::issues::{Code, Issue};
use super::report::{Class, Kind, Row, Takeover};
use super::same_rows::SameRows;
use super::stays;
use super::table;
use crate::base::ids::CommittalId;
use crate::committals::legacy::Headings;
use crate::committals::table as committals;
use crate::failure::Result;
use rusqlite::Connection;

/// For each row, the stay that the same row became earlier, empty when it became none; nothing for a
/// row that is new. A new row whose number is that of a dossier is held from here on.
pub(super) fn compare(
    conn: &Connection,
    takeover: &mut Takeover,
    fingerprints: &[String],
    headings: &Headings,
) -> Result<Vec<Option<CommittalId>>> {
    let known = earlier(conn, &takeover.rows, fingerprints, headings)?;
    hold_numbers(conn, &mut takeover.rows, &known)?;
    hold_further(&mut takeover.rows);
    takeover.counts = count(&takeover.rows, &takeover.structural_rows);
    Ok(known)
}

fn earlier(
    conn: &Connection,
    rows: &[Row],
    fingerprints: &[String],
    headings: &Headings,
) -> Result<Vec<Option<CommittalId>>> {
    let taken = table::by_fingerprint(conn)?;
    if taken.is_empty() {
        return Ok(vec![None; rows.len()]);
    }
    // Read only when a row has no fingerprint in common with any.
    let mut others: Option<SameRows> = None;
    rows.iter()
        .zip(fingerprints)
        .map(|(row, fingerprint)| {
            if let Some(stay) = taken.get(fingerprint) {
                return Ok(Some(stay.clone()));
            }
            let others = match &mut others {
                Some(read) => read,
                none => none.insert(SameRows::of(conn)?),
            };
            Ok(others
                .find(row.cells.iter().map(|(at, text)| (headings.heading(*at), text.as_str()))))
        })
        .collect()
}

/// Holds the stays whose number a dossier of the file bears.
fn hold_numbers(conn: &Connection, rows: &mut [Row], known: &[Option<CommittalId>]) -> Result<()> {
    for (row, known) in rows.iter_mut().zip(known) {
        if known.is_some() || row.kind != Kind::Stay || row.class == Class::Held {
            continue;
        }
        let Some(number) = stays::number(row) else { continue };
        if stays::series_place(&number).is_some() && committals::is_taken(conn, &number)? {
            row.issues.push(Issue::on(Field::EcrouNo, Code::EcrouAlreadyRecorded).with(number));
            row.class = Class::Held;
            clocks::stage(row);
        }
    }
    Ok(())
}
