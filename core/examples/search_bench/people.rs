//! One million invented persons, the same in every run: names drawn by rank from the product's
//! list, 65 % in the usual spelling, 2 % of the words with a letter error.

use super::fold;

/// A name with its spellings, the usual one first.
pub struct Name {
    /// A family name, or given to a person.
    pub family: bool,
    pub spellings: Vec<String>,
}

pub struct Person {
    pub family: String,
    pub given: String,
    /// Which names they were drawn from.
    pub names: [u16; 3],
}

/// A small generator of numbers (splitmix64), so that every run draws the same persons.
pub struct Draw(pub u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }
    pub fn chance(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }
}

pub fn names() -> Vec<Name> {
    let data: serde_json::Value =
        serde_json::from_str(include_str!("../../../assets/names/variants.json"))
            .expect("the data");
    let mut all = Vec::new();
    for kind in ["family", "male", "female"] {
        for group in data[kind].as_array().expect("groups") {
            let spellings = group.as_array().expect("spellings").iter();
            let spellings = spellings.filter_map(|s| s.as_str().map(str::to_owned)).collect();
            all.push(Name { family: kind == "family", spellings });
        }
    }
    all
}

/// Draws names by rank: weight 1/(rank+2)^0.95.
struct Ranked {
    places: Vec<u16>,
    sums: Vec<f64>,
}

impl Ranked {
    fn new(all: &[Name], family: bool) -> Ranked {
        let places: Vec<u16> =
            (0..all.len() as u16).filter(|&i| all[usize::from(i)].family == family).collect();
        // Male and female given names follow each other: rank them side by side.
        let half = places.len() / 2;
        let rank = |i: usize| if !family && i >= half { i - half } else { i };
        let mut sum = 0.0;
        let sums = (0..places.len())
            .map(|i| {
                sum += 1.0 / ((rank(i) + 2) as f64).powf(0.95);
                sum
            })
            .collect();
        Ranked { places, sums }
    }
    fn draw(&self, draw: &mut Draw) -> u16 {
        let total = self.sums.last().copied().unwrap_or(1.0);
        let at = (draw.next() >> 11) as f64 / (1u64 << 53) as f64 * total;
        self.places[self.sums.partition_point(|&s| s < at).min(self.places.len() - 1)]
    }
}

pub fn mistyped(word: &str, draw: &mut Draw) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = draw.below(letters.len());
    let any = (b'a' + draw.below(26) as u8) as char;
    match draw.below(4) {
        0 => letters[at] = any,
        1 => letters.insert(at, any),
        2 if letters.len() > 2 => {
            letters.remove(at);
        }
        _ if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => letters[at] = any,
    }
    letters.into_iter().collect()
}

fn written(name: &Name, draw: &mut Draw) -> String {
    let usual = draw.chance(65) || name.spellings.len() < 2;
    let text = if usual { 0 } else { 1 + draw.below(name.spellings.len() - 1) };
    let text = &name.spellings[text];
    if draw.chance(2) { mistyped(&fold(text), draw) } else { text.clone() }
}

pub fn persons(all: &[Name], count: usize, draw: &mut Draw) -> Vec<Person> {
    let (family, given) = (Ranked::new(all, true), Ranked::new(all, false));
    (0..count)
        .map(|_| {
            let f = family.draw(draw);
            let g = given.draw(draw);
            let second = draw.chance(15).then(|| given.draw(draw));
            let mut first = written(&all[usize::from(g)], draw);
            if let Some(second) = second {
                first = format!("{first} {}", written(&all[usize::from(second)], draw));
            }
            let names = [f, g, second.unwrap_or(u16::MAX)];
            Person { family: written(&all[usize::from(f)], draw), given: first, names }
        })
        .collect()
}

/// What is typed, letter by letter from the second, to find some of the persons.
pub fn prefixes(people: &[Person], all: &[Name], draw: &mut Draw) -> Vec<String> {
    let mut out = Vec::new();
    for _ in 0..150 {
        let p = &people[draw.below(people.len())];
        let name = |i: usize| fold(&all[usize::from(p.names[i])].spellings[0]);
        let whole = format!("{} {}", name(0), name(1));
        let ends = whole.char_indices().map(|(i, c)| i + c.len_utf8()).skip(1);
        out.extend(ends.filter(|&e| !whole[..e].ends_with(' ')).map(|e| whole[..e].to_owned()));
    }
    out
}
