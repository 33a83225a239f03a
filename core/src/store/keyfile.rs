//! The key file beside the establishment file: one random data key, wrapped once per way in.
//!
//! A user's slot is opened by a pass phrase through argon2id; the paper slot by the recovery code.
//! Changing a pass phrase rewrites one slot, never the data. The whole is authenticated by a key
//! that only the data key gives, so a slot pasted from elsewhere is noticed.

use crate::failure::{Failure, Result};
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A 256-bit key, wiped when dropped.
pub type Key = Zeroizing<[u8; 32]>;

/// Cost of argon2id. Written in the file so that it can be raised later.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes.
    pub passes: u32,
}

impl Cost {
    /// RFC 9106, second recommendation: 64 MiB, three passes.
    pub const USUAL: Cost = Cost { memory_kib: 64 * 1024, passes: 3 };
    /// The floor of OWASP: 19 MiB, two passes. Never less.
    pub const FLOOR: Cost = Cost { memory_kib: 19 * 1024, passes: 2 };
}

/// One way in.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Slot {
    /// `user` or `paper`.
    kind: String,
    login: String,
    display_name: String,
    role: String,
    cost: Cost,
    salt: String,
    nonce: String,
    wrapped: String,
}

/// What anyone who holds the PC may read before sign-in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct KeyFile {
    format: u32,
    /// Grows at each change; the same number is in the data.
    pub generation: u64,
    /// Name and code of the establishment, shown before sign-in.
    pub establishment: String,
    /// Code of the establishment.
    pub code: String,
    /// A training establishment: invented people, the sign-in may be shown.
    pub training: bool,
    slots: Vec<Slot>,
    mac: String,
}

/// An account as the sign-in screen shows it.
#[derive(Clone, Debug)]
pub struct SlotName {
    /// Sign-in name.
    pub login: String,
    /// Name of the person.
    pub display_name: String,
    /// Role, as text.
    pub role: String,
}

const FORMAT: u32 = 1;

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).map_err(Failure::broken)?;
    Ok(bytes)
}

/// A new random data key.
pub fn new_key() -> Result<Key> {
    Ok(Zeroizing::new(random::<32>()?))
}

fn stretch(secret: &str, salt: &[u8], cost: Cost) -> Result<Key> {
    let params =
        argon2::Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(Failure::broken)?;
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let mut out = Zeroizing::new([0u8; 32]);
    // The pass phrase is compared as it looks: composed letters, no blanks at the ends.
    let text: Zeroizing<String> =
        Zeroizing::new(unicode_normalization::UnicodeNormalization::nfc(secret.trim()).collect());
    argon.hash_password_into(text.as_bytes(), salt, out.as_mut()).map_err(Failure::broken)?;
    Ok(out)
}

fn cipher(key: &Key) -> Result<XChaCha20Poly1305> {
    XChaCha20Poly1305::new_from_slice(key.as_ref()).map_err(Failure::broken)
}

fn wrap(data: &Key, secret: &str, cost: Cost, name: [&str; 4]) -> Result<Slot> {
    let [kind, login, display_name, role] = name;
    let salt = random::<16>()?;
    let nonce = random::<24>()?;
    let key = stretch(secret, &salt, cost)?;
    let wrapped = cipher(&key)?
        .encrypt(&XNonce::from(nonce), data.as_slice())
        .map_err(|_| Failure::broken("the data key could not be wrapped"))?;
    Ok(Slot {
        kind: kind.into(),
        login: login.into(),
        display_name: display_name.into(),
        role: role.into(),
        cost,
        salt: B64.encode(salt),
        nonce: B64.encode(nonce),
        wrapped: B64.encode(wrapped),
    })
}

fn unwrap(slot: &Slot, secret: &str) -> Result<Option<Key>> {
    let damaged = || Failure::unavailable("key-file-damaged");
    let salt = B64.decode(&slot.salt).map_err(|_| damaged())?;
    let nonce: [u8; 24] =
        B64.decode(&slot.nonce).ok().and_then(|n| n.try_into().ok()).ok_or_else(damaged)?;
    let wrapped = B64.decode(&slot.wrapped).map_err(|_| damaged())?;
    if slot.cost.memory_kib > 4 << 20 || slot.cost.passes > 64 {
        return Err(damaged());
    }
    let key = stretch(secret, &salt, slot.cost)?;
    let Ok(plain) = cipher(&key)?.decrypt(&XNonce::from(nonce), wrapped.as_slice()) else {
        return Ok(None);
    };
    let plain = Zeroizing::new(plain);
    let bytes: [u8; 32] = plain.as_slice().try_into().map_err(|_| damaged())?;
    Ok(Some(Zeroizing::new(bytes)))
}

/// The path of the key file of an establishment file.
pub fn path_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".keys");
    PathBuf::from(name)
}

impl KeyFile {
    /// A key file with no way in yet.
    pub fn new(establishment: &str, code: &str, training: bool) -> Self {
        Self {
            format: FORMAT,
            establishment: establishment.into(),
            code: code.into(),
            training,
            ..Self::default()
        }
    }

    /// Reads the key file of an establishment file.
    pub fn read(file: &Path) -> Result<KeyFile> {
        let bytes = std::fs::read(path_of(file)).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => Failure::unavailable("key-file-missing"),
            _ => e.into(),
        })?;
        let keys: KeyFile =
            serde_json::from_slice(&bytes).map_err(|_| Failure::unavailable("key-file-damaged"))?;
        if keys.format > FORMAT {
            return Err(Failure::unavailable("file-too-new"));
        }
        Ok(keys)
    }

    /// Writes it whole under another name, syncs, then takes the place of the old one.
    pub fn write(&mut self, file: &Path, data: &Key) -> Result<()> {
        self.generation += 1;
        self.mac = self.seal(data)?;
        let text = serde_json::to_vec_pretty(self)?;
        crate::store::files::replace(&path_of(file), &text)
    }

    fn seal(&self, data: &Key) -> Result<String> {
        let mut mac_key = Zeroizing::new([0u8; 32]);
        Hkdf::<Sha256>::new(None, data.as_ref())
            .expand(b"agiderm/key-file/1", mac_key.as_mut())
            .map_err(Failure::broken)?;
        let mut bare = self.clone();
        bare.mac.clear();
        let mut hash = Sha256::new();
        hash.update(mac_key.as_ref());
        hash.update(serde_json::to_vec(&bare)?);
        let inner = hash.finalize();
        let mut outer = Sha256::new();
        outer.update(mac_key.as_ref());
        outer.update(inner);
        Ok(B64.encode(outer.finalize()))
    }

    /// Whether the file is the one that a holder of the data key wrote.
    pub fn is_genuine(&self, data: &Key) -> Result<bool> {
        Ok(self.seal(data)? == self.mac)
    }

    /// The accounts, for the sign-in screen.
    pub fn accounts(&self) -> Vec<SlotName> {
        self.slots
            .iter()
            .filter(|s| s.kind == "user")
            .map(|s| SlotName {
                login: s.login.clone(),
                display_name: s.display_name.clone(),
                role: s.role.clone(),
            })
            .collect()
    }

    /// Adds or replaces the slot of a user.
    pub fn set_user(
        &mut self,
        data: &Key,
        name: &SlotName,
        secret: &str,
        cost: Cost,
    ) -> Result<()> {
        let slot = wrap(data, secret, cost, ["user", &name.login, &name.display_name, &name.role])?;
        self.slots.retain(|s| s.kind != "user" || s.login != name.login);
        self.slots.push(slot);
        Ok(())
    }

    /// Changes what the sign-in screen shows of an account.
    pub fn rename_user(&mut self, name: &SlotName) {
        for slot in self.slots.iter_mut().filter(|s| s.kind == "user" && s.login == name.login) {
            slot.display_name.clone_from(&name.display_name);
            slot.role.clone_from(&name.role);
        }
    }

    /// Takes away a user's way in.
    pub fn remove_user(&mut self, login: &str) {
        self.slots.retain(|s| s.kind != "user" || s.login != login);
    }

    /// Sets the paper slot.
    pub fn set_paper(&mut self, data: &Key, code: &str, cost: Cost) -> Result<()> {
        let slot = wrap(data, code, cost, ["paper", "", "", ""])?;
        self.slots.retain(|s| s.kind != "paper");
        self.slots.push(slot);
        Ok(())
    }

    /// The data key, if this is the user's pass phrase. An unknown login costs the same time.
    pub fn open_user(&self, login: &str, secret: &str) -> Result<Option<Key>> {
        match self.slots.iter().find(|s| s.kind == "user" && s.login == login) {
            Some(slot) => unwrap(slot, secret),
            None => {
                stretch(secret, b"no such account!", Cost::FLOOR)?;
                Ok(None)
            }
        }
    }

    /// The data key, if this is the recovery code (already checked group by group).
    pub fn open_paper(&self, code: &str) -> Result<Option<Key>> {
        match self.slots.iter().find(|s| s.kind == "paper") {
            Some(slot) => unwrap(slot, code),
            None => Ok(None),
        }
    }
}
