//! A recorder of what a program asks of the disk, and the disks that a power cut may leave.
//!
//! The recorder (`recorder.c`) is preloaded into a second process. A disk that loses its power has
//! everything synced before; of what came after, any 512 bytes may be there or not, in any order,
//! and of the names made or changed in a folder that was not synced, the first few.

use crate::support::Draw;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One thing asked of the disk, or a line said.
#[derive(Clone, Debug)]
pub enum Asked {
    Write { path: String, offset: u64, data: Vec<u8> },
    Truncate { path: String, length: u64 },
    Sync { path: String },
    Create { path: String },
    Rename { from: String, to: String },
    Remove { path: String },
    Said(String),
}

/// Builds the recorder in a folder.
pub fn build(folder: &Path) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/faults/recorder/recorder.c");
    let library = folder.join("recorder.so");
    let done = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([library.as_os_str(), source.as_os_str()])
        .args(["-ldl", "-lpthread"])
        .status()
        .unwrap();
    assert!(done.success(), "the recorder was not built");
    library
}

/// Reads what the recorder wrote.
pub fn read(log: &Path) -> Vec<Asked> {
    let bytes = fs::read(log).unwrap();
    let mut at = &bytes[..];
    let mut out = Vec::new();
    let number = |b: &[u8]| b.iter().rev().fold(0u64, |n, byte| (n << 8) | u64::from(*byte));
    while let [kind, rest @ ..] = at {
        let offset = number(&rest[..8]);
        let (paths, length) = (number(&rest[8..12]) as usize, number(&rest[12..16]) as usize);
        let text = |b: &[u8]| String::from_utf8_lossy(b).into_owned();
        let path = text(&rest[16..16 + paths]);
        let data = &rest[16 + paths..16 + paths + length];
        out.push(match kind {
            b'W' => Asked::Write { path, offset, data: data.to_vec() },
            b'T' => Asked::Truncate { path, length: offset },
            b'S' => Asked::Sync { path },
            b'C' => Asked::Create { path },
            b'R' => Asked::Rename { from: path, to: text(data) },
            b'U' => Asked::Remove { path },
            b'M' => Asked::Said(text(data)),
            other => panic!("no such record: {other}"),
        });
        at = &rest[16 + paths + length..];
    }
    out
}

/// Content of a file: what is on the disk for certain, and what was asked since.
#[derive(Clone, Default)]
struct Content {
    certain: Vec<u8>,
    since: Vec<Asked>,
}

/// A name given, changed or taken in a folder.
#[derive(Clone)]
enum Named {
    Given(String, usize),
    Moved(String, String),
    Taken(String),
}

/// The disk after what was asked so far.
#[derive(Clone, Default)]
pub struct Disk {
    contents: Vec<Content>,
    /// As the program sees them.
    names: BTreeMap<String, usize>,
    /// As they are on the disk for certain.
    certain: BTreeMap<String, usize>,
    since: Vec<Named>,
}

const SECTOR: usize = 512;

/// What of the unsynced reached the disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Luck {
    /// Nothing.
    None,
    /// All of it.
    All,
    /// The last thing asked of each file, alone.
    LastOnly,
    /// Each 512 bytes by the toss of a coin.
    Coin,
}

impl Disk {
    /// The files of a folder, all synced.
    pub fn of(folder: &Path) -> Disk {
        let mut disk = Disk::default();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            disk.contents.push(Content { certain: fs::read(&path).unwrap(), since: Vec::new() });
            disk.names.insert(path.to_string_lossy().into_owned(), disk.contents.len() - 1);
        }
        disk.certain = disk.names.clone();
        disk
    }

    fn content(&mut self, path: &str) -> Option<&mut Content> {
        let at = *self.names.get(path)?;
        self.contents.get_mut(at)
    }

    /// One more thing asked. `lying`: a disk for which a sync is nothing.
    pub fn ask(&mut self, asked: &Asked, lying: bool) {
        match asked {
            Asked::Write { path, .. } | Asked::Truncate { path, .. } => {
                if let Some(content) = self.content(path) {
                    content.since.push(asked.clone());
                }
            }
            Asked::Sync { .. } if lying => {}
            Asked::Sync { path } => match self.content(path) {
                Some(content) => {
                    for asked in std::mem::take(&mut content.since) {
                        apply(&mut content.certain, &asked, &mut |_| true);
                    }
                }
                // A folder: its names are certain.
                None => {
                    self.certain = self.names.clone();
                    self.since.clear();
                }
            },
            Asked::Create { path } => {
                self.contents.push(Content::default());
                let at = self.contents.len() - 1;
                self.names.insert(path.clone(), at);
                self.since.push(Named::Given(path.clone(), at));
            }
            Asked::Rename { from, to } => {
                rename(&mut self.names, from, to);
                self.since.push(Named::Moved(from.clone(), to.clone()));
            }
            Asked::Remove { path } => {
                self.names.remove(path);
                self.since.push(Named::Taken(path.clone()));
            }
            Asked::Said(_) => {}
        }
    }

    /// What is found in the folder when the power is back.
    pub fn after_cut(&self, luck: Luck, draw: &mut Draw) -> BTreeMap<String, Vec<u8>> {
        let kept = match luck {
            Luck::None => 0,
            Luck::All | Luck::LastOnly => self.since.len(),
            Luck::Coin => draw.below(self.since.len() as u64 + 1) as usize,
        };
        let mut names = self.certain.clone();
        for named in &self.since[..kept] {
            match named {
                Named::Given(path, at) => drop(names.insert(path.clone(), *at)),
                Named::Moved(from, to) => rename(&mut names, from, to),
                Named::Taken(path) => drop(names.remove(path)),
            }
        }
        let found = |at: &usize| {
            let content = &self.contents[*at];
            let mut bytes = content.certain.clone();
            let skipped = match luck {
                Luck::None => content.since.len(),
                Luck::LastOnly => content.since.len().saturating_sub(1),
                Luck::All | Luck::Coin => 0,
            };
            for asked in &content.since[skipped..] {
                apply(&mut bytes, asked, &mut |_| luck != Luck::Coin || draw.below(2) == 0);
            }
            bytes
        };
        let mut found = found;
        names.iter().map(|(path, at)| (path.clone(), found(at))).collect()
    }
}

fn rename(names: &mut BTreeMap<String, usize>, from: &str, to: &str) {
    if let Some(at) = names.remove(from) {
        names.insert(to.to_owned(), at);
    }
}

/// Does what was asked to the bytes of a file, sector by sector as far as `reaches` says.
fn apply(bytes: &mut Vec<u8>, asked: &Asked, reaches: &mut dyn FnMut(u64) -> bool) {
    match asked {
        Asked::Write { offset, data, .. } => {
            let mut from = 0;
            while from < data.len() {
                let at = *offset as usize + from;
                let to = (from + SECTOR - at % SECTOR).min(data.len());
                if reaches(at as u64) {
                    let end = at + to - from;
                    if bytes.len() < end {
                        bytes.resize(end, 0);
                    }
                    bytes[at..end].copy_from_slice(&data[from..to]);
                }
                from = to;
            }
        }
        Asked::Truncate { length, .. } if reaches(*length) => bytes.resize(*length as usize, 0),
        _ => {}
    }
}
