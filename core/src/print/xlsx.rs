//! A list as a workbook: true numbers and dates, a blank row before the table and before the
//! totals, headings that stay in sight.
//!
//! Texts stand in their cells, never as formulas. What comes before the rows in the file (the widths
//! of the columns) is known after them: it is compressed apart and put first.

use super::list::{List, Value};
use super::workbook::{
    Archive, DECLARED, MAIN, Stretch, contents, escaped, properties, relations, workbook,
};
use super::{PrintError, Printed, Rows};
use crate::base::dates::{Day, Moment};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write;

/// Rows and columns that a sheet may have.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
/// Characters of a cell, in units of UTF-16.
const MOST_TEXT: usize = 32_767;

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
    let mut sheet = Sheet::new(list);
    let establishment = Value::Text(list.letterhead.establishment.clone());
    sheet.row(&[establishment], Style::Strong)?;
    sheet.row(&[Value::Text(list.title.clone())], Style::Title)?;
    for filter in &list.filters {
        sheet.row(&[Value::Text(filter.clone())], Style::Plain)?;
    }
    sheet.rows += 1;
    let titles: Vec<Value> = list.columns.iter().map(|c| Value::Text(c.title.clone())).collect();
    sheet.row(&titles, Style::Head)?;
    let head = sheet.rows;
    sheet.widths = list.columns.iter().map(|c| c.title.chars().count()).collect();
    let mut count = 0;
    for values in rows {
        sheet.row(&values?, Style::Plain)?;
        count += 1;
    }
    let last = sheet.rows;
    sheet.rows += 1;
    for total in &list.totals {
        sheet.row(total, Style::Total)?;
    }
    let table = (count > 0 && !list.columns.is_empty()).then_some((head, last));
    sheet.written(list, head, table, out)?;
    Ok(Printed { pages: 0, rows: count, missing: BTreeMap::new() })
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Strong,
    Title,
    Head,
    Total,
}

/// Decimals that a cell shows at most.
const MOST_PLACES: u32 = 6;

/// Places in the list of formats: of a text, and of what has a format of its own, plain then total.
fn format_of(style: Style, value: &Value) -> u32 {
    let pair = |n: u32| n + u32::from(style == Style::Total);
    match value {
        Value::Day(_) => pair(5),
        Value::Moment(_) => pair(7),
        Value::Whole(_) => pair(9),
        Value::Decimal { places, .. } => pair(9 + 2 * u32::from(*places).min(MOST_PLACES)),
        _ => match style {
            Style::Plain => 0,
            Style::Strong => 1,
            Style::Title => 2,
            Style::Head => 3,
            Style::Total => 4,
        },
    }
}

/// The formats, in the order of [`format_of`].
fn styles() -> String {
    let mut numbers = vec!["dd/mm/yyyy".to_owned(), "dd/mm/yyyy hh:mm".to_owned(), "#,##0".into()];
    numbers.extend((1..=MOST_PLACES as usize).map(|n| format!("#,##0.{}", "0".repeat(n))));
    let codes: String = numbers
        .iter()
        .zip(164..)
        .map(|(code, id)| format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>"))
        .collect();
    let format = |number: u32, font: u8, border: u8, more: &str| {
        format!(
            "<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"{border}\" xfId=\"0\" \
             applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">{more}</xf>"
        )
    };
    let wrapped = "<alignment vertical=\"center\" wrapText=\"1\"/>";
    let mut formats = vec![
        format(0, 0, 0, ""),
        format(0, 1, 0, ""),
        format(0, 2, 0, ""),
        format(0, 1, 1, wrapped),
        format(0, 1, 2, ""),
    ];
    for number in (164..).take(numbers.len()) {
        formats.extend([format(number, 0, 0, ""), format(number, 1, 2, "")]);
    }
    let font = |more: &str, size: u8| {
        format!("<font>{more}<sz val=\"{size}\"/><name val=\"Calibri\"/><family val=\"2\"/></font>")
    };
    let border = |top: &str, bottom: &str| {
        format!("<border><left/><right/><top{top}/><bottom{bottom}/><diagonal/></border>")
    };
    let fonts = [font("", 11), font("<b/>", 11), font("<b/>", 14)].concat();
    let borders =
        [border("", ""), border("", " style=\"medium\""), border(" style=\"thin\"", "")].concat();
    format!(
        "{DECLARED}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"{}\">{codes}</numFmts>\
         <fonts count=\"3\">{fonts}</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"3\">{borders}</borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"{}\">{}</cellXfs><cellStyles count=\"1\">\
         <cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        numbers.len(),
        formats.len(),
        formats.concat(),
    )
}

/// The sheet, row by row.
struct Sheet {
    body: Stretch,
    /// Rows so far, blank ones included.
    rows: u32,
    /// Letters of the columns.
    letters: Vec<String>,
    /// The longest line of each column.
    widths: Vec<usize>,
}

impl Sheet {
    fn new(list: &List) -> Sheet {
        let mut body = Stretch::new();
        body.xml.push_str("<sheetData>");
        let letters = (0..list.columns.len().max(1)).map(letters).collect();
        Sheet { body, rows: 0, letters, widths: Vec::new() }
    }

    fn row(&mut self, values: &[Value], style: Style) -> Result<(), PrintError> {
        self.rows += 1;
        if self.rows > MOST_ROWS || values.len() > MOST_COLUMNS {
            return Err(PrintError::Workbook("more rows than a sheet may have".to_owned()));
        }
        while self.letters.len() < values.len() {
            self.letters.push(letters(self.letters.len()));
        }
        let number = self.rows.to_string();
        let xml = &mut self.body.xml;
        xml.push_str("<row r=\"");
        xml.push_str(&number);
        xml.push_str("\">");
        for ((value, column), i) in values.iter().zip(&self.letters).zip(0..) {
            let place = (column.as_str(), number.as_str(), format_of(style, value));
            let long = match value {
                Value::Empty => 0,
                Value::Text(text) => {
                    text_cell(xml, place, text);
                    text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
                }
                Value::Day(day) => date_cell(xml, place, serial(*day), value, 10),
                Value::Moment(at) => date_cell(xml, place, instant(*at), value, 16),
                Value::Whole(n) | Value::Decimal { units: n, .. } => {
                    number_cell(xml, place, value, *n)
                }
            };
            if let Some(width) = self.widths.get_mut(i) {
                *width = (*width).max(long);
            }
        }
        xml.push_str("</row>");
        self.body.flow()
    }

    /// Writes the whole file: the heads are known now.
    fn written(
        self,
        list: &List,
        head: u32,
        table: Option<(u32, u32)>,
        out: &mut dyn Write,
    ) -> Result<(), PrintError> {
        let last = self.letters.last().map_or("A", String::as_str);
        let (mut front, mut body) = (Stretch::new(), self.body);
        let _ = write!(
            front.xml,
            "{DECLARED}<worksheet xmlns=\"{MAIN}\"><dimension ref=\"A1:{last}{}\"/>\
             <sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">\
             <pane xSplit=\"1\" ySplit=\"{head}\" topLeftCell=\"B{}\" activePane=\"bottomRight\" state=\"frozen\"/>\
             </sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>",
            self.rows.max(1),
            head + 1,
        );
        if !self.widths.is_empty() {
            front.xml.push_str("<cols>");
            for (width, n) in self.widths.iter().zip(1..) {
                let letters = (*width as f64 + 2.0).clamp(8.0, 60.0);
                // In a spreadsheet, seven points a letter and five about the text.
                let width = ((letters * 7.0 + 5.0) / 7.0 * 256.0).floor() / 256.0;
                let _ = write!(
                    front.xml,
                    "<col min=\"{n}\" max=\"{n}\" width=\"{width}\" customWidth=\"1\"/>"
                );
            }
            front.xml.push_str("</cols>");
        }
        body.xml.push_str("</sheetData>");
        let widest = list.columns.len().saturating_sub(1);
        let corner = letters(widest);
        if let Some((first, last)) = table {
            let _ = write!(body.xml, "<autoFilter ref=\"A{first}:{corner}{last}\"/>");
        }
        let orientation = if list.landscape { "landscape" } else { "portrait" };
        let _ = write!(
            body.xml,
            "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>\
             <pageSetup paperSize=\"9\" orientation=\"{orientation}\"/></worksheet>"
        );
        let table = table.map(|(first, last)| format!("$A${first}:${corner}${last}"));
        let mut archive = Archive::new(out);
        archive.part("[Content_Types].xml", contents())?;
        for (name, xml) in relations().into_iter().chain(about(list)) {
            archive.part(name, xml)?;
        }
        archive.part("xl/workbook.xml", workbook(head, table.as_deref()))?;
        archive.part("xl/styles.xml", styles())?;
        archive.stretches("xl/worksheets/sheet1.xml", vec![front, body])?;
        archive.end()
    }
}

/// `A` to `Z`, `AA`…
fn letters(column: usize) -> String {
    let mut out = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        out.push(b'A' + ((left - 1) % 26) as u8);
        left = (left - 1) / 26;
    }
    out.iter().rev().map(|&b| char::from(b)).collect()
}

/// Column, row and format of a cell.
type Cell<'a> = (&'a str, &'a str, u32);

fn opened(xml: &mut String, (column, row, format): Cell<'_>) {
    xml.push_str("<c r=\"");
    xml.push_str(column);
    xml.push_str(row);
    if format > 0 {
        xml.push_str("\" s=\"");
        let _ = write!(xml, "{format}");
    }
}

fn text_cell(xml: &mut String, cell: Cell<'_>, text: &str) {
    if text.is_empty() {
        // A border shows on an empty cell too.
        if cell.2 > 0 {
            opened(xml, cell);
            xml.push_str("\"/>");
        }
        return;
    }
    opened(xml, cell);
    let spaced = text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
        || text.contains('\n');
    xml.push_str("\" t=\"inlineStr\"><is><t");
    xml.push_str(if spaced { " xml:space=\"preserve\">" } else { ">" });
    escaped(&cut(text), xml);
    xml.push_str("</t></is></c>");
}

/// A number; beyond what a spreadsheet holds exactly, its digits.
fn number_cell(xml: &mut String, cell: Cell<'_>, value: &Value, units: i64) -> usize {
    let printed = value.printed();
    let long = printed.chars().count();
    if units.unsigned_abs() > 1 << 53 {
        text_cell(xml, (cell.0, cell.1, 0), &printed);
        return long;
    }
    opened(xml, cell);
    let _ = match value {
        Value::Decimal { places, .. } => {
            write!(xml, "\"><v>{}</v></c>", units as f64 / 10f64.powi(i32::from(*places)))
        }
        _ => write!(xml, "\"><v>{units}</v></c>"),
    };
    long
}

/// A true date; as text when it is before 1900, which spreadsheets do not know.
fn date_cell(
    xml: &mut String,
    cell: Cell<'_>,
    date: Option<f64>,
    value: &Value,
    long: usize,
) -> usize {
    match date {
        Some(date) => {
            opened(xml, cell);
            let _ = write!(xml, "\"><v>{date}</v></c>");
        }
        None => text_cell(xml, (cell.0, cell.1, 0), &value.printed()),
    }
    long
}

/// The day as a spreadsheet counts it: 1 is 1 January 1900, and 1900 has a 29 February.
fn serial(day: Day) -> Option<f64> {
    let eve = Day::new(1899, 12, 31).filter(|_| (1900..=9999).contains(&day.year()))?;
    let days = eve.days_until(day);
    Some((days + i64::from(days >= 60)) as f64)
}

fn instant(at: Moment) -> Option<f64> {
    let minutes = at.hour() * 60 + at.minute();
    Some(serial(at.day())? + f64::from(minutes) / 1440.0)
}

/// Title, author and hour of printing, or a fixed one: the same list gives the same bytes.
fn about(list: &List) -> [(&'static str, String); 2] {
    let printed = list.letterhead.printed.as_ref();
    let at = printed.map_or_else(|| "2000-01-01T00:00".to_owned(), |p| p.at.to_string());
    let by = printed.map(|printing| printing.by.as_str()).unwrap_or_default();
    properties(&list.title, by, &list.letterhead.establishment, &format!("{at}:00Z"))
}

/// A cell holds 32,767 characters: the rest of a longer text cannot be kept, and says so.
fn cut(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_TEXT || text.encode_utf16().count() <= MOST_TEXT {
        return Cow::Borrowed(text);
    }
    let mut left = MOST_TEXT - 2;
    let kept: String = text
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect();
    Cow::Owned(format!("{kept}…"))
}
