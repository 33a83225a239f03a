//! Four words for two certificates: two people compare them by voice, which a stranger between
//! the two PCs could not arrange.

use sha2::{Digest, Sha256};
use std::sync::LazyLock;

static WORDS: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("../../../assets/stations/words.txt").lines().collect());

/// The words of two fingerprints, the same from either side.
pub fn four_words(one: &str, other: &str) -> String {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    let digest = Sha256::digest(format!("agiderm-words:{first}:{second}"));
    let words = digest.chunks_exact(2).take(4).filter_map(|pair| {
        let number = pair.iter().fold(0usize, |n, b| n * 256 + usize::from(*b));
        WORDS.get(number % WORDS.len().max(1)).copied()
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_see_the_same_words_and_others_do_not() {
        assert_eq!(four_words("aa", "bb"), four_words("bb", "aa"));
        assert_ne!(four_words("aa", "bb"), four_words("aa", "bc"));
        assert_eq!(four_words("aa", "bb").split(' ').count(), 4);
        let mut unique = WORDS.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), WORDS.len());
    }
}
