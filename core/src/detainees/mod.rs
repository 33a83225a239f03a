//! A person in custody: one identity whatever the number of stays (Mandela rules 6 and 7, CPP 1215).
//!
//! Names are kept as written (NFC); what is unknown is said to be unknown, never invented. There is
//! no field for ethnic group or religion.

pub mod commands;
pub mod maternity;
pub mod table;

use crate::base::dates::Day;
use crate::base::partial::PartialDate;
use crate::failure::FieldProblem;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Sex, as the register writes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
pub enum Sex {
    /// Masculine.
    M,
    /// Feminine.
    F,
}

impl Sex {
    /// As stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Sex::M => "M",
            Sex::F => "F",
        }
    }
    /// Reads what is stored.
    pub fn parse(text: &str) -> Option<Sex> {
        match text {
            "M" => Some(Sex::M),
            "F" => Some(Sex::F),
            _ => None,
        }
    }
}

/// An earlier conviction told by the record of the court (CPP 273, 1018).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PriorConviction {
    /// `crime` or `delit`.
    pub nature: String,
    /// Firm part, in months.
    pub months_firm: u32,
    /// Whether it is of common law.
    pub common_law: bool,
    /// The day it became final.
    pub final_on: Day,
}

/// Identity as the registre d'écrou asks.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct Identity {
    /// Family name, as written.
    pub family_name: String,
    /// Given names, as written.
    pub given_names: String,
    /// Surnom.
    pub alias: String,
    /// The person gives no name or cannot.
    pub name_unknown: bool,
    /// `None`: not known.
    pub sex: Option<Sex>,
    /// Birth, as far as known.
    pub birth: Option<PartialDate>,
    /// Place of birth.
    pub birth_place: String,
    /// Father.
    pub father: String,
    /// Mother.
    pub mother: String,
    /// ISO 3166 alpha-3, the first being the one of statistics.
    pub nationalities: Vec<String>,
    /// ISO 639-3.
    pub languages: Vec<String>,
    /// Profession, as told.
    pub profession: String,
    /// Home.
    pub residence: String,
    /// Marital state.
    pub marital: String,
    /// Number of children.
    pub children: Option<u32>,
    /// Level of instruction.
    pub education: String,
    /// Kind and number of an identity paper.
    pub identity_paper: String,
    /// Person to warn.
    pub contact_name: String,
    /// Who that is to the detainee.
    pub contact_link: String,
    /// How to reach that person.
    pub contact_phone: String,
    /// For a foreigner: the consulate and whether it was told (Mandela rule 62).
    pub consulate: String,
    /// Height.
    pub height_cm: Option<u32>,
    /// Body description.
    pub description: String,
    /// Scars, tattoos, marks.
    pub marks: String,
    /// Lives at a known address in Mali (CPP 272). `None`: not told, taken as yes.
    pub domiciled_in_mali: Option<bool>,
    /// Earlier convictions shown by the court.
    pub prior_convictions: Vec<PriorConviction>,
}

fn clean(text: &mut String) {
    *text = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
}

impl Identity {
    /// Composed letters, single blanks: the same name is the same text.
    pub fn normalise(&mut self) {
        for text in [
            &mut self.family_name,
            &mut self.given_names,
            &mut self.alias,
            &mut self.birth_place,
            &mut self.father,
            &mut self.mother,
            &mut self.profession,
            &mut self.residence,
            &mut self.marital,
            &mut self.education,
            &mut self.identity_paper,
            &mut self.contact_name,
            &mut self.contact_link,
            &mut self.contact_phone,
            &mut self.consulate,
            &mut self.description,
            &mut self.marks,
        ] {
            clean(text);
        }
    }

    /// Family name in capitals by convention of the trade, then given names.
    pub fn full_name(&self) -> String {
        full_name(&self.family_name, &self.given_names)
    }

    /// What is wrong, each with its field.
    pub fn problems(&self, entered_on: Day) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, reason: &str| {
            problems.push(FieldProblem::new(format!("identity.{field}"), reason));
        };
        if !self.name_unknown {
            if self.family_name.is_empty() {
                wrong("family_name", "missing");
            }
            if self.given_names.is_empty() {
                wrong("given_names", "missing");
            }
        }
        if let Some(birth) = &self.birth {
            match birth.interval() {
                None => wrong("birth", "date-unreadable"),
                Some((first, _)) if first > entered_on => wrong("birth", "birth-after-entry"),
                Some((first, _)) if first.add_months(12 * 120) < entered_on => {
                    wrong("birth", "birth-too-old");
                }
                Some(_) => {}
            }
        }
        for nationality in &self.nationalities {
            if nationality.len() != 3 {
                wrong("nationalities", "code-unknown");
            }
        }
        if self.height_cm.is_some_and(|h| !(40..=250).contains(&h)) {
            wrong("height_cm", "height-implausible");
        }
        let longest = [&self.family_name, &self.given_names, &self.alias];
        if longest.iter().any(|t| t.chars().count() > 200) {
            wrong("family_name", "too-long");
        }
        problems
    }
}

/// Family name then given names, as lists show them.
pub fn full_name(family: &str, given: &str) -> String {
    [family, given].iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ")
}
