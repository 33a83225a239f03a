//! A dossier put together: person, stay, acts, what the law says, the line of time.

use super::table::{CommittalRow, of_detainee};
use super::{CommittalSheet, TimelineEvent, TimelineKind, legacy, queries};
use crate::acts::table::{ActRow, of_committal};
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::base::partial::Certainty;
use crate::confirmations::{follow, marks, table as confirmations};
use crate::contacts::table as contacts;
use crate::deadlines::DeadlineLine;
use crate::deadlines::answers;
use crate::deadlines::assess::{Assessment, day_of};
use crate::deadlines::dossier::Dossier;
use crate::deadlines::notices;
use crate::deadlines::outcome::{Depth, Outcome};
use crate::deadlines::queries::show;
use crate::deadlines::reading::Reading;
use crate::deadlines::table as projections;
use crate::detainees::maternity::{self, MaternityRow};
use crate::detainees::table::{DetaineeRow, current};
use crate::failure::Result;
use crate::store::table::get;
use crate::store::{Read, Tx};
use crate::words::Words;
use std::collections::BTreeMap;

/// Age of majority (CPP 986), for the banner only: the law's own reading is in the pack.
const MAJORITY: i64 = 18;

/// What the dossier of a stay is put together from.
struct Rows {
    row: CommittalRow,
    person: DetaineeRow,
    acts: Vec<ActRow>,
    maternity: Vec<MaternityRow>,
}

impl Rows {
    fn of(read: &Read<'_>, id: &CommittalId) -> Result<Rows> {
        let row: CommittalRow = get(read.conn, id.as_str())?;
        let person = current(read.conn, &row.detainee_id)?;
        let acts = of_committal(read.conn, id)?;
        let maternity = maternity::of_person(read.conn, &person.id)?;
        Ok(Rows { row, person, acts, maternity })
    }

    fn assess(&self, read: &Read<'_>, depth: Depth) -> Result<Assessment> {
        let dossier =
            Dossier::of(&self.row, (&self.person.identity(), self.maternity.clone()), &self.acts)?;
        dossier.assess(&Reading::of(read)?, depth)
    }
}

/// Builds the dossier of a stay.
pub fn build(read: &Read<'_>, id: &CommittalId) -> Result<CommittalSheet> {
    let rows = Rows::of(read, id)?;
    let assessment = rows.assess(read, Depth::Switches)?;
    together(read, rows, assessment)
}

/// Rebuilds the projection of a stay and its dossier, for the answer of a command that changed it.
/// The switches on which a date hangs are left to the dossier that is read again.
pub fn renewed(tx: &mut Tx<'_>, id: &CommittalId) -> Result<CommittalSheet> {
    let rows = Rows::of(tx, id)?;
    let assessment = rows.assess(tx, Depth::Steps)?;
    let without_title = rows.row.without_title.is_some();
    projections::keep(tx.conn, id, &assessment.projection(without_title))?;
    tx.touch("projections");
    if let Some(found) = follow::found(tx.conn, id, &assessment)? {
        follow::apply(tx, &found)?;
    }
    together(tx, rows, assessment)
}

fn together(read: &Read<'_>, rows: Rows, assessment: Assessment) -> Result<CommittalSheet> {
    let Rows { row, person, acts, .. } = rows;
    let without_title = row.without_title.is_some();
    let titles = assessment.titles();
    let lines = assessment.lines(without_title);
    let name = person.full_name();
    let marks = confirmations::marks(read.conn, &row.id)?;
    let mut deadlines: Vec<DeadlineLine> = lines
        .iter()
        .map(|line| {
            show(
                line,
                read.today,
                assessment.view,
                &row.id,
                &person.id,
                (&row.ecrou, &name),
                assessment.outcome.category.as_deref(),
            )
        })
        .collect();
    answers::fill(read.conn, &mut deadlines, Some(&row.id))?;
    if row.exit_on.is_none() {
        marks::apply(&mut deadlines, &marks, assessment.view);
    }
    let others = of_detainee(read.conn, &person.id)?.into_iter().filter(|c| c.id != row.id);
    let other_committals =
        others.map(|c| queries::line(read, c, &person)).collect::<Result<Vec<_>>>()?;
    let present = row.exit_on.is_none();
    let (arrival, entered_at) = (row.details.0.clone(), row.entered());
    let raw_cells = legacy::cells_of(read.conn, &row)?;
    Ok(CommittalSheet {
        timeline: timeline(&row, &acts, &assessment),
        missing: missing(read, &row, &person, &acts)?,
        age: person.birth.as_ref().and_then(|b| b.0.age_on(read.today)),
        minor: person.birth.as_ref().is_some_and(|b| {
            !matches!(b.0.is_at_least(MAJORITY, read.today), Some(Certainty::Certain) | None)
        }),
        committal_id: row.id,
        detainee_id: person.id.clone(),
        version: row.version,
        detainee_version: person.version,
        ecrou: row.ecrou,
        provisional_number: row.provisional,
        has_photo: person.photo.is_some(),
        identity: person.identity(),
        entered_at,
        brought_by: arrival.brought_by,
        brought_by_service: arrival.brought_by_service,
        state_on_arrival: arrival.state_on_arrival,
        effects: arrival.effects,
        valuables: arrival.valuables,
        cell: row.cell,
        without_title: row.without_title.map(|w| w.0),
        exit_on: row.exit_on,
        exit_reason: row.exit_reason,
        exit_note: row.exit_note,
        present,
        severity: if present {
            marks::summary(&deadlines).1
        } else {
            crate::deadlines::Severity::Info
        },
        category: assessment.outcome.category.clone(),
        release: assessment.outcome.release.clone(),
        titles,
        acts: acts.iter().map(ActRow::sheet).collect(),
        marks,
        deadlines,
        dates: assessment.dates(Words::of(read.actor.lang)),
        flags: assessment.outcome.flags.clone(),
        refusals: assessment.outcome.refusals.clone(),
        notices: notices::of(&assessment.outcome),
        pack: Outcome::pack_version(),
        sign_off: Outcome::sign_off(),
        warnings: row.warnings.0,
        other_committals,
        raw_cells,
    })
}

/// What the dossier lacks, as keys of `committals-missing-…`.
fn missing(
    read: &Read<'_>,
    row: &CommittalRow,
    person: &DetaineeRow,
    acts: &[ActRow],
) -> Result<Vec<String>> {
    let mut out = Vec::new();
    let contacts = contacts::of_person(read.conn, &person.id)?;
    let named = contacts.iter().any(|c| c.struck_at.is_none());
    let mut lacks = |yes: bool, what: &str| {
        if yes {
            out.push(what.to_owned());
        }
    };
    let identity = person.identity();
    lacks(row.without_title.is_some(), "title");
    lacks(person.photo.is_none(), "photo");
    lacks(identity.sex.is_none(), "sex");
    lacks(identity.birth.is_none(), "birth");
    lacks(identity.nationalities.is_empty(), "nationality");
    lacks(identity.father.is_empty() && identity.mother.is_empty(), "parentage");
    lacks(identity.contact_name.is_empty() && !named, "contact");
    lacks(row.details.0.state_on_arrival.is_empty(), "state");
    lacks(row.cell.is_empty() && row.exit_on.is_none(), "cell");
    lacks(row.provisional, "number");
    lacks(
        acts.iter().any(|a| {
            a.is_standing() && a.kind == "mandat_de_depot" && a.data.0.get("offences").is_none()
        }),
        "offences",
    );
    Ok(out)
}

fn kind_of(act: &str) -> TimelineKind {
    use TimelineKind as K;
    match act {
        _ if crate::acts::vocabulary::creates_title(act) => K::Title,
        "jugement" | "arret" | "arret_cour_supreme" | "decision_definitive" => K::Judgment,
        "appel" | "opposition" | "pourvoi" | "desistement" => K::Remedy,
        "premiere_comparution"
        | "comparution_tribunal"
        | "comparution_chambre_criminelle"
        | "renvoi_audience"
        | "interrogatoire" => K::Hearing,
        "evasion" | "reprise" | "transferement" | "permission_de_sortie" => K::Movement,
        "levee_d_ecrou" | "deces" | "liberation_conditionnelle" => K::Exit,
        a if a.starts_with("ordonnance") || a.starts_with("mise_en") => K::Order,
        _ => K::Other,
    }
}

fn timeline(row: &CommittalRow, acts: &[ActRow], a: &Assessment) -> Vec<TimelineEvent> {
    let mut events =
        vec![event(row.entered_at.day(), TimelineKind::Entry, "committals-time-entry")];
    for act in acts.iter().filter(|a| a.is_standing()) {
        if let Some(on) = day_of(&act.happened_at) {
            let key = format!("law-act-{}", act.kind.replace('_', "-"));
            let mut mark = event(on, kind_of(&act.kind), &key);
            mark.act_id = Some(act.id.clone());
            events.push(mark);
        }
    }
    for (id, title) in &a.outcome.titles {
        let Some(end) = title.expires_on.as_deref().and_then(day_of) else { continue };
        if matches!(title.status.as_str(), "replaced" | "closed" | "refused") {
            continue;
        }
        let mut mark = event(end, TimelineKind::End, "committals-time-end");
        mark.act_id = Some(crate::base::ids::ActId(id.clone()));
        events.push(mark);
        if title.overrun_days > 0 {
            let mut mark = event(end, TimelineKind::Overrun, "committals-time-overrun");
            mark.until =
                Some(row.exit_on.unwrap_or(a.view.today).min(end.add_days(title.overrun_days)));
            mark.label_args.insert("days".into(), title.overrun_days.to_string());
            events.push(mark);
        }
    }
    if let Some(on) = row.exit_on {
        events.push(event(on, TimelineKind::Exit, "committals-time-exit"));
    }
    events.sort_by_key(|e| e.on);
    events
}

fn event(on: Day, kind: TimelineKind, key: &str) -> TimelineEvent {
    TimelineEvent {
        on,
        until: None,
        kind,
        label_key: key.to_owned(),
        label_args: BTreeMap::new(),
        act_id: None,
    }
}
