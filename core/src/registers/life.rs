//! Lists of the life of the house: cells with their figures, people by cell, who is outside, what
//! moved, a sheet to count on.

use super::day::{MOVEMENT, movement_row};
use super::lists::{Content, WINDOW, all_pages, columns, filter_lines, text};
use crate::api::Empty;
use crate::cells;
use crate::failure::Result;
use crate::movements::roll_call::OneRollCall;
use crate::movements::{self, MovementQuery};
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
    Ok(Content {
        title: words.key("registers-list-cells"),
        filters: Vec::new(),
        columns: columns(
            words,
            &[
                ("cell", 14, false),
                ("block", 34, false),
                ("cell-kind", 22, false),
                ("occupants", 16, true),
                ("children", 14, true),
                ("official", 16, true),
                ("working", 16, true),
                ("most", 16, true),
                ("surface", 16, true),
                ("square", 18, true),
                ("mattresses", 16, true),
                ("out-of-use", 30, false),
            ],
        ),
        rows,
        name: "cellules",
        landscape: true,
    })
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
            text(p.name.clone()),
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
    Ok(Content {
        title: words.key("registers-list-cell-people"),
        filters: Vec::new(),
        columns: columns(
            words,
            &[
                ("cell", 12, false),
                ("block", 30, false),
                ("ecrou", 16, false),
                ("name", 44, false),
                ("since", 22, false),
                ("children", 12, true),
            ],
        ),
        rows,
        name: "liste-par-cellule",
        landscape: true,
    })
}

/// Who is outside, late ones first.
pub(super) fn outside(read: &Read<'_>, words: &Words) -> Result<Content> {
    let lines = movements::queries::outside(read, Empty {})?;
    let mut spec = MOVEMENT.to_vec();
    spec.push(("late", 16, true));
    let rows = lines.iter().map(|line| {
        let mut row = movement_row(words, line);
        row.push(line.late_minutes.map_or(Value::Empty, |m| text(late(m))));
        row
    });
    Ok(Content {
        title: words.key("registers-list-outside"),
        filters: Vec::new(),
        columns: columns(words, &spec),
        rows: rows.collect(),
        name: "dehors",
        landscape: true,
    })
}

/// Minutes as hours and minutes, `3 h 05`.
fn late(minutes: i64) -> String {
    format!("{} h {:02}", minutes / 60, minutes % 60)
}

/// What moved in a stretch of days.
pub(super) fn movements(read: &Read<'_>, query: MovementQuery, words: &Words) -> Result<Content> {
    let kind = query.kind.as_deref().map(|k| words.key(&format!("movements-kind-{k}")));
    let filters = filter_lines(
        words,
        &[
            ("text", query.text.clone()),
            ("from", Some(format::day(query.from.unwrap_or(read.today)))),
            ("to", query.to.map(format::day)),
            ("movement", kind),
        ],
    );
    let lines = all_pages(|offset| {
        let asked = MovementQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        movements::queries::list(read, asked)
    })?;
    let mut spec = MOVEMENT.to_vec();
    spec.push(("state", 20, false));
    let rows = lines.iter().map(|line| {
        let mut row = movement_row(words, line);
        let struck = line.struck.as_ref();
        row.push(struck.map_or(Value::Empty, |s| {
            text(words.say("registers-struck", &[("reason", s.reason.clone())]))
        }));
        row
    });
    Ok(Content {
        title: words.key("registers-list-movements"),
        filters,
        columns: columns(words, &spec),
        rows: rows.collect(),
        name: "mouvements",
        landscape: true,
    })
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
        title: words.key("registers-list-roll-call"),
        filters: filter_lines(
            words,
            &[("session", Some(session)), ("from", Some(format::day(sheet.on)))],
        ),
        columns: columns(
            words,
            &[
                ("block", 30, false),
                ("cell", 16, false),
                ("expected", 14, true),
                ("outside", 14, true),
                ("counted", 14, true),
                ("gap", 12, true),
                ("explanation", 60, false),
            ],
        ),
        rows: rows.collect(),
        name: "appel",
        landscape: true,
    })
}
