//! From a dossier to the file that the law reads: standing acts in the order of their dates.

use super::ActInput;
use super::table::ActRow;
use crate::base::dates::Day;
use crate::base::partial::{PartialDate, Precision};
use crate::detainees::maternity::{MaternityKind, MaternityRow};
use crate::detainees::{PriorConviction, Sex};
use crate::law::acts::{Act, What};
use crate::law::json::{Field, Malformed, Path};
use crate::law::persons;
use serde_json::{Map, Value, json};

/// An act in the law's own form, with the day or minute it is ordered by.
pub type Dated = (String, Act);

/// What the law asks of a person, as the register knows it.
#[derive(Clone, Debug, Default)]
pub struct PersonFacts {
    /// Birth, as far as known.
    pub birth: Option<PartialDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// `None`: not told, taken as yes.
    pub domiciled_in_mali: Option<bool>,
    /// Earlier convictions shown by the court.
    pub prior_convictions: Vec<PriorConviction>,
    /// Pregnancies and nursing recorded.
    pub maternity: Vec<MaternityRow>,
}

/// One act in the law's own form, without the fields that the program adds. `id`, type and authority
/// stand apart from the fields; `at` names the act in a fault.
pub fn act(
    parts: (&str, &str, &str),
    data: &Map<String, Value>,
    at: &Path<'_>,
) -> Result<Act, Malformed> {
    if !data.get("offences").is_some_and(Value::is_array) {
        return Act::from_parts(parts, data, at);
    }
    let mut data = data.clone();
    if let Some(Value::Array(offences)) = data.get_mut("offences") {
        // The law does not read the code of our list; an empty text is an absent one.
        for offence in offences.iter_mut().filter_map(Value::as_object_mut) {
            offence.retain(|k, v| k != "code" && !v.is_null() && v.as_str() != Some(""));
        }
    }
    Act::from_parts(parts, &data, at)
}

/// The person as the law reads one. A bare year stays a year (CPP 986 presumes its last day); any
/// other uncertain birth is read at its latest day, which protects a possible minor.
pub fn person(facts: &PersonFacts, entered_on: Option<Day>) -> Result<persons::Person, Malformed> {
    let at = Path::ROOT.key("person");
    let birth = match &facts.birth {
        Some(PartialDate { v, p: Precision::Year }) => Some(v.clone()),
        Some(birth) => birth.latest_day(entered_on).map(|day| day.to_string()),
        None => None,
    };
    let birth = birth.map(|text| persons::Birth::read(&text.into(), &at.key("birth")));
    let priors_at = at.key("prior_convictions");
    let priors = facts.prior_convictions.iter().enumerate();
    let priors =
        priors.map(|(i, p)| persons::PriorConviction::read(&json!(p), &priors_at.index(i)));
    Ok(persons::Person {
        birth: birth.transpose()?,
        sex: facts.sex.map(|sex| match sex {
            Sex::M => persons::Sex::M,
            Sex::F => persons::Sex::F,
        }),
        domiciled_in_mali: facts.domiciled_in_mali.unwrap_or(true),
        prior_convictions: priors.collect::<Result<_, _>>()?,
        ..persons::Person::default()
    })
}

/// Whether the person was pregnant, and nursed a child under the age of the law, on one of the days of
/// conviction for which a contrainte is carried out (CPP 1258). Nothing else in the law turns on it.
pub fn maternity_at_conviction(rows: &[MaternityRow], file: &[Dated]) -> (bool, bool) {
    let holds = |kind: MaternityKind| {
        file.iter().any(|(_, act)| match act.what {
            What::RequisitionDIncarceration { convicted_on, .. } => {
                rows.iter().any(|r| r.kind == kind.as_str() && r.holds_on(convicted_on))
            }
            _ => false,
        })
    };
    (holds(MaternityKind::Pregnancy), holds(MaternityKind::Nursing))
}

/// The file of acts, in the order the law reads them. Acts of one day keep their order of entry.
pub fn file(mut acts: Vec<Dated>) -> Vec<Act> {
    in_order(&mut acts);
    acts.into_iter().map(|(_, act)| act).collect()
}

/// The standing acts of a dossier, with the moment of each.
pub fn standing(rows: &[ActRow]) -> Result<Vec<Dated>, Malformed> {
    let at = Path::ROOT.key("file");
    let standing = rows.iter().filter(|row| row.is_standing()).enumerate();
    standing
        .map(|(index, row)| {
            let parts = (row.id.as_str(), row.kind.as_str(), row.authority.as_str());
            Ok((row.happened_at.clone(), act(parts, &row.data.0, &at.index(index))?))
        })
        .collect()
}

/// Acts not yet entered, named `#0`, `#1` … by their place.
pub fn entered(acts: &[ActInput]) -> Result<Vec<Dated>, Malformed> {
    let at = Path::ROOT.key("file");
    acts.iter()
        .enumerate()
        .map(|(index, input)| {
            let id = format!("#{index}");
            let parts = (id.as_str(), input.kind.as_str(), input.authority.as_str());
            let on = on(&input.data).to_owned();
            Ok((on, act(parts, &input.data, &at.index(index))?))
        })
        .collect()
}

/// The day, or day and hour, that the fields of an act give it.
pub fn on(data: &Map<String, Value>) -> &str {
    ["date", "at"].iter().find_map(|k| data.get(*k).and_then(Value::as_str)).unwrap_or_default()
}

/// Sorts by day; acts of one day keep their order of entry, except that those with an hour stand
/// among themselves in the order of the clock.
fn in_order<T: Clone>(acts: &mut [(String, T)]) {
    let day = |t: &str| t.get(..10).unwrap_or(t).to_owned();
    if acts.is_sorted_by(|(a, _), (b, _)| a.len() == 10 && a <= b) {
        return;
    }
    acts.sort_by_key(|(on, _)| day(on));
    let mut start = 0;
    while start < acts.len() {
        let end = start
            + acts[start..].iter().take_while(|(on, _)| day(on) == day(&acts[start].0)).count();
        let timed: Vec<usize> = (start..end).filter(|&i| acts[i].0.len() > 10).collect();
        let mut sorted: Vec<_> = timed.iter().map(|&i| acts[i].clone()).collect();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        for (slot, act) in timed.into_iter().zip(sorted) {
            acts[slot] = act;
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_of_one_day_keep_their_order_except_by_the_hour() {
        let mut acts: Vec<(String, Value)> =
            ["2026-03-02", "2026-03-01T10:00", "2026-03-01", "2026-03-01T08:00"]
                .iter()
                .enumerate()
                .map(|(i, on)| ((*on).to_owned(), json!(i)))
                .collect();
        in_order(&mut acts);
        let order: Vec<_> = acts.iter().map(|(_, v)| v.as_u64().unwrap()).collect();
        assert_eq!(order, [3, 2, 1, 0]);
    }
}
