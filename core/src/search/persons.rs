//! What the index keeps of each person: the words of the name, a few bytes a word.

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

/// A word of a person: token and place.
#[derive(Clone, Copy)]
pub(super) struct Borne(u32);

impl Borne {
    pub fn new(token: u32, place: Place) -> Borne {
        let place = match place {
            Place::Family => 0,
            Place::Given => 1,
            Place::Alias | Place::Number => 2,
        };
        Borne(token << 2 | place)
    }
    pub fn token(self) -> u32 {
        self.0 >> 2
    }
    pub fn place(self) -> Place {
        match self.0 & 3 {
            0 => Place::Family,
            1 => Place::Given,
            _ => Place::Alias,
        }
    }
}

/// Persons by slot: the order in which they came.
#[derive(Default)]
pub(super) struct Persons {
    /// The id of each slot; empty while every id is its own slot.
    ids: Vec<u32>,
    /// Slot of each id, once an id came out of order; before that `ids` is sorted.
    slots: Option<HashMap<u32, u32>>,
    /// How many slots there are.
    count: u32,
    /// The words of each slot in turn, as numbers of seven-bit groups, the lowest first: the word,
    /// and in its lowest bit whether it is the last. A slot without words is [`NO_WORD`].
    written: Vec<u8>,
    /// Where each [`BLOCK`] of slots starts.
    blocks: Vec<u32>,
    /// How many slots are written.
    done: u32,
    /// Those whose words are other than written, and which these are.
    changed: HashMap<u32, Box<[Borne]>>,
    is_changed: Bits,
    favoured: Bits,
}

/// Slots that are found by reading on from one start.
const BLOCK: u32 = 4;
/// The word of a slot that has none: a place that no word has.
const NO_WORD: Borne = Borne(3);
/// Set on a byte that another follows.
const MORE: u8 = 0x80;
/// Changed slots beyond which all are written anew.
const CHANGED: usize = 4096;

impl Persons {
    pub fn len(&self) -> usize {
        self.count as usize
    }

    /// Whether every id is its own slot: they came counted from 0.
    fn counted(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn id(&self, slot: u32) -> Option<u32> {
        if self.counted() {
            return (slot < self.count).then_some(slot);
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
        let slot = self.count;
        self.count += 1;
        if self.counted() && id == slot {
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
        slot
    }

    /// The words of a slot, in the place of what `words` held.
    pub fn read(&self, slot: u32, words: &mut Vec<Borne>) {
        words.clear();
        if self.is_changed.has(slot) {
            words.extend(self.changed.get(&slot).into_iter().flatten());
        } else if slot < self.done {
            let start = self.blocks.get((slot / BLOCK) as usize).copied().unwrap_or(0);
            let mut rest = self.written.get(start as usize..).unwrap_or_default().iter();
            (0..slot % BLOCK).for_each(|_| skip(&mut rest));
            take(&mut rest, words);
        }
    }

    /// The words of a slot.
    pub fn words(&self, slot: u32) -> Vec<Borne> {
        let mut words = Vec::new();
        self.read(slot, &mut words);
        words
    }

    /// Replaces the words of a slot.
    pub fn set(&mut self, slot: u32, words: &[Borne]) {
        if slot == self.done {
            self.write(words);
            return;
        }
        self.is_changed.set(slot, true);
        self.changed.insert(slot, words.into());
        if self.changed.len() > CHANGED.max(self.count as usize / 16) {
            self.write_anew();
        }
    }

    /// Writes the words of the next slot.
    fn write(&mut self, words: &[Borne]) {
        if self.done.is_multiple_of(BLOCK) {
            self.blocks.push(self.written.len() as u32);
        }
        self.done += 1;
        let none = [NO_WORD];
        let words = if words.is_empty() { none.as_slice() } else { words };
        for (i, word) in words.iter().enumerate() {
            let mut number = word.0 << 1 | u32::from(i + 1 == words.len());
            while number > u32::from(!MORE) {
                self.written.push(number as u8 | MORE);
                number >>= 7;
            }
            self.written.push(number as u8);
        }
    }

    fn write_anew(&mut self) {
        let mut anew = Persons::default();
        let mut words = Vec::new();
        for slot in 0..self.done {
            self.read(slot, &mut words);
            anew.write(&words);
        }
        (self.written, self.blocks) = (anew.written, anew.blocks);
        self.changed.clear();
        self.is_changed = Bits::default();
    }

    pub fn favour(&mut self, slot: u32, yes: bool) {
        self.favoured.set(slot, yes);
    }

    pub fn is_favoured(&self, slot: u32) -> bool {
        self.favoured.has(slot)
    }

    pub fn has_favoured(&self) -> bool {
        !self.favoured.0.is_empty()
    }

    pub fn bytes(&self) -> usize {
        let changed: usize = self.changed.values().map(|w| 16 + 4 * w.len()).sum();
        4 * (self.ids.capacity() + self.blocks.capacity())
            + self.written.capacity()
            + changed
            + self.changed.capacity() * 25
            + 8 * (self.favoured.0.capacity() + self.is_changed.0.capacity())
            + self.slots.as_ref().map_or(0, |s| s.capacity() * 9)
    }

    pub fn shrink(&mut self) {
        self.ids.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.written.shrink_to_fit();
    }
}

/// Passes over the words of one slot.
fn skip(bytes: &mut std::slice::Iter<'_, u8>) {
    while let Some(&first) = bytes.next() {
        let mut byte = first;
        while byte & MORE != 0 {
            byte = bytes.next().copied().unwrap_or(0);
        }
        if first & 1 == 1 {
            return;
        }
    }
}

/// Reads the words of one slot.
fn take(bytes: &mut std::slice::Iter<'_, u8>, words: &mut Vec<Borne>) {
    while let Some(&first) = bytes.next() {
        let (mut byte, mut number, mut shift) = (first, u32::from(first & !MORE), 7);
        while byte & MORE != 0 {
            byte = bytes.next().copied().unwrap_or(0);
            number |= u32::from(byte & !MORE) << shift;
            shift += 7;
        }
        let word = Borne(number >> 1);
        if word.0 != NO_WORD.0 {
            words.push(word);
        }
        if first & 1 == 1 {
            return;
        }
    }
}

/// One bit a slot.
#[derive(Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn set(&mut self, slot: u32, yes: bool) {
        let (at, bit) = (slot as usize / 64, 1u64 << (slot % 64));
        if yes && self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(at) {
            *bits = if yes { *bits | bit } else { *bits & !bit };
        }
    }

    fn has(&self, slot: u32) -> bool {
        self.0.get(slot as usize / 64).is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }
}
