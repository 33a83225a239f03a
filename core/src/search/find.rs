//! From what was typed to the persons who fit, best first.

use super::fitting::{ONE, PREFIX, SOUNDING_PREFIX, WORDS, Wanted, assign};
use super::persons::{Borne, Place};
use super::vocabulary::{Entry, Token};
use super::{Index, numbers};
use crate::names::{Lexicon, Link, Word, is_particle, likeness, words};
use std::cmp::Reverse;
use std::collections::HashMap;

/// A person who fits what was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The caller's number.
    pub id: u32,
    /// 0 to 1; [`crate::names::SURELY`] or more means that the whole name was typed, in its own
    /// or a known spelling, or the whole number.
    pub score: f32,
    /// Why the person fits: one reason for each word typed that was found.
    pub why: Vec<Reason>,
    /// The words were typed in another order than names are written in.
    pub reordered: bool,
}

/// Why one word that was typed fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The word typed, folded.
    pub typed: String,
    /// The person's word, folded; empty for a number.
    pub found: String,
    /// How they agree.
    pub how: How,
    /// Where the person's word stands.
    pub place: Place,
}

/// How a typed word agrees with a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The same letters.
    Exact,
    /// A known spelling of the same name.
    Variant,
    /// A spelling that sounds alike.
    Sound,
    /// A letter or two apart.
    Typo,
    /// The beginning of the word.
    Prefix,
}

/// One of the words typed fits nothing of the person.
const LEFT_OUT: f32 = 0.75;
/// Spellings less alike are not shown, unless next to nothing else is found.
const ALIKE: f32 = 0.80;
const ALIKE_WIDE: f32 = 0.545;
/// With fewer answers than this the search is widened.
const FEW: usize = 10;
/// With fewer, one of the words typed may fit nothing.
const FEW_WHOLE: usize = 3;

impl Index {
    /// The persons who fit what was typed, best first, at most `limit`. The last word counts as
    /// unfinished until a space follows it.
    pub fn find(&self, text: &str, limit: usize) -> Vec<Hit> {
        self.find_at_least(text, limit, FEW)
    }

    /// [`Index::find`], with whatever may still have been meant after the good answers: the names
    /// one wrong letter makes of another, the neighbours of a known name.
    pub fn find_wide(&self, text: &str, limit: usize) -> Vec<Hit> {
        self.find_at_least(text, limit, usize::MAX)
    }

    fn find_at_least(&self, text: &str, limit: usize, few: usize) -> Vec<Hit> {
        let (numbers, name) = self.split(text);
        let mut hits: Vec<Hit> = Vec::new();
        for typed in &numbers {
            for (slot, score) in self.numbers.find(typed, limit) {
                let Some(id) = self.persons.id(slot) else { continue };
                let reason = Reason {
                    typed: typed.clone(),
                    found: String::new(),
                    how: if score >= 0.8 { How::Exact } else { How::Prefix },
                    place: Place::Number,
                };
                hits.push(Hit { id, score, why: vec![reason], reordered: false });
            }
        }
        let open = text.ends_with(char::is_alphanumeric);
        let all = Typed::read(&name, open, self.vocabulary.lexicon());
        let telling: Vec<Typed> =
            all.iter().filter(|t| !is_particle(t.word.text())).cloned().collect();
        let mut met: HashMap<u32, usize> = hits.iter().zip(0..).map(|(h, i)| (h.id, i)).collect();
        let mut add = |found: Vec<Hit>| {
            for hit in found {
                match met.get(&hit.id).and_then(|&i| hits.get_mut(i)) {
                    // Found in two ways: by the surer one.
                    Some(both) if both.score < hit.score => *both = hit,
                    Some(both) if !numbers.is_empty() => both.why.extend(hit.why),
                    Some(_) => {}
                    None => {
                        met.insert(hit.id, hits.len());
                        hits.push(hit);
                    }
                }
            }
        };
        if telling.len() < all.len() {
            // Walet is a particle, and a family name of its own.
            add(self.find_words(&all, limit, 0));
        }
        add(self.find_words(&telling, limit, few.min(limit)));
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(b.why.len().cmp(&a.why.len())));
        hits.truncate(limit);
        hits
    }

    /// What was typed, in numbers and the rest.
    fn split(&self, text: &str) -> (Vec<String>, String) {
        let digit = |c: char| c.is_ascii_digit();
        if !text.contains(digit) {
            return (Vec::new(), text.to_owned());
        }
        if numbers::read_number(text).is_some() || !self.numbers.find(text, 1).is_empty() {
            return (vec![text.to_owned()], String::new());
        }
        let (numbers, name): (Vec<&str>, Vec<&str>) =
            text.split_whitespace().partition(|piece| piece.contains(digit));
        (numbers.into_iter().map(str::to_owned).collect(), name.join(" "))
    }

    fn find_words(&self, typed: &[Typed], limit: usize, few: usize) -> Vec<Hit> {
        if typed.is_empty() || limit == 0 {
            return Vec::new();
        }
        let narrow: Vec<Wanted> = typed.iter().map(|t| self.wanted(t, false)).collect();
        let mut found = self.fitting(&narrow, limit);
        let mut wanted = narrow;
        if found.len() < few {
            wanted = typed.iter().map(|t| self.wanted(t, true)).collect();
            found = self.fitting(&wanted, limit);
        }
        let mut hits: Vec<Hit> = found
            .iter()
            .filter_map(|&(score, slot)| self.hit(typed, &wanted, score, slot))
            .collect();
        if hits.len() < FEW_WHOLE && typed.len() > 1 {
            for left_out in 0..typed.len() {
                let mut some = typed.to_vec();
                some.remove(left_out);
                let kept: Vec<Wanted> = some.iter().map(|t| self.wanted(t, false)).collect();
                for (score, slot) in self.fitting(&kept, limit) {
                    let score = f32::from(score) * LEFT_OUT;
                    if let Some(hit) = self.hit(&some, &kept, score as u16, slot)
                        && hits.iter().all(|h| h.id != hit.id)
                    {
                        hits.push(hit);
                    }
                }
            }
        }
        hits
    }

    /// Every word of the vocabulary that fits a typed word.
    fn wanted(&self, typed: &Typed, wide: bool) -> Wanted {
        let mut wanted = Wanted { scores: vec![0; self.vocabulary.len()], tokens: Vec::new() };
        let word = &typed.word;
        let sounds = word.sounds().len();
        let rivals = word.reading().likely().count() > 1;
        if let Some(token) = self.vocabulary.token(word.text()) {
            wanted.put(token, ONE as u16);
        }
        for &(group, cost) in &word.reading().names {
            for &(token, more) in self.vocabulary.of_name(group) {
                let link = match cost + more {
                    0 if word.reading().known => Link::Variant,
                    cost => Link::Near(cost),
                };
                if link == Link::Variant || !self.is_begun(typed, token) {
                    wanted.put(token, (likeness(link, sounds, rivals) as f32 * ONE) as u16);
                }
            }
        }
        if wide || !word.reading().known {
            let floor = if wide { ALIKE_WIDE } else { ALIKE };
            let mut near = Vec::new();
            self.vocabulary.near(word, &mut near);
            for token in near {
                let fits = wanted.score(token) > 0 || self.is_begun(typed, token);
                if let Some(entry) = self.vocabulary.entry(token).filter(|e| !fits && e.is_borne())
                {
                    let like = word.likeness(&entry.word) as f32;
                    if like >= floor {
                        wanted.put(token, (like * ONE) as u16);
                    }
                }
            }
        }
        if typed.open {
            self.beginning(word, &mut wanted);
        }
        wanted.tokens.retain(|&t| self.vocabulary.entry(t).is_some_and(Entry::is_borne));
        let mut tokens = std::mem::take(&mut wanted.tokens);
        tokens.sort_by_cached_key(|&t| Reverse((wanted.score(t), self.bearers(t))));
        Wanted { tokens, ..wanted }
    }

    /// Whether a typed word is the unfinished beginning of a word: it may be many others.
    fn is_begun(&self, typed: &Typed, token: Token) -> bool {
        let begins = |e: &Entry| e.word.text().starts_with(typed.word.text());
        typed.open && self.vocabulary.entry(token).is_some_and(begins)
    }

    /// Words that begin as an unfinished word does, in letters, sounds or a known spelling.
    fn beginning(&self, word: &Word, wanted: &mut Wanted) {
        self.vocabulary.beginning(word.text(), |t| wanted.put(t, PREFIX));
        if word.text().len() >= 3 && word.sounds().len() >= 2 {
            self.vocabulary.sounding(word.sounds(), |t| wanted.put(t, SOUNDING_PREFIX));
        }
        if word.text().len() >= 4 {
            for group in self.vocabulary.lexicon().beginning(word.text()) {
                for &(token, cost) in self.vocabulary.of_name(group) {
                    if cost == 0 {
                        wanted.put(token, SOUNDING_PREFIX);
                    }
                }
            }
        }
    }

    fn hit(&self, typed: &[Typed], wanted: &[Wanted], score: u16, slot: u32) -> Option<Hit> {
        let words = &self.persons.words(slot);
        let mut why = Vec::new();
        let mut order: Vec<usize> = Vec::new();
        for (typed, at) in typed.iter().zip(assign(wanted, words)) {
            let at = at?;
            let borne = words.get(at)?;
            let found = &self.vocabulary.entry(borne.token())?.word;
            why.push(Reason {
                typed: typed.word.text().to_owned(),
                found: found.text().to_owned(),
                how: how(typed, found),
                place: borne.place(),
            });
            order.push(at);
        }
        let id = self.persons.id(slot)?;
        Some(Hit { id, score: f32::from(score) / ONE, why, reordered: reordered(&order, words) })
    }
}

/// A word as typed.
#[derive(Clone)]
struct Typed {
    word: Word,
    /// More letters may follow.
    open: bool,
}

impl Typed {
    fn read(name: &str, open: bool, lexicon: &Lexicon) -> Vec<Typed> {
        let all = words(name);
        let count = all.len();
        all.iter()
            .take(WORDS)
            .enumerate()
            .map(|(i, w)| Typed { word: Word::read(w, lexicon), open: open && i + 1 == count })
            .collect()
    }
}

/// Whether words taken in this order follow neither family–given nor given–family.
fn reordered(order: &[usize], words: &[Borne]) -> bool {
    let ascending = |order: &[usize]| order.windows(2).all(|w| w[0] < w[1]);
    if ascending(order) {
        return false;
    }
    let given = |&i: &usize| words.get(i).is_some_and(|b| b.place() == Place::Given);
    let cut = order.iter().take_while(|i| given(i)).count();
    let (first, rest) = order.split_at(cut);
    !(ascending(first) && ascending(rest)) || rest.iter().any(given)
}

fn how(typed: &Typed, found: &Word) -> How {
    let link = typed.word.link(found);
    let begins = typed.open && found.text().starts_with(typed.word.text());
    match link {
        Link::Exact => How::Exact,
        Link::Variant => How::Variant,
        _ if begins => How::Prefix,
        Link::Near(0..85) => How::Sound,
        Link::Near(_) | Link::Other(_) => How::Typo,
        Link::None => How::Prefix,
    }
}
