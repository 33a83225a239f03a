//! Lists of what leaves the house: the exits to see to, and the papers made.

use super::{Content, WINDOW, all_pages, filter_lines, text, who};
use crate::exits::queries::{self as exits, ExitQuery};
use crate::exits::{ExitError, ExitSheet};
use crate::failure::Result;
use crate::papers::PaperLine;
use crate::papers::queries::{self as papers, PapersQuery};
use crate::print::{Value, format};
use crate::registers::named;
use crate::store::Read;
use crate::words::Words;

fn exit_row(line: &ExitSheet, words: &Words) -> Vec<Value> {
    let wrong = |e: &ExitError| {
        let args = [("on", format::day(e.on)), ("reason", e.reason.clone())];
        text(words.say("exits-print-error", &args))
    };
    vec![
        text(words.key(&format!("exits-state-{}", line.state.as_str()))),
        text(line.ecrou.clone()),
        who(&line.name, words),
        text(named(words, "registers-exit", &line.reason)),
        text(line.order_ref.clone()),
        text(line.prepared_by.clone()),
        Value::Moment(line.prepared_at),
        line.left_at.map_or(Value::Empty, Value::Moment),
        text(line.unsigned_reason.clone()),
        line.error.as_ref().map_or(Value::Empty, wrong),
    ]
}

/// The exits that wait for somebody: errors first, then those on one signature, then those to sign.
pub(super) fn exits(read: &Read<'_>, query: ExitQuery, words: &Words) -> Result<Content> {
    let which = match query.which.as_deref() {
        Some(which @ ("errors" | "open" | "prepared")) => {
            Some(words.key(&format!("exits-filter-{which}")))
        }
        _ => None,
    };
    let lines = all_pages(|offset| {
        let asked = ExitQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        Ok(exits::list(read, asked)?.page)
    })?;
    Ok(Content {
        filters: filter_lines(words, &[("kind", which)]),
        rows: lines.iter().map(|line| exit_row(line, words)).collect(),
        stays: lines.into_iter().map(|line| line.committal_id).collect(),
        ..Content::default()
    })
}

fn paper_row(line: &PaperLine, words: &Words) -> Vec<Value> {
    vec![
        text(line.number.clone()),
        text(named(words, "papers-kind", &line.kind)),
        text(line.ecrou.clone()),
        who(&line.name, words),
        text(line.article.clone()),
        Value::Moment(line.made_at),
        text(line.made_by.clone()),
        line.sent_on.map_or_else(|| text(words.key("papers-filter-sent-no")), Value::Moment),
        text(line.sent_to.clone()),
        text(line.sent_by.clone().unwrap_or_default()),
        if line.copies > 0 { Value::Whole(line.copies) } else { Value::Empty },
    ]
}

/// The papers made, the last first.
pub(super) fn papers(read: &Read<'_>, query: PapersQuery, words: &Words) -> Result<Content> {
    let sent = query.sent.map(|sent| if sent { "yes" } else { "no" });
    let filters = filter_lines(
        words,
        &[
            ("text", query.text.clone()),
            ("visits-from", query.from.map(format::day)),
            ("visits-to", query.to.map(format::day)),
            ("kind", query.kind.as_deref().map(|k| named(words, "papers-kind", k))),
            ("kind", sent.map(|s| words.key(&format!("papers-filter-sent-{s}")))),
        ],
    );
    let lines = all_pages(|offset| {
        let asked = PapersQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        papers::list(read, asked)
    })?;
    Ok(Content {
        filters,
        rows: lines.iter().map(|line| paper_row(line, words)).collect(),
        stays: lines.into_iter().map(|line| line.committal_id).collect(),
        ..Content::default()
    })
}
