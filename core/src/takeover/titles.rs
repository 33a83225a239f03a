//! Titles of detention, the magistrates who sign them, and the courts they sit in.

use super::lists::{courts, titles};
use super::text::{Vocabulary, compact, loose, near, split_doubt, tidy};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What the cell of the title's nature says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleRead {
    /// A kind of title, a key of `titles.json`.
    Kind(&'static str),
    /// A paper that is no title, or an unknown word.
    Unknown,
}

/// Who signed, and of which court.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// `juge_instruction`, `procureur`, `cld`, `juge_enfants`, `procureur_general`, `tribunal`.
    pub by: Option<&'static str>,
    /// Code of the court.
    pub court: Option<&'static str>,
}

/// Reads the nature of a title.
pub fn read_title(text: &str) -> TitleRead {
    static KNOWN: OnceLock<(HashMap<String, &'static str>, Vec<String>)> = OnceLock::new();
    let (known, refused) = KNOWN.get_or_init(|| {
        let list = titles();
        let mut known = HashMap::new();
        for (kind, wordings) in &list.titles {
            for wording in wordings {
                known.entry(compact(wording)).or_insert(kind.as_str());
            }
        }
        (known, list.not_titles.iter().map(|w| compact(w)).collect())
    });
    let tidied = tidy(text);
    let (bare, _) = split_doubt(&tidied);
    let joined = compact(bare);
    if let Some(kind) = known.get(&joined) {
        return TitleRead::Kind(kind);
    }
    if refused.iter().any(|w| joined.starts_with(w.as_str())) {
        return TitleRead::Unknown;
    }
    if let Some(kind) = title_by_words(&loose(bare)) {
        return TitleRead::Kind(kind);
    }
    if joined.len() >= 8 {
        let most = if joined.len() >= 12 { 2 } else { 1 };
        let mut close: Vec<&str> = known
            .iter()
            .filter(|(w, _)| w.len() >= 7 && near(w, &joined, most))
            .map(|(_, kind)| *kind)
            .collect();
        close.sort_unstable();
        close.dedup();
        if let [kind] = close.as_slice() {
            return TitleRead::Kind(kind);
        }
    }
    TitleRead::Unknown
}

/// The kind that the words of a longer text name.
fn title_by_words(folded: &str) -> Option<&'static str> {
    let words: Vec<&str> = folded.split(' ').collect();
    let any = |list: &[&str]| words.iter().any(|w| list.contains(w));
    let starts = |list: &[&str]| words.iter().any(|w| list.iter().any(|s| w.starts_with(s)));
    let warrant = any(&["mandat", "md", "mdt"]);
    let deposit = starts(&["depot"]) || any(&["md"]);
    if any(&["audience", "levee", "mainlevee", "copie", "demande", "projet"]) {
        return None;
    }
    if any(&["corps"]) && any(&["prise"]) || any(&["opc"]) {
        return Some("prise_de_corps");
    }
    if (starts(&["renvoi"]) || any(&["ortc"])) && starts(&["maint"]) {
        return Some("maintien_renvoi");
    }
    if starts(&["extrad"]) {
        return Some("ecrou_extraditionnel");
    }
    if starts(&["contrainte"]) || starts(&["requisition"]) && starts(&["incarc"]) {
        return Some("contrainte");
    }
    if warrant && starts(&["amener"]) {
        return Some("mandat_amener");
    }
    if warrant && any(&["arret"]) && !deposit {
        return Some("mandat_arret");
    }
    if deposit && (warrant || starts(&["depot"])) {
        if starts(&["flag"]) || any(&["fd"]) {
            return Some("mandat_depot_fd");
        }
        if starts(&["compar", "comp"]) && starts(&["imm"]) || any(&["ci"]) {
            return Some("comparution_immediate");
        }
        let rest = words.iter().all(|w| {
            w.len() <= 3
                || ["mandat", "depot", "instruction", "criminel", "correctionnel", "initial"]
                    .contains(w)
        });
        return rest.then_some("mandat_depot");
    }
    if starts(&["jugement", "jugt", "jgt"]) && !any(&["pv", "citation", "avis"]) {
        return Some("jugement");
    }
    if any(&["arret"]) && (starts(&["extrait", "ext"]) || any(&["cour"])) {
        return Some("arret");
    }
    None
}

// ---- magistrates -------------------------------------------------------------------------------

/// Reads an authority cell: the magistrate, then the court.
pub fn read_authority(text: &str) -> Signature {
    let tidied = tidy(text);
    let (bare, _) = split_doubt(&tidied);
    let folded = vocabulary().correct(&dotted(&loose(bare)));
    let by = signer(&folded);
    let rest = by.map_or(folded.as_str(), |(_, rest)| rest);
    let court = court_in(rest).or_else(|| court_in(&folded));
    let (code, start) = court.map_or((None, 0), |(code, start)| (Some(code), start));
    match by {
        Some((by, _)) => Signature { by: Some(by), court: code },
        // A court alone: the court itself decided. After other words, somebody of it did.
        None => Signature { by: code.filter(|_| start <= 3).map(|_| "tribunal"), court: code },
    }
}

/// Joins dotted abbreviations: `t g i` is `tgi`, `p r` is `pr`.
fn dotted(folded: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut letters = 0;
    for word in folded.split(' ') {
        let single = word.len() == 1 && word.chars().all(char::is_alphabetic);
        let follows = letters > 0 && single;
        if single && word != "d" && word != "l" && word != "a" || follows && word != "d" {
            match out.last_mut() {
                Some(last) if letters > 0 => last.push_str(word),
                _ => out.push(word.to_owned()),
            }
            letters += 1;
        } else {
            letters = 0;
            out.push(word.to_owned());
        }
    }
    for word in &mut out {
        if let Some(cut) = ["pr", "ji", "je", "pg", "cld"].iter().find_map(|by| {
            let court = word.strip_prefix(by)?;
            ["tgi", "ti", "ca", "tpe"].contains(&court).then_some(by.len())
        }) {
            word.insert(cut, ' ');
        }
    }
    out.join(" ")
}

/// The magistrate that the text begins with, and what follows.
fn signer(folded: &str) -> Option<(&'static str, &str)> {
    static KNOWN: OnceLock<Vec<(String, &'static str)>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let mut list: Vec<(String, &'static str)> = titles()
            .signatures
            .iter()
            .flat_map(|(by, wordings)| {
                wordings
                    .iter()
                    .flat_map(move |w| [dotted(&loose(w)), loose(w)].map(|w| (w, by.as_str())))
            })
            .collect();
        list.sort_by_key(|(wording, _)| std::cmp::Reverse(wording.len()));
        list
    });
    let start = folded.strip_prefix("le ").or_else(|| folded.strip_prefix("m ")).unwrap_or(folded);
    let start = start.strip_prefix("monsieur le ").unwrap_or(start);
    for (wording, by) in known {
        if let Some(rest) = start.strip_prefix(wording.as_str())
            && (rest.is_empty() || rest.starts_with(' '))
        {
            return Some((by, rest.trim_start()));
        }
    }
    // The magistrate named after his cabinet: `3e cabinet d'instruction`, `doyen des JI`.
    let words: Vec<&str> = folded.split(' ').collect();
    let any = |list: &[&str]| words.iter().any(|w| list.contains(w));
    if any(&["instruction", "ji", "cabinet", "cab"]) {
        return Some(("juge_instruction", folded));
    }
    if any(&["college"]) && any(&["libertes", "liberte"]) || any(&["cld"]) {
        return Some(("cld", folded));
    }
    None
}

// ---- courts ------------------------------------------------------------------------------------

/// Reads a court cell.
pub fn read_court(text: &str) -> Option<&'static str> {
    let tidied = tidy(text);
    let (bare, _) = split_doubt(&tidied);
    if bare.contains('?') {
        return None;
    }
    court_in(&vocabulary().correct(&dotted(&loose(bare)))).map(|(code, _)| code)
}

/// The words by which magistrates, courts and their seats are named.
fn vocabulary() -> &'static Vocabulary {
    static WORDS: OnceLock<Vocabulary> = OnceLock::new();
    WORDS.get_or_init(|| {
        let (courts, titles) = (courts(), titles());
        let texts = titles
            .signatures
            .values()
            .chain(courts.types.values())
            .chain(courts.names.values())
            .chain(courts.seats.values().map(|s| &s.seats))
            .flatten();
        let mut words: Vec<String> = texts
            .flat_map(|t| loose(t).split(' ').map(str::to_owned).collect::<Vec<_>>())
            .collect();
        words.extend(
            ["cabinet", "district", "bamako", "criminelle", "correctionnelle"].map(String::from),
        );
        Vocabulary::new(words.iter().map(String::as_str))
    })
}

struct CourtWords {
    /// Longest first.
    types: Vec<(String, &'static str)>,
    names: Vec<(String, &'static str)>,
    /// (type, seat) → code.
    seats: HashMap<(&'static str, String), &'static str>,
    /// Seats with one court only, for a court named without its type.
    places: HashMap<String, Vec<&'static str>>,
}

fn court_words() -> &'static CourtWords {
    static WORDS: OnceLock<CourtWords> = OnceLock::new();
    WORDS.get_or_init(|| {
        let list = courts();
        let mut types: Vec<(String, &'static str)> = Vec::new();
        for (kind, wordings) in &list.types {
            for wording in wordings {
                types.push((dotted(&loose(wording)), kind));
                types.push((loose(wording), kind));
            }
        }
        types.sort_by_key(|(w, _)| std::cmp::Reverse(w.len()));
        let mut names: Vec<(String, &'static str)> = list
            .names
            .iter()
            .flat_map(|(code, w)| w.iter().map(move |w| (loose(w), code.as_str())))
            .collect();
        names.sort_by_key(|(w, _)| std::cmp::Reverse(w.len()));
        let mut seats = HashMap::new();
        let mut places: HashMap<String, Vec<&'static str>> = HashMap::new();
        for (code, seat) in &list.seats {
            for name in &seat.seats {
                let name = seat_key(&loose(name));
                seats.insert((seat.kind.as_str(), name.clone()), code.as_str());
                let courts = places.entry(name).or_default();
                if !courts.contains(&code.as_str()) {
                    courts.push(code);
                }
            }
        }
        CourtWords { types, names, seats, places }
    })
}

/// The seat without small words and without the district it stands in: `commune v`.
fn seat_key(folded: &str) -> String {
    let words: Vec<&str> = folded
        .split(' ')
        .filter(|w| {
            !matches!(
                *w,
                "" | "de"
                    | "du"
                    | "la"
                    | "le"
                    | "des"
                    | "d"
                    | "l"
                    | "pres"
                    | "a"
                    | "et"
                    | "chambre"
                    | "correctionnelle"
                    | "criminelle"
                    | "correctionnel"
                    | "criminel"
                    | "mali"
                    | "audience"
                    | "statuant"
                    | "matiere"
                    | "en"
            )
        })
        .collect();
    let mut key: Vec<&str> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let district = matches!(*word, "district" | "bko" | "bamako" | "dist");
        if !(district && at > 0) {
            key.push(word);
        }
    }
    key.join(" ")
}

/// The court that a text names, and where its name begins.
fn court_in(folded: &str) -> Option<(&'static str, usize)> {
    let list = court_words();
    let padded = format!(" {folded} ");
    for (name, code) in &list.names {
        if let Some(at) = padded.find(&format!(" {name} ")) {
            return Some((code, at));
        }
    }
    // The magistrate, his cabinet and its number stand before the court: look for it word by word.
    let starts = std::iter::once(0).chain(folded.match_indices(' ').map(|(at, _)| at + 1));
    for start in starts.take(16) {
        let rest = &folded[start..];
        for (wording, kind) in &list.types {
            match rest.strip_prefix(wording.as_str()) {
                Some(after) if after.is_empty() || after.starts_with(' ') => {
                    return seat_of(kind, &seat_key(after)).map(|code| (code, start));
                }
                _ => {}
            }
        }
    }
    // *Tribunal de Kadiolo*: the type is left out, the only court of that place is meant.
    let place = ["tribunal correctionnel ", "tribunal ", "trib ", "palais de justice "]
        .iter()
        .find_map(|w| folded.strip_prefix(w))?;
    match list.places.get(&seat_key(place)).map(Vec::as_slice) {
        Some([only]) => Some((only, 0)),
        _ => None,
    }
}

fn seat_of(kind: &'static str, seat: &str) -> Option<&'static str> {
    let list = court_words();
    if let Some(code) = list.seats.get(&(kind, seat.to_owned())) {
        return Some(code);
    }
    // `ci` may be written `c i`, `com1`: try without spaces.
    let joined = seat.replace(' ', "");
    let mut found: Vec<&'static str> = list
        .seats
        .iter()
        .filter(|((k, s), _)| *k == kind && s.replace(' ', "") == joined)
        .map(|(_, code)| *code)
        .collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_in_many_spellings() {
        for (text, kind) in [
            ("M.D", "mandat_depot"),
            ("Mandat  dépôt", "mandat_depot"),
            ("Madat de dépot", "mandat_depot"),
            ("M.D. (F.D.)", "mandat_depot_fd"),
            ("Mandat de dépôt (flagrant délit)", "mandat_depot_fd"),
            ("MD compar. imm.", "comparution_immediate"),
            ("ORTC + maintien en détention", "maintien_renvoi"),
            ("ordonnance de prise de corps", "prise_de_corps"),
            ("Extrait du jugement", "jugement"),
            ("M.A", "mandat_arret"),
            ("Mandat d'amener", "mandat_amener"),
        ] {
            assert_eq!(read_title(text), TitleRead::Kind(kind), "{text}");
        }
        for text in
            ["soit-transmis", "PV de gendarmerie", "billet d'écrou", "ORTC", "MD à l'audience"]
        {
            assert_eq!(read_title(text), TitleRead::Unknown, "{text}");
        }
    }

    #[test]
    fn magistrates_and_courts() {
        for (text, by, court) in [
            (
                "Juge d'instruction du 1ème cabinet TGI de Sikasso",
                "juge_instruction",
                Some("TGI-SIK"),
            ),
            ("JI 5e cab. T.G.I. Com. VI", "juge_instruction", Some("TGI-BKO-6")),
            ("Procureur de la République près le TGI Sikasso", "procureur", Some("TGI-SIK")),
            ("PR T.I. Kignan", "procureur", Some("TI-KIGNAN")),
            (
                "P.R. près le TGI de la Commune V du District de Bamako",
                "procureur",
                Some("TGI-BKO-5"),
            ),
            ("Pdt CLD T.G.I Sikasso", "cld", Some("TGI-SIK")),
            ("JE T.G.I Koutiala", "juge_enfants", Some("TGI-KTL")),
            ("Cour d'assises de Bamako", "tribunal", Some("CASS-BKO")),
            ("Président T.G.I Sikasso", "tribunal", Some("TGI-SIK")),
            ("JPCE DE KADIOLO", "tribunal", Some("TI-KADIOLO")),
            ("JI Pôle antiterroriste", "juge_instruction", Some("PJS-TCO")),
            ("Procureur général CA Bamako", "procureur_general", Some("CA-BKO")),
            ("Juge d'instruction TI de Sébénikoro", "juge_instruction", None),
            ("Juge d'instruction TGI Commune VII", "juge_instruction", None),
            ("Juge d'instruction", "juge_instruction", None),
        ] {
            assert_eq!(read_authority(text), Signature { by: Some(by), court }, "{text}");
        }
        assert_eq!(read_court("TGI CV"), Some("TGI-BKO-5"));
        assert_eq!(read_court("Tribunal de Tabakoto"), None);
        assert_eq!(read_court("tribunal militaire de Djoliba"), None);
        assert_eq!(read_court("Trib. ???"), None);
    }
}
