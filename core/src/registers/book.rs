//! The registre d'écrou of a period, entry side and facing exit side (CPP 1215, 1216).

use super::sexed::sexed;
use super::{
    PDF, PrintFile, PrintSummary, birth_words, file, head_of, letterhead, mark_words, named,
    print_failure, rows_failure, say, summary,
};
use crate::acts::table::ActRow;
use crate::acts::vocabulary;
use crate::base::dates::Day;
use crate::base::ids::{CommittalId, DetaineeId};
use crate::committals::table::CommittalRow;
use crate::confirmations::Basis;
use crate::deadlines::assess::day_of;
use crate::deadlines::dossier::Dossier;
use crate::deadlines::outcome::Depth;
use crate::deadlines::reading::Reading;
use crate::detainees::maternity;
use crate::detainees::table::{DetaineeRow, current};
use crate::failure::{Failure, Result};
use crate::print::{self, Exit, Register, RegisterEntry, RegisterTitle};
use crate::reference::seed::court_name;
use crate::store::Read;
use crate::store::table::select;
use crate::words::Words;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::io::Write;

/// The entries to print: those of these days, in the order of their numbers.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct Period {
    /// First day of entry.
    pub from: Option<Day>,
    /// Last day of entry.
    pub to: Option<Day>,
}

/// The registre d'écrou, for a screen.
pub fn register(read: &Read<'_>, period: Period) -> Result<PrintFile> {
    let mut bytes = Vec::new();
    let made = draw(read, &period, &mut bytes)?;
    let span =
        [period.from, period.to].iter().flatten().map(Day::to_string).collect::<Vec<_>>().join("_");
    let name = if span.is_empty() {
        "registre-ecrou.pdf".to_owned()
    } else {
        format!("registre-ecrou_{span}.pdf")
    };
    Ok(file(&name, PDF, &bytes, made))
}

const WHERE: &str = "c.entered_at >= ?1 AND c.entered_at < ?2";

fn bounds(period: &Period) -> Result<(String, String)> {
    if let (Some(from), Some(to)) = (period.from, period.to)
        && to < from
    {
        return Err(Failure::field("to", "period-reversed"));
    }
    Ok((
        period.from.map_or_else(|| "0000".into(), |d| d.to_string()),
        period.to.map_or_else(|| "9999".into(), |d| d.add_days(1).to_string()),
    ))
}

/// The journal entry that last changed anything on these pages.
fn last_change(read: &Read<'_>, (from, to): &(String, String)) -> Result<i64> {
    let mut last = 0;
    for join in [
        "JOIN changes ch ON ch.topic = 'committals' AND ch.row_id = c.id",
        "JOIN changes ch ON ch.topic = 'detainees' AND ch.row_id = c.detainee_id",
        "JOIN acts a ON a.committal_id = c.id
         JOIN changes ch ON ch.topic = 'acts' AND ch.row_id = a.id",
        "JOIN confirmations f ON f.committal_id = c.id AND f.basis <> 'computed'
         JOIN changes ch ON ch.topic = 'confirmations' AND ch.row_id = f.id",
    ] {
        let sql = format!("SELECT max(ch.seq) FROM committals c {join} WHERE {WHERE}");
        let seq: Option<i64> =
            read.conn.prepare_cached(&sql)?.query_row([from, to], |r| r.get(0))?;
        last = last.max(seq.unwrap_or(0));
    }
    Ok(last)
}

/// Draws the register of a period.
pub fn draw(read: &Read<'_>, period: &Period, out: &mut dyn Write) -> Result<PrintSummary> {
    let bounds = bounds(period)?;
    let words = Words::of(read.actor.lang);
    let head = head_of(read, last_change(read, &bounds)?)?;
    let paper = Register {
        letterhead: letterhead(read, &head, false)?,
        from: period.from,
        to: period.to,
        volume: None,
        court: None,
        initials_article: words.key("registers-register-article"),
        notes: Vec::new(),
    };
    let sql = format!(
        "SELECT c.id FROM committals c WHERE {WHERE}
         ORDER BY c.ecrou_year, c.provisional, c.ecrou_number, c.id"
    );
    let mut statement = read.conn.prepare(&sql)?;
    let ids = statement.query_map([&bounds.0, &bounds.1], |r| r.get::<_, CommittalId>(0))?;
    let ids = ids.collect::<rusqlite::Result<Vec<_>>>()?;
    let reading = Reading::of(read)?;
    let mut entries = ids.chunks(AT_A_TIME).flat_map(|some| match Stays::of(read, some) {
        Err(failure) => vec![Err(rows_failure(failure))],
        Ok(stays) => {
            let each = some.iter().map(|id| stays.entry(read, &reading, id, words));
            each.map(|entry| entry.map_err(rows_failure)).collect()
        }
    });
    let printed = print::register(&paper, &mut entries, &say(words), out).map_err(print_failure)?;
    Ok(summary(&printed, &head))
}

/// Stays read at a time: few statements, little memory.
const AT_A_TIME: usize = 256;

/// The rows of some stays.
struct Stays {
    rows: HashMap<CommittalId, CommittalRow>,
    people: HashMap<DetaineeId, DetaineeRow>,
    acts: HashMap<CommittalId, Vec<ActRow>>,
}

impl Stays {
    fn of(read: &Read<'_>, ids: &[CommittalId]) -> Result<Stays> {
        const OF: &str = "IN (SELECT value FROM json_each(?1))";
        let wanted = serde_json::to_string(ids)?;
        let rows: Vec<CommittalRow> = select(read.conn, &format!("WHERE id {OF}"), &[&wanted])?;
        let people: Vec<&DetaineeId> = rows.iter().map(|row| &row.detainee_id).collect();
        let people = serde_json::to_string(&people)?;
        let people: Vec<DetaineeRow> = select(read.conn, &format!("WHERE id {OF}"), &[&people])?;
        let end = format!("WHERE committal_id {OF} ORDER BY committal_id, ordinal");
        let mut acts: HashMap<CommittalId, Vec<ActRow>> = HashMap::new();
        for act in select::<ActRow>(read.conn, &end, &[&wanted])? {
            acts.entry(act.committal_id.clone()).or_default().push(act);
        }
        Ok(Stays {
            rows: rows.into_iter().map(|row| (row.id.clone(), row)).collect(),
            people: people.into_iter().map(|row| (row.id.clone(), row)).collect(),
            acts,
        })
    }

    fn entry(
        &self,
        read: &Read<'_>,
        reading: &Reading,
        id: &CommittalId,
        words: &Words,
    ) -> Result<RegisterEntry> {
        let row = self.rows.get(id).ok_or_else(|| Failure::not_found("committals"))?;
        let person = self.people.get(&row.detainee_id);
        let person = person.ok_or_else(|| Failure::not_found("detainees"))?;
        let acts = self.acts.get(id).map(Vec::as_slice).unwrap_or_default();
        entry(read, reading, (row, person, acts), words)
    }
}

fn entry(
    read: &Read<'_>,
    reading: &Reading,
    (row, person, acts): (&CommittalRow, &DetaineeRow, &[ActRow]),
    words: &Words,
) -> Result<RegisterEntry> {
    let standing: Vec<&ActRow> = acts.iter().filter(|a| a.is_standing()).collect();
    let identity = person.identity();
    let arrival = &row.details.0;
    let (sentence_start, sentence_end) = sentence(read, reading, (row, person, acts))?;
    let title = |a: &&ActRow| RegisterTitle {
        nature: named(words, "law-act", &a.kind),
        date: day_of(&a.happened_at),
        authority: court_name(&a.authority).to_owned(),
        reference: a.reference.clone(),
    };
    let mut offences: Vec<String> = Vec::new();
    for offence in standing.iter().flat_map(|a| a.sheet().offences) {
        let label = if offence.label.is_empty() { offence.code } else { offence.label };
        if !offences.contains(&label) {
            offences.push(label);
        }
    }
    Ok(RegisterEntry {
        number: row.ecrou.clone(),
        entered: Some(row.entered()),
        family_name: person.family_name.clone(),
        given_names: person.given_names.clone(),
        nickname: person.alias.clone(),
        sex: named(words, "registers-sex", person.sex.as_deref().unwrap_or("unknown")),
        father: person.father.clone(),
        mother: person.mother.clone(),
        birth: [birth_words(words, identity.birth.as_ref()), person.birth_place.clone()]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        marks: [identity.description, identity.marks]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(" ; "),
        nationality: sexed(
            &super::lists::nationalities(read, &identity.nationalities),
            identity.sex,
        ),
        profession: super::lists::profession(read, &identity.profession, identity.sex),
        home: identity.residence,
        titles: standing
            .iter()
            .filter(|a| vocabulary::creates_title(&a.kind) && a.kind != "jugement")
            .map(title)
            .collect(),
        offences,
        brought_by: [arrival.brought_by.as_str(), arrival.brought_by_service.as_str()]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        notices: Vec::new(),
        judgements: mentions(&standing, words, is_judgment),
        sentence_start,
        sentence_end,
        changes: mentions(&standing, words, |k| {
            !is_judgment(k) && (!vocabulary::creates_title(k)) && !is_exit(k)
        }),
        exit: exit(read, row, words)?,
        discharge: String::new(),
        remarks: remarks(read, row, words)?,
        annulled: None,
    })
}

fn is_judgment(kind: &str) -> bool {
    matches!(kind, "jugement" | "arret" | "arret_cour_supreme" | "decision_definitive")
}

fn is_exit(kind: &str) -> bool {
    matches!(kind, "levee_d_ecrou" | "deces")
}

/// One line an act: date, nature, what it says, authority and reference.
fn mentions(acts: &[&ActRow], words: &Words, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    acts.iter()
        .filter(|a| wanted(&a.kind))
        .map(|a| {
            let mut parts = vec![named(words, "law-act", &a.kind)];
            parts.extend(sentence_words(a, words));
            parts.extend(
                [court_name(&a.authority), &a.reference]
                    .into_iter()
                    .filter(|t| !t.is_empty())
                    .map(str::to_owned),
            );
            let day = day_of(&a.happened_at).map(print::format::day).unwrap_or_default();
            format!("{day} {}", parts.join(", "))
        })
        .collect()
}

/// The sentence pronounced, in words.
pub(super) fn sentence_words(act: &ActRow, words: &Words) -> Option<String> {
    let data = &act.data.0;
    if let Some(result) = data.get("result").and_then(Value::as_str)
        && result != "condamnation"
        && act.kind == "jugement"
    {
        return Some(named(words, "registers-result", result));
    }
    let sentence = data.get("sentence")?.as_object()?;
    let whole = |name: &str| sentence.get(name).and_then(Value::as_i64).unwrap_or(0);
    if sentence.get("life").and_then(Value::as_bool) == Some(true) {
        return Some(words.key("registers-sentence-life"));
    }
    if sentence.get("death").and_then(Value::as_bool) == Some(true) {
        return Some(words.key("registers-sentence-death"));
    }
    let args = [("months", whole("months").to_string()), ("days", whole("days").to_string())];
    let mut text = words.say("registers-sentence-term", &args);
    match sentence.get("suspended") {
        Some(Value::String(all)) if all == "all" => {
            text = format!("{text} {}", words.key("registers-sentence-suspended"));
        }
        Some(Value::Object(part)) => {
            let whole = |name: &str| part.get(name).and_then(Value::as_i64).unwrap_or(0);
            let args =
                [("months", whole("months").to_string()), ("days", whole("days").to_string())];
            let term = [("term", words.say("registers-sentence-term", &args))];
            text = format!("{text} {}", words.say("registers-sentence-suspended-part", &term));
        }
        _ => {}
    }
    Some(text)
}

/// Start and end of the sentence being served, when there is one.
fn sentence(
    read: &Read<'_>,
    reading: &Reading,
    (row, person, acts): (&CommittalRow, &DetaineeRow, &[ActRow]),
) -> Result<(Option<Day>, Option<Day>)> {
    let judged = |a: &ActRow| a.is_standing() && (a.kind == "jugement" || a.kind == "arret");
    if !acts.iter().any(judged) {
        return Ok((None, None));
    }
    let identity = match &person.merged_into {
        Some(into) => current(read.conn, into)?.identity(),
        None => person.identity(),
    };
    let maternity = maternity::of_person(read.conn, &person.id)?;
    let dossier = Dossier::of(row, (&identity, maternity), acts)?;
    let assessment = dossier.assess(reading, Depth::Dates)?;
    let outcome = &assessment.outcome;
    let served = outcome
        .titles
        .iter()
        .filter(|(id, t)| outcome.sentences.get(id).is_some() && t.status != "replaced");
    let end = served.filter_map(|(_, t)| t.expires_on.as_deref().and_then(day_of)).max();
    let start = end.and(Some(row.entered_at.day()));
    Ok((start, end))
}

fn exit(read: &Read<'_>, row: &CommittalRow, words: &Words) -> Result<Option<Exit>> {
    let Some(on) = row.exit_on else { return Ok(None) };
    let signed = crate::exits::queries::signatures(read.conn, &row.id, words)?;
    let parts = [row.exit_note.as_str(), signed.as_str()];
    Ok(Some(Exit {
        at: Some(on.into()),
        reason: named(words, "registers-exit", row.exit_reason.as_deref().unwrap_or("unknown")),
        decision: parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(". "),
    }))
}

fn remarks(read: &Read<'_>, row: &CommittalRow, words: &Words) -> Result<Vec<String>> {
    let mut out = Vec::new();
    // A date that nobody computed is told beside the entry; a computed one is computed again.
    let marks = crate::confirmations::table::marks(read.conn, &row.id)?;
    for mark in marks.iter().filter(|m| m.basis != Basis::Computed) {
        let date = named(words, "registers-date", &mark.what);
        out.push(format!("{date} – {}", mark_words(Some(mark), words)));
    }
    let arrival = &row.details.0;
    if let Some(exception) = &row.without_title {
        out.push(words.say("registers-without-title", &[("reason", exception.0.reason.clone())]));
    }
    for text in [&arrival.state_on_arrival, &arrival.effects, &arrival.valuables] {
        if !text.is_empty() {
            out.push(text.clone());
        }
    }
    if row.provisional {
        out.push(words.key("registers-provisional"));
    }
    Ok(out)
}
