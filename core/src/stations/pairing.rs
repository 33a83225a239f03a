//! Pairing: a code of eight digits, read on one screen and typed on the other, good once and for
//! a few minutes. Both sides prove it over the very connection they use; the proof is slow to
//! compute, so that who listens between cannot try every code in time.

use crate::base::dates::Moment;
use crate::failure::{Failure, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Digits of a code.
pub const CODE_DIGITS: usize = 8;
/// How long a code is good, in minutes.
pub const CODE_MINUTES: i64 = 5;
/// Wrong codes after which the pairing is closed.
const TRIES: u8 = 3;
/// Seconds by which a clock that is put right may go back.
const SLACK: i64 = 60;
/// Memory of the proof, in KiB.
const MEMORY: u32 = 32 * 1024;

/// A time in which one new station may come in.
pub struct Pairing {
    code: Zeroizing<String>,
    from: i64,
    until: i64,
    tries: u8,
}

/// The code, for the screen of the PC that keeps the file.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct PairingShown {
    /// Eight digits, in two groups.
    pub code: String,
    /// `address:port` to type on the station.
    pub address: String,
    /// Until when it is good.
    pub until: Moment,
}

/// Who proves.
#[derive(Clone, Copy)]
enum Side {
    Station,
    House,
}

fn proof(side: Side, code: &str, transcript: &[u8]) -> Result<String> {
    let label: &[u8] = match side {
        Side::Station => b"agiderm-pair-station",
        Side::House => b"agiderm-pair-house",
    };
    let salt = Sha256::new().chain_update(label).chain_update(transcript).finalize();
    let params = argon2::Params::new(MEMORY, 2, 1, Some(32)).map_err(Failure::broken)?;
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let digits: Zeroizing<String> =
        Zeroizing::new(code.chars().filter(char::is_ascii_digit).collect());
    let mut out = [0u8; 32];
    argon.hash_password_into(digits.as_bytes(), &salt, &mut out).map_err(Failure::broken)?;
    Ok(out.iter().map(|b| format!("{b:02x}")).collect())
}

/// What a station sends to prove the code over the connection that `transcript` stands for, and
/// what the house must answer.
///
/// # Errors
/// `pairing-code-shape` on the field `code` when it is not eight digits.
pub fn station_proof(code: &str, transcript: &[u8]) -> Result<(String, String)> {
    if code.chars().filter(char::is_ascii_digit).count() != CODE_DIGITS
        || code.chars().any(|c| !c.is_ascii_digit() && c != ' ' && c != '-')
    {
        return Err(Failure::field("code", "pairing-code-shape"));
    }
    Ok((proof(Side::Station, code, transcript)?, proof(Side::House, code, transcript)?))
}

impl Pairing {
    /// A new code, good from `now` (seconds since 1970).
    pub fn new(now: i64) -> Result<Pairing> {
        let mut bytes = [0u8; 8];
        getrandom::fill(&mut bytes).map_err(Failure::broken)?;
        let code = format!("{:08}", u64::from_le_bytes(bytes) % 100_000_000);
        let until = now + CODE_MINUTES * 60;
        Ok(Pairing { code: Zeroizing::new(code), from: now, until, tries: 0 })
    }

    /// For the screen.
    pub fn shown(&self, address: String) -> PairingShown {
        let (left, right) = self.code.split_at(CODE_DIGITS / 2);
        let until = Moment::of_epoch(self.until);
        PairingShown { code: format!("{left} {right}"), address, until }
    }

    /// Whether a station may still come in. A clock set back by more than a minute closes the
    /// pairing: the code is not good for longer than was said.
    pub fn is_open(&self, now: i64) -> bool {
        self.from - SLACK <= now && now < self.until && self.tries < TRIES
    }

    /// Checks a station's proof and gives the house's own.
    pub fn prove(&mut self, transcript: &[u8], given: &str) -> Result<String> {
        if proof(Side::Station, &self.code, transcript)? != given {
            self.tries += 1;
            return Err(Failure::refused("pairing-code-wrong"));
        }
        proof(Side::House, &self.code, transcript)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_proved_over_one_connection_and_three_mistakes_close_it() {
        let mut pairing = Pairing::new(1_000).unwrap();
        let code = pairing.shown(String::new()).code;
        let (sent, wanted) = station_proof(&code, b"one").unwrap();
        assert_eq!(pairing.prove(b"one", &sent).unwrap(), wanted);
        assert_eq!(pairing.prove(b"other", &sent).unwrap_err().reason, "pairing-code-wrong");
        assert!(pairing.is_open(1_299) && !pairing.is_open(1_300));
        assert!(pairing.is_open(940) && !pairing.is_open(939), "a clock set back ends it");
        for _ in 0..2 {
            assert!(pairing.prove(b"one", "").is_err());
        }
        assert!(!pairing.is_open(1_001), "three mistakes");
        for wrong in ["1234", "1234 567a", ""] {
            assert!(station_proof(wrong, b"one").is_err(), "{wrong}");
        }
    }
}
