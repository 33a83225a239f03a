//! The index of names of the open file, kept up to date from the images of rows.

use crate::base::ids::{CommittalId, DetaineeId};
use crate::failure::Result;
use crate::search::{Entry, Index};
use crate::store::Read;
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// The index and what its numbers stand for.
#[derive(Default)]
struct Held {
    index: Index,
    ids: Vec<CommittalId>,
    places: HashMap<CommittalId, u32>,
    /// Last change taken in; `None` before the first filling.
    last: Option<i64>,
}

/// The catalogue of an open file.
#[derive(Default)]
pub struct Catalogue(Mutex<Held>);

const STAYS: &str = "SELECT c.id, c.ecrou, c.exit_on IS NULL, d.family_name, d.given_names,
                     d.alias || coalesce((SELECT group_concat(
                         ' ' || m.family_name || ' ' || m.given_names || ' ' || m.alias, '')
                       FROM detainees m WHERE m.merged_into = d.id), '')
                     FROM committals c JOIN detainees d ON d.id = c.detainee_id";

impl Catalogue {
    /// The catalogue, up to date with the view.
    pub fn of(read: &Read<'_>) -> Result<Arc<Catalogue>> {
        let catalogue = read.store.extension::<Catalogue>();
        catalogue.held(|held| held.follow(read.conn))?;
        Ok(catalogue)
    }

    /// Looks at the index and at what its numbers stand for.
    pub fn with<T>(&self, f: impl FnOnce(&Index, &[CommittalId]) -> T) -> T {
        self.held(|held| f(&held.index, &held.ids))
    }

    fn held<T>(&self, f: impl FnOnce(&mut Held) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Held {
    fn follow(&mut self, conn: &Connection) -> Result<()> {
        let newest: i64 = conn
            .prepare_cached("SELECT coalesce(max(id), 0) FROM changes")?
            .query_row([], |r| r.get(0))?;
        match self.last {
            None => self.fill(conn)?,
            Some(last) if last < newest => self.catch_up(conn, last)?,
            // A reader on an older view than the index sees a little more than its view: harmless.
            Some(_) => return Ok(()),
        }
        self.last = Some(newest);
        Ok(())
    }

    fn fill(&mut self, conn: &Connection) -> Result<()> {
        self.take(conn, &format!("{STAYS} ORDER BY c.id"), &[])?;
        self.index.settle();
        Ok(())
    }

    fn catch_up(&mut self, conn: &Connection, last: i64) -> Result<()> {
        let mut stays: BTreeSet<CommittalId> = BTreeSet::new();
        let mut persons: BTreeSet<DetaineeId> = BTreeSet::new();
        let mut statement = conn.prepare_cached(
            "SELECT topic, row_id FROM changes
             WHERE id > ?1 AND topic IN ('committals', 'detainees')",
        )?;
        let mut rows = statement.query([last])?;
        while let Some(row) = rows.next()? {
            match row.get_ref(0)?.as_str() {
                Ok("committals") => stays.insert(row.get(1)?),
                _ => persons.insert(row.get(1)?),
            };
        }
        for person in persons {
            self.take(conn, &format!("{STAYS} WHERE c.detainee_id = ?1"), &[&person.0])?;
        }
        for stay in stays {
            self.take(conn, &format!("{STAYS} WHERE c.id = ?1"), &[&stay.0])?;
        }
        Ok(())
    }

    fn take(&mut self, conn: &Connection, sql: &str, args: &[&String]) -> Result<()> {
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(args))?;
        while let Some(row) = rows.next()? {
            let id: CommittalId = row.get(0)?;
            let place = match self.places.get(&id) {
                Some(place) => *place,
                None => {
                    let place = self.ids.len() as u32;
                    self.ids.push(id.clone());
                    self.places.insert(id, place);
                    place
                }
            };
            let (ecrou, family, given, alias): (String, String, String, String) =
                (row.get(1)?, row.get(3)?, row.get(4)?, row.get(5)?);
            self.index.insert(&Entry {
                id: place,
                family: &family,
                given: &given,
                alias: &alias,
                numbers: &[ecrou.as_str()],
            });
            self.index.favour(place, row.get(2)?);
        }
        Ok(())
    }
}
