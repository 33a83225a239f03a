//! Files that are no register: each is refused by a stable reason with its sentence in French and in
//! English, before anything is written.

use crate::strange_files::{csv, raw_xlsx, zip};
use crate::strange_people::{Entry, person};
use crate::strange_registers::Register;
use crate::truth::today;
use agiderm_core::failure::Code;
use agiderm_core::takeover::input::{TakeoverInput, read_file};
use agiderm_core::words::{Lang, Words};
use base64::{Engine, engine::general_purpose::STANDARD};

/// The reason why a file is refused, or nothing.
fn reason(bytes: &[u8], name: &str) -> Option<String> {
    let input = TakeoverInput {
        file_name: name.into(),
        base64: STANDARD.encode(bytes),
        mapping: None,
        sheet: None,
        header_row: None,
    };
    let failure = read_file(&input, today()).err()?;
    assert_eq!(failure.code, Code::Invalid, "{name}: {failure:?}");
    let [problem] = failure.fields.as_slice() else { panic!("{name}: {failure:?}") };
    for lang in [Lang::Fr, Lang::En] {
        assert!(Words::of(lang).has(&format!("failure-{}", problem.reason)), "{}", problem.reason);
    }
    Some(problem.reason.clone())
}

fn register() -> Register {
    let mut luck = crate::clothes::Luck(1);
    let people: Vec<Entry> = (0..3).map(|n| person(n, &mut luck)).collect();
    Register::of(people)
}

/// An old binary file of compound form with a stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(stream.bytes().flat_map(|b| [b, 0]));
    bytes.resize(4096, 0);
    bytes
}

/// A workbook whose one sheet unpacks to more than any register, and whose directory lies about it.
fn bomb() -> Vec<u8> {
    let mut bytes = zip(
        &[
            ("xl/workbook.xml", b"<workbook/>".to_vec()),
            ("xl/worksheets/sheet1.xml", vec![b' '; 540 << 20]),
        ],
        true,
    );
    let size = (540u32 << 20).to_le_bytes();
    while let Some(at) = bytes.windows(4).position(|w| w == size) {
        bytes[at..at + 4].copy_from_slice(&1000u32.to_le_bytes());
    }
    assert!(bytes.len() < 1 << 20);
    bytes
}

#[test]
fn what_is_no_register_is_refused_by_name() {
    let grid = register().grid();
    let headings: Vec<_> = grid[..4].to_vec();
    let ods = zip(
        &[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
            ("content.xml", b"<office:document-content/>".to_vec()),
        ],
        false,
    );
    let docx = zip(&[("word/document.xml", b"<w:document/>".to_vec())], true);
    let xlsb = zip(&[("xl/workbook.bin", vec![0u8; 64])], true);
    let good = raw_xlsx(&grid, Default::default());
    let cut = good[..good.len() - 30].to_vec();
    let wide = format!("{}\n", vec!["x"; 1_000_000].join(";"));
    let cases: [(&str, Vec<u8>, &str); 20] = [
        ("vide.csv", vec![], "register-empty"),
        ("blancs.csv", b" \r\n\t\r\n".to_vec(), "register-empty"),
        ("marque.csv", b"\xEF\xBB\xBF".to_vec(), "register-empty"),
        ("separateurs.csv", b";;;;\r\n;;;;\r\n".to_vec(), "register-empty"),
        ("titres.csv", csv(&headings, ';', "\r\n", false).into_bytes(), "register-no-rows"),
        ("titres.xlsx", raw_xlsx(&headings, Default::default()), "register-no-rows"),
        (
            "lettre.csv",
            b"Monsieur le Directeur,\nJ'ai l'honneur\n".to_vec(),
            "register-no-headings",
        ),
        ("autre.csv", b"Produit;Quantite;Prix\nriz;12;4000\n".to_vec(), "register-no-headings"),
        ("acte.pdf", b"%PDF-1.7\n1 0 obj".to_vec(), "register-not-a-spreadsheet"),
        ("photo.xlsx", b"\x89PNG\r\n\x1a\n0000".to_vec(), "register-not-a-spreadsheet"),
        ("octets.xlsx", vec![0u8; 4096], "register-not-a-spreadsheet"),
        ("lettre.docx", docx, "register-not-a-spreadsheet"),
        ("protege.xlsx", compound("EncryptedPackage"), "register-protected"),
        ("ancien.xls", compound("Workbook"), "register-other-format"),
        ("registre.ods", ods, "register-other-format"),
        ("registre.xlsb", xlsb, "register-other-format"),
        (
            "page.xls",
            b"<html><table><tr><td>Nom</td></tr></table></html>".to_vec(),
            "register-other-format",
        ),
        ("coupe.xlsx", cut, "register-damaged"),
        ("large.csv", wide.into_bytes(), "register-too-large"),
        ("bombe.xlsx", bomb(), "register-too-large"),
    ];
    for (name, bytes, wanted) in cases {
        assert_eq!(reason(&bytes, name).as_deref(), Some(wanted), "{name}");
    }
}

#[test]
fn a_file_of_two_hundred_million_bytes_is_refused_unread() {
    let mut bytes = csv(&register().grid(), ';', "\n", false).into_bytes();
    bytes.resize(200_000_000, b'x');
    assert_eq!(reason(&bytes, "enorme.csv").as_deref(), Some("register-too-large"));
}

#[test]
fn a_good_file_is_not_refused() {
    let grid = register().grid();
    assert_eq!(reason(&raw_xlsx(&grid, Default::default()), "r.xlsx"), None);
    // The empty columns that a spreadsheet adds are not many columns.
    let tail = ";".repeat(5_000);
    let padded = csv(&grid, ';', &format!("{tail}\n"), false);
    assert_eq!(reason(padded.as_bytes(), "r.csv"), None);
}
