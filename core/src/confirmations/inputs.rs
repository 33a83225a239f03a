//! What a date was computed from, kept with it, so that it can be said later whether the same papers
//! still give it.

use super::table::ConfirmationRow;
use crate::acts::table::{ActRow, of_committal};
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::committals::table::CommittalRow;
use crate::deadlines::assess::Assessment;
use crate::deadlines::outcome::Outcome;
use crate::detainees::table::{DetaineeRow, current};
use crate::failure::Result;
use crate::settings;
use crate::store::Read;
use crate::store::table::get;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// Acts, person and switches behind a date.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, Default)]
pub struct Inputs {
    /// The standing acts, in order of entry.
    pub acts: Vec<ActInputs>,
    /// What the law reads of the person and of the stay.
    pub person: Value,
    /// The policy switches that differ from their default, and the public holidays.
    pub switches: Map<String, Value>,
    /// Day of computing.
    pub on: Option<Day>,
}

/// One act, as it was entered.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ActInputs {
    /// The act.
    pub id: String,
    /// Type.
    pub kind: String,
    /// Its fields.
    pub data: Map<String, Value>,
}

/// SHA-256 of a value as JSON, in hexadecimal.
pub fn fingerprint(value: &impl Serialize) -> Result<String> {
    let bytes = serde_json::to_vec(value)?;
    Ok(Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect())
}

impl Inputs {
    /// The inputs of a stay today.
    pub fn of(read: &Read<'_>, id: &CommittalId) -> Result<Inputs> {
        let row: CommittalRow = get(read.conn, id.as_str())?;
        let person = current(read.conn, &row.detainee_id)?;
        let acts = of_committal(read.conn, id)?;
        Ok(Inputs::made(&row, &person, &acts, settings::switches(read)?, read.today))
    }

    /// The inputs of rows already read.
    pub fn made(
        row: &CommittalRow,
        person: &DetaineeRow,
        acts: &[ActRow],
        switches: Map<String, Value>,
        on: Day,
    ) -> Inputs {
        let identity = person.identity();
        Inputs {
            acts: acts
                .iter()
                .filter(|a| a.is_standing())
                .map(|a| ActInputs {
                    id: a.id.0.clone(),
                    kind: a.kind.clone(),
                    data: a.data.0.clone(),
                })
                .collect(),
            person: json!({
                "birth": identity.birth, "sex": identity.sex,
                "domiciled_in_mali": identity.domiciled_in_mali,
                "prior_convictions": identity.prior_convictions,
                "entered_on": row.entered_at.day(),
            }),
            switches,
            on: Some(on),
        }
    }

    /// Fingerprint of the papers and the person alone.
    pub fn facts(&self) -> Result<String> {
        fingerprint(&(&self.acts, &self.person))
    }
}

/// The dates of a stay, bare: what, the act it comes from, the day.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Dates(pub Vec<(String, String, Option<String>)>);

impl Dates {
    /// Those that the law gives, or refuses, for titles that are not replaced, and for the release.
    pub fn of(a: &Assessment) -> Dates {
        let outcome = &a.outcome;
        let titles = outcome.titles.iter().filter(|(_, t)| t.status != "replaced");
        let mut dates: Vec<_> = titles
            .map(|(id, t)| ("title_end".to_owned(), id.clone(), t.expires_on.clone()))
            .collect();
        let on = outcome.release.on.map(|day| day.to_string());
        dates.push(("release".to_owned(), "release".to_owned(), on));
        if let Some(on) = &outcome.conditional_release_on {
            let what = "conditional_release".to_owned();
            dates.push((what.clone(), what, Some(on.clone())));
        }
        Dates(dates)
    }

    /// A date today; none when its title is gone or has no date.
    pub fn on(&self, what: &str, act_id: &str) -> Option<&str> {
        let found = self.0.iter().find(|(w, act, _)| w == what && act == act_id);
        found.and_then(|(_, _, on)| on.as_deref())
    }
}

/// Why a signed date can no longer stand, and the date that its title has now; none while it can.
///
/// A computed date stands while the same date is given. A date typed or put over another rests on
/// nothing computed: it falls as soon as its papers change, or as soon as a date is given.
pub fn lost(
    row: &ConfirmationRow,
    dates: &Dates,
    now: &Inputs,
) -> Option<(&'static str, Option<String>)> {
    let given = dates.on(&row.what, &row.act_id).map(str::to_owned);
    let kept = &row.inputs.0;
    let facts = kept.acts != now.acts || kept.person != now.person;
    let stands = match row.basis.as_str() {
        "computed" => given.as_deref() == Some(&row.day),
        _ => given == row.computed && !facts,
    };
    if stands {
        return None;
    }
    let cause = if facts {
        "act"
    } else if kept.switches != now.switches {
        "switch"
    } else if row.pack_hash != Outcome::pack_hash() {
        "pack"
    } else {
        "day"
    };
    Some((cause, given))
}
