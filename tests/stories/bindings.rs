//! The TypeScript types in the repository are those of the table of commands.

/// `AGIDERM_WRITE=1 cargo test bindings` writes the file instead of comparing it.
#[test]
fn the_screens_types_are_those_of_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/gen/api.ts");
    let fresh = agiderm_core::api::typescript();
    if std::env::var_os("AGIDERM_WRITE").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == fresh, "ui/src/gen/api.ts is stale: AGIDERM_WRITE=1 cargo test bindings");
}
