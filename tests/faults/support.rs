//! A bare establishment file under a fixed key, and the program run again as a child.

use agiderm_core::api::Empty;
use agiderm_core::audit::{self, Verification};
use agiderm_core::base::dates::Moment;
use agiderm_core::committals::table::SeriesRow;
use agiderm_core::failure::{Failure, Result};
use agiderm_core::store::Store;
use agiderm_core::store::clock::FixedClock;
use agiderm_core::store::keyfile::{Key, KeyFile};
use agiderm_core::users::{Actor, Role};
use agiderm_core::words::Lang;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

/// What names the part a child plays, and its file.
pub const PART: &str = "AGIDERM_FAULTS_PART";
pub const FILE: &str = "AGIDERM_FAULTS_FILE";

/// The data key of every test.
pub fn key() -> Key {
    Key::new([7; 32])
}

/// Whoever writes.
pub fn actor() -> Actor {
    Actor {
        user_id: Default::default(),
        login: "essai".into(),
        display_name: "Essai".into(),
        role: Role::Director,
        lang: Lang::Fr,
        station: None,
    }
}

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::at(Moment::parse("2026-11-23T08:00").unwrap()))
}

/// A new file.
pub fn create(file: &Path) -> Store {
    let mut keys = KeyFile::new("Maison d'arrêt d'essai", "ESSAI", true);
    keys.write(file, &key()).unwrap();
    std::fs::rename(with(file, ".keys"), with(file, ".passing")).unwrap();
    let store = Store::create(file, key(), keys, clock()).unwrap();
    std::fs::rename(with(file, ".passing"), with(file, ".keys")).unwrap();
    store
}

/// An existing file.
pub fn open(file: &Path) -> Result<Store> {
    Store::open(file, key(), KeyFile::read(file)?, clock())
}

/// Writes entry after entry: the row named by the entry's own number.
pub fn write(store: &Store) -> Result<i64> {
    let done = store.write(&actor(), "essai", "{\"essai\":true}", |tx| {
        let seq = agiderm_core::store::journal::head(tx.conn)?.seq + 1;
        tx.insert(&mut SeriesRow { id: format!("essai/{seq}"), version: 0, last: seq })
    })?;
    Ok(done.head.seq)
}

/// The whole check.
pub fn verify(store: &Store) -> Result<Verification> {
    store.read(&actor(), |read| audit::verify(read, Empty {}))
}

/// Everything the file records, as one text.
pub fn content(store: &Store) -> Result<String> {
    store.read(&actor(), |read| {
        let mut out = String::new();
        for sql in [
            "SELECT seq || hash FROM journal ORDER BY seq",
            "SELECT seq || topic || row_id || after FROM changes ORDER BY id",
            "SELECT id || version || last FROM series ORDER BY id",
        ] {
            let mut statement = read.conn.prepare(sql)?;
            for row in statement.query_map([], |r| r.get::<_, String>(0))? {
                out += &row?;
                out.push('\n');
            }
        }
        Ok(out)
    })
}

/// Where what was written to a log ends: after it come zeros, or what an earlier use left.
pub fn written(log: &[u8]) -> usize {
    const HEADER: usize = 32;
    const FRAME: usize = 24 + 4096;
    let Some((header, frames)) = log.split_at_checked(HEADER) else { return 0 };
    let salt = &header[16..24];
    let frames = frames.chunks_exact(FRAME).take_while(|frame| &frame[8..16] == salt);
    HEADER + frames.count() * FRAME
}

/// The path with something after it.
pub fn with(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// This same program, playing a part on a file. `limit` is the largest file it may write, in
/// blocks of 512 bytes.
pub fn child(part: &str, file: &Path, limit: Option<u64>) -> Command {
    let exe = std::env::current_exe().unwrap();
    let mut command = match limit {
        None => Command::new(exe),
        Some(blocks) => {
            let mut shell = Command::new("sh");
            let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
            shell.arg("-c").arg(script).arg(exe);
            shell
        }
    };
    command
        .args(["--exact", "crash::played_by_a_child", "--nocapture", "--test-threads=1"])
        .env(PART, part)
        .env(FILE, file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// Numbers that look drawn at random and are the same at each run.
pub struct Draw(pub u64);
impl Draw {
    /// One below `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// The reason of a failure that must be one.
pub fn reason<T>(outcome: Result<T>) -> String {
    match outcome {
        Ok(_) => panic!("it was not refused"),
        Err(Failure { reason, .. }) => reason,
    }
}
