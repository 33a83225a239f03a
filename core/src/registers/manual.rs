//! The manual of the screens on paper: the page that is read, or all of them with the keys.

use super::{PDF, PrintFile, file, letterhead, print_failure, say, summary};
use crate::failure::{Failure, Result};
use crate::print::{self, Manual, ManualChapter, ManualPart};
use crate::store::{Read, journal};
use crate::words::Words;
use serde::Deserialize;

/// Most chapters, and most keys, that are asked.
const MOST: usize = 200;

/// A key of the keyboard and what it does, as the manual names them.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ManualKey {
    /// `ctrl-k`
    pub key: String,
    /// `search`
    pub does: String,
}

/// Which pages of the manual.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ManualPrint {
    /// Pages, in their order.
    pub pages: Vec<String>,
    /// Keys, in their order; none for a page alone.
    #[serde(default)]
    pub keys: Vec<ManualKey>,
}

fn known(words: &Words, key: String, field: &str) -> Result<String> {
    if words.has(&key) { Ok(words.key(&key)) } else { Err(Failure::field(field, "choice-unknown")) }
}

fn part(title: String, lines: impl Iterator<Item = (String, String)>) -> ManualPart {
    ManualPart { title, lines: lines.collect() }
}

/// A page: what the screen is for, its steps by number, what to do in each case.
fn chapter(words: &Words, page: &str) -> Result<ManualChapter> {
    let of = |what: &str| known(words, format!("help-{page}{what}"), "pages");
    let plain = |text: String| std::iter::once((String::new(), text));
    let (steps, cases) = (of("-steps")?, of("-when")?);
    let numbered = steps.lines().enumerate();
    let case = |line: &str| match line.split_once(':') {
        Some((when, what)) => (when.trim().to_owned(), what.trim().to_owned()),
        None => (String::new(), line.trim().to_owned()),
    };
    Ok(ManualChapter {
        title: of("-title")?,
        parts: vec![
            part(String::new(), plain(of("")?)),
            part(
                words.key("help-steps"),
                numbered.map(|(at, step)| (String::new(), format!("{}. {}", at + 1, step.trim()))),
            ),
            part(words.key("help-when"), cases.lines().map(case)),
        ],
    })
}

fn keys(words: &Words, keys: &[ManualKey]) -> Result<ManualChapter> {
    let mut lines = Vec::new();
    for line in keys {
        let key = known(words, format!("help-key-{}", line.key), "keys")?;
        lines.push((key, known(words, format!("help-does-{}", line.does), "keys")?));
    }
    let said = |title: &str, text: &str| {
        part(words.key(title), std::iter::once((String::new(), words.key(text))))
    };
    Ok(ManualChapter {
        title: words.key("help-keys"),
        parts: vec![
            part(String::new(), lines.into_iter()),
            said("help-safe", "help-safe-text"),
            said("help-dates", "help-dates-text"),
        ],
    })
}

/// The pages asked, and the keys when they are asked too, in the language of the screens.
pub fn manual_file(read: &Read<'_>, input: ManualPrint) -> Result<PrintFile> {
    let words = Words::of(read.actor.lang);
    if input.pages.is_empty() || input.pages.len() > MOST || input.keys.len() > MOST {
        return Err(Failure::field("pages", "choice-unknown"));
    }
    let mut chapters: Vec<ManualChapter> =
        input.pages.iter().map(|page| chapter(words, page)).collect::<Result<_>>()?;
    if !input.keys.is_empty() {
        chapters.push(keys(words, &input.keys)?);
    }
    let head = journal::head(read.conn)?;
    let paper = Manual {
        letterhead: letterhead(read, &head, true)?,
        title: words.key("help-manual"),
        chapters,
    };
    let mut bytes = Vec::new();
    let printed = print::manual(&paper, &say(words), &mut bytes).map_err(print_failure)?;
    Ok(file("manuel.pdf", PDF, &bytes, summary(&printed, &head)))
}
