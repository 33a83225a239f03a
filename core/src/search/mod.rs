//! Finding persons by what is remembered of them: a name in any spelling and order, the beginning
//! of one, an alias, an écrou number. An index in memory, filled from the file when it is opened
//! and kept up to date at every change. Pure: no SQL, no clock, no file.

mod duplicates;
mod find;
mod fitting;
mod numbers;
mod pairs;
mod persons;
mod slots;
mod vocabulary;

pub use duplicates::{Clue, Possible, clues, possible_same};
pub use find::{Hit, How, Reason};
pub use numbers::{Number, read_number};
pub use pairs::{namesakes, same_pairs};
pub use persons::Place;

use crate::names::{Lexicon, telling_words};
use numbers::Numbers;
use persons::{Borne, Persons};
use vocabulary::{Token, Vocabulary};

/// What is indexed of a person or of a stay; the caller chooses what a `id` stands for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry<'a> {
    /// The caller's number.
    pub id: u32,
    /// Family name, as written.
    pub family: &'a str,
    /// Given names, as written.
    pub given: &'a str,
    /// Alias (surnom), or nothing.
    pub alias: &'a str,
    /// Écrou numbers, as written.
    pub numbers: &'a [&'a str],
}

/// All persons, by every word of their names.
pub struct Index {
    vocabulary: Vocabulary,
    persons: Persons,
    numbers: Numbers,
    present: usize,
}

/// What an index weighs, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// Who bears each word.
    pub postings: usize,
    /// The words of each person.
    pub persons: usize,
    /// The distinct words and the lists that find them.
    pub vocabulary: usize,
}

impl Index {
    /// An index of nobody.
    pub fn new() -> Index {
        Index {
            vocabulary: Vocabulary::new(Lexicon::embedded()),
            persons: Persons::default(),
            numbers: Numbers::default(),
            present: 0,
        }
    }

    /// An index of these entries. Quickest when the ids ascend.
    pub fn build<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Index {
        Index::build_with(Lexicon::embedded(), entries)
    }

    /// The same, reading names by another lexicon than the one carried.
    pub fn build_with<'a>(
        lexicon: &'static Lexicon,
        entries: impl IntoIterator<Item = Entry<'a>>,
    ) -> Index {
        let mut index = Index { vocabulary: Vocabulary::new(lexicon), ..Index::new() };
        let mut writing = Writing::default();
        for entry in entries {
            index.write(&entry, &mut writing);
        }
        index.settle();
        index
    }

    /// Sorts what was put in and gives back spare room: after many were put in.
    pub fn settle(&mut self) {
        self.vocabulary.place(true);
        self.vocabulary.shrink();
        self.persons.shrink();
    }

    /// Puts a person in, or replaces what was known under this id. Found at once.
    pub fn insert(&mut self, entry: &Entry<'_>) {
        self.write(entry, &mut Writing::default());
        self.vocabulary.place(false);
    }

    /// Takes a person out. Whether there was one.
    pub fn remove(&mut self, id: u32) -> bool {
        let Some(slot) = self.persons.slot(id).filter(|&s| !self.persons.words(s).is_empty())
        else {
            return false;
        };
        self.clear(slot);
        self.persons.favour(slot, false);
        true
    }

    /// Marks a person to be shown before others who fit as well: those present.
    pub fn favour(&mut self, id: u32, yes: bool) {
        if let Some(slot) = self.persons.slot(id) {
            self.persons.favour(slot, yes);
        }
    }

    /// How many persons are in the index.
    pub fn len(&self) -> usize {
        self.present
    }

    /// Whether nobody is in the index.
    pub fn is_empty(&self) -> bool {
        self.present == 0
    }

    /// What the index weighs.
    pub fn weight(&self) -> Weight {
        let (postings, vocabulary) = self.vocabulary.bytes();
        Weight { postings, persons: self.persons.bytes(), vocabulary }
    }

    fn write(&mut self, entry: &Entry<'_>, writing: &mut Writing) {
        let known = self.persons.len();
        let slot = self.persons.slot_for(entry.id);
        if (slot as usize) < known {
            self.clear(slot);
        }
        writing.words.clear();
        for (text, place) in [
            (entry.family, Place::Family),
            (entry.given, Place::Given),
            (entry.alias, Place::Alias),
        ] {
            writing.add(text, place, &mut self.vocabulary);
        }
        self.persons.set(slot, &writing.words);
        let names = writing.words.iter().filter(|b| b.place() != Place::Alias).count();
        for borne in &writing.words {
            let Some(word) = self.vocabulary.entry_mut(borne.token()) else { continue };
            word.bearers.put(slot);
            if names == 1 && borne.place() != Place::Alias {
                word.sole.get_or_insert_default().put(slot);
            }
        }
        for number in entry.numbers {
            self.numbers.add(number, slot);
        }
        self.present += 1;
    }

    /// Forgets what is known of a slot.
    fn clear(&mut self, slot: u32) {
        let words = self.persons.words(slot);
        if words.is_empty() {
            return;
        }
        for borne in words {
            if let Some(word) = self.vocabulary.entry_mut(borne.token()) {
                word.bearers.take(slot);
                word.sole.iter_mut().for_each(|sole| sole.take(slot));
            }
        }
        self.persons.set(slot, &[]);
        self.numbers.remove(slot);
        self.present -= 1;
    }
}

impl Default for Index {
    fn default() -> Index {
        Index::new()
    }
}

/// Room reused from one entry to the next.
#[derive(Default)]
struct Writing {
    words: Vec<Borne>,
    /// Words already met, as written, with their tokens: most names repeat.
    met: std::collections::HashMap<Box<str>, Vec<Token>>,
}

impl Writing {
    fn add(&mut self, text: &str, place: Place, vocabulary: &mut Vocabulary) {
        if text.is_empty() {
            return;
        }
        if let Some(tokens) = self.met.get(text) {
            self.words.extend(tokens.iter().map(|&t| Borne::new(t, place)));
            return;
        }
        let tokens: Vec<Token> = telling_words(text).iter().map(|w| vocabulary.intern(w)).collect();
        self.words.extend(tokens.iter().map(|&t| Borne::new(t, place)));
        if self.met.len() < 1 << 18 {
            self.met.insert(text.into(), tokens);
        }
    }
}
