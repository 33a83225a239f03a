//! Ten stations on one house over real lines (TLS on the loopback address): how long an act and a
//! reading take beside one station alone, and that nothing acknowledged is lost.
//!
//! `cargo run --release -p agiderm-host --example stations_bench -- HOUSE`, on a copy of that house.
#![allow(clippy::unwrap_used, missing_docs)]

mod station;

#[path = "../../../../benches/line.rs"]
#[allow(dead_code)]
mod line;

use agiderm_core::desk::{Desk, Token};
use agiderm_core::training;
use agiderm_core::words::Lang;
use agiderm_host::front::Front;
use line::{Goal, beside, check, percentile};
use serde_json::{Value, json};
use station::{Done, Station};
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

const STATIONS: usize = 10;
/// Turns of each station: a search, a dossier, a committal and an act on one dossier that all share.
const TURNS: usize = 20;

/// The PC that keeps the file, its director signed in.
pub struct House {
    front: Front,
    director: Token,
    address: String,
    folder: tempfile::TempDir,
}

fn with(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn sign_in(front: &Front, login: &str) -> Token {
    let input = json!({ "login": login, "passphrase": training::PASSPHRASE });
    front.call(None, Lang::Fr, "session.sign_in", input, None).unwrap().token.unwrap().unwrap()
}

impl House {
    fn copied(from: &Path) -> House {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("maison.agiderm");
        for ending in ["", ".keys", ".head"] {
            std::fs::copy(with(from, ending), with(&file, ending)).unwrap();
        }
        let front = Front::new(Desk::new(&file), with(&file, ".station")).unwrap();
        let director = sign_in(&front, training::DIRECTOR);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let house = House { front, director, address: format!("127.0.0.1:{port}"), folder };
        house.ok("stations.open", json!({ "listen": house.address }));
        let end = Instant::now() + Duration::from_secs(20);
        while house.ok("stations.list", json!({}))["answering"] != true {
            assert!(Instant::now() < end, "the house does not answer");
            thread::sleep(Duration::from_millis(5));
        }
        house
    }

    fn ok(&self, name: &str, input: Value) -> Value {
        self.front.call(Some(&self.director), Lang::Fr, name, input, None).unwrap().value
    }

    /// A PC of its own with a clerk of its own.
    fn station(&self, number: usize) -> Station {
        let login = format!("agent{number}");
        self.ok(
            "users.create",
            json!({
                "login": login, "display_name": format!("Agent {number}"), "role": "clerk",
                "passphrase": training::PASSPHRASE,
            }),
        );
        let name = format!("Poste {number}");
        let file = self.folder.path().join(format!("poste-{number}.agiderm"));
        let front = Front::new(Desk::new(&file), with(&file, ".station")).unwrap();
        let code = self.ok("stations.pair", json!({}))["code"].clone();
        let join = json!({ "address": self.address, "code": code, "name": name });
        front.call(None, Lang::Fr, "station.join", join, None).unwrap();
        let token = sign_in(&front, &login);
        Station::new(number, front, token)
    }

    fn entered(&self) -> u64 {
        let rows = self.ok("committals.list", json!({ "limit": 1 }));
        rows["total"].as_u64().unwrap()
    }
}

/// Everybody at once; what each did.
fn at_once(stations: &[Station], people: &[Value], shared: &str, pause: Duration) -> (Done, f64) {
    let began = Instant::now();
    let done = thread::scope(|scope| {
        let working: Vec<_> = stations
            .iter()
            .map(|s| scope.spawn(move || s.work(TURNS, people, shared, pause)))
            .collect();
        working.into_iter().map(|w| w.join().unwrap()).reduce(Done::and).unwrap()
    });
    (done, began.elapsed().as_secs_f64())
}

fn compare(title: &str, alone: &mut Done, all: &mut Done) {
    for (what, one, ten) in [
        ("an act", &mut alone.acts, &mut all.acts),
        ("a reading", &mut alone.readings, &mut all.readings),
    ] {
        let (peer, ours) = (percentile(one, 95), percentile(ten, 95));
        let what = format!("{what}, {title}, 95th of a hundred");
        beside(&what, ours, peer, "one station alone", Goal::None);
    }
}

fn main() -> ExitCode {
    let from = std::env::args().nth(1).expect("HOUSE");
    let house = House::copied(Path::new(&from));
    line::heading("ten stations over TLS at once, 4,500 present");
    let stations: Vec<Station> = (1..=STATIONS).map(|number| house.station(number)).collect();
    let present = json!({ "present": true, "limit": 400 });
    let people = house.ok("committals.list", present)["rows"].as_array().unwrap().clone();
    let shared =
        stations[0].enter("PARTAGÉ").0.unwrap()["committal_id"].as_str().unwrap().to_owned();
    let before = house.entered();
    // The index of names is made by the first search.
    house.ok("search.find", json!({ "text": "traore" }));
    let one = &stations[..1];
    let (mut alone, took_one) = at_once(one, &people, &shared, Duration::ZERO);
    let (mut paced_alone, _) = at_once(one, &people, &shared, station::PAUSE);
    let (mut paced, _) = at_once(&stations, &people, &shared, station::PAUSE);
    let (mut all, took) = at_once(&stations, &people, &shared, Duration::ZERO);
    compare("five calls a second each", &mut paced_alone, &mut paced);
    compare("without a pause", &mut alone, &mut all);
    let (rate, rate_one) = (all.calls as f64 / took, alone.calls as f64 / took_one);
    let said = format!("{rate:.0}/s");
    line::bound(
        "calls answered, beside one station's",
        said,
        &format!("≥ {rate_one:.0}/s"),
        rate >= rate_one,
    );
    nothing_lost(&house, &shared, before, [alone, paced_alone, paced, all]);
    line::ending()
}

/// Every acknowledged committal and act is in the file, once; what was refused was told so.
fn nothing_lost(house: &House, shared: &str, before: u64, done: [Done; 4]) {
    let done = done.into_iter().reduce(Done::and).unwrap();
    let numbers: BTreeSet<&String> = done.numbers.iter().collect();
    let lost = house.entered() as i64 - before as i64 - done.numbers.len() as i64;
    let said = format!("{} of {}", done.numbers.len() as i64 + lost, done.numbers.len());
    check("committals acknowledged and in the file", said, lost == 0);
    let twice = done.numbers.len() - numbers.len();
    check("écrou numbers given twice", twice.to_string(), twice == 0);
    let sheet = house.ok("committals.sheet", json!({ "committal_id": shared }));
    let kept = sheet["acts"].as_array().unwrap().len() - 1;
    let said = format!("{kept} of {}", done.shared);
    check("acts of the shared dossier acknowledged and kept", said, kept == done.shared);
    let said = done.conflicts.to_string();
    check("told that another had changed the dossier", said, done.conflicts > 0);
    check("any other failure", done.failures.to_string(), done.failures == 0);
}
