//! The journal as a list, each entry in the words of what was done.

use super::{Content, WINDOW, all_pages, filter_lines, text};
use crate::audit::{self, JournalQuery};
use crate::failure::Result;
use crate::print::{Value, format};
use crate::store::Read;
use crate::words::Words;

/// The list, with the filters of the screen.
pub(super) fn content(read: &Read<'_>, query: JournalQuery, words: &Words) -> Result<Content> {
    let filters = filter_lines(
        words,
        &[
            ("text", query.text.clone()),
            ("from", query.from.map(format::day)),
            ("to", query.to.map(format::day)),
            ("consultations", query.consultations.filter(|c| *c).map(|_| words.key("ui-yes"))),
        ],
    );
    let lines = all_pages(|offset| {
        let asked = JournalQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        audit::list(read, asked)
    })?;
    Ok(Content {
        filters,
        rows: lines
            .into_iter()
            .map(|l| {
                vec![
                    Value::Whole(l.seq),
                    Value::Moment(l.at),
                    text(l.actor),
                    text(words.key(&format!("users-role-{}", l.role))),
                    text(audit::kind_words(words, &l.kind)),
                    text(l.subject_label),
                    text(l.hash.chars().take(16).collect::<String>()),
                ]
            })
            .collect(),
        ..Content::default()
    })
}
