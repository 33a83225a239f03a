//! Which persons have all the words that are wanted, best first, without looking at everybody:
//! the best readings of the two rarest words are tried together first, and the search stops when
//! nobody left can be better than those found.

use super::Index;
use super::persons::{Borne, Place};
use super::slots::Slots;
use super::vocabulary::Token;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Scores are counted in ten-thousandths.
pub(super) const ONE: f32 = 10_000.0;
/// The word begins with what was typed.
pub(super) const PREFIX: u16 = 9_000;
/// A known spelling of the word, or its sounds, begin so.
pub(super) const SOUNDING_PREFIX: u16 = 8_600;
/// A word found in the alias weighs this much of one found in the name.
const ALIAS: f32 = 0.94;
/// The person has words that were not typed.
const PARTIAL: f32 = 0.88;
/// How many persons are looked at to show favoured ones first among equals.
const FAVOUR_BUDGET: usize = 20_000;
/// Words typed beyond these are not used.
pub(super) const WORDS: usize = 8;

impl Index {
    /// The persons all of whose wanted words are there, with their scores, best first.
    pub(super) fn fitting(&self, wanted: &[Wanted], limit: usize) -> Vec<(u16, u32)> {
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
                let Some(slots) = (if sole { entry.sole.as_deref() } else { Some(&entry.bearers) })
                else {
                    continue;
                };
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
    fn offer(&self, slots: &Slots, bound: u16, best: &mut Best, score: impl Fn(&[Borne]) -> u16) {
        let mut words = Vec::new();
        for slot in slots.newest_first() {
            if best.is_full(bound) && !best.still_favours() {
                break;
            }
            self.persons.read(slot, &mut words);
            let score = score(&words);
            if score > 0 {
                best.offer(score, self.persons.is_favoured(slot), slot);
            }
        }
    }

    pub(super) fn bearers(&self, token: Token) -> usize {
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
}

/// The words of the vocabulary that fit a typed word.
pub(super) struct Wanted {
    /// By token; 0 for those that do not fit.
    pub scores: Vec<u16>,
    /// Those that fit, best first.
    pub tokens: Vec<Token>,
}

impl Wanted {
    pub fn put(&mut self, token: Token, score: u16) {
        if let Some(known) = self.scores.get_mut(token as usize) {
            if *known == 0 && score > 0 {
                self.tokens.push(token);
            }
            *known = score.max(*known);
        }
    }

    pub fn score(&self, token: Token) -> u16 {
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
pub(super) fn assign(wanted: &[Wanted], words: &[Borne]) -> impl Iterator<Item = Option<usize>> {
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
