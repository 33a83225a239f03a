//! Lists the Fluent files and the reference lists, so that adding one needs no line of code.

use std::{env, fs, path::Path};

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("..");
    let out = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("embedded.rs");
    let mut code = String::new();
    for (name, folder, ending) in [
        ("LOCALE_FR", "assets/locales/fr", "ftl"),
        ("LOCALE_EN", "assets/locales/en", "ftl"),
        ("REFERENCE", "assets/reference", "json"),
        ("MIGRATIONS", "migrations", "sql"),
    ] {
        let folder = root.join(folder);
        println!("cargo:rerun-if-changed={}", folder.display());
        let mut files: Vec<_> = fs::read_dir(&folder)
            .map(|dir| dir.flatten().map(|e| e.path()).collect())
            .unwrap_or_default();
        files.retain(|f| f.extension().is_some_and(|e| e == ending));
        if name == "MIGRATIONS" {
            files.retain(|f| f.file_name().is_some_and(|n| n.to_string_lossy().starts_with('0')));
        }
        files.sort();
        code += &format!("pub(crate) static {name}: &[(&str, &str)] = &[\n");
        for file in files {
            println!("cargo:rerun-if-changed={}", file.display());
            let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            code += &format!("    ({stem:?}, include_str!({:?})),\n", file.display());
        }
        code += "];\n";
    }
    fs::write(&out, code).expect("the build folder can be written");
}
