//! Any list of the house, on a screen, on paper or in a spreadsheet: the same columns, the same
//! filters written at the head, the same order, the same rows.

mod arrangement;
mod books;
mod differences;
mod dossiers;
mod journal;
mod sent;
mod show;
pub mod specs;

pub use arrangement::Order;
pub use books::BookQuery;
pub use show::{BookColumn, BookLine, BookPage, BookRow, ListShow, catalogue, checked, show};

use super::{
    PDF, PrintFile, file, house, letterhead, life, named, people, print_failure, say, sexed,
    summary,
};
use crate::audit::JournalQuery;
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::base::page::Page;
use crate::committals::CommittalLine;
use crate::committals::queries::RegisterQuery;
use crate::confirmations::recompute::queries::DifferenceQuery;
use crate::confirmations::{Basis, DateMark};
use crate::deadlines::Severity;
use crate::deadlines::queries::DeadlineQuery;
use crate::detainees::Sex;
use crate::exits::queries::ExitQuery;
use crate::failure::{Code, Failure, Result};
use crate::movements::MovementQuery;
use crate::movements::roll_call::OneRollCall;
use crate::papers::queries::PapersQuery;
use crate::print::{self, List, ListColumn, Value, format};
use crate::reference::{self, ReferenceQuery};
use crate::scans::queries::MissingQuery;
use crate::store::{Read, journal as entries};
use crate::takeover::queries::OneBatch;
use crate::users::Permission;
use crate::visits::queries::VisitQuery;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use specs::Spec;

/// Rows asked at a time.
pub(super) const WINDOW: u32 = 1000;

/// Which list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
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
    /// Répertoire alphabétique: the register in the order of the names.
    Alphabetical,
    /// État nominatif: the people present, by category.
    Nominal,
    /// People held before judgment, by court.
    Untried,
    /// Releases to come, by month.
    Releases,
    /// Hearings of a stretch of days, and so the extractions that they ask for.
    Hearings,
    /// Entries and exits.
    EntriesExits,
    /// Incidents of movement: escapes, recaptures, deaths, searches, returns that are late.
    Incidents,
    /// Differences found at roll calls.
    RollGaps,
    /// Exits to sign and to validate, releases by error.
    Exits,
    /// Papers made, sent or waiting to be.
    Papers,
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
    /// As what: a paper when not said; a screen and a saved view say nothing.
    #[serde(default)]
    #[ts(optional)]
    pub format: Option<Format>,
    /// Columns, in their order: those of the list when not said.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<String>>,
    /// Order, when it is not that of the list.
    #[serde(default)]
    #[ts(optional)]
    pub order: Option<Order>,
    /// Filters of the other books.
    #[serde(default)]
    #[ts(optional)]
    pub book: Option<BookQuery>,
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
    /// Which exits.
    #[serde(default)]
    #[ts(optional)]
    pub exits: Option<ExitQuery>,
    /// Filters of the papers made.
    #[serde(default)]
    #[ts(optional)]
    pub papers: Option<PapersQuery>,
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
        Some(day) => dated(day, line.mark.as_ref(), words),
        None if line.present && line.severity == Severity::ToCheck => {
            text(words.key("registers-due-unknown"))
        }
        None => Value::Empty,
    }
}

/// A date as lists say it: one that the law did not compute says so beside itself, whatever the
/// columns chosen.
pub fn dated(day: Day, mark: Option<&DateMark>, words: &Words) -> Value {
    match mark.filter(|m| m.basis != Basis::Computed) {
        Some(mark) => {
            let basis = named(words, "confirmations-basis", mark.basis.as_str());
            text(format!("{} ({basis})", format::day(day)))
        }
        None => Value::Day(day),
    }
}

/// Profession in words: a code of the list says its label in the form of the person's sex, a text
/// stands as told.
pub fn profession(read: &Read<'_>, told: &str, sex: Option<Sex>) -> String {
    if told.is_empty() {
        return String::new();
    }
    let listed = reference::label(read, reference::ListName::Professions, told);
    listed.map_or_else(|_| told.to_owned(), |label| sexed::sexed(&label, sex))
}

/// What a list says, with every column that it has, before any is chosen.
#[derive(Default)]
pub(super) struct Content {
    /// Its title, when it is not the one of its kind.
    pub title: Option<String>,
    /// Its filters in words.
    pub filters: Vec<String>,
    /// Its rows, a value for each column of its kind.
    pub rows: Vec<Vec<Value>>,
    /// The stay of each row, where rows are of stays.
    pub stays: Vec<CommittalId>,
}

/// A list ready for a screen, a paper or a file.
struct Arranged {
    title: String,
    filters: Vec<String>,
    /// Identifiers of the columns, beside their headings.
    ids: Vec<&'static str>,
    columns: Vec<ListColumn>,
    rows: Vec<Vec<Value>>,
    stays: Vec<CommittalId>,
}

pub(super) fn text(value: impl Into<String>) -> Value {
    let value = value.into();
    if value.is_empty() { Value::Empty } else { Value::Text(value) }
}

/// The name of a person; said to be unknown where no paper gives it.
pub(super) fn who(name: &str, words: &Words) -> Value {
    text(if name.is_empty() { words.key("committals-name-unknown") } else { name.to_owned() })
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

/// The name of a value on the wire, as keys of sentences have it.
pub(in crate::registers) fn code_of<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

fn spec_of(read: &Read<'_>, list: PrintedList) -> Result<&'static Spec> {
    let spec = specs::of(list).ok_or_else(|| Failure::field("list", "choice-unknown"))?;
    allowed(read, spec.needs)?;
    Ok(spec)
}

/// Every row and every column of a list, filtered.
fn content(read: &Read<'_>, input: ListPrint) -> Result<Content> {
    use PrintedList as L;
    let words = Words::of(read.actor.lang);
    let asked = |name: &str| Failure::field(name, "missing");
    match input.list {
        L::Register => dossiers::register(read, input.register.unwrap_or_default(), words),
        L::Deadlines => dossiers::deadline_list(read, &input.deadlines.unwrap_or_default(), words),
        L::Journal => journal::content(read, input.journal.unwrap_or_default(), words),
        L::Held => dossiers::held_list(read, words),
        L::Visits => people::visit_list(read, input.visits.unwrap_or_default(), words),
        L::Lacking => people::lacking_list(read, words),
        L::Infants => people::infant_list(read, words),
        L::Duplicates => people::pair_list(read, words),
        L::Users => house::accounts(read, words),
        L::Reference => {
            let query = input.reference.ok_or_else(|| asked("reference"))?;
            house::reference_list(read, query, words)
        }
        L::Takeover => {
            let batch = input.takeover.ok_or_else(|| asked("takeover"))?;
            house::takeover_report(read, batch, words)
        }
        L::MissingScans => dossiers::missing_scans(read, &input.missing.unwrap_or_default(), words),
        L::Cells => life::cells(read, words),
        L::CellPeople => life::people(read, words),
        L::Outside => life::outside(read, words),
        L::Movements => life::movements(read, input.movements.unwrap_or_default(), words),
        L::RollCall => life::roll_call(read, input.roll_call, words),
        L::Exits => sent::exits(read, input.exits.unwrap_or_default(), words),
        L::Papers => sent::papers(read, input.papers.unwrap_or_default(), words),
        L::Differences => differences::content(read, input.differences.unwrap_or_default(), words),
        list => books::content(read, list, input.book.unwrap_or_default(), words),
    }
}

/// The list as it is asked, its columns chosen and its rows in order.
fn arranged(read: &Read<'_>, input: ListPrint) -> Result<Arranged> {
    let words = Words::of(read.actor.lang);
    let spec = spec_of(read, input.list)?;
    let (chosen, order) = (input.columns.clone(), input.order.clone());
    let content = content(read, input)?;
    arrangement::arrange(words, spec, content, chosen.as_deref(), order.as_ref())
}

/// A list as the screen shows it, printed or exported.
pub fn print_list(read: &Read<'_>, input: ListPrint) -> Result<PrintFile> {
    let spec = spec_of(read, input.list)?;
    let format = input.format.unwrap_or(Format::Pdf);
    let list = arranged(read, input)?;
    // A few narrow columns stand upright.
    let width: u32 = list.columns.iter().map(|c| c.share).sum();
    let paper = List {
        title: list.title,
        filters: list.filters,
        columns: list.columns,
        landscape: width > 140,
        ..List::default()
    };
    made(read, paper, list.rows, spec.file, format)
}

/// The list as a paper or a file.
pub(super) fn made(
    read: &Read<'_>,
    mut paper: List,
    rows: Vec<Vec<Value>>,
    name: &str,
    as_what: Format,
) -> Result<PrintFile> {
    let words = Words::of(read.actor.lang);
    let head = entries::head(read.conn)?;
    paper.letterhead = letterhead(read, &head, true)?;
    let mut rows = rows.into_iter().map(Ok);
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
    let name = format!("{name}_{}.{ending}", read.today);
    Ok(file(&name, mime, &bytes, summary(&printed, &head)))
}
