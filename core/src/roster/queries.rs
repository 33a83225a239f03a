//! The people present, as the roster reads them.

use super::{RosterLine, RosterOrder};
use crate::detainees::full_name;
use crate::failure::Result;
use rusqlite::Connection;

/// Everybody inside.
pub(super) fn present(conn: &Connection, order: RosterOrder) -> Result<Vec<RosterLine>> {
    let order = match order {
        RosterOrder::Name => "d.sort_name, c.id",
        RosterOrder::Cell => "c.cell = '', c.cell, d.sort_name, c.id",
        RosterOrder::Ecrou => "+c.ecrou_year, c.ecrou_number, c.id",
    };
    let sql = format!(
        "SELECT c.ecrou, d.family_name, d.given_names, c.cell
         FROM committals c JOIN detainees d ON d.id = c.detainee_id
         WHERE c.exit_on IS NULL ORDER BY {order}"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| {
        let (family, given): (String, String) = (row.get(1)?, row.get(2)?);
        Ok(RosterLine { ecrou: row.get(0)?, name: full_name(&family, &given), cell: row.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
