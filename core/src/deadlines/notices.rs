//! What the law objects in a dossier, sorted by family, each with the paper or the field to mend.

use super::outcome::Outcome;
use crate::law::families;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// One refusal or flag of a dossier, with where it is mended.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct NoticeSheet {
    /// Family: `contradictory_file`, `missing_act`… (`law-family-…`).
    pub family: String,
    /// Whether it keeps dates from being given.
    pub refusal: bool,
    /// Code of the format.
    pub code: String,
    /// The finer reason under a refusal.
    pub reason: Option<String>,
    /// Act at fault.
    pub act: Option<String>,
    /// Act that the first contradicts or names.
    pub other: Option<String>,
    /// Field of that act to read again; `birth` is the person's.
    pub field: Option<String>,
    /// Type of the act to enter, where one is missing.
    pub missing: Option<String>,
}

impl NoticeSheet {
    fn of(code: &str, reason: Option<&str>, act: Option<String>, refusal: bool) -> NoticeSheet {
        let finest = reason.unwrap_or(code);
        let family = families::family(finest).unwrap_or(families::Family::ToCheck);
        let either = |read: fn(&str) -> Option<&'static str>| {
            read(finest).or_else(|| read(code)).map(str::to_owned)
        };
        NoticeSheet {
            family: family.word().to_owned(),
            refusal,
            code: code.to_owned(),
            reason: reason.map(str::to_owned),
            act,
            other: None,
            field: either(families::field),
            missing: either(families::missing),
        }
    }

    /// The sentence and what to do, in the reader's language.
    pub fn said(&self, words: &Words) -> (String, String) {
        let family = match (&self.reason, self.refusal) {
            (Some(_), _) => "law-reason",
            (None, true) => "law-refusal",
            (None, false) => "law-flag",
        };
        let code = self.reason.as_ref().unwrap_or(&self.code).replace('_', "-");
        let action = format!("{family}-{code}-action");
        let action = if words.has(&action) { words.key(&action) } else { String::new() };
        (words.key(&format!("{family}-{code}")), action)
    }

    fn rank(&self) -> usize {
        families::Family::WORDS.iter().position(|f| *f == self.family).unwrap_or(usize::MAX)
    }
}

/// Every refusal and flag of an outcome, by family, refusals first inside each.
pub fn of(outcome: &Outcome) -> Vec<NoticeSheet> {
    let mut all: Vec<NoticeSheet> = outcome
        .refusals
        .iter()
        .map(|r| NoticeSheet {
            other: r.other.clone(),
            ..NoticeSheet::of(&r.code, r.reason.as_deref(), r.act.clone(), true)
        })
        .collect();
    for flag in &outcome.flags {
        let mut acts = outcome.raised.iter().filter(|(f, _)| f == flag).map(|(_, a)| a).peekable();
        if acts.peek().is_none() {
            all.push(NoticeSheet::of(flag, None, None, false));
        }
        all.extend(acts.map(|act| NoticeSheet::of(flag, None, Some(act.clone()), false)));
    }
    all.sort_by_key(|n| (n.rank(), !n.refusal));
    all
}
