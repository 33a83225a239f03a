//! For whom the law asks for a lawyer, and who has none.

use super::CounselNeed;
use super::table::{CounselRow, Held, counsel_inside, held};
use crate::acts::{Offence, offences_of};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::partial::{Certainty, PartialDate};
use crate::deadlines::everyone::Everyone;
use crate::deadlines::table::acts as standing;
use crate::failure::Result;
use crate::reference::parameters::{CounselRule, counsel_rules};
use crate::reference::{self, ListName};
use crate::store::Read;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};

/// A person for whom the law asks for a lawyer and who has none.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct LackingLine {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// Birth.
    pub birth: Option<PartialDate>,
    /// Category.
    pub category: Option<String>,
    /// Entry.
    pub entered_at: Moment,
    /// Days since the entry.
    pub days: i64,
    /// Required by the law on one of the grounds; otherwise a right.
    pub required: bool,
    /// Grounds: `minor`, `crime`, `inquiry`.
    pub grounds: Vec<String>,
    /// Articles.
    pub articles: Vec<String>,
    /// What help there is: codes of kinds of counsel.
    pub other_help: Vec<String>,
}

/// What the rules look at.
pub(super) struct Facts<'a> {
    pub birth: Option<&'a PartialDate>,
    pub category: &'a str,
    pub entered_on: Day,
    /// The fields of the standing acts, in order of entry.
    pub acts: &'a [&'a Map<String, Value>],
}

/// Natures of the offences that the last paper of each case states, and the first day of the facts.
fn offences(acts: &[&Map<String, Value>]) -> (Vec<String>, Option<Day>) {
    let mut last: BTreeMap<&str, Vec<Offence>> = BTreeMap::new();
    for act in acts {
        let stated = offences_of(act);
        if !stated.is_empty() {
            let case = act.get("proc").and_then(Value::as_str).unwrap_or_default();
            last.insert(case, stated);
        }
    }
    let all: Vec<_> = last.into_values().flatten().collect();
    let first = all.iter().filter_map(|o| o.facts_on).min();
    (all.into_iter().map(|o| o.nature).collect(), first)
}

fn applies(rule: &CounselRule, facts: &Facts<'_>, natures: &[String], facts_on: Day) -> bool {
    if !rule.categories.iter().any(|c| c == facts.category) {
        return false;
    }
    let young = rule.under_years.is_none_or(|years| {
        let age = facts.birth.and_then(|b| b.is_at_least(years, facts_on));
        age.is_some_and(|a| a != Certainty::Certain)
    });
    young && rule.nature.as_ref().is_none_or(|nature| natures.contains(nature))
}

/// How a kind of counsel counts: `counsel`, `minor`, `advice` or `none`.
fn access(read: &Read<'_>, kind: &str) -> Result<String> {
    let item = reference::item(read, ListName::CounselKinds, kind)?;
    let access = item.as_ref().and_then(|i| i.data.get("access")).and_then(Value::as_str);
    Ok(access.unwrap_or("none").to_owned())
}

/// Why the law asks for a lawyer in this case, and whether one stands today.
pub(super) fn needs(
    read: &Read<'_>,
    facts: &Facts<'_>,
    counsel: &[CounselRow],
) -> Result<Vec<CounselNeed>> {
    let (natures, first) = offences(facts.acts);
    let facts_on = first.unwrap_or(facts.entered_on);
    let mut helping = Vec::new();
    for row in counsel.iter().filter(|c| c.stands_on(read.today)) {
        helping.push(access(read, &row.kind)?);
    }
    Ok(counsel_rules(read.today)
        .filter(|rule| applies(rule, facts, &natures, facts_on))
        .map(|rule| CounselNeed {
            ground: rule.ground.clone(),
            required: rule.required,
            article: rule.article.clone(),
            lacking: !helping.iter().any(|a| rule.access.contains(a)),
        })
        .collect())
}

/// The standing acts of everyone inside, by their stay.
fn papers(read: &Read<'_>, inside: &HashMap<CommittalId, Held>) -> Result<Papers> {
    let ids: Vec<&CommittalId> = inside.keys().collect();
    let mut papers: Papers = HashMap::new();
    for (stay, act) in standing(read.conn, &serde_json::to_string(&ids)?)? {
        papers.entry(stay).or_default().push(act.data);
    }
    Ok(papers)
}

type Papers = HashMap<CommittalId, Vec<Map<String, Value>>>;

/// The people present for whom the law requires a lawyer or gives a right to one, and who have none:
/// those of whom it is required first, then the longest held.
pub fn list(read: &Read<'_>, _: crate::api::Empty) -> Result<Vec<LackingLine>> {
    let mut inside = held(read.conn)?;
    let papers = papers(read, &inside)?;
    let helped = counsel_inside(read.conn)?;
    let mut lines = Vec::new();
    for (holder, category) in Everyone::of(read)?.categories() {
        let Some(person) = inside.remove(&holder.committal_id) else { continue };
        let acts: Vec<&Map<String, Value>> =
            papers.get(&holder.committal_id).map(|a| a.iter().collect()).unwrap_or_default();
        let counsel = helped.get(&holder.committal_id).map_or(&[][..], Vec::as_slice);
        let facts = Facts {
            birth: person.birth.as_ref(),
            category: category.unwrap_or_default(),
            entered_on: person.entered_at.day(),
            acts: &acts,
        };
        let mut needs = needs(read, &facts, counsel)?;
        needs.retain(|n| n.lacking);
        if needs.is_empty() {
            continue;
        }
        let standing = counsel.iter().filter(|c| c.stands_on(read.today));
        lines.push(LackingLine {
            committal_id: person.committal_id,
            detainee_id: holder.detainee_id.clone(),
            ecrou: holder.ecrou.clone(),
            name: person.name,
            category: category.map(str::to_owned),
            entered_at: person.entered_at,
            days: person.entered_at.day().days_until(read.today),
            required: needs.iter().any(|n| n.required),
            grounds: needs.iter().map(|n| n.ground.clone()).collect(),
            articles: needs.into_iter().map(|n| n.article).collect(),
            other_help: standing.map(|c| c.kind.clone()).collect(),
            birth: person.birth,
        });
    }
    lines.sort_by_cached_key(|l| (!l.required, l.entered_at, l.ecrou.clone()));
    Ok(lines)
}
