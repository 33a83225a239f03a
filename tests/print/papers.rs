//! Statements, extract, letter, list.

use crate::sample::*;
use crate::tools::*;
use agiderm_core::print::*;

#[test]
fn the_statement_of_overruns_counts_persons_and_days() {
    let rows: Vec<_> = (1..=75).map(overrun).collect();
    let total: i64 = rows.iter().map(|row| row.days).sum();
    let (pdf, printed) =
        made(|out| overruns(&overruns_paper(), &mut rows.clone().into_iter().map(Ok), &fr, out));
    sound(&pdf);
    assert_eq!(printed.rows, 75);
    let (Some(text), Some(words)) = (drawn(&pdf), words(&pdf)) else { return };
    for row in &rows {
        let line = bare(&format!("{}{}{}", row.number, row.name, row.category));
        assert!(text.contains(&line), "{line}");
        assert!(text.contains(&bare(&format!(
            "{}{}",
            format::day(row.expired.unwrap()),
            row.days
        ))));
    }
    let sum = bare(&format!("Total : détentions, jours75{}", format::whole(total)));
    assert!(text.contains(&sum), "{sum}");
    assert!(text.contains("Lerégisseur"));
    inside(&words, LANDSCAPE, 20.0);
}

#[test]
fn the_nominal_statement_groups_by_category_and_sums_up() {
    let rows = nominal_rows(150);
    let (pdf, printed) =
        made(|out| nominal(&nominal_paper(), &mut rows.clone().into_iter().map(Ok), &fr, out));
    sound(&pdf);
    assert_eq!(printed.rows, 150);
    let (Some(text), Some(pages)) = (drawn(&pdf), pages(&pdf)) else { return };
    for row in &rows {
        assert!(text.contains(&bare(&format!("{}{}", row.number, row.name))));
    }
    for category in ["Prévenus, instruction", "Prévenus, flagrant délit", "Condamnés définitifs"]
    {
        assert!(text.contains(&bare(&format!("Effectif : 50, {category}"))), "{category}");
        assert!(text.contains(&bare(&format!("{category} (suite)"))), "{category}");
        assert!(text.contains(&bare(&format!("{category}50"))), "{category}");
    }
    assert!(text.contains("Total150"));
    // Headings on every page that has rows.
    for page in pages.iter().filter(|page| page.contains("2026/")) {
        assert!(page.contains("Nom et prénoms"));
    }
}

#[test]
fn the_extract_says_who_why_and_until_when() {
    let png = {
        let pixels = image::RgbaImage::from_pixel(30, 40, image::Rgba([90, 120, 60, 200]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    };
    let jpeg = {
        let pixels = image::GrayImage::from_pixel(40, 30, image::Luma([90]));
        let mut bytes = std::io::Cursor::new(Vec::new());
        pixels.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
        bytes.into_inner()
    };
    let cut = jpeg[..jpeg.len() / 2].to_vec();
    for (photo, images, word) in [
        (None, 0, false),
        (Some(png), 1, false),
        (Some(jpeg), 1, false),
        (Some(b"not a photograph".to_vec()), 0, true),
        (Some(Vec::new()), 0, true),
        (Some(cut), 0, true),
    ] {
        let (pdf, _) = made(|out| sheet(&sheet_paper(photo.clone()), &fr, out));
        sound(&pdf);
        let drawn_images = pdf.windows(14).filter(|w| w == b"/Subtype/Image").count();
        let Some(text) = drawn(&pdf) else { return };
        for wanted in [
            "KƆNƐ Ɲamɔgɔ",
            "N° d’écrou 2026/0146",
            "Mandat de dépôt",
            "Fin de la prolongation : mercredi 4 novembre 2026 à 24 h, dépassée de 19 jours",
            "2. Délit, plus de deux ans encourus : six mois, jusqu’au 04/05/2026 [art. 274 CPP]",
            "imprimé le 23/11/2026 à 14:05 par A. Samaké",
            "N° EXT 2026/000431",
        ] {
            assert!(text.contains(&bare(wanted)), "{wanted}");
        }
        let unreadable = text.contains("Photographieillisible");
        assert_eq!(unreadable, word);
        assert_eq!(drawn_images, images);
    }
}

#[test]
fn the_extract_keeps_values_of_any_length_inside_the_sheet() {
    let mut paper = sheet_paper(Some(b"none".to_vec()));
    let long = "Kulubali-".repeat(400);
    paper.identity.push(("Libellé particulièrement long d’une rubrique".into(), long.clone()));
    paper.name = "Ɲ".repeat(300);
    paper.situation = "mot ".repeat(300);
    let (pdf, _) = made(|out| sheet(&paper, &fr, out));
    sound(&pdf);
    let (Some(text), Some(words)) = (drawn(&pdf), words(&pdf)) else { return };
    assert_eq!(text.matches('Ɲ').count(), 300);
    assert!(text.matches("Kulubali").count() + text.matches("Kulu").count() >= 400);
    inside(&words, PORTRAIT, 20.0);
}

#[test]
fn a_letter_carries_its_number_its_addressee_and_its_check_code() {
    let (pdf, _) = made(|out| letter(&letter_paper(), &fr, out));
    sound(&pdf);
    let Some(pages) = pages(&pdf) else { return };
    // Readers give no-break spaces back as spaces.
    let text = pages.concat().replace(['\u{A0}', '\u{202F}'], " ");
    for wanted in [
        "N° AVI 2026/000077",
        "ORIGINAL",
        "Exemplaire du parquet",
        "91C0B2D4",
        "Objet : titre de détention",
        "mɔ\u{300}gɔ\u{301}",
        "2,5 m² ≤ 3 m² → à revoir ☐",
        "Pièces jointes",
    ] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
}

#[test]
fn a_list_prints_filters_rows_totals_and_their_number() {
    for landscape in [false, true] {
        let paper = List { landscape, ..list_paper() };
        let rows = list_rows(130);
        let (pdf, printed) =
            made(|out| list(&paper, &mut rows.clone().into_iter().map(Ok), &fr, out));
        sound(&pdf);
        assert_eq!(printed.rows, 130);
        let (Some(text), Some(words)) = (drawn(&pdf), words(&pdf)) else { return };
        for row in &rows {
            let line: String = row.iter().map(Value::printed).collect();
            assert!(text.contains(&bare(&line)), "{line}");
        }
        for wanted in ["Du 01/11/2026 au 30/11/2026", "Totaux2 148,03 017,81 240,2", "130 lignes."]
        {
            assert!(text.contains(&bare(wanted)), "{wanted}");
        }
        inside(&words, if landscape { LANDSCAPE } else { PORTRAIT }, 20.0);
    }
}

#[test]
fn a_cell_longer_than_a_page_is_whole_in_any_column() {
    for column in 0..6 {
        let mut row = vec![Value::Text("n°".into()); 6];
        row[column] = Value::Text("Ʒ".repeat(5000));
        let (pdf, _) = made(|out| list(&list_paper(), &mut [Ok(row)].into_iter(), &fr, out));
        let Some(text) = drawn(&pdf) else { return };
        assert_eq!(text.matches('Ʒ').count(), 5000, "column {column}");
    }
}

#[test]
fn no_input_makes_a_paper_lose_text_overflow_or_fail() {
    let strange = [
        "",
        " ",
        "\n\n\n",
        "sansaucuneespace".repeat(90).as_str(),
        "W".repeat(700).as_str(),
        "a\u{301}".repeat(500).as_str(),
        "\u{202F}\u{A0}\u{200B}\u{FEFF}x",
        "tab\tretour\rligne\u{2028}fin",
        "(paren\\thèse) <balise> &amp; %",
        "\u{0}\u{1}\u{7F}",
        "\u{301}",
        "𐐷 日本 العربية ߒߞߏ ⵜⵉⴼ",
    ]
    .map(str::to_owned);
    let columns = (0..12)
        .map(|i| ListColumn {
            title: strange[i].clone(),
            share: (i as u32) * 40,
            right: i % 2 == 0,
        })
        .collect();
    let paper = List {
        columns,
        title: "T".repeat(300),
        filters: strange.to_vec(),
        landscape: true,
        totals: vec![strange.iter().cloned().map(Value::Text).collect()],
        signatures: vec![
            Signature { title: strange[3].clone(), name: Some(strange[4].clone()) };
            5
        ],
        ..list_paper()
    };
    let rows = (0..12).map(|shift| {
        let values = (0..12).map(|i| Value::Text(strange[(i + shift) % 12].clone()));
        // Rows too short and too long are rows too.
        Ok(values.chain([Value::Text("de trop".into())]).take(5 + shift).collect())
    });
    let (pdf, printed) = made(|out| list(&paper, &mut { rows }, &fr, out));
    sound(&pdf);
    assert_eq!(printed.rows, 12);
    assert!(printed.missing.contains_key(&'日'));
    let Some(words) = words(&pdf) else { return };
    let seen: usize = words.iter().map(|w| w.text.matches("tab").count()).sum();
    assert!(seen >= 1);
    for columns in [Vec::new(), list_paper().columns] {
        let paper = List { columns, ..list_paper() };
        let (pdf, _) = made(|out| list(&paper, &mut std::iter::empty(), &fr, out));
        sound(&pdf);
    }
}
