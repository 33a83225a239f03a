//! The Mali key: a folded word rewritten as sounds, so that French, national and English habits of
//! spelling the same Mande, Fula, Songhay or Arabic name meet.
//!
//! Sounds are ASCII letters. Small letters sound as in Bambara; capitals are the rest:
//! `J` (dj, di+vowel, j), `C` (tch, ti+vowel, ch), `X` (sh), `N` (gn, ny, ni+vowel), `E` (the
//! diphthong of Keïta), `A` (the diphthong of Daouda).

/// The sounds of a folded word. Letters outside a–z stay as they are.
pub fn key(word: &str) -> String {
    let mut reader = Reader { letters: unmuted(word.as_bytes()), at: 0, sounds: Vec::new() };
    reader.at = servant(&reader.letters);
    while reader.at < reader.letters.len() {
        let step = reader.step();
        reader.at += step.max(1);
    }
    String::from_utf8(reader.sounds).unwrap_or_else(|_| word.to_owned())
}

/// A shorter key that near spellings share: vowels and consonants in wide classes, glides and the
/// last i or e dropped. For finding candidates, never for deciding.
pub fn coarse(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for c in key.chars() {
        let class = match c {
            'e' | 'i' | 'E' | 'y' => 'i',
            'o' | 'u' | 'A' | 'w' => 'o',
            'b' | 'p' => 'b',
            'd' | 't' => 'd',
            'k' | 'g' => 'k',
            's' | 'z' | 'X' | 'C' => 's',
            'N' => 'n',
            c => c,
        };
        if !out.ends_with(class) {
            out.push(class);
        }
    }
    if out.len() > 2 && out.ends_with('i') {
        out.pop();
    }
    out
}

/// The letters without each mute h: one that is neither part of ch, sh, gh, kh, ph, th, dh or bh,
/// nor keeps two vowels apart as in Mouhamed.
fn unmuted(word: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(word.len());
    for (i, &c) in word.iter().enumerate() {
        let joined =
            matches!(out.last(), Some(b'c' | b's' | b'g' | b'k' | b'p' | b't' | b'd' | b'b'));
        let parts = matches!(out.last(), Some(b'o' | b'u'))
            && word.get(i + 1).is_some_and(|&next| is_vowel(next));
        // Njaay, Saar: a long vowel is written twice.
        let long = matches!(c, b'a' | b'i' | b'u') && out.last() == Some(&c);
        if !long && (c != b'h' || joined || parts) {
            out.push(c);
        }
    }
    out
}

/// How many letters of Abdourahamane, Abdramane, Abderrahmane go before the d of Dramane; the rest
/// of the prefix, a vowel before r, is left out by [`Reader::step`].
fn servant(letters: &[u8]) -> usize {
    let after = match letters {
        [b'a', b'b', b'd', b'o', b'u', rest @ ..] => rest,
        [b'a', b'b', b'd', b'u' | b'e' | b'o', rest @ ..] => rest,
        [b'a', b'b', b'd', rest @ ..] => rest,
        _ => return 0,
    };
    if after.first() == Some(&b'r') { 2 } else { 0 }
}

fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

struct Reader {
    letters: Vec<u8>,
    at: usize,
    sounds: Vec<u8>,
}

impl Reader {
    /// The letter `n` places ahead; 0 past the end.
    fn ahead(&self, n: usize) -> u8 {
        self.letters.get(self.at + n).copied().unwrap_or(0)
    }

    /// Adds a sound, a doubled one once.
    fn say(&mut self, sound: u8) {
        if self.sounds.last() != Some(&sound) {
            self.sounds.push(sound);
        }
    }

    /// Whether a run of i and y starts `n` places ahead and a vowel follows it; its length.
    fn glide(&self, n: usize) -> Option<usize> {
        let run = (0..3).take_while(|k| matches!(self.ahead(n + k), b'i' | b'y')).count();
        (run > 0 && matches!(self.ahead(n + run), b'a' | b'e' | b'o' | b'u')).then_some(run)
    }

    /// A sound that swallows the glide after it: `dj`, `dji`+vowel, `dy`+vowel are one.
    fn soft(&mut self, sound: u8, length: usize) -> usize {
        self.say(sound);
        length + self.glide(length).unwrap_or(0)
    }

    fn one(&mut self, sound: u8, length: usize) -> usize {
        self.say(sound);
        length
    }

    /// Reads one sound; how many letters it took.
    fn step(&mut self) -> usize {
        let (c, next) = (self.ahead(0), self.ahead(1));
        match c {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'w' => self.vowel(c),
            b'd' if self.at == 2 && self.sounds.is_empty() => {
                // Only past the prefix of Abdourahamane.
                let r = (1..4).find(|&n| self.ahead(n) == b'r').unwrap_or(1);
                self.one(b'd', r)
            }
            b'd' => match next {
                b'j' | b'g' => self.soft(b'J', 2),
                b'h' => self.one(b'd', 2),
                _ if self.glide(1).is_some() => self.soft(b'J', 1),
                _ => self.one(b'd', 1),
            },
            b't' => match (next, self.ahead(2)) {
                (b'c', b'h') => self.soft(b'C', 3),
                (b'j', _) => self.soft(b'C', 2),
                (b'h', _) if self.glide(2).is_some() => self.soft(b'C', 2),
                (b'h', _) => self.one(b't', 2),
                _ if self.glide(1).is_some() => self.soft(b'C', 1),
                _ => self.one(b't', 1),
            },
            b'n' if self.glide(1).is_some() => self.soft(b'N', 1),
            b'n' if matches!(next, b'b' | b'p' | b'm' | b'f') => self.one(b'm', 1),
            b'j' => self.soft(b'J', 1),
            b'g' => match next {
                b'n' => self.soft(b'N', 2),
                b'h' => self.one(b'g', 2),
                b'u' if matches!(self.ahead(2), b'e' | b'i' | b'y') => self.one(b'g', 2),
                _ => self.one(b'g', 1),
            },
            b'c' => match next {
                b'h' => self.soft(b'C', 2),
                b'e' | b'i' | b'y' => self.one(b's', 1),
                b'k' | b'q' => self.one(b'k', 1),
                _ => self.one(b'k', 1),
            },
            b's' => match (next, self.ahead(2)) {
                (b'h', _) => self.soft(b'X', 2),
                (b'c', b'h') => self.soft(b'X', 3),
                _ => self.one(b's', 1),
            },
            b'h' => 1,
            b'k' if next == b'h' && self.ahead(2) == b'm' => 2,
            b'k' if next == b'h' => self.one(b'k', 2),
            b'q' if next == b'u' => self.one(b'k', 2),
            b'q' => self.one(b'k', 1),
            b'p' if next == b'h' => self.one(b'f', 2),
            b'b' if next == b'h' => self.one(b'b', 2),
            b'x' => {
                self.say(b'k');
                self.one(b's', 1)
            }
            c => self.one(c, 1),
        }
    }

    fn vowel(&mut self, c: u8) -> usize {
        match c {
            b'a' | b'e' => self.open_vowel(c),
            b'i' | b'y' => match self.glide(0) {
                // Barrie, Amie: a last e after i is mute.
                Some(run) if self.ahead(run) == b'e' && self.ahead(run + 1) == 0 => {
                    self.say(b'i');
                    run + 1
                }
                Some(run) => self.one(b'y', run),
                None => self.one(b'i', 1),
            },
            b'o' if matches!(self.ahead(1), b'u' | b'o') => {
                let glide =
                    self.ahead(1) == b'u' && matches!(self.ahead(2), b'a' | b'e' | b'i' | b'o');
                self.one(if glide { b'w' } else { b'u' }, 2)
            }
            b'o' if self.ahead(1) == b'w' && !is_vowel(self.ahead(2)) => self.one(b'o', 2),
            b'o' => self.one(b'o', 1),
            b'u' if matches!(self.ahead(1), b'a' | b'e' | b'i' | b'o') => self.one(b'w', 1),
            b'u' => self.one(b'u', 1),
            _ if self.ahead(1) == b'u' => 1,
            _ => self.one(b'w', 1),
        }
    }

    /// a and e, alone or as the start of a diphthong.
    fn open_vowel(&mut self, c: u8) -> usize {
        let run = (0..3).take_while(|k| matches!(self.ahead(1 + k), b'i' | b'y')).count();
        if run > 0 {
            let after = self.ahead(1 + run);
            if !is_vowel(after) {
                return self.one(b'E', 1 + run);
            }
            if after == b'e' && self.ahead(2 + run) == 0 {
                return self.one(b'E', 2 + run);
            }
        }
        if c == b'e' {
            return match self.ahead(1) {
                b'e' => self.one(b'i', 2),
                b'u' if !is_vowel(self.ahead(2)) => self.one(b'e', 2),
                _ => self.one(b'e', 1),
            };
        }
        let length = match (self.ahead(1), self.ahead(2)) {
            (b'o', b'u') | (b'w', b'o' | b'u') => 3,
            (b'o' | b'u' | b'w', _) => 2,
            _ => return self.one(b'a', 1),
        };
        if is_vowel(self.ahead(length)) { self.one(b'a', 1) } else { self.one(b'A', length) }
    }
}
