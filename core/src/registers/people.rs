//! The lists of the people of the greffe: visits, persons without a lawyer, infants, possible twins.

use super::lists::{Content, WINDOW, all_pages, filter_lines, text, who};
use super::{birth_words, named};
use crate::contacts::lacking;
use crate::failure::Result;
use crate::infants::{self, InfantLine};
use crate::merges::pairs::{self, PairQuery, PairRecord};
use crate::print::{Value, format};
use crate::reference::{self, ListName};
use crate::store::Read;
use crate::visits::VisitLine;
use crate::visits::queries::{self as visits, VisitQuery};
use crate::words::Words;

fn label(read: &Read<'_>, list: ListName, code: &str) -> Value {
    if code.is_empty() {
        return Value::Empty;
    }
    text(reference::label(read, list, code).unwrap_or_else(|_| code.to_owned()))
}

/// The register of visits of a day or of a period.
pub(super) fn visit_list(read: &Read<'_>, query: VisitQuery, words: &Words) -> Result<Content> {
    let from = query.from.unwrap_or(read.today);
    let to = query.to.unwrap_or(from);
    let kind = query.kind.as_deref().map(|k| reference::label(read, ListName::VisitKinds, k));
    let filters = filter_lines(
        words,
        &[
            ("visits-from", Some(format::day(from))),
            ("visits-to", Some(format::day(to))),
            ("text", query.text.clone()),
            ("visit-kind", kind.transpose()?),
            (
                "visit-refused",
                query.refused.map(|r| {
                    words.key(if r {
                        "registers-visits-refused"
                    } else {
                        "registers-visits-received"
                    })
                }),
            ),
        ],
    );
    let lines = all_pages(|offset| {
        let asked = VisitQuery { offset: Some(offset), limit: Some(WINDOW), ..query.clone() };
        visits::list(read, asked)
    })?;
    Ok(Content {
        filters,
        rows: lines.iter().map(|l| visit_row(read, l, words)).collect(),
        stays: lines.into_iter().map(|l| l.committal_id).collect(),
        ..Content::default()
    })
}

fn visit_row(read: &Read<'_>, line: &VisitLine, words: &Words) -> Vec<Value> {
    let mut remarks: Vec<String> = Vec::new();
    if let Some(struck) = &line.struck {
        remarks.push(words.say("registers-visit-struck", &[("reason", struck.reason.clone())]));
    }
    if let Some(code) = &line.refused {
        let why =
            reference::label(read, ListName::VisitRefusals, code).unwrap_or_else(|_| code.clone());
        remarks.push(words.say("registers-visit-refused", &[("reason", why)]));
    }
    remarks.extend(line.warnings.iter().map(|w| named(words, "visits-warned", w)));
    remarks.extend([&line.despite, &line.note].into_iter().filter(|t| !t.is_empty()).cloned());
    vec![
        Value::Moment(line.entered_at),
        line.left_at
            .map_or(Value::Empty, |at| text(format!("{:02}:{:02}", at.hour(), at.minute()))),
        text(line.ecrou.clone()),
        who(&line.name, words),
        text(line.visitor.clone()),
        label(read, ListName::VisitKinds, &line.kind),
        label(read, ListName::Relations, &line.relation),
        text(line.identity_paper.clone()),
        text(line.permit.clone()),
        text(remarks.join(" ; ")),
    ]
}

/// The people for whom the law asks for a lawyer and who have none.
pub(super) fn lacking_list(read: &Read<'_>, words: &Words) -> Result<Content> {
    let lines = lacking::list(read, crate::api::Empty {})?;
    Ok(Content {
        rows: lines
            .into_iter()
            .map(|l| {
                let grounds: Vec<String> =
                    l.grounds.iter().map(|g| named(words, "contacts-ground", g)).collect();
                let help: Vec<String> = l
                    .other_help
                    .iter()
                    .map(|k| reference::label(read, ListName::CounselKinds, k))
                    .collect::<Result<_>>()
                    .unwrap_or_default();
                vec![
                    text(l.ecrou),
                    who(&l.name, words),
                    text(birth_words(words, l.birth.as_ref())),
                    text(named(words, "law-category", l.category.as_deref().unwrap_or("unknown"))),
                    Value::Moment(l.entered_at),
                    Value::Whole(l.days),
                    text(words.key(if l.required {
                        "contacts-asked-required"
                    } else {
                        "contacts-asked-right"
                    })),
                    text(grounds.join(" ; ")),
                    text(l.articles.join(" ; ")),
                    text(help.join(" ; ")),
                ]
            })
            .collect(),
        ..Content::default()
    })
}

/// The infants with their mothers.
pub(super) fn infant_list(read: &Read<'_>, words: &Words) -> Result<Content> {
    let lines = infants::queries::inside(read)?;
    Ok(Content {
        rows: lines.into_iter().map(|l| infant_row(l, words)).collect(),
        ..Content::default()
    })
}

fn infant_row(line: InfantLine, words: &Words) -> Vec<Value> {
    vec![
        text(if line.name.is_empty() { words.key("infants-unnamed") } else { line.name }),
        text(line.sex.unwrap_or_default()),
        text(birth_words(words, line.birth.as_ref())),
        line.months.map_or(Value::Empty, |(_, most)| Value::Whole(most)),
        Value::Day(line.entered_on),
        text(line.mother_name),
        text(line.ecrou),
        text(line.cell),
        line.limit_on.map_or(Value::Empty, Value::Day),
        line.days.map_or(Value::Empty, Value::Whole),
        text(line.guardian),
    ]
}

/// Records that may be of one person.
pub(super) fn pair_list(read: &Read<'_>, words: &Words) -> Result<Content> {
    let lines = all_pages(|offset| {
        pairs::list(
            read,
            PairQuery { offset: Some(offset), limit: Some(WINDOW), ..PairQuery::default() },
        )
    })?;
    let record = |r: &PairRecord| {
        let ecrou = r.stay.as_ref().map(|s| s.ecrou.clone()).unwrap_or_default();
        let parts = [r.name.clone(), birth_words(words, r.birth.as_ref()), ecrou];
        let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        text(parts.join(" · "))
    };
    Ok(Content {
        rows: lines
            .iter()
            .map(|l| {
                let why: Vec<String> =
                    l.why.iter().map(|w| words.key(&format!("names-why-{}", w.kind))).collect();
                let answer = l.answer.as_ref();
                vec![
                    record(&l.first),
                    record(&l.second),
                    text(why.join(", ")),
                    text(
                        answer
                            .map(|a| named(words, "merges-answer", &a.answer))
                            .unwrap_or_default(),
                    ),
                ]
            })
            .collect(),
        ..Content::default()
    })
}
