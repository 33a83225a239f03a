//! The seals of the pages, checked from the bytes of a file without the engine: on as many threads
//! as wanted, at the speed of the hash.
//!
//! The engine ends each page with a seal: HMAC-SHA512 over the encrypted page, its initial value and
//! its number, under a key drawn from the data key and the salt that opens the file. A byte changed,
//! a page swapped, moved or taken from another file does not fit.

use super::keyfile::Key;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;
use zeroize::Zeroizing;

/// Bytes of a page.
pub const PAGE: usize = 4096;
/// Bytes of the salt that opens a file, outside the seal of its first page.
pub const SALT: usize = 16;
/// Bytes of a seal, the last of its page.
const SEAL: usize = 64;
/// What the engine mixes into the salt for the key of the seals.
const MASK: u8 = 0x3a;
/// The byte by which processes lock a file; the page that holds it is never written.
const LOCK_BYTE: u64 = 0x4000_0000;

/// The page that holds the lock, which bears no seal.
const LOCK_PAGE: u64 = LOCK_BYTE / PAGE as u64 + 1;

/// What checks the seals of one file.
#[derive(Clone)]
pub struct Seals(Hmac<Sha512>);

fn hmac(key: &[u8]) -> Hmac<Sha512> {
    // The hash takes a key of any length.
    Hmac::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Default::default()))
}

impl Seals {
    /// For the file that opens with this salt.
    pub fn of(key: &Key, salt: &[u8; SALT]) -> Seals {
        let salt = salt.map(|byte| byte ^ MASK);
        // PBKDF2, two rounds, the first half of one block.
        let data = hmac(key.as_ref());
        let first = data.clone().chain_update(salt).chain_update(1u32.to_be_bytes()).finalize();
        let first = Zeroizing::new(<[u8; SEAL]>::from(first.into_bytes()));
        let second = data.chain_update(first.as_ref()).finalize();
        let second = Zeroizing::new(<[u8; SEAL]>::from(second.into_bytes()));
        let mut derived = Zeroizing::new([0u8; 32]);
        for (byte, (one, two)) in derived.iter_mut().zip(first.iter().zip(second.iter())) {
            *byte = one ^ two;
        }
        Seals(hmac(derived.as_ref()))
    }

    /// Whether whole pages that follow each other bear their seals; `first` is the number of the
    /// first one, from 1. Bytes that are not whole pages bear none.
    pub fn hold(&self, first: u64, pages: &[u8]) -> bool {
        let (pages, rest) = pages.as_chunks::<PAGE>();
        rest.is_empty() && pages.iter().zip(first..).all(|(page, number)| self.holds(number, page))
    }

    /// The seals of whole pages, in their order.
    pub fn of_pages(pages: &[u8]) -> impl Iterator<Item = &[u8; SEAL]> {
        pages.as_chunks::<PAGE>().0.iter().filter_map(|page| page.last_chunk())
    }

    fn holds(&self, number: u64, page: &[u8; PAGE]) -> bool {
        if number == LOCK_PAGE {
            return true;
        }
        let Ok(short) = u32::try_from(number) else { return false };
        let from = if number == 1 { SALT } else { 0 };
        let (Some(sealed), Some(seal)) = (page.get(from..PAGE - SEAL), page.last_chunk::<SEAL>())
        else {
            return false;
        };
        let found = self.0.clone().chain_update(sealed).chain_update(short.to_le_bytes());
        found.verify_slice(seal).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::connection::{self, Access};

    #[test]
    fn every_page_of_a_file_bears_its_seal_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let (file, key) = (folder.path().join("essai.db"), Key::new([7; 32]));
        let conn = connection::open(&file, &key, Access::Create).unwrap();
        conn.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(40000))").unwrap();
        drop(conn);
        let good = std::fs::read(&file).unwrap();
        let salt = good[..SALT].try_into().unwrap();
        let seals = Seals::of(&key, &salt);
        assert!(good.len() > 10 * PAGE && seals.hold(1, &good));
        assert!(seals.hold(3, &good[2 * PAGE..4 * PAGE]));
        for at in (SALT..good.len()).step_by(131) {
            let mut bad = good.clone();
            bad[at] ^= 1;
            assert!(!seals.hold(1, &bad), "byte {at}");
        }
        assert!(!seals.hold(2, &good[2 * PAGE..3 * PAGE]), "a page out of its place");
        assert!(!seals.hold(1, &good[..good.len() - 1]), "half a page");
        assert!(!Seals::of(&Key::new([8; 32]), &salt).hold(1, &good), "another key");
        assert!(!Seals::of(&key, &[0; SALT]).hold(1, &good), "another salt");
    }
}
