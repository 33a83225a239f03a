//! Which persons bear a word: an ascending list of slots, kept as gaps of one to five bytes and read
//! from its end, since the newest come first.

/// Slots, ascending, each once.
#[derive(Default)]
pub(super) struct Slots {
    /// The gap from each slot to the one before it, in groups of seven bits, the highest first. Every
    /// byte but the first of a gap says that another stands before it.
    gaps: Vec<u8>,
    last: u32,
    count: u32,
}

/// Set on a byte of a gap before which another stands.
const MORE: u8 = 0x80;

impl Slots {
    pub fn len(&self) -> usize {
        self.count as usize
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The slots, the newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = u32> + '_ {
        let mut gaps = self.gaps.iter().rev();
        let mut slot = self.last;
        std::iter::from_fn(move || {
            let mut byte = *gaps.next()?;
            let (mut gap, mut shift) = (u32::from(byte & !MORE), 7);
            while byte & MORE != 0 {
                byte = *gaps.next()?;
                gap |= u32::from(byte & !MORE) << shift;
                shift += 7;
            }
            let found = slot;
            slot = slot.wrapping_sub(gap);
            Some(found)
        })
    }

    /// Adds a slot, once. Cheap when it is above the others.
    pub fn put(&mut self, slot: u32) {
        if self.is_empty() || slot > self.last {
            return self.push(slot);
        }
        self.change(|all| {
            if let Err(at) = all.binary_search(&slot) {
                all.insert(at, slot);
            }
        });
    }

    /// Takes a slot out, if it is there.
    pub fn take(&mut self, slot: u32) {
        self.change(|all| {
            if let Ok(at) = all.binary_search(&slot) {
                all.remove(at);
            }
        });
    }

    fn change(&mut self, change: impl FnOnce(&mut Vec<u32>)) {
        let mut all: Vec<u32> = self.newest_first().collect();
        all.reverse();
        change(&mut all);
        *self = Slots::default();
        all.into_iter().for_each(|slot| self.push(slot));
    }

    fn push(&mut self, slot: u32) {
        let gap = slot - self.last;
        let groups = (32 - gap.leading_zeros()).div_ceil(7).max(1);
        for group in (0..groups).rev() {
            let more = if group + 1 < groups { MORE } else { 0 };
            self.gaps.push((gap >> (7 * group)) as u8 & !MORE | more);
        }
        self.last = slot;
        self.count += 1;
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.gaps.capacity()
    }

    /// Gives back spare room.
    pub fn shrink(&mut self) {
        self.gaps.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_come_back_newest_first_whatever_their_gaps_and_their_order() {
        let mut slots = Slots::default();
        let written = [0, 1, 127, 128, 129, 16_512, 2_113_665, 270_549_122, u32::MAX - 1, u32::MAX];
        for slot in [3, 9, 1, 5, 0, 8, 2, 7, 6, 4, 3] {
            slots.put(written[slot]);
        }
        let back: Vec<u32> = slots.newest_first().collect();
        let newest: Vec<u32> = written.iter().rev().copied().collect();
        assert_eq!((back, slots.len()), (newest, written.len()));
        for slot in written {
            slots.take(slot);
            assert!(slots.newest_first().all(|s| s != slot));
        }
        assert!(slots.is_empty() && slots.newest_first().next().is_none());
    }
}
