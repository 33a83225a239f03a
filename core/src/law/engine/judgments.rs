//! Judgments and arrêts: the sentence they pronounce, the title it gives (format, 6.4, 9.2).

use super::super::acts::{ActRef, ActType, AppealVerdict, Basis, Court, Verdict, What, When};
use super::super::codes::{Flag, Refusal};
use super::super::packs::{Maximum, Number};
use super::super::persons::{Nature, Offence, Sentence, Suspended};
use super::open::{matter, maximum};
use super::precheck::resolve;
use super::state::{Engine, Execution, Found, Judgment, Kind, Sent, Stop};
use crate::base::dates::Day;

/// Days of a length, a month as thirty (the comparisons of the format).
pub(super) fn thirty(months: i64, days: i64) -> i64 {
    months.saturating_mul(30).saturating_add(days)
}

/// The firm part of a sentence, or why it cannot be told.
fn firm(s: &Sentence) -> Result<(i64, i64), Refusal> {
    if s.life || s.death {
        let whole = s.months == 0 && s.days == 0 && s.suspended.is_none();
        return if whole { Ok((0, 0)) } else { Err(Refusal::SentenceLifeAndTerm) };
    }
    if s.months == 0 && s.days == 0 {
        return Err(Refusal::SentenceEmpty);
    }
    match s.suspended {
        None => Ok((s.months, s.days)),
        Some(Suspended::All) => Ok((0, 0)),
        Some(Suspended::Part { months, days }) => {
            if thirty(months, days) > thirty(s.months, s.days) {
                Err(Refusal::SuspendedExceedsSentence)
            } else if months > s.months || days > s.days {
                Err(Refusal::SuspendedMixedUnits)
            } else {
                Ok((s.months - months, s.days - days))
            }
        }
    }
}

/// Whether some part of a sentence is suspended.
fn is_suspended(s: &Sentence) -> bool {
    match s.suspended {
        None => false,
        Some(Suspended::All) => true,
        Some(Suspended::Part { months, days }) => months > 0 || days > 0,
    }
}

impl<'a> Engine<'a> {
    pub fn judge(&mut self, i: usize) -> Result<(), Stop> {
        let act = self.act(i);
        let What::Jugement {
            court,
            result,
            offences,
            sentence,
            contradictory,
            on_opposition,
            recidive_legale,
            legal_max_months,
        } = &act.what
        else {
            return Ok(());
        };
        let Some((p, proc)) = self.proc(i) else { return Ok(()) };
        if proc.over {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        }
        let (previous, stated) = (proc.judgment, proc.matter);
        let opposed = previous.is_some_and(|j| self.judgments[j].opposition.is_some());
        if on_opposition.unwrap_or(false) && !opposed {
            return Err(Stop::Proc(Refusal::StepOutOfPlace));
        }
        if previous.is_some() && !opposed {
            return Err(Stop::Proc(Refusal::SecondJudgment));
        }
        let offences: &'a [Offence] = offences.as_deref().unwrap_or(&[]);
        let class = matter(offences).or(stated);
        let minor_court = matches!(court, Court::TribunalCorrectionnel | Court::TribunalDePolice);
        if minor_court && class == Some(Nature::Crime) {
            return Err(Stop::Proc(Refusal::MatterContradiction));
        }
        let convicts = *result == Verdict::Condamnation;
        let pronounced = if convicts {
            let sentence = sentence.as_ref().ok_or(Stop::Proc(Refusal::SentenceEmpty))?;
            let firm = firm(sentence).map_err(Stop::Proc)?;
            let pack = self.pack(act.day());
            let most = pack.and_then(|p| p.number(Number::PoliceCourtUpToMonths));
            let length = thirty(sentence.months, sentence.days);
            let above =
                most.is_some_and(|m| length > thirty(m, 0) || sentence.life || sentence.death);
            if *court == Court::TribunalDePolice && above {
                return Err(Stop::Proc(Refusal::MatterContradiction));
            }
            Some((sentence, firm))
        } else {
            None
        };
        if let Some(j) = previous {
            self.judgments[j].judged_again = true;
            self.judgments[j].sentence.inspect(|s| self.sentences[*s].replaced = true);
        }
        let j = self.judgments.len();
        self.judgments.push(Judgment {
            act: i,
            proc: p,
            day: act.day(),
            court: *court,
            contradictory: contradictory.unwrap_or(true),
            offences,
            legal_max: *legal_max_months,
            recidive: recidive_legale.unwrap_or(false),
            served: None,
            served_in_person: None,
            appeals: Vec::new(),
            opposition: None,
            judged_again: false,
            arret: None,
            pourvois: Vec::new(),
            certificate: None,
            sentence: None,
        });
        let proc = &mut self.procs[p];
        proc.judged = true;
        proc.judgment = Some(j);
        let acquits =
            matches!(result, Verdict::Relaxe | Verdict::Acquittement | Verdict::Absolution);
        proc.over = acquits;
        match pronounced {
            Some((sentence, firm)) => self.pronounce(i, j, sentence, firm),
            None => {
                self.end_procedure_titles(p, act.when);
                Ok(())
            }
        }
    }

    /// Records a sentence and, if the person is held in the procedure, its execution.
    fn pronounce(
        &mut self,
        i: usize,
        j: usize,
        sentence: &'a Sentence,
        (firm_months, firm_days): (i64, i64),
    ) -> Result<(), Stop> {
        let act = self.act(i);
        let judgment = &self.judgments[j];
        let p = judgment.proc;
        let s = self.sentences.len();
        let sent = Sent {
            act: i,
            judgment: j,
            proc: p,
            day: act.day(),
            months: sentence.months,
            days: sentence.days,
            firm_months,
            firm_days,
            life: sentence.life,
            death: sentence.death,
            suspended: is_suspended(sentence),
            offences: judgment.offences,
            legal_max: judgment.legal_max,
            recidive: judgment.recidive,
            execution: None,
            replaced: false,
            certificate: None,
            executed_as_final: None,
        };
        self.above_maximum(&sent);
        let firm = sent.is_firm();
        self.sentences.push(sent);
        self.judgments[j].sentence = Some(s);
        if !firm {
            self.end_procedure_titles(p, act.when);
            return Ok(());
        }
        if self.procs[p].detained() {
            self.execute(s, act.when)?;
        } else if self.procs[p].reopens {
            self.replace_at_large(s, act.day());
        }
        Ok(())
    }

    /// A sentence that takes the place of one being executed, while the person is at large: the
    /// title goes that day, the new one begins with the return (format, 9.2; CP 133-3).
    fn replace_at_large(&mut self, s: usize, day: Day) {
        let p = self.sentences[s].proc;
        if let Some(earlier) = &mut self.procs[p].awaits_return {
            *earlier = s;
        }
        for t in self.procs[p].titles.clone() {
            let old = match self.titles[t].kind {
                Kind::Sentence(old) => self.sentences[old].replaced,
                _ => false,
            };
            if old && self.titles[t].open() {
                self.titles[t].replaced_on = Some(day);
                self.procs[p].awaits_return = Some(s);
            }
        }
    }

    /// Executes, from the day of the return, what was decided during the escape.
    pub fn execute_on_return(&mut self, day: Day) {
        for p in 0..self.procs.len() {
            let waits = self.procs[p].awaits_return.take();
            let Some(s) = waits.filter(|_| self.procs[p].detained()) else { continue };
            if let Err(Stop::Proc(code)) = self.execute(s, When::Day(day)) {
                self.refuse(code, Some(self.sentences[s].act));
                self.refuse_procedure(p);
            }
        }
    }

    /// Whether the sentence goes beyond what the law allows; it is computed all the same.
    fn above_maximum(&mut self, s: &Sent<'_>) {
        let known = match s.legal_max {
            Some(months) => Maximum::Months(months),
            None => highest(s.offences),
        };
        let (no_term, length) = (s.life || s.death, thirty(s.months, s.days));
        if let Maximum::Months(max) = known
            && (no_term || length > thirty(max, 0))
        {
            self.flags.raise(Flag::SentenceAboveLegalMaximum);
        }
        let Some(pack) = self.pack(s.day) else { return };
        let numbers = (
            pack.number(Number::MinorCapNumerator),
            pack.number(Number::MinorCapDenominator),
            pack.number(Number::MinorCapLifeMonths),
        );
        let (Some(over), Some(under), Some(life)) = numbers else { return };
        if !self.is_minor(self.age_for(s.offences, s.day)) {
            return;
        }
        let above = match known {
            Maximum::Months(max) => {
                length.saturating_mul(under) > thirty(max, 0).saturating_mul(over)
            }
            Maximum::NoTerm => length > thirty(life, 0),
            Maximum::Missing => false,
        };
        if no_term || above {
            self.flags.raise(Flag::SentenceAboveMinorCap);
        }
    }

    /// Starts the execution of a sentence; its title takes the place of the procedure's.
    pub fn execute(&mut self, s: usize, when: When) -> Result<(), Stop> {
        if self.sentences[s].execution.is_some() {
            return Ok(());
        }
        let (act, p, day) = (self.sentences[s].act, self.sentences[s].proc, when.day());
        let (offences, decided) = (self.sentences[s].offences, self.sentences[s].day);
        let facts = self.facts(offences, decided);
        let unknown = Stop::Proc(Refusal::NoRuleInPack);
        let pack = self.pack(decided).ok_or(unknown)?;
        let line = pack.lines_on(ActType::Jugement).first().ok_or(unknown)?;
        let found = Found { pack, line };
        for t in self.procs[p].titles.clone() {
            if self.titles[t].open() {
                self.titles[t].replaced_on = Some(day);
            }
        }
        self.procs[p].hold(day);
        let t = self.blank(act, Kind::Sentence(s));
        let minor = self.is_minor(facts.age);
        let title = &mut self.titles[t];
        if title.proc.is_none() {
            title.proc = Some(p);
            self.procs[p].titles.push(t);
        }
        let title = &mut self.titles[t];
        title.start = When::Day(day);
        title.rule = &found.pack.rule_of(found.line).id;
        title.pack = Some(found.pack);
        title.matter = facts.matter;
        (title.age, title.minor) = (facts.age, minor);
        let intervals = &self.procs[p].intervals;
        let earlier = intervals.len().saturating_sub(1);
        let since = intervals.last().map_or(day, |i| i.0);
        self.sentences[s].execution = Some(Execution { from: day, since, earlier, title: t });
        self.take_in(When::Day(day));
        Ok(())
    }

    /// Mandat at the hearing: the decision of that day is executed at once.
    pub fn execute_at_hearing(&mut self, i: usize, p: usize, day: Day) -> Result<(), Stop> {
        let Some(j) = self.procs[p].judgment else { return Ok(()) };
        let judgment = &self.judgments[j];
        let decided = match judgment.arret {
            Some(arret) if self.act(arret).day() == day => Some(arret),
            _ if judgment.day == day => Some(judgment.act),
            _ => None,
        };
        let Some(decided) = decided else {
            return Err(Stop::Proc(Refusal::ProcedureAlreadyEnded));
        };
        let s = self.sentence_named(decided).filter(|s| self.sentences[*s].is_firm());
        let Some(s) = s else { return Err(Stop::Proc(Refusal::StepOutOfPlace)) };
        let sent = &self.sentences[s];
        let first_instance = decided == judgment.act;
        let least = self.pack(day).and_then(|p| p.number(Number::HearingMandatFromMonths));
        let short = least.is_some_and(|least| thirty(sent.months, sent.days) < thirty(least, 0));
        let no_term = sent.life || sent.death;
        if first_instance
            && judgment.court == Court::TribunalCorrectionnel
            && short
            && !no_term
            && !sent.recidive
        {
            self.flags.raise(Flag::MandatAtHearingNotAllowed);
        }
        self.execute(s, self.act(i).when)
    }

    /// The person is held under these sentences.
    pub fn execute_all(
        &mut self,
        i: usize,
        of: &[ActRef],
        basis: Option<Basis>,
    ) -> Result<(), Stop> {
        self.must_bear_on(of)?;
        let when = self.act(i).when;
        for id in of {
            let act = resolve(self.q.file, id);
            let Some(s) = act.and_then(|a| self.sentence_named(a)) else { continue };
            let p = self.sentences[s].proc;
            if self.procs[p].refused {
                continue;
            }
            if basis.unwrap_or(Basis::Final) == Basis::Final {
                self.sentences[s].executed_as_final.get_or_insert(when.day());
            }
            if let Err(Stop::Proc(code)) = self.execute(s, when) {
                self.refuse(code, Some(i));
                self.refuse_procedure(p);
            }
        }
        self.take_in(when);
        Ok(())
    }

    /// The court of appeal decides.
    pub fn arret(
        &mut self,
        i: usize,
        result: AppealVerdict,
        sentence: Option<&'a Sentence>,
    ) -> Result<(), Stop> {
        let when = self.act(i).when;
        let target = self.target[i];
        let found = self.judgments.iter().position(|j| Some(j.act) == target);
        let Some(j) = found else { return Ok(()) };
        if self.judgments[j].arret.is_some() {
            return Err(Stop::Proc(Refusal::SecondJudgment));
        }
        if self.judgments[j].appeals.iter().all(|a| a.withdrawn.is_some()) {
            return Err(Stop::Proc(Refusal::ArretWithoutAppeal));
        }
        let p = self.judgments[j].proc;
        let old = self.judgments[j].sentence;
        match result {
            AppealVerdict::Confirme => {
                self.judgments[j].arret = Some(i);
                Ok(())
            }
            AppealVerdict::Reforme => {
                let sentence = sentence.ok_or(Stop::Proc(Refusal::SentenceEmpty))?;
                let firm = firm(sentence).map_err(Stop::Proc)?;
                self.judgments[j].arret = Some(i);
                old.inspect(|s| self.sentences[*s].replaced = true);
                self.procs[p].over = false;
                self.pronounce(i, j, sentence, firm)
            }
            _ => {
                self.judgments[j].arret = Some(i);
                old.inspect(|s| self.sentences[*s].replaced = true);
                self.procs[p].over = result != AppealVerdict::Amende;
                self.end_procedure_titles(p, when);
                Ok(())
            }
        }
    }
}

/// The highest legal maximum of all the offences of a judgment.
pub(super) fn highest(offences: &[Offence]) -> Maximum {
    let mut best = maximum(offences);
    for offence in offences {
        best = match (best, offence.max, offence.max_months) {
            (Maximum::Months(a), None, Some(b)) => Maximum::Months(a.max(b)),
            (best, _, _) => best,
        };
    }
    best
}
