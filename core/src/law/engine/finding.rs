//! What exactly a refusal rests on: the finer reason, and the other act it contradicts or names.
//!
//! The engine decides that no date can be given; this file only looks again at the acts to say why
//! in words that a clerk can act on. It changes no date and no code.

use super::super::acts::{Act, ActType, AppealVerdict, Court, Procedure, Verdict, What};
use super::super::case::Country;
use super::super::codes::Refusal;
use super::super::persons::{Nature, Sentence};
use super::super::reasons::Reason;
use super::super::result::Refused;
use super::groups::Relation;
use super::open::matter;
use super::precheck::{fitting, named};
use super::remedies::Finality;
use super::state::{Engine, Kind, Question, offences_of};
use ActType as T;

/// What is known of a refusal beside its code and its act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Finding {
    /// The finer reason.
    pub reason: Option<Reason>,
    /// The other act.
    pub other: Option<usize>,
}

impl Finding {
    fn new(reason: Option<Reason>, other: Option<usize>) -> Finding {
        Finding { reason, other }
    }

    /// The refusal as the result writes it.
    pub fn refused(self, q: &Question<'_>, code: Refusal, act: Option<usize>) -> Refused {
        let id = |i: Option<usize>| i.and_then(|i| q.file.get(i)).map(|a| a.id.clone());
        Refused { code, act: id(act), reason: self.reason, other: id(self.other) }
    }
}

impl From<Reason> for Finding {
    fn from(reason: Reason) -> Finding {
        Finding::new(Some(reason), None)
    }
}

/// The reason of a refusal found in the list of acts, before anything is computed.
pub(super) fn of_list(q: &Question<'_>, code: Refusal, act: Option<usize>) -> Finding {
    if code == Refusal::BirthImpossible {
        return birth(q);
    }
    let Some((i, act)) = act.and_then(|i| Some((i, q.file.get(i)?))) else {
        return Finding::default();
    };
    let today = q.today.day();
    match code {
        Refusal::DuplicateActId => {
            Finding::new(None, q.file.iter().take(i).position(|a| a.id == act.id))
        }
        Refusal::ActsOutOfOrder => {
            let before = i.checked_sub(1);
            let same = before.and_then(|b| q.file.get(b)).is_some_and(|b| b.day() == act.day());
            let reason =
                if same { Reason::HourBeforePreviousAct } else { Reason::DayBeforePreviousAct };
            Finding::new(Some(reason), before)
        }
        Refusal::ActAfterToday if act.day() == today => Reason::HourAfterNow.into(),
        Refusal::ActAfterToday => Reason::DayAfterToday.into(),
        Refusal::ActAfterDeath => {
            Finding::new(None, q.file.iter().position(|a| a.act_type() == T::Deces))
        }
        Refusal::IntervalReversed => Finding::new(reversed(act), None),
        Refusal::LengthMissing => Finding::new(unmeasured(act), None),
        Refusal::UnknownReference => reference(q.file, i, act),
        _ => Finding::default(),
    }
}

fn birth(q: &Question<'_>) -> Finding {
    let Some(birth) = q.person.birth.and_then(super::super::persons::Birth::used) else {
        return Finding::default();
    };
    if birth > q.today.day() {
        return Reason::BornAfterToday.into();
    }
    if q.file.first().is_some_and(|a| birth > a.day()) {
        return Finding::new(Some(Reason::BornAfterFirstAct), Some(0));
    }
    let facts = |a: &Act| match a.what {
        What::RequisitionDIncarceration { facts_on, .. } => facts_on.is_some_and(|d| birth > d),
        _ => offences_of(a).iter().any(|o| o.facts_on.is_some_and(|d| birth > d)),
    };
    Finding::new(Some(Reason::BornAfterFacts), q.file.iter().position(facts))
}

fn reversed(act: &Act) -> Option<Reason> {
    match act.what {
        What::RenvoiAudience { .. } => Some(Reason::HearingNotAfterAdjournment),
        What::PermissionDeSortie { .. } => Some(Reason::LeaveEndsBeforeItBegins),
        What::RequisitionDIncarceration { convicted_on, .. } if convicted_on > act.day() => {
            Some(Reason::ContrainteBeforeConviction)
        }
        What::RequisitionDIncarceration { .. } => Some(Reason::FinalBeforeConviction),
        _ => None,
    }
}

fn unmeasured(act: &Act) -> Option<Reason> {
    match act.act_type() {
        T::Grace => Some(Reason::PardonWithoutLength),
        T::Confusion => Some(Reason::ConfusionWithoutLength),
        T::RevocationLiberationConditionnelle => Some(Reason::RevocationWithoutLength),
        T::RequisitionDIncarceration => Some(Reason::ContrainteWithoutLength),
        _ => None,
    }
}

fn reference(file: &[Act], i: usize, act: &Act) -> Finding {
    for id in named(&act.what) {
        let Some(found) = file.iter().position(|a| a.id == id.0) else {
            return Reason::ReferenceToNoAct.into();
        };
        let reason = match found.cmp(&i) {
            std::cmp::Ordering::Equal => return Reason::ReferenceToItself.into(),
            std::cmp::Ordering::Greater => Reason::ReferenceToLaterAct,
            std::cmp::Ordering::Less => {
                let kind = file.get(found).map(Act::act_type);
                if kind.is_some_and(|k| fitting(&act.what).contains(&k)) {
                    continue;
                }
                Reason::ReferenceOfAnotherKind
            }
        };
        return Finding::new(Some(reason), Some(found));
    }
    Reason::ReferenceMissing.into()
}

/// Acts that end a procedure by clearing the person.
fn acquits(act: &Act) -> bool {
    match &act.what {
        What::Jugement { result, .. } => {
            matches!(result, Verdict::Relaxe | Verdict::Acquittement | Verdict::Absolution)
        }
        What::Arret { result, .. } => matches!(
            result,
            AppealVerdict::Relaxe | AppealVerdict::Acquittement | AppealVerdict::Absolution
        ),
        _ => false,
    }
}

fn sentence(act: &Act) -> Option<&Sentence> {
    match &act.what {
        What::Jugement { sentence, .. } | What::Arret { sentence, .. } => sentence.as_ref(),
        _ => None,
    }
}

impl Engine<'_> {
    /// The reason of a refusal found while walking through the acts.
    pub fn finding(&self, code: Refusal, i: usize) -> Finding {
        let act = self.act(i);
        let kind = act.act_type();
        match code {
            Refusal::NotInCustody => Finding::new(free(kind), None),
            Refusal::AlreadyInCustody => {
                Finding::new(None, self.titles.iter().rfind(|t| t.holds()).map(|t| t.act))
            }
            Refusal::RepriseWithoutEvasion => match self.last_of(i, &[T::Evasion]) {
                None => Reason::RecaptureNeverEscaped.into(),
                Some(_) => Finding::new(
                    Some(Reason::RecaptureTwice),
                    self.last_of(i, &[T::Reprise, T::MandatDeDepot]),
                ),
            },
            Refusal::NoCustodialSentence => Finding::new(unserved(kind), self.target[i]),
            Refusal::RevocationWithoutLc => self.without_conditional_release(i, kind),
            Refusal::StepOutOfPlace => self.out_of_place(i, kind),
            Refusal::OrderWithoutTitle => self.without_title(i, kind),
            Refusal::OrderWrongMatter => {
                let crime = kind == T::OrdonnanceDeMaintien;
                let reason =
                    if crime { Reason::MaintienOfCrime } else { Reason::ProlongationOfDelit };
                Finding::new(Some(reason), self.mandat_before(i))
            }
            Refusal::DuplicateRenewal if kind == T::ProlongationGardeAVue => {
                Finding::new(Some(Reason::ExtensionTwice), self.last_in_procedure(i, &[kind]))
            }
            Refusal::DuplicateRenewal => {
                Finding::new(Some(Reason::RenewalTwice), self.last_in_procedure(i, &[kind]))
            }
            Refusal::SecondMandat => self.second_mandat(i, act),
            Refusal::ProcedureAlreadyEnded => self.ended(i),
            Refusal::MaximumMissing => Finding::new(Some(maximum_missing(act)), None),
            Refusal::MatterContradiction => Finding::new(self.contradiction(i, act), None),
            Refusal::RequalificationWithoutChange | Refusal::FirstAppearanceMissing => {
                Finding::new(None, self.mandat_before(i))
            }
            Refusal::SecondJudgment => {
                let reason =
                    if kind == T::Arret { Reason::ArretTwice } else { Reason::JudgmentTwice };
                Finding::new(Some(reason), self.last_in_procedure(i, &[kind]))
            }
            Refusal::ArretWithoutAppeal => self.without_appeal(i),
            Refusal::SentenceEmpty if sentence(act).is_none() => Reason::SentenceNotEntered.into(),
            Refusal::SentenceEmpty => Reason::SentenceOfNoLength.into(),
            Refusal::SentenceLifeAndTerm => {
                let term = sentence(act).is_some_and(|s| s.months > 0 || s.days > 0);
                if term { Reason::NoTermWithLength } else { Reason::NoTermWithSuspension }.into()
            }
            Refusal::RelationUnknown => self.unrelated(i),
            Refusal::NotModelled if kind == T::Grace => Reason::PartialPardonOfNoTerm.into(),
            Refusal::NoRuleInPack => Finding::new(self.no_rule(act), None),
            Refusal::SeveralContraintes => {
                let open = |t: &&super::state::Title<'_>| t.kind == Kind::Contrainte && t.open();
                Finding::new(None, self.titles.iter().rfind(open).map(|t| t.act))
            }
            _ => Finding::default(),
        }
    }

    /// The last act of these types before an act.
    fn last_of(&self, i: usize, types: &[ActType]) -> Option<usize> {
        (0..i).rev().find(|a| types.contains(&self.act(*a).act_type()))
    }

    /// The last act of these types before an act, in its procedure.
    fn last_in_procedure(&self, i: usize, types: &[ActType]) -> Option<usize> {
        let mine = |a: &usize| self.proc_of[*a].is_some() && self.proc_of[*a] == self.proc_of[i];
        (0..i).rev().filter(mine).find(|a| types.contains(&self.act(*a).act_type()))
    }

    fn mandat_before(&self, i: usize) -> Option<usize> {
        self.last_in_procedure(i, &[T::MandatDeDepot])
    }

    fn without_conditional_release(&self, i: usize, kind: ActType) -> Finding {
        let released = self.last_of(i, &[T::LiberationConditionnelle]);
        let reason = match kind {
            T::ArrestationProvisoireLc => Reason::ProvisionalArrestWithoutRelease,
            T::RevocationLiberationConditionnelle => Reason::RevocationWithoutRelease,
            _ if released.is_some() => Reason::ReturnBeforeRevocation,
            _ => Reason::ReturnWithoutRelease,
        };
        Finding::new(Some(reason), released)
    }

    fn out_of_place(&self, i: usize, kind: ActType) -> Finding {
        let referral = [T::OrdonnanceDeRenvoi, T::RenvoiChambreDeControle];
        let again = |reason| Finding::new(Some(reason), self.last_of(i, &[kind]));
        match kind {
            T::MandatArretJap => again(Reason::JapWarrantTwice),
            T::ExecutionMandatJap => Reason::JapWarrantNeverIssued.into(),
            T::LiberationConditionnelle => again(Reason::ConditionalReleaseTwice),
            T::RevocationLiberationConditionnelle => again(Reason::RevocationTwice),
            T::DemandeExtraditionRecue | T::NotificationDecretExtradition => {
                Reason::ExtraditionStepWithoutOrder.into()
            }
            T::MaintienJusquAuJugement => match self.last_in_procedure(i, &referral) {
                None => Reason::MaintienUntilTrialWithoutReferral.into(),
                Some(_) => again(Reason::MaintienUntilTrialTwice),
            },
            T::OrdonnanceDeMaintien | T::OrdonnanceDeProlongation => self.late_renewal(i),
            T::Requalification => self.late_requalification(i),
            T::OrdonnanceDePriseDeCorps => Reason::PriseDeCorpsWithoutAccusation.into(),
            T::ComparutionChambreCriminelle => Reason::ChamberAppearanceWithoutAccusation.into(),
            T::ComparutionTribunal => {
                let mandat = self.mandat_before(i);
                Finding::new(Some(Reason::CourtAppearanceDuringInstruction), mandat)
            }
            T::OrdonnanceDeRenvoi | T::RenvoiChambreDeControle => {
                Finding::new(Some(Reason::SecondReferral), self.last_in_procedure(i, &referral))
            }
            T::Opposition => {
                Finding::new(Some(Reason::OppositionToContradictoryJudgment), self.target[i])
            }
            T::Jugement => Reason::JudgmentWithoutOpposition.into(),
            T::ArretChambreDeControle => {
                Finding::new(Some(Reason::ChamberRulingWithoutPendingAppeal), self.target[i])
            }
            T::MandatDeDepot => Finding::new(
                Some(Reason::HearingMandatWithoutFirmSentence),
                self.last_in_procedure(i, &[T::Jugement, T::Arret]),
            ),
            _ => Finding::default(),
        }
    }

    fn late_renewal(&self, i: usize) -> Finding {
        let steps = [
            (Reason::RenewalAfterJudgment, &[T::Jugement][..]),
            (Reason::RenewalAfterAccusation, &[T::MiseEnAccusation]),
            (Reason::RenewalAfterReferral, &[T::OrdonnanceDeRenvoi, T::RenvoiChambreDeControle]),
        ];
        let found = steps
            .into_iter()
            .find_map(|(reason, types)| Some((reason, self.last_in_procedure(i, types)?)));
        found.map(|(reason, act)| Finding::new(Some(reason), Some(act))).unwrap_or_default()
    }

    fn late_requalification(&self, i: usize) -> Finding {
        let late = self.last_in_procedure(
            i,
            &[T::OrdonnanceDeRenvoi, T::RenvoiChambreDeControle, T::MiseEnAccusation, T::Jugement],
        );
        match late {
            Some(_) => Finding::new(Some(Reason::RequalificationAfterReferral), late),
            None => {
                Finding::new(Some(Reason::RequalificationOutsideInstruction), self.mandat_before(i))
            }
        }
    }

    fn without_title(&self, i: usize, kind: ActType) -> Finding {
        let short = [T::MandatDAmener, T::MandatDArret, T::PlacementArt2701, T::GardeAVue];
        let short = self.last_in_procedure(i, &short);
        match kind {
            T::OrdonnanceDeMaintien | T::OrdonnanceDeProlongation
                if self.mandat_before(i).is_none() && short.is_some() =>
            {
                Finding::new(Some(Reason::RenewalOfShortTitle), short)
            }
            T::OrdonnanceDeMaintien | T::OrdonnanceDeProlongation => {
                Finding::new(Some(Reason::RenewalWithoutTitle), self.mandat_before(i))
            }
            T::Requalification => Reason::RequalificationWithoutTitle.into(),
            T::RenvoiChambreDeControle => Reason::ChamberReferralWithoutTitle.into(),
            T::Interrogatoire => Reason::QuestioningWithoutTitle.into(),
            T::MiseEnLiberte => Reason::ReleaseWithoutTitle.into(),
            T::ProlongationGardeAVue => {
                Finding::new(Some(Reason::ExtensionWithoutGardeAVue), self.target[i])
            }
            _ => Finding::default(),
        }
    }

    fn second_mandat(&self, i: usize, act: &Act) -> Finding {
        let (reason, types): (Reason, &[ActType]) = match &act.what {
            What::MandatDeDepot { procedure: Procedure::Audience, .. } => {
                (Reason::HearingMandatOverTitle, &[T::MandatDeDepot, T::OrdonnanceDePriseDeCorps])
            }
            What::MandatDeDepot { .. } => {
                (Reason::MandatDeDepotTwice, &[T::MandatDeDepot, T::OrdonnanceDePriseDeCorps])
            }
            What::OrdonnanceDePriseDeCorps {} => {
                (Reason::PriseDeCorpsTwice, &[T::OrdonnanceDePriseDeCorps])
            }
            _ => (Reason::ShortMandatOverTitle, &[T::MandatDeDepot]),
        };
        Finding::new(Some(reason), self.last_in_procedure(i, types))
    }

    fn ended(&self, i: usize) -> Finding {
        let ends = self.last_in_procedure(i, &[T::NonLieu, T::Jugement, T::Arret]);
        let reason = match ends.map(|a| self.act(a)) {
            Some(act) if act.act_type() == T::NonLieu => Some(Reason::EndedByNonLieu),
            Some(act) if acquits(act) => Some(Reason::EndedByAcquittal),
            Some(_) => Some(Reason::EndedByJudgment),
            None => None,
        };
        Finding::new(reason, ends)
    }

    fn contradiction(&self, i: usize, act: &Act) -> Option<Reason> {
        match &act.what {
            What::MandatDeDepot { procedure: Procedure::FlagrantDelit, .. } => {
                Some(Reason::CrimeByFlagrantDelit)
            }
            What::MandatDeDepot { .. } => Some(Reason::CrimeByComparutionImmediate),
            What::OrdonnanceDeRenvoi {} | What::RenvoiChambreDeControle {} => {
                Some(Reason::CrimeReferredToTribunal)
            }
            What::MiseEnAccusation {} => Some(Reason::AccusationOfDelit),
            What::Jugement { court: Court::TribunalDePolice, .. } => {
                let stated = self.proc_of[i].and_then(|p| self.procs[p].matter);
                let crime = matter(offences_of(act)).or(stated) == Some(Nature::Crime);
                let reason = if crime {
                    Reason::CrimeBeforePoliceCourt
                } else {
                    Reason::ImprisonmentByPoliceCourt
                };
                Some(reason)
            }
            What::Jugement { .. } => Some(Reason::CrimeBeforeTribunalCorrectionnel),
            _ => None,
        }
    }

    fn without_appeal(&self, i: usize) -> Finding {
        let judgment = self.target[i];
        let appeals = |a: &usize| {
            self.act(*a).act_type() == T::Appel && self.target[*a] == judgment && judgment.is_some()
        };
        let last = (0..i).rev().find(appeals);
        let withdrawn =
            self.judgments.iter().any(|j| Some(j.act) == judgment && !j.appeals.is_empty());
        let reason = match (last, withdrawn) {
            (_, true) => Reason::ArretAfterWithdrawal,
            (Some(_), false) => Reason::ArretAfterLateAppeal,
            (None, false) => Reason::ArretWithoutAnyAppeal,
        };
        Finding::new(Some(reason), last)
    }

    /// Why a sentence stands neither in concours with the earlier ones nor after them.
    fn unrelated(&self, i: usize) -> Finding {
        let Some(s) = self.sentences.iter().position(|s| s.act == i) else {
            return Finding::default();
        };
        let sent = &self.sentences[s];
        if sent.offences.is_empty() || sent.offences.iter().any(|o| o.facts_on.is_none()) {
            return Reason::FactsUndated.into();
        }
        let unknown = |e: &usize| {
            let earlier = &self.sentences[*e];
            earlier.execution.is_some()
                && (earlier.day, *e) < (sent.day, s)
                && self.relation(*e, s) == Relation::Unknown
        };
        let Some(e) = (0..self.sentences.len()).find(unknown) else {
            return Reason::RelationsMixed.into();
        };
        let earlier = &self.sentences[e];
        let reason = if self.finality(earlier) == Finality::Unknown {
            Reason::FinalityNeeded
        } else {
            Reason::FactsOnBothSides
        };
        Finding::new(Some(reason), Some(earlier.act))
    }

    fn no_rule(&self, act: &Act) -> Option<Reason> {
        let minor = || self.is_minor(self.age_for(offences_of(act), act.day()));
        let abroad = self.q.country != Country::Mli;
        let reason = match &act.what {
            What::MandatDeDepot { procedure, .. } if abroad => {
                if *procedure != Procedure::Instruction {
                    Reason::ProcedureAbroad
                } else if minor() {
                    Reason::MinorAbroad
                } else {
                    Reason::OffenceAbroad
                }
            }
            _ if abroad => Reason::ActAbroad,
            What::MandatDeDepot {
                procedure: Procedure::FlagrantDelit | Procedure::ComparutionImmediate,
                ..
            } => Reason::ProcedureBeforeNewCode,
            What::MandatDeDepot { .. } | What::GardeAVue { .. } if minor() => {
                Reason::MinorBeforeNewCode
            }
            What::MandatDeDepot { .. }
                if matter(offences_of(act)) == Some(Nature::Contravention) =>
            {
                Reason::ContraventionBeforeNewCode
            }
            _ => Reason::ActBeforeNewCode,
        };
        let newest = self.packs.newest(self.q.country).map(|p| &p.id);
        let old = self.pack(act.day()).map(|p| &p.id) != newest;
        (abroad || old).then_some(reason)
    }
}

fn free(kind: ActType) -> Option<Reason> {
    match kind {
        T::LeveeDEcrou => Some(Reason::LeveeOfFreePerson),
        T::Evasion => Some(Reason::EscapeOfFreePerson),
        T::Transferement => Some(Reason::TransferOfFreePerson),
        T::PermissionDeSortie => Some(Reason::LeaveOfFreePerson),
        T::LiberationConditionnelle => Some(Reason::ConditionalReleaseOfFreePerson),
        _ => None,
    }
}

fn unserved(kind: ActType) -> Option<Reason> {
    match kind {
        T::Grace => Some(Reason::PardonWithoutSentence),
        T::EcrouPourExecution => Some(Reason::ExecutionWithoutSentence),
        T::Confusion => Some(Reason::ConfusionWithoutSentence),
        T::PermissionDeSortie => Some(Reason::LeaveWithoutSentence),
        T::MandatArretJap => Some(Reason::JapWarrantWithoutSentence),
        T::LiberationConditionnelle => Some(Reason::ConditionalReleaseWithoutSentence),
        _ => None,
    }
}

fn maximum_missing(act: &Act) -> Reason {
    match act.act_type() {
        T::Jugement | T::Arret => Reason::MaximumOfConcoursMissing,
        _ if offences_of(act).is_empty() => Reason::OffencesMissing,
        _ => Reason::MaximumOfOffenceMissing,
    }
}
