//! What is wrong with a visit on a day: permit, ban on communication, identity, presence.

use super::table::{PermitRow, permits_of};
use super::{PermitSheet, PermitState, VisitCheck, VisitWarning};
use crate::base::dates::{Day, Moment};
use crate::base::ids::CommittalId;
use crate::committals::table::CommittalRow;
use crate::contacts::queries::struck;
use crate::deadlines::bans;
use crate::detainees::table::{DetaineeRow, current};
use crate::failure::Result;
use crate::names;
use crate::reference::{self, ListName};
use crate::store::Read;
use crate::store::table::get;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A visit that is about to be received.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AskVisit {
    /// The stay.
    pub committal_id: CommittalId,
    /// Code in the list of kinds of visits.
    pub kind: String,
    /// Who comes.
    pub visitor: String,
    /// Identity paper shown.
    #[serde(default)]
    pub identity_paper: String,
    /// Day and hour.
    pub at: Moment,
}

/// How a permit stands on a day.
pub fn state_on(permit: &PermitRow, day: Day) -> PermitState {
    if permit.struck_at.is_some() {
        PermitState::Struck
    } else if permit.refused {
        PermitState::Refused
    } else if permit.withdrawn_on.is_some_and(|on| on <= day) {
        PermitState::Withdrawn
    } else if permit.valid_from.is_some_and(|from| day < from) {
        PermitState::NotYet
    } else if permit.valid_to.is_some_and(|to| to < day) {
        PermitState::Expired
    } else {
        PermitState::Valid
    }
}

/// A permit as shown on a day.
pub(super) fn sheet(row: PermitRow, day: Day) -> PermitSheet {
    PermitSheet {
        state: state_on(&row, day),
        struck: struck(row.struck_at, row.struck_by.as_ref(), row.struck_reason.as_ref()),
        permit_id: row.id,
        version: row.version,
        visitor: row.visitor,
        relation: row.relation,
        identity_paper: row.identity_paper,
        phone: row.phone,
        authority: row.authority,
        reference: row.reference,
        decided_on: row.decided_on,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        reason: row.reason,
        withdrawn_on: row.withdrawn_on,
        withdrawn_by: row.withdrawn_by,
        withdrawn_reason: row.withdrawn_reason,
        recorded_by: row.recorded_by,
        recorded_at: row.recorded_at,
    }
}

/// The last day of the ban on communication that is in force on a day.
pub(super) fn ban_until(read: &Read<'_>, stay: &CommittalId, day: Day) -> Result<Option<Day>> {
    let bans = bans::in_force(read, stay, day)?;
    Ok(bans.into_iter().map(|(_, end)| end).max())
}

/// What a kind of visit asks: a permit, and whether a ban keeps it out.
fn asks(read: &Read<'_>, kind: &str) -> Result<(bool, bool)> {
    let item = reference::item(read, ListName::VisitKinds, kind)?;
    let flag = |name: &str, unknown: bool| match &item {
        Some(item) => item.data.get(name).and_then(serde_json::Value::as_bool).unwrap_or(unknown),
        None => unknown,
    };
    Ok((flag("permit", true), flag("ban", true)))
}

fn warning(code: &str, args: &[(&str, String)]) -> VisitWarning {
    let args: BTreeMap<String, String> =
        args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    VisitWarning { code: code.to_owned(), args }
}

/// The permits that bear the visitor's name, whatever the order of its words.
fn matching<'a>(permits: &'a [PermitRow], visitor: &str) -> Vec<&'a PermitRow> {
    let words = |text: &str| {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words.sort();
        words
    };
    let wanted = words(&names::fold(visitor));
    permits.iter().filter(|p| p.struck_at.is_none() && words(&p.folded) == wanted).collect()
}

/// What is found of a visit: the warnings, and the permit that covers it.
pub(super) struct Found {
    pub warnings: Vec<VisitWarning>,
    pub permit_id: Option<String>,
    pub stay: CommittalRow,
    pub person: DetaineeRow,
}

impl Found {
    /// Warnings that only a written reason overcomes.
    pub fn reason_asked(&self) -> bool {
        self.warnings.iter().any(|w| w.code != "no_identity")
    }
}

/// The warning that the best permit of the visitor calls for.
fn permit_warning(permits: &[&PermitRow], visitor: &str, day: Day) -> VisitWarning {
    let visitor = visitor.trim().to_owned();
    let Some(permit) = permits.first() else {
        return warning("no_permit", &[("visitor", visitor)]);
    };
    let said = |on: Option<Day>| on.map(|d| d.to_string()).unwrap_or_default();
    let authority = ("authority", permit.authority.clone());
    match state_on(permit, day) {
        PermitState::NotYet => {
            warning("permit_not_yet", &[("visitor", visitor), ("on", said(permit.valid_from))])
        }
        PermitState::Refused => warning(
            "permit_refused",
            &[("visitor", visitor), ("on", said(Some(permit.decided_on))), authority],
        ),
        PermitState::Withdrawn => {
            warning("permit_withdrawn", &[("visitor", visitor), ("on", said(permit.withdrawn_on))])
        }
        PermitState::Struck => warning("no_permit", &[("visitor", visitor)]),
        PermitState::Expired | PermitState::Valid => {
            warning("permit_expired", &[("visitor", visitor), ("on", said(permit.valid_to))])
        }
    }
}

/// Looks at a visit before it is received.
pub(super) fn look(read: &Read<'_>, asked: &AskVisit) -> Result<Found> {
    let stay: CommittalRow = get(read.conn, asked.committal_id.as_str())?;
    let person = current(read.conn, &stay.detainee_id)?;
    let day = asked.at.day();
    let name = person.full_name();
    let mut warnings = Vec::new();
    if let Some(exit) = stay.exit_on.filter(|exit| *exit < day) {
        warnings.push(warning("left", &[("name", name.clone()), ("on", exit.to_string())]));
    }
    let (permit_asked, ban_counts) = asks(read, &asked.kind)?;
    let permits = permits_of(read.conn, &person.id)?;
    let named = matching(&permits, &asked.visitor);
    let valid = named.iter().find(|p| state_on(p, day) == PermitState::Valid);
    if permit_asked && valid.is_none() && !asked.visitor.trim().is_empty() {
        warnings.push(permit_warning(&named, &asked.visitor, day));
    }
    if ban_counts && let Some(until) = ban_until(read, &stay.id, day)? {
        warnings.push(warning("ban", &[("name", name), ("on", until.to_string())]));
    }
    if asked.identity_paper.trim().is_empty() && !asked.visitor.trim().is_empty() {
        warnings.push(warning("no_identity", &[("visitor", asked.visitor.trim().to_owned())]));
    }
    let permit_id = valid.map(|p| p.id.clone());
    Ok(Found { warnings, permit_id, stay, person })
}

/// What is wrong with a visit, before it is received.
pub fn check(read: &Read<'_>, asked: AskVisit) -> Result<VisitCheck> {
    let found = look(read, &asked)?;
    let permits = permits_of(read.conn, &found.person.id)?;
    Ok(VisitCheck {
        reason_asked: found.reason_asked(),
        warnings: found.warnings,
        ecrou: found.stay.ecrou,
        name: found.person.full_name(),
        permits: permits.into_iter().map(|p| sheet(p, asked.at.day())).collect(),
    })
}
