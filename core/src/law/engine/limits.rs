//! Control clocks (format, section 11).

use super::super::acts::{ActType, What, When};
use super::super::codes::Flag;
use super::super::packs::{Clock, ClockCode, Origin};
use super::state::Engine;

/// The clocks of one act.
pub(super) type ActLimits = Vec<(ClockCode, Option<When>)>;

impl<'a> Engine<'a> {
    /// The clocks of every act, by act.
    pub fn clocks(&mut self) -> Vec<(usize, ActLimits)> {
        let mut all: Vec<(usize, ActLimits)> = Vec::new();
        for i in 0..self.q.file.len() {
            if self.proc_of[i].is_some_and(|p| self.procs[p].refused) {
                continue;
            }
            let act = self.act(i);
            let Some(pack) = self.pack(act.day()) else { continue };
            let mine = pack.clocks.iter().filter(|c| c.on == act.act_type());
            let mut limits: ActLimits = Vec::new();
            for clock in mine {
                if self.clock_applies(i, clock) {
                    let on = self.clock_on(i, clock, &all);
                    self.late(i, clock, on);
                    limits.push((clock.code, on));
                }
            }
            if !limits.is_empty() {
                all.push((i, limits));
            }
            self.renewed_twice(i);
        }
        all
    }

    fn clock_applies(&self, i: usize, clock: &Clock) -> bool {
        let detained = self.detained_then.contains(&i);
        clock.detained.is_none_or(|d| d == detained)
            && match &self.act(i).what {
                What::IncarcerationPourManquement { before } => {
                    clock.before.is_empty() || clock.before.contains(before)
                }
                What::RejetLiberationConditionnelle { by } => {
                    clock.by.is_empty() || clock.by.contains(by)
                }
                What::Appel { .. } => self.reviewed.contains(&i),
                _ => true,
            }
    }

    fn clock_on(&self, i: usize, clock: &Clock, before: &[(usize, ActLimits)]) -> Option<When> {
        let act = self.act(i);
        let from = match (clock.from, &act.what) {
            (Origin::CommunicatedOn, What::DemandeDeMiseEnLiberte { communicated_on }) => {
                When::Day((*communicated_on)?)
            }
            (Origin::RenewedBan, _) => {
                let renewed = self.target[i].and_then(|t| before.iter().find(|(a, _)| *a == t));
                let ends = renewed.and_then(|(_, l)| l.first()).and_then(|(_, on)| *on);
                match ends {
                    Some(end) if end.day() > act.day() => end,
                    _ => act.when,
                }
            }
            _ => act.when,
        };
        Some(self.plus(from, clock.length))
    }

    /// Raises the flag of a clock that ran out without a decision.
    fn late(&mut self, i: usize, clock: &Clock, on: Option<When>) {
        let (Some(flag), Some(on)) = (clock.late_flag, on) else { return };
        let decided = (0..self.q.file.len()).any(|d| {
            self.target[d] == Some(i) && self.act(d).act_type() == ActType::DecisionSurLiberte
        });
        if self.q.today.day() > on.day() && !decided {
            self.flags.raise_on(flag, i);
        }
    }

    fn renewed_twice(&mut self, i: usize) {
        let ban = |a: usize| self.act(a).act_type() == ActType::InterdictionDeCommuniquer;
        if ban(i) && self.target[i].is_some_and(|first| ban(first) && self.target[first].is_some())
        {
            self.flags.raise_on(Flag::CommunicationBanRenewedTwice, i);
        }
    }
}
