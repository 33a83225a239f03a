//! What a pack must satisfy to load: every rule cited, every situation decided exactly once.

use super::load::PackFault;
use super::tiling::tiled;
use super::{DutyRow, Length, Number, Outcome, Pack};
use crate::base::dates::Day;
use crate::law::acts::ActType;
use crate::law::json::Kind;
use crate::law::settings::SWITCHES;
use std::collections::{BTreeMap, BTreeSet};

/// Checks one pack by itself.
pub(super) fn one(pack: &Pack) -> Result<(), PackFault> {
    cited(pack)?;
    measured(pack)?;
    references(pack)?;
    periods(pack)?;
    let mut from = 0;
    while let Some(first) = pack.lines.get(from) {
        let lines = pack.lines_on(first.on);
        tiled(pack, first.on, lines)?;
        from += lines.len().max(1);
    }
    Ok(())
}

/// Checks the packs of a country against each other: no two may govern the same day, and a rule that
/// takes over must stand in one of them.
pub(super) fn across(packs: &[Pack]) -> Result<(), PackFault> {
    packs.iter().try_for_each(|pack| takers(pack, packs))?;
    for pair in packs.windows(2) {
        let [older, newer] = pair else { continue };
        if older.country != newer.country {
            continue;
        }
        match older.valid_to {
            None => {
                let problem = format!("has no last day, although {} follows it", newer.id);
                return Err(PackFault::new(&older.id, problem));
            }
            Some(to) if to >= newer.valid_from => {
                let problem = format!("overlaps {} from {}", newer.id, newer.valid_from);
                return Err(PackFault::new(&older.id, problem));
            }
            Some(to) if to.add_days(1) != newer.valid_from => {
                let problem = format!("leaves a gap between {to} and {}", newer.valid_from);
                return Err(PackFault::new(&older.id, problem));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// Every rule that a renewal or a later code brings is a rule of a pack of the country.
fn takers(pack: &Pack, packs: &[Pack]) -> Result<(), PackFault> {
    let known = |id: &str| packs.iter().any(|p| p.country == pack.country && p.rule(id).is_some());
    for rule in &pack.rules {
        if let Some(id) = rule.renewed_as.iter().chain(&rule.successor).find(|id| !known(id)) {
            let place = format!("{}: rule {}", pack.id, rule.id);
            return Err(PackFault::new(place, format!("is taken over by {id}, which no pack has")));
        }
    }
    for line in &pack.lines {
        if let Outcome::Open(open) = &line.outcome
            && let Some(id) = open.renewed_as.iter().find(|id| !known(id))
        {
            let place = format!("{}: line {} of {}", pack.id, line.line, line.on.word());
            return Err(PackFault::new(place, format!("is taken over by {id}, which no pack has")));
        }
    }
    Ok(())
}

fn cited(pack: &Pack) -> Result<(), PackFault> {
    let who = [("id", &pack.id), ("version", &pack.version), ("name", &pack.name)];
    for (what, text) in who.into_iter().chain([("source", &pack.source)]) {
        if text.trim().is_empty() {
            return Err(PackFault::new(&pack.id, format!("the pack has no {what}")));
        }
    }
    if pack.rules.is_empty() {
        return Err(PackFault::new(&pack.id, "holds no rule"));
    }
    let mut seen = BTreeSet::new();
    for rule in &pack.rules {
        let place = || format!("{}: rule {}", pack.id, rule.id);
        if rule.id.trim().is_empty() {
            return Err(PackFault::new(&pack.id, "a rule without id"));
        }
        if rule.article.trim().is_empty() {
            return Err(PackFault::new(place(), "cites no article"));
        }
        if rule.mark.trim().is_empty() {
            return Err(PackFault::new(place(), "has no confidence mark"));
        }
        if let Some(duty) = rule.duties.iter().find(|d| d.article.trim().is_empty()) {
            return Err(PackFault::new(place(), format!("{} cites no article", duty.duty.word())));
        }
        let (by, on) = (rule.sign_off.name.trim(), rule.sign_off.date.as_str());
        if by.is_empty() != on.is_empty() || !on.is_empty() && Day::parse(on).is_none() {
            return Err(PackFault::new(place(), "is not signed with a name and a day"));
        }
        if !seen.insert(&rule.id) {
            return Err(PackFault::new(place(), "stands twice"));
        }
    }
    Ok(())
}

/// The longest that a length, a number or a bound may be: beyond, it was mistyped.
const LONGEST: Length = Length { months: 1200, days: 36_600, hours: 100_000, working_days: 3_660 };
const LARGEST: i64 = 1_000_000_000_000;

/// Numbers that something is divided by.
const DIVISORS: [Number; 4] = [
    Number::LcDenominator,
    Number::LcRecidiveDenominator,
    Number::MinorCapDenominator,
    Number::ContrainteInsolvencyDivisor,
];

/// Every length, number and day of a pack is possible.
fn measured(pack: &Pack) -> Result<(), PackFault> {
    if pack.valid_to.is_some_and(|to| to < pack.valid_from) {
        return Err(PackFault::new(&pack.id, "ends before it begins"));
    }
    for rule in &pack.rules {
        if let Some(duty) = rule.duties.iter().find(|d| !(0..=3660).contains(&d.days_before)) {
            let place = format!("{}: rule {}", pack.id, rule.id);
            let problem =
                format!("{} cannot come {} days before", duty.duty.word(), duty.days_before);
            return Err(PackFault::new(place, problem));
        }
    }
    for (number, (rule, value)) in
        pack.numbers.iter().enumerate().filter_map(|(n, v)| Some((n, (*v)?)))
    {
        let divides = Number::ALL.get(number).is_some_and(|n| DIVISORS.contains(n));
        if !(i64::from(divides)..=LARGEST).contains(&value) {
            let rule = pack.rules.get(rule).map_or("", |r| r.id.as_str());
            let word = Number::ALL.get(number).map_or("", |n| n.word());
            let place = format!("{}: rule {rule}", pack.id);
            return Err(PackFault::new(place, format!("{word} cannot be {value}")));
        }
    }
    for line in &pack.lines {
        let place = || format!("{}: line {} of {}", pack.id, line.line, line.on.word());
        if !lengths(&line.outcome).all(possible) {
            return Err(PackFault::new(place(), "a length below zero or beyond a hundred years"));
        }
        let c = &line.when;
        let ages = [c.age_from, c.age_below].map(|a| a.map(i64::from));
        let bounds = [c.max_from, c.max_to, c.amount_from, c.amount_to].into_iter().chain(ages);
        if !bounds.flatten().all(|b| (0..=LARGEST).contains(&b)) {
            return Err(PackFault::new(place(), "a bound below zero or beyond reason"));
        }
    }
    let others = pack.remedies.iter().map(|r| (r.rule, r.length));
    let others = others.chain(pack.clocks.iter().map(|c| (c.rule, c.length)));
    for (rule, length) in others {
        if !possible(length) {
            let rule = pack.rules.get(rule).map_or("", |r| r.id.as_str());
            let place = format!("{}: rule {rule}", pack.id);
            return Err(PackFault::new(place, "a length below zero or beyond a hundred years"));
        }
    }
    Ok(())
}

fn lengths(outcome: &Outcome) -> impl Iterator<Item = Length> {
    let (first, more): (Option<Length>, &[Length]) = match outcome {
        Outcome::Open(open) => (open.first, &open.renewals),
        Outcome::Stage(length) => (*length, &[]),
        Outcome::Refuse(_) | Outcome::NotAllowed(_) => (None, &[]),
    };
    first.into_iter().chain(more.iter().copied())
}

fn possible(length: Length) -> bool {
    let within = |n: i64, most: i64| (0..=most).contains(&n);
    within(length.months, LONGEST.months)
        && within(length.days, LONGEST.days)
        && within(length.hours, LONGEST.hours)
        && within(length.working_days, LONGEST.working_days)
}

fn references(pack: &Pack) -> Result<(), PackFault> {
    for line in &pack.lines {
        let place = || format!("{}: line {} of {}", pack.id, line.line, line.on.word());
        switches_of(&line.when.setting).map_err(|problem| PackFault::new(place(), problem))?;
    }
    for rule in &pack.rules {
        let place = || format!("{}: rule {}", pack.id, rule.id);
        for duty in &rule.duties {
            switches_of(&duty.setting).map_err(|problem| PackFault::new(place(), problem))?;
        }
        duties_chosen(&rule.duties).map_err(|problem| PackFault::new(place(), problem))?;
        if let Some(order) = rule.order {
            let renews = matches!(
                order,
                ActType::OrdonnanceDeMaintien
                    | ActType::OrdonnanceDeProlongation
                    | ActType::ProlongationGardeAVue
            );
            if !renews {
                let place = format!("{}: rule {}", pack.id, rule.id);
                return Err(PackFault::new(place, format!("{} renews nothing", order.word())));
            }
        }
    }
    Ok(())
}

/// A switch and a value that the engine knows.
fn switches_of(setting: &BTreeMap<String, String>) -> Result<(), String> {
    for (name, word) in setting {
        let known = SWITCHES.iter().find(|s| s.name == name);
        let switch = known.ok_or_else(|| format!("unknown switch {name}"))?;
        if !words_of(switch.kind).contains(&word.as_str()) {
            return Err(format!("{name} has no value {word}"));
        }
    }
    Ok(())
}

/// A switch that chooses between duties leaves none of its values without one.
fn duties_chosen(duties: &[DutyRow]) -> Result<(), String> {
    for name in duties.iter().flat_map(|d| d.setting.keys()) {
        let Some(switch) = SWITCHES.iter().find(|s| s.name == name) else { continue };
        for word in words_of(switch.kind) {
            let fits = |d: &DutyRow| d.setting.get(name).is_some_and(|w| w == word);
            if !duties.iter().any(fits) {
                return Err(format!("has no duty where {name} is {word}"));
            }
        }
    }
    Ok(())
}

/// Whether two lists of conditions, of which an empty one holds always, may hold together.
fn meet<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    a.is_empty() || b.is_empty() || a.iter().any(|one| b.contains(one))
}

fn agree(a: Option<bool>, b: Option<bool>) -> bool {
    a.zip(b).is_none_or(|(a, b)| a == b)
}

/// No two remedies, and no two clocks, of one code run from the same act in the same situation.
fn periods(pack: &Pack) -> Result<(), PackFault> {
    for (n, r) in pack.remedies.iter().enumerate() {
        let place = || format!("{}: remedy {}", pack.id, r.code.word());
        if r.on.is_empty() {
            return Err(PackFault::new(place(), "is open against no act"));
        }
        let twice = pack.remedies.iter().take(n).any(|o| {
            o.code == r.code
                && meet(&o.on, &r.on)
                && meet(&o.courts, &r.courts)
                && meet(&o.form, &r.form)
                && agree(o.contradictory, r.contradictory)
                && agree(o.abroad, r.abroad)
        });
        if twice {
            return Err(PackFault::new(place(), "overlaps another remedy of that code"));
        }
    }
    for (n, c) in pack.clocks.iter().enumerate() {
        let twice = pack.clocks.iter().take(n).any(|o| {
            (o.code, o.on) == (c.code, c.on)
                && meet(&o.before, &c.before)
                && meet(&o.by, &c.by)
                && agree(o.detained, c.detained)
        });
        if twice {
            let place = format!("{}: clock {}", pack.id, c.code.word());
            return Err(PackFault::new(place, "overlaps another clock of that code"));
        }
    }
    Ok(())
}

/// The answers that a switch may have; none for a number.
pub(super) fn words_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Choice(words) => words,
        Kind::Truth => &["true", "false"],
        _ => &[],
    }
}
