//! The same registers in other clothes: other headings, another order of columns, joined and split
//! columns, other dates, typing faults. The truth stays the same.

use crate::clothes::{SETS, Table, table};
use crate::truth::{cells_of, differences, today, truth};
use agiderm_core::takeover::{Options, Takeover, take_over};
use serde_json::Value;
use std::collections::BTreeSet;

fn take(register: &str, bytes: &[u8]) -> Takeover {
    let options = Options { today: today(), cells: Some(cells_of(register)) };
    take_over(bytes, "registre.csv", None, &options).unwrap()
}

/// Differences that the change of clothes made.
fn changes(register: &str, table: &Table, separator: char) -> Vec<String> {
    let taken = take(register, &table.csv(separator));
    let lines = (taken.rows.len() + taken.structural_rows.len()) as u32;
    assert_eq!(lines, taken.sheet.last_row - taken.sheet.header_row);
    let shift = i64::from(taken.sheet.header_row) - 9;
    let mut wanted = truth(register);
    let move_row = |v: &mut Value| {
        if let Some(n) = v.as_i64() {
            *v = Value::from(n + shift);
        }
    };
    for list in ["rows", "structural_rows"] {
        for row in wanted[list].as_array_mut().unwrap() {
            move_row(&mut row["row"]);
            if !row["of_row"].is_null() {
                move_row(&mut row["of_row"]);
            }
        }
    }
    differences(&taken, &wanted, &BTreeSet::new())
}

fn expect_none(register: &str, table: &Table, separator: char) {
    let found = changes(register, table, separator);
    for line in found.iter().take(40) {
        println!("{line}");
    }
    if !found.is_empty() {
        let taken = take(register, &table.csv(separator));
        for c in taken.sheet.mapping.columns.iter().zip(&table.keys) {
            if c.0.field.map(|f| f.key().to_owned()).unwrap_or_default() != *c.1 {
                println!(
                    "  « {} » is {} taken for {:?} {}",
                    c.0.header, c.1, c.0.field, c.0.confidence
                );
            }
        }
    }
    assert!(found.is_empty(), "{} differences", found.len());
}

#[test]
fn other_headings_in_another_order_change_nothing() {
    for set in 0..SETS.len() {
        for seed in 0..2 {
            println!("set {set} seed {seed}");
            expect_none("small", &table("small").named(set).shuffled(seed + 7 * set as u64), ';');
        }
    }
}

#[test]
fn other_headings_in_the_usual_order_change_nothing() {
    for set in 0..SETS.len() {
        println!("set {set}");
        expect_none("large", &table("large").named(set), ['\t', ',', ';', '|'][set]);
    }
}

#[test]
fn headings_that_say_little_are_told_by_the_cells_and_the_neighbours() {
    let mut table = table("small");
    for (key, heading) in [
        ("ecrou_no", "N°"),
        ("title_no", "N°"),
        ("title_date", "Du"),
        ("authority", "Par"),
        ("offences", "Colonne 15"),
        ("sex", "…"),
        ("court", "?"),
        ("sentence", "Divers 2"),
        ("address", "Adresse actuelle"),
        ("judgment_date", "Date jgt"),
        ("exit_reason", "Motif"),
    ] {
        let at = table.at(key);
        let old = table.headings[at].clone();
        table.headings[at] = heading.into();
        for row in &mut table.rows {
            if row[at] == old {
                row[at] = heading.into();
            }
        }
    }
    expect_none("small", &table, ';');
}

#[test]
fn extra_columns_are_kept_and_change_nothing() {
    let mut table = table("small").shuffled(3);
    table.add_column(4, "N° d'ordre", |n| (n + 1).to_string());
    table.add_column(9, "Date de saisie", |n| format!("{:02}/11/2026", n % 28 + 1));
    table.add_column(12, "Photo", |_| "oui".into());
    table.add_column(20, "Nom de l'avocat", |n| ["Me Sissoko", "Me Diop"][n % 2].into());
    table.add_column(25, "Tél. famille", |n| format!("76 12 {:02} {:02}", n % 90, n % 77));
    expect_none("small", &table, ';');
    let taken = take("small", &table.csv(';'));
    assert_eq!(taken.sheet.unmapped.len(), 5, "{:?}", taken.sheet.unmapped);
}

#[test]
fn headings_on_two_lines_are_read_together() {
    let mut table = table("small");
    let groups = table.above.last_mut().unwrap();
    for (at, group) in [
        (0, "ÉCROU"),
        (2, "IDENTITÉ"),
        (14, "TITRE DE DÉTENTION"),
        (22, "JUGEMENT"),
        (27, "SORTIE"),
        (29, ""),
    ] {
        groups[at] = group.into();
    }
    for (at, heading) in [
        (0, "N°"),
        (1, "Date et heure"),
        (15, "Nature"),
        (16, "N°"),
        (17, "Date"),
        (22, "Date"),
        (23, "Tribunal"),
        (24, "Peine"),
        (27, "Date"),
        (28, "Motif"),
    ] {
        table.headings[at] = heading.into();
        for row in &mut table.rows {
            if row[5] == "Sexe" {
                row[at] = heading.into();
            }
        }
    }
    expect_none("small", &table, ';');
    // The upper line holds the headings that have no lower part.
    for at in [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 18, 19, 20, 21, 25, 26, 29] {
        table.above.last_mut().unwrap()[at] = table.headings[at].clone();
        table.headings[at] = String::new();
        for row in &mut table.rows {
            if row[0] == "N°" {
                row[at] = String::new();
            }
        }
    }
    table.above.last_mut().unwrap()[27] = "SORTIE".into();
    expect_none("small", &table, ';');
}

#[test]
fn joined_columns_are_cut_and_split_ones_joined() {
    let mut table = table("small");
    table.rows.retain(|r| r[0] != "N° d'écrou");
    let mut rows = 0;
    let given = table.drop_column("given_names");
    let at = table.at("family_name");
    table.headings[at] = "NOM et Prénoms".into();
    for (row, given) in table.rows.iter_mut().zip(&given) {
        let doubted = row[at].ends_with('?') || row[at].contains('Ã');
        if !given.is_empty() && !row[at].is_empty() && !doubted && !row[0].is_empty() {
            let capital = |t: &str| t.to_uppercase();
            let small = |t: &str| t.to_lowercase();
            row[at] = format!("{} {}", capital(&row[at]), small(given));
            rows += 1;
        }
    }
    assert!(rows > 90);
    let birth = table.at("birth");
    let place = table.drop_column("birth_place");
    table.headings[birth] = "Date et lieu de naissance".into();
    for (row, place) in table.rows.iter_mut().zip(&place) {
        if !place.is_empty() && !row[birth].is_empty() {
            row[birth] = format!("{} à {place}", row[birth]);
        }
    }
    let mother = table.drop_column("mother");
    let father = table.at("father");
    table.headings[father] = "Filiation".into();
    for (row, mother) in table.rows.iter_mut().zip(&mother) {
        if !mother.is_empty() {
            row[father] = format!("{} et de {mother}", row[father]);
        }
    }
    let entry = table.at("ecrou_at");
    let mut hours = Vec::new();
    for row in &mut table.rows {
        let (date, hour) = match row[entry].rsplit_once(" à ") {
            Some((d, h)) => (d.to_owned(), h.to_owned()),
            None => (row[entry].clone(), String::new()),
        };
        row[entry] = date;
        hours.push(hour);
    }
    table.keys.insert(entry + 1, "ecrou_time".into());
    table.headings.insert(entry + 1, "Heure d'écrou".into());
    for (row, hour) in table.rows.iter_mut().zip(hours) {
        row.insert(entry + 1, hour);
    }
    let taken = take("small", &table.csv(';'));
    let wanted = truth("small");
    let by_number = |ecrou: &str| {
        taken.rows.iter().find(|r| {
            r.kind == agiderm_core::takeover::Kind::Stay
                && r.ecrou.as_ref().is_some_and(|n| n.to_string() == ecrou)
        })
    };
    let mut compared = 0;
    for row in wanted["rows"].as_array().unwrap() {
        let Some(found) = row["ecrou"].as_str().and_then(by_number) else { continue };
        let shared = row["issues"].to_string().contains("ecrou_number_duplicate");
        if row["kind"] != "stay" || shared {
            continue;
        }
        let record = serde_json::to_value(found.record.as_ref().unwrap()).unwrap();
        for key in
            ["entered_on", "entered_at", "family", "given", "birth", "father", "mother", "title_on"]
        {
            if key == "family" && row["issues"].to_string().contains("family_name")
                || key == "given" && row["issues"].to_string().contains("_name")
            {
                continue;
            }
            assert_eq!(
                record.get(key).unwrap_or(&Value::Null),
                &row["record"][key],
                "{key} of {row}"
            );
        }
        compared += 1;
    }
    assert!(compared > 100, "{compared}");
}

fn respell_date(n: usize, text: &str) -> String {
    let parts: Vec<&str> = text.split('/').collect();
    let [d, m, y] = parts.as_slice() else { return text.to_owned() };
    let (Ok(day), Ok(month), true) = (d.parse::<usize>(), m.parse::<usize>(), y.len() == 4) else {
        return text.to_owned();
    };
    if !(1..=12).contains(&month) {
        return text.to_owned();
    }
    const LONG: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let name = LONG[month - 1];
    match n % 12 {
        0 => format!("{day}-{month}-{y}"),
        1 => format!("{day:02} {month:02} {y}"),
        2 => format!("le {day} {name} {y}"),
        3 => format!("{day:02}.{month:02}.{y}"),
        4 => format!("{y}/{month:02}/{day:02}"),
        5 => format!(
            "{} {} {y}",
            if day == 1 { "1er".into() } else { day.to_string() },
            name.to_uppercase()
        ),
        6 => format!("{day} {}. {y}", name.chars().take(4).collect::<String>()),
        7 => format!("lundi {day} {name} {y}"),
        8 => format!("{day:02} / {month:02} / {y}"),
        9 => format!("{day}-{name}-{y}"),
        10 => format!("du {day}/{month}/{y}"),
        _ => format!(" {day:02}/{month:02}/{y}\u{a0}"),
    }
}

#[test]
fn dates_in_other_forms_are_the_same_dates() {
    let mut table = table("large");
    for key in [
        "ecrou_at",
        "title_date",
        "first_appearance",
        "renewal_1",
        "renewal_2",
        "judgment_date",
        "exit_date",
        "birth",
    ] {
        table.map(key, respell_date);
    }
    expect_none("large", &table, ';');
}

#[test]
fn numbers_and_cells_in_other_forms_are_the_same() {
    let mut table = table("large");
    table.map("ecrou_no", |n, text| {
        let Some((order, year)) = text.split_once('/') else { return text.to_owned() };
        let (Ok(order), Ok(year)) = (order.parse::<u32>(), year.parse::<u32>()) else {
            return text.to_owned();
        };
        let year = if year < 100 { 2000 + year } else { year };
        match n % 5 {
            0 => format!("n° {order}/{year}"),
            1 => format!("{order} - {year}"),
            2 => format!("{order:05}/{:02}", year % 100),
            3 if order < 1990 => format!("{year}/{order:04}"),
            _ => format!("Écrou {order}/{year}"),
        }
    });
    let found: Vec<String> =
        changes("large", &table, ';').into_iter().filter(|l| !l.contains("copy")).collect();
    for line in found.iter().take(30) {
        println!("{line}");
    }
    assert!(found.is_empty(), "{} differences", found.len());
}

/// Exchanges two letters of the longest word.
fn mistype(n: usize, text: &str) -> String {
    let Some(word) = text.split(' ').max_by_key(|w| w.chars().count()) else {
        return text.to_owned();
    };
    let mut signs: Vec<char> = word.chars().collect();
    if signs.len() < 6 {
        return text.to_owned();
    }
    let at = 1 + n % (signs.len() - 3);
    match n % 3 {
        0 => signs.swap(at, at + 1),
        1 => {
            signs.remove(at);
        }
        _ => signs.insert(at, signs[at]),
    }
    text.replacen(word, &signs.into_iter().collect::<String>(), 1)
}

#[test]
fn mistyped_words_are_right_or_unknown_never_another() {
    let mut table = table("large");
    for key in ["offences", "title_kind", "authority", "court", "exit_reason", "nationality"] {
        table.map(key, mistype);
    }
    let taken = take("large", &table.csv(';'));
    let wanted = truth("large");
    let rows: std::collections::HashMap<i64, &Value> = wanted["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["row"].as_i64().unwrap(), r))
        .collect();
    let (mut right, mut unknown, mut wrong) = (0, 0, Vec::new());
    let mut missed: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for row in &taken.rows {
        let Some(record) = &row.record else { continue };
        let truth = &rows[&i64::from(row.row)]["record"];
        let record = serde_json::to_value(record).unwrap();
        for key in ["title", "signed_by", "signed_court", "court", "exit_reason", "nationality"] {
            let found = record.get(key).unwrap_or(&Value::Null);
            match (found, &truth[key]) {
                (a, b) if a == b => right += 1,
                (Value::Null, _) => {
                    unknown += 1;
                    *missed.entry(key.into()).or_default() += 1;
                }
                // Without its magistrate a mandat de dépôt is no flagrant délit title.
                (a, b)
                    if key == "title"
                        && a == "mandat_depot"
                        && b == "mandat_depot_fd"
                        && record.get("signed_by").is_none() =>
                {
                    unknown += 1
                }
                (a, b) => wrong.push(format!("{}: {key} {b}, found {a}", row.row)),
            }
        }
        let codes = |v: &Value| v["offences"].as_array().cloned().unwrap_or_default();
        for code in codes(&record) {
            if !codes(truth).contains(&code) {
                wrong.push(format!("{}: offence {code} not in {}", row.row, truth["offences"]));
            }
        }
        right += usize::from(codes(&record) == codes(truth));
        if codes(&record).len() < codes(truth).len() {
            unknown += 1;
            *missed.entry(format!("offences {}", row.written.offences)).or_default() += 1;
        }
    }
    for line in wrong.iter().take(30) {
        println!("{line}");
    }
    println!("{missed:?}");
    println!("{right} right, {unknown} unknown, {} wrong", wrong.len());
    assert!(wrong.is_empty());
    assert!(unknown * 20 < right, "{unknown} of {right} were not recognised");
}

#[test]
fn a_heading_given_by_the_user_prevails() {
    use agiderm_core::takeover::{Field, MappingFile};
    let mut table = table("small");
    let at = table.at("alias");
    table.headings[at] = "Colonne X".into();
    let options = Options { today: today(), cells: None };
    let decided: MappingFile =
        serde_json::from_str(r#"{"columns": {"Colonne X": "alias", "Observations": null}}"#)
            .unwrap();
    let taken = take_over(&table.csv(';'), "r.csv", Some(&decided), &options).unwrap();
    assert_eq!(taken.sheet.mapping.column(Field::Alias), Some(at));
    assert_eq!(taken.sheet.mapping.column(Field::Notes), None);
    let wrong: MappingFile =
        serde_json::from_str(r#"{"columns": {"Nulle part": "alias"}}"#).unwrap();
    assert!(take_over(&table.csv(';'), "r.csv", Some(&wrong), &options).is_err());
}
