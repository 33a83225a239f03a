//! One station at work.

use agiderm_core::base::dates::Moment;
use agiderm_core::desk::Token;
use agiderm_core::failure::{Code, Result};
use agiderm_core::words::Lang;
use agiderm_host::front::Front;
use serde_json::{Value, json};
use std::thread;
use std::time::{Duration, Instant};

/// Between two calls of a person in a hurry.
pub const PAUSE: Duration = Duration::from_millis(200);

/// What was done and how long each call took, in seconds.
#[derive(Default)]
pub struct Done {
    pub acts: Vec<f64>,
    pub readings: Vec<f64>,
    /// Écrou numbers acknowledged.
    pub numbers: Vec<String>,
    /// Acts acknowledged on the shared dossier.
    pub shared: usize,
    /// Refused because another had changed the dossier.
    pub conflicts: usize,
    pub failures: usize,
    pub calls: usize,
}

impl Done {
    pub fn and(mut self, other: Done) -> Done {
        self.acts.extend(other.acts);
        self.readings.extend(other.readings);
        self.numbers.extend(other.numbers);
        self.shared += other.shared;
        self.conflicts += other.conflicts;
        self.failures += other.failures;
        self.calls += other.calls;
        self
    }
}

/// A PC that joined the house, its clerk signed in.
pub struct Station {
    number: usize,
    front: Front,
    token: Token,
}

impl Station {
    pub fn new(number: usize, front: Front, token: Token) -> Station {
        Station { number, front, token }
    }

    fn call(&self, name: &str, input: Value) -> (Result<Value>, f64) {
        let began = Instant::now();
        let answer = self.front.call(Some(&self.token), Lang::Fr, name, input, None);
        (answer.map(|a| a.value), began.elapsed().as_secs_f64())
    }

    pub fn enter(&self, name: &str) -> (Result<Value>, f64) {
        let now = Moment::system_now();
        let act = json!({
            "type": "mandat_de_depot", "authority": "Juge d'instruction", "reference": "RP 1/26",
            "data": {
                "date": now.day().to_string(), "proc": "RP 1/26", "procedure": "instruction",
                "offences": [{ "code": "BIE-01", "label": "Vol", "nature": "delit", "max_months": 60 }],
            },
        });
        let identity = json!({ "family_name": name, "given_names": "Awa", "sex": "F" });
        self.call("committals.enter", json!({
            "detainee_id": null, "entered_at": now.to_string(), "identity": identity, "acts": [act],
        }))
    }

    /// An act on the dossier that everybody changes, as it was read a moment ago.
    fn act(&self, shared: &str, version: &Value) -> (Result<Value>, f64) {
        let act = json!({
            "type": "demande_de_mise_en_liberte",
            "data": { "date": Moment::system_now().day().to_string(), "proc": "RP 1/26" },
        });
        self.call("acts.enter", json!({ "committal_id": shared, "version": version, "act": act }))
    }

    /// So many turns: a search, two dossiers, a committal, an act.
    pub fn work(&self, turns: usize, people: &[Value], shared: &str, pause: Duration) -> Done {
        let mut done = Done::default();
        let mut rest = || {
            done.calls += 1;
            thread::sleep(pause);
        };
        let (mut readings, mut acts) = (Vec::new(), Vec::new());
        let (mut numbers, mut kept, mut conflicts, mut failures) = (Vec::new(), 0, 0, 0);
        // Not all in step.
        thread::sleep(pause * self.number as u32 / 10);
        for turn in 0..turns {
            let person = &people[(turn * 37 + self.number * 61) % people.len()];
            let text = person["name"].as_str().unwrap_or("traore");
            let (found, took) = self.call("search.find", json!({ "text": text }));
            failures += usize::from(found.is_err());
            readings.push(took);
            rest();
            let (opened, took) =
                self.call("committals.sheet", json!({ "committal_id": person["committal_id"] }));
            failures += usize::from(opened.is_err());
            readings.push(took);
            rest();
            let (entered, took) = self.enter(&format!("POSTE{}N{turn}", self.number));
            match entered {
                Ok(entry) => numbers.push(entry["ecrou"].as_str().unwrap_or_default().to_owned()),
                Err(_) => failures += 1,
            }
            acts.push(took);
            rest();
            let (sheet, took) = self.call("committals.sheet", json!({ "committal_id": shared }));
            readings.push(took);
            rest();
            let version = sheet.map(|s| s["version"].clone()).unwrap_or_default();
            let (acted, took) = self.act(shared, &version);
            match acted {
                Ok(_) => kept += 1,
                Err(failure) if failure.code == Code::Conflict => conflicts += 1,
                Err(_) => failures += 1,
            }
            acts.push(took);
            rest();
        }
        Done { acts, readings, numbers, shared: kept, conflicts, failures, ..done }
    }
}
