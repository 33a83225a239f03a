//! No paper of the house shows what only the program should read: a code, a key, an identifier.
//! Every kind of paper and every list of the training house, through the text that a reader copies.

use crate::lists::{House, codes_and_english, every_list, raw};
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Stays whose papers are looked at, and papers of a kind.
const STAYS: u32 = 40;
const OF_A_KIND: usize = 3;

/// What only the program should read.
struct Signs {
    codes: BTreeSet<String>,
    english: BTreeSet<String>,
    keys: BTreeSet<String>,
}

impl Signs {
    fn of(house: &House) -> Signs {
        let (codes, english) = codes_and_english(house);
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/locales/fr");
        let mut keys = BTreeSet::new();
        for file in std::fs::read_dir(folder).unwrap().flatten() {
            let text = std::fs::read_to_string(file.path()).unwrap();
            let named = text.lines().filter_map(|l| l.split_once(" ="));
            keys.extend(named.map(|(key, _)| key.to_owned()).filter(|k| k.contains('-')));
        }
        Signs { codes, english, keys }
    }

    /// The first sign of the program in a line of a paper.
    fn seen(&self, line: &str) -> Option<String> {
        if raw(line, &self.codes, &self.english) || line.contains("{$") || line.contains("Some(") {
            return Some(line.to_owned());
        }
        let edges = |c: char| !c.is_alphanumeric() && c != '-' && c != '_';
        line.split_whitespace().map(|w| w.trim_matches(edges)).find_map(|word| {
            let of_the_program =
                self.keys.contains(word) || self.codes.contains(word) && word.contains('-');
            (of_the_program || identifier(word)).then(|| format!("{word} in: {line}"))
        })
    }
}

/// `0193e5b2-7c1d-7a30-8d2e-5f6a7b8c9d0e`.
fn identifier(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    parts.iter().map(|p| p.len()).eq([8, 4, 4, 4, 12])
        && parts.iter().all(|p| p.chars().all(|c| c.is_ascii_hexdigit()))
}

/// The lines of a paper as a reader copies them; none, said aloud, where the tool is not installed.
fn lines(file: &Value) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, B64.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap();
    if let Some(kept) = std::env::var_os("AGIDERM_PAPERS") {
        let name = format!("{}.pdf", file["file_name"].as_str().unwrap());
        std::fs::copy(&path, std::path::Path::new(&kept).join(name)).unwrap();
    }
    let text = std::process::Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output();
    match text {
        Ok(text) => {
            let text = String::from_utf8(text.stdout).unwrap();
            // Columns stand apart by spaces.
            let cells = text.lines().flat_map(|l| l.split("   ")).map(str::trim);
            Some(cells.filter(|c| !c.is_empty()).map(str::to_owned).collect())
        }
        Err(error) => {
            assert!(std::env::var_os("CI").is_none(), "pdftotext is needed in CI: {error}");
            eprintln!("not checked: pdftotext is not installed (Debian: poppler-utils)");
            None
        }
    }
}

/// Every letter that the dossiers ask for or allow, a few of each kind, and every model.
fn letters(house: &House) -> Vec<(String, Value)> {
    let mut made: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = Vec::new();
    let stays = house.ask("committals.list", json!({ "limit": STAYS }));
    for stay in stays["rows"].as_array().unwrap() {
        let id = &stay["committal_id"];
        let offers = house.ask("papers.due", json!({ "committal_id": id }));
        for offer in offers.as_array().unwrap() {
            let kind = offer["kind"].as_str().unwrap().to_owned();
            let count = made.entry(kind.clone()).or_default();
            if *count == OF_A_KIND {
                continue;
            }
            *count += 1;
            let due = json!({ "kind": kind, "committal_id": id, "act_id": offer["act_id"], "due_on": offer["due_on"] });
            let file = house.ask("papers.prepare", due)["file"].clone();
            out.push((format!("{kind} {count}"), file));
        }
    }
    assert!(made.len() >= 5, "few kinds of letters are asked for: {made:?}");
    for model in house.ask("papers.models", json!({})).as_array().unwrap() {
        let asked = json!({ "kind": model["kind"], "wording": model["editions"][0]["wording"] });
        let file = house.ask("papers.try_model", asked);
        out.push((format!("model {}", model["kind"]), file));
    }
    out
}

#[test]
fn the_manual_is_printed_by_the_page_and_whole_and_a_page_that_is_none_is_refused() {
    let house = House::new();
    let page = house.ask("prints.manual", json!({ "pages": ["rollcall"] }));
    let key = json!({ "key": "ctrl-g", "does": "goto" });
    let whole = json!({ "pages": ["home", "rollcall", "movements"], "keys": [key] });
    let whole = house.ask("prints.manual", whole);
    assert_eq!((&page["rows"], &whole["rows"]), (&json!(1), &json!(4)));
    if let (Some(page), Some(whole)) = (lines(&page), lines(&whole)) {
        let (page, whole) = (page.join("\n"), whole.join("\n"));
        for said in ["Appel", "1. Choisissez matin ou soir", "Un nombre ne va pas"] {
            assert!(page.contains(said) && whole.contains(said), "{said}");
        }
        assert!(whole.contains("Ctrl+G") && whole.contains("Mouvements"));
        assert!(!page.contains("Ctrl+G, puis"), "a page alone has no list of keys");
    }
    // The store may read it too; what is no page is refused by its field.
    for (wrong, field) in [
        (json!({ "pages": ["nowhere"] }), "pages"),
        (json!({ "pages": [] }), "pages"),
        (json!({ "pages": ["home"], "keys": [{ "key": "ctrl-g", "does": "fly" }] }), "keys"),
    ] {
        let refused = house.call(&house.director, "prints.manual", wrong).unwrap_err();
        assert_eq!(refused.fields[0].field, field);
    }
}

/// The papers that are not letters, on stays of all sorts.
fn statements(house: &House) -> Vec<(String, Value)> {
    let mut out: Vec<(String, Value)> =
        ["prints.register", "prints.overruns", "prints.nominal", "prints.untried", "prints.day"]
            .into_iter()
            .map(|name| (name.to_owned(), house.ask(name, json!({}))))
            .collect();
    out.push(("roster".into(), house.ask("prints.roster", json!({ "format": "pdf" }))));
    let stays = house.ask("committals.list", json!({ "limit": STAYS }));
    for stay in stays["rows"].as_array().unwrap() {
        let id = &stay["committal_id"];
        let sheet = house.ask("prints.sheet", json!({ "committal_id": id }));
        out.push((format!("sheet {}", stay["ecrou"]), sheet));
        for copy in ["file", "prisoner"] {
            let asked = json!({ "committal_id": id, "copy": copy });
            let calculation = house.ask("prints.calculation", asked);
            out.push((format!("calculation {} {copy}", stay["ecrou"]), calculation));
        }
    }
    out
}

#[test]
fn no_printed_paper_shows_a_code_a_key_or_an_identifier() {
    let house = House::new();
    let signs = Signs::of(&house);
    let mut papers = letters(&house);
    papers.extend(statements(&house));
    for asked in every_list(&house) {
        // A list of reference shows its codes: that is what it is for.
        if asked["list"] == "reference" {
            continue;
        }
        let mut pdf = asked.clone();
        pdf["format"] = json!("pdf");
        papers.push((asked["list"].to_string(), house.ask("prints.list", pdf)));
    }
    let mut found = BTreeSet::new();
    // A word with both endings is printed in the form of the person, whose sex is known here.
    let both = ["(e)", "(ne)", "(le)", "(ère)", "(se)", "(trice)"];
    for (name, file) in &papers {
        assert_eq!(file["missing_glyphs"], 0, "{name}");
        let Some(lines) = lines(file) else { return };
        assert!(lines.len() > 3, "{name} has hardly a word");
        let forms = |l: &&String| both.iter().any(|ending| l.contains(ending));
        if name.starts_with("sheet") || name.starts_with("prints.") {
            found.extend(lines.iter().filter(forms).map(|l| format!("{name}: {l}")));
        }
        found.extend(lines.iter().filter_map(|l| Some(format!("{name}: {}", signs.seen(l)?))));
    }
    assert!(papers.len() > 100, "{} papers", papers.len());
    let all: Vec<String> = found.into_iter().collect();
    assert!(all.is_empty(), "{}", all.join("\n"));
    // Control: what must be seen is seen, and a plain line is not.
    for wrong in [
        "TGI-BKO-6",
        "Titre : mandat_depot du 3 mai",
        "registers-column-due",
        "écrou 0193e5b2-7c1d-7a30-8d2e-5f6a7b8c9d0e",
        "Some(12)",
        "le {$on}",
    ] {
        assert!(signs.seen(wrong).is_some(), "{wrong} is not seen");
    }
    let plain = "Tribunal de grande instance de la commune VI, AP-2026-000012, sous-préfet";
    assert_eq!(signs.seen(plain), None);
}
