//! Suspended sentences that a new conviction brings back, where the administration reads CPP 1246
//! as doing so by itself (CP 132-32 leaves it to a decision of the court).

use super::super::codes::Flag;
use super::super::packs::Number;
use super::super::persons::Nature;
use super::super::settings::SursisRevocation;
use super::open::matter;
use super::readings::Reading;
use super::sentence_ends::Served;
use super::state::{Engine, Sent};
use crate::base::dates::Day;

impl Engine<'_> {
    /// Each sentence whose suspension is lost, with the conviction that takes it away: the first
    /// that is executed, pronounced before the suspension was acquired, for a crime or a délit.
    pub fn lost_suspensions(&self) -> Vec<(usize, usize)> {
        let by_itself = self.q.settings.sursis_revocation == SursisRevocation::ByNewConviction;
        let pack = self.packs.newest(self.q.country);
        let (Some(months), true) = (pack.and_then(|p| p.number(Number::SursisMonths)), by_itself)
        else {
            return Vec::new();
        };
        let stands = |s: &Sent<'_>| !s.replaced && !self.procs[s.proc].refused;
        let mut lost = Vec::new();
        for (n, s) in self.sentences.iter().enumerate() {
            if !s.suspended || !stands(s) {
                continue;
            }
            let until = s.day.add_months(months);
            let takes = |(_, new): &(usize, &Sent<'_>)| {
                let grave = matter(new.offences) != Some(Nature::Contravention);
                grave && new.day < until && new.execution.is_some() && stands(new)
            };
            let mut later = self.sentences.iter().enumerate().skip(n + 1);
            if let Some((new, _)) = later.find(takes) {
                lost.push((n, new));
            }
        }
        lost
    }

    /// The end of what is served first, from a day.
    pub fn after_suspended(&self, ahead: &[usize], reading: Reading, from: Day) -> Day {
        ahead.iter().fold(from, |day, n| {
            let (months, days) = self.suspended_part(*n);
            reading.add(day, months, days)
        })
    }

    /// Months and days of the suspended part of a sentence.
    pub fn suspended_part(&self, n: usize) -> (i64, i64) {
        let s = &self.sentences[n];
        (s.months - s.firm_months, s.days - s.firm_days)
    }

    /// Flags the suspended parts that come first.
    pub fn flag_suspended(&mut self, served: &[&Served]) {
        let lost: Vec<usize> = served.iter().flat_map(|s| s.group.ahead.clone()).collect();
        for n in lost {
            let act = self.sentences[n].act;
            self.flags.raise_on(Flag::SuspendedPartToServe, act);
        }
    }
}
