//! The family and the defence of one stay.

use super::table::{self, ContactRow, CounselRow};
use super::{ContactSheet, CounselSheet, FamilySheet, LineStruck, lacking};
use crate::acts::table::of_committal;
use crate::base::dates::{Day, Moment};
use crate::base::ids::CommittalId;
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::deadlines::queries::shown;
use crate::deadlines::table as projections;
use crate::detainees::table::current;
use crate::failure::Result;
use crate::store::Read;
use crate::store::table::get;

/// What was struck, when it was.
pub(crate) fn struck(
    at: Option<Moment>,
    by: Option<&String>,
    reason: Option<&String>,
) -> Option<LineStruck> {
    at.map(|at| LineStruck {
        at,
        by: by.cloned().unwrap_or_default(),
        reason: reason.cloned().unwrap_or_default(),
    })
}

fn contact(row: ContactRow) -> ContactSheet {
    ContactSheet {
        struck: struck(row.struck_at, row.struck_by.as_ref(), row.struck_reason.as_ref()),
        contact_id: row.id,
        version: row.version,
        name: row.name,
        relation: row.relation,
        phone: row.phone,
        address: row.address,
        to_warn: row.to_warn,
        note: row.note,
        told: row.told.0,
        recorded_by: row.recorded_by,
        recorded_at: row.recorded_at,
    }
}

fn counsel(row: CounselRow, today: Day) -> CounselSheet {
    CounselSheet {
        stands: row.stands_on(today),
        struck: struck(row.struck_at, row.struck_by.as_ref(), row.struck_reason.as_ref()),
        counsel_id: row.id,
        version: row.version,
        kind: row.kind,
        name: row.name,
        bar: row.bar,
        phone: row.phone,
        decision: row.decision,
        since: row.since,
        first_contact: row.first_contact,
        until: row.until,
        note: row.note,
        recorded_by: row.recorded_by,
        recorded_at: row.recorded_at,
    }
}

/// The family and the defence of a stay.
pub(super) fn sheet(read: &Read<'_>, committal: &CommittalId) -> Result<FamilySheet> {
    let stay: CommittalRow = get(read.conn, committal.as_str())?;
    let person = current(read.conn, &stay.detainee_id)?;
    let identity = person.identity();
    let contacts = table::of_person(read.conn, &person.id)?;
    let rows = table::counsel_of(read.conn, committal)?;
    let acts = of_committal(read.conn, committal)?;
    let category = match projections::of(read.conn, committal)? {
        Some(kept) => shown(read, committal, kept)?.category,
        None => None,
    };
    let papers: Vec<_> = acts.iter().filter(|a| a.is_standing()).map(|a| &a.data.0).collect();
    let facts = lacking::Facts {
        birth: identity.birth.as_ref(),
        category: category.as_deref().unwrap_or_default(),
        entered_on: stay.entered_at.day(),
        acts: &papers,
    };
    let told = |c: &ContactRow| c.told.0.iter().any(|t| t.committal_id == *committal);
    Ok(FamilySheet {
        somebody_told: contacts.iter().any(|c| c.struck_at.is_none() && told(c)),
        contacts: contacts.into_iter().map(contact).collect(),
        told_at_entry: [identity.contact_name, identity.contact_link, identity.contact_phone]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect(),
        needs: if stay.exit_on.is_none() {
            lacking::needs(read, &facts, &rows)?
        } else {
            Vec::new()
        },
        counsel: rows.into_iter().map(|row| counsel(row, read.today)).collect(),
    })
}

/// The family and the defence of a stay, for its dossier.
pub fn of(read: &Read<'_>, input: OneCommittal) -> Result<FamilySheet> {
    sheet(read, &input.committal_id)
}
