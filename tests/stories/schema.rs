//! The schema as it is today, to read as one file and to review as a difference.

use agiderm_core::store::migrate;
use rusqlite::Connection;

fn schema(conn: &Connection) -> String {
    let mut statement = conn
        .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, tbl_name, type, name")
        .unwrap();
    let parts = statement.query_map([], |r| r.get::<_, String>(0)).unwrap();
    let mut out = String::from("-- Written from the migrations by a test. Do not edit.\n");
    for part in parts {
        out += &format!("\n{};\n", part.unwrap());
    }
    out
}

/// `AGIDERM_WRITE=1 cargo test schema` writes the file instead of comparing it.
#[test]
fn the_schema_file_is_what_the_migrations_make() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations/schema.sql");
    let mut conn = Connection::open_in_memory().unwrap();
    migrate::run(&mut conn).unwrap();
    let fresh = schema(&conn);
    if std::env::var_os("AGIDERM_WRITE").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == fresh, "migrations/schema.sql is stale: AGIDERM_WRITE=1 cargo test schema");
    // Control: one column more is noticed.
    conn.execute_batch("ALTER TABLE users ADD COLUMN more TEXT").unwrap();
    assert_ne!(schema(&conn), fresh);
}
