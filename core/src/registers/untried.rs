//! The people held before judgment, by court, the oldest titles first.

use super::{
    PDF, PrintFile, PrintSummary, file, letterhead, named, print_failure, say, signatures, summary,
};
use crate::acts::table::of_committal;
use crate::acts::vocabulary::UNTRIED;
use crate::api::Empty;
use crate::base::ids::CommittalId;
use crate::committals::queries;
use crate::deadlines::TitleSheet;
use crate::deadlines::assess::{self, day_of};
use crate::deadlines::everyone::Everyone;
use crate::deadlines::outcome::Depth;
use crate::failure::Result;
use crate::print::{self, Untried, UntriedRow, format};
use crate::reference::{self, ListName};
use crate::release;
use crate::store::{Read, journal};
use crate::words::Words;
use std::io::Write;

/// The list, for a screen.
pub fn untried_file(read: &Read<'_>, _: Empty) -> Result<PrintFile> {
    let mut bytes = Vec::new();
    let made = draw(read, &mut bytes)?;
    Ok(file(&format!("non-juges_{}.pdf", read.today), PDF, &bytes, made))
}

/// Draws the list.
pub fn draw(read: &Read<'_>, out: &mut dyn Write) -> Result<PrintSummary> {
    let words = Words::of(read.actor.lang);
    let head = journal::head(read.conn)?;
    let paper = Untried {
        letterhead: letterhead(read, &head, true)?,
        day: Some(read.today),
        done: words.say("registers-done", &[("day", format::day(read.today))]),
        signatures: signatures(words),
    };
    let rows = rows(read)?.into_iter().map(|(_, row)| row);
    let printed =
        print::untried(&paper, &mut rows.map(Ok), &say(words), out).map_err(print_failure)?;
    Ok(summary(&printed, &head))
}

/// The people held before judgment with their stays, by court, the oldest titles first.
pub(super) fn rows(read: &Read<'_>) -> Result<Vec<(CommittalId, UntriedRow)>> {
    let words = Words::of(read.actor.lang);
    let mut ids: Vec<(CommittalId, String)> = Vec::new();
    for (holder, category) in Everyone::of(read)?.categories() {
        if let Some(category) = category.filter(|c| UNTRIED.contains(c)) {
            ids.push((holder.committal_id.clone(), category.to_owned()));
        }
    }
    let mut rows = Vec::with_capacity(ids.len());
    for (id, category) in ids {
        let row = row(read, &id, &category, words)?;
        rows.push((id, row));
    }
    rows.sort_by_cached_key(|(_, r)| {
        (crate::base::fold::fold(&r.court), -r.age.unwrap_or(i64::MAX))
    });
    Ok(rows)
}

/// The first title that still holds: renewals leave the titre d'écrou what it was (CPP 274). Where
/// none holds, the first that has lapsed; an entry without title gives way to the paper that came.
fn holding(titles: &[TitleSheet]) -> Option<&TitleSheet> {
    let past = |t: &&TitleSheet| matches!(t.status.as_str(), "replaced" | "closed" | "refused");
    let holds = |t: &&TitleSheet| release::HOLDING.contains(&t.status.as_str());
    titles.iter().find(holds).or_else(|| titles.iter().find(|t| !past(t))).or_else(|| titles.last())
}

fn row(read: &Read<'_>, id: &CommittalId, category: &str, words: &Words) -> Result<UntriedRow> {
    let line = queries::line_of(read, id)?;
    let titles = assess::committal(read, id, Depth::Dates)?.titles();
    let title = holding(&titles);
    let act = match title {
        Some(title) => {
            of_committal(read.conn, id)?.into_iter().find(|a| a.id.as_str() == title.act_id)
        }
        None => None,
    };
    let code = act.as_ref().and_then(|a| a.authority_code.clone());
    let authority = title.map(|t| t.authority.clone()).unwrap_or_default();
    let court = match code {
        Some(code) => reference::label(read, ListName::Jurisdictions, &code)?,
        None if authority.is_empty() => words.key("registers-no-court"),
        None => authority,
    };
    let since = title.and_then(|t| day_of(&t.on));
    let kind = title.map(|t| named(words, "law-act", &t.kind)).unwrap_or_default();
    Ok(UntriedRow {
        court,
        number: line.ecrou,
        name: line.name,
        category: named(words, "law-category", category),
        offence: line.offences,
        title: kind,
        since,
        age: since.map(|day| day.days_until(read.today)),
        expires: title.and_then(|t| t.expires_on.as_deref()).and_then(day_of),
        overrun: title.map(|t| t.overrun_days).unwrap_or_default(),
    })
}
