//! A list as a workbook: true numbers and dates, a blank row before the table and before the
//! totals, headings that stay in sight.
//!
//! The workbook is built in memory: the other way of the library leaves clear copies of the rows in
//! temporary files.

use super::list::{List, Value};
use super::{PrintError, Printed, Rows};
use crate::base::dates::{Day, Moment};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;
use std::io::{Cursor, Write};

/// Writes the list as a workbook of one sheet.
///
/// # Errors
/// When a row cannot be read, when there are more rows than a sheet may have (1,048,576), or when
/// `out` refuses the bytes.
pub fn xlsx(
    list: &List,
    rows: Rows<Vec<Value>>,
    out: &mut dyn Write,
) -> Result<Printed, PrintError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(list)?);
    let sheet = workbook.add_worksheet();
    let formats = Formats::new();
    let mut row: u32 = 0;
    sheet.write_with_format(row, 0, cut(&list.letterhead.establishment), &formats.strong)?;
    sheet.write_with_format(row + 1, 0, cut(&list.title), &formats.title)?;
    row += 2;
    for filter in &list.filters {
        sheet.write_string(row, 0, cut(filter))?;
        row += 1;
    }
    row += 1;
    let mut widths: Vec<usize> = list.columns.iter().map(|c| c.title.chars().count()).collect();
    for (column, i) in list.columns.iter().zip(0u16..) {
        sheet.write_with_format(row, i, cut(&column.title), &formats.head)?;
    }
    let head = row;
    row += 1;
    let mut count = 0;
    for values in rows {
        write_row(sheet, row, &values?, &formats, false, &mut widths)?;
        row += 1;
        count += 1;
    }
    let last = u16::try_from(list.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    if count > 0 && !list.columns.is_empty() {
        sheet.autofilter(head, 0, row - 1, last)?;
    }
    sheet.set_freeze_panes(head + 1, 1)?;
    row += 1;
    for total in &list.totals {
        write_row(sheet, row, total, &formats, true, &mut widths)?;
        row += 1;
    }
    for (width, i) in widths.iter().zip(0u16..) {
        sheet.set_column_width(i, (*width as f64 + 2.0).clamp(8.0, 60.0))?;
    }
    if list.landscape {
        sheet.set_landscape();
    }
    sheet.set_paper_size(9).set_repeat_rows(head, head)?;
    let mut bytes = Cursor::new(Vec::new());
    workbook.save_to_writer(&mut bytes)?;
    out.write_all(bytes.get_ref())?;
    Ok(Printed { pages: 0, rows: count, missing: BTreeMap::new() })
}

struct Formats {
    strong: Format,
    title: Format,
    head: Format,
    total: Format,
    day: [Format; 2],
    moment: [Format; 2],
    whole: [Format; 2],
    decimals: [[Format; 2]; 7],
}

impl Formats {
    fn new() -> Formats {
        let total = || Format::new().set_bold().set_border_top(FormatBorder::Thin);
        let both =
            |number: &str| [Format::new().set_num_format(number), total().set_num_format(number)];
        Formats {
            strong: Format::new().set_bold(),
            title: Format::new().set_bold().set_font_size(14.0),
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_border_bottom(FormatBorder::Medium),
            total: total(),
            day: both("dd/mm/yyyy"),
            moment: both("dd/mm/yyyy hh:mm"),
            whole: both("#,##0"),
            decimals: std::array::from_fn(|places| match places {
                0 => both("#,##0"),
                places => both(&format!("#,##0.{}", "0".repeat(places))),
            }),
        }
    }
}

fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    values: &[Value],
    formats: &Formats,
    total: bool,
    widths: &mut [usize],
) -> Result<(), PrintError> {
    let pick = |pair: &[Format; 2]| if total { pair[1].clone() } else { pair[0].clone() };
    for ((column, value), i) in (0u16..).zip(values).zip(0usize..) {
        if let Some(width) = widths.get_mut(i) {
            let longest = value.printed().lines().map(|l| l.chars().count()).max().unwrap_or(0);
            *width = (*width).max(longest);
        }
        match value {
            Value::Empty => {}
            Value::Text(text) if total => {
                sheet.write_string_with_format(row, column, cut(text), &formats.total)?;
            }
            Value::Text(text) => {
                sheet.write_string(row, column, cut(text))?;
            }
            // A number beyond what a spreadsheet holds exactly goes in as its digits.
            Value::Whole(n) | Value::Decimal { units: n, .. } if n.unsigned_abs() > 1 << 53 => {
                sheet.write_string(row, column, value.printed())?;
            }
            Value::Whole(n) => {
                let format = pick(&formats.whole);
                sheet.write_number_with_format(row, column, *n as f64, &format)?;
            }
            Value::Decimal { units, places } => {
                let number = *units as f64 / 10f64.powi(i32::from(*places));
                let shown = usize::from(*places).min(formats.decimals.len() - 1);
                let format = formats.decimals.get(shown).map(pick).unwrap_or_default();
                sheet.write_number_with_format(row, column, number, &format)?;
            }
            Value::Day(day) => {
                write_date(sheet, row, column, date(*day), value, pick(&formats.day))?
            }
            Value::Moment(at) => {
                write_date(sheet, row, column, moment(*at), value, pick(&formats.moment))?;
            }
        }
    }
    Ok(())
}

/// A true date; as text when it is before 1900, which spreadsheets do not know.
fn write_date(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    date: Option<ExcelDateTime>,
    value: &Value,
    format: Format,
) -> Result<(), PrintError> {
    match date {
        Some(date) => sheet.write_datetime_with_format(row, column, &date, &format)?,
        None => sheet.write_string(row, column, value.printed())?,
    };
    Ok(())
}

fn date(day: Day) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|&year| year >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?)
        .ok()
}

fn moment(at: Moment) -> Option<ExcelDateTime> {
    let (hour, minute) = (u16::try_from(at.hour()).ok()?, u8::try_from(at.minute()).ok()?);
    date(at.day())?.and_hms(hour, minute, 0).ok()
}

/// The date of printing, or a fixed one: the same list gives the same bytes.
fn properties(list: &List) -> Result<DocProperties, PrintError> {
    let printed = list.letterhead.printed.as_ref();
    let at = match printed.and_then(|printing| moment(printing.at)) {
        Some(at) => at,
        None => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    let author = printed.map(|printing| printing.by.as_str()).unwrap_or_default();
    Ok(DocProperties::new()
        .set_title(&list.title)
        .set_author(author)
        .set_company(&list.letterhead.establishment)
        .set_creation_datetime(&at))
}

/// A cell holds 32,767 characters: the rest of a longer text cannot be kept, and says so.
fn cut(text: &str) -> String {
    const MOST: usize = 32_767;
    if text.encode_utf16().count() <= MOST {
        return text.to_owned();
    }
    let mut left = MOST - 2;
    let kept: String = text
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect();
    format!("{kept}…")
}

impl From<XlsxError> for PrintError {
    fn from(error: XlsxError) -> PrintError {
        match error {
            XlsxError::IoError(error) => PrintError::Write(error),
            other => PrintError::Workbook(other.to_string()),
        }
    }
}
