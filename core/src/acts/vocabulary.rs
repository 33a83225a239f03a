//! The vocabulary of acts as forms and checks need it. The types and their fields are the law's.

use super::{ActInput, case};
use crate::law::acts::{ActSpec, VOCABULARY};
use crate::law::json::{Kind, Path};

/// Acts that allow the prison to hold the person (CPP 1217). A judgment is one where its sentence
/// is executed at once.
const TITLES: [&str; 20] = [
    "garde_a_vue",
    "verification_d_identite",
    "mandat_d_amener",
    "mandat_d_arret",
    "placement_art_270_1",
    "mandat_president_chambre",
    "retenue_d_audience",
    "mandat_de_depot",
    "maintien_jusqu_au_jugement",
    "ordonnance_de_prise_de_corps",
    "ecrou_pour_execution",
    "requisition_d_incarceration",
    "ordre_d_ecrou_extraditionnel",
    "incarceration_pour_manquement",
    "placement_educatif",
    "arrestation_cpi",
    "execution_mandat_jap",
    "arrestation_provisoire_lc",
    "reincarceration",
    "jugement",
];

/// Categories of people held before judgment, for counts and lists.
pub const UNTRIED: [&str; 6] =
    ["inculpe", "prevenu", "accuse", "garde_a_vue", "retenu", "mineur_place"];

/// Whether an act of this type can be a titre de détention.
pub fn creates_title(kind: &str) -> bool {
    TITLES.contains(&kind)
}

/// What is wrong with an act about to be entered: the field, as a path inside it, and the detail.
pub fn check_act(input: &ActInput) -> Result<(), (String, String)> {
    let parts = ("#", input.kind.as_str(), input.authority.as_str());
    case::act(parts, &input.data, &Path::ROOT).map(drop).map_err(|fault| {
        let path = fault.path.trim_start_matches("$.").trim_start_matches('$').to_owned();
        (path, fault.problem.to_string())
    })
}

/// A field of a form.
pub struct FieldForm {
    /// Name.
    pub name: &'static str,
    /// How it is entered.
    pub kind: &'static str,
    /// Must be given.
    pub required: bool,
    /// For a choice.
    pub choices: &'static [&'static str],
}

/// The family a type is shown under, in the order of a procedure.
fn group(kind: &str) -> &'static str {
    match kind {
        "garde_a_vue"
        | "prolongation_garde_a_vue"
        | "fin_garde_a_vue"
        | "verification_d_identite"
        | "mandat_d_amener"
        | "mandat_d_arret"
        | "interrogatoire"
        | "placement_art_270_1"
        | "mandat_president_chambre"
        | "retenue_d_audience"
        | "entree_sans_titre" => "arrest",
        "levee_d_ecrou"
        | "evasion"
        | "reprise"
        | "transferement"
        | "permission_de_sortie"
        | "deces" => "movement",
        "jugement"
        | "arret"
        | "ecrou_pour_execution"
        | "signification"
        | "communication"
        | "appel"
        | "desistement"
        | "opposition"
        | "pourvoi"
        | "arret_cour_supreme"
        | "decision_definitive"
        | "confusion" => "judgment",
        "grace"
        | "mandat_arret_jap"
        | "execution_mandat_jap"
        | "liberation_conditionnelle"
        | "arrestation_provisoire_lc"
        | "reincarceration"
        | "revocation_liberation_conditionnelle"
        | "rejet_liberation_conditionnelle"
        | "demande_lc_ministre"
        | "decision_jap"
        | "arret_application_des_peines"
        | "incarceration_pour_manquement"
        | "debat_contradictoire" => "execution",
        "requisition_d_incarceration" | "paiement" => "contrainte",
        "ordre_d_ecrou_extraditionnel"
        | "demande_extradition_recue"
        | "notification_decret_extradition"
        | "arrestation_cpi"
        | "presentation_procureur_cpi"
        | "presentation_procureur_general_cpi"
        | "comparution_chambre_cpi" => "extradition",
        "demande_de_mise_en_liberte"
        | "requisitions_de_mise_en_liberte"
        | "saisine_directe_chambre"
        | "reception_dossier_chambre"
        | "refere_liberte"
        | "enquete_sociale"
        | "reception_dossier_appel_mineur"
        | "decision_sur_liberte"
        | "reception_pieces_procureur_general"
        | "interdiction_de_communiquer"
        | "saisine_commission_enfants"
        | "placement_educatif" => "control",
        _ => "provisional",
    }
}

/// Every type of act with the fields its form asks, date or hour and procedure included.
pub fn forms() -> impl Iterator<Item = (&'static str, &'static str, Vec<FieldForm>)> {
    VOCABULARY.iter().map(|spec| (spec.name, group(spec.name), form(spec)))
}

fn form(spec: &'static ActSpec) -> Vec<FieldForm> {
    let field = |name, kind, required, choices| FieldForm { name, kind, required, choices };
    let mut fields = vec![match spec.timed {
        true => field("at", "datetime", true, &[]),
        false => field("date", "date", true, &[]),
    }];
    if spec.in_procedure {
        fields.push(field("proc", "procedure", true, &[]));
    }
    fields.extend(spec.fields.iter().map(|f| {
        let (kind, choices) = match f.kind {
            Kind::Text | Kind::Group => ("text", &[][..]),
            Kind::Day => ("date", &[][..]),
            Kind::Minute => ("datetime", &[][..]),
            Kind::Truth => ("boolean", &[][..]),
            Kind::Whole => ("integer", &[][..]),
            Kind::Act => ("act", &[][..]),
            Kind::Acts => ("acts", &[][..]),
            Kind::Choice(words) => ("choice", words),
            Kind::Offences => ("offences", &[][..]),
            Kind::Sentence => ("sentence", &[][..]),
        };
        field(f.name, kind, f.required, choices)
    }));
    fields
}
