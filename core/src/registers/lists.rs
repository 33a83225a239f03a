//! Any list of the screens as a paper or a spreadsheet, its filters written at the head.

mod differences;

use super::{
    PDF, PrintFile, birth_words, file, house, letterhead, life, mark_words, named, people,
    print_failure, say, summary,
};
use crate::audit::{self, JournalQuery};
use crate::base::page::Page;
use crate::committals::CommittalLine;
use crate::committals::queries::{self, RegisterQuery};
use crate::confirmations::recompute::queries::DifferenceQuery;
use crate::deadlines::assess::day_of;
use crate::deadlines::queries::{self as deadlines, DeadlineQuery};
use crate::deadlines::{DeadlineLine, LineKind, Severity};
use crate::failure::{Code, Failure, Result};
use crate::movements::MovementQuery;
use crate::movements::roll_call::OneRollCall;
use crate::print::{self, List, ListColumn, Value, format};
use crate::reference::{self, ReferenceQuery};
use crate::scans::queries::{MissingQuery, all_missing};
use crate::store::{Read, journal};
use crate::takeover::{
    self,
    queries::{HeldQuery, OneBatch},
};
use crate::users::Permission;
use crate::visits::queries::VisitQuery;
use crate::words::Words;
use serde::Deserialize;

/// Rows asked at a time.
pub(super) const WINDOW: u32 = 1000;

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
    /// The register of visits.
    Visits,
    /// People without the lawyer that the law asks for.
    Lacking,
    /// Infants with their mothers.
    Infants,
    /// Records that may be of one person.
    Duplicates,
    /// Accounts.
    Users,
    /// A list of reference.
    Reference,
    /// What became of the rows of a register taken over.
    Takeover,
    /// Acts whose paper is not in the file.
    MissingScans,
    /// Cells with their figures.
    Cells,
    /// People by cell.
    CellPeople,
    /// Who is outside.
    Outside,
    /// What moved.
    Movements,
    /// A sheet to count on, cell by cell.
    RollCall,
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
    /// Filters of the visits.
    #[serde(default)]
    #[ts(optional)]
    pub visits: Option<VisitQuery>,
    /// The list of reference, and the words looked for in it.
    #[serde(default)]
    #[ts(optional)]
    pub reference: Option<ReferenceQuery>,
    /// The take-over.
    #[serde(default)]
    #[ts(optional)]
    pub takeover: Option<OneBatch>,
    /// Filters of the missing papers.
    #[serde(default)]
    #[ts(optional)]
    pub missing: Option<MissingQuery>,
    /// Filters of the movements.
    #[serde(default)]
    #[ts(optional)]
    pub movements: Option<MovementQuery>,
    /// Which roll call.
    #[serde(default)]
    #[ts(optional)]
    pub roll_call: Option<OneRollCall>,
    /// Filters of the dates that moved.
    #[serde(default)]
    #[ts(optional)]
    pub differences: Option<DifferenceQuery>,
}

pub(crate) fn nationality(read: &Read<'_>, code: &str) -> String {
    reference::label(read, reference::ListName::Nationalities, code)
        .unwrap_or_else(|_| code.to_owned())
}

/// Nationalities in words.
pub fn nationalities(read: &Read<'_>, codes: &[String]) -> String {
    codes.iter().map(|code| nationality(read, code)).collect::<Vec<_>>().join(", ")
}

/// The day that a line waits for; in words when the law or the file cannot tell it.
pub fn due(line: &CommittalLine, words: &Words) -> Value {
    match line.due_on {
        Some(day) => Value::Day(day),
        None if line.present && line.severity == Severity::ToCheck => {
            text(words.key("registers-due-unknown"))
        }
        None => Value::Empty,
    }
}

/// Profession in words: a code of the list says its label, a text stands as told.
pub fn profession(read: &Read<'_>, told: &str) -> String {
    let listed = reference::label(read, reference::ListName::Professions, told);
    if told.is_empty() { String::new() } else { listed.unwrap_or_else(|_| told.to_owned()) }
}

/// What a list says, before it is a paper or a file.
pub(super) struct Content {
    pub title: String,
    pub filters: Vec<String>,
    pub columns: Vec<ListColumn>,
    pub rows: Vec<Vec<Value>>,
    /// First part of the name of the file.
    pub name: &'static str,
    /// On its side.
    pub landscape: bool,
}

pub(super) fn text(value: impl Into<String>) -> Value {
    let value = value.into();
    if value.is_empty() { Value::Empty } else { Value::Text(value) }
}

pub(super) fn columns(words: &Words, spec: &[(&str, u32, bool)]) -> Vec<ListColumn> {
    spec.iter()
        .map(|(key, share, right)| ListColumn {
            title: words.key(&format!("registers-column-{key}")),
            share: *share,
            right: *right,
        })
        .collect()
}

pub(super) fn filter_lines(words: &Words, filters: &[(&str, Option<String>)]) -> Vec<String> {
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
                ("ecrou", 20, false),
                ("name", 36, false),
                ("sex", 10, false),
                ("birth", 21, false),
                ("entered", 21, false),
                ("title", 27, false),
                ("authority", 34, false),
                ("offences", 30, false),
                ("category", 22, false),
                ("due", 21, false),
                ("signature", 26, false),
                ("exit", 21, false),
                ("cell", 14, false),
            ],
        ),
        rows,
        name: "registre",
        landscape: true,
    })
}

fn register_row(line: &CommittalLine, words: &Words) -> Vec<Value> {
    vec![
        text(line.ecrou.clone()),
        text(line.name.clone()),
        text(line.sex.clone().unwrap_or_default()),
        text(birth_words(words, line.birth.as_ref())),
        line.entered_at.into(),
        text(named(words, "law-act", &line.title)),
        text(line.authority.clone()),
        text(line.offences.clone()),
        text(named(words, "law-category", line.category.as_deref().unwrap_or_default())),
        due(line, words),
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
                ("ecrou", 20, false),
                ("name", 38, false),
                ("category", 26, false),
                ("title", 32, false),
                ("what", 32, false),
                ("article", 22, false),
                ("due", 21, false),
                ("signature", 26, false),
                ("days", 12, true),
                ("overrun", 14, true),
                ("authority", 34, false),
            ],
        ),
        rows: wanted.map(|l| deadline_row(l, words)).collect(),
        name: "echeances",
        landscape: true,
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
pub(super) fn all_pages<T>(mut window: impl FnMut(u32) -> Result<Page<T>>) -> Result<Vec<T>> {
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

/// A list is the right of those who may read it, on paper too.
pub(super) fn allowed(read: &Read<'_>, permission: Permission) -> Result<()> {
    if read.actor.role.may(permission) {
        return Ok(());
    }
    Err(Failure::new(Code::Forbidden, "role-forbidden").with("permission", permission.as_str()))
}

fn journal_list(read: &Read<'_>, query: JournalQuery, words: &Words) -> Result<Content> {
    allowed(read, Permission::JournalRead)?;
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
                    text(l.subject_label),
                    text(l.hash.chars().take(16).collect::<String>()),
                ]
            })
            .collect(),
        name: "journal",
        landscape: true,
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
                ("ecrou", 20, false),
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
                    r.staged_deadline.as_deref().and_then(day_of).map_or(Value::Empty, Value::Day),
                ]
            })
            .collect(),
        name: "lignes-en-attente",
        landscape: true,
    })
}

fn missing_scans(read: &Read<'_>, query: &MissingQuery, words: &Words) -> Result<Content> {
    let rows = all_missing(read, query)?.into_iter().map(|m| {
        vec![
            text(m.ecrou),
            text(m.name),
            text(named(words, "law-act", &m.act)),
            text(words.day(&m.on)),
            text(m.authority),
            text(m.reference),
        ]
    });
    Ok(Content {
        title: words.key("registers-list-missing-scans"),
        filters: filter_lines(words, &[("text", query.text.clone())]),
        rows: rows.collect(),
        columns: columns(
            words,
            &[
                ("ecrou", 16, false),
                ("name", 40, false),
                ("title", 40, false),
                ("at", 22, false),
                ("authority", 44, false),
                ("reference", 24, false),
            ],
        ),
        name: "pieces-manquantes",
        landscape: true,
    })
}

/// A list as the screen shows it, printed or exported.
pub fn print_list(read: &Read<'_>, input: ListPrint) -> Result<PrintFile> {
    let words = Words::of(read.actor.lang);
    let asked = |name: &str| Failure::field(name, "missing");
    let content = match input.list {
        PrintedList::Register => register(read, input.register.unwrap_or_default(), words)?,
        PrintedList::Deadlines => deadline_list(read, &input.deadlines.unwrap_or_default(), words)?,
        PrintedList::Journal => journal_list(read, input.journal.unwrap_or_default(), words)?,
        PrintedList::Held => held_list(read, words)?,
        PrintedList::Visits => people::visit_list(read, input.visits.unwrap_or_default(), words)?,
        PrintedList::Lacking => people::lacking_list(read, words)?,
        PrintedList::Infants => people::infant_list(read, words)?,
        PrintedList::Duplicates => people::pair_list(read, words)?,
        PrintedList::Users => house::accounts(read, words)?,
        PrintedList::Reference => {
            let query = input.reference.ok_or_else(|| asked("reference"))?;
            house::reference_list(read, query, words)?
        }
        PrintedList::Takeover => {
            let batch = input.takeover.ok_or_else(|| asked("takeover"))?;
            house::takeover_report(read, batch, words)?
        }
        PrintedList::MissingScans => {
            missing_scans(read, &input.missing.unwrap_or_default(), words)?
        }
        PrintedList::Cells => life::cells(read, words)?,
        PrintedList::CellPeople => life::people(read, words)?,
        PrintedList::Outside => life::outside(read, words)?,
        PrintedList::Movements => {
            life::movements(read, input.movements.unwrap_or_default(), words)?
        }
        PrintedList::RollCall => life::roll_call(read, input.roll_call, words)?,
        PrintedList::Differences => {
            differences::content(read, input.differences.unwrap_or_default(), words)?
        }
    };
    made(read, content, input.format)
}

/// The list as a paper or a file.
pub(super) fn made(read: &Read<'_>, content: Content, as_what: Format) -> Result<PrintFile> {
    let words = Words::of(read.actor.lang);
    let head = journal::head(read.conn)?;
    let paper = List {
        letterhead: letterhead(read, &head, true)?,
        title: content.title,
        filters: content.filters,
        columns: content.columns,
        totals: Vec::new(),
        landscape: content.landscape,
        done: String::new(),
        signatures: Vec::new(),
    };
    let mut rows = content.rows.into_iter().map(Ok);
    let mut bytes = Vec::new();
    let (printed, ending, mime) = match as_what {
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
