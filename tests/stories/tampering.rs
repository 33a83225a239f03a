//! Whatever is done to the file behind the program's back is found, and the entry concerned named.

use crate::committals::committal;
use crate::support::Prison;
use agiderm_core::api::Empty;
use agiderm_core::audit::{self, Keeping, TABLES, Verification};
use agiderm_core::base::dates::Moment;
use agiderm_core::store::Store;
use agiderm_core::store::clock::FixedClock;
use agiderm_core::store::connection::{self, Access};
use agiderm_core::store::keyfile::{Key, KeyFile};
use agiderm_core::users::{Actor, Role};
use agiderm_core::words::Lang;
use base64::Engine;
use rusqlite::Connection;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn actor() -> Actor {
    Actor {
        user_id: Default::default(),
        login: "essai".into(),
        display_name: "Essai".into(),
        role: Role::Director,
        lang: Lang::Fr,
        station: None,
    }
}

/// A closed file with a row in most tables, its key, and a copy of it for each attack.
struct Target {
    folder: tempfile::TempDir,
    file: PathBuf,
    key: Key,
}

impl Target {
    fn new() -> Target {
        let prison = Prison::new();
        for n in 1..=3 {
            let (login, name) = (format!("greffier{n}"), format!("Greffier {n}"));
            prison.ok(
                "users.create",
                json!({ "login": login, "display_name": name, "role": "clerk",
                        "passphrase": crate::support::PHRASE }),
            );
            prison.ok(
                "reference.save",
                json!({ "list": "professions", "code": format!("PR-9{n}"), "version": null,
                        "label_fr": format!("Métier {n}"), "label_en": "", "data": { "isco08": n },
                        "valid_from": null, "valid_to": null, "reason": "essai" }),
            );
        }
        for (key, value) in [("urgent_days", "5"), ("imputation", "deduct_days")] {
            prison.ok(
                "settings.save",
                json!({ "key": key, "value": value, "reason": "essai", "decision": "Note 1", "decided_by": "DNAPES", "decided_on": "2026-11-20" }),
            );
        }
        fill(&prison);
        Target::of(&prison)
    }

    /// The file of a prison, closed.
    fn of(prison: &Prison) -> Target {
        let key = prison.desk.store().unwrap().key().clone();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("essai.agiderm");
        prison.desk.sign_out(Some(&prison.director)).unwrap();
        copy_all(prison.desk.file(), &file);
        Target { folder, file, key }
    }

    /// A fresh copy to damage.
    fn copy(&self, name: &str) -> PathBuf {
        let copy = self.folder.path().join(name);
        copy_all(&self.file, &copy);
        copy
    }

    /// Damages a copy, guards put aside and put back, then checks it.
    fn after(&self, name: &str, attack: impl FnOnce(&Connection)) -> Verification {
        let copy = self.copy(name);
        let conn = connection::open(&copy, &self.key, Access::Write).unwrap();
        conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            .unwrap();
        let guards: Vec<(String, String)> = conn
            .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
            .unwrap()
            .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for (name, _) in &guards {
            conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        attack(&conn);
        for (_, sql) in &guards {
            conn.execute_batch(sql).unwrap();
        }
        drop(conn);
        let found = self.check(&copy);
        for suffix in ["", ".keys", ".head", ".lock"] {
            let _ = std::fs::remove_file(with(&copy, suffix));
        }
        found
    }

    fn check(&self, file: &Path) -> Verification {
        let clock = Arc::new(FixedClock::at(Moment::parse("2026-11-24T08:00").unwrap()));
        let keys = KeyFile::read(file).unwrap();
        let store = Store::open(file, self.key.clone(), keys, clock).unwrap();
        store.read(&actor(), |read| audit::verify(read, Empty {})).unwrap()
    }
}

/// Three persons with their papers, one of them photographed, two told apart.
fn fill(prison: &Prison) {
    let mut people = Vec::new();
    for (n, family) in ["KONÉ", "DIARRA", "SISSOKO"].into_iter().enumerate() {
        let at = format!("2026-11-23T07:3{n}");
        let entered = prison.ok("committals.enter", committal(family, "Inventé", &at));
        let order = json!({
            "type": "ordonnance_de_maintien", "data": { "date": "2026-11-23", "proc": "RP 118/26" },
        });
        let sheet = &entered["sheet"];
        let act = json!({ "committal_id": entered["committal_id"], "version": sheet["version"], "act": order });
        prison.ok("acts.enter", act);
        people.push(entered["detainee_id"].clone());
    }
    let answer = json!({
        "detainee_id": people[0], "other_id": people[1], "answer": "other", "reason": "empreintes",
    });
    prison.ok("detainees.answer_similar", answer);
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(8, 8, image::Rgb([90, 60, 30]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let base64 = base64::engine::general_purpose::STANDARD.encode(png.into_inner());
    let photo = json!({
        "detainee_id": people[2], "mime": "image/png", "base64": base64, "reason": "entrée",
    });
    prison.ok("detainees.set_photo", photo);
}

pub fn with(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn copy_all(from: &Path, to: &Path) {
    for suffix in ["", ".keys", ".head"] {
        std::fs::copy(with(from, suffix), with(to, suffix)).unwrap();
    }
}

const CHAIN: [&str; 5] =
    ["entry_missing", "link_broken", "content_changed", "hash_wrong", "change_orphan"];

fn chain_fault(found: &Verification) -> Option<i64> {
    found.problems.iter().find(|p| CHAIN.contains(&p.kind.as_str())).and_then(|p| p.seq)
}

fn kinds(found: &Verification) -> Vec<&str> {
    found.problems.iter().map(|p| p.kind.as_str()).collect()
}

/// The faults of one table, apart from what follows from them elsewhere.
fn kinds_in<'a>(found: &'a Verification, table: &str) -> Vec<&'a str> {
    let own = found.problems.iter().filter(|p| p.topic == table);
    own.map(|p| p.kind.as_str()).collect()
}

fn columns(conn: &Connection, table: &str) -> Vec<String> {
    conn.prepare("SELECT name FROM pragma_table_info(?1)")
        .unwrap()
        .query_map([table], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// Changes one field of the middle row of a table; gives its entry when the table has one.
fn spoil(conn: &Connection, table: &str, column: &str) {
    let sql = format!(
        "UPDATE {table} SET {column} = CASE typeof({column})
           WHEN 'integer' THEN {column} + 1000 WHEN 'text' THEN {column} || 'x' ELSE NULL END
         WHERE rowid = (SELECT rowid FROM {table} ORDER BY rowid LIMIT 1
                        OFFSET (SELECT count(*) / 2 FROM {table}))"
    );
    let json = format!(
        "UPDATE {table} SET {column} = json_insert({column}, '$.planted', 1) WHERE json_valid({column})
           AND rowid = (SELECT rowid FROM {table} ORDER BY rowid LIMIT 1
                        OFFSET (SELECT count(*) / 2 FROM {table}))"
    );
    let declared: String = conn
        .query_row("SELECT type FROM pragma_table_info(?1) WHERE name = ?2", [table, column], |r| {
            r.get(0)
        })
        .unwrap();
    let null = if declared == "INTEGER" { "1" } else { "'x'" };
    conn.execute_batch(&sql.replace("ELSE NULL", &format!("ELSE {null}"))).unwrap_or_else(|_| {
        conn.execute_batch(&json).unwrap();
    });
}

#[test]
fn an_untouched_file_has_no_problem() {
    let target = Target::new();
    let found = target.after("control", |_| {});
    assert_eq!(found.problems, []);
    assert!(found.ok && found.entries >= 12 && found.head.len() == 64);
}

#[test]
fn every_table_of_the_schema_stands_in_the_list_of_checks() {
    let mut conn = Connection::open_in_memory().unwrap();
    agiderm_core::store::migrate::run(&mut conn).unwrap();
    let schema: BTreeSet<String> = conn
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let listed: BTreeSet<String> = TABLES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed, schema);
    for (table, keeping) in TABLES {
        let Keeping::Images(json) = keeping else { continue };
        let columns = columns(&conn, table);
        assert_eq!(columns[..2], ["id", "version"], "{table}");
        for column in *json {
            assert!(columns.iter().any(|c| c == column), "{table}.{column}");
        }
    }
}

#[test]
fn any_field_changed_anywhere_is_found_and_its_entry_named() {
    let target = Target::new();
    let conn = connection::open(&target.file, &target.key, Access::Read).unwrap();
    let filled: Vec<&str> = TABLES
        .iter()
        .filter(|(_, k)| matches!(k, Keeping::Chain | Keeping::Images(_)))
        .map(|(name, _)| *name)
        .filter(|t| conn.prepare(&format!("SELECT 1 FROM {t}")).unwrap().exists([]).unwrap())
        .collect();
    assert!(filled.len() >= 9, "{filled:?}");
    let mut attacks = 0;
    for table in filled {
        for column in columns(&conn, table) {
            // The order of the changes is covered, not the number that gives it.
            if (table, column.as_str()) == ("changes", "id") {
                continue;
            }
            let found = target.after("spoiled", |conn| spoil(conn, table, &column));
            let seq = match table {
                "journal" | "changes" => chain_fault(&found),
                _ => found.problems.iter().find(|p| p.topic == table).and_then(|p| {
                    (column == "id" || p.kind == "row_changed").then_some(p.seq.unwrap_or(1))
                }),
            };
            assert!(seq.is_some_and(|n| n > 0), "{table}.{column}: {:?}", found.problems);
            attacks += 1;
        }
    }
    assert!(attacks > 80, "only {attacks} fields were tried");
}

#[test]
fn entries_removed_swapped_or_inserted_are_named() {
    let target = Target::new();
    let named = |name: &str, sql: &str| {
        let found = target.after(name, |conn| conn.execute_batch(sql).unwrap());
        (chain_fault(&found), found)
    };
    for seq in [1, 5, 9] {
        let sql = format!("DELETE FROM journal WHERE seq = {seq}");
        assert_eq!(named("removed", &sql).0, Some(seq), "entry {seq} removed");
        let sql = format!(
            "DELETE FROM changes WHERE id = (SELECT min(id) FROM changes WHERE seq >= {seq})"
        );
        let (first, found) = named("removed", &sql);
        assert!(first.is_some_and(|n| n >= seq), "{:?}", found.problems);
    }
    let swap =
        "UPDATE journal SET seq = -1 WHERE seq = 6; UPDATE journal SET seq = 6 WHERE seq = 7;
                UPDATE journal SET seq = 7 WHERE seq = -1";
    assert_eq!(named("swapped", swap).0, Some(6));
    let swap =
        "UPDATE changes SET after = (SELECT after FROM changes c WHERE c.id = 5 - changes.id)
                WHERE id IN (2, 3)";
    assert!(named("swapped", swap).0.is_some());
    let insert = "INSERT INTO changes (seq, topic, row_id, before, after)
                  VALUES (4, 'users', 'x', NULL, '{}')";
    assert_eq!(named("inserted", insert).0, Some(4));
    let insert = "INSERT INTO changes (seq, topic, row_id, before, after)
                  VALUES (9999, 'users', 'x', NULL, '{}')";
    assert!(named("inserted", insert).0.is_some());
    let insert =
        "INSERT INTO journal SELECT max(seq) + 1, hash, at, trust, kind, actor_id, actor, role,
                  subject, committal_id, salt, input, digest, hash FROM journal";
    assert!(named("inserted", insert).0.is_some());
}

#[test]
fn rows_removed_swapped_or_inserted_are_found() {
    let target = Target::new();
    let conn = connection::open(&target.file, &target.key, Access::Read).unwrap();
    for (table, keeping) in TABLES {
        let Keeping::Images(_) = keeping else { continue };
        let count: i64 =
            conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0)).unwrap();
        if count == 0 {
            continue;
        }
        let last = format!("(SELECT max(rowid) FROM {table})");
        let found = target.after("removed", |conn| {
            conn.execute_batch(&format!("DELETE FROM {table} WHERE rowid = {last}")).unwrap();
        });
        assert_eq!(kinds_in(&found, table), ["row_missing"], "{table}");
        assert!(found.problems[0].seq.is_some());
        let list: Vec<String> = columns(&conn, table)
            .iter()
            .map(|c| match c.as_str() {
                "id" => "'planted'".to_owned(),
                "login" | "ecrou" => format!("{c} || '9'"),
                _ => c.clone(),
            })
            .collect();
        let found = target.after("inserted", |conn| {
            let sql = format!(
                "INSERT INTO {table} SELECT {} FROM {table} WHERE rowid = {last}",
                list.join(", ")
            );
            conn.execute_batch(&sql).unwrap();
        });
        assert_eq!(kinds_in(&found, table), ["row_unknown"], "{table}");
        assert_eq!(found.problems[0].row_id, "planted");
        if count > 1 {
            let first = format!("(SELECT min(rowid) FROM {table})");
            let found = target.after("swapped", |conn| {
                let sql = format!(
                    "UPDATE {table} SET id = 'passing' WHERE rowid = {first};
                     CREATE TEMP TABLE ids AS SELECT id FROM {table} WHERE rowid = {last};
                     UPDATE {table} SET id = (SELECT row_id FROM changes WHERE topic = '{table}'
                        ORDER BY id LIMIT 1) WHERE rowid = {last};
                     UPDATE {table} SET id = (SELECT id FROM temp.ids) WHERE id = 'passing';"
                );
                conn.execute_batch(&sql).unwrap();
            });
            assert!(
                kinds_in(&found, table).contains(&"row_changed"),
                "{table}: {:?}",
                found.problems
            );
        }
    }
}

#[test]
fn a_cut_tail_and_a_missing_guard_are_found() {
    let target = Target::new();
    let found = target.after("cut", |conn| {
        conn.execute_batch(
            "DELETE FROM changes WHERE seq = (SELECT max(seq) FROM journal);
             DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal);",
        )
        .unwrap();
    });
    let older = found.problems.iter().find(|p| p.kind == "file_older").expect("the cut is seen");
    assert_eq!(older.seq, Some(found.entries + 1));
    let copy = target.copy("guards");
    let conn = connection::open(&copy, &target.key, Access::Write).unwrap();
    conn.execute_batch("DROP TRIGGER journal_keeps; CREATE INDEX more ON users(role)").unwrap();
    drop(conn);
    let found = target.check(&copy);
    assert_eq!(kinds(&found), ["schema_differs", "schema_differs"]);
}

#[test]
fn pictures_are_known_by_their_content() {
    let target = Target::new();
    let found = target.after("picture", |conn| {
        conn.execute_batch("UPDATE photos SET bytes = x'00ff'").unwrap();
    });
    assert_eq!(kinds(&found), ["photo_changed"]);
    let found = target.after("picture", |conn| {
        conn.execute_batch("DELETE FROM photos").unwrap();
    });
    assert_eq!(kinds(&found), ["photo_missing"]);
}

#[test]
fn stored_deadlines_are_worked_out_again() {
    let target = Target::new();
    for (sql, kind) in [
        ("UPDATE projections SET due_on = '2099-01-01' WHERE rowid = 2", "projection_differs"),
        ("UPDATE projections SET lines = '[]' WHERE rowid = 2", "projection_differs"),
        ("UPDATE projections SET lines = 'x' WHERE rowid = 2", "projection_differs"),
        ("UPDATE projections SET stable_until = NULL WHERE rowid = 2", "projection_differs"),
        ("DELETE FROM projections WHERE rowid = 2", "projection_missing"),
    ] {
        let found = target.after("projection", |conn| conn.execute_batch(sql).unwrap());
        assert_eq!(kinds(&found), [kind], "{sql}");
    }
    // Another reading of the law moves them all, and they hold again.
    let prison = Prison::new();
    fill(&prison);
    let due = |prison: &Prison| prison.ok("deadlines.list", json!({ "kind": "title_end" }));
    let before = due(&prison);
    let save = json!({ "key": "list_274_reading", "value": "all", "reason": "essai", "decision": "Note 2", "decided_by": "DNAPES", "decided_on": "2026-11-20" });
    prison.ok("settings.save", save);
    let save = json!({ "key": "maintien_runs_from", "value": "order_date", "reason": "essai", "decision": "Note 2", "decided_by": "DNAPES", "decided_on": "2026-11-20" });
    prison.ok("settings.save", save);
    assert_ne!(due(&prison), before);
    let found = prison.ok("journal.verify", json!({}));
    assert_eq!(found["problems"], json!([]));
}

#[test]
fn a_register_taken_over_holds_and_its_rows_are_watched() {
    let prison = Prison::new();
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/takeover/fixtures/small/registre-utf8.csv");
    let base64 = base64::engine::general_purpose::STANDARD.encode(std::fs::read(path).unwrap());
    let input = json!({ "file_name": "registre.csv", "base64": base64, "mapping": null });
    prison.ok("takeover.run", input);
    let found = prison.ok("journal.verify", json!({}));
    assert_eq!(found["problems"], json!([]));
    let target = Target::of(&prison);
    for table in ["takeover_rows", "takeover_batches"] {
        for column in ["version", "recorded_at", "counts", "annex", "cells", "state", "issues"] {
            let conn = connection::open(&target.file, &target.key, Access::Read).unwrap();
            if !columns(&conn, table).iter().any(|c| c == column) {
                continue;
            }
            let found = target.after("taken", |conn| spoil(conn, table, column));
            assert_eq!(kinds_in(&found, table), ["row_changed"], "{table}.{column}");
        }
    }
}
