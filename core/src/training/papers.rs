//! The usual runs of papers: a mandat and its renewals, a trial, a sentence, the way out.

use super::scene::{By, Dossier, Scene, Stage, Way};
use crate::acts::Offence;
use crate::base::dates::Day;
use serde_json::{Value, json};

/// Days of a month in the reading of a sentence that ends first.
const SENTENCE_MONTH: i64 = 30;

impl Scene {
    /// A mandat de dépôt of the juge d'instruction and the entry, on this day.
    pub(super) fn instruction(&mut self, d: &mut Dossier, on: Day, way: Way) -> String {
        let offences = self.offences(way, on);
        self.instruction_for(d, on, offences)
    }

    /// The same for these offences.
    pub(super) fn instruction_for(
        &mut self,
        d: &mut Dossier,
        on: Day,
        offences: Vec<Offence>,
    ) -> String {
        self.new_case(d, on);
        if d.entered_at.is_none() {
            self.enter(d, on);
        }
        self.act(d, "premiere_comparution", on, By::Judge, &[]);
        let fields = [("procedure", json!("instruction")), ("offences", json!(offences))];
        self.act(d, "mandat_de_depot", on, By::Judge, &fields)
    }

    /// A mandat de dépôt of the procureur: flagrant délit or comparution immédiate.
    pub(super) fn flagrant(&mut self, d: &mut Dossier, on: Day, procedure: &str) -> String {
        let offences = self.offences(Way::Flagrant, on);
        self.new_case(d, on);
        if d.entered_at.is_none() {
            self.enter(d, on);
        }
        let fields = [("procedure", json!(procedure)), ("offences", json!(offences))];
        self.act(d, "mandat_de_depot", on, By::Prosecutor, &fields)
    }

    /// A renewal: maintien for a délit, prolongation for a crime.
    pub(super) fn renewal(&mut self, d: &mut Dossier, on: Day, crime: bool, months: i64) {
        let kind = if crime { "ordonnance_de_prolongation" } else { "ordonnance_de_maintien" };
        self.act(d, kind, on, By::College, &[("months", json!(months))]);
    }

    /// The judgment of a case already in the dossier.
    pub(super) fn judgment(
        &mut self,
        d: &mut Dossier,
        on: Day,
        crime: bool,
        months: i64,
    ) -> String {
        let (court, by) = if crime {
            ("chambre_criminelle", By::Criminal)
        } else {
            ("tribunal_correctionnel", By::Court)
        };
        d.stage = Stage::Convicted;
        let offences = stated(d);
        let sentence = if !crime && months >= 12 && self.dice.chance(20) {
            json!({ "months": months + 6, "suspended": { "months": 6 } })
        } else {
            json!({ "months": months })
        };
        let fields = [
            ("court", json!(court)),
            ("result", json!("condamnation")),
            ("offences", offences),
            ("sentence", sentence),
        ];
        self.act(d, "jugement", on, by, &fields)
    }

    /// The first day of a détention whose sentence of so many months ends so many days from today.
    pub(super) fn sentence_since(&self, end_in: i64, months: i64) -> Day {
        self.day(end_in - SENTENCE_MONTH * months)
    }

    /// A flagrant délit judged: mandat, hearing, judgment. Gives the judgment.
    pub(super) fn judged_at_once(&mut self, d: &mut Dossier, from: Day, months: i64) -> String {
        let wait = self.dice.between(9, 28);
        if self.is_before_reform(from) {
            let offences = self.offences(Way::Flagrant, from);
            self.instruction_for(d, from, offences);
        } else {
            self.flagrant(d, from, "flagrant_delit");
            self.act(d, "comparution_tribunal", from.add_days(wait), By::Court, &[]);
        }
        self.judgment(d, from.add_days(wait), false, months)
    }

    /// A délit judged after an instruction of some months. Gives the judgment.
    pub(super) fn judged_after_inquiry(
        &mut self,
        d: &mut Dossier,
        from: Day,
        months: i64,
    ) -> String {
        self.instruction(d, from, Way::Instruction);
        let referred = from.add_days(self.dice.between(70, 300));
        let first_end = from.add_months(6);
        if referred >= first_end {
            let ordered = first_end.add_days(-self.dice.between(2, 12));
            self.renewal(d, ordered, false, 6);
        }
        let heard = referred.add_days(self.dice.between(12, 25));
        if !self.is_before_reform(referred) {
            self.act(d, "ordonnance_de_renvoi", referred, By::Judge, &[]);
            self.act(d, "maintien_jusqu_au_jugement", referred, By::College, &[]);
            self.act(d, "comparution_tribunal", heard, By::Court, &[]);
        }
        let judged = heard.add_days(self.dice.between(0, 14));
        self.judgment(d, judged, false, months)
    }

    /// A crime from the mandat to the prise de corps, with the yearly prolongations it needs. Gives
    /// the day of the accusation.
    pub(super) fn accused(&mut self, d: &mut Dossier, from: Day, after_days: i64, way: Way) -> Day {
        self.instruction(d, from, way);
        let accused_on = from.add_days(after_days);
        self.prolonged_until(d, from, accused_on);
        self.act(d, "mise_en_accusation", accused_on, By::Chamber, &[]);
        self.act(d, "ordonnance_de_prise_de_corps", accused_on, By::Chamber, &[]);
        accused_on
    }

    /// The yearly prolongations of a crime, each some days before the end of its year.
    fn prolonged_until(&mut self, d: &mut Dossier, from: Day, until: Day) {
        for year in 1..3 {
            let end = from.add_months(12 * year);
            if end <= until {
                let ordered = end.add_days(-self.dice.between(2, 12));
                self.renewal(d, ordered, true, 12);
            }
        }
    }

    /// A crime judged. Gives the judgment. Before the reform the register kept only the mandat, its
    /// prolongations and the judgment.
    pub(super) fn judged_for_crime(&mut self, d: &mut Dossier, from: Day, months: i64) -> String {
        let after = self.dice.between(260, 700);
        let judged_on = from.add_days(after + self.dice.between(40, 220));
        if self.is_before_reform(from.add_days(after)) {
            self.instruction(d, from, Way::Crime);
            self.prolonged_until(d, from, judged_on);
        } else {
            self.accused(d, from, after, Way::Crime);
            self.act(d, "comparution_chambre_criminelle", judged_on, By::Criminal, &[]);
        }
        self.judgment(d, judged_on, true, months)
    }

    /// The certificate that a judgment of before the reform is final.
    pub(super) fn certificate(&mut self, d: &mut Dossier, judgment: &str, judged_on: Day) {
        let final_on = judged_on.add_days(20);
        let on = final_on.add_days(self.dice.between(3, 20)).to_string();
        let fields = [("of", json!(judgment)), ("final_on", json!(final_on))];
        self.add(d, "decision_definitive", &on, By::Prosecutor, &fields);
    }

    /// The way out.
    pub(super) fn leave(&mut self, d: &mut Dossier, on: Day, reason: &str, by: By) {
        let paper =
            self.paper(d, "levee_d_ecrou", &on.to_string(), by, &[("reason", json!(reason))]);
        d.later.push(paper);
    }
}

/// The offences that the last title of the dossier states.
pub(super) fn stated(d: &Dossier) -> Value {
    let mut with = d.acts.iter().rev().filter_map(|a| a.data.get("offences"));
    with.next().cloned().unwrap_or_else(|| json!([]))
}

/// The highest legal maximum of those offences, in months.
pub(super) fn longest(d: &Dossier) -> i64 {
    let offences: Vec<Offence> = serde_json::from_value(stated(d)).unwrap_or_default();
    offences.iter().filter_map(|o| o.max_months).map(i64::from).max().unwrap_or(240)
}

/// The day of an act of the dossier, by its name.
pub(super) fn date_of(d: &Dossier, name: &str) -> Option<Day> {
    let place: usize = name.strip_prefix('#')?.parse().ok()?;
    Day::parse(d.acts.get(place)?.data.get("date")?.as_str()?)
}
