//! How far two words sound and look apart.
//!
//! Costs are hundredths: 100 is one full unlike sound. They were set on the known spellings of
//! Malian names and are checked on spellings that the lexicon is not shown (tests/names).

/// Longer words are compared letter by letter without costs for sounds.
const LONGEST: usize = 30;

/// The cost of making one sound out of another.
fn swap(a: u8, b: u8) -> u16 {
    if a == b {
        return 0;
    }
    let (a, b) = if a < b { (a, b) } else { (b, a) };
    match (a, b) {
        (b'e', b'i') => 30,
        (b'E', b'e') => 15,
        (b'E', b'i') => 30,
        (b'E', b'a') => 40,
        (b'o', b'u') => 30,
        (b'A', b'o') => 30,
        (b'A', b'a') => 45,
        (b'A', b'u') => 50,
        (b'a', b'e') => 45,
        (b'a', b'o') => 55,
        (b'a', b'i') => 65,
        (b'i', b'y') => 15,
        (b'u', b'w') => 15,
        (b'J', b'y') => 40,
        (b'v', b'w') => 30,
        (b'g', b'k') => 35,
        (b'b', b'p') => 50,
        (b'd', b't') => 60,
        (b's', b'z') => 30,
        (b'X', b's') => 25,
        (b'C', b'X') => 15,
        (b'C', b's') => 45,
        (b'C', b't') => 30,
        (b'C', b'J') => 45,
        (b'J', b'z') => 35,
        (b'J', b'd') => 40,
        (b'J', b'g') => 50,
        (b'N', b'n') => 30,
        (b'm', b'n') => 45,
        (b'f', b'v') => 40,
        (b'f', b'p') => 60,
        (b'l', b'r') => 55,
        _ if is_vowel(a) && is_vowel(b) => 75,
        _ if is_vowel(a) || is_vowel(b) => 160,
        _ => 100,
    }
}

fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'E' | b'A')
}

/// The cost of leaving out the sound at `i`.
fn drop(key: &[u8], i: usize) -> u16 {
    let c = key[i];
    let before = i.checked_sub(1).and_then(|j| key.get(j)).copied();
    let after = key.get(i + 1).copied();
    match (c, before, after) {
        (b'e', _, None) => 15,
        (b'E' | b'i' | b'u' | b'a', Some(_), None) => 45,
        (b'y' | b'w', _, _) => 25,
        (b'g' | b'k', Some(b'n'), None) => 25,
        (b'n' | b'm', _, None) => 35,
        (b's', _, None) => 40,
        // Housseyni, Fousseyni.
        (b'f', None, Some(x)) if is_vowel(x) => 50,
        (b'n' | b'm', Some(_), Some(x)) if !is_vowel(x) => 40,
        (b't', _, None) => 50,
        (b'e' | b'u' | b'i', Some(p), Some(x)) if !is_vowel(p) && !is_vowel(x) => 45,
        (b'i' | b'a' | b'e', None, _) => 50,
        _ if is_vowel(c) => 65,
        _ => 100,
    }
}

/// The cost of one last sound for another: Aminata and Aminatou, Ahmed and Ahmet, Nouhoum and
/// Nouhoun.
fn ending(before: u8, a: u8, b: u8) -> u16 {
    match (a.min(b), a.max(b)) {
        (b'a', b'u') if before == b't' => 35,
        (b'd', b't') => 30,
        (b'm', b'n') => 20,
        _ => u16::MAX,
    }
}

/// A vowel before a nasal and a consonant: *en*, *an*, *in* are written one for another.
fn nasal(key: &[u8], i: usize) -> bool {
    matches!(key.get(i + 1), Some(b'n' | b'm')) && key.get(i + 2).is_some_and(|&x| !is_vowel(x))
}

/// Hadiza and Hadizatou, Fatouma and Fatoumata: the feminine ending comes and goes.
const ENDING: u16 = 50;

/// The distance between two keys ([`super::key`]), in hundredths, given up above `limit`.
pub fn sound_distance(a: &str, b: &str, limit: u16) -> Option<u16> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let whole = distance(a, b, limit);
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    if long.len() != short.len() + 2 || short.len() < 4 || limit < ENDING {
        return whole;
    }
    let cut = match long {
        [stem @ .., b't', b'u' | b'a'] => distance(stem, short, limit - ENDING),
        _ => None,
    };
    match (whole, cut.map(|d| d + ENDING)) {
        (Some(whole), Some(cut)) => Some(whole.min(cut)),
        (whole, cut) => whole.or(cut),
    }
}

fn distance(a: &[u8], b: &[u8], limit: u16) -> Option<u16> {
    if a.len().max(b.len()) > LONGEST {
        return (a == b).then_some(0);
    }
    let mut above = [0u16; LONGEST + 1];
    let mut row = [0u16; LONGEST + 1];
    for j in 0..b.len() {
        row[j + 1] = row[j] + drop(b, j);
    }
    for i in 0..a.len() {
        let second = std::mem::replace(&mut above, row);
        row[0] = above[0] + drop(a, i);
        let mut least = row[0];
        for j in 0..b.len() {
            let mut same = swap(a[i], b[j]);
            if i > 0 && i + 1 == a.len() && j + 1 == b.len() {
                same = same.min(ending(a[i - 1], a[i], b[j]));
            }
            if same > 20 && is_vowel(a[i]) && is_vowel(b[j]) && nasal(a, i) && nasal(b, j) {
                same = 20;
            }
            let mut best = above[j] + same;
            best = best.min(above[j + 1] + drop(a, i)).min(row[j] + drop(b, j));
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(second[j - 1] + 70);
            }
            row[j + 1] = best;
            least = least.min(best);
        }
        if least > limit {
            return None;
        }
    }
    (row[b.len()] <= limit).then_some(row[b.len()])
}

/// The cost of one wrong letter, whatever it does to the sounds.
const LETTER: u16 = 85;

/// The distance between two folded words with their keys: by sound, or by wrong letters when that
/// is less. In hundredths of a sound, given up above `limit`.
pub fn word_distance(a: (&str, &str), b: (&str, &str), limit: u16) -> Option<u16> {
    let sound = sound_distance(a.1, b.1, limit);
    let limit = sound.unwrap_or(limit);
    if limit < LETTER || a.0.len().abs_diff(b.0.len()) > usize::from(limit / LETTER) {
        return sound;
    }
    let errors = strsim::osa_distance(a.0, b.0).min(9) as u16 * LETTER;
    if errors <= limit { Some(errors) } else { sound }
}
