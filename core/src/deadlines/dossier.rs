//! What the law reads of a stay: the person and the standing acts, from rows already read or, for
//! many stays, from the file in few statements.

use super::answers;
use super::assess::{ActFacts, Assessment, day_of};
use super::outcome::{Depth, Outcome};
use super::reading::Reading;
use super::table;
use crate::acts::case::{self, Dated, PersonFacts};
use crate::acts::table::ActRow;
use crate::acts::{ActInput, offences_of};
use crate::base::dates::Day;
use crate::base::ids::CommittalId;
use crate::base::partial::PartialDate;
use crate::committals::table::{CommittalRow, Warning};
use crate::detainees::Identity;
use crate::detainees::maternity::MaternityRow;
use crate::failure::{Failure, FieldProblem, Result};
use crate::law::case::{Country, Today};
use crate::law::json::{Field, Malformed, Path};
use crate::law::persons::Person;
use crate::law::{Question, acts::When};
use crate::store::Read;
use serde_json::{Value, json};

/// Stays read at a time: enough that statements are few, few enough that memory stays small.
const AT_A_TIME: usize = 256;

/// The take-over's doubt about a birth: no date is told until a clerk has corrected it.
const IMPLAUSIBLE: &str = "age_implausible";

/// A stay as the law reads it.
#[derive(Clone)]
pub struct Dossier {
    /// The stay.
    pub committal_id: CommittalId,
    /// Received without a title, paper not yet come.
    pub without_title: bool,
    /// The birth cannot be relied on.
    doubtful_birth: bool,
    person: Person,
    acts: Vec<ActFacts>,
    file: Vec<Dated>,
}

/// A dossier that the law cannot read names its field.
fn unreadable(fault: Malformed) -> Failure {
    Failure::invalid(vec![FieldProblem::new("acts", "act-field").with("detail", fault.to_string())])
}

/// Whether the take-over left that doubt.
pub(super) fn doubts_birth(warnings: &[Warning]) -> bool {
    warnings.iter().any(|w| w.code == IMPLAUSIBLE)
}

/// Under thirteen or over ninety on the day of entry, whichever way the birth is read.
fn implausible(birth: &PartialDate, entered_on: Day) -> bool {
    birth.age_on(entered_on).is_some_and(|(least, most)| most < 13 || least > 90)
}

pub(super) fn person_of(identity: &Identity) -> PersonFacts {
    PersonFacts {
        birth: identity.birth.clone(),
        sex: identity.sex,
        domiciled_in_mali: identity.domiciled_in_mali,
        prior_convictions: identity.prior_convictions.clone(),
        maternity: Vec::new(),
    }
}

fn facts_of_row(row: &ActRow) -> ActFacts {
    ActFacts {
        id: row.id.0.clone(),
        kind: row.kind.clone(),
        on: row.happened_at.clone(),
        authority: row.authority.clone(),
        reference: row.reference.clone(),
        offences: offences_of(&row.data.0),
    }
}

fn facts_of_input(index: usize, input: &ActInput) -> ActFacts {
    ActFacts {
        id: format!("#{index}"),
        kind: input.kind.clone(),
        on: case::on(&input.data).to_owned(),
        authority: input.authority.clone(),
        reference: input.reference.clone(),
        offences: offences_of(&input.data),
    }
}

impl Dossier {
    /// A recorded stay.
    pub fn of(
        row: &CommittalRow,
        (identity, maternity): (&Identity, Vec<MaternityRow>),
        acts: &[ActRow],
    ) -> Result<Dossier> {
        let stay = table::StayFacts {
            committal_id: row.id.clone(),
            entered_on: row.entered_at.day(),
            without_title: row.without_title.is_some(),
            doubted: doubts_birth(&row.warnings.0),
            person: PersonFacts { maternity, ..person_of(identity) },
        };
        let facts = acts.iter().filter(|a| a.is_standing()).map(facts_of_row).collect();
        Dossier::around(stay, facts, case::standing(acts))
    }

    /// Acts not yet recorded, alone or after those of a stay.
    pub fn entered(
        (identity, maternity): (&Identity, Vec<MaternityRow>),
        entered_on: Day,
        standing: &[ActRow],
        inputs: &[ActInput],
    ) -> Result<Dossier> {
        let stay = table::StayFacts {
            committal_id: CommittalId::default(),
            entered_on,
            without_title: false,
            doubted: false,
            person: PersonFacts { maternity, ..person_of(identity) },
        };
        let mut facts: Vec<ActFacts> =
            standing.iter().filter(|a| a.is_standing()).map(facts_of_row).collect();
        facts.extend(inputs.iter().enumerate().map(|(i, a)| facts_of_input(i, a)));
        let file = case::standing(standing).and_then(|mut file| {
            file.extend(case::entered(inputs)?);
            Ok(file)
        });
        Dossier::around(stay, facts, file)
    }

    fn around(
        stay: table::StayFacts,
        acts: Vec<ActFacts>,
        file: std::result::Result<Vec<Dated>, Malformed>,
    ) -> Result<Dossier> {
        let entered_on = stay.entered_on;
        let birth = stay.person.birth.as_ref();
        let file = file.map_err(unreadable)?;
        let mut person = case::person(&stay.person, Some(entered_on)).map_err(unreadable)?;
        (person.pregnant, person.nursing_child_under_3) =
            case::maternity_at_conviction(&stay.person.maternity, &file);
        Ok(Dossier {
            doubtful_birth: stay.doubted && birth.is_some_and(|b| implausible(b, entered_on)),
            person,
            committal_id: stay.committal_id,
            without_title: stay.without_title,
            acts,
            file,
        })
    }

    /// Reads these stays for the law, in the order of their identifiers. The offences are left out
    /// of the facts of their acts: only what is kept beside a stay can be told from them.
    pub fn each(
        read: &Read<'_>,
        ids: &[CommittalId],
        mut f: impl FnMut(Dossier) -> Result<()>,
    ) -> Result<()> {
        for some in ids.chunks(AT_A_TIME) {
            let wanted = serde_json::to_string(some)?;
            let stays = table::stays(read.conn, &wanted)?;
            let mut acts = table::acts(read.conn, &wanted)?.into_iter().peekable();
            for stay in stays {
                let (mut facts, mut file) = (Vec::new(), Ok(Vec::new()));
                let at = Path::ROOT.key("file");
                while let Some((_, act)) = acts.next_if(|(of, _)| *of == stay.committal_id) {
                    let parts = (act.id.as_str(), act.kind.as_str(), act.authority.as_str());
                    let read = case::act(parts, &act.data, &at.index(facts.len()));
                    if let Ok(known) = &mut file {
                        match read {
                            Ok(read) => known.push((act.happened_at.clone(), read)),
                            Err(fault) => file = Err(fault),
                        }
                    }
                    facts.push(ActFacts {
                        id: act.id.0,
                        kind: act.kind,
                        on: act.happened_at,
                        authority: act.authority,
                        reference: String::new(),
                        offences: Vec::new(),
                    });
                }
                f(Dossier::around(stay, facts, file)?)?;
            }
        }
        Ok(())
    }

    /// The dossier as it stood at the end of a day.
    pub fn until(mut self, day: Day) -> Dossier {
        let known = |on: &str| day_of(on).is_some_and(|on| on <= day);
        self.acts.retain(|act| known(&act.on));
        self.file.retain(|(on, _)| known(on));
        self
    }

    /// The person and the acts as the law reads them, to tell whether they are the same later.
    pub fn facts(&self) -> Value {
        let acts: Vec<Value> = self.file.iter().map(|(_, act)| act.write()).collect();
        json!([self.person.write(), acts, self.doubtful_birth])
    }

    /// Holds the dossier against the law.
    pub fn assess(self, reading: &Reading, depth: Depth) -> Result<Assessment> {
        let file = case::file(self.file);
        let question = Question {
            today: Today(When::Day(reading.view.today)),
            country: Country::Mli,
            settings: &reading.settings,
            holidays: &reading.holidays,
            person: &self.person,
            file: &file,
        };
        let granted = answers::granted(&file);
        let mut outcome = Outcome::of(question, depth)?;
        if self.doubtful_birth {
            outcome.refuse(IMPLAUSIBLE);
        }
        Ok(Assessment { view: reading.view, acts: self.acts, outcome, granted })
    }
}
