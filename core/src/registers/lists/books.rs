//! The books of the greffe that have no screen of their own: alphabetical and nominal lists, the
//! untried by court, releases by month, hearings, entries and exits, incidents, roll-call differences.

use super::{Content, PrintedList, WINDOW, all_pages, dossiers, filter_lines, text, who};
use crate::api::Empty;
use crate::base::dates::Day;
use crate::committals::CommittalLine;
use crate::committals::queries::{self, RegisterQuery};
use crate::deadlines::queries::{self as deadlines, DeadlineQuery};
use crate::deadlines::{DeadlineLine, LineKind};
use crate::failure::{Failure, Result};
use crate::hearings;
use crate::movements::{self, MovementQuery};
use crate::names;
use crate::print::{Value, format};
use crate::registers::{life, mark_words, named, untried};
use crate::store::Read;
use crate::words::Words;
use serde::Deserialize;

/// What a book is asked.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct BookQuery {
    /// Words that stand in any column of the row.
    pub text: Option<String>,
    /// From this day.
    pub from: Option<Day>,
    /// Up to this day.
    pub to: Option<Day>,
    /// Category, or `untried`, `convicted`.
    pub category: Option<String>,
    /// `M` or `F`.
    pub sex: Option<String>,
    /// Inside or gone.
    pub present: Option<bool>,
}

/// What a movement must be to stand in a list.
const DOOR: [&str; 8] =
    ["entry", "exit", "transfer_in", "transfer_out", "release", "escape", "recapture", "death"];
const GRAVE: [&str; 4] = ["escape", "recapture", "search", "death"];
/// Days that the differences of the roll call go back when none is asked.
const BACK: i64 = 30;
/// Days that reach beyond any register kept.
const EVER: i64 = 36_525;

/// The book with its filters.
pub(super) fn content(
    read: &Read<'_>,
    list: PrintedList,
    query: BookQuery,
    words: &Words,
) -> Result<Content> {
    use PrintedList as L;
    let wanted = query.text.clone();
    let book = match list {
        // The register looks for names itself, in any spelling.
        L::Alphabetical => return alphabetical(read, query, words),
        L::Nominal => return nominal(read, query, words),
        L::Untried => untried(read, words)?,
        L::Releases => releases(read, &query, words)?,
        L::Hearings => hearings(read, &query, words)?,
        L::EntriesExits => moves(read, &query, words, |m| DOOR.contains(&m.kind.as_str()))?,
        L::Incidents => moves(read, &query, words, incident)?,
        L::RollGaps => roll_gaps(read, &query, words)?,
        _ => return Err(Failure::field("list", "choice-unknown")),
    };
    Ok(searched(book, wanted.as_deref(), words))
}

/// Keeps the rows in which every word asked stands somewhere.
fn searched(mut content: Content, asked: Option<&str>, words: &Words) -> Content {
    let folded = names::fold(asked.unwrap_or_default());
    let looked: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    if looked.is_empty() {
        return content;
    }
    let said = filter_lines(words, &[("text", asked.map(|t| t.trim().to_owned()))]);
    content.filters.splice(0..0, said);
    let fits = |row: &Vec<Value>| {
        let line = row.iter().map(|v| names::fold(&v.printed())).collect::<Vec<_>>().join(" ");
        looked.iter().all(|word| line.contains(word))
    };
    let mut kept = content.rows.iter().map(fits).collect::<Vec<_>>().into_iter();
    content.rows.retain(fits);
    content.stays.retain(|_| kept.next().unwrap_or(true));
    content
}

/// The stretch of days asked, and its words.
fn period(
    words: &Words,
    query: &BookQuery,
    usual: (Option<Day>, Option<Day>),
) -> (Option<Day>, Option<Day>, Vec<String>) {
    let (from, to) = match (query.from, query.to) {
        (None, None) => usual,
        asked => asked,
    };
    let said = filter_lines(
        words,
        &[("visits-from", from.map(format::day)), ("visits-to", to.map(format::day))],
    );
    (from, to, said)
}

fn of_register(query: BookQuery) -> RegisterQuery {
    RegisterQuery {
        text: query.text,
        present: query.present,
        category: query.category,
        sex: query.sex,
        from: query.from,
        to: query.to,
        sort: Some("name".into()),
        ..RegisterQuery::default()
    }
}

fn alphabetical(read: &Read<'_>, query: BookQuery, words: &Words) -> Result<Content> {
    dossiers::register(read, of_register(query), words)
}

/// The people present, by category and then by name, as the état nominatif has them.
fn nominal(read: &Read<'_>, query: BookQuery, words: &Words) -> Result<Content> {
    let mut content = Content::default();
    let query = RegisterQuery { present: Some(true), ..of_register(query) };
    content.filters = dossiers::register_filters(&query, words);
    let mut lines: Vec<CommittalLine> = all_pages(|offset| {
        let asked = RegisterQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        queries::list(read, asked)
    })?;
    let said = |l: &CommittalLine| {
        named(words, "law-category", l.category.as_deref().unwrap_or("unknown"))
    };
    lines.sort_by_cached_key(|l| names::sort_key(&[&said(l)]));
    content.rows = lines.iter().map(|l| dossiers::register_row(l, words)).collect();
    content.stays = lines.into_iter().map(|l| l.committal_id).collect();
    Ok(content)
}

fn untried(read: &Read<'_>, words: &Words) -> Result<Content> {
    let mut content = Content::default();
    for (id, row) in untried::rows(read)? {
        content.rows.push(vec![
            text(row.court),
            text(row.number),
            who(&row.name, words),
            text(row.category),
            text(row.offence),
            text(row.title),
            row.since.map_or(Value::Empty, Value::Day),
            row.age.map_or(Value::Empty, Value::Whole),
            row.expires.map_or(Value::Empty, Value::Day),
            Value::Whole(row.overrun),
        ]);
        content.stays.push(id);
    }
    Ok(content)
}

/// A day on which a person goes out: the end of what a sentence or a contrainte leaves to serve, or
/// a release already due.
fn leaves(line: &DeadlineLine) -> bool {
    let category = line.category.as_deref().unwrap_or("unknown");
    match line.kind {
        LineKind::Release => true,
        LineKind::TitleEnd => category.starts_with("condamne") || category == "contraint",
        _ => false,
    }
}

fn releases(read: &Read<'_>, query: &BookQuery, words: &Words) -> Result<Content> {
    let (from, to, filters) = period(words, query, (None, None));
    let mut lines = deadlines::chosen(read, &DeadlineQuery::default())?;
    lines.retain(|l| {
        leaves(l)
            && l.due_on.is_some_and(|on| {
                from.is_none_or(|from| on >= from) && to.is_none_or(|to| on <= to)
            })
    });
    lines.sort_by(|a, b| (a.due_on, &a.ecrou).cmp(&(b.due_on, &b.ecrou)));
    let row = |l: &DeadlineLine| {
        let month = l.due_on.map(|on| format!("{:04}/{:02}", on.year(), on.month()));
        vec![
            text(month.unwrap_or_default()),
            l.due_on.map_or(Value::Empty, Value::Day),
            l.days.map_or(Value::Empty, Value::Whole),
            text(l.ecrou.clone()),
            who(&l.name, words),
            text(named(words, "law-category", l.category.as_deref().unwrap_or("unknown"))),
            text(dossiers::what(l, words)),
            text(named(words, "law-act", &l.title)),
            text(l.article.clone()),
            text(mark_words(l.mark.as_ref(), words)),
        ]
    };
    Ok(Content {
        filters,
        rows: lines.iter().map(row).collect(),
        stays: lines.iter().map(|l| l.committal_id.clone()).collect(),
        ..Content::default()
    })
}

/// Tomorrow's when no day is asked: who must be taken out, and where to.
fn hearings(read: &Read<'_>, query: &BookQuery, words: &Words) -> Result<Content> {
    let tomorrow = Some(read.today.add_days(1));
    let (from, to, filters) = period(words, query, (tomorrow, tomorrow));
    let mut content = Content { filters, ..Content::default() };
    for h in hearings::queries::list(read, Empty {})? {
        let inside = from.is_none_or(|from| h.on >= from) && to.is_none_or(|to| h.on <= to);
        if !inside {
            continue;
        }
        let line = queries::line_of(read, &h.committal_id)?;
        content.rows.push(vec![
            Value::Day(h.on),
            Value::Whole(h.days),
            text(h.ecrou),
            who(&h.name, words),
            text(named(words, "law-category", line.category.as_deref().unwrap_or_default())),
            text(h.authority),
            text(h.proc),
            text(line.cell),
        ]);
        content.stays.push(h.committal_id);
    }
    Ok(content)
}

fn incident(line: &movements::MovementLine) -> bool {
    let back_late = line.returned_at.zip(line.expected_at).is_some_and(|(back, due)| back > due);
    GRAVE.contains(&line.kind.as_str()) || line.late_minutes.is_some() || back_late
}

/// What moved in a stretch of days, today when none is asked.
fn moves(
    read: &Read<'_>,
    query: &BookQuery,
    words: &Words,
    wanted: impl Fn(&movements::MovementLine) -> bool,
) -> Result<Content> {
    let (from, to, filters) = period(words, query, (Some(read.today), Some(read.today)));
    let (from, to) = (from.unwrap_or(read.today.add_days(-EVER)), to.unwrap_or(read.today));
    let asked = MovementQuery { from: Some(from), to: Some(to), ..MovementQuery::default() };
    let mut lines = all_pages(|offset| {
        let window = MovementQuery { offset: Some(offset), limit: Some(WINDOW), ..asked.clone() };
        movements::queries::list(read, window)
    })?;
    lines.retain(wanted);
    Ok(Content { filters, ..life::moved(words, &lines) })
}

/// Every cell where a roll call found more or fewer people than the register expected.
fn roll_gaps(read: &Read<'_>, query: &BookQuery, words: &Words) -> Result<Content> {
    let usual = (Some(read.today.add_days(-BACK)), Some(read.today));
    let (from, to, filters) = period(words, query, usual);
    let (from, to) = (from.unwrap_or(read.today.add_days(-EVER)), to.unwrap_or(read.today));
    let mut content = Content { filters, ..Content::default() };
    for call in movements::table::roll_calls_between(read.conn, from, to)? {
        for line in call.lines.0.iter().filter(|l| l.counted != l.expected) {
            let cell = match line.code.as_str() {
                "" => words.key("cells-view-without"),
                code => code.to_owned(),
            };
            content.rows.push(vec![
                Value::Day(call.held_on),
                text(words.key(&format!("movements-session-{}", call.session))),
                text(cell),
                Value::Whole(i64::from(line.expected)),
                Value::Whole(i64::from(line.counted)),
                Value::Whole(i64::from(line.counted) - i64::from(line.expected)),
                text(line.explanation.clone()),
                text(call.taken_by.clone()),
            ]);
        }
    }
    Ok(content)
}
