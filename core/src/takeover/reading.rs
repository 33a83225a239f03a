//! From bytes to a [`Workbook`]: .xlsx, or CSV in the encodings and separators of the field.

use super::workbook::{Cell, Encoding, ReadFailure, Sheet, Workbook};
use crate::base::dates::Day;
use calamine::{Data, DataRef, Reader, Xlsx};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More cells than this are no prison's register.
const MOST_CELLS: usize = 4_000_000;
/// A row number or column beyond these is a stray cell far from the table.
const LAST_ROW: u32 = 200_000;
const LAST_COLUMN: u32 = 1_000;
/// Largest file, and largest content once unpacked.
const MOST_BYTES: usize = 128 << 20;
const MOST_UNPACKED: u64 = 512 << 20;
/// Spreadsheets hold no longer text in a cell.
const LONGEST_TEXT: usize = 40_000;

/// Reads the sheets of a file from its bytes. The format is told by the bytes, not by the name; the
/// name only helps to say what was wrong.
///
/// # Errors
/// [`ReadFailure`]: what the file is instead of a spreadsheet.
pub fn read_sheets(bytes: &[u8], file_name: &str) -> Result<Workbook, ReadFailure> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadFailure::TooLarge);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadFailure::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return read_xlsx(bytes);
    }
    if let Some(failure) = foreign_format(bytes, file_name) {
        return Err(failure);
    }
    read_csv(bytes)
}

/// Tells by its first bytes a file that is neither .xlsx nor text.
fn foreign_format(bytes: &[u8], file_name: &str) -> Option<ReadFailure> {
    let not = |found: &str| Some(ReadFailure::NotASpreadsheet { found: found.to_owned() });
    let other = |found: &str| Some(ReadFailure::OtherFormat { found: found.to_owned() });
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let utf16: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
        if bytes.windows(utf16.len()).any(|w| w == utf16.as_slice()) {
            return Some(ReadFailure::Protected);
        }
        return if file_name.to_lowercase().ends_with(".doc") { not("doc") } else { other("xls") };
    }
    for (start, found) in [
        (&b"%PDF"[..], "pdf"),
        (b"\x89PNG", "picture"),
        (b"\xFF\xD8\xFF", "picture"),
        (b"GIF8", "picture"),
        (b"MZ", "program"),
        (b"\x7FELF", "program"),
        (b"{\\rtf", "rtf"),
        (b"SQLite format 3", "database"),
        (b"Rar!", "archive"),
        (b"7z\xBC\xAF", "archive"),
        (b"\x1F\x8B", "archive"),
    ] {
        if bytes.starts_with(start) {
            return not(found);
        }
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).trim_start().to_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return other("html");
    }
    if head.starts_with("<?xml") || head.starts_with('{') {
        return not("xml");
    }
    None
}

// ---- .xlsx -------------------------------------------------------------------------------------

fn read_xlsx(bytes: &[u8]) -> Result<Workbook, ReadFailure> {
    if unpacked_size(bytes) > MOST_UNPACKED {
        return Err(ReadFailure::TooLarge);
    }
    // The reader of .xlsx files is not ours: a file broken on purpose may make it panic, and a file
    // of the outside world must never stop the program.
    let read = catch_unwind(AssertUnwindSafe(|| read_xlsx_sheets(bytes)));
    let workbook = read.unwrap_or_else(|_| {
        Err(ReadFailure::Damaged { detail: "the reader stopped".to_owned() })
    })?;
    if workbook.sheets.iter().all(|s| s.rows.is_empty()) {
        return Err(ReadFailure::Empty);
    }
    Ok(workbook)
}

fn read_xlsx_sheets(bytes: &[u8]) -> Result<Workbook, ReadFailure> {
    let damaged = |e: calamine::XlsxError| match e {
        calamine::XlsxError::Password => ReadFailure::Protected,
        other => ReadFailure::Damaged { detail: other.to_string() },
    };
    if !mentions(bytes, b"xl/workbook") && !mentions(bytes, b"workbook.xml") {
        let found = if mentions(bytes, b"word/document") {
            "docx"
        } else if mentions(bytes, b"opendocument.spreadsheet") {
            return Err(ReadFailure::OtherFormat { found: "ods".to_owned() });
        } else {
            "archive"
        };
        return Err(ReadFailure::NotASpreadsheet { found: found.to_owned() });
    }
    if mentions(bytes, b"xl/workbook.bin") {
        return Err(ReadFailure::OtherFormat { found: "xlsb".to_owned() });
    }
    let mut xlsx: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut workbook = Workbook::default();
    let from_1904 = xlsx.has_1904_epoch();
    let mut cells = 0usize;
    let mut first_failure = None;
    for name in xlsx.sheet_names() {
        match read_xlsx_sheet(&mut xlsx, &name, &mut cells) {
            Ok(mut sheet) if from_1904 => {
                sheet.rows.iter_mut().flatten().for_each(count_from_1904);
                workbook.sheets.push(sheet);
            }
            Ok(sheet) => workbook.sheets.push(sheet),
            Err(ReadFailure::TooLarge) => return Err(ReadFailure::TooLarge),
            // A chart sheet is not a table, and one broken sheet must not hide the others.
            Err(failure) => first_failure = first_failure.or(Some(failure)),
        }
    }
    match (workbook.sheets.is_empty(), first_failure) {
        (true, Some(failure)) => Err(failure),
        _ => Ok(workbook),
    }
}

fn read_xlsx_sheet(
    xlsx: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    cells: &mut usize,
) -> Result<Sheet, ReadFailure> {
    let damaged = |e: calamine::XlsxError| ReadFailure::Damaged { detail: e.to_string() };
    let mut reader = xlsx.worksheet_cells_reader(name).map_err(damaged)?;
    let mut sheet = Sheet { name: name.to_owned(), rows: Vec::new() };
    while let Some(found) = reader.next_cell().map_err(damaged)? {
        let (row, column) = found.get_position();
        let cell = from_reader(found.get_value());
        if cell.is_empty() || row >= LAST_ROW || column >= LAST_COLUMN {
            continue;
        }
        *cells += 1;
        if *cells > MOST_CELLS {
            return Err(ReadFailure::TooLarge);
        }
        let (row, column) = (row as usize, column as usize);
        if sheet.rows.len() <= row {
            sheet.rows.resize_with(row + 1, Vec::new);
        }
        let line = &mut sheet.rows[row];
        if line.len() <= column {
            line.resize_with(column + 1, Cell::default);
        }
        line[column] = cell;
    }
    Ok(sheet)
}

fn from_reader(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Int(n) => Cell::Number(*n as f64),
        DataRef::Float(n) => Cell::Number(*n),
        DataRef::String(text) => text_cell(text.clone()),
        DataRef::SharedString(text) => text_cell((*text).to_owned()),
        DataRef::Bool(yes) => Cell::Other(if *yes { "VRAI" } else { "FAUX" }.to_owned()),
        DataRef::DateTime(date) if date.is_datetime() => Cell::Date(serial_of(date)),
        DataRef::DateTime(date) => Cell::Number(date.as_f64()),
        // `2026-03-07T00:00:00`: midnight is what a day alone looks like here.
        DataRef::DateTimeIso(text) => {
            let day = text.strip_suffix('Z').unwrap_or(text);
            text_cell(day.strip_suffix("T00:00:00").unwrap_or(day).to_owned())
        }
        DataRef::DurationIso(text) => text_cell(text.clone()),
        DataRef::Error(error) => Cell::Other(Data::Error(error.clone()).to_string()),
        _ => Cell::Empty,
    }
}

/// The serial number in the count of 1900: some workbooks count from 1904, and the same number is
/// then a day four years later.
fn serial_of(date: &calamine::ExcelDateTime) -> f64 {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    let counted = Day::new(1899, 12, 30)
        .zip(Day::new(i32::from(year), u32::from(month), u32::from(day)))
        .map(|(start, day)| start.days_until(day) as f64);
    match counted {
        Some(days) if (days - date.as_f64().floor()).abs() > 1000.0 => days + date.as_f64().fract(),
        _ => date.as_f64(),
    }
}

/// A number that lost its date format, in figures or as a text, keeps the count of its workbook.
fn count_from_1904(cell: &mut Cell) {
    let number = match cell {
        Cell::Number(number) => *number,
        Cell::Text(text) => match text.trim() {
            figures if figures.len() == 5 && figures.bytes().all(|b| b.is_ascii_digit()) => {
                figures.parse().unwrap_or_default()
            }
            _ => return,
        },
        _ => return,
    };
    // Less is a year or an age, more is no day that a register holds.
    if (2100.0..80_000.0).contains(&number) {
        *cell = Cell::From1904(number);
    }
}

fn text_cell(mut text: String) -> Cell {
    if text.len() > LONGEST_TEXT {
        let mut end = LONGEST_TEXT;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
    }
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn mentions(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|w| w == needle)
}

/// What the files of an archive weigh once unpacked, up to the first byte too many: a file made to
/// exhaust the memory lies about its size, so that it is unpacked to nowhere first.
fn unpacked_size(bytes: &[u8]) -> u64 {
    let short = |at: usize| Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let long = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let weigh = |entry: usize, left: u64| {
        let (packed, packing) = (long(entry + 20)? as usize, short(entry + 10)?);
        let start = long(entry + 42)? as usize;
        let skip = 30 + usize::from(short(start + 26)?) + usize::from(short(start + 28)?);
        let from = start.checked_add(skip)?;
        let body = bytes.get(from..from.checked_add(packed)?.min(bytes.len()))?;
        if packing != 8 {
            return Some(body.len() as u64);
        }
        let mut unpacked = flate2::read::DeflateDecoder::new(body).take(left + 1);
        let mut weight = 0;
        let mut part = [0u8; 1 << 16];
        while let Ok(read @ 1..) = unpacked.read(&mut part) {
            weight += read as u64;
        }
        Some(weight)
    };
    let mut total = 0u64;
    let mut at = 0usize;
    while let Some(found) = bytes[at..].windows(4).position(|w| w == b"PK\x01\x02") {
        let entry = at + found;
        total += weigh(entry, MOST_UNPACKED.saturating_sub(total)).unwrap_or(0);
        if total > MOST_UNPACKED {
            break;
        }
        at = entry + 4;
    }
    total
}

// ---- CSV ---------------------------------------------------------------------------------------

fn read_csv(bytes: &[u8]) -> Result<Workbook, ReadFailure> {
    let (text, encoding) = decode(bytes);
    if text.trim().is_empty() {
        return Err(ReadFailure::Empty);
    }
    let strange = text.chars().filter(|c| (*c as u32) < 32 && !"\r\n\t\u{c}\u{b}".contains(*c));
    if strange.count() * 200 > text.len() {
        return Err(ReadFailure::NotASpreadsheet { found: "binary".to_owned() });
    }
    let (said, text) = named_separator(&text);
    let mut rows = split_records(text, said.unwrap_or_else(|| separator(text)))?;
    while rows.last().is_some_and(|row| row.iter().all(Cell::is_empty)) {
        rows.pop();
    }
    if rows.is_empty() {
        return Err(ReadFailure::Empty);
    }
    Ok(Workbook { sheets: vec![Sheet { name: String::new(), rows }], encoding })
}

fn decode(bytes: &[u8]) -> (String, Encoding) {
    if let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(bytes) {
        let kind = if encoding == encoding_rs::UTF_8 { Encoding::Utf8 } else { Encoding::Utf16 };
        return (encoding.decode_without_bom_handling(&bytes[skip..]).0.into_owned(), kind);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return (encoding.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Utf16);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) if mostly_utf8(bytes) => {
            (String::from_utf8_lossy(bytes).into_owned(), Encoding::Utf8)
        }
        Err(_) => (encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(), Encoding::Windows1252),
    }
}

/// UTF-16 that lost its mark: every other byte of most letters is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = bytes.get(..bytes.len().min(2000) & !1)?;
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    match (even * 10 > half * 7, odd * 10 > half * 7) {
        (false, true) if even == 0 => Some(encoding_rs::UTF_16LE),
        (true, false) if odd == 0 => Some(encoding_rs::UTF_16BE),
        _ => None,
    }
}

/// A UTF-8 file with a few broken bytes is not a Windows-1252 file: what counts is whether the
/// accents are written as UTF-8 writes them.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 10 * bad
}

/// `sep=;` on the first line names the separator; the spreadsheets do not show that line.
fn named_separator(text: &str) -> (Option<char>, &str) {
    let named = || {
        let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
        let separator = rest.chars().next().filter(|c| ";,|\t:".contains(*c))?;
        let after = rest.get(1..)?;
        let cut = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\r', '\n']))?;
        Some((separator, cut))
    };
    named().map_or((None, text), |(separator, rest)| (Some(separator), rest))
}

/// The separator that cuts the most lines into the same number of fields.
fn separator(text: &str) -> char {
    let mut best = (0usize, ';');
    for candidate in [';', '\t', ',', '|'] {
        let mut widths: std::collections::HashMap<usize, usize> = std::collections::HashMap::new();
        for line in text.lines().take(200) {
            let fields = line.matches(candidate).count();
            if fields >= 2 {
                *widths.entry(fields).or_default() += fields;
            }
        }
        let score = widths.values().copied().max().unwrap_or(0);
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

/// Cuts the text into records. A quoted field may hold separators, doubled quotes and line breaks;
/// a quote inside an unquoted field is a sign like another (clerks write `"` for *idem*).
fn split_records(text: &str, separator: char) -> Result<Vec<Vec<Cell>>, ReadFailure> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut row: Vec<Cell> = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut at_start = true;
    let mut cells = 0usize;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if quoted {
            if sign != '"' {
                field.push(sign);
            } else if signs.peek() == Some(&'"') {
                signs.next();
                field.push('"');
            } else {
                quoted = false;
            }
            continue;
        }
        let line_end = sign == '\n' || (sign == '\r' && signs.peek() != Some(&'\n'));
        if sign == separator || line_end {
            cells += 1;
            row.push(text_cell(std::mem::take(&mut field)));
            at_start = true;
            if line_end {
                while row.last().is_some_and(Cell::is_empty) {
                    row.pop();
                }
                rows.push(std::mem::take(&mut row));
            }
            let too_wide = row.len() > LAST_COLUMN as usize * 20
                || rows.last().is_some_and(|r| r.len() > LAST_COLUMN as usize);
            if too_wide || cells > MOST_CELLS || rows.len() > LAST_ROW as usize {
                return Err(ReadFailure::TooLarge);
            }
        } else if sign == '"' && at_start {
            quoted = true;
            at_start = false;
        } else if sign != '\r' {
            at_start = at_start && sign == ' ';
            field.push(sign);
        }
    }
    if !field.is_empty() || !row.is_empty() {
        row.push(text_cell(field));
        rows.push(row);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Vec<String> {
        let book = read_sheets(text.as_bytes(), "a.csv").unwrap();
        book.sheets[0].rows[0].iter().map(Cell::shown).collect()
    }

    #[test]
    fn separators_and_quotes_are_told_by_the_file() {
        assert_eq!(row("a;b;c;d\n1;2;3;4\n"), ["a", "b", "c", "d"]);
        assert_eq!(row("a\tb\tc\td\n"), ["a", "b", "c", "d"]);
        assert_eq!(row("a,\"b, c\",\"d\"\"e\nf\",g\n"), ["a", "b, c", "d\"e\nf", "g"]);
        assert_eq!(row("a;-\"-;c;d\n"), ["a", "-\"-", "c", "d"]);
    }

    #[test]
    fn old_windows_text_is_read_with_its_accents() {
        let book = read_sheets(b"Pr\xE9nom;N\xB0;Nom;X\n", "a.csv").unwrap();
        assert_eq!(book.encoding, Encoding::Windows1252);
        assert_eq!(book.sheets[0].rows[0][0].shown(), "Prénom");
    }

    #[test]
    fn what_is_not_a_spreadsheet_is_named() {
        let failure = |bytes: &[u8]| read_sheets(bytes, "x").unwrap_err();
        assert_eq!(failure(b"  \r\n"), ReadFailure::Empty);
        assert_eq!(failure(b"%PDF-1.7 ..."), ReadFailure::NotASpreadsheet { found: "pdf".into() });
        assert_eq!(failure(b"<html><table>"), ReadFailure::OtherFormat { found: "html".into() });
        assert!(matches!(failure(b"PK\x03\x04garbage"), ReadFailure::NotASpreadsheet { .. }));
        assert!(matches!(failure(&[0u8; 64]), ReadFailure::NotASpreadsheet { .. }));
    }
}
