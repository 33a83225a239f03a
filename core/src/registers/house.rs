//! Lists of the life of the house: cells with their figures, people by cell.

use super::lists::{Content, columns, text};
use crate::api::Empty;
use crate::cells;
use crate::failure::Result;
use crate::print::Value;
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
                ("out", 30, false),
            ],
        ),
        rows,
        name: "cellules",
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
    })
}
