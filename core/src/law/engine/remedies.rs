//! Remedies: service, appeal, opposition, pourvoi, and when a sentence is final (format,
//! section 10).

use super::super::acts::{ActType, Appellant, Court, What, When};
use super::super::codes::Refusal;
use super::super::packs::{Origin, Remedy, RemedyCode};
use super::super::settings::FiveDays;
use super::state::{Appeal, Engine, Judgment, PourvoiMade, Sent, Stop};
use crate::base::dates::Day;

/// A period to act: its last day as counted, and as moved past days that are not worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The last day as counted.
    pub nominal: When,
    /// The last day in law (CPP 1366).
    pub on: When,
}

/// What is known of the finality of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Finality {
    /// Final on that day, past or to come.
    On(Day),
    /// Cannot be told.
    Unknown,
    /// A remedy is pending.
    Pending(Pending),
    /// A remedy is open and nothing says until when.
    Open,
}

/// Which remedy is pending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pending {
    Pourvoi,
    Appel,
    Opposition,
}

impl<'a> Engine<'a> {
    /// The next day that is neither Saturday, Sunday nor holiday (art. 1366).
    pub fn roll(&self, day: Day) -> Day {
        let mut rolled = day;
        for _ in 0..=self.q.holidays.len().saturating_mul(3) + 7 {
            if rolled.weekday() < 6 && !self.q.holidays.contains(&rolled) {
                break;
            }
            rolled = rolled.add_days(1);
        }
        rolled
    }

    fn limit_from(&self, remedy: &Remedy, from: When) -> Limit {
        let nominal = self.plus(from, remedy.length);
        let on = match nominal {
            When::Day(day) if remedy.rolled => When::Day(self.roll(day)),
            other => other,
        };
        Limit { nominal, on }
    }

    /// The remedies the pack of the day opens against an act.
    pub fn remedies(&self, act: usize) -> impl Iterator<Item = &'a Remedy> + use<'a> {
        let act = self.act(act);
        let kind = act.act_type();
        let at_hearing = matches!(
            act.what,
            What::MandatDeDepot { procedure: super::super::acts::Procedure::Audience, .. }
        );
        let pack = self.pack(act.day()).filter(|_| !at_hearing);
        pack.into_iter().flat_map(|p| &p.remedies).filter(move |r| r.on.contains(&kind))
    }

    /// The period of a remedy against a judgment, as far as the file allows it to be counted.
    pub fn judgment_limit(&self, j: &Judgment<'_>, code: RemedyCode) -> Option<Limit> {
        let wanted = |r: &&Remedy| {
            r.code == code
                && r.contradictory.is_none_or(|c| c == j.contradictory)
                && (r.courts.is_empty() || r.courts.contains(&j.court))
        };
        for remedy in self.remedies(j.act).filter(wanted) {
            let limit = match remedy.from {
                Origin::Act => Some(self.limit_from(remedy, When::Day(j.day))),
                Origin::Signification if j.court != Court::TribunalDePolice => {
                    j.served.map(|day| self.limit_from(remedy, When::Day(day)))
                }
                Origin::SignificationInPerson if j.court != Court::TribunalDePolice => j
                    .served_in_person
                    .filter(|(_, abroad)| remedy.abroad.is_none_or(|a| a == *abroad))
                    .map(|(day, _)| self.limit_from(remedy, When::Day(day))),
                Origin::FirstAppeal => self.other_parties(j, remedy),
                _ => None,
            };
            if limit.is_some() {
                return limit;
            }
        }
        None
    }

    /// The extra days of the other parties, once someone has appealed in time.
    fn other_parties(&self, j: &Judgment<'_>, remedy: &Remedy) -> Option<Limit> {
        let own = self.judgment_limit(j, RemedyCode::Appel)?;
        let standing = j.appeals.iter().filter(|a| a.withdrawn.is_none());
        let first = standing.map(|a| a.day).filter(|day| *day <= own.on.day()).min()?;
        let from = match self.q.settings.other_parties_five_days {
            FiveDays::FromPeriodEnd => own.on.day(),
            FiveDays::FromFirstAppeal => first,
        };
        let limit = self.limit_from(remedy, When::Day(from));
        let never_before = own.on.day();
        Some(if limit.on.day() < never_before { own } else { limit })
    }

    /// The period of a remedy against an order or another act.
    pub fn act_limit(&self, act: usize, code: RemedyCode) -> Option<Limit> {
        let communicated = || {
            let told = |a: &usize| {
                self.act(*a).act_type() == ActType::Communication && self.target[*a] == Some(act)
            };
            (0..self.q.file.len()).find(told).map(|a| self.act(a).when)
        };
        let form = match self.act(act).what {
            What::DecisionJap { kind } => Some(kind),
            _ => None,
        };
        let mut wanted = self.remedies(act).filter(|r| {
            r.code == code && (r.form.is_empty() || form.is_some_and(|f| r.form.contains(&f)))
        });
        wanted.find_map(|remedy| match remedy.from {
            Origin::Act => Some(self.limit_from(remedy, self.act(act).when)),
            Origin::Communication => communicated().map(|when| self.limit_from(remedy, when)),
            _ => None,
        })
    }

    /// The same by the newest pack, for an order older than the code that gives the period: what
    /// holds the person after a release order does not depend on the day of that order.
    fn limit_by_newest(&self, order: usize, code: RemedyCode) -> Option<Limit> {
        let act = self.act(order);
        let newest = self.packs.newest(self.q.country)?;
        let wanted =
            |r: &&Remedy| r.code == code && r.from == Origin::Act && r.on.contains(&act.act_type());
        newest.remedies.iter().find(wanted).map(|r| self.limit_from(r, act.when))
    }

    fn judgment_of(&self, act: Option<usize>) -> Option<usize> {
        self.judgments.iter().position(|j| Some(j.act) == act)
    }

    pub fn serve(&mut self, i: usize, in_person: bool, abroad: bool) -> Result<(), Stop> {
        let day = self.act(i).day();
        if let Some(j) = self.judgment_of(self.target[i]) {
            let judgment = &mut self.judgments[j];
            judgment.served.get_or_insert(day);
            if in_person {
                judgment.served_in_person.get_or_insert((day, abroad));
            }
        }
        Ok(())
    }

    pub fn appeal(&mut self, i: usize, by: Appellant) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some(target) = self.target[i] else { return Ok(()) };
        let Some(j) = self.judgment_of(Some(target)) else {
            return self.appeal_order(i, target, by, day);
        };
        let judgment = &self.judgments[j];
        let mut codes = vec![RemedyCode::Appel, RemedyCode::AppelAutresParties];
        if by == Appellant::ProcureurGeneral {
            codes.push(RemedyCode::AppelProcureurGeneral);
        }
        let limits = codes.into_iter().filter_map(|c| self.judgment_limit(judgment, c));
        if limits.map(|l| l.on.day()).max().is_some_and(|last| day > last) {
            self.late_appeal();
            return Ok(());
        }
        let penal = !matches!(by, Appellant::PartieCivile | Appellant::CivilementResponsable);
        let executed = judgment.sentence.is_some_and(|s| {
            self.sentences[s].execution.is_some_and(|e| self.titles[e.title].open())
        });
        if judgment.court == Court::TribunalCorrectionnel && executed {
            self.reviewed.push(i);
        }
        self.judgments[j].appeals.push(Appeal { act: i, day, penal, withdrawn: None });
        Ok(())
    }

    /// An appeal against an order on detention.
    fn appeal_order(
        &mut self,
        i: usize,
        order: usize,
        by: Appellant,
        day: Day,
    ) -> Result<(), Stop> {
        let code = match by {
            Appellant::Procureur => RemedyCode::AppelProcureur,
            Appellant::ProcureurGeneral => RemedyCode::AppelProcureurGeneral,
            Appellant::Prevenu => RemedyCode::AppelInculpe,
            _ => return Ok(()),
        };
        let limit = self.act_limit(order, code).or_else(|| self.limit_by_newest(order, code));
        if limit.is_some_and(|l| day > l.on.day()) {
            self.late_appeal();
            return Ok(());
        }
        let release =
            matches!(self.act(order).act_type(), ActType::NonLieu | ActType::MiseEnLiberte);
        if release && limit.is_some() {
            self.hold_by_appeal(i, order, by);
        }
        Ok(())
    }

    pub fn withdraw(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let Some(appeal) = self.target[i] else { return Ok(()) };
        for judgment in &mut self.judgments {
            for a in judgment.appeals.iter_mut().filter(|a| a.act == appeal) {
                a.withdrawn.get_or_insert(day);
            }
        }
        if let Some(p) = self.proc_of[i] {
            self.withdraw_holding_appeal(p, appeal);
        }
        Ok(())
    }

    pub fn oppose(&mut self, i: usize) -> Result<(), Stop> {
        if let Some(j) = self.judgment_of(self.target[i]) {
            let judgment = &mut self.judgments[j];
            if judgment.contradictory {
                return Err(Stop::Proc(Refusal::StepOutOfPlace));
            }
            judgment.opposition.get_or_insert(i);
        }
        Ok(())
    }

    pub fn pourvoi(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let arret = self.target[i];
        let Some(j) = self.judgments.iter().position(|j| j.arret.is_some() && j.arret == arret)
        else {
            return Ok(());
        };
        let limit = arret.and_then(|a| self.act_limit(a, RemedyCode::Pourvoi));
        if limit.is_some_and(|l| day > l.on.day()) {
            self.late_appeal();
            return Ok(());
        }
        self.judgments[j].pourvois.push(PourvoiMade { act: i, rejected: None });
        Ok(())
    }

    pub fn cour_supreme(&mut self, i: usize) -> Result<(), Stop> {
        let day = self.act(i).day();
        let pourvoi = self.target[i];
        for judgment in &mut self.judgments {
            for made in judgment.pourvois.iter_mut().filter(|p| Some(p.act) == pourvoi) {
                made.rejected.get_or_insert(day);
            }
        }
        Ok(())
    }

    pub fn certify(&mut self, i: usize, final_on: Day) -> Result<(), Stop> {
        let target = self.target[i];
        if let Some(s) = self.sentences.iter_mut().find(|s| Some(s.act) == target) {
            s.certificate = Some(final_on);
        }
        let stands = |j: &&mut Judgment<'_>| Some(j.act) == target || j.arret == target;
        if let Some(j) = self.judgments.iter_mut().find(stands) {
            j.certificate = Some(final_on);
        }
        Ok(())
    }

    /// When a sentence is final.
    pub fn finality(&self, s: &Sent<'_>) -> Finality {
        let judgment = &self.judgments[s.judgment];
        let confirmed = s.act == judgment.act && judgment.arret.is_some() && !s.replaced;
        if s.replaced {
            return Finality::Open;
        }
        let certificate = if s.act == judgment.act || confirmed {
            s.certificate.or(judgment.certificate)
        } else {
            s.certificate
        };
        if let Some(day) = certificate {
            return Finality::On(day);
        }
        match judgment.arret {
            Some(arret) => self.final_after_arret(judgment, arret),
            None => self.final_after_judgment(judgment),
        }
    }

    fn final_after_arret(&self, judgment: &Judgment<'_>, arret: usize) -> Finality {
        if judgment.pourvois.iter().any(|p| p.rejected.is_none()) {
            return Finality::Pending(Pending::Pourvoi);
        }
        if let Some(day) = judgment.pourvois.iter().filter_map(|p| p.rejected).max() {
            return Finality::On(day);
        }
        match self.act_limit(arret, RemedyCode::Pourvoi) {
            Some(limit) => Finality::On(limit.on.day().add_days(1)),
            None => Finality::Unknown,
        }
    }

    fn final_after_judgment(&self, judgment: &Judgment<'_>) -> Finality {
        if self.remedies(judgment.act).next().is_none() {
            return Finality::Unknown;
        }
        if judgment.opposition.is_some() && !judgment.judged_again {
            return Finality::Pending(Pending::Opposition);
        }
        if judgment.appeals.iter().any(|a| a.penal && a.withdrawn.is_none()) {
            return Finality::Pending(Pending::Appel);
        }
        if !judgment.contradictory && judgment.served_in_person.is_none() {
            return Finality::Open;
        }
        let codes = [RemedyCode::Appel, RemedyCode::AppelAutresParties, RemedyCode::Opposition];
        let last = codes.into_iter().filter_map(|c| self.judgment_limit(judgment, c));
        let Some(last) = last.map(|l| l.on.day()).max() else { return Finality::Open };
        // An appeal of the civil side never held finality back, nor does its withdrawal.
        let penal = judgment.appeals.iter().filter(|a| a.penal);
        let withdrawn = penal.filter_map(|a| a.withdrawn).max();
        let day = last.add_days(1);
        Finality::On(withdrawn.map_or(day, |w| w.max(day)))
    }
}
