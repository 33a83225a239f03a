//! Lists drawn from the dossiers: the register, the deadlines, the rows that wait, the papers without
//! a scan.

use super::{Content, WINDOW, all_pages, code_of, dated, due, filter_lines, text, who};
use crate::committals::CommittalLine;
use crate::committals::queries::{self, RegisterQuery};
use crate::deadlines::assess::day_of;
use crate::deadlines::queries::{self as deadlines, DeadlineQuery};
use crate::deadlines::{DeadlineLine, LineKind, Severity};
use crate::failure::Result;
use crate::print::{Value, format};
use crate::registers::{birth_words, mark_words, named};
use crate::scans::queries::{MissingQuery, all_missing};
use crate::store::Read;
use crate::takeover::{self, queries::HeldQuery};
use crate::words::Words;

/// What the register is asked, in words.
pub(super) fn register_filters(query: &RegisterQuery, words: &Words) -> Vec<String> {
    filter_lines(
        words,
        &[
            ("text", query.text.clone()),
            ("category", query.category.as_deref().map(|c| category(words, c))),
            ("sex", query.sex.as_deref().map(|s| named(words, "registers-sex", s))),
            ("from", query.from.map(format::day)),
            ("to", query.to.map(format::day)),
            (
                "presence",
                query
                    .present
                    .map(|p| words.key(if p { "registers-present" } else { "registers-gone" })),
            ),
            ("severity", query.severity.map(|s| severity(words, s))),
        ],
    )
}

/// The register, filtered.
pub(super) fn register(read: &Read<'_>, query: RegisterQuery, words: &Words) -> Result<Content> {
    let filters = register_filters(&query, words);
    let lines = all_pages(|offset| {
        let asked = RegisterQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        queries::list(read, asked)
    })?;
    let rows = lines.iter().map(|line| register_row(line, words)).collect();
    let stays = lines.iter().map(|line| line.committal_id.clone()).collect();
    Ok(Content { filters, rows, stays, ..Content::default() })
}

/// A category, or one of the two groups of the first page.
fn category(words: &Words, code: &str) -> String {
    match code {
        "untried" => words.key("committals-category-untried"),
        "convicted" => words.key("committals-category-convicted"),
        other => named(words, "law-category", other),
    }
}

/// How loudly a line is shown, in words.
fn severity(words: &Words, severity: Severity) -> String {
    words.key(&format!("ui-severity-{}", code_of(&severity)))
}

pub(super) fn register_row(line: &CommittalLine, words: &Words) -> Vec<Value> {
    // Whoever is here has a situation, known or to be found.
    let unknown = if line.present { "unknown" } else { "" };
    vec![
        text(line.ecrou.clone()),
        who(&line.name, words),
        text(line.sex.clone().unwrap_or_default()),
        text(birth_words(words, line.birth.as_ref())),
        line.entered_at.into(),
        text(named(words, "law-act", &line.title)),
        text(line.authority.clone()),
        text(line.offences.clone()),
        text(named(words, "law-category", line.category.as_deref().unwrap_or(unknown))),
        due(line, words),
        if line.present { text(severity(words, line.severity)) } else { Value::Empty },
        text(mark_words(line.mark.as_ref(), words)),
        line.exit_on.map_or(Value::Empty, Value::Day),
        text(line.cell.clone()),
    ]
}

pub(super) fn deadline_list(
    read: &Read<'_>,
    query: &DeadlineQuery,
    words: &Words,
) -> Result<Content> {
    let filters = filter_lines(
        words,
        &[
            ("text", query.text.clone()),
            ("within", query.within_days.map(|d| d.to_string())),
            ("group", query.group.map(|g| words.key(&format!("deadlines-group-{}", code_of(&g))))),
            ("kind", query.kind.map(|k| kind(words, k))),
        ],
    );
    let lines = deadlines::chosen(read, query)?;
    let wanted = |l: &&DeadlineLine| query.group.is_none_or(|g| deadlines::group_of(l) == g);
    let wanted: Vec<&DeadlineLine> = lines.iter().filter(wanted).collect();
    Ok(Content {
        filters,
        rows: wanted.iter().map(|l| deadline_row(l, words)).collect(),
        stays: wanted.iter().map(|l| l.committal_id.clone()).collect(),
        ..Content::default()
    })
}

fn kind(words: &Words, kind: LineKind) -> String {
    words.key(&format!("registers-line-{}", code_of(&kind).replace('_', "-")))
}

/// What a line is about: its duty, its clock, its remedy, or its kind.
pub(super) fn what(line: &DeadlineLine, words: &Words) -> String {
    let Some(duty) = &line.duty else { return kind(words, line.kind) };
    let family = match line.kind {
        LineKind::Control => "law-clock",
        LineKind::Appeal => "law-remedy",
        _ => "law-duty",
    };
    named(words, family, duty)
}

/// The paper due, or what became of it.
fn paper(line: &DeadlineLine, words: &Words) -> Value {
    match (&line.answer, &line.paper) {
        (Some(made), _) => {
            let key = if made.sent_on.is_some() { "papers-sent" } else { "papers-made" };
            let on = format::day(made.sent_on.unwrap_or(made.made_at).day());
            let by = made.sent_by.clone().unwrap_or_default();
            text(words.say(key, &[("on", on), ("by", by)]))
        }
        (None, Some(kind)) => text(named(words, "papers-kind", kind)),
        (None, None) => Value::Empty,
    }
}

fn deadline_row(line: &DeadlineLine, words: &Words) -> Vec<Value> {
    vec![
        text(line.ecrou.clone()),
        who(&line.name, words),
        text(named(words, "law-category", line.category.as_deref().unwrap_or("unknown"))),
        text(named(words, "law-act", &line.title)),
        text(what(line, words)),
        text(line.article.clone()),
        line.due_on.map_or(Value::Empty, |day| dated(day, line.mark.as_ref(), words)),
        text(mark_words(line.mark.as_ref(), words)),
        line.days.map_or(Value::Empty, Value::Whole),
        text(severity(words, line.severity)),
        Value::Whole(line.overrun_days),
        text(line.authority.clone()),
        paper(line, words),
    ]
}

pub(super) fn held_list(read: &Read<'_>, words: &Words) -> Result<Content> {
    let rows = all_pages(|offset| {
        let query = HeldQuery { offset: Some(offset), limit: Some(WINDOW), state: None };
        takeover::queries::held(read, query)
    })?;
    Ok(Content {
        rows: rows
            .into_iter()
            .map(|r| {
                let reasons: Vec<String> =
                    r.issues.iter().map(|i| named(words, "takeover-issue", &i.code)).collect();
                vec![
                    Value::Whole(i64::from(r.row)),
                    text(r.ecrou),
                    text(r.name),
                    text(reasons.join(" ; ")),
                    r.staged_deadline.as_deref().and_then(day_of).map_or(Value::Empty, Value::Day),
                ]
            })
            .collect(),
        ..Content::default()
    })
}

pub(super) fn missing_scans(
    read: &Read<'_>,
    query: &MissingQuery,
    words: &Words,
) -> Result<Content> {
    let rows = all_missing(read, query)?.into_iter().map(|m| {
        vec![
            text(m.ecrou),
            who(&m.name, words),
            text(named(words, "law-act", &m.act)),
            text(words.day(&m.on)),
            text(m.authority),
            text(m.reference),
        ]
    });
    Ok(Content {
        filters: filter_lines(words, &[("text", query.text.clone())]),
        rows: rows.collect(),
        ..Content::default()
    })
}
