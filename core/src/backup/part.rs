//! The bytes of a copy: two threads take part after part, copy it, read it again and prove it, while
//! a third brings to the disk what is written.

use super::copy::hex;
use crate::failure::{Failure, Result};
use crate::store::keyfile::Key;
use crate::store::seals::{PAGE, SALT, Seals};
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;

/// Pages copied and proved at a time.
const PAGES: u64 = 128;
const PART: u64 = PAGES * PAGE as u64;

/// What the bytes of a copy are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Body {
    /// How many.
    pub bytes: u64,
    /// SHA-256 over the seals of the pages.
    pub seals: String,
}

/// A copy under way.
struct Work<'a> {
    source: &'a Path,
    target: &'a Path,
    length: u64,
    seals: Seals,
    next: AtomicU64,
    stopped: AtomicBool,
}

/// The place of a part and the SHA-256 of its seals.
type Proof = (u64, [u8; 32]);

fn differs() -> Failure {
    Failure::unavailable("copy-differs")
}

/// Copies a file to a new one, proves every part of it and brings it to the disk; `told` is asked of
/// the whole copy while the disk takes in what is left.
pub fn copy<T>(
    from: &Path,
    to: &Path,
    key: &Key,
    told: impl FnOnce() -> Result<T>,
) -> Result<(Body, T)> {
    let mut source = File::open(from)?;
    let target = OpenOptions::new().write(true).create_new(true).open(to)?;
    let length = source.metadata()?.len();
    let mut salt = [0; SALT];
    source.read_exact(&mut salt).map_err(|_| differs())?;
    let work = Work {
        source: from,
        target: to,
        length,
        seals: Seals::of(key, &salt),
        next: AtomicU64::new(0),
        stopped: AtomicBool::new(false),
    };
    let stopped = |_| Failure::broken("a check of the copy stopped");
    let (news, written) = mpsc::channel();
    let also = news.clone();
    let (proofs, content, kept) = thread::scope(|scope| {
        let other = scope.spawn(|| work.run(also));
        let disk = scope.spawn(move || {
            while written.recv().is_ok() {
                written.try_iter().for_each(drop);
                target.sync_data()?;
            }
            target.sync_all()?;
            target.metadata()
        });
        let mine = work.run(news);
        let proofs = other.join().map_err(stopped).flatten().and_then(|others| {
            let mut proofs = mine?;
            proofs.extend(others);
            Ok(proofs)
        });
        let content = if proofs.is_ok() { Some(told()) } else { None };
        (proofs, content, disk.join())
    });
    let mut proofs = proofs?;
    let content = content.ok_or_else(differs)??;
    if kept.map_err(stopped)??.len() != length {
        return Err(differs());
    }
    proofs.sort_unstable();
    let mut all = Sha256::new();
    proofs.iter().for_each(|(_, seals)| all.update(seals));
    Ok((Body { bytes: length, seals: hex(all.finalize()) }, content))
}

impl Work<'_> {
    /// Copies and proves parts until none is left, or one does not hold.
    fn run(&self, written: Sender<()>) -> Result<Vec<Proof>> {
        let done = self.parts(&written);
        if done.is_err() {
            self.stopped.store(true, Ordering::Relaxed);
        }
        done
    }

    fn parts(&self, written: &Sender<()>) -> Result<Vec<Proof>> {
        let mut source = File::open(self.source)?;
        let mut target = OpenOptions::new().read(true).write(true).open(self.target)?;
        let (mut wanted, mut found) = (Vec::new(), Vec::new());
        let mut proofs = Vec::new();
        while !self.stopped.load(Ordering::Relaxed) {
            let part = self.next.fetch_add(1, Ordering::Relaxed);
            let from = part * PART;
            if from >= self.length {
                break;
            }
            read(&mut source, from, PART.min(self.length - from), &mut wanted)?;
            target.seek(SeekFrom::Start(from))?;
            target.write_all(&wanted)?;
            let _ = written.send(());
            let proof = self.prove(&mut target, part, (&wanted, &mut found))?;
            proofs.push((part, proof));
        }
        Ok(proofs)
    }

    /// Reads a part again, holds it against its source and against the seals of its pages.
    fn prove(
        &self,
        target: &mut File,
        part: u64,
        (wanted, found): (&[u8], &mut Vec<u8>),
    ) -> Result<[u8; 32]> {
        read(target, part * PART, wanted.len() as u64, found)?;
        if wanted != found.as_slice() || !self.seals.hold(part * PAGES + 1, found) {
            return Err(differs());
        }
        let mut hash = Sha256::new();
        Seals::of_pages(found).for_each(|seal| hash.update(seal));
        Ok(hash.finalize().into())
    }
}

fn read(file: &mut File, from: u64, length: u64, into: &mut Vec<u8>) -> Result<()> {
    file.seek(SeekFrom::Start(from))?;
    into.resize(usize::try_from(length).map_err(Failure::broken)?, 0);
    Ok(file.read_exact(into)?)
}
