//! Stations: the other PCs of the greffe that work on the file of this one.
//!
//! A station is a door, not a right: each person still signs in with an own pass phrase, and the
//! file never leaves its PC. What is known of the stations lies beside the file, because it is
//! asked for before anybody has signed in. It names no person in custody.

mod pairing;
mod words;

pub use pairing::{CODE_DIGITS, CODE_MINUTES, Pairing, PairingShown, station_proof};
pub use words::four_words;

use crate::base::dates::Moment;
use crate::failure::{Failure, Result};
use crate::store::files;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Longest name of a station.
const LONGEST_NAME: usize = 60;

/// The certificate by which a PC is known, and its key.
#[derive(Clone, Serialize, Deserialize)]
pub struct Identity {
    /// Certificate, DER in base64.
    pub certificate: String,
    /// Private key, PKCS#8 in base64. Whoever reads it can pass for this PC, not for a person.
    pub key: String,
}

/// A station that was paired once.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Station {
    /// What the house calls it.
    pub name: String,
    /// SHA-256 of its certificate, in hexadecimal.
    pub fingerprint: String,
    /// When it was paired.
    pub paired_at: Moment,
    /// When its access was withdrawn.
    pub revoked_at: Option<Moment>,
}

/// What lies beside the file.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Known {
    identity: Option<Identity>,
    listen: Option<String>,
    #[serde(default)]
    stations: Vec<Station>,
}

/// The stations of one establishment file.
pub struct Stations {
    path: PathBuf,
    known: Mutex<Option<Known>>,
    pairing: Mutex<Option<Pairing>>,
    connected: Mutex<HashMap<String, usize>>,
    addresses: Mutex<Vec<String>>,
    answering: AtomicBool,
}

/// How the stations are, for the screen.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct StationsSheet {
    /// Address and port on which this PC answers stations; none when it answers none.
    pub listen: Option<String>,
    /// Whether that address could be taken; not when the PC no longer has it.
    pub answering: bool,
    /// Addresses that this PC has on the networks of the house.
    pub addresses: Vec<String>,
    /// Every station that was ever paired.
    pub stations: Vec<StationLine>,
}

/// One station, for the screen.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct StationLine {
    /// What the house calls it.
    pub name: String,
    /// SHA-256 of its certificate, in hexadecimal.
    pub fingerprint: String,
    /// Four words that its own screen shows too.
    pub words: String,
    /// When it was paired.
    pub paired_at: Moment,
    /// When its access was withdrawn.
    pub revoked_at: Option<Moment>,
    /// Whether it is connected now.
    pub connected: bool,
}

/// Where this PC answers stations.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OpenStations {
    /// `address:port`; none to answer no station any more.
    pub listen: Option<String>,
}

/// A station whose access is withdrawn.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RevokeStation {
    /// SHA-256 of its certificate, in hexadecimal.
    pub fingerprint: String,
    /// Why.
    pub reason: String,
}

/// This PC becomes a station of another one.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct JoinStation {
    /// `address:port` shown by the other PC.
    pub address: String,
    /// The code that it shows.
    pub code: String,
    /// What this station is called.
    pub name: String,
}

/// A station that was accepted.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct StationJoined {
    /// The establishment.
    pub establishment: String,
    /// Four words that the other PC shows too.
    pub words: String,
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The file of stations beside an establishment file.
fn path_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".stations");
    PathBuf::from(name)
}

impl Stations {
    /// Those of this establishment file.
    pub fn beside(file: &Path) -> Stations {
        Stations {
            path: path_of(file),
            known: Mutex::new(None),
            pairing: Mutex::new(None),
            connected: Mutex::new(HashMap::new()),
            addresses: Mutex::new(Vec::new()),
            answering: AtomicBool::new(false),
        }
    }

    fn known(&self) -> Result<Known> {
        let mut held = hold(&self.known);
        if held.is_none() {
            *held = Some(match fs::read(&self.path) {
                Ok(bytes) => serde_json::from_slice(&bytes)
                    .map_err(|_| Failure::unavailable("stations-unreadable"))?,
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => Known::default(),
                Err(e) => return Err(e.into()),
            });
        }
        Ok(held.clone().unwrap_or_default())
    }

    fn keep(&self, known: Known) -> Result<()> {
        files::replace(&self.path, &serde_json::to_vec_pretty(&known)?)?;
        files::owner_only(&self.path);
        *hold(&self.known) = Some(known);
        Ok(())
    }

    /// The certificate of this PC, made by `make` the first time.
    ///
    /// # Errors
    /// `stations-unreadable` when what lies beside the file cannot be read.
    pub fn identity(&self, make: impl FnOnce() -> Result<Identity>) -> Result<Identity> {
        let mut known = self.known()?;
        if let Some(identity) = known.identity {
            return Ok(identity);
        }
        let identity = make()?;
        known.identity = Some(identity.clone());
        self.keep(known)?;
        Ok(identity)
    }

    /// Where this PC answers stations.
    pub fn listen(&self) -> Option<String> {
        self.known().ok()?.listen
    }

    /// The name of a station that may come in.
    pub fn admits(&self, fingerprint: &str) -> Option<String> {
        let known = self.known().ok()?;
        let found = known.stations.into_iter().find(|s| s.fingerprint == fingerprint)?;
        found.revoked_at.is_none().then_some(found.name)
    }

    /// One connection more, or one less, of this station.
    pub fn connected(&self, fingerprint: &str, more: bool) {
        let mut connected = hold(&self.connected);
        let count = connected.entry(fingerprint.to_owned()).or_default();
        *count = if more { *count + 1 } else { count.saturating_sub(1) };
    }

    /// Says which addresses this PC has.
    pub fn set_addresses(&self, addresses: Vec<String>) {
        *hold(&self.addresses) = addresses;
    }

    /// Says whether the address could be taken.
    pub fn set_answering(&self, answering: bool) {
        self.answering.store(answering, Ordering::Relaxed);
    }

    /// Changes where this PC answers stations.
    ///
    /// # Errors
    /// `stations-address` on the field `listen` when it is no address and port.
    pub fn set_listen(&self, listen: Option<&str>) -> Result<()> {
        let listen = match listen.map(str::trim).filter(|l| !l.is_empty()) {
            None => None,
            Some(text) => {
                let address: std::net::SocketAddr =
                    text.parse().map_err(|_| Failure::field("listen", "stations-address"))?;
                // Every network at once would be more than the house chose.
                if address.ip().is_unspecified() || address.port() == 0 {
                    return Err(Failure::field("listen", "stations-address"));
                }
                Some(address.to_string())
            }
        };
        let mut known = self.known()?;
        known.listen = listen;
        self.keep(known)
    }

    /// Opens the time in which one new station may come in.
    ///
    /// # Errors
    /// `stations-closed` when this PC answers no station.
    pub fn open_pairing(&self, now: i64) -> Result<PairingShown> {
        let address = self.listen().ok_or_else(|| Failure::refused("stations-closed"))?;
        let pairing = Pairing::new(now)?;
        let shown = pairing.shown(address);
        *hold(&self.pairing) = Some(pairing);
        Ok(shown)
    }

    /// Whether a new station may come in now.
    pub fn is_pairing(&self, now: i64) -> bool {
        hold(&self.pairing).as_ref().is_some_and(|p| p.is_open(now))
    }

    /// Lets the new station in that proves the code, and gives this PC's own proof.
    ///
    /// # Errors
    /// `pairing-closed`, `pairing-code-wrong`, `stations-name` on the field `name`.
    pub fn pair(
        &self,
        name: &str,
        fingerprint: &str,
        transcript: &[u8],
        proof: &str,
        at: (i64, Moment),
    ) -> Result<String> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(Failure::field("name", "stations-name"));
        }
        let mut pairing = hold(&self.pairing);
        let own = match pairing.as_mut() {
            Some(open) if open.is_open(at.0) => open.prove(transcript, proof)?,
            _ => return Err(Failure::refused("pairing-closed")),
        };
        // Used once, whatever follows.
        *pairing = None;
        drop(pairing);
        let mut known = self.known()?;
        known.stations.retain(|s| s.fingerprint != fingerprint);
        known.stations.push(Station {
            name: name.to_owned(),
            fingerprint: fingerprint.to_owned(),
            paired_at: at.1,
            revoked_at: None,
        });
        self.keep(known)?;
        Ok(own)
    }

    /// Withdraws the access of a station; what it did stays in the journal.
    pub fn revoke(&self, fingerprint: &str, now: Moment) -> Result<Station> {
        let mut known = self.known()?;
        let Some(found) = known.stations.iter_mut().find(|s| s.fingerprint == fingerprint) else {
            return Err(Failure::not_found("station"));
        };
        found.revoked_at.get_or_insert(now);
        let revoked = found.clone();
        self.keep(known)?;
        Ok(revoked)
    }

    /// The stations, for the screen. `own` is the fingerprint of this PC.
    pub fn sheet(&self) -> Result<StationsSheet> {
        let known = self.known()?;
        let own = known.identity.as_ref().map(|i| fingerprint(&i.certificate)).unwrap_or_default();
        let connected = hold(&self.connected);
        Ok(StationsSheet {
            listen: known.listen,
            answering: self.answering.load(Ordering::Relaxed),
            addresses: hold(&self.addresses).clone(),
            stations: known
                .stations
                .into_iter()
                .map(|s| StationLine {
                    words: four_words(&own, &s.fingerprint),
                    connected: connected.get(&s.fingerprint).is_some_and(|n| *n > 0),
                    name: s.name,
                    fingerprint: s.fingerprint,
                    paired_at: s.paired_at,
                    revoked_at: s.revoked_at,
                })
                .collect(),
        })
    }
}

/// SHA-256 of a certificate in base64, in hexadecimal.
pub fn fingerprint(certificate: &str) -> String {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    let der = base64::engine::general_purpose::STANDARD.decode(certificate).unwrap_or_default();
    Sha256::digest(&der).iter().map(|b| format!("{b:02x}")).collect()
}
