//! All pairs of a register that are possibly one person, without comparing everybody with
//! everybody: only persons who share a reading of a family word and of a given word meet.

use crate::names::{KnownPerson, PersonFacts, Word, coarse, read_name, same_words};
use std::collections::HashMap;

/// The pairs (earlier, later), by place in the list, for which
/// [`crate::names::same_person`] holds; ordered by the later, then the earlier.
pub fn same_pairs(persons: &[PersonFacts]) -> Vec<(usize, usize)> {
    let known: Vec<KnownPerson> = persons.iter().map(KnownPerson::new).collect();
    let names = known.iter().map(|p| (p.family.as_slice(), p.given.as_slice()));
    meeting(names, |earlier, later| {
        known
            .get(earlier)
            .zip(known.get(later))
            .is_some_and(|(a, b)| a.can_be(b) && a.agreement(b).same_person())
    })
}

/// The pairs (earlier, later), by place in the list, of family and given names for which
/// [`crate::names::same_name`] holds; ordered by the later, then the earlier.
pub fn namesakes(names: &[(&str, &str)]) -> Vec<(usize, usize)> {
    let read: Vec<(Vec<Word>, Vec<Word>)> =
        names.iter().map(|(family, given)| (read_name(family), read_name(given))).collect();
    meeting(read.iter().map(|n| (n.0.as_slice(), n.1.as_slice())), |earlier, later| {
        read.get(earlier)
            .zip(read.get(later))
            .is_some_and(|(a, b)| same_words(&a.0, &b.0) && same_words(&a.1, &b.1))
    })
}

/// The pairs that `agree`, among those who share a reading of both names.
fn meeting<'a>(
    names: impl Iterator<Item = (&'a [Word], &'a [Word])>,
    agree: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let mut blocks: HashMap<u64, Vec<usize>> = HashMap::new();
    for (place, (family, given)) in names.enumerate() {
        for key in keys(family, given) {
            blocks.entry(key).or_default().push(place);
        }
    }
    let mut pairs = Vec::new();
    for block in blocks.values() {
        for (i, &later) in block.iter().enumerate() {
            let earlier = block.iter().take(i).copied();
            pairs.extend(earlier.filter(|&e| agree(e, later)).map(|e| (e, later)));
        }
    }
    pairs.sort_unstable_by_key(|&(earlier, later)| (later, earlier));
    pairs.dedup();
    pairs
}

/// One number for each reading of the family name with each reading of a given name.
fn keys(family: &[Word], given: &[Word]) -> Vec<u64> {
    let (family, given) = (readings(family), readings(given));
    let both = |f: &u32, g: &u32| u64::from(*f) << 32 | u64::from(*g);
    let mut keys: Vec<u64> =
        family.iter().flat_map(|f| given.iter().map(move |g| both(f, g))).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Numbers that two spellings of one word have in common: the names it may be, and for an unknown
/// word also its wide key, whole and with one sound left out.
fn readings(words: &[Word]) -> Vec<u32> {
    let mut out = Vec::new();
    for word in words {
        out.extend(word.reading().names.iter().map(|n| u32::from(n.0)));
        if !word.reading().known {
            let key = coarse(word.sounds());
            let number = |bytes: &mut dyn Iterator<Item = u8>| {
                1 << 31
                    | bytes
                        .fold(0x811c_9dc5u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
            };
            out.push(number(&mut key.bytes()));
            for i in 0..if key.len() > 3 { key.len() } else { 0 } {
                out.push(number(&mut key.bytes().take(i).chain(key.bytes().skip(i + 1))));
            }
        }
    }
    out
}
