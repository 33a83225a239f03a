//! The flags raised, and the acts that raised them.

use super::super::codes::Flag;

/// A set of flags, with the act each came from where one act is at its source.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    up: u128,
    reading: Option<usize>,
    sources: Vec<(Flag, usize)>,
}

impl Flags {
    /// Says which act is being read: the flags raised from now on come from it.
    pub fn reading(&mut self, act: Option<usize>) {
        self.reading = act;
    }
    /// Adds a flag.
    pub fn raise(&mut self, flag: Flag) {
        self.up |= 1 << flag as u32;
        if let Some(act) = self.reading {
            self.source(flag, act);
        }
    }
    /// Adds a flag that comes from an act.
    pub fn raise_on(&mut self, flag: Flag, act: usize) {
        self.up |= 1 << flag as u32;
        self.source(flag, act);
    }
    fn source(&mut self, flag: Flag, act: usize) {
        if !self.sources.contains(&(flag, act)) {
            self.sources.push((flag, act));
        }
    }
    /// Whether the flag is up.
    pub fn has(&self, flag: Flag) -> bool {
        self.up & 1 << flag as u32 != 0
    }
    /// The flags, in the order of the format.
    pub fn iter(&self) -> impl Iterator<Item = Flag> {
        Flag::ALL.iter().copied().filter(|f| self.has(*f))
    }
    /// The flags that come from an act, with that act, in the order of the file.
    pub fn sources(&self) -> impl Iterator<Item = (Flag, usize)> {
        let mut all = self.sources.clone();
        all.sort_by_key(|(flag, act)| (*act, *flag));
        all.into_iter()
    }
}
