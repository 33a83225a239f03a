//! Stations on the establishment's network, over real lines on the loopback address.

use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{CreateEstablishment, Desk, Director, Token};
use agiderm_core::failure::Failure;
use agiderm_core::words::Lang;
use agiderm_host::front::Front;
use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

const PHRASE: &str = "mil fonio sorgho riz";

/// A house that answers stations, its director signed in.
struct House {
    front: Arc<Front>,
    director: Token,
    address: String,
    folder: tempfile::TempDir,
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn station_file(file: &Path) -> PathBuf {
    file.with_extension("station")
}

fn until(what: &str, mut look: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !look() {
        assert!(Instant::now() < end, "still waiting: {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

fn sign_in(front: &Front, login: &str) -> Token {
    let input = json!({ "login": login, "passphrase": PHRASE });
    front.call(None, Lang::Fr, "session.sign_in", input, None).unwrap().token.unwrap().unwrap()
}

impl House {
    fn open() -> House {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("maison.agiderm");
        let desk = Desk::new(&file);
        let (_, token) = desk
            .create(
                CreateEstablishment {
                    name: "Maison d'arrêt d'essai".into(),
                    code: "ESSAI".into(),
                    region: "Ségou".into(),
                    authority: "DNAPES".into(),
                    law: "mli".into(),
                    director: Director {
                        login: "directeur".into(),
                        display_name: "Awa DIARRA".into(),
                        passphrase: Secret::new(PHRASE.into()),
                    },
                },
                true,
                Lang::Fr,
            )
            .unwrap();
        let front = Arc::new(Front::new(desk, station_file(&file)).unwrap());
        let address = format!("127.0.0.1:{}", free_port());
        let house = House { front, director: token, address, folder };
        house.ok("stations.open", json!({ "listen": house.address }));
        house.answers();
        house
    }

    fn answers(&self) {
        until("the house answers", || self.ok("stations.list", json!({}))["answering"] == true);
    }

    fn ok(&self, name: &str, input: Value) -> Value {
        self.front.call(Some(&self.director), Lang::Fr, name, input, None).unwrap().value
    }

    /// The power is cut at the house, and comes back.
    fn cut(self) -> House {
        let House { front, address, folder, .. } = self;
        let file = front.desk().file().to_owned();
        drop(front);
        // The last threads let go of the file.
        let mut opened = None;
        until("the file is free", || {
            let front = Front::new(Desk::new(&file), station_file(&file)).unwrap();
            let input = json!({ "login": "directeur", "passphrase": PHRASE });
            match front.call(None, Lang::Fr, "session.sign_in", input, None) {
                Ok(answer) => {
                    opened = Some((front, answer.token.unwrap().unwrap()));
                    true
                }
                Err(_) => false,
            }
        });
        let (front, director) = opened.unwrap();
        let house = House { front: Arc::new(front), director, address, folder };
        house.answers();
        house
    }

    fn journal(&self) -> u64 {
        self.ok("journal.list", json!({}))["total"].as_u64().unwrap()
    }

    /// Another PC, with no file of its own.
    fn other_pc(&self, name: &str) -> Front {
        let file = self.folder.path().join(format!("{name}.agiderm"));
        Front::new(Desk::new(&file), station_file(&file)).unwrap()
    }

    fn paired(&self, name: &str) -> Front {
        let code = self.ok("stations.pair", json!({}))["code"].as_str().unwrap().to_owned();
        let pc = self.other_pc(name);
        join(&pc, &self.address, &code, name).unwrap();
        pc
    }
}

fn join(pc: &Front, address: &str, code: &str, name: &str) -> Result<Value, Failure> {
    let input = json!({ "address": address, "code": code, "name": name });
    pc.call(None, Lang::Fr, "station.join", input, None).map(|a| a.value)
}

fn person(n: usize) -> Value {
    json!({ "login": format!("agent{n}"), "display_name": format!("Agent {n}"), "role": "clerk", "passphrase": PHRASE })
}

#[test]
fn a_pc_becomes_a_station_by_the_code_alone_and_both_see_the_same_words() {
    let house = House::open();
    let pc = house.other_pc("poste-2");
    // Control: with no pairing open, nobody comes in, whatever the code.
    assert_eq!(
        join(&pc, &house.address, "12345678", "Poste 2").unwrap_err().reason,
        "pairing-closed"
    );
    let code = house.ok("stations.pair", json!({}))["code"].as_str().unwrap().to_owned();
    let wrong = if code.starts_with('9') { "0000 0000" } else { "9999 9999" };
    assert_eq!(
        join(&pc, &house.address, wrong, "Poste 2").unwrap_err().reason,
        "pairing-code-wrong"
    );
    assert_eq!(join(&pc, &house.address, "12", "Poste 2").unwrap_err().fields[0].field, "code");
    assert_eq!(join(&pc, "nowhere", &code, "Poste 2").unwrap_err().fields[0].field, "address");
    let joined = join(&pc, &house.address, &code, "Poste 2").unwrap();
    let line = house.ok("stations.list", json!({}))["stations"][0].clone();
    assert_eq!(line["name"], "Poste 2");
    assert_eq!(line["words"], joined["words"]);
    // The code was good once.
    let third = house.other_pc("poste-3");
    assert_eq!(
        join(&third, &house.address, &code, "Poste 3").unwrap_err().reason,
        "pairing-closed"
    );
    // A PC that keeps a file of its own would hide it.
    let refused = join(&house.front, &house.address, &code, "Poste 1").unwrap_err();
    assert_eq!(refused.reason, "station-has-file");
}

#[test]
fn a_station_works_on_the_file_of_the_house_with_the_rights_of_the_person() {
    let house = House::open();
    house.ok("users.create", person(1));
    let station = house.paired("Poste 2");
    let state = station.call(None, Lang::Fr, "session.state", json!({}), None).unwrap().value;
    assert_eq!(state["station"], "Poste 2");
    assert_eq!(state["session"], Value::Null);
    let home =
        |token: Option<&Token>| station.call(token, Lang::Fr, "home.overview", json!({}), None);
    assert_eq!(home(None).err().unwrap().reason, "signed-out");
    assert_eq!(home(Some(&Token("invented".into()))).err().unwrap().reason, "signed-out");
    let clerk = sign_in(&station, "agent1");
    assert!(home(Some(&clerk)).is_ok());
    // The journal names the station with each act done there, and the person as at the house.
    station.call(Some(&clerk), Lang::Fr, "prints.nominal", json!({}), None).unwrap();
    let signed = |actor: &str| {
        let asked = json!({ "kind": "prints.nominal", "consultations": true, "actor": actor });
        house.ok("journal.list", asked)["rows"].clone()
    };
    let person = person(1)["display_name"].as_str().unwrap().to_owned();
    let rows = signed(&person);
    assert_eq!(rows[0]["actor"], format!("{person} (Poste 2)"), "{rows}");
    house.ok("prints.nominal", json!({}));
    assert_eq!(signed(&person).as_array().unwrap().len(), 1, "the director's is another's");
    let list = station.call(Some(&clerk), Lang::Fr, "users.list", json!({}), None);
    assert_eq!(list.err().unwrap().reason, "role-forbidden");
    // What changes at the house is told at the station.
    let told = station.hub().listen();
    house.ok(
        "settings.save",
        json!({ "key": "idle_minutes", "value": "7", "reason": "essai", "decision": "" }),
    );
    until("the change is told", || {
        told.try_iter().any(|topics| topics.iter().any(|t| t == "settings"))
    });
    station.sign_out(Some(&clerk)).unwrap();
    assert_eq!(home(Some(&clerk)).err().unwrap().reason, "signed-out");
}

#[test]
fn a_command_asked_twice_is_carried_out_once_even_after_a_cut_at_the_house() {
    let house = House::open();
    let station = house.paired("Poste 2");
    let ask = |token: &Token, request: Option<&str>| {
        station.call(Some(token), Lang::Fr, "users.create", person(7), request)
    };
    let director = sign_in(&station, "directeur");
    let first = ask(&director, Some("r-1")).unwrap().value;
    let written = house.journal();
    assert_eq!(ask(&director, Some("r-1")).unwrap().value, first);
    assert_eq!(house.journal(), written, "nothing more was written");
    // Control: without the number, the second time is another act, and is refused as such.
    assert_eq!(ask(&director, None).err().unwrap().fields[0].reason, "login-taken");

    let house = house.cut();
    let lost = ask(&director, Some("r-1")).err().unwrap();
    assert_eq!(lost.reason, "signed-out", "sessions end with the program");
    let director = sign_in(&station, "directeur");
    let before = house.journal();
    assert_eq!(ask(&director, Some("r-1")).unwrap().value, first);
    assert_eq!(house.journal(), before);
}

#[test]
fn a_house_that_does_not_answer_is_said_to_be_so() {
    let house = House::open();
    let station = house.paired("Poste 2");
    let director = sign_in(&station, "directeur");
    house.ok("stations.open", json!({ "listen": null }));
    until("the house has closed", || house.ok("stations.list", json!({}))["answering"] == false);
    // The line that was open goes on; one that must be opened anew finds nobody.
    drop(house);
    let mut failure = None;
    until("the lines are cut", || {
        failure = station.call(Some(&director), Lang::Fr, "users.list", json!({}), None).err();
        failure.is_some()
    });
    assert_eq!(failure.unwrap().reason, "house-unreachable");
}

#[test]
fn a_station_whose_access_is_withdrawn_is_refused_at_its_next_call() {
    let house = House::open();
    let station = house.paired("Poste 2");
    let director = sign_in(&station, "directeur");
    let line = house.ok("stations.list", json!({}))["stations"][0].clone();
    let gone = json!({ "fingerprint": line["fingerprint"], "reason": "poste volé" });
    let after = house.ok("stations.revoke", gone);
    assert!(after["stations"][0]["revoked_at"].is_string());
    let failure =
        station.call(Some(&director), Lang::Fr, "users.list", json!({}), None).err().unwrap();
    assert_eq!(failure.reason, "station-revoked");
    let failure =
        station.call(Some(&director), Lang::Fr, "session.state", json!({}), None).err().unwrap();
    assert_eq!(failure.reason, "station-unknown");
}

#[test]
fn ten_stations_at_once_lose_nothing_and_do_nothing_twice() {
    let house = House::open();
    let stations: Vec<Front> = (0..10).map(|n| house.paired(&format!("Poste {n}"))).collect();
    let before = house.ok("users.list", json!({})).as_array().unwrap().len();
    thread::scope(|scope| {
        for (n, station) in stations.iter().enumerate() {
            scope.spawn(move || {
                let director = sign_in(station, "directeur");
                for m in 0..3 {
                    let input = person(100 + n * 10 + m);
                    let id = format!("r-{n}-{m}");
                    for _ in 0..2 {
                        let asked = station.call(
                            Some(&director),
                            Lang::Fr,
                            "users.create",
                            input.clone(),
                            Some(&id),
                        );
                        assert!(asked.is_ok(), "{:?}", asked.err());
                    }
                }
            });
        }
    });
    let after = house.ok("users.list", json!({})).as_array().unwrap().len();
    assert_eq!(after - before, 30);
    assert_eq!(house.ok("journal.verify", json!({}))["ok"], true);
}
