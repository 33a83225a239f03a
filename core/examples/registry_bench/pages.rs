//! How many pages of the file a committal writes, told from the log: the same on any machine.

use crate::changes::committal;
use crate::house::{House, call};
use crate::line;
use agiderm_core::store::seals::PAGE;

const TIMES: usize = 100;
/// What the log begins with, and each page in it.
const HEADERS: (usize, usize) = (32, 24);

/// Pages in the log.
fn logged(house: &House) -> usize {
    let mut log = house.file().into_os_string();
    log.push("-wal");
    let log = std::fs::read(log).unwrap();
    let salt = &log[16..24];
    let pages = log[HEADERS.0..].chunks_exact(HEADERS.1 + PAGE);
    // After what was written come zeros, or what an earlier use of the log left.
    pages.take_while(|page| &page[8..16] == salt).count()
}

pub fn pages(house: &House) {
    let (desk, token) = house.open();
    let enter = |number: usize| {
        call(&desk, &token, "committals.enter", committal(&format!("KONÉ{number}"), house.now()));
    };
    enter(TIMES);
    let before = logged(house);
    (0..TIMES).for_each(enter);
    let each = (logged(house) - before) as f64 / TIMES as f64;
    line::bound(
        "pages of the file that a committal writes",
        format!("{each:.1}"),
        "≤ 24",
        each <= 24.0,
    );
    desk.sign_out(Some(&token)).unwrap();
}
