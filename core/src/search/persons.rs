//! What the index keeps of each person: the words of the name, in one flat array.

use std::collections::HashMap;

/// Where a word stands in what is written of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the family name.
    Family,
    /// In the given names.
    Given,
    /// In the alias (surnom).
    Alias,
    /// It is the écrou number.
    Number,
}

/// A word of a person: token, place, and whether it is the last.
#[derive(Clone, Copy)]
pub(super) struct Borne(u32);

impl Borne {
    pub fn new(token: u32, place: Place) -> Borne {
        let place = match place {
            Place::Family => 0,
            Place::Given => 1,
            Place::Alias | Place::Number => 2,
        };
        Borne(token << 3 | place << 1)
    }
    pub fn token(self) -> u32 {
        self.0 >> 3
    }
    pub fn place(self) -> Place {
        match self.0 >> 1 & 3 {
            0 => Place::Family,
            1 => Place::Given,
            _ => Place::Alias,
        }
    }
    fn is_last(self) -> bool {
        self.0 & 1 == 1
    }
}

/// Persons by slot: the order in which they came.
#[derive(Default)]
pub(super) struct Persons {
    /// The id of each slot; empty while every id is its own slot.
    ids: Vec<u32>,
    /// Slot of each id, once an id came out of order; before that `ids` is sorted.
    slots: Option<HashMap<u32, u32>>,
    /// Where the words of each slot start; [`NOWHERE`] when there are none.
    starts: Vec<u32>,
    words: Vec<Borne>,
    /// Words no longer used.
    unused: usize,
    favoured: Vec<u64>,
}

const NOWHERE: u32 = u32::MAX;

impl Persons {
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether every id is its own slot: they came counted from 0.
    fn counted(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn id(&self, slot: u32) -> Option<u32> {
        if self.counted() {
            return ((slot as usize) < self.len()).then_some(slot);
        }
        self.ids.get(slot as usize).copied()
    }

    pub fn slot(&self, id: u32) -> Option<u32> {
        match &self.slots {
            _ if self.counted() => self.id(id),
            Some(slots) => slots.get(&id).copied(),
            None => self.ids.binary_search(&id).ok().map(|s| s as u32),
        }
    }

    /// The slot of an id, new if need be.
    pub fn slot_for(&mut self, id: u32) -> u32 {
        if let Some(slot) = self.slot(id) {
            return slot;
        }
        let slot = self.len() as u32;
        if self.counted() && id == slot {
            self.starts.push(NOWHERE);
            return slot;
        }
        if self.counted() {
            self.ids = (0..slot).collect();
        }
        if self.slots.is_none() && self.ids.last().is_some_and(|&last| last > id) {
            self.slots = Some(self.ids.iter().zip(0..).map(|(&id, slot)| (id, slot)).collect());
        }
        if let Some(slots) = &mut self.slots {
            slots.insert(id, slot);
        }
        self.ids.push(id);
        self.starts.push(NOWHERE);
        slot
    }

    pub fn words(&self, slot: u32) -> &[Borne] {
        let Some(from) = self.starts.get(slot as usize).filter(|&&s| s != NOWHERE) else {
            return &[];
        };
        let Some(rest) = self.words.get(*from as usize..) else { return &[] };
        let last = rest.iter().position(|b| b.is_last()).unwrap_or(0);
        rest.get(..=last).unwrap_or_default()
    }

    /// Replaces the words of a slot.
    pub fn set(&mut self, slot: u32, words: &[Borne]) {
        self.unused += self.words(slot).len();
        let start = self.words.len() as u32;
        self.words.extend_from_slice(words);
        if let Some(last) = self.words.last_mut().filter(|_| !words.is_empty()) {
            last.0 |= 1;
        }
        if let Some(s) = self.starts.get_mut(slot as usize) {
            *s = if words.is_empty() { NOWHERE } else { start };
        }
        if self.unused > 4096 && self.unused > self.words.len() / 4 {
            self.compact();
        }
    }

    fn compact(&mut self) {
        let mut kept = Vec::with_capacity(self.words.len() - self.unused);
        for slot in 0..self.starts.len() as u32 {
            let start = kept.len() as u32;
            kept.extend_from_slice(self.words(slot));
            if let Some(s) = self.starts.get_mut(slot as usize).filter(|s| **s != NOWHERE) {
                *s = start;
            }
        }
        // Starts were rewritten in place; the words they point at are those just copied.
        self.words = kept;
        self.unused = 0;
    }

    pub fn favour(&mut self, slot: u32, yes: bool) {
        let (at, bit) = (slot as usize / 64, 1u64 << (slot % 64));
        if yes && self.favoured.len() <= at {
            self.favoured.resize(at + 1, 0);
        }
        if let Some(bits) = self.favoured.get_mut(at) {
            *bits = if yes { *bits | bit } else { *bits & !bit };
        }
    }

    pub fn is_favoured(&self, slot: u32) -> bool {
        self.favoured.get(slot as usize / 64).is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }

    pub fn has_favoured(&self) -> bool {
        !self.favoured.is_empty()
    }

    pub fn bytes(&self) -> usize {
        4 * (self.ids.capacity() + self.starts.capacity() + self.words.capacity())
            + 8 * self.favoured.capacity()
            + self.slots.as_ref().map_or(0, |s| s.capacity() * 9)
    }

    pub fn shrink(&mut self) {
        self.ids.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.words.shrink_to_fit();
    }
}
