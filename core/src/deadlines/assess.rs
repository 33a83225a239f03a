//! From a dossier to what the law says of it on a day.

use super::dossier::Dossier;
use super::outcome::{Depth, Outcome, TitleOutcome};
use super::reading::{Reading, View, severity_of};
use super::table::{self, Projection};
use super::{DateExplained, DutySheet, Line, LineKind, Severity, StepSheet, TitleSheet};
use crate::acts::table::{ActRow, of_committal};
use crate::acts::{ActInput, Offence};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{ActId, CommittalId, DetaineeId};
use crate::base::threads;
use crate::committals::table::CommittalRow;
use crate::confirmations::follow;
use crate::detainees::Identity;
use crate::detainees::maternity;
use crate::detainees::table::current;
use crate::failure::Result;
use crate::reference::seed::court_name;
use crate::store::table::get;
use crate::store::{Read, Tx};
use crate::words::Words;
use serde_json::{Map, Value};
use std::collections::HashMap;

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
    /// Decisions that grant a release of which the order is not on file.
    pub granted: Vec<String>,
}

/// Holds a recorded stay against the law.
pub fn committal(read: &Read<'_>, id: &CommittalId, depth: Depth) -> Result<Assessment> {
    let row: CommittalRow = get(read.conn, id.as_str())?;
    let person = current(read.conn, &row.detainee_id)?;
    let acts = of_committal(read.conn, id)?;
    let maternity = maternity::of_person(read.conn, &person.id)?;
    Dossier::of(&row, (&person.identity(), maternity), &acts)?.assess(&Reading::of(read)?, depth)
}

/// The category of these stays on a past day: acts of later days are not counted.
pub fn categories_on(
    read: &Read<'_>,
    ids: &[CommittalId],
    day: Day,
) -> Result<HashMap<CommittalId, Option<String>>> {
    let mut reading = Reading::of(read)?;
    reading.view = View::at_end_of(day, reading.view.urgent_days);
    let mut out = HashMap::new();
    Dossier::each(read, ids, |dossier| {
        let id = dossier.committal_id.clone();
        let assessment = dossier.until(day).assess(&reading, Depth::Dates)?;
        out.insert(id, assessment.outcome.category);
        Ok(())
    })?;
    Ok(out)
}

/// Holds acts not yet recorded against the law, alone or after those of a stay. The person is the
/// record known, if there is one, with the identity as it would be.
pub fn entered(
    read: &Read<'_>,
    (known, identity): (Option<&DetaineeId>, &Identity),
    entered_on: Day,
    standing: &[ActRow],
    inputs: &[ActInput],
    depth: Depth,
) -> Result<Assessment> {
    let maternity = match known {
        Some(id) => maternity::of_person(read.conn, &current(read.conn, id)?.id)?,
        None => Vec::new(),
    };
    Dossier::entered((identity, maternity), entered_on, standing, inputs)?
        .assess(&Reading::of(read)?, depth)
}

/// What the law makes of these stays, as it is kept; in the order of their identifiers.
pub fn projections(
    read: &Read<'_>,
    ids: &[CommittalId],
    mut f: impl FnMut(CommittalId, Projection) -> Result<()>,
) -> Result<()> {
    let reading = Reading::of(read)?;
    Dossier::each(read, ids, |dossier| {
        let (id, without_title) = (dossier.committal_id.clone(), dossier.without_title);
        let assessment = dossier.assess(&reading, Depth::Dates)?;
        f(id, assessment.projection(without_title))
    })
}

/// Rebuilds the projection of a stay; to be called by every command that changes its acts.
pub fn refresh(tx: &mut Tx<'_>, id: &CommittalId) -> Result<()> {
    refresh_many(tx, std::slice::from_ref(id))
}

/// Rebuilds the projections of these stays.
pub fn refresh_many(tx: &mut Tx<'_>, ids: &[CommittalId]) -> Result<()> {
    let conn = tx.conn;
    let reading = Reading::of(tx)?;
    let mut found = Vec::new();
    Dossier::each(tx, ids, |dossier| {
        let (id, without_title) = (dossier.committal_id.clone(), dossier.without_title);
        let assessment = dossier.assess(&reading, Depth::Dates)?;
        table::keep(conn, &id, &assessment.projection(without_title))?;
        found.extend(follow::found(conn, &id, &assessment)?);
        Ok(())
    })?;
    tx.touch("projections");
    found.iter().try_for_each(|found| follow::apply(tx, found))
}

/// Keeps what the law makes of stays just recorded, from their dossiers at hand: nothing of theirs
/// is signed yet. They are held against the law beside each other.
pub(crate) fn keep_new(tx: &mut Tx<'_>, reading: &Reading, dossiers: Vec<Dossier>) -> Result<()> {
    let assessed = threads::each(dossiers, |dossier| -> Result<_> {
        let (id, without_title) = (dossier.committal_id.clone(), dossier.without_title);
        let assessment = dossier.assess(reading, Depth::Dates)?;
        let projection = assessment.projection(without_title);
        Ok((follow::found_new(&id, &assessment), id, projection))
    });
    for one in assessed {
        let (found, id, projection) = one?;
        table::keep(tx.conn, &id, &projection)?;
        found.iter().try_for_each(|found| follow::apply(tx, found))?;
    }
    tx.touch("projections");
    Ok(())
}

/// Rebuilds every projection, when a reading of the law was changed.
pub fn refresh_all(tx: &mut Tx<'_>) -> Result<()> {
    let ids = table::kept(tx.conn)?;
    refresh_many(tx, &ids)
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

    pub(super) fn act(&self, id: &str) -> Option<&ActFacts> {
        self.acts.iter().find(|a| a.id == id)
    }

    pub(super) fn line(&self, act_id: &str, rule: &str, article: String, kind: LineKind) -> Line {
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
            line.reasons = vec![refusal.reason.clone().unwrap_or_else(|| refusal.code.clone())];
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
        self.only_the_last_hour_grows(&mut out);
        let ended_by_decision = outcome.release.due
            && !out.iter().any(|l| self.ends_by_the_hour(l))
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

    /// Whether a line is the end, today, of a title counted by hours that nothing follows.
    fn ends_by_the_hour(&self, line: &Line) -> bool {
        let mark = line.mark();
        mark.growing
            && mark.kind == LineKind::TitleEnd
            && mark.at.is_some()
            && mark.due == Some(self.view.today)
    }

    /// Of several titles that end today at an hour, only the last leaves the person without a title.
    fn only_the_last_hour_grows(&self, lines: &mut [Line]) {
        let last =
            lines.iter().filter(|l| self.ends_by_the_hour(l)).filter_map(|l| l.due.clone()).max();
        for line in lines {
            line.growing &= !self.ends_by_the_hour(line) || line.due == last;
        }
    }

    /// Clocks of control, and remedies still open: a past remedy is history.
    fn clocks(&self, out: &mut Vec<Line>) {
        let remedies = self
            .outcome
            .appeal_limits
            .iter()
            .filter(|(_, _, on)| day_of(on).is_some_and(|day| day >= self.view.today))
            .map(|limit| (LineKind::Appeal, limit));
        self.late_chamber(out);
        self.granted_without_order(out);
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
            pack: Outcome::computed_with().to_owned(),
        }
    }

    /// The titles, in the order of their acts.
    pub fn titles(&self) -> Vec<TitleSheet> {
        let mut sheets: Vec<TitleSheet> =
            self.outcome.titles.iter().map(|(id, t)| self.title_sheet(id, t)).collect();
        let place = |id: &str| self.acts.iter().position(|a| a.id == id);
        sheets.sort_by_key(|s| place(&s.act_id));
        sheets
    }

    /// Whether a title counted by hours is over and no other follows it this day: what the lines say.
    fn past_its_hour(&self, title: &TitleOutcome) -> bool {
        let end_of = |t: &TitleOutcome| {
            let ended = t.status == "expired" && self.outcome.release.due;
            t.expires_on.as_deref().filter(|_| ended).and_then(Moment::parse)
        };
        let last = self.outcome.titles.iter().filter_map(|(_, t)| end_of(t)).max();
        end_of(title).is_some_and(|at| at <= self.view.now && Some(at) == last)
    }

    fn title_sheet(&self, id: &str, title: &TitleOutcome) -> TitleSheet {
        let act = self.act(id);
        let days =
            title.expires_on.as_deref().and_then(day_of).map(|d| self.view.today.days_until(d));
        let severity = match title.status.as_str() {
            "replaced" | "closed" | "held_for_other_cause" => Severity::Info,
            _ if self.past_its_hour(title) => Severity::Overrun,
            _ => severity_of(days, title.overrun_days, self.view),
        };
        TitleSheet {
            act_id: id.to_owned(),
            kind: act.map(|a| a.kind.clone()).unwrap_or_default(),
            on: act.map(|a| a.on.clone()).unwrap_or_default(),
            authority: act.map(|a| court_name(&a.authority).to_owned()).unwrap_or_default(),
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

/// Whether an input is in the vocabulary of the law, field by field.
pub fn moment_of(text: &str) -> Option<Moment> {
    Moment::parse(text).or_else(|| Day::parse(text).and_then(|d| d.at(0, 0)))
}

/// The fields of an act as an object, for callers that build one.
pub fn object(fields: &[(&str, Value)]) -> Map<String, Value> {
    fields.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect()
}
