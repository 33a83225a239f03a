//! Lists of the house as papers: the people present, the accounts, the lists of reference, the
//! report of a register taken over.

use super::PrintFile;
use super::lists::{Content, Format, allowed, columns, filter_lines, made, text};
use super::named;
use crate::failure::Result;
use crate::print::{Value, format};
use crate::reference::{self, ReferenceQuery, Source};
use crate::roster::{self, RosterOrder, RosterQuery};
use crate::store::Read;
use crate::takeover::queries::{self as takeover, OneBatch};
use crate::users::{Permission, commands as users};
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
    let content = Content {
        title: words.key("registers-list-roster"),
        filters,
        columns: columns(words, &[("ecrou", 22, false), ("name", 80, false), ("cell", 30, false)]),
        rows,
        name: "presents",
        landscape: false,
    };
    made(read, content, input.format)
}

pub(super) fn accounts(read: &Read<'_>, words: &Words) -> Result<Content> {
    allowed(read, Permission::Users)?;
    let rows = users::list(read, crate::api::Empty {})?;
    Ok(Content {
        title: words.key("registers-list-users"),
        filters: Vec::new(),
        columns: columns(
            words,
            &[
                ("person", 50, false),
                ("login", 30, false),
                ("role", 40, false),
                ("last-sign-in", 28, false),
                ("state", 24, false),
            ],
        ),
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
        name: "comptes",
        landscape: true,
    })
}

pub(super) fn reference_list(
    read: &Read<'_>,
    query: ReferenceQuery,
    words: &Words,
) -> Result<Content> {
    allowed(read, Permission::ReferenceRead)?;
    let filters = filter_lines(words, &[("text", query.text.clone())]);
    let title = words.key(&format!("lists-name-{}", query.list.as_str().replace('_', "-")));
    let rows = reference::list(read, query)?;
    Ok(Content {
        title,
        filters,
        columns: columns(
            words,
            &[
                ("code", 26, false),
                ("label", 90, false),
                ("valid-from", 22, false),
                ("valid-to", 22, false),
                ("source", 30, false),
            ],
        ),
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
        name: "liste",
        landscape: true,
    })
}

pub(super) fn takeover_report(read: &Read<'_>, batch: OneBatch, words: &Words) -> Result<Content> {
    allowed(read, Permission::RegistryRead)?;
    let report = takeover::report(read, batch)?;
    let doubt = |issue: &crate::takeover::table::IssueSheet| {
        let code = named(words, "takeover-issue", &issue.code);
        match issue.value.as_deref().filter(|v| !v.is_empty()) {
            Some(value) => format!("{code} [{value}]"),
            None => code,
        }
    };
    Ok(Content {
        title: words.key("registers-list-takeover"),
        filters: vec![words.say(
            "registers-takeover-made",
            &[
                ("at", format::moment(report.recorded_at)),
                ("print", report.sha256.chars().take(16).collect()),
            ],
        )],
        columns: columns(
            words,
            &[
                ("row", 12, true),
                ("class", 34, false),
                ("ecrou", 22, false),
                ("name", 46, false),
                ("reasons", 90, false),
            ],
        ),
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
        name: "reprise",
        landscape: true,
    })
}
