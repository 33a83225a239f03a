//! From a dossier to what the law says of it on a day.

use super::outcome::{Outcome, TitleOutcome};
use super::table::{self, Projection};
use super::{DateExplained, DutySheet, Line, LineKind, Severity, StepSheet, TitleSheet};
use crate::acts::case;
use crate::acts::table::{ActRow, of_committal};
use crate::acts::{ActInput, Offence, offences_of};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId};
use crate::base::partial::PartialDate;
use crate::committals::table::CommittalRow;
use crate::detainees::Identity;
use crate::detainees::table::current;
use crate::failure::Result;
use crate::settings;
use crate::store::table::get;
use crate::store::{Read, Tx};
use crate::words::Words;
use serde_json::{Map, Value};

/// Days before the end from which a line is to be known. An alert of the house: the duties of the
/// law are lines of their own.
const SOON_DAYS: i64 = 30;

/// The day on which lines are shown, and from how many days a line is urgent for this house.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The day.
    pub today: Day,
    /// Setting `urgent_days`.
    pub urgent_days: i64,
}

impl View {
    /// The view of a reader.
    pub fn of(read: &Read<'_>) -> Result<View> {
        Ok(View { today: read.today, urgent_days: settings::integer(read, "urgent_days")? })
    }
}

/// An act as the assessment needs it, entered or about to be.
#[derive(Clone, Debug)]
pub struct ActFacts {
    /// Identifier, or `#0`, `#1` … before recording.
    pub id: String,
    /// Type.
    pub kind: String,
    /// Day, or day and hour.
    pub on: String,
    /// Authority.
    pub authority: String,
    /// Number on the paper.
    pub reference: String,
    /// Offences stated.
    pub offences: Vec<Offence>,
}

/// A dossier held against the law on a day.
pub struct Assessment {
    /// The day, and what is urgent.
    pub view: View,
    /// The acts that count.
    pub acts: Vec<ActFacts>,
    /// What the law says.
    pub outcome: Outcome,
}

impl From<&ActRow> for ActFacts {
    fn from(row: &ActRow) -> Self {
        Self {
            id: row.id.0.clone(),
            kind: row.kind.clone(),
            on: row.happened_at.clone(),
            authority: row.authority.clone(),
            reference: row.reference.clone(),
            offences: offences_of(&row.data.0),
        }
    }
}

fn facts_of_input(index: usize, input: &ActInput) -> ActFacts {
    ActFacts {
        id: format!("#{index}"),
        kind: input.kind.clone(),
        on: ["date", "at"]
            .iter()
            .find_map(|k| input.data.get(*k).and_then(Value::as_str))
            .unwrap_or_default()
            .to_owned(),
        authority: input.authority.clone(),
        reference: input.reference.clone(),
        offences: offences_of(&input.data),
    }
}

/// The take-over's doubt about a birth: no date is told until a clerk has corrected it.
const IMPLAUSIBLE: &str = "age_implausible";

/// Under thirteen or over ninety on the day of entry, whichever way the birth is read.
fn implausible(birth: &PartialDate, entered_on: Day) -> bool {
    birth.age_on(entered_on).is_some_and(|(least, most)| most < 13 || least > 90)
}

/// Holds a recorded stay against the law.
pub fn committal(read: &Read<'_>, id: &CommittalId, explain: bool) -> Result<Assessment> {
    let row: CommittalRow = get(read.conn, id.as_str())?;
    let person = current(read.conn, &row.detainee_id)?.identity();
    let acts = of_committal(read.conn, id)?;
    let standing: Vec<&ActRow> = acts.iter().filter(|a| a.is_standing()).collect();
    let settings = settings::switches(read)?;
    let file = case::case(
        &row.ecrou,
        read.today,
        &settings,
        case::person(&person, Some(row.entered_at.day())),
        case::standing(&acts),
    );
    let mut outcome = Outcome::of(&file, explain)?;
    let doubted = row.warnings.0.iter().any(|w| w.code == IMPLAUSIBLE);
    let entered_on = row.entered_at.day();
    if doubted && person.birth.as_ref().is_some_and(|b| implausible(b, entered_on)) {
        outcome.refuse(IMPLAUSIBLE);
    }
    Ok(Assessment {
        view: View::of(read)?,
        acts: standing.into_iter().map(ActFacts::from).collect(),
        outcome,
    })
}

/// Holds acts not yet recorded against the law, alone or after those of a stay.
pub fn entered(
    read: &Read<'_>,
    identity: &Identity,
    entered_on: Day,
    standing: &[ActRow],
    inputs: &[ActInput],
) -> Result<Assessment> {
    let mut acts = case::standing(standing);
    acts.extend(case::entered(inputs));
    let file = case::case(
        "entry",
        read.today,
        &settings::switches(read)?,
        case::person(identity, Some(entered_on)),
        acts,
    );
    let mut facts: Vec<ActFacts> =
        standing.iter().filter(|a| a.is_standing()).map(ActFacts::from).collect();
    facts.extend(inputs.iter().enumerate().map(|(i, a)| facts_of_input(i, a)));
    Ok(Assessment { view: View::of(read)?, acts: facts, outcome: Outcome::of(&file, true)? })
}

/// Rebuilds the projection of a stay; to be called by every command that changes its acts.
pub fn refresh(tx: &mut Tx<'_>, id: &CommittalId) -> Result<()> {
    let assessment = committal(tx, id, false)?;
    let row: CommittalRow = get(tx.conn, id.as_str())?;
    table::keep(tx.conn, id, &assessment.projection(row.without_title.is_some()))?;
    tx.touch("deadlines");
    crate::confirmations::follow::acts(tx, &row, &assessment)
}

/// Rebuilds every projection, when a reading of the law was changed.
pub fn refresh_all(tx: &mut Tx<'_>) -> Result<()> {
    let ids: Vec<CommittalId> = {
        let mut statement = tx.conn.prepare_cached("SELECT committal_id FROM projections")?;
        let ids = statement.query_map([], |r| r.get(0))?;
        ids.collect::<rusqlite::Result<_>>()?
    };
    ids.iter().try_for_each(|id| refresh(tx, id))
}

/// How loudly a day is shown.
pub fn severity_of(days: Option<i64>, overrun: i64, view: View) -> Severity {
    match days {
        _ if overrun > 0 => Severity::Overrun,
        None => Severity::ToCheck,
        Some(d) if d < 0 => Severity::Overrun,
        Some(d) if d <= view.urgent_days => Severity::Urgent,
        Some(d) if d <= SOON_DAYS => Severity::Soon,
        Some(_) => Severity::InOrder,
    }
}

/// The day of a date or of a date and hour.
pub fn day_of(text: &str) -> Option<Day> {
    text.get(..10).and_then(Day::parse)
}

/// Statuses of a title whose end still matters.
const WATCHED: [&str; 5] = ["running", "due_soon", "expired", "interrupted", "pending"];

impl Assessment {
    /// An act as a sentence names it: its type and its day.
    fn named(&self, id: &str, words: &Words) -> Option<String> {
        let act = self.act(id)?;
        let kind = words.key(&format!("law-act-{}", act.kind.replace('_', "-")));
        Some(words.say("law-act-of-day", &[("act", kind), ("day", words.day(&act.on))]))
    }

    fn act(&self, id: &str) -> Option<&ActFacts> {
        self.acts.iter().find(|a| a.id == id)
    }

    fn line(&self, act_id: &str, rule: &str, article: String, kind: LineKind) -> Line {
        let act = self.act(act_id);
        Line {
            act_id: ActId(act_id.to_owned()),
            title: act.map(|a| a.kind.clone()).unwrap_or_default(),
            authority: act.map(|a| a.authority.clone()).unwrap_or_default(),
            rule: rule.to_owned(),
            article,
            kind,
            due: None,
            overrun_days: 0,
            growing: false,
            duty: None,
            reasons: Vec::new(),
        }
    }

    fn title_lines(&self, id: &str, title: &TitleOutcome, out: &mut Vec<Line>) {
        if !WATCHED.contains(&title.status.as_str()) {
            return;
        }
        let article = Outcome::article(&title.rule);
        match &title.expires_on {
            Some(end) => {
                let mut line = self.line(id, &title.rule, article.clone(), LineKind::TitleEnd);
                line.due = Some(end.clone());
                line.overrun_days = title.overrun_days;
                line.growing = title.status == "expired" && self.outcome.release.due;
                out.push(line);
            }
            None => {
                let mut line = self.line(id, &title.rule, article.clone(), LineKind::CannotTell);
                line.reasons = self
                    .outcome
                    .flags
                    .iter()
                    .filter(|f| f.starts_with("no_") || f.starts_with("extension_length"))
                    .cloned()
                    .collect();
                out.push(line);
            }
        }
        if title.status == "expired" {
            return;
        }
        for DutySheet { duty, on, article } in &title.notify_on {
            let mut line = self.line(id, &title.rule, article.clone(), LineKind::Duty);
            line.due = Some(on.clone());
            line.duty = Some(duty.clone());
            out.push(line);
        }
    }

    /// Every line of the dossier, the loudest first.
    pub fn lines(&self, without_title: bool) -> Vec<Line> {
        let mut out = Vec::new();
        let outcome = &self.outcome;
        for (id, title) in &outcome.titles {
            self.title_lines(id, title, &mut out);
        }
        for refusal in &outcome.refusals {
            let act = refusal.act.as_deref().unwrap_or_default();
            let mut line = self.line(act, "", String::new(), LineKind::CannotTell);
            line.reasons = vec![refusal.code.clone()];
            out.push(line);
        }
        if without_title || outcome.category.as_deref() == Some("sans_titre") {
            let holder = self.acts.iter().find(|a| a.kind == "entree_sans_titre");
            let id = holder.map(|a| a.id.clone()).unwrap_or_default();
            let mut line =
                self.line(&id, "CONST-48H", Outcome::article("CONST-48H"), LineKind::WithoutTitle);
            line.due = holder.map(|a| a.on.clone());
            line.overrun_days = outcome.release.overdue_days;
            line.growing = outcome.release.due;
            out.retain(|l| l.act_id.as_str() != id || l.kind != LineKind::TitleEnd);
            out.push(line);
        }
        let ended_by_decision = outcome.release.due
            && !out.iter().any(|l| l.kind == LineKind::TitleEnd && l.overrun_days > 0)
            && !out.iter().any(|l| l.kind == LineKind::WithoutTitle);
        if let (true, Some(on)) = (ended_by_decision, outcome.release.on) {
            let last = outcome.titles.last().map(|(id, _)| id.clone()).unwrap_or_default();
            out.retain(|l| l.kind != LineKind::TitleEnd || l.due != Some(on.to_string()));
            let mut line = self.line(&last, "", String::new(), LineKind::Release);
            line.due = Some(on.to_string());
            line.overrun_days = outcome.release.overdue_days;
            line.growing = true;
            out.push(line);
        }
        self.clocks(&mut out);
        out
    }

    /// Clocks of control, and remedies still open: a past remedy is history.
    fn clocks(&self, out: &mut Vec<Line>) {
        let remedies = self
            .outcome
            .appeal_limits
            .iter()
            .filter(|(_, _, on)| day_of(on).is_some_and(|day| day >= self.view.today))
            .map(|limit| (LineKind::Appeal, limit));
        let clocks = self.outcome.limits.iter().map(|limit| (LineKind::Control, limit));
        for (kind, (id, code, on)) in clocks.chain(remedies) {
            let mut line = self.line(id, "", String::new(), kind);
            line.due = Some(on.clone());
            line.duty = Some(code.clone());
            out.push(line);
        }
    }

    /// What is kept beside the stay.
    pub fn projection(&self, without_title: bool) -> Projection {
        let lines = self.lines(without_title);
        let days = || lines.iter().filter_map(|l| l.due.as_deref().and_then(day_of));
        let watched = lines.iter().filter(|l| {
            matches!(l.kind, LineKind::TitleEnd | LineKind::Release | LineKind::WithoutTitle)
        });
        let due_on = watched.filter_map(|l| l.due.as_deref().and_then(day_of)).min();
        let titles = self.outcome.titles.iter().map(|(_, t)| t);
        // The day after an end or a limit, a status or a flag may have changed.
        let turning = titles
            .flat_map(|t| [t.expires_on.as_deref(), t.ceiling_on.as_deref()])
            .flatten()
            .filter_map(day_of)
            .chain(self.outcome.release.on)
            .chain(days());
        let stable_until = turning
            .flat_map(|day| [day, day.add_days(1)])
            .filter(|day| *day > self.view.today)
            .min();
        Projection {
            computed_on: self.view.today,
            stable_until,
            category: self.outcome.category.clone(),
            due_on,
            lines,
            pack: Outcome::computed_with(),
        }
    }

    /// The loudest of the lines.
    pub fn severity(&self, without_title: bool) -> Severity {
        self.lines(without_title)
            .iter()
            .filter(|l| l.kind != LineKind::Appeal && l.kind != LineKind::Control)
            .map(|l| line_severity(l, self.view.today, self.view))
            .min()
            .unwrap_or(Severity::InOrder)
    }

    /// The titles, in the order of their acts.
    pub fn titles(&self) -> Vec<TitleSheet> {
        let mut sheets: Vec<TitleSheet> =
            self.outcome.titles.iter().map(|(id, t)| self.title_sheet(id, t)).collect();
        let place = |id: &str| self.acts.iter().position(|a| a.id == id);
        sheets.sort_by_key(|s| place(&s.act_id));
        sheets
    }

    fn title_sheet(&self, id: &str, title: &TitleOutcome) -> TitleSheet {
        let act = self.act(id);
        let days =
            title.expires_on.as_deref().and_then(day_of).map(|d| self.view.today.days_until(d));
        let severity = match title.status.as_str() {
            "replaced" | "closed" | "held_for_other_cause" => Severity::Info,
            _ => severity_of(days, title.overrun_days, self.view),
        };
        TitleSheet {
            act_id: id.to_owned(),
            kind: act.map(|a| a.kind.clone()).unwrap_or_default(),
            on: act.map(|a| a.on.clone()).unwrap_or_default(),
            authority: act.map(|a| a.authority.clone()).unwrap_or_default(),
            reference: act.map(|a| a.reference.clone()).unwrap_or_default(),
            article: Outcome::article(&title.rule),
            confidence: Outcome::confidence(&title.rule),
            rule: title.rule.clone(),
            pack: title.pack.clone(),
            status: title.status.clone(),
            expires_on: title.expires_on.clone(),
            last_undisputed_day: title.last_undisputed_day.as_deref().and_then(Day::parse),
            ceiling_on: title.ceiling_on.clone(),
            overrun_days: title.overrun_days,
            duties: title.notify_on.clone(),
            readings: title
                .readings
                .iter()
                .filter_map(|(k, v)| Some((k.clone(), v.clone()?)))
                .collect(),
            offences: act.map(|a| a.offences.clone()).unwrap_or_default(),
            severity,
        }
    }

    /// Dates with the steps that give them, said in the reader's language.
    pub fn dates(&self, words: &Words) -> Vec<DateExplained> {
        let explained = |id: &str, what: &str, on, status, article: String| {
            let steps: Vec<StepSheet> =
                self.outcome.steps(id, words, &|act| self.named(act, words));
            DateExplained {
                what: what.to_owned(),
                act_id: id.to_owned(),
                on,
                article,
                status,
                steps,
                depends_on: self.outcome.depends_on(id),
            }
        };
        let mut dates: Vec<DateExplained> = self
            .outcome
            .titles
            .iter()
            .map(|(id, t)| {
                let article = Outcome::article(&t.rule);
                let (on, status) = (t.expires_on.clone(), Some(t.status.clone()));
                explained(id, "title_end", on, status, article)
            })
            .collect();
        let place = |id: &str| self.acts.iter().position(|a| a.id == id);
        dates.sort_by_key(|d| place(&d.act_id));
        let release = &self.outcome.release;
        dates.push(explained(
            "release",
            "release",
            release.on.map(|d| d.to_string()),
            None,
            String::new(),
        ));
        if let Some(on) = &self.outcome.conditional_release_on {
            dates.push(explained(
                "conditional_release",
                "conditional_release",
                Some(on.clone()),
                None,
                String::new(),
            ));
        }
        dates
    }
}

/// Days from a day to the day of a line, negative when past.
pub fn line_days(line: &Line, today: Day) -> Option<i64> {
    line.due.as_deref().and_then(day_of).map(|day| today.days_until(day))
}

/// How loudly a kept line is shown on a day. A duty whose day has passed is no overrun: only the end
/// of a title is.
pub fn line_severity(line: &Line, computed_on: Day, view: View) -> Severity {
    match line.kind {
        LineKind::CannotTell => Severity::ToCheck,
        LineKind::WithoutTitle => Severity::Overrun,
        LineKind::Duty | LineKind::Appeal | LineKind::Control => {
            match line_days(line, view.today) {
                Some(d) if d < 0 => Severity::Info,
                days => severity_of(days, 0, view),
            }
        }
        _ => {
            let overrun = overrun_on(line, computed_on, view.today);
            severity_of(line_days(line, view.today), overrun, view)
        }
    }
}

/// Days past on a day, for a line computed on an earlier one.
pub fn overrun_on(line: &Line, computed_on: Day, today: Day) -> i64 {
    if line.growing {
        (line.overrun_days + computed_on.days_until(today)).max(0)
    } else {
        line.overrun_days
    }
}

/// Whether an input is in the vocabulary of the law, field by field.
pub fn moment_of(text: &str) -> Option<Moment> {
    Moment::parse(text).or_else(|| Day::parse(text).and_then(|d| d.at(0, 0)))
}

/// The fields of an act as an object, for callers that build one.
pub fn object(fields: &[(&str, Value)]) -> Map<String, Value> {
    fields.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect()
}
