//! The plan, one cell, and the cells a person could go to.

use super::separation::{Facts, Met, Place, Rule, Strictness, check, unchecked};
use super::table::{self, BlockRow, CellRow, Occupant, text_of};
use super::{
    BlockLine, CellChoice, CellChoices, CellLine, CellOccupant, CellPage, CellPlan, Finding,
    Occupancy, OccupantMore, OneCell, is_ordinary,
};
use crate::api::Empty;
use crate::base::ids::CellId;
use crate::committals::OneCommittal;
use crate::failure::{Failure, Result};
use crate::reference::{self, ListName, ReferenceQuery};
use crate::store::Read;
use crate::store::table::get;
use crate::users::Permission;
use crate::words::Words;
use std::collections::HashMap;

/// Names shown with a finding; the number says the rest.
const NAMED: usize = 5;

/// The rules of separation valid today.
pub(super) fn rules(read: &Read<'_>) -> Result<Vec<Rule>> {
    let query = ReferenceQuery {
        list: ListName::SeparationRules,
        text: None,
        on: Some(read.today),
        all: None,
    };
    let items = reference::list(read, query)?;
    let rule = |item: reference::ReferenceItem| {
        Some(Rule {
            strictness: Strictness::parse(&text_of(&item.data, "severity"))?,
            scope: text_of(&item.data, "scope"),
            basis: text_of(&item.data, "basis"),
            test: text_of(&item.data, "test"),
            label: item.label(read.actor.lang).to_owned(),
            code: item.code,
        })
    };
    Ok(items.into_iter().filter_map(rule).collect())
}

/// Everything about the cells, read once.
pub(super) struct House {
    pub blocks: Vec<BlockRow>,
    pub cells: Vec<CellRow>,
    pub people: Vec<Occupant>,
    pub rules: Vec<Rule>,
    threshold: i64,
    children_count: bool,
}

impl House {
    pub fn read(read: &Read<'_>) -> Result<House> {
        let limit = |code: &str, otherwise| reference::threshold(read, code, read.today, otherwise);
        Ok(House {
            blocks: table::blocks(read.conn)?,
            cells: table::cells(read.conn)?,
            people: table::occupants(read)?,
            rules: rules(read)?,
            threshold: limit("SPACE", 250)?.max(1),
            children_count: limit("CHILDREN-COUNT", 1)? == 1,
        })
    }

    pub fn block(&self, cell: &CellRow) -> Option<&BlockRow> {
        self.blocks.iter().find(|b| b.id == cell.block_id)
    }

    pub fn place(&self, cell: &CellRow) -> Place {
        Place {
            population: self.block(cell).map(|b| b.population.clone()).unwrap_or_default(),
            kind: cell.kind.clone(),
            accessible: cell.accessible,
        }
    }

    fn in_cell(&self, id: &CellId) -> Vec<&Occupant> {
        self.people.iter().filter(|p| p.cell_id.as_ref() == Some(id)).collect()
    }

    /// People by cell, in the order of names.
    fn by_cell(&self) -> HashMap<&str, Vec<&Occupant>> {
        let mut out: HashMap<&str, Vec<&Occupant>> = HashMap::new();
        for person in &self.people {
            if let Some(id) = &person.cell_id {
                out.entry(id.as_str()).or_default().push(person);
            }
        }
        out
    }

    fn in_block<'a>(
        &'a self,
        block: &crate::base::ids::BlockId,
        by_cell: &HashMap<&str, Vec<&'a Occupant>>,
    ) -> Vec<&'a Facts> {
        let cells = self.cells.iter().filter(|c| c.block_id == *block);
        cells
            .flat_map(|c| by_cell.get(c.id.as_str()).into_iter().flatten())
            .map(|p| &p.facts)
            .collect()
    }

    fn occupancy(&self, cell: &CellRow, people: &[&Occupant]) -> Occupancy {
        let occupants = people.len() as u32;
        let children: u32 = people.iter().map(|p| p.children).sum();
        let on_floor = occupants + if self.children_count { children } else { 0 };
        let (ordinary, in_use) = (is_ordinary(&cell.kind), cell.out_since.is_none());
        let places = |n: i64| if ordinary && in_use { n } else { 0 };
        let surface = cell.surface_dm2.filter(|_| ordinary);
        let enough = surface.is_some_and(|s| s >= self.threshold * i64::from(on_floor));
        let counted = |yes: bool, n: u32| if yes { n } else { 0 };
        Occupancy {
            occupants,
            children,
            official_capacity: places(cell.official_capacity),
            working_capacity: places(cell.working_capacity),
            most: places(cell.most),
            floor_capacity: places(cell.surface_dm2.unwrap_or(0) / self.threshold),
            surface_dm2: surface.filter(|_| in_use).unwrap_or(0),
            on_floor: counted(surface.is_some(), on_floor),
            dm2_per_person: None,
            measured: counted(surface.is_some(), occupants),
            at_threshold: counted(enough, occupants),
            unmeasured: counted(ordinary && surface.is_none(), occupants),
            mattresses: cell.mattresses,
            without_mattress: occupants.saturating_sub(cell.mattresses.clamp(0, 100_000) as u32),
            out_of_use: u32::from(!in_use),
            over_most: u32::from(in_use && i64::from(occupants) > cell.most),
        }
        .spread()
    }

    fn line<'h>(&'h self, read: &Read<'_>, cell: &CellRow, people: &[&'h Occupant]) -> CellLine {
        let broken = may_read(read).then(|| {
            let mut codes: Vec<String> = people
                .iter()
                .flat_map(|p| self.standing(cell, people, p))
                .filter(|m| !m.uncertain && m.strictness != Strictness::Warn)
                .map(|m| m.rule.code.clone())
                .collect();
            codes.sort();
            codes.dedup();
            codes
        });
        CellLine {
            cell_id: cell.id.clone(),
            version: cell.version,
            block_id: cell.block_id.clone(),
            code: cell.code.clone(),
            kind: cell.kind.clone(),
            surface_dm2: cell.surface_dm2,
            measured_on: cell.measured_on,
            capacity_act: cell.capacity_act.clone(),
            official_capacity: cell.official_capacity,
            working_capacity: cell.working_capacity,
            most: cell.most,
            mattresses: cell.mattresses,
            accessible: cell.accessible,
            out_since: cell.out_since,
            out_reason: cell.out_reason.clone(),
            back_on: cell.back_on,
            occupancy: self.occupancy(cell, people),
            broken,
        }
    }

    /// What this occupant and the others of the cell do not keep today.
    fn standing<'h>(
        &'h self,
        cell: &CellRow,
        people: &[&'h Occupant],
        one: &Occupant,
    ) -> Vec<Met<'h>> {
        let others: Vec<&'h Facts> = people
            .iter()
            .map(|p| &p.facts)
            .filter(|f| f.committal_id != one.facts.committal_id)
            .collect();
        check(&self.rules, &one.facts, &self.place(cell), &others, &others)
    }
}

impl Occupancy {
    /// Adds the figures of another cell or block.
    fn add(self, o: Occupancy) -> Occupancy {
        Occupancy {
            occupants: self.occupants + o.occupants,
            children: self.children + o.children,
            official_capacity: self.official_capacity + o.official_capacity,
            working_capacity: self.working_capacity + o.working_capacity,
            most: self.most + o.most,
            floor_capacity: self.floor_capacity + o.floor_capacity,
            surface_dm2: self.surface_dm2 + o.surface_dm2,
            on_floor: self.on_floor + o.on_floor,
            dm2_per_person: None,
            measured: self.measured + o.measured,
            at_threshold: self.at_threshold + o.at_threshold,
            unmeasured: self.unmeasured + o.unmeasured,
            mattresses: self.mattresses + o.mattresses,
            without_mattress: self.without_mattress + o.without_mattress,
            out_of_use: self.out_of_use + o.out_of_use,
            over_most: self.over_most + o.over_most,
        }
        .spread()
    }

    fn spread(mut self) -> Occupancy {
        self.dm2_per_person =
            (self.on_floor > 0).then(|| self.surface_dm2 / i64::from(self.on_floor));
        self
    }
}

fn may_read(read: &Read<'_>) -> bool {
    read.actor.role.may(Permission::RegistryRead)
}

pub(super) fn finding(met: &Met<'_>) -> Finding {
    Finding {
        code: met.rule.code.clone(),
        label: met.rule.label.clone(),
        strictness: met.strictness,
        basis: met.rule.basis.clone(),
        uncertain: met.uncertain,
        with: met.with.iter().take(NAMED).map(|f| format!("{} ({})", f.name, f.ecrou)).collect(),
        count: met.with.len() as u32,
    }
}

fn occupant<'h>(
    read: &Read<'_>,
    house: &'h House,
    cell: Option<(&CellRow, &[&'h Occupant])>,
    p: &Occupant,
) -> CellOccupant {
    let broken = || {
        let (cell, people) = cell?;
        Some(house.standing(cell, people, p).iter().map(finding).collect())
    };
    CellOccupant {
        committal_id: p.facts.committal_id.clone(),
        ecrou: p.facts.ecrou.clone(),
        name: p.facts.name.clone(),
        since: p.since,
        children: p.children,
        written: p.written.clone(),
        more: may_read(read).then(|| OccupantMore {
            sex: p.facts.sex.clone(),
            minor: p.facts.maybe_minor(),
            category: p.facts.category.clone(),
            marks: p.facts.marks.clone(),
            broken: broken().unwrap_or_default(),
            emergency_until: p.emergency_until,
        }),
    }
}

/// The plan of the day.
pub fn plan(read: &Read<'_>, _: Empty) -> Result<CellPlan> {
    let house = House::read(read)?;
    let by_cell = house.by_cell();
    let mut blocks = Vec::new();
    for block in &house.blocks {
        let cells: Vec<CellLine> = house
            .cells
            .iter()
            .filter(|c| c.block_id == block.id)
            .map(|c| {
                let people = by_cell.get(c.id.as_str()).map_or(&[][..], Vec::as_slice);
                house.line(read, c, people)
            })
            .collect();
        blocks.push(BlockLine {
            block_id: block.id.clone(),
            version: block.version,
            code: block.code.clone(),
            label: block.label.clone(),
            population: block.population.clone(),
            occupancy: cells.iter().map(|c| c.occupancy).fold(Occupancy::default(), Occupancy::add),
            cells,
        });
    }
    let none = house.people.iter().filter(|p| p.cell_id.is_none());
    Ok(CellPlan {
        occupancy: blocks.iter().map(|b| b.occupancy).fold(Occupancy::default(), Occupancy::add),
        present: house.people.len() as u32,
        without_cell: none.map(|p| occupant(read, &house, None, p)).collect(),
        threshold_dm2: house.threshold,
        blocks,
    })
}

/// One cell with its people and its history.
pub fn cell(read: &Read<'_>, input: OneCell) -> Result<CellPage> {
    let row: CellRow = get(read.conn, input.cell_id.as_str())?;
    let house = House::read(read)?;
    let people = house.in_cell(&row.id);
    let history = if may_read(read) { Some(super::history::of_cell(read, &row)?) } else { None };
    Ok(CellPage {
        cell: house.line(read, &row, &people),
        block: house.block(&row).map(|b| b.label.clone()).unwrap_or_default(),
        threshold_dm2: house.threshold,
        occupants: people
            .iter()
            .map(|p| occupant(read, &house, Some((&row, &people)), p))
            .collect(),
        history,
    })
}

/// Everybody who has a cell, with that cell: names and numbers only.
pub fn housed(read: &Read<'_>) -> Result<Vec<(CellId, CellOccupant)>> {
    let people = table::occupants(read)?.into_iter();
    let one = |p: Occupant| {
        let line = CellOccupant {
            committal_id: p.facts.committal_id,
            ecrou: p.facts.ecrou,
            name: p.facts.name,
            since: p.since,
            children: p.children,
            written: p.written,
            more: None,
        };
        p.cell_id.map(|id| (id, line))
    };
    Ok(people.filter_map(one).collect())
}

/// What stands against placing a person in a cell: separation, then room.
pub(super) fn against(
    words: &Words,
    house: &House,
    person: &Occupant,
    cell: &CellRow,
) -> (Vec<Finding>, Option<i64>) {
    let by_cell = house.by_cell();
    let not_me = |f: &&Facts| f.committal_id != person.facts.committal_id;
    let in_cell: Vec<&Facts> = by_cell
        .get(cell.id.as_str())
        .into_iter()
        .flatten()
        .map(|p| &p.facts)
        .filter(not_me)
        .collect();
    let in_block: Vec<&Facts> =
        house.in_block(&cell.block_id, &by_cell).into_iter().filter(not_me).collect();
    let met = check(&house.rules, &person.facts, &house.place(cell), &in_cell, &in_block);
    let mut found: Vec<Finding> = met.iter().map(finding).collect();
    let after = in_cell.len() as i64 + 1;
    let mut full = |code: &str, strictness| {
        found.push(Finding {
            code: code.to_owned(),
            label: words.key(&format!("cells-finding-{}", code.to_lowercase())),
            strictness,
            basis: String::new(),
            uncertain: false,
            with: Vec::new(),
            count: 0,
        });
    };
    if after > cell.most {
        full("CAP-MOST", Strictness::Override);
    } else if after > cell.working_capacity {
        full("CAP-WORKING", Strictness::Warn);
    }
    let others: u32 = by_cell.get(cell.id.as_str()).into_iter().flatten().map(|p| p.children).sum();
    let children = if house.children_count { i64::from(others + person.children) } else { 0 };
    let each = cell.surface_dm2.map(|s| s / (after + children));
    if is_ordinary(&cell.kind) && each.is_some_and(|e| e < house.threshold) {
        full("CAP-SPACE", Strictness::Warn);
    }
    found.sort_by_key(|f| f.strictness);
    (found, each)
}

/// Every cell for one person: those with nothing against them first.
pub fn choices(read: &Read<'_>, input: OneCommittal) -> Result<CellChoices> {
    let house = House::read(read)?;
    let words = Words::of(read.actor.lang);
    let person = house
        .people
        .iter()
        .find(|p| p.facts.committal_id == input.committal_id)
        .ok_or_else(|| Failure::refused("cell-person-gone"))?;
    let mut cells: Vec<CellChoice> = Vec::new();
    for cell in house.cells.iter().filter(|c| c.out_since.is_none()) {
        if person.cell_id.as_ref() == Some(&cell.id) {
            continue;
        }
        let (findings, dm2_per_person) = against(words, &house, person, cell);
        cells.push(CellChoice {
            cell_id: cell.id.clone(),
            code: cell.code.clone(),
            block: house.block(cell).map(|b| b.label.clone()).unwrap_or_default(),
            kind: cell.kind.clone(),
            occupants: house.in_cell(&cell.id).len() as u32,
            working_capacity: cell.working_capacity,
            dm2_per_person,
            worst: findings.first().map(|f| f.strictness),
            findings,
        });
    }
    let strict = |c: &CellChoice| match c.worst {
        None => 0,
        Some(Strictness::Warn) => 1,
        Some(Strictness::Override) => 2,
        Some(Strictness::Block) => 3,
    };
    cells.sort_by(|a, b| strict(a).cmp(&strict(b)).then_with(|| a.code.cmp(&b.code)));
    Ok(CellChoices { now: person.cell_id.clone(), unchecked: unchecked(&house.rules), cells })
}
