//! Any list of the screens as a paper or a spreadsheet, its filters written at the head.

mod differences;

use super::{
    PDF, PrintFile, birth_words, file, letterhead, mark_words, named, print_failure, say, summary,
};
use crate::audit::{self, JournalQuery};
use crate::base::page::Page;
use crate::committals::CommittalLine;
use crate::committals::queries::{self, RegisterQuery};
use crate::confirmations::recompute::queries::DifferenceQuery;
use crate::deadlines::queries::{self as deadlines, DeadlineQuery};
use crate::deadlines::{DeadlineLine, LineKind};
use crate::failure::{Code, Failure, Result};
use crate::print::{self, List, ListColumn, Value, format};
use crate::reference;
use crate::store::{Read, journal};
use crate::takeover::{self, queries::HeldQuery};
use crate::users::Permission;
use crate::words::Words;
use serde::Deserialize;

/// Rows asked at a time.
const WINDOW: u32 = 1000;

/// Which list.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintedList {
    /// The register.
    Register,
    /// Deadlines.
    Deadlines,
    /// The journal.
    Journal,
    /// Lines of a legacy register that wait.
    Held,
    /// Dates that moved in a computation of everyone.
    Differences,
}

/// As what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A paper.
    Pdf,
    /// A workbook.
    Xlsx,
    /// Plain text for any spreadsheet.
    Csv,
}

/// A list to print or export, as it is filtered on the screen.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ListPrint {
    /// Which.
    pub list: PrintedList,
    /// As what.
    pub format: Format,
    /// Filters of the register.
    #[serde(default)]
    #[ts(optional)]
    pub register: Option<RegisterQuery>,
    /// Filters of the deadlines.
    #[serde(default)]
    #[ts(optional)]
    pub deadlines: Option<DeadlineQuery>,
    /// Filters of the journal.
    #[serde(default)]
    #[ts(optional)]
    pub journal: Option<JournalQuery>,
    /// Filters of the dates that moved.
    #[serde(default)]
    #[ts(optional)]
    pub differences: Option<DifferenceQuery>,
}

/// Nationality in words.
pub fn nationality(read: &Read<'_>, code: &str) -> String {
    reference::label(read, reference::ListName::Nationalities, code)
        .unwrap_or_else(|_| code.to_owned())
}

/// Profession in words: a code of the list says its label, a text stands as told.
pub fn profession(read: &Read<'_>, told: &str) -> String {
    let listed = reference::label(read, reference::ListName::Professions, told);
    if told.is_empty() { String::new() } else { listed.unwrap_or_else(|_| told.to_owned()) }
}

struct Content {
    title: String,
    filters: Vec<String>,
    columns: Vec<ListColumn>,
    rows: Vec<Vec<Value>>,
    name: &'static str,
}

fn text(value: impl Into<String>) -> Value {
    let value = value.into();
    if value.is_empty() { Value::Empty } else { Value::Text(value) }
}

fn columns(words: &Words, spec: &[(&str, u32, bool)]) -> Vec<ListColumn> {
    spec.iter()
        .map(|(key, share, right)| ListColumn {
            title: words.key(&format!("registers-column-{key}")),
            share: *share,
            right: *right,
        })
        .collect()
}

fn filter_lines(words: &Words, filters: &[(&str, Option<String>)]) -> Vec<String> {
    filters
        .iter()
        .filter_map(|(key, value)| {
            let value = value.clone().filter(|v| !v.is_empty())?;
            Some(words.say(&format!("registers-filter-{key}"), &[("value", value)]))
        })
        .collect()
}

fn register(read: &Read<'_>, query: RegisterQuery, words: &Words) -> Result<Content> {
    let filters = filter_lines(
        words,
        &[
            ("text", query.text.clone()),
            ("category", query.category.as_deref().map(|c| named(words, "law-category", c))),
            ("sex", query.sex.as_deref().map(|s| named(words, "registers-sex", s))),
            ("from", query.from.map(format::day)),
            ("to", query.to.map(format::day)),
            (
                "presence",
                query
                    .present
                    .map(|p| words.key(if p { "registers-present" } else { "registers-gone" })),
            ),
        ],
    );
    let lines = all_pages(|offset| {
        let asked = RegisterQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        queries::list(read, asked)
    })?;
    let rows = lines.iter().map(|line| register_row(line, words)).collect();
    Ok(Content {
        title: words.key("registers-list-register"),
        filters,
        columns: columns(
            words,
            &[
                ("ecrou", 16, false),
                ("name", 40, false),
                ("sex", 10, false),
                ("birth", 20, false),
                ("entered", 22, false),
                ("title", 30, false),
                ("authority", 34, false),
                ("offences", 34, false),
                ("category", 26, false),
                ("due", 18, false),
                ("signature", 30, false),
                ("exit", 18, false),
                ("cell", 12, false),
            ],
        ),
        rows,
        name: "registre",
    })
}

fn register_row(line: &CommittalLine, words: &Words) -> Vec<Value> {
    vec![
        text(line.ecrou.clone()),
        text(line.name.clone()),
        text(line.sex.clone().unwrap_or_default()),
        text(birth_words(words, line.birth.as_ref())),
        Value::Moment(line.entered_at),
        text(named(words, "law-act", &line.title)),
        text(line.authority.clone()),
        text(line.offences.clone()),
        text(named(words, "law-category", line.category.as_deref().unwrap_or_default())),
        line.due_on.map_or(Value::Empty, Value::Day),
        text(mark_words(line.mark.as_ref(), words)),
        line.exit_on.map_or(Value::Empty, Value::Day),
        text(line.cell.clone()),
    ]
}

fn deadline_list(read: &Read<'_>, query: &DeadlineQuery, words: &Words) -> Result<Content> {
    let filters = filter_lines(
        words,
        &[("text", query.text.clone()), ("within", query.within_days.map(|d| d.to_string()))],
    );
    let lines = deadlines::chosen(read, query)?;
    let wanted = lines.iter().filter(|l| query.group.is_none_or(|g| deadlines::group_of(l) == g));
    Ok(Content {
        title: words.key("registers-list-deadlines"),
        filters,
        columns: columns(
            words,
            &[
                ("ecrou", 16, false),
                ("name", 40, false),
                ("category", 26, false),
                ("title", 34, false),
                ("what", 34, false),
                ("article", 20, false),
                ("due", 18, false),
                ("signature", 30, false),
                ("days", 12, true),
                ("overrun", 14, true),
                ("authority", 34, false),
            ],
        ),
        rows: wanted.map(|l| deadline_row(l, words)).collect(),
        name: "echeances",
    })
}

fn deadline_row(line: &DeadlineLine, words: &Words) -> Vec<Value> {
    let what = match &line.duty {
        Some(duty) => named(
            words,
            match line.kind {
                LineKind::Control => "law-clock",
                LineKind::Appeal => "law-remedy",
                _ => "law-duty",
            },
            duty,
        ),
        None => words.key(&format!(
            "registers-line-{}",
            serde_json::to_value(line.kind)
                .ok()
                .and_then(|v| v.as_str().map(|s| s.replace('_', "-")))
                .unwrap_or_default()
        )),
    };
    vec![
        text(line.ecrou.clone()),
        text(line.name.clone()),
        text(named(words, "law-category", line.category.as_deref().unwrap_or_default())),
        text(named(words, "law-act", &line.title)),
        text(what),
        text(line.article.clone()),
        line.due_on.map_or(Value::Empty, Value::Day),
        text(mark_words(line.mark.as_ref(), words)),
        line.days.map_or(Value::Empty, Value::Whole),
        Value::Whole(line.overrun_days),
        text(line.authority.clone()),
    ]
}

/// Reads a paged list to its end.
fn all_pages<T>(mut window: impl FnMut(u32) -> Result<Page<T>>) -> Result<Vec<T>> {
    let mut rows = Vec::new();
    loop {
        let page = window(rows.len() as u32)?;
        let last = page.rows.is_empty();
        rows.extend(page.rows);
        if last || rows.len() >= page.total as usize {
            return Ok(rows);
        }
    }
}

fn journal_list(read: &Read<'_>, query: JournalQuery, words: &Words) -> Result<Content> {
    // The journal is the right of those who may read it, on paper too.
    if !read.actor.role.may(Permission::JournalRead) {
        return Err(Failure::new(Code::Forbidden, "role-forbidden")
            .with("permission", Permission::JournalRead.as_str()));
    }
    let filters = filter_lines(
        words,
        &[
            ("text", query.text.clone()),
            ("from", query.from.map(format::day)),
            ("to", query.to.map(format::day)),
        ],
    );
    let lines = all_pages(|offset| {
        let asked = JournalQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        audit::list(read, asked)
    })?;
    Ok(Content {
        title: words.key("registers-list-journal"),
        filters,
        columns: columns(
            words,
            &[
                ("entry", 12, true),
                ("at", 22, false),
                ("act", 34, false),
                ("by", 30, false),
                ("about", 40, false),
                ("hash", 30, false),
            ],
        ),
        rows: lines
            .into_iter()
            .map(|l| {
                let key = format!("audit-kind-{}", l.kind.replace(['.', '_'], "-"));
                let act = if words.has(&key) { words.key(&key) } else { l.kind };
                vec![
                    Value::Whole(l.seq),
                    Value::Moment(l.at),
                    text(act),
                    text(l.actor),
                    text(if l.subject_label.is_empty() { l.subject } else { l.subject_label }),
                    text(l.hash.chars().take(16).collect::<String>()),
                ]
            })
            .collect(),
        name: "journal",
    })
}

fn held_list(read: &Read<'_>, words: &Words) -> Result<Content> {
    let rows = all_pages(|offset| {
        let query = HeldQuery { offset: Some(offset), limit: Some(WINDOW), state: None };
        takeover::queries::held(read, query)
    })?;
    Ok(Content {
        title: words.key("registers-list-held"),
        filters: Vec::new(),
        columns: columns(
            words,
            &[
                ("row", 10, true),
                ("ecrou", 16, false),
                ("name", 40, false),
                ("reasons", 60, false),
                ("due", 18, false),
            ],
        ),
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
                    text(r.staged_deadline.unwrap_or_default()),
                ]
            })
            .collect(),
        name: "lignes-en-attente",
    })
}

/// A list as the screen shows it, printed or exported.
pub fn print_list(read: &Read<'_>, input: ListPrint) -> Result<PrintFile> {
    let words = Words::of(read.actor.lang);
    let head = journal::head(read.conn)?;
    let content = match input.list {
        PrintedList::Register => register(read, input.register.unwrap_or_default(), words)?,
        PrintedList::Deadlines => deadline_list(read, &input.deadlines.unwrap_or_default(), words)?,
        PrintedList::Journal => journal_list(read, input.journal.unwrap_or_default(), words)?,
        PrintedList::Held => held_list(read, words)?,
        PrintedList::Differences => {
            differences::content(read, input.differences.unwrap_or_default(), words)?
        }
    };
    let paper = List {
        letterhead: letterhead(read, &head, true)?,
        title: content.title,
        filters: content.filters,
        columns: content.columns,
        totals: Vec::new(),
        landscape: true,
        done: String::new(),
        signatures: Vec::new(),
    };
    let mut rows = content.rows.into_iter().map(Ok);
    let mut bytes = Vec::new();
    let (printed, ending, mime) = match input.format {
        Format::Pdf => (print::list(&paper, &mut rows, &say(words), &mut bytes), "pdf", PDF),
        Format::Xlsx => (
            print::xlsx(&paper, &mut rows, &mut bytes),
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        Format::Csv => {
            (print::csv(&paper, &mut rows, false, &mut bytes), "csv", "text/csv; charset=utf-8")
        }
    };
    let printed = printed.map_err(print_failure)?;
    let name = format!("{}_{}.{ending}", content.name, read.today);
    Ok(file(&name, mime, &bytes, summary(&printed, &head)))
}
