//! Wrong movements, cells and roll calls.

use super::Line;
use super::scene::{Day, movement, set, stay};
use crate::cells::to;
use serde_json::{Value, json};

pub fn movements_and_cells(d: &Day) -> Vec<Line> {
    let m = movement;
    let placed = |person: &Value, cell: &str, at: &str| {
        set(to(stay(person).as_str().unwrap(), cell), &[("/at", json!(at))])
    };
    let h = &d.house;
    vec![
        (
            "a return before the leaving",
            "movements.enter",
            m(&d.out, "return", "2026-11-23T08:59"),
            "at movement-return-before-leaving",
        ),
        (
            "a return without a leaving",
            "movements.enter",
            m(&d.inside, "return", "2026-11-23T17:00"),
            "kind movement-not-out",
        ),
        (
            "a second extraction while out",
            "movements.enter",
            m(&d.out, "hospital", "2026-11-23T10:00"),
            "kind movement-already-out",
        ),
        (
            "a movement before the entry",
            "movements.enter",
            m(&d.inside, "court", "2026-11-23T06:59"),
            "at movement-before-entry",
        ),
        (
            "a movement after the exit",
            "movements.enter",
            m(&d.gone, "court", "2026-11-23T17:00"),
            "committal_id movement-not-present",
        ),
        (
            "a movement to come",
            "movements.enter",
            m(&d.inside, "police", "2026-11-23T18:06"),
            "at date-in-future",
        ),
        (
            "a movement out of order",
            "movements.enter",
            m(&d.escaped, "search", "2026-11-23T09:00"),
            "at movement-out-of-order",
        ),
        (
            "a return expected before the leaving",
            "movements.enter",
            set(
                m(&d.inside, "court", "2026-11-23T17:00"),
                &[("/expected_at", json!("2026-11-23T16:00"))],
            ),
            "expected_at movement-expected-before",
        ),
        (
            "a death twice",
            "movements.enter",
            m(&d.dead, "death", "2026-11-23T17:00"),
            "committal_id movement-not-present",
        ),
        (
            "a death twice, as an act",
            "acts.enter",
            d.act(&d.dead, "deces", json!({ "date": "2026-11-23" })),
            "act.type act-already-gone",
        ),
        (
            "a release twice, as an act",
            "acts.enter",
            d.act(&d.gone, "levee_d_ecrou", json!({ "date": "2026-11-23" })),
            "act.type act-already-gone",
        ),
        (
            "a release of the dead",
            "movements.enter",
            m(&d.dead, "release", "2026-11-23T17:00"),
            "committal_id movement-not-present",
        ),
        (
            "a release of somebody who is out",
            "movements.enter",
            set(m(&d.out, "release", "2026-11-23T17:00"), &[("/note", json!(""))]),
            "note movement-exit-while-out",
        ),
        (
            "an escape twice",
            "movements.enter",
            m(&d.escaped, "escape", "2026-11-23T17:00"),
            "committal_id movement-not-present",
        ),
        (
            "a recapture before the escape",
            "movements.enter",
            m(&d.escaped, "recapture", "2026-11-23T09:00"),
            "at movement-out-of-order",
        ),
        (
            "a recapture of who is inside",
            "movements.enter",
            m(&d.inside, "recapture", "2026-11-23T17:00"),
            "kind movement-not-escaped",
        ),
        (
            "an unknown kind",
            "movements.enter",
            m(&d.inside, "balade", "2026-11-23T17:00"),
            "kind choice-unknown",
        ),
        (
            "two cells for one person",
            "cells.place",
            placed(&d.inside, &h.h1, "2026-11-23T17:00"),
            "cell_id cell-already-there",
        ),
        (
            "a man among women",
            "cells.place",
            placed(&d.inside, &h.f1, "2026-11-23T17:00"),
            "cell_id cell-separation-blocked, override_reason cell-override-missing",
        ),
        (
            "a cell before the entry",
            "cells.place",
            placed(&d.mother, &h.f1, "2026-11-23T06:00"),
            "at cell-move-before-entry",
        ),
        (
            "a cell for someone gone",
            "cells.place",
            placed(&d.gone, &h.h1, "2026-11-23T17:00"),
            "cell-person-gone",
        ),
        (
            "a cell to come",
            "cells.place",
            placed(&d.mother, &h.f1, "2026-11-24T08:00"),
            "at date-in-future",
        ),
        (
            "a cell out of order",
            "cells.place",
            placed(&d.inside, &h.h2, "2026-11-23T07:10"),
            "at cell-move-out-of-order",
        ),
        (
            "apart from oneself",
            "cells.separate",
            json!({ "committal_id": stay(&d.inside), "other_id": stay(&d.inside), "kind": "victim", "from_on": "2026-11-23", "until_on": null, "basis": "PV" }),
            "other_id same-record",
        ),
        (
            "a roll call for a day not yet come",
            "movements.count",
            d.count("morning", "2026-11-24", "2026-11-24T07:00", json!([])),
            "taken_at date-in-future",
        ),
        (
            "a roll call of another day",
            "movements.count",
            d.count("evening", "2026-11-22", "2026-11-23T17:30", json!([])),
            "taken_at roll-call-other-day",
        ),
        (
            "a roll call at noon",
            "movements.count",
            d.count("noon", "2026-11-23", "2026-11-23T12:00", json!([])),
            "session choice-unknown",
        ),
        (
            "a count for a cell that is none",
            "movements.count",
            d.count(
                "evening",
                "2026-11-23",
                "2026-11-23T17:30",
                json!([{ "cell_id": "019a", "counted": 3, "explanation": "" }]),
            ),
            "counts.019a roll-call-cell-unknown",
        ),
        (
            "fewer than nobody",
            "movements.count",
            d.count(
                "evening",
                "2026-11-23",
                "2026-11-23T17:30",
                json!([{ "cell_id": null, "counted": -1, "explanation": "" }]),
            ),
            "counts[0].counted shape",
        ),
    ]
}
