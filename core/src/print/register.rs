//! The registre d'écrou, as the bound book: entry on the left page, its exit facing it on the right.
//!
//! One row per écrou, the same height on both pages. A front page for the number of pages and the
//! initials of the president of the court (the article comes with the data), an alphabetical index
//! at the end. What the columns hold follows articles 1215 to 1217 of the Code de procédure pénale
//! and the books of the same family.

use super::canvas::{Align, HAIRLINE, Len, Style, mm};
use super::flow::Flow;
use super::fonts::Weight::{Bold, Regular};
use super::frame::{Frame, Shape};
use super::index::{Index, draw as draw_index};
use super::letterhead::Letterhead;
use super::table::{Column, Row, Table};
use super::{PrintError, Printed, Rows, Say, format, qr};
use crate::base::dates::Day;
use crate::base::when::When;
use std::io::Write;

/// What the whole book says.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// Head and foot of every page. Leave `printed` out to reprint a closed period identically.
    pub letterhead: Letterhead,
    /// First day of the period.
    pub from: Option<Day>,
    /// Last day of the period; `None` for a book still open.
    pub to: Option<Day>,
    /// Volume and other mentions for the front page: « Tome 3 », « Quartier des femmes ».
    pub volume: Option<String>,
    /// The court whose president signs and initials every page.
    pub court: Option<String>,
    /// The article that asks for it, as it is to be printed: « article 1215 du Code de procédure
    /// pénale ».
    pub initials_article: String,
    /// What is to be checked or known before use, printed on the front page.
    pub notes: Vec<String>,
}

/// One écrou: a row of the book.
#[derive(Clone, Debug, Default)]
pub struct RegisterEntry {
    /// Écrou number, as given at the entry.
    pub number: String,
    /// Day of the entry, and its hour when it was written.
    pub entered: Option<When>,
    /// Family name, as written on the title.
    pub family_name: String,
    /// Given names.
    pub given_names: String,
    /// Nicknames and aliases.
    pub nickname: String,
    /// Sex, in words.
    pub sex: String,
    /// Father.
    pub father: String,
    /// Mother.
    pub mother: String,
    /// Birth in words, because it may be uncertain: « né vers 1990 à Kati ».
    pub birth: String,
    /// Body marks and description.
    pub marks: String,
    /// Nationality.
    pub nationality: String,
    /// Profession.
    pub profession: String,
    /// Home.
    pub home: String,
    /// The titles of detention at the entry.
    pub titles: Vec<RegisterTitle>,
    /// Offences, with the legal provision cited.
    pub offences: Vec<String>,
    /// Who handed the person over: name, rank, service.
    pub brought_by: String,
    /// Avis d'écrou: date, authority, reference.
    pub notices: Vec<String>,
    /// Judgements: court, date, sentence.
    pub judgements: Vec<String>,
    /// First day of the sentence.
    pub sentence_start: Option<Day>,
    /// Last day of the sentence.
    pub sentence_end: Option<Day>,
    /// Extensions, transfers, appeals, changes of category, in the order of their dates.
    pub changes: Vec<String>,
    /// The exit, when there is one.
    pub exit: Option<Exit>,
    /// Signatures and discharge: what is written; the cell leaves room for the pen.
    pub discharge: String,
    /// Remarks.
    pub remarks: Vec<String>,
    /// Why the entry is annulled, when it is: it stays printed, crossed, with this reason.
    pub annulled: Option<String>,
}

/// A title of detention.
#[derive(Clone, Debug, Default)]
pub struct RegisterTitle {
    /// Its kind: « Mandat de dépôt ».
    pub nature: String,
    /// Its date.
    pub date: Option<Day>,
    /// Who gave it.
    pub authority: String,
    /// Its reference.
    pub reference: String,
}

/// How an écrou ended (CPP 1216).
#[derive(Clone, Debug, Default)]
pub struct Exit {
    /// Day, and the hour when it was written.
    pub at: Option<When>,
    /// Reason.
    pub reason: String,
    /// The decision, or the text of law.
    pub decision: String,
}

const SIZE: Len = 750;

/// Prints the register.
///
/// # Errors
/// When a row cannot be read or `out` refuses the bytes.
pub fn register(
    paper: &Register,
    entries: Rows<RegisterEntry>,
    say: Say,
    out: &mut dyn Write,
) -> Result<Printed, PrintError> {
    let title = say("print-register-title", &[]);
    let frame = Frame::new(Shape::Book, &paper.letterhead, title, vec![period(paper, say)], say);
    let mut flow = Flow::begin(frame, &paper.letterhead, say, out)?;
    flow.open(1)?;
    flow.bookmark(say("print-register-title", &[]));
    let front = flow.defer();
    let mut index = Index::default();
    let mut ends: Option<(String, String)> = None;
    entries_of(paper, entries, &mut flow, &mut index, &mut ends)?;
    flow.close()?;
    draw_index(&mut flow, index)?;
    if let Some(place) = front {
        flow.close()?;
        flow.resume(place, 1)?;
        front_page(paper, &mut flow, ends.as_ref());
    }
    flow.finish()
}

/// The facing pages, one row an entry.
fn entries_of(
    paper: &Register,
    entries: Rows<RegisterEntry>,
    flow: &mut Flow,
    index: &mut Index,
    ends: &mut Option<(String, String)>,
) -> Result<(), PrintError> {
    flow.open(2)?;
    let mut table = Table::new(columns(flow.say), SIZE, 6, flow);
    let labels = Labels::new(flow.say);
    let mut row = Row::default();
    for entry in entries {
        let entry = entry?;
        row.clear();
        fill(&mut row, &entry, &labels);
        table.row(flow, &row)?;
        let page = flow.page(0);
        index.add(&entry.family_name, &entry.given_names, &entry.nickname, &entry.number, page);
        match ends {
            Some((_, last)) => last.clone_from(&entry.number),
            None => *ends = Some((entry.number.clone(), entry.number)),
        }
    }
    if ends.is_none() {
        row.clear();
        row.cell().cell().cell().put(Regular, &(flow.say)("print-register-empty", &[]));
        table.row(flow, &row)?;
        flow.rows = 0;
    }
    table.finish(flow);
    close_book(paper, flow);
    Ok(())
}

/// Crosses what is left blank under the last entry, so that nothing can be added there.
fn close_book(paper: &Register, flow: &mut Flow) {
    let closed = (flow.say)("print-register-closed", &format::counted(flow.rows));
    let (top, bottom) = (flow.y + mm(7.0), flow.bottom() - mm(2.0));
    if paper.to.is_none() {
        return;
    }
    for leaf in 0..flow.leaf_count() {
        let (edges, y) = (flow.edges(leaf), flow.y + mm(4.5));
        if leaf == 0 && y < flow.bottom() {
            flow.canvas(0).text(Style::bold(800), Align::Left, edges.left, y, &closed);
        }
        if bottom - top > mm(6.0) {
            let canvas = flow.canvas(leaf);
            canvas.line(HAIRLINE, (edges.left, top), (edges.right, top));
            canvas.line(HAIRLINE, (edges.left, bottom), (edges.right, top));
            canvas.line(HAIRLINE, (edges.left, bottom), (edges.right, bottom));
        }
    }
}

fn columns(say: Say) -> Vec<Column> {
    let word = |key: &str| say(&format!("print-register-column-{key}"), &[]);
    vec![
        Column::new(word("number"), 17).key(),
        Column::new(word("entered"), 18),
        Column::new(word("name"), 38).key(),
        Column::new(word("parents"), 32),
        Column::new(word("birth"), 25),
        Column::new(word("description"), 36),
        Column::new(word("title"), 42),
        Column::new(word("offence"), 32),
        Column::new(word("brought"), 25),
        Column::new(word("number"), 17).key().facing(),
        Column::new(word("notice"), 30).facing(),
        Column::new(word("judgement"), 46).facing(),
        Column::new(word("sentence"), 22).facing(),
        Column::new(word("changes"), 50).facing(),
        Column::new(word("exit"), 42).facing(),
        Column::new(word("discharge"), 28).facing(),
        Column::new(word("remarks"), 30).facing(),
    ]
}

/// The short words inside cells, looked up once.
struct Labels {
    alias: String,
    father: String,
    mother: String,
    of: String,
    start: String,
    end: String,
    annulled: String,
}

impl Labels {
    fn new(say: Say) -> Labels {
        let word = |key: &str| say(&format!("print-register-label-{key}"), &[]);
        Labels {
            alias: word("alias"),
            father: word("father"),
            mother: word("mother"),
            of: word("of"),
            start: word("start"),
            end: word("end"),
            annulled: word("annulled"),
        }
    }
}

fn fill(row: &mut Row, entry: &RegisterEntry, labels: &Labels) {
    let day = |day: Option<Day>| day.map(format::day).unwrap_or_default();
    row.struck = entry.annulled.is_some();
    row.cell().put(Bold, &entry.number);
    row.cell();
    if let Some(at) = entry.entered {
        row.put(Regular, &format::day(at.day()));
        row.put(Regular, &at.minute().map(format::hour).unwrap_or_default());
    }
    row.cell().put(Bold, &entry.family_name).put(Regular, &entry.given_names);
    row.labelled(Regular, &labels.alias, &entry.nickname).put(Regular, &entry.sex);
    row.cell().labelled(Regular, &labels.father, &entry.father);
    row.labelled(Regular, &labels.mother, &entry.mother);
    row.cell().put(Regular, &entry.birth);
    row.cell().put(Regular, &entry.nationality).put(Regular, &entry.profession);
    row.put(Regular, &entry.home).put(Regular, &entry.marks);
    row.cell();
    for title in &entry.titles {
        row.put(Bold, &title.nature).labelled(Regular, &labels.of, &day(title.date));
        row.put(Regular, &title.authority).put(Regular, &title.reference);
    }
    row.cell();
    for offence in &entry.offences {
        row.put(Regular, offence);
    }
    row.cell().put(Regular, &entry.brought_by);

    row.cell().put(Bold, &entry.number);
    row.cell();
    for notice in &entry.notices {
        row.put(Regular, notice);
    }
    row.cell();
    for judgement in &entry.judgements {
        row.put(Regular, judgement);
    }
    row.cell().labelled(Regular, &labels.start, &day(entry.sentence_start));
    row.labelled(Regular, &labels.end, &day(entry.sentence_end));
    row.cell();
    for change in &entry.changes {
        row.put(Regular, change);
    }
    row.cell();
    if let Some(exit) = &entry.exit {
        row.put(Bold, &exit.at.map(format::when).unwrap_or_default());
        row.put(Regular, &exit.reason).put(Regular, &exit.decision);
    }
    row.cell().put(Regular, &entry.discharge);
    row.cell();
    if let Some(reason) = &entry.annulled {
        row.put(Bold, &labels.annulled).put(Bold, reason);
    }
    for remark in &entry.remarks {
        row.put(Regular, remark);
    }
}

fn period(paper: &Register, say: Say) -> String {
    let from = paper.from.map(format::day).unwrap_or_default();
    match (paper.from, paper.to) {
        (Some(_), Some(to)) => {
            say("print-period-between", &[("from", from), ("to", format::day(to))])
        }
        (Some(_), None) => say("print-period-since", &[("from", from)]),
        (None, Some(to)) => say("print-period-until", &[("to", format::day(to))]),
        (None, None) => say("print-period-whole", &[]),
    }
}

/// The first page: what the book is, how many entries and pages, the head of the journal, the place
/// for the president's hand. Drawn last, when everything is known.
fn front_page(paper: &Register, flow: &mut Flow, ends: Option<&(String, String)>) {
    let say = flow.say;
    let edges = flow.edges(0);
    let (middle, mut y) = (edges.middle(), flow.y + mm(16.0));
    let centred = |flow: &mut Flow, style: Style, y: Len, text: &str| {
        let spans = super::frame::wrapped(flow.fonts, style, text, style.units(edges.width()));
        for (i, span) in (0..).zip(&spans) {
            let line = super::frame::piece(text, *span);
            flow.canvas(0).text(style, Align::Centre, middle, y + style.size * 13 / 10 * i, line);
        }
        y + style.size * 13 / 10 * Len::try_from(spans.len()).unwrap_or(1)
    };
    y = centred(flow, Style::bold(2800), y, &say("print-register-title", &[]));
    y = centred(flow, Style::bold(1500), y + mm(2.0), &paper.letterhead.establishment);
    if let Some(volume) = &paper.volume {
        y = centred(flow, Style::regular(1200), y + mm(1.0), volume);
    }
    y = centred(flow, Style::regular(1200), y + mm(1.0), &period(paper, say));
    let count = format::counted(flow.rows);
    y = centred(flow, Style::regular(1100), y + mm(3.0), &say("print-register-count", &count));
    if let Some((first, last)) = ends {
        let args = [("first", first.clone()), ("last", last.clone())];
        y = centred(flow, Style::regular(1100), y, &say("print-register-numbers", &args));
    }
    for note in &paper.notes {
        y = centred(flow, Style::regular(900), y + mm(1.0), note);
    }
    y = y.max(flow.y + mm(75.0)) + mm(4.0);
    let half = (edges.width() - mm(6.0)) / 2;
    let height = flow.bottom() - mm(3.0) - y;
    president(paper, flow, (edges.left, y), (half, height));
    journal_box(paper, flow, (edges.left + half + mm(6.0), y), (half, height));
}

/// The formula of the president of the court, with room for a hand and a seal.
fn president(paper: &Register, flow: &mut Flow, (x, y): (Len, Len), (width, height): (Len, Len)) {
    let say = flow.say;
    flow.canvas(0).frame(50, x, y, width, height);
    let args = [
        ("pages", format::whole(i64::from(flow.pages))),
        ("court", paper.court.clone().unwrap_or_else(|| "……………………………………".to_owned())),
        ("article", paper.initials_article.clone()),
    ];
    let inner = (x + mm(3.0), y + mm(5.5), width - mm(6.0));
    let next = boxed(flow, Style::bold(950), inner, &say("print-register-initials-title", &[]));
    let inner = (inner.0, next + mm(1.0), inner.2);
    let next = boxed(flow, Style::regular(950), inner, &say("print-register-initials", &args));
    let inner = (inner.0, next + mm(1.5), inner.2);
    boxed(flow, Style::regular(950), inner, &say("print-register-initials-done", &[]));
}

/// The head of the journal, to be read and to be scanned.
fn journal_box(paper: &Register, flow: &mut Flow, (x, y): (Len, Len), (width, height): (Len, Len)) {
    let say = flow.say;
    let Some(journal) = &paper.letterhead.journal else { return };
    flow.canvas(0).frame(50, x, y, width, height);
    let side = mm(34.0).min(height - mm(4.0));
    let drawn = qr::draw(flow.canvas(0), x + mm(2.0), y + mm(2.0), side, &journal.qr);
    let left = if drawn { x + side + mm(4.0) } else { x + mm(3.0) };
    let inner = (left, y + mm(5.5), x + width - mm(3.0) - left);
    let next = boxed(flow, Style::bold(950), inner, &say("print-register-journal-title", &[]));
    let entry = format::whole(i64::try_from(journal.entry).unwrap_or(i64::MAX));
    let text = say("print-register-journal-entry", &[("entry", entry)]);
    let next = boxed(flow, Style::regular(950), (inner.0, next + mm(1.0), inner.2), &text);
    let next = boxed(flow, Style::bold(1400), (inner.0, next + mm(3.0), inner.2), &journal.code);
    let text = say("print-register-journal-meaning", &[]);
    boxed(flow, Style::regular(800), (inner.0, next + mm(0.5), inner.2), &text);
}

/// Wrapped text in (x, first baseline, width); gives the next baseline.
fn boxed(flow: &mut Flow, style: Style, (x, y, width): (Len, Len, Len), text: &str) -> Len {
    let spans = super::frame::wrapped(flow.fonts, style, text, style.units(width));
    let leading = style.size * 135 / 100;
    let lines = spans.iter().map(|&span| super::frame::piece(text, span));
    flow.canvas(0).lines(style, Align::Left, x, y, leading, lines);
    y + leading * Len::try_from(spans.len()).unwrap_or(1)
}
