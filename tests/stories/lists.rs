//! The lists and books: what the screen shows is what the paper, the workbook and the plain file say;
//! views are kept by name, one's own or shared by those who may.

use crate::support::PHRASE;
use agiderm_core::base::dates::Moment;
use agiderm_core::base::secret::Secret;
use agiderm_core::desk::{Desk, SignIn, Token};
use agiderm_core::failure::{Code, Failure};
use agiderm_core::registers::lists::specs::SPECS;
use agiderm_core::store::clock::FixedClock;
use agiderm_core::training;
use agiderm_core::words::Lang;
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The training house on the tests' day.
pub struct House {
    desk: Desk,
    pub director: Token,
    _folder: tempfile::TempDir,
}

impl House {
    pub fn new() -> House {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("formation.agiderm");
        let clock = Arc::new(FixedClock::at(Moment::parse("2026-11-23T08:00").unwrap()));
        training::create(&file, 7, 60, clock.clone(), Lang::Fr).unwrap();
        let desk = Desk::with_clock(file, clock);
        let director = sign_in(&desk, training::DIRECTOR);
        House { desk, director, _folder: folder }
    }

    pub fn ask(&self, name: &str, input: Value) -> Value {
        self.call(&self.director, name, input).unwrap_or_else(|f| panic!("{name}: {f}"))
    }

    pub fn call(&self, who: &Token, name: &str, input: Value) -> Result<Value, Failure> {
        self.desk.call(Some(who), Lang::Fr, name, input).map(|answer| answer.value)
    }

    fn shown(&self, asked: &Value) -> Value {
        self.ask("lists.show", json!({ "asked": asked, "limit": 1000 }))
    }

    fn printed(&self, asked: &Value, format: &str) -> Value {
        let mut asked = asked.clone();
        asked["format"] = json!(format);
        self.ask("prints.list", asked)
    }
}

fn sign_in(desk: &Desk, login: &str) -> Token {
    let passphrase = Secret::new(training::PASSPHRASE.into());
    desk.sign_in(SignIn { login: login.into(), passphrase }, Lang::Fr).unwrap().1
}

/// Every list with what it needs to be asked, over a stretch of days in which things happened.
pub fn every_list(house: &House) -> Vec<Value> {
    let wide = json!({ "from": "2020-01-01", "to": "2027-12-31" });
    let mut asked = Vec::new();
    for spec in SPECS {
        let list = serde_json::to_value(spec.list).unwrap();
        let mut input = json!({ "list": list });
        match list.as_str().unwrap() {
            "reference" => input["reference"] = json!({ "list": "regions", "all": true }),
            "takeover" => {
                let batches = house.ask("takeover.batches", json!({}));
                let Some(batch) = batches[0]["batch_id"].as_str() else { continue };
                input["takeover"] = json!({ "batch_id": batch });
            }
            "movements" => input["movements"] = wide.clone(),
            "visits" => input["visits"] = wide.clone(),
            "journal" => input["journal"] = json!({ "consultations": true }),
            "entries_exits" | "incidents" | "roll_gaps" | "hearings" => {
                input["book"] = wide.clone();
            }
            _ => {}
        }
        asked.push(input);
    }
    asked
}

pub fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
}

fn titles(page: &Value) -> Vec<String> {
    page["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["title"].as_str().unwrap().to_owned())
        .collect()
}

fn csv_of(file: &Value) -> String {
    String::from_utf8(B64.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap()
}

/// The line of headings of a plain file.
fn headings(csv: &str, first: &str) -> Vec<String> {
    let line = csv.lines().find(|l| l.split(';').next() == Some(first));
    line.unwrap_or_else(|| panic!("no headings in {csv}"))
        .split(';')
        .map(|c| c.trim_matches('"').to_owned())
        .collect()
}

#[test]
fn paper_workbook_and_plain_file_have_the_columns_filters_and_rows_of_the_screen() {
    let house = House::new();
    let mut filled = 0;
    for asked in every_list(&house) {
        let page = house.shown(&asked);
        let total = page["total"].as_u64().unwrap();
        filled += u32::from(total > 0);
        assert!(page["rows"].as_array().unwrap().len() as u64 == total.min(1000));
        for format in ["pdf", "xlsx", "csv"] {
            let file = house.printed(&asked, format);
            // The journal grows by the very reading of it.
            let more = u64::from(asked["list"] == "journal") * 3;
            let rows = file["rows"].as_u64().unwrap();
            assert!((total..=total + more).contains(&rows), "{asked} {format}: {rows}, {total}");
            if format == "csv" {
                let csv = csv_of(&file);
                let titles = titles(&page);
                assert_eq!(headings(&csv, &titles[0]), titles, "{asked}");
                for said in strings(&page["filters"]) {
                    assert!(csv.contains(&said), "{asked}: {said} is not said in {csv}");
                }
            }
        }
    }
    assert!(filled >= 20, "only {filled} lists have rows in the training house");
}

#[test]
fn columns_and_order_are_those_asked_and_nothing_else_is_taken() {
    let house = House::new();
    let asked = json!({
        "list": "alphabetical", "columns": ["cell", "name", "ecrou"],
        "order": { "column": "ecrou", "descending": true },
        "book": { "present": true, "sex": "F" },
    });
    let page = house.shown(&asked);
    assert_eq!(titles(&page), ["Cellule", "Nom et prénoms", "N° d’écrou"]);
    let said = strings(&page["filters"]);
    assert_eq!(said.len(), 3, "sex, presence and order are said: {said:?}");
    let rows = page["rows"].as_array().unwrap();
    assert!(rows.len() > 1 && rows[0]["committal_id"].is_string());
    let number = |row: &Value| {
        let text = strings(&row["cells"])[2].clone();
        let figures = |c: char| !c.is_ascii_digit();
        text.split(figures).filter_map(|p| p.parse::<u32>().ok()).next().unwrap()
    };
    assert!(rows.is_sorted_by(|a, b| number(a) >= number(b)), "{rows:?}");
    let csv = csv_of(&house.printed(&asked, "csv"));
    let last = csv.lines().filter(|l| !l.trim().is_empty()).count();
    assert!(last > rows.len(), "{csv}");
    let at = |cells: &[String]| csv.find(&cells.join(";")).unwrap_or_else(|| panic!("{cells:?}"));
    let places: Vec<usize> = rows.iter().map(|r| at(&strings(&r["cells"]))).collect();
    assert!(places.is_sorted(), "the file has the order of the screen");
    for (wrong, field) in [
        (json!({ "list": "nominal", "columns": ["salary"] }), "columns"),
        (json!({ "list": "nominal", "columns": [] }), "columns"),
        (json!({ "list": "nominal", "order": { "column": "salary" } }), "order"),
        (json!({ "list": "reference" }), "reference"),
    ] {
        let failure = house.call(&house.director, "prints.list", wrong).unwrap_err();
        assert_eq!(failure.fields[0].field, field);
    }
}

#[test]
fn the_filters_of_a_list_are_said_at_its_head_and_hold() {
    let house = House::new();
    let all = house.shown(&json!({ "list": "nominal" }))["total"].as_u64().unwrap();
    let parts: u64 = ["M", "F"]
        .iter()
        .map(|sex| {
            let asked = json!({ "list": "nominal", "book": { "sex": sex } });
            let page = house.shown(&asked);
            assert!(strings(&page["filters"]).iter().any(|f| f.starts_with("Sexe")));
            page["total"].as_u64().unwrap()
        })
        .sum();
    assert!(parts <= all && parts + 5 >= all, "{parts} of {all}");
    let untried = house.shown(&json!({ "list": "untried" }));
    let court = strings(&untried["rows"][0]["cells"])[0].clone();
    let asked = json!({ "list": "untried", "book": { "text": court } });
    let page = house.shown(&asked);
    assert!(page["total"].as_u64().unwrap() > 0);
    for row in page["rows"].as_array().unwrap() {
        assert!(strings(&row["cells"])[0].contains(court.split(' ').next().unwrap()));
    }
    assert_eq!(strings(&page["filters"]), [format!("Recherche\u{a0}: {court}")]);
    // The register's own filters, the group of the deadlines.
    let asked = json!({ "list": "deadlines", "deadlines": { "group": "overrun" } });
    assert_eq!(strings(&house.shown(&asked)["filters"]), ["Groupe\u{a0}: Dépassées"]);
    let asked =
        json!({ "list": "register", "register": { "severity": "overrun", "category": "untried" } });
    assert_eq!(
        strings(&house.shown(&asked)["filters"]),
        ["Catégorie\u{a0}: Non jugés", "Urgence\u{a0}: dépassé"]
    );
}

#[test]
fn a_list_is_read_only_by_those_who_may() {
    let house = House::new();
    let of = |login: &str| {
        let who = sign_in(&house.desk, login);
        let lists = house.call(&who, "lists.catalogue", json!({})).unwrap();
        let lists: BTreeSet<String> = lists
            .as_array()
            .unwrap()
            .iter()
            .map(|l| l["list"].as_str().unwrap().to_owned())
            .collect();
        (who, lists)
    };
    let (_, all) = of("directeur");
    assert_eq!(all.len(), SPECS.len());
    let (store, few) = of("magasin");
    assert_eq!(few, BTreeSet::from(["reference".to_owned()]));
    let asked = json!({ "asked": { "list": "register" } });
    assert_eq!(house.call(&store, "lists.show", asked).unwrap_err().code, Code::Forbidden);
    let (_, clerk) = of("greffe");
    assert!(!clerk.contains("users") && !clerk.contains("journal") && clerk.contains("nominal"));
}

#[test]
fn views_are_kept_by_name_shared_by_those_who_may_and_never_erased() {
    let house = House::new();
    let [clerk, chief] = ["greffe", "chef"].map(|login| sign_in(&house.desk, login));
    let view = |name: &str| {
        json!({ "name": name, "asked": {
            "list": "nominal", "columns": ["name", "cell"],
            "order": { "column": "cell" }, "book": { "sex": "F" },
        } })
    };
    let kept = house.call(&clerk, "lists.save_view", view("Femmes par cellule")).unwrap();
    assert_eq!((&kept["own"], &kept["shared"]), (&json!(true), &json!(false)));
    let again = house.call(&clerk, "lists.save_view", view("femmes PAR cellule")).unwrap_err();
    assert_eq!(again.fields[0].reason, "view-name-taken");
    let wrong = json!({ "name": "x", "asked": { "list": "nominal", "columns": ["salary"] } });
    assert_eq!(
        house.call(&clerk, "lists.save_view", wrong).unwrap_err().fields[0].field,
        "columns"
    );
    let share = json!({ "view_id": kept["view_id"], "version": kept["version"], "shared": true });
    assert_eq!(
        house.call(&clerk, "lists.share_view", share.clone()).unwrap_err().code,
        Code::Forbidden
    );
    // Another's own view is neither seen nor shared by the chief; his own is.
    assert_eq!(house.call(&chief, "lists.views", json!({})).unwrap(), json!([]));
    let refused = house.call(&chief, "lists.share_view", share).unwrap_err();
    assert_eq!(refused.reason, "view-of-another");
    let common = house.call(&chief, "lists.save_view", view("Quartier des femmes")).unwrap();
    let share =
        json!({ "view_id": common["view_id"], "version": common["version"], "shared": true });
    let common = house.call(&chief, "lists.share_view", share).unwrap();
    let seen = house.call(&clerk, "lists.views", json!({})).unwrap();
    let names: Vec<&str> =
        seen.as_array().unwrap().iter().map(|v| v["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Femmes par cellule", "Quartier des femmes"]);
    // What was kept is what is shown, on the screen and on paper.
    let page = house.shown(&seen[1]["asked"]);
    assert_eq!(titles(&page), ["Nom et prénoms", "Cellule"]);
    assert_eq!(house.printed(&seen[1]["asked"], "csv")["rows"], page["total"]);
    let withdraw = json!({ "view_id": common["view_id"], "version": common["version"] });
    let refused = house.call(&clerk, "lists.withdraw_view", withdraw.clone()).unwrap_err();
    assert_eq!(refused.reason, "view-of-another");
    house.call(&chief, "lists.withdraw_view", withdraw).unwrap();
    assert_eq!(house.call(&clerk, "lists.views", json!({})).unwrap().as_array().unwrap().len(), 1);
    let journal = house.ask("journal.list", json!({ "text": "Quartier des femmes" }));
    assert_eq!(journal["total"], 3, "made, shared, withdrawn: {journal}");
    assert_eq!(house.ask("journal.verify", json!({}))["ok"], true);
    // The store may read none of it.
    let store = sign_in(&house.desk, "magasin");
    assert_eq!(house.call(&store, "lists.views", json!({})).unwrap(), json!([]));
    assert_ne!(training::PASSPHRASE, PHRASE);
}

#[test]
fn exits_and_papers_are_printed_as_their_screens_are_filtered() {
    let house = House::new();
    let stays = house.ask("committals.list", json!({ "present": true, "limit": 3 }));
    let stay = &stays["rows"][0]["committal_id"];
    let due = json!({ "kind": "avis_ecrou", "committal_id": stay });
    let made = house.ask("papers.make", json!({ "due": due }))["paper"].clone();
    let lines = house.ask("papers.list", json!({}))["total"].as_u64().unwrap();
    assert!(lines > 0);
    let asked = json!({ "list": "papers" });
    assert_eq!(house.shown(&asked)["total"], lines);
    let page = house.shown(&json!({ "list": "papers", "papers":
        { "kind": "avis_ecrou", "sent": false, "from": "2026-11-23", "to": "2026-11-23", "text": made["number"] } }));
    assert_eq!(page["total"], 1);
    let cells = strings(&page["rows"][0]["cells"]);
    assert_eq!(cells[0], made["number"].as_str().unwrap());
    assert_eq!(cells[1], "Avis d’écrou");
    assert!(cells.contains(&"À envoyer".to_owned()), "{cells:?}");
    let said = strings(&page["filters"]).join(" / ");
    for word in ["Du", "Au", "23", "Avis d’écrou", "À envoyer", &cells[0]] {
        assert!(said.contains(word), "{word} is not said in {said}");
    }
    let before =
        json!({ "list": "papers", "papers": { "kind": "avis_ecrou", "to": "2026-11-22" } });
    assert_eq!(house.shown(&before)["total"], 0);
    // Exits: prepared ones are under their filter, and not under the others.
    let sheet = house.ask("exits.of_committal", json!({ "committal_id": stay }));
    assert!(sheet["exits"].as_array().unwrap().is_empty());
    let exit = json!({ "committal_id": stay, "reason": "released_by_order", "order_ref": "OML 12",
        "ordered_by": "Juge d’instruction", "identity": "agents", "other_cause": "mainlevée" });
    house.ask("exits.prepare", exit);
    let all = house.ask("exits.list", json!({}));
    assert_eq!(all["counts"]["prepared"], 1);
    let mut seen = 0;
    for which in ["prepared", "open", "errors"] {
        let page = house.shown(&json!({ "list": "exits", "exits": { "which": which } }));
        assert_eq!(page["total"], all["counts"][which], "{which}");
        assert_eq!(strings(&page["filters"]).len(), 1);
        seen += page["total"].as_u64().unwrap();
    }
    assert!(seen > 0);
    let page = house.shown(&json!({ "list": "exits" }));
    assert_eq!(page["total"], all["page"]["total"]);
    let first = &all["page"]["rows"][0];
    let cells = strings(&page["rows"][0]["cells"]);
    assert_eq!(
        (&cells[1], &cells[2]),
        (&first["ecrou"].as_str().unwrap().to_owned(), &first["name"].as_str().unwrap().to_owned(),)
    );
}

#[test]
fn a_day_alone_opens_or_ends_the_stretch_of_the_movements() {
    let house = House::new();
    let of = |query: Value| house.shown(&json!({ "list": "movements", "movements": query }));
    let total = |page: &Value| page["total"].as_u64().unwrap();
    let whole = of(json!({ "from": "2026-10-01", "to": "2026-11-23" }));
    let since = of(json!({ "from": "2026-10-01" }));
    let only = of(json!({ "from": "2026-10-01", "to": "2026-10-01" }));
    assert_eq!(total(&since), total(&whole));
    assert!(total(&since) > total(&only), "one day is not the stretch");
    assert_eq!(since["filters"], whole["filters"], "both ends are said");
    let until = of(json!({ "to": "2026-11-23" }));
    assert!(total(&until) > total(&whole) && strings(&until["filters"]).len() == 1);
    assert_eq!(strings(&of(json!({}))["filters"]).len(), 2, "today is said");
}

/// What a cell must not be: a code of a list, a key of a sentence, an English word for a French one.
pub fn raw(cell: &str, codes: &BTreeSet<String>, english: &BTreeSet<String>) -> bool {
    let word = |w: &str| {
        let signs = |c: char| c.is_ascii_lowercase() || c == '_';
        w.contains('_') && w.chars().all(signs)
    };
    let parts = cell.split([' ', ',', ';', '(', ')', ':', '·']);
    parts.clone().any(word)
        || codes.contains(cell)
        || parts.clone().any(|p| p.contains('-') && codes.contains(p))
        || english.contains(cell)
}

/// The codes of every list of reference, and the English labels that no French one equals.
pub fn codes_and_english(house: &House) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut codes, mut english, mut french) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for list in [
        "offences",
        "jurisdictions",
        "regions",
        "nationalities",
        "professions",
        "languages",
        "relations",
        "visit_kinds",
        "visit_refusals",
        "counsel_kinds",
        "establishments",
    ] {
        let items = house.ask("reference.list", json!({ "list": list, "all": true }));
        for item in items.as_array().unwrap() {
            codes.insert(item["code"].as_str().unwrap().to_owned());
            french.insert(item["label_fr"].as_str().unwrap().to_owned());
            english.insert(item["label_en"].as_str().unwrap().to_owned());
        }
    }
    let sentences = |lang: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = folder.join("../assets/locales").join(lang);
        let mut said = BTreeSet::new();
        for file in std::fs::read_dir(folder).unwrap().flatten() {
            let text = std::fs::read_to_string(file.path()).unwrap();
            let values = text.lines().filter_map(|l| l.split_once(" = "));
            said.extend(values.map(|(_, v)| v.to_owned()).filter(|v| !v.contains('{')));
        }
        said
    };
    english.extend(sentences("en"));
    french.extend(sentences("fr"));
    english.retain(|word| word.chars().count() > 3 && !french.contains(word));
    // The name of the house is a name, whatever its code.
    (codes, english)
}

#[test]
fn no_list_of_the_house_shows_a_code_or_english_to_a_french_reader() {
    let house = House::new();
    let (codes, english) = codes_and_english(&house);
    let mut found = Vec::new();
    for asked in every_list(&house) {
        let list = asked["list"].as_str().unwrap().to_owned();
        // Every column of the list, those set aside too.
        let spec = SPECS.iter().find(|s| serde_json::to_value(s.list).unwrap() == list).unwrap();
        let columns: Vec<&str> = spec.columns.iter().map(|c| c.0).collect();
        let mut asked = asked;
        asked["columns"] = json!(columns);
        let page = house.shown(&asked);
        let mut cells: Vec<(String, String)> = strings(&page["filters"])
            .into_iter()
            .chain(titles(&page))
            .chain([page["title"].as_str().unwrap().to_owned()])
            .map(|said| ("head".to_owned(), said))
            .collect();
        for row in page["rows"].as_array().unwrap() {
            let row = strings(&row["cells"]).into_iter().zip(&columns);
            cells.extend(row.map(|(cell, column)| ((*column).to_owned(), cell)));
        }
        for (column, cell) in cells {
            let named = ["code", "hash", "login", "proc", "reference"].contains(&column.as_str());
            if !named && raw(&cell, &codes, &english) {
                found.push(format!("{list} {column}: {cell}"));
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{}", found.join("\n"));
    // Control: a code, a key and an English word are seen.
    for wrong in ["BIE-04", "title_expired", "Overruns"] {
        assert!(raw(wrong, &codes, &english), "{wrong} is not seen");
    }
    assert!(!raw("Maison d’arrêt", &codes, &english));
}
