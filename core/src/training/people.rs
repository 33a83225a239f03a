//! Invented people: names drawn from lists, parents, births known in part, spellings.

use super::dice::Dice;
use super::lists::Lists;
use crate::base::dates::Day;
use crate::base::partial::{PartialDate, Precision};
use crate::detainees::{Identity, Sex};

/// Who is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// A man of full age.
    Man,
    /// A woman of full age.
    Woman,
    /// A boy of sixteen or seventeen on the day of the facts.
    Boy,
    /// A girl of sixteen or seventeen on the day of the facts.
    Girl,
}

impl Who {
    fn sex(self) -> Sex {
        match self {
            Who::Man | Who::Boy => Sex::M,
            Who::Woman | Who::Girl => Sex::F,
        }
    }

    /// Under eighteen.
    pub(super) fn is_minor(self) -> bool {
        matches!(self, Who::Boy | Who::Girl)
    }
}

/// A person, old enough on the day of entry.
pub(super) fn person(
    dice: &mut Dice,
    lists: &Lists,
    who: Who,
    entered_on: Day,
    foreign: bool,
) -> Identity {
    let (names, house) = (&lists.names, &lists.house);
    let sex = who.sex();
    let given = if sex == Sex::M { &names.men } else { &names.women };
    let mut given_names = dice.common(given);
    if dice.chance(9) {
        given_names = format!("{given_names} {}", dice.common(given));
    }
    let family = for_sex(dice.common(&names.families), sex);
    let father_family =
        if dice.chance(35) { format!(" {}", family.to_uppercase()) } else { String::new() };
    let father = format!("{}{father_family}", dice.common(&names.men));
    let mother_family = for_sex(dice.common(&names.families), Sex::F).to_uppercase();
    let mother = format!("{} {mother_family}", dice.common(&names.women));
    let mut person = Identity {
        family_name: family.to_uppercase(),
        given_names,
        sex: Some(sex),
        birth: birth(dice, who, entered_on),
        birth_place: dice.pick(&house.birth_places),
        father,
        mother,
        nationalities: vec!["MLI".into()],
        languages: vec![dice.pick(&house.languages)],
        profession: profession(dice, lists, who),
        residence: dice.pick(&house.homes),
        marital: marital(dice, lists, who),
        education: dice.pick(&house.education),
        domiciled_in_mali: Some(true),
        ..Identity::default()
    };
    details(dice, lists, who, &mut person);
    if foreign {
        from_abroad(dice, lists, &mut person);
    } else if dice.chance(4) {
        in_bambara(lists, &mut person);
    }
    person
}

/// Names of descent say the sex: a woman is walet or mint where a man is ag or ould.
fn for_sex(family: String, sex: Sex) -> String {
    let pairs = [("Ag ", "Walet "), ("Ould ", "Mint ")];
    if family == "Walet" {
        return if sex == Sex::M { "Ag Mohamed".into() } else { "Walet Mohamed".into() };
    }
    for (man, woman) in pairs {
        let (from, to) = if sex == Sex::M { (woman, man) } else { (man, woman) };
        if let Some(rest) = family.strip_prefix(from) {
            return format!("{to}{rest}");
        }
    }
    family
}

fn details(dice: &mut Dice, lists: &Lists, who: Who, person: &mut Identity) {
    let (names, house) = (&lists.names, &lists.house);
    if who == Who::Man && dice.chance(14) {
        person.alias = dice.pick(&house.aliases);
    }
    if dice.chance(70) {
        person.contact_name = format!("{} {}", dice.common(&names.men), person.family_name);
        person.contact_link = dice.pick(&house.links);
        // No telephone number begins with 00.
        person.contact_phone =
            format!("00 00 {:02} {:02}", dice.between(0, 99), dice.between(0, 99));
    }
    if dice.chance(55) {
        person.height_cm = Some(dice.between(155, 192) as u32);
        person.marks = dice.pick(&house.marks);
    }
    if !who.is_minor() {
        person.children = dice.chance(70).then(|| dice.between(0, 7) as u32);
    }
}

fn profession(dice: &mut Dice, lists: &Lists, who: Who) -> String {
    let house = &lists.house;
    match who {
        Who::Man => dice.pick(&house.professions),
        Who::Woman => dice.pick(&house.women_professions),
        Who::Boy | Who::Girl => dice.pick(&house.children_professions),
    }
}

fn marital(dice: &mut Dice, lists: &Lists, who: Who) -> String {
    match who {
        Who::Man => dice.pick(&lists.house.marital),
        Who::Woman => dice.pick(&lists.house.women_marital),
        Who::Boy | Who::Girl => String::new(),
    }
}

/// A birth as the registers have them: a day, a month, a year, about a year, an age, nothing.
fn birth(dice: &mut Dice, who: Who, entered_on: Day) -> Option<PartialDate> {
    if who.is_minor() {
        return Some(minor_birth(dice, entered_on));
    }
    let age = 19 + dice.between(0, 16) + if dice.chance(35) { dice.between(0, 26) } else { 0 };
    let day = entered_on.add_months(-12 * age).add_days(-dice.between(20, 340));
    let year = format!("{:04}", day.year());
    let partial = |v: String, p: Precision| Some(PartialDate { v, p });
    // The youngest are known by their papers: nobody is taken for a minor by the way a year is told.
    let known = if age < 23 { [46, 0, 0, 0, 0, 0] } else { [34, 6, 27, 24, 7, 2] };
    match dice.weighted(&known) {
        0 => Some(PartialDate::day(day)),
        1 => partial(format!("{year}-{:02}", day.month()), Precision::Month),
        2 => partial(year, Precision::Year),
        3 => partial(year, Precision::Circa),
        4 => partial(format!("{:04}", entered_on.year() - age as i32), Precision::Age),
        _ => None,
    }
}

/// Sixteen on the day of entry and still a minor for some months; one in four has a year alone.
fn minor_birth(dice: &mut Dice, entered_on: Day) -> PartialDate {
    let day = entered_on.add_months(-12 * 16).add_days(-dice.between(20, 60));
    if dice.chance(25) {
        PartialDate { v: format!("{:04}", day.year()), p: Precision::Year }
    } else {
        PartialDate::day(day)
    }
}

fn from_abroad(dice: &mut Dice, lists: &Lists, person: &mut Identity) {
    let weights: Vec<u32> = lists.house.countries.iter().map(|c| c.weight).collect();
    let Some(country) = lists.house.countries.get(dice.weighted(&weights)) else { return };
    person.nationalities = vec![country.code.clone()];
    person.birth_place = country.town.clone();
    person.consulate = country.consulate.clone();
    person.languages.push("fra".into());
}

/// Writes the names as they are written in Bambara, where the lists know how.
pub(super) fn in_bambara(lists: &Lists, person: &mut Identity) {
    let family = lists.names.bambara.iter().find(|(k, _)| k.to_uppercase() == person.family_name);
    if let Some((_, written)) = family {
        person.family_name = written.to_uppercase();
    }
    if let Some(written) = lists.names.bambara.get(&person.given_names) {
        person.given_names.clone_from(written);
    }
}

/// The same person as another clerk would have written the name.
pub(super) fn other_spelling(dice: &mut Dice, lists: &Lists, person: &Identity) -> Identity {
    let mut other = person.clone();
    let spelt = |list: &str, name: &str| -> Option<Vec<String>> {
        let groups = lists.names.spellings.get(list)?;
        groups.iter().find(|(k, _)| k.to_uppercase() == name.to_uppercase()).map(|(_, v)| v.clone())
    };
    if let Some(ways) = spelt("families", &person.family_name) {
        other.family_name = dice.pick(&ways).to_uppercase();
    }
    let list = if person.sex == Some(Sex::F) { "women" } else { "men" };
    if let Some(ways) = spelt(list, &person.given_names) {
        other.given_names = dice.pick(&ways);
    }
    if let Some(birth) = &person.birth {
        other.birth =
            birth.v.get(..4).map(|year| PartialDate { v: year.to_owned(), p: Precision::Circa });
    }
    other.contact_name.clear();
    other.contact_phone.clear();
    other
}
