//! When two written names are one name.

use super::lexicon::Lexicon;
use super::words::telling_words;

/// Whether two folded words are one name in two spellings.
pub fn same_word(a: &str, b: &str) -> bool {
    let lexicon = Lexicon::embedded();
    a == b || lexicon.groups_of(a).iter().any(|g| lexicon.groups_of(b).contains(g))
}

/// Whether the words of `a` and `b` pair off one to one, in any order.
fn pair_off(a: &[String], b: &[String]) -> bool {
    fn rest(a: &[String], b: &mut Vec<&String>) -> bool {
        let Some((first, others)) = a.split_first() else { return b.is_empty() };
        (0..b.len()).any(|i| {
            same_word(first, b[i]) && {
                let taken = b.remove(i);
                let fits = rest(others, b);
                b.insert(i, taken);
                fits
            }
        })
    }
    a.len() == b.len() && a.len() <= 8 && rest(a, &mut b.iter().collect())
}

/// Whether two persons bear the same family name and the same given names in any spelling: known
/// spellings of one name count as one, and neither the order of the given names nor Ag, Walet,
/// Ould, Mint tell two persons apart. A name that is not written agrees with nothing.
pub fn same_name(a_family: &str, a_given: &str, b_family: &str, b_given: &str) -> bool {
    let agree = |a: &str, b: &str| {
        let (a, b) = (telling_words(a), telling_words(b));
        !a.is_empty() && pair_off(&a, &b)
    };
    agree(a_family, b_family) && agree(a_given, b_given)
}
