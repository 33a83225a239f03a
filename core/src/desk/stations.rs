//! The stations of this desk: where it answers them, who may come in, and calls that a cut line
//! makes a station send twice.

use super::{Answer, Desk, Token, hold};
use crate::api::{self, parse};
use crate::base::dates::Moment;
use crate::failure::{Code, Failure, Result};
use crate::stations::{OpenStations, RevokeStation, Stations};
use crate::store::{Store, Tx, answered};
use crate::users::Actor;
use crate::words::Lang;
use serde_json::{Value, json};

impl Desk {
    /// The stations of this file.
    pub fn stations(&self) -> &Stations {
        &self.stations
    }

    /// Whether a new station may come in now.
    pub fn is_pairing(&self) -> bool {
        self.stations.is_pairing(self.clock.epoch_seconds())
    }

    /// Lets a new station in; the journal says who opened the pairing.
    ///
    /// # Errors
    /// Those of [`Stations::pair`]; `signed-out` when nobody is at work here any more.
    pub fn pair_station(
        &self,
        name: &str,
        fingerprint: &str,
        transcript: &[u8],
        proof: &str,
    ) -> Result<String> {
        let signed_out = || Failure::new(Code::SignedOut, "signed-out");
        let actor = hold(&self.pairing_by).clone().ok_or_else(signed_out)?;
        let store = self.store()?;
        let at = (self.clock.epoch_seconds(), Moment::of_epoch(self.clock.epoch_seconds()));
        let own = self.stations.pair(name, fingerprint, transcript, proof, at)?;
        let kept = json!({ "name": name.trim(), "fingerprint": fingerprint }).to_string();
        store.write(&actor, "stations.paired", &kept, |tx| {
            tx.about(name.trim());
            Ok(())
        })?;
        Ok(own)
    }

    /// Says at which station the person of this session sits: the journal names it with each act.
    pub fn seat(&self, token: &Token, station: Option<&str>) {
        if let Some(visitor) = hold(&self.visitors).get_mut(token) {
            visitor.actor.station = station.map(str::to_owned);
        }
    }

    pub(super) fn stations_call(
        &self,
        store: &Store,
        actor: &Actor,
        name: &str,
        input: Value,
    ) -> Result<Value> {
        let note = |kept: Value, subject: &str| {
            store.write(actor, name, &kept.to_string(), |tx: &mut Tx<'_>| {
                tx.about(subject);
                Ok(())
            })
        };
        match name {
            "stations.list" => {}
            "stations.open" => {
                let wanted: OpenStations = parse(input)?;
                self.stations.set_listen(wanted.listen.as_deref())?;
                note(json!({ "listen": wanted.listen }), wanted.listen.as_deref().unwrap_or(""))?;
            }
            "stations.pair" => {
                let shown = self.stations.open_pairing(self.clock.epoch_seconds())?;
                *hold(&self.pairing_by) = Some(actor.clone());
                return Ok(serde_json::to_value(shown)?);
            }
            "stations.revoke" => {
                let wanted: RevokeStation = parse(input)?;
                let reason = wanted.reason.trim();
                if reason.is_empty() {
                    return Err(Failure::field("reason", "missing"));
                }
                let now = Moment::of_epoch(self.clock.epoch_seconds());
                let gone = self.stations.revoke(&wanted.fingerprint, now)?;
                note(json!({ "fingerprint": gone.fingerprint, "reason": reason }), &gone.name)?;
            }
            _ => return Err(Failure::new(Code::NotFound, "command-unknown").with("name", name)),
        }
        Ok(serde_json::to_value(self.stations.sheet()?)?)
    }

    /// [`Desk::call`] for a caller that may have to ask again without knowing whether it was heard:
    /// a command with the same `request` by the same person is carried out once, and its answer is
    /// given again, even after a restart.
    pub fn call_once(
        &self,
        token: Option<&Token>,
        lang: Lang,
        name: &str,
        input: Value,
        request: &str,
    ) -> Result<Answer> {
        if !matches!(api::line(name).map(|l| l.run), Some(api::Run::Command(_))) {
            return self.call(token, lang, name, input);
        }
        let (store, actor) = self.visitor(token)?;
        if let Some(text) = store.read(&actor, |read| answered::find(read, name, request))? {
            let value = serde_json::from_str(&text)?;
            // The first time may not have been heard by the other screens either: all look again.
            return Ok(Answer { value, topics: Vec::new(), token: None });
        }
        self.call_line(token, lang, name, input, Some(request))
    }
}
