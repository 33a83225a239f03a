//! Who may live with whom: the rules of the list `separation_rules`, applied to facts. Pure.
//!
//! The list says how strictly each rule holds and on what it stands; this file only knows how to
//! test it. A rule without a test here is named as not checked, never passed over in silence.

use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::partial::Certainty;
use serde::{Deserialize, Serialize};

/// How strictly a finding holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Strictness {
    /// Refused, except by the régisseur in an emergency.
    Block,
    /// Possible with a reason.
    Override,
    /// Said, and left to the reader.
    Warn,
}

impl Strictness {
    /// As written in the list.
    pub fn parse(text: &str) -> Option<Strictness> {
        match text {
            "block" => Some(Strictness::Block),
            "override" => Some(Strictness::Override),
            "warn" => Some(Strictness::Warn),
            _ => None,
        }
    }
    /// One step less strict: for a fact that is only possible.
    fn eased(self) -> Strictness {
        match self {
            Strictness::Block => Strictness::Override,
            _ => Strictness::Warn,
        }
    }
}

/// What separates a person from everybody.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SeparationMark")]
pub enum Mark {
    /// Isolement médical; never a diagnosis.
    MedicalIsolation,
    /// Pregnant or nursing.
    Maternity,
    /// Of the forces, a magistrate, a guard, now or before.
    Forces,
    /// A disability.
    Disability,
    /// A reported risk of suicide.
    SuicideRisk,
    /// Protected at their own request.
    Protection,
}

impl Mark {
    /// As stored.
    pub fn parse(text: &str) -> Option<Mark> {
        serde_json::from_value(text.into()).ok()
    }
}

/// What separates two named people.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TieKind {
    /// Co-accused barred from communicating.
    NoContact,
    /// Victim or witness, and alleged author.
    Victim,
    /// A reported conflict.
    Conflict,
}

/// A person from whom this one is kept apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tie {
    /// The other stay.
    pub with: CommittalId,
    /// Why.
    pub kind: TieKind,
}

impl Tie {
    /// As stored.
    pub fn kind(text: &str) -> Option<TieKind> {
        serde_json::from_value(text.into()).ok()
    }
}

/// What the separation needs to know of a person.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The stay.
    pub committal_id: CommittalId,
    /// The person.
    pub detainee_id: DetaineeId,
    /// Number.
    pub ecrou: String,
    /// Name.
    pub name: String,
    /// `M`, `F` or unknown.
    pub sex: Option<String>,
    /// Of full age; none when the birth is not known.
    pub adult: Option<Certainty>,
    /// Category.
    pub category: Option<String>,
    /// Convicted before.
    pub antecedents: bool,
    /// Has a child with her.
    pub with_child: bool,
    /// What separates from everybody.
    pub marks: Vec<Mark>,
    /// What separates from named people.
    pub ties: Vec<Tie>,
}

/// A rule of the list, valid on the day.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Code.
    pub code: String,
    /// Name in the reader's language.
    pub label: String,
    /// How strictly.
    pub strictness: Strictness,
    /// `cell` or `block`.
    pub scope: String,
    /// On what it stands.
    pub basis: String,
    /// How it is tested.
    pub test: String,
}

/// What the separation needs to know of a cell.
#[derive(Clone, Debug)]
pub struct Place {
    /// `men`, `women`, `boys`, `girls`.
    pub population: String,
    /// Kind of cell.
    pub kind: String,
    /// For a person with a disability.
    pub accessible: bool,
}

/// A rule met, before it is put in words.
#[derive(Clone, Debug)]
pub struct Met<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// How strictly, an uncertain fact being eased by one step.
    pub strictness: Strictness,
    /// A fact is only possible: a birth or a sex not well known.
    pub uncertain: bool,
    /// The people who meet it.
    pub with: Vec<&'a Facts>,
}

fn convicted(f: &Facts) -> bool {
    f.category.as_deref().is_some_and(|c| c.starts_with("condamne"))
}

fn untried(f: &Facts) -> bool {
    f.category.as_deref().is_some_and(|c| crate::acts::vocabulary::UNTRIED.contains(&c))
}

fn is(f: &Facts, category: &str) -> bool {
    f.category.as_deref() == Some(category)
}

fn mother(f: &Facts) -> bool {
    f.with_child || f.marks.contains(&Mark::Maternity)
}

fn tied(a: &Facts, b: &Facts, kind: TieKind) -> bool {
    a.ties.iter().any(|t| t.kind == kind && t.with == b.committal_id)
}

fn sexes_differ(a: &Facts, b: &Facts) -> bool {
    matches!((a.sex.as_deref(), b.sex.as_deref()), (Some(x), Some(y)) if x != y)
}

/// One has it and the other not.
fn differ(a: &Facts, b: &Facts, test: impl Fn(&Facts) -> bool) -> bool {
    test(a) != test(b)
}

/// `Some(true)` when two ages are on the two sides for sure, `Some(false)` when that is only
/// possible and the person to be placed is the minor or the uncertain one.
fn ages_differ(moved: &Facts, other: &Facts) -> Option<bool> {
    use Certainty::{Certain, Impossible, Possible};
    match (moved.adult, other.adult) {
        (Some(Certain), Some(Impossible)) | (Some(Impossible), Some(Certain)) => Some(true),
        (Some(Possible) | None, Some(Certain | Impossible))
        | (Some(Impossible), Some(Possible) | None) => Some(false),
        _ => None,
    }
}

/// Whether a rule stands between the person to be placed and one other: surely, or possibly.
fn between(test: &str, moved: &Facts, other: &Facts) -> Option<bool> {
    let sure = |yes: bool| yes.then_some(true);
    let minors = moved.maybe_minor() && other.maybe_minor();
    match test {
        "sex" => sure(sexes_differ(moved, other) && !minors),
        "minor_sex" => sure(sexes_differ(moved, other) && minors),
        "majority" => ages_differ(moved, other),
        "untried_convicted" => sure(
            (untried(moved) && is(other, "condamne_definitif"))
                || (untried(other) && is(moved, "condamne_definitif")),
        ),
        "contrainte" => sure(differ(moved, other, |f| is(f, "contraint"))),
        "no_contact" => sure(tied(moved, other, TieKind::NoContact)),
        "victim" => sure(tied(moved, other, TieKind::Victim)),
        "conflict" => sure(tied(moved, other, TieKind::Conflict)),
        "isolation" => {
            let isolated = |f: &Facts| f.marks.contains(&Mark::MedicalIsolation);
            sure(isolated(moved) || isolated(other))
        }
        "maternity" => sure(differ(moved, other, mother)),
        "forces" => sure(differ(moved, other, |f| f.marks.contains(&Mark::Forces))),
        "protection" => sure(differ(moved, other, |f| f.marks.contains(&Mark::Protection))),
        "antecedents" => {
            let both = convicted(moved) && convicted(other);
            sure(both && differ(moved, other, |f| f.antecedents))
        }
        _ => None,
    }
}

/// Whether the block or the cell itself is at fault, whoever else is there.
fn of_place(test: &str, moved: &Facts, place: &Place, alone: bool) -> Option<bool> {
    let for_women = matches!(place.population.as_str(), "women" | "girls");
    let for_minors = matches!(place.population.as_str(), "boys" | "girls");
    match test {
        "sex" | "minor_sex" => {
            if (test == "minor_sex") != moved.maybe_minor() {
                return None;
            }
            match moved.sex.as_deref() {
                None => Some(false),
                Some(sex) => ((sex == "F") != for_women).then_some(true),
            }
        }
        "majority" => match moved.adult {
            Some(Certainty::Certain) => for_minors.then_some(true),
            Some(Certainty::Impossible) => (!for_minors).then_some(true),
            Some(Certainty::Possible) | None => Some(false),
        },
        "access" => (moved.marks.contains(&Mark::Disability) && !place.accessible).then_some(true),
        "alone" => (moved.marks.contains(&Mark::SuicideRisk) && alone).then_some(true),
        _ => None,
    }
}

/// What stands against placing a person in a cell, the strictest first.
pub fn check<'a>(
    rules: &'a [Rule],
    moved: &Facts,
    place: &Place,
    in_cell: &[&'a Facts],
    in_block: &[&'a Facts],
) -> Vec<Met<'a>> {
    let mut found: Vec<Met<'a>> = rules
        .iter()
        .filter_map(|rule| {
            if rule.test == "maternity" && place.kind == "mother_child" {
                return None;
            }
            let others = if rule.scope == "block" { in_block } else { in_cell };
            let met: Vec<(&'a Facts, bool)> = others
                .iter()
                .filter(|o| o.committal_id != moved.committal_id)
                .filter_map(|o| between(&rule.test, moved, o).map(|sure| (*o, sure)))
                .collect();
            let by_place = of_place(&rule.test, moved, place, in_cell.is_empty());
            let sure = by_place == Some(true) || met.iter().any(|m| m.1);
            if !sure && by_place.is_none() && met.is_empty() {
                return None;
            }
            Some(Met {
                rule,
                strictness: if sure { rule.strictness } else { rule.strictness.eased() },
                uncertain: !sure,
                with: met.into_iter().filter(|m| m.1 == sure).map(|m| m.0).collect(),
            })
        })
        .collect();
    found.sort_by(|a, b| a.strictness.cmp(&b.strictness).then(a.rule.code.cmp(&b.rule.code)));
    found
}

/// The rules that this program has no means to test.
pub fn unchecked(rules: &[Rule]) -> Vec<String> {
    const TESTS: [&str; 15] = [
        "sex",
        "minor_sex",
        "majority",
        "untried_convicted",
        "contrainte",
        "no_contact",
        "victim",
        "conflict",
        "isolation",
        "maternity",
        "forces",
        "protection",
        "antecedents",
        "access",
        "alone",
    ];
    rules.iter().filter(|r| !TESTS.contains(&r.test.as_str())).map(|r| r.code.clone()).collect()
}
