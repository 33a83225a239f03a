//! Acts of procedure on a recorded stay: entered, corrected, struck; never erased.

use super::commands::{act_problems, record_acts};
use super::table::{CommittalRow, of_detainee};
use super::{CommittalPreview, CommittalSheet, sheet};
use crate::acts::table::{ActRow, of_committal};
use crate::acts::{ActInput, vocabulary as vocabulary_of_acts};
use crate::base::ids::{ActId, CommittalId, DraftId};
use crate::deadlines::assess;
use crate::deadlines::outcome::Depth;
use crate::detainees::table::current;
use crate::drafts;
use crate::exits;
use crate::failure::{Code, Failure, FieldProblem, Result};

use crate::store::table::get;
use crate::store::{Read, Tx};
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// A type of act and what it asks.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ActType {
    /// Type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Family it is shown under.
    pub group: String,
    /// Its fields, in order.
    pub fields: Vec<ActField>,
}

/// A field of an act.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ActField {
    /// Name.
    pub name: String,
    /// How it is entered: `date`, `datetime`, `text`, `integer`, `boolean`, `choice`, `act`,
    /// `acts`, `offences`, `sentence`, `procedure`.
    pub kind: String,
    /// Must be given.
    pub required: bool,
    /// For a choice.
    pub choices: Vec<String>,
    /// Types of acts it may name.
    pub of: Vec<String>,
}

/// An act to be looked at before it is recorded.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewAct {
    /// The stay.
    pub committal_id: CommittalId,
    /// The act.
    pub act: ActInput,
    /// The act it would replace.
    #[serde(default)]
    pub replaces: Option<ActId>,
}

/// A new act.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EnterAct {
    /// The stay.
    pub committal_id: CommittalId,
    /// Version of the stay that was read.
    pub version: i64,
    /// The act.
    pub act: ActInput,
    /// The draft this came from.
    #[serde(default)]
    pub draft_id: Option<DraftId>,
}

/// An act replaced by another.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectAct {
    /// The act at fault.
    pub act_id: ActId,
    /// Version that was read.
    pub version: i64,
    /// The act as it should be.
    pub act: ActInput,
    /// Why.
    pub reason: String,
}

/// An act that must no longer count.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct StrikeAct {
    /// The act.
    pub act_id: ActId,
    /// Version that was read.
    pub version: i64,
    /// Why.
    pub reason: String,
}

/// The dossier before and after an act.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct ActPreview {
    /// Before.
    pub before: CommittalPreview,
    /// After.
    pub after: CommittalPreview,
}

/// The vocabulary of acts, for the forms.
pub fn vocabulary(_: &Read<'_>, _: crate::api::Empty) -> Result<Vec<ActType>> {
    Ok(vocabulary_of_acts::forms()
        .map(|(kind, group, fields)| ActType {
            kind: kind.to_owned(),
            group: group.to_owned(),
            fields: fields
                .into_iter()
                .map(|f| ActField {
                    name: f.name.to_owned(),
                    kind: f.kind.to_owned(),
                    required: f.required,
                    choices: f.choices.iter().map(|c| (*c).to_owned()).collect(),
                    of: Vec::new(),
                })
                .collect(),
        })
        .collect())
}

fn look(
    read: &Read<'_>,
    stay: &CommittalRow,
    standing: &[ActRow],
    acts: &[ActInput],
) -> Result<CommittalPreview> {
    let problems = act_problems(acts, read.today, "act");
    let mut preview = CommittalPreview {
        titles: Vec::new(),
        dates: Vec::new(),
        flags: Vec::new(),
        refusals: Vec::new(),
        category: None,
        warnings: Vec::new(),
        foreseen_number: stay.ecrou.clone(),
        problems,
    };
    if preview.problems.is_empty() {
        let identity = current(read.conn, &stay.detainee_id)?.identity();
        let entered_on = stay.entered_at.day();
        let a = assess::entered(
            read,
            (Some(&stay.detainee_id), &identity),
            entered_on,
            standing,
            acts,
            Depth::Switches,
        )?;
        preview.titles = a.titles();
        preview.dates = a.dates(Words::of(read.actor.lang));
        preview.flags = a.outcome.flags;
        preview.refusals = a.outcome.refusals;
        preview.category = a.outcome.category;
    }
    Ok(preview)
}

/// What an act would change, before it is recorded.
pub fn preview(read: &Read<'_>, input: PreviewAct) -> Result<ActPreview> {
    let stay: CommittalRow = get(read.conn, input.committal_id.as_str())?;
    let acts = of_committal(read.conn, &stay.id)?;
    let kept: Vec<ActRow> =
        acts.iter().filter(|a| Some(&a.id) != input.replaces.as_ref()).cloned().collect();
    Ok(ActPreview {
        before: look(read, &stay, &acts, &[])?,
        after: look(read, &stay, &kept, &[input.act])?,
    })
}

/// Records an act. A refusal of the law does not prevent it: the paper exists, and the refusal is
/// what must be seen.
pub fn enter(tx: &mut Tx<'_>, input: EnterAct) -> Result<CommittalSheet> {
    let (id, draft) = (input.committal_id.clone(), input.draft_id.clone());
    let ids = write(tx, input)?;
    drafts::finished(tx, draft.as_ref())?;
    exits::follow::entered(tx, &ids)?;
    sheet::renewed(tx, &id)
}

/// Records an act without putting the dossier together; gives its identifier.
pub(crate) fn record(tx: &mut Tx<'_>, input: EnterAct) -> Result<Vec<ActId>> {
    let id = input.committal_id.clone();
    let ids = write(tx, input)?;
    assess::refresh(tx, &id)?;
    Ok(ids)
}

/// Writes the rows of an act; the projection of its stay is still to be made.
/// Whether the stay of an act is over.
fn gone(tx: &Tx<'_>, act: &ActId) -> Result<bool> {
    let act: ActRow = get(tx.conn, act.as_str())?;
    Ok(get::<CommittalRow>(tx.conn, act.committal_id.as_str())?.exit_on.is_some())
}

/// Nobody is inside twice: a stay is not opened again while another one of the person runs.
fn one_open_stay(tx: &Tx<'_>, stay: &CommittalRow) -> Result<()> {
    if stay.exit_on.is_some() {
        return Ok(());
    }
    let person = current(tx.conn, &stay.detainee_id)?.id;
    let others = of_detainee(tx.conn, &person)?;
    match others.into_iter().find(|s| s.id != stay.id && s.exit_on.is_none()) {
        Some(other) => {
            let problem = FieldProblem::new("committal_id", "person-already-inside");
            Err(Failure::invalid(vec![problem.with("ecrou", other.ecrou)]))
        }
        None => Ok(()),
    }
}

/// The same exit entered twice, or any exit of a person who died. Another kind of exit may still
/// come on paper: a death at large, the levée d'écrou of a conditional release.
fn gone_already(stay: &CommittalRow, kind: &str) -> Option<FieldProblem> {
    let on = stay.exit_on?;
    let left_by = match stay.exit_reason.as_deref() {
        Some("death") => "deces",
        Some("escape") => "evasion",
        Some("conditional_release") => "liberation_conditionnelle",
        _ => "levee_d_ecrou",
    };
    let exits = ["levee_d_ecrou", "deces", "evasion", "liberation_conditionnelle"];
    let again = kind == left_by || left_by == "deces" && exits.contains(&kind);
    again.then(|| FieldProblem::new("act.type", "act-already-gone").with("on", on))
}

fn write(tx: &mut Tx<'_>, input: EnterAct) -> Result<Vec<ActId>> {
    let problems = act_problems(std::slice::from_ref(&input.act), tx.today, "act");
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let mut stay: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    if stay.version != input.version {
        return Err(Failure::new(Code::Conflict, "version-stale").with("what", "committals"));
    }
    if let Some(problem) = gone_already(&stay, &input.act.kind) {
        return Err(Failure::invalid(vec![problem]));
    }
    let ordinal = of_committal(tx.conn, &stay.id)?.len() as i64;
    let kind = input.act.kind.clone();
    if crate::acts::vocabulary::creates_title(&kind) && kind != "entree_sans_titre" {
        // The paper has come: the loud exception is over.
        stay.without_title = None;
    }
    let was_gone = stay.exit_on.is_some();
    follow_exit(&mut stay, &input.act);
    if was_gone {
        one_open_stay(tx, &stay)?;
    }
    if RETURNS.contains(&kind.as_str()) {
        // Who comes back has no cell until one is given.
        stay.cell.clear();
    }
    let written = record_acts(tx, &stay.id, vec![input.act], ordinal)?;
    tx.update(&mut stay)?;
    tx.about_committal(stay.id.as_str(), stay.id.as_str());
    Ok(written.into_iter().map(|act| act.id).collect())
}

/// The exit side of the register follows from the act that opens the door.
fn follow_exit(stay: &mut CommittalRow, act: &ActInput) {
    let date = act.data.get("date").and_then(|d| d.as_str()).and_then(assess::day_of);
    match act.kind.as_str() {
        "levee_d_ecrou" => {
            stay.exit_on = date;
            let reason = act.data.get("reason").and_then(|r| r.as_str());
            stay.exit_reason = Some(reason.unwrap_or("released_by_order").to_owned());
            stay.exit_note = [&act.reference, &act.note].map(|t| t.trim()).join(" ").trim().into();
        }
        "deces" => {
            stay.exit_on = date;
            stay.exit_reason = Some("death".into());
        }
        "evasion" => {
            stay.exit_on = date;
            stay.exit_reason = Some("escape".into());
        }
        "liberation_conditionnelle" => {
            stay.exit_on = date;
            stay.exit_reason = Some("conditional_release".into());
            stay.exit_note = act.reference.trim().to_owned();
        }
        "reprise" | "reincarceration" | "arrestation_provisoire_lc" => {
            stay.exit_on = None;
            stay.exit_reason = None;
            stay.exit_note.clear();
        }
        _ => {}
    }
}

/// Strikes an act: it stays readable, with who, when and why, and counts no more.
pub fn strike(tx: &mut Tx<'_>, input: StrikeAct) -> Result<CommittalSheet> {
    let was_gone = gone(tx, &input.act_id)?;
    let row = struck(tx, &input.act_id, input.version, &input.reason)?;
    if was_gone {
        one_open_stay(tx, &get(tx.conn, row.committal_id.as_str())?)?;
    }
    exits::follow::struck(tx, &row.id, &input.reason)?;
    finish(tx, &row.committal_id)
}

/// Replaces an act by another that names it.
pub fn correct(tx: &mut Tx<'_>, input: CorrectAct) -> Result<CommittalSheet> {
    let problems = act_problems(std::slice::from_ref(&input.act), tx.today, "act");
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let was_gone = gone(tx, &input.act_id)?;
    let old = struck(tx, &input.act_id, input.version, &input.reason)?;
    let acts = of_committal(tx.conn, &old.committal_id)?;
    let mut stay: CommittalRow = get(tx.conn, old.committal_id.as_str())?;
    follow_exit(&mut stay, &input.act);
    if was_gone {
        one_open_stay(tx, &stay)?;
    }
    let written = record_acts(tx, &old.committal_id, vec![input.act], acts.len() as i64)?;
    let Some(mut row) = written.into_iter().next() else { return finish(tx, &old.committal_id) };
    row.corrects = Some(old.id.clone());
    tx.update(&mut row)?;
    let new = row.id;
    // Acts that named the old one now name the new one.
    for mut other in acts.into_iter().filter(ActRow::is_standing) {
        let renamed = serde_json::to_string(&other.data)?;
        if renamed.contains(old.id.as_str()) {
            other.data = serde_json::from_str(&renamed.replace(old.id.as_str(), new.as_str()))?;
            tx.update(&mut other)?;
        }
    }
    tx.update(&mut stay)?;
    exits::follow::corrected(tx, &old, &new)?;
    finish(tx, &old.committal_id)
}

fn struck(tx: &mut Tx<'_>, id: &ActId, version: i64, reason: &str) -> Result<ActRow> {
    let mut row: ActRow = get(tx.conn, id.as_str())?;
    tx.strike(&mut row, version, reason, "act-already-struck")?;
    if DOOR.contains(&row.kind.as_str()) {
        let mut stay: CommittalRow = get(tx.conn, row.committal_id.as_str())?;
        stay.exit_on = None;
        stay.exit_reason = None;
        stay.exit_note.clear();
        let mut left: Vec<ActRow> = of_committal(tx.conn, &row.committal_id)?;
        left.retain(|a| a.is_standing() && DOOR.contains(&a.kind.as_str()));
        left.sort_by(|a, b| a.happened_at.cmp(&b.happened_at).then(a.ordinal.cmp(&b.ordinal)));
        for act in left {
            follow_exit(&mut stay, &as_input(act));
        }
        tx.update(&mut stay)?;
    }
    Ok(row)
}

/// The acts by which a person who had left is inside again.
const RETURNS: [&str; 3] = ["reprise", "reincarceration", "arrestation_provisoire_lc"];
/// The acts that open or close the door on a stay.
const DOOR: [&str; 7] = [
    "levee_d_ecrou",
    "deces",
    "evasion",
    "liberation_conditionnelle",
    "reprise",
    "reincarceration",
    "arrestation_provisoire_lc",
];

fn as_input(row: ActRow) -> ActInput {
    ActInput {
        kind: row.kind,
        data: row.data.0,
        authority: row.authority,
        authority_code: row.authority_code,
        reference: row.reference,
        received_on: row.received_on,
        brought_by: row.brought_by,
        note: row.note,
    }
}

fn finish(tx: &mut Tx<'_>, committal: &CommittalId) -> Result<CommittalSheet> {
    tx.about_committal(committal.as_str(), committal.as_str());
    sheet::renewed(tx, committal)
}
