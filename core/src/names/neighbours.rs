//! Which words are near a word, without comparing with all of them: every word is filed under its
//! wide key, under each form it takes when one letter or sound is left out, and under its
//! consonants, with and without a feminine ending; two words at one error from each other, or in two
//! habits of writing vowels, share a form.

/// Words filed by the forms that near spellings share.
#[derive(Default)]
pub struct Neighbours {
    /// (form, word), sorted.
    filed: Vec<(u32, u32)>,
    /// Added since the last sorting.
    fresh: Vec<(u32, u32)>,
}

/// Additions kept unsorted before the next sorting.
const FRESH: usize = 4096;

impl Neighbours {
    /// Files word number `id`, folded, with its wide key.
    pub fn add(&mut self, word: &str, coarse: &str, id: u32) {
        forms(word, coarse, false, |form| self.fresh.push((form, id)));
        if self.fresh.len() >= FRESH.max(self.filed.len() / 4) {
            self.settle();
        }
    }

    /// Sorts what was added; searching is quicker afterwards.
    pub fn settle(&mut self) {
        self.filed.append(&mut self.fresh);
        self.filed.sort_unstable();
        self.filed.shrink_to_fit();
    }

    /// The numbers of the words that share a form with this one, each once, in `found`; of a word
    /// whose spelling is known, only those that one error makes of it.
    pub fn near(&self, word: &str, coarse: &str, known: bool, found: &mut Vec<u32>) {
        found.clear();
        forms(word, coarse, known, |form| {
            let from = self.filed.partition_point(|&(f, _)| f < form);
            found.extend(self.filed.iter().skip(from).take_while(|e| e.0 == form).map(|e| e.1));
            found.extend(self.fresh.iter().filter(|e| e.0 == form).map(|e| e.1));
        });
        found.sort_unstable();
        found.dedup();
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        (self.filed.capacity() + self.fresh.capacity()) * size_of::<(u32, u32)>()
    }
}

/// Calls `each` with the number of every form of a word; of a known spelling, those of one error.
fn forms(word: &str, coarse: &str, known: bool, mut each: impl FnMut(u32)) {
    let mut without = |text: &str, seed: u32, shortest: usize| {
        each(number(seed, text.bytes()));
        if text.is_ascii() && text.len() >= shortest {
            let mut last = 0;
            for (i, c) in text.bytes().enumerate() {
                // Leaving out either of a doubled letter is one form.
                if c != last {
                    each(number(seed, text.bytes().take(i).chain(text.bytes().skip(i + 1))));
                }
                last = c;
            }
        }
    };
    without(word, 0x811c_9dc5, 4);
    without(coarse, 0x9747_b28c, 4);
    if known {
        return;
    }
    let mut bones = |text: &str| {
        let consonants = consonants(text);
        if consonants.len() >= BONES {
            each(number(0x85eb_ca6b, consonants.bytes()));
        }
    };
    bones(coarse);
    if let Some(stem) = without_ending(coarse) {
        bones(stem);
        each(number(0x9747_b28c, stem.bytes()));
    }
}

/// Fewer consonants than this are too many words' own.
const BONES: usize = 3;

/// The consonants of a wide key, in wider classes still: Mariam and Meriem, Mamadou and Momodou,
/// Traoré and Trawélé are written with the same ones.
fn consonants(coarse: &str) -> String {
    let mut out = String::with_capacity(coarse.len());
    for c in coarse.chars() {
        match c {
            'i' | 'o' | 'a' => {}
            'C' | 'J' => out.push('d'),
            'l' => out.push('r'),
            c => out.push(c),
        }
    }
    out
}

/// A wide key without the ending of Aminata, Aminatou, Rokiatou, when there is one and enough is
/// left.
fn without_ending(coarse: &str) -> Option<&str> {
    let stem = coarse.strip_suffix(['a', 'o']).unwrap_or(coarse).strip_suffix('d')?;
    (stem.len() >= 3).then_some(stem)
}

/// FNV-1a.
fn number(seed: u32, bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(seed, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}
