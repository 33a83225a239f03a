//! Every deadline, from what is kept and computed again, against reading the same acts bare.

use crate::house::{House, call};
use crate::line::{Goal, beside, computing, in_turn};
use rusqlite::Connection;
use serde_json::json;

/// Reads the acts of the people present, and nothing else.
fn bare_acts(conn: &Connection) -> usize {
    let mut all = conn
        .prepare_cached(
            "SELECT a.kind, a.happened_at, a.data, a.authority FROM acts a
             JOIN committals c ON c.id = a.committal_id WHERE c.exit_on IS NULL",
        )
        .unwrap();
    let mut rows = all.query([]).unwrap();
    let mut bytes = 0;
    while let Some(row) = rows.next().unwrap() {
        for column in 0..4 {
            bytes += row.get_ref(column).unwrap().as_bytes().unwrap().len();
        }
    }
    bytes
}

fn everyone(house: &House, what: &str, goal: Goal) {
    let (desk, token) = house.open();
    let store = desk.store().unwrap();
    let bare = || computing(|| store.exclusively(|conn| Ok(bare_acts(conn))));
    let list = || computing(|| call(&desk, &token, "deadlines.list", json!({ "limit": 50 })));
    let (ours, peer) = in_turn(list, bare);
    beside(what, ours, peer, "the acts read bare", goal);
    drop(store);
    desk.sign_out(Some(&token)).unwrap();
}

pub fn deadlines(house: &House) {
    everyone(house, "deadlines of everyone", Goal::AtMost(1.33));
    // A year later nearly every kept date has turned: all is computed again.
    let now = house.now();
    house.clock.set(now.day().add_days(366).at(8, 0).unwrap());
    everyone(house, "the same a year later, all computed again", Goal::None);
    house.clock.set(now);
}
