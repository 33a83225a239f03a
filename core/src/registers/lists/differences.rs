//! Dates that moved in a computation of everyone, as a list.

use super::{Content, WINDOW, all_pages, filter_lines, text, who};
use crate::confirmations::differences::Cause;
use crate::confirmations::recompute::queries::{self, DifferenceLine, DifferenceQuery};
use crate::failure::Result;
use crate::print::Value;
use crate::registers::named;
use crate::store::Read;
use crate::words::Words;

/// The list, with the filters of the screen.
pub(super) fn content(read: &Read<'_>, query: DifferenceQuery, words: &Words) -> Result<Content> {
    let cause = query.cause.map(|c| named(words, "confirmations-difference", c.as_str()));
    let effect = query.effect.map(|e| named(words, "confirmations-effect", e.as_str()));
    let lines = all_pages(|offset| {
        let asked = DifferenceQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        queries::differences(read, asked)
    })?;
    Ok(Content {
        filters: filter_lines(words, &[("cause", cause), ("effect", effect)]),
        rows: lines.iter().map(|line| row(line, words)).collect(),
        ..Content::default()
    })
}

fn row(line: &DifferenceLine, words: &Words) -> Vec<Value> {
    let day = |day: &Option<String>| text(day.as_deref().map(|d| words.day(d)).unwrap_or_default());
    let named_causes = |c: &Cause| named(words, "confirmations-difference", c.as_str());
    let causes: Vec<String> = line.causes.iter().map(named_causes).collect();
    let withdrew = line.withdrew.then(|| words.key("confirmations-withdrew"));
    vec![
        text(line.ecrou.clone()),
        who(&line.name, words),
        text(named(words, "registers-date", &line.what)),
        text(named(words, "law-act", &line.act)),
        text(causes.join(", ")),
        text(named(words, "confirmations-effect", line.effect.as_str())),
        day(&line.before),
        day(&line.after),
        line.days.map_or(Value::Empty, Value::Whole),
        text(withdrew.unwrap_or_default()),
    ]
}
