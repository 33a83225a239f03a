//! Origin the TOML text of a pack to a checked [`Pack`].

use super::words::{
    Authority, ClockCode, Counting, Effect, Number, Origin, RemedyCode, ShownIn, Starts,
};
use super::{
    Clock, Cond, DutyRow, Length, Line, Open, Outcome, Pack, Remedy, Rule, SignOff, check,
};
use crate::base::dates::Day;
use crate::law::acts::{ActType, Before, Court, JapForm, LcAuthority};
use crate::law::case::Country;
use crate::law::codes::{Flag, Refusal};
use crate::law::persons::List;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Why a pack does not load, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct PackFault {
    /// File, pack, rule or line at fault.
    pub place: String,
    /// What is wrong.
    pub problem: String,
}

impl PackFault {
    pub(super) fn new(place: impl Into<String>, problem: impl Into<String>) -> PackFault {
        PackFault { place: place.into(), problem: problem.into() }
    }
    pub(super) fn in_file(mut self, file: &str) -> PackFault {
        self.place = format!("{file}: {}", self.place);
        self
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPack {
    id: String,
    country: Country,
    version: String,
    valid_from: Day,
    valid_to: Option<Day>,
    name: String,
    source: String,
    rule: Vec<RawRule>,
    #[serde(default)]
    line: Vec<RawLine>,
    #[serde(default)]
    remedy: Vec<RawRemedy>,
    #[serde(default)]
    clock: Vec<RawClock>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRule {
    id: String,
    #[serde(default)]
    article: String,
    #[serde(default)]
    mark: String,
    #[serde(default)]
    note: String,
    authority: Option<Authority>,
    order: Option<ActType>,
    counting: Counting,
    effect: Effect,
    #[serde(default)]
    duties: Vec<DutyRow>,
    #[serde(default)]
    renewed_as: Vec<String>,
    successor: Option<String>,
    #[serde(default)]
    lists: Vec<List>,
    #[serde(default)]
    numbers: BTreeMap<Number, i64>,
    shown_in: ShownIn,
    sign_off: SignOff,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLine {
    on: ActType,
    line: u32,
    rule: String,
    #[serde(default)]
    when: Cond,
    starts: Option<Starts>,
    first: Option<Length>,
    #[serde(default)]
    renewals: Vec<Length>,
    #[serde(default)]
    endless: bool,
    ceiling: Option<bool>,
    #[serde(default)]
    no_number: bool,
    flag: Option<Flag>,
    #[serde(default)]
    renewed_as: Vec<String>,
    refuse: Option<Refusal>,
    not_allowed: Option<Flag>,
    #[serde(default)]
    stage: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRemedy {
    on: Vec<ActType>,
    rule: String,
    code: RemedyCode,
    from: Origin,
    length: Length,
    rolled: bool,
    contradictory: Option<bool>,
    #[serde(default)]
    courts: Vec<Court>,
    abroad: Option<bool>,
    #[serde(default)]
    form: Vec<JapForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClock {
    on: ActType,
    rule: String,
    code: ClockCode,
    from: Origin,
    length: Length,
    #[serde(default)]
    before: Vec<Before>,
    #[serde(default)]
    by: Vec<LcAuthority>,
    detained: Option<bool>,
    late_flag: Option<Flag>,
}

/// Reads and checks one pack.
pub(super) fn load(text: &str) -> Result<Pack, PackFault> {
    let raw: RawPack = toml::from_str(text).map_err(|e| {
        let line =
            e.span().map_or(1, |s| 1 + text[..s.start.min(text.len())].matches('\n').count());
        PackFault::new(format!("line {line} of the text"), e.message().to_owned())
    })?;
    let mut numbers = [None; Number::ALL.len()];
    for (index, rule) in raw.rule.iter().enumerate() {
        for (number, value) in &rule.numbers {
            if let Some(slot) = numbers.get_mut(*number as usize)
                && slot.replace((index, *value)).is_some()
            {
                let place = format!("{}: rule {}", raw.id, rule.id);
                return Err(PackFault::new(place, format!("{} given twice", number.word())));
            }
        }
    }
    let rules: Vec<Rule> = raw.rule.into_iter().map(rule).collect();
    let index = |place: String, id: &str| {
        let found = rules.iter().position(|r| r.id == id);
        found.ok_or_else(|| PackFault::new(place, format!("no rule {id} in the pack")))
    };
    let mut lines = Vec::with_capacity(raw.line.len());
    for l in raw.line {
        let place = format!("{}: line {} of {}", raw.id, l.line, l.on.word());
        let rule = index(place.clone(), &l.rule)?;
        lines.push(line(l, rule, &place)?);
    }
    lines.sort_by_key(|l| (l.on, l.line));
    let mut remedies = Vec::with_capacity(raw.remedy.len());
    for r in raw.remedy {
        let rule = index(format!("{}: remedy {}", raw.id, r.code.word()), &r.rule)?;
        remedies.push(remedy(r, rule));
    }
    let mut clocks = Vec::with_capacity(raw.clock.len());
    for c in raw.clock {
        let rule = index(format!("{}: clock {}", raw.id, c.code.word()), &c.rule)?;
        clocks.push(clock(c, rule));
    }
    let pack = Pack {
        id: raw.id,
        country: raw.country,
        version: raw.version,
        valid_from: raw.valid_from,
        valid_to: raw.valid_to,
        name: raw.name,
        source: raw.source,
        hash: hex(&Sha256::digest(text.as_bytes())),
        rules,
        lines,
        remedies,
        clocks,
        numbers,
    };
    check::one(&pack)?;
    Ok(pack)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

fn rule(raw: RawRule) -> Rule {
    Rule {
        id: raw.id,
        article: raw.article,
        mark: raw.mark,
        note: raw.note,
        authority: raw.authority,
        order: raw.order,
        counting: raw.counting,
        effect: raw.effect,
        duties: raw.duties,
        renewed_as: raw.renewed_as,
        successor: raw.successor,
        lists: raw.lists.into_iter().collect(),
        shown_in: raw.shown_in,
        sign_off: raw.sign_off,
    }
}

fn line(raw: RawLine, rule: usize, place: &str) -> Result<Line, PackFault> {
    let fault = |problem: &str| Err(PackFault::new(place, problem));
    let opens = raw.first.is_some() && !raw.stage;
    let ways = [
        raw.refuse.is_some(),
        raw.not_allowed.is_some(),
        opens,
        raw.no_number,
        raw.stage,
        raw.starts == Some(Starts::Majority),
    ];
    match ways.iter().filter(|w| **w).count() {
        0 => return fault("decides nothing: give first, no_number, not_allowed, refuse or stage"),
        1 => {}
        _ => return fault("decides two things at once"),
    }
    let outcome = if let Some(code) = raw.refuse {
        Outcome::Refuse(code)
    } else if let Some(flag) = raw.not_allowed {
        Outcome::NotAllowed(flag)
    } else if raw.stage {
        Outcome::Stage(raw.first)
    } else {
        if raw.endless && raw.renewals.is_empty() {
            return fault("endless without a renewal to repeat");
        }
        Outcome::Open(Open {
            starts: raw.starts.unwrap_or(Starts::Act),
            first: raw.first,
            renewals: raw.renewals,
            endless: raw.endless,
            ceiling: raw.ceiling.unwrap_or(!raw.endless && !raw.no_number),
            flag: raw.flag,
            renewed_as: raw.renewed_as,
        })
    };
    Ok(Line { on: raw.on, line: raw.line, rule, when: raw.when, outcome })
}

fn remedy(raw: RawRemedy, rule: usize) -> Remedy {
    Remedy {
        on: raw.on,
        rule,
        code: raw.code,
        from: raw.from,
        length: raw.length,
        rolled: raw.rolled,
        contradictory: raw.contradictory,
        courts: raw.courts,
        abroad: raw.abroad,
        form: raw.form,
    }
}

fn clock(raw: RawClock, rule: usize) -> Clock {
    Clock {
        on: raw.on,
        rule,
        code: raw.code,
        from: raw.from,
        length: raw.length,
        before: raw.before,
        by: raw.by,
        detained: raw.detained,
        late_flag: raw.late_flag,
    }
}
