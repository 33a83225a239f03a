//! Walking through the acts, one after the other.

use super::super::acts::{ActType, What, When};
use super::super::codes::Refusal;
use super::super::packs::{Number, Packs};
use super::precheck::Links;
use super::state::{Engine, Kind, Proc, Question, Stop};
use crate::base::dates::Day;

/// Acts that open a title by themselves.
fn opens_title(act: ActType) -> bool {
    matches!(
        act,
        ActType::GardeAVue
            | ActType::VerificationDIdentite
            | ActType::MandatDAmener
            | ActType::MandatDArret
            | ActType::PlacementArt2701
            | ActType::RetenueDAudience
            | ActType::MandatPresidentChambre
            | ActType::EntreeSansTitre
            | ActType::MandatDeDepot
            | ActType::OrdonnanceDePriseDeCorps
            | ActType::RequisitionDIncarceration
            | ActType::OrdreDEcrouExtraditionnel
            | ActType::IncarcerationPourManquement
            | ActType::PlacementEducatif
            | ActType::ArrestationCpi
    )
}

impl<'a> Engine<'a> {
    /// An engine ready to walk.
    pub fn new(
        q: Question<'a>,
        packs: &'a Packs,
        explain: bool,
        birth: Option<Day>,
        links: Links<'a>,
    ) -> Engine<'a> {
        let newest = packs.newest(q.country);
        let majority = newest.and_then(|p| p.number(Number::MajorityAge)).unwrap_or(i64::MAX);
        let proc = |name: &&'a str| Proc { name, ..Proc::default() };
        let mut engine = Engine {
            q,
            packs,
            explain,
            birth,
            majority,
            procs: links.procs.iter().map(proc).collect(),
            proc_of: links.proc_of,
            target: links.target,
            titles: Vec::with_capacity(4),
            judgments: Vec::new(),
            sentences: Vec::new(),
            stays: Vec::with_capacity(2),
            at_large: None,
            retaken_by_title: false,
            absences: Vec::new(),
            jap_warrant: false,
            lc: None,
            dead: false,
            flags: Default::default(),
            refusals: Vec::new(),
            detained_then: Vec::new(),
            reviewed: Vec::new(),
            pending_appeals: Vec::new(),
        };
        // The first appearance may stand before or after the mandat in the list.
        for i in 0..engine.q.file.len() {
            let act = engine.act(i);
            if let What::PremiereComparution {} = act.what
                && let Some((_, proc)) = engine.proc(i)
            {
                proc.first_appearance.get_or_insert(act.day());
            }
        }
        engine
    }

    /// Reads every act; an error refuses the whole file.
    pub fn walk(&mut self) -> Result<(), (Refusal, usize)> {
        for i in 0..self.q.file.len() {
            let p = self.proc_of.get(i).copied().flatten();
            if p.is_some_and(|p| self.procs[p].refused) {
                self.refused_title(i);
                continue;
            }
            self.flags.reading(Some(i));
            match self.read(i) {
                Ok(()) => {}
                Err(Stop::File(code)) => return Err((code, i)),
                Err(Stop::Proc(code)) => {
                    self.refuse(code, Some(i));
                    if let Some(p) = p {
                        self.refuse_procedure(p);
                    }
                    self.refused_title(i);
                }
                Err(Stop::Act(code)) => {
                    self.refuse(code, Some(i));
                    self.refused_title(i);
                }
            }
        }
        self.flags.reading(None);
        Ok(())
    }

    /// Records a refusal, with what can be said of its reason.
    pub fn refuse(&mut self, code: Refusal, act: Option<usize>) {
        let finding = act.map(|i| self.finding(code, i)).unwrap_or_default();
        self.refusals.push((code, act, finding));
    }

    /// Blinds a procedure: its titles give no date any more.
    pub fn refuse_procedure(&mut self, p: usize) {
        self.procs[p].refused = true;
        for t in &self.procs[p].titles {
            self.titles[*t].refused = true;
        }
    }

    /// The title of a refused act: no date, but the person is held.
    fn refused_title(&mut self, i: usize) {
        let act = self.act(i);
        if !opens_title(act.act_type()) {
            return;
        }
        if !self.titles.iter().any(|t| t.act == i) {
            let t = self.blank(i, Kind::SansTitre);
            self.titles[t].refused = true;
        }
        self.take_in(act.when);
    }

    fn read(&mut self, i: usize) -> Result<(), Stop> {
        let act = self.act(i);
        let day = act.day();
        match &act.what {
            What::GardeAVue { regime, offences } => self.garde_a_vue(i, *regime, offences),
            What::ProlongationGardeAVue { authorised, .. } => {
                self.extend_garde_a_vue(i, authorised.unwrap_or(true))
            }
            What::FinGardeAVue { .. } => self.end_garde_a_vue(i),
            What::VerificationDIdentite {} | What::RetenueDAudience {} => {
                self.plain_title(i, Kind::Retenue)
            }
            What::MandatDAmener {}
            | What::MandatDArret {}
            | What::PlacementArt2701 {}
            | What::MandatPresidentChambre {} => self.short_mandat(i),
            What::Interrogatoire {} => self.interrogatoire(i),
            What::EntreeSansTitre {} => self.entree_sans_titre(i),
            What::PremiereComparution {} => {
                if let Some((_, proc)) = self.proc(i) {
                    proc.instruction = true;
                }
                Ok(())
            }
            What::MandatDeDepot { procedure, offences } => {
                self.mandat(i, *procedure, offences.as_deref().unwrap_or(&[]))
            }
            What::OrdonnanceDeMaintien { months, notified } => {
                self.renew(i, false, *months, notified.unwrap_or(true))
            }
            What::OrdonnanceDeProlongation { months, notified } => {
                self.renew(i, true, *months, notified.unwrap_or(true))
            }
            What::Requalification { offences } => self.requalify(i, offences),
            What::OrdonnanceDeRenvoi {} => self.refer(i),
            What::MaintienJusquAuJugement {} => self.keep_until_trial(i),
            What::RenvoiChambreDeControle {} => self.refer_by_chambre(i),
            What::MiseEnAccusation {} => self.accuse(i),
            What::OrdonnanceDePriseDeCorps {} => self.prise_de_corps(i),
            What::ComparutionTribunal {} => self.appear_in_court(i),
            What::ComparutionChambreCriminelle {} => self.appear_in_chambre(i),
            What::RenvoiAudience { to, defence_request } => {
                self.adjourn(i, *to, defence_request.unwrap_or(false))
            }
            What::NonLieu {} => self.non_lieu(i),
            What::MiseEnLiberte {} => self.mise_en_liberte(i),
            What::LeveeDEcrou { .. } => self.leave(day),
            What::Deces {} => self.die(day),
            What::Transferement { .. } => self.must_be_held(),
            What::PermissionDeSortie { .. } => {
                self.must_be_held()?;
                self.must_serve()
            }
            What::Jugement { .. } => self.judge(i),
            What::Signification { in_person, abroad, .. } => {
                self.serve(i, *in_person, abroad.unwrap_or(false))
            }
            What::Appel { by, .. } => self.appeal(i, *by),
            What::Desistement { .. } => self.withdraw(i),
            What::Opposition { .. } => self.oppose(i),
            What::Pourvoi { .. } => self.pourvoi(i),
            What::Arret { result, sentence, .. } => self.arret(i, *result, sentence.as_ref()),
            What::ArretChambreDeControle { result, .. } => self.chambre_rules(i, *result),
            What::ArretCourSupreme { .. } => self.cour_supreme(i),
            What::DecisionDefinitive { final_on, .. } => self.certify(i, *final_on),
            What::EcrouPourExecution { of, basis } => self.execute_all(i, of, *basis),
            What::Confusion { of, .. } | What::Grace { of, .. } => self.must_bear_on(of),
            What::Evasion {} => self.escape(i, day),
            What::Reprise {} => self.recapture(day),
            What::MandatArretJap {} => self.jap_warrant(i, day),
            What::ExecutionMandatJap {} => self.jap_warrant_done(day),
            What::LiberationConditionnelle {} => self.release_conditionally(day),
            What::ArrestationProvisoireLc {} => self.arrest_on_lc(i),
            What::RevocationLiberationConditionnelle { .. } => self.revoke(i),
            What::Reincarceration {} => self.reincarcerate(i),
            What::RequisitionDIncarceration { .. } => self.contrainte(i),
            What::Paiement { .. } => self.pay(i),
            What::OrdreDEcrouExtraditionnel {} => self.plain_title(i, Kind::Extradition),
            What::DemandeExtraditionRecue {} => self.extradition_asked(i),
            What::NotificationDecretExtradition {} => self.extradition_decreed(i),
            What::IncarcerationPourManquement { before } => self.manquement(i, *before),
            What::DebatContradictoire { .. } => self.debate(i),
            What::PlacementEducatif {} => self.placement_educatif(i),
            What::ArrestationCpi { .. } => self.plain_title(i, Kind::Cpi),
            What::EnqueteSociale {} => {
                if self.proc(i).is_some_and(|(_, p)| p.detained()) {
                    self.detained_then.push(i);
                }
                Ok(())
            }
            What::Communication { .. }
            | What::RejetLiberationConditionnelle { .. }
            | What::DemandeLcMinistre {}
            | What::DecisionJap { .. }
            | What::ArretApplicationDesPeines {}
            | What::DemandeDeMiseEnLiberte { .. }
            | What::RequisitionsDeMiseEnLiberte {}
            | What::SaisineDirecteChambre {}
            | What::ReceptionPiecesProcureurGeneral {}
            | What::ReceptionDossierChambre {}
            | What::RefereLiberte {}
            | What::DecisionSurLiberte { .. }
            | What::InterdictionDeCommuniquer { .. }
            | What::ReceptionDossierAppelMineur {}
            | What::SaisineCommissionEnfants {}
            | What::PresentationProcureurCpi {}
            | What::PresentationProcureurGeneralCpi {}
            | What::ComparutionChambreCpi {} => Ok(()),
        }
    }

    /// Takes the person into custody, if not held; ends an escape.
    pub fn take_in(&mut self, when: When) {
        if self.held() {
            return;
        }
        let returns = self.at_large.is_some();
        if returns {
            self.come_back(when.day());
        }
        self.stays.push(super::state::Stay { from: when, to: None, escaped: false });
        if returns {
            self.execute_on_return(when.day());
        }
    }

    /// Ends custody.
    pub fn let_go(&mut self, when: When) {
        if let Some(stay) = self.stays.last_mut() {
            stay.to.get_or_insert(when);
        }
    }
}
