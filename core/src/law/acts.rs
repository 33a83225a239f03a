//! The acts: every paper that changes why or how long a person is held (format, section 6).
//!
//! One table, [`What`], declares each type of act once: its wire name, whether it carries a day or
//! an hour, whether it belongs to a procedure, and its own fields. Reading, writing and the
//! vocabulary that screens build their forms from all come out of that table.

pub use super::when::When;
pub use super::words::*;

use super::json::{Field, Fields, Kind, Malformed, Path, Problem, Slot, read_list};
use super::persons::{Offence, Sentence};
use crate::base::dates::Day;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use serde_json::{Map, Value};

/// The id of another act of the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ActRef(pub String);

impl Field for ActRef {
    const KIND: Kind = Kind::Act;
    fn read(value: &Value, at: &Path<'_>) -> Result<ActRef, Malformed> {
        String::read(value, at).map(ActRef)
    }
    fn write(&self) -> Value {
        self.0.write()
    }
}
impl Field for Vec<ActRef> {
    const KIND: Kind = Kind::Acts;
    fn read(value: &Value, at: &Path<'_>) -> Result<Vec<ActRef>, Malformed> {
        read_list(value, at, ActRef::read)
    }
    fn write(&self) -> Value {
        Value::Array(self.iter().map(Field::write).collect())
    }
}

/// An act of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its id, one in the file.
    pub id: String,
    /// Its day, or its hour for hour-based acts.
    pub when: When,
    /// The court's case number, for acts of a procedure.
    pub proc: Option<String>,
    /// What it is and what it says.
    pub what: What,
    /// Who signed, free.
    pub authority: Option<String>,
    /// Free note.
    pub note: Option<String>,
}

/// One field of an act type.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FieldSpec {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it holds.
    #[serde(flatten)]
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
}

/// One type of act: what a form for it must ask.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ActSpec {
    /// Its name on the wire.
    #[serde(rename = "type")]
    pub name: &'static str,
    /// Whether it carries an hour (`at`) instead of a day (`date`).
    pub timed: bool,
    /// Whether it belongs to a procedure (`proc`).
    pub in_procedure: bool,
    /// Its own fields, beside `id`, `type`, `date` or `at`, `proc`, `authority` and `note`.
    pub fields: &'static [FieldSpec],
}

macro_rules! acts {
    (@timed day) => { false };
    (@timed hour) => { true };
    (@proc) => { false };
    (@proc proc) => { true };
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $time:ident $($proc:ident)?
        { $($(#[$fdoc:meta])* $field:ident as $wire:literal : $type:ty),* $(,)? };)+) => {
        /// What an act is, with its own fields: those of the format, section 6.
        #[allow(missing_docs)]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum What { $($(#[$doc])* $variant { $($(#[$fdoc])* $field: $type),* }),+ }

        /// Every type of act, without its content.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ActType { $($(#[$doc])* $variant),+ }

        /// Every act type, in the order of the format.
        pub const VOCABULARY: &[ActSpec] = &[$(ActSpec {
            name: $word,
            timed: acts!(@timed $time),
            in_procedure: acts!(@proc $($proc)?),
            fields: &[$(FieldSpec {
                name: $wire,
                kind: <$type as Slot>::KIND,
                required: <$type as Slot>::REQUIRED,
            }),*],
        }),+];

        impl ActType {
            /// The type that a word of the format stands for.
            pub fn from_word(word: &str) -> Option<ActType> {
                match word { $($word => Some(ActType::$variant),)+ _ => None }
            }
            /// The word of the format.
            pub fn word(self) -> &'static str {
                match self { $(ActType::$variant => $word),+ }
            }
            /// What the vocabulary says of it.
            pub fn spec(self) -> &'static ActSpec {
                match self { $(ActType::$variant => {
                    const SPEC: ActSpec = VOCABULARY[ActType::$variant as usize];
                    &SPEC
                }),+ }
            }
            fn read(self, f: &Fields<'_>) -> Result<What, Malformed> {
                Ok(match self { $(ActType::$variant => What::$variant {
                    $($field: <$type as Slot>::take(f, $wire)?),*
                }),+ })
            }
        }

        impl What {
            /// Its type.
            pub fn act_type(&self) -> ActType {
                match self { $(What::$variant { .. } => ActType::$variant),+ }
            }
            #[allow(unused_variables)]
            fn put(&self, into: &mut Map<String, Value>) {
                match self { $(What::$variant { $($field),* } => {
                    $($field.put($wire, into);)*
                }),+ }
            }
        }
    };
}

acts! {
    /// Garde à vue.
    GardeAVue = "garde_a_vue", hour proc { regime as "regime": Regime, offences as "offences": Vec<Offence> };
    /// Extension of a garde à vue.
    ProlongationGardeAVue = "prolongation_garde_a_vue", hour { of as "of": ActRef, authorised as "authorised": Option<bool> };
    /// End of a garde à vue.
    FinGardeAVue = "fin_garde_a_vue", hour { of as "of": ActRef };
    /// Identity check.
    VerificationDIdentite = "verification_d_identite", hour {};
    /// Mandat d'amener, from admission in the maison d'arrêt.
    MandatDAmener = "mandat_d_amener", hour proc {};
    /// Mandat d'arrêt, from admission in the maison d'arrêt.
    MandatDArret = "mandat_d_arret", hour proc {};
    /// Questioning that ends a mandat d'amener or d'arrêt.
    Interrogatoire = "interrogatoire", hour proc {};
    /// Placement while the defence prepares (CPP 270-1).
    PlacementArt2701 = "placement_art_270_1", day proc {};
    /// Person held for disturbing a hearing (CPP 821).
    RetenueDAudience = "retenue_d_audience", hour {};
    /// Mandat of the president of the chamber seized (CPP 970).
    MandatPresidentChambre = "mandat_president_chambre", day proc {};
    /// First appearance before the juge d'instruction.
    PremiereComparution = "premiere_comparution", day proc {};
    /// Mandat de dépôt.
    MandatDeDepot = "mandat_de_depot", day proc { procedure as "procedure": Procedure, offences as "offences": Option<Vec<Offence>> };
    /// Renewal in correctional matters.
    OrdonnanceDeMaintien = "ordonnance_de_maintien", day proc { months as "months": Option<i64>, notified as "notified": Option<bool> };
    /// Renewal in criminal matters.
    OrdonnanceDeProlongation = "ordonnance_de_prolongation", day proc { months as "months": Option<i64>, notified as "notified": Option<bool> };
    /// New qualification of the facts.
    Requalification = "requalification", day proc { offences as "offences": Vec<Offence> };
    /// Referral to the court.
    OrdonnanceDeRenvoi = "ordonnance_de_renvoi", day proc {};
    /// Separate order of art. 281.
    MaintienJusquAuJugement = "maintien_jusqu_au_jugement", day proc {};
    /// Referral to the court by the chambre de contrôle.
    RenvoiChambreDeControle = "renvoi_chambre_de_controle", day proc {};
    /// The person becomes accusé.
    MiseEnAccusation = "mise_en_accusation", day proc {};
    /// Ordonnance de prise de corps.
    OrdonnanceDePriseDeCorps = "ordonnance_de_prise_de_corps", day proc {};
    /// First appearance before the tribunal correctionnel.
    ComparutionTribunal = "comparution_tribunal", day proc {};
    /// First appearance before the chambre criminelle.
    ComparutionChambreCriminelle = "comparution_chambre_criminelle", day proc {};
    /// Adjournment of a hearing.
    RenvoiAudience = "renvoi_audience", day proc { to as "to": Day, defence_request as "defence_request": Option<bool> };
    /// Non-lieu.
    NonLieu = "non_lieu", day proc {};
    /// Release order.
    MiseEnLiberte = "mise_en_liberte", day proc {};
    /// The person leaves.
    LeveeDEcrou = "levee_d_ecrou", day { reason as "reason": Option<String> };
    /// Death.
    Deces = "deces", day {};
    /// Transfer.
    Transferement = "transferement", day { from as "from": Option<String>, to as "to": Option<String> };
    /// Person received without paper.
    EntreeSansTitre = "entree_sans_titre", day {};
    /// Judgment.
    Jugement = "jugement", day proc {
        court as "court": Court,
        result as "result": Verdict,
        offences as "offences": Option<Vec<Offence>>,
        sentence as "sentence": Option<Sentence>,
        contradictory as "contradictory": Option<bool>,
        on_opposition as "on_opposition": Option<bool>,
        recidive_legale as "recidive_legale": Option<bool>,
        legal_max_months as "legal_max_months": Option<i64>,
    };
    /// Service of a decision.
    Signification = "signification", day { of as "of": ActRef, in_person as "in_person": bool, abroad as "abroad": Option<bool> };
    /// Communication of an order to the detained person.
    Communication = "communication", day { of as "of": ActRef };
    /// Appeal.
    Appel = "appel", day { of as "of": ActRef, by as "by": Appellant };
    /// Withdrawal of an appeal.
    Desistement = "desistement", day { of as "of": ActRef };
    /// Opposition.
    Opposition = "opposition", day { of as "of": ActRef };
    /// Pourvoi.
    Pourvoi = "pourvoi", day { of as "of": ActRef, by as "by": CassationParty };
    /// Decision of the court of appeal.
    Arret = "arret", day { of as "of": ActRef, result as "result": AppealVerdict, sentence as "sentence": Option<Sentence> };
    /// Decision of the chambre de contrôle on an appeal of the ministère public.
    ArretChambreDeControle = "arret_chambre_de_controle", day { of as "of": ActRef, result as "result": ChamberRuling };
    /// Decision of the Cour suprême.
    ArretCourSupreme = "arret_cour_supreme", day { of as "of": ActRef, result as "result": CassationRuling };
    /// Certificate that a decision is final.
    DecisionDefinitive = "decision_definitive", day { of as "of": ActRef, final_on as "final_on": Day };
    /// The person is held under these sentences.
    EcrouPourExecution = "ecrou_pour_execution", day { of as "of": Vec<ActRef>, basis as "basis": Option<Basis> };
    /// Confusion of sentences.
    Confusion = "confusion", day { of as "of": Vec<ActRef>, kind as "kind": Extent, months as "months": Option<i64> };
    /// Pardon.
    Grace = "grace", day {
        of as "of": Vec<ActRef>,
        kind as "kind": Extent,
        months as "months": Option<i64>,
        days as "days": Option<i64>,
        notified_on as "notified_on": Option<Day>,
    };
    /// Escape.
    Evasion = "evasion", day {};
    /// Recapture.
    Reprise = "reprise", day {};
    /// Leave.
    PermissionDeSortie = "permission_de_sortie", day { until as "until": Day };
    /// Arrest warrant of the juge de l'application des peines.
    MandatArretJap = "mandat_arret_jap", day {};
    /// That warrant carried out.
    ExecutionMandatJap = "execution_mandat_jap", day {};
    /// Conditional release.
    LiberationConditionnelle = "liberation_conditionnelle", day {};
    /// Provisional arrest during a conditional release.
    ArrestationProvisoireLc = "arrestation_provisoire_lc", day {};
    /// Revocation of a conditional release.
    RevocationLiberationConditionnelle = "revocation_liberation_conditionnelle", day {
        rest as "rest": Rest, months as "months": Option<i64>, days as "days": Option<i64>,
    };
    /// Return to prison after a revocation.
    Reincarceration = "reincarceration", day {};
    /// Conditional release refused; the day is that of its notification.
    RejetLiberationConditionnelle = "rejet_liberation_conditionnelle", day { by as "by": LcAuthority };
    /// Request for conditional release to the minister.
    DemandeLcMinistre = "demande_lc_ministre", day {};
    /// Incarceration for breach of a measure.
    IncarcerationPourManquement = "incarceration_pour_manquement", day { before as "before": Before };
    /// The debate on that breach.
    DebatContradictoire = "debat_contradictoire", day { of as "of": ActRef };
    /// Decision of the juge de l'application des peines; the hour is that of its notification.
    DecisionJap = "decision_jap", hour { kind as "kind": JapForm };
    /// Decision on appeal in matters of application of sentences.
    ArretApplicationDesPeines = "arret_application_des_peines", day {};
    /// Réquisition d'incarcération: contrainte judiciaire.
    RequisitionDIncarceration = "requisition_d_incarceration", day {
        creditor as "for": Creditor,
        amount_xof as "amount_xof": i64,
        months as "months": Option<i64>,
        days as "days": Option<i64>,
        convicted_on as "convicted_on": Day,
        facts_on as "facts_on": Option<Day>,
        final_on as "final_on": Option<Day>,
        commandement_on as "commandement_on": Option<Day>,
        insolvency_certificate as "insolvency_certificate": Option<bool>,
        served_days as "served_days": Option<i64>,
        perpetual_penalty as "perpetual_penalty": Option<bool>,
        political as "political": Option<bool>,
        spouse_held as "spouse_held": Option<bool>,
    };
    /// Payment that ends a contrainte.
    Paiement = "paiement", day { of as "of": ActRef };
    /// Ordre d'écrou extraditionnel.
    OrdreDEcrouExtraditionnel = "ordre_d_ecrou_extraditionnel", day {};
    /// The request for extradition has come.
    DemandeExtraditionRecue = "demande_extradition_recue", day {};
    /// Notice of the extradition decree.
    NotificationDecretExtradition = "notification_decret_extradition", day {};
    /// Educational placement of a minor.
    PlacementEducatif = "placement_educatif", day {};
    /// Request for release by the prisoner.
    DemandeDeMiseEnLiberte = "demande_de_mise_en_liberte", day proc { communicated_on as "communicated_on": Option<Day> };
    /// Request for release by the procureur.
    RequisitionsDeMiseEnLiberte = "requisitions_de_mise_en_liberte", day proc {};
    /// Direct seizure of the chambre de contrôle.
    SaisineDirecteChambre = "saisine_directe_chambre", day proc {};
    /// The procureur général has the papers.
    ReceptionPiecesProcureurGeneral = "reception_pieces_procureur_general", hour proc {};
    /// The chambre has the file.
    ReceptionDossierChambre = "reception_dossier_chambre", day proc {};
    /// Référé-liberté.
    RefereLiberte = "refere_liberte", day proc {};
    /// Decision on a request for release.
    DecisionSurLiberte = "decision_sur_liberte", day { of as "of": ActRef, result as "result": LibertyRuling };
    /// Ban on communication.
    InterdictionDeCommuniquer = "interdiction_de_communiquer", day proc { renewal_of as "renewal_of": Option<ActRef> };
    /// Social inquiry on a minor.
    EnqueteSociale = "enquete_sociale", day proc {};
    /// The appeal court has a minor's file.
    ReceptionDossierAppelMineur = "reception_dossier_appel_mineur", day proc {};
    /// The commission for children is seized.
    SaisineCommissionEnfants = "saisine_commission_enfants", day {};
    /// Arrest for the International Criminal Court.
    ArrestationCpi = "arrestation_cpi", hour {};
    /// Presentation to the procureur, for that Court.
    PresentationProcureurCpi = "presentation_procureur_cpi", day {};
    /// Presentation to the procureur général, for that Court.
    PresentationProcureurGeneralCpi = "presentation_procureur_general_cpi", day {};
    /// Appearance before the chamber, for that Court.
    ComparutionChambreCpi = "comparution_chambre_cpi", day {};
}

const COMMON: &[&str] = &["id", "type", "authority", "note"];

impl ActSpec {
    /// The field of its time.
    fn time(&self) -> &'static str {
        if self.timed { "at" } else { "date" }
    }
    /// Whether an act of this type may have this field.
    fn knows(&self, field: &str) -> bool {
        COMMON.contains(&field)
            || field == self.time()
            || (field == "proc" && self.in_procedure)
            || self.fields.iter().any(|s| s.name == field)
    }
}

impl ActType {
    /// The act that these fields, known to its type, make.
    fn assemble(self, id: String, f: &Fields<'_>) -> Result<Act, Malformed> {
        let spec = self.spec();
        let when = if spec.timed {
            When::Minute(f.required("at")?)
        } else {
            When::Day(f.required("date")?)
        };
        let proc = if spec.in_procedure { Some(f.required("proc")?) } else { None };
        let what = self.read(f)?;
        Ok(Act {
            id,
            when,
            proc,
            what,
            authority: f.optional("authority")?,
            note: f.optional("note")?,
        })
    }
}

impl Act {
    /// Its type.
    pub fn act_type(&self) -> ActType {
        self.what.act_type()
    }
    /// The civil day it is dated.
    pub fn day(&self) -> Day {
        self.when.day()
    }
    /// The act as the format writes it.
    pub fn to_json(&self) -> Value {
        self.write()
    }
    /// Reads one act alone; paths in faults start at the act.
    pub fn from_json(value: &Value) -> Result<Act, Malformed> {
        Act::read(value, &Path::ROOT)
    }
    /// Reads an act whose identifier, type and authority are kept beside its fields. A null field is
    /// an absent one.
    pub fn from_parts(
        (id, kind, authority): (&str, &str, &str),
        fields: &Map<String, Value>,
        at: &Path<'_>,
    ) -> Result<Act, Malformed> {
        let act_type = ActType::from_word(kind)
            .ok_or_else(|| at.key("type").fault(Problem::UnknownValue(kind.to_owned())))?;
        let spec = act_type.spec();
        let known = |k: &str| !matches!(k, "id" | "type") && spec.knows(k);
        if let Some((stranger, _)) = fields.iter().find(|(k, v)| !v.is_null() && !known(k)) {
            return Err(at.key(stranger).fault(Problem::UnknownField));
        }
        let mut act = act_type.assemble(id.to_owned(), &Fields::around(fields, at))?;
        if act.authority.is_none() && !authority.is_empty() {
            act.authority = Some(authority.to_owned());
        }
        Ok(act)
    }
    /// Checks an act built in code against the format: right kind of date, procedure given.
    pub fn checked(self) -> Result<Act, Malformed> {
        Act::from_json(&self.to_json())
    }
}

impl Field for Act {
    const KIND: Kind = Kind::Group;
    fn read(value: &Value, at: &Path<'_>) -> Result<Act, Malformed> {
        let f = Fields::of(value, at)?;
        let word: String = f.required("type")?;
        let act_type = ActType::from_word(&word)
            .ok_or_else(|| at.key("type").fault(Problem::UnknownValue(word.clone())))?;
        f.only(|k| act_type.spec().knows(k))?;
        act_type.assemble(f.required("id")?, &f)
    }
    fn write(&self) -> Value {
        let mut map = Map::new();
        self.id.put("id", &mut map);
        map.insert("type".to_owned(), Value::String(self.act_type().word().to_owned()));
        let time = if self.when.minute().is_some() { "at" } else { "date" };
        self.when.put(time, &mut map);
        self.proc.put("proc", &mut map);
        self.what.put(&mut map);
        self.authority.put("authority", &mut map);
        self.note.put("note", &mut map);
        Value::Object(map)
    }
}

impl Serialize for Act {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(s)
    }
}
impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Act, D::Error> {
        Act::from_json(&Value::deserialize(d)?).map_err(D::Error::custom)
    }
}

impl Serialize for ActType {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.word())
    }
}
impl<'de> Deserialize<'de> for ActType {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<ActType, D::Error> {
        let word = String::deserialize(d)?;
        ActType::from_word(&word).ok_or_else(|| D::Error::custom(format!("unknown act {word:?}")))
    }
}
