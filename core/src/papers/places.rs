//! Named places of a model: `{nom}`, `{numero-ecrou}`, `{article}`. Accents and spaces in a name
//! are forgiven (`{numéro écrou}`); an unknown name is refused.

use super::Wording;
use crate::base::fold::fold;
use crate::failure::FieldProblem;
use std::collections::{BTreeMap, BTreeSet};

/// The values of the places.
pub type Facts = BTreeMap<String, String>;

/// Dots to be filled by hand, where the dossier has nothing.
const BLANK: &str = "……………………";
/// Longest text of a model, in characters.
const LONGEST: usize = 2000;
/// Most lines of a part of a model.
const MOST_LINES: usize = 30;

/// Fact, no place of its own: `M` or `F`, by which the `(e)` of a model agrees.
pub const AGREEMENT: &str = "accord";

/// Every place that a model may name.
pub const PLACES: [&str; 41] = [
    "nom",
    "numero-ecrou",
    "date-ecrou",
    "detention-depuis",
    "naissance",
    "lieu-naissance",
    "sexe",
    "enfant",
    "pere",
    "mere",
    "nationalite",
    "domicile",
    "categorie",
    "cellule",
    "escorte",
    "titre",
    "date-titre",
    "reference-titre",
    "autorite",
    "juridiction",
    "procedure",
    "infractions",
    "terme",
    "jours-restants",
    "jours-depasses",
    "article",
    "autorite-saisie",
    "autorite-saisie-adresse",
    "acte",
    "date-acte",
    "reference-acte",
    "delai-du-juge",
    "date-sortie",
    "motif-sortie",
    "decision-sortie",
    "signatures-sortie",
    "etablissement",
    "region",
    "date-du-jour",
    "heure",
    "agent",
];

/// A piece of a text.
enum Piece<'a> {
    Text(&'a str),
    Place(&'a str),
}

/// Cuts a text at its braces; the text from the first unclosed one is the fault.
fn pieces(text: &str) -> std::result::Result<Vec<Piece<'_>>, &str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        out.push(Piece::Text(before));
        let inside = from.strip_prefix('{').ok_or(from)?;
        let (name, after) = inside.split_once('}').ok_or(from)?;
        if name.contains('{') {
            return Err(from);
        }
        out.push(Piece::Place(name));
        rest = after;
    }
    out.push(Piece::Text(rest));
    Ok(out)
}

/// The place meant by a name between braces.
fn known(name: &str) -> Option<&'static str> {
    let folded = fold(name).replace(' ', "-");
    PLACES.into_iter().find(|place| *place == folded)
}

/// Every place, for the screen of models.
pub fn all() -> Vec<String> {
    PLACES.iter().copied().map(str::to_owned).collect()
}

fn check_text(field: &str, line: usize, text: &str, out: &mut Vec<FieldProblem>) {
    let problem = |reason: &str| FieldProblem::new(field, reason).with("line", line);
    if text.chars().count() > LONGEST {
        out.push(FieldProblem::new(field, "model-too-long").with("line", line));
    }
    match pieces(text) {
        Err(from) => {
            let near: String = from.chars().take(20).collect();
            out.push(
                FieldProblem::new(field, "place-unclosed").with("line", line).with("near", near),
            );
        }
        Ok(pieces) => {
            for piece in pieces {
                if let Piece::Place(name) = piece
                    && known(name).is_none()
                {
                    out.push(problem("place-unknown").with("place", name));
                }
            }
        }
    }
}

/// What is wrong with a model: each unknown place by its name, with its line.
pub fn check(wording: &Wording) -> Vec<FieldProblem> {
    let mut out = Vec::new();
    for (field, text) in [("wording.title", &wording.title), ("wording.subject", &wording.subject)]
    {
        check_text(field, 1, text, &mut out);
    }
    if wording.title.trim().is_empty() {
        out.push(FieldProblem::new("wording.title", "missing"));
    }
    for (field, lines, needed) in [
        ("wording.to", &wording.to, false),
        ("wording.paragraphs", &wording.paragraphs, true),
        ("wording.enclosures", &wording.enclosures, false),
        ("wording.signatures", &wording.signatures, true),
    ] {
        if needed && lines.iter().all(|l| l.trim().is_empty()) {
            out.push(FieldProblem::new(field, "missing"));
        }
        if lines.len() > MOST_LINES {
            out.push(FieldProblem::new(field, "model-too-long").with("line", MOST_LINES + 1));
        }
        for (index, line) in lines.iter().enumerate() {
            check_text(field, index + 1, line, &mut out);
        }
    }
    out
}

/// « né(e) » of a known sex: « né » or « née ».
fn agreed(text: &str, facts: &Facts) -> String {
    match facts.get(AGREEMENT).map(String::as_str) {
        Some("M") => text.replace("(e)", ""),
        Some("F") => text.replace("(e)", "e"),
        _ => text.to_owned(),
    }
}

/// Puts the facts in the places of a text; a place without a fact becomes dots, and is named.
pub fn fill(text: &str, facts: &Facts, blanks: &mut BTreeSet<String>) -> String {
    let Ok(pieces) = pieces(text) else { return text.to_owned() };
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(&agreed(text, facts)),
            Piece::Place(name) => {
                let place = known(name).unwrap_or(name);
                match facts.get(place).filter(|value| !value.trim().is_empty()) {
                    Some(value) => out.push_str(value),
                    None => {
                        blanks.insert(place.to_owned());
                        out.push_str(BLANK);
                    }
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::papers;

    #[test]
    fn shipped_models_name_only_known_places_and_the_sample_has_them_all() {
        for kind in papers::kinds() {
            assert_eq!(check(&kind.model), [], "{}", kind.kind);
        }
        let sample: BTreeSet<&str> = papers::sample().keys().map(String::as_str).collect();
        assert_eq!(sample, PLACES.into_iter().collect());
    }

    #[test]
    fn a_name_is_known_with_its_accents_and_unknown_ones_are_told() {
        assert_eq!(known("numéro écrou"), Some("numero-ecrou"));
        assert_eq!(known("nome"), None);
        let mut out = Vec::new();
        check_text("f", 3, "le {nome} et {nom", &mut out);
        assert_eq!(out[0].reason, "place-unclosed");
        check_text("f", 3, "le {nome}", &mut out);
        assert_eq!(
            (out[1].reason.as_str(), out[1].args["place"].as_str()),
            ("place-unknown", "nome")
        );
    }

    #[test]
    fn a_model_agrees_with_the_person_when_the_sex_is_known() {
        let says = |sex: Option<&str>| {
            let facts = sex.map(|sex| (AGREEMENT.to_owned(), sex.to_owned())).into_iter().collect();
            fill("né(e), écroué(e)", &facts, &mut BTreeSet::new())
        };
        assert_eq!(says(Some("M")), "né, écroué");
        assert_eq!(says(Some("F")), "née, écrouée");
        assert_eq!(says(None), "né(e), écroué(e)");
    }

    #[test]
    fn a_place_without_a_fact_is_dotted_and_named() {
        let facts = Facts::from([("nom".to_owned(), "KONÉ Awa".to_owned())]);
        let mut blanks = BTreeSet::new();
        assert_eq!(
            fill("{nom}, né {naissance}", &facts, &mut blanks),
            format!("KONÉ Awa, né {BLANK}")
        );
        assert_eq!(blanks.into_iter().collect::<Vec<_>>(), ["naissance"]);
    }
}
