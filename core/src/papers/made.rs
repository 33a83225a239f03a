//! Papers prepared, made, sent, printed again.

use super::places::{Facts, fill};
use super::table::{PaperRow, next_number, of_committal};
use super::{
    MakePaper, PaperDraft, PaperDue, PaperLine, PaperMade, Sending, Wording, facts, models,
};
use crate::base::dates::Moment;
use crate::base::ids::PaperId;
use crate::committals::table::CommittalRow;
use crate::detainees::table::current;
use crate::failure::{Failure, FieldProblem, Result};
use crate::print::{self, Check, Letter, Letterhead, format};
use crate::reference::papers::PaperKind;
use crate::registers::{self, PDF, PrintFile, PrintSummary, file, print_failure};
use crate::store::table::{Json, get};
use crate::store::{Read, Tx, journal};
use crate::users::Actor;
use crate::words::{Lang, Words};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Longest word on how a paper was sent.
const LONGEST_TO: usize = 200;

/// A paper, by its identifier.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct OnePaper {
    /// The paper.
    pub paper_id: PaperId,
}

/// That a paper made earlier left the house.
#[derive(Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SendPaper {
    /// The paper.
    pub paper_id: PaperId,
    /// Version that was read.
    pub version: i64,
    /// When and to whom.
    pub sent: Sending,
}

/// What all letters of a moment have in common, in French.
pub(super) struct Letters {
    head: Letterhead,
}

impl Letters {
    pub(super) fn of(read: &Read<'_>) -> Result<Letters> {
        let actor = Actor { lang: Lang::Fr, ..read.actor.clone() };
        let french = Read { actor: &actor, ..*read };
        let head = journal::head(read.conn)?;
        Ok(Letters { head: registers::letterhead(&french, &head, true)? })
    }

    pub(super) fn letter(
        &self,
        read: &Read<'_>,
        wording: &Wording,
        facts: &Facts,
        blanks: &mut BTreeSet<String>,
    ) -> Letter {
        let words = Words::of(Lang::Fr);
        Letter {
            letterhead: self.head.clone(),
            title: fill(&wording.title, facts, blanks),
            done: words.say("registers-done", &[("day", format::day(read.today))]),
            to: models::filled(&wording.to, facts, blanks),
            subject: fill(&wording.subject, facts, blanks),
            body: models::filled(&wording.paragraphs, facts, blanks),
            enclosures: models::filled(&wording.enclosures, facts, blanks),
            signatures: models::boxes(models::filled(&wording.signatures, facts, blanks)),
        }
    }
}

struct Composed {
    letter: Letter,
    article: String,
    edition: i64,
    stay: CommittalRow,
    blanks: BTreeSet<String>,
}

fn compose(read: &Read<'_>, kind: &'static PaperKind, due: &PaperDue) -> Result<Composed> {
    let actor = Actor { lang: Lang::Fr, ..read.actor.clone() };
    let french = Read { actor: &actor, ..*read };
    let gathered = facts::gather(&french, kind, due)?;
    let (edition, wording) = models::in_force(read, kind)?;
    let mut blanks = BTreeSet::new();
    let letter = Letters::of(read)?.letter(read, &wording, &gathered.facts, &mut blanks);
    Ok(Composed { letter, article: gathered.article, edition, stay: gathered.stay, blanks })
}

/// The pages of a letter, always in French.
pub(super) fn drawn(letter: &Letter) -> Result<(Vec<u8>, PrintSummary)> {
    let words = Words::of(Lang::Fr);
    let mut bytes = Vec::new();
    let printed =
        print::letter(letter, &registers::say(words), &mut bytes).map_err(print_failure)?;
    let head = letter.letterhead.journal.as_ref().map(|j| format!("{} {}", j.entry, j.code));
    let summary = PrintSummary {
        pages: printed.pages,
        rows: 1,
        journal_head: head.unwrap_or_default(),
        missing_glyphs: printed.missing.values().sum(),
    };
    Ok((bytes, summary))
}

fn pages(name: &str, letter: &Letter) -> Result<PrintFile> {
    let (bytes, summary) = drawn(letter)?;
    Ok(file(&format!("{name}.pdf"), PDF, &bytes, summary))
}

/// The papers already made for the same thing.
fn made_for(read: &Read<'_>, kind: &PaperKind, due: &PaperDue) -> Result<Vec<PaperRow>> {
    let mut rows = of_committal(read.conn, &due.committal_id)?;
    rows.retain(|r| r.kind == kind.kind && r.act_id == due.act_id && r.due_on == due.due_on);
    Ok(rows)
}

/// The subject of a paper as it is known again beside its alert.
fn settled(kind: &PaperKind, mut due: PaperDue) -> PaperDue {
    due.act_id = due.act_id.filter(|id| !id.as_str().is_empty());
    if facts::has_no_day(kind) {
        due.due_on = None;
    }
    due
}

/// A paper as it would be, on the dossier of today.
pub fn prepare(read: &Read<'_>, input: PaperDue) -> Result<PaperDraft> {
    let kind = models::kind(&input.kind)?;
    let due = settled(kind, input);
    let mut composed = compose(read, kind, &due)?;
    composed.letter.letterhead.copy = Some(Words::of(Lang::Fr).key("papers-mark-draft"));
    let made = made_for(read, kind, &due)?;
    Ok(PaperDraft {
        title: composed.letter.title.clone(),
        article: composed.article,
        blanks: composed.blanks.into_iter().collect(),
        made: made.into_iter().map(|row| line(read, row)).collect::<Result<_>>()?,
        file: pages("projet", &composed.letter)?,
    })
}

fn sending_problems(sent: &Sending, prefix: &str, now: Moment) -> Vec<FieldProblem> {
    let mut out = Vec::new();
    if sent.on.is_some_and(|on| on > now.add_minutes(5)) {
        out.push(FieldProblem::new(format!("{prefix}.on"), "date-in-future"));
    }
    if sent.to.chars().count() > LONGEST_TO {
        let field = format!("{prefix}.to");
        out.push(FieldProblem::new(field, "setting-text").with("most", LONGEST_TO));
    }
    out
}

fn record_sending(tx: &Tx<'_>, row: &mut PaperRow, sent: &Sending) {
    row.sent_on = Some(sent.on.unwrap_or(tx.now));
    row.sent_to = sent.to.trim().to_owned();
    row.sent_by = Some(tx.actor.display_name.clone());
    row.sent_at = Some(tx.now);
}

/// Makes a paper: its number, its pages, and what was printed, in one transaction.
pub fn make(tx: &mut Tx<'_>, input: MakePaper) -> Result<PaperMade> {
    let kind = models::kind(&input.due.kind)?;
    let due = settled(kind, input.due);
    let problems = input.sent.as_ref().map(|s| sending_problems(s, "sent", tx.now));
    if let Some(problems) = problems.filter(|p| !p.is_empty()) {
        return Err(Failure::invalid(problems));
    }
    if let (Some(known), false) = (made_for(tx, kind, &due)?.first(), input.again) {
        return Err(Failure::refused("paper-already-made").with("number", &known.written));
    }
    let Composed { mut letter, article, edition, stay, .. } = compose(tx, kind, &due)?;
    let year = i64::from(tx.today.year());
    let number = next_number(tx, &kind.kind, year)?;
    let written = format!("{}-{year}-{number:06}", kind.series);
    letter.letterhead.number = Some(written.clone());
    letter.letterhead.check = Some(check(&letter, &written)?);
    let mut row = PaperRow {
        id: PaperId::new(),
        version: 0,
        kind: kind.kind.clone(),
        year,
        number,
        written,
        committal_id: stay.id,
        act_id: due.act_id,
        due_on: due.due_on,
        title: letter.title.clone(),
        article,
        edition,
        content: Json(letter),
        copies: 0,
        made_at: tx.now,
        made_by: tx.actor.display_name.clone(),
        sent_on: None,
        sent_to: String::new(),
        sent_by: None,
        sent_at: None,
    };
    if let Some(sent) = &input.sent {
        record_sending(tx, &mut row, sent);
    }
    tx.insert(&mut row)?;
    finish(tx, &row);
    let file = pages(&row.written, &row.content.0)?;
    Ok(PaperMade { paper: line(tx, row)?, file })
}

/// The short digest of all that is printed, for whoever holds the paper and the program.
fn check(letter: &Letter, number: &str) -> Result<Check> {
    let digest = Sha256::digest(serde_json::to_vec(letter)?);
    let code: String = digest.iter().take(4).map(|b| format!("{b:02X}")).collect();
    Ok(Check { qr: format!("AGIDERM {number} {code}"), code })
}

fn finish(tx: &mut Tx<'_>, row: &PaperRow) {
    tx.about_committal(row.committal_id.as_str(), row.committal_id.as_str());
    tx.touch("projections");
}

/// Records that a paper left the house; said again, the later word stands and the first is kept in
/// the journal.
pub fn send(tx: &mut Tx<'_>, input: SendPaper) -> Result<PaperLine> {
    let mut row: PaperRow = get(tx.conn, input.paper_id.as_str())?;
    let problems = sending_problems(&input.sent, "sent", tx.now);
    if !problems.is_empty() {
        return Err(Failure::invalid(problems));
    }
    row.version = input.version;
    record_sending(tx, &mut row, &input.sent);
    tx.update(&mut row)?;
    finish(tx, &row);
    line(tx, row)
}

/// The same pages again, marked DUPLICATA with their rank.
pub fn reprint(tx: &mut Tx<'_>, input: OnePaper) -> Result<PaperMade> {
    let mut row: PaperRow = get(tx.conn, input.paper_id.as_str())?;
    row.copies += 1;
    tx.update(&mut row)?;
    finish(tx, &row);
    let mut letter = row.content.0.clone();
    letter.letterhead.duplicate_of = Some(u32::try_from(row.copies).unwrap_or(u32::MAX));
    let name = format!("{}-duplicata-{}", row.written, row.copies);
    let file = pages(&name, &letter)?;
    Ok(PaperMade { paper: line(tx, row)?, file })
}

/// A row with its person.
pub(super) fn line(read: &Read<'_>, row: PaperRow) -> Result<PaperLine> {
    let stay: CommittalRow = get(read.conn, row.committal_id.as_str())?;
    let person = current(read.conn, &stay.detainee_id)?;
    Ok(PaperLine {
        paper_id: row.id,
        version: row.version,
        kind: row.kind,
        number: row.written,
        committal_id: row.committal_id,
        ecrou: stay.ecrou,
        name: person.full_name(),
        act_id: row.act_id,
        due_on: row.due_on,
        title: row.title,
        article: row.article,
        edition: row.edition,
        copies: row.copies,
        made_at: row.made_at,
        made_by: row.made_by,
        sent_on: row.sent_on,
        sent_to: row.sent_to,
        sent_by: row.sent_by,
    })
}
