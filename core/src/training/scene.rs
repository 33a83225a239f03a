//! Where dossiers are made: the day, the dice, the lists, and the papers a court would send.

use super::dice::Dice;
use super::lists::{Court, Lists};
use super::people::{self, Who};
use crate::acts::{ActInput, Offence};
use crate::base::dates::{Day, Moment};
use crate::base::partial::PartialDate;
use crate::committals::table::WithoutTitle;
use crate::detainees::Identity;
use crate::failure::Result;
use serde_json::{Map, Value, json};

/// Who signs a paper; the name of a signature in the lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Judge,
    Prosecutor,
    College,
    Court,
    Criminal,
    Chamber,
    Appeal,
    Sentences,
    ProsecutorGeneral,
    Ministry,
    Presidency,
    House,
}

/// How someone is prosecuted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// A délit before the juge d'instruction.
    Instruction,
    /// The same, of the list that allows a longer detention (CPP 274).
    Named,
    /// A délit brought straight to the court.
    Flagrant,
    /// A délit of two years or less (CPP 272).
    Short,
    /// A crime.
    Crime,
    /// A crime of the special list (CPP 285).
    Special,
}

/// Where the person stands, for the mix of the population and the cell.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Stage {
    /// Before judgment.
    #[default]
    Untried,
    /// Judged and sentenced.
    Convicted,
    /// Neither.
    Other,
}

/// One stay being written: what the clerk enters at the door, and the acts that open it again.
#[derive(Clone, Default)]
pub(super) struct Dossier {
    pub situation: &'static str,
    pub who: Option<Who>,
    pub foreign: bool,
    pub stage: Stage,
    pub person: Identity,
    /// The person of an earlier dossier: the same mark.
    pub same_as: Option<u32>,
    pub entered_at: Option<Moment>,
    pub acts: Vec<ActInput>,
    pub later: Vec<ActInput>,
    pub without_title: Option<WithoutTitle>,
    pub brought_by: String,
    pub brought_by_service: String,
    pub state_on_arrival: String,
    pub effects: String,
    pub valuables: String,
    pub cell: String,
    pub court: Court,
    pub cabinet: i64,
    pub proc: String,
}

impl Dossier {
    /// Whether the person has left.
    pub(super) fn has_left(&self) -> bool {
        self.later.iter().any(|a| a.kind != "transferement")
    }
}

/// The workshop.
pub(super) struct Scene {
    pub today: Day,
    pub dice: Dice,
    pub lists: Lists,
    serial: i64,
}

impl Scene {
    /// A workshop for this seed and day.
    pub(super) fn new(seed: u64, today: Day) -> Result<Scene> {
        Ok(Scene { today, dice: Dice::new(seed), lists: Lists::read()?, serial: 100 })
    }

    /// `n` days after today (before when negative).
    pub(super) fn day(&self, n: i64) -> Day {
        self.today.add_days(n)
    }

    /// The day from which so many months end so many days from today. At month ends no day may do:
    /// then what must still run ends the day after, and what must have ended, the day before.
    pub(super) fn since(&self, end_in: i64, months: i64) -> Day {
        let end = self.day(end_in);
        let from = end.add_months(-months);
        if end_in >= 0 && from.add_months(months) < end { from.add_days(1) } else { from }
    }

    /// Whether the papers of this day follow the code before 2024.
    pub(super) fn is_before_reform(&self, day: Day) -> bool {
        day < self.lists.house.reform_on
    }

    /// A new dossier, its court and its number at the parquet.
    pub(super) fn dossier(&mut self, situation: &'static str) -> Dossier {
        let weights: Vec<u32> = self.lists.house.courts.iter().map(|c| c.weight).collect();
        let place = self.dice.weighted(&weights);
        Dossier {
            situation,
            court: self.lists.house.courts.get(place).cloned().unwrap_or_default(),
            cabinet: self.dice.between(1, 4),
            ..Dossier::default()
        }
    }

    /// Another case of the court against the same person.
    pub(super) fn new_case(&mut self, d: &mut Dossier, on: Day) {
        self.serial += self.dice.between(1, 9);
        d.proc = format!("{}/RP/{:02}", self.serial, on.year() % 100);
    }

    /// The signature of a paper and the code of its court.
    fn signed(&self, d: &Dossier, by: By) -> (String, Option<String>) {
        let house = &self.lists.house;
        let minor = d.who.is_some_and(Who::is_minor);
        let (key, court) = match by {
            By::Judge if minor => ("children_judge", Some(&house.children)),
            By::Judge => ("judge", Some(&d.court)),
            By::Prosecutor => ("prosecutor", Some(&d.court)),
            By::College => ("college", Some(&d.court)),
            By::Court if minor => ("court", Some(&house.children)),
            By::Court => ("court", Some(&d.court)),
            By::Criminal => ("criminal", Some(&d.court)),
            By::Chamber => ("chamber", Some(&house.appeal)),
            By::Appeal => ("appeal", Some(&house.appeal)),
            By::Sentences => ("sentences", Some(&d.court)),
            By::ProsecutorGeneral => ("prosecutor_general", Some(&house.appeal)),
            By::Ministry => ("ministry", None),
            By::Presidency => ("presidency", None),
            By::House => ("house", None),
        };
        let name = court.map(|c| c.name.clone()).unwrap_or_default();
        let pattern = house.signatures.get(key).cloned().unwrap_or_default();
        let rank = match d.cabinet {
            1 => "1er".to_owned(),
            n => format!("{n}e"),
        };
        let text = pattern.replace("{n}", &rank).replace("{court}", &name);
        (text, court.map(|c| c.code.clone()))
    }

    /// A paper with its date and fields, not yet in the dossier.
    pub(super) fn paper(
        &mut self,
        d: &Dossier,
        kind: &str,
        on: &str,
        by: By,
        fields: &[(&str, Value)],
    ) -> ActInput {
        let (authority, authority_code) = self.signed(d, by);
        let mut data = Map::new();
        data.insert(if on.len() > 10 { "at" } else { "date" }.into(), json!(on));
        for (name, value) in fields {
            data.insert((*name).into(), value.clone());
        }
        self.serial += self.dice.between(1, 6);
        ActInput {
            kind: kind.into(),
            data,
            authority,
            authority_code,
            reference: format!("{}/{}", self.serial, on.get(2..4).unwrap_or_default()),
            received_on: on.get(..10).and_then(Day::parse),
            brought_by: String::new(),
            note: String::new(),
        }
    }

    /// Adds a paper of the case; gives its name for the papers that follow.
    pub(super) fn act(
        &mut self,
        d: &mut Dossier,
        kind: &str,
        on: Day,
        by: By,
        fields: &[(&str, Value)],
    ) -> String {
        let mut fields = fields.to_vec();
        fields.insert(0, ("proc", json!(d.proc)));
        self.add(d, kind, &on.to_string(), by, &fields)
    }

    /// Adds a paper that names another, or stands alone.
    pub(super) fn add(
        &mut self,
        d: &mut Dossier,
        kind: &str,
        on: &str,
        by: By,
        fields: &[(&str, Value)],
    ) -> String {
        let paper = self.paper(d, kind, on, by, fields);
        d.acts.push(paper);
        format!("#{}", d.acts.len() - 1)
    }

    /// The entry: the hour, the escort, the state, the effects.
    pub(super) fn enter(&mut self, d: &mut Dossier, on: Day) {
        let (hour, minute) = (self.dice.between(8, 17), self.dice.between(0, 11) * 5);
        d.entered_at = on.at(hour as u32, minute as u32);
        let house = &self.lists.house;
        let rank = self.dice.pick(&house.ranks);
        let family = self.dice.common(&self.lists.names.families).to_uppercase();
        d.brought_by = format!("{rank} {} {family}", self.dice.common(&self.lists.names.men));
        d.brought_by_service = self.dice.pick(&house.services);
        d.state_on_arrival = self.dice.pick(&house.states);
        d.effects = self.dice.pick(&house.effects);
        d.valuables = self.dice.pick(&house.valuables);
    }

    /// The offences of a title, with the day of the facts.
    pub(super) fn offences(&mut self, way: Way, on: Day) -> Vec<Offence> {
        let fits = |p: &str, lists: &[String]| {
            let named = lists.iter().any(|l| l == "art274");
            match way {
                Way::Instruction => matches!(p, "both" | "instruction") && !named,
                Way::Named => matches!(p, "both" | "instruction") && named,
                Way::Flagrant => matches!(p, "both" | "flagrant"),
                Way::Short => p == "short",
                Way::Crime => p == "crime",
                Way::Special => p == "special",
            }
        };
        let known = &self.lists.offences;
        let choice: Vec<(&Offence, u32)> = self
            .lists
            .house
            .prosecutions
            .iter()
            .filter_map(|p| Some((p, known.get(&p.code)?)))
            .filter(|(p, o)| fits(&p.way, &o.lists))
            .map(|(p, o)| (o, p.weight))
            .collect();
        let weights: Vec<u32> = choice.iter().map(|(_, w)| *w).collect();
        let more = if matches!(way, Way::Instruction | Way::Crime) && self.dice.chance(14) {
            2
        } else {
            1
        };
        let facts_on = on.add_days(-self.dice.between(2, 25));
        let mut offences: Vec<Offence> = Vec::new();
        for _ in 0..more {
            let Some((offence, _)) = choice.get(self.dice.weighted(&weights)) else { continue };
            if offences.iter().all(|o| o.code != offence.code) {
                offences.push(Offence { facts_on: Some(facts_on), ..(*offence).clone() });
            }
        }
        offences
    }

    /// One offence of the list, by its code.
    pub(super) fn offence(&mut self, code: &str, on: Day) -> Vec<Offence> {
        let facts_on = Some(on.add_days(-self.dice.between(2, 25)));
        let known = self.lists.offences.get(code).cloned();
        known.into_iter().map(|o| Offence { facts_on, ..o }).collect()
    }

    /// Gives the dossier its person, unless it has one.
    pub(super) fn cast(&mut self, d: &mut Dossier) {
        let named = !d.person.family_name.is_empty() || d.person.name_unknown;
        let Some(entered) = d.entered_at else { return };
        if named {
            return;
        }
        let who = d.who.unwrap_or(Who::Man);
        let told = std::mem::take(&mut d.person);
        d.person = people::person(&mut self.dice, &self.lists, who, entered.day(), d.foreign);
        if told.domiciled_in_mali == Some(false) {
            d.person.domiciled_in_mali = Some(false);
            d.person.residence.clear();
        }
        if told.birth.is_some() {
            d.person.birth = told.birth;
        }
        d.person.prior_convictions = told.prior_convictions;
    }

    /// A minor's birth on the day, so many years before.
    pub(super) fn born(&self, d: &mut Dossier, on: Day, years: i64, days: i64) {
        d.person.birth = Some(PartialDate::day(on.add_months(-12 * years).add_days(-days)));
    }
}
