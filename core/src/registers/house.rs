//! Lists of the house as papers: the people present, the accounts, the lists of reference, the
//! report of a register taken over.

use super::PrintFile;
use super::lists::{Content, Format, columns, filter_lines, made, text};
use super::named;
use crate::failure::Result;
use crate::print::{List, Value, format};
use crate::reference::{self, ReferenceQuery, Source};
use crate::roster::{self, RosterOrder, RosterQuery};
use crate::store::Read;
use crate::takeover::queries::{self as takeover, OneBatch};
use crate::users::commands as users;
use crate::words::Words;
use serde::Deserialize;

/// The people present, to print or export as on the screen.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RosterPrint {
    /// As what.
    pub format: Format,
    /// Words looked for.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
    /// In which order.
    #[serde(default)]
    #[ts(optional)]
    pub order: Option<RosterOrder>,
}

/// The people present: number, name, cell.
pub fn roster(read: &Read<'_>, input: RosterPrint) -> Result<PrintFile> {
    let words = Words::of(read.actor.lang);
    let query =
        RosterQuery { text: input.text.clone(), order: input.order, ..RosterQuery::default() };
    let rows = roster::lines(read, &query)?
        .into_iter()
        .map(|line| vec![text(line.ecrou), text(line.name), text(line.cell)])
        .collect();
    let mut filters = vec![words.say("print-period-day", &[("day", format::day(read.today))])];
    filters.extend(filter_lines(words, &[("text", input.text)]));
    let paper = List {
        title: words.key("registers-list-roster"),
        filters,
        columns: columns(words, &[("ecrou", 22, false), ("name", 80, false), ("cell", 30, false)]),
        ..List::default()
    };
    made(read, paper, rows, "presents", input.format)
}

pub(super) fn accounts(read: &Read<'_>, words: &Words) -> Result<Content> {
    let rows = users::list(read, crate::api::Empty {})?;
    Ok(Content {
        rows: rows
            .into_iter()
            .map(|user| {
                vec![
                    text(user.display_name),
                    text(user.login),
                    text(words.key(&format!("users-role-{}", user.role.as_str()))),
                    user.last_sign_in_at.map_or(Value::Empty, Value::Moment),
                    text(words.key(if user.disabled { "users-disabled" } else { "users-active" })),
                ]
            })
            .collect(),
        ..Content::default()
    })
}

pub(super) fn reference_list(
    read: &Read<'_>,
    query: ReferenceQuery,
    words: &Words,
) -> Result<Content> {
    let filters = filter_lines(words, &[("text", query.text.clone())]);
    let title = words.key(&format!("lists-name-{}", query.list.as_str().replace('_', "-")));
    let rows = reference::list(read, query)?;
    Ok(Content {
        title: Some(title),
        filters,
        rows: rows
            .into_iter()
            .map(|item| {
                let source = match item.source {
                    Source::Seed => "lists-source-seed",
                    Source::House => "lists-source-house",
                };
                vec![
                    text(item.code.clone()),
                    text(item.label(read.actor.lang)),
                    item.valid_from.map_or(Value::Empty, Value::Day),
                    item.valid_to.map_or(Value::Empty, Value::Day),
                    text(words.key(source)),
                ]
            })
            .collect(),
        ..Content::default()
    })
}

pub(super) fn takeover_report(read: &Read<'_>, batch: OneBatch, words: &Words) -> Result<Content> {
    let report = takeover::report(read, batch)?;
    let doubt = |issue: &crate::takeover::table::IssueSheet| {
        let code = named(words, "takeover-issue", &issue.code);
        match issue.value.as_deref().filter(|v| !v.is_empty()) {
            Some(value) => format!("{code} [{value}]"),
            None => code,
        }
    };
    Ok(Content {
        filters: vec![words.say(
            "registers-takeover-made",
            &[
                ("at", format::moment(report.recorded_at)),
                ("print", report.sha256.chars().take(16).collect()),
            ],
        )],
        rows: report
            .rows
            .into_iter()
            .map(|row| {
                let doubts: Vec<String> = row.issues.iter().map(doubt).collect();
                vec![
                    Value::Whole(i64::from(row.row)),
                    text(words.key(&format!("import-class-{}", row.class))),
                    text(row.ecrou.unwrap_or_default()),
                    text(row.name),
                    text(doubts.join(" ; ")),
                ]
            })
            .collect(),
        ..Content::default()
    })
}
