//! The verbs and names a pack may use; anything else does not load.

use crate::law::json::choices;

choices! {
    /// Where the first period of a title starts.
    pub enum Starts {
        /// On the act itself.
        Act = "act",
        /// On the first appearance before the juge d'instruction.
        FirstAppearance = "first_appearance",
        /// It ends on a birthday of the person instead of after a length.
        Majority = "majority",
    }
    /// How a rule counts.
    pub enum Counting {
        /// Months, date to date, or the last day of the month.
        DateToDate = "date_to_date",
        /// Days, the first not counted.
        Days = "days",
        /// Hour to hour.
        Hours = "hours",
        /// Working days.
        WorkingDays = "working_days",
        /// Units of sentences (CP 131-3).
        Sentence = "sentence",
        /// Until an event.
        Event = "event",
        /// Nothing to count.
        None = "none",
    }
    /// What the end of a period, or the rule itself, brings.
    pub enum Effect {
        /// The person must be freed.
        Release = "release",
        /// The person must be presented, then freed.
        PresentThenRelease = "present_then_release",
        /// The title ends when it begins.
        NotAllowed = "not_allowed",
        /// The order has no effect.
        Void = "void",
        /// A new title takes over.
        Replace = "replace",
        /// Something must be reported.
        Flag = "flag",
        /// A decision is due or a right opens.
        Clock = "clock",
        /// The length of a sentence changes.
        Sentence = "sentence",
        /// Something must be written in a register.
        Record = "record",
        /// Nothing the engine computes.
        None = "none",
    }
    /// Who decides under a rule.
    pub enum Authority {
        /// Officier de police judiciaire.
        OfficierDePoliceJudiciaire = "officier_de_police_judiciaire",
        /// Procureur de la République.
        Procureur = "procureur",
        /// Procureur général.
        ProcureurGeneral = "procureur_general",
        /// Juge d'instruction.
        JugeDInstruction = "juge_d_instruction",
        /// Collège des libertés et de la détention.
        College = "college",
        /// Its president.
        PresidentDuCollege = "president_du_college",
        /// Juge des enfants.
        JugeDesEnfants = "juge_des_enfants",
        /// The court seized.
        Tribunal = "tribunal",
        /// Chambre criminelle.
        ChambreCriminelle = "chambre_criminelle",
        /// Chambre de contrôle de l'instruction.
        ChambreDeControle = "chambre_de_controle",
        /// President of a chamber.
        PresidentDeChambre = "president_de_chambre",
        /// Cour d'appel.
        CourDAppel = "cour_d_appel",
        /// Cour suprême.
        CourSupreme = "cour_supreme",
        /// Juge or tribunal de l'application des peines.
        ApplicationDesPeines = "application_des_peines",
        /// Minister of Justice.
        Ministre = "ministre",
        /// Head of State.
        ChefDeLEtat = "chef_de_l_etat",
        /// Head of the prison.
        ChefDEtablissement = "chef_d_etablissement",
    }
    /// Where the dates of a rule show.
    pub enum ShownIn {
        /// Titles.
        Titles = "titles",
        /// Sentences.
        Sentences = "sentences",
        /// Conditional release.
        ConditionalRelease = "conditional_release",
        /// Control clocks.
        Limits = "limits",
        /// Periods to act.
        AppealLimits = "appeal_limits",
        /// Flags only.
        Flags = "flags",
        /// Arithmetic.
        Arithmetic = "arithmetic",
        /// A register, outside the engine.
        Register = "register",
        /// Nowhere: kept as knowledge.
        NotComputed = "not_computed",
    }
    /// In which state of a title a duty is due.
    pub enum DutyWhen {
        /// Always.
        Always = "always",
        /// While a renewal is left.
        RenewalLeft = "renewal_left",
        /// While a renewal is left and two have been given.
        RenewalLeftAfterTwo = "renewal_left_after_two",
    }
    /// Origin what a period to act, or a control clock, runs.
    pub enum Origin {
        /// The act itself.
        Act = "act",
        /// The first service of the decision.
        Signification = "signification",
        /// The first service in person.
        SignificationInPerson = "signification_in_person",
        /// The communication of the order to the person.
        Communication = "communication",
        /// The first appeal, for the other parties.
        FirstAppeal = "first_appeal",
        /// The day the request was communicated.
        CommunicatedOn = "communicated_on",
        /// The end of the ban that is renewed, or the act if later.
        RenewedBan = "renewed_ban",
    }
    /// Codes of the periods to act.
    pub enum RemedyCode {
        /// Appeal.
        Appel = "appel",
        /// Extra days of the other parties.
        AppelAutresParties = "appel_autres_parties",
        /// Appeal of the procureur.
        AppelProcureur = "appel_procureur",
        /// Appeal of the procureur général.
        AppelProcureurGeneral = "appel_procureur_general",
        /// Appeal of the detained person.
        AppelInculpe = "appel_inculpe",
        /// Appeal that suspends.
        AppelSuspensif = "appel_suspensif",
        /// Opposition.
        Opposition = "opposition",
        /// Pourvoi.
        Pourvoi = "pourvoi",
    }
    /// Codes of the control clocks.
    pub enum ClockCode {
        /// The collège must rule.
        CollegeRulesBy = "college_rules_by",
        /// The chambre must rule.
        ChambreRulesBy = "chambre_rules_by",
        /// The file must be ready.
        FileReadyBy = "file_ready_by",
        /// The president must rule.
        PresidentRulesBy = "president_rules_by",
        /// The opposition must be examined.
        ExaminedBy = "examined_by",
        /// The warrant must be reviewed.
        MandatReviewedBy = "mandat_reviewed_by",
        /// The debate must be held.
        DebateBy = "debate_by",
        /// No new request before.
        NextRequestFrom = "next_request_from",
        /// The minister must answer.
        MinisterAnswersBy = "minister_answers_by",
        /// The ban ends.
        EndsOn = "ends_on",
        /// The report is due.
        ReportBy = "report_by",
        /// The appeal must be judged.
        JudgedBy = "judged_by",
        /// The commission must rule.
        RulesBy = "rules_by",
        /// Presentation is due.
        PresentedBy = "presented_by",
        /// The procureur général must be seized.
        ProcureurGeneralBy = "procureur_general_by",
        /// The transfer is due.
        TransferBy = "transfer_by",
        /// The hearing is due.
        HearingBy = "hearing_by",
        /// The ruling is due.
        RulingBy = "ruling_by",
        /// Time to pay.
        PayBy = "pay_by",
        /// Contrainte not before.
        NotBefore = "not_before",
    }
    /// Numbers that are not the length of a line, by name.
    pub enum Number {
        /// Age of majority.
        MajorityAge = "majority_age",
        /// A délit counts above so many months firm.
        PriorConvictionAboveMonths = "prior_conviction_above_months",
        /// An adjournment above so many days frees.
        AdjournmentOverDays = "adjournment_over_days",
        /// Fewest days for the defence.
        DefenceAtLeastDays = "defence_at_least_days",
        /// Shortest sentence for a mandat at the hearing.
        HearingMandatFromMonths = "hearing_mandat_from_months",
        /// Longest imprisonment a police court may pronounce.
        PoliceCourtUpToMonths = "police_court_up_to_months",
        /// What life or death counts for in a concours.
        LifeCountsMonths = "life_counts_months",
        /// Test period of a suspended sentence.
        SursisMonths = "sursis_months",
        /// Prescription of penalties, crimes.
        PrescriptionCrimeYears = "prescription_crime_years",
        /// Prescription, délits.
        PrescriptionDelitYears = "prescription_delit_years",
        /// Prescription, délits on the lists of the rule.
        PrescriptionLongDelitYears = "prescription_long_delit_years",
        /// Prescription, contraventions.
        PrescriptionContraventionYears = "prescription_contravention_years",
        /// Minors: the maximum is multiplied by this…
        MinorCapNumerator = "minor_cap_numerator",
        /// … and divided by this.
        MinorCapDenominator = "minor_cap_denominator",
        /// Minors: instead of life or death.
        MinorCapLifeMonths = "minor_cap_life_months",
        /// Days of a month of sentence, where months are days.
        MonthDays = "month_days",
        /// Test period of a short sentence.
        LcShortMonths = "lc_short_months",
        /// A sentence is short under so many months.
        LcShortBelowMonths = "lc_short_below_months",
        /// Otherwise this part…
        LcNumerator = "lc_numerator",
        /// … over this.
        LcDenominator = "lc_denominator",
        /// The same for recidivists.
        LcRecidiveShortMonths = "lc_recidive_short_months",
        /// The same for recidivists.
        LcRecidiveShortBelowMonths = "lc_recidive_short_below_months",
        /// The same for recidivists.
        LcRecidiveNumerator = "lc_recidive_numerator",
        /// The same for recidivists.
        LcRecidiveDenominator = "lc_recidive_denominator",
        /// Test period of life.
        LcLifeMonths = "lc_life_months",
        /// The tribunal decides from so many months.
        LcTribunalFromMonths = "lc_tribunal_from_months",
        /// No contrainte under this age at the facts.
        ContrainteFromAge = "contrainte_from_age",
        /// No contrainte from this birthday at conviction.
        ContrainteUntilBirthday = "contrainte_until_birthday",
        /// Contrainte divided by this on certificate of insolvency.
        ContrainteInsolvencyDivisor = "contrainte_insolvency_divisor",
        /// Months to pay before a contrainte.
        ContraintePayMonths = "contrainte_pay_months",
        /// Months after the commandement of a private creditor.
        ContraintePrivateMonths = "contrainte_private_months",
    }
}
