//! The closed vocabularies of a result: categories, statuses, duties, refusals, flags.

use super::json::choices;

choices! {
    /// Penal category of a person, highest first (format, section 10).
    pub enum Category {
        /// Final sentence.
        CondamneDefinitif = "condamne_definitif",
        /// Sentence whose finality is not known.
        CondamneFinaliteInconnue = "condamne_finalite_inconnue",
        /// Pourvoi pending.
        CondamneEnPourvoi = "condamne_en_pourvoi",
        /// Appeal pending.
        CondamneAppelant = "condamne_appelant",
        /// Opposition pending.
        CondamneOpposant = "condamne_opposant",
        /// A remedy is still open.
        CondamneDelaiRecours = "condamne_delai_recours",
        /// After mise en accusation.
        Accuse = "accuse",
        /// Before a court.
        Prevenu = "prevenu",
        /// Under judicial investigation.
        Inculpe = "inculpe",
        /// Contrainte judiciaire.
        Contraint = "contraint",
        /// Held for extradition.
        Extraditable = "extraditable",
        /// Held for the International Criminal Court.
        Cpi = "cpi",
        /// Minor under an educational placement.
        MineurPlace = "mineur_place",
        /// Identity check, or disturbance of a hearing.
        Retenu = "retenu",
        /// Garde à vue.
        GardeAVue = "garde_a_vue",
        /// Only decisions ended the titles: the person must go.
        ALiberer = "a_liberer",
        /// Received without paper.
        SansTitre = "sans_titre",
        /// At large.
        Evade = "evade",
        /// On conditional release.
        LiberationConditionnelle = "liberation_conditionnelle",
        /// Free.
        Libere = "libere",
        /// Dead.
        Decede = "decede",
    }
    /// State of a title (format, section 8.9).
    pub enum Status {
        /// Its procedure is refused.
        Refused = "refused",
        /// Another title took over.
        Replaced = "replaced",
        /// Over, or the person left.
        Closed = "closed",
        /// The person is at large.
        Interrupted = "interrupted",
        /// Waits for another to end.
        Pending = "pending",
        /// In force, near its end.
        DueSoon = "due_soon",
        /// In force.
        Running = "running",
        /// Lapsed, another title holds.
        HeldForOtherCause = "held_for_other_cause",
        /// Lapsed, nothing holds.
        Expired = "expired",
    }
    /// What the law makes the head of the prison do before or on the end of a title.
    pub enum Duty {
        /// Warn the procureur.
        WarnProcureur = "warn_procureur",
        /// Take the person to the president of the collège des libertés et de la détention.
        PresentToPresidentCld = "present_to_president_cld",
        /// Refer the renewal to that president.
        ReferToPresidentCld = "refer_to_president_cld",
        /// Take the minor to the juge des enfants, where he signs the titles of minors.
        PresentToJugeDesEnfants = "present_to_juge_des_enfants",
        /// Take the person to the procureur.
        PresentToProcureur = "present_to_procureur",
        /// The same under the code of 2001.
        BringToProcureur = "bring_to_procureur",
    }
    /// Why no date can be given (format, section 13).
    pub enum Refusal {
        /// An id is used twice.
        DuplicateActId = "duplicate_act_id",
        /// An act is dated before the one that precedes it.
        ActsOutOfOrder = "acts_out_of_order",
        /// An act is dated after the day of reading.
        ActAfterToday = "act_after_today",
        /// An act follows a death.
        ActAfterDeath = "act_after_death",
        /// Born after the first act, the facts or the day of reading.
        BirthImpossible = "birth_impossible",
        /// Facts later than the act that states them.
        FactsAfterAct = "facts_after_act",
        /// An interval ends before it begins.
        IntervalReversed = "interval_reversed",
        /// A part or a contrainte without its length.
        LengthMissing = "length_missing",
        /// A confusion of fewer than two sentences.
        ConfusionSingleSentence = "confusion_single_sentence",
        /// A reference that names no fitting earlier act.
        UnknownReference = "unknown_reference",
        /// An act older than any rule pack.
        NoRulePack = "no_rule_pack",
        /// A movement of a person not held.
        NotInCustody = "not_in_custody",
        /// Received without title while held.
        AlreadyInCustody = "already_in_custody",
        /// A recapture without an escape.
        RepriseWithoutEvasion = "reprise_without_evasion",
        /// No sentence to bear on.
        NoCustodialSentence = "no_custodial_sentence",
        /// A revocation without a conditional release.
        RevocationWithoutLc = "revocation_without_lc",
        /// A step that cannot come there.
        StepOutOfPlace = "step_out_of_place",
        /// An order where no title is open.
        OrderWithoutTitle = "order_without_title",
        /// A renewal of the other matter.
        OrderWrongMatter = "order_wrong_matter",
        /// The same renewal twice.
        DuplicateRenewal = "duplicate_renewal",
        /// A mandat while a title is still open.
        SecondMandat = "second_mandat",
        /// A step after the end of the procedure.
        ProcedureAlreadyEnded = "procedure_already_ended",
        /// The first appearance, from which the period runs, is not on file.
        FirstAppearanceMissing = "first_appearance_missing",
        /// The legal maximum is not on file.
        MaximumMissing = "maximum_missing",
        /// The procedure does not fit the offence.
        MatterContradiction = "matter_contradiction",
        /// A requalification that changes nothing.
        RequalificationWithoutChange = "requalification_without_change",
        /// A second judgment of the same degree.
        SecondJudgment = "second_judgment",
        /// An arrêt without an appeal.
        ArretWithoutAppeal = "arret_without_appeal",
        /// A sentence without length.
        SentenceEmpty = "sentence_empty",
        /// Life or death with a term.
        SentenceLifeAndTerm = "sentence_life_and_term",
        /// More suspended than pronounced.
        SuspendedExceedsSentence = "suspended_exceeds_sentence",
        /// A suspended part that cannot be subtracted unit by unit.
        SuspendedMixedUnits = "suspended_mixed_units",
        /// Concours or reiteration cannot be told.
        RelationUnknown = "relation_unknown",
        /// A confusion of sentences that are not in concours.
        ConfusionExcluded = "confusion_excluded",
        /// A situation the engine does not model.
        NotModelled = "not_modelled",
        /// The pack has no rule for that title or act.
        NoRuleInPack = "no_rule_in_pack",
        /// A second contrainte while one is open.
        SeveralContraintes = "several_contraintes",
        /// The birth, on which the end depends, is not known.
        BirthMissing = "birth_missing",
    }
    /// What must be brought to someone's notice (format, section 14).
    pub enum Flag {
        /// Held today, past the end, with nothing in force.
        Overrun = "overrun",
        /// Some days were spent without a title in force.
        PastOverrun = "past_overrun",
        /// The person left before the end of a title.
        LeftBeforeEnd = "left_before_end",
        /// A lapsed title must be closed in the register.
        CloseExpiredTitle = "close_expired_title",
        /// The person was received without paper.
        TitleMissing = "title_missing",
        /// A renewal later than the end.
        OrderVoidLate = "order_void_late",
        /// A renewal on the last day.
        OrderDisputedSameDay = "order_disputed_same_day",
        /// A renewal not notified.
        OrderVoidNotNotified = "order_void_not_notified",
        /// A renewal where none is left.
        OrderVoidNoRenewalLeft = "order_void_no_renewal_left",
        /// A renewal longer than the law allows, cut.
        OrderLongerThanLaw = "order_longer_than_law",
        /// An extension later than the end.
        ExtensionLate = "extension_late",
        /// An extension not authorised.
        ExtensionNotAuthorised = "extension_not_authorised",
        /// An extension the law does not give.
        ExtensionNotAllowed = "extension_not_allowed",
        /// The law gives no number.
        NoStatutoryTerm = "no_statutory_term",
        /// No maximum until trial.
        NoMaximumUntilTrial = "no_maximum_until_trial",
        /// No maximum after prise de corps.
        NoMaximumPriseDeCorps = "no_maximum_prise_de_corps",
        /// The ceiling has passed without an appearance.
        CeilingPassedNoAppearance = "ceiling_passed_no_appearance",
        /// A new mandat is needed.
        NewMandatRequired = "new_mandat_required",
        /// A maintien is needed at once.
        MaintienRequiredNow = "maintien_required_now",
        /// The mandat came before the first appearance.
        MandatBeforeFirstAppearance = "mandat_before_first_appearance",
        /// Days of an earlier detention were deducted.
        EarlierDetentionDeducted = "earlier_detention_deducted",
        /// An escape did not stop the clock.
        EscapeClockNotSuspended = "escape_clock_not_suspended",
        /// An appearance after the end.
        AppearanceAfterLimit = "appearance_after_limit",
        /// An adjournment that frees.
        ReleaseDueAdjournmentOver15Days = "release_due_adjournment_over_15_days",
        /// Too short a delay for the defence.
        DefenceDelayTooShort = "defence_delay_too_short",
        /// Garde à vue of a child too young.
        GardeAVueNotAllowedMinor = "garde_a_vue_not_allowed_minor",
        /// Prosecution of a child too young.
        ProsecutionNotAllowedUnder13 = "prosecution_not_allowed_under_13",
        /// Detention of a minor not allowed.
        DetentionNotAllowedMinor = "detention_not_allowed_minor",
        /// Detention for a press offence.
        DetentionNotAllowedPress = "detention_not_allowed_press",
        /// Detention where no prison is provided.
        DetentionNotAllowedNoImprisonment = "detention_not_allowed_no_imprisonment",
        /// Procedure closed to minors.
        ProcedureNotAllowedMinor = "procedure_not_allowed_minor",
        /// Procedure closed to special laws.
        ProcedureNotAllowedSpecialLaw = "procedure_not_allowed_special_law",
        /// Mandat at the hearing under the length.
        MandatAtHearingNotAllowed = "mandat_at_hearing_not_allowed",
        /// Sentence above the legal maximum.
        SentenceAboveLegalMaximum = "sentence_above_legal_maximum",
        /// Sentence above the cap of minors.
        SentenceAboveMinorCap = "sentence_above_minor_cap",
        /// Sentence already served at judgment.
        SentenceReachedBeforeJudgment = "sentence_reached_before_judgment",
        /// A new conviction has the suspended part of an earlier sentence served first.
        SuspendedPartToServe = "suspended_part_to_serve",
        /// Executed before it was final.
        ExecutedBeforeFinal = "executed_before_final",
        /// Finality not known.
        FinalityUnknown = "finality_unknown",
        /// Appeal out of time.
        AppealLate = "appeal_late",
        /// Pardon of a sentence not final.
        GraceNotFinal = "grace_not_final",
        /// Revocation after the end.
        RevocationTooLate = "revocation_too_late",
        /// Conditional release falls after the end.
        ConditionalReleaseNotReachable = "conditional_release_not_reachable",
        /// Conditional release not computed.
        ConditionalReleaseNotComputed = "conditional_release_not_computed",
        /// Test period of life sentences for older facts.
        LifeTestPeriodOpen = "life_test_period_open",
        /// Contrainte cut to its ceiling.
        ContrainteAboveCeiling = "contrainte_above_ceiling",
        /// Minor at the facts.
        ContrainteExcludedMinor = "contrainte_excluded_minor",
        /// Sixtieth year begun.
        ContrainteExcludedSixtiethYear = "contrainte_excluded_sixtieth_year",
        /// Infirmity.
        ContrainteExcludedInfirm = "contrainte_excluded_infirm",
        /// Pregnancy or nursing.
        ContrainteExcludedPregnantOrNursing = "contrainte_excluded_pregnant_or_nursing",
        /// Perpetual penalty.
        ContrainteExcludedPerpetualPenalty = "contrainte_excluded_perpetual_penalty",
        /// Political offence.
        ContrainteExcludedPolitical = "contrainte_excluded_political",
        /// The spouse is held.
        ContrainteSpouseHeld = "contrainte_spouse_held",
        /// Exercised too early.
        ContrainteTooEarly = "contrainte_too_early",
        /// The debate came late.
        DebateLate = "debate_late",
        /// A ban on communication renewed twice.
        CommunicationBanRenewedTwice = "communication_ban_renewed_twice",
        /// The chambre may be seized directly.
        DirectSeizureOpen = "direct_seizure_open",
        /// Release of right.
        ReleaseOfRightDue = "release_of_right_due",
        /// The head of the prison may ask for release.
        RegisseurMayRequestRelease = "regisseur_may_request_release",
        /// Only the year of birth is known.
        BirthYearOnly = "birth_year_only",
        /// The length of the extension was not read.
        ExtensionLengthUnknown = "extension_length_unknown",
        /// A rule known from secondary sources.
        SecondarySourceRule = "secondary_source_rule",
    }
}
