//! The words of a written name: particles told apart, torn prefixes joined again.

use super::fold;

/// Words that say "son of", "daughter of" or "wife's line" and are kept or dropped at will.
const PARTICLES: [&str; 19] = [
    "ag", "agg", "walet", "walat", "welet", "oualet", "wallet", "ould", "wold", "wuld", "weld",
    "uld", "mint", "ment", "bin", "ben", "ibn", "bint", "bent",
];

/// The particles that are also written in one word with the name after them: Agaly, Ouldhamed.
const JOINED: [&str; 5] = ["ag", "ould", "wuld", "walet", "oualet"];

/// The name after a particle that is written in one word with it; with the u by which French
/// writing keeps the g of Aguissa hard, and without.
pub(super) fn after_particle(word: &str) -> impl Iterator<Item = &str> {
    let rests = JOINED.iter().filter_map(|particle| word.strip_prefix(particle));
    let soft = word.strip_prefix("agu").filter(|rest| rest.starts_with(['e', 'i']));
    rests.chain(soft).filter(|rest| rest.len() >= 3)
}

/// Whether a folded word is a particle (Ag, Walet, Ould, Mint …), which never tells two names
/// apart.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The words of a name as written, folded, in order.
///
/// A prefix torn from its word is joined again: `N' Diaye` and `N Diaye` are `ndiaye`, `El Hadj`
/// and `Al Hadji` are `elhadj` and `alhadji`.
pub fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut out: Vec<String> = Vec::new();
    let mut parts = folded.split(' ').filter(|w| !w.is_empty()).peekable();
    while let Some(word) = parts.next() {
        let joins = match (word, parts.peek()) {
            ("n", Some(next)) => next.starts_with(|c: char| !"aeiouy".contains(c)),
            ("el" | "al", Some(next)) => !is_particle(next),
            _ => false,
        };
        match (joins, parts.peek()) {
            (true, Some(next)) => {
                out.push(format!("{word}{next}"));
                parts.next();
            }
            _ => out.push(word.to_owned()),
        }
    }
    out
}

/// The words that tell names apart: particles left out, unless nothing else is written (Walet is
/// also a family name of its own).
pub fn telling_words(name: &str) -> Vec<String> {
    let all = words(name);
    let telling: Vec<String> = all.iter().filter(|w| !is_particle(w)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}
