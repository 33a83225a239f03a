//! The penal category (format, section 10).

use super::super::acts::Procedure;
use super::super::codes::Category;
use super::readings::earliest;
use super::remedies::{Finality, Pending};
use super::sentence_ends::Served;
use super::state::{Engine, Kind, Title};

impl Engine<'_> {
    /// The category of the person on the day of reading.
    pub fn category(&self, served: &[Served]) -> Option<Category> {
        if self.dead {
            return Some(Category::Decede);
        }
        if self.at_large.is_some() {
            return Some(Category::Evade);
        }
        if !self.held() {
            return Some(self.free(served));
        }
        let all = || self.titles.iter().filter(|t| !t.refused);
        let in_force = all().filter(|t| self.in_force(t)).map(|t| self.category_of(t)).min();
        if in_force.is_some() {
            return in_force;
        }
        let alive = || all().filter(|t| t.alive() && !t.on_lc);
        let lapsed = alive().filter(|t| self.reached(t.last()) && !self.ended_in_time(t));
        let lapsed = lapsed.map(|t| self.category_of(t)).min();
        lapsed.or(alive().any(|t| t.ended.is_some()).then_some(Category::ALiberer))
    }

    fn free(&self, served: &[Served]) -> Category {
        let on_lc = self.titles.iter().any(|t| t.on_lc && !t.refused);
        if !on_lc {
            return Category::Libere;
        }
        let over = served.last().and_then(|s| earliest(&s.bare));
        match over {
            Some(end) if self.q.today.day() >= end => Category::Libere,
            _ => Category::LiberationConditionnelle,
        }
    }

    fn category_of(&self, t: &Title<'_>) -> Category {
        let proc = t.proc.and_then(|p| self.procs.get(p));
        match t.kind {
            Kind::GardeAVue => Category::GardeAVue,
            Kind::Retenue => Category::Retenu,
            Kind::ShortMandat => Category::Inculpe,
            Kind::SansTitre => Category::SansTitre,
            Kind::Contrainte => Category::Contraint,
            Kind::Extradition => Category::Extraditable,
            Kind::Cpi => Category::Cpi,
            Kind::Educatif => Category::MineurPlace,
            Kind::Manquement => Category::CondamneDefinitif,
            Kind::Sentence(s) => self.category_of_sentence(s),
            Kind::UntilTrial | Kind::PriseDeCorps | Kind::Mandat(_) => {
                let accused = proc.is_some_and(|p| p.accused);
                let referred = proc.is_some_and(|p| p.referred_on.is_some());
                let instruction = t.kind == Kind::Mandat(Procedure::Instruction);
                if accused || t.kind == Kind::PriseDeCorps {
                    Category::Accuse
                } else if referred || !instruction {
                    Category::Prevenu
                } else {
                    Category::Inculpe
                }
            }
        }
    }

    fn category_of_sentence(&self, s: usize) -> Category {
        match self.finality(&self.sentences[s]) {
            Finality::On(day) if day <= self.q.today.day() => Category::CondamneDefinitif,
            Finality::Unknown => Category::CondamneFinaliteInconnue,
            Finality::Pending(Pending::Pourvoi) => Category::CondamneEnPourvoi,
            Finality::Pending(Pending::Appel) => Category::CondamneAppelant,
            Finality::Pending(Pending::Opposition) => Category::CondamneOpposant,
            Finality::On(_) | Finality::Open => Category::CondamneDelaiRecours,
        }
    }
}
