//! A station: every call goes to the house. A line that is cut is opened again and the call asked
//! again under the same number, which the house carries out once.

use super::hub::Hub;
use super::identity;
use super::wire::{self, Ask, Reply};
use agiderm_core::failure::{Code, Failure, Result};
use agiderm_core::stations::{
    Identity, JoinStation, StationJoined, fingerprint, four_words, station_proof,
};
use agiderm_core::store::files;
use agiderm_core::words::Lang;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io;
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// Time to reach the house.
const REACH: Duration = Duration::from_secs(5);
/// Longest wait for an answer: a large register may be on its way to paper.
const PATIENCE: Duration = Duration::from_secs(300);
/// A listening line that is silent for so long is dead: the house speaks every 15 seconds.
const SILENCE: Duration = Duration::from_secs(45);
/// Pause before the house is looked for again.
const PAUSE: Duration = Duration::from_secs(2);

type Line = StreamOwned<ClientConnection, TcpStream>;

/// What a station keeps: nothing of the registry.
#[derive(Clone, Serialize, Deserialize)]
pub struct Joined {
    identity: Identity,
    /// `address:port` of the house.
    address: String,
    /// Fingerprint of the house's certificate.
    house: String,
    /// What this station is called.
    name: String,
    /// The establishment, as it was called when the station joined.
    establishment: String,
}

/// A PC that works on the file of another.
pub struct Station {
    joined: Joined,
    config: Arc<ClientConfig>,
    line: Mutex<Option<Line>>,
    stop: Arc<AtomicBool>,
}

fn unreachable() -> Failure {
    Failure::unavailable("house-unreachable")
}

fn reach(address: &str, config: Arc<ClientConfig>, patience: Duration) -> io::Result<Line> {
    let address: SocketAddr = address.parse().map_err(io::Error::other)?;
    let stream = TcpStream::connect_timeout(&address, REACH)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(REACH))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let name = ServerName::try_from("agiderm").map_err(io::Error::other)?;
    let connection = ClientConnection::new(config, name).map_err(io::Error::other)?;
    let mut line = StreamOwned::new(connection, stream);
    while line.conn.is_handshaking() {
        line.conn.complete_io(&mut line.sock)?;
    }
    line.sock.set_read_timeout(Some(patience))?;
    Ok(line)
}

/// Proves the code to the house and keeps what was agreed in `file`.
///
/// # Errors
/// `house-unreachable`, `pairing-closed`, `pairing-code-wrong`, `house-not-proved` when the other
/// side does not know the code it asked for, and the fields `address`, `code`, `name`.
pub fn join(input: &JoinStation, file: &Path) -> Result<StationJoined> {
    let address = input.address.trim();
    if address.parse::<SocketAddr>().is_err() {
        return Err(Failure::field("address", "stations-address"));
    }
    station_proof(&input.code, b"")?;
    let identity = identity::make()?;
    let config = identity::station(&identity, None)?;
    let mut line = reach(address, config, REACH).map_err(|_| unreachable())?;
    let house = identity::peer(line.conn.peer_certificates()).ok_or_else(unreachable)?;
    let transcript = identity::transcript(&line.conn)?;
    let (proof, wanted) = station_proof(&input.code, &transcript)?;
    let ask = Ask::Pair { name: input.name.clone(), proof };
    wire::send(&mut line, &ask).map_err(|_| unreachable())?;
    match wire::receive(&mut line).map_err(|_| unreachable())? {
        Reply::Paired { proof, establishment } if proof == wanted => {
            let words = four_words(&fingerprint(&identity.certificate), &house);
            let joined = Joined {
                identity,
                address: address.to_owned(),
                house,
                name: input.name.trim().to_owned(),
                establishment: establishment.clone(),
            };
            files::replace(file, &serde_json::to_vec_pretty(&joined)?)?;
            files::owner_only(file);
            Ok(StationJoined { establishment, words })
        }
        Reply::Failed { failure } if failure.reason == "station-unknown" => {
            Err(Failure::refused("pairing-closed"))
        }
        Reply::Failed { failure } => Err(failure),
        _ => Err(Failure::refused("house-not-proved")),
    }
}

impl Station {
    /// The station that was joined earlier, listening to its house from now on.
    ///
    /// # Errors
    /// `station-unreadable` when what was kept cannot be read.
    pub fn open(file: &Path, hub: &Arc<Hub>) -> Result<Station> {
        let joined: Joined = serde_json::from_slice(&std::fs::read(file)?)
            .map_err(|_| Failure::unavailable("station-unreadable"))?;
        let config = identity::station(&joined.identity, Some(joined.house.clone()))?;
        let stop = Arc::new(AtomicBool::new(false));
        let (address, own, hub, ended) =
            (joined.address.clone(), config.clone(), hub.clone(), stop.clone());
        thread::spawn(move || listen(&address, &own, &hub, &ended));
        Ok(Station { joined, config, line: Mutex::new(None), stop })
    }

    /// What this station is called.
    pub fn name(&self) -> &str {
        &self.joined.name
    }

    /// The establishment it works for.
    pub fn establishment(&self) -> &str {
        &self.joined.establishment
    }

    /// Has the house carry out one line of the table; says too whether a session began or ended.
    ///
    /// # Errors
    /// Those of the line; `house-unreachable` when no answer came: the same `request` may be asked
    /// again later and is carried out once.
    pub fn call(
        &self,
        lang: Lang,
        name: &str,
        input: Value,
        request: &str,
    ) -> Result<(Value, Option<bool>)> {
        let ask = Ask::Call { request: request.to_owned(), name: name.to_owned(), input, lang };
        let mut held = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..2 {
            let asked = (|| {
                let mut line = match held.take() {
                    Some(line) => line,
                    None => reach(&self.joined.address, self.config.clone(), PATIENCE)?,
                };
                wire::send(&mut line, &ask)?;
                let reply = wire::receive(&mut line)?;
                *held = Some(line);
                io::Result::Ok(reply)
            })();
            match asked {
                Ok(Reply::Done { value, session }) => return Ok((value, session)),
                Ok(Reply::Failed { failure }) => {
                    if failure.code == Code::Forbidden && failure.reason.starts_with("station-") {
                        *held = None;
                    }
                    return Err(failure);
                }
                Ok(_) | Err(_) => *held = None,
            }
        }
        Err(unreachable())
    }
}

impl Drop for Station {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Passes on what the house says has changed; after a cut, everything may have.
fn listen(address: &str, config: &Arc<ClientConfig>, hub: &Hub, stop: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {
        let heard: io::Result<()> = (|| {
            let mut line = reach(address, config.clone(), SILENCE)?;
            wire::send(&mut line, &Ask::Listen)?;
            hub.tell(&[""; 0]);
            while !stop.load(Ordering::Relaxed) {
                if let Reply::Changed { topics } = wire::receive(&mut line)? {
                    hub.tell(&topics);
                }
            }
            Ok(())
        })();
        if heard.is_err() && !stop.load(Ordering::Relaxed) {
            thread::sleep(PAUSE);
        }
    }
}
