//! Short cells: sex, nationality, reason of exit, appeal, marks that repeat the row above, remarks.

use super::dates::{DateRead, find_date};
use super::lists::{by_wording, exits, nationalities};
use super::text::{loose, near, says_nothing, split_doubt, tidy};
use super::workbook::Cell;
use crate::base::dates::Day;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Reads a sex: `M` or `F`.
pub fn read_sex(text: &str) -> Option<char> {
    let (bare, _) = split_doubt(text);
    match loose(bare).as_str() {
        "m" | "masculin" | "masc" | "h" | "homme" | "male" | "garcon" | "mas" | "masculi"
        | "hom" | "1 m" | "m h" | "monsieur" | "mr" => Some('M'),
        "f" | "feminin" | "fem" | "femme" | "female" | "fille" | "feminine" | "feminim"
        | "femin" | "mme" | "mlle" => Some('F'),
        _ => None,
    }
}

/// Reads a nationality: ISO 3166-1 alpha-3.
pub fn read_nationality(text: &str) -> Option<&'static str> {
    static KNOWN: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let mut known = by_wording(nationalities());
        for code in nationalities().keys() {
            known.entry(code.to_lowercase()).or_insert(code.as_str());
        }
        known
    });
    let tidied = tidy(text);
    let (bare, _) = split_doubt(&tidied);
    let folded = loose(bare);
    let look = |word: &str| known.get(word).copied();
    if let Some(code) = look(&folded) {
        return Some(code);
    }
    // `malien(ne)`, `nationalité malienne`, `de nationalité malienne`, `citoyen du Niger`.
    let mut word = folded.as_str();
    for start in [
        "de ",
        "nationalite ",
        "citoyenne ",
        "citoyen ",
        "ressortissante ",
        "ressortissant ",
        "du ",
        "la ",
        "le ",
        "republique du ",
        "republique de ",
    ] {
        word = word.strip_prefix(start).unwrap_or(word);
    }
    let word = word.strip_suffix(" ne").or_else(|| word.strip_suffix(" e")).unwrap_or(word);
    let word = word.trim_end_matches(" ");
    if let Some(code) = look(word).or_else(|| look(word.trim_end_matches('s'))) {
        return Some(code);
    }
    // One typing fault, where a single country is near: nigérien and nigérian are one letter apart.
    if word.len() < 6 {
        return None;
    }
    let mut close: Vec<&str> =
        known.iter().filter(|(w, _)| w.len() >= 5 && near(w, word, 1)).map(|(_, c)| *c).collect();
    close.sort_unstable();
    close.dedup();
    match close.as_slice() {
        [only] if !matches!(*only, "NER" | "NGA" | "GIN" | "GNB" | "GNQ") => Some(only),
        _ => None,
    }
}

/// Reads a reason of exit, a key of `exits.json`.
pub fn read_exit(text: &str) -> Option<&'static str> {
    static KNOWN: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| by_wording(exits()));
    let tidied = tidy(text);
    let (bare, _) = split_doubt(&tidied);
    let folded = loose(bare);
    if let Some(code) = known.get(&folded) {
        return Some(code);
    }
    let joined: String = folded.split(' ').collect();
    if joined.len() <= 4 && folded.split(' ').all(|w| w.len() == 1) {
        return known.get(&joined).copied();
    }
    if let Some(code) = exit_by_words(&folded) {
        return Some(code);
    }
    // `LP accordée`, `OML du 3 mars`: a known short form first.
    if let Some(code) = folded.split(' ').next().filter(|w| (2..=3).contains(&w.len()))
        && let Some(code) = known.get(code)
    {
        return Some(code);
    }
    if folded.len() < 7 {
        return None;
    }
    let most = if folded.len() >= 12 { 2 } else { 1 };
    let mut close: Vec<&str> = known
        .iter()
        .filter(|(w, _)| w.len() >= 6 && near(w, &folded, most))
        .map(|(_, c)| *c)
        .collect();
    close.sort_unstable();
    close.dedup();
    match close.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

fn exit_by_words(folded: &str) -> Option<&'static str> {
    let words: Vec<&str> = folded.split(' ').collect();
    let starts = |list: &[&str]| words.iter().any(|w| list.iter().any(|s| w.starts_with(s)));
    let any = |list: &[&str]| words.iter().any(|w| list.contains(w));
    if any(&["pas", "non", "tentative", "refus", "rejet", "demande"])
        && !folded.contains("non lieu")
    {
        return None;
    }
    if starts(&["transf", "mute"]) {
        return Some("transfer");
    }
    if starts(&["dece", "deced", "dcd"]) {
        return Some("death");
    }
    if starts(&["evad", "evas"]) {
        return Some("escape");
    }
    if folded.contains("non lieu") {
        return Some("dismissed");
    }
    if starts(&["relax", "acquit"]) {
        return Some("acquitted");
    }
    if starts(&["conditionnel"]) && starts(&["lib"]) {
        return Some("conditional_release");
    }
    if starts(&["provisoire"]) && starts(&["lib", "mise"]) {
        return Some("provisional_release");
    }
    if starts(&["grace", "graci"]) {
        return Some("pardon");
    }
    if starts(&["peine"]) && starts(&["fin", "purg", "expir", "execut", "terme"]) {
        return Some("sentence_served");
    }
    if starts(&["amende"]) && starts(&["pai", "pay", "regl", "verse", "acquit"]) {
        return Some("fine_paid");
    }
    if starts(&["expir"]) && starts(&["titre", "mandat", "delai"]) {
        return Some("title_expired");
    }
    if starts(&["mainlevee"]) || any(&["oml"]) || folded.contains("ordre de mise en liberte") {
        return Some("released_by_order");
    }
    None
}

/// What an appeal cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppealRead {
    /// Nothing.
    Empty,
    /// No appeal.
    No,
    /// An appeal without its date.
    Yes,
    /// An appeal on that day.
    On(Day),
    /// An appeal with a date that cannot be used.
    Wrong(DateRead),
}

/// Reads an appeal cell. A bare date is the date of an appeal.
pub fn read_appeal(cell: &Cell) -> AppealRead {
    if matches!(cell, Cell::Number(_) | Cell::From1904(_) | Cell::Date(_)) {
        return match super::dates::read_date(cell) {
            DateRead::Day { day, .. } => AppealRead::On(day),
            _ => AppealRead::Yes,
        };
    }
    let shown = cell.shown();
    let folded = loose(&shown);
    if folded.is_empty() {
        return if shown.is_empty() { AppealRead::Empty } else { AppealRead::No };
    }
    if let DateRead::Day { day, .. } = super::dates::read_date_text(&shown) {
        return AppealRead::On(day);
    }
    let first = folded.split(' ').next().unwrap_or_default();
    if says_nothing(&shown)
        || matches!(first, "non" | "neant" | "pas" | "aucun" | "n" | "no" | "sans" | "0")
    {
        return AppealRead::No;
    }
    match find_date(&shown) {
        Some(DateRead::Day { day, .. }) => AppealRead::On(day),
        Some(wrong) => AppealRead::Wrong(wrong),
        None => AppealRead::Yes,
    }
}

/// Whether the name cell repeats the row above: `idem`, `"`, `-//-`, `id.`.
pub fn repeats_above(text: &str) -> bool {
    let folded = loose(text);
    if matches!(
        folded.as_str(),
        "idem" | "id" | "ibid" | "ditto" | "dito" | "meme" | "le meme" | "la meme" | "item"
    ) {
        return true;
    }
    let trimmed = text.trim();
    !trimmed.is_empty()
        && folded.is_empty()
        && (trimmed.contains(['"', '”', '“', '»', '«', '〃', '″'])
            || trimmed.contains("//")
            || trimmed.contains("''"))
}

/// Whether the cell holds no name: empty, `?`, `X`, dashes, *inconnu*.
pub fn no_name(text: &str) -> bool {
    let folded = loose(text);
    folded.is_empty()
        || says_nothing(text)
        || folded.chars().all(|c| c == 'x')
        || matches!(
            folded.as_str(),
            "inconnu"
                | "inconnue"
                | "non identifie"
                | "non identifiee"
                | "illisible"
                | "nom inconnu"
                | "sans nom"
                | "a completer"
                | "non communique"
                | "ni"
                | "anonyme"
                | "nn"
        )
}

/// Whether a remark tells of a legal act with its date. Such an act must be entered by a clerk; the
/// clock does not move because of a remark.
pub fn mentions_act(text: &str) -> bool {
    // Routine remarks may hold numbers and dates too: an act needs its own word, and a date.
    const ACTS: [&str; 27] = [
        "prol",
        "prolong",
        "prolongation",
        "maintien",
        "ordonnance",
        "appel",
        "juge",
        "jugee",
        "jugement",
        "condamne",
        "condamnee",
        "lp",
        "liberte",
        "liberation",
        "non",
        "relaxe",
        "relaxee",
        "pourvoi",
        "opposition",
        "renvoi",
        "mandat",
        "ortc",
        "opc",
        "grace",
        "arret",
        "levee",
        "mainlevee",
    ];
    let folded = loose(text);
    let act = folded.split(' ').any(|w| {
        ACTS.contains(&w)
            || [
                "prolong", "ordonn", "renouvel", "condamn", "acquitt", "liberat", "evad",
                "requalif",
            ]
            .iter()
            .any(|s| w.starts_with(s))
    });
    act && matches!(find_date(text), Some(DateRead::Day { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nationalities_in_both_genders_and_as_countries() {
        for (text, code) in [
            ("MALIENNE", "MLI"),
            ("malien(ne)", "MLI"),
            ("ML", "MLI"),
            ("burkinabe", "BFA"),
            ("Côte d’Ivoire", "CIV"),
            ("nigérien", "NER"),
            ("Nigériane", "NGA"),
            ("Guinée Conakry", "GIN"),
            ("Française", "FRA"),
            ("togolais", "TGO"),
            ("camerounais", "CMR"),
            ("MLI", "MLI"),
            ("ghaneen", "GHA"),
        ] {
            assert_eq!(read_nationality(text), Some(code), "{text}");
        }
        for none in ["à vérifier", "étr.", "?", "étranger", ""] {
            assert_eq!(read_nationality(none), None, "{none}");
        }
    }

    #[test]
    fn exits_appeals_and_marks() {
        assert_eq!(read_exit("transféré MCA Kéniéroba"), Some("transfer"));
        assert_eq!(read_exit("L.P"), Some("provisional_release"));
        assert_eq!(read_exit("mise en liberté provisoir"), Some("provisional_release"));
        assert_eq!(read_exit("libre ?"), None);
        assert_eq!(read_exit("parti"), None);
        let text = |t: &str| read_appeal(&Cell::Text(t.into()));
        assert_eq!(text("appel du 22/04/2024"), AppealRead::On(Day::new(2024, 4, 22).unwrap()));
        assert_eq!(text("néant"), AppealRead::No);
        assert_eq!(text("OUI"), AppealRead::Yes);
        assert!(repeats_above("-//-") && repeats_above("Idem") && repeats_above("\""));
        assert!(mentions_act("prol. 3 accordée le 20/05/2026"));
        assert!(!mentions_act("effets en consigne n° 614"));
        assert!(!mentions_act("Transféré de Kati"));
    }
}
