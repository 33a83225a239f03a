//! Headings of registers that nobody showed us: synonyms, short forms, faults, two languages, any
//! order, and columns that look like ours and are not.

use crate::clothes::{Luck, Table, table};
use crate::strange_words::{HEADINGS, OTHERS};
use agiderm_core::base::dates::Day;
use agiderm_core::takeover::{Options, read_sheets, take_over, understand};
use std::collections::BTreeMap;

/// A register with headings, an order and other columns drawn by luck.
pub fn drawn(seed: u64) -> Table {
    let mut luck = Luck(seed.wrapping_mul(7_919).wrapping_add(11));
    let mut out = table("small");
    let old = out.headings.clone();
    for (at, key) in out.keys.clone().iter().enumerate() {
        let (_, list) = HEADINGS.iter().find(|(k, _)| k == key).unwrap();
        out.headings[at] = list[luck.below(list.len())].to_owned();
    }
    for row in out.rows.iter_mut().filter(|r| **r == old) {
        row.clone_from(&out.headings);
    }
    // Both renewals are headed alike.
    let (one, two) = (out.at("renewal_1"), out.at("renewal_2"));
    let list = HEADINGS.iter().find(|(k, _)| *k == "renewal_1").unwrap().1;
    let which = list.iter().position(|h| *h == out.headings[one]).unwrap();
    out.headings[two] = HEADINGS.iter().find(|(k, _)| *k == "renewal_2").unwrap().1[which].into();
    let mut out = if seed.is_multiple_of(3) { out } else { out.shuffled(seed) };
    for _ in 0..luck.below(5) {
        let (heading, cell) = OTHERS[luck.below(OTHERS.len())];
        if !out.headings.iter().any(|h| h == heading) {
            out.add_column(luck.below(out.keys.len() + 1), heading, cell);
        }
    }
    out
}

fn options() -> Options {
    Options { today: Day::parse("2026-11-23").unwrap(), cells: None }
}

#[test]
fn headings_never_seen_are_understood_with_their_cells() {
    let mut columns = 0;
    let mut wrong: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..30 {
        let table = drawn(seed);
        let workbook = read_sheets(&table.csv(';'), "r.csv").unwrap();
        let Ok((header, mapping)) = understand(&workbook, None) else {
            *wrong.entry(format!("seed {seed}: no register")).or_default() += 1;
            continue;
        };
        if header.row != 9 {
            *wrong.entry(format!("seed {seed}: headings in line {}", header.row)).or_default() += 1;
        }
        for (at, key) in table.keys.iter().enumerate() {
            columns += 1;
            let found = mapping.columns.iter().find(|c| c.index == at).and_then(|c| c.field);
            let found = found.map_or("", |f| f.key());
            if found != key {
                *wrong
                    .entry(format!("« {} » is {key}, taken for {found}", table.headings[at]))
                    .or_default() += 1;
            }
        }
    }
    for (line, times) in &wrong {
        println!("{times:3} {line}");
    }
    let total: usize = wrong.values().sum();
    println!("{columns} columns, {total} taken for another, {} kinds", wrong.len());
    assert_eq!(total, 0);
}

#[test]
fn a_column_taken_for_another_would_be_noticed() {
    let table = drawn(5);
    let taken = take_over(&table.csv(';'), "r.csv", None, &options()).unwrap();
    let at = table.at("father");
    let mother = taken.sheet.mapping.columns.iter().find(|c| c.index == at).unwrap();
    assert_ne!(mother.field.map(|f| f.key()), Some("mother"));
}
