//! Which paper a line asks for, and the papers already made for it. A paper sent is recorded beside
//! the line; only a decision, or the door, takes the line away.

use super::assess::Assessment;
use super::outcome::Outcome;
use super::table::papers_of_duties;
use super::{DeadlineLine, Line, LineKind, assess};
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::failure::Result;
use crate::law::acts::{Act, ActType, LibertyRuling, What};
use crate::reference::papers;
use rusqlite::Connection;
use std::collections::HashMap;

/// The duty that arises when the chambre de contrôle is late (CPP 368): it has no day of its own.
pub const REQUEST_RELEASE: &str = "request_release";
/// What a detention asks for that nothing covers any more, when no conduite is prescribed.
const OVERRUN: &str = "overrun";
/// What a detention without title asks for.
const WITHOUT_TITLE: &str = "without_title";

impl Assessment {
    /// The chambre de contrôle let its time pass: the régisseur may ask for release, from now on.
    pub(super) fn late_chamber(&self, out: &mut Vec<Line>) {
        let flag = "regisseur_may_request_release";
        if !self.outcome.flags.iter().any(|f| f == flag) {
            return;
        }
        let late = self.outcome.limits.iter().find(|(id, _, on)| {
            self.act(id).is_some_and(|a| a.kind == "reception_dossier_chambre")
                && assess::day_of(on).is_some_and(|day| day < self.view.today)
        });
        if let Some((id, _, _)) = late {
            let mut line = self.line(id, "LIB-03", Outcome::article("LIB-03"), LineKind::Duty);
            line.due = Some(self.view.today.to_string());
            line.duty = Some(REQUEST_RELEASE.to_owned());
            line.reasons = vec![flag.to_owned()];
            out.push(line);
        }
    }
}

/// A release granted on a request ends no title by itself: the order does (CPP 302). Until it is
/// entered, no date of the dossier can be relied on.
const GRANTED: &str = "release_granted_without_order";

impl Assessment {
    /// A release was granted, and the dossier goes on as if it had not been.
    pub(super) fn granted_without_order(&self, out: &mut Vec<Line>) {
        for id in &self.granted {
            let mut line =
                self.line(id, "LIB-02", Outcome::article("LIB-02"), LineKind::CannotTell);
            line.reasons = vec![GRANTED.to_owned()];
            out.push(line);
        }
    }
}

/// The decisions of a file that grant a release, with neither an order nor a departure from that day
/// on.
pub(super) fn granted(file: &[Act]) -> Vec<String> {
    let proc_of = |id: &str| file.iter().find(|a| a.id == id).and_then(|a| a.proc.as_ref());
    let grants = file.iter().filter_map(|act| match &act.what {
        What::DecisionSurLiberte { of, result: LibertyRuling::MiseEnLiberte } => {
            Some((act, proc_of(&of.0)))
        }
        _ => None,
    });
    let carried_out = |grant: &Act, proc: Option<&String>| {
        file.iter().filter(|a| a.day() >= grant.day()).any(|a| match a.act_type() {
            ActType::MiseEnLiberte | ActType::NonLieu | ActType::Jugement => {
                a.proc.as_ref() == proc
            }
            ActType::LeveeDEcrou | ActType::Deces => true,
            _ => false,
        })
    };
    grants.filter(|(act, proc)| !carried_out(act, *proc)).map(|(act, _)| act.id.clone()).collect()
}

/// The kind of paper that a line asks for on a day.
pub fn paper_of(line: &Line, today: Day) -> Option<String> {
    let duty = match line.kind {
        LineKind::Duty => line.duty.as_deref()?,
        LineKind::WithoutTitle => WITHOUT_TITLE,
        LineKind::TitleEnd if line.mark().days(today)? <= 0 => {
            let late = line.mark().days(today)? < 0;
            Outcome::day_duty(&line.rule).map(|(duty, _)| duty).or(late.then_some(OVERRUN))?
        }
        LineKind::Release => OVERRUN,
        _ => return None,
    };
    papers::for_duty(duty).map(|kind| kind.kind.clone())
}

/// The day by which a paper is known again beside its line.
pub fn key_day(line: &DeadlineLine) -> Option<Day> {
    line.due_on.filter(|_| line.duty.as_deref() != Some(REQUEST_RELEASE))
}

/// Puts beside each line the last paper made for it.
pub fn fill(
    conn: &Connection,
    lines: &mut [DeadlineLine],
    committal: Option<&CommittalId>,
) -> Result<()> {
    let mut made = HashMap::new();
    for (paper, answer) in papers_of_duties(conn, committal)? {
        made.insert(paper, answer);
    }
    for line in lines.iter_mut() {
        let Some(kind) = &line.paper else { continue };
        let act = Some(line.act_id.clone()).filter(|id| !id.as_str().is_empty());
        let key = (line.committal_id.clone(), kind.clone(), act, key_day(line));
        line.answer = made.get(&key).cloned();
    }
    Ok(())
}
