//! The sentences: French and English have the same keys with the same arguments; every reason,
//! flag and refusal that the core can give has its sentence; the screens' keys are typed.

use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Sentences = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn arguments_of(pattern: &ast::Pattern<String>, out: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            expression_arguments(expression, out);
        }
    }
}

fn expression_arguments(expression: &ast::Expression<String>, out: &mut BTreeSet<String>) {
    let (inline, variants) = match expression {
        ast::Expression::Inline(inline) => (inline, &[][..]),
        ast::Expression::Select { selector, variants } => (selector, variants.as_slice()),
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            out.insert(id.name.clone());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                expression_arguments(&ast::Expression::Inline(argument.clone()), out);
            }
        }
        ast::InlineExpression::Placeable { expression } => expression_arguments(expression, out),
        _ => {}
    }
    for variant in variants {
        arguments_of(&variant.value, out);
    }
}

/// Reads every file of a language; a sentence written twice or badly is a fault.
fn read(lang: &str) -> (Sentences, Vec<String>) {
    let (mut sentences, mut faults) = (Sentences::new(), Vec::new());
    let mut files: Vec<_> = fs::read_dir(root().join("assets/locales").join(lang))
        .unwrap()
        .flatten()
        .map(|e| e.path())
        .collect();
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|e| format!("{lang}/{name}: {e:?}")));
            resource
        });
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let mut args = BTreeSet::new();
            if let Some(value) = &message.value {
                arguments_of(value, &mut args);
            }
            for attribute in &message.attributes {
                arguments_of(&attribute.value, &mut args);
            }
            if sentences.insert(message.id.name.clone(), args).is_some() {
                faults.push(format!("{lang}/{name}: {} is written twice", message.id.name));
            }
        }
    }
    (sentences, faults)
}

/// What differs between two languages.
fn differences(fr: &Sentences, en: &Sentences) -> Vec<String> {
    let mut out = Vec::new();
    for (key, args) in fr {
        match en.get(key) {
            None => out.push(format!("English lacks {key}")),
            Some(other) if other != args => {
                out.push(format!("{key}: {args:?} in French, {other:?} in English"));
            }
            Some(_) => {}
        }
    }
    out.extend(en.keys().filter(|k| !fr.contains_key(*k)).map(|k| format!("French lacks {k}")));
    out
}

#[test]
fn french_and_english_say_the_same_things() {
    let (fr, mut faults) = read("fr");
    let (en, more) = read("en");
    faults.extend(more);
    faults.extend(differences(&fr, &en));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // Control: the comparison notices a key and an argument taken away.
    let mut broken = en.clone();
    let first = broken.keys().next().unwrap().clone();
    broken.remove(&first);
    broken.values_mut().next().unwrap().insert("nothing".into());
    assert_eq!(differences(&fr, &broken).len(), 2);
}

fn sources(folder: &Path, out: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(fs::read_to_string(&path).unwrap());
        }
    }
}

/// The reasons written in the core: the text after each of the calls that make a failure.
fn reasons() -> BTreeSet<String> {
    let mut texts = Vec::new();
    sources(&root().join("core/src"), &mut texts);
    let mut out = BTreeSet::new();
    for text in texts {
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (call, place) in [
            ("Failure::refused(", 0),
            ("Failure::unavailable(", 0),
            ("Failure::field(", 1),
            ("FieldProblem::new(", 1),
            ("Failure::new(", 1),
        ] {
            for part in flat.split(call).skip(1) {
                let argument = part.split(", ").nth(place).unwrap_or_default().trim();
                let Some(text) = argument.strip_prefix('"') else { continue };
                let reason = text.split('"').next().unwrap_or_default();
                let sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                if !reason.is_empty() && reason.chars().all(sound) {
                    out.insert(reason.to_owned());
                }
            }
        }
    }
    out
}

#[test]
fn every_reason_of_a_failure_has_its_sentence() {
    let (fr, _) = read("fr");
    let reasons = reasons();
    assert!(reasons.len() > 30, "the scan found only {} reasons", reasons.len());
    let silent: Vec<_> =
        reasons.iter().filter(|r| !fr.contains_key(&format!("failure-{r}"))).collect();
    assert!(silent.is_empty(), "no sentence for {silent:?}");
}

#[test]
fn the_screens_keys_are_those_of_the_sentences() {
    let (fr, _) = read("fr");
    let mut fresh = String::from(
        "// Every sentence's key and its arguments, written by a test. Do not edit.\n\n\
         export interface Sentences {\n",
    );
    for (key, args) in &fr {
        let args: Vec<String> = args.iter().map(|a| format!("{a}: string | number")).collect();
        let shape =
            if args.is_empty() { "null".to_owned() } else { format!("{{ {} }}", args.join("; ")) };
        fresh += &format!("  '{key}': {shape};\n");
    }
    fresh += "}\n";
    let path = root().join("ui/src/gen/words.ts");
    if std::env::var_os("AGIDERM_WRITE").is_some() {
        fs::write(&path, &fresh).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "ui/src/gen/words.ts is stale: AGIDERM_WRITE=1 cargo test words");
}

/// Commands and queries of the table that have no words; a command's are those of the journal.
fn unspoken(sentences: &Sentences) -> Vec<String> {
    use agiderm_core::api::{self, Run};
    api::lines()
        .filter(|line| {
            let name = line.name.replace(['.', '_'], "-");
            let said = |family: &str| sentences.contains_key(&format!("audit-{family}-{name}"));
            match line.run {
                Run::Command(_) | Run::Consult(_) | Run::File(_) => !said("kind"),
                _ => !said("kind") && !said("query"),
            }
        })
        .map(|line| line.name.to_owned())
        .collect()
}

#[test]
fn every_command_and_query_of_the_table_of_rights_has_its_words() {
    for lang in ["fr", "en"] {
        let (mut sentences, _) = read(lang);
        assert_eq!(unspoken(&sentences), Vec::<String>::new(), "{lang}");
        // Control: a word taken away is noticed.
        sentences.remove("audit-kind-visits-enter");
        assert_eq!(unspoken(&sentences), ["visits.enter"]);
    }
}
