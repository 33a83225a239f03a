//! One line read to a record, with what must be looked at in it.

use super::births::{BirthRead, read_birth};
use super::dates::{DateRead, read_date};
use super::field::Field;
use super::hours::read_clock;
use super::issues::{Code, Issue};
use super::line::{Columns, Line};
use super::lists::limits;
use super::numbers::{EcrouNumber, cell_code, read_ecrou};
use super::offences::OffencesRead;
use super::persons::Lists;
use super::report::{Birth, CellPlace, Record, Written};
use super::text::{fold, loose, repair_mojibake, says_nothing, split_doubt, tidy};
use super::titles::{Signature, TitleRead};
use super::words::{mentions_act, no_name, read_exit, read_nationality, read_sex};
use crate::base::dates::Day;
use std::cell::RefCell;
use std::collections::HashMap;

/// What is known before a line is read.
pub struct Reader<'a> {
    /// Where each field stands.
    pub columns: &'a Columns,
    /// The day of the take-over.
    pub today: Day,
    /// The prison's cells by code; `None` when they are not known.
    pub cells: Option<HashMap<String, CellPlace>>,
    /// A file whose ɛ ɔ ɲ ŋ became `?`.
    pub lost_letters: bool,
    pub(super) offences: Memo<OffencesRead>,
    pub(super) authorities: Memo<Signature>,
    pub(super) courts: Memo<Option<&'static str>>,
    pub(super) titles: Memo<TitleRead>,
    pub(super) sentences: Memo<Option<super::sentences::Sentence>>,
}

/// Registers repeat themselves: each wording is read once.
pub(super) struct Memo<T> {
    known: RefCell<HashMap<String, T>>,
}

impl<T: Clone> Memo<T> {
    fn new() -> Memo<T> {
        Memo { known: RefCell::new(HashMap::new()) }
    }
    pub(super) fn get(&self, text: &str, read: impl FnOnce(&str) -> T) -> T {
        if let Some(found) = self.known.borrow().get(text) {
            return found.clone();
        }
        let fresh = read(text);
        self.known.borrow_mut().insert(text.to_owned(), fresh.clone());
        fresh
    }
}

/// One line, read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The écrou number.
    pub ecrou: Option<EcrouNumber>,
    /// What was understood.
    pub record: Record,
    /// As written.
    pub written: Written,
    /// What must be looked at.
    pub issues: Vec<Issue>,
}

impl<'a> Reader<'a> {
    /// Prepares to read lines.
    pub fn new(
        columns: &'a Columns,
        today: Day,
        cells: Option<HashMap<String, CellPlace>>,
        lost_letters: bool,
    ) -> Reader<'a> {
        Reader {
            columns,
            today,
            cells,
            lost_letters,
            offences: Memo::new(),
            authorities: Memo::new(),
            courts: Memo::new(),
            titles: Memo::new(),
            sentences: Memo::new(),
        }
    }

    /// Reads the line of a stay.
    pub fn stay(&self, line: &Line<'_>) -> Reading {
        let mut out = Reading::default();
        self.entry(line, &mut out);
        self.names(line, &mut out);
        self.person(line, &mut out);
        self.legal(line, &mut out, true);
        self.exit(line, &mut out);
        self.place(line, &mut out);
        self.remarks(line, &mut out);
        out
    }

    /// Reads the line of a further title: only its legal part counts.
    pub fn further(&self, line: &Line<'_>) -> Reading {
        let mut out = Reading::default();
        self.legal(line, &mut out, false);
        self.remarks(line, &mut out);
        out
    }

    /// A date of the line, or the remark that it cannot be used.
    pub(super) fn date(
        &self,
        line: &Line<'_>,
        field: Field,
        issues: &mut Vec<Issue>,
    ) -> Option<Day> {
        self.usable(line, field, read_date(line.cell(field)), issues)
    }

    /// A date already read, or the remark that it cannot be used.
    fn usable(
        &self,
        line: &Line<'_>,
        field: Field,
        read: DateRead,
        issues: &mut Vec<Issue>,
    ) -> Option<Day> {
        let issue = |code| Issue::on(field, code).with(line.shown(field));
        match read {
            DateRead::Empty => None,
            DateRead::Unreadable => {
                issues.push(issue(Code::DateUnreadable));
                None
            }
            DateRead::Impossible => {
                issues.push(issue(Code::DateImpossible));
                None
            }
            DateRead::Day { day, .. } if day > self.today => {
                issues.push(issue(Code::DateInFuture));
                None
            }
            DateRead::Day { day, doubt, .. } => {
                if doubt {
                    issues.push(issue(Code::ValueUncertain));
                }
                Some(day)
            }
        }
    }

    fn entry(&self, line: &Line<'_>, out: &mut Reading) {
        let (number, doubt) = read_ecrou(line.cell(Field::EcrouNo));
        let written = line.shown(Field::EcrouNo);
        let issues = &mut out.issues;
        let read = read_date(line.cell(Field::EcrouAt));
        let entered = self.usable(line, Field::EcrouAt, read, issues);
        if read == DateRead::Empty {
            issues.push(
                Issue::on(Field::EcrouAt, Code::EcrouDateMissing).with(line.shown(Field::EcrouAt)),
            );
        }
        out.record.entered_on = entered;
        let clock = match read {
            DateRead::Day { at: Some(at), .. } => Some((at.hour(), at.minute())),
            _ => read_clock(line.cell(Field::EcrouTime)),
        };
        if entered.is_some() {
            out.record.entered_at = clock.map(|(h, m)| format!("{h:02}:{m:02}"));
        }
        let Some(mut number) = number else {
            issues.push(Issue::on(Field::EcrouNo, Code::EcrouNumberMissing).with(written));
            return;
        };
        if doubt {
            issues.push(Issue::on(Field::EcrouNo, Code::ValueUncertain).with(written.clone()));
        }
        match (number.year, entered) {
            (Some(year), Some(day)) if year != day.year() => {
                issues.push(Issue::on(Field::EcrouNo, Code::EcrouNumberYearMismatch).with(written));
            }
            // A number without year belongs to the register of the year of entry.
            (None, Some(day)) => number.year = Some(day.year()),
            _ => {}
        }
        out.ecrou = Some(number);
    }

    fn names(&self, line: &Line<'_>, out: &mut Reading) {
        let mut family = self.name(line, Field::FamilyName, &mut out.issues);
        let mut given = self.name(line, Field::GivenNames, &mut out.issues);
        if Lists::get().swapped(&family, &given) {
            let written = line.shown(Field::FamilyName);
            out.issues.push(Issue::on(Field::FamilyName, Code::NameColumnsSwapped).with(written));
            std::mem::swap(&mut family, &mut given);
        }
        let written = || line.shown(Field::FamilyName);
        match (family.is_empty(), given.is_empty()) {
            (true, true) => {
                out.issues.push(Issue::on(Field::FamilyName, Code::NameMissing).with(written()));
            }
            (false, true) => out.issues.push(
                Issue::on(Field::GivenNames, Code::GivenNameMissing)
                    .with(line.shown(Field::GivenNames)),
            ),
            (true, false) => {
                out.issues.push(Issue::on(Field::FamilyName, Code::ValueUncertain).with(written()));
            }
            (false, false) => {}
        }
        out.record.family = Some(fold(&family));
        out.record.given = Some(fold(&given));
        out.written.family_name = family;
        out.written.given_names = given;
    }

    /// A name as written: repaired, without the clerk's doubt; empty when it is no name.
    fn name(&self, line: &Line<'_>, field: Field, issues: &mut Vec<Issue>) -> String {
        let shown = line.shown(field);
        if shown.is_empty() || no_name(&shown) {
            return String::new();
        }
        let repaired = repair_mojibake(&shown);
        if repaired.is_some() || shown.contains('\u{fffd}') {
            issues.push(Issue::on(field, Code::EncodingSuspect).with(shown.clone()));
        }
        let text = repaired.unwrap_or_else(|| shown.clone());
        let tidied = tidy(&text);
        let (bare, doubt) = split_doubt(&tidied);
        if doubt || (self.lost_letters && bare.contains('?')) {
            issues.push(Issue::on(field, Code::ValueUncertain).with(shown));
        }
        bare.to_owned()
    }

    /// Free text, kept as written; a trailing `?` is remarked.
    fn free(&self, line: &Line<'_>, field: Field, issues: &mut Vec<Issue>) -> String {
        let shown = line.shown(field);
        let text = repair_mojibake(&shown).unwrap_or_else(|| shown.clone());
        let tidied = tidy(&text);
        let (bare, doubt) = split_doubt(&tidied);
        if doubt && !bare.is_empty() {
            issues.push(Issue::on(field, Code::ValueUncertain).with(shown));
        }
        if bare.is_empty() { tidied.into_owned() } else { bare.to_owned() }
    }

    fn person(&self, line: &Line<'_>, out: &mut Reading) {
        let issues = &mut out.issues;
        let sex = line.shown(Field::Sex);
        out.record.sex = read_sex(&sex);
        match out.record.sex {
            None if self.columns.has(Field::Sex) => {
                issues.push(Issue::on(Field::Sex, Code::SexMissing).with(sex));
            }
            Some(_) if split_doubt(&sex).1 => {
                issues.push(Issue::on(Field::Sex, Code::ValueUncertain).with(sex));
            }
            _ => {}
        }
        out.record.birth = self.birth(line, out.record.entered_on, issues);
        let nationality = line.shown(Field::Nationality);
        out.record.nationality = read_nationality(&nationality);
        if out.record.nationality.is_none() && self.columns.has(Field::Nationality) {
            issues.push(Issue::on(Field::Nationality, Code::NationalityUnknown).with(nationality));
        } else if split_doubt(&nationality).1 && out.record.nationality.is_some() {
            issues.push(Issue::on(Field::Nationality, Code::ValueUncertain).with(nationality));
        }
        let parent = |field, issues: &mut Vec<Issue>| {
            let name = self.name(line, field, issues);
            (Some(fold(&name)).filter(|f| !f.is_empty()), name)
        };
        (out.record.father, out.written.father) = parent(Field::Father, issues);
        (out.record.mother, out.written.mother) = parent(Field::Mother, issues);
        out.written.alias = self.free(line, Field::Alias, issues);
        out.written.birth_place = self.free(line, Field::BirthPlace, issues);
        out.written.profession = self.free(line, Field::Profession, issues);
        out.written.address = self.free(line, Field::Address, issues);
        out.written.marital = self.free(line, Field::Marital, issues);
    }

    fn birth(
        &self,
        line: &Line<'_>,
        entered: Option<Day>,
        issues: &mut Vec<Issue>,
    ) -> Option<Birth> {
        let shown = line.shown(Field::Birth);
        let mut remark = |code| issues.push(Issue::on(Field::Birth, code).with(shown.clone()));
        let (read, doubt) = read_birth(line.cell(Field::Birth));
        match read {
            BirthRead::Empty => {
                if self.columns.has(Field::Birth) {
                    remark(Code::BirthMissing);
                }
                return None;
            }
            BirthRead::Unreadable => {
                remark(Code::DateUnreadable);
                return None;
            }
            BirthRead::Impossible => {
                remark(Code::DateImpossible);
                return None;
            }
            _ => {}
        }
        let interval = read.interval(entered);
        if let Some((earliest, latest)) = interval {
            if entered.is_some_and(|day| earliest > day) {
                remark(Code::BirthAfterEcrou);
                return None;
            }
            if entered.is_none() && earliest > self.today {
                remark(Code::DateInFuture);
                return None;
            }
            let age = match read {
                BirthRead::Age(age) => Some(i64::from(age)),
                _ => entered.map(|day| completed_years(latest, day)),
            };
            let limits = limits();
            if age.is_some_and(|a| {
                a < limits.youngest_plausible_age || a > limits.oldest_plausible_age
            }) {
                remark(Code::AgeImplausible);
            }
        }
        if doubt {
            remark(Code::ValueUncertain);
        }
        let (value, precision, age) = match read {
            BirthRead::Day(day) => (Some(day.to_string()), "day", None),
            BirthRead::Month(year, month) => (Some(format!("{year:04}-{month:02}")), "month", None),
            BirthRead::Year(year) => (Some(format!("{year:04}")), "year", None),
            BirthRead::Circa(year) => (Some(format!("{year:04}")), "circa", None),
            BirthRead::Age(age) => {
                (entered.map(|day| (day.year() - age).to_string()), "age", Some(age))
            }
            _ => return None,
        };
        Some(Birth {
            value,
            precision,
            age,
            latest: interval.map(|(_, latest)| latest),
            earliest: interval.map(|(earliest, _)| earliest),
        })
    }

    fn exit(&self, line: &Line<'_>, out: &mut Reading) {
        let issues = &mut out.issues;
        let written = line.shown(Field::ExitReason);
        let no_reason = written.is_empty() || says_nothing(&written);
        let no_date = matches!(read_date(line.cell(Field::ExitDate)), DateRead::Empty);
        out.record.exit_reason = read_exit(&written).filter(|_| !no_reason);
        if no_date && no_reason {
            out.record.present = Some(true);
            return;
        }
        let exit = self.date(line, Field::ExitDate, issues);
        out.record.exit_on = exit;
        if no_date {
            issues.push(Issue::on(Field::ExitDate, Code::ExitDateMissing));
        }
        let early = exit.zip(out.record.entered_on).is_some_and(|(out, entered)| out < entered);
        if early {
            let shown = line.shown(Field::ExitDate);
            issues.push(Issue::on(Field::ExitDate, Code::ExitBeforeEntry).with(shown));
        }
        if exit.is_some() && !early {
            out.record.present = Some(false);
        }
        if no_reason {
            if self.columns.has(Field::ExitReason) {
                issues.push(Issue::on(Field::ExitReason, Code::ExitReasonMissing));
            }
        } else if out.record.exit_reason.is_none() {
            issues.push(Issue::on(Field::ExitReason, Code::ExitReasonUnknown).with(written));
        } else if split_doubt(&written).1 {
            issues.push(Issue::on(Field::ExitReason, Code::ValueUncertain).with(written));
        }
    }

    fn place(&self, line: &Line<'_>, out: &mut Reading) {
        let cell = line.cell(Field::Cell);
        let shown = cell.shown();
        let code = cell_code(cell);
        let known = match (&self.cells, &code) {
            (Some(cells), Some(code)) => cells.get(code),
            _ => None,
        };
        out.record.cell = match &self.cells {
            Some(_) => known.map(|k| k.code.clone()),
            None => code.clone(),
        };
        if out.record.present != Some(true) || !self.columns.has(Field::Cell) {
            return;
        }
        let remark = |code| Issue::on(Field::Cell, code).with(shown.clone());
        if shown.is_empty() || says_nothing(&shown) {
            out.issues.push(remark(Code::CellMissing));
        } else if out.record.cell.is_none() {
            out.issues.push(remark(Code::CellUnknown));
        } else if let Some(place) = known {
            let doubted = out.issues.iter().any(|i| i.code == Code::AgeImplausible);
            let issue = self.fits(place, &out.record, doubted);
            out.issues.extend(issue.map(remark));
            if split_doubt(&shown).1 {
                out.issues.push(Issue::on(Field::Cell, Code::ValueUncertain).with(shown.clone()));
            }
        }
    }

    /// Whether a person may be in a cell of this category. The infirmary takes everyone.
    fn fits(&self, place: &CellPlace, record: &Record, age_doubted: bool) -> Option<Code> {
        let category = loose(&place.category);
        let holds = |words: &[&str]| words.iter().any(|w| category.contains(w));
        if holds(&["infirm", "sante", "malade", "hopital"]) {
            return None;
        }
        let one = |letter: &str| category.split(' ').any(|w| w == letter);
        let for_women = holds(&["femme", "feminin", "fille"]) || one("f");
        let for_men = (holds(&["homme", "masculin"]) || one("h")) && !for_women;
        let for_minors = holds(&["mineur", "enfant", "jeune"]);
        match record.sex {
            Some('M') if for_women => return Some(Code::CellWrongSex),
            Some('F') if for_men => return Some(Code::CellWrongSex),
            _ => {}
        }
        let latest = record.birth.as_ref().and_then(|b| b.latest)?;
        let minor = latest.add_months(12 * limits().majority_age) > self.today;
        (minor && !age_doubted && !for_minors && !for_women).then_some(Code::MinorInAdultCell)
    }

    fn remarks(&self, line: &Line<'_>, out: &mut Reading) {
        let notes = line.shown(Field::Notes);
        if mentions_act(&notes) {
            out.issues
                .push(Issue::on(Field::Notes, Code::ObservationMentionsAct).with(notes.clone()));
        }
        out.written.notes = notes;
    }
}

/// Whole years lived on a day.
pub fn completed_years(born: Day, on: Day) -> i64 {
    let months = i64::from(on.year() - born.year()) * 12 + i64::from(on.month())
        - i64::from(born.month())
        - i64::from(on.day() < born.day());
    months.div_euclid(12)
}
