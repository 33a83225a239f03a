//! The columns that were chosen, in their order, and the rows in the order that was asked.

use super::specs::Spec;
use super::{Arranged, Content, columns};
use crate::failure::{Failure, Result};
use crate::names;
use crate::print::Value;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The column that orders a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ListOrder")]
pub struct Order {
    /// The column.
    pub column: String,
    /// From the last to the first.
    #[serde(default)]
    pub descending: bool,
}

/// Where a column of a list stands in its rows; one that the list does not have is refused.
fn place(spec: &Spec, column: &str, field: &str) -> Result<usize> {
    spec.columns
        .iter()
        .position(|(id, ..)| *id == column)
        .ok_or_else(|| Failure::field(field, "choice-unknown"))
}

/// The columns shown, as places in the rows: those asked, else those of the list.
pub(super) fn chosen(spec: &Spec, asked: Option<&[String]>) -> Result<Vec<usize>> {
    let Some(asked) = asked else {
        let all = spec.columns.iter().enumerate();
        return Ok(all.filter(|(_, c)| !spec.set_aside.contains(&c.0)).map(|(at, _)| at).collect());
    };
    if asked.is_empty() {
        return Err(Failure::field("columns", "missing"));
    }
    let mut places = Vec::with_capacity(asked.len());
    for column in asked {
        let at = place(spec, column, "columns")?;
        if !places.contains(&at) {
            places.push(at);
        }
    }
    Ok(places)
}

/// A text by which words sort as names do and figures by their number.
fn key(text: &str) -> String {
    let mut padded = String::with_capacity(text.len() + 16);
    let mut figures = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            figures.push(c);
            continue;
        }
        if !figures.is_empty() {
            padded.push_str(&format!("{figures:0>12}"));
            figures.clear();
        }
        if c != '\0' {
            padded.push(c);
        }
    }
    names::sort_key(&[&padded])
}

/// What a cell sorts by: nothing last, then numbers, days and texts each among themselves.
enum Key {
    Number(i64, u8),
    When(String),
    Text(String),
    Nothing,
}

fn key_of(value: Option<&Value>) -> Key {
    match value {
        Some(Value::Text(text)) => Key::Text(key(text)),
        Some(Value::Whole(n)) => Key::Number(*n, 0),
        Some(Value::Decimal { units, places }) => Key::Number(*units, *places),
        Some(Value::Day(day)) => Key::When(day.to_string()),
        Some(Value::Moment(at)) => Key::When(at.to_string()),
        Some(Value::Empty) | None => Key::Nothing,
    }
}

fn rank(key: &Key) -> u8 {
    match key {
        Key::Number(..) => 0,
        Key::When(_) => 1,
        Key::Text(_) => 2,
        Key::Nothing => 3,
    }
}

/// `nothing` stays last whichever way the list is read.
fn compare(a: &Key, b: &Key, descending: bool) -> Ordering {
    let way = |order: Ordering| if descending { order.reverse() } else { order };
    match (a, b) {
        (Key::Number(a, p), Key::Number(b, q)) => {
            let scaled =
                |n: i64, places: u8| i128::from(n) * 10i128.pow(u32::from(8 - places.min(8)));
            way(scaled(*a, *p).cmp(&scaled(*b, *q)))
        }
        (Key::When(a), Key::When(b)) | (Key::Text(a), Key::Text(b)) => way(a.cmp(b)),
        (a, b) => rank(a).cmp(&rank(b)),
    }
}

/// Puts a list in order and keeps the columns chosen.
pub(super) fn arrange(
    words: &Words,
    spec: &'static Spec,
    content: Content,
    asked: Option<&[String]>,
    order: Option<&Order>,
) -> Result<Arranged> {
    let places = chosen(spec, asked)?;
    let Content { title, mut filters, rows, stays } = content;
    let mut turns: Vec<usize> = (0..rows.len()).collect();
    if let Some(order) = order {
        let at = place(spec, &order.column, "order")?;
        let keys: Vec<Key> = rows.iter().map(|row| key_of(row.get(at))).collect();
        turns.sort_by(|a, b| match (keys.get(*a), keys.get(*b)) {
            (Some(a), Some(b)) => compare(a, b, order.descending),
            _ => Ordering::Equal,
        });
        let column = words.key(&format!("registers-column-{}", order.column));
        let key = if order.descending { "descending" } else { "ascending" };
        filters.push(words.say(&format!("registers-order-{key}"), &[("column", column)]));
    }
    let shown: Vec<_> = places.iter().filter_map(|at| spec.columns.get(*at).copied()).collect();
    let pick = |row: &Vec<Value>| -> Vec<Value> {
        places.iter().map(|at| row.get(*at).cloned().unwrap_or_default()).collect()
    };
    Ok(Arranged {
        title: title.unwrap_or_else(|| words.key(spec.title)),
        filters,
        ids: shown.iter().map(|(id, ..)| *id).collect(),
        columns: columns(words, &shown),
        rows: turns.iter().filter_map(|at| rows.get(*at)).map(pick).collect(),
        stays: turns.iter().filter_map(|at| stays.get(*at)).cloned().collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_sort_by_their_number_and_nothing_comes_last() {
        let text = |t: &str| key_of(Some(&Value::Text(t.into())));
        assert_eq!(compare(&text("2026/9"), &text("2026/10"), false), Ordering::Less);
        assert_eq!(compare(&text("Ɲa"), &text("Ndiaye"), false), Ordering::Greater);
        for descending in [false, true] {
            assert_eq!(compare(&text("a"), &Key::Nothing, descending), Ordering::Less);
        }
        let number = |n| key_of(Some(&Value::Whole(n)));
        assert_eq!(compare(&number(9), &number(10), true), Ordering::Greater);
        // Control: plain texts would have put them the other way.
        assert!("2026/9" > "2026/10");
    }
}
