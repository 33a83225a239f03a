//! A label that gives both forms of a word, read for one person: `Électricien(ne)` is `Électricien`
//! for a man and `Électricienne` for a woman.

use crate::detainees::Sex;

/// Endings written in brackets against a word, and what of the word they take away.
const ENDINGS: [(&str, &str); 7] =
    [("e", ""), ("ne", ""), ("le", ""), ("ère", "er"), ("se", "r"), ("ve", "f"), ("trice", "teur")];

/// The feminine of a word with its ending in brackets; `None` when the brackets say something else.
fn feminine(word: &str, ending: &str) -> Option<String> {
    let (_, taken) = ENDINGS.iter().find(|(known, _)| *known == ending)?;
    Some(format!("{}{ending}", word.strip_suffix(taken)?))
}

/// The form of a label for a person. Where the sex is not known, or the label has one form only, it
/// stands as it is.
pub fn sexed(label: &str, sex: Option<Sex>) -> String {
    let Some(sex) = sex else { return label.to_owned() };
    let mut out = String::new();
    let mut rest = label;
    while let Some((before, (ending, after))) =
        rest.split_once('(').and_then(|(b, r)| Some((b, r.split_once(')')?)))
    {
        let start = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| {
            at + before.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8)
        });
        let (head, word) = before.split_at(start);
        out.push_str(head);
        match (feminine(word, ending).filter(|_| !word.is_empty()), sex) {
            (Some(_), Sex::M) => out.push_str(word),
            (Some(form), Sex::F) => out.push_str(&form),
            (None, _) => out.push_str(&format!("{word}({ending})")),
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_with_two_forms_is_said_in_that_of_the_person() {
        for (label, man, woman) in [
            ("Électricien(ne)", "Électricien", "Électricienne"),
            (
                "Juriste / avocat(e) / greffier(ère)",
                "Juriste / avocat / greffier",
                "Juriste / avocate / greffière",
            ),
            ("Professionnel(le) de santé", "Professionnel de santé", "Professionnelle de santé"),
            ("Vendeur(se) ambulant(e)", "Vendeur ambulant", "Vendeuse ambulante"),
            ("Cultivateur(trice)", "Cultivateur", "Cultivatrice"),
            ("Ouvrier(ère) d’usine", "Ouvrier d’usine", "Ouvrière d’usine"),
            (
                "Chauffeur (taxi, car, camion)",
                "Chauffeur (taxi, car, camion)",
                "Chauffeur (taxi, car, camion)",
            ),
            ("Chasseur (donso)", "Chasseur (donso)", "Chasseur (donso)"),
            ("Veuf(ve)", "Veuf", "Veuve"),
            ("Ménagère", "Ménagère", "Ménagère"),
            ("Maçon(", "Maçon(", "Maçon("),
            ("", "", ""),
        ] {
            assert_eq!(sexed(label, Some(Sex::M)), man);
            assert_eq!(sexed(label, Some(Sex::F)), woman);
            assert_eq!(sexed(label, None), label);
        }
        // Control: the bracketed ending alone is not added to any word.
        assert_ne!(sexed("Cultivateur(trice)", Some(Sex::F)), "Cultivateurtrice");
    }
}
