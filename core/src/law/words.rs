//! The words an act may use: closed sets, as the format writes them.

use super::json::choices;

choices! {
    /// Regime of a garde à vue.
    pub enum Regime {
        /// Ordinary (CPP 113).
        Ordinaire = "ordinaire",
        /// On commission rogatoire (CPP 316).
        CommissionRogatoire = "commission_rogatoire",
        /// Terrorism (CPP 925, second paragraph).
        Terrorisme = "terrorisme",
        /// Economic, cyber, drug or transnational crime (CPP 925, third paragraph).
        Special48h = "special_48h",
    }
    /// Procedure under which a mandat de dépôt is issued.
    pub enum Procedure {
        /// Judicial investigation.
        Instruction = "instruction",
        /// Flagrant délit (CPP 139).
        FlagrantDelit = "flagrant_delit",
        /// Comparution immédiate (CPP 583).
        ComparutionImmediate = "comparution_immediate",
        /// At the hearing (CPP 641).
        Audience = "audience",
    }
    /// Courts that judge.
    pub enum Court {
        /// Délits.
        TribunalCorrectionnel = "tribunal_correctionnel",
        /// Crimes.
        ChambreCriminelle = "chambre_criminelle",
        /// Minors, délits.
        TribunalPourEnfants = "tribunal_pour_enfants",
        /// Minors, crimes.
        ChambreCriminelleMineurs = "chambre_criminelle_mineurs",
        /// Contraventions.
        TribunalDePolice = "tribunal_de_police",
    }
    /// What a judgment decides.
    pub enum Verdict {
        /// A sentence.
        Condamnation = "condamnation",
        /// Not guilty of a délit.
        Relaxe = "relaxe",
        /// Not guilty of a crime.
        Acquittement = "acquittement",
        /// Guilty, not punished.
        Absolution = "absolution",
        /// A fine only.
        Amende = "amende",
    }
    /// What a court of appeal decides.
    pub enum AppealVerdict {
        /// The judgment stands.
        Confirme = "confirme",
        /// Another sentence.
        Reforme = "reforme",
        /// Not guilty of a délit.
        Relaxe = "relaxe",
        /// Not guilty of a crime.
        Acquittement = "acquittement",
        /// Guilty, not punished.
        Absolution = "absolution",
        /// A fine only.
        Amende = "amende",
    }
    /// Who appeals.
    pub enum Appellant {
        /// The accused person.
        Prevenu = "prevenu",
        /// The procureur de la République.
        Procureur = "procureur",
        /// The procureur général.
        ProcureurGeneral = "procureur_general",
        /// The civil party.
        PartieCivile = "partie_civile",
        /// The person civilly liable.
        CivilementResponsable = "civilement_responsable",
    }
    /// Who brings a pourvoi.
    pub enum CassationParty {
        /// The accused person.
        Prevenu = "prevenu",
        /// The ministère public.
        MinisterePublic = "ministere_public",
    }
    /// What the chambre de contrôle decides on the appeal of the ministère public.
    pub enum ChamberRuling {
        /// The release stands.
        MiseEnLiberte = "mise_en_liberte",
        /// The detention goes on.
        Maintien = "maintien",
    }
    /// What the Cour suprême decides.
    pub enum CassationRuling {
        /// The pourvoi fails.
        Rejet = "rejet",
    }
    /// On what ground a person is held under a sentence.
    pub enum Basis {
        /// The sentence is final.
        Final = "final",
        /// The person consents (CPP 1199).
        Consent = "consent",
        /// On the court's mandat d'arrêt.
        MandatDArret = "mandat_d_arret",
    }
    /// Whole or part.
    pub enum Extent {
        /// The whole.
        Totale = "totale",
        /// A part.
        Partielle = "partielle",
    }
    /// How much of the rest a revocation makes serve.
    pub enum Rest {
        /// All of it.
        Tout = "tout",
        /// A part of it.
        Partie = "partie",
    }
    /// Before whom the debate on a breach is held.
    pub enum Before {
        /// Juge de l'application des peines.
        Jap = "jap",
        /// Tribunal de l'application des peines.
        Tribunal = "tribunal",
    }
    /// Form of a decision of the juge de l'application des peines.
    pub enum JapForm {
        /// Ordonnance.
        Ordonnance = "ordonnance",
        /// Jugement.
        Jugement = "jugement",
    }
    /// To whom the money of a contrainte is due.
    pub enum Creditor {
        /// The State.
        Etat = "etat",
        /// Costs of justice.
        Frais = "frais",
        /// A private party.
        Particulier = "particulier",
    }
    /// Who refuses conditional release.
    pub enum LcAuthority {
        /// The minister of Justice.
        Ministre = "ministre",
        /// Juge de l'application des peines.
        Jap = "jap",
        /// Tribunal de l'application des peines.
        Tribunal = "tribunal",
    }
    /// What is decided on a request for release.
    pub enum LibertyRuling {
        /// Refused.
        Rejet = "rejet",
        /// Granted.
        MiseEnLiberte = "mise_en_liberte",
        /// Checks ordered.
        Verifications = "verifications",
    }
}
