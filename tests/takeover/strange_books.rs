//! Workbooks as different programs write them, with sheets, columns and rows that hide the register.

use crate::strange_files::{Grid, Manner, Put, fill, raw_xlsx, xlsx};
use crate::strange_registers::Days;
use crate::strange_variants::{Variant, plain};
use rust_xlsxwriter::{Format, Workbook};

pub fn on_the_third_sheet(grid: &Grid) -> Vec<u8> {
    let mut book = Workbook::new();
    let cover = book.add_worksheet().set_name("Page de garde").unwrap();
    cover.write(2, 1, "Nom de l'établissement").unwrap();
    cover.write(3, 1, "Date d'ouverture du registre").unwrap();
    let figures = book.add_worksheet().set_name("Effectifs").unwrap();
    for (at, heading) in
        ["Date", "Hommes", "Femmes", "Mineurs", "Total", "Observations"].iter().enumerate()
    {
        figures.write(0, at as u16, *heading).unwrap();
        figures.write(1, at as u16, at as f64).unwrap();
    }
    fill(book.add_worksheet().set_name("ECROUS 2024-2026").unwrap(), grid, "dd/mm/yyyy");
    let model = book.add_worksheet().set_name("modèle vide").unwrap();
    for (at, (heading, _)) in plain(1).columns.iter().enumerate() {
        model.write(0, at as u16, heading.as_str()).unwrap();
    }
    model.set_hidden(true);
    book.save_to_buffer().unwrap()
}

pub fn hidden_parts(grid: &Grid) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, grid, "dd/mm/yyyy");
    for column in [4u16, 11, 13] {
        sheet.set_column_hidden(column).unwrap();
    }
    for row in [6u32, 9] {
        sheet.set_row_hidden(row).unwrap();
    }
    sheet.set_freeze_panes(4, 3).unwrap();
    sheet.autofilter(3, 0, 15, 29).unwrap();
    book.save_to_buffer().unwrap()
}

pub fn merged_parts(grid: &Grid) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    fill(sheet, grid, "dd/mm/yyyy");
    for row in 0..2u32 {
        sheet.merge_range(row, 0, row, 29, &grid[row as usize][0].text(), &bold).unwrap();
    }
    sheet.insert_note(4, 0, &rust_xlsxwriter::Note::new("à vérifier")).unwrap();
    book.save_to_buffer().unwrap()
}

pub fn numbers_as_text(grid: &Grid) -> Vec<u8> {
    let quoted: Grid = grid
        .iter()
        .map(|row| {
            row.iter()
                .map(|put| match put {
                    Put::Text(t) if t.starts_with(|c: char| c.is_ascii_digit()) => {
                        Put::Text(format!("'{t}"))
                    }
                    other => other.clone(),
                })
                .collect()
        })
        .collect();
    xlsx(&quoted)
}

const MANNERS: [(&str, Manner); 8] = {
    const PLAIN: Manner = Manner {
        inline: false,
        from_1904: false,
        no_places: false,
        iso_dates: false,
        formulas: false,
        rich: false,
        prefixed: false,
        packed: true,
    };
    [
        ("book: texts in the cells", Manner { inline: true, ..PLAIN }),
        ("book: counted from 1904", Manner { from_1904: true, ..PLAIN }),
        ("book: cells without places", Manner { no_places: true, ..PLAIN }),
        ("book: dates as texts of the standard", Manner { iso_dates: true, ..PLAIN }),
        ("book: results of formulas", Manner { formulas: true, ..PLAIN }),
        ("book: texts in runs", Manner { rich: true, ..PLAIN }),
        ("book: tags with a prefix", Manner { prefixed: true, ..PLAIN }),
        ("book: parts not packed", Manner { packed: false, ..PLAIN }),
    ]
};

pub fn books(out: &mut Vec<Variant>) {
    let files: [fn(&Grid) -> Vec<u8>; 8] = [
        |g| raw_xlsx(g, MANNERS[0].1),
        |g| raw_xlsx(g, MANNERS[1].1),
        |g| raw_xlsx(g, MANNERS[2].1),
        |g| raw_xlsx(g, MANNERS[3].1),
        |g| raw_xlsx(g, MANNERS[4].1),
        |g| raw_xlsx(g, MANNERS[5].1),
        |g| raw_xlsx(g, MANNERS[6].1),
        |g| raw_xlsx(g, MANNERS[7].1),
    ];
    for (at, (name, _)) in MANNERS.iter().enumerate() {
        out.push(Variant {
            name,
            register: plain(40 + at as u64).written(Days::Cells),
            file: files[at],
        });
    }
    out.push(Variant {
        name: "book: numbers that lost their format, counted from 1904",
        register: plain(48).written(Days::Serials),
        file: files[1],
    });
}
