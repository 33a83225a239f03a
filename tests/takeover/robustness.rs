//! Whatever the bytes, reading ends with a report or a named failure, and no line is lost.

use crate::clothes::Luck;
use crate::truth::{fixture, today};
use agiderm_core::takeover::{
    Options, ReadFailure, Takeover, preview, read_sheets, take_over, understand,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

fn take(bytes: &[u8], name: &str) -> Result<Takeover, ReadFailure> {
    let taken = take_over(bytes, name, None, &Options { today: today(), cells: None })?;
    let lines = (taken.rows.len() + taken.structural_rows.len()) as u32;
    assert_eq!(lines, taken.sheet.last_row - taken.sheet.header_row, "a line is lost");
    Ok(taken)
}

#[test]
fn random_bytes_are_refused_by_name() {
    let mut luck = Luck(7);
    for length in [0, 1, 2, 7, 64, 300, 5000] {
        for start in [
            &b""[..],
            b"PK\x03\x04",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            b"\xEF\xBB\xBF",
            b"\xFF\xFE",
            b"%PDF",
        ] {
            let mut bytes = start.to_vec();
            bytes.extend((0..length).map(|_| luck.below(256) as u8));
            let failure = take(&bytes, "x.xlsx").map(|t| t.rows.len()).unwrap_err();
            assert!(!matches!(failure, ReadFailure::BadMapping { .. }), "{failure:?}");
        }
    }
}

/// A fixture with bytes changed, cut, doubled or thrown in.
fn spoiled(good: &[u8], luck: &mut Luck) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..1 + luck.below(12) {
        let at = luck.below(bytes.len());
        match luck.below(5) {
            0 => bytes[at] = luck.below(256) as u8,
            1 => bytes.truncate(at.max(bytes.len() / 2)),
            2 => {
                let part = bytes[at..(at + luck.below(400)).min(bytes.len())].to_vec();
                let to = luck.below(bytes.len());
                bytes.splice(to..to, part);
            }
            3 => {
                let end = (at + luck.below(60)).min(bytes.len());
                bytes.drain(at..end);
            }
            _ => {
                let thrown: &[u8] = [
                    &b";;;"[..],
                    b"\"",
                    b"\n",
                    b"\r\n\r\n",
                    b"\0",
                    b"\xC3",
                    b"?",
                    b"99999999999",
                    b"12/34/5678",
                    b"'",
                ][luck.below(10)];
                bytes.splice(at..at, thrown.iter().copied());
            }
        }
        if bytes.is_empty() {
            bytes.push(b'x');
        }
    }
    bytes
}

#[test]
fn spoiled_files_end_with_a_report_or_a_failure() {
    let mut luck = Luck(41);
    for (file, times) in [
        ("small/registre.xlsx", 60),
        ("small/registre-utf8.csv", 40),
        ("small/registre-cp1252.csv", 20),
    ] {
        let good = fixture(file);
        let mut read = 0;
        for _ in 0..times {
            read += usize::from(take(&spoiled(&good, &mut luck), file).is_ok());
        }
        println!("{file}: {read} of {times} still read");
        assert!(file.ends_with("xlsx") || read > times / 2, "{file}: {read}");
    }
}

fn headings(sheet: &mut Worksheet, row: u32) {
    let texts = [
        "N° d'écrou",
        "Date d'écrou",
        "Nom",
        "Prénoms",
        "Sexe",
        "Date de naissance",
        "Infraction",
        "Nature du titre",
        "Date du titre",
        "Autorité",
        "Cellule",
        "Date de sortie",
        "Motif de sortie",
    ];
    for (at, text) in texts.iter().enumerate() {
        sheet.write(row, at as u16, *text).unwrap();
    }
}

#[test]
fn every_kind_of_cell_is_met_and_the_register_is_found_where_it_is() {
    let mut book = Workbook::new();
    let cover = book.add_worksheet().set_name("Page de garde").unwrap();
    cover.write(0, 0, "Registre 2026").unwrap();
    let notes = book.add_worksheet().set_name("Divers").unwrap();
    notes.write(3, 3, "Nom").unwrap();
    notes.write(3, 4, "Téléphone").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    let sheet = book.add_worksheet().set_name("Écrous").unwrap();
    headings(sheet, 14);
    sheet.write(15, 0, "1/2026").unwrap();
    sheet
        .write_with_format(
            15,
            1,
            ExcelDateTime::from_ymd(2026, 3, 7).unwrap().and_hms(14, 30, 0).unwrap(),
            &date,
        )
        .unwrap();
    for (at, text) in
        ["Traoré", "Moussa", "M", "1990", "vol", "MD", "07/03/2026", "JI TGI Sikasso", "A-01"]
            .iter()
            .enumerate()
    {
        sheet.write(15, at as u16 + 2, *text).unwrap();
    }
    // Formulas, errors, truth values, huge numbers and texts where dates and names should be.
    sheet.write(16, 0, 2.0).unwrap();
    sheet.write(16, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write(16, 2, true).unwrap();
    sheet.write(16, 3, "x".repeat(32_000)).unwrap();
    sheet.write(16, 5, 1e300).unwrap();
    sheet.write(16, 6, -46_000.5).unwrap();
    sheet.write(16, 8, Formula::new("=TODAY()").set_result("46000")).unwrap();
    sheet.write(17, 4, "M").unwrap();
    sheet.write(40, 0, " ").unwrap();
    sheet.write(900, 700, "far away").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let taken = take(&bytes, "r.xlsx").unwrap();
    assert_eq!(
        (taken.sheet.name.as_str(), taken.sheet.header_row, taken.sheet.last_row),
        ("Écrous", 15, 901)
    );
    assert_eq!(taken.sheet.other_sheets, ["Page de garde", "Divers"]);
    let record = taken.rows[0].record.as_ref().unwrap();
    assert_eq!(record.entered_at.as_deref(), Some("14:30"));
    assert_eq!(
        taken.rows[0].class,
        agiderm_core::takeover::Class::Imported,
        "{:?}",
        taken.rows[0].issues
    );
    assert_eq!(taken.rows[1].class, agiderm_core::takeover::Class::Held);
    let workbook = read_sheets(&bytes, "r.xlsx").unwrap();
    let (header, mapping) = understand(&workbook, None).unwrap();
    let seen = preview(&workbook, &header, &mapping);
    assert_eq!(seen.sheets.len(), 3);
    assert!(seen.columns.iter().all(|c| c.samples.len() <= 5));
    serde_json::to_string(&seen).unwrap();
}

#[test]
fn the_sheets_of_cells_and_of_infants_may_have_other_headings() {
    let mut book = Workbook::new();
    let cells = book.add_worksheet().set_name("État des locaux").unwrap();
    let rows = [
        ["N° cellule", "Bâtiment", "Superficie", "Capacité", "Population"],
        ["A3", "A", "4 x 5,5 m", "12 places", "Hommes"],
        ["QF1", "F", "17,5", "8", "Femmes"],
        ["QM-02", "M", "inconnue", "6", "Mineurs"],
    ];
    for (row, line) in rows.iter().enumerate() {
        for (column, text) in line.iter().enumerate() {
            cells.write(row as u32 + 1, column as u16, *text).unwrap();
        }
    }
    let infants = book.add_worksheet().set_name("Mères").unwrap();
    let rows = [
        [
            "Écrou de la mère",
            "Nom de la mère",
            "Enfant",
            "Sexe de l'enfant",
            "Date de naissance de l'enfant",
            "Grossesse",
        ],
        ["1/2026", "Traoré Awa", "Moussa", "M", "2 janvier 2024", ""],
        ["1/2026", "Traoré Awa", "", "", "", "oui"],
        ["9/2026", "Diarra Ami", "Sira", "F", "01/01/2025", "non"],
    ];
    for (row, line) in rows.iter().enumerate() {
        for (column, text) in line.iter().enumerate() {
            infants.write(row as u32, column as u16, *text).unwrap();
        }
    }
    let sheet = book.add_worksheet().set_name("Registre").unwrap();
    headings(sheet, 0);
    let row = [
        "1/2026",
        "05/01/2026",
        "Traoré",
        "Awa",
        "F",
        "1990",
        "vol",
        "MD",
        "05/01/2026",
        "JI TGI Sikasso",
        "a-03",
    ];
    for (at, text) in row.iter().enumerate() {
        sheet.write(1, at as u16, *text).unwrap();
    }
    let taken = take(&book.save_to_buffer().unwrap(), "r.xlsx").unwrap();
    let seen: Vec<_> =
        taken.cells.iter().map(|c| (c.code.as_str(), c.area_dm2, c.places)).collect();
    assert_eq!(
        seen,
        [("A-03", Some(2200), Some(12)), ("QF-01", Some(1750), Some(8)), ("QM-02", None, Some(6))]
    );
    assert_eq!(taken.rows[0].issues[0].code.key(), "cell_wrong_sex");
    let women = &taken.women_and_infants;
    assert_eq!(women.len(), 3);
    assert_eq!(women[0].leaves_on.unwrap().to_string(), "2027-01-02");
    assert!(women[1].pregnant && women[1].infant.is_none());
    assert_eq!(women[2].issues[0].code.key(), "mother_not_found");
    assert!(taken.sheet.other_sheets.is_empty(), "{:?}", taken.sheet.other_sheets);
}

#[test]
fn a_spreadsheet_without_a_register_is_said_to_be_so() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..50u32 {
        for column in 0..8u16 {
            sheet.write(row, column, f64::from(row) * f64::from(column)).unwrap();
        }
    }
    assert_eq!(
        take(&book.save_to_buffer().unwrap(), "r.xlsx").unwrap_err(),
        ReadFailure::NoRegister
    );
    assert_eq!(take(b"a;b;c\n1;2;3\n", "r.csv").unwrap_err(), ReadFailure::NoRegister);
    assert_eq!(take(b"", "r.csv").unwrap_err(), ReadFailure::Empty);
}

#[test]
fn the_same_file_gives_the_same_report() {
    let bytes = fixture("small/registre.xlsx");
    let report = || serde_json::to_string(&take(&bytes, "r.xlsx").unwrap()).unwrap();
    assert_eq!(report(), report());
}
