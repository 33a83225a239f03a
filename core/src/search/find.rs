//! From what was typed to the persons who fit, best first.

use super::persons::{Borne, Place};
use super::vocabulary::{Entry, Token};
use super::{Index, numbers};
use crate::names::{Lexicon, Link, Word, is_particle, likeness, words};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

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

/// Scores are counted in ten-thousandths.
const ONE: f32 = 10_000.0;
/// The word begins with what was typed.
const PREFIX: u16 = 9_000;
/// A known spelling of the word, or its sounds, begin so.
const SOUNDING_PREFIX: u16 = 8_600;
/// A word found in the alias weighs this much of one found in the name.
const ALIAS: f32 = 0.94;
/// The person has words that were not typed.
const PARTIAL: f32 = 0.88;
/// One of the words typed fits nothing of the person.
const LEFT_OUT: f32 = 0.75;
/// Spellings less alike are not shown, unless next to nothing else is found.
const ALIKE: f32 = 0.80;
const ALIKE_WIDE: f32 = 0.54;
/// With fewer answers than this the search is widened.
const FEW: usize = 10;
/// With fewer, one of the words typed may fit nothing.
const FEW_WHOLE: usize = 3;
/// How many persons are looked at to show favoured ones first among equals.
const FAVOUR_BUDGET: usize = 20_000;
/// Words typed beyond these are not used.
const WORDS: usize = 8;

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
        let (numbers, name) = split(text);
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
        let typed =
            Typed::read(&name, text.ends_with(char::is_alphanumeric), self.vocabulary.lexicon());
        for hit in self.find_words(&typed, limit, few.min(limit)) {
            match hits.iter_mut().find(|h| h.id == hit.id && !numbers.is_empty()) {
                // Name and number both: surer than either.
                Some(both) => {
                    both.score = both.score.max(hit.score);
                    both.why.extend(hit.why);
                }
                None => hits.push(hit),
            }
        }
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(b.why.len().cmp(&a.why.len())));
        hits.truncate(limit);
        hits
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
                wanted.put(token, (likeness(link, sounds, rivals) as f32 * ONE) as u16);
            }
        }
        if wide || !word.reading().known {
            let floor = if wide { ALIKE_WIDE } else { ALIKE };
            let mut near = Vec::new();
            self.vocabulary.near(word, &mut near);
            for token in near {
                let fits = wanted.score(token) > 0;
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
        wanted
            .tokens
            .sort_by_cached_key(|&t| Reverse((wanted.scores[t as usize], self.bearers(t))));
        wanted
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

    /// The persons all of whose wanted words are there, with their scores, best first.
    fn fitting(&self, wanted: &[Wanted], limit: usize) -> Vec<(u16, u32)> {
        if wanted.iter().any(|w| w.tokens.is_empty()) {
            return Vec::new();
        }
        let mut best = Best::new(limit, self.persons.has_favoured());
        match wanted {
            [] => {}
            [alone] => self.fitting_one(alone, &mut best),
            several => self.fitting_all(several, &mut best),
        }
        best.sorted()
    }

    /// Persons whose only word is wanted, then those who have others.
    fn fitting_one(&self, wanted: &Wanted, best: &mut Best) {
        let wanted = std::slice::from_ref(wanted);
        for sole in [true, false] {
            for &token in wanted.iter().flat_map(|w| &w.tokens) {
                let Some(entry) = self.vocabulary.entry(token) else { continue };
                let score = f32::from(wanted.first().map_or(0, |w| w.score(token)));
                let bound = together(score, score, 1, sole);
                if best.is_closed(bound) {
                    break;
                }
                let slots = if sole { &entry.sole } else { &entry.bearers };
                self.offer(slots, bound, best, |words| {
                    let first = wanted.iter().all(|w| w.leads(token, words));
                    // A person of one word was met before.
                    if first && sole == complete(words, 1) { fit(wanted, words) } else { 0 }
                });
            }
        }
    }

    /// Persons who have all wanted words. Of the two rarest words, the best readings are tried
    /// together first, so that good answers come before all answers are known.
    fn fitting_all(&self, wanted: &[Wanted], best: &mut Best) {
        let mut rarest: Vec<&Wanted> = wanted.iter().collect();
        rarest.sort_by_key(|w| w.tokens.iter().map(|&t| self.bearers(t)).sum::<usize>());
        let [a, b, others @ ..] = rarest.as_slice() else { return };
        let tops: Vec<u16> = others.iter().map(|w| w.top(&w.tokens)).collect();
        let (of_a, of_b) = (self.levels(a), self.levels(b));
        let mut tries = Vec::new();
        for x in &of_a {
            tries.extend(of_b.iter().map(|y| (bound(&tops, x.top, y.top), x, y)));
        }
        tries.sort_by_key(|t| Reverse(t.0));
        for (most, x, y) in tries {
            if best.is_closed(most) {
                break;
            }
            let (driver, drive, other, check) =
                if x.weight <= y.weight { (*a, x, *b, y) } else { (*b, y, *a, x) };
            for &token in drive.tokens {
                let Some(entry) = self.vocabulary.entry(token) else { continue };
                let most = bound(&tops, driver.score(token), check.top);
                if best.is_closed(most) {
                    break;
                }
                self.offer(&entry.bearers, most, best, |words| {
                    let second = other.top_of(words);
                    // Each person is met once: under the best reading of both words.
                    let here = (check.bottom..=check.top).contains(&second);
                    if here && driver.leads(token, words) { fit(wanted, words) } else { 0 }
                });
            }
        }
    }

    /// Offers the persons of a posting, newest first, until none can be better.
    fn offer(&self, slots: &[u32], bound: u16, best: &mut Best, score: impl Fn(&[Borne]) -> u16) {
        for &slot in slots.iter().rev() {
            if best.is_full(bound) && !best.still_favours() {
                break;
            }
            let score = score(self.persons.words(slot));
            if score > 0 {
                best.offer(score, self.persons.is_favoured(slot), slot);
            }
        }
    }

    fn bearers(&self, token: Token) -> usize {
        self.vocabulary.entry(token).map_or(0, |e| e.bearers.len())
    }

    /// The words of the vocabulary that fit a typed word, cut where their scores fall.
    fn levels<'a>(&self, wanted: &'a Wanted) -> Vec<Level<'a>> {
        let mut levels = Vec::new();
        let mut rest = wanted.tokens.as_slice();
        for bottom in
            [ONE as u16, 9_700, PREFIX + 1, PREFIX, SOUNDING_PREFIX + 1, SOUNDING_PREFIX, 1]
        {
            let end = rest.partition_point(|&t| wanted.score(t) >= bottom);
            let (tokens, after) = rest.split_at(end);
            rest = after;
            if !tokens.is_empty() {
                let weight = tokens.iter().map(|&t| self.bearers(t)).sum();
                levels.push(Level { tokens, top: wanted.top(tokens), bottom, weight });
            }
        }
        levels
    }

    fn hit(&self, typed: &[Typed], wanted: &[Wanted], score: u16, slot: u32) -> Option<Hit> {
        let words = self.persons.words(slot);
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
        let only_particles = all.iter().all(|w| is_particle(w));
        let count = all.len();
        all.iter()
            .enumerate()
            .filter(|(_, w)| only_particles || !is_particle(w))
            .take(WORDS)
            .map(|(i, w)| Typed { word: Word::read(w, lexicon), open: open && i + 1 == count })
            .collect()
    }
}

/// What was typed, in numbers and the rest.
fn split(text: &str) -> (Vec<String>, String) {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return (Vec::new(), text.to_owned());
    }
    if numbers::read_number(text).is_some() {
        return (vec![text.to_owned()], String::new());
    }
    let (mut found, mut name) = (Vec::new(), String::new());
    for piece in text.split_whitespace() {
        if piece.contains(|c: char| c.is_ascii_digit()) {
            found.push(piece.to_owned());
        } else {
            name.push_str(piece);
            name.push(' ');
        }
    }
    (found, name)
}

/// The words of the vocabulary that fit a typed word.
struct Wanted {
    /// By token; 0 for those that do not fit.
    scores: Vec<u16>,
    /// Those that fit, best first.
    tokens: Vec<Token>,
}

impl Wanted {
    fn put(&mut self, token: Token, score: u16) {
        if let Some(known) = self.scores.get_mut(token as usize) {
            if *known == 0 && score > 0 {
                self.tokens.push(token);
            }
            *known = score.max(*known);
        }
    }

    fn score(&self, token: Token) -> u16 {
        self.scores.get(token as usize).copied().unwrap_or(0)
    }

    /// The best score among tokens in their order.
    fn top(&self, tokens: &[Token]) -> u16 {
        tokens.first().map_or(0, |&t| self.score(t))
    }

    /// The best score among the words of a person.
    fn top_of(&self, words: &[Borne]) -> u16 {
        words.iter().map(|b| self.score(b.token())).max().unwrap_or(0)
    }

    /// Whether a person with these words is met under this token first.
    fn leads(&self, token: Token, words: &[Borne]) -> bool {
        let mine = self.score(token);
        words.iter().all(|b| {
            let t = b.token();
            t == token || self.score(t) < mine || self.score(t) == mine && t > token
        })
    }
}

/// Part of [`Wanted`]: tokens with scores from `bottom` to `top`, and how many persons bear them.
struct Level<'a> {
    tokens: &'a [Token],
    top: u16,
    bottom: u16,
    weight: usize,
}

/// Which word of the person each typed word takes.
fn assign(wanted: &[Wanted], words: &[Borne]) -> impl Iterator<Item = Option<usize>> {
    let mut taken = 0u64;
    let mut out = [None; WORDS];
    for (place, want) in out.iter_mut().zip(wanted) {
        let mut best = 0;
        for (i, borne) in words.iter().enumerate().take(64) {
            let score = want.score(borne.token());
            if score > best && taken >> i & 1 == 0 {
                (best, *place) = (score, Some(i));
            }
        }
        if let Some(i) = *place {
            taken |= 1 << i;
        }
    }
    out.into_iter().take(wanted.len())
}

/// The score of a person with these words; 0 when a typed word finds none.
fn fit(wanted: &[Wanted], words: &[Borne]) -> u16 {
    let (mut least, mut sum, mut named) = (ONE, 0.0, 0);
    for (want, at) in wanted.iter().zip(assign(wanted, words)) {
        let Some(borne) = at.and_then(|at| words.get(at)) else { return 0 };
        let mut score = f32::from(want.score(borne.token()));
        if borne.place() == Place::Alias {
            score *= ALIAS;
        } else {
            named += 1;
        }
        least = least.min(score);
        sum += score;
    }
    together(least, sum, wanted.len(), complete(words, named))
}

/// Whether the name has just so many words, the alias not counted.
fn complete(words: &[Borne], named: usize) -> bool {
    words.iter().filter(|b| b.place() != Place::Alias).count() == named
}

fn together(least: f32, sum: f32, words: usize, complete: bool) -> u16 {
    let score = (least + sum / words as f32) / 2.0;
    (if complete { score } else { score * PARTIAL }) as u16
}

/// The best score of a person whose words score at most so.
fn bound(others: &[u16], a: u16, b: u16) -> u16 {
    let all = others.iter().copied().chain([a, b]).map(f32::from);
    let (least, sum) = all.fold((ONE, 0.0), |(least, sum): (f32, f32), s| (least.min(s), sum + s));
    together(least, sum, others.len() + 2, true)
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
    !(ascending(first) && ascending(rest))
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

/// The best persons so far.
struct Best {
    limit: usize,
    heap: BinaryHeap<Reverse<(u16, bool, u32)>>,
    /// How many more may be looked at for the sake of favoured ones.
    budget: usize,
}

impl Best {
    fn new(limit: usize, favours: bool) -> Best {
        Best { limit, heap: BinaryHeap::new(), budget: if favours { FAVOUR_BUDGET } else { 0 } }
    }

    fn least(&self) -> Option<(u16, bool)> {
        self.heap.peek().map(|r| (r.0.0, r.0.1))
    }

    /// Whether nobody with a score up to `bound` would be better than those found.
    fn is_full(&self, bound: u16) -> bool {
        self.heap.len() >= self.limit && self.least().is_some_and(|least| least.0 >= bound)
    }

    /// The same, favoured persons included.
    fn is_closed(&self, bound: u16) -> bool {
        self.is_full(bound)
            && (self.budget == 0 || self.least().is_some_and(|l| l.0 > bound || l.1))
    }

    /// Spends a look for a favoured person among equals.
    fn still_favours(&mut self) -> bool {
        let some = self.budget > 0 && self.least().is_some_and(|least| !least.1);
        self.budget -= usize::from(some);
        some
    }

    fn offer(&mut self, score: u16, favoured: bool, slot: u32) {
        if self.heap.len() >= self.limit {
            if self.heap.peek().is_some_and(|r| (score, favoured, slot) <= r.0) {
                return;
            }
            self.heap.pop();
        }
        self.heap.push(Reverse((score, favoured, slot)));
    }

    fn sorted(self) -> Vec<(u16, u32)> {
        self.heap.into_sorted_vec().into_iter().map(|r| (r.0.0, r.0.2)).collect()
    }
}
