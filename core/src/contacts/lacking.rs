//! For whom the law asks for a lawyer, and who has none.

use super::CounselNeed;
use super::table::{CounselRow, counsel_of};
use crate::acts::offences_of;
use crate::acts::table::{ActRow, of_committal};
use crate::base::dates::{Day, Moment};
use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::partial::{Certainty, PartialDate};
use crate::deadlines::queries::shown;
use crate::deadlines::table::each_present;
use crate::detainees::full_name;
use crate::failure::Result;
use crate::reference::parameters::{CounselRule, counsel_rules};
use crate::reference::{self, ListName};
use crate::store::Read;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

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
    pub acts: &'a [ActRow],
}

/// Natures of the offences that the last paper of each case states, and the first day of the facts.
fn offences(acts: &[ActRow]) -> (Vec<String>, Option<Day>) {
    let mut last: BTreeMap<String, Vec<crate::acts::Offence>> = BTreeMap::new();
    for act in acts.iter().filter(|a| a.is_standing()) {
        let stated = offences_of(&act.data.0);
        if !stated.is_empty() {
            let case = act.data.0.get("proc").and_then(Value::as_str).unwrap_or_default();
            last.insert(case.to_owned(), stated);
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

/// The people present for whom the law asks for a lawyer and who have none: those of whom it is required first, then the
/// longest held.
pub fn list(read: &Read<'_>, _: crate::api::Empty) -> Result<Vec<LackingLine>> {
    let mut lines = Vec::new();
    each_present(read.conn, |p| {
        let kept = p.projection.map(|kept| shown(read, &p.committal_id, kept)).transpose()?;
        let category = kept.and_then(|k| k.category);
        let Some(entered_at) = Moment::parse(&p.entered_at) else { return Ok(()) };
        let acts = of_committal(read.conn, &p.committal_id)?;
        let counsel = counsel_of(read.conn, &p.committal_id)?;
        let facts = Facts {
            birth: p.birth.as_ref(),
            category: category.as_deref().unwrap_or_default(),
            entered_on: entered_at.day(),
            acts: &acts,
        };
        let mut needs = needs(read, &facts, &counsel)?;
        needs.retain(|n| n.lacking);
        if needs.is_empty() {
            return Ok(());
        }
        let standing = counsel.iter().filter(|c| c.stands_on(read.today));
        lines.push(LackingLine {
            name: full_name(&p.family_name, &p.given_names),
            days: entered_at.day().days_until(read.today),
            required: needs.iter().any(|n| n.required),
            grounds: needs.iter().map(|n| n.ground.clone()).collect(),
            articles: needs.into_iter().map(|n| n.article).collect(),
            other_help: standing.map(|c| c.kind.clone()).collect(),
            committal_id: p.committal_id,
            detainee_id: p.detainee_id,
            ecrou: p.ecrou,
            birth: p.birth,
            category,
            entered_at,
        });
        Ok(())
    })?;
    lines.sort_by(|a, b| {
        let rank = |l: &LackingLine| (!l.required, l.entered_at, l.ecrou.clone());
        rank(a).cmp(&rank(b))
    });
    Ok(lines)
}
