//! The wrong entries of a day, one by one: each is refused by name at its field, in a French
//! sentence that says what to do, and leaves no row and no entry of the journal.

#[path = "wrong_input/movements.rs"]
mod movements;
#[path = "wrong_input/people.rs"]
mod people;
#[path = "wrong_input/scene.rs"]
mod scene;

use crate::cells::to;
use agiderm_core::failure::{Code, Failure};
use agiderm_core::words::{Lang, Words};
use scene::{Day, entered, movement, set, stay};
use serde_json::{Value, json};

/// What was refused, as `field reason` or the reason alone.
fn told(failure: &Failure) -> String {
    if failure.fields.is_empty() {
        return failure.reason.clone();
    }
    // Every cell that is not counted is named; the stories are about the rest.
    let fields = failure.fields.iter().filter(|f| f.reason != "roll-call-missing");
    fields.map(|f| format!("{} {}", f.field, f.reason)).collect::<Vec<_>>().join(", ")
}

/// The sentences that a person reads.
fn sentences(failure: &Failure, lang: Lang) -> Vec<String> {
    let words = Words::of(lang);
    let fields = failure.fields.iter().map(|f| (&f.reason, &f.args));
    fields
        .chain([(&failure.reason, &failure.args)])
        .map(|(reason, args)| {
            let args: Vec<(&String, &String)> = args.iter().collect();
            let key = format!("failure-{reason}");
            assert!(words.has(&key), "{lang:?} {key}");
            words.say(&key, &args)
        })
        .collect()
}

/// What is wrong, the command, what it is given, and how the refusal is told.
type Line = (&'static str, &'static str, Value, &'static str);

#[test]
fn the_wrong_entries_of_a_day_are_refused_by_name_and_leave_nothing() {
    let day = Day::new();
    let mut wrong = Vec::new();
    for (what, command, input, expected) in
        movements::movements_and_cells(&day).into_iter().chain(people::people_and_papers(&day))
    {
        let before = day.rows();
        let token = Some(&day.prison().director);
        let said = match day.prison().desk.call(token, Lang::Fr, command, input) {
            Ok(answer) => format!(
                "accepted {}",
                &answer.value.to_string()[..60.min(answer.value.to_string().len())]
            ),
            Err(failure) => {
                assert!(
                    !matches!(failure.code, Code::Broken | Code::Unavailable),
                    "{what}: {failure}"
                );
                for lang in [Lang::Fr, Lang::En] {
                    let all = sentences(&failure, lang);
                    assert!(
                        all.iter().all(|s| s.len() > 8 && !s.contains("{$")),
                        "{what}: {all:?}"
                    );
                }
                told(&failure)
            }
        };
        if said != expected {
            wrong.push(format!("{what}: {said}"));
        }
        if !said.starts_with("accepted") && day.rows() != before {
            wrong.push(format!("{what}: something was written"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is odd and may yet be true is recorded and shown: it is never silent.
#[test]
fn what_may_be_true_is_warned_by_name() {
    let mut day = Day::new();
    // Forty months old: recorded, and first on the list of those who must leave.
    let old = day.infant(&day.mother, "2023-07-20", "2026-11-23");
    day.prison().ok("infants.save", old);
    let nursery = day.prison().ok("infants.list", json!({}));
    assert_eq!(nursery["infants"][0]["severity"], "overrun", "{nursery}");
    // More people than the cell holds: the cell is named among the warnings before anything.
    let two = day.house.h2.clone();
    for family in ["A", "B"] {
        let man = stay(&entered(day.prison(), family, "M"));
        let input = set(to(man.as_str().unwrap(), &two), &[("/at", json!("2026-11-23T17:30"))]);
        day.prison().ok("cells.place", input);
    }
    let third = stay(&entered(day.prison(), "C", "M"));
    let input = set(to(third.as_str().unwrap(), &two), &[("/at", json!("2026-11-23T17:40"))]);
    let failure = day.prison().fails("cells.place", input.clone());
    assert_eq!(told(&failure), "override_reason cell-override-missing");
    day.prison().ok("cells.place", set(input, &[("/override_reason", json!("une nuit"))]));
    // Out and released from there: the note says how.
    day.prison().ok("movements.enter", movement(&day.out, "release", "2026-11-23T17:50"));
    // A mother who left yesterday receives no infant today.
    day.prison().now("2026-11-24T09:00");
    day.house.prison = day.house.prison.again();
    let late = day.infant(&day.gone_mother, "2026-01-02", "2026-11-24");
    assert_eq!(told(&day.prison().fails("infants.save", late)), "entered_on infant-mother-gone");
    // A clock set back: the day of the file stays, and the screen says that the clock is doubted.
    day.prison().now("2026-11-20T09:00");
    day.house.prison = day.house.prison.again();
    let home = day.prison().ok("home.overview", json!({}));
    assert_eq!(home["clock"]["trust"], "set_back", "{}", home["clock"]);
    let early = movement(&day.inside, "court", "2026-11-23T17:00");
    assert_eq!(told(&day.prison().fails("movements.enter", early)), "at date-in-future");
}
