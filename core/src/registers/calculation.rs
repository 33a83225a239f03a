//! The fiche de calcul of one stay: for the file, or in plain words for the person held.

use super::statements::date_words;
use super::{PDF, PrintFile, PrintSummary, file, letterhead, named, print_failure, say, summary};
use crate::base::ids::CommittalId;
use crate::committals::{CommittalSheet, sheet as dossier};
use crate::confirmations::table::{ConfirmationRow, standing};
use crate::deadlines::outcome::Outcome;
use crate::deadlines::{DateExplained, StepSheet, TitleSheet};
use crate::failure::Result;
use crate::print::{self, Calculation, CalculationDate, SheetStep, Signature, format};
use crate::settings;
use crate::store::{Read, journal};
use crate::words::Words;
use serde::Deserialize;
use std::io::Write;

/// For whom a copy is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "CalculationCopy")]
pub enum Copy {
    /// The file: whole, with the places of two signatures.
    File,
    /// The person held: plain words.
    Prisoner,
}

/// A fiche asked for.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CalculationPrint {
    /// The stay.
    pub committal_id: CommittalId,
    /// For whom.
    pub copy: Copy,
}

/// The fiche de calcul, for a screen.
pub fn calculation_file(read: &Read<'_>, input: CalculationPrint) -> Result<PrintFile> {
    let mut bytes = Vec::new();
    let made = draw(read, &input, &mut bytes)?;
    Ok(file("fiche-de-calcul.pdf", PDF, &bytes, made))
}

/// Draws the fiche.
pub fn draw(
    read: &Read<'_>,
    input: &CalculationPrint,
    out: &mut dyn Write,
) -> Result<PrintSummary> {
    let words = Words::of(read.actor.lang);
    let head = journal::head(read.conn)?;
    let s = dossier::build(read, &input.committal_id)?;
    let signed = standing(read.conn, &input.committal_id)?;
    let mut paper = Calculation {
        letterhead: letterhead(read, &head, true)?,
        number: s.ecrou.clone(),
        name: s.identity.full_name(),
        situation: named(words, "law-category", s.category.as_deref().unwrap_or("unknown")),
        done: words.say(
            "registers-calculation-done",
            &[
                ("name", s.identity.full_name()),
                ("number", s.ecrou.clone()),
                ("day", format::day(read.today)),
            ],
        ),
        ..Calculation::default()
    };
    match input.copy {
        Copy::File => whole(read, &s, &signed, words, &mut paper)?,
        Copy::Prisoner => plain(&s, &signed, words, &mut paper),
    }
    let printed = print::calculation(&paper, &say(words), out).map_err(print_failure)?;
    Ok(summary(&printed, &head))
}

/// The dates that count: those of titles replaced or closed are history.
fn dates(s: &CommittalSheet) -> impl Iterator<Item = &DateExplained> {
    s.dates.iter().filter(|d| !matches!(d.status.as_deref(), Some("replaced" | "closed")))
}

fn title<'a>(s: &'a CommittalSheet, date: &DateExplained) -> Option<&'a TitleSheet> {
    s.titles.iter().find(|t| t.act_id == date.act_id)
}

/// « Fin du titre : mandat de dépôt du 23/11/2026 ».
fn label(s: &CommittalSheet, date: &DateExplained, words: &Words) -> String {
    let what = named(words, "registers-date", &date.what);
    match title(s, date) {
        Some(t) => {
            let act = named(words, "law-act", &t.kind);
            let of = words.say("law-act-of-day", &[("act", act), ("day", words.day(&t.on))]);
            words.say("registers-calculation-label", &[("what", what), ("act", of)])
        }
        None => what,
    }
}

fn signature_lines(row: Option<&ConfirmationRow>, words: &Words) -> Vec<String> {
    let Some(row) = row else { return vec![words.key("registers-calculation-unsigned")] };
    let mut lines = vec![words.say(
        "registers-calculation-proposed",
        &[("by", row.proposed_by.clone()), ("at", format::moment(row.proposed_at))],
    )];
    match row.checked_at {
        Some(at) => lines.push(words.say(
            "registers-calculation-checked",
            &[("by", row.checked_by.clone()), ("at", format::moment(at))],
        )),
        None => lines.push(named(words, "confirmations-state", &row.state)),
    }
    if !row.reason.is_empty() {
        let reason = words.say("confirmations-reason", &[("reason", row.reason.clone())]);
        lines.push(reason);
    }
    let digest = row.digest.get(..16).unwrap_or_default().to_uppercase();
    lines.push(words.say("confirmations-digest", &[("digest", digest)]));
    lines
}

/// The question of a switch and the answer in force.
fn reading(read: &Read<'_>, key: &str, words: &Words) -> Result<String> {
    let value = settings::value(read, key)?;
    let base = format!("settings-{}", key.replace('_', "-"));
    let answer = match value.as_str() {
        "" => format!("{base}-open"),
        "true" | "false" => format!("settings-{value}"),
        other => format!("{base}-{}", other.replace('_', "-")),
    };
    let answer = if words.has(&answer) { words.key(&answer) } else { value };
    let article = settings::definition(key).map(|d| d.article.clone()).unwrap_or_default();
    let args = [("question", words.key(&base)), ("answer", answer), ("article", article)];
    Ok(words.say("registers-calculation-reading", &args))
}

/// What would change a date: other readings of the law, renewals still possible.
fn changes(s: &CommittalSheet, date: &DateExplained, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(t) = title(s, date) {
        for (reading, day) in &t.readings {
            let name = words.key(&format!("deadlines-reading-{}", reading.replace('_', "-")));
            let args = [("reading", name), ("day", words.day(day))];
            lines.push(words.say("registers-calculation-other", &args));
        }
        if let Some(ceiling) = &t.ceiling_on {
            let args = [("day", words.day(ceiling))];
            lines.push(words.say("registers-calculation-ceiling", &args));
        }
    } else if date.what == "release" {
        for (reading, day) in s.release.by_reading.iter().flatten() {
            let parts = reading.split('.').map(|part| named(words, "law-reading", part));
            let name = parts.collect::<Vec<_>>().join(", ");
            let args = [("reading", name), ("day", format::day(*day))];
            lines.push(words.say("registers-calculation-other", &args));
        }
    }
    lines.push(words.key("registers-calculation-any-act"));
    lines
}

/// Steps that say what others must or could do: not how the date was found.
const BESIDE: [&str; 4] = ["law-step-duty", "law-step-limit", "law-step-remedy", "law-step-would"];

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn steps(date: &DateExplained) -> Vec<SheetStep> {
    let step = |x: &StepSheet| SheetStep { text: capital(&x.words), article: x.article.clone() };
    date.steps.iter().map(step).collect()
}

fn row_of<'a>(signed: &'a [ConfirmationRow], date: &DateExplained) -> Option<&'a ConfirmationRow> {
    signed.iter().find(|r| r.what == date.what && r.act_id == date.act_id)
}

fn whole(
    read: &Read<'_>,
    s: &CommittalSheet,
    signed: &[ConfirmationRow],
    words: &Words,
    paper: &mut Calculation,
) -> Result<()> {
    paper.letterhead.copy = Some(words.key("registers-calculation-copy-file"));
    for date in dates(s) {
        let readings = date.depends_on.iter().map(|key| reading(read, key, words));
        paper.dates.push(CalculationDate {
            label: label(s, date, words),
            result: date_words(date, &s.marks, words),
            signed: signature_lines(row_of(signed, date), words),
            steps: steps(date),
            readings: readings.collect::<Result<_>>()?,
            changes: changes(s, date, words),
        });
    }
    let act = |a: &crate::acts::ActSheet| {
        let parts = [
            words.day(&a.on),
            named(words, "law-act", &a.kind),
            a.authority.clone(),
            a.reference.clone(),
        ];
        parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    paper.papers = s.acts.iter().filter(|a| a.struck.is_none()).map(act).collect();
    paper.rules = vec![
        words.say(
            "registers-calculation-pack",
            &[("pack", Outcome::pack_version()), ("hash", Outcome::pack_hash())],
        ),
        match &s.sign_off {
            Some(by) => words.say("deadlines-signed", &[("by", by.clone())]),
            None => words.key("deadlines-unsigned"),
        },
    ];
    paper.closing = s
        .refusals
        .iter()
        .map(|r| named(words, "law-refusal", &r.code))
        .chain(s.flags.iter().map(|f| named(words, "law-flag", f)))
        .collect();
    let last = signed.last();
    let name = |who: &str| Some(who.to_owned()).filter(|t| !t.is_empty());
    paper.signatures = vec![
        Signature {
            title: words.key("registers-calculation-author"),
            name: last.and_then(|r| name(&r.proposed_by)),
        },
        Signature {
            title: words.key("registers-calculation-reader"),
            name: last.and_then(|r| name(&r.checked_by)),
        },
    ];
    Ok(())
}

/// One date in the words of everyday: what holds, until when, how it was found.
fn plain_date(
    s: &CommittalSheet,
    date: &DateExplained,
    row: Option<&ConfirmationRow>,
    words: &Words,
) -> CalculationDate {
    let typed = row.filter(|r| r.basis != "computed");
    let day = typed.map(|r| r.day.clone()).or_else(|| date.on.clone());
    let key = match (&day, date.what.as_str()) {
        (None, _) => "registers-plain-none",
        (_, "title_end") => "registers-plain-title",
        (_, "conditional_release") => "registers-plain-conditional",
        _ => "registers-plain-release",
    };
    let on = day.as_deref().map(|d| words.day(d)).unwrap_or_default();
    let mut signed = Vec::new();
    match (typed, row) {
        (Some(_), _) => signed.push(words.key("registers-plain-typed")),
        (None, Some(r)) if r.state == "confirmed" => {
            signed.push(words.key("registers-plain-checked"));
        }
        _ => signed.push(words.key("registers-plain-unchecked")),
    }
    let beside = |x: &StepSheet| BESIDE.iter().any(|key| x.key.starts_with(key));
    // Of several readings, the one that gives the date is enough.
    let mut given = false;
    let mut another = |x: &StepSheet| {
        x.args.contains_key("reading") && (x.to != date.on || std::mem::replace(&mut given, true))
    };
    let told = date.steps.iter().filter(|x| typed.is_none() && !beside(x) && !another(x));
    CalculationDate {
        label: label(s, date, words),
        result: words.say(key, &[("day", on)]),
        signed,
        steps: told
            .map(|x| SheetStep { text: capital(&x.words), article: String::new() })
            .collect(),
        ..CalculationDate::default()
    }
}

fn plain(s: &CommittalSheet, signed: &[ConfirmationRow], words: &Words, paper: &mut Calculation) {
    paper.large = true;
    paper.letterhead.copy = Some(words.key("registers-calculation-copy-prisoner"));
    paper.opening = vec![words.key("registers-plain-opening")];
    paper.dates = dates(s).map(|d| plain_date(s, d, row_of(signed, d), words)).collect();
    paper.closing = ["change", "free", "wrong"]
        .map(|part| words.key(&format!("registers-plain-{part}")))
        .to_vec();
    paper.signatures = ["registers-clerk", "registers-plain-person"]
        .map(|key| Signature { title: words.key(key), name: None })
        .to_vec();
}
