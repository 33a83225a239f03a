//! The journal: one entry per act of the program, each hash covering the one before it.
//!
//! The hash covers who, when, how far the clock was trusted, what was asked and the image of every
//! row before and after. A row changed, removed, swapped or inserted behind the program's back no
//! longer fits, and the first entry that does not is named. The head (number and sixteen signs) is
//! printed on the papers: the paper is the witness of the file.

use super::tx::{Change, Read, Tx};
use crate::failure::{Failure, Result};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The last entry of the chain.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, Default)]
pub struct Head {
    /// Number of the entry; 0 when there is none.
    pub seq: i64,
    /// Its hash, 64 hexadecimal signs; empty when there is none.
    pub hash: String,
}

impl Head {
    /// As printed: `n° – sixteen signs` in groups of four.
    pub fn printed(&self) -> String {
        let signs: Vec<char> = self.hash.chars().take(16).collect();
        let groups: Vec<String> = signs.chunks(4).map(|c| c.iter().collect()).collect();
        format!("{} – {}", self.seq, groups.join(" "))
    }
}

/// Everything that an entry's hash covers, apart from the images of rows.
struct Entry<'a> {
    seq: i64,
    prev: &'a str,
    at: &'a str,
    trust: &'a str,
    kind: &'a str,
    actor_id: &'a str,
    actor: &'a str,
    role: &'a str,
    subject: &'a str,
    committal_id: &'a str,
    digest: &'a str,
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    use std::fmt::Write as _;
    bytes.as_ref().iter().fold(String::with_capacity(64), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    })
}

/// Feeds a text with its length first, so that two fields can never be read as one.
fn feed(hash: &mut Sha256, text: &str) {
    hash.update((text.len() as u64).to_be_bytes());
    hash.update(text.as_bytes());
}

impl Entry<'_> {
    fn hash(&self) -> String {
        let mut hash = Sha256::new();
        feed(&mut hash, "agiderm/journal/1");
        hash.update(self.seq.to_be_bytes());
        for text in [
            self.prev,
            self.at,
            self.trust,
            self.kind,
            self.actor_id,
            self.actor,
            self.role,
            self.subject,
            self.committal_id,
            self.digest,
        ] {
            feed(&mut hash, text);
        }
        hex(hash.finalize())
    }
}

/// Digest of what was asked and of the rows written. Salted, so that a lawful erasure of the
/// content leaves a link that tells nothing.
struct PayloadDigest(Sha256);

impl PayloadDigest {
    fn new(salt: &str, input: &str) -> Self {
        let mut hash = Sha256::new();
        feed(&mut hash, "agiderm/payload/1");
        feed(&mut hash, salt);
        feed(&mut hash, input);
        Self(hash)
    }
    fn add(&mut self, topic: &str, row_id: &str, before: Option<&str>, after: &str) {
        feed(&mut self.0, topic);
        feed(&mut self.0, row_id);
        feed(&mut self.0, before.unwrap_or("\u{0}"));
        feed(&mut self.0, after);
    }
    fn finish(self) -> String {
        hex(self.0.finalize())
    }
}

/// The head of the chain in this file.
pub fn head(conn: &Connection) -> Result<Head> {
    let head = conn
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |r| Ok(Head { seq: r.get(0)?, hash: r.get(1)? }))
        .optional()?;
    Ok(head.unwrap_or_default())
}

/// The moment of the last entry, and how far the clock was trusted.
pub(super) fn last_moment(conn: &Connection) -> Result<Option<(String, String)>> {
    Ok(conn
        .prepare_cached("SELECT at, trust FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?)
}

/// An entry under way: what its digest has covered so far, and the images already in the file.
pub(super) struct Begun {
    last: Head,
    salt: String,
    input: String,
    digest: PayloadDigest,
}

impl Begun {
    /// The entry of this command, begun earlier or now.
    pub(super) fn of(tx: &mut Tx<'_>) -> Result<Begun> {
        let input = match &tx.extra {
            Some(value) => serde_json::to_string(value)?,
            None => tx.input.to_owned(),
        };
        if let Some(begun) = tx.begun.take() {
            return match begun.input == input {
                true => Ok(begun),
                false => Err(Failure::broken("an input replaced after rows were written")),
            };
        }
        let mut salt = [0u8; 16];
        getrandom::fill(&mut salt).map_err(Failure::broken)?;
        let salt = hex(salt);
        let digest = PayloadDigest::new(&salt, &input);
        Ok(Begun { last: head(tx.conn)?, salt, input, digest })
    }

    fn seq(&self) -> i64 {
        self.last.seq + 1
    }

    /// Writes images of rows, in their order.
    pub(super) fn write(&mut self, conn: &Connection, changes: Vec<Change>) -> Result<()> {
        let seq = self.seq();
        let mut statement = conn.prepare_cached(
            "INSERT INTO changes (seq, topic, row_id, before, after) VALUES (?1,?2,?3,?4,?5)",
        )?;
        for Change { topic, row_id, before, after } in changes {
            self.digest.add(topic, &row_id, before.as_deref(), &after);
            statement.execute(params![seq, topic, row_id, before, after])?;
        }
        Ok(())
    }
}

/// Writes the entry of a command, inside its transaction.
pub(super) fn append(tx: &mut Tx<'_>, kind: &str) -> Result<Head> {
    let mut begun = Begun::of(tx)?;
    begun.write(tx.conn, std::mem::take(&mut tx.changes))?;
    let seq = begun.seq();
    let Begun { last, salt, input, digest } = begun;
    let digest = digest.finish();
    let read: &Read<'_> = tx;
    let at = read.now.to_string();
    let actor = read.actor.signed();
    let entry = Entry {
        seq,
        prev: &last.hash,
        at: &at,
        trust: read.clock.trust.as_str(),
        kind,
        actor_id: read.actor.user_id.as_str(),
        actor: &actor,
        role: read.actor.role.as_str(),
        subject: &tx.subject,
        committal_id: &tx.committal_id,
        digest: &digest,
    };
    let hash = entry.hash();
    read.conn
        .prepare_cached(
            "INSERT INTO journal (seq, prev, at, trust, kind, actor_id, actor, role, subject,
             committal_id, salt, input, digest, hash)
             VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)",
        )?
        .execute(params![
            entry.seq,
            entry.prev,
            entry.at,
            entry.trust,
            entry.kind,
            entry.actor_id,
            entry.actor,
            entry.role,
            entry.subject,
            entry.committal_id,
            salt,
            input,
            digest,
            hash
        ])?;
    Ok(Head { seq, hash })
}

/// Why the chain does not hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct ChainBreak {
    /// `entry_missing`, `link_broken`, `content_changed`, `hash_wrong`, `change_orphan`.
    pub kind: String,
    /// The first entry that no longer fits.
    pub seq: i64,
}

/// What walking the chain found.
pub struct Walk {
    /// Entries read.
    pub entries: i64,
    /// Last entry read.
    pub head: Head,
    /// The first entry that no longer fits, when there is one.
    pub broken: Option<ChainBreak>,
    /// Where the last image of every row is.
    pub images: Images,
}

/// Where the last image of each row is among the changes. The images themselves stay in the file:
/// after a register was taken over they are hundreds of megabytes. Whoever reads them again must
/// read the view in which the chain was walked.
#[derive(Default)]
pub struct Images(HashMap<RowName, i64>);

/// Half of the hash of a table's and a row's name: no two rows share it.
type RowName = [u8; 16];

impl Images {
    fn name(topic: &str, row_id: &str) -> RowName {
        let mut hash = Sha256::new();
        feed(&mut hash, topic);
        feed(&mut hash, row_id);
        let mut name = RowName::default();
        name.iter_mut().zip(hash.finalize()).for_each(|(half, whole)| *half = whole);
        name
    }

    /// Takes out the place of the last image of a row.
    pub fn take(&mut self, topic: &str, row_id: &str) -> Option<i64> {
        self.0.remove(&Images::name(topic, row_id))
    }

    /// The places of those that were not taken out, in the order of the journal.
    pub fn left(self) -> Vec<i64> {
        let mut places: Vec<i64> = self.0.into_values().collect();
        places.sort_unstable();
        places
    }
}

/// Reads the image of a row at its place: table, identifier, image.
pub fn image<T>(
    conn: &Connection,
    place: i64,
    read: impl FnOnce(&str, &str, &str) -> Result<T>,
) -> Result<T> {
    let mut statement =
        conn.prepare_cached("SELECT topic, row_id, after FROM changes WHERE id = ?1")?;
    let mut rows = statement.query([place])?;
    let row = rows.next()?.ok_or_else(|| Failure::not_found("changes"))?;
    let text = |i: usize| row.get_ref(i).and_then(|v| Ok(v.as_str()?));
    read(text(0)?, text(1)?, text(2)?)
}

/// Walks the whole chain and notes where the last image of every row is.
pub fn walk(conn: &Connection) -> Result<Walk> {
    match walk_by(conn, "id")? {
        Some(walk) => Ok(walk),
        // Images out of their order, which the program never writes: sorted, to name their entry.
        None => walk_by(conn, "seq, id")?.ok_or_else(|| Failure::broken("images cannot be sorted")),
    }
}

/// The walk with the images in this order; none when they do not follow their entries in it.
fn walk_by(conn: &Connection, order: &str) -> Result<Option<Walk>> {
    let sorted = order != "id";
    let mut walk =
        Walk { entries: 0, head: Head::default(), broken: None, images: Images::default() };
    let mut entries = conn.prepare(
        "SELECT seq, prev, at, trust, kind, actor_id, actor, role, subject, committal_id, digest,
         hash, salt, input FROM journal ORDER BY seq",
    )?;
    let sql = format!("SELECT seq, topic, row_id, before, after, id FROM changes ORDER BY {order}");
    let mut changes = conn.prepare(&sql)?;
    let mut changes = changes.query([])?;
    let mut next = changes.next()?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let text = |i: usize| row.get_ref(i).and_then(|v| Ok(v.as_str()?));
        let seq: i64 = row.get(0)?;
        let mut fault = None;
        if seq != walk.head.seq + 1 {
            fault = Some("entry_missing");
        } else if text(1)? != walk.head.hash {
            fault = Some("link_broken");
        }
        let mut digest = PayloadDigest::new(text(12)?, text(13)?);
        while let Some(change) = next {
            let of: i64 = change.get(0)?;
            if of > seq {
                break;
            }
            if of < seq {
                if !sorted {
                    return Ok(None);
                }
                fault = fault.or(Some("change_orphan"));
            } else {
                let text = |i: usize| change.get_ref(i).and_then(|v| Ok(v.as_str()?));
                let before = change.get_ref(3)?.as_str_or_null().map_err(rusqlite::Error::from)?;
                let (topic, id) = (text(1)?, text(2)?);
                digest.add(topic, id, before, text(4)?);
                walk.images.0.insert(Images::name(topic, id), change.get(5)?);
            }
            next = changes.next()?;
        }
        let entry = Entry {
            seq,
            prev: text(1)?,
            at: text(2)?,
            trust: text(3)?,
            kind: text(4)?,
            actor_id: text(5)?,
            actor: text(6)?,
            role: text(7)?,
            subject: text(8)?,
            committal_id: text(9)?,
            digest: text(10)?,
        };
        let hash = text(11)?.to_owned();
        if fault.is_none() && digest.finish() != entry.digest {
            fault = Some("content_changed");
        }
        if fault.is_none() && entry.hash() != hash {
            fault = Some("hash_wrong");
        }
        walk.entries += 1;
        walk.head = Head { seq, hash };
        if let (Some(kind), None) = (fault, &walk.broken) {
            // A missing entry is named by its own number, the first one absent.
            let seq = if kind == "entry_missing" { walk.entries } else { seq };
            walk.broken = Some(ChainBreak { kind: kind.into(), seq });
        }
    }
    if next.is_some() && !sorted {
        return Ok(None);
    }
    if next.is_some() && walk.broken.is_none() {
        walk.broken = Some(ChainBreak { kind: "change_orphan".into(), seq: walk.head.seq + 1 });
    }
    Ok(Some(walk))
}

/// The number of the first image of an entry, or of the entries after it. Images are numbered as
/// they are written, entry after entry: halving finds it with no index to keep at each act.
pub fn first_image(conn: &Connection, seq: i64) -> Result<i64> {
    let last: i64 = conn.query_row("SELECT coalesce(max(id), 0) FROM changes", [], |r| r.get(0))?;
    let mut entry =
        conn.prepare_cached("SELECT id, seq FROM changes WHERE id >= ?1 ORDER BY id LIMIT 1")?;
    let (mut low, mut high) = (1, last + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        let (id, of): (i64, i64) = entry.query_row([middle], |r| Ok((r.get(0)?, r.get(1)?)))?;
        if of < seq {
            low = id + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

/// The hash of one entry, or `None` when the chain has no such number.
pub fn hash_at(conn: &Connection, seq: i64) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT hash FROM journal WHERE seq = ?1")?
        .query_row([seq], |r| r.get(0))
        .optional()?)
}
