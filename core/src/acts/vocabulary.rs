//! The vocabulary of acts as forms and checks need it.

/// Acts that allow the prison to hold the person.
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

/// Whether an act of this type can be a titre de détention (CPP 1217). A judgment is one where its
/// sentence is executed at once.
pub fn creates_title(kind: &str) -> bool {
    TITLES.contains(&kind)
}

/// What is wrong with an act: path of the field and detail.
pub fn check_act(_act: &serde_json::Value) -> Result<(), (String, String)> {
    Ok(())
}
