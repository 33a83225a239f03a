//! Entering and correcting a stay.

use super::table::{self, Arrival, CommittalRow};
use super::{
    CommittalEntered, CommittalPreview, CommittalSheet, EnterCommittal, OneCommittal, sheet,
};
use crate::acts::ActInput;
use crate::acts::table::ActRow;
use crate::base::dates::Day;
use crate::base::ids::{ActId, CommittalId, DetaineeId};
use crate::base::when::When;
use crate::deadlines::assess;
use crate::deadlines::outcome::Depth;
use crate::detainees::commands::{CorrectIdentity, SamePerson, take_photo};
use crate::detainees::table::{AnswerRow, DetaineeRow, current};
use crate::drafts;
use crate::failure::{Failure, FieldProblem, Result};

use crate::store::table::{Json, get};
use crate::store::{Read, Tx};
use crate::words::Words;
use serde::Deserialize;
use serde_json::{Value, json};

/// Days after which an entry recorded late must say why.
const LATE_DAYS: i64 = 2;

/// A correction of how the person came.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectCommittal {
    /// The stay.
    pub committal_id: CommittalId,
    /// Version that was read.
    pub version: i64,
    /// Day and hour of entry; the day alone when the old register gave no hour.
    pub entered_at: When,
    /// Agent.
    pub brought_by: String,
    /// Rank and service.
    pub brought_by_service: String,
    /// State on arrival.
    pub state_on_arrival: String,
    /// Effects.
    pub effects: String,
    /// Valuables.
    pub valuables: String,
    /// Cell.
    pub cell: String,
    /// Why.
    pub reason: String,
}

/// A few minutes ahead is a clock, not a mistake.
fn in_future(read: &Read<'_>, entered: When) -> bool {
    match entered {
        When::Day(day) => day > read.today,
        When::Minute(minute) => minute > read.now.add_minutes(5),
    }
}

/// What prevents the recording, field by field.
fn problems(read: &Read<'_>, input: &EnterCommittal) -> Result<Vec<FieldProblem>> {
    let entered_on = input.entered_at.day();
    let mut identity = input.identity.clone();
    identity.normalise();
    let mut problems = identity.problems(entered_on);
    if in_future(read, input.entered_at) {
        problems.push(FieldProblem::new("entered_at", "date-in-future"));
    }
    if input.entered_at.minute().is_none() && input.number.is_none() {
        problems.push(FieldProblem::new("entered_hour", "hour-missing"));
    }
    if entered_on.days_until(read.today) > LATE_DAYS
        && input.late_reason.trim().is_empty()
        && input.number.is_none()
    {
        problems.push(FieldProblem::new("late_reason", "entry-late").with("days", LATE_DAYS));
    }
    problems.extend(act_problems(&input.acts, read.today, ""));
    let titled = input.acts.iter().any(|a| crate::acts::vocabulary::creates_title(&a.kind));
    match &input.without_title {
        None if !titled => problems.push(FieldProblem::new("acts", "committal-title-missing")),
        Some(_) if titled => {
            problems.push(FieldProblem::new("without_title", "committal-title-present"));
        }
        Some(exception) if exception.reason.trim().is_empty() => {
            problems.push(FieldProblem::new("without_title.reason", "missing"));
        }
        _ => {}
    }
    if let Some(number) = &input.number {
        match table::read_number(number) {
            None => problems.push(FieldProblem::new("number", "ecrou-number-shape")),
            Some((n, y)) => {
                let written = table::written(n, y, false);
                if table::is_taken(read.conn, &written)? {
                    problems.push(
                        FieldProblem::new("number", "ecrou-number-taken").with("ecrou", written),
                    );
                }
            }
        }
    }
    if let Some(id) = &input.detainee_id {
        let person = current(read.conn, id)?;
        let inside =
            table::of_detainee(read.conn, &person.id)?.into_iter().find(|c| c.exit_on.is_none());
        if let Some(stay) = inside {
            problems.push(
                FieldProblem::new("detainee_id", "person-already-inside").with("ecrou", stay.ecrou),
            );
        }
    }
    Ok(problems)
}

/// What is wrong with acts about to be entered, named by their place in the input.
pub(crate) fn act_problems(acts: &[ActInput], today: Day, prefix: &str) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    for (index, act) in acts.iter().enumerate() {
        let place = if prefix.is_empty() { format!("acts[{index}]") } else { prefix.to_owned() };
        if let Err((path, detail)) = crate::acts::vocabulary::check_act(act) {
            let field = if path == "type" {
                format!("{place}.type")
            } else {
                format!("{place}.data.{path}")
            };
            problems.push(FieldProblem::new(field, "act-field").with("detail", detail));
            continue;
        }
        let on = ["date", "at"].iter().find_map(|k| act.data.get(*k).and_then(Value::as_str));
        if on.and_then(assess::day_of).is_some_and(|day| day > today) {
            let field = if act.data.contains_key("at") { "at" } else { "date" };
            problems.push(FieldProblem::new(format!("{place}.data.{field}"), "date-in-future"));
        }
    }
    problems
}

/// What is doubtful but does not prevent the recording.
fn warnings(input: &EnterCommittal) -> Vec<FieldProblem> {
    let mut warnings = Vec::new();
    let identity = &input.identity;
    if identity.sex.is_none() {
        warnings.push(FieldProblem::new("identity.sex", "sex-missing"));
    }
    if identity.birth.is_none() {
        warnings.push(FieldProblem::new("identity.birth", "birth-missing"));
    }
    for (index, act) in input.acts.iter().enumerate() {
        let on = ["date", "at"].iter().find_map(|k| act.data.get(*k).and_then(Value::as_str));
        if crate::acts::vocabulary::creates_title(&act.kind)
            && on.and_then(assess::day_of).is_some_and(|d| d > input.entered_at.day())
        {
            warnings
                .push(FieldProblem::new(format!("acts[{index}].data.date"), "title-after-entry"));
        }
        if act.reference.trim().is_empty() {
            warnings
                .push(FieldProblem::new(format!("acts[{index}].reference"), "reference-missing"));
        }
    }
    warnings
}

/// The acts of an entry; the loud exception is an act too, so that its clock runs.
fn acts_of(input: &EnterCommittal) -> Vec<ActInput> {
    let mut acts = input.acts.clone();
    if let Some(exception) = &input.without_title {
        acts.push(ActInput {
            kind: "entree_sans_titre".into(),
            data: assess::object(&[("date", json!(input.entered_at.day()))]),
            authority: exception.ordered_by.clone(),
            authority_code: None,
            reference: String::new(),
            received_on: Some(input.entered_at.day()),
            brought_by: input.brought_by.clone(),
            note: exception.reason.clone(),
        });
    }
    acts
}

/// What the law makes of an entry, and what is wrong with it, before it is recorded.
pub fn preview(read: &Read<'_>, input: EnterCommittal) -> Result<CommittalPreview> {
    let problems = problems(read, &input)?;
    let year = i64::from(input.entered_at.day().year());
    let foreseen_number = match &input.number {
        Some(number) => number.clone(),
        None => table::written(table::next_number(read.conn, year, false)?, year, false),
    };
    let mut preview = CommittalPreview {
        titles: Vec::new(),
        dates: Vec::new(),
        flags: Vec::new(),
        refusals: Vec::new(),
        category: None,
        warnings: warnings(&input),
        problems,
        foreseen_number,
    };
    let acts = acts_of(&input);
    if act_problems(&acts, read.today, "").is_empty() {
        let entered_on = input.entered_at.day();
        let a = assess::entered(
            read,
            (input.detainee_id.as_ref(), &input.identity),
            entered_on,
            &[],
            &acts,
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

/// Records a committal: person, number, acts, deadlines, in one transaction.
pub fn enter(tx: &mut Tx<'_>, input: EnterCommittal) -> Result<CommittalEntered> {
    let (committal, detainee_id) = write(tx, input)?;
    Ok(CommittalEntered {
        sheet: sheet::renewed(tx, &committal.id)?,
        committal_id: committal.id,
        detainee_id,
        ecrou: committal.ecrou,
        recorded_at: tx.now,
    })
}

/// Records a committal without putting its dossier together.
pub(crate) fn record(tx: &mut Tx<'_>, input: EnterCommittal) -> Result<(CommittalRow, DetaineeId)> {
    let written = write(tx, input)?;
    assess::refresh(tx, &written.0.id)?;
    Ok(written)
}

/// Writes the rows of a committal; its projection is still to be made.
fn write(tx: &mut Tx<'_>, input: EnterCommittal) -> Result<(CommittalRow, DetaineeId)> {
    let problems = problems(tx, &input)?;
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    let detainee = person(tx, &input)?;
    let committal = stay(tx, &input, &detainee)?;
    record_acts(tx, &committal.id, acts_of(&input), 0)?;
    for answer in &input.same_person {
        if answer.detainee_id != detainee {
            record_answer(tx, &detainee, &answer.detainee_id, answer.answer)?;
        }
    }
    tx.about_committal(committal.id.as_str(), committal.id.as_str());
    drafts::finished(tx, input.draft_id.as_ref())?;
    Ok((committal, detainee))
}

/// The person of an entry: known, with what is newly told, or new.
fn person(tx: &mut Tx<'_>, input: &EnterCommittal) -> Result<DetaineeId> {
    let photo = input.photo.as_ref().map(|p| take_photo(tx, p)).transpose()?;
    let mut row = match &input.detainee_id {
        Some(id) => current(tx.conn, id)?,
        None => DetaineeRow::new(DetaineeId::new(), input.identity.clone()),
    };
    if photo.is_some() {
        row.photo = photo;
    }
    if input.detainee_id.is_some() {
        row.set_identity(input.identity.clone());
        tx.update(&mut row)?;
    } else {
        tx.insert(&mut row)?;
    }
    Ok(row.id)
}

fn stay(tx: &mut Tx<'_>, input: &EnterCommittal, detainee: &DetaineeId) -> Result<CommittalRow> {
    let (number, year) = match input.number.as_deref().and_then(table::read_number) {
        Some(given) => given,
        None => {
            let year = i64::from(input.entered_at.day().year());
            (table::next_number(tx.conn, year, false)?, year)
        }
    };
    let trim = |text: &String| text.trim().to_owned();
    let (entered_at, hour_known) = table::kept(input.entered_at);
    let mut row = CommittalRow {
        id: CommittalId::new(),
        version: 0,
        detainee_id: detainee.clone(),
        ecrou: table::written(number, year, false),
        ecrou_year: year,
        ecrou_number: number,
        provisional: false,
        entered_at,
        hour_known,
        details: Json(Arrival {
            brought_by: trim(&input.brought_by),
            brought_by_service: trim(&input.brought_by_service),
            state_on_arrival: trim(&input.state_on_arrival),
            effects: trim(&input.effects),
            valuables: trim(&input.valuables),
            late_reason: trim(&input.late_reason),
        }),
        cell: trim(&input.cell),
        without_title: input.without_title.clone().map(Json),
        exit_on: None,
        exit_reason: None,
        exit_note: String::new(),
        source: "entered".into(),
        batch_id: None,
        warnings: Json(Vec::new()),
        raw_cells: Json::default(),
        recorded_at: tx.now,
        recorded_by: tx.actor.display_name.clone(),
    };
    tx.insert(&mut row)?;
    Ok(row)
}

/// Writes acts in their order; `#0`, `#1` … in `of` become their identifiers.
pub(crate) fn record_acts(
    tx: &mut Tx<'_>,
    committal: &CommittalId,
    acts: Vec<ActInput>,
    first: i64,
) -> Result<Vec<ActRow>> {
    let ids: Vec<ActId> = acts.iter().map(|_| ActId::new()).collect();
    let named = |value: &Value| -> Value {
        let one = |v: &Value| match v.as_str().and_then(|s| s.strip_prefix('#')) {
            Some(place) => match place.parse::<usize>().ok().and_then(|i| ids.get(i)) {
                Some(id) => json!(id),
                None => v.clone(),
            },
            None => v.clone(),
        };
        match value {
            Value::Array(list) => list.iter().map(one).collect(),
            other => one(other),
        }
    };
    let mut rows = Vec::with_capacity(ids.len());
    for (index, mut act) in acts.into_iter().enumerate() {
        for field in ["of", "renewal_of"] {
            if let Some(value) = act.data.get(field).map(named) {
                act.data.insert(field.into(), value);
            }
        }
        let recorded = (tx.now, tx.actor.display_name.clone());
        let mut row = ActRow::new(
            ids[index].clone(),
            committal.clone(),
            first + index as i64,
            act,
            (recorded.0, &recorded.1),
        );
        tx.insert(&mut row)?;
        rows.push(row);
    }
    Ok(rows)
}

fn record_answer(
    tx: &mut Tx<'_>,
    detainee: &DetaineeId,
    other: &DetaineeId,
    answer: SamePerson,
) -> Result<()> {
    let mut row = AnswerRow {
        id: uuid::Uuid::now_v7().to_string(),
        version: 0,
        detainee_id: detainee.clone(),
        other_id: other.clone(),
        answer: answer.as_str().to_owned(),
        reason: String::new(),
        answered_by: tx.actor.display_name.clone(),
        answered_at: tx.now,
    };
    tx.insert(&mut row)
}

/// Corrects how the person came; what was written stays in the journal.
pub fn correct(tx: &mut Tx<'_>, input: CorrectCommittal) -> Result<CommittalSheet> {
    let mut row: CommittalRow = get(tx.conn, input.committal_id.as_str())?;
    let mut problems = Vec::new();
    if input.reason.trim().is_empty() {
        problems.push(FieldProblem::new("reason", "missing"));
    }
    if in_future(tx, input.entered_at) {
        problems.push(FieldProblem::new("entered_at", "date-in-future"));
    }
    if row.hour_known && input.entered_at.minute().is_none() {
        problems.push(FieldProblem::new("entered_hour", "hour-missing"));
    }
    if row.exit_on.is_some_and(|exit| exit < input.entered_at.day()) {
        problems.push(FieldProblem::new("entered_at", "exit-before-entry"));
    }
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    row.version = input.version;
    (row.entered_at, row.hour_known) = table::kept(input.entered_at);
    row.details.0 = Arrival {
        brought_by: input.brought_by.trim().to_owned(),
        brought_by_service: input.brought_by_service.trim().to_owned(),
        state_on_arrival: input.state_on_arrival.trim().to_owned(),
        effects: input.effects.trim().to_owned(),
        valuables: input.valuables.trim().to_owned(),
        late_reason: row.details.0.late_reason.clone(),
    };
    // Once the person is placed on the plan, the cell of the register follows the plan alone.
    if !table::is_placed(tx.conn, &row.id)? {
        row.cell = input.cell.trim().to_owned();
    }
    tx.update(&mut row)?;
    tx.about_committal(row.id.as_str(), row.id.as_str());
    sheet::renewed(tx, &row.id)
}

/// Corrects the identity of a person and computes again what turns on it (age, home).
pub fn correct_identity(tx: &mut Tx<'_>, input: CorrectIdentity) -> Result<Option<CommittalSheet>> {
    crate::detainees::commands::correct(tx, &input)?;
    let stays = table::of_detainee(tx.conn, &input.detainee_id)?;
    let ids: Vec<CommittalId> = stays.into_iter().map(|stay| stay.id).collect();
    assess::refresh_many(tx, &ids)?;
    match ids.first() {
        Some(stay) => {
            tx.about_committal(input.detainee_id.as_str(), stay.as_str());
            sheet::renewed(tx, stay).map(Some)
        }
        None => Ok(None),
    }
}

/// A dossier, for the screen that opens it.
pub fn open(read: &Read<'_>, input: OneCommittal) -> Result<CommittalSheet> {
    sheet::build(read, &input.committal_id)
}
