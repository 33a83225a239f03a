//! The distinct words of all names, each with the persons who bear it.

use super::slots::Slots;
use crate::names::{Group, Lexicon, Neighbours, Word, coarse};
use std::collections::HashMap;

/// A distinct folded word.
pub(super) type Token = u32;

/// Distinct words, found by spelling, beginning, sound, or name.
pub(super) struct Vocabulary {
    lexicon: &'static Lexicon,
    tokens: HashMap<Box<str>, Token>,
    entries: Vec<Entry>,
    /// Tokens in the order of their letters, and of their keys.
    by_text: Vec<Token>,
    by_sound: Vec<Token>,
    /// Not yet placed in the two lists above.
    unplaced: Vec<Token>,
    near: Neighbours,
    /// The words that are, or may be, spellings of each known name, with their distance from it.
    of_name: Vec<Vec<(Token, u16)>>,
}

/// A word and the persons who bear it.
pub(super) struct Entry {
    pub word: Word,
    /// Slots of the persons.
    pub bearers: Slots,
    /// Those of them who have no other word in their name.
    pub sole: Option<Box<Slots>>,
}

impl Entry {
    /// Whether anybody bears the word.
    pub fn is_borne(&self) -> bool {
        !self.bearers.is_empty()
    }
}

/// New words wait in a short list, so that one more person costs no sorting.
const UNPLACED: usize = 256;

impl Vocabulary {
    /// No word yet; words will be read against this lexicon.
    pub fn new(lexicon: &'static Lexicon) -> Vocabulary {
        Vocabulary {
            lexicon,
            tokens: HashMap::new(),
            entries: Vec::new(),
            by_text: Vec::new(),
            by_sound: Vec::new(),
            unplaced: Vec::new(),
            near: Neighbours::default(),
            of_name: Vec::new(),
        }
    }

    /// The lexicon that words are read against.
    pub fn lexicon(&self) -> &'static Lexicon {
        self.lexicon
    }

    /// The number of a folded word, new if need be.
    pub fn intern(&mut self, folded: &str) -> Token {
        if let Some(&token) = self.tokens.get(folded) {
            return token;
        }
        let token = self.entries.len() as Token;
        let word = Word::read(folded, self.lexicon);
        self.near.add(folded, &coarse(word.sounds()), token);
        for &(group, cost) in &word.reading().names {
            let group = usize::from(group);
            if self.of_name.len() <= group {
                self.of_name.resize(group + 1, Vec::new());
            }
            if let Some(tokens) = self.of_name.get_mut(group) {
                tokens.push((token, cost));
            }
        }
        self.entries.push(Entry { word, bearers: Slots::default(), sole: None });
        self.tokens.insert(folded.into(), token);
        self.unplaced.push(token);
        token
    }

    /// Places new words in their order, when enough have come.
    pub fn place(&mut self, all: bool) {
        if self.unplaced.is_empty() || !all && self.unplaced.len() < UNPLACED {
            return;
        }
        let entries = &self.entries;
        let text = |t: &Token| entries.get(*t as usize).map_or("", |e| e.word.text());
        let sounds = |t: &Token| entries.get(*t as usize).map_or("", |e| e.word.sounds());
        self.by_text.extend(&self.unplaced);
        self.by_sound.append(&mut self.unplaced);
        self.by_text.sort_by(|a, b| text(a).cmp(text(b)));
        self.by_sound.sort_by(|a, b| sounds(a).cmp(sounds(b)));
        if all {
            self.near.settle();
        }
    }

    pub fn token(&self, folded: &str) -> Option<Token> {
        self.tokens.get(folded).copied()
    }

    pub fn entry(&self, token: Token) -> Option<&Entry> {
        self.entries.get(token as usize)
    }

    pub fn entry_mut(&mut self, token: Token) -> Option<&mut Entry> {
        self.entries.get_mut(token as usize)
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Words that are, or may be, spellings of a known name, with their distance from it.
    pub fn of_name(&self, group: Group) -> &[(Token, u16)] {
        self.of_name.get(usize::from(group)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Words that begin with these letters.
    pub fn beginning(&self, folded: &str, each: impl FnMut(Token)) {
        self.starting(&self.by_text, folded, |e| e.word.text(), each);
    }

    /// Words that begin with these sounds.
    pub fn sounding(&self, sounds: &str, each: impl FnMut(Token)) {
        self.starting(&self.by_sound, sounds, |e| e.word.sounds(), each);
    }

    fn starting(
        &self,
        order: &[Token],
        with: &str,
        of: impl Fn(&Entry) -> &str,
        mut each: impl FnMut(Token),
    ) {
        let read = |t: &Token| self.entries.get(*t as usize).map_or("", &of);
        let from = order.partition_point(|t| read(t) < with);
        order.iter().skip(from).take_while(|t| read(t).starts_with(with)).for_each(|&t| each(t));
        self.unplaced.iter().filter(|t| read(t).starts_with(with)).for_each(|&t| each(t));
    }

    /// Words that may be at one error from this one, or other spellings of one that is not known.
    pub fn near(&self, word: &Word, found: &mut Vec<Token>) {
        let known = word.reading().known;
        self.near.near(word.text(), &coarse(word.sounds()), known, found);
    }

    /// Bytes of the postings, and of everything else, roughly.
    pub fn bytes(&self) -> (usize, usize) {
        let of = |e: &Entry| e.bearers.bytes() + e.sole.as_ref().map_or(0, |s| s.bytes() + 48);
        let postings: usize = self.entries.iter().map(of).sum();
        let words: usize = self.entries.iter().map(|e| 3 * e.word.text().len() + 24).sum();
        let lists = 4 * (self.by_text.capacity() + self.by_sound.capacity());
        let names: usize = self.of_name.iter().map(|n| 8 * n.capacity() + 24).sum();
        let entries = self.entries.capacity() * size_of::<Entry>() + self.tokens.capacity() * 25;
        (postings, words + lists + names + entries + self.near.bytes())
    }

    /// Gives back spare room.
    pub fn shrink(&mut self) {
        for entry in &mut self.entries {
            entry.bearers.shrink();
            entry.sole.iter_mut().for_each(|sole| sole.shrink());
        }
    }
}
