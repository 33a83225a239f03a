//! What encryption costs: rows taken in, read cold, looked up warm, committed one by one.

use crate::line::{Goal, RUNS, beside, computing, in_turn, percentile, wall};
use agiderm_core::store::connection::{self, Access};
use agiderm_core::store::keyfile::Key;
use rusqlite::Connection;
use std::path::Path;

const ROWS: usize = 100_000;
const TABLE: &str =
    "CREATE TABLE stays (id TEXT PRIMARY KEY, name TEXT NOT NULL, given TEXT NOT NULL,
    father TEXT NOT NULL, ecrou TEXT NOT NULL, entered TEXT NOT NULL, details TEXT NOT NULL) STRICT;
    CREATE INDEX by_name ON stays(name); CREATE INDEX by_ecrou ON stays(ecrou);";

fn key() -> Key {
    Key::new([7; 32])
}

/// A file of the product, or the same without a key.
fn open(file: &Path, keyed: bool) -> Connection {
    let access = if file.exists() { Access::Write } else { Access::Create };
    if keyed {
        return connection::open(file, &key(), access).unwrap();
    }
    let conn = Connection::open(file).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;
         PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cache_size = -32768;
         PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;",
    )
    .unwrap();
    conn
}

fn row(conn: &Connection, number: usize) {
    let mut insert =
        conn.prepare_cached("INSERT INTO stays VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)").unwrap();
    let name = format!("name{:05}", number * 7919 % 50_021);
    let entered = format!("20{:02}-{:02}-{:02}", number % 26, 1 + number % 12, 1 + number % 28);
    let details = "x".repeat(120 + number % 60);
    insert
        .execute((
            format!("{:016x}", (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)),
            &name,
            "Ɲamɔgɔ Awa",
            "Père inconnu",
            format!("{number}/2026"),
            entered,
            details,
        ))
        .unwrap();
}

fn filled(file: &Path, keyed: bool) -> f64 {
    let mut conn = open(file, keyed);
    conn.execute_batch(TABLE).unwrap();
    computing(|| {
        let tx = conn.transaction().unwrap();
        (0..ROWS).for_each(|number| row(&tx, number));
        tx.commit().unwrap();
    })
}

fn count(conn: &Connection, sql: &str, arg: &str) -> i64 {
    conn.prepare_cached(sql).unwrap().query_row([arg], |r| r.get(0)).unwrap()
}

fn scanned(file: &Path, keyed: bool) -> f64 {
    let conn = open(file, keyed);
    let sql = "SELECT sum(length(details) + length(father)) FROM stays WHERE name >= ?1";
    computing(|| count(&conn, &sql.replace("name >=", "+name >="), ""))
}

fn looked_up(conn: &Connection) -> f64 {
    let sql = "SELECT count(*) FROM stays WHERE name >= ?1 AND name < ?1 || 'z'";
    let all = || (0..500).map(|n| count(conn, sql, &format!("name{:03}", n))).sum::<i64>();
    all();
    computing(all)
}

pub fn keyed(folder: &Path) {
    let mut number = 0;
    let mut fresh = |keyed: bool| {
        number += 1;
        filled(&folder.join(format!("rows-{keyed}-{number}.db")), keyed)
    };
    let (mut ours, mut theirs): (Vec<f64>, Vec<f64>) =
        (0..RUNS).map(|_| (fresh(true), fresh(false))).unzip();
    let (ours, theirs) = (percentile(&mut ours, 50), percentile(&mut theirs, 50));
    beside("100,000 rows taken in, three indexes", ours, theirs, "plain", Goal::AtMost(1.35));
    let file = |keyed: bool| folder.join(format!("rows-{keyed}-{}.db", 1 + usize::from(!keyed)));
    let (ours, theirs) = in_turn(|| scanned(&file(true), true), || scanned(&file(false), false));
    beside("every row read, nothing in memory yet", ours, theirs, "plain", Goal::AtMost(1.5));
    let (with, without) = (open(&file(true), true), open(&file(false), false));
    let (ours, theirs) = in_turn(|| looked_up(&with), || looked_up(&without));
    beside("500 beginnings of names looked up, warm", ours, theirs, "plain", Goal::AtMost(1.15));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for number in ROWS..ROWS + RUNS * 60 {
        ours.push(wall(|| row(&with, number)));
        theirs.push(wall(|| row(&without, number)));
    }
    let (ours, theirs) = (percentile(&mut ours, 50), percentile(&mut theirs, 50));
    beside("one row committed, on the disk", ours, theirs, "plain", Goal::AtMost(1.5));
}
