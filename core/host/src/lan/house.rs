//! The house: answers the stations, each on threads of its own, on the one address that the
//! director chose.

use super::hub::Hub;
use super::identity;
use super::wire::{self, Ask, Reply};
use agiderm_core::desk::{Desk, Token};
use agiderm_core::failure::{Code, Failure, Result};
use agiderm_core::words::Lang;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::Value;
use std::collections::HashMap;
use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How often the address is looked at and callers are let in.
const BEAT: Duration = Duration::from_millis(40);
/// Beats between two looks at the PC's own addresses, and between two tries to take one.
const LOOK_AROUND: u32 = 250;
const TRY_AGAIN: u32 = 50;
/// A caller that has not shown a certificate by then is dropped.
const GREETING: Duration = Duration::from_secs(10);
/// A line without a call for so long is closed; the station opens another when it needs one.
const QUIET: Duration = Duration::from_secs(600);
/// How often a listening station is told that the line holds.
const ALIVE: u32 = 15;
/// How long a change is waited for at once.
const WAIT: Duration = Duration::from_secs(1);
/// Lines at once; ten stations hold two each.
const MOST_LINES: usize = 64;

type Line = StreamOwned<ServerConnection, TcpStream>;

struct House {
    desk: Arc<Desk>,
    hub: Arc<Hub>,
    /// One session a station, by the fingerprint of its certificate.
    sessions: Mutex<HashMap<String, Token>>,
    /// The open lines, so that they can be hung up.
    lines: Mutex<HashMap<u64, TcpStream>>,
    stop: Arc<AtomicBool>,
}

/// Answers stations until it is dropped.
pub struct Attending {
    stop: Arc<AtomicBool>,
}

impl Drop for Attending {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starts to answer stations on the address that the house gives, now and when it changes.
pub fn attend(desk: Arc<Desk>, hub: Arc<Hub>) -> Attending {
    let stop = Arc::new(AtomicBool::new(false));
    let house = Arc::new(House {
        desk,
        hub,
        sessions: Mutex::new(HashMap::new()),
        lines: Mutex::new(HashMap::new()),
        stop: stop.clone(),
    });
    thread::spawn(move || house.open());
    Attending { stop }
}

impl House {
    fn open(self: Arc<House>) {
        let mut open: Option<(String, TcpListener, Arc<ServerConfig>)> = None;
        let mut tried = None;
        let (mut beats, mut calls) = (0u32, 0u64);
        while !self.stop.load(Ordering::Relaxed) {
            if beats.is_multiple_of(LOOK_AROUND) {
                self.desk.stations().set_addresses(addresses());
            }
            let wanted = self.desk.stations().listen();
            if wanted.as_deref() != open.as_ref().map(|(at, ..)| at.as_str())
                && (open.is_some() || beats.is_multiple_of(TRY_AGAIN) || wanted != tried)
            {
                tried = wanted.clone();
                // The former address is left before the same port is asked for again.
                drop(open.take());
                open = wanted.and_then(|at| self.bind(at));
                self.desk.stations().set_answering(open.is_some());
            }
            beats = beats.wrapping_add(1);
            while let Some(Ok((caller, _))) = open.as_ref().map(|(_, l, _)| l.accept()) {
                let Some((_, _, config)) = &open else { break };
                calls += 1;
                self.clone().let_in(calls, caller, config.clone());
            }
            thread::sleep(BEAT);
        }
        drop(open);
        for line in hold(&self.lines).values() {
            let _ = line.shutdown(Shutdown::Both);
        }
    }

    fn let_in(self: Arc<House>, number: u64, caller: TcpStream, config: Arc<ServerConfig>) {
        let Ok(handle) = caller.try_clone() else { return };
        let mut lines = hold(&self.lines);
        if lines.len() >= MOST_LINES {
            return;
        }
        lines.insert(number, handle);
        drop(lines);
        thread::spawn(move || {
            let _ = self.answer(caller, config);
            hold(&self.lines).remove(&number);
        });
    }

    fn bind(&self, at: String) -> Option<(String, TcpListener, Arc<ServerConfig>)> {
        let listener = TcpListener::bind(&at).ok()?;
        listener.set_nonblocking(true).ok()?;
        let identity = self.desk.stations().identity(identity::make).ok()?;
        let config = identity::house(&identity).ok()?;
        Some((at, listener, config))
    }

    fn answer(&self, caller: TcpStream, config: Arc<ServerConfig>) -> io::Result<()> {
        caller.set_nonblocking(false)?;
        caller.set_nodelay(true)?;
        caller.set_read_timeout(Some(GREETING))?;
        caller.set_write_timeout(Some(GREETING))?;
        let connection = ServerConnection::new(config).map_err(io::Error::other)?;
        let mut line = StreamOwned::new(connection, caller);
        while line.conn.is_handshaking() {
            line.conn.complete_io(&mut line.sock)?;
        }
        let Some(station) = identity::peer(line.conn.peer_certificates()) else { return Ok(()) };
        if self.desk.stations().admits(&station).is_none() {
            return self.stranger(&mut line, &station);
        }
        line.sock.set_read_timeout(Some(QUIET))?;
        self.desk.stations().connected(&station, true);
        self.hub.tell(&["stations"]);
        let ended = self.attend(&mut line, &station);
        self.desk.stations().connected(&station, false);
        self.hub.tell(&["stations"]);
        ended
    }

    /// A PC that is no station: it may prove the code, and nothing else.
    fn stranger(&self, line: &mut Line, station: &str) -> io::Result<()> {
        let unknown = || Failure::new(Code::Forbidden, "station-unknown");
        if !self.desk.is_pairing() {
            // Heard first, so that the refusal is not lost with a line closed too early.
            let _ = wire::receive_at_most::<Value>(line, wire::LONGEST_STRANGER);
            return wire::send(line, &Reply::Failed { failure: unknown() });
        }
        let done = match wire::receive_at_most(line, wire::LONGEST_STRANGER)? {
            Ask::Pair { name, proof } => identity::transcript(&line.conn)
                .and_then(|transcript| self.desk.pair_station(&name, station, &transcript, &proof)),
            _ => Err(unknown()),
        };
        let reply = match done {
            Ok(proof) => {
                self.hub.tell(&["stations"]);
                let establishment = self.desk.state(None).establishment.unwrap_or_default();
                Reply::Paired { proof, establishment }
            }
            Err(failure) => Reply::Failed { failure },
        };
        wire::send(line, &reply)
    }

    fn attend(&self, line: &mut Line, station: &str) -> io::Result<()> {
        while !self.stop.load(Ordering::Relaxed) {
            let ask = wire::receive(line)?;
            if self.desk.stations().admits(station).is_none() {
                self.end(station);
                let failure = Failure::new(Code::Forbidden, "station-revoked");
                return wire::send(line, &Reply::Failed { failure });
            }
            match ask {
                Ask::Call { request, name, input, lang } => {
                    let reply = match self.call(station, &request, &name, input, lang) {
                        Ok(reply) => reply,
                        Err(failure) => Reply::Failed { failure },
                    };
                    wire::send(line, &reply)?;
                }
                Ask::Listen => return self.tell(line, station),
                Ask::Pair { .. } => {
                    let failure = Failure::refused("station-known");
                    wire::send(line, &Reply::Failed { failure })?;
                }
            }
        }
        Ok(())
    }

    fn call(
        &self,
        station: &str,
        request: &str,
        name: &str,
        input: Value,
        lang: Lang,
    ) -> Result<Reply> {
        if name == "establishment.create" {
            return Err(Failure::refused("station-elsewhere"));
        }
        let before = hold(&self.sessions).get(station).cloned();
        let answer = self.desk.call_once(before.as_ref(), lang, name, input, request)?;
        let session = answer.token.as_ref().map(Option::is_some);
        if let Some(token) = answer.token {
            if before.is_some() && before != token {
                self.desk.sign_out(before.as_ref())?;
            }
            match token {
                Some(token) => {
                    self.desk.seat(&token, self.desk.stations().admits(station).as_deref());
                    hold(&self.sessions).insert(station.to_owned(), token)
                }
                None => hold(&self.sessions).remove(station),
            };
        }
        if !answer.topics.is_empty() {
            self.hub.tell(&answer.topics);
        }
        Ok(Reply::Done { value: answer.value, session })
    }

    fn end(&self, station: &str) {
        if let Some(token) = hold(&self.sessions).remove(station) {
            let _ = self.desk.sign_out(Some(&token));
        }
    }

    /// Tells a station what changes, for as long as it may know.
    fn tell(&self, line: &mut Line, station: &str) -> io::Result<()> {
        let changes = self.hub.listen();
        let mut silent = 0;
        while !self.stop.load(Ordering::Relaxed) {
            let reply = match changes.recv_timeout(WAIT) {
                Ok(topics) => Reply::Changed { topics },
                Err(RecvTimeoutError::Timeout) if silent + 1 < ALIVE => {
                    silent += 1;
                    continue;
                }
                Err(RecvTimeoutError::Timeout) => Reply::Alive,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            silent = 0;
            if self.desk.stations().admits(station).is_none() {
                self.end(station);
                return Ok(());
            }
            wire::send(line, &reply)?;
        }
        Ok(())
    }
}

/// The addresses of this PC on the networks it is plugged into.
fn addresses() -> Vec<String> {
    let mut found: Vec<String> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .filter(|i| !i.is_loopback() && i.ip().is_ipv4())
        .map(|i| i.ip().to_string())
        .collect();
    found.sort();
    found
}
