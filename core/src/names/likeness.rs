//! How alike two written names are, and when they are one name.

use super::distance::word_distance;
use super::key::key;
use super::lexicon::{Lexicon, Reading};
use super::words::telling_words;

/// At or above this, two names are surely one: the same letters, known spellings of one name, or
/// spellings that sound the same and are near no other name.
pub const SURELY: f64 = 0.95;

/// At or above this, two words pass for one name in two spellings when nothing else is known.
const SPELLING: f64 = 0.865;

/// Below this, two words are no pair at all.
const PAIR: f64 = 0.6;

/// A word of a name, read once and compared many times.
#[derive(Clone, Debug)]
pub struct Word {
    text: String,
    sounds: String,
    reading: Reading,
}

/// How two words came to agree, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// The same letters.
    Exact,
    /// Known spellings of one name.
    Variant,
    /// So many hundredths of a sound apart, by the nearest way.
    Near(u16),
    /// Both known, and spellings of different names; so many hundredths of a sound apart.
    Other(u16),
    /// Nothing in common.
    None,
}

impl Word {
    /// Reads a folded word against the embedded lexicon.
    pub fn new(folded: &str) -> Word {
        Word::read(folded, Lexicon::embedded())
    }

    /// Reads a folded word against a lexicon.
    pub fn read(folded: &str, lexicon: &Lexicon) -> Word {
        let sounds = key(folded);
        let reading = lexicon.read(folded, &sounds);
        Word { text: folded.to_owned(), sounds, reading }
    }

    /// The folded word.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its key ([`super::key`]).
    pub fn sounds(&self) -> &str {
        &self.sounds
    }

    /// The names it is, or may be, a spelling of.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// How this word and another agree.
    pub fn link(&self, other: &Word) -> Link {
        if self.text == other.text {
            return Link::Exact;
        }
        let (a, b) = (&self.reading, &other.reading);
        let shared = a.names.iter().filter_map(|(group, cost)| {
            b.names.iter().find(|n| n.0 == *group).map(|n| cost.saturating_add(n.1))
        });
        let shared = shared.min();
        if a.known && b.known && shared.is_some() {
            return Link::Variant;
        }
        // Always in one order: where several ways lead from one word to the other, the cheapest
        // that is found may hang on where one begins.
        let (x, y) = if self.text <= other.text { (self, other) } else { (other, self) };
        let direct = word_distance((&x.text, &x.sounds), (&y.text, &y.sounds), 200);
        let likely = || a.likely().any(|g| b.likely().any(|h| g == h));
        let apart = !a.names.is_empty() && !b.names.is_empty() && !likely();
        match (shared, direct) {
            (Some(shared), _) if apart => Link::Near(shared),
            // Each has a name of its own, and not the same one.
            (None, Some(direct)) if apart && (a.known || b.known) => Link::Other(direct),
            (Some(shared), Some(direct)) => Link::Near(shared.min(direct)),
            (shared, direct) => shared.or(direct).map_or(Link::None, Link::Near),
        }
    }

    /// How alike this word and another are, 0 to 1.
    pub fn likeness(&self, other: &Word) -> f64 {
        let sounds = self.sounds.len().min(other.sounds.len());
        let rivals = |word: &Word| word.reading.likely().count() > 1;
        likeness(self.link(other), sounds, rivals(self) || rivals(other))
    }

    /// Whether this word and another pass for one name in two spellings.
    pub fn same(&self, other: &Word) -> bool {
        self.likeness(other) >= SPELLING
    }
}

/// The likeness of two words linked so, the shorter of which has so many sounds; `rivals` when
/// one of them could be another name as well.
pub fn likeness(link: Link, sounds: usize, rivals: bool) -> f64 {
    let near = |cost: u16| 0.97 - 0.006 * f64::from(cost) / sounds.clamp(3, 12) as f64;
    match link {
        Link::Exact => 1.0,
        Link::Variant => 0.98,
        Link::Near(cost) => (near(cost) - if rivals { 0.025 } else { 0.0 }).max(0.0),
        Link::Other(cost) => (near(cost) - 0.25).max(0.0),
        Link::None => 0.0,
    }
}

/// The words of a written name that tell it apart, read against the embedded lexicon.
pub fn read_name(written: &str) -> Vec<Word> {
    telling_words(written).iter().map(|w| Word::new(w)).collect()
}

/// How alike two whole written names are, 0 to 1, in any spelling and order of words;
/// [`SURELY`] or more means one name. Symmetric.
pub fn similarity(a: &str, b: &str) -> f64 {
    words_similarity(&read_name(a), &read_name(b))
}

/// [`similarity`], of names already read.
pub fn words_similarity(a: &[Word], b: &[Word]) -> f64 {
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, x) in a.iter().enumerate() {
        pairs.extend(b.iter().enumerate().map(|(j, y)| (x.likeness(y), i, j)));
    }
    pairs.retain(|p| p.0 >= PAIR);
    pairs.sort_by(|p, q| q.0.total_cmp(&p.0).then((p.1 + p.2).cmp(&(q.1 + q.2))));
    let (mut taken_a, mut taken_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut likenesses = Vec::new();
    for (likeness, i, j) in pairs {
        if !taken_a[i] && !taken_b[j] {
            (taken_a[i], taken_b[j]) = (true, true);
            likenesses.push(likeness);
        }
    }
    whole(&likenesses, a.len() + b.len())
}

/// The likeness of two names of `words` words together, from the likenesses of their pairs.
fn whole(pairs: &[f64], words: usize) -> f64 {
    if pairs.is_empty() {
        return 0.0;
    }
    let least = pairs.iter().copied().fold(1.0, f64::min);
    let mean = pairs.iter().sum::<f64>() / pairs.len() as f64;
    let covered = 2.0 * pairs.len() as f64 / words as f64;
    (least + mean) / 2.0 * covered.sqrt()
}

/// Whether the words of two names pair off one to one, in any order, as spellings of one name. No
/// word agrees with nothing.
pub fn same_words(a: &[Word], b: &[Word]) -> bool {
    fn rest(a: &[Word], left: &mut Vec<&Word>) -> bool {
        let Some((first, others)) = a.split_first() else { return left.is_empty() };
        (0..left.len()).any(|i| {
            first.same(left[i]) && {
                let taken = left.remove(i);
                let fits = rest(others, left);
                left.insert(i, taken);
                fits
            }
        })
    }
    if a.is_empty() || a.len() != b.len() {
        return false;
    }
    // Words written alike pair off without a search.
    let mut left: Vec<&Word> = b.iter().collect();
    let mut unpaired: Vec<Word> = Vec::new();
    for word in a {
        match left.iter().position(|w| w.text == word.text) {
            Some(at) => drop(left.remove(at)),
            None => unpaired.push(word.clone()),
        }
    }
    unpaired.len() <= 8 && rest(&unpaired, &mut left)
}

/// Whether two folded words pass for one name in two spellings.
pub fn same_word(a: &str, b: &str) -> bool {
    a == b || Word::new(a).same(&Word::new(b))
}

/// Whether two persons bear the same family name and the same given names in any spelling:
/// neither the order of the given names nor Ag, Walet, Ould, Mint tell two persons apart. A name
/// that is not written agrees with nothing.
pub fn same_name(a_family: &str, a_given: &str, b_family: &str, b_given: &str) -> bool {
    // Most names differ in how many words they have, or not at all: neither needs reading.
    let agree = |a: &str, b: &str| {
        let (a, b) = (telling_words(a), telling_words(b));
        let read = |words: &[String]| words.iter().map(|w| Word::new(w)).collect::<Vec<_>>();
        !a.is_empty() && a.len() == b.len() && (a == b || same_words(&read(&a), &read(&b)))
    };
    agree(a_family, b_family) && agree(a_given, b_given)
}
