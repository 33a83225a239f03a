//! Every reason that the program can give has a sentence, in both languages, with the same
//! arguments.

use std::collections::{BTreeMap, BTreeSet};
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

/// Keys and the arguments that each sentence takes.
fn sentences(path: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        if line.starts_with('#') {
            continue;
        }
        if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            current = key.to_owned();
            keys.entry(current.clone()).or_default();
        }
        for (at, _) in line.match_indices('$') {
            let name: String =
                line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
            keys.entry(current.clone()).or_default().insert(name);
        }
    }
    keys
}

#[test]
fn every_reason_has_a_sentence_in_both_languages() {
    let mut files = Vec::new();
    sources(&root().join("core"), &mut files);
    sources(&root().join("src-tauri/src"), &mut files);
    let french = sentences(&root().join("assets/locales/fr/failure.ftl"));
    let mut silent = BTreeSet::new();
    let mut known = 0;
    for file in files {
        for reason in reasons(&fs::read_to_string(&file).unwrap()) {
            known += 1;
            if !french.contains_key(&format!("failure-{reason}")) {
                silent.insert(reason);
            }
        }
    }
    assert!(known > 20, "the search itself found nothing");
    assert!(silent.is_empty(), "no sentence for: {silent:?}");
}

#[test]
fn both_languages_say_the_same_keys_with_the_same_arguments() {
    for name in ["failure", "cli", "window"] {
        let of = |lang: &str| sentences(&root().join(format!("assets/locales/{lang}/{name}.ftl")));
        assert_eq!(of("fr"), of("en"), "{name}");
    }
}

#[test]
fn the_search_notices_a_reason_without_a_sentence() {
    let text = r#"Failure::new(Code::NotFound, "no-such-key"); FieldProblem::new(at(1, 2), "x y")"#;
    assert_eq!(reasons(text), BTreeSet::from(["no-such-key".to_owned()]));
}
