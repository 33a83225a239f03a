//! The same list as CSV and XLSX.

use crate::sample::*;
use crate::tools::made;
use agiderm_core::print::*;
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;

fn rows() -> impl Iterator<Item = Result<Vec<Value>, PrintError>> {
    list_rows(10).into_iter().map(Ok)
}

#[test]
fn csv_has_its_mark_its_filters_its_rows_and_its_totals() {
    let (bytes, printed) = made(|out| csv(&list_paper(), &mut rows(), false, out));
    assert_eq!(printed.rows, 10);
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').split("\r\n").collect();
    assert!(text.starts_with('\u{FEFF}'));
    assert_eq!(lines[0], "Maison d’arrêt et de correction de Farako");
    assert_eq!(lines[2], "Du 01/11/2026 au 30/11/2026");
    assert_eq!(lines[4], "\"\"");
    assert_eq!(lines[5], "Date;Pièce;Libellé;Entrée (kg);Sortie (kg);Solde (kg)");
    assert_eq!(lines[6], "01/11/2026;BS 311;Ration du jour, effectif 1231;2000;148,0;2110,0");
    assert_eq!(lines[17], "Totaux;;;2148,0;3017,8;1240,2");
    let (bare, _) = made(|out| csv(&list_paper(), &mut rows(), true, out));
    let bare = String::from_utf8(bare).unwrap();
    assert!(bare.starts_with("\u{FEFF}Date;Pièce"));
    assert_eq!(bare.lines().count(), 11);
}

#[test]
fn no_text_becomes_a_formula() {
    let attacks =
        ["=1+1", "+223 70", "-2", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "a;b\"c\nd", "sain"];
    let row: Vec<Value> = attacks.iter().map(|a| Value::Text((*a).to_owned())).collect();
    let (bytes, _) = made(|out| csv(&list_paper(), &mut [Ok(row.clone())].into_iter(), true, out));
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(&bytes[..]);
    let record = reader.records().next().unwrap().unwrap();
    for (field, attack) in record.iter().zip(attacks) {
        let formula = field.trim_start().starts_with(['=', '+', '-', '@', '＝']);
        assert!(!formula, "{attack:?} gives {field:?}");
        assert!(field == attack || field == format!("'{attack}"));
    }
    assert_eq!(&record[9], "sain");
    // A negative number is a number.
    let negative = vec![Value::Whole(-5), Value::Decimal { units: -1234567, places: 2 }];
    let (bytes, _) = made(|out| csv(&list_paper(), &mut [Ok(negative)].into_iter(), true, out));
    assert!(String::from_utf8(bytes).unwrap().ends_with("-5;-12345,67\r\n"));
}

#[test]
fn the_workbook_has_true_numbers_and_dates_and_blank_rows_about_the_table() {
    let (bytes, printed) = made(|out| xlsx(&list_paper(), &mut rows(), out));
    assert_eq!(printed.rows, 10);
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let at = |row: u32, column: u32| sheet.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    assert_eq!(at(1, 0), Data::String("Livre du magasin – Riz brisé".into()));
    assert_eq!(at(3, 0), Data::String("Magasin : vivres".into()));
    assert!((0..6).all(|column| at(4, column) == Data::Empty), "no blank row before the table");
    assert_eq!(at(5, 2), Data::String("Libellé".into()));
    let Data::DateTime(date) = at(6, 0) else { panic!("{:?} is no date", at(6, 0)) };
    assert_eq!(date.to_ymd_hms_milli(), (2026, 11, 1, 0, 0, 0, 0));
    assert_eq!(at(6, 3), Data::Float(2000.0));
    assert_eq!(at(6, 4), Data::Float(148.0));
    assert!((0..6).all(|column| at(16, column) == Data::Empty), "no blank row before totals");
    assert_eq!(at(17, 0), Data::String("Totaux".into()));
    assert_eq!(at(17, 4), Data::Float(3017.8));
}

#[test]
fn the_same_list_gives_the_same_workbook_and_formulas_stay_text() {
    let make = || made(|out| xlsx(&list_paper(), &mut rows(), out)).0;
    assert_eq!(make(), make());
    let row = vec![Value::Text("=HYPERLINK(\"http://x\")".into()), Value::Text("x".repeat(40_000))];
    let (bytes, _) = made(|out| xlsx(&list_paper(), &mut [Ok(row)].into_iter(), out));
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let formula = "=HYPERLINK(\"http://x\")".to_owned();
    assert_eq!(sheet.get_value((6, 0)), Some(&Data::String(formula)));
    let Some(Data::String(long)) = sheet.get_value((6, 1)) else { panic!("no text") };
    assert!(long.ends_with('…') && long.len() > 32_000);
}

#[test]
fn a_long_workbook_says_what_it_was_given_sign_for_sign() {
    use agiderm_core::base::dates::Day;
    let bare = |rows: Vec<Vec<Value>>| {
        let titles = ["un", "deux", "trois", "quatre"];
        let column = |title: &str| ListColumn { title: title.to_owned(), share: 1, right: false };
        let list = List { columns: titles.map(column).to_vec(), ..List::default() };
        let (bytes, _) = made(|out| xlsx(&list, &mut rows.into_iter().map(Ok), out));
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        book.worksheet_range_at(0).unwrap().unwrap()
    };
    let texts = ["<a> & \"b\" 'c'", " bords ", "deux\nlignes", "Ɲamɔgɔ ŋ Ɛ", "œuvre_x", "😀"];
    let row = |n: i64| {
        let text = texts[n as usize % texts.len()];
        vec![
            Value::Whole(n - 3),
            Value::Text(format!("{text}{n}{text}")),
            Value::Decimal { units: n * 125, places: 3 },
            Value::Empty,
        ]
    };
    // More than is compressed at a time.
    let sheet = bare((0..5000).map(row).collect());
    for n in 0..5000u32 {
        let text = texts[n as usize % texts.len()];
        let at = |column| sheet.get_value((n + 4, column)).cloned().unwrap_or(Data::Empty);
        assert_eq!(at(0), Data::Float(f64::from(n) - 3.0));
        assert_eq!(at(1), Data::String(format!("{text}{n}{text}")));
        assert_eq!(at(2), Data::Float(f64::from(n) * 0.125));
        assert_eq!(at(3), Data::Empty);
    }
    // The first days that a spreadsheet knows, the day that it invented between them, and a day
    // that it does not know.
    let day = |y, m, d| vec![Value::Day(Day::new(y, m, d).unwrap())];
    let sheet = bare(vec![day(1900, 1, 1), day(1900, 2, 28), day(1900, 3, 1), day(1899, 12, 31)]);
    let serial = |row| match sheet.get_value((row, 0)) {
        Some(Data::DateTime(date)) => date.as_f64(),
        other => panic!("{other:?} is no date"),
    };
    assert_eq!([4, 5, 6].map(serial), [1.0, 59.0, 61.0]);
    assert_eq!(sheet.get_value((7, 0)), Some(&Data::String("31/12/1899".into())));
}

#[test]
fn a_sign_that_xml_refuses_does_not_spoil_the_workbook() {
    let row = vec![Value::Text("a\u{1}b\u{FFFE}c_x0041_d".into())];
    let (bytes, _) = made(|out| xlsx(&list_paper(), &mut [Ok(row)].into_iter(), out));
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let Some(Data::String(text)) = sheet.get_value((6, 0)) else { panic!("no text") };
    assert!(["a\u{1}b\u{FFFE}c_x0041_d", "a_x0001_b_xFFFE_c_x005F_x0041_d"].contains(&&**text));
}
