//! The legal acts that a register tells, in the case format of the law engine.
//!
//! A register says little: the day of the title stands for the day of the facts, an appeal may have
//! no date, a contrainte no amount. What the format asks and the register does not say is set so
//! that no clock is shortened or lengthened by it, and named in `assumed` for the clerk to complete.

use super::lists::offences;
use super::report::{Appeal, Birth, Kind, Record, Row, TitleRecord, entry_moment};
use super::sentences::Sentence;
use crate::base::dates::Day;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// The acts of one stay, further titles included.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct LegalFile {
    /// The person, as the law engine takes it.
    pub person: Value,
    /// The acts, in chronological order. Where the offence is ambiguous, for a person inside: with
    /// the candidate under which the title ends first.
    pub file: Vec<Value>,
    /// The same with each other candidate: the clock takes the earliest end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Vec<Value>>,
    /// Row → the act that is its title.
    pub titles: Vec<TitleAct>,
    /// What the format asks and the register does not say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assumed: Vec<&'static str>,
}

/// The act by which a row holds the person, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TitleAct {
    /// The row of the register.
    pub row: u32,
    /// The id of the act; nothing when the clock is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// The id of the judgment that the row tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judgment: Option<String>,
    /// Ids of the renewal orders, first and second.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub renewals: Vec<(u8, String)>,
    /// Why no clock runs: an issue code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<&'static str>,
    /// Whether a title of another row of the stay takes its place.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub continues: bool,
}

impl LegalFile {
    /// Makes a reading the one that the file stands for: with the candidate that ends first.
    fn put_first(&mut self, choice: usize) {
        if let Some(other) = choice.checked_sub(1).and_then(|at| self.alternatives.get_mut(at)) {
            std::mem::swap(&mut self.file, other);
        }
    }

    /// Every reading of the file: as it stands, then with the other candidates.
    pub fn readings(&self) -> impl Iterator<Item = &Vec<Value>> {
        std::iter::once(&self.file).chain(&self.alternatives)
    }
}

/// The further titles of each stay, by the number of its row.
pub struct Further(HashMap<u32, Vec<usize>>);

impl Further {
    /// From the rows of a register.
    pub fn of(rows: &[Row]) -> Further {
        let mut further: HashMap<u32, Vec<usize>> = HashMap::new();
        for (at, row) in rows.iter().enumerate() {
            if let (Kind::FurtherTitle, Some(of)) = (row.kind, row.of_row) {
                further.entry(of).or_default().push(at);
            }
        }
        Further(further)
    }

    /// The acts of the stay at this place among the same rows, in the reading that its row stands
    /// for; nothing when no stay is there. They are made when they are asked for: kept for every row,
    /// they would take more memory than the register.
    pub fn legal(&self, rows: &[Row], at: usize) -> Option<LegalFile> {
        let row = rows.get(at).filter(|row| row.kind == Kind::Stay)?;
        let others: Vec<(u32, &TitleRecord)> = self
            .0
            .get(&row.row)
            .into_iter()
            .flatten()
            .filter_map(|i| rows.get(*i))
            .filter_map(|r| Some((r.row, &r.record.as_ref()?.title)))
            .collect();
        let mut legal = legal_file(row.row, row.record.as_ref()?, &others);
        legal.put_first(row.reading);
        Some(legal)
    }
}

fn legal_file(row: u32, record: &Record, others: &[(u32, &TitleRecord)]) -> LegalFile {
    let candidates = std::iter::once(&record.title)
        .chain(others.iter().map(|(_, t)| *t))
        .map(|t| t.candidates.len())
        .max()
        .unwrap_or(0);
    let mut legal = LegalFile { person: person(record), ..LegalFile::default() };
    for choice in 0..candidates.max(1) {
        let mut writer =
            Writer { record, choice, acts: Vec::new(), assumed: Vec::new(), titles: Vec::new() };
        writer.stay(row, others);
        let file = writer.finish();
        if choice == 0 {
            legal.file = file;
            legal.titles = writer.titles;
            legal.assumed = writer.assumed;
        } else {
            legal.alternatives.push(file);
        }
    }
    legal
}

/// The latest possible birth: no one is treated as of age who may not be (CPP 986).
fn person(record: &Record) -> Value {
    let mut out = Map::new();
    if let Some(latest) = record.birth.as_ref().and_then(|b: &Birth| b.latest) {
        out.insert("birth".into(), json!(latest));
    }
    if let Some(sex) = record.sex {
        out.insert("sex".into(), json!(sex.to_string()));
    }
    Value::Object(out)
}

/// Writes the acts of one reading.
struct Writer<'a> {
    record: &'a Record,
    /// Which candidate stands for an ambiguous offence.
    choice: usize,
    acts: Vec<(Day, Value)>,
    assumed: Vec<&'static str>,
    titles: Vec<TitleAct>,
}

/// Titles that take the place of the earlier one in the same case.
fn continues(kind: &str) -> bool {
    matches!(kind, "prise_de_corps" | "maintien_renvoi" | "jugement" | "arret")
}

impl Writer<'_> {
    fn stay(&mut self, row: u32, others: &[(u32, &TitleRecord)]) {
        let first = &self.record.title;
        self.title(row, first, &format!("p{row}"), true);
        for (number, title) in others {
            let same = title.offences.is_empty() && title.candidates.is_empty()
                || title.offences == first.offences && title.candidates == first.candidates
                || same_set(&title.offences, &first.offences) && !first.offences.is_empty();
            let replaces = title.kind.is_some_and(continues) && same && first.kind.is_some();
            let proc = if replaces { format!("p{row}") } else { format!("p{number}") };
            self.title(*number, title, &proc, !replaces);
            if replaces && let Some(found) = self.titles.first_mut() {
                found.continues = true;
            }
        }
        self.exit();
    }

    fn push(&mut self, on: Day, act: Value) {
        self.acts.push((on, act));
    }

    fn assume(&mut self, what: &'static str) {
        if !self.assumed.contains(&what) {
            self.assumed.push(what);
        }
    }

    /// The offences of a title in the case format.
    fn offences(&self, title: &TitleRecord) -> Vec<Value> {
        let chosen =
            title.candidates.get(self.choice.min(title.candidates.len().saturating_sub(1)));
        title.offences.iter().chain(chosen).filter_map(|code| offence(code)).collect()
    }

    fn is_crime(offences: &[Value]) -> bool {
        offences.iter().any(|o| o["nature"] == "crime")
    }

    /// One title with its first appearance, renewals and judgment.
    fn title(&mut self, row: u32, title: &TitleRecord, proc: &str, alone: bool) {
        let mut done = TitleAct {
            row,
            act: None,
            judgment: None,
            renewals: Vec::new(),
            refused: None,
            continues: false,
        };
        match (title.kind, title.on) {
            (None, None) if title.number.is_none() && title.signed_by.is_none() => {
                match self.record.entered_on {
                    Some(entered) if alone => {
                        let id = format!("t{row}");
                        self.push(
                            entered,
                            json!({"id": id, "type": "entree_sans_titre", "date": entered}),
                        );
                        done.act = Some(id);
                    }
                    _ => done.refused = Some("title_missing"),
                }
            }
            (None, _) => done.refused = Some("title_kind_unknown"),
            (Some(_), None) => done.refused = Some("title_date_missing"),
            (Some(kind), Some(on)) => self.dated_title(kind, on, title, proc, alone, &mut done),
        }
        if matches!(title.kind, Some("jugement" | "arret")) {
            done.judgment.clone_from(&done.act);
        } else if done.refused.is_none()
            && let Some(on) = title.judged_on
        {
            let id = format!("j{row}");
            self.judgment(&id, on, title, proc);
            self.appeal(&id, on, title, row);
            done.judgment = Some(id);
        }
        self.titles.push(done);
    }

    fn dated_title(
        &mut self,
        kind: &'static str,
        on: Day,
        title: &TitleRecord,
        proc: &str,
        alone: bool,
        done: &mut TitleAct,
    ) {
        let row = done.row;
        let id = format!("t{row}");
        let offences = self.offences(title);
        let authority = title.signed_court;
        if title.offences.iter().chain(&title.candidates).any(|code| maximum_assumed(code)) {
            self.assume("offence_maximum");
        }
        let needs_offences = kind.starts_with("mandat_depot") || kind == "comparution_immediate";
        if needs_offences && offences.is_empty() {
            done.refused = Some("offence_missing");
            return;
        }
        let mut act = json!({"id": id, "date": on, "proc": proc});
        if let Some(court) = authority {
            act["authority"] = json!(court);
        }
        match kind {
            "mandat_depot" | "mandat_depot_fd" | "comparution_immediate" => {
                let procedure = match kind {
                    "mandat_depot" => "instruction",
                    "mandat_depot_fd" => "flagrant_delit",
                    _ => "comparution_immediate",
                };
                if let (Some(first), true) = (title.first_on, kind == "mandat_depot") {
                    self.push(first, json!({"id": format!("f{row}"), "type": "premiere_comparution", "date": first, "proc": proc}));
                }
                act["type"] = json!("mandat_de_depot");
                act["procedure"] = json!(procedure);
                act["offences"] = json!(offences);
                self.push(on, act);
                if let (Some(first), true) = (title.first_on, kind == "comparution_immediate") {
                    self.push(first, json!({"id": format!("f{row}"), "type": "comparution_tribunal", "date": first, "proc": proc}));
                }
                self.renewals(title, on, proc, Writer::is_crime(&offences), done);
            }
            "mandat_arret" | "mandat_amener" => {
                let kind =
                    if kind == "mandat_arret" { "mandat_d_arret" } else { "mandat_d_amener" };
                let at = entry_moment(self.record)
                    .or_else(|| self.record.entered_on.unwrap_or(on).at(0, 0));
                if self.record.entered_at.is_none() {
                    self.assume("hour_of_entry");
                }
                let day = at.map_or(on, |m| m.day());
                self.push(day, json!({"id": id, "type": kind, "at": at, "proc": proc}));
            }
            "prise_de_corps" => {
                self.push(on, json!({"id": format!("a{row}"), "type": "mise_en_accusation", "date": on, "proc": proc}));
                act["type"] = json!("ordonnance_de_prise_de_corps");
                self.push(on, act);
            }
            "maintien_renvoi" => {
                self.push(on, json!({"id": format!("a{row}"), "type": "ordonnance_de_renvoi", "date": on, "proc": proc}));
                act["type"] = json!("maintien_jusqu_au_jugement");
                self.push(on, act);
            }
            "jugement" | "arret" => {
                let judged = title.judged_on.unwrap_or(on);
                self.judgment(&id, judged, title, proc);
                if alone {
                    let day = self.record.entered_on.unwrap_or(judged).max(judged);
                    self.push(day, json!({"id": format!("e{row}"), "type": "ecrou_pour_execution", "date": day, "of": [id]}));
                }
                self.appeal(&id, judged, title, row);
            }
            "contrainte" => self.contrainte(&id, on, title),
            "ecrou_extraditionnel" => {
                act["type"] = json!("ordre_d_ecrou_extraditionnel");
                if let Some(fields) = act.as_object_mut() {
                    fields.remove("proc");
                }
                self.push(on, act);
            }
            _ => {
                done.refused = Some("title_kind_unknown");
                return;
            }
        }
        done.act = Some(id);
    }

    /// Renewal orders; one older than the title is remarked and not counted.
    fn renewals(
        &mut self,
        title: &TitleRecord,
        on: Day,
        proc: &str,
        crime: bool,
        done: &mut TitleAct,
    ) {
        let kind = if crime { "ordonnance_de_prolongation" } else { "ordonnance_de_maintien" };
        for (number, renewed) in [(1u8, title.renewal_1), (2, title.renewal_2)] {
            let Some(renewed) = renewed.filter(|day| *day >= on) else { continue };
            let id = format!("r{}_{number}", done.row);
            self.push(renewed, json!({"id": id, "type": kind, "date": renewed, "proc": proc}));
            done.renewals.push((number, id));
        }
    }

    fn judgment(&mut self, id: &str, on: Day, title: &TitleRecord, proc: &str) {
        let offences = self.offences(title);
        let crime = Writer::is_crime(&offences)
            || offences.is_empty()
                && title.sentence.as_ref().is_some_and(|s| s.nature == Some("reclusion"));
        let court = match title.court.or(title.signed_court).unwrap_or_default() {
            code if code.starts_with("TPE") => "tribunal_pour_enfants",
            code if code.starts_with("CASS") || crime => "chambre_criminelle",
            _ => "tribunal_correctionnel",
        };
        let mut act =
            json!({"id": id, "type": "jugement", "date": on, "proc": proc, "court": court});
        if !offences.is_empty() {
            act["offences"] = json!(offences);
        }
        if let Some(code) = title.court {
            act["authority"] = json!(code);
        }
        let (result, sentence) = match &title.sentence {
            Some(s) if s.outcome == "relaxed" => {
                let acquitted = s.acquitted || court == "chambre_criminelle";
                (if acquitted { "acquittement" } else { "relaxe" }, None)
            }
            Some(s) if s.outcome == "fine_only" => ("amende", None),
            Some(s) => ("condamnation", sentence(s)),
            None => ("condamnation", None),
        };
        act["result"] = json!(result);
        if let Some(sentence) = sentence {
            act["sentence"] = sentence;
        }
        self.push(on, act);
    }

    fn appeal(&mut self, judgment: &str, judged: Day, title: &TitleRecord, row: u32) {
        let on = match title.appeal {
            Some(Appeal::On(day)) if day >= judged => day,
            Some(Appeal::On(_) | Appeal::Known(true)) => {
                self.assume("appeal_date");
                judged
            }
            _ => return,
        };
        self.push(on, json!({"id": format!("l{row}"), "type": "appel", "date": on, "of": judgment, "by": "prevenu"}));
    }

    fn contrainte(&mut self, id: &str, on: Day, title: &TitleRecord) {
        for what in ["amount_xof", "convicted_on"] {
            self.assume(what);
        }
        // The length was fixed by the judge; the amount is not in the register, so none is chosen
        // that would cut it.
        let mut act = json!({"id": id, "type": "requisition_d_incarceration", "date": on, "for": "etat", "amount_xof": 1_000_000_000i64, "convicted_on": on});
        if let Some(sentence) = &title.sentence {
            if let Some(months) = sentence.firm_m {
                act["months"] = json!(months);
            }
            if let Some(days) = sentence.firm_d {
                act["days"] = json!(days);
            }
        }
        self.push(on, act);
    }

    fn exit(&mut self) {
        let (Some(on), Some(false)) = (self.record.exit_on, self.record.present) else { return };
        let act = match self.record.exit_reason {
            Some("death") => json!({"id": "x", "type": "deces", "date": on}),
            Some("escape") => json!({"id": "x", "type": "evasion", "date": on}),
            reason => {
                json!({"id": "x", "type": "levee_d_ecrou", "date": on, "reason": reason.unwrap_or("unknown")})
            }
        };
        self.push(on, act);
    }

    fn finish(&mut self) -> Vec<Value> {
        let mut acts = std::mem::take(&mut self.acts);
        // Stable: acts of one day keep the order in which they follow from each other.
        acts.sort_by_key(|(on, _)| *on);
        acts.into_iter().map(|(_, act)| act).collect()
    }
}

fn maximum_assumed(code: &str) -> bool {
    offences().offences.get(code).is_some_and(|known| known.assumed)
}

fn same_set(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().all(|code| b.contains(code))
}

/// One offence in the case format; `None` for an unpaid fine, which is no offence.
fn offence(code: &str) -> Option<Value> {
    let known = offences().offences.get(code)?;
    if known.nature == "contrainte" {
        return None;
    }
    let mut out = json!({"nature": known.nature, "label": known.label});
    if let Some(months) = known.max_months {
        out["max_months"] = json!(months);
    }
    if !known.lists.is_empty() {
        out["lists"] = json!(known.lists);
    }
    Some(out)
}

fn sentence(read: &Sentence) -> Option<Value> {
    match read.nature {
        Some("perpetuite") => return Some(json!({"life": true})),
        Some("mort") => return Some(json!({"death": true})),
        _ => {}
    }
    let part = |months: Option<i64>, days: Option<i64>| (months.unwrap_or(0), days.unwrap_or(0));
    let (firm_m, firm_d) = part(read.firm_m, read.firm_d);
    let (susp_m, susp_d) = part(read.susp_m, read.susp_d);
    if firm_m + firm_d + susp_m + susp_d == 0 {
        return None;
    }
    let mut out = Map::new();
    for (key, value) in [("months", firm_m + susp_m), ("days", firm_d + susp_d)] {
        if value > 0 {
            out.insert(key.into(), json!(value));
        }
    }
    if firm_m + firm_d == 0 {
        out.insert("suspended".into(), json!("all"));
    } else if susp_m + susp_d > 0 {
        let mut suspended = Map::new();
        for (key, value) in [("months", susp_m), ("days", susp_d)] {
            if value > 0 {
                suspended.insert(key.into(), json!(value));
            }
        }
        out.insert("suspended".into(), Value::Object(suspended));
    }
    Some(Value::Object(out))
}
