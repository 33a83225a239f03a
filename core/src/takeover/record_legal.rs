//! The legal part of a line: offences, title, judgment, appeal.

use super::dates::{DateRead, read_date};
use super::field::Field;
use super::issues::{Code, Issue};
use super::line::Line;
use super::lists::offences;
use super::offences::read_offences;
use super::record::{Reader, Reading};
use super::report::{Appeal, TitleRecord};
use super::sentences::read_sentence;
use super::text::{loose, repair_mojibake, says_nothing, split_doubt, tidy};
use super::titles::{TitleRead, read_authority, read_court, read_title};
use super::words::{AppealRead, read_appeal};

/// Kinds of title by which a person first enters.
const INITIAL: [&str; 6] = [
    "mandat_depot",
    "mandat_depot_fd",
    "comparution_immediate",
    "mandat_arret",
    "mandat_amener",
    "ecrou_extraditionnel",
];

impl Reader<'_> {
    /// Offences, title, judgment, appeal. A further title is not by which the person first entered.
    pub(super) fn legal(&self, line: &Line<'_>, out: &mut Reading, initial: bool) {
        let issues = &mut out.issues;
        let mut title = TitleRecord::default();
        self.offences(line, &mut title, issues);
        self.title(line, &mut title, issues);
        let late = title.on.zip(out.record.entered_on).is_some_and(|(on, entered)| on > entered);
        if initial && late && title.kind.is_some_and(|k| INITIAL.contains(&k)) {
            issues.push(
                Issue::on(Field::TitleDate, Code::TitleAfterEcrou)
                    .with(line.shown(Field::TitleDate)),
            );
        }
        title.first_on = self.date(line, Field::FirstAppearance, issues);
        for (field, number) in [(Field::Renewal1, 1), (Field::Renewal2, 2)] {
            let on = self.date(line, field, issues);
            if on.zip(title.on).is_some_and(|(renewed, on)| renewed < on) {
                issues.push(Issue::on(field, Code::RenewalBeforeTitle).with(line.shown(field)));
            }
            if number == 1 { title.renewal_1 = on } else { title.renewal_2 = on }
        }
        self.judgment(line, &mut title, issues);
        out.written.offences = tidy(&line.shown(Field::Offences)).into_owned();
        out.written.authority = tidy(&line.shown(Field::Authority)).into_owned();
        out.record.title = title;
    }

    fn offences(&self, line: &Line<'_>, title: &mut TitleRecord, issues: &mut Vec<Issue>) {
        let shown = line.shown(Field::Offences);
        let text = repair_mojibake(&shown).unwrap_or_else(|| shown.clone());
        let remark = |code| Issue::on(Field::Offences, code).with(shown.clone());
        if shown.is_empty()
            || says_nothing(&shown)
            || loose(&shown).is_empty() && !shown.contains('?')
        {
            issues.push(remark(Code::OffenceMissing));
            return;
        }
        let read = self.offences.get(&text, read_offences);
        if !read.candidates.is_empty() {
            let mut issue = remark(Code::OffenceAmbiguous);
            issue.candidates = read.candidates.clone();
            issues.push(issue);
        }
        if !read.unknown.is_empty() || (read.codes.is_empty() && read.candidates.is_empty()) {
            issues.push(remark(Code::UnknownOffence));
        }
        let nature = |code: &String| offences().offences.get(code).map(|o| o.nature.as_str());
        if !read.codes.is_empty()
            && read.candidates.is_empty()
            && read.codes.iter().all(|c| nature(c) == Some("contravention"))
        {
            issues.push(remark(Code::OffenceContraventionOnly));
        }
        let known = !read.codes.is_empty() || !read.candidates.is_empty();
        if known && read.unknown.is_empty() && split_doubt(&tidy(&text)).1 {
            issues.push(remark(Code::ValueUncertain));
        }
        title.offences = read.codes;
        title.candidates = read.candidates;
    }

    fn title(&self, line: &Line<'_>, title: &mut TitleRecord, issues: &mut Vec<Issue>) {
        let kind = line.shown(Field::TitleKind);
        let number = line.shown(Field::TitleNo);
        title.on = self.date(line, Field::TitleDate, issues);
        title.number = Some(tidy(&number).into_owned())
            .filter(|n| !n.is_empty() && !says_nothing(n) && n.chars().any(char::is_alphanumeric));
        let no_kind = kind.is_empty() || says_nothing(&kind);
        let no_date = matches!(read_date(line.cell(Field::TitleDate)), DateRead::Empty);
        if no_kind && no_date && title.number.is_none() {
            issues.push(Issue::on(Field::TitleKind, Code::TitleMissing).with(kind));
            return;
        }
        match self.titles.get(&kind, read_title) {
            TitleRead::Kind(found) if !no_kind => {
                title.kind = Some(found);
                if split_doubt(&kind).1 {
                    issues.push(Issue::on(Field::TitleKind, Code::ValueUncertain).with(kind));
                }
            }
            _ => issues.push(Issue::on(Field::TitleKind, Code::TitleKindUnknown).with(kind)),
        }
        if no_date {
            let written = line.shown(Field::TitleDate);
            issues.push(Issue::on(Field::TitleDate, Code::TitleDateMissing).with(written));
        }
        let authority = line.shown(Field::Authority);
        let signed = self.authorities.get(&authority, read_authority);
        title.signed_by = signed.by;
        title.signed_court = signed.court;
        if signed.court.is_none() && self.columns.has(Field::Authority) {
            issues.push(Issue::on(Field::Authority, Code::UnknownCourt).with(authority));
        } else if split_doubt(&authority).1 && signed.court.is_some() {
            issues.push(Issue::on(Field::Authority, Code::ValueUncertain).with(authority));
        }
        // A prosecutor signs no mandat de dépôt of an instruction.
        if title.kind == Some("mandat_depot") && signed.by == Some("procureur") {
            title.kind = Some("mandat_depot_fd");
        }
    }

    fn judgment(&self, line: &Line<'_>, title: &mut TitleRecord, issues: &mut Vec<Issue>) {
        title.judged_on = self.date(line, Field::JudgmentDate, issues);
        let judged = !matches!(read_date(line.cell(Field::JudgmentDate)), DateRead::Empty);
        let court = line.shown(Field::Court);
        if !court.is_empty() && !says_nothing(&court) {
            title.court = self.courts.get(&court, read_court);
            if title.court.is_none() {
                issues.push(Issue::on(Field::Court, Code::UnknownCourt).with(court));
            } else if split_doubt(&court).1 {
                issues.push(Issue::on(Field::Court, Code::ValueUncertain).with(court));
            }
        } else if judged && self.columns.has(Field::Court) {
            issues.push(Issue::on(Field::Court, Code::UnknownCourt).with(court));
        }
        let sentence = line.shown(Field::Sentence);
        let by_judgment =
            title.kind.is_some_and(|k| matches!(k, "jugement" | "arret" | "contrainte"));
        if sentence.is_empty() || says_nothing(&sentence) {
            if judged || by_judgment {
                issues.push(Issue::on(Field::Sentence, Code::SentenceMissing).with(sentence));
            }
        } else {
            title.sentence = self.sentences.get(&sentence, read_sentence);
            match title.sentence {
                None => {
                    issues.push(Issue::on(Field::Sentence, Code::SentenceUnreadable).with(sentence))
                }
                Some(_) if split_doubt(&sentence).1 => {
                    issues.push(Issue::on(Field::Sentence, Code::ValueUncertain).with(sentence));
                }
                Some(_) => {}
            }
        }
        let remark = |code| Issue::on(Field::Appeal, code).with(line.shown(Field::Appeal));
        title.appeal = match read_appeal(line.cell(Field::Appeal)) {
            AppealRead::Empty => None,
            AppealRead::No => Some(Appeal::Known(false)),
            AppealRead::Yes => Some(Appeal::Known(true)),
            AppealRead::On(day) if day > self.today => {
                issues.push(remark(Code::DateInFuture));
                Some(Appeal::Known(true))
            }
            AppealRead::On(day) => Some(Appeal::On(day)),
            AppealRead::Wrong(wrong) => {
                issues.push(remark(if wrong == DateRead::Impossible {
                    Code::DateImpossible
                } else {
                    Code::DateUnreadable
                }));
                Some(Appeal::Known(true))
            }
        };
    }
}
