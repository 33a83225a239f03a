//! Copies Rust sources with every place that a mutant may change turned into a call which asks
//! whether its mutant is the active one: `a < b` becomes `crate::mutant::lt(17, &(a), &(b))`. One
//! build then holds every mutant (mutant schemata), and the number of the active one chooses.
//!
//! `mutants OUT ROOT FILE…` writes each file under OUT at the same path below ROOT, and
//! `sites.json` and `sites.rs` beside them.

mod rewrite;

use quote::ToTokens;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::{env, fs};
use syn::visit_mut::VisitMut;

fn main() {
    let mut words = env::args().skip(1);
    let out = PathBuf::from(words.next().expect("the folder to write"));
    let root = PathBuf::from(words.next().expect("the folder to read"));
    let mut sites = Vec::new();
    for name in words {
        let text = fs::read_to_string(root.join(&name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut file = syn::parse_file(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut pass = rewrite::Pass::new(&name, rewrite::numbers(&file), &mut sites);
        pass.visit_file_mut(&mut file);
        file.items.push(syn::parse_quote!(
            #[allow(unused_imports)]
            use crate::mutant::{Ordered as _, Plain as _};
        ));
        write(&out.join(&name), &file.into_token_stream().to_string());
    }
    let count = sites.len();
    let all: Vec<Value> = sites.iter().map(described).collect();
    write(&out.join("sites.json"), &serde_json::to_string_pretty(&all).expect("sites"));
    write(&out.join("sites.rs"), &format!("pub const COUNT: usize = {count};\n"));
}

fn described(site: &rewrite::Site) -> Value {
    json!({"file": site.file, "line": site.line, "function": site.function,
        "text": site.text, "kind": site.kind, "changes": site.changes})
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder to write");
    // An unchanged file keeps its date, so that nothing is built twice.
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::write(path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}
