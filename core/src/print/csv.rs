//! A list as CSV for spreadsheets set to French: `;` between fields, UTF-8 with its mark, CRLF.

use super::list::{List, Value};
use super::{PrintError, Printed, Rows};
use std::collections::BTreeMap;
use std::io::Write;

/// Writes the list: title, filters, a blank line, headings, rows, a blank line, totals. With `bare`,
/// only headings and rows, for another program to read.
///
/// A text that a spreadsheet would run as a formula is preceded by an apostrophe. Numbers keep a
/// decimal comma and no separator of thousands; days are `01/03/2026`.
///
/// # Errors
/// When a row cannot be read or `out` refuses the bytes.
pub fn csv(
    list: &List,
    rows: Rows<Vec<Value>>,
    bare: bool,
    out: &mut dyn Write,
) -> Result<Printed, PrintError> {
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(::csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(&mut *out);
    let blank = |writer: &mut ::csv::Writer<_>| record(writer, [""]);
    if !bare {
        record(&mut writer, [guarded(&list.letterhead.establishment)])?;
        record(&mut writer, [guarded(&list.title)])?;
        for filter in &list.filters {
            record(&mut writer, [guarded(filter)])?;
        }
        blank(&mut writer)?;
    }
    record(&mut writer, list.columns.iter().map(|column| guarded(&column.title)))?;
    let mut count = 0;
    for values in rows {
        record(&mut writer, values?.iter().map(field))?;
        count += 1;
    }
    if !bare && !list.totals.is_empty() {
        blank(&mut writer)?;
        for total in &list.totals {
            record(&mut writer, total.iter().map(field))?;
        }
    }
    writer.flush()?;
    Ok(Printed { pages: 0, rows: count, missing: BTreeMap::new() })
}

fn record<W: Write, T: AsRef<[u8]>>(
    writer: &mut ::csv::Writer<W>,
    fields: impl IntoIterator<Item = T>,
) -> Result<(), PrintError> {
    writer.write_record(fields).map_err(|error| match error.into_kind() {
        ::csv::ErrorKind::Io(error) => PrintError::Write(error),
        other => PrintError::Workbook(format!("{other:?}")),
    })
}

fn field(value: &Value) -> String {
    match value {
        Value::Text(text) => guarded(text),
        Value::Whole(n) => n.to_string(),
        Value::Decimal { .. } => value.printed().replace('\u{202F}', "").replace('\u{2212}', "-"),
        other => other.printed(),
    }
}

/// The text, preceded by an apostrophe when a spreadsheet would take it for a formula.
fn guarded(text: &str) -> String {
    let formula =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠');
    if text.trim_start_matches([' ', '\u{A0}', '\n']).starts_with(formula) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
