//! The situation du jour on paper: the count and how it was made, by category, by block, who is
//! outside, the roll calls and what moved.

use super::lists::{columns, text, who};
use super::{PDF, PrintFile, file, letterhead, named, print_failure, say, signatures, summary};
use crate::failure::Result;
use crate::movements::day::{DaySituation, FlowLine, situation};
use crate::movements::{MovementLine, OneDay};
use crate::print::{self, Report, Section, Value, format};
use crate::store::{Read, journal};
use crate::words::Words;

fn whole(n: impl Into<i64>) -> Value {
    Value::Whole(n.into())
}

fn count(words: &Words, s: &DaySituation) -> Section {
    let mut rows = vec![vec![text(words.key("movements-day-before")), whole(s.before)]];
    let mut flow = |sign: &str, family: &str, lines: &[FlowLine]| {
        for line in lines {
            let what = named(words, family, &line.reason);
            rows.push(vec![text(format!("{sign} {what}")), text(format!("{sign}{}", line.count))]);
        }
    };
    flow("+", "movements-came", &s.entered);
    flow("−", "registers-exit", &s.left);
    let key = words.say("movements-day-present", &[("at", format::moment(s.at))]);
    Section {
        title: words.key("movements-day-count"),
        columns: columns(words, &[("what", 60, false), ("number", 14, true)]),
        rows,
        total: Some(vec![text(key), whole(s.present)]),
        none: String::new(),
    }
}

fn categories(words: &Words, s: &DaySituation) -> Section {
    let mut rows: Vec<Vec<Value>> = s
        .categories
        .iter()
        .map(|c| {
            let name = match c.category.as_str() {
                "total" => words.key("print-nominal-total"),
                "unknown" => words.key("movements-category-unknown"),
                other => named(words, "law-category", other),
            };
            let n = [c.men, c.women, c.boys, c.girls, c.unknown, c.total];
            std::iter::once(text(name)).chain(n.map(whole)).collect()
        })
        .collect();
    let total = rows.pop();
    Section {
        title: words.key("movements-day-categories"),
        columns: columns(
            words,
            &[
                ("category", 40, false),
                ("men", 12, true),
                ("women", 12, true),
                ("boys", 12, true),
                ("girls", 12, true),
                ("sex-unknown", 14, true),
                ("number", 12, true),
            ],
        ),
        rows,
        total,
        none: String::new(),
    }
}

fn blocks(words: &Words, s: &DaySituation) -> Section {
    let rows = s.blocks.iter().map(|b| {
        let name =
            if b.block.is_empty() { words.key("cells-view-without") } else { b.block.clone() };
        vec![text(name), whole(b.present), whole(b.outside), whole(b.working_capacity)]
    });
    Section {
        title: words.key("movements-day-blocks"),
        columns: columns(
            words,
            &[
                ("block", 50, false),
                ("number", 14, true),
                ("outside", 14, true),
                ("working", 20, true),
            ],
        ),
        rows: rows.collect(),
        total: None,
        none: words.key("cells-none"),
    }
}

fn roll_calls(words: &Words, s: &DaySituation) -> Section {
    let rows = s.roll_calls.iter().map(|r| {
        let state = match (r.taken_at, r.open, r.closed) {
            (None, ..) => words.key("movements-roll-not-done"),
            _ if r.missing > 0 => {
                words.say("movements-roll-missing", &[("count", r.missing.to_string())])
            }
            (_, 0, true) => words.key("movements-roll-closed"),
            (_, 0, false) => words.key("movements-roll-no-gap"),
            (_, open, _) => words.say("movements-roll-open", &[("count", open.to_string())]),
        };
        vec![
            text(words.key(&format!("movements-session-{}", r.session))),
            r.taken_at.map_or(Value::Empty, Value::Moment),
            whole(r.expected),
            whole(r.counted),
            text(state),
            text(r.explanations.join(" ; ")),
        ]
    });
    Section {
        title: words.key("movements-day-roll-calls"),
        columns: columns(
            words,
            &[
                ("session", 14, false),
                ("at", 22, false),
                ("expected", 13, true),
                ("counted", 13, true),
                ("state", 24, false),
                ("explanation", 44, false),
            ],
        ),
        rows: rows.collect(),
        total: None,
        none: String::new(),
    }
}

pub(super) fn movement_row(words: &Words, m: &MovementLine) -> Vec<Value> {
    let what = words.key(&format!("movements-kind-{}", m.kind));
    let more = match m.kind.as_str() {
        "exit" => named(words, "registers-exit", &m.note),
        _ => [&m.place, &m.order_ref, &m.ordered_by]
            .into_iter()
            .filter(|t| !t.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", "),
    };
    vec![
        if m.hour_unknown { Value::Day(m.at.day()) } else { Value::Moment(m.at) },
        text(what),
        text(m.ecrou.clone()),
        who(&m.name, words),
        text(more),
        text(m.escort.clone()),
        match (m.returned_at, m.expected_at) {
            (Some(at), _) => Value::Moment(at),
            (None, Some(at)) => {
                text(words.say("registers-return-expected", &[("at", format::moment(at))]))
            }
            (None, None) => Value::Empty,
        },
    ]
}

/// Columns of a list of movements.
pub(super) const MOVEMENT: [(&str, u32, bool); 7] = [
    ("at", 22, false),
    ("movement", 22, false),
    ("ecrou", 14, false),
    ("name", 34, false),
    ("order", 40, false),
    ("escort", 26, false),
    ("return", 22, false),
];

fn movements(words: &Words, s: &DaySituation) -> Section {
    Section {
        title: words.key("movements-day-movements"),
        columns: columns(words, &MOVEMENT),
        rows: s.movements.iter().map(|m| movement_row(words, m)).collect(),
        total: None,
        none: words.key("movements-none"),
    }
}

fn outside(words: &Words, s: &DaySituation) -> Section {
    let rows = s
        .outside
        .iter()
        .map(|l| vec![text(words.key(&format!("movements-kind-{}", l.reason))), whole(l.count)]);
    Section {
        title: words.say("movements-day-outside", &[("late", s.late.to_string())]),
        columns: columns(words, &[("what", 60, false), ("number", 14, true)]),
        rows: rows.collect(),
        total: Some(vec![text(words.key("movements-day-outside-total")), whole(s.outside_total)]),
        none: String::new(),
    }
}

/// Situation du jour, for a screen.
pub fn day_file(read: &Read<'_>, input: OneDay) -> Result<PrintFile> {
    let words = Words::of(read.actor.lang);
    let head = journal::head(read.conn)?;
    let s = situation(read, input)?;
    let paper = Report {
        letterhead: letterhead(read, &head, true)?,
        title: words.key("movements-day-title"),
        under: vec![
            words.say("movements-day-of", &[("day", format::day(s.on))]),
            words.say(
                "movements-day-others",
                &[("foreigners", s.foreigners.to_string()), ("children", s.children.to_string())],
            ),
        ],
        sections: vec![
            count(words, &s),
            categories(words, &s),
            outside(words, &s),
            blocks(words, &s),
            roll_calls(words, &s),
            movements(words, &s),
        ],
        done: words.say("registers-done", &[("day", format::day(read.today))]),
        signatures: signatures(words),
    };
    let mut bytes = Vec::new();
    let printed = print::report(&paper, &say(words), &mut bytes).map_err(print_failure)?;
    Ok(file(&format!("situation_{}.pdf", s.on), PDF, &bytes, summary(&printed, &head)))
}
