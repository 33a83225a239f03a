//! The situation of a day: who was present before, came, left, and is present; by category, by
//! block, outside; and the two roll calls. Any past day is worked out from the same rows.

use super::queries::moved;
use super::roll_call::brief;
use super::table::{self, Present};
use super::{MovementLine, MovementQuery, OneDay, SESSIONS};
use crate::base::dates::{Day, Moment};
use crate::base::ids::CommittalId;
use crate::base::partial::Certainty;
use crate::cells::MAJORITY;
use crate::cells::table as cells;
use crate::deadlines::assess;
use crate::deadlines::queries::categories_shown;
use crate::failure::{Failure, Result};
use crate::infants::table::with_mothers;
use crate::store::Read;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How many came or left for a reason.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
pub struct FlowLine {
    /// `committal`, `transfer_in`, `recapture`, `reincarceration`; or an exit of the register.
    pub reason: String,
    /// How many.
    pub count: u32,
}

/// The people of one category.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, ts_rs::TS)]
pub struct CategoryLine {
    /// Category; `total` for the last line.
    pub category: String,
    /// Men.
    pub men: u32,
    /// Women.
    pub women: u32,
    /// Boys under eighteen, or possibly.
    pub boys: u32,
    /// Girls.
    pub girls: u32,
    /// Sex not known.
    pub unknown: u32,
    /// All.
    pub total: u32,
}

/// The people of one block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
pub struct BlockDay {
    /// Name; empty for those without a cell.
    pub block: String,
    /// People.
    pub present: u32,
    /// Of whom outside.
    pub outside: u32,
    /// Working capacity.
    pub working_capacity: i64,
}

/// A roll call in one line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ts_rs::TS)]
pub struct RollCallBrief {
    /// `morning` or `evening`.
    pub session: String,
    /// When it was counted; none when it was not.
    pub taken_at: Option<Moment>,
    /// By whom.
    pub taken_by: String,
    /// Expected by the register for that moment, as it is known now.
    pub expected: u32,
    /// Counted.
    pub counted: u32,
    /// Cells counted where they differ.
    pub gaps: u32,
    /// Of which not explained.
    pub open: u32,
    /// Cells with people that are not counted yet.
    pub missing: u32,
    /// Closed.
    pub closed: bool,
    /// Explanations, cell by cell.
    pub explanations: Vec<String>,
}

/// The situation of a day.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct DaySituation {
    /// The day.
    pub on: Day,
    /// The moment of the figures: the last minute of a past day, or now.
    pub at: Moment,
    /// Present at the end of the day before.
    pub before: u32,
    /// Came.
    pub entered: Vec<FlowLine>,
    /// Left.
    pub left: Vec<FlowLine>,
    /// Present.
    pub present: u32,
    /// By category, the total last.
    pub categories: Vec<CategoryLine>,
    /// Outside, by kind of outing.
    pub outside: Vec<FlowLine>,
    /// Outside in all.
    pub outside_total: u32,
    /// Of whom past their hour.
    pub late: u32,
    /// Not Malian.
    pub foreigners: u32,
    /// Children with their mothers.
    pub children: u32,
    /// By block.
    pub blocks: Vec<BlockDay>,
    /// The two roll calls.
    pub roll_calls: Vec<RollCallBrief>,
    /// What moved that day.
    pub movements: Vec<MovementLine>,
}

/// The moment at which a day is read.
pub(super) fn moment_of(read: &Read<'_>, day: Day) -> Moment {
    if day >= read.now.day() { read.now } else { day.at(23, 59).unwrap_or(read.now) }
}

/// The category of everyone present: kept for today, worked out again for a past day.
fn category_of(
    read: &Read<'_>,
    present: &[Present],
    day: Day,
) -> Result<HashMap<CommittalId, Option<String>>> {
    if day >= read.today {
        let kept = present.iter().map(|p| (p.committal_id.clone(), p.kept.clone())).collect();
        return categories_shown(read, kept);
    }
    let mut ids: Vec<CommittalId> = present.iter().map(|p| p.committal_id.clone()).collect();
    ids.sort();
    assess::categories_on(read, &ids, day)
}

fn categories(read: &Read<'_>, present: &[Present], day: Day) -> Result<Vec<CategoryLine>> {
    let mut lines: BTreeMap<String, CategoryLine> = BTreeMap::new();
    let mut total = CategoryLine { category: "total".into(), ..CategoryLine::default() };
    let mut found = category_of(read, present, day)?;
    for p in present {
        let name = found.remove(&p.committal_id).flatten().unwrap_or_else(|| "unknown".into());
        let line = lines.entry(name.clone()).or_default();
        line.category = name;
        let age = p.birth.as_ref().and_then(|b| b.is_at_least(MAJORITY, day));
        let minor = matches!(age, Some(Certainty::Impossible | Certainty::Possible));
        for line in [line, &mut total] {
            line.total += 1;
            *match (p.sex.as_deref(), minor) {
                (Some("M"), false) => &mut line.men,
                (Some("M"), true) => &mut line.boys,
                (Some("F"), false) => &mut line.women,
                (Some("F"), true) => &mut line.girls,
                _ => &mut line.unknown,
            } += 1;
        }
    }
    let mut lines: Vec<CategoryLine> = lines.into_values().collect();
    lines.sort_by(|a, b| b.total.cmp(&a.total).then_with(|| a.category.cmp(&b.category)));
    lines.push(total);
    Ok(lines)
}

fn counted(reasons: impl IntoIterator<Item = String>) -> Vec<FlowLine> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for reason in reasons {
        *counts.entry(reason).or_default() += 1;
    }
    counts.into_iter().map(|(reason, count)| FlowLine { reason, count }).collect()
}

fn came_by(read: &Read<'_>, id: &CommittalId, entered_on: Day, day: Day) -> Result<String> {
    if entered_on != day {
        return Ok("recapture".into());
    }
    let transfer = table::came_by_transfer(read.conn, id)?;
    Ok(if transfer { "transfer_in" } else { "committal" }.into())
}

type Flow = (Vec<FlowLine>, Vec<FlowLine>);

/// Who came and who left between the end of the day before and this moment.
fn flow(read: &Read<'_>, before: &[Present], present: &[Present], at: Moment) -> Result<Flow> {
    let day = at.day();
    let set = |list: &[Present]| -> HashSet<String> {
        list.iter().map(|p| p.committal_id.0.clone()).collect()
    };
    let (was, is) = (set(before), set(present));
    let mut came = Vec::new();
    for p in present.iter().filter(|p| !was.contains(p.committal_id.as_str())) {
        came.push(came_by(read, &p.committal_id, p.entered_at.day(), day)?);
    }
    let mut left = Vec::new();
    for p in before.iter().filter(|p| !is.contains(p.committal_id.as_str())) {
        left.push(table::left_by(read.conn, &p.committal_id, day)?);
    }
    // Came and left the same day: in both columns, in neither count.
    for (id, entered_at) in table::entered_on(read.conn, day)? {
        if entered_at <= at && !is.contains(id.as_str()) {
            came.push(came_by(read, &id, day, day)?);
            left.push(table::left_by(read.conn, &id, day)?);
        }
    }
    Ok((counted(came), counted(left)))
}

/// Present people by block, with those of each who are outside.
fn by_block(
    read: &Read<'_>,
    present: &[Present],
    outside: &HashSet<String>,
    at: Moment,
) -> Result<Vec<BlockDay>> {
    let all = cells::cells(read.conn)?;
    let block_of: HashMap<&str, &str> =
        all.iter().map(|c| (c.id.as_str(), c.block_id.as_str())).collect();
    let mut counts: HashMap<&str, (u32, u32)> = HashMap::new();
    for p in present {
        let cell = cells::cell_at(read.conn, &p.committal_id, at)?;
        let block = cell.and_then(|c| block_of.get(c.as_str()).copied()).unwrap_or("");
        let count = counts.entry(block).or_default();
        count.0 += 1;
        count.1 += u32::from(outside.contains(p.committal_id.as_str()));
    }
    let mut lines: Vec<BlockDay> = cells::blocks(read.conn)?
        .into_iter()
        .map(|b| {
            let (present, outside) = counts.get(b.id.as_str()).copied().unwrap_or_default();
            let cells = all.iter().filter(|c| c.block_id == b.id && c.out_since.is_none());
            BlockDay {
                present,
                outside,
                working_capacity: cells.map(|c| c.working_capacity).sum(),
                block: b.label,
            }
        })
        .collect();
    let (present, outside) = counts.get("").copied().unwrap_or_default();
    if present > 0 {
        lines.push(BlockDay { block: String::new(), present, outside, working_capacity: 0 });
    }
    Ok(lines)
}

/// The situation of a day, today when none is said.
pub fn situation(read: &Read<'_>, input: OneDay) -> Result<DaySituation> {
    let on = input.on.unwrap_or(read.today);
    if on > read.today {
        return Err(Failure::field("on", "date-in-future"));
    }
    let at = moment_of(read, on);
    let eve = on.add_days(-1).at(23, 59).unwrap_or(at);
    let before = table::present_at(read.conn, eve)?;
    // A clerk's watch may be a few minutes ahead of the PC: what was accepted is counted at once.
    let ahead = at.add_minutes(5);
    let until = if ahead.day() == on { ahead } else { at };
    let present = table::present_at(read.conn, until)?;
    let (entered, left) = flow(read, &before, &present, until)?;
    let mut outings = Vec::new();
    for p in &present {
        outings.extend(table::outing_at(read.conn, &p.committal_id, at)?);
    }
    let away: HashSet<String> = outings.iter().map(|o| o.committal_id.0.clone()).collect();
    let foreign = |p: &&Present| p.nationality.as_deref().is_some_and(|n| n != "MLI");
    let with_mother = with_mothers(read.conn, on)?;
    let children =
        present.iter().filter_map(|p| with_mother.get(p.committal_id.as_str())).sum::<u32>();
    let mut roll_calls = Vec::new();
    for session in SESSIONS {
        roll_calls.push(brief(read, on, session)?);
    }
    let query = MovementQuery { from: Some(on), to: Some(on), ..MovementQuery::default() };
    let mut movements = moved(read, &query)?;
    movements.retain(|m| m.standing);
    movements.reverse();
    Ok(DaySituation {
        on,
        at,
        before: before.len() as u32,
        entered,
        left,
        present: present.len() as u32,
        categories: categories(read, &present, on)?,
        outside: counted(outings.iter().map(|o| o.kind.clone())),
        outside_total: outings.len() as u32,
        late: outings.iter().filter(|o| o.expected_at.is_some_and(|e| e < at)).count() as u32,
        foreigners: present.iter().filter(foreign).count() as u32,
        children,
        blocks: by_block(read, &present, &away, at)?,
        roll_calls,
        movements,
    })
}
