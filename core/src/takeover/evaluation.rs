//! The stays of a register held against the law: their clocks, and which renewals do not count.

use super::acts::{Further, LegalFile, TitleAct};
use super::clocks::{Clocks, Deadline, SentenceEnd, State};
use super::field::Field;
use super::issues::{Code, Issue};
use super::report::{Record, Row, TitleRecord};
use crate::base::dates::Day;
use crate::law::acts::{Act, When};
use crate::law::case::{Country, Today};
use crate::law::codes::{Flag, Refusal, Status};
use crate::law::json::{Field as _, Path};
use crate::law::packs::Packs;
use crate::law::persons::Person;
use crate::law::result::{Evaluation, TitleResult};
use crate::law::settings::{Arithmetic, Imputation, Settings};
use crate::law::{self, Options, Question};
use serde_json::{Value, json};

/// Evaluates every stay of a person inside; adds the remarks that only the law can make.
pub fn attach(rows: &mut [Row], today: Day) {
    let Ok(packs) = Packs::builtin() else { return };
    let law = Law { packs, today };
    let further = Further::of(rows);
    // Rows stand in the order of their numbers.
    let place = |rows: &[Row], number: u32| rows.binary_search_by_key(&number, |r| r.row).ok();
    for stay in 0..rows.len() {
        let (found, choice) = {
            let Some(row) = rows.get(stay) else { continue };
            let Some(record) = row.record.as_ref().filter(|r| r.present == Some(true)) else {
                continue;
            };
            let Some(legal) = further.legal(rows, stay) else { continue };
            let title = |number| Some(&rows.get(place(rows, number)?)?.record.as_ref()?.title);
            let records: Vec<Option<&TitleRecord>> =
                legal.titles.iter().map(|t| title(t.row)).collect();
            law.stay(row, &legal, record, &records)
        };
        if let Some(row) = rows.get_mut(stay) {
            row.reading = choice;
        }
        for (number, clocks, issues) in found {
            let Some(row) = place(rows, number).and_then(|at| rows.get_mut(at)) else { continue };
            row.issues.extend(issues);
            row.clocks = clocks;
        }
    }
}

struct Law {
    packs: &'static Packs,
    today: Day,
}

/// What was found for each row, and which reading of an ambiguous offence ends first.
type Found = (Vec<(u32, Clocks, Vec<Issue>)>, usize);

/// One reading of a file: as written, and as the law reads it.
struct Reading<'a> {
    written: &'a [Value],
    acts: Vec<Act>,
    person: &'a Person,
}

impl<'a> Reading<'a> {
    fn of(written: &'a [Value], person: &'a Person) -> Option<Reading<'a>> {
        Some(Reading { acts: acts(written)?, written, person })
    }

    /// Without the acts that are not wanted.
    fn only(&self, wanted: impl Fn(&str) -> bool) -> Vec<Act> {
        self.acts.iter().filter(|act| wanted(&act.id)).cloned().collect()
    }
}

/// The acts as the law reads them; nothing when one of them cannot be.
fn acts(written: &[Value]) -> Option<Vec<Act>> {
    let at = Path::ROOT.key("file");
    written.iter().enumerate().map(|(i, act)| Act::read(act, &at.index(i)).ok()).collect()
}

impl Law {
    fn evaluate(&self, person: &Person, file: &[Act], settings: &Settings) -> Evaluation {
        let today = Today(When::Day(self.today));
        let country = Country::Mli;
        let question = Question { today, country, settings, holidays: &[], person, file };
        law::evaluate_file(question, self.packs, Options::default())
    }

    fn usual(&self, person: &Person, file: &[Act]) -> Evaluation {
        self.evaluate(person, file, &Settings::default())
    }

    fn stay(
        &self,
        stay: &Row,
        legal: &LegalFile,
        record: &Record,
        records: &[Option<&TitleRecord>],
    ) -> Found {
        let doubted = stay.issues.iter().any(|i| i.code == Code::AgeImplausible);
        let Ok(person) = Person::read(&legal.person, &Path::ROOT.key("person")) else {
            return (Vec::new(), 0);
        };
        let readings: Vec<Option<(Reading<'_>, Evaluation)>> = legal
            .readings()
            .map(|file| {
                let reading = Reading::of(file, &person)?;
                let evaluation = self.usual(&person, &reading.acts);
                Some((reading, evaluation))
            })
            .collect();
        let mut out = Vec::new();
        let mut first = 0;
        for (act, title) in legal.titles.iter().zip(records) {
            let Some(title) = title else { continue };
            // The earliest end of those that the offences allow.
            let chosen = readings
                .iter()
                .enumerate()
                .filter_map(|(i, r)| Some((i, r.as_ref()?)))
                .min_by_key(|(i, (_, found))| (end_of(found, act).unwrap_or(Day::MAX), *i));
            let Some((choice, (file, evaluation))) = chosen else { continue };
            if !title.candidates.is_empty() {
                first = choice;
            }
            // A doubted age decides which rules apply: the law says nothing until it is checked.
            let issues =
                if doubted { Vec::new() } else { self.remarks(stay, file, act, title, evaluation) };
            let mut clocks = Clocks::default();
            let refusal = if doubted { Some("age_implausible") } else { act.refused };
            if act.continues && act.row == stay.row {
                let by = legal.titles.iter().skip(1).find(|t| t.row != act.row).map(|t| t.row);
                clocks.deadline = Some(Box::new(Deadline {
                    status: State(Status::Replaced),
                    replaced_by: by,
                    ..Deadline::default()
                }));
            } else if let Some(refusal) = refusal {
                clocks.category = category_of(title);
                clocks.deadline = Some(Box::new(refused(None, refusal)));
            } else if title.kind == Some("contrainte") {
                clocks.category = evaluation.category.map(|c| c.word().to_owned());
                let end = act.act.as_deref().and_then(|id| contrainte(evaluation, id));
                clocks.sentence_end = end.map(Box::new);
            } else if let Some(judgment) = &act.judgment {
                self.judged(file, act, judgment, title, evaluation, &mut clocks);
            } else if let Some(id) = &act.act {
                let deadline = deadline(evaluation, id, act, title, record, legal, stay);
                let lapsed = evaluation.category.map(|c| c.word().to_owned());
                clocks.category = lapsed.or_else(|| category_of(title));
                clocks.deadline =
                    deadline.map(|d| Box::new(self.appearance_clock(file, act, title, d)));
            }
            out.push((act.row, clocks, issues));
        }
        (out, first)
    }

    /// A clock that runs from the first appearance: the day it runs from, or the rule that waits
    /// for that day.
    fn appearance_clock(
        &self,
        file: &Reading<'_>,
        act: &TitleAct,
        title: &TitleRecord,
        mut deadline: Deadline,
    ) -> Deadline {
        let Some(id) = &act.act else { return deadline };
        let waits = deadline.refusal.as_deref() == Some(Refusal::FirstAppearanceMissing.word());
        if waits && deadline.rule.is_none() {
            // Which rule it is does not depend on the day of the appearance.
            let written = file.written;
            let Some(of) = written.iter().find(|v| v["id"] == id.as_str()) else { return deadline };
            let appeared = json!({"id": "appeared", "type": "premiere_comparution",
                "date": of["date"], "proc": of["proc"]});
            let at = written.iter().position(|v| v["id"] == id.as_str()).unwrap_or(0);
            let mut with = written.to_vec();
            with.insert(at, appeared);
            let told = acts(&with).map(|with| self.usual(file.person, &with));
            deadline.rule = told.and_then(|e| e.titles.get(id)?.rule.clone());
        }
        let first = title.first_on.filter(|day| Some(*day) != title.on);
        if let (Some(first), None) = (first, &deadline.refusal) {
            let appearance = format!("f{}", act.row);
            let without = file.only(|id| id != appearance);
            if without.len() < file.acts.len() {
                let told = self.usual(file.person, &without);
                let end = told.titles.get(id).and_then(|t| t.expires_on).map(When::day);
                if end != deadline.expires_on {
                    deadline.starts_on = Some(first);
                }
            }
        }
        deadline
    }

    /// What the law says of the renewals and of the first appearance.
    fn remarks(
        &self,
        stay: &Row,
        file: &Reading<'_>,
        act: &TitleAct,
        title: &TitleRecord,
        evaluation: &Evaluation,
    ) -> Vec<Issue> {
        let mut out = Vec::new();
        let missing = evaluation.refusals.iter().any(|r| {
            r.code == Refusal::FirstAppearanceMissing && r.act.as_deref() == act.act.as_deref()
        });
        let remarked =
            act.row == stay.row && stay.issues.iter().any(|i| i.column == Some("first_appearance"));
        if missing && title.first_on.is_none() && !remarked {
            out.push(Issue::on(Field::FirstAppearance, Code::FirstAppearanceMissing));
        }
        let told = [Flag::OrderVoidLate, Flag::OrderVoidNoRenewalLeft, Flag::OrderDisputedSameDay];
        if act.renewals.is_empty() || !told.iter().any(|f| evaluation.has(*f)) {
            return out;
        }
        // The flags say that an order of the file does not count, not which: the orders are added
        // one by one, and those that do not count are left out before the next.
        let mut kept = file.only(|id| !act.renewals.iter().any(|(_, order)| order == id));
        let mut before = self.usual(file.person, &kept);
        for (number, order) in &act.renewals {
            let with = file.only(|id| id == order || kept.iter().any(|k| k.id == id));
            let after = self.usual(file.person, &with);
            let raised = |flag: Flag| after.has(flag) && !before.has(flag);
            let field = if *number == 1 { Field::Renewal1 } else { Field::Renewal2 };
            let code = if raised(Flag::OrderVoidLate) {
                Some(Code::RenewalAfterExpiry)
            } else if raised(Flag::OrderVoidNoRenewalLeft) {
                Some(Code::RenewalBeyondCeiling)
            } else if raised(Flag::OrderDisputedSameDay) {
                Some(Code::RenewalOnLastDay)
            } else {
                None
            };
            if let Some(code) = code {
                out.push(Issue::on(field, code));
            }
            if !matches!(code, Some(Code::RenewalAfterExpiry | Code::RenewalBeyondCeiling)) {
                kept = with;
                before = after;
            }
        }
        out
    }

    /// The end of the sentence that a row tells.
    #[allow(clippy::too_many_arguments)]
    fn judged(
        &self,
        file: &Reading<'_>,
        act: &TitleAct,
        judgment: &str,
        title: &TitleRecord,
        evaluation: &Evaluation,
        clocks: &mut Clocks,
    ) {
        let judged_on = title.judged_on.or(title.on);
        clocks.category = evaluation.category.map(|c| c.word().to_owned());
        let firm = title.sentence.as_ref().is_some_and(|s| {
            s.firm_m.unwrap_or(0) + s.firm_d.unwrap_or(0) > 0
                || matches!(s.nature, Some("perpetuite" | "mort"))
        });
        if title.sentence.is_none() {
            // How long does not change in which category: any length tells it.
            let known: Vec<Value> = file
                .written
                .iter()
                .map(|v| {
                    let mut v = v.clone();
                    if v["id"] == judgment {
                        v["sentence"] = json!({"life": true});
                    }
                    v
                })
                .collect();
            let told = acts(&known).map(|known| self.usual(file.person, &known));
            clocks.category = told.and_then(|e| e.category).map(|c| c.word().to_owned());
            clocks.sentence_end = Some(Box::new(SentenceEnd {
                rule: "PEI-01",
                refusal: Some("sentence_missing".to_owned()),
                ..SentenceEnd::default()
            }));
            return;
        }
        if !firm {
            let id = act.act.as_deref().unwrap_or(judgment);
            let found = evaluation.titles.get(id).or_else(|| evaluation.titles.get(judgment));
            clocks.sentence_end = Some(Box::new(SentenceEnd {
                rule: "REL-01",
                ends_on: judged_on,
                // The person is inside although nothing holds: the release was due that day.
                status: State(found.map_or(Status::Refused, |_| Status::Expired)),
                overrun_days: found.map(|t| t.overrun_days),
                ..SentenceEnd::default()
            }));
            return;
        }
        let Some(found) = evaluation.titles.get(judgment) else {
            let why = evaluation.refusals.first().map(|r| r.code.word().to_owned());
            clocks.sentence_end = Some(Box::new(SentenceEnd {
                rule: "PEI-01",
                refusal: why,
                ..SentenceEnd::default()
            }));
            return;
        };
        let read = |arithmetic: Arithmetic| {
            let settings = Settings {
                sentence_arithmetic: Some(arithmetic),
                imputation: Some(Imputation::FromFirstDay),
                ..Settings::default()
            };
            self.evaluate(file.person, &file.acts, &settings).sentences.get(judgment)?.end_on
        };
        clocks.sentence_end = Some(Box::new(SentenceEnd {
            rule: "PEI-01",
            starts_on: first_day(file.written, judgment),
            calendar: read(Arithmetic::Calendar),
            hybrid: read(Arithmetic::Hybrid),
            literal30: read(Arithmetic::Literal30),
            ends_on: found.expires_on.map(When::day),
            status: State(found.status),
            refusal: None,
            overrun_days: Some(found.overrun_days),
        }));
    }
}

/// The first day of detention in the procedure of a judgment.
fn first_day(file: &[Value], judgment: &str) -> Option<Day> {
    let proc = &file.iter().find(|v| v["id"] == judgment)?["proc"];
    let holds = |v: &&Value| {
        let kind = v["type"].as_str().unwrap_or_default();
        let own = v["proc"] == *proc
            || v["of"].as_array().is_some_and(|of| of.contains(&judgment.into()));
        own && (kind.starts_with("mandat_")
            || kind == "ecrou_pour_execution"
            || kind == "ordonnance_de_prise_de_corps"
            || kind == "maintien_jusqu_au_jugement")
    };
    let act = file.iter().find(holds)?;
    let text = act["date"].as_str().or_else(|| act["at"].as_str())?;
    Day::parse(text.get(..10)?)
}

fn end_of(evaluation: &Evaluation, act: &TitleAct) -> Option<Day> {
    let id = act.judgment.as_deref().or(act.act.as_deref())?;
    evaluation.titles.get(id)?.expires_on.map(When::day)
}

fn refused(rule: Option<&str>, why: &str) -> Deadline {
    Deadline { rule: rule.map(str::to_owned), refusal: Some(why.to_owned()), ..Deadline::default() }
}

fn deadline(
    evaluation: &Evaluation,
    id: &str,
    act: &TitleAct,
    title: &TitleRecord,
    record: &Record,
    legal: &LegalFile,
    stay: &Row,
) -> Option<Deadline> {
    let Some(found) = evaluation.titles.get(id) else {
        let why = evaluation.refusals.first().map(|r| r.code.word())?;
        return Some(refused(None, why));
    };
    if found.status == Status::Refused {
        let own = evaluation.refusals.iter().find(|r| r.act.as_deref() == Some(id));
        let why = own.or(evaluation.refusals.first()).map_or("refused", |r| r.code.word());
        return Some(refused(found.rule.as_deref(), why));
    }
    let hours = found.expires_on.and_then(|w| match w {
        When::Minute(at) => Some(at.to_string()),
        When::Day(_) => None,
    });
    let own_day = title.on.or(record.entered_on);
    let starts = found.starts_on.map(When::day);
    let untitled = title.kind.is_none();
    Some(Deadline {
        rule: found.rule.clone(),
        starts_on: starts.filter(|day| Some(*day) != own_day && hours.is_none() && !untitled),
        expires_on: found.expires_on.map(When::day),
        overrun_hours: hours.as_ref().and(found.overrun_hours.or(Some(0))),
        expires_at: hours.clone(),
        ceiling_on: found.ceiling_on.map(When::day).filter(|_| hours.is_none()),
        flags: flags(evaluation, found, act, title, record, legal, stay),
        status: State(found.status),
        refusal: None,
        replaced_by: None,
        overrun_days: Some(found.overrun_days),
        duties: (!untitled)
            .then(|| found.notify_on.iter().map(|d| (d.duty.word(), d.on.day())).collect()),
    })
}

/// The flags of the file that bear on this title, with those of the register itself.
fn flags(
    evaluation: &Evaluation,
    found: &TitleResult,
    act: &TitleAct,
    title: &TitleRecord,
    record: &Record,
    legal: &LegalFile,
    stay: &Row,
) -> Vec<&'static str> {
    let of_orders = |flag: &Flag| {
        matches!(
            flag,
            Flag::OrderVoidLate | Flag::OrderVoidNoRenewalLeft | Flag::OrderDisputedSameDay
        )
    };
    let general = |flag: &Flag| {
        matches!(
            flag,
            Flag::Overrun | Flag::PastOverrun | Flag::BirthYearOnly | Flag::SecondarySourceRule
        )
    };
    let mut out: Vec<&'static str> = evaluation
        .flags
        .iter()
        .filter(|f| !general(f) && (!of_orders(f) || !act.renewals.is_empty()))
        .map(|f| f.word())
        .collect();
    let provisional = found.proc.is_some();
    if record.birth.is_none() && provisional && title.kind.is_some_and(|k| k.starts_with("mandat"))
    {
        out.push("age_unknown");
    }
    if !legal.alternatives.is_empty() && !title.candidates.is_empty() {
        out.push("offence_ambiguous_earliest_taken");
    }
    let unread = stay.issues.iter().any(|i| {
        act.row == stay.row
            && matches!(i.column, Some("renewal_1" | "renewal_2"))
            && matches!(i.code, Code::DateUnreadable | Code::DateImpossible | Code::DateInFuture)
    });
    if unread {
        out.push("renewal_unreadable");
    }
    if title.kind == Some("prise_de_corps") && act.row == stay.row {
        out.push("first_title_not_in_register");
    }
    out
}

fn contrainte(evaluation: &Evaluation, id: &str) -> Option<SentenceEnd> {
    let found = evaluation.titles.get(id);
    let ends_on = found.and_then(|t| t.expires_on).map(When::day);
    let why = match (found, ends_on) {
        (Some(_), Some(_)) => None,
        _ => evaluation
            .refusals
            .first()
            .map(|r| r.code.word().to_owned())
            .or_else(|| Some("length_missing".to_owned())),
    };
    Some(SentenceEnd {
        rule: "CJ-01",
        starts_on: found.and_then(|t| t.starts_on).map(When::day),
        ends_on,
        status: State(found.map_or(Status::Refused, |t| t.status)),
        refusal: why,
        overrun_days: found.map(|t| t.overrun_days),
        ..SentenceEnd::default()
    })
}

/// The category that a title alone leads to, when no clock runs.
fn category_of(title: &TitleRecord) -> Option<String> {
    let word = match title.kind? {
        "mandat_depot" | "mandat_arret" | "mandat_amener" => "inculpe",
        "mandat_depot_fd" | "comparution_immediate" | "maintien_renvoi" => "prevenu",
        "prise_de_corps" => "accuse",
        "contrainte" => "contraint",
        "ecrou_extraditionnel" => "extraditable",
        _ => return None,
    };
    Some(word.to_owned())
}
