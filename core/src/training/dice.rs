//! Chance that is the same each time: a small generator (SplitMix64) fed by the seed.

/// Draws numbers; the same seed gives the same numbers on every PC.
pub(super) struct Dice(u64);

impl Dice {
    /// Dice for this seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `least` to `most`, both included; `least` when they are the wrong way round.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        match u64::try_from(most - least) {
            Ok(span) => least + (self.next() % (span + 1)) as i64,
            Err(_) => least,
        }
    }

    /// True so many times in a hundred.
    pub(super) fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of a list; its default when there is none.
    pub(super) fn pick<T: Clone + Default>(&mut self, list: &[T]) -> T {
        let place = self.between(0, list.len() as i64 - 1);
        list.get(place as usize).cloned().unwrap_or_default()
    }

    /// The place of one of a list whose members have weights.
    pub(super) fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: i64 = weights.iter().map(|w| i64::from(*w)).sum();
        let mut left = self.between(1, total);
        for (place, weight) in weights.iter().enumerate() {
            left -= i64::from(*weight);
            if left <= 0 {
                return place;
            }
        }
        0
    }

    /// One of a list sorted by how common its members are.
    pub(super) fn common(&mut self, list: &[String]) -> String {
        let weights: Vec<u32> = (0..list.len() as u32).map(|rank| 10_000 / (rank + 5)).collect();
        list.get(self.weighted(&weights)).cloned().unwrap_or_default()
    }
}
