use agiderm_core::names::{PersonFacts, SURELY};
use agiderm_core::search::{Clue, Entry, Hit, How, Index, Place, possible_same};
use proptest::prelude::*;

/// Invented persons: id is the place in the list.
const PERSONS: [(&str, &str, &str, &str); 12] = [
    ("Traoré", "Moussa", "", "12/2024"),
    ("Traoré", "Moussa Amadou", "", "13/2024"),
    ("Coulibaly", "Sékou", "Solo", "N°123/2025"),
    ("Kulibali", "Sekou", "", "0124-2025"),
    ("Diarra", "Awa", "", "125/25"),
    ("Diallo", "Awa", "", "12/2025"),
    ("N'Diaye", "El Hadj Oumar", "Le Grand", "1200/2023"),
    ("Ag Mohamed", "Ahmed", "", "P-7/2026"),
    ("Zougmoré", "Rasmané", "", ""),
    ("Konaté", "", "", "9/2026"),
    ("Ɲare", "Kɔnimba", "", "10/2026"),
    ("Wali", "Fanta", "", "11/2026"),
];

fn index() -> Index {
    let entries = PERSONS.iter().zip(0..);
    let mut index = Index::new();
    for ((family, given, alias, number), id) in entries {
        index.insert(&Entry { id, family, given, alias, numbers: &[number] });
    }
    index
}

fn ids(hits: &[Hit]) -> Vec<u32> {
    hits.iter().map(|h| h.id).collect()
}

#[test]
fn what_is_typed_finds_its_person_first() {
    let index = index();
    for (typed, first) in [
        ("Moussa Traoré", 0),
        ("traore moussa", 0),
        ("TRAORE Moussa Amadou", 1),
        ("amadou traore moussa", 1),
        ("musa trawele", 0),
        ("coulibaly sekou", 2),
        ("kulubali seku", 3),
        ("awa jalo", 5),
        ("awa jara", 4),
        ("ndiaye", 6),
        ("n diaye oumar", 6),
        ("umar njaay elhadji", 6),
        ("le grand", 6),
        ("solo", 2),
        ("ahmed mohamed", 7),
        ("ag mohamed ahmed", 7),
        ("zugmore rasmane", 8),
        ("zougmoré rasmané", 8),
        ("konate", 9),
        ("niare konimba", 10),
        ("gnare", 10),
        ("moussa traroe", 0),
        ("mousa amadou taore", 1),
        ("123/2025", 2),
        ("123/25", 2),
        ("n° 0123-2025", 2),
        ("124 / 2025", 3),
        ("125", 4),
        ("p 7/2026", 7),
        ("traore 13/2024", 1),
    ] {
        let hits = index.find(typed, 5);
        assert_eq!(hits.first().map(|h| h.id), Some(first), "{typed}: {hits:#?}");
    }
}

#[test]
fn names_are_found_while_they_are_typed() {
    let index = index();
    for (typed, among) in [
        ("co", 2),
        ("koul", 2),
        ("kulu", 2),
        ("djar", 4),
        ("sekou cou", 2),
        ("sékou kulib", 2),
        ("oumar ndi", 6),
        ("nya", 10),
        ("rasm", 8),
        ("120", 6),
        ("123/2", 2),
    ] {
        let hits = index.find(typed, 5);
        assert!(ids(&hits).contains(&among), "{typed}: {hits:#?}");
        assert!(hits.iter().all(|h| f64::from(h.score) < SURELY), "{typed}: {hits:#?}");
    }
}

#[test]
fn only_a_whole_name_or_number_is_sure() {
    let index = index();
    let best = |typed: &str| index.find(typed, 1).first().map_or(0.0, |h| f64::from(h.score));
    for typed in ["moussa traore", "Musa Traore ", "12/2024", "awa jalo ", "konate"] {
        assert!(best(typed) >= SURELY, "{typed}: {}", best(typed));
    }
    for typed in ["moussa", "traore ", "moussa traor", "mousa traroe", "fanta ali", "125", "solo"] {
        assert!(best(typed) < SURELY, "{typed}: {}", best(typed));
    }
    let exact = best("sekou coulibaly");
    let variant = best("seku coulibaly");
    let typo = best("sekou couilbaly");
    assert!(exact > variant && variant > typo, "{exact} {variant} {typo}");
}

#[test]
fn reasons_say_why_a_person_was_found() {
    let index = index();
    for (typed, id, how, place) in [
        ("traore ", 0, How::Exact, Place::Family),
        ("trawele ", 0, How::Variant, Place::Family),
        ("trao", 0, How::Prefix, Place::Family),
        ("traxore ", 0, How::Typo, Place::Family),
        ("sekou ", 2, How::Exact, Place::Given),
        ("solo ", 2, How::Exact, Place::Alias),
        ("123/2025", 2, How::Exact, Place::Number),
        ("zugmore ", 8, How::Sound, Place::Family),
    ] {
        let hits = index.find(typed, 10);
        let hit = hits.iter().find(|h| h.id == id).unwrap_or_else(|| panic!("{typed}: {hits:?}"));
        assert_eq!((hit.why[0].how, hit.why[0].place), (how, place), "{typed}: {hit:?}");
    }
    let reordered = |typed: &str| index.find(typed, 1)[0].reordered;
    assert!(!reordered("traore moussa amadou"));
    assert!(!reordered("moussa amadou traore"));
    assert!(reordered("amadou traore moussa"));
}

#[test]
fn a_person_put_in_changed_or_taken_out_is_so_at_once() {
    let mut index = index();
    index.insert(&Entry { id: 3, family: "Sangaré", given: "Paul", ..Entry::default() });
    assert_eq!(ids(&index.find("paul sangare", 5)), [3]);
    assert!(!ids(&index.find("coulibaly", 9)).contains(&3));
    assert!(index.find("124/2025", 5).is_empty());
    assert!(index.remove(3));
    assert!(!index.remove(3));
    assert!(index.find("paul sangare", 5).is_empty());
    assert_eq!(index.len(), PERSONS.len() - 1);
    index.insert(&Entry { id: 3, family: "Sangaré", given: "Paul", ..Entry::default() });
    index.insert(&Entry { id: 1 << 30, family: "Sangaré", given: "Paule", ..Entry::default() });
    index.insert(&Entry { id: 500, family: "Sangaré", given: "Pierre", ..Entry::default() });
    assert_eq!(ids(&index.find("pierre sangare", 1)), [500]);
    assert_eq!(index.len(), PERSONS.len() + 2);
}

#[test]
fn an_index_changed_many_times_finds_what_a_fresh_one_finds() {
    let names = ["Traoré", "Koné", "Diarra", "Touré", "Maïga", "Keïta", "Dolo"];
    let given = ["Awa", "Moussa", "Sékou Ali", "", "Fanta"];
    let entry = |id: u32, turn: usize| Entry {
        id,
        family: names[(id as usize + turn) % names.len()],
        given: given[(id as usize / 7 + turn) % given.len()],
        ..Entry::default()
    };
    let mut changed = Index::build((0..9_000).map(|id| entry(id, 0)));
    for turn in [1, 2] {
        (0..9_000).rev().step_by(turn).for_each(|id| changed.insert(&entry(id, turn)));
    }
    for id in (0..9_000).step_by(3) {
        changed.remove(id);
    }
    let mut fresh = Index::new();
    for id in 0..9_000 {
        fresh.insert(&entry(id, if id % 2 == 1 { 2 } else { 1 }));
    }
    for id in (0..9_000).step_by(3) {
        fresh.remove(id);
    }
    for typed in ["kone awa ", "moussa", "sekou ali dol", "traore ", "keita fan"] {
        let hits = changed.find_wide(typed, usize::MAX);
        assert!(!hits.is_empty());
        assert_eq!(hits, fresh.find_wide(typed, usize::MAX), "{typed}");
    }
    assert_eq!(changed.len(), fresh.len());
}

#[test]
fn among_equals_those_present_come_first() {
    let entries =
        (0..3_000).map(|id| Entry { id, family: "Koné", given: "Ali", ..Entry::default() });
    let mut index = Index::build(entries);
    for id in [7, 1_500] {
        index.favour(id, true);
    }
    for typed in ["kone ali ", "kone", "ko", "ali k"] {
        assert_eq!(ids(&index.find(typed, 5))[..2], [1_500, 7], "{typed}");
    }
    index.favour(7, false);
    assert_eq!(ids(&index.find("kone ali", 2))[0], 1_500);
    assert_eq!(index.find("kone ali", 5).len(), 5);
}

#[test]
fn nothing_typed_finds_nobody_and_nothing_typed_panics() {
    let index = index();
    for typed in ["", " ", "?", "ag", "'", "/", "0/0", "99999999999999", "محمد", "🙂", "n", "el"]
    {
        let _ = index.find(typed, 5);
    }
    assert!(index.find("", 5).is_empty());
    assert!(index.find("traore", 0).is_empty());
    assert!(Index::new().find("traore", 5).is_empty());
}

#[test]
fn possible_same_persons_are_proposed_while_typing() {
    let index = index();
    let facts = |id: u32| {
        let (family, given, ..) = PERSONS.get(id as usize)?;
        Some(PersonFacts {
            family: (*family).to_owned(),
            given: (*given).to_owned(),
            father: "Bakary".to_owned(),
            mother: "Sira Koné".to_owned(),
            ..PersonFacts::default()
        })
    };
    let probe = |family: &str, given: &str, mother: &str| PersonFacts {
        family: family.to_owned(),
        given: given.to_owned(),
        father: "Bacary".to_owned(),
        mother: mother.to_owned(),
        ..PersonFacts::default()
    };
    assert!(possible_same(&index, &probe("tr", "", ""), facts, 5).is_empty());
    assert!(!possible_same(&index, &probe("tra", "", ""), facts, 5).is_empty());
    let found = possible_same(&index, &probe("Trawelé", "Musa", "Sira"), facts, 5);
    assert_eq!(found[0].id, 0);
    assert!(found[0].same_person);
    assert_eq!(found[0].clues, [Clue::NamesAgree, Clue::FatherAgrees, Clue::MotherAgrees]);
    let other = possible_same(&index, &probe("Trawelé", "Musa", "Awa"), facts, 5);
    assert!(!other[0].same_person);
    assert!(other[0].clues.contains(&Clue::MotherDiffers));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn everybody_is_found_first_under_their_own_name(
        names in proptest::collection::vec(("[a-z]{3,10}", "[a-z]{3,10}"), 1..30)
    ) {
        let entries = names.iter().zip(0..).map(|((family, given), id)| Entry {
            id, family, given, ..Entry::default()
        });
        let index = Index::build(entries);
        for (family, given) in &names {
            let hits = index.find(&format!("{given} {family} "), names.len());
            let first = &names[hits[0].id as usize];
            let same = first == &(family.clone(), given.clone())
                || first == &(given.clone(), family.clone());
            prop_assert!(same, "{given} {family}: {hits:?}");
            prop_assert!(hits[0].score >= 0.999);
            prop_assert!(hits.windows(2).all(|h| h[0].score >= h[1].score));
        }
    }

    #[test]
    fn no_text_makes_the_search_fail(text in "\\PC{0,40}") {
        let index = index();
        prop_assert!(index.find(&text, 20).len() <= 20);
    }
}
