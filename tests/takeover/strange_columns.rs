//! Registers whose columns are joined, split, missing or in another order, and numbers in many hands.

use crate::strange_files::{Grid, csv, xlsx};
use crate::strange_registers::{Days, Register};
use crate::strange_variants::{plain, semicolons};

/// Adds these registers.
pub fn more(add: &mut impl FnMut(&'static str, Register, fn(&Grid) -> Vec<u8>)) {
    let parts = ["family_name", "given_names"];
    add(
        "columns: NOM Prénoms in one",
        plain(60).with("family_name", "Nom et prénoms", "full_name").without(&parts),
        semicolons,
    );
    add(
        "columns: Prénom NOM in one",
        plain(61).with("family_name", "Prénom et NOM", "full_name_turned").without(&parts),
        semicolons,
    );
    add(
        "columns: Nom Prénom in one, no capitals",
        plain(62).with("family_name", "Identité", "full_name_plain").without(&parts),
        semicolons,
    );
    add(
        "columns: Prénom Nom in one, no capitals",
        plain(63).with("family_name", "Prénoms et nom", "full_name_given_first").without(&parts),
        semicolons,
    );
    add(
        "columns: names in one under « Nom »",
        plain(64).with("family_name", "Noms", "full_name").without(&parts),
        semicolons,
    );
    add(
        "columns: birth and place, parents, exit in one",
        plain(65)
            .with("birth", "Date et lieu de naissance", "birth_full")
            .with("father", "Filiation", "parents")
            .with("exit_date", "Sortie (motif et date)", "exit_full")
            .without(&["birth", "birth_place", "father", "mother", "exit_date", "exit_reason"]),
        semicolons,
    );
    add(
        "columns: nature, number and date of the title in one",
        plain(66)
            .with("title_kind", "Titre de détention (nature, n° et date)", "title_full")
            .without(&["title_kind", "title_no", "title_date"]),
        semicolons,
    );
    add(
        "columns: number and day of entry in one",
        plain(67)
            .with("ecrou_no", "N° et date d'écrou", "number_and_day")
            .without(&["ecrou_no", "ecrou_at"]),
        semicolons,
    );
    add(
        "columns: the hour apart",
        plain(68)
            .with("ecrou_at", "Date", "ecrou_day")
            .with("ecrou_at", "Heure d'entrée", "ecrou_time")
            .without(&["ecrou_at"])
            .headed(&[("Date d'entrée", "ecrou_day")]),
        semicolons,
    );
    add(
        "columns: only what is needed",
        plain(69).without(&[
            "alias",
            "birth_place",
            "profession",
            "address",
            "marital",
            "renewal_1",
            "renewal_2",
            "notes",
            "nationality",
            "father",
            "mother",
            "title_no",
            "cell",
        ]),
        semicolons,
    );
    add("columns: no number at all", plain(70).without(&["ecrou_no"]), semicolons);
    add(
        "numbers: 0012/24",
        plain(71).number_as(|n, _| {
            let (order, year) = n.split_once('/').unwrap();
            format!("{:0>4}/{}", order, &year[2..])
        }),
        semicolons,
    );
    add(
        "numbers: 2024-012",
        plain(72).number_as(|n, _| {
            let (order, year) = n.split_once('/').unwrap();
            format!("{year}-{order:0>3}")
        }),
        semicolons,
    );
    add(
        "numbers: 12 of 2024 in many hands",
        plain(73).number_as(|n, at| {
            let (order, year) = n.split_once('/').unwrap();
            match at % 5 {
                0 => format!("n° {order} / {year}"),
                1 => format!("{order}-{}", &year[2..]),
                2 => format!("{order} du {year}"),
                3 => format!("MA/{order}/{year}"),
                _ => format!("{order}\\{year}"),
            }
        }),
        semicolons,
    );
    let mut moved = plain(74);
    moved.left = 2;
    moved.above = vec![
        vec!["RÉPUBLIQUE DU MALI"],
        vec![],
        vec!["Un Peuple - Un But - Une Foi"],
        vec!["Établissement :", "Maison d'arrêt fictive", "Année :", "2026"],
        vec![],
        vec!["Nom du régisseur :", "M. Inventé"],
        vec![],
    ];
    add("sheet: title of seven lines, table to the right", moved, xlsx);
    let mut breaks = plain(75).headed(&[
        ("Date\nde\nnaissance", "birth"),
        ("N°\nd’écrou", "ecrou_no"),
        ("Nature du\ntitre", "title_kind"),
    ]);
    breaks.hour = |h, m| format!(" à {h} h {m:02} mn");
    add("headings: line breaks in the cells", breaks, |g| csv(g, ';', "\r\n", true).into_bytes());
    for (at, name) in ["order: drawn 1", "order: drawn 2", "order: drawn 3"].into_iter().enumerate()
    {
        add(name, plain(76 + at as u64).shuffled(at as u64 + 5).written(Days::Cells), xlsx);
    }
    let year_first = |n: &str, _: usize| {
        let (order, year) = n.split_once('/').unwrap();
        format!("{year}-{order}")
    };
    add("numbers: 2024-12", plain(80).number_as(year_first), semicolons);
    let short_year_first = |n: &str, _: usize| {
        let (order, year) = n.split_once('/').unwrap();
        format!("{}/{order:0>3}", &year[2..])
    };
    add("numbers: 24/012", plain(81).number_as(short_year_first), semicolons);
}
