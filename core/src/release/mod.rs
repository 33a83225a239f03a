//! What is looked at before the door opens: other titles, contrainte, who stands there, where the
//! order came from, property. A list to go through, never a lock: when the law commands the release
//! nothing here may delay it, and property never does (CPP 1216).

use crate::acts::table::{ActRow, of_committal};
use crate::base::ids::{ActId, CommittalId};
use crate::committals::OneCommittal;
use crate::committals::table::CommittalRow;
use crate::deadlines::assess;
use crate::deadlines::outcome::Depth;
use crate::detainees::table::current;
use crate::failure::{FieldProblem, Result};
use crate::scans;
use crate::store::Read;
use crate::store::table::get;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// How a point stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PointState {
    /// Nothing against the release.
    Clear,
    /// To be settled or confirmed before the door opens.
    Attention,
    /// To be done; it delays nothing.
    Info,
}

/// A point of the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct Point {
    /// Which: the sentence is `release-point-<code>`.
    pub code: String,
    /// How it stands.
    pub state: PointState,
    /// The act concerned.
    pub act_id: Option<ActId>,
    /// Type of that act.
    pub act: String,
    /// What the dossier says: a day, a name, a list of effects.
    pub detail: String,
    /// Another cause of detention: nobody leaves past it without a written reason.
    pub blocks: bool,
}

/// The list for one dossier.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ReleaseCheck {
    /// The law commands the release: nothing holds the person any more.
    pub due: bool,
    /// Days since.
    pub overdue_days: i64,
    /// The points.
    pub points: Vec<Point>,
}

/// Statuses of a title that holds a person for its own cause.
pub(crate) const HOLDING: [&str; 4] = ["running", "due_soon", "interrupted", "pending"];
/// Acts by which a court, a judge or the law opens the door.
const ORDERS: [&str; 9] = [
    "mise_en_liberte",
    "non_lieu",
    "decision_sur_liberte",
    "arret_chambre_de_controle",
    "jugement",
    "arret",
    "liberation_conditionnelle",
    "grace",
    "paiement",
];

fn point(code: &str, state: PointState, act: Option<&ActRow>, detail: &str) -> Point {
    Point {
        code: code.to_owned(),
        state,
        act_id: act.map(|a| a.id.clone()),
        act: act.map(|a| a.kind.clone()).unwrap_or_default(),
        detail: detail.to_owned(),
        blocks: false,
    }
}

impl ReleaseCheck {
    /// Whether another cause of detention stands against the release.
    pub fn blocked(&self) -> bool {
        self.points.iter().any(|p| p.blocks)
    }
}

/// The refusal that names the titles which still hold.
pub fn blocked(words: &Words, field: &str, found: &ReleaseCheck) -> FieldProblem {
    let held = found.points.iter().filter(|p| p.blocks);
    let name = |p: &Point| {
        let act = words.key(&format!("law-act-{}", p.act.replace('_', "-")));
        format!("{act} ({})", words.day(p.detail.get(..10).unwrap_or("—")))
    };
    let acts = held.map(name).collect::<Vec<_>>().join(", ");
    FieldProblem::new(field, "exit-other-cause").with("acts", acts)
}

/// Goes through the list for one dossier.
pub fn check(read: &Read<'_>, input: OneCommittal) -> Result<ReleaseCheck> {
    let stay: CommittalRow = get(read.conn, input.committal_id.as_str())?;
    let acts = of_committal(read.conn, &stay.id)?;
    look(read, &stay, &acts)
}

/// The list as it stood without one act: what could be seen before an exit was entered.
pub fn look_without(read: &Read<'_>, id: &CommittalId, act: &ActId) -> Result<ReleaseCheck> {
    let stay: CommittalRow = get(read.conn, id.as_str())?;
    let mut acts = of_committal(read.conn, &stay.id)?;
    acts.retain(|a| a.id != *act);
    look(read, &stay, &acts)
}

fn look(read: &Read<'_>, stay: &CommittalRow, acts: &[ActRow]) -> Result<ReleaseCheck> {
    let person = current(read.conn, &stay.detainee_id)?;
    let (identity, on) = (person.identity(), stay.entered_at.day());
    let who = (Some(&stay.detainee_id), &identity);
    let kept: Vec<ActRow> = acts.iter().filter(|a| a.is_standing()).cloned().collect();
    let assessment = assess::entered(read, who, on, &kept, &[], Depth::Dates)?;
    let standing: Vec<&ActRow> = kept.iter().collect();
    let release = &assessment.outcome.release;
    let mut points = titles(&assessment, &standing);
    points.extend(contraintes(&standing));
    points.push(order(read, stay, &standing, release.due)?);
    points.push(match person.photo {
        Some(_) => point("face", PointState::Clear, None, ""),
        None => point("no-face", PointState::Attention, None, ""),
    });
    points.extend(property(stay));
    Ok(ReleaseCheck { due: release.due, overdue_days: release.overdue_days, points })
}

/// Every other title that holds: « détenu pour autre cause ».
fn titles(a: &assess::Assessment, standing: &[&ActRow]) -> Vec<Point> {
    let holding = a.outcome.titles.iter().filter(|(_, t)| HOLDING.contains(&t.status.as_str()));
    let ordered = standing.iter().any(|a| ORDERS.contains(&a.kind.as_str()));
    let mut out: Vec<Point> = holding
        .map(|(id, title)| {
            let act = standing.iter().find(|act| act.id.as_str() == id).copied();
            let until = title.expires_on.clone().unwrap_or_default();
            point("other-title", PointState::Attention, act, &until)
        })
        .collect();
    // One title and no decision entered yet: it is the title that the exit itself ends.
    let other = ordered || out.len() > 1;
    for point in &mut out {
        point.blocks = other;
        if !other {
            point.code = "own-title".to_owned();
        }
    }
    if out.is_empty() {
        out.push(point("no-other-title", PointState::Clear, None, ""));
    }
    out
}

/// A fine or costs for which the person is or can be held (CPP 1257 and after), not yet paid.
fn contraintes(standing: &[&ActRow]) -> Vec<Point> {
    let paid = standing.iter().any(|a| a.kind == "paiement");
    let asked = standing.iter().filter(|a| a.kind == "requisition_d_incarceration");
    asked
        .filter(|_| !paid)
        .map(|a| point("contrainte", PointState::Attention, Some(a), ""))
        .collect()
}

/// The order that opens the door: none, one whose paper is in the dossier, or one that came by a
/// hand and is confirmed by calling the court back.
fn order(read: &Read<'_>, stay: &CommittalRow, standing: &[&ActRow], due: bool) -> Result<Point> {
    let Some(act) = standing.iter().rev().find(|a| ORDERS.contains(&a.kind.as_str())) else {
        let (code, state) = match due {
            true => ("law-alone", PointState::Info),
            false => ("no-order", PointState::Attention),
        };
        return Ok(point(code, state, None, ""));
    };
    let scans = scans::table::of_committal(read.conn, &stay.id)?;
    let held =
        |s: &scans::table::ScanRow| s.act_id.as_ref() == Some(&act.id) && s.withdrawn_at.is_none();
    Ok(if !act.brought_by.is_empty() {
        point("order-by-hand", PointState::Attention, Some(act), &act.brought_by)
    } else if scans.iter().any(held) {
        point("order-held", PointState::Clear, Some(act), &act.reference)
    } else {
        point("order-not-seen", PointState::Attention, Some(act), &act.reference)
    })
}

/// Effects and money to be handed back: to be done, and no reason to wait.
fn property(stay: &CommittalRow) -> Option<Point> {
    let arrival = &stay.details.0;
    let parts = [arrival.effects.trim(), arrival.valuables.trim()];
    let told = parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ; ");
    (!told.is_empty()).then(|| point("property", PointState::Info, None, &told))
}
