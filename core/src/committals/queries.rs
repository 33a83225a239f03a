//! The register as a list: filtered, sorted, paged.

use super::CommittalLine;
use super::table::CommittalRow;
use crate::acts::{self, offences_of};
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::base::page::{Page, window};
use crate::confirmations::{self, DateMark};
use crate::deadlines::queries::{show, shown};
use crate::deadlines::reading::View;
use crate::deadlines::{DeadlineLine, Severity, table as projections};
use crate::detainees::table::DetaineeRow;
use crate::failure::Result;

use crate::names;
use crate::reference::seed::court_name;
use crate::store::Read;
use crate::store::table::{Json, get};
use rusqlite::types::ToSql;
use serde::Deserialize;
use serde_json::{Map, Value};

/// What the register list is asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RegisterQuery {
    /// Part of a name or number.
    pub text: Option<String>,
    /// Inside or gone.
    pub present: Option<bool>,
    /// Category.
    pub category: Option<String>,
    /// `M` or `F`.
    pub sex: Option<String>,
    /// Entered from this day.
    pub from: Option<Day>,
    /// Entered up to this day.
    pub to: Option<Day>,
    /// How loudly shown.
    pub severity: Option<Severity>,
    /// `ecrou`, `name`, `entered_at`, `due_on`, `exit_on`.
    pub sort: Option<String>,
    /// From the last.
    pub descending: Option<bool>,
    /// First row.
    pub offset: Option<u32>,
    /// Rows.
    pub limit: Option<u32>,
}

struct Filter {
    clause: String,
    args: Vec<Box<dyn ToSql>>,
}

fn filter(query: &RegisterQuery) -> Filter {
    let mut clauses = vec!["1".to_owned()];
    let mut args: Vec<Box<dyn ToSql>> = Vec::new();
    let mut add = |clauses: &mut Vec<String>, clause: &str, value: Box<dyn ToSql>| {
        args.push(value);
        clauses.push(clause.replace('?', &format!("?{}", args.len())));
    };
    if let Some(text) = query.text.as_deref().filter(|t| !t.trim().is_empty()) {
        for word in names::fold(text).split(' ').filter(|w| !w.is_empty()) {
            add(
                &mut clauses,
                "(d.folded LIKE ? OR lower(c.ecrou) LIKE ?)",
                Box::new(format!("%{word}%")),
            );
        }
    }
    if let Some(from) = query.from {
        add(&mut clauses, "c.entered_at >= ?", Box::new(from.to_string()));
    }
    if let Some(to) = query.to {
        add(&mut clauses, "c.entered_at < ?", Box::new(to.add_days(1).to_string()));
    }
    if let Some(sex) = &query.sex {
        add(&mut clauses, "d.sex = ?", Box::new(sex.clone()));
    }
    match query.category.as_deref() {
        // The two groups of the first page.
        Some("untried") => {
            let list = acts::vocabulary::UNTRIED.map(|c| format!("'{c}'")).join(", ");
            clauses.push(format!("p.category IN ({list})"));
        }
        Some("convicted") => clauses.push("p.category LIKE 'condamne%'".into()),
        Some(category) => add(&mut clauses, "p.category = ?", Box::new(category.to_owned())),
        None => {}
    }
    match query.present {
        Some(true) => clauses.push("c.exit_on IS NULL".into()),
        Some(false) => clauses.push("c.exit_on IS NOT NULL".into()),
        None => {}
    }
    Filter { clause: clauses.join(" AND "), args }
}

fn order(query: &RegisterQuery) -> &'static str {
    match (query.sort.as_deref(), query.descending.unwrap_or(false)) {
        (Some("name"), false) => "d.sort_name, c.id",
        (Some("name"), true) => "d.sort_name DESC, c.id DESC",
        (Some("entered_at"), false) => "c.entered_at, c.id",
        (Some("entered_at"), true) => "c.entered_at DESC, c.id DESC",
        (Some("due_on"), false) => "p.due_on IS NULL, p.due_on, c.id",
        (Some("due_on"), true) => "p.due_on IS NULL, p.due_on DESC, c.id",
        (Some("exit_on"), false) => "c.exit_on IS NULL, c.exit_on, c.id",
        (Some("exit_on"), true) => "c.exit_on IS NULL, c.exit_on DESC, c.id",
        (Some("ecrou"), false) => "c.ecrou_year, c.ecrou_number, c.id",
        _ => "c.ecrou_year DESC, c.ecrou_number DESC, c.id",
    }
}

const FROM: &str = "FROM committals c JOIN detainees d ON d.id = c.detainee_id
                    LEFT JOIN projections p ON p.committal_id = c.id";

/// The tables that these parts of a statement name. Every stay has its person: where only stays are
/// named, they are counted and put in order from their indexes alone.
fn tables(parts: &[&str]) -> &'static str {
    let named = |table: &str| parts.iter().any(|part| part.contains(table));
    if ["d.", "p."].iter().any(|table| named(table)) { FROM } else { "FROM committals c" }
}

/// A window of the register.
pub fn list(read: &Read<'_>, query: RegisterQuery) -> Result<Page<CommittalLine>> {
    if query.severity.is_some() {
        return by_severity(read, query);
    }
    let Filter { clause, args } = filter(&query);
    let args: Vec<&dyn ToSql> = args.iter().map(AsRef::as_ref).collect();
    let total: u32 = read
        .conn
        .prepare_cached(&format!("SELECT count(*) {} WHERE {clause}", tables(&[&clause])))?
        .query_row(args.as_slice(), |r| r.get(0))?;
    let (offset, limit) = window(query.offset, query.limit);
    let order = order(&query);
    let from = tables(&[&clause, order]);
    let sql =
        format!("SELECT c.id {from} WHERE {clause} ORDER BY {order} LIMIT {limit} OFFSET {offset}");
    let ids = read
        .conn
        .prepare_cached(&sql)?
        .query_map(args.as_slice(), |r| r.get::<_, CommittalId>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let rows = ids.iter().map(|id| line_of(read, id)).collect::<Result<Vec<_>>>()?;
    Ok(Page { rows, total, offset })
}

/// How loudly a line is shown depends on the day, so it cannot be asked of the file.
fn by_severity(read: &Read<'_>, mut query: RegisterQuery) -> Result<Page<CommittalLine>> {
    let wanted = query.severity.take();
    let (offset, limit) = window(query.offset.take(), query.limit.take());
    let Filter { clause, args } = filter(&query);
    let args: Vec<&dyn ToSql> = args.iter().map(AsRef::as_ref).collect();
    let sql = format!("SELECT c.id {FROM} WHERE {clause} ORDER BY {}", order(&query));
    let ids = read
        .conn
        .prepare_cached(&sql)?
        .query_map(args.as_slice(), |r| r.get::<_, CommittalId>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut rows = Vec::new();
    for id in ids {
        let line = line_of(read, &id)?;
        if Some(line.severity) == wanted {
            rows.push(line);
        }
    }
    let total = rows.len() as u32;
    let rows = rows.into_iter().skip(offset as usize).take(limit as usize).collect();
    Ok(Page { rows, total, offset })
}

/// The line of one stay.
pub fn line_of(read: &Read<'_>, id: &CommittalId) -> Result<CommittalLine> {
    let row: CommittalRow = get(read.conn, id.as_str())?;
    let person: DetaineeRow = get(read.conn, row.detainee_id.as_str())?;
    line(read, row, &person)
}

/// The title that a list shows: the last that creates one, with its authority and offences.
fn last_title(read: &Read<'_>, id: &CommittalId) -> Result<(String, String, String)> {
    let mut statement = read.conn.prepare_cached(
        "SELECT kind, authority, data FROM acts
         WHERE committal_id = ?1 AND struck_at IS NULL ORDER BY happened_at, ordinal",
    )?;
    let mut rows = statement.query([id])?;
    let mut last = (String::new(), String::new(), String::new());
    while let Some(row) = rows.next()? {
        let kind: String = row.get(0)?;
        let offences = offences_of(&row.get::<_, Json<Map<String, Value>>>(2)?.0);
        if !offences.is_empty() {
            let labels: Vec<String> = offences
                .into_iter()
                .map(|o| if o.label.is_empty() { o.code } else { o.label })
                .collect();
            last.2 = labels.join(" ; ");
        }
        if crate::acts::vocabulary::creates_title(&kind) || last.0.is_empty() {
            last.0 = kind;
            last.1 = row.get(1)?;
        }
    }
    Ok(last)
}

/// The line of a stay already read.
pub fn line(read: &Read<'_>, row: CommittalRow, person: &DetaineeRow) -> Result<CommittalLine> {
    let (title, authority, offences) = last_title(read, &row.id)?;
    let (present, entered_at) = (row.exit_on.is_none(), row.entered());
    let (mut category, mut due_on, mut severity) = (None, None, Severity::Info);
    let mut mark = None;
    if let Some(projection) = projections::of(read.conn, &row.id)? {
        let projection = shown(read, &row.id, projection)?;
        if present {
            severity = crate::deadlines::queries::loudest(&projection, View::of(read)?);
            due_on = projection.due_on;
            let marks = confirmations::table::marks(read.conn, &row.id)?;
            if !marks.is_empty() {
                let lines = marked(read, &projection, &row, person, &marks)?;
                (due_on, severity) = confirmations::marks::summary(&lines);
                mark = lines.into_iter().find(|l| l.due_on == due_on && l.mark.is_some());
            }
        }
        category = projection.category;
    }
    Ok(CommittalLine {
        committal_id: row.id,
        detainee_id: person.id.clone(),
        ecrou: row.ecrou,
        name: person.full_name(),
        sex: person.sex.clone(),
        birth: person.birth.as_ref().map(|b| b.0.clone()),
        entered_at,
        title,
        authority: court_name(&authority).to_owned(),
        offences,
        category,
        present,
        exit_on: row.exit_on,
        exit_reason: row.exit_reason,
        due_on,
        severity,
        cell: row.cell,
        mark: mark.and_then(|line| line.mark),
    })
}

/// The lines of a stay whose dates are signed.
fn marked(
    read: &Read<'_>,
    projection: &projections::Projection,
    row: &CommittalRow,
    person: &DetaineeRow,
    marks: &[DateMark],
) -> Result<Vec<DeadlineLine>> {
    let view = View::of(read)?;
    let shown = projection.lines.iter().map(|line| {
        let named = (row.ecrou.as_str(), "");
        show(line, projection.computed_on, view, &row.id, &person.id, named, None)
    });
    let mut lines: Vec<DeadlineLine> = shown.collect();
    confirmations::marks::apply(&mut lines, marks, view);
    Ok(lines)
}
