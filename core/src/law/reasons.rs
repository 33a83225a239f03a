//! The finer reasons under the refusals of the format: what exactly contradicts what.
//!
//! The format names thirty-eight refusals, some of them coarse: a step out of place, a reference to
//! nothing. A clerk needs to know which step and what to mend; a reason says so, beside the code and
//! never instead of it.

use super::codes::Refusal;
use super::json::choices;

choices! {
    /// Why exactly a refusal was given.
    pub enum Reason {
        /// The act bears an earlier day than the one before it.
        DayBeforePreviousAct = "day_before_previous_act",
        /// The act bears an earlier hour of the same day.
        HourBeforePreviousAct = "hour_before_previous_act",
        /// The act bears a day to come.
        DayAfterToday = "day_after_today",
        /// The act bears an hour of today to come.
        HourAfterNow = "hour_after_now",
        /// Born after the day of reading.
        BornAfterToday = "born_after_today",
        /// Born after the first act.
        BornAfterFirstAct = "born_after_first_act",
        /// Born after the facts.
        BornAfterFacts = "born_after_facts",
        /// The next hearing is not after the one adjourned.
        HearingNotAfterAdjournment = "hearing_not_after_adjournment",
        /// The leave ends before it begins.
        LeaveEndsBeforeItBegins = "leave_ends_before_it_begins",
        /// The contrainte comes before the conviction.
        ContrainteBeforeConviction = "contrainte_before_conviction",
        /// Final before it was pronounced.
        FinalBeforeConviction = "final_before_conviction",
        /// A partial pardon without a length.
        PardonWithoutLength = "pardon_without_length",
        /// A partial confusion without a length.
        ConfusionWithoutLength = "confusion_without_length",
        /// A partial revocation without a length.
        RevocationWithoutLength = "revocation_without_length",
        /// A contrainte without a length.
        ContrainteWithoutLength = "contrainte_without_length",
        /// The act named is not on file.
        ReferenceToNoAct = "reference_to_no_act",
        /// The act named comes later.
        ReferenceToLaterAct = "reference_to_later_act",
        /// The act names itself.
        ReferenceToItself = "reference_to_itself",
        /// The act named is of another kind.
        ReferenceOfAnotherKind = "reference_of_another_kind",
        /// The act names nothing.
        ReferenceMissing = "reference_missing",
        /// Levée d’écrou of a person not held.
        LeveeOfFreePerson = "levee_of_free_person",
        /// Escape of a person not held.
        EscapeOfFreePerson = "escape_of_free_person",
        /// Transfer of a person not held.
        TransferOfFreePerson = "transfer_of_free_person",
        /// Leave of a person not held.
        LeaveOfFreePerson = "leave_of_free_person",
        /// Conditional release of a person not held.
        ConditionalReleaseOfFreePerson = "conditional_release_of_free_person",
        /// No escape on file.
        RecaptureNeverEscaped = "recapture_never_escaped",
        /// The escape was already ended.
        RecaptureTwice = "recapture_twice",
        /// A pardon that bears on no firm sentence.
        PardonWithoutSentence = "pardon_without_sentence",
        /// An execution of no firm sentence.
        ExecutionWithoutSentence = "execution_without_sentence",
        /// A confusion of no firm sentence.
        ConfusionWithoutSentence = "confusion_without_sentence",
        /// A leave without a sentence in execution.
        LeaveWithoutSentence = "leave_without_sentence",
        /// A warrant of the juge de l’application without a sentence.
        JapWarrantWithoutSentence = "jap_warrant_without_sentence",
        /// A conditional release without a sentence.
        ConditionalReleaseWithoutSentence = "conditional_release_without_sentence",
        /// An arrest without a conditional release.
        ProvisionalArrestWithoutRelease = "provisional_arrest_without_release",
        /// A revocation without a conditional release.
        RevocationWithoutRelease = "revocation_without_release",
        /// A return without a conditional release.
        ReturnWithoutRelease = "return_without_release",
        /// A return before the revocation.
        ReturnBeforeRevocation = "return_before_revocation",
        /// A second warrant while the first runs.
        JapWarrantTwice = "jap_warrant_twice",
        /// Execution of a warrant that is not on file.
        JapWarrantNeverIssued = "jap_warrant_never_issued",
        /// A second conditional release.
        ConditionalReleaseTwice = "conditional_release_twice",
        /// A second revocation.
        RevocationTwice = "revocation_twice",
        /// A step of extradition without the order.
        ExtraditionStepWithoutOrder = "extradition_step_without_order",
        /// Art. 281 order without a referral.
        MaintienUntilTrialWithoutReferral = "maintien_until_trial_without_referral",
        /// Art. 281 order given twice.
        MaintienUntilTrialTwice = "maintien_until_trial_twice",
        /// A renewal after the referral.
        RenewalAfterReferral = "renewal_after_referral",
        /// A renewal after the accusation.
        RenewalAfterAccusation = "renewal_after_accusation",
        /// A renewal after the judgment.
        RenewalAfterJudgment = "renewal_after_judgment",
        /// A requalification after the instruction.
        RequalificationAfterReferral = "requalification_after_referral",
        /// A requalification outside an instruction.
        RequalificationOutsideInstruction = "requalification_outside_instruction",
        /// Prise de corps without accusation.
        PriseDeCorpsWithoutAccusation = "prise_de_corps_without_accusation",
        /// An appearance before the chambre criminelle without accusation.
        ChamberAppearanceWithoutAccusation = "chamber_appearance_without_accusation",
        /// An appearance before the tribunal during the instruction.
        CourtAppearanceDuringInstruction = "court_appearance_during_instruction",
        /// A second referral.
        SecondReferral = "second_referral",
        /// An opposition to a judgment given in presence.
        OppositionToContradictoryJudgment = "opposition_to_contradictory_judgment",
        /// A judgment on an opposition that is not on file.
        JudgmentWithoutOpposition = "judgment_without_opposition",
        /// A ruling without a pending appeal of the ministère public.
        ChamberRulingWithoutPendingAppeal = "chamber_ruling_without_pending_appeal",
        /// A mandat at the hearing for no firm sentence.
        HearingMandatWithoutFirmSentence = "hearing_mandat_without_firm_sentence",
        /// A renewal where no mandat is open.
        RenewalWithoutTitle = "renewal_without_title",
        /// A renewal of a short title.
        RenewalOfShortTitle = "renewal_of_short_title",
        /// A requalification where no mandat is open.
        RequalificationWithoutTitle = "requalification_without_title",
        /// A referral by the chambre where no title is open.
        ChamberReferralWithoutTitle = "chamber_referral_without_title",
        /// A questioning where no title is open.
        QuestioningWithoutTitle = "questioning_without_title",
        /// A release where no title is open.
        ReleaseWithoutTitle = "release_without_title",
        /// An extension of a garde à vue that is over.
        ExtensionWithoutGardeAVue = "extension_without_garde_a_vue",
        /// A maintien in a criminal matter.
        MaintienOfCrime = "maintien_of_crime",
        /// A prolongation in a correctional matter.
        ProlongationOfDelit = "prolongation_of_delit",
        /// The same renewal twice.
        RenewalTwice = "renewal_twice",
        /// The same extension of a garde à vue twice.
        ExtensionTwice = "extension_twice",
        /// A second mandat de dépôt.
        MandatDeDepotTwice = "mandat_de_depot_twice",
        /// A short mandat over an open title.
        ShortMandatOverTitle = "short_mandat_over_title",
        /// A second prise de corps.
        PriseDeCorpsTwice = "prise_de_corps_twice",
        /// A mandat at the hearing over an open title.
        HearingMandatOverTitle = "hearing_mandat_over_title",
        /// The procedure ended with a non-lieu.
        EndedByNonLieu = "ended_by_non_lieu",
        /// The procedure ended with an acquittal.
        EndedByAcquittal = "ended_by_acquittal",
        /// The procedure was judged.
        EndedByJudgment = "ended_by_judgment",
        /// No offence is stated.
        OffencesMissing = "offences_missing",
        /// An offence without its maximum.
        MaximumOfOffenceMissing = "maximum_of_offence_missing",
        /// A judgment of a concours without a maximum.
        MaximumOfConcoursMissing = "maximum_of_concours_missing",
        /// A crime by flagrant délit.
        CrimeByFlagrantDelit = "crime_by_flagrant_delit",
        /// A crime by comparution immédiate.
        CrimeByComparutionImmediate = "crime_by_comparution_immediate",
        /// A crime referred to the tribunal correctionnel.
        CrimeReferredToTribunal = "crime_referred_to_tribunal",
        /// A crime judged by the tribunal correctionnel.
        CrimeBeforeTribunalCorrectionnel = "crime_before_tribunal_correctionnel",
        /// A crime judged by the police court.
        CrimeBeforePoliceCourt = "crime_before_police_court",
        /// A mise en accusation of a délit.
        AccusationOfDelit = "accusation_of_delit",
        /// Imprisonment pronounced by the police court.
        ImprisonmentByPoliceCourt = "imprisonment_by_police_court",
        /// A second judgment in first instance.
        JudgmentTwice = "judgment_twice",
        /// A second arrêt.
        ArretTwice = "arret_twice",
        /// No appeal on file.
        ArretWithoutAnyAppeal = "arret_without_any_appeal",
        /// The appeal was withdrawn.
        ArretAfterWithdrawal = "arret_after_withdrawal",
        /// The appeal came late.
        ArretAfterLateAppeal = "arret_after_late_appeal",
        /// The decision states no sentence.
        SentenceNotEntered = "sentence_not_entered",
        /// The sentence has no month and no day.
        SentenceOfNoLength = "sentence_of_no_length",
        /// Life or death with a length.
        NoTermWithLength = "no_term_with_length",
        /// Life or death with a suspension.
        NoTermWithSuspension = "no_term_with_suspension",
        /// The facts of a sentence have no date.
        FactsUndated = "facts_undated",
        /// The finality of the earlier sentence is needed.
        FinalityNeeded = "finality_needed",
        /// Facts before and after the earlier sentence was final.
        FactsOnBothSides = "facts_on_both_sides",
        /// Concours with some, suite with others.
        RelationsMixed = "relations_mixed",
        /// A partial pardon of life or death.
        PartialPardonOfNoTerm = "partial_pardon_of_no_term",
        /// A minor before the code of 2024.
        MinorBeforeNewCode = "minor_before_new_code",
        /// A contravention before the code of 2024.
        ContraventionBeforeNewCode = "contravention_before_new_code",
        /// Flagrant délit or comparution immédiate before the code of 2024.
        ProcedureBeforeNewCode = "procedure_before_new_code",
        /// An act the former code is not known to rule.
        ActBeforeNewCode = "act_before_new_code",
        /// An act the pack of that country does not hold.
        ActAbroad = "act_abroad",
        /// A minor under the pack of another country.
        MinorAbroad = "minor_abroad",
        /// An offence the pack of that country does not hold.
        OffenceAbroad = "offence_abroad",
        /// A procedure the pack of that country does not hold.
        ProcedureAbroad = "procedure_abroad",
    }
}

impl Reason {
    /// The refusal of the format that this reason makes precise.
    pub const fn of(self) -> Refusal {
        match self {
            Reason::DayBeforePreviousAct | Reason::HourBeforePreviousAct => Refusal::ActsOutOfOrder,
            Reason::DayAfterToday | Reason::HourAfterNow => Refusal::ActAfterToday,
            Reason::BornAfterToday | Reason::BornAfterFirstAct | Reason::BornAfterFacts => {
                Refusal::BirthImpossible
            }
            Reason::HearingNotAfterAdjournment
            | Reason::LeaveEndsBeforeItBegins
            | Reason::ContrainteBeforeConviction
            | Reason::FinalBeforeConviction => Refusal::IntervalReversed,
            Reason::PardonWithoutLength
            | Reason::ConfusionWithoutLength
            | Reason::RevocationWithoutLength
            | Reason::ContrainteWithoutLength => Refusal::LengthMissing,
            Reason::ReferenceToNoAct
            | Reason::ReferenceToLaterAct
            | Reason::ReferenceToItself
            | Reason::ReferenceOfAnotherKind
            | Reason::ReferenceMissing => Refusal::UnknownReference,
            Reason::LeveeOfFreePerson
            | Reason::EscapeOfFreePerson
            | Reason::TransferOfFreePerson
            | Reason::LeaveOfFreePerson
            | Reason::ConditionalReleaseOfFreePerson => Refusal::NotInCustody,
            Reason::RecaptureNeverEscaped | Reason::RecaptureTwice => {
                Refusal::RepriseWithoutEvasion
            }
            Reason::PardonWithoutSentence
            | Reason::ExecutionWithoutSentence
            | Reason::ConfusionWithoutSentence
            | Reason::LeaveWithoutSentence
            | Reason::JapWarrantWithoutSentence
            | Reason::ConditionalReleaseWithoutSentence => Refusal::NoCustodialSentence,
            Reason::ProvisionalArrestWithoutRelease
            | Reason::RevocationWithoutRelease
            | Reason::ReturnWithoutRelease
            | Reason::ReturnBeforeRevocation => Refusal::RevocationWithoutLc,
            Reason::JapWarrantTwice
            | Reason::JapWarrantNeverIssued
            | Reason::ConditionalReleaseTwice
            | Reason::RevocationTwice
            | Reason::ExtraditionStepWithoutOrder
            | Reason::MaintienUntilTrialWithoutReferral
            | Reason::MaintienUntilTrialTwice
            | Reason::RenewalAfterReferral
            | Reason::RenewalAfterAccusation
            | Reason::RenewalAfterJudgment
            | Reason::RequalificationAfterReferral
            | Reason::RequalificationOutsideInstruction
            | Reason::PriseDeCorpsWithoutAccusation
            | Reason::ChamberAppearanceWithoutAccusation
            | Reason::CourtAppearanceDuringInstruction
            | Reason::SecondReferral
            | Reason::OppositionToContradictoryJudgment
            | Reason::JudgmentWithoutOpposition
            | Reason::ChamberRulingWithoutPendingAppeal
            | Reason::HearingMandatWithoutFirmSentence => Refusal::StepOutOfPlace,
            Reason::RenewalWithoutTitle
            | Reason::RenewalOfShortTitle
            | Reason::RequalificationWithoutTitle
            | Reason::ChamberReferralWithoutTitle
            | Reason::QuestioningWithoutTitle
            | Reason::ReleaseWithoutTitle
            | Reason::ExtensionWithoutGardeAVue => Refusal::OrderWithoutTitle,
            Reason::MaintienOfCrime | Reason::ProlongationOfDelit => Refusal::OrderWrongMatter,
            Reason::RenewalTwice | Reason::ExtensionTwice => Refusal::DuplicateRenewal,
            Reason::MandatDeDepotTwice
            | Reason::ShortMandatOverTitle
            | Reason::PriseDeCorpsTwice
            | Reason::HearingMandatOverTitle => Refusal::SecondMandat,
            Reason::EndedByNonLieu | Reason::EndedByAcquittal | Reason::EndedByJudgment => {
                Refusal::ProcedureAlreadyEnded
            }
            Reason::OffencesMissing
            | Reason::MaximumOfOffenceMissing
            | Reason::MaximumOfConcoursMissing => Refusal::MaximumMissing,
            Reason::CrimeByFlagrantDelit
            | Reason::CrimeByComparutionImmediate
            | Reason::CrimeReferredToTribunal
            | Reason::CrimeBeforeTribunalCorrectionnel
            | Reason::CrimeBeforePoliceCourt
            | Reason::AccusationOfDelit
            | Reason::ImprisonmentByPoliceCourt => Refusal::MatterContradiction,
            Reason::JudgmentTwice | Reason::ArretTwice => Refusal::SecondJudgment,
            Reason::ArretWithoutAnyAppeal
            | Reason::ArretAfterWithdrawal
            | Reason::ArretAfterLateAppeal => Refusal::ArretWithoutAppeal,
            Reason::SentenceNotEntered | Reason::SentenceOfNoLength => Refusal::SentenceEmpty,
            Reason::NoTermWithLength | Reason::NoTermWithSuspension => Refusal::SentenceLifeAndTerm,
            Reason::FactsUndated
            | Reason::FinalityNeeded
            | Reason::FactsOnBothSides
            | Reason::RelationsMixed => Refusal::RelationUnknown,
            Reason::PartialPardonOfNoTerm => Refusal::NotModelled,
            Reason::MinorBeforeNewCode
            | Reason::ContraventionBeforeNewCode
            | Reason::ProcedureBeforeNewCode
            | Reason::ActBeforeNewCode
            | Reason::ActAbroad
            | Reason::MinorAbroad
            | Reason::OffenceAbroad
            | Reason::ProcedureAbroad => Refusal::NoRuleInPack,
        }
    }
}
