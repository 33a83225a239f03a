//! Lists of the life of the house: cells with their figures, people by cell, who is outside, what
//! moved, a sheet to count on.

use super::day::movement_row;
use super::lists::{Content, WINDOW, all_pages, filter_lines, text, who};
use crate::api::Empty;
use crate::cells;
use crate::failure::Result;
use crate::movements::roll_call::OneRollCall;
use crate::movements::{self, MovementLine, MovementQuery};
use crate::print::{Value, format};
use crate::store::Read;
use crate::words::Words;

/// Square decimetres as square metres with two decimals.
fn square(dm2: Option<i64>) -> Value {
    dm2.map_or(Value::Empty, |units| Value::Decimal { units, places: 2 })
}

/// Plan d'occupation: every cell with its capacities, its people and its floor.
pub(super) fn cells(read: &Read<'_>, words: &Words) -> Result<Content> {
    let plan = cells::queries::plan(read, Empty {})?;
    let mut rows = Vec::new();
    for block in &plan.blocks {
        for cell in &block.cells {
            let state =
                if cell.out_since.is_some() { cell.out_reason.clone() } else { String::new() };
            rows.push(vec![
                text(cell.code.clone()),
                text(block.label.clone()),
                text(words.key(&format!("cells-kind-{}", cell.kind))),
                Value::Whole(i64::from(cell.occupancy.occupants)),
                Value::Whole(i64::from(cell.occupancy.children)),
                Value::Whole(cell.official_capacity),
                Value::Whole(cell.working_capacity),
                Value::Whole(cell.most),
                square(cell.surface_dm2),
                square(cell.occupancy.dm2_per_person),
                Value::Whole(cell.mattresses),
                text(state),
            ]);
        }
    }
    Ok(Content { rows, ..Content::default() })
}

/// Liste par cellule: names and numbers only; a child is never named on it.
pub(super) fn people(read: &Read<'_>, words: &Words) -> Result<Content> {
    let plan = cells::queries::plan(read, Empty {})?;
    let mut rows = Vec::new();
    let mut person = |cell: &str, block: &str, p: &cells::CellOccupant| {
        rows.push(vec![
            text(cell),
            text(block),
            text(p.ecrou.clone()),
            who(&p.name, words),
            p.since.map_or(Value::Empty, Value::Moment),
            if p.children > 0 { Value::Whole(i64::from(p.children)) } else { Value::Empty },
        ]);
    };
    let housed = cells::queries::housed(read)?;
    for block in &plan.blocks {
        for cell in &block.cells {
            for (_, p) in housed.iter().filter(|(id, _)| *id == cell.cell_id) {
                person(&cell.code, &block.label, p);
            }
        }
    }
    for p in &plan.without_cell {
        person("", &words.key("cells-view-without"), p);
    }
    Ok(Content { rows, ..Content::default() })
}

/// Who is outside, late ones first.
pub(super) fn outside(read: &Read<'_>, words: &Words) -> Result<Content> {
    let lines = movements::queries::outside(read, Empty {})?;
    let rows = lines.iter().map(|line| {
        let mut row = movement_row(words, line);
        row.push(line.late_minutes.map_or(Value::Empty, |m| text(late(m))));
        row
    });
    Ok(Content { rows: rows.collect(), ..Content::default() })
}

/// Minutes as hours and minutes, `3 h 05`.
fn late(minutes: i64) -> String {
    format!("{} h {:02}", minutes / 60, minutes % 60)
}

/// What moved in a stretch of days.
pub(super) fn movements(read: &Read<'_>, query: MovementQuery, words: &Words) -> Result<Content> {
    let kind = query.kind.as_deref().map(|k| words.key(&format!("movements-kind-{k}")));
    let (from, to) = query.period(read.today);
    let filters = filter_lines(
        words,
        &[
            ("text", query.text.clone()),
            ("visits-from", from.map(format::day)),
            ("visits-to", Some(format::day(to))),
            ("movement", kind),
        ],
    );
    let lines = all_pages(|offset| {
        let asked = MovementQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        movements::queries::list(read, asked)
    })?;
    let mut content = moved(words, &lines);
    content.filters = filters;
    Ok(content)
}

/// Rows of movements.
pub(super) fn moved(words: &Words, lines: &[MovementLine]) -> Content {
    let rows = lines.iter().map(|line| {
        let mut row = movement_row(words, line);
        row.push(state(words, line));
        row
    });
    Content {
        rows: rows.collect(),
        stays: lines.iter().map(|l| l.committal_id.clone()).collect(),
        ..Content::default()
    }
}

/// What became of a movement: struck, annulled with its act, late, due back.
fn state(words: &Words, line: &MovementLine) -> Value {
    match (&line.struck, line.late_minutes) {
        (Some(s), _) => text(words.say("registers-struck", &[("reason", s.reason.clone())])),
        (None, _) if !line.standing => text(words.key("movements-struck")),
        (None, Some(minutes)) => text(words.say("movements-late", &[("time", late(minutes))])),
        (None, None) if line.returned_at.is_none() && line.expected_at.is_some() => {
            text(words.key("movements-due"))
        }
        _ if line.hour_unknown => text(words.key("movements-hour-unknown")),
        _ => Value::Empty,
    }
}

/// Feuille d'appel: what is expected, and what was counted where it was.
pub(super) fn roll_call(
    read: &Read<'_>,
    input: Option<OneRollCall>,
    words: &Words,
) -> Result<Content> {
    let asked = input.unwrap_or(OneRollCall { on: None, session: "evening".into() });
    let sheet = movements::roll_call::sheet(read, asked)?;
    let session = words.key(&format!("movements-session-{}", sheet.session));
    let rows = sheet.lines.iter().map(|line| {
        vec![
            text(line.block.clone()),
            text(if line.code.is_empty() {
                words.key("cells-view-without")
            } else {
                line.code.clone()
            }),
            Value::Whole(i64::from(line.expected)),
            Value::Whole(i64::from(line.outside)),
            line.counted.map_or(Value::Empty, |n| Value::Whole(i64::from(n))),
            line.gap.filter(|g| *g != 0).map_or(Value::Empty, Value::Whole),
            text(line.explanation.clone()),
        ]
    });
    Ok(Content {
        filters: filter_lines(
            words,
            &[("session", Some(session)), ("on", Some(format::day(sheet.on)))],
        ),
        rows: rows.collect(),
        ..Content::default()
    })
}
