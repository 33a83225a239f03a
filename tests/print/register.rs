//! The registre d'écrou.

use crate::sample::{entries, entry, register_paper};
use crate::tools::*;
use agiderm_core::print::{PrintError, Register, RegisterEntry, register};
use std::io::{self, Write};

fn book(paper: &Register, rows: Vec<RegisterEntry>) -> Vec<u8> {
    let count = rows.len() as u64;
    let (bytes, printed) = made(|out| register(paper, &mut rows.into_iter().map(Ok), &fr, out));
    assert_eq!(printed.rows, count);
    bytes
}

fn some(count: usize) -> Vec<RegisterEntry> {
    (1..=count).map(entry).collect()
}

/// What the text of a register lacks of its entries.
fn lost(text: &str, rows: &[RegisterEntry]) -> Vec<String> {
    let mut lost = Vec::new();
    for row in rows {
        let title = &row.titles[0];
        let mut wanted = vec![
            &row.number,
            &row.family_name,
            &row.given_names,
            &row.father,
            &row.mother,
            &row.birth,
            &row.home,
            &row.brought_by,
            &title.authority,
            &title.reference,
        ];
        wanted.extend(row.offences.iter().chain(&row.notices));
        wanted.extend(row.judgements.iter().chain(&row.changes));
        wanted.extend(row.exit.iter().flat_map(|exit| [&exit.reason, &exit.decision]));
        lost.extend(wanted.into_iter().filter(|w| !text.contains(&bare(w))).cloned());
    }
    lost
}

#[test]
fn every_entry_comes_back_whole_and_in_order() {
    let rows = some(200);
    let pdf = book(&register_paper(), rows.clone());
    sound(&pdf);
    let Some(text) = drawn(&pdf) else { return };
    assert_eq!(lost(&text, &rows), Vec::<String>::new());
    let body = &text[text.find("Filiation").unwrap()..];
    let places: Vec<_> = rows.iter().map(|row| body.find(&row.number).unwrap()).collect();
    assert!(places.is_sorted(), "entries are not in the order they were given");
    // Control: an entry that is not printed is noticed.
    let more = [rows, vec![entry(201)]].concat();
    assert!(lost(&text, &more).contains(&entry(201).number));
}

#[test]
fn the_exit_faces_the_entry_at_the_same_height() {
    let pdf = book(&register_paper(), some(60));
    let Some(words) = words(&pdf) else { return };
    let mut seen = 0;
    for row in some(60) {
        let all: Vec<_> = words.iter().filter(|w| w.text == row.number && w.x.0 < 130.0).collect();
        let left = all.iter().find(|w| w.page.is_multiple_of(2)).unwrap();
        let right = all.iter().find(|w| w.page == left.page + 1).unwrap();
        assert_eq!(left.y, right.y, "{}", row.number);
        seen += 1;
    }
    assert_eq!(seen, 60);
}

#[test]
fn every_page_has_its_headings_number_head_code_and_place_for_initials() {
    let pdf = book(&register_paper(), some(40));
    let Some(pages) = pages(&pdf) else { return };
    let count = pages.len();
    for (page, i) in pages.iter().zip(1..) {
        let text = bare(page);
        let mut wanted = vec![
            format!("Page{i}/{count}"),
            "7F3A-91C0-B2D4-55E8".to_owned(),
            "paraphe".to_owned(),
            "MaisondarretetdecorrectiondeFarako".replace("darretet", "d’arrêtet"),
            "RépubliqueduMali".to_owned(),
            "Du01/01/2026au30/06/2026".to_owned(),
        ];
        if i > 1 {
            wanted.push("REGISTRED’ÉCROU".to_owned());
            wanted.push("N°d’écrou".to_owned());
        }
        for w in wanted {
            assert!(text.contains(&bare(&w)), "page {i} lacks {w:?}");
        }
    }
    let front = bare(&pages[0]);
    assert!(front.contains(&format!("de{count}pages")));
    assert!(front.contains("article1215duCodedeprocédurepénale"));
    assert!(front.contains("40inscriptions"));
    assert!(front.contains("dun°2026/0001aun°2026/0040"));
}

#[test]
fn the_letters_of_bambara_survive_copy_and_search() {
    let mut row = entry(1);
    row.family_name = "ƐƆƝŊ ɛɔɲŋ Ɓɓ Ɗɗ Ƴƴ Ɣɣ".into();
    row.given_names = "Ɲamɔgɔ\u{A0}Kɔnɛ\u{202F}Dɛnbɛlɛ".into();
    row.nickname = "mɔ\u{300}gɔ\u{301} e\u{301}te\u{301}".into();
    let pdf = book(&register_paper(), vec![row]);
    let Some(pages) = pages(&pdf) else { return };
    let text = pages.concat();
    for name in ["ƐƆƝŊ ɛɔɲŋ", "Ɓɓ Ɗɗ Ƴƴ Ɣɣ", "mɔ\u{300}gɔ\u{301}", "été"] {
        assert!(text.contains(name), "{name:?} in {text}");
    }
    // pdftotext gives every space back as a plain one; the file itself tells them apart.
    assert!(text.contains("Kɔnɛ Dɛnbɛlɛ"));
    let file = lopdf::Document::load_mem(&pdf).unwrap();
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    let maps: Vec<String> = streams
        .filter_map(|stream| String::from_utf8(stream.decompressed_content().ok()?).ok())
        .filter(|text| text.contains("beginbfchar"))
        .collect();
    assert_eq!(maps.len(), 2);
    for code in ["<0020>", "<00A0>", "<202F>", "<025B>", "<0254>", "<0272>", "<014B>"] {
        assert!(maps.iter().all(|map| map.contains(&format!("{code}\n"))), "{code}");
    }
}

#[test]
fn a_row_longer_than_a_page_goes_on_with_its_number_repeated() {
    let mut rows = some(5);
    rows[2].changes = (1..=400).map(|i| format!("Mention {i:03} portée au registre")).collect();
    rows[3].remarks = vec!["Ʒ".repeat(3000)];
    let pdf = book(&register_paper(), rows);
    sound(&pdf);
    let (Some(text), Some(pages), Some(words)) = (drawn(&pdf), pages(&pdf), words(&pdf)) else {
        return;
    };
    for i in 1..=400 {
        let mention = format!("Mention{i:03}portéeauregistre");
        assert_eq!(text.matches(&mention).count(), 1, "{mention}");
    }
    assert_eq!(text.matches('Ʒ').count(), 3000, "letters lost");
    let continued = pages.iter().filter(|p| p.contains("(suite)")).count();
    assert!(continued >= 8, "{continued} pages go on");
    for page in pages.iter().filter(|p| p.contains("(suite)")) {
        assert!(page.contains("2026/0003") || page.contains("2026/0004"));
    }
    inside(&words, LANDSCAPE, 18.0);
}

#[test]
fn the_index_sends_to_the_page_of_each_name() {
    let rows = some(120);
    let pdf = book(&register_paper(), rows.clone());
    let (Some(pages), Some(words)) = (pages(&pdf), words(&pdf)) else { return };
    let first = pages.iter().position(|p| p.contains("INDEX ALPHABÉTIQUE")).unwrap() + 1;
    for row in &rows {
        let number = words.iter().find(|w| w.page >= first && w.text == row.number).unwrap();
        // The page stands to the right of the number, on the same line.
        let page = words
            .iter()
            .filter(|w| w.page == number.page && w.y == number.y && w.x.0 > number.x.1)
            .min_by(|a, b| a.x.0.total_cmp(&b.x.0))
            .unwrap();
        let page: usize = page.text.parse().unwrap();
        assert!(pages[page - 1].contains(&row.number), "{} is not on page {page}", row.number);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let make = || book(&register_paper(), some(50));
    assert_eq!(make(), make());
    // Control: one letter changed is seen.
    let mut rows = some(50);
    rows[49].profession.push('e');
    assert_ne!(make(), book(&register_paper(), rows));
}

#[test]
fn training_and_duplicates_say_so_on_every_page() {
    let mut paper = register_paper();
    paper.letterhead.training = true;
    paper.letterhead.duplicate_of = Some(2);
    let pdf = book(&paper, some(20));
    let (Some(pages), Some(text)) = (pages(&pdf), drawn(&pdf)) else { return };
    assert_eq!(text.matches("FORMATION").count(), pages.len());
    assert_eq!(text.matches("DUPLICATAN°2").count(), pages.len());
}

#[test]
fn an_empty_register_and_an_annulled_entry_are_papers_too() {
    let pdf = book(&register_paper(), Vec::new());
    sound(&pdf);
    if let Some(pages) = pages(&pdf) {
        assert!(pages[1].replace('\n', " ").contains("Aucune inscription pendant la période."));
        assert!(pages[1].contains("Clos sans inscription."));
    }
    let mut rows = some(2);
    rows[1].annulled = Some("inscrit deux fois".into());
    let Some(text) = drawn(&book(&register_paper(), rows)) else { return };
    assert!(text.contains("ANNULÉ:inscritdeuxfois"));
    assert!(text.contains(&entry(2).number));
}

#[test]
fn letters_the_font_lacks_are_shown_and_counted() {
    let mut row = entry(1);
    row.family_name = "محمد Traoré 😀".into();
    let (pdf, printed) =
        made(|out| register(&register_paper(), &mut [Ok(row.clone())].into_iter(), &fr, out));
    // Twice in the row, twice in the index and once as its letter.
    assert_eq!(printed.missing.get(&'م'), Some(&5));
    assert_eq!(printed.missing.get(&'😀'), Some(&2));
    let Some(text) = drawn(&pdf) else { return };
    assert!(text.contains("\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}Traoré\u{FFFD}"));
}

/// Takes some bytes, then is full.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or_else(|| io::Error::other("full"))?;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_failing_source_or_destination_is_an_error() {
    let mut rows = entries(3).chain([Err(PrintError::Rows("lost the thread".into()))]);
    let failed = register(&register_paper(), &mut rows, &fr, &mut Vec::new());
    assert!(matches!(failed, Err(PrintError::Rows(_))));
    for room in [0, 10, 5_000, 60_000] {
        let failed = register(&register_paper(), &mut entries(9), &fr, &mut Full(room));
        assert!(matches!(failed, Err(PrintError::Write(_))), "{room}");
    }
}

#[test]
fn ten_thousand_entries_need_no_more_memory_than_a_few() {
    struct Sink(u64);
    impl Write for Sink {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len() as u64;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut sink = Sink(0);
    let printed = register(&register_paper(), &mut entries(10_000), &fr, &mut sink).unwrap();
    assert_eq!(printed.rows, 10_000);
    assert!(printed.pages > 2_500, "{printed:?}");
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return };
    let peak = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap();
    let kilobytes: u64 = peak.split_whitespace().nth(1).unwrap().parse().unwrap();
    assert!(kilobytes < 200_000, "peak {kilobytes} kB");
}
