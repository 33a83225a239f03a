//! Packs spoilt one place at a time: a gap, an overlap, an unknown word, an uncited rule or an
//! impossible date keeps the pack from loading, and the fault names its place.

use agiderm_core::law::packs::{BUILTIN, Pack};
use toml::{Table, Value};

fn tables() -> Vec<(&'static str, Table)> {
    BUILTIN.iter().map(|(name, text)| (*name, text.parse().unwrap())).collect()
}

fn load(table: &Table) -> Result<Pack, String> {
    Pack::from_toml(&toml::to_string(table).unwrap()).map_err(|fault| fault.to_string())
}

fn list<'a>(table: &'a mut Table, key: &str) -> &'a mut Vec<Value> {
    table.get_mut(key).unwrap().as_array_mut().unwrap()
}

fn count(table: &Table, key: &str) -> usize {
    table.get(key).map_or(0, |v| v.as_array().unwrap().len())
}

/// Spoils every place of a kind in every pack; each must be refused with one of the words.
fn refused(key: &str, words: &[&str], spoil: impl Fn(&mut Table, usize) -> bool) {
    let mut tried = 0;
    for (name, table) in tables() {
        for i in 0..count(&table, key) {
            let mut spoilt = table.clone();
            if !spoil(&mut spoilt, i) {
                continue;
            }
            tried += 1;
            let said = load(&spoilt).err().unwrap_or_else(|| panic!("{name}: {key} {i} loads"));
            assert!(words.iter().any(|w| said.contains(w)), "{name}: {key} {i}: {said}");
            let placed =
                said.contains("line ") || said.contains("lines of") || said.contains("rule ");
            assert!(placed, "{name}: {key} {i}: {said}");
        }
    }
    assert!(tried > 10, "only {tried} places of {key}");
}

/// Control: what is written back unspoilt loads.
#[test]
fn an_unspoilt_pack_written_back_loads() {
    for (name, table) in tables() {
        assert!(load(&table).is_ok(), "{name}");
    }
}

#[test]
fn a_line_taken_out_leaves_a_gap() {
    refused("line", &["leave a gap"], |table, i| {
        let lines = list(table, "line");
        let (on, alone) = (lines[i]["on"].clone(), lines[i]["line"].clone());
        let same = |v: &&Value| v["on"] == on;
        let last = lines.iter().filter(same).count() == 1;
        // A line that only comes before others of its act takes nothing away with it: the next decide.
        let shadows =
            lines.iter().filter(same).any(|l| l["line"].as_integer() > alone.as_integer());
        lines.remove(i);
        !last && !shadows
    });
}

#[test]
fn a_line_written_twice_overlaps() {
    refused("line", &["overlaps another line"], |table, i| {
        let lines = list(table, "line");
        let stage = lines[i].get("stage").is_some();
        lines.insert(i, lines[i].clone());
        !stage
    });
}

#[test]
fn an_unknown_verb_is_placed() {
    for (key, verbs) in [
        ("line", &["on", "starts", "flag", "refuse", "not_allowed"][..]),
        ("rule", &["authority", "order", "counting", "effect", "shown_in"]),
    ] {
        for verb in verbs {
            let mut seen = 0;
            for (name, table) in tables() {
                for i in 0..count(&table, key) {
                    let mut spoilt = table.clone();
                    let Some(word) = list(&mut spoilt, key)[i].get_mut(*verb) else { continue };
                    *word = Value::String("sursoir".into());
                    seen += 1;
                    let said =
                        load(&spoilt).err().unwrap_or_else(|| panic!("{name}: {verb} loads"));
                    assert!(said.contains("sursoir") && said.contains("line "), "{name}: {said}");
                }
            }
            assert!(seen > 0, "{verb} stands nowhere");
        }
    }
}

#[test]
fn an_uncited_rule_is_placed() {
    refused("rule", &["cites no article"], |table, i| {
        list(table, "rule")[i].as_table_mut().unwrap().insert("article".into(), " ".into());
        true
    });
    refused("rule", &["has no confidence mark"], |table, i| {
        list(table, "rule")[i].as_table_mut().unwrap().remove("mark");
        true
    });
    refused("rule", &["stands twice"], |table, i| {
        let rules = list(table, "rule");
        let mut again = rules[i].clone();
        again.as_table_mut().unwrap().remove("numbers");
        rules.push(again);
        true
    });
}

#[test]
fn a_line_of_an_unknown_rule_is_placed() {
    refused("line", &["no rule X-99 in the pack"], |table, i| {
        list(table, "line")[i].as_table_mut().unwrap().insert("rule".into(), "X-99".into());
        true
    });
}

#[test]
fn impossible_lengths_and_dates_are_placed() {
    for n in [-1, i64::MAX] {
        refused("line", &["a length below zero or beyond a hundred years"], |table, i| {
            let line = list(table, "line")[i].as_table_mut().unwrap();
            let Some(first) = line.get_mut("first").and_then(Value::as_table_mut) else {
                return false;
            };
            first.iter_mut().for_each(|(_, v)| *v = Value::Integer(n));
            !first.is_empty()
        });
    }
    for (from, to) in [
        ("2025-02-30", None),
        ("hier", None),
        ("2025-13-01", None),
        ("2030-01-01", Some("2025-06-12")),
    ] {
        for (name, mut table) in tables() {
            table.insert("valid_from".into(), from.into());
            if let Some(to) = to {
                table.insert("valid_to".into(), to.into());
            }
            let said = load(&table).err().unwrap_or_else(|| panic!("{name} loads from {from}"));
            let placed = said.contains("line ") || said.contains("ends before it begins");
            assert!(placed, "{name}: {said}");
        }
    }
}
