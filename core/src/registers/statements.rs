//! États: detentions past their term, people present by category, the extract of one person.

use super::sexed::sexed;
use super::{
    PDF, PrintFile, PrintSummary, birth_words, file, letterhead, mark_words, named, print_failure,
    rows_failure, say, signatures, summary,
};
use crate::api::Empty;
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::committals::{CommittalSheet, OneCommittal, queries, sheet as dossier};
use crate::confirmations::DateMark;
use crate::confirmations::clocks::{self, HeldLine};
use crate::deadlines::assess::day_of;
use crate::deadlines::everyone::Everyone;
use crate::deadlines::notices::NoticeSheet;
use crate::deadlines::queries as deadlines;
use crate::deadlines::{DateExplained, DeadlineLine, LineKind, Severity};
use crate::detainees::table::{current, photo};
use crate::failure::Result;
use crate::print::{
    self, Nominal, NominalRow, Overrun, Overruns, Sheet, SheetAct, SheetDate, SheetMovement,
    SheetStep, SheetTitle, format,
};
use crate::store::{Read, journal};
use crate::words::Words;
use std::io::Write;

/// État des détentions en dépassement, for a screen.
pub fn overruns_file(read: &Read<'_>, _: Empty) -> Result<PrintFile> {
    let mut bytes = Vec::new();
    let made = overruns(read, &mut bytes)?;
    Ok(file(&format!("depassements_{}.pdf", read.today), PDF, &bytes, made))
}

/// État nominatif, for a screen.
pub fn nominal_file(read: &Read<'_>, _: Empty) -> Result<PrintFile> {
    let mut bytes = Vec::new();
    let made = nominal(read, &mut bytes)?;
    Ok(file(&format!("etat-nominatif_{}.pdf", read.today), PDF, &bytes, made))
}

/// Extract of one person's file, for a screen.
pub fn sheet_file(read: &Read<'_>, input: OneCommittal) -> Result<PrintFile> {
    let mut bytes = Vec::new();
    let made = sheet(read, &input.committal_id, &mut bytes)?;
    Ok(file("extrait-registre.pdf", PDF, &bytes, made))
}

/// One line a person: the longest of the overruns.
fn worst(lines: Vec<DeadlineLine>) -> Vec<DeadlineLine> {
    let mut seen = std::collections::HashSet::new();
    lines
        .into_iter()
        .filter(|l| l.severity == Severity::Overrun && seen.insert(l.committal_id.clone()))
        .collect()
}

fn rule_words(line: &DeadlineLine, words: &Words) -> String {
    match line.kind {
        LineKind::Release => words.key("registers-release-due"),
        _ => [named(words, "law-rule", &line.rule.to_lowercase()), line.article.clone()]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// Draws the état des détentions en dépassement.
pub fn overruns(read: &Read<'_>, out: &mut dyn Write) -> Result<PrintSummary> {
    let words = Words::of(read.actor.lang);
    let head = journal::head(read.conn)?;
    let paper = Overruns {
        letterhead: letterhead(read, &head, true)?,
        day: Some(read.today),
        filters: Vec::new(),
        done: words.say("registers-done", &[("day", format::day(read.today))]),
        signatures: signatures(words),
    };
    let held = clocks::held(read, &worst(deadlines::all(read)?))?;
    let mut rows = held.into_iter().map(|held| {
        let remark = overrun_remark(&held, read.today, words);
        let line = held.line;
        Ok(Overrun {
            category: named(words, "law-category", line.category.as_deref().unwrap_or("unknown")),
            title: named(words, "law-act", &line.title),
            rule: rule_words(&line, words),
            expired: line.due_on,
            days: line.overrun_days,
            remark,
            number: line.ecrou,
            name: line.name,
            authority: line.authority,
        })
    });
    let printed = print::overruns(&paper, &mut rows, &say(words), out).map_err(print_failure)?;
    Ok(summary(&printed, &head))
}

/// Hours since the decision to release, the floor of damages, and a date that nobody computed.
fn overrun_remark(held: &HeldLine, today: Day, words: &Words) -> String {
    let mut parts = Vec::new();
    if let (Some(hours), Some(at)) = (held.line.overrun_hours, held.line.due_at) {
        let args = [("at", format::hour(at)), ("hours", hours.to_string())];
        parts.push(words.say("registers-remark-by-the-hour", &args));
    }
    if let Some(decision) = &held.decision {
        let hours = [("hours", decision.hours.to_string())];
        parts.push(words.say("confirmations-remark-hours", &hours));
    }
    if held.damages > 0 {
        let amount = format::whole(held.damages);
        let args = [("amount", amount), ("article", clocks::damages_article(today))];
        parts.push(words.say("confirmations-remark-damages", &args));
    }
    parts.extend(Some(mark_words(held.line.mark.as_ref(), words)).filter(|t| !t.is_empty()));
    parts.join(" ; ")
}

/// Situation matrimoniale in words; what an older register told stands as told.
fn marital(told: &str, words: &Words) -> String {
    match told {
        "single" | "married" | "divorced" | "widowed" => named(words, "committals-marital", told),
        other => other.to_owned(),
    }
}

/// Draws the état nominatif by category.
pub fn nominal(read: &Read<'_>, out: &mut dyn Write) -> Result<PrintSummary> {
    let words = Words::of(read.actor.lang);
    let head = journal::head(read.conn)?;
    let paper = Nominal {
        letterhead: letterhead(read, &head, true)?,
        day: Some(read.today),
        filters: Vec::new(),
        done: words.say("registers-done", &[("day", format::day(read.today))]),
        signatures: signatures(words),
    };
    let mut ids: Vec<(String, String, CommittalId)> = Vec::new();
    for (person, category) in Everyone::of(read)?.categories() {
        let name = crate::deadlines::table::name(read.conn, &person.detainee_id)?;
        let name = crate::names::fold(&name);
        ids.push((category.unwrap_or_default().to_owned(), name, person.committal_id.clone()));
    }
    ids.sort();
    let mut rows = ids.into_iter().map(|(category, _, id)| {
        let line = queries::line_of(read, &id).map_err(rows_failure)?;
        let word = if category.is_empty() { "unknown".to_owned() } else { category };
        let expires = super::lists::due(&line, words);
        Ok(NominalRow {
            category: named(words, "law-category", &word),
            number: line.ecrou,
            name: line.name,
            sex: line.sex.clone().unwrap_or_default(),
            birth: birth_words(words, line.birth.as_ref()),
            offence: line.offences,
            court: line.authority,
            entered: Some(line.entered_at.day()),
            expires,
            signed: mark_words(line.mark.as_ref(), words),
            place: line.cell,
        })
    });
    let printed = print::nominal(&paper, &mut rows, &say(words), out).map_err(print_failure)?;
    Ok(summary(&printed, &head))
}

fn identity_lines(
    read: &Read<'_>,
    s: &crate::committals::CommittalSheet,
    words: &Words,
) -> Vec<(String, String)> {
    let identity = &s.identity;
    let line = |key: &str, value: String| {
        (!value.is_empty()).then(|| (words.key(&format!("registers-field-{key}")), value))
    };
    [
        line("alias", identity.alias.clone()),
        line(
            "sex",
            identity.sex.map(|x| named(words, "registers-sex", x.as_str())).unwrap_or_default(),
        ),
        line("birth", birth_words(words, identity.birth.as_ref())),
        line("birth-place", identity.birth_place.clone()),
        line("father", identity.father.clone()),
        line("mother", identity.mother.clone()),
        line(
            "nationality",
            sexed(&super::lists::nationalities(read, &identity.nationalities), identity.sex),
        ),
        line("profession", super::lists::profession(read, &identity.profession, identity.sex)),
        line("residence", identity.residence.clone()),
        line("marital", sexed(&marital(&identity.marital, words), identity.sex)),
        line("marks", identity.marks.clone()),
        line("entered", format::when(s.entered_at)),
        line("brought-by", s.brought_by.clone()),
        line("cell", s.cell.clone()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The coming in, then the going out when there is one.
fn movements(s: &crate::committals::CommittalSheet, words: &Words) -> Vec<SheetMovement> {
    let mut out = vec![SheetMovement {
        at: Some(s.entered_at),
        kind: words.key("registers-entry-word"),
        ..SheetMovement::default()
    }];
    out.extend(s.exit_on.map(|on| {
        SheetMovement {
            at: Some(on.into()),
            kind: words.key("registers-exit-word"),
            reason: [
                named(words, "registers-exit", s.exit_reason.as_deref().unwrap_or("unknown")),
                s.exit_note.clone(),
            ]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
            ..SheetMovement::default()
        }
    }));
    out
}

/// A date of the law, or that there is none, and the signature under it.
pub(super) fn date_words(date: &DateExplained, marks: &[DateMark], words: &Words) -> String {
    let given = date.on.as_deref().map(|on| words.day(on));
    let given = given.unwrap_or_else(|| words.key("registers-date-none"));
    let mark = marks.iter().find(|m| m.what == date.what && m.act_id == date.act_id);
    match mark_words(mark, words) {
        none if none.is_empty() => given,
        said => format!("{given} – {said}"),
    }
}

/// Draws the extract of one person's file.
pub fn sheet(read: &Read<'_>, id: &CommittalId, out: &mut dyn Write) -> Result<PrintSummary> {
    let words = Words::of(read.actor.lang);
    let head = journal::head(read.conn)?;
    let s = dossier::build(read, id)?;
    let person = current(read.conn, &s.detainee_id)?;
    let picture = match &person.photo {
        Some(id) => photo(read.conn, id)?.map(|(_, bytes)| bytes),
        None => None,
    };
    let day = |t: &str| day_of(t);
    let paper = Sheet {
        letterhead: letterhead(read, &head, true)?,
        number: s.ecrou.clone(),
        name: s.identity.full_name(),
        situation: named(words, "law-category", s.category.as_deref().unwrap_or("unknown")),
        photo: picture,
        identity: identity_lines(read, &s, words),
        titles: s
            .titles
            .iter()
            .map(|t| SheetTitle {
                nature: named(words, "law-act", &t.kind),
                date: day(&t.on),
                authority: t.authority.clone(),
                reference: t.reference.clone(),
                offences: t
                    .offences
                    .iter()
                    .map(|o| if o.label.is_empty() { o.code.clone() } else { o.label.clone() })
                    .collect::<Vec<_>>()
                    .join(" ; "),
                state: named(words, "law-status", &t.status),
            })
            .collect(),
        dates: s
            .dates
            .iter()
            .map(|d| SheetDate {
                label: named(words, "registers-date", &d.what),
                result: date_words(d, &s.marks, words),
                steps: d
                    .steps
                    .iter()
                    .map(|x| SheetStep { text: x.words.clone(), article: x.article.clone() })
                    .collect(),
            })
            .collect(),
        acts: s
            .acts
            .iter()
            .map(|a| SheetAct {
                date: day(&a.on),
                nature: named(words, "law-act", &a.kind),
                authority: a.authority.clone(),
                reference: a.reference.clone(),
                effect: a
                    .struck
                    .as_ref()
                    .map(|x| words.say("registers-struck", &[("reason", x.reason.clone())]))
                    .unwrap_or_default(),
            })
            .collect(),
        movements: movements(&s, words),
        warnings: s.notices.iter().map(|n| notice(words, &s, n)).collect(),
        done: words.say("registers-done", &[("day", format::day(read.today))]),
        signatures: signatures(words),
    };
    let printed = print::sheet(&paper, &say(words), out).map_err(print_failure)?;
    Ok(summary(&printed, &head))
}

/// A refusal or a flag as the extract says it: family, sentence, what to do, the papers at fault.
fn notice(words: &Words, s: &CommittalSheet, notice: &NoticeSheet) -> String {
    let (said, action) = notice.said(words);
    let paper =
        |id: &str| {
            let act = s.acts.iter().find(|a| a.act_id.as_str() == id)?;
            let day = day_of(&act.on).map(format::day).unwrap_or_default();
            Some(words.say(
                "law-act-of-day",
                &[("act", named(words, "law-act", &act.kind)), ("day", day)],
            ))
        };
    let papers: Vec<String> =
        [&notice.act, &notice.other].into_iter().filter_map(|id| paper(id.as_deref()?)).collect();
    let key = if papers.is_empty() { "registers-notice" } else { "registers-notice-of" };
    let args = [
        ("family", named(words, "law-family", &notice.family)),
        ("said", said),
        ("action", action),
        ("papers", papers.join(", ")),
    ];
    words.say(key, &args)
}
