//! The greffe's day: a dossier of two hundred acts, the day's situation, the plan of the cells, a
//! person found as soon as entered; each beside the bare reading of the same rows.

use crate::changes::committal;
use crate::house::{House, call};
use crate::line::{self, Goal, RUNS, beside, computing, in_turn, percentile};
use agiderm_core::desk::{Desk, Token};
use rusqlite::{Connection, ToSql};
use serde_json::{Value, json};

/// Acts of the thick dossier.
const ACTS: usize = 200;

/// Reads every column of the rows of some statements, and nothing else.
fn bare(conn: &Connection, statements: &[&str], args: &[&dyn ToSql]) -> usize {
    let mut rows_read = 0;
    for sql in statements {
        let mut statement = conn.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query(args).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                std::hint::black_box(row.get_ref(column).unwrap());
            }
            rows_read += 1;
        }
    }
    rows_read
}

fn against(
    (desk, token): (&Desk, &Token),
    (what, name, input): (&str, &str, Value),
    (statements, args): (&[&str], &[&dyn ToSql]),
    goal: Goal,
) {
    let store = desk.store().unwrap();
    let ours = || computing(|| call(desk, token, name, input.clone()));
    let rows = || store.exclusively(|conn| Ok(bare(conn, statements, args)));
    let count = rows().unwrap();
    let (ours, peer) = in_turn(ours, || computing(rows));
    beside(what, ours, peer, &format!("its {count} rows read bare"), goal);
}

/// A stay with a request for release every day.
fn thick(house: &House, desk: &Desk, token: &Token) -> String {
    let entered = house.now().add_hours(-24 * 220);
    let mut input = committal("DOSSIER ÉPAIS", entered);
    input["late_reason"] = json!("registre tenu à la main");
    let entry = call(desk, token, "committals.enter", input);
    let id = entry["committal_id"].as_str().unwrap().to_owned();
    let sheet = call(desk, token, "committals.sheet", json!({ "committal_id": id }));
    let mut version = sheet["version"].clone();
    for number in 1..ACTS as i64 {
        let on = entered.day().add_days(number);
        let act = json!({
            "type": "demande_de_mise_en_liberte",
            "data": { "date": on.to_string(), "proc": "RP 1/26" },
        });
        let input = json!({ "committal_id": id, "version": version, "act": act });
        version = call(desk, token, "acts.enter", input)["version"].clone();
    }
    id
}

fn dossier(house: &House, desk: &Desk, token: &Token) {
    let id = thick(house, desk, token);
    let opened = call(desk, token, "committals.sheet", json!({ "committal_id": id }));
    let acts = opened["acts"].as_array().unwrap().len();
    line::check("acts of the thick dossier", acts.to_string(), acts == ACTS);
    let rows = [
        "SELECT * FROM committals WHERE id = ?1",
        "SELECT * FROM detainees WHERE id = (SELECT detainee_id FROM committals WHERE id = ?1)",
        "SELECT * FROM acts WHERE committal_id = ?1 ORDER BY ordinal",
    ];
    let what = format!("a dossier of {ACTS} acts opened");
    let ask = (what.as_str(), "committals.sheet", json!({ "committal_id": id }));
    against((desk, token), ask, (&rows, &[&id]), Goal::None);
}

/// Someone entered is found by the next letter typed.
fn found_at_once(house: &House, desk: &Desk, token: &Token) {
    let find = |text: &str| call(desk, token, "search.find", json!({ "text": text }));
    find("traore");
    let (mut times, mut found) = (Vec::new(), 0);
    for number in 0..RUNS {
        let name = format!("ZOUMBOUKOUNTY{}", ["A", "E", "I", "O", "U"][number % 5]);
        call(desk, token, "committals.enter", committal(&name, house.now()));
        let mut hits = Value::Null;
        times.push(computing(|| hits = find(&name.to_lowercase())));
        found += usize::from(hits.to_string().contains(&name));
    }
    line::check("entered, then found by the next search", format!("{found} of 5"), found == RUNS);
    let mut calm: Vec<f64> = (0..RUNS).map(|_| computing(|| find("zoumboukountya"))).collect();
    let (first, calm) = (percentile(&mut times, 50), percentile(&mut calm, 50));
    beside("that first search", first, calm, "the same search again", Goal::None);
}

/// The lists of a day over everyone present.
fn lists(house: &House, desk: &Desk, token: &Token) {
    let today = house.today().to_string();
    let past = house.today().add_days(-200).to_string();
    let inside = "c.entered_at < ?1 || 'Z' AND (c.exit_on IS NULL OR c.exit_on >= ?1)";
    let people = format!(
        "SELECT c.*, d.*, p.category, p.stable_until FROM committals c
         JOIN detainees d ON d.id = c.detainee_id
         LEFT JOIN projections p ON p.committal_id = c.id WHERE {inside}"
    );
    let of = |table: &str| {
        format!(
            "SELECT m.* FROM {table} m JOIN committals c ON c.id = m.committal_id WHERE {inside}"
        )
    };
    let (moved, placed, acts) = (of("movements"), of("cell_moves"), of("acts"));
    let now: [&str; 3] = [&people, &moved, &placed];
    let then: [&str; 4] = [&people, &moved, &placed, &acts];
    let who = (desk, token);
    let ask = ("the situation of today", "movements.day", json!({}));
    against(who, ask, (&now, &[&today]), Goal::None);
    let ask = ("the situation of 200 days ago, worked out", "movements.day", json!({ "on": past }));
    against(who, ask, (&then, &[&past]), Goal::None);
    let ask = ("the plan of the cells", "cells.plan", json!({}));
    against(who, ask, (&now, &[&today]), Goal::None);
    let ask = ("the first page", "home.overview", json!({}));
    against(who, ask, (&now, &[&today]), Goal::None);
    let everybody = "SELECT c.*, d.* FROM committals c JOIN detainees d ON d.id = c.detainee_id";
    let newest = format!("{everybody} ORDER BY c.ecrou_year DESC, c.ecrou_number DESC LIMIT 50");
    let ask = ("a page of the register", "committals.list", json!({ "limit": 50 }));
    against(who, ask, (&[&newest], &[]), Goal::None);
    let deep = format!("{everybody} ORDER BY d.sort_name, c.id LIMIT 50 OFFSET 90000");
    let input = json!({ "limit": 50, "sort": "name", "offset": 90_000 });
    let ask = ("a page of it by name, far down", "committals.list", input);
    against(who, ask, (&[&deep], &[]), Goal::None);
}

pub fn day(house: &House) {
    let (desk, token) = house.open();
    lists(house, &desk, &token);
    dossier(house, &desk, &token);
    found_at_once(house, &desk, &token);
    desk.sign_out(Some(&token)).unwrap();
}
