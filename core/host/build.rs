//! Carries the built screens in the program. Where they are not built yet, the table is empty and
//! the server says so.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|e| e.path()) {
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push(path);
        }
    }
}

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../ui/dist");
    // A missing folder would make every build start again.
    fs::create_dir_all(&root).expect("the folder of the screens can be made");
    println!("cargo:rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    gather(&root, &mut files);
    files.sort();
    let mut code = String::from("static SCREENS: &[(&str, &[u8])] = &[\n");
    for file in &files {
        let name = file.strip_prefix(&root).unwrap_or(file).to_string_lossy().replace('\\', "/");
        code += &format!("    ({name:?}, include_bytes!({:?})),\n", file.display());
    }
    code += "];\n";
    let out = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("screens.rs");
    fs::write(out, code).expect("the build folder can be written");
}
