//! The table of strange registers: each is one way in which a prison's register may differ from the
//! others.

use crate::clothes::Luck;
use crate::strange_books::{
    books, hidden_parts, merged_parts, numbers_as_text, on_the_third_sheet,
};
use crate::strange_columns::more;
use crate::strange_files::{Grid, csv, utf16, windows, xlsx};
use crate::strange_people::{Entry, person};
use crate::strange_registers::{Days, Line, MONTHS, Register, serial, slashes};
use agiderm_core::base::dates::Day;
use serde_json::{Value, json};

/// One strange register and the file it stands in.
pub struct Variant {
    pub name: &'static str,
    pub register: Register,
    pub file: fn(&Grid) -> Vec<u8>,
}

pub fn people(seed: u64, count: usize) -> Vec<Entry> {
    let mut luck = Luck(seed);
    (0..count).map(|n| person(n, &mut luck)).collect()
}

pub fn plain(seed: u64) -> Register {
    Register::of(people(seed, 12))
}

pub fn semicolons(grid: &Grid) -> Vec<u8> {
    csv(grid, ';', "\r\n", false).into_bytes()
}

fn day_in(write: fn(Day, usize) -> String) -> Days {
    Days::Text(write)
}

fn month(day: Day) -> &'static str {
    MONTHS[day.month() as usize - 1]
}

fn dates() -> Vec<(&'static str, Days)> {
    vec![
        ("days: 7-3-26", day_in(|d, _| format!("{}-{}-{}", d.day(), d.month(), d.year()))),
        (
            "days: 2026.03.07",
            day_in(|d, _| format!("{}.{:02}.{:02}", d.year(), d.month(), d.day())),
        ),
        ("days: 7 mars 2026", day_in(|d, _| format!("{} {} {}", d.day(), month(d), d.year()))),
        ("days: 07-mars-2026", day_in(|d, _| format!("{:02}-{}-{}", d.day(), month(d), d.year()))),
        (
            "days: SAMEDI 7 MARS 2026",
            day_in(|d, _| format!("SAMEDI {} {} {}", d.day(), month(d).to_uppercase(), d.year())),
        ),
        ("days: numbers that lost their format", Days::Serials),
        ("days: serial numbers as text", day_in(|d, _| serial(d).to_string())),
        (
            "days: figures apart",
            day_in(|d, _| {
                let spaced = |t: String| t.chars().map(String::from).collect::<Vec<_>>().join(" ");
                spaced(format!("{:02}/{:02}/{}", d.day(), d.month(), d.year()))
            }),
        ),
        (
            "days: Arabic figures",
            day_in(|d, _| {
                slashes(d, 0)
                    .chars()
                    .map(|c| c.to_digit(10).map_or(c, |n| char::from_u32(0x660 + n).unwrap()))
                    .collect()
            }),
        ),
        (
            "days: Roman months",
            day_in(|d, _| {
                let roman =
                    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
                format!("{}/{}/{}", d.day(), roman[d.month() as usize - 1], d.year())
            }),
        ),
        ("days: 2026-03-07 00:00:00", day_in(|d, _| format!("{d} 00:00:00"))),
        ("days: 07032026", day_in(|d, _| format!("{:02}{:02}{}", d.day(), d.month(), d.year()))),
        (
            "days: every manner in turn",
            day_in(|d, n| match n % 7 {
                0 => format!("{}/{}/{}", d.day(), d.month(), d.year()),
                1 => format!("{:02}.{:02}.{}", d.day(), d.month(), d.year()),
                2 => format!("le {} {} {}", d.day(), month(d), d.year()),
                3 => serial(d).to_string(),
                4 => d.to_string(),
                5 => format!("{:02} - {:02} - {}", d.day(), d.month(), d.year()),
                _ => format!("{}\u{a0}{}\u{a0}{}", d.day(), month(d).to_uppercase(), d.year()),
            }),
        ),
    ]
}

fn mixed_headings() -> Register {
    plain(21).headed(&[
        ("N° ECR.", "ecrou_no"),
        ("DATE DENTREE", "ecrou_at"),
        ("N O M", "family_name"),
        ("P R É N O M S", "given_names"),
        ("a.k.a.", "alias"),
        ("Sex", "sex"),
        ("DOB / âge", "birth"),
        ("Ville de naissance", "birth_place"),
        ("PERE", "father"),
        ("MERE", "mother"),
        ("Nationality", "nationality"),
        ("Job", "profession"),
        ("Home address", "address"),
        ("Célib./Marié", "marital"),
        ("Offence(s) charged", "offences"),
        ("Type of warrant", "title_kind"),
        ("Warrant no.", "title_no"),
        ("Date of warrant", "title_date"),
        ("Issuing authority", "authority"),
        ("1st appearance", "first_appearance"),
        ("Date of judgement", "judgment_date"),
        ("Trial court", "court"),
        ("Penalty", "sentence"),
        ("A-t-il fait appel ?", "appeal"),
        ("Cell number", "cell"),
        ("Date left", "exit_date"),
        ("Reason left", "exit_reason"),
        ("N.B.", "notes"),
    ])
}

fn traps() -> Register {
    let mut register = plain(22)
        .with("ecrou_no", "N° d'ordre", "")
        .with("family_name", "Nom de l'avocat", "")
        .with("birth", "Nombre d'enfants", "")
        .with("exit_date", "Date prévue de libération", "")
        .with("exit_date", "Date fin de peine", "")
        .with("title_date", "Date d'expiration du mandat", "")
        .with("offences", "Date des faits", "")
        .with("offences", "Nom de la victime", "")
        .with("notes", "Reste à purger", "")
        .with("notes", "Date d'arrestation", "");
    register.other = |heading, n| match heading {
        h if h.starts_with("Date prévue") || h.contains("fin de peine") => {
            format!("{:02}/03/2029", n % 28 + 1)
        }
        h if h.starts_with("Date") => format!("{:02}/02/2024", n % 28 + 1),
        h if h.contains("avocat") => ["Me Sissoko", "Me Diop", "-"][n % 3].into(),
        h if h.contains("victime") => ["Sow", "Bah", "Camara"][n % 3].into(),
        h if h.contains("Reste") => format!("{} mois", n + 2),
        _ => (n + 1).to_string(),
    };
    register
}

fn two_lines() -> Register {
    let mut register = plain(23).without(&["renewal_1", "renewal_2"]).headed(&[
        ("N°", "ecrou_no"),
        ("Date et heure", "ecrou_at"),
        ("Date", "birth"),
        ("Lieu", "birth_place"),
        ("Nature", "title_kind"),
        ("N°", "title_no"),
        ("Date", "title_date"),
        ("Autorité", "authority"),
        ("Date", "judgment_date"),
        ("Tribunal", "court"),
        ("Peine", "sentence"),
        ("Date", "exit_date"),
        ("Motif", "exit_reason"),
    ]);
    let groups: Vec<&'static str> = register
        .columns
        .iter()
        .map(|(_, key)| match *key {
            "ecrou_no" => "ÉCROU",
            "family_name" => "IDENTITÉ",
            "birth" => "NAISSANCE",
            "father" => "FILIATION",
            "offences" => "POURSUITE",
            "title_kind" => "TITRE DE DÉTENTION",
            "first_appearance" => "INSTRUCTION",
            "judgment_date" => "JUGEMENT",
            "cell" => "HÉBERGEMENT",
            "exit_date" => "SORTIE",
            "notes" => "DIVERS",
            _ => "",
        })
        .collect();
    register.groups = Some(groups);
    register
}

fn mess() -> Register {
    let mut register = plain(24);
    let lines: Vec<(usize, Line)> = vec![
        (
            12,
            Line::Structural(
                "footer",
                vec![(2, "Fait à Kéléya, le 23/11/2026"), (20, "Le Régisseur")],
            ),
        ),
        (12, Line::Structural("footer", vec![(0, "Arrêté le présent registre à douze détenus")])),
        (12, Line::Structural("blank", vec![])),
        (12, Line::Note("NB : les détenus transférés de Kati ne figurent pas sur cette page")),
        (12, Line::Structural("page_total", vec![(0, "Total général"), (3, "12")])),
        (9, Line::Structural("page_total", vec![(0, "Sous-total hommes :"), (1, "7")])),
        (8, Line::Copy(2)),
        (7, Line::Headings),
        (7, Line::Structural("carry_forward", vec![(0, "Report page précédente"), (4, "6")])),
        (6, Line::Structural("page_total", vec![(2, "À reporter"), (3, "6")])),
        (5, Line::Structural("blank", vec![])),
        (5, Line::Structural("blank", vec![(0, " ")])),
        (3, Line::Structural("page_total", vec![(0, "TOTAL PAGE 1 : 3 DÉTENUS")])),
    ];
    for (at, line) in lines {
        register = register.insert(at, line);
    }
    register
}

fn faults() -> Register {
    let mut all = people(25, 26).into_iter();
    let mut next = || {
        let mut entry = all.next().unwrap();
        // Only what the case says is wrong: nobody is judged or gone.
        for key in ["judgment_date", "court", "sentence", "appeal", "exit_date", "exit_reason"] {
            entry.cells.remove(key);
        }
        for key in ["judged_on", "court", "sentence", "appeal", "exit_on", "exit_reason"] {
            entry.record.remove(key);
        }
        entry.record.insert("present".into(), json!(true));
        entry
    };
    let birth = |v: &str, p: &str| json!({"v": v, "p": p});
    let no = Value::Null;
    let by_age = |entry: &Entry, age: i32| {
        let year: i32 = entry.record["entered_on"].as_str().unwrap()[..4].parse().unwrap();
        json!({"v": (year - age).to_string(), "p": "age", "age": age})
    };
    let aged = |entry: Entry, written: &str, age: i32| {
        let truth = by_age(&entry, age);
        entry.fault("birth", written, "birth", truth, None)
    };
    let entries = vec![
        next()
            .fault("ecrou_at", "31/02/2026", "entered_on", no.clone(), Some("date_impossible"))
            .held(),
        next().fault("ecrou_at", "12/03", "entered_on", no.clone(), Some("date_unreadable")).held(),
        next().fault("ecrou_at", "", "entered_on", no.clone(), Some("ecrou_date_missing")).held(),
        next()
            .fault("ecrou_at", "12/03/2027", "entered_on", no.clone(), Some("date_in_future"))
            .fault("birth", "1980", "birth", birth("1980", "year"), None)
            .held(),
        next().fault("title_date", "O7/O3/2O24", "title_on", no.clone(), Some("date_unreadable")),
        next().fault("birth", "présumé né en 1990", "birth", birth("1990", "circa"), None),
        aged(next(), "28 ans", 28),
        aged(next(), "âgé de 31 ans environ", 31),
        next().fault("birth", "né vers 1990", "birth", birth("1990", "circa"), None),
        next().fault("birth", "12/03/11", "birth", birth("2011-03-12", "day"), None),
        next().fault("birth", "12-3-84", "birth", birth("1984-03-12", "day"), None),
        next().fault("birth", "31/02/1990", "birth", no.clone(), Some("date_impossible")),
        next().fault("birth", "vers les années 80", "birth", no.clone(), Some("date_unreadable")),
        next().fault("birth", "00/03/1990", "birth", birth("1990-03", "month"), None),
        next().fault("birth", "Mars 1990", "birth", birth("1990-03", "month"), None),
        next().fault("birth", "1/1/1990 (présumé)", "birth", birth("1990", "circa"), None),
        next().fault("birth", "1990 ?", "birth", birth("1990", "year"), Some("value_uncertain")),
        next().fault("sex", "?", "sex", no.clone(), Some("sex_missing")),
        next().fault(
            "nationality",
            "étranger",
            "nationality",
            no.clone(),
            Some("nationality_unknown"),
        ),
        next().fault(
            "offences",
            "affaire de terrain",
            "offences",
            no.clone(),
            Some("unknown_offence"),
        ),
        nowhere(next()),
        next()
            .fault("exit_reason", "Fin de peine", "exit_reason", json!("sentence_served"), None)
            .fault("exit_date", "", "present", no.clone(), Some("exit_date_missing"))
            .held(),
        next().fault("title_date", "30/02/2026", "title_on", no.clone(), Some("date_impossible")),
        next()
            .fault("family_name", "", "family", no.clone(), Some("name_missing"))
            .fault("given_names", "X", "given", no.clone(), None)
            .held(),
        next().fault("given_names", "", "given", no.clone(), Some("given_name_missing")),
        next().fault("cell", "couloir", "cell", no.clone(), Some("cell_unknown")),
    ];
    Register::of(entries)
}

/// A title signed at a court that is not there.
fn nowhere(entry: Entry) -> Entry {
    let who = if entry.record["signed_by"] == "procureur" { "PR" } else { "JI" };
    let written = format!("{who} du TGI de Nulle-Part");
    entry.fault("authority", &written, "signed_court", Value::Null, Some("unknown_court"))
}

fn shared_number() -> Register {
    let mut entries = people(26, 12);
    let first = entries[3].clone();
    for at in [3, 8] {
        let entry = &mut entries[at];
        entry.cells.insert("ecrou_no", first.cells["ecrou_no"].clone());
        entry.ecrou.clone_from(&first.ecrou);
        entry.issues.push(("ecrou_number_duplicate", "ecrou_no"));
        entry.held = true;
    }
    let year = first.record["entered_on"].as_str().unwrap()[..4].to_owned();
    if entries[8].record["entered_on"].as_str().unwrap()[..4] != year {
        entries[8].issues.push(("ecrou_number_year_mismatch", "ecrou_no"));
    }
    Register::of(entries)
}

fn accents_lost() -> Register {
    let mut register = plain(27);
    for line in &mut register.lines {
        let Line::Entry(entry) = line else { continue };
        // Letters that the old encoding does not have are another matter.
        for key in ["family_name", "mother"] {
            if let Some(crate::strange_people::Said::Text(text)) = entry.cells.get_mut(key) {
                *text =
                    text.replace('ɛ', "e").replace('ŋ', "ng").replace('ɔ', "o").replace('Ɲ', "Ny");
            }
        }
    }
    register
}

/// Every strange register.
pub fn variants() -> Vec<Variant> {
    let mut out: Vec<Variant> = dates()
        .into_iter()
        .enumerate()
        .map(|(at, (name, days))| {
            let register = plain(at as u64).written(days);
            let file: fn(&Grid) -> Vec<u8> =
                if matches!(days, Days::Serials) { xlsx } else { semicolons };
            Variant { name, register, file }
        })
        .collect();
    books(&mut out);
    let mut add =
        |name, register, file: fn(&Grid) -> Vec<u8>| out.push(Variant { name, register, file });
    add("headings: two languages, letters apart", mixed_headings(), semicolons);
    add("headings: columns that look like ours", traps(), semicolons);
    add("headings: on two lines under groups", two_lines(), semicolons);
    add("lines: totals, reports, notes, copies", mess(), semicolons);
    add("lines: every fault once", faults(), semicolons);
    add("lines: one number for two persons", shared_number(), semicolons);
    add("sheet: on the third of four, one hidden", plain(50), on_the_third_sheet);
    add("sheet: hidden columns and rows", plain(51), hidden_parts);
    add("sheet: merged titles and notes", plain(52), merged_parts);
    add("sheet: numbers typed as texts", plain(53), numbers_as_text);
    add("file: commas and line feeds", plain(54), |g| csv(g, ',', "\n", true).into_bytes());
    add("file: tabs in UTF-16", plain(55), |g| utf16(&csv(g, '\t', "\r\n", false), false));
    add("file: UTF-16, high byte first", plain(56), |g| utf16(&csv(g, ';', "\r\n", false), true));
    add("file: UTF-16 without its mark", plain(57), |g| {
        utf16(&csv(g, ';', "\r\n", false), false)[2..].to_vec()
    });
    add("file: UTF-8 with its mark, old line ends", plain(58), |g| {
        format!("\u{feff}{}", csv(g, ';', "\r", false)).into_bytes()
    });
    add("file: the old Windows encoding", accents_lost(), |g| windows(&csv(g, ';', "\r\n", false)));
    add("file: a line that names the separator", plain(59), |g| {
        format!("sep=|\r\n{}", csv(g, '|', "\r\n", false)).into_bytes()
    });
    more(&mut add);
    out
}
