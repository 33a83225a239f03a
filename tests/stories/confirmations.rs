//! A date is signed by two people, and falls as soon as its papers no longer bear it.

mod recompute;
mod signatures;

use crate::committals::committal;
use crate::support::{PHRASE, Prison};
use agiderm_core::desk::Token;
use agiderm_core::failure::Failure;
use agiderm_core::words::Lang;
use serde_json::{Value, json};

/// A prison with a clerk and a person whose mandat ends on 23 May 2027.
pub struct Scene {
    pub prison: Prison,
    pub clerk: Token,
    pub committal: Value,
    pub act: String,
}

pub const END: &str = "2027-05-23";

impl Scene {
    pub fn new() -> Scene {
        let prison = Prison::new();
        let clerk = prison.account("greffier", "clerk");
        let entered = prison.ok("committals.enter", committal("KONÉ", "Issa", "2026-11-23T07:30"));
        let act = entered["sheet"]["titles"][0]["act_id"].as_str().unwrap().to_owned();
        Scene { prison, clerk, committal: entered["committal_id"].clone(), act }
    }

    pub fn by(&self, who: &Token, name: &str, input: Value) -> Result<Value, Failure> {
        self.prison.desk.call(Some(who), Lang::Fr, name, input).map(|a| a.value)
    }

    pub fn proposal(&self) -> Value {
        json!({
            "committal_id": self.committal, "what": "title_end", "act_id": self.act,
            "basis": "computed", "shown": END,
        })
    }

    pub fn other(&self, basis: &str, shown: Value, day: &str) -> Value {
        let mut input = self.proposal();
        input["basis"] = json!(basis);
        input["shown"] = shown;
        input["day"] = json!(day);
        input["reason_code"] = json!("DR-05");
        input["reason"] = json!("ordonnance n° 12, lettre du 20/11/2026");
        input
    }

    /// Proposed by the clerk, checked by the director at his own session.
    pub fn confirmed(&self) -> Value {
        let made = self.by(&self.clerk, "confirmations.propose", self.proposal()).unwrap();
        assert_eq!(made["mark"]["state"], "proposed");
        self.prison.ok("confirmations.check", answer(&made, true, None))
    }

    pub fn sheet(&self) -> Value {
        self.prison.ok("committals.sheet", json!({ "committal_id": self.committal }))
    }

    pub fn enter(&self, act: Value) -> Value {
        let version = self.sheet()["version"].clone();
        self.prison.ok(
            "acts.enter",
            json!({ "committal_id": self.committal, "version": version, "act": act }),
        )
    }

    pub fn last(&self) -> Value {
        let all =
            self.prison.ok("confirmations.of_committal", json!({ "committal_id": self.committal }));
        all["confirmations"].as_array().unwrap().last().unwrap().clone()
    }

    pub fn counts(&self) -> Value {
        self.prison.ok("home.overview", json!({}))["signatures"].clone()
    }
}

pub fn answer(made: &Value, agrees: bool, login: Option<&str>) -> Value {
    json!({
        "confirmation_id": made["confirmation_id"], "version": made["version"], "agrees": agrees,
        "note": if agrees { "" } else { "je trouve un mois de moins" },
        "login": login, "passphrase": PHRASE,
    })
}

pub fn maintien(date: &str) -> Value {
    json!({
        "type": "ordonnance_de_maintien", "authority": "", "reference": "",
        "data": { "date": date, "proc": "RP 118/26" },
    })
}

pub fn decoded(file: &Value) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    String::from_utf8_lossy(&STANDARD.decode(file["base64"].as_str().unwrap()).unwrap())
        .into_owned()
}
