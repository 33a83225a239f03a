//! Whether the lines of a pack leave no situation undecided and decide none twice.

use super::check::words_of;
use super::load::PackFault;
use super::{Cond, Facts, Line, Maximum, Outcome, Pack};
use crate::law::acts::{ActType, Before, Creditor, Procedure, Regime};
use crate::law::persons::{List, Lists, Nature};
use crate::law::settings::{SWITCHES, Settings};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Every value that can make a difference to the lines of one act.
struct Space {
    procedures: Vec<Option<Procedure>>,
    regimes: Vec<Option<Regime>>,
    before: Vec<Option<Before>>,
    creditors: Vec<Option<Creditor>>,
    amounts: Vec<i64>,
    matters: Vec<Option<Nature>>,
    maxima: Vec<Maximum>,
    ages: Vec<Option<i32>>,
    lists: Vec<Lists>,
    named: Vec<bool>,
    previous: Vec<bool>,
    domiciled: Vec<bool>,
    settings: Vec<Settings>,
}

/// Whether the lines of one act decide every situation, each once; the fault says which is left out or decided twice.
pub(super) fn tiled(pack: &Pack, on: ActType, lines: &[Line]) -> Result<(), PackFault> {
    if lines.iter().all(|l| matches!(l.outcome, Outcome::Stage(_))) && lines.len() == 1 {
        return Ok(());
    }
    let space = Space::of(lines);
    space.visit(&mut |facts| {
        let mut first: Option<&Line> = None;
        for line in lines {
            if first.is_some_and(|f| f.line != line.line) {
                break;
            }
            if line.when.met(facts) != Ok(true) {
                continue;
            }
            if first.is_some() {
                let place = format!("{}: line {} of {}", pack.id, line.line, on.word());
                let problem = format!("overlaps another line for {}", describe(facts));
                return Err(PackFault::new(place, problem));
            }
            first = Some(line);
        }
        match first {
            Some(_) => Ok(()),
            None => {
                let place = format!("{}: lines of {}", pack.id, on.word());
                Err(PackFault::new(place, format!("leave a gap for {}", describe(facts))))
            }
        }
    })
}

fn describe(f: &Facts<'_>) -> String {
    let mut words = Vec::new();
    words.extend(f.procedure.map(|p| p.word().to_owned()));
    words.extend(f.regime.map(|p| p.word().to_owned()));
    words.extend(f.before.map(|p| p.word().to_owned()));
    words.extend(f.creditor.map(|p| format!("{}, {} F", p.word(), f.amount)));
    words.extend(f.matter.map(|p| p.word().to_owned()));
    match f.maximum {
        Maximum::Months(m) => words.push(format!("maximum {m} months")),
        Maximum::NoTerm => words.push("maximum without term".to_owned()),
        Maximum::Missing => {}
    }
    words.extend(f.age.map(|a| format!("age {a}")));
    words.extend(f.lists.iter().map(|l| l.word().to_owned()));
    if f.named {
        words.push("named".to_owned());
    }
    if f.previous_conviction {
        words.push("previous conviction".to_owned());
    }
    if words.is_empty() { "every case".to_owned() } else { words.join(", ") }
}

fn options<T: Copy>(used: bool, all: &[T]) -> Vec<Option<T>> {
    if used { all.iter().copied().map(Some).collect() } else { vec![None] }
}

fn flags(used: bool) -> Vec<bool> {
    if used { vec![false, true] } else { vec![false] }
}

impl Space {
    fn of(lines: &[Line]) -> Space {
        let any = |f: fn(&Cond) -> bool| lines.iter().any(|l| f(&l.when));
        let band = any(|c| c.max_from.is_some() || c.max_to.is_some());
        let offences = band || any(|c| !c.matter.is_empty() || !c.lists.is_empty());
        let mut maxima: BTreeSet<i64> = BTreeSet::new();
        let mut amounts: BTreeSet<i64> = [0].into();
        let mut ages: BTreeSet<i32> = BTreeSet::new();
        let mut lists: BTreeSet<List> = BTreeSet::new();
        let mut switches: BTreeMap<&str, &[&'static str]> = BTreeMap::new();
        for cond in lines.iter().map(|l| &l.when) {
            maxima.extend(cond.max_from.iter().flat_map(|m| [m.saturating_sub(1), *m]));
            maxima.extend(cond.max_to.iter().flat_map(|m| [*m, m.saturating_add(1)]));
            amounts.extend(cond.amount_from.iter().flat_map(|m| [m.saturating_sub(1), *m]));
            amounts.extend(cond.amount_to.iter().flat_map(|m| [*m, m.saturating_add(1)]));
            ages.extend(cond.age_below.iter().flat_map(|m| [m.saturating_sub(1), *m]));
            ages.extend(cond.age_from.iter().flat_map(|m| [m.saturating_sub(1), *m]));
            lists.extend(cond.lists.iter().copied());
            for name in cond.setting.keys() {
                let kind = SWITCHES.iter().find(|s| s.name == name).map(|s| s.kind);
                switches.insert(name, kind.map_or(&[], words_of));
            }
        }
        let mut known: Vec<Maximum> =
            maxima.into_iter().filter(|m| *m >= 0).map(Maximum::Months).collect();
        known.push(if band { Maximum::NoTerm } else { Maximum::Missing });
        let mut ages: Vec<Option<i32>> = ages.into_iter().map(Some).collect();
        ages.push(None);
        let subsets = lists.iter().fold(vec![Lists::NONE], |sets, list| {
            sets.iter().flat_map(|s| [*s, s.with(*list)]).collect()
        });
        Space {
            procedures: options(any(|c| !c.procedure.is_empty()), Procedure::ALL),
            regimes: options(any(|c| !c.regime.is_empty()), Regime::ALL),
            before: options(any(|c| !c.before.is_empty()), Before::ALL),
            creditors: options(any(|c| !c.creditor.is_empty()), Creditor::ALL),
            amounts: amounts.into_iter().filter(|a| *a >= 0).collect(),
            matters: options(offences, Nature::ALL),
            maxima: known,
            ages,
            lists: subsets,
            named: flags(any(|c| c.named.is_some())),
            previous: flags(any(|c| c.previous_conviction.is_some() || c.outside_272.is_some())),
            domiciled: vec![true],
            settings: settings_of(&switches),
        }
    }

    fn visit(
        &self,
        visit: &mut impl FnMut(&Facts<'_>) -> Result<(), PackFault>,
    ) -> Result<(), PackFault> {
        for settings in &self.settings {
            let mut facts = Facts::none(settings);
            for procedure in &self.procedures {
                facts.procedure = *procedure;
                for matter in &self.matters {
                    facts.matter = *matter;
                    for maximum in &self.maxima {
                        facts.maximum = *maximum;
                        self.visit_person(&mut facts, visit)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn visit_person(
        &self,
        facts: &mut Facts<'_>,
        visit: &mut impl FnMut(&Facts<'_>) -> Result<(), PackFault>,
    ) -> Result<(), PackFault> {
        for age in &self.ages {
            facts.age = *age;
            for lists in &self.lists {
                facts.lists = *lists;
                for named in &self.named {
                    facts.named = *named;
                    for previous in &self.previous {
                        facts.previous_conviction = *previous;
                        for domiciled in &self.domiciled {
                            facts.domiciled = *domiciled;
                            self.visit_rest(facts, visit)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn visit_rest(
        &self,
        facts: &mut Facts<'_>,
        visit: &mut impl FnMut(&Facts<'_>) -> Result<(), PackFault>,
    ) -> Result<(), PackFault> {
        for regime in &self.regimes {
            facts.regime = *regime;
            for before in &self.before {
                facts.before = *before;
                for creditor in &self.creditors {
                    facts.creditor = *creditor;
                    for amount in &self.amounts {
                        facts.amount = *amount;
                        visit(facts)?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn settings_of(switches: &BTreeMap<&str, &[&'static str]>) -> Vec<Settings> {
    let mut all = vec![Settings::default()];
    for (name, words) in switches {
        let mut wider = Vec::with_capacity(all.len() * words.len().max(1));
        for settings in &all {
            for word in *words {
                let mut with = settings.clone();
                let value = match (word.parse::<i64>(), *word) {
                    (Ok(number), _) => Value::from(number),
                    (_, "true") => Value::Bool(true),
                    (_, "false") => Value::Bool(false),
                    _ => Value::String((*word).to_owned()),
                };
                if with.set(name, &value).is_ok() {
                    wider.push(with);
                }
            }
        }
        all = wider;
    }
    all
}
