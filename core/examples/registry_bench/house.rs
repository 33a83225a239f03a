//! A house of invented people, as large as wanted, and a copy of it to work on.

use agiderm_core::base::dates::{Day, Moment};
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{Desk, SignIn, Token};
use agiderm_core::names::{fold, sort_key};
use agiderm_core::store::Store;
use agiderm_core::store::clock::{Clock, FixedClock, SystemClock};
use agiderm_core::training;
use agiderm_core::words::Lang;
use rusqlite::types::Value as Column;
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub fn sign_in(desk: &Desk) -> Token {
    let passphrase = Secret::new(training::PASSPHRASE.into());
    desk.sign_in(SignIn { login: training::DIRECTOR.into(), passphrase }, Lang::Fr).unwrap().1
}

pub fn call(desk: &Desk, token: &Token, name: &str, input: Value) -> Value {
    desk.call(Some(token), Lang::Fr, name, input).unwrap().value
}

/// The copy of a house that a run works on; gone with it.
pub struct House {
    folder: tempfile::TempDir,
    pub clock: Arc<FixedClock>,
}

impl House {
    pub fn copied(from: &Path) -> House {
        let folder = tempfile::tempdir().unwrap();
        let house = House { folder, clock: Arc::new(FixedClock::at(SystemClock.now())) };
        for ending in ["", ".keys", ".head"] {
            std::fs::copy(with(from, ending), with(&house.file(), ending)).unwrap();
        }
        house
    }
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("banc.agiderm")
    }
    pub fn now(&self) -> Moment {
        self.clock.now()
    }
    pub fn today(&self) -> Day {
        self.now().day()
    }
    /// Its desk, with the director signed in.
    pub fn open(&self) -> (Desk, Token) {
        let desk = Desk::with_clock(self.file(), self.clock.clone());
        let token = sign_in(&desk);
        (desk, token)
    }
    pub fn counts(&self) -> String {
        let (desk, _) = self.open();
        let count = |ending: &str| {
            let sql = format!("SELECT count(*) FROM committals {ending}");
            let count = |conn: &Connection| Ok(conn.query_row(&sql, [], |r| r.get::<_, i64>(0))?);
            desk.store().unwrap().exclusively(count).unwrap()
        };
        format!("{} present, {} stays", count("WHERE exit_on IS NULL"), count(""))
    }
}

fn with(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Writes a house and says how many are in it.
pub fn make(file: &Path, present: u32, more: Option<&str>) {
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let filled =
        training::create(file, training::SEED, present, clock.clone(), Lang::Fr).unwrap().filled;
    let desk = Desk::with_clock(file, clock);
    let token = sign_in(&desk);
    let store = desk.store().unwrap();
    match more.map(|m| (m, m.strip_prefix('x'))) {
        Some((_, Some(times))) => multiply(&store, "1", times.parse().unwrap()),
        Some((stays, None)) => {
            let over = (filled.stays - filled.present).max(1);
            let wanted = stays.parse::<u32>().unwrap().saturating_sub(filled.stays);
            multiply(&store, "c.exit_on IS NOT NULL", 1 + wanted.div_ceil(over));
        }
        None => {}
    }
    let shrunk = |conn: &Connection| {
        Ok(conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    };
    store.exclusively(shrunk).unwrap();
    drop(store);
    desk.sign_out(Some(&token)).unwrap();
}

/// An identifier of the first household, made one of a copy: the digit of its version becomes a
/// letter, wherever a text names it.
fn renamed(text: &str, copy: u32) -> String {
    let bytes = text.as_bytes();
    let letter = char::from_u32(0x100 + copy).unwrap();
    let version = |at: usize| {
        let hexadecimal = |b: &[u8]| b.iter().all(u8::is_ascii_hexdigit);
        at > 0
            && bytes[at - 1] == b'-'
            && bytes[at] == b'7'
            && bytes.get(at + 4) == Some(&b'-')
            && bytes.get(at + 1..at + 4).is_some_and(hexadecimal)
    };
    text.char_indices().map(|(at, c)| if version(at) { letter } else { c }).collect()
}

/// So many times the chosen stays, under identifiers and numbers of their own: in each copy, names,
/// parents and births are dealt anew among the same people.
fn multiply(store: &Store, chosen: &str, times: u32) {
    let stays = format!(
        "SELECT c.id FROM committals c JOIN detainees d ON d.id = c.detainee_id
         WHERE d.merged_into IS NULL AND {chosen}"
    );
    let of = |column: &str| format!("{column} IN ({stays})");
    let people = format!("id IN (SELECT detainee_id FROM committals WHERE {})", of("id"));
    let tables = [
        ("detainees", people),
        ("committals", of("id")),
        ("acts", of("committal_id")),
        ("projections", of("committal_id")),
    ];
    let done = store.exclusively(|conn| {
        conn.execute_batch("BEGIN; PRAGMA defer_foreign_keys = ON")?;
        let mut all = Vec::new();
        for (table, which) in &tables {
            let mut read = conn.prepare(&format!("SELECT * FROM {table} WHERE {which}"))?;
            let names: Vec<String> = read.column_names().map(str::to_owned).collect();
            let columns = names.len();
            let rows: Vec<Vec<Column>> = read
                .query_map([], |row| (0..columns).map(|i| row.get(i)).collect())?
                .collect::<Result<_, _>>()?;
            all.push((*table, names, rows));
        }
        for (table, names, rows) in all {
            let marks = vec!["?"; names.len()].join(", ");
            let mut insert = conn.prepare(&format!("INSERT INTO {table} VALUES ({marks})"))?;
            for copy in 1..times {
                for place in 0..rows.len() {
                    insert.execute(params_from_iter(dealt(&names, &rows, place, copy)))?;
                }
            }
        }
        Ok(conn.execute_batch("COMMIT")?)
    });
    done.unwrap();
}

/// The row of a copy.
fn dealt(names: &[String], rows: &[Vec<Column>], place: usize, copy: u32) -> Vec<Column> {
    let of =
        |by: usize, column: usize| rows[(place + copy as usize * by) % rows.len()][column].clone();
    let mut row: Vec<Column> = names
        .iter()
        .enumerate()
        .map(|(i, name)| match (name.as_str(), &rows[place][i]) {
            ("ecrou", Column::Text(text)) => Column::Text(format!("{text}-{copy}")),
            ("given_names", _) => of(7, i),
            ("father", _) => of(11, i),
            ("mother", _) => of(13, i),
            ("birth", _) => of(17, i),
            (_, Column::Text(text)) => Column::Text(renamed(text, copy)),
            (_, other) => other.clone(),
        })
        .collect();
    let at = |name: &str| names.iter().position(|n| n == name);
    let text = |name: &str| match at(name).map(|i| row[i].clone()) {
        Some(Column::Text(text)) => text,
        _ => String::new(),
    };
    if let Some((sort, folded)) = at("sort_name").zip(at("folded")) {
        let (family, given, alias) = (text("family_name"), text("given_names"), text("alias"));
        row[sort] = Column::Text(sort_key(&[&family, &given]));
        row[folded] = Column::Text([family, given, alias].map(|name| fold(&name)).join(" "));
    }
    row
}
