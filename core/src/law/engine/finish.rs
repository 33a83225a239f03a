//! Putting the result together once every act has been read.

use super::super::acts::{ActType, When};
use super::super::codes::{Flag, Status};
use super::super::packs::{Number, RemedyCode};
use super::super::persons::{List, Nature};
use super::super::result::{
    DutyResult, Evaluation, LimitResult, Named, Raised, ReadingsResult, SentenceResult, TitleResult,
};
use super::readings::{self, ByReading, Reading, earliest};
use super::remedies::Finality;
use super::sentence_ends::Served;
use super::state::{Engine, Kind};
use crate::base::dates::Day;

impl Engine<'_> {
    /// The result.
    pub fn finish(mut self) -> Evaluation {
        let newest = self.packs.newest(self.q.country);
        let month_days = newest.and_then(|p| p.number(Number::MonthDays)).unwrap_or(30);
        let readings = if self.sentences.is_empty() {
            readings::open(self.q.settings, month_days).into_iter().take(1).collect()
        } else {
            readings::open(self.q.settings, month_days)
        };
        let served = self.settle_sentences(&readings);
        let mut past: Vec<Served> = Vec::new();
        for groups in self.closed_groups() {
            past.extend(self.serve_groups(groups, &readings, true).unwrap_or_default());
        }
        for s in served.iter().chain(&past) {
            let end = earliest(&s.bare);
            if end.is_some_and(|end| end < s.group.from) && s.deducted > 0 && !s.graced {
                let act = s.group.members.first().map(|m| self.sentences[*m].act);
                self.flags.reading(act);
                self.flags.raise(Flag::SentenceReachedBeforeJudgment);
                self.flags.reading(None);
            }
        }
        for s in &past {
            self.say_served(s, &readings);
        }
        let known: Vec<&Served> = served.iter().chain(&past).collect();
        self.flag_suspended(&known);
        let ends = self.sentence_titles(&known, &readings);
        let waits: Vec<ByReading> = ends
            .iter()
            .filter(|(t, _)| self.titles[*t].open())
            .map(|(_, by_reading)| *by_reading)
            .collect();
        let constraints = self.constraints(&waits, readings.len().min(6));
        for c in &constraints {
            self.titles[c.title].start = When::Day(c.start);
        }
        self.flag_sentences();
        self.flag_titles();
        let release = self.release(&ends, &constraints, &readings);
        let lc = self.conditional_release(&served, &readings);
        let titles = self.title_results(&release);
        let mut limits = self.limit_results();
        for c in constraints.into_iter().filter(|c| !c.limits.is_empty()) {
            let id = self.act(self.titles[c.title].act).id.clone();
            let named =
                c.limits.into_iter().map(|(code, on)| (code.word().to_owned(), on.map(When::Day)));
            limits.0.push((id, Named(named.collect())));
        }
        let mut result = Evaluation {
            category: self.category(&served),
            person: super::person(&self.q, self.packs),
            titles,
            sentences: self.sentence_results(&known),
            release,
            conditional_release_on: lc.on,
            conditional_release_authority: lc.authority,
            appeal_limits: self.appeal_results(),
            limits,
            flags: self.flags.iter().collect(),
            refusals: self
                .refusals
                .iter()
                .map(|(code, act, finding)| finding.refused(&self.q, *code, *act))
                .collect(),
            raised: self
                .flags
                .sources()
                .map(|(flag, i)| Raised { flag, act: self.act(i).id.clone() })
                .collect(),
            ..Evaluation::default()
        };
        if self.explain {
            self.explain_result(&mut result);
        }
        result
    }

    /// The groups of sentences and their ends; a refusal blinds every sentence in execution.
    fn settle_sentences(&mut self, readings: &[Reading]) -> Vec<Served> {
        self.flag_pardons();
        let groups = match self.groups() {
            Ok(groups) => groups,
            Err(fault) => return self.refuse_sentences(fault),
        };
        let revoked = self.lc.is_some_and(|lc| lc.revoked.is_some());
        let first = match self.serve_groups(groups.clone(), readings, false) {
            Ok(served) => served,
            Err(fault) => return self.refuse_sentences(fault),
        };
        let served = if !revoked {
            first
        } else if self.revoked_too_late(&first) {
            self.flags.reading(self.lc.and_then(|lc| lc.revoked));
            self.flags.raise(Flag::RevocationTooLate);
            self.flags.reading(None);
            first
        } else {
            match self.serve_groups(groups, readings, true) {
                Ok(served) => served,
                Err(fault) => return self.refuse_sentences(fault),
            }
        };
        for s in &served {
            self.say_served(s, readings);
        }
        served
    }

    fn refuse_sentences(
        &mut self,
        (code, act): (super::super::codes::Refusal, usize),
    ) -> Vec<Served> {
        self.refuse(code, Some(act));
        for s in self.in_execution() {
            self.refuse_procedure(self.sentences[s].proc);
        }
        Vec::new()
    }

    /// Ends and rules of the titles of sentences; gives each title's end by reading.
    fn sentence_titles(
        &mut self,
        served: &[&Served],
        readings: &[Reading],
    ) -> Vec<(usize, ByReading)> {
        let mut ends: Vec<(usize, ByReading)> = Vec::new();
        for s in 0..self.sentences.len() {
            let sent = &self.sentences[s];
            let Some(execution) = sent.execution else { continue };
            if self.procs[sent.proc].refused {
                continue;
            }
            let rule = self.sentence_rule(s);
            self.titles[execution.title].rule = rule;
            let grouped = served.iter().find(|g| g.group.members.contains(&s));
            let alone = match grouped {
                Some(_) => None,
                None => self.alone(s).and_then(|g| {
                    self.serve_groups(vec![g], readings, false).ok().and_then(|mut all| all.pop())
                }),
            };
            if let Some(alone) = &alone {
                self.say_served(alone, readings);
            }
            let Some(mine) = grouped.copied().or(alone.as_ref()) else { continue };
            let mut expires = mine.expires;
            let opposed = self.opposed(s);
            if let Some(by) = opposed {
                for end in expires.iter_mut().take(readings.len()) {
                    *end = Some(end.map_or(by, |e| e.min(by)));
                }
            }
            let title = &mut self.titles[execution.title];
            title.end = earliest(&expires).map(When::Day);
            if grouped.is_some() && mine.start > title.start.day() {
                title.start = When::Day(mine.start);
            }
            if let Some(by) = opposed {
                self.say_rule(execution.title, "REC-07", "law-step-opposition", |st| {
                    st.to(Some(When::Day(by)))
                });
            }
            ends.push((execution.title, expires));
        }
        ends
    }

    /// The day on which the opposition of a detained person must have been examined.
    fn opposed(&self, s: usize) -> Option<Day> {
        let judgment = &self.judgments[self.sentences[s].judgment];
        let opposition = judgment.opposition.filter(|_| !judgment.judged_again)?;
        let act = self.act(opposition);
        let pack = self.pack(act.day())?;
        let line = pack.lines_on(ActType::Opposition).first()?;
        match line.outcome {
            super::super::packs::Outcome::Stage(Some(length)) => {
                Some(self.plus(act.when, length).day())
            }
            _ => None,
        }
    }

    fn sentence_rule(&self, s: usize) -> &'static str {
        use super::super::acts::Court;
        let sent = &self.sentences[s];
        let today = self.q.today.day();
        if matches!(self.finality(sent), Finality::On(day) if day <= today) {
            "PEI-01"
        } else if self.opposed(s).is_some() {
            "REC-07"
        } else {
            match self.judgments[sent.judgment].court {
                Court::ChambreCriminelle | Court::ChambreCriminelleMineurs => "REL-02",
                _ => "REL-01",
            }
        }
    }

    fn flag_sentences(&mut self) {
        for s in 0..self.sentences.len() {
            let sent = &self.sentences[s];
            if self.procs[sent.proc].refused || sent.replaced || sent.execution.is_none() {
                continue;
            }
            let (executed, act) = (sent.executed_as_final, sent.act);
            match self.finality(sent) {
                Finality::Unknown => self.flags.raise_on(Flag::FinalityUnknown, act),
                Finality::On(day) if executed.is_none_or(|e| e >= day) => {}
                _ if executed.is_some() => self.flags.raise_on(Flag::ExecutedBeforeFinal, act),
                _ => {}
            }
        }
    }

    /// Flags that depend on the state of the titles at the end.
    fn flag_titles(&mut self) {
        let today = self.q.today.day();
        let mut up: Vec<(Flag, usize)> = Vec::new();
        for t in self.titles.iter().filter(|t| !t.refused) {
            let secondary = ["OLD-", "NER-", "FRA-"].iter().any(|p| t.rule.starts_with(p));
            if secondary {
                up.push((Flag::SecondarySourceRule, t.act));
            }
            if t.open() && t.end.is_none() && t.no_maximum {
                up.push((Flag::NoMaximumUntilTrial, t.act));
            }
            if t.open() && t.kind == Kind::PriseDeCorps && t.end.is_none() {
                up.push((Flag::NoMaximumPriseDeCorps, t.act));
                let appeared = t.proc.is_some_and(|p| self.procs[p].appeared_in_chambre);
                if t.ceiling.is_some_and(|c| today >= c.day()) && !appeared {
                    up.push((Flag::CeilingPassedNoAppearance, t.act));
                }
            }
            if t.needed.is_some() {
                up.push((Flag::MaintienRequiredNow, t.act));
            }
            let left = t.closed_by_levee
                && t.ended.is_none()
                && t.closed_on.is_some_and(|c| t.end.is_none_or(|end| end.day() > c));
            if left {
                up.push((Flag::LeftBeforeEnd, t.act));
            }
        }
        for p in self.procs.iter().filter(|p| p.awaits_mandat && !p.refused) {
            let first = p.titles.first().map_or(0, |t| self.titles[*t].act);
            up.push((Flag::NewMandatRequired, first));
        }
        up.into_iter().for_each(|(flag, act)| self.flags.raise_on(flag, act));
    }

    fn title_results(
        &mut self,
        release: &super::super::result::ReleaseResult,
    ) -> Named<TitleResult> {
        let in_force: Vec<bool> = self.titles.iter().map(|t| self.in_force(t)).collect();
        let any = in_force.iter().any(|f| *f);
        let mut results = Vec::with_capacity(self.titles.len());
        let (mut now, mut past) = (None, None);
        for (t, forced) in in_force.into_iter().enumerate() {
            let status = self.status(&self.titles[t], any && !forced);
            if status == Status::HeldForOtherCause {
                self.flags.raise_on(Flag::CloseExpiredTitle, self.titles[t].act);
            }
            let days = self.overrun_days(t);
            let hours = self.overrun_hours(t);
            let open = self.titles[t].alive();
            let over = days > 0 || hours.is_some_and(|h| h > 0);
            let overdue = open
                && match hours {
                    Some(hours) => hours >= 1,
                    None => release.overdue_days >= 1,
                };
            past = past.or(over.then_some(self.titles[t].act));
            now = now.or(overdue.then_some(self.titles[t].act));
            results.push((
                self.act(self.titles[t].act).id.clone(),
                self.title_result(t, status, days, hours),
            ));
        }
        match (now, past) {
            (Some(act), _) if self.held() && !any => self.flags.raise_on(Flag::Overrun, act),
            (_, Some(act)) => self.flags.raise_on(Flag::PastOverrun, act),
            _ => {}
        }
        Named(results)
    }

    fn title_result(&self, t: usize, status: Status, days: i64, hours: Option<i64>) -> TitleResult {
        let title = &self.titles[t];
        let named = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
        let proc = title.proc.and_then(|p| self.procs.get(p)).map(|p| p.name.to_owned());
        let blank = TitleResult {
            rule: named(title.rule),
            pack: title.pack.map(|p| p.id.clone()),
            expires_on: None,
            last_undisputed_day: None,
            ceiling_on: None,
            notify_on: Vec::new(),
            status,
            overrun_days: 0,
            overrun_hours: hours.map(|_| 0),
            readings: ReadingsResult::default(),
            age_at_facts: title.age,
            minor: title.minor,
            starts_on: Some(title.start).filter(|w| w.day() != Day::MAX),
            proc,
        };
        if title.refused {
            return blank;
        }
        let stopped = title.by_law.is_some() || title.ended.is_some();
        let undisputed = match title.last() {
            Some(When::Day(end)) if title.proc.is_some() && !title.is_sentence() && !stopped => {
                Some(end.add_days(-1))
            }
            _ => None,
        };
        let duties = self.duties(title, status).into_iter().map(|d| DutyResult {
            duty: d.duty,
            on: d.on,
            article: d.article.to_owned(),
        });
        let at_large = title.at_large_days;
        TitleResult {
            expires_on: title.last(),
            last_undisputed_day: undisputed,
            ceiling_on: title.ceiling.filter(|_| !stopped),
            notify_on: duties.collect(),
            overrun_days: days,
            overrun_hours: hours,
            readings: ReadingsResult {
                from_mandat: title.readings.from_mandat,
                from_order: title.readings.from_order,
                ceiling_from_new_mandat: title.readings.ceiling_from_new_mandat,
                escape_suspends: title
                    .end
                    .filter(|_| at_large > 0)
                    .map(|end| end.day().add_days(at_large)),
            },
            ..blank
        }
    }

    fn sentence_results(&self, served: &[&Served]) -> Named<SentenceResult> {
        let pack = self.packs.newest(self.q.country);
        let number = |n| pack.and_then(|p| p.number(n));
        let today = self.q.today.day();
        let mut results = Vec::with_capacity(self.sentences.len());
        for (i, s) in self.sentences.iter().enumerate() {
            if self.procs[s.proc].refused {
                continue;
            }
            let group = served.iter().find(|g| g.group.members.contains(&i));
            let final_on = match self.finality(s) {
                Finality::On(day) => Some(day),
                _ => None,
            };
            let in_execution =
                !s.replaced && s.execution.is_some_and(|e| self.titles[e.title].open());
            let lost = served.iter().any(|g| g.group.ahead.contains(&i));
            let sursis = number(Number::SursisMonths).filter(|_| s.suspended && !lost);
            let years = self.prescription_years(i).filter(|_| final_on.is_some_and(|d| d <= today));
            let cumulated = group.filter(|g| g.group.members.len() > 1 && !g.group.no_term);
            results.push((
                self.act(s.act).id.clone(),
                SentenceResult {
                    firm_months: s.firm_months,
                    firm_days: s.firm_days,
                    life: s.life,
                    death: s.death,
                    in_execution,
                    replaced: s.replaced,
                    final_on,
                    deducted_days: group.map(|g| g.deducted),
                    end_on: group.and_then(|g| earliest(&g.bare)),
                    cumulated_months: cumulated.map(|g| g.group.months),
                    sursis_void_on: sursis.map(|m| s.day.add_months(m)),
                    prescribed_on: years
                        .zip(final_on)
                        .map(|(years, day)| day.add_months(years.saturating_mul(12))),
                },
            ));
        }
        Named(results)
    }

    fn prescription_years(&self, s: usize) -> Option<i64> {
        use super::super::acts::Court;
        let sent = &self.sentences[s];
        let pack = self.packs.newest(self.q.country)?;
        let lists = super::open::lists(sent.offences);
        if lists.has(List::Imprescriptible) {
            return None;
        }
        let court = match self.judgments[sent.judgment].court {
            Court::ChambreCriminelle | Court::ChambreCriminelleMineurs => Nature::Crime,
            Court::TribunalDePolice => Nature::Contravention,
            _ => Nature::Delit,
        };
        let number = match super::open::matter(sent.offences).unwrap_or(court) {
            Nature::Crime => Number::PrescriptionCrimeYears,
            Nature::Delit if lists.any(pack.lists_of("PRES-01")) => {
                Number::PrescriptionLongDelitYears
            }
            Nature::Delit => Number::PrescriptionDelitYears,
            Nature::Contravention => Number::PrescriptionContraventionYears,
        };
        pack.number(number)
    }

    fn appeal_results(&self) -> Named<Named<LimitResult>> {
        let mut all = Vec::new();
        for i in 0..self.q.file.len() {
            if self.proc_of[i].is_some_and(|p| self.procs[p].refused) {
                continue;
            }
            let judgment = self.judgments.iter().find(|j| j.act == i);
            let mut codes: Vec<RemedyCode> = self.remedies(i).map(|r| r.code).collect();
            codes.dedup();
            let mut limits: Vec<(String, LimitResult)> = Vec::new();
            for code in codes {
                let limit = match judgment {
                    Some(j) => self.judgment_limit(j, code),
                    None => self.act_limit(i, code),
                };
                if let Some(l) = limit.filter(|_| limits.iter().all(|(c, _)| c != code.word())) {
                    limits.push((
                        code.word().to_owned(),
                        LimitResult { nominal: l.nominal, on: l.on },
                    ));
                }
            }
            if !limits.is_empty() {
                all.push((self.act(i).id.clone(), Named(limits)));
            }
        }
        Named(all)
    }

    fn limit_results(&mut self) -> Named<Named<Option<When>>> {
        let clocks = self.clocks();
        let named = clocks.into_iter().map(|(i, limits)| {
            let by_code = limits.into_iter().map(|(code, on)| (code.word().to_owned(), on));
            (self.act(i).id.clone(), Named(by_code.collect()))
        });
        Named(named.collect())
    }
}
