//! The checks of the whole list, before anything is computed (format, section 13).

use super::super::acts::{Act, ActRef, ActType, Extent, Rest, What, When};
use super::super::codes::Refusal;
use super::state::{Question, offences_of};
use crate::base::dates::Day;
use std::collections::HashMap;

/// What the checks found out: the procedures and references of the acts.
#[derive(Debug, Default)]
pub(super) struct Links<'a> {
    /// Procedures, in order of appearance.
    pub procs: Vec<&'a str>,
    /// Act → procedure.
    pub proc_of: Vec<Option<usize>>,
    /// Act → the act it names.
    pub target: Vec<Option<usize>>,
}

/// A refusal of the whole file: its code and the act at fault.
pub(super) type Fault = (Refusal, Option<usize>);

/// Finds acts by id: by scanning when they are few, by hashing when they are many.
pub(super) enum Index<'a> {
    Few(&'a [Act]),
    Many(HashMap<&'a str, usize>),
}

impl<'a> Index<'a> {
    /// Indexes a list, or gives the first act whose id was already used.
    fn build(file: &'a [Act]) -> Result<Index<'a>, usize> {
        if file.len() <= 24 {
            let twice = |i: usize| file.iter().take(i).any(|a| a.id == file[i].id);
            return match (0..file.len()).find(|i| twice(*i)) {
                Some(i) => Err(i),
                None => Ok(Index::Few(file)),
            };
        }
        let mut map = HashMap::with_capacity(file.len());
        for (i, act) in file.iter().enumerate() {
            if map.insert(act.id.as_str(), i).is_some() {
                return Err(i);
            }
        }
        Ok(Index::Many(map))
    }
    fn find(&self, id: &str) -> Option<usize> {
        match self {
            Index::Few(file) => file.iter().position(|a| a.id == id),
            Index::Many(map) => map.get(id).copied(),
        }
    }
    /// The act named, if it comes before act `i`.
    fn earlier(&self, id: &str, i: usize) -> Option<usize> {
        self.find(id).filter(|found| *found < i)
    }
}

/// Runs every check, in the order of the format.
pub(super) fn check<'a>(
    q: &Question<'a>,
    birth: Option<Day>,
    oldest: Option<Day>,
) -> Result<Links<'a>, Fault> {
    let index = Index::build(q.file).map_err(|i| (Refusal::DuplicateActId, Some(i)))?;
    chronology(q)?;
    born(q, birth)?;
    for (i, act) in q.file.iter().enumerate() {
        contents(act).map_err(|code| (code, Some(i)))?;
    }
    let links = references(q, &index)?;
    let too_old = |a: &Act| oldest.is_none_or(|oldest| a.day() < oldest);
    match q.file.iter().position(too_old) {
        Some(i) => Err((Refusal::NoRulePack, Some(i))),
        None => Ok(links),
    }
}

fn chronology(q: &Question<'_>) -> Result<(), Fault> {
    let mut dead = false;
    let mut previous: Option<When> = None;
    for (i, act) in q.file.iter().enumerate() {
        let disorder = match (previous, act.when) {
            (Some(When::Minute(a)), When::Minute(b)) => b < a,
            (Some(a), b) => b.day() < a.day(),
            (None, _) => false,
        };
        let late = match (act.when, q.today.minute()) {
            (When::Minute(at), Some(now)) => at > now,
            (when, _) => when.day() > q.today.day(),
        };
        let code = if disorder {
            Some(Refusal::ActsOutOfOrder)
        } else if late {
            Some(Refusal::ActAfterToday)
        } else if dead {
            Some(Refusal::ActAfterDeath)
        } else {
            None
        };
        if let Some(code) = code {
            return Err((code, Some(i)));
        }
        dead |= act.act_type() == ActType::Deces;
        previous = Some(act.when);
    }
    Ok(())
}

fn born(q: &Question<'_>, birth: Option<Day>) -> Result<(), Fault> {
    let Some(birth) = birth else { return Ok(()) };
    let facts = q.file.iter().flat_map(|a| offences_of(a).iter().filter_map(|o| o.facts_on));
    let debts = q.file.iter().filter_map(|a| match a.what {
        What::RequisitionDIncarceration { facts_on, .. } => facts_on,
        _ => None,
    });
    let first = q.file.first().map(Act::day);
    let impossible = |day: Day| birth > day;
    if impossible(q.today.day()) || first.into_iter().chain(facts).chain(debts).any(impossible) {
        return Err((Refusal::BirthImpossible, None));
    }
    Ok(())
}

fn length(months: Option<i64>, days: Option<i64>) -> bool {
    months.unwrap_or(0) > 0 || days.unwrap_or(0) > 0
}

fn contents(act: &Act) -> Result<(), Refusal> {
    let day = act.day();
    if offences_of(act).iter().any(|o| o.facts_on.is_some_and(|facts| facts > day)) {
        return Err(Refusal::FactsAfterAct);
    }
    let reversed = match act.what {
        What::RenvoiAudience { to, .. } => to <= day,
        What::PermissionDeSortie { until } => until < day,
        What::RequisitionDIncarceration { convicted_on, final_on, .. } => {
            convicted_on > day || final_on.is_some_and(|f| f < convicted_on)
        }
        _ => false,
    };
    if reversed {
        return Err(Refusal::IntervalReversed);
    }
    let measured = match act.what {
        What::Grace { kind: Extent::Partielle, months, days, .. } => length(months, days),
        What::Confusion { kind: Extent::Partielle, months, .. } => length(months, None),
        What::RevocationLiberationConditionnelle { rest: Rest::Partie, months, days } => {
            length(months, days)
        }
        What::RequisitionDIncarceration { months, days, .. } => length(months, days),
        _ => true,
    };
    if !measured {
        return Err(Refusal::LengthMissing);
    }
    if let What::Confusion { of, .. } = &act.what
        && of.iter().all(|o| Some(o) == of.first())
    {
        return Err(Refusal::ConfusionSingleSentence);
    }
    Ok(())
}

/// Types of act that each reference may name (format, 6.6).
pub(super) fn fitting(what: &What) -> &'static [ActType] {
    use ActType as T;
    const ORDERS: &[ActType] = &[
        T::NonLieu,
        T::MiseEnLiberte,
        T::MandatDeDepot,
        T::OrdonnanceDeMaintien,
        T::OrdonnanceDeProlongation,
        T::MaintienJusquAuJugement,
    ];
    const APPEALABLE: &[ActType] = &[
        T::Jugement,
        T::NonLieu,
        T::MiseEnLiberte,
        T::MandatDeDepot,
        T::OrdonnanceDeMaintien,
        T::OrdonnanceDeProlongation,
        T::MaintienJusquAuJugement,
    ];
    match what {
        What::ProlongationGardeAVue { .. } | What::FinGardeAVue { .. } => &[T::GardeAVue],
        What::Appel { .. } => APPEALABLE,
        What::Communication { .. } => ORDERS,
        What::Desistement { .. } | What::ArretChambreDeControle { .. } => &[T::Appel],
        What::Opposition { .. } | What::Arret { .. } => &[T::Jugement],
        What::Signification { .. }
        | What::DecisionDefinitive { .. }
        | What::EcrouPourExecution { .. }
        | What::Confusion { .. }
        | What::Grace { .. } => &[T::Jugement, T::Arret],
        What::Pourvoi { .. } => &[T::Arret],
        What::ArretCourSupreme { .. } => &[T::Pourvoi],
        What::DebatContradictoire { .. } => &[T::IncarcerationPourManquement],
        What::Paiement { .. } => &[T::RequisitionDIncarceration],
        What::DecisionSurLiberte { .. } => &[
            T::DemandeDeMiseEnLiberte,
            T::RequisitionsDeMiseEnLiberte,
            T::SaisineDirecteChambre,
            T::ReceptionDossierChambre,
            T::RefereLiberte,
        ],
        What::InterdictionDeCommuniquer { .. } => &[T::InterdictionDeCommuniquer],
        _ => &[],
    }
}

/// The ids an act names.
pub(super) fn named(what: &What) -> &[ActRef] {
    match what {
        What::ProlongationGardeAVue { of, .. }
        | What::FinGardeAVue { of }
        | What::Appel { of, .. }
        | What::Communication { of }
        | What::Desistement { of }
        | What::ArretChambreDeControle { of, .. }
        | What::Opposition { of }
        | What::Arret { of, .. }
        | What::Signification { of, .. }
        | What::DecisionDefinitive { of, .. }
        | What::Pourvoi { of, .. }
        | What::ArretCourSupreme { of, .. }
        | What::DebatContradictoire { of }
        | What::Paiement { of }
        | What::DecisionSurLiberte { of, .. } => std::slice::from_ref(of),
        What::EcrouPourExecution { of, .. }
        | What::Confusion { of, .. }
        | What::Grace { of, .. } => of,
        What::InterdictionDeCommuniquer { renewal_of } => renewal_of.as_slice(),
        _ => &[],
    }
}

fn needs_target(what: &What) -> bool {
    !matches!(what, What::InterdictionDeCommuniquer { .. }) && !fitting(what).is_empty()
}

fn references<'a>(q: &Question<'a>, index: &Index<'_>) -> Result<Links<'a>, Fault> {
    let mut links = Links::default();
    links.proc_of.reserve(q.file.len());
    links.target.reserve(q.file.len());
    for (i, act) in q.file.iter().enumerate() {
        let fits = fitting(&act.what);
        let ids = named(&act.what);
        let mut target = None;
        for id in ids {
            let found = index.earlier(&id.0, i);
            let found = found.filter(|j| fits.contains(&q.file[*j].act_type()));
            if found.is_none() {
                return Err((Refusal::UnknownReference, Some(i)));
            }
            target = target.or(found);
        }
        if ids.is_empty() && needs_target(&act.what) {
            return Err((Refusal::UnknownReference, Some(i)));
        }
        let proc = match &act.proc {
            Some(name) => Some(match links.procs.iter().position(|p| *p == name) {
                Some(p) => p,
                None => {
                    links.procs.push(name);
                    links.procs.len() - 1
                }
            }),
            // An act that names one act belongs to its procedure; a list may span several.
            None => match act.what {
                What::EcrouPourExecution { .. } | What::Confusion { .. } | What::Grace { .. } => {
                    None
                }
                _ => target.and_then(|t: usize| links.proc_of.get(t).copied().flatten()),
            },
        };
        links.proc_of.push(proc);
        links.target.push(target);
    }
    Ok(links)
}

/// The act that a list of ids names, one by one; the checks above made sure they exist.
pub(super) fn resolve(file: &[Act], id: &ActRef) -> Option<usize> {
    file.iter().position(|a| a.id == id.0)
}
