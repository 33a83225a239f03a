//! The house of the wrong entries, on an evening, and what a careful clerk would type.

use crate::cells::{House, to};
use crate::committals::committal;
use crate::support::Prison;
use serde_json::{Value, json};

/// The house on an evening: somebody in each situation that a day brings.
pub struct Day {
    pub house: House,
    /// Inside, in H-01.
    pub inside: Value,
    /// At the court since 09:00.
    pub out: Value,
    /// Escaped at 10:00.
    pub escaped: Value,
    /// Dead at 11:00.
    pub dead: Value,
    /// Released at 12:00.
    pub gone: Value,
    /// A woman inside.
    pub mother: Value,
    /// A woman released at 12:30.
    pub gone_mother: Value,
    /// The father of the first.
    pub contact: Value,
}

pub fn entered(prison: &Prison, family: &str, sex: &str) -> Value {
    let mut input = committal(family, "Issa", "2026-11-23T07:00");
    input["identity"]["sex"] = json!(sex);
    prison.ok("committals.enter", input)
}

pub fn stay(person: &Value) -> Value {
    person["committal_id"].clone()
}

/// A movement with everything that a careful clerk writes.
pub fn movement(person: &Value, kind: &str, at: &str) -> Value {
    let mut input = json!({
        "committal_id": stay(person), "kind": kind, "at": at, "place": "TGI de Ségou",
        "order_ref": "OE 41/26", "ordered_by": "Juge d’instruction", "escort": "Sgt M. KEÏTA",
        "note": "sans incident",
    });
    if ["court", "police", "hospital", "outside_work", "leave"].contains(&kind) {
        input["expected_at"] = json!("2026-11-23T23:00");
    }
    if kind == "release" {
        input["reason"] = json!("released_by_order");
    }
    input
}

pub fn set(mut input: Value, changes: &[(&str, Value)]) -> Value {
    for (pointer, value) in changes {
        match input.pointer_mut(pointer) {
            Some(place) => *place = value.clone(),
            None => input[&pointer[1..]] = value.clone(),
        }
    }
    input
}

impl Day {
    pub fn new() -> Day {
        let mut house = House::new();
        let p = &house.prison;
        let inside = entered(p, "KONÉ", "M");
        let out = entered(p, "DIARRA", "M");
        let escaped = entered(p, "TRAORÉ", "M");
        let dead = entered(p, "SIDIBÉ", "M");
        let gone = entered(p, "CAMARA", "M");
        let mother = entered(p, "DEMBÉLÉ", "F");
        let gone_mother = entered(p, "TOGO", "F");
        p.ok("cells.place", to(stay(&inside).as_str().unwrap(), &house.h1));
        let family = json!({ "detainee_id": inside["detainee_id"], "contact_id": null,
            "version": 0, "name": "Bakary KONÉ", "relation": "PERE", "phone": "", "address": "",
            "to_warn": true, "note": "", "reason": "" });
        let contact = p.ok("contacts.save", family)["contacts"][0].clone();
        p.now("2026-11-23T18:00");
        house.prison = house.prison.again();
        let p = &house.prison;
        p.ok("movements.enter", movement(&out, "court", "2026-11-23T09:00"));
        p.ok("movements.enter", movement(&escaped, "escape", "2026-11-23T10:00"));
        p.ok("movements.enter", movement(&dead, "death", "2026-11-23T11:00"));
        p.ok("movements.enter", movement(&gone, "release", "2026-11-23T12:00"));
        p.ok("movements.enter", movement(&gone_mother, "release", "2026-11-23T12:30"));
        Day { house, inside, out, escaped, dead, gone, mother, gone_mother, contact }
    }

    pub fn prison(&self) -> &Prison {
        &self.house.prison
    }

    /// Every row of every table, and the head of the journal.
    pub fn rows(&self) -> String {
        let store = self.prison().desk.store().unwrap();
        let read = |conn: &rusqlite::Connection| {
            let mut tables =
                conn.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")?;
            let names: Vec<String> =
                tables.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
            let mut all = String::new();
            for name in names.iter().filter(|n| !n.contains("fts")) {
                let mut rows = conn.prepare(&format!("SELECT * FROM {name}"))?;
                let columns = rows.column_count();
                let mut rows = rows.query([])?;
                while let Some(row) = rows.next()? {
                    for column in 0..columns {
                        all += &format!("{:?}|", row.get_ref(column)?);
                    }
                }
            }
            Ok(all)
        };
        store.exclusively(read).unwrap()
    }

    pub fn act(&self, person: &Value, kind: &str, data: Value) -> Value {
        let sheet = self.prison().ok("committals.sheet", json!({ "committal_id": stay(person) }));
        json!({ "committal_id": stay(person), "version": sheet["version"], "act": {
            "type": kind, "authority": "Juge d’instruction", "reference": "OML 3", "data": data } })
    }

    pub fn visit(&self, person: &Value, at: &str) -> Value {
        json!({ "committal_id": stay(person), "kind": "FAMILLE", "visitor": "Bakary KONÉ",
            "relation": "PERE", "identity_paper": "NINA 1", "entered_at": at, "left_at": null,
            "refused": null, "despite": "", "note": "" })
    }

    pub fn infant(&self, mother: &Value, born: &str, entered_on: &str) -> Value {
        json!({ "mother_id": mother["detainee_id"], "infant_id": null, "version": 0,
            "name": "Mama", "sex": "F", "birth": { "v": born, "p": "day" }, "born_inside": false,
            "entered_on": entered_on, "paper": "", "guardian": "", "note": "", "reason": "" })
    }

    pub fn scan(&self, name: &str, base64: &str) -> Value {
        json!({ "committal_id": stay(&self.inside), "act_id": null, "kind": "title", "name": name,
            "base64": base64, "note": "" })
    }

    pub fn count(&self, session: &str, on: &str, at: &str, counts: Value) -> Value {
        json!({ "on": on, "session": session, "version": 0, "taken_at": at,
            "taken_by": "Surveillant-chef N. DICKO", "counts": counts, "close": false })
    }

    pub fn merge(&self, kept: &Value, merged: &Value) -> Value {
        json!({ "kept_id": kept["detainee_id"], "kept_version": 1,
            "merged_id": merged["detainee_id"], "merged_version": 1, "from_merged": [],
            "overlap_seen": false, "reason": "même personne" })
    }
}
