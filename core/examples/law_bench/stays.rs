//! Stays drawn from a seed: usual mandats with their renewals, and the months that their ends add.

use agiderm_core::base::dates::Day;
use serde_json::{Value, json};

/// One stay, as a case and as the additions its end comes from.
pub struct Stay {
    pub case: Value,
    pub from: Day,
    pub months: Vec<i64>,
}

/// The day on which all are read.
const TODAY: (i32, u32, u32) = (2027, 11, 25);

/// Months of the first period, months of a renewal, renewals, the offence, the procedure.
const KINDS: [(i64, i64, usize, &str, &str); 8] = [
    (6, 6, 0, r#"{"nature": "delit", "max_months": 60}"#, "instruction"),
    (6, 6, 0, r#"{"nature": "delit", "max_months": 120}"#, "instruction"),
    (6, 6, 1, r#"{"nature": "delit", "max_months": 60}"#, "instruction"),
    (6, 6, 2, r#"{"nature": "delit", "max_months": 120, "lists": ["art274"]}"#, "instruction"),
    (12, 12, 0, r#"{"nature": "crime", "max_months": 240}"#, "instruction"),
    (12, 12, 1, r#"{"nature": "crime", "max": "life"}"#, "instruction"),
    (2, 0, 0, r#"{"nature": "delit", "max_months": 60}"#, "flagrant_delit"),
    (1, 0, 0, r#"{"nature": "delit", "max_months": 24}"#, "instruction"),
];

/// A stream of numbers, the same at every run.
struct Stream(u64);

impl Stream {
    fn below(&mut self, n: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        ((self.0 >> 33) % n.max(1) as u64) as i64
    }
}

/// So many stays, each with its last period begun and not yet over, or just over.
pub fn draw(count: usize) -> Vec<Stay> {
    let mut stream = Stream(20_250_613);
    (0..count).map(|n| one(n, &mut stream)).collect()
}

fn one(n: usize, stream: &mut Stream) -> Stay {
    let today = Day::new(TODAY.0, TODAY.1, TODAY.2).unwrap();
    let (first, more, renewals, offence, procedure) = KINDS[stream.below(8) as usize];
    let months: Vec<i64> = std::iter::once(first).chain((0..renewals).map(|_| more)).collect();
    let given = first + more * renewals as i64;
    // The last order may come a month before the end that it moves.
    let last = if renewals == 0 { first } else { more };
    let from = today.add_months(-(given - last)).add_days(-stream.below(last * 27) - 1);
    let offence: Value = serde_json::from_str(offence).unwrap();
    let mut file = vec![json!({"id": "m1", "type": "mandat_de_depot", "date": from.to_string(),
        "proc": "P1", "procedure": procedure, "offences": [offence]})];
    if first == 1 {
        file.insert(
            0,
            json!({"id": "c1", "type": "premiere_comparution",
            "date": from.to_string(), "proc": "P1"}),
        );
    }
    let crime = file.last().unwrap()["offences"][0]["nature"] == "crime";
    let order = if crime { "ordonnance_de_prolongation" } else { "ordonnance_de_maintien" };
    let mut end = from.add_months(first);
    for r in 0..renewals {
        let on = end.add_days(-stream.below(27) - 1);
        file.push(
            json!({"id": format!("o{r}"), "type": order, "date": on.to_string(), "proc": "P1"}),
        );
        end = end.add_months(more);
    }
    let case = json!({"id": format!("S{n}"), "today": today.to_string(), "file": file});
    Stay { case, from, months }
}
