//! What a query and a command are given: the connection, who asks, and what day it is.

use super::Store;
use super::clock::ClockState;
use super::connection::LARGE_CACHE;
use super::journal::Begun;
use crate::base::dates::{Day, Moment};
use crate::failure::Result;
use crate::users::Actor;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::atomic::Ordering;

/// Images of rows kept in memory, in bytes, before they are sent to the file.
const IMAGES_KEPT: usize = 8 << 20;

/// A consistent view of the file for one query. Nothing here can write.
pub struct Read<'a> {
    /// The connection, for `queries.rs` and `table.rs` of the modules alone.
    pub conn: &'a Connection,
    /// Who asks.
    pub actor: &'a Actor,
    /// The local moment of the request, as the PC says it.
    pub now: Moment,
    /// The day used for alerts: never earlier than a day already seen.
    pub today: Day,
    /// What is thought of the clock.
    pub clock: &'a ClockState,
    /// The open file, for its caches.
    pub store: &'a Store,
}

/// The image of one row written by a command.
#[derive(Debug, Clone)]
pub struct Change {
    /// Table.
    pub topic: &'static str,
    /// Identifier of the row.
    pub row_id: String,
    /// The row before, when there was one.
    pub before: Option<String>,
    /// The row after.
    pub after: String,
}

/// One command under way: everything it writes is one transaction and one journal entry.
pub struct Tx<'a> {
    read: Read<'a>,
    pub(super) input: &'a str,
    pub(super) changes: Vec<Change>,
    pub(super) begun: Option<Begun>,
    weight: usize,
    pub(super) topics: BTreeSet<&'static str>,
    pub(super) subject: String,
    pub(super) committal_id: String,
    pub(super) extra: Option<Value>,
}

impl<'a> Tx<'a> {
    pub(super) fn new(read: Read<'a>, input: &'a str) -> Self {
        Self {
            read,
            input,
            changes: Vec::new(),
            begun: None,
            weight: 0,
            topics: BTreeSet::new(),
            subject: String::new(),
            committal_id: String::new(),
            extra: None,
        }
    }

    /// Names what the journal entry is about.
    pub fn about(&mut self, subject: &str) {
        subject.clone_into(&mut self.subject);
    }

    /// Names the stay that the journal entry is about.
    pub fn about_committal(&mut self, subject: &str, committal_id: &str) {
        subject.clone_into(&mut self.subject);
        committal_id.clone_into(&mut self.committal_id);
    }

    /// Replaces the input written in the journal: for inputs too big or too secret to keep. To be
    /// said before the rows of a command that writes many.
    pub fn journal_as(&mut self, value: Value) {
        self.extra = Some(value);
    }

    /// Says that this command writes many rows: until it is over, more pages are kept in memory.
    pub fn writes_many(&self) -> Result<()> {
        self.store.large.store(true, Ordering::Relaxed);
        Ok(self.conn.execute_batch(LARGE_CACHE)?)
    }

    /// Says that what a screen shows of this topic has changed.
    pub fn touch(&mut self, topic: &'static str) {
        self.topics.insert(topic);
    }

    pub(super) fn record(&mut self, change: Change) -> Result<()> {
        self.topics.insert(change.topic);
        self.weight += change.after.len() + change.before.as_ref().map_or(0, String::len);
        self.changes.push(change);
        if self.weight > IMAGES_KEPT {
            self.weight = 0;
            let mut begun = Begun::of(self)?;
            begun.write(self.conn, std::mem::take(&mut self.changes))?;
            self.begun = Some(begun);
        }
        Ok(())
    }
}

impl<'a> Deref for Tx<'a> {
    type Target = Read<'a>;
    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}
