//! Every reason that the hosts can give has its sentence. (The core's own tests see to the core's
//! reasons, and to both languages saying the same.)

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if path.is_dir() && !path.ends_with("target") {
            sources(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// The text of a call's arguments, up to its closing bracket.
fn arguments(text: &str) -> &str {
    let mut depth = 0i32;
    let mut quoted = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted && depth == 0 => return &text[..at],
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
    }
    text
}

/// The reasons written out in one source text.
fn reasons(text: &str) -> BTreeSet<String> {
    let makers = [
        ("Failure::refused(", 1),
        ("Failure::unavailable(", 1),
        ("Failure::new(", 2),
        ("Failure::field(", 2),
        ("FieldProblem::new(", 2),
    ];
    let mut found = BTreeSet::new();
    for (maker, place) in makers {
        for (at, _) in text.match_indices(maker) {
            let inside = arguments(&text[at + maker.len()..]);
            let mut pieces = Vec::new();
            let mut rest = inside;
            while pieces.len() + 1 < place {
                let Some((piece, after)) = rest.split_once(',') else { break };
                pieces.push(piece);
                rest = after;
            }
            let last = rest.trim().trim_end_matches(',');
            let is_word = |s: &str| {
                !s.is_empty()
                    && s.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            };
            if let Some(reason) = last.strip_prefix('"').and_then(|s| s.strip_suffix('"'))
                && is_word(reason)
            {
                found.insert(reason.to_owned());
            }
        }
    }
    found
}

/// The keys of a file of sentences.
fn keys(path: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter_map(|l| l.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn every_reason_of_the_hosts_has_its_sentence() {
    let mut files = Vec::new();
    sources(&root().join("core/host/src"), &mut files);
    sources(&root().join("src-tauri/src"), &mut files);
    let french = keys(&root().join("assets/locales/fr/failure.ftl"));
    let mut silent = BTreeSet::new();
    let mut known = 0;
    for file in files {
        for reason in reasons(&fs::read_to_string(&file).unwrap()) {
            known += 1;
            if !french.contains(&format!("failure-{reason}")) {
                silent.insert(reason);
            }
        }
    }
    assert!(known > 8, "the search itself found nothing");
    assert!(silent.is_empty(), "no sentence for: {silent:?}");
}

#[test]
fn the_search_notices_a_reason_without_a_sentence() {
    let text = r#"Failure::new(Code::NotFound, "no-such-key"); FieldProblem::new(at(1, 2), "x y")"#;
    assert_eq!(reasons(text), BTreeSet::from(["no-such-key".to_owned()]));
}
