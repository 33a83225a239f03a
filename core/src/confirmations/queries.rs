//! The signed dates of a stay, and the signatures that wait.

use super::commands::{alone, waited_too_long};
use super::table::{self, ConfirmationRow};
use super::{Confirmation, State};
use crate::base::dates::Moment;
use crate::base::ids::UserId;
use crate::base::page::{Page, window};
use crate::committals::OneCommittal;
use crate::deadlines::outcome::Outcome;
use crate::detainees::full_name;
use crate::failure::Result;
use crate::settings;
use crate::store::Read;
use crate::store::table::get;
use crate::users::{Permission, Role, table as users};
use serde::{Deserialize, Serialize};

/// An account that may be a second reader.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
#[ts(rename = "DateReader")]
pub struct Reader {
    /// The account.
    pub user_id: UserId,
    /// Sign-in name.
    pub login: String,
    /// Name of the person.
    pub display_name: String,
    /// Office.
    pub role: Role,
}

/// The signed dates of a stay and who may sign.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct StayConfirmations {
    /// Every signature, oldest first.
    pub confirmations: Vec<Confirmation>,
    /// Accounts that may sign.
    pub readers: Vec<Reader>,
    /// One account alone may sign here.
    pub alone: bool,
}

/// A signed date as a screen shows it.
pub(super) fn shown(read: &Read<'_>, row: ConfirmationRow) -> Result<Confirmation> {
    let mut mark = row.mark();
    if row.ended_at.is_none() && waited_too_long(read, &row)? {
        mark.state = State::Expired;
    }
    Ok(Confirmation {
        mark,
        own: row.proposed_by_id == read.actor.user_id,
        proposed_by_id: row.proposed_by_id,
        confirmation_id: row.id,
        version: row.version,
        committal_id: row.committal_id,
        refusals: row.refusals.0,
        reason_code: row.reason_code,
        reason: row.reason,
        explained: row.explained.0,
        pack: row.pack,
        pack_hash: row.pack_hash,
        digest: row.digest,
        proposed_at: row.proposed_at,
        checked_at: row.checked_at,
        check_note: row.check_note,
        ended_at: row.ended_at,
        ended_by: row.ended_by,
        ended_cause: row.ended_cause,
        ended_now: row.ended_now,
        seen_at: row.seen_at,
    })
}

/// The accounts that may sign here.
pub fn readers(read: &Read<'_>) -> Result<Vec<Reader>> {
    let may = |u: &users::UserRow| {
        Role::parse(&u.role).filter(|r| !u.disabled && r.may(Permission::DatesConfirm))
    };
    Ok(users::all(read.conn)?
        .into_iter()
        .filter_map(|u| {
            let role = may(&u)?;
            Some(Reader { user_id: u.id, login: u.login, display_name: u.display_name, role })
        })
        .collect())
}

/// Everything signed on one stay.
pub fn of_committal(read: &Read<'_>, input: OneCommittal) -> Result<StayConfirmations> {
    let rows = table::of_committal(read.conn, &input.committal_id)?;
    Ok(StayConfirmations {
        confirmations: rows.into_iter().map(|r| shown(read, r)).collect::<Result<_>>()?,
        readers: readers(read)?,
        alone: alone(read)?,
    })
}

/// How many signatures wait, by what is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct SignatureCounts {
    /// Wait for the second reader.
    pub proposed: u32,
    /// Waited too long for him.
    pub expired: u32,
    /// Signed by the only account, to be validated later.
    pub deferred: u32,
    /// Withdrawn since, not yet taken note of.
    pub withdrawn: u32,
    /// The second reader said no, not yet taken note of.
    pub refused: u32,
    /// Stand, but were computed with other rules than those in force.
    pub other_rules: u32,
}

impl SignatureCounts {
    fn total(self) -> u32 {
        self.proposed + self.expired + self.deferred + self.withdrawn + self.refused
    }
}

/// What the list of signatures to see to is asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SignatureQuery {
    /// One state.
    pub state: Option<State>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

/// A signature to see to.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct SignatureLine {
    /// The signature.
    pub confirmation: Confirmation,
    /// Écrou number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Type of the act that the date comes from; empty for a release.
    pub act: String,
}

/// A window of the signatures to see to.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct SignaturePage {
    /// The lines.
    pub page: Page<SignatureLine>,
    /// How many of each.
    pub counts: SignatureCounts,
}

/// Signatures of people present that wait for somebody; `?1` is the moment before which a proposal
/// has waited too long.
const WAITING: &str = "
    FROM (SELECT f.id, f.committal_id, f.act_id, f.proposed_at,
                 CASE WHEN f.state = 'proposed' AND f.proposed_at < ?1 THEN 'expired'
                      ELSE f.state END AS state
          FROM confirmations f
          WHERE f.ended_at IS NULL AND f.state <> 'confirmed'
          UNION ALL
          SELECT f.id, f.committal_id, f.act_id, f.ended_at, f.state FROM confirmations f
          WHERE f.ended_at IS NOT NULL AND f.seen_at IS NULL
            AND f.state IN ('withdrawn', 'refused')) w
    JOIN committals c ON c.id = w.committal_id AND c.exit_on IS NULL";

fn limit_of(read: &Read<'_>) -> Result<Moment> {
    let hours = settings::integer(read, "confirmation_hours")?;
    Ok(read.now.add_minutes(-hours * 60))
}

/// How many signatures wait.
pub fn counts(read: &Read<'_>) -> Result<SignatureCounts> {
    let mut counts = SignatureCounts::default();
    let sql = format!("SELECT w.state, count(*) {WAITING} GROUP BY w.state");
    let mut statement = read.conn.prepare_cached(&sql)?;
    let mut rows = statement.query([limit_of(read)?])?;
    while let Some(row) = rows.next()? {
        let count = row.get(1)?;
        match State::read(&row.get::<_, String>(0)?) {
            State::Proposed => counts.proposed = count,
            State::Expired => counts.expired = count,
            State::Deferred => counts.deferred = count,
            State::Refused => counts.refused = count,
            _ => counts.withdrawn = count,
        }
    }
    counts.other_rules = read
        .conn
        .prepare_cached(
            "SELECT count(*) FROM confirmations f JOIN committals c ON c.id = f.committal_id
             WHERE f.ended_at IS NULL AND c.exit_on IS NULL AND f.pack_hash <> ?1",
        )?
        .query_row([Outcome::pack_hash()], |r| r.get(0))?;
    Ok(counts)
}

/// The signatures to see to: withdrawn ones first, then those that wait the longest.
pub fn waiting(read: &Read<'_>, query: SignatureQuery) -> Result<SignaturePage> {
    let counts = counts(read)?;
    let (offset, limit) = window(query.offset, query.limit);
    let wanted = query.state.map(|s| s.as_str().to_owned());
    let sql = format!(
        "SELECT w.id, c.ecrou, d.family_name, d.given_names, coalesce(a.kind, '') {WAITING}
         JOIN detainees d ON d.id = c.detainee_id LEFT JOIN acts a ON a.id = w.act_id
         WHERE ?2 IS NULL OR w.state = ?2
         ORDER BY w.state = 'withdrawn' DESC, w.proposed_at, w.id
         LIMIT {limit} OFFSET {offset}"
    );
    let mut statement = read.conn.prepare_cached(&sql)?;
    let mut found = statement.query(rusqlite::params![limit_of(read)?, wanted])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let signed: ConfirmationRow = get(read.conn, &row.get::<_, String>(0)?)?;
        let (family, given): (String, String) = (row.get(2)?, row.get(3)?);
        rows.push(SignatureLine {
            confirmation: shown(read, signed)?,
            ecrou: row.get(1)?,
            name: full_name(&family, &given),
            act: row.get(4)?,
        });
    }
    let total = match query.state {
        None => counts.total(),
        Some(State::Proposed) => counts.proposed,
        Some(State::Expired) => counts.expired,
        Some(State::Deferred) => counts.deferred,
        Some(State::Withdrawn) => counts.withdrawn,
        Some(State::Refused) => counts.refused,
        Some(_) => 0,
    };
    Ok(SignaturePage { page: Page { rows, total, offset }, counts })
}
