//! The papers of the greffe: what each one says, drawn from the file. How it is drawn is `print`.
//!
//! The registre d'écrou carries the journal entry that last changed anything on its pages, and no
//! hour of printing: the same period gives the same pages until something in it changes.

pub mod book;
pub mod calculation;
pub mod day;
pub mod house;
mod life;
pub mod lists;
pub mod manual;
mod people;
mod sexed;
pub mod statements;
pub mod untried;
pub mod views;

use crate::base::dates::Day;
use crate::confirmations::{Basis, DateMark};
use crate::desk;
use crate::failure::{Failure, Result};
use crate::print::{JournalHead, Letterhead, PrintError, Printed, Printing, Signature};
use crate::settings;
use crate::store::Read;
use crate::store::journal::{self, Head};
use crate::words::{Lang, Words};
use base64::{Engine, engine::general_purpose::STANDARD as B64};
use serde::Serialize;

/// A paper as it travels to a screen.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
pub struct PrintFile {
    /// Name proposed for the file: no person's name in it.
    pub file_name: String,
    /// Kind of content.
    pub mime: String,
    /// The bytes.
    pub base64: String,
    /// Pages; 0 for CSV and XLSX.
    pub pages: u32,
    /// Rows of data.
    pub rows: u64,
    /// Head of the journal printed on it.
    pub journal_head: String,
    /// Characters that the embedded font lacks.
    pub missing_glyphs: u64,
}

/// What was made, when the bytes went elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct PrintSummary {
    /// Pages.
    pub pages: u32,
    /// Rows of data.
    pub rows: u64,
    /// Head of the journal printed on it.
    pub journal_head: String,
    /// Characters that the embedded font lacks.
    pub missing_glyphs: u64,
}

/// The paper that a host wants written somewhere.
#[derive(Clone, Debug)]
pub enum Paper {
    /// The registre d'écrou of a period.
    Register(book::Period),
    /// État des détentions en dépassement.
    Overruns,
    /// État nominatif by category.
    Nominal,
    /// People held before judgment, by court.
    Untried,
    /// Extract of one person's file.
    Sheet(crate::base::ids::CommittalId),
}

/// Draws a paper into `out`.
pub fn draw(read: &Read<'_>, paper: &Paper, out: &mut dyn std::io::Write) -> Result<PrintSummary> {
    match paper {
        Paper::Register(period) => book::draw(read, period, out),
        Paper::Overruns => statements::overruns(read, out),
        Paper::Nominal => statements::nominal(read, out),
        Paper::Untried => untried::draw(read, out),
        Paper::Sheet(id) => statements::sheet(read, id, out),
    }
}

pub(crate) fn print_failure(error: PrintError) -> Failure {
    match error {
        PrintError::Write(error) => error.into(),
        other => Failure::broken(other),
    }
}

pub(crate) fn rows_failure(failure: Failure) -> PrintError {
    PrintError::Rows(Box::new(failure))
}

/// Says a key of the papers' sentences.
pub(crate) fn say(words: &Words) -> impl Fn(&str, &[(&str, String)]) -> String {
    |key, args| words.say(key, args)
}

/// Number and code of an entry, as printed and as the QR code holds it.
pub(crate) fn head_of(read: &Read<'_>, seq: i64) -> Result<Head> {
    let hash = journal::hash_at(read.conn, seq)?.unwrap_or_default();
    Ok(Head { seq, hash })
}

/// The head and foot common to every paper.
pub(crate) fn letterhead(read: &Read<'_>, head: &Head, dated: bool) -> Result<Letterhead> {
    let house = desk::establishment_row(read.conn)?;
    let words = Words::of(read.actor.lang);
    let mut authority = vec![words.key("registers-state")];
    for line in ["paper_ministry", "paper_directorate", "paper_regional_directorate"] {
        let text = match settings::value(read, line)? {
            empty if empty.is_empty() && line == "paper_directorate" => house.authority.clone(),
            set => set,
        };
        if !text.is_empty() {
            authority.push(text);
        }
    }
    let signs: Vec<char> = head.hash.chars().take(16).collect();
    let code = signs
        .chunks(4)
        .map(|c| c.iter().collect::<String>().to_uppercase())
        .collect::<Vec<_>>()
        .join("-");
    Ok(Letterhead {
        authority,
        establishment: house.name,
        number: None,
        printed: dated.then(|| Printing { at: read.now, by: read.actor.display_name.clone() }),
        journal: Some(JournalHead {
            entry: head.seq.unsigned_abs(),
            qr: format!("AGIDERM {} {} {code}", house.code, head.seq),
            code,
        }),
        copy: None,
        check: None,
        training: house.is_training,
        duplicate_of: None,
        language: match read.actor.lang {
            Lang::Fr => "fr-ML".into(),
            Lang::En => "en".into(),
        },
    })
}

pub(crate) fn signatures(words: &Words) -> Vec<Signature> {
    ["registers-clerk", "registers-director"]
        .into_iter()
        .map(|key| Signature { title: words.key(key), name: None })
        .collect()
}

pub(crate) fn summary(printed: &Printed, head: &Head) -> PrintSummary {
    PrintSummary {
        pages: printed.pages,
        rows: printed.rows,
        journal_head: head.printed(),
        missing_glyphs: printed.missing.values().sum(),
    }
}

pub(crate) fn file(name: &str, mime: &str, bytes: &[u8], summary: PrintSummary) -> PrintFile {
    PrintFile {
        file_name: name.to_owned(),
        mime: mime.to_owned(),
        base64: B64.encode(bytes),
        pages: summary.pages,
        rows: summary.rows,
        journal_head: summary.journal_head,
        missing_glyphs: summary.missing_glyphs,
    }
}

pub(crate) const PDF: &str = "application/pdf";

/// Words of a category, of an act, of anything named by a code of the law.
pub(crate) fn named(words: &Words, family: &str, code: &str) -> String {
    if code.is_empty() {
        return String::new();
    }
    words.key(&format!("{family}-{}", code.replace('_', "-")))
}

/// A birth in words: a date, a month, a year, `né vers`.
pub(crate) fn birth_words(
    words: &Words,
    birth: Option<&crate::base::partial::PartialDate>,
) -> String {
    use crate::base::partial::Precision as P;
    let Some(birth) = birth else { return String::new() };
    let year = birth.v.get(..4).unwrap_or_default().to_owned();
    match birth.p {
        P::Day => Day::parse(&birth.v).map(crate::print::format::day).unwrap_or_default(),
        P::Month => {
            let month = birth.v.get(5..7).unwrap_or_default();
            format!("{month}/{year}")
        }
        P::Year => year,
        P::Circa | P::Age => {
            words.say("registers-born-about", &[("year", format!("·{year}"))]).replace('·', "")
        }
    }
}

/// What a signed date is, in words: « Date saisie à la main, confirmée », the computed one beside it.
pub(crate) fn mark_words(mark: Option<&DateMark>, words: &Words) -> String {
    let Some(mark) = mark else { return String::new() };
    let basis = named(words, "confirmations-basis", mark.basis.as_str());
    let state = named(words, "confirmations-state", mark.state.as_str());
    let said = words.say("confirmations-paper-mark", &[("basis", basis), ("state", state)]);
    let beside = match (mark.basis, &mark.computed) {
        (Basis::Computed, _) => return said,
        (_, Some(day)) => words.say("confirmations-paper-computed", &[("day", words.day(day))]),
        (_, None) => words.key("confirmations-paper-refused"),
    };
    let day = words.day(&mark.day);
    format!("{said} ({day} – {beside})")
}
