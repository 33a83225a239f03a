//! Duties on the end of a title (format, 8.3).

use super::super::acts::When;
use super::super::codes::Status;
use super::super::packs::{DutyRow, DutyWhen};
use super::state::{Due, Engine, Title};

impl<'a> Engine<'a> {
    /// The duties of a title's current end.
    pub fn duties(&self, t: &Title<'a>, status: Status) -> Vec<Due<'a>> {
        let silent = matches!(status, Status::Replaced | Status::Closed | Status::Refused);
        let (Some(end), false) = (t.end, silent) else { return Vec::new() };
        if t.is_sentence() || t.ended.is_some() || !t.allowed {
            return Vec::new();
        }
        let name = t.held_by_appeal.as_ref().map_or(t.rule, |h| h.rule);
        let due = |row: &'a DutyRow| Due {
            duty: row.duty,
            on: match end {
                When::Day(day) => When::Day(day.add_days(-row.days_before)),
                When::Minute(at) => When::Minute(at.add_hours(-24 * row.days_before)),
            },
            article: &row.article,
        };
        let wanted = |row: &&DutyRow| row.chosen(self.q.settings) && self.is_due(t, row.when);
        self.duty_rows(t, name, end).iter().filter(wanted).map(due).collect()
    }

    /// The rows of a rule; a period of an older code that ends under a newer one follows it.
    fn duty_rows(&self, t: &Title<'a>, name: &str, end: When) -> &'a [DutyRow] {
        let own = t.pack.and_then(|p| p.rule(name));
        let governing = self.pack(end.day());
        let moved = |id: &String| governing.and_then(|p| p.rule(id));
        let later = governing.map(|p| &p.id) != t.pack.map(|p| &p.id);
        let successor = own.and_then(|r| r.successor.as_ref()).filter(|_| later).and_then(moved);
        let newest = self.packs.newest(self.q.country).and_then(|p| p.rule(name));
        successor.or(own).or(newest).map_or(&[], |r| &r.duties)
    }

    fn is_due(&self, t: &Title<'_>, when: DutyWhen) -> bool {
        let left = t.renewals_left() > 0 && t.needed.is_none();
        match when {
            DutyWhen::Always => true,
            DutyWhen::RenewalLeft => left,
            DutyWhen::RenewalLeftAfterTwo => left && t.given >= 2,
        }
    }
}
