//! The books on the screen: which lists there are, and one list exactly as its paper would be.

use super::specs::{self, SPECS, Spec};
use super::{ListPrint, PrintedList, arranged, arrangement, spec_of};
use crate::api::Empty;
use crate::base::ids::CommittalId;
use crate::base::page::window;
use crate::failure::{Failure, Result};
use crate::print::Value;
use crate::store::Read;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// A column of a list, in words.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct BookColumn {
    /// Its name.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Numbers: set to the right.
    pub right: bool,
    /// Shown when no column is chosen.
    pub usual: bool,
}

/// A list of the house.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct BookLine {
    /// Which.
    pub list: PrintedList,
    /// Its title.
    pub title: String,
    /// Every column that it can show.
    pub columns: Vec<BookColumn>,
    /// Filters that it takes.
    pub filters: Vec<String>,
}

/// A list on the screen, a window at a time.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ListShow {
    /// The list, with its filters, columns and order.
    pub asked: ListPrint,
    /// First row.
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<u32>,
    /// Rows.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// A row of a list.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct BookRow {
    /// The stay that it is of.
    pub committal_id: Option<CommittalId>,
    /// What each column says, as on paper.
    pub cells: Vec<String>,
}

/// A window of a list, with what stands at its head on paper.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct BookPage {
    /// Its title.
    pub title: String,
    /// Its filters, in words.
    pub filters: Vec<String>,
    /// The columns shown, in their order.
    pub columns: Vec<BookColumn>,
    /// The rows of this window.
    pub rows: Vec<BookRow>,
    /// All rows.
    pub total: u32,
    /// Position of the first row.
    pub offset: u32,
}

fn column(words: &Words, spec: &Spec, (id, _, right): specs::Column) -> BookColumn {
    BookColumn {
        id: id.to_owned(),
        title: words.key(&format!("registers-column-{id}")),
        right,
        usual: !spec.set_aside.contains(&id),
    }
}

/// The lists that this account may read.
pub fn catalogue(read: &Read<'_>, _: Empty) -> Result<Vec<BookLine>> {
    let words = Words::of(read.actor.lang);
    let open = SPECS.iter().filter(|spec| read.actor.role.may(spec.needs));
    Ok(open
        .map(|spec| BookLine {
            list: spec.list,
            title: words.key(spec.title),
            columns: spec.columns.iter().map(|c| column(words, spec, *c)).collect(),
            filters: spec.filters.iter().map(|f| (*f).to_owned()).collect(),
        })
        .collect())
}

/// A list as its paper would be, a window of it.
pub fn show(read: &Read<'_>, input: ListShow) -> Result<BookPage> {
    let words = Words::of(read.actor.lang);
    let spec = spec_of(read, input.asked.list)?;
    let list = arranged(read, input.asked)?;
    let (offset, limit) = window(input.offset, input.limit);
    let total = list.rows.len() as u32;
    let mut stays = list.stays.into_iter().map(Some).chain(std::iter::repeat(None));
    let rows = list.rows.iter().map(|row| BookRow {
        committal_id: stays.next().flatten(),
        cells: row.iter().map(Value::printed).collect(),
    });
    let columns = list.ids.iter().filter_map(|id| spec.columns.iter().find(|c| c.0 == *id));
    Ok(BookPage {
        rows: rows.skip(offset as usize).take(limit as usize).collect(),
        columns: columns.map(|c| column(words, spec, *c)).collect(),
        title: list.title,
        filters: list.filters,
        total,
        offset,
    })
}

/// Whether a list can be asked so by this account; the field that cannot is named.
pub fn checked(read: &Read<'_>, asked: &ListPrint) -> Result<()> {
    let spec = spec_of(read, asked.list)?;
    arrangement::chosen(spec, asked.columns.as_deref())?;
    let known = |column: &str| spec.columns.iter().any(|(id, ..)| *id == column);
    match &asked.order {
        Some(order) if !known(&order.column) => Err(Failure::field("order", "choice-unknown")),
        _ => Ok(()),
    }
}
