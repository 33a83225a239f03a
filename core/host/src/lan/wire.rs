//! What is said over the line: JSON, each message after its length in four bytes.

use agiderm_core::failure::Failure;
use agiderm_core::words::Lang;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, Read, Write};

/// Longest message, in bytes: the scans of one act fit.
const LONGEST: u32 = 96 << 20;
/// Longest message of a PC that is not a station yet.
pub const LONGEST_STRANGER: u32 = 4 << 10;

/// What a station asks.
#[derive(Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// To become a station.
    Pair {
        /// What it is called.
        name: String,
        /// Proof of the code over this connection.
        proof: String,
    },
    /// One line of the table of commands.
    Call {
        /// The same when it is asked again.
        request: String,
        /// Wire name.
        name: String,
        /// Input.
        input: Value,
        /// Language of the answer.
        lang: Lang,
    },
    /// To be told which tables change.
    Listen,
}

/// What the house answers.
#[derive(Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Reply {
    /// It is a station now.
    Paired {
        /// The house's own proof of the code.
        proof: String,
        /// Name of the establishment.
        establishment: String,
    },
    /// Carried out.
    Done {
        /// The result.
        value: Value,
        /// A session began (`true`) or ended (`false`) with it.
        session: Option<bool>,
    },
    /// Not carried out.
    Failed {
        /// Why.
        failure: Failure,
    },
    /// These tables changed; none: some were missed.
    Changed {
        /// Their names.
        topics: Vec<String>,
    },
    /// The line still holds.
    Alive,
}

/// Sends one message.
pub fn send(line: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let bytes = serde_json::to_vec(message)?;
    let length = u32::try_from(bytes.len()).ok().filter(|n| *n <= LONGEST);
    let length = length.ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
    let mut framed = length.to_be_bytes().to_vec();
    framed.extend_from_slice(&bytes);
    line.write_all(&framed)?;
    line.flush()
}

/// Waits for one message of at most `longest` bytes.
pub fn receive_at_most<T: DeserializeOwned>(line: &mut impl Read, longest: u32) -> io::Result<T> {
    let mut length = [0u8; 4];
    line.read_exact(&mut length)?;
    let length = u32::from_be_bytes(length);
    if length > longest {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    line.take(u64::from(length)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != u64::from(length) {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(serde_json::from_slice(&bytes)?)
}

/// Waits for one message.
pub fn receive<T: DeserializeOwned>(line: &mut impl Read) -> io::Result<T> {
    receive_at_most(line, LONGEST)
}
