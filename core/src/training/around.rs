//! The people around the detainees of a training file: family, lawyers, visitors, infants. Invented
//! as the detainees are, and entered through the same commands.

use super::dice::Dice;
use super::lists::Lists;
use crate::base::dates::Day;
use crate::base::ids::{CommittalId, DetaineeId};
use crate::base::page::MAX_LIMIT;
use crate::base::partial::PartialDate;
use crate::committals::CommittalLine;
use crate::committals::queries::{self, RegisterQuery};
use crate::contacts::table::Told;
use crate::contacts::{SaveContact, SaveCounsel, TellContact, commands as contacts, lacking};
use crate::detainees::Sex;
use crate::detainees::maternity::MaternityKind;
use crate::failure::Result;
use crate::infants::{SaveInfant, SaveMaternity, commands as infants};
use crate::reference::parameters::infant_limit;
use crate::store::Tx;
use crate::visits::{EnterPermit, EnterVisit, commands as visits};
use std::collections::BTreeSet;

/// Told apart from the draws of the detainees.
const SALT: u64 = 0x5eed_fa41;
/// Days before the limit, of an infant whose leaving must be prepared.
const NEAR_DAYS: i64 = 40;

struct Inside {
    stay: CommittalId,
    person: DetaineeId,
    family: String,
    woman: bool,
    entered: Day,
}

fn inside(tx: &Tx<'_>) -> Result<Vec<Inside>> {
    let stays = queries::list(
        tx,
        RegisterQuery {
            present: Some(true),
            sort: Some("ecrou".into()),
            limit: Some(MAX_LIMIT),
            ..RegisterQuery::default()
        },
    )?;
    let one = |line: CommittalLine| Inside {
        family: line.name.split(' ').next().unwrap_or_default().to_owned(),
        woman: line.sex.as_deref() == Some("F"),
        entered: line.entered_at.day(),
        stay: line.committal_id,
        person: line.detainee_id,
    };
    Ok(stays.rows.into_iter().map(one).collect())
}

struct Around<'a> {
    dice: Dice,
    lists: &'a Lists,
}

impl Around<'_> {
    fn man(&mut self, family: &str) -> String {
        format!("{} {family}", self.dice.common(&self.lists.names.men)).trim().to_owned()
    }

    fn woman(&mut self) -> String {
        let family = self.dice.common(&self.lists.names.families).to_uppercase();
        format!("{} {family}", self.dice.common(&self.lists.names.women))
    }

    /// A number that no telephone has.
    fn number(&mut self) -> String {
        format!("00 00 {:02} {:02}", self.dice.between(0, 99), self.dice.between(0, 99))
    }

    fn contact(&mut self, tx: &mut Tx<'_>, p: &Inside) -> Result<()> {
        let mother = self.dice.chance(40);
        let sheet = contacts::save_contact(
            tx,
            SaveContact {
                detainee_id: p.person.clone(),
                contact_id: None,
                version: 0,
                name: if mother { self.woman() } else { self.man(&p.family) },
                relation: if mother { "MERE" } else { "FRATRIE" }.into(),
                phone: self.number(),
                address: self.dice.pick(&self.lists.house.homes),
                to_warn: true,
                note: String::new(),
                reason: String::new(),
            },
        )?;
        let told_on = p.entered.add_days(1).min(tx.today);
        let Some(at) = told_on.at(9, 20).map(|at| at.min(tx.now)) else { return Ok(()) };
        if let Some(contact) = sheet.contacts.first().filter(|_| self.dice.chance(75)) {
            let told = Told {
                committal_id: p.stay.clone(),
                at,
                by: tx.actor.display_name.clone(),
                how: String::new(),
            };
            let (contact_id, version) = (contact.contact_id.clone(), contact.version);
            contacts::tell(tx, TellContact { contact_id, version, told })?;
        }
        Ok(())
    }

    fn counsel(&mut self, tx: &mut Tx<'_>, p: &Inside) -> Result<()> {
        let office = self.dice.chance(60);
        let since = p.entered.add_days(self.dice.between(1, 40)).min(tx.today);
        let seen = since.add_days(self.dice.between(0, 12));
        let name = if self.dice.chance(30) { self.woman() } else { self.man("SACKO") };
        contacts::save_counsel(
            tx,
            SaveCounsel {
                committal_id: p.stay.clone(),
                counsel_id: None,
                version: 0,
                kind: if office { "COMMIS-OFFICE" } else { "AVOCAT-CHOISI" }.into(),
                name: format!("Me {name}"),
                bar: "Barreau du Mali".into(),
                phone: self.number(),
                decision: String::new(),
                since,
                first_contact: (seen <= tx.today).then_some(seen),
                until: None,
                note: String::new(),
                reason: String::new(),
            },
        )?;
        Ok(())
    }

    /// A permit, in force or run out, and visits of the last days.
    fn visits(&mut self, tx: &mut Tx<'_>, p: &Inside) -> Result<()> {
        let visitor = self.man(&p.family);
        let paper =
            format!("NINA 000 {:03} {:03}", self.dice.between(0, 999), self.dice.between(0, 999));
        let lapsed = self.dice.chance(25);
        let decided_on = p.entered.add_days(3).min(tx.today.add_days(-20)).max(p.entered);
        let valid_to = tx.today.add_days(if lapsed { -2 } else { self.dice.between(10, 90) });
        let serial = self.dice.between(1, 400);
        visits::enter_permit(
            tx,
            EnterPermit {
                committal_id: p.stay.clone(),
                visitor: visitor.clone(),
                relation: "FRATRIE".into(),
                identity_paper: paper.clone(),
                phone: String::new(),
                authority: self.lists.house.signatures.get("prosecutor").map_or_else(
                    String::new,
                    |s| {
                        s.replace(
                            "{court}",
                            &self
                                .lists
                                .house
                                .courts
                                .first()
                                .map(|c| c.name.clone())
                                .unwrap_or_default(),
                        )
                    },
                ),
                reference: format!("PV {serial}/{:02}", decided_on.year() % 100),
                decided_on,
                refused: false,
                valid_from: None,
                valid_to: Some(valid_to.max(decided_on)),
                reason: String::new(),
            },
        )?;
        for days_ago in [5, 3, 0] {
            let lawyer = days_ago == 3;
            let minute = self.dice.between(0, 50) as u32;
            let Some(at) = tx.today.add_days(-days_ago).at(8, minute) else { continue };
            if at > tx.now {
                continue;
            }
            let refused = (lapsed && days_ago == 0).then(|| "SANS-PERMIS".to_owned());
            visits::enter(
                tx,
                EnterVisit {
                    committal_id: p.stay.clone(),
                    kind: if lawyer { "AVOCAT" } else { "FAMILLE" }.into(),
                    visitor: if lawyer {
                        format!("Me {}", self.man("SACKO"))
                    } else {
                        visitor.clone()
                    },
                    relation: if lawyer { "" } else { "FRATRIE" }.into(),
                    identity_paper: if lawyer {
                        "carte professionnelle".into()
                    } else {
                        paper.clone()
                    },
                    entered_at: at,
                    left_at: (days_ago > 0).then(|| at.add_minutes(25)),
                    refused,
                    despite: String::new(),
                    note: String::new(),
                },
            )?;
        }
        Ok(())
    }

    fn infant(&mut self, tx: &mut Tx<'_>, p: &Inside, birth: Option<Day>) -> Result<()> {
        let girl = self.dice.chance(50);
        let given = if girl { &self.lists.names.women } else { &self.lists.names.men };
        let given = self.dice.common(given);
        let father = self.dice.common(&self.lists.names.families).to_uppercase();
        infants::save(
            tx,
            SaveInfant {
                mother_id: p.person.clone(),
                infant_id: None,
                version: 0,
                name: format!("{given} {father}"),
                sex: Some(if girl { Sex::F } else { Sex::M }),
                birth: birth.map(PartialDate::day),
                born_inside: birth.is_some_and(|day| day > p.entered),
                entered_on: birth.map_or(p.entered, |day| day.max(p.entered)),
                paper: String::new(),
                guardian: self.man(&father),
                note: String::new(),
                reason: String::new(),
            },
        )?;
        Ok(())
    }

    /// Four mothers: an infant near the limit, one past it, one small, one of unknown birth; and a
    /// woman who expects one.
    fn mothers(&mut self, tx: &mut Tx<'_>, people: &[Inside]) -> Result<()> {
        let Some(limit) = infant_limit(tx.today) else { return Ok(()) };
        let oldest = tx.today.add_months(-limit.months);
        let births = [
            Some(oldest.add_days(NEAR_DAYS)),
            Some(oldest.add_days(-9)),
            Some(tx.today.add_months(-8)),
            None,
        ];
        let women: Vec<&Inside> =
            people.iter().filter(|p| p.woman && p.entered < tx.today.add_days(-3)).collect();
        for (woman, birth) in women.iter().zip(births) {
            self.infant(tx, woman, birth)?;
        }
        if let Some(woman) = women.get(births.len()) {
            infants::save_maternity(
                tx,
                SaveMaternity {
                    detainee_id: woman.person.clone(),
                    maternity_id: None,
                    version: 0,
                    kind: MaternityKind::Pregnancy,
                    since: tx.today.add_days(-120),
                    until: None,
                    expected_on: Some(tx.today.add_days(150)),
                    child_born_on: None,
                    source: "infirmerie".into(),
                    note: String::new(),
                    reason: String::new(),
                },
            )?;
        }
        Ok(())
    }
}

/// Writes the people around those who are inside.
pub(super) fn write(tx: &mut Tx<'_>, seed: u64) -> Result<()> {
    let lists = Lists::read()?;
    let mut around = Around { dice: Dice::new(seed ^ SALT), lists: &lists };
    let people = inside(tx)?;
    let asked: BTreeSet<CommittalId> = lacking::list(tx, crate::api::Empty {})?
        .into_iter()
        .map(|line| line.committal_id)
        .collect();
    for p in &people {
        let settled = p.entered < tx.today.add_days(-8);
        if around.dice.chance(30) {
            around.contact(tx, p)?;
        }
        if around.dice.chance(if asked.contains(&p.stay) { 65 } else { 6 }) {
            around.counsel(tx, p)?;
        }
        if settled && around.dice.chance(5) {
            around.visits(tx, p)?;
        }
    }
    around.mothers(tx, &people)?;
    tx.about_committal("", "");
    Ok(())
}
