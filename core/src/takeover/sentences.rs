//! Sentences as clerks write them: *18 mois dont 6 avec sursis*, *dix-huit mois*, *relaxé*.

use super::numbers::leading_number;
use super::text::{loose, split_doubt, tidy};
use serde::Serialize;

/// A sentence, read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// `convicted`, `relaxed`, `fine_only` or `contrainte`.
    pub outcome: &'static str,
    /// `emprisonnement`, `reclusion`, `perpetuite` or `mort`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nature: Option<&'static str>,
    /// Firm part, months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firm_m: Option<i64>,
    /// Firm part, days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firm_d: Option<i64>,
    /// Suspended part, months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub susp_m: Option<i64>,
    /// Suspended part, days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub susp_d: Option<i64>,
    /// Fine, francs CFA.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fine: Option<i64>,
    /// Whether the release is an acquittement (crime) rather than a relaxe.
    #[serde(skip)]
    pub acquitted: bool,
}

/// A length of time: months and days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Length {
    months: i64,
    days: i64,
}

impl Length {
    fn minus(self, other: Length) -> Option<Length> {
        let left = Length { months: self.months - other.months, days: self.days - other.days };
        (left.months >= 0 && left.days >= 0).then_some(left)
    }
}

/// What a stretch of the sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Plain,
    Firm,
    Suspended,
}

/// Reads a sentence; `None` when it is not readable. Whether it is empty is the caller's to see.
pub fn read_sentence(text: &str) -> Option<Sentence> {
    let tidied = tidy(text);
    let (bare, _) = split_doubt(&tidied);
    if bare.contains('?') {
        return None;
    }
    let folded = loose(&parted(&join_thousands(bare)));
    let words = split_glued(&folded);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = without_exclusion(&words);
    let has = |list: &[&str]| words.iter().any(|w| list.contains(w));
    let starts = |list: &[&str]| words.iter().any(|w| list.iter().any(|s| w.starts_with(s)));

    if starts(&["relax", "acquit", "absou", "absolution"])
        || folded.contains("non coupable")
        || folded.contains("renvoye des fins")
    {
        let acquitted = starts(&["acquit", "absou", "absolution"]);
        return Some(Sentence { outcome: "relaxed", acquitted, ..Sentence::default() });
    }
    let (parts, fine, junk) = parse_parts(&words)?;
    if starts(&["perpet"]) || has(&["rcp", "life"]) || folded.contains("a vie") {
        return Some(life("perpetuite", fine));
    }
    if parts.is_empty() && (has(&["mort"]) || folded.contains("peine capitale")) {
        return Some(life("mort", fine));
    }
    if parts.is_empty() {
        return match fine {
            Some(_) if !junk => {
                Some(Sentence { outcome: "fine_only", fine, ..Sentence::default() })
            }
            _ => None,
        };
    }
    let (firm, suspended) = share(&parts)?;
    if starts(&["contrainte", "cpc"]) {
        return Some(Sentence {
            outcome: "contrainte",
            firm_m: some_positive(firm.months),
            firm_d: some_positive(firm.days),
            ..Sentence::default()
        });
    }
    let hard = starts(&["reclusion", "recl", "travaux"]) || has(&["rc", "tf"]);
    Some(Sentence {
        outcome: "convicted",
        nature: Some(if hard { "reclusion" } else { "emprisonnement" }),
        firm_m: if firm.days > 0 { some_positive(firm.months) } else { Some(firm.months) },
        firm_d: some_positive(firm.days),
        susp_m: some_positive(suspended.months),
        susp_d: some_positive(suspended.days),
        fine,
        acquitted: false,
    })
}

fn life(nature: &'static str, fine: Option<i64>) -> Sentence {
    Sentence { outcome: "convicted", nature: Some(nature), fine, ..Sentence::default() }
}

fn some_positive(number: i64) -> Option<i64> {
    (number > 0).then_some(number)
}

/// `150.000`, `150 000`, `1 000 000` are one number each.
fn join_thousands(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let mut out = String::with_capacity(text.len());
    for (at, sign) in signs.iter().enumerate() {
        let joins = matches!(sign, '.' | ' ' | ',' | '\u{a0}' | '\u{202f}')
            && at > 0
            && digit(at - 1)
            && digit(at + 1)
            && digit(at + 2)
            && digit(at + 3)
            && !digit(at + 4);
        if !joins {
            out.push(*sign);
        }
    }
    out
}

/// Signs that part two stretches are kept as words: `2 ans, 6 mois avec sursis` is no length of 30
/// months. A length in brackets is part of the one before: `1 an (6 mois ferme)`.
fn parted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find(['(', ',', ';', '/', '+']) {
        let (before, tail) = rest.split_at(at);
        out.push_str(before);
        let inside = tail.split(')').next().unwrap_or_default().to_lowercase();
        let length =
            tail.starts_with('(') && ["mois", "an", "jour"].iter().any(|u| inside.contains(u));
        out.push_str(match (tail.starts_with('('), length) {
            (true, true) => " dont ",
            (true, false) => " ",
            _ => " ; ",
        });
        rest = tail.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.replace(';', " sep ")
}

/// `18mois`, `1an6mois`, `50000F`: a letter after a digit begins a word, and the other way round.
fn split_glued(folded: &str) -> Vec<String> {
    let mut out: Vec<String> = vec![String::new()];
    let mut last = ' ';
    for sign in folded.chars() {
        let turns = last.is_ascii_digit() != sign.is_ascii_digit() && last != ' ';
        if sign == ' ' || turns {
            out.push(String::new());
        }
        if sign != ' '
            && let Some(word) = out.last_mut()
        {
            word.push(sign);
        }
        last = sign;
    }
    out.retain(|w| !w.is_empty());
    out
}

fn unit(word: &str) -> Option<Length> {
    match word {
        "an" | "ans" | "annee" | "annees" | "year" | "years" | "a" => {
            Some(Length { months: 12, days: 0 })
        }
        "mois" | "m" | "ms" | "moi" | "month" | "months" => Some(Length { months: 1, days: 0 }),
        "jour" | "jours" | "j" | "jrs" | "jr" | "day" | "days" => {
            Some(Length { months: 0, days: 1 })
        }
        "semaine" | "semaines" => Some(Length { months: 0, days: 7 }),
        _ => None,
    }
}

fn is_money(word: &str) -> bool {
    matches!(word, "f" | "fcfa" | "cfa" | "francs" | "franc" | "xof" | "frs" | "fr" | "frcs")
}

/// One stretch: its length, what it is, and whether it stands after *dont*.
type Stretch = (Length, Part, bool);

/// The words without the interdiction de séjour and its length, which is no time in prison.
fn without_exclusion<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let Some(at) = words.iter().position(|w| w.starts_with("interdi")) else {
        return words.to_vec();
    };
    let length_at = |from: usize| {
        let (_, used) = leading_number(words.get(from..)?)?;
        unit(words.get(from + used)?).map(|_| from + used + 1)
    };
    // `5 ans d'interdiction de séjour`: the length stands before.
    let start = (at.saturating_sub(8)..at).find(|from| {
        length_at(*from).is_some_and(|end| {
            words.get(end..at).is_some_and(|w| w.iter().all(|w| matches!(*w, "d" | "de")))
        })
    });
    let mut end = at + 1;
    while words.get(end).is_some_and(|w| {
        matches!(
            *w,
            "de" | "d"
                | "du"
                | "sejour"
                | "sejourner"
                | "pendant"
                | "pour"
                | "sur"
                | "le"
                | "territoire"
                | "national"
        )
    }) {
        end += 1;
    }
    // `interdiction de séjour de 5 ans`: the length stands after.
    if start.is_none() {
        end = length_at(end).unwrap_or(end);
    }
    let mut kept = words[..start.unwrap_or(at)].to_vec();
    kept.push("sep");
    kept.extend(&words[end..]);
    kept
}

/// Whether the money named here goes to the victim or the court, not to the fine.
fn is_damages(after: &[&str]) -> bool {
    let next =
        after.iter().skip_while(|w| is_money(w) || matches!(**w, "de" | "d" | "a" | "titre"));
    let next: Vec<&str> = next.take(2).copied().collect();
    match next.as_slice() {
        [first, ..]
            if ["dommage", "interet", "depen", "dedommag", "reparation", "frais", "di"]
                .iter()
                .any(|s| first.starts_with(s)) =>
        {
            true
        }
        ["d", "i"] | ["i", _] => true,
        _ => false,
    }
}

/// Cuts the words into stretches, with the fine and whether words were left that say nothing.
fn parse_parts(words: &[&str]) -> Option<(Vec<Stretch>, Option<i64>, bool)> {
    let mut parts: Vec<Stretch> = Vec::new();
    let (mut fine, mut junk, mut within, mut last_unit) = (None, false, false, None);
    let mut announced = Part::Plain;
    let mut at = 0;
    while at < words.len() {
        let word = words[at];
        let Some((number, used)) = leading_number(&words[at..]) else {
            match word {
                "dont" => within = true,
                // `2 ans S` may be a suspended sentence, `2 an(s)` is a plural: the first is not told.
                "s" if at > 0 && matches!(words[at - 1], "ans" | "mois") => return None,
                "demi" | "demie" if at > 1 && words[at - 1] == "et" => {
                    let months = match unit(words[at - 2])? {
                        Length { months: 12, .. } => 6,
                        _ => return None,
                    };
                    let (length, ..) = parts.last_mut()?;
                    length.months += months;
                }
                "sursis" | "suspendu" => announced = mark(&mut parts, Part::Suspended),
                "ferme" | "fermes" | "firme" => announced = mark(&mut parts, Part::Firm),
                w if unit(w).is_some() && w.len() > 2 => return None,
                w if is_money(w) || w.starts_with("amende") => {}
                _ => junk = junk || word.len() > 9,
            }
            at += 1;
            continue;
        };
        let start = at;
        at += used;
        // `un (1) an`, `1 (un) an`: the number twice.
        match words.get(at..).and_then(leading_number) {
            Some((again, more)) if again == number && unit(words[at - 1]).is_none() => at += more,
            _ => {}
        }
        let next = words.get(at).copied().unwrap_or_default();
        let before_is_fine = words[..start].iter().rev().take(2).any(|w| w.starts_with("amende"));
        if number >= 1000 && is_damages(&words[at..]) {
            continue;
        } else if is_money(next) || next.starts_with("amende") || (before_is_fine && number >= 1000)
        {
            fine = Some(number);
        } else if let Some(per) = unit(next) {
            at += 1;
            last_unit = Some(per);
            add(&mut parts, number, per, within, words, start);
            if announced != Part::Plain {
                announced = mark(&mut parts, announced);
            }
        } else if next.is_empty() && number >= 1000 {
            fine = Some(number);
        } else if let (true, Some(per)) = (within, last_unit) {
            // A bare number after *dont* counts in the unit of the first.
            add(&mut parts, number, per, within, words, start);
        } else if next == "d" || next == "de" {
            at += 1;
        } else {
            return None;
        }
    }
    Some((parts, fine, junk))
}

/// Adds a length, joined to the one just before when nothing stands between (*1 an 6 mois*).
fn add(
    parts: &mut Vec<Stretch>,
    number: i64,
    per: Length,
    within: bool,
    words: &[&str],
    start: usize,
) {
    let length =
        Length { months: per.months.saturating_mul(number), days: per.days.saturating_mul(number) };
    let follows = start > 0
        && (unit(words[start - 1]).is_some()
            || words[start - 1] == "et" && start > 1 && unit(words[start - 2]).is_some());
    // `1 an 6 mois` is one length; `2 ans - 1 an` or `6 mois à 1 an` are two.
    let smaller = |last: &Length| match (per.months, last.days) {
        (12, _) => false,
        (1, 0) => last.months % 12 == 0,
        (_, days) => days == 0,
    };
    match parts.last_mut() {
        Some((last, Part::Plain, same)) if follows && *same == within && smaller(last) => {
            last.months = last.months.saturating_add(length.months);
            last.days = last.days.saturating_add(length.days);
        }
        _ => parts.push((length, Part::Plain, within)),
    }
}

/// Says what the last stretch is; before any stretch, what the next one will be.
fn mark(parts: &mut [Stretch], kind: Part) -> Part {
    match parts.last_mut() {
        Some((_, part, _)) => {
            if *part == Part::Plain {
                *part = kind;
            }
            Part::Plain
        }
        None => kind,
    }
}

/// Firm and suspended parts of the stretches.
fn share(parts: &[Stretch]) -> Option<(Length, Length)> {
    match parts {
        [(all, Part::Suspended, false)] => Some((Length::default(), *all)),
        [(all, _, false)] => Some((*all, Length::default())),
        [(all, _, false), (some, Part::Suspended, true)] => Some((all.minus(*some)?, *some)),
        [(all, _, false), (some, _, true)] => Some((*some, all.minus(*some)?)),
        [(firm, Part::Firm | Part::Plain, false), (susp, Part::Suspended, false)]
        | [(susp, Part::Suspended, false), (firm, Part::Firm, false)] => Some((*firm, *susp)),
        [(_, _, false), (firm, Part::Firm, true), (susp, Part::Suspended, true)]
        | [(_, _, false), (susp, Part::Suspended, true), (firm, Part::Firm, true)] => {
            Some((*firm, *susp))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_the_field() {
        let read = |text: &str| {
            read_sentence(text).map(|s| {
                (
                    s.outcome,
                    s.firm_m.unwrap_or(0),
                    s.firm_d.unwrap_or(0),
                    s.susp_m.unwrap_or(0),
                    s.fine.unwrap_or(0),
                )
            })
        };
        for (text, firm_m, firm_d, susp_m, fine) in [
            ("2 ans ferme", 24, 0, 0, 0),
            ("18 mois dont 6 avec sursis", 12, 0, 6, 0),
            ("1 an 2 mois dont 8 mois ferme", 8, 0, 6, 0),
            ("dix-huit mois", 18, 0, 0, 0),
            ("1 an ferme et 6 mois avec sursis + 300.000 FCFA", 12, 0, 6, 300_000),
            ("2 ans d'emprisonnement ferme et 300 000 F d'amende", 24, 0, 0, 300_000),
            ("18mois", 18, 0, 0, 0),
            ("1 an avec sursis", 0, 0, 12, 0),
            ("un (1) an d'emprisonnement", 12, 0, 0, 0),
            ("45 jours", 0, 45, 0, 0),
            ("un an et six mois", 18, 0, 0, 0),
            ("2 ans dont 1 ferme", 12, 0, 12, 0),
            ("six mois fermes, amende de 50.000 F", 6, 0, 0, 50_000),
            ("2 ans, 6 mois avec sursis", 24, 0, 6, 0),
            ("1 an (6 mois ferme)", 6, 0, 6, 0),
            ("1an6mois", 18, 0, 0, 0),
        ] {
            assert_eq!(read(text), Some(("convicted", firm_m, firm_d, susp_m, fine)), "{text}");
        }
        assert_eq!(read("10 jours de contrainte par corps"), Some(("contrainte", 0, 10, 0, 0)));
        assert_eq!(read("50.000 FCFA d'amende"), Some(("fine_only", 0, 0, 0, 50_000)));
        for none in [
            "cf. extrait",
            "illisible",
            "x ans ferme",
            "voir jugement",
            "? ans",
            "2 ans dont 3 avec sursis",
            "2 ans / 6 mois",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
