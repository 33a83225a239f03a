//! Going through the acts one after the other (sections 6, 8.2 to 8.8, 13).

mod arrest;
mod mandat;
mod movements;
mod orders;
mod others;
mod requalified;
mod trial;

use super::file::{Act, World};
use super::state::{Kind, Reading, Stop, Title, Where};

type Done = Result<(), Stop>;

const TITLE_ACTS: &[&str] = &[
    "garde_a_vue",
    "mandat_d_amener",
    "mandat_d_arret",
    "placement_art_270_1",
    "mandat_president_chambre",
    "mandat_de_depot",
    "ordonnance_de_prise_de_corps",
    "verification_d_identite",
    "retenue_d_audience",
    "requisition_d_incarceration",
    "ordre_d_ecrou_extraditionnel",
    "incarceration_pour_manquement",
    "placement_educatif",
    "arrestation_cpi",
];

/// One after the other; a refusal of the file ends it.
pub fn walk<'a>(w: World<'a>, acts: Vec<Act<'a>>) -> Result<Reading<'a>, (&'static str, String)> {
    let mut r = Reading {
        w,
        acts: Vec::new(),
        at: 0,
        titles: Vec::new(),
        procs: Vec::new(),
        decisions: Vec::new(),
        orders: Vec::new(),
        graces: Vec::new(),
        confusions: Vec::new(),
        flags: Default::default(),
        refusals: Vec::new(),
        whereabouts: Where::Free,
        custody: Vec::new(),
        stays: Vec::new(),
        retaken: false,
        escapes: Vec::new(),
        warrants: Vec::new(),
        conditional: None,
        arrested: None,
        revoked: None,
        back: None,
        contraintes: Vec::new(),
    };
    if r.w.presumed {
        r.flag("birth_year_only");
    }
    let order: Vec<usize> = (0..acts.len()).collect();
    r.acts = acts;
    for i in order {
        r.at = i;
        let proc = r.proc_of(i);
        if let Some(p) = proc
            && r.procs[p].refused
        {
            r.refused_title(i);
            continue;
        }
        match r.one(i) {
            Ok(()) => {}
            Err(Stop::File(code)) => return Err((code, r.acts[i].id.to_owned())),
            Err(Stop::Proc(code)) => {
                r.refusals.push((code, Some(r.acts[i].id.to_owned())));
                match proc {
                    Some(p) => {
                        r.procs[p].refused = true;
                        r.refused_title(i);
                    }
                    None => r.refused_title(i),
                }
            }
        }
    }
    Ok(r)
}

impl<'a> Reading<'a> {
    /// The procedure an act belongs to, through `of` when it has none of its own.
    pub fn proc_of(&mut self, i: usize) -> Option<usize> {
        let mut at = i;
        loop {
            if let Some(p) = self.acts[at].proc {
                return Some(self.proc(p));
            }
            if matches!(self.acts[at].kind, "ecrou_pour_execution" | "confusion" | "grace") {
                return None;
            }
            let of = *self.acts[at].names("of").first()?;
            at = self.acts.iter().position(|a| a.id == of)?;
        }
    }

    /// A title of a refused procedure creates custody and nothing else.
    pub fn refused_title(&mut self, i: usize) {
        let a = &self.acts[i];
        if !TITLE_ACTS.contains(&a.kind) || self.titles.iter().any(|t| t.id == a.id) {
            return;
        }
        let mut t = Title::new(a, Kind::Mandat, "", "");
        t.refused = true;
        let day = a.day;
        self.titles.push(t);
        self.hold(day);
    }

    pub fn one(&mut self, i: usize) -> Done {
        match self.acts[i].kind {
            "garde_a_vue" => self.garde_a_vue(i),
            "prolongation_garde_a_vue" => self.extension(i),
            "fin_garde_a_vue" => self.end_of_custody(i),
            "mandat_d_amener"
            | "mandat_d_arret"
            | "placement_art_270_1"
            | "mandat_president_chambre" => self.short_mandat(i),
            "verification_d_identite" => self.hours_alone(i, "IDV-01", 8),
            "retenue_d_audience" => self.hours_alone(i, "MAN-04", 24),
            "interrogatoire" => self.interrogatoire(i),
            "entree_sans_titre" => self.paperless(i),
            "mandat_de_depot" => self.mandat(i),
            "ordonnance_de_maintien" | "ordonnance_de_prolongation" => self.renewal(i),
            "requalification" => self.requalification(i),
            "ordonnance_de_renvoi" => self.referral(i),
            "maintien_jusqu_au_jugement" => self.until_trial(i),
            "renvoi_chambre_de_controle" => self.chamber_referral(i),
            "mise_en_accusation" => self.accusation(i),
            "ordonnance_de_prise_de_corps" => self.body(i),
            "comparution_tribunal" => self.appearance(i),
            "comparution_chambre_criminelle" => self.criminal_appearance(i),
            "renvoi_audience" => self.adjournment(i),
            "non_lieu" | "mise_en_liberte" => self.freed(i),
            "arret_chambre_de_controle" => self.chamber_rules(i),
            "levee_d_ecrou"
            | "deces"
            | "transferement"
            | "evasion"
            | "reprise"
            | "permission_de_sortie"
            | "liberation_conditionnelle" => self.movement(i),
            "jugement" => self.jugement(i),
            "arret" => self.arret(i),
            "ecrou_pour_execution" => self.ecrou(i),
            "appel" => self.appel(i),
            "desistement" => self.desistement(i),
            "opposition" => self.opposition(i),
            "signification" | "pourvoi" | "arret_cour_supreme" | "decision_definitive" => {
                self.after_judgment(i)
            }
            "grace" | "confusion" => self.mercy(i),
            "mandat_arret_jap"
            | "execution_mandat_jap"
            | "arrestation_provisoire_lc"
            | "revocation_liberation_conditionnelle"
            | "reincarceration" => self.sentence_judge(i),
            "requisition_d_incarceration" => self.requisition(i),
            "paiement" => self.paiement(i),
            "ordre_d_ecrou_extraditionnel"
            | "demande_extradition_recue"
            | "notification_decret_extradition" => self.extradition(i),
            "incarceration_pour_manquement" | "debat_contradictoire" => self.breach(i),
            "placement_educatif" => self.education(i),
            "arrestation_cpi" => self.international(i),
            _ => Ok(()),
        }
    }
}
