//! A date and a number of months, a million times: the day it ends and how far it is.

use crate::line::{Goal, beside, check, computing, in_turn};
use agiderm_core::base::dates::Day;
use rusqlite::Connection;
use std::path::Path;

const ROWS: i64 = 1_000_000;

fn made(file: &Path) -> Connection {
    let mut conn = Connection::open(file).unwrap();
    conn.execute_batch(
        "PRAGMA cache_size = -262144; CREATE TABLE stays (entered TEXT NOT NULL, months INTEGER NOT NULL);",
    )
    .unwrap();
    let first = Day::new(1996, 1, 1).unwrap();
    let tx = conn.transaction().unwrap();
    {
        let mut insert = tx.prepare("INSERT INTO stays VALUES (?1, ?2)").unwrap();
        for number in 0..ROWS {
            let entered = first.add_days(number * 7919 % 11_000);
            insert.execute((entered.to_string(), 1 + number * 31 % 240)).unwrap();
        }
    }
    tx.commit().unwrap();
    conn
}

/// Days from the last of the year 2026 to the end of every term, all added up.
fn sum(rows: impl Iterator<Item = (Day, i64)>, today: Day) -> i64 {
    rows.map(|(entered, months)| today.days_until(entered.add_months(months))).sum()
}

pub fn days(file: &Path) {
    let conn = made(file);
    let today = Day::new(2026, 12, 31).unwrap();
    let bare = || {
        let mut read = conn.prepare_cached("SELECT entered, months FROM stays").unwrap();
        let mut rows = read.query([]).unwrap();
        let mut bytes = 0;
        while let Some(row) = rows.next().unwrap() {
            let months: i64 = row.get(1).unwrap();
            bytes += row.get_ref(0).unwrap().as_str().unwrap().len() as i64 + months;
        }
        bytes
    };
    let counted = || {
        let mut read = conn.prepare_cached("SELECT entered, months FROM stays").unwrap();
        let mut rows = read.query([]).unwrap();
        let mut sum = 0;
        while let Some(row) = rows.next().unwrap() {
            let entered = Day::parse(row.get_ref(0).unwrap().as_str().unwrap()).unwrap();
            sum += today.days_until(entered.add_months(row.get(1).unwrap()));
        }
        sum
    };
    let mut kept: Vec<(Day, i64)> = Vec::new();
    {
        let mut read = conn.prepare("SELECT entered, months FROM stays").unwrap();
        let rows = read.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get(1)?))).unwrap();
        kept.extend(rows.map(|r| r.unwrap()).map(|(on, n)| (Day::parse(&on).unwrap(), n)));
    }
    let wanted = sum(kept.iter().copied(), today);
    let same = counted() == wanted;
    check("the same days from the file and in memory", wanted.to_string(), same);
    let (ours, peer) = in_turn(|| computing(counted), || computing(bare));
    // Three quarters of the rate of the bare reading.
    let most = (100.0_f64 / 0.75).round() / 100.0;
    beside(
        "a million terms read and counted",
        ours,
        peer,
        "the rows read bare",
        Goal::AtMost(most),
    );
    let (memory, read) = in_turn(
        || computing(|| sum(std::hint::black_box(&kept).iter().copied(), today)),
        || computing(counted),
    );
    beside("the same in memory", memory, read, "from the file", Goal::None);
    // For the program that measures the peers: seconds and the sum.
    eprintln!("days\t{ours}\t{memory}\t{wanted}");
}
