//! What the law answers about a file of acts, as this module reads it.

use super::{DutySheet, RefusalSheet, ReleaseSheet, StepSheet};
use crate::failure::{Failure, Result};
use crate::law::explain::Step;
use crate::law::packs::{Packs, Rule};
use crate::law::result::{Evaluation, Named, SentenceResult, TitleResult};
use crate::law::{self, Options, Question};
use crate::words::Words;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// How much is told beside the dates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Depth {
    /// Nothing more.
    Dates,
    /// The steps that give each date.
    Steps,
    /// The steps, and the switches on which a date hangs: the law is asked once more for each value
    /// of each switch, so only the dossier that is being read asks for them.
    Switches,
}

/// A title's state.
#[derive(Clone, Debug)]
pub struct TitleOutcome {
    /// Rule; empty when refused before one was found.
    pub rule: String,
    /// Pack.
    pub pack: String,
    /// End.
    pub expires_on: Option<String>,
    /// The eve of the end.
    pub last_undisputed_day: Option<String>,
    /// End if every renewal were given.
    pub ceiling_on: Option<String>,
    /// Duties.
    pub notify_on: Vec<DutySheet>,
    /// Status.
    pub status: String,
    /// Days past.
    pub overrun_days: i64,
    /// Other readings.
    pub readings: BTreeMap<String, Option<String>>,
}

/// What the law answers.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Category.
    pub category: Option<String>,
    /// Titles by the act that created them, in the order of the file.
    pub titles: Vec<(String, TitleOutcome)>,
    /// Sentences by the act that pronounced them.
    pub sentences: Named<SentenceResult>,
    /// Release.
    pub release: ReleaseSheet,
    /// Conditional release: the first day.
    pub conditional_release_on: Option<String>,
    /// Limits of remedies: act, code, last day.
    pub appeal_limits: Vec<(String, String, String)>,
    /// Clocks of control: act, code, day.
    pub limits: Vec<(String, String, String)>,
    /// Flags.
    pub flags: Vec<String>,
    /// Refusals.
    pub refusals: Vec<RefusalSheet>,
    /// Steps, by title, sentence or `release`.
    explanations: Named<Vec<Step>>,
    /// Switches on which a title or the release hangs; only when explained.
    depends_on: Named<Vec<&'static str>>,
}

fn packs() -> Result<&'static Packs> {
    Packs::builtin().map_err(|fault| Failure::broken(format!("{fault:?}")))
}

fn rule(id: &str) -> Option<&'static Rule> {
    static RULES: OnceLock<HashMap<&'static str, &'static Rule>> = OnceLock::new();
    // The newest pack speaks first; a rule of an older code is found in its own.
    let all = || Packs::builtin().map(Packs::all).unwrap_or_default().iter();
    let rules =
        RULES.get_or_init(|| all().flat_map(|p| &p.rules).map(|r| (r.id.as_str(), r)).collect());
    rules.get(id).copied()
}

impl Outcome {
    /// Asks the law.
    pub fn of(question: Question<'_>, depth: Depth) -> Result<Outcome> {
        let packs = packs()?;
        let options = Options { explain: depth != Depth::Dates };
        let mut outcome: Outcome = law::evaluate_file(question, packs, options).into();
        if depth == Depth::Switches {
            outcome.depends_on = law::sensitivity(question, packs);
        }
        Ok(outcome)
    }

    /// Takes every date back under a named refusal: a fact of the dossier cannot be relied on.
    pub fn refuse(&mut self, code: &str) {
        for (_, title) in &mut self.titles {
            title.status = "refused".into();
            (title.expires_on, title.last_undisputed_day, title.ceiling_on) = (None, None, None);
            title.notify_on.clear();
            title.readings.clear();
            title.overrun_days = 0;
        }
        self.release =
            ReleaseSheet { blocked_by: vec!["refused".into()], ..ReleaseSheet::default() };
        self.conditional_release_on = None;
        self.flags.clear();
        self.refusals.push(RefusalSheet { code: code.to_owned(), act: None });
    }

    /// Article of a rule.
    pub fn article(id: &str) -> String {
        rule(id).map(|r| r.article.clone()).unwrap_or_default()
    }

    /// How well a rule is known.
    pub fn confidence(id: &str) -> String {
        rule(id).map(|r| r.mark.clone()).unwrap_or_default()
    }

    /// The packs in force, as `id version`.
    pub fn pack_version() -> String {
        let all = packs().map(Packs::all).unwrap_or_default();
        let mali = all.iter().filter(|p| p.id.starts_with("MLI"));
        mali.map(|p| format!("{} {}", p.id, p.version)).collect::<Vec<_>>().join(", ")
    }

    /// What a kept projection was computed with: packs, their text, and this program.
    pub fn computed_with() -> &'static str {
        static WITH: OnceLock<String> = OnceLock::new();
        WITH.get_or_init(|| {
            let hash = Self::pack_hash();
            let short = hash.get(..8).unwrap_or_default();
            format!("{} {short} {}", Self::pack_version(), env!("CARGO_PKG_VERSION"))
        })
    }

    /// The fingerprint of the newest pack of Mali.
    pub fn pack_hash() -> String {
        let all = packs().map(Packs::all).unwrap_or_default();
        let newest = all.iter().rev().find(|p| p.id.starts_with("MLI"));
        newest.map(|p| p.hash.clone()).unwrap_or_default()
    }

    /// The administration's signature under the rules of the newest pack, when every rule has one.
    pub fn sign_off() -> Option<String> {
        let all = packs().map(Packs::all).unwrap_or_default();
        let newest = all.iter().rev().find(|p| p.id.starts_with("MLI"))?;
        let signed = newest.rules.iter().all(|r| !r.sign_off.name.is_empty());
        signed.then(|| newest.rules.first().map(|r| r.sign_off.name.clone()).unwrap_or_default())
    }

    /// The switches on which a title, or `release`, hangs.
    pub fn depends_on(&self, of: &str) -> Vec<String> {
        let switches = self.depends_on.get(of).map(Vec::as_slice).unwrap_or_default();
        switches.iter().map(|s| (*s).to_owned()).collect()
    }

    /// The steps of a title, a sentence or the release, said in the reader's language. `act` names
    /// an act by its identifier.
    pub fn steps(
        &self,
        of: &str,
        words: &Words,
        act: &dyn Fn(&str) -> Option<String>,
    ) -> Vec<StepSheet> {
        let steps = self.explanations.get(of).map(Vec::as_slice).unwrap_or_default();
        steps.iter().map(|step| sheet(step, words, act)).collect()
    }
}

fn sheet(step: &Step, words: &Words, act: &dyn Fn(&str) -> Option<String>) -> StepSheet {
    let when = |w: Option<crate::law::acts::When>| w.map(|w| w.to_string());
    let mut args: Vec<(&str, String)> =
        step.args.0.iter().map(|(k, v)| (*k, argument(k, v, step.key, words, act))).collect();
    args.extend(step.from.map(|w| ("from", words.day(&w.to_string()))));
    args.extend(step.to.map(|w| ("to", words.day(&w.to_string()))));
    args.extend(step.add.as_ref().map(|span| ("add", words.span(span))));
    StepSheet {
        rule: step.rule.clone(),
        article: step.article.clone(),
        key: step.key.to_owned(),
        args: step.args.0.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect(),
        from: when(step.from),
        add: step.add.clone(),
        to: when(step.to),
        words: words.say(step.key, &args),
    }
}

/// An argument of a step as a person says it: codes by their names, days as days.
fn argument(
    name: &str,
    value: &str,
    key: &str,
    words: &Words,
    act: &dyn Fn(&str) -> Option<String>,
) -> String {
    let named = |family: &str, code: &str| {
        let key = format!("{family}-{}", code.replace('_', "-"));
        if words.has(&key) { words.key(&key) } else { code.to_owned() }
    };
    match name {
        "duty" => named("law-duty", value),
        "code" if key.starts_with("law-step-remedy") => named("law-remedy", value),
        "code" => named("law-clock", value),
        "flag" => named("law-flag", value),
        "act" => act(value).unwrap_or_else(|| named("law-blocked", value)),
        "reading" => {
            value.split('.').map(|part| named("law-reading", part)).collect::<Vec<_>>().join(", ")
        }
        _ => words.day(value),
    }
}

fn title(title: &TitleResult) -> TitleOutcome {
    let readings = title.readings;
    TitleOutcome {
        rule: title.rule.clone().unwrap_or_default(),
        pack: title.pack.clone().unwrap_or_default(),
        expires_on: title.expires_on.map(|w| w.to_string()),
        last_undisputed_day: title.last_undisputed_day.map(|d| d.to_string()),
        ceiling_on: title.ceiling_on.map(|w| w.to_string()),
        notify_on: title
            .notify_on
            .iter()
            .map(|d| DutySheet {
                duty: d.duty.word().to_owned(),
                on: d.on.to_string(),
                article: d.article.clone(),
            })
            .collect(),
        status: title.status.word().to_owned(),
        overrun_days: title.overrun_days,
        readings: [
            ("from_mandat", readings.from_mandat),
            ("from_order", readings.from_order),
            ("ceiling_from_new_mandat", readings.ceiling_from_new_mandat),
            ("escape_suspends", readings.escape_suspends),
        ]
        .into_iter()
        .filter_map(|(name, day)| Some((name.to_owned(), Some(day?.to_string()))))
        .collect(),
    }
}

impl From<Evaluation> for Outcome {
    fn from(e: Evaluation) -> Self {
        let limits = e.limits.iter().flat_map(|(act, clocks)| {
            clocks.iter().filter_map(move |(code, when)| {
                Some((act.to_owned(), code.to_owned(), when.as_ref()?.to_string()))
            })
        });
        let appeals = e.appeal_limits.iter().flat_map(|(act, limits)| {
            limits
                .iter()
                .map(move |(code, limit)| (act.to_owned(), code.to_owned(), limit.on.to_string()))
        });
        Outcome {
            category: e.category.map(|c| c.word().to_owned()),
            titles: e.titles.iter().map(|(id, t)| (id.to_owned(), title(t))).collect(),
            release: ReleaseSheet {
                on: e.release.on,
                due: e.release.due,
                overdue_days: e.release.overdue_days,
                blocked_by: e.release.blocked_by.clone(),
                by_reading: e
                    .release
                    .by_reading
                    .as_ref()
                    .map(|r| r.iter().map(|(k, d)| (k.to_owned(), *d)).collect()),
            },
            conditional_release_on: e.conditional_release_on.map(|d| d.to_string()),
            appeal_limits: appeals.collect(),
            limits: limits.collect(),
            flags: e.flags.iter().map(|f| f.word().to_owned()).collect(),
            refusals: e
                .refusals
                .iter()
                .map(|r| RefusalSheet { code: r.code.word().to_owned(), act: r.act.clone() })
                .collect(),
            sentences: e.sentences,
            explanations: e.explanations,
            depends_on: Named::default(),
        }
    }
}
